namespace Dragoman.Across.Threads;

/// <summary>The words by which two sentences are known to speak of one matter: their longer words but names, without endings.</summary>
internal static class TopicWords
{
    /// <summary>So many in common are no chance.</summary>
    public const int Enough = 2;

    private const int Most = 16, Shortest = 4, StemLength = 6;

    private static readonly WordSet Common = DataFiles.Lists("threads/words.txt", "common", "reporting", "numbers");

    /// <summary>In the order of the letters; at most sixteen, the longest.</summary>
    public static string[] Of(ReadOnlySpan<char> sentence)
    {
        SortedSet<string> words = new(StringComparer.Ordinal);
        for (int at = 0; at < sentence.Length;)
        {
            int start = at;
            while (at < sentence.Length && char.IsLetter(sentence[at]))
                at++;
            ReadOnlySpan<char> word = sentence[start..at];
            if (word.Length >= Shortest && char.IsAsciiLetterLower(word[0]) && !Common.Contains(word))
                words.Add(Stem(word.ToString()));
            else if (word.Length == 0)
                at++;
        }
        return [.. words.OrderByDescending(static w => w.Length).ThenBy(static w => w,
            StringComparer.Ordinal).Take(Most).Order(StringComparer.Ordinal)];
    }

    public static int Shared(string[] a, string[] b) => a.Intersect(b).Count();

    // Who swaps prisoners exchanges them, who frees them lets them go.
    private static string Stem(string word) => word switch
    {
        "swap" or "swaps" or "swapped" => "exchan",
        "free" or "frees" or "freed" => "releas",
        _ => word.Length > StemLength ? word[..StemLength] : word.TrimEnd('s'),
    };
}
