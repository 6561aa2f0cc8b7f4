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
                Scan(p, c, stretches[s], stretches[s + 1], h);
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

    // c(t) = f·c(t−1) + (1−f)·z; the first half of the channels runs forwards, the second backwards. 32 channels go together, so that
    // whole lines of a word's row are read at once. In 256 bits, though there may be 512: the divisions and multiplications take as long, and where
    // there are not, wider vectors are put together through memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scan(Span<float> p, Span<float> c, int first, int end, int h)
    {
        for (int k = 0; k < h; k += 32)
        {
            bool forwards = k < h / 2;
            int step = forwards ? 1 : -1;
            if (Avx512F.IsSupported)
            {
                Vector512<float> w0 = default, w1 = default;
                for (int i = forwards ? first : end - 1; i >= first && i < end; i += step)
                {
                    ref float row = ref p[i * 2 * h + k], state = ref c[i * h + k];
                    WideStep(ref row, h, ref w0, ref w1);
                    w0.StoreUnsafe(ref state);
                    w1.StoreUnsafe(ref state, 16);
                }
                continue;
            }
            Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
            for (int i = forwards ? first : end - 1; i >= first && i < end; i += step)
            {
                ref float row = ref p[i * 2 * h + k], state = ref c[i * h + k];
                Step(ref row, h, ref s0, ref s1);
                s0.StoreUnsafe(ref state);
                s1.StoreUnsafe(ref state, 8);
                Step(ref Unsafe.Add(ref row, 16), h, ref s2, ref s3);
                s2.StoreUnsafe(ref state, 16);
                s3.StoreUnsafe(ref state, 24);
            }
        }
    }

    // f = 1 / (1 + e^−x), z = tanh y = 2 / (1 + e^−2y) − 1, from one division. Two vectors go side by side, instruction by instruction: one behind
    // the other, a Zen 4 has its queues full of what waits for the first (2026-11-28).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref float row, int h, ref Vector256<float> state0, ref Vector256<float> state1)
    {
        const float Log2E = 1.44269504f;
        Vector256<float> a0 = Vector256.LoadUnsafe(ref row) * -Log2E;
        Vector256<float> a1 = Vector256.LoadUnsafe(ref row, 8) * -Log2E;
        Vector256<float> b0 = Vector256.LoadUnsafe(ref row, (nuint)h) * (-2 * Log2E);
        Vector256<float> b1 = Vector256.LoadUnsafe(ref row, (nuint)h + 8) * (-2 * Log2E);
        OnePlusPowers(ref a0, ref a1, ref b0, ref b1);
        Vector256<float> both0 = Vector256<float>.One / (a0 * b0);
        Vector256<float> both1 = Vector256<float>.One / (a1 * b1);
        Vector256<float> f0 = b0 * both0;
        Vector256<float> f1 = b1 * both1;
        Vector256<float> z0 = Vector256.FusedMultiplyAdd(a0 + a0, both0, -Vector256<float>.One);
        Vector256<float> z1 = Vector256.FusedMultiplyAdd(a1 + a1, both1, -Vector256<float>.One);
        state0 = Vector256.FusedMultiplyAdd(f0, state0 - z0, z0);
        state1 = Vector256.FusedMultiplyAdd(f1, state1 - z1, z1);
    }

    // 1 + 2^t: the whole part of t goes into the exponent, the rest, half a unit to either side, through a polynomial (error below 1e-4 of it).
    // Adding 1.5 · 2^23 rounds to the whole part and leaves it in the lowest bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OnePlusPowers(ref Vector256<float> t0, ref Vector256<float> t1, ref Vector256<float> t2, ref Vector256<float> t3)
    {
        Vector256<float> least = Vector256.Create(-60f), most = Vector256.Create(60f), whole = Vector256.Create(12582912f);
        t0 = Vector256.MaxNative(t0, least);
        t1 = Vector256.MaxNative(t1, least);
        t2 = Vector256.MaxNative(t2, least);
        t3 = Vector256.MaxNative(t3, least);
        t0 = Vector256.MinNative(t0, most);
        t1 = Vector256.MinNative(t1, most);
        t2 = Vector256.MinNative(t2, most);
        t3 = Vector256.MinNative(t3, most);
        Vector256<float> shifted0 = t0 + whole;
        Vector256<float> shifted1 = t1 + whole;
        Vector256<float> shifted2 = t2 + whole;
        Vector256<float> shifted3 = t3 + whole;
        t0 -= shifted0 - whole;
        t1 -= shifted1 - whole;
        t2 -= shifted2 - whole;
        t3 -= shifted3 - whole;
        Vector256<float> third = Vector256.Create(0.05517167f), second = Vector256.Create(0.24261112f), first = Vector256.Create(0.69326099f), none =
            Vector256.Create(0.99992807f);
        Vector256<float> power0 = Vector256.FusedMultiplyAdd(t0, third, second);
        Vector256<float> power1 = Vector256.FusedMultiplyAdd(t1, third, second);
        Vector256<float> power2 = Vector256.FusedMultiplyAdd(t2, third, second);
        Vector256<float> power3 = Vector256.FusedMultiplyAdd(t3, third, second);
        power0 = Vector256.FusedMultiplyAdd(power0, t0, first);
        power1 = Vector256.FusedMultiplyAdd(power1, t1, first);
        power2 = Vector256.FusedMultiplyAdd(power2, t2, first);
        power3 = Vector256.FusedMultiplyAdd(power3, t3, first);
        power0 = Vector256.FusedMultiplyAdd(power0, t0, none);
        power1 = Vector256.FusedMultiplyAdd(power1, t1, none);
        power2 = Vector256.FusedMultiplyAdd(power2, t2, none);
        power3 = Vector256.FusedMultiplyAdd(power3, t3, none);
        t0 = Vector256.FusedMultiplyAdd(power0, Exponent(shifted0), Vector256<float>.One);
        t1 = Vector256.FusedMultiplyAdd(power1, Exponent(shifted1), Vector256<float>.One);
        t2 = Vector256.FusedMultiplyAdd(power2, Exponent(shifted2), Vector256<float>.One);
        t3 = Vector256.FusedMultiplyAdd(power3, Exponent(shifted3), Vector256<float>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exponent(Vector256<float> shifted) => ((shifted.AsInt32() << 23) + Vector256.Create(127 << 23)).AsSingle();

    // The same in 512 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WideStep(ref float row, int h, ref Vector512<float> state0, ref Vector512<float> state1)
    {
        const float Log2E = 1.44269504f;
        Vector512<float> a0 = Vector512.LoadUnsafe(ref row) * -Log2E;
        Vector512<float> a1 = Vector512.LoadUnsafe(ref row, 16) * -Log2E;
        Vector512<float> b0 = Vector512.LoadUnsafe(ref row, (nuint)h) * (-2 * Log2E);
        Vector512<float> b1 = Vector512.LoadUnsafe(ref row, (nuint)h + 16) * (-2 * Log2E);
        OnePlusPowers(ref a0, ref a1, ref b0, ref b1);
        Vector512<float> both0 = Vector512<float>.One / (a0 * b0);
        Vector512<float> both1 = Vector512<float>.One / (a1 * b1);
        Vector512<float> f0 = b0 * both0;
        Vector512<float> f1 = b1 * both1;
        Vector512<float> z0 = Vector512.FusedMultiplyAdd(a0 + a0, both0, -Vector512<float>.One);
        Vector512<float> z1 = Vector512.FusedMultiplyAdd(a1 + a1, both1, -Vector512<float>.One);
        state0 = Vector512.FusedMultiplyAdd(f0, state0 - z0, z0);
        state1 = Vector512.FusedMultiplyAdd(f1, state1 - z1, z1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OnePlusPowers(ref Vector512<float> t0, ref Vector512<float> t1, ref Vector512<float> t2, ref Vector512<float> t3)
    {
        Vector512<float> least = Vector512.Create(-60f), most = Vector512.Create(60f), whole = Vector512.Create(12582912f);
        t0 = Vector512.MaxNative(t0, least);
        t1 = Vector512.MaxNative(t1, least);
        t2 = Vector512.MaxNative(t2, least);
        t3 = Vector512.MaxNative(t3, least);
        t0 = Vector512.MinNative(t0, most);
        t1 = Vector512.MinNative(t1, most);
        t2 = Vector512.MinNative(t2, most);
        t3 = Vector512.MinNative(t3, most);
        Vector512<float> shifted0 = t0 + whole;
        Vector512<float> shifted1 = t1 + whole;
        Vector512<float> shifted2 = t2 + whole;
        Vector512<float> shifted3 = t3 + whole;
        t0 -= shifted0 - whole;
        t1 -= shifted1 - whole;
        t2 -= shifted2 - whole;
        t3 -= shifted3 - whole;
        Vector512<float> third = Vector512.Create(0.05517167f), second = Vector512.Create(0.24261112f), first = Vector512.Create(0.69326099f), none =
            Vector512.Create(0.99992807f);
        Vector512<float> power0 = Vector512.FusedMultiplyAdd(t0, third, second);
        Vector512<float> power1 = Vector512.FusedMultiplyAdd(t1, third, second);
        Vector512<float> power2 = Vector512.FusedMultiplyAdd(t2, third, second);
        Vector512<float> power3 = Vector512.FusedMultiplyAdd(t3, third, second);
        power0 = Vector512.FusedMultiplyAdd(power0, t0, first);
        power1 = Vector512.FusedMultiplyAdd(power1, t1, first);
        power2 = Vector512.FusedMultiplyAdd(power2, t2, first);
        power3 = Vector512.FusedMultiplyAdd(power3, t3, first);
        power0 = Vector512.FusedMultiplyAdd(power0, t0, none);
        power1 = Vector512.FusedMultiplyAdd(power1, t1, none);
        power2 = Vector512.FusedMultiplyAdd(power2, t2, none);
        power3 = Vector512.FusedMultiplyAdd(power3, t3, none);
        t0 = Vector512.FusedMultiplyAdd(power0, Exponent(shifted0), Vector512<float>.One);
        t1 = Vector512.FusedMultiplyAdd(power1, Exponent(shifted1), Vector512<float>.One);
        t2 = Vector512.FusedMultiplyAdd(power2, Exponent(shifted2), Vector512<float>.One);
        t3 = Vector512.FusedMultiplyAdd(power3, Exponent(shifted3), Vector512<float>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exponent(Vector512<float> shifted) => ((shifted.AsInt32() << 23) + Vector512.Create(127 << 23)).AsSingle();

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
