using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Dragoman.Train;

/// <summary>Words as the network takes them, computed once before training.</summary>
internal sealed class Encoded
{
    public required Sequence Sequence { get; init; }
    public required int[] Word { get; init; }
    public required int[][] Rows { get; init; }

    /// <summary>The teachers' view; null where only gold is learnt from.</summary>
    public Soft? Soft { get; set; }
}

/// <summary>What teachers think of a sequence: probabilities for every decision, averaged over the teachers.</summary>
internal sealed class Soft(int words)
{
    /// <summary>words × <see cref="Shape.TagOutputs"/>, laid out as the network's tags.</summary>
    public float[] Tags { get; } = new float[words * Shape.TagOutputs];

    /// <summary>words × <see cref="Shape.LabelOutputs"/>, given the sequence's heads.</summary>
    public float[] Labels { get; } = new float[words * Shape.LabelOutputs];

    /// <summary>For each word its heads: the words of its sentence, then the root.</summary>
    public float[]?[] Arcs { get; } = new float[words][];
}

/// <summary>Figures of a pass over some words.</summary>
internal struct Tally
{
    public int Words, Upos, Xpos, Uas, Las, Names, NameWords, Starts, StartErrors;
    public double Loss;

    public void Add(in Tally o)
    {
        Words += o.Words; Upos += o.Upos; Xpos += o.Xpos; Uas += o.Uas; Las += o.Las; Names += o.Names;
        NameWords += o.NameWords; Starts += o.Starts; StartErrors += o.StartErrors; Loss += o.Loss;
    }

    public override readonly string ToString() => FormattableString.Invariant(
        $"loss {Loss / Words:F4} upos {100.0 * Upos / Words:F2} xpos {100.0 * Xpos / Words:F2} uas {100.0 * Uas / Words:F2} las {100.0 * Las / Words:F2} name {100.0 * Names / Math.Max(1, NameWords):F2} start-errors {StartErrors}/{Starts}");
}

/// <summary>One thread's forward and backward pass over a batch of sequences, with its own memory and gradients.</summary>
internal sealed unsafe class Worker
{
    private readonly Network _n;
    private readonly int _id;
    private readonly Shape _s;
    private readonly Random _random;
    private readonly float _dropout;
    private readonly Dictionary<string, float[]> _memory = [];

    // Of the words that are hidden, the share whose vector is hidden too.
    private const double WithoutVector = 0.3;

    public Worker(Network network, int id, float dropout, int seed)
    {
        (_n, _id, _s, _dropout) = (network, id, network.Shape, dropout);
        _random = new Random(seed);
    }

    private float[] Memory(string name, int size)
    {
        if (!_memory.TryGetValue(name, out float[]? a) || a.Length < size)
            _memory[name] = a = GC.AllocateArray<float>(size + size / 4, pinned: true);
        return a;
    }

    private static float* P(float[] a) => (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref a[0]);

    private float* G(Parameter p) => P(p.Gradients[_id]);

    private uint _state = 0x12345u;

    private void NextMask(float[] mask, int size, float keep)
    {
        // xorshift: the masks are the only hot use of chance.
        uint limit = (uint)(keep * uint.MaxValue);
        float value = 1 / keep;
        uint x = _state;
        for (int i = 0; i < size; i++)
        {
            x ^= x << 13;
            x ^= x >> 17;
            x ^= x << 5;
            mask[i] = x < limit ? value : 0;
        }
        _state = x;
    }

    public void Seed(int seed) => _state = (uint)seed * 2654435761u | 1u;

