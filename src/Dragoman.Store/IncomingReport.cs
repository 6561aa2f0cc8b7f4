using Dragoman.Sources;

namespace Dragoman.Store;

/// <summary>A report on its way into a store.</summary>
/// <param name="Key">By what it is known again (<see cref="ReportKey"/>).</param>
/// <param name="AddedAt">When another store took it in, as column <c>report.added_at</c> has it; null for one that is new.</param>
public readonly record struct IncomingReport(string Key, Report Report, string? AddedAt = null)
{
    public static IncomingReport Of(Report report) => new(ReportKey.Of(report), report);
}
