using Dragoman.Text;

namespace Dragoman.Findings;

public enum ClaimKind { Accusation, Denial, Prediction, Assertion }

/// <summary>What somebody accuses another of, denies, foretells, or asserts against others. Never a fact of the report's own.</summary>
public sealed class Claim
{
    public required ClaimKind Kind { get; init; }

    /// <summary>Index into <see cref="EntityTable.Entities"/>; null where the report does not say who.</summary>
    public int? By { get; set; }

    /// <summary>Index into <see cref="EntityTable.Entities"/>.</summary>
    public int? Against { get; set; }

    /// <summary>Index into the record's statements.</summary>
    public int? Statement { get; set; }
    public required TextSpan Content { get; init; }
}
