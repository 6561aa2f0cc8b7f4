using System.Buffers;

namespace Dragoman.Reading;

/// <summary>What the rules of inflection ask about the letters of a word.</summary>
internal static class Spelling
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    public static bool HasVowel(ReadOnlySpan<char> word) => word.IndexOfAny(Vowels) >= 0;

    /// <summary>Number of runs of vowels; y counts after a consonant.</summary>
    public static int Syllables(ReadOnlySpan<char> word)
    {
        int count = 0;
        bool inside = false;
        for (int i = 0; i < word.Length; i++)
        {
            bool vowel = IsVowel(word[i]) && !(word[i] == 'u' && i > 0 && word[i - 1] == 'q') || word[i] == 'y' && i > 0;
            if (vowel && !inside)
                count++;
            inside = vowel;
        }
        return count;
    }
}

/// <summary>Comparison of adjectives and adverbs.</summary>
internal static class Degree
{
    /// <summary>The positive of a form that ends in <paramref name="ending"/> ("er", "est"): "bigger" is "big", "larger" "large".</summary>
    public static string Positive(string lower, string ending)
    {
        if (!lower.EndsWith(ending, StringComparison.Ordinal) || lower.Length < ending.Length + 3)
            return lower;
        string stem = lower[..^ending.Length];
        char last = stem[^1], before = stem[^2];
        if (last == 'i')
            return string.Concat(stem.AsSpan(0, stem.Length - 1), "y");
        if (last == before && last is 'b' or 'd' or 'g' or 'm' or 'n' or 't')
            return stem[..^1];
        bool silentE = last is 'c' or 'v' or 'u' or 's' && before != 's'
            || last is 'g' && before is not 'n'
            || last is 'l' && !Spelling.IsVowel(before) && before is not 'l' and not 'r'
            || last is 't' or 'd' or 'r' or 's' or 'n' or 'p' or 'm' && Spelling.IsVowel(before)
                && !(stem.Length > 2 && Spelling.IsVowel(stem[^3])) && Spelling.Syllables(stem) == 1;
        return silentE ? stem + "e" : stem;
    }
}
