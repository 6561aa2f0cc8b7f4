using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>How ground passes from one to another: who leaves, stays, is driven out, hands over, loses to whom.</summary>
internal sealed partial class ControlFinder
{
    // Words behind what was taken within which stands from whom.
    private const int FarthestFrom = 12;

    // "the units left Debaltseve", "troops reached the Litani", "the rebels keep the ports", "in Khiam fighters were still resisting".
    private void ReadMoves(int verb, string lemma, int agent, int thing)
    {
        ControlKind? kind = Lexicon.Has("leaves", lemma) ? ControlKind.Loses : Lexicon.Has("reaches", lemma) ? ControlKind.Contests
            : Lexicon.Has("keeps", lemma) ? ControlKind.Holds : null;
        // "the town, which its soldiers left in June".
        // "leaving the terminal shut", "left the town in ruins": nobody has gone from it.
        if (lemma is "leave" && thing >= 0 && IsLeftSo(thing))
            return;
        // "can defend the city": nobody says that they do.
        if (kind is { } change && c.Tree.Child(verb, Deprel.xcomp) < 0 && !c.HasModal(verb, "can")
            && (Ground(thing) is >= 0 and int direct ? direct
                : thing >= 0 && ItBefore(thing, agent) is >= 0 and int it ? it
                : (thing >= 0 ? !c.Clause.IsPassive(verb) : _t.Deprel[verb] is Deprel.acl_relcl) ? GroundObject(verb, -1)
                : -1) is >= 0 and int ground)
            Add(ground, agent, change, verb);
        if (!Lexicon.Has("resists", lemma))
            return;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "in" or "at" or "In" && Ground(k) is >= 0 and int there)
                Add(there, agent, ControlKind.Contests, verb);
        }
    }

    // "pulled back from the town", "fell back from the ridge", "went out from the town".
    private void ReadBack(int verb, int agent)
    {
        bool back = false;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k == verb + 1 && _t.Deprel[k] is Deprel.compound_prt or Deprel.advmod && _t.Form[k] is "back" or "out")
                back = true;
            else if (back && _t.Deprel[k] is Deprel.obl && c.Case(k) is "from" && Ground(k) is >= 0 and int ground)
                Add(ground, agent, ControlKind.Loses, verb);
        }
    }

    // "captured the town after the soldiers fled", "which had governed the region, said its fighters had withdrawn": from the ground just told, where
    // no other is named.
    private void ReadGone(int verb, int agent)
    {
        if (_lastTold < 0 || _t.SentenceOf[verb] - _t.SentenceOf[_lastTold] > 1 || c.Tree.Child(verb, Deprel.obj) >= 0
            || _t.Xpos[verb] is not (Xpos.VBD or Xpos.VBN or Xpos.VBZ or Xpos.VBP) || c.IsNegated(verb) || IsUnreal(verb)
            || c.Entity(agent) is not (>= 0 and int who) || !IsPower(who))
            return;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.TimeOf(k) < 0
                && (c.Case(k) is "from" or "of" or "in" or "at" || _t.Upos[k] is Upos.PROPN
                && c.Case(k) is not ("to" or "into" or "toward" or "towards" or "with")))
                return;
        }
        int party = c.Party(who);
        // Who has it, or who has just lost it to somebody else.
        if (party == _lastHolder ? _lastKind is ControlKind.Loses
            : _lastKind is not ControlKind.Gains || c.Entities.Entities[party].Code is { } code && code == c.Entities.Entities[_lastHolder].Code
                && c.Entities.Entities[party].Sector == c.Entities.Entities[_lastHolder].Sector)
            return;
        int told = _lastTold;
        for (int i = _told.Count - 1; i >= 0 && _told[i].Word == told; i--)
            AddHolder(_told[i].Ground, who, ControlKind.Loses, verb);
    }

    // "The rebels are confined to a strip of coast in the region".
    private void ReadConfined(int verb, int troops)
    {
        if (c.IsNegated(verb) || IsUnreal(verb))
            return;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "into" or "in" or "inside" or "within" && c.TimeOf(k) < 0
                && (Ground(k) is >= 0 and int own ? own : Round(k, verb)) is >= 0 and int ground)
            {
                Add(ground, troops, ControlKind.Holds, verb);
                return;
            }
        }
    }

    private void ReadPulled(int verb, int troops)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > troops && _t.Deprel[k] is Deprel.obl && c.Case(k) is "from" or "out" or "of" && Ground(k) is >= 0 and int ground)
                Add(ground, troops, ControlKind.Loses, verb);
        }
    }

    // "Ukrainian forces are back in X and Y": they hold it.
    private void ReadBackIn(int back)
    {
        if (c.Tree.Child(back, Deprel.cop) < 0 || !IsFighting(c.Clause.OwnSubject(back)) || c.IsNegated(back) || IsUnreal(back))
            return;
        for (int k = c.Tree.FirstChild(back); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > back && _t.Deprel[k] is Deprel.obl && c.Case(k) is "in" && c.TimeOf(k) < 0 && Ground(k) is >= 0 and int ground)
                Add(ground, c.Clause.OwnSubject(back), ControlKind.Holds, back);
        }
    }

    // "no longer controls the town".
    private bool IsNoLonger(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > 0 && _t.Form[k] is "longer" && _t.Form[k - 1] is "no")
                return true;
        }
        return false;
    }

    // "annexed Kuwait": a whole state.
    private void ReadState(int verb, int thing, int agent, ControlKind kind)
    {
        if (thing >= 0 && c.Entities.AtHead(thing) is >= 0 and int state && c.Entities.Entities[state] is { Kind: EntityKind.Country, Sector: null }
            && _t.Upos[thing] is Upos.PROPN && c.Party(c.Entity(agent) is >= 0 and int who ? who : state) != state)
            Add(state, agent, kind, verb);
    }

    // "surrounded the troops in the town": where they are.
    private void ReadSurrounded(int verb, int agent)
    {
        if (_t.Lemma[verb] is not ("surround" or "encircle" or "besiege") || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int troops)
            || !IsArmedAgent(troops))
            return;
        foreach (int of in (ReadOnlySpan<int>)[troops, verb])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > troops && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "in" or "at" or "inside"
                    && Ground(k) is >= 0 and int ground)
                    Add(ground, agent, ControlKind.Contests, verb);
            }
        }
    }

    // "lost the town to the army", "the city fell to the insurgents": who has it now.
    private void ReadLostTo(int verb, int subject)
    {
        int ground = subject >= 0 ? Ground(subject) : GroundObject(verb, -1);
        // "The city fell of Palmyra in the hands of the rebels", as damaged copy has it; "handed over the district to the army".
        if (ground < 0 && _t.Lemma[verb] is "fall" && subject >= 0
            && (Lexicon.Has("town", _t.Lemma[subject]) || Lexicon.Has("area", _t.Lemma[subject])) && verb + 2 < _t.Count && _t.Form[verb + 1] is "of"
            && _t.Head[verb + 1] is var named && named > verb && named < verb + 4)
            ground = Ground(named);
        if (ground < 0 && subject < 0 && OverObject(verb) is >= 0 and int over)
            ground = Ground(over);
        for (int k = c.Tree.FirstChild(verb); k >= 0 && ground >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl
                && (c.Case(k) is "to" or "into" && (IsArmedAgent(k) || IsPeople(c.Entity(k)) || Lexicon.Has("hands", _t.Lemma[k]))
                    || c.Case(k) is "in" && Lexicon.Has("hands", _t.Lemma[k]) && Whose(k) >= 0))
                AddTaker(ground, k, verb);
        }
    }

    // "Croatian officials acknowledged that the town had fallen": whose state says so has lost it.
    private void ReadConceded(int verb, int town)
    {
        if (_t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int concedes && !c.IsNegated(concedes) && !IsUnreal(concedes)
            && _t.Lemma[concedes] is "concede" or "admit" or "acknowledge" && _t.Xpos[verb] is Xpos.VBN or Xpos.VBD
            && Ground(town) is >= 0 and int ground && IsTown(ground) && c.Entity(c.Subject(concedes)) is >= 0 and int who
            && c.Entities.Entities[who] is { Kind: not EntityKind.Person, Sector: "GOV" or "MIL" or "REB" or "UAF" or "SEP" or null } && c.CanAct(who)
            && IsPower(who))
            AddHolder(ground, who, ControlKind.Loses, verb);
    }

    // "handed over the district": the tree may take the particle for a preposition; −1 for none.
    private int OverObject(int verb)
    {
        if (verb + 1 >= _t.Count || _t.Form[verb + 1] is not "over" || _t.Deprel[verb + 1] is not Deprel.@case)
            return -1;
        int thing = _t.Head[verb + 1];
        return thing >= 0 && _t.Head[thing] == verb && _t.Deprel[thing] is Deprel.obl ? thing : -1;
    }

    // "The village has been liberated, the Russian ministry said": liberated is what a side says of its own.
    private void ReadLiberated(int verb, int subject)
    {
        if (c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } speaker && IsArmed(speaker) && IsPower(speaker)
            && Ground(subject) is >= 0 and int ground && ground != speaker)
            AddHolder(ground, speaker, ControlKind.Gains, verb);
    }

    // "Israeli troops remain in five positions in southern Lebanon", "soldiers stationed inside the town".
    private void ReadStay(int verb, int troops)
    {
        if (c.Entity(troops) is >= 0 and int who && c.Entities.Entities[who].Code is "IGO" or "NGO")
            return;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not Deprel.obl || c.Case(k) is not ("in" or "inside" or "on" or "at" or "within") || c.TimeOf(k) >= 0)
                continue;
            // "German soldiers stationed in Afghanistan" hold nothing; "in five positions" they do.
            if (_t.Lemma[verb] is "station" or "deploy"
                && (_t.Lemma[k] is "part" || !Lexicon.Has("stretch", _t.Lemma[k]) && !Lexicon.Has("share", _t.Lemma[k])))
                continue;
            int ground = Lexicon.Has("stretch", _t.Lemma[k]) || Lexicon.Has("share", _t.Lemma[k]) ? Round(k, verb) : Ground(k);
            // Not "in their barracks".
            if (ground >= 0
                && (c.Entities.Entities[ground].Kind is not EntityKind.Facility
                    || c.Entities.Entities[ground].Name.AsSpan().ContainsAnyInRange('A', 'Z')))
                Add(ground, troops, ControlKind.Holds, verb);
        }
    }

    // "cleared the town of the fighters": who held it loses it.
    private void ReadCleared(int verb, int thing, int agent, bool passive)
    {
        if (thing < 0 || Ground(thing) is not (>= 0 and int ground) || !passive && !IsArmedAgent(agent) && !IsSpokenFor(agent))
            return;
        // "cleared X, Y and Z of rebels": the tree may hang those who are gone from the last.
        int last = thing;
        for (int k = c.Tree.FirstChild(thing); k >= 0; k = c.Tree.NextSibling(k))
            last = k > thing && _t.Deprel[k] is Deprel.conj or Deprel.obl or Deprel.nmod ? k : last;
        int beside = c.Tree.Child(verb, Deprel.obl) is >= 0 and int placed && placed > thing ? placed : thing;
        foreach (int at in (ReadOnlySpan<int>)[verb, thing, last, beside])
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < thing || _t.Deprel[k] is not (Deprel.nmod or Deprel.obl) || c.Case(k) is not ("of" or "from") || !IsArmedAgent(k)
                    || _t.Lemma[verb] is "empty" or "strip" or "clean" or "sweep" or "free" && !IsFighting(k))
                    continue;
                Add(ground, agent, ControlKind.Gains, verb);
                Add(ground, k, ControlKind.Loses, verb);
                return;
            }
        }
    }

    // "it" of an army.
    private bool IsSpokenFor(int pronoun) => pronoun >= 0 && _t.Upos[pronoun] is Upos.PRON && IsArmed(c.Entity(pronoun));

    // "the hands of the rebels", "rebel hands", "its hands": whose they are; −1 for nobody's.
    private int Whose(int hands)
    {
        int found = -1;
        for (int k = c.Tree.FirstChild(hands); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "of"
                || _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < hands
                    && (_t.Upos[k] is Upos.PRON || c.CanAct(c.Entity(k))))
                found = k;
        }
        return found;
    }

    private void AddTaker(int ground, int taker, int verb)
    {
        if (!Lexicon.Has("hands", _t.Lemma[taker]))
        {
            Add(ground, taker, ControlKind.Gains, verb);
            return;
        }
        int whose = Whose(taker);
        // "M23 controls Goma. Bukavu fell in its hands": the body that the sentence before was about.
        if (whose >= 0 && _t.Upos[whose] is Upos.PRON && c.Entity(whose) < 0)
            whose = _t.Lemma[whose] is "its" or "their" && _t.SentenceOf[verb] > 0 ? MainSubjectOf(_t.SentenceOf[verb] - 1) : -1;
        Add(ground, whose, ControlKind.Gains, verb);
    }

    private int MainSubjectOf(int sentence)
    {
        for (int i = _t.Sentences[sentence].First; i < _t.Sentences[sentence].End; i++)
        {
            if (_t.Deprel[i] is Deprel.root)
                return c.Clause.OwnSubject(i) is >= 0 and int subject && IsArmed(c.Entity(subject)) ? subject : -1;
        }
        return -1;
    }

    // "Crimea, which Moscow added to its territory in 2014".
    private void ReadAdded(int verb, int agent)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is not Deprel.obl || c.Case(k) is not ("to" or "into") || _t.Lemma[k] is not ("land" or "territory" or "soil" or "map")
                || FirstOf(k) < 0 && c.Tree.Child(k, Deprel.nmod_poss) < 0)
                continue;
            int ground = GroundObject(verb, -1);
            // "Crimea, Moscow in 2014 added to its land", as damaged copy has it: the name behind the comma did.
            if (ground < 0 && agent >= 0 && Ground(agent) is >= 0 and int front && c.Tree.Child(agent, Deprel.appos) is >= 0 and int taker
                && c.Entity(taker) != front)
                (ground, agent) = (front, taker);
            // … or is a second subject.
            for (int j = ground < 0 && agent >= 0 && Ground(agent) >= 0 ? c.Tree.FirstChild(verb) : -1; j >= 0; j = c.Tree.NextSibling(j))
            {
                if (j > agent && j < verb && _t.Deprel[j] is Deprel.nsubj or Deprel.appos && c.Entity(j) >= 0 && c.Entity(j) != Ground(agent))
                    (ground, agent) = (Ground(agent), j);
            }
            int who = c.Entity(agent), state = who >= 0 && !c.CanAct(who) ? c.StateOfCapital(who) : -1;
            if (ground >= 0 && state >= 0 && state != ground)
                AddHolder(ground, state, ControlKind.Annexes, verb);
            else
                Add(ground, agent, ControlKind.Annexes, verb);
        }
    }

    // "Control of the town passed to the army": who has it now.
    private void ReadPassed(int verb, int subject)
    {
        if (subject < 0 || _t.Lemma[subject].ToLowerInvariant() is not "control" || OfPhrase(subject) is not (>= 0 and int of)
            || Ground(of) is not (>= 0 and int ground))
            return;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" && IsArmed(c.Entity(k)))
                Add(ground, k, ControlKind.Gains, verb);
        }
    }

    // "lost control of the town to the fighters": the tree may hang who has it now from the town.
    private void ReadLostBelow(int verb)
    {
        for (int i = verb + 1; i < Math.Min(_t.Count, verb + 14) && _t.SentenceOf[i] == _t.SentenceOf[verb]; i++)
        {
            if (_t.Deprel[i] is Deprel.nmod && c.Case(i) is "to" && IsArmed(c.Entity(i)) && Above(i, verb)
                && c.Tree.Child(verb, Deprel.obj) is >= 0 and int lost
                && (OfPhrase(lost) is >= 0 and int of ? Ground(of) : Ground(lost)) is >= 0 and int ground)
                Add(ground, i, ControlKind.Gains, verb);
        }
    }

    // "was recaptured from the Houthis", "took two posts and the base from the army": who had it loses it.
    private void ReadTakenFrom(int verb, int taken)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, Math.Max(verb, taken) + FarthestFrom), ground = Ground(taken);
        for (int k = verb + 1; k < end && ground >= 0; k++)
        {
            // "… in a raid from the north": the tree may hang those who had it from the last of the things taken.
            if (_t.Deprel[k] is not (Deprel.obl or Deprel.nmod) || c.Case(k) is not "from" || _t.Deprel[k] is Deprel.nmod && !Above(_t.Head[k], taken)
                || _t.Deprel[k] is Deprel.obl && _t.Head[k] != verb)
                continue;
            // "from the hands of the fighters".
            int loser = Lexicon.Has("hands", _t.Lemma[k]) ? Whose(k) : k;
            if (loser < 0 || !c.CanAct(c.Entity(loser)))
                continue;
            // "Ethiopia's army retook it from Tigrayan fighters": a state takes nothing from itself.
            int taker = c.Entity(c.Clause.IsPassive(verb) ? c.Tree.Child(verb, Deprel.obl_agent) : c.Subject(verb));
            if (taker < 0 || c.Party(taker) != c.Party(c.Entity(loser)))
                Add(ground, loser, ControlKind.Loses, verb);
        }
    }

    // "take control of the town", "take over the plant", "advance into the city".
    private void ReadPairs(int verb, string lemma, int agent)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool isObject = _t.Deprel[k] is Deprel.obj or Deprel.nsubj_pass;
            if (isObject && GroupOf(Lexicon.PairGroups(lemma, '>', _t.Lemma[k])) is { } byObject)
            {
                int phrase = OfPhrase(k) is >= 0 and int of ? of : -1, ground = phrase >= 0 ? Ground(phrase) : Ground(k);
                if (ground < 0 && _t.Lemma[k] is "claim" or "siege" && ClaimedBy(k, verb) is >= 0 and int claimed)
                    ground = Ground(phrase = claimed);
                if (ground < 0 && (phrase = OfPhrase(verb)) >= 0)
                    ground = Ground(phrase);
                // "extended their control to Daraa".
                for (int j = ground < 0 && lemma is "extend" or "expand" or "spread" ? c.Tree.FirstChild(verb)
                    : -1; j >= 0 && ground < 0; j = c.Tree.NextSibling(j))
                {
                    if (j > k && _t.Deprel[j] is Deprel.obl && c.Case(j) is "to" or "into" or "across" && c.TimeOf(j) < 0)
                        ground = Ground(j);
                }
                // "In Diabaly the insurgents lost control".
                if (ground < 0 && _t.Lemma[k] is "control" && IsFighting(agent))
                    ground = TownAhead(verb);
                // "restored control": over the ground told last.
                if (ground < 0 && _t.Lemma[k] is "control" && byObject is "gains verb" && phrase < 0 && IsFighting(agent) && _lastTold >= 0
                    && c.Tree.Child(k, Deprel.nmod) < 0 && _t.SentenceOf[verb] - _t.SentenceOf[_lastTold] <= 1)
                    ground = _lastGround;
                if (ground < 0 && _t.Lemma[k] is "control" or "power")
                    ground = StateUnder(k, agent) is >= 0 and int own ? own : StateUnder(verb, agent);
                Add(ground, agent, Kind(byObject), verb);
                if (byObject is "gains verb" && ground >= 0)
                    ReadTakenFrom(verb, phrase >= 0 ? phrase : k);
            }
            // "took back": the tree may take the particle for an adverb.
            else if ((_t.Deprel[k] is Deprel.compound_prt || _t.Deprel[k] is Deprel.advmod && k == verb + 1)
                && GroupOf(Lexicon.PairGroups(lemma, '+', _t.Lemma[k])) is { } byParticle)
            {
                Add(GroundObject(verb, -1), agent, Kind(byParticle), verb);
                if (byParticle is "gains verb" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int regained)
                    ReadTakenFrom(verb, regained);
            }
            else if (_t.Deprel[k] is Deprel.obl or Deprel.nmod && GroupOf(Lexicon.PairGroups(lemma, '+', c.Case(k))) is { } byPreposition
                && (byPreposition is "loses verb" ? GroundOrSite(k, verb) : Ground(k)) is >= 0 and int there && (IsArmedAgent(agent)
                || lemma is "enter" && IsPeople(c.Entity(agent))))
            {
                // What is told already as taken over from those who left is told.
                if (byPreposition is "contests verb"
                    && _found.Exists(f => f.Place == there && f.Change is ControlKind.Gains && f.Evidence.Contains(c.Phrase(verb))))
                    continue;
                // "marched into the town" has it; "marched into the province" has come there; and one walks into a building.
                if (lemma is "walk" or "ride" or "drive" && !IsTown(there))
                    continue;
                ControlKind told = byPreposition is "gains verb" && lemma is "march" && !IsTown(there) ? ControlKind.Contests
                    : lemma is "move" && c.HasAdverb(verb, "back") && IsTown(there) ? ControlKind.Gains : Kind(byPreposition);
                Add(there, agent, told, verb);
            }
        }
    }

    // "In Alamata, militiamen had control": the place that the clause begins with; −1 for none.
    private int TownAhead(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "In" or "in" or "At" && _t.Upos[k] is Upos.PROPN && c.TimeOf(k) < 0)
                return Ground(k) is >= 0 and int town ? town : IsBareName(k) ? c.Entities.AtHead(k) : -1;
        }
        return -1;
    }

    // "lays claim to the region": what behind the claim or the verb stands with "to"; −1 for nothing.
    private int ClaimedBy(int claim, int verb)
    {
        foreach (int at in (ReadOnlySpan<int>)[claim, verb])
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > claim && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "to" && Ground(k) >= 0)
                    return k;
            }
        }
        return -1;
    }

    // "lost control over Kosovo", "took control of Afghanistan": a whole state, where the holder is another.
    private int StateUnder(int above, int agent)
    {
        for (int k = c.Tree.FirstChild(above); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > above && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "of" or "over" && _t.Upos[k] is Upos.PROPN
                && c.Entities.AtHead(k) is >= 0 and int e && (c.Entities.Entities[e] is { Kind: EntityKind.Country, Sector: null } || IsSeat(e))
                && IsArmedAgent(agent) && c.Party(c.Entity(agent)) != e)
                return e;
        }
        return -1;
    }

    // "expel the Ukrainian forces from the Kursk region": who expels gains, who is expelled loses.
    private void ReadExpulsion(int verb, int agent, int expelled)
    {
        // "runs the Taliban's policy from Delhi": a thing of somebody's is not driven out.
        if (expelled >= 0 && _t.Xpos[expelled] is Xpos.NN && c.Entities.AtHead(expelled) < 0 && c.Tree.Child(expelled, Deprel.appos) < 0)
            return;
        int loser = c.Entity(expelled);
        // "pushed its former allies, the rebels of the front, out of the city": who they are stands behind.
        if (loser < 0 && expelled >= 0 && c.Tree.Child(expelled, Deprel.appos) is >= 0 and int named && IsArmedAgent(named))
            (expelled, loser) = (named, c.Entity(named));
        // "retook the town, driving out the soldiers": from the ground just told, by whoever took it.
        if (expelled >= 0 && !HasFrom(verb) && _t.Xpos[verb] is Xpos.VBG && _t.Deprel[verb] is Deprel.advcl && IsArmedAgent(expelled)
            && _lastTold >= 0 && _lastTold == _t.Head[verb] && _lastKind is ControlKind.Gains && c.Party(loser) != _lastHolder
            && c.Tree.Child(expelled, Deprel.nmod) < 0)
        {
            AddHolder(_lastGround, loser, ControlKind.Loses, verb);
            return;
        }
        // "held the town until 2012, when Kenyan forces expelled them", "who had seized it, were expelled by the army": from the ground just told.
        bool told = expelled >= 0 && _lastTold >= 0 && _lastTold < verb && _t.SentenceOf[_lastTold] == _t.SentenceOf[verb] && _lastHolder >= 0;
        if (told && !HasFrom(verb) && agent >= 0
            && (_t.Upos[expelled] is Upos.PRON && _t.Lemma[expelled] is "they" || loser >= 0 && c.Party(loser) == _lastHolder))
        {
            (int place, int driven) = (_lastGround, _lastHolder);
            Add(place, agent, ControlKind.Gains, verb);
            AddHolder(place, driven, ControlKind.Loses, verb);
            return;
        }
        // "The Ukrainians drove the Russians out of the centre": two peoples, in a war two armies.
        bool peoples = expelled >= 0
            && _t.Lemma[verb] is "drive" or "push" or "force" or "dislodge" or "repel" or "throw" or "chase" or "oust" or "rout" or "beat" or "flush"
                or "sweep"
            && IsPeople(loser) && (IsPeople(c.Entity(agent)) || IsArmedAgent(agent));
        if (expelled < 0 || !c.CanAct(loser)
            || !IsArmed(loser) && !peoples && !(c.Entities.Entities[loser].Sector is "PTY" or "OPP" && IsFighting(agent)))
            return;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "from" or "of" or "out" && GroundOrSite(k, verb) is >= 0 and int ground)
            {
                Add(ground, agent, ControlKind.Gains, verb);
                AddDriven(ground, loser, verb);
            }
        }
        for (int k = c.Tree.FirstChild(expelled); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > expelled && _t.Deprel[k] is Deprel.nmod && (c.Case(k) is "from" || c.Case(k) is "out") && Ground(k) is >= 0 and int ground)
            {
                Add(ground, agent, ControlKind.Gains, verb);
                AddDriven(ground, loser, verb);
            }
        }
    }

    private void AddDriven(int ground, int loser, int verb)
    {
        AddHolder(ground, loser, ControlKind.Loses, verb);
        foreach (int other in JoinedTo(ground, verb) ?? [])
            AddHolder(other, loser, ControlKind.Loses, verb);
    }

    private bool HasFrom(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "from" or "of" or "out")
                return true;
        }
        return false;
    }
}
