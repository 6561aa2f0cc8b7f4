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

    /// <summary>The reports added since, or where these are most of all, all but those before.</summary>
    private sealed record Added(long Count, HashSet<long> Listed, bool AllBut)
    {
        public bool Contains(long report) => Listed.Contains(report) != AllBut;

        public static Added Since(DbConnection store, string since)
        {
            long count = NameFinder.Query(store, "select count(*) from report where added_at >= @since", static row => row.GetInt64(0), ("@since", since))[0];
            if (count > FewReports && Numbers("<", count) is { } before && before.Count < count)
                return new Added(count, before, AllBut: true);
            return new Added(count, Numbers(">=", count), AllBut: false);

            HashSet<long> Numbers(string order, long most) =>
                [.. NameFinder.Query(store, $"select report from report where added_at {order} @since limit {most.ToString(System.Globalization.CultureInfo.InvariantCulture)}", static row => row.GetInt64(0), ("@since", since))];
        }
    }

    /// <param name="since">As report.added_at: 2025-03-17T10:00:00.000Z.</param>
    /// <param name="most">Of each kind.</param>
    public static ChangeAnswer Find(DbConnection store, string since, int most)
    {
        Added reports = Added.Since(store, since);
        if (reports.Count == 0)
            return new ChangeAnswer(0, [], [], [], []);
        using FindingReader reader = new(store);
        List<(AnswerLine Now, AnswerLine? Before)> stances = Stances(store, reader, reports, most);
        return new ChangeAnswer(reports.Count, Changes(reader, stances.Where(static s => s.Before is not null), most), Changes(reader, stances.Where(static s => s.Before is null), most),
            Findings(store, reader, "control", reports, most), Findings(store, reader, "engagement", reports, most));
    }

    // Positions that are looked into at first.
    private const int AtOnce = 200;

    // From the latest position on: a stance begins with one, so that behind the day of the last that is shown of either kind there is nothing to show.
    private static List<(AnswerLine Now, AnswerLine? Before)> Stances(DbConnection store, FindingReader reader, Added reports, int most)
    {
        List<(AnswerLine Now, AnswerLine? Before)> stances = [];
        if (reports.Count > FewReports)
        {
            foreach (IGrouping<(string Thing, string PartyKey), AnswerLine> group in AnswerLine.All(store).GroupBy(static l => (l.Thing, l.PartyKey)))
            {
                if (group.Any(l => reports.Contains(l.Report)))
                    AddStances(reader, [.. group], reports, stances);
            }
            return stances;
        }
        HashSet<(string Thing, string Party)> done = [];
        foreach (List<FindingKey> some in Growing(Keys(store, "position", reports)))
        {
            string day = some[0].Day;
            if (stances.Count(s => s.Before is not null && string.CompareOrdinal(s.Now.Day, day) > 0) >= most && stances.Count(s => s.Before is null && string.CompareOrdinal(s.Now.Day, day) > 0) >= most)
                break;
            List<AnswerLine> told = AnswerLine.Of(store, some);
            told.RemoveAll(l => done.Contains((l.Thing, l.PartyKey)));
            HashSet<(string Thing, string Party)> wanted = [.. told.Select(static l => (l.Thing, l.PartyKey))];
            IEnumerable<AnswerLine> all = AnswerLine.OnSubjects(store, [.. told.Where(static l => l.Thread is null).Select(static l => l.Subject).Distinct()])
                .Concat(AnswerLine.OnThreads(store, told.Select(static l => l.Thread).OfType<long>().Distinct()));
            foreach (IGrouping<(string Thing, string PartyKey), AnswerLine> group in all.DistinctBy(static l => (l.Report, l.Number)).Where(l => wanted.Contains((l.Thing, l.PartyKey))).GroupBy(static l => (l.Thing, l.PartyKey)))
                AddStances(reader, [.. group], reports, stances);
            done.UnionWith(wanted);
        }
        return stances;
    }

    // The more there was no end of, the more at once.
    private static IEnumerable<List<FindingKey>> Growing(IEnumerable<FindingKey> keys)
    {
        List<FindingKey> some = [];
        int size = AtOnce;
        foreach (FindingKey key in keys)
        {
            some.Add(key);
            if (some.Count < size)
                continue;
            yield return some;
            (some, size) = ([], size * 5);
        }
        if (some.Count > 0)
            yield return some;
    }

    private static void AddStances(FindingReader reader, List<AnswerLine> lines, Added reports, List<(AnswerLine Now, AnswerLine? Before)> stances)
    {
        lines.Sort(reader);
        foreach (List<AnswerLine> run in PositionAnswer.Runs(lines))
        {
            // Told before by an older report, it is not new.
            if (run.TrueForAll(l => reports.Contains(l.Report)))
                stances.Add((run[0], lines.FindLast(l => l.Stance != run[0].Stance && string.CompareOrdinal(l.Day, run[0].Day) < 0)));
        }
    }

    // By day first: which of one day comes first is asked of those days alone that are shown.
    private static List<StanceChange> Changes(FindingReader reader, IEnumerable<(AnswerLine Now, AnswerLine? Before)> stances, int most)
    {
        List<(AnswerLine Now, AnswerLine? Before)> all = [.. stances];
        string[] days = [.. all.Select(static s => s.Now.Day).OrderDescending(StringComparer.Ordinal).Take(most)];
        return [.. all.Where(s => string.CompareOrdinal(s.Now.Day, days[^1]) >= 0).OrderByDescending(static s => s.Now, reader).Take(most)
            .Select(s => new StanceChange(reader.Told([s.Now]), s.Before is null ? null : reader.Told([s.Before])))];
    }

    private static List<Told> Findings(DbConnection store, FindingReader reader, string finding, Added reports, int most) =>
        Told.Merge(Keys(store, finding, reports).Select(k => reader.Read(k)), most, out _);

    // The latest first.
    private static IEnumerable<FindingKey> Keys(DbConnection store, string finding, Added reports) =>
        reports.Count <= FewReports ? InReports(store, finding, reports.Listed) : FindingSearch.Walk(store, new FindingQuery([finding])).Where(k => reports.Contains(k.Report));

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
