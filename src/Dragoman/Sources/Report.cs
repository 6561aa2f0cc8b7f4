namespace Dragoman.Sources;

/// <summary>One article, statement or wire item, as it came in.</summary>
public sealed record Report
{
    /// <summary>The input's id; null where it has none (the record then carries the SHA-256 of the text).</summary>
    public string? Id { get; init; }
    public string? Path { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string> Byline { get; init; } = [];
    public string? Publisher { get; init; }
    /// <summary>ISO 8601 date or date-time; null where nothing says.</summary>
    public string? Published { get; init; }
    /// <summary>What said so: input, meta, url, image_url, dateline or text.</summary>
    public string? PublishedFrom { get; init; }
    /// <summary>BCP 47 language tag; null until it is known.</summary>
    public string? Language { get; init; }
    public required string Text { get; init; }
}
