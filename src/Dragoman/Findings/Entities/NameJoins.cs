using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Joins names that the network cut in two: a body and what it is of, a body and the place before it, a given name and the rest.</summary>
internal static class NameJoins
{
    // Bodies whose name goes on behind "of", "for" or "on" with what they are of: "National Library of the Netherlands".
    private static readonly WordSet Bodies = DataFiles.Lines("names/bodies-of.txt").ToWordSet();

    // Last words of names that begin with a place: "Aberdeen Grammar School".
    private static readonly WordSet Institutions = DataFiles.Lines("names/institutions.txt").ToWordSet();

    // Bodies that several states have by one name: "House of Representatives".
    private static readonly WordSet Shared = DataFiles.Lines("actors/shared-bodies.txt").ToWordSet();

    // Whose bodies are: "People's Party", "Women's League".
    private static readonly WordSet Masses = DataFiles.List("names/sign-words.txt", "masses");

    public static void Join(ParsedText t, List<NameSpan> names)
    {
        FreeShared(t, names);
        for (int k = 0; k < names.Count; k++)
        {
            if (names[k] is { Kind: EntityKind.Organization, Actor: null })
                Lengthen(t, names, k);
            else if (IsNumbered(t, names[k]))
                names[k] = names[k] with { End = names[k].End + 1, Kind = EntityKind.Place };
            else if (k > 0 && IsAnotherStates(t, names[k - 1], names[k]))
                names[k] = names[k] with { Actor = null, Phrase = default };
        }
        for (int k = names.Count - 2; k >= 0; k--)
        {
            NameSpan a = names[k], b = names[k + 1];
            if (t.SentenceOf[a.First] != t.SentenceOf[b.First] || Whole(t, a, b) is not { } whole)
                continue;
            names[k] = whole;
            names.RemoveAt(k + 1);
        }
    }

    // Words of a name in quotation marks within another.
    private const int LongestNickname = 3;

    /// <summary>Joins a given name, what somebody is called in quotation marks, and the surname: 'Hugo "El Pollo" Carvajal'.</summary>
    public static void JoinNicknames(ParsedText t, List<NameSpan> names)
    {
        for (int k = 0; k + 1 < names.Count; k++)
        {
            NameSpan given = names[k];
            if (given is not { Kind: EntityKind.Person, Actor: null } || NicknameEnd(t, given.End) is not (> 0 and int surname))
                continue;
            int last = k + 1;
            while (last < names.Count && names[last].First < surname)
                last++;
            if (last >= names.Count || names[last] is not { Actor: null, Kind: EntityKind.Person or EntityKind.Other or EntityKind.Place } rest
                || rest.First != surname || t.SentenceOf[surname] != t.SentenceOf[given.First])
                continue;
            names[k] = given with { End = rest.End };
            names.RemoveRange(k + 1, last - k);
        }
    }

    // The word behind the mark that closes a quotation of a few words, each with a capital or an article; 0 where none begins here.
    private static int NicknameEnd(ParsedText t, int open)
    {
        if (open + 3 >= t.Count || !IsMark(t.Form[open]))
            return 0;
        int close = open + 1;
        while (close < t.Count && close - open <= LongestNickname && (char.IsUpper(t.Form[close][0]) || t.Form[close] is "the" or "el" or "la"))
            close++;
        return close > open + 1 && close + 1 < t.Count && IsMark(t.Form[close]) && char.IsUpper(t.Form[close + 1][0])
            && t.Upos[close + 1] is Upos.PROPN ? close + 1 : 0;
    }

    private static bool IsMark(string form) => form is "\"" or "“" or "”" or "``" or "''" or "'" or "‘" or "’";

    // Where a report names another state twice as often, its "House of Representatives" is not America's.
    private static void FreeShared(ParsedText t, List<NameSpan> names)
    {
        for (int k = 0; k < names.Count; k++)
        {
            // "the Muslim Congress leader": what has another word of its name before it.
            if (names[k] is { Actor: { Kind: EntityKind.Organization, Code: { Length: 3 } whose } } body && IsOthers(t, names, k, whose))
            {
                bool apart = k > 0 && names[k - 1].End == body.First;
                names[k] = new NameSpan(apart ? names[k - 1].First : body.First - 1, body.End, EntityKind.Organization, null, default);
                if (apart)
                    names.RemoveAt(--k);
                continue;
            }
            if (names[k].Actor is not { Kind: EntityKind.Organization, Code: { Length: 3 } code }
                || !Shared.Contains(string.Join(' ', t.Form[names[k].First..names[k].End])))
                continue;
            Dictionary<string, int> named = new(StringComparer.Ordinal);
            foreach (NameSpan n in names)
            {
                if (n.Actor is { Kind: EntityKind.Country, Code: { } state })
                    named[state] = named.GetValueOrDefault(state) + 1;
            }
            int own = named.GetValueOrDefault(code), most = 0;
            foreach ((string state, int times) in named)
                most = state == code ? most : Math.Max(most, times);
            if (most >= 2 && most >= 2 * own)
                names[k] = names[k] with { Actor = names[k].Actor! with { Code = null, Country = null } };
        }
    }

