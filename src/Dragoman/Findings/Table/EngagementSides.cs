using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads who takes part in an engagement off the noun or verb that tells of it, and off what governs it.</summary>
internal sealed partial class EngagementSides(TableContext context, TableLexicon lexicon)
{
    private readonly TableContext _c = context;
    private readonly ParsedText _t = context.T;

    // "talks between A and B", "his meeting with B", "the US-Ukraine talks", "a visit by A to B".
    public void NounSides(EngagementMention m, int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            // "A and B are to hold their first meeting": theirs.
            if (_t.Deprel[c] is Deprel.nmod_poss && _t.Lemma[c] is "their" && PairAbove(c) is >= 0 and int both)
            {
                AddSides(m, both);
                continue;
            }
            // "their next meeting": of the two named before.
            if (_t.Deprel[c] is Deprel.nmod_poss && _t.Lemma[c] is "their" && !IsNamed(_c.Entities.AtHead(c)) && !IsManyBefore(c)
                && _c.AddLastPair(c, m.Participants))
                continue;
            // "During his stay in Lisbon, A is to meet B": A's, who is named behind.
            if (m.Form is EngagementForm.Visit && _t.Deprel[c] is Deprel.nmod_poss && _t.Upos[c] is Upos.PRON && _t.Deprel[noun] is Deprel.obl
                && _t.Head[noun] is >= 0 and int verb && _c.Clause.OwnSubject(verb) is var visitor && visitor > noun && visitor < verb
                && IsPerson(visitor))
            {
                AddSides(m, visitor);
                continue;
            }
            if (_t.Deprel[c] is Deprel.nmod_poss or Deprel.compound or Deprel.amod && c < noun)
            {
                // "the Turin summit between A and B": what stands before it is no third side, even where the town is taken for a man.
                if (_t.Deprel[c] is Deprel.compound && IsPerson(c) && m.Form is not EngagementForm.Visit && HasBetween(noun))
                    continue;
                // "Ceasefire talks": the first word of a sentence is no name for its capital.
                if (_t.Deprel[c] is Deprel.compound && c == _t.Sentences[_t.SentenceOf[noun]].First && _c.Entities.AtHead(c) is >= 0 and int topic
                    && _c.Entities.Entities[topic] is { Code: null, Sector: null, Mentions.Count: 1 } && HasBetweenOrWith(noun))
                    continue;
                if (m.Form is EngagementForm.Visit && IsDestination(noun, c))
                {
                    SetPlace(m, c);
                    continue;
                }
                // "an Israeli-Palestinian-European meeting".
                for (int k = _t.Deprel[c] is Deprel.nmod_poss ? -1 : _c.Tree.FirstChild(c); k >= 0 && k < c; k = _c.Tree.NextSibling(k))
                {
                    if (_t.Deprel[k] is Deprel.amod or Deprel.compound && _t.Form[k + 1] is "-" or "–")
                        AddSides(m, k);
                }
                AddSides(m, c);
            }
            else if (c > noun && _t.Deprel[c] is Deprel.appos && _t.Upos[c] is Upos.NOUN)
                WithBehindComma(m, c);
            // "a call of the four — A, the president B, and C — is planned".
            else if (c > noun && _t.Deprel[c] is Deprel.appos && IsPerson(c) && _t.Form[c - 1] is "—" or "–" or ":" or "(")
                AddNamed(m, c, 0);
            else if (c > noun && _t.Deprel[c] is Deprel.nmod_unmarked or Deprel.obl_unmarked && _c.TimeOf(c) >= 0)
                TimedSides(m, c);
            else if (_t.Deprel[c] is Deprel.nmod or Deprel.obl)
            {
                string preposition = _c.Case(c);
                // "a round for the exchange of prisoners": they are not at the table.
                bool exchanged = preposition is "of" && _t.Lemma[noun] is "exchange" or "delivery" or "transfer";
                if (!exchanged && preposition is "between" or "with" or "among" or "by" or "alongside" or "beside"
                    || !exchanged && preposition is "of" && m.Form is not EngagementForm.PressConference)
                {
                    m.HasWith |= preposition is "with";
                    AddSides(m, c);
                    // "talks between A and B": the tree may join B to the talks.
                    if (preposition is "between" && _c.Tree.Child(c, Deprel.conj) < 0 && _c.Tree.Child(noun, Deprel.conj) is var joined && joined > c)
                        AddSides(m, joined);
                    // "a round of talks between A and B": or to the round.
                    else if (preposition is "between" && _c.Tree.Child(c, Deprel.conj) < 0 && _t.Deprel[noun] is Deprel.nmod
                        && _t.Head[noun] is >= 0 and int round && _c.IsRound(round) && _c.Tree.Child(round, Deprel.conj) is var other && other > c)
                        AddSides(m, other);
                    if (preposition is "of" && _c.IsRound(noun))
                        NounSides(m, c);
                    // "a meeting of the commission between A and B".
                    else if (preposition is "of")
                        InnerSides(m, c);
                    // "the visit of the envoy X to Moscow": the tree may hang the place on X.
                    for (int k = m.Form is EngagementForm.Visit && preposition is "of" or "by" ? _c.Tree.FirstChild(c)
                        : -1; k >= 0; k = _c.Tree.NextSibling(k))
                    {
                        if (k > c && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "to")
                            SetPlace(m, k);
                    }
                }
                else if (preposition is "to" or "into" && m.Form is EngagementForm.Visit)
                {
                    SetPlace(m, c);
                    // "paid a visit to President B".
                    if (IsOfficial(c))
                        AddSides(m, c);
                    // "Visit to Baku of the secretary X": the tree may hang X on the town.
                    for (int k = _c.Tree.FirstChild(c); k >= 0 && m.Participants.Count == 0; k = _c.Tree.NextSibling(k))
                    {
                        if (k > c && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "of" or "by" && IsPerson(k))
                            AddSides(m, k);
                    }
                }
                // "a phone call from his counterpart".
                else if (preposition is "from" && m.Form is EngagementForm.Call && _c.TimeOf(c) < 0 && _c.CanAct(_c.Entity(c)))
                {
                    m.HasWith = true;
                    AddSides(m, c);
                }
                // "a phone call to the minister".
                else if (preposition is "to" && m is { Form: EngagementForm.Call, IsWeak: false })
                    AddSides(m, c);
                // "talks in Doha between A and B": the tree may hang them on the place or the day.
                else if (preposition is "in" or "at" or "on" && (_c.TimeOf(c) >= 0 || _c.IsGround(_c.Entities.AtHead(c))))
                    InnerSides(m, c);
                else if (c > noun && preposition is "on" or "about" or "over"
                    && m.Form is not (EngagementForm.Visit or EngagementForm.PressConference))
                    WithOnTopic(m, c);
                // "a meeting this week of A and B", "met later in the day with A".
                else if (_c.TimeOf(c) >= 0 && c > noun)
                    TimedSides(m, c);
            }
            else if (_t.Deprel[c] is Deprel.appos or Deprel.acl_relcl or Deprel.acl && _t.Upos[c] is Upos.VERB
                && (_t.Deprel[c] is not Deprel.acl || lexicon.Has("- includes", _t.Lemma[c])))
            {
                VerbSides(m, c, noun);
                ClauseSides(m, c, noun);
                ConvenedFor(m, c);
                // "calls that the minister made to his counterparts, A and B": whom he called, by their names where they stand behind.
                for (int k = m is { Form: EngagementForm.Call, IsWeak: false } && _t.Lemma[c] is "make" or "place" or "have" ? _c.Tree.FirstChild(c)
                    : -1; k >= 0; k = _c.Tree.NextSibling(k))
                {
                    if (k < c || _t.Deprel[k] is not Deprel.obl || _c.Case(k) is not "to" || _c.TimeOf(k) >= 0)
                        continue;
                    int named = _t.Xpos[k] is Xpos.NNS ? _c.Tree.Child(k, Deprel.appos) : -1;
                    AddSides(m, named >= 0 && IsPerson(named) ? named : k);
                }
                // "a meeting that would include the powers — A, B and C".
                if (lexicon.Has("- includes", _t.Lemma[c]) && _c.Tree.Child(c, Deprel.obj) is >= 0 and int included)
                {
                    AddSides(m, included);
                    if (_c.Tree.Child(included, Deprel.appos) is >= 0 and int named)
                        AddSides(m, named);
                }
            }
        }
    }

    // "a brief European tour", "Kiir's US visit", "returning from an India trip": where, not who; but "a US visit to East Asia" is one of Americans.
    private bool IsDestination(int noun, int before)
    {
        if (_t.Deprel[before] is Deprel.nmod_poss || _c.Entities.AtHead(before) is not (>= 0 and int land)
            || _c.Entities.Entities[land] is not ({ Kind: EntityKind.Country or EntityKind.Place, Sector: null } or { Kind: EntityKind.Organization, Code: "IGO" or "EUR" or "EU" }))
            return false;
        bool owned = false;
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "to" or "in" or "of" && _c.SiteAt(k) >= 0)
                return false;
            owned |= k < noun && _t.Deprel[k] is Deprel.nmod_poss || k > noun && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "by" or "of";
        }
        return owned || _t.Deprel[before] is Deprel.compound || _t.Lemma[noun] is "tour" or "trip";
    }

    // "a meeting here Friday between A and B": the tree may hang them on the day.
    public void SidesBehind(EngagementMention m, int noun)
    {
        BetweenBehind(m, noun);
        WithBeforeVerb(m, noun);
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + 8), i = noun + 1;
        // "his talks last month in Washington with B".
        while (i < end && (_t.Form[i] is "here" or "there" or "on" || _c.TimeOf(i) >= 0
            || _t.Form[i] is "in" or "at" && i + 1 < end && _c.SiteAt(i + 1) >= 0 || _t.Form[i - 1] is "in" or "at" && _c.SiteAt(i) >= 0))
            i++;
        if (m.HasWith || m.Participants.Count > (_t.Form[Math.Min(i, end - 1)] is "with" ? 1 : 0) || i == noun + 1 || i >= end || _t.Form[i] is not ("between" or "with" or "of") || _t.Deprel[i] is not Deprel.@case
            || _t.Head[i] <= i || _t.Form[i] is "of" && !IsSide(_t.Head[i]))
            return;
        m.HasWith |= _t.Form[i] is "with";
        AddSides(m, _t.Head[i]);
        if (m.Place is null && _c.PlaceBelow(_t.Head[i]) is >= 0 and int site)
            m.Place = site;
    }

    // "The meeting of A with B foreseen for Tuesday", "is foreseen": the tree may hang B on the verb behind.
    private void WithBeforeVerb(EngagementMention m, int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestJoined);
        for (int i = noun + 1; i < end && m is { HasWith: false, Participants.Count: 1 } && !m.IsWeak
            && m.Form is EngagementForm.Talks or EngagementForm.Meeting or EngagementForm.Call or EngagementForm.Summit; i++)
        {
            if (_t.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ || _c.IsMark(i))
                return;
            if (_t.Form[i] is not "with" || _t.Head[i] is not (>= 0 and int side) || side < i || _t.Head[side] < side
                || _t.Upos[_t.Head[side]] is not Upos.VERB || !IsSide(side))
                continue;
            m.HasWith = true;
            AddSides(m, side);
            return;
        }
    }

    // "Talks have been going on in Niamey between A and B": whoever is named between is a side, wherever the tree hangs them.
    private void BetweenBehind(EngagementMention m, int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestJoined);
        for (int i = noun + 1; i < end && m.Participants.Count == 0 && m.Form is EngagementForm.Talks or EngagementForm.Meeting or EngagementForm.Call
            && !m.IsWeak; i++)
        {
            if (_t.Upos[i] is Upos.SCONJ or Upos.CCONJ || _c.IsMark(i) || _t.Upos[i] is Upos.NOUN && lexicon.Groups(_t.Lemma[i]).Length > 0)
                return;
            // "amid a quarrel between A and B": that is not who talks.
            if (_t.Form[i] is "between" && _t.Head[i] is >= 0 and int side && side > i && _c.TimeOf(side) < 0
                && (_t.Upos[i - 1] is not Upos.NOUN || i - 1 == noun || _c.TimeOf(i - 1) >= 0))
                AddSides(m, side);
        }
    }

    // "the news conference he had planned", "a visit that the adviser would make to Nairobi": whose it is.
    private void ClauseSides(EngagementMention m, int verb, int noun)
    {
        if (_t.Deprel[verb] is not Deprel.acl_relcl || verb < noun || _c.Clause.IsPassive(verb) || lexicon.Has("cancelled governor", _t.Lemma[verb])
            || lexicon.Has("- host", _t.Lemma[verb])
            || !lexicon.Has("held governor", _t.Lemma[verb]) && !lexicon.Has("planned governor", _t.Lemma[verb]))
            return;
        int subject = _c.Clause.OwnSubject(verb), thing = _c.Tree.Child(verb, Deprel.obj);
        if (subject < 0 || _t.Xpos[subject] is Xpos.WDT or Xpos.WP or Xpos.IN
            || thing >= 0 && _t.Xpos[thing] is not (Xpos.WDT or Xpos.IN or Xpos.PRP))
            return;
        AddSides(m, subject);
        for (int k = m.Form is EngagementForm.Visit ? _c.Tree.FirstChild(verb) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to")
                SetPlace(m, k);
        }
    }

    // "talks that the union had convened for the army and the rebels".
    private void ConvenedFor(EngagementMention m, int verb)
    {
        for (int k = lexicon.Has("- host", _t.Lemma[verb]) || _t.Lemma[verb] is "convene" or "organize" or "organise" or "arrange" or "call"
            ? _c.Tree.FirstChild(verb) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "for" && _c.TimeOf(k) < 0 && _c.IsPolitical(_c.Entity(k)))
                AddSides(m, k);
        }
    }

    /// <summary>"A second meeting in Doha, this time of A and B".</summary>
    public void ThisTime(EngagementMention m, int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End - 3, noun + 10);
        for (int i = noun + 1; i < end; i++)
        {
            if (_t.Form[i] is not "," || _t.Form[i + 1] is not "this" || _t.Form[i + 2] is not "time"
                || _t.Form[i + 3] is not ("of" or "between" or "with" or "among"))
                continue;
            int head = _t.Head[i + 3];
            if (head > i + 3)
                AddSides(m, head);
            return;
        }
    }

    // "The leaders will endorse the conclusions of their summit": theirs who are the subject, however many they are.
    private bool IsManyBefore(int their)
    {
        int verb = _t.Head[their];
        for (int level = 0; level < 4 && verb >= 0 && _t.Upos[verb] is not Upos.VERB; level++)
            verb = _t.Head[verb];
        return verb >= 0 && _t.Upos[verb] is Upos.VERB && _c.Subject(verb) is >= 0 and int subject && subject < their && _t.Xpos[subject] is Xpos.NNS
            && _c.Tree.Child(subject, Deprel.nummod) < 0 && _c.Tree.Child(subject, Deprel.conj) < 0
            && _c.Entities.AtHead(subject) is >= 0 and int many && !IsNamed(many);
    }

    // The two who are the subject of the clause that "their" stands in; −1 for none.
    private int PairAbove(int their)
    {
        int verb = _t.Head[their];
        for (int level = 0; level < 4 && verb >= 0 && _t.Upos[verb] is not Upos.VERB; level++)
            verb = _t.Head[verb];
        return verb >= 0 && _t.Upos[verb] is Upos.VERB && _c.Subject(verb) is >= 0 and int subject && subject < their
            && _c.Tree.Child(subject, Deprel.conj) is >= 0 and int second && IsSide(subject) && IsSide(second) ? subject : -1;
    }

    private bool IsNamed(int entity) => entity >= 0 && _c.Entities.Entities[entity] is not { Kind: EntityKind.Group, Code: null };

    /// <summary>Whom the noun's own clause names as present ("a summit attended by A and B"), and, where nobody else is named, who holds it ("talks
    /// mediated by A").</summary>
    public void Attended(EngagementMention m, int noun, bool hosts)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < noun || _t.Deprel[k] is not (Deprel.acl or Deprel.acl_relcl) || _t.Xpos[k] is not (Xpos.VBN or Xpos.VBD)
                || _c.Tree.Child(k, Deprel.obl_agent) is not (>= 0 and int agent))
                continue;
            if (hosts ? lexicon.Has("- host", _t.Lemma[k]) : _t.Lemma[k] is "attend" or "join")
                AddSides(m, agent);
        }
    }

    /// <summary>"met in Hawaii, where they were joined by A and B": those who came to it as well.</summary>
    public void Joined(EngagementMention m, int word)
    {
        // "A and B, joined by C, met".
        int company = _t.Upos[word] is Upos.VERB ? _c.Clause.OwnSubject(word) : -1;
        for (int k = company >= 0 && m.Participants.Count > 0 ? _c.Tree.FirstChild(company) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > company && _t.Deprel[k] is Deprel.acl && _t.Lemma[k] is "join" or "accompany"
                && _c.Tree.Child(k, Deprel.obl_agent) is >= 0 and int with)
                AddSides(m, with);
        }
        int end = Math.Min(_t.Sentences[_t.SentenceOf[word]].End, word + FarthestJoined);
        for (int i = word + 1; m.Participants.Count > 0 && i < end; i++)
        {
            // "gathered in Lima on Thursday, joined by B": wherever the tree hangs it.
            if (_t.Form[i] is "joined" && _t.Form[i - 1] is "," && _t.Xpos[i] is Xpos.VBN && _c.Tree.Child(i, Deprel.obl_agent) is > 0 and int also)
            {
                AddSides(m, also);
                return;
            }
            if (_t.Lemma[i] is not "join" || _t.Upos[i] is not Upos.VERB || !_c.Clause.IsPassive(i) || _c.IsNegated(i) || _c.HasMood(i, "to come")
                || _c.Tree.Child(i, Deprel.obl_agent) is not (> 0 and int agent) || _c.Clause.OwnSubject(i) is not (>= 0 and int those)
                || _t.Upos[those] is not Upos.PRON || _t.Lemma[those] is "it")
                continue;
            AddSides(m, agent);
            return;
        }
    }

    // From an engagement to those who joined it, in words.
    private const int FarthestJoined = 24;

    // Those whom the tree hangs on a time: "a meeting this week of A and B".
    private void TimedSides(EngagementMention m, int time)
    {
        for (int k = _c.Tree.FirstChild(time); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < time || _t.Deprel[k] is not Deprel.nmod || _c.Case(k) is not ("between" or "with" or "of") || !IsSide(k) || _c.TimeOf(k) >= 0)
                continue;
            m.HasWith |= _c.Case(k) is "with";
            AddSides(m, k);
        }
    }

    private void InnerSides(EngagementMention m, int place)
    {
        for (int k = _c.Tree.FirstChild(place); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > place && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "between" or "with" or "among")
            {
                m.HasWith |= _c.Case(k) is "with";
                AddSides(m, k);
            }
            // "the meeting of A, the negotiator of his country, with B": the tree may hang B on the office, behind its comma.
            else if (k > place && _t.Deprel[k] is Deprel.appos)
                WithBehindComma(m, k);
        }
    }

    private void WithBehindComma(EngagementMention m, int office)
    {
        for (int k = _c.Tree.FirstChild(office); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < office || _t.Deprel[k] is not Deprel.nmod || _c.Case(k) is not "with" || _c.Tree.Subtree(k).First is not (> 0 and int first)
                || _t.Form[first] is not "," && _t.Form[first - 1] is not ",")
                continue;
            m.HasWith = true;
            AddSides(m, k);
        }
    }

    // "between the government of A and the B": the tree may join the B to the A.
    private int JoinedWithin(int side)
    {
        for (int k = _c.Tree.FirstChild(side); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > side && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "of" && _c.Tree.Child(k, Deprel.conj) is >= 0 and int other)
                return other;
        }
        return -1;
    }

    public void AddSides(EngagementMention m, int word)
    {
        // "spoke with A, not with B".
        if (Events.EventParticipants.IsExcluded(_t, _c.Tree, word))
            return;
        List<int> found = [];
        // "We had a good meeting": who says so did.
        if (_t.Upos[word] is Upos.PRON && _t.Lemma[word] is "we" or "I" or "i")
        {
            if (_c.StatementOf(word) is >= 0 and int s && _c.Statements[s].Speaker is { } speaker)
                found.Add(speaker);
        }
        // "who spoke to both by telephone".
        else if (_t.Lemma[word] is "both" && _t.Upos[word] is Upos.DET or Upos.PRON && _c.AddLastPair(word, found))
            m.HasWith |= found.Count > 0;
        // "His cabinet is to convene": not he.
        else if (lexicon.Has("- panel", _t.Lemma[word]) && _t.Upos[word] is Upos.NOUN && _c.Tree.Child(word, Deprel.conj) < 0
            && _c.Entities.AtHead(word) is >= 0 and int panel)
            found.Add(panel);
        else
        {
            _c.AddEntities(word, found);
            _c.AddListed(word, found);
            AddJoinedMembers(word, found);
            AddTitled(word, found);
            // "will meet A and not B".
            for (int k = found.Count > 1 ? _c.Tree.FirstChild(word) : -1; k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > word && Events.EventParticipants.IsExcluded(_t, _c.Tree, k))
                    found.Remove(_c.Entities.AtHead(k));
            }
        }
        if (found.Count == 1 && NamedBehind(word, found[0]) is >= 0 and int bearer)
            found[0] = bearer;
        if (found.Count == 1 && _c.Case(word) is "between" && JoinedWithin(word) is >= 0 and int joined)
            _c.AddEntities(joined, found);
        if (found.Count == 1 && NamedBefore(word, found[0]) is >= 0 and int apposed)
            found[0] = apposed;
        if (_t.Xpos[word] is Xpos.NNS && AddListedBearers(word, m))
            return;
        if (found.Count > 1 && _t.Xpos[word] is Xpos.NNS)
            NameBearers(word, found);
        foreach (int entity in found)
        {
            if (_c.CanAct(entity) && !m.Participants.Contains(entity))
                m.Participants.Add(entity);
        }
        if (_t.Upos[word] is Upos.NOUN)
            AddHeads(m, word);
    }

    private bool HasBetween(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "between")
                return true;
        }
        return false;
    }

    private bool HasBetweenOrWith(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "between" or "with" or "in")
                return true;
        }
        return false;
    }

    // "with A and the foreign ministers of B and C": those of both.
    private void AddJoinedMembers(int word, List<int> found)
    {
        for (int k = found.Count > 1 ? _c.Tree.FirstChild(word) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < word || _t.Deprel[k] is not Deprel.conj || _t.Xpos[k] is not Xpos.NNS)
                continue;
            List<int> members = [];
            _c.AddEntities(k, members);
            if (members.Count < 2 || !members.TrueForAll(_c.IsPolitical))
                continue;
            found.Remove(_c.Entities.AtHead(k));
            found.Remove(_c.Entity(k));
            found.AddRange(members.FindAll(e => !found.Contains(e)));
        }
    }

    // "presidents A and B", "Palestinian leaders A and B": those whom the title stands before, wherever the tree hangs them.
    private void AddTitled(int title, List<int> found)
    {
        int name = title + 1;
        if (_t.Xpos[title] is not Xpos.NNS || name >= _t.Count || _t.Upos[name] is not Upos.PROPN || !IsPerson(name)
            || found.Contains(_c.Entities.AtHead(name))
            || !(_t.Head[name] == title && _t.Deprel[name] is Deprel.flat or Deprel.appos
                || _t.Head[name] == _t.Head[title] && _t.Deprel[name] == _t.Deprel[title]))
            return;
        List<int> bearers = [];
        _c.AddEntities(name, bearers);
        found.Remove(_c.Entities.AtHead(title));
        found.InsertRange(0, bearers.FindAll(e => !found.Contains(e)));
    }

    private void AddNamed(EngagementMention m, int word, int depth)
    {
        AddSides(m, word);
        for (int k = _c.Tree.FirstChild(word); k >= 0 && depth < 4; k = _c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.appos or Deprel.conj)
                AddNamed(m, k, depth + 1);
        }
    }

    // "his counterpart of Burkina Djibril B", "the representative of the Union for the Caucasus Toivo K": the name behind an office and what it is
    // of; −1 for none.
    private int NamedBehind(int office, int entity)
    {
        if (_t.Upos[office] is not Upos.NOUN || _c.Entities.Entities[entity] is not { Kind: EntityKind.Person } unnamed || unnamed.Name.Length == 0
            || char.IsUpper(unnamed.Name[0]))
            return -1;
        int end = Math.Min(_t.Sentences[_t.SentenceOf[office]].End, office + FarthestName);
        for (int i = office + 1; i < end && !_c.IsMark(i) && _t.Upos[i] is not (Upos.VERB or Upos.AUX or Upos.CCONJ or Upos.SCONJ)
            && _t.Form[i] is not ("with" or "between" or "to"); i++)
        {
            if (_c.Entities.AtHead(i) is >= 0 and int named && _t.Upos[i] is Upos.PROPN
                && _c.Entities.Entities[named] is { Kind: EntityKind.Person } person && char.IsUpper(person.Name[0]))
                return _t.Upos[i - 1] is Upos.NOUN or Upos.PROPN
                    && (_c.Entities.AtHead(i - 1) is var before
                        && (before < 0 || before == named || _c.Entities.Entities[before].Kind is not EntityKind.Person))
                    && (person.Roles.Count > 0 || _t.Upos[i - 1] is Upos.PROPN) && _t.Deprel[i - 1] is not Deprel.nmod_desc ? named : -1;
        }
        return -1;
    }

    // Words between an office and the name of who has it.
    private const int FarthestName = 9;

    public void SetPlace(EngagementMention m, int word)
    {
        if (m.Place is not null || _c.TimeOf(word) >= 0)
            return;
        if (_c.Entities.AtHead(word) is >= 0 and int entity && _c.IsGround(entity) || (entity = _c.SiteAt(word)) >= 0
            || (entity = _c.CapitalAt(word)) >= 0)
            m.Place = entity;
    }

    private bool IsSeveral(int subject) =>
        IsSeveralLeaders(subject) || IsSeveralBearers(subject)
            || subject >= 0 && _t.Xpos[subject] is Xpos.NNS && _c.Tree.Child(subject, Deprel.nummod) >= 0
                && _c.Entities.AtHead(subject) is >= 0 and int group && _c.IsPolitical(group)
            || subject >= 0 && _c.Tree.Child(subject, Deprel.conj) is >= 0 and int other && IsSide(subject) && IsSide(other);

    // "Secretary of State A and Foreign Minister B": the tree may join B to the name of A, not to his office.
    private bool IsSeveralBearers(int subject)
    {
        if (subject < 0 || _t.Upos[subject] is not Upos.PROPN || !IsPerson(subject))
            return false;
        List<int> found = [];
        _c.AddEntities(subject, found);
        return found.Count > 1 && found.TrueForAll(e => _c.Entities.Entities[e].Kind is EntityKind.Person && _c.IsPolitical(e));
    }

    // "The leaders of Kosovo and Serbia".
    private bool IsSeveralLeaders(int subject)
    {
        if (subject < 0 || _t.Xpos[subject] is not Xpos.NNS)
            return false;
        List<int> found = [];
        _c.AddEntities(subject, found);
        return found.Count > 1 && found.TrueForAll(_c.IsPolitical);
    }

    private bool IsOfficial(int word) =>
        word >= 0 && _c.Entity(word) is >= 0 and int e && _c.Entities.Entities[e].Kind is EntityKind.Person && _c.IsActor(e);

    private bool IsSide(int word) => IsPerson(word) || _c.Entities.AtHead(word) is >= 0 and int e && _c.CanAct(e) && _c.IsPolitical(e);

    private bool IsPerson(int word) => _c.Entities.AtHead(word) is >= 0 and int e && _c.Entities.Entities[e].Kind is EntityKind.Person;
}
