using System.Data.Common;
using Dragoman.Across.Copies;

namespace Dragoman.Store;

/// <summary>Keeps the groups of copies as reports come in: tables copy_signature and copy_group.</summary>
/// <remarks>The signatures of all reports are in memory while reports are added, some 3.5 KB each. What another writer added in the meantime is read before
/// copies of the new reports are sought; writers do that one after the other. The rows depend on the reports alone, not on their order.</remarks>
/// <param name="hasQuotes">Whether the store is of a step at which it keeps where quotations stand.</param>
internal sealed class CopyTables(Dialect dialect, bool hasQuotes)
{
    /// <summary>The step of migrations.sql that made its tables.</summary>
    public const int Step = 5;

    private CopyIndex _index = new();
    private readonly Dictionary<int, List<Member>> _groups = [];
    private long _last;
    private bool _unsure;

    /// <summary>Earlier reports whose group has another leader since the last reports were added.</summary>
    public HashSet<long> Regrouped { get; } = [];

    /// <summary>Reports, new or earlier, that have copies and of which the row in copy_group is another since the last reports were added.</summary>
    public HashSet<long> Changed { get; } = [];

    /// <summary>A report, and what its row in copy_group says.</summary>
    private sealed class Member(long number, CopyReport report)
    {
        public long Number => number;
        public CopyReport Report => report;
        public (ContentKey Cleanest, CopyLink Link)? Compared { get; set; }
        public GroupRow? Row { get; set; }
    }

    private readonly record struct GroupRow(long Leader, CopyLink Link, bool Earliest, long Cleanest);

    /// <summary>Seeks the copies of reports that this transaction has added, and writes their groups.</summary>
    public void Add(DbConnection connection, DbTransaction transaction, List<StoredReport> added)
    {
        // The transaction before this one did not end as it should: what is remembered of it may not be in the store.
        if (_unsure)
            Forget();
        _unsure = added.Count > 0;
        Regrouped.Clear();
        Changed.Clear();
        if (added.Count == 0)
            return;
        dialect.LockCopies(connection, transaction);
        HashSet<int> changed = [];
        CatchUp(connection, transaction, added, changed);
        List<(long Report, CopySignature Signature, string? Quotes)> signatures = [];
        foreach (StoredReport stored in added)
        {
            signatures.Add((stored.Number, stored.Read.Signature, CopyReadings.Quotes(stored)));
            Enter(new Member(stored.Number, new CopyReport
            {
                Id = stored.Read.Key,
                Signature = stored.Read.Signature,
                Published = stored.Record.Report.Published,
                Republished = stored.Record.Origin.Republished,
                Translated = stored.Record.Origin.Translated,
            }), changed);
        }
        WriteSignatures(connection, signatures);
        WriteGroups(connection, transaction, changed);
    }

    /// <summary>The transaction is in the store.</summary>
    public void Keep() => _unsure = false;

    private void Forget()
    {
        _index = new CopyIndex();
        _groups.Clear();
        _last = 0;
    }

    private void CatchUp(DbConnection connection, DbTransaction transaction, List<StoredReport> added, HashSet<int> changed)
    {
        HashSet<int> known = [];
        bool begin = _last == 0;
        foreach ((long nth, Member member) in ReadSignatures(connection, transaction))
        {
            _last = nth;
            Enter(member, known);
        }
        if (!begin)
            return;
        // Reports of a store that was made before copies were sought.
        HashSet<long> own = [.. added.Select(static r => r.Number)];
        List<(long, CopySignature, string?)> signatures = [];
        foreach (Member member in ReadUnsigned(connection, transaction, own))
        {
            signatures.Add((member.Number, member.Report.Signature, null));
            Enter(member, changed);
        }
        WriteSignatures(connection, signatures);
    }

    private void Enter(Member member, HashSet<int> changed)
    {
        int group = _index.GroupOf(_index.Add(member.Report.Signature));
        // What was one group or several is one; the longest list takes the others in.
        List<Member> members = [];
        foreach (int old in _index.Joined.Append(group))
        {
            if (!_groups.Remove(old, out List<Member>? others))
                continue;
            (members, others) = members.Count >= others.Count ? (members, others) : (others, members);
            members.AddRange(others);
            changed.Remove(old);
        }
        members.Add(member);
        _groups[group] = members;
        changed.Add(group);
    }

