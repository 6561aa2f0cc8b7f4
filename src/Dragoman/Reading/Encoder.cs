using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

/// <summary>The layers of the network: from the rows of words to a vector for every word in its context.</summary>
/// <remarks>Gated layers in both directions after Bradbury et al. (2017) and Lei et al. (2018): gates depend on the input
/// alone, so that the recurrence is one multiply-add a channel. Each layer's output is normalized (Ba et al., 2016).</remarks>
internal sealed class Encoder
{
    // Words whose rows are asked for ahead of their use.
    private const int Ahead = 3;

    private readonly int _hidden, _layers;
    private readonly float[] _bias;
    private readonly float[][] _scale, _shift;

    // The gates of the layers above the first, whose products are made once a form (WordRows).
    private readonly WeightMatrix[] _gates;

    public Encoder(ModelFile model, int hidden, int layers)
    {
        (_hidden, _layers) = (hidden, layers);
        _bias = model.Get<float>("gates0.bias").ToArray();
        _scale = new float[layers][];
        _shift = new float[layers][];
        _gates = new WeightMatrix[layers - 1];
        for (int l = 0; l < layers; l++)
        {
            string number = l.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _scale[l] = model.Get<float>($"norm{number}.scale").ToArray();
            _shift[l] = model.Get<float>($"norm{number}.shift").ToArray();
            if (l > 0)
                _gates[l - 1] = new WeightMatrix(model, $"gates{number}", model.Get<float>($"gates{number}.bias"));
        }
    }

    /// <summary>Encodes words that stand in stretches, each read on its own.</summary>
    /// <param name="rows">What each word gives to the first layer.</param>
    /// <param name="stretches">First words of the stretches, and the number of words at the end.</param>
    /// <param name="integers">Receives hidden values, a row a word, rounded to integers, in the scratch memory; <paramref name="scales"/> the rows'
    /// scales.</param>
    public void Encode(ReadOnlySpan<WordRow> rows, ReadOnlySpan<int> stretches, Scratch scratch, out Span<byte> integers, out Span<float> scales)
    {
        int words = rows.Length, h = _hidden, gates = 2 * h;
        Span<float> p = scratch.Floats(1, words * gates), y = scratch.Floats(2, words * h), c = scratch.Floats(3, words * h);
        integers = scratch.Bytes(words * h);
        scales = scratch.RowScales(words);
        for (int s = 0; s + 1 < stretches.Length; s++)
        {
            for (int i = stretches[s]; i < stretches[s + 1]; i++)
            {
                if (i + Ahead < words)
                    Prefetch(rows[i + Ahead], 3 * gates * sizeof(ushort));
                Gather(p.Slice(i * gates, gates), i > stretches[s] ? rows[i - 1] : null, rows[i], i + 1 < stretches[s + 1] ? rows[i + 1]
                    : null, _bias);
            }
        }
        for (int l = 0; l < _layers; l++)
        {
            if (l > 0)
                _gates[l - 1].Multiply(integers, scales, words, p);
            for (int s = 0; s + 1 < stretches.Length; s++)
            {
                if (Avx512F.IsSupported)
                    Scan<Lanes512>(p, c, stretches[s], stretches[s + 1], h);
                else
                    Scan<Lanes256>(p, c, stretches[s], stretches[s + 1], h);
            }
            for (int i = 0; i < words; i += 2)
            {
                int other = Math.Min(i + 1, words - 1);
                (float largest, float otherLargest) =
                    Normalize(c.Slice(i * h, h), c.Slice(other * h, h), y.Slice(i * h, h), y.Slice(other * h, h), l > 0, _scale[l], _shift[l]);
                scales[i] = IntegerProduct.Quantize(y.Slice(i * h, h), largest, integers.Slice(i * h, h));
                scales[other] = IntegerProduct.Quantize(y.Slice(other * h, h), otherLargest, integers.Slice(other * h, h));
            }
        }
    }

    // The rows of all forms are larger than the caches.
    private static unsafe void Prefetch(WordRow row, int bytes)
    {
        if (!Sse.IsSupported)
            return;
        for (int at = 0; at < bytes; at += Scratch.LineBytes)
            Sse.Prefetch0((byte*)row.Values + at);
    }

