using Dragoman.Findings.Statements;
using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>What a clause says that its subject makes of something beside the things known by name: "called for an investigation", "rejected the
/// border agreement", "will not negotiate", "is ready to open the roads".</summary>
/// <remarks>Asked of every word by some hundred readers, of which nearly all have nothing to say: null is returned sooner than an empty
/// structure.</remarks>
/// <param name="Stance">The stance.</param>
/// <param name="Party">Head word of who takes it.</param>
/// <param name="Predicate">The word that says so.</param>
/// <param name="Thing">Head word of what it is about: a noun, or the verb of a clause.</param>
internal sealed record OpenStance(Stance Stance, int Party, int Predicate, int Thing)
{
    /// <summary>In place of a party's head word: whoever says so.</summary>
    public const int Speaker = -2;

    /// <summary>Head word of the condition, where the verb itself sets it ("conditioned … on a withdrawal"); −1 where its clause says.</summary>
    public int Condition { get; init; } = -1;

    /// <summary>The condition, where the sentence's frame says which words it is ("its condition is that …"); null where <see cref="Condition"/> or
    /// the clause says.</summary>
    public WordRange? Words { get; init; }

    /// <summary>Whether the party puts the thing on the table itself.</summary>
    public bool IsOffer { get; init; }

    /// <summary>Whether the conditions of its clause are none of the stance's: what is threatened, not what is asked.</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether the stance is on what was told last: "would have none of it".</summary>
    public bool IsOnLast { get; init; }

    /// <summary>Whether the stance answers what another asked or offered: "Rabat refused".</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Whether the stance is on what "and" joins to the thing as well.</summary>
    public bool IsList { get; init; }
}