    /// <summary>Runs a batch; with <paramref name="train"/> also the gradients. <paramref name="wordDrop"/>: chance of each word id to be hidden.
    /// With <paramref name="collect"/> above 0 the probabilities, times that, are added to each sequence's <see cref="Encoded.Soft"/>.</summary>
    public Tally Run(List<Encoded> batch, bool train, float[] wordDrop, float collect = 0)
    {
        Tally tally = default;
        int t = batch.Sum(b => b.Word.Length);
        int h = _s.Hidden, inputs = _s.Input, gates = 2 * h;
        int[] first = new int[batch.Count + 1];
        for (int b = 0; b < batch.Count; b++)
            first[b + 1] = first[b] + batch[b].Word.Length;

        // Input: word and sum of table rows, side by side.
        int[] word = new int[t];
        int[][] rows = new int[t][];
        bool[] hidden = new bool[t];
        float[] x = Memory("x", t * inputs), maskX = Memory("maskX", t * inputs);
        WordVectors? vectors = _n.Vectors;
        float[] given = vectors is null ? [] : Memory("given", t * WordVectors.Columns);
        for (int b = 0; b < batch.Count; b++)
        {
            for (int i = 0; i < batch[b].Word.Length; i++)
            {
                int at = first[b] + i;
                word[at] = batch[b].Word[i];
                rows[at] = batch[b].Rows[i];
                bool isNew = word[at] >= _n.Words.Rows;
                if (vectors is not null)
                    vectors.Of(word[at]).CopyTo(given.AsSpan(at * WordVectors.Columns));
                if (train && _random.NextDouble() < wordDrop[Math.Min(word[at], wordDrop.Length - 1)])
                {
                    word[at] = 0;
                    hidden[at] = true;
                    // A word that training never saw mostly has a vector; some have none.
                    if (vectors is not null && _random.NextDouble() < WithoutVector)
                        given.AsSpan(at * WordVectors.Columns, WordVectors.Columns).Clear();
                }
                if (isNew)
                    word[at] = 0;
                Span<float> row = x.AsSpan(at * inputs, inputs);
                _n.Words.Weights.AsSpan(word[at] * _s.WordColumns, _s.WordColumns).CopyTo(row);
                Span<float> sum = row[_s.WordColumns..];
                sum.Clear();
                for (int r = 0; r < rows[at].Length; r++)
                {
                    // A hidden word hides its whole-form row too, else nothing would be hidden.
                    if (hidden[at] && (r == 0 || r == 11))
                        continue;
                    TensorPrimitives.Add(sum, _n.Table.Weights.AsSpan(rows[at][r] * _s.TableColumns, _s.TableColumns), sum);
                }
            }
        }
        if (_n.Project is { } project)
            Gemm.Multiply(t, _s.WordColumns, WordVectors.Columns, P(given), WordVectors.Columns, 1, P(project.Weights), _s.WordColumns, 1, P(x), inputs, true);
        Drop(x, maskX, t * inputs, train);

        // First layer sees three words.
        float[] window = Memory("window", t * 3 * inputs);
        Array.Clear(window, 0, t * 3 * inputs);
        for (int b = 0; b < batch.Count; b++)
        {
            for (int i = first[b]; i < first[b + 1]; i++)
            {
                Span<float> w = window.AsSpan(i * 3 * inputs, 3 * inputs);
                if (i > first[b])
                    x.AsSpan((i - 1) * inputs, inputs).CopyTo(w);
                x.AsSpan(i * inputs, inputs).CopyTo(w[inputs..]);
                if (i + 1 < first[b + 1])
                    x.AsSpan((i + 1) * inputs, inputs).CopyTo(w[(2 * inputs)..]);
            }
        }
        float[] below = window;
        int belowColumns = 3 * inputs;
        for (int l = 0; l < _s.Layers; l++)
        {
            float[] p = Memory("p" + l, t * gates), c = Memory("c" + l, t * h), y = Memory("y" + l, t * h), inv = Memory("inv" + l, t), hat = Memory("hat" + l, t * h);
            Gemm.Multiply(t, gates, belowColumns, P(below), belowColumns, 1, P(_n.Gates[l].Weights), gates, 1, P(p), gates, false);
            for (int i = 0; i < t; i++)
                Activate(p.AsSpan(i * gates, gates), _n.GateBias[l].Weights, h);
            for (int b = 0; b < batch.Count; b++)
                Scan(p, c, first[b], first[b + 1], h);
            float[]? residual = l == 0 ? null : Memory("y" + (l - 1), t * h);
            for (int i = 0; i < t; i++)
                inv[i] = Normalize(c.AsSpan(i * h, h), residual is null ? default : residual.AsSpan(i * h, h), hat.AsSpan(i * h, h), y.AsSpan(i * h, h), _n.Scale[l].Weights, _n.Shift[l].Weights);
            float[] dropped = Memory("d" + l, t * h);
            y.AsSpan(0, t * h).CopyTo(dropped);
            Drop(dropped, Memory("mask" + l, t * h), t * h, train);
            below = dropped;
            belowColumns = h;
        }

        // Heads.
        int sides = 2 * _s.Arc + 2 * _s.Label, arc = _s.Arc, label = _s.Label;
        float[] side = Memory("side", t * sides), sideMask = Memory("sideMask", t * sides), tags = Memory("tags", t * Shape.TagOutputs);
        Gemm.Multiply(t, sides, h, P(below), h, 1, P(_n.Sides.Weights), sides, 1, P(side), sides, false);
        for (int i = 0; i < t; i++)
        {
            Span<float> r = side.AsSpan(i * sides, sides);
            TensorPrimitives.Add(r, _n.SideBias.Weights, r);
            for (int k = 0; k < 2 * arc; k++)
                r[k] = r[k] > 0 ? r[k] : 0.1f * r[k];
        }
        Drop(side, sideMask, t * sides, train);
        Gemm.Multiply(t, Shape.TagOutputs, h, P(below), h, 1, P(_n.Tags.Weights), Shape.TagOutputs, 1, P(tags), Shape.TagOutputs, false);
        float[] da = Memory("da", t * arc);
        Gemm.Multiply(t, arc, arc, P(side), sides, 1, P(_n.Arc.Weights), arc, 1, P(da), arc, false);
        for (int i = 0; i < t; i++)
            TensorPrimitives.Add(da.AsSpan(i * arc, arc), _n.HeadBias.Weights, da.AsSpan(i * arc, arc));

        float[] gSide = Memory("gSide", t * sides), gTags = Memory("gTags", t * Shape.TagOutputs), gDa = Memory("gDa", t * arc);
        if (train)
        {
            Array.Clear(gSide, 0, t * sides);
            Array.Clear(gTags, 0, t * Shape.TagOutputs);
            Array.Clear(gDa, 0, t * arc);
        }
        for (int b = 0; b < batch.Count; b++)
        {
            Sequence q = batch[b].Sequence;
            TagLoss(q, batch[b].Soft, collect, first[b], tags, gTags, train, ref tally);
            for (int sentence = 0; sentence + 1 < q.Starts.Length; sentence++)
                TreeLoss(q, batch[b].Soft, collect, first[b], q.Starts[sentence], q.Starts[sentence + 1], side, da, gSide, gDa, train, ref tally);
        }
        tally.Words += t;
        if (!train)
            return tally;

        // Backward.
        Gemm.Multiply(arc, arc, t, P(side), 1, sides, P(gDa), arc, 1, G(_n.Arc), arc, true);
        float[] gd = Memory("gd", t * arc);
        Gemm.Multiply(t, arc, arc, P(gDa), arc, 1, P(_n.Arc.Weights), 1, arc, P(gd), arc, false);
        for (int i = 0; i < t; i++)
        {
            TensorPrimitives.Add(_n.HeadBias.Gradients[_id], gDa.AsSpan(i * arc, arc), _n.HeadBias.Gradients[_id]);
            Span<float> g = gSide.AsSpan(i * sides, sides);
            TensorPrimitives.Add(g[..arc], gd.AsSpan(i * arc, arc), g[..arc]);
            TensorPrimitives.Multiply(g, sideMask.AsSpan(i * sides, sides), g);
            // The slope shows in the sign, which dropout does not change where it keeps.
            for (int k = 0; k < 2 * arc; k++)
            {
                if (side[i * sides + k] < 0)
                    g[k] *= 0.1f;
            }
            TensorPrimitives.Add(_n.SideBias.Gradients[_id], g, _n.SideBias.Gradients[_id]);
            TensorPrimitives.Add(_n.TagBias.Gradients[_id], gTags.AsSpan(i * Shape.TagOutputs, Shape.TagOutputs), _n.TagBias.Gradients[_id]);
        }
        Gemm.Multiply(h, sides, t, P(below), 1, h, P(gSide), sides, 1, G(_n.Sides), sides, true);
        Gemm.Multiply(h, Shape.TagOutputs, t, P(below), 1, h, P(gTags), Shape.TagOutputs, 1, G(_n.Tags), Shape.TagOutputs, true);
        float[] gy = Memory("gy", t * h), gp = Memory("gp", t * gates), gc = Memory("gc", t * h);
        Gemm.Multiply(t, h, sides, P(gSide), sides, 1, P(_n.Sides.Weights), 1, sides, P(gy), h, false);
        Gemm.Multiply(t, h, Shape.TagOutputs, P(gTags), Shape.TagOutputs, 1, P(_n.Tags.Weights), 1, Shape.TagOutputs, P(gy), h, true);
        TensorPrimitives.Multiply(gy.AsSpan(0, t * h), Memory("mask" + (_s.Layers - 1), t * h).AsSpan(0, t * h), gy.AsSpan(0, t * h));
        for (int l = _s.Layers - 1; l >= 0; l--)
        {
            // gy: gradient of this layer's output y. Layer norm gives gc: of c and, in upper layers, of the residual too.
            float[] hat = Memory("hat" + l, t * h), inv = Memory("inv" + l, t);
            for (int i = 0; i < t; i++)
                NormalizeBack(gy.AsSpan(i * h, h), hat.AsSpan(i * h, h), inv[i], gc.AsSpan(i * h, h), _n.Scale[l].Weights, _n.Scale[l].Gradients[_id], _n.Shift[l].Gradients[_id]);
            float[] p = Memory("p" + l, t * gates), c = Memory("c" + l, t * h);
            for (int b = 0; b < batch.Count; b++)
                ScanBack(p, c, gc, gp, first[b], first[b + 1], h);
            float[] biasGradient = _n.GateBias[l].Gradients[_id];
            for (int i = 0; i < t; i++)
                TensorPrimitives.Add(biasGradient, gp.AsSpan(i * gates, gates), biasGradient);
            if (l > 0)
            {
                float[] input = Memory("d" + (l - 1), t * h);
                Gemm.Multiply(h, gates, t, P(input), 1, h, P(gp), gates, 1, G(_n.Gates[l]), gates, true);
                Gemm.Multiply(t, h, gates, P(gp), gates, 1, P(_n.Gates[l].Weights), 1, gates, P(gy), h, false);
                TensorPrimitives.Multiply(gy.AsSpan(0, t * h), Memory("mask" + (l - 1), t * h).AsSpan(0, t * h), gy.AsSpan(0, t * h));
                TensorPrimitives.Add(gy.AsSpan(0, t * h), gc.AsSpan(0, t * h), gy.AsSpan(0, t * h));
            }
            else
            {
                Gemm.Multiply(3 * inputs, gates, t, P(window), 1, 3 * inputs, P(gp), gates, 1, G(_n.Gates[0]), gates, true);
                float[] gw = Memory("gw", t * 3 * inputs);
                Gemm.Multiply(t, 3 * inputs, gates, P(gp), gates, 1, P(_n.Gates[0].Weights), 1, gates, P(gw), 3 * inputs, false);
                float[] gx = Memory("gx", t * inputs);
                InputBack(batch, first, gw, gx, maskX, word, rows, hidden);
                if (_n.Project is { } from)
                    Gemm.Multiply(WordVectors.Columns, _s.WordColumns, t, P(Memory("given", t * WordVectors.Columns)), 1, WordVectors.Columns, P(gx), inputs, 1, G(from), _s.WordColumns, true);
            }
        }
        return tally;
    }

