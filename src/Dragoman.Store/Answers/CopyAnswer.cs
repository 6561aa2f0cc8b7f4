using System.Data.Common;
using Dragoman.Sources;

namespace Dragoman.Store.Answers;

/// <summary>A report among its copies.</summary>
/// <param name="Relation">What it is to the cleanest: exact, near, cut, extended, rewritten.</param>
/// <param name="Similarity">To the cleanest, 0 to 1; null for the cleanest.</param>
/// <param name="Translated">0 to 1, as in the record's origin.</param>
public sealed record CopyTold(ToldBy Report, string Relation, double? Similarity, bool Earliest, bool Cleanest, double Translated);

/// <summary>Reports that are copies of one.</summary>
/// <param name="Members">The earliest first.</param>
public sealed record CopyAnswer(IReadOnlyList<CopyTold> Members)
{
    private const string Columns = """
        select r.report, r.key, r.id, r.day, r.publisher, r.origin_publisher, r.title, r.url, g.leader, g.relation, g.similarity, g.earliest,
        g.cleanest, coalesce(r.translated, 0)
        from copy_group g join report r on r.report = g.report
        """;

    /// <summary>The one to read.</summary>
    public CopyTold Cleanest => Members.FirstOrDefault(static m => m.Cleanest) ?? Members[0];

    /// <summary>Groups of two and more, those with the latest reports first.</summary>
    public static List<CopyAnswer> Find(DbConnection store, int most, out bool more)
    {
        List<long> leaders = NameFinder.Query(store, $"""
            select g.leader from copy_group g join report r on r.report = g.report group by g.leader having count(*) > 1
            order by max(coalesce(r.day, '')) desc, min(r.key) limit {most + 1}
            """, static row => row.GetInt64(0));
        more = leaders.Count > most;
        return [.. leaders.Take(most).Select(leader => Group(store, leader))];
    }

    /// <summary>The group of a report, by its id or its key; null where there is no such report.</summary>
    public static CopyAnswer? Of(DbConnection store, string report)
    {
        List<long> leaders = NameFinder.Query(store, """
            select coalesce(g.leader, r.report) from report r left join copy_group g on g.report = r.report where r.id = @report or r.key = @report
            order by r.key limit 1
            """, static row => row.GetInt64(0), ("@report", report));
        return leaders.Count == 0 ? null : Group(store, leaders[0]);
    }

    /// <summary>A report as it came in, to be read again.</summary>
    public static Report Text(DbConnection store, ToldBy report) =>
        NameFinder.Query(store, $"""
            select {KeptReports.Columns} from report r join report_text x on x.report = r.report where r.report = @report
            """, KeptReports.Of, ("@report", report.Number))[0];

    /// <summary>Where names and quotations of a damaged report stand that it takes over from its clean copy: their kind and first code
    /// point.</summary>
    public static HashSet<(string Kind, long Start)> Taken(DbConnection store, ToldBy report) =>
        [.. NameFinder.Query(store, """
            select kind, span_start from copy_reading where report = @report and (entity is not null or statement is not null)
            """, static row => (row.GetString(0), row.GetInt64(1)), ("@report", report.Number))];

    private static CopyAnswer Group(DbConnection store, long leader) => new([.. NameFinder.Query(store, $"{Columns} where g.leader = @leader",
        static row => new CopyTold(FindingReader.ReportOf(row, 0), row.GetString(9), row.IsDBNull(10) ? null : row.GetDouble(10), row.GetBoolean(11),
            row.GetBoolean(12), row.GetDouble(13)), ("@leader", leader))
        .OrderByDescending(static m => m.Earliest).ThenBy(static m => m.Report.Day, StringComparer.Ordinal)
        .ThenBy(static m => m.Report.Key, StringComparer.Ordinal)]);
}
