using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dragoman.Sources;

/// <summary>A web page as a report: its main text, and what it says of itself in JSON-LD, Open Graph and meta elements.</summary>
public static class HtmlPage
{
    private static readonly string[] Clutter = ["script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "figure", "iframe", "svg", "header nav", "[hidden]", "[aria-hidden=true]"];
    private static readonly string[] ClutterWords = ["comment", "related", "sidebar", "share", "social", "newsletter", "promo", "advert", "breadcrumb", "cookie", "footer", "menu", "recommend", "subscribe", "caption", "most-read", "trending", "tags"];

    public static Report ToReport(string html)
    {
        HtmlParser parser = new();
        using var document = parser.ParseDocument(html);
        (string? headline, string? published, string? publisher, List<string> authors) = ReadJsonLd(document);
        string? date = published ?? Meta(document, "article:published_time", "og:published_time", "date", "pubdate", "publishdate", "dc.date", "datePublished") ?? document.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        string? iso = Iso(date);
        string? author = Meta(document, "author", "article:author", "byl", "dc.creator");
        if (authors.Count == 0 && author is { Length: > 0 } && !author.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            authors.Add(author);
        return new Report
        {
            Title = headline ?? Meta(document, "og:title", "twitter:title") ?? Clean(document.QuerySelector("h1")?.TextContent) ?? Clean(document.Title),
            Publisher = publisher ?? Meta(document, "og:site_name", "application-name"),
            Byline = authors,
            Published = iso,
            PublishedFrom = iso is null ? null : "meta",
            Url = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(document, "og:url"),
            Language = Language(document.DocumentElement?.GetAttribute("lang")),
            Text = MainText(document),
        };
    }

    // "2025-03-17T10:00:00Z" is kept whole, "2025-03-17 anything" loses the rest, all else is not a date that can be trusted.
    private static string? Iso(string? date)
    {
        date = date?.Trim();
        if (date is null || !JsonLine.IsIso(date.Length > 10 && date[10] is not ('T' or ' ') ? date[..10] : date))
            return null;
        return date.Length > 10 && date[10] is 'T' ? date : date[..10];
    }

    private static string? Language(string? lang) => lang is { Length: >= 2 } ? lang.Split('-', '_')[0].ToLowerInvariant() : null;

    private static string? Meta(IDocument document, params string[] names)
    {
        foreach (string name in names)
        {
            foreach (IElement meta in document.QuerySelectorAll("meta"))
            {
                if (string.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"), name, StringComparison.OrdinalIgnoreCase)
                    && Clean(meta.GetAttribute("content")) is { } content)
                    return content;
            }
        }
        return null;
    }

    private static (string? Headline, string? Published, string? Publisher, List<string> Authors) ReadJsonLd(IDocument document)
    {
        foreach (IElement script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                foreach (JsonElement e in Objects(json.RootElement, 0))
                {
                    if (!e.TryGetProperty("datePublished", out JsonElement date) || date.ValueKind is not JsonValueKind.String)
                        continue;
                    List<string> authors = e.TryGetProperty("author", out JsonElement author) ? Names(author) : [];
                    string? publisher = e.TryGetProperty("publisher", out JsonElement p) ? Names(p).FirstOrDefault() : null;
                    string? headline = e.TryGetProperty("headline", out JsonElement h) && h.ValueKind is JsonValueKind.String ? Clean(h.GetString()) : null;
                    return (headline, date.GetString(), publisher, authors);
                }
            }
            catch (JsonException)
            {
                // A page's own metadata may be broken; the page is still a page, and its meta elements are read next.
            }
        }
        return (null, null, null, []);
    }

    private static IEnumerable<JsonElement> Objects(JsonElement e, int depth)
    {
        if (depth > 4)
            yield break;
        if (e.ValueKind is JsonValueKind.Array)
        {
            foreach (JsonElement item in e.EnumerateArray())
            {
                foreach (JsonElement o in Objects(item, depth + 1))
                    yield return o;
            }
        }
        else if (e.ValueKind is JsonValueKind.Object)
        {
            yield return e;
            if (e.TryGetProperty("@graph", out JsonElement graph))
            {
                foreach (JsonElement o in Objects(graph, depth + 1))
                    yield return o;
            }
        }
    }

    private static List<string> Names(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.String => Clean(e.GetString()) is { } s ? [s] : [],
        JsonValueKind.Object => e.TryGetProperty("name", out JsonElement name) ? Names(name) : [],
        JsonValueKind.Array => [.. e.EnumerateArray().SelectMany(Names)],
        _ => [],
    };

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string MainText(IDocument document)
    {
        foreach (string selector in Clutter)
        {
            foreach (IElement e in document.QuerySelectorAll(selector).ToArray())
                e.Remove();
        }
        foreach (IElement e in document.QuerySelectorAll("div,section,ul,ol,p,span").ToArray())
        {
            string label = (e.ClassName + " " + e.Id).ToLowerInvariant();
            if (label.Length > 1 && ClutterWords.Any(w => label.Contains(w, StringComparison.Ordinal)) && e.QuerySelectorAll("p").Sum(p => p.TextContent.Length) * 3 < (document.Body?.TextContent.Length ?? 0))
                e.Remove();
        }
        IElement? main = BestContainer(document) ?? document.Body;
        if (main is null)
            return "";
        StringBuilder text = new();
        AppendBlocks(main, text);
        return text.ToString().Trim();
    }

    // The element whose own paragraphs, and half of its grandchildren's, hold most text outside links.
    private static IElement? BestContainer(IDocument document)
    {
        Dictionary<IElement, double> scores = [];
        foreach (IElement p in document.QuerySelectorAll("p,pre,blockquote"))
        {
            double links = p.QuerySelectorAll("a").Sum(a => a.TextContent.Length);
            double score = Math.Max(0, p.TextContent.Trim().Length - 2 * links) - 20;
            if (score <= 0 || p.ParentElement is not { } parent)
                continue;
            scores[parent] = scores.GetValueOrDefault(parent) + score;
            if (parent.ParentElement is { } grand)
                scores[grand] = scores.GetValueOrDefault(grand) + score / 2;
        }
        IElement? best = null;
        foreach ((IElement e, double score) in scores)
            best = best is null || score > scores[best] ? e : best;
        return best;
    }

    private static void AppendBlocks(IElement main, StringBuilder text)
    {
        foreach (IElement block in main.QuerySelectorAll("p,h2,h3,h4,li,blockquote,pre,td"))
        {
            if (block.QuerySelector("p,li,blockquote") is not null || Clean(block.TextContent) is not { } line)
                continue;
            double links = block.QuerySelectorAll("a").Sum(a => a.TextContent.Trim().Length);
            if (block.LocalName is "li" or "h3" or "h4" or "td" && links * 2 > line.Length)
                continue;
            text.Append(line).Append("\n\n");
        }
        if (text.Length == 0 && Clean(main.TextContent) is { } all)
            text.Append(all);
    }
}