    // Whether "Congress" or "Senate" has a word with a capital before it in the tree that is not of its own state.
    private static bool IsOthers(ParsedText t, List<NameSpan> names, int k, string code)
    {
        NameSpan body = names[k];
        int before = body.First - 1;
        return body.End - body.First == 1 && t.Form[body.First] is "Congress" or "Senate" or "Parliament" or "Assembly"
            && before > t.Sentences[t.SentenceOf[body.First]].First
            && (t.Head[before] == body.First || t.Head[before] == t.Head[body.First] && t.Deprel[body.First] is Deprel.compound)
            && t.Deprel[before] is Deprel.compound or Deprel.amod
            && char.IsUpper(t.Form[before][0]) && t.Form[before].Length > 2
                && !(k > 0 && names[k - 1] is { Actor.Code: { } state } near && near.End == body.First && state == code);
    }

    // "Hill 350", "Checkpoint 56": ground that has a number for a name.
    private static bool IsNumbered(ParsedText t, NameSpan n) =>
        n.Actor is null && n.End - n.First == 1 && t.Form[n.First] is "Hill" or "Height" or "Checkpoint" or "Elevation" or "Junction"
            && n.End < t.Count && t.SentenceOf[n.End] == t.SentenceOf[n.First]
        && t.Upos[n.End] is Upos.NUM && char.IsAsciiDigit(t.Form[n.End][0]);

    // "Colombia's Supreme Court" is not America's.
    private static bool IsAnotherStates(ParsedText t, NameSpan state, NameSpan body) =>
        body.Actor is { Kind: EntityKind.Organization, Sector: "LEG" or "JUD" or "GOV" or "PTY" or "MIL", Code: { Length: 3 } code }
            && code is not "IGO" && state.Actor is { Kind: EntityKind.Country, Code: { } other } && other != code
            && body.First == state.End + 1 && t.Xpos[state.End] is Xpos.POS && t.SentenceOf[state.First] == t.SentenceOf[body.First];

    // "Ministry" of "Ministry of Foreign Affairs": what the ministry is for belongs to its name.
    private static void Lengthen(ParsedText t, List<NameSpan> names, int k)
    {
        NameSpan n = names[k];
        int sentenceEnd = t.Sentences[t.SentenceOf[n.First]].End, end = n.End + 1;
        if (n.End + 1 >= sentenceEnd || t.Form[n.End - 1] is not ("Ministry" or "Department") || t.Form[n.End] is not ("of" or "for"))
            return;
        while (end < sentenceEnd
            && (NameCuts.IsSubject(t.Form[end]) || t.Form[end] is "and" or "&" && end + 1 < sentenceEnd && NameCuts.IsSubject(t.Form[end + 1])))
            end++;
        if (end == n.End + 1)
            return;
        names[k] = n with { End = end };
        while (k + 1 < names.Count && names[k + 1].First < end)
        {
            if (names[k + 1].End > end)
                names[k] = names[k] with { End = names[k + 1].End };
            names.RemoveAt(k + 1);
        }
    }

