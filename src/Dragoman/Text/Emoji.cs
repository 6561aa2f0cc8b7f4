using System.Globalization;
using System.Text;

namespace Dragoman.Text;

/// <summary>Signs beyond the Basic Multilingual Plane: an emoji with its modifiers is one word, and so is a flag.</summary>
internal static class Emoji
{
    private const char Joiner = '\u200D';

    /// <summary>Where the sign at <paramref name="start"/> ends; 0 when it is a letter or a digit.</summary>
    public static int End(string text, int start, int end)
    {
        int at = start + RuneLength(text, start, end, out Rune first);
        if (IsWord(first))
            return 0;
        if (IsFlagLetter(first) && at < end && RuneLength(text, at, end, out Rune second) is int pair && IsFlagLetter(second))
            at += pair;
        while (at < end)
        {
            if (text[at] == Joiner && at + 1 < end)
                at += 1 + RuneLength(text, at + 1, end, out _);
            else if (CharClasses.Of(text[at]) == CharClass.Mark)
                at++;
            else if (char.IsHighSurrogate(text[at]) && RuneLength(text, at, end, out Rune tone) is int length && IsModifier(tone))
                at += length;
            else
                break;
        }
        return at;
    }

    /// <summary>Whether a letter or digit beyond the Basic Multilingual Plane stands at <paramref name="at"/>.</summary>
    public static bool IsWordAt(string text, int at, int end)
    {
        RuneLength(text, at, end, out Rune rune);
        return IsWord(rune);
    }

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.LetterNumber;

    private static bool IsFlagLetter(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsModifier(Rune rune) => rune.Value is (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F);

    // A lone surrogate is a rune of its own, and no letter.
    private static int RuneLength(string text, int at, int end, out Rune rune)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out rune, out int length) == System.Buffers.OperationStatus.Done)
            return length;
        rune = Rune.ReplacementChar;
        return 1;
    }
}
