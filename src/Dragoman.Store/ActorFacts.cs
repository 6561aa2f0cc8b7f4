using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Dragoman.Store;

/// <summary>Counts what the reports tell of each cell: table actor_fact.</summary>
internal static class ActorFacts
{
    private const int RowsAtOnce = 200;

    private sealed class Count
    {
        public long Reports { get; set; }
        public string? First { get; set; }
        public string? Last { get; set; }
        public long LastReport { get; set; } = -1;
    }

    /// <param name="placed">By report: a report counts once.</param>
    public static void Add(DbConnection connection, DbTransaction transaction, List<PlacedEntity> placed)
    {
        Dictionary<(long Cell, string Fact, string Value), Count> counts = [];
        foreach (PlacedEntity entity in placed)
        {
            Tell("reports", "");
            Tell("name", entity.Stored.Entity.Name);
            // What a damaged report calls it: it is asked for under it, and never called so.
            if (entity.Stored.Entity.OwnName is { } own)
                Tell("own", own);
            if (entity.Stored.Entity.Sector is { } sector)
                Tell("sector", sector);
            foreach (string spelling in entity.Stored.Entity.Spellings)
                Tell("spelling", spelling);
            foreach (string role in entity.Stored.Entity.Roles)
                Tell("role", role);

            void Tell(string fact, string value)
            {
                (long, string, string) key = (entity.Cell.Id, fact, value);
                if (!counts.TryGetValue(key, out Count? count))
                    counts[key] = count = new Count();
                if (count.LastReport == entity.Stored.Report)
                    return;
                count.LastReport = entity.Stored.Report;
                count.Reports++;
                string? day = entity.Stored.Entity.Day;
                if (day is not null && (count.First is null || string.CompareOrdinal(day, count.First) < 0))
                    count.First = day;
                if (day is not null && (count.Last is null || string.CompareOrdinal(day, count.Last) > 0))
                    count.Last = day;
            }
        }
        // In one order in every writer.
        foreach (KeyValuePair<(long Cell, string Fact, string Value), Count>[] some in counts.OrderBy(static c => c.Key.Cell).ThenBy(static c => c.Key.Fact, StringComparer.Ordinal).ThenBy(static c => c.Key.Value, StringComparer.Ordinal).Chunk(RowsAtOnce))
            Write(connection, transaction, some);
    }

    private static void Write(DbConnection connection, DbTransaction transaction, KeyValuePair<(long Cell, string Fact, string Value), Count>[] counts)
    {
        StringBuilder sql = new("insert into actor_fact (cell, fact, value, reports, first_day, last_day) values ");
        List<(string, object?)> parameters = [];
        for (int i = 0; i < counts.Length; i++)
        {
            ((long cell, string fact, string value), Count count) = counts[i];
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}({cell}, '{fact}', @v{i}, {count.Reports}, {Day(count.First)}, {Day(count.Last)})");
            parameters.Add(($"@v{i}", value));

            string Day(string? day)
            {
                if (day is null)
                    return "null";
                parameters.Add(($"@d{parameters.Count}", day));
                return parameters[^1].Item1;
            }
        }
        sql.Append("""
             on conflict (cell, fact, value) do update set reports = actor_fact.reports + excluded.reports,
                first_day = case when actor_fact.first_day <= excluded.first_day then actor_fact.first_day else coalesce(excluded.first_day, actor_fact.first_day) end,
                last_day = case when actor_fact.last_day >= excluded.last_day then actor_fact.last_day else coalesce(excluded.last_day, actor_fact.last_day) end
            """);
        using DbCommand command = ReportStore.Command(connection, sql.ToString(), [.. parameters]);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
