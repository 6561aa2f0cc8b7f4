using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>What is told as wished, planned, asked, doubted or denied, and holds no ground.</summary>
internal sealed partial class ControlFinder
{
    // Plans, demands, conditions and doubts hold no ground; "a push to expel" does as it goes on.
    private bool IsUnreal(int verb)
    {
        if (IsDenied(verb) || IsAsked(verb) || IsAverted(verb))
            return true;
        int at = verb;
        for (int level = 0; level < 4 && at >= 0; level++)
        {
            if (c.HasMood(at, "unreal") || c.IsInDoubt(at) || ConditionalClauses.Opens(_t, at) || IsAwaited(at) || IsOfDraft(at) || IsToBe(at))
                return true;
            // "not interested in capturing the town", "large enough to secure it": nobody has.
            // … but "were able to enter it" is done, where it is told of the past.
            if (_t.Head[at] is >= 0 and int can && _t.Lemma[can] is "able" && _t.Upos[can] is Upos.ADJ
                && _t.Deprel[at] is Deprel.xcomp or Deprel.advcl && c.Tree.Child(can, Deprel.cop) is >= 0 and int was
                && _t.Xpos[was] is Xpos.VBD or Xpos.VBN)
                return c.IsNegated(can) || IsUnreal(can);
            // … but "Aid is slow, with the rebels holding the road" tells what goes on.
            if (_t.Head[at] is >= 0 and int quality && _t.Upos[quality] is Upos.ADJ
                && (c.Clause.HasTo(at) || _t.Xpos[at] is Xpos.VBG && c.Clause.OwnSubject(at) < 0)
                && _t.Deprel[at] is Deprel.xcomp or Deprel.advcl or Deprel.acl or Deprel.ccomp)
                return true;
            // "work out how to secure it", "whether to storm it", "fought to take it": nobody has.
            if (c.Clause.HasTo(at)
                && (HasQuestion(at)
                    || _t.Deprel[at] is Deprel.advcl && c.Tree.Child(at, Deprel.aux) < 0 && _t.Head[at] is >= 0 and int does
                        && _t.Lemma[does] is not ("go" or "return" or "manage" or "succeed")
                        && !(_t.Lemma[does] is "move" or "step" or "come" && does + 1 < _t.Count && _t.Form[does + 1] is "in")))
                return true;
            // "attempts to take the town", "an offensive to recapture it": nobody has.
            if (_t.Deprel[at] is Deprel.acl && c.Clause.HasTo(at) && _t.Head[at] is >= 0 and int aim && Lexicon.Has("aims", _t.Lemma[aim]))
                return true;
            // "have spoken of taking the town", "the idea of storming it": nobody has.
            if (_t.Xpos[at] is Xpos.VBG && _t.Deprel[at] is Deprel.advcl or Deprel.acl && _t.Head[at] is >= 0 and int speaks
                && Lexicon.Has("spoken of", _t.Lemma[speaks]) && (c.Case(at) is "of" or "about" || at > 0 && _t.Form[at - 1] is "of" or "about"))
                return true;
            // "ordered the army to retake it": nobody has.
            if (_t.Deprel[at] is Deprel.advcl && c.Clause.HasTo(at) && _t.Head[at] is >= 0 and int orders
                && (StanceReader.Lexicon.Has("asks", _t.Lemma[orders]) || Lexicon.Has("orders", _t.Lemma[orders])))
                return true;
            if (_t.Deprel[at] is not (Deprel.xcomp or Deprel.ccomp or Deprel.conj))
                return false;
            int head = _t.Head[at];
            // "did not occupy and annex it": one negation for both.
            if (_t.Deprel[at] is Deprel.conj && _t.Xpos[at] is Xpos.VB && _t.Xpos[head] is Xpos.VB && c.IsNegated(head)
                && c.Clause.OwnSubject(at) < 0 && c.Tree.Child(at, Deprel.aux) < 0)
                return true;
            // "insisted that the town remained in its hands" asserts; "insisted that it remain" demands.
            if (head >= 0 && _t.Deprel[at] is Deprel.ccomp && StanceReader.Lexicon.Has("asks", _t.Lemma[head])
                && !(_t.Lemma[head] is "insist" && _t.Xpos[c.Tree.Child(at, Deprel.cop) is >= 0 and int told ? told : at] is Xpos.VBD or Xpos.VBZ))
                return true;
            if (head >= 0 && _t.Deprel[at] is Deprel.xcomp
                && _t.Lemma[head] is not ("remain" or "stay" or "manage" or "continue" or "begin" or "start" or "move" or "help" or "keep"
                    or "succeed" or "claim" or "proceed" or "admit" or "concede" or "acknowledge" or "report")
                && !(_t.Lemma[head] is "go" && head + 1 < _t.Count && _t.Form[head + 1] is "on")
                && !(_t.Lemma[head] is "force" or "compel" or "oblige" && c.Clause.IsPassive(head)))
                return true;
            at = head;
        }
        return false;
    }