/// <summary>Reads stances off the predicates of a report on a conflict, whatever they are about.</summary>
/// <remarks>Only words that are a stance whatever their object is count here, and only states, armies, rebels, parties, offices and people take
/// them.</remarks>
internal sealed class OpenPositions(TableContext c, ConditionReader conditions)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;
    private readonly PhrasedStances _phrased = new(c, conditions);
    private readonly SetStances _set = new(c, conditions);
    private readonly VoicedStances _voiced = new(c, conditions);
    private readonly IndirectStances _indirect = new(c, conditions);
    private readonly FramedStances _framed = new(c);
    private readonly PendingStances _pending = new(c);
    private readonly ListedStances _listed = new(c);
    private readonly BareStances _bare = new(c);
    private readonly FinalStances _final = new(c);
    private readonly IdleStances _idle = new(c);

    /// <summary>Whom an agreement is reached with, by its verb's phrase or its own; −1 for nobody.</summary>
    public int With(int verb, int thing) => _phrased.With(verb, thing);

    /// <summary>Whether a condition says itself what it is for: "its condition for talks".</summary>
    public bool IsPricedBy(int noun) => _framed.Priced(noun) >= 0;

    /// <summary>The stance that a word tells, by itself or with the words that hang from it; null for none.</summary>
    public OpenStance? Read(int word) =>
        ReadAny(word) is { } stance && !_voiced.IsInferred(word)
            && !(stance.Stance is Stance.Accepts && c.IsUnder(word, "hope", "confidence", "optimism", "expect", "fear")) && !_idle.IsIdle(stance)
            ? stance : null;

    // "will resume eight months after the president suspended the dialogue": what was, and no longer is.
    private bool IsBackground(int word) =>
        _t.Upos[word] is Upos.VERB && _t.Deprel[word] is Deprel.advcl && c.Case(word) is "after" or "since"
            && (Lexicon.Has("halts", _t.Lemma[word]) || Lexicon.Has("undoes", _t.Lemma[word]));

    private OpenStance? ReadAny(int word) =>
        IsBackground(word) || _t.Upos[word] is Upos.VERB && (c.IsCondition(word) || c.IsProposed(word) || c.IsUnder(word, "help")) ? null
            : _listed.Read(word) ?? _framed.Read(word) ?? _pending.Read(word) ?? (c.IsYetToCome(word) || IsPriced(word) ? null : ReadElse(word));

    // "its condition for recognising the cabinet": it has not.
    private bool IsPriced(int word) =>
        _t.Xpos[word] is Xpos.VBG && _t.Deprel[word] is Deprel.acl && _t.Head[word] is >= 0 and int condition
            && Lexicon.Has("prerequisite", _t.Lemma[condition]);

    private OpenStance? ReadElse(int word) =>
        ReadWord(word) ?? _phrased.Read(word) ?? (c.IsUnder(word, "deny", "dispute", "accuse", "allege", "suspect", "blame") ? null
            : _set.Read(word) ?? _voiced.Read(word) ?? _indirect.Read(word) ?? _final.Read(word) ?? _bare.Read(word));

    private OpenStance? ReadWord(int word)
    {
        if (_t.Upos[word] is Upos.ADJ && Lexicon.Has("supports_in_principle adjective", _t.Lemma[word])
            || _t.Form[word] is "prepared" && c.Clause.IsPassive(word))
            return Readiness(word);
        if (_t.Upos[word] is Upos.ADJ && Lexicon.Has("acceptable", _t.Lemma[word]))
            return Acceptance(word);
        if (_t.Form[word] is "committed" && Committed(word) is { } bound)
            return bound;
        if (_t.Upos[word] is Upos.NOUN)
            return _t.Lemma[word] is { } noun && Lexicon.Has("names stance", noun) ? Nominal(word) : Between(word) is { } shared ? shared
                : c.StatementOf(word) >= 0 ? ThereIsNo(word) ?? NotUnless(word) ?? HoldsIf(word) : null;
        if (_t.Upos[word] is not Upos.VERB || c.IsUnder(word, "accuse", "allege", "suspect", "blame", "help", "fail", "pretend"))
            return null;
        if (c.IsAlsoAsked(word))
            return null;
        if (StanceOf(word, out int thing) is not { } stance || thing < 0)
            return WillNot(word) ?? Duty(word);
        // "asked for time to study it": no thing; see "thinks over".
        if (stance is Stance.Demands && (_t.Lemma[thing] is "time" || _t.Lemma[word] is "ask" && c.Tree.Child(word, Deprel.obj) is >= 0 and int asked
            && _t.Lemma[asked] is "time"))
            return Duty(word);
        // "could live with it", "would support a vote", by his own word: he may.
        bool may = stance is Stance.Accepts
            && (IsOwnMay(word)
                || (c.HasModal(word, "would") || c.HasModal(word, "could") && conditions.HasStrong(word)) && c.StatementOf(word) < 0
                    && !c.IsNegated(word) && conditions.Has(word));
        if (may)
            stance = Stance.SupportsInPrinciple;
        else if (IsUnreal(word, stance))
            return Duty(word);
        // "I believe that Putin wants it to go on": what one thinks of another's wish is no demand of his.
        if (stance is Stance.Demands or Stance.Accepts && c.IsUnder(word, "believe", "think", "suspect", "assume", "guess")
            && c.Clause.OwnSubject(word) is >= 0 and int wisher && _t.Upos[wisher] is not Upos.PRON)
            return null;
        if (c.IsUnder(word, "deny", "dispute"))
        {
            // Who denies backing somebody has not refused to: he says that he does not.
            if (stance is not Stance.Accepts || Lexicon.Has("standing", _t.Lemma[word]))
                return null;
            stance = Stance.Rejects;
        }
        // "rejected calls for talks": talks.
        if (stance is Stance.Rejects or Stance.Accepts && _t.Upos[thing] is Upos.NOUN && Lexicon.Has("demands noun", _t.Lemma[thing])
            && Called(thing) is >= 0 and int called)
            thing = called;
        // "ruled out the possibility of a coalition": a coalition.
        if (stance is Stance.Rejects && _t.Upos[thing] is Upos.NOUN && _t.Lemma[thing] is "possibility" or "prospect" or "chance"
            && Possible(thing) is >= 0 and int possible)
            thing = possible;
        // "ruled out the possibility of an attempt on his life": it did not happen.
        if (stance is Stance.Rejects && _t.Lemma[word] is "rule" or "dismiss" or "exclude" && _t.Upos[thing] is Upos.NOUN
            && (Lexicon.Has("violence", _t.Lemma[thing]) || Lexicon.Has("mishaps", _t.Lemma[thing])))
            return null;
        // "has agreed in principle", "welcomed the idea of a commission".
        if (stance is Stance.Accepts && (c.InPrinciple(word) || StanceReader.IsMereIdea(c, thing, word)))
            stance = Stance.SupportsInPrinciple;
        int party = c.Clause.IsPassive(word) && (c.Tree.Child(word, Deprel.aux_pass) >= 0 || c.Agent(word) >= 0)
            ? c.Agent(word) : stance is Stance.Demands && IsTrailing(word) && MainSubject(word) is >= 0 and int main ? main : c.Subject(word);
        // Anybody seeks papers; a state seeks concessions.
        if (_t.Lemma[word] is "seek"
            && (party < 0
                || _t.Lemma[thing] is "document" or "visa" or "paper" or "permission" or "treatment" or "refuge" or "asylum" or "office"
                    or "re-election" or "shelter" or "work" or "job"
                || !c.IsPolitical(c.Entity(party)) && _t.Upos[party] is not Upos.PRON))
            return null;
        // "Neither side wanted talks": nobody does, which is no demand.
        if (party >= 0 && c.IsNegated(party))
        {
            if (stance is not Stance.Accepts)
                return null;
            stance = Stance.Rejects;
        }
        if (stance is Stance.Accepts && Lexicon.Has("welcomes", _t.Lemma[word])
            && (Lexicon.Has("guests", _t.Lemma[thing]) || c.Entities.AtHead(thing) >= 0)
            || _t.Lemma[word] is "support" && _t.Xpos[thing] is not Xpos.VBG && !Lexicon.Has("answered", _t.Lemma[thing])
                && !Lexicon.Has("refusable", _t.Lemma[thing]) && !IsOnPaper(thing))
            return null;
        return party < 0 || party == thing
            || IsNoThing(thing) && !(stance is Stance.Rejects && (IsForeignForce(thing) || IsSomeForce(thing))) && !IsNominee(word, thing)
                && !(_t.Lemma[word] is "want" && thing + 1 < _t.Count && _t.Form[thing + 1] is "out")
            || stance is not Stance.Demands && _t.Upos[thing] is Upos.NOUN && Lexicon.Has("withheld", _t.Lemma[thing])
            || Lexicon.Has("violence", _t.Lemma[thing]) && stance is Stance.Accepts or Stance.Rejects
                && _t.Lemma[word] is "approve" or "denounce" or "welcome" or "applaud" or "hail" or "accept"
            || stance is Stance.Undecided && !Lexicon.Has("welcomed", _t.Lemma[thing]) && !Lexicon.Has("refusable", _t.Lemma[thing])
                && !Lexicon.Has("answered", _t.Lemma[thing]) && !Lexicon.Has("pact", _t.Lemma[thing])
                && !(_t.Lemma[thing] is "paper" or "document" or "package" or "letter" or "list"
                    && (c.HasModal(word, "will") || c.HasModal(word, "would") || _t.Xpos[word] is Xpos.VBG))
            || stance is Stance.Rejects && Lexicon.Has("charge", _t.Lemma[thing]) && !IsToBeDone(thing)
            ? null : new OpenStance(stance, party, word, thing);
    }

    // "froze the aid after they formed a cabinet, demanding that they renounce violence": behind a comma at the end the main clause goes on.
    private bool IsTrailing(int verb) =>
        _t.Xpos[verb] is Xpos.VBG && _t.Deprel[verb] is Deprel.advcl && verb > 0 && _t.Form[verb - 1] is "," && _t.Head[verb] is >= 0 and int above
            && above < verb && c.Clause.OwnSubject(verb) < 0 && _t.Deprel[above] is Deprel.advcl or Deprel.acl_relcl or Deprel.acl;

    // The subject of the clause that the one above a trailing participle is part of; −1 for none.
    private int MainSubject(int verb)
    {
        int at = _t.Head[verb];
        for (int level = 0; level < 5 && at >= 0; level++, at = _t.Head[at])
        {
            if (_t.Upos[at] is Upos.VERB && _t.Deprel[at] is not (Deprel.advcl or Deprel.acl_relcl or Deprel.acl))
                return c.Subject(at);
        }
        return -1;
    }

    private int Possible(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" && _t.Upos[k] is Upos.NOUN
                || _t.Deprel[k] is Deprel.acl && _t.Xpos[k] is Xpos.VBG))
                return k;
        }
        return -1;
    }

    // "a suggestion that both armies pull back": what is to be, not what was.
    private bool IsToBeDone(int suggestion)
    {
        for (int k = _t.Lemma[suggestion] is "suggestion" ? c.Tree.FirstChild(suggestion) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > suggestion && _t.Deprel[k] is Deprel.acl or Deprel.ccomp or Deprel.acl_relcl && _t.Xpos[k] is Xpos.VB or Xpos.VBP
                && c.Clause.OwnSubject(k) >= 0 && c.Tree.Child(k, Deprel.aux) < 0)
                return true;
        }
        return false;
    }

    // "the agreement reached between A and B", "a deal signed by A and B", "a ceasefire between A and B took effect": both have said yes.
    private OpenStance? Between(int noun)
    {
        if (!Lexicon.Has("pact", _t.Lemma[noun]) || c.IsNegated(noun))
            return null;
        int done = c.Tree.Child(noun, Deprel.acl), inside = BetweenBelow(noun);
        // "welcomed the agreement reached between A and B": the tree may hang the participle on the verb.
        if (done < 0 && noun + 1 < _t.Count && _t.Xpos[noun + 1] is Xpos.VBN && _t.Deprel[noun + 1] is Deprel.xcomp or Deprel.ccomp
            && _t.Head[noun + 1] == _t.Head[noun])
            done = noun + 1;
        if (done > noun && _t.Xpos[done] is Xpos.VBN or Xpos.VBD && Lexicon.Has("reaches", _t.Lemma[done]) && _t.Lemma[done] is not "make"
            && c.Tree.Child(done, Deprel.aux) < 0 && !c.IsNegated(done) && !c.Clause.HasTo(done))
        {
            int both = inside >= 0 ? inside : BetweenBelow(done) is >= 0 and int of ? of
                : c.Tree.Child(done, Deprel.obl_agent) is >= 0 and int agents && c.Tree.Child(agents, Deprel.conj) >= 0 ? agents : -1;
            return both >= 0 ? new OpenStance(Stance.Accepts, both, done, noun) : null;
        }
        int verb = _t.Head[noun];
        return inside >= 0 && verb >= 0 && _t.Deprel[noun] is Deprel.nsubj && _t.Upos[verb] is Upos.VERB
            && _t.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBN && !c.IsNegated(verb) && !c.IsInDoubt(verb) && !c.HasMood(verb, "to come")
            && IsInEffect(verb) ? new OpenStance(Stance.Accepts, inside, verb, noun) : null;
    }

    private int BetweenBelow(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "between" && c.Tree.Child(k, Deprel.conj) >= 0)
                return k;
        }
        return -1;
    }

    // "went into effect", "came into force", "took effect".
    private bool IsInEffect(int verb)
    {
        if (_t.Lemma[verb] is not ("go" or "come" or "take" or "enter"))
            return false;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Lemma[k] is "effect" or "force" && _t.Deprel[k] is Deprel.obj or Deprel.obl)
                return true;
        }
        return false;
    }

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
                && (_t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "to" or "for" or "of"
                    || _t.Deprel[k] is Deprel.acl && c.Clause.HasTo(k)))
                thing = k;
        }
        // "reiterated its call on Algiers to free him".
        for (int k = thing < 0 && told && stance is Stance.Demands ? c.Tree.FirstChild(verb) : -1; k >= 0 && thing < 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Upos[k] is Upos.VERB && _t.Deprel[k] is Deprel.advcl or Deprel.xcomp && c.Tree.Child(k, Deprel.mark) is >= 0 and int to
                && _t.Form[to] is "to")
                thing = k;
        }
        for (int k = thing < 0 && told ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "for")
                thing = k;
        }
        // "said the deal should open a chapter, and repeated his call": the tree may give the verb the deal for its subject.
        if (told && c.Subject(verb) is >= 0 and int subject && (party < 0 || _t.Upos[subject] is Upos.PRON || c.CanAct(c.Entity(subject))))
            party = subject;
        // "an impassioned call for the world to wake": whom it calls is no thing.
        if (thing >= 0 && _t.Lemma[noun] is "call" && _t.Upos[thing] is Upos.NOUN or Upos.PROPN && c.CanAct(c.Entities.AtHead(thing)))
            return null;
        // Where a verb above turns the stance ("dropped its demand"), it is read there or nowhere.
        if (thing < 0 || party < 0 || !told || c.Clause.HasTo(verb) || IsNoThing(thing))
            return null;
        return new OpenStance(stance.Value, party, noun, thing);
    }

    // "There will be no negotiation as long as …", "no talks can begin unless …", in somebody's own words: he rejects it.
    private OpenStance? ThereIsNo(int noun)
    {
        int be = _t.Head[noun];
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
        if (_t.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass && (c.HasMood(be, "to come") || c.HasModal(be, "can") || c.HasModal(be, "could"))
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
        // "will release no prisoners".
        bool nothing = c.HasNothing(verb) && c.StatementOf(verb) >= 0;
        if (!c.IsNegated(verb) && !nothing || !c.HasModal(verb, "will") && !c.HasModal(verb, "would") || c.Clause.IsPassive(verb) || c.IsInDoubt(verb)
            || Lexicon.Has("befalls", _t.Lemma[verb]) && !_voiced.IsTalkWith(verb) || c.Tree.Child(verb, Deprel.cop) >= 0
            || !Lexicon.Has("deed", _t.Lemma[verb]) && !IsFirmNo(verb) && !LeavesOffice(verb))
            return null;
        int subject = c.Subject(verb);
        // By the word of another he may or may not: "wants guarantees that Washington will not leave".
        bool others = subject >= 0 && !IsNameless(verb) && c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } speaker
            && c.Entity(subject) is >= 0 and int who && c.Party(who) != c.Party(speaker) && c.IsPolitical(speaker) && !IsOwnSide(who, speaker)
            && !_voiced.IsOwn(subject, speaker);
        // "would not make a statement before it is verified": he says nothing yet.
        others |= _t.Lemma[verb] is "make" or "give" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int word
            && (_t.Lemma[word] is "statement" or "announcement" or "appearance" || Lexicon.Has("withheld", _t.Lemma[word]));
        others |= c.IsUnder(verb, "want", "guarantee", "hope", "fear", "worry", "doubt", "assure", "expect");
        // "will not sign nothing", in damaged copy: no thing.
        others |= c.Tree.Child(verb, Deprel.obj) is >= 0 and int what
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

    private Stance? StanceOf(int verb, out int thing)
    {
        thing = -1;
        string lemma = _t.Lemma[verb];
        Stance? stance = null;
        bool asks = Lexicon.Has("asks", lemma), refuses = Lexicon.Has("refuses", lemma), opposes = Firm(Lexicon.Groups(lemma)) is Stance.Rejects;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool clause = k > verb && _t.Deprel[k] is Deprel.ccomp or Deprel.xcomp or Deprel.advcl or Deprel.acl
                && _t.Upos[k] is Upos.VERB or Upos.ADJ or Upos.NOUN;
            string preposition = _t.Deprel[k] is Deprel.obl ? c.Case(k) : "";
            if (_t.Deprel[k] is Deprel.compound_prt && Firm(Lexicon.PairGroups(lemma, '+', _t.Lemma[k])) is { } particle)
            {
                stance = particle;
                thing = thing >= 0 ? thing : ObjectOf(verb);
            }
            else if (preposition.Length > 0 && Firm(Lexicon.PairGroups(lemma, '+', preposition)) is { } oblique
                && _t.Upos[k] is Upos.NOUN or Upos.PROPN && c.TimeOf(k) < 0 && _t.Lemma[k] is not "behalf"
                && !(lemma is "hold" or "accept" && c.Tree.Child(verb, Deprel.obj) >= 0)
                && !(thing >= 0 && _t.Lemma[k] is "condition" or "basis" or "understanding" or "premise"))
                (stance, thing) = (oblique, k);
            // "was rejected by the prime minister".
            else if (_t.Deprel[k] is Deprel.nsubj_pass && stance is null && _t.Upos[k] is Upos.NOUN && !asks && !c.CanAct(c.Entities.AtHead(k))
                && c.Agent(verb) >= 0
                && (Firm(Lexicon.Groups(lemma)) ?? (c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int off
                    ? Firm(Lexicon.PairGroups(lemma, '+', _t.Lemma[off])) : null)) is { } suffered
                && c.TimeOf(k) < 0)
                (stance, thing) = (suffered, k);
            else if (_t.Deprel[k] is Deprel.obj && stance is null
                && (_t.Upos[k] is Upos.NOUN || _t.Upos[k] is Upos.PROPN && IsNominee(verb, k) || _t.Upos[k] is Upos.NUM or Upos.ADJ && k > verb
                    && c.Tree.Child(k, Deprel.nmod) > k)
                && Firm(Lexicon.Groups(lemma)) is { } direct && c.TimeOf(k) < 0 && !asks)
                (stance, thing) = (direct, k);
            else if (_t.Deprel[k] is Deprel.obj && stance is null && asks && Lexicon.Has("asks thing", lemma) && _t.Upos[k] is Upos.NOUN
                && _t.Lemma[k] is not "nothing" && c.TimeOf(k) < 0 && (!c.CanAct(c.Entities.AtHead(k))
                    || IsNewBody(k) && c.Tree.Child(verb, Deprel.xcomp) < 0 && c.Tree.Child(verb, Deprel.ccomp) < 0
                        && c.Tree.Child(k, Deprel.acl) < 0))
                (stance, thing) = (Stance.Demands, k);
            // "asked the arrest of the inspector", as damaged copy has it.
            else if (_t.Deprel[k] is Deprel.obj && stance is null && lemma is "ask" && k > verb
                && (Lexicon.Has("owed", _t.Lemma[k])
                    || _t.Lemma[k] is "arrest" or "departure" or "lifting" or "opening" or "resignation" or "dismissal" or "right")
                && (c.Tree.Child(k, Deprel.nmod) > k || c.Tree.Child(k, Deprel.acl) > k))
                (stance, thing) = (Stance.Demands, k);
            // "asked from Washington written guarantees", as damaged copy has it.
            else if (_t.Deprel[k] is Deprel.obj && stance is null && lemma is "ask" && _t.Upos[k] is Upos.NOUN && k > verb + 2
                && _t.Form[verb + 1] is "from" && c.Tree.Child(verb, Deprel.obl) == verb + 2)
                (stance, thing) = (Stance.Demands, k);
            // "called for releasing the employees".
            else if (clause && stance is null && k > verb && _t.Xpos[k] is Xpos.VBG && lemma is "call" or "press" or "push" or "appeal"
                && c.Tree.Child(k, Deprel.mark) is >= 0 and int @for && _t.Form[@for] is "for")
                (stance, thing) = (Stance.Demands, k);
            // "wanted the crossing reopened".
            else if (clause && asks && Lexicon.Has("asks thing", lemma) && _t.Deprel[k] is Deprel.xcomp && _t.Xpos[k] is Xpos.VBN
                && c.Tree.Child(verb, Deprel.obj) is >= 0 and int wanted && wanted < k)
                (stance, thing) = (Stance.Demands, k);
            // "insists that the border stays shut"; "insisted that the town remained in its hands" asserts.
            else if (clause && asks && stance is null && lemma is "insist" && _t.Deprel[k] is Deprel.ccomp && _t.Xpos[k] is not Xpos.VBD
                && _t.Lemma[k] is "stay" or "remain" or "leave" or "withdraw" or "stop" or "reopen" && c.Clause.OwnSubject(k) >= 0
                && !c.HasMood(k, "to come") && !c.IsNegated(k))
                (stance, thing) = (Stance.Demands, k);
            else if (clause && asks && (stance is not Stance.Demands || IsPlaceAsked(verb, thing, k)) && IsAsked(verb, k))
                (stance, thing) = (Stance.Demands, k);
            else if (asks
                && (_t.Deprel[k] is Deprel.obj or Deprel.iobj
                    || _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "on" or "upon" or "with" or "for" or "of" or "from")
                && k > verb && Asked(k) is >= 0 and int deed)
                (stance, thing) = (Stance.Demands, deed);
            // "expects Armenia to amend its constitution": what one state wants of another, if that can be done for it.
            else if (clause && lemma is "expect" && c.Clause.HasTo(k) && Lexicon.Has("deed", _t.Lemma[k]) && IsExpected(verb, k))
                (stance, thing) = (Stance.Demands, k);
            // "told the government to release the prisoners".
            else if (clause && lemma is "tell" && stance is null && _t.Deprel[k] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k)
                && Lexicon.Has("deed", _t.Lemma[k]) && !c.Clause.IsPassive(verb) && Told(verb) && c.Subject(verb) is >= 0 and int teller
                && c.IsPolitical(c.Entity(teller)))
                (stance, thing) = (Stance.Demands, k);
            // "agreed a one-year extension of the mandate".
            else if (_t.Deprel[k] is Deprel.obj && stance is null && lemma is "agree" && k > verb && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0
                && !c.Clause.IsPassive(verb) && !c.CanAct(c.Entities.AtHead(k)))
                (stance, thing) = (Stance.Accepts, k);
            // "pledged in the statement to abandon its arms": the tree may hang the deed on the statement.
            else if (_t.Deprel[k] is Deprel.obl && stance is null && k > verb && Lexicon.Has("pledges", lemma) && c.Case(k) is "in" or "at" or "on"
                && c.Tree.Child(k, Deprel.acl) is >= 0 and int vowed && c.Clause.HasTo(vowed) && Lexicon.Has("deed", _t.Lemma[vowed]))
                (stance, thing) = (Stance.Accepts, vowed);
            // "promised to support the bill".
            else if (clause && c.Clause.HasTo(k) && stance is null && Lexicon.Has("pledges", lemma) && _t.Deprel[k] is Deprel.xcomp
                && !c.IsNegated(k) && _t.Lemma[k] is "support" or "back" or "endorse" or "approve" or "ratify" or "accept" or "sign" or "adopt"
                && c.Tree.Child(k, Deprel.obj) is >= 0 and int promised && _t.Upos[promised] is Upos.NOUN && IsOnPaper(promised))
                (stance, thing) = (Stance.Accepts, promised);
            // "puts forward the demand that the language be taught", "does not give up the demand for a return".
            else if (_t.Deprel[k] is Deprel.obj && stance is null && k > verb
                && (Lexicon.Has("demands noun", _t.Lemma[k]) || _t.Lemma[k] is "claim" && lemma is "put") && Voices(verb)
                && Called(k) is >= 0 and int voiced)
                (stance, thing) = (Stance.Demands, voiced);
            // "denied the demand that it stop", as damaged copy has it.
            else if (_t.Deprel[k] is Deprel.obj && stance is null && lemma is "deny" && k > verb && Lexicon.Has("demands noun", _t.Lemma[k])
                && Called(k) >= 0)
                (stance, thing) = (Stance.Rejects, k);
            // "any role of a third party denied", as damaged copy has it.
            else if (_t.Deprel[k] is Deprel.obj && stance is null && lemma is "deny" && k < verb && _t.Upos[k] is Upos.NOUN
                && c.Tree.Child(k, Deprel.det) is >= 0 and int any && _t.Form[any] is "any"
                && (_t.Lemma[k] is "role" or "mediation" or "interference" or "presence" or "participation" || Lexicon.Has("refusable", _t.Lemma[k])))
                (stance, thing) = (Stance.Rejects, k);
            // "supports giving help through the centre".
            else if (clause && stance is null && lemma is "support" or "favour" or "favor" or "back" && _t.Deprel[k] is Deprel.xcomp or Deprel.ccomp
                && _t.Xpos[k] is Xpos.VBG && k == verb + 1 && c.Clause.OwnSubject(k) < 0)
                (stance, thing) = (Stance.Accepts, k);
            // "adopted a 14th round of sanctions".
            else if (_t.Deprel[k] is Deprel.obj && stance is null && lemma is "adopt" && k > verb
                && (_t.Lemma[k] is "sanction" or "embargo"
                    || _t.Lemma[k] is "round" or "set" or "raft" && c.Tree.Child(k, Deprel.nmod) is >= 0 and int what
                        && _t.Lemma[what] is "sanction" or "measure"))
                (stance, thing) = (Stance.Accepts, k);
            // "has excluded talks", "excludes joining the campaign": what it will not do.
            else if (lemma is "exclude" or "discard" && stance is null && !c.Clause.IsPassive(verb) && k > verb
                && c.IsPolitical(c.Entity(c.Subject(verb)))
                && (_t.Deprel[k] is Deprel.obj && _t.Upos[k] is Upos.NOUN
                    && (Lexicon.Has("refusable", _t.Lemma[k]) || Lexicon.Has("gathering", _t.Lemma[k]) || Lexicon.Has("welcomed", _t.Lemma[k]))
                    || clause && _t.Deprel[k] is Deprel.xcomp or Deprel.ccomp or Deprel.advcl && (_t.Xpos[k] is Xpos.VBG || c.Clause.HasTo(k))))
                (stance, thing) = (Stance.Rejects, k);
            // "denied to lift the siege", as damaged copy has it.
            else if (clause && lemma is "deny" && stance is null && _t.Deprel[k] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(k)
                && c.Tree.Child(verb, Deprel.obj) < 0 && _t.Xpos[k] is Xpos.VB
                && (Lexicon.Has("deed", _t.Lemma[k]) || Lexicon.Has("accepts verb", _t.Lemma[k])))
                (stance, thing) = (Stance.Rejects, k);
            else if (clause && refuses && !(_t.Deprel[k] is Deprel.advcl && c.Clause.OwnSubject(k) >= 0)
                && (c.Clause.HasTo(k) || _t.Deprel[k] is Deprel.ccomp) && !IsSilence(k))
                (stance, thing) = (Stance.Rejects, k);
            // "rejected that the quarrel goes to the court", as damaged copy has it.
            else if (clause && opposes && stance is null && _t.Deprel[k] is Deprel.ccomp && _t.Upos[k] is Upos.VERB
                && _t.Xpos[k] is Xpos.VBZ or Xpos.VBP or Xpos.VB && c.Tree.Child(k, Deprel.mark) is >= 0 and int that && _t.Form[that] is "that"
                && c.Clause.OwnSubject(k) >= 0)
                (stance, thing) = (Stance.Rejects, k);
            else if (clause && _t.Xpos[k] is Xpos.VBG && _t.Form[k - 1] is not ","
                && (k < 2 || _t.Form[k - 2] is not "," || _t.Upos[k - 1] is not Upos.ADV)
                    && c.Case(k) is not ("by" or "after" or "while" or "without")
                && (opposes || stance is Stance.Rejects))
                (stance, thing) = (Stance.Rejects, k);
            else if (clause && c.Clause.HasTo(k) && _t.Deprel[k] is Deprel.xcomp or Deprel.advcl
                // "agreed to release the money in order to help": what for.
                && !(stance is Stance.Accepts && thing >= 0 && _t.Deprel[thing] is Deprel.xcomp && _t.Deprel[k] is Deprel.advcl)
                && (lemma is "agree" or "consent" || lemma is "accept" && c.Tree.Child(verb, Deprel.obj) < 0
                    || Lexicon.Has("pledges", lemma)
                        && (Lexicon.Has("deed", _t.Lemma[k])
                            || Lexicon.Has("carries", _t.Lemma[k]) && c.Tree.Child(k, Deprel.obj) is >= 0 and int kept
                                && Lexicon.Has("pact", _t.Lemma[kept]))
                        && !c.IsNegated(k)))
                (stance, thing) = (Stance.Accepts, k);
            // "promised free elections in exchange for relief", "pledged a withdrawal".
            else if (_t.Deprel[k] is Deprel.obj && k > verb && stance is null && Lexicon.Has("pledges", lemma) && lemma is not "commit"
                && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0 && !Lexicon.Has("words", _t.Lemma[k]) && !Lexicon.Has("withheld", _t.Lemma[k])
                && (conditions.HasStrong(verb) || Lexicon.Has("owed", _t.Lemma[k]) || Lexicon.Has("refusable", _t.Lemma[k])))
                (stance, thing) = (Stance.Accepts, k);
        }
        // "does not want to concede the vice-presidency".
        if (stance is null && lemma is "want" && c.IsNegated(verb) && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int unwanted
            && c.Clause.HasTo(unwanted) && c.Tree.Child(verb, Deprel.obj) < 0 && c.Subject(verb) is >= 0 and int unwilling
            && (c.IsPolitical(c.Entity(unwilling)) || _t.Upos[unwilling] is Upos.PRON) && !IsSilence(unwanted)
            && !Lexicon.Has("befalls", _t.Lemma[unwanted]) && !Lexicon.Has("idle", _t.Lemma[unwanted]))
        {
            thing = unwanted;
            return Stance.Rejects;
        }
        // "wants foreign troops out of the town".
        if (stance is null && lemma is "want" && !c.IsNegated(verb) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int troops && troops > verb
            && troops + 1 < _t.Count && _t.Form[troops + 1] is "out" && Lexicon.Has("troops", _t.Lemma[troops]))
        {
            thing = troops + 1 < _t.Count && c.Tree.Child(verb, Deprel.obl) is >= 0 and int place && place > troops
                && c.IsGround(c.Entities.AtHead(place)) ? troops : -1;
            return thing < 0 ? null : Stance.Demands;
        }
        // "want salaries paid": the tree may hang what is to become of them on them.
        if (stance is null && lemma is "want" or "need" && Wanted(verb) is >= 0 and int done)
            (stance, thing) = (Stance.Demands, done);
        if (stance is null && thing < 0 && Gap(verb) is >= 0 and int antecedent)
        {
            stance = Firm(Lexicon.Groups(lemma)) ?? (Lexicon.Has("asks thing", lemma) ? Stance.Demands : null);
            thing = stance is null ? -1 : antecedent;
        }
        if (stance is Stance.Demands && c.IsNegated(verb) && Voices(verb))
            return stance;
        // "does not want the rules changed".
        if (stance is Stance.Demands && c.IsNegated(verb) && lemma is "want" && _t.Xpos[thing] is Xpos.VBN)
            return Stance.Rejects;
        if (stance is null || thing < 0 || !c.IsNegated(verb) && !(_t.Upos[thing] is Upos.NOUN && c.IsNegated(thing)))
            return thing < 0 ? null : stance;
        // "does not oppose it", "did not rule it out if …"; who has not ruled a thing out, or does not ask for it, has taken no stance on it.
        if (stance is Stance.Rejects && c.IsNegated(verb)
            && (lemma is "oppose" or "object" || conditions.Has(verb) || _t.Upos[thing] is Upos.VERB && conditions.Has(thing)))
            return Stance.SupportsInPrinciple;
        return stance is Stance.Accepts ? Stance.Rejects : null;
    }

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
            && (c.Entities.Entities[c.Party(who)].Kind is EntityKind.Country || c.IsPolitical(who) && c.Entities.Entities[who].Code is not null)
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
                        && _t.Lemma[k] is not ("reporter" or "journalist" or "correspondent")
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
            || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") && !(stance is Stance.Rejects or Stance.Demands && c.HasModal(verb, "would")))
            return true;
        // "their interest in signing a deal", "the process of signing": nobody has.
        if (_t.Xpos[verb] is Xpos.VBG && _t.Deprel[verb] is Deprel.acl && c.Tree.Child(verb, Deprel.mark) is >= 0 and int of && of < verb
            && _t.Form[of] is "in" or "of" or "for" or "on" or "at")
            return true;
        // "a plan to reject": somebody may; "agreed to reject" has a stance above it.
        int head = _t.Head[verb];
        return c.Clause.HasTo(verb) && head >= 0 && _t.Deprel[verb] is Deprel.acl or Deprel.advcl or Deprel.xcomp
            && !(_t.Deprel[verb] is Deprel.xcomp && Lexicon.Has("commits", _t.Lemma[head]) && !c.IsNegated(head) && !c.IsInDoubt(head));
    }
}
