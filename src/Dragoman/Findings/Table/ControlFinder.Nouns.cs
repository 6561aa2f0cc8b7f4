using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Control that participles and nouns tell: "the rebel-held town", "the fall of the town", "a stronghold of the rebels".</summary>
internal sealed partial class ControlFinder
{
    // "rebel-held Idlib", "the Russian-occupied region": the holder stands before the participle.
    private void ReadParticiple(int participle)
    {
        // "in occupied Zaporizhzhia" does not say by whom.
        if (!Lexicon.Has("holds participle", _t.Form[participle]) || participle > 0 && _t.Upos[participle - 1] is Upos.ADP or Upos.SCONJ)
            return;
        // "the airport of M23-held Goma": behind the hyphen stands what is held, whatever the tree makes of it.
        int ground = participle > 1 && _t.Form[participle - 1] is "-" && participle + 1 < _t.Count && _t.Upos[participle + 1] is Upos.PROPN
            && _t.SentenceOf[participle + 1] == _t.SentenceOf[participle] ? Ground(participle + 1) : -1;
        if (ground < 0)
            ground = Ground(_t.Head[participle]);
        if (ground < 0 && _t.Head[participle] is >= 0 and int territory && territory > participle
            && _t.Lemma[territory] is "territory" or "area" or "part" or "land" or "zone")
            ground = PartOf(territory);
        if (ground < 0 && participle + 1 < _t.Count && _t.SentenceOf[participle + 1] == _t.SentenceOf[participle])
            ground = Ground(participle + 1);
        // "The town has been Russian-held since March".
        if (ground < 0 && participle > 1 && _t.Form[participle - 1] is "-" && c.Clause.OwnSubject(participle) is >= 0 and int town1)
            ground = Ground(town1);
        for (int i = participle + 1; ground < 0 && i < Math.Min(_t.Count, participle + 6) && _t.SentenceOf[i] == _t.SentenceOf[participle]
            && (_t.Upos[i] is Upos.PROPN || _t.Form[i] is "-"); i++)
            ground = Ground(i);
        if (ground < 0)
            return;
        int holder = -1;
        for (int k = c.Tree.FirstChild(participle); k >= 0 && k < participle; k = c.Tree.NextSibling(k))
        {
            if (c.CanAct(c.Entity(k)))
                holder = k;
        }
        for (int at = participle - 1; holder < 0 && at >= Math.Max(0, participle - 2); at--)
        {
            if (_t.Upos[at] is Upos.PUNCT)
                continue;
            if (c.CanAct(c.Entities.AtHead(at)) && _t.SentenceOf[at] == _t.SentenceOf[participle])
                holder = at;
            break;
        }
        // "the rebel-held town": the body that is called so elsewhere in the report.
        for (int at = participle - 1; holder < 0 && at >= Math.Max(0, participle - 2); at--)
        {
            if (_t.Form[at] is not "-" && BodyCalled(at) is >= 0 and int body && body != ground)
            {
                AddHolder(ground, body, ControlKind.Holds, participle);
                return;
            }
        }
        Add(ground, holder, ControlKind.Holds, participle);
        if (TownIn(_t.Head[participle]) is >= 0 and int town && town != ground)
            Add(town, holder, ControlKind.Holds, participle);
    }

    // "Skardu in Pakistan-administered Kashmir", "lies in rebel-held Idlib": what lies in held ground is held with it; −1 for nothing.
    private int TownIn(int held)
    {
        if (held < 0 || _t.Upos[held] is not Upos.PROPN || c.Case(held) is not "in" || _t.Head[held] is not (>= 0 and int above) || above > held)
            return -1;
        if (_t.Deprel[held] is Deprel.nmod)
            return _t.Upos[above] is Upos.PROPN && Ground(above) is >= 0 and int named && IsTown(named) ? named : -1;
        return _t.Deprel[held] is Deprel.obl && _t.Lemma[above] is "lie" or "locate" or "situate" && Ground(c.Subject(above)) is >= 0 and int lying
            && IsTown(lying) ? lying : -1;
    }

