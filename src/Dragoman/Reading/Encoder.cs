using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Reading;

/// <summary>The layers of the network: from the rows of words to a vector for every word in its context.</summary>
/// <remarks>Gated layers in both directions after Bradbury et al. (2017) and Lei et al. (2018): gates depend on the input
/// alone, so that the recurrence is one multiply-add a channel. Each layer's output is normalized (Ba et al., 2016).</remarks>
internal sealed class Encoder
{
    private readonly ModelFile _model;
    private readonly int _hidden, _layers;
    private readonly float[][] _bias, _scale, _shift, _columnScale;
    private readonly int[][] _columnOffset;
    private readonly string[] _names;

    public Encoder(ModelFile model, int hidden, int layers)
    {
        (_model, _hidden, _layers) = (model, hidden, layers);
        _bias = Arrays("gates{0}.bias");
        _scale = Arrays("norm{0}.scale");
        _shift = Arrays("norm{0}.shift");
        _columnScale = Arrays("gates{0}.scale");
        _names = new string[layers];
        _columnOffset = new int[layers][];
        for (int l = 0; l < layers; l++)
        {
            _names[l] = "gates" + l.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _columnOffset[l] = model.Get<int>(_names[l] + ".offset").ToArray();
        }
    }

    private float[][] Arrays(string pattern)
    {
        float[][] arrays = new float[_layers][];
        for (int l = 0; l < _layers; l++)
            arrays[l] = _model.Get<float>(pattern.Replace("{0}", l.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToArray();
        return arrays;
    }

    /// <summary>Encodes words that stand in stretches, each read on its own.</summary>
    /// <param name="rows">Three rows a word (<see cref="WordRows"/>).</param>
    /// <param name="stretches">First words of the stretches, and the number of words at the end.</param>
    /// <returns>Hidden values, a row a word, in the scratch memory.</returns>
    public float[] Encode(ReadOnlySpan<ushort[]> rows, ReadOnlySpan<int> stretches, Scratch scratch)
    {
        int words = rows.Length, h = _hidden, gates = 2 * h;
        float[] p = scratch.Floats(1, words * gates), y = scratch.Floats(2, words * h), c = scratch.Floats(3, words * h);
        for (int s = 0; s + 1 < stretches.Length; s++)
        {
            for (int i = stretches[s]; i < stretches[s + 1]; i++)
                Gather(p.AsSpan(i * gates, gates), i > stretches[s] ? rows[i - 1] : null, rows[i], i + 1 < stretches[s + 1] ? rows[i + 1] : null, _bias[0]);
        }
        for (int l = 0; l < _layers; l++)
        {
            if (l > 0)
                Product(y, words, h, _names[l], gates, _columnScale[l], _columnOffset[l], _bias[l], p, scratch);
            for (int s = 0; s + 1 < stretches.Length; s++)
                Scan(p, c, stretches[s], stretches[s + 1], h);
            for (int i = 0; i < words; i++)
                Normalize(c.AsSpan(i * h, h), y.AsSpan(i * h, h), l > 0, _scale[l], _shift[l]);
        }
        return y;
    }

    /// <summary>output = input · matrix + bias, through integers.</summary>
    public unsafe void Product(float[] input, int words, int inputs, string matrix, int columns, float[] columnScale, int[] columnOffset, float[] bias, float[] output, Scratch scratch)
    {
        byte[] integers = scratch.Bytes(words * inputs);
        float[] scales = scratch.RowScales(words);
        int[] sums = scratch.Integers(words * columns);
        for (int i = 0; i < words; i++)
            scales[i] = IntegerProduct.Quantize(input.AsSpan(i * inputs, inputs), integers.AsSpan(i * inputs, inputs));
        fixed (byte* a = integers)
        fixed (int* s = sums)
            IntegerProduct.Multiply(a, words, inputs, _model.Address(matrix), columns, s);
        for (int i = 0; i < words; i++)
            Restore(sums.AsSpan(i * columns, columns), scales[i], columnScale, columnOffset, bias, output.AsSpan(i * columns, columns));
    }

    private static void Restore(ReadOnlySpan<int> sums, float scale, ReadOnlySpan<float> columnScale, ReadOnlySpan<int> columnOffset, ReadOnlySpan<float> bias, Span<float> output)
    {
        ref int s = ref MemoryMarshal.GetReference(sums), f = ref MemoryMarshal.GetReference(columnOffset);
        ref float c = ref MemoryMarshal.GetReference(columnScale), b = ref MemoryMarshal.GetReference(bias), o = ref MemoryMarshal.GetReference(output);
        Vector512<float> rowScale = Vector512.Create(scale);
        for (nuint k = 0; k < (nuint)output.Length; k += 16)
            (Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref s, k) - Vector512.LoadUnsafe(ref f, k)) * (Vector512.LoadUnsafe(ref c, k) * rowScale) + Vector512.LoadUnsafe(ref b, k)).StoreUnsafe(ref o, k);
    }

