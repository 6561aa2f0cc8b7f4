using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Dragoman.Sources.Pages;

/// <summary>What a page says of its article in JSON-LD (schema.org).</summary>
internal sealed record LinkedData(string? Headline, string? Published, string? Publisher, string? Language, IReadOnlyList<string> Authors)
{
    private const int Deepest = 4;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly LinkedData Nothing = new(null, null, null, null, []);

    /// <summary>The first object with a date of publication, articles before all else.</summary>
    public static LinkedData Read(IDocument document)
    {
        LinkedData? other = null;
        foreach (IElement script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(script.TextContent.Trim().TrimEnd(';'), Options);
                foreach (JsonElement e in Objects(json.RootElement, 0))
                {
                    bool isDated = e.TryGetProperty("datePublished", out JsonElement date) && date.ValueKind is JsonValueKind.String;
                    if (IsArticle(e))
                        return Of(e);
                    other ??= isDated ? Of(e) : null;
                }
            }
            catch (JsonException)
            {
                // A page's own metadata may be broken; the page is still a page, and its meta elements are read next.
            }
        }
        return other ?? Nothing;
    }

    private static bool IsArticle(JsonElement e)
    {
        if (!e.TryGetProperty("@type", out JsonElement type))
            return false;
        IEnumerable<JsonElement> types = type.ValueKind is JsonValueKind.Array ? type.EnumerateArray() : [type];
        return types.Any(t => t.ValueKind is JsonValueKind.String && t.GetString() is { } name
            && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"));
    }

    private static LinkedData Of(JsonElement e) => new(
        Text(e, "headline"),
        Text(e, "datePublished") ?? Text(e, "dateCreated"),
        e.TryGetProperty("publisher", out JsonElement publisher) ? Names(publisher, 0).FirstOrDefault() : null,
        Text(e, "inLanguage"),
        [.. (e.TryGetProperty("author", out JsonElement author) ? Names(author, 0) : []).Where(n => !n.Contains("://", StringComparison.Ordinal))]);

    private static string? Text(JsonElement e, string name) =>
        e.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String
            ? PageMetadata.Clean(WebUtility.HtmlDecode(value.GetString())) : null;

    private static IEnumerable<JsonElement> Objects(JsonElement e, int depth)
    {
        if (depth > Deepest)
            return [];
        return e.ValueKind switch
        {
            JsonValueKind.Array => e.EnumerateArray().SelectMany(item => Objects(item, depth + 1)),
            JsonValueKind.Object => e.TryGetProperty("@graph", out JsonElement graph) ? [e, .. Objects(graph, depth + 1)] : [e],
            _ => [],
        };
    }

    private static IEnumerable<string> Names(JsonElement e, int depth) => e.ValueKind switch
    {
        _ when depth > Deepest => [],
        JsonValueKind.String => PageMetadata.Clean(WebUtility.HtmlDecode(e.GetString())) is { } name ? [name] : [],
        JsonValueKind.Object => e.TryGetProperty("name", out JsonElement name) ? Names(name, depth + 1) : [],
        JsonValueKind.Array => e.EnumerateArray().SelectMany(item => Names(item, depth + 1)),
        _ => [],
    };
}
