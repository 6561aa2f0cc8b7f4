using System.Data.Common;
using System.Globalization;

namespace Dragoman.Store;

/// <summary>Rows of one transaction, asked for and changed by plain SQL.</summary>
internal static class ThreadRows
{
    // As many numbers as one statement names.
    private const int AtOnce = 2000;

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
            foreach (DbDataReader row in Read(connection, transaction, sql.Replace("{0}", List(some), StringComparison.Ordinal)))
                yield return row;
        }
    }

    public static void Execute(DbConnection connection, DbTransaction transaction, string sql)
    {
        using DbCommand command = ReportStore.Command(connection, sql);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public static string List(IEnumerable<long> numbers) => string.Join(',', numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture)));
}
