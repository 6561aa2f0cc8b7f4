using System.Text.RegularExpressions;

namespace Dragoman.Sources;

/// <summary>The headline of a plain text: its first line, where it stands alone and reads like one.</summary>
internal static partial class Headline
{
    private const int Shortest = 15, Longest = 160;

    // So much must follow that the line is the head of something.
    private const int LeastBody = 200;

    /// <summary>Null where the first line is none: a sentence, a dateline, a line of running text.</summary>
    public static string? Of(string text)
    {
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        int end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and int length ? start + length : text.Length;
        ReadOnlySpan<char> line = text.AsSpan(start, end - start).Trim();
        if (line.Length is < Shortest or > Longest || text.Length - end < LeastBody || !StandsAlone(text.AsSpan(end)))
            return null;
        bool ends = char.IsLetterOrDigit(line[^1]) || line[^1] is '?' or '!' or '\'' or '"' or '’' or '”' or ')';
        bool begins = char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] is '\'' or '"' or '‘' or '“';
        return begins && ends && line.Count(' ') >= 2 && !NoHeadline().IsMatch(line) ? line.ToString() : null;
    }

    // Behind it comes an empty line, so that the next paragraph is another.
    private static bool StandsAlone(ReadOnlySpan<char> rest)
    {
        int breaks = 0;
        foreach (char c in rest)
        {
            if (c == '\n')
                breaks++;
            else if (!char.IsWhiteSpace(c))
                break;
        }
        return breaks >= 2;
    }

    // A byline, a field of a form ("Date: …"), a dateline or a day by itself.
    [GeneratedRegex(@"^(By|From|To|Subject|Date|Source|Copyright)\b[ :]|\b(19|20)\d\d$|^\p{Lu}{3,}[^.]{0,40}(,|--|–|—) .*\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d", RegexOptions.CultureInvariant)]
    private static partial Regex NoHeadline();
}
