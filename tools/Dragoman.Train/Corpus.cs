using System.IO.Compression;
using Dragoman.Reading;

namespace Dragoman.Train;

/// <summary>A stretch of a document, whole sentences of one paragraph, as the network sees it in training.</summary>
internal sealed class Sequence
{
    public required string[] Forms { get; init; }
    public required byte[] Upos { get; init; }
    public required byte[] Xpos { get; init; }

    /// <summary>Row of the head in this sequence; −1 for a root, −2 where no tree is known.</summary>
    public required int[] Head { get; init; }
    public required byte[] Deprel { get; init; }

    /// <summary>Name class (see <see cref="NameTags"/>); −1 where the source does not mark names.</summary>
    public required sbyte[] Name { get; init; }

    /// <summary>First words of the sentences, and the length of the sequence at the end.</summary>
    public required int[] Starts { get; init; }

    /// <summary>False for raw text, of which only the teachers' view is known.</summary>
    public bool IsGold { get; init; } = true;
}

/// <summary>Reads CoNLL-U treebanks into sequences.</summary>
internal static class Corpus
{
    public const int MaxWords = 120;

    private sealed record Word(string Form, byte Upos, byte Xpos, int Head, byte Deprel, sbyte Name);

    private static readonly HashSet<string> Titles = new(DataFiles.Lines("names/titles.txt").Select(l => l.Split('\t')[0]), StringComparer.OrdinalIgnoreCase);

    public static List<Sequence> Read(string path)
    {
        List<Sequence> sequences = [];
        List<List<Word>> paragraph = [];
        List<string[]> rows = [];
        using Stream file = File.OpenRead(path);
        using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        bool hasNames = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# global.Entity", StringComparison.Ordinal))
                hasNames = true;
            if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal)
                || line.StartsWith("# newdoc", StringComparison.Ordinal))
                Flush(paragraph, sequences);
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                string[] columns = line.Split('\t');
                if (!columns[0].Contains('-', StringComparison.Ordinal) && !columns[0].Contains('.', StringComparison.Ordinal))
                    rows.Add(columns);
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                paragraph.Add(ToSentence(rows, hasNames));
                rows.Clear();
                if (paragraph.Sum(s => s.Count) >= MaxWords - 20)
                    Flush(paragraph, sequences);
            }
        }
        Flush(paragraph, sequences);
        return sequences;
    }

    private static List<Word> ToSentence(List<string[]> rows, bool hasNames)
    {
        sbyte[] names = hasNames ? NameTags.Of(rows, Titles) : Enumerable.Repeat((sbyte)-1, rows.Count).ToArray();
        List<Word> words = [];
        for (int i = 0; i < rows.Count; i++)
        {
            string[] c = rows[i];
            int deprel = Array.IndexOf(TagSets.DeprelNames, c[7]);
            if (deprel < 0)
                deprel = Array.IndexOf(TagSets.DeprelNames, c[7].Split(':')[0]);
            words.Add(new Word(c[1].Replace(" ", "", StringComparison.Ordinal), (byte)Array.IndexOf(TagSets.UposNames, c[3]),
                (byte)Array.IndexOf(TagSets.XposNames, c[4]), int.Parse(c[6], System.Globalization.CultureInfo.InvariantCulture) - 1, (byte)deprel, names[i]));
        }
        return words;
    }

    private static void Flush(List<List<Word>> paragraph, List<Sequence> sequences)
    {
        if (paragraph.Count == 0)
            return;
        List<int> starts = [];
        List<int> heads = [];
        int start = 0;
        foreach (List<Word> sentence in paragraph)
        {
            starts.Add(start);
            foreach (Word w in sentence)
                heads.Add(w.Head < 0 ? -1 : start + w.Head);
            start += sentence.Count;
        }
        starts.Add(start);
        List<Word> words = paragraph.SelectMany(s => s).ToList();
        sequences.Add(new Sequence
        {
            Forms = words.Select(w => w.Form).ToArray(),
            Upos = words.Select(w => w.Upos).ToArray(),
            Xpos = words.Select(w => w.Xpos).ToArray(),
            Head = [.. heads],
            Deprel = words.Select(w => w.Deprel).ToArray(),
            Name = words.Select(w => w.Name).ToArray(),
            Starts = [.. starts],
        });
        paragraph.Clear();
    }
}
