using System.Data.Common;
using Dragoman.Across.Actors;
using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>Keeps who is who across reports as reports come in (docs/actors.md): tables actor, entity_cell, and actor_cell, actor_key, actor_fact
/// below them.</summary>
/// <remarks>Runs behind <see cref="CopyTables"/>' lock, so one writer at a time does it. Nothing is kept in memory from one batch to the
/// next.</remarks>
internal static class ActorTables
{
    /// <summary>The step of migrations.sql that made its tables.</summary>
    public const int Step = 9;

    /// <summary>The step behind which cells have numbers by which entities and facts name them, and alone tell the actor.</summary>
    public const int NumbersStep = 19;

    private const int ReportsAtOnce = 250;

    public static void Add(Dialect dialect, DbConnection connection, DbTransaction transaction, int step, IReadOnlyList<StoredEntity> entities)
    {
        if (entities.Count == 0)
            return;
        ActorDecisions decisions = Decisions.Read(connection, transaction);
        ThreadCells cells = CellsOf(decisions, dialect, connection, transaction, step);
        List<(StoredEntity Stored, ActorCell Cell)> placed = [];
        Dictionary<long, ActorCell> all = [];
        foreach (StoredEntity stored in entities)
        {
            (ActorCell? cell, ActorCell? facet) = stored.CellsUnder(decisions);
            if (cell is null)
                continue;
            placed.Add((stored, cell));
            all.TryAdd(cell.Id, cell);
            if (facet is not null)
                all.TryAdd(facet.Id, facet);
        }
        Enter(cells, all);
        List<PlacedEntity> rows = [.. placed.Select(p => new PlacedEntity(p.Stored, p.Cell, cells.RowOf(p.Cell.Id),
            cells.Find(p.Cell.Id)!.Thread.Value))];
        WriteEntities(dialect, connection, step, rows);
        ActorFacts.Add(dialect, connection, transaction, rows);
        ActorSummaries.Write(dialect, connection, transaction, step, decisions, rows, [.. cells.Changed, .. rows.Select(static r => r.Actor)],
            cells.Regrouped);
    }

    /// <summary>Brings the cells of some actors into place anew, as the decisions are now.</summary>
    /// <param name="decided">Whether the decisions have changed, and with them the keys of the cells.</param>
    public static void Regroup(
        Dialect dialect, DbConnection connection, DbTransaction transaction, int step, IReadOnlyCollection<long> actors, bool decided = false)
    {
        if (actors.Count == 0)
            return;
        ActorDecisions decisions = Decisions.Read(connection, transaction);
        ThreadCells cells = CellsOf(decisions, dialect, connection, transaction, step);
        Dictionary<long, ActorCell> all = [];
        foreach (DbDataReader row in ThreadRows.Read(
            connection, transaction, $"select cell, signature, {RowColumn(step)} from actor_cell where actor in ({{0}})", actors))
        {
            all[row.GetInt64(0)] = ActorCell.Parse(row.GetString(1), decisions);
            cells.Keep(row.GetInt64(0), row.GetInt64(2));
        }
        // Their numbers must not be given to others before the entities have theirs.
        cells.NewNumber();
        cells.NumberRows();
        if (decided)
            ThreadRows.Execute(connection, transaction, "delete from actor_key where cell in ({0})", all.Keys);
        Delete(connection, transaction, all);
        Enter(cells, all);
        if (step < NumbersStep)
        {
            foreach (long id in all.Keys)
                ThreadRows.Execute(connection, transaction, FormattableString.Invariant($"""
                    update actor_entity set actor = {cells.Find(id)!.Thread.Value} where cell = {id}
                    """));
        }
        HashSet<long> changed = [.. cells.Changed, .. actors];
        ActorSummaries.Write(dialect, connection, transaction, step, decisions, [], changed, changed);
    }

