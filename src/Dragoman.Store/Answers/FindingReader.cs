using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>Which finding: its kind, day, report and number, as in table answer_part.</summary>
internal readonly record struct FindingKey(string Finding, string Day, long Report, long Number, string ReportKey) : IComparable<FindingKey>
{
    public int CompareTo(FindingKey other)
    {
        int order = string.CompareOrdinal(Day, other.Day);
        if (order == 0)
            order = string.CompareOrdinal(ReportKey, other.ReportKey);
        if (order == 0)
            order = string.CompareOrdinal(Finding, other.Finding);
        return order == 0 ? Number.CompareTo(other.Number) : order;
    }
}

/// <summary>What a few columns tell of a finding.</summary>
/// <param name="Same">As <see cref="Finding.Same"/>.</param>
/// <param name="Group">The report by which the copies of its report are known.</param>
/// <param name="Words">As its evidence has them.</param>
internal readonly record struct FindingPrint(string Same, long Group, string Words);

/// <summary>Reads findings from the views of docs/store.md, one by one, on a connection that nobody else uses meanwhile.</summary>
internal sealed class FindingReader(DbConnection connection) : IDisposable
{
    // "signed" tells little without its sentence.
    private const int FewWords = 40;

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ToldBy> _reports = [];

    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public Finding Read(in FindingKey key)
    {
        Finding finding = ReadRow(key);
        // Behind the row: PostgreSQL has one answer open at a time.
        return finding.Evidence.Words.Length >= FewWords ? finding
            : finding with { Evidence = finding.Evidence with { Sentence = Sentence(key.Report, finding.Evidence.Start) } };
    }

