using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>What somebody said.</summary>
public static class StatementAnswer
{
    /// <param name="about">Words that must all be in what was said, whatever their endings; null for everything.</param>
    /// <returns>The latest first.</returns>
    public static List<Told> Find(ReportStore store, DbConnection connection, NameCandidate speaker, string? about, FindingQuery? period, int most, out bool more)
    {
        FindingQuery query = (period ?? new FindingQuery([])) with { Kinds = ["statement"], Party = speaker, Place = null, Roles = ["speaker"] };
        using FindingReader reader = new(connection);
        if (about is null)
            return Told.Merge(FindingSearch.Walk(connection, query, 2 * most).Select(k => reader.Read(k)), most, out more);
        List<string> wanted = SearchWords.Wanted(about);
        return Told.Merge(Speaking(store, connection, query, about, wanted).Select(k => reader.Read(k)), most, out more);
    }

    // Words that are in more reports are said often, so that the latest statements soon have enough of them.
    private const int ManyReports = 3000;

    // Where few reports have the words at all, what was said in these is looked through; else all that was said; the latest first.
    private static IEnumerable<FindingKey> Speaking(ReportStore store, DbConnection connection, FindingQuery query, string about, List<string> wanted)
    {
        HashSet<long> reports = store.Matching(connection, about, ManyReports);
        if (reports.Count < ManyReports)
            query = query with { Reports = reports };
        foreach (FindingKey key in reports.Count == 0 ? [] : FindingSearch.Walk(connection, query))
        {
            if (Snippet.HasAll(Content(connection, key), wanted))
                yield return key;
        }
    }

    private static string Content(DbConnection connection, in FindingKey key) =>
        NameFinder.Query(connection, "select content from statement where report = @report and statement = @number", static row => row.GetString(0), ("@report", key.Report), ("@number", key.Number))[0];
}
