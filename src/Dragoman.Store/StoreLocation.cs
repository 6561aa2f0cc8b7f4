namespace Dragoman.Store;

/// <summary>Which database a location means.</summary>
internal static class StoreLocation
{
    public static Dialect Of(string location)
    {
        if (location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
            return new PostgresDialect(location);
        int scheme = location.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
            throw new StoreException(location, $"{location[..scheme]} is no kind of store.",
                "Give a path, or postgres://user:password@host:port/database.");
        return new SqliteDialect(location);
    }
}
