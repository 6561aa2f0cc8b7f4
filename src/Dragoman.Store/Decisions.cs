using System.Data.Common;
using Dragoman.Across.Actors;

namespace Dragoman.Store;

/// <summary>A row of table decision.</summary>
/// <param name="UndoneBy">The decision that undoes it and is not undone itself; null for none.</param>
public sealed record DecisionRow(
    long Number, string MadeAt, string? MadeBy, string Kind, string Section, string Subject, string? Object, long? Undoes, string? Note,
    long? UndoneBy);

/// <summary>What was decided by hand: table decision.</summary>
internal static class Decisions
{
    /// <summary>All decisions in the order in which they were made.</summary>
    public static List<DecisionRow> List(DbConnection connection, DbTransaction? transaction)
    {
        using DbCommand command = ReportStore.Command(connection, """
            select decision, made_at, made_by, kind, section, subject, object, undoes, note from decision order by decision
            """);
        command.Transaction = transaction;
        List<DecisionRow> rows = [];
        using (DbDataReader row = command.ExecuteReader())
        {
            while (row.Read())
                rows.Add(new DecisionRow(row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetString(4), row.GetString(5),
                    row.TextOrNull(6), row.IsDBNull(7) ? null : row.GetInt64(7), row.TextOrNull(8), null));
        }
        // The last undoes the one before it first: an undo that was undone undoes nothing.
        Dictionary<long, long> undone = [];
        foreach (DecisionRow row in Enumerable.Reverse(rows))
        {
            if (row.Undoes is { } other && !undone.ContainsKey(row.Number))
                undone[other] = row.Number;
        }
        return [.. rows.Select(r => undone.TryGetValue(r.Number, out long by) ? r with { UndoneBy = by } : r)];
    }

    /// <param name="conflict">What is done where there is a decision of that number.</param>
    public static void Write(DbConnection connection, DbTransaction transaction, DecisionRow row, string conflict = "")
    {
        using DbCommand command = ReportStore.Command(connection, $"""
            insert into decision (decision, made_at, made_by, kind, section, subject, object, undoes, note) values (@decision, @at, @by, @kind,
            @section, @subject, @object, @undoes, @note) {conflict}
            """,
            ("@decision", row.Number), ("@at", row.MadeAt), ("@by", row.MadeBy), ("@kind", row.Kind), ("@section", row.Section),
            ("@subject", row.Subject), ("@object", row.Object), ("@undoes", row.Undoes), ("@note", row.Note));
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    /// <summary>Those about actors that hold.</summary>
    public static ActorDecisions Read(DbConnection connection, DbTransaction transaction)
    {
        List<ActorDecision> holding =
            [.. List(connection, transaction).Where(static d => d.Section == "actor" && d.Kind is "merge" or "split" or "rename"
                && d.UndoneBy is null)
            .Select(static d => new ActorDecision(d.Number, d.Kind, d.Subject, d.Object))];
        return holding.Count == 0 ? ActorDecisions.None : new ActorDecisions(holding);
    }
}
