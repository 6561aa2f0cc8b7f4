using System.Globalization;

namespace Dragoman.Text;

/// <summary>What a UTF-16 code unit is to the tokenizer.</summary>
internal enum CharClass : byte
{
    /// <summary>White space: stands between words, never in one.</summary>
    Space,
    Letter,
    Digit,
    /// <summary>Lengthens the word that it follows: combining marks, zero-width characters, variation selectors.</summary>
    Mark,
    /// <summary>Half of a surrogate pair, or a lone surrogate.</summary>
    Surrogate,
    Apostrophe,
    Hyphen,
    Dot,
    /// <summary>Punctuation, symbols and control characters.</summary>
    Other,
}

/// <summary>A table of the class of every UTF-16 code unit.</summary>
internal static class CharClasses
{
    // A table of the process rather than of the program: 64 KB, filled in well under a millisecond at first use.
    private static readonly CharClass[] Table = Fill();

    public static CharClass Of(char c) => Table[c];

    public static bool IsWord(char c) => Table[c] is CharClass.Letter or CharClass.Digit or CharClass.Mark;

    private static CharClass[] Fill()
    {
        var table = new CharClass[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++)
            table[c] = Classify((char)c);
        return table;
    }

    private static CharClass Classify(char c) => c switch
    {
        '\'' or '\u2019' or '\u02BC' or '\uFF07' or '`' or '\u2018' or '\u00B4' => CharClass.Apostrophe,
        '-' or '\u2010' or '\u2011' => CharClass.Hyphen,
        '.' => CharClass.Dot,
        '_' => CharClass.Letter,
        _ when char.IsWhiteSpace(c) => CharClass.Space,
        _ when char.IsSurrogate(c) => CharClass.Surrogate,
        _ when char.IsLetter(c) => CharClass.Letter,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => CharClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => CharClass.Mark,
            _ => CharClass.Other,
        },
    };
}
