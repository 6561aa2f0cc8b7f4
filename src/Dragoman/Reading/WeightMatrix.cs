using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

/// <summary>A layer's weights, and rows of activations multiplied by them in integers: output = activations · weights + bias.</summary>
/// <remarks>
/// Sums are exact on every machine. Four activations (a quad) meet four weights in an instruction that leaves 16-bit sums of two products. Two such
/// sums may be added in 16 bits where the weights are too small to overflow them, whatever the activations; so quads are put into pairs for which
/// that holds, panel by panel, when the model is loaded, and only sums of pairs are widened. Before, four were added with saturation:
/// slower, since on a Zen 4 that takes the same two pipes as the multiplications (2026-11-24, one core, AVX-512: 112 G multiply-adds/s before,
/// 143 now), and what was cut off changed a tree here and there. .NET 10 offers the dot-product instructions only in forms that a Zen 4 lacks.
/// </remarks>
internal sealed unsafe partial class WeightMatrix
{
    // A quad's weights for a panel, and for the sixteen columns that one vector of sums holds.
    private const int QuadBytes = 4 * IntegerProduct.Panel, HalfBytes = QuadBytes / 2;

    // Rows whose activations stay in the first-level cache while all columns pass.
    private const int BlockRows = 64;

    // By panel: the quads' weights, paired ones first, and where their activations stand in a row.
    private readonly sbyte* _weights;
    private readonly int* _places;

    // By panel: how many quads are in pairs; a multiple of four.
    private readonly int[] _paired;
    private readonly int _quads;
    private readonly float* _scale, _bias;
    private readonly int* _offset;

    /// <summary>Takes a matrix from a model file, which must stay open.</summary>
    /// <param name="bias">Given for all columns or the first; empty for none.</param>
    public WeightMatrix(ModelFile model, string name, ReadOnlySpan<float> bias)
    {
        ReadOnlySpan<sbyte> weights = model.Get<sbyte>(name);
        Columns = model.Get<float>(name + ".scale").Length;
        Inputs = weights.Length / Columns;
        _quads = Inputs / 4;
        _paired = new int[Columns / IntegerProduct.Panel];
        _scale = model.Address<float>(name + ".scale");
        _offset = model.Address<int>(name + ".offset");
        // Kept as long as the program runs, as the file is mapped.
        _weights = (sbyte*)NativeMemory.AlignedAlloc((nuint)weights.Length, 64);
        _places = (int*)NativeMemory.AlignedAlloc((nuint)(_paired.Length * _quads * sizeof(int)), 64);
        _bias = (float*)NativeMemory.AlignedAlloc((nuint)(Columns * sizeof(float)), 64);
        Span<float> allBias = new(_bias, Columns);
        allBias.Clear();
        bias[..Math.Min(bias.Length, Columns)].CopyTo(allBias);
        for (int panel = 0; panel < _paired.Length; panel++)
            Arrange(weights.Slice(panel * Inputs * IntegerProduct.Panel, Inputs * IntegerProduct.Panel), panel);
    }

    public int Inputs { get; }

    public int Columns { get; }

    // Compiled well at once: it runs when the program starts, and seldom again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Arrange(ReadOnlySpan<sbyte> panelWeights, int panel)
    {
        Span<int> order = stackalloc int[_quads];
        int paired = Pair(panelWeights, order);
        _paired[panel] = paired / 4 * 4;
        for (int i = 0; i < _quads; i++)
        {
            panelWeights.Slice(order[i] * QuadBytes, QuadBytes).CopyTo(new Span<sbyte>(_weights + (long)panel * Inputs * IntegerProduct.Panel + i * QuadBytes, QuadBytes));
            _places[panel * _quads + i] = order[i] * 4;
        }
    }

    // Each quad takes the next one that may be added to it; those that find none come last.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Pair(ReadOnlySpan<sbyte> weights, Span<int> order)
    {
        Span<bool> taken = stackalloc bool[_quads];
        taken.Clear();
        int paired = 0, single = _quads;
        for (int i = 0; i < _quads; i++)
        {
            if (taken[i])
                continue;
            int other = i + 1;
            while (other < _quads && (taken[other] || !PairFits(weights.Slice(i * QuadBytes, QuadBytes), weights.Slice(other * QuadBytes, QuadBytes))))
                other++;
            if (other == _quads)
            {
                order[--single] = i;
                continue;
            }
            taken[other] = true;
            order[paired++] = i;
            order[paired++] = other;
        }
        return paired;
    }

    // Whether no activations from 1 to 127 can lift a sum of two pairs of products out of 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool PairFits(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        const int Most = IntegerProduct.Offset + IntegerProduct.Limit, Bound = short.MaxValue / Most;
        for (int i = 0; i + 1 < one.Length && i + 1 < other.Length; i += 2)
        {
            int a = one[i], b = one[i + 1], c = other[i], d = other[i + 1];
            int size = Math.Abs(a) + Math.Abs(b) + Math.Abs(c) + Math.Abs(d), sum = a + b + c + d;
            // Twice what the positive weights come to, and twice what the negative ones do.
            if (size + sum > 2 * Bound || size - sum > 2 * Bound)
                return false;
        }
        return true;
    }

    /// <param name="activations">Rows of <see cref="Inputs"/> bytes from <see cref="IntegerProduct.Quantize"/>.</param>
    /// <param name="scales">The rows' scales.</param>
    /// <param name="output">Receives rows of <see cref="Columns"/> values.</param>
    public void Multiply(byte[] activations, float[] scales, int rows, float[] output)
    {
        if (activations.Length < rows * Inputs || scales.Length < rows || output.Length < rows * Columns)
            throw new ArgumentException("The rows do not fit the arrays.", nameof(rows));
        fixed (byte* a = activations)
        fixed (float* s = scales, o = output)
        {
            for (int first = 0; first < rows; first += BlockRows)
            {
                for (int panel = 0; panel < _paired.Length; panel++)
                    MultiplyPanel(a, s, o, first, Math.Min(first + BlockRows, rows), panel);
            }
        }
    }

    private void MultiplyPanel(byte* activations, float* scales, float* output, int r, int end, int panel)
    {
        output += panel * IntegerProduct.Panel;
        if (Avx512BW.IsSupported)
        {
            for (; r + 4 <= end; r += 4)
                Four512(activations + (long)r * Inputs, scales + r, panel, output + (long)r * Columns);
            for (; r < end; r++)
                One512(activations + (long)r * Inputs, scales[r], panel, output + (long)r * Columns);
        }
        else if (Avx2.IsSupported)
        {
            for (; r + 2 <= end; r += 2)
            {
                Two256(activations + (long)r * Inputs, scales + r, panel, 0, output + (long)r * Columns);
                Two256(activations + (long)r * Inputs, scales + r, panel, IntegerProduct.Panel / 2, output + (long)r * Columns);
            }
        }
        for (; r < end; r++)
            OnePlain(activations + (long)r * Inputs, scales[r], panel, output + (long)r * Columns);
    }
}
