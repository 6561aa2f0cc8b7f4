using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>A stance that a report added since then tells.</summary>
/// <param name="Before">The party's stance on the same proposal before; null where none was known.</param>
public sealed record StanceChange(Told Now, Told? Before);

/// <summary>What came into the store since a moment.</summary>
/// <param name="Changed">Stances that differ from the party's one before, the latest first.</param>
/// <param name="New">Stances of parties of which none on the proposal was known.</param>
public sealed record ChangeAnswer(
    long Reports, IReadOnlyList<StanceChange> Changed, IReadOnlyList<StanceChange> New, IReadOnlyList<Told> Control, IReadOnlyList<Told> Engagements)
{
    // Of few new reports each is looked into; of many the latest days soon have enough.
    private const int FewReports = 3_000;

    /// <summary>The reports added since, or where these are most of all, all but those before.</summary>
    private sealed record Added(string Since, long Count, HashSet<long> Listed, bool AllBut)
    {
        public bool Contains(long report) => Listed.Contains(report) != AllBut;

        public bool Contains(AnswerLine line) => string.CompareOrdinal(line.AddedAt, Since) >= 0;

        public static Added Of(DbConnection store, string since)
        {
            long count = NameFinder.Query(
                store, "select count(*) from report where added_at >= @since", static row => row.GetInt64(0), ("@since", since))[0];
            if (count > FewReports && Numbers("<", count) is { } before && before.Count < count)
                return new Added(since, count, before, AllBut: true);
            return new Added(since, count, Numbers(">=", count), AllBut: false);

            HashSet<long> Numbers(string order, long most) =>
                [.. NameFinder.Query(store, $"""
                    select report from report where added_at {order} @since limit {most.ToString(System.Globalization.CultureInfo.InvariantCulture)}
                    """, static row => row.GetInt64(0), ("@since", since))];
        }
    }

    /// <param name="since">As report.added_at: 2025-03-17T10:00:00.000Z.</param>
    /// <param name="most">Of each kind.</param>
    public static ChangeAnswer Find(DbConnection store, string since, int most)
    {
        Added reports = Added.Of(store, since);
        if (reports.Count == 0)
            return new ChangeAnswer(0, [], [], [], []);
        using FindingReader reader = new(store);
        return new ChangeAnswer(reports.Count, Turned(store, reader, reports, most), Begun(store, reader, reports, most),
            Findings(store, reader, "control", reports, most), Findings(store, reader, "engagement", reports, most));
    }

    /// <summary>A row of answer_stance.</summary>
    /// <param name="Day">No stance of it that is sought is of a later day.</param>
    private readonly record struct Standing(long Thread, string Party, string Day);

    // Whoever was told to have two stances on one proposal; there are few.
    private static List<StanceChange> Turned(DbConnection store, FindingReader reader, Added reports, int most)
    {
        IEnumerable<Standing> turned = NameFinder.Query(store, """
            select thread, party, last_day from answer_stance where stances > 1 and last_added >= @since order by last_day desc, thread, party
            """, StandingOf, ("@since", reports.Since));
        return Latest(store, reader, reports, turned, static stance => stance.Before is not null, most);
    }

    private static List<StanceChange> Begun(DbConnection store, FindingReader reader, Added reports, int most)
    {
        IEnumerable<Standing> begun = reports.Count > FewReports
            ? Walk(store, reports.Since)
            : NameFinder.Query(store, $"""
                select thread, party, first_day from ({BegunSince} union select thread, party, first_day from answer_stance
                where stances > 1 and last_added >= @since) x order by first_day desc, thread, party
                """, StandingOf, ("@since", reports.Since));
        return Latest(store, reader, reports, begun, static stance => stance.Before is null, most);
    }

    private const string BegunSince = "select thread, party, first_day from answer_stance where first_added >= @since";

    // Of very many the latest are asked for, as far as they are needed.
    private static IEnumerable<Standing> Walk(DbConnection store, string since)
    {
        for (int done = 0, most = AtOnce; ; most *= 8)
        {
            List<Standing> some = NameFinder.Query(store, FormattableString.Invariant($"""
                select thread, party, first_day from answer_stance where case when stances > 1 then last_added else first_added end >= @since
                order by first_day desc, thread desc, party desc limit {most} offset {done}
                """), StandingOf, ("@since", since));
            foreach (Standing standing in some)
                yield return standing;
            if (some.Count < most)
                yield break;
            done += most;
        }
    }

    private static Standing StandingOf(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));

    // Looked into at once.
    private const int AtOnce = 100;

    /// <param name="standings">The latest first.</param>
    private static List<StanceChange> Latest(
        DbConnection store, FindingReader reader, Added reports, IEnumerable<Standing> standings,
        Func<(AnswerLine Now, AnswerLine? Before), bool> isWanted, int most)
    {
        List<(AnswerLine Now, AnswerLine? Before)> stances = [];
        foreach (Standing[] some in standings.Chunk(AtOnce))
        {
            // A day that is behind that of the last one shown has nothing to show.
            if (stances.Count(s => string.CompareOrdinal(s.Now.Day, some[0].Day) > 0) >= most)
                break;
            HashSet<(long?, string)> wanted = [.. some.Select(static s => ((long?)s.Thread, s.Party))];
            foreach (IGrouping<(long? Thread, string PartyKey), AnswerLine> group in AnswerLine.OnThreads(
                store, some.Select(static s => s.Thread).Distinct()).Where(l => wanted.Contains((l.Thread, l.PartyKey)))
                .GroupBy(static l => (l.Thread, l.PartyKey)))
                stances.AddRange(Stances([.. group], reports).Where(isWanted));
        }
        return [.. stances.OrderByDescending(static s => s.Now).Take(most)
            .Select(s => new StanceChange(reader.Told([s.Now]), s.Before is null ? null : reader.Told([s.Before])))];
    }

    private static IEnumerable<(AnswerLine Now, AnswerLine? Before)> Stances(List<AnswerLine> lines, Added reports)
    {
        lines.Sort();
        foreach (List<AnswerLine> run in PositionAnswer.Runs(lines))
        {
            // Told before by an older report, it is not new.
            if (run.TrueForAll(reports.Contains))
                yield return (run[0], lines.FindLast(l => l.Stance != run[0].Stance && string.CompareOrdinal(l.Day, run[0].Day) < 0));
        }
    }

    private static List<Told> Findings(DbConnection store, FindingReader reader, string finding, Added reports, int most) =>
        Told.Merge(reader, Keys(store, finding, reports), most, out _);

    // The latest first.
    private static IEnumerable<FindingKey> Keys(DbConnection store, string finding, Added reports) =>
        reports.Count <= FewReports ? InReports(store, finding, reports.Listed)
        : FindingSearch.Walk(store, new FindingQuery([finding])).Where(k => reports.Contains(k.Report));

    private static List<FindingKey> InReports(DbConnection store, string finding, HashSet<long> reports)
    {
        List<FindingKey> keys = [];
        foreach (long[] some in reports.Order().Chunk(1000))
            keys.AddRange(NameFinder.Query(
                store, AnswerSql.Days(finding, string.Join(", ", some)), row =>
                new FindingKey(finding, row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3))));
        keys.Sort();
        keys.Reverse();
        return keys;
    }
}
