namespace Dragoman.Names;

/// <summary>What kind of thing a name names; it decides which parts of the name weigh and which do not.</summary>
public enum NameSchema
{
    /// <summary>Nothing is known: a word that ends names of organizations or a legal form makes it one, else it is read as a person's.</summary>
    Unknown,
    Person,
    Organization,
    Vessel,
    Place,
}

public static class NameSchemas
{
    /// <summary>The schema of a column such as <c>Person</c>, <c>Company</c>, <c>Vessel</c>; letter case does not matter. Others are
    /// <see cref="NameSchema.Unknown"/>.</summary>
    public static NameSchema Parse(ReadOnlySpan<char> text)
    {
        Span<char> low = stackalloc char[24];
        text = text.Trim();
        if (text.Length > low.Length)
            return NameSchema.Unknown;
        return low[..text.ToLowerInvariant(low)] switch
        {
            "person" => NameSchema.Person,
            "company" or "organization" or "organisation" or "publicbody" or "group" => NameSchema.Organization,
            "vessel" or "ship" or "airplane" or "vehicle" => NameSchema.Vessel,
            "place" or "address" or "country" or "facility" => NameSchema.Place,
            _ => NameSchema.Unknown,
        };
    }
}
