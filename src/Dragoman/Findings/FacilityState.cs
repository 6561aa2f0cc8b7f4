using Dragoman.Text;

namespace Dragoman.Findings;

/// <summary>The state of a plant, a dam, a port, a pipeline, and what may happen to it.</summary>
public sealed class FacilityState
{
    /// <summary>Index into <see cref="EntityTable.Entities"/>.</summary>
    public required int Facility { get; init; }

    /// <summary>In the report's words: "not provided energy for the network".</summary>
    public string? State { get; set; }

    /// <summary>In the report's words: "radiological disaster".</summary>
    public string? Risk { get; set; }
    public List<TextSpan> Evidence { get; } = [];
}
