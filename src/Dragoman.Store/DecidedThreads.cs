using System.Data.Common;
using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>What analysts decided about threads by hand (table decision), and which threads that makes one.</summary>
/// <remarks>A merger joins the threads that its two findings are in, whatever else comes into them. A separation takes its second finding out and
/// lets it stand alone, until it is merged with others. Subject and object are keys of findings; a thread's key is that of its earliest.</remarks>
internal sealed class DecidedThreads
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly List<(string Section, string A, string B)> _merged = [];
    private readonly List<(string Section, string Key)> _touched = [];

    /// <summary>Keys of findings that stand alone.</summary>
    public HashSet<string> Alone { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there are decisions that threads do not show yet.</summary>
    public bool HasNew { get; }

    public DecidedThreads(DbConnection connection, DbTransaction transaction)
    {
        (_connection, _transaction) = (connection, transaction);
        HashSet<long> undone = [.. Decisions.List(connection, transaction).Where(static d => d.UndoneBy is not null).Select(static d => d.Number)];
        foreach (DbDataReader row in Rows("""
            select decision, kind, section, subject, object from decision where kind in ('merge', 'separate') and section in ('proposal',
            'engagement', 'event') and object is not null order by decision
            """))
        {
            (string kind, string section, string subject, string other) = (row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));
            _touched.Add((section, subject));
            _touched.Add((section, other));
            if (undone.Contains(row.GetInt64(0)))
                continue;
            if (kind == "merge")
                _merged.Add((section, subject, other));
            else
                Alone.Add(other);
        }
        HasNew = Rows("""
            select 1 from decision d where d.section in ('proposal', 'engagement', 'event') and not exists (select 1 from thread_decision t
            where t.decision = d.decision) limit 1
            """).Any();
    }

    /// <summary>Reports of findings that stand alone now and did not, or the other way round.</summary>
    public List<long> ToRead()
    {
        List<long> reports = [];
        foreach ((string section, string key) in _touched.Distinct())
        {
            foreach ((long report, long cell) in Items(section, key))
            {
                bool isAlone = cell == new SoloCell(key).Id;
                if (isAlone != Alone.Contains(key))
                    reports.Add(report);
            }
        }
        return reports;
    }

    /// <summary>Gives the findings of joined threads one number, and tells which threads that changes.</summary>
    /// <param name="changed">Threads that are not as they were; before decisions, then with those that decisions change.</param>
    /// <param name="moved">Takes the latter.</param>
    public void Apply(HashSet<long> changed, HashSet<long> moved)
    {
        if (_touched.Count == 0)
            return;
        List<(long, long)> pairs = [.. from m in _merged from a in ThreadsOf(m.Section, m.A) from b in ThreadsOf(m.Section, m.B) select (a, b)];
        Dictionary<long, long> joined = ThreadDecisions.Join(pairs);
        foreach (string section in ThreadTables.Sections)
        {
            long[] own = [.. _touched.Where(t => t.Section == section).Distinct().SelectMany(t => ThreadsOf(section, t.Key)).Distinct()];
            foreach (long thread in own.Where(t => HasNew || changed.Contains(t) || joined.TryGetValue(t, out long to) && changed.Contains(to)))
            {
                long target = joined.GetValueOrDefault(thread, thread);
                string items = $"cell in (select cell from thread_cell where thread = {thread}) and thread <> {target}";
                moved.UnionWith(Rows($"select distinct thread from {section}_thread_item where {items}").Select(static row => row.GetInt64(0))
                    .ToList());
                ThreadRows.Execute(_connection, _transaction, $"update {section}_thread_item set thread = {target} where {items}");
                moved.Add(thread);
                moved.Add(target);
                changed.UnionWith(moved);
            }
        }
        ThreadRows.Execute(_connection, _transaction, "delete from thread_decision; insert into thread_decision select decision from decision");
    }

    private List<(long Report, long Cell)> Items(string section, string key)
    {
        using DbCommand command = ReportStore.Command(_connection, $"select report, cell from {section}_thread_item where key = @key", ("@key", key));
        command.Transaction = _transaction;
        using DbDataReader row = command.ExecuteReader();
        List<(long, long)> items = [];
        while (row.Read())
            items.Add((row.GetInt64(0), row.GetInt64(1)));
        return items;
    }

    private List<long> ThreadsOf(string section, string key) =>
        [.. ThreadRows.Read(_connection, _transaction, "select thread from thread_cell where cell in ({0})",
            Items(section, key).Select(static i => i.Cell)).Select(static row => row.GetInt64(0))];

    private IEnumerable<DbDataReader> Rows(string sql) => ThreadRows.Read(_connection, _transaction, sql);
}
