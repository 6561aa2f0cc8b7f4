using System.Data.Common;

namespace Dragoman.Store;

/// <summary>What each thread tells, from all the findings in it: tables proposal_thread, engagement_thread, event_thread.</summary>
internal static class ThreadSummaries
{
    // Of fewer findings all are read again.
    private const int LeastTallied = 8;

    private static readonly string Proposals =
        Select("proposal", "f.kind, f.label, f.duration, c.signature", "join thread_cell c on c.cell = i.cell");

    private static readonly string Engagements = Select("engagement", """
        f.form, f.status, f.date, pe.name, cast(f.ordinal as text),
            (select group_concat(e.name, ' | ') from engagement_participant n join entity e on e.report = n.report and e.entity = n.entity
                where n.report = f.report and n.engagement = f.engagement),
            f.status || '|' || coalesce(r.day, '')
        """, "left join entity pe on pe.report = f.report and pe.entity = f.place");

    private static readonly string Events = Select("event", """
        f.class, f.mode, f.date, pe.name, f.status,
            (select group_concat(e.name, ' | ') from event_participant n join entity e on e.report = n.report and e.entity = n.entity
                where n.report = f.report and n.event = f.event and n.role = 'actor'),
            (select group_concat(e.name, ' | ') from event_participant n join entity e on e.report = n.report and e.entity = n.entity
                where n.report = f.report and n.event = f.event and n.role = 'recipient')
        """, "left join entity pe on pe.report = f.report and pe.entity = f.place");

    private static string Select(string section, string values, string joins) => $$"""
        select i.thread, i.key, i.report, i.{{section}}, r.key, r.day, r.publisher, coalesce(g.leader, i.report), {{values}}
        from {{section}}_thread_item i join {{section}} f on f.report = i.report and f.{{section}} = i.{{section}}
        join report r on r.report = i.report left join copy_group g on g.report = i.report {{joins}} where i.{1} in ({0})
        """;

    /// <param name="threads">Threads of any section that changed; those that are no more are among them.</param>
    /// <param name="reports">Whose findings are new.</param>
    /// <param name="grown">Of the threads those that differ from before in nothing but findings of these reports.</param>
    /// <param name="tallied">Whether the store has a table of tallies.</param>
    public static void Write(Dialect dialect, DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> threads,
        IReadOnlyCollection<long> reports, IReadOnlySet<long> grown, bool tallied)
    {
        Dictionary<long, byte[]> known = tallied && grown.Count > 0
            ? ThreadRows.Read(connection, transaction, "select thread, tally from thread_tally where thread in ({0})", grown)
            .ToDictionary(static row => row.GetInt64(0), static row => (byte[])row.GetValue(1))
            : [];
        Dictionary<long, ThreadTally> tallies = [];
        Write("proposal", Proposals, 4, "thread, key, kind, label, duration, sides, first_day, last_day, sources, publishers, reports",
            WriteProposal);
        Write("engagement", Engagements, 7,
            "thread, key, form, participants, place_name, date, status, ordinal, history, first_day, last_day, sources, publishers, reports",
            WriteEngagement);
        Write("event", Events, 7,
            "thread, key, class, mode, actors, recipients, place_name, date, status, first_day, last_day, sources, publishers, reports", WriteEvent);
        if (tallied)
            WriteTallies(dialect, connection, transaction, threads, tallies);

        void Write(string section, string select, int values, string columns, Action<RowWriter, ThreadTally> write)
        {
            select = dialect.TranslateQuery(select);
            List<ThreadMember> members = [.. Read("thread", threads.Where(t => !known.ContainsKey(t)))];
            if (known.Count > 0)
                members.AddRange(Read("report", reports, $" and i.thread in ({ThreadRows.List(known.Keys)})"));
            ThreadRows.Execute(connection, transaction, $"delete from {section}_thread where thread in ({{0}})", threads);
            using RowWriter rows = dialect.WriteRows(connection, $"{section}_thread", columns);
            foreach (IGrouping<long, ThreadMember> thread in members.GroupBy(static m => m.Thread))
            {
                ThreadTally tally = known.TryGetValue(thread.Key, out byte[]? bytes) ? ThreadTally.FromBytes(bytes, values) : new ThreadTally(values);
                foreach (ThreadMember member in thread.OrderBy(static m => m.Report))
                    tally.Add(member);
                rows.Add(thread.Key);
                rows.Add(tally.Key);
                write(rows, tally);
                rows.Add(tally.FirstDay);
                rows.Add(tally.LastDay);
                rows.Add(tally.Sources);
                rows.Add(tally.Publishers);
                rows.Add(tally.Reports);
                rows.EndRow();
                if (tally.Findings >= LeastTallied)
                    tallies.Add(thread.Key, tally);
            }
            rows.Complete();

            IEnumerable<ThreadMember> Read(string by, IEnumerable<long> numbers, string condition = "") =>
                ThreadRows.Read(connection, transaction, select.Replace("{1}", by, StringComparison.Ordinal) + condition, numbers)
                .Select(row => MemberOf(row, section));
        }
    }

