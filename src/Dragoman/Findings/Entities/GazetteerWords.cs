using System.Collections.Frozen;

namespace Dragoman.Findings.Entities;

/// <summary>Names of well-known cities and regions.</summary>
internal static class GazetteerWords
{
    private static readonly FrozenSet<string> Places = DataFiles.Lines("names/places.txt").Concat(DataFiles.Lines("names/regions.txt")).Select(static l => l.Split('\t')[0]).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsPlace(string name) => Places.Contains(name);
}
