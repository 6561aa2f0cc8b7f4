using System.Data.Common;
using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>Threads that are taken apart, since findings in them are to be read again, and put together anew.</summary>
internal sealed class TornThreads
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    /// <summary>The cells that are left: those of other reports.</summary>
    public List<ThreadCell> Cells { get; } = [];

    private TornThreads(DbConnection connection, DbTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <summary>Takes the reports' findings out of their threads.</summary>
    /// <param name="changed">Is given the threads.</param>
    public static TornThreads Tear(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports, HashSet<long> changed)
    {
        TornThreads torn = new(connection, transaction);
        HashSet<long> own = [];
        foreach (string section in ThreadTables.Sections)
        {
            foreach (DbDataReader row in torn.Rows($"select cell, thread from {section}_thread_item where report in ({{0}})", reports))
            {
                own.Add(row.GetInt64(0));
                changed.Add(row.GetInt64(1));
            }
            torn.Execute($"delete from {section}_thread_item where report in ({{0}})", reports);
        }
        torn.Execute("delete from stance where report in ({0})", reports);
        torn.Execute("delete from dispute_line where report in ({0})", reports);
        torn.TakeApart(own, changed);
        return torn;
    }

    private void TakeApart(HashSet<long> own, HashSet<long> changed)
    {
        // All that hangs together with the cells, and what may have been kept apart by them.
        long[] components = [.. Rows("""
            select component from thread_cell where cell in ({0}) union select thread from thread_cell where cell in ({0})
            """, own).Select(static row => row.GetInt64(0)).Distinct()];
        Dictionary<long, ThreadCell> cells = [];
        foreach (string column in (ReadOnlySpan<string>)["component", "thread"])
            Take(Rows($"select cell, signature, thread from thread_cell where {column} in ({{0}})", components));
        HashSet<long> lookups = [.. cells.Where(c => own.Contains(c.Key) && !c.Value.IsWeak).SelectMany(static c => c.Value.Lookups())];
        Take(Rows("""
            select c.cell, c.signature, c.thread from thread_key k join thread_cell c on c.cell = k.cell where k.key in ({0})
            """, lookups), weakOnly: true);
        HashSet<long> kept = [];
        foreach (string section in ThreadTables.Sections)
            kept.UnionWith(Rows($"select distinct cell from {section}_thread_item where cell in ({{0}})", cells.Keys)
                .Select(static row => row.GetInt64(0)).ToList());
        Execute("delete from thread_cell where cell in ({0})", cells.Keys);
        CellTables.DeleteKeys(_connection, _transaction, "thread_key", cells.Select(static c => (c.Key, c.Value.Keys())));
        Cells.AddRange(cells.Where(c => kept.Contains(c.Key)).Select(static c => c.Value));

        void Take(IEnumerable<DbDataReader> rows, bool weakOnly = false)
        {
            foreach (DbDataReader row in rows)
            {
                ThreadCell cell = ThreadCell.Parse(row.GetString(1));
                if (weakOnly && !cell.IsWeak)
                    continue;
                cells[row.GetInt64(0)] = cell;
                changed.Add(row.GetInt64(2));
            }
        }
    }

    /// <summary>Gives the findings of other reports the threads that their cells are in now.</summary>
    public void Sew(ThreadCells placed)
    {
        foreach (ThreadCell cell in Cells)
        {
            foreach (string section in ThreadTables.Sections)
                ThreadRows.Execute(_connection, _transaction, $"""
                    update {section}_thread_item set thread = {placed.Find(cell.Id)!.Thread.Value} where cell = {cell.Id}
                    """);
        }
    }

    private IEnumerable<DbDataReader> Rows(string sql, IEnumerable<long> numbers) => ThreadRows.Read(_connection, _transaction, sql, numbers);

    private void Execute(string sql, IEnumerable<long> numbers) => ThreadRows.Execute(_connection, _transaction, sql, numbers);
}
