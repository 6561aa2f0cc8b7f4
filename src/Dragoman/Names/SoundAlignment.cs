namespace Dragoman.Names;

/// <summary>How alike two words sound: the cheapest way to turn the sounds of one into those of the other.</summary>
/// <remarks>Edit distance with costs written for sounds (Needleman and Wunsch, 1970), with neighbours that change places (Damerau, 1964).
/// Consonants carry a name and vowels are cheap, because transliteration and mishearing keep the first and lose the second.</remarks>
internal static class SoundAlignment
{
    /// <summary>Sounds of a word beyond this many are not heard.</summary>
    public const int MaxSounds = 48;

    private const float Swap = 0.7f;

    // More than single precision loses over a word.
    private const float Rounding = 0.001f;

    /// <summary>What it costs to leave out each sound of a word.</summary>
    /// <param name="abjad">The word was written without its vowels, or is compared with such a one.</param>
    /// <returns>The sum: what it costs to leave out the word.</returns>
    public static float Weigh(ReadOnlySpan<char> sounds, bool abjad, Span<float> weights)
    {
        float total = 0;
        for (int i = 0; i < sounds.Length; i++)
        {
            char before = i > 0 ? sounds[i - 1] : '\0', after = i + 1 < sounds.Length ? sounds[i + 1] : '\0';
            float weight = Weight(sounds[i], before, after);
            if (abjad && IsVowel(sounds[i]))
                weight = Math.Min(weight, 0.15f);
            total += weights[i] = weight;
        }
        return total;
    }

    /// <summary>Whether the sets of sounds alone say that two names are less alike.</summary>
    public static bool AreApart(in HeardKey a, in HeardKey b, float atLeast)
    {
        float limit = Limit(Math.Max(a.Total, b.Total), atLeast);
        return (a.CheapestInto(b) > limit || b.CheapestInto(a) > limit) && !a.Abjad && !b.Abjad;
    }

    /// <summary>The same of names that are compared with many: most of those that are not alike are told by their sets of sounds.</summary>
    public static float Similarity(HeardName a, HeardName b, float atLeast)
    {
        if (AreApart(a.Key, b.Key, atLeast))
            return 0;
        float limit = Limit(Math.Max(a.Total, b.Total), atLeast);
        SoundTable table = SoundTable.Shared;
        return table.CheapestInto(a.Sounds, a.Weights, b.Set, limit) > limit || table.CheapestInto(b.Sounds, b.Weights, a.Set, limit) > limit ? 0
            : Similarity(a.Sounds, a.Weights, a.Total, b.Sounds, b.Weights, b.Total, atLeast);
    }

    // What two words that are so much alike cost at most.
    private static float Limit(float total, float atLeast) => (1 - atLeast + Rounding) * total;

    /// <summary>From 0, nothing in common, to 1, the same sounds.</summary>
    /// <param name="atLeast">Less than this may be given as 0.</param>
    public static float Similarity(ReadOnlySpan<char> a, ReadOnlySpan<float> weightsA, float totalA, ReadOnlySpan<char> b,
        ReadOnlySpan<float> weightsB, float totalB, float atLeast = 0)
    {
        if (a.IsEmpty || b.IsEmpty)
            return a.Length == b.Length ? 1 : 0;
        float total = Math.Max(totalA, totalB);
        float cost = Cost(a, weightsA, b, weightsB, Limit(total, atLeast));
        return Math.Clamp(1 - cost / total, 0, 1);
    }

    // Infinite as soon as it cannot be the limit or less: a way through leads over one of any two rows, and costs only grow.
    private static float Cost(ReadOnlySpan<char> a, ReadOnlySpan<float> weightsA, ReadOnlySpan<char> b, ReadOnlySpan<float> weightsB, float limit)
    {
        SoundTable table = SoundTable.Shared;
        // Three rows take turns: the one being filled, the last, and the one before, which swaps look back to.
        Span<float> rows = stackalloc float[3 * (MaxSounds + 1)];
        int width = b.Length + 1;
        Span<float> before = rows[..width], last = rows.Slice(MaxSounds + 1, width), row = rows.Slice(2 * (MaxSounds + 1), width);
        last[0] = 0;
        for (int j = 0; j < b.Length; j++)
            last[j + 1] = last[j] + weightsB[j];
        float cheapestLast = 0;
        for (int i = 0; i < a.Length; i++)
        {
            row[0] = last[0] + weightsA[i];
            float cheapest = row[0];
            for (int j = 0; j < b.Length; j++)
            {
                float best = Math.Min(last[j + 1] + weightsA[i], row[j] + weightsB[j]);
                best = Math.Min(best, last[j] + table.Cost(a[i], b[j]));
                if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                    best = Math.Min(best, before[j - 1] + Swap);
                row[j + 1] = best;
                cheapest = Math.Min(cheapest, best);
            }
            if (Math.Min(cheapest, cheapestLast) > limit)
                return float.PositiveInfinity;
            cheapestLast = cheapest;
            Span<float> oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[b.Length];
    }

    /// <summary>Letters changed, left out, put in, or swapped with their neighbours, from one word to the other.</summary>
    /// <param name="a">At most <see cref="MaxSounds"/> letters; so for <paramref name="b"/>.</param>
    public static int LetterSlips(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> rows = stackalloc int[3 * (MaxSounds + 1)];
        int width = b.Length + 1;
        Span<int> before = rows[..width], last = rows.Slice(MaxSounds + 1, width), row = rows.Slice(2 * (MaxSounds + 1), width);
        for (int j = 0; j < width; j++)
            last[j] = j;
        for (int i = 0; i < a.Length; i++)
        {
            row[0] = i + 1;
            for (int j = 0; j < b.Length; j++)
            {
                int best = Math.Min(Math.Min(last[j + 1], row[j]) + 1, last[j] + (a[i] == b[j] ? 0 : 1));
                if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                    best = Math.Min(best, before[j - 1] + 1);
                row[j + 1] = best;
            }
            Span<int> oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[b.Length];
    }

    private static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u';

    private static float Weight(char sound, char before, char after) => sound switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => IsVowel(before) || before == 'y' ? 0.2f : before == '\0' ? 0.5f : 0.45f,
        // Aspirations and glides beside vowels come and go with the spelling.
        'h' => before == '\0' ? 0.5f : 0.25f,
        'y' => IsVowel(before) || IsVowel(after) ? 0.25f : 0.4f,
        'w' => IsVowel(before) ? 0.4f : 0.7f,
        'g' when before == 'n' => 0.35f,
        'r' when IsVowel(before) && !IsVowel(after) => 0.8f,
        _ => 1f,
    };
}
