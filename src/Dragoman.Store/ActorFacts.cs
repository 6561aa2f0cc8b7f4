using System.Data.Common;
using Dragoman.Across.Actors;

namespace Dragoman.Store;

/// <summary>Counts what the reports tell of each cell: table actor_fact.</summary>
internal static class ActorFacts
{
    private sealed class Count
    {
        public long Reports { get; set; }
        public string? First { get; set; }
        public string? Last { get; set; }
        public long LastReport { get; set; } = -1;
    }

    /// <summary>The facts that an entity tells of its cell; some may come twice.</summary>
    public static IEnumerable<(string Fact, string Value)> ToldOf(ActorEntity entity)
    {
        yield return ("reports", "");
        yield return ("name", entity.Name);
        // What a damaged report calls it: it is asked for under it, and never called so.
        if (entity.OwnName is { } own)
            yield return ("own", own);
        if (entity.Sector is { } sector)
            yield return ("sector", sector);
        foreach (string spelling in entity.Spellings)
            yield return ("spelling", spelling);
        foreach (string role in entity.Roles)
            yield return ("role", role);
    }

    /// <param name="placed">By report: a report counts once.</param>
    public static void Add(Dialect dialect, DbConnection connection, DbTransaction transaction, List<PlacedEntity> placed)
    {
        Dictionary<(long Cell, string Fact, string Value), Count> counts = [];
        foreach (PlacedEntity entity in placed)
        {
            foreach ((string fact, string value) in ToldOf(entity.Stored.Entity))
            {
                (long, string, string) key = (entity.Row, fact, value);
                if (!counts.TryGetValue(key, out Count? count))
                    counts[key] = count = new Count();
                if (count.LastReport == entity.Stored.Report)
                    continue;
                count.LastReport = entity.Stored.Report;
                count.Reports++;
                string? day = entity.Stored.Entity.Day;
                if (day is not null && (count.First is null || string.CompareOrdinal(day, count.First) < 0))
                    count.First = day;
                if (day is not null && (count.Last is null || string.CompareOrdinal(day, count.Last) > 0))
                    count.Last = day;
            }
        }
        dialect.Upsert(connection, transaction, "actor_fact", "cell, fact, value, reports, first_day, last_day", """
            on conflict (cell, fact, value) do update set reports = actor_fact.reports + excluded.reports,
                first_day = case when actor_fact.first_day <= excluded.first_day then actor_fact.first_day
                else coalesce(excluded.first_day, actor_fact.first_day) end,
                last_day = case when actor_fact.last_day >= excluded.last_day then actor_fact.last_day
                else coalesce(excluded.last_day, actor_fact.last_day) end
            """, rows =>
        {
            // In one order in every writer, which is the table's own.
            foreach (((long cell, string fact, string value), Count count) in counts.OrderBy(static c => c.Key.Cell)
                .ThenBy(static c => c.Key.Fact, StringComparer.Ordinal).ThenBy(static c => c.Key.Value, StringComparer.Ordinal))
            {
                rows.Add(cell);
                rows.Add(fact);
                rows.Add(value);
                rows.Add(count.Reports);
                rows.Add(count.First);
                rows.Add(count.Last);
                rows.EndRow();
            }
        });
    }
}
