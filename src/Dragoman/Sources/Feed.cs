using System.ServiceModel.Syndication;
using System.Xml;

namespace Dragoman.Sources;

/// <summary>RSS and Atom feeds: a report an entry.</summary>
internal static class Feed
{
    public static IEnumerable<Report> Read(string input, Stream stream)
    {
        SyndicationFeed feed;
        try
        {
            using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = false });
            feed = SyndicationFeed.Load(reader);
        }
        catch (Exception e) when (e is XmlException or NotSupportedException)
        {
            throw new ReportFormatException(input, (e as XmlException)?.LineNumber ?? 0, "this is not a feed that can be read.", "Give an RSS 2.0 or Atom 1.0 feed.");
        }
        foreach (SyndicationItem item in feed.Items)
        {
            string html = Content(item);
            string text = html.Contains('<', StringComparison.Ordinal) ? HtmlPage.ToReport("<body>" + html + "</body>").Text : System.Net.WebUtility.HtmlDecode(html).Trim();
            if (text.Length == 0)
                continue;
            DateTimeOffset date = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
            yield return new Report
            {
                Id = item.Id,
                Path = input,
                Url = item.Links.FirstOrDefault()?.Uri.ToString(),
                Title = item.Title?.Text,
                Publisher = feed.Title?.Text,
                Byline = [.. item.Authors.Select(a => a.Name ?? a.Email).Where(a => a is { Length: > 0 })],
                Published = date == default ? null : date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
                PublishedFrom = date == default ? null : "meta",
                Language = feed.Language?.Split('-')[0],
                Text = text,
            };
        }
    }

    private static string Content(SyndicationItem item)
    {
        foreach (SyndicationElementExtension extension in item.ElementExtensions)
        {
            if (extension is { OuterName: "encoded", OuterNamespace: "http://purl.org/rss/1.0/modules/content/" })
            {
                using XmlReader reader = extension.GetReader();
                return reader.ReadElementContentAsString();
            }
        }
        return item.Content is TextSyndicationContent text ? text.Text : item.Summary?.Text ?? "";
    }
}
