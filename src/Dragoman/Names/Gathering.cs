using System.Numerics;
using System.Runtime.InteropServices;

namespace Dragoman.Names;

/// <summary>The letters of a name regardless of their order, in 52 bits: two a letter, for one and for more.</summary>
/// <remarks>The bits in which two names differ say in a nanosecond how many letters they do not share, so that of many names found by their
/// keys the likeliest are compared.</remarks>
internal static class LetterBag
{
    public static ulong Of(ReadOnlySpan<char> latin)
    {
        ulong bag = 0;
        foreach (char c in latin)
        {
            if (!char.IsAsciiLetterLower(c))
                continue;
            int bit = 2 * (c - 'a');
            bag |= (bag >> bit & 1) == 0 ? 1UL << bit : 2UL << bit;
        }
        return bag;
    }

    public static int Distance(ulong a, ulong b) => BitOperations.PopCount(a ^ b);
}

/// <summary>Names met in the lists of a search, with the sum of what the lists say for them.</summary>
internal sealed class Gathering
{
    // Of a long list the first are looked at, and of all lists together so many.
    private const int MaxListed = 500, MaxGathered = 5000;

    private readonly Dictionary<int, int> _votes = new(512);
    private int _gathered;

    public void Add(ReadOnlySpan<int> ids, int votes)
    {
        ids = ids[..Math.Min(ids.Length, Math.Min(MaxListed, MaxGathered - _gathered))];
        _gathered += ids.Length;
        foreach (int id in ids)
            CollectionsMarshal.GetValueRefOrAddDefault(_votes, id, out _) += votes;
    }

    /// <summary>The names with the most votes and the fewest letters that differ, of equals the first given.</summary>
    public int[] Best(int limit, ulong bag, ulong[] bags)
    {
        long[] order = new long[_votes.Count];
        int count = 0;
        foreach ((int id, int votes) in _votes)
            order[count++] = ((long)(LetterBag.Distance(bag, bags[id]) - votes) << 32) + id;
        Array.Sort(order);
        int[] best = new int[Math.Min(limit, count)];
        for (int i = 0; i < best.Length; i++)
            best[i] = (int)(order[i] & 0xFFFFFFFF);
        return best;
    }
}
