using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads that somebody has not said yes or no: "has neither accepted nor rejected it", "declined to say whether it would sign", "will give
/// its answer within days", "put off a decision on it", "is silent about it", "is undecided on it", "it is not clear whether it would
/// accept".</summary>
internal sealed class PendingStances(TableContext c)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word) => _t.Upos[word] switch
    {
        Upos.VERB => NeitherNor(word) ?? Unsaid(word) ?? WillAnswer(word) ?? PutsOff(word) ?? LeavesOpen(word) ?? Wonders(word) ?? OfState(word),
        Upos.ADJ => NotClear(word) ?? OfState(word),
        _ => null,
    };

    // "has neither accepted nor rejected the offer", "did not accept or reject it".
    private OpenStance? NeitherNor(int verb)
    {
        if (!IsOpenPair(c, verb, out int first))
            return null;
        int thing = FramedStances.Thing(c, verb) is >= 0 and int behind ? behind : FramedStances.Thing(c, first);
        return thing >= 0 && PairSubject(c, first) is >= 0 and int party
            ? new OpenStance(Stance.Undecided, party, verb, thing) { IsFree = true, IsOnLast = _t.Upos[thing] is Upos.PRON } : null;
    }

    /// <summary>Whether "or" or "nor" joins a verb of consent and one of refusal, and both are denied.</summary>
    public static bool IsOpenPair(TableContext c, int verb, out int first)
    {
        ParsedText t = c.T;
        first = t.Deprel[verb] is Deprel.conj ? t.Head[verb] : -1;
        if (first < 0 || first > verb || t.Upos[first] is not Upos.VERB || c.Tree.Child(verb, Deprel.cc) is not (>= 0 and int or)
            || t.Lemma[or] is not ("or" or "nor") || !c.IsNegated(first))
            return false;
        return Lexicon.Has("accepts verb", t.Lemma[first]) && IsRefusal(c, verb) || IsRefusal(c, first) && Lexicon.Has("accepts verb", t.Lemma[verb]);
    }

    private static bool IsRefusal(TableContext c, int verb) =>
        Lexicon.Has("rejects verb", c.T.Lemma[verb])
            || c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle
                && Lexicon.PairGroups(c.T.Lemma[verb], '+', c.T.Lemma[particle]).Contains("rejects verb");

    /// <summary>Who neither does the one nor the other; −1 for nobody.</summary>
    public static int PairSubject(TableContext c, int first)
    {
        int party = c.Subject(first);
        // "has neither accepted": the tree may take "has" for the verb.
        return party < 0 && c.T.Deprel[first] is Deprel.ccomp or Deprel.xcomp && c.T.Head[first] is >= 0 and int have && c.T.Lemma[have] is "have"
            ? c.Clause.OwnSubject(have) : party;
    }

    // "declined to say whether it would agree to the ceasefire".
    private OpenStance? Unsaid(int verb)
    {
        if (_t.Lemma[verb] is not ("decline" or "refuse" or "avoid" or "dodge") || c.IsNegated(verb) || IsLoose(verb) || c.Clause.IsPassive(verb)
            || c.Tree.Child(verb, Deprel.xcomp) is not (>= 0 and int tells)
            || !(TreeRepair.IsSaying(_t.Lemma[tells]) || _t.Lemma[tells] is "specify" or "reveal" or "disclose" or "clarify")
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        for (int k = c.Tree.FirstChild(tells); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > tells && _t.Deprel[k] is Deprel.ccomp or Deprel.advcl && _t.Upos[k] is Upos.VERB
                && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark && _t.Form[mark] is "whether" or "if"
                && (c.HasModal(k, "will") || c.HasModal(k, "would")) && c.Clause.OwnSubject(k) is >= 0 and int who
                && (_t.Upos[who] is Upos.PRON || c.Entity(who) == c.Entity(party))
                && (Lexicon.Has("accepts verb", _t.Lemma[k]) || Lexicon.Has("deed", _t.Lemma[k])))
                return new OpenStance(Stance.Undecided, party, verb, FramedStances.Signed(c, k)) { IsFree = true };
        }
        return null;
    }

    // "will give its answer to the proposal within days", "will respond to the offer", "will decide on Monday whether to attend".
    private OpenStance? WillAnswer(int verb)
    {
        if (!c.HasModal(verb, "will") && !c.HasModal(verb, "would") || c.IsNegated(verb) || c.IsInDoubt(verb) || c.Clause.IsPassive(verb)
            || c.Subject(verb) is not (>= 0 and int party) || !c.IsActor(c.Entity(party)) && _t.Upos[party] is not Upos.PRON)
            return null;
        if (_t.Lemma[verb] is "give" or "deliver" or "announce" or "send" or "submit" or "present" or "provide" or "convey" or "make"
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int answer && (Lexicon.Has("answer", _t.Lemma[answer]) || _t.Lemma[answer] is "decision")
            && c.Tree.Child(answer, Deprel.nmod_poss) is >= 0 and int own && _t.Upos[own] is Upos.PRON)
            return About(answer, verb) is >= 0 and int asked ? new OpenStance(Stance.Undecided, party, verb, asked) { IsFree = true }
                : new OpenStance(Stance.Undecided, party, verb, verb) { IsFree = true, IsOnLast = true };
        if (_t.Lemma[verb] is "respond" or "reply" or "answer" && About(verb, verb) is >= 0 and int offer
            && (Lexicon.Has("answered", _t.Lemma[offer]) || ProposalMentions.Lexicon.Has("- anaphor", _t.Lemma[offer])))
            return new OpenStance(Stance.Undecided, party, verb, offer) { IsFree = true };
        return _t.Lemma[verb] is "decide" && WhetherTo(verb) is >= 0 and int deed
            ? new OpenStance(Stance.Undecided, party, verb, FramedStances.Signed(c, deed)) { IsFree = true } : null;
    }

    private int WhetherTo(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.ccomp or Deprel.advcl or Deprel.xcomp && _t.Upos[k] is Upos.VERB && c.Clause.HasTo(k)
                && _t.Form[c.Tree.Subtree(k).First] is "whether" && (Lexicon.Has("accepts verb", _t.Lemma[k]) || Lexicon.Has("deed", _t.Lemma[k])))
                return k;
        }
        return -1;
    }

    private int About(int word, int verb)
    {
        foreach (int of in (ReadOnlySpan<int>)[word, verb])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > word && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "to" or "on" or "about" or "over"
                    && c.TimeOf(k) < 0 && !c.CanAct(c.Entities.AtHead(k)))
                    return k;
            }
        }
        return -1;
    }

    // "put off a decision on the plan", "delayed its answer to the offer".
    private OpenStance? PutsOff(int verb)
    {
        bool delays = Lexicon.Has("delays", _t.Lemma[verb])
            || c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle
                && Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Lemma[particle]).Contains("delays");
        if (!delays || c.IsNegated(verb) || IsLoose(verb) || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int decision)
            || !Lexicon.Has("answer", _t.Lemma[decision]) && _t.Lemma[decision] is not ("decision" or "vote" or "ruling")
            || c.Subject(verb) is not (>= 0 and int party) || !c.IsActor(c.Entity(party)))
            return null;
        return About(decision, verb) is >= 0 and int thing ? new OpenStance(Stance.Undecided, party, verb, thing) { IsFree = true } : null;
    }

    // "left open the possibility of joining the talks".
    private OpenStance? LeavesOpen(int verb)
    {
        if (_t.Lemma[verb] is not ("leave" or "keep" or "hold") || c.IsNegated(verb) || IsLoose(verb) || c.Clause.IsPassive(verb)
            || c.Tree.Child(verb, Deprel.xcomp) is not (>= 0 and int open) || _t.Lemma[open] is not "open"
            || c.Subject(verb) is not (>= 0 and int party) || !c.IsActor(c.Entity(party)))
            return null;
        int chance = c.Tree.Child(verb, Deprel.obj) is >= 0 and int own ? own : c.Tree.Child(open, Deprel.obj);
        if (chance < 0 || _t.Lemma[chance] is not ("possibility" or "option" or "prospect" or "question" or "door"))
            return null;
        for (int k = c.Tree.FirstChild(chance); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > chance
                && (_t.Deprel[k] is Deprel.acl && _t.Xpos[k] is Xpos.VBG
                    || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "for" or "to" && _t.Upos[k] is Upos.NOUN
                        && !c.CanAct(c.Entities.AtHead(k))))
                return new OpenStance(Stance.Undecided, party, verb, k) { IsFree = true };
        }
        return null;
    }

    // "is still mulling whether to join the coalition".
    private OpenStance? Wonders(int verb) =>
        Lexicon.Has("wonders", _t.Lemma[verb]) && !c.IsNegated(verb) && !IsLoose(verb) && !c.Clause.IsPassive(verb)
            && WhetherTo(verb) is >= 0 and int deed && c.Subject(verb) is >= 0 and int party && c.IsActor(c.Entity(party))
            ? new OpenStance(Stance.Undecided, party, verb, FramedStances.Signed(c, deed)) { IsFree = true } : null;

    // "It was not clear whether Kigali would accept the proposal".
    private OpenStance? NotClear(int adjective)
    {
        bool unclear = _t.Lemma[adjective] is "unclear" or "uncertain"
            || _t.Lemma[adjective] is "clear" or "certain" or "known" && c.IsNegated(adjective);
        for (int k = unclear ? c.Tree.FirstChild(adjective) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > adjective && _t.Upos[k] is Upos.VERB && Lexicon.Has("accepts verb", _t.Lemma[k]) && !c.Clause.IsPassive(k)
                && (c.HasModal(k, "will") || c.HasModal(k, "would")) && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark
                && _t.Form[mark] is "whether" or "if" && c.Clause.OwnSubject(k) is >= 0 and int party && c.IsActor(c.Entity(party))
                && FramedStances.Thing(c, k) is >= 0 and int thing && _t.Upos[thing] is Upos.NOUN)
                return new OpenStance(Stance.Undecided, party, adjective, thing) { IsFree = true };
        }
        return null;
    }

    // "remains undecided on the use of the assets", "has kept silent about the plan".
    private OpenStance? OfState(int word)
    {
        if (!Lexicon.Has("undecided adjective", _t.Form[word]) || c.IsNegated(word) || c.IsInDoubt(word))
            return null;
        int party = c.Clause.OwnSubject(word) is >= 0 and int own ? own
            : _t.Deprel[word] is Deprel.xcomp && _t.Head[word] is >= 0 and int stays && !IsLoose(stays) ? c.Subject(stays) : -1;
        // "Britain is undecided": on what was told.
        if (party >= 0 && _t.Form[word] is "undecided" && word + 1 < _t.Count && _t.Upos[word + 1] is Upos.PUNCT or Upos.CCONJ
            && c.IsActor(c.Entity(party)))
            return new OpenStance(Stance.Undecided, party, word, word) { IsOnLast = true, IsFree = true, IsAnswer = true };
        return party >= 0 && (c.IsActor(c.Entity(party)) || _t.Lemma[party] is "it" or "they") && About(word, _t.Deprel[word] is Deprel.xcomp
            ? _t.Head[word] : word) is >= 0 and int thing
            && thing > word
            && (Lexicon.Has("answered", _t.Lemma[thing]) || Lexicon.Has("welcomed", _t.Lemma[thing]) || Lexicon.Has("pact", _t.Lemma[thing])
                || Lexicon.Has("refusable", _t.Lemma[thing]) || _t.Lemma[thing] is "use" or "package" or "question" or "request"
                || ProposalMentions.IsNamed(c, thing))
            ? new OpenStance(Stance.Undecided, party, word, thing) { IsFree = true } : null;
    }

    private bool IsLoose(int verb) =>
        c.IsInDoubt(verb) || c.HasMood(verb, "duty") || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") || c.Clause.HasTo(verb);
}
