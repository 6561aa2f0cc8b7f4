namespace Dragoman.Sources;

/// <summary>Reads the reports of one input of a format. A fault of the whole input is thrown as <see cref="ReportFormatException"/>, one of a part
/// told.</summary>
/// <param name="input">The input's name, for messages and <see cref="Report.Path"/>.</param>
/// <param name="complain">Told of each report that is refused.</param>
/// <param name="notice">Told of what was read in another way than asked.</param>
public delegate IEnumerable<Report> FormatReader(string input, Stream stream, Action<string> complain, Action<string> notice);

/// <summary>What a server gave for an address.</summary>
/// <param name="Url">Where it was found in the end, behind redirections.</param>
/// <param name="MediaType">"text/html"; null where the server says none.</param>
/// <param name="Charset">The character set that the server says; null for none.</param>
public sealed record WebDocument(string Url, string? MediaType, string? Charset, byte[] Body);

/// <summary>The readers that stand on libraries of their own or on the network: the engine has the seam, the program fills it.</summary>
public sealed class SourceFormats
{
    /// <summary>None: text, HTML, JSON, feeds, .docx, WARC, gzip and zip from files, which need nothing but .NET.</summary>
    public static SourceFormats None { get; } = new();

    public IReadOnlyDictionary<SourceKind, FormatReader> Readers { get; init; } = new Dictionary<SourceKind, FormatReader>();

    /// <summary>Fetches an http or https address, or throws <see cref="ReportFormatException"/>; null where there is no network.</summary>
    public Func<string, WebDocument>? Fetch { get; init; }
}