    // The word before gives its first part, the word itself its second, the word after its third.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(Span<float> p, WordRow? before, WordRow self, WordRow? after, float[] bias)
    {
        nuint gates = (nuint)p.Length;
        ref float o = ref MemoryMarshal.GetReference(p), b = ref bias[0];
        for (nuint k = 0; k < gates; k += 16)
        {
            Vector512<float> sum = Vector512.LoadUnsafe(ref b, k) + FromBfloat(self, gates + k);
            if (before is not null)
                sum += FromBfloat(before, k);
            if (after is not null)
                sum += FromBfloat(after, 2 * gates + k);
            sum.StoreUnsafe(ref o, k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<float> FromBfloat(WordRow row, nuint at)
    {
        Vector256<ushort> v = Vector256.Load(row.Values + at);
        if (Avx512F.IsSupported)
            return (Avx512F.ConvertToVector512UInt32(v) << 16).AsSingle();
        return (Vector512.Create(Vector256.WidenLower(v), Vector256.WidenUpper(v)) << 16).AsSingle();
    }

    // c(t) = f·c(t−1) + (1−f)·z; the first half of the channels runs forwards, the second backwards. Channels of four vectors go together, so that
    // whole lines of a word's row are read at once. Where there are 256 bits, wider vectors are put together through memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scan<T>(Span<float> p, Span<float> c, int first, int end, int h) where T : struct, ILanes<T>
    {
        for (int k = 0; k < h; k += 4 * T.Count)
        {
            bool forwards = k < h / 2;
            int step = forwards ? 1 : -1;
            T s0 = default, s1 = default, s2 = default, s3 = default;
            for (int i = forwards ? first : end - 1; i >= first && i < end; i += step)
            {
                ref float row = ref p[i * 2 * h + k], state = ref c[i * h + k];
                Step(ref row, h, ref s0, ref s1);
                s0.Store(ref state);
                s1.Store(ref Unsafe.Add(ref state, T.Count));
                Step(ref Unsafe.Add(ref row, 2 * T.Count), h, ref s2, ref s3);
                s2.Store(ref Unsafe.Add(ref state, 2 * T.Count));
                s3.Store(ref Unsafe.Add(ref state, 3 * T.Count));
            }
        }
    }

    // f = 1 / (1 + e^−x), z = tanh y = 2 / (1 + e^−2y) − 1, from one division. Two vectors go side by side, instruction by instruction: one behind
    // the other, a Zen 4 has its queues full of what waits for the first (2026-11-28).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<T>(ref float row, int h, ref T state0, ref T state1) where T : struct, ILanes<T>
    {
        const float Log2E = 1.44269504f;
        T a0 = T.Load(ref row) * T.All(-Log2E);
        T a1 = T.Load(ref Unsafe.Add(ref row, T.Count)) * T.All(-Log2E);
        T b0 = T.Load(ref Unsafe.Add(ref row, h)) * T.All(-2 * Log2E);
        T b1 = T.Load(ref Unsafe.Add(ref row, h + T.Count)) * T.All(-2 * Log2E);
        OnePlusPowers(ref a0, ref a1, ref b0, ref b1);
        T both0 = T.All(1) / (a0 * b0);
        T both1 = T.All(1) / (a1 * b1);
        T f0 = b0 * both0;
        T f1 = b1 * both1;
        T z0 = T.MultiplyAdd(a0 + a0, both0, T.All(-1));
        T z1 = T.MultiplyAdd(a1 + a1, both1, T.All(-1));
        state0 = T.MultiplyAdd(f0, state0 - z0, z0);
        state1 = T.MultiplyAdd(f1, state1 - z1, z1);
    }

    // 1 + 2^t: the whole part of t goes into the exponent, the rest, half a unit to either side, through a polynomial (error below 1e-4 of it).
    // Adding 1.5 · 2^23 rounds to the whole part and leaves it in the lowest bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OnePlusPowers<T>(ref T t0, ref T t1, ref T t2, ref T t3) where T : struct, ILanes<T>
    {
        T least = T.All(-60f), most = T.All(60f), whole = T.All(12582912f);
        t0 = T.Max(t0, least);
        t1 = T.Max(t1, least);
        t2 = T.Max(t2, least);
        t3 = T.Max(t3, least);
        t0 = T.Min(t0, most);
        t1 = T.Min(t1, most);
        t2 = T.Min(t2, most);
        t3 = T.Min(t3, most);
        T shifted0 = t0 + whole;
        T shifted1 = t1 + whole;
        T shifted2 = t2 + whole;
        T shifted3 = t3 + whole;
        t0 -= shifted0 - whole;
        t1 -= shifted1 - whole;
        t2 -= shifted2 - whole;
        t3 -= shifted3 - whole;
        T third = T.All(0.05517167f), second = T.All(0.24261112f), first = T.All(0.69326099f), none = T.All(0.99992807f);
        T power0 = T.MultiplyAdd(t0, third, second);
        T power1 = T.MultiplyAdd(t1, third, second);
        T power2 = T.MultiplyAdd(t2, third, second);
        T power3 = T.MultiplyAdd(t3, third, second);
        power0 = T.MultiplyAdd(power0, t0, first);
        power1 = T.MultiplyAdd(power1, t1, first);
        power2 = T.MultiplyAdd(power2, t2, first);
        power3 = T.MultiplyAdd(power3, t3, first);
        power0 = T.MultiplyAdd(power0, t0, none);
        power1 = T.MultiplyAdd(power1, t1, none);
        power2 = T.MultiplyAdd(power2, t2, none);
        power3 = T.MultiplyAdd(power3, t3, none);
        t0 = T.MultiplyAdd(power0, T.PowerOfLowest(shifted0), T.All(1));
        t1 = T.MultiplyAdd(power1, T.PowerOfLowest(shifted1), T.All(1));
        t2 = T.MultiplyAdd(power2, T.PowerOfLowest(shifted2), T.All(1));
        t3 = T.MultiplyAdd(power3, T.PowerOfLowest(shifted3), T.All(1));
    }

    // Two words side by side, since each waits for its sums; a word without another goes with itself. Returns their largest absolute values.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (float First, float Second) Normalize(ReadOnlySpan<float> c0, ReadOnlySpan<float> c1, Span<float> y0, Span<float> y1,
        bool residual, float[] scale, float[] shift)
    {
        ref float first = ref MemoryMarshal.GetReference(c0), second = ref MemoryMarshal.GetReference(c1[..c0.Length]);
        ref float one = ref MemoryMarshal.GetReference(y0[..c0.Length]), two = ref MemoryMarshal.GetReference(y1[..c0.Length]);
        nuint n = (nuint)c0.Length;
        Vector512<float> sum0 = default, sum1 = default, squares0 = default, squares1 = default;
        for (nuint k = 0; k < n; k += 16)
        {
            Vector512<float> v0 = Vector512.LoadUnsafe(ref first, k), v1 = Vector512.LoadUnsafe(ref second, k);
            if (residual)
            {
                v0 += Vector512.LoadUnsafe(ref one, k);
                v1 += Vector512.LoadUnsafe(ref two, k);
            }
            v0.StoreUnsafe(ref one, k);
            v1.StoreUnsafe(ref two, k);
            sum0 += v0;
            sum1 += v1;
            squares0 += v0 * v0;
            squares1 += v1 * v1;
        }
        float mean0 = Vector512.Sum(sum0) / n, mean1 = Vector512.Sum(sum1) / n;
        float variance0 = MathF.Max(0, Vector512.Sum(squares0) / n - mean0 * mean0), variance1 =
            MathF.Max(0, Vector512.Sum(squares1) / n - mean1 * mean1);
        Vector512<float> m0 = Vector512.Create(mean0), m1 = Vector512.Create(mean1);
        Vector512<float> inverse0 = Vector512.Create(1 / MathF.Sqrt(variance0 + 1e-5f)), inverse1 =
            Vector512.Create(1 / MathF.Sqrt(variance1 + 1e-5f));
        Vector512<float> largest0 = default, largest1 = default;
        for (nuint k = 0; k < n; k += 16)
        {
            Vector512<float> factor = Vector512.LoadUnsafe(ref scale[0], k), add = Vector512.LoadUnsafe(ref shift[0], k);
            Vector512<float> v0 = (Vector512.LoadUnsafe(ref one, k) - m0) * inverse0, v1 = (Vector512.LoadUnsafe(ref two, k) - m1) * inverse1;
            v0 = v0 * factor + add;
            v1 = v1 * factor + add;
            v0.StoreUnsafe(ref one, k);
            v1.StoreUnsafe(ref two, k);
            largest0 = Vector512.MaxNative(largest0, Vector512.Abs(v0));
            largest1 = Vector512.MaxNative(largest1, Vector512.Abs(v1));
        }
        return (IntegerProduct.Largest(largest0), IntegerProduct.Largest(largest1));
    }
}
