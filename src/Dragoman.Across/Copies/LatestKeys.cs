namespace Dragoman.Across.Copies;

/// <summary>Which of the latest texts have a key, in memory: an open table of keys, and the texts of a key as a chain.</summary>
/// <remarks>16 bytes a key at most four fifths full, and 8 bytes a text under it.</remarks>
internal sealed class LatestKeys
{
    private const int None = -1;
    private uint[] _keys = new uint[1024];
    private int[] _chosen = Filled(1024), _rest = Filled(1024), _counts = new int[1024];
    private int _used;
    private readonly List<(uint Tail, int Next)> _entries = [];

    public long Bytes => 16L * _keys.Length + 8L * _entries.Capacity;

    /// <summary>How many texts have the key.</summary>
    public int Count(uint key) => _counts[SlotOf(key)];

    public void Add(uint key, uint tail)
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
        int[] heads = KeyEntry.IsChosen(tail) ? _chosen : _rest;
        _entries.Add((tail, heads[slot]));
        heads[slot] = _entries.Count - 1;
    }

    /// <summary>Adds each text that chose the key, and where asked also the others that have it.</summary>
    public void Collect(uint key, bool all, SoughtText sought)
    {
        int slot = SlotOf(key);
        if (_counts[slot] == 0)
            return;
        for (int at = _chosen[slot]; at >= 0; at = _entries[at].Next)
            sought.Add(key, _entries[at].Tail);
        for (int at = all ? _rest[slot] : None; at >= 0; at = _entries[at].Next)
            sought.Add(key, _entries[at].Tail);
    }

    /// <summary>All entries, in order.</summary>
    public ulong[] ToSorted()
    {
        ulong[] sorted = new ulong[_entries.Count];
        int count = 0;
        for (int slot = 0; slot < _keys.Length; slot++)
        {
            if (_counts[slot] == 0)
                continue;
            foreach (int head in (ReadOnlySpan<int>)[_chosen[slot], _rest[slot]])
            {
                for (int at = head; at >= 0; at = _entries[at].Next)
                    sorted[count++] = KeyEntry.Of(_keys[slot], _entries[at].Tail);
            }
        }
        Array.Sort(sorted);
        return sorted;
    }

    public void Clear()
    {
        Array.Clear(_counts);
        Array.Fill(_chosen, None);
        Array.Fill(_rest, None);
        _entries.Clear();
        _used = 0;
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
