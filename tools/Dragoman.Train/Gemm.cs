using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Train;

/// <summary>Matrix products in single precision: C = A·B, or C += A·B, for matrices with any strides.</summary>
/// <remarks>The kernels are unrolled by hand so that all sums stay in registers: eight rows by three vectors of sixteen.
/// Measured 2026-11 on one core with 512-bit vectors: see docs/models.md.</remarks>
internal static unsafe class Gemm
{
    [ThreadStatic] private static float[]? _panel;

    /// <summary>C[m×n] (row stride <paramref name="cRow"/>) = A[m×k]·B[k×n]; n is a multiple of 16.</summary>
    public static void Multiply(int m, int n, int k, float* a, int aRow, int aColumn, float* b, int bRow, int bColumn, float* c, int cRow, bool accumulate)
    {
        if (_panel is null || _panel.Length < k * 48)
            _panel = new float[Math.Max(k * 48, 1 << 16)];
        fixed (float* panel = _panel)
        {
            int j = 0;
            while (j < n)
            {
                int width = n - j >= 48 ? 48 : 16;
                Pack(k, width, b + (long)j * bColumn, bRow, bColumn, panel);
                int i = 0;
                for (; i + 8 <= m; i += 8)
                {
                    if (width == 48)
                        Eight3(k, a + (long)i * aRow, aRow, aColumn, panel, c + (long)i * cRow + j, cRow, accumulate);
                    else
                        Eight1(k, a + (long)i * aRow, aRow, aColumn, panel, c + (long)i * cRow + j, cRow, accumulate);
                }
                for (; i < m; i++)
                {
                    if (width == 48)
                        One3(k, a + (long)i * aRow, aRow, aColumn, panel, c + (long)i * cRow + j, cRow, accumulate);
                    else
                        One1(k, a + (long)i * aRow, aRow, aColumn, panel, c + (long)i * cRow + j, cRow, accumulate);
                }
                j += width;
            }
        }
    }

