using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Dragoman.Sources;

/// <summary>PDF documents: the text of all pages as one report.</summary>
internal static class PdfFile
{
    public static IEnumerable<Report> Read(string input, Stream stream, Action<string> complain, Action<string> notice)
    {
        yield return ToReport(input, stream, notice);
    }

    private static Report ToReport(string input, Stream stream, Action<string> notice)
    {
        List<PdfPage> pages = [];
        List<int> pictures = [];
        string? title;
        try
        {
            using PdfDocument document = PdfDocument.Open(stream, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            title = document.Information.Title?.Trim('\0', ' ');
            foreach (Page page in document.GetPages())
            {
                pages.Add(PdfPage.Of(page));
                if (pages[^1].Lines.Count == 0)
                    pictures.Add(page.Number);
            }
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new ReportFormatException(input, 0, "the PDF is encrypted.", "Save it without a password and give that.");
        }
        // The library has no common type for what it throws on a broken file: indices out of range, casts, formats.
        catch (Exception e) when (e is not (OutOfMemoryException or ReportFormatException))
        {
            throw new ReportFormatException(
                input, 0, "the PDF is damaged or cut short.", "Get the file anew, or open it in a viewer and save it again.");
        }
        if (pictures.Count == pages.Count)
            throw new ReportFormatException(
                input, 0, "the PDF has no text: its pages are pictures.",
                "Recognise their text first (OCR, for example with ocrmypdf) and give the result.");
        if (pictures.Count > 0)
            notice($"{input}: {pictures.Count} of {pages.Count} pages have no text (page {string.Join(", ", pictures.Take(10))}{(pictures.Count > 10 ? ", …" : "")}). If they are pictures, recognise their text (OCR).");
        return new Report { Path = input, Title = IsTitle(title) ? title : null, Text = PdfText.Of(pages) };
    }

    // Programs that make PDFs write file names, and nothing at all, for a title.
    private static bool IsTitle(string? title) =>
        title is { Length: > 3 } && title.Contains(' ', StringComparison.Ordinal)
            && !title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) && !Path.HasExtension(title);
}