    private static NameSpan? Whole(ParsedText t, NameSpan a, NameSpan b)
    {
        if (a.End == b.First && a.End - a.First == 1 && IsShip(t.Form[a.First]) && b.Actor is null)
            return a with { End = b.End, Kind = EntityKind.Other };
        // "the Hurricane | Mira evacuation".
        if (a.End == b.First && a.End - a.First == 1 && b is { Actor: null } && b.End - b.First == 1
            && t.Form[a.First] is "Hurricane" or "Cyclone" or "Typhoon" && t.Upos[b.First] is Upos.PROPN)
            return a with { End = b.End, Kind = EntityKind.Other };
        // "Foreign" and "Ministry of Egypt".
        if (a.End == b.First && a is { Actor: null } && b is { Kind: EntityKind.Organization, Actor: null } && a.End - a.First == 1
            && t.Form[b.First] is "Ministry" or "Minister" or "Department" or "Office" or "Committee" or "Council"
            && t.Upos[a.First] is Upos.ADJ or Upos.PROPN && t.Deprel[a.First] is Deprel.amod or Deprel.compound && t.Head[a.First] == b.First)
            return b with { First = a.First };
        // "Joint" and "Task Force".
        if (a.End == b.First && a is { Actor: null, Kind: EntityKind.Organization or EntityKind.Other }
            && b is { Kind: EntityKind.Organization, Actor: null } && a.End - a.First == 1
            && t.Form[a.First] is "Joint" or "Combined" or "Special" or "Central" or "Supreme" or "National" && t.Head[a.First] >= b.First
            && t.Head[a.First] < b.End + 1)
            return b with { First = a.First };
        if (a.End == b.First && IsInSyllables(t, a, b))
            return a with { End = b.End + 2, Kind = EntityKind.Person };
        if (a.End == b.First)
            return IsGivenAndRest(t, a, b) || IsBehindTitle(t, a, b) ? a with { End = b.End, Kind = EntityKind.Person }
                : IsPlaceOfBody(t, a, b) ? OfState(a, b) : null;
        if (b.First == a.End + 1 && t.Form[a.End] is "-" && IsHyphened(t, a, b))
            return a with { End = b.End, Kind = b.Kind is EntityKind.Organization ? EntityKind.Organization : GazetteerWords.IsPlace(t.Form[a.First]) && a.Kind is not EntityKind.Person ? EntityKind.Place : a.Kind };
        // "The Strait of Hormuz", of which the network took the first word for a body.
        if (b.First == a.End + 1 && a.End - a.First == 1 && t.Form[a.First] is "Strait" or "Straits" or "Gulf" or "Bay" && t.Form[a.End] is "of"
            && b.Kind is not EntityKind.Person && IsIn(t.Head[NameFinder.HeadOf(t, b.First, b.End)], a))
            return new NameSpan(a.First, b.End, EntityKind.Place, null, default);
        // "Uganda People's | Defence Force".
        if (b.First == a.End + 1 && a.Actor is null && b is { Actor: null, Kind: EntityKind.Organization or EntityKind.Other }
            && t.Xpos[a.End] is Xpos.POS && Masses.Contains(t.Form[a.End - 1]) && NameKinds.IsBody(t.Form[b.End - 1]))
            return new NameSpan(a.First, b.End, EntityKind.Organization, null, default);
        if (IsOf(t, a, b))
            return new NameSpan(a.First, b.End, EntityKind.Organization, null, default);
        return IsDepartmentGoingOn(t, a, b) ? a with { End = b.End } : null;
    }

    // "Therese" and "Kayikwamba Wagner", not "Traci" that signs and "Traci Warner" below.
    private static bool IsGivenAndRest(ParsedText t, NameSpan a, NameSpan b) =>
        a is { Kind: EntityKind.Person, Actor: null } && b is { Kind: EntityKind.Person, Actor: null } && a.End - a.First == 1
            && GivenNameList.Has(t.Form[a.First]) && !GivenNameList.Has(t.Form[b.First])
            && t.Span[b.First].Start - t.Span[a.First].End == 1 && t.Text[t.Span[a.First].End] is ' ' && Hangs(t, a, b);

    // "President | Huan | Manuel Santos": behind an office, two names side by side are one.
    private static bool IsBehindTitle(ParsedText t, NameSpan a, NameSpan b) =>
        a is { Kind: EntityKind.Person, Actor: null } && b is { Kind: EntityKind.Person, Actor: null } && a.End - a.First == 1
            && b.End - b.First is 1 or 2 && a.First > 0 && t.SentenceOf[a.First - 1] == t.SentenceOf[a.First]
            && NameFinder.Titles.Contains(t.Form[a.First - 1]) && !NameCuts.IsDepartment(t.Form[a.First - 1])
                && !NameKinds.IsKindOfPlace(t.Form[a.First]) && char.IsUpper(t.Form[a.First - 1][0])
                && t.Span[b.First].Start - t.Span[a.First].End == 1 && t.Upos[a.First] is Upos.PROPN && t.Upos[b.First] is Upos.PROPN;

    private static bool IsShip(string form) =>
        form is "HMS" or "USS" or "USNS" or "HMAS" or "HMCS" or "INS" or "MV" or "M/V" or "MT" or "RFS" or "BRP" or "ROKS" or "KRI";

    // "Song" and "Eon" before "-seog".
    private static bool IsInSyllables(ParsedText t, NameSpan a, NameSpan b) =>
        a is { Kind: EntityKind.Person, Actor: null } && b.Actor is null && a.End - a.First == 1 && b.End - b.First == 1 && b.End + 1 < t.Count
            && t.SentenceOf[b.End + 1] == t.SentenceOf[a.First]
            && t.Form[b.End] is "-" && t.Span[b.End].Start == t.Span[b.First].End && t.Span[b.End + 1].Start == t.Span[b.End].End
                && t.Form[b.End + 1].Length is >= 2 and <= 5 && char.IsLower(t.Form[b.End + 1][0]) && t.Upos[b.End + 1] is Upos.PROPN
                && !t.Form[b.End + 1].EndsWith("ed", StringComparison.Ordinal);

