using Dragoman.Places;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Takes back what the network took for a place where nothing in the report bears it out: "Salmonella", "Soyuz", "Quran". A word that no
/// gazetteer knows must stand once where places stand, be told with its kind, be taken or held, or stand in a list with a place that is
/// known.</summary>
internal sealed class PlaceDoubts(Gazetteer gazetteer)
{
    private const int LongestList = 12;

    private static readonly WordSet GroundNouns = DataFiles.List("names/sign-words.txt", "ground-nouns"), GroundVerbs =
        DataFiles.Lines("names/ground-verbs.txt").ToWordSet(), Troops = DataFiles.List("names/sign-words.txt", "troops"), Kinds =
        DataFiles.Lines("names/place-kinds.txt").ToWordSet();

    /// <summary>Makes names of one word that nothing shows to be places names of something else.</summary>
    public void Settle(ParsedText t, List<NameSpan> names)
    {
        Dictionary<string, bool> placed = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (IsInDoubt(t, n) && !placed.GetValueOrDefault(t.Form[n.First]))
                placed[t.Form[n.First]] = IsPlaced(t, names, i);
        }
        for (int i = 0; i < names.Count && placed.Count > 0; i++)
        {
            NameSpan n = names[i];
            if (IsInDoubt(t, n) && placed.TryGetValue(t.Form[n.First], out bool borneOut) && !borneOut)
                names[i] = n with { Kind = EntityKind.Other };
        }
    }

    private bool IsInDoubt(ParsedText t, NameSpan n) =>
        n.Kind is EntityKind.Place && n.Actor is null && n.End - n.First == 1 && !IsWritten(t.Form[n.First])
            && !GazetteerWords.IsPlace(t.Form[n.First]) && gazetteer.Find(t.Form[n.First]).Length == 0
            && gazetteer.Find("Al " + t.Form[n.First]).Length == 0;

    // "al-Tanf", "the A417": written as names of places and roads are.
    private static bool IsWritten(string form) =>
        form.Contains('-', StringComparison.Ordinal)
            || form.Length > 1 && char.IsAsciiLetterUpper(form[0]) && form.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    // "from Juba to X" is one way of being placed.
    private bool IsPlaced(ParsedText t, List<NameSpan> names, int i)
    {
        NameSpan n = names[i];
        bool farEnd = i > 0 && names[i - 1].End == n.First - 1 && t.Form[n.First - 1] is "to"
            && names[i - 1].Kind is EntityKind.Place or EntityKind.Country;
        return farEnd || IsPut(t, n) || IsOfKind(t, n) || IsFoughtFor(t, n) || IsKnownPeer(t, names, i, -1) || IsKnownPeer(t, names, i, 1);
    }

    // "in X", "off X", "north of X", "arrived from X", "Rome's X", "D-X".
    private static bool IsPut(ParsedText t, NameSpan n)
    {
        int head = n.First;
        if (PlaceSigns.IsLocated(t, head) || NameKinds.IsNear(t, head) || PlaceSigns.IsReached(t, head) || PlaceSigns.IsTownOf(t, head)
            || PlaceSigns.IsConstituency(t, head) || IsBehindParty(t, n) || GroundNames.IsGround(t, head) || GroundNames.IsLeft(t, head))
            return true;
        return head > 0 && t.SentenceOf[head - 1] == t.SentenceOf[head]
            && (t.Form[head - 1] is "off" or "'s" or "’s" or "into" or "via" or "onto" || t.Form[head - 1] is "from" && IsOrigin(t, t.Head[head]));
    }

    // "who was from X", "somebody from X".
    private static bool IsOrigin(ParsedText t, int above) =>
        above >= 0
            && (t.Lemma[above] is "be" or "come" or "withdraw" or "retreat" or "flee" || t.Upos[above] is Upos.PRON or Upos.PROPN
                || RoleNouns.Shared.IsPerson(t.Lemma[above]));

    // A sentence on troops and ground may call by its name what nobody knows: "The rebels control much of the countryside, notably X".
    private static bool IsFoughtFor(ParsedText t, NameSpan n)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[n.First]];
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Upos[i] is Upos.NOUN && (Troops.Contains(t.Lemma[i]) || t.Lemma[i] is "control" or "front")
                || t.Upos[i] is Upos.VERB && (GroundVerbs.Contains(t.Lemma[i]) || PlaceSigns.IsFoughtVerb(t.Lemma[i])))
                return true;
        }
        return false;
    }

    // "D-Monongalia", where it is one word.
    private static bool IsBehindParty(ParsedText t, NameSpan n) =>
        t.Span[n.First].Start is > 1 and int at && t.Text[at - 1] is '-' && t.Text[at - 2] is 'D' or 'R';

    // "X-based", "X residents", "the village of X", "X district", "X and Y districts", "X, a Georgian town", "X is a township".
    private static bool IsOfKind(ParsedText t, NameSpan n)
    {
        if (n.End + 1 < t.Count && t.Form[n.End] is "-" && t.Form[n.End + 1] is "based")
            return true;
        if (PlaceSigns.IsFollowed(t, n.End) || NameCuts.IsPlaceBehindKind(t, n.First)
            || t.Head[n.First] is >= 0 and int above && IsKind(t, above)
                && (t.Deprel[n.First] is not Deprel.nsubj || t.Tree.Child(above, Deprel.cop) >= 0))
            return true;
        if (n.End < t.Count && t.SentenceOf[n.End] == t.SentenceOf[n.First] && (IsKind(t, n.End) || t.Form[n.End] is "," && IsToldKind(t, n.End + 1)))
            return true;
        return n.First > 0 && t.SentenceOf[n.First - 1] == t.SentenceOf[n.First] && IsKind(t, n.First - 1);
    }

    private static bool IsKind(ParsedText t, int word) =>
        GroundNouns.Contains(t.Form[word]) || Kinds.Contains(t.Lemma[word])
            || t.Lemma[word] is "river" or "mine" or "prison" or "jail" or "stadium" or "mountain" or "lake" or "road" or "highway" or "pass";

    // "Tamarasheni, a Georgian town".
    private static bool IsToldKind(ParsedText t, int from)
    {
        int end = Math.Min(from + 5, t.Count);
        for (int i = from; i < end && t.SentenceOf[i] == t.SentenceOf[from - 1]; i++)
        {
            if (Kinds.Contains(t.Lemma[i]))
                return true;
        }
        return false;
    }

    // "Bondo, Nyando and Kisii": over names that nobody knows either.
    private bool IsKnownPeer(ParsedText t, List<NameSpan> names, int i, int step)
    {
        for (int other = i + step; other >= 0 && other < names.Count && Math.Abs(other - i) <= LongestList
            && t.SentenceOf[names[other].First] == t.SentenceOf[names[i].First]; other += step)
        {
            (NameSpan first, NameSpan second) = step < 0 ? (names[other], names[other + 1]) : (names[other - 1], names[other]);
            if (names[other].Kind is not (EntityKind.Place or EntityKind.Country) || !AreJoined(t, first.End, second.First))
                return false;
            if (names[other].Actor is not null || gazetteer.Find(t.SpanOf(names[other].First, names[other].End).In(t.Text)).Length > 0)
                return true;
        }
        return false;
    }

    private static bool AreJoined(ParsedText t, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (t.Form[i] is not ("," or "and" or "or" or "&" or "(" or "-"))
                return false;
        }
        return to - from is > 0 and <= 2;
    }
}
