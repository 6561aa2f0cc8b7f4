using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>What the clause round a proposal says of a party's stance on it.</summary>
/// <param name="Stance">The stance.</param>
/// <param name="Party">Head word of who takes it.</param>
/// <param name="Predicate">The verb, adjective or noun that says so.</param>
internal readonly record struct StanceFinding(Stance Stance, int Party, int Predicate);

/// <summary>Reads stances: accept, reject, demand, weigh, be ready for; through "agreed to support", negation, mood and nouns ("rejection
/// of").</summary>
internal sealed class StanceReader(TableContext c)
{
    private const int Levels = 4;

    internal static readonly TableLexicon Lexicon = new("table/stances.txt");

    private readonly ParsedText _t = c.T;

    public static bool IsConditionNoun(string lemma) => Lexicon.Has("conditions noun", lemma);

    public static bool IsConditionVerb(string lemma) => Lexicon.Has("conditions verb", lemma);

    public static bool IsBackingVerb(string lemma) => Lexicon.Has("backs verb", lemma);

    public static bool IsBackingParticiple(string form) => Lexicon.Has("backs participle", form);

    /// <summary>The stance on the thing at <paramref name="head"/>; null where its clause tells none.</summary>
    public StanceFinding? Read(int head)
    {
        Stance? stance = null;
        int predicate = -1, at = head;
        bool isDeed = _t.Upos[head] is Upos.VERB, beside = false;
        if (isDeed && c.IsCondition(head))
            return null;
        for (int level = 0; level < Levels && _t.Head[at] >= 0; level++)
        {
            int up = _t.Head[at];
            if (!Leads(at, up, isDeed || level > 0))
                break;
            // "ready to build confidence in return for the lifting of sanctions": the price, not what is agreed to.
            if (stance is null && _t.Lemma[up] is "return" or "exchange" && _t.Upos[up] is Upos.NOUN && c.Case(up) is "in"
                && _t.Deprel[at] is Deprel.nmod)
                return null;
            // "declared an end to its ceasefire": there is none any more.
            if (stance is null && _t.Lemma[up] is "end" && _t.Upos[up] is Upos.NOUN && Lexicon.Has("pact", _t.Lemma[at]) && c.Case(at) is "to" or "of"
                && _t.Deprel[up] is Deprel.obj && _t.Head[up] is >= 0 and int declares
                && ProposalMentions.Lexicon.Has("- declares", _t.Lemma[declares]) && !c.IsNegated(declares)
                && c.Subject(declares) is >= 0 and int ender)
                return IsHypothetical(declares) ? null : new StanceFinding(Stance.Rejects, ender, declares);
            // "dismissed claims that the army had broken the truce": the claims, not the truce.
            if (stance is null && _t.Upos[up] is Upos.NOUN && _t.Deprel[at] is Deprel.acl && Lexicon.Has("charge", _t.Lemma[up]))
                return null;
            // "agreed that soldiers monitor the truce": what they watch is not what they agree to.
            if (level == 0 && _t.Upos[up] is Upos.VERB && _t.Deprel[at] is Deprel.obj && Lexicon.Has("watches", _t.Lemma[up]))
                return null;
            // "agreed to withdraw posts from the demilitarised zone": what is withdrawn is not the zone, nor is the zone refused or agreed to.
            if (_t.Lemma[up] is "withdraw" or "pull" && _t.Upos[up] is Upos.VERB && _t.Deprel[at] is Deprel.obl
                && c.Case(at) is "from" or "out" or "of"
                && (c.Tree.Child(up, Deprel.obj) is >= 0 and int moved && moved != at || ProposalMentions.Lexicon.Has("- land", _t.Lemma[at])))
                return null;
            // "Kyiv's agreement to sign was welcomed", "praised Kyiv's acceptance": what others make of it is another matter.
            if (stance is not null && predicate == at && _t.Upos[at] is Upos.NOUN && _t.Upos[up] is Upos.VERB
                && _t.Deprel[at] is Deprel.nsubj_pass or Deprel.obj && Lexicon.Has("takes note", _t.Lemma[up])
                && c.Tree.Child(at, Deprel.nmod_poss) is >= 0 and int owner && _t.Upos[owner] is not Upos.PRON)
                break;
            Stance? own = StanceOf(up, at);
            // "urged it to suspend the work in a draft resolution": where that is said, not what.
            beside |= level == 0 && own is null && _t.Deprel[at] is Deprel.obl && _t.Upos[up] is Upos.VERB && c.Tree.Child(up, Deprel.obj) >= 0
                && c.Case(at) is "in" or "by" or "through";
            if (beside && own is Stance.Demands)
                return null;
            // "insists that otherwise the transit will be threatened": it says what will come.
            if (own is Stance.Demands && level > 0 && _t.Deprel[at] is Deprel.ccomp && c.HasMood(at, "to come") && !c.HasMood(at, "duty"))
                return null;
            if (own is { } found)
            {
                // The outermost word decides ("refused to accept", "ready to back"), unless it only agrees.
                Stance told = Turn(found, up);
                // "dropped its demand for a truce": whatever it wants now, it has not said.
                if (stance is Stance.Demands && _t.Upos[up] is Upos.VERB && _t.Upos[at] is Upos.NOUN && Lexicon.Has("drops", _t.Lemma[up]))
                    return null;
                // "dropped its opposition to the plan", "withdrew its support for it": the other way round.
                if (stance is Stance.Accepts or Stance.Rejects && _t.Upos[up] is Upos.VERB && _t.Upos[at] is Upos.NOUN && _t.Deprel[at] is Deprel.obj
                    && Lexicon.Has("drops", _t.Lemma[up]))
                    (stance, predicate) = (c.IsNegated(up) ? stance : stance is Stance.Accepts ? Stance.Rejects : Stance.Accepts, up);
                else if (stance is null || told is not Stance.Accepts)
                    (stance, predicate) =
                        (stance is Stance.Rejects && told is Stance.Accepts or Stance.SupportsInPrinciple ? Stance.Rejects : told, up);
                else
                    predicate = up;
            }
            else if (stance is Stance.Accepts or Stance.Rejects && _t.Upos[up] is Upos.VERB && _t.Upos[at] is Upos.NOUN
                && _t.Deprel[at] is Deprel.obj && Lexicon.Has("drops", _t.Lemma[up]))
                (stance, predicate) = (c.IsNegated(up) ? stance : stance is Stance.Accepts ? Stance.Rejects : Stance.Accepts, up);
            else if (stance is null && level > 1
                || _t.Lemma[up] is "fail" or "expect" or "hope" or "likely" or "unlikely" or "pretend" or "urge" or "manage")
                return null;
            at = up;
            if (_t.Upos[up] is not (Upos.VERB or Upos.ADJ or Upos.NOUN or Upos.AUX))
                break;
        }
        if (stance is not { } result || predicate < 0 || IsHypothetical(predicate) || IsShort(predicate) || IsSilence(predicate))
            return null;
        // "the right to reach an agreement", "efforts to agree on a truce": nobody has.
        if (_t.Upos[predicate] is Upos.VERB && _t.Deprel[predicate] is Deprel.acl && c.Clause.HasTo(predicate)
            && _t.Head[predicate] is >= 0 and int noun && Single(Lexicon.Groups(_t.Lemma[noun]), " noun") is null && c.IsMereInfinitive(predicate))
            return null;
        if (result is not Stance.Demands && c.IsProposed(predicate))
            return null;
        // "rising American opposition to the war": the people's.
        if (_t.Upos[predicate] is Upos.NOUN && IsOfPublic(predicate))
            return null;
        // "to help reach a deal".
        if (result is Stance.Accepts && c.IsUnder(predicate, "help"))
            return null;
        // "demands that it recognise Israel and agree to past deals": it has not.
        if (c.IsAlsoAsked(predicate))
            return null;
        // "renounced it in order to strike a deal": what for.
        if (_t.Upos[predicate] is Upos.VERB && HasInOrder(head, predicate))
            return null;
        // "may object to it", "could veto it".
        if (result is Stance.Rejects or Stance.Demands && !c.IsNegated(predicate)
            && (c.HasModal(predicate, "may") || c.HasModal(predicate, "might") || c.HasModal(predicate, "could")))
            return null;
        // "did not ask for a truce": it asks for none.
        if (result is Stance.Demands && _t.Upos[predicate] is Upos.VERB && c.IsNegated(predicate))
            return null;
        // "possible rejection of the deals": nobody has.
        if (_t.Upos[predicate] is Upos.NOUN && IsMaybe(predicate))
            return null;
        // "has not given its consent", "could voice its opposition": nothing is told yet.
        if (IsUntold(predicate, result))
        {
            if (result is not Stance.Accepts || !c.HasAdverb(_t.Head[predicate], "yet", "still"))
                return null;
            result = Stance.Undecided;
        }
        // "its approval hinges on a withdrawal", "tied its consent to it": told with its price by others, and no yes without it.
        if (_t.Upos[predicate] is Upos.NOUN && result is Stance.Accepts && IsPriced(predicate))
            return null;
        // "a condition for Pyongyang's acceptance", "until its approval": it has not.
        if (_t.Upos[predicate] is Upos.NOUN && result is Stance.Accepts
            && c.Case(predicate) is "for" or "without" or "until" or "before" or "pending")
            return null;
        // "their interest in signing a deal", "the process of ratifying it", "are close to signing it".
        if (_t.Xpos[predicate] is Xpos.VBG && c.Tree.Child(predicate, Deprel.mark) is > 0 and int of && of < predicate
            && (_t.Deprel[predicate] is Deprel.acl && _t.Form[of] is "in" or "of" or "for" or "on" or "at"
                || _t.Upos[of - 1] is Upos.NOUN && _t.Form[of] is "in" or "of" && Lexicon.Has("unfinished", _t.Lemma[of - 1])
                || _t.Form[of] is "to" && _t.Lemma[of - 1] is "close" or "near" or "closer" or "nearer"))
            return null;
        // "will accept no truce", "agreed to no concession": none.
        if (result is Stance.Accepts or Stance.SupportsInPrinciple && _t.Upos[head] is Upos.NOUN && _t.Upos[predicate] is Upos.VERB
            && !c.IsNegated(predicate) && IsNone(head))
        {
            if (IsUndone(c, predicate, head))
                return null;
            result = Stance.Rejects;
        }
        // "has yet to ratify it".
        if (result is Stance.Accepts && HasYetTo(predicate))
            result = Stance.Undecided;
        // "urged them not to withdraw": that they do not.
        if (result is Stance.Demands && isDeed && predicate != head && c.IsNegated(head))
            result = Stance.Rejects;
        if (result is Stance.Rejects && IsUndone(c, predicate))
            return null;
        // What somebody denies to have agreed to he has not agreed to; what he is accused of is no stance of his.
        if (c.IsUnder(predicate, "accuse", "allege", "suspect", "blame"))
            return null;
        if (c.IsUnder(predicate, "deny", "dispute"))
        {
            if (result is not (Stance.Accepts or Stance.SupportsInPrinciple))
                return null;
            result = Stance.Rejects;
        }
        // "supports the idea of a Christmas truce": the idea, not yet the truce.
        if (result is Stance.Accepts && IsMereIdea(c, head, predicate))
            result = Stance.SupportsInPrinciple;
        // "insists that Rwanda stop it before it will sign": it has not.
        if (result is not Stance.Rejects && c.IsYetToCome(predicate))
            return null;
        // "has neither accepted nor rejected the offer".
        if (PendingStances.IsOpenPair(c, predicate, out int first))
            return PendingStances.PairSubject(c, first) is >= 0 and int silent ? new StanceFinding(Stance.Undecided, silent, predicate) : null;
        int party = Party(predicate, head);
        return party < 0 ? null : new StanceFinding(result, party, predicate);
    }

