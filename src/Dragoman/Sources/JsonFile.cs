using System.Text.Json;

namespace Dragoman.Sources;

/// <summary>A .json file: one report, an array of reports, each as a line of JSON Lines has it, or a JSON Feed (jsonfeed.org, 1 and 1.1).</summary>
internal static class JsonFile
{
    private const string Remedy = "Give an object with \"text\", an array of such objects, JSON Lines or a JSON Feed.";

    /// <returns>The reports; null where the text holds several values one after another, as JSON Lines does.</returns>
    public static IEnumerable<Report>? Read(string input, string json, Action<string> complain)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, JsonLine.Options);
        }
        catch (JsonException e)
        {
            if (e.LineNumber is not null && IsWholeAt(json, e.LineNumber.Value))
                return null;
            ReportFormatException fault = new(input, (e.LineNumber ?? 0) + 1, "from here on this is not JSON that can be read.", Remedy);
            return json.AsSpan().TrimStart() is ['[', ..] ? WholeItems(input, json, complain, fault) : throw fault;
        }
        return Reports(input, document, complain);
    }

    // Whether the first line is a value by itself: what failed then is that others follow.
    private static bool IsWholeAt(string json, long line)
    {
        int end = json.AsSpan().TrimStart().IndexOf('\n');
        if (line == 0 || end < 0)
            return false;
        try
        {
            using JsonDocument first = JsonDocument.Parse(json.AsSpan().TrimStart()[..end].ToString(), JsonLine.Options);
            return first.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Of an array that is cut short or damaged, the reports before the damage are good.
    private static IEnumerable<Report> WholeItems(string input, string json, Action<string> complain, ReportFormatException fault)
    {
        foreach ((JsonDocument item, int number) in BeforeDamage(json).Select(static (d, i) => (d, i + 1)))
        {
            using (item)
            {
                string place = $"{input} (item {number})";
                if (ToReport(input, number, () => Filled(input, JsonLine.ToReport(place, 0, item.RootElement)), complain) is { } report)
                    yield return report;
            }
        }
        throw fault;
    }

    private static List<JsonDocument> BeforeDamage(string json)
    {
        List<JsonDocument> whole = [];
        Utf8JsonReader reader = new(System.Text.Encoding.UTF8.GetBytes(json),
            new JsonReaderOptions { AllowTrailingCommas = JsonLine.Options.AllowTrailingCommas, MaxDepth = JsonLine.Options.MaxDepth });
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray && JsonDocument.TryParseValue(ref reader, out JsonDocument? item))
                whole.Add(item);
        }
        catch (JsonException)
        {
        }
        return whole;
    }

    // Null where the item was complained of.
    private static Report? ToReport(string input, int number, Func<Report?> read, Action<string> complain)
    {
        try
        {
            return read();
        }
        catch (ReportFormatException e)
        {
            complain(e.Message);
        }
        catch (InvalidOperationException)
        {
            complain($"{input} (item {number}): a character is written as half of a pair (\\uD800 to \\uDFFF). Write the whole pair, or U+FFFD.");
        }
        return null;
    }

    private static IEnumerable<Report> Reports(string input, JsonDocument document, Action<string> complain)
    {
        using (document)
        {
            JsonElement root = document.RootElement;
            bool isFeed = root.ValueKind is JsonValueKind.Object && JsonFeed.IsFeed(root);
            if (root.ValueKind is JsonValueKind.Object && !isFeed)
            {
                yield return Filled(input, JsonLine.ToReport(input, 0, root));
                yield break;
            }
            if (root.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
                throw new ReportFormatException(input, 0, "this is neither an object nor an array.", Remedy);
            int number = 0;
            foreach (JsonElement item in (isFeed ? JsonFeed.Items(input, root) : root).EnumerateArray())
            {
                number++;
                int at = number;
                Report? Read() =>
                    isFeed ? JsonFeed.ToReport(root, item) : Filled(input, JsonLine.ToReport($"{input} (item {at})", 0, item));
                if (ToReport(input, number, Read, complain) is { } report)
                    yield return report;
            }
            if (number == 0)
                throw new ReportFormatException(input, 0, "the file is empty.", "Give it a report, or leave it out.");
        }
    }

    private static Report Filled(string input, Report report) =>
        string.IsNullOrWhiteSpace(report.Text)
            ? throw new ReportFormatException(input, 0, "the report has no words.", "Give \"text\" some, or leave it out.") : report;
}

/// <summary>JSON Feed: a report an item.</summary>
internal static class JsonFeed
{
    public static bool IsFeed(JsonElement root) =>
        Text(root, "version") is { } version && version.StartsWith("https://jsonfeed.org/version/", StringComparison.Ordinal);

    public static JsonElement Items(string input, JsonElement root) =>
        root.TryGetProperty("items", out JsonElement items) && items.ValueKind is JsonValueKind.Array ? items
            : throw new ReportFormatException(input, 0, "the feed has no items.", "Give a JSON Feed with \"items\".");

    /// <returns>Null for an item without words.</returns>
    public static Report? ToReport(JsonElement feed, JsonElement item)
    {
        if (item.ValueKind is not JsonValueKind.Object)
            return null;
        string text = Text(item, "content_text")?.Trim() is { Length: > 0 } plain ? plain
            : Text(item, "content_html") is { } html ? HtmlPage.ToReport("<body>" + html + "</body>").Text : Text(item, "summary")?.Trim() ?? "";
        if (text.Length == 0 && item.TryGetProperty("url", out _))
            text = Text(item, "title")?.Trim() ?? "";
        if (text.Length == 0)
            return null;
        string? date = Text(item, "date_published") ?? Text(item, "date_modified");
        bool isDate = date is not null && JsonLine.IsIso(date);
        string? url = Text(item, "url") ?? Text(item, "external_url");
        return new Report
        {
            Id = Text(item, "id") ?? (item.TryGetProperty("id", out JsonElement id) && id.ValueKind is JsonValueKind.Number ? id.GetRawText() : url),
            Url = url,
            Title = Text(item, "title"),
            Publisher = Text(feed, "title"),
            Byline = Authors(item) is { Count: > 0 } own ? own : Authors(feed),
            Published = isDate ? date : null,
            PublishedFrom = isDate ? "meta" : null,
            Language = (Text(item, "language") ?? Text(feed, "language"))?.Split('-', '_')[0].ToLowerInvariant(),
            Text = text,
        };
    }

    // Version 1 has one author, 1.1 a list.
    private static List<string> Authors(JsonElement element)
    {
        List<string> names = [];
        if (element.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind is JsonValueKind.Array)
        {
            foreach (JsonElement author in authors.EnumerateArray())
            {
                if (author.ValueKind is JsonValueKind.Object && Text(author, "name") is { } name)
                    names.Add(name);
            }
        }
        else if (element.TryGetProperty("author", out JsonElement one) && one.ValueKind is JsonValueKind.Object && Text(one, "name") is { } name)
            names.Add(name);
        return names;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
