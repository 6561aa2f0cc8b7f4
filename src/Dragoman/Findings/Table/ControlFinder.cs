using Dragoman.Findings.Entities;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds who holds, takes, loses, fights for and annexes which ground or facility, since when and by whose word.</summary>
/// <remarks>Examples: spec/table.md.</remarks>
internal sealed partial class ControlFinder(TableContext c)
{
    private static readonly TableLexicon Lexicon = new("table/control.txt");

    // "The city" looks back this many sentences.
    private const int SentencesBack = 3;

    // Words behind a verb within which what it includes is looked for.
    private const int FarthestIncluded = 40;

    private readonly ParsedText _t = c.T;
    private readonly List<ControlChange> _found = [];

    // The ground told last, and the word that told it: "captured the town and held it".
    private int _lastGround = -1, _lastTold = -1, _lastHolder = -1;

    public List<ControlChange> Find()
    {
        for (int i = 0; i < _t.Count; i++)
        {
            switch (_t.Upos[i])
            {
                case Upos.VERB or Upos.ADJ:
                    if (_t.Deprel[i] is Deprel.amod || IsAttribute(i)
                        || i > 1 && _t.Form[i - 1] is "-" && Lexicon.Has("holds participle", _t.Form[i]))
                        ReadParticiple(i);
                    else if (_t.Upos[i] is Upos.VERB)
                        ReadVerb(i);
                    if (_lastTold != i)
                        ReadByOrder(i);
                    if (_lastTold != i)
                        ReadFrames(i);
                    if (_lastTold != i)
                        ReadWhoseItIs(i);
                    if (_lastTold != i && _t.Upos[i] is Upos.VERB)
                        ReadMovedIn(i);
                    break;
                case Upos.NOUN:
                    // "The town is still with the rebels".
                    if (c.Case(i) is "with" && c.Tree.Child(i, Deprel.cop) >= 0 && IsFighting(i) && !c.IsNegated(i) && !IsUnreal(i))
                        Add(Ground(c.Clause.OwnSubject(i)), i, ControlKind.Holds, i);
                    ReadNoun(i);
                    if (_lastTold != i)
                        ReadFrames(i);
                    break;
                case Upos.PROPN:
                    ReadUnder(i);
                    break;
                default:
                    break;
            }
        }
        return _found;
    }

    // "The town is under the Ethiopians", as damaged copy has it.
    private void ReadUnder(int holder)
    {
        if (c.Tree.Child(holder, Deprel.cop) >= 0 && c.Case(holder) is "under" && c.Entities.AtHead(holder) is >= 0 and int who
            && c.Entities.Entities[who] is { Kind: EntityKind.Country or EntityKind.Group or EntityKind.Organization, Code: not null }
            && !c.IsNegated(holder) && !IsUnreal(holder))
            Add(Ground(c.Clause.OwnSubject(holder)), holder, ControlKind.Holds, holder);
    }

    // "in occupied Zaporizhzhia": an attribute, whatever the tree makes of it.
    private bool IsAttribute(int word) =>
        word > 0 && word + 1 < _t.Count && _t.Upos[word - 1] is Upos.ADP or Upos.DET or Upos.SCONJ && _t.Upos[word + 1] is Upos.PROPN
            && Lexicon.Has("holds participle", _t.Form[word]);