    private Finding ReadRow(in FindingKey key) => key.Finding switch
    {
        "position" => ReadPosition(key),
        "engagement" => ReadEngagement(key),
        "event" => ReadEvent(key),
        "control" => ReadControl(key),
        "statement" => ReadStatement(key),
        "claim" => ReadClaim(key),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Finding, "No such kind of finding."),
    };

    public ToldBy Report(long number)
    {
        if (_reports.TryGetValue(number, out ToldBy? known))
            return known;
        using DbDataReader row = Query("""
            select r.report, r.key, r.id, r.day, r.publisher, r.origin_publisher, r.title, r.url, coalesce(g.leader, r.report) from report r
            left join copy_group g on g.report = r.report where r.report = @report
            """, number, null);
        row.Read();
        return _reports[number] = ReportOf(row, 0);
    }

    /// <summary>The finding of the first of these, told by all of them.</summary>
    public Told Told(IReadOnlyList<AnswerLine> lines)
    {
        Told told = new(Read(lines[0].Key));
        foreach (AnswerLine line in lines)
            told.Add(line.Report, line.Group);
        return told;
    }

    /// <summary>From columns report, key, id, day, publisher, origin_publisher, title, url and the leader of the group, the first of them at
    /// <paramref name="at"/>.</summary>
    public static ToldBy ReportOf(DbDataReader row, int at) =>
        new(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), row.TextOrNull(at + 3), row.TextOrNull(at + 4), row.TextOrNull(at + 5),
            row.TextOrNull(at + 6), row.TextOrNull(at + 7), row.GetInt64(at + 8));

    private PositionFinding ReadPosition(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query($"""
            select words, span_start, span_end, party, party_code, proposal_label, proposal_kind, stance, conditions, said_by, date, thread,
            {Keys("proposal", "positions")} from positions where report = @report and position = @number
            """, key, out said);
        return new PositionFinding(key.Day, said, row.GetString(3), row.TextOrNull(4), row.GetString(5), row.GetString(6), row.GetString(7),
            List(row, 8), row.TextOrNull(9), row.TextOrNull(10), Number(row, 11))
        { ItemKey = row.TextOrNull(12), ThreadKey = row.TextOrNull(13) };
    }

    private EngagementFinding ReadEngagement(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query($"""
            select words, span_start, span_end, form, status, date, duration, ordinal, participants, place, agenda, thread,
            {Keys("engagement", "engagements")} from engagements where report = @report and engagement = @number
            """, key, out said);
        return new EngagementFinding(key.Day, said, row.GetString(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6), Number(row, 7),
            List(row, 8), row.TextOrNull(9), List(row, 10), Number(row, 11))
        { ItemKey = row.TextOrNull(12), ThreadKey = row.TextOrNull(13) };
    }

    private EventFinding ReadEvent(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query($"""
            select words, span_start, span_end, class, mode, score, status, date, actors, recipients, place, according_to, thread,
            {Keys("event", "events")} from events where report = @report and event = @number
            """, key, out said);
        return new EventFinding(key.Day, said, row.GetString(3), row.TextOrNull(4), row.GetDouble(5), row.GetString(6), row.TextOrNull(7),
            List(row, 8), List(row, 9), row.TextOrNull(10), row.TextOrNull(11), Number(row, 12))
        { ItemKey = row.TextOrNull(13), ThreadKey = row.TextOrNull(14) };
    }

    private ControlFinding ReadControl(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query("""
            select words, span_start, span_end, place, change, holder, holder_code, since, according_to from control_history
            where report = @report and control = @number
            """, key, out said);
        return new ControlFinding(key.Day, said, row.GetString(3), row.GetString(4), row.GetString(5), row.TextOrNull(6), row.TextOrNull(7),
            List(row, 8));
    }

    private StatementFinding ReadStatement(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query("""
            select content, span_start, span_end, speaker, speaker_code, source, cue, content, form, refusal, addressee, venue, date, restored,
            restored_from from statements where report = @report and statement = @number
            """, key, out said);
        return new StatementFinding(key.Day, said, row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.GetString(7),
            row.GetString(8), Flag(row, 9), row.TextOrNull(10), row.TextOrNull(11), row.TextOrNull(12))
        { Restored = row.TextOrNull(13), RestoredFrom = row.TextOrNull(14) };
    }

    private ClaimFinding ReadClaim(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query("""
            select c.words, c.span_start, c.span_end, c.kind, coalesce(ba.name, be.name), coalesce(aa.name, ae.name) from claim c
            left join entity be on be.report = c.report and be.entity = c.by_entity
            left join entity_cell bl on bl.report = c.report and bl.entity = c.by_entity left join actor_cell blc on blc.number = bl.cell
            left join actor ba on ba.actor = blc.actor
            left join entity ae on ae.report = c.report and ae.entity = c.against_entity
            left join entity_cell al on al.report = c.report and al.entity = c.against_entity left join actor_cell alc on alc.number = al.cell
            left join actor aa on aa.actor = alc.actor
            where c.report = @report and c.claim = @number
            """, key, out said);
        return new ClaimFinding(key.Day, said, row.GetString(3), row.TextOrNull(4), row.TextOrNull(5));
    }

    private static string Keys(string section, string view) => $"""
        (select i.key from {section}_thread_item i where i.report = {view}.report and i.{section} = {view}.{section}), (select t.key
        from {section}_thread t where t.thread = {view}.thread)
        """;

    private DbDataReader Query(string sql, in FindingKey key, out Evidence said)
    {
        ToldBy report = Report(key.Report);
        DbDataReader row = Query(sql, key.Report, key.Number);
        row.Read();
        said = new Evidence(report, row.GetString(0), row.GetInt64(1), row.GetInt64(2), null);
        return row;
    }

    /// <summary>By what some findings are the same as others, and of which group of copies they are, as far as few columns tell; the rest are left
    /// out.</summary>
    /// <remarks>Most of what is read in a store full of copies is told already: this is a tenth of the work of reading it.</remarks>
    public Dictionary<FindingKey, FindingPrint> Prints(IReadOnlyCollection<FindingKey> keys)
    {
        Dictionary<FindingKey, FindingPrint> prints = [];
        foreach (IGrouping<string, FindingKey> kind in keys.GroupBy(static k => k.Finding, StringComparer.Ordinal))
        {
            if (PrintSql(kind.Key) is not { } sql)
                continue;
            Dictionary<(long, long), FindingKey> byNumber = kind.ToDictionary(static k => (k.Report, k.Number));
            string values = string.Join(", ", byNumber.Keys.Select(static k => FormattableString.Invariant($"({k.Item1}, {k.Item2})")));
            foreach ((FindingKey key, FindingPrint print) in NameFinder.Query(connection, $"""
                with k(report, number) as (values {values}) {sql} left join copy_group g on g.report = k.report
                """,
                row => (byNumber[(row.GetInt64(0), row.GetInt64(1))], new FindingPrint(SameOf(kind.Key, row), row.GetInt64(2), row.GetString(3)))))
                prints.Add(key, print);
        }
        return prints;
    }

    private static string? PrintSql(string finding)
    {
        // The numbers of k are of 32 bits in PostgreSQL.
        string columns = $"select f.report, f.{finding}, coalesce(g.leader, f.report), {(finding == "statement" ? "f.content" : "f.words")}";
        return finding switch
        {
            "engagement" or "event" => $"""
                {columns}, i.thread, f.status from k join {finding} f on f.report = k.report and f.{finding} = k.number
                join {finding}_thread_item i on i.report = k.report and i.{finding} = k.number
                """,
            "position" => $"""
                {columns}, i.thread, f.stance, coalesce(a.name, e.name) from k join position f on f.report = k.report and f.position = k.number
                join proposal_thread_item i on i.report = k.report and i.proposal = f.proposal
                join entity e on e.report = k.report and e.entity = f.party
                left join entity_cell l on l.report = k.report and l.entity = f.party left join actor_cell lc on lc.number = l.cell
                left join actor a on a.actor = lc.actor
                """,
            "statement" => $"""
                {columns}, coalesce(a.name, e.name) from k join statement f on f.report = k.report and f.statement = k.number
                left join entity e on e.report = k.report and e.entity = f.speaker
                left join entity_cell l on l.report = k.report and l.entity = f.speaker left join actor_cell lc on lc.number = l.cell
                left join actor a on a.actor = lc.actor
                """,
            _ => null,
        };
    }

    // As Finding.Same has it.
    private static string SameOf(string finding, DbDataReader row) => finding switch
    {
        "position" => FormattableString.Invariant($"{row.GetString(6)}\n#{row.GetInt64(4)}\n{row.GetString(5)}"),
        "statement" => $"{row.TextOrNull(4)}\n{row.GetString(3)}",
        _ => FormattableString.Invariant($"#{row.GetInt64(4)} {row.GetString(5)}"),
    };

    private string? Sentence(long report, long start)
    {
        using DbDataReader row = Query("""
            select substr(t.text, cast(s.span_start + 1 as integer), cast(s.span_end - s.span_start as integer)) from sentence s
            join report_text t on t.report = s.report
            where s.report = @report and s.span_start <= @number and s.span_end > @number limit 1
            """, report, start);
        return row.Read() ? StoredReport.Cut(row.GetString(0)) : null;
    }

    private DbDataReader Query(string sql, long report, long? number)
    {
        if (!_commands.TryGetValue(sql, out DbCommand? command))
        {
            command = number is null ? ReportStore.Command(connection, sql, ("@report", report))
                : ReportStore.Command(connection, sql, ("@report", report), ("@number", number));
            _commands[sql] = command;
        }
        command.Parameters[0].Value = report;
        if (number is not null)
            command.Parameters[1].Value = number;
        return command.ExecuteReader();
    }

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    // SQLite has numbers for truth.
    private static bool Flag(DbDataReader row, int column) =>
        Convert.ToBoolean(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    private static string[] List(DbDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetString(column).Split(" | ");

    public void Dispose()
    {
        foreach (DbCommand command in _commands.Values)
            command.Dispose();
    }
}
