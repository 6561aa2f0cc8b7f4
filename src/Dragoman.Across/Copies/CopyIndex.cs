namespace Dragoman.Across.Copies;

/// <summary>Finds the copies of a report among all that came before it, and groups them, one report at a time.</summary>
/// <remarks>Two reports are compared if they share enough keys (<see cref="CopyKeys"/>), and linked if <see cref="CopyVerifier"/> says so; a group is what is linked,
/// over however many steps. Both conditions look at the two reports alone, and no pair that meets the first is missed, so the groups do not
/// depend on the order. That none is missed and a key that half of all reports have (the foot of a page, a subscription notice) costs nothing is the
/// prefix filter of Chaudhuri, Ganti and Kaushik ("A primitive operator for similarity joins", 2006) in both directions: of n keys of which t must be
/// shared, any n − t + 1 find every partner, so a report looks everywhere only under its rarest keys, and leaves itself to be found under its rarest.
/// A report is not compared with the members of a group that it is in already, so a story with ten thousand copies costs as much as one with ten.
/// Not for several threads at once.</remarks>
public sealed class CopyIndex
{
    private readonly List<CopySignature> _texts = [];
    private readonly List<CopyKeys> _keys = [];
    private readonly List<int> _parents = [];
    private readonly Dictionary<ContentKey, int> _byKey = [];
    private readonly PostingTable _shingles = new(), _triples = new();
    private readonly Candidates _candidates = new();
    private readonly List<int> _joined = [];

    /// <summary>The groups that the last text added has joined, by the numbers that they had before.</summary>
    public IReadOnlyList<int> Joined => _joined;

    /// <summary>Different texts so far.</summary>
    public int Count => _texts.Count;

    /// <summary>Pairs compared so far: what the time goes into.</summary>
    public long Comparisons { get; private set; }

    /// <summary>Memory of the tables, without the signatures.</summary>
    public long TableBytes => _shingles.Bytes + _triples.Bytes;

    public CopySignature this[int text] => _texts[text];

    /// <summary>Adds a text and joins the groups that it is a copy in.</summary>
    /// <returns>The text's number; that of the same words, where they are there already.</returns>
    public int Add(CopySignature signature)
    {
        _joined.Clear();
        if (_byKey.TryGetValue(signature.Key, out int known))
            return known;
        int text = _texts.Count;
        CopyKeys keys = CopyKeys.Of(signature);
        _byKey.Add(signature.Key, text);
        _texts.Add(signature);
        _keys.Add(keys);
        _parents.Add(text);
        _candidates.Begin(text + 1);
        Gather(_shingles, keys.Shingles, CopyKeys.RequiredShingles(keys.Shingles.Length), text);
        Gather(_triples, keys.Triples, CopyKeys.RequiredTriples(keys.Triples.Length), text);
        foreach (int candidate in _candidates.Found)
            Join(text, candidate);
        return text;
    }

    /// <summary>The smallest number in the text's group.</summary>
    public int GroupOf(int text)
    {
        while (_parents[text] != text)
            text = _parents[text] = _parents[_parents[text]];
        return text;
    }

    /// <summary>The number of the text with this key; −1 where there is none.</summary>
    public int Find(ContentKey key) => _byKey.TryGetValue(key, out int text) ? text : -1;

    // Looks up all keys, and enters the text under them, in one walk from the rarest.
    private void Gather(PostingTable table, uint[] keys, int required, int text)
    {
        if (keys.Length < required)
            return;
        uint[] rarest = [.. keys];
        int[] counts = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            counts[i] = table.Count(keys[i]);
        Array.Sort(counts, rarest);
        int chosen = keys.Length - required + 1;
        for (int i = 0; i < rarest.Length; i++)
        {
            table.Collect(rarest[i], all: i < chosen, _candidates);
            table.Add(rarest[i], text, chosen: i < chosen);
        }
    }

    private void Join(int text, int candidate)
    {
        int own = GroupOf(text), other = GroupOf(candidate);
        if (own == other || !AreCompared(text, candidate))
            return;
        Comparisons++;
        if (!CopyVerifier.Compare(_texts[text], _texts[candidate]).IsCopy)
            return;
        _joined.Add(other);
        _parents[Math.Max(own, other)] = Math.Min(own, other);
    }

    private bool AreCompared(int a, int b) => CopyKeys.AreCompared(_keys[a], _keys[b]);
}
