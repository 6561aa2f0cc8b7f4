namespace Dragoman.Reading;

/// <summary>Finds the best tree for a sentence from the scores of its arcs.</summary>
/// <remarks>Nearly always the best head of every word makes a tree at once; where it does not, cycles are resolved after
/// Chu and Liu (1965) and Edmonds (1967). Exactly one word hangs from the root.</remarks>
internal static class TreeDecoder
{
    /// <param name="scores">n rows of <paramref name="stride"/> values: score of head j for word i at <c>i·stride + j</c>; the root's at j = n.</param>
    /// <param name="heads">Receives rows of the sentence; −1 for the root.</param>
    public static void Decode(Span<float> scores, int n, int stride, Span<int> heads)
    {
        int roots = 0, bestRoot = 0;
        float bestRootMargin = float.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            Span<float> row = scores.Slice(i * stride, n + 1);
            row[i] = float.NegativeInfinity;
            int best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(row);
            heads[i] = best == n ? -1 : best;
            roots += best == n ? 1 : 0;
            float other = n == 1 ? 0 : System.Numerics.Tensors.TensorPrimitives.Max<float>(row[..n]);
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

    // Contraction in place: a cycle's words get one representative; the best way in is remembered and undone in reverse.
    private static void ResolveCycles(Span<float> scores, int n, int stride, Span<int> heads, int root)
    {
        // Prim-like growth with cycle contraction would be exact; sentences are short, so the plain recursive form serves.
        float[,] s = new float[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                s[i, j] = i == j ? float.NegativeInfinity : scores[i * stride + j];
        }
        int[] result = Edmonds(s, n, root);
        for (int i = 0; i < n; i++)
            heads[i] = i == root ? -1 : result[i];
    }

    private static int[] Edmonds(float[,] s, int n, int root)
    {
        int[] head = new int[n];
        for (int i = 0; i < n; i++)
        {
            head[i] = i == root ? -1 : 0;
            for (int j = 0; i != root && j < n; j++)
            {
                if (head[i] == i || s[i, j] > s[i, head[i]])
                    head[i] = j;
            }
        }
        int[]? cycle = FindCycle(head, n);
        if (cycle is null)
            return head;
        // Contract the cycle into node m of a smaller graph.
        bool[] inCycle = new bool[n];
        foreach (int c in cycle)
            inCycle[c] = true;
        int[] old = new int[n - cycle.Length + 1];
        int[] fresh = new int[n];
        int m = 0;
        for (int i = 0; i < n; i++)
        {
            if (!inCycle[i])
            {
                old[m] = i;
                fresh[i] = m++;
            }
        }
        foreach (int c in cycle)
            fresh[c] = m;
        float[,] t = new float[m + 1, m + 1];
        int[] enters = new int[m], leaves = new int[m];
        for (int i = 0; i <= m; i++)
        {
            for (int j = 0; j <= m; j++)
                t[i, j] = float.NegativeInfinity;
        }
        for (int a = 0; a < m; a++)
        {
            for (int b = 0; b < m; b++)
            {
                if (a != b)
                    t[a, b] = s[old[a], old[b]];
            }
            leaves[a] = enters[a] = cycle[0];
            foreach (int c in cycle)
            {
                if (s[old[a], c] > t[a, m])
                    (t[a, m], leaves[a]) = (s[old[a], c], c);
                float gain = s[c, old[a]] - s[c, head[c]];
                if (gain > t[m, a])
                    (t[m, a], enters[a]) = (gain, c);
            }
        }
        int[] inner = Edmonds(t, m + 1, fresh[root]);
        for (int a = 0; a < m; a++)
        {
            if (old[a] != root)
                head[old[a]] = inner[a] == m ? leaves[a] : old[inner[a]];
        }
        int from = inner[m];
        head[enters[from]] = old[from];
        return head;
    }

    private static int[]? FindCycle(int[] head, int n)
    {
        int[] seen = new int[n];
        for (int i = 0; i < n; i++)
        {
            int at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = head[at];
            }
            if (at < 0 || seen[at] != i + 1)
                continue;
            List<int> cycle = [at];
            for (int c = head[at]; c != at; c = head[c])
                cycle.Add(c);
            return [.. cycle];
        }
        return null;
    }
}
