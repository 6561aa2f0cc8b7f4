namespace Dragoman.Across.Threads;

/// <summary>A number that cells have in common, until it goes into another's.</summary>
public sealed class ThreadNumber(long number)
{
    private ThreadNumber? _into;

    public long Value => number;

    /// <summary>The number that it has gone into, over any number of steps; itself where it has not.</summary>
    public ThreadNumber Root
    {
        get
        {
            ThreadNumber root = this;
            while (root._into is { } next)
                root = next;
            for (ThreadNumber at = this; at._into is { } next; at = next)
                at._into = root;
            return root;
        }
    }

    internal void GoInto(ThreadNumber other) => _into = other;
}

/// <summary>A cell with its place among the others.</summary>
public sealed class PlacedCell(ThreadCell cell, ThreadNumber component, ThreadNumber thread)
{
    private ThreadNumber _component = component, _thread = thread;

    public ThreadCell Cell => cell;
    public long Id { get; } = cell.Id;

    /// <summary>The cells that are one with it over any number of steps, strong among strong and weak among weak, have this number.</summary>
    public ThreadNumber Component => _component = _component.Root;

    /// <summary>Its component; of a weak cell that fits strong ones, theirs.</summary>
    public ThreadNumber Thread
    {
        get => _thread = _thread.Root;
        internal set => _thread = value;
    }
}

/// <summary>The cells so far.</summary>
public interface ICellTable
{
    /// <summary>The cells entered under any of the keys; the same object for the same cell, as long as the table lives.</summary>
    IEnumerable<PlacedCell> Find(IReadOnlyCollection<long> keys);

    PlacedCell? Find(long id);

    /// <summary>Enters a cell under its keys.</summary>
    void Enter(PlacedCell cell);

    /// <summary>The cells of one component and of the thread of its number have gone into another's; so must those not yet asked for.</summary>
    void Joined(ThreadNumber from, ThreadNumber to);

    /// <summary>The thread of a weak cell is another now.</summary>
    void Moved(PlacedCell cell, ThreadNumber from);

    /// <summary>A number that no cell has.</summary>
    ThreadNumber NewNumber();
}

/// <summary>Brings cells into threads, some at a time: the threads are the same in whatever order and portions the cells come.</summary>
/// <remarks>Components grow by joining alone, and which cells are joined depends on the two; to which strong cells a weak one belongs depends on the
/// strong ones that fit it, and is asked again when such a one comes. Both are found by keys, so the work grows with what is added.</remarks>
public static class ThreadIndex
{
    public static void Add(ICellTable table, IEnumerable<ThreadCell> cells)
    {
        List<PlacedCell> added = [];
        foreach (ThreadCell cell in cells.OrderBy(static c => c.Signature, StringComparer.Ordinal))
        {
            if (table.Find(cell.Id) is not null)
                continue;
            ThreadNumber component = table.NewNumber();
            PlacedCell placed = new(cell, component, component);
            table.Enter(placed);
            added.Add(placed);
        }
        Neighbours neighbours = new(table, added);
        foreach (PlacedCell cell in added)
        {
            foreach (PlacedCell other in neighbours.Of(cell))
            {
                if (other.Component != cell.Component && other.Cell.IsWeak == cell.Cell.IsWeak && cell.Cell.IsSame(other.Cell))
                    Join(table, cell.Component, other.Component);
            }
        }
        Attach(table, neighbours, added);
    }

    private static void Join(ICellTable table, ThreadNumber a, ThreadNumber b)
    {
        (ThreadNumber from, ThreadNumber to) = a.Value > b.Value ? (a, b) : (b, a);
        from.GoInto(to);
        table.Joined(from, to);
    }

    private static void Attach(ICellTable table, Neighbours neighbours, List<PlacedCell> added)
    {
        Dictionary<long, PlacedCell> weak = [];
        foreach (PlacedCell cell in added)
        {
            foreach (PlacedCell other in cell.Cell.IsWeak ? [cell] : neighbours.Of(cell))
            {
                if (other.Cell.IsWeak)
                    weak[other.Id] = other;
            }
        }
        Neighbours around = new(table, weak.Values);
        foreach (PlacedCell cell in weak.Values)
        {
            ThreadNumber thread = Home(cell, around.Of(cell)) ?? cell.Component, before = cell.Thread;
            if (thread == before)
                continue;
            cell.Thread = thread;
            table.Moved(cell, before);
        }
    }

    /// <summary>The component of the strong cells that a weak one fits; null where it fits none, or such as are not one thing.</summary>
    private static ThreadNumber? Home(PlacedCell weak, IEnumerable<PlacedCell> around)
    {
        PlacedCell? first = null;
        List<PlacedCell> fitting = [];
        foreach (PlacedCell strong in around)
        {
            if (strong.Cell.IsWeak || !weak.Cell.Fits(strong.Cell))
                continue;
            fitting.Add(strong);
            if (first is null || string.CompareOrdinal(strong.Cell.Signature, first.Cell.Signature) < 0)
                first = strong;
        }
        return first is not null && fitting.TrueForAll(s => s == first || s.Cell.IsSame(first.Cell)) ? first.Component : null;
    }

    /// <summary>The cells that share a key with others, asked for in one go.</summary>
    private sealed class Neighbours
    {
        private readonly Dictionary<long, List<PlacedCell>> _byKey = [];

        public Neighbours(ICellTable table, IReadOnlyCollection<PlacedCell> cells)
        {
            HashSet<long> keys = [.. cells.SelectMany(static c => c.Cell.Lookups())];
            foreach (PlacedCell cell in table.Find(keys))
            {
                foreach (long key in cell.Cell.Keys())
                {
                    if (!keys.Contains(key))
                        continue;
                    if (!_byKey.TryGetValue(key, out List<PlacedCell>? list))
                        _byKey[key] = list = [];
                    list.Add(cell);
                }
            }
        }

        public IEnumerable<PlacedCell> Of(PlacedCell cell)
        {
            HashSet<PlacedCell> seen = [cell];
            foreach (long key in cell.Cell.Lookups())
            {
                if (!_byKey.TryGetValue(key, out List<PlacedCell>? list))
                    continue;
                foreach (PlacedCell other in list)
                {
                    if (seen.Add(other))
                        yield return other;
                }
            }
        }
    }
}
