using System.Xml;

namespace Dragoman.Sources;

/// <summary>A page that a sitemap names.</summary>
/// <param name="IsMap">The address is that of another sitemap.</param>
internal sealed record SitemapEntry(string Url, string? Title, string? Published, string? Publisher, string? Language, bool IsMap);

/// <summary>Sitemaps (sitemaps.org 0.9) and their extension for news: addresses of reports, with title, date and publisher.</summary>
internal static class NewsSitemap
{
    /// <summary>Whether a document that begins so is a sitemap.</summary>
    public static bool IsSitemap(ReadOnlySpan<byte> head) => head.IndexOf("<urlset"u8) >= 0 || head.IndexOf("<sitemapindex"u8) >= 0;

    public static IEnumerable<SitemapEntry> Read(string input, Stream stream)
    {
        using XmlReader reader = XmlReader.Create(
            new MendedXml(stream), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        string? url = null, title = null, date = null, changed = null, publisher = null, language = null, element = null;
        while (Feed.Next(input, reader))
        {
            if (reader.NodeType is XmlNodeType.Element)
                element = reader.IsEmptyElement ? null : reader.LocalName;
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Feed.Value(input, reader).Trim() is { Length: > 0 } value)
            {
                // Pictures and films of a page have addresses and titles in name spaces of their own: the first is the page's.
                switch (element)
                {
                    case "loc": url ??= value; break;
                    case "title": title ??= value; break;
                    case "publication_date": date ??= Feed.Iso(value); break;
                    case "lastmod": changed ??= Feed.Iso(value); break;
                    case "name": publisher ??= value; break;
                    case "language": language ??= value.Split('-', '_')[0].ToLowerInvariant(); break;
                }
            }
            else if (reader.NodeType is XmlNodeType.EndElement)
            {
                element = null;
                if (reader.LocalName is not ("url" or "sitemap"))
                    continue;
                if (url is not null)
                    yield return new SitemapEntry(url, title, date ?? changed, publisher, language, reader.LocalName is "sitemap");
                url = title = date = changed = publisher = language = null;
            }
        }
    }
}
