using System.Data.Common;
using Dragoman.Across.Actors;

namespace Dragoman.Store;

/// <summary>An entity of a report as actors are told by it; the same from the record and from the store's rows.</summary>
internal readonly record struct StoredEntity(long Report, long Number, ActorEntity Entity)
{
    /// <summary>Its cells where nothing is decided; null where they are not made yet.</summary>
    public EntityCells? Cells { get; init; }

    public static IEnumerable<StoredEntity> Of(StoredReport report) => report.Read.Entities.Select((e, i) =>
        new StoredEntity(report.Number, i + 1, e.Entity) { Cells = e.Cells });

    /// <summary>The cells that it is told by.</summary>
    public EntityCells CellsUnder(ActorDecisions decisions) =>
        Cells is { } made && decisions == ActorDecisions.None ? made : EntityCells.Of(Entity, decisions);

    /// <summary>The entities of reports that are in the store, those with a name alone.</summary>
    public static List<StoredEntity> Read(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        Dictionary<(long, long), List<string>> spellings = [];
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, """
            select report, entity, spelling from entity_spelling where report in ({0}) order by report, entity, nth
            """, reports))
        {
            (long, long) key = (row.GetInt64(0), row.GetInt64(1));
            if (!spellings.TryGetValue(key, out List<string>? own))
                spellings[key] = own = [];
            if (AnswerTables.Cut(row.GetString(2)) is var spelling && !own.Contains(spelling))
                own.Add(spelling);
        }
        return [.. ThreadRows.Read(connection, transaction, """
            select e.report, e.entity, e.kind, e.name, e.code, e.sector, e.country, e.geonames_id, e.feature, e.roles, r.day
            from entity e join report r on r.report = e.report
            where e.report in ({0}) and exists (select 1 from mention m where m.report = e.report and m.entity = e.entity and m.type = 'name')
            order by e.report, e.entity
            """, reports).Select(row => new StoredEntity(row.GetInt64(0), row.GetInt64(1), new ActorEntity(
                row.GetString(2), AnswerTables.Cut(row.GetString(3)), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6),
                row.IsDBNull(7) ? null : row.GetInt64(7), row.TextOrNull(8), RolesOf(row.TextOrNull(9)),
                [.. spellings.GetValueOrDefault((row.GetInt64(0), row.GetInt64(1)), [])], true, row.TextOrNull(10))))];
    }

    /// <summary>The entities under the names that damaged reports took over from clean copies.</summary>
    public static List<StoredEntity> WithTakenNames(DbConnection connection, DbTransaction transaction, List<StoredEntity> entities)
    {
        Dictionary<(long, long), string> taken = ThreadRows.Read(connection, transaction, """
            select report, entity, taken from entity where report in ({0}) and taken is not null
            """, entities.Select(static e => e.Report).Distinct())
            .ToDictionary(static row => (row.GetInt64(0), row.GetInt64(1)), static row => AnswerTables.Cut(row.GetString(2)));
        return taken.Count == 0 ? entities
            : [.. entities.Select(e => taken.TryGetValue((e.Report, e.Number), out string? name) ? e.Under(name) : e)];
    }

    /// <summary>The entity under a name that its report took over.</summary>
    public StoredEntity Under(string name) =>
        this with { Entity = Entity with { Name = AnswerTables.Cut(name), OwnName = Entity.Name }, Cells = null };

    /// <param name="joined">As column roles has them.</param>
    public static string[] RolesOf(string? joined) =>
        joined is null ? [] : [.. RowWriter.Clean(joined).Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(AnswerTables.Cut)];
}
