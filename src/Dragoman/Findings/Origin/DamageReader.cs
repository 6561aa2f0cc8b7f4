using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>Weighs what machine translation and word-by-word rewriting leave behind: stray spaces and capitals, wrong articles, names in several
/// spellings, fragments, and words that surprise the models of <see cref="SurpriseTable"/>.</summary>
/// <remarks>Weights are learned from damage made on purpose (tools/Dragoman.Damage); how well that works is in docs/translated.md.</remarks>
internal static class DamageReader
{
    private const int MostEvidence = 10, MostOfOneSign = 3, FewestWords = 25;
    private const double ShownFrom = 0.5;

    public static void Read(ParsedText t, EntityTable entities, ReportOrigin origin)
    {
        if (t.Count < FewestWords)
            return;
        DamageCounts counts = Count(t, entities, SurpriseTable.Shipped);
        origin.Translated = Math.Round(DamageScore.Shipped.Of(counts), 3);
        if (origin.Translated >= ShownFrom)
            Show(counts, origin);
    }

    public static DamageCounts Count(ParsedText t, EntityTable entities, SurpriseTable table)
    {
        DamageCounts counts = new() { Words = t.Count };
        SurfaceSigns.Read(t, counts);
        GrammarSigns.Read(t, entities, counts);
        CalqueSigns.Read(t, counts);
        NameSigns.Read(t, entities, counts);
        SurpriseReader.Read(t, table, counts);
        return counts;
    }

    // The strongest, one a place, in the order of the text. A fourth of one sign comes behind the first of others: ten torn hyphens tell less than
    // three and a wrong article.
    private static void Show(DamageCounts counts, ReportOrigin origin)
    {
        int[] shown = new int[DamageCounts.Features];
        foreach (DamageFinding f in counts.Findings.OrderByDescending(static f => f.Strength * DamageScore.Shipped.WeightOf(f.Sign)).ThenBy(static f => f.Span.Start)
            .DistinctBy(static f => f.Span.Start).OrderBy(f => shown[(int)f.Sign]++ / MostOfOneSign).Take(MostEvidence)
                .OrderBy(static f => f.Span.Start))
            origin.Evidence.Add(new OriginEvidence(f.Span, f.Note));
    }
}
