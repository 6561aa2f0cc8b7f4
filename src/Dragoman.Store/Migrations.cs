using System.Data.Common;

namespace Dragoman.Store;

/// <summary>Brings a store to the newest tables: the steps of migrations.sql, forward only, each in a transaction.</summary>
internal static class Migrations
{
    private static readonly string[] Steps = Read();

    /// <summary>The step that this program's stores have reached.</summary>
    public static int Newest => Steps.Length;

    /// <exception cref="StoreException">The store is a newer program's, or another program's.</exception>
    public static void Run(Dialect dialect, DbConnection connection, int newest)
    {
        int version = dialect.VersionOf(connection);
        if (version > newest)
        {
            throw new StoreException(dialect.Store,
                $"a newer Dragoman made this store (its tables are of step {version}, this program knows {newest}).",
                "Use that version, or another store.");
        }
        while (version < newest)
        {
            using DbTransaction transaction = dialect.BeginMigration(connection);
            // Somebody else may have been quicker while this one waited.
            version = dialect.VersionOf(connection);
            if (version < newest)
            {
                using DbCommand command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = dialect.Translate(Steps[version]);
                command.ExecuteNonQuery();
                // What a step's tables hold of reports that are there already may need more than SQL.
                if (version + 1 == ThreadTables.Step)
                    ThreadTables.FillAll(dialect, connection, transaction);
                if (version + 1 == ActorTables.Step)
                    ActorTables.FillAll(dialect, connection, transaction);
                if (version + 1 == CopyReadings.Step)
                    CopyReadings.FillAll(dialect, connection, transaction);
                if (version + 1 == CopyTables.KeysStep)
                    CopyTables.FillAll(dialect, connection, transaction);
                if (version + 1 == AnswerTables.Step)
                {
                    AnswerTables.FillAll(dialect, connection, transaction);
                    AnswerStances.FillAll(connection, transaction);
                }
                dialect.SetVersion(connection, transaction, ++version);
            }
            transaction.Commit();
        }
    }

    private static string[] Read()
    {
        using StreamReader reader = new(typeof(Migrations).Assembly.GetManifestResourceStream("migrations.sql")!);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return [.. text.Split("\n-- step ").Skip(1).Select(step => "-- step " + step)];
    }
}
