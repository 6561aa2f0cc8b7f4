using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>Tells which event a word speaks of: the longest pattern of the lexicon that its tree shows.</summary>
internal sealed partial class EventSenseReader(ParsedText t, EventLexicon lexicon, EntityTable entities)
{
    private readonly DependencyTree _tree = t.Tree;

    /// <param name="taken">Words that are part of an event already told; the parts of this one are added.</param>
    /// <param name="noun">The noun that a verb's pattern takes in ("<u>launched</u> an attack"); −1 for none.</param>
    public bool Read(int i, bool[] taken, out EventSense sense, out int noun)
    {
        sense = default;
        noun = -1;
        // "rejected a call by the minister to recognise it": to whomever the tree hangs it, it is what was called for.
        if (t.Upos[i] is Upos.VERB && t.Deprel[i] is Deprel.acl or Deprel.advcl or Deprel.xcomp && Infinitives.NounBefore(t, i) is >= 0 and int theme
            && taken[theme])
        {
            Take(i, taken);
            return false;
        }
        // "Removing the sanctions is out of the question".
        if (t.Deprel[i] is Deprel.csubj && t.Head[i] is >= 0 and int ruled && t.Lemma[ruled] is "question" && Phrase(ruled, out EventSense refusal)
            && refusal.Class is EventClass.REJECT)
        {
            Take(i, taken);
            return false;
        }
        if (IsDemand(t, i))
        {
            sense = new EventSense(EventClass.REQUEST, null, true);
            TakeBelow(i, taken, 0);
            return true;
        }
        if (IsTold(t, i))
        {
            sense = new EventSense(EventClass.ACCUSE, t.Lemma[i] is "protest" or "complain" ? "disapprove" : "allege");
            return true;
        }
        if (t.Upos[i] is Upos.VERB && IsRefused(i))
        {
            sense = new EventSense(EventClass.REJECT, null, true);
            if (Complement(i) is >= 0 and int what)
                Take(what, taken);
            TakeNoun(i, taken);
            return true;
        }
        if (t.Upos[i] is Upos.VERB || t.Upos[i] is Upos.ADJ && t.Lemma[i] is "ready" or "prepared" or "willing")
            return VerbSense(i, taken, out sense, out noun);
        if (t.Upos[i] is not (Upos.NOUN or Upos.PROPN) || t.Deprel[i] is Deprel.compound && t.Head[i] > i && lexicon.Noun(t.Lemma[t.Head[i]], out _))
            return false;
        // "in March": a month.
        if (t.Form[i] is "March" && i > 0 && t.Upos[i] is Upos.PROPN && !(i + 1 < t.Count && t.Form[i + 1] is "on" or "for" or "to"))
            return false;
        if (IsCalled(i))
            return false;
        if (!WithModifier(i, out sense) && !lexicon.Noun(t.Lemma[i].ToSmall(), out sense) && !Phrase(i, out sense))
            return false;
        // "the minister in charge of", "took charge of the checkpoints".
        if (t.Lemma[i] is "charge"
            && (_tree.Case(i) is "in" or "under"
                || t.Deprel[i] is Deprel.obj && t.Head[i] >= 0 && t.Lemma[t.Head[i]] is "take" or "have" or "assume" or "put"
                    && t.Xpos[i] is Xpos.NN))
            return false;
        // "denounced the offer as a surrender": what it is called, not what happened.
        if (t.Deprel[i] is Deprel.obl or Deprel.xcomp or Deprel.nmod && _tree.Case(i) is "as" && t.Head[i] >= 0
            && EventWords.Calling.Contains(t.Lemma[CallingAbove(i)]))
            return false;
        // "the war on drugs", "the battle against poverty": nobody is attacked.
        if (sense.Class is EventClass.ASSAULT && OnEvil(i))
            return false;
        // "is building a bomb", "bought missiles": nobody is attacked with it.
        if (sense.Class is EventClass.ASSAULT && t.Deprel[i] is Deprel.obj && t.Head[i] is >= 0 and int builds
            && EventWords.Building.Contains(t.Lemma[builds]))
            return false;
        // "human rights violations" refuse nothing; a press release releases nobody.
        if (t.Lemma[i] is "violation" && IsOfRights(i) || t.Lemma[i] is "release" && i > 0 && t.Lemma[i - 1] is "press" or "news")
            return false;
        // "shooting suggestion": a noun right before another modifies it, whatever the tree says of damaged text.
        if (t.Xpos[i] is Xpos.NN && i + 1 < t.Count && t.Upos[i + 1] is Upos.NOUN && t.Head[i + 1] != i && t.SentenceOf[i + 1] == t.SentenceOf[i])
            return false;
        // "the opposition" is a party; "opposition to the deal" opposes it.
        if (t.Lemma[i] is "opposition" && !(i + 1 < t.Count && t.Form[i + 1] is "to" or "from"))
            return false;
        // A press conference is no meeting of sides.
        if (t.Lemma[i] is "conference" && i > 0 && t.Lemma[i - 1] is "press" or "news")
            return false;
        // "a heart attack".
        if (t.Lemma[i] is "attack" && i > 0 && t.Lemma[i - 1] is "heart" or "panic" or "asthma")
            return false;
        // "an exchange of fire" is a fight.
        if (t.Lemma[i] is "exchange" && i + 2 < t.Count && t.Form[i + 1] is "of"
            && t.Lemma[i + 2] is "fire" or "gunfire" or "shot" or "artillery" or "rocket" or "missile")
            sense = new EventSense(EventClass.ASSAULT, "firearms");
        // "his call for elections" is made to the public.
        if (sense.Mode is "phone" && t.Lemma[i] is "call" && i + 1 < t.Count && t.Form[i + 1] is "for")
            sense = new EventSense(EventClass.REQUEST, null);
        // "added to the calls": who calls whom on the telephone says so.
        if (sense.Mode is "phone" && t.Lemma[i] is "call" && t.Xpos[i] is Xpos.NNS && !HasSides(i))
            return false;
        // "in retaliation for the killing": why, not what.
        if (i > 0 && t.Lemma[i - 1] is "in" && t.Lemma[i] is "retaliation" or "reprisal" or "revenge" && i + 1 < t.Count && t.Form[i + 1] is "for")
            return false;
        // "in exchange for", "in return for": no exchange.
        if (i > 0 && t.Lemma[i - 1] is "in" && t.Lemma[i] is "exchange" or "support" or "return" && i + 1 < t.Count && t.Form[i + 1] is "for" or "of")
            return false;
        // "peace talks" yes; "attack helicopter" no: a modifier of a thing is not an event.
        return t.Deprel[i] is not (Deprel.compound or Deprel.amod or Deprel.nmod_desc);
    }