    // "Will the rebels take the town this winter?"
    private bool IsAsked(int word)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[word]];
        return _t.Form[s.End - 1] is "?" && _t.Upos[s.First] is Upos.AUX or Upos.VERB;
    }

    // "to keep the town from falling to the rebels", "prevented them from taking it": nobody has.
    private bool IsAverted(int verb) =>
        verb > 0 && _t.Xpos[verb] is Xpos.VBG && _t.Form[verb - 1] is "from" && _t.Head[verb] is >= 0 and int averts
            && _t.Lemma[averts] is "keep" or "prevent" or "stop" or "save" or "protect" or "hinder" or "deter" or "dissuade" or "discourage";

    // "once China takes it over", "until the army withdraws": what is waited for.
    private bool IsAwaited(int verb) =>
        _t.Deprel[verb] is Deprel.advcl
            && (_t.Xpos[verb] is Xpos.VBZ or Xpos.VBP
                || _t.Xpos[verb] is Xpos.VBN && c.Tree.Child(verb, Deprel.aux) is >= 0 and int have && _t.Xpos[have] is Xpos.VBZ or Xpos.VBP
                || _t.Xpos[verb] is Xpos.VBN && c.Tree.Child(verb, Deprel.aux_pass) is >= 0 and int be && _t.Xpos[be] is Xpos.VBZ or Xpos.VBP)
            && (c.Tree.Child(verb, Deprel.mark) is >= 0 and int mark && _t.Form[mark] is "once" or "until" or "till" or "before" or "unless"
                || c.Tree.Child(verb, Deprel.advmod) is >= 0 and int adverb && adverb < verb && _t.Form[adverb] is "once");

    // "are to leave by the end of the year".
    private bool IsToBe(int verb)
    {
        bool be = false;
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
            be |= _t.Deprel[k] is Deprel.cop or Deprel.aux && _t.Lemma[k] is "be" && k + 1 < verb;
        return be && c.Clause.HasTo(verb) && _t.Xpos[verb] is Xpos.VB;
    }

    // "According to the draft, Israel withdraws from the corridor", "the agreement provides that it withdraws": what is proposed.
    private bool IsOfDraft(int verb)
    {
        if (_t.Deprel[verb] is Deprel.ccomp or Deprel.advcl or Deprel.acl && _t.Xpos[verb] is Xpos.VBZ or Xpos.VBP or Xpos.VB
            && _t.Head[verb] is >= 0 and int provides && Lexicon.Has("provides", _t.Lemma[provides])
            && c.Clause.OwnSubject(provides) is >= 0 and int paper && Lexicon.Has("paper", _t.Lemma[paper]))
            return true;
        for (int k = _t.Deprel[verb] is Deprel.root or Deprel.conj ? c.Tree.FirstChild(_t.Deprel[verb] is Deprel.conj ? _t.Head[verb] : verb)
            : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb && _t.Deprel[k] is Deprel.obl
                && _t.Lemma[k] is "draft" or "plan" or "proposal" or "deal" or "agreement" or "accord" or "text"
                && _t.Xpos[verb] is Xpos.VBZ or Xpos.VBP
                && (c.Case(k) is "under" || c.Tree.Child(k, Deprel.@case) is >= 0 and int led && _t.Form[led] is "According" or "according"))
                return true;
        }
        return false;
    }

    private bool HasQuestion(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Xpos[k] is Xpos.WRB or Xpos.WP || _t.Form[k] is "whether")
                return true;
        }
        return false;
    }

    // "denied that the town had fallen", "dismissed reports of the capture of the town": not so by whoever says so.
    private bool IsDenied(int word)
    {
        int at = word;
        for (int level = 0; level < 5
            && _t.Deprel[at] is Deprel.ccomp or Deprel.xcomp or Deprel.acl or Deprel.obj or Deprel.nmod or Deprel.advcl or Deprel.conj
                or Deprel.acl_relcl
            && _t.Head[at] >= 0; level++)
        {
            bool beside = _t.Deprel[at] is Deprel.conj;
            // "dismissed reports that the town had been retaken": the tree may take "that" for a relative pronoun.
            if (_t.Deprel[at] is Deprel.acl_relcl && c.Tree.Child(at, Deprel.mark) < 0)
                return false;
            at = _t.Head[at];
            // "denied it and captured the town": what "and" joins to the denial is told.
            if (Lexicon.Has("denies", _t.Lemma[at]) && !beside)
                return !c.IsNegated(at);
        }
        return false;
    }
}
