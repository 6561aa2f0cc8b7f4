using System.IO.Compression;
using Dragoman.Reading;

namespace Dragoman.Train;

/// <summary>Writes data/lemmas: base forms of the treebanks, and the inflected forms that the rules get wrong.</summary>
internal static class LemmaLists
{
    public static void Write(string folder, bool exceptionsToo, params string[] treebanks)
    {
        Dictionary<(string Form, string Upos), Dictionary<(string Lemma, string Shown, string Xpos), int>> seen = [];
        SortedSet<string> bases = new(StringComparer.Ordinal);
        foreach (string path in treebanks)
        {
            using Stream file = File.OpenRead(path);
            using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
            while (reader.ReadLine() is { } line)
            {
                string[] c = line.Split('\t');
                if (c.Length != 10 || !c[0].All(char.IsAsciiDigit) || c[2].Contains(' ', StringComparison.Ordinal))
                    continue;
                if (c[3] is "VERB" or "NOUN" or "ADJ" && c[2].All(char.IsAsciiLetterLower) && c[2].Length > 2)
                    bases.Add(c[2]);
                var counts = seen.TryGetValue((c[1].ToLowerInvariant().Replace('’', '\''), c[3]), out var d) ? d : seen[(c[1].ToLowerInvariant().Replace('’', '\''), c[3])] = [];
                counts[(c[2], c[1], c[4])] = counts.GetValueOrDefault((c[2], c[1], c[4])) + 1;
            }
        }
        const string Head = "# From UD English EWT train (CC BY-SA 4.0) and UD English GUM train (CC BY and CC BY-SA by part); see NOTICE. Written 2026-11-23 by\n# tools/Dragoman.Train --lemmas. May be edited by hand.\n";
        File.WriteAllText(Path.Combine(folder, "bases.txt"), Head + "# Base forms of verbs, nouns and adjectives.\n" + string.Join('\n', bases) + "\n");
        if (!exceptionsToo)
            return;
        SortedSet<string> exceptions = new(StringComparer.Ordinal);
        foreach (var ((form, upos), counts) in seen)
        {
            Upos tag = (Upos)Array.IndexOf(TagSets.UposNames, upos);
            int right = counts.Where(c => Lemmatizer.ByRule(c.Key.Shown, tag, (Xpos)Array.IndexOf(TagSets.XposNames, c.Key.Xpos)) == c.Key.Lemma).Sum(c => c.Value);
            var best = counts.GroupBy(c => c.Key.Lemma).OrderByDescending(g => g.Sum(c => c.Value)).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (best.Sum(c => c.Value) > right && upos is not ("PROPN" or "X" or "SYM" or "PUNCT" or "NUM"))
                exceptions.Add($"{form}\t{upos}\t{best.Key}");
        }
        File.WriteAllText(Path.Combine(folder, "exceptions.txt"), Head + "# form, UPOS, lemma: where the rules of Lemmatizer.cs are wrong.\n" + string.Join('\n', exceptions) + "\n");
    }
}