    // "Ban said", "Amnesty argued", "the National Conference of State Legislatures", "Asia-Pacific Economic Cooperation": a name, and nothing that
    // happens; but a summit or riots with a name do.
    private bool IsCalled(int i) =>
        t.Upos[i] is Upos.PROPN && entities.AtHead(i) is >= 0 and int named
            && entities.Entities[named] is { Kind: EntityKind.Organization or EntityKind.Person } bearer
            && t.Lemma[i].ToSmall() is not ("summit" or "riot" or "riots" or "meeting" or "talks" or "war" or "lockdown")
            && IsNamedAt(bearer, i);

    private static bool IsNamedAt(Entity bearer, int head) => bearer.Mentions.Exists(m => m.Head == head && m.Type is MentionType.Name);

    private bool VerbSense(int i, bool[] taken, out EventSense sense, out int noun)
    {
        string lemma = t.Lemma[i];
        noun = -1;
        // "demonstrates a lack of understanding": shows it; "a statement released by his office": nobody is freed; "guards captured fighters": taken
        // long ago.
        if (lemma is "demonstrate" && (_tree.Child(i, Deprel.obj) >= 0 || _tree.Child(i, Deprel.ccomp) >= 0)
            || lemma is "release" && Released(i) is >= 0 and int paper && EventWords.Published.Contains(t.Lemma[paper])
            || lemma is "capture" && t.Deprel[i] is Deprel.amod && t.Head[i] > i && _tree.Child(i, Deprel.obl_agent) < 0)
        {
            sense = default;
            return false;
        }
        if (lemma is "call" && IsRing(i))
        {
            sense = new EventSense(EventClass.CONSULT, "phone");
            return true;
        }
        // "called the election a sham": nothing is called for.
        if (lemma is "call" && _tree.Child(i, Deprel.obj) >= 0 && _tree.Child(i, Deprel.xcomp) is >= 0 and int naming
            && t.Upos[naming] is Upos.NOUN or Upos.ADJ && !_tree.IsInfinitive(naming) && _tree.Child(i, Deprel.compound_prt) < 0)
        {
            sense = default;
            return false;
        }
        // "spoke on Monday by phone with his counterpart", "by phone spoke": a call, but not with a newspaper.
        if (lemma is "speak" or "talk" or "converse" && PhoneOf(i) is >= 0 and int phone && !IsToPress(i))
        {
            sense = new EventSense(EventClass.CONSULT, "phone");
            taken[phone] = true;
            return true;
        }
        if (lemma is "leave" && LeavesGround(i))
        {
            sense = new EventSense(EventClass.RETREAT, "withdraw");
            return true;
        }
        // "sat for eight hours with the envoy".
        if (lemma is "sit" && Sits(i))
        {
            sense = new EventSense(EventClass.CONSULT, null);
            return true;
        }
        // "The leader of the rebels signed": what, the report says elsewhere.
        if (lemma is "sign" && t.Xpos[i] is Xpos.VBD && IsAloneSigned(i))
        {
            sense = new EventSense(EventClass.AGREE, null);
            return true;
        }
        // "punished six leaders by a freeze of their assets".
        if (lemma is "punish" or "penalize" or "penalise" && !_tree.IsInfinitive(i) && PunishedBy(i))
        {
            sense = new EventSense(EventClass.SANCTION, null);
            return true;
        }
        // "hit back, accusing him of": in words.
        if (lemma is "hit" or "strike" or "fire" && i + 1 < t.Count && t.Form[i + 1] is "back" && SpeaksBack(i))
        {
            sense = default;
            return false;
        }
        // "stormed out of the hall": they walked out.
        if (lemma is "storm" && i + 1 < t.Count && t.Form[i + 1] is "out" or "off")
        {
            sense = new EventSense(EventClass.REJECT, null);
            return true;
        }
        // "The ninth round of talks ended in Doha": nothing is cut off.
        if (lemma is "end" or "conclude" or "close" && _tree.Child(i, Deprel.obj) < 0 && !_tree.IsPassive(i)
            && _tree.Child(i, Deprel.nsubj) is >= 0 and int over
            && (t.Lemma[over] is "round" or "session" or "meeting" or "talk" or "summit" or "conference"
                || lexicon.Noun(t.Lemma[over], out EventSense what) && what.Class is EventClass.CONSULT))
        {
            sense = default;
            return false;
        }
        // "warned of famine": nobody is threatened with what nobody does.
        if (lemma is "warn" && OfCalamity(i))
        {
            sense = default;
            return false;
        }
        // "asked whether", "asked if": a question.
        if (lemma is "ask" && IsQuestion(i) || lemma is "suggest" or "insist" && IsFact(i))
        {
            sense = default;
            return false;
        }
        // "called for early elections" asks for them.
        if (lemma is "call" && i + 1 < t.Count && t.Form[i + 1] is "for")
        {
            sense = new EventSense(EventClass.REQUEST, null);
            TakeTheme(i, sense, taken);
            return true;
        }
        // "called off the strike" is no call to strike; who calls off a strike gives in, who calls off an attack retreats.
        if (lexicon.HasMore(lemma) && Particle(i) is >= 0 and int particle && lexicon.Verb(lemma, t.Lemma[particle], out sense)
            && sense.Class is EventClass.REJECT && !TakesMore(i, lemma))
        {
            bool passive = _tree.Child(i, Deprel.nsubj_pass) >= 0;
            if ((_tree.Child(i, passive ? Deprel.nsubj_pass : Deprel.obj) is >= 0 and int thing ? thing : passive ? -1
                : _tree.Child(i, Deprel.obl)) is >= 0 and int off
                && (passive || off > particle) && lexicon.Noun(t.Lemma[off], out EventSense given)
                && given.Class is EventClass.PROTEST or EventClass.ASSAULT or EventClass.THREATEN)
            {
                sense =
                    new EventSense(given.Class is EventClass.ASSAULT && t.Lemma[off] is not "strike" ? EventClass.RETREAT : EventClass.CONCEDE, null);
                (noun, taken[off]) = (off, true);
            }
            else
                TakeTheme(i, sense, taken);
            return true;
        }
        if (lexicon.HasMore(lemma))
        {
            foreach (int c in _tree.Children(i))
            {
                if (t.Deprel[c] is Deprel.obj or Deprel.nsubj_pass or Deprel.obl or Deprel.nsubj or Deprel.xcomp or Deprel.iobj
                    && (lexicon.Object(lemma, t.Lemma[c].ToSmall(), out sense) || MeasuredObject(lemma, c, out sense))
                    && (t.Deprel[c] is not Deprel.nsubj || lemma is "cease")
                    && !(t.Deprel[c] is Deprel.obl
                        && (_tree.Case(c) is "after" or "before" or "since" or "during" or "despite" or "amid" or "because" or "following"
                                or "over" or "until"
                            // "called on Monday for a truce": what is wanted, not what is done.
                            || lemma is "call" && _tree.Case(c) is "for"
                            // "took place in the city": where, not what.
                            || _tree.Case(c) is "in" or "at" or "near" or "outside" or "around"
                                && sense.Class is EventClass.ASSAULT or EventClass.COERCE
                                && t.Lemma[c].ToLowerInvariant() is "city" or "town" or "village" or "base" or "airport" or "area" or "territory" or "port" or "land")))
                {
                    noun = c;
                    taken[c] = true;
                    if (sense.Class is EventClass.MOBILIZE && sense.Mode is "weapons" && lemma is "launch" or "fire" && HasTarget(i, c))
                        sense = new EventSense(EventClass.ASSAULT, "heavy-weapons");
                    // "staged a hunger strike": the noun tells the mode.
                    if (WithModifier(c, out EventSense closer))
                        sense = closer;
                    else if (sense.Mode is null && lexicon.Noun(t.Lemma[c], out closer) && closer.Class == sense.Class)
                        sense = closer;
                    TakeObject(i, c, sense, taken);
                    return true;
                }
            }
        }
        if (IsHit(i, taken, out sense))
            return true;
        // "received the prime minister", "hosted X in Bogor".
        if (lemma is "receive" or "host" && _tree.Child(i, Deprel.obj) is >= 0 and int guest && entities.AtHead(guest) is >= 0 and int who
            && entities.Entities[who] is { Kind: EntityKind.Person, Sector: "GOV" or "IGO" or "MIL" or "REB" or "OPP" })
        {
            sense = new EventSense(EventClass.CONSULT, null);
            return true;
        }
        if (lexicon.Governor(lemma, out sense) && Complement(i) is >= 0 and int inner && Governs(lemma, inner, ref sense))
        {
            Take(inner, taken);
            return true;
        }
        if (lexicon.HasMore(lemma) && WithParticle(i, out sense) && !(sense.Mode is "visit" && _tree.Child(i, Deprel.obj) >= 0 && lemma is "fly"))
        {
            // "took in refugees", but not "took in the view".
            if (lemma is "take" && sense.Class is EventClass.AID
                && !(i + 1 < t.Count && t.Form[i + 1] is "in" && _tree.Child(i, Deprel.obj) is >= 0 and int guests
                    && entities.AtHead(guests) is >= 0 and int taker && entities.Entities[taker].Kind is EntityKind.Group or EntityKind.Person))
                return false;
            // "shares a border with Iran".
            if (lemma is "share" && _tree.Child(i, Deprel.obj) is >= 0 and int shared && EventWords.Common.Contains(t.Lemma[shared]))
                return false;
            // "fell to the rebels", but not "fell to 10 percent".
            if (lemma is "fall" && !FallsToSomebody(i))
                return false;
            TakeTheme(i, sense, taken);
            return true;
        }
        // Workers strike; storms, ships and missiles strike something.
        if (lemma is "strike" && (_tree.IsPassive(i) || _tree.Child(i, Deprel.obj) >= 0))
            return false;
        if (!lexicon.Verb(lemma, out sense))
            return false;
        // "captured the town": no person is carried off.
        if (sense.Mode is "abduct" && lemma is "capture"
            && (_tree.Child(i, Deprel.obj) is >= 0 and int seized ? seized : _tree.Child(i, Deprel.nsubj_pass)) is >= 0 and int ground1
            && (entities.AtHead(ground1) is >= 0 and int held && entities.Entities[held].Kind is EntityKind.Place or EntityKind.Facility
                || t.Lemma[ground1] is "town" or "city" or "village" or "airport" or "base" or "area" or "district" or "position" or "territory"
                    or "hill" or "bridge"))
            sense = new EventSense(sense.Class, null);
        // "flying weapons to the port" is no visit.
        if (sense.Mode is "visit" && lemma is "fly" or "travel" or "arrive" && _tree.Child(i, Deprel.obj) >= 0)
            return false;
        // "fight poverty", "combat the smuggling of weapons": nobody is attacked.
        if (sense.Class is EventClass.ASSAULT && OnEvil(i)
            || lemma is "violate" && _tree.Child(i, Deprel.obj) is >= 0 and int right && t.Lemma[right] is "right" or "rights")
            return false;
        // "The crowd began to disperse": nobody dispersed it. "replaced by X": X did not.
        if (lemma is "disperse" && _tree.Child(i, Deprel.obj) < 0 && !_tree.IsPassive(i) || lemma is "replace" && _tree.IsPassive(i))
            return false;
        // "facilitating suicide bombings": no mediation.
        if (sense.Class is EventClass.CONSULT && sense.Mode is "third-party" && _tree.Child(i, Deprel.obj) is >= 0 and int brokered
            && (lexicon.Noun(t.Lemma[brokered], out EventSense violent) && violent.Class is EventClass.ASSAULT
                || EventWords.Evils.Contains(t.Lemma[brokered])))
            return false;
        // "died of a heart attack".
        if (lemma is "die" && Of(i, "of", EventWords.Natural) || lemma is "fight" && Of(i, "for", EventWords.Ideals))
            return false;
        // "two men sought in the killing": looked for, not asked.
        if (lemma is "seek" && t.Deprel[i] is Deprel.acl && t.Xpos[i] is Xpos.VBN)
            return false;
        // "mobilized support", "mobilizing voters": no forces.
        if (sense.Class is EventClass.MOBILIZE && lemma is "mobilize" or "mobilise" && _tree.Child(i, Deprel.obj) is >= 0 and int mobilized
            && EventWords.Followers.Contains(t.Lemma[mobilized]))
            return false;
        // "cautioned that no date had been set" threatens nobody.
        if (lemma is "caution" && _tree.Child(i, Deprel.obj) < 0)
            return false;
        // "suspected rebels", "alleged crimes": a manner of speaking.
        if (sense.Class is EventClass.ACCUSE && t.Deprel[i] is Deprel.amod)
            return false;
        TakeTheme(i, sense, taken);
        return true;
    }

