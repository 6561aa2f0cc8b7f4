using System.Data.Common;

namespace Dragoman.Store;

/// <summary>What each thread tells, from all the findings in it: tables proposal_thread, engagement_thread, event_thread.</summary>
internal static class ThreadSummaries
{
    /// <summary>A finding in its thread, with what the summary is made of.</summary>
    /// <param name="Values">The section's own columns.</param>
    private sealed record Member(long Thread, string Key, long Report, long Number, string ReportKey, string? Day, string? Publisher, long Leader, string?[] Values) : IComparable<Member>
    {
        // The earliest first; what has no day comes last.
        public int CompareTo(Member? other)
        {
            int order = string.CompareOrdinal(Day ?? "9999", other!.Day ?? "9999");
            if (order == 0)
                order = string.CompareOrdinal(ReportKey, other.ReportKey);
            return order != 0 ? order : Number.CompareTo(other.Number);
        }
    }

    private static readonly string Proposals = Select("proposal", "f.kind, f.label, f.duration, c.signature", "join thread_cell c on c.cell = i.cell");

    private static readonly string Engagements = Select("engagement", """
        f.form, f.status, f.date, pe.name, cast(f.ordinal as text),
            (select group_concat(e.name, ' | ') from engagement_participant n join entity e on e.report = n.report and e.entity = n.entity where n.report = f.report and n.engagement = f.engagement)
        """, "left join entity pe on pe.report = f.report and pe.entity = f.place");

    private static readonly string Events = Select("event", """
        f.class, f.mode, f.date, pe.name, f.status,
            (select group_concat(e.name, ' | ') from event_participant n join entity e on e.report = n.report and e.entity = n.entity where n.report = f.report and n.event = f.event and n.role = 'actor'),
            (select group_concat(e.name, ' | ') from event_participant n join entity e on e.report = n.report and e.entity = n.entity where n.report = f.report and n.event = f.event and n.role = 'recipient')
        """, "left join entity pe on pe.report = f.report and pe.entity = f.place");

    private static string Select(string section, string values, string joins) => $$"""
        select i.thread, i.key, i.report, i.{{section}}, r.key, r.day, r.publisher, coalesce(g.leader, i.report), {{values}}
        from {{section}}_thread_item i join {{section}} f on f.report = i.report and f.{{section}} = i.{{section}}
        join report r on r.report = i.report left join copy_group g on g.report = i.report {{joins}} where i.thread in ({0})
        """;

    public static void Write(Dialect dialect, DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> threads)
    {
        Write("proposal", Proposals, "thread, key, kind, label, duration, sides, first_day, last_day, sources, publishers, reports", WriteProposal);
        Write("engagement", Engagements, "thread, key, form, participants, place_name, date, status, ordinal, history, first_day, last_day, sources, publishers, reports", WriteEngagement);
        Write("event", Events, "thread, key, class, mode, actors, recipients, place_name, date, status, first_day, last_day, sources, publishers, reports", WriteEvent);

        void Write(string section, string select, string columns, Action<RowWriter, List<Member>> write)
        {
            List<Member> members = [.. ThreadRows.Read(connection, transaction, dialect.TranslateQuery(select), threads).Select(MemberOf)];
            foreach (long[] some in threads.Chunk(2000))
                ThreadRows.Execute(connection, transaction, $"delete from {section}_thread where thread in ({ThreadRows.List(some)})");
            using RowWriter rows = dialect.WriteRows(connection, new StoreTable($"{section}_thread", columns, static (_, _) => { }));
            foreach (IGrouping<long, Member> thread in members.GroupBy(static m => m.Thread))
            {
                List<Member> all = [.. thread.Order()];
                rows.Add(thread.Key);
                rows.Add(all[0].Key);
                write(rows, all);
                rows.Add(all[0].Day);
                rows.Add(all.Max(static m => m.Day));
                rows.Add(all.Select(static m => m.Leader).Distinct().Count());
                rows.Add(all.Select(static m => m.Publisher).Where(static p => p is not null).Distinct(StringComparer.Ordinal).Count());
                rows.Add(all.Select(static m => m.Report).Distinct().Count());
                rows.EndRow();
            }
            rows.Complete();
        }
    }

    private static Member MemberOf(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetInt64(7),
        [.. Enumerable.Range(8, row.FieldCount - 8).Select(i => row.IsDBNull(i) ? null : row.GetString(i))]);

    private static void WriteProposal(RowWriter row, List<Member> members)
    {
        row.Add(Usual(members, 0));
        row.Add(Usual(members, 1));
        row.Add(Usual(members, 2));
        row.Add(Usual(members.Select(static m => m.Values[3]!.Split('\t') is { Length: > 2 } f ? f[2].Replace("|", " | ", StringComparison.Ordinal) : null)));
    }

    private static void WriteEngagement(RowWriter row, List<Member> members)
    {
        row.Add(Usual(members, 0));
        row.Add(Longest(members, 5));
        row.Add(Usual(members, 3));
        row.Add(Usual(members, 2));
        row.Add(LastStatus(members));
        row.Add(Usual(members, 4) is { } ordinal ? int.Parse(ordinal, System.Globalization.CultureInfo.InvariantCulture) : null);
        row.Add(string.Join("; ", members.DistinctBy(static m => m.Values[1]).Select(static m => $"{m.Day} {m.Values[1]}".Trim())));
    }

    // What a late report still calls planned has been held when an earlier one said so.
    private static string LastStatus(List<Member> members)
    {
        List<Member> settled = members.FindAll(static m => m.Values[1] is "held" or "cancelled" or "denied");
        if (settled.Count == 0)
            return members[^1].Values[1]!;
        return Usual(settled.Where(m => m.Day == settled[^1].Day).Select(static m => m.Values[1]))!;
    }

    private static void WriteEvent(RowWriter row, List<Member> members)
    {
        row.Add(Usual(members, 0));
        row.Add(Usual(members, 1));
        row.Add(Longest(members, 5));
        row.Add(Longest(members, 6));
        row.Add(Usual(members, 3));
        row.Add(Usual(members, 2));
        row.Add(Usual(members, 4));
    }

    private static string? Usual(List<Member> members, int value) => Usual(members.Select(m => m.Values[value]));

    /// <summary>The value told most often; of two the one told first.</summary>
    private static string? Usual(IEnumerable<string?> values) => values.OfType<string>().GroupBy(static v => v, StringComparer.Ordinal).MaxBy(static g => g.Count())?.Key;

    // Of lists of names the one with the most, told first.
    private static string? Longest(List<Member> members, int value) => members.Select(m => m.Values[value]).OfType<string>().MaxBy(static v => v.Split(" | ").Length);
}
