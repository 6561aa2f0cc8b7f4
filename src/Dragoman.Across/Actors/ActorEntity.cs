namespace Dragoman.Across.Actors;

/// <summary>An entity of a report, as far as it is told by it who it is across reports.</summary>
/// <param name="Kind">As in the record.</param>
/// <param name="Code">ISO 3166 alpha-3, IGO, NGO, …</param>
/// <param name="Country">ISO 3166 alpha-2, of a place.</param>
/// <param name="Named">Whether the report names it, and does not only describe it.</param>
/// <param name="Day">The report's.</param>
public sealed record ActorEntity(string Kind, string Name, string? Code, string? Sector, string? Country, long? GeonamesId, string? Feature,
    string[] Roles, string[] Spellings, bool Named, string? Day)
{
    /// <summary>The report's own name, where <see cref="Name"/> was taken over from a clean copy; else null.</summary>
    public string? OwnName { get; init; }

    /// <summary>The year of the report; 0 where it has no day.</summary>
    public int Year =>
        Day is { Length: >= 4 }
            && int.TryParse(Day.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year)
            ? year : 0;
}
