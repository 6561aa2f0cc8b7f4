namespace Dragoman.Findings.Table;

/// <summary>A place that names something that may be on the table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Proposals of one key are one: the kind, and for other kinds the words.</param>
/// <param name="Head">The word whose clause tells what is made of it: "deal" in "ceasefire deal".</param>
/// <param name="Topic">The word that names the thing: "ceasefire"; a verb for a deed.</param>
/// <param name="IsFramed">Whether the words themselves say that it is on the table: "plan", "proposal", "deal".</param>
internal readonly record struct ProposalMention(ProposalKind Kind, string Key, int Head, int Topic, bool IsFramed);
