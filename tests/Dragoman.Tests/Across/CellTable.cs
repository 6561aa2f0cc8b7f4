using Dragoman.Across.Threads;

namespace Dragoman.Tests.Across;

/// <summary>Cells in memory.</summary>
internal sealed class CellTable : ICellTable
{
    private readonly Dictionary<long, PlacedCell> _cells = [];
    private readonly Dictionary<long, List<PlacedCell>> _byKey = [];
    private long _last;

    public IEnumerable<PlacedCell> Cells => _cells.Values;

    public PlacedCell? Find(long id) => _cells.GetValueOrDefault(id);

    public IEnumerable<PlacedCell> Find(IReadOnlyCollection<long> keys) => keys.SelectMany(k => _byKey.GetValueOrDefault(k) ?? []).Distinct();

    public void Enter(PlacedCell cell)
    {
        _cells.Add(cell.Id, cell);
        foreach (long key in cell.Cell.Keys())
        {
            if (!_byKey.TryGetValue(key, out List<PlacedCell>? list))
                _byKey[key] = list = [];
            list.Add(cell);
        }
    }

    public void Joined(ThreadNumber from, ThreadNumber to) { }

    public void Moved(PlacedCell cell, ThreadNumber from) { }

    public ThreadNumber NewNumber() => new(++_last);
}
