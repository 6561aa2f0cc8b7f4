namespace Dragoman.Reading;

/// <summary>Finds the best tree for a sentence from the scores of its arcs.</summary>
/// <remarks>Nearly always the best head of every word makes a tree at once; where it does not, cycles are resolved by
/// <see cref="Arborescence"/>. Exactly one word hangs from the root.</remarks>
internal static class TreeDecoder
{
    /// <param name="scores">n rows of <paramref name="stride"/> values: score of head j for word i at <c>i·stride + j</c>; the root's at j =
    /// n.</param>
    /// <param name="heads">Receives rows of the sentence; −1 for the root.</param>
    public static void Decode(Span<float> scores, int n, int stride, Span<int> heads)
    {
        int roots = 0, bestRoot = 0;
        float bestRootMargin = float.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            Span<float> row = scores.Slice(i * stride, n + 1);
            row[i] = float.NegativeInfinity;
            int best = Largest.IndexOf(row[..n]);
            float other = n == 1 ? 0 : row[best];
            bool isRoot = n == 1 || row[n] > other;
            heads[i] = isRoot ? -1 : best;
            roots += isRoot ? 1 : 0;
            if (row[n] - other > bestRootMargin)
                (bestRootMargin, bestRoot) = (row[n] - other, i);
        }
        if (roots == 1 && IsTree(heads[..n]))
            return;
        // One root: the word that loses least by it. The others may not have it.
        for (int i = 0; i < n; i++)
        {
            if (i != bestRoot)
                scores[i * stride + n] = float.NegativeInfinity;
        }
        ResolveCycles(scores, n, stride, heads, bestRoot);
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (int i = 0; i < heads.Length; i++)
        {
            int at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at];
            }
            if (at >= 0 && seen[at] == i + 1)
                return false;
        }
        return true;
    }

    private static void ResolveCycles(Span<float> scores, int n, int stride, Span<int> heads, int root)
    {
        Arborescence tree = new(n, root);
        try
        {
            for (int i = 0; i < n; i++)
                tree.SetRow(i, scores.Slice(i * stride, n));
            tree.Solve(heads);
        }
        finally
        {
            tree.Return();
        }
    }
}
