using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Whose an engagement is where its own words do not say: those of the one before, or whom the report names together near it.</summary>
internal sealed partial class EngagementMerger
{
    // Two of one side, such as a leader and his commander, do not negotiate with each other.
    private void TakeLastPair(EngagementMention m)
    {
        List<int> pair = [];
        // "A follow-up round": a state and its own rebels, named last, need not be those who go on.
        bool follows = m.Ordinal is null && c.T.Lemma[m.Word] is "round" && c.IsFurther(m.Word);
        if (c.AddLastPair(m.Word, pair) && pair.Count == 2 && !(follows && c.Entities.Entities[pair[0]].Code == c.Entities.Entities[pair[1]].Code)
            && c.Entities.Entities[pair[0]] is var a && c.Entities.Entities[pair[1]] is var b
            && !(a.Kind is EntityKind.Person && b.Kind is EntityKind.Person && a.Code == b.Code && a.Sector == b.Sector))
            m.Participants.AddRange(pair);
    }

    // "The session collapsed when the Russian and Georgian delegations would not be in one hall": the two whom its sentence names behind it, and no
    // others.
    private void TakePairBehind(EngagementMention m)
    {
        List<int> pair = [];
        int end = c.T.Sentences[c.T.SentenceOf[m.Word]].End;
        for (int i = m.Word + 1; i < end; i++)
        {
            if (c.T.Xpos[i] is not Xpos.NNS || c.T.Lemma[i] is not ("delegation" or "negotiator" or "envoy" or "delegate" or "minister" or "president"
                    or "leader" or "team" or "official" or "representative" or "diplomat"))
                continue;
            // "the outcome is open, US and Iranian officials said": they need not have sat there.
            if (c.T.Head[i] is >= 0 and int does && c.T.Deprel[i] is Deprel.nsubj && c.StatementByCue(does) >= 0)
                continue;
            List<int> found = [];
            c.AddEntities(i, found);
            if (found.Count != 2 || !found.TrueForAll(c.IsPolitical) || c.Party(found[0]) == c.Party(found[1]))
                continue;
            if (pair.Count > 0 && !found.TrueForAll(pair.Contains))
                return;
            pair = found;
        }
        m.Participants.AddRange(pair);
    }

    // "A crossed the line to be received by B. The summit lasted until evening": the two of whom the sentence before tells, and of no others.
    private void TakePairBefore(EngagementMention m, int sentence)
    {
        if (m is not { IsWeak: false, IsTopic: false, Sides: 0, IsUnnamed: false }
            || m.Form is not (EngagementForm.Talks or EngagementForm.Meeting or EngagementForm.Summit)
            || !c.IsConflict || sentence == 0 || c.T.Upos[m.Word] is not Upos.NOUN || !IsDefinite(m.Word) || HasOwnBody(m.Word)
            || m.Duration is null && m.Date is null && m.Place is null && m.Ordinal is null && !m.IsOver
            || !c.AreOfOneItem(c.T.Sentences[sentence - 1].First, m.Word))
            return;
        List<int> told = [];
        SentenceRange before = c.T.Sentences[sentence - 1];
        for (int i = before.First; i < before.End; i++)
        {
            if (c.Entities.AtHead(i) is not (>= 0 and int who) || !c.CanAct(who) || !c.IsActor(who) || told.Contains(who)
                || c.T.Deprel[i] is Deprel.compound or Deprel.amod or Deprel.nmod_poss)
                continue;
            if (told.Count == 2)
                return;
            told.Add(who);
        }
        if (told.Count == 2 && c.Entities.Entities[told[0]].Code != c.Entities.Entities[told[1]].Code && c.Party(told[0]) != c.Party(told[1])
            && told.TrueForAll(p => c.IsPolitical(c.Party(p))) && !told.Exists(IsGeneric))
            m.Participants.AddRange(told);
    }

    // "a fifth round will be held": of those who met for the fourth.
    private void TakeSides(EngagementMention m)
    {
        for (int i = _known.Count - 1; i >= 0; i--)
        {
            Engagement e = _known[i].Engagement;
            // "met for a third round": a meeting that is one of the row.
            if (e.Ordinal is null || e.Form != m.Form && !(IsTable(e.Form) && IsTable(m.Form)) || e.Participants.Count == 0)
                continue;
            m.Participants.AddRange(e.Participants);
            return;
        }
    }

    private void TakeLast(EngagementMention m, int sentence)
    {
        for (int i = _known.Count - 1; i >= Math.Max(0, _known.Count - MostLookedAt); i--)
        {
            if (_known[i].Engagement is not { Form: EngagementForm.Talks or EngagementForm.Meeting or EngagementForm.Summit } e
                || sentence - _known[i].LastSentence > NearSentences)
                continue;
            m.Participants.AddRange(e.Participants);
            return;
        }
    }

    // Where a report tells of the talks of two sides and of no others, talks of which it does not say whose they are theirs.
    private void TakeOneTable()
    {
        List<int>? table = null;
        foreach (Known k in _known)
        {
            if (k.Engagement.Form is not EngagementForm.Talks || Specific(k.Engagement.Participants) is not { Count: > 1 } sides)
                continue;
            if (table is null || table.TrueForAll(p => Among(p, sides)))
                table = table ?? sides;
            else if (!sides.TrueForAll(p => Among(p, table)))
                return;
        }
        foreach (Known k in _known)
        {
            if (table is not null && k.Sides == 0 && k.Engagement is { Form: EngagementForm.Talks, Participants.Count: 0 })
                k.Engagement.Participants.AddRange(table);
        }
    }
}
