namespace Dragoman.Across.Copies;

/// <summary>That a text has a key, in eight bytes, so that entries in order are first by key, then those that chose the key among their rarest, then
/// the rest.</summary>
/// <remarks>From the highest bit: key (32), not chosen (1), how many keys of the kind it must share (5), number of the text (26).</remarks>
internal static class KeyEntry
{
    /// <summary>The highest number that a text can have: 67 million.</summary>
    private const int LastText = (1 << TextBits) - 1;

    private const int TextBits = 26, MostRequired = 31;
    private const uint NotChosen = 1u << 31;

    // Three kinds of keys share 32 bits: triples are below 2^31, shingles and content below 2^29.
    private const uint Shingles = 0x8000_0000, Contents = 0xA000_0000;

    public static uint OfShingle(uint shingle) => shingle | Shingles;

    public static uint OfContent(uint content) => content | Contents;

    public static bool IsContent(uint key) => key >= Contents;

    public static bool IsShingle(uint key) => key is >= Shingles and < Contents;

    /// <param name="required">How many keys of its kind the text must share with one that has as many or more; more than 31 are kept as 31.</param>
    public static uint Tail(bool chosen, int required, int text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text, LastText);
        return (chosen ? 0 : NotChosen) | (uint)Math.Min(required, MostRequired) << TextBits | (uint)text;
    }

    public static ulong Of(uint key, uint tail) => (ulong)key << 32 | tail;

    public static int TextOf(uint tail) => (int)(tail & LastText);

    public static int RequiredOf(uint tail) => (int)(tail >> TextBits) & MostRequired;

    public static bool IsChosen(uint tail) => tail < NotChosen;

    /// <summary>The first entry that a key may have.</summary>
    public static ulong First(uint key) => (ulong)key << 32;

    /// <summary>The last entry that a key may have.</summary>
    /// <param name="all">Whether of all texts; else of those that chose it.</param>
    public static ulong Last(uint key, bool all) => First(key) | (all ? uint.MaxValue : NotChosen - 1);
}
