using System.Data.Common;
using Dragoman.Across.Actors;

namespace Dragoman.Store;

/// <summary>What each actor is, from the facts of its cells: table actor.</summary>
internal static class ActorSummaries
{
    /// <param name="placed">Entities that were added.</param>
    /// <param name="changed">Actors to write; those without a cell are no more.</param>
    /// <param name="recounted">Those whose reports cannot be told from before and <paramref name="placed"/>.</param>
    public static void Write(Dialect dialect, DbConnection connection, DbTransaction transaction, ActorDecisions decisions, List<PlacedEntity> placed,
        HashSet<long> changed, HashSet<long> recounted)
    {
        Dictionary<long, long> reports = [];
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, "select actor, reports from actor where actor in ({0})", changed))
            reports[row.GetInt64(0)] = row.GetInt64(1);
        foreach ((long actor, _) in placed.Select(static p => (p.Actor, p.Stored.Report)).Distinct())
            reports[actor] = reports.GetValueOrDefault(actor) + 1;
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, """
            select actor, count(distinct report) from actor_entity where actor in ({0}) group by actor
            """, recounted))
            reports[row.GetInt64(0)] = row.GetInt64(1);
        Dictionary<long, Dictionary<long, CellFacts>> actors = ReadFacts(connection, transaction, decisions, changed);
        foreach (long[] some in changed.Chunk(2000))
            ThreadRows.Execute(connection, transaction, $"delete from actor where actor in ({ThreadRows.List(some)})");
        using RowWriter rows = dialect.WriteRows(connection, "actor", "actor, key, kind, name, code, sector, reports, first_day, last_day");
        foreach ((long actor, Dictionary<long, CellFacts> cells) in actors)
        {
            ActorSummary summary = ActorSummary.Of(cells.Values, decisions);
            rows.Add(actor);
            rows.Add(summary.Key);
            rows.Add(summary.Kind);
            rows.Add(summary.Name);
            rows.Add(summary.Code);
            rows.Add(summary.Sector);
            rows.Add(reports.GetValueOrDefault(actor));
            rows.Add(summary.FirstDay);
            rows.Add(summary.LastDay);
            rows.EndRow();
        }
        rows.Complete();
    }

    private static Dictionary<long, Dictionary<long, CellFacts>> ReadFacts(
        DbConnection connection, DbTransaction transaction, ActorDecisions decisions, HashSet<long> changed)
    {
        Dictionary<long, Dictionary<long, CellFacts>> actors = [];
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, """
            select c.actor, c.cell, c.signature, f.fact, f.value, f.reports, f.first_day, f.last_day
            from actor_cell c join actor_fact f on f.cell = c.cell and f.fact in ('reports', 'name', 'sector') where c.actor in ({0})
            """, changed))
        {
            long actor = row.GetInt64(0), cell = row.GetInt64(1), reports = row.GetInt64(5);
            if (!actors.TryGetValue(actor, out Dictionary<long, CellFacts>? cells))
                actors[actor] = cells = [];
            if (!cells.TryGetValue(cell, out CellFacts? facts))
                cells[cell] = facts = new CellFacts(ActorCell.Parse(row.GetString(2), decisions));
            switch (row.GetString(3))
            {
                case "name":
                    facts.Names.Add((row.GetString(4), reports));
                    break;
                case "sector":
                    facts.Sectors.Add((row.GetString(4), reports));
                    break;
                default:
                    (facts.Reports, facts.FirstDay, facts.LastDay) = (reports, row.TextOrNull(6), row.TextOrNull(7));
                    break;
            }
        }
        return actors;
    }
}
