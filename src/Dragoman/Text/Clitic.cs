namespace Dragoman.Text;

/// <summary>The clitics of English: words written together with the one before.</summary>
internal static class Clitic
{
    /// <summary>Where the last clitic of <paramref name="word"/> begins: 2 in "can't", 5 in "Byron's"; 0 when there is none.</summary>
    public static int Start(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return 0;
        int last = word.Length - 1;
        // n't, N’T
        if (word.Length > 3 && (word[last] | 0x20) == 't' && IsApostrophe(word[last - 1]) && (word[last - 2] | 0x20) == 'n')
            return last - 2;
        if (IsApostrophe(word[last - 1]))
            return IsClitic(word[last..]) && !char.IsAsciiDigit(word[last - 2]) ? last - 1 : YearOwns(word, last);
        if (word.Length > 3 && IsApostrophe(word[last - 2]))
            return IsClitic(word[(last - 1)..]) ? last - 2 : 0;
        return 0;
    }

    // "2003's" is a year with a clitic, "1990's" a decade; "M23's" what the M23 has.
    private static int YearOwns(ReadOnlySpan<char> word, int last) =>
        word[last] is 's' && char.IsAsciiDigit(word[last - 2])
            && (word[last - 2] != '0' && last > 4 || last > 3 && char.IsAsciiLetterUpper(word[0])) ? last - 1 : 0;

    /// <summary>Whether <paramref name="letters"/>, behind an apostrophe, are a clitic.</summary>
    public static bool IsClitic(ReadOnlySpan<char> letters) => letters.Length switch
    {
        1 => (letters[0] | 0x20) is 's' or 'm' or 'd',
        2 => (letters[0] | 0x20, letters[1] | 0x20) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
        _ => false,
    };

    /// <summary>Whether an apostrophe before <paramref name="letters"/> stands for letters left out: 'em, 'til.</summary>
    public static bool IsElided(ReadOnlySpan<char> letters) =>
        letters is "em" or "til" or "cause" or "bout" or "n" or "round" or "tis" or "twas" or "Tis" or "Twas";

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '`' or '\u02BC' or '\uFF07' or '\u00B4';
}
