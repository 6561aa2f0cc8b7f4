using Dragoman.Text;

namespace Dragoman.Findings;

public enum ProposalKind { Ceasefire, Withdrawal, PrisonerExchange, SanctionsRelief, Aid, Territory, Energy, SecurityGuarantee, Other }

public enum Stance { Accepts, AcceptsIf, SupportsInPrinciple, Undecided, Rejects, Demands }

/// <summary>What a party makes of a proposal, at one place in the report; a party whose stance changes has several.</summary>
public sealed class Position
{
    /// <summary>Index into <see cref="EntityTable.Entities"/>.</summary>
    public required int Party { get; set; }
    public required Stance Stance { get; set; }
    public List<TextSpan> Conditions { get; } = [];

    /// <summary>Index into <see cref="EntityTable.Entities"/>: who said so, where it is not the report itself.</summary>
    public int? SaidBy { get; set; }

    /// <summary>TIMEX3 value.</summary>
    public string? Date { get; set; }
    public List<TextSpan> Evidence { get; } = [];
}

/// <summary>Something that is on the table.</summary>
public sealed class Proposal
{
    public required ProposalKind Kind { get; init; }

    /// <summary>In the report's words: "30-day ceasefire".</summary>
    public required string Label { get; set; }

    /// <summary>TIMEX3 value of type DURATION.</summary>
    public string? Duration { get; set; }

    /// <summary>Indices into <see cref="EntityTable.Entities"/>.</summary>
    public List<int> Backers { get; } = [];
    public List<TextSpan> Evidence { get; } = [];

    /// <summary>In text order.</summary>
    public List<Position> Positions { get; } = [];
}