    /// <summary>Whether what is accepted is the idea of a thing, not yet the thing: "supports the idea of a Christmas truce", but "agreed to the
    /// idea".</summary>
    public static bool IsMereIdea(TableContext c, int noun, int predicate) =>
        c.T.Lemma[noun] is "idea" or "notion" or "concept" or "principle"
            && (c.Tree.Child(noun, Deprel.nmod) is >= 0 and int of && of > noun && c.Case(of) is "of" or "for"
                || c.Tree.Child(noun, Deprel.acl) > noun)
            && c.T.Lemma[predicate] is not ("sign" or "approve" or "adopt") && (c.T.Lemma[predicate] is not "agree" || c.Case(noun) is "with");

    /// <summary>Whether a verb tells that an agreement was not signed or reached: "did not sign the document", "has never reached a deal". That it
    /// was not done is no refusal to do it.</summary>
    public static bool IsUndone(TableContext c, int verb, int thing = -1) =>
        c.T.Upos[verb] is Upos.VERB && c.T.Lemma[verb] is not "agree" && Lexicon.Has("reaches", c.T.Lemma[verb])
            && (c.IsNegated(verb) || thing >= 0 && c.IsNegated(thing))
            && !c.HasMood(verb, "to come") && !c.HasModal(verb, "can") && !c.HasModal(verb, "could") && !c.Clause.HasTo(verb)
            && c.T.Xpos[verb] is not Xpos.VBG;

