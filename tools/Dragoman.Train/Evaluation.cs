using System.Diagnostics;
using System.Text;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Train;

/// <summary>Measures the shipped reader on treebanks with gold tokens: what the network alone is worth, and how fast it is.</summary>
internal static class Evaluation
{
    public static void Run(string model, params string[] treebanks)
    {
        Stopwatch load = Stopwatch.StartNew();
        NeuralParser parser = NeuralParser.Load(model);
        Console.WriteLine($"load {load.Elapsed.TotalMilliseconds:F1} ms");
        foreach (string path in treebanks)
        {
            List<Sequence> sequences = Corpus.Read(path);
            (TokenizedText tokens, int[] head, byte[] deprel, byte[] upos, bool[] start) = Join(sequences);
            ParsedText parsed = parser.Parse(tokens);
            int right = 0, labelled = 0, tags = 0, starts = 0, found = 0, both = 0;
            for (int i = 0; i < parsed.Count; i++)
            {
                tags += (byte)parsed.Upos[i] == upos[i] ? 1 : 0;
                bool isHead = parsed.Head[i] == head[i];
                right += isHead ? 1 : 0;
                labelled += isHead && (byte)parsed.Deprel[i] == deprel[i] ? 1 : 0;
                bool begins = parsed.Sentences[parsed.SentenceOf[i]].First == i;
                starts += start[i] ? 1 : 0;
                found += begins ? 1 : 0;
                both += begins && start[i] ? 1 : 0;
            }
            double best = double.MaxValue;
            for (int round = 0; round < 12; round++)
            {
                Stopwatch clock = Stopwatch.StartNew();
                parser.Parse(tokens);
                best = Math.Min(best, clock.Elapsed.TotalSeconds);
            }
            Console.WriteLine(FormattableString.Invariant(
                $"{Path.GetFileName(path)}: gold tokens, predicted sentences: UPOS {100.0 * tags / parsed.Count:F2} UAS {100.0 * right / parsed.Count:F2} LAS {100.0 * labelled / parsed.Count:F2} starts F1 {200.0 * both / (starts + found):F2}; {parsed.Count / best:F0} words/s"));
        }
    }

    private static (TokenizedText, int[], byte[], byte[], bool[]) Join(List<Sequence> sequences)
    {
        StringBuilder text = new();
        List<TextSpan> spans = [];
        List<bool> paragraph = [], start = [];
        List<int> head = [];
        List<byte> deprel = [], upos = [];
        foreach (Sequence s in sequences)
        {
            int first = spans.Count;
            for (int i = 0; i < s.Forms.Length; i++)
            {
                spans.Add(new TextSpan(text.Length, text.Length + s.Forms[i].Length));
                text.Append(s.Forms[i]).Append(' ');
                paragraph.Add(i == 0);
                start.Add(Array.IndexOf(s.Starts, i) >= 0);
                head.Add(s.Head[i] < 0 ? -1 : first + s.Head[i]);
                deprel.Add(s.Deprel[i]);
                upos.Add(s.Upos[i]);
            }
        }
        TokenizedText tokens = new()
        {
            Text = text.ToString(),
            Count = spans.Count,
            Span = [.. spans],
            BeginsParagraph = [.. paragraph],
            TokenWords = Enumerable.Repeat((byte)1, spans.Count).ToArray(),
        };
        return (tokens, [.. head], [.. deprel], [.. upos], [.. start]);
    }
}
