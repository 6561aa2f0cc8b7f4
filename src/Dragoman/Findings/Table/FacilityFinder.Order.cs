using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Which facility is meant: by the order of the words where the tree fails, without a name, by its place, by the name behind what it
/// is.</summary>
internal sealed partial class FacilityFinder
{
    // Words in front of a state within which its facility is looked for.
    private const int FarthestBefore = 26;

    // "The central hospital, which was hit, out of service is", "The field of X, the biggest of all, functions": the first facility of the clause
    // that no preposition leads, where no verb but those of its relative clauses stands between; −1 for none.
    private int FacilityBefore(int word)
    {
        int first = Math.Max(_t.Sentences[_t.SentenceOf[word]].First, word - FarthestBefore), found = -1;
        for (int i = word - 1; i >= first && _t.Form[i] is not (";" or "but" or "while" or "and"); i--)
        {
            if (_t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD
                && _t.Deprel[i] is not (Deprel.acl_relcl or Deprel.cop or Deprel.aux or Deprel.aux_pass) && i < word - 2)
                // "Engineers said the dam, which …, could burst": what is said begins behind the verb.
                return _t.Lemma[i] is "say" or "warn" ? found : -1;
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN
                && _t.Deprel[i] is not (Deprel.nmod or Deprel.compound or Deprel.nmod_poss or Deprel.flat or Deprel.amod or Deprel.obl_agent)
                && c.Case(i).Length == 0 && _t.Xpos[i] is not Xpos.NNS && Facility(i) is >= 0 and int facility)
                found = facility;
        }
        return found;
    }

    // "functions", "works" at the end of a clause: the tag may take them for plurals.
    private void ReadLastWord(int noun)
    {
        if (_t.Form[noun] is not ("functions" or "works" or "operates" or "runs" or "burns")
            || !Lexicon.Has("working verb", _t.Form[noun].TrimEnd('s')) && _t.Form[noun] is not "burns"
            || !EndsClause(noun) && !(_t.Form[noun + 1] is "again")
            || _t.Deprel[noun] is Deprel.nmod or Deprel.obl)
            return;
        if (noun > 0 && _t.Form[noun - 1] is "," or "again" or "still" && FacilityBefore(noun) is >= 0 and int facility)
            Add(facility, _t.Form[noun], null, noun);
    }

    // Nothing but adverbs up to a mark or the end of the sentence.
    private bool EndsClause(int word)
    {
        int i = word + 1, end = _t.Sentences[_t.SentenceOf[word]].End;
        while (i < end && _t.Upos[i] is Upos.ADV)
            i++;
        return i >= end || _t.Upos[i] is Upos.PUNCT or Upos.CCONJ;
    }

    // "the border gate Bab al-Hawa", "airport Taoyuan", "gas pipeline Baku-Erzerum": the name behind what it is, whatever the tree makes of the two;
    // −1 for none.
    private int CalledBehind(int word)
    {
        int noun = _t.Upos[word] is Upos.NOUN ? word : word - 1;
        if (noun < 0 || noun + 1 >= _t.Count || _t.Upos[noun] is not Upos.NOUN || _t.Upos[noun + 1] is not Upos.PROPN
            || _t.SentenceOf[noun + 1] != _t.SentenceOf[noun] || !Lexicon.Has("facility", _t.Lemma[noun]) || c.Entities.AtHead(noun) >= 0)
            return -1;
        bool joined = _t.Head[noun + 1] == noun && _t.Deprel[noun + 1] is Deprel.appos or Deprel.flat or Deprel.nmod_desc
            || _t.Head[noun] == noun + 1 && _t.Deprel[noun] is Deprel.compound or Deprel.nmod_desc;
        return joined && c.Entities.AtHead(noun + 1) is >= 0 and int called
            && c.Entities.Entities[called] is
            {
                Kind: EntityKind.Place or EntityKind.Facility or EntityKind.Other
            or EntityKind.Person, Roles.Count: 0
            }
            ? called : -1;
    }

    // "Hospital of al-Shifa", "Refinery of Baiji" at the beginning of a sentence, as damaged copy has it: the place behind "of" is called so;
    // −1 for none.
    private int CapitalFacility(int word)
    {
        if (_t.Upos[word] is not (Upos.NOUN or Upos.PROPN) || word + 2 >= _t.Count || _t.Form[word + 1] is not ("of" or "at" or "in")
            || _t.SentenceOf[word + 2] != _t.SentenceOf[word] || !Lexicon.Has("facility", _t.Lemma[word].ToLowerInvariant())
            || _t.Sentences[_t.SentenceOf[word]].First is var first && word > first + 1)
            return -1;
        int own = c.Entities.AtHead(word);
        for (int i = word + 2; i < Math.Min(_t.Sentences[_t.SentenceOf[word]].End, word + 5)
            && _t.Upos[i] is Upos.PROPN or Upos.DET or Upos.NOUN; i++)
        {
            if (_t.Upos[i] is Upos.PROPN && c.Entities.AtHead(i) is >= 0 and int place
                && c.Entities.Entities[place].Kind is EntityKind.Place or EntityKind.Facility or EntityKind.Other or EntityKind.Person
                && (own < 0 || c.Entities.Entities[own].Kind is EntityKind.Other or EntityKind.Facility))
                return own >= 0 && c.Entities.Entities[own].Kind is EntityKind.Facility ? own : place;
        }
        return -1;
    }

    // "runs at a third of its capacity", "works with half of its force", "is down to a tenth of its output".
    private void ReadFraction(int share)
    {
        int of = -1;
        for (int k = c.Tree.FirstChild(share); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > share && _t.Deprel[k] is Deprel.nmod or Deprel.obl && Lexicon.Has("output", _t.Lemma[k]))
                of = k;
        }
        // "at half capacity", "at 30 percent capacity".
        if (of < 0 && share + 1 < _t.Count && Lexicon.Has("output", _t.Lemma[share + 1]))
            of = share + 1;
        if (of < 0 || of > share + 4)
            return;
        int first = share;
        while (first > _t.Sentences[_t.SentenceOf[share]].First && share - first < 4
            && _t.Upos[first - 1] is Upos.DET or Upos.NUM or Upos.ADV or Upos.ADJ or Upos.PRON or Upos.NOUN)
            first--;
        if (first == 0 || _t.Form[first - 1] is not ("at" or "on" or "to" or "with" or "by" or "from" or "below" or "under"))
            return;
        int verb = _t.Head[share] is >= 0 and int head && _t.Upos[head] is Upos.VERB ? head : -1;
        if (verb >= 0 && (IsUnreal(verb) || c.IsNegated(verb)) || c.HasMood(share, "unreal"))
            return;
        int subject = verb >= 0 ? c.Subject(verb) : c.Clause.OwnSubject(share);
        if ((subject >= 0 ? FacilityOrPart(subject) : FacilityBefore(first - 1)) is >= 0 and int facility)
            Add(facility, (verb >= 0 && verb == first - 2 ? _t.SpanOf(verb, of + 1) : _t.SpanOf(first - 1, of + 1)).WordsIn(_t.Text), null, share);
    }

    // "where flights were suspended": the facility that the clause is about; −1 for none.
    private int WhereOf(int verb)
    {
        if (_t.Deprel[verb] is not Deprel.acl_relcl || _t.Head[verb] is not (>= 0 and int place) || place > verb)
            return -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "where")
                return Facility(place);
        }
        return -1;
    }

    // "the bridge was blown up", "the sea-port was looted": in a report on a conflict one that needs no name, where none is told before that it could
    // be.
    private bool IsTheOne(int word)
    {
        if (!c.IsConflict || _t.Upos[word] is not Upos.NOUN || _t.Xpos[word] is not Xpos.NN
            || _t.Deprel[word] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj)
                && !(_t.Deprel[word] is Deprel.conj && _t.Head[word] is >= 0 and int before
                && _t.Deprel[before] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj)
                && c.Tree.Child(word, Deprel.acl) < 0
            || c.Entities.AtHead(word) is not (>= 0 and int plain)
            || c.Entities.Entities[plain].Kind is not EntityKind.Facility || !Lexicon.Has("facility", _t.Lemma[word])
            || Lexicon.Has("general", _t.Lemma[word]) && c.Tree.Child(word, Deprel.compound) < 0)
            return false;
        return c.Tree.Child(word, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the"
            && !(_last >= 0 && _t.SentenceOf[word] - _lastSentence <= NearSentences && !IsOtherKind(c.Entities.Entities[_last].Name, _t.Lemma[word]));
    }

    // "crude pumped from Warri": what the goods before the participle went through.
    private bool IsOfGoods(int verb) =>
        verb > 0 && _t.Xpos[verb] is Xpos.VBN && c.Tree.Child(verb, Deprel.aux) < 0 && c.Tree.Child(verb, Deprel.aux_pass) < 0
            && Lexicon.Has("goods", _t.Lemma[verb - 1]);

    // Where facilities without names lie, as the phrase that speaks of them in the sentence of a word says.
    private List<int> PlacesOf(int facility, int word)
    {
        List<int> places = [];
        if (c.Entities.Entities[facility] is not { Kind: EntityKind.Facility } e
            || HasCapital(e.Name) && (HasCapital(e.Name[1..]) || !OpensSentence(facility)))
            return places;
        SentenceRange s = _t.Sentences[_t.SentenceOf[word]];
        for (int i = s.First; i < Math.Min(s.End, s.First + 200); i++)
        {
            if (_t.Xpos[i] is not Xpos.NNS || c.Entities.AtHead(i) != facility)
                continue;
            // "the Sharara and El Feel oilfields": each is called by its name.
            places.AddRange(c.NamesBefore(i));
            for (int k = c.Tree.FirstChild(i); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < i || _t.Deprel[k] is not Deprel.nmod || c.Case(k) is not ("of" or "at" or "in") || Site(k) is not (>= 0 and int first))
                    continue;
                places.Add(first);
                for (int j = c.Tree.FirstChild(k); j >= 0; j = c.Tree.NextSibling(j))
                {
                    if (_t.Deprel[j] is Deprel.conj && Site(j) is >= 0 and int next && !places.Contains(next))
                        places.Add(next);
                }
            }
        }
        return places;
    }

    // "the terminals at Mina al-Bakr": where facilities stand is a place, whatever its name is taken for; −1 for none.
    private int Site(int word) =>
        Place(word) is >= 0 and int place ? place
            : _t.Upos[word] is Upos.PROPN && c.Entities.AtHead(word) is >= 0 and int e
                && c.Entities.Entities[e] is { Kind: EntityKind.Other or EntityKind.Person, Roles.Count: 0, Code: null } ? e : -1;

    // "a strike on Bushehr": the place that is called by its plant, where radiation is what it would bring; −1 for none.
    private int StruckBy(int strike, int effect)
    {
        for (int k = Lexicon.Has("radioactive", _t.Lemma[effect]) ? c.Tree.FirstChild(strike) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > strike && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "on" or "at" or "against" && Place(k) is >= 0 and int place)
                return place;
        }
        return -1;
    }

    // "force majeure at Es Sider", "on exports from the port"; −1 for nowhere.
    private int MajeureAt(int verb, int majeure)
    {
        foreach (int at in (ReadOnlySpan<int>)[verb, majeure])
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < majeure || _t.Deprel[k] is not (Deprel.obl or Deprel.nmod) || c.Case(k) is not ("at" or "on" or "over" or "for" or "in"))
                    continue;
                if ((Facility(k) is >= 0 and int own ? own : FacilityOf(k)) is >= 0 and int facility)
                    return facility;
                // A terminal of which no list knows may be taken for anybody.
                if (c.Case(k) is "at" && _t.Upos[k] is Upos.PROPN && c.Entities.AtHead(k) is >= 0 and int place
                    && c.Entities.Entities[place] is { Kind: EntityKind.Place or EntityKind.Other or EntityKind.Person, Roles.Count: 0 })
                    return place;
            }
        }
        return -1;
    }
}
