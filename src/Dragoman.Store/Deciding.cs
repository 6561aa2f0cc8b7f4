using System.Data.Common;
using Dragoman.Across.Actors;

namespace Dragoman.Store;

/// <summary>A decision cannot be made as it was asked for.</summary>
public sealed class DecisionException(string message) : Exception(message);

/// <summary>Makes decisions about who is who: finds whom a name means, writes the row, and brings the actors that it concerns into place.</summary>
internal sealed class Deciding(Dialect dialect, DbConnection connection, DbTransaction transaction, int step)
{
    private readonly string _row = ActorTables.RowColumn(step);

    private const int MostCandidates = 10;

    private sealed record Known(long Actor, string Key, string Name, string? Code, long Reports);

    private sealed record Cell(long Actor, ActorCell Value);

    public DecisionRow Merge(DecisionRow row)
    {
        Known a = Find(row.Subject), b = Find(row.Object!);
        if (a.Actor == b.Actor)
            throw new DecisionException($"\"{row.Subject}\" and \"{row.Object}\" are one already: {a.Name} ({a.Key}). There is nothing to merge.");
        return Make(row with { Subject = ReferenceOf(a), Object = ReferenceOf(b) });
    }

    public DecisionRow Split(DecisionRow row)
    {
        Known actor = Find(row.Subject);
        List<Cell> cells = CellsOf(actor.Actor);
        HashSet<string> wanted = [.. ActorCell.References(row.Object!), row.Object!];
        List<string> parts =
            [.. cells.Select(static c => c.Value).Where(c => wanted.Contains(c.Reference)
                || wanted.Contains(c.Key)).Select(static c => c.Reference).Distinct()];
        if (parts.Count == 0)
            parts = [.. References($"""
                select c.actor, c.signature from actor_fact f join actor_cell c on c.{_row} = f.cell
                where f.value = @value and f.fact = 'spelling' and c.actor = {actor.Actor}
                """, row.Object!).Select(static c => c.Value.Reference).Distinct()];
        List<string> all = [.. cells.Select(static c => c.Value.Reference).Distinct().Order(StringComparer.Ordinal)];
        if (parts.Count == 0)
            throw new DecisionException($"{actor.Name} has no spelling \"{row.Object}\". Its names are: {string.Join(", ", all)}.");
        if (all.Count == 1)
            throw new DecisionException(
                $"{actor.Name} has one name alone ({all[0]}), of which its spellings are writings. There is nothing to split.");
        if (parts.Count > 1)
            throw new DecisionException(
                $"\"{row.Object}\" is a spelling of several names of {actor.Name}: {string.Join(", ", parts)}. Give one of these.");
        return Make(row with
        {
            Subject = all.Find(r => r != parts[0] && actor.Key.StartsWith(r, StringComparison.Ordinal)) ?? all.Find(r => r != parts[0])!,
            Object = parts[0],
        });
    }

