using Dragoman.Findings;
using Dragoman.Reading;
using Dragoman.Sources;

namespace Dragoman.Record;

/// <summary>All that was read from one report; every list is in the order of first evidence in the text.</summary>
public sealed class ReportRecord
{
    public required Report Report { get; init; }

    /// <summary>"surface" where the report was read without a parser (docs/record.md); null for the whole reading.</summary>
    public string? Reading { get; init; }
    public required ParsedText Parsed { get; init; }
    public required EntityTable Entities { get; init; }
    public required List<Timex3> Times { get; init; }
    public required List<Statement> Statements { get; init; }
    public required List<PoliticalEvent> Events { get; init; }
    public NegotiationTable Table { get; init; } = new();
    public ReportOrigin Origin { get; init; } = new();
}