    private void ReadVerb(int verb)
    {
        string lemma = _t.Lemma[verb];
        // Who tries to surround a town fights for it; who tries to take it has not.
        bool tries = _t.Deprel[verb] is Deprel.xcomp or Deprel.advcl && _t.Head[verb] is >= 0 and int effort && Lexicon.Has("tries", _t.Lemma[effort])
            && (_t.Deprel[verb] is Deprel.xcomp || c.Clause.HasTo(verb)) && !IsUnreal(effort) && !c.IsNegated(effort);
        bool fights = tries && Lexicon.Has("contests verb", lemma);
        bool noLonger = IsNoLonger(verb);
        // "has been trying for ten months to take the city": it is fought for.
        if (tries && !fights && !c.IsNegated(verb) && lemma is "take" or "capture" or "seize" or "retake" or "recapture" or "conquer" or "reclaim"
            && IsFighting(c.Subject(_t.Head[verb])))
        {
            foreach (int sought in GroundObjects(verb, -1))
                Add(sought, c.Subject(_t.Head[verb]), ControlKind.Contests, verb);
            return;
        }
        if (c.IsNegated(verb) && !noLonger || !fights && IsUnreal(verb))
            return;
        // "the plant, occupied by Russian troops since 2022": what a participle hangs from is its subject.
        // "Seized by Armenian forces in 1993, the town lay empty": before its clause it has that clause's subject.
        bool fronted = _t.Deprel[verb] is Deprel.advcl && _t.Xpos[verb] is Xpos.VBN or Xpos.VBD && c.Tree.Child(verb, Deprel.obl_agent) > verb
            && c.Tree.Child(verb, Deprel.mark) < 0 && c.Clause.OwnSubject(verb) < 0 && _t.Head[verb] > verb;
        bool reduced = _t.Deprel[verb] is Deprel.acl && _t.Xpos[verb] is Xpos.VBN or Xpos.VBD
            && c.Tree.Child(verb, Deprel.obl_agent) >= 0, passive = reduced
            || fronted || c.Clause.IsPassive(verb) || IsJoinedPassive(verb);
        int subject = fronted ? c.Clause.OwnSubject(_t.Head[verb]) : reduced ? _t.Head[verb] : c.Subject(verb);
        // "the rebel army which Rwanda supports on Wednesday entered the town": the army did, whatever the tree hangs it from.
        if (!passive && _t.Deprel[verb] is Deprel.advcl && _t.Xpos[verb] is Xpos.VBD or Xpos.VBN && c.Clause.OwnSubject(verb) < 0
            && c.Tree.Child(verb, Deprel.mark) < 0 && _t.Head[verb] is >= 0 and int supports && _t.Deprel[supports] is Deprel.acl_relcl
            && c.Clause.OwnSubject(supports) is >= 0 and int supporter && _t.Xpos[supporter] is not (Xpos.WDT or Xpos.WP)
            && _t.Head[supports] is >= 0 and int supported)
            subject = supported;
        // "accused Rwanda of occupying the town": the accused does.
        if (!passive && _t.Deprel[verb] is Deprel.advcl or Deprel.acl && _t.Xpos[verb] is Xpos.VBG && _t.Head[verb] is >= 0 and int accuses
            && _t.Lemma[accuses] is "accuse" or "suspect" or "blame" or "prevent" or "stop" or "keep")
            subject = _t.Lemma[accuses] is "accuse" or "suspect" or "blame" && !c.Clause.IsPassive(accuses) ? c.Tree.Child(accuses, Deprel.obj) : -1;
        // "The separatist Southern Transitional Council took": the tree may make two subjects of the name and what stands before it.
        for (int k = !passive && subject >= 0 && _t.Upos[subject] is Upos.NOUN && _t.Xpos[subject] is not Xpos.NNS ? c.Tree.NextSibling(subject)
            : -1; k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nsubj && _t.Upos[k] is Upos.PROPN && c.Tree.Subtree(k).First == subject + 1 && c.CanAct(c.Entities.AtHead(k)))
                subject = k;
        }
        int agent = passive ? c.Tree.Child(verb, Deprel.obl_agent) : subject;
        // "claims the town's capture" is no claim to it.
        // … and in "an attack in the Green Zone claimed by the group" it is the attack that is claimed.
        if (lemma is "claim" && reduced && !(c.Entity(agent) is >= 0 and int claimant && c.Entities.Entities[claimant].Kind is EntityKind.Country))
            return;
        if (lemma is "claim" && !passive
            && !(c.Tree.Child(verb, Deprel.obj) is >= 0 and int claimed
                && (c.Entities.AtHead(claimed) is >= 0 and int its && IsTaken(its) || _t.Upos[claimed] is Upos.PROPN
                    || Lexicon.Has("share", _t.Lemma[claimed]) || Lexicon.Has("area", _t.Lemma[claimed]) || Lexicon.Has("stretch", _t.Lemma[claimed])
                    || _t.Xpos[claimed] is Xpos.WDT || _t.Lemma[claimed] is "it" or "all" or "whole")
                || _t.Deprel[verb] is Deprel.acl_relcl))
            return;
        foreach (string g in Lexicon.Groups(lemma))
        {
            if (noLonger && g is not "holds verb")
                continue;
            switch (g)
            {
                case "gains verb" or "holds verb" or "loses verb" or "annexes verb" or "contests verb":
                    List<int> grounds = GroundObjects(verb, passive ? subject : -1, agent);
                    foreach (int ground in grounds)
                    {
                        ControlKind told = noLonger ? ControlKind.Loses : lemma is "enter" && IsTown(ground) && IsArmedAgent(agent)
                            ? ControlKind.Gains : Kind(g);
                        Add(ground, agent, told, verb);
                        AddPeers(ground, agent, told, verb);
                    }
                    if (!passive && !noLonger && grounds.Count > 0 && agent >= 0 && g is "holds verb" or "gains verb")
                        ReadGap(verb, Kind(g), grounds[0], agent);
                    // "is disputed between Sudan and South Sudan".
                    for (int k = g is "contests verb" && passive && agent < 0 ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
                    {
                        if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "between" && IsArmed(c.Entity(k)))
                        {
                            Add(Ground(subject), k, ControlKind.Contests, verb);
                            AddPeers(Ground(subject), k, ControlKind.Contests, verb);
                        }
                    }
                    if (lemma is "liberate" or "secure" && passive && agent < 0)
                        ReadLiberated(verb, subject);
                    if (g is "annexes verb" || lemma is "occupy" or "conquer" or "liberate")
                        ReadState(verb, passive ? subject : c.Tree.Child(verb, Deprel.obj), agent, Kind(g));
                    if (g is "contests verb" && !passive)
                        ReadSurrounded(verb, agent);
                    if (g is "gains verb")
                        ReadTakenFrom(verb, passive ? subject : c.Tree.Child(verb, Deprel.obj));
                    break;
                case "annexes officially" when c.HasAdverb(verb, "officially", "formally", "unilaterally")
                    && GroundObject(verb, passive ? subject : -1) is >= 0 and int annexed:
                    Add(annexed, agent, ControlKind.Annexes, verb);
                    break;
                case "expels verb":
                    ReadExpulsion(verb, agent, passive ? subject : c.Tree.Child(verb, Deprel.obj));
                    break;
                default:
                    break;
            }
        }
        if (noLonger)
            return;
        // "took Goma in January and Bukavu in February", "took three districts of Marib", "the dam was taken by the rebels".
        if (lemma is "take" && IsArmedAgent(agent) && (passive ? subject : c.Tree.Child(verb, Deprel.obj)) is >= 0 and int taken
            && (IsNamedGround(taken) || IsFighting(agent) && IsPieceOfGround(taken)) && c.Tree.Child(verb, Deprel.compound_prt) < 0)
        {
            foreach (int ground in GroundObjects(verb, passive ? subject : -1))
            {
                Add(ground, agent, ControlKind.Gains, verb);
                AddPeers(ground, agent, ControlKind.Gains, verb);
            }
        }
        // "The rebels run most of the district", "the town is run by the front".
        if (lemma is "run" && (IsFighting(agent) || passive && IsArmedAgent(agent))
            && (passive ? subject : c.Tree.Child(verb, Deprel.obj)) is >= 0 and int ran
            && (IsNamedGround(ran) || Lexicon.Has("share", _t.Lemma[ran]) || IsPieceOfGround(ran)))
        {
            foreach (int ground in GroundObjects(verb, passive ? subject : -1))
                Add(ground, agent, ControlKind.Holds, verb);
        }
        // "Eritrea still has Badme", "the rebels have the bridge of Gao".
        if (lemma is "have" && (IsFighting(agent) || IsArmed(c.Entity(agent)) && c.HasAdverb(verb, "still", "now", "again", "back"))
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int had && _t.Upos[had] is Upos.PROPN && IsNamedGround(had)
            && c.Tree.Child(verb, Deprel.xcomp) < 0)
            Add(Ground(had), agent, ControlKind.Holds, verb);
        if (lemma is "fight" or "battle" && !passive && IsFighting(agent))
            ReadStreetByStreet(verb, agent);
        if (Lexicon.Has("rages", lemma))
            ReadRaging(verb);
        if ((lemma is "deploy" or "move" or "arrive"
            || lemma is "take" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int post && _t.Lemma[post] is "position" or "post")
            && IsArmedAgent(passive ? subject : agent))
            ReadRelief(verb, passive ? subject : agent);
        if (IsFighting(agent))
            ReadMoves(verb, lemma, agent, passive ? subject : c.Tree.Child(verb, Deprel.obj));
        if (Lexicon.Has("backs", lemma) && !passive && IsFighting(agent))
            ReadBack(verb, agent);
        // "stayed away from the talks in Doha": they are not there.
        if (Lexicon.Has("stays", lemma) && !c.HasAdverb(verb, "away", "out", "aside") && IsFighting(passive ? subject : agent))
            ReadStay(verb, passive ? subject : agent);
        // "Serb forces dug in on the mountain have shelled it".
        else if (lemma is "dig" or "entrench" && _t.Deprel[verb] is Deprel.acl && IsFighting(_t.Head[verb]))
            ReadStay(verb, _t.Head[verb]);
        if (lemma is "clear" or "purge" or "cleanse" or "rid" or "empty" or "free" or "purify" or "strip" or "clean" or "sweep")
            ReadCleared(verb, passive ? subject : c.Tree.Child(verb, Deprel.obj), agent, passive);
        if (lemma is "raise" or "hoist" or "plant" || Lexicon.Has("flies", lemma)
            || lemma is "run" && c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int up && _t.Form[up] is "up")
            ReadFlag(verb, passive ? subject : Lexicon.Has("flies", lemma) ? FlagOf(verb) : c.Tree.Child(verb, Deprel.obj));
        if (lemma is "add" or "attach" or "join" && !passive)
            ReadAdded(verb, agent);
        if (lemma is "pass" or "go" or "revert" or "return" or "shift" or "transfer" or "hand")
            ReadPassed(verb, passive ? subject : c.Clause.OwnSubject(verb));
        // "The villages returned to Azerbaijan".
        if (lemma is "return" or "revert" && _t.Xpos[verb] is Xpos.VBD or Xpos.VBN && !passive && subject >= 0 && c.Tree.Child(verb, Deprel.obj) < 0
            && IsPlace(Ground(subject)))
            ReadLostTo(verb, subject);
        if (lemma is "hand" or "transfer" || lemma is "turn" && (passive || c.Tree.Child(verb, Deprel.compound_prt) >= 0 || OverObject(verb) >= 0)
            || lemma is "fall" && !passive || lemma is "lose" or "cede" or "surrender" or "relinquish"
            || lemma is "return" or "give" && passive && subject >= 0 && IsPlace(Ground(subject)))
        {
            ReadLostTo(verb, passive || lemma is "fall" ? subject : -1);
            if (lemma is not "fall" && !passive)
                ReadLostBelow(verb);
        }
        if (Lexicon.Leads(lemma))
            ReadPairs(verb, lemma, agent);
    }

    // "was taken by the rebels and retaken by the army": the second shares the auxiliary of the first.
    private bool IsJoinedPassive(int verb) =>
        _t.Deprel[verb] is Deprel.conj && _t.Xpos[verb] is Xpos.VBN && _t.Head[verb] is >= 0 and int first && c.Clause.IsPassive(first)
            && c.Clause.OwnSubject(verb) < 0 && c.Tree.Child(verb, Deprel.obj) < 0 && c.Tree.Child(verb, Deprel.aux) < 0;

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

    private bool IsTown(int place) =>
        place >= 0 && !TableContext.IsWater(c.Entities.Entities[place].Name)
            && c.Entities.Entities[place] is { Kind: EntityKind.Place, Place: null or { Feature: null } or { Feature: ['P', 'P', 'L', ..] } };

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
                && (c.Case(k) is "to" or "into" && (IsArmed(c.Entity(k)) || IsPeople(c.Entity(k)) || Lexicon.Has("hands", _t.Lemma[k]))
                    || c.Case(k) is "in" && Lexicon.Has("hands", _t.Lemma[k]) && Whose(k) >= 0))
                AddTaker(ground, k, verb);
        }
    }

    // "handed over the district": the tree may take the particle for a preposition; −1 for none.
    private int OverObject(int verb)
    {
        if (verb + 1 >= _t.Count || _t.Form[verb + 1] is not "over" || _t.Deprel[verb + 1] is not Deprel.@case)
            return -1;
        int thing = _t.Head[verb + 1];
        return thing >= 0 && _t.Head[thing] == verb && _t.Deprel[thing] is Deprel.obl ? thing : -1;
    }

    private bool IsPlace(int entity) => entity >= 0 && c.Entities.Entities[entity].Kind is EntityKind.Place;

    // "took Goma", "took the dam at Mosul", "took the Fao peninsula"; not "took a road".
    private bool IsNamedGround(int word) =>
        c.Entities.AtHead(word) is >= 0 and int e
            && (c.Entities.Entities[e].Kind is EntityKind.Place && _t.Upos[word] is Upos.PROPN
                || c.Entities.Entities[e] is { Kind: EntityKind.Facility } f && f.Name.AsSpan().ContainsAnyInRange('A', 'Z'))
        || word >= 0 && _t.Upos[word] is Upos.NOUN && Lexicon.Has("area", _t.Lemma[word])
            && c.Tree.Child(word, Deprel.compound) is >= 0 and int called && _t.Upos[called] is Upos.PROPN
            && c.Entities.AtHead(called) is >= 0 and int area && IsTaken(area);

    // "three districts of Marib province", "the hilltop temple of X", "all of Soledar".
    private bool IsPieceOfGround(int noun) =>
        (_t.Upos[noun] is Upos.NOUN
            && (Lexicon.Has("area", _t.Lemma[noun]) || Lexicon.Has("town", _t.Lemma[noun]) || Lexicon.Has("stretch", _t.Lemma[noun]))
            || _t.Lemma[noun] is "all" or "most" or "half" or "much" or "whole" or "part")
            && c.Tree.Child(noun, Deprel.nmod) is >= 0 and int of && c.Case(of) is "of" && Ground(of) >= 0;

    // "Syrian and Turkish troops", "India and Pakistan hold", "claimed by both China and Vietnam": each of them does.
    private void AddPeers(int ground, int agent, ControlKind kind, int verb)
    {
        for (int k = agent < 0 ? -1 : c.Tree.FirstChild(agent); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > agent && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.NOUN or Upos.PROPN && IsArmed(c.Entity(k))
                && c.Entity(k) != c.Entity(agent))
                Add(ground, k, kind, verb);
        }
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
        foreach (int at in (ReadOnlySpan<int>)[verb, thing])
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

    // "was recaptured from the Houthis": who had it loses it.
    private void ReadTakenFrom(int verb, int subject)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "from the hands of the fighters".
            int loser = _t.Deprel[k] is Deprel.obl && c.Case(k) is "from" ? Lexicon.Has("hands", _t.Lemma[k]) ? Whose(k) : k : -1;
            if (loser >= 0 && c.CanAct(c.Entity(loser)) && Ground(subject) is >= 0 and int ground)
            {
                // "Ethiopia's army retook it from Tigrayan fighters": a state takes nothing from itself.
                int taker = c.Entity(c.Clause.IsPassive(verb) ? c.Tree.Child(verb, Deprel.obl_agent) : c.Subject(verb));
                if (taker < 0 || c.Party(taker) != c.Party(c.Entity(loser)))
                    Add(ground, loser, ControlKind.Loses, verb);
            }
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
                if (ground < 0 && _t.Lemma[k] is "control" or "power")
                    ground = StateUnder(k, agent) is >= 0 and int own ? own : StateUnder(verb, agent);
                Add(ground, agent, Kind(byObject), verb);
                AddPeers(ground, agent, Kind(byObject), verb);
                if (byObject is "gains verb" && ground >= 0)
                    ReadTakenFrom(verb, phrase >= 0 ? phrase : k);
                // "took control of the roads of Latakia and Tartus".
                List<int> joined = [ground];
                for (int j = phrase < 0 ? -1 : c.Tree.FirstChild(phrase); j >= 0; j = c.Tree.NextSibling(j))
                    AddJoined(j, joined);
                for (int j = 1; j < joined.Count; j++)
                    Add(joined[j], agent, Kind(byObject), verb);
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
                && Ground(k) is >= 0 and int there && (IsArmedAgent(agent) || lemma is "enter" && IsPeople(c.Entity(agent))))
            {
                // "marched into the town" has it; "marched into the province" has come there; and one walks into a building.
                if (lemma is "walk" or "ride" or "drive" && !IsTown(there))
                    continue;
                ControlKind told = byPreposition is "gains verb" && lemma is "march" && !IsTown(there) ? ControlKind.Contests
                    : lemma is "move" && c.HasAdverb(verb, "back") && IsTown(there) ? ControlKind.Gains : Kind(byPreposition);
                Add(there, agent, told, verb);
                AddPeers(there, agent, told, verb);
            }
        }
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
        int loser = c.Entity(expelled);
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
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "from" or "of" or "out" && Ground(k) is >= 0 and int ground)
            {
                List<int> left = [ground];
                for (int j = c.Tree.FirstChild(k); j >= 0; j = c.Tree.NextSibling(j))
                    AddJoined(j, left);
                foreach (int one in left)
                {
                    Add(one, agent, ControlKind.Gains, verb);
                    AddHolder(one, loser, ControlKind.Loses, verb);
                }
            }
        }
        for (int k = c.Tree.FirstChild(expelled); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > expelled && _t.Deprel[k] is Deprel.nmod && (c.Case(k) is "from" || c.Case(k) is "out") && Ground(k) is >= 0 and int ground)
            {
                Add(ground, agent, ControlKind.Gains, verb);
                AddHolder(ground, loser, ControlKind.Loses, verb);
            }
        }
    }

    // "the Russians", "Kurds": a people by its name alone.
    private bool IsPeople(int entity) =>
        entity >= 0 && c.IsConflict && c.Entities.Entities[entity] is { Kind: EntityKind.Group, Sector: "CVL" } e
            && e.Spellings.Exists(static s => char.IsUpper(s[0]) && s[^1] is 's' && !s.Contains(' ', StringComparison.Ordinal));

    private bool HasFrom(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && c.Case(k) is "from" or "of" or "out")
                return true;
        }
        return false;
    }

    // Troops and rebels, not envoys or a convoy.
    private bool IsFighting(int word) =>
        IsMen(word)
            || c.Entity(word) is >= 0 and int who && c.Entities.Entities[who].Sector is "MIL" or "REB" or "UAF" or "SEP" or "INS"
                && c.Entities.Entities[who].Kind is EntityKind.Group or EntityKind.Organization
        || IsArmedAgent(word) && RoleNouns.Shared.TryFind(_t.Lemma[word], true, out _, out string? arms) && arms is "MIL" or "REB"
            && _t.Lemma[word] is not "convoy";

    // "Haftar's men", "Renamo men": in a report on a conflict, who fights for him or it.
    private bool IsMen(int word) =>
        word >= 0 && c.IsConflict && _t.Lemma[word] is "man" && _t.Xpos[word] is Xpos.NNS && c.Tree.Child(word, Deprel.amod) is >= 0 and int quality
            && _t.Lemma[quality] is "armed"
        || word >= 0 && c.IsConflict && _t.Lemma[word] is "man" && _t.Xpos[word] is Xpos.NNS
            && (c.Tree.Child(word, Deprel.nmod_poss) is >= 0 and int lord ? lord : c.Tree.Child(word, Deprel.compound) is >= 0 and int before ? before
                : c.Tree.Child(word, Deprel.amod)) is >= 0 and int whose
            && _t.Upos[whose] is Upos.PROPN && c.Entities.AtHead(whose) is >= 0 and int leader
            && c.Entities.Entities[leader].Kind is EntityKind.Person or EntityKind.Organization;

    // "his troops" are a commander's.
    private bool IsArmedAgent(int word)
    {
        int entity = c.Entity(word);
        return IsMen(word) || IsArmed(entity)
            || entity >= 0 && c.Entities.Entities[entity] is { Kind: EntityKind.Person, Sector: "MIL" or "REB" or "UAF" or "GOV" }
                && _t.Upos[word] is Upos.NOUN && RoleNouns.Shared.TryFind(_t.Lemma[word], true, out _, out string? sector)
                && sector is "MIL" or "REB";
    }

    private bool IsArmed(int entity) =>
        entity >= 0 && c.IsUnknownBody(entity)
            || entity >= 0 && c.Entities.Entities[entity] is { } e && (e.Kind is EntityKind.Country or EntityKind.Group or EntityKind.Organization)
                && (e.Sector is "MIL" or "REB" or "GOV" or "UAF" or "SEP" or "INS" || e.Code is not null && e.Sector is null or "COP");

    private void Add(int ground, int holder, ControlKind kind, int word)
    {
        if (holder >= 0 && Lexicon.Has("no holder", _t.Lemma[holder]))
            return;
        int who = c.Entity(holder);
        // "They" are who fights; officials or a state that were named last are not who took the town: rather left out than guessed.
        if (holder >= 0 && _t.Upos[holder] is Upos.PRON && _t.Lemma[holder] is "they" && who >= 0 && c.Entities.Entities[who] is { } they
            && (they.Kind is EntityKind.Country || they.Sector is not (null or "REB" or "MIL" or "UAF" or "SEP")))
            return;
        // "Amhara forces must leave Tigray, which they have occupied": the armed ones in the clause above.
        bool above = false;
        for (int at = holder >= 0 && _t.Upos[holder] is Upos.PRON && _t.Lemma[holder] is "they" ? _t.Head[holder]
            : -1, level = 0; at >= 0 && level < 5 && !above; at = _t.Head[at], level++)
        {
            if (_t.Upos[at] is not Upos.VERB || c.Clause.OwnSubject(at) is not (>= 0 and int armed) || armed >= holder || !IsFighting(armed))
                continue;
            who = c.Entity(armed);
            above = true;
        }
        // "The ELN has lost ground there, while it still holds stretches of Arauca": where "it" finds nobody, the armed ones above.
        for (int at = holder >= 0 && _t.Upos[holder] is Upos.PRON && _t.Lemma[holder] is "it" && who < 0 ? _t.Head[holder]
            : -1, level = 0; at >= 0 && level < 5 && who < 0; at = _t.Head[at], level++)
        {
            if (_t.Upos[at] is Upos.VERB && c.Clause.OwnSubject(at) is >= 0 and int force && force < holder && IsFighting(force))
                who = c.Entity(force);
        }
        // "the Syrian Democratic Forces said they had driven the others out": who says so.
        if (!above && holder >= 0 && _t.Lemma[holder] is "they" && _t.Upos[holder] is Upos.PRON && c.StatementOf(word) is >= 0 and int s
            && c.Statements[s].Speaker is { } body && body != who && IsArmed(body)
            && c.Entities.Entities[body] is { Kind: EntityKind.Organization or EntityKind.Group } && c.Statements[s].Source is { } source
            && _t.Text[source.End - 1] is 's' or 'S')
            who = body;
        // "Kyiv lost most of the land": a capital that takes or loses is its state, where the report names it.
        if (ground >= 0 && who >= 0 && !c.CanAct(who) && holder >= 0
            && _t.Deprel[holder] is Deprel.nsubj or Deprel.obl_agent or Deprel.nmod or Deprel.nmod_poss && c.StateOfCapital(who) is >= 0 and int ruled
            && ruled != ground)
            who = ruled;
        if (ground >= 0 && who >= 0 && c.CanAct(who) && who != ground && (IsPower(who) || IsMen(holder)) && !IsNameless(ground))
        {
            // Delegates are secured as well.
            if (_t.Lemma[word] is not "secure" || IsArmed(who))
                AddHolder(ground, who, kind, word);
        }
    }

    // "its last base".
    private bool IsNameless(int ground) =>
        c.Entities.Entities[ground] is { Kind: EntityKind.Facility, Name: { } name } && name.AsSpan().IndexOfAnyInRange('A', 'Z') < 0
            && (name is "bases" or "plant" or "bridge" or "base" or "headquarters" or "camp" or "building" or "post" or "station" or "office"
                || name.EndsWith(" base", StringComparison.Ordinal) || name.EndsWith(" bases", StringComparison.Ordinal));

    // Lawmakers win seats, not ground.
    private bool IsPower(int entity) => c.Entities.Entities[entity] is not { Kind: EntityKind.Person, Sector: "LEG" } && IsHolder(entity);

    private bool IsHolder(int entity) =>
        c.IsPolitical(entity) || c.IsUnknownBody(entity)
            || c.Entities.Entities[entity] is { Kind: EntityKind.Organization, Sector: null } && c.IsConflict
                && IsArmedName(c.Entities.Entities[entity])
            || c.Entities.Entities[entity] is { Kind: EntityKind.Group } e
                && (e.Sector is not ("CVL" or "BUS" or "MED")
                    || e is { Sector: "CVL", Code: not null }
                        && e.Spellings.Exists(static s => char.IsUpper(s[0]) && !s.Contains(' ', StringComparison.Ordinal)));

    // "HDK", "Fast Support Forces": in a report on a conflict, a body of which no list knows whose it is.
    private static bool IsArmedName(Entity body)
    {
        ReadOnlySpan<char> last = body.Name.AsSpan(body.Name.LastIndexOf(' ') + 1);
        return last.Length is > 2 and < 7 && !last.ContainsAnyExceptInRange('A', 'Z')
            || last is "Forces" or "Force" or "Powers" or "Army" or "Front" or "Movement" or "Brigade" or "Brigades" or "Militia" or "Guard"
                or "Alliance";
    }

    private void AddHolder(int ground, int holder, ControlKind kind, int word)
    {
        int party = c.Party(OwnOf(holder, word));
        // A state's own army on its own ground, of which no part was named.
        if (party == ground)
            return;
        (_lastGround, _lastTold, _lastHolder) = (ground, word, party);
        // "The desert, which Morocco holds, is claimed by the front": a claim to ground is no word on who holds it.
        int? source = c.StatementOf(word) is >= 0 and int s && !IsClaimTo(c.Statements[s])
            ? IsFellow(c.Statements[s], holder) ? holder : c.Statements[s].Speaker : Claimant(word);
        // "fell under Houthi control in 2014": the tree hangs the year from the verb.
        int dated = _t.Upos[word] is Upos.NOUN && _t.Deprel[word] is Deprel.obl && c.DateBelow(word) < 0 && _t.Head[word] >= 0 ? _t.Head[word] : word;
        string? since = (c.DateSince(dated) is >= 0 and int from ? from : c.DateBelow(dated)) is >= 0 and int t ? c.Times[t].Value : null;
        TextSpan evidence = c.Phrase(word);
        ControlChange? same = _found.Find(k => k.Place == ground && k.Holder == party && k.Change == kind);
        if (same is null)
            _found.Add(same = new ControlChange { Place = ground, Holder = party, Change = kind });
        same.Since ??= since;
        if (source is { } speaker && !same.AccordingTo.Contains(speaker))
            same.AccordingTo.Add(speaker);
        same.Evidence.Add(evidence);
    }

    // "Our forces hold the town", in somebody's words: his side does.
    private int OwnOf(int holder, int word)
    {
        foreach (Mention m in c.Entities.Entities[holder].Mentions)
        {
            if (m.Type is MentionType.Nominal && _t.SentenceOf[m.Head] == _t.SentenceOf[word]
                && c.Tree.Child(m.Head, Deprel.nmod_poss) is >= 0 and int our && _t.Lemma[our] is "our" or "my" or "we" or "I"
                && c.StatementOf(m.Head) is >= 0 and int s && c.Statements[s].Speaker is { } speaker)
                return speaker;
        }
        return holder;
    }

    // "Both the army and the front claimed to hold the town": each for itself.
    private bool IsFellow(Statement s, int holder) =>
        s is { Source: { } source, Speaker: { } speaker } && speaker != holder
            && c.Entities.Entities[holder].Mentions.Exists(m => m.Span.Start >= source.Start && m.Span.End <= source.End
                && _t.Deprel[m.Head] is Deprel.conj && _t.Head[m.Head] is >= 0 and int first && c.Entities.AtHead(first) == speaker);

    private bool IsClaimTo(Statement s)
    {
        if (s.Cue is not { } cue)
            return false;
        for (int i = _t.FirstFrom(cue.Start); i < _t.Count && _t.Span[i].Start <= cue.End; i++)
        {
            if (_t.Lemma[i] is "claim" && _t.Upos[i] is Upos.VERB && c.Clause.IsPassive(i) && c.Tree.Child(i, Deprel.ccomp) < 0)
                return true;
        }
        return false;
    }

    // "Russia claimed on Sunday to have taken the village".
    private int? Claimant(int word) =>
        _t.Deprel[word] is Deprel.xcomp or Deprel.ccomp or Deprel.advcl or Deprel.acl && _t.Head[word] is >= 0 and int cue
            && _t.Lemma[cue] is "claim" or "say" or "report" or "announce" or "accuse" or "allege" or "boast" or "declare"
            && c.Entity(c.Subject(cue)) is >= 0 and int who ? who : null;

    private static string? GroupOf(ReadOnlySpan<string> groups) => groups.Length > 0 ? groups[0] : null;

    private static ControlKind Kind(string group) => group[..group.IndexOf(' ', StringComparison.Ordinal)] switch
    {
        "gains" => ControlKind.Gains,
        "holds" => ControlKind.Holds,
        "loses" => ControlKind.Loses,
        "annexes" => ControlKind.Annexes,
        _ => ControlKind.Contests,
    };
}
