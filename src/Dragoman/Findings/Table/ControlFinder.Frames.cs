using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Ground that the frames of <c>data/table/ground-frames.txt</c> give to somebody by the order of the words, where the tree tells nothing of
/// it.</summary>
internal sealed partial class ControlFinder
{
    // Words of a slot behind the word before it, and of what may stand between two words of a frame.
    private const int FarthestSlot = 8, FarthestWord = 3, FarthestBy = 7;

    // Words of a clause, up to a finite verb of its own.
    private const int FarthestSubject = 26;

    // A report on a conflict, or one line of it that speaks of those who fight.
    private bool IsWar =>
        _isWar ??= c.IsConflict
            || c.Entities.Entities.Exists(static e => e.Sector is "MIL" or "REB" or "UAF" or "SEP" or "INS" && e.Kind is not EntityKind.Person);

    private bool? _isWar;

    private static readonly WordSet NotSo = DataFiles.List("table/control.txt", "not so");

    private void ReadFrames(int word)
    {
        foreach (GroundFrames.Frame frame in GroundFrames.Shared.Of(_t.Lemma[word].ToSmall()))
        {
            if (_t.Upos[word] is Upos.VERB ? !HasVoice(word, frame) : frame.IsPassive && !IsNounFrame(frame) || _t.Upos[word] is Upos.AUX)
                continue;
            if (Match(frame, word))
                return;
        }
    }

    // "the capture of the town by the rebels".
    private static bool IsNounFrame(GroundFrames.Frame frame) => frame.Anchor == 0;

    // "captured" of who does it, "was captured by" of what it is done to.
    private bool HasVoice(int verb, GroundFrames.Frame frame)
    {
        int before = Before(verb - 1, _t.Sentences[_t.SentenceOf[verb]].First);
        string aux = before >= 0 ? _t.Lemma[before] : "";
        if (IsNounFrame(frame))
            return false;
        if (frame.IsPassive)
            return _t.Xpos[verb] is Xpos.VBN or Xpos.VBD && aux is not "have";
        // "was the last city to fall to the rebels": it fell.
        if (frame.Parts[0].Slot is 'G')
            return _t.Xpos[verb] is not Xpos.VB || aux is not "to" || IsLastTo(before - 1);
        bool told = frame.Anchor > 0 && frame.Parts[frame.Anchor - 1].Slot is '\0';
        if (!told && aux is "be" or "get" && _t.Xpos[verb] is not Xpos.VBG)
            return false;
        return _t.Xpos[verb] switch
        {
            // "As the rebels marched into the town", "established control over it": the tree may take a past tense for a participle.
            Xpos.VBN => told || aux is "have" || IsWith(verb - 1)
                || aux is not ("be" or "get") && frame.Parts.Length > frame.Anchor + 1 && frame.Parts[frame.Anchor + 1] is { Slot: '\0', IsOptional: false },
            Xpos.VBG => aux is "be" || before >= 0 && _t.Form[before] is "," or "and" || before > 0 && aux is "in" && _t.Lemma[before - 1] is "succeed"
                || IsFronted(verb) || IsWith(verb - 1),
            Xpos.VB => aux is "have" or "do" || before > 0 && aux is "to" && IsDone(before - 1),
            _ => true,
        };
    }

    private bool IsLastTo(int noun)
    {
        if (noun < 0 || !Lexicon.Has("town", _t.Lemma[noun]) && _t.Lemma[noun] is not ("one" or "capital" or "place"))
            return false;
        for (int i = noun - 1; i > Math.Max(0, noun - 4); i--)
        {
            if (_t.Form[i] is "last" or "latest" or "first" or "second" or "third" or "fourth" or "fifth" or "next")
                return _t.Upos[i - 1] is Upos.DET && i > 1 && _t.Form[i - 2] is "was" or "is" or "became" or "becomes";
        }
        return false;
    }

