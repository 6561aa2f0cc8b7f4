namespace Dragoman.Across.Threads;

/// <summary>A place as far as findings are compared by it.</summary>
/// <param name="Country">ISO 3166 alpha-2; empty where none is known.</param>
/// <param name="Name">Empty for the country as a whole, and for what is larger than a town. Of a place that no gazetteer knows the name alone is
/// there: it is the same as another of that name, and conflicts with nothing.</param>
public readonly record struct PlaceKey(string Country, string Name)
{
    /// <summary>No place is told.</summary>
    public static readonly PlaceKey None = new("", "");

    /// <param name="feature">GeoNames' feature code; null where no gazetteer knows the place.</param>
    public static PlaceKey Of(string name, string? country, string? feature)
    {
        bool isWide = feature is not null
            && (feature.StartsWith("PCL", StringComparison.Ordinal) || feature.StartsWith("ADM1", StringComparison.Ordinal)
                || feature is "CONT" or "RGN" or "SEA" or "OCN" or "TERR");
        // What has a feature and no country is a sea, a continent, a region across borders.
        return new PlaceKey(country ?? "", isWide || country is null && feature is not null ? "" : Party.Words(name));
    }

    public bool IsTown => Name.Length > 0;

    /// <summary>Whether the two cannot be one place: two towns, or two countries.</summary>
    public bool Conflicts(PlaceKey other) =>
        Country.Length > 0 && other.Country.Length > 0 && (Country != other.Country || IsTown && other.IsTown && Name != other.Name);

    public override string ToString() => Country + ":" + Name;

    public static PlaceKey Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return new PlaceKey(text[..colon], text[(colon + 1)..]);
    }
}
