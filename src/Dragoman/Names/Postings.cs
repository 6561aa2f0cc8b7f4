namespace Dragoman.Names;

/// <summary>Lists of numbers under keys: sorted keys, each with the place where its list begins.</summary>
internal sealed class Postings
{
    private readonly ulong[] _keys;
    private readonly int[] _starts, _ids;

    internal Postings(ulong[] keys, int[] starts, int[] ids) => (_keys, _starts, _ids) = (keys, starts, ids);

    /// <summary>The list under <paramref name="key"/>; empty where there is none.</summary>
    public ReadOnlySpan<int> Find(ulong key)
    {
        int at = Array.BinarySearch(_keys, key);
        return at < 0 ? [] : _ids.AsSpan(_starts[at].._starts[at + 1]);
    }
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

/// <summary>Names met in the lists of a search, with the sum of what the lists say for them.</summary>
internal sealed class Gathering
{
    // Of a long list the first are looked at, and of all lists together so many.
    private const int MaxListed = 400, MaxGathered = 6000;

    private readonly Dictionary<int, int> _votes = new(512);
    private int _gathered;

    public void Add(ReadOnlySpan<int> ids, int votes)
    {
        ids = ids[..Math.Min(ids.Length, Math.Min(MaxListed, MaxGathered - _gathered))];
        _gathered += ids.Length;
        foreach (int id in ids)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_votes, id, out _) += votes;
    }

    /// <summary>The names with the most votes, of equals the first given.</summary>
    public List<int> Best(int limit)
    {
        List<int> ids = [.. _votes.Keys];
        ids.Sort((a, b) => _votes[a] != _votes[b] ? _votes[b].CompareTo(_votes[a]) : a.CompareTo(b));
        if (ids.Count > limit)
            ids.RemoveRange(limit, ids.Count - limit);
        return ids;
    }
}
