using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>A publisher and what the store has from it.</summary>
/// <param name="Copies">Reports that another's, of an earlier day, are copied from.</param>
public sealed record SourceAnswer(string? Publisher, long Reports, long Copies, string? FirstDay, string? LastDay)
{
    /// <summary>The one with most reports first.</summary>
    public static List<SourceAnswer> Find(DbConnection store) =>
        [.. NameFinder.Query(store, """
            select r.publisher, count(*), count(case when g.leader <> g.report then 1 end), min(r.day), max(r.day)
            from report r left join copy_group g on g.report = r.report group by r.publisher
            """, static row => new SourceAnswer(row.TextOrNull(0), row.GetInt64(1), row.GetInt64(2), row.TextOrNull(3), row.TextOrNull(4)))
            .OrderByDescending(static s => s.Reports).ThenBy(static s => s.Publisher, StringComparer.Ordinal)];
}
