namespace Dragoman.Across.Copies;

/// <summary>A report in its group.</summary>
/// <param name="Relation">What it is to the cleanest; Exact for the cleanest itself.</param>
/// <param name="Similarity">To the cleanest, 0 to 1.</param>
public readonly record struct CopyMember(string Id, CopyRelation Relation, double Similarity);

/// <summary>Reports that are copies of one: one source, however many published it.</summary>
/// <param name="Key">The smallest content key of its texts, so that it is the same whatever order the reports came in.</param>
/// <param name="Earliest">Id of the one published first; on one day one that credits nobody else goes before one that does.</param>
/// <param name="Cleanest">Id of the one to read: least translated, then whole, then the earliest.</param>
/// <param name="Members">All of them, by id.</param>
public sealed record CopyGroup(ContentKey Key, string Earliest, string Cleanest, IReadOnlyList<CopyMember> Members)
{
    /// <summary>How sure the figure for translation is: two that differ by less are equally clean.</summary>
    public const double TranslatedStep = 0.1;

    // Damage of a kind that translation leaves; where every sentence has been told anew, less of it is enough.
    private const double DamagedStep = 0.3;

    /// <summary>Whether a report is known to be damaged, its cleanest copy being what it is.</summary>
    /// <param name="translated">0 to 1, as in the record's origin.</param>
    /// <param name="relation">What it is to the cleanest.</param>
    public static bool IsDamaged(double translated, double cleanest, CopyRelation relation) =>
        Math.Round(translated - cleanest, 6) >= (relation is CopyRelation.Rewritten ? TranslatedStep : DamagedStep);

    // A copy with nine tenths of the longest one's words is as whole.
    private const int WholePart = 9, WholeOf = 10;

    /// <summary>The group of reports that belong together.</summary>
    /// <exception cref="ArgumentException">There is no report.</exception>
    public static CopyGroup Of(IEnumerable<CopyReport> reports) =>
        Of(reports, static (report, cleanest) => CopyVerifier.CompareInGroup(report.Signature, cleanest.Signature));

    /// <param name="compare">What a report is to the cleanest: for who remembers what <see cref="CopyVerifier.CompareInGroup"/> said.</param>
    /// <exception cref="ArgumentException">There is no report.</exception>
    public static CopyGroup Of(IEnumerable<CopyReport> reports, Func<CopyReport, CopyReport, CopyLink> compare)
    {
        List<CopyReport> all = [.. reports.OrderBy(static r => r.Id, StringComparer.Ordinal)];
        if (all.Count == 0)
            throw new ArgumentException("A group has at least one report.", nameof(reports));
        CopyMeasure measure = CopyMeasure.Of(all);
        CopyReport earliest = EarliestOf(all), cleanest = CleanestOf(all, measure);
        return new CopyGroup(all.Min(static r => r.Signature.Key), earliest.Id, cleanest.Id,
            [.. all.Select(r => Member(r.Id, compare(r, cleanest)))]);
    }

    /// <summary>The one published first.</summary>
    public static CopyReport EarliestOf(IEnumerable<CopyReport> reports) => reports.MinBy(static r => (r.Precedence(), r.Signature.Key, r.Id))!;

    /// <summary>The one to read. Of two that are as clean and as long the earlier one is likelier to be what the other was made from.</summary>
    /// <param name="measure">Of the whole group; of its reports those are enough that it cannot be known of that they are not the one.</param>
    public static CopyReport CleanestOf(IEnumerable<CopyReport> reports, CopyMeasure measure) =>
        EarliestOf(reports.Where(r => measure.IsClean(r) && r.Signature.Words * WholeOf >= measure.Words * WholePart));

    private static CopyMember Member(string id, CopyLink link) => new(id, link.Relation, link.Similarity);
}
