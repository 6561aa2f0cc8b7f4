using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

/// <summary>A layer's weights, and rows of activations multiplied by them in integers: output = activations · weights + bias.</summary>
/// <remarks>
/// Sums are exact on every machine. Four activations (a quad) meet four weights in an instruction that leaves 16-bit sums of two products. More such
/// sums may be added in 16 bits where the weights are too small to overflow them, whatever the activations; so quads are put into groups of four or three for
/// which that holds, panel by panel, when the model is loaded, and only sums of groups are widened. In pairs it takes 1.5 multiplications a quad, in
/// these groups 1.35. Added with saturation, as at first, it is slower on a Zen 4, where that takes the same two pipes as the multiplications, and
/// what was cut off changed a tree here and there. .NET 10 offers the dot-product instructions only in forms that a Zen 4 lacks.
/// </remarks>
internal sealed unsafe partial class WeightMatrix
{
    // A quad's weights for a panel, and for the sixteen columns that one vector of sums holds.
    private const int QuadBytes = 4 * IntegerProduct.Panel, HalfBytes = QuadBytes / 2;

    // Sums of two products that a quad leaves for a panel, and the quads that are added in 16 bits at most.
    private const int PairsOfQuad = QuadBytes / 2, LargestGroup = 4;

    // Rows whose activations stay in the first-level cache while all columns pass.
    private const int BlockRows = 64;

    // By panel: the quads' weights, the largest groups first, and where their activations stand in a row.
    private readonly sbyte* _weights;
    private readonly int* _places;

    private readonly GroupCounts[] _groups;
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
        _groups = new GroupCounts[Columns / IntegerProduct.Panel];
        _scale = model.Address<float>(name + ".scale");
        _offset = model.Address<int>(name + ".offset");
        // Kept as long as the program runs, as the file is mapped.
        _weights = (sbyte*)NativeMemory.AlignedAlloc((nuint)weights.Length, 64);
        _places = (int*)NativeMemory.AlignedAlloc((nuint)(_groups.Length * _quads * sizeof(int)), 64);
        _bias = (float*)NativeMemory.AlignedAlloc((nuint)(Columns * sizeof(float)), 64);
        Span<float> allBias = new(_bias, Columns);
        allBias.Clear();
        bias[..Math.Min(bias.Length, Columns)].CopyTo(allBias);
        for (int panel = 0; panel < _groups.Length; panel++)
            Arrange(weights.Slice(panel * Inputs * IntegerProduct.Panel, Inputs * IntegerProduct.Panel), panel);
    }

    public int Inputs { get; }

    public int Columns { get; }

    // Compiled well at once: it runs when the program starts, and seldom again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Arrange(ReadOnlySpan<sbyte> panelWeights, int panel)
    {
        Span<int> members = stackalloc int[_quads];
        Span<byte> sizes = stackalloc byte[_quads];
        int groups = Group(panelWeights, members, sizes);
        Span<int> ofSize = stackalloc int[LargestGroup + 1];
        int at = 0;
        for (int size = LargestGroup; size > 0; size--)
        {
            for (int g = 0, first = 0; g < groups; first += sizes[g++])
            {
                if (sizes[g] != size)
                    continue;
                ofSize[size]++;
                for (int i = first; i < first + size; i++, at++)
                {
                    panelWeights.Slice(members[i] * QuadBytes, QuadBytes).CopyTo(new Span<sbyte>(_weights + (long)panel * Inputs * IntegerProduct.Panel + at * QuadBytes, QuadBytes));
                    _places[panel * _quads + at] = members[i] * 4;
                }
            }
        }
        _groups[panel] = new GroupCounts(ofSize[4], ofSize[3], 2 * ofSize[2] + ofSize[1]);
    }

    // Each quad takes up to three of those behind it, the first that may still be added; the groups stand one after another.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Group(ReadOnlySpan<sbyte> weights, Span<int> members, Span<byte> sizes)
    {
        Span<int> most = stackalloc int[_quads * PairsOfQuad], least = stackalloc int[_quads * PairsOfQuad];
        Bound(weights, most, least);
        Span<bool> taken = stackalloc bool[_quads];
        taken.Clear();
        int groups = 0, count = 0;
        for (int i = 0; i < _quads; i++)
        {
            if (taken[i])
                continue;
            Span<int> highest = most.Slice(i * PairsOfQuad, PairsOfQuad), lowest = least.Slice(i * PairsOfQuad, PairsOfQuad);
            int size = 1;
            members[count++] = i;
            for (int other = i + 1; other < _quads && size < LargestGroup; other++)
            {
                if (taken[other] || !TryAdd(highest, lowest, most.Slice(other * PairsOfQuad, PairsOfQuad), least.Slice(other * PairsOfQuad, PairsOfQuad)))
                    continue;
                taken[other] = true;
                members[count++] = other;
                size++;
            }
            sizes[groups++] = (byte)size;
        }
        return groups;
    }

    // What the sum of each two products of a quad comes to, at most and at least, over all activations from 1 to 127.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Bound(ReadOnlySpan<sbyte> weights, Span<int> most, Span<int> least)
    {
        const int Largest = IntegerProduct.Offset + IntegerProduct.Limit, Smallest = IntegerProduct.Offset - IntegerProduct.Limit;
        for (int i = 0; i < most.Length; i++)
        {
            int a = weights[2 * i], b = weights[2 * i + 1];
            int positive = Math.Max(a, 0) + Math.Max(b, 0), negative = Math.Min(a, 0) + Math.Min(b, 0);
            most[i] = Largest * positive + Smallest * negative;
            least[i] = Smallest * positive + Largest * negative;
        }
    }

    // Adds another quad's bounds to a group's, if none of the sums can leave 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryAdd(Span<int> highest, Span<int> lowest, ReadOnlySpan<int> most, ReadOnlySpan<int> least)
    {
        for (int k = 0; k < highest.Length; k++)
        {
            if (highest[k] + most[k] > short.MaxValue || lowest[k] + least[k] < short.MinValue)
                return false;
        }
        for (int k = 0; k < highest.Length; k++)
        {
            highest[k] += most[k];
            lowest[k] += least[k];
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
                for (int panel = 0; panel < _groups.Length; panel++)
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
            Rows256(activations + (long)r * Inputs, scales + r, end - r, panel, 0, output + (long)r * Columns);
            Rows256(activations + (long)r * Inputs, scales + r, end - r, panel, IntegerProduct.Panel / 2, output + (long)r * Columns);
            return;
        }
        for (; r < end; r++)
            OnePlain(activations + (long)r * Inputs, scales[r], panel, output + (long)r * Columns);
    }

    /// <summary>A panel's groups of four and of three quads, and the quads that are added alone.</summary>
    private readonly record struct GroupCounts(int Fours, int Threes, int Ones);
}
