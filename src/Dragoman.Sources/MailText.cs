using System.Text.RegularExpressions;

namespace Dragoman.Sources;

/// <summary>The words of a mail's own writer: without what it answers to, without its signature, its soft line breaks undone.</summary>
internal static partial class MailText
{
    /// <param name="flowed">Lines that end in a space go on in the next one (RFC 3676).</param>
    public static string Of(string body, bool flowed)
    {
        List<string> kept = [];
        bool goesOn = false;
        foreach (ReadOnlySpan<char> rawLine in body.AsSpan().EnumerateLines())
        {
            string line = rawLine.ToString();
            // "-- " ends the mail (RFC 3676, 4.3); an older mail below such a line was said by somebody else at another time.
            if (line is "-- " || AnswerRule().IsMatch(line))
                break;
            if (line.StartsWith('>'))
            {
                DropIntroduction(kept);
                goesOn = false;
                continue;
            }
            if (flowed && line.StartsWith(' '))
                line = line[1..];
            if (goesOn)
                kept[^1] += line;
            else
                kept.Add(line);
            goesOn = flowed && line.EndsWith(' ');
        }
        string text = string.Join('\n', kept.Select(static l => l.TrimEnd())).Trim();
        // A mail that is nothing but quotation is a report passed on.
        return text.Length > 0 ? text : string.Join('\n', Lines(body).Select(static l => l.TrimStart('>', ' '))).Trim();
    }

    // "On Monday, Ana Petrova wrote:", on one line or two, goes with the quotation that it announces.
    private static void DropIntroduction(List<string> kept)
    {
        int last = kept.FindLastIndex(static l => !string.IsNullOrWhiteSpace(l));
        if (last < 0 || !kept[last].TrimEnd().EndsWith(':'))
            return;
        int first = Introduction().IsMatch(kept[last]) ? last : last > 0 && Introduction().IsMatch(kept[last - 1] + " " + kept[last]) ? last - 1 : -1;
        if (first >= 0)
            kept.RemoveRange(first, kept.Count - first);
    }

    private static IEnumerable<string> Lines(string body)
    {
        using StringReader reader = new(body);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    [GeneratedRegex(@"^\s*(On|Le|Am|El|Em|Il)\b.{6,200}(wrote|a écrit|schrieb[^:]*|escribió|escreveu|ha scritto)\s*:\s*$")]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\s*-{3,}\s*(Original Message|Original-Nachricht|Message d'origine|Mensaje original)\s*-{3,}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AnswerRule();
}
