using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>What somebody said.</summary>
public static class StatementAnswer
{
    /// <param name="about">Words that must all be in what was said, whatever their endings; null for everything.</param>
    /// <returns>The latest first.</returns>
    public static List<Told> Find(
        ReportStore store, DbConnection connection, NameCandidate speaker, string? about, FindingQuery? period, int most, out bool more)
    {
        FindingQuery query = (period ?? new FindingQuery([])) with { Kinds = ["statement"], Party = speaker, Place = null, Roles = ["speaker"] };
        using FindingReader reader = new(connection);
        if (about is null)
            return Told.Merge(reader, FindingSearch.Walk(connection, query, 2 * most), most, out more);
        List<string> wanted = SearchWords.Wanted(about);
        return Told.Merge(reader, Speaking(store, connection, query, about, wanted), most, out more);
    }

    // Words that are in more reports are said often, so that the latest statements soon have enough of them.
    private const int ManyReports = 3000;

    // Where few reports have the words at all, what was said in these is looked through; else all that was said; the latest first.
    private static IEnumerable<FindingKey> Speaking(ReportStore store, DbConnection connection, FindingQuery query, string about, List<string> wanted)
    {
        string[] stems = Snippet.StemsOf(wanted);
        query = query with { Words = ContentWords.Needed(stems) };
        HashSet<long> reports = store.Matching(connection, about, ManyReports);
        if (reports.Count < ManyReports)
            query = query with { Reports = reports };
        foreach (List<FindingKey> some in Told.InParts(reports.Count == 0 ? [] : FindingSearch.Walk(connection, query)))
        {
            HashSet<(long, long)> speaking =
                [.. Contents(connection, some).Where(s => Snippet.HasAll(s.Content, stems)).Select(static s => (s.Report, s.Number))];
            foreach (FindingKey key in some.Where(k => speaking.Contains((k.Report, k.Number))))
                yield return key;
        }
    }

    private static List<(long Report, long Number, string Content)> Contents(DbConnection connection, List<FindingKey> keys) =>
        NameFinder.Query(connection, $"""
            with k(report, statement) as (values {AnswerLine.Pairs(keys)})
            select s.report, s.statement, s.content from k join statement s on s.report = k.report and s.statement = k.statement
            """, static row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)));
}
