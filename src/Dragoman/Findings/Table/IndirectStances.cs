using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances whose object is told elsewhere or whose word is no verb of consent: "although Ankara opposes it", "it is essential that the
/// siege is lifted", "was for abolishing the treaty", "accepted that the town returns, on condition that …", "has yet to make up its mind".</summary>
internal sealed class IndirectStances(TableContext c, ConditionReader conditions)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word) => _t.Upos[word] switch
    {
        Upos.PRON => Nothing(word),
        Upos.VERB =>
            Met(word) ?? DrewNothing(word) ?? NotAnswered(word) ?? Promises(word) ?? Ends(word) ?? Clause(word) ?? Grants(word) ?? Undecided(word) ?? IsFor(word) ?? Needs(word),
        Upos.ADJ => Necessary(word) ?? IsFor(word),
        Upos.NOUN => IsFor(word) ?? IsDemand(word) ?? IsFocus(word) ?? Nothing(word) ?? NoAnswer(word),
        _ => null,
    };

    // "promised that his government would respect the accord".
    private OpenStance? Promises(int verb)
    {
        bool tells = _t.Lemma[verb] is "announce" or "declare" or "say";
        if (!Lexicon.Has("pledges", _t.Lemma[verb]) && !tells || c.IsNegated(verb) || Unreal(verb)
            || c.Tree.Child(verb, Deprel.ccomp) is not (>= 0 and int deed) || deed < verb || _t.Upos[deed] is not Upos.VERB || c.IsNegated(deed)
            || c.HasNothing(deed) || !c.HasModal(deed, "would") && !c.HasModal(deed, "will") || c.Subject(verb) is not (>= 0 and int party))
            return null;
        int doer = c.Clause.OwnSubject(deed);
        bool own = doer >= 0
            && (_t.Upos[doer] is Upos.PRON || c.Tree.Child(doer, Deprel.nmod_poss) is >= 0 and int whose && _t.Upos[whose] is Upos.PRON
                || c.Entity(doer) >= 0 && c.Entity(party) >= 0 && c.Party(c.Entity(doer)) == c.Party(c.Entity(party)));
        // "announced that it would dissolve": no small thing; who would withdraw from the treaty gives nothing.
        if (tells && own && _t.Lemma[deed] is "withdraw" or "drop" or "scrap" or "shelve" or "repeal" or "suspend"
            && c.Tree.Child(deed, Deprel.obj) is >= 0 and int bill && Lexicon.Has("law", _t.Lemma[bill]) && !c.Clause.IsPassive(deed))
            return new OpenStance(Stance.Accepts, party, deed, deed);
        if (tells)
            return own && Lexicon.Has("concedes", _t.Lemma[deed]) && !IsOfPact(deed) && !conditions.Has(deed) && !c.Clause.IsPassive(deed)
                && c.IsPolitical(c.Entity(party)) ? new OpenStance(Stance.Accepts, party, deed, deed) : null;
        // "promised that an inquiry would be opened".
        own |= doer >= 0 && c.Clause.IsPassive(deed) && c.Tree.Child(deed, Deprel.obl_agent) < 0 && _t.Upos[doer] is Upos.NOUN && !c.IsNegated(doer);
        return own && (Lexicon.Has("carries", _t.Lemma[deed]) || Lexicon.Has("deed", _t.Lemma[deed]))
            ? new OpenStance(Stance.Accepts, party, verb, deed) : null;
    }

    private bool IsOfPact(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obj or Deprel.obl
                && (Lexicon.Has("pact", _t.Lemma[k]) || Lexicon.Has("gathering", _t.Lemma[k]) || Lexicon.Has("taking part", _t.Lemma[k])
                    || c.Entities.AtHead(k) is >= 0 and int body && c.Entities.Entities[body].Kind is EntityKind.Organization))
                return true;
        }
        return false;
    }

    // "closed a week of talks with an understanding to halt the fighting", "emerged from the talks with a deal".
    private OpenStance? Ends(int verb)
    {
        if (!Lexicon.Has("ends with", _t.Lemma[verb]) || c.IsNegated(verb) || Unreal(verb) || c.Clause.IsPassive(verb)
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "with" && Lexicon.Has("pact", _t.Lemma[k]) && !c.IsNegated(k))
                return new OpenStance(Stance.Accepts, party, verb, k);
        }
        return null;
    }

    // "There is nothing to negotiate as long as they hold our cities", by his own word.
    private OpenStance? Nothing(int pronoun)
    {
        if (_t.Lemma[pronoun] is not "nothing" || !IsVoiced(pronoun) || _t.Head[pronoun] is not (>= 0 and int be))
            return null;
        // "nothing will be signed until it is met": what was told before.
        if (_t.Deprel[pronoun] is Deprel.nsubj_pass && c.HasModal(be, "will") && Lexicon.Has("reaches", _t.Lemma[be]) && conditions.Has(be))
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, be, be) { IsOnLast = true };
        if (c.Tree.Child(be, Deprel.expl) < 0)
            return null;
        int deed = c.Tree.Child(pronoun, Deprel.acl) is >= 0 and int told ? told : c.Tree.Child(be, Deprel.advcl);
        return deed > pronoun && _t.Lemma[deed] is "negotiate" or "discuss" or "talk" or "bargain"
            ? new OpenStance(Stance.Rejects, OpenStance.Speaker, be, deed) : null;
    }

    // "will go on drilling, although Ankara opposes it": the deed of the clause before.
    private OpenStance? Clause(int verb)
    {
        if (_t.Deprel[verb] is not (Deprel.advcl or Deprel.conj) || c.Tree.Child(verb, Deprel.obj) is not (> 0 and int it) || it < verb
            || _t.Lemma[it] is not ("it" or "this" or "that") || _t.Upos[it] is not (Upos.PRON or Upos.DET) || c.IsNegated(verb) || Unreal(verb))
            return null;
        Stance? stance = Firm(Lexicon.Groups(_t.Lemma[verb]));
        int deed = _t.Head[verb];
        if (stance is not (Stance.Rejects or Stance.Accepts) || deed < 0 || deed > verb || _t.Upos[deed] is not Upos.VERB)
            return null;
        while (c.Tree.Child(deed, Deprel.xcomp) is >= 0 and int inner && inner > deed && inner < verb && _t.Upos[inner] is Upos.VERB)
            deed = inner;
        int party = c.Clause.OwnSubject(verb), doer = c.Subject(deed);
        // "voted for the resolution, but Russia vetoed it": the resolution.
        if (_t.Lemma[deed] is "vote")
            return party >= 0 && c.IsPolitical(c.Entity(party)) && c.Entity(party) != c.Entity(doer)
                ? new OpenStance(stance.Value, party, verb, verb) { IsOnLast = true } : null;
        return party >= 0 && doer >= 0 && c.IsPolitical(c.Entity(party)) && c.Entity(party) != c.Entity(doer)
            && Firm(Lexicon.Groups(_t.Lemma[deed])) is null ? new OpenStance(stance.Value, party, verb, deed) : null;
    }

    // "accepted that the town returns, on condition that …": what is granted is a deed, or has its price.
    private OpenStance? Grants(int verb)
    {
        if (_t.Lemma[verb] is not ("accept" or "concede" or "consent") || c.IsNegated(verb) || Unreal(verb)
            || c.Tree.Child(verb, Deprel.ccomp) is not (>= 0 and int deed) || deed < verb || _t.Upos[deed] is not Upos.VERB
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        bool will = _t.Xpos[deed] is Xpos.VB or Xpos.VBZ or Xpos.VBP && c.Clause.OwnSubject(deed) >= 0 && !Lexicon.Has("befalls", _t.Lemma[deed]);
        return will
            && (conditions.HasStrong(deed) || conditions.HasStrong(verb)
                || Lexicon.Has("deed", _t.Lemma[deed]) && (c.HasMood(deed, "to come") || c.HasMood(deed, "duty")))
            ? new OpenStance(Stance.Accepts, party, verb, deed) : null;
    }

    // "has yet to make up its mind", "keeps its options open", "has given no answer": on what was told.
    private OpenStance? Undecided(int word)
    {
        bool yet = c.IsNegated(word)
            || c.Clause.HasTo(word) && _t.Head[word] is >= 0 and int have && _t.Lemma[have] is "have" or "be" && c.HasAdverb(have, "yet");
        int thing = c.Tree.Child(word, Deprel.obj);
        bool mind = _t.Lemma[word] is "make" && thing >= 0 && _t.Lemma[thing] is "mind" && yet;
        bool options = _t.Lemma[word] is "keep" && thing >= 0 && _t.Lemma[thing] is "option" or "counsel";
        bool answer = _t.Lemma[word] is "give" or "send" or "provide" or "formulate" or "offer" or "issue" or "deliver" && thing >= 0
            && Lexicon.Has("answer", _t.Lemma[thing]) && (yet || c.IsNegated(thing));
        // "gave no immediate reaction to the proposal".
        for (int of = answer ? thing : -1; of >= 0; of = of == thing ? word : -1)
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > thing && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "to"
                    && (Lexicon.Has("answered", _t.Lemma[k]) || _t.Lemma[k] is "letter") && c.Subject(word) is >= 0 and int asked
                    && c.IsPolitical(c.Entity(asked)))
                    return new OpenStance(Stance.Undecided, asked, word, k) { IsFree = true };
            }
        }
        answer = answer && c.Tree.Child(thing, Deprel.nmod) < 0;
        // "asked for more time", "needs time to think".
        bool time = _t.Lemma[word] is "ask" or "need" or "want" or "request" or "seek" && !c.IsNegated(word) && !Unreal(word) && TimeAskedFor(word);
        bool bound = _t.Lemma[word] is "commit" or "pronounce" && c.IsNegated(word) && thing >= 0
            && _t.Lemma[thing] is "itself" or "themselves" or "himself" or "herself" && !IsCommittedTo(word);
        if (!mind && !options && !answer && !time && !bound || c.Subject(word) is not (>= 0 and int party)
            || !c.IsPolitical(c.Entity(party)) && _t.Upos[party] is not Upos.PRON)
            return null;
        // "has not made up its mind on the package".
        for (int k = mind ? c.Tree.FirstChild(word) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > thing && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.obl && c.Case(k) is "on" or "about" && c.TimeOf(k) < 0)
                return new OpenStance(Stance.Undecided, party, word, k) { IsFree = true };
        }
        return new OpenStance(Stance.Undecided, party, word, word) { IsOnLast = true };
    }

    // "The proposal was met with scorn by the gangs", "found little favour in Colombo".
    private OpenStance? Met(int verb)
    {
        if (_t.Lemma[verb] is not ("meet" or "find" or "run" or "fall") || c.IsNegated(verb) || c.IsInDoubt(verb) || c.HasMood(verb, "to come")
            || c.Clause.OwnSubject(verb) is not (>= 0 and int thing) || _t.Upos[thing] is not Upos.NOUN || c.CanAct(c.Entities.AtHead(thing)))
            return null;
        bool spurned = false;
        int party = c.Tree.Child(verb, Deprel.obl_agent);
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb)
                continue;
            spurned |= _t.Deprel[k] is Deprel.obl && c.Case(k) is "with" or "into" && Lexicon.Has("spurned with", _t.Lemma[k])
                && _t.Lemma[verb] is not "find"
                || _t.Deprel[k] is Deprel.obj && _t.Lemma[k] is "favour" or "favor" or "support" or "taker" or "echo"
                    && c.Tree.Child(k, Deprel.amod) is >= 0 and int little && _t.Lemma[little] is "little" or "few" or "scant";
            // "fell on deaf ears in Juba", "fell flat with the rebels".
            spurned |= _t.Lemma[verb] is "fall" && (_t.Deprel[k] is Deprel.obl && _t.Lemma[k] is "ear" && c.Case(k) is "on" || _t.Form[k] is "flat");
            foreach (int of in (ReadOnlySpan<int>)[verb, k])
            {
                for (int j = c.Tree.FirstChild(of); j >= 0; j = c.Tree.NextSibling(j))
                {
                    if (j > verb && _t.Deprel[j] is Deprel.obl or Deprel.nmod && c.Case(j) is "from" or "in" or "among" or "with"
                        && c.Entities.AtHead(j) is >= 0 and int who && (c.IsPolitical(who) || c.IsCapital(who)))
                        party = party < 0 ? j : party;
                }
            }
        }
        return spurned && party >= 0 && (c.IsPolitical(c.Entity(party)) || c.IsCapital(c.Entity(party)))
            ? new OpenStance(Stance.Rejects, party, verb, thing) : null;
    }

    // "Seoul asked that the factories be reopened; the North did not respond": to what its sentence asks or offers.
    private OpenStance? NotAnswered(int verb)
    {
        if (_t.Lemma[verb] is not ("respond" or "reply" or "answer" or "react") || !c.IsNegated(verb) || c.HasMood(verb, "to come")
            || c.IsInDoubt(verb) || c.Clause.OwnSubject(verb) is not (>= 0 and int party) || !c.IsPolitical(c.Entity(party))
            || c.Entities.Entities[c.Entity(party)].Kind is EntityKind.Person)
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obj or Deprel.xcomp or Deprel.ccomp || k > verb && _t.Deprel[k] is Deprel.obl && c.TimeOf(k) < 0)
                return null;
        }
        for (int i = party - 1; i >= _t.Sentences[_t.SentenceOf[verb]].First; i--)
        {
            if (_t.Upos[i] is Upos.VERB && (Lexicon.Has("asks", _t.Lemma[i]) || Lexicon.Has("offers", _t.Lemma[i]))
                && c.Subject(i) is >= 0 and int other && c.Entity(other) != c.Entity(party))
                return new OpenStance(Stance.Undecided, party, verb, verb) { IsOnLast = true };
        }
        return null;
    }

    // "Seoul's proposal drew no reply from Pyongyang".
    private OpenStance? DrewNothing(int verb)
    {
        if (_t.Lemma[verb] is not ("draw" or "get" or "receive" or "elicit" or "bring" or "find") || c.Clause.IsPassive(verb) || c.IsInDoubt(verb)
            || c.HasMood(verb, "to come") || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int reply)
            || !Lexicon.Has("answer", _t.Lemma[reply]) && _t.Lemma[reply] is not "comment" || !c.IsNegated(reply)
            || c.Clause.OwnSubject(verb) is not (>= 0 and int thing) || _t.Upos[thing] is not Upos.NOUN || c.CanAct(c.Entities.AtHead(thing)))
            return null;
        foreach (int of in (ReadOnlySpan<int>)[reply, verb])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > reply && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "from" && c.IsPolitical(c.Entity(k)))
                    return new OpenStance(Stance.Undecided, k, verb, thing);
            }
        }
        return null;
    }

    // "There was no immediate comment from China" on what was told.
    private OpenStance? NoAnswer(int noun)
    {
        if (!Lexicon.Has("answer", _t.Lemma[noun]) && _t.Lemma[noun] is not ("comment" or "word") || !c.IsNegated(noun)
            || _t.Deprel[noun] is not Deprel.nsubj || _t.Head[noun] is not (>= 0 and int be) || c.Tree.Child(be, Deprel.expl) < 0 || c.IsInDoubt(be)
            || c.HasMood(be, "to come"))
            return null;
        foreach (int of in (ReadOnlySpan<int>)[noun, be])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (_t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "from"
                    && (c.IsPolitical(c.Entity(k)) || c.IsCapital(c.Entities.AtHead(k))))
                    return new OpenStance(Stance.Undecided, k, be, noun) { IsOnLast = true };
            }
        }
        return null;
    }

    private bool TimeAskedFor(int verb)
    {
        // "asked for time to study it", "asked time for reflection": what the time is for.
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Lemma[k] is not ("time" or "delay" or "respite" or "deadline") && !(c.TimeOf(k) is >= 0 and int span
                && c.Times[span].Type is TimexType.DURATION)
                || !(_t.Deprel[k] is Deprel.obj || _t.Deprel[k] is Deprel.obl && c.Case(k) is "for"))
                continue;
            foreach (int of in (ReadOnlySpan<int>)[k, verb])
            {
                for (int j = c.Tree.FirstChild(of); j >= 0; j = c.Tree.NextSibling(j))
                {
                    if (j > k && Lexicon.Has("thinks over", _t.Lemma[j]) && (c.Clause.HasTo(j) || _t.Upos[j] is Upos.NOUN && c.Case(j) is "for"))
                        return true;
                }
            }
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Lemma[k] is "time" && (_t.Deprel[k] is Deprel.obj || _t.Deprel[k] is Deprel.obl && c.Case(k) is "for")
                && c.Tree.Child(k, Deprel.amod) is >= 0 and int more && _t.Lemma[more] is "more" or "further" or "additional")
                return true;
        }
        return false;
    }

    private bool IsCommittedTo(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "to")
                return true;
        }
        return false;
    }

    // "was for abolishing the treaty", "is for a longer truce".
    private OpenStance? IsFor(int word)
    {
        if (_t.Upos[word] is Upos.ADJ || c.Tree.Child(word, Deprel.cop) is not (>= 0 and int be) || be > word || c.Case(word) is not "for"
            || c.IsInDoubt(word) || c.TimeOf(word) >= 0 || c.Entities.AtHead(word) >= 0 || c.Clause.OwnSubject(word) is not (>= 0 and int party)
            || !c.IsPolitical(c.Entity(party)))
            return null;
        bool thing = _t.Upos[word] is Upos.VERB || Lexicon.Has("refusable", _t.Lemma[word]) || Lexicon.Has("welcomed", _t.Lemma[word])
            || Lexicon.Has("pact", _t.Lemma[word]);
        return thing ? new OpenStance(c.IsNegated(word) ? Stance.Rejects : Stance.Accepts, party, word, word) : null;
    }

    // "their focus is an end to the fighting, aid and a withdrawal", by the word of their envoy: what he came for.
    private OpenStance? IsFocus(int noun)
    {
        if (c.Tree.Child(noun, Deprel.cop) < 0 || c.IsNegated(noun) || c.IsInDoubt(noun) || c.Clause.OwnSubject(noun) is not (>= 0 and int focus)
            || focus > noun || _t.Lemma[focus] is not ("focus" or "priority" or "demand" or "condition" or "objective")
            || c.Tree.Child(focus, Deprel.nmod_poss) is not (>= 0 and int whose) || _t.Upos[whose] is not Upos.PRON)
            return null;
        int says = _t.Head[noun], party = IsVoiced(noun) ? OpenStance.Speaker
            : _t.Deprel[noun] is Deprel.ccomp && says >= 0 && _t.Upos[says] is Upos.VERB && c.Subject(says) is >= 0 and int who
                && c.IsPolitical(c.Entity(who)) ? who : -1;
        return party is not -1
            && (Lexicon.Has("owed", _t.Lemma[noun]) || _t.Lemma[noun] is "access" or "entry" or "passage" || Lexicon.Has("refusable", _t.Lemma[noun])
                || ProposalMentions.Lexicon.Has("- fighting", _t.Lemma[noun]) || ProposalMentions.Lexicon.Has("- ending", _t.Lemma[noun])
                || ProposalMentions.Lexicon.Has("- leaving", _t.Lemma[noun]))
            ? new OpenStance(Stance.Demands, party, noun, noun) { IsList = true } : null;
    }

    // "dismantlement of the programme was Washington's opening demand".
    private OpenStance? IsDemand(int noun)
    {
        if (!Lexicon.Has("demands noun", _t.Lemma[noun]) || c.Tree.Child(noun, Deprel.cop) < 0 || c.IsNegated(noun) || c.IsInDoubt(noun)
            || c.Clause.OwnSubject(noun) is not (>= 0 and int thing) || _t.Upos[thing] is not (Upos.NOUN or Upos.VERB)
            || c.CanAct(c.Entities.AtHead(thing)))
            return null;
        int owner = c.Tree.Child(noun, Deprel.nmod_poss);
        for (int k = owner < 0 ? c.Tree.FirstChild(noun) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "from" && c.CanAct(c.Entity(k)))
                owner = k;
        }
        return owner >= 0 && c.IsPolitical(c.Entity(owner)) ? new OpenStance(Stance.Demands, owner, noun, thing) : null;
    }

    // "it is essential that the obstacles are removed", by who says so.
    private OpenStance? Necessary(int adjective)
    {
        if (!Lexicon.Has("necessary", _t.Lemma[adjective]) || _t.Deprel[adjective] is Deprel.acl_relcl || c.IsNegated(adjective)
            || c.IsInDoubt(adjective) || !IsVoiced(adjective))
            return null;
        // "the measures were necessary to prevent it": they have been taken.
        if (c.Clause.OwnSubject(adjective) is >= 0 and int taken && _t.Upos[taken] is Upos.NOUN
            && c.Tree.Child(adjective, Deprel.cop) is >= 0 and int was && _t.Xpos[was] is Xpos.VBD)
            return null;
        for (int k = c.Tree.FirstChild(adjective); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > adjective && _t.Upos[k] is Upos.VERB && (_t.Deprel[k] is Deprel.csubj or Deprel.ccomp or Deprel.advcl or Deprel.xcomp)
                && !c.IsInDoubt(k) && !(k > 2 && _t.Form[c.Tree.Subtree(k).First] is "in") && (c.Clause.OwnSubject(k) >= 0 || c.Clause.HasTo(k)
                    && Lexicon.Has("deed", _t.Lemma[k]))
                && !Lexicon.Has("befalls", _t.Lemma[k]) && !Lexicon.Has("minded", _t.Lemma[k]))
                return new OpenStance(Stance.Demands, OpenStance.Speaker, adjective, k);
        }
        return null;
    }

    // "the siege needs to be lifted", by who says so.
    private OpenStance? Needs(int verb)
    {
        if (_t.Lemma[verb] is not "need" || c.IsNegated(verb) || Unreal(verb) || !IsVoiced(verb)
            || c.Tree.Child(verb, Deprel.xcomp) is not (>= 0 and int deed) || !c.Clause.HasTo(deed) || c.Tree.Child(deed, Deprel.aux_pass) < 0
            || Lexicon.Has("befalls", _t.Lemma[deed]) || Lexicon.Has("minded", _t.Lemma[deed]))
            return null;
        return c.Clause.OwnSubject(verb) is >= 0 and int thing && _t.Upos[thing] is Upos.NOUN
            ? new OpenStance(Stance.Demands, OpenStance.Speaker, verb, deed) : null;
    }

    private bool IsVoiced(int word) => c.PoliticalSpeaker(word) >= 0;

    private bool Unreal(int verb) =>
        c.IsInDoubt(verb) || c.HasMood(verb, "duty") || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") || c.IsMereInfinitive(verb);

    private static Stance? Firm(ReadOnlySpan<string> groups) => OpenPositions.Firm(groups) is { } stance and not Stance.Undecided ? stance : null;
}
