using System.Data.Common;
using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>Cells in their tables for the length of one transaction, with the threads that changed in it.</summary>
internal sealed class ThreadCells(CellTables tables, Dialect dialect, DbConnection connection, DbTransaction transaction) : ICellTable
{
    private readonly Dictionary<long, PlacedCell> _cells = [];
    private readonly Dictionary<long, long> _rows = [];
    private readonly Dictionary<long, ThreadNumber> _numbers = [];
    private readonly Dictionary<long, List<PlacedCell>> _entered = [];
    private readonly HashSet<long> _asked = [];
    private readonly HashSet<PlacedCell> _new = [], _moved = [];
    private readonly List<ThreadNumber> _joined = [];
    private readonly HashSet<ThreadNumber> _changed = [], _regrouped = [];
    private long _stored = -1, _last, _lastRow = -1;

    /// <summary>Threads that lost or won a cell; those that are no more are among them.</summary>
    public IEnumerable<long> Changed => _changed.Select(static n => n.Value).Concat(_changed.Select(static n => n.Root.Value)).Distinct();

    /// <summary>Threads that lost or won a cell which was there before.</summary>
    public HashSet<long> Regrouped => [.. _regrouped.Select(static n => n.Root.Value)];

    /// <summary>Asks for cells by their numbers in one go.</summary>
    public void Load(IEnumerable<long> ids) => Remember($$"""
        select cell, signature, component, {{tables.Number}}, {{tables.Row}} from {{tables.Cells}} where cell in ({0})
        """, ids.Where(_asked.Add));

    public PlacedCell? Find(long id)
    {
        if (!_cells.ContainsKey(id))
            Load([id]);
        return _cells.GetValueOrDefault(id);
    }

    public IEnumerable<PlacedCell> Find(IReadOnlyCollection<long> keys)
    {
        HashSet<PlacedCell> found = [];
        foreach (long key in keys)
        {
            if (_entered.TryGetValue(key, out List<PlacedCell>? own))
                found.UnionWith(own);
        }
        found.UnionWith(Remember($$"""
            select c.cell, c.signature, c.component, c.{{tables.Number}}, c.{{tables.Row}} from {{tables.Keys}} k
            join {{tables.Cells}} c on c.cell = k.cell where k.key in ({0})
            """, keys));
        return found;
    }

    private List<PlacedCell> Remember(string sql, IEnumerable<long> numbers)
    {
        List<PlacedCell> found = [];
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, sql, numbers))
        {
            long id = row.GetInt64(0);
            if (!_cells.TryGetValue(id, out PlacedCell? cell))
            {
                cell = new PlacedCell(tables.Parse(row.GetString(1)), NumberOf(row.GetInt64(2)), NumberOf(row.GetInt64(3)));
                _cells.Add(id, cell);
                _rows[id] = row.GetInt64(4);
            }
            found.Add(cell);
        }
        return found;
    }

    private ThreadNumber NumberOf(long value)
    {
        if (!_numbers.TryGetValue(value, out ThreadNumber? number))
            _numbers[value] = number = new ThreadNumber(value);
        return number;
    }

    /// <summary>By what column cell of the items names a cell that is in the tables or was entered.</summary>
    public long RowOf(long id)
    {
        if (_rows.TryGetValue(id, out long row))
            return row;
        row = id;
        if (tables.AreNumbered)
        {
            NumberRows();
            row = ++_lastRow;
        }
        return _rows[id] = row;
    }

    /// <summary>Gives a cell that is taken out and entered again the number that items have.</summary>
    public void Keep(long id, long row) => _rows[id] = row;

    /// <summary>Numbers new cells from here: behind all that are in the table now.</summary>
    public void NumberRows()
    {
        if (tables.AreNumbered && _lastRow < 0)
            _lastRow = ThreadRows.Read(connection, transaction, $"select coalesce(max({tables.Row}), 0) from {tables.Cells}")
                .Select(static row => row.GetInt64(0)).Single();
    }

    public void Enter(PlacedCell cell)
    {
        _cells.Add(cell.Id, cell);
        RowOf(cell.Id);
        _new.Add(cell);
        _changed.Add(cell.Thread);
        foreach (long key in cell.Cell.Keys())
        {
            if (!_entered.TryGetValue(key, out List<PlacedCell>? list))
                _entered[key] = list = [];
            list.Add(cell);
        }
    }

    public void Joined(ThreadNumber from, ThreadNumber to)
    {
        _joined.Add(from);
        _changed.Add(from);
        _changed.Add(to);
        if (from.Value <= _stored)
            _regrouped.Add(to);
    }

    public void Moved(PlacedCell cell, ThreadNumber from)
    {
        _moved.Add(cell);
        _changed.Add(from);
        _changed.Add(cell.Thread);
        if (!_new.Contains(cell))
            _regrouped.UnionWith([from, cell.Thread]);
    }

    public ThreadNumber NewNumber()
    {
        if (_stored < 0)
            _stored = _last = ThreadRows.Read(connection, transaction, $"select coalesce(max(component), 0) from {tables.Cells}")
                .Select(static row => row.GetInt64(0)).Single();
        return NumberOf(++_last);
    }

    /// <summary>Writes the cells, and takes the findings of earlier reports along.</summary>
    public void Write()
    {
        foreach (ThreadNumber from in _joined.Where(n => n.Value <= _stored))
        {
            Execute($"update {tables.Cells} set component = {from.Root.Value} where component = {from.Value}");
            // By cell, not by number: an analyst may have joined the findings of this thread with another's.
            foreach (string table in tables.Items)
                Execute($"""
                    update {table} set {tables.Number} = {from.Root.Value} where cell in (select {tables.Row} from {tables.Cells}
                    where {tables.Number} = {from.Value})
                    """);
            Execute($"update {tables.Cells} set {tables.Number} = {from.Root.Value} where {tables.Number} = {from.Value}");
        }
        foreach (PlacedCell cell in _moved.Where(c => !_new.Contains(c)))
        {
            Execute($"update {tables.Cells} set {tables.Number} = {cell.Thread.Value} where cell = {cell.Id}");
            foreach (string table in tables.Items)
                Execute($"update {table} set {tables.Number} = {cell.Thread.Value} where cell = {RowOf(cell.Id)}");
        }
        WriteNew();
    }

    private void WriteNew()
    {
        string row = tables.AreNumbered ? ", " + tables.Row : "";
        using (RowWriter rows = dialect.WriteRows(connection, tables.Cells, $"cell, signature, component, {tables.Number}{row}"))
        {
            // In the order of the table, here and below: neighbours go to one page one after the other.
            foreach (PlacedCell cell in _new.OrderBy(static c => c.Id))
            {
                rows.Add(cell.Id);
                rows.Add(cell.Cell.Signature);
                rows.Add(cell.Component.Value);
                rows.Add(cell.Thread.Value);
                if (tables.AreNumbered)
                    rows.Add(RowOf(cell.Id));
                rows.EndRow();
            }
            rows.Complete();
        }
        // A cell that was entered by another version's keys may have left some of them when it was taken out.
        dialect.Upsert(connection, transaction, tables.Keys, "key, cell", "on conflict (key, cell) do nothing", keys =>
        {
            foreach ((long key, long cell) in _new.SelectMany(static c => c.Cell.Keys().Select(k => (Key: k, Cell: c.Id)))
                .OrderBy(static e => e.Key).ThenBy(static e => e.Cell))
            {
                keys.Add(key);
                keys.Add(cell);
                keys.EndRow();
            }
        });
    }

    private void Execute(string sql) => ThreadRows.Execute(connection, transaction, sql);
}
