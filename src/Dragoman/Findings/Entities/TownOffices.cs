using System.Buffers;

namespace Dragoman.Findings.Entities;

/// <summary>Gives the mayors, governors and police chiefs of towns and provinces the state in which those lie: "Paktika governor X", "the mayor of
/// Davao City, Y".</summary>
internal static class TownOffices
{
    private static readonly SearchValues<string> Away = SearchValues.Create([" in ", " to ", " at ", " from "], StringComparison.Ordinal);

    private static readonly WordSet Offices = DataFiles.List("names/sign-words.txt", "town-offices");

    public static void Give(EntityTable table)
    {
        foreach (Entity e in table.Entities)
        {
            if (e is not { Kind: EntityKind.Person, Code: null, Sector: "GOV" or "COP" or "JUD" or "LEG" })
                continue;
            foreach (string role in e.Roles)
            {
                if (role.AsSpan().IndexOfAny(Away) < 0 && IsTownOffice(role) && StateOf(table, role) is { } code)
                {
                    e.Code = code;
                    break;
                }
            }
        }
    }

    private static bool IsTownOffice(string role)
    {
        foreach (string word in role.Split(' ', '-'))
        {
            if (Offices.Contains(word.ToLowerInvariant()))
                return true;
        }
        return false;
    }

    // The state of every place that the role names, where they lie in one.
    private static string? StateOf(EntityTable table, string role)
    {
        string? code = null;
        foreach (Entity e in table.Entities)
        {
            if (e is not { Kind: EntityKind.Place, Place.Country: { Length: 2 } country } || !e.Spellings.Exists(s => Names(role, s))
                || CountryCodes.FromAlpha2(country) is not { Length: > 0 } state)
                continue;
            if (code is not null && code != state)
                return null;
            code = state;
        }
        return code;
    }

    private static bool Names(string role, string spelling)
    {
        int at = role.IndexOf(spelling, StringComparison.Ordinal), end = at + spelling.Length;
        return at >= 0 && spelling.Length > 2 && (at == 0 || !char.IsLetter(role[at - 1])) && (end == role.Length || !char.IsLetter(role[end]));
    }
}
