using System.Data.Common;
using System.Globalization;
using Dragoman.Across.Copies;

namespace Dragoman.Store;

/// <summary>What copy_group says of a report.</summary>
/// <param name="Cleanest">The number of the cleanest of its group.</param>
internal readonly record struct CopyGroupRow(long Leader, CopyLink Link, bool Earliest, long Cleanest);

/// <summary>Writes the rows of copy_group that are others when reports were joined with groups or have none.</summary>
/// <param name="regrouped">Takes earlier reports whose group has another leader.</param>
/// <param name="changed">Takes reports that have copies and of which the row is another.</param>
internal sealed class CopyGroupRows(
    Dialect dialect, DbConnection connection, DbTransaction transaction, HashSet<long> regrouped, HashSet<long> changed)
{
    private (long Number, CopySignature Signature)? _cleanest;

    // Of smaller groups all reports are read when one joins them.
    private const int LeastKept = 4;

    // Groups of which the row of copy_measure is another, by leader; null where it goes.
    private readonly Dictionary<long, (long Cleanest, CopyMeasure Measure)?> _measures = [];

    /// <param name="measured">Whether the store has a table of measures.</param>
    public void Write(CopyLinks links, bool measured)
    {
        using DbCommand command = ReportStore.Command(connection, """
            insert into copy_group (report, leader, relation, similarity, earliest, cleanest) values (@report, @leader, @relation, @similarity,
            @earliest, @cleanest)
            on conflict (report) do update set leader = excluded.leader, relation = excluded.relation, similarity = excluded.similarity,
                earliest = excluded.earliest, cleanest = excluded.cleanest
            """, ("@report", 0L), ("@leader", 0L), ("@relation", ""), ("@similarity", 0.0), ("@earliest", false), ("@cleanest", false));
        command.Transaction = transaction;
        HashSet<long> leaders = [.. links.Leaders], done = measured ? WriteJoined(command, links, leaders) : [];
        Dictionary<long, List<GroupedReport>> groups = [];
        foreach (GroupedReport member in Stored("g.leader", leaders).Concat(links.Added))
        {
            long root = links.RootOf(member.Row?.Leader ?? member.Number);
            if (done.Contains(root))
                continue;
            if (!groups.TryGetValue(root, out List<GroupedReport>? members))
                groups[root] = members = [];
            members.Add(member);
        }
        foreach (long leader in leaders)
            _measures[leader] = null;
        foreach (long root in groups.Keys.Order())
            Write(command, groups[root]);
        if (measured)
            WriteMeasures();
    }

    // A report that joins a large group and is neither its earliest nor its cleanest changes nothing of the others: it is compared with these two
    // alone.
    private HashSet<long> WriteJoined(DbCommand command, CopyLinks links, HashSet<long> leaders)
    {
        HashSet<long> done = [];
        Dictionary<long, (long Cleanest, CopyMeasure Measure)> known = ThreadRows.Read(connection, transaction, """
            select leader, cleanest, translated, words from copy_measure where leader in ({0})
            """, leaders)
            .ToDictionary(static row => row.GetInt64(0), static row => (row.GetInt64(1), new CopyMeasure(row.GetDouble(2), (int)row.GetInt64(3))));
        if (known.Count == 0)
            return done;
        ILookup<long, long> joined = leaders.ToLookup(links.RootOf);
        ILookup<long, GroupedReport> added = links.Added.ToLookup(m => links.RootOf(m.Number));
        Dictionary<long, GroupedReport> first =
            Stored("g.report", [.. known.SelectMany(static k => new[] { k.Key, k.Value.Cleanest })],
                known.ToDictionary(static k => k.Key, static k => k.Value.Cleanest)).ToDictionary(static m => m.Number);
        foreach (long leader in known.Keys.Order())
        {
            (long cleanest, CopyMeasure measure) = known[leader];
            long root = links.RootOf(leader);
            GroupedReport[] own = [.. added[root]];
            GroupedReport[] told = [first[leader], first[cleanest], .. own];
            if (joined[root].Count() > 1 || !Array.TrueForAll(own, m => measure.Holds(m.Report))
                || CopyGroup.EarliestOf(told.Select(static m => m.Report)) != first[leader].Report
                || CopyGroup.CleanestOf(told.Select(static m => m.Report), measure) != first[cleanest].Report)
                continue;
            foreach (GroupedReport member in own)
            {
                Write(command, member.Number, new CopyGroupRow(leader, Compare(member, first[cleanest]), false, cleanest));
                changed.Add(member.Number);
            }
            done.Add(root);
            leaders.Remove(leader);
        }
        return done;
    }

    private void WriteMeasures()
    {
        ThreadRows.Execute(connection, transaction, "delete from copy_measure where leader in ({0})", _measures.Keys);
        using RowWriter rows = dialect.WriteRows(connection, "copy_measure", "leader, cleanest, translated, words");
        foreach ((long leader, (long Cleanest, CopyMeasure Measure)? kept) in _measures)
        {
            if (kept is not { } group)
                continue;
            rows.Add(leader);
            rows.Add(group.Cleanest);
            rows.Add(group.Measure.Translated);
            rows.Add(group.Measure.Words);
            rows.EndRow();
        }
        rows.Complete();
    }

    private void Write(DbCommand command, List<GroupedReport> members)
    {
        Dictionary<string, GroupedReport> byId = members.ToDictionary(static m => m.Report.Id, StringComparer.Ordinal);
        CopyGroup group = CopyGroup.Of(members.Select(static m => m.Report), (report, cleanest) => Compare(byId[report.Id], byId[cleanest.Id]));
        long leader = byId[group.Earliest].Number, cleanest = byId[group.Cleanest].Number;
        if (members.Count >= LeastKept)
            _measures[leader] = (cleanest, CopyMeasure.Of([.. members.Select(static m => m.Report)]));
        foreach (CopyMember m in group.Members)
        {
            GroupedReport member = byId[m.Id];
            CopyGroupRow row = new(leader, new CopyLink(m.Relation, m.Similarity), m.Id == group.Earliest, cleanest);
            if (member.Row == row)
                continue;
            Write(command, member.Number, row);
            if (member.Row is { } before && before.Leader != row.Leader)
                regrouped.Add(member.Number);
            if (members.Count > 1)
                changed.Add(member.Number);
        }
    }

    private static void Write(DbCommand command, long report, CopyGroupRow row)
    {
        object[] values = [report, row.Leader, row.Link.Relation.ToString().ToLowerInvariant(), row.Link.Similarity, row.Earliest,
            row.Cleanest == report];
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    // A group of thousands is not compared anew with each report that joins it.
    private CopyLink Compare(GroupedReport member, GroupedReport cleanest) => member.Row is { } row && row.Cleanest == cleanest.Number ? row.Link
        : CopyVerifier.CompareInGroup(Signature(member), CleanestSignature(cleanest));

    private CopySignature CleanestSignature(GroupedReport cleanest)
    {
        if (_cleanest is not { } held || held.Number != cleanest.Number)
            _cleanest = held = (cleanest.Number, Signature(cleanest));
        return held.Signature;
    }

    private CopySignature Signature(GroupedReport member) => member.Row is null ? member.Report.Signature
        : ThreadRows.Read(connection, transaction,
            FormattableString.Invariant($"select signature from copy_signature where report = {member.Number}"))
            .Select(static row => CopySignature.FromBytes((byte[])row.GetValue(0))).First();

    /// <param name="by">g.leader for whole groups, g.report for some of their reports.</param>
    /// <param name="cleanest">The cleanest by leader; null where it is among the reports.</param>
    private List<GroupedReport> Stored(string by, HashSet<long> numbers, Dictionary<long, long>? cleanest = null)
    {
        List<(GroupedReport Member, bool Cleanest)> read = [.. ThreadRows.Read(connection, transaction, $$"""
            select r.report, r.key, r.published, r.republished, r.translated, substr(s.signature, 1, {{CopySignature.HeadBytes}}), g.leader,
            g.relation, g.similarity, g.earliest, g.cleanest
            from copy_group g join report r on r.report = g.report join copy_signature s on s.report = g.report where {{by}} in ({0})
            """, numbers.Order()).Select(static row =>
            {
                CopyLink link = new(Enum.Parse<CopyRelation>(row.GetString(7), ignoreCase: true), row.GetDouble(8));
                CopyGroupRow own = new(row.GetInt64(6), link, IsTrue(row, 9), 0);
                return (GroupedReport.Of(row, CopySignature.FromHead((byte[])row.GetValue(5)), own), IsTrue(row, 10));
            })];
        cleanest ??= read.Where(static m => m.Cleanest).ToDictionary(static m => m.Member.Row!.Value.Leader, static m => m.Member.Number);
        return read.ConvertAll(m => new GroupedReport(
            m.Member.Number, m.Member.Report, m.Member.Row!.Value with { Cleanest = cleanest[m.Member.Row.Value.Leader] }));
    }

    private static bool IsTrue(DbDataReader row, int column) => Convert.ToBoolean(row.GetValue(column), CultureInfo.InvariantCulture);
}
