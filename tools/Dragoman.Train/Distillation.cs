using System.Numerics.Tensors;
using System.Text.Json;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Train;

/// <summary>Lets trained networks read treebanks and raw text, so that one network can learn from all of them (Hinton et al., 2015).</summary>
internal static class Distillation
{
    /// <summary>Raw reports as sequences without structure: one per stretch of a paragraph.</summary>
    public static List<Sequence> ReadRaw(string path)
    {
        List<Sequence> sequences = [];
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string text = document.RootElement.GetProperty("text").GetString()!;
            TokenizedText tokens = Tokenizer.Tokenize(text);
            int first = 0;
            for (int i = 1; i <= tokens.Count; i++)
            {
                bool full = i - first >= Corpus.MaxWords - 20 && text[tokens.Span[i - 1].End - 1] is '.' || i - first >= 2 * Corpus.MaxWords;
                if (i < tokens.Count && !tokens.BeginsParagraph[i] && !full)
                    continue;
                sequences.Add(Bare(text, tokens, first, i));
                first = i;
            }
        }
        return sequences;
    }

    private static Sequence Bare(string text, TokenizedText tokens, int first, int end)
    {
        int n = end - first;
        string[] forms = new string[n];
        for (int i = 0; i < n; i++)
            forms[i] = tokens.Span[first + i].In(text).ToString();
        return new Sequence
        {
            Forms = forms,
            Upos = new byte[n],
            Xpos = new byte[n],
            Head = Enumerable.Repeat(-1, n).ToArray(),
            Deprel = new byte[n],
            Name = Enumerable.Repeat((sbyte)-1, n).ToArray(),
            Starts = [0, n],
            IsGold = false,
        };
    }

    /// <summary>Adds the teachers' probabilities to gold sequences.</summary>
    public static void Teach(List<Encoded> set, List<Network> teachers)
    {
        foreach (Encoded e in set)
            e.Soft = new Soft(e.Word.Length);
        Read(set, teachers);
    }

    /// <summary>Gives raw sequences sentences and heads by the teachers' vote, then their probabilities.</summary>
    public static List<Encoded> TeachRaw(List<Encoded> set, List<Network> teachers)
    {
        Teach(set, teachers);
        List<Encoded> cut = set.ConvertAll(e => With(e, Starts(e), e.Sequence.Head));
        Teach(cut, teachers);
        List<Encoded> headed = cut.ConvertAll(e => With(e, e.Sequence.Starts, Heads(e)));
        Teach(headed, teachers);
        return headed;
    }

    private static void Read(List<Encoded> set, List<Network> teachers)
    {
        foreach (Network teacher in teachers)
        {
            Encoded[][] chunks = [.. set.Chunk(10)];
            Worker[] workers = [new Worker(teacher, 0, 0, 0), new Worker(teacher, 1, 0, 0)];
            Parallel.For(0, 2, w =>
            {
                for (int c = w; c < chunks.Length; c += 2)
                    workers[w].Run([.. chunks[c]], false, [], 1f / teachers.Count);
            });
        }
    }

    private static int[] Starts(Encoded e)
    {
        List<int> starts = [0];
        for (int i = 1; i < e.Word.Length; i++)
        {
            if (e.Soft!.Tags[i * Shape.TagOutputs + Shape.SentenceAt + 1] > 0.5f)
                starts.Add(i);
        }
        starts.Add(e.Word.Length);
        return [.. starts];
    }

    private static int[] Heads(Encoded e)
    {
        int[] heads = new int[e.Word.Length];
        for (int s = 0; s + 1 < e.Sequence.Starts.Length; s++)
        {
            int first = e.Sequence.Starts[s], n = e.Sequence.Starts[s + 1] - first;
            for (int i = first; i < first + n; i++)
            {
                int best = TensorPrimitives.IndexOfMax<float>(e.Soft!.Arcs[i]);
                heads[i] = best == n ? -1 : first + best;
            }
        }
        return heads;
    }

    private static Encoded With(Encoded e, int[] starts, int[] heads)
    {
        Sequence q = e.Sequence;
        Sequence sequence = new()
        {
            Forms = q.Forms,
            Upos = q.Upos,
            Xpos = q.Xpos,
            Head = heads,
            Deprel = q.Deprel,
            Name = q.Name,
            Starts = starts,
            IsGold = false,
        };
        return new Encoded { Sequence = sequence, Word = e.Word, Rows = e.Rows };
    }
}
