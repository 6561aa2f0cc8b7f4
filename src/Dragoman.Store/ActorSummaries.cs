using System.Data.Common;
using Dragoman.Across.Actors;

namespace Dragoman.Store;

/// <summary>What each actor is, from the facts of its cells: table actor.</summary>
internal static class ActorSummaries
{
    /// <param name="placed">Entities that were added.</param>
    /// <param name="changed">Actors to write; those without a cell are no more.</param>
    /// <param name="recounted">Those whose reports cannot be told from before and <paramref name="placed"/>.</param>
    public static void Write(Dialect dialect, DbConnection connection, DbTransaction transaction, int step, ActorDecisions decisions,
        List<PlacedEntity> placed, HashSet<long> changed, HashSet<long> recounted)
    {
        Dictionary<long, long> reports = [];
        Dictionary<long, ActorName> known = [];
        foreach (DbDataReader row in ThreadRows.Read(
            connection, transaction, "select actor, reports, key, kind, name, code, sector from actor where actor in ({0})", changed))
        {
            reports[row.GetInt64(0)] = row.GetInt64(1);
            known[row.GetInt64(0)] = new(row.GetString(2), row.GetString(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6));
        }
        foreach ((long actor, _) in placed.Select(static p => (p.Actor, p.Stored.Report)).Distinct())
            reports[actor] = reports.GetValueOrDefault(actor) + 1;
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, step < ActorTables.NumbersStep
            ? "select actor, count(distinct report) from actor_entity where actor in ({0}) group by actor" : """
            select c.actor, count(distinct e.report) from actor_cell c join entity_cell e on e.cell = c.number where c.actor in ({0}) group by c.actor
            """, recounted))
            reports[row.GetInt64(0)] = row.GetInt64(1);
        Dictionary<long, Dictionary<long, CellFacts>> actors = ReadFacts(connection, transaction, step, decisions, changed);
        List<(long Actor, ActorSummary Summary)> counted = [], named = [];
        foreach ((long actor, Dictionary<long, CellFacts> cells) in actors.OrderBy(static a => a.Key))
        {
            ActorSummary summary = ActorSummary.Of(cells.Values, decisions);
            bool isSame = known.TryGetValue(actor, out ActorName? name) && name == ActorName.Of(summary);
            (isSame ? counted : named).Add((actor, summary));
        }
        // Most are told of once more and are called what they were: their rows in the indexes by key and name, which lie anywhere, stay.
        ThreadRows.Execute(connection, transaction, "delete from actor where actor in ({0})", changed.Except(counted.Select(static c => c.Actor)));
        dialect.Upsert(connection, transaction, "actor", Columns, """
            on conflict (actor) do update set reports = excluded.reports, first_day = excluded.first_day, last_day = excluded.last_day
            """, rows => WriteRows(rows, counted, reports));
        using RowWriter rows = dialect.WriteRows(connection, "actor", Columns);
        WriteRows(rows, named, reports);
        rows.Complete();
    }

    private const string Columns = "actor, key, kind, name, code, sector, reports, first_day, last_day";

    private sealed record ActorName(string Key, string Kind, string Name, string? Code, string? Sector)
    {
        public static ActorName Of(ActorSummary summary) => new(summary.Key, summary.Kind, summary.Name, summary.Code, summary.Sector);
    }

    private static void WriteRows(RowWriter rows, List<(long Actor, ActorSummary Summary)> actors, Dictionary<long, long> reports)
    {
        foreach ((long actor, ActorSummary summary) in actors)
        {
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
    }

    private static Dictionary<long, Dictionary<long, CellFacts>> ReadFacts(
        DbConnection connection, DbTransaction transaction, int step, ActorDecisions decisions, HashSet<long> changed)
    {
        Dictionary<long, Dictionary<long, CellFacts>> actors = [];
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, $$"""
            select c.actor, c.cell, c.signature, f.fact, f.value, f.reports, f.first_day, f.last_day
            from actor_cell c join actor_fact f on f.cell = c.{{ActorTables.RowColumn(step)}} and f.fact in ('reports', 'name', 'sector')
            where c.actor in ({0})
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
