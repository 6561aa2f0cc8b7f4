using Dragoman.Across.Copies;
using FsCheck.Xunit;

namespace Dragoman.Tests.Across;

public sealed class CopyGroupTests
{
    private static readonly string Story = CopyTexts.Text(CopyTexts.Story(1, 12));

    [Fact]
    public void Ten_copies_of_a_story_are_one_source()
    {
        IEnumerable<CopyReport> reports = Enumerable.Range(0, 10).Select(i => Report($"paper{i}", $"Headline of paper {i}\n\n{Story}")).Append(Report("other", CopyTexts.Text(CopyTexts.Story(2, 12))));
        Assert.Equal([1, 10], CopyGroups.IndependentSources(reports).Select(g => g.Members.Count).Order());
    }

    [Fact]
    public void The_earliest_is_the_first_published_and_of_one_day_the_one_that_credits_nobody()
    {
        CopyGroup group = Group(
            Report("a", "Late. " + Story, "2025-03-18T06:00:00Z"),
            Report("b", "Copied. " + Story, "2025-03-17T08:00:00Z", republished: 0.7),
            Report("c", Story, "2025-03-17"),
            Report("d", "Undated. " + Story));
        Assert.Equal("c", group.Earliest);
    }

    [Fact]
    public void The_cleanest_is_the_longest_of_those_that_were_least_translated()
    {
        CopyGroup group = Group(
            Report("cut", CopyTexts.Text(CopyTexts.Story(1, 12).Take(6))),
            Report("whole", Story, translated: 0.05),
            Report("damaged", Story + " The Russia it said so on the same day.", translated: 0.9));
        Assert.Equal("whole", group.Cleanest);
        Assert.Equal(CopyRelation.Cut, group.Members.Single(m => m.Id == "cut").Relation);
        Assert.Equal(new CopyMember("whole", CopyRelation.Exact, 1), group.Members.Single(m => m.Id == "whole"));
    }

    [Property(Arbitrary = [typeof(CopyTexts)], MaxTest = 60)]
    public bool Groups_are_the_same_in_any_order(CopyTexts texts, int seed)
    {
        CopyReport[] reports = [.. texts.Texts.Select((t, i) => Report($"r{i}", t, i % 3 == 0 ? null : $"2025-03-{1 + i % 9:00}", i % 2, 0.1 * (i % 7)))];
        string before = Notation(reports);
        new Random(seed).Shuffle(reports);
        return Notation(reports) == before;
    }

    [Property(Arbitrary = [typeof(CopyTexts)], MaxTest = 60)]
    public bool Of_who_joins_a_group_its_earliest_its_cleanest_and_its_measure_tell_all(CopyTexts texts, int seed)
    {
        CopyReport[] reports = [.. texts.Texts.Select((t, i) => Report($"r{i}", t, i % 3 == 0 ? null : $"2025-03-{1 + i % 9:00}", i % 2, 0.05 * (i % 7)))];
        new Random(seed).Shuffle(reports);
        for (int count = 1; count < reports.Length; count++)
        {
            CopyReport[] known = reports[..count];
            CopyReport joins = reports[count];
            (CopyGroup before, CopyGroup all, CopyMeasure measure) = (CopyGroup.Of(known), CopyGroup.Of(reports[..(count + 1)]), CopyMeasure.Of(known));
            CopyReport earliest = Array.Find(known, r => r.Id == before.Earliest)!, cleanest = Array.Find(known, r => r.Id == before.Cleanest)!;
            if (!measure.Holds(joins))
                continue;
            if (CopyMeasure.Of(reports[..(count + 1)]) != measure || CopyGroup.EarliestOf([earliest, joins]).Id != all.Earliest
                || CopyGroup.CleanestOf([earliest, cleanest, joins], measure).Id != all.Cleanest)
                return false;
        }
        return true;
    }

    private static string Notation(CopyReport[] reports) =>
        string.Join('\n', CopyGroups.IndependentSources(reports).Select(g => $"{g.Key} {g.Earliest} {g.Cleanest} {string.Join(' ', g.Members)}"));

    private static CopyGroup Group(params CopyReport[] reports) => Assert.Single(CopyGroups.IndependentSources(reports));

    private static CopyReport Report(string id, string text, string? published = null, double republished = 0, double translated = 0) =>
        new() { Id = id, Signature = SignatureBuilder.Build(text), Published = published, Republished = republished, Translated = translated };
}
