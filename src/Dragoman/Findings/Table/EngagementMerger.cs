using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Joins the mentions of one engagement. Two mentions are one where form, sides, date and number allow it.</summary>
internal sealed partial class EngagementMerger(TableContext c)
{
    // A mention without sides takes up an engagement told at most this many sentences before.
    private const int NearSentences = 3;

    // No report tells of so many engagements that one further back is taken up; the bound keeps the search linear.
    private const int MostLookedAt = 60;

    private sealed class Known(Engagement engagement)
    {
        public Engagement Engagement { get; } = engagement;
        public bool IsWeak { get; set; }
        public bool IsTimeless { get; set; }

        /// <summary>Whether the report quotes what somebody said there.</summary>
        public bool IsSpokenAt { get; set; }

        /// <summary>Whose words were spoken there, or right behind it; −1 for nobody's.</summary>
        public int SpokenBy { get; set; } = -1;
        public int FirstSentence { get; init; }

        /// <summary>Sides of a "six-party" engagement whose sides were not named; 0 for others.</summary>
        public int Sides { get; set; }
        public int LastSentence { get; set; }
        public int LastWord { get; set; }
    }

    private readonly List<Known> _known = [];

    // "Asked if he would meet B, A said no", "reporters asked whether they had met": a question.
    private bool IsAskedAbout(int verb) =>
        c.T.Upos[verb] is Upos.VERB && c.T.Deprel[verb] is Deprel.ccomp or Deprel.advcl or Deprel.xcomp && c.T.Head[verb] is >= 0 and int asks
            && c.T.Lemma[asks] is "ask" && c.Tree.Child(verb, Deprel.mark) is >= 0 and int mark && c.T.Form[mark] is "if" or "whether";

    private bool IsSupposed(int word)
    {
        if (IsAskedAbout(c.T.Upos[word] is Upos.NOUN && c.T.Deprel[word] is Deprel.obj ? c.T.Head[word] : word))
            return true;
        for (int at = word, steps = 0; steps < 3 && c.T.Deprel[at] is Deprel.xcomp && c.T.Head[at] is >= 0 and int above; steps++, at = above)
        {
            if (IsAskedAbout(above))
                return true;
            if (c.T.Deprel[above] is Deprel.advcl && c.Tree.Child(above, Deprel.mark) is >= 0 and int mark && c.T.Form[mark] is "if" or "If" or "unless")
                return true;
        }
        return false;
    }

    // "If A meets B, the war could end", "unless the two hold talks": in the present, or in what has not been.
    private bool IsOnCondition(int word)
    {
        int at = word;
        for (int steps = 0; steps < MostSteps && c.T.Upos[at] is not Upos.VERB; steps++)
        {
            if (c.T.Deprel[at] is not (Deprel.obj or Deprel.obl or Deprel.nsubj or Deprel.nsubj_pass or Deprel.nmod) || c.T.Head[at] < 0)
                return false;
            at = c.T.Head[at];
        }
        while (c.T.Deprel[at] is Deprel.conj or Deprel.xcomp && c.T.Head[at] is >= 0 and int above && c.T.Upos[above] is Upos.VERB)
            at = above;
        if (c.T.Deprel[at] is not (Deprel.advcl or Deprel.ccomp) || c.T.Xpos[at] is not (Xpos.VBP or Xpos.VBZ or Xpos.VB)
            || c.Tree.Child(at, Deprel.mark) is not (>= 0 and int mark))
            return false;
        return c.T.Form[mark] is "if" or "If" or "unless" or "Unless" or "whether";
    }

    // From a noun to the verb of its clause, in steps up the tree.
    private const int MostSteps = 4;

