namespace Dragoman.Findings;

/// <summary>What a report says of a negotiation: who meets whom, what is on the table, who accuses whom, who holds what.</summary>
public sealed class NegotiationTable
{
    public List<Engagement> Engagements { get; init; } = [];
    public List<Proposal> Proposals { get; init; } = [];
    public List<Claim> Claims { get; init; } = [];
    public List<ControlChange> Control { get; init; } = [];
    public List<FacilityState> Facilities { get; init; } = [];
}
