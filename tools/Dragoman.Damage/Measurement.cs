using Dragoman.Findings.Origin;
using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>A report's score and what it should be.</summary>
internal readonly record struct Scored(Instance Instance, double Probability);

/// <summary>Tells how well damage is told, on texts, seeds, synonyms and respellings that training never saw, and on a family of damage that it never
/// saw.</summary>
internal sealed class Measurement(InstanceMaker maker, TextWriter output)
{
    private const int ArticleWords = 150, ShortWords = 100;
    private static readonly (string Name, double Strength)[] Strengths = [("light", DamageProfile.Light), ("medium", DamageProfile.Medium), ("heavy", DamageProfile.Heavy)];

    /// <summary>The page that is written; null for none.</summary>
    public string? Page { get; init; }

    public void Print(List<CleanText> texts, SurpriseTable table, DamageScore score, DamageScore withoutUnseen)
    {
        List<Scored> articles = [], pieces = [], odd = [], alone = [];
        foreach (CleanText text in texts)
        {
            ParsedText parsed = maker.Parse(text.Body);
            Random random = new((int)(Seeds.Of(text.Id + "measured") & 0x7FFFFFFF));
            if (InstanceMaker.Cut(text, parsed, ShortWords, random) is { } cut)
                AddAll(pieces, cut, maker.Parse(cut.Body), table, score, random, isWhole: false);
            if (parsed.Count < ArticleWords)
                continue;
            AddAll(articles, text, parsed, table, score, random, isWhole: true);
            if (random.Next(5) == 0)
            {
                foreach (string kind in GenuineOddities.Kinds)
                    Add(odd, maker.Clean(GenuineOddities.Of(text, kind), table, kind), score);
                foreach (DamageKind kind in Enum.GetValues<DamageKind>())
                    Add(alone, maker.Damaged(text, parsed, DamageProfile.Only(kind), random.Next(), table), score);
            }
        }
        using StringWriter figures = new();
        MeasurementTables tables = new(figures);
        tables.PrintSum("articles", articles);
        tables.PrintSum("stretches of 100 words", pieces);
        tables.PrintProfiles("articles", articles, articles);
        tables.PrintProfiles("articles, by a model that never saw the unseen kinds", Rescored(articles, withoutUnseen, "unseen"), Rescored(articles, withoutUnseen, "clean"));
        tables.PrintProfiles("stretches of 100 words", pieces, pieces);
        tables.PrintProfiles("one kind alone", alone, articles);
        tables.PrintClean("clean", articles.Where(static s => !s.Instance.IsDamaged), static s => s.Instance.Set);
        tables.PrintClean("odd", odd, static s => s.Instance.Profile);
        tables.PrintReliability(articles);
        output.WriteLine(figures);
        if (Page is not null)
            MeasurementPage.Write(Page, figures.ToString(), ReliabilityPlot.Draw(MeasurementTables.Reliability(articles)));
    }

    private static List<Scored> Rescored(List<Scored> scored, DamageScore score, string profile) =>
        [.. scored.Where(s => s.Instance.Profile.StartsWith(profile, StringComparison.Ordinal)).Select(s => new Scored(s.Instance, score.Of(s.Instance.Features, s.Instance.Words)))];

    private void AddAll(List<Scored> scored, CleanText text, ParsedText parsed, SurpriseTable table, DamageScore score, Random random, bool isWhole)
    {
        Add(scored, maker.Clean(text, table), score);
        foreach ((string name, double strength) in Strengths)
            Add(scored, maker.Damaged(text, parsed, DamageProfile.All("all kinds, " + name, strength), random.Next(), table), score);
        if (!isWhole)
            return;
        (string drawn, double of) = Strengths[random.Next(Strengths.Length)];
        Add(scored, maker.Damaged(text, parsed, DamageProfile.Seen("seen kinds, " + drawn, of), random.Next(), table), score);
        Add(scored, maker.Damaged(text, parsed, DamageProfile.Unseen("unseen kinds, " + drawn, of), random.Next(), table), score);
        Add(scored, maker.Swapped(text, table), score);
    }

    private static void Add(List<Scored> scored, Instance? instance, DamageScore score)
    {
        if (instance is not null)
            scored.Add(new Scored(instance, score.Of(instance.Features, instance.Words)));
    }
}
