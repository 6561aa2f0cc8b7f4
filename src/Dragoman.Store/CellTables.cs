using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>The tables that hold one kind of cells.</summary>
/// <param name="Cells">cell, signature, component, and <paramref name="Number"/>.</param>
/// <param name="Keys">key, cell.</param>
/// <param name="Number">The column that names what a cell belongs to.</param>
/// <param name="Items">Tables with that column and the cell's number.</param>
internal sealed record CellTables(string Cells, string Keys, string Number, string[] Items, Func<string, ThreadCell> Parse)
{
    public static readonly CellTables Threads =
        new("thread_cell", "thread_key", "thread", [.. ThreadTables.Sections.Select(static s => s + "_thread_item")], ThreadCell.Parse);
}
