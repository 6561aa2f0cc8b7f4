using System.Data.Common;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Store;

/// <summary>The reports of a store as they came in, to be read again.</summary>
internal static class KeptReports
{
    // Texts that are in memory at once; a query holds no transaction open while they are read.
    private const int AtOnce = 64;

    /// <summary>What <see cref="Of"/> takes from a row, of <c>report r</c> and <c>report_text x</c>.</summary>
    public const string Columns = "r.id, r.path, r.url, r.title, r.byline, r.publisher, r.published, r.published_from, r.language, x.text";

    /// <param name="row">With <see cref="Columns"/> first.</param>
    public static Report Of(DbDataReader row)
    {
        // What the reader found by itself it finds again, and perhaps better.
        string? from = row.TextOrNull(7);
        bool isGiven = from is "input" or "meta" or "url";
        Report report = new()
        {
            Path = row.TextOrNull(1),
            Url = row.TextOrNull(2),
            Title = row.TextOrNull(3),
            Byline = row.TextOrNull(4)?.Split("; ") ?? [],
            Publisher = row.TextOrNull(5),
            Published = isGiven ? row.TextOrNull(6) : null,
            PublishedFrom = isGiven ? from : null,
            Language = row.TextOrNull(8),
            Text = row.GetString(9),
        };
        string id = row.GetString(0);
        return RecordWriter.IdOf(report) == id ? report : report with { Id = id };
    }

    /// <summary>All of them, in the order in which they came.</summary>
    public static IEnumerable<IncomingReport> All(ReportStore store)
    {
        using DbConnection connection = store.Connect();
        long last = 0;
        List<IncomingReport> some = [];
        do
        {
            some.Clear();
            using DbCommand command = ReportStore.Command(connection, $"""
                select {Columns}, r.key, r.added_at, r.report from report r join report_text x on x.report = r.report where r.report > @last
                order by r.report limit {AtOnce}
                """, ("@last", last));
            using (DbDataReader row = command.ExecuteReader())
            {
                while (row.Read())
                {
                    some.Add(new IncomingReport(row.GetString(10), Of(row), row.GetString(11)));
                    last = row.GetInt64(12);
                }
            }
            foreach (IncomingReport report in some)
                yield return report;
        }
        while (some.Count > 0);
    }
}
