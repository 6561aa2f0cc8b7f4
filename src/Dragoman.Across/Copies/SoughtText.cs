using System.Runtime.InteropServices;

namespace Dragoman.Across.Copies;

/// <summary>A text whose copies are sought: its keys, how each is walked, and who was met under them.</summary>
/// <remarks>Of n keys of a kind of which t must be shared any n − t + 1 find every partner that has as many keys or more, if all texts under them are
/// seen; a partner that has fewer is found by one of its own choice. So the rarest n − t + 1 are chosen; of the others those that very many texts
/// have are walked in part, among the texts that chose them.</remarks>
internal sealed class SoughtText
{
    // Under a rarer key all texts are seen, which costs little and makes the count of shared keys exact.
    private const int Frequent = 500;

    private readonly CopyKeys _keys;
    private readonly int _requiredShingles, _requiredTriples;
    private readonly List<SoughtKey> _sought = [];
    private readonly Dictionary<int, Met> _met = [];
    private readonly List<int> _same = [];
    private int _partShingles, _partTriples;

    private struct Met
    {
        public int Shingles, Triples, RequiredShingles, RequiredTriples;
    }

    public SoughtText(CopyKeys keys, Func<uint, long> rarity)
    {
        _keys = keys;
        _requiredShingles = CopyKeys.RequiredShingles(keys.Shingles.Length);
        _requiredTriples = CopyKeys.RequiredTriples(keys.Triples.Length);
        _sought.Add(new SoughtKey(KeyEntry.OfContent(keys.Content), true, true, 1));
        uint[] shingles = Array.ConvertAll(keys.Shingles, KeyEntry.OfShingle);
        _partShingles = Choose(shingles, _requiredShingles, rarity);
        _partTriples = Choose([.. keys.Triples], _requiredTriples, rarity);
    }

    public IReadOnlyList<SoughtKey> Keys => _sought;

    // Returns how many keys are walked in part.
    private int Choose(uint[] keys, int required, Func<uint, long> rarity)
    {
        if (keys.Length < required)
            return 0;
        long[] counts = Array.ConvertAll(keys, key => rarity(key));
        Array.Sort(counts, keys);
        int chosen = keys.Length - required + 1, part = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            bool all = i < chosen || counts[i] < Frequent;
            _sought.Add(new SoughtKey(keys[i], i < chosen, all, required));
            part += all ? 0 : 1;
        }
        return part;
    }

    /// <summary>Counts a text that was met under a key.</summary>
    public void Add(uint key, uint tail)
    {
        int text = KeyEntry.TextOf(tail);
        if (KeyEntry.IsContent(key))
        {
            _same.Add(text);
            return;
        }
        ref Met met = ref CollectionsMarshal.GetValueRefOrAddDefault(_met, text, out _);
        if (KeyEntry.IsShingle(key))
        {
            met.Shingles++;
            met.RequiredShingles = KeyEntry.RequiredOf(tail);
        }
        else
        {
            met.Triples++;
            met.RequiredTriples = KeyEntry.RequiredOf(tail);
        }
    }

    public bool IsComparedWith(CopySignature other) => CopyKeys.AreCompared(_keys, CopyKeys.Of(other));

    /// <summary>Who may have the same words.</summary>
    public IReadOnlyList<int> Same => _same;

    /// <summary>Who may share enough keys to be compared, ascending: none that does is missing.</summary>
    public List<int> ToCompare()
    {
        List<int> found = [];
        foreach ((int text, Met met) in _met)
        {
            if (met.Shingles > 0 && met.Shingles + _partShingles >= Math.Min(met.RequiredShingles, _requiredShingles)
                || met.Triples > 0 && met.Triples + _partTriples >= Math.Min(met.RequiredTriples, _requiredTriples))
                found.Add(text);
        }
        found.Sort();
        return found;
    }
}

/// <param name="Chosen">Whether the text is to be found by it by those that walk it in part.</param>
/// <param name="All">Whether all texts that have it are met under it; else those that chose it.</param>
/// <param name="Required">How many keys of its kind must be shared with a text that has as many.</param>
internal readonly record struct SoughtKey(uint Key, bool Chosen, bool All, int Required);
