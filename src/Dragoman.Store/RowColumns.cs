using System.Data.Common;

namespace Dragoman.Store;

/// <summary>Columns that may be null, as their values.</summary>
internal static class RowColumns
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
