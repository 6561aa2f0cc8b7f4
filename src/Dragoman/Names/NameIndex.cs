namespace Dragoman.Names;

/// <summary>A name found, by its number in the index, and how sure it is that it is the one looked for.</summary>
public readonly record struct NameMatch(int Id, double Score);

/// <summary>Finds a name among millions by how it sounds, without going through them.</summary>
/// <remarks>An inverted index over <see cref="SoundKey"/>s. A name is listed under every pair of its words, so that the list of
/// "Mohammed" plus "Rahman" is short where those of its words are long, under each word alone, and under all words as if written as one. A search
/// looks up its keys and those that differ from them in one class, and compares what it finds, at most <see cref="MaxCompared"/> names.
/// Immutable; share one between threads.</remarks>
public sealed class NameIndex
{
    /// <summary>A search compares no more names than this.</summary>
    private const int MaxCompared = 32;

    private readonly string[] _names;
    private readonly NameSchema _schema;
    private readonly Postings _words, _pairs;
    private readonly ulong[] _bags;

    private NameIndex(string[] names, NameSchema schema, Postings words, Postings pairs, ulong[] bags) =>
        (_names, _schema, _words, _pairs, _bags) = (names, schema, words, pairs, bags);

    /// <summary>The name with this number, as it was given.</summary>
    public string this[int id] => _names[id];

    /// <summary>Names in their order have the numbers from 0.</summary>
    public static NameIndex Build(IEnumerable<string> names, NameSchema schema)
    {
        string[] all = [.. names];
        PostingsBuilder words = new(), pairs = new();
        Span<uint> keys = stackalloc uint[NameKeys.MaxWords];
        for (int id = 0; id < all.Length; id++)
        {
            Span<uint> own = keys[..NameKeys.Of(all[id], keys)];
            if (own.Length > 1 && NameKeys.Joined(all[id]) is > 0 and uint joined)
                words.Add(joined, id);
            for (int i = 0; i < own.Length; i++)
            {
                words.Add(own[i], id);
                for (int j = i + 1; j < own.Length; j++)
                    pairs.Add(PairKey(own[i], own[j]), id);
            }
        }
        return new NameIndex(all, schema, words.ToPostings(all), pairs.ToPostings(all), [.. all.Select(Bag)]);
    }

    /// <summary>The names that are the same as <paramref name="name"/>, the surest first, of equally sure ones the first given; at most
    /// <paramref name="limit"/>.</summary>
    /// <param name="verdict">Names with a lower score are left out.</param>
    public List<NameMatch> Find(string name, int limit = 10, double verdict = NameMatcher.Verdict)
    {
        ParsedName query = NameParser.Parse(name, _schema);
        List<NameMatch> found = [];
        foreach (int id in Candidates(name))
        {
            double score = NameMatcher.Compare(query, NameParser.Parse(_names[id], query.Schema));
            if (_names[id] == name)
                score = 1;
            if (score >= verdict)
                found.Add(new NameMatch(id, score));
        }
        found.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Id.CompareTo(b.Id));
        if (found.Count > limit)
            found.RemoveRange(limit, found.Count - limit);
        return found;
    }

    private int[] Candidates(string name)
    {
        Span<uint> keys = stackalloc uint[NameKeys.MaxWords];
        keys = keys[..NameKeys.Of(name, keys)];
        Gathering gathering = new();
        // First what has all the classes of two words; then what has them but for one; then single words.
        for (int i = 0; i < keys.Length; i++)
        {
            for (int j = i + 1; j < keys.Length; j++)
                gathering.Add(_pairs.Find(PairKey(keys[i], keys[j])), 4);
        }
        uint joined = NameKeys.Joined(name);
        gathering.Add(_words.Find(joined), 3);
        for (int i = 0; i < keys.Length; i++)
            gathering.Add(_words.Find(keys[i]), keys.Length == 1 ? 4 : 1);
        Span<uint> near = stackalloc uint[SoundKey.MaxNeighbours];
        for (int i = 0; i < keys.Length; i++)
        {
            foreach (uint other in near[..SoundKey.Neighbours(keys[i], near)])
            {
                if (keys.Length == 1)
                    gathering.Add(_words.Find(other), 2);
                for (int j = 0; j < keys.Length; j++)
                {
                    if (j != i)
                        gathering.Add(_pairs.Find(PairKey(other, keys[j])), 2);
                }
            }
        }
        return gathering.Best(MaxCompared, Bag(name), _bags);
    }

    private static ulong Bag(string name)
    {
        Span<char> latin = stackalloc char[256];
        return LetterBag.Of(latin[..Romanizer.Romanize(name, latin, out _)]);
    }

    private static ulong PairKey(uint a, uint b) => a < b ? (ulong)a << 32 | b : (ulong)b << 32 | a;
}
