using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

// The sums of a panel's columns, by the instructions that there are. All give the same integers, and so the same values.
internal sealed unsafe partial class WeightMatrix
{
    // Four rows by thirty-two columns. The order of the instructions counts: it keeps both multipliers busy.
    private void Four512(byte* a0, float* scales, int panel, float* output)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel;
        int* place = _places + panel * _quads;
        int* end = place + _quads, pairsEnd = place + _paired[panel];
        byte* a1 = a0 + Inputs, a2 = a1 + Inputs, a3 = a2 + Inputs;
        Vector512<int> c0 = default, c1 = default, c2 = default, c3 = default, d0 = default, d1 = default, d2 = default, d3 = default;
        for (; place < pairsEnd; place += 4, w += 4 * QuadBytes)
        {
            long p = place[0], q = place[1], r = place[2], s = place[3];
            AddPairs(a0 + p, a0 + q, a0 + r, a0 + s, w, ref c0, ref d0);
            AddPairs(a1 + p, a1 + q, a1 + r, a1 + s, w, ref c1, ref d1);
            AddPairs(a2 + p, a2 + q, a2 + r, a2 + s, w, ref c2, ref d2);
            AddPairs(a3 + p, a3 + q, a3 + r, a3 + s, w, ref c3, ref d3);
        }
        for (; place < end; place++, w += QuadBytes)
        {
            AddSingle(a0 + *place, w, ref c0, ref d0);
            AddSingle(a1 + *place, w, ref c1, ref d1);
            AddSingle(a2 + *place, w, ref c2, ref d2);
            AddSingle(a3 + *place, w, ref c3, ref d3);
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
        int* end = place + _quads, pairsEnd = place + _paired[panel];
        Vector512<int> c = default, d = default;
        for (; place < pairsEnd; place += 4, w += 4 * QuadBytes)
            AddPairs(a + place[0], a + place[1], a + place[2], a + place[3], w, ref c, ref d);
        for (; place < end; place++, w += QuadBytes)
            AddSingle(a + *place, w, ref c, ref d);
        Finish(c, d, scale, panel * IntegerProduct.Panel, output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddPairs(byte* p, byte* q, byte* r, byte* s, sbyte* w, ref Vector512<int> left, ref Vector512<int> right)
    {
        Vector512<byte> ap = Quad(p), aq = Quad(q), ar = Quad(r), at = Quad(s);
        Vector512<short> lq = Products(aq, w + QuadBytes), ls = Products(at, w + 3 * QuadBytes), lp = Products(ap, w), lr = Products(ar, w + 2 * QuadBytes);
        Vector512<short> rq = Products(aq, w + QuadBytes + HalfBytes), rs = Products(at, w + 3 * QuadBytes + HalfBytes);
        Vector512<short> rp = Products(ap, w + HalfBytes), rr = Products(ar, w + 2 * QuadBytes + HalfBytes);
        lp += lq;
        lr += ls;
        Vector512<int> first = Widen(lp), second = Widen(lr);
        rp += rq;
        rr += rs;
        Vector512<int> third = Widen(rp), fourth = Widen(rr);
        left += first + second;
        right += third + fourth;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSingle(byte* a, sbyte* w, ref Vector512<int> left, ref Vector512<int> right)
    {
        Vector512<byte> quad = Quad(a);
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

    // Two rows by half a panel, from column part: what sixteen registers hold.
    private void Two256(byte* a, float* scales, int panel, int part, float* output)
    {
        sbyte* w = _weights + (long)panel * Inputs * IntegerProduct.Panel + 4 * part;
        int* place = _places + panel * _quads;
        int* end = place + _quads, pairsEnd = place + _paired[panel];
        byte* b = a + Inputs;
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default;
        for (; place < pairsEnd; place += 2, w += 2 * QuadBytes)
        {
            Vector256<sbyte> v0 = Vector256.Load(w), v1 = Vector256.Load(w + 32), w0 = Vector256.Load(w + QuadBytes), w1 = Vector256.Load(w + QuadBytes + 32);
            Vector256<byte> p = Quad256(a + place[0]), q = Quad256(a + place[1]);
            a0 += Widen(Avx2.MultiplyAddAdjacent(p, v0) + Avx2.MultiplyAddAdjacent(q, w0));
            a1 += Widen(Avx2.MultiplyAddAdjacent(p, v1) + Avx2.MultiplyAddAdjacent(q, w1));
            (p, q) = (Quad256(b + place[0]), Quad256(b + place[1]));
            b0 += Widen(Avx2.MultiplyAddAdjacent(p, v0) + Avx2.MultiplyAddAdjacent(q, w0));
            b1 += Widen(Avx2.MultiplyAddAdjacent(p, v1) + Avx2.MultiplyAddAdjacent(q, w1));
        }
        for (; place < end; place++, w += QuadBytes)
        {
            Vector256<sbyte> v0 = Vector256.Load(w), v1 = Vector256.Load(w + 32);
            Vector256<byte> p = Quad256(a + *place), q = Quad256(b + *place);
            a0 += Widen(Avx2.MultiplyAddAdjacent(p, v0));
            a1 += Widen(Avx2.MultiplyAddAdjacent(p, v1));
            b0 += Widen(Avx2.MultiplyAddAdjacent(q, v0));
            b1 += Widen(Avx2.MultiplyAddAdjacent(q, v1));
        }
        int column = panel * IntegerProduct.Panel + part;
        output += part;
        Finish(a0, scales[0], column, output);
        Finish(a1, scales[0], column + 8, output + 8);
        Finish(b0, scales[1], column, output + Columns);
        Finish(b1, scales[1], column + 8, output + Columns + 8);
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
