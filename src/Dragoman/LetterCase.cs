using System.Buffers;

namespace Dragoman;

/// <summary>Small letters and capitals.</summary>
internal static class LetterCase
{
    // All of ASCII but the capitals.
    private static readonly SearchValues<char> Small =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(static c => (char)c).Where(static c => !char.IsAsciiLetterUpper(c))]);

    /// <summary>A word in small letters, as <see cref="string.ToLowerInvariant"/> has it: nearly all are, which is told sooner.</summary>
    public static string ToSmall(this string word) => word.AsSpan().ContainsAnyExcept(Small) ? word.ToLowerInvariant() : word;

    /// <summary>Whether a word is written in capitals: "NATO", "ÉTAT", "A"; not so what has a mark or a figure in it.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }
        return word.Length > 0;
    }
}
