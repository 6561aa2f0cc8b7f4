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
internal sealed partial class OpenPositions(TableContext c, ConditionReader conditions)
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
    private readonly LooseStances _loose = new(c, conditions);

    /// <summary>Whom an agreement is reached with, by its verb's phrase or its own; −1 for nobody.</summary>
    public int With(int verb, int thing) => _phrased.With(verb, thing);

    /// <summary>Whether a subject is the speaker or his side.</summary>
    public bool IsOwn(int subject, int speaker) => _voiced.IsOwn(subject, speaker);

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
            // "denied that it had said no": what it says it has not said.
            : _t.Upos[word] is Upos.VERB && c.IsUnder(word, "deny", "dispute") ? ReadElse(word)
            : _listed.Read(word) ?? _framed.Read(word) ?? _pending.Read(word) ?? (c.IsYetToCome(word) || IsPriced(word) ? null : ReadElse(word));

    // "its condition for recognising the cabinet": it has not.
    private bool IsPriced(int word) =>
        _t.Xpos[word] is Xpos.VBG && _t.Deprel[word] is Deprel.acl && _t.Head[word] is >= 0 and int condition
            && Lexicon.Has("prerequisite", _t.Lemma[condition]);

    private OpenStance? ReadElse(int word) =>
        ReadWord(word) ?? _phrased.Read(word) ?? (c.IsUnder(word, "deny", "dispute", "accuse", "allege", "suspect", "blame") ? null
            : _set.Read(word) ?? _voiced.Read(word) ?? _indirect.Read(word) ?? _final.Read(word) ?? _bare.Read(word)
                ?? _loose.Read(word));

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
            || IsNoThing(thing) && !(stance is Stance.Rejects && (IsForeignForce(thing) || IsSomeForce(thing)) || stance is Stance.Demands
            && IsSomeForce(thing)) && !IsNominee(word, thing)
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
            && above < verb && c.Clause.OwnSubject(verb) < 0
            && _t.Deprel[_t.Deprel[above] is Deprel.xcomp && _t.Head[above] is >= 0 and int over ? over : above]
                is Deprel.advcl or Deprel.acl_relcl or Deprel.acl;

    // The subject of the clause that the one above a trailing participle is part of; −1 for none.
    private int MainSubject(int verb)
    {
        int at = _t.Head[verb];
        for (int level = 0; level < 5 && at >= 0; level++, at = _t.Head[at])
        {
            if (_t.Upos[at] is Upos.VERB && _t.Deprel[at] is not (Deprel.advcl or Deprel.acl_relcl or Deprel.acl or Deprel.xcomp))
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
        // "A and B have a deal to merge their forces".
        if (verb >= 0 && _t.Lemma[verb] is "have" && _t.Upos[verb] is Upos.VERB && _t.Deprel[noun] is Deprel.obj && !c.IsNegated(verb)
            && !c.IsInDoubt(verb) && _t.Xpos[verb] is Xpos.VBP or Xpos.VBD && c.Tree.Child(verb, Deprel.aux) < 0
            && c.Tree.Child(noun, Deprel.acl) is >= 0 and int deed && c.Clause.HasTo(deed) && c.Clause.OwnSubject(verb) is >= 0 and int sides
            && c.Tree.Child(sides, Deprel.conj) >= 0)
            return new OpenStance(Stance.Accepts, sides, verb, noun);
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
                    && (Lexicon.Has("refusable", _t.Lemma[k]) || Lexicon.Has("gathering", _t.Lemma[k]) || Lexicon.Has("welcomed", _t.Lemma[k])
                        || c.Tree.Child(k, Deprel.det) is >= 0 and int some && _t.Form[some] is "any"
                        && _t.Lemma[k] is not ("possibility" or "chance"))
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
            && !Lexicon.Has("befalls", _t.Lemma[unwanted]) && !Lexicon.Has("idle", _t.Lemma[unwanted])
            // "do not want to be part of the problem".
            && c.Tree.Child(unwanted, Deprel.cop) < 0)
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
        return stance is not Stance.Accepts || StanceReader.IsUndone(c, verb, thing) ? null
            : c.IsNegated(verb) && c.HasAdverb(verb, "yet", "still") ? Stance.Undecided : Stance.Rejects;
    }
}
