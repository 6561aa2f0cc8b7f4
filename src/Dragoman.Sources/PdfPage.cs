using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Dragoman.Sources;

/// <summary>A line of a page.</summary>
/// <param name="BeginsBlock">The first line of a block of text that stands apart from others.</param>
/// <param name="Bottom">Height of its lower edge above the page's, as a part of the page's height: 0 to 1.</param>
/// <param name="Indent">How far it begins right of its block's left edge, in heights of the line.</param>
/// <param name="Short">How far it ends left of its block's right edge, in heights of the line.</param>
internal sealed record PdfLine(string Text, bool BeginsBlock, double Bottom, double Indent, double Short);

/// <summary>The lines of a page in the order in which they are read.</summary>
internal sealed record PdfPage(List<PdfLine> Lines)
{
    // Words of a page beyond which the layout, whose cost grows faster than the page, is not looked at: such pages are tables of numbers.
    private const int MostWords = 20_000;

    public static PdfPage Of(Page page)
    {
        List<Word> words = [.. page.GetWords(NearestNeighbourWordExtractor.Instance).Where(static w => !string.IsNullOrWhiteSpace(w.Text))];
        List<PdfLine> lines = [];
        if (words.Count == 0)
            return new PdfPage(lines);
        IPageSegmenter segmenter = words.Count > MostWords ? DefaultPageSegmenter.Instance : DocstrumBoundingBoxes.Instance;
        IEnumerable<TextBlock> blocks = new UnsupervisedReadingOrderDetector().Get(segmenter.GetBlocks(words)).OrderBy(static b => b.ReadingOrder);
        foreach (TextBlock block in blocks)
        {
            bool begins = true;
            foreach (TextLine line in block.TextLines)
            {
                string text = string.Join(' ', line.Words.Select(static w => w.Text.Trim())).Trim();
                if (text.Length == 0)
                    continue;
                PdfRectangle box = line.BoundingBox, around = block.BoundingBox;
                double height = Math.Max(box.Height, 1);
                lines.Add(new PdfLine(text, begins, (box.Bottom - page.MediaBox.Bounds.Bottom) / Math.Max(page.Height, 1),
                    (box.Left - around.Left) / height, (around.Right - box.Right) / height));
                begins = false;
            }
        }
        return new PdfPage(lines);
    }
}
