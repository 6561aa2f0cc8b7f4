using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances whose parts stand apart in the sentence: "said no to a truce", "among its demands is …", "its condition for a vote is that
/// …", "must stop it before we will sign", "wants nothing to do with it", "had no choice but to agree".</summary>
internal sealed class FramedStances(TableContext c)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word) => _t.Upos[word] switch
    {
        Upos.NOUN => Hinges(word) ?? AlsoYesOrNo(word) ?? Among(word) ?? ConditionIs(word) ?? FirstStep(word) ?? OnBoard(word),
        Upos.VERB =>
            Before(word) ?? SaidYesOrNo(word) ?? NamedAs(word) ?? Depends(word) ?? NotHeardOf(word) ?? Looks(word) ?? Disposed(word) ?? NoPart(word) ?? GoAhead(word) ?? NoChoice(word) ?? Answered(word) ?? Replied(word) ?? WouldLike(word) ?? TopsList(word),
        Upos.ADJ => Disposed(word),
        _ => null,
    };

    // "Among Rabat's demands is the recognition of its sovereignty".
    private OpenStance? Among(int noun)
    {
        if (!Lexicon.Has("demands noun", _t.Lemma[noun]) && !Lexicon.Has("prerequisite", _t.Lemma[noun]) || c.Case(noun) is not "among"
            || _t.Head[noun] is not (>= 0 and int thing) || c.IsInDoubt(thing) || c.IsNegated(thing))
            return null;
        if (c.Tree.Child(thing, Deprel.cop) < 0)
            thing = _t.Lemma[thing] is "be" or "figure" or "feature" ? c.Clause.OwnSubject(thing) : -1;
        return thing >= 0 && _t.Upos[thing] is Upos.NOUN && Owner(noun) is >= 0 and int owner
            ? new OpenStance(Stance.Demands, owner, noun, thing) { IsList = true } : null;
    }

    // "Haftar's condition for recognising the cabinet is that elections be held", "its condition for talks is the release of prisoners".
    private OpenStance? ConditionIs(int noun)
    {
        // "A change of the constitution is Baku's condition for a treaty".
        if (Lexicon.Has("prerequisite", _t.Lemma[noun]) && !c.IsNegated(noun) && !c.IsInDoubt(noun) && c.Tree.Child(noun, Deprel.cop) >= 0
            && c.Clause.OwnSubject(noun) is >= 0 and int required && _t.Upos[required] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(required))
            && Priced(noun) is >= 0 and int priced && Owner(noun) is >= 0 and int whose)
            return new OpenStance(Stance.AcceptsIf, whose, noun, priced) { Condition = required };
        if (!Lexicon.Has("prerequisite", _t.Lemma[noun]) || c.IsNegated(noun)
            || _t.Deprel[noun] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer) || _t.Head[noun] is not (>= 0 and int told)
            || told < noun || Owner(noun) is not (>= 0 and int owner))
            return null;
        int first = Opening(noun, told);
        if (first < 0 && (c.Tree.Child(told, Deprel.cop) < 0 || _t.Upos[told] is not Upos.NOUN || c.IsInDoubt(told)))
            return null;
        int thing = Priced(noun);
        if (first >= 0)
            return thing < 0 ? new OpenStance(Stance.Demands, owner, noun, told) { IsFree = true }
                : new OpenStance(Stance.AcceptsIf, owner, noun, thing) { Words = new WordRange(first, c.Tree.Subtree(told).End) };
        return thing < 0 ? null : new OpenStance(Stance.AcceptsIf, owner, noun, thing) { Condition = told };
    }

    /// <summary>What a condition is for: "for recognising the cabinet", "for talks"; −1 where nothing is told.</summary>
    public int Priced(int noun)
    {
        int thing = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun
                && (_t.Deprel[k] is Deprel.acl && _t.Xpos[k] is Xpos.VBG
                    || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "for" or "to" && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0))
                thing = k;
        }
        return thing;
    }

    // Where the clause behind "is that" begins; −1 where there is none.
    private int Opening(int noun, int told)
    {
        for (int i = noun + 1; i < told; i++)
        {
            if (_t.Form[i] is "that" && _t.Deprel[i] is Deprel.mark && _t.Lemma[i - 1] is "be" or "remain")
                return i + 1;
        }
        return -1;
    }

    private int Owner(int noun)
    {
        int owner = c.Tree.Child(noun, Deprel.nmod_poss);
        for (int k = owner < 0 ? c.Tree.FirstChild(noun) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "from" && c.CanAct(c.Entity(k))
                || k < noun && _t.Deprel[k] is Deprel.compound or Deprel.amod && c.CanAct(c.Entities.AtHead(k)))
                owner = k;
        }
        return owner >= 0 && (_t.Upos[owner] is Upos.PRON || c.IsActor(c.Entity(owner))) ? owner : -1;
    }

    // "insists that Rwanda stop it before it will sign", "Rwanda must stop it before we sign": a yes, on what has to come first.
    private OpenStance? Before(int verb)
    {
        if (_t.Deprel[verb] is not Deprel.advcl || c.Tree.Child(verb, Deprel.mark) is not (>= 0 and int before) || _t.Form[before] is not "before"
            || c.IsNegated(verb) || c.Clause.OwnSubject(verb) is not (>= 0 and int subject)
            || !Lexicon.Has("deed", _t.Lemma[verb]) && !Lexicon.Has("accepts verb", _t.Lemma[verb]) && !Lexicon.Has("proceeds", _t.Lemma[verb]))
            return null;
        for (int at = _t.Head[verb], level = 0; at >= 0 && at < before && level < 4; at = _t.Head[at], level++)
        {
            if (_t.Upos[at] is not Upos.VERB || c.IsNegated(at) || c.IsInDoubt(at))
                return null;
            bool asks = Lexicon.Has("asks that", _t.Lemma[at]) && !c.Clause.IsPassive(at) && c.Subject(at) >= 0, must = c.HasModal(at, "must")
                || _t.Lemma[at] is "have" or "need" && c.Clause.OwnSubject(at) >= 0 && HasDuty(at);
            if (!asks && !must)
                continue;
            int first = asks ? at + 1 : c.Tree.Subtree(at).First;
            while (first < before && _t.Form[first] is "that" or ",")
                first++;
            bool own = asks ? _t.Upos[subject] is Upos.PRON || c.Entity(subject) >= 0 && c.Entity(subject) == c.Entity(c.Subject(at))
                : IsTold(at, subject);
            return own && first < before
                ? new OpenStance(Stance.AcceptsIf, asks && _t.Lemma[subject] is "it" or "they" or "he" or "she" ? c.Subject(at)
                    : subject, verb, Signed(c, verb))
                { Words = new WordRange(first, before) }
                : null;
        }
        return null;
    }

    private bool HasDuty(int have) => c.Tree.Child(have, Deprel.xcomp) is >= 0 and int deed && c.Clause.HasTo(deed);

    // Whether who says what others have to do first speaks of himself or of the subject's side.
    private bool IsTold(int duty, int subject) =>
        c.StatementOf(duty) is >= 0 and int s && c.Statements[s].Speaker is { } speaker && c.IsActor(speaker)
            && (_t.Lemma[subject] is "we" or "it"
                || c.Entity(subject) is >= 0 and int who
                    && (c.Party(who) == c.Party(speaker) || c.Entities.Entities[who].Code is { } code && code == c.Entities.Entities[speaker].Code));

    /// <summary>What is done by a verb: "will sign a peace deal": the deal; "will lift the siege": the deed.</summary>
    public static int Signed(TableContext c, int verb) =>
        Lexicon.Has("accepts verb", c.T.Lemma[verb]) && Thing(c, verb) is >= 0 and int thing && c.T.Upos[thing] is Upos.NOUN ? thing : verb;

    /// <summary>What a verb of consent or refusal is about: its object, or what stands behind "to" or "on"; −1 for nothing.</summary>
    public static int Thing(TableContext c, int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && c.TimeOf(k) < 0
                && (c.T.Deprel[k] is Deprel.obj && (c.T.Upos[k] is Upos.NOUN || c.T.Lemma[k] is "it" or "this" or "that")
                    || c.T.Deprel[k] is Deprel.obl && c.T.Upos[k] is Upos.NOUN && c.Case(k) is "to" or "on"))
                return k;
        }
        return -1;
    }

    // "said no to a six-week truce", "said "no" to stationing soldiers there".
    private OpenStance? SaidYesOrNo(int verb)
    {
        if (_t.Lemma[verb] is not "say" || c.IsNegated(verb) || IsLoose(verb) || Bare(verb + 1) is not (>= 0 and int word)
            || _t.Form[word] is not ("no" or "yes" or "No" or "Yes") || Bare(word + 1) is not (>= 0 and int to) || _t.Form[to] is not "to"
            || _t.Head[to] is not (>= 0 and int thing) || thing < to || !(_t.Upos[thing] is Upos.NOUN || _t.Xpos[thing] is Xpos.VBG)
            || c.Entities.AtHead(thing) is >= 0 and int somebody && c.Entities.Entities[somebody].Kind is EntityKind.Person)
            return null;
        return c.Subject(verb) is >= 0 and int party
            ? new OpenStance(_t.Form[word] is "no" or "No" ? Stance.Rejects : Stance.Accepts, party, verb, thing) : null;
    }

    // "say yes to a federation but no to foreign guarantors": the second of two.
    private OpenStance? AlsoYesOrNo(int noun)
    {
        if (_t.Deprel[noun] is not Deprel.conj || _t.Head[noun] is not (>= 0 and int first) || first > noun)
            return null;
        int to = c.Tree.Subtree(noun).First;
        while (to < noun && _t.Form[to] is not ("yes" or "no"))
            to++;
        if (to + 1 >= noun || _t.Form[Bare(to + 1)] is not "to" || _t.Head[first] is not (>= 0 and int verb) || _t.Lemma[verb] is not "say"
            || IsLoose(verb) || c.IsNegated(verb))
            return null;
        return c.Subject(verb) is >= 0 and int party ? new OpenStance(_t.Form[to] is "no" ? Stance.Rejects : Stance.Accepts, party, noun, noun)
            : null;
    }

    // The first word from a place on that is no quotation mark; −1 at the end.
    private int Bare(int word)
    {
        while (word < _t.Count && _t.Form[word] is "\"" or "“" or "”" or "‘" or "’" or "'" or "``" or "''" or ",")
            word++;
        return word < _t.Count ? word : -1;
    }

    // "set the reopening of the roads as its first request".
    private OpenStance? NamedAs(int verb)
    {
        if (_t.Lemma[verb] is not ("set" or "name" or "list" or "put" or "state" or "make" or "give" or "cite" or "lay" or "present" or "raise"
            or "define")
            || c.IsNegated(verb) || IsLoose(verb) || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing)
            || thing < verb || _t.Upos[thing] is not Upos.NOUN || c.Entities.AtHead(thing) >= 0)
            return null;
        foreach (int of in (ReadOnlySpan<int>)[verb, thing])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > thing && _t.Deprel[k] is Deprel.obl or Deprel.nmod or Deprel.xcomp && (c.Case(k) is "as" || _t.Lemma[verb] is "make")
                    && (Lexicon.Has("demands noun", _t.Lemma[k]) || Lexicon.Has("prerequisite", _t.Lemma[k])) && c.Tree.Child(k, Deprel.nmod) < 0
                    && c.Tree.Child(k, Deprel.acl) < 0 && c.Subject(verb) is >= 0 and int party && c.IsActor(c.Entity(party)))
                    return new OpenStance(Stance.Demands, party, verb, thing);
            }
        }
        return null;
    }

    // "says the deal depends on the association being formed".
    private OpenStance? Depends(int verb)
    {
        if (_t.Lemma[verb] is not ("depend" or "hinge") || c.IsNegated(verb) || c.IsInDoubt(verb)
            || c.Clause.OwnSubject(verb) is not (>= 0 and int thing) || _t.Upos[thing] is not Upos.NOUN)
            return null;
        // "Kyiv's acceptance of the truce hinges on …", "said its approval depends on …".
        if (StanceReader.IsConsent(_t.Lemma[thing]) && c.Tree.Child(thing, Deprel.nmod_poss) is >= 0 and int whose
            && c.Tree.Child(thing, Deprel.nmod) > thing && PriceOf(verb) is >= 0 and int of)
            return new OpenStance(Stance.AcceptsIf, _t.Upos[whose] is Upos.PRON ? OpenStance.Speaker : whose, verb, thing) { Condition = of };
        if (!Lexicon.Has("pact", _t.Lemma[thing]) && !Lexicon.Has("refusable", _t.Lemma[thing]) && !Lexicon.Has("gathering", _t.Lemma[thing])
                && !Lexicon.Has("welcomed", _t.Lemma[thing]) && !Lexicon.Has("hinges", _t.Lemma[thing])
            || c.StatementOf(verb) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } speaker || !c.IsPolitical(speaker)
                || c.Entities.Entities[speaker] is not ({ Code: { Length: 3 }, Sector: not ("MED" or "CVL" or "EDU" or "BUS") }
                    or { Sector: "REB" or "SEP" or "PTY" }))
            return null;
        return PriceOf(verb) is >= 0 and int price ? new OpenStance(Stance.AcceptsIf, OpenStance.Speaker, verb, thing) { Condition = price } : null;
    }

    // "Any swap hinges on the return of the bodies, Kyiv said": the tag may take the verb for a noun.
    private OpenStance? Hinges(int noun)
    {
        if (_t.Form[noun] is not ("hinges" or "depends") || noun + 1 >= _t.Count || _t.Form[noun + 1] is not ("on" or "upon") || noun == 0
            || _t.Upos[noun - 1] is not (Upos.NOUN or Upos.ADJ) || _t.Head[noun - 1] != noun)
            return null;
        // "Kyiv's acceptance of the ceasefire hinges on …".
        if (_t.Deprel[noun] is Deprel.nmod && _t.Head[noun] is >= 0 and int consent && StanceReader.IsConsent(_t.Lemma[consent])
            && c.Tree.Child(consent, Deprel.nmod_poss) is >= 0 and int whose && _t.Upos[whose] is not Upos.PRON
            && (PriceOf(noun) is >= 0 and int below ? below : PriceOf(consent)) is >= 0 and var of)
            return new OpenStance(Stance.AcceptsIf, whose, noun, noun - 1) { Condition = of };
        if (_t.Upos[noun - 1] is not Upos.NOUN
            || !Lexicon.Has("pact", _t.Lemma[noun - 1]) && !Lexicon.Has("refusable", _t.Lemma[noun - 1])
                && !Lexicon.Has("gathering", _t.Lemma[noun - 1]) && !Lexicon.Has("welcomed", _t.Lemma[noun - 1])
                && !Lexicon.Has("hinges", _t.Lemma[noun - 1]))
            return null;
        int says = _t.Head[noun];
        int party = c.StatementOf(noun) is >= 0 and int s && c.Statements[s].Speaker is { } speaker && c.IsPolitical(speaker) ? OpenStance.Speaker
            : -1;
        for (int k = party != -1 || says < 0 || !TreeRepair.IsSaying(_t.Lemma[says]) ? -1
            : c.Tree.FirstChild(says); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k != noun && _t.Deprel[k] is Deprel.nsubj && c.IsActor(c.Entity(k)))
                party = k;
        }
        return party != -1 && PriceOf(noun) is >= 0 and int price ? new OpenStance(Stance.AcceptsIf, party, noun, noun - 1) { Condition = price }
            : null;
    }

    private int PriceOf(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool clause = _t.Deprel[k] is Deprel.advcl && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark && _t.Form[mark] is "on" or "upon";
            if (k > verb
                && (clause
                    || _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "on" or "upon" && c.TimeOf(k) < 0 && _t.Upos[k] is Upos.NOUN
                        && (!c.CanAct(c.Entities.AtHead(k)) || c.Tree.Child(k, Deprel.acl) > k)))
                return k;
        }
        return -1;
    }

    // "will not hear of a corridor", "would brook no delay of the withdrawal".
    private OpenStance? NotHeardOf(int verb)
    {
        string lemma = _t.Lemma[verb];
        if (c.Clause.IsPassive(verb) || c.IsInDoubt(verb)
            || !c.HasModal(verb, "will") && !c.HasModal(verb, "would") && !c.HasModal(verb, "can") && !c.HasModal(verb, "could")
                && c.Tree.Child(verb, Deprel.aux) < 0
            || c.Subject(verb) is not (>= 0 and int party) || !c.IsActor(c.Entity(party)) && _t.Upos[party] is not Upos.PRON)
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || !(c.IsNegated(verb) || c.IsNegated(k)))
                continue;
            bool hangs = _t.Deprel[k] is Deprel.obj && Lexicon.Has("countenances", lemma)
                || _t.Deprel[k] is Deprel.obl && Lexicon.PairGroups(lemma, '+', c.Case(k)).Contains("countenances");
            bool doing = _t.Deprel[k] is Deprel.xcomp or Deprel.ccomp or Deprel.advcl && _t.Xpos[k] is Xpos.VBG
                && (Lexicon.Has("countenances", lemma)
                    || c.Tree.Child(k, Deprel.mark) is >= 0 and int mark && Lexicon.PairGroups(lemma, '+', _t.Form[mark]).Contains("countenances"));
            if (doing
                || hangs && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0 && !Lexicon.Has("violence", _t.Lemma[k]) && !Lexicon.Has("charge", _t.Lemma[k])
                    && !c.CanAct(c.Entities.AtHead(k)))
                return new OpenStance(Stance.Rejects, party, verb, k);
        }
        return null;
    }

    // "looks favourably on the plan", "takes a positive view of it".
    private OpenStance? Looks(int verb)
    {
        if (_t.Lemma[verb] is not ("look" or "view" or "regard" or "see") || c.IsNegated(verb) || IsLoose(verb) || c.Clause.IsPassive(verb)
            || !IsFavourable(verb) || c.Subject(verb) is not (>= 0 and int party) || !c.IsActor(c.Entity(party)))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Upos[k] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(k))
                && (_t.Lemma[verb] is "look" ? _t.Deprel[k] is Deprel.obl && c.Case(k) is "on" or "upon" or "at" : _t.Deprel[k] is Deprel.obj))
                return new OpenStance(Stance.SupportsInPrinciple, party, verb, k);
        }
        return null;
    }

    private bool IsFavourable(int word) =>
        word + 1 < _t.Count && _t.Form[word + 1] is "favourably" or "favorably" or "kindly" or "positively"
            || c.HasAdverb(word, "favourably", "favorably", "kindly", "well", "positively", "sympathetically");

    // "is favourably disposed towards the opening of the railway".
    private OpenStance? Disposed(int word)
    {
        if (_t.Form[word] is not ("disposed" or "inclined") || !IsFavourable(word) || c.IsNegated(word) || c.IsInDoubt(word)
            || c.HasMood(word, "to come") || c.Clause.OwnSubject(word) is not (>= 0 and int party) || !c.IsActor(c.Entity(party)))
            return null;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "towards" or "toward"
                && !c.CanAct(c.Entities.AtHead(k)))
                return new OpenStance(Stance.SupportsInPrinciple, party, word, k);
        }
        return null;
    }

    // "wants nothing to do with the mission", "wants no part in governing the strip".
    private OpenStance? NoPart(int verb)
    {
        if (_t.Lemma[verb] is not ("want" or "have") || _t.Lemma[verb] is "have" && !c.HasModal(verb, "will") && !c.HasModal(verb, "would")
            || IsInfinitiveOrDoubt(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int none) || none < verb
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        int from = _t.Lemma[none] is "nothing" && c.Tree.Child(none, Deprel.acl) is >= 0 and int todo && _t.Lemma[todo] is "do" ? todo
            : _t.Lemma[none] is "part" or "role" or "truck" or "share" && (c.IsNegated(none) || c.IsNegated(verb)) ? none : -1;
        foreach (int of in from < 0 ? default : (ReadOnlySpan<int>)[from, none, verb])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                // "wants no part of it".
                if (k > none && _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "with" or "in" or "of"
                    && _t.Lemma[k] is "it" or "this" or "that")
                    return new OpenStance(Stance.Rejects, party, verb, k) { IsOnLast = true };
                if (k > none
                    && (_t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "with" or "in" or "of" && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0
                        || _t.Deprel[k] is Deprel.advcl or Deprel.acl && _t.Xpos[k] is Xpos.VBG && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark
                            && _t.Form[mark] is "in" or "of"))
                    return new OpenStance(Stance.Rejects, party, verb, k);
            }
        }
        return null;
    }

    private bool IsInfinitiveOrDoubt(int verb) => c.IsInDoubt(verb) || c.HasMood(verb, "duty") || c.Clause.HasTo(verb);

    // "has given the go-ahead for the convoy": the tagger takes "ahead" for an adverb.
    private OpenStance? GoAhead(int verb)
    {
        if (_t.Lemma[verb] is not ("give" or "get" or "grant") || c.IsNegated(verb) || IsLoose(verb) || c.Clause.IsPassive(verb)
            || c.Subject(verb) is not (>= 0 and int party) || _t.Lemma[verb] is "get")
            return null;
        for (int i = verb + 1; i < Math.Min(_t.Count, verb + 6) && _t.SentenceOf[i] == _t.SentenceOf[verb]; i++)
        {
            if (_t.Form[i] is not ("go-ahead" or "ahead") || _t.Form[i] is "ahead" && (_t.Form[i - 1] is not "-" || _t.Form[i - 2] is not "go"))
                continue;
            foreach (int of in (ReadOnlySpan<int>)[i, verb])
            {
                for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
                {
                    if (k > i && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "to" or "for"
                        && c.TimeOf(k) < 0)
                        return new OpenStance(Stance.Accepts, party, verb, k);
                }
            }
        }
        return null;
    }

    // "had no choice but to agree to the text": and so it does.
    private OpenStance? NoChoice(int verb) =>
        Lexicon.Has("accepts verb", _t.Lemma[verb]) && c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int have && _t.Lemma[have] is "have" or "see"
            && c.Tree.Child(have, Deprel.obj) is >= 0 and int choice && _t.Lemma[choice] is "choice" or "alternative" or "option"
            && c.IsNegated(choice) && !c.IsInDoubt(have) && !c.HasMood(have, "to come") && c.Subject(have) is >= 0 and int party
            && Thing(c, verb) is >= 0 and int thing && _t.Upos[thing] is Upos.NOUN ? new OpenStance(Stance.Accepts, party, verb, thing) : null;

    // "responded positively to the proposal", "reacted coolly to the idea".
    private OpenStance? Answered(int verb)
    {
        if (_t.Lemma[verb] is not ("respond" or "react" or "reply") || c.IsNegated(verb) || IsLoose(verb) || c.HasModal(verb, "will")
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        bool yes = c.HasAdverb(verb, "positively", "favourably", "favorably", "affirmatively"), no =
            c.HasAdverb(verb, "negatively", "dismissively", "scornfully");
        // "answered with a refusal", "responded with a flat no".
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            yes |= k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "with" && Lexicon.Has("accepts noun", _t.Lemma[k]);
            no |= k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "with" && (Lexicon.Has("rejects noun", _t.Lemma[k]) || _t.Form[k] is "no");
        }
        for (int k = yes || no ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "to" && _t.Upos[k] is Upos.NOUN && Lexicon.Has("answered", _t.Lemma[k]))
                return new OpenStance(yes ? Stance.Accepts : Stance.Rejects, party, verb, k);
        }
        return null;
    }

    // "gave a positive reply to the paper".
    private OpenStance? Replied(int verb)
    {
        if (_t.Lemma[verb] is not ("give" or "send" or "deliver" or "submit" or "hand") || c.IsNegated(verb) || IsLoose(verb)
            || c.HasModal(verb, "will") || c.Clause.IsPassive(verb) || c.Subject(verb) is not (>= 0 and int party) || !c.IsActor(c.Entity(party)))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not (Deprel.obj or Deprel.obl) || c.Case(k).Length > 0 || !Lexicon.Has("answer", _t.Lemma[k])
                || Tone(k) is not { } stance)
                continue;
            foreach (int of in (ReadOnlySpan<int>)[k, verb])
            {
                for (int j = c.Tree.FirstChild(of); j >= 0; j = c.Tree.NextSibling(j))
                {
                    if (j > k && _t.Upos[j] is Upos.NOUN && _t.Deprel[j] is Deprel.nmod or Deprel.obl && c.Case(j) is "to"
                        && !c.CanAct(c.Entities.AtHead(j)))
                        return new OpenStance(stance, party, verb, j);
                }
            }
        }
        return null;
    }

    private Stance? Tone(int answer)
    {
        for (int k = c.Tree.FirstChild(answer); k >= 0 && k < answer; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && Lexicon.Has("accepts answer", _t.Lemma[k]))
                return Stance.Accepts;
            if (_t.Deprel[k] is Deprel.amod && Lexicon.Has("rejects answer", _t.Lemma[k]))
                return Stance.Rejects;
        }
        return null;
    }

    // "is on board with the plan".
    private OpenStance? OnBoard(int noun)
    {
        if (_t.Lemma[noun] is not "board" || c.Case(noun) is not "on" || c.Tree.Child(noun, Deprel.cop) < 0 || c.IsInDoubt(noun)
            || c.HasMood(noun, "to come") || c.Clause.OwnSubject(noun) is not (>= 0 and int party)
            || !c.IsActor(c.Entity(party)) && _t.Lemma[party] is not ("it" or "they"))
            return null;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "with"
                && !c.CanAct(c.Entities.AtHead(k)))
                return new OpenStance(c.IsNegated(noun) ? Stance.Rejects : Stance.Accepts, party, noun, k);
        }
        return null;
    }

    // "would like Serbia to join the sanctions".
    private OpenStance? WouldLike(int verb) =>
        _t.Lemma[verb] is "like" or "prefer" or "love" && c.HasModal(verb, "would") && !c.IsNegated(verb) && !c.IsInDoubt(verb)
            && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int deed && c.Clause.HasTo(deed) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int whom
            && whom < deed && c.IsPolitical(c.Entity(whom)) && c.Subject(verb) is >= 0 and int party && c.IsActor(c.Entity(party))
            && c.Party(c.Entity(party)) != c.Party(c.Entity(whom)) && !Lexicon.Has("befalls", _t.Lemma[deed])
            ? new OpenStance(Stance.Demands, party, verb, deed) : null;

    // "A lifting of the blockade tops the list of the Houthis' demands".
    private OpenStance? TopsList(int verb)
    {
        if (_t.Lemma[verb] is not ("top" or "head" or "lead") || c.IsNegated(verb) || c.Clause.OwnSubject(verb) is not (>= 0 and int thing)
            || _t.Upos[thing] is not Upos.NOUN || c.CanAct(c.Entities.AtHead(thing)) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int list))
            return null;
        int demands = Lexicon.Has("demands noun", _t.Lemma[list]) ? list : -1;
        for (int k = _t.Lemma[list] is "list" ? c.Tree.FirstChild(list) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod && (Lexicon.Has("demands noun", _t.Lemma[k]) || Lexicon.Has("prerequisite", _t.Lemma[k])))
                demands = k;
        }
        return demands >= 0 && (Owner(demands) is >= 0 and int owner ? owner : Owner(list)) is >= 0 and var whose
            ? new OpenStance(Stance.Demands, whose, demands, thing) : null;
    }

    // "For Kyiv, the release of all prisoners has to be the first step", "is a must".
    private OpenStance? FirstStep(int noun)
    {
        if (_t.Lemma[noun] is not ("step" or "priority" or "condition" or "must" or "imperative") || c.Tree.Child(noun, Deprel.cop) < 0
            || c.IsNegated(noun) || c.IsInDoubt(noun))
            return null;
        int have = _t.Deprel[noun] is Deprel.xcomp && _t.Head[noun] is >= 0 and int above && _t.Lemma[above] is "have" or "need" or "ought" ? above
            : -1;
        int thing = have >= 0 ? c.Clause.OwnSubject(have)
            : c.HasModal(noun, "must") || c.HasModal(noun, "should") || _t.Lemma[noun] is "must" or "imperative" ? c.Clause.OwnSubject(noun) : -1;
        if (thing < 0 || _t.Upos[thing] is not Upos.NOUN || !Lexicon.Has("owed", _t.Lemma[thing]) && !Lexicon.Has("refusable", _t.Lemma[thing]))
            return null;
        foreach (int of in (ReadOnlySpan<int>)[noun, have, _t.Deprel[noun] is Deprel.ccomp ? _t.Head[noun] : -1])
        {
            for (int k = of < 0 ? -1 : c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < thing && _t.Deprel[k] is Deprel.obl && c.Case(k) is "for" && c.IsActor(c.Entity(k)))
                    return new OpenStance(Stance.Demands, k, noun, thing);
            }
        }
        return c.StatementOf(noun) is >= 0 and int s && c.Statements[s].Speaker is { } speaker && c.IsPolitical(speaker)
            ? new OpenStance(Stance.Demands, OpenStance.Speaker, noun, thing) : null;
    }

    private bool IsLoose(int verb) =>
        c.IsInDoubt(verb) || c.HasMood(verb, "duty") || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") || c.IsMereInfinitive(verb);
}
