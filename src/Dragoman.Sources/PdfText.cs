using System.Text;

namespace Dragoman.Sources;

/// <summary>Lines of pages to running text: heads and page numbers dropped, hyphens at line ends undone, paragraphs joined over columns and
/// pages.</summary>
internal static class PdfText
{
    // Where heads and feet stand: the uppermost and lowermost eighth.
    private const double Margin = 0.125;

    public static string Of(IReadOnlyList<PdfPage> pages)
    {
        HashSet<string> running = RunningHeads(pages);
        StringBuilder text = new();
        PdfLine? before = null;
        foreach (PdfPage page in pages)
        {
            // The line behind a head that is dropped begins what the head began.
            bool begins = false;
            foreach (PdfLine laidOut in page.Lines)
            {
                begins |= laidOut.BeginsBlock;
                if (IsInMargin(laidOut) && (IsPageNumber(laidOut.Text) || running.Contains(Shape(laidOut.Text))))
                    continue;
                PdfLine line = laidOut with { BeginsBlock = begins };
                begins = false;
                Append(text, before, line);
                before = line;
            }
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, PdfLine? before, PdfLine line)
    {
        if (before is null)
            text.Append(line.Text);
        else if (BeginsParagraph(before, line))
            text.Append("\n\n").Append(line.Text);
        else if (IsHyphenated(text, line.Text))
            text.Append(line.Text, 0, line.Text.Length).Remove(text.Length - line.Text.Length - 1, 1);
        else
            text.Append(text[^1] is '-' or '\u2010' && char.IsLetterOrDigit(line.Text[0]) ? "" : " ").Append(line.Text);
    }

    // In a block: an indented line, or one behind a line that ends early with its sentence. A new block goes on with the old one's
    // sentence where a column or a page parted them.
    private static bool BeginsParagraph(PdfLine before, PdfLine line)
    {
        bool ended = EndsSentence(before.Text);
        if (line.BeginsBlock)
            return ended || !(char.IsLower(line.Text[0]) || before.Text[^1] is ',' or '-' or '\u2010');
        return ended && (line.Indent > 0.8 && before.Indent < 0.8 || before.Short > 4);
    }

    private static bool EndsSentence(string text)
    {
        string end = text.TrimEnd('"', '\u201D', '\u2019', ')', '\'', '\u00BB');
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or ':' or '\u2026';
    }

    // "nego-" + "tiations"; but "Franco-" + "German" and "2022-" + "23" keep theirs.
    private static bool IsHyphenated(StringBuilder text, string next) =>
        text.Length > 1 && text[^1] is '-' or '\u2010' or '\u00AD' && char.IsLower(text[^2]) && char.IsLower(next[0]);

    private static bool IsInMargin(PdfLine line) => line.Bottom < Margin || line.Bottom > 1 - Margin;

    // Lines that stand in the margin of three pages, or of most, numbers aside.
    private static HashSet<string> RunningHeads(IReadOnlyList<PdfPage> pages)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (PdfPage page in pages)
        {
            foreach (string shape in page.Lines.Where(IsInMargin).Select(static l => Shape(l.Text)).Distinct())
                seen[shape] = seen.GetValueOrDefault(shape) + 1;
        }
        return [.. seen.Where(p => p.Value >= 3 || p.Value >= 2 && p.Value * 2 > pages.Count).Select(static p => p.Key)];
    }

    private static string Shape(string line) => string.Concat(line.Where(static c => !char.IsDigit(c) && !char.IsWhiteSpace(c))).ToLowerInvariant();

    // "7", "– 7 –", "Page 7 of 12", "7/12", "xii".
    private static bool IsPageNumber(string line)
    {
        string bare = line.Trim(' ', '-', '\u2013', '\u2014', '|', '.', '[', ']').ToLowerInvariant();
        string[] words = bare.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 4
            && words.All(static w => w is "page" or "of" or "p" || w.Length <= 4 && w.All(char.IsAsciiDigit)
                || w.Length <= 6 && w.All(static c => "ivxl".Contains(c)))
            && words.Any(static w => w is not ("page" or "of" or "p"));
    }
}