    /// <summary>Whether a noun names consent: "acceptance", "approval".</summary>
    public static bool IsConsent(string lemma) => Lexicon.Has("accepts noun", lemma);

    /// <summary>The stance that a relative clause tells on its antecedent: "the proposal, which Israel has accepted"; null for none.</summary>
    public StanceFinding? ReadRelative(int head)
    {
        if (ReadParticiple(head) is { } passive)
            return passive;
        int verb = c.Tree.Child(head, Deprel.acl_relcl);
        // "the release of 200 prisoners, which the government refused": the release.
        if (verb < 0 && c.Tree.Child(head, Deprel.nmod) is >= 0 and int of && of > head && c.Case(of) is "of"
            && c.Tree.Child(of, Deprel.acl_relcl) is >= 0 and int behind && c.Tree.Subtree(behind).First is > 1 and int opens
            && (_t.Form[opens] is "," ? opens + 1 : opens) is var which && _t.Form[which] is "which" && _t.Form[which - 1] is ",")
            verb = behind;
        // "an offer that London was quick to spurn", "a suggestion the front said it was studying": what the clause ends in.
        if (verb >= 0 && InnerOf(verb) is >= 0 and int inner)
            return Single(Lexicon.Groups(_t.Lemma[inner]), " verb") is { } last && c.Clause.OwnSubject(verb) is >= 0 and int who && who < verb
                && _t.Xpos[who] is not (Xpos.WDT or Xpos.WP) && _t.Form[who] is not "that" ? new StanceFinding(Turn(last, inner), who, inner) : null;
        if (verb >= 0 && (ReadPassiveClause(verb) ?? ReadStranded(verb)) is { } told)
            return told;
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || c.Clause.IsPassive(verb) || c.Clause.OwnSubject(verb) is not (>= 0 and int party)
            || _t.Xpos[party] is Xpos.WDT or Xpos.WP || _t.Form[party] is "that" or "which"
            || c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing
                && !(_t.Xpos[thing] is Xpos.WDT or Xpos.WP || _t.Form[thing] is "that" or "which" or "it")
                || IsHypothetical(verb)
                || (c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle
                    ? Single(Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Lemma[particle]), " verb")
                    : Single(Lexicon.Groups(_t.Lemma[verb]), " verb")) is not { } stance)
        {
            return null;
        }
        return new StanceFinding(Turn(stance, verb), party, verb);
    }

    // "the text, which was turned down by the rebels".
    private StanceFinding? ReadPassiveClause(int verb)
    {
        if (_t.Upos[verb] is not Upos.VERB || !c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.nsubj_pass) is not (>= 0 and int which)
            || !(_t.Xpos[which] is Xpos.WDT or Xpos.WP || _t.Form[which] is "that" or "which") || c.IsNegated(verb) || IsHypothetical(verb)
            || c.HasMood(verb, "to come") || AgentOf(verb) is not (>= 0 and int party) || !c.CanAct(c.Entity(party)))
            return null;
        return OfDirect(verb) is { } stance ? new StanceFinding(stance, party, verb) : null;
    }

    // "the swap that the rebels objected to": the preposition stands by itself.
    private StanceFinding? ReadStranded(int verb)
    {
        int alone = verb + 1;
        if (_t.Upos[verb] is not Upos.VERB || c.Clause.IsPassive(verb) || alone >= _t.Count || _t.SentenceOf[alone] != _t.SentenceOf[verb]
            || _t.Xpos[alone] is not (Xpos.IN or Xpos.TO or Xpos.RP or Xpos.RB) || c.IsNegated(verb) || IsHypothetical(verb)
            || c.HasMood(verb, "to come")
            // "to on Monday", "to.", "to and": nothing that it could lead behind it.
            || alone + 1 < _t.Count && _t.SentenceOf[alone + 1] == _t.SentenceOf[verb]
                && _t.Upos[alone + 1] is not (Upos.PUNCT or Upos.CCONJ or Upos.ADP or Upos.AUX or Upos.VERB or Upos.ADV)
            || c.Clause.OwnSubject(verb) is not (>= 0 and int party) || party > verb
            || _t.Xpos[party] is Xpos.WDT or Xpos.WP || _t.Form[party] is "that" or "which")
            return null;
        return Direct(Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Form[alone])) is { } stance and not Stance.Demands
            ? new StanceFinding(Turn(stance, verb), party, verb) : null;
    }

    // What a verb alone, or with its particle, makes of what it governs itself.
    private Stance? OfDirect(int verb) =>
        c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle
            ? Direct(Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Lemma[particle]))
            // "was waved away by", "agreed to by": an adverb, or a preposition by itself.
            : verb + 1 < _t.Count && _t.Upos[verb + 1] is Upos.ADV or Upos.ADP or Upos.PART && _t.SentenceOf[verb + 1] == _t.SentenceOf[verb]
                && Direct(Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Form[verb + 1])) is { } turned ? turned : Direct(Lexicon.Groups(_t.Lemma[verb]));

    private static Stance? Direct(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            switch (g)
            {
                case "accepts verb" or "firm accepts" or "soft accepts" or "sides accepts": return Stance.Accepts;
                case "rejects verb" or "firm rejects" or "soft rejects" or "sides rejects" or "quits": return Stance.Rejects;
                default: break;
            }
        }
        return null;
    }

    // The verb without an object in which a relative clause ends: "was quick to spurn", "said it was studying"; −1 for none.
    private int InnerOf(int verb)
    {
        int inner = _t.Upos[verb] is Upos.ADJ && _t.Lemma[verb] is "quick" or "swift" or "free" or "loath" or "ready" or "prompt" ? Infinitive(verb)
            : _t.Upos[verb] is Upos.VERB && TreeRepair.IsSaying(_t.Lemma[verb]) ? c.Tree.Child(verb, Deprel.ccomp) : -1;
        return inner > verb && _t.Upos[inner] is Upos.VERB && c.Tree.Child(inner, Deprel.obj) < inner && c.Tree.Child(inner, Deprel.ccomp) < 0
            && c.Tree.Child(inner, Deprel.xcomp) < 0 && !c.Clause.IsPassive(inner)
            && (c.Clause.OwnSubject(inner) is not (>= 0 and int own) || _t.Upos[own] is Upos.PRON) ? inner : -1;
    }

    private int Infinitive(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.xcomp or Deprel.advcl or Deprel.ccomp && (c.Clause.HasTo(k) || k > 0 && _t.Form[k - 1] is "to"))
                return k;
        }
        return -1;
    }

    /// <summary>"was accepted by Haiti but turned down by the gangs": what the second participle tells; null for none.</summary>
    public StanceFinding? ReadJoined(int head)
    {
        if (_t.Deprel[head] is not Deprel.nsubj_pass || _t.Head[head] is not (>= 0 and int first)
            || c.Tree.Child(first, Deprel.conj) is not (>= 0 and int second) || second < first || _t.Xpos[second] is not (Xpos.VBN or Xpos.VBD)
            || c.Clause.OwnSubject(second) >= 0 || AgentOf(second) is not (>= 0 and int party) || !c.CanAct(c.Entity(party)) || c.IsNegated(second)
            || c.IsInDoubt(first) || c.HasMood(first, "to come"))
            return null;
        Stance? stance = c.Tree.Child(second, Deprel.compound_prt) is >= 0 and int particle
            ? Single(Lexicon.PairGroups(_t.Lemma[second], '+', _t.Lemma[particle]), " verb") : Single(Lexicon.Groups(_t.Lemma[second]), " verb");
        return stance is Stance.Accepts or Stance.Rejects ? new StanceFinding(stance.Value, party, second) : null;
    }

    // Who "by" names, which a tree may call a mere oblique.
    private int AgentOf(int participle)
    {
        for (int k = c.Tree.FirstChild(participle); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl_agent || _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "by")
                return k;
        }
        return -1;
    }

    // "an offer welcomed by Manila", "a timetable rejected by the rebels".
    private StanceFinding? ReadParticiple(int head)
    {
        int done = c.Tree.Child(head, Deprel.acl);
        if (done < 0)
            done = BesideBehind(head);
        if (done < head || _t.Upos[done] is not Upos.VERB || _t.Xpos[done] is not (Xpos.VBN or Xpos.VBD)
            || AgentOf(done) is not (>= 0 and int party) || !c.CanAct(c.Entity(party)) || IsBackingParticiple(_t.Form[done])
            || Lexicon.Has("reaches", _t.Lemma[done]) || c.IsNegated(done))
            return null;
        Stance? stance = OfDirect(done);
        return stance is Stance.Accepts or Stance.Rejects ? new StanceFinding(stance.Value, party, done) : null;
    }

    // "left with the plan, rejected by the army", "saw its plan rejected by the army": the tree may hang the participle on the verb; −1 for none.
    private int BesideBehind(int head)
    {
        int next = c.Tree.Subtree(head).End;
        if (next < _t.Count && _t.Form[next] is ",")
            next++;
        return next < _t.Count && _t.SentenceOf[next] == _t.SentenceOf[head] && _t.Xpos[next] is Xpos.VBN or Xpos.VBD
            && _t.Deprel[next] is Deprel.advcl or Deprel.xcomp or Deprel.acl or Deprel.ccomp && _t.Head[next] == _t.Head[head]
            && _t.Deprel[head] is Deprel.obj or Deprel.obl && c.Clause.OwnSubject(next) < 0 && AgentOf(next) > next ? next : -1;
    }

    // Whether what is said above a word bears on it: its object, complement, oblique; not a clause beside it.
    private bool Leads(int at, int up, bool isClause)
    {
        Deprel relation = _t.Deprel[at];
        // "be dissolved before the signing of the treaty": when, not what.
        if (relation is Deprel.obl && c.Case(at) is "before" or "after" or "until" or "since" or "during" or "under" or "without" or "despite")
            return false;
        if (_t.Upos[up] is Upos.VERB or Upos.AUX)
            return relation is Deprel.obj or Deprel.nsubj_pass or Deprel.obl or Deprel.xcomp or Deprel.ccomp
                || relation is Deprel.advcl && c.Clause.HasTo(at) && isClause || relation is Deprel.conj && !isClause;
        if (_t.Upos[up] is Upos.ADJ)
            return relation is Deprel.xcomp or Deprel.advcl or Deprel.ccomp or Deprel.obl;
        // "the second phase of the deal", "a violation of the truce": something else; "the departure of troops from the buffer zone": where they are.
        return _t.Upos[up] is Upos.NOUN
            && (relation is Deprel.acl or Deprel.obj or Deprel.conj
                || relation is Deprel.nmod && !Lexicon.Has("aside", _t.Lemma[up])
                    && !(_t.Upos[at] is Upos.NOUN
                        && c.Case(at) is "from" or "in" or "at" or "inside" or "within" or "around" or "near" or "across" or "along"
                        && ProposalMentions.Lexicon.Has("- land", _t.Lemma[at])));
    }

    private Stance? StanceOf(int up, int at)
    {
        string lemma = _t.Lemma[up];
        if (_t.Upos[up] is Upos.ADJ)
            return c.Case(at) is { Length: > 0 } led && Single(Lexicon.PairGroups(lemma, '+', led), " adjective") is { } bound ? bound
                : Lexicon.Has("supports_in_principle adjective", lemma) ? Stance.SupportsInPrinciple : null;
        // "reaffirmed their commitment to a ceasefire".
        if (_t.Upos[up] is Upos.NOUN && Lexicon.Has("vow", lemma))
            return _t.Upos[at] is Upos.NOUN && c.Case(at) is "to" && _t.Deprel[up] is Deprel.obj && _t.Head[up] is >= 0 and int tells
                && Lexicon.Has("tells stance", _t.Lemma[tells]) ? Stance.Accepts : null;
        // "its readiness to sign", "its unwillingness to sign", "its decision to sign", of what is done there.
        if (_t.Upos[up] is Upos.NOUN && _t.Upos[at] is Upos.VERB && c.Clause.HasTo(at) && c.Tree.Child(up, Deprel.nmod_poss) >= 0)
        {
            if (Lexicon.Has("readiness", lemma))
                return Stance.SupportsInPrinciple;
            if (Lexicon.Has("unreadiness", lemma))
                return Stance.Rejects;
        }
        if (_t.Upos[up] is Upos.NOUN && Lexicon.Has("half consent", lemma) && IsHalf(c, up))
            return Stance.SupportsInPrinciple;
        if (_t.Upos[up] is Upos.NOUN)
            return Lexicon.Has("answer", lemma) ? Answer(up) : Single(Lexicon.Groups(lemma), " noun");
        // "is prepared to sign".
        if (_t.Form[up] is "prepared" && c.Clause.IsPassive(up))
            return Stance.SupportsInPrinciple;
        // "considered it a step": what it was held to be.
        if (lemma is "consider"
            && (c.Tree.Child(up, Deprel.xcomp) >= 0
                || _t.Upos[at] is Upos.NOUN && c.Tree.Child(at, Deprel.acl) < 0
                    && _t.Lemma[at] is "step" or "mistake" or "victory" or "success" or "failure"))
            return null;
        string preposition = c.Case(at);
        for (int k = c.Tree.FirstChild(up); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound_prt && Single(Lexicon.PairGroups(lemma, '+', _t.Lemma[k]), " verb") is { } particle)
                return particle;
            // "put pressure on the separatists to accept".
            if (_t.Deprel[k] is Deprel.obj && _t.Lemma[k] is "pressure" && lemma is "put" or "exert" or "apply"
                && _t.Deprel[at] is Deprel.xcomp or Deprel.advcl)
                return Stance.Demands;
            // "called on Hamas to release", "appealed to both for a truce".
            if (_t.Deprel[k] is Deprel.obl && k != at && lemma is "call" && c.Case(k) is "on" or "upon"
                && _t.Deprel[at] is Deprel.xcomp or Deprel.advcl)
                return Stance.Demands;
        }
        // One asks for a thing or to do it; a question is none.
        if (lemma is "ask" && !(c.Clause.HasTo(at) || preposition is "for" && _t.Deprel[at] is Deprel.obl || _t.Deprel[at] is Deprel.obj))
            return null;
        // "would press ahead with its plan": it asks nobody.
        if (lemma is "press" or "push" && (c.HasAdverb(up, "ahead") || c.HasAdverb(up, "on") || c.HasAdverb(up, "forward")
            || c.Tree.Child(up, Deprel.compound_prt) is >= 0 and int ahead && _t.Form[ahead] is "ahead" or "on" or "forward"))
            return null;
        // "fights to muster support for its motion": against whom is another matter.
        if (Lexicon.Has("fights", lemma) && _t.Deprel[at] is not (Deprel.obj or Deprel.nsubj_pass))
            return null;
        // "called the vote on independence for the region a milestone": named, not asked for.
        if (lemma is "call" && preposition is "for" && c.Tree.Child(up, Deprel.obj) is >= 0 and int named && named < at && c.Case(named).Length == 0
            && !c.CanAct(c.Entities.AtHead(named)))
            return null;
        if (lemma is "call" or "brand" or "label" or "declare" or "pronounce" && _t.Deprel[at] is Deprel.obj && IsCalledBad(up))
            return Stance.Rejects;
        // "wants no part of the truce", "wants no truce".
        if (lemma is "want" && _t.Deprel[at] is Deprel.obj && IsNone(at))
            return Stance.Rejects;
        // "lifted the truce": what was agreed is no more.
        if (_t.Deprel[at] is Deprel.obj && Lexicon.Has("undoes", lemma) && Lexicon.Has("pact", _t.Lemma[at]))
            return Stance.Rejects;
        // "was agreed to by both": the preposition stands by itself.
        if (_t.Deprel[at] is Deprel.nsubj_pass && up + 2 < _t.Count && _t.Upos[up + 1] is Upos.ADP or Upos.PART && _t.Form[up + 2] is "by"
            && Single(Lexicon.PairGroups(lemma, '+', _t.Form[up + 1]), " verb") is { } alone)
            return alone;
        if (preposition.Length > 0 && _t.Deprel[at] is Deprel.obl && Single(Lexicon.PairGroups(lemma, '+', preposition), " verb") is { } oblique)
            return oblique;
        if (_t.Deprel[at] is Deprel.obl && preposition is not ("" or "to" or "on"))
            return null;
        return Single(Lexicon.Groups(lemma), " verb") is { } told && (told is not Stance.Demands || !AsksForTime(up)) ? told : null;
    }

    // "asked for time to study it": no demand.
    private bool AsksForTime(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Lemma[k] is "time" && (_t.Deprel[k] is Deprel.obj || _t.Deprel[k] is Deprel.obl && c.Case(k) is "for"))
                return true;
        }
        return false;
    }

    // "a positive response to the offer".
    private Stance? Answer(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && Single(Lexicon.Groups(_t.Lemma[k]), " answer") is { } told)
                return told;
        }
        return null;
    }

    // "called the agreement a mistake".
    private bool IsCalledBad(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "called it an act of national self-harm".
            if (_t.Deprel[k] is Deprel.xcomp
                && (Lexicon.Has("critical", _t.Lemma[k])
                    || _t.Lemma[k] is "act" or "piece" or "kind" or "form" or "source" && c.Tree.Child(k, Deprel.nmod) is >= 0 and int kind
                        && Lexicon.Has("critical", _t.Lemma[kind])))
                return true;
            // "called the deal \"null and void\"": the tree may hang it on the deal.
            if (_t.Deprel[k] is Deprel.obj && c.Tree.Child(k, Deprel.appos) is >= 0 and int named && Lexicon.Has("critical", _t.Lemma[named]))
                return true;
        }
        return false;
    }

    private static Stance? Single(ReadOnlySpan<string> groups, string suffix)
    {
        foreach (string g in groups)
        {
            if (!g.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            switch (g[..^suffix.Length])
            {
                case "accepts": return Stance.Accepts;
                case "rejects": return Stance.Rejects;
                case "demands": return Stance.Demands;
                case "undecided": return Stance.Undecided;
                default: break;
            }
        }
        return null;
    }

    // What negation and mood make of a stance.
    private Stance Turn(Stance stance, int predicate)
    {
        if (c.IsNegated(predicate))
        {
            return stance switch
            {
                Stance.Accepts when c.HasAdverb(predicate, "yet", "still") => Stance.Undecided,
                Stance.Accepts or Stance.SupportsInPrinciple or Stance.Undecided => Stance.Rejects,
                Stance.Rejects => Stance.SupportsInPrinciple,
                // "does not want it".
                Stance.Demands when _t.Lemma[predicate] is "want" => Stance.Rejects,
                _ => stance,
            };
        }
        if (stance is Stance.Accepts
            && (c.InPrinciple(predicate) || c.HasModal(predicate, "would") || c.HasModal(predicate, "could") || c.HasModal(predicate, "may")
                || c.HasModal(predicate, "might")))
            return Stance.SupportsInPrinciple;
        return stance;
    }

    // "declined to say how the truce would be watched": he says nothing of it, not no.
    private bool IsSilence(int predicate) =>
        c.Tree.Child(predicate, Deprel.xcomp) is >= 0 and int tells
            && (TreeRepair.IsSaying(_t.Lemma[tells])
                || _t.Lemma[tells] is "comment" or "discuss" or "reveal" or "disclose" or "elaborate" or "specify" or "answer" or "speculate"
                    or "speak" or "talk" or "describe" or "identify" or "name" or "clarify"
                || _t.Lemma[tells] is "give" or "provide" && c.Tree.Child(tells, Deprel.compound_prt) < 0);

    /// <summary>Whether a noun of consent is qualified: "its qualified support", "a cautious welcome" are not yet for the thing.</summary>
    public static bool IsHalf(TableContext c, int noun) => IsQualified(c, noun, "half");

    private bool IsMaybe(int noun) => IsQualified(c, noun, "maybe");

    // Whether one of a list of adjectives stands before a noun.
    private static bool IsQualified(TableContext c, int noun, string list)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (c.T.Deprel[k] is Deprel.amod && (Lexicon.Has(list, c.T.Lemma[k]) || Lexicon.Has(list, c.T.Form[k])))
                return true;
        }
        return false;
    }

    // Whether the verb that tells of a stance by its noun is denied, in doubt or still to come.
    private bool IsUntold(int noun, Stance stance) =>
        _t.Upos[noun] is Upos.NOUN && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int tells && _t.Upos[tells] is Upos.VERB
            && (Lexicon.Has("tells stance", _t.Lemma[tells]) || Lexicon.Has("gives", _t.Lemma[tells]))
            && (c.IsNegated(tells) || c.IsInDoubt(tells) || c.HasMood(tells, "duty")
                || c.HasMood(tells, "to come") && !c.HasModal(tells, "will") && !c.HasModal(tells, "would")
                || stance is not Stance.Demands && c.IsMereInfinitive(tells) || c.IsUnder(tells, "deny", "dispute"));

    // Whether what a consent depends on is told with it: "its approval hinges on …", "made its support conditional on …".
    private bool IsPriced(int consent)
    {
        for (int k = c.Tree.FirstChild(consent); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "its acceptance of the truce hinges on …": the tag may take the verb for a noun.
            if (k > consent && _t.Form[k] is "hinges" or "depends" or "conditional" or "contingent" && k + 1 < _t.Count
                && _t.Form[k + 1] is "on" or "upon")
                return true;
        }
        int up = _t.Head[consent];
        if (up < 0 || _t.Upos[up] is not Upos.VERB)
            return false;
        if (_t.Deprel[consent] is Deprel.nsubj)
            return _t.Lemma[up] is "depend" or "hinge" or "rest" && !c.IsNegated(up);
        return _t.Deprel[consent] is Deprel.obj && !c.IsNegated(up)
            && (Lexicon.Has("ties", _t.Lemma[up])
                || _t.Lemma[up] is "make" or "keep" && c.Tree.Child(up, Deprel.xcomp) is >= 0 and int price
                    && _t.Lemma[price] is "conditional" or "contingent" or "dependent");
    }

    // Whether "in order to" stands on the way from a thing to what is said of it.
    private bool HasInOrder(int at, int predicate)
    {
        for (int level = 0; level < Levels && at >= 0; level++, at = _t.Head[at])
        {
            if (_t.Upos[at] is Upos.VERB && at > 3 && _t.Form[at - 1] is "to" && _t.Form[at - 2] is "order" && _t.Form[at - 3] is "in")
                return true;
            if (at == predicate)
                return false;
        }
        return false;
    }

    // "no truce", but "a no-fly zone", "no longer", "no fewer than".
    private bool IsNone(int noun) =>
        c.Tree.Child(noun, Deprel.det) is >= 0 and int no && _t.Form[no] is "no" && no + 1 < _t.Count && _t.Form[no + 1] is not "-";

    private bool HasYetTo(int verb) =>
        _t.Upos[verb] is Upos.VERB && c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int have && have < verb && _t.Lemma[have] is "have" or "be"
            && c.HasAdverb(have, "yet");

    private bool IsOfPublic(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && Lexicon.Has("public mood", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "stopped short of endorsing".
    private bool IsShort(int predicate) =>
        c.Tree.Child(predicate, Deprel.mark) is > 0 and int of && _t.Form[of] is "of" && _t.Form[of - 1] is "short";

    // "if Russia accepts", "whether it will agree": no stance yet.
    private bool IsHypothetical(int predicate)
    {
        int at = predicate;
        for (int level = 0; level < Levels && at >= 0; level++)
        {
            if (c.IsInDoubt(at) || c.HasMood(at, "duty") || c.IsCondition(at))
                return true;
            // "if his presence meant that his movement accepted it": no more real than what it would mean.
            if (_t.Deprel[at] is not (Deprel.xcomp or Deprel.conj or Deprel.ccomp))
                return false;
            at = _t.Head[at];
            if (at >= 0 && _t.Deprel[at] is not (Deprel.advcl or Deprel.xcomp or Deprel.conj) && c.HasMood(at, "duty"))
                return false;
        }
        return false;
    }

    private int Party(int predicate, int head)
    {
        if (_t.Upos[predicate] is Upos.NOUN)
        {
            for (int k = c.Tree.FirstChild(predicate); k >= 0; k = c.Tree.NextSibling(k))
            {
                bool owns = _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound
                    || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "by" or "from" or "of";
                if (owns && k != head && c.CanAct(c.Entity(k)))
                    return k;
            }
            // "the acceptance of the truce by Hamas": the tree may hang it on the truce; "support for a plan by Hamas" is another's support.
            if (c.Tree.Child(predicate, Deprel.nmod_poss) < 0
                && (!ProposalMentions.Lexicon.Has("- paper", _t.Lemma[head])
                    // "the rejection of the plan by Hamas": whose plan it is was told before.
                    || c.Case(head) is "of" && c.Tree.Child(predicate, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the"
                        && c.Tree.Child(head, Deprel.det) is >= 0 and int its && _t.Lemma[its] is "the")
                && AgentOf(head) is >= 0 and int by && by > head && c.CanAct(c.Entity(by)))
                return by;
            // "reaffirmed their commitment": theirs who did.
            if (Lexicon.Has("vow", _t.Lemma[predicate]))
                return c.Subject(_t.Head[predicate]);
            int verb = _t.Head[predicate];
            // "Despite its consent to the pullback, the group has stayed": the group's.
            if (verb > predicate && _t.Deprel[predicate] is Deprel.obl && c.Tree.Child(predicate, Deprel.nmod_poss) is >= 0 and int article
                && _t.Lemma[article] is "its" or "their" or "his" or "her" && c.Clause.OwnSubject(verb) is >= 0 and int behind && behind > predicate)
                return behind;
            return verb >= 0 && _t.Upos[verb] is Upos.VERB && _t.Deprel[predicate] is Deprel.obj && !Lexicon.Has("takes note", _t.Lemma[verb])
                ? c.Subject(verb) : -1;
        }
        if (_t.Upos[predicate] is Upos.VERB && c.Clause.IsPassive(predicate))
        {
            // "is committed to the truce": in the form of a passive it is the party's own word.
            if (Single(Lexicon.PairGroups(_t.Form[predicate], '+', "to"), " adjective") is not null && c.Tree.Child(predicate, Deprel.obl_agent) < 0)
                return c.Subject(predicate);
            // "is to be signed before the prime minister": he looks on.
            return c.Agent(predicate) is >= 0 and int agent
                && c.Case(agent) is not ("before" or "in" or "at" or "on" or "after") ? agent : -1;
        }
        // "a declaration that commits both to a ceasefire": those who are bound.
        if (_t.Upos[predicate] is Upos.VERB && _t.Lemma[predicate] is "commit" or "bind" or "oblige" && predicate + 1 < _t.Count
            && _t.Form[predicate + 1] is "both")
            return predicate + 1;
        if (_t.Upos[predicate] is Upos.VERB && _t.Lemma[predicate] is "commit" or "bind" or "oblige"
            && c.Tree.Child(predicate, Deprel.obj) is >= 0 and int bound && bound > predicate
            && _t.Lemma[bound] is not ("itself" or "themselves" or "himself" or "herself"))
            return bound;
        // "remained committed to the truce".
        if (_t.Upos[predicate] is Upos.ADJ && _t.Deprel[predicate] is Deprel.xcomp && c.Clause.OwnSubject(predicate) < 0)
            return c.Subject(_t.Head[predicate]);
        return c.Subject(predicate);
    }
}