    private static bool Hangs(ParsedText t, NameSpan a, NameSpan b) =>
        IsIn(t.Head[NameFinder.HeadOf(t, a.First, a.End)], b) || IsIn(t.Head[NameFinder.HeadOf(t, b.First, b.End)], a);

    private static bool IsIn(int word, NameSpan n) => word >= n.First && word < n.End;

    // "Aberdeen" and "Grammar School", "Iran" and "Foreign Ministry".
    private static bool IsPlaceOfBody(ParsedText t, NameSpan a, NameSpan b) =>
        (a.Kind is EntityKind.Place && a.Actor is null || a.Kind is EntityKind.Country or EntityKind.Place && a.Phrase is ActorPhrase.Name)
            && b.Kind is EntityKind.Organization or EntityKind.Other or EntityKind.Facility
            && Institutions.Contains(t.Form[b.End - 1]) && (b.Actor is null || b.Actor.Code == a.Actor?.Code || a.Actor is not null)
                && IsIn(t.Head[NameFinder.HeadOf(t, a.First, a.End)], b);

    // "United States Congress" is Congress, "Peru Congress" is another.
    private static NameSpan OfState(NameSpan a, NameSpan b) =>
        b.Actor is not null && b.Actor.Code == a.Actor?.Code ? b with { First = a.First }
            : new NameSpan(a.First, b.End, EntityKind.Organization, null, default);

    // "Coca-Cola": two halves that the tree has as one name.
    private static bool IsHyphened(ParsedText t, NameSpan a, NameSpan b) =>
        a is { Actor: null } && b is { Actor: null } && !PlaceSigns.IsParty(t.Form[a.First]) && t.Span[a.End].Start == t.Span[a.End - 1].End
            && t.Span[b.First].Start == t.Span[a.End].End
            && (t.Deprel[b.First] is Deprel.flat && IsIn(t.Head[b.First], a)
                || t.Deprel[a.End - 1] is Deprel.compound && t.Head[a.End - 1] == b.First)
                && a.Kind is not EntityKind.Place && b.Kind is not EntityKind.Place;

    // "Ministry" of "Ministry of Foreign Affairs", else the last word.
    private static int BodyWord(ParsedText t, NameSpan a)
    {
        for (int i = a.First; i + 2 < a.End; i++)
        {
            if (t.Form[i + 1] is "of" or "for")
                return i;
        }
        return a.End - 1;
    }

    // "National Library" and "Netherlands" over "of the".
    private static bool IsOf(ParsedText t, NameSpan a, NameSpan b)
    {
        int gap = b.First - a.End;
        if (gap is not (1 or 2)
            || t.Form[a.End] is not "of"
                && !(t.Form[a.End] is "for" && gap == 2
                    && t.Form[a.End - 1] is "Council" or "Movement" or "Front" or "Party" or "Army" or "Commission")
            || gap == 2 && t.Form[a.End + 1] is not "the" || !Bodies.Contains(t.Form[BodyWord(t, a)]))
            return false;
        bool body = a.Kind is EntityKind.Organization || a.Kind is EntityKind.Other && a.End - a.First > 1;
        bool own = b.Kind is not (EntityKind.Person or EntityKind.Group)
            && (b.Actor is null || b.Actor.Kind is EntityKind.Country && b.Phrase is ActorPhrase.Name or ActorPhrase.Capital);
        return body && (a.Actor is null || a.Actor.Code is null) && own && IsIn(t.Head[NameFinder.HeadOf(t, b.First, b.End)], a);
    }

    // "Department of Housing" and "Urban Development".
    private static bool IsDepartmentGoingOn(ParsedText t, NameSpan a, NameSpan b)
    {
        if (b.First != a.End + 1 || t.Form[a.End] is not ("and" or "&") || a is not { Kind: EntityKind.Organization, Actor: null }
            || b.Actor is not null || b.Kind is not (EntityKind.Organization or EntityKind.Other) || NameKinds.IsBody(t.Form[b.End - 1]))
            return false;
        for (int i = a.First; i + 1 < a.End; i++)
        {
            if (t.Form[i] is "Department" or "Ministry" or "Committee" or "Office" or "Bureau" or "Commission" or "Faculty" or "Institute"
                && t.Form[i + 1] is "of" or "for" or "on")
                return IsIn(t.Head[NameFinder.HeadOf(t, b.First, b.End)], a);
        }
        return false;
    }
}
