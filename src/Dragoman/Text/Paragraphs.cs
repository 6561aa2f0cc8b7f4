namespace Dragoman.Text;

/// <summary>Decides what a single line break means in a text: the end of a paragraph, or the edge of the page.</summary>
internal static class Paragraphs
{
    private const int NarrowestPage = 50;
    private const int WidestPage = 100;

    // In percent of the width.
    private const int ShortLine = 85;

    /// <summary>Whether lines were broken to fit a page: most breaks come in mid-sentence, at a width that the text keeps to.</summary>
    /// <remarks>Only breaks between two lines that are not blank count. A break is a wrap where the line is not short
    /// of the longest by more than the word that was moved down.</remarks>
    public static bool IsHardWrapped(ReadOnlySpan<char> text)
    {
        int width = LongestLine(text);
        if (width < NarrowestPage)
            return false;
        int breaks = 0, wraps = 0, continued = 0, start = 0;
        while (NextBreak(text, start, out int end, out int next))
        {
            ReadOnlySpan<char> line = text[start..end].TrimEnd();
            ReadOnlySpan<char> following = text[next..];
            int firstWord = WordLength(following);
            if (line.Length > 0 && firstWord > 0)
            {
                breaks++;
                if (IsWrap(line, firstWord, width))
                    wraps++;
                if (char.IsLower(following[0]))
                    continued++;
            }
            start = next;
        }
        return breaks > 0 && wraps * 10 >= breaks * 7 && continued * 3 >= breaks;
    }

    /// <summary>A hard-wrapped text with blanks for the breaks that end no paragraph, so that no name or quotation has a break in it. Every character
    /// stays at its place.</summary>
    /// <remarks>A paragraph ends before a blank line, before a line that is set in, and where a line is short and the next one begins anew.</remarks>
    public static string Unwrap(string text)
    {
        int width = LongestLine(text);
        return string.Create(text.Length, (text, width), static (flat, source) =>
        {
            source.text.CopyTo(flat);
            int start = 0;
            while (NextBreak(source.text, start, out int end, out int next))
            {
                ReadOnlySpan<char> line = source.text.AsSpan(start..end).TrimEnd(), following = source.text.AsSpan(next);
                int firstWord = WordLength(following);
                if (line.Length > 0 && firstWord > 0 && !EndsParagraph(line, following[..firstWord], source.width))
                    flat[end..next].Fill(' ');
                start = next;
            }
        });
    }

    private static bool IsWrap(ReadOnlySpan<char> line, int firstWord, int width) => line.Length <= width && line.Length + 1 + firstWord > width - 3;

    // Lines are of uneven length where a text was wrapped twice: only a line that is much too short ends something.
    private static bool EndsParagraph(ReadOnlySpan<char> line, ReadOnlySpan<char> nextWord, int width) =>
        (line.Length + 1 + nextWord.Length) * 100 < width * ShortLine
            && (char.IsUpper(nextWord[0]) || char.IsDigit(nextWord[0]) || nextWord[0] is '"' or '“' or '\'' or '‘' or '(');

    // Of the lines that a page can hold: one long address does not make the page wider.
    private static int LongestLine(ReadOnlySpan<char> text)
    {
        int longest = 0, start = 0;
        while (NextBreak(text, start, out int end, out int next))
        {
            // An address stands in a line of its own however long it is.
            ReadOnlySpan<char> line = text[start..end].Trim();
            if (line.Length <= WidestPage && line.IndexOfAny(' ', '\t') > 0)
                longest = Math.Max(longest, text[start..end].TrimEnd().Length);
            start = next;
        }
        return longest;
    }

    private static bool NextBreak(ReadOnlySpan<char> text, int start, out int end, out int next)
    {
        int found = text[start..].IndexOfAny('\n', '\r');
        end = start + found;
        next = end + 1;
        if (found < 0)
            return false;
        if (text[end] == '\r' && next < text.Length && text[next] == '\n')
            next++;
        return true;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < WidestPage && !char.IsWhiteSpace(text[length]))
            length++;
        return length;
    }
}
