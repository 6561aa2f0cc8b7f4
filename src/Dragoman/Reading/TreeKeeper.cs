using System.Runtime.InteropServices;

namespace Dragoman.Reading;

/// <summary>Takes back what a repair did to a sentence where it left no tree: in broken sentences two rules may each be right and together hang words
/// in a ring.</summary>
/// <remarks>Belongs to one thread. The tree is kept as it was before the repair; forms, tags and lemmas that the repair read anew stay.</remarks>
internal sealed class TreeKeeper
{
    // The trees as the last repair left them.
    private int[] _heads = [];
    private Deprel[] _relations = [];

    // The word from which each word was reached, plus one; 0 for none yet.
    private int[] _seen = [];

    /// <summary>Does repairs one behind the other, and undoes each in the sentences that it broke.</summary>
    public void Repair(ParsedText t, ReadOnlySpan<Action<ParsedText>> repairs)
    {
        if (_heads.Length < t.Count)
            (_heads, _relations, _seen) = (new int[t.Count * 3 / 2], new Deprel[t.Count * 3 / 2], new int[t.Count * 3 / 2]);
        t.Head.AsSpan(0, t.Count).CopyTo(_heads);
        t.Deprel.AsSpan(0, t.Count).CopyTo(_relations);
        foreach (Action<ParsedText> repair in repairs)
        {
            repair(t);
            foreach (SentenceRange s in t.Sentences)
                Keep(t, s);
        }
    }

    // Most repairs touch few sentences.
    private void Keep(ParsedText t, SentenceRange s)
    {
        Span<int> heads = t.Head.AsSpan(s.First, s.Count), oldHeads = _heads.AsSpan(s.First, s.Count);
        Span<Deprel> relations = t.Deprel.AsSpan(s.First, s.Count), oldRelations = _relations.AsSpan(s.First, s.Count);
        bool sameHeads = heads.SequenceEqual(oldHeads);
        if (sameHeads && MemoryMarshal.AsBytes(relations).SequenceEqual(MemoryMarshal.AsBytes(oldRelations)))
            return;
        if (sameHeads || IsTree(t, s))
        {
            heads.CopyTo(oldHeads);
            relations.CopyTo(oldRelations);
            return;
        }
        oldHeads.CopyTo(heads);
        oldRelations.CopyTo(relations);
    }

    // One root, every head inside the sentence, no word above itself. Each word is passed once.
    private bool IsTree(ParsedText t, SentenceRange s)
    {
        int roots = 0;
        _seen.AsSpan(s.First, s.Count).Clear();
        for (int i = s.First; i < s.End; i++)
        {
            int at = i;
            for (; at >= 0 && _seen[at] == 0; at = t.Head[at])
            {
                _seen[at] = i + 1;
                if (t.Head[at] >= s.End || t.Head[at] is >= 0 and int head && head < s.First)
                    return false;
            }
            if (at >= 0 && _seen[at] == i + 1)
                return false;
            roots += t.Head[i] < 0 ? 1 : 0;
        }
        return roots == 1;
    }
}
