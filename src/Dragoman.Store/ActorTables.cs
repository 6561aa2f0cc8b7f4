using System.Data.Common;
using Dragoman.Across.Actors;
using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>Keeps who is who across reports as reports come in (docs/actors.md): tables actor, actor_entity, and actor_cell, actor_key, actor_fact below them.</summary>
/// <remarks>Runs behind <see cref="CopyTables"/>' lock, so one writer at a time does it. Nothing is kept in memory from one batch to the next.</remarks>
internal static class ActorTables
{
    /// <summary>The step of migrations.sql that made its tables.</summary>
    public const int Step = 9;

    private const int ReportsAtOnce = 250;

    public static void Add(Dialect dialect, DbConnection connection, DbTransaction transaction, IReadOnlyList<StoredEntity> entities)
    {
        if (entities.Count == 0)
            return;
        ActorDecisions decisions = Decisions.Read(connection, transaction);
        ThreadCells cells = CellsOf(decisions, dialect, connection, transaction);
        List<(StoredEntity Stored, ActorCell Cell)> placed = [];
        Dictionary<long, ActorCell> all = [];
        foreach (StoredEntity stored in entities)
        {
            if (ActorCell.Of(stored.Entity, decisions) is not { } cell)
                continue;
            placed.Add((stored, cell));
            all.TryAdd(cell.Id, cell);
            if (cell.Facet(stored.Entity) is { } facet)
                all.TryAdd(facet.Id, facet);
        }
        Enter(cells, all);
        List<PlacedEntity> rows = [.. placed.Select(p => new PlacedEntity(p.Stored, p.Cell, cells.Find(p.Cell.Id)!.Thread.Value))];
        WriteEntities(dialect, connection, rows);
        ActorFacts.Add(connection, transaction, rows);
        ActorSummaries.Write(dialect, connection, transaction, decisions, rows, [.. cells.Changed, .. rows.Select(static r => r.Actor)], cells.Regrouped);
    }

    /// <summary>Brings the cells of some actors into place anew, as the decisions are now.</summary>
    public static void Regroup(Dialect dialect, DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> actors)
    {
        if (actors.Count == 0)
            return;
        ActorDecisions decisions = Decisions.Read(connection, transaction);
        string list = ThreadRows.List(actors);
        Dictionary<long, ActorCell> all = ThreadRows.Read(connection, transaction, $"select cell, signature from actor_cell where actor in ({list})")
            .ToDictionary(static row => row.GetInt64(0), row => ActorCell.Parse(row.GetString(1), decisions));
        // Their numbers must not be given to others before the entities have theirs.
        ThreadCells cells = CellsOf(decisions, dialect, connection, transaction);
        cells.NewNumber();
        foreach (long[] some in all.Keys.Chunk(2000))
        {
            ThreadRows.Execute(connection, transaction, $"delete from actor_key where cell in ({ThreadRows.List(some)})");
            ThreadRows.Execute(connection, transaction, $"delete from actor_cell where cell in ({ThreadRows.List(some)})");
        }
        Enter(cells, all);
        foreach (long id in all.Keys)
            ThreadRows.Execute(connection, transaction, FormattableString.Invariant($"update actor_entity set actor = {cells.Find(id)!.Thread.Value} where cell = {id}"));
        HashSet<long> changed = [.. cells.Changed, .. actors];
        ActorSummaries.Write(dialect, connection, transaction, decisions, [], changed, changed);
    }

    private static ThreadCells CellsOf(ActorDecisions decisions, Dialect dialect, DbConnection connection, DbTransaction transaction) =>
        new(new CellTables("actor_cell", "actor_key", "actor", ["actor_entity"], text => ActorCell.Parse(text, decisions)), dialect, connection, transaction);

    private static void Enter(ThreadCells cells, Dictionary<long, ActorCell> all)
    {
        cells.Load(all.Keys);
        ThreadIndex.Add(cells, all.Values);
        cells.Write();
    }

    /// <summary>Brings every report of a store to actors that was made before them.</summary>
    public static void FillAll(Dialect dialect, DbConnection connection, DbTransaction transaction)
    {
        for (long last = 0; ;)
        {
            List<long> reports = [.. ThreadRows.Read(connection, transaction, $"select report from report where report > {last} order by report limit {ReportsAtOnce}").Select(static row => row.GetInt64(0))];
            if (reports.Count == 0)
                return;
            Add(dialect, connection, transaction, StoredEntity.Read(connection, transaction, reports));
            last = reports[^1];
        }
    }

    private static void WriteEntities(Dialect dialect, DbConnection connection, List<PlacedEntity> placed)
    {
        using RowWriter rows = dialect.WriteRows(connection, new StoreTable("actor_entity", "report, entity, actor, cell", static (_, _) => { }));
        foreach (PlacedEntity entity in placed)
        {
            rows.Add(entity.Stored.Report);
            rows.Add(entity.Stored.Number);
            rows.Add(entity.Actor);
            rows.Add(entity.Cell.Id);
            rows.EndRow();
        }
        rows.Complete();
    }
}

/// <summary>An entity with its place among the actors.</summary>
internal readonly record struct PlacedEntity(StoredEntity Stored, ActorCell Cell, long Actor);
