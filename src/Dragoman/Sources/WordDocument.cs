using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dragoman.Sources;

/// <summary>Word documents (Office Open XML, ECMA-376): the paragraphs of the body, and title, author and date of the core properties.</summary>
internal static class WordDocument
{
    public const string Body = "word/document.xml";
    private const string Remedy = "Open it in a word processor, save it anew as .docx or text, and give that.";
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static Report ToReport(string input, ZipArchive archive, UnpackedBytes unpacked)
    {
        try
        {
            ZipArchiveEntry body =
                archive.GetEntry(Body) ?? throw new ReportFormatException(input, 0, "this is not a Word document: its text is missing.", Remedy);
            Report report = new() { Path = input, Text = ReadBody(input, body, unpacked) };
            if (string.IsNullOrWhiteSpace(report.Text))
                throw new ReportFormatException(input, 0, "the document has no text.",
                    "If its pages are pictures, recognise their text (OCR) first.");
            return archive.GetEntry("docProps/core.xml") is { } core ? ReadProperties(input, core, unpacked, report) : report;
        }
        catch (XmlException)
        {
            throw new ReportFormatException(input, 0, "the document is damaged.", Remedy);
        }
    }

    private static string ReadBody(string input, ZipArchiveEntry entry, UnpackedBytes unpacked)
    {
        using XmlReader reader = Open(input, entry, unpacked);
        StringBuilder text = new(), paragraph = new();
        int removed = 0;
        while (reader.Read())
        {
            bool begins = reader.NodeType is XmlNodeType.Element && !reader.IsEmptyElement;
            switch (reader.LocalName)
            {
                // What a reviser struck out, and the codes behind a link or a page number, are not what the document says.
                case "del" or "moveFrom" or "instrText" or "Fallback" when reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement:
                    removed += begins ? 1 : reader.NodeType is XmlNodeType.EndElement ? -1 : 0;
                    break;
                case "t" when begins && removed == 0:
                    if (reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                        paragraph.Append(reader.Value);
                    break;
                case "tab" or "br" or "cr" when reader.NodeType is XmlNodeType.Element && removed == 0:
                    paragraph.Append(reader.LocalName is "tab" ? '\t' : '\n');
                    break;
                case "noBreakHyphen" when reader.NodeType is XmlNodeType.Element:
                    paragraph.Append('-');
                    break;
                case "p" when reader.NodeType is XmlNodeType.EndElement:
                    string line = paragraph.ToString().Trim();
                    paragraph.Clear();
                    if (line.Length > 0)
                        text.Append(text.Length > 0 ? "\n\n" : "").Append(line);
                    break;
            }
        }
        return text.ToString();
    }

    private static Report ReadProperties(string input, ZipArchiveEntry entry, UnpackedBytes unpacked, Report report)
    {
        using XmlReader reader = Open(input, entry, unpacked);
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element || reader.IsEmptyElement)
                continue;
            string name = reader.LocalName;
            if (name is not ("title" or "creator" or "created") || !reader.Read() || reader.NodeType is not XmlNodeType.Text
                || reader.Value.Trim() is not { Length: > 0 } value)
                continue;
            report = name switch
            {
                "title" => report with { Title = value },
                "creator" => report with { Byline = [value] },
                _ => JsonLine.IsIso(value) ? report with { Published = value, PublishedFrom = "meta" } : report,
            };
        }
        return report;
    }

    private static XmlReader Open(string input, ZipArchiveEntry entry, UnpackedBytes unpacked) =>
        XmlReader.Create(new UnpackedStream(input, entry.Open(), () => entry.CompressedLength, unpacked), Settings);
}
