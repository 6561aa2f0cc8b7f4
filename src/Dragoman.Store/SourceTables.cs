using System.Data.Common;
using System.Globalization;

namespace Dragoman.Store;

/// <summary>What the store remembers of a feed between two visits.</summary>
/// <param name="Seen">The feed's own ids of the entries that were taken, oldest first.</param>
/// <param name="Next">Not to be asked before.</param>
/// <param name="Failures">Visits in a row that brought nothing readable.</param>
public sealed record KnownSource(string? ETag, string? LastModified, IReadOnlyList<string> Seen, DateTimeOffset Next, int Failures);

/// <summary>The tables source and source_seen.</summary>
internal static class SourceTables
{
    private const string Feed = "feed";

    /// <summary>Tables of what comes in, with their keys and columns, as one store takes them over from another.</summary>
    public static readonly (string Table, string Key, string[] Columns)[] Kept =
    [
        ("rejected", "input, place, reason", ["input", "place", "reason", "first_at", "last_at", "times"]),
        ("source", "source", ["source", "kind", "etag", "last_modified", "checked_at", "next_at", "failures", "note"]),
        ("source_seen", "source, item", ["source", "item", "seen_at"]),
    ];

    public static KnownSource? Load(DbConnection connection, string source)
    {
        (string? ETag, string? LastModified, string? Next, int Failures)? row = null;
        using (DbCommand command = ReportStore.Command(connection, """
            select etag, last_modified, next_at, failures from source where source = @source
            """, ("@source", RowWriter.Clean(source))))
        {
            using DbDataReader rows = command.ExecuteReader();
            if (rows.Read())
                row = (rows.TextOrNull(0), rows.TextOrNull(1), rows.TextOrNull(2), (int)rows.GetInt64(3));
        }
        if (row is not { } known)
            return null;
        return new KnownSource(known.ETag, known.LastModified, Seen(connection, source), known.Next is null ? DateTimeOffset.MinValue
            : DateTimeOffset.Parse(known.Next, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), known.Failures);
    }

    private static List<string> Seen(DbConnection connection, string source)
    {
        List<string> seen = [];
        using DbCommand command = ReportStore.Command(
            connection, "select item from source_seen where source = @source order by seen_at, item", ("@source", RowWriter.Clean(source)));
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
            seen.Add(rows.GetString(0));
        return seen;
    }

    public static List<string> All(DbConnection connection)
    {
        List<string> sources = [];
        using DbCommand command = ReportStore.Command(connection, "select source from source where kind = @kind order by source", ("@kind", Feed));
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
            sources.Add(rows.GetString(0));
        return sources;
    }

    public static void Save(DbConnection connection, DbTransaction transaction, string source, KnownSource known, string now)
    {
        string name = RowWriter.Clean(source);
        Execute(connection, transaction, """
            insert into source (source, kind, etag, last_modified, checked_at, next_at, failures) values (@source, @kind, @etag, @modified, @now,
            @next, @failures)
            on conflict (source) do update set kind = excluded.kind, etag = excluded.etag, last_modified = excluded.last_modified,
                checked_at = excluded.checked_at, next_at = excluded.next_at, failures = excluded.failures
            """, ("@source", name), ("@kind", Feed), ("@etag", known.ETag), ("@modified", known.LastModified), ("@now", now),
            ("@next", known.Next.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)), ("@failures", known.Failures));
        HashSet<string> kept = new(known.Seen.Select(static s => RowWriter.Clean(s)), StringComparer.Ordinal);
        HashSet<string> there = [.. Seen(connection, source)];
        foreach (string item in kept)
        {
            if (!there.Contains(item))
                Execute(connection, transaction, """
                    insert into source_seen (source, item, seen_at) values (@source, @item, @now) on conflict (source, item) do nothing
                    """, ("@source", name), ("@item", item), ("@now", now));
        }
        foreach (string item in there)
        {
            if (!kept.Contains(item))
                Execute(connection, transaction, "delete from source_seen where source = @source and item = @item", ("@source", name),
                    ("@item", item));
        }
    }

    private static void Execute(DbConnection connection, DbTransaction transaction, string sql, params ReadOnlySpan<(string, object?)> parameters)
    {
        using DbCommand command = ReportStore.Command(connection, sql, parameters);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
