using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Which ground a verb or noun is about: places, parts and shares of them, "the city", lists, what is included.</summary>
internal sealed partial class ControlFinder
{
    // All that is taken at once: "holds Nyala, El Geneina and much of Khartoum".
    private List<int> GroundObjects(int verb, int passiveSubject, int agent = -1)
    {
        List<int> grounds = [];
        int head = passiveSubject >= 0 ? passiveSubject : c.Tree.Child(verb, Deprel.obj);
        if (GroundObject(verb, passiveSubject) is >= 0 and int first)
            grounds.Add(first);
        if (grounds.Count == 0 && head >= 0 && Lexicon.Has("on ground", _t.Lemma[verb]) && ItBefore(head, agent) is >= 0 and int it)
            grounds.Add(it);
        // "the Sharara and El Feel oilfields": of facilities without a name each is called by what stands before them.
        if (grounds.Count > 0 && head >= 0)
            CallByNames(head, grounds);
        // "retains two bases at Akrotiri and Dhekelia", "the bases that they have occupied at Bashiqa and in the Zap valley": where they lie.
        int lying = grounds.Count == 1 && (IsNameless(grounds[0]) || IsNamelessCamps(head, grounds[0])) ? head >= 0
            && _t.Xpos[head] is not (Xpos.WDT or Xpos.WP) ? head
            : _t.Deprel[verb] is Deprel.acl_relcl ? _t.Head[verb] : -1 : -1;
        if (lying >= 0 && SitesOf(lying, verb) is { Count: > 0 } sites)
            return sites;
        for (int k = head < 0 ? -1 : c.Tree.FirstChild(head); k >= 0; k = c.Tree.NextSibling(k))
            AddJoined(k, grounds);
        // "lost Mosul in July and Raqqa three months later": the tree may join the second town to the month.
        for (int k = grounds.Count == 0 ? -1 : c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.TimeOf(k) >= 0 && c.Tree.Child(k, Deprel.conj) is > 0 and int second
                && c.TimeOf(second) < 0 && IsNamedGround(second) && c.Case(second).Length == 0 && Ground(second) is >= 0 and int there
                && !grounds.Contains(there))
                grounds.Add(there);
        }
        // "the town and its oilfields, which the rebels had seized": both.
        if (head < 0 && grounds.Count == 1 && _t.Deprel[verb] is Deprel.acl_relcl && _t.Head[verb] is >= 0 and int last
            && _t.Deprel[last] is Deprel.conj
            && last + 1 < _t.Count && _t.Form[last + 1] is "," && Ground(_t.Head[last]) is >= 0 and int joinedTo && !grounds.Contains(joinedTo))
            grounds.Insert(0, joinedTo);
        AddIncluded(verb, head, grounds);
        // "contesting the road junction at Brega", "occupied a building in Luhansk": where it lies.
        // A mob that storms a building in a town has not the town.
        if (grounds.Count == 0 && head >= 0 && _t.Upos[head] is Upos.NOUN && c.Entities.AtHead(head) < 0 && IsSited(head)
            && _t.Lemma[verb] is not ("storm" or "enter" or "invade" or "penetrate" or "surround") && SitesOf(head, verb) is
            { Count: > 0 } at)
            return at;
        if (grounds.Count == 0 && head >= 0 && CapitalTaken(verb, head) is >= 0 and int capital)
            grounds.Add(capital);
        if (grounds.Count == 0 && head >= 0 && IsUnknownGround(verb, head, agent))
            grounds.Add(c.Entities.AtHead(head));
        return grounds;
    }

    // "both towns", "the two towns", "all three bases": as many as are told, the last ones before; null for another phrase, or where there are not
    // as many.
    private List<int>? LastTold(int noun)
    {
        bool both = false, the = false;
        int count = 0;
        if (_t.Form[noun] is "both" && _t.Upos[noun] is Upos.DET or Upos.PRON)
            (both, count) = (true, 2);
        else if (_t.Xpos[noun] is not Xpos.NNS || c.Tree.Child(noun, Deprel.nmod) > noun
            || !Lexicon.Has("town", _t.Lemma[noun]) && !Lexicon.Has("area", _t.Lemma[noun]) && !Lexicon.Has("stretch", _t.Lemma[noun])
                && !Lexicon.Has("sited", _t.Lemma[noun]) && !Lexicon.Has("told again", _t.Lemma[noun]) && !Lexicon.Has("houses", _t.Lemma[noun]))
            return null;
        for (int k = both ? -1 : c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            the |= _t.Form[k] is "the" or "those" or "these" or "all";
            both |= _t.Form[k] is "both";
            count = _t.Form[k] is "both" or "two" ? 2 : _t.Form[k] is "three" ? 3 : _t.Form[k] is "four" ? 4 : count;
        }
        if (count == 0 || !both && !the)
            return null;
        List<int> told = [];
        for (int i = _told.Count - 1; i >= 0 && told.Count < count && _t.SentenceOf[noun] - _t.SentenceOf[_told[i].Word] <= SentencesBack; i--)
        {
            if (!told.Contains(_told[i].Ground))
                told.Insert(0, _told[i].Ground);
        }
        if (told.Count == count)
            return told;
        // … or else as many as the sentence before names.
        told.Clear();
        for (int i = _t.SentenceOf[noun] is > 0 and int s ? _t.Sentences[s - 1].First : noun; i < _t.Sentences[_t.SentenceOf[noun]].First; i++)
        {
            if (_t.Upos[i] is Upos.PROPN && c.Entities.AtHead(i) is >= 0 and int e && IsTown(e) && !IsOfRegion(i) && !told.Contains(e))
                told.Add(e);
        }
        return told.Count == count && count > 1 ? told : null;
    }

    // "the Sharara and El Feel oilfields": the names in front of a plural, in place of the facilities that have none.
    private void CallByNames(int head, List<int> grounds)
    {
        int plural = _t.Xpos[head] is Xpos.NNS ? head : -1;
        for (int k = plural >= 0 ? -1 : c.Tree.FirstChild(head); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > head && _t.Deprel[k] is Deprel.conj && _t.Xpos[k] is Xpos.NNS)
                plural = k;
        }
        if (plural < 0 || c.Entities.AtHead(plural) is not (>= 0 and int nameless) || c.NamesBefore(plural) is not { Count: > 0 } names)
            return;
        grounds.Remove(nameless);
        foreach (int name in names)
        {
            if (!grounds.Contains(name))
                grounds.Add(name);
        }
    }

    // "lost it in a day": the ground told in the sentence before, or where none was the one town that it names; −1 for none.
    private int ItBefore(int pronoun, int agent)
    {
        if (_t.Lemma[pronoun] is not "it" || _t.Upos[pronoun] is not Upos.PRON || c.Entities.AtHead(pronoun) >= 0 || !IsArmedAgent(agent))
            return -1;
        if (_lastTold >= 0 && _t.SentenceOf[pronoun] - _t.SentenceOf[_lastTold] == 1)
            return _lastGround;
        int sentence = _t.SentenceOf[pronoun];
        return sentence > 0 && IsFighting(agent) ? OnlyTown(_t.Sentences[sentence - 1].First, _t.Sentences[sentence - 1].End) : -1;
    }

    // The ground that a word names, or where the posts, the base or the building lie that it speaks of; −1 for none.
    private int GroundOrSite(int word, int verb) =>
        Ground(word) is >= 0 and int ground ? ground
            : _t.Upos[word] is Upos.NOUN && c.Entities.AtHead(word) < 0 && IsSited(word) && SitesOf(word, verb, near: false) is [int site, ..] ? site
            : -1;

    // The ground that a plural took up last, in which sentence.
    private List<int>? _several;
    private int _severalIn = -1;

    private bool IsSited(int noun) =>
        Lexicon.Has("sited", _t.Lemma[noun]) || Lexicon.Has("area", _t.Lemma[noun]) || Lexicon.Has("stretch", _t.Lemma[noun])
            || Lexicon.Has("houses", _t.Lemma[noun]) || Lexicon.Has("site", _t.Lemma[noun]);

    // "two army camps at Rikhawdar".
    private bool IsNamelessCamps(int noun, int ground) =>
        noun >= 0 && _t.Xpos[noun] is Xpos.NNS && c.Entities.Entities[ground] is { Kind: EntityKind.Facility } camps
            && !camps.Name.AsSpan().ContainsAnyInRange('A', 'Z') && c.Tree.Child(noun, Deprel.nmod) is >= 0 and int at && c.Case(at) is "at";

    // The places at which a facility without a name lies, as the noun or the clause about it says.
    private List<int> SitesOf(int noun, int verb, bool near = true)
    {
        List<int> sites = [];
        foreach (int at in (ReadOnlySpan<int>)[noun, verb])
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < at || _t.Deprel[k] is not (Deprel.nmod or Deprel.obl) || !(c.Case(k) is "at" or "in" or "of" or "on" || near
                    && c.Case(k) is "near" or "outside")
                    || c.TimeOf(k) >= 0 || Ground(k) is not (>= 0 and int site) || IsNameless(site) || sites.Contains(site))
                    continue;
                sites.Add(site);
                for (int j = c.Tree.FirstChild(k); j >= 0; j = c.Tree.NextSibling(j))
                {
                    if (_t.Deprel[j] is Deprel.conj && Ground(j) is >= 0 and int second && !sites.Contains(second))
                        sites.Add(second);
                }
            }
            if (sites.Count > 0)
                break;
        }
        return sites;
    }

    // "a fifth of the region, including the cities of Kramatorsk and Sloviansk".
    private void AddIncluded(int verb, int last, List<int> grounds)
    {
        // "The suburbs including X and Y were retaken": before the verb, where what is taken stands there.
        int from = last >= 0 && last < verb && _t.Deprel[last] is Deprel.nsubj_pass ? last : verb;
        for (int i = from + 1; i < _t.Count && i < from + FarthestIncluded && _t.SentenceOf[i] == _t.SentenceOf[verb]; i++)
        {
            // "nine features in the Spratlys, among them Thitu".
            bool among = _t.Form[i] is "among" && i + 2 < _t.Count && _t.Form[i + 1] is "them" && _t.Upos[i + 2] is Upos.PROPN;
            // "much of the countryside, notably Rolpa and Rukum".
            bool notably = _t.Form[i] is "notably" or "especially" or "particularly" or "mainly" && i + 1 < _t.Count && _t.Upos[i + 1] is Upos.PROPN
                && i > 0 && _t.Form[i - 1] is ",";
            if (!among && !notably && (_t.Form[i] is not "including" || _t.Head[i] <= i))
                continue;
            int word = among ? i + 2 : notably ? i + 1 : _t.Head[i];
            if (word > i + 8 || !(Above(word, verb) || last >= 0 && Above(word, last)))
                continue;
            if (Ground(word) is >= 0 and int ground && !grounds.Contains(ground))
                grounds.Add(ground);
            // "Damascus suburbs including Daraya": not Damascus.
            if (grounds.Count > 1 && last >= 0 && _t.Xpos[last] is Xpos.NNS && c.Tree.Child(last, Deprel.compound) is >= 0 and int whose
                && c.Entities.AtHead(whose) == grounds[0])
                grounds.RemoveAt(0);
            for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
                AddJoined(k, grounds);
        }
    }

    // "the rebels captured Damascus": a capital that elsewhere in the report stands for its state.
    private int CapitalTaken(int verb, int thing) =>
        _t.Upos[thing] is Upos.PROPN
            && (Lexicon.Has("gains verb", _t.Lemma[verb])
                || _t.Lemma[verb] is "enter" or "storm" or "besiege" or "lose" && IsFighting(c.Subject(verb)))
            && c.Tree.Child(verb, Deprel.xcomp) < 0 && c.Entities.AtHead(thing) is >= 0 and int seat && IsSeat(seat) ? seat : -1;

    // "Ukraine's troops lost Vuhledar": a name of which nobody knows what it is, where those who fight do to it what is done to ground.
    private bool IsUnknownGround(int verb, int thing, int agent) =>
        agent >= 0 && _t.Upos[thing] is Upos.PROPN && IsFighting(agent) && Lexicon.Has("on ground", _t.Lemma[verb])
            && c.Entities.AtHead(thing) is >= 0 and int e && c.Entities.Entities[e] is { Kind: EntityKind.Other, Roles.Count: 0 }
            && !c.IsUnknownBody(e);

    private bool IsSeat(int entity) => c.Entities.Entities[entity] is { Kind: EntityKind.Country, Sector: "GOV" };

    private bool Above(int word, int ancestor)
    {
        for (int level = 0; level < 6 && word >= 0; level++, word = _t.Head[word])
        {
            if (word == ancestor)
                return true;
            // "retook Khartoum and controls the east, including Port Sudan".
            if (_t.Deprel[word] is Deprel.conj && _t.Upos[word] is Upos.VERB)
                return false;
        }
        return false;
    }

    private void AddJoined(int word, List<int> grounds)
    {
        if (_t.Deprel[word] is Deprel.nmod && c.Case(word) is "of")
        {
            for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
                AddJoined(k, grounds);
        }
        // "the Houthis hold the centre and the coalition the airport": not theirs.
        else if (_t.Deprel[word] is Deprel.conj && _t.Upos[word] is Upos.NOUN or Upos.PROPN or Upos.ADJ
            && !(c.Entities.AtHead(word) is >= 0 and int actor && c.Entities.Entities[actor].Kind is EntityKind.Group)
            && Ground(word) is >= 0 and int ground && !grounds.Contains(ground))
        {
            // "the dam and the seaports of Matadi and Boma": where they lie.
            if (_t.Xpos[word] is Xpos.NNS && c.Entities.Entities[ground] is { Kind: EntityKind.Facility } ports
                && !ports.Name.AsSpan().ContainsAnyInRange('A', 'Z') && SitesOf(word, word) is { Count: > 0 } sites)
                grounds.AddRange(sites.Where(s => !grounds.Contains(s)));
            else
                grounds.Add(ground);
        }
    }

    private int GroundObject(int verb, int passiveSubject)
    {
        if (passiveSubject >= 0)
        {
            // "The border crossing was seized": the tree may make two subjects of the noun and its attribute.
            int first = Ground(passiveSubject);
            for (int k = first < 0 ? c.Tree.FirstChild(verb) : -1; k >= 0 && k < verb && first < 0; k = c.Tree.NextSibling(k))
                first = k > passiveSubject && _t.Deprel[k] is Deprel.nsubj_pass ? Ground(k) : -1;
            return first;
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "hold about a fifth of the region": the tree may take the share for a circumstance.
            bool share = k > verb && _t.Deprel[k] is Deprel.obl
                && (c.Case(k) is "under" && _t.Upos[k] is Upos.NOUN && _t.Lemma[k] is "percent" or "half" or "third"
                    || c.Case(k) is "about" or "around" or "over"
                    || c.Case(k) is "than" && k > 1 && c.Tree.Child(k, Deprel.@case) is > 0 and int than && _t.Form[than - 1] is "more" or "less"
                    || c.Case(k) is "at" && k > 1 && c.Tree.Child(k, Deprel.@case) is >= 0 and int at && at + 1 < _t.Count
                        && _t.Form[at + 1] is "least" or "most")
                && (_t.Upos[k] is Upos.NUM or Upos.ADJ
                    || _t.Lemma[k] is "half" or "third" or "quarter" or "fifth" or "percent" or "tenth" or "fourth" or "%");
            int ground = _t.Deprel[k] is Deprel.obj || share ? Ground(k) : -1;
            // "took back ten square kilometres around the town": the tree may take them for a measure.
            if (k > verb && _t.Deprel[k] is Deprel.obl_unmarked && c.TimeOf(k) < 0 && c.Tree.Child(verb, Deprel.obj) < 0)
                ground = Round(k, verb);
            if (ground < 0 && _t.Deprel[k] is Deprel.obj)
                ground = CapitalOf(k, verb) is >= 0 and int capital ? capital : Round(k, verb);
            if (ground >= 0)
                return ground;
        }
        // "controlled or contested most of the province": what "and" joins behind it has the ground of both.
        if (c.Tree.Child(verb, Deprel.obj) < 0 && c.Tree.Child(verb, Deprel.conj) is >= 0 and int joined && joined == verb + 2
            && _t.Upos[joined] is Upos.VERB && _t.Xpos[joined] == _t.Xpos[verb] && c.Clause.OwnSubject(joined) < 0
            && c.Tree.Child(joined, Deprel.obj) is >= 0 and int both)
            return Ground(both);
        // "the plant, which Russia seized": what the relative clause is about.
        int head = _t.Head[verb];
        bool taken = c.Tree.Child(verb, Deprel.obj) is >= 0 and int o && _t.Upos[o] is not Upos.PRON;
        return _t.Deprel[verb] is Deprel.acl_relcl && head >= 0 && !taken && c.Clause.OwnSubject(verb) is >= 0 and int s
            && _t.Xpos[s] is not (Xpos.WDT or Xpos.WP)
            ? Ground(head) is >= 0 and int place ? place : _t.Deprel[head] is Deprel.appos && _t.Head[head] >= 0 ? Ground(_t.Head[head]) : -1 : -1;
    }

    // "took back seven square kilometres around the town", "the territory that they had seized in the province": where it lies.
    private int Round(int share, int verb)
    {
        if (!Lexicon.Has("share", _t.Lemma[share]) && !Lexicon.Has("stretch", _t.Lemma[share]))
            return -1;
        int inner = c.Tree.Child(share, Deprel.nmod) is >= 0 and int of && c.Case(of) is "of" && Lexicon.Has("stretch", _t.Lemma[of]) ? of
            : share, clause = c.Tree.Child(inner, Deprel.acl_relcl);
        foreach (int at in (ReadOnlySpan<int>)[share, inner, verb, clause])
        {
            for (int k = at < 0 ? -1 : c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < share || _t.Deprel[k] is not (Deprel.nmod or Deprel.obl)
                    || c.Case(k) is "around" or "round" && Lexicon.Has("surroundings", _t.Lemma[inner])
                    || c.Case(k) is not ("around" or "in" or "round" or "across" or "inside" or "within" or "along" or "at" or "on")
                    || c.TimeOf(k) >= 0)
                    continue;
                if (Ground(k) is >= 0 and int ground)
                    return ground;
                // "five hilltops in southern Lebanon": a part of a state, held by another.
                if (_t.Upos[k] is Upos.PROPN && c.Entities.AtHead(k) is >= 0 and int land
                    && c.Entities.Entities[land] is { Kind: EntityKind.Country, Sector: null })
                    return land;
            }
        }
        // "crossed into Kursk and seized 1,300 square kilometres": of the ground just told.
        return _t.Lemma[share] is "kilometre" or "kilometer" or "mile" or "village" or "settlement" && _t.Deprel[verb] is Deprel.conj
            && _lastTold >= 0 && _lastTold == _t.Head[verb] ? _lastGround : -1;
    }

    // "are on the outskirts of the town and trying to encircle it": the one town that its sentence names before it; −1 for none or several.
    private int TownOfClause(int pronoun) => OnlyTown(_t.Sentences[_t.SentenceOf[pronoun]].First, pronoun);

    private int OnlyTown(int first, int end)
    {
        int found = -1;
        for (int i = first; i < end; i++)
        {
            if (c.Entities.AtHead(i) is not (>= 0 and int e) || !IsTown(e) || _t.Upos[i] is not Upos.PROPN || IsOfRegion(i) || IsDateline(i)
                || e == found)
                continue;
            if (found >= 0)
                return -1;
            found = e;
        }
        return found;
    }

    // "withdrew from the city": the one town named in the nearest sentence before that names any; −1 for none or several.
    private int LastTown(int word)
    {
        int sentence = _t.SentenceOf[word];
        for (int s = sentence; s >= Math.Max(0, sentence - SentencesBack); s--)
        {
            int found = -1;
            for (int i = _t.Sentences[s].First; i < Math.Min(word, _t.Sentences[s].End); i++)
            {
                if (c.Entities.AtHead(i) is not (>= 0 and int e) || !IsTown(e) || IsOfRegion(i) || IsDateline(i) || e == found)
                    continue;
                if (found >= 0)
                    return -1;
                found = e;
            }
            if (found >= 0)
                return found;
        }
        return -1;
    }

    // "Sumy region": no town.
    private bool IsOfRegion(int word) =>
        c.Entities.Entities[c.Entities.AtHead(word)].Place is null && _t.Head[word] is >= 0 and int kind && kind > word
            && _t.Deprel[word] is Deprel.compound or Deprel.amod or Deprel.nmod_poss
            && _t.Lemma[kind].ToLowerInvariant() is not ("town" or "city" or "village");

    private bool IsDateline(int word) =>
        word - _t.Sentences[_t.SentenceOf[word]].First < 4 && _t.Form[word].Length > 1 && char.IsUpper(_t.Form[word][^1]);

    // "control the capital": the one that the report names, of the holder's country.
    private int CapitalOf(int word, int verb)
    {
        // "the Abkhazian capital": of somebody else; the town just told, or none.
        if (_t.Lemma[word] is "capital" && c.Tree.Child(word, Deprel.compound) is >= 0 and int other && _t.Upos[other] is Upos.PROPN)
            return _lastTold >= 0 && _lastTold < word && _t.SentenceOf[_lastTold] == _t.SentenceOf[word] && IsTown(_lastGround) ? _lastGround : -1;
        if (_t.Lemma[word] is not "capital" || c.Entity(c.Subject(verb)) is not (>= 0 and int holder)
            || c.Entities.Entities[holder].Code is not { } code)
            return -1;
        string? country = null;
        int found = -1;
        foreach (Entity e in c.Entities.Entities)
            country ??= e is { Kind: EntityKind.Country, Place.Country: { } two } && e.Code == code ? two : null;
        for (int i = 0; i < c.Entities.Entities.Count && country is not null; i++)
        {
            if (c.Entities.Entities[i].Place is { Feature: "PPLC" } place && place.Country == country)
                found = found < 0 ? i : -2;
        }
        return found;
    }

    // The place or facility that a word names, or that it is a part of: "most of the Kursk region", "parts of the city".
    private int Ground(int word)
    {
        if (word < 0)
            return -1;
        int antecedent = _t.Xpos[word] is Xpos.WDT or Xpos.WP ? c.Antecedent(word) : -1;
        if (antecedent >= 0)
            word = antecedent;
        // "Varosha, the beach district of Famagusta that was held": of what is named first.
        if (_t.Deprel[word] is Deprel.appos && _t.Upos[word] is Upos.NOUN
            && (Lexicon.Has("town", _t.Lemma[word]) || Lexicon.Has("area", _t.Lemma[word]) || Lexicon.Has("share", _t.Lemma[word])
                || _t.Lemma[word] is "capital" or "port" or "hub" or "gateway" or "place")
            && _t.Head[word] is >= 0 and int first1 && first1 < word)
        {
            int named = c.Entities.AtHead(first1) is >= 0 and int e1 && IsTaken(e1) ? e1 : -1;
            // The tree may hang it from what the place belongs to: "the fate of Varosha, the district".
            for (int k = named < 0 ? c.Tree.FirstChild(first1) : -1; k >= 0 && k < word && named < 0; k = c.Tree.NextSibling(k))
                named = k > first1 && _t.Deprel[k] is Deprel.nmod && _t.Upos[k] is Upos.PROPN && c.Entities.AtHead(k) is >= 0 and int inner
                    && IsTaken(inner) && k + 2 < _t.Count && _t.Form[c.Tree.Subtree(k).End] is "," ? inner : -1;
            if (named >= 0)
                return named;
        }
        int own = c.Entities.AtHead(word);
        // "keeps Manila's foothold on the shoal": what it is on.
        for (int k = own < 0 && Lexicon.Has("footing", _t.Lemma[word]) ? c.Tree.FirstChild(word) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "on" or "in" or "at" or "across" or "inside"
                && Ground(k) is >= 0 and int footing)
                return footing;
        }
        // "over its town hall": of the town told last.
        if (own < 0 && Lexicon.Has("houses", _t.Lemma[word]) && c.Tree.Child(word, Deprel.nmod_poss) is >= 0 and int its && _t.Lemma[its] is "its")
            return LastTown(word);
        // "The town is quiet since it was recaptured".
        if (own < 0 && _t.Lemma[word] is "it" && MainSubject(word) is >= 0 and int main && main != word
            && (c.Entities.AtHead(main) is >= 0 and int told && IsTaken(told) ? told
                : _t.Upos[main] is Upos.NOUN && (Lexicon.Has("town", _t.Lemma[main]) || Lexicon.Has("area", _t.Lemma[main])) ? Ground(main)
                : -1) is >= 0 and int above)
            return above;
        // "captured the town and held it", "took them back": the ground just told.
        if (_t.Upos[word] is Upos.PRON && _t.Lemma[word] is "it" or "they" && (own < 0 || !IsTaken(own)))
            return _lastTold >= 0 && _lastTold < word && _t.SentenceOf[_lastTold] == _t.SentenceOf[word] ? _lastGround
                : _t.Lemma[word] is "it" && own < 0 ? TownOfClause(word) : -1;
        // "Armenian territory": a part of Armenia.
        if (_t.Lemma[word] is "territory" or "soil" && FirstOf(word) is >= 0 and int first && c.Entity(first) is >= 0 and int land
            && c.Entities.Entities[land] is { Kind: EntityKind.Country, Sector: null })
            return land;
        // "occupied the base": the one told last.
        if (own >= 0 && IsNameless(own) && _t.Xpos[word] is Xpos.NN && word > 0 && _t.Lemma[word - 1] is "the" or "that" or "this"
            && c.Tree.Child(word, Deprel.nmod) < 0 && c.Tree.Child(word, Deprel.amod) < 0
            && (LastArea(word) is >= 0 and int known ? known : Lexicon.Has("told again", _t.Lemma[word]) && _lastTold >= 0 && _lastTold < word
                && _t.SentenceOf[word] - _t.SentenceOf[_lastTold] <= SentencesBack
                && c.Entities.Entities[_lastGround].Name.Contains(_t.Lemma[word], StringComparison.OrdinalIgnoreCase) ? _lastGround : -1)
                is >= 0 and int before && before != own)
            return before;
        // "fled both towns", "holds the two bases": the last that were told; the first of them stands for all.
        if (own < 0 && LastTold(word) is { Count: > 1 } several)
        {
            (_several, _severalIn) = (several, _t.SentenceOf[word]);
            return several[0];
        }
        // "occupied the town centre": of the town.
        if (own < 0 && Lexicon.Has("houses", _t.Lemma[word]) && c.Tree.Child(word, Deprel.compound) is >= 0 and int which
            && Lexicon.Has("town", _t.Lemma[which]) && which == word - 1 && word > 1 && _t.Lemma[word - 2] is "the" or "its"
            && c.Tree.Child(word, Deprel.nmod) < 0)
            return LastTown(word);
        // "handed the neighbourhoods over": the ground told last.
        if (own < 0 && _t.Xpos[word] is Xpos.NNS && Lexicon.Has("quarters", _t.Lemma[word]) && word > 0
            && _t.Lemma[word - 1] is "the" or "those" or "these"
            && c.Tree.Child(word, Deprel.nmod) < 0 && _lastTold >= 0 && _lastTold < word && _t.SentenceOf[word] - _t.SentenceOf[_lastTold] <= 1)
            return _lastGround;
        // "eastern Zaire", "south Lebanon": a part of a state.
        if (own >= 0 && _t.Upos[word] is Upos.PROPN && c.Entities.Entities[own] is { Kind: EntityKind.Country, Sector: null } && word > 0
            && _t.Head[word - 1] == word && Lexicon.Has("compass", _t.Lemma[word - 1].ToLowerInvariant()))
            return own;
        // "took the village Shevchenko": the name behind it.
        if (own < 0 && Lexicon.Has("town", _t.Lemma[word]) && word + 1 < _t.Count && _t.Upos[word + 1] is Upos.PROPN
            && _t.SentenceOf[word + 1] == _t.SentenceOf[word] && (_t.Head[word + 1] == _t.Head[word] || _t.Head[word + 1] == word))
            return c.Entities.AtHead(word + 1) is >= 0 and int called && IsTaken(called) ? called : -1;
        if (own < 0 && Lexicon.Has("town", _t.Lemma[word]) && _t.Xpos[word] is Xpos.NN && word > 1
            && _t.Lemma[_t.Lemma[word - 1] is "whole" or "entire" ? word - 2 : word - 1] is "the" && c.Tree.Child(word, Deprel.nmod) < 0
            && LastTown(word) is >= 0 and int town)
            return town;
        // "the Sava River town": the town told last.
        if (own < 0 && c.Tree.Child(word, Deprel.compound) is >= 0 and int water && c.IsWaterOf(water, word))
            return LastTown(word);
        if (own < 0 && Lexicon.Has("area", _t.Lemma[word].ToLowerInvariant()) && word > 0 && _t.Lemma[word - 1] is "the"
            && c.Tree.Child(word, Deprel.nmod) < 0 && LastArea(word) is >= 0 and int area)
            return area;
        // "Italian troops guard the site now": the ground told last.
        if (own < 0 && Lexicon.Has("told again", _t.Lemma[word]) && _t.Xpos[word] is Xpos.NN && word > 0
            && _t.Lemma[word - 1] is "the" or "that" or "this"
            && c.Tree.Child(word, Deprel.nmod) < 0 && _lastTold >= 0 && _lastTold < word
            && _t.SentenceOf[word] - _t.SentenceOf[_lastTold] <= SentencesBack)
            return _lastGround;
        if (Lexicon.Has("share", _t.Lemma[word]) && ShareOf(word) is >= 0 and int state)
            return state;
        // "the Black Sea peninsula of Crimea": by the name behind it, whatever the whole was taken for.
        bool kindOnly = own >= 0 && !IsTaken(own) && c.Entities.Entities[own].Kind is EntityKind.Organization or EntityKind.Other
            && Lexicon.Has("area", _t.Lemma[word]);
        if (own >= 0 && !kindOnly && (IsTaken(own) || c.Entities.Entities[own].Kind is not EntityKind.Group))
            return IsTaken(own) ? own : -1;
        if (_t.Upos[word] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.PRON or Upos.SYM or Upos.NUM))
            return -1;
        // "the Damascus suburb of Douma": what stands behind "of" before what it lies in.
        if (OfPhrase(word) is >= 0 and int of && c.Case(of) is "of" && c.Entities.AtHead(of) is >= 0 and int inside && IsTaken(inside))
            return inside;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool part = _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of"
                    || _t.Deprel[k] is Deprel.compound or Deprel.nmod_poss or Deprel.flat or Deprel.appos or Deprel.nmod_desc;
            if (part && c.Entities.AtHead(k) is >= 0 and int entity && IsTaken(entity))
                return entity;
            if (part && k > word && _t.Upos[k] is Upos.NOUN && Ground(k) is >= 0 and int inner)
                return inner;
            // "the camp at Ber": a camp is named after where it lies.
            if (k > word && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "at" && _t.Upos[k] is Upos.PROPN && Lexicon.Has("sited", _t.Lemma[word])
                && c.Entities.AtHead(k) is >= 0 and int site && IsTaken(site))
                return site;
        }
        return -1;
    }

    // "The alliance controls a fifth of the country" looks back this many sentences.
    private const int StatesBack = 2;

    // The subject of the clause above the one that a pronoun stands in; −1 for none.
    private int MainSubject(int pronoun) =>
        _t.Head[pronoun] is >= 0 and int verb && _t.Deprel[verb] is Deprel.advcl or Deprel.parataxis or Deprel.conj
            && _t.Head[verb] is >= 0 and int main && main < pronoun ? c.Clause.OwnSubject(main) : -1;

    // "came to Iraq … a third of the country": the state named last before it in the sentence.
    private int LastState(int word, int sentences = 0)
    {
        for (int i = word - 1; i >= _t.Sentences[Math.Max(0, _t.SentenceOf[word] - sentences)].First; i--)
        {
            if (_t.Upos[i] is Upos.PROPN && c.Entities.AtHead(i) is >= 0 and int e
                && c.Entities.Entities[e] is { Kind: EntityKind.Country, Sector: null })
                return e;
        }
        return -1;
    }

    // "The New Forces hold the north of the country": the state that those who hold it are of; −1 for none.
    private int StateOfHolder(int share)
    {
        if (_t.Deprel[share] is not Deprel.obj || _t.Head[share] is not (>= 0 and int verb) || c.Entity(c.Subject(verb)) is not (>= 0 and int holder)
            || c.Entities.Entities[holder].Code is not { Length: 3 } code)
            return -1;
        return c.Entities.Entities.FindIndex(e => e is { Kind: EntityKind.Country, Sector: null, Place: not null } && e.Code == code);
    }

    // "a fifth of Ukraine", "200 square kilometres of its territory": the state that a part of is held; −1 for none.
    private int ShareOf(int share)
    {
        // "Kosovo's north".
        if (c.Tree.Child(share, Deprel.nmod_poss) is >= 0 and int whose && _t.Upos[whose] is Upos.PROPN
            && c.Entities.AtHead(whose) is >= 0 and int own
            && (IsTaken(own) || c.Entities.Entities[own] is { Kind: EntityKind.Country, Sector: null }))
            return own;
        for (int k = c.Tree.FirstChild(share); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < share || _t.Deprel[k] is not (Deprel.nmod or Deprel.obl) || c.Case(k) is not "of")
                continue;
            // "nine tenths of Afghanistan's countryside".
            if (Lexicon.Has("share", _t.Lemma[k]) && ShareOf(k) is >= 0 and int inner)
                return inner;
            int whole = _t.Lemma[k] is "territory" or "land" or "soil" ? FirstOf(k) : k;
            if (_t.Lemma[k] is "country" && k > 0 && _t.Form[k - 1] is "the"
                && (LastState(k) is >= 0 and int named ? named : StateOfHolder(share) is >= 0 and int own1 ? own1 : LastState(k, StatesBack))
                is >= 0 and int state)
                return state;
            if (whole >= 0 && c.Entity(whole) is >= 0 and int e && c.Entities.Entities[e] is { Kind: EntityKind.Country, Sector: null })
                return e;
        }
        return -1;
    }

    // "its territory", "Armenian territory".
    private int FirstOf(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && c.Entity(k) >= 0)
                return k;
        }
        return -1;
    }

    // "the Strip", "the peninsula", "the plant": the last one before that bears the word in its name; −1 for none.
    private int LastArea(int word)
    {
        int found = -1, last = -1;
        string ends = " " + _t.Form[word];
        for (int e = 0; e < c.Entities.Entities.Count; e++)
        {
            if (!IsTaken(e)
                || !(c.Entities.Entities[e].Name.EndsWith(ends, StringComparison.OrdinalIgnoreCase)
                    || c.Entities.Entities[e].Spellings.Exists(s => s.EndsWith(ends, StringComparison.OrdinalIgnoreCase))
                    || ends is " Strip" && c.Entities.Entities[e].Name is "Gaza"))
                continue;
            foreach (Mention m in c.Entities.Entities[e].Mentions)
            {
                if (m.Head < word && m.Head > last)
                    (found, last) = (e, m.Head);
            }
        }
        return found;
    }

    // States are at war with states; what is taken is a part of them.
    private bool IsTaken(int entity) => c.Entities.Entities[entity].Kind is EntityKind.Place or EntityKind.Facility;

    private int OfPhrase(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod or Deprel.obl
                && (c.Case(k) is "of" or "over" or "on"
                    || c.Case(k) is "around" or "round" && _t.Lemma[noun] is "ring" or "noose" or "cordon" or "siege" or "tighten")
                && Ground(k) >= 0)
                return k;
        }
        return -1;
    }

    private bool IsTown(int place) =>
        place >= 0 && !TableContext.IsWater(c.Entities.Entities[place].Name)
            && c.Entities.Entities[place] is { Kind: EntityKind.Place, Place: null or { Feature: null } or { Feature: ['P', 'P', 'L', ..] } };

    private bool IsPlace(int entity) => entity >= 0 && c.Entities.Entities[entity].Kind is EntityKind.Place;

    // "took Goma", "took the dam at Mosul", "took the Fao peninsula"; not "took a road".
    private bool IsNamedGround(int word) =>
        c.Entities.AtHead(word) is >= 0 and int e
            && (c.Entities.Entities[e].Kind is EntityKind.Place && _t.Upos[word] is Upos.PROPN
                || c.Entities.Entities[e] is { Kind: EntityKind.Facility } f && f.Name.AsSpan().ContainsAnyInRange('A', 'Z'))
        || word >= 0 && _t.Upos[word] is Upos.NOUN && Lexicon.Has("area", _t.Lemma[word])
            && c.Tree.Child(word, Deprel.compound) is >= 0 and int called && _t.Upos[called] is Upos.PROPN
            && c.Entities.AtHead(called) is >= 0 and int area && IsTaken(area);

    // "three districts of Marib province", "the hilltop temple of X", "all of Soledar".
    private bool IsPieceOfGround(int noun) =>
        (_t.Upos[noun] is Upos.NOUN
            && (Lexicon.Has("area", _t.Lemma[noun]) || Lexicon.Has("town", _t.Lemma[noun]) || Lexicon.Has("stretch", _t.Lemma[noun]))
            || _t.Lemma[noun] is "all" or "most" or "half" or "much" or "whole" or "part")
            && c.Tree.Child(noun, Deprel.nmod) is >= 0 and int of && c.Case(of) is "of" && Ground(of) >= 0;

    // A name of which nobody knows whose or what it is.
    private bool IsBareName(int word) =>
        _t.Upos[word] is Upos.PROPN && c.Entities.AtHead(word) is >= 0 and int e
            && c.Entities.Entities[e] is { Kind: EntityKind.Other or EntityKind.Person, Roles.Count: 0, Code: null, Sector: null };
}
