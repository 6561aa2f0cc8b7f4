using Dragoman.Findings.Times;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Events;

/// <summary>Where, when, in which context an event stands, whether it happened, and who says so.</summary>
internal sealed class EventCircumstances
{
    private readonly ParsedText _t;
    private readonly EntityTable _entities;
    private readonly List<Timex3> _times;
    private readonly DependencyTree _tree;
    private readonly EventLexicon _lexicon;
    private readonly string? _published;
    private readonly int[] _statementOf;
    private readonly bool[] _accused;
    private readonly bool[] _disaster, _violence;

    // A report full of fighting is about no disaster, whatever burns in it.
    private readonly bool _conflict;

    public EventCircumstances(ParsedText t, EntityTable entities, List<Timex3> times, List<Statement> statements, DependencyTree tree,
        EventLexicon lexicon, string? published)
    {
        (_t, _entities, _times, _tree, _lexicon, _published) = (t, entities, times, tree, lexicon, published);
        _statementOf = new int[t.Count];
        Array.Fill(_statementOf, -1);
        _accused = new bool[t.Count];
        for (int s = 0; s < statements.Count; s++)
            MarkContent(statements[s], s);
        (_disaster, _violence) = (new bool[t.Sentences.Length], new bool[t.Sentences.Length]);
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Upos[i] is Upos.PUNCT or Upos.DET or Upos.ADP or Upos.CCONJ or Upos.PRON or Upos.AUX or Upos.PART)
                continue;
            _disaster[t.SentenceOf[i]] |= EventWords.Disasters.Contains(t.Lemma[i]) && !(t.Upos[i] is Upos.VERB && IsNoDisaster(i));
            _violence[t.SentenceOf[i]] |= EventWords.Violence.Contains(t.Lemma[i]);
        }
        _conflict = Array.FindAll(_violence, static v => v).Length is var violent && violent > 2
            && violent > Array.FindAll(_disaster, static d => d).Length;
    }

    // "fired", "sank a ship", "the truce collapsed".
    private bool IsNoDisaster(int verb) =>
        _t.Lemma[verb] is "fire" || _t.Lemma[verb] is "sink" or "leak" or "flood" && _tree.Child(verb, Deprel.obj) >= 0
        || _t.Lemma[verb] is "collapse" && _tree.Child(verb, Deprel.nsubj) is >= 0 and int what && _lexicon.Noun(_t.Lemma[what], out _);

    // A later statement inside an earlier one's content is the closer source.
    private void MarkContent(Statement s, int index)
    {
        bool accusing = s.Cue is { } cue && IsAccusing(_t.FirstEndingBehind(cue.Start), cue.End);
        foreach (TextSpan span in s.Content)
        {
            for (int i = _t.FirstEndingBehind(span.Start); i < _t.Count && _t.Span[i].Start < span.End; i++)
            {
                _statementOf[i] = index;
                _accused[i] |= accusing;
            }
        }
    }

    private bool IsAccusing(int first, int end)
    {
        for (int i = first; i < _t.Count && _t.Span[i].Start < end; i++)
        {
            if (EventWords.Accusing.Contains(_t.Lemma[i]))
                return true;
        }
        return false;
    }

    /// <summary>Whether the sentences about a word tell of a disaster and of no violence: what is destroyed there, nobody attacked.</summary>
    /// <param name="near">Only those of its paragraph: a storm told of before goes on to kill, but nobody refuses or blames because of it.</param>
    public bool IsDisaster(int word, bool near = false)
    {
        int sentence = _t.SentenceOf[word];
        bool disaster = false;
        if (_conflict)
            return false;
        for (int s = Math.Max(0, sentence - 2); s < Math.Min(_disaster.Length, sentence + 3); s++)
        {
            if (_violence[s])
                return false;
            disaster |= _disaster[s] && !(near && s != sentence && IsParted(Math.Min(s, sentence), Math.Max(s, sentence)));
        }
        return disaster;
    }

    // Whether a blank line stands between two sentences.
    private bool IsParted(int first, int last)
    {
        for (int s = first; s < last; s++)
        {
            int end = _t.Span[_t.Sentences[s].End - 1].End;
            if (_t.Text.AsSpan(end, _t.Span[_t.Sentences[s + 1].First].Start - end).Count('\n') > 1)
                return true;
        }
        return false;
    }

    /// <summary>Whether a sentence has a word of violence beside the trigger itself.</summary>
    public bool IsViolent(int word) => _violence[_t.SentenceOf[word]];

    public void Fill(PoliticalEvent e, int word)
    {
        if (_statementOf[word] >= 0)
            e.Statement = _statementOf[word];
        e.Status = Status(e, word);
        e.Place = Place(e, word) ?? e.Place;
        int time = TimeAttachment.Of(_t, _times, word);
        e.Date = time < 0 ? null : _times[time].Value;
        if (e.Status is EventStatus.Held && e.Date is not null && TimeAttachment.IsAfter(e.Date, _published))
        {
            // "warned that May 6 was too early": the day is of something else.
            if (IsAhead(e, word, _times[time]))
                e.Status = EventStatus.Planned;
            else
                e.Date = null;
        }
        SentenceRange s = _t.Sentences[_t.SentenceOf[word]];
        for (int i = Math.Max(s.First, word - 15); i < Math.Min(s.End, word + 16); i++)
        {
            if (!_lexicon.Contexts.TryGetValue(_t.Lemma[i], out string[]? contexts))
                continue;
            foreach (string c in contexts)
            {
                if (!e.Contexts.Contains(c) && e.Contexts.Count < 4)
                    e.Contexts.Add(c);
            }
        }
    }

    // "the ministers meet on Friday", "Thursday's visit": what has a day behind the report's is still to come, whatever the words' own mood. Which
    // month or year a noun's is, is less sure ("the meeting in October"), but for "next month".
    private bool IsAhead(PoliticalEvent e, int word, Timex3 time)
    {
        if (_t.Upos[word] is not (Upos.NOUN or Upos.PROPN))
            return !IsPast(word) && (_t.Xpos[word] is not Xpos.VBN || _tree.IsPassive(word));
        return (time.Value.Length >= 10 || IsNext(time))
            && (e.Class is EventClass.CONSULT or EventClass.PROTEST or EventClass.COOPERATE or EventClass.COERCE or EventClass.RETREAT
                || e.Mode is "investigate" && _t.Lemma[word] is "hearing" or "trial");
    }

    private bool IsNext(Timex3 time)
    {
        for (int i = _t.FirstEndingBehind(time.Span.Start); i < _t.Count && _t.Span[i].Start < time.Span.End; i++)
        {
            if (_t.Form[i] is "next")
                return true;
        }
        return false;
    }

    private EventStatus Status(PoliticalEvent e, int word)
    {
        int verb = _t.Upos[word] is Upos.NOUN or Upos.PROPN && _t.Head[word] >= 0 && _t.Upos[_t.Head[word]] is Upos.VERB ? _t.Head[word] : word;
        // "has not been connected since its seizure": a circumstance of what did not happen may well have happened.
        bool part = verb == word || _t.Deprel[word] is not Deprel.obl || _tree.Case(word) is "to" or "with" or "on" or "for" or "in";
        if (IsDenied(word) || verb != word && part && IsDenied(verb))
            return EventStatus.Denied;
        // "accused it of arming them, a charge denied by Tehran": the denial is made.
        bool denial = e.Class is EventClass.REJECT && _t.Lemma[word] is "deny" or "reject" or "dismiss" or "refute"
            && _t.Deprel[word] is Deprel.acl_relcl or Deprel.acl or Deprel.parataxis;
        if (!denial && (_accused[word] || IsAccused(word)) || IsHearsay(word) || verb != word && IsHearsay(verb))
            return EventStatus.Alleged;
        if (verb != word || _t.Upos[word] is Upos.NOUN)
        {
            if (OfTheme(word) is { } theme)
                return theme;
        }
        // "the American shooting suggestion", "an invasion threat": what the noun behind makes of it.
        if (_t.Xpos[word] is Xpos.NN or Xpos.VBG && word + 1 < _t.Count && _t.Upos[word + 1] is Upos.NOUN
            && (_t.Deprel[word] is Deprel.compound or Deprel.amod && _t.Head[word] == word + 1
                || _t.Head[word + 1] == word && _t.Deprel[word + 1] is Deprel.obj && _t.Xpos[word + 1] is Xpos.NN)
            && OfGovernor(word + 1) is { } made)
            return made;
        // "Sweden's decision to send them back": it has not sent them yet.
        if (verb == word && Infinitives.NounBefore(_t, word) is >= 0 and int intention && OfGovernor(intention) is { } intended)
            return intended;
        EventStatus? unfinished = null;
        for (int at = part ? verb : word, steps = 0; at >= 0 && steps < 4; at = _t.Head[at], steps++)
        {
            EventStatus? mood = Mood(at, at == word);
            if (mood is not null)
                return mood.Value;
            int governor = _t.Head[at];
            // "Sending troops would be a mistake", "it is unfair to blame them": nobody says that anybody does.
            if (_t.Deprel[at] is Deprel.csubj
                && (_t.Xpos[at] is Xpos.VBG
                    || steps == 0 && _tree.IsInfinitive(at) && governor >= 0 && _t.Upos[governor] is Upos.ADJ && !IsForemost(governor)
                        && !HasPerfect(at)))
                return EventStatus.Hypothetical;
            // "is due to convene a round on May 16, and met the envoy on Thursday": the second has happened.
            if (_t.Deprel[at] is Deprel.conj && governor >= 0 && _t.Xpos[at] is Xpos.VBD && _t.Xpos[governor] is Xpos.VB or Xpos.VBZ or Xpos.VBP
                && Mood(governor, true) is not EventStatus.Hypothetical)
                break;
            // "no evidence that the drone had been shot down"
            if (governor >= 0 && _t.Deprel[at] is Deprel.acl or Deprel.ccomp or Deprel.acl_relcl
                && _t.Lemma[governor] is "evidence" or "proof" or "sign" or "indication" or "suggestion" && HasNo(governor))
                return EventStatus.Denied;
            // "demands that he resign": the tree may take the clause for one about the demands.
            bool asked = _t.Deprel[at] is Deprel.acl_relcl && _tree.Child(at, Deprel.mark) >= 0;
            if (governor < 0 || !asked && _t.Deprel[at] is not (Deprel.xcomp or Deprel.ccomp or Deprel.conj or Deprel.advcl or Deprel.acl))
                break;
            if (OfPreposition(at, governor) is { } kept)
                return kept;
            // "not interested in capturing it", "unable to hold it": it did not happen.
            if (_t.Upos[governor] is Upos.ADJ && (_t.Xpos[at] is Xpos.VBG || _tree.IsInfinitive(at)) && OfMind(governor) is { } minded)
                return minded;
            if (_t.Deprel[at] is Deprel.xcomp or Deprel.acl && EventWords.Planning.Contains(_t.Lemma[governor]))
                return EventStatus.Planned;
            if (asked || _t.Deprel[at] is Deprel.xcomp or Deprel.ccomp or Deprel.acl || _t.Deprel[at] is Deprel.advcl && _tree.IsInfinitive(at))
            {
                // "announced that it has called off its strike": it has.
                if (OfGovernor(governor) is { } governed && !(governed is EventStatus.Planned && _t.Deprel[at] is Deprel.ccomp && IsPast(at)))
                    return governed;
            }
            if (unfinished is null && (at == word || at == verb && IsDone(word)))
                unfinished = OfInfinitive(at, governor, e.Class);
            // "declined to resign after he was implicated": he was, whatever he declined.
            if (_t.Deprel[at] is Deprel.advcl && IsPast(at) && _tree.Child(at, Deprel.mark) is >= 0 and int mark
                && _t.Lemma[mark] is "after" or "because" or "since" or "as" or "although" or "though")
                break;
            if (_t.Deprel[at] is Deprel.ccomp or Deprel.advcl && _t.Deprel[at] is not Deprel.conj && steps > 0)
                break;
        }
        if (unfinished is { } purpose)
            return purpose;
        if (verb == word && OfPredicate(word) is { } meant)
            return meant;
        if (e.Class is EventClass.CONSULT && IsStageToCome(word))
            return EventStatus.Planned;
        // "the call, scheduled to be held on Tuesday"
        foreach (int c in _tree.Children(word))
        {
            if (_t.Deprel[c] is Deprel.acl or Deprel.amod
                && _t.Lemma[c] is "schedule" or "plan" or "expect" or "propose" or "upcoming" or "forthcoming" or "future" or "expected" or "planned"
                    or "scheduled" or "proposed")
                return _t.Lemma[c] is "propose" or "proposed" ? EventStatus.Proposed : EventStatus.Planned;
            if (_t.Deprel[c] is Deprel.amod
                && _t.Lemma[c] is "possible" or "potential" or "feared" or "likely" or "looming" or "imminent" or "hypothetical" or "threatened")
                return EventStatus.Hypothetical;
        }
        return _t.Upos[word] is Upos.NOUN && verb != word && EventWords.Planning.Contains(_t.Lemma[verb]) && e.Class is EventClass.CONSULT
            ? EventStatus.Planned : EventStatus.Held;
    }

    // "A withdrawal of the troops would be a first step": what has no article that tells which is of the predicate's mood.
    private EventStatus? OfPredicate(int noun)
    {
        if (_t.Upos[noun] is not Upos.NOUN || _t.Deprel[noun] is not Deprel.nsubj || _t.Head[noun] is not (>= 0 and int predicate)
            || _t.Upos[predicate] is Upos.VERB || _tree.Child(predicate, Deprel.cop) < 0)
            return null;
        int article = _tree.Child(noun, Deprel.det);
        return article >= 0 && _t.Lemma[article] is not ("a" or "an" or "any") || _tree.Child(noun, Deprel.nmod_poss) >= 0 ? null
            : Mood(predicate, true);
    }

    // "will raise it at a meeting in Geneva", "would seek support during his visit": where it will be said is still to come.
    private bool IsStageToCome(int noun)
    {
        if (_t.Deprel[noun] is not Deprel.obl || _t.Upos[noun] is not (Upos.NOUN or Upos.PROPN) || _tree.Case(noun) is not ("at" or "during" or "in"))
            return false;
        int verb = _t.Head[noun];
        while (_t.Deprel[verb] is Deprel.xcomp or Deprel.conj && _t.Head[verb] >= 0 && !_tree.HasModal(verb, "will") && !_tree.HasModal(verb, "would"))
            verb = _t.Head[verb];
        return (_tree.HasModal(verb, "will") || _tree.HasModal(verb, "would")) && !IsDenied(verb) && !HasPerfect(verb);
    }

    // "withdrew without firing", "barred them from leaving", "warned it against attacking": none of it was done.
    private EventStatus? OfPreposition(int verb, int governor)
    {
        if (_t.Xpos[verb] is not Xpos.VBG || _tree.Child(verb, Deprel.mark) is not (>= 0 and int mark) || mark > verb)
            return null;
        return _t.Lemma[mark] switch
        {
            "without" => EventStatus.Denied,
            "from" when EventWords.Keeping.Contains(_t.Lemma[governor]) => EventStatus.Denied,
            // "aimed at ending the siege", "with a view to ending it".
            "at" when _t.Lemma[governor] is "aim" => EventStatus.Planned,
            "to" when _t.Lemma[governor] is "view" => EventStatus.Planned,
            "against" => EventStatus.Hypothetical,
            _ => null,
        };
    }

    // "sent men to kill him", "has the right to strike back", "need to withdraw": what one is to do, may do or goes somewhere to do is not done
    // yet. What one begins, manages or is forced to do is done; so is what people meet to say.
    private EventStatus? OfInfinitive(int verb, int governor, EventClass told)
    {
        if (!_tree.IsInfinitive(verb) || _t.Xpos[verb] is not (Xpos.VB or Xpos.VBN)
            || _t.Deprel[verb] is not (Deprel.xcomp or Deprel.advcl or Deprel.acl))
            return null;
        bool noun = _t.Upos[governor] is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;
        string lemma = _t.Lemma[governor];
        // "is said to have killed", "are believed to be holding".
        if (!noun && _t.Deprel[verb] is Deprel.xcomp && EventWords.Believing.Contains(lemma))
            return _tree.IsPassive(governor) ? EventStatus.Alleged : null;
        if (HasPerfect(verb))
            return null;
        if (EventWords.Failing.Contains(lemma))
            return EventStatus.Denied;
        if (noun)
        {
            // "the first minister to visit Havana"; "took the opportunity to thank them".
            if (_t.Deprel[verb] is not Deprel.acl || IsForemost(governor) || IsTaken(governor))
                return null;
            return EventWords.Chances.Contains(lemma) ? EventStatus.Hypothetical : EventStatus.Planned;
        }
        if (EventWords.Effecting.Contains(lemma) && !(lemma is "go" or "come" && _t.Xpos[governor] is Xpos.VBG))
            return null;
        // "had to leave the town": so it did.
        if (lemma is "have" or "able"
            && (_t.Xpos[governor] is Xpos.VBD or Xpos.VBN || _tree.Child(governor, Deprel.cop) is >= 0 and int was && _t.Xpos[was] is Xpos.VBD))
            return null;
        bool spoken = told is EventClass.CONSULT or EventClass.REQUEST or EventClass.ACCUSE or EventClass.SUPPORT or EventClass.PROTEST;
        if (told is EventClass.PROTEST || _t.Lemma[verb] is "protest" || spoken && EventWords.Gathering.Contains(lemma))
            return null;
        if (_t.Deprel[verb] is Deprel.advcl)
            return EventStatus.Planned;
        return _t.Upos[governor] is Upos.VERB && EventWords.Setting.Contains(lemma) ? EventStatus.Planned : EventStatus.Hypothetical;
    }

    // A noun that is what the verb does ("to launch an offensive"), not what it is about ("to condemn an offensive").
    private bool IsDone(int noun) =>
        _t.Upos[noun] is Upos.NOUN && _t.Deprel[noun] is Deprel.obj && EventWords.Doing.Contains(_t.Lemma[_t.Head[noun]]);

    private bool HasPerfect(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (c < verb && _t.Deprel[c] is Deprel.aux && _t.Lemma[c] is "have")
                return true;
        }
        return false;
    }

    private bool IsForemost(int noun)
    {
        if (_t.Lemma[noun] is "first" or "last" or "one" or "only")
            return true;
        for (int i = _tree.Subtree(noun).First; i < noun; i++)
        {
            if (_t.Lemma[i] is "first" or "second" or "third" or "last" or "latest" or "only" or "next" || _t.Xpos[i] is Xpos.JJS)
                return true;
        }
        return false;
    }

    private bool IsTaken(int chance) =>
        _t.Deprel[chance] is Deprel.obj && _t.Head[chance] is >= 0 and int takes && _t.Lemma[takes] is "take" or "use" or "seize" or "issue"
            && !_tree.IsInfinitive(takes);

    private EventStatus? OfMind(int adjective)
    {
        if (_t.Lemma[adjective] is not ("interested" or "capable" or "able" or "unable" or "keen" or "eager" or "incapable" or "reluctant"
            or "unwilling" or "afraid" or "close" or "poised"))
            return null;
        return IsDenied(adjective) || _t.Lemma[adjective] is "unable" or "incapable" or "reluctant" or "unwilling" ? EventStatus.Denied
            : _t.Lemma[adjective] is "able" ? null : EventStatus.Hypothetical;
    }

    // "has called", "was implicated", "left".
    private bool IsPast(int verb) => IsPast(_t, verb);

    internal static bool IsPast(ParsedText t, int verb)
    {
        if (t.Xpos[verb] is Xpos.VBD)
            return true;
        foreach (int c in t.Tree.Children(verb))
        {
            if (c < verb && t.Deprel[c] is Deprel.aux or Deprel.aux_pass && (t.Lemma[c] is "have" && t.Xpos[c] is not Xpos.VB || t.Xpos[c] is Xpos.VBD))
                return true;
        }
        return false;
    }

    // What somebody asks for, promises, refuses or threatens has not happened by the report's word.
    private EventStatus? OfGovernor(int governor)
    {
        string lemma = _t.Lemma[governor];
        // "called off the talks", "ruled out sending troops": they did not take place.
        if (EventWords.Refusing.Contains(lemma)
            || _tree.Child(governor, Deprel.compound_prt) is >= 0 and int particle
                && (lemma, _t.Lemma[particle]) is ("call", "off") or ("rule", "out"))
            return EventStatus.Denied;
        if (EventWords.Proposing.Contains(lemma))
            return EventStatus.Proposed;
        if (EventWords.Supposing.Contains(lemma))
            return EventStatus.Hypothetical;
        if (EventWords.Promising.Contains(lemma))
            return EventStatus.Planned;
        return null;
    }

    // "demanded a withdrawal", "a proposal for a truce", "the threat of war"
    private EventStatus? OfTheme(int noun)
    {
        for (int at = noun, steps = 0; steps < 3; steps++)
        {
            int governor = _t.Head[at];
            if (governor < 0 || _t.Deprel[at] is not (Deprel.obj or Deprel.obl or Deprel.nmod or Deprel.nsubj_pass or Deprel.conj))
                return null;
            bool meant = _t.Deprel[at] is Deprel.obj or Deprel.nsubj_pass || _tree.Case(at) is "of" or "for" or "to" or "on";
            if (meant && OfGovernor(governor) is { } status)
                return status;
            if (_t.Upos[governor] is not Upos.NOUN)
                return null;
            at = governor;
        }
        return null;
    }

    // "allegedly", "reported", "alleged": the report does not vouch for it.
    private bool IsHearsay(int word)
    {
        foreach (int c in _tree.Children(word))
        {
            // "the alleged assault": an adjective, or a participle of another lemma.
            if (_t.Deprel[c] is Deprel.advmod or Deprel.amod
                && (EventWords.Hearsay.Contains(_t.Lemma[c]) || EventWords.Hearsay.Contains(_t.Form[c])))
                return true;
        }
        return false;
    }

    // "accused of stealing", "blamed for the attack"
    private bool IsAccused(int word)
    {
        int at = word;
        for (int steps = 0; steps < 5 && at >= 0; steps++)
        {
            // "accused of crossing the border and shooting": both.
            while (_t.Deprel[at] is Deprel.conj && _t.Head[at] is >= 0 and int joined && joined < at && _t.Upos[at] == _t.Upos[joined]
                && _t.Xpos[at] == _t.Xpos[joined])
                at = joined;
            int governor = _t.Head[at];
            bool below = _t.Deprel[at] is Deprel.advcl or Deprel.obl or Deprel.xcomp or Deprel.ccomp or Deprel.nmod or Deprel.acl
                // "an allegation he assaulted her": the tree may take it for a clause about the allegation.
                || _t.Deprel[at] is Deprel.acl_relcl && governor >= 0 && _t.Upos[governor] is Upos.NOUN
                    && _t.Lemma[governor] is "allegation" or "accusation" or "suspicion";
            if (governor >= 0 && governor != word && below && (steps < 3 || _t.Upos[governor] is Upos.VERB)
                && EventWords.Accusing.Contains(_t.Lemma[governor]))
                return true;
            // "accused soldiers of executing": the tree may take the verb for what the soldiers are.
            if (governor >= 0 && at == word && _t.Xpos[word] is Xpos.VBG && _t.Deprel[word] is Deprel.acl
                && (HasAccused(governor) || _t.Deprel[governor] is Deprel.conj && _t.Head[governor] >= 0 && HasAccused(_t.Head[governor])))
                return true;
            at = governor;
        }
        return false;
    }

    private bool HasAccused(int noun)
    {
        foreach (int c in _tree.Children(noun))
        {
            if (c < noun && _t.Deprel[c] is Deprel.amod && EventWords.Accusing.Contains(_t.Lemma[c]))
                return true;
        }
        return false;
    }

    private bool IsDenied(int word)
    {
        foreach (int c in _tree.Children(word))
        {
            if (_t.Lemma[c] is "not" or "never" or "n't")
                return true;
            // "signed no documents", "no troops entered the town"
            if (_t.Upos[word] is Upos.VERB && _t.Deprel[c] is Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass && HasNo(c))
                return true;
        }
        int governor = _t.Head[word];
        return HasNo(word) || governor >= 0 && _t.Deprel[word] is Deprel.ccomp or Deprel.xcomp or Deprel.obj
            && (_t.Lemma[governor] is "deny" || _t.Lemma[governor] is "admit" or "acknowledge" or "concede" && IsNegated(_t, governor));
    }

    // "has never admitted sending troops".
    private static bool IsNegated(ParsedText t, int verb)
    {
        foreach (int c in t.Tree.Children(verb))
        {
            if (t.Lemma[c] is "not" or "never" or "n't")
                return true;
        }
        return false;
    }

    private bool HasNo(int noun)
    {
        foreach (int c in _tree.Children(noun))
        {
            if (_t.Deprel[c] is Deprel.det && _t.Lemma[c] is "no" or "neither")
                return true;
        }
        return false;
    }

    private EventStatus? Mood(int verb, bool own)
    {
        if (ConditionalClauses.Opens(_t, verb))
            return EventStatus.Hypothetical;
        foreach (int c in _tree.Children(verb))
        {
            if (_t.Xpos[c] is Xpos.MD)
                return _t.Lemma[c] is "will" or "shall" && !IsOpen(_t, verb) ? EventStatus.Planned : EventStatus.Hypothetical;
            if (_t.Deprel[c] is Deprel.mark && _t.Lemma[c] is "if" or "unless" or "whether")
                return EventStatus.Hypothetical;
            // "until a new government takes over"
            if (_t.Deprel[c] is Deprel.mark && _t.Lemma[c] is "until" or "till" or "before" or "once" && _t.Xpos[verb] is Xpos.VBZ or Xpos.VBP)
                return EventStatus.Hypothetical;
            // "are to meet", "he was to meet her"; but a visit that was to show support was paid.
            if (c > 0 && c < verb && _t.Form[c] is "to" && _t.Lemma[c - 1] is "be" && _t.Head[c - 1] == verb
                && (_t.Xpos[c - 1] is Xpos.VBP or Xpos.VBZ || own && _t.Xpos[c - 1] is Xpos.VBD))
                return EventStatus.Planned;
            // "Yerevan and Baku to sign a deal", in a headline; "was then to meet him"; but "is partly to blame".
            if (c > 0 && c < verb && _t.Form[c] is "to" && _t.Head[verb] < 0 && _t.Xpos[verb] is Xpos.VB && _t.Lemma[verb] is not "blame"
                && (_tree.Child(verb, Deprel.cop) is var be && (be < 0 || be == c - 2 && _t.Upos[c - 1] is Upos.ADV && _t.Xpos[be] is not Xpos.VBN)))
                return EventStatus.Planned;
            // "is due to meet".
            if (c < verb && _t.Form[c] is "due" && _t.Deprel[c] is Deprel.mark or Deprel.aux or Deprel.advmod)
                return EventStatus.Planned;
        }
        return null;
    }

    /// <summary>Whether a clause is a question that nobody has answered: "It is not clear why it will give up", "nobody knows who will send troops".
    /// What is asked for with "when" or "where" will come.</summary>
    internal static bool IsOpen(ParsedText t, int verb)
    {
        int first = t.Tree.FirstChild(verb), governor = t.Head[verb];
        if (governor < 0 || governor > verb || first < 0 || first > verb || t.Xpos[first] is not (Xpos.WRB or Xpos.WP)
            || t.Lemma[first] is "when" or "where" || t.Deprel[verb] is not (Deprel.ccomp or Deprel.csubj))
            return false;
        return EventWords.Unknown.Contains(t.Lemma[governor])
            || EventWords.Known.Contains(t.Lemma[governor]) && (IsNegated(t, governor) || t.Tree.Child(governor, Deprel.nsubj) is >= 0 and int who
                && t.Lemma[who].ToLowerInvariant() is "nobody" or "none" or "few");
    }

    private int? Place(PoliticalEvent e, int word)
    {
        int found = PlaceUnder(word);
        if (found < 0 && _t.Head[word] >= 0 && _t.Upos[word] is Upos.NOUN)
            found = PlaceUnder(_t.Head[word]);
        // "Clashes in Wau killed twelve", "a blast killed ten people in the port".
        for (int k = found < 0 && e.Class is EventClass.ASSAULT && _t.Upos[word] is Upos.VERB ? _tree.FirstChild(word) : -1; k >= 0;
            k = _tree.NextSibling(k))
        {
            if (found < 0 && _t.Upos[k] is Upos.NOUN && (_t.Deprel[k] is Deprel.nsubj && _entities.AtHead(k) < 0 || _t.Deprel[k] is Deprel.obj))
                found = PlaceUnder(k);
        }
        return found < 0 || e.Actors.Exists(a => a.Entity == found) ? null : found;
    }

    private int PlaceUnder(int word)
    {
        foreach (int c in _tree.Children(word))
        {
            if (_t.Deprel[c] is Deprel.obl or Deprel.nmod && _tree.Case(c) is "in" or "at" or "near" or "outside" or "inside" or "across"
                && _entities.AtHead(c) is >= 0 and int e
                && _entities.Entities[e].Kind is EntityKind.Place or EntityKind.Country or EntityKind.Facility)
                return e;
        }
        return -1;
    }
}
