using System.Runtime.InteropServices;

namespace Dragoman.Places;

/// <summary>Keys of names and the places that have them, for tens of millions of names: bytes in one pool, found by hash.</summary>
internal sealed class NameStore
{
    /// <summary>A name of one place; <c>Previous</c> is the entry before it with the same hash, −1 for none.</summary>
    private readonly record struct Entry(int Start, int Length, int Place, int Previous);

    private readonly List<byte> _pool = [];
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<ulong, int> _last = [];

    /// <summary>How many different names there are, but for names of one hash.</summary>
    public int Count => _last.Count;

    /// <summary>Gives a place a name; once is enough.</summary>
    public void Add(ReadOnlySpan<byte> key, int place)
    {
        ulong hash = Hash(key);
        int previous = _last.GetValueOrDefault(hash, -1);
        int start = -1;
        for (int e = previous; e >= 0; e = _entries[e].Previous)
        {
            if (!KeyOf(_entries[e]).SequenceEqual(key))
                continue;
            if (_entries[e].Place == place)
                return;
            start = _entries[e].Start;
        }
        if (start < 0)
        {
            start = _pool.Count;
            _pool.AddRange(key);
        }
        _last[hash] = _entries.Count;
        _entries.Add(new Entry(start, key.Length, place, previous));
    }

    /// <summary>The places of a name, in the order in which it was given to them.</summary>
    public List<int> Find(ReadOnlySpan<byte> key)
    {
        List<int> places = [];
        for (int e = _last.GetValueOrDefault(Hash(key), -1); e >= 0; e = _entries[e].Previous)
        {
            if (KeyOf(_entries[e]).SequenceEqual(key))
                places.Add(_entries[e].Place);
        }
        places.Reverse();
        return places;
    }

    /// <summary>The columns of the file: names in the order of their bytes, each with its places.</summary>
    public (List<byte> Pool, List<int> NameStarts, List<int> References, List<int> ReferenceStarts) Columns()
    {
        int[] order = new int[_entries.Count];
        for (int e = 0; e < order.Length; e++)
            order[e] = e;
        Array.Sort(order, (a, b) => KeyOf(_entries[a]).SequenceCompareTo(KeyOf(_entries[b])) is var byKey and not 0 ? byKey : a.CompareTo(b));
        List<byte> pool = [];
        List<int> nameStarts = [], references = new(order.Length), referenceStarts = [];
        int start = -1;
        foreach (int e in order)
        {
            Entry entry = _entries[e];
            // Entries of one name share their bytes in the pool.
            if (entry.Start != start)
            {
                nameStarts.Add(pool.Count);
                referenceStarts.Add(references.Count);
                pool.AddRange(KeyOf(entry));
                start = entry.Start;
            }
            references.Add(entry.Place);
        }
        nameStarts.Add(pool.Count);
        referenceStarts.Add(references.Count);
        return (pool, nameStarts, references, referenceStarts);
    }

    private ReadOnlySpan<byte> KeyOf(Entry e) => CollectionsMarshal.AsSpan(_pool).Slice(e.Start, e.Length);

    // FNV-1a, 64 bits.
    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in key)
            hash = (hash ^ b) * 1099511628211;
        return hash;
    }
}
