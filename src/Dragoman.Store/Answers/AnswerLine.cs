using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>A row of answer_position. The finding and its report are read when they are shown: there are tens of thousands of lines.</summary>
/// <param name="Party">As the report calls it.</param>
/// <param name="PartyKey">The same for Russia and its foreign minister, who speaks for it: the party across reports, as in table stance.</param>
/// <param name="Thread">The proposal across reports.</param>
/// <param name="ReportKey">The report's key in every store.</param>
/// <param name="AddedAt">When the report was added.</param>
/// <param name="Group">The report by which its copies are known.</param>
internal sealed record AnswerLine(
    string Subject, string Party, string PartyKey, string Day, long Report, long Number, string Stance, long? Thread, string ReportKey,
    string AddedAt, long Group) : IComparable<AnswerLine>
{
    /// <summary>The proposal of which it is told.</summary>
    public string Thing => Thread is { } thread ? FormattableString.Invariant($"#{thread}") : Subject;

    /// <summary>Which position it is.</summary>
    public FindingKey Key => new("position", Day, Report, Number, ReportKey);

    private const string Columns =
        """
            select l.subject, l.party, coalesce(s.party, '=' || lower(l.party)), l.day, l.report, l.position, l.stance, t.thread, r.key, r.added_at,
            coalesce(g.leader, l.report)
            """;

    // A query names no more values at once.
    private const int MostValues = 500;

    /// <summary>Lines on these subjects.</summary>
    /// <param name="condition">On l, the row; "" for all.</param>
    public static List<AnswerLine> OnSubjects(
        DbConnection store, IReadOnlyCollection<string> subjects, string condition = "", params (string, object?)[] parameters) =>
        [.. subjects.Chunk(100).SelectMany(
            some => Read(store, $"{Joined("answer_position l")} where l.subject in ({NameFinder.Parameters(some.Length, "s")}){And(condition)}",
                [.. NameFinder.Values(some, "s"), .. parameters]))];

    /// <summary>Lines on proposals across reports, under whatever labels.</summary>
    public static List<AnswerLine> OnThreads(
        DbConnection store, IEnumerable<long> threads, string condition = "", params (string, object?)[] parameters) =>
        [.. threads.Chunk(MostValues).SelectMany(some => Read(store, $"""
            {Columns} from proposal_thread_item t cross join position p cross join answer_position l cross join report r
            left join stance s on s.report = l.report and s.position = l.position left join copy_group g on g.report = l.report
            where t.thread in ({ThreadRows.List(some)}) and p.report = t.report and p.proposal = t.proposal
            and l.report = p.report and l.position = p.position and r.report = l.report{And(condition)}
            """, parameters))];

    /// <summary>Lines of positions by report and number.</summary>
    public static List<AnswerLine> Of(DbConnection store, IEnumerable<FindingKey> positions) =>
        [.. positions.Chunk(MostValues).SelectMany(some => Read(store, $"""
            with k(report, position) as (values {Pairs(some)})
            {Joined("k join answer_position l on l.report = k.report and l.position = k.position")}
            """))];

    /// <summary>What positions are on, without their reports: subject, day and the proposal across reports. Of the positions of a state few are
    /// shown.</summary>
    public static List<(FindingKey Key, string Subject, string Day, long? Thread)> Subjects(DbConnection store, IEnumerable<FindingKey> positions) =>
        [.. positions.Chunk(MostValues).SelectMany(some => NameFinder.Query(store, $"""
            with k(report, position) as (values {Pairs(some)})
            select l.subject, l.day, t.thread, l.report, l.position from k join answer_position l on l.report = k.report and l.position = k.position
            left join position p on p.report = l.report and p.position = l.position
            left join proposal_thread_item t on t.report = l.report and t.proposal = p.proposal
            """, static row => (new FindingKey("position", "", row.GetInt64(3), row.GetInt64(4), ""), row.GetString(0), row.GetString(1),
                row.IsDBNull(2) ? (long?)null : row.GetInt64(2))))];

    /// <summary>Reports and numbers of findings as rows of values: "(1, 2), (3, 4)".</summary>
    public static string Pairs(IEnumerable<FindingKey> findings) =>
        string.Join(", ", findings.Select(static f => FormattableString.Invariant($"({f.Report}, {f.Number})")));

    private static string Joined(string from) => $"""
        {Columns} from {from} join report r on r.report = l.report left join position p on p.report = l.report and p.position = l.position
        left join proposal_thread_item t on t.report = l.report and t.proposal = p.proposal
        left join stance s on s.report = l.report and s.position = l.position
        left join copy_group g on g.report = l.report
        """;

    private static string And(string condition) => condition.Length > 0 ? " and " + condition : "";

    private static List<AnswerLine> Read(DbConnection store, string sql, params ReadOnlySpan<(string, object?)> parameters) =>
        NameFinder.Query(store, sql, static row =>
            new AnswerLine(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetString(6),
                row.IsDBNull(7) ? null : row.GetInt64(7), row.GetString(8), row.GetString(9), row.GetInt64(10)), parameters);

    /// <summary>By day, then by what does not depend on the order of arrival.</summary>
    public int CompareTo(AnswerLine? other) => other is null ? 1 : Key.CompareTo(other.Key);
}
