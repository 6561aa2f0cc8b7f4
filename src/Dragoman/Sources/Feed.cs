using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;

namespace Dragoman.Sources;

/// <summary>RSS (0.9x, 1.0, 2.0) and Atom feeds: a report an entry, read as the stream goes by.</summary>
/// <remarks>Feeds are often bent: dates in odd forms, unknown name spaces. Only what is not XML is refused; a field that cannot be
/// read is left out. Elements are told by their local names, as the versions of RSS differ in name spaces alone.</remarks>
internal static partial class Feed
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
            XmlReader.Create(new MendedXml(stream),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = false });
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
        // Many feeds name their reports and no more: the page behind the link is what `dragoman watch` fetches.
        if (text.Length == 0 && (entry.Url is null || (text = entry.Title ?? "").Length == 0))
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
            {
                string value = Value(input, reader);
                text.Append(isMarkup ? WebUtility.HtmlEncode(value) : value);
            }
        }
        string all = (name ?? text.ToString()).Trim();
        return all.Length == 0 ? null : all;
    }

    private static string? Plain(string? text) =>
        text is null ? null
            : string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } plain
            ? plain : null;

    private static string? Language(string? language) => language is { Length: >= 2 } ? language.Split('-', '_')[0].ToLowerInvariant() : null;

    // "Mon, 17 Mar 2025 10:00:00 +0200" (RFC 822, with a name or an offset for the zone) or ISO 8601. The weekday is not needed, and is wrong more
    // often than the date. What has no year is no date, though .NET would fill in today's; nor is 03/04/2024, which is two.
    internal static string? Iso(string? date)
    {
        if (date is null)
            return null;
        string plain = Weekday().Replace(Remark().Replace(date, ""), "").Trim();
        if (!Year().IsMatch(plain) || SlashedDate().IsMatch(plain))
            return null;
        Match zone = Zone().Match(plain);
        string named = zone.Success ? plain[..zone.Index] + ZoneOffset(zone.Value) : plain;
        if (DateTimeOffset.TryParse(named, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at))
            return at.ToString(named.Contains(':', StringComparison.Ordinal) ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd",
                CultureInfo.InvariantCulture);
        // Of a zone that RFC 822 does not name the day is known, and the moment is not.
        return zone.Success && DateTimeOffset.TryParse(plain[..zone.Index], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at)
            ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static string ZoneOffset(string zone) => zone.ToUpperInvariant() switch
    {
        "Z" or "UT" or "UTC" or "GMT" => "+00:00",
        "EST" or "CDT" => "-05:00",
        "EDT" => "-04:00",
        "CST" or "MDT" => "-06:00",
        "MST" or "PDT" => "-07:00",
        "PST" => "-08:00",
        _ => zone,
    };

    [GeneratedRegex(@"^\s*\p{L}{3,9}\.?,\s*")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\d{4}|^\d{1,2}[ -]\p{L}{3,9}[ -]\d{2}\b(?!:)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(0?[1-9]|1[0-2])/(?!\1/)(0?[1-9]|1[0-2])/")]
    private static partial Regex SlashedDate();

    [GeneratedRegex(@"(?<=\d\s*)(?!am$|pm$)[A-Z]{1,5}$", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();

    private static int Line(XmlReader reader) => reader is IXmlLineInfo info ? info.LineNumber : 0;

    internal static bool Next(string input, XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException e)
        {
            throw NotXml(input, e);
        }
    }

    /// <summary>The text that the reader stands on: it is looked through only now.</summary>
    internal static string Value(string input, XmlReader reader)
    {
        try
        {
            return reader.Value;
        }
        catch (XmlException e)
        {
            throw NotXml(input, e);
        }
    }

    private static ReportFormatException NotXml(string input, XmlException e) =>
        e.LineNumber == 0 ? new(input, 0, "the file is empty.", Remedy)
            : new(input, e.LineNumber, "from here on this is not XML that can be read; what stands before was.",
                "Get the file anew, or give an RSS or Atom feed.");
}
