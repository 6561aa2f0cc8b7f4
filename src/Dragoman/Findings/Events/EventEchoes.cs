using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>Leaves out what is told again: of one happening the sentence that has several words for it tells one event.</summary>
internal sealed class EventEchoes(ParsedText t, List<PoliticalEvent> events, List<int> words)
{
    private const int Reach = 40, Climb = 6;

    private readonly bool[] _dropped = new bool[events.Count];

    // Which event a word triggers; −1 for none. Found by a walk over the sentence's events, of which there are few.
    private int EventAt(int word, int near)
    {
        for (int k = near - 1; k >= 0 && words[k] >= word; k--)
        {
            if (words[k] == word)
                return k;
        }
        for (int k = near + 1; k < words.Count && words[k] <= word; k++)
        {
            if (words[k] == word)
                return k;
        }
        return -1;
    }

    public void Drop()
    {
        for (int i = 0; i < events.Count; i++)
            _dropped[i] = IsCondition(i) || IsIssue(i) || IsOwnName(i) || IsToldAgain(i);
        int kept = 0;
        for (int i = 0; i < events.Count; i++)
        {
            if (_dropped[i])
                continue;
            (events[kept], words[kept]) = (events[i], words[i]);
            kept++;
        }
        events.RemoveRange(kept, events.Count - kept);
        words.RemoveRange(kept, words.Count - kept);
    }

    // "rioted following a demonstration": where a sentence has an event with somebody in it, one with nobody is its echo or its
    // circumstance, and so is one of the same class and the same actors.
    private bool IsToldAgain(int i)
    {
        for (int k = i - 1; k >= 0 && t.SentenceOf[words[k]] == t.SentenceOf[words[i]]; k--)
        {
            if (!_dropped[k] && IsEcho(events[i], events[k]))
            {
                Enrich(events[k], events[i]);
                return true;
            }
        }
        for (int k = i + 1; k < events.Count && t.SentenceOf[words[k]] == t.SentenceOf[words[i]] && k < i + Reach; k++)
        {
            if (!(events[i].Actors.Count + events[i].Recipients.Count == 0
                || t.Upos[words[i]] is Upos.NOUN && events[k].Recipients.Count > 0 && events[i].Recipients.Count == 0)
                || !IsEcho(events[i], events[k]))
                continue;
            // "An air raid by Israel killed ten": how they were killed.
            if (events[k].Class == events[i].Class && events[k].Mode is null && events[i].Mode is { } mode)
                (events[k].Mode, events[k].Score) = (mode, EventLexicon.ScoreOf(events[k].Class, mode));
            return true;
        }
        return false;
    }

    // "held a rally to protest violations by the army": whom the second word names, the first is about.
    private static void Enrich(PoliticalEvent kept, PoliticalEvent dropped)
    {
        if (kept.Recipients.Count > 0 || kept.Class != dropped.Class || dropped.Actors.Count == 0)
            return;
        foreach (Participant r in dropped.Recipients)
        {
            if (!kept.Actors.Exists(a => a.Entity == r.Entity))
                kept.Recipients.Add(r);
        }
    }

    private static bool IsEcho(PoliticalEvent e, PoliticalEvent of)
    {
        if (e.Actors.Count + e.Recipients.Count == 0)
            return of.Actors.Count > 0 && of.Class != e.Class || of.Class == e.Class && of.Actors.Count + of.Recipients.Count > 0;
        if (e.Class != of.Class || e.Status != of.Status || of.Actors.Count == 0
            || !e.Actors.TrueForAll(a => of.Actors.Exists(b => b.Entity == a.Entity)))
            return false;
        return e.Recipients.TrueForAll(r => of.Recipients.Exists(b => b.Entity == r.Entity))
            || of.Recipients.Count == 0 && e.Class is EventClass.PROTEST && e.Actors.Count > 0;
    }

    // "threatened to break relations unless the Kremlin closed its base", "refused talks until their demands are met": what would have to be so.
    private bool IsCondition(int i)
    {
        int at = words[i];
        for (int steps = 0; steps < Climb && t.Head[at] >= 0; steps++, at = t.Head[at])
        {
            if (t.Deprel[at] is not Deprel.advcl || !HasMark(at, t.Head[at]))
                continue;
            int of = Conditioned(t.Head[at], i);
            return of >= 0 && events[of].Class is EventClass.THREATEN or EventClass.AGREE or EventClass.REQUEST or EventClass.REJECT;
        }
        return false;
    }

