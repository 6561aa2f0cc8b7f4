using DiffPlex;
using DiffPlex.Model;

namespace Dragoman.Across.Copies;

public enum ChangeKind { Same, Removed, Added }

/// <summary>Words in a row that two texts share, that only the first has, or that only the second has.</summary>
public readonly record struct WordChange(ChangeKind Kind, string Words);

/// <summary>The difference of two texts, word by word.</summary>
internal static class WordDiff
{
    public static List<WordChange> Between(string first, string second)
    {
        DiffResult diff = Differ.Instance.CreateDiffs(first, second, ignoreWhiteSpace: false, ignoreCase: false, new Chunker());
        List<WordChange> changes = [];
        int at = 0;
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            Add(changes, ChangeKind.Same, diff.PiecesOld, at, block.DeleteStartA);
            Add(changes, ChangeKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(changes, ChangeKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(changes, ChangeKind.Same, diff.PiecesOld, at, diff.PiecesOld.Count);
        return changes;
    }

    private static void Add(List<WordChange> changes, ChangeKind kind, IReadOnlyList<string> words, int first, int end)
    {
        if (first < end)
            changes.Add(new WordChange(kind, string.Join(' ', words.Skip(first).Take(end - first))));
    }

    // DiffPlex's own keeps the white space as pieces, and a line broken elsewhere would be a difference.
    private sealed class Chunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
