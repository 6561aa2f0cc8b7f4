using System.Numerics.Tensors;
using Dragoman.Reading;

namespace Dragoman.Train;

/// <summary>Sequences whose words stand as they do in text that a machine brought into another language and back: adverbials and objects before their
/// verb or first of all, the verb last, articles, auxiliaries, marks and commas missing. The tree stays, since whole phrases move and only words
/// without dependents go; so does what the teachers think of each word.</summary>
/// <remarks>Treebanks are clean text, so that a network trained on them alone gives "the rebels on Wednesday night the town entered" a tree of
/// nouns.</remarks>
/// <param name="share">The share of the sequences that have a variant, 0 to 1.</param>
internal sealed class Disorder(Random random, double share)
{
    // Chances, of each place where a change is possible.
    private const double Sentence = 0.85, Adverbial = 0.3, Object = 0.1, VerbLast = 0.05, First = 0.3, Article = 0.2, Mark = 0.1, Auxiliary = 0.06, Preposition = 0.04, Comma = 0.12, Capital = 0.85;

    // A phrase that is longer is seldom moved whole.
    private const int LongestPhrase = 14;

    public List<Encoded> Of(IEnumerable<Encoded> set, Func<Sequence, Encoded> encode)
    {
        List<Encoded> variants = [];
        foreach (Encoded e in set)
        {
            if (random.NextDouble() < share && Of(e, encode) is { } variant)
                variants.Add(variant);
        }
        return variants;
    }

    private Encoded? Of(Encoded e, Func<Sequence, Encoded> encode)
    {
        List<int> rows = [];
        List<int> starts = [];
        bool changed = false;
        int[] begins = e.Sequence.Starts;
        for (int s = 0; s + 1 < begins.Length; s++)
        {
            starts.Add(rows.Count);
            List<int> order = [.. Enumerable.Range(begins[s], begins[s + 1] - begins[s])];
            if (random.NextDouble() < Sentence)
            {
                Tree tree = new(e, begins[s], begins[s + 1]);
                changed |= Move(tree, order) | Drop(tree, order);
            }
            rows.AddRange(order);
        }
        starts.Add(rows.Count);
        return changed ? Reordered(e, rows, [.. starts], encode) : null;
    }

    private bool Move(Tree tree, List<int> order)
    {
        bool moved = false;
        for (int verb = tree.First; verb < tree.End; verb++)
        {
            if (tree.Upos(verb) is not Upos.VERB)
                continue;
            for (int phrase = verb + 1; phrase < tree.End; phrase++)
            {
                if (tree.Head(phrase) != verb)
                    continue;
                bool isObject = tree.Deprel(phrase) is Deprel.obj, isAdverbial = tree.Deprel(phrase) is Deprel.obl or Deprel.advmod or Deprel.advcl;
                if (!(isObject && random.NextDouble() < Object || isAdverbial && random.NextDouble() < Adverbial))
                    continue;
                bool first = isAdverbial && random.NextDouble() < First;
                moved |= MoveBefore(tree, order, phrase, first ? order[0] : verb);
            }
            if (random.NextDouble() < VerbLast)
                moved |= MoveBehind(tree, order, verb);
        }
        return moved;
    }

    private static bool MoveBefore(Tree tree, List<int> order, int phrase, int before)
    {
        List<int> words = [.. order.Where(w => tree.IsUnder(w, phrase))];
        int at = order.IndexOf(words[0]);
        if (words.Count > LongestPhrase || words.Contains(before) || !order.Skip(at).Take(words.Count).SequenceEqual(words)
            || tree.CutsName(order, at) || tree.CutsName(order, at + words.Count) || tree.CutsName(order, order.IndexOf(before)))
            return false;
        order.RemoveRange(at, words.Count);
        order.InsertRange(order.IndexOf(before), words);
        return true;
    }

    // The verb with its auxiliaries goes behind its last object or adverbial.
    private static bool MoveBehind(Tree tree, List<int> order, int verb)
    {
        int last = order.FindLastIndex(w => tree.IsUnder(w, verb) && tree.Upos(w) is not Upos.PUNCT);
        int at = order.IndexOf(verb);
        if (last <= at || last - at > LongestPhrase || tree.CutsName(order, last + 1)
            || order.Skip(at).Take(last - at + 1).Any(w => !tree.IsUnder(w, verb)))
            return false;
        order.RemoveAt(at);
        order.Insert(last, verb);
        return true;
    }

    private bool Drop(Tree tree, List<int> order) =>
        order.Count > 3 && order.RemoveAll(w => tree.IsLeaf(w) && tree.NameOf(w) <= 0 && random.NextDouble() < (tree.Deprel(w) switch
        {
            Deprel.det when tree.Form(w) is "the" or "a" or "an" or "The" or "A" or "An" => Article,
            Deprel.mark when tree.Form(w) is "that" or "to" => Mark,
            Deprel.aux or Deprel.cop => Auxiliary,
            Deprel.@case when tree.Upos(w) is Upos.ADP => Preposition,
            Deprel.punct when tree.Form(w) is "," => Comma,
            _ => 0,
        })) > 0;

