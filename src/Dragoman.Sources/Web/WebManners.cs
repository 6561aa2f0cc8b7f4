namespace Dragoman.Sources;

/// <summary>How politely, and how long, addresses are fetched. Documented in docs/sources.md.</summary>
public sealed record WebManners
{
    /// <summary>Between two requests to one host; a longer Crawl-delay of its robots.txt goes before.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest Crawl-delay and Retry-After that is waited for; a host that asks for more is given up for now.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For one answer, from the request to its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tries where a host answers 429, 502, 503 or 504; without a Retry-After the waits double from <see cref="FirstBackOff"/>.</summary>
    public int Tries { get; init; } = 3;
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromSeconds(2);

    public int MostRedirects { get; init; } = 5;

    /// <summary>Bytes of an answer once it is decompressed.</summary>
    public long LargestBody { get; init; } = 32 << 20;

    /// <summary>How long a host's robots.txt is believed (RFC 9309, 2.4: a day at most).</summary>
    public TimeSpan RobotsAge { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The name by which robots.txt addresses us.</summary>
    public const string ProductToken = "Dragoman";

    public const string UserAgent = "Dragoman/1.0 (reader of news reports)";
}
