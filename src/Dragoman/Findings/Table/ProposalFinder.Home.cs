using Dragoman.Reading;

namespace Dragoman.Findings.Table;

// Whose a stance is where somebody speaks to his own, or of his own office.
internal sealed partial class ProposalFinder
{
    // Nobody demands a thing of himself: whoever "it" or "they" are, they are not those they call on. A man may ask his own state.
    private void RemoveAsked(int predicate, List<int> parties)
    {
        for (int k = _c.Tree.FirstChild(predicate); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > predicate && (_t.Deprel[k] is Deprel.obj || _t.Deprel[k] is Deprel.obl && _c.Case(k) is "on" or "upon")
                && _c.Entities.AtHead(k) is >= 0 and int one)
                parties.RemoveAll(e => e == one || _c.Party(e) == _c.Party(one) && (_c.Entities.Entities[e].Kind is not EntityKind.Person
                    || _t.Deprel[k] is Deprel.obj && _c.Entities.Entities[one].Kind is EntityKind.Country));
        }
    }

    // "The president asked for his adviser's resignation", "urged parliament to pass it", "told the police to stop": of those at home he asks
    // for himself, and not for the state.
    private bool IsAtHome(int who, int predicate, int topic)
    {
        int party = _c.Party(who);
        if (party == who || _c.Entities.Entities[who].Kind is not EntityKind.Person || _c.Entities.Entities[party].Code is not { } code)
            return false;
        int asked = _t.Upos[topic] is Upos.VERB && topic != predicate && _c.Clause.OwnSubject(topic) is >= 0 and int doer ? doer
            : topic == predicate && _t.Upos[topic] is Upos.VERB ? _c.Clause.OwnSubject(topic) : -1;
        for (int k = asked >= 0 ? -1 : _c.Tree.FirstChild(predicate); k >= 0 && asked < 0; k = _c.Tree.NextSibling(k))
        {
            if (k > predicate && k < topic && (_t.Deprel[k] is Deprel.obj or Deprel.iobj
                || _t.Deprel[k] is Deprel.obl && _c.Case(k) is "on" or "upon" or "to" or "with") && _c.TimeOf(k) < 0)
                asked = k;
        }
        // "asked for John's resignation".
        if (asked < 0 && _t.Upos[topic] is Upos.NOUN)
            asked = _c.Tree.Child(topic, Deprel.nmod_poss);
        if (asked < 0)
            return false;
        if (_c.Entities.AtHead(asked) is not (>= 0 and int one))
            return StanceReader.Lexicon.Has("at home", _t.Lemma[asked]) && !IsForeign(asked);
        Entity e = _c.Entities.Entities[one];
        if (e.Sector is "REB" or "SEP" or "UAF" or "INS")
            return false;
        return one != party && e.Code == code || e.Code is null && (StanceReader.Lexicon.Has("at home", _t.Lemma[asked]) && !IsForeign(asked)
            || e.Kind is EntityKind.Person && _t.Upos[topic] is Upos.NOUN && _t.Lemma[topic] is "resignation" or "dismissal" or "departure");
    }

    // "refused to quit her post", "will not run": a matter of her own.
    private bool IsOwnOffice(int who, int deed) =>
        _c.Entities.Entities[who].Kind is EntityKind.Person && _t.Upos[deed] is Upos.VERB
            && (_t.Lemma[deed] is "resign" or "abdicate" or "retire" || _c.Tree.Child(deed, Deprel.compound_prt) is >= 0 and int particle
                && StanceReader.Lexicon.PairGroups(_t.Lemma[deed], '+', _t.Lemma[particle]).Contains("leaves office")
                || _t.Lemma[deed] is "quit" or "leave" or "run" or "stand" or "present" or "give" or "accept"
                && (_c.Tree.Child(deed, Deprel.obj) is >= 0 and int post && StanceReader.Lexicon.Has("posts", _t.Lemma[post])
                    || _c.Tree.Child(deed, Deprel.obl) is >= 0 and int seat && _c.Case(seat) is "for"
                        && StanceReader.Lexicon.Has("posts", _t.Lemma[seat])));

    // "foreign forces", "the Islamic courts": not those at home.
    private bool IsForeign(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < noun && _t.Deprel[k] is Deprel.amod or Deprel.compound or Deprel.nmod_poss
                && (char.IsUpper(_t.Form[k][0]) || _t.Lemma[k] is "foreign" or "international" or "other" or "rival" or "allied" or "enemy"))
                return true;
        }
        return false;
    }
}