    // "sent 50 trucks of aid", "shipped 2,000 tonnes of grain": what is measured tells.
    private bool MeasuredObject(string lemma, int measure, out EventSense sense)
    {
        sense = default;
        if (t.Deprel[measure] is not (Deprel.obj or Deprel.nsubj_pass) || !EventWords.Measures.Contains(t.Lemma[measure]))
            return false;
        foreach (int c in _tree.Children(measure))
        {
            if ((t.Deprel[c] is Deprel.nmod && c > measure && _tree.Case(c) is "of" or "with" or "carrying"
                || t.Deprel[c] is Deprel.compound && c < measure)
                && lexicon.Object(lemma, t.Lemma[c].ToSmall(), out sense) && sense.Class is EventClass.AID)
                return true;
        }
        return false;
    }

    // "The units left the town", "troops left the dam": those who fight, and no house.
    private bool LeavesGround(int verb) =>
        !_tree.IsPassive(verb) && _tree.Child(verb, Deprel.nsubj) is >= 0 and int troops && entities.AtHead(troops) is >= 0 and int who
            && entities.Entities[who] is { Kind: EntityKind.Group or EntityKind.Organization, Sector: "MIL" or "REB" or "UAF" }
        && _tree.Child(verb, Deprel.obj) is >= 0 and int ground && entities.AtHead(ground) is >= 0 and int place
            && entities.Entities[place] is { Kind: EntityKind.Place or EntityKind.Country } && t.Upos[ground] is Upos.PROPN
            && _tree.Child(verb, Deprel.xcomp) < 0;

