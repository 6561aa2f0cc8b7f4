using System.Data.Common;
using System.Globalization;
using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>Keeps table contradiction: what was found in a thread, a place or a party's claims is found anew when one of these has changed.</summary>
internal sealed class DisputeTables(Dialect dialect, DbConnection connection, DbTransaction transaction)
{
    // As far behind and before its own day as a denial's fate depends on other claims.
    private const int DaysAround = 2 * Disputes.DaysToDeny;

    private readonly List<(string Topic, string? OtherTopic, Contradiction Found)> _found = [];

    /// <param name="changed">Threads that are not as they were.</param>
    public void Write(ThreadFindings read, IReadOnlyCollection<long> changed, ThreadCells cells)
    {
        WriteLines(read.Lines);
        foreach (string section in ThreadTables.Sections)
            Forget(changed.Select(t => TopicOf(section, t)));
        FindStances(changed);
        FindEngagements(changed, cells);
        FindTolls(changed);
        foreach (IGrouping<string, DisputeLine> subject in read.Lines.GroupBy(static l => l.Subject, StringComparer.Ordinal))
        {
            if (subject.First().Finding == "control")
                FindControl(subject.Key);
            else
                FindDenials(subject.Key, subject.Min(static l => l.Day)!, subject.Max(static l => l.Day)!);
        }
        WriteFound();
    }

    private static string TopicOf(string section, long thread) => string.Create(CultureInfo.InvariantCulture, $"{section} {thread}");

