using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>What the words round a name say of its being a place: <c>data/places/surroundings.txt</c>.</summary>
internal static class PlaceSigns
{
    private static readonly WordSet Before = Read("before"), Towns = Read("town"), Following = Read("behind"), Offices = Read("office"), Plurals =
        Read("list"), Common = Read("common"), Eponyms = Read("eponym"), Diseases = Read("disease"), Local = Read("local"), Fought = Read("fought");

    private static WordSet Read(string list) => DataFiles.List("places/surroundings.txt", list);

    /// <summary>"in X", "near X", "downtown X".</summary>
    public static bool IsLocated(ParsedText t, int first) => Previous(t, first) is { } lemma && Before.Contains(lemma);

    /// <summary>"to X", "from X", "of X": also said of people.</summary>
    public static bool IsMoved(ParsedText t, int first) => Previous(t, first) is "to" or "from" or "of";

    /// <summary>"arrived to X", "flew from X": one travels to a place, though somebody may be called so.</summary>
    public static bool IsReached(ParsedText t, int first) =>
        IsMoved(t, first) && t.Head[first] is >= 0 and int verb && t.Upos[verb] is Upos.VERB
            && (t.Lemma[verb] is "arrive" or "travel" or "fly" or "drive" or "sail" or "march" or "depart" or "relocate" or "deploy" or "go"
                or "return" or "head"
        || t.Form[first - 1] is "from" && t.Lemma[t.Head[first]] is "say" or "warn" or "speak" or "report" or "tell" or "write" or "broadcast");

    /// <summary>"the town of X"; "Ann Lee, 87, of X", as local papers say where somebody lives.</summary>
    public static bool IsTownOf(ParsedText t, int first) =>
        Previous(t, first) is "of" && first > 1 && t.SentenceOf[first - 2] == t.SentenceOf[first]
            && (Towns.Contains(t.Lemma[first - 2]) || t.Form[first - 2] is ",");

    /// <summary>"D-X", "R-X": a representative's party and constituency.</summary>
    public static bool IsConstituency(ParsedText t, int first) =>
        first > 1 && t.Form[first - 1] is "-" && IsParty(t.Form[first - 2]) && t.Span[first - 2].End == t.Span[first - 1].Start
            && t.Span[first - 1].End == t.Span[first].Start;

    public static bool IsParty(string form) => form is "D" or "R" or "I" or "DFL";

    /// <summary>"X residents", "an X woman".</summary>
    public static bool IsFollowed(ParsedText t, int end) =>
        end < t.Count && t.SentenceOf[end] == t.SentenceOf[end - 1] && char.IsLower(t.Form[end][0]) && Following.Contains(t.Lemma[end]);

    /// <summary>"X Mayor Lee", "X Police Chief".</summary>
    public static bool IsBeforeOffice(ParsedText t, int end) =>
        end < t.Count && t.SentenceOf[end] == t.SentenceOf[end - 1]
            && t.Form[end] is not ("Chief" or "City" or "Deputy" or "Republican" or "Democrat" or "Public" or "Assistant" or "Coach")
            && Offices.Contains(t.Form[end]);

    /// <summary>"X virus", "X fever": called after a place, but none.</summary>
    public static bool IsDisease(ParsedText t, int end) =>
        end < t.Count && t.SentenceOf[end] == t.SentenceOf[end - 1] && Diseases.Contains(t.Form[end]);

    /// <summary>"attack", "hold": what is done to ground in a war.</summary>
    public static bool IsFoughtVerb(string lemma) => Fought.Contains(lemma);

    /// <summary>"Police", "Town", "Board": what begins the rest of the name of a town's body, whoever else has the town's name.</summary>
    public static bool IsLocalBody(string form) => Local.Contains(form);

    /// <summary>Whether a word with a capital behind a place is an office or a body of it rather than a part of its name.</summary>
    public static bool IsOffice(string form) => Offices.Contains(form);

    /// <summary>"counties" of "Barrow, Jackson and Madison counties".</summary>
    public static bool IsPluralOfPlaces(string form) => Plurals.Contains(form);

    /// <summary>Whether a word is the name of a place somewhere but commonly something else.</summary>
    public static bool IsCommon(string form) => Common.Contains(form);

    /// <summary>Whether a word inside the name of a body is rather a person or a thing than a place: "Lincoln Dinner".</summary>
    public static bool IsEponym(string form) => Eponyms.Contains(form) || Common.Contains(form);

    private static string? Previous(ParsedText t, int first) =>
        first > 0 && t.SentenceOf[first - 1] == t.SentenceOf[first] ? t.Lemma[first - 1] : null;
}
