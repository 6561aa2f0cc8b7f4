using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

/// <summary>Matrix products in integers: rows of activations (12 bits, one scale a row) by weights (12 bits, one scale a column).</summary>
/// <remarks>Sums are exact in 32 bits for up to 512 inputs, so every instruction set gives the same bytes.
/// Weights lie in panels of 32 columns, and within a panel two rows are interleaved column by column, as the
/// multiply-and-add-pairs instruction wants them.</remarks>
public static unsafe class IntegerProduct
{
    public const int Panel = 32;

    /// <summary>Largest absolute value of a quantized weight or activation.</summary>
    public const int Limit = 2047;

    /// <summary>Where the weight of row <paramref name="row"/> and column <paramref name="column"/> lies in a matrix of <paramref name="rows"/> rows.</summary>
    public static int Index(int row, int column, int rows) =>
        column / Panel * (rows * Panel) + row / 2 * (2 * Panel) + column % Panel * 2 + row % 2;

    /// <summary>Rounds a row of activations to integers and returns its scale: value ≈ integer × scale.</summary>
    public static float Quantize(ReadOnlySpan<float> values, Span<short> integers)
    {
        float max = TensorPrimitives.MaxMagnitude(values);
        max = MathF.Abs(max);
        if (max < 1e-20f)
        {
            integers.Clear();
            return 0;
        }
        float inverse = Limit / max;
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref float v = ref Unsafe.AsRef(in values[0]);
            ref short o = ref integers[0];
            for (; i + 32 <= values.Length; i += 32)
            {
                Vector512<int> a = Vector512.ConvertToInt32Native(Vector512.Round(Vector512.LoadUnsafe(ref v, (nuint)i) * inverse));
                Vector512<int> b = Vector512.ConvertToInt32Native(Vector512.Round(Vector512.LoadUnsafe(ref v, (nuint)i + 16) * inverse));
                Vector512.Narrow(a, b).StoreUnsafe(ref o, (nuint)i);
            }
        }
        for (; i < values.Length; i++)
            integers[i] = (short)MathF.Round(values[i] * inverse);
        return max / Limit;
    }

    /// <summary>result[rows × columns] = activations[rows × inputs] · weights, in integers.</summary>
    /// <param name="columns">A multiple of <see cref="Panel"/>.</param>
    public static void Multiply(short* activations, int rows, int inputs, short* weights, int columns, int* result)
    {
        for (int panel = 0; panel < columns; panel += Panel)
        {
            short* w = weights + (long)panel * inputs;
            int r = 0;
            if (Avx512BW.IsSupported)
            {
                for (; r + 8 <= rows; r += 8)
                    Eight(activations + (long)r * inputs, inputs, w, result + (long)r * columns + panel, columns);
                for (; r < rows; r++)
                    One512(activations + (long)r * inputs, inputs, w, result + (long)r * columns + panel);
            }
            else if (Avx2.IsSupported)
            {
                for (; r + 2 <= rows; r += 2)
                    Two256(activations + (long)r * inputs, inputs, w, result + (long)r * columns + panel, columns);
            }
            for (; r < rows; r++)
                OnePlain(activations + (long)r * inputs, inputs, w, result + (long)r * columns + panel);
        }
    }

    private static void OnePlain(short* a, int inputs, short* w, int* c)
    {
        for (int column = 0; column < Panel; column++)
        {
            int sum = 0;
            for (int k = 0; k < inputs; k += 2)
                sum += a[k] * w[k * Panel + column * 2] + a[k + 1] * w[k * Panel + column * 2 + 1];
            c[column] = sum;
        }
    }

    private static void One512(short* a, int inputs, short* w, int* c)
    {
        Vector512<int> c0 = Vector512<int>.Zero, c1 = Vector512<int>.Zero;
        for (int k = 0; k < inputs; k += 2)
        {
            Vector512<short> pair = Vector512.Create(*(int*)(a + k)).AsInt16();
            c0 += Avx512BW.MultiplyAddAdjacent(pair, Vector512.Load(w));
            c1 += Avx512BW.MultiplyAddAdjacent(pair, Vector512.Load(w + 32));
            w += 2 * Panel;
        }
        c0.Store(c);
        c1.Store(c + 16);
    }

    private static void Two256(short* a, int inputs, short* w, int* c, int columns)
    {
        Vector256<int> c00 = default, c01 = default, c02 = default, c03 = default, c10 = default, c11 = default, c12 = default, c13 = default;
        for (int k = 0; k < inputs; k += 2)
        {
            Vector256<short> w0 = Vector256.Load(w), w1 = Vector256.Load(w + 16), w2 = Vector256.Load(w + 32), w3 = Vector256.Load(w + 48);
            Vector256<short> p0 = Vector256.Create(*(int*)(a + k)).AsInt16(), p1 = Vector256.Create(*(int*)(a + inputs + k)).AsInt16();
            c00 += Avx2.MultiplyAddAdjacent(p0, w0);
            c01 += Avx2.MultiplyAddAdjacent(p0, w1);
            c02 += Avx2.MultiplyAddAdjacent(p0, w2);
            c03 += Avx2.MultiplyAddAdjacent(p0, w3);
            c10 += Avx2.MultiplyAddAdjacent(p1, w0);
            c11 += Avx2.MultiplyAddAdjacent(p1, w1);
            c12 += Avx2.MultiplyAddAdjacent(p1, w2);
            c13 += Avx2.MultiplyAddAdjacent(p1, w3);
            w += 2 * Panel;
        }
        c00.Store(c);
        c01.Store(c + 8);
        c02.Store(c + 16);
        c03.Store(c + 24);
        c10.Store(c + columns);
        c11.Store(c + columns + 8);
        c12.Store(c + columns + 16);
        c13.Store(c + columns + 24);
    }

    private static void Eight(short* a, int inputs, short* w, int* c, int columns)
    {
        short* a0 = a + 0 * inputs, a1 = a + 1 * inputs, a2 = a + 2 * inputs, a3 = a + 3 * inputs, a4 = a + 4 * inputs, a5 = a + 5 * inputs, a6 = a + 6 * inputs, a7 = a + 7 * inputs;
        Vector512<int> c00 = default, c01 = default;
        Vector512<int> c10 = default, c11 = default;
        Vector512<int> c20 = default, c21 = default;
        Vector512<int> c30 = default, c31 = default;
        Vector512<int> c40 = default, c41 = default;
        Vector512<int> c50 = default, c51 = default;
        Vector512<int> c60 = default, c61 = default;
        Vector512<int> c70 = default, c71 = default;
        for (int k = 0; k < inputs; k += 2)
        {
            Vector512<short> w0 = Vector512.Load(w), w1 = Vector512.Load(w + 32), p;
            p = Vector512.Create(*(int*)(a0 + k)).AsInt16();
            c00 += Avx512BW.MultiplyAddAdjacent(p, w0);
            c01 += Avx512BW.MultiplyAddAdjacent(p, w1);
            p = Vector512.Create(*(int*)(a1 + k)).AsInt16();
            c10 += Avx512BW.MultiplyAddAdjacent(p, w0);
            c11 += Avx512BW.MultiplyAddAdjacent(p, w1);
            p = Vector512.Create(*(int*)(a2 + k)).AsInt16();
            c20 += Avx512BW.MultiplyAddAdjacent(p, w0);
            c21 += Avx512BW.MultiplyAddAdjacent(p, w1);
            p = Vector512.Create(*(int*)(a3 + k)).AsInt16();
            c30 += Avx512BW.MultiplyAddAdjacent(p, w0);
            c31 += Avx512BW.MultiplyAddAdjacent(p, w1);
            p = Vector512.Create(*(int*)(a4 + k)).AsInt16();
            c40 += Avx512BW.MultiplyAddAdjacent(p, w0);
            c41 += Avx512BW.MultiplyAddAdjacent(p, w1);
            p = Vector512.Create(*(int*)(a5 + k)).AsInt16();
            c50 += Avx512BW.MultiplyAddAdjacent(p, w0);
            c51 += Avx512BW.MultiplyAddAdjacent(p, w1);
            p = Vector512.Create(*(int*)(a6 + k)).AsInt16();
            c60 += Avx512BW.MultiplyAddAdjacent(p, w0);
            c61 += Avx512BW.MultiplyAddAdjacent(p, w1);
            p = Vector512.Create(*(int*)(a7 + k)).AsInt16();
            c70 += Avx512BW.MultiplyAddAdjacent(p, w0);
            c71 += Avx512BW.MultiplyAddAdjacent(p, w1);
            w += 2 * Panel;
        }
        c00.Store(c + 0 * columns);
        c01.Store(c + 0 * columns + 16);
        c10.Store(c + 1 * columns);
        c11.Store(c + 1 * columns + 16);
        c20.Store(c + 2 * columns);
        c21.Store(c + 2 * columns + 16);
        c30.Store(c + 3 * columns);
        c31.Store(c + 3 * columns + 16);
        c40.Store(c + 4 * columns);
        c41.Store(c + 4 * columns + 16);
        c50.Store(c + 5 * columns);
        c51.Store(c + 5 * columns + 16);
        c60.Store(c + 6 * columns);
        c61.Store(c + 6 * columns + 16);
        c70.Store(c + 7 * columns);
        c71.Store(c + 7 * columns + 16);
    }
}
