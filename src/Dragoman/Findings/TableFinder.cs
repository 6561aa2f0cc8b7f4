using Dragoman.Findings.Table;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings;

/// <summary>Finds the state of a negotiation: engagements, proposals with positions, claims, control of ground, facilities.</summary>
/// <remarks>Everything is read off single clauses with the lists in <c>data/table</c>; a report without a negotiation has an empty table.
/// Examples: spec/table.md.</remarks>
public static class TableFinder
{
    /// <param name="published">ISO 8601 date of the report; null where nothing says.</param>
    public static NegotiationTable Find(ParsedText parsed, EntityTable entities, List<Timex3> times, List<Statement> statements, string? published)
    {
        TableContext context = new(parsed, parsed.Tree, entities, times, statements, published);
        List<Claim> claims = new ClaimFinder(context).Find();
        List<Proposal> proposals = new ProposalFinder(context).Find();
        List<ControlChange> control = new ControlFinder(context).Find();
        control.RemoveAll(k => k.Change is ControlKind.Loses && IsDemanded(k, proposals));
        DropUnasserted(context.Unasserted, claims, proposals, control);
        return new NegotiationTable
        {
            Engagements = new EngagementFinder(context).Find(),
            Proposals = proposals,
            Claims = claims,
            Control = control,
            Facilities = new FacilityFinder(context, claims).Find(),
        };
    }

    // "Does he accept the plan?", "An earlier version said that the army had taken the town": nobody accepts it or holds the town.
    private static void DropUnasserted(Unasserted unasserted, List<Claim> claims, List<Proposal> proposals, List<ControlChange> control)
    {
        bool IsTold(TextSpan span) => unasserted.Of(span) is null or EventStatus.Alleged or EventStatus.Proposed;
        // Who denies a report or an accusation is told elsewhere as the one who refuses what it says, and whoever accuses does.
        claims.RemoveAll(c => unasserted.IsAsked(c.Content));
        control.RemoveAll(k => k.Evidence.Count > 0 && !k.Evidence.Exists(IsTold));
        proposals.RemoveAll(p => p.Positions.RemoveAll(s => s.Evidence.Count > 0 && !s.Evidence.Exists(IsTold)
            && (s.Stance is not Stance.Rejects || unasserted.IsAsked(s.Evidence[0]))) > 0
            && p.Positions.Count == 0 && p.Backers.Count == 0);
    }

    // "Ukraine has asked that Russian forces leave the plant", however a translation has it: what is asked for in the same words has not happened.
    private static bool IsDemanded(ControlChange change, List<Proposal> proposals) =>
        proposals.Exists(p => p.Kind is ProposalKind.Withdrawal && p.Positions.Exists(static s => s.Stance is Stance.Demands)
            && p.Evidence.Exists(e => change.Evidence.Exists(c => c.Overlaps(e))));
}
