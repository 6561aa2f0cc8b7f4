using Dragoman.Findings.Statements;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds the state of plants, dams, ports and pipelines, and what may happen to them.</summary>
/// <remarks>Examples: spec/table.md.</remarks>
/// <param name="claims">The report's claims.</param>
internal sealed partial class FacilityFinder(TableContext c, List<Claim> claims)
{
    private const int NearSentences = 2;

    // Words behind a hole within which stands what it is in.
    private const int FarthestTorn = 10;

    private static readonly TableLexicon Lexicon = new("table/facilities.txt");
    private readonly ParsedText _t = c.T;
    private readonly List<FacilityState> _found = [];
    private int _last = -1, _lastSentence = -1;

    // The state told last, where a relative clause told it.
    private FacilityState? _relative;

    public List<FacilityState> Find()
    {
        for (int i = 0; i < _t.Count; i++)
        {
            Remember(i);
            // "was undamaged", "is still functioning": the tree may take an adjective for a verb.
            if (_t.Upos[i] is Upos.VERB && (_t.Xpos[i] is Xpos.JJ || _t.Form[i].StartsWith("un", StringComparison.Ordinal))
                && Lexicon.Has("state adjective", _t.Form[i]) && c.Tree.Has(i, Deprel.cop, Deprel.aux_pass))
                ReadAdjective(i);
            else if (_t.Upos[i] is Upos.VERB)
                ReadVerb(i);
            else if (_t.Upos[i] is Upos.NOUN && Lexicon.Has("risk noun", _t.Lemma[i]) && ReadRisk(i))
                continue;
            else if (_t.Upos[i] is Upos.NOUN && Lexicon.Has("service noun", _t.Lemma[i]))
                ReadService(i);
            else if (_t.Upos[i] is not Upos.VERB && Lexicon.Has("fraction", _t.Lemma[i]))
                ReadFraction(i);
            else if (_t.Xpos[i] is Xpos.NNS)
                ReadLastWord(i);
            else if (_t.Upos[i] is Upos.ADJ or Upos.NOUN && Lexicon.Has("state adjective", _t.Lemma[i]))
                ReadAdjective(i);
            // "is back online": an adverb is what an adjective is.
            else if (_t.Upos[i] is Upos.ADV && c.Tree.Child(i, Deprel.cop) >= 0 && Lexicon.Has("state adjective", _t.Lemma[i]))
                ReadAdjective(i);
            else if (_t.Upos[i] is Upos.ADV && (Lexicon.Has("state adjective", _t.Lemma[i]) || _t.Form[i] is "still"))
                ReadAdverb(i);
            else if (_t.Form[i] is "with" or "With")
                ReadWith(i);
            if (_t.Upos[i] is Upos.VERB && Lexicon.Has("risk verb", _t.Lemma[i]))
                ReadRisk(i);
            if (_t.Upos[i] is Upos.NOUN)
                ReadStateNoun(i);
        }
        AddNamed();
        return _found;
    }

