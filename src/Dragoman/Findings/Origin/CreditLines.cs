using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>Finds publishers in the short lines that stand at the head and the foot of a report: "By A. Smith, Associated Press", "© Agencia EFE",
/// "Source: TASS", "With inputs from AFP", "This article was originally published by The Guardian".</summary>
/// <remarks>A publisher named in running text is a source, not a credit, so a line must be short and open or carry a word of crediting.</remarks>
internal static class CreditLines
{
    private const int LongestLine = 20, HeadLines = 3, FootLines = 8, LongestName = 5;

    /// <summary>The credits, in the order of the text: first and last token of the name, and the publisher.</summary>
    public static List<(int First, int End, string Publisher)> Find(ParsedText t)
    {
        List<(int, int, string)> credits = [];
        List<(int First, int End)> lines = Lines(t);
        for (int l = 0; l < lines.Count; l++)
        {
            (int first, int end) = lines[l];
            if (end - first > LongestLine
                || !(l < HeadLines && (t.Form[first] is "By" or "BY" || l > 0 && OpensWithPublisher(t, first, end))
                    || l >= lines.Count - FootLines && (IsCredit(t, first, end) || l > HeadLines && OpensWithPublisher(t, first, end))))
                continue;
            for (int i = first; i < end; i++)
            {
                if (Publisher(t, i, end) is not { } found)
                    continue;
                credits.Add((i, found.End, found.Name));
                i = found.End - 1;
            }
        }
        return credits;
    }

    // The longest name that begins here.
    private static (int End, string Name)? Publisher(ParsedText t, int first, int end)
    {
        for (int last = Math.Min(end, first + LongestName); last > first; last--)
        {
            if (PublisherTable.OfCredit(t.SpanOf(first, last).WordsIn(t.Text)) is { } name)
                return (last, name);
        }
        return null;
    }

    // "SANA + Agencies", "IRNA English", "The Jakarta Post, Helsinki/Jakarta": a few words without a verb and without a stop.
    private static bool OpensWithPublisher(ParsedText t, int first, int end)
    {
        if (end - first > LongestName + 3 || t.Form[end - 1] is "." or "?" or "!" or ":" || Publisher(t, first, end) is null)
            return false;
        for (int i = first; i < end; i++)
        {
            if (t.Upos[i] is Upos.VERB or Upos.AUX)
                return false;
        }
        return true;
    }

    private static bool IsCredit(ParsedText t, int first, int end)
    {
        string opens = t.Form[first];
        if (opens is "©" or "Copyright" or "COPYRIGHT" or "Source" or "SOURCE" or "Sources" or "Via" or "via" or "—" or "–" or "--" or "-"
            || end - first <= 3 && opens is "(" or "[")
            return true;
        for (int i = first; i < end; i++)
        {
            if (t.Form[i] is "©" || t.Form[i] is "originally" or "first" && i + 1 < end && t.Lemma[i + 1] is "publish" or "appear"
                || t.Lemma[i] is "appear" or "publish" && i + 1 < end && t.Form[i + 1] is "first"
                || t.Form[i] is "inputs" or "agencies" && t.Form[first] is "With" or "with" or "("
                    || t.Form[i] is "c" or "C" && i > first && t.Form[i - 1] is "(" && i + 1 < end && t.Form[i + 1] is ")"
                || t.Form[i] is "Reporting" or "Writing" or "Editing" && i + 1 < end && t.Form[i + 1] is "by" || t.Lemma[i] is "contribute")
                return true;
        }
        return false;
    }

    private static List<(int First, int End)> Lines(ParsedText t)
    {
        List<(int, int)> lines = [];
        int first = 0;
        for (int i = 1; i <= t.Count; i++)
        {
            if (i < t.Count && t.Text.AsSpan(t.Span[i - 1].End, Math.Max(0, t.Span[i].Start - t.Span[i - 1].End)).IndexOf('\n') < 0)
                continue;
            lines.Add((first, i));
            first = i;
        }
        return lines;
    }
}
