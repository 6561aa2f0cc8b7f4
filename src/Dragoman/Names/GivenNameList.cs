
namespace Dragoman.Names;

/// <summary>Words that are given names, of whomever: <c>data/names/given-names.txt</c>.</summary>
internal static class GivenNameList
{
    private static readonly WordSet All = DataFiles.Lines("names/given-names.txt").Select(static l => l.Split('\t')[0]).ToWordSet();

    public static bool Has(string word) => All.Contains(word);
}
