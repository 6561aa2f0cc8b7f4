using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances on what was told before, where the sentence does not say again what that is: "Rabat refused", "the rebels have agreed, on
/// condition that …", "form an association, something he has long resisted", "Israel keeps silent".</summary>
internal sealed class BareStances(TableContext c)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word) =>
        _t.Upos[word] is Upos.VERB && !c.IsInDoubt(word)
            ? Agreed(word) ?? Had(word) ?? Something(word) ?? Silent(word) ?? Opposed(word) ?? Bare(word)
            : _t.Upos[word] is Upos.NOUN ? Voiced(word) : null;

    // "are agreed with the plan", "are not agreed on it".
    private OpenStance? Agreed(int verb)
    {
        if (_t.Form[verb] is not "agreed" || c.Tree.Child(verb, Deprel.aux_pass) is not (>= 0 and int be) || be > verb
            || c.Clause.OwnSubject(verb) is not (>= 0 and int party) || party > verb || !IsParty(party) || c.HasMood(verb, "to come"))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "with" or "to" or "on" && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0
                && !c.CanAct(c.Entities.AtHead(k)))
            {
                Stance yes = c.InPrinciple(verb) ? Stance.SupportsInPrinciple : Stance.Accepts;
                return new OpenStance(c.IsNegated(verb) ? Stance.Rejects : yes, party, verb, k);
            }
        }
        return null;
    }

    // "The rebels have the plan rejected", in the order of another language: what has been done stands last, what it was done to before it.
    private OpenStance? Had(int done)
    {
        if (_t.Xpos[done] is not Xpos.VBN || _t.Deprel[done] is not (Deprel.acl or Deprel.xcomp or Deprel.ccomp)
            || done + 1 < _t.Sentences[_t.SentenceOf[done]].End && _t.Upos[done + 1] is not Upos.PUNCT
            || OpenPositions.Firm(Lexicon.Groups(_t.Lemma[done])) is not { } stance || stance is not (Stance.Accepts or Stance.Rejects))
            return null;
        int have = _t.Head[done], thing = -1;
        if (_t.Deprel[done] is Deprel.acl)
            (thing, have) = (have, _t.Head[have]);
        if (have < 0 || _t.Lemma[have] is not "have" || have > done || c.IsNegated(have)
            || c.Clause.OwnSubject(have) is not (>= 0 and int party)
            || party > have || !IsParty(party))
            return null;
        thing = thing < 0 ? c.Tree.Child(have, Deprel.obj) is >= 0 and int held ? held : c.Clause.OwnSubject(done) : thing;
        return thing > have && thing < done && _t.Upos[thing] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(thing))
            ? new OpenStance(stance, party, done, thing) : null;
    }

    // "Krasnoselsky refused, saying that …", "Ankara has agreed, provided …": nothing stands behind the verb but when, where and on which condition.
    private OpenStance? Bare(int verb)
    {
        string lemma = _t.Lemma[verb];
        bool refuses = Lexicon.Has("bare rejects", lemma), agrees = Lexicon.Has("bare accepts", lemma);
        if (!refuses && !agrees || _t.Deprel[verb] is Deprel.acl or Deprel.acl_relcl or Deprel.amod or Deprel.advcl or Deprel.xcomp
            || c.Clause.IsPassive(verb) || c.HasMood(verb, "duty") || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") || c.Clause.HasTo(verb)
            || c.Clause.OwnSubject(verb) is not (>= 0 and int party) || party > verb || !IsParty(party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obj or Deprel.iobj or Deprel.xcomp or Deprel.ccomp or Deprel.csubj or Deprel.compound_prt
                || _t.Deprel[k] is Deprel.obl && c.TimeOf(k) < 0
                    && c.Case(k) is not ("in" or "at" or "on" or "under" or "without" or "except" or "after")
                || k > verb && _t.Deprel[k] is Deprel.advcl
                    && (c.Clause.HasTo(k)
                        || c.Tree.Child(k, Deprel.mark) is >= 0 and int mark && _t.Form[mark] is "on" or "to" or "with" or "of" or "for"))
                return null;
        }
        // "He disagreed", "he agreed", behind a question: what of is not told.
        if (verb + 1 < _t.Count && _t.Form[verb + 1] is "with" or "to" or "on" or "that" or "upon")
            return null;
        bool no = refuses ^ c.IsNegated(verb);
        // "The Turkish side does not object": to what was told.
        if (refuses && c.IsNegated(verb))
            return lemma is "object" ? new OpenStance(Stance.SupportsInPrinciple, party, verb, verb) { IsOnLast = true, IsAnswer = true } : null;
        return new OpenStance(no ? c.HasAdverb(verb, "yet") ? Stance.Undecided : Stance.Rejects
            : Stance.Accepts, party, verb, verb)
        { IsOnLast = true, IsAnswer = true };
    }

    // "Malta and Italy are opposed, diplomats said", "Sudan remains opposed".
    private OpenStance? Opposed(int verb)
    {
        // "Sudan remains opposed": the verb above has the subject.
        int clause = _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int stays && _t.Lemma[stays] is "remain" or "stay" ? stays : verb;
        if (_t.Form[verb] is not "opposed" || clause == verb && (c.Tree.Child(verb, Deprel.aux_pass) is not (>= 0 and int be) || be > verb)
            || c.Clause.OwnSubject(clause) is not (>= 0 and int party) || party > verb || !c.IsActor(c.Entity(party)))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl or Deprel.obl_agent or Deprel.xcomp or Deprel.advcl or Deprel.obj && c.TimeOf(k) < 0)
                return null;
        }
        return new OpenStance(c.IsNegated(verb) ? Stance.SupportsInPrinciple
            : Stance.Rejects, party, verb, verb)
        { IsOnLast = true, IsAnswer = true };
    }

    // "…, something the prime minister has long resisted", "…, a step that Kigali opposes": what the clause before tells of.
    private OpenStance? Something(int verb)
    {
        if (_t.Deprel[verb] is not Deprel.acl_relcl || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) > verb
            || _t.Head[verb] is not (> 1 and int thing) || thing > verb || c.HasMood(verb, "to come")
            || OpenPositions.Firm(Lexicon.Groups(_t.Lemma[verb])) is not { } stance || stance is not (Stance.Rejects or Stance.Accepts))
            return null;
        bool vague = _t.Lemma[thing] is "something" && _t.Form[thing - 1] is ",", step = Lexicon.Has("deeds", _t.Lemma[thing])
            && _t.Form[thing - 1] is "a" or "an" && _t.Form[thing - 2] is ",";
        if (!vague && !step || Subject(verb, thing) is not (>= 0 and int party) || Before(thing) is not (>= 0 and int deed))
            return null;
        return new OpenStance(c.IsNegated(verb) && stance is Stance.Accepts ? Stance.Rejects : stance, party, verb, deed);
    }

    // The tree may take the subject for another name of the thing: "something Prime Minister X has long resisted".
    private int Subject(int verb, int thing)
    {
        int own = c.Clause.OwnSubject(verb);
        if (own < 0 || own == thing || _t.Xpos[own] is Xpos.WDT or Xpos.WP || _t.Form[own] is "that" or "which")
            own = c.Tree.Child(thing, Deprel.appos);
        return own > thing && own < verb && IsParty(own) ? own : -1;
    }

    // The deed that a clause tells right before a comma: the innermost infinitive of the verb that the words behind hang beside.
    private int Before(int thing)
    {
        int first = _t.Sentences[_t.SentenceOf[thing]].First;
        for (int i = thing - 1; i >= first; i--)
        {
            if (_t.Upos[i] is not Upos.VERB || _t.Deprel[i] is Deprel.amod or Deprel.acl_relcl)
                continue;
            return c.Clause.HasTo(i) || c.HasMood(i, "to come") || c.HasMood(i, "duty") || _t.Xpos[i] is Xpos.VBG or Xpos.VB ? i : -1;
        }
        return -1;
    }

    // "Israel keeps silence", "Minsk stayed silent".
    private OpenStance? Silent(int verb)
    {
        bool silent = _t.Lemma[verb] is "keep" or "observe" or "maintain" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int kept
            && _t.Lemma[kept] is "silence"
            || _t.Lemma[verb] is "keep" or "stay" or "remain" && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int state
                && _t.Lemma[state] is "silent" or "mum" or "noncommittal" && c.Tree.Child(state, Deprel.obl) < 0
                && c.Tree.Child(verb, Deprel.obl) < 0;
        return silent && !c.IsNegated(verb) && c.Subject(verb) is >= 0 and int party && c.IsPolitical(c.Entity(party))
            ? new OpenStance(Stance.Undecided, party, verb, verb) { IsOnLast = true, IsFree = true, IsAnswer = true } : null;
    }

    // "Japan also expressed support", "voiced its opposition": to what was told.
    private OpenStance? Voiced(int noun)
    {
        bool yes = _t.Lemma[noun] is "support" or "backing" or "agreement" or "approval" or "consent", no =
            _t.Lemma[noun] is "opposition" or "disagreement";
        return (yes || no) && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int verb
            && _t.Lemma[verb] is "express" or "voice" or "signal" or "give" or "announce" && !c.IsNegated(verb) && !c.IsInDoubt(verb)
            && !c.HasMood(verb, "to come") && !c.Clause.HasTo(verb) && noun + 1 < _t.Count
            && _t.Form[noun + 1] is not ("to" or "for" or "of" or "with" or "from" or "on") && c.Subject(verb) is >= 0 and int party
            && c.IsActor(c.Entity(party))
            ? new OpenStance(yes ? Stance.Accepts : Stance.Rejects, party, verb, verb) { IsOnLast = true, IsAnswer = true } : null;
    }

    private bool IsParty(int word) =>
        _t.Upos[word] is Upos.PRON ? _t.Lemma[word] is "he" or "she" or "it" or "they" or "we" : c.IsActor(c.Entity(word));
}