    // "rebel-held territory in Syria": a part of it, as a share of it is.
    private int PartOf(int territory)
    {
        for (int k = c.Tree.FirstChild(territory); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > territory && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "in" or "of" && c.Entities.AtHead(k) is >= 0 and int e
                && (IsTaken(e) || c.Entities.Entities[e] is { Kind: EntityKind.Country, Sector: null }))
                return e;
        }
        return -1;
    }

    // "the capture of the town by rebels", "Russia's annexation of Crimea", "Russia strengthens its grip on the territories".
    private void ReadNoun(int noun)
    {
        string? group = null;
        bool ruled = false;
        foreach (string g in Lexicon.Groups(_t.Lemma[noun]))
        {
            // "is under Taliban rule"; but "the rule in Kabul" says nothing.
            if (g is "under noun" && c.Case(noun) is "under" or "outside" or "beyond" or "to" or "into")
                (group, ruled) = ("holds noun", true);
            else if (g.EndsWith(" noun", StringComparison.Ordinal) && g is not "under noun")
                group = g;
        }
        if (_t.Lemma[noun] is "stronghold" or "bastion" or "redoubt" or "fiefdom" or "capital" or "headquarters" || IsLastPosition(noun))
            ReadStronghold(noun);
        if (c.Tree.Child(noun, Deprel.cop) >= 0 && (Lexicon.Has("town", _t.Lemma[noun]) || Lexicon.Has("sited", _t.Lemma[noun])
            || _t.Lemma[noun] is "enclave" or "fief" or "territory"))
            ReadTheirTown(noun);
        if (Lexicon.Has("at the edge", _t.Lemma[noun]) || Lexicon.Has("streets", _t.Lemma[noun]))
            ReadAtTheEdge(noun);
        if (_t.Lemma[noun] is "master" or "ruler")
            ReadMaster(noun);
        if (_t.Lemma[noun] is "garrison")
            ReadGarrison(noun);
        if (group is null || c.IsNegated(noun) || IsDenied(noun)
            || _t.Head[noun] >= 0 && _t.Deprel[noun] is Deprel.obj
                && GroupOf(Lexicon.PairGroups(_t.Lemma[_t.Head[noun]], '>', _t.Lemma[noun])) is not null)
            return;
        // "prevented the capture of the town", "warned of its loss": nobody has.
        if (!group.StartsWith("holds", StringComparison.Ordinal) && IsOnlySpokenOf(noun))
            return;
        // "Israel's annexation of the valley would be a breach": nothing is annexed.
        if (_t.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass && _t.Head[noun] is >= 0 and int said && c.HasMood(said, "unreal")
            && !group.StartsWith("holds", StringComparison.Ordinal))
            return;
        int ground = -1, holder = -1, verb = _t.Deprel[noun] is Deprel.obl ? _t.Head[noun] : -1;
        string led = c.Case(noun);
        bool hands = Lexicon.Has("hands", _t.Lemma[noun]), rule = group is "holds noun";
        // "is in full control of the town" is said of the holder, "in the control of the rebels" of the town.
        bool inControl = _t.Lemma[noun] is "control" or "possession" && led is "in" && c.Tree.Child(noun, Deprel.cop) >= 0 && StandsBefore(noun)
            && c.CanAct(c.Entity(Keeper(noun)));
        // "returned to government control", "fell into the hands of the rebels": from then on.
        bool passes = rule && verb >= 0 && led is "to" or "into" or "under" or "in" && Lexicon.Has("passes", _t.Lemma[verb])
            && (hands || led is not "in");
        // "is outside government control", "is no longer under the control of the state": who had it has it no more.
        bool beyond = rule && led is "outside" or "beyond", noLonger = IsNoLonger(noun) || verb >= 0 && IsNoLonger(verb);
        // "fell under Houthi control", "is under the control of the army".
        bool under = !inControl && (passes || beyond || led is "under" or "Under" || hands && led is "in" or "In")
            && _t.Deprel[noun] is Deprel.obl or Deprel.root or Deprel.ccomp or Deprel.conj or Deprel.xcomp or Deprel.advcl or Deprel.acl_relcl
                or Deprel.parataxis
            || !inControl && hands && led is "in" && (_t.Deprel[noun] is Deprel.nmod || c.Tree.Child(noun, Deprel.cop) >= 0);
        if (under && _t.Deprel[noun] is Deprel.nmod && !(_t.Head[noun] is >= 0 and int thingHeld && thingHeld < noun && Ground(thingHeld) >= 0))
            under = false;
        if (under && !noLonger && (verb >= 0 ? _t.Upos[verb] is Upos.VERB && (c.IsNegated(verb) || IsUnreal(verb)) : IsUnreal(noun)))
            return;
        // "reported the case to the agency and authorities in Nairobi".
        if (ruled && !under)
            return;
        if (under)
            ground = UnderWhom(noun, verb);
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            string preposition = _t.Deprel[k] is Deprel.nmod ? c.Case(k) : "";
            if (under && preposition is "of")
                holder = c.CanAct(c.Entity(k)) || c.Entity(k) is >= 0 and int seated && c.StateOfCapital(seated) >= 0 ? k : holder;
            else if (preposition is "of" or "on" or "over" or "for" or "into" or "in" && ground < 0)
                ground = Ground(k);
            // "Gao's fall to them", "the town's capture by the army": of what belongs to nobody it is what is taken.
            else if (_t.Deprel[k] is Deprel.nmod_poss && Lexicon.Has("of ground", _t.Lemma[noun]) && !c.CanAct(c.Entity(k))
                && Ground(k) is >= 0 and int fallen)
                ground = fallen;
            else if (preposition is "by" || _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun)
                holder = c.CanAct(c.Entity(k)) ? k : holder;
        }
        // "is in full control of the town".
        if (inControl && !IsUnreal(noun))
        {
            holder = Keeper(noun);
            if (ground < 0)
                ground = StateUnder(noun, holder);
        }
        if (ground < 0 && !under && rule && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int declares
            && Lexicon.Has("announces", _t.Lemma[declares]) && OfPhrase(declares) is >= 0 and int whole)
            (ground, holder) = (Ground(whole), holder >= 0 && _t.Upos[holder] is Upos.PRON ? -1 : holder);
        // "Moscow announced the capture of the village", "declared control of it": the one who says so.
        if (!under && holder < 0 && ground >= 0 && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int announces
            && Lexicon.Has("announces", _t.Lemma[announces]) && !c.IsNegated(announces) && !IsUnreal(announces)
            && IsArmed(c.Entity(c.Subject(announces))))
        {
            holder = c.Subject(announces);
            if (group is "holds noun")
                group = "gains noun";
        }
        // "Kyiv conceded the loss of the village".
        if (_t.Lemma[noun] is "loss" or "fall" && holder < 0 && ground >= 0 && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int concedes
            && Lexicon.Has("concedes", _t.Lemma[concedes]) && !c.IsNegated(concedes) && !IsUnreal(concedes) && IsArmed(c.Entity(c.Subject(concedes))))
            holder = c.Subject(concedes);
        // "have brought the crossing under their control": theirs who did.
        if (under && holder >= 0 && _t.Upos[holder] is Upos.PRON && verb >= 0 && _t.Lemma[verb] is "bring" or "take" or "put" or "place"
            && !c.Clause.IsPassive(verb) && IsArmedAgent(c.Subject(verb)))
            holder = -1;
        // "have the river under control", "keeps the town under control": who has it.
        if (under && holder < 0 && ground >= 0 && verb >= 0 && _t.Lemma[verb] is "have" or "keep" or "hold" or "bring" or "take" or "put" or "place"
            && !c.Clause.IsPassive(verb) && IsArmedAgent(c.Subject(verb)))
        {
            holder = c.Subject(verb);
            passes = _t.Lemma[verb] is "bring" or "take" or "put" or "place";
        }
        // "The army left the town, but the pass remains in her hands", as damaged copy has it: those of whom the sentence is about.
        if (under && hands && holder < 0 && ground >= 0 && c.Tree.Child(noun, Deprel.nmod_poss) is >= 0 and int whose && _t.Upos[whose] is Upos.PRON
            && !c.CanAct(c.Entity(whose)))
            holder = MainSubjectOf(_t.SentenceOf[noun]);
        // "remains in government hands", "returned to rebel control": the body that is called so elsewhere in the report.
        for (int k = under && holder < 0 && ground >= 0 ? c.Tree.FirstChild(noun) : -1; k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound or Deprel.amod && BodyCalled(k) is >= 0 and int body && body != ground)
            {
                AddHolder(ground, body, beyond != noLonger ? ControlKind.Loses : passes ? ControlKind.Gains : ControlKind.Holds, noun);
                return;
            }
        }
        // "still in Tigrayan hands": those of a land.
        for (int k = under && holder < 0 && ground >= 0 && Lexicon.Has("hands", _t.Lemma[noun]) ? c.Tree.FirstChild(noun)
            : -1; k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound or Deprel.nmod_poss or Deprel.amod && c.Entities.AtHead(k) is >= 0 and int land && land != ground
                && c.Entities.Entities[land].Kind is EntityKind.Place)
            {
                AddHolder(ground, c.StateOfCapital(land) is >= 0 and int state ? state : land, ControlKind.Holds, noun);
                return;
            }
        }
        ControlKind kind = Kind(group);
        // "suffered the loss of X to the army".
        if (_t.Lemma[noun] is "loss" && ground >= 0 && ToWhom(noun, "to") is >= 0 and int winner && c.Entity(winner) != c.Entity(holder))
            Add(ground, winner, ControlKind.Gains, noun);
        // "its liberation from the rebels".
        if (kind is ControlKind.Gains && ground >= 0 && ToWhom(noun, "from") is >= 0 and int ousted)
            Add(ground, ousted, ControlKind.Loses, noun);
        // "the fall of the town to the rebels".
        if (_t.Lemma[noun] is "fall" && ground >= 0 && ToWhom(noun, "to") is >= 0 and int taker)
        {
            Add(ground, taker, ControlKind.Gains, noun);
            return;
        }
        // "have relinquished control of the town": whatever the tree makes of the verb.
        if (!under && kind is ControlKind.Holds && GivingUp(noun) is >= 0 and int givesUp)
        {
            if (IsUnreal(givesUp) || c.IsNegated(givesUp) || IsHypothetical(noun, noun, noun, false))
                return;
            kind = ControlKind.Loses;
        }
        if (under && kind is ControlKind.Holds)
            kind = beyond != noLonger ? ControlKind.Loses : passes ? ControlKind.Gains : kind;
        // A battle or an offensive somewhere is an event; ground changes hands only where armed people go in.
        if (group is "contests noun" && ReadBetween(noun))
            return;
        if (ground < 0 || holder < 0 || kind is ControlKind.Contests && !IsArmed(c.Entity(holder))
            || kind is ControlKind.Loses && _t.Lemma[noun] is "fall" && !(_t.Head[noun] is >= 0 and int admits
            && Lexicon.Has("concedes", _t.Lemma[admits])))
            return;
        if (kind is not ControlKind.Contests || _t.Lemma[noun] is "incursion" or "invasion" or "siege" or "advance" or "encirclement")
        {
            Add(ground, holder, kind, noun);
        }
    }

    // "prevented the capture of the town", "warned of its seizure".
    private bool IsOnlySpokenOf(int noun) =>
        _t.Head[noun] is >= 0 and int above
            && (_t.Deprel[noun] is Deprel.obj && NotSo.Contains(_t.Lemma[above])
                || _t.Deprel[noun] is Deprel.obl or Deprel.nmod && c.Case(noun) is "of" && Lexicon.Has("spoken of", _t.Lemma[above]));

    // "lost" of "lost control", "ceded" of "ceded their hold"; −1 for none.
    private int GivingUp(int noun)
    {
        for (int i = noun - 1; i >= Math.Max(_t.Sentences[_t.SentenceOf[noun]].First, noun - 3); i--)
        {
            if (_t.Lemma[i] is "lose" or "relinquish" or "cede" or "surrender" or "yield" or "forfeit" or "renounce")
                return i;
            if (_t.Upos[i] is not (Upos.DET or Upos.PRON or Upos.ADJ))
                return -1;
        }
        return -1;
    }

    // "overran the base and are now in possession of the town", "claim to be in control of it".
    private int Keeper(int control) => c.Clause.OwnSubject(control) is >= 0 and int own ? own : c.Subject(control);

    // "in control", "in full control"; but "in the control".
    private bool StandsBefore(int noun) => c.Tree.Child(noun, Deprel.det) < 0;

    // What is under somebody's control, or has come into it; −1 for none.
    private int UnderWhom(int noun, int verb)
    {
        int thing = c.Clause.OwnSubject(verb >= 0 ? verb : noun);
        // "the capital Mekelle still in rebel hands".
        if (_t.Deprel[noun] is Deprel.nmod && _t.Head[noun] is >= 0 and int bare)
            return Ground(bare);
        // "put the town under their control", "a town under the control of the rebels".
        if (verb >= 0 && _t.Upos[verb] is Upos.VERB && !c.Clause.IsPassive(verb) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int put
            && Ground(put) is >= 0 and int brought)
            return brought;
        if (thing < 0 && _t.Deprel[noun] is Deprel.acl_relcl or Deprel.acl)
            thing = _t.Head[noun];
        // "was emptied and is now in their hands": of the subject before.
        if (thing < 0 && verb < 0 && _t.Deprel[noun] is Deprel.conj)
            thing = c.Subject(noun);
        if (thing < 0 && verb >= 0)
            thing = c.Subject(verb);
        // "insisted both towns were still under its control": the tree may take what is held for an object of the verb above.
        if (thing < 0 && c.Tree.Child(noun, Deprel.cop) is > 0 and int cop1 && _t.Upos[cop1 - 1] is Upos.NOUN or Upos.PROPN
            && _t.SentenceOf[cop1 - 1] == _t.SentenceOf[noun])
            thing = cop1 - 1;
        if (Ground(thing) is >= 0 and int held)
            return held;
        if (thing >= 0 && _t.Upos[thing] is Upos.PROPN && c.Entities.AtHead(thing) is >= 0 and int seat && IsSeat(seat))
            return seat;
        // "In the hands of the Houthis is also the port".
        return verb >= 0
            && (_t.Upos[verb] is Upos.PROPN
                || verb > noun && _t.Upos[verb] is Upos.NOUN && c.Tree.Child(verb, Deprel.cop) is >= 0 and int cop && cop > noun) ? Ground(verb) : -1;
    }

    // "was their last position there", "the army's only foothold in the province".
    private bool IsLastPosition(int noun)
    {
        bool last = false;
        for (int k = Lexicon.Has("positions", _t.Lemma[noun]) ? c.Tree.FirstChild(noun) : -1; k >= 0 && k < noun; k = c.Tree.NextSibling(k))
            last |= _t.Lemma[k] is "last" or "only" or "sole" or "key" or "strategic" or "main" or "remaining" or "final" or "biggest" or "largest";
        return last;
    }

    // "El Fasher remains the last stronghold of the army", "the rebel stronghold of Kidal", "Kidal, a stronghold of the separatists".
    private void ReadStronghold(int noun)
    {
        int ground = -1, holder = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "a former stronghold".
            if (k < noun && _t.Lemma[k] is "former" or "ex" or "old" or "erstwhile")
                return;
            if (_t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun && IsInArms(k))
                holder = k;
            else if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" && IsInArms(k))
                holder = k;
            else if (k > noun && (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" || _t.Deprel[k] is Deprel.appos or Deprel.flat)
                && Ground(k) is >= 0 and int named)
                ground = named;
        }
        if (holder < 0 || c.IsNegated(noun))
            return;
        // "Benghazi, the rebels' capital": a state's is nobody's stronghold.
        if (_t.Lemma[noun] is "capital" or "headquarters"
            && !(c.Entity(holder) is >= 0 and int rebels && c.Entities.Entities[rebels].Sector is "REB" or "UAF" or "SEP" or "INS"))
            return;
        int above = _t.Head[noun];
        // "encircled the town, the army's only foothold in the region": whatever the tree hangs it from.
        int start = c.Tree.Subtree(noun).First;
        if (ground < 0 && start > 1 && _t.Form[start] is not "," && _t.Form[start - 1] is "," && _t.SentenceOf[start - 2] == _t.SentenceOf[noun]
            && _t.Upos[start - 2] is Upos.PROPN)
        {
            for (int i = start - 2; i >= _t.Sentences[_t.SentenceOf[noun]].First && (_t.Upos[i] is Upos.PROPN || _t.Form[i] is "-")
                && ground < 0; i--)
                ground = c.Entities.AtHead(i) is >= 0 and int named && IsTaken(named) ? named : -1;
        }
        if (ground < 0 && _t.Deprel[noun] is Deprel.appos or Deprel.nmod_desc && above >= 0)
            ground = Ground(above);
        else if (ground < 0
            && (c.Tree.Child(noun, Deprel.cop) >= 0
                || _t.Deprel[noun] is Deprel.obj or Deprel.xcomp && above >= 0 && _t.Lemma[above] is "remain" or "stay" or "be"))
            ground = Ground(c.Clause.OwnSubject(c.Tree.Child(noun, Deprel.cop) >= 0 ? noun : above));
        // "captured Kidal, a stronghold of the separatists": it was.
        for (int level = 0, at = noun; level < 4 && at >= 0; level++, at = _t.Head[at])
        {
            if (_t.Upos[at] is not (Upos.VERB or Upos.NOUN) || at == noun && _t.Deprel[noun] is not Deprel.root)
                continue;
            if (Lexicon.Has("gains verb", _t.Lemma[at]) || Lexicon.Has("gains noun", _t.Lemma[at])
                || _t.Lemma[at] is "take" or "fall" or "lose" or "enter")
                return;
        }
        Add(ground, holder, ControlKind.Holds, noun);
    }

    // "The town has been a Houthi port since 2015": theirs who are in arms; "a Ukrainian port" may be anybody's.
    private void ReadTheirTown(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound or Deprel.amod && c.Entities.AtHead(k) is >= 0 and int who
                && c.Entities.Entities[who] is { Sector: "REB" or "SEP" or "INS" or "UAF", Kind: EntityKind.Group or EntityKind.Organization }
                && !c.IsNegated(noun) && !IsUnreal(noun) && Ground(c.Clause.OwnSubject(noun)) is >= 0 and int ground)
                Add(ground, k, ControlKind.Holds, noun);
        }
    }

    // "The Russians are since January the masters of the town", "his forces, masters of the east".
    private void ReadMaster(int noun)
    {
        int holder = c.Tree.Child(noun, Deprel.cop) >= 0 ? c.Clause.OwnSubject(noun) : _t.Deprel[noun] is Deprel.appos ? _t.Head[noun] : -1;
        if (holder < 0 || c.IsNegated(noun) || IsUnreal(noun) || !IsArmedAgent(holder) && !IsPeople(c.Entity(holder))
            || OfPhrase(noun) is not (>= 0 and int of) || Ground(of) is not (>= 0 and int ground))
            return;
        Add(ground, holder, ControlKind.Holds, noun);
    }

    // Rebels and armies, not parties.
    private bool IsInArms(int word) =>
        c.Entity(word) is >= 0 and int who
            && (c.Entities.Entities[who] is { Kind: EntityKind.Person, Sector: "REB" or "UAF" or "SEP" or "INS" }
            || c.Entities.Entities[who] is
            {
                Kind: EntityKind.Organization or EntityKind.Group, Sector: "MIL" or "REB" or "UAF" or "SEP" or "INS"
            or "GOV"
            });

    // "the battle between the army and the rebels for Goma", "clashes for control of the town between": both contest it.
    private bool ReadBetween(int noun)
    {
        int verb = _t.Head[noun], ground = -1, first = -1;
        foreach (int at in (ReadOnlySpan<int>)[noun, _t.Deprel[noun] is Deprel.nsubj or Deprel.obj && verb >= 0 ? verb : -1])
        {
            for (int k = at < 0 ? -1 : c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < noun || _t.Deprel[k] is not (Deprel.nmod or Deprel.obl))
                    continue;
                if (first < 0 && c.Case(k) is "between" && c.Tree.Child(k, Deprel.conj) >= 0)
                    first = k;
                else if (ground < 0 && c.Case(k) is "for" or "over")
                    ground = Ground(k) is >= 0 and int sought ? sought : _t.Lemma[k] is "control" && OfPhrase(k) is >= 0 and int of ? Ground(of) : -1;
            }
        }
        if (ground < 0 || first < 0 || !IsArmed(c.Entity(first)))
            return Lexicon.Has("combat", _t.Lemma[noun]) && !(_t.Deprel[noun] is Deprel.nsubj && verb >= 0 && Lexicon.Has("rages", _t.Lemma[verb]))
                && AddFought(noun, [noun, _t.Deprel[noun] is Deprel.nsubj or Deprel.obj && verb >= 0 ? verb : -1]);
        Add(ground, first, ControlKind.Contests, noun);
        return true;
    }

    private int ToWhom(int noun, string way)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) == way && IsArmed(c.Entity(k)))
                return k;
        }
        return -1;
    }
}
