using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

// The sums of a panel's columns, by the instructions that there are. All give the same integers, and so the same values.
// Compiled well at once: compiled quickly first, they would take many times as long.
internal sealed unsafe partial class WeightMatrix
{
    // Four rows by thirty-two columns: what is loaded of the weights serves four rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Four512(byte* rows, float* scales, int panel, int run, short* start, float* output)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel;
        nint inputs = Inputs;
        Vector512<int> c0 = default, c1 = default, c2 = default, c3 = default, d0 = default, d1 = default, d2 = default, d3 = default;
        for (byte* first = rows; first < rows + Stride; first += 4)
        {
            for (byte* a = first; a < first + inputs; start += PairsOfQuad)
            {
                Vector512<short> l0 = Vector512.Load(start), r0 = Vector512.Load(start + PairsOfQuad / 2);
                Vector512<short> l1 = l0, l2 = l0, l3 = l0, r1 = r0, r2 = r0, r3 = r0;
                for (byte* end = a + run; a < end; a += ShortRun, w += 4 * QuadBytes)
                {
                    Add(a, inputs, w, ref l0, ref l1, ref l2, ref l3, ref r0, ref r1, ref r2, ref r3);
                    Add(a + Stride, inputs, w + QuadBytes, ref l0, ref l1, ref l2, ref l3, ref r0, ref r1, ref r2, ref r3);
                    Add(a + 2 * Stride, inputs, w + 2 * QuadBytes, ref l0, ref l1, ref l2, ref l3, ref r0, ref r1, ref r2, ref r3);
                    Add(a + 3 * Stride, inputs, w + 3 * QuadBytes, ref l0, ref l1, ref l2, ref l3, ref r0, ref r1, ref r2, ref r3);
                }
                (c0, c1, c2, c3) = (c0 + Widen(l0), c1 + Widen(l1), c2 + Widen(l2), c3 + Widen(l3));
                (d0, d1, d2, d3) = (d0 + Widen(r0), d1 + Widen(r1), d2 + Widen(r2), d3 + Widen(r3));
            }
        }
        int column = panel * IntegerProduct.Panel;
        Finish(c0, d0, scales[0], column, output);
        Finish(c1, d1, scales[1], column, output + Columns);
        Finish(c2, d2, scales[2], column, output + 2L * Columns);
        Finish(c3, d3, scales[3], column, output + 3L * Columns);
    }

    // All multiplications, then all additions: the other way round, an addition behind each, a Zen 4 gives additions the pipes that multiplications
    // wait for, and takes 15 % longer (2026-11-28).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(byte* a, nint inputs, sbyte* w, ref Vector512<short> l0, ref Vector512<short> l1, ref Vector512<short> l2,
        ref Vector512<short> l3, ref Vector512<short> r0, ref Vector512<short> r1, ref Vector512<short> r2, ref Vector512<short> r3)
    {
        Vector512<sbyte> left = Vector512.Load(w), right = Vector512.Load(w + HalfBytes);
        Vector512<byte> quad = Quad(a);
        Vector512<short> p0 = Avx512BW.MultiplyAddAdjacent(quad, left);
        Vector512<short> q0 = Avx512BW.MultiplyAddAdjacent(quad, right);
        quad = Quad(a + inputs);
        Vector512<short> p1 = Avx512BW.MultiplyAddAdjacent(quad, left);
        Vector512<short> q1 = Avx512BW.MultiplyAddAdjacent(quad, right);
        quad = Quad(a + 2 * inputs);
        Vector512<short> p2 = Avx512BW.MultiplyAddAdjacent(quad, left);
        Vector512<short> q2 = Avx512BW.MultiplyAddAdjacent(quad, right);
        quad = Quad(a + 3 * inputs);
        Vector512<short> p3 = Avx512BW.MultiplyAddAdjacent(quad, left);
        Vector512<short> q3 = Avx512BW.MultiplyAddAdjacent(quad, right);
        l0 += p0;
        r0 += q0;
        l1 += p1;
        r1 += q1;
        l2 += p2;
        r2 += q2;
        l3 += p3;
        r3 += q3;
    }

    // One row, each sum widened at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void One512(byte* row, float scale, int panel, float* output)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel;
        int column = panel * IntegerProduct.Panel;
        Vector512<int> left = -Vector512.Load(_offset + column), right = -Vector512.Load(_offset + column + 16);
        for (byte* first = row; first < row + Stride; first += 4)
        {
            for (byte* a = first; a < first + Inputs; a += Stride, w += QuadBytes)
            {
                Vector512<byte> quad = Quad(a);
                left += Widen(Avx512BW.MultiplyAddAdjacent(quad, Vector512.Load(w)));
                right += Widen(Avx512BW.MultiplyAddAdjacent(quad, Vector512.Load(w + HalfBytes)));
            }
        }
        Finish(left, right, scale, column, output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Quad(byte* a) => Vector512.Create(*(int*)a).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Widen(Vector512<short> sums) => Avx512BW.MultiplyAddAdjacent(sums, Vector512<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Vector512<int> left, Vector512<int> right, float scale, int column, float* output)
    {
        Vector512<float> s = Vector512.Create(scale);
        (Vector512.ConvertToSingle(left) * (Vector512.Load(_scale + column) * s) + Vector512.Load(_bias + column)).Store(output);
        column += 16;
        (Vector512.ConvertToSingle(right) * (Vector512.Load(_scale + column) * s) + Vector512.Load(_bias + column)).Store(output + 16);
    }

    // Two rows by half a panel at a time: what sixteen registers hold.
    private void Four256(byte* rows, float* scales, int panel, int run, short* starts, float* output)
    {
        for (int part = 0; part < IntegerProduct.Panel; part += IntegerProduct.Panel / 2)
        {
            Two256(rows, scales, panel, part, run, starts, output + part);
            Two256(rows + 2L * Inputs, scales + 2, panel, part, run, starts, output + part + 2L * Columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Two256(byte* rows, float* scales, int panel, int part, int run, short* starts, float* output)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel + 4 * part;
        short* start = starts + 2 * part;
        nint inputs = Inputs;
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default;
        for (byte* first = rows; first < rows + Stride; first += 4)
        {
            for (byte* a = first; a < first + inputs; start += PairsOfQuad)
            {
                Vector256<short> p0 = Vector256.Load(start), p1 = Vector256.Load(start + 16), q0 = p0, q1 = p1;
                for (byte* end = a + run; a < end; a += 2 * Stride, w += 2 * QuadBytes)
                {
                    Add(a, inputs, w, ref p0, ref p1, ref q0, ref q1);
                    Add(a + Stride, inputs, w + QuadBytes, ref p0, ref p1, ref q0, ref q1);
                }
                (a0, a1, b0, b1) = (a0 + Widen(p0), a1 + Widen(p1), b0 + Widen(q0), b1 + Widen(q1));
            }
        }
        int column = panel * IntegerProduct.Panel + part;
        Finish(a0, scales[0], column, output);
        Finish(a1, scales[0], column + 8, output + 8);
        Finish(b0, scales[1], column, output + Columns);
        Finish(b1, scales[1], column + 8, output + Columns + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(byte* a, nint inputs, sbyte* w, ref Vector256<short> p0, ref Vector256<short> p1, ref Vector256<short> q0,
        ref Vector256<short> q1)
    {
        Vector256<sbyte> left = Vector256.Load(w), right = Vector256.Load(w + 32);
        Vector256<byte> quad = Quad256(a);
        Vector256<short> l0 = Avx2.MultiplyAddAdjacent(quad, left);
        Vector256<short> r0 = Avx2.MultiplyAddAdjacent(quad, right);
        quad = Quad256(a + inputs);
        Vector256<short> l1 = Avx2.MultiplyAddAdjacent(quad, left);
        Vector256<short> r1 = Avx2.MultiplyAddAdjacent(quad, right);
        p0 += l0;
        p1 += r0;
        q0 += l1;
        q1 += r1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void One256(byte* row, float scale, int panel, float* output)
    {
        for (int part = 0; part < IntegerProduct.Panel; part += 8)
        {
            sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel + 4 * part;
            int column = panel * IntegerProduct.Panel + part;
            Vector256<int> sums = -Vector256.Load(_offset + column);
            for (byte* first = row; first < row + Stride; first += 4)
            {
                for (byte* a = first; a < first + Inputs; a += Stride, w += QuadBytes)
                    sums += Widen(Avx2.MultiplyAddAdjacent(Quad256(a), Vector256.Load(w)));
            }
            Finish(sums, scale, column, output + part);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Quad256(byte* a) => Vector256.Create(*(int*)a).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(Vector256<short> sums) => Avx2.MultiplyAddAdjacent(sums, Vector256<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Vector256<int> sums, float scale, int column, float* output) =>
        (Vector256.ConvertToSingle(sums) * (Vector256.Load(_scale + column) * Vector256.Create(scale)) + Vector256.Load(_bias + column))
            .Store(output);

    private void OnePlain(byte* row, float scale, int panel, float* output)
    {
        sbyte* weights = _weights + (long)panel * Inputs * IntegerProduct.Panel;
        for (int i = 0, column = panel * IntegerProduct.Panel; i < IntegerProduct.Panel; i++, column++)
        {
            int sum = 0;
            sbyte* w = weights + 4 * i;
            for (byte* first = row; first < row + Stride; first += 4)
            {
                for (byte* a = first; a < first + Inputs; a += Stride, w += QuadBytes)
                    sum += a[0] * w[0] + a[1] * w[1] + a[2] * w[2] + a[3] * w[3];
            }
            output[i] = (sum - _offset[column]) * (_scale[column] * scale) + _bias[column];
        }
    }
}
