using System.Data.Common;

namespace Dragoman.Store;

/// <summary>Keeps the threads of proposals, engagements and events as reports come in (docs/threads.md).</summary>
/// <remarks>Runs behind <see cref="CopyTables"/>' lock, so one writer at a time does it. Nothing is kept in memory from one batch to the
/// next.</remarks>
internal static class ThreadTables
{
    /// <summary>The step of migrations.sql behind which all its tables are there, and empty.</summary>
    public const int Step = 7;

    /// <summary>The step of migrations.sql that made the table of tallies.</summary>
    private const int TallyStep = 15;

    public static readonly string[] Sections = ["proposal", "engagement", "event"];

    private const int ReportsAtOnce = 250;

    /// <param name="step">That the store has reached.</param>
    /// <param name="reports">Whose rows are in the store, and in no thread.</param>
    /// <param name="regrouped">Earlier reports that are copies of others than before.</param>
    /// <returns>The threads that changed; those that are no more are among them.</returns>
    public static IReadOnlyCollection<long> Add(
        Dialect dialect, DbConnection connection, DbTransaction transaction, int step, IReadOnlyCollection<long> reports,
        IReadOnlyCollection<long> regrouped)
    {
        DecidedThreads decided = new(connection, transaction);
        return reports.Count > 0 || decided.HasNew ? Add(dialect, connection, transaction, step, reports, regrouped, decided.ToRead(), decided) : [];
    }

    private static HashSet<long> Add(
        Dialect dialect, DbConnection connection, DbTransaction transaction, int step, IReadOnlyCollection<long> reports,
        IReadOnlyCollection<long> regrouped, List<long> again, DecidedThreads decided)
    {
        // Threads that won findings of these reports, and threads that changed in another way too.
        HashSet<long> grown = [], changed = [];
        TornThreads? torn = again.Count == 0 ? null : TornThreads.Tear(connection, transaction, again, changed);
        ThreadFindings read = new(connection, transaction, [.. reports, .. again.Distinct()], decided.Alone);
        ThreadCells cells = new(CellTables.Threads, dialect, connection, transaction);
        cells.Load(read.Findings.Select(static f => f.Cell.Id));
        Across.Threads.ThreadIndex.Add(cells, read.Findings.Select(static f => f.Cell).Concat(torn?.Cells ?? []));
        cells.Write();
        torn?.Sew(cells);
        changed.UnionWith(cells.Regrouped);
        foreach (string section in Sections)
            WriteItems(dialect, connection, section, read.Findings, cells, grown);
        WriteStances(dialect, connection, read.Stances);
        changed.UnionWith(ThreadsOf(connection, transaction, regrouped));
        HashSet<long> all = [.. changed, .. grown, .. cells.Changed];
        decided.Apply(all, changed);
        // Where findings were read again, or threads taken apart, all is counted anew.
        grown.ExceptWith(torn is null ? changed : [.. grown]);
        ThreadSummaries.Write(dialect, connection, transaction, all, reports, grown, step >= TallyStep);
        new DisputeTables(dialect, connection, transaction).Write(read, all, cells);
        return all;
    }

    /// <summary>Counts anew the sources of what these reports tell, which are copies of others than before.</summary>
    public static void CountAnew(Dialect dialect, DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports) =>
        ThreadSummaries.Write(dialect, connection, transaction, [.. ThreadsOf(connection, transaction, reports)], [], new HashSet<long>(),
            tallied: false);

    private static IEnumerable<long> ThreadsOf(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports) =>
        Sections.SelectMany(section =>
        ThreadRows.Read(connection, transaction, $"select distinct thread from {section}_thread_item where report in ({{0}})", reports)
        .Select(static row => row.GetInt64(0)));

    /// <summary>Brings every report of a store into threads that was made before them.</summary>
    public static void FillAll(Dialect dialect, DbConnection connection, DbTransaction transaction)
    {
        for (long last = 0; ;)
        {
            List<long> reports = [.. ThreadRows.Read(connection, transaction, $"""
                select report from report where report > {last} order by report limit {ReportsAtOnce}
                """).Select(static row => row.GetInt64(0))];
            if (reports.Count == 0)
                return;
            Add(dialect, connection, transaction, Step, reports, []);
            last = reports[^1];
        }
    }

    private static void WriteItems(
        Dialect dialect, DbConnection connection, string section, List<ThreadFinding> findings, ThreadCells cells, HashSet<long> grown)
    {
        using RowWriter rows = dialect.WriteRows(connection, $"{section}_thread_item", $"report, {section}, thread, key, cell");
        foreach (ThreadFinding finding in findings.Where(f => f.Section == section))
        {
            long thread = cells.Find(finding.Cell.Id)!.Thread.Value;
            grown.Add(thread);
            rows.Add(finding.Report);
            rows.Add(finding.Number);
            rows.Add(thread);
            rows.Add(finding.Key);
            rows.Add(finding.Cell.Id);
            rows.EndRow();
        }
        rows.Complete();
    }

    private static void WriteStances(Dialect dialect, DbConnection connection, List<StanceRow> stances)
    {
        using RowWriter rows = dialect.WriteRows(connection, "stance", "report, position, proposal, party, stance, day");
        foreach (StanceRow stance in stances)
        {
            rows.Add(stance.Report);
            rows.Add(stance.Position);
            rows.Add(stance.Proposal);
            rows.Add(stance.Party);
            rows.Add(stance.Stance);
            rows.Add(stance.Day);
            rows.EndRow();
        }
        rows.Complete();
    }
}
