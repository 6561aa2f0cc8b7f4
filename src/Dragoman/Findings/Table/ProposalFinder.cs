using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds what is on the table, who backs it, and what each party makes of it under which conditions.</summary>
/// <remarks>A thing is on the table when somebody proposes it, takes a stance on it or asks for it; a ceasefire that is merely told of is not.
/// Examples: spec/table.md.</remarks>
internal sealed class ProposalFinder
{
    // Words behind the head of a clause that a label is made of, at most.
    private const int LongestLabel = 14;

    private sealed class Draft(Proposal proposal)
    {
        public Proposal Proposal { get; } = proposal;
        public bool IsOnTable { get; set; }

        /// <summary>Lemma of the noun that it was first called by.</summary>
        public string Noun { get; init; } = "";
    }

    private readonly TableContext _c;
    private readonly ParsedText _t;
    private readonly ProposalMentions _mentions;
    private readonly StanceReader _stances;
    private readonly ConditionReader _conditions;
    private readonly PartyReader _parties;
    private readonly OpenPositions _open;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private readonly List<Draft> _order = [];
    private readonly HashSet<int> _told = [];
    private Draft? _last;
    private int _lastSentence = -1;

    public ProposalFinder(TableContext context)
    {
        (_c, _t) = (context, context.T);
        _mentions = new ProposalMentions(context);
        _stances = new StanceReader(context);
        _conditions = new ConditionReader(context);
        _parties = new PartyReader(context);
        _open = new OpenPositions(context, _conditions);
    }

    public List<Proposal> Find()
    {
        foreach (SentenceRange s in _t.Sentences)
        {
            for (int i = s.First; i < s.End; i++)
            {
                if (_mentions.At(i) is { } mention)
                    ReadMention(mention);
                else if (_last is not null && _mentions.IsAnaphor(i) && _t.SentenceOf[i] - _lastSentence <= 4 && TakenUp(i) is { } again && IsOwners(again.Proposal, i))
                    ReadStance(again, i, i);
                else if (_last is not null && IsItAgain(i))
                    ReadStance(_last, i, i);
                else if (_last is not null && _t.Upos[i] is Upos.NOUN && StanceReader.IsConditionNoun(_t.Lemma[i]))
                    ReadConditionNoun(i);
            }
            for (int i = s.First; i < s.End && _mentions.IsInConflict; i++)
            {
                if (!_told.Contains(i) && _open.Read(i) is { } stance)
                    ReadOpen(stance);
            }
        }
        List<Proposal> proposals = _order.FindAll(static d => d.IsOnTable).ConvertAll(static d => d.Proposal);
        // Stable, so that two with the same first words keep their order.
        return [.. proposals.OrderBy(First)];
    }

    private void ReadOpen(OpenStance open)
    {
        if (_last is not null && _mentions.IsAnaphor(open.Thing))
            return;
        List<int> parties = _parties.Parties(open.Party, open.Predicate);
        parties.RemoveAll(e => !IsParty(e) || _c.Entities.Entities[e] is { Kind: EntityKind.Group, Code: null, Sector: "GOV" or "CVL" or "MED" or "BUS" });
        if (parties.Count == 0)
            return;
        // "There will be no ceasefire": a thing known by name.
        if (_mentions.At(open.Thing) is { } known)
        {
            Draft topic = DraftOf(known);
            AddEvidence(topic.Proposal.Evidence, _t.Span[open.Thing]);
            foreach (int who in parties)
                AddStance(topic.Proposal, who, open.Stance, open.Predicate, open.Thing);
            topic.IsOnTable = true;
            (_last, _lastSentence) = (topic, _t.SentenceOf[open.Thing]);
            return;
        }
        TextSpan label = _t.Upos[open.Thing] is Upos.VERB ? ClauseLabel(open) : _c.NounPhrase(open.Thing);
        string key = _t.Upos[open.Thing] is Upos.VERB ? $"open {_t.Lemma[open.Thing]} {ObjectLemma(open.Thing)}" : $"open {Telling(open.Thing)}{_t.Lemma[open.Thing]}";
        if (!_drafts.TryGetValue(key, out Draft? draft))
        {
            _drafts[key] = draft = new Draft(new Proposal { Kind = ProposalKind.Other, Label = label.In(_t.Text).ToString() }) { IsOnTable = true, Noun = _t.Lemma[open.Thing] };
            _order.Add(draft);
        }
        AddEvidence(draft.Proposal.Evidence, label);
        foreach (int who in parties)
            AddStance(draft.Proposal, who, open.Stance, open.Predicate, open.Thing);
        (_last, _lastSentence) = (draft, _t.SentenceOf[open.Thing]);
    }

