namespace Dragoman.Names;

/// <summary>Which parts of two names stand for one another, and what is left over.</summary>
internal struct PartPairing
{
    /// <summary>Sum of weight times similarity, and of weights, over the parts that were paired.</summary>
    public float Similarity, Weight;
    /// <summary>The similarity of the worst pair that weighs.</summary>
    public float Worst = 1;
    /// <summary>The weight of what is left of either name.</summary>
    public float LeftA, LeftB;
    /// <summary>How much of what is left only repeats what was paired: "Mevlut Mevlut".</summary>
    public float Repeated;
    /// <summary>A number of one name has no equal in the other.</summary>
    public bool NumbersDiffer;
    /// <summary>Words that were paired, particles and initials not counted.</summary>
    public int Words;

    private const float Acceptable = 0.5f, JoinPenalty = 0.02f, Joinable = 0.77f;

    public PartPairing()
    {
    }

    /// <summary>Pairs greedily, the most alike first; of equally good ones the first in text order.</summary>
    public static PartPairing Pair(ParsedName a, ParsedName b)
    {
        PartSimilarity similarity = new(a, b);
        int n = a.Parts.Length, m = b.Parts.Length;
        Span<float> table = stackalloc float[NameWords.MaxWords * 2 * NameWords.MaxWords * 2];
        table = table[..(n * m)];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < m; j++)
                table[i * m + j] = similarity.Of(a.Parts[i], b.Parts[j]);
        }
        PartPairing result = new();
        ulong doneA = 0, doneB = 0;
        result.PairJoined(similarity, a.Parts, b.Parts, table, m, transposed: false, ref doneA, ref doneB);
        result.PairJoined(similarity, b.Parts, a.Parts, table, m, transposed: true, ref doneB, ref doneA);
        while (true)
        {
            float best = 0;
            int bestA = -1, bestB = -1;
            for (int i = 0; i < n; i++)
            {
                if ((doneA >> i & 1) != 0)
                    continue;
                for (int j = 0; j < m; j++)
                {
                    if ((doneB >> j & 1) == 0 && table[i * m + j] > best)
                        (best, bestA, bestB) = (table[i * m + j], i, j);
                }
            }
            if (best < Acceptable)
                break;
            doneA |= 1UL << bestA;
            doneB |= 1UL << bestB;
            NamePart x = a.Parts[bestA], y = b.Parts[bestB];
            result.Add(best, (x.Weight + y.Weight) / 2, x.Kind == PartKind.Word && y.Kind == PartKind.Word);
        }
        result.LeftA = result.Left(a.Parts, doneA);
        result.LeftB = result.Left(b.Parts, doneB);
        return result;
    }

    private void Add(float similarity, float weight, bool isWord)
    {
        Similarity += similarity * weight;
        Weight += weight;
        if (isWord || weight >= 0.3f)
            Worst = Math.Min(Worst, similarity);
        Words += isWord ? 1 : 0;
    }

    // "North Wind" and "Northwind", "Stolten berg" and "Stoltenberg": neighbours that together are one part of the other name.
    private void PairJoined(in PartSimilarity similarity, NamePart[] parts, NamePart[] others, ReadOnlySpan<float> table, int width, bool transposed,
        ref ulong done, ref ulong doneOthers)
    {
        for (int j = 0; j < others.Length; j++)
        {
            if (others[j].Kind != PartKind.Word || (doneOthers >> j & 1) != 0)
                continue;
            float best = 0;
            for (int i = 0; i < parts.Length; i++)
                best = Math.Max(best, transposed ? table[j * width + i] : table[i * width + j]);
            for (int length = 3; length >= 2; length--)
            {
                for (int i = 0; i + length <= parts.Length; i++)
                {
                    ulong mask = ((1UL << length) - 1) << i;
                    if ((done & mask) != 0)
                        continue;
                    float joined = similarity.OfJoined(parts.AsSpan(i, length), others[j]) - JoinPenalty;
                    if (joined < Joinable || joined <= best)
                        continue;
                    done |= mask;
                    doneOthers |= 1UL << j;
                    float weight = 0;
                    for (int k = i; k < i + length; k++)
                        weight += parts[k].Weight;
                    Add(joined, Math.Max(Math.Min(weight, 1.5f), others[j].Weight), true);
                    return;
                }
            }
        }
    }

    private static bool RepeatsPaired(NamePart[] parts, int i, ulong done)
    {
        for (int j = 0; j < parts.Length; j++)
        {
            if ((done >> j & 1) != 0 && parts[j].Text == parts[i].Text)
                return true;
        }
        return false;
    }

    private float Left(NamePart[] parts, ulong done)
    {
        float left = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if ((done >> i & 1) != 0)
                continue;
            left += parts[i].Weight;
            if (RepeatsPaired(parts, i, done))
                Repeated += parts[i].Weight;
            NumbersDiffer |= parts[i].Kind == PartKind.Number;
        }
        return left;
    }
}
