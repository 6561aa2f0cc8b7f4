using System.Data.Common;
using Dragoman.Across.Actors;

namespace Dragoman.Store;

/// <summary>Takes what entities told out of the counts of the cells that they have left (table actor_fact), without those who stay being counted:
/// where a hundred thousand stay in a cell, they are not read for one that goes.</summary>
internal sealed class ActorDepartures(DbConnection connection, DbTransaction transaction)
{
    private sealed record Fact(long Reports, string? First, string? Last);

    // The reports less in which a fact is told, and their days.
    private sealed class Loss
    {
        public int Reports { get; set; }
        public HashSet<string> Days { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>The cells whose counts must be made from those who stay: the first or last day of a fact may have gone.</summary>
    public HashSet<long> ToCount { get; } = [];

    /// <summary>The cells in which nobody has stayed; of the others that are not to be counted somebody has.</summary>
    public HashSet<long> Left { get; } = [];

    /// <param name="gone">As they were when they were counted.</param>
    /// <param name="beside">Who stays in one of the cells in a report that somebody of it has left: a report counts once.</param>
    public void Take(List<PlacedEntity> gone, List<PlacedEntity> beside)
    {
        Dictionary<(long Cell, string Fact, string Value), Loss> losses = LossesOf(gone, beside);
        Dictionary<(long Cell, string Fact, string Value), Fact> facts = ThreadRows.Read(connection, transaction,
            "select cell, fact, value, reports, first_day, last_day from actor_fact where cell in ({0})", gone.Select(static g => g.Row).Distinct())
            .ToDictionary(static row => (row.GetInt64(0), row.GetString(1), row.GetString(2)),
                static row => new Fact(row.GetInt64(3), row.TextOrNull(4), row.TextOrNull(5)));
        AskForDays(losses, facts);
        ILookup<bool, ((long Cell, string Fact, string Value) Key, long Reports)> left = losses.Where(l => !ToCount.Contains(l.Key.Cell))
            .ToLookup(l => facts[l.Key].Reports > l.Value.Reports, l => (l.Key, facts[l.Key].Reports - l.Value.Reports));
        Left.UnionWith(left[false].Where(static l => l.Key.Fact == "reports").Select(static l => l.Key.Cell));
        ThreadRows.ExecuteEach(connection, transaction, "delete from actor_fact where cell = @p0 and fact = @p1 and value = @p2",
            left[false].Select(static l => new object[] { l.Key.Cell, l.Key.Fact, l.Key.Value }));
        ThreadRows.ExecuteEach(connection, transaction, "update actor_fact set reports = @p3 where cell = @p0 and fact = @p1 and value = @p2",
            left[true].Select(static l => new object[] { l.Key.Cell, l.Key.Fact, l.Key.Value, l.Reports }));
    }

    private static Dictionary<(long Cell, string Fact, string Value), Loss> LossesOf(List<PlacedEntity> gone, List<PlacedEntity> beside)
    {
        HashSet<(long Cell, long Report, string Fact, string Value)> kept = [.. beside.SelectMany(static e => ActorFacts.ToldOf(e.Stored.Entity)
            .Select(told => (e.Row, e.Stored.Report, told.Fact, told.Value)))];
        Dictionary<(long Cell, string Fact, string Value), Loss> losses = [];
        foreach (PlacedEntity entity in gone)
        {
            foreach ((string fact, string value) in ActorFacts.ToldOf(entity.Stored.Entity))
            {
                // Once a report, also where two have left the cell.
                if (!kept.Add((entity.Row, entity.Stored.Report, fact, value)))
                    continue;
                if (!losses.TryGetValue((entity.Row, fact, value), out Loss? loss))
                    losses[(entity.Row, fact, value)] = loss = new Loss();
                loss.Reports++;
                if (entity.Stored.Entity.Day is { } day)
                    loss.Days.Add(day);
            }
        }
        return losses;
    }

    // Whether the first and last days of facts stand without those who are gone, which those who stay of just these days tell.
    private void AskForDays(
        Dictionary<(long Cell, string Fact, string Value), Loss> losses, Dictionary<(long Cell, string Fact, string Value), Fact> facts)
    {
        Dictionary<(long Cell, string Day), List<(string Fact, string Value)>> asked = [];
        foreach (((long cell, string fact, string value) key, Loss loss) in losses)
        {
            // What a store of before counted otherwise.
            if (!facts.TryGetValue(key, out Fact? row) || row.Reports < loss.Reports)
            {
                ToCount.Add(key.cell);
                continue;
            }
            if (row.Reports == loss.Reports)
                continue;
            foreach (string day in loss.Days.Where(d => d == row.First || d == row.Last))
            {
                if (!asked.TryGetValue((key.cell, day), out List<(string, string)>? list))
                    asked[(key.cell, day)] = list = [];
                list.Add((key.fact, key.value));
            }
        }
        foreach (((long cell, string day) key, List<(string Fact, string Value)> wanted) in asked)
        {
            if (!ToCount.Contains(key.cell) && !wanted.TrueForAll(ToldOn(key.cell, key.day).Contains))
                ToCount.Add(key.cell);
        }
    }

    private HashSet<(string Fact, string Value)> ToldOn(long cell, string day)
    {
        using DbCommand command = ReportStore.Command(connection, """
            select e.report, e.entity from entity_cell e join report r on r.report = e.report where e.cell = @cell and r.day = @day
            """, ("@cell", cell), ("@day", day));
        command.Transaction = transaction;
        HashSet<(long, long)> staying = [];
        using (DbDataReader rows = command.ExecuteReader())
        {
            while (rows.Read())
                staying.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }
        List<StoredEntity> entities = StoredEntity.Read(connection, transaction, [.. staying.Select(static s => s.Item1).Distinct()])
            .FindAll(e => staying.Contains((e.Report, e.Number)));
        return [.. StoredEntity.WithTakenNames(connection, transaction, entities).SelectMany(static e => ActorFacts.ToldOf(e.Entity))];
    }
}
