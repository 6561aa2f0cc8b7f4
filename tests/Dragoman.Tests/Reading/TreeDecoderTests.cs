using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

public class TreeDecoderTests
{
    private static float[] Scores(Random random, int n, int stride)
    {
        float[] scores = new float[n * stride];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = random.NextSingle() * 10;
        return scores;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        int roots = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            roots += heads[i] < 0 ? 1 : 0;
            int at = i;
            for (int steps = 0; at >= 0; at = heads[at])
            {
                if (steps++ > heads.Length)
                    return false;
            }
        }
        return roots == 1;
    }

    // The best tree with a given root, by trying all.
    private static double Best(float[] scores, int n, int stride, int root)
    {
        int[] heads = new int[n];
        double best = double.NegativeInfinity;
        int count = (int)Math.Pow(n, n);
        for (int code = 0; code < count; code++)
        {
            double sum = 0;
            for (int i = 0, c = code; i < n; i++, c /= n)
            {
                heads[i] = i == root ? -1 : c % n;
                sum += i == root || heads[i] == i ? 0 : scores[i * stride + heads[i]];
            }
            if (sum > best && !Array.Exists(Enumerable.Range(0, n).ToArray(), i => heads[i] == i) && IsTree(heads))
                best = sum;
        }
        return best;
    }

    [Fact]
    public void The_tree_is_the_best_there_is_with_its_root()
    {
        Random random = new(7);
        for (int round = 0; round < 150; round++)
        {
            int n = 2 + round % 4, stride = 16;
            float[] scores = Scores(random, n, stride), copy = [.. scores];
            int[] heads = new int[n];
            TreeDecoder.Decode(scores, n, stride, heads);
            Assert.True(IsTree(heads));
            int root = Array.IndexOf(heads, -1);
            double sum = Enumerable.Range(0, n).Where(i => i != root).Sum(i => (double)copy[i * stride + heads[i]]);
            Assert.Equal(Best(copy, n, stride, root), sum, 3);
        }
    }

    [Fact]
    public void Cycles_within_cycles_are_resolved()
    {
        // Pairs prefer each other, pairs of pairs the pair beside them, and so on.
        int n = 256, stride = n + 16;
        float[] scores = new float[n * stride];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                scores[i * stride + j] = 100 - 10 * System.Numerics.BitOperations.Log2((uint)(i ^ j) | 1) - j * 0.001f;
        }
        int[] heads = new int[n];
        TreeDecoder.Decode(scores, n, stride, heads);
        Assert.True(IsTree(heads));
        // A tree of nested pairs: n/2 arcs within pairs, n/4 between them, …
        for (int level = 0; level < 8; level++)
            Assert.Equal(n >> (level + 1),
                Enumerable.Range(0, n).Count(i => heads[i] >= 0 && System.Numerics.BitOperations.Log2((uint)(i ^ heads[i])) == level));
    }

    [Fact]
    public void Any_scores_give_a_tree()
    {
        Random random = new(11);
        for (int n = 1; n < 80; n += 3)
        {
            int[] heads = new int[n];
            TreeDecoder.Decode(Scores(random, n, n + 1), n, n + 1, heads);
            Assert.True(IsTree(heads));
            TreeDecoder.Decode(new float[n * (n + 1)], n, n + 1, heads);
            Assert.True(IsTree(heads));
        }
    }
}
