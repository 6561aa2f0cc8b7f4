using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Stances of clauses with a predicate of their own: readiness, acceptance, duties and what one will not do.</summary>
internal sealed partial class OpenPositions
{
    // "is committed to a two-state solution".
    private OpenStance? Committed(int word)
    {
        if (c.IsInDoubt(word) || c.HasMood(word, "duty") || c.HasMood(word, "to come") || c.Tree.Child(word, Deprel.obj) >= 0
            || c.Tree.Child(word, Deprel.aux_pass) < 0 && c.Tree.Child(word, Deprel.cop) < 0 && _t.Deprel[word] is not Deprel.xcomp)
            return null;
        int party = c.Clause.OwnSubject(word) is >= 0 and int own ? own : _t.Deprel[word] is Deprel.xcomp ? c.Subject(_t.Head[word]) : -1;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "is committed to furthering the negotiations".
            if (k > word && party >= 0 && _t.Xpos[k] is Xpos.VBG && _t.Deprel[k] is Deprel.advcl or Deprel.xcomp
                && c.Tree.Child(k, Deprel.mark) is >= 0 and int to && _t.Form[to] is "to" && c.Tree.Child(k, Deprel.obj) >= 0
                && c.IsPolitical(c.Entity(party)))
                return new OpenStance(c.IsNegated(word) ? Stance.Rejects : Stance.Accepts, party, word, k);
            if (k > word && party >= 0 && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" && _t.Upos[k] is Upos.NOUN
                && (Lexicon.Has("refusable", _t.Lemma[k]) || Lexicon.Has("welcomed", _t.Lemma[k]) || Lexicon.Has("pact", _t.Lemma[k])
                    || _t.Lemma[k] is "solution" or "plan" or "principle" or "goal")
                && c.IsPolitical(c.Entity(party)))
                return new OpenStance(c.IsNegated(word) ? Stance.Rejects : Stance.Accepts, party, word, k);
        }
        return null;
    }

    /// <summary>What a call, a demand or an appeal is for; −1 for nothing.</summary>
    public int Called(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun
                && (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "for" && _t.Upos[k] is Upos.NOUN || _t.Deprel[k] is Deprel.acl && c.Clause.HasTo(k)))
                return k;
            // "demands that Tehran halt enrichment".
            if (k > noun && _t.Deprel[k] is Deprel.acl or Deprel.acl_relcl or Deprel.ccomp && _t.Upos[k] is Upos.VERB
                && c.Tree.Child(k, Deprel.mark) is >= 0 and int that && _t.Form[that] is "that" && c.Clause.OwnSubject(k) >= 0)
                return k;
        }
        return -1;
    }

    // "is ready to open the roads", "prepared for talks".
    private OpenStance? Readiness(int adjective)
    {
        int thing = -1;
        for (int k = c.Tree.FirstChild(adjective); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > adjective
                && (_t.Deprel[k] is Deprel.xcomp or Deprel.advcl or Deprel.ccomp && (c.Clause.HasTo(k) || _t.Xpos[k] is Xpos.VB && c.Case(k) is "for")
                    || _t.Deprel[k] is Deprel.obl && c.Case(k) is "for" or "to" && c.TimeOf(k) < 0))
                thing = k;
        }
        int subject = c.Clause.OwnSubject(adjective);
        // "stands for a settlement and is ready to give the maps".
        if (subject < 0 && _t.Deprel[adjective] is Deprel.conj && c.Tree.Child(adjective, Deprel.cop) is >= 0 and int own && own < adjective)
            subject = c.Subject(adjective);
        // "We stand ready to sign", "remains open to talks": the verb has the subject, and what it is ready for.
        if (subject < 0 && _t.Deprel[adjective] is Deprel.xcomp
            && _t.Lemma[_t.Head[adjective]] is "stand" or "remain" or "stay" or "be" or "seem" or "declare" or "say" or "show" or "prove")
        {
            subject = c.Subject(_t.Head[adjective]);
            for (int k = thing >= 0 ? -1 : c.Tree.FirstChild(_t.Head[adjective]); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > adjective
                    && (_t.Deprel[k] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k)
                        || _t.Deprel[k] is Deprel.obl && c.Case(k) is "for" or "to" && c.TimeOf(k) < 0))
                    thing = k;
            }
        }
        // "was not available for comment".
        if (thing >= 0 && _t.Lemma[adjective] is "available" && (Lexicon.Has("withheld", _t.Lemma[thing]) || c.IsNegated(adjective)))
            return null;
        if (thing < 0 || subject < 0 || c.IsInDoubt(adjective) || c.HasMood(adjective, "duty")
            || Lexicon.Has("idle", _t.Lemma[thing]) && !GoesOn(thing))
            return null;
        // "is sympathetic to the rebels", "is open to China": somebody is no thing.
        if (_t.Upos[thing] is Upos.PROPN && c.CanAct(c.Entities.AtHead(thing)))
            return null;
        return new OpenStance(c.IsNegated(adjective) ? Stance.Rejects : Stance.SupportsInPrinciple, subject, adjective, thing);
    }

    // "is ready to go on with the talks", "to go ahead with the swap".
    private bool GoesOn(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "with"
                && (Lexicon.Has("refusable", _t.Lemma[k]) || Lexicon.Has("pact", _t.Lemma[k])))
                return true;
        }
        return false;
    }

    // "The changes are not acceptable to Israel", "which it called unacceptable".
    private OpenStance? Acceptance(int adjective)
    {
        int thing = c.Clause.OwnSubject(adjective), party = OpenStance.Speaker;
        for (int k = c.Tree.FirstChild(adjective); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > adjective && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "for" && c.CanAct(c.Entity(k)))
                party = k;
        }
        if (thing < 0 || _t.Upos[thing] is not (Upos.NOUN or Upos.PROPN) || c.IsInDoubt(adjective) || c.HasMood(adjective, "duty")
            || party == OpenStance.Speaker && c.StatementOf(adjective) < 0)
            return null;
        bool no = _t.Lemma[adjective] is not "acceptable" ^ c.IsNegated(adjective);
        return new OpenStance(no ? Stance.Rejects : Stance.Accepts, party, adjective, thing);
    }

    // "his opposition to an operation", "Iran's demand for relief", "expressed support for a referendum".
    private OpenStance? Nominal(int noun)
    {
        // "offer financial support to their farmers".
        if (_t.Lemma[noun] is "support" or "backing" && c.Tree.Child(noun, Deprel.amod) is >= 0 and int material
            && Lexicon.Has("material", _t.Lemma[material]))
            return null;
        Stance? stance = Lexicon.Has("rejects noun", _t.Lemma[noun]) ? Stance.Rejects : Lexicon.Has("demands noun", _t.Lemma[noun]) ? Stance.Demands
            : Stance.Accepts;
        int verb = _t.Head[noun], thing = -1, party = c.Tree.Child(noun, Deprel.nmod_poss);
        bool told = verb >= 0 && _t.Deprel[noun] is Deprel.obj && Lexicon.Has("tells stance", _t.Lemma[verb]) && !c.IsNegated(verb)
            && !c.Clause.IsPassive(verb);
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun
                && (_t.Deprel[k] is Deprel.nmod or Deprel.obl
                        && (c.Case(k) is "to" or "for" or "of" || c.Case(k) is "on" && _t.Lemma[noun] is "insistence")
                    || _t.Deprel[k] is Deprel.acl && c.Clause.HasTo(k)))
                thing = k;
        }
        // "repeated the demand that Azerbaijan open the road".
        if (thing < 0 && told && stance is Stance.Demands)
            thing = Called(noun);
        // "reiterated its call on Algiers to free him".
        for (int k = thing < 0 && told && stance is Stance.Demands ? c.Tree.FirstChild(verb) : -1; k >= 0 && thing < 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Upos[k] is Upos.VERB && _t.Deprel[k] is Deprel.advcl or Deprel.xcomp && c.Tree.Child(k, Deprel.mark) is >= 0 and int to
                && _t.Form[to] is "to")
                thing = k;
        }
        for (int k = thing < 0 && told ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.obl
                && (c.Case(k) is "to" or "for" || c.Case(k) is "on" && _t.Lemma[noun] is "insistence" && c.TimeOf(k) < 0))
                thing = k;
        }
        // "said the deal should open a chapter, and repeated his call": the tree may give the verb the deal for its subject.
        if (told && c.Subject(verb) is >= 0 and int subject && (party < 0 || _t.Upos[subject] is Upos.PRON || c.CanAct(c.Entity(subject))))
            party = subject;
        // "an impassioned call for the world to wake": whom it calls is no thing.
        if (thing >= 0 && _t.Lemma[noun] is "call" && _t.Upos[thing] is Upos.NOUN or Upos.PROPN && c.CanAct(c.Entities.AtHead(thing)))
            return null;
        // Where a verb above turns the stance ("dropped its demand"), it is read there or nowhere.
        if (thing < 0 || party < 0 || !told || c.IsMereInfinitive(verb) || c.IsInDoubt(verb) || IsNoThing(thing)
            || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") && !c.HasModal(verb, "would")
            || c.IsUnder(verb, "deny", "dispute") && stance is not Stance.Demands)
            return null;
        return new OpenStance(stance is Stance.Accepts && StanceReader.IsHalf(c, noun)
            ? Stance.SupportsInPrinciple : stance.Value, party, noun, thing);
    }

    // "There will be no negotiation as long as …", "no talks can begin unless …", in somebody's own words: he rejects it.
    private OpenStance? ThereIsNo(int noun)
    {
        int be = _t.Head[noun];
        // "Without a withdrawal there can be no swap, Kyiv said": the tree may hang both on who says so.
        bool apart = _t.Deprel[noun] is Deprel.ccomp && c.Tree.Subtree(noun).First - 1 is > 0 and int before && _t.Lemma[before] is "be"
            && _t.Deprel[before] is Deprel.ccomp && _t.Head[before] == be && c.Tree.Child(before, Deprel.expl) >= 0;
        if (apart)
            be = c.Tree.Subtree(noun).First - 1;
        // "there can be no pipeline without a settlement": with its condition any thing.
        bool priced = be >= 0 && c.Tree.Child(be, Deprel.expl) >= 0
            && (c.HasModal(be, "can") || c.HasModal(be, "could") || c.HasModal(be, "will") || c.HasModal(be, "would")) && conditions.Has(be)
            && c.TimeOf(noun) < 0 && !c.CanAct(c.Entities.AtHead(noun));
        if (!Lexicon.Has("refusable", _t.Lemma[noun]) && !priced || be < 0)
            return null;
        // "does not exist dialogue with them while they do not disarm", as damaged copy has it.
        if (_t.Lemma[be] is "exist" && c.IsNegated(be)
            && c.IsPolitical(c.StatementOf(be) is >= 0 and int said && c.Statements[said].Speaker is { } denier ? denier : -1))
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, be, noun);
        if (c.Tree.Child(noun, Deprel.det) is not (>= 0 and int no) || _t.Lemma[no] is not "no")
            return null;
        // "there is no negotiation with them before they leave".
        if (_t.Deprel[noun] is Deprel.nsubj && c.Tree.Child(be, Deprel.expl) >= 0
            && _t.Lemma[noun] is "negotiation" or "talk" or "dialogue" or "concession" or "compromise" or "return" or "retreat" or "recognition"
                or "normalisation" or "normalization"
            && !c.IsInDoubt(be) && !c.HasMood(be, "to come") && c.StatementOf(be) is >= 0 and int told && c.Statements[told].Speaker is { } refuser
            && c.IsPolitical(refuser) && _t.Xpos[be] is Xpos.VBZ or Xpos.VBP)
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, be, noun);
        if ((apart || _t.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass) && (c.HasMood(be, "to come") || c.HasModal(be, "can")
            || c.HasModal(be, "could"))
            && !c.IsInDoubt(be))
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, be, noun);
        int verb = _t.Deprel[noun] is Deprel.conj ? _t.Head[be] : be;
        return verb >= 0 && c.Tree.Child(verb, Deprel.expl) >= 0 && c.HasMood(verb, "to come") && !c.IsInDoubt(verb)
            ? new OpenStance(Stance.Rejects, OpenStance.Speaker, noun, noun) : null;
    }

    // "talks could not start unless the suspension was revoked", in somebody's own words.
    private OpenStance? NotUnless(int noun)
    {
        int verb = _t.Head[noun];
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || _t.Deprel[noun] is not (Deprel.nsubj or Deprel.nsubj_pass)
            || !Lexicon.Has("refusable", _t.Lemma[noun]) || !c.IsNegated(verb) || c.IsInDoubt(verb)
            || !(c.HasModal(verb, "can") || c.HasModal(verb, "could") || c.HasModal(verb, "will") || c.HasModal(verb, "would"))
            || !conditions.Has(verb))
            return null;
        return new OpenStance(Stance.Rejects, OpenStance.Speaker, verb, noun);
    }

    // "the ceasefire will hold as long as no attack comes", in the words of a party.
    private OpenStance? HoldsIf(int noun)
    {
        int verb = _t.Head[noun];
        return verb >= 0 && _t.Upos[verb] is Upos.VERB && _t.Deprel[noun] is Deprel.nsubj && Lexicon.Has("pact", _t.Lemma[noun])
            && _t.Lemma[verb] is "hold" or "continue" or "remain" or "stand" or "last" && c.HasModal(verb, "will") && !c.IsNegated(verb)
            && !c.IsInDoubt(verb) && conditions.HasStrong(verb) ? new OpenStance(Stance.Accepts, OpenStance.Speaker, verb, noun) : null;
    }

    // No thing that anybody could want or refuse: a day, a place, a person.
    private bool IsNoThing(int thing) =>
        c.TimeOf(thing) >= 0
            || _t.Lemma[thing] is "thing" or "something" or "everything" && _t.Upos[thing] is Upos.NOUN or Upos.PRON
                && c.Tree.Child(thing, Deprel.acl_relcl) < 0
            || IsSomebody(thing)
            || c.Entities.AtHead(thing) is >= 0 and int entity
                && (c.IsGround(entity) && !(_t.Upos[thing] is Upos.NOUN && c.Entities.Entities[entity].Kind is EntityKind.Facility)
                    || c.Entities.Entities[entity].Kind is EntityKind.Person);

    // What can be voted on or signed.
    private bool IsOnPaper(int thing) =>
        Lexicon.Has("welcomed", _t.Lemma[thing]) || Lexicon.Has("law", _t.Lemma[thing]) || Lexicon.Has("pact", _t.Lemma[thing])
            || Lexicon.Has("papers", _t.Lemma[thing]) || ProposalMentions.Lexicon.Has("- sanction", _t.Lemma[thing]);

    // "rejected Adair as premier", "accepted a candidate of the movement": that he be one.
    private bool IsNominee(int verb, int person)
    {
        if (_t.Lemma[verb] is not ("reject" or "accept" or "oppose" or "veto" or "endorse" or "refuse" or "back" or "support" or "approve"))
            return false;
        if (_t.Upos[person] is Upos.NOUN && _t.Lemma[person] is "candidate" or "nominee" or "mediator" or "observer"
            && _t.Lemma[verb] is not ("back" or "support"))
            return true;
        return ProposalLabels.Office(c, verb, person) >= 0;
    }

    // "wants an interim administration", "ruled out a coalition with the left": one that is not there yet.
    private bool IsNewBody(int noun) =>
        (Lexicon.Has("bodies", _t.Lemma[noun]) || Lexicon.Has("own body", _t.Lemma[noun])) && c.Tree.Child(noun, Deprel.det) is >= 0 and int a
            && _t.Form[a] is "a" or "an" or "any" && (c.Tree.Child(noun, Deprel.amod) >= 0 || c.Tree.Child(noun, Deprel.compound) >= 0
                || _t.Lemma[noun] is "coalition" or "alliance" or "commission" or "council" or "court");

    // "Egypt, which backs the army": whose side one is on is no stance on anything.
    private bool IsSomebody(int thing) =>
        c.Entities.AtHead(thing) is >= 0 and int who
            && c.Entities.Entities[who] is { Kind: EntityKind.Group or EntityKind.Organization, Sector: "MIL" or "REB" or "GOV" or "PTY" or "OPP" or "SEP" or "UAF" }
            && !IsNewBody(thing) && c.Tree.Child(thing, Deprel.acl) < 0 && !Lexicon.Has("refusable", _t.Lemma[thing])
                && !Lexicon.Has("welcomed", _t.Lemma[thing]);

    // "would not accept European troops on its soil": that they come.
    private bool IsForeignForce(int thing) =>
        _t.Upos[thing] is Upos.NOUN && Lexicon.Has("troops", _t.Lemma[thing]) && _t.Xpos[thing] is Xpos.NNS && c.Tree.Child(thing, Deprel.det) < 0
            && c.Tree.Child(thing, Deprel.nmod_poss) < 0 && c.Tree.Child(thing, Deprel.amod) >= 0;

    // "will never agree to an international force": one that is not there yet.
    private bool IsSomeForce(int thing) =>
        _t.Upos[thing] is Upos.NOUN && Lexicon.Has("troops", _t.Lemma[thing]) && c.Tree.Child(thing, Deprel.det) is >= 0 and int a
            && _t.Form[a] is "a" or "an" or "any";

    // "M23 would not withdraw", "we will never negotiate": what somebody says of himself that he will not do.
    private OpenStance? WillNot(int verb)
    {
        // "will release no prisoners", "will sign nothing until they have left".
        bool none = c.Tree.Child(verb, Deprel.obj) is >= 0 and int nil && nil > verb && _t.Form[nil] is "nothing" && !c.IsNegated(verb)
            && conditions.Has(verb);
        bool nothing = (none || c.HasNothing(verb)) && c.StatementOf(verb) >= 0;
        if (!c.IsNegated(verb) && !nothing || !c.HasModal(verb, "will") && !c.HasModal(verb, "would") || c.Clause.IsPassive(verb) || c.IsInDoubt(verb)
            || Lexicon.Has("befalls", _t.Lemma[verb]) && !_voiced.IsTalkWith(verb) || c.Tree.Child(verb, Deprel.cop) >= 0
            || !Lexicon.Has("deed", _t.Lemma[verb]) && !IsFirmNo(verb) && !LeavesOffice(verb))
            return null;
        int subject = c.Subject(verb);
        // By the word of another he may or may not: "wants guarantees that Washington will not leave".
        bool others = subject >= 0 && !IsNameless(verb) && c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } speaker
            && c.Entity(subject) is >= 0 and int who && c.Party(who) != c.Party(speaker) && c.IsPolitical(speaker) && !IsOwnSide(who, speaker)
            && !_voiced.IsOwn(subject, speaker) && !IsUnknownOfficial(who, speaker);
        // "would not make a statement before it is verified": he says nothing yet.
        others |= _t.Lemma[verb] is "make" or "give" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int word
            && (_t.Lemma[word] is "statement" or "announcement" or "appearance" || Lexicon.Has("withheld", _t.Lemma[word]));
        others |= c.IsUnder(verb, "want", "guarantee", "hope", "fear", "worry", "doubt", "assure", "expect");
        // "will not sign nothing", in damaged copy: no thing.
        others |= !none && c.Tree.Child(verb, Deprel.obj) is >= 0 and int what
            && _t.Lemma[what] is "nothing" or "anything" or "something" or "it" or "this" or "that" && _t.Form[what] is not ("those" or "these");
        return subject < 0 || others || _voiced.IsUnreal(verb) || IsForShow(verb) || _t.Deprel[verb] is Deprel.acl or Deprel.acl_relcl ? null
            : new OpenStance(Stance.Rejects, subject, verb, verb);
    }

    // "would not resign", "will not step down": what others want of him who holds an office.
    private bool LeavesOffice(int verb) =>
        c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle
            ? Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Lemma[particle]).Contains("leaves office") : Lexicon.Has("leaves office", _t.Lemma[verb]);

    // "will not negotiate through the media": where others hear; that he negotiates he does not refuse.
    private bool IsForShow(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && Lexicon.Has("publicity", _t.Lemma[k].ToLowerInvariant()))
                return true;
        }
        return false;
    }

    // "a security source said": whose he is the report does not say, and lets him speak for the party.
    private bool IsNameless(int verb) =>
        c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } speaker
            && c.Entities.Entities[speaker] is { Code: null, Kind: EntityKind.Person or EntityKind.Group } e
            && e.Mentions.TrueForAll(static m => m.Type is not MentionType.Name)
            && _t.Lemma[e.Mentions[0].Head] is "source" or "official" or "diplomat" or "aide";

    // "will not share data unless they sign", "we would never allow an inspection": by his own word, or on a condition, any deed counts.
    private bool IsFirmNo(int verb) =>
        conditions.Has(verb)
            && (IsUnless(verb) || c.Tree.Child(verb, Deprel.obj) >= 0 || c.Tree.Child(verb, Deprel.xcomp) >= 0 || c.Tree.Child(verb, Deprel.obl) >= 0
                || conditions.HasStrong(verb))
            || c.HasAdverb(verb, "never")
            || c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } speaker && c.Subject(verb) is >= 0 and int subject
                && c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing && _voiced.IsOwn(subject, speaker)
                // "will not grant Tutu the permit": of two objects the tree may make a list.
                && (_t.Upos[thing] is Upos.NOUN || _t.Lemma[verb] is "grant" or "give" or "issue" or "offer" && Second(thing) >= 0);

    private int Second(int first)
    {
        for (int k = c.Tree.FirstChild(first); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > first && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.NOUN)
                return k;
        }
        return -1;
    }

    // "will not pump unless they are paid": nothing but the condition need be told.
    private bool IsUnless(int verb) =>
        c.Tree.Child(verb, Deprel.advcl) is >= 0 and int clause && clause > verb && c.Tree.Child(clause, Deprel.mark) is >= 0 and int mark
            && _t.Form[mark] is "unless";

    // An official of a body without a state of its own may speak for those who fight for it; a state's official speaks for his state alone.
    private bool IsOwnSide(int who, int speaker) =>
        c.Entities.Entities[who] is { Sector: "REB" or "SEP" or "PTY" or "OPP" }
            && c.Entities.Entities[speaker] is { Kind: EntityKind.Person, Code: null } or { Kind: EntityKind.Group, Code: null };

    // "Khartoum will not hand him over, the justice minister said": an official of whom the report says no more speaks for the state he speaks of.
    private bool IsUnknownOfficial(int who, int speaker) =>
        (c.IsCapital(who) || c.Entities.Entities[who].Kind is EntityKind.Country)
            && c.Entities.Entities[speaker] is { Code: null, Sector: "GOV" } official && !char.IsUpper(official.Name[0]);

    // "Hezbollah must disarm", by the word of somebody else: he demands it.
    private OpenStance? Duty(int verb)
    {
        if (!c.HasMood(verb, "duty") && !HasTo(verb) || c.IsInDoubt(verb) || c.StatementOf(verb) is not (>= 0 and int s)
            || c.Statements[s].Speaker is not { } speaker || !c.IsPolitical(speaker)
            || c.Entities.Entities[speaker].Sector is "MED" or "CVL" or "EDU")
            return null;
        int subject = HasTo(verb) ? c.Subject(verb) : c.Clause.OwnSubject(verb);
        // "suggests the premier, who must be approved": how things are, in the report's own words.
        if (subject >= 0 && _t.Deprel[verb] is Deprel.acl_relcl && _t.Xpos[subject] is Xpos.WP or Xpos.WDT)
            return null;
        if (_t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int agreed && _t.Lemma[agreed] is "agree")
            return null;
        // "Cyprus's position that Turkey must do so": whose position it is.
        if (_t.Deprel[verb] is Deprel.acl or Deprel.acl_relcl && _t.Head[verb] is >= 0 and int view
            && _t.Lemma[view] is "position" or "stance" or "view" or "insistence" or "line" or "demand" or "argument"
            && c.Tree.Child(view, Deprel.nmod_poss) is >= 0 and int holder && c.IsPolitical(c.Entity(holder)))
            return subject >= 0 && c.Entity(subject) is >= 0 and int bound && c.IsPolitical(bound) && c.Party(bound) != c.Party(c.Entity(holder))
                ? new OpenStance(Stance.Demands, holder, verb, verb) : null;
        // "I do not think that anybody should": he thinks they need not.
        if (subject < 0 || _t.Head[verb] is >= 0 and int thinks && _t.Deprel[verb] is Deprel.ccomp && c.IsNegated(thinks))
            return null;
        // "has told India that it must hand him over": the one who is told.
        if (_t.Upos[subject] is Upos.PRON && _t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int tells
            && _t.Lemma[tells] is "tell" or "warn" or "inform" or "remind" && Told(tells) && _t.Lemma[subject] is "it" or "they" or "he" or "she")
            return new OpenStance(Stance.Demands, OpenStance.Speaker, verb, verb);
        // "foreign powers must leave": nobody by name, but others.
        if (_t.Xpos[subject] is Xpos.NNS && Lexicon.Has("others", _t.Lemma[subject]) && c.Tree.Child(subject, Deprel.nmod_poss) < 0)
            return new OpenStance(Stance.Demands, OpenStance.Speaker, verb, verb);
        // "Any agreement must lead to an end of the siege": of whom it is asked is not told, but it is asked.
        if (_t.Upos[subject] is Upos.NOUN && Lexicon.Has("pact", _t.Lemma[subject]) && _t.Deprel[subject] is Deprel.nsubj && c.HasMood(verb, "duty")
            && !c.IsNegated(verb) && c.Clause.IsPassive(verb) == false
            && _t.Lemma[verb] is "lead" or "include" or "involve" or "guarantee" or "provide" or "ensure" or "contain" or "bring" or "end" or "mean"
                or "require" or "cover" or "address" or "result" or "entail" or "secure")
            return new OpenStance(Stance.Demands, OpenStance.Speaker, verb, verb);
        // "They should wake up": nothing that could be done is asked.
        if (Lexicon.Has("minded", _t.Lemma[verb]))
            return null;
        // "the government's decision should": no decision is asked to do anything.
        if (_t.Upos[subject] is Upos.NOUN && c.Entities.AtHead(subject) < 0 && c.Tree.Child(subject, Deprel.nmod_poss) >= 0)
            return null;
        if (c.Entity(subject) is not (>= 0 and int who) || !c.CanAct(who) || !c.IsPolitical(who) || c.Party(who) == c.Party(speaker)
            || c.Entities.Entities[who] is { Kind: EntityKind.Group, Code: null, Sector: "CVL" })
            return null;
        return new OpenStance(Stance.Demands, OpenStance.Speaker, verb, verb);
    }

    private bool Told(int verb) =>
        c.Tree.Child(verb, Deprel.iobj) is >= 0 and int told && c.IsPolitical(c.Entity(told))
            || c.Tree.Child(verb, Deprel.obj) is >= 0 and int whom && c.IsPolitical(c.Entity(whom));

    // "Ukraine has to pull out".
    private bool HasTo(int verb) =>
        _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int ought && _t.Lemma[ought] is "ought"
            || _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int have && _t.Lemma[have] is "have" && have < verb
                && c.Clause.HasTo(verb) && !c.IsNegated(have) && !c.IsInDoubt(have) && c.Tree.Child(have, Deprel.obj) < 0
                && c.Tree.Child(have, Deprel.aux) < 0 && !c.HasAdverb(have, "yet");
}
