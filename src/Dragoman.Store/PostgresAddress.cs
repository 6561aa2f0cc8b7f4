using System.Globalization;
using Npgsql;

namespace Dragoman.Store;

/// <summary>Reads a PostgreSQL address as libpq does: postgres://user:password@host:port/database?name=value, all parts of which may be
/// missing.</summary>
internal static class PostgresAddress
{
    /// <param name="shown">The address as messages may show it: without the password.</param>
    /// <exception cref="StoreException">It is no such address.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string address, out string shown)
    {
        // Not by System.Uri: an address with a user and without a host ("postgres://me@/talks?host=/run/postgresql") is none to it.
        string rest = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        (rest, string parameters) = Part(rest, rest.IndexOf('?', StringComparison.Ordinal));
        (string authority, string database) = Part(rest, rest.IndexOf('/', StringComparison.Ordinal));
        int at = authority.LastIndexOf('@');
        string host = authority[(at + 1)..];
        (string user, string password) = at < 0 ? ("", "") : Part(authority[..at], authority[..at].IndexOf(':', StringComparison.Ordinal));
        shown = $"postgres://{(user.Length > 0 ? user + "@" : "")}{host}/{database}";
        NpgsqlConnectionStringBuilder settings =
            new() { Host = "localhost", ApplicationName = "dragoman", Timeout = 15, CommandTimeout = 0, KeepAlive = 30 };
        int port = host.EndsWith(']') ? -1 : host.LastIndexOf(':');
        if (port >= 0)
            Set(settings, shown, "port", host[(port + 1)..]);
        string name = (port < 0 ? host : host[..port]).Trim('[', ']');
        foreach ((string key, string value) in (
            ReadOnlySpan<(string, string)>)[("host", name), ("user", user), ("password", password), ("dbname", database)])
        {
            if (value.Length > 0)
                Set(settings, shown, key, value);
        }
        foreach (string pair in parameters.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            (string key, string value) = Part(pair, pair.IndexOf('=', StringComparison.Ordinal));
            Set(settings, shown, key, value);
        }
        return settings;
    }

    private static (string Before, string Behind) Part(string text, int at) => at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);

    // The names are libpq's.
    private static void Set(NpgsqlConnectionStringBuilder settings, string shown, string name, string written)
    {
        string value = Uri.UnescapeDataString(written);
        switch (name)
        {
            case "host":
                settings.Host = value;
                break;
            case "port" when ushort.TryParse(value, CultureInfo.InvariantCulture, out ushort port):
                settings.Port = port;
                break;
            case "user":
                settings.Username = value;
                break;
            case "password":
                settings.Password = value;
                break;
            case "dbname":
                settings.Database = value;
                break;
            case "search_path":
                settings.SearchPath = value;
                break;
            case "sslmode" when Enum.TryParse(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out SslMode mode):
                settings.SslMode = mode;
                break;
            case "connect_timeout" when ushort.TryParse(value, CultureInfo.InvariantCulture, out ushort seconds):
                settings.Timeout = seconds;
                break;
            default:
                throw new StoreException(shown, $"\"{name}={(name is "password" ? "…" : value)}\" in the address is not understood.",
                    "Write it as postgres://user:password@host:port/database; behind ? may stand host, port, user, password, dbname, search_path, sslmode, connect_timeout.");
        }
    }
}