    // Indirect talks are another thing than direct ones.
    private string Telling(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (StanceReader.Lexicon.Has("telling adjective", _t.Lemma[k]))
                return _t.Lemma[k] + " ";
        }
        return "";
    }

    private string ObjectLemma(int verb) => _c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing ? _t.Lemma[thing] : "";

    // What is to be done, in the words of the clause without "that" or "to" before it, and without the one who will not do it.
    private TextSpan ClauseLabel(OpenStance open)
    {
        TextSpan phrase = _c.Phrase(open.Thing, LongestLabel);
        int first = open.Thing == open.Predicate && open.Stance is not Stance.Demands ? open.Thing : -1;
        for (int k = _c.Tree.FirstChild(open.Thing); k >= 0 && first < 0 && k < open.Thing; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is not Deprel.mark)
                break;
            if (_t.Span[k].Start == phrase.Start)
                phrase = new TextSpan(_t.Span[k + 1].Start, phrase.End);
        }
        // "wants foreign forces to leave": who is to.
        if (open.Stance is Stance.Demands && _c.Tree.Child(open.Predicate, Deprel.obj) is >= 0 and int whom && whom > open.Predicate && whom < open.Thing && open.Thing - whom < LongestLabel)
            return new TextSpan(_c.NounPhrase(whom).Start, phrase.End);
        return first >= 0 ? new TextSpan(_t.Span[first].Start, phrase.End) : phrase;
    }

    private static int First(Proposal p)
    {
        int first = p.Evidence.Count > 0 ? p.Evidence[0].Start : int.MaxValue;
        foreach (Position position in p.Positions)
            first = Math.Min(first, position.Evidence[0].Start);
        return first;
    }

    // "The deal" is the one that was called so, else what two have agreed to, else what was told last.
    private Draft? TakenUp(int anaphor)
    {
        if (!_mentions.IsAccord(anaphor))
            return _last;
        for (int k = _order.Count - 1; k >= 0; k--)
        {
            if (_order[k].Noun == _t.Lemma[anaphor])
                return _order[k];
        }
        for (int k = _order.Count - 1; k >= 0; k--)
        {
            if (_order[k].Proposal.Kind is not ProposalKind.Other && _order[k].IsOnTable || _order[k].Proposal.Positions.Count(static p => IsYes(p.Stance)) > 1)
                return _order[k];
        }
        return _last;
    }

    // "The rebels' offer" is not the army's truce.
    private bool IsOwners(Proposal p, int anaphor)
    {
        if (_mentions.Owner(anaphor) is not (>= 0 and int owner) || _c.Entity(owner) is not (>= 0 and int who) || !_c.CanAct(who))
            return true;
        int party = _c.Party(who);
        return p.Backers.Count == 0 && p.Positions.Count == 0 || p.Backers.Contains(party) || p.Positions.Exists(k => k.Party == party || k.SaidBy == who);
    }

    // "… the idea … we definitely support it": in the same sentence or the next.
    private bool IsItAgain(int word) =>
        _t.Lemma[word] is "it" && _t.Upos[word] is Upos.PRON && _t.Deprel[word] is Deprel.obj or Deprel.obl && _t.SentenceOf[word] - _lastSentence <= 1;

    private void ReadMention(ProposalMention m)
    {
        // A deed nobody asks for or agrees to is an event, not a proposal.
        if (_t.Upos[m.Topic] is Upos.VERB && !_drafts.ContainsKey(m.Key) && _stances.Read(m.Head) is null)
            return;
        Draft draft = DraftOf(m);
        Proposal p = draft.Proposal;
        string? duration = Duration(m.Topic);
        if (duration is not null && p.Duration is null)
            (p.Duration, p.Label) = (duration, Label(m));
        bool backed = AddBackers(m, p);
        (_last, _lastSentence) = (draft, _t.SentenceOf[m.Topic]);
        bool stands = ReadStance(draft, m.Head, m.Topic);
        if (backed || stands)
            draft.IsOnTable = true;
        if (m.IsFramed && !backed && !stands && !draft.IsOnTable)
            return;
        AddEvidence(p.Evidence, _t.Upos[m.Topic] is Upos.VERB ? _c.Phrase(m.Head) : _c.NounPhrase(m.Head));
    }

    private Draft DraftOf(ProposalMention m)
    {
        if (!_drafts.TryGetValue(m.Key, out Draft? draft))
        {
            _drafts[m.Key] = draft = new Draft(new Proposal { Kind = m.Kind, Label = Label(m) }) { Noun = _t.Lemma[m.Head] };
            _order.Add(draft);
        }
        return draft;
    }

    private static void AddEvidence(List<TextSpan> evidence, TextSpan span)
    {
        if (evidence.Count == 0 || evidence[^1] != span)
            evidence.Add(span);
    }

    private string Label(ProposalMention m)
    {
        if (_t.Upos[m.Topic] is not Upos.VERB)
            return _c.NounPhrase(m.Topic).In(_t.Text).ToString();
        int thing = _c.Tree.Child(m.Topic, Deprel.obj);
        // "stop fighting".
        if (thing < 0 && _c.Tree.Child(m.Topic, Deprel.xcomp) is >= 0 and int doing && _t.Xpos[doing] is Xpos.VBG)
            thing = doing;
        return thing > m.Topic && thing - m.Topic < 10 ? _t.SpanOf(m.Topic, thing + 1).In(_t.Text).ToString() : _t.Form[m.Topic];
    }

    // "30-day ceasefire", "a ceasefire for a month", "a ceasefire of 30 days".
    private string? Duration(int topic)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[topic]];
        for (int i = Math.Max(s.First, topic - 4); i < Math.Min(s.End, topic + 5); i++)
        {
            if (_c.TimeOf(i) is not (>= 0 and int t) || _c.Times[t].Type is not TimexType.DURATION)
                continue;
            if (i < topic && (_t.Head[i] == topic || _t.Head[i] >= 0 && _t.Head[_t.Head[i]] == topic) || i > topic && _c.TimeOf(i - 1) != t && IsMeasure(i, topic))
                return _c.Times[t].Value;
        }
        return null;
    }

    // "for a month", "of at least 30 days", "lasting ten days": right behind the noun, and the measure right behind that.
    private bool IsMeasure(int time, int topic) =>
        _t.Form[topic + 1] is "for" or "of" or "lasting" && (time == topic + 2 || time <= topic + 4 && _t.Form[topic + 2] is "a" or "an" or "at" or "up" or "about" or "some" or "the");

    private bool AddBackers(ProposalMention m, Proposal p)
    {
        int before = p.Backers.Count;
        AddOwnBackers(m.Head, m.Head != m.Topic || _t.Lemma[m.Head] is "plan" or "proposal" or "initiative", p);
        if (m.Topic != m.Head)
            AddOwnBackers(m.Topic, false, p);
        int verb = _t.Head[m.Head];
        if (verb >= 0 && _t.Upos[verb] is Upos.VERB && StanceReader.IsBackingVerb(_t.Lemma[verb]) && !_c.IsNegated(verb))
        {
            if (_t.Deprel[m.Head] is Deprel.obj && !_c.Clause.IsPassive(verb))
                AddBacker(_c.Subject(verb), p);
            else if (_t.Deprel[m.Head] is Deprel.nsubj_pass)
                AddBacker(_c.Tree.Child(verb, Deprel.obl_agent), p);
        }
        return p.Backers.Count > before;
    }

    // "the US-backed deal", "the American proposal", "a truce backed by the United States".
    private void AddOwnBackers(int noun, bool isPlan, Proposal p)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (StanceReader.IsBackingParticiple(_t.Form[k]))
                AddBacker(k < noun ? Before(k) : _c.Tree.Child(k, Deprel.obl_agent), p);
            else if (isPlan && _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun && _t.Lemma[noun] is "plan" or "proposal" or "initiative" or "offer" or "idea" or "draft" or "suggestion")
                AddBacker(k, p);
        }
        // "a ceasefire for a month backed by the United States": the tree may hang "backed" on the month.
        SentenceRange s = _t.Sentences[_t.SentenceOf[noun]];
        for (int i = noun + 1; i < Math.Min(s.End, noun + 7); i++)
        {
            if (StanceReader.IsBackingParticiple(_t.Form[i]) && _t.Deprel[i] is Deprel.acl && _t.Head[i] >= noun && (_t.Head[i] == noun || _c.TimeOf(_t.Head[i]) >= 0))
                AddBacker(_c.Tree.Child(i, Deprel.obl_agent), p);
        }
    }

    // "US-backed", "US -backed", "American-led".
    private int Before(int participle)
    {
        for (int k = _c.Tree.FirstChild(participle); k >= 0 && k < participle; k = _c.Tree.NextSibling(k))
        {
            if (_c.CanAct(_c.Entity(k)))
                return k;
        }
        int at = participle - 1;
        while (at >= 0 && _t.Upos[at] is Upos.PUNCT && participle - at < 3)
            at--;
        return at >= 0 && _c.CanAct(_c.Entities.AtHead(at)) ? at : -1;
    }

    private void AddBacker(int word, Proposal p)
    {
        if (word < 0)
            return;
        List<int> found = [];
        _c.AddEntities(word, found);
        foreach (int e in found)
        {
            int party = _c.CanAct(e) && IsParty(e) ? _c.Party(e) : -1;
            if (party >= 0 && !p.Backers.Contains(party))
                p.Backers.Add(party);
        }
    }

    // "leaders", "both sides": somebody, but the report says elsewhere who.
    private bool IsParty(int entity) => _c.Entities.Entities[entity] is { } e && (e.Kind is EntityKind.Person || _c.IsPolitical(entity) && !(e is { Kind: EntityKind.Group, Code: null, Sector: "GOV" }));

    private bool ReadStance(Draft draft, int head, int topic)
    {
        bool relative = _stances.ReadRelative(head) is { } told && ReadStance(draft, told, topic);
        return _stances.Read(head) is { } found && ReadStance(draft, found, topic) || relative;
    }

    private bool ReadStance(Draft draft, StanceFinding found, int topic)
    {
        _told.Add(found.Predicate);
        Proposal p = draft.Proposal;
        bool any = false;
        foreach (int who in _parties.Parties(found.Party, found.Predicate))
        {
            if (!IsParty(who))
                continue;
            any = true;
            AddStance(p, who, found.Stance, found.Predicate, topic);
        }
        if (any)
        {
            draft.IsOnTable = true;
            (_last, _lastSentence) = (draft, _t.SentenceOf[topic]);
        }
        return any;
    }

    private void AddStance(Proposal p, int who, Stance stance, int predicate, int topic)
    {
        Position position = new() { Party = _c.Party(who), Stance = stance };
        _conditions.Find(predicate, position.Conditions);
        Qualify(position);
        position.SaidBy = _parties.SaidBy(predicate, who, position.Party);
        position.Date = _c.DateOf(predicate) is >= 0 and int t ? _c.Times[t].Value : null;
        position.Evidence.Add(Evidence(predicate, topic));
        AddPosition(p, position);
    }

    private static void Qualify(Position position)
    {
        if (position.Conditions.Count > 0 && position.Stance is Stance.Accepts or Stance.SupportsInPrinciple)
            position.Stance = Stance.AcceptsIf;
    }

    private TextSpan Evidence(int predicate, int topic)
    {
        TextSpan phrase = _c.Phrase(predicate);
        TextSpan thing = _t.Span[topic];
        return thing.Start < phrase.Start || thing.End > phrase.End ? new TextSpan(Math.Min(phrase.Start, thing.Start), Math.Max(phrase.End, thing.End)) : phrase;
    }

    // The same stance told again is more evidence; another stance is a change, and stands beside the first.
    private static void AddPosition(Proposal p, Position position)
    {
        Position? same = p.Positions.Find(k => k.Party == position.Party && (k.Stance == position.Stance || IsYes(k.Stance) && IsYes(position.Stance)));
        if (same is null)
        {
            p.Positions.Add(position);
            return;
        }
        // A yes told with its condition once has the condition.
        if (position.Stance is Stance.AcceptsIf)
            same.Stance = Stance.AcceptsIf;
        same.Evidence.AddRange(position.Evidence);
        foreach (TextSpan condition in position.Conditions)
        {
            if (!same.Conditions.Contains(condition))
                same.Conditions.Add(condition);
        }
        same.Date ??= position.Date;
    }

    private static bool IsYes(Stance s) => s is Stance.Accepts or Stance.AcceptsIf;

    // "a prerequisite for its signature is a change of the law", "a halt to the fighting is our condition".
    private bool IsPrerequisite(int noun, out int required)
    {
        required = -1;
        if (!StanceReader.Lexicon.Has("prerequisite", _t.Lemma[noun]) || _c.IsNegated(noun))
            return false;
        if (_t.Deprel[noun] is Deprel.nsubj && _t.Head[noun] is > 0 and int predicate && _t.Upos[predicate] is Upos.NOUN or Upos.PROPN && _c.Tree.Child(predicate, Deprel.cop) >= 0)
            required = predicate;
        else if (_c.Tree.Child(noun, Deprel.cop) >= 0 && _c.Tree.Child(noun, Deprel.nsubj) is >= 0 and int subject && _t.Upos[subject] is Upos.NOUN or Upos.PROPN)
            required = subject;
        return required >= 0;
    }

    private void ReadPrerequisite(int noun, int required)
    {
        int owner = _c.Tree.Child(noun, Deprel.nmod_poss);
        List<int> parties = owner >= 0 && _c.CanAct(_c.Entity(owner)) ? _parties.Parties(owner, noun) : _parties.Parties(OpenStance.Speaker, noun);
        parties.RemoveAll(e => !IsParty(e));
        TextSpan condition = _c.NounPhrase(required);
        foreach (int who in parties)
        {
            Position position = new() { Party = _c.Party(who), Stance = Stance.AcceptsIf };
            position.Conditions.Add(condition);
            position.SaidBy = _parties.SaidBy(noun, who, position.Party);
            position.Evidence.Add(_c.SentenceSpan(noun));
            AddPosition(_last!.Proposal, position);
            _last.IsOnTable = true;
        }
    }

    // "but it has set many conditions": a yes with conditions is a yes in principle.
    private void ReadConditionNoun(int noun)
    {
        int verb = _t.Head[noun];
        if (IsPrerequisite(noun, out int required))
        {
            ReadPrerequisite(noun, required);
            return;
        }
        if (verb < 0 || _t.Deprel[noun] is not Deprel.obj || !StanceReader.IsConditionVerb(_t.Lemma[verb]) || _c.IsNegated(verb) || _t.SentenceOf[noun] - _lastSentence > 1)
            return;
        int subject = _c.Subject(verb);
        Position? held = null;
        if (subject >= 0 && _c.Entity(subject) is >= 0 and int who && _c.CanAct(who))
            held = _last!.Proposal.Positions.FindLast(p => p.Party == _c.Party(who));
        // "it" and the like stand for whoever the sentence was about.
        else if (_t.SentenceOf[noun] == _lastSentence && _last!.Proposal.Positions.Count > 0)
            held = _last.Proposal.Positions[^1];
        if (held is null || held.Stance is Stance.Rejects)
            return;
        TextSpan condition = _c.Phrase(noun);
        held.Conditions.Add(condition);
        held.Evidence.Add(condition);
        if (held.Stance is Stance.Accepts)
            held.Stance = Stance.SupportsInPrinciple;
    }
}
