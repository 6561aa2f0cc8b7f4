namespace Dragoman.Figures;

/// <summary>An office that somebody held.</summary>
/// <param name="Country">ISO 3166 alpha-3, IGO, or empty.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Title">In words as reports say it: "foreign minister".</param>
/// <param name="From">First year; 0 where not known.</param>
/// <param name="To">Last year; 9999 where the office is still held or its end is not known.</param>
public sealed record Office(string Country, string Sector, string Title, int From, int To)
{
    /// <summary>Whether the office was held in a year, give or take <paramref name="slack"/> years; a year of 0 fits all.</summary>
    public bool Covers(int year, int slack) => year == 0 || year >= From - slack && year <= (To == 9999 ? To : To + slack);
}

/// <summary>A public figure: the standard spelling, others in use, and the offices held.</summary>
public sealed class Figure
{
    public required string Name { get; init; }

    /// <summary>In the native script; empty where that is Latin.</summary>
    public required string Native { get; init; }
    public List<string> Spellings { get; } = [];
    public List<Office> Offices { get; } = [];

    /// <summary>Last word of the name.</summary>
    public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];

    /// <summary>First word of the name.</summary>
    public string Given => Name.Contains(' ', StringComparison.Ordinal) ? Name[..Name.IndexOf(' ', StringComparison.Ordinal)] : "";
}