    // "is out of service", "lies in ruins", "was put into operation".
    private void ReadService(int noun)
    {
        // "set the depot on fire": whichever relation the tree gives it.
        // "out of service is", "out of operation", as damaged copy has it.
        bool last = noun + 1 < _t.Count && _t.Lemma[noun + 1] is "be" && EndsClause(noun + 1) && c.Case(noun).Length > 0
            && !Lexicon.Has("supply", _t.Lemma[noun]);
        bool lies = last
            || (_t.Deprel[noun] is Deprel.obl || _t.Deprel[noun] is Deprel.obj && c.Case(noun) is "on") && _t.Head[noun] is >= 0 and int verb
                && verb < noun && (Lexicon.Has("lies", _t.Lemma[verb]) || _t.Form[verb] is "back" && c.Tree.Child(verb, Deprel.cop) >= 0)
                && !IsUnreal(verb) && !c.IsNegated(verb);
        // "has been without electricity"; power itself is no state.
        if (c.Tree.Child(noun, Deprel.cop) < 0 && !lies
            || _t.Lemma[noun] is "line" or "stream" or "grid" or "network" && c.Case(noun) is not ("off" or "on")
            || Lexicon.Has("supply", _t.Lemma[noun]) && c.Case(noun) is not "without" && !(_t.Lemma[noun] is "water" && c.Case(noun) is "under")
            || c.HasMood(noun, "unreal") || IsWished(noun))
            return;
        int subject = last ? -1 : !lies ? c.Clause.OwnSubject(noun)
            : c.Tree.Child(_t.Head[noun], Deprel.obj) is >= 0 and int put && put != noun && put < noun && !c.Clause.IsPassive(_t.Head[noun]) ? put
            : c.Subject(_t.Head[noun]);
        int facility = Facility(subject) is >= 0 and int whole ? whole : PartOf(subject);
        if (facility < 0 && subject < 0)
            facility = FacilityBefore(noun);
        if (facility < 0)
            return;
        int first = noun;
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.@case)
                first = Math.Min(first, k);
        }
        // "returned to service", "came back to life", "fell out of use".
        if (lies && !last && _t.Lemma[_t.Head[noun]] is "return" or "come" or "spring" or "go" or "fall" && c.Case(noun) is "to" or "into" or "up")
            first = _t.Head[noun];
        // "is back in service".
        if (lies && !last && _t.Form[_t.Head[noun]] is "back")
            first = _t.Head[noun];
        // "went out from the service", as damaged copy has it.
        if (first > 0 && first < noun && _t.Form[first - 1] is "out" && _t.Form[first] is "from" or "of")
            first--;
        if (first < noun)
            Add(facility, (c.IsNegated(noun) && c.Case(noun) is not "without" ? "not " : "") + _t.SpanOf(first, noun + 1).WordsIn(_t.Text),
                null, noun);
    }

    // "Power has been restored to the plant", "A fire broke out at the refinery": what came to it.
    private void ReadArrival(int verb, int thing)
    {
        bool restored = _t.Lemma[verb] is "restore" or "cut" or "reconnect" or "lose" && thing >= 0
            && Lexicon.Has("supply", _t.Lemma[thing].ToLowerInvariant());
        bool broke = Lexicon.Has("broke", _t.Lemma[verb]) && thing >= 0 && thing < verb && Lexicon.Has("harm", _t.Lemma[thing].ToLowerInvariant());
        if (!restored && !broke || c.IsNegated(verb))
            return;
        // "External power to the plant was lost": the tree may hang the plant from the power.
        if (restored && FacilityOf(thing) is >= 0 and int supplied)
        {
            Add(supplied, _t.Form[thing].ToLowerInvariant() + " " + _t.Form[verb], null, verb);
            return;
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool there = _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "at" or "in" or "through" or "on" or "from"
                || broke && _t.Deprel[k] is Deprel.obj;
            if (k > verb && there && FacilityOrPart(k) is >= 0 and int facility)
            {
                string what = _t.Form[thing].ToLowerInvariant();
                Add(facility, restored ? what + " " + _t.Form[verb] : what, null, verb);
            }
        }
    }

    private void ReadVerb(int verb)
    {
        string lemma = _t.Lemma[verb];
        // "has been without running water": the tree may take the participle for the verb.
        if (verb > 0 && _t.Form[verb - 1] is "without" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int lacked && lacked == verb + 1
            && Lexicon.Has("supply", _t.Lemma[lacked]) && c.Tree.Child(verb, Deprel.cop) >= 0 && !c.HasMood(verb, "unreal")
            && FacilityOrPart(c.Subject(verb)) is >= 0 and int without)
        {
            Add(without, _t.SpanOf(verb - 1, lacked + 1).WordsIn(_t.Text), null, verb);
            return;
        }
        if (Lexicon.Has("flows", lemma) || Lexicon.Has("loads", lemma) && _t.Deprel[verb] is Deprel.xcomp)
            ReadFlow(verb);
        if (Lexicon.Has("tears", lemma))
            ReadHole(verb);
        // "caught fire", "has no electricity".
        if (lemma is "catch" or "have" && !IsUnreal(verb) && !c.IsNegated(verb) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int had && had > verb
            && (lemma is "catch" ? _t.Lemma[had] is "fire"
                : Lexicon.Has("supply", _t.Lemma[had]) && c.Tree.Child(had, Deprel.det) is >= 0 and int no && _t.Lemma[no] is "no")
            && c.Subject(verb) is >= 0 and int burning && _t.Upos[burning] is not Upos.PRON && FacilityOrPart(burning) is >= 0 and int struck)
        {
            Add(struck, lemma is "catch" ? _t.SpanOf(verb, had + 1).WordsIn(_t.Text)
                : _t.SpanOf(had - 1, had + 1).WordsIn(_t.Text), null, verb);
            return;
        }
        if ((lemma is "restore" or "cut" or "reconnect" or "lose" || Lexicon.Has("broke", lemma) && !c.Clause.IsPassive(verb))
            && (lemma is not "lose" || c.Clause.IsPassive(verb)) && !IsUnreal(verb))
            ReadArrival(verb, c.Clause.IsPassive(verb) ? c.Subject(verb) : lemma is "restore" or "cut" or "reconnect" ? c.Tree.Child(verb, Deprel.obj)
                : c.Clause.OwnSubject(verb));
        // "gives no current", "was knocked out".
        bool working = Lexicon.Has("working verb", lemma)
            || lemma is "go" && verb + 1 < _t.Count && _t.Form[verb + 1] is "on" && _t.Deprel[verb + 1] is Deprel.compound_prt or Deprel.advmod
                && c.Clause.OwnSubject(verb) is >= 0 and int goesOn && Lexicon.Has("activity", _t.Lemma[goesOn].ToLowerInvariant())
            || lemma is "give" or "receive" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int given
                && Lexicon.Has("supply", _t.Lemma[given]), stopped = Lexicon.Has("stopped verb", lemma), damaged = Lexicon.Has("damaged verb", lemma)
            || lemma is "knock" or "put" && c.Clause.IsPassive(verb) && c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int off
                && _t.Form[off] is "out";
        // "is surrounded by tanks"; but hills surround an airport.
        if (lemma is "surround" or "encircle" or "overwhelm"
            && !(lemma is "overwhelm" && c.Clause.IsPassive(verb))
            && (!c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obl_agent) is >= 0 and int round && !Lexicon.Has("ringed", _t.Lemma[round])))
            return;
        // "took two direct hits".
        if (lemma is "take" && !c.Clause.IsPassive(verb) && !IsUnreal(verb) && !c.IsNegated(verb)
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int blow && blow > verb && Lexicon.Has("hits", _t.Lemma[blow])
            && FacilityOrPart(c.Subject(verb)) is >= 0 and int battered)
        {
            Add(battered, _t.SpanOf(verb, blow + 1).WordsIn(_t.Text), null, verb);
            return;
        }
        // "reduced its output".
        if (Lexicon.Has("changes", lemma) && !c.Clause.IsPassive(verb) && !IsUnreal(verb) && !c.IsNegated(verb)
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int output && output > verb
            && (Lexicon.Has("activity", _t.Lemma[output]) || Lexicon.Has("supply", _t.Lemma[output]))
            && c.Tree.Child(output, Deprel.nmod_poss) is >= 0 and int whose && _t.Lemma[whose] is "its"
            && FacilityOrPart(c.Subject(verb)) is >= 0 and int slowed)
        {
            Add(slowed, _t.SpanOf(verb, output + 1).WordsIn(_t.Text), null, verb);
            return;
        }
        // "A missile slammed into the plant", "An explosion at the hospital killed hundreds", "No damage was done to the terminal".
        if ((Lexicon.Has("lands", lemma) || Lexicon.Has("kills", lemma) || Lexicon.Has("does", lemma)) && ReadBlow(verb, lemma))
            return;
        // "Workers have been evacuated from the oilfield".
        if (lemma is "evacuate" or "withdraw" && !IsUnreal(verb) && !c.IsNegated(verb) && EvacuatedFrom(verb) is >= 0 and int emptied)
        {
            Add(emptied,
                (_t.Form[(c.Clause.IsPassive(verb) ? c.Subject(verb) : c.Tree.Child(verb, Deprel.obj)) is >= 0 and int who ? who
                    : verb] + " " + _t.Form[verb])
                    .ToLowerInvariant(),
                null, verb);
            return;
        }
        // "declared force majeure at the terminal".
        if (lemma is "declare" or "announce" or "lift" && !IsUnreal(verb) && !c.IsNegated(verb)
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int majeure && majeure > 0 && _t.Form[majeure] is "majeure"
            && MajeureAt(verb, majeure) is >= 0 and int released)
        {
            Add(released, lemma is "lift" ? "force majeure lifted" : "force majeure", null, verb);
            return;
        }
        // "the dam could collapse": what may happen to it.
        if (damaged && _t.Deprel[verb] is not Deprel.amod
            && (c.HasModal(verb, "could") || c.HasModal(verb, "can") || c.HasModal(verb, "may") || c.HasModal(verb, "might")) && !c.IsNegated(verb)
            && (c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) < 0 && (lemma is "break" || Lexicon.Has("breaks verb", lemma)))
            && (c.Subject(verb) is var inDanger && inDanger >= 0 && FacilityOrPart(inDanger) is >= 0 and int own ? own
                : c.Clause.OwnSubject(verb) < 0 ? FacilityBefore(verb) : -1) is >= 0 and int endangered)
        {
            Add(endangered, null, DamageOf(verb), verb);
            return;
        }
        // "occupied the dam and threatened to blow it up".
        if (damaged && _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int threat && _t.Lemma[threat] is "threaten"
            && !c.IsNegated(threat)
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int target && FacilityOrPart(target) is >= 0 and int menaced)
        {
            Add(menaced, null, _t.SpanOf(verb, Math.Max(verb, target) + 1).WordsIn(_t.Text), verb);
            return;
        }
        // "The hospital may close within days": in a report on a conflict.
        if (c.IsConflict && lemma is "stop" or "close" or "shut" or "halt"
            && (c.HasModal(verb, "could") || c.HasModal(verb, "may") || c.HasModal(verb, "might")) && !c.IsNegated(verb)
            && !c.Clause.IsPassive(verb) && c.Tree.Child(verb, Deprel.obj) < 0 && FacilityOrPart(c.Subject(verb)) is >= 0 and int ending)
        {
            Add(ending, null, StateOf(verb), verb);
            return;
        }
        // "might give way", "will go dark", "could run dry".
        if (lemma is "give" or "go" or "run" or "fall" && verb + 1 < _t.Count && Lexicon.Has("goes", _t.Lemma[verb + 1])
            && (c.HasModal(verb, "could") || c.HasModal(verb, "may") || c.HasModal(verb, "might")
                || c.HasModal(verb, "will") || c.HasModal(verb, "would"))
            && !c.IsNegated(verb) && FacilityOrPart(c.Subject(verb)) is >= 0 and int failing)
        {
            Add(failing, null, _t.SpanOf(verb, verb + 2).WordsIn(_t.Text), verb);
            return;
        }
        // "agree on not attacking the station": nobody has done anything yet.
        if (_t.Xpos[verb] is Xpos.VBG && c.Tree.Child(verb, Deprel.aux) < 0 && damaged && !c.Clause.IsPassive(verb) && c.IsNegated(verb))
            return;
        // "a breach could cause catastrophic flooding": where the facility stands that was told before.
        if (Lexicon.Has("radiates", lemma)
            && (c.HasModal(verb, "could") || c.HasModal(verb, "may") || c.HasModal(verb, "might") || c.HasModal(verb, "would")) && !c.IsNegated(verb)
            && c.Clause.OwnSubject(verb) is >= 0 and int harm
            && (Lexicon.Has("harm", _t.Lemma[harm].ToLowerInvariant())
                || _t.Lemma[harm].ToLowerInvariant() is "strike" or "hit" or "bombing" or "shelling")
            && c.Tree.Child(verb, Deprel.obj) is >= 0 and int effect && Lexicon.Has("harm", _t.Lemma[effect])
            && (InSentence(verb) is >= 0 and int here ? here : StruckBy(harm, effect) is >= 0 and int site ? site
                : _last >= 0 && _t.SentenceOf[verb] - _lastSentence == 1 ? _last : -1) is >= 0 and int threatened)
        {
            Add(threatened, null, c.NounPhrase(effect).WordsIn(_t.Text), verb);
            return;
        }
        if (!working && !stopped && !damaged || IsUnreal(verb)
            || working && (IsPurpose(verb) || _t.Deprel[verb] is Deprel.acl && c.Tree.Child(verb, Deprel.obl_agent) >= 0 || IsOfGoods(verb)
                || IsOtherWork(verb)))
            return;
        bool passive = c.Clause.IsPassive(verb);
        int thing = passive || working ? c.Subject(verb) : stopped && c.Tree.Child(verb, Deprel.obj) < 0 ? c.Subject(verb)
            : c.Tree.Child(verb, Deprel.obj);
        // "engineers reopened the bridge": what somebody does to it.
        bool mended = !passive && Lexicon.Has("mends", lemma) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int mendedThing
            && Facility(mendedThing) >= 0;
        if (mended)
            thing = c.Tree.Child(verb, Deprel.obj);
        // "The airport restored the trees": nothing of it.
        else if (lemma is "restore" or "repair" or "rebuild" && !passive)
            return;
        // "the dam collapsed", "the pipeline is leaking".
        if (damaged && !passive && (thing < 0 || Facility(thing) < 0)
            && (Lexicon.Has("breaks verb", lemma)
                || lemma is "break" && thing < 0 && verb + 1 < _t.Count && _t.Form[verb + 1] is "down" or "apart" or "up"))
            thing = c.Clause.OwnSubject(verb);
        // "The dam, damaged in May, is guarded": no agent need be named.
        if ((damaged || stopped) && !passive && thing < 0 && _t.Deprel[verb] is Deprel.acl && _t.Xpos[verb] is Xpos.VBN or Xpos.VBD
            && _t.Head[verb] < verb && Facility(_t.Head[verb]) >= 0)
            thing = _t.Head[verb];
        // "halted production": whose it is.
        if (stopped && !passive && thing >= 0 && Lexicon.Has("activity", _t.Lemma[thing].ToLowerInvariant()) && Facility(thing) < 0
            && FacilityOf(thing) < 0 && ThroughPlace(verb, thing) < 0)
            thing = c.Subject(verb);
        // "lost power": who lost a plant is told under control.
        if (lemma is "lose")
            thing = c.Tree.Child(verb, Deprel.obj) is >= 0 and int lost && Lexicon.Has("supply", _t.Lemma[lost]) && !passive ? c.Subject(verb) : -1;
        int facility = Facility(thing) is >= 0 and int whole ? whole : PartOf(thing);
        // "The gate since January because of the veto closed": by the order of the words.
        if (facility < 0 && thing < 0 && EndsClause(verb) && _t.Xpos[verb] is not (Xpos.VBG or Xpos.VB)
            && !(_t.Deprel[verb] is Deprel.acl or Deprel.acl_relcl))
            facility = FacilityBefore(verb);
        if (facility < 0 && thing >= 0 && Lexicon.Has("activity", _t.Lemma[thing].ToLowerInvariant()))
            facility = FacilityOf(thing) is >= 0 and int its ? its : WhereOf(verb) is >= 0 and int where ? where
                : c.Tree.Child(thing, Deprel.nmod) < 0 && c.Tree.Child(thing, Deprel.nmod_poss) < 0 && _lastSentence == _t.SentenceOf[verb]
                    && _t.Deprel[verb] is Deprel.conj && c.Clause.OwnSubject(verb) == thing ? _last
                : GoesOnAtLast(thing) ? _last : ThroughPlace(verb, thing);
        // What was done to it is told by the verb; the rest is by whom and with what.
        if (facility >= 0)
            Add(facility, damaged || mended || !passive && thing > verb && Facility(thing) == facility
                && WholeOf(thing) < 0 ? DamageOf(verb) : StateOf(verb), null, verb);
    }

    // What falls on a facility, what breaks out at it and kills, what damage is done to it.
    private bool ReadBlow(int verb, string lemma)
    {
        bool passive = c.Clause.IsPassive(verb), done = Lexicon.Has("does", lemma), kills = Lexicon.Has("kills", lemma);
        int what = done && !passive ? c.Tree.Child(verb, Deprel.obj) : c.Clause.OwnSubject(verb);
        if (what < 0 || IsUnreal(verb) || c.IsNegated(verb) && !done || passive && kills)
            return false;
        string noun = _t.Lemma[what].ToLowerInvariant();
        // "caused a fire at the refinery": it broke out there.
        bool broke = done && lemma is not ("do" or "inflict") && Lexicon.Has("blow noun", noun) && Lexicon.Has("harm", noun) && noun is not "damage";
        if (done ? noun is not ("damage" or "harm") && !broke : kills ? !Lexicon.Has("harm", noun) : !Lexicon.Has("falling", noun))
            return false;
        foreach (int at in (ReadOnlySpan<int>)[kills ? what : verb, done ? what : -1])
        {
            for (int k = at < 0 ? -1 : c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (_t.Deprel[k] is not (Deprel.obl or Deprel.nmod) || !IsWhere(c.Case(k), done && !broke, kills || broke)
                    || FacilityOrPart(k) is not (>= 0 and int facility))
                    continue;
                bool none = done && (c.IsNegated(verb) || c.Tree.Child(what, Deprel.det) is >= 0 and int no && _t.Lemma[no] is "no");
                Add(facility, none ? "no " + noun : done || kills ? noun
                    : noun + " " + _t.SpanOf(verb, verb + 1).WordsIn(_t.Text) + " " + c.Case(k), null, verb);
                return true;
            }
        }
        return false;
    }

    private static bool IsWhere(string led, bool done, bool kills) =>
        done ? led is "to" : kills ? led is "at" or "in" or "inside" or "on" or "outside"
            : led is "into" or "on" or "onto" or "inside" or "in" or "at" or "through";

    // "workers were evacuated from the plant": −1 for none.
    private int EvacuatedFrom(int verb)
    {
        if ((c.Clause.IsPassive(verb) ? c.Subject(verb) : c.Tree.Child(verb, Deprel.obj)) is not (>= 0 and int people)
            || !Lexicon.Has("staff", _t.Lemma[people].ToLowerInvariant()))
            return -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "from" && Facility(k) is >= 0 and int facility)
                return facility;
        }
        return -1;
    }

    // "tore a hole in the shelter over the plant", "blew a gap in the dam": the tree may hang the plant from the verb.
    private void ReadHole(int verb)
    {
        bool passive = c.Clause.IsPassive(verb);
        int hole = passive ? c.Clause.OwnSubject(verb) : c.Tree.Child(verb, Deprel.obj);
        // "A drone tore a hole": the tree may take it for a circumstance.
        if (hole < 0 && !passive && c.Tree.Child(verb, Deprel.obl) is >= 0 and int bare && bare > verb && c.Case(bare).Length == 0)
            hole = bare;
        if (hole < 0 || !Lexicon.Has("holes", _t.Lemma[hole]) || IsUnreal(verb) || c.IsNegated(verb))
            return;
        int end = Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, Math.Max(hole, verb) + FarthestTorn);
        for (int i = Math.Min(hole, verb) + 1; i < end; i++)
        {
            if (_t.Deprel[i] is not (Deprel.nmod or Deprel.obl) || c.Case(i) is not ("in" or "into" or "through" or "over" or "of" or "at"))
                continue;
            if ((Facility(i) is >= 0 and int torn ? torn : PartOf(i)) is not (>= 0 and int facility))
                continue;
            Add(facility, passive ? _t.Form[hole] + " " + _t.Form[verb] : _t.SpanOf(verb, hole + 1).WordsIn(_t.Text), null, verb);
            return;
        }
    }

    private int WorkedAt(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "at" or "in" or "from" && Facility(k) is >= 0 and int facility)
                return facility;
        }
        return -1;
    }

    // "Gas no longer flows through the pipeline", "grain passes through the port again".
    private void ReadFlow(int verb)
    {
        // "stopped flowing", "resumed flowing": whether it does is told by the verb above.
        int above = _t.Deprel[verb] is Deprel.xcomp or Deprel.ccomp && _t.Xpos[verb] is Xpos.VBG or Xpos.VB && _t.Head[verb] is >= 0 and int turns
            && (Lexicon.Has("halts", _t.Lemma[turns]) || Lexicon.Has("starts", _t.Lemma[turns])) ? _t.Head[verb] : -1;
        if (above < 0 && Lexicon.Has("loads", _t.Lemma[verb]) && !Lexicon.Has("flows", _t.Lemma[verb]))
            return;
        if (above >= 0 ? IsUnreal(above) || c.IsNegated(above) : IsUnreal(verb))
            return;
        // "has resumed pumping at its field": whoever does so.
        if (above >= 0 && Lexicon.Has("loads", _t.Lemma[verb]) && WorkedAt(verb) is >= 0 and int worked)
        {
            Add(worked, _t.SpanOf(above, verb + 1).WordsIn(_t.Text), null, verb);
            return;
        }
        if (c.Subject(verb) is not (>= 0 and int goods) || !Lexicon.Has("goods", _t.Lemma[goods].ToLowerInvariant()))
            return;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not Deprel.obl
                || c.Case(k) is not ("through" or "via" or "across" or "from" or "along" or "over" or "down" or "at" or "in")
                || c.Case(k) is "at" or "in" && above < 0 || Facility(k) is not (>= 0 and int facility))
                continue;
            string state =
                _t.Lemma[goods].ToLowerInvariant() + " " + (above >= 0 ? _t.SpanOf(above, verb + 1).WordsIn(_t.Text) : _t.Form[verb]);
            for (int j = c.Tree.FirstChild(verb); j >= 0 && j < verb; j = c.Tree.NextSibling(j))
            {
                if (j > 0 && _t.Form[j] is "longer" && _t.Form[j - 1] is "no")
                    state = "no longer " + _t.Form[verb];
            }
            Add(facility, c.IsNegated(verb) || c.IsNegated(goods) ? "no " + state : state, null, verb);
            return;
        }
    }

    // "damaged", "blown up", "not damaged".
    private string DamageOf(int verb)
    {
        int end = verb + 1 < _t.Count && _t.Head[verb + 1] == verb
            && (_t.Deprel[verb + 1] is Deprel.compound_prt || _t.Form[verb + 1] is "away" or "out" or "off" or "up" or "down") ? verb + 2 : verb + 1;
        string damage = _t.SpanOf(verb, end).WordsIn(_t.Text);
        return c.IsNegated(verb) ? "not " + damage : damage;
    }

    // "would be hit", "can stop", "if the reactor were hit".
    private bool IsUnreal(int verb) =>
        _t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int feared && Lexicon.Has("risk verb", _t.Lemma[feared])
            && _t.Xpos[verb] is not (Xpos.VBD or Xpos.VBN)
            || c.HasMood(verb, "unreal") || c.HasModal(verb, "can") && !c.IsNegated(verb) || c.Clause.HasTo(verb) || c.IsInDoubt(verb)
            || IsWhenToCome(verb) || IsWished(verb);

    // "demanded that the pipeline be working", "once the bridge is open": what is to be.
    private bool IsWished(int word)
    {
        if (_t.Deprel[word] is not (Deprel.ccomp or Deprel.advcl))
            return false;
        bool once = false, be = false, present = false;
        for (int k = c.Tree.FirstChild(word); k >= 0 && k < word; k = c.Tree.NextSibling(k))
        {
            if (_t.Xpos[k] is Xpos.MD or Xpos.TO)
                return false;
            once |= _t.Form[k] is "once" or "until" or "unless";
            be |= _t.Form[k] is "be" && _t.Xpos[k] is Xpos.VB;
            present |= _t.Upos[k] is Upos.AUX && _t.Xpos[k] is Xpos.VBZ or Xpos.VBP;
        }
        return _t.Deprel[word] is Deprel.ccomp ? be : once && present;
    }

    // "The number will be smaller when the crossing is opened".
    private bool IsWhenToCome(int verb) =>
        _t.Deprel[verb] is Deprel.advcl && _t.Head[verb] is >= 0 and int main && c.HasMood(main, "unreal")
            && c.Tree.FirstChild(verb) is >= 0 and int first && first < verb && _t.Form[first] is "when" or "once" or "after" or "before";

    // "the dam, which supplies much of the country's electricity, was hit": what it is for is no news, nor is by whom it is run.
    private bool IsPurpose(int verb) =>
        _t.Deprel[verb] is Deprel.acl_relcl && _t.Xpos[verb] is Xpos.VBZ or Xpos.VBP && !c.IsNegated(verb)
            && !c.HasAdverb(verb, "still", "again", "now", "only");

    // "not provided energy for the Ukraine network": the verb with its negation, objects and obliques, without subject and time.
    private string StateOf(int verb)
    {
        int first = verb, end = verb + 1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            WordRange part = c.Tree.Subtree(k);
            if (k < verb && _t.Deprel[k] is Deprel.advmod
                && _t.Lemma[k] is "not" or "never" or "no" or "only" or "partly" or "partially" or "fully" or "completely" && verb - k < 4)
                first = Math.Min(first, k);
            else if (k > verb && _t.Deprel[k] is Deprel.obj or Deprel.obl or Deprel.compound_prt or Deprel.advmod or Deprel.xcomp && c.TimeOf(k) < 0
                && c.Case(k) is not ("since" or "after" or "before" or "until" or "during") && part.First <= end && part.End - verb < 14)
                end = Math.Max(end, part.End);
        }
        // "stopped pumping after the attack": when is no part of it.
        for (int i = verb + 1; i < end; i++)
        {
            if (_t.Form[i] is "after" or "since" or "before" or "until" or "during" or "following" or "because" or "when" or "while" or "despite"
                or "as")
                end = i;
        }
        while (end > verb + 1 && _t.Upos[end - 1] is Upos.PUNCT)
            end--;
        // "didn't reopen".
        return _t.Form[first] is "n't" or "n’t" ? "not " + _t.SpanOf(first + 1, end).WordsIn(_t.Text)
            : _t.SpanOf(first, end).WordsIn(_t.Text);
    }

    private void ReadAdjective(int adjective)
    {
        // "remains in their hands and is open": of the subject before.
        int facility = _t.Deprel[adjective] is Deprel.amod ? -1
            : FacilityOrPart(_t.Deprel[adjective] is Deprel.xcomp
                || _t.Deprel[adjective] is Deprel.conj && c.Tree.Child(adjective, Deprel.cop) >= 0 && c.Clause.OwnSubject(adjective) < 0
                ? c.Subject(adjective) : c.Clause.OwnSubject(adjective));
        if (facility < 0 && _t.Deprel[adjective] is not Deprel.amod && c.Clause.OwnSubject(adjective) < 0
            && (c.Tree.Child(adjective, Deprel.cop) >= 0 || EndsClause(adjective)))
            facility = FacilityBefore(adjective);
        // "will be open".
        // … but what appears to be intact is told so.
        bool seems = _t.Deprel[adjective] is Deprel.xcomp && _t.Head[adjective] is >= 0 and int looks
            && _t.Lemma[looks] is "appear" or "seem" or "look" && !IsUnreal(looks);
        // "will stay shut for a month": it is.
        bool stays = _t.Deprel[adjective] is Deprel.xcomp && _t.Head[adjective] is >= 0 and int stay && _t.Lemma[stay] is "stay" or "remain"
            && c.HasModal(stay, "will") && !c.IsNegated(stay) && !c.IsInDoubt(stay);
        if (facility < 0 || !seems && !stays && IsUnreal(adjective))
            return;
        // "is no longer functioning".
        bool noLonger = c.Tree.Child(adjective, Deprel.advmod) is > 0 and int longer && _t.Form[longer] is "longer" && _t.Form[longer - 1] is "no";
        // "short of drugs".
        string state = adjective + 2 < _t.Count && _t.Lemma[adjective] is "short" && c.Tree.Child(adjective, Deprel.obl) is >= 0 and int drugs
            && c.Case(drugs) is "of" && drugs < adjective + 4 ? _t.SpanOf(adjective, drugs + 1).WordsIn(_t.Text) : _t.Form[adjective];
        // A bridge that is short is not short of anything.
        if (state is "short")
            return;
        Add(facility, (noLonger ? "no longer " : c.IsNegated(adjective) ? "not " : "") + state, null, adjective);
    }

    // "was taken offline".
    private void ReadAdverb(int adverb)
    {
        int verb = _t.Head[adverb];
        // "is back online": the tree may hang all from "back".
        if (adverb > 0 && _t.Form[adverb - 1] is "back" && c.Tree.Child(adverb - 1, Deprel.cop) >= 0 && !IsUnreal(adverb) && !c.IsNegated(adverb)
            && FacilityOrPart(c.Clause.OwnSubject(adverb - 1)) is >= 0 and int returned)
        {
            Add(returned, "back " + _t.Form[adverb], null, adverb);
            return;
        }
        if (verb < 0 || verb > adverb || _t.Deprel[adverb] is not Deprel.advmod || !Lexicon.Has("lies", _t.Lemma[verb])
            || _t.Form[adverb] is "still" && _t.Lemma[verb] is not "stand" || IsUnreal(verb) || c.IsNegated(verb))
            return;
        int thing = c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) < 0 ? c.Subject(verb) : c.Tree.Child(verb, Deprel.obj);
        if ((Facility(thing) is >= 0 and int whole ? whole : PartOf(thing)) is >= 0 and int facility)
            Add(facility, _t.Form[adverb], null, verb);
    }

    // "the risk of a radiological disaster": at a facility, where the sentence or the one before is about it.
    private bool ReadRisk(int noun)
    {
        bool read = false;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "is in danger of breaking up", "at risk of collapsing": of itself.
            if (_t.Deprel[k] is Deprel.acl && _t.Xpos[k] is Xpos.VBG && Lexicon.Has("comes apart", _t.Lemma[k]) && c.Tree.Child(noun, Deprel.cop) >= 0
                && !c.IsNegated(noun) && Facility(c.Clause.OwnSubject(noun)) is >= 0 and int endangered)
            {
                Add(endangered, null, DamageOf(k), noun);
                read = true;
                continue;
            }
            // "is threatened by a meltdown".
            if (_t.Deprel[k] is Deprel.obl_agent && Lexicon.Has("risk verb", _t.Lemma[noun]) && Lexicon.Has("harm", _t.Lemma[k]) && !c.IsNegated(noun)
                && FacilityOrPart(c.Clause.OwnSubject(noun)) is >= 0 and int threatened)
            {
                Add(threatened, null, c.NounPhrase(k).WordsIn(_t.Text), noun);
                read = true;
                continue;
            }
            if (_t.Deprel[k] is not (Deprel.nmod or Deprel.acl or Deprel.obl or Deprel.obj) || _t.Deprel[k] is Deprel.obj ^ c.Case(k).Length == 0
                || _t.Deprel[k] is not Deprel.obj && c.Case(k) is not ("of" or "from" or "about") || !Lexicon.Has("harm", _t.Lemma[k]))
                continue;
            int facility = InSentence(noun);
            // "The plant goes on. The inspectors warned of the risk of a diversion": the one that the sentence before was about.
            if (facility < 0 && _last >= 0 && _t.SentenceOf[noun] - _lastSentence == 1)
                facility = _last;
            if (facility >= 0)
            {
                TextSpan risk = c.NounPhrase(k);
                Add(facility, null, risk.WordsIn(_t.Text), noun);
                read = true;
            }
        }
        return read;
    }

    private int InSentence(int word)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[word]];
        for (int i = s.First; i < Math.Min(s.End, s.First + 200); i++)
        {
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.PRON && Facility(i) is >= 0 and int facility)
                return facility;
        }
        return -1;
    }

    private static bool IsSameRisk(string one, string other) => one == other || IsAccident(one) && IsAccident(other);

    private static bool IsAccident(string risk)
    {
        foreach (Range word in risk.AsSpan().Split(' '))
        {
            if (Lexicon.Has("accident", risk[word]))
                return true;
        }
        return false;
    }

    // "closed on Monday and reopened on Wednesday": another state.
    private bool Returns(int word) => _t.Lemma[word] is "reopen" or "resume" or "restart" && _t.Deprel[word] is Deprel.conj;

    // "which was hit": the tree may take the relative clause for the main one.
    private bool IsRelative(int word)
    {
        if (_t.Deprel[word] is Deprel.acl_relcl || _t.Deprel[word] is Deprel.acl && _t.Xpos[word] is Xpos.VBN or Xpos.VBD)
            return true;
        for (int k = c.Tree.FirstChild(word); k >= 0 && k < word; k = c.Tree.NextSibling(k))
        {
            if (_t.Xpos[k] is Xpos.WDT && _t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass)
                return true;
        }
        return false;
    }

    // What is told of a facility is told of those that "and" joins to it in the clause: "The sea terminal and the power station were destroyed".
    private void Add(int facility, string? state, string? risk, int word)
    {
        AddAlone(facility, state, risk, word);
        foreach (Mention m in c.Entities.Entities[facility].Mentions)
        {
            if (m.Type is MentionType.Pronoun || _t.SentenceOf[m.Head] != _t.SentenceOf[word] || m.Head > word
                || _t.Deprel[m.Head] is not (Deprel.nsubj or Deprel.nsubj_pass))
                continue;
            for (int k = c.Tree.FirstChild(m.Head); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > m.Head && _t.Deprel[k] is Deprel.conj && Facility(k) is >= 0 and int joined && joined != facility)
                    AddAlone(joined, state, risk, word);
            }
        }
    }

    private void AddAlone(int facility, string? state, string? risk, int word)
    {
        // What one side accuses another of, or denies, is no state of the plant.
        foreach (Claim claim in claims)
        {
            if (claim.Kind is ClaimKind.Accusation or ClaimKind.Denial && claim.Content.Overlaps(_t.Span[word]))
                return;
        }
        // "The terminals of Ras Lanuf and Es Sider are closed": each of them is.
        if (PlacesOf(facility, word) is { Count: > 0 } places)
        {
            foreach (int place in places)
                AddAlone(place, state, risk, word);
            return;
        }
        TextSpan evidence = c.Phrase(word);

        // "a radiological disaster", "the nuclear accident": one risk in two words.
        if (risk is not null && _found.Find(f => f.Facility == facility && f.Risk is { } other && IsSameRisk(other, risk)) is { } told)
        {
            told.Evidence.Add(evidence);
            return;
        }
        FacilityState? known =
            _found.Find(f => f.Facility == facility && (state is null || f.State is null) && (risk is null || f.Risk is null || f.Risk == risk));
        // "The crossing, which was closed in May, is working again": what the main clause says is how it is now.
        if (known is null && state is not null && !IsRelative(word)
            && _found.FindLast(f => f.Facility == facility && f.State is not null) is { } before && _relative == before
            && evidence.Overlaps(before.Evidence[^1]) && before.Evidence.Count == 1)
        {
            before.State = state;
            before.Evidence[0] = evidence;
            _relative = null;
            return;
        }
        if (known is null && state is not null && !Returns(word)
            && _found.Exists(f => f.Facility == facility && f.State is not null && f.Evidence.Exists(e => e.Overlaps(evidence))))
            return;
        if (known is null)
            _found.Add(known = new FacilityState { Facility = facility });
        if (state is not null && known.State is null)
            _relative = IsRelative(word) ? known : null;
        known.State ??= state;
        known.Risk ??= risk;
        known.Evidence.Add(evidence);
    }
}