    public DecisionRow Rename(DecisionRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Object))
            throw new DecisionException("The new name is empty. Give a name.");
        return Make(row with { Subject = ReferenceOf(Find(row.Subject)), Object = row.Object.Trim() });
    }

    /// <summary>A finding in its thread.</summary>
    private sealed record Item(string Key, long Thread, string ThreadKey, long Others);

    public DecisionRow MergeThreads(DecisionRow row)
    {
        Item a = FindItem(row.Section, row.Subject), b = FindItem(row.Section, row.Object!);
        if (a.Thread == b.Thread)
            throw new DecisionException($"{a.Key} and {b.Key} are one {row.Section} already. There is nothing to merge.");
        return Make(row with { Subject = a.Key, Object = b.Key });
    }

    public DecisionRow Separate(DecisionRow row)
    {
        Item item = FindItem(row.Section, row.Subject);
        if (item.Others == 0)
        {
            string article = row.Section == "proposal" ? "a" : "an";
            throw new DecisionException($"{item.Key} is told of as {article} {row.Section} by itself already. There is nothing to take out.");
        }
        return Make(row with { Subject = item.ThreadKey, Object = item.Key });
    }

    // By the key of a finding, or of a thread, which is its earliest finding's; its beginning is enough where it is one key's.
    private Item FindItem(string section, string key)
    {
        const int Shortest = 6;
        List<Item> found = [];
        if (key.Length >= Shortest && key.All(char.IsAsciiHexDigit))
        {
            using DbCommand command = ReportStore.Command(connection, $"""
                select i.key, i.thread, t.key, (select count(*) from {section}_thread_item o where o.thread = i.thread) - 1
                from {section}_thread_item i join {section}_thread t on t.thread = i.thread where i.key >= @value and i.key < @end
                order by i.key limit {MostCandidates + 1}
                """, ("@value", key.ToLowerInvariant()), ("@end", key.ToLowerInvariant() + "g"));
            command.Transaction = transaction;
            using DbDataReader rows = command.ExecuteReader();
            while (rows.Read())
                found.Add(new Item(rows.GetString(0), rows.GetInt64(1), rows.GetString(2), rows.GetInt64(3)));
        }
        if (found.Count == 1 || found.Count > 1 && found[0].Key == key)
            return found[0];
        if (found.Count == 0)
        {
            string answer = section == "proposal" ? "positions" : "timeline";
            throw new DecisionException($"No {section} has the key \"{key}\". "
                + $"`dragoman {answer} --json` shows them as \"item\" and \"thread\"; six signs of one are enough.");
        }
        throw new DecisionException($"\"{key}\" is the beginning of several keys. Give more of one:"
            + string.Concat(found.Take(MostCandidates).Select(static i => "\n  " + i.Key)));
    }

    public DecisionRow Own(DecisionRow row)
    {
        List<string> keys = ReportKeys(row.Subject);
        if (keys.Count != 1)
            throw new DecisionException(keys.Count == 0
                ? $"There is no report \"{row.Subject}\". Give its id or its key, as `dragoman copies --json` shows them."
                : $"\"{row.Subject}\" is the id of several reports. Give a key:\n  {string.Join("\n  ", keys.Take(MostCandidates))}");
        if (Decisions.List(connection, transaction).Exists(d => d.Kind == "own" && d.Section == row.Section && d.Subject == keys[0]
            && d.UndoneBy is null))
            throw new DecisionException($"That report {row.Subject} keeps its own names is decided already. There is nothing to decide.");
        return Make(row with { Subject = keys[0] });
    }

    /// <summary>The numbers of reports with a key.</summary>
    public static HashSet<long> ReportsOf(DbConnection connection, DbTransaction transaction, string key)
    {
        using DbCommand command = ReportStore.Command(connection, "select report from report where key = @key", ("@key", key));
        command.Transaction = transaction;
        return command.ExecuteScalar() is { } number ? [Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture)] : [];
    }

    private List<string> ReportKeys(string report)
    {
        using DbCommand command = CommandOf("select key from report where key = @value or id = @value order by key", report);
        using DbDataReader rows = command.ExecuteReader();
        List<string> keys = [];
        while (rows.Read())
            keys.Add(rows.GetString(0));
        return keys;
    }

    public DecisionRow Undo(DecisionRow row)
    {
        List<DecisionRow> all = Decisions.List(connection, transaction);
        DecisionRow undone = all.Find(d => d.Number == row.Undoes)
            ?? throw new DecisionException(
            all.Count == 0 ? "No decision has been made; there is nothing to undo."
            : $"There is no decision {row.Undoes}. `dragoman decide list` shows those that there are.");
        if (undone.UndoneBy is { } by)
            throw new DecisionException($"Decision {row.Undoes} is undone already, by decision {by}. To have it again, undo {by}.");
        return Make(row with { Section = undone.Section, Subject = undone.Subject, Object = undone.Kind == "rename" ? null : undone.Object });
    }

    private DecisionRow Make(DecisionRow row)
    {
        HashSet<long> actors = row.Section == "actor" ? [.. Concerned(row.Subject)] : [];
        if (row.Section == "actor" && row.Kind is "merge" or "split" or "undo" && row.Object is not null)
            actors.UnionWith(Concerned(row.Object));
        long number = ThreadRows.Read(connection, transaction, "select coalesce(max(decision), 0) + 1 from decision")
            .Select(static r => r.GetInt64(0)).Single();
        row = row with { Number = number };
        Decisions.Write(connection, transaction, row);
        ActorTables.Regroup(dialect, connection, transaction, step, actors, decided: true);
        return row;
    }

    private IEnumerable<long> Concerned(string reference) => Named(reference).Select(static c => c.Actor).Distinct();

    private List<Cell> Named(string reference) =>
        [.. References($"""
            select c.actor, c.signature from actor_key k join actor_cell c on c.cell = k.cell where k.key = {ActorCell.NameKey(reference)}
            """,
            null).Where(c => c.Value.Reference == reference
            || c.Value.Key == reference)];

    /// <summary>The one actor that a name, a spelling, a reference or a key means.</summary>
    private Known Find(string name)
    {
        // From the surest to the loosest; what one finds, the next is not asked.
        List<Known> found = Actors("""
            select actor, key, name, code, reports from actor where key = @value or name = @value order by reports desc, key
            """, name);
        if (found.Exists(k => k.Key == name))
            found.RemoveAll(k => k.Key != name);
        if (found.Count == 0)
            found = ActorsOf(ActorCell.References(name).Append(name).SelectMany(Concerned));
        if (found.Count == 0)
            found = ActorsOf(References($"""
                select c.actor, c.signature from actor_fact f join actor_cell c on c.{_row} = f.cell where f.value = @value and f.fact = 'spelling'
                """, name).Select(static c => c.Actor));
        if (found.Count == 0)
            throw new DecisionException($"No report names \"{name}\" so that it is told who that is. Give a name as the reports write it; "
                + "a surname alone is somebody only with country and office (docs/actors.md).");
        if (found.Count > 1)
        {
            string more = found.Count > MostCandidates ? $"\n  and {found.Count - MostCandidates} more" : "";
            IEnumerable<string> candidates = found.Take(MostCandidates).Select(static k =>
                FormattableString.Invariant($"\n  {k.Key}  ({k.Name}{(k.Code is null ? "" : ", " + k.Code)}, {k.Reports} reports)"));
            throw new DecisionException(
                $"\"{name}\" may be any of {found.Count}. Give one of these in its place:{string.Concat(candidates)}{more}");
        }
        return found[0];
    }

    // The reference if it is nobody else's, else the key.
    private string ReferenceOf(Known actor)
    {
        string[] parts = actor.Key.Split(':');
        string reference = string.Join(':', parts.Take(2));
        return Concerned(reference).All(a => a == actor.Actor) ? reference : actor.Key;
    }

    private List<Known> ActorsOf(IEnumerable<long> actors)
    {
        HashSet<long> all = [.. actors];
        return all.Count == 0 ? [] : Actors($"""
            select actor, key, name, code, reports from actor where actor in ({ThreadRows.List(all)}) order by reports desc, key
            """, null);
    }

    private List<Known> Actors(string sql, string? value)
    {
        using DbCommand command = CommandOf(sql, value);
        using DbDataReader rows = command.ExecuteReader();
        List<Known> known = [];
        while (rows.Read())
            known.Add(new Known(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.TextOrNull(3), rows.GetInt64(4)));
        return known;
    }

    private List<Cell> CellsOf(long actor) => References($"""
        select c.actor, c.signature from actor_cell c where c.actor = {actor} and exists (select 1 from actor_fact f where f.cell = c.{_row})
        """, null);

    private List<Cell> References(string sql, string? value)
    {
        using DbCommand command = CommandOf(sql, value);
        using DbDataReader rows = command.ExecuteReader();
        List<Cell> cells = [];
        while (rows.Read())
            cells.Add(new Cell(rows.GetInt64(0), ActorCell.Parse(rows.GetString(1), ActorDecisions.None)));
        return cells;
    }

    private DbCommand CommandOf(string sql, string? value)
    {
        DbCommand command = value is null ? ReportStore.Command(connection, sql) : ReportStore.Command(connection, sql, ("@value", value));
        command.Transaction = transaction;
        return command;
    }
}