    // The telephone by which somebody speaks; −1 for none.
    private int PhoneOf(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.obl or Deprel.obl_agent && t.Lemma[c] is "phone" or "telephone" && _tree.Case(c) is "by" or "on" or "over")
                return c;
        }
        return verb > 1 && t.Lemma[verb - 1] is "phone" or "telephone" && t.Form[verb - 2] is "by" or "on" or "over" ? verb - 1 : -1;
    }

    // "called Netanyahu on Sunday to discuss the hostages": somebody by name, and no word for what he is called or called to.
    private bool IsRing(int verb)
    {
        if (_tree.Child(verb, Deprel.obj) is not (>= 0 and int whom) || whom < verb || _tree.IsPassive(verb) || _tree.IsInfinitive(verb)
            || entities.AtHead(whom) is not (>= 0 and int who) || entities.Entities[who].Kind is not EntityKind.Person
            || t.Upos[whom] is not Upos.PROPN)
            return false;
        bool told = false;
        foreach (int c in _tree.Children(verb))
        {
            bool talk = (t.Deprel[c] is Deprel.advcl or Deprel.xcomp) && c > whom && _tree.IsInfinitive(c) && EventWords.Talked.Contains(t.Lemma[c]);
            told |= talk;
            if (!talk && t.Deprel[c] is Deprel.xcomp or Deprel.ccomp or Deprel.compound_prt
                || t.Deprel[c] is Deprel.obl && _tree.Case(c) is "for" or "upon" or "to" or "as" || t.Deprel[c] is Deprel.obl && _tree.Case(c) is "on"
                    && entities.AtHead(c) >= 0)
                return false;
        }
        return told;
    }

    private bool IsToPress(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.obl && _tree.Case(c) is "to" or "with" && entities.AtHead(c) is >= 0 and int who
                && entities.Entities[who].Sector is "MED")
                return true;
        }
        return false;
    }

    // For a time and with somebody of rank, or several of them.
    private bool Sits(int verb)
    {
        bool lasting = false, with = false;
        foreach (int c in _tree.Children(verb))
        {
            lasting |= c > verb && t.Deprel[c] is Deprel.obl && _tree.Case(c) is "for" && t.Lemma[c] is "hour" or "minute" or "day";
            with |= c > verb && t.Deprel[c] is Deprel.obl && _tree.Case(c) is "with" && IsOfficial(c);
            with |= t.Deprel[c] is Deprel.nsubj && IsOfficial(c) && _tree.Child(c, Deprel.conj) is >= 0 and int other && IsOfficial(other);
        }
        return lasting && with;
    }

    private bool IsOfficial(int word) =>
        entities.AtHead(word) is >= 0 and int e && entities.Entities[e] is { Sector: "GOV" or "REB" or "IGO" or "MIL" or "OPP" or "PTY" or "SEP" };

    private bool IsAloneSigned(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.obj or Deprel.compound_prt or Deprel.xcomp or Deprel.ccomp or Deprel.aux_pass
                || t.Deprel[c] is Deprel.obl && _tree.Case(c) is "for" or "with" or "to" or "up" or "as")
                return false;
        }
        return _tree.Child(verb, Deprel.nsubj) is >= 0 and int signer && IsOfficial(signer);
    }

    private bool PunishedBy(int verb)
    {
        int end = Math.Min(_tree.Subtree(verb).End, verb + 16);
        for (int k = verb + 1; k < end; k++)
        {
            if (t.Form[k] is "freezing" or "freeze" or "sanctions" or "embargo" or "ban" or "bans" && k > verb + 1
                && (t.Form[k - 1] is "by" or "with" || k > verb + 2 && t.Form[k - 2] is "by" or "with"
                    || k > verb + 3 && t.Form[k - 3] is "by" or "with"))
                return true;
        }
        return false;
    }

    private bool SpeaksBack(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.advcl or Deprel.conj && c > verb
                && (EventWords.Saying.Contains(t.Lemma[c]) || t.Lemma[c] is "accuse" or "call" or "describe" or "dismiss" or "insist" or "urge"))
                return true;
        }
        return false;
    }

    private bool Of(int verb, string preposition, WordSet what)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (c > verb && t.Deprel[c] is Deprel.obl && _tree.Case(c) == preposition && what.Contains(t.Lemma[c]))
                return true;
        }
        return false;
    }

    private bool OfCalamity(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (c > verb && t.Deprel[c] is Deprel.obl && _tree.Case(c) is "of" or "about" && EventWords.Calamities.Contains(t.Lemma[c]))
                return true;
        }
        return false;
    }

    // "called off": the tree may take the particle for a preposition.
    private int Particle(int verb) =>
        _tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle ? particle
            : verb + 1 < t.Count && t.Lemma[verb] is "call" && t.Form[verb + 1] is "off" ? verb + 1 : -1;

    // "broke off diplomatic relations" is more than a refusal.
    private bool TakesMore(int verb, string lemma) =>
        _tree.Child(verb, Deprel.obj) is >= 0 and int thing && lexicon.Object(lemma, t.Lemma[thing].ToSmall(), out EventSense more)
            && more.Class is EventClass.SANCTION;

    // "Russian missiles hit a hotel": what hits tells how.
    private bool IsHit(int verb, bool[] taken, out EventSense sense)
    {
        sense = default;
        if (t.Lemma[verb] is not ("hit" or "strike" or "slam" or "pound" or "target" or "land" or "bomb" or "flatten" or "destroy" or "level"
            or "wreck" or "raze" or "demolish")
            || _tree.IsPassive(verb) || _tree.Child(verb, Deprel.nsubj) is not (>= 0 and int weapon) || weapon > verb)
            return false;
        // "drones and missiles": either. A report that came through another language says "marches" for drones.
        int second = _tree.Child(weapon, Deprel.conj);
        if (t.Lemma[weapon] is "drone" || t.Form[weapon] is "marches" && second >= 0 && t.Lemma[second] is "missile" or "rocket" or "shell" or "bomb")
            sense = new EventSense(EventClass.ASSAULT, "drone");
        else if (t.Lemma[weapon] is "blast" or "explosion"
            || t.Lemma[verb] is "land" && t.Lemma[weapon] is "warplane" or "jet" or "helicopter" or "plane" or "aircraft")
            return false;
        else if (t.Lemma[weapon] is "warplane" or "jet" or "helicopter" or "plane" or "aircraft")
            sense = new EventSense(EventClass.ASSAULT, "aerial");
        else if (t.Lemma[verb] is "bomb" || !lexicon.Noun(t.Lemma[weapon], out sense) || sense.Class is not EventClass.ASSAULT || sense.Mode is null)
            return false;
        taken[weapon] = true;
        return true;
    }

    private bool OnEvil(int word)
    {
        if (t.Lemma[word] is not ("fight" or "fighting" or "battle" or "war" or "combat" or "campaign"))
            return false;
        foreach (int c in _tree.Children(word))
        {
            if (c > word && (t.Deprel[c] is Deprel.obj || t.Deprel[c] is Deprel.nmod or Deprel.obl && _tree.Case(c) is "against" or "on")
                && EventWords.Evils.Contains(t.Lemma[c].ToSmall()))
                return true;
        }
        return false;
    }

    private bool HasSides(int call)
    {
        foreach (int c in _tree.Children(call))
        {
            if (t.Lemma[c] is "phone" or "telephone" or "video" or "conference"
                || t.Deprel[c] is Deprel.nmod && _tree.Case(c) is "with" or "between" or "to" or "from")
                return true;
        }
        return false;
    }

    private bool IsOfRights(int violation)
    {
        foreach (int c in _tree.Children(violation))
        {
            if (t.Lemma[c] is "right" or "rights" && t.Deprel[c] is Deprel.compound or Deprel.nmod)
                return true;
        }
        return false;
    }

    // "asked if", "asked whether", "asked who": no request.
    private bool IsQuestion(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.ccomp or Deprel.advcl or Deprel.obl && c > verb
                && (_tree.Child(c, Deprel.mark) is >= 0 and int mark && t.Lemma[mark] is "if" or "whether" || _tree.Case(c) is "about" or "by"
                    || t.Xpos[_tree.Subtree(c).First] is Xpos.WP or Xpos.WRB or Xpos.WDT))
                return true;
        }
        return false;
    }

    private bool FallsToSomebody(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.obl && _tree.Case(c) is "to" or "into" && t.Upos[c] is Upos.PROPN or Upos.NOUN
                && (t.Upos[c] is Upos.PROPN || EventWords.Takers.Contains(t.Lemma[c])))
                return true;
        }
        return false;
    }

    // "evidence suggests that they fired", "insists that it obeys": asserted, not asked for ("insists that it obey").
    private bool IsFact(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.ccomp && c > verb && t.Xpos[c] is not Xpos.VB && !_tree.HasModal(c, "should") && !_tree.HasModal(c, "must"))
                return true;
            if (t.Deprel[c] is Deprel.ccomp && c > verb && t.Xpos[c] is Xpos.VB
                && (_tree.HasModal(c, "will") || _tree.HasModal(c, "would") || _tree.HasModal(c, "may") || _tree.HasModal(c, "could")
                    || _tree.HasModal(c, "might")))
                return true;
        }
        return false;
    }

    // "launched missiles at the city": not a test.
    private bool HasTarget(int verb, int missile)
    {
        foreach (int of in (ReadOnlySpan<int>)[verb, missile])
        {
            foreach (int c in _tree.Children(of))
            {
                if (t.Deprel[c] is Deprel.obl or Deprel.nmod && c > verb
                    && t.Lemma[c].ToSmall() is not ("sea" or "ocean" or "water" or "waters")
                    && !(t.Upos[c] is Upos.PROPN && t.Form[c].EndsWith("day", StringComparison.Ordinal))
                    && _tree.Case(c) is "at" or "on" or "into" or "against" or "toward" or "towards")
                    return true;
            }
        }
        return false;
    }

    /// <summary>"…, a human rights group charged on Saturday": who says at the end of a sentence what the sentence tells, though the tree takes the
    /// verb for a participle of whoever says it.</summary>
    public static bool IsTold(ParsedText t, int verb)
    {
        if (t.Upos[verb] is not Upos.VERB || t.Lemma[verb] is not ("charge" or "protest" or "allege" or "complain")
            || t.Deprel[verb] is not Deprel.acl || t.Head[verb] is not (>= 0 and int who) || who > verb || t.Head[who] < 0
            || t.Xpos[verb] is not (Xpos.VBN or Xpos.VBD))
            return false;
        int first = t.Tree.Subtree(who).First;
        SentenceRange s = t.Sentences[t.SentenceOf[verb]];
        if (first <= s.First + 2 || t.Form[first] is not "," && t.Form[first - 1] is not "," || t.Tree.Subtree(verb).End < s.End - 2)
            return false;
        foreach (int c in t.Tree.Children(verb))
        {
            if (c > verb
                && (t.Deprel[c] is Deprel.obj or Deprel.obl_agent or Deprel.xcomp or Deprel.ccomp
                    || t.Deprel[c] is Deprel.obl && t.Tree.Case(c) is "with" or "of" or "against" or "for" or "over"))
                return false;
        }
        return true;
    }
}
