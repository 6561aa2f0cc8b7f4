using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Reading;

/// <summary>Finds the best of a row of scores.</summary>
internal static class Largest
{
    /// <summary>The first place of the largest value, none of which may be NaN; −1 for an empty row.</summary>
    /// <remarks>Made for rows of nine to some dozens of scores, where the general method of the framework takes three times as long
    /// (2026-11-28).</remarks>
    public static int IndexOf(ReadOnlySpan<float> values)
    {
        int n = values.Length;
        ref float v = ref MemoryMarshal.GetReference(values);
        if (n < Vector256<float>.Count)
            return IndexOfFew(values);
        int last = n - Vector256<float>.Count;
        Vector256<float> most = Vector256.LoadUnsafe(ref v, (nuint)last);
        for (int i = 0; i < last; i += Vector256<float>.Count)
            most = Vector256.MaxNative(most, Vector256.LoadUnsafe(ref v, (nuint)i));
        Vector128<float> half = Vector128.MaxNative(most.GetLower(), most.GetUpper());
        half = Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        Vector256<float> largest = Vector256.Create(MathF.Max(half[0], half[1]));
        for (int i = 0; i < last; i += Vector256<float>.Count)
        {
            if (FirstEqual(ref v, i, largest) is >= 0 and int at)
                return at;
        }
        return FirstEqual(ref v, last, largest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstEqual(ref float values, int from, Vector256<float> largest)
    {
        uint equal = Vector256.Equals(Vector256.LoadUnsafe(ref values, (nuint)from), largest).ExtractMostSignificantBits();
        return equal == 0 ? -1 : from + BitOperations.TrailingZeroCount(equal);
    }

    private static int IndexOfFew(ReadOnlySpan<float> values)
    {
        int best = values.IsEmpty ? -1 : 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }
        return best;
    }
}