    // "unless", "until", "before", "if"; "before" and "until" of what is over do not count.
    private bool HasMark(int clause, int governor)
    {
        foreach (int c in t.Tree.Children(clause))
        {
            if (c >= clause)
                break;
            if (t.Deprel[c] is Deprel.mark or Deprel.@case or Deprel.advmod && t.Lemma[c] is "unless" or "if"
                || t.Deprel[c] is Deprel.mark && clause > governor && t.Lemma[c] is "until" or "till" or "before" or "once")
                return true;
        }
        return false;
    }

    // The event whose condition hangs from a word: of that word, or of a verb whose saying, wanting or doing the word is.
    private int Conditioned(int governor, int near)
    {
        int at = governor;
        for (int steps = 0; steps < 3 && at >= 0; steps++)
        {
            if (EventAt(at, near) is >= 0 and int found)
                return found;
            if (t.Deprel[at] is not (Deprel.xcomp or Deprel.ccomp or Deprel.conj or Deprel.advcl))
                break;
            at = t.Head[at];
        }
        // "said they opposed the deployment until …": the tree may hang the condition on "said".
        return t.Tree.Child(governor, Deprel.ccomp) is >= 0 and int said ? EventAt(said, near) : -1;
    }

    // "blocked roads to demand reforms", "staged rallies, saying he must resign": what a protest is for is no event beside it, but tells whom it is
    // against.
    private bool IsIssue(int i)
    {
        PoliticalEvent e = events[i];
        if (e.Class is not (EventClass.REQUEST or EventClass.ACCUSE or EventClass.REJECT or EventClass.PROTEST or EventClass.COERCE))
            return false;
        int at = words[i];
        for (int steps = 0; steps < Climb && t.Head[at] >= 0; steps++)
        {
            bool below = t.Deprel[at] is Deprel.advcl or Deprel.acl or Deprel.xcomp or Deprel.ccomp
                || t.Deprel[at] is Deprel.obj or Deprel.obl or Deprel.nmod && t.Upos[at] is Upos.NOUN
                    && (t.Deprel[at] is Deprel.obj || t.Tree.Case(at) is "in" or "after" or "following");
            // "a strike that shut down the capital"
            below |= t.Deprel[at] is Deprel.acl_relcl;
            if (e.Class is EventClass.COERCE && steps == 0 && t.Deprel[at] is not Deprel.acl_relcl)
                return false;
            if (!below || t.Deprel[at] is Deprel.advcl && t.Tree.Child(at, Deprel.mark) is >= 0 and int mark && t.Lemma[mark] is not ("to" or "in"))
                return false;
            at = t.Head[at];
            int of = EventAt(at, i);
            if (of < 0 || _dropped[of])
                continue;
            PoliticalEvent protest = events[of];
            bool threat = protest.Class is EventClass.THREATEN && e.Class is EventClass.REQUEST;
            if (protest.Class is not EventClass.PROTEST && !threat && !(e.Class is EventClass.PROTEST && protest.Class is EventClass.COERCE))
                return false;
            // "prevented the demonstration staged … to protest the decision": the police do not protest.
            if (!e.Actors.TrueForAll(a => protest.Actors.Exists(b => b.Entity == a.Entity)))
                return false;
            if (protest.Class is EventClass.PROTEST && protest.Recipients.Count == 0)
            {
                foreach (Participant r in e.Recipients)
                {
                    if (!protest.Actors.Exists(a => a.Entity == r.Entity))
                        protest.Recipients.Add(r);
                }
            }
            return true;
        }
        return false;
    }

    // "suicide bombers killed 23 people", "demonstrators rioted": the noun names who does it.
    private bool IsOwnName(int i)
    {
        if (t.Upos[words[i]] is not Upos.NOUN || t.Deprel[words[i]] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.obl_agent or Deprel.conj))
            return false;
        for (int k = i + 1; k < events.Count && t.SentenceOf[words[k]] == t.SentenceOf[words[i]]; k++)
        {
            bool crowd = events[i].Class is EventClass.PROTEST && events[k].Class is EventClass.ASSAULT;
            if (events[k].Class != events[i].Class && !crowd
                || !events[k].Actors.Exists(a => a.Span.Start <= events[i].Trigger.Start && events[i].Trigger.End <= a.Span.End))
                continue;
            if (!crowd && events[k].Mode is null && events[i].Mode is { } mode)
                (events[k].Mode, events[k].Score) = (mode, EventLexicon.ScoreOf(events[k].Class, mode));
            return true;
        }
        return false;
    }
}
