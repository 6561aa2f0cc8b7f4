
using System.Globalization;
using System.Text;

namespace Dragoman.Names;

/// <summary>Words that are given names, of whomever: <c>data/names/given-names.txt</c>.</summary>
internal static class GivenNameList
{
    private static readonly WordSet All = DataFiles.Lines("names/given-names.txt").Select(static l => l.Split('\t')[0]).ToWordSet();

    private const int LongestName = 40;

    // Spellings of one given name: "Muhammed" is Mohammed.
    private static readonly WordSet Variants =
        DataFiles.Lines("names/given-variants.txt").SelectMany(static l => l.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries)).ToWordSet();

    /// <summary>Whether a word is a given name, with or without its accents: "Cécile".</summary>
    public static bool Has(string word) => All.Contains(word) || !Ascii.IsValid(word) && All.Contains(Plain(word));

    /// <summary>Whether a word is a given name in this or another spelling of it.</summary>
    public static bool HasVariant(string word) => Has(word) || word.Length > 2 && Variants.Contains(word.ToLowerInvariant());

    private static string Plain(string word)
    {
        Span<char> letters = stackalloc char[LongestName];
        int n = 0;
        foreach (char c in word.Normalize(NormalizationForm.FormD))
        {
            if (n == letters.Length)
                return word;
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                letters[n++] = c;
        }
        return letters[..n].ToString();
    }
}
