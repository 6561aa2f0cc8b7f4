using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>When and where: days, places and sites below a word, capitals, waters and datelines.</summary>
internal sealed partial class TableContext
{
    /// <summary>The first date or clock time that hangs from a word, through its participles and phrases but not through other clauses; −1 for
    /// none.</summary>
    public int DateBelow(int word, int depth = 0)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (_timeOf[c] >= 0 && Times[_timeOf[c]].Type is TimexType.DATE or TimexType.TIME && IsCalendar(Times[_timeOf[c]].Value)
                && (Case(c) is not ("since" or "before" or "after" or "until" or "from") || Case(c) is "from" && BeginsRange(_timeOf[c])))
                return _timeOf[c];
        }
        for (int c = Tree.FirstChild(word); c >= 0 && depth < Depth; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.acl or Deprel.xcomp or Deprel.nmod or Deprel.obl or Deprel.obj or Deprel.conj
                && T.Upos[c] is not (Upos.VERB or Upos.AUX)
                // "met on Monday … and a summit is set for Tuesday": what has a subject has a day of its own.
                && !(T.Deprel[c] is Deprel.conj && Tree.Has(c, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux_pass))
                && (Case(c) is not ("since" or "before" or "after" or "until" or "from" or "between" or "of") || Case(c) is "of" && IsRound(word))
                && DateBelow(c, depth + 1) is >= 0 and int time)
                return time;
        }
        return -1;
    }

    // "from April 29 to May 2".
    private bool BeginsRange(int time)
    {
        int next = T.FirstFrom(Times[time].Span.End);
        return next + 1 < T.Count && T.Form[next] is "to" or "until" or "till" or "through" && _timeOf[next + 1] >= 0;
    }

    /// <summary>The first date or clock time that hangs from a word itself; −1 for none.</summary>
    public int DateOf(int word) => DateBelow(word, Depth);

    /// <summary>The date or clock time that "since" joins to a word; −1 for none.</summary>
    public int DateSince(int word)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (_timeOf[c] >= 0 && Times[_timeOf[c]].Type is TimexType.DATE or TimexType.TIME && IsCalendar(Times[_timeOf[c]].Value)
                && Case(c) is "since")
                return _timeOf[c];
        }
        // "since a standoff in 2012", "since the army left in 2013".
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (c > word && _timeOf[c] < 0 && T.Deprel[c] is Deprel.obl or Deprel.advcl
                && (Case(c) is "since" || Tree.Child(c, Deprel.mark) is >= 0 and int mark && T.Form[mark] is "since")
                && DateBelow(c) is >= 0 and int told)
                return told;
        }
        return -1;
    }

    /// <summary>"… since August 1992, when the army occupied the town": the day that stands before the clause of a verb; −1 for none.</summary>
    public int DateBeforeWhen(int verb)
    {
        if (T.Deprel[verb] is not (Deprel.advcl or Deprel.acl_relcl or Deprel.acl))
            return -1;
        for (int c = Tree.FirstChild(verb); c >= 0 && c < verb; c = Tree.NextSibling(c))
        {
            if (T.Form[c] is not "when")
                continue;
            int before = c > 0 && T.Form[c - 1] is "," ? c - 2 : c - 1;
            return before >= 0 && T.SentenceOf[before] == T.SentenceOf[verb] && TimeOf(before) is >= 0 and int time
                && Times[time].Type is TimexType.DATE or TimexType.TIME && IsCalendar(Times[time].Value) ? time : -1;
        }
        return -1;
    }

    // A day, month or year; where the report has no date of its own, a day of an unknown year ("XXXX-11-18", "XXXX-WXX-1").
    private static bool IsCalendar(string value) =>
        value.Length >= 4
            && (char.IsAsciiDigit(value[0])
                || value.StartsWith("XXXX-", StringComparison.Ordinal) && value.AsSpan(5).IndexOfAnyInRange('0', '9') >= 0);

    /// <summary>The first place that hangs from a word by "in" or "at"; −1 for none.</summary>
    public int PlaceBelow(int word)
    {
        int place = PlaceRightBelow(word);
        // "met for three hours behind closed doors in Vienna": the tree may hang the place on the doors.
        for (int c = Tree.FirstChild(word); c >= 0 && place < 0 && T.Upos[word] is Upos.VERB; c = Tree.NextSibling(c))
        {
            // "on the 18th of March in Ohrid".
            // … or before its verb: "on Saturday in Antalya will receive".
            if (T.Deprel[c] is Deprel.obl or Deprel.obl_unmarked && TimeOf(c) >= 0)
                place = PlaceRightBelow(c);
            else if (c > word && T.Deprel[c] is Deprel.obl && Entities.AtHead(c) < 0 && T.Upos[c] is Upos.NOUN
                && Case(c) is "behind" or "for" or "under" or "by" or "after")
                place = PlaceRightBelow(c);
            // "met face to face in Doha", "shuttled between the delegations in separate rooms in Doha".
            else if (c > word && T.Deprel[c] is Deprel.obl && Case(c) is "to" or "between" or "in" or "at" && T.Upos[c] is Upos.NOUN && TimeOf(c) < 0)
                place = PlaceFarBelow(c);
        }
        return place;
    }

    // The place of a phrase, or of one that says where inside it.
    private int PlaceFarBelow(int word)
    {
        if (PlaceRightBelow(word) is >= 0 and int near)
            return near;
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (c > word && T.Deprel[c] is Deprel.nmod && Case(c) is "in" or "at" && T.Upos[c] is Upos.NOUN
                && PlaceRightBelow(c) is >= 0 and int inner)
                return inner;
        }
        return -1;
    }

    private int PlaceRightBelow(int word)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.nmod && Case(c) is "of" && IsRound(word) && PlaceRightBelow(c) is >= 0 and int inner)
                return inner;
            // The tree may take a place for an object: its preposition says what it is.
            if (T.Deprel[c] is not (Deprel.nmod or Deprel.obl or Deprel.obj) || _timeOf[c] >= 0)
                continue;
            string preposition = Case(c);
            if (preposition is not ("in" or "at" or "outside" or "near"))
            {
                // "on a barge off Kingston", "aboard a frigate in the Gulf".
                if (preposition is "on" or "aboard" or "inside" or "off" && T.Upos[c] is Upos.NOUN && Berths.Contains(T.Lemma[c])
                    && SiteOfHouse(c) is >= 0 and int berth)
                    return berth;
                continue;
            }
            // "at the Iranian consulate in Istanbul", "at the U.N. headquarters in Naqoura": the town, where the house is called by what it is.
            if (SiteAt(c) is >= 0 and int entity)
                return T.Upos[c] is Upos.NOUN && Entities.Entities[entity].Kind is EntityKind.Facility && PlaceRightBelow(c) is >= 0 and int around
                    ? around : entity;
            // "at his residence in Jerusalem".
            if (T.Upos[c] is Upos.NOUN && preposition is "at" or "in" && Entities.AtHead(c) < 0 && Quarters.Contains(T.Lemma[c])
                && SiteOfHouse(c) is >= 0 and int town)
                return town;
            // "in the Omani capital": its country, where the report does not name it.
            if (CapitalAt(c) is >= 0 and int capital)
                return capital;
        }
        return -1;
    }

    // "his residence in Jerusalem", "a manor house outside Helsinki", "a navy vessel off Suva", "a Geneva hotel".
    private int SiteOfHouse(int house)
    {
        if (PlaceRightBelow(house) is >= 0 and int town)
            return town;
        for (int k = Tree.FirstChild(house); k >= 0; k = Tree.NextSibling(k))
        {
            if ((k > house && T.Deprel[k] is Deprel.nmod && Case(k) is "off" or "of" or "on" or "by"
                    || k < house && T.Deprel[k] is Deprel.compound or Deprel.nmod_poss && T.Upos[k] is Upos.PROPN)
                && Entities.AtHead(k) is >= 0 and int site && Entities.Entities[site].Kind is EntityKind.Place or EntityKind.Facility)
                return site;
        }
        return -1;
    }

    /// <summary>"the Omani capital": where the report does not name the capital, its country; −1 for none.</summary>
    public int CapitalAt(int word) =>
        T.Lemma[word] is "capital" && Entities.AtHead(word) < 0 && Inside(word, 0) is >= 0 and int country && IsSite(country)
            ? Capital(country) : -1;

    // The capital of a country, where the report names it elsewhere; else the country.
    private int Capital(int country)
    {
        string? own = Entities.Entities[country].Place?.Country;
        for (int i = 0; i < Entities.Entities.Count && own is not null; i++)
        {
            if (Entities.Entities[i].Place is { Feature: "PPLC" } place && place.Country == own)
                return i;
        }
        return country;
    }

    /// <summary>"the Sharara and El Feel oilfields": the names that stand before facilities without one of their own; empty for none.</summary>
    public List<int> NamesBefore(int plural)
    {
        List<int> names = [];
        if (T.Xpos[plural] is not Xpos.NNS || Entities.AtHead(plural) is not (>= 0 and int things)
            || Entities.Entities[things] is not { Kind: EntityKind.Facility, Name: { } name } || name.AsSpan().ContainsAnyInRange('A', 'Z'))
            return names;
        for (int i = plural - 1; i >= T.Sentences[T.SentenceOf[plural]].First && (T.Upos[i] is Upos.PROPN or Upos.PUNCT
            || T.Form[i] is "and" or "or"); i--)
        {
            if (Entities.AtHead(i) is >= 0 and int named && named != things && !names.Contains(named)
                && Entities.Entities[named] is
                {
                    Kind: EntityKind.Place or EntityKind.Facility or EntityKind.Other
                or EntityKind.Person, Roles.Count: 0
                })
                names.Insert(0, named);
        }
        return names;
    }

    /// <summary>The place of a word, or of the name behind "of" where the word says what kind of ground it is ("the city of Jeddah"); −1 for
    /// none.</summary>
    public int SiteAt(int word)
    {
        if (Entities.AtHead(word) is >= 0 and int entity)
            return IsSite(entity) ? entity : -1;
        if (T.Upos[word] is not Upos.NOUN
            || !Grounds.Has("- land", T.Lemma[word]) && T.Lemma[word] is not ("port" or "capital" or "resort" or "suburb" or "base"))
            return -1;
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            // "in Karakas city".
            if (c == word - 1 && T.Deprel[c] is Deprel.compound && !IsWaterOf(c, word) && Entities.AtHead(c) is >= 0 and int town && IsSite(town))
                return town;
            if (c > word && T.Upos[c] is Upos.PROPN && (T.Deprel[c] is Deprel.nmod && Case(c) is "of" || T.Deprel[c] is Deprel.appos or Deprel.flat)
                && Entities.AtHead(c) is >= 0 and int named && IsSite(named))
                return named;
        }
        return -1;
    }

    /// <summary>Whether a name is that of a river, a coast or the like by its last word.</summary>
    public static bool IsWater(string name) => Waters.Contains(name.AsSpan(name.LastIndexOf(' ') + 1));

    /// <summary>Whether a name is what a town lies at: "the Sava River town" is not the river.</summary>
    public bool IsWaterOf(int name, int town) =>
        name < town && T.Deprel[name] is Deprel.compound && Waters.Contains(T.Form[name])
            && T.Lemma[town] is "town" or "city" or "village" or "port" or "resort" or "settlement";

    /// <summary>Whether a noun counts meetings: "round", "cycle"; in a report that came through another language also "tour", where one of its tours
    /// is "of talks".</summary>
    public bool IsRound(int word) => Gatherings.Has("- round", T.Lemma[word]) || IsForeignRound(word);

    /// <summary>Whether a noun counts meetings by the word of another language: "the third tour of direct talks", and from there on "the
    /// tour".</summary>
    public bool IsForeignRound(int word)
    {
        if (T.Upos[word] is not Upos.NOUN || !RoundsAbroad.Contains(T.Lemma[word]))
            return false;
        _foreignRounds ??= FindForeignRounds();
        return _foreignRounds.Contains(T.Lemma[word]);
    }

    private HashSet<string> FindForeignRounds()
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int i = 0; i < T.Count; i++)
        {
            if (T.Upos[i] is not Upos.NOUN || !RoundsAbroad.Contains(T.Lemma[i]))
                continue;
            for (int k = Tree.FirstChild(i); k >= 0; k = Tree.NextSibling(k))
            {
                if (k > i && T.Deprel[k] is Deprel.nmod && Case(k) is "of" && Gatherings.Has("talks noun", T.Lemma[k]))
                    found.Add(T.Lemma[i]);
            }
        }
        return found;
    }

    /// <summary>The place that the report is dated from, "here" in its own words; −1 for none.</summary>
    public int Dateline()
    {
        for (int i = 0; i < Math.Min(T.Count, LongestDateline); i++)
        {
            if (T.Form[i] is "-" or "–" or "—" or "--")
                return -1;
            if (T.Upos[i] is Upos.PROPN && Entities.AtHead(i) is >= 0 and int place && Entities.Entities[place].Kind is EntityKind.Place)
                return place;
        }
        return -1;
    }

    // A capital that stands for its government elsewhere is a place after "in".
    private bool IsSite(int entity) =>
        Entities.Entities[entity].Kind is EntityKind.Place or EntityKind.Country or EntityKind.Facility
            || Entities.Entities[entity] is { Kind: EntityKind.Organization, Sector: "GOV" };
}
