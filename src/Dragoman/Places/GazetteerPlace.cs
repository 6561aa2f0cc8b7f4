using System.Runtime.InteropServices;

namespace Dragoman.Places;

/// <summary>A place as it lies in the gazetteer's file: 24 bytes, little-endian.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly record struct GazetteerPlace
{
    /// <summary>GeoNames id; 0 for a place of the project's own lists.</summary>
    public required int GeonamesId { get; init; }

    /// <summary>Degrees WGS 84, times 100,000.</summary>
    public required int Latitude { get; init; }
    public required int Longitude { get; init; }

    /// <summary>Inhabitants; 0 where not known.</summary>
    public required int Population { get; init; }

    /// <summary>Index of the ISO 3166-1 alpha-2 code in the file's words; of an empty word where no state has it.</summary>
    public required ushort Country { get; init; }

    /// <summary>Index of the first-level division's code in the file's words.</summary>
    public required ushort Division { get; init; }

    /// <summary>Index of the GeoNames feature code in the file's words.</summary>
    public required ushort Feature { get; init; }

    /// <summary>1 for a facility, else 0.</summary>
    public required ushort Flags { get; init; }
}
