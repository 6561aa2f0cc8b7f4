using Dragoman.Text;

namespace Dragoman.Findings;

public enum ControlKind { Holds, Gains, Loses, Contests, Annexes }

/// <summary>Who holds, takes, loses, fights for or annexes which ground or facility.</summary>
public sealed class ControlChange
{
    /// <summary>Index into <see cref="EntityTable.Entities"/>.</summary>
    public required int Place { get; init; }

    /// <summary>Index into <see cref="EntityTable.Entities"/>; with <see cref="ControlKind.Loses"/> it is who loses.</summary>
    public required int Holder { get; init; }
    public required ControlKind Change { get; init; }

    /// <summary>TIMEX3 value.</summary>
    public string? Since { get; set; }

    /// <summary>Indices into <see cref="EntityTable.Entities"/>: whose word it is, where it is not the report's own.</summary>
    public List<int> AccordingTo { get; } = [];
    public List<TextSpan> Evidence { get; } = [];
}
