using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Knows what has the form of a stance and is none: a crime denounced, a success hailed, friendship that two states wish to deepen, an
/// aircraft shot down, an order to one's own troops.</summary>
/// <remarks>The readers of stances go by predicates; here it is asked whether what they are about could be on any table.</remarks>
internal sealed class IdleStances(TableContext c)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>Whether a stance is on nothing that one side wants of another.</summary>
    public bool IsIdle(OpenStance s)
    {
        if (s.Predicate < 0 || s.IsOnLast || s.Condition >= 0 || s.Words is not null)
            return false;
        // "did not say when he would leave": a question.
        if (s.Thing == s.Predicate && _t.Upos[s.Thing] is Upos.VERB && IsQuestion(s.Thing))
            return true;
        return s.Stance switch
        {
            Stance.Accepts or Stance.AcceptsIf => IsPraise(s) || IsMadeOrLived(s),
            Stance.Rejects => IsCensure(s) || IsShotDown(s) || IsBesideLaw(s),
            Stance.SupportsInPrinciple => IsCourtesy(s.Thing) || IsPoise(s),
            Stance.Undecided => _t.Upos[s.Predicate] is Upos.VERB && c.Clause.HasTo(s.Predicate) && IsPurpose(s.Predicate),
            Stance.Demands => _t.Upos[s.Thing] is Upos.NOUN && Lexicon.Has("virtues", _t.Lemma[s.Thing]) || IsAhead(s.Predicate) || IsWish(s)
                || IsSought(s) || IsOfPrivate(s) || IsOwnPolicy(s) || IsNamed(s) || IsEncouraged(s) || IsMutual(s),
            _ => false,
        };
    }

    private bool IsQuestion(int verb)
    {
        for (int k = _t.Deprel[verb] is Deprel.ccomp ? c.Tree.FirstChild(verb) : -1; k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Xpos[k] is Xpos.WRB or Xpos.WP)
                return true;
        }
        return false;
    }

    // "called for talks to consider a government of all": what they are for.
    private bool IsPurpose(int verb) =>
        _t.Deprel[verb] is Deprel.advcl or Deprel.acl
            || _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int asks && Lexicon.Has("asks", _t.Lemma[asks]);

    // "press ahead with its plan", "pushes on with it".
    private bool IsAhead(int verb) =>
        _t.Lemma[verb] is "press" or "push"
            && (c.HasAdverb(verb, "ahead") || c.HasAdverb(verb, "on") || c.HasAdverb(verb, "forward")
                || c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle && _t.Form[particle] is "ahead" or "on" or "forward");

    // What can be agreed to, asked for or refused, whoever speaks of it.
    private bool IsWeighty(int thing) =>
        _t.Upos[thing] is Upos.VERB || _t.Lemma[thing] is var lemma
            && (Lexicon.Has("pact", lemma) || Lexicon.Has("answered", lemma) || Lexicon.Has("welcomed", lemma) || Lexicon.Has("refusable", lemma)
                || Lexicon.Has("owed", lemma) || Lexicon.Has("wish", lemma) || Lexicon.Has("continued", lemma) || Lexicon.Has("papers", lemma)
                || Lexicon.Has("law", lemma) || Lexicon.Has("measures", lemma) || ProposalMentions.Lexicon.Has("- frame", lemma));

    // "hailed the smooth running of the vote", "greeted his co-defendants"; "hailed a decisive step" is of what was told before.
    private bool IsPraise(OpenStance s) =>
        _t.Upos[s.Predicate] is Upos.VERB && Lexicon.Has("welcomes", _t.Lemma[s.Predicate]) && _t.Upos[s.Thing] is Upos.NOUN
            && !IsWeighty(s.Thing) && !Lexicon.Has("praise", _t.Lemma[s.Thing]) && !IsWeightyBelow(s.Thing);

    // "the start of the talks", "the success of the truce": what it is of.
    private bool IsWeightyBelow(int thing) => c.Tree.Child(thing, Deprel.nmod) is >= 0 and int of && of > thing && IsWeighty(of);

    // "denounced the murder", "The remarks are unacceptable": a claim, no stance.
    private bool IsCensure(OpenStance s)
    {
        if (_t.Upos[s.Thing] is not Upos.NOUN)
            return false;
        if (_t.Upos[s.Predicate] is Upos.VERB && Lexicon.Has("censures", _t.Lemma[s.Predicate]))
            return !IsWeighty(s.Thing) && !IsWeightyBelow(s.Thing);
        return _t.Upos[s.Predicate] is Upos.ADJ && Lexicon.Has("acceptable", _t.Lemma[s.Predicate])
            && (Lexicon.Has("charge", _t.Lemma[s.Thing]) || Lexicon.Has("violence", _t.Lemma[s.Thing]));
    }

    private bool IsShotDown(OpenStance s) =>
        _t.Lemma[s.Predicate] is "shoot" or "bring" or "knock" or "throw" or "turn" && Lexicon.Has("shot", _t.Lemma[s.Thing]);

    // "The strike is against humanitarian law": no deed takes a stance.
    private bool IsBesideLaw(OpenStance s) =>
        s.Thing == s.Predicate && _t.Upos[s.Thing] is Upos.NOUN && c.Case(s.Thing) is "against" && s.Party >= 0 && _t.Upos[s.Party] is Upos.NOUN
            && !c.CanAct(c.Entities.AtHead(s.Party));

    // "has made too many compromises", "made an alliance look real", "lives this day with joy".
    private bool IsMadeOrLived(OpenStance s) =>
        _t.Lemma[s.Predicate] is "make"
            ? _t.Lemma[s.Thing] is "compromise" && _t.Xpos[s.Thing] is Xpos.NNS || c.Tree.Child(s.Predicate, Deprel.xcomp) >= 0
                || c.Tree.Child(s.Predicate, Deprel.ccomp) >= 0
            : _t.Lemma[s.Predicate] is "live" && c.Tree.Child(s.Predicate, Deprel.obj) >= 0;

    // "is willing to deepen the two countries' ties", "to join hands with".
    private bool IsCourtesy(int deed)
    {
        if (_t.Upos[deed] is not Upos.VERB || !Lexicon.Has("courtesy", _t.Lemma[deed]))
            return false;
        for (int k = c.Tree.FirstChild(deed); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > deed && _t.Deprel[k] is Deprel.obj && IsBond(k))
                return true;
        }
        return false;
    }

    private bool IsBond(int noun) =>
        Lexicon.Has("bonds", _t.Lemma[noun])
            || c.Tree.Child(noun, Deprel.nmod) is >= 0 and int of && of > noun && Lexicon.Has("bonds", _t.Lemma[of])
            || _t.Lemma[noun] is "momentum" or "hand" && _t.Xpos[noun] is Xpos.NNS or Xpos.NN;

    // "is ready to strike back", "to seize on any slip".
    private bool IsPoise(OpenStance s) =>
        _t.Upos[s.Thing] is Upos.VERB && _t.Upos[s.Predicate] is Upos.ADJ
            && (Lexicon.Has("poise", _t.Lemma[s.Thing]) || Lexicon.Has("hostile", _t.Lemma[s.Thing]) && !Lexicon.Has("deed", _t.Lemma[s.Thing]));

    // "We want peace", "want good relations".
    private bool IsWish(OpenStance s) =>
        _t.Lemma[s.Predicate] is "want" or "need"
            && (_t.Upos[s.Thing] is Upos.NOUN ? Lexicon.Has("wished", _t.Lemma[s.Thing])
                : _t.Upos[s.Thing] is Upos.VERB && c.Tree.Child(s.Predicate, Deprel.obj) is >= 0 and int you && _t.Lemma[you] is "you"
                    && Lexicon.Has("minded", _t.Lemma[s.Thing]));

    // "He asked me not to worry", "they wanted me to play", by the word of nobody in politics.
    private bool IsOfPrivate(OpenStance s)
    {
        if (_t.Lemma[s.Predicate] is not ("want" or "need" or "ask" or "expect" or "tell" or "require") || c.PoliticalSpeaker(s.Predicate) >= 0)
            return false;
        foreach (int of in (ReadOnlySpan<int>)[s.Predicate, s.Thing])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > s.Predicate && _t.Form[k] is "me" && _t.Deprel[k] is Deprel.obj or Deprel.iobj or Deprel.nsubj)
                    return true;
                // "We want our children to sleep".
                if (k > s.Predicate && k < s.Thing && _t.Deprel[k] is Deprel.obj or Deprel.nsubj && s.Party >= 0
                    && _t.Form[s.Party] is "We" or "we" or "I"
                    && c.Tree.Child(k, Deprel.nmod_poss) is >= 0 and int ours && _t.Form[ours] is "our" or "my")
                    return true;
                // "We want it to represent what our mother would have wanted".
                if (k > s.Predicate && k < s.Thing && _t.Form[k] is "it" && _t.Deprel[k] is Deprel.obj or Deprel.nsubj && s.Party >= 0
                    && _t.Form[s.Party] is "We" or "we" or "I")
                    return true;
            }
        }
        return false;
    }

    // Anybody seeks alternatives, a victory, a nomination; what is sought of another has a name.
    private bool IsSought(OpenStance s) =>
        _t.Lemma[s.Predicate] is "seek" && _t.Deprel[s.Predicate] is not Deprel.acl_relcl && _t.Upos[s.Thing] is Upos.NOUN
            && !Lexicon.Has("sought", _t.Lemma[s.Thing])
            && !(IsWeighty(s.Thing) && !Lexicon.Has("own aim", _t.Lemma[s.Thing])) && !ProposalMentions.Lexicon.Has("- sanction", _t.Lemma[s.Thing]);

    // "will stick to its policy of reform": what is its own it does not ask for; "sticks to its demand" asks.
    private bool IsOwnPolicy(OpenStance s) =>
        // "is holding out for a second vote": that is asked for.
        !(_t.Lemma[s.Predicate] is "hold" && s.Predicate + 1 < _t.Count && _t.Form[s.Predicate + 1] is "out")
            && _t.Lemma[s.Predicate] is "stick" or "hold" && _t.Upos[s.Thing] is Upos.NOUN && !Lexicon.Has("demands noun", _t.Lemma[s.Thing])
            && _t.Lemma[s.Thing] is not ("condition" or "precondition" or "insistence" or "claim");

    // "called the vote a milestone", "have called a strike to press him", "called Netanyahu to discuss it": what is named or summoned and who is rung
    // up, no call for anything.
    private bool IsNamed(OpenStance s) =>
        // "called in an air strike to dislodge them".
        _t.Lemma[s.Predicate] is "call" && _t.Upos[s.Predicate] is Upos.VERB && s.Stance is Stance.Demands
            && _t.Form[Math.Min(s.Predicate + 1, _t.Count - 1)] is "in" or "up" or "out"
            && c.Clause.HasTo(s.Thing)
        || _t.Lemma[s.Predicate] is "call" && _t.Upos[s.Predicate] is Upos.VERB && c.Tree.Child(s.Predicate, Deprel.obj) is >= 0 and int named
            && c.Case(named).Length == 0
            && (_t.Upos[named] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(named))
                || c.Entities.AtHead(named) is >= 0 and int who && c.Entities.Entities[who].Kind is EntityKind.Person);

    // "encourages couples to have one child", "their businesses to invest".
    private bool IsEncouraged(OpenStance s) =>
        _t.Lemma[s.Predicate] is "encourage" or "exhort"
            && (c.Tree.Child(s.Predicate, Deprel.obj) is not (>= 0 and int whom) || _t.Upos[whom] is Upos.NOUN or Upos.PROPN
                && (c.Entity(whom) is not (>= 0 and int other) || !c.IsPolitical(other) || c.Tree.Child(whom, Deprel.nmod_poss) is >= 0 and int own
                    && _t.Upos[own] is Upos.PRON));

    // "The two countries should step up their cooperation", in the words of one of them.
    private bool IsMutual(OpenStance s)
    {
        if (s.Thing != s.Predicate || s.Party != OpenStance.Speaker || c.StatementOf(s.Thing) is not (>= 0 and int told)
            || c.Statements[told].Speaker is not { } speaker || c.Entities.Entities[speaker].Code is not { Length: 3 } code || code is "IGO" or "NGO"
            || c.Clause.OwnSubject(s.Thing) is not (>= 0 and int both) || _t.Lemma[both] is not ("country" or "nation" or "side" or "people"))
            return false;
        for (int k = c.Tree.FirstChild(both); k >= 0 && k < both; k = c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "two" or "both" or "Both" or "Two")
                return IsCourtesy(s.Thing) || _t.Lemma[both] is "country" or "nation" or "people";
        }
        return false;
    }
}
