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
    private ControlKind _lastKind;

    // All that was told, in order: "fled both towns".
    private readonly List<(int Ground, int Word)> _told = [];

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
                case Upos.ADV when _t.Form[i] is "back":
                    ReadBackIn(i);
                    break;
                case Upos.NOUN:
                    // "The town is still with the rebels".
                    if (c.Case(i) is "with" && c.Tree.Child(i, Deprel.cop) >= 0 && IsFighting(i) && !c.IsNegated(i) && !IsUnreal(i))
                        Add(Ground(c.Clause.OwnSubject(i)), i, ControlKind.Holds, i);
                    // "rebel-run Sumy": the tree may take the participle for a noun.
                    if (i > 1 && _t.Form[i - 1] is "-" && i + 1 < _t.Count && _t.Upos[i + 1] is Upos.PROPN
                        && Lexicon.Has("holds participle", _t.Form[i]))
                        ReadParticiple(i);
                    ReadNoun(i);
                    if (_lastTold != i)
                        ReadFrames(i);
                    break;
                case Upos.PROPN:
                    ReadUnder(i);
                    break;
                case Upos.PRON:
                    ReadTheirs(i);
                    break;
                default:
                    break;
            }
        }
        return _found;
    }

    // "insisted that the station was still theirs", "The town is ours": theirs who say so.
    private void ReadTheirs(int pronoun)
    {
        if (_t.Form[pronoun] is not ("theirs" or "ours" or "mine") || c.Tree.Child(pronoun, Deprel.cop) < 0 || c.IsNegated(pronoun)
            || IsUnreal(pronoun) || Ground(c.Clause.OwnSubject(pronoun)) is not (>= 0 and int ground)
            || c.StatementOf(pronoun) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } speaker || !IsPower(speaker)
            || !(IsArmed(speaker) || c.Entities.Entities[speaker] is { Kind: EntityKind.Person, Sector: "REB" or "MIL" or "UAF" or "SEP" }))
            return;
        AddHolder(ground, speaker, ControlKind.Holds, pronoun);
    }

    private void ReadWith(int verb, int subject)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not Deprel.obl || c.Case(k) is not "with" || !IsArmedAgent(k))
                continue;
            int thing = subject >= 0 && _t.Lemma[subject].ToLowerInvariant() is "control" && OfPhrase(subject) is >= 0 and int of ? of : subject;
            Add(Ground(thing), k, ControlKind.Holds, verb);
        }
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
                    }
                    if (!passive && !noLonger && grounds.Count > 0 && agent >= 0 && g is "holds verb" or "gains verb")
                        ReadGap(verb, Kind(g), grounds[0], agent);
                    // "is disputed between Sudan and South Sudan".
                    for (int k = g is "contests verb" && passive && agent < 0 ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
                    {
                        if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "between" && IsArmed(c.Entity(k)))
                        {
                            Add(Ground(subject), k, ControlKind.Contests, verb);
                        }
                    }
                    if (lemma is "liberate" or "secure" or "conquer" or "retake" or "recapture" or "reconquer" && passive && agent < 0)
                        ReadLiberated(verb, subject);
                    if (g is "annexes verb" || lemma is "occupy" or "conquer" or "liberate" or "overrun")
                        ReadState(verb, passive ? subject : c.Tree.Child(verb, Deprel.obj), agent, Kind(g));
                    if (g is "contests verb" && !passive)
                        ReadSurrounded(verb, agent);
                    if (g is "gains verb")
                        ReadTakenFrom(verb, passive ? subject : TakenBy(verb));
                    break;
                case "annexes officially" when c.HasAdverb(verb, "officially", "formally", "unilaterally")
                    && GroundObject(verb, passive ? subject : -1) is >= 0 and int annexed:
                    Add(annexed, agent, ControlKind.Annexes, verb);
                    break;
                case "expels verb":
                    // "The rebels driven from the town have regrouped": no agent need be named.
                    ReadExpulsion(verb, agent, passive ? subject
                        : _t.Deprel[verb] is Deprel.acl && _t.Xpos[verb] is Xpos.VBN or Xpos.VBD && _t.Head[verb] == verb - 1 && IsFighting(verb - 1)
                        ? verb - 1 : c.Tree.Child(verb, Deprel.obj));
                    break;
                default:
                    break;
            }
        }
        if (noLonger)
            return;
        // "took Goma in January and Bukavu in February", "took three districts of Marib", "the dam was taken by the rebels".
        if (lemma is "take" && (IsArmedAgent(agent) || IsPartisan(agent) || IsNamedArmed(agent)) && (passive ? subject
            : TakenBy(verb)) is >= 0 and int taken
            && (IsNamedGround(taken) || IsFighting(agent) && _t.Lemma[taken] is "it" && Ground(taken) >= 0 || IsFighting(agent)
            && IsPieceOfGround(taken)
                || (passive ? IsArmedAgent(agent) || IsNamedArmed(agent) : IsFighting(agent)) && _t.Upos[taken] is Upos.NOUN
                && Lexicon.Has("sited", _t.Lemma[taken])
                    && Ground(taken) >= 0
                || IsPartisan(agent) && IsPieceOfGround(taken)) && c.Tree.Child(verb, Deprel.compound_prt) < 0)
        {
            foreach (int ground in GroundObjects(verb, passive ? subject : -1))
                Add(ground, agent, ControlKind.Gains, verb);
            ReadTakenFrom(verb, taken);
        }
        // "The fighters restored the airport", as damaged copy has it: they took it back.
        if (lemma is "restore" && !passive && IsFighting(agent) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int back
            && (IsNamedGround(back) || Lexicon.Has("houses", _t.Lemma[back]) || IsPieceOfGround(back)))
        {
            foreach (int ground in GroundObjects(verb, -1))
                Add(ground, agent, ControlKind.Gains, verb);
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
        {
            ReadStreetByStreet(verb, agent);
            // "were still fighting in X", "are fighting in the suburbs of X".
            for (int k = _lastTold != verb && _t.Xpos[verb] is Xpos.VBG && c.Tree.Child(verb, Deprel.aux) >= 0 ? c.Tree.FirstChild(verb)
                : -1; k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "in" or "inside" && c.TimeOf(k) < 0 && FoughtIn(k) is >= 0 and int fought)
                    Add(fought, agent, ControlKind.Contests, verb);
            }
        }
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
        // "had pulled his troops out of the town": theirs who are gone, where whoever ordered it holds nothing himself.
        else if (lemma is "pull" or "withdraw" or "evacuate" && !passive && !IsArmedAgent(agent)
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int pulled && IsArmedAgent(pulled))
            ReadPulled(verb, pulled);
        // "stayed away from the talks in Doha": they are not there.
        if (Lexicon.Has("stays", lemma) && !c.HasAdverb(verb, "away", "out", "aside") && IsFighting(passive ? subject : agent))
            ReadStay(verb, passive ? subject : agent);
        // "Serb forces dug in on the mountain have shelled it".
        else if (lemma is "dig" or "entrench" && _t.Deprel[verb] is Deprel.acl && IsFighting(_t.Head[verb]))
            ReadStay(verb, _t.Head[verb]);
        if (!passive && IsFighting(agent)
            && (Lexicon.Has("gone", lemma) || lemma is "pull" or "move" && c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int off
            && _t.Form[off] is "out"))
            ReadGone(verb, agent);
        if (passive && Lexicon.Has("confines", lemma) && IsFighting(subject))
            ReadConfined(verb, subject);
        // "Sittwe and Kyaukphyu remain with the regime", "control of the town rests with the army".
        if (lemma is "remain" or "stay" or "rest" && !passive)
            ReadWith(verb, subject);
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
            || lemma is "leave" && !passive && IsFighting(agent) || lemma is "fall" && !passive
            || lemma is "lose" or "cede" or "surrender" or "relinquish" or "yield"
            || lemma is "give" && verb + 1 < _t.Count && _t.Form[verb + 1] is "up"
            || lemma is "return" or "give" && passive && subject >= 0 && IsPlace(Ground(subject)))
        {
            ReadLostTo(verb, passive || lemma is "fall" ? subject : -1);
            if (lemma is "fall" && subject >= 0)
                ReadConceded(verb, subject);
            if (lemma is not ("fall" or "leave") && !passive)
                ReadLostBelow(verb);
        }
        if (Lexicon.Leads(lemma))
            ReadPairs(verb, lemma, agent);
    }

    // What is taken: "took it", "which they took from the army", "the town they took"; −1 for nothing.
    private int TakenBy(int verb)
    {
        int thing = c.Tree.Child(verb, Deprel.obj);
        if (thing >= 0 && _t.Xpos[thing] is Xpos.WDT or Xpos.WP)
            return c.Antecedent(thing);
        return thing < 0 && _t.Deprel[verb] is Deprel.acl_relcl && c.Clause.OwnSubject(verb) is >= 0 and int taker
            && _t.Xpos[taker] is not (Xpos.WDT or Xpos.WP) ? _t.Head[verb] : thing;
    }

    // "was taken by the rebels and retaken by the army": the second shares the auxiliary of the first.
    private bool IsJoinedPassive(int verb) =>
        _t.Deprel[verb] is Deprel.conj && _t.Xpos[verb] is Xpos.VBN && _t.Head[verb] is >= 0 and int first && c.Clause.IsPassive(first)
            && c.Clause.OwnSubject(verb) < 0 && c.Tree.Child(verb, Deprel.obj) < 0 && c.Tree.Child(verb, Deprel.aux) < 0;

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
