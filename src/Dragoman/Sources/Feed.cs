using System.Globalization;
using System.Net;
using System.Xml;

namespace Dragoman.Sources;

/// <summary>RSS (0.9x, 1.0, 2.0) and Atom feeds: a report an entry, read as the stream goes by.</summary>
/// <remarks>Feeds are often bent: dates in odd forms, unknown name spaces. Only what is not XML is refused; a field that cannot be
/// read is left out. Elements are told by their local names, as the versions of RSS differ in name spaces alone.</remarks>
internal static class Feed
{
    private const string Remedy = "Give an RSS or Atom feed.";

    // What one entry says; text that comes in several lengths is kept by how whole it is.
    private sealed class Entry
    {
        public string? Id, Url, Title, Date, Updated, Whole, Summary;
        public List<string> Authors { get; } = [];
    }

    public static IEnumerable<Report> Read(string input, Stream stream)
    {
        using XmlReader reader =
            XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = false });
        string? publisher = null, language = null;
        bool isFeed = false;
        while (Next(input, reader))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "rss" or "feed" or "RDF":
                    isFeed = true;
                    language ??= Language(reader.XmlLang);
                    break;
                case "title" when isFeed && publisher is null:
                    publisher = Text(input, reader);
                    break;
                case "language" when isFeed:
                    language = Language(Text(input, reader));
                    break;
                case "item" or "entry" when isFeed:
                    if (ToReport(input, ReadEntry(input, reader), publisher, language) is { } report)
                        yield return report;
                    break;
                default:
                    if (!isFeed)
                        throw new ReportFormatException(input, Line(reader), $"this is not a feed: it begins with <{reader.LocalName}>.", Remedy);
                    break;
            }
        }
    }

    private static Entry ReadEntry(string input, XmlReader reader)
    {
        Entry entry = new();
        if (reader.IsEmptyElement)
            return entry;
        int depth = reader.Depth;
        while (Next(input, reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
                ReadField(input, reader, entry);
        }
        return entry;
    }

    private static void ReadField(string input, XmlReader reader, Entry entry)
    {
        switch (reader.LocalName)
        {
            case "link":
                bool isMain = reader.GetAttribute("rel") is null or "alternate";
                string? address = reader.GetAttribute("href") ?? Text(input, reader);
                entry.Url = isMain ? entry.Url ?? address : entry.Url;
                break;
            case "guid" or "id":
                entry.Id = Text(input, reader);
                break;
            // Pictures have titles too, in a name space of their own.
            case "title" when reader.Prefix is not "media":
                entry.Title = Plain(Text(input, reader));
                break;
            case "pubDate" or "published" or "date":
                entry.Date ??= Text(input, reader);
                break;
            case "updated" or "modified":
                entry.Updated ??= Text(input, reader);
                break;
            case "author" or "creator":
                if (Plain(Text(input, reader)) is { } author)
                    entry.Authors.Add(author);
                break;
            case "encoded" or "content" when reader.Prefix is not "media":
                entry.Whole ??= Text(input, reader);
                break;
            case "description" or "summary" when reader.Prefix is not "media":
                entry.Summary ??= Text(input, reader);
                break;
        }
    }

    private static Report? ToReport(string input, Entry entry, string? publisher, string? language)
    {
        string content = entry.Whole ?? entry.Summary ?? "";
        string text = content.Contains('<', StringComparison.Ordinal) ? HtmlPage.ToReport("<body>" + content + "</body>").Text
            : WebUtility.HtmlDecode(content).Trim();
        if (text.Length == 0)
            return null;
        string? date = Iso(entry.Date) ?? Iso(entry.Updated);
        return new Report
        {
            Id = entry.Id ?? entry.Url,
            Path = input,
            Url = entry.Url,
            Title = entry.Title,
            Publisher = Plain(publisher),
            Byline = entry.Authors,
            Published = date,
            PublishedFrom = date is null ? null : "meta",
            Language = language,
            Text = text,
        };
    }

    // The text within the element that the reader stands on, elements inside it included as they are written; the name of a person
    // where the element has one (Atom's author holds a name beside an address).
    private static string? Text(string input, XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return null;
        int depth = reader.Depth;
        bool isPerson = reader.LocalName is "author", isMarkup = reader.GetAttribute("type") is "xhtml";
        System.Text.StringBuilder text = new();
        string? name = null;
        while (Next(input, reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && isPerson && reader.LocalName is "name")
                name = Text(input, reader);
            else if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && !isPerson)
                text.Append(reader.NodeType is XmlNodeType.Element ? "<" : "</").Append(reader.LocalName).Append('>');
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.Append(isMarkup ? WebUtility.HtmlEncode(reader.Value) : reader.Value);
        }
        string all = (name ?? text.ToString()).Trim();
        return all.Length == 0 ? null : all;
    }

    private static string? Plain(string? text) =>
        text is null ? null
            : string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } plain
            ? plain : null;

    private static string? Language(string? language) => language is { Length: >= 2 } ? language.Split('-', '_')[0].ToLowerInvariant() : null;

    // "Mon, 17 Mar 2025 10:00:00 +0200" (RFC 822, with a name or an offset for the zone) or ISO 8601.
    internal static string? Iso(string? date)
    {
        if (date is null)
            return null;
        string named = date.Replace("UTC", "GMT", StringComparison.Ordinal).Replace(" UT", " GMT", StringComparison.Ordinal)
            .Replace("EST", "-05:00", StringComparison.Ordinal).Replace("EDT", "-04:00", StringComparison.Ordinal)
            .Replace("PST", "-08:00", StringComparison.Ordinal).Replace("PDT", "-07:00", StringComparison.Ordinal);
        return DateTimeOffset.TryParse(named, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            ? at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
    }

    private static int Line(XmlReader reader) => reader is IXmlLineInfo info ? info.LineNumber : 0;

    internal static bool Next(string input, XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException e)
        {
            throw new ReportFormatException(input, e.LineNumber, "from here on this is not XML that can be read.",
                "What came before was read. " + Remedy);
        }
    }
}
