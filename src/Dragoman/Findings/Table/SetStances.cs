using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances off verbs whose object or adverb makes the meaning: "said yes to the text", "poured cold water on the idea", "came out
/// against the use of force", "left open whether …", "tied its signature to a withdrawal", "set three conditions for returning", "signalled its
/// readiness to …".</summary>
internal sealed class SetStances(TableContext c, ConditionReader conditions)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word) => _t.Upos[word] switch
    {
        Upos.NOUN => Ready(word) ?? InMind(word) ?? InFavour(word) ?? Against(word) ?? SetCondition(word) ?? Deadline(word) ?? Enjoyed(word),
        // "Russia is against it": what was told before.
        Upos.PRON => _t.Lemma[word] is "it" or "this" or "that" ? Against(word) : null,
        Upos.ADJ => Unwilling(word),
        Upos.VERB =>
            IsLoose(word) ? null
                : Reflexive(word) ?? Against(word) ?? Idiom(word) ?? Sides(word) ?? Sworn(word) ?? Seals(word) ?? Ties(word) ?? Open(word) ?? OnlyIf(word) ?? Attends(word) ?? Unwanted(word) ?? HeldUp(word),
        _ => null,
    };

    // "signalled its readiness to scale back the drills", "expressed willingness to host a round".
    private OpenStance? Ready(int noun)
    {
        if (!Lexicon.Has("readiness", _t.Lemma[noun]) && _t.Lemma[noun] is not "interest" || c.IsNegated(noun))
            return null;
        int verb = _t.Head[noun], owner = c.Tree.Child(noun, Deprel.nmod_poss);
        bool told = verb >= 0 && _t.Deprel[noun] is Deprel.obj && Lexicon.Has("tells stance", _t.Lemma[verb]) && !c.IsNegated(verb)
            && !c.Clause.IsPassive(verb) && !IsLoose(verb);
        if (told && c.Subject(verb) is >= 0 and int subject)
            owner = subject;
        int deed = _t.Lemma[noun] is "interest" ? -1 : Infinitive(noun);
        if (deed < 0 && told && _t.Lemma[noun] is not "interest")
            deed = Infinitive(verb);
        // "showed interest in the deal": one in a thing that can be agreed to.
        if (_t.Lemma[noun] is "interest")
        {
            int sought = Behind(noun, noun, "in");
            if (sought < 0 && told)
                sought = Behind(verb, noun, "in");
            return told && owner >= 0 && sought >= 0 && _t.Upos[sought] is Upos.NOUN
                && (ProposalMentions.IsNamed(c, sought) || Lexicon.Has("pact", _t.Lemma[sought]) || Lexicon.Has("answered", _t.Lemma[sought]))
                ? new OpenStance(Stance.SupportsInPrinciple, owner, verb, sought) : null;
        }
        // "his readiness for an exchange", "on exchanging prisoners".
        if (deed < 0 && told)
            deed = (Behind(noun, noun, "for", "on", "to", "towards") is >= 0 and int near ? near : Behind(verb, noun, "for", "to", "towards"))
                is >= 0 and var wanted && _t.Upos[wanted] is Upos.NOUN
                ? wanted : c.Tree.Child(noun, Deprel.acl) is >= 0 and int doing && doing > noun && _t.Xpos[doing] is Xpos.VBG ? doing : -1;
        return told && owner >= 0 && deed > noun && !Lexicon.Has("idle", _t.Lemma[deed])
            ? new OpenStance(Stance.SupportsInPrinciple, owner, verb, deed) : null;
    }

    private int Infinitive(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.acl or Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k))
                return k;
        }
        return -1;
    }

    // "is in two minds about the plan", "is in no mood for talks", "is a signatory to the accord".
    private OpenStance? InMind(int noun)
    {
        bool minds = _t.Lemma[noun] is "mind" && c.Tree.Child(noun, Deprel.nummod) is >= 0 and int two && _t.Form[two] is "two",
            mood = _t.Lemma[noun] is "mood" && c.IsNegated(noun), signatory = _t.Lemma[noun] is "signatory";
        if (!minds && !mood && !signatory || c.Tree.Child(noun, Deprel.cop) < 0 || c.IsInDoubt(noun) || c.HasMood(noun, "to come")
            || c.Clause.OwnSubject(noun) is not (>= 0 and int party) || !signatory && c.Case(noun) is not "in" || signatory && c.IsNegated(noun))
            return null;
        int thing = minds ? Behind(noun, noun, "about", "on", "over") : mood ? Behind(noun, noun, "for") : Behind(noun, noun, "to", "of");
        return thing >= 0 && _t.Upos[thing] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(thing))
            ? new OpenStance(minds ? Stance.Undecided : mood ? Stance.Rejects : Stance.Accepts, party, noun, thing) : null;
    }

    // "is in favour of autonomy".
    private OpenStance? InFavour(int noun)
    {
        if (_t.Lemma[noun] is not ("favour" or "favor") || c.Case(noun) is not "in" || c.Tree.Child(noun, Deprel.cop) < 0 || c.IsInDoubt(noun)
            || c.Clause.OwnSubject(noun) is not (>= 0 and int party))
            return null;
        int thing = Behind(noun, noun, "of");
        // "in favour of resuming the talks".
        if (thing < 0 && c.Tree.Child(noun, Deprel.acl) is >= 0 and int doing && doing > noun && _t.Xpos[doing] is Xpos.VBG)
            thing = doing;
        // "Turkey is in favour": of what was told.
        if (thing < 0 && noun + 1 < _t.Count && _t.Upos[noun + 1] is Upos.PUNCT or Upos.CCONJ
            && c.Entity(party) is >= 0 and int who && c.IsActor(who))
            return new OpenStance(c.IsNegated(noun) ? Stance.Rejects : Stance.Accepts, party, noun, noun) { IsOnLast = true, IsAnswer = true };
        return thing >= 0
            ? new OpenStance(c.IsNegated(noun) ? Stance.Rejects : c.InPrinciple(noun) ? Stance.SupportsInPrinciple
                : Stance.Accepts, party, noun, thing)
            : null;
    }

    // "is against the partition of the island", "was not against a federal system"; "Tajik side against the participation of others, said …", as
    // damaged copy has it.
    private OpenStance? Against(int noun) =>
        _t.Deprel[noun] is Deprel.nmod && c.Case(noun) is "against" && _t.Upos[noun] is Upos.NOUN && _t.Head[noun] is >= 0 and int side && side < noun
            && _t.Lemma[side] is "side" or "delegation" && _t.Deprel[side] is Deprel.nsubj or Deprel.root or Deprel.ccomp
            && !c.CanAct(c.Entities.AtHead(noun)) && c.IsPolitical(c.Entity(side)) && c.Tree.Subtree(noun).End is var end && end < _t.Count
            && _t.Form[end] is "," or "." ? new OpenStance(Stance.Rejects, side, noun, noun) :
        c.Tree.Child(noun, Deprel.cop) >= 0 && c.Case(noun) is "against" && !c.IsInDoubt(noun) && !c.HasMood(noun, "duty")
            && !c.CanAct(c.Entities.AtHead(noun)) && c.Clause.OwnSubject(noun) is >= 0 and int party
            ? new OpenStance(c.IsNegated(noun) ? Stance.SupportsInPrinciple : Stance.Rejects, party, noun, noun)
            { IsOnLast = _t.Upos[noun] is Upos.PRON, IsAnswer = _t.Upos[noun] is Upos.PRON }
            : null;

    // "set a deadline of May 15 for the army to free the dissidents", "gave the rebels an ultimatum to leave".
    private OpenStance? Deadline(int noun)
    {
        int verb = _t.Head[noun];
        if (_t.Lemma[noun] is not ("deadline" or "ultimatum") || _t.Deprel[noun] is not Deprel.obj || verb < 0
            || _t.Lemma[verb] is not ("set" or "give" or "issue" or "impose" or "deliver") || c.IsNegated(verb) || IsLoose(verb)
            || c.Clause.IsPassive(verb) || c.Subject(verb) is not (>= 0 and int party))
            return null;
        int deed = Infinitive(noun);
        if (deed < 0)
            deed = Infinitive(verb);
        return deed > noun ? new OpenStance(Stance.Demands, party, verb, deed) : null;
    }

    // "set three conditions for returning to the table".
    private OpenStance? SetCondition(int noun)
    {
        int verb = _t.Head[noun];
        if (!Lexicon.Has("prerequisite", _t.Lemma[noun]) || _t.Deprel[noun] is not Deprel.obj || verb < 0
            || _t.Lemma[verb] is not ("set" or "lay" or "put" or "impose" or "name" or "list" or "state" or "attach") || c.IsNegated(verb)
            || c.IsNegated(noun) || IsLoose(verb) || c.Clause.IsPassive(verb) || c.Subject(verb) is not (>= 0 and int party))
            return null;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun
                && (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "for" or "to" && c.TimeOf(k) < 0
                    || _t.Deprel[k] is Deprel.acl or Deprel.advcl && _t.Xpos[k] is Xpos.VBG))
                return new OpenStance(Stance.AcceptsIf, party, verb, k) { Condition = noun };
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun
                && (_t.Deprel[k] is Deprel.obl && c.Case(k) is "for" && c.TimeOf(k) < 0
                    || _t.Deprel[k] is Deprel.advcl && _t.Xpos[k] is Xpos.VBG && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark
                        && _t.Form[mark] is "for"))
                return new OpenStance(Stance.AcceptsIf, party, verb, k) { Condition = noun };
        }
        return null;
    }

    // "the proposal has the backing of France and Germany".
    private OpenStance? Enjoyed(int noun)
    {
        int verb = _t.Head[noun];
        if (!Lexicon.Has("consent", _t.Lemma[noun]) && _t.Lemma[noun] is not "support" || _t.Deprel[noun] is not Deprel.obj || verb < 0
            || _t.Lemma[verb] is not ("have" or "enjoy" or "win" or "get" or "gain" or "secure" or "receive") || c.IsNegated(verb)
            || c.IsNegated(noun) || IsLoose(verb) || c.Clause.OwnSubject(verb) is not (>= 0 and int thing) || _t.Upos[thing] is not Upos.NOUN
            || c.Entities.AtHead(thing) >= 0)
            return null;
        int party = c.Tree.Child(noun, Deprel.nmod_poss);
        if (party < 0)
            party = Behind(noun, noun, "of", "from");
        return party >= 0 && c.CanAct(c.Entity(party)) ? new OpenStance(Stance.Accepts, party, noun, thing) : null;
    }

    // "is reluctant to send troops", "is adamant that the president resign".
    private OpenStance? Unwilling(int adjective)
    {
        bool unwilling = Lexicon.Has("unwilling", _t.Lemma[adjective]), adamant = Lexicon.Has("adamant", _t.Lemma[adjective]);
        if (!unwilling && !adamant || c.IsNegated(adjective) || c.IsInDoubt(adjective))
            return null;
        int party = c.Clause.OwnSubject(adjective), thing = -1, verb = _t.Head[adjective];
        bool copied = party < 0 && _t.Deprel[adjective] is Deprel.xcomp
            && _t.Lemma[verb] is "remain" or "seem" or "appear" or "stay" or "be" or "prove";
        if (copied)
            party = c.Subject(verb);
        for (int word = adjective; thing < 0 && word >= 0; word = copied && word == adjective ? verb : -1)
        {
            for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > adjective
                    && (unwilling ? _t.Deprel[k] is Deprel.xcomp or Deprel.ccomp or Deprel.advcl or Deprel.csubj && c.Clause.HasTo(k)
                        : _t.Deprel[k] is Deprel.ccomp && c.Clause.OwnSubject(k) >= 0
                            && (_t.Xpos[k] is Xpos.VB or Xpos.VBP || c.HasModal(k, "must") || c.HasModal(k, "should")
                                || c.Tree.Child(k, Deprel.aux_pass) is >= 0 and int be && _t.Form[be] is "be")))
                    thing = k;
            }
        }
        return party >= 0 && thing >= 0 ? new OpenStance(unwilling ? Stance.Rejects : Stance.Demands, party, adjective, thing) : null;
    }

    // "said yes to the text", "poured cold water on the idea", "turned a deaf ear to calls".
    private OpenStance? Idiom(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || !Lexicon.Leads(_t.Lemma[verb]) || c.Subject(verb) is not (>= 0 and int party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not (Deprel.obj or Deprel.discourse or Deprel.xcomp or Deprel.ccomp or Deprel.advmod)
                || Idiomatic(Lexicon.PairGroups(_t.Lemma[verb], '>', _t.Lemma[k])) is not { } stance)
                continue;
            int thing = Behind(k, k, "of", "to", "on", "for", "with", "over", "behind", "about", "at", "against");
            if (thing < 0)
                thing = Behind(verb, k, "to", "on", "for", "with", "over", "behind", "about", "at", "against");
            // "sees merit in the truce".
            if (thing < 0 && _t.Lemma[k] is "merit" or "faith" or "confidence" or "sense" or "virtue")
                thing = Behind(k, k, "in") is >= 0 and int inside ? inside : Behind(verb, k, "in");
            // "lent it his support": the tree may hang it on the verb.
            for (int j = thing >= 0 ? -1 : c.Tree.FirstChild(verb); j >= 0 && j < k; j = c.Tree.NextSibling(j))
            {
                if (j > verb && _t.Deprel[j] is Deprel.iobj or Deprel.obj
                    && (_t.Lemma[j] is "it" || _t.Upos[j] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(j))))
                    thing = j;
            }
            // "gave the thumbs-down to it".
            if (k + 2 < _t.Count && _t.Lemma[k] is "thumb" or "thumbs" && _t.Form[k + 2] is "down" && stance is Stance.Accepts)
                stance = Stance.Rejects;
            // "would have none of it".
            bool last = thing >= 0 && _t.Upos[thing] is Upos.PRON;
            return thing >= 0 && thing != k ? new OpenStance(stance, party, verb, thing) { IsOnLast = last } : null;
        }
        return null;
    }

    private static Stance? Idiomatic(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            switch (g)
            {
                case "idiom accepts": return Stance.Accepts;
                case "idiom rejects": return Stance.Rejects;
                case "idiom undecided": return Stance.Undecided;
                default: break;
            }
        }
        return null;
    }

    // "came out against the use of force", "came round to the idea", "brushed the ultimatum aside": the adverb may be told as one.
    private OpenStance? Sides(int verb)
    {
        string lemma = _t.Lemma[verb];
        if (!Lexicon.Leads(lemma))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not (Deprel.advmod or Deprel.compound_prt)
                || Particled(Lexicon.PairGroups(lemma, '+', _t.Form[k])) is not { } stance)
                continue;
            bool passive = c.Tree.Child(verb, Deprel.aux_pass) >= 0;
            int party = passive ? c.Tree.Child(verb, Deprel.obl_agent) : c.Subject(verb);
            int thing = passive ? c.Clause.OwnSubject(verb) : c.Tree.Child(verb, Deprel.obj);
            if (thing < 0)
                thing = Behind(verb, k, "to", "with", "on", "from", "against", "for", "in");
            // "came out for", "came out against".
            if (stance is Stance.Undecided && thing >= 0)
                stance = c.Case(thing) switch { "against" => Stance.Rejects, "for" or "in" => Stance.Accepts, _ => stance };
            // "came out in favour of the plan": the plan.
            if (thing >= 0 && _t.Lemma[thing] is "favour" or "favor")
            {
                stance = Stance.Accepts;
                thing = Behind(thing, thing, "of");
            }
            // "held out for more": that is asked for.
            if (lemma is "hold" && thing >= 0 && c.Case(thing) is "for")
                stance = Stance.Demands;
            // "came out with his guests".
            // "has not shot it down": it has not said yes either.
            // "went back to the talks", but "went back on the deal".
            if (lemma is "go" && _t.Form[k] is not "along" && (thing < 0 || c.Case(thing) is not "on" || !Lexicon.Has("pact", _t.Lemma[thing])
                && !ProposalMentions.IsNamed(c, thing)))
                continue;
            if (stance is Stance.Undecided || stance is not Stance.Accepts && c.IsNegated(verb) || _t.Lemma[verb] is "come" && thing >= 0
                && c.Case(thing) is "with" && _t.Form[k] is "out"
                || thing >= 0 && Lexicon.Has("guests", _t.Lemma[thing]))
                continue;
            // "went along with it": with what was told.
            if (party >= 0 && thing >= 0 && _t.Upos[thing] is Upos.PRON && _t.Lemma[thing] is "it" && !passive && lemma is not "come"
                && stance is Stance.Accepts && !c.IsNegated(verb) && !c.HasMood(verb, "to come"))
                return new OpenStance(stance, party, verb, thing) { IsOnLast = true };
            if (party >= 0 && thing >= 0 && party != thing && _t.Upos[thing] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(thing)))
                return new OpenStance(c.IsNegated(verb) && stance is Stance.Accepts ? Stance.Rejects : stance, party, verb, thing);
        }
        return null;
    }

    private static Stance? Particled(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            switch (g)
            {
                case "sides accepts": return Stance.Accepts;
                case "sides rejects": return Stance.Rejects;
                case "sides either": return Stance.Undecided;
                default: break;
            }
        }
        return null;
    }

    // "vowed never to sit down with the paramilitaries".
    private OpenStance? Sworn(int verb)
    {
        if (!Lexicon.Has("pledges", _t.Lemma[verb]) && _t.Lemma[verb] is not "swear" || c.IsNegated(verb)
            || c.Tree.Child(verb, Deprel.xcomp) is not (>= 0 and int deed) || !c.Clause.HasTo(deed) || !c.IsNegated(deed)
            || c.Subject(verb) is not (>= 0 and int party)
            || c.Tree.Child(deed, Deprel.obj) is >= 0 and int owned && Lexicon.Has("business", _t.Lemma[owned]))
            return null;
        return new OpenStance(IsViolent(deed) ? Stance.Accepts : Stance.Rejects, party, verb, deed);
    }

    // "not to use force", "not to attack": who forgoes it gives what is asked.
    private bool IsViolent(int deed) =>
        Lexicon.Has("hostile", _t.Lemma[deed])
            || c.Tree.Child(deed, Deprel.obj) is >= 0 and int means
                && (Lexicon.Has("violence", _t.Lemma[means]) || _t.Lemma[means] is "force" or "violence" or "weapon" or "arms");

    // "declared himself for the extension", "have obliged themselves not to use force", "compromised not to use it", as damaged copy has it.
    private OpenStance? Reflexive(int verb)
    {
        bool self = c.Tree.Child(verb, Deprel.obj) is >= 0 and int own && own > verb
            && _t.Lemma[own] is "itself" or "himself" or "herself" or "themselves" or "themselve";
        if (!self && _t.Lemma[verb] is not "compromise" || c.IsNegated(verb) || c.Clause.IsPassive(verb)
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && self && Lexicon.Has("pronounces", _t.Lemma[verb]) && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.obl
                && c.TimeOf(k) < 0 && !c.CanAct(c.Entities.AtHead(k)))
            {
                if (c.Case(k) is "for" or "against")
                    return new OpenStance(c.Case(k) is "for" ? Stance.Accepts : Stance.Rejects, party, verb, k);
                if (_t.Lemma[k] is "favour" or "favor" && Behind(k, k, "of") is >= 0 and int favoured)
                    return new OpenStance(Stance.Accepts, party, verb, favoured);
            }
            // "opposes itself to every referendum", as damaged copy has it.
            if (k > verb && self && _t.Lemma[verb] is "oppose" && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to")
                return new OpenStance(Stance.Rejects, party, verb, k);
            if (k > verb && (Lexicon.Has("binds", _t.Lemma[verb]) || !self) && _t.Deprel[k] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k)
                && !Lexicon.Has("idle", _t.Lemma[k]))
                return new OpenStance(Stance.Accepts, party, verb, k);
        }
        return null;
    }

    // "The United States and Japan have reached an understanding on tariffs".
    private OpenStance? Seals(int verb)
    {
        if (!Lexicon.Has("reaches", _t.Lemma[verb]) || c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.HasMood(verb, "to come")
            || _t.Xpos[verb] is Xpos.VBG && c.Tree.Child(verb, Deprel.aux) >= 0 || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int pact)
            || !Lexicon.Has("pact", _t.Lemma[pact]) || c.IsNegated(pact)
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        return new OpenStance(Stance.Accepts, party, verb, pact);
    }

    // "tied any normalisation to a path to statehood", "linked its signature to a withdrawal".
    private OpenStance? Ties(int verb)
    {
        if (_t.Lemma[verb] is not ("tie" or "link" or "peg" or "hitch") || c.IsNegated(verb) || c.Clause.IsPassive(verb)
            || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing) || _t.Upos[thing] is not Upos.NOUN || c.Entities.AtHead(thing) >= 0
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        int condition = Behind(verb, thing, "to");
        if (condition < 0)
            condition = Behind(thing, thing, "to");
        // "tied its approval of the truce to guarantees": the tree may hang the price on the truce.
        if (condition < 0 && StanceReader.IsConsent(_t.Lemma[thing]) && c.Tree.Child(thing, Deprel.nmod) is >= 0 and int approved && approved > thing)
            condition = Behind(approved, approved, "to");
        // "tied any increase in aid to Gaza to the release": the tree may hang the second on the place of the first.
        if (condition >= 0 && c.IsGround(c.Entities.AtHead(condition)) && Behind(condition, condition, "to") is >= 0 and int behind)
            condition = behind;
        return condition >= 0 && _t.Upos[condition] is Upos.NOUN ? new OpenStance(Stance.AcceptsIf, party, verb, thing) { Condition = condition }
            : null;
    }

    // "left open whether it would take part", "has not decided whether to attend", "has yet to take a decision on the paper", "needs more time to
    // study the offer".
    private OpenStance? Open(int verb)
    {
        if (c.Clause.IsPassive(verb) || c.Subject(verb) is not (>= 0 and int party))
            return null;
        string lemma = _t.Lemma[verb];
        int thing = -1;
        bool yet = c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int have && _t.Lemma[have] is "have" or "be" && c.HasAdverb(have, "yet");
        if (lemma is "leave" && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int open && _t.Lemma[open] is "open")
            thing = Whether(verb, open);
        else if (lemma is "decide" or "say" && (c.IsNegated(verb) && !c.HasMood(verb, "to come") || yet))
            thing = Whether(verb, verb, lemma is "decide");
        else if (lemma is "take" or "make" or "reach" && (yet || c.IsNegated(verb) && c.HasAdverb(verb, "yet"))
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int decision && _t.Lemma[decision] is "decision")
            thing = Behind(decision, decision, "on", "about") is >= 0 and int inner ? inner : Behind(verb, decision, "on", "about");
        else if (lemma is "need" or "want" or "request" or "seek" or "ask" && !c.IsNegated(verb)
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int time && _t.Lemma[time] is "time" or "clarification")
        {
            int look = Infinitive(time);
            if (look < 0 && Infinitive(verb) is >= 0 and int study && Lexicon.Has("thinks over", _t.Lemma[study]))
                look = study;
            thing = _t.Lemma[time] is "clarification" ? Behind(time, time, "on", "about", "of") : look < 0 ? -1
                : c.Tree.Child(look, Deprel.obj) is >= 0 and int studied ? studied : Behind(look, look, "at", "on", "over", "about");
        }
        // Whether he will resign is his own affair.
        if (thing >= 0 && Lexicon.Has("own affair", _t.Lemma[thing]) && _t.Upos[thing] is Upos.VERB && c.Tree.Child(thing, Deprel.obj) < 0)
            return null;
        return thing >= 0 && _t.Upos[thing] is Upos.VERB or Upos.NOUN ? new OpenStance(Stance.Undecided, party, verb, thing) { IsFree = true } : null;
    }

    // "has not decided whether to go", "has not yet decided if it will accept".
    private int Whether(int verb, int after, bool withIf = false)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > after && _t.Deprel[k] is Deprel.ccomp or Deprel.advcl or Deprel.xcomp && _t.Upos[k] is Upos.VERB
                && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark
                && (_t.Form[mark] is "whether" || withIf && _t.Form[mark] is "if" && (c.HasModal(k, "will") || c.HasModal(k, "would")))
                && (c.Clause.HasTo(k) || c.Entity(c.Subject(k)) == c.Entity(c.Subject(verb))))
                return k;
        }
        return -1;
    }

    // "would only consider an amnesty if the rebels disarm".
    private OpenStance? OnlyIf(int verb) =>
        _t.Lemma[verb] is "consider" or "discuss" or "contemplate" && !c.IsNegated(verb)
            && ((c.HasAdverb(verb, "only") || c.HasModal(verb, "would") && c.StatementOf(verb) >= 0) && conditions.Has(verb)
                || conditions.HasStrong(verb))
            && (c.Tree.Child(verb, Deprel.obj) is >= 0 and int had && _t.Upos[had] is Upos.NOUN ? had
                : c.Tree.Child(verb, Deprel.xcomp)) is >= 0 and var thing
            && (_t.Upos[thing] is Upos.NOUN || _t.Xpos[thing] is Xpos.VBG) && c.Subject(verb) is >= 0 and int party
            ? new OpenStance(Stance.SupportsInPrinciple, party, verb, thing) : null;

    // "said it would take part in the round": who goes to the table accepts it.
    private OpenStance? Attends(int verb)
    {
        bool attends = _t.Lemma[verb] is "attend" or "join" or "participate" or "rejoin"
            || _t.Lemma[verb] is "take" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int part && _t.Lemma[part] is "part"
            || _t.Lemma[verb] is "return" or "go" or "come";
        if (!attends || c.IsNegated(verb) || !c.HasModal(verb, "will") && !c.HasModal(verb, "would") || c.Subject(verb) is not (>= 0 and int party)
            || c.StatementOf(verb) < 0 && !(conditions.Has(verb) && c.IsPolitical(c.Entity(party))))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb
                && (_t.Deprel[k] is Deprel.obj && _t.Lemma[verb] is "attend" or "join" or "rejoin"
                    || _t.Deprel[k] is Deprel.obl && c.Case(k) is "in" or "to")
                && Lexicon.Has("gathering", _t.Lemma[k]))
                return new OpenStance(Stance.Accepts, party, verb, k);
        }
        return null;
    }

    // "does not want American soldiers on its soil"; who does not want war refuses nothing.
    private OpenStance? Unwanted(int verb)
    {
        if (_t.Lemma[verb] is not "want" || !c.IsNegated(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing) || thing < verb
            || _t.Upos[thing] is not Upos.NOUN || Lexicon.Has("violence", _t.Lemma[thing]) || Lexicon.Has("withheld", _t.Lemma[thing])
            || _t.Lemma[thing] is "war" or "conflict" or "escalation" or "confrontation" or "fight" or "problem" or "part" or "trouble"
            || c.TimeOf(thing) >= 0 || c.Subject(verb) is not (>= 0 and int party))
            return null;
        int deed = c.Tree.Child(verb, Deprel.xcomp);
        return new OpenStance(Stance.Rejects, party, verb, deed > thing ? deed : thing);
    }

    // "will block its accession for as long as the missing are not found".
    private OpenStance? HeldUp(int verb) =>
        Lexicon.Has("fights", _t.Lemma[verb]) && !c.IsNegated(verb) && !c.Clause.IsPassive(verb)
            && (c.HasModal(verb, "will") || c.HasModal(verb, "would")) && conditions.Has(verb) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing
            && _t.Upos[thing] is Upos.NOUN && c.Entities.AtHead(thing) < 0 && c.Subject(verb) is >= 0 and int party
            ? new OpenStance(Stance.Rejects, party, verb, thing) : null;

    private int Behind(int word, int after, params ReadOnlySpan<string> prepositions)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k <= after || c.TimeOf(k) >= 0)
                continue;
            if (_t.Deprel[k] is Deprel.nmod or Deprel.obl && prepositions.Contains(c.Case(k)))
                return k;
            // "to calls for help": the tree may take the preposition for a conjunction.
            if (_t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark
                && prepositions.Contains(_t.Form[mark]))
                return k;
        }
        return -1;
    }

    // What may or should be done, or is only asked about, is no stance; "vowed to shut the door" is.
    private bool IsLoose(int verb) =>
        c.IsInDoubt(verb) || c.HasMood(verb, "duty") || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") && !c.HasModal(verb, "would")
            || c.IsMereInfinitive(verb)
                && !(_t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int have && _t.Lemma[have] is "have" && c.HasAdverb(have, "yet"));
}
