using Dragoman.Text;

namespace Dragoman.Findings;

/// <summary>Words that tell where a report comes from, and what they tell.</summary>
public readonly record struct OriginEvidence(TextSpan Span, string Note);

/// <summary>Where the words of a report really come from.</summary>
public sealed class ReportOrigin
{
    /// <summary>The first publisher, where a credit, a dateline or a picture's host names one.</summary>
    public string? Publisher { get; set; }

    /// <summary>Agencies and people to whom the report is credited, in the report's words.</summary>
    public List<string> Credit { get; } = [];

    /// <summary>0 to 1: how much speaks for a copy of somebody else's report.</summary>
    public double Republished { get; set; }

    /// <summary>0 to 1: how much speaks for machine translation or word-by-word rewriting.</summary>
    public double Translated { get; set; }
    public List<OriginEvidence> Evidence { get; } = [];
}
