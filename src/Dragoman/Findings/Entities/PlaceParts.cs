using Dragoman.Names;
using Dragoman.Places;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Entities;

/// <summary>Finds the place that is named inside a longer name: "Ohio" in "Ohio State University", "Fairfax" in "D-Fairfax".</summary>
internal sealed class PlaceParts(Gazetteer gazetteer, ActorTable actors)
{
    private static readonly WordSet Directions = DataFiles.List("names/sign-words.txt", "directions");

    private const int Known = 15_000, Smallest = 500, LongestPart = 3;

    /// <summary>The place that a name of a body begins with or has behind "of"; null for none.</summary>
    public NameSpan? Inside(ParsedText t, NameSpan n)
    {
        if (n.End - n.First < 2 || n.Kind is not (EntityKind.Organization or EntityKind.Facility or EntityKind.Other)
            || n.Actor is { Kind: EntityKind.Country } || PlaceSigns.IsDisease(t, n.End) || NameKinds.IsStorm(t, n))
            return null;
        int of = n.First;
        for (int i = n.First; i + 1 < n.End; i++)
        {
            if (t.Form[i] is "of")
                of = i + 1;
        }
        if (of < n.End && t.Form[of] is "the" or "The")
            of++;
        return PlaceFrom(t, n, of) ?? (of > n.First ? PlaceFrom(t, n, n.First) : AfterDirection(t, n));
    }

    // "Eastern Kentucky University", "Metro Vancouver Authority", "Greater Houston Partnership".
    private NameSpan? AfterDirection(ParsedText t, NameSpan n) =>
        Directions.Contains(t.Form[n.First]) ? PlaceFrom(t, n, n.First + 1) : null;

    private NameSpan? PlaceFrom(ParsedText t, NameSpan n, int from)
    {
        for (int end = Math.Min(n.End, from + LongestPart); end > from; end--)
        {
            if (t.Form[end - 1] is "-" or "Mt." or "St." or "Ft." or "Pt."
                || end == n.End && from == n.First || end - from == 1 && PlaceSigns.IsCommon(t.Form[from]))
                continue;
            Actor? actor = actors.Find(t.Form, from, end, out int length, out ActorPhrase phrase);
            if (actor is { Kind: EntityKind.Country } && length == end - from && !(n.Actor is not null && phrase is ActorPhrase.Adjective))
                return new NameSpan(from, end, phrase is ActorPhrase.Capital ? EntityKind.Place : EntityKind.Country, actor, phrase);
            // "UN Environment Program": the body, and not the town of Un.
            if (actor is { Kind: EntityKind.Organization } && length == end - from)
                continue;
            if (n.Actor is null && IsPlace(t, from, end, end < n.End ? t.Form[end] : ""))
                return new NameSpan(from, end, EntityKind.Place, null, default);
        }
        return null;
    }

    private bool IsPlace(ParsedText t, int from, int end, string next)
    {
        if (end - from >= 2 && t.Form[end - 1] is "County" or "Parish" or "Province" or "Township")
            return true;
        int most = -1;
        bool division = false;
        foreach (int p in gazetteer.Find(t.SpanOf(from, end).In(t.Text)))
        {
            most = Math.Max(most, gazetteer.Places[p].Population);
            division |= gazetteer.Word(gazetteer.Places[p].Feature) is "ADM1" && gazetteer.Places[p].Population >= Known;
        }
        if (most >= Smallest && PlaceSigns.IsLocalBody(next) && !PlaceSigns.IsCommon(t.Form[end - 1]))
            return true;
        // "Virginia" is also a given name, but no body is called so.
        return division || most >= Known && !(end - from == 1 && (GivenNameList.Has(t.Form[from]) || PlaceSigns.IsEponym(t.Form[from])));
    }

    /// <summary>"State Attorney", "City Councilman Solorio", "District C": what belongs to such a place is none, but the City of London is.</summary>
    public static bool IsOwner(string first) =>
        first is "State" or "City" or "District" or "Town" or "Village" or "Township" or "Border" or "Street" or "Airport" or "Park" or "Bank";

    /// <summary>"D-Pleasanton", "R-Va.": the place of a representative, where the word begins with a party; null for none.</summary>
    public TextSpan? Constituency(ParsedText t, NameSpan n)
    {
        string form = t.Form[n.First];
        int hyphen = form.IndexOf('-', StringComparison.Ordinal);
        if (n.Actor is not null || hyphen is < 1 or > 3 || hyphen + 2 >= form.Length || !PlaceSigns.IsParty(form[..hyphen])
            || !char.IsUpper(form[hyphen + 1]))
            return null;
        TextSpan place = new(t.Span[n.First].Start + hyphen + 1, t.Span[n.End - 1].End);
        return gazetteer.Find(place.In(t.Text)).Length > 0 ? place : null;
    }
}
