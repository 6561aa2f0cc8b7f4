
namespace Dragoman.Names;

/// <summary>Words that are given names, of whomever: <c>data/names/given-names.txt</c>.</summary>
internal static class GivenNameList
{
    private static readonly WordSet All = DataFiles.Lines("names/given-names.txt").Select(static l => l.Split('\t')[0]).ToWordSet();

    // Spellings of one given name: "Muhammed" is Mohammed.
    private static readonly WordSet Variants =
        DataFiles.Lines("names/given-variants.txt").SelectMany(static l => l.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries)).ToWordSet();

    public static bool Has(string word) => All.Contains(word);

    /// <summary>Whether a word is a given name in this or another spelling of it.</summary>
    public static bool HasVariant(string word) => All.Contains(word) || word.Length > 2 && Variants.Contains(word.ToLowerInvariant());
}