    private static void WriteTallies(
        Dialect dialect, DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> threads, Dictionary<long, ThreadTally> tallies)
    {
        ThreadRows.Execute(connection, transaction, "delete from thread_tally where thread in ({0})", threads);
        using RowWriter rows = dialect.WriteRows(connection, "thread_tally", "thread, tally");
        foreach ((long thread, ThreadTally tally) in tallies)
        {
            rows.Add(thread);
            rows.Add(tally.ToBytes());
            rows.EndRow();
        }
        rows.Complete();
    }

    private static ThreadMember MemberOf(DbDataReader row, string section)
    {
        string?[] values = [.. Enumerable.Range(8, row.FieldCount - 8).Select(i => row.TextOrNull(i))];
        if (section == "proposal")
            values[3] = values[3]!.Split('\t') is { Length: > 2 } fields ? fields[2].Replace("|", " | ", StringComparison.Ordinal) : null;
        return new ThreadMember(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4), row.TextOrNull(5),
            row.TextOrNull(6), row.GetInt64(7), values);
    }

    private static void WriteProposal(RowWriter row, ThreadTally tally)
    {
        row.Add(tally.Usual(0));
        row.Add(tally.Usual(1));
        row.Add(tally.Usual(2));
        row.Add(tally.Usual(3));
    }

    private static void WriteEngagement(RowWriter row, ThreadTally tally)
    {
        row.Add(tally.Usual(0));
        row.Add(tally.Longest(5));
        row.Add(tally.Usual(3));
        row.Add(tally.Usual(2));
        row.Add(LastStatus(tally));
        row.Add(tally.Usual(4) is { } ordinal ? int.Parse(ordinal, System.Globalization.CultureInfo.InvariantCulture) : null);
        row.Add(string.Join("; ", tally.Values(1).Select(static s => $"{s.Value.FirstDay} {s.Key}".Trim())));
    }

    // What a late report still calls planned has been held when an earlier one said so.
    private static string LastStatus(ThreadTally tally)
    {
        List<(string Status, string Day, int Findings, string Last)> settled =
            [.. tally.Values(6).Select(static s => (Bar: s.Key.IndexOf('|', StringComparison.Ordinal), s.Key, Told: s.Value))
            .Select(static s => (s.Key[..s.Bar], s.Key[(s.Bar + 1)..], s.Told.Findings, s.Told.Last))
            .Where(static s => s.Item1 is "held" or "cancelled" or "denied")];
        if (settled.Count == 0)
            return tally.Values(1).MaxBy(static s => s.Value.Last, StringComparer.Ordinal).Key;
        string day = settled.MaxBy(static s => s.Last, StringComparer.Ordinal).Day;
        return settled.Where(s => s.Day == day).MaxBy(static s => s.Findings).Status;
    }

    private static void WriteEvent(RowWriter row, ThreadTally tally)
    {
        row.Add(tally.Usual(0));
        row.Add(tally.Usual(1));
        row.Add(tally.Longest(5));
        row.Add(tally.Longest(6));
        row.Add(tally.Usual(3));
        row.Add(tally.Usual(2));
        row.Add(tally.Usual(4));
    }
}
