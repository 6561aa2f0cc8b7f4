namespace Dragoman.Store;

/// <summary>Which words a text may have, in 64 bits: one for the first letters of each word. What lacks a bit of a word looked for does not have the
/// word; what has them all is read.</summary>
/// <remarks>A sentence sets some twelve bits, so that four of five that do not have a word are told by them. <see cref="Snippet.HasAll"/> decides;
/// the bits are in the store, so another way of making them is a new step of migrations.sql.</remarks>
internal static class ContentWords
{
    // A stem is the beginning of each word that it matches; of shorter stems and words the bits say nothing.
    private const int Letters = 4;

    public static long Of(ReadOnlySpan<char> text)
    {
        ulong bits = 0;
        for (int at = 0; Snippet.NextWord(text, ref at, out int start);)
            bits |= Bit(text[start..at]);
        return (long)bits;
    }

    /// <summary>The bits that a text has which has all of these words.</summary>
    /// <param name="stems">As <see cref="Snippet.StemsOf"/> has them.</param>
    public static long Needed(string[] stems)
    {
        ulong bits = 0;
        foreach (string stem in stems)
            bits |= Bit(stem);
        return (long)bits;
    }

    private static ulong Bit(ReadOnlySpan<char> word)
    {
        if (word.Length < Letters)
            return 0;
        uint hash = 0;
        foreach (char c in word[..Letters])
        {
            // Letters of two units are compared in another way.
            if (char.IsSurrogate(c))
                return 0;
            hash = (hash ^ char.ToUpperInvariant(c)) * 0x01000193;
        }
        return 1UL << (int)((hash ^ hash >> 15) * 0x85EBCA6B >> 26);
    }
}
