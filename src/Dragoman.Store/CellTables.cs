using System.Data.Common;
using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>The tables that hold one kind of cells.</summary>
/// <param name="Cells">cell, signature, component, and <paramref name="Number"/>.</param>
/// <param name="Keys">key, cell.</param>
/// <param name="Number">The column that names what a cell belongs to.</param>
/// <param name="Items">Tables with that column, and a column cell by which they name a cell.</param>
/// <param name="Row">The column of <paramref name="Cells"/> that column cell of <paramref name="Items"/> has. Numbers in the order in
/// which cells came lie where the last ones were written; what a cell is told by, which is cell itself, lies anywhere.</param>
internal sealed record CellTables(string Cells, string Keys, string Number, string[] Items, string Row, Func<string, ThreadCell> Parse)
{
    /// <summary>Cells that are named by what they are told by.</summary>
    public const string OwnRow = "cell";

    /// <summary>Whether cells have numbers beside what they are told by.</summary>
    public bool AreNumbered => Row != OwnRow;

    public static readonly CellTables Threads =
        new("thread_cell", "thread_key", "thread", [.. ThreadTables.Sections.Select(static s => s + "_thread_item")], OwnRow, ThreadCell.Parse);

    /// <summary>Takes cells out of a table of keys, each under the keys that it was entered by: to look for a cell there, all keys of the store would
    /// be read.</summary>
    public static void DeleteKeys(
        DbConnection connection, DbTransaction transaction, string keys, IEnumerable<(long Cell, IReadOnlySet<long> Keys)> cells) =>
        ThreadRows.ExecuteEach(connection, transaction, $"delete from {keys} where key = @p0 and cell = @p1",
            cells.SelectMany(static c => c.Keys.Select(k => (Key: k, c.Cell))).Order().Select(static e => new object[] { e.Key, e.Cell }));
}
