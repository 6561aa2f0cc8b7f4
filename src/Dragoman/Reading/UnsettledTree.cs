namespace Dragoman.Reading;

/// <summary>What the repairs ask of a tree while they mend it. <see cref="DependencyTree"/> answers faster and knows order, but is built once, when
/// nothing changes any more; these look at the columns as they are.</summary>
internal static class UnsettledTree
{
    /// <summary>The highest word of a sentence; −1 where it has none.</summary>
    public static int Root(this ParsedText t, SentenceRange s)
    {
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] < 0)
                return i;
        }
        return -1;
    }

    /// <summary>The first dependant of a word by one of some relations; −1 for none.</summary>
    public static int Child(this ParsedText t, SentenceRange s, int head, params ReadOnlySpan<Deprel> relations) =>
        t.ChildWithin(head, s.First, s.End, relations);

    /// <summary>The first dependant of a word by one of some relations among words <paramref name="first"/> to <paramref name="end"/> (half open); −1
    /// for none.</summary>
    public static int ChildWithin(this ParsedText t, int head, int first, int end, params ReadOnlySpan<Deprel> relations)
    {
        for (int i = first; i < end; i++)
        {
            if (t.Head[i] == head && relations.Contains(t.Deprel[i]))
                return i;
        }
        return -1;
    }

    /// <summary>Whether a word is another, or hangs from it by fewer than <paramref name="steps"/> heads.</summary>
    public static bool Hangs(this ParsedText t, int word, int top, int steps)
    {
        for (int step = 0; step < steps && word >= 0; step++)
        {
            if (word == top)
                return true;
            word = t.Head[word];
        }
        return false;
    }

    /// <summary>Whether a preposition or a conjunction leads a word.</summary>
    public static bool IsLed(this ParsedText t, SentenceRange s, int word) => t.ChildWithin(word, s.First, word, Deprel.@case, Deprel.mark) >= 0;
}
