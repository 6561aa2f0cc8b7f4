using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Tells who heads or speaks for a company, a club or a university from who governs: a president, a director, a spokesman is a
/// government's only where nothing says of whom he is.</summary>
internal static class HouseHeads
{
    // Offices that companies have as well as states.
    private static readonly WordSet Offices = DataFiles.List("names/sign-words.txt", "house-offices");

    // Words in the names of what a state runs: "Bureau", "National".
    private static readonly WordSet Public = DataFiles.List("names/sign-words.txt", "public-words");

    private static readonly WordSet Schools = DataFiles.List("names/sign-words.txt", "schools");

    private static readonly WordSet Trades = DataFiles.List("names/sign-words.txt", "trade-words");

    /// <summary>Whether the office in <c>first..end</c> is of a body that no state runs, and the sector of that body; null where its name does not
    /// tell.</summary>
    public static bool IsOfHouse(ParsedText text, EntityBuilder builder, int first, int end, out string? sector)
    {
        sector = null;
        bool office = false, house = false;
        for (int i = first; i < end; i++)
        {
            string lemma = text.Lemma[i].ToLowerInvariant();
            if (text.Upos[i] is Upos.NOUN or Upos.PROPN && RoleNouns.Shared.SectorOf(lemma) is "GOV")
            {
                if (!Offices.Contains(lemma))
                    return false;
                office = true;
            }
            if (Public.Contains(text.Form[i]) || Public.Contains(lemma))
                return false;
        }
        if (!office)
            return false;
        int from = first >= 2 && text.Form[first - 1] is "'s" or "’s" or "'" or "’" && text.SentenceOf[first - 2] == text.SentenceOf[first]
            ? first - 2 : first;
        for (int i = from; i < end; i++)
        {
            if (builder.At(i) is >= 0 and int e)
            {
                if (builder.Entities[e] is not { Kind: EntityKind.Organization or EntityKind.Other, Code: null, Sector: null } body
                    || IsPublic(body.Name))
                    return false;
                house = true;
                sector ??= SectorByName(body.Name);
            }
            else if (text.Upos[i] is Upos.NOUN
                && RoleNouns.Shared.TryFind(text.Lemma[i], false, out EntityKind kind, out string? group) && kind is EntityKind.Group)
            {
                if (group is not ("BUS" or "LAB" or "MED" or "EDU" or "NGO"))
                    return false;
                (house, sector) = (true, sector ?? group);
            }
        }
        return house;
    }

    /// <summary>What a company is called for short: "Toyota" of "Toyota Motor Corp."; null where the name does not end with a company's form or
    /// trade, or is nothing else.</summary>
    public static string? Stem(string name)
    {
        string[] words = name.Split(' ');
        int end = words.Length;
        while (end > 0 && (NameCuts.IsCompanyForm(words[end - 1].TrimEnd(',')) || Trades.Contains(words[end - 1])))
            end--;
        string stem = string.Join(' ', words[..end]).TrimEnd(',');
        return end == 0 || end == words.Length || stem.Length < 4 || stem.Contains(" of ", StringComparison.Ordinal) ? null : stem;
    }

    private static bool IsPublic(string name)
    {
        foreach (string word in name.Split(' '))
        {
            if (Public.Contains(word))
                return true;
        }
        return false;
    }

    private static string? SectorByName(string name)
    {
        foreach (string word in name.Split(' '))
        {
            if (Schools.Contains(word))
                return "EDU";
            if (Trades.Contains(word) || NameCuts.IsCompanyForm(word))
                return "BUS";
        }
        return NameKinds.IsCompany(name) ? "BUS" : null;
    }
}