    // The word before gives its first row, the word itself its second, the word after its third.
    private static void Gather(Span<float> p, ushort[]? before, ushort[] self, ushort[]? after, float[] bias)
    {
        int gates = p.Length;
        ref float o = ref MemoryMarshal.GetReference(p), b = ref bias[0];
        ref ushort s = ref self[gates];
        ref ushort x = ref before is null ? ref Unsafe.NullRef<ushort>() : ref before[0];
        ref ushort z = ref after is null ? ref Unsafe.NullRef<ushort>() : ref after[2 * gates];
        for (nuint k = 0; k < (nuint)gates; k += 16)
        {
            Vector512<float> sum = Vector512.LoadUnsafe(ref b, k) + FromBfloat(ref s, k);
            if (before is not null)
                sum += FromBfloat(ref x, k);
            if (after is not null)
                sum += FromBfloat(ref z, k);
            sum.StoreUnsafe(ref o, k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FromBfloat(ref ushort row, nuint k)
    {
        Vector256<ushort> v = Vector256.LoadUnsafe(ref row, k);
        return (Vector512.Create(Vector256.WidenLower(v), Vector256.WidenUpper(v)) << 16).AsSingle();
    }

    // c(t) = f·c(t−1) + (1−f)·z; the first half of the channels runs forwards, the second backwards.
    private static void Scan(float[] p, float[] c, int first, int end, int h)
    {
        int half = h / 2;
        for (int k = 0; k < half; k += 16)
        {
            Vector512<float> state = Vector512<float>.Zero;
            for (int i = first; i < end; i++)
                state = Step(p, c, i, k, h, state);
        }
        for (int k = half; k < h; k += 16)
        {
            Vector512<float> state = Vector512<float>.Zero;
            for (int i = end - 1; i >= first; i--)
                state = Step(p, c, i, k, h, state);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Step(float[] p, float[] c, int i, int k, int h, Vector512<float> state)
    {
        ref float row = ref p[i * 2 * h];
        Vector512<float> f = Sigmoid(Vector512.LoadUnsafe(ref row, (nuint)k));
        Vector512<float> z = Vector512.LoadUnsafe(ref row, (nuint)(h + k));
        z = Sigmoid(z + z);
        z = z + z - Vector512<float>.One;
        state = z + f * (state - z);
        state.StoreUnsafe(ref c[i * h], (nuint)k);
        return state;
    }

    // 1 / (1 + 2^(−x·log2 e)): the whole part goes into the exponent, the rest through a polynomial (error below 1e-5).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sigmoid(Vector512<float> x)
    {
        Vector512<float> t = Vector512.Min(Vector512.Max(x * -1.44269504f, Vector512.Create(-126f)), Vector512.Create(126f));
        Vector512<float> whole = Vector512.Floor(t);
        Vector512<float> rest = t - whole;
        Vector512<float> power = ((Vector512.Create(0.01367030f) * rest + Vector512.Create(0.05174499f)) * rest + Vector512.Create(0.24160436f)) * rest;
        power = (power + Vector512.Create(0.69299218f)) * rest + Vector512.Create(0.99999887f);
        Vector512<float> exponent = ((Vector512.ConvertToInt32Native(whole) + Vector512.Create(127)) << 23).AsSingle();
        return Vector512<float>.One / (Vector512<float>.One + power * exponent);
    }

    private static void Normalize(ReadOnlySpan<float> c, Span<float> y, bool residual, float[] scale, float[] shift)
    {
        ref float input = ref MemoryMarshal.GetReference(c), output = ref MemoryMarshal.GetReference(y);
        nuint n = (nuint)c.Length;
        Vector512<float> sum = default, squares = default;
        for (nuint k = 0; k < n; k += 16)
        {
            Vector512<float> v = Vector512.LoadUnsafe(ref input, k);
            if (residual)
                v += Vector512.LoadUnsafe(ref output, k);
            v.StoreUnsafe(ref output, k);
            sum += v;
            squares += v * v;
        }
        float mean = Vector512.Sum(sum) / n;
        float variance = MathF.Max(0, Vector512.Sum(squares) / n - mean * mean);
        Vector512<float> m = Vector512.Create(mean), inverse = Vector512.Create(1 / MathF.Sqrt(variance + 1e-5f));
        for (nuint k = 0; k < n; k += 16)
        {
            Vector512<float> v = (Vector512.LoadUnsafe(ref output, k) - m) * inverse;
            (v * Vector512.LoadUnsafe(ref scale[0], k) + Vector512.LoadUnsafe(ref shift[0], k)).StoreUnsafe(ref output, k);
        }
    }
}
