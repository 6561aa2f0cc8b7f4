using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dragoman.Store;

/// <summary>Rows of one transaction, asked for and changed by plain SQL.</summary>
internal static class ThreadRows
{
    // As many numbers as one statement has.
    private const int AtOnce = 2000;

    // SQLite takes as long to parse a statement that names many as to run it: so many and more are given to it as one value.
    private const int FewestGiven = 12;

    public static IEnumerable<DbDataReader> Read(DbConnection connection, DbTransaction transaction, string sql)
    {
        using DbCommand command = ReportStore.Command(connection, sql);
        command.Transaction = transaction;
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
            yield return rows;
    }

    /// <param name="sql">With {0} where the numbers stand.</param>
    public static IEnumerable<DbDataReader> Read(DbConnection connection, DbTransaction transaction, string sql, IEnumerable<long> numbers)
    {
        foreach (long[] some in numbers.Chunk(AtOnce))
        {
            using DbCommand command = Command(connection, transaction, sql, some);
            using DbDataReader rows = command.ExecuteReader();
            while (rows.Read())
                yield return rows;
        }
    }

    public static void Execute(DbConnection connection, DbTransaction transaction, string sql)
    {
        using DbCommand command = ReportStore.Command(connection, sql);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    /// <param name="sql">With {0} where the numbers stand.</param>
    public static void Execute(DbConnection connection, DbTransaction transaction, string sql, IEnumerable<long> numbers)
    {
        foreach (long[] some in numbers.Chunk(AtOnce))
        {
            using DbCommand command = Command(connection, transaction, sql, some);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Runs one statement for each of some rows of values.</summary>
    /// <param name="sql">With @p0, @p1, … where a row's values stand.</param>
    public static void ExecuteEach(DbConnection connection, DbTransaction transaction, string sql, IEnumerable<object[]> rows)
    {
        using DbCommand command = ReportStore.Command(connection, sql);
        command.Transaction = transaction;
        foreach (object[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                if (i == command.Parameters.Count)
                {
                    DbParameter parameter = command.CreateParameter();
                    parameter.ParameterName = FormattableString.Invariant($"@p{i}");
                    command.Parameters.Add(parameter);
                }
                command.Parameters[i].Value = row[i];
            }
            command.ExecuteNonQuery();
        }
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql, long[] numbers)
    {
        bool given = connection is SqliteConnection && numbers.Length >= FewestGiven;
        DbCommand command = ReportStore.Command(
            connection, sql.Replace("{0}", given ? "select value from json_each(@numbers)" : List(numbers), StringComparison.Ordinal),
            given ? [("@numbers", $"[{List(numbers)}]")] : []);
        command.Transaction = transaction;
        return command;
    }

    public static string List(IEnumerable<long> numbers) => string.Join(',', numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture)));
}
