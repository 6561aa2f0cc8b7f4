namespace Dragoman.Across.Copies;

/// <summary>Which reports have a key, in memory: an open table of keys, and the reports of a key as a chain.</summary>
/// <remarks>12 bytes a key at most four fifths full, and 8 bytes a report under it. Reports under a key are of two kinds: those that chose the key among their rarest, and the rest.</remarks>
internal sealed class PostingTable
{
    private const int None = -1;
    private uint[] _keys = new uint[1024];
    private int[] _chosen = Filled(1024), _rest = Filled(1024), _counts = new int[1024];
    private int _used;
    private readonly List<(int Report, int Next)> _postings = [];

    public long Bytes => 16L * _keys.Length + 8L * _postings.Capacity;

    /// <summary>How many reports have the key.</summary>
    public int Count(uint key) => _counts[SlotOf(key)];

    public void Add(uint key, int report, bool chosen)
    {
        if (_used * 5 >= _keys.Length * 4)
            Grow();
        int slot = SlotOf(key);
        if (_counts[slot] == 0)
        {
            _keys[slot] = key;
            _used++;
        }
        _counts[slot]++;
        int[] heads = chosen ? _chosen : _rest;
        _postings.Add((report, heads[slot]));
        heads[slot] = _postings.Count - 1;
    }

    /// <summary>Calls for each report that chose the key, and where asked also for the others that have it; each report is marked and comes once.</summary>
    public void Collect(uint key, bool all, Candidates candidates)
    {
        int slot = SlotOf(key);
        if (_counts[slot] == 0)
            return;
        for (int at = _chosen[slot]; at >= 0; at = _postings[at].Next)
            candidates.Add(_postings[at].Report);
        for (int at = all ? _rest[slot] : None; at >= 0; at = _postings[at].Next)
            candidates.Add(_postings[at].Report);
    }

    private int SlotOf(uint key)
    {
        int mask = _keys.Length - 1, slot = (int)(WordHash.Mix(key) & (uint)mask);
        while (_counts[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        (uint[] keys, int[] chosen, int[] rest, int[] counts) = (_keys, _chosen, _rest, _counts);
        int size = 2 * keys.Length;
        (_keys, _chosen, _rest, _counts) = (new uint[size], Filled(size), Filled(size), new int[size]);
        for (int i = 0; i < keys.Length; i++)
        {
            if (counts[i] == 0)
                continue;
            int slot = SlotOf(keys[i]);
            (_keys[slot], _chosen[slot], _rest[slot], _counts[slot]) = (keys[i], chosen[i], rest[i], counts[i]);
        }
    }

    private static int[] Filled(int size)
    {
        int[] heads = new int[size];
        Array.Fill(heads, None);
        return heads;
    }
}

/// <summary>Reports to compare a new one with, each once.</summary>
internal sealed class Candidates
{
    private int[] _seen = new int[1024];
    private int _round;

    public List<int> Found { get; } = [];

    public void Begin(int reports)
    {
        Found.Clear();
        _round++;
        if (_seen.Length < reports)
            Array.Resize(ref _seen, Math.Max(reports, 2 * _seen.Length));
    }

    public void Add(int report)
    {
        if (_seen[report] == _round)
            return;
        _seen[report] = _round;
        Found.Add(report);
    }
}
