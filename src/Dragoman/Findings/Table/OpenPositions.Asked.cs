using Dragoman.Findings.Statements;
using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>What verbs of asking, wanting and silence ask, and of whom.</summary>
internal sealed partial class OpenPositions
{
    // "put forward a demand", "raised it", "does not give it up": what makes a demand one's own.
    private bool Voices(int verb)
    {
        bool forward = c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle && _t.Lemma[particle] is "forward" or "up"
            || c.HasAdverb(verb, "forward");
        if (c.IsNegated(verb))
            return _t.Lemma[verb] is "drop" or "abandon" or "relinquish" or "renounce" || _t.Lemma[verb] is "give" && forward;
        return _t.Lemma[verb] is "put" && forward || _t.Lemma[verb] is "raise" or "advance" or "present" or "submit" or "pose" or "lodge";
    }

    private int Wanted(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obj && c.Tree.Child(k, Deprel.acl) is var done && done == k + 1 && _t.Xpos[done] is Xpos.VBN)
                return done;
            if (k > verb && _t.Deprel[k] is Deprel.xcomp or Deprel.ccomp && _t.Xpos[k] is Xpos.VBD or Xpos.VBN && _t.Lemma[verb] is "want"
                && c.Tree.Child(k, Deprel.mark) < 0
                && (c.Clause.OwnSubject(k) is >= 0 and int own && _t.Xpos[own] is not (Xpos.WP or Xpos.WDT)
                    || c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing && thing < k))
                return k;
        }
        return -1;
    }

    // "which China has sought for years": what a relative clause is about, where its verb has no object of its own; −1 for none.
    private int Gap(int verb)
    {
        // "the kind of action we need" is asked of nobody.
        if (_t.Lemma[verb] is "need" && c.PoliticalSpeaker(verb) < 0)
            return -1;
        if (_t.Deprel[verb] is not Deprel.acl_relcl || c.Clause.IsPassive(verb) || c.Clause.OwnSubject(verb) is not (>= 0 and int subject)
            || _t.Xpos[subject] is Xpos.WDT or Xpos.WP || _t.Form[subject] is "that" or "which" or "who")
            return -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "the monarchy, which the rebels want abolished".
            if (_t.Deprel[k] is Deprel.obj && k > verb
                || _t.Deprel[k] is Deprel.ccomp or Deprel.xcomp && !(_t.Lemma[verb] is "want" or "need" && _t.Xpos[k] is Xpos.VBN && k == verb + 1))
                return -1;
        }
        return _t.Upos[_t.Head[verb]] is Upos.NOUN && c.Entities.AtHead(_t.Head[verb]) < 0 ? _t.Head[verb] : -1;
    }

    private bool IsExpected(int verb, int clause)
    {
        int whom = c.Tree.Child(verb, Deprel.obj) is >= 0 and int asked ? asked : c.Clause.OwnSubject(clause);
        int subject = c.Clause.IsPassive(verb) ? -1 : c.Subject(verb);
        return whom > verb && subject >= 0 && subject != whom && c.Entity(subject) is >= 0 and int who
            && (c.Entities.Entities[c.Party(who)].Kind is EntityKind.Country || c.IsCapital(who)
                || c.IsPolitical(who) && c.Entities.Entities[who].Code is not null)
            && c.Entity(whom) is >= 0 and int other && c.IsPolitical(other) && c.Party(who) != c.Party(other);
    }

    // "urged both sides to go": the tree may hang what is asked on whom it is asked of.
    private int Asked(int whom)
    {
        for (int k = c.Tree.FirstChild(whom); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > whom && _t.Deprel[k] is Deprel.acl && c.Clause.HasTo(k))
                return k;
            // "asked of the president that he dismiss the chief".
            if (k > whom && _t.Deprel[k] is Deprel.acl or Deprel.acl_relcl && c.Tree.Child(k, Deprel.mark) is >= 0 and int that && that == whom + 1
                && _t.Form[that] is "that" && c.Clause.OwnSubject(k) is >= 0 and int he && _t.Upos[he] is Upos.PRON)
                return k;
        }
        return -1;
    }

    // Who declines to comment has refused words, not a thing; who refuses to speak with another has.
    private bool IsSilence(int clause)
    {
        // "refused to concede defeat": he owns nothing up, and nobody has asked.
        if (_t.Lemma[clause] is "concede" or "admit" or "acknowledge" && c.Tree.Child(clause, Deprel.obj) is >= 0 and int owned
            && _t.Lemma[owned] is "defeat" or "guilt" or "error" or "mistake" or "loss" or "wrongdoing")
            return true;
        // "refused to enter the details", "declined to answer questions".
        for (int k = c.Tree.FirstChild(clause); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > clause && _t.Deprel[k] is Deprel.obj or Deprel.obl && Lexicon.Has("withheld", _t.Lemma[k]))
                return true;
        }
        // "declined to go into how it would be verified".
        if (_t.Lemma[clause] is "go" or "get" or "draw" && clause + 1 < _t.Count && _t.Form[clause + 1] is "into"
            || _t.Lemma[clause] is "name" or "specify" or "identify" or "predict" or "elaborate" or "guess")
            return true;
        // "refused to give back the towns", "to give up its arms": something that one has.
        if (!CueLexicon.Shared.IsWithheld(_t.Lemma[clause]) || _t.Lemma[clause] is "give" && c.Tree.Child(clause, Deprel.compound_prt) >= 0)
            return false;
        for (int k = c.Tree.FirstChild(clause); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "refused to talk to the dissidents", not "to reporters".
            if (_t.Deprel[k] is Deprel.obl
                && (c.Case(k) is "with"
                    || c.Case(k) is "to" && _t.Lemma[clause] is "talk" or "speak" && !Lexicon.Has("publicity", _t.Lemma[k])
                        && !PressWords.IsReporter(_t.Lemma[k])
                        && c.Entities.Entities[Math.Max(0, c.Entity(k))].Sector is not "MED")
                && c.CanAct(c.Entity(k)))
                return false;
        }
        return true;
    }

    private int ObjectOf(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "signed off on the plan".
            if (k > verb && _t.Deprel[k] is Deprel.obl && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0 && c.Case(k) is "on" or "with")
                return k;
            if (_t.Deprel[k] is Deprel.obj && _t.Upos[k] is Upos.NOUN or Upos.PROPN
                || _t.Deprel[k] is Deprel.xcomp or Deprel.advcl or Deprel.ccomp && k > verb && _t.Xpos[k] is Xpos.VBG)
                return k;
        }
        return -1;
    }

    // "urged X to leave", "demanded that X leave", "want X gone"; not "wants to leave" or "asked whether".
    private bool IsAsked(int verb, int clause)
    {
        if (c.IsInDoubt(clause))
            return false;
        // "insisted on keeping its troops there".
        if (_t.Lemma[verb] is "insist" && _t.Xpos[clause] is Xpos.VBG)
            return c.Tree.Child(clause, Deprel.mark) is >= 0 and int on && _t.Form[on] is "on";
        if (c.Clause.HasTo(clause))
            return c.Tree.Child(verb, Deprel.obj) is >= 0 and int whom && whom < clause && _t.Xpos[whom] is not (Xpos.WDT or Xpos.WP)
                || c.Tree.Child(verb, Deprel.iobj) >= 0
                // "have been asked by Port Moresby to disarm".
                || c.Tree.Child(verb, Deprel.obl_agent) is >= 0 and int asker && c.Clause.OwnSubject(verb) is >= 0 and int told
                    && c.IsPolitical(c.Entity(asker)) && c.IsPolitical(c.Entity(told)) && c.Party(c.Entity(asker)) != c.Party(c.Entity(told))
                || HasAddressee(verb, clause) || c.Clause.OwnSubject(clause) >= 0
                || _t.Lemma[verb] is "demand" || _t.Lemma[verb] is "insist" && !Lexicon.Has("befalls", _t.Lemma[clause]);
        // "insists that it did not fire" asserts.
        if (_t.Lemma[verb] is "insist" && c.Tree.Child(clause, Deprel.aux) is >= 0 and int did && _t.Lemma[did] is "do")
            return false;
        // "insisted that it would not negotiate" asks for nothing.
        bool subjunctive = (_t.Deprel[clause] is Deprel.ccomp || _t.Deprel[clause] is Deprel.xcomp && _t.Xpos[clause] is Xpos.VB)
            && c.Clause.OwnSubject(clause) >= 0 && (!c.HasMood(clause, "to come") || c.HasMood(clause, "duty"));
        return subjunctive && Lexicon.Has("asks that", _t.Lemma[verb])
            && (_t.Xpos[clause] is Xpos.VB or Xpos.VBP || c.Tree.Child(clause, Deprel.aux_pass) is >= 0 and int be && _t.Form[be] is "be"
                || c.HasMood(clause, "duty") || _t.Lemma[verb] is "demand" || IsToldWish(verb, clause)
                || _t.Lemma[verb] is "ask" or "request" or "urge" && _t.Xpos[clause] is Xpos.VBZ
                    && c.Tree.Child(clause, Deprel.mark) is >= 0 and int that && _t.Form[that] is "that");
    }

    // "on Tuesday called on the movement to step down": whoever stands between the verb and what is asked, whatever stands before it.
    private bool HasAddressee(int verb, int clause)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < clause; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.TimeOf(k) < 0)
                return true;
        }
        return false;
    }

    // "called for Sarajevo to be divided": what is to become of whom or what stands behind "for".
    private bool IsPlaceAsked(int verb, int thing, int clause) =>
        thing > verb && IsNoThing(thing) && thing < clause && _t.Deprel[thing] is Deprel.obl && c.Case(thing) is "for" && c.Clause.HasTo(clause)
            && _t.Lemma[verb] is "call" or "press" or "push" or "ask" or "appeal";

    // "wanted that the right is cancelled", as damaged copy has it.
    private bool IsToldWish(int verb, int clause) =>
        _t.Lemma[verb] is "want" && _t.Xpos[clause] is not (Xpos.VBD) && c.Tree.Child(clause, Deprel.mark) is >= 0 and int that
            && _t.Form[that] is "that";

    /// <summary>The stance of a word that is one whatever it is about; wanting, backing and studying are none.</summary>
    public static Stance? Firm(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            switch (g)
            {
                case "firm accepts": return Stance.Accepts;
                case "firm rejects": return Stance.Rejects;
                case "firm demands": return Stance.Demands;
                case "firm undecided": return Stance.Undecided;
                default: break;
            }
        }
        return null;
    }

    private bool IsOwnMay(int verb) =>
        (c.HasModal(verb, "would") || c.HasModal(verb, "could") || c.HasModal(verb, "can")) && !c.IsInDoubt(verb) && !c.IsNegated(verb)
            && !c.Clause.HasTo(verb) && !_voiced.IsUnreal(verb)
        && c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } speaker && c.Subject(verb) is >= 0 and int subject
            && _voiced.IsOwn(subject, speaker);

    private bool IsUnreal(int verb, Stance stance)
    {
        // "could not accept" refuses.
        if (stance is Stance.Rejects && c.IsNegated(verb) && (c.HasModal(verb, "could") || c.HasModal(verb, "can")) && !c.IsInDoubt(verb))
            return false;
        if (c.IsInDoubt(verb) || c.HasMood(verb, "duty")
            // "whether his presence meant that his movement accepted the deal".
            || _t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int above && _t.Upos[above] is Upos.VERB && c.IsInDoubt(above)
            || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") && !(stance is Stance.Rejects or Stance.Demands && c.HasModal(verb, "would")))
            return true;
        // "their interest in signing a deal", "the process of signing": nobody has.
        if (_t.Xpos[verb] is Xpos.VBG && _t.Deprel[verb] is Deprel.acl && c.Tree.Child(verb, Deprel.mark) is >= 0 and int of && of < verb
            && _t.Form[of] is "in" or "of" or "for" or "on" or "at")
            return true;
        // "a plan to reject": somebody may; "agreed to reject" has a stance above it.
        return _t.Head[verb] >= 0 && _t.Deprel[verb] is Deprel.acl or Deprel.advcl or Deprel.xcomp && c.IsMereInfinitive(verb);
    }
}
