using System.Text;
using System.Text.Json;

namespace Dragoman.Sources;

/// <summary>One line of JSON Lines as a report: <c>id</c>, <c>text</c> or <c>html</c>, and optional metadata.</summary>
public static class JsonLine
{
    internal static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, MaxDepth = 64 };

    /// <exception cref="ReportFormatException">The line is not such an object.</exception>
    public static Report ToReport(string input, long line, string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            return ToReport(input, line, document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ReportFormatException(input, line, $"this is not a JSON object ({Short(e.Message)}).",
                "Write one object a line, with \"id\" and \"text\".");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in an escape: the character it was cannot be known, the report can.
            using JsonDocument document = JsonDocument.Parse(MendSurrogates(json), Options);
            return ToReport(input, line, document.RootElement);
        }
    }

    private static string Short(string message) => message.Split(['.', '\n'])[0];

    internal static Report ToReport(string input, long line, JsonElement e)
    {
        if (e.ValueKind is not JsonValueKind.Object)
            throw new ReportFormatException(input, line, "this is not a JSON object.",
                line > 0 ? "Write one object a line, with \"id\" and \"text\"." : "Write an object, with \"id\" and \"text\".");
        string? html = Text(input, line, e, "html");
        string? text = Text(input, line, e, "text");
        if (text is null && html is null)
            throw new ReportFormatException(input, line, "there is neither \"text\" nor \"html\".", "Give the report's words in one of them.");
        Report report = text is null ? HtmlPage.ToReport(html!) : new Report { Text = text };
        string? published = Text(input, line, e, "published");
        if (published is not null && !IsIso(published))
            throw new ReportFormatException(input, line, $"\"published\" is \"{published}\".", "Write it as 2025-03-17, or leave it out.");
        return report with
        {
            Id = Text(input, line, e, "id"),
            Path = text is null ? report.Path : null,
            Url = Text(input, line, e, "url") ?? report.Url,
            Title = Text(input, line, e, "title") ?? report.Title,
            Byline = Byline(input, line, e) ?? report.Byline,
            Publisher = Text(input, line, e, "publisher") ?? report.Publisher,
            Published = published ?? report.Published,
            PublishedFrom = published is null ? report.PublishedFrom : "input",
            Language = Text(input, line, e, "language") ?? report.Language,
        };
    }

    private static string? Text(string input, long line, JsonElement e, string name)
    {
        if (!e.TryGetProperty(name, out JsonElement value) || value.ValueKind is JsonValueKind.Null)
            return null;
        if (value.ValueKind is JsonValueKind.Number && name is "id")
            return value.GetRawText();
        return value.ValueKind is JsonValueKind.String ? value.GetString()
            : throw new ReportFormatException(input, line, $"\"{name}\" is not a string.", "Write it in quotation marks.");
    }

    private static List<string>? Byline(string input, long line, JsonElement e)
    {
        if (!e.TryGetProperty("byline", out JsonElement value) || value.ValueKind is not JsonValueKind.Array)
            return Text(input, line, e, "byline") is { Length: > 0 } one ? [one] : null;
        List<string> names = [];
        foreach (JsonElement name in value.EnumerateArray())
        {
            if (name.ValueKind is JsonValueKind.String)
                names.Add(name.GetString()!);
        }
        return names;
    }

    /// <summary>Whether a value is an ISO 8601 date, with or without a time of day.</summary>
    public static bool IsIso(string value) =>
        value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", out _) && (value.Length == 10 || value[10] is 'T' or ' ');

    private static string MendSurrogates(string json)
    {
        StringBuilder mended = new(json);
        for (int i = 0; i + 5 < json.Length; i++)
        {
            if (json[i] != '\\')
                continue;
            if (json[i + 1] != 'u')
            {
                i++;
                continue;
            }
            int unit = Unit(json, i);
            if (unit is >= 0xD800 and < 0xDC00 && Unit(json, i + 6) is >= 0xDC00 and < 0xE000)
                i += 11;
            else if (unit is >= 0xD800 and < 0xE000)
            {
                for (int k = 0; k < 4; k++)
                    mended[i + 2 + k] = "FFFD"[k];
                i += 5;
            }
            else
                i += 5;
        }
        return mended.ToString();
    }

    private static int Unit(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && int.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.HexNumber, null, out int unit) ? unit : -1;
}
