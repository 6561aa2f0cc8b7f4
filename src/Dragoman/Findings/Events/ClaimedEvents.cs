using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Events;

/// <summary>Keeps what somebody is accused of, and what somebody denies, from being told as what happened.</summary>
internal static class ClaimedEvents
{
    /// <summary>An event within the content of an accusation is alleged, one within a denied clause is denied; both point to the statement that says
    /// so.</summary>
    /// <param name="events">The report's events, in order of their triggers.</param>
    public static void Settle(ParsedText t, List<PoliticalEvent> events, List<Claim> claims)
    {
        foreach (Claim claim in claims)
        {
            if (claim.Kind is not (ClaimKind.Accusation or ClaimKind.Denial))
                continue;
            if (claim is { Kind: ClaimKind.Denial, By: { } denier })
                Turn(events, claim, denier);
            // "denied responsibility for the attack", "any role in the murder": the attack is not denied.
            if (claim.Kind is ClaimKind.Denial && IsOfPart(claim.Content.In(t.Text)))
                continue;
            foreach (PoliticalEvent e in events)
            {
                if (e.Trigger.Start < claim.Content.Start || e.Trigger.End > claim.Content.End || e.Status is not EventStatus.Held)
                    continue;
                if (claim.Kind is ClaimKind.Denial && Unasserted.IsAside(t, t.FirstEndingBehind(e.Trigger.Start), t.FirstFrom(claim.Content.Start)))
                    continue;
                e.Status = claim.Kind is ClaimKind.Accusation || e.Class is EventClass.ACCUSE ? EventStatus.Alleged : EventStatus.Denied;
                e.Statement ??= claim.Statement;
            }
        }
    }

    // "Rwanda waved away the accusations": whoever denies them does not make them, but is accused.
    private static void Turn(List<PoliticalEvent> events, Claim claim, int denier)
    {
        foreach (PoliticalEvent e in events)
        {
            if (e.Class is not EventClass.ACCUSE || e.Trigger.Start < claim.Content.Start || e.Trigger.End > claim.Content.End
                || e.Actors.FindIndex(a => a.Entity == denier) is not (>= 0 and int turned))
                continue;
            if (!e.Recipients.Exists(r => r.Entity == denier))
                e.Recipients.Add(e.Actors[turned]);
            e.Actors.RemoveAt(turned);
        }
    }

    private static bool IsOfPart(ReadOnlySpan<char> words)
    {
        foreach (string part in (ReadOnlySpan<string>)["responsibility", "involve", " role", " part in", " hand in", " link", " connect", "knowledge",
            "complicit", "being behind", "was behind", "were behind"])
        {
            if (words.Contains(part, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
