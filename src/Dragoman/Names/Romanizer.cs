using System.Globalization;

namespace Dragoman.Names;

/// <summary>What a romanized name was written in; it tells how far its vowels and consonants can be trusted.</summary>
[Flags]
public enum ScriptKinds
{
    None = 0,
    Latin = 1,
    /// <summary>Letters for vowels and consonants: Cyrillic, Greek, Armenian, Georgian.</summary>
    Alphabet = 2,
    /// <summary>Vowels are left out or implied: Arabic, Hebrew, scripts of India and South-East Asia.</summary>
    Abjad = 4,
    /// <summary>Signs for syllables, in which foreign names lose sounds: Chinese, Japanese, Korean, Ethiopic.</summary>
    Syllables = 8,
}

/// <summary>Writes names of any script in lower-case Latin letters without marks.</summary>
/// <remarks>One way only: Latin is where all scripts meet, so two names of any scripts are compared as sounds of their Latin forms.
/// The tables are data/names/scripts. Letters of unknown scripts and all else part words.</remarks>
public static class Romanizer
{
    /// <summary>Most Latin letters that one character gives.</summary>
    public const int LongestSpelling = 8;

    private static readonly Lazy<RomanizationTable> Letters = new(() => RomanizationTable.Load(
        "latin", "cyrillic", "greek", "arabic", "hebrew", "caucasian", "brahmic", "kana", "ethiopic"));
    private static readonly Lazy<RomanizationTable> Han = new(() => RomanizationTable.Load("han"));
    private static readonly Lazy<HangulSpelling> Hangul = new(HangulSpelling.Load);

    /// <summary>The name in lower-case ASCII: letters, digits, single characters of <c>space - . , / &amp; % ( )</c> between words.</summary>
    public static string Romanize(ReadOnlySpan<char> name)
    {
        char[] output = new char[name.Length * LongestSpelling];
        return new string(output, 0, Romanize(name, output, out _));
    }

    /// <summary>As the other, into memory of the caller's; what does not fit is left out.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Romanize(ReadOnlySpan<char> name, Span<char> output, out ScriptKinds scripts)
    {
        scripts = ScriptKinds.None;
        int written = 0;
        for (int i = 0; i < name.Length && written + LongestSpelling <= output.Length; i++)
        {
            char c = name[i];
            if (c < 128)
            {
                written += Ascii(c, output[written..]);
                scripts |= char.IsAsciiLetter(c) ? ScriptKinds.Latin : ScriptKinds.None;
            }
            else
            {
                scripts |= KindOf(c);
                written += Other(name, ref i, output[written..]);
            }
        }
        return written;
    }

    private static int Ascii(char c, Span<char> output)
    {
        if (c is '\'' or '`')
            return 0;
        output[0] = char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c is '-' or '.' or ',' or '/' or '&' or '%' or '(' or ')' ? c : ' ';
        return 1;
    }

    private static int Other(ReadOnlySpan<char> name, ref int i, Span<char> output)
    {
        char c = name[i];
        if (c is >= '\uAC00' and <= '\uD7A3')
            return Hangul.Value.Write(c, output);
        // The Arabic article is written on to its word.
        if (c == '\u0627' && i + 3 < name.Length && name[i + 1] == '\u0644' && (i == 0 || !char.IsLetter(name[i - 1])) && char.IsLetter(name[i + 2]))
        {
            i++;
            return Copy("al ", output);
        }
        RomanizationTable table = IsHan(c) ? Han.Value : Letters.Value;
        string? spelling = null;
        if (i + 1 < name.Length && (spelling = table.Pair(c, name[i + 1])) is not null)
            i++;
        spelling ??= table.Single(c);
        if (spelling is not null)
            return Copy(spelling, output);
        return IsSilent(c) ? 0 : Copy(" ", output);
    }

    private static int Copy(string spelling, Span<char> output)
    {
        spelling.CopyTo(output);
        return spelling.Length;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    // Marks, apostrophes and letters that only change their neighbours say nothing by themselves; dashes part words.
    private static bool IsSilent(char c) =>
        c is '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u00B4' or '\u0640' or '\u30FC' or '\u0621'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.Format or UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter;

    private static ScriptKinds KindOf(char c) => c switch
    {
        < '\u0250' => char.IsLetter(c) ? ScriptKinds.Latin : ScriptKinds.None,
        < '\u0590' or (>= '\u10A0' and < '\u1100') => ScriptKinds.Alphabet,
        (>= '\u0590' and < '\u10A0') or (>= '\u1780' and < '\u1800') or (>= '\uFB1D' and < '\uFF00') => ScriptKinds.Abjad,
        (>= '\u1100' and < '\u1400') or (>= '\u2E80' and < '\uD7B0') or (>= '\uF900' and < '\uFB00') => ScriptKinds.Syllables,
        _ => ScriptKinds.None,
    };
}
