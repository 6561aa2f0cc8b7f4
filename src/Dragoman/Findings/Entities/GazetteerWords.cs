using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Names of well-known cities and regions.</summary>
internal static class GazetteerWords
{
    private static readonly WordSet Places =
        DataFiles.Lines("names/places.txt").Concat(DataFiles.Lines("names/regions.txt")).Select(static l => l.Split('\t')[0]).ToWordSet();

    // Names of several words by their first.
    private static readonly WordTable<string[][]> Longer =
        Places.Words.Where(static p => p.Contains(' ', StringComparison.Ordinal))
            .Select(static p => p.Replace("-", " - ", StringComparison.Ordinal).Split(' '))
        .GroupBy(static w => w[0], StringComparer.Ordinal)
            .Select(static g => KeyValuePair.Create(g.Key,
                g.OrderByDescending(static w => w.Length).ThenBy(static w => w[1], StringComparer.Ordinal).ToArray()))
            .ToArray().ToWordTable();

    public static IEnumerable<string> All => Places.Words;

    public static bool IsPlace(string name) => Places.Contains(name);

    /// <summary>The length in words of the longest name of several words that begins here; 0 for none.</summary>
    public static int LengthAt(ParsedText t, int first, int end)
    {
        if (!char.IsUpper(t.Form[first][0]) || !Longer.TryGetValue(t.Form[first], out string[][]? names))
            return 0;
        foreach (string[] words in names)
        {
            if (first + words.Length <= end && t.Form.AsSpan(first, words.Length).SequenceEqual(words))
                return words.Length;
        }
        return 0;
    }
}