    private static void Pack(int k, int width, float* b, int bRow, int bColumn, float* panel)
    {
        if (bColumn == 1)
        {
            for (int p = 0; p < k; p++)
                Unsafe.CopyBlockUnaligned(panel + p * width, b + (long)p * bRow, (uint)(width * sizeof(float)));
            return;
        }
        for (int j = 0; j < width; j++)
        {
            float* column = b + (long)j * bColumn;
            for (int p = 0; p < k; p++)
                panel[p * width + j] = column[(long)p * bRow];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector512<float> sum, float* c, bool accumulate) =>
        (accumulate ? sum + Vector512.Load(c) : sum).Store(c);

    private static void Eight3(int k, float* a, int aRow, int aColumn, float* b, float* c, int cRow, bool accumulate)
    {
        Vector512<float> c00 = Vector512<float>.Zero, c01 = Vector512<float>.Zero, c02 = Vector512<float>.Zero;
        Vector512<float> c10 = Vector512<float>.Zero, c11 = Vector512<float>.Zero, c12 = Vector512<float>.Zero;
        Vector512<float> c20 = Vector512<float>.Zero, c21 = Vector512<float>.Zero, c22 = Vector512<float>.Zero;
        Vector512<float> c30 = Vector512<float>.Zero, c31 = Vector512<float>.Zero, c32 = Vector512<float>.Zero;
        Vector512<float> c40 = Vector512<float>.Zero, c41 = Vector512<float>.Zero, c42 = Vector512<float>.Zero;
        Vector512<float> c50 = Vector512<float>.Zero, c51 = Vector512<float>.Zero, c52 = Vector512<float>.Zero;
        Vector512<float> c60 = Vector512<float>.Zero, c61 = Vector512<float>.Zero, c62 = Vector512<float>.Zero;
        Vector512<float> c70 = Vector512<float>.Zero, c71 = Vector512<float>.Zero, c72 = Vector512<float>.Zero;
        for (int p = 0; p < k; p++)
        {
            Vector512<float> b0 = Vector512.Load(b + 0);
            Vector512<float> b1 = Vector512.Load(b + 16);
            Vector512<float> b2 = Vector512.Load(b + 32);
            Vector512<float> a0 = Vector512.Create(a[0]);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(a0, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(a0, b2, c02);
            Vector512<float> a1 = Vector512.Create(a[aRow]);
            c10 = Vector512.FusedMultiplyAdd(a1, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(a1, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(a1, b2, c12);
            Vector512<float> a2 = Vector512.Create(a[2 * aRow]);
            c20 = Vector512.FusedMultiplyAdd(a2, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(a2, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(a2, b2, c22);
            Vector512<float> a3 = Vector512.Create(a[3 * aRow]);
            c30 = Vector512.FusedMultiplyAdd(a3, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(a3, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(a3, b2, c32);
            Vector512<float> a4 = Vector512.Create(a[4 * aRow]);
            c40 = Vector512.FusedMultiplyAdd(a4, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(a4, b1, c41);
            c42 = Vector512.FusedMultiplyAdd(a4, b2, c42);
            Vector512<float> a5 = Vector512.Create(a[5 * aRow]);
            c50 = Vector512.FusedMultiplyAdd(a5, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(a5, b1, c51);
            c52 = Vector512.FusedMultiplyAdd(a5, b2, c52);
            Vector512<float> a6 = Vector512.Create(a[6 * aRow]);
            c60 = Vector512.FusedMultiplyAdd(a6, b0, c60);
            c61 = Vector512.FusedMultiplyAdd(a6, b1, c61);
            c62 = Vector512.FusedMultiplyAdd(a6, b2, c62);
            Vector512<float> a7 = Vector512.Create(a[7 * aRow]);
            c70 = Vector512.FusedMultiplyAdd(a7, b0, c70);
            c71 = Vector512.FusedMultiplyAdd(a7, b1, c71);
            c72 = Vector512.FusedMultiplyAdd(a7, b2, c72);
            a += aColumn;
            b += 48;
        }
        Put(c00, c + 0 * cRow + 0, accumulate);
        Put(c01, c + 0 * cRow + 16, accumulate);
        Put(c02, c + 0 * cRow + 32, accumulate);
        Put(c10, c + 1 * cRow + 0, accumulate);
        Put(c11, c + 1 * cRow + 16, accumulate);
        Put(c12, c + 1 * cRow + 32, accumulate);
        Put(c20, c + 2 * cRow + 0, accumulate);
        Put(c21, c + 2 * cRow + 16, accumulate);
        Put(c22, c + 2 * cRow + 32, accumulate);
        Put(c30, c + 3 * cRow + 0, accumulate);
        Put(c31, c + 3 * cRow + 16, accumulate);
        Put(c32, c + 3 * cRow + 32, accumulate);
        Put(c40, c + 4 * cRow + 0, accumulate);
        Put(c41, c + 4 * cRow + 16, accumulate);
        Put(c42, c + 4 * cRow + 32, accumulate);
        Put(c50, c + 5 * cRow + 0, accumulate);
        Put(c51, c + 5 * cRow + 16, accumulate);
        Put(c52, c + 5 * cRow + 32, accumulate);
        Put(c60, c + 6 * cRow + 0, accumulate);
        Put(c61, c + 6 * cRow + 16, accumulate);
        Put(c62, c + 6 * cRow + 32, accumulate);
        Put(c70, c + 7 * cRow + 0, accumulate);
        Put(c71, c + 7 * cRow + 16, accumulate);
        Put(c72, c + 7 * cRow + 32, accumulate);
    }

    private static void Eight1(int k, float* a, int aRow, int aColumn, float* b, float* c, int cRow, bool accumulate)
    {
        Vector512<float> c00 = Vector512<float>.Zero;
        Vector512<float> c10 = Vector512<float>.Zero;
        Vector512<float> c20 = Vector512<float>.Zero;
        Vector512<float> c30 = Vector512<float>.Zero;
        Vector512<float> c40 = Vector512<float>.Zero;
        Vector512<float> c50 = Vector512<float>.Zero;
        Vector512<float> c60 = Vector512<float>.Zero;
        Vector512<float> c70 = Vector512<float>.Zero;
        for (int p = 0; p < k; p++)
        {
            Vector512<float> b0 = Vector512.Load(b + 0);
            Vector512<float> a0 = Vector512.Create(a[0]);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            Vector512<float> a1 = Vector512.Create(a[aRow]);
            c10 = Vector512.FusedMultiplyAdd(a1, b0, c10);
            Vector512<float> a2 = Vector512.Create(a[2 * aRow]);
            c20 = Vector512.FusedMultiplyAdd(a2, b0, c20);
            Vector512<float> a3 = Vector512.Create(a[3 * aRow]);
            c30 = Vector512.FusedMultiplyAdd(a3, b0, c30);
            Vector512<float> a4 = Vector512.Create(a[4 * aRow]);
            c40 = Vector512.FusedMultiplyAdd(a4, b0, c40);
            Vector512<float> a5 = Vector512.Create(a[5 * aRow]);
            c50 = Vector512.FusedMultiplyAdd(a5, b0, c50);
            Vector512<float> a6 = Vector512.Create(a[6 * aRow]);
            c60 = Vector512.FusedMultiplyAdd(a6, b0, c60);
            Vector512<float> a7 = Vector512.Create(a[7 * aRow]);
            c70 = Vector512.FusedMultiplyAdd(a7, b0, c70);
            a += aColumn;
            b += 16;
        }
        Put(c00, c + 0 * cRow + 0, accumulate);
        Put(c10, c + 1 * cRow + 0, accumulate);
        Put(c20, c + 2 * cRow + 0, accumulate);
        Put(c30, c + 3 * cRow + 0, accumulate);
        Put(c40, c + 4 * cRow + 0, accumulate);
        Put(c50, c + 5 * cRow + 0, accumulate);
        Put(c60, c + 6 * cRow + 0, accumulate);
        Put(c70, c + 7 * cRow + 0, accumulate);
    }

    private static void One3(int k, float* a, int aRow, int aColumn, float* b, float* c, int cRow, bool accumulate)
    {
        Vector512<float> c00 = Vector512<float>.Zero, c01 = Vector512<float>.Zero, c02 = Vector512<float>.Zero;
        for (int p = 0; p < k; p++)
        {
            Vector512<float> b0 = Vector512.Load(b + 0);
            Vector512<float> b1 = Vector512.Load(b + 16);
            Vector512<float> b2 = Vector512.Load(b + 32);
            Vector512<float> a0 = Vector512.Create(a[0]);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(a0, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(a0, b2, c02);
            a += aColumn;
            b += 48;
        }
        Put(c00, c + 0 * cRow + 0, accumulate);
        Put(c01, c + 0 * cRow + 16, accumulate);
        Put(c02, c + 0 * cRow + 32, accumulate);
    }

    private static void One1(int k, float* a, int aRow, int aColumn, float* b, float* c, int cRow, bool accumulate)
    {
        Vector512<float> c00 = Vector512<float>.Zero;
        for (int p = 0; p < k; p++)
        {
            Vector512<float> b0 = Vector512.Load(b + 0);
            Vector512<float> a0 = Vector512.Create(a[0]);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            a += aColumn;
            b += 16;
        }
        Put(c00, c + 0 * cRow + 0, accumulate);
    }
}
