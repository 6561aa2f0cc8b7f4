namespace Dragoman.Across.Copies;

/// <summary>Finds the copies of a report among all that came before it, and groups them, one report at a time, in memory.</summary>
/// <remarks>Two reports are compared if they share enough keys (<see cref="CopyKeys"/>), and linked if <see cref="CopyVerifier"/> says so; a group is
/// what is linked, over however many steps. Both conditions look at the two reports alone, and no pair that meets the first is missed
/// (<see cref="CopySeeker"/>), so the groups do not depend on the order. A report is not compared with the members of a group that it is in already,
/// so a story with ten thousand copies costs as much as one with ten. Not for several threads at once.</remarks>
/// <param name="latest">Texts whose keys are quick to find; those before them are packed.</param>
public sealed class CopyIndex(int latest = CopySeeker.MostLatest)
{
    private readonly List<CopySignature> _texts = [];
    private readonly List<int> _parents = [];
    private readonly Dictionary<ContentKey, int> _byKey = [];
    private readonly KeysInMemory _shelf = new();
    private CopySeeker? _seeker;

    /// <summary>Pairs compared so far: what the time goes into.</summary>
    public long Comparisons { get; private set; }

    /// <summary>Memory of the tables, without the signatures.</summary>
    public long TableBytes => _shelf.Bytes + (_seeker?.Bytes ?? 0);

    public CopySignature this[int text] => _texts[text];

    /// <summary>Adds a text and joins the groups that it is a copy in.</summary>
    /// <returns>The text's number; that of the same words, where they are there already.</returns>
    public int Add(CopySignature signature)
    {
        if (_byKey.TryGetValue(signature.Key, out int known))
            return known;
        int text = _texts.Count;
        _byKey.Add(signature.Key, text);
        _texts.Add(signature);
        _parents.Add(text);
        _seeker ??= new CopySeeker(_shelf, latest);
        _seeker.Look([signature]);
        foreach (int candidate in _seeker.Find(0).Alike)
            Join(text, candidate);
        _seeker.Enter(0, text);
        if (_seeker.IsFull)
            _seeker.Shelve();
        return text;
    }

    /// <summary>The smallest number in the text's group.</summary>
    public int GroupOf(int text)
    {
        while (_parents[text] != text)
            text = _parents[text] = _parents[_parents[text]];
        return text;
    }

    private void Join(int text, int candidate)
    {
        int own = GroupOf(text), other = GroupOf(candidate);
        if (own == other || !_seeker!.AreCompared(0, _texts[candidate]))
            return;
        Comparisons++;
        if (CopyVerifier.Compare(_texts[text], _texts[candidate]).IsCopy)
            _parents[Math.Max(own, other)] = Math.Min(own, other);
    }
}