    public void Add(EngagementMention m)
    {
        // "Is a meeting being prepared?", "An earlier version said that they had met".
        if (c.Unasserted.Of(m.Word) is { } told)
        {
            if (c.Unasserted.IsAsked(m.Word))
                return;
            if (told is EventStatus.Denied && m.Status is EngagementStatus.Held)
                m.Status = EngagementStatus.Denied;
        }
        // "If the parties agree to meet in April, it will be because": nobody says that they will.
        if (m.Status is EngagementStatus.Planned && IsSupposed(m.Word) || m is { Status: EngagementStatus.Held, Date: null } && IsOnCondition(m.Word))
            return;
        int sentence = c.T.SentenceOf[m.Word];
        // "It was the first visit since 1949": the year is not its own.
        if (m.Date is { Length: < 8 } && IsWhatItWas(m.Word))
            (m.Date, m.DateSpan) = (null, null);
        // "the American talks", which are to be in the United States: where, not who.
        if (m is { Participants.Count: 1, Place: null, Form: EngagementForm.Talks or EngagementForm.Meeting or EngagementForm.Summit }
            && IsDefinite(m.Word) && IsNationality(m.Word)
            && _known.Exists(k => k.Engagement.Place == m.Participants[0] && k.Engagement.Form == m.Form
                && !k.Engagement.Participants.Contains(m.Participants[0])))
        {
            m.Place = m.Participants[0];
            m.Participants.Clear();
        }
        Known? known = null;
        // Without sides: rather one told of that place than one of no place.
        for (int i = _known.Count - 1; i >= Math.Max(0, _known.Count - MostLookedAt) && known is null && m.Place is not null
            && m.Participants.Count == 0; i--)
        {
            if (_known[i].Engagement.Place == m.Place && IsSame(_known[i], m, sentence))
                known = _known[i];
        }
        for (int i = _known.Count - 1; i >= Math.Max(0, _known.Count - MostLookedAt) && known is null; i--)
        {
            if (m.Meeting >= 0 && _known[i].LastWord == m.Meeting || IsSame(_known[i], m, sentence))
                known = _known[i];
        }
        if (known is null)
        {
            m.Participants.AddRange(m.Aside);
            if ((m.Ordinal is not null || m.TakesSides) && m.Participants.Count == 0)
                TakeSides(m);
            if (m.TakesSides && m.Participants.Count == 0)
                TakeLast(m, sentence);
            // "Ankara is ready to host a fourth round": of those who met for the third.
            else if (m.Ordinal is > 1 && c.IsRound(m.Word) && m.Participants.Count == 1 && IsHosted(m.Word))
            {
                int host = m.Participants[0];
                m.Participants.Clear();
                TakeSides(m);
                if (m.Participants.Count == 0)
                    m.Participants.Add(host);
            }
            // "A and B will meet on Friday; a session planned for Thursday was scrapped": theirs.
            if (m is { Participants.Count: 0, IsWeak: false, Status: EngagementStatus.Cancelled, Date: not null } && _known.Count > 0
                && _known[^1].LastSentence == sentence)
                TakeLast(m, sentence);
            // "talks are expected to go on in Cairo": of those who have just met.
            if (m.Participants.Count == 0 && !m.IsWeak && m.Place is not null && GoesOn(m.Word))
                TakeLast(m, sentence);
            // "A round of talks will open in Geneva on Monday": of the two whom the report named together last, or of nobody it names.
            bool isRound = m is { IsWeak: false, IsTopic: false } && c.IsRound(m.Word) && c.IsConflict
                && (m.Ordinal is not null || c.IsFurther(m.Word)) && IsOfTalks(m.Word);
            // "A and B held five rounds. A sixth was called off": theirs, rather than those of whom the report told before.
            if (isRound && m is { Participants.Count: 0, Sides: 0, IsNamed: false } && _known.Count > 0 && sentence - _known[^1].LastSentence <= 1
                && _known[^1].Engagement is { Form: EngagementForm.Talks, Participants.Count: > 1 })
                TakeLast(m, sentence);
            if (m.Participants.Count == 0 && m.Sides == 0 && !m.IsNamed && !HasOwnBody(m.Word) && (IsSure(m) || IsMeasured(m) || isRound)
                && (isRound || !IsSituated(m) || IsSure(m, situated: false)))
                TakeLastPair(m);
            if (m is
                {
                    Participants.Count: 0, Sides: 0, IsWeak: false, IsTopic: false, Form: EngagementForm.Talks or EngagementForm.Meeting
                or EngagementForm.Summit
                }
                && c.IsConflict && !HasOwnBody(m.Word))
                TakePairBehind(m);
            if (m.Participants.Count == 0)
                TakePairBefore(m, sentence);
            if (!CanStand(m) || m.NeedsSides && m.Participants.Count < 2)
                return;
            known =
                new Known(new Engagement { Form = m.Form, Status = m.Status }) { FirstSentence = sentence, IsWeak = m.IsWeak, IsTimeless = m.IsTimeless, Sides = m.Participants.Count == 0 ? m.Sides : 0 };
            _known.Add(known);
        }
        Join(known, m);
        (known.LastSentence, known.LastWord) = (sentence, m.Word);
    }

