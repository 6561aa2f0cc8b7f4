using Dragoman.Across.Actors;
using Dragoman.Findings;
using Dragoman.Record;

namespace Dragoman.Store;

/// <summary>The cell that an entity is in, and the one that says which office it had (<see cref="ActorCell"/>); null for none.</summary>
internal sealed record EntityCells(ActorCell? Cell, ActorCell? Facet)
{
    public static EntityCells Of(ActorEntity entity, ActorDecisions decisions)
    {
        ActorCell? cell = ActorCell.Of(entity, decisions);
        return new EntityCells(cell, cell?.Facet(entity));
    }
}

/// <summary>An entity of a report that was read, as actors are told by it, with its cells where nothing is decided.</summary>
internal readonly record struct ReadEntity(ActorEntity Entity, EntityCells Cells)
{
    public static List<ReadEntity> ListOf(ReportRecord record)
    {
        string? day = record.Report.Published is { Length: > 10 } published ? published[..10] : record.Report.Published;
        return record.Entities.Entities.ConvertAll(entity => Of(new ActorEntity(
            RecordWriter.NameOf(entity.Kind), AnswerTables.Cut(RowWriter.Clean(entity.Name)), entity.Code, entity.Sector, entity.Place?.Country,
            entity.Place?.GeonamesId, entity.Place?.Feature, StoredEntity.RolesOf(StoredReport.Joined(entity.Roles)),
            [.. entity.Spellings.Select(RowWriter.Clean).Select(AnswerTables.Cut).Distinct(StringComparer.Ordinal)],
            entity.Mentions.Exists(static m => m.Type is MentionType.Name), day)));
    }

    private static ReadEntity Of(ActorEntity entity)
    {
        EntityCells cells = EntityCells.Of(entity, ActorDecisions.None);
        // What every cell is asked for is made here too, where several threads read.
        _ = (cells.Cell?.Id, cells.Facet?.Id);
        return new ReadEntity(entity, cells);
    }
}
