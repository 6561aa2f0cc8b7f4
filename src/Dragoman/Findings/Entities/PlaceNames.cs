using Dragoman.Names;
using Dragoman.Places;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Uses the gazetteer to tell places from people and bodies of the same name, and finds places inside longer names.</summary>
/// <remarks>A name alone proves nothing ("Jackson", "Washington"): it must be in the gazetteer and stand where places stand, behind "in" or "near"
/// or before ", Texas". What holds at one place in the report holds for the same words elsewhere.</remarks>
internal sealed class PlaceNames(Gazetteer gazetteer)
{
    private const int Known = 15_000, Smallest = 5_000, Village = 500;

    // Short forms of states that are words or particles as well.
    private static readonly WordSet StateWords = DataFiles.List("names/sign-words.txt", "state-words");

    internal static readonly WordSet Compass = DataFiles.List("names/sign-words.txt", "compass");

    private readonly MissedPlaces _missed = new(gazetteer);
    private readonly PlaceDoubts _doubts = new(gazetteer);

    private static readonly HashSet<string> Surnames = new(DataFiles.Lines("names/surnames.txt"), StringComparer.Ordinal);

    /// <summary>Changes kinds in <paramref name="names"/> and adds datelines in capitals that nobody took for a name.</summary>
    public void Settle(ParsedText t, List<NameSpan> names)
    {
        Divide(t, names);
        Lengthen(t, names);
        SplitRegions(t, names);
        MissedPlaces.AddLists(t, names);
        _missed.AddUnseen(t, names);
        HashSet<string> people = new(StringComparer.Ordinal), places = new(StringComparer.Ordinal), states = new(StringComparer.Ordinal);
        PeopleInPlaces.Settle(t, names, gazetteer);
        foreach (NameSpan n in names)
        {
            if ((n.Actor?.Country ?? (n.Kind is EntityKind.Place ? gazetteer.RegionOf(SpellingSpan(t, n), alone: true)?.Country : null)) is { } state)
                states.Add(state);
            if (n.Kind is EntityKind.Person && (n.End - n.First > 1 || NameKinds.HasPersonTitle(t, n.First)))
            {
                for (int i = n.First; i < n.End; i++)
                    people.Add(t.Form[i]);
            }
        }
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is not null || n.Kind is EntityKind.Place or EntityKind.Country || n.End - n.First > 4
                || NameKinds.HasPersonTitle(t, n.First)
                || n.End - n.First == 1 && BodySigns.HasInnerCapital(t.Form[n.First]) && !GazetteerWords.IsPlace(t.Form[n.First]))
                continue;
            if (IsStateBehindTown(t, names, i) || IsPlace(t, n, people) || IsHomeOf(t, names, i, people)
                || !people.Contains(t.Form[n.First]) && IsFoughtOver(t, names, i, states))
            {
                names[i] = n with { Kind = EntityKind.Place };
                places.Add(Spelling(t, n));
            }
        }
        for (int i = 0; i < names.Count && places.Count > 0; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is null && n.Kind is EntityKind.Person or EntityKind.Other or EntityKind.Organization && places.Contains(Spelling(t, n))
                && !NameKinds.HasPersonTitle(t, n.First))
                names[i] = n with { Kind = EntityKind.Place };
        }
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n.Kind is EntityKind.Place && n.Actor is null
                && (n.End - n.First == 1 && (IsNoPlace(t, n) || IsUnknownAcronym(t, n)) || PlaceSigns.IsDisease(t, n.End)))
                names[i] = n with { Kind = EntityKind.Other };
        }
        _doubts.Settle(t, names);
        _missed.AddDatelines(t, names);
    }

    // "Highway", "the Center": a kind of place is no place; "Police", "Hope" are places only where they must be.
    private static bool IsNoPlace(ParsedText t, NameSpan n) =>
        IsEra(t, n.First) || NameKinds.IsKindOfPlace(t.Form[n.First]) || PlaceSigns.IsCommon(t.Form[n.First]) && !PlaceSigns.IsLocated(t, n.First)
            || Times.TimeWords.Of(t.Form[n.First]).Kind is Times.TimeWordKind.Weekday or Times.TimeWordKind.Month;

    // "in 508 BC", "the 7th century BC".
    private static bool IsEra(ParsedText t, int word) =>
        t.Form[word] is "BC" or "AD" or "BCE" or "CE" && word > 0
            && (char.IsDigit(t.Form[word - 1][0]) || t.Form[word - 1] is "century" or "centuries" or "millennium");

    // "a course in DH": capitals are something else, though some town far away is called so for short.
    private bool IsUnknownAcronym(ParsedText t, NameSpan n)
    {
        string form = t.Form[n.First];
        return form.Length is >= 2 and <= 5 && LetterCase.IsCapitals(form) && (form.Length <= 3 || gazetteer.MostInhabitants(form) < Known)
            && !IsRegion(form) && !GazetteerWords.IsPlace(form);
    }

    // "Anderson County Sheriff Greg Taylor": the network's one name is a place, an office and somebody.
    private void Divide(ParsedText t, List<NameSpan> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is not null || n.Kind is not (EntityKind.Person or EntityKind.Other) || n.End - n.First < 2)
                continue;
            int office = n.First + 1;
            while (office < n.End && !PlaceSigns.IsOffice(t.Form[office]))
                office++;
            ReadOnlySpan<char> place = t.SpanOf(n.First, office).In(t.Text);
            if (office == n.End && n.Kind is EntityKind.Person && IsCountyBody(t, n))
                names[i] = n with { Kind = t.Form[n.End - 1] is "County" or "Parish" ? EntityKind.Place : EntityKind.Organization };
            if (office == n.End || gazetteer.MostInhabitants(place) < 0 && !PlaceContext.IsCounty(place))
                continue;
            int person = office;
            while (person < n.End && (PlaceSigns.IsOffice(t.Form[person]) || NameFinder.Titles.Contains(t.Form[person])))
                person++;
            names[i] = new NameSpan(n.First, office, EntityKind.Place, null, default);
            if (person < n.End)
                names.Insert(i + 1, n with { First = person });
        }
    }

    // "Laurel County Detention Center" is nobody.
    private static bool IsCountyBody(ParsedText t, NameSpan n)
    {
        for (int i = n.First + 1; i < n.End; i++)
        {
            if (t.Form[i] is "County" or "Parish")
                return true;
        }
        return false;
    }

    // "San Rafael Ca", "Miramar California": a town and its state without a comma.
    private void SplitRegions(ParsedText t, List<NameSpan> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n is not { Actor: null, Kind: EntityKind.Place or EntityKind.Person or EntityKind.Other } || n.End - n.First is < 2 or > 4
                || n.Kind is EntityKind.Person && GivenNameList.Has(t.Form[n.First]) || !IsTownAndRegion(t, n))
                continue;
            names[i] = n with { End = n.End - 1, Kind = EntityKind.Place };
            names.Insert(i + 1, n with { First = n.End - 1, Kind = EntityKind.Place });
        }
    }

    // "North Carolina" and "New England" are one, "Farallon Islands" is no town's.
    private bool IsTownAndRegion(ParsedText t, NameSpan n)
    {
        bool word = n.End - n.First == 2;
        if (word && (IsOpening(t.Form[n.First]) || PlaceSigns.IsCommon(t.Form[n.First])) || Compass.Contains(t.Form[n.First])
            || t.Form.AsSpan(n.First, n.End - n.First).Contains("-"))
            return false;
        string region = t.Form[n.End - 1];
        bool known = region.Length == 2
            ? char.IsUpper(region[0]) && char.IsLower(region[1]) && !StateWords.Contains(region) && IsRegion(region.ToUpperInvariant())
            : region.Length > 3 && !region.EndsWith('.') && !Compass.Contains(region) && !NameKinds.IsKindOfPlace(region) && IsRegion(region);
        return known && gazetteer.MostInhabitants(SpellingSpan(t, n)) < 0
            && gazetteer.MostInhabitants(t.SpanOf(n.First, n.End - 1).In(t.Text)) >= Smallest;
    }

    // "Las" a place and "Vegas" nothing: the longest name that the gazetteer has from here, over proper nouns that follow.
    private void Lengthen(ParsedText t, List<NameSpan> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is not null || n.End - n.First > 1 || n.Kind is not (EntityKind.Place or EntityKind.Other or EntityKind.Person)
                || !IsOpening(t.Form[n.First]) && !IsHalf(t, n))
                continue;
            for (int end = Math.Min(n.First + 4, t.Sentences[t.SentenceOf[n.First]].End); end > n.End; end--)
            {
                if (!char.IsUpper(t.Form[end - 1][0]) || t.Upos[end - 1] is not (Upos.PROPN or Upos.NOUN or Upos.ADJ)
                    || gazetteer.MostInhabitants(t.SpanOf(n.First, end).In(t.Text)) < 1_000)
                    continue;
                names[i] = n with { End = end, Kind = EntityKind.Place };
                while (i + 1 < names.Count && names[i + 1].First < end)
                    names.RemoveAt(i + 1);
                break;
            }
        }
    }

    // "Sanski" of "Sanski Most": no place and nobody's given name by itself, and a word with a capital behind it.
    private bool IsHalf(ParsedText t, NameSpan n) =>
        n.End < t.Count && t.SentenceOf[n.End] == t.SentenceOf[n.First] && char.IsUpper(t.Form[n.End][0])
            && !GivenNameList.HasVariant(t.Form[n.First]) && gazetteer.MostInhabitants(t.Form[n.First]) < 0 && !NameKinds.HasPersonTitle(t, n.First);

    // "captured Kljuc", "held Gori, Senaki and Zugdidi": what is taken is ground, where there is a place of the name.
    private static bool IsTaken(ParsedText t, NameSpan n) =>
        VerbOver(t, n) is { } verb && TakenGround.Contains(verb);

    // What is done to a name, or to the first of its list; null where nothing is.
    private static string? VerbOver(ParsedText t, NameSpan n)
    {
        int head = NameFinder.HeadOf(t, n.First, n.End);
        if (t.Deprel[head] is Deprel.conj && t.Head[head] is >= 0 and int joined && joined < head)
            head = joined;
        int verb = t.Head[head];
        return verb >= 0 && t.Deprel[head] is Deprel.obj or Deprel.nsubj_pass ? t.Lemma[verb] : null;
    }

    // "settlers attacked Huwara", "Kupiansk, Saraqib and Hama": a town of a state that the report speaks of, which is attacked, burned or held, or
    // told in one list with another place. Elsewhere the name may be anybody's.
    private bool IsFoughtOver(ParsedText t, List<NameSpan> names, int i, HashSet<string> states)
    {
        NameSpan n = names[i];
        if (n.Kind is not (EntityKind.Person or EntityKind.Other or EntityKind.Organization) || n.End - n.First > 3
            || NameKinds.IsKindOfPlace(t.Form[n.End - 1]) || Surnames.Contains(t.Form[n.End - 1]) || n.End - n.First == 1 && IsNoPlace(t, n))
            return false;
        bool given = GivenNameList.Has(t.Form[n.First]), fought = !given && VerbOver(t, n) is { } verb && PlaceSigns.IsFoughtVerb(verb);
        fought |= !given && IsInWar(t, n);
        if (!fought && !IsListed(t, names, i - 1, i) && !IsListed(t, names, i, i + 1))
            return false;
        foreach (int p in gazetteer.Find(SpellingSpan(t, n)))
        {
            if (states.Contains(gazetteer.Word(gazetteer.Places[p].Country))
                && gazetteer.Places[p].Population >= (given ? Known : fought ? 0 : Village))
                return true;
        }
        return false;
    }

    // "the troops at its gates, X was burning": a name in a sentence on troops that is told as nobody: no title, no office and no
    // verb of what people do.
    private static bool IsInWar(ParsedText t, NameSpan n)
    {
        int head = NameFinder.HeadOf(t, n.First, n.End), above = t.Head[head];
        if (NameKinds.HasPersonTitle(t, n.First)
            || t.Deprel[head] is Deprel.appos or Deprel.flat or Deprel.nmod_desc or Deprel.obl_agent or Deprel.iobj
            || t.Deprel[head] is Deprel.nsubj && above >= 0 && t.Lemma[above] is not ("fall" or "change" or "remain" or "stay" or "go" or "lie")
            || t.Tree.Child(head, Deprel.appos) >= 0 || n.First > 0 && t.Upos[n.First - 1] is Upos.PROPN
            || n.End < t.Count && t.Upos[n.End] is Upos.PROPN)
            return false;
        SentenceRange s = t.Sentences[t.SentenceOf[n.First]];
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Upos[i] is Upos.NOUN && FightingMen.Contains(t.Lemma[i]))
                return true;
        }
        return false;
    }

    private static readonly WordSet FightingMen = DataFiles.List("names/sign-words.txt", "fighting-men");

    private static readonly WordSet TakenGround = DataFiles.List("names/sign-words.txt", "ground-taken");

    private static readonly WordSet OpeningWords = DataFiles.List("names/sign-words.txt", "opening-words");

    // Two names side by side, one of which is a place that is known.
    private bool IsListed(ParsedText t, List<NameSpan> names, int first, int second)
    {
        if (first < 0 || second >= names.Count || names[second].First - names[first].End is not (1 or 2)
            || t.SentenceOf[names[first].First] != t.SentenceOf[names[second].First])
            return false;
        for (int i = names[first].End; i < names[second].First; i++)
        {
            if (t.Form[i] is not ("," or "and" or "or"))
                return false;
        }
        return IsKnownPlace(t, names[first]) || IsKnownPlace(t, names[second]);
    }

    private bool IsKnownPlace(ParsedText t, NameSpan n) =>
        n.Kind is EntityKind.Place && !(n.End - n.First == 1 && IsNoPlace(t, n)) && gazetteer.MostInhabitants(SpellingSpan(t, n)) >= 0;

    // "ST. PARIS", "EAST HAMPTON": in capitals too.
    private static bool IsOpening(string form) =>
        IsOpeningWord(form) || form.Length > 2 && char.IsUpper(form[1]) && IsOpeningWord(form[0] + form[1..].ToLowerInvariant())
            || form is "EL" or "LA" or "ST";

    private static bool IsOpeningWord(string form) => OpeningWords.Contains(form);

    // "Charleston, W.Va.", "McLean, Virginia": a state, short or whole, behind a place.
    private bool IsStateBehindTown(ParsedText t, List<NameSpan> names, int i)
    {
        NameSpan n = names[i];
        return n.First >= 2 && t.Form[n.First - 1] is "," && i > 0 && names[i - 1].End == n.First - 1
            && (t.Form[n.End - 1][^1] == '.' || names[i - 1].Kind is EntityKind.Place) && IsRegion(SpellingSpan(t, n));
    }

    // "Mindy Miller of Ravenel", "Alan Weeks, 79, from Barton": where somebody lives.
    private bool IsHomeOf(ParsedText t, List<NameSpan> names, int i, HashSet<string> people)
    {
        NameSpan n = names[i];
        if (n.Kind is EntityKind.Organization || i == 0 || !PlaceSigns.IsMoved(t, n.First) || t.Form[n.First - 1] is not ("of" or "from")
            || people.Contains(t.Form[n.First]) || PlaceSigns.IsCommon(t.Form[n.First]) || gazetteer.MostInhabitants(SpellingSpan(t, n)) < 0)
            return false;
        NameSpan who = names[i - 1];
        int of = n.First - 1;
        bool aged = of - who.End == 3 && t.Form[of - 1] is "," && t.Form[who.End] is "," && char.IsDigit(t.Form[who.End + 1][0]);
        return who.Kind is EntityKind.Person && who.Actor is null && who.End - who.First > 1 && (who.End == of || aged)
            && !t.Text.AsSpan(t.Span[who.First].Start, t.Span[who.End - 1].End - t.Span[who.First].Start)
                .Contains("County", StringComparison.Ordinal);
    }

    private bool IsRegion(ReadOnlySpan<char> name)
    {
        foreach (int p in gazetteer.Find(name))
        {
            if (gazetteer.Word(gazetteer.Places[p].Feature) is "ADM1" or "PCLI")
                return true;
        }
        return false;
    }

    private bool IsPlace(ParsedText t, NameSpan n, HashSet<string> people)
    {
        int inhabitants = gazetteer.MostInhabitants(SpellingSpan(t, n));
        if (inhabitants < 0 || n.End - n.First == 1 && (IsNoPlace(t, n) || t.Form[n.First] is "God"))
            return false;
        bool several = n.End - n.First > 1;
        bool given = GivenNameList.Has(t.Form[n.First]);
        if (BeforeState(t, n))
            return true;
        if (!several && people.Contains(t.Form[n.First]))
            return false;
        bool located = PlaceSigns.IsLocated(t, n.First), moved = PlaceSigns.IsMoved(t, n.First);
        if (PlaceSigns.IsTownOf(t, n.First) || PlaceSigns.IsConstituency(t, n.First)
            || PlaceSigns.IsFollowed(t, n.End) && !(given && !several && inhabitants < Known))
            return true;
        if (inhabitants >= 1_000 && PlaceSigns.IsBeforeOffice(t, n.End) && !Surnames.Contains(t.Form[n.First]))
            return true;
        return n.Kind switch
        {
            EntityKind.Other => inhabitants >= 1_000 && (located || moved) || inhabitants >= Known && !given,
            EntityKind.Person when several => (located || moved && !given) && inhabitants >= 500 || inhabitants >= Known && !given,
            EntityKind.Person when !several && moved && IsRegion(t.Form[n.First]) => true,
            EntityKind.Person when IsTaken(t, n) => inhabitants >= 1_000 && !given && !Surnames.Contains(t.Form[n.First]),
            EntityKind.Person =>
                located && (!given || inhabitants >= Known)
                    || moved && (!given || PlaceSigns.IsReached(t, n.First)) && inhabitants >= Known && !Surnames.Contains(t.Form[n.First])
                    || !given && inhabitants >= 200_000 && !Surnames.Contains(t.Form[n.First]),
            EntityKind.Organization => located && inhabitants >= Known && t.Lemma[n.First - 1] is not "at",
            _ => false,
        };
    }

    // "Jackson, Miss.", "Paris, Texas", "Georgetown, Guyana".
    private bool BeforeState(ParsedText t, NameSpan n)
    {
        if (n.End + 1 >= t.Count || t.Form[n.End] is not "," || t.SentenceOf[n.End + 1] != t.SentenceOf[n.First]
            || !char.IsUpper(t.Form[n.End + 1][0]))
            return false;
        int last = n.End + 1;
        while (last + 1 < t.Count && last - n.End < 3 && t.Upos[last + 1] is Upos.PROPN && t.Head[last + 1] == last)
            last++;
        if (t.Form[n.End + 1].Length == 2 && !t.Form[n.End + 1].EndsWith('.'))
            return LetterCase.IsCapitals(t.Form[n.End + 1]) && IsRegion(t.Form[n.End + 1]);
        return IsRegion(t.SpanOf(n.End + 1, last + 1).In(t.Text)) || IsRegion(t.Form[n.End + 1]);
    }

    private static ReadOnlySpan<char> SpellingSpan(ParsedText t, NameSpan n) => t.SpanOf(n.First, n.End).In(t.Text);

    private static string Spelling(ParsedText t, NameSpan n) => SpellingSpan(t, n).ToString();
}
