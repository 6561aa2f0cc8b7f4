using Dragoman.Across.Copies;
using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Tests.Findings;
using FsCheck.Xunit;

namespace Dragoman.Tests.Across;

public sealed class CopyReaderTests
{
    [Theory, MemberData(nameof(Spec.Examples), "copy-readings.md", MemberType = typeof(Spec))]
    public void Reads_beside_the_clean_copy_as_specified(Example example)
    {
        string[] reports = example.Input.Split("\n==\n");
        Assert.Equal(example.Expected, string.Join('\n', CopyReader.Read(Record(reports[0]), Record(reports[1])).Differences.Select(Notation)));
    }

    [Theory, MemberData(nameof(Spec.Examples), "copy-taken.md", MemberType = typeof(Spec))]
    public void Takes_names_over_as_specified(Example example)
    {
        string[] reports = example.Input.Split("\n==\n");
        ReportRecord damaged = Record(reports[0]), clean = Record(reports[1]);
        CopyText here = CopyText.Of(damaged), there = CopyText.Of(clean);
        List<TakenName> taken = NameTaking.Of(here, Entities(damaged), there, Entities(clean), CopyReader.Read(here, there));
        Assert.Equal(example.Expected, taken.Count == 0 ? "nothing" : string.Join('\n', taken.Select(t => $"{damaged.Entities.Entities[t.Entity].Name} -> {t.Name}")));
    }

    private static List<CopyEntity> Entities(ReportRecord record) =>
        [.. record.Entities.Entities.Select(static e => new CopyEntity(RecordWriter.NameOf(e.Kind), e.Name, e.Repaired || e.Kind is EntityKind.Country
            || e.Place?.GeonamesId is not null))];

    [Property(Arbitrary = [typeof(CopyTexts)], MaxTest = 30)]
    public bool Every_difference_lies_in_both_texts(CopyTexts texts)
    {
        ReportRecord damaged = Record(texts.Texts[0]), clean = Record(texts.Texts[1]);
        return CopyReader.Read(damaged, clean).Differences.All(d =>
            d.Here.In(damaged.Report.Text).SequenceEqual(d.Reads) && d.Clean.In(clean.Report.Text).SequenceEqual(d.CleanReads)
                && d.Reads != d.CleanReads);
    }

    [Fact]
    public void A_report_beside_itself_reads_the_same()
    {
        ReportRecord record = Record(CopyTexts.Text(CopyTexts.Story(3, 10)));
        Assert.Empty(CopyReader.Read(record, record).Differences);
    }

    [Fact]
    public void Damaged_copies_of_the_sample_are_found_and_read()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "samples");
        ReportRecord damaged = Record(File.ReadAllText(Path.Combine(folder, "istanbul-2022-damaged.txt")));
        ReportRecord clean = Record(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Across", "golden", "istanbul-2022-clean.txt")));
        Assert.Equal(CopyRelation.Rewritten, CopyVerifier.Compare(SignatureBuilder.Build(damaged), SignatureBuilder.Build(clean)).Relation);
        CopyReading reading = CopyReader.Read(damaged, clean);
        string[] names = [.. reading.Differences.Where(d => d.Kind is DifferenceKind.Name).Select(d => $"{d.Reads}: {d.CleanReads}")];
        Assert.Contains("Blinkin: Blinken", names);
        Assert.Contains("Madinsky: Medinsky", names);
        Assert.Contains("Kerbi: Kirby", names);
        Assert.DoesNotContain("Ukrainia: Crimea", names);
    }

    private static ReportRecord Record(string text) => RecordSpecTests.Reader.Read(new Report { Text = text });

    private static string Notation(ReadingDifference d) => d.Kind is DifferenceKind.Quote or DifferenceKind.LostQuote
        ? $"{d.Kind}: {string.Join(' ', d.Words.Select(w => w.Kind switch { ChangeKind.Same => w.Words, ChangeKind.Removed => $"[-{w.Words}-]", _ => $"[+{w.Words}+]" }))}"
        : $"{d.Kind}: {d.Reads} -> {d.CleanReads}";
}