    /// <summary>Brings entities of earlier reports into place anew whose name was taken over from another report since, or is no longer.</summary>
    /// <param name="entities">With the name that each had taken over before; null for none.</param>
    public static void Move(
        Dialect dialect, DbConnection connection, DbTransaction transaction, int step,
        IReadOnlyDictionary<(long Report, long Entity), string?> entities)
    {
        if (entities.Count == 0)
            return;
        ActorDecisions decisions = Decisions.Read(connection, transaction);
        long[] reports = [.. entities.Keys.Select(static e => e.Report).Distinct()];
        Dictionary<(long, long), long> cells =
            ThreadRows.Read(connection, transaction, $"select report, entity, cell from {Entities(step)} where report in ({{0}})", reports)
            .ToDictionary(static row => (row.GetInt64(0), row.GetInt64(1)), static row => row.GetInt64(2));
        ThreadRows.ExecuteEach(connection, transaction, $"delete from {Entities(step)} where report = @p0 and entity = @p1",
            cells.Keys.Where(entities.ContainsKey).Select(static e => new object[] { e.Item1, e.Item2 }));
        List<StoredEntity> all = StoredEntity.Read(connection, transaction, reports);
        List<StoredEntity> moved = all.FindAll(e => entities.ContainsKey((e.Report, e.Number)));
        ILookup<bool, (StoredEntity Entity, long Cell)> placed = all.Where(e => cells.ContainsKey((e.Report, e.Number)))
            .ToLookup(e => entities.ContainsKey((e.Report, e.Number)), e => (e, cells[(e.Report, e.Number)]));
        List<(StoredEntity Entity, long Cell)> gone =
            [.. placed[true].Select(e => (entities[(e.Entity.Report, e.Entity.Number)] is { } name ? e.Entity.Under(name) : e.Entity, e.Cell))];
        Regroup(
            dialect, connection, transaction, step, Leave(dialect, connection, transaction, step, decisions, gone, [.. placed[false]]));
        Add(dialect, connection, transaction, step, StoredEntity.WithTakenNames(connection, transaction, moved));
    }

