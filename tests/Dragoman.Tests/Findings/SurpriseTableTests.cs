using Dragoman.Findings.Origin;
using Dragoman.Reading;
using Dragoman.Sources;

namespace Dragoman.Tests.Findings;

public sealed class SurpriseTableTests
{
    private const SequenceModel Model = SequenceModel.Symbols;
    private static readonly SurpriseTable Table = new(new Dictionary<ulong, byte>
    {
        [SurpriseTable.Key(Model, SurpriseEntry.Cost, 0, 0, 20)] = 8,
        [SurpriseTable.Key(Model, SurpriseEntry.Cost, 0, 0, SurpriseTable.Unknown)] = 40,
        [SurpriseTable.Key(Model, SurpriseEntry.Cost, 0, 21, 20)] = 4,
        [SurpriseTable.Key(Model, SurpriseEntry.Cost, 22, 21, 20)] = 1,
        [SurpriseTable.Key(Model, SurpriseEntry.BackOff, 0, 22, 21)] = 2,
        [SurpriseTable.Key(Model, SurpriseEntry.BackOff, 0, 0, 21)] = 3,
        [SurpriseTable.Key(Model, SurpriseEntry.Expected, 0, 0, 21)] = 6,
    });

    [Theory, InlineData(22ul, 21ul, 20ul, 1), InlineData(0ul, 21ul, 20ul, 4), InlineData(23ul, 21ul, 20ul, 4), InlineData(22ul, 21ul, 29ul, 45), InlineData(23ul, 24ul, 20ul, 8)]
    public void A_symbol_costs_what_its_longest_known_context_says_and_what_falling_back_to_it_costs(ulong before2, ulong before1, ulong symbol, int steps) =>
        Assert.Equal(steps / SurpriseTable.Steps, Table.Of(Model, before2, before1, symbol));

    [Fact]
    public void What_is_to_be_expected_is_that_of_the_longest_known_context() =>
        Assert.Equal(6 / SurpriseTable.Steps, Table.Expected(Model, 23, 21));

    [Fact]
    public void A_table_is_the_same_after_it_was_written_and_read()
    {
        using MemoryStream file = new();
        Table.Write(file);
        file.Position = 0;
        Assert.Equal(1 / SurpriseTable.Steps, SurpriseTable.Read(file).Of(Model, 22, 21, 20));
    }

    [Fact]
    public void What_is_no_table_is_refused() =>
        Assert.Contains("Make it again", Assert.Throws<InvalidDataException>(static () => SurpriseTable.Read(new MemoryStream(new byte[64]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Reading_surprise_allocates_nothing_a_word()
    {
        string report = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "minsk-2015.txt"));
        ParsedText once = RecordSpecTests.Reader.Read(new Report { Text = report }).Parsed, often = RecordSpecTests.Reader.Read(new Report { Text = string.Join("\n\n", Enumerable.Repeat(report, 20)) }).Parsed;
        long few = Allocated(once), many = Allocated(often);
        // What is shown of a clean report is a handful; a string or an object a word would be far more than these eight bytes.
        Assert.InRange(many - few, 0, (often.Count - once.Count) * 8);

        static long Allocated(ParsedText t)
        {
            SurpriseReader.Read(t, SurpriseTable.Shipped, new DamageCounts { Words = t.Count });
            DamageCounts counts = new() { Words = t.Count };
            long before = GC.GetAllocatedBytesForCurrentThread();
            SurpriseReader.Read(t, SurpriseTable.Shipped, counts);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