    private void Forget(IEnumerable<string> topics)
    {
        foreach (string[] some in topics.Chunk(500))
        {
            string list = string.Join(", ", some.Select(static t => $"'{t.Replace("'", "''", StringComparison.Ordinal)}'"));
            Execute($"delete from contradiction where topic in ({list})");
            Execute($"delete from contradiction where other_topic in ({list})");
        }
    }

    private void WriteLines(List<DisputeLine> lines)
    {
        using RowWriter rows = dialect.WriteRows(connection, "dispute_line", "subject, day, report, finding, number, party, value");
        foreach (DisputeLine line in lines)
        {
            rows.Add(line.Subject);
            rows.Add(line.Day);
            rows.Add(line.Report);
            rows.Add(line.Finding);
            rows.Add(line.Number);
            rows.Add(line.Party);
            rows.Add(line.Value);
            rows.EndRow();
        }
        rows.Complete();
    }

    private void FindStances(IReadOnlyCollection<long> changed)
    {
        var stances = Rows("""
            select i.thread, t.label, s.party, s.day, r.day, r.key, r.report, coalesce(g.leader, r.report), s.position, s.stance
            from proposal_thread t join proposal_thread_item i on i.thread = t.thread join stance s on s.report = i.report and s.proposal = i.proposal
            join report r on r.report = i.report left join copy_group g on g.report = i.report where t.sources > 1 and t.thread in ({0})
            """, changed).Select(static row => (Thread: row.GetInt64(0), Label: row.GetString(1), Party: row.GetString(2), Day: row.GetString(3),
                Told: TellingOf(row, 4, "position")));
        foreach (var thread in stances.GroupBy(static s => (s.Thread, s.Label)))
        {
            foreach (Contradiction found in Disputes.Stances(thread.Key.Label, thread.Select(static s => (s.Party, s.Day, s.Told))))
                _found.Add((TopicOf("proposal", thread.Key.Thread), null, found));
        }
    }

    // day, key, report, source, number, value from a column on.
    private static Telling TellingOf(DbDataReader row, int at, string finding) =>
        new(row.IsDBNull(at) ? "" : row.GetString(at), row.GetString(at + 1), row.GetInt64(at + 2), row.GetInt64(at + 3), finding,
            row.GetInt64(at + 4), row.GetString(at + 5));

    private sealed record Engaged(long Thread, string Subject, EngagementCell? Cell, Telling Status, string? Duration, string? Date, string? Place);

    private void FindEngagements(IReadOnlyCollection<long> changed, ThreadCells cells)
    {
        List<Engaged> told = ReadEngagements(changed);
        foreach (IGrouping<long, Engaged> thread in told.GroupBy(static e => e.Thread))
        {
            foreach (Contradiction found in Disputes.Engagements(thread.First().Subject, [.. thread.Select(static e => (e.Status, e.Duration))]))
                _found.Add((TopicOf("engagement", thread.Key), null, found));
        }
        FindRivals(told, cells);
    }

    private List<Engaged> ReadEngagements(IReadOnlyCollection<long> threads) => [.. Rows("""
        select i.thread, t.form, t.participants, c.signature, e.duration, e.date, p.name, r.day, r.key, r.report, coalesce(g.leader, r.report),
        e.engagement, e.status
        from engagement_thread t join engagement_thread_item i on i.thread = t.thread
        join engagement e on e.report = i.report and e.engagement = i.engagement
        join thread_cell c on c.cell = i.cell join report r on r.report = i.report left join copy_group g on g.report = i.report
        left join entity p on p.report = e.report and p.entity = e.place where t.thread in ({0})
        """, threads).Select(static row => new Engaged(row.GetInt64(0), $"{row.GetString(1)}: {row.TextOrNull(2)}",
            ThreadCell.Parse(row.GetString(3)) as EngagementCell, TellingOf(row, 7, "engagement"), row.TextOrNull(4), row.TextOrNull(5),
            row.TextOrNull(6)))];

    // Two threads of the same persons, of which one day has two places, or one call two days.
    private void FindRivals(List<Engaged> told, ThreadCells cells)
    {
        Dictionary<long, List<Engaged>> known = told.GroupBy(static e => e.Thread).ToDictionary(static g => g.Key, static g => g.ToList());
        List<(Engaged Own, PlacedCell Rival)> rivals = [];
        Engaged[] held = [.. told.Where(static e => e is { Cell.IsWeak: false, Status.Value: "held" })];
        ILookup<long, PlacedCell> byKey =
            cells.Find([.. held.SelectMany(static e => e.Cell!.Lookups())]).SelectMany(static c => c.Cell.Keys().Select(k => (Key: k, Cell: c)))
            .ToLookup(static c => c.Key, static c => c.Cell);
        foreach (Engaged own in held)
            rivals.AddRange(own.Cell!.Lookups().SelectMany(k => byKey[k]).Distinct().Where(c => c.Cell is EngagementCell other
                && c.Thread.Value != own.Thread && own.Cell!.Rivalry(other) is not null).Select(c => (own, c)));
        foreach (IGrouping<long, Engaged> thread in ReadEngagements([.. rivals.Select(static r => r.Rival.Thread.Value)
            .Where(t => !known.ContainsKey(t)).Distinct()]).GroupBy(static e => e.Thread))
            known[thread.Key] = [.. thread];
        foreach ((long a, long b) in rivals.Select(
            static r => (Math.Min(r.Own.Thread, r.Rival.Thread.Value), Math.Max(r.Own.Thread, r.Rival.Thread.Value))).Distinct())
        {
            if (known.TryGetValue(a, out List<Engaged>? one) && known.TryGetValue(b, out List<Engaged>? other))
                FindRivalry(a, one, b, other);
        }
    }

    private void FindRivalry(long a, List<Engaged> one, long b, List<Engaged> other)
    {
        foreach (string kind in (ReadOnlySpan<string>)["place", "day"])
        {
            Engaged[] ones = [.. one.Where(e => other.Exists(o => IsRivalry(e, o, kind)))], others =
                [.. other.Where(o => one.Exists(e => IsRivalry(e, o, kind)))];
            // A report that tells of the other engagement too tells of two.
            HashSet<long> both = [.. one.Select(static e => e.Status.Source).Intersect(other.Select(static e => e.Status.Source))];
            if (Contradiction.Between(kind, one.Concat(other).OrderBy(static e => e.Status, Telling.Earliest).First().Subject,
                ones.Where(e => !both.Contains(e.Status.Source)).Select(e => Value(e, kind)),
                others.Where(e => !both.Contains(e.Status.Source)).Select(e => Value(e, kind))) is { } found)
                _found.Add((TopicOf("engagement", a), TopicOf("engagement", b), found));
        }

        static bool IsRivalry(Engaged a, Engaged b, string kind) =>
            a is { Cell: { } cell, Status.Value: "held" } && b is { Cell: { } other, Status.Value: "held" } && cell.Rivalry(other) == kind;
        static Telling Value(Engaged e, string kind) => e.Status with { Value = (kind == "place" ? e.Place : e.Date) ?? "" };
    }

    private sealed record ToldToll(long Thread, string Subject, Toll Toll, Telling Told);

    // Whose number stands with those to whom it was done; where it does not, the one number of the sentence: "the attack left 17 people dead".
    private void FindTolls(IReadOnlyCollection<long> changed)
    {
        const string columns = """
            t.thread, coalesce(t.actors || ', ', '') || coalesce(t.place_name || ', ', '') || coalesce(t.date, ''), r.day, r.key, r.report,
            coalesce(g.leader, r.report), v.event, v.status
            """;
        const string joined = """
            event_thread t join event_thread_item i on i.thread = t.thread join event v on v.report = i.report and v.event = i.event
            join report r on r.report = i.report join report_text x on x.report = i.report left join copy_group g on g.report = i.report
            """;
        const string wanted = "where t.class in ('ASSAULT', 'COOPERATE', 'RETREAT') and t.sources > 1 and t.thread in ({0})";
        List<ToldToll> told = [.. Rows($$"""
            select {{columns}}, case when v.class = 'RETREAT' and v.mode = 'release' then 'released' else v.words end,
                substr(x.text, cast(case when n.span_start > 25 then n.span_start - 24 else 1 end as int),
                cast(case when n.span_start > 25 then 25 else n.span_start end as int)),
                substr(x.text, cast(n.span_start + 1 as int), cast(n.span_end - n.span_start as int))
            from {{joined}} join event_participant n on n.report = v.report and n.event = v.event and n.role = 'recipient' {{wanted}}
            """, changed).Select(static row => TollOf(row, Toll.Of(row.GetString(8), row.GetString(9), row.GetString(10)), row.GetString(10)))
            .OfType<ToldToll>()];
        HashSet<(long, long)> known = [.. told.Select(static t => (t.Thread, t.Told.Report))];
        told.AddRange(Rows($$"""
            select {{columns}}, substr(x.text, cast(s.span_start + 1 as int), cast(s.span_end - s.span_start as int))
            from {{joined}} join sentence s on s.report = v.report and s.span_start <= v.span_start and s.span_end > v.span_start {{wanted}}
            """, changed).Where(row => !known.Contains((row.GetInt64(0), row.GetInt64(4))))
            .Select(static row => Toll.InSentence(row.GetString(8)) is var (toll, words) ? TollOf(row, toll, words) : null).OfType<ToldToll>());
        foreach (var thread in told.GroupBy(static t => (t.Thread, t.Subject)))
        {
            foreach (Contradiction found in Disputes.Tolls(thread.Key.Subject, thread.Select(static t => (t.Told, t.Toll))))
                _found.Add((TopicOf("event", thread.Key.Thread), null, found));
        }

        static ToldToll? TollOf(DbDataReader row, Toll? toll, string words) =>
            toll is { } t ? new ToldToll(row.GetInt64(0), row.GetString(1), t, TellingOf(row, 2, "event") with { Value = words }) : null;
    }

    private void FindControl(string subject)
    {
        Forget([subject]);
        var lines = Lines(subject, "0000", "9999").Where(static l => ThreadDay.Of(l.Line.Day) is not null)
            .Select(static l => (l.Line.Party, ThreadDay.Of(l.Line.Day)!.Value.Number, l.Told));
        foreach (Contradiction found in Disputes.Control(subject["control ".Length..], lines))
            _found.Add((subject, null, found));
    }

    private void FindDenials(string subject, string first, string last)
    {
        string Moved(string day, int days) =>
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                && date.DayNumber + days is > 0 and < 3_652_000 ? date.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day;
        string end = Moved(last, Disputes.DaysToDeny);
        Execute($"""
            delete from contradiction where topic = '{subject.Replace("'", "''", StringComparison.Ordinal)}' and day >= '{first}' and day <= '{end}'
            """);
        var claims = Lines(subject, Moved(first, -DaysAround), Moved(last, DaysAround)).Where(static l => ThreadDay.Of(l.Line.Day) is not null)
            .Select(static l => (Party.Parse(l.Line.Party), ThreadDay.Of(l.Line.Day)!.Value.Number, l.Words, l.Told));
        foreach (Contradiction found in Disputes.Denials(subject["claim ".Length..], claims))
        {
            if (string.CompareOrdinal(found.B.Day, first) >= 0 && string.CompareOrdinal(found.B.Day, end) <= 0)
                _found.Add((subject, null, found));
        }
    }

    private List<(DisputeLine Line, string Words, Telling Told)> Lines(string subject, string first, string last)
    {
        using DbCommand command = ReportStore.Command(connection, """
            select l.subject, l.day, l.report, l.finding, l.number, l.party, l.value, coalesce(c.words, ''), r.day, r.key, r.report,
            coalesce(g.leader, r.report), l.number, l.value
            from dispute_line l join report r on r.report = l.report left join copy_group g on g.report = l.report
            left join claim c on l.finding = 'claim' and c.report = l.report and c.claim = l.number
            where l.subject = @subject and l.day >= @first and l.day <= @last
            """, ("@subject", subject), ("@first", first), ("@last", last));
        command.Transaction = transaction;
        using DbDataReader row = command.ExecuteReader();
        List<(DisputeLine, string, Telling)> lines = [];
        while (row.Read())
            lines.Add((new DisputeLine(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetInt64(4), row.GetString(5),
                row.GetString(6)), row.GetString(7), TellingOf(row, 8, row.GetString(3))));
        return lines;
    }

    private void WriteFound()
    {
        List<(string Topic, string? OtherTopic, Contradiction Found, Passage A, Passage B)> rows =
            [.. _found.DistinctBy(static f => f.Found.Key).Select(f => (f.Topic, f.OtherTopic, f.Found, PassageOf(f.Found.A), PassageOf(f.Found.B)))];
        using RowWriter writer = dialect.WriteRows(connection, "contradiction", """
            key, kind, subject, day, topic, other_topic,
            a_value, a_sources, a_report, a_finding, a_number, a_words, a_start, a_end, a_day, a_publisher,
            b_value, b_sources, b_report, b_finding, b_number, b_words, b_start, b_end, b_day, b_publisher
            """);
        foreach ((string topic, string? other, Contradiction found, Passage a, Passage b) in rows)
        {
            writer.Add(found.Key);
            writer.Add(found.Kind);
            writer.Add(found.Subject);
            writer.Add(found.B.Day);
            writer.Add(topic);
            writer.Add(other);
            WriteSide(writer, found.A, found.SourcesA, a);
            WriteSide(writer, found.B, found.SourcesB, b);
            writer.EndRow();
        }
        writer.Complete();
    }

    private static void WriteSide(RowWriter writer, Telling told, int sources, Passage passage)
    {
        writer.Add(told.Value);
        writer.Add(sources);
        writer.Add(told.Report);
        writer.Add(told.Finding);
        writer.Add(told.Number);
        writer.Add(passage.Words);
        writer.Add(passage.Start);
        writer.Add(passage.End);
        writer.Add(told.Day);
        writer.Add(passage.Publisher);
    }

    private readonly record struct Passage(string Words, long Start, long End, string? Publisher);

    private Passage PassageOf(Telling told)
    {
        using DbCommand command = ReportStore.Command(connection, $"""
            select f.words, f.span_start, f.span_end, r.publisher from {told.Finding} f join report r on r.report = f.report
            where f.report = @report and f.{told.Finding} = @number
            """,
            ("@report", told.Report), ("@number", told.Number));
        command.Transaction = transaction;
        using DbDataReader row = command.ExecuteReader();
        row.Read();
        return new Passage(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.TextOrNull(3));
    }

    private IEnumerable<DbDataReader> Rows(string sql, IEnumerable<long> threads) => ThreadRows.Read(connection, transaction, sql, threads);

    private void Execute(string sql) => ThreadRows.Execute(connection, transaction, sql);
}
