using System.Diagnostics;
using Npgsql;

namespace Dragoman.Tests.Store;

/// <summary>A real PostgreSQL of the machine's own package, in a temporary folder, reached by a socket in it; stopped and removed at the
/// end.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-pg-").FullName;
    private readonly string _programs = FindPrograms();
    private int _databases;

    public PostgresServer()
    {
        // PostgreSQL refuses to run as root; its package makes a user for it.
        if (Environment.IsPrivilegedProcess)
            Start("chown", "postgres", _folder);
        Server("initdb", "-D", Path.Combine(_folder, "data"), "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        Start();
    }

    public void Start() => Server("pg_ctl", "start", "-w", "-D", Path.Combine(_folder, "data"), "-l", Path.Combine(_folder, "log"), "-o", $"-c listen_addresses= -c unix_socket_directories={_folder} -c fsync=off");

    /// <summary>Stops the server as a failing machine would: connections break.</summary>
    public void Stop() => Server("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Path.Combine(_folder, "data"));

    /// <summary>The address of a new, empty database.</summary>
    public string NewDatabase()
    {
        string name = $"store{Interlocked.Increment(ref _databases)}";
        ExecuteIn("postgres", $"create database {name}");
        return $"postgres://tests@/{name}?host={Uri.EscapeDataString(_folder)}";
    }

    /// <summary>Runs a statement in a database that <see cref="NewDatabase"/> made.</summary>
    public void Execute(string address, string sql) => ExecuteIn(address.Split('/', '?')[3], sql);

    private void ExecuteIn(string database, string sql)
    {
        using NpgsqlConnection connection = new($"Host={_folder};Username=tests;Database={database};Pooling=false");
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }

    private void Server(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs, program);
        if (Environment.IsPrivilegedProcess)
            Start("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Start(path, arguments);
    }

    // The server inherits what it is started with, so nothing is redirected: who waited for the end of its output would wait for its end.
    private void Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = _folder };
        using Process process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromMinutes(1)) || process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed; see {_folder}/log.");
    }

    private static string FindPrograms()
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Directory.Exists("/usr/lib/postgresql"))
            folders = folders.Concat(Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(v => Path.Combine(v, "bin")));
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl")))
            ?? throw new InvalidOperationException("These tests start a PostgreSQL server and there is none on this machine. Install it: apt-get install postgresql (./test.sh does so where it may).");
    }

    public void Dispose()
    {
        try
        {
            Stop();
        }
        catch (InvalidOperationException)
        {
            // A test may have left it stopped.
        }
        Directory.Delete(_folder, recursive: true);
    }
}
