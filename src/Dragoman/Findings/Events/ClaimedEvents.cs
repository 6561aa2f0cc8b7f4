namespace Dragoman.Findings.Events;

/// <summary>Keeps what somebody is accused of, and what somebody denies, from being told as what happened.</summary>
internal static class ClaimedEvents
{
    /// <summary>An event within the content of an accusation is alleged, one within a denied clause is denied; both point to the statement that says
    /// so.</summary>
    /// <param name="events">The report's events, in order of their triggers.</param>
    /// <param name="text">The report's text.</param>
    public static void Settle(string text, List<PoliticalEvent> events, List<Claim> claims)
    {
        foreach (Claim claim in claims)
        {
            if (claim.Kind is not (ClaimKind.Accusation or ClaimKind.Denial))
                continue;
            // "denied responsibility for the attack": the attack is not denied.
            ReadOnlySpan<char> words = claim.Content.In(text);
            if (claim.Kind is ClaimKind.Denial
                && (words.Contains("responsibility", StringComparison.Ordinal) || words.Contains("involve", StringComparison.Ordinal)))
                continue;
            foreach (PoliticalEvent e in events)
            {
                if (e.Trigger.Start < claim.Content.Start || e.Trigger.End > claim.Content.End || e.Status is not EventStatus.Held)
                    continue;
                e.Status = claim.Kind is ClaimKind.Accusation || e.Class is EventClass.ACCUSE ? EventStatus.Alleged : EventStatus.Denied;
                e.Statement ??= claim.Statement;
            }
        }
    }
}
