namespace Dragoman.Text;

/// <summary>Finds web and mail addresses, which are one word each.</summary>
internal static class WebAddress
{
    /// <summary>Where the address that begins at <paramref name="start"/> ends; 0 when none begins there.</summary>
    public static int End(string text, int start, int end)
    {
        ReadOnlySpan<char> run = text.AsSpan(start, end - start);
        if (!char.IsAsciiLetterOrDigit(run[0]))
            return 0;
        // Every run is looked through once only: addresses begin at its start or behind its first bracket or quotation mark.
        if (start > 0 && !CharClasses.IsWord(text[start - 1]) && CharClasses.Of(text[start - 1]) != CharClass.Space
            && text[start - 1] is not ('(' or '<' or '"' or '[' or '\u201C' or ':' or '='))
            return 0;
        if (run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || SchemeLength(run) > 0)
            return TrimEnd(text, start, end);
        return MailEnd(text, start, end);
    }

    private static int SchemeLength(ReadOnlySpan<char> run)
    {
        int i = 0;
        while (i < run.Length && i < 12 && char.IsAsciiLetter(run[i]))
            i++;
        if (run[i..].StartsWith("://"))
            return i + 3;
        return run.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || run.StartsWith("doi:10.", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
    }

    private static int MailEnd(string text, int start, int end)
    {
        int i = start;
        while (i < end && IsLocalPart(text[i]))
            i++;
        ScanCount.Characters += i - start;
        if (i == end || i == start || text[i] != '@' || i + 1 == end || !char.IsAsciiLetterOrDigit(text[i + 1]))
            return 0;
        i++;
        while (i < end && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-' or '_'))
            i++;
        return TrimEnd(text, start, i);
    }

    private static bool IsLocalPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';

    private static int TrimEnd(string text, int start, int end)
    {
        ScanCount.Characters += end - start;
        int close = text.AsSpan(start, end - start).IndexOfAny("<>\"\u201C\u201D");
        if (close > 0)
            end = start + close;
        bool hasBrackets = text.AsSpan(start, end - start).Contains('(');
        while (end > start + 1 && IsStray(text[end - 1], hasBrackets))
            end--;
        return end;
    }

    // What stands behind an address rather than in it.
    private static bool IsStray(char c, bool hasBrackets) =>
        c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or ']' or '}' or '*' || c == ')' && !hasBrackets;
}