    private Encoded Reordered(Encoded e, List<int> rows, int[] starts, Func<Sequence, Encoded> encode)
    {
        Sequence q = e.Sequence;
        int[] at = new int[q.Forms.Length];
        Array.Fill(at, -1);
        for (int i = 0; i < rows.Count; i++)
            at[rows[i]] = i;
        Encoded variant = encode(new Sequence
        {
            Forms = Forms(e, rows, starts),
            Upos = [.. rows.Select(r => q.Upos[r])],
            Xpos = [.. rows.Select(r => q.Xpos[r])],
            Head = [.. rows.Select(r => q.Head[r] < 0 ? q.Head[r] : at[q.Head[r]])],
            Deprel = [.. rows.Select(r => q.Deprel[r])],
            Name = [.. rows.Select(r => q.Name[r])],
            Starts = starts,
            IsGold = q.IsGold,
        });
        if (e.Soft is { } soft)
            variant.Soft = Soft(e, soft, rows, starts);
        return variant;
    }

    // The capital that a sentence begins with mostly goes to the word that is first now.
    private string[] Forms(Encoded e, List<int> rows, int[] starts)
    {
        string[] forms = [.. rows.Select(r => e.Sequence.Forms[r])];
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            int was = e.Sequence.Starts[s], first = starts[s];
            if (starts[s + 1] == first || rows[first] == was)
                continue;
            string begin = e.Sequence.Forms[was];
            if (!char.IsUpper(begin[0]))
                continue;
            int now = rows.IndexOf(was, first, starts[s + 1] - first);
            Tree tree = new(e, was, e.Sequence.Starts[s + 1]);
            if (now >= 0 && begin is not "I" && tree.NameOf(was) <= 0 && tree.Upos(was) is not Upos.PROPN
                && !begin.AsSpan(1).ContainsAnyInRange('A', 'Z'))
                forms[now] = char.ToLowerInvariant(begin[0]) + begin[1..];
            if (random.NextDouble() < Capital)
                forms[first] = char.ToUpperInvariant(forms[first][0]) + forms[first][1..];
        }
        return forms;
    }

    private static Soft Soft(Encoded e, Soft soft, List<int> rows, int[] starts)
    {
        Soft moved = new(rows.Count);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            int was = e.Sequence.Starts[s];
            for (int i = starts[s]; i < starts[s + 1]; i++)
            {
                int row = rows[i];
                soft.Tags.AsSpan(row * Shape.TagOutputs, Shape.TagOutputs).CopyTo(moved.Tags.AsSpan(i * Shape.TagOutputs));
                soft.Labels.AsSpan(row * Shape.LabelOutputs, Shape.LabelOutputs).CopyTo(moved.Labels.AsSpan(i * Shape.LabelOutputs));
                // Whether a sentence begins is the place's, not the word's.
                int place = i == starts[s] ? was : row == was ? rows[starts[s]] : row;
                soft.Tags.AsSpan(place * Shape.TagOutputs + Shape.SentenceAt, 2).CopyTo(moved.Tags.AsSpan(i * Shape.TagOutputs + Shape.SentenceAt));
                if (soft.Arcs[row] is { } arcs)
                    moved.Arcs[i] = Arcs(arcs, rows, starts[s], starts[s + 1], was);
            }
        }
        return moved;
    }

    private static float[] Arcs(float[] arcs, List<int> rows, int first, int end, int was)
    {
        float[] moved = new float[end - first + 1];
        for (int i = first; i < end; i++)
            moved[i - first] = arcs[rows[i] - was];
        moved[^1] = arcs[^1];
        float sum = TensorPrimitives.Sum<float>(moved);
        if (sum > 0)
            TensorPrimitives.Divide(moved, sum, moved);
        return moved;
    }

    /// <summary>The tree of one sentence; of raw text, as the teachers have it.</summary>
    private sealed class Tree(Encoded e, int first, int end)
    {
        public int First => first;

        public int End => end;

        public string Form(int word) => e.Sequence.Forms[word];

        public int Head(int word) => e.Sequence.Head[word];

        public Upos Upos(int word) =>
            (Upos)(e.Sequence.IsGold || e.Soft is null ? e.Sequence.Upos[word] : Best(e.Soft.Tags, word * Shape.TagOutputs, Shape.Upos));

        public Deprel Deprel(int word) =>
            (Deprel)(e.Sequence.IsGold || e.Soft is null ? e.Sequence.Deprel[word] : Best(e.Soft.Labels, word * Shape.LabelOutputs, Shape.Deprels));

        public int NameOf(int word) => Variants.NameOf(e, word);

        public bool IsLeaf(int word) => Array.IndexOf(e.Sequence.Head, word, first, end - first) < 0;

        public bool IsUnder(int word, int top)
        {
            for (int steps = 0; word >= first && word < end && steps <= end - first; steps++, word = e.Sequence.Head[word])
            {
                if (word == top)
                    return true;
            }
            return false;
        }

        // Whether a name goes on at a place of the order.
        public bool CutsName(List<int> order, int at) => at < order.Count && NameOf(order[at]) is > 0 and int name && name % 2 == 0;

        private static int Best(float[] values, int at, int count) => TensorPrimitives.IndexOfMax<float>(values.AsSpan(at, count));
    }
}
