using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>Gives consultations the day, the place and the time to come of the engagement that they speak of.</summary>
/// <remarks>"A call is due on Tuesday. … The call between the two presidents will be the first": an event is read off its own sentence, an
/// engagement off all that speak of it.</remarks>
internal static class EngagedEvents
{
    public static void Settle(ParsedText t, List<PoliticalEvent> events, List<Engagement> engagements)
    {
        foreach (PoliticalEvent e in events)
        {
            if (e.Class is not EventClass.CONSULT || e.Status is not (EventStatus.Held or EventStatus.Planned) || Of(e, engagements) is not { } engagement)
                continue;
            bool ahead = engagement.Status is EngagementStatus.Planned or EngagementStatus.Confirmed;
            if (ahead && e.Status is EventStatus.Held && IsUntold(t, t.FirstEndingBehind(e.Trigger.Start)))
                e.Status = EventStatus.Planned;
            if (ahead != e.Status is EventStatus.Planned || !ahead && engagement.Status is not EngagementStatus.Held)
                continue;
            e.Date ??= engagement.Date;
            e.Place ??= engagement.Place;
        }
    }

    private static Engagement? Of(PoliticalEvent e, List<Engagement> engagements)
    {
        Engagement? found = null;
        foreach (Engagement engagement in engagements)
        {
            if (!engagement.Evidence.Exists(s => s.Contains(e.Trigger)))
                continue;
            if (found is not null)
                return null;
            found = engagement;
        }
        return found;
    }

    // "The Hong Kong meeting comes at the end of his term", but not "agreed at their meeting", "a text issued at the meeting": whether a noun's
    // meeting has been, its own words do not say unless the verb that they stand with tells the past.
    private static bool IsUntold(ParsedText t, int word)
    {
        if (t.Upos[word] is not (Upos.NOUN or Upos.PROPN))
            return false;
        int at = word;
        for (int steps = 0; steps < 4 && t.Head[at] >= 0 && t.Upos[at] is Upos.NOUN or Upos.PROPN; steps++)
            at = t.Head[at];
        return !EventCircumstances.IsPast(t, at) && !(t.Xpos[at] is Xpos.VBN && t.Deprel[at] is Deprel.acl)
            && !(t.Tree.Child(at, Deprel.cop) is >= 0 and int copula && t.Xpos[copula] is Xpos.VBD);
    }
}
