using System.Numerics;

namespace Dragoman.Names;

/// <summary>Lists of numbers under keys, all in one array.</summary>
internal sealed class Postings
{
    private readonly ulong[] _keys;
    private readonly int[] _starts, _ids;
    // An open hash table of places in _keys, from 1; 0 is free. A search asks for some hundred keys, most of them not there, and
    // a binary search would miss the cache at nearly every step.
    private readonly int[] _slots;

    /// <param name="keys">Each once.</param>
    /// <param name="starts">Where the list of each key begins in <paramref name="ids"/>, and at last where the last one ends.</param>
    internal Postings(ulong[] keys, int[] starts, int[] ids)
    {
        (_keys, _starts, _ids) = (keys, starts, ids);
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2))];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = Slot(keys[i]);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    /// <summary>The list under <paramref name="key"/>; empty where there is none.</summary>
    public ReadOnlySpan<int> Find(ulong key)
    {
        for (int slot = Slot(key); _slots[slot] is not 0 and int next; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_keys[next - 1] == key)
                return _ids.AsSpan(_starts[next - 1].._starts[next]);
        }
        return [];
    }

    // The high bits of a product with an odd constant near 2^64 / golden ratio (Knuth's multiplicative hashing).
    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 33) & (_slots.Length - 1);
}

internal sealed class PostingsBuilder
{
    private readonly List<(ulong Key, int Id)> _rows = [];

    public void Add(ulong key, int id) => _rows.Add((key, id));

    /// <summary>Lists have the shortest names first: where a list is cut, the names that are little but the word remain.</summary>
    public Postings ToPostings(string[] names)
    {
        _rows.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key)
            : names[a.Id].Length != names[b.Id].Length ? names[a.Id].Length.CompareTo(names[b.Id].Length) : a.Id.CompareTo(b.Id));
        List<ulong> keys = [];
        List<int> starts = [];
        int[] ids = new int[_rows.Count];
        for (int i = 0; i < ids.Length; i++)
        {
            if (i == 0 || _rows[i].Key != _rows[i - 1].Key)
            {
                keys.Add(_rows[i].Key);
                starts.Add(i);
            }
            ids[i] = _rows[i].Id;
        }
        starts.Add(ids.Length);
        return new Postings([.. keys], [.. starts], ids);
    }
}