    private void Drop(float[] values, float[] mask, int size, bool train)
    {
        if (!train)
            return;
        NextMask(mask, size, 1 - _dropout);
        TensorPrimitives.Multiply(values.AsSpan(0, size), mask.AsSpan(0, size), values.AsSpan(0, size));
    }

    private void InputBack(List<Encoded> batch, int[] first, float[] gw, float[] gx, float[] maskX, int[] word, int[][] rows, bool[] hidden)
    {
        int inputs = _s.Input;
        float[] gWords = _n.Words.Gradients[_id], gTable = _n.Table.Gradients[_id];
        for (int b = 0; b < batch.Count; b++)
        {
            for (int i = first[b]; i < first[b + 1]; i++)
            {
                Span<float> g = gx.AsSpan(i * inputs, inputs);
                gw.AsSpan(i * 3 * inputs + inputs, inputs).CopyTo(g);
                if (i > first[b])
                    TensorPrimitives.Add(g, gw.AsSpan((i - 1) * 3 * inputs + 2 * inputs, inputs), g);
                if (i + 1 < first[b + 1])
                    TensorPrimitives.Add(g, gw.AsSpan((i + 1) * 3 * inputs, inputs), g);
                TensorPrimitives.Multiply(g, maskX.AsSpan(i * inputs, inputs), g);
                _n.Words.Touch(_id, word[i]);
                Span<float> to = gWords.AsSpan(word[i] * _s.WordColumns, _s.WordColumns);
                TensorPrimitives.Add(to, g[.._s.WordColumns], to);
                for (int r = 0; r < rows[i].Length; r++)
                {
                    if (hidden[i] && (r == 0 || r == 11))
                        continue;
                    _n.Table.Touch(_id, rows[i][r]);
                    to = gTable.AsSpan(rows[i][r] * _s.TableColumns, _s.TableColumns);
                    TensorPrimitives.Add(to, g[_s.WordColumns..], to);
                }
            }
        }
    }

