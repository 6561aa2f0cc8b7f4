namespace Dragoman.Sources;

/// <summary>A table of reports: a header, then a report a row. Columns: <c>text</c> or <c>html</c>, and <c>id title url published publisher byline
/// language</c>.</summary>
internal static class CsvTable
{
    // Names that tables in use give the same columns.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["content"] = "text",
        ["body"] = "text",
        ["article"] = "text",
        ["headline"] = "title",
        ["link"] = "url",
        ["date"] = "published",
        ["published_at"] = "published",
        ["source"] = "publisher",
        ["outlet"] = "publisher",
        ["author"] = "byline",
        ["authors"] = "byline",
        ["lang"] = "language",
    };

    public static IEnumerable<Report> Read(string input, Stream stream, Action<string> complain, Action<string> notice)
    {
        using MemoryStream memory = new();
        stream.CopyTo(memory);
        string text = Decoding.Decode(input, 0, memory.GetBuffer().AsSpan(0, (int)memory.Length), notice);
        string[] header = Header(text);
        // "text" goes before a column that may mean it: tables have "source" beside "publisher", too.
        string Rename(string column) =>
            Aliases.TryGetValue(column, out string? name) && !header.Contains(name, StringComparer.OrdinalIgnoreCase) ? name
                : column.ToLowerInvariant();
        if (header.Length > 0 && !header.Any(c => Rename(c) is "text" or "html"))
            throw new ReportFormatException(
                input, 1, "there is no column with the reports' words.",
                "Name it \"text\" in the first line. Columns: text or html, id, title, url, published, publisher, byline, language.");
        foreach (CsvRow row in CsvRows.Read(input, new StringReader(text), [], Delimiter(text), Rename, complain))
        {
            if (ToReport(input, row, complain) is { } report)
                yield return report;
        }
    }

    private static Report? ToReport(string input, CsvRow row, Action<string> complain)
    {
        string? Field(string name) => row.Field(name) is { Length: > 0 } value ? value : null;
        Report report = Field("text") is { } text ? new Report { Text = text } : HtmlPage.ToReport(Field("html") ?? "");
        string? published = Field("published");
        string? fault = string.IsNullOrWhiteSpace(report.Text) ? "the report has no words. Give the row some, or leave it out."
            : published is not null && !JsonLine.IsIso(published) ? $"\"published\" is \"{published}\". Write it as 2025-03-17, or leave it empty."
                : null;
        if (fault is not null)
        {
            complain($"{input}:{row.Line}: {fault}");
            return null;
        }
        return report with
        {
            Id = Field("id"),
            Path = input,
            Url = Field("url") ?? report.Url,
            Title = Field("title") ?? report.Title,
            Byline = Field("byline") is { } byline
                ? byline.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : report.Byline,
            Publisher = Field("publisher") ?? report.Publisher,
            Published = published ?? report.Published,
            PublishedFrom = published is null ? report.PublishedFrom : "input",
            Language = Field("language") ?? report.Language,
        };
    }

    private static string[] Header(string text) =>
        [.. FirstLine(text).Split(Delimiter(text)).Select(static c => c.Trim('\uFEFF', ' ', '"')).Where(static c => c.Length > 0)];

    private static string FirstLine(string text) => new StringReader(text.TrimStart()).ReadLine() ?? "";

    // Spreadsheets write what their country parts lists with; the header, whose names hold none of them, tells.
    private static char Delimiter(string text)
    {
        string line = FirstLine(text);
        char best = ',';
        foreach (char c in ";\t|")
            best = line.Count(x => x == c) > line.Count(x => x == best) ? c : best;
        return best;
    }
}