    // "managed to", "went on to", "were forced to": what is done after all.
    private bool IsDone(int verb) =>
        _t.Lemma[verb] is "manage" or "able" or "proceed" or "succeed"
            || _t.Form[verb] is "on" && verb > 0 && _t.Lemma[verb - 1] is "go"
            || _t.Lemma[verb] is "force" or "compel" or "oblige" && _t.Xpos[verb] is Xpos.VBN && verb > 0 && _t.Lemma[verb - 1] is "be";

    // "After taking the town, the rebels", "Having fled the port, the troops", "Seized by rebels in May, the town": the participle leads its sentence,
    // and what it is said of stands behind the comma.
    private bool IsFronted(int verb)
    {
        int first = _t.Sentences[_t.SentenceOf[verb]].First;
        return verb == first && _t.Xpos[verb] is Xpos.VBN or Xpos.VBD or Xpos.VBG
            || verb == first + 1
                && (_t.Xpos[verb] is Xpos.VBG && _t.Form[first] is "After" or "Since" or "On" or "Upon" or "By" or "Before" || _t.Form[first] is "Having")
            || verb == first + 2 && _t.Form[first] is "After" && _t.Form[first + 1] is "having";
    }

    // What stands behind the comma of a participle that leads its sentence: the subject of the sentence; −1 for another thing.
    private int SubjectBehind(int from, char slot, string anchor)
    {
        int end = _t.Sentences[_t.SentenceOf[from]].End, comma = from + 1;
        while (comma < end && _t.Form[comma] is not "," && _t.Upos[comma] is not Upos.VERB)
            comma++;
        for (int i = comma + 1; i < Math.Min(end, comma + FarthestSlot); i++)
        {
            if (_t.Upos[i] is Upos.VERB or Upos.AUX or Upos.PUNCT)
                return -1;
            if (IsSlot(i, slot, anchor) && _t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                return i;
        }
        return -1;
    }

    // "with the rebels" of "with the rebels holding the town", "as the rebels" of "as the rebels took it": who stands before a word, led so.
    private bool IsWith(int word)
    {
        int i = word, first = Math.Max(_t.Sentences[_t.SentenceOf[Math.Max(0, word)]].First, word - FarthestSlot);
        while (i > first && _t.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM || i > first && _t.Form[i] is "of")
            i--;
        return i >= first && i < word && _t.Form[i] is "with" or "With" or "as" or "As";
    }

    // The word before that is no adverb.
    private int Before(int word, int first)
    {
        while (word >= first && (_t.Upos[word] is Upos.ADV || c.TimeOf(word) >= 0))
            word--;
        return word >= first ? word : -1;
    }

    private bool Match(GroundFrames.Frame frame, int anchor)
    {
        (int Holder, int Loser, int Ground) found = (-1, -1, -1);
        int end = _t.Sentences[_t.SentenceOf[anchor]].End, at = anchor, ground = -1;
        string lemma = _t.Lemma[anchor].ToLowerInvariant();
        bool missing = false;
        for (int p = frame.Anchor + 1; p < frame.Parts.Length; p++)
        {
            GroundFrames.Part part = frame.Parts[p];
            if (part.Slot is '\0')
            {
                int there = WordBehind(at, end, part, frame.Parts[p - 1].Slot is '\0' ? FarthestWord : FarthestBy);
                if (there < 0 && !part.IsOptional)
                    return false;
                at = there >= 0 ? there : at;
                continue;
            }
            int slot = SlotBehind(at + 1, end, part.Slot, lemma, at == anchor);
            // "which the rebels captured": what is held stands before.
            if (slot < 0 && part.Slot is 'G' && p == frame.Parts.Length - 1 && frame.Parts[0].Slot is 'H' && at == anchor)
            {
                missing = true;
                break;
            }
            if (slot < 0)
                return false;
            at = slot;
            Fill(ref found, part.Slot, slot);
        }
        int behind = at;
        bool fronted = _t.Upos[anchor] is Upos.VERB && IsFronted(anchor);
        at = anchor;
        for (int p = frame.Anchor - 1; p >= 0; p--)
        {
            GroundFrames.Part part = frame.Parts[p];
            int there = part.Slot is '\0' ? WordAhead(at, part)
                : fronted ? SubjectBehind(behind, part.Slot, lemma)
                : p == 0 ? SubjectAhead(at - 1, part.Slot, lemma) : SlotAhead(at - 1, part.Slot, lemma);
            if (there < 0 && !part.IsOptional)
                return false;
            at = there >= 0 ? there : at;
            if (part.Slot is not '\0')
                Fill(ref found, part.Slot, there);
        }
        // Who "they" of a relative clause are is left to the tree.
        if (missing)
            found.Ground = _t.Upos[found.Holder] is Upos.PRON ? -1 : GroundAhead(found.Holder, lemma);
        if (found.Ground < 0 || (ground = GroundAt(found.Ground, lemma, found.Holder)) < 0
            || IsHypothetical(Math.Min(at, anchor), anchor, found.Ground, frame.IsNoLonger))
            return false;
        bool told = Tell(frame.Kind, ground, found.Holder, found.Loser, anchor);
        if (told)
            TellJoined(frame.Kind, found, anchor);
        return told;
    }

    // "control Menaka and Ansongo", "Osijek and Vinkovci, both still in government hands": what "and" joins to the ground is told with it.
    private void TellJoined(string kind, (int Holder, int Loser, int Ground) found, int anchor)
    {
        List<int> joined = [];
        int first = found.Ground;
        for (int i = first + 1; _t.Deprel[first] is Deprel.conj && i < anchor; i++)
        {
            if (_t.Form[i] is "both" or "all" && _t.Form[i - 1] is ",")
                first = _t.Head[first];
        }
        if (first >= 0 && first != found.Ground && _t.Upos[first] is Upos.PROPN && Ground(first) is >= 0 and int before)
            joined.Add(before);
        for (int k = first < 0 || _t.Upos[first] is not Upos.PROPN ? -1 : c.Tree.FirstChild(first); k >= 0; k = c.Tree.NextSibling(k))
            AddJoined(k, joined);
        foreach (int ground in joined)
            Tell(kind, ground, found.Holder, found.Loser, anchor);
    }

    private bool Tell(string kind, int ground, int holder, int loser, int word)
    {
        if (c.Entity(holder) is var who && who >= 0 && (c.Party(who) == ground || !IsHolding(holder, _t.Lemma[word].ToLowerInvariant())))
            return false;
        // What the tree tells of the same words is told better.
        // … but for a town that was stormed and taken.
        if (kind is not "passes" && _found.Exists(k => k.Place == ground && !(k.Change is ControlKind.Contests && kind is "gains" or "annexes")
            && k.Evidence.Exists(e => e.Overlaps(c.Phrase(word)))))
            return false;
        // Troops march on squares as well.
        if (kind is "contests" && !IsTown(ground) && _t.Lemma[word] is "march" or "advance" or "push" or "close" or "bear" or "converge")
            return false;
        int before = _found.Count;
        // "lost control of the town": whatever the tree makes of the verb.
        if (kind is "holds" && _t.Upos[word] is Upos.NOUN && GivingUp(word) >= 0)
            kind = "loses";
        if (kind is "expels")
        {
            Add(ground, holder, ControlKind.Gains, word);
            Add(ground, loser, ControlKind.Loses, word);
        }
        else if (kind is "passes")
        {
            Add(ground, holder, ControlKind.Gains, word);
            Add(ground, loser, ControlKind.Loses, word);
        }
        else
        {
            Add(ground, holder, Kind(kind + " "), word);
        }
        return _found.Count > before;
    }

    // "the terminal shut", "the town of X in ruins": how a thing is left stands behind it.
    private bool IsLeftSo(int thing)
    {
        int i = thing + 1, end = _t.Sentences[_t.SentenceOf[thing]].End;
        while (i < end && (_t.Upos[i] is Upos.PROPN || _t.Form[i] is "of" or "the"))
            i++;
        return i < end && (_t.Upos[i] is Upos.ADJ || _t.Xpos[i] is Xpos.VBN || _t.Form[i] is "without"
            || _t.Form[i] is "in" && i + 1 < end && Lexicon.Has("plight", _t.Lemma[i + 1]));
    }

    // "The tanks left the town and gunmen moved in", "the rebels took their place": what was just told of is theirs now.
    private void ReadMovedIn(int verb)
    {
        bool moves = _t.Lemma[verb] is "move" or "come" or "step" or "walk" or "pour" or "go" or "march" or "roll" or "sweep" or "drive" or "ride"
            && verb + 1 < _t.Count && _t.Form[verb + 1] is "in"
                && (verb + 2 >= _t.Count || _t.Upos[verb + 2] is Upos.PUNCT or Upos.ADP or Upos.ADV or Upos.CCONJ or Upos.SCONJ),
            replaces = _t.Lemma[verb] is "take" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int place && _t.Lemma[place] is "place"
                && c.Tree.Child(place, Deprel.nmod_poss) is >= 0 and int whose && _t.Lemma[whose] is "their";
        if (!moves && !replaces || _t.Xpos[verb] is not (Xpos.VBD or Xpos.VBN or Xpos.VBZ or Xpos.VBP) || IsUnreal(verb) || c.IsNegated(verb)
            || _lastTold < 0 || _lastTold > verb || _t.SentenceOf[verb] - _t.SentenceOf[_lastTold] > (replaces ? 1 : 0)
            || !_found.Exists(k => k.Place == _lastGround && k.Change is ControlKind.Loses)
            || SubjectAhead(verb - 1, 'H', _t.Lemma[verb]) is not (>= 0 and int who)
            || !IsFighting(who) && !IsPeople(c.Entity(who)) || c.Party(c.Entity(who)) == _lastHolder)
            return;
        Add(_lastGround, who, ControlKind.Gains, verb);
    }

    // "The village is Russian again", "the town itself stays Croatian": in a report on a conflict, told by the report itself or as how it is now;
    // whose a land ought to be is another matter.
    private void ReadWhoseItIs(int adjective)
    {
        if (_t.Upos[adjective] is not Upos.ADJ || !IsWar || c.Entities.AtHead(adjective) is not (>= 0 and int state)
            || c.Entities.Entities[state] is not { Kind: EntityKind.Country, Sector: null }
            || c.Tree.Child(adjective, Deprel.cop) < 0
                && !(_t.Deprel[adjective] is Deprel.xcomp && _t.Head[adjective] is >= 0 and int stays
                && _t.Lemma[stays] is "remain" or "stay" or "become")
            || c.IsNegated(adjective) || IsUnreal(adjective))
            return;
        int town = c.Subject(adjective) is >= 0 and int own ? own : _t.Head[adjective] >= 0 ? c.Subject(_t.Head[adjective]) : -1;
        if (town < 0 || Ground(town) is not (>= 0 and int ground) || !IsTown(ground))
            return;
        bool now = false;
        for (int i = Math.Max(0, adjective - 3); i < Math.Min(_t.Count, adjective + 4); i++)
            now |= _t.Form[i] is "now" or "again" or "still" or "entirely" or "firmly" or "wholly" or "fully" or "back"
                || _t.Lemma[i] is "remain" or "stay";
        if (now || c.StatementOf(adjective) < 0)
            Add(ground, adjective, ControlKind.Holds, adjective);
    }

    private static void Fill(ref (int Holder, int Loser, int Ground) found, char slot, int word)
    {
        if (slot is 'H')
            found.Holder = word;
        else if (slot is 'L')
            found.Loser = word;
        else
            found.Ground = word;
    }

    private static bool Has(GroundFrames.Part part, string lemma)
    {
        foreach (string w in part.Words)
        {
            if (w.Equals(lemma, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private int WordBehind(int at, int end, GroundFrames.Part part, int farthest)
    {
        for (int i = at + 1; i < Math.Min(end, at + 1 + farthest); i++)
        {
            if (Has(part, _t.Lemma[i]) || Has(part, _t.Form[i]))
                return i;
            if (_t.Upos[i] is Upos.VERB or Upos.PUNCT or Upos.SCONJ || farthest == FarthestWord && !IsBetween(i))
                return -1;
        }
        return -1;
    }

    private int WordAhead(int at, GroundFrames.Part part)
    {
        for (int i = at - 1; i >= Math.Max(_t.Sentences[_t.SentenceOf[at]].First, at - 4); i--)
        {
            if (Has(part, _t.Lemma[i]) || Has(part, _t.Form[i]))
                return i;
            if (_t.Upos[i] is not (Upos.DET or Upos.ADJ or Upos.ADV or Upos.NOUN or Upos.PROPN or Upos.PART) && _t.Deprel[i] is not Deprel.nmod_poss
                || _t.Form[i] is "not")
                return -1;
        }
        return -1;
    }

    // An article, an adverb, a quality, a day.
    private bool IsBetween(int word) => _t.Upos[word] is Upos.DET or Upos.ADV or Upos.ADJ or Upos.PRON || c.TimeOf(word) >= 0;

    // The slot that the words from here on fill: a name that no other preposition leads.
    private int SlotBehind(int from, int end, char slot, string anchor, bool direct)
    {
        for (int i = from; i < Math.Min(end, from + FarthestSlot); i++)
        {
            if (c.TimeOf(i) >= 0 || _t.Upos[i] is Upos.ADP && i + 1 < end && (c.TimeOf(i + 1) >= 0 || i + 2 < end && c.TimeOf(i + 2) >= 0))
                continue;
            if (IsSlot(i, slot, anchor))
                return i;
            if (_t.Upos[i] is Upos.PUNCT && _t.Form[i] is not ("-" or "\"" or "“" or "”" or "'") || _t.Upos[i] is Upos.AUX or Upos.SCONJ or Upos.CCONJ
                || _t.Upos[i] is Upos.VERB && _t.Deprel[i] is not Deprel.amod)
                return -1;
            if (_t.Upos[i] is Upos.ADP && !(_t.Form[i] is "of" && (i == from && direct || IsKindOfGround(i - 1))) && _t.Form[i] is not ("'s" or "’s"))
                return -1;
        }
        return -1;
    }

    private bool IsKindOfGround(int noun) =>
        Lexicon.Has("area", _t.Lemma[noun]) || Lexicon.Has("town", _t.Lemma[noun]) || Lexicon.Has("share", _t.Lemma[noun])
            || Lexicon.Has("stretch", _t.Lemma[noun]) || Lexicon.Has("sited", _t.Lemma[noun]) || Lexicon.Has("streets", _t.Lemma[noun]);

    // "rebel" of "in rebel hands".
    private int SlotAhead(int from, char slot, string anchor)
    {
        for (int i = from; i >= Math.Max(_t.Sentences[_t.SentenceOf[from + 1]].First, from - 3); i--)
        {
            if (slot is 'G' ? GroundAt(i, anchor, -1) >= 0 : IsHolding(i, anchor))
                return i;
            if (_t.Upos[i] is not (Upos.ADJ or Upos.PART or Upos.NOUN))
                return -1;
        }
        return -1;
    }

    // Who or what the clause is about: the nearest one before that no preposition leads, up to another clause.
    private int SubjectAhead(int from, char slot, string anchor)
    {
        int first = Math.Max(_t.Sentences[_t.SentenceOf[from + 1]].First, from - FarthestSubject), next = from + 1;
        for (int i = from; i >= first; i--)
        {
            // "the fighters who seized", "the town that was taken by": of what stands right before.
            if (_t.Form[i] is "who" or "which" or "that")
            {
                for (int k = i - 1; k >= Math.Max(first, i - 4); k--)
                {
                    if (IsSlot(k, slot, anchor))
                        return k;
                }
                return -1;
            }
            // "The rebels, the governor said, took the town": a cue between.
            if (_t.Xpos[i] is Xpos.VBD or Xpos.VBZ && _t.Form[i + 1] is "," && _t.Lemma[i] is "say" or "report" or "confirm" or "add"
                && CommaBefore(i, first) is >= 0 and int comma)
            {
                i = comma;
                next = comma + 1;
                continue;
            }
            if (_t.Form[i] is ";" or ":" or "but" or "while" or "whether" or "if" or "when"
                || _t.Form[i] is "as" or "after" or "before" or "until" or "than" && (_t.Upos[i] is not Upos.ADP || next <= from)
                || i < from - 1 && _t.Upos[i] is Upos.VERB && _t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && _t.Deprel[i] is not Deprel.acl_relcl
                    && !IsVerbAlike(i, next - 1))
                return -1;
            // "The insurgents control the town": the tree may take them for an attribute of the verb.
            if (IsSlot(i, slot, anchor) && (!IsLed(i) || IsOfKind(i) || IsWith(i))
                && (_t.Deprel[i] is not (Deprel.compound or Deprel.amod or Deprel.nmod_poss) || IsOfMachines(i)
                    || i == from && _t.Xpos[i] is Xpos.NNS && _t.Head[i] == from + 1 && _t.Upos[i] is Upos.NOUN))
                return i;
            if (_t.Upos[i] is Upos.VERB)
                next = i;
        }
        return -1;
    }

    private int CommaBefore(int word, int first)
    {
        for (int i = word - 1; i > Math.Max(first, word - FarthestSlot); i--)
        {
            if (_t.Form[i] is "," || _t.Upos[i] is Upos.VERB)
                return _t.Form[i] is "," ? i : -1;
        }
        return -1;
    }

    // "swept north, capturing the town", "attacked and captured": the subject is that of the verb before.
    private bool IsVerbAlike(int verb, int from)
    {
        for (int i = verb + 1; i <= from; i++)
        {
            if (_t.Form[i] is "," or "and")
                return i >= from - 1;
        }
        return false;
    }

    // "The town of X".
    private bool IsOfKind(int name)
    {
        int i = name - 1;
        while (i > 0 && _t.Upos[i] is Upos.PROPN or Upos.DET or Upos.ADJ)
            i--;
        // "70 miles north of X" is not X.
        if (i > 1 && Lexicon.Has("compass", _t.Lemma[i - 1].ToLowerInvariant()) && _t.Lemma[i - 2] is not "the")
            return false;
        string kind = i > 0 ? _t.Lemma[i - 1].ToLowerInvariant() : "";
        return i > 0 && _t.Form[i] is "of"
            && (Lexicon.Has("town", kind) || Lexicon.Has("area", kind) || Lexicon.Has("sited", kind) || Lexicon.Has("share", kind));
    }

    private bool IsSlot(int word, char slot, string anchor) =>
        slot is 'G' ? GroundAt(word, anchor, -1) >= 0 : IsHolding(word, anchor) || slot is 'L' && IsPeople(c.Entity(word));

    // "the town, which the rebels captured", "the town that they captured".
    private int GroundAhead(int holder, string anchor)
    {
        int i = holder - 1, first = _t.Sentences[_t.SentenceOf[Math.Max(0, holder)]].First;
        while (i > first && _t.Upos[i] is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PART && _t.Form[i] is not ("which" or "that"))
            i--;
        if (i <= first || _t.Form[i] is not ("which" or "that"))
            return -1;
        for (int k = i - 1; k >= Math.Max(first, i - 4); k--)
        {
            if (GroundAt(k, anchor, -1) >= 0)
                return k;
        }
        return -1;
    }

    // Those who fight, or with some verbs a state.
    private bool IsHolding(int word, string anchor)
    {
        if (word < 0 || _t.Upos[word] is Upos.VERB or Upos.ADP || c.TimeOf(word) >= 0)
            return false;
        int who = _t.Upos[word] is Upos.PRON ? c.Entity(word) : c.Entities.AtHead(word);
        if (who < 0)
            return false;
        return IsFighting(word) || IsWar && IsOfMachines(word)
            || IsWar
                && (GroundFrames.Shared.TakesStates(anchor) && (IsArmed(who) && c.CanAct(who) || IsPeople(who))
                    || c.Entities.Entities[who] is { Sector: "CRM", Kind: EntityKind.Group or EntityKind.Organization }
                    || c.Entities.Entities[who] is { Kind: EntityKind.Person, Sector: "REB" or "MIL" or "UAF" or "SEP" });
    }

    // "Ethiopian" of "Ethiopian tanks": whose armour moves.
    private bool IsOfMachines(int word) =>
        _t.Deprel[word] is Deprel.amod or Deprel.compound or Deprel.nmod_poss && _t.Head[word] is >= 0 and int machines && machines > word
            && Lexicon.Has("machines", _t.Lemma[machines]) && IsArmed(c.Entities.AtHead(word));

    // The ground that a word names. Of a name that is taken for something else only what is said of ground alone makes it that.
    private int GroundAt(int word, string anchor, int holder)
    {
        // "got it back", "fled it": the ground just told.
        if (word >= 0 && _t.Form[word] is "it" && GroundFrames.Shared.IsOfGround(anchor))
            return Ground(word);
        if (word < 0 || _t.Upos[word] is not (Upos.PROPN or Upos.NOUN) || c.TimeOf(word) >= 0)
            return -1;
        int e = c.Entities.AtHead(word);
        if (e >= 0 && IsTaken(e))
            return IsNameless(e)
                || c.Entities.Entities[e] is { Kind: EntityKind.Facility } f && !f.Name.AsSpan().ContainsAnyInRange('A', 'Z') ? -1 : e;
        if (e >= 0 && _t.Upos[word] is Upos.PROPN && _t.Deprel[word] is not Deprel.compound && GroundFrames.Shared.IsOfGround(anchor)
            && (holder < 0 || IsFighting(holder))
            && c.Entities.Entities[e] is { Kind: EntityKind.Other or EntityKind.Person, Roles.Count: 0, Code: null, Sector: null })
            return e;
        return e < 0 && _t.Upos[word] is Upos.NOUN && _t.Deprel[word] is not Deprel.compound
            && Lexicon.Has("town", _t.Lemma[word]) && word > 0 && _t.Lemma[word - 1] is "the"
            && (word + 1 >= _t.Count || _t.Form[word + 1] is not "of" && _t.Upos[word + 1] is not Upos.PROPN) ? Ground(word) : -1;
    }

    // A modal, a denial, a wish or a doubt between who and what, or before both.
    private bool IsHypothetical(int first, int anchor, int ground, bool noLonger)
    {
        if (c.IsNegated(anchor) && !noLonger || IsUnreal(anchor) || IsDenied(anchor))
            return true;
        int head = _t.Head[anchor];
        if (_t.Upos[anchor] is Upos.NOUN && IsOnlySpokenOf(anchor))
            return true;
        // "has not reached the town, in the hands of the rebels": what is not so stands before the ground and its comma.
        bool apart = ground < anchor && _t.Form[ground + 1] is ",";
        if (_t.Upos[anchor] is not Upos.VERB && !apart && head >= 0 && _t.Upos[head] is Upos.VERB && (c.IsNegated(head) || IsUnreal(head)))
            return true;
        int start = _t.Sentences[_t.SentenceOf[anchor]].First;
        for (int i = anchor - 1; i >= start; i--)
        {
            if (i < first && (_t.Form[i] is ";" or "," or "and" or "but" or "“" or "\"" || first - i > 8))
                return false;
            if (apart && i == ground + 1)
                return false;
            if (noLonger && _t.Form[i] is "no" && _t.Form[i + 1] is "longer" || _t.Lemma[i] is "talk" && _t.Form[i + 1] is not ("of" or "about"))
                continue;
            if (_t.Xpos[i] is Xpos.MD || NotSo.Contains(_t.Lemma[i]) || NotSo.Contains(_t.Form[i]))
                return true;
        }
        return false;
    }
}
