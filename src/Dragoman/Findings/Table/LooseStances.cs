using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances by verbs that are one only where what they are about can be on a table: "swallowed the deal", "flouted the demand",
/// "hammered
/// out a pact", "described the text as a basis", "the zone is anathema to the Kurds", "has yet to reply".</summary>
/// <remarks>Asked last, of what no other reader knows: here the object decides as much as the verb.</remarks>
internal sealed class LooseStances(TableContext c, ConditionReader conditions)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word) => _t.Upos[word] switch
    {
        Upos.VERB => Reaches(word) ?? Soft(word) ?? Judges(word) ?? YetTo(word) ?? YesOrNo(word) ?? Entertained(word) ?? UnderStudy(word)
            ?? SplitOver(word) ?? HasUntil(word) ?? AskedBy(word) ?? OfLast(word) ?? WouldIf(word) ?? MustUnder(word) ?? UnderDeal(word)
            ?? Claims(word) ?? AnsweredWith(word) ?? Likes(word) ?? WeighsDoing(word),
        Upos.NOUN => Held(word) ?? Aboard(word) ?? NoneWhile(word) ?? ByTheWay(word) ?? Readiness(word),
        Upos.ADJ => Held(word),
        _ => null,
    };

    /// <summary>Whether a noun is something that can be agreed to, asked for or refused.</summary>
    public bool IsWeighty(int thing)
    {
        string lemma = _t.Lemma[thing];
        if (_t.Upos[thing] is not Upos.NOUN || c.TimeOf(thing) >= 0 || _t.Lemma[thing] is "pressure")
            return false;
        if (Lexicon.Has("pact", lemma) || Lexicon.Has("answered", lemma) || Lexicon.Has("welcomed", lemma) || Lexicon.Has("refusable", lemma)
            || Lexicon.Has("owed", lemma) || Lexicon.Has("wish", lemma) || Lexicon.Has("continued", lemma) || Lexicon.Has("papers", lemma)
            || Lexicon.Has("demands noun", lemma) || ProposalMentions.Lexicon.Has("- frame", lemma)
            || ProposalMentions.Lexicon.Has("- sanction", lemma) || ProposalMentions.Lexicon.Has("- area", lemma))
            return !Lexicon.Has("charge", lemma);
        return ProposalMentions.IsNamed(c, thing);
    }

    // Whoever can take a stance, or a pronoun that may stand for one.
    private bool IsParty(int word) =>
        word >= 0 && (_t.Upos[word] is Upos.PRON ? _t.Lemma[word] is "he" or "she" or "it" or "they" or "we" or "who" or "which" or "that" or "both"
            : c.IsActor(c.Entity(word)));

    private bool IsLoose(int verb) =>
        c.IsInDoubt(verb) || c.HasMood(verb, "duty") || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") && !c.HasModal(verb, "would")
            || c.IsMereInfinitive(verb)
            || c.IsUnder(verb, "deny", "accuse", "allege", "suspect", "fail", "help", "believe", "think", "hope", "expect", "fear");

    // "is hammering out a deal": it is not there yet.
    private bool IsGoingOn(int verb) => _t.Xpos[verb] is Xpos.VBG && c.Tree.Child(verb, Deprel.aux) >= 0;

    // "hammered out a deal", "cut a bargain with the rebels", "came to terms".
    private OpenStance? Reaches(int verb)
    {
        if (!Lexicon.Leads(_t.Lemma[verb]) || c.IsNegated(verb) || IsLoose(verb) || c.HasMood(verb, "to come") || c.Clause.HasTo(verb)
            || IsGoingOn(verb)
            || c.Clause.IsPassive(verb) || c.Subject(verb) is not (>= 0 and int party) || !IsParty(party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb)
                continue;
            if (_t.Deprel[k] is Deprel.obj or Deprel.obl && Lexicon.PairGroups(_t.Lemma[verb], '>', _t.Lemma[k]).Contains("reaches with")
                && (_t.Deprel[k] is Deprel.obj || c.Case(k) is "to" or "into" or "at") && !c.IsNegated(k))
                return new OpenStance(Stance.Accepts, party, verb, k);
            if (_t.Deprel[k] is Deprel.compound_prt or Deprel.advmod
                && Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Form[k]).Contains("reaches with")
                && c.Tree.Child(verb, Deprel.obj) is >= 0 and int pact && pact > verb && Lexicon.Has("pact", _t.Lemma[pact]) && !c.IsNegated(pact))
                return new OpenStance(Stance.Accepts, party, verb, pact);
        }
        return null;
    }

    // "swallowed the deal", "flouted the demand", "rallied behind the plan"; "it was flouted by the rebels".
    private OpenStance? Soft(int verb)
    {
        string lemma = _t.Lemma[verb];
        bool passive = c.Clause.IsPassive(verb);
        if (IsLoose(verb))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            Stance? stance = passive ? _t.Deprel[k] is Deprel.nsubj_pass ? Of(Lexicon.Groups(lemma)) : null
                : k < verb && _t.Deprel[verb] is not Deprel.acl_relcl ? null
                : _t.Deprel[k] is Deprel.obj ? Of(Lexicon.Groups(lemma))
                : _t.Deprel[k] is Deprel.obl && Lexicon.Leads(lemma) ? Of(Lexicon.PairGroups(lemma, '+', c.Case(k))) : null;
            // "accorded on exchanging the prisoners".
            bool doing = stance is null && !passive && k > verb && c.Tree.Child(verb, Deprel.obj) < 0 && _t.Xpos[k] is Xpos.VBG
                && _t.Deprel[k] is Deprel.advcl or Deprel.xcomp or Deprel.ccomp && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark
                && Lexicon.Leads(lemma)
                && (stance = Of(Lexicon.PairGroups(lemma, '+', _t.Form[mark]))) is not null;
            if (stance is not { } told || !doing && !IsWeighty(k) || c.IsNegated(k))
                continue;
            // "challenged in court", "banned the party": what is asked of nobody.
            if (passive && c.Agent(verb) is not (>= 0))
                return null;
            int party = passive ? c.Agent(verb) : c.Subject(verb);
            if (!IsParty(party) || party == k)
                return null;
            if (c.IsNegated(verb))
                return told is Stance.Accepts ? new OpenStance(Stance.Rejects, party, verb, k) : null;
            // "attacked the decision", "criticised the strike": a word against a deed; against a paper it is one.
            if (Lexicon.Has("soft critics", lemma) && !IsPaper(k))
                return null;
            // "sought a deal", "claimed a town": such verbs tell of what one side owes another only.
            if (!doing && Lexicon.Has("soft owed", lemma) && !Lexicon.Has("owed", _t.Lemma[k]) && !Lexicon.Has("refusable", _t.Lemma[k])
                && !(lemma is "cling" && Lexicon.Has("demands noun", _t.Lemma[k])))
                return null;
            return new OpenStance(told, party, verb, k) { IsFree = told is Stance.Undecided };
        }
        return null;
    }

    private bool IsPaper(int noun)
    {
        string lemma = _t.Lemma[noun];
        return lemma is not ("decision" or "move" or "step" or "ruling")
            && (Lexicon.Has("pact", lemma) || Lexicon.Has("papers", lemma) || Lexicon.Has("answered", lemma)
                || ProposalMentions.Lexicon.Has("- frame", lemma));
    }

    private static Stance? Of(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            switch (g)
            {
                case "soft accepts": return Stance.Accepts;
                case "soft rejects" or "soft critics": return Stance.Rejects;
                case "soft demands": return Stance.Demands;
                case "soft undecided": return Stance.Undecided;
                default: break;
            }
        }
        return null;
    }

    // "called the map a sell-out", "described the plan as the most serious basis", "was branded a trap by the rebels"; of "that": what was told.
    private OpenStance? Judges(int verb)
    {
        if (!Lexicon.Has("brands", _t.Lemma[verb])
            && _t.Lemma[verb] is not ("see" or "view" or "hail" or "praise" or "judge" or "pronounce" or "paint"
            or "portray" or "denigrate" or "deride") || c.IsNegated(verb) || IsLoose(verb))
            return null;
        bool passive = c.Clause.IsPassive(verb);
        int thing = passive ? c.Clause.OwnSubject(verb) : c.Tree.Child(verb, Deprel.obj);
        int party = passive ? c.Agent(verb) : c.Subject(verb);
        // "Moscow calls that a non-starter": the tree may make the two one clause.
        int said = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && k != thing && (_t.Deprel[k] is Deprel.xcomp || _t.Deprel[k] is Deprel.ccomp && c.Tree.Child(k, Deprel.mark) < 0
                || _t.Deprel[k] is Deprel.obl or Deprel.advcl && c.Case(k) is "as"))
                said = k;
        }
        if (thing < 0 && said >= 0 && c.Clause.OwnSubject(said) is >= 0 and int inner && inner > verb)
            thing = inner;
        if (said < 0 && thing > verb)
        {
            for (int k = c.Tree.FirstChild(thing); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > thing && (_t.Deprel[k] is Deprel.amod or Deprel.appos || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "as"))
                    said = k;
            }
        }
        // "considers it important to protect them": what it is comes behind.
        if (said >= 0 && (c.Tree.Child(said, Deprel.xcomp) >= 0 || c.Tree.Child(said, Deprel.ccomp) >= 0 || c.Tree.Child(said, Deprel.csubj) >= 0))
            return null;
        if (said < 0 || thing < 0 || thing == party || !IsParty(party) || Verdict(said) is not { } verdict)
            return null;
        bool last = _t.Upos[thing] is Upos.PRON or Upos.DET && _t.Lemma[thing] is "it" or "this" or "that" or "they";
        if (!last && !IsWeighty(thing))
            return null;
        return new OpenStance(verdict, party, verb, thing) { IsOnLast = last };
    }

    // What a noun or adjective makes of a thing: a trap, a fine basis; null where it is neither.
    private Stance? Verdict(int word)
    {
        string lemma = _t.Lemma[word];
        if (c.IsNegated(word))
            return null;
        if (Lexicon.Has("critical", lemma) && lemma is not ("over" or "finished" or "dead" or "waste" or "defeat" or "surrender"))
            return Stance.Rejects;
        if (lemma is "recipe" or "threat" or "danger" or "obstacle" or "affront" or "slap" or "stab" or "attempt" or "step" && HasBad(word))
            return Stance.Rejects;
        if (Lexicon.Has("praised as", lemma) || Lexicon.Has("praised more", lemma))
            return Stance.SupportsInPrinciple;
        if (!Lexicon.Has("praised basis", lemma) && !Lexicon.Has("praised more basis", lemma))
            return null;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && (Lexicon.Has("praised as", _t.Lemma[k]) || Lexicon.Has("praised more", _t.Lemma[k])
                || _t.Lemma[k] is "only" or "sole")
                || k == word + 1 && _t.Form[k] is "forward")
                return Stance.SupportsInPrinciple;
            if (_t.Deprel[k] is Deprel.amod && Lexicon.Has("critical", _t.Lemma[k]) || k == word + 1 && _t.Form[k] is "backward" or "back")
                return Stance.Rejects;
        }
        return null;
    }

    private bool HasBad(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod or Deprel.amod
                && (Lexicon.Has("critical", _t.Lemma[k]) || Lexicon.Has("violence", _t.Lemma[k])
                    || _t.Lemma[k] is "war" or "peace" or "sovereignty" or "unity" or "face" or "back" or "stability" or "backward" or "backwards"
                        or "security" or "independence"))
                return true;
        }
        return false;
    }

    // "A buffer zone is anathema to the Kurds", "the clause is a non-starter for Belgrade", "the text is a good basis in the eyes of the army".
    private OpenStance? Held(int word)
    {
        if (c.Tree.Child(word, Deprel.cop) < 0 || c.IsInDoubt(word) || c.HasMood(word, "to come") || c.HasMood(word, "duty")
            || c.Clause.OwnSubject(word) is not (>= 0 and int thing) || thing > word
            || Verdict(word) is not (Stance.Rejects and var verdict) || _t.Lemma[word] is "coup" or "impossible" or "dangerous" or "defeat")
            return null;
        int party = -1;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "to" or "for" && c.IsPolitical(c.Entity(k)))
                party = k;
            if (_t.Deprel[k] is Deprel.obl or Deprel.nmod && _t.Lemma[k] is "eye" or "view" or "opinion" or "judgement" or "judgment" or "estimation"
                && c.Case(k) is "in")
            {
                for (int j = c.Tree.FirstChild(k); j >= 0; j = c.Tree.NextSibling(j))
                {
                    if (_t.Deprel[j] is Deprel.nmod or Deprel.nmod_poss && c.IsPolitical(c.Entity(j)))
                        party = j;
                }
            }
        }
        bool last = _t.Upos[thing] is Upos.PRON && _t.Lemma[thing] is "it" or "this" or "that";
        return party >= 0 && (last || IsWeighty(thing)) ? new OpenStance(verdict, party, word, thing) { IsOnLast = last } : null;
    }

    // "The insurgents have yet to reply", "Kyiv has not consented": to what was told.
    private OpenStance? YetTo(int verb)
    {
        bool answers = _t.Lemma[verb] is "reply" or "respond" or "answer" or "react" or "decide" or "comment";
        bool agrees = _t.Lemma[verb] is "consent" or "agree" or "accept" or "sign" or "commit" or "assent" or "approve" or "ratify" or "confirm";
        if (!answers && !agrees || c.IsInDoubt(verb) || c.Clause.IsPassive(verb) || c.HasMood(verb, "to come"))
            return null;
        int have = c.Clause.HasTo(verb) ? _t.Head[verb] : -1;
        if (_t.Deprel[verb] is Deprel.advcl or Deprel.acl_relcl)
            return null;
        bool yet = have >= 0 && _t.Lemma[have] is "have" or "be" or "remain" && c.HasAdverb(have, "yet")
            || have < 0 && c.IsNegated(verb) && (c.HasAdverb(verb, "yet", "still") || answers && HasHave(verb) || c.HasAdverb(verb, "immediately"))
            || have < 0 && answers && HasHave(verb) && c.Clause.OwnSubject(verb) is >= 0 and int nobody && IsNeither(nobody);
        if (!yet || c.Subject(have >= 0 ? have : verb) is not (>= 0 and int party) || !IsParty(party) || _t.Upos[party] is Upos.PRON)
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k <= verb || c.TimeOf(k) >= 0)
                continue;
            // "has yet to respond to the offer", "to sign the text".
            if (_t.Deprel[k] is Deprel.obj or Deprel.obl && IsWeighty(k))
                return new OpenStance(Stance.Undecided, party, verb, k) { IsFree = true };
            if (_t.Deprel[k] is Deprel.obj or Deprel.obl && _t.Lemma[k] is "it" or "this" or "that" or "they")
                continue;
            if (_t.Deprel[k] is Deprel.obj or Deprel.xcomp or Deprel.ccomp or Deprel.obl && !IsPlaceOrTime(k))
                return null;
        }
        return new OpenStance(Stance.Undecided, party, verb, verb) { IsOnLast = true, IsFree = true, IsAnswer = true };
    }

    // "Neither Belgrade nor Zagreb".
    private bool IsNeither(int subject)
    {
        for (int k = c.Tree.FirstChild(subject); k >= 0 && k < subject; k = c.Tree.NextSibling(k))
        {
            if (_t.Lemma[k] is "neither" or "no")
                return true;
        }
        return false;
    }

    private bool IsPlaceOrTime(int word) => c.Case(word) is "in" or "at" or "by" or "on" or "until" or "till" or "so";

    private bool HasHave(int verb) => c.Tree.Child(verb, Deprel.aux) is >= 0 and int have && _t.Lemma[have] is "have";

    // "Poland says yes so long as prisoners walk free", "Moscow said no".
    private OpenStance? YesOrNo(int verb)
    {
        if (_t.Lemma[verb] is not ("say" or "answer" or "reply" or "vote") || c.IsNegated(verb) || IsLoose(verb)
            || c.Subject(verb) is not (>= 0 and int party) || !IsParty(party))
            return null;
        int word = verb + 1;
        while (word < _t.Count
            && _t.Form[word] is "\"" or "“" or "'" or "‘" or "," or "a" or "with" or "resounding" or "firm" or "flat" or "loud" or "the")
            word++;
        if (word >= _t.Count || _t.SentenceOf[word] != _t.SentenceOf[verb]
            || _t.Form[word] is not ("yes" or "no" or "Yes" or "No" or "nay" or "aye"))
            return null;
        // "said no decision", "said yes to X": another matter.
        if (word + 1 < _t.Count && _t.SentenceOf[word + 1] == _t.SentenceOf[word]
            && _t.Upos[word + 1] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.DET or Upos.PRON)
            return null;
        return new OpenStance(_t.Form[word] is "yes" or "Yes" or "aye" ? Stance.Accepts : Stance.Rejects, party, verb, verb)
        { IsOnLast = true, IsAnswer = true };
    }

    // "The demands are not being entertained by the premier".
    private OpenStance? Entertained(int verb) =>
        Lexicon.Has("countenances", _t.Lemma[verb]) && c.Clause.IsPassive(verb) && c.IsNegated(verb) && !c.IsInDoubt(verb)
            && c.Clause.OwnSubject(verb) is >= 0 and int thing && IsWeighty(thing) && c.Agent(verb) is >= 0 and int party && IsParty(party)
            ? new OpenStance(Stance.Rejects, party, verb, thing) : null;

    // "took it under consideration", "has the text under study".
    private OpenStance? UnderStudy(int verb)
    {
        if (_t.Lemma[verb] is not ("take" or "have" or "keep" or "put") || c.IsNegated(verb) || IsLoose(verb) || c.Clause.IsPassive(verb)
            || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing) || thing < verb
            || c.Subject(verb) is not (>= 0 and int party) || !IsParty(party))
            return null;
        bool last = _t.Upos[thing] is Upos.PRON && _t.Lemma[thing] is "it" or "this" or "that" or "they";
        foreach (int of in (ReadOnlySpan<int>)[verb, thing])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > thing && _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "under" or "into"
                    && _t.Lemma[k] is "consideration" or "advisement" or "study" or "review" or "examination" && (last || IsWeighty(thing)))
                    return new OpenStance(Stance.Undecided, party, verb, thing) { IsOnLast = last, IsFree = true };
            }
        }
        return null;
    }

    // "The ministers are split over whether to unfreeze the funds".
    private OpenStance? SplitOver(int verb)
    {
        if (_t.Form[verb] is not ("split" or "divided" or "torn") || c.IsNegated(verb) || IsLoose(verb)
            || c.Clause.OwnSubject(verb) is not (>= 0 and int party) || !IsParty(party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Upos[k] is Upos.VERB && _t.Deprel[k] is Deprel.advcl or Deprel.xcomp or Deprel.ccomp or Deprel.obl
                && c.Tree.Child(k, Deprel.mark) >= 0 && c.Clause.HasTo(k))
            {
                for (int j = verb + 1; j < k; j++)
                {
                    if (_t.Form[j] is "whether")
                        return new OpenStance(Stance.Undecided, party, verb, k) { IsFree = true };
                }
            }
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "over" or "on" && IsWeighty(k))
                return new OpenStance(Stance.Undecided, party, verb, k) { IsFree = true };
        }
        return null;
    }

    // "The guerrillas have until midnight to hand in their guns, NATO said".
    private OpenStance? HasUntil(int verb)
    {
        if (_t.Lemma[verb] is not "have" || c.IsNegated(verb) || c.IsInDoubt(verb) || c.PoliticalSpeaker(verb) is not (>= 0 and int speaker)
            || c.Clause.OwnSubject(verb) is not (>= 0 and int party) || c.Entity(party) is not (>= 0 and int who) || c.Party(who) == c.Party(speaker)
            || !c.IsPolitical(who))
            return null;
        int deed = -1;
        bool due = false;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k <= verb)
                continue;
            due |= c.Case(k) is "until" or "till";
            if (_t.Upos[k] is Upos.VERB && c.Clause.HasTo(k))
                deed = k;
            else if (c.Tree.Child(k, Deprel.acl) is >= 0 and int of && c.Clause.HasTo(of))
                deed = of;
        }
        return due && deed > verb ? new OpenStance(Stance.Demands, OpenStance.Speaker, verb, deed) : null;
    }

    // "a buffer zone, as demanded by Ankara", "the withdrawal demanded by Kyiv".
    private OpenStance? AskedBy(int verb)
    {
        if (_t.Lemma[verb] is not ("demand" or "require" or "stipulate" or "urge" or "want" or "request" or "seek")
            || _t.Xpos[verb] is not (Xpos.VBN or Xpos.VBD)
            || _t.Deprel[verb] is not (Deprel.acl or Deprel.advcl) || c.Tree.Child(verb, Deprel.obj) >= 0
            || c.Tree.Child(verb, Deprel.obl_agent) is not (>= 0 and int party) || !c.IsPolitical(c.Entity(party)) || c.IsNegated(verb))
            return null;
        int thing = _t.Head[verb];
        // "A zone, as demanded by X, is anathema": the tree may hang it on what is said of the zone.
        for (int i = verb - 1; _t.Deprel[verb] is Deprel.advcl && i >= _t.Sentences[_t.SentenceOf[verb]].First; i--)
        {
            if (_t.Upos[i] is Upos.NOUN && IsWeighty(i))
                return new OpenStance(Stance.Demands, party, verb, i);
        }
        if (_t.Upos[thing] is not Upos.NOUN || _t.Deprel[verb] is Deprel.advcl)
            thing = c.Clause.OwnSubject(thing) is >= 0 and int subject && subject < verb ? subject
                : c.Tree.Child(thing, Deprel.obj) is >= 0 and int had && had < verb ? had : -1;
        return thing >= 0 && thing < verb && _t.Upos[thing] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(thing)) && c.TimeOf(thing) < 0
            ? new OpenStance(Stance.Demands, party, verb, thing) : null;
    }

    // "The front spurns it", "turned them down": what was told before.
    private OpenStance? OfLast(int verb)
    {
        bool passive = c.Clause.IsPassive(verb);
        if (IsLoose(verb) || _t.Deprel[verb] is Deprel.acl_relcl || passive
            && OpenPositions.Firm(Lexicon.Groups(_t.Lemma[verb])) is not Stance.Rejects)
            return null;
        int thing = passive ? c.Clause.OwnSubject(verb) : c.Tree.Child(verb, Deprel.obj);
        int party = passive ? c.Agent(verb) : c.Subject(verb);
        // "rallied behind it", "has warmed to it".
        Stance? led = null;
        for (int k = passive || thing >= 0 ? -1 : c.Tree.FirstChild(verb); k >= 0 && thing < 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _t.Upos[k] is Upos.PRON && c.Case(k) is { Length: > 0 } preposition
                && (led = Firm(Lexicon.PairGroups(_t.Lemma[verb], '+', preposition))) is not null)
                thing = k;
        }
        if (thing < 0 || _t.Upos[thing] is not (Upos.PRON or Upos.DET)
            || _t.Lemma[thing] is not ("it" or "they" or "this" or "that" or "these" or "those")
            || !IsParty(party) || _t.Upos[party] is Upos.PRON && _t.Lemma[party] is "who" or "which" or "that" or "it")
            return null;
        // "gave it to them": they are somebody.
        if (_t.Lemma[thing] is "they" && !passive && c.Entities.AtHead(thing) >= 0)
            return null;
        Stance? stance = led ?? Firm(Lexicon.Groups(_t.Lemma[verb]));
        for (int k = stance is null ? c.Tree.FirstChild(verb) : -1; k >= 0 && stance is null; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.compound_prt or Deprel.advmod)
                stance = Firm(Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Form[k]));
        }
        if (stance is not { } told)
            return null;
        if (c.IsNegated(verb))
            return told is Stance.Accepts ? new OpenStance(Stance.Rejects, party, verb, thing) { IsOnLast = true } : null;
        return new OpenStance(told, party, verb, thing) { IsOnLast = true };
    }

    private static Stance? Firm(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            switch (g)
            {
                case "firm accepts" or "accepts verb" or "soft accepts" or "sides accepts": return Stance.Accepts;
                case "firm rejects" or "sides rejects": return Stance.Rejects;
                default: break;
            }
        }
        return null;
    }

    // "confirmed that it was on board".
    private OpenStance? Aboard(int word)
    {
        if (_t.Lemma[word] is not ("board" or "game") || _t.Upos[word] is not Upos.NOUN || c.Case(word) is not "on"
            || c.Tree.Child(word, Deprel.cop) < 0
            || c.IsInDoubt(word) || c.HasMood(word, "to come") || c.Clause.OwnSubject(word) is not (>= 0 and int party)
            || !IsParty(party))
            return null;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.nmod or Deprel.obl)
                return null;
        }
        return new OpenStance(c.IsNegated(word) ? Stance.Rejects : Stance.Accepts, party, word, word) { IsOnLast = true };
    }

    // "No ceasefire is in the offing for as long as they shelter there", by who says so.
    private OpenStance? NoneWhile(int noun)
    {
        if (!c.IsNegated(noun) || _t.Deprel[noun] is not (Deprel.nsubj or Deprel.nsubj_pass) || _t.Head[noun] is not (>= 0 and int verb)
            || !Lexicon.Has("refusable", _t.Lemma[noun]) && !Lexicon.Has("pact", _t.Lemma[noun]) || c.IsInDoubt(verb) || !conditions.Has(verb)
            || c.PoliticalSpeaker(noun) < 0)
            return null;
        return new OpenStance(Stance.Rejects, OpenStance.Speaker, verb, noun);
    }

    // "Kampala will ask the court to shelve them once he has signed": a deed of one's own on what another does first.
    private OpenStance? WouldIf(int verb)
    {
        if (!c.HasModal(verb, "will") && !c.HasModal(verb, "would") || c.IsNegated(verb) || c.HasNothing(verb) || c.IsInDoubt(verb)
            || c.Clause.IsPassive(verb) || _t.Deprel[verb] is Deprel.advcl or Deprel.acl or Deprel.acl_relcl || c.Tree.Child(verb, Deprel.cop) >= 0
            || Lexicon.Has("befalls", _t.Lemma[verb]) || Lexicon.Has("hostile", _t.Lemma[verb]) || Lexicon.Has("fights", _t.Lemma[verb])
            || Lexicon.Has("gets", _t.Lemma[verb]) || Lexicon.Has("punishes", _t.Lemma[verb]) || Lexicon.Has("minded", _t.Lemma[verb])
            || c.Subject(verb) is not (>= 0 and int party) || c.Entities.AtHead(party) < 0 || !c.IsPolitical(c.Entity(party))
            || c.Tree.Child(verb, Deprel.obj) < verb && c.Tree.Child(verb, Deprel.xcomp) < verb && c.Tree.Child(verb, Deprel.obl) < verb)
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.aux && _t.Lemma[k] is "have" || k < verb && _t.Xpos[k] is Xpos.WP or Xpos.WRB)
                return null;
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is not Deprel.advcl || _t.Upos[k] is not (Upos.VERB or Upos.ADJ) || c.Clause.OwnSubject(k) is not (>= 0 and int other)
                || c.Tree.Child(k, Deprel.mark) is not (>= 0 and int mark) || Lexicon.Has("harms", _t.Lemma[k]) || Lexicon.Has("fails", _t.Lemma[k]))
                continue;
            string form = _t.Form[mark];
            bool opens = form is "once" or "Once" or "provided" or "Provided" || form is "if" or "If" or "when" && Lexicon.Has("deed", _t.Lemma[k])
                || form is "as" && mark > 1 && _t.Form[mark - 1] is "soon" or "long";
            int who = c.Entity(other);
            if (opens && !c.IsNegated(k) && who >= 0 && c.IsPolitical(who) && c.Party(who) != c.Party(c.Entity(party)))
                return new OpenStance(Stance.Accepts, party, verb, verb);
        }
        return null;
    }

    // "Netanyahu's office repeated that the group must give up its arms": where the words are nobody's statement yet.
    private OpenStance? MustUnder(int verb)
    {
        if (!c.HasModal(verb, "must") || c.StatementOf(verb) >= 0 || _t.Deprel[verb] is not Deprel.ccomp || _t.Head[verb] is not (>= 0 and int says)
            || _t.Upos[says] is not Upos.VERB || !(TreeRepair.IsSaying(_t.Lemma[says])
            || _t.Lemma[says] is "repeat" or "reiterate" or "retort" or "insist"
                or "stress" or "underline" or "underscore" or "emphasise" or "emphasize" or "reaffirm" or "restate" or "demand" or "rule" or "decide")
            || c.IsNegated(says) || IsLoose(says) || c.Clause.IsPassive(says) || c.Subject(says) is not (>= 0 and int party)
            || !c.IsPolitical(c.Entity(party)) || c.Clause.OwnSubject(verb) is not (>= 0 and int bound)
            || Lexicon.Has("befalls", _t.Lemma[verb]) || Lexicon.Has("minded", _t.Lemma[verb]))
            return null;
        bool other = c.Entity(bound) is >= 0 and int who && c.IsPolitical(who) && c.Party(who) != c.Party(c.Entity(party)) || IsWeighty(bound)
            || Lexicon.Has("others", _t.Lemma[bound]) || Lexicon.Has("troops", _t.Lemma[bound]) || Lexicon.Has("own body", _t.Lemma[bound]);
        return other ? new OpenStance(Stance.Demands, party, verb, verb) : null;
    }

    // "Under the deal clinched on Sunday, Iran stops enriching uranium": who is bound by it has agreed to it.
    private OpenStance? UnderDeal(int verb)
    {
        if (c.IsNegated(verb) || c.IsInDoubt(verb) || c.Clause.IsPassive(verb) || _t.Deprel[verb] is not (Deprel.root or Deprel.ccomp or Deprel.conj)
            || !(_t.Xpos[verb] is Xpos.VBZ or Xpos.VBP || c.HasModal(verb, "will") || c.HasModal(verb, "must") || c.HasModal(verb, "shall"))
            || c.Clause.OwnSubject(verb) is not (>= 0 and int party) || party > verb || !c.IsPolitical(c.Entities.AtHead(party))
            // Who gets something by it need not have signed it.
            || Lexicon.Has("gets", _t.Lemma[verb]))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is not Deprel.obl || c.Case(k) is not "under" || _t.Upos[k] is not Upos.NOUN || !Lexicon.Has("under deal", _t.Lemma[k]))
                continue;
            bool real = c.Tree.Child(k, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the" or "this" || c.Tree.Child(k, Deprel.acl) > k;
            for (int j = c.Tree.FirstChild(k); j >= 0; j = c.Tree.NextSibling(j))
            {
                if (_t.Deprel[j] is Deprel.amod or Deprel.compound or Deprel.acl
                    && _t.Lemma[j] is "propose" or "proposed" or "draft" or "possible" or "potential" or "emerging" or "envisage" or "planned"
                        or "suggest" or "future" or "discuss")
                    real = false;
            }
            return real ? new OpenStance(Stance.Accepts, party, verb, k) { IsFree = true } : null;
        }
        return null;
    }

    // "Baku claimed that the constitution be changed", as damaged copy has it: asked for, not asserted.
    private OpenStance? Claims(int verb)
    {
        bool asks = _t.Lemma[verb] is "want" or "ask" or "request" or "require";
        if (!asks && _t.Lemma[verb] is not ("claim" or "stress" or "affirm" or "confirm" or "underline") || c.IsNegated(verb) || IsLoose(verb)
            || c.Clause.IsPassive(verb) || c.Subject(verb) is not (>= 0 and int party) || !IsParty(party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.ccomp && c.Clause.OwnSubject(k) >= 0 && c.Tree.Child(k, Deprel.aux) < 0
                && (c.Tree.Child(k, Deprel.aux_pass) is >= 0 and int be && _t.Form[be] is "be"
                    // "requires that the reactors be of its make", "asked that talks begin at once".
                    || asks && c.Tree.Child(k, Deprel.mark) is >= 0 and int that && _t.Form[that] is "that"
                        && (_t.Xpos[k] is Xpos.VB or Xpos.VBP && !TreeRepair.IsSaying(_t.Lemma[k])
                            || c.Tree.Child(k, Deprel.cop) is >= 0 and int cop && _t.Form[cop] is "be")))
                return new OpenStance(Stance.Demands, party, verb, k);
        }
        return null;
    }

    // "could lift the state of emergency, a long-standing demand of the Congress": whose demand a thing is by the way.
    private OpenStance? ByTheWay(int noun)
    {
        if (!Lexicon.Has("demands noun", _t.Lemma[noun]) || _t.Deprel[noun] is not (Deprel.appos or Deprel.parataxis) || c.IsNegated(noun)
            || _t.Form[noun - 1] is "," || noun < 2)
            return null;
        int first = c.Tree.Subtree(noun).First;
        bool opens = _t.Form[first] is "," ? _t.Form[first + 1] is "a" or "an" or "one" or "the" : _t.Form[first] is "a" or "an" or "one" or "the"
            && first > 0 && _t.Form[first - 1] is ",";
        int owner = c.Tree.Child(noun, Deprel.nmod_poss);
        for (int k = c.Tree.FirstChild(noun); k >= 0 && owner < 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "by" or "from")
                owner = k;
        }
        if (!opens && owner < 0 || owner < 0 || !c.IsPolitical(c.Entity(owner)) || _t.Head[noun] is not (>= 0 and int thing) || thing > noun)
            return null;
        while (_t.Deprel[thing] is Deprel.nmod && _t.Upos[_t.Head[thing]] is Upos.NOUN && !IsWeighty(thing))
            thing = _t.Head[thing];
        // What is done to the thing is what was asked for.
        if (_t.Deprel[thing] is Deprel.obj && _t.Head[thing] is >= 0 and int deed && _t.Upos[deed] is Upos.VERB
            && Lexicon.Has("deed", _t.Lemma[deed]))
            thing = deed;
        return _t.Upos[thing] is Upos.VERB || _t.Upos[thing] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(thing))
            ? new OpenStance(Stance.Demands, owner, noun, thing) { IsFree = true } : null;
    }

    // "Moscow's readiness to sell the missiles drew a protest": whatever becomes of it.
    private OpenStance? Readiness(int noun)
    {
        if (!Lexicon.Has("readiness", _t.Lemma[noun]) || c.IsNegated(noun) || c.Tree.Child(noun, Deprel.nmod_poss) is not (>= 0 and int owner)
            || !c.IsPolitical(c.Entity(owner)) || c.Tree.Child(noun, Deprel.acl) is not (>= 0 and int deed) || deed < noun || !c.Clause.HasTo(deed)
            || Lexicon.Has("idle", _t.Lemma[deed]) || Lexicon.Has("poise", _t.Lemma[deed]) || Lexicon.Has("courtesy", _t.Lemma[deed])
            || IsInQuestion(noun))
            return null;
        return new OpenStance(Stance.SupportsInPrinciple, owner, noun, deed);
    }

    // "The delegation liked the idea of a fund".
    private OpenStance? Likes(int verb) =>
        _t.Lemma[verb] is "like" && !IsLoose(verb) && !c.HasModal(verb, "would") && c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing
            && thing > verb && _t.Upos[thing] is Upos.NOUN
            && (_t.Lemma[thing] is "idea" or "notion" || Lexicon.Has("answered", _t.Lemma[thing]) || Lexicon.Has("pact", _t.Lemma[thing]))
            && c.Subject(verb) is >= 0 and int party && IsParty(party)
            ? new OpenStance(c.IsNegated(verb) ? Stance.Rejects : Stance.SupportsInPrinciple, party, verb, thing) : null;

    // "Australia is considering sending police".
    private OpenStance? WeighsDoing(int verb) =>
        _t.Lemma[verb] is "consider" or "mull" or "weigh" && _t.Xpos[verb] is Xpos.VBG && !c.IsNegated(verb) && !IsLoose(verb)
            && c.Tree.Child(verb, Deprel.aux) >= 0 && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int deed && deed == verb + 1
            && _t.Xpos[deed] is Xpos.VBG && Lexicon.Has("deed", _t.Lemma[deed]) && c.Subject(verb) is >= 0 and int party
            && c.IsPolitical(c.Entity(party))
            ? new OpenStance(Stance.Undecided, party, verb, deed) { IsFree = true } : null;

    // "The president answered with a refusal": to what was told.
    private OpenStance? AnsweredWith(int verb)
    {
        if (_t.Lemma[verb] is not ("answer" or "reply" or "respond" or "react") || c.IsNegated(verb) || IsLoose(verb) || c.HasMood(verb, "to come")
            || c.Subject(verb) is not (>= 0 and int party) || !IsParty(party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not Deprel.obl || c.Case(k) is not ("with" or "by" or "in"))
                continue;
            bool no = Lexicon.Has("rejects noun", _t.Lemma[k]) || _t.Lemma[k] is "negation" or "negative" or "no",
                yes = Lexicon.Has("accepts noun", _t.Lemma[k]) || _t.Lemma[k] is "affirmative" or "affirmation" or "yes";
            if (no || yes)
                return new OpenStance(no ? Stance.Rejects : Stance.Accepts, party, verb, verb) { IsOnLast = true, IsAnswer = true };
        }
        return null;
    }

    // "tests Moscow's willingness", "depends on that and on the regime's willingness": it has shown none.
    private bool IsInQuestion(int noun)
    {
        for (int at = _t.Head[noun], level = 0; at >= 0 && level < 3; level++, at = _t.Head[at])
        {
            if (_t.Lemma[at] is "test" or "doubt" or "question" or "depend" or "lack" or "hinge" or "gauge" or "require" or "demand"
                or "see" or "await")
                return true;
        }
        return false;
    }
}
