using Dragoman.CopiesTool;
using Dragoman.Findings;
using Dragoman.Findings.Origin;
using Dragoman.Reading;
using Dragoman.Sources;

namespace Dragoman.DamageTool;

/// <summary>Makes instances of clean texts: as they are, as other genuine text looks, and damaged.</summary>
internal sealed class InstanceMaker(Models models)
{
    /// <summary>Changes in a hundred words below which a text counts as neither clean nor damaged.</summary>
    public const double FewestChanges = 1;
    private const int FewestWords = 40;
    private readonly Damager _damager = new(models.Parser);

    public ParsedText Parse(string text) => models.Parser.Parse(text);

    public Instance Clean(CleanText text, SurpriseTable table, string profile = "clean") => Make(text.Set, profile, text, text.Body, table, 0);

    /// <summary>The text damaged; null where hardly anything in it could be.</summary>
    public Instance? Damaged(CleanText text, ParsedText parsed, DamageProfile profile, int seed, SurpriseTable table)
    {
        (string damaged, int changes) = _damager.Damage(parsed, profile, seed);
        double perHundred = changes * 100.0 / Math.Max(1, parsed.Count);
        return perHundred < FewestChanges ? null : Make(text.Set, profile.Name, text, damaged, table, perHundred);
    }

    /// <summary>The text as another program rewrites it, with the words of other texts; training knows nothing of it.</summary>
    public Instance Swapped(CleanText text, SurpriseTable table) =>
        Make(text.Set, "another's rewriting", text, new WordSwapper([text.Body], (int)(Seeds.Of(text.Id) & 0xFFFF)).Rewrite(text.Body), table, 50);

    public (string Text, int Changes) Damage(string text, DamageProfile profile, int seed) => _damager.Damage(text, profile, seed);

    /// <summary>A stretch of whole sentences of some words; null where the text is shorter than that.</summary>
    public static CleanText? Cut(CleanText text, ParsedText parsed, int words, Random random)
    {
        if (parsed.Count < words + 20)
            return null;
        int first = parsed.Sentences[parsed.SentenceOf[random.Next(Math.Max(1, parsed.Count - words))]].First, end = first;
        while (end < parsed.Count && end - first < words)
            end = parsed.Sentences[parsed.SentenceOf[end]].End;
        return end - first < words * 3 / 4 ? null : text with { Body = parsed.SpanOf(first, end).In(parsed.Text).ToString() };
    }

    public static bool IsLongEnough(ParsedText parsed) => parsed.Count >= FewestWords;

    private Instance Make(string set, string profile, CleanText text, string body, SurpriseTable table, double changes)
    {
        ParsedText parsed = models.Parser.Parse(body);
        EntityTable entities = models.Entities.Find(parsed, new Report { Text = body });
        DamageCounts counts = DamageReader.Count(parsed, entities, table);
        double[] features = [.. Enumerable.Range(0, DamageCounts.Features).Select(f => counts.Feature((DamageSign)f))];
        return new Instance(set, profile, text, features, parsed.Count, changes);
    }
}