    /// <summary>Counts the cells without the entities that have left them, and removes those that nobody is in.</summary>
    /// <param name="gone">Each as it was counted, with its cell.</param>
    /// <param name="stay">The others of their reports, under the reports' own names.</param>
    /// <returns>The actors that may be others without them.</returns>
    private static HashSet<long> Leave(
        Dialect dialect, DbConnection connection, DbTransaction transaction, int step, ActorDecisions decisions,
        List<(StoredEntity Entity, long Cell)> gone, List<(StoredEntity Entity, long Cell)> stay)
    {
        HashSet<long> cells = [.. gone.Select(static g => g.Cell)], actors = [];
        Dictionary<long, ActorCell> known = [];
        foreach (DbDataReader row in ThreadRows.Read(
            connection, transaction, $"select {RowColumn(step)}, signature, actor from actor_cell where {RowColumn(step)} in ({{0}})", cells))
        {
            known[row.GetInt64(0)] = ActorCell.Parse(row.GetString(1), decisions);
            actors.Add(row.GetInt64(2));
        }
        Dictionary<long, ActorCell> dead = [];
        HashSet<long> counted = Depart(connection, transaction, step, known, gone, stay, dead);
        List<PlacedEntity> staying =
            Staying(connection, transaction, step, known.Where(k => counted.Contains(k.Key)).ToDictionary(static k => k.Key, static k => k.Value));
        ThreadRows.Execute(connection, transaction, "delete from actor_fact where cell in ({0})", counted);
        ActorFacts.Add(dialect, connection, transaction, staying);
        foreach (PlacedEntity entity in staying)
        {
            dead.Remove(entity.Cell.Id);
            if (entity.Cell.Facet(entity.Stored.Entity) is { } facet)
                dead.Remove(facet.Id);
        }
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, """
            select distinct c.actor from actor_key k join actor_cell c on c.cell = k.cell where k.key in ({0})
            """, dead.Values.SelectMany(static c => c.Keys().Concat(c.Lookups())).Distinct()))
            actors.Add(row.GetInt64(0));
        Delete(connection, transaction, dead);
        return actors;
    }

    private static void Delete(DbConnection connection, DbTransaction transaction, Dictionary<long, ActorCell> cells)
    {
        CellTables.DeleteKeys(connection, transaction, "actor_key", cells.Select(static c => (c.Key, c.Value.Keys())));
        ThreadRows.Execute(connection, transaction, "delete from actor_cell where cell in ({0})", cells.Keys);
    }

    // Takes what they told out of the counts where that can be done without those who stay. Dead may be, when the others have been counted, who is
    // left by all, and offices of which nobody of the name is told any more.
    private static HashSet<long> Depart(
        DbConnection connection, DbTransaction transaction, int step, Dictionary<long, ActorCell> known,
        List<(StoredEntity Entity, long Cell)> gone, List<(StoredEntity Entity, long Cell)> stay, Dictionary<long, ActorCell> dead)
    {
        // Who else of the name is told of with the office is asked of those who stay.
        HashSet<long> counted = [];
        foreach ((StoredEntity entity, long cell) in gone)
        {
            ActorCell? facet = known[cell].Facet(entity.Entity);
            if (facet is not null)
                dead[facet.Id] = facet;
            if (facet is not null || step < NumbersStep)
                counted.Add(cell);
        }
        List<PlacedEntity> going = [.. gone.Where(g => !counted.Contains(g.Cell))
            .Select(g => new PlacedEntity(g.Entity, known[g.Cell], g.Cell, 0))];
        ActorDepartures departures = new(connection, transaction);
        departures.Take(going, going.Count == 0 ? [] : Beside(connection, transaction, known, stay));
        counted.UnionWith(departures.ToCount);
        foreach ((_, ActorCell cell) in known.Where(k => counted.Contains(k.Key) || departures.Left.Contains(k.Key)))
            dead[cell.Id] = cell;
        return counted;
    }

    private static List<PlacedEntity> Beside(
        DbConnection connection, DbTransaction transaction, Dictionary<long, ActorCell> known, List<(StoredEntity Entity, long Cell)> stay)
    {
        List<(StoredEntity Entity, long Cell)> beside = stay.FindAll(s => known.ContainsKey(s.Cell));
        // In the same order, under the names that hold now.
        return [.. StoredEntity.WithTakenNames(connection, transaction, beside.ConvertAll(static b => b.Entity))
            .Zip(beside, (e, b) => new PlacedEntity(e, known[b.Cell], b.Cell, 0))];
    }

    // By report, as facts are counted.
    private static List<PlacedEntity> Staying(DbConnection connection, DbTransaction transaction, int step, Dictionary<long, ActorCell> cells)
    {
        Dictionary<(long, long), long> rows =
            ThreadRows.Read(connection, transaction, $"select report, entity, cell from {Entities(step)} where cell in ({{0}})", cells.Keys)
            .ToDictionary(static row => (row.GetInt64(0), row.GetInt64(1)), static row => row.GetInt64(2));
        List<PlacedEntity> staying = [];
        foreach (long[] some in rows.Keys.Select(static k => k.Item1).Distinct().Order().Chunk(ReportsAtOnce))
        {
            foreach (StoredEntity entity in StoredEntity.WithTakenNames(connection, transaction, StoredEntity.Read(connection, transaction, some)))
            {
                // Counted by their cells: who the actor is does not matter.
                if (rows.TryGetValue((entity.Report, entity.Number), out long cell))
                    staying.Add(new PlacedEntity(entity, cells[cell], cell, 0));
            }
        }
        return staying;
    }

    private static ThreadCells CellsOf(ActorDecisions decisions, Dialect dialect, DbConnection connection, DbTransaction transaction, int step) =>
        new(new CellTables("actor_cell", "actor_key", "actor", step < NumbersStep ? [Entities(step)] : [], RowColumn(step),
            text => ActorCell.Parse(text, decisions)), dialect, connection, transaction);

    private static string Entities(int step) => step < NumbersStep ? "actor_entity" : "entity_cell";

    /// <summary>The column of actor_cell that column cell of entities and facts has.</summary>
    public static string RowColumn(int step) => step < NumbersStep ? CellTables.OwnRow : "number";

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
            List<long> reports = [.. ThreadRows.Read(connection, transaction, $"""
                select report from report where report > {last} order by report limit {ReportsAtOnce}
                """).Select(static row => row.GetInt64(0))];
            if (reports.Count == 0)
                return;
            Add(dialect, connection, transaction, Step, StoredEntity.Read(connection, transaction, reports));
            last = reports[^1];
        }
    }

    private static void WriteEntities(Dialect dialect, DbConnection connection, int step, List<PlacedEntity> placed)
    {
        bool haveActors = step < NumbersStep;
        using RowWriter rows = dialect.WriteRows(connection, Entities(step), haveActors ? "report, entity, actor, cell" : "report, entity, cell");
        foreach (PlacedEntity entity in placed)
        {
            rows.Add(entity.Stored.Report);
            rows.Add(entity.Stored.Number);
            if (haveActors)
                rows.Add(entity.Actor);
            rows.Add(entity.Row);
            rows.EndRow();
        }
        rows.Complete();
    }
}

/// <summary>An entity with its place among the actors.</summary>
/// <param name="Row">By what its cell is named among entities and facts.</param>
internal readonly record struct PlacedEntity(StoredEntity Stored, ActorCell Cell, long Row, long Actor);
