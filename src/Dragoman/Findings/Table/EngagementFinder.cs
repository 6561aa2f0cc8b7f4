using Dragoman.Findings.Statements;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds who meets, calls and visits whom, when, where and what for: one engagement however often the report mentions it.</summary>
/// <remarks>Each mention is read off its clause alone; mentions are then joined where form, sides and date allow it. Examples: spec/table.md.</remarks>
internal sealed class EngagementFinder
{
    private static readonly TableLexicon Lexicon = new("table/engagements.txt");

    private readonly TableContext _c;
    private readonly ParsedText _t;
    private readonly EngagementMerger _merger;

    public EngagementFinder(TableContext context)
    {
        (_c, _t) = (context, context.T);
        _merger = new EngagementMerger(context);
    }

    public List<Engagement> Find()
    {
        for (int i = 0; i < _t.Count; i++)
        {
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN)
                ReadNoun(i);
            else if (_t.Upos[i] is Upos.VERB)
                ReadVerb(i);
        }
        return _merger.Finish();
    }

    private void ReadNoun(int noun)
    {
        string lemma = _t.Lemma[noun];
        EngagementForm? form = FormOfNoun(noun, lemma, out bool weak);
        if (form is not { } known || IsModifier(noun) || known is EngagementForm.Talks && lemma is "talk" && _t.Xpos[noun] is not Xpos.NNS)
            return;
        EngagementMention m = new() { Form = known, IsWeak = weak, Word = noun, Evidence = _c.NounPhrase(noun) };
        if (lemma is "round" && !IsRoundOfTalks(noun))
            return;
        NounSides(m, noun);
        // "after 16 hours of talks": the hours stand where the talks would.
        int anchor = Measured(noun);
        int governor = Governor(anchor);
        if (governor >= 0)
            GovernorSides(m, anchor, governor);
        Circumstances(m, noun, governor);
        if (anchor != noun)
            m.Duration ??= _c.Times[_c.TimeOf(anchor)].Value;
        Topics(m, noun);
        m.Ordinal = Ordinal(noun);
        _merger.Add(m);
    }

    private int Measured(int noun)
    {
        int head = _t.Head[noun];
        return head >= 0 && _t.Deprel[noun] is Deprel.nmod && _c.Case(noun) is "of" && _c.TimeOf(head) is >= 0 and int t && _c.Times[t].Type is TimexType.DURATION ? head : noun;
    }

    private EngagementForm? FormOfNoun(int noun, string lemma, out bool weak)
    {
        weak = false;
        for (int c = _c.Tree.FirstChild(noun); c >= 0 && c < noun; c = _c.Tree.NextSibling(c))
        {
            foreach (string group in Lexicon.PairGroups(_t.Lemma[c], '>', lemma))
            {
                if (group.EndsWith(" noun", StringComparison.Ordinal))
                    return Form(group);
            }
        }
        foreach (string group in Lexicon.Groups(lemma))
        {
            weak = group.EndsWith(" weak", StringComparison.Ordinal);
            if (weak || group.EndsWith(" noun", StringComparison.Ordinal))
                return Form(group);
        }
        return null;
    }

    private static EngagementForm Form(string group) => group[..group.IndexOf(' ', StringComparison.Ordinal)] switch
    {
        "call" => EngagementForm.Call,
        "meeting" => EngagementForm.Meeting,
        "talks" => EngagementForm.Talks,
        "summit" => EngagementForm.Summit,
        "visit" => EngagementForm.Visit,
        "press_conference" => EngagementForm.PressConference,
        _ => EngagementForm.Other,
    };

    // "meeting room", "call centre": a modifier of a thing is no engagement; "summit talks" are told by their head.
    private bool IsModifier(int noun) => _t.Deprel[noun] is Deprel.compound or Deprel.amod or Deprel.nmod_poss && _t.Head[noun] > noun;

    private bool IsRoundOfTalks(int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.nmod && _c.Case(c) is "of" && Lexicon.Groups(_t.Lemma[c]).Length > 0)
                return true;
        }
        return false;
    }

    // "talks between A and B", "his meeting with B", "the US-Ukraine talks", "a visit by A to B".
    private void NounSides(EngagementMention m, int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.nmod_poss or Deprel.compound or Deprel.amod && c < noun)
                AddSides(m, c);
            else if (_t.Deprel[c] is Deprel.nmod or Deprel.obl)
            {
                string preposition = _c.Case(c);
                if (preposition is "between" or "with" or "among" or "by" || preposition is "of" && m.Form is not EngagementForm.PressConference)
                {
                    m.HasWith |= preposition is "with";
                    AddSides(m, c);
                    if (preposition is "of" && _t.Lemma[noun] is "round")
                        NounSides(m, c);
                }
                else if (preposition is "to" && m.Form is EngagementForm.Visit)
                    SetPlace(m, c);
            }
            else if (_t.Deprel[c] is Deprel.appos or Deprel.acl_relcl && _t.Upos[c] is Upos.VERB)
                VerbSides(m, c, noun);
        }
    }

    private void AddSides(EngagementMention m, int word)
    {
        List<int> found = [];
        _c.AddEntities(word, found);
        foreach (int entity in found)
        {
            if (_c.CanAct(entity) && !m.Participants.Contains(entity))
                m.Participants.Add(entity);
        }
    }

    private void SetPlace(EngagementMention m, int word)
    {
        if (m.Place is null && _c.TimeOf(word) < 0 && _c.Entities.AtHead(word) is >= 0 and int entity && _c.IsGround(entity))
            m.Place = entity;
    }

    private int Governor(int noun)
    {
        int word = noun;
        for (int depth = 0; depth < 3 && _t.Head[word] >= 0; depth++)
        {
            int head = _t.Head[word];
            if (_t.Upos[head] is Upos.VERB or Upos.AUX)
                return _t.Deprel[word] is Deprel.obj or Deprel.obl or Deprel.nsubj or Deprel.nsubj_pass or Deprel.xcomp or Deprel.conj or Deprel.obl_agent ? head : -1;
            if (_t.Deprel[word] is not (Deprel.conj or Deprel.nmod))
                return -1;
            word = head;
        }
        return -1;
    }

    private void GovernorSides(EngagementMention m, int noun, int verb)
    {
        string lemma = _t.Lemma[verb];
        bool isObject = _t.Deprel[noun] is Deprel.obj or Deprel.obl or Deprel.nsubj_pass || _t.Deprel[noun] is Deprel.conj;
        string preposition = _c.Case(noun);
        bool takesPart = Lexicon.Has("held governor", lemma) || Lexicon.Has("planned governor", lemma) || Lexicon.Has("cancelled governor", lemma);
        // "said after talks with Ukrainian officials": who says so was there, for talks need two.
        bool aside = preposition is "after" or "during" or "before" or "following" && (m.HasWith && m.Participants.Count == 1 || noun != m.Word && m.Participants.Count == 0);
        if (isObject && (takesPart && preposition is "" or "in" or "at" or "for" or "to" || aside) && !_c.Clause.IsPassive(verb))
            AddSubject(m, verb);
        if (takesPart)
            VerbSides(m, verb, noun);
        if (m.Form is EngagementForm.PressConference && m.Participants.Count == 0 && isObject && _c.Subject(verb) is >= 0 and int who)
            AddSides(m, who);
        // "… ,” he told a press conference": who speaks there holds it, also where the sentence has lost its subject.
        if (m.Form is EngagementForm.PressConference && m.Participants.Count == 0 && _c.StatementByCue(verb) is >= 0 and int s && _c.Statements[s].Speaker is { } speaker)
            m.Participants.Add(speaker);
    }

    private void AddSubject(EngagementMention m, int verb)
    {
        int subject = _c.Subject(verb);
        if (subject >= 0 && subject != m.Word)
            AddSides(m, subject);
    }

    // "held talks with B in C", "met with B": what hangs from the verb beside the noun.
    private void VerbSides(EngagementMention m, int verb, int noun)
    {
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (c != noun && _t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" or "between" or "by" or "among")
                AddSides(m, c);
            else if (_t.Deprel[c] is Deprel.obl_agent)
                AddSides(m, c);
        }
    }

    private void ReadVerb(int verb)
    {
        string lemma = _t.Lemma[verb];
        foreach (string group in Lexicon.Groups(lemma))
        {
            EngagementMention m = new() { Form = Form(group), Word = verb, Evidence = _t.Span[verb] };
            bool read = group switch
            {
                "- topic" => ReadTopic(m, verb),
                "visit travel" => ReadTravel(m, verb),
                _ => group.EndsWith(" verb", StringComparison.Ordinal) && ReadMeeting(m, verb),
            };
            if (!read)
                continue;
            Circumstances(m, verb, verb);
            _merger.Add(m);
            return;
        }
        if (lemma is "speak" or "talk" or "converse" && IsByPhone(verb))
        {
            EngagementMention m = new() { Form = EngagementForm.Call, Word = verb, Evidence = _t.Span[verb] };
            AddSubject(m, verb);
            ObjectSides(m, verb);
            Circumstances(m, verb, verb);
            _merger.Add(m);
        }
    }

    private bool IsByPhone(int verb)
    {
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.obl && _t.Lemma[c] is "phone" or "telephone")
                return true;
        }
        return false;
    }

    private bool ReadMeeting(EngagementMention m, int verb)
    {
        if (!_c.Clause.IsPassive(verb))
            AddSubject(m, verb);
        int before = m.Participants.Count;
        ObjectSides(m, verb);
        if (_c.Clause.IsPassive(verb))
            AddSubject(m, verb);
        if (m.Form is EngagementForm.Visit)
        {
            for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
            {
                if (_t.Deprel[c] is Deprel.obj)
                    SetPlace(m, c);
            }
            m.Participants.RemoveAll(p => p == m.Place);
            return before > 0 && m.Place is not null;
        }
        Topics(m, verb);
        return !IsSport(verb) && (m.Participants.Count >= 2 || before > 0 && (IsPlural(verb) || HasSomebody(verb)));
    }

    // "met with his counterpart": somebody is met, also where the report does not say who.
    private bool HasSomebody(int verb)
    {
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" && _t.Upos[c] is Upos.NOUN or Upos.PROPN)
                return true;
        }
        return false;
    }

    // Teams meet as well: a sentence with a cup or a coach in it is not about diplomacy.
    private bool IsSport(int verb)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        for (int i = Math.Max(s.First, verb - 30); i < Math.Min(s.End, verb + 30); i++)
        {
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN && Lexicon.Has("- sport", _t.Lemma[i].ToLowerInvariant()))
                return true;
        }
        return false;
    }

    // "the ministers met in Geneva", "A and B are to meet".
    private bool IsPlural(int verb)
    {
        int subject = _c.Subject(verb);
        return subject >= 0 && _t.Lemma[verb] is "meet" or "negotiate" or "consult" or "confer" && _c.Tree.Child(verb, Deprel.obj) < 0 && (_t.Xpos[subject] is Xpos.NNS or Xpos.NNPS || _c.Tree.Child(subject, Deprel.conj) >= 0);
    }

    private void ObjectSides(EngagementMention m, int verb)
    {
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.obj || _t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" or "to" or "between" && _c.TimeOf(c) < 0 || _t.Deprel[c] is Deprel.obl_agent)
                AddSides(m, c);
        }
    }

    private bool ReadTravel(EngagementMention m, int verb)
    {
        int subject = _c.Subject(verb);
        if (subject < 0)
            return false;
        AddSides(m, subject);
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.obl && _c.Case(c) is "to" or "in" or "for")
                SetPlace(m, c);
        }
        return m.Place is not null && m.Participants.Exists(p => _c.IsPolitical(p) && _c.Entities.Entities[p] is { Kind: EntityKind.Person or EntityKind.Group, Sector: "GOV" or "IGO" or "REB" });
    }

    private bool ReadTopic(EngagementMention m, int verb)
    {
        (m.Form, m.IsWeak, m.IsTopic) = (EngagementForm.Talks, true, true);
        bool passive = _c.Clause.IsPassive(verb);
        if (!passive)
        {
            AddSubject(m, verb);
            VerbSides(m, verb, -1);
        }
        int thing = passive ? _c.Clause.OwnSubject(verb) : _c.Tree.Child(verb, Deprel.obj);
        if (thing < 0 || _t.Upos[thing] is not (Upos.NOUN or Upos.PROPN))
            return false;
        AgendaPhrases(m, thing, 0);
        return m.Agenda.Count > 0;
    }

    private void Topics(EngagementMention m, int word)
    {
        for (int c = _c.Tree.FirstChild(word); c >= 0; c = _c.Tree.NextSibling(c))
        {
            bool about = _t.Deprel[c] is Deprel.nmod or Deprel.obl && _c.Case(c) is "about" or "on" or "over" or "regarding" or "concerning" && _c.TimeOf(c) < 0;
            bool aboutDoing = _t.Deprel[c] is Deprel.acl or Deprel.advcl && _c.Case(c) is "about" or "on";
            if (about)
                AgendaPhrases(m, c, 0);
            else if (aboutDoing)
                m.Agenda.Add(Topic(c));
        }
        // "there were discussions on …": the phrase may hang from the verb.
        if (_t.Head[word] >= 0 && _t.Deprel[word] is Deprel.nsubj && _t.Lemma[_t.Head[word]] is "be" && m.Word == word)
            Topics(m, _t.Head[word]);
    }

    // A thing that is talked about, and those joined to it; with whom it is talked about is a side.
    private void AgendaPhrases(EngagementMention m, int thing, int depth)
    {
        int entity = _c.Entities.AtHead(thing);
        bool isPerson = entity >= 0 && _c.Entities.Entities[entity].Kind is EntityKind.Person;
        if (!isPerson && _t.Upos[thing] is Upos.NOUN or Upos.PROPN && _c.TimeOf(thing) < 0)
            m.Agenda.Add(Topic(thing));
        for (int c = _c.Tree.FirstChild(thing); c >= 0 && depth < 4; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.nmod && _c.Case(c) is "with" && _c.CanAct(_c.Entity(c)))
            {
                m.Participants.AddRange(_c.Entity(c) is >= 0 and int side && !m.Participants.Contains(side) ? [side] : []);
                AgendaJoined(m, c, depth);
            }
            else if (_t.Deprel[c] is Deprel.conj)
                AgendaPhrases(m, c, depth + 1);
        }
    }

    private void AgendaJoined(EngagementMention m, int side, int depth)
    {
        for (int c = _c.Tree.FirstChild(side); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.conj && !_c.CanAct(_c.Entities.AtHead(c)))
                AgendaPhrases(m, c, depth + 1);
            else if (_t.Deprel[c] is Deprel.conj && !m.Participants.Contains(_c.Entities.AtHead(c)))
                m.Participants.Add(_c.Entities.AtHead(c));
        }
    }

    private AgendaItem Topic(int head)
    {
        int first = head, end = head + 1;
        for (int c = _c.Tree.FirstChild(head); c >= 0; c = _c.Tree.NextSibling(c))
        {
            WordRange part = _c.Tree.Subtree(c);
            if (_t.Deprel[c] is Deprel.conj or Deprel.cc or Deprel.acl_relcl or Deprel.punct or Deprel.@case or Deprel.mark || _t.Deprel[c] is Deprel.nmod && _c.Case(c) is "with" || _c.TimeOf(c) >= 0)
                continue;
            if (c < head)
                first = Math.Min(first, Math.Max(part.First, head - 10));
            else
                end = Math.Max(end, Math.Min(part.End, head + 14));
        }
        while (end > head + 1 && _t.Upos[end - 1] is Upos.PUNCT)
            end--;
        while (first < head && _t.Upos[first] is Upos.PUNCT or Upos.DET)
            first++;
        TextSpan span = _t.SpanOf(first, end);
        return new AgendaItem(span.In(_t.Text).ToString(), span);
    }

    private void Circumstances(EngagementMention m, int word, int verb)
    {
        string preposition = verb == word ? "" : _c.Case(word);
        bool otherTime = preposition is "after" or "before" or "since" or "ahead" or "until" or "following";
        int time = _c.DateBelow(word);
        if (time < 0 && verb >= 0 && verb != word && !otherTime)
            time = _c.DateBelow(verb);
        if (time >= 0)
            (m.Date, m.DateSpan) = (_c.Times[time].Value, _c.Times[time].Span);
        m.Place ??= _c.PlaceBelow(word) is >= 0 and int place ? place : verb >= 0 && verb != word && !otherTime && _c.PlaceBelow(verb) is >= 0 and int there ? there : null;
        m.Place ??= PlaceOfSides(word);
        m.Participants.RemoveAll(p => p == m.Place && _c.Entities.Entities[p].Kind is not EntityKind.Country);
        m.Duration = Duration(word, verb);
        m.Status = EngagementStatusReader.Read(_c, Lexicon, word, verb, m.Date);
    }

    // "talks with officials in Jeddah": the tree may hang the place on the last side.
    private int? PlaceOfSides(int word)
    {
        for (int c = _c.Tree.FirstChild(word); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (c > word && _t.Deprel[c] is Deprel.nmod or Deprel.obl && _c.Case(c) is "with" or "between" && _c.PlaceBelow(c) is >= 0 and int place)
                return place;
        }
        return null;
    }

    // "a three-hour meeting", "the meeting lasted three hours", "met for two hours".
    private string? Duration(int word, int verb)
    {
        for (int c = _c.Tree.FirstChild(word); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_c.TimeOf(c) is >= 0 and int t && _c.Times[t].Type is TimexType.DURATION && (c < word || _c.Case(c) is "for" or "of"))
                return IsVague(_c.Times[t].Value) ? null : _c.Times[t].Value;
        }
        if (verb >= 0 && (_t.Deprel[word] is Deprel.nsubj && _t.Lemma[verb] is "last" or "take" or "run" or "continue" || verb == word))
        {
            for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
            {
                WordRange part = _c.Tree.Subtree(c);
                for (int i = part.First; c > verb && i < Math.Min(part.End, part.First + 8); i++)
                {
                    if (_c.TimeOf(i) is >= 0 and int t && _c.Times[t].Type is TimexType.DURATION && (verb != word || _c.Case(c) is "for"))
                        return IsVague(_c.Times[t].Value) ? null : _c.Times[t].Value;
                }
            }
        }
        return null;
    }

    // "for days" is no duration to note.
    private static bool IsVague(string value) => value.Contains('X', StringComparison.Ordinal);

    private int? Ordinal(int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0 && c < noun; c = _c.Tree.NextSibling(c))
        {
            int ordinal = _t.Deprel[c] is Deprel.amod ? OrdinalOf(_t.Lemma[c]) : 0;
            // "the first known call since …" does not say which call it is.
            if (ordinal > 0)
                return IsFirstOfSomething(noun) ? null : ordinal;
        }
        return null;
    }

    private bool IsFirstOfSomething(int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.amod && _t.Lemma[c] is "know" or "direct" or "formal" or "official" || c > noun && _c.Case(c) is "since" or "in" && _c.TimeOf(c) >= 0 || c > noun && _c.Case(c) is "since")
                return true;
        }
        return false;
    }

    private static int OrdinalOf(string lemma) => lemma switch
    {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        _ => lemma.Length is > 2 and < 5 && char.IsAsciiDigit(lemma[0]) && lemma[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(lemma[..^2], out int n) ? n : 0,
    };
}
