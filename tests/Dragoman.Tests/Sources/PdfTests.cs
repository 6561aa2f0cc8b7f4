using Dragoman.Sources;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Dragoman.Tests.Sources;

public sealed class PdfTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Pages of lines, each with its left edge and its height above the page's bottom, in points.
    private static byte[] Pdf(params (double X, double Y, string Text)[][] pages)
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach ((double X, double Y, string Text)[] lines in pages)
        {
            PdfPageBuilder page = builder.AddPage(PageSize.A4);
            foreach ((double x, double y, string text) in lines)
                page.AddText(text, 11, new PdfPoint(x, y), font);
        }
        return builder.Build();
    }

    [Fact]
    public void Lines_are_joined_hyphens_undone_and_heads_and_page_numbers_dropped()
    {
        Report report = Assert.Single(_folder.Read("r.pdf", Pdf(
            [(60, 810, "Report on the talks"), (60, 700, "The two sides met in Geneva on Monday and agreed to go on nego-"), (60, 686, "tiating. The third round lasted five hours and was led by the"), (300, 30, "1")],
            [(60, 810, "Report on the talks"), (60, 700, "special envoy of the United Nations."), (60, 640, "A second paragraph stands apart from the first one."), (300, 30, "2")],
            [(60, 810, "Report on the talks"), (60, 700, "A third one ends the report."), (300, 30, "3")])));
        Assert.Equal("The two sides met in Geneva on Monday and agreed to go on negotiating. The third round lasted five hours and was led by the special envoy of the United Nations.\n\n"
            + "A second paragraph stands apart from the first one.\n\nA third one ends the report.", report.Text);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        List<(double, double, string)> lines = [];
        for (int i = 0; i < 12; i++)
        {
            lines.Add((50, 700 - i * 14, $"left column line number {i} goes on"));
            lines.Add((320, 700 - i * 14, $"right column line number {i} goes on"));
        }
        string text = Assert.Single(_folder.Read("c.pdf", Pdf([.. lines]))).Text;
        Assert.True(text.IndexOf("left column line number 11", StringComparison.Ordinal) < text.IndexOf("right column line number 0", StringComparison.Ordinal), text);
    }

    [Fact]
    public void A_PDF_without_text_needs_recognition() =>
        Assert.StartsWith("s.pdf: the PDF has no text: its pages are pictures. Recognise their text first (OCR", _folder.Refused("s.pdf", Pdf([], [])), StringComparison.Ordinal);

    [Fact]
    public void A_damaged_PDF_is_refused()
    {
        byte[] whole = Pdf([(60, 700, "They met.")]);
        Assert.StartsWith("d.pdf: the PDF is damaged", _folder.Refused("d.pdf", whole[..200]), StringComparison.Ordinal);
    }
}
