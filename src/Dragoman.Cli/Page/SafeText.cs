using System.Globalization;
using System.Text;
using Dragoman.Text;

namespace Dragoman.Cli.Page;

/// <summary>Words of a report made fit for a terminal: on one line, verbatim but for what a terminal would obey.</summary>
/// <remarks>A report may hold escape sequences or marks that turn the direction of writing; printed raw they could hide or
/// forge lines of the page. They are shown as what they are: ESC as ␛, RIGHT-TO-LEFT OVERRIDE as ‹U+202E›.</remarks>
internal static class SafeText
{
    /// <summary>Stands where words of the report were left out.</summary>
    public const string Cut = "[…]";

    /// <summary>The words of <paramref name="span"/>, white space drawn together, at most about <paramref name="limit"/> characters:
    /// what is longer is cut in its middle, between words, so that its beginning and its end are there to be found.</summary>
    public static string Of(string text, TextSpan span, int limit)
    {
        span = Inside(text, span);
        if (span.Length <= limit)
            return Clean(span.In(text));
        // Two thirds from the beginning, one from the end; never more of the text is touched than is shown.
        int head = WordEndBefore(text, span.Start, span.Start + limit * 2 / 3);
        int tail = WordStartAfter(text, span.End, span.End - limit / 3);
        return $"{Clean(text.AsSpan(span.Start, head - span.Start))} {Cut} {Clean(text.AsSpan(tail, span.End - tail))}";
    }

    /// <summary>All of <paramref name="text"/>, for names and values that are short by nature; from the 200th character on it is cut.</summary>
    public static string Of(string text) => Of(text, new TextSpan(0, text.Length), 200);

    /// <summary>Words that continue others: as <see cref="Of(string)"/>, but a space at either end is kept as one space.</summary>
    public static string Part(string text, TextSpan span)
    {
        span = Inside(text, span);
        if (span.Length == 0)
            return "";
        string words = Clean(span.In(text));
        string before = char.IsWhiteSpace(text[span.Start]) ? " " : "";
        string after = words.Length > 0 && char.IsWhiteSpace(text[span.End - 1]) ? " " : "";
        return before + words + after;
    }

    /// <summary>The part of <paramref name="whole"/> that reaches about <paramref name="reach"/> characters beyond <paramref name="core"/> on either
    /// side, cut between words.</summary>
    public static TextSpan Around(string text, TextSpan whole, TextSpan core, int reach)
    {
        int start = core.Start - whole.Start <= reach ? whole.Start : WordStartAfter(text, core.Start, core.Start - reach);
        int end = whole.End - core.End <= reach ? whole.End : WordEndBefore(text, core.End, core.End + reach);
        return new TextSpan(start, end);
    }

    /// <summary>The part of <paramref name="span"/> that lies within <paramref name="text"/>.</summary>
    public static TextSpan Inside(string text, TextSpan span)
    {
        int start = Math.Clamp(span.Start, 0, text.Length);
        return new TextSpan(start, Math.Clamp(span.End, start, text.Length));
    }

    private static int WordEndBefore(string text, int start, int end)
    {
        int space = text.AsSpan(start, end - start).LastIndexOf(' ');
        if (space > (end - start) / 2)
            return start + space;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static int WordStartAfter(string text, int end, int start)
    {
        int space = text.AsSpan(start, end - start).IndexOf(' ');
        if (space >= 0 && space < (end - start) / 2)
            return start + space + 1;
        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static string Clean(ReadOnlySpan<char> text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())   // a lone surrogate comes as U+FFFD
            Append(clean, rune);
        if (clean.Length > 0 && clean[^1] == ' ')
            clean.Length--;
        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) && rune.Value != 0x85)
        {
            if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
            return;
        }
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control when rune.Value < 0x20:
                clean.Append((char)(0x2400 + rune.Value));   // the Unicode block of control pictures
                break;
            // The joiners spell words in Persian and hold emoji together; they turn nothing around.
            case UnicodeCategory.Format when rune.Value is not (0x200C or 0x200D):
            case UnicodeCategory.Control:
                clean.Append(CultureInfo.InvariantCulture, $"‹U+{rune.Value:X4}›");
                break;
            default:
                clean.Append(rune.ToString());
                break;
        }
    }
}
