using System.Data.Common;
using Dragoman.Store;
using Xunit;

namespace Dragoman.Tests.Store;

/// <summary>The write-ahead log of a SQLite store is folded into the file beside the batches that are added, and begun anew.</summary>
public sealed class LogFoldingTests(SqliteFolder folder) : IClassFixture<SqliteFolder>
{
    private const int PageBytes = 8192, FoldedPages = 25, Rows = 2 * FoldedPages, Batches = 40;

    [Fact]
    public async Task Log_is_folded_in_behind_a_batch_and_does_not_grow_with_batches()
    {
        string path = folder.NewDatabase();
        using SqliteDialect dialect = new(path, FoldedPages);
        using DbConnection connection = dialect.Connect(create: true);
        dialect.VersionOf(connection);
        Execute(connection, null, "create table leaf (number integer primary key, text blob)");
        dialect.ForAdding(connection);

        Add(dialect, connection);
        await dialect.Folding;
        Assert.InRange(new FileInfo(path).Length, Rows * PageBytes, 2 * Rows * PageBytes);

        long longest = 0;
        for (int batch = 1; batch < Batches; batch++)
        {
            Add(dialect, connection);
            longest = Math.Max(longest, new FileInfo(path + "-wal").Length);
        }
        await dialect.Folding;
        Assert.InRange(longest, Rows * PageBytes, Batches * Rows * PageBytes / 4);
        Assert.True(new FileInfo(path).Length > Batches * Rows * PageBytes / 2);
    }

    private static void Add(SqliteDialect dialect, DbConnection connection)
    {
        using DbTransaction transaction = dialect.BeginWriting(connection);
        for (int row = 0; row < Rows; row++)
            Execute(connection, transaction, $"insert into leaf (text) values (zeroblob({PageBytes - 500}))");
        transaction.Commit();
        dialect.AfterCommit(connection);
    }

    private static void Execute(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
