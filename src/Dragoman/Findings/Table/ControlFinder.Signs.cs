using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Signs of who holds a place: flags over it, garrisons in it, and the body that "rebel hands" and "the rebel flag" mean.</summary>
internal sealed partial class ControlFinder
{
    // "The Azerbaijani flag has been raised in Shusha", "the separatist flag flies over the airport": whose it is has the place.
    private void ReadFlag(int verb, int flag)
    {
        if (flag < 0 || !Lexicon.Has("flags", _t.Lemma[flag]))
            return;
        int first = FlagOwner(flag, verb), body = first >= 0 ? c.Entity(first) : BodyOf(flag);
        if (body < 0 || first >= 0 && !IsArmed(body) && c.Entities.Entities[body].Sector is not "OPP")
            return;
        ControlKind kind = Lexicon.Has("flies", _t.Lemma[verb]) ? ControlKind.Holds : ControlKind.Gains;
        foreach (int at in (ReadOnlySpan<int>)[verb, flag])
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                // "over the town flies": the tree may take the town for a subject.
                bool over = _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "over" or "in" or "at" or "above" or "on" or "Over"
                    || k > 0 && k < verb && k != flag && _t.Form[k - 1] is "over" or "Over";
                if (!over || c.TimeOf(k) >= 0 || Ground(k) is not (>= 0 and int ground))
                    continue;
                if (first >= 0)
                    Add(ground, first, kind, verb);
                else if (body != ground)
                    AddHolder(ground, body, kind, verb);
            }
        }
    }

    // "the flag flies", "over the airport flies the flag": the tree may take a flag behind its verb for its object. "A crowd waving flags in the
    // square" holds nothing. −1 for no flag that flies.
    private int FlagOf(int verb)
    {
        int subject = c.Clause.OwnSubject(verb), thing = c.Tree.Child(verb, Deprel.obj);
        if (subject >= 0 && Lexicon.Has("flags", _t.Lemma[subject]))
            return subject;
        return !(subject >= 0 && c.CanAct(c.Entity(subject)))
            && _t.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP ? thing : _t.Deprel[verb] is Deprel.acl
            && Lexicon.Has("flags", _t.Lemma[_t.Head[verb]]) ? _t.Head[verb] : -1;
    }

    // "the Azerbaijani flag", "the flag of the rebels", "raised their flag", "hoisted the national flag": whose it is; −1 for nobody's.
    private int FlagOwner(int flag, int verb)
    {
        if (FirstOf(flag) is >= 0 and int owner && _t.Upos[owner] is not Upos.PRON)
            return owner;
        if (Whose(flag) is >= 0 and int whose && (_t.Upos[whose] is not Upos.PRON || Lexicon.Has("flies", _t.Lemma[verb])
            && IsArmed(c.Entity(whose))))
            return whose;
        if (c.Clause.IsPassive(verb) || c.Clause.OwnSubject(verb) is not (>= 0 and int raiser) || raiser == flag || !IsArmedAgent(raiser))
            return -1;
        // "Russian soldiers planted a flag at the plant".
        if (flag > 0 && _t.Form[flag - 1] is "a" && IsFighting(raiser))
            return raiser;
        for (int k = c.Tree.FirstChild(flag); k >= 0 && k < flag; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod_poss && _t.Upos[k] is Upos.PRON || _t.Deprel[k] is Deprel.amod && Lexicon.Has("own", _t.Lemma[k]))
                return raiser;
        }
        return -1;
    }

    // "government" of "in government hands", "rebel" of "rebel control": the last body before it, else the first behind it, that the report calls so;
    // −1 for none.
    private int BodyCalled(int word)
    {
        string called = _t.Lemma[word].ToLowerInvariant();
        if (!Lexicon.Has("called", called))
            return -1;
        int before = -1, last = -1, behind = -1, next = int.MaxValue;
        for (int e = 0; e < c.Entities.Entities.Count; e++)
        {
            if (c.Entities.Entities[e].Kind is not (EntityKind.Group or EntityKind.Organization) || !IsHolder(e))
                continue;
            foreach (Mention m in c.Entities.Entities[e].Mentions)
            {
                if (m.Type is MentionType.Pronoun or MentionType.Part || !_t.Lemma[m.Head].Equals(called, StringComparison.OrdinalIgnoreCase))
                    continue;
                if (m.Head < word && m.Head > last)
                    (before, last) = (e, m.Head);
                else if (m.Head > word && m.Head < next)
                    (behind, next) = (e, m.Head);
            }
        }
        return before >= 0 ? before : behind;
    }

    // "the rebel flag": −1 for nobody's.
    private int BodyOf(int flag)
    {
        for (int k = c.Tree.FirstChild(flag); k >= 0 && k < flag; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound or Deprel.amod && BodyCalled(k) is >= 0 and int body)
                return body;
        }
        return -1;
    }

    // "A Turkish garrison sits in Bashiqa", "the army's garrison in Khiam": whose it is holds the place.
    private void ReadGarrison(int noun)
    {
        int holder = -1, ground = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < noun && _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && IsArmed(c.Entities.AtHead(k)))
                holder = k;
            else if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "in" or "at" or "on" && Ground(k) is >= 0 and int site)
                ground = site;
        }
        int verb = _t.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass ? _t.Head[noun] : -1;
        for (int k = ground < 0 && verb >= 0 ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "in" or "at" or "on" && c.TimeOf(k) < 0
                && (Lexicon.Has("stays", _t.Lemma[verb]) || _t.Lemma[verb] is "sit" or "hold" or "base") && Ground(k) is >= 0 and int there)
                ground = there;
        }
        if (holder >= 0 && ground >= 0 && !c.IsNegated(noun)
            && !(verb >= 0 && (c.IsNegated(verb) || IsUnreal(verb) || _t.Lemma[verb] is "surrender" or "leave" or "flee" or "withdraw")))
            Add(ground, holder, ControlKind.Holds, noun);
    }
}
