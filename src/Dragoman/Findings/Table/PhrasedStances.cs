using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances that no single word tells: "walked out of the talks", "will comply with the request", "vowed to fight the bill", "is not
/// bound by the accord", "offered to free them in exchange for …", "its demands include …", "made the truce conditional on …".</summary>
internal sealed class PhrasedStances(TableContext c, ConditionReader conditions)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;
    private readonly NominalStances _nominal = new(c);

    /// <summary>The stance that a verb, an adjective or a noun tells together with the words that hang from it; null for none.</summary>
    public OpenStance? Read(int word)
    {
        if (_nominal.Read(word) is { } named)
            return named;
        // "is dead set against it": the tag may take the set for a thing.
        if (_t.Upos[word] is Upos.NOUN && _t.Form[word] is "set" && word + 1 < _t.Count && _t.Form[word + 1] is "against"
            && c.Tree.Child(word, Deprel.cop) >= 0)
            return NotFor(word);
        if (_t.Upos[word] is Upos.NOUN)
            return Lexicon.Has("demands noun", _t.Lemma[word]) || Lexicon.Has("prerequisite", _t.Lemma[word]) ? Listed(word) : null;
        if (c.IsInDoubt(word))
            return null;
        if (_t.Upos[word] is Upos.ADJ)
            return NotFor(word);
        if (_t.Upos[word] is not Upos.VERB)
            return null;
        return c.Clause.IsPassive(word) || c.Tree.Child(word, Deprel.cop) >= 0 ? NotFor(word) ?? Pending(word) ?? Reached(word)
            : Resolves(word) ?? Quits(word) ?? Complies(word) ?? Fights(word) ?? Votes(word) ?? Offers(word) ?? Threatens(word) ?? Conditioned(word) ?? Joins(word) ?? GoesHome(word) ?? Orders(word) ?? Recognises(word) ?? Less(word) ?? Waits(word);
    }

    // "walked out of the talks", "boycotted the summit", "withdrew from the treaty", "will not attend the round".
    private OpenStance? Quits(int verb)
    {
        string lemma = _t.Lemma[verb];
        bool attends = lemma is "attend" or "join" or "participate"
            || lemma is "take" && Object(verb) is >= 0 and int part && _t.Lemma[part] is "part";
        // Who was not there may have had another reason.
        if (c.IsNegated(verb) != attends || HasLooseMood(verb) || attends && !c.HasModal(verb, "will") && !c.HasModal(verb, "would"))
            return null;
        bool direct = attends || Lexicon.Has("quits", lemma);
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool hangs = _t.Deprel[k] is Deprel.obj && direct
                || _t.Deprel[k] is Deprel.obl
                    && (attends || Lexicon.PairGroups(lemma, '+', c.Case(k)).Contains("quits")
                        || Particle(verb) is { } particle && Lexicon.PairGroups(lemma, '+', particle).Contains("quits"));
            if (k > verb && _t.Deprel[k] is Deprel.obj && !attends
                && (Lexicon.Has("halts", lemma) && (Lexicon.Has("gathering", _t.Lemma[k]) || Lexicon.Has("taking part", _t.Lemma[k]))
                    || (Lexicon.Has("halts", lemma) || Lexicon.Has("undoes", lemma)) && Lexicon.Has("pact", _t.Lemma[k])))
                return New(Stance.Rejects, verb, k);
            // "broke off the truce", "tore up the accord".
            if (k > verb && _t.Deprel[k] is Deprel.obj && !attends && Particle(verb) is { } off
                && Lexicon.PairGroups(lemma, '+', off).Contains("quits")
                && (Lexicon.Has("gathering", _t.Lemma[k]) || Lexicon.Has("pact", _t.Lemma[k])))
                return New(Stance.Rejects, verb, k);
            if (k > verb && hangs && (Lexicon.Has("gathering", _t.Lemma[k]) || !attends && !direct && Lexicon.Has("pact", _t.Lemma[k])))
                return New(Stance.Rejects, verb, k);
        }
        return null;
    }

    // "will comply with the request", "refused" is told elsewhere; who does not comply refuses.
    private OpenStance? Complies(int verb)
    {
        if (HasLooseMood(verb))
            return null;
        string lemma = _t.Lemma[verb];
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool hangs = _t.Deprel[k] is Deprel.obj && Lexicon.Has("complies", lemma)
                || _t.Deprel[k] is Deprel.obl && Lexicon.PairGroups(lemma, '+', c.Case(k)).Contains("complies");
            // "will abide by the ceasefire".
            bool pact = hangs && (Lexicon.Has("pact", _t.Lemma[k]) || _t.Lemma[k] is "it") && (c.HasModal(verb, "will") || c.HasModal(verb, "would"))
                && _t.Lemma[verb] is "abide" or "adhere" or "comply" or "honour" or "honor" or "observe" or "respect" or "uphold" or "obey";
            // "would observe it so long as …": the truce told before.
            if (k > verb && pact && _t.Upos[k] is Upos.PRON)
                return c.Subject(verb) is >= 0 and int keeper
                    ? new OpenStance(c.IsNegated(verb) ? Stance.Rejects : Stance.Accepts, keeper, verb, k) { IsOnLast = true } : null;
            if (k > verb && hangs && (pact || Lexicon.Has("wish", _t.Lemma[k])))
                return New(c.IsNegated(verb) ? Stance.Rejects : Stance.Accepts, verb, k);
        }
        return null;
    }

    // "vowed to fight the agreement", "promised to veto any law that …".
    private OpenStance? Fights(int verb)
    {
        // "would block any corridor under foreign control".
        if (_t.Lemma[verb] is "block" or "veto" or "thwart" or "derail" && (c.HasModal(verb, "will") || c.HasModal(verb, "would"))
            && !c.IsNegated(verb) && !c.IsInDoubt(verb) && Object(verb) is >= 0 and int any && any > verb && _t.Upos[any] is Upos.NOUN
            && c.Tree.Child(any, Deprel.det) is >= 0 and int every && _t.Form[every] is "any" or "every" && !c.CanAct(c.Entities.AtHead(any))
            && !Lexicon.Has("violence", _t.Lemma[any]))
            return New(Stance.Rejects, verb, any);
        // "vowed to fight it": what was told before.
        if (Lexicon.Has("fights", _t.Lemma[verb]) && Object(verb) is >= 0 and int it && _t.Lemma[it] is "it" && c.Clause.HasTo(verb)
            && _t.Head[verb] is >= 0 and int vows && _t.Lemma[vows] is "vow" or "pledge" or "promise" or "swear" && !c.IsNegated(vows)
            && !HasLooseMood(vows) && !c.IsNegated(verb) && c.Subject(verb) is >= 0 and int foe)
            return new OpenStance(Stance.Rejects, foe, verb, it) { IsOnLast = true };
        if (!Lexicon.Has("fights", _t.Lemma[verb]) || Object(verb) is not (>= 0 and int thing)
            || !Lexicon.Has("pact", _t.Lemma[thing]) && !Lexicon.Has("welcomed", _t.Lemma[thing]) && !Lexicon.Has("law", _t.Lemma[thing]))
            return null;
        // "blocked the arms budget".
        if (_t.Lemma[verb] is "block" or "torpedo" or "derail" or "thwart" or "obstruct" && !c.IsNegated(verb) && !HasLooseMood(verb)
            && !c.HasMood(verb, "to come") && _t.Xpos[verb] is Xpos.VBD or Xpos.VBN or Xpos.VBZ or Xpos.VBP)
            return New(Stance.Rejects, verb, thing);
        int above = _t.Head[verb];
        bool vowed = c.Clause.HasTo(verb) && above >= 0 && Lexicon.Has("commits", _t.Lemma[above]) && !c.IsNegated(above) && !HasLooseMood(above);
        return !c.IsNegated(verb) && (vowed || c.HasModal(verb, "will") || c.HasModal(verb, "would")) ? New(Stance.Rejects, verb, thing) : null;
    }

    // "voted to expel the troops", "voted against the bill".
    private OpenStance? Votes(int verb)
    {
        if (_t.Lemma[verb] is not "vote" || c.IsNegated(verb) || HasLooseMood(verb))
            return null;
        int deed = -1;
        // "approved the exchange; the minister voted against".
        if (verb + 1 < _t.Count && _t.Form[verb + 1] is "against" && _t.SentenceOf[verb + 1] == _t.SentenceOf[verb]
            && (verb + 2 >= _t.Count || _t.Upos[verb + 2] is Upos.PUNCT or Upos.CCONJ || _t.Form[verb + 2] is "it"))
            return c.Subject(verb) is >= 0 and int voter ? new OpenStance(Stance.Rejects, voter, verb, verb) { IsOnLast = true } : null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb)
                continue;
            if (_t.Deprel[k] is Deprel.obl && c.TimeOf(k) < 0 && _t.Upos[k] is Upos.NOUN && c.Case(k) is "against" or "for" or "on"
                && (c.Case(k) is not "on" || c.Tree.Child(k, Deprel.acl) >= 0))
                return New(c.Case(k) is "against" ? Stance.Rejects : Stance.Accepts, verb, k);
            // "in favour of the truce".
            if (_t.Deprel[k] is Deprel.obl && _t.Lemma[k] is "favour" or "favor" && c.Tree.Child(k, Deprel.nmod) is >= 0 and int favoured)
                return New(Stance.Accepts, verb, favoured);
            if (_t.Deprel[k] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k) && deed < 0)
                deed = k;
        }
        return deed >= 0 ? New(Stance.Accepts, verb, deed) : null;
    }

    // "offered to be neutral in exchange for guarantees", "proposed that the troops leave", "suggested holding a vote".
    private OpenStance? Offers(int verb)
    {
        if (Presented(verb) is { } presented)
            return presented;
        if (!Lexicon.Has("offers", _t.Lemma[verb]) && !(_t.Lemma[verb] is "put" && (Particle(verb) is "forward" || c.HasAdverb(verb, "forward")))
            || c.IsNegated(verb)
            || HasLooseMood(verb) || c.IsUnder(verb, "deny", "dispute"))
            return null;
        // "suggested an interim deal", "offered an amnesty": any thing that can be had.
        if (_t.Lemma[verb] is not "recommend" && Offered(verb) is >= 0 and int offered && offered > verb && _t.Upos[offered] is Upos.NOUN
            && c.TimeOf(offered) < 0
            && (c.Entities.AtHead(offered) < 0
                || c.Tree.Child(offered, Deprel.det) is >= 0 and int det && _t.Lemma[det] is "a" or "an"
                    && c.Entities.Entities[c.Entities.AtHead(offered)].Kind is EntityKind.Group)
            && !c.IsNegated(offered) && !Lexicon.Has("words", _t.Lemma[offered]) && !Lexicon.Has("no offer", _t.Lemma[offered]))
            return New(conditions.HasStrong(verb) ? Stance.Accepts : Stance.SupportsInPrinciple, verb, offered, isOffer: true);
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool deed = _t.Deprel[k] is Deprel.xcomp or Deprel.ccomp or Deprel.advcl && k > verb
                && (_t.Upos[k] is Upos.VERB or Upos.ADJ || _t.Upos[k] is Upos.NOUN && c.Tree.Child(k, Deprel.cop) >= 0);
            if (!deed || c.IsInDoubt(k) || Lexicon.Has("idle", _t.Lemma[k]))
                continue;
            // "suggested that the army had fired" tells what may be; only what is yet to be done is an offer.
            bool own = c.Clause.HasTo(k), others = c.Clause.OwnSubject(k) is >= 0 and int doer
                && (_t.Xpos[k] is Xpos.VB || _t.Xpos[k] is Xpos.VBN && c.Tree.Child(k, Deprel.aux_pass) is >= 0 and int be && _t.Form[be] is "be"
                    || _t.Xpos[k] is Xpos.VBP && doer < k && c.Tree.Child(k, Deprel.mark) >= 0
                        && (_t.Lemma[verb] is not "suggest" || _t.Xpos[verb] is Xpos.VBD or Xpos.VBN && _t.Lemma[k] is not ("be" or "have")))
                && !c.HasMood(k, "to come")
                || c.HasMood(k, "duty") && c.Clause.OwnSubject(k) >= 0;
            bool doing = _t.Xpos[k] is Xpos.VBG && _t.Lemma[verb] is "propose" or "suggest" or "recommend" && c.Tree.Child(k, Deprel.mark) < 0
                && k == verb + 1;
            if (own || others || doing)
            {
                bool advises = _t.Lemma[verb] is "recommend";
                return New(advises ? Stance.Demands : own && (conditions.HasStrong(verb) || conditions.Has(k) && Lexicon.Has("deed", _t.Lemma[k]))
                    ? Stance.Accepts : Stance.SupportsInPrinciple, verb, k, isOffer: !advises);
            }
        }
        return null;
    }

    // What is offered; "proposed both sides a timetable": not those to whom.
    private int Offered(int verb)
    {
        int thing = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obj && (thing < 0 || c.CanAct(c.Entities.AtHead(thing)) || _t.Lemma[thing] is "side" or "party"))
                thing = k;
        }
        return thing;
    }

    // "put to both sides a plan to divide the land", "circulated a draft", "unveiled a road map": a paper is laid before somebody.
    private OpenStance? Presented(int verb)
    {
        if (!StanceReader.IsBackingVerb(_t.Lemma[verb]) && _t.Lemma[verb] is not ("put" or "hand" or "lay" or "deliver" or "send")
            || _t.Lemma[verb] is "back" or "advocate" or "promote" or "champion" or "sponsor" || c.IsNegated(verb) || HasLooseMood(verb)
            || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") || c.Clause.HasTo(verb) || Offered(verb) is not (>= 0 and int paper)
            || !Lexicon.Has("papers", _t.Lemma[paper]) || c.Tree.Child(paper, Deprel.nmod_poss) >= 0 && _t.Lemma[verb] is "announce" or "declare")
            return null;
        // "handed both sides a draft", "put to the parties a plan": to somebody; who presents one needs no other.
        bool to = StanceReader.IsBackingVerb(_t.Lemma[verb]) && _t.Lemma[verb] is not ("announce" or "declare");
        for (int k = c.Tree.FirstChild(verb); k >= 0 && !to; k = c.Tree.NextSibling(k))
            to = _t.Deprel[k] is Deprel.iobj or Deprel.obj && k != paper
                || _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "before"
                    && (c.CanAct(c.Entity(k)) || _t.Lemma[k] is "side" or "party" or "delegation");
        return to && c.IsActor(c.Entity(c.Subject(verb))) ? New(Stance.SupportsInPrinciple, verb, paper, isOffer: true) : null;
    }

    // "threatened to resume its attacks unless aid is let in": it demands what would stop it.
    private OpenStance? Threatens(int verb)
    {
        if (_t.Lemma[verb] is not ("threaten" or "warn" or "vow" or "promise" or "swear" or "pledge") && !TellsOfRaids(verb) || c.IsNegated(verb)
            || HasLooseMood(verb))
            return null;
        int clause = Unless(verb, verb);
        for (int k = c.Tree.FirstChild(verb); k >= 0 && clause < 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.xcomp or Deprel.ccomp)
                clause = Unless(k, verb);
        }
        return clause >= 0 && c.Clause.OwnSubject(clause) is >= 0 and int other && c.Entity(other) != c.Entity(c.Subject(verb))
            ? New(Stance.Demands, verb, clause) : null;
    }

    // "unless aid is let in"; "vowed to fight on until the last soldier leaves".
    private int Unless(int verb, int vows)
    {
        int clause = c.Clause.ClauseBehind(verb, "unless");
        return clause >= 0 || _t.Lemma[vows] is "threaten" or "warn" || !GoesOnFighting(vows) ? clause : c.Clause.ClauseBehind(verb, "until");
    }

    private bool GoesOnFighting(int vows) =>
        c.Tree.Child(vows, Deprel.xcomp) is >= 0 and int deed
            && (_t.Lemma[deed] is "fight" or "resist" or "attack"
                || _t.Lemma[deed] is "continue" or "keep" or "press"
                    && (Object(deed) is >= 0 and int raid
                        && (Lexicon.Has("violence", _t.Lemma[raid]) || ProposalMentions.Lexicon.Has("- fighting", _t.Lemma[raid])
                            || _t.Lemma[raid] is "campaign" or "struggle" or "protest" or "blockade")
                        || c.Tree.Child(deed, Deprel.xcomp) is >= 0 and int on && Lexicon.Has("hostile", _t.Lemma[on])));

    // "said it would resume its attacks unless salaries are paid".
    private bool TellsOfRaids(int verb) =>
        _t.Lemma[verb] is "say" or "declare" or "announce" or "state" && c.Tree.Child(verb, Deprel.ccomp) is >= 0 and int deed && deed > verb
            && (c.HasModal(deed, "will") || c.HasModal(deed, "would")) && !c.IsNegated(deed) && c.Subject(verb) is >= 0 and int speaker
            && c.Entity(speaker) is >= 0 and int who && c.IsPolitical(who) && c.Clause.OwnSubject(deed) is >= 0 and int doer
            && _t.Upos[doer] is Upos.PRON
            && (Lexicon.Has("hostile", _t.Lemma[deed])
                || _t.Lemma[deed] is "resume" or "renew" or "continue" or "restart" && Object(deed) is >= 0 and int raid
                    && Lexicon.Has("violence", _t.Lemma[raid]));

    // "conditioned its participation on the release of prisoners", "made the truce conditional on a withdrawal", "linked the talks to …".
    private OpenStance? Conditioned(int verb)
    {
        int thing = Object(verb);
        // "made their attendance dependent on": the tree may hang the thing on the adjective.
        if (thing < 0 && _t.Lemma[verb] is "make" or "keep" && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int told && IsConditional(told))
            thing = c.Tree.Child(told, Deprel.compound) is >= 0 and int compound ? compound : c.Clause.OwnSubject(told);
        // "a step that Kigali makes dependent on the return": what the clause is about.
        if (thing >= 0 && thing < verb && _t.Deprel[verb] is Deprel.acl_relcl && _t.Upos[thing] is Upos.PRON)
            thing = _t.Head[verb];
        if (c.IsNegated(verb) || HasLooseMood(verb) || thing < 0 || _t.Upos[thing] is not Upos.NOUN)
            return null;
        int carrier = verb;
        // "made the resumption of trade conditional on a reversal": the tree may hang the adjective on the thing.
        if (_t.Lemma[verb] is "make" or "keep" && Below(thing) is >= 0 and int far && PriceOf(far) is >= 0 and int price0)
            return New(Stance.AcceptsIf, verb, thing, condition: price0);
        if (_t.Lemma[verb] is "make" or "keep" && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int adjective && IsConditional(adjective))
            carrier = adjective;
        else if (_t.Lemma[verb] is not ("condition" or "predicate"))
            return null;
        // "made its signature conditional upon a return": the tree may hang the price on the verb.
        if (carrier != verb && c.Tree.Child(carrier, Deprel.obl) < 0 && c.Tree.Child(verb, Deprel.obl) > carrier)
            return c.Tree.Child(verb, Deprel.obl) is var price && c.Case(price) is "on" or "upon" && c.TimeOf(price) < 0
                ? New(Stance.AcceptsIf, verb, thing, condition: price) : null;
        for (int k = c.Tree.FirstChild(carrier); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "conditioned its agreement to the truce on a withdrawal": not on the truce.
            if (k > carrier && _t.Deprel[k] is Deprel.obl && c.Case(k) is "on" or "upon" && c.TimeOf(k) < 0)
                return New(Stance.AcceptsIf, verb, thing, condition: k);
        }
        for (int k = c.Tree.FirstChild(carrier); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > carrier && _t.Deprel[k] is Deprel.obl
                && (c.Case(k) is "on" or "upon" || _t.Lemma[verb] is "condition" && c.Case(k) is "with" or "by" or "to") && c.TimeOf(k) < 0)
                return New(Stance.AcceptsIf, verb, thing, condition: k);
        }
        return null;
    }

    // The adjective below a thing that says what it depends on; −1 for none.
    private int Below(int thing)
    {
        int end = Math.Min(c.Tree.Subtree(thing).End, thing + 8);
        for (int i = thing + 1; i < end; i++)
        {
            if (_t.Upos[i] is Upos.ADJ && IsConditional(i))
                return i;
        }
        return -1;
    }

    private int PriceOf(int adjective)
    {
        for (int k = c.Tree.FirstChild(adjective); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > adjective && _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "on" or "upon" or "to" && c.TimeOf(k) < 0)
                return k;
        }
        return -1;
    }

    private bool IsConditional(int adjective) => _t.Lemma[adjective] is "conditional" or "contingent" or "dependent" or "subject";

    // "had entered into an agreement with the government": both have.
    private OpenStance? Joins(int verb)
    {
        if (_t.Lemma[verb] is not ("enter" or "come" or "arrive") || c.IsNegated(verb) || HasLooseMood(verb))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl or Deprel.obj && c.Case(k) is "into" or "to" or "at" or "" && Lexicon.Has("pact", _t.Lemma[k]))
                return New(Stance.Accepts, verb, k);
        }
        return null;
    }

    // "the parliament passed a resolution calling on the government to end …".
    private OpenStance? Resolves(int verb)
    {
        if (_t.Lemma[verb] is not ("pass" or "adopt" or "approve" or "issue" or "sign" or "release" or "publish") || c.IsNegated(verb)
            || HasLooseMood(verb) || Object(verb) is not (>= 0 and int text) || Asking(text) is not (>= 0 and int asking))
            return null;
        bool calls = _t.Lemma[asking] is "call";
        if (!calls && !Lexicon.Has("asks", _t.Lemma[asking]))
            return null;
        for (int k = c.Tree.FirstChild(asking); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < asking)
                continue;
            if (_t.Deprel[k] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k) || _t.Deprel[k] is Deprel.ccomp
                || calls && _t.Deprel[k] is Deprel.obl && c.Case(k) is "for"
                || !calls && _t.Deprel[k] is Deprel.obj && _t.Lemma[asking] is "demand" && _t.Upos[k] is Upos.NOUN)
                return New(Stance.Demands, verb, k);
        }
        return null;
    }

    // What a text asks: "a resolution calling for …", "a statement that urges …"; −1 for nothing.
    private int Asking(int text)
    {
        if (c.Tree.Child(text, Deprel.acl) is >= 0 and int asking && asking > text && _t.Xpos[asking] is Xpos.VBG)
            return asking;
        return c.Tree.Child(text, Deprel.acl_relcl) is >= 0 and int asks && asks > text && _t.Xpos[asks] is Xpos.VBZ or Xpos.VBD or Xpos.VBP
            && !c.IsNegated(asks) && c.Clause.OwnSubject(asks) is >= 0 and int which
            && (_t.Xpos[which] is Xpos.WDT or Xpos.WP || _t.Form[which] is "that" or "which") ? asks : -1;
    }

    // "an agreement had been reached with the government", by who says so.
    private OpenStance? Reached(int verb)
    {
        if (!Lexicon.Has("reaches", _t.Lemma[verb]) || c.IsNegated(verb) || HasLooseMood(verb) || c.HasMood(verb, "to come")
            || c.Clause.OwnSubject(verb) is not (>= 0 and int thing) || !Lexicon.Has("pact", _t.Lemma[thing]))
            return null;
        OpenStance found = new(Stance.Accepts, OpenStance.Speaker, verb, thing);
        return With(verb, thing) >= 0 && c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } speaker && c.IsPolitical(speaker)
            ? found : null;
    }

    /// <summary>Whom an agreement is reached with or between, by the verb's phrase or the noun's; −1 for nobody.</summary>
    public int With(int verb, int thing)
    {
        for (int k = c.Tree.FirstChild(thing); k >= 0 && thing != verb; k = c.Tree.NextSibling(k))
        {
            if (k > thing && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "with" or "between")
                return k;
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "with" or "between")
                return k;
        }
        return -1;
    }

    // "announced that its troops would leave", "said they would pull out of the town".
    private OpenStance? GoesHome(int verb)
    {
        // "said its troops would stay in the zone": they will not leave it.
        bool stays = _t.Lemma[verb] is "stay" or "remain" && c.Tree.Child(verb, Deprel.xcomp) < 0 && c.Tree.Child(verb, Deprel.obj) < 0;
        bool leaves = stays || Lexicon.Has("leaves", _t.Lemma[verb])
            || Particle(verb) is { } particle && Lexicon.PairGroups(_t.Lemma[verb], '+', particle).Contains("leaves");
        for (int k = c.Tree.FirstChild(verb); k >= 0 && !leaves; k = c.Tree.NextSibling(k))
            leaves = k > verb && _t.Deprel[k] is Deprel.obl && Lexicon.PairGroups(_t.Lemma[verb], '+', c.Case(k)).Contains("leaves")
                && (_t.Upos[k] is Upos.PROPN || c.IsGround(c.Entity(k)) || Lexicon.Has("ground", _t.Lemma[k]));
        if (!leaves || c.IsNegated(verb) || !c.HasModal(verb, "will") && !c.HasModal(verb, "would") || c.StatementOf(verb) is not (>= 0 and int s)
            || c.Statements[s].Speaker is not { } speaker || !c.IsPolitical(speaker))
            return null;
        int subject = c.Clause.OwnSubject(verb);
        if (subject < 0 || !Lexicon.Has("troops", _t.Lemma[subject]) && _t.Upos[subject] is not Upos.PRON)
            return null;
        int who = c.Entity(subject);
        bool own = who >= 0
            && (who == speaker || c.Party(who) == c.Party(speaker)
                || c.Entities.Entities[who].Code is { } code && code == c.Entities.Entities[speaker].Code);
        own |= stays && c.Tree.Child(subject, Deprel.nmod_poss) is >= 0 and int whose && _t.Upos[whose] is Upos.PRON;
        return own ? new OpenStance(stays ? Stance.Rejects : Stance.Accepts, OpenStance.Speaker, verb, verb) { IsFree = stays } : null;
    }

    // "is not interested in talks", "is not bound by the accord", "has no intention of leaving", "is opposed to a truce".
    private OpenStance? NotFor(int word)
    {
        bool no = c.IsNegated(word), against = Lexicon.Has("against", _t.Lemma[word])
            || _t.Form[word] is "set" && word + 1 < _t.Count && _t.Form[word + 1] is "against"
            || _t.Lemma[word] is "set" or "dead-set" && c.Tree.Child(word, Deprel.obl) is >= 0 and int setAgainst && c.Case(setAgainst) is "against"
            || _t.Form[word] is "opposed" && c.Tree.Child(word, Deprel.obl_agent) < 0;
        if (HasLooseMood(word) || !against && !(no && Lexicon.Has("not for", _t.Lemma[word])))
            return null;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "is opposed to it": to what was told.
            if (k > word && against && _t.Deprel[k] is Deprel.obl && _t.Lemma[k] is "it" or "this" or "that" && c.Case(k) is "to"
                && c.Clause.OwnSubject(word) is >= 0 and int opponent)
                return new OpenStance(no ? Stance.SupportsInPrinciple : Stance.Rejects, opponent, word, k) { IsOnLast = true };
            bool about = (_t.Deprel[k] is Deprel.obl or Deprel.obl_agent || _t.Deprel[k] is Deprel.nmod && _t.Form[word] is "set")
                && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0
                && c.Case(k) is "in" or "by" or "to" or "against"
                || _t.Deprel[k] is Deprel.advcl or Deprel.xcomp && _t.Xpos[k] is Xpos.VBG;
            if (k > word && about && c.Clause.OwnSubject(word) is >= 0 and int subject)
                return new OpenStance(against && no ? Stance.SupportsInPrinciple : Stance.Rejects, subject, word, k);
        }
        return null;
    }

    // "said the proposals would be studied": by who says so.
    private OpenStance? Pending(int verb)
    {
        if (!Lexicon.Has("firm undecided", _t.Lemma[verb]) && _t.Lemma[verb] is not ("consider" or "examine") || c.IsNegated(verb)
            || !c.HasModal(verb, "will") && !c.HasModal(verb, "would") && c.Tree.Child(verb, Deprel.aux_pass) is >= 0 and int be
                && _t.Form[be] is not "being")
            return null;
        int thing = c.Clause.OwnSubject(verb);
        // "saying that it would be studied": what was told before.
        if (thing >= 0 && _t.Upos[thing] is Upos.PRON && _t.Lemma[thing] is "it" or "they" && c.Tree.Child(verb, Deprel.obl_agent) < 0
            && _t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int says && c.Subject(says) is >= 0 and int sayer
            && c.IsPolitical(c.Entity(sayer)))
            return new OpenStance(Stance.Undecided, sayer, verb, verb) { IsOnLast = true };
        if (thing < 0 || c.Tree.Child(verb, Deprel.obl_agent) >= 0 || c.StatementOf(verb) < 0
            || !Lexicon.Has("welcomed", _t.Lemma[thing]) && !Lexicon.Has("wish", _t.Lemma[thing]))
            return null;
        return new OpenStance(Stance.Undecided, OpenStance.Speaker, verb, thing);
    }

    // "the protesters' demands include the resignation of …", "their main demand is …".
    private OpenStance? Listed(int noun)
    {
        if (_t.Deprel[noun] is not Deprel.nsubj || _t.Head[noun] is not (>= 0 and int verb) || verb < noun || c.IsNegated(verb) || c.IsInDoubt(verb))
            return null;
        int owner = c.Tree.Child(noun, Deprel.nmod_poss), thing = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0 && owner < 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "by" or "from" && c.CanAct(c.Entity(k)))
                owner = k;
        }
        if (_t.Lemma[verb] is "include" or "comprise")
            thing = Object(verb);
        else if (c.Tree.Child(verb, Deprel.cop) >= 0 && _t.Upos[verb] is Upos.NOUN && c.Case(verb).Length == 0)
            thing = verb;
        return owner >= 0 && thing >= 0 && _t.Upos[thing] is Upos.NOUN ? new OpenStance(Stance.Demands, owner, noun, thing) { IsList = true } : null;
    }

    // "ordered the mission to leave", "gave it until June to leave": another than oneself.
    private OpenStance? Orders(int verb)
    {
        if (_t.Lemma[verb] is not ("order" or "give" or "tell" or "instruct") || c.IsNegated(verb) || HasLooseMood(verb))
            return null;
        int whom = c.Tree.Child(verb, Deprel.iobj) is >= 0 and int given ? given : Object(verb);
        if (OrdersStrangers(verb, whom) is { } foreign)
            return foreign;
        if (whom < 0 || c.Entity(whom) is not (>= 0 and int other) || !c.CanAct(other) || !c.IsPolitical(other)
            || c.Entity(c.Subject(verb)) is not (>= 0 and int who) || c.Party(who) == c.Party(other)
            || c.Entities.Entities[who].Code is { } own && own == c.Entities.Entities[other].Code)
            return null;
        // "ordered the army to resume its raids", "the heads of the forces", "the economics minister": his own, where the report names nobody else's.
        if (_t.Lemma[verb] is "order" or "instruct" or "tell"
            && c.Entities.Entities[other] is { Code: null, Sector: null or "MIL" or "COP" or "GOV" or "LEG" } own2
            && own2.Kind is EntityKind.Group or EntityKind.Person)
            return null;
        bool dated = _t.Lemma[verb] is not "give";
        int deed = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            dated |= c.TimeOf(k) >= 0;
            // "gave Slovenia the green light in July to join": what is given is no time.
            if (_t.Deprel[k] is Deprel.obj && k > whom && _t.Lemma[verb] is "give" && c.TimeOf(k) < 0)
                return null;
            // "gave the soldiers a week to reinstate him": the tree may hang the deed on the week.
            if (k > whom && c.TimeOf(k) >= 0 && c.Tree.Child(k, Deprel.acl) is >= 0 and int due && c.Clause.HasTo(due))
                deed = due;
            if (k > whom && _t.Deprel[k] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k))
                deed = k;
        }
        return dated && deed >= 0 && !Lexicon.Has("idle", _t.Lemma[deed]) || dated && deed >= 0 && _t.Lemma[deed] is "leave"
            ? New(Stance.Demands, verb, deed) : null;
    }

    // "ECOWAS has ordered the putschists to restore the president": a body of states orders no people of its own.
    private OpenStance? OrdersStrangers(int verb, int whom)
    {
        if (_t.Lemma[verb] is not ("order" or "instruct") || whom < verb || _t.Xpos[whom] is not Xpos.NNS || c.Tree.Child(whom, Deprel.nmod_poss) >= 0
            || c.Tree.Child(whom, Deprel.det) < 0 || Lexicon.Has("troops", _t.Lemma[whom]) || c.Entity(c.Subject(verb)) is not (>= 0 and int who)
            || c.Entities.Entities[who] is not { Sector: "IGO" })
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > whom && _t.Deprel[k] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k))
                return New(Stance.Demands, verb, k);
        }
        return null;
    }

    // "recognised a Palestinian state", "does not recognise the court's jurisdiction".
    private OpenStance? Recognises(int verb)
    {
        if (_t.Lemma[verb] is not ("recognise" or "recognize") || HasLooseMood(verb) || Object(verb) is not (>= 0 and int thing)
            || !Lexicon.Has("recognised", _t.Lemma[thing]))
            return null;
        return New(c.IsNegated(verb) ? Stance.Rejects : Stance.Accepts, verb, thing);
    }

    // "will accept nothing less than full independence".
    private OpenStance? Less(int verb)
    {
        if (_t.Lemma[verb] is not ("accept" or "take" or "settle" or "want" or "demand" or "seek" or "insist" or "expect")
            || Nothing(verb) is not (>= 0 and int nothing))
            return null;
        for (int k = nothing + 1; k < Math.Min(_t.Count, nothing + 8) && _t.SentenceOf[k] == _t.SentenceOf[verb]; k++)
        {
            if (_t.Upos[k] is Upos.NOUN && c.Case(k) is "than" or "of")
                return New(Stance.Demands, verb, k);
        }
        return null;
    }

    private int Nothing(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Lemma[k] is "nothing" && _t.Deprel[k] is Deprel.obj or Deprel.obl)
                return k;
        }
        return -1;
    }

    // "has yet to respond to the proposal", "is considering the offer".
    private OpenStance? Waits(int verb)
    {
        bool silent = _t.Lemma[verb] is "respond" or "reply" or "answer"
            && (c.IsNegated(verb) || c.Clause.OwnSubject(verb) is >= 0 and int nobody && IsNeither(nobody)) && !c.HasMood(verb, "to come")
            && !c.IsInDoubt(verb);
        bool yet = silent
            || _t.Lemma[verb] is "respond" or "reply" or "answer" or "decide" && c.Clause.HasTo(verb)
                && (_t.Head[verb] >= 0 && _t.Lemma[_t.Head[verb]] is "have" && c.HasAdverb(_t.Head[verb], "yet")
                    // "is yet to respond".
                    || c.Tree.Child(verb, Deprel.cop) >= 0 && c.HasAdverb(verb, "yet", "still"));
        bool weighs = _t.Lemma[verb] is "consider" && _t.Xpos[verb] is Xpos.VBG && !HasLooseMood(verb) && !c.IsNegated(verb);
        for (int k = yet || weighs ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            // "did not respond to requests for comment".
            if (_t.Lemma[k] is "request" && c.Tree.Child(k, Deprel.nmod) is >= 0 and int asked
                && _t.Lemma[asked] is "comment" or "interview" or "information" or "clarification")
                continue;
            bool hangs = weighs || _t.Lemma[verb] is "answer" && yet && !silent ? _t.Deprel[k] is Deprel.obj
                : _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "on";
            if (k > verb && hangs
                && (Lexicon.Has("welcomed", _t.Lemma[k]) || Lexicon.Has("pact", _t.Lemma[k]) || Lexicon.Has("wish", _t.Lemma[k])
                    || yet && (Lexicon.Has("answered", _t.Lemma[k]) || ProposalMentions.IsNamed(c, k))))
                return New(Stance.Undecided, verb, k);
        }
        return null;
    }

    // "Neither the army nor the rebels".
    private bool IsNeither(int subject)
    {
        for (int k = c.Tree.FirstChild(subject); k >= 0 && k < subject; k = c.Tree.NextSibling(k))
        {
            if (_t.Lemma[k] is "neither" or "no")
                return true;
        }
        return false;
    }

    private OpenStance? New(Stance stance, int verb, int thing, int condition = -1, bool isOffer = false) =>
        c.Subject(verb) is >= 0 and int party && party != thing
            ? new OpenStance(stance, party, verb, thing) { Condition = condition, IsOffer = isOffer } : null;

    // What may, could or should be done, or is still to be decided, is no stance.
    private bool HasLooseMood(int word) =>
        c.IsInDoubt(word) || c.HasMood(word, "duty") || c.HasMood(word, "to come") && !c.HasModal(word, "will") && !c.HasModal(word, "would")
            || c.IsMereInfinitive(word);

    private int Object(int verb) => c.Tree.Child(verb, Deprel.obj);

    private string? Particle(int verb) => c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle ? _t.Lemma[particle] : null;
}