    private IEnumerable<(long Nth, Member Member)> ReadSignatures(DbConnection connection, DbTransaction transaction)
    {
        using DbCommand command = ReportStore.Command(connection, """
            select s.nth, s.signature, r.report, r.key, r.published, r.republished, r.translated
            from copy_signature s join report r on r.report = s.report where s.nth > @last order by s.nth
            """, ("@last", _last));
        command.Transaction = transaction;
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
            yield return (rows.GetInt64(0), MemberOf(rows, CopySignature.FromBytes((byte[])rows.GetValue(1))));
    }

    private static List<Member> ReadUnsigned(DbConnection connection, DbTransaction transaction, HashSet<long> own)
    {
        using DbCommand command = ReportStore.Command(connection, """
            select x.text, 0, r.report, r.key, r.published, r.republished, r.translated
            from report r join report_text x on x.report = r.report
            where not exists (select 1 from copy_signature s where s.report = r.report) order by r.report
            """);
        command.Transaction = transaction;
        List<Member> members = [];
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (!own.Contains(rows.GetInt64(2)))
                members.Add(MemberOf(rows, SignatureBuilder.Build(rows.GetString(0))));
        }
        return members;
    }

    private static Member MemberOf(DbDataReader row, CopySignature signature) => new(row.GetInt64(2), new CopyReport
    {
        Id = row.GetString(3),
        Signature = signature,
        Published = row.IsDBNull(4) ? null : row.GetString(4),
        Republished = row.IsDBNull(5) ? 0 : row.GetDouble(5),
        Translated = row.IsDBNull(6) ? 0 : row.GetDouble(6),
    });

    private void WriteSignatures(DbConnection connection, List<(long Report, CopySignature Signature, string? Quotes)> signatures)
    {
        using RowWriter rows = dialect.WriteRows(connection, new StoreTable("copy_signature", "nth, report, signature" + (hasQuotes ? ", quotes" : ""), static (_, _) => { }));
        foreach ((long report, CopySignature signature, string? quotes) in signatures)
        {
            rows.Add(++_last);
            rows.Add(report);
            rows.Add(signature.ToBytes());
            if (hasQuotes)
                rows.Add(quotes);
            rows.EndRow();
        }
        rows.Complete();
    }

    private void WriteGroups(DbConnection connection, DbTransaction transaction, HashSet<int> changed)
    {
        using DbCommand command = ReportStore.Command(connection, """
            insert into copy_group (report, leader, relation, similarity, earliest, cleanest) values (@report, @leader, @relation, @similarity, @earliest, @cleanest)
            on conflict (report) do update set leader = excluded.leader, relation = excluded.relation, similarity = excluded.similarity,
                earliest = excluded.earliest, cleanest = excluded.cleanest
            """, ("@report", 0L), ("@leader", 0L), ("@relation", ""), ("@similarity", 0.0), ("@earliest", false), ("@cleanest", false));
        command.Transaction = transaction;
        foreach (List<Member> members in changed.Order().Select(group => _groups[group]))
        {
            Dictionary<string, Member> byId = members.ToDictionary(static m => m.Report.Id, StringComparer.Ordinal);
            CopyGroup group = CopyGroup.Of(members.Select(static m => m.Report), (report, cleanest) => Compare(byId[report.Id], cleanest));
            long leader = byId[group.Earliest].Number, cleanest = byId[group.Cleanest].Number;
            foreach (CopyMember m in group.Members)
            {
                if (Write(command, byId[m.Id], new GroupRow(leader, new CopyLink(m.Relation, m.Similarity), m.Id == group.Earliest, cleanest)) && members.Count > 1)
                    Changed.Add(byId[m.Id].Number);
            }
        }
    }

    // A group of thousands is not compared anew with each report that joins it.
    private static CopyLink Compare(Member member, CopyReport cleanest)
    {
        if (member.Compared is { } compared && compared.Cleanest == cleanest.Signature.Key)
            return compared.Link;
        CopyLink link = CopyVerifier.CompareInGroup(member.Report.Signature, cleanest.Signature);
        member.Compared = (cleanest.Signature.Key, link);
        return link;
    }

    private bool Write(DbCommand command, Member member, GroupRow row)
    {
        if (member.Row == row)
            return false;
        object[] values = [member.Number, row.Leader, row.Link.Relation.ToString().ToLowerInvariant(), row.Link.Similarity, row.Earliest, row.Cleanest == member.Number];
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
        // Whose row is not remembered was read back from the store, with the row unknown.
        if (member.Row?.Leader != row.Leader)
            Regrouped.Add(member.Number);
        member.Row = row;
        return true;
    }
}