    // "A meeting of the Joint Coordination Centre": its own people.
    private bool HasOwnBody(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && c.T.Deprel[k] is Deprel.nmod && c.Case(k) is "of" && c.T.Upos[k] is Upos.PROPN)
                return true;
        }
        return false;
    }

    private bool IsHosted(int noun) =>
        c.T.Deprel[noun] is Deprel.obj && c.T.Head[noun] is >= 0 and int verb && EngagementFinder.Lexicon.Has("- host", c.T.Lemma[verb]);

    private bool IsNationality(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (c.T.Deprel[k] is Deprel.amod && char.IsUpper(c.T.Form[k][0]))
                return true;
        }
        return false;
    }

    // "a third round of talks", but neither a round of elections nor one whose postponement is spoken of.
    private bool IsOfTalks(int round)
    {
        if (c.T.Deprel[round] is Deprel.nmod && c.T.Head[round] is >= 0 and int head
            && c.T.Lemma[head] is "postponement" or "cancellation" or "suspension" or "delay" or "boycott" or "collapse" or "failure")
            return false;
        for (int k = c.Tree.FirstChild(round); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > round && c.T.Deprel[k] is Deprel.nmod && c.Case(k) is "of"
                && c.T.Lemma[k] is not ("talk" or "talks" or "negotiation" or "negotiations" or "discussion" or "dialogue" or "consultation"
                    or "meeting"))
                return false;
        }
        return true;
    }

    private bool IsBy(int visit)
    {
        for (int k = c.Tree.FirstChild(visit); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > visit && c.T.Deprel[k] is Deprel.nmod && c.Case(k) is "by")
                return true;
        }
        return false;
    }

    /// <summary>What was told last as still to come is off ("Angola then cancelled it"); with <paramref name="both"/> all of the sentence that tells
    /// of it last.</summary>
    public void CallOff(int word, bool both)
    {
        int sentence = c.T.SentenceOf[word], last = -1;
        for (int i = _known.Count - 1; i >= 0; i--)
        {
            Known k = _known[i];
            if (last >= 0 && (!both || k.LastSentence != last))
                return;
            // Farther back or in the same clause no reader looks for what "it" is.
            if (k.LastWord >= word || sentence - k.LastSentence > NearSentences
                || k.Engagement.Status is not (EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Cancelled))
                continue;
            last = k.LastSentence;
            k.Engagement.Status = EngagementStatus.Cancelled;
        }
    }

    /// <summary>Adds the two people of the one engagement that the sentence before tells of; false where it tells of none, or of others
    /// too.</summary>
    public bool AddPairBefore(int word, List<int> to)
    {
        int sentence = c.T.SentenceOf[word];
        List<int>? pair = null;
        for (int i = _known.Count - 1; i >= 0 && _known[i].LastSentence >= sentence - 1; i--)
        {
            if (_known[i].LastSentence == sentence)
                return false;
            List<int> those = _known[i].Engagement.Participants;
            // A visit to the place where they met is of one of them.
            if (pair is not null && those.TrueForAll(pair.Contains))
                continue;
            if (pair is not null || those.Count != 2 || !those.TrueForAll(p => c.Entities.Entities[p].Kind is EntityKind.Person)
                || !c.AreOfOneItem(_known[i].LastWord, word))
                return false;
            pair = those;
        }
        if (pair is null)
            return false;
        to.AddRange(pair);
        return true;
    }

    /// <summary>Gives the engagement that was told last, in this sentence or the one before, the place, day and length that it has not yet; whether
    /// there is one.</summary>
    public bool TakeUp(int word, int site, int day, int hours)
    {
        if (_known.Count == 0 || _known[^1] is not { Engagement: { Status: EngagementStatus.Held, Form: not EngagementForm.Visit } e } k
            || k.LastWord >= word || c.T.SentenceOf[word] - k.LastSentence > 1 || !c.AreOfOneItem(k.LastWord, word)
            || site >= 0 && e.Place is not null && e.Place != site)
            return false;
        if (site >= 0)
            e.Place ??= site;
        if (day >= 0)
            e.Date ??= c.Times[day].Value;
        if (hours >= 0)
            e.Duration ??= c.Times[hours].Value;
        return true;
    }

    /// <summary>Who led the team of one side to the talks that were told last.</summary>
    public void AddHead(int word, int side, int head)
    {
        int sentence = c.T.SentenceOf[word];
        for (int i = _known.Count - 1; i >= Math.Max(0, _known.Count - MostLookedAt); i--)
        {
            if (!IsTable(_known[i].Engagement.Form) && _known[i].Engagement.Form is not EngagementForm.Summit
                || sentence - _known[i].LastSentence > 2)
                continue;
            List<int> there = _known[i].Engagement.Participants;
            if (there.Contains(head))
                return;
            if (there.Count > 0 && !Among(head, there) && !(side >= 0 && Among(side, there)))
                continue;
            if (there.Count == 0 && side >= 0 && c.IsPolitical(side) && !IsGeneric(side))
                there.Add(side);
            there.Add(head);
            return;
        }
    }

    private static bool IsTable(EngagementForm form) => form is EngagementForm.Talks or EngagementForm.Meeting;

    private bool GoesOn(int noun)
    {
        int verb = c.T.Head[noun];
        if (verb >= 0 && c.T.Upos[verb] is Upos.VERB && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int deed)
            verb = deed;
        return verb >= 0 && c.T.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass
            && c.T.Lemma[verb] is "continue" or "resume" or "reconvene" or "restart";
    }

    public List<Engagement> Finish()
    {
        List<Engagement> engagements = new(_known.Count);
        string? today = DayOfLead();
        TakeOneTable();
        TakeVisited();
        foreach (Known k in _known)
        {
            Engagement e = k.Engagement;
            TakeDayOfWords(k);
            // Who told the press something, no matter when, did so on the day that the report begins with.
            if (k.IsSpokenAt && e is { Form: EngagementForm.PressConference, Status: EngagementStatus.Held, Date: null, Participants.Count: > 0 })
                e.Date = today;
            TakeDateline(e);
            // Somebody who is nobody in particular met: the report tells elsewhere who, or nowhere.
            if (e.Participants.Count == 1 && IsGeneric(e.Participants[0]) && !IsPanel(e.Participants[0]) && e.Date is null && e.Place is null)
                continue;
            // "hosted talks between the government and communist rebels": they are the other side, where no movement is named.
            bool rebels = e.Participants.Exists(p => !IsGeneric(p) && c.Entities.Entities[p].Sector is "REB" or "SEP");
            if (e.Participants.Count(p => !IsGeneric(p)) >= 2)
                e.Participants.RemoveAll(p => IsGeneric(p) && (rebels || c.Entities.Entities[p].Sector is not ("REB" or "SEP")));
            engagements.Add(e);
        }
        return engagements;
    }

    // The first day that the opening sentences name, where it is that of the report or the one before; null for none.
    private string? DayOfLead()
    {
        if (c.Published is not { Length: >= 10 } published || c.T.Sentences.Length == 0
            || !DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return null;
        string today = published[..10], yesterday = day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        int end = c.T.Span[c.T.Sentences[Math.Min(LeadSentences, c.T.Sentences.Length) - 1].End - 1].End;
        foreach (Timex3 time in c.Times)
        {
            if (time.Span.Start < end && time.Value is { Length: >= 10 } value && (value.StartsWith(today, StringComparison.Ordinal)
                || value.StartsWith(yesterday, StringComparison.Ordinal)))
                return value[..10];
        }
        return null;
    }

    // A dateline and the sentence behind it, or a headline and the first sentence.
    private const int LeadSentences = 3;

    // "the two leaders", "both sides", "officials": they are somebody, but whom they are the report says elsewhere.
    private bool IsGeneric(int entity) => c.Entities.Entities[entity] is { Kind: EntityKind.Group, Code: null };

    private bool CanStand(EngagementMention m)
    {
        if (m.Participants.Count == 0 && (IsSure(m) || IsMeasured(m)))
            return true;
        if (m is { IsUnnamed: true, Place: not null, Date.Length: >= 8 })
            return true;
        if (m is { IsUnnamed: true, Participants.Count: 0 })
            return false;
        // "has no contacts with the rebels".
        if (m is { IsWeak: true, Status: EngagementStatus.Denied })
            return false;
        // "discussed the truce with President X in Cairo on Tuesday": two who spoke, somewhere or some day.
        if (m.IsTopic && !IsDiscussion(m)
            && !(m.HasWith && Specific(m.Participants).Count >= 2 && m.Participants.TrueForAll(c.IsActor)
                && (m.Place is not null || m.Date is not null)
                && m.Participants.Exists(p => c.Entities.Entities[p].Kind is EntityKind.Person)))
            return false;
        // "A General Border Committee will meet on August 4 in Cambodia": a body of whom the report says no more.
        if (m is { Participants.Count: 1, Place: not null, Date: not null, Form: EngagementForm.Meeting } && c.IsConflict
            && c.Entities.Entities[m.Participants[0]] is { Kind: EntityKind.Organization, Sector: null })
            return true;
        // "The session of the joint commission was cancelled".
        if (m is { Participants.Count: 1, Form: EngagementForm.Meeting or EngagementForm.Talks } && c.IsConflict
            && (IsPanel(m.Participants[0])
                || (HasOwnBody(m.Word)
                    || c.Entities.Entities[m.Participants[0]].Sector is "IGO" && c.T.Lemma[m.Word] is "session" or "consultation" or "meeting")
                    && c.Entities.Entities[m.Participants[0]].Kind is EntityKind.Organization)
            && (m.Place is not null || m.Date is not null || m.Status is EngagementStatus.Cancelled))
            return true;
        // "a meeting of military experts, due on Monday in Luanda": some people, whose the report does not say.
        if (IsSure(m) && m.Participants.TrueForAll(IsGeneric))
            return true;
        // "A visit to Kinshasa, pencilled in for Monday, will not take place": somebody's of whom the report says no more.
        if (m is
            {
                Form: EngagementForm.Visit, Participants.Count: 0, Place: not null, Date.Length: >= 10, Status: not EngagementStatus.Held,
                IsWeak: false
            }
            && c.IsConflict && c.T.Upos[m.Word] is Upos.NOUN)
            return true;
        // Who speaks to the press need hold no office.
        if (m is { Form: EngagementForm.PressConference, Participants.Count: > 0 } && c.IsConflict)
            return true;
        // "closing the joint press conference on Thursday".
        if (m is { Form: EngagementForm.PressConference, Participants.Count: 0, Date.Length: >= 10 } && c.IsConflict)
            return true;
        if (m.Participants.Count == 0 && m.Form is not EngagementForm.PressConference || !m.Participants.Exists(c.IsActor))
            return false;
        // "The contents of the conversations between the two leaders": theirs in general, no call.
        if (m.IsWeak && m.Date is null && m.Duration is null && c.T.Xpos[m.Word] is Xpos.NNS
            && (m.Form is EngagementForm.Call || c.T.Lemma[m.Word] is "conversation"))
            return false;
        int sides = m.Participants.Count;
        return m.Form switch
        {
            EngagementForm.PressConference => true,
            // "a visit by Norwegian diplomats to the area was called off".
            EngagementForm.Visit =>
                m.Place is not null || IsOfficials(m)
                    || m.Status is EngagementStatus.Cancelled && IsBy(m.Word) && m.Participants.Exists(p => !IsGeneric(p)),
            EngagementForm.Other =>
                sides >= 2 && (m.Place is not null || m.Date is not null)
                    || m.Place is not null && m.Date is not null && c.IsConflict && c.T.Lemma[m.Word] is "conference",
            EngagementForm.Summit => sides >= 2 || m.Place is not null || m.Date is not null,
            _ => sides >= 2 || !m.IsWeak && (m.Place is not null || m.Date is not null) || IsPlural(m),
        };
    }

    // "discussed the crisis with President X": two in office who spoke of something have met, wherever and whenever.
    private bool IsDiscussion(EngagementMention m) =>
        c.T.Lemma[m.Word] is "discuss" && m.Status is EngagementStatus.Held or EngagementStatus.Planned
            && m.Participants.Count(p => c.Entities.Entities[p].Kind is EntityKind.Person && c.IsPolitical(p)) >= 2;

    // "Chirac's visit in May", "on an unannounced visit": one in office visits somebody, also where the sentence does not say where.
    private bool IsOfficials(EngagementMention m) =>
        c.T.Deprel[m.Word] is Deprel.amod || !m.IsWeak && c.T.Xpos[m.Word] is Xpos.NN && c.T.Lemma[m.Word] is "visit" or "trip" or "tour" or "stay"
            && (m.Date is not null || c.T.Lemma[m.Word] is "visit" or "trip" && !IsItsOwn(m.Word)) && !IsOfDuty(m.Word)
            && m.Participants.Exists(p => c.Entities.Entities[p] is { Kind: EntityKind.Person, Sector: "GOV" or "IGO" or "REB" or "SEP" or "REL" or "PTY" });

    // "asked to allow her visit": told of, wherever and whenever it is.
    private bool IsItsOwn(int noun) => c.Tree.Child(noun, Deprel.nmod_poss) is >= 0 and int whose && c.T.Upos[whose] is Upos.PRON;

    // "his tour of duty".
    private bool IsOfDuty(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && c.T.Deprel[k] is Deprel.nmod && c.Case(k) is "of" && c.T.Upos[k] is Upos.NOUN && !c.IsActor(c.Entities.AtHead(k)))
                return true;
        }
        return false;
    }

    // Talks with a day and a place, in a report on a conflict, are some also where it does not say whose; talks of a day that were called off were to
    // be some.
    private bool IsSure(EngagementMention m, bool situated = true) =>
        m is { IsWeak: false, IsTopic: false, Form: EngagementForm.Talks or EngagementForm.Summit or EngagementForm.Meeting, Status: EngagementStatus.Cancelled, Date: not null }
            && c.IsConflict && c.T.Upos[m.Word] is Upos.NOUN
            || m is { IsWeak: false, Form: EngagementForm.Summit, Date: not null, Ordinal: not null }
            || m is { IsWeak: false, IsTopic: false, Sides: > 0, Date: not null, Form: EngagementForm.Talks or EngagementForm.Meeting }
            || m is { IsWeak: false, IsTopic: false, Place: not null, Form: EngagementForm.Talks or EngagementForm.Summit or EngagementForm.Meeting or EngagementForm.Other }
                && (m.Date is not null || m.Form is EngagementForm.Summit || c.IsRound(m.Word) || c.T.Lemma[m.Word] is "conference") && c.IsConflict
                && c.T.Upos[m.Word] is Upos.NOUN
            || situated && IsSituated(m);

    // "as talks stalled in Khartoum", "the negotiations failed on Thursday", "the Beijing Summit": of a town or a day, they are some as well.
    private bool IsSituated(EngagementMention m) =>
        m is { IsWeak: false, IsTopic: false, Form: EngagementForm.Talks or EngagementForm.Summit or EngagementForm.Meeting } && c.IsConflict
            && (m.Date is { Length: >= 7 } day && char.IsAsciiDigit(day[0]) && day[4] is '-'
                || m.Place is { } seat && (m.IsNamed || IsRightThere(m.Word, seat)) && c.Entities.Entities[seat] is { Kind: EntityKind.Place } here
                    && (here.Place is null || here.Place.Feature is not { } town || town.StartsWith("PPL", StringComparison.Ordinal)))
            && (c.T.Upos[m.Word] is Upos.NOUN || m.Form is EngagementForm.Summit)
            && c.T.Lemma[m.Word].ToLowerInvariant() is "talk" or "talks" or "negotiation" or "summit" or "meeting" or "round"
            && !IsAtHome(m.Word) && (!c.IsRound(m.Word) || IsOfTalks(m.Word));

    // "talks in Moscow", "as talks stalled in Khartoum"; not "arrived at the castle to rescue the talks".
    private bool IsRightThere(int noun, int place) =>
        c.PlaceBelow(noun) == place
            || c.T.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass && c.T.Head[noun] is >= 0 and int verb && c.PlaceBelow(verb) == place;

    // "a cabinet meeting", "a parliamentary session".
    private bool IsAtHome(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (c.T.Deprel[k] is Deprel.compound or Deprel.amod && EngagementFinder.Lexicon.Has("- at home", c.T.Lemma[k].ToLowerInvariant()))
                return true;
        }
        return false;
    }

    // "after 18 days of talks": they took place, whoever sat there.
    private bool IsMeasured(EngagementMention m) =>
        m is { IsWeak: false, IsTopic: false, Form: EngagementForm.Talks or EngagementForm.Summit, Status: EngagementStatus.Held } && c.IsConflict
            && c.T.Upos[m.Word] is Upos.NOUN && (m.Duration is not null || IsSpanned(m.Word));

    private bool IsSpanned(int noun) =>
        c.T.Deprel[noun] is Deprel.nmod && c.Case(noun) is "of" && c.T.Head[noun] is >= 0 and int span
            && c.T.Lemma[span] is "hour" or "day" or "week" or "month";

    private bool IsPlural(EngagementMention m) => !m.IsWeak && !m.HasWith && c.Entities.Entities[m.Participants[0]].Kind is EntityKind.Group;

    private bool IsSame(Known k, EngagementMention m, int sentence)
    {
        Engagement e = k.Engagement;
        if (!c.AreOfOneItem(k.LastWord, m.Word))
            return false;
        if (m.IsLast && e.Date is null)
            return false;
        // "had planned to see A and, separately, B".
        if (m.IsApart && k.LastWord == m.Word)
            return false;
        // "The round was over in an hour. A and B had met alone beforehand", "Later they talked for two hours": another.
        if (c.T.Upos[m.Word] is Upos.VERB && !IsToCome(m.Status) && !m.IsTopic && m.Form is not EngagementForm.Visit
            && c.HasAdverb(m.Word, "beforehand", "previously", "later", "afterwards", "again"))
            return false;
        if (m.IsOver && IsToCome(e.Status) && e.Status is not EngagementStatus.Cancelled)
            return false;
        // "The next round is to open on Aug. 14": not the one that was held.
        if (!IsToCome(e.Status) && IsToCome(m.Status) && c.IsFurther(m.Word))
            return false;
        // "The last meeting came on March 12": not that of Monday.
        if (m.IsOver && m.Date is not null && e.Date is not null && !DatesAgree(e.Date, m.Date))
            return false;
        if (!FormsAgree(k, m) || !DatesAgree(e.Date, m.Date) || e.Ordinal is not null && m.Ordinal is not null && e.Ordinal != m.Ordinal)
            return false;
        // "The meeting of the committee was postponed": not the one that was held on Thursday.
        if (m.Status is EngagementStatus.Cancelled && e.Status is EngagementStatus.Held && (e.Date is { Length: >= 10 } || e.Duration is not null)
            && m.Date != e.Date)
            return false;
        // "It was the first known conversation between an American president and the movement": the one just told.
        if (IsWhatItWas(m.Word) && k.LastWord < m.Word && sentence - k.LastSentence <= 1 && SameTense(e.Status, m.Status)
            && m.Status is not EngagementStatus.Cancelled)
            return true;
        List<int> own = Specific(m.Participants), theirs = Specific(e.Participants);
        // "the visit" is not that of a predecessor of whom the report says not where he went.
        if (own.Count == 0 && e is { Form: EngagementForm.Visit, Place: null })
            return false;
        // "the 32nd round … who met for the first time near Tokyo in August last year": no round of the row.
        if (e is { Ordinal: not null, Date: null } && m is { Ordinal: null, Date: not null, Place: not null } && m.Place != e.Place
            && !c.IsRound(m.Word) && sentence > k.LastSentence + 1)
            return false;
        // "invited him for talks. A session planned for Thursday was scrapped": another.
        if (own.Count == 0 && m is { Status: EngagementStatus.Cancelled, Date: not null } && e.Date is null
            && e.Status is not EngagementStatus.Cancelled && c.Tree.Child(m.Word, Deprel.det) is >= 0 and int det && c.T.Lemma[det] is "a" or "an")
            return false;
        // "The session of the joint commission" is not the meeting of two envoys.
        if (own.Count == 0 && m.Participants.Exists(p => IsPanel(p) && !e.Participants.Contains(p)))
            return false;
        if (own.Count == 0)
        {
            bool near = sentence - k.LastSentence <= NearSentences;
            // A month has room for many.
            bool sameDay = m.Date is { Length: >= 8 } && m.Date == e.Date;
            bool within = near && IsDefinite(m.Word) && e.Form == m.Form && e.Participants.Count > 0 && IsWithin(e.Place, m.Place);
            if (!PlacesAgree(e.Place, m.Place) && !IsOfCapital(e, m) && !m.IsBare && !within
                || m.Date is not null && m.Date != e.Date && !SameTense(e.Status, m.Status))
                return false;
            if (m.IsNamed && e.Place != m.Place && !(e.Place is null && m.Date is null && e.Form == m.Form))
                return false;
            // "that the summit be held": not the meeting that was.
            if (e.Form != m.Form && !m.IsWeak && !k.IsWeak && !IsToCome(e.Status) && m.Status is EngagementStatus.Planned
                && m.Form is EngagementForm.Summit)
                return false;
            // "the fourth round of the talks" is no summit.
            if (e.Form is not EngagementForm.Talks && c.IsRound(m.Word) && !(m.IsBare && e.Ordinal is not null))
                return false;
            // "the trade talks" are not the meeting with the company.
            if (e.Form is not EngagementForm.Talks && m.Form is EngagementForm.Talks && IsOnTopic(m.Word))
                return false;
            // "In Geneva will be held international discussions": some others, with a place of their own.
            bool elsewhere = m.Place is not null && e.Place is null && !IsDefinite(m.Word);
            return sameDay || near && (m.IsTopic || IsDefinite(m.Word) || m.IsWeak && !elsewhere) || !m.IsWeak && !m.IsTopic && IsDefinite(m.Word);
        }
        // "the negotiations, which include A, B and C", behind "next week's six-way talks".
        if (theirs.Count == 0 && k.Sides > 0 && own.Count > 1 && IsDefinite(m.Word) && m.Form == e.Form)
            return SameTense(e.Status, m.Status) && PlacesAgree(e.Place, m.Place);
        // "a meeting" behind "the summit" is another one.
        if (e.Form != m.Form && !m.IsWeak && !k.IsWeak && !m.IsTopic && IsIndefinite(m.Word) && !(m.Date is not null && m.Date == e.Date))
            return false;
        // "It was preceded by a closed meeting between A and B": not the session of their delegations.
        if (e.Ordinal is not null && m.Ordinal is null && IsIndefinite(m.Word) && own.Count > 1
            && own.TrueForAll(p => !theirs.Contains(p) && c.Entities.Entities[p].Kind is EntityKind.Person) && m.Form is EngagementForm.Meeting)
            return false;
        // A call is of people; "the Ukraine talks" are not his call with Ukraine's president.
        bool people = e.Form is EngagementForm.Call || m.Form is EngagementForm.Call;
        bool among = own.TrueForAll(p => Among(p, theirs, people)) || theirs.TrueForAll(p => Among(p, own, people)) && theirs.Count > 0;
        bool share = own.Exists(p => Among(p, theirs, people));
        if (m.IsTopic)
            return among && sentence - k.LastSentence <= NearSentences + 2;
        // "The meeting, attended by …", in the next sentence: two of those who met, and more.
        if (IsDefinite(m.Word) && sentence - k.LastSentence <= 2 && own.Count(p => Among(p, theirs, people)) >= 2 && SameTense(e.Status, m.Status)
            && PlacesAgree(e.Place, m.Place))
            return true;
        if (own.Count == 1 && theirs.Count > 1)
            return among && (m.Date is not null && m.Date == e.Date || IsDefinite(m.Word)) && SameTense(e.Status, m.Status);
        if (among && (m.IsTimeless || k.IsTimeless))
            return PlacesAgree(e.Place, m.Place);
        // Whoever telephones A and B on one day makes two calls.
        bool sharedDay = share && m.Date is not null && m.Date == e.Date && !(people && own.Count > 1 && theirs.Count > 1);
        return (among || sharedDay) && SameTense(e.Status, m.Status)
            && (PlacesAgree(e.Place, m.Place) || IsOfCapital(e, m));
    }

    // "It was their third meeting".
    private bool IsWhatItWas(int noun) =>
        c.Tree.Child(noun, Deprel.cop) >= 0 && c.Clause.OwnSubject(noun) is >= 0 and int it && c.T.Upos[it] is Upos.PRON
            && c.T.Lemma[it] is "it" or "this" or "that" && c.Case(noun).Length == 0;

    // A state is there where its president is; one of its people is not another.
    private bool Among(int entity, List<int> others, bool exactly = false) =>
        others.Exists(o => o == entity
            || !exactly && c.Party(o) == c.Party(entity)
                && (c.Entities.Entities[o].Kind is not EntityKind.Person || c.Entities.Entities[entity].Kind is not EntityKind.Person));

    private bool IsPanel(int entity) =>
        c.Entities.Entities[entity] is { Kind: EntityKind.Group or EntityKind.Organization } e
            && EngagementFinder.Lexicon.Has("- panel", c.T.Lemma[e.Mentions[0].Head]);

    private List<int> Specific(List<int> entities) => entities.FindAll(p => !IsGeneric(p));

    private static bool PlacesAgree(int? a, int? b) => a is null || b is null || a == b;

    // A visit to Cairo is one to Egypt.
    private bool IsOfCapital(Engagement e, EngagementMention m) =>
        m.Form is EngagementForm.Visit && e.Form is EngagementForm.Visit && m.Place is { } a && e.Place is { } b
            && (c.StateOfCapital(a) == b || c.StateOfCapital(b) == a);

    private static bool SameTense(EngagementStatus a, EngagementStatus b) =>
        IsToCome(a) == IsToCome(b) || a is EngagementStatus.Cancelled || b is EngagementStatus.Cancelled;

    private static bool IsToCome(EngagementStatus s) => s is EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Cancelled;

    private static bool FormsAgree(Known k, EngagementMention m)
    {
        EngagementForm a = k.Engagement.Form, b = m.Form;
        if (a == b)
            return true;
        if (a is EngagementForm.PressConference or EngagementForm.Visit || b is EngagementForm.PressConference or EngagementForm.Visit)
            return false;
        // A call of two and the talks that it was about are two things.
        if (k.IsWeak && a is EngagementForm.Call && k.Engagement.Participants.Count > 1)
            return m.IsWeak;
        // "discussions will be held in Geneva": not by telephone.
        if (a is EngagementForm.Call && m.Place is not null)
            return false;
        return m.IsWeak || k.IsWeak || a is not EngagementForm.Call && b is not EngagementForm.Call;
    }

    private static bool DatesAgree(string? a, string? b) =>
        a is null || b is null || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal) || a[0] is 'X' != b[0] is 'X'
            || a[0] is 'X' && a.Contains('W', StringComparison.Ordinal) != b.Contains('W', StringComparison.Ordinal);

    private bool IsDefinite(int noun)
    {
        for (int d = c.Tree.FirstChild(noun); d >= 0 && d < noun; d = c.Tree.NextSibling(d))
        {
            if (c.T.Deprel[d] is Deprel.det && c.T.Lemma[d] is "the" or "this" or "that" or "these"
                || c.T.Deprel[d] is Deprel.nmod_poss && c.T.Upos[d] is Upos.PRON)
                return true;
        }
        return false;
    }

    private bool IsOnTopic(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (c.T.Deprel[k] is Deprel.compound && c.T.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0
                && c.T.Lemma[k] is not ("face" or "summit" or "hour" or "day" or "minute" or "side"))
                return true;
        }
        return false;
    }

    private bool IsIndefinite(int noun) =>
        c.T.Upos[noun] is Upos.NOUN && c.Tree.Child(noun, Deprel.det) is >= 0 and int det && c.T.Lemma[det] is "a" or "an" or "another";

    private void Join(Known known, EngagementMention m)
    {
        Engagement e = known.Engagement;
        // "met for a summit".
        if (m is { Meeting: >= 0, Form: EngagementForm.Summit } && e.Form is EngagementForm.Meeting)
            e.Form = m.Form;
        if (known.IsWeak && !m.IsWeak)
            (e.Form, known.IsWeak) = (m.Form, false);
        if (known.IsTimeless && !m.IsTimeless)
            (e.Status, known.IsTimeless) = (m.Status, false);
        foreach (int p in m.Participants)
        {
            if (!e.Participants.Contains(p) && (c.Entities.Entities[p].Kind is EntityKind.Person || !Among(p, e.Participants)))
                e.Participants.Add(p);
        }
        if (m.Date is { } date && (e.Date is null || e.Date.Length < date.Length))
            e.Date = date;
        known.IsSpokenAt |= m.IsSpokenAt;
        known.SpokenBy = known.SpokenBy < 0 ? m.SpokenBy : known.SpokenBy;
        // A town says more than its land.
        if (e.Place is not { } land || e.Form is not EngagementForm.Visit && c.Entities.Entities[land].Kind is EntityKind.Country
            && m.Place is { } town && c.Entities.Entities[town].Kind is EntityKind.Place && IsWithin(land, town))
            e.Place = m.Place;
        e.Duration ??= m.Duration;
        e.Ordinal ??= m.Ordinal;
        if (m.Status is EngagementStatus.Cancelled || m.Status is EngagementStatus.Confirmed && e.Status is EngagementStatus.Planned)
            e.Status = m.Status;
        foreach (AgendaItem item in m.Agenda)
        {
            if (!e.Agenda.Exists(a => a.Topic == item.Topic))
                e.Agenda.Add(item);
        }
        e.Evidence.Add(m.Evidence);
    }
}