    // Forget gates by the logistic function, candidates by tanh.
    private static void Activate(Span<float> p, float[] bias, int h)
    {
        TensorPrimitives.Add(p, bias, p);
        TensorPrimitives.Sigmoid(p[..h], p[..h]);
        TensorPrimitives.Tanh(p[h..], p[h..]);
    }

    // c(t) = f·c(t−1) + (1−f)·z; the first half of the channels runs forwards, the second backwards.
    private static void Scan(float[] p, float[] c, int first, int end, int h)
    {
        int half = h / 2;
        for (int i = first; i < end; i++)
            ScanStep(p, c, i, i > first ? i - 1 : -1, 0, half, h);
        for (int i = end - 1; i >= first; i--)
            ScanStep(p, c, i, i + 1 < end ? i + 1 : -1, half, half, h);
    }

    private static void ScanStep(float[] p, float[] c, int i, int before, int from, int half, int h)
    {
        ref float f = ref p[i * 2 * h + from], z = ref p[i * 2 * h + h + from], to = ref c[i * h + from];
        for (nuint k = 0; k < (nuint)half; k += 16)
        {
            Vector512<float> fv = Vector512.LoadUnsafe(ref f, k), zv = Vector512.LoadUnsafe(ref z, k);
            Vector512<float> old = before < 0 ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref c[before * h + from], k);
            (zv + fv * (old - zv)).StoreUnsafe(ref to, k);
        }
    }

    private static void ScanBack(float[] p, float[] c, float[] gc, float[] gp, int first, int end, int h)
    {
        int half = h / 2;
        float[] carry = new float[h];
        for (int i = end - 1; i >= first; i--)
            ScanBackStep(p, c, gc, gp, carry, i, i > first ? i - 1 : -1, 0, half, h);
        for (int i = first; i < end; i++)
            ScanBackStep(p, c, gc, gp, carry, i, i + 1 < end ? i + 1 : -1, half, half, h);
    }

    private static void ScanBackStep(float[] p, float[] c, float[] gc, float[] gp, float[] carry, int i, int before, int from, int half, int h)
    {
        Vector512<float> one = Vector512<float>.One;
        ref float f = ref p[i * 2 * h + from], z = ref p[i * 2 * h + h + from], gf = ref gp[i * 2 * h + from], gz = ref gp[i * 2 * h + h + from];
        for (nuint k = 0; k < (nuint)half; k += 16)
        {
            Vector512<float> fv = Vector512.LoadUnsafe(ref f, k), zv = Vector512.LoadUnsafe(ref z, k);
            Vector512<float> old = before < 0 ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref c[before * h + from], k);
            Vector512<float> g = Vector512.LoadUnsafe(ref gc[i * h + from], k) + Vector512.LoadUnsafe(ref carry[from], k);
            (g * (old - zv) * fv * (one - fv)).StoreUnsafe(ref gf, k);
            (g * (one - fv) * (one - zv * zv)).StoreUnsafe(ref gz, k);
            (g * fv).StoreUnsafe(ref carry[from], k);
        }
    }

    private static float Normalize(ReadOnlySpan<float> c, ReadOnlySpan<float> residual, Span<float> hat, Span<float> y, float[] scale, float[] shift)
    {
        if (residual.IsEmpty)
            c.CopyTo(hat);
        else
            TensorPrimitives.Add(c, residual, hat);
        float mean = TensorPrimitives.Sum<float>(hat) / hat.Length;
        TensorPrimitives.Subtract(hat, mean, hat);
        float inv = 1 / MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(hat) / hat.Length + 1e-5f);
        TensorPrimitives.Multiply(hat, inv, hat);
        TensorPrimitives.MultiplyAdd(hat, scale, shift, y);
        return inv;
    }

    private static void NormalizeBack(ReadOnlySpan<float> gy, ReadOnlySpan<float> hat, float inv, Span<float> g, float[] scale, float[] gScale, float[] gShift)
    {
        TensorPrimitives.Add(gShift, gy, gShift);
        TensorPrimitives.MultiplyAdd(gy, hat, gScale, gScale);
        TensorPrimitives.Multiply(gy, scale, g);
        float mean = TensorPrimitives.Sum<float>(g) / g.Length, along = TensorPrimitives.Dot<float>(g, hat) / g.Length;
        for (int k = 0; k < g.Length; k++)
            g[k] = inv * (g[k] - mean - hat[k] * along);
    }

    private void TagLoss(Sequence q, Soft? soft, float collect, int at, float[] tags, float[] gTags, bool train, ref Tally tally)
    {
        int starts = 0;
        for (int i = 0; i < q.Forms.Length; i++)
        {
            Span<float> row = tags.AsSpan((at + i) * Shape.TagOutputs, Shape.TagOutputs);
            TensorPrimitives.Add(row, _n.TagBias.Weights, row);
            Span<float> g = gTags.AsSpan((at + i) * Shape.TagOutputs, Shape.TagOutputs);
            bool begins = starts < q.Starts.Length && q.Starts[starts] == i;
            if (begins)
                starts++;
            Span<float> teacher = soft is null ? default : soft.Tags.AsSpan(i * Shape.TagOutputs, Shape.TagOutputs);
            if (collect > 0)
                teacher = default;
            float mix = Mix(q, teacher);
            tally.Upos += SoftMax(row[..Shape.Upos], q.Upos[i], g, train, 1f, ref tally.Loss, teacher, mix) ? 1 : 0;
            tally.Xpos += SoftMax(row.Slice(Shape.Upos, Shape.Xpos), q.Xpos[i], train ? g[Shape.Upos..] : default, train, 0.7f, ref tally.Loss, From(teacher, Shape.Upos), mix) ? 1 : 0;
            if (q.Name[i] >= 0 || !teacher.IsEmpty || collect > 0)
            {
                bool right = SoftMax(row.Slice(Shape.NameAt, NameTags.Classes), Math.Max(q.Name[i], (sbyte)0), train ? g[Shape.NameAt..] : default, train, 1f, ref tally.Loss, From(teacher, Shape.NameAt), q.Name[i] < 0 ? 1 : mix);
                if (q.Name[i] > 0)
                {
                    tally.NameWords++;
                    tally.Names += right ? 1 : 0;
                }
            }
            if (i > 0)
            {
                bool right = SoftMax(row.Slice(Shape.SentenceAt, 2), begins ? 1 : 0, train ? g[Shape.SentenceAt..] : default, train, 1f, ref tally.Loss, From(teacher, Shape.SentenceAt), mix);
                tally.Starts += begins ? 1 : 0;
                tally.StartErrors += right ? 0 : 1;
            }
            if (collect > 0)
                TensorPrimitives.MultiplyAdd(row, collect, soft!.Tags.AsSpan(i * Shape.TagOutputs, Shape.TagOutputs), soft.Tags.AsSpan(i * Shape.TagOutputs, Shape.TagOutputs));
        }
    }

    // Teachers count half beside gold, and wholly where there is no gold.
    private static float Mix(Sequence q, ReadOnlySpan<float> teacher) => teacher.IsEmpty ? 0 : q.IsGold ? 0.5f : 1f;

    private static ReadOnlySpan<float> From(ReadOnlySpan<float> teacher, int at) => teacher.IsEmpty ? default : teacher[at..];

    // Leaves the probabilities in scores.
    private static bool SoftMax(Span<float> scores, int gold, Span<float> g, bool train, float weight, ref double loss, ReadOnlySpan<float> teacher, float mix)
    {
        int best = TensorPrimitives.IndexOfMax<float>(scores);
        float max = scores[best];
        float goldScore = scores[gold];
        for (int k = 0; k < scores.Length; k++)
            scores[k] = MathF.Exp(scores[k] - max);
        float sum = TensorPrimitives.Sum<float>(scores);
        loss += weight * (MathF.Log(sum) - (goldScore - max));
        TensorPrimitives.Multiply(scores, 1 / sum, scores);
        if (train)
        {
            for (int k = 0; k < scores.Length; k++)
            {
                float target = k == gold ? 1 - mix : 0;
                if (mix > 0)
                    target += mix * teacher[k];
                g[k] += weight * (scores[k] - target);
            }
        }
        return best == gold;
    }

    private void TreeLoss(Sequence q, Soft? soft, float collect, int at, int from, int to, float[] side, float[] da, float[] gSide, float[] gDa, bool train, ref Tally tally)
    {
        int arc = _s.Arc, label = _s.Label, sides = 2 * arc + 2 * label, n = to - from;
        float[] scores = new float[n + 1], g = new float[n + 1], r = new float[label], logits = new float[Shape.LabelOutputs], gl = new float[Shape.LabelOutputs];
        float[] root = _n.Root.Weights, gRoot = _n.Root.Gradients[_id], gDistance = _n.Distance.Gradients[_id];
        for (int i = 0; i < n; i++)
        {
            int d = at + from + i;
            int gold = q.Head[from + i];
            int goldAt = gold < 0 ? n : gold - from;
            ReadOnlySpan<float> dep = da.AsSpan(d * arc, arc);
            for (int j = 0; j < n; j++)
                scores[j] = i == j ? -1e9f : TensorPrimitives.Dot(dep, side.AsSpan((at + from + j) * sides + arc, arc)) + _n.Distance.Weights[Network.DistanceBucket(j - i)];
            scores[n] = TensorPrimitives.Dot(dep, root.AsSpan(0, arc)) + _n.Distance.Weights[0];
            Array.Clear(g);
            ReadOnlySpan<float> teacher = collect > 0 || soft is null ? default : soft.Arcs[from + i];
            float mix = Mix(q, teacher);
            bool right = SoftMax(scores, goldAt, g, train, 1f, ref tally.Loss, teacher, mix);
            if (collect > 0)
            {
                float[] arcs = soft!.Arcs[from + i] ??= new float[n + 1];
                TensorPrimitives.MultiplyAdd(scores, collect, arcs, arcs);
            }
            tally.Uas += right ? 1 : 0;
            if (train)
            {
                Span<float> gDep = gDa.AsSpan(d * arc, arc);
                for (int j = 0; j < n; j++)
                {
                    if (j == i || MathF.Abs(g[j]) < 1e-6f)
                        continue;
                    int s = (at + from + j) * sides + arc;
                    TensorPrimitives.MultiplyAdd(side.AsSpan(s, arc), g[j], gDep, gDep);
                    TensorPrimitives.MultiplyAdd(dep, g[j], gSide.AsSpan(s, arc), gSide.AsSpan(s, arc));
                    gDistance[Network.DistanceBucket(j - i)] += g[j];
                }
                TensorPrimitives.MultiplyAdd(root.AsSpan(0, arc), g[n], gDep, gDep);
                TensorPrimitives.MultiplyAdd(dep, g[n], gRoot.AsSpan(0, arc), gRoot.AsSpan(0, arc));
                gDistance[0] += g[n];
            }
            // The label, given the gold head.
            ReadOnlySpan<float> ofDependant = side.AsSpan(d * sides + 2 * arc, label);
            ReadOnlySpan<float> ofHead = gold < 0 ? root.AsSpan(arc, label) : side.AsSpan((at + gold) * sides + 2 * arc + label, label);
            TensorPrimitives.Add(ofDependant, ofHead, r);
            for (int k = 0; k < label; k++)
                r[k] = MathF.Max(0, r[k]);
            _n.LabelBias.Weights.CopyTo(logits, 0);
            for (int k = 0; k < label; k++)
            {
                if (r[k] > 0)
                    TensorPrimitives.MultiplyAdd(_n.LabelOut.Weights.AsSpan(k * Shape.LabelOutputs, Shape.LabelOutputs), r[k], logits, logits);
            }
            Array.Clear(gl);
            ReadOnlySpan<float> labelTeacher = teacher.IsEmpty ? default : soft!.Labels.AsSpan((from + i) * Shape.LabelOutputs, Shape.LabelOutputs);
            bool labelled = SoftMax(logits.AsSpan(0, Shape.Deprels), q.Deprel[from + i], gl, train, 1f, ref tally.Loss, labelTeacher, mix);
            if (collect > 0)
                TensorPrimitives.MultiplyAdd(logits.AsSpan(0, Shape.Deprels), collect, soft!.Labels.AsSpan((from + i) * Shape.LabelOutputs, Shape.Deprels), soft.Labels.AsSpan((from + i) * Shape.LabelOutputs, Shape.Deprels));
            tally.Las += right && labelled ? 1 : 0;
            if (!train)
                continue;
            TensorPrimitives.Add(_n.LabelBias.Gradients[_id], gl, _n.LabelBias.Gradients[_id]);
            Span<float> gHead = gold < 0 ? gRoot.AsSpan(arc, label) : gSide.AsSpan((at + gold) * sides + 2 * arc + label, label);
            Span<float> gDependant = gSide.AsSpan(d * sides + 2 * arc, label);
            for (int k = 0; k < label; k++)
            {
                if (r[k] <= 0)
                    continue;
                Span<float> gOut = _n.LabelOut.Gradients[_id].AsSpan(k * Shape.LabelOutputs, Shape.LabelOutputs);
                TensorPrimitives.MultiplyAdd(gl, r[k], gOut, gOut);
                float gr = TensorPrimitives.Dot(gl, _n.LabelOut.Weights.AsSpan(k * Shape.LabelOutputs, Shape.LabelOutputs));
                gHead[k] += gr;
                gDependant[k] += gr;
            }
        }
    }
}
