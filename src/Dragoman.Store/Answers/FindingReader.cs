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

/// <summary>Reads findings from the views of docs/store.md, one by one, on a connection that nobody else uses meanwhile.</summary>
internal sealed class FindingReader(DbConnection connection) : IComparer<AnswerLine>, IDisposable
{
    // "signed" tells little without its sentence.
    private const int FewWords = 40;

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ToldBy> _reports = [];

    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public Finding Read(in FindingKey key) => key.Finding switch
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
            select r.report, r.key, r.id, r.day, r.publisher, r.origin_publisher, r.title, r.url, coalesce(g.leader, r.report) from report r left join copy_group g on g.report = r.report where r.report = @report
            """, number, null);
        row.Read();
        return _reports[number] = ReportOf(row, 0);
    }

    /// <summary>The finding of the first of these, told by all of them.</summary>
    public Told Told(IReadOnlyList<AnswerLine> lines)
    {
        Told told = new(Read(KeyOf(lines[0])));
        foreach (AnswerLine line in lines)
            told.Add(Report(line.Report));
        return told;
    }

    public FindingKey KeyOf(AnswerLine line) => new("position", line.Day, line.Report, line.Number, Report(line.Report).Key);

    /// <summary>By day, then by what does not depend on the order of arrival.</summary>
    public int Compare(AnswerLine? x, AnswerLine? y)
    {
        int order = string.CompareOrdinal(x!.Day, y!.Day);
        return order == 0 ? KeyOf(x).CompareTo(KeyOf(y)) : order;
    }

    /// <summary>From columns report, key, id, day, publisher, origin_publisher, title, url and the leader of the group, the first of them at <paramref name="at"/>.</summary>
    public static ToldBy ReportOf(DbDataReader row, int at) => new(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), Text(row, at + 3), Text(row, at + 4), Text(row, at + 5), Text(row, at + 6), Text(row, at + 7), row.GetInt64(at + 8));

    private PositionFinding ReadPosition(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query($"select words, span_start, span_end, party, party_code, proposal_label, proposal_kind, stance, conditions, said_by, date, thread, {Keys("proposal", "positions")} from positions where report = @report and position = @number", key, out said);
        return new PositionFinding(key.Day, said, row.GetString(3), Text(row, 4), row.GetString(5), row.GetString(6), row.GetString(7), List(row, 8), Text(row, 9), Text(row, 10), Number(row, 11)) { ItemKey = Text(row, 12), ThreadKey = Text(row, 13) };
    }

    private EngagementFinding ReadEngagement(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query($"select words, span_start, span_end, form, status, date, duration, ordinal, participants, place, agenda, thread, {Keys("engagement", "engagements")} from engagements where report = @report and engagement = @number", key, out said);
        return new EngagementFinding(key.Day, said, row.GetString(3), row.GetString(4), Text(row, 5), Text(row, 6), Number(row, 7), List(row, 8), Text(row, 9), List(row, 10), Number(row, 11)) { ItemKey = Text(row, 12), ThreadKey = Text(row, 13) };
    }

    private EventFinding ReadEvent(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query($"select words, span_start, span_end, class, mode, score, status, date, actors, recipients, place, according_to, thread, {Keys("event", "events")} from events where report = @report and event = @number", key, out said);
        return new EventFinding(key.Day, said, row.GetString(3), Text(row, 4), row.GetDouble(5), row.GetString(6), Text(row, 7), List(row, 8), List(row, 9), Text(row, 10), Text(row, 11), Number(row, 12)) { ItemKey = Text(row, 13), ThreadKey = Text(row, 14) };
    }

    private ControlFinding ReadControl(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query("select words, span_start, span_end, place, change, holder, holder_code, since, according_to from control_history where report = @report and control = @number", key, out said);
        return new ControlFinding(key.Day, said, row.GetString(3), row.GetString(4), row.GetString(5), Text(row, 6), Text(row, 7), List(row, 8));
    }

    private StatementFinding ReadStatement(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query("select content, span_start, span_end, speaker, speaker_code, source, cue, content, form, refusal, addressee, venue, date, restored, restored_from from statements where report = @report and statement = @number", key, out said);
        return new StatementFinding(key.Day, said, Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), row.GetString(7), row.GetString(8), Flag(row, 9), Text(row, 10), Text(row, 11), Text(row, 12)) { Restored = Text(row, 13), RestoredFrom = Text(row, 14) };
    }

    private ClaimFinding ReadClaim(in FindingKey key)
    {
        Evidence said;
        using DbDataReader row = Query("""
            select c.words, c.span_start, c.span_end, c.kind, coalesce(ba.name, be.name), coalesce(aa.name, ae.name) from claim c
            left join entity be on be.report = c.report and be.entity = c.by_entity left join actor_entity bl on bl.report = c.report and bl.entity = c.by_entity left join actor ba on ba.actor = bl.actor
            left join entity ae on ae.report = c.report and ae.entity = c.against_entity left join actor_entity al on al.report = c.report and al.entity = c.against_entity left join actor aa on aa.actor = al.actor
            where c.report = @report and c.claim = @number
            """, key, out said);
        return new ClaimFinding(key.Day, said, row.GetString(3), Text(row, 4), Text(row, 5));
    }

    private static string Keys(string section, string view) => $"""
        (select i.key from {section}_thread_item i where i.report = {view}.report and i.{section} = {view}.{section}), (select t.key from {section}_thread t where t.thread = {view}.thread)
        """;

    private DbDataReader Query(string sql, in FindingKey key, out Evidence said)
    {
        ToldBy report = Report(key.Report);
        DbDataReader row = Query(sql, key.Report, key.Number);
        row.Read();
        string words = row.GetString(0);
        (long start, long end) = (row.GetInt64(1), row.GetInt64(2));
        if (words.Length >= FewWords)
        {
            said = new Evidence(report, words, start, end, null);
            return row;
        }
        // PostgreSQL has one answer open at a time.
        row.Dispose();
        said = new Evidence(report, words, start, end, Sentence(key.Report, start));
        row = Query(sql, key.Report, key.Number);
        row.Read();
        return row;
    }

    private string? Sentence(long report, long start)
    {
        using DbDataReader row = Query("""
            select substr(t.text, cast(s.span_start + 1 as integer), cast(s.span_end - s.span_start as integer)) from sentence s join report_text t on t.report = s.report
            where s.report = @report and s.span_start <= @number and s.span_end > @number limit 1
            """, report, start);
        return row.Read() ? StoredReport.Cut(row.GetString(0)) : null;
    }

    private DbDataReader Query(string sql, long report, long? number)
    {
        if (!_commands.TryGetValue(sql, out DbCommand? command))
        {
            command = number is null ? ReportStore.Command(connection, sql, ("@report", report)) : ReportStore.Command(connection, sql, ("@report", report), ("@number", number));
            _commands[sql] = command;
        }
        command.Parameters[0].Value = report;
        if (number is not null)
            command.Parameters[1].Value = number;
        return command.ExecuteReader();
    }

    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    // SQLite has numbers for truth.
    private static bool Flag(DbDataReader row, int column) => Convert.ToBoolean(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    private static string[] List(DbDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetString(column).Split(" | ");

    public void Dispose()
    {
        foreach (DbCommand command in _commands.Values)
            command.Dispose();
    }
}
