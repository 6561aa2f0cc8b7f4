namespace Dragoman.Across.Threads;

/// <summary>What one report tells of a thing.</summary>
/// <param name="Day">Of the report, ISO 8601; empty where none is known.</param>
/// <param name="ReportKey">The same in every store.</param>
/// <param name="Source">The group of copies that the report is in: copies of one report are one voice.</param>
/// <param name="Finding">position, engagement, event, control, claim; with <paramref name="Number"/> it is where the words are.</param>
/// <param name="Value">What is told.</param>
public sealed record Telling(string Day, string ReportKey, long Report, long Source, string Finding, long Number, string Value)
{
    /// <summary>The earliest report first.</summary>
    public static readonly Comparer<Telling> Earliest = Comparer<Telling>.Create(static (a, b) =>
    {
        int order = string.CompareOrdinal(a.Day, b.Day);
        if (order == 0)
            order = string.CompareOrdinal(a.ReportKey, b.ReportKey);
        return order != 0 ? order : (a.Finding, a.Number).CompareTo((b.Finding, b.Number));
    });
}

/// <summary>Two things told that cannot both be so.</summary>
/// <param name="Kind">stance, status, day, place, duration, number, control, denial.</param>
/// <param name="Subject">Of whom or what.</param>
/// <param name="A">Who told the one first; <paramref name="SourcesA"/> independent sources tell it.</param>
/// <param name="B">Who told the other first.</param>
public sealed record Contradiction(string Kind, string Subject, Telling A, int SourcesA, Telling B, int SourcesB)
{
    /// <summary>The same in every store.</summary>
    public string Key =>
        FormattableString.Invariant($"{ThreadCell.Hash($"{Kind}\t{A.ReportKey}\t{A.Finding}\t{A.Number}\t{B.ReportKey}\t{B.Finding}\t{B.Number}"):x16}");

    /// <summary>The contradiction between those who tell the one and those who tell the other; null where nobody is left who tells but one of
    /// them.</summary>
    /// <remarks>A report that tells both tells of a change or of a quarrel, and contradicts nobody; nor do its copies.</remarks>
    public static Contradiction? Between(string kind, string subject, IEnumerable<Telling> one, IEnumerable<Telling> other)
    {
        List<Telling> a = [.. one.Order(Telling.Earliest)], b = [.. other.Order(Telling.Earliest)];
        HashSet<long> both = [.. a.Select(static t => t.Source).Intersect(b.Select(static t => t.Source))];
        a.RemoveAll(t => both.Contains(t.Source));
        b.RemoveAll(t => both.Contains(t.Source));
        if (a.Count == 0 || b.Count == 0)
            return null;
        // What was told first stands first.
        (a, b) = Telling.Earliest.Compare(a[0], b[0]) < 0 ? (a, b) : (b, a);
        return new Contradiction(kind, subject, a[0], Sources(a), b[0], Sources(b));
    }

    private static int Sources(List<Telling> tellings) => tellings.Select(static t => t.Source).Distinct().Count();
}
