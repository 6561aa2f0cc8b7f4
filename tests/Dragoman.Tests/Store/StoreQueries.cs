using System.Data.Common;
using System.Globalization;
using Dragoman.Store;

namespace Dragoman.Tests.Store;

/// <summary>Queries of a test's own.</summary>
internal static class StoreQueries
{
    public static List<object?[]> Rows(ReportStore store, string sql)
    {
        using DbConnection connection = store.Connect();
        using DbCommand command = ReportStore.Command(connection, sql);
        using DbDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    /// <summary>A row a line, its values parted by spaces.</summary>
    /// <param name="none">Stands for null.</param>
    public static List<string> Lines(ReportStore store, string sql, string none = "") =>
        Rows(store, sql).ConvertAll(row => string.Join(' ', row.Select(v => v is null ? none : Convert.ToString(v, CultureInfo.InvariantCulture))));
}
