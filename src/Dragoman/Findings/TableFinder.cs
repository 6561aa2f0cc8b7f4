using Dragoman.Findings.Statements;
using Dragoman.Findings.Table;
using Dragoman.Reading;

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
        return new NegotiationTable
        {
            Engagements = new EngagementFinder(context).Find(),
            Proposals = new ProposalFinder(context).Find(),
            Claims = claims,
            Control = new ControlFinder(context).Find(),
            Facilities = new FacilityFinder(context, claims).Find(),
        };
    }
}
