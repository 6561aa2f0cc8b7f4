namespace Dragoman.Tests.Store;

/// <summary>A folder of its own for the SQLite stores of a test class, as <see cref="PostgresServer"/> is for the others.</summary>
public sealed class SqliteFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-store-").FullName;

    public string NewDatabase() => Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
