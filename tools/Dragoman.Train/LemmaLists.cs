using System.IO.Compression;
using Dragoman.Reading;

namespace Dragoman.Train;

/// <summary>Finds what data/lemmas/exceptions.txt lacks: forms of the treebanks that <see cref="Lemmatizer"/> gets wrong time and again.</summary>
internal static class LemmaLists
{
    private const int FewestGains = 2;

    /// <summary>Writes the missing entries in the format of the list, most useful first, with the number of words each would mend.</summary>
    public static void WriteMissing(TextWriter output, params string[] treebanks)
    {
        var seen = new Dictionary<(LemmaClass Kind, string Form), Dictionary<string, int>>();
        var right = new Dictionary<(LemmaClass Kind, string Form), int>();
        foreach (string[] word in treebanks.SelectMany(Words))
        {
            int upos = Array.IndexOf(TagSets.UposNames, word[3]), xpos = Array.IndexOf(TagSets.XposNames, word[4]);
            if (upos < 0 || xpos < 0 || word[2] == "_")
                continue;
            var key = (LemmaClasses.Of((Upos)upos, (Xpos)xpos), word[1].ToLowerInvariant());
            if (!seen.TryGetValue(key, out Dictionary<string, int>? lemmas))
                seen[key] = lemmas = new Dictionary<string, int>(StringComparer.Ordinal);
            lemmas[word[2]] = lemmas.GetValueOrDefault(word[2]) + 1;
            if (Lemmatizer.Lemma(word[1], (Upos)upos, (Xpos)xpos) == word[2])
                right[key] = right.GetValueOrDefault(key) + 1;
        }
        var missing = seen
            .Select(entry => (entry.Key, Best: entry.Value.OrderByDescending(lemma => lemma.Value).ThenBy(lemma => lemma.Key, StringComparer.Ordinal).First()))
            .Select(entry => (entry.Key, entry.Best, Gain: entry.Best.Value - right.GetValueOrDefault(entry.Key)))
            .Where(entry => entry.Gain >= FewestGains)
            .OrderByDescending(entry => entry.Gain).ThenBy(entry => entry.Key.Form, StringComparer.Ordinal);
        foreach (var (key, best, gain) in missing)
            output.WriteLine($"[{key.Kind}] {key.Form} {best.Key}\t{gain}");
    }

    private static IEnumerable<string[]> Words(string path)
    {
        using Stream file = File.OpenRead(path);
        using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            string[] columns = line.Split('\t');
            if (columns.Length == 10 && columns[0].All(char.IsAsciiDigit))
                yield return columns;
        }
    }
}
