using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

/// <summary>How rows of activations (7 bits and sign, one scale a row) and weights (8 bits, one scale a column) are stored for products in
/// integers.</summary>
/// <remarks>
/// Activations are stored with 64 added, so that they are positive, as the multiply-and-add-pairs instruction wants them;
/// 64 × the column's sum is taken off again. Weights lie in panels of 32 columns, and within a panel four rows are
/// interleaved column by column. The products themselves: <see cref="WeightMatrix"/>.
/// </remarks>
public static class IntegerProduct
{
    public const int Panel = 32;

    /// <summary>Inputs come in groups of this size; every layer is a multiple of it wide.</summary>
    private const int Group = 16;

    /// <summary>Largest absolute value of a quantized activation, and what is added to it.</summary>
    public const int Limit = 63, Offset = 64;

    /// <summary>Where the weight of row <paramref name="row"/> and column <paramref name="column"/> lies in a matrix of <paramref name="rows"/>
    /// rows.</summary>
    public static int Index(int row, int column, int rows) =>
        column / Panel * (rows * Panel) + row / 4 * (4 * Panel) + column % Panel * 4 + row % 4;

    /// <summary>The largest absolute value of a row.</summary>
    public static float Largest(ReadOnlySpan<float> values)
    {
        ref float v = ref MemoryMarshal.GetReference(values);
        Vector512<float> largest = default;
        for (nuint i = 0; i < (nuint)values.Length; i += Group)
            largest = Vector512.MaxNative(largest, Vector512.Abs(Vector512.LoadUnsafe(ref v, i)));
        return Largest(largest);
    }

    internal static float Largest(Vector512<float> absolute)
    {
        Vector256<float> v = Vector256.MaxNative(absolute.GetLower(), absolute.GetUpper());
        Vector128<float> w = Vector128.MaxNative(v.GetLower(), v.GetUpper());
        w = Vector128.MaxNative(w, Vector128.Shuffle(w, Vector128.Create(2, 3, 0, 1)));
        return MathF.Max(w[0], w[1]);
    }

    /// <summary>Rounds a row of activations to integers and returns its scale: value ≈ (integer − 64) × scale.</summary>
    /// <param name="largest">The row's largest absolute value.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Quantize(ReadOnlySpan<float> values, float largest, Span<byte> integers)
    {
        if (!(largest > 1e-20f))
        {
            integers.Fill(Offset);
            return 0;
        }
        float inverse = Limit / largest;
        ref float v = ref MemoryMarshal.GetReference(values);
        ref byte o = ref MemoryMarshal.GetReference(integers);
        Vector512<float> shift = Vector512.Create((float)Offset);
        for (nuint i = 0; i < (nuint)values.Length; i += Group)
        {
            Vector512<float> value = Vector512.LoadUnsafe(ref v, i) * inverse;
            if (Avx512F.IsSupported)
            {
                // Rounds to the nearest, a tie to the even one, as Round does.
                Vector512<int> near = Avx512F.ConvertToVector512Int32(value) + Vector512.Create(Offset);
                Avx512F.ConvertToVector128Byte(near.AsUInt32()).StoreUnsafe(ref o, i);
                continue;
            }
            Vector512<int> whole = Vector512.ConvertToInt32Native(Vector512.Round(value) + shift);
            Vector256<short> half = Vector256.Narrow(whole.GetLower(), whole.GetUpper());
            Vector128.Narrow(half.GetLower(), half.GetUpper()).AsByte().StoreUnsafe(ref o, i);
        }
        return largest / Limit;
    }
}
