using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

// The sums of a panel's columns, by the instructions that there are. All give the same integers, and so the same values.
internal sealed unsafe partial class WeightMatrix
{
    // Four rows by thirty-two columns.
    private void Four512(byte* a0, float* scales, int panel, float* output)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel;
        int* place = _places + panel * _quads;
        GroupCounts groups = _groups[panel];
        byte* a1 = a0 + Inputs, a2 = a1 + Inputs, a3 = a2 + Inputs;
        Vector512<int> c0 = default, c1 = default, c2 = default, c3 = default, d0 = default, d1 = default, d2 = default, d3 = default;
        for (int* end = place + 4 * groups.Fours; place < end; place += 4, w += 4 * QuadBytes)
        {
            AddFour(a0, place, w, ref c0, ref d0);
            AddFour(a1, place, w, ref c1, ref d1);
            AddFour(a2, place, w, ref c2, ref d2);
            AddFour(a3, place, w, ref c3, ref d3);
        }
        for (int* end = place + 3 * groups.Threes; place < end; place += 3, w += 3 * QuadBytes)
        {
            AddThree(a0, place, w, ref c0, ref d0);
            AddThree(a1, place, w, ref c1, ref d1);
            AddThree(a2, place, w, ref c2, ref d2);
            AddThree(a3, place, w, ref c3, ref d3);
        }
        for (int* end = place + groups.Ones; place < end; place++, w += QuadBytes)
        {
            AddOne(a0, place, w, ref c0, ref d0);
            AddOne(a1, place, w, ref c1, ref d1);
            AddOne(a2, place, w, ref c2, ref d2);
            AddOne(a3, place, w, ref c3, ref d3);
        }
        int column = panel * IntegerProduct.Panel;
        Finish(c0, d0, scales[0], column, output);
        Finish(c1, d1, scales[1], column, output + Columns);
        Finish(c2, d2, scales[2], column, output + 2L * Columns);
        Finish(c3, d3, scales[3], column, output + 3L * Columns);
    }

    private void One512(byte* a, float scale, int panel, float* output)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel;
        int* place = _places + panel * _quads;
        GroupCounts groups = _groups[panel];
        Vector512<int> c = default, d = default;
        for (int* end = place + 4 * groups.Fours; place < end; place += 4, w += 4 * QuadBytes)
            AddFour(a, place, w, ref c, ref d);
        for (int* end = place + 3 * groups.Threes; place < end; place += 3, w += 3 * QuadBytes)
            AddThree(a, place, w, ref c, ref d);
        for (int* end = place + groups.Ones; place < end; place++, w += QuadBytes)
            AddOne(a, place, w, ref c, ref d);
        Finish(c, d, scale, panel * IntegerProduct.Panel, output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(byte* a, int* place, sbyte* w, ref Vector512<int> left, ref Vector512<int> right)
    {
        Vector512<byte> p = Quad(a + place[0]), q = Quad(a + place[1]), r = Quad(a + place[2]), s = Quad(a + place[3]);
        left += Widen(Products(p, w) + Products(q, w + QuadBytes) + (Products(r, w + 2 * QuadBytes) + Products(s, w + 3 * QuadBytes)));
        w += HalfBytes;
        right += Widen(Products(p, w) + Products(q, w + QuadBytes) + (Products(r, w + 2 * QuadBytes) + Products(s, w + 3 * QuadBytes)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddThree(byte* a, int* place, sbyte* w, ref Vector512<int> left, ref Vector512<int> right)
    {
        Vector512<byte> p = Quad(a + place[0]), q = Quad(a + place[1]), r = Quad(a + place[2]);
        left += Widen(Products(p, w) + Products(q, w + QuadBytes) + Products(r, w + 2 * QuadBytes));
        w += HalfBytes;
        right += Widen(Products(p, w) + Products(q, w + QuadBytes) + Products(r, w + 2 * QuadBytes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddOne(byte* a, int* place, sbyte* w, ref Vector512<int> left, ref Vector512<int> right)
    {
        Vector512<byte> quad = Quad(a + *place);
        left += Widen(Products(quad, w));
        right += Widen(Products(quad, w + HalfBytes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Quad(byte* a) => Vector512.Create(*(int*)a).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Products(Vector512<byte> a, sbyte* w) => Avx512BW.MultiplyAddAdjacent(a, Vector512.Load(w));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Widen(Vector512<short> sums) => Avx512BW.MultiplyAddAdjacent(sums, Vector512<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Vector512<int> left, Vector512<int> right, float scale, int column, float* output)
    {
        Vector512<float> s = Vector512.Create(scale);
        (Vector512.ConvertToSingle(left - Vector512.Load(_offset + column)) * (Vector512.Load(_scale + column) * s) + Vector512.Load(_bias + column)).Store(output);
        column += 16;
        (Vector512.ConvertToSingle(right - Vector512.Load(_offset + column)) * (Vector512.Load(_scale + column) * s) + Vector512.Load(_bias + column)).Store(output + 16);
    }

    // Two rows by half a panel, from column part: what sixteen registers hold. The second row may be the first again, for the last of an odd number.
    private void Two256(byte* a, byte* b, int panel, int part, Vector256<int>* sums)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel + 4 * part;
        int* place = _places + panel * _quads;
        GroupCounts groups = _groups[panel];
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default;
        for (int* end = place + 4 * groups.Fours; place < end; place += 4, w += 4 * QuadBytes)
        {
            Products(a, b, place[0], w, out Vector256<short> p0, out Vector256<short> p1, out Vector256<short> q0, out Vector256<short> q1);
            AddProducts(a, b, place[1], w + QuadBytes, ref p0, ref p1, ref q0, ref q1);
            AddProducts(a, b, place[2], w + 2 * QuadBytes, ref p0, ref p1, ref q0, ref q1);
            AddProducts(a, b, place[3], w + 3 * QuadBytes, ref p0, ref p1, ref q0, ref q1);
            (a0, a1, b0, b1) = (a0 + Widen(p0), a1 + Widen(p1), b0 + Widen(q0), b1 + Widen(q1));
        }
        for (int* end = place + 3 * groups.Threes; place < end; place += 3, w += 3 * QuadBytes)
        {
            Products(a, b, place[0], w, out Vector256<short> p0, out Vector256<short> p1, out Vector256<short> q0, out Vector256<short> q1);
            AddProducts(a, b, place[1], w + QuadBytes, ref p0, ref p1, ref q0, ref q1);
            AddProducts(a, b, place[2], w + 2 * QuadBytes, ref p0, ref p1, ref q0, ref q1);
            (a0, a1, b0, b1) = (a0 + Widen(p0), a1 + Widen(p1), b0 + Widen(q0), b1 + Widen(q1));
        }
        for (int* end = place + groups.Ones; place < end; place++, w += QuadBytes)
        {
            Products(a, b, *place, w, out Vector256<short> p0, out Vector256<short> p1, out Vector256<short> q0, out Vector256<short> q1);
            (a0, a1, b0, b1) = (a0 + Widen(p0), a1 + Widen(p1), b0 + Widen(q0), b1 + Widen(q1));
        }
        (sums[0], sums[1], sums[2], sums[3]) = (a0, a1, b0, b1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Products(byte* a, byte* b, int place, sbyte* w, out Vector256<short> a0, out Vector256<short> a1, out Vector256<short> b0, out Vector256<short> b1)
    {
        Vector256<sbyte> left = Vector256.Load(w), right = Vector256.Load(w + 32);
        Vector256<byte> p = Quad256(a + place), q = Quad256(b + place);
        (a0, a1) = (Avx2.MultiplyAddAdjacent(p, left), Avx2.MultiplyAddAdjacent(p, right));
        (b0, b1) = (Avx2.MultiplyAddAdjacent(q, left), Avx2.MultiplyAddAdjacent(q, right));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddProducts(byte* a, byte* b, int place, sbyte* w, ref Vector256<short> a0, ref Vector256<short> a1, ref Vector256<short> b0, ref Vector256<short> b1)
    {
        Products(a, b, place, w, out Vector256<short> p0, out Vector256<short> p1, out Vector256<short> q0, out Vector256<short> q1);
        a0 += p0;
        a1 += p1;
        b0 += q0;
        b1 += q1;
    }

    private void Rows256(byte* a, float* scales, int rows, int panel, int part, float* output)
    {
        Vector256<int>* sums = stackalloc Vector256<int>[4];
        int column = panel * IntegerProduct.Panel + part;
        for (int r = 0; r < rows; r += 2)
        {
            byte* one = a + (long)r * Inputs;
            bool two = r + 1 < rows;
            Two256(one, two ? one + Inputs : one, panel, part, sums);
            float* o = output + (long)r * Columns + part;
            Finish(sums[0], scales[r], column, o);
            Finish(sums[1], scales[r], column + 8, o + 8);
            if (!two)
                return;
            Finish(sums[2], scales[r + 1], column, o + Columns);
            Finish(sums[3], scales[r + 1], column + 8, o + Columns + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Quad256(byte* a) => Vector256.Create(*(int*)a).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(Vector256<short> sums) => Avx2.MultiplyAddAdjacent(sums, Vector256<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Vector256<int> sums, float scale, int column, float* output) =>
        (Vector256.ConvertToSingle(sums - Vector256.Load(_offset + column)) * (Vector256.Load(_scale + column) * Vector256.Create(scale)) + Vector256.Load(_bias + column)).Store(output);

    private void OnePlain(byte* a, float scale, int panel, float* output)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel;
        int* place = _places + panel * _quads;
        for (int i = 0, column = panel * IntegerProduct.Panel; i < IntegerProduct.Panel; i++, column++)
        {
            int sum = 0;
            for (int q = 0; q < _quads; q++)
            {
                sbyte* v = w + q * QuadBytes + 4 * i;
                byte* x = a + place[q];
                sum += x[0] * v[0] + x[1] * v[1] + x[2] * v[2] + x[3] * v[3];
            }
            output[i] = (sum - _offset[column]) * (_scale[column] * scale) + _bias[column];
        }
    }
}
