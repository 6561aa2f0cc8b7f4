using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Dragoman.Sources.Pages;

/// <summary>What a page says of itself: in JSON-LD first, then Open Graph and meta elements, then its mark-up, then its address.</summary>
internal sealed partial record PageMetadata
{
    private static readonly string[] DateNames =
        ["article:published_time", "og:published_time", "article:published", "datePublished", "date", "pubdate", "publishdate", "publish-date",
            "publication_date", "sailthru.date", "parsely-pub-date", "dc.date", "dc.date.issued", "dcterms.created", "citation_date"];
    private static readonly string[] AuthorNames =
        ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author"];

    private static readonly SearchValues<char> BehindNames = SearchValues.Create("|0123456789");

    public string? Title { get; private init; }
    public string? Publisher { get; private init; }
    public required IReadOnlyList<string> Byline { get; init; }

    /// <summary>ISO 8601; null where the page does not say, or not in a way that can be trusted.</summary>
    public string? Published { get; private init; }

    /// <summary>meta or url; null as <see cref="Published"/>.</summary>
    public string? PublishedFrom { get; private init; }
    public string? Url { get; private init; }
    public string? Language { get; private init; }

    public static PageMetadata Read(IDocument document)
    {
        Dictionary<string, string> meta = ReadMeta(document);
        LinkedData linked = LinkedData.Read(document);
        string? url = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { Length: > 0 } canonical ? canonical
            : First(meta, "og:url");
        string? date = Iso(linked.Published) ?? DateNames.Select(n => Iso(meta.GetValueOrDefault(n))).FirstOrDefault(d => d is not null)
            ?? Iso(document.QuerySelector("[itemprop=datePublished]") is { } item
                ? item.GetAttribute("content") ?? item.GetAttribute("datetime") ?? item.TextContent : null)
            ?? Iso(document.QuerySelector("time[pubdate], article time[datetime], time[datetime]")?.GetAttribute("datetime"));
        string? ofAddress = date is null ? DateOfAddress(url) : null;
        string? publisher =
            linked.Publisher ?? First(meta, "og:site_name", "application-name", "publisher", "dc.publisher", "citation_journal_title");
        return new PageMetadata
        {
            Title = Headline(document, linked.Headline ?? First(meta, "og:title", "twitter:title", "dc.title", "parsely-title"), publisher),
            Publisher = publisher,
            Byline = Authors(document, meta, linked),
            Published = date ?? ofAddress,
            PublishedFrom = date is not null ? "meta" : ofAddress is not null ? "url" : null,
            Url = url,
            Language = LanguageOf(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang")
                ?? linked.Language ?? First(meta, "language", "dc.language", "content-language", "og:locale")),
        };
    }

    // Names in lower case; the first value of each.
    private static Dictionary<string, string> ReadMeta(IDocument document)
    {
        Dictionary<string, string> meta = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement e in document.GetElementsByTagName("meta"))
        {
            string? name = e.GetAttribute("property") ?? e.GetAttribute("name") ?? e.GetAttribute("itemprop") ?? e.GetAttribute("http-equiv");
            if (name is not null && Clean(e.GetAttribute("content")) is { } content)
                meta.TryAdd(name.Trim(), content);
        }
        return meta;
    }

    private static string? First(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (meta.TryGetValue(name, out string? value))
                return value;
        }
        return null;
    }

    // A headline without the site's name behind it: "Talks resume | The Wire".
    private static string? Headline(IDocument document, string? said, string? publisher)
    {
        string? heading = document.GetElementsByTagName("h1") is { Length: 1 } ones ? Clean(ones[0].TextContent) : null;
        string? title = said ?? Clean(document.Title);
        if (title is null)
            return heading;
        if (heading is { Length: > 12 } && title.Length > heading.Length && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase))
            return heading;
        int bar =
            Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal),
                Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), title.LastIndexOf(" – ", StringComparison.Ordinal)));
        bool isSite = bar > 12
            && (title.Contains(" | ", StringComparison.Ordinal)
                || publisher is not null && title.AsSpan(bar + 3).Equals(publisher, StringComparison.OrdinalIgnoreCase));
        return isSite ? title[..bar].TrimEnd() : title;
    }

    private static IReadOnlyList<string> Authors(IDocument document, Dictionary<string, string> meta, LinkedData linked)
    {
        List<string> authors = [.. linked.Authors];
        if (authors.Count == 0 && AuthorNames.Select(n => meta.GetValueOrDefault(n)).FirstOrDefault(IsName) is { } author)
            authors.Add(author);
        if (authors.Count == 0)
        {
            foreach (IElement e in document.QuerySelectorAll("a[rel~=author], [itemprop=author]"))
            {
                if (Clean(e.GetAttribute("content") ?? (e.QuerySelector("[itemprop=name]") ?? e).TextContent) is { Length: < 80 } name
                    && IsName(name))
                    authors.Add(name);
            }
        }
        return [.. authors.Select(NameAlone).Where(a => a.Length > 1).Distinct(StringComparer.Ordinal)];
    }

    // "By Ana Petrova | 17 March" names one person; what follows a bar or begins with a figure is about the article.
    private static string NameAlone(string author)
    {
        ReadOnlySpan<char> name = author.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? author.AsSpan(3) : author;
        int end = name.IndexOfAny(BehindNames);
        return (end > 0 ? name[..end] : name).Trim(" ,-–—|").ToString();
    }

    private static bool IsName(string? author) =>
        author is { Length: > 1 } && !author.Contains("://", StringComparison.Ordinal) && !author.Contains('@', StringComparison.Ordinal);

    // "2025-03-17T10:00:00Z" is kept whole, "2025-03-17 anything" loses the rest; other forms only with a month's name, as "3/4/2025" may be either.
    private static string? Iso(string? date)
    {
        date = date?.Trim();
        // Some systems write the first day of their calendar where they know none.
        if (date is null or { Length: < 6 or > 60 } || date.StartsWith("0001", StringComparison.Ordinal)
            || date.StartsWith("1970-01-01", StringComparison.Ordinal))
            return null;
        if (JsonLine.IsIso(date.Length > 10 && date[10] is not ('T' or ' ') ? date[..10] : date))
            return date.Length > 10 && date[10] is 'T' ? date : date[..10];
        if (date.Length >= 8
            && DateOnly.TryParseExact(date.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly packed))
            return packed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return date.Any(char.IsAsciiLetter) && FourDigits().IsMatch(date)
            && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static string? DateOfAddress(string? url)
    {
        if (url is null || AddressDate().Match(url) is not { Success: true } m)
            return null;
        string iso = $"{m.Groups["y"].Value}-{m.Groups["m"].Value}-{m.Groups["d"].Value}";
        return JsonLine.IsIso(iso) ? iso : null;
    }

    private static string? LanguageOf(string? language) =>
        language?.Trim() is { Length: >= 2 } tag && tag.Split('-', '_')[0] is { Length: 2 or 3 } code && code.All(char.IsAsciiLetter)
            ? code.ToLowerInvariant() : null;

    internal static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("/(?<y>(?:19|20)\\d\\d)[/-](?<m>[01]\\d)[/-](?<d>[0-3]\\d)(?:/|-|$)")]
    private static partial Regex AddressDate();

    [GeneratedRegex("\\b(?:19|20)\\d\\d\\b")]
    private static partial Regex FourDigits();
}
