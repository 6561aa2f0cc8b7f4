using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>A stance that a report added since then tells.</summary>
/// <param name="Before">The party's stance on the same proposal before; null where none was known.</param>
public sealed record StanceChange(Told Now, Told? Before);

/// <summary>What came into the store since a moment.</summary>
/// <param name="Changed">Stances that differ from the party's one before, the latest first.</param>
/// <param name="New">Stances of parties of which none on the proposal was known.</param>
public sealed record ChangeAnswer(long Reports, IReadOnlyList<StanceChange> Changed, IReadOnlyList<StanceChange> New, IReadOnlyList<Told> Control, IReadOnlyList<Told> Engagements)
{
    // Of few new reports each is looked into; of many the latest days soon have enough.
    private const int FewReports = 20_000;

    /// <param name="since">As report.added_at: 2025-03-17T10:00:00.000Z.</param>
    /// <param name="most">Of each kind.</param>
    public static ChangeAnswer Find(DbConnection store, string since, int most)
    {
        HashSet<long> reports = [.. NameFinder.Query(store, "select report from report where added_at >= @since", static row => row.GetInt64(0), ("@since", since))];
        if (reports.Count == 0)
            return new ChangeAnswer(0, [], [], [], []);
        using FindingReader reader = new(store);
        List<(AnswerLine Now, AnswerLine? Before)> stances = Stances(store, reader, reports);
        return new ChangeAnswer(reports.Count, Changes(reader, stances.Where(static s => s.Before is not null), most), Changes(reader, stances.Where(static s => s.Before is null), most),
            Added(store, reader, "control", reports, most), Added(store, reader, "engagement", reports, most));
    }

    private static List<(AnswerLine Now, AnswerLine? Before)> Stances(DbConnection store, FindingReader reader, HashSet<long> reports)
    {
        List<(AnswerLine Now, AnswerLine? Before)> stances = [];
        foreach (List<AnswerLine> lines in AnswerLine.Read(store, "").GroupBy(static l => (l.Thing, l.PartyKey)).Select(static g => g.ToList()))
        {
            if (!lines.Exists(l => reports.Contains(l.Report)))
                continue;
            lines.Sort(reader);
            List<List<AnswerLine>> runs = PositionAnswer.Runs(lines);
            foreach (List<AnswerLine> run in runs)
            {
                // Told before by an older report, it is not new.
                if (run.TrueForAll(l => reports.Contains(l.Report)))
                    stances.Add((run[0], lines.FindLast(l => l.Stance != run[0].Stance && string.CompareOrdinal(l.Day, run[0].Day) < 0)));
            }
        }
        return stances;
    }

    // By day first: which of one day comes first is asked of those days alone that are shown.
    private static List<StanceChange> Changes(FindingReader reader, IEnumerable<(AnswerLine Now, AnswerLine? Before)> stances, int most)
    {
        List<(AnswerLine Now, AnswerLine? Before)> all = [.. stances];
        string[] days = [.. all.Select(static s => s.Now.Day).OrderDescending(StringComparer.Ordinal).Take(most)];
        return [.. all.Where(s => string.CompareOrdinal(s.Now.Day, days[^1]) >= 0).OrderByDescending(static s => s.Now, reader).Take(most)
            .Select(s => new StanceChange(reader.Told([s.Now]), s.Before is null ? null : reader.Told([s.Before])))];
    }

    private static List<Told> Added(DbConnection store, FindingReader reader, string finding, HashSet<long> reports, int most)
    {
        IEnumerable<FindingKey> keys = reports.Count <= FewReports ? InReports(store, finding, reports) : FindingSearch.Walk(store, new FindingQuery([finding])).Where(k => reports.Contains(k.Report));
        return Told.Merge(keys.Select(k => reader.Read(k)), most, out _);
    }

    private static List<FindingKey> InReports(DbConnection store, string finding, HashSet<long> reports)
    {
        List<FindingKey> keys = [];
        foreach (long[] some in reports.Order().Chunk(1000))
            keys.AddRange(NameFinder.Query(store, AnswerSql.Days(finding, string.Join(", ", some)), row => new FindingKey(finding, row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3))));
        keys.Sort();
        keys.Reverse();
        return keys;
    }
}
