namespace Dragoman.Exports;

/// <summary>Which rows are wanted; null for all.</summary>
/// <param name="From">First day of report, ISO 8601.</param>
/// <param name="To">Last day of report, ISO 8601.</param>
/// <param name="Party">A part of a name of somebody who takes part.</param>
/// <param name="Proposal">A part of a proposal's label or its kind.</param>
public sealed record ExportFilter(string? From = null, string? To = null, string? Party = null, string? Proposal = null);
