using Dragoman.Sources;
using Dragoman.Store;
using Dragoman.Tests.Record;

namespace Dragoman.Tests.Store;

/// <summary>Keeps broken reports, as <see cref="BrokenReportTests"/> makes them, in one store: what threads, copies and actors make of damaged words.</summary>
public sealed class BrokenReportStoreTests(SqliteFolder folder) : IClassFixture<SqliteFolder>
{
    private const int Usual = 600, Batch = 50, MostDays = 20;

    // Marks that wire copy sets apart, where a word is looked for.
    private static readonly string[] Apart = ["-", "--", "—", "...", "*", "(", "1,", "'", "%"];

    [Fact]
    public void Broken_reports_are_kept()
    {
        string[][] whole = BrokenReportTests.Sentences();
        using ReportStore store = ReportStore.Open(folder.NewDatabase(), create: true);
        int count = BrokenReportTests.CountOr(Usual);
        for (int first = 0; first < count; first += Batch)
            Assert.InRange(store.Add([.. Enumerable.Range(first, Batch).Select(i => TestReports.Read(Report(whole, i))).DistinctBy(static r => r.Key)], []), 1, Batch);
    }

    private static Report Report(string[][] whole, int number)
    {
        Random random = new(number);
        List<string> words = [.. BrokenReportTests.Broken(whole, random).Split(' ')];
        for (int marks = random.Next(4); marks > 0; marks--)
            words.Insert(random.Next(words.Count + 1), Apart[random.Next(Apart.Length)]);
        return new Report { Text = string.Join(' ', words), Published = new DateOnly(2024, 3, 1 + random.Next(MostDays)).ToString("O", System.Globalization.CultureInfo.InvariantCulture) };
    }
}
