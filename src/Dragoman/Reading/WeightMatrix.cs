using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

/// <summary>A layer's weights, and rows of activations multiplied by them in integers: output = activations · weights + bias.</summary>
/// <remarks>
/// Sums are exact on every machine. Four activations (a quad) meet four weights in an instruction that leaves 16-bit sums of two products. Four or
/// eight such sums are added in 16 bits before they are widened: a run of quads, each <see cref="Stride"/> bytes behind the last. A run begins at
/// what the 64 added to every activation makes too much. On the way it may run over, as numbers of 16 bits run in a circle; at the end it is right if
/// the sum itself, of activations with their signs, has room in 16 bits. By Cauchy and Schwarz it has if the length of the run's activations times
/// that of its weights is no more than 32,767. That is asked of every four rows and every panel, for runs of eight (two in three have it), then for
/// runs of four (all but a few); where even they have no room, each sum is widened at once. So a quad takes 1.12 or 1.25 multiplications; in groups
/// that could not run over whatever the activations, it was 1.35 (2026-11-28). .NET 10 offers the dot-product instructions only in forms that a Zen 4
/// lacks.
/// </remarks>
internal sealed unsafe partial class WeightMatrix
{
    // A quad's weights for a panel, and for the sixteen columns that one vector of sums holds.
    private const int QuadBytes = 4 * IntegerProduct.Panel, HalfBytes = QuadBytes / 2;

    // Sums of two products that a quad leaves for a panel.
    private const int PairsOfQuad = QuadBytes / 2;

    // The bytes from one quad of a run to its next, the bytes of a row that a short run spans, and the longest row, which is one long run from each
    // quad of the first stride.
    private const int Stride = 32, ShortRun = 4 * Stride, LongestRow = 2 * ShortRun;

    // Runs that begin in a row's first stride, and their halves, one for the first two activations of each quad, one for the last two.
    private const int Runs = Stride / 4, Halves = 2 * Runs;

    // Rows whose activations stay in the first-level cache while all columns pass, and rows that are multiplied at once.
    private const int BlockRows = 64, RowsAtOnce = 4;

    // By panel and run: the quads' weights one behind the other, and what long and short runs begin at.
    private readonly sbyte* _weights;
    private readonly short* _longStarts, _shortStarts;

    // The squares of the lengths up to which the activations of long runs have room, by panel, and of short runs, whatever the panel.
    private readonly Vector256<ushort>* _longRoom;
    private readonly Vector256<ushort> _shortRoom;

    private readonly int _panels;
    private readonly float* _scale, _bias;
    private readonly int* _offset;

    /// <summary>Takes a matrix from a model file, which must stay open.</summary>
    /// <param name="bias">Given for all columns or the first; empty for none.</param>
    public WeightMatrix(ModelFile model, string name, ReadOnlySpan<float> bias)
    {
        ReadOnlySpan<sbyte> weights = model.Get<sbyte>(name);
        Columns = model.Get<float>(name + ".scale").Length;
        Inputs = weights.Length / Columns;
        if (Inputs != ShortRun && Inputs != LongestRow)
            throw new ArgumentException($"\"{name}\" has rows of {Inputs} inputs; there must be {ShortRun} or {LongestRow}.", nameof(name));
        _panels = Columns / IntegerProduct.Panel;
        _scale = model.Address<float>(name + ".scale");
        _offset = model.Address<int>(name + ".offset");
        // Kept as long as the program runs, as the file is mapped.
        _weights = (sbyte*)NativeMemory.AlignedAlloc((nuint)weights.Length, 64);
        _longStarts = (short*)NativeMemory.AlignedAlloc((nuint)(_panels * Runs * PairsOfQuad * sizeof(short)), 64);
        _shortStarts = (short*)NativeMemory.AlignedAlloc((nuint)(_panels * Runs * (Inputs / ShortRun) * PairsOfQuad * sizeof(short)), 64);
        _longRoom = (Vector256<ushort>*)NativeMemory.AlignedAlloc((nuint)(_panels * sizeof(Vector256<ushort>)), 64);
        _bias = (float*)NativeMemory.AlignedAlloc((nuint)(Columns * sizeof(float)), 64);
        Span<float> allBias = new(_bias, Columns);
        allBias.Clear();
        bias[..Math.Min(bias.Length, Columns)].CopyTo(allBias);
        Span<int> longest = stackalloc int[Halves], ofAll = stackalloc int[Halves];
        ofAll.Clear();
        for (int panel = 0; panel < _panels; panel++)
        {
            ReadOnlySpan<sbyte> ofPanel = weights.Slice(panel * Inputs * IntegerProduct.Panel, Inputs * IntegerProduct.Panel);
            longest.Clear();
            Arrange(ofPanel, panel, Inputs, _longStarts, longest);
            _longRoom[panel] = Room(longest);
            Arrange(ofPanel, panel, ShortRun, _shortStarts, ofAll);
        }
        _shortRoom = Room(ofAll);
    }

    public int Inputs { get; }

    public int Columns { get; }

    // Puts a panel's weights into the order of the runs; "longest" receives, for each half of a run, the largest square of a column's length.
    // Compiled well at once: it runs when the program starts, and seldom again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Arrange(ReadOnlySpan<sbyte> weights, int panel, int run, short* starts, Span<int> longest)
    {
        sbyte* to = _weights + (long)panel * Inputs * IntegerProduct.Panel;
        starts += panel * Runs * (Inputs / run) * PairsOfQuad;
        Span<int> sums = stackalloc int[PairsOfQuad], squares = stackalloc int[PairsOfQuad];
        for (int first = 0; first < Stride; first += 4)
        {
            for (int part = 0; part < Inputs; part += run, starts += PairsOfQuad)
            {
                sums.Clear();
                squares.Clear();
                for (int input = first + part; input < part + run; input += Stride, to += QuadBytes)
                {
                    ReadOnlySpan<sbyte> quad = weights.Slice(input * IntegerProduct.Panel, QuadBytes);
                    quad.CopyTo(new Span<sbyte>(to, QuadBytes));
                    for (int pair = 0; pair < PairsOfQuad; pair++)
                    {
                        (int a, int b) = (quad[2 * pair], quad[2 * pair + 1]);
                        sums[pair] += a + b;
                        squares[pair] += a * a + b * b;
                    }
                }
                for (int pair = 0; pair < PairsOfQuad; pair++)
                {
                    starts[pair] = unchecked((short)(-IntegerProduct.Offset * sums[pair]));
                    ref int most = ref longest[first / 2 + pair % 2];
                    most = Math.Max(most, squares[pair]);
                }
            }
        }
    }

    private static Vector256<ushort> Room(ReadOnlySpan<int> longest)
    {
        Span<ushort> room = stackalloc ushort[Halves];
        for (int half = 0; half < Halves; half++)
            room[half] = (ushort)Math.Min(ushort.MaxValue, short.MaxValue * short.MaxValue / Math.Max(1, longest[half]));
        return Vector256.Create<ushort>(room);
    }

    /// <param name="activations">Rows of <see cref="Inputs"/> bytes from <see cref="IntegerProduct.Quantize"/>.</param>
    /// <param name="scales">The rows' scales.</param>
    /// <param name="output">Receives rows of <see cref="Columns"/> values.</param>
    public void Multiply(ReadOnlySpan<byte> activations, ReadOnlySpan<float> scales, int rows, Span<float> output)
    {
        if (activations.Length < rows * Inputs || scales.Length < rows || output.Length < rows * Columns)
            throw new ArgumentException("The rows do not fit the spans.", nameof(rows));
        Span<Lengths> lengths = stackalloc Lengths[BlockRows / RowsAtOnce];
        fixed (byte* a = activations)
        fixed (float* s = scales, o = output)
        {
            for (int first = 0; first < rows; first += BlockRows)
            {
                int end = Math.Min(first + BlockRows, rows);
                for (int r = first; r < end && end - first >= RowsAtOnce; r += RowsAtOnce)
                    lengths[(r - first) / RowsAtOnce] = Measure(a + (long)Math.Min(r, end - RowsAtOnce) * Inputs);
                for (int panel = 0; panel < _panels; panel++)
                    MultiplyPanel(a, s, o, first, end, panel, lengths);
            }
        }
    }

    // The largest of four rows, for each half of a run. Two squares make 7,938 at most, eight of them 63,504.
    private Lengths Measure(byte* rows)
    {
        if (!Avx2.IsSupported)
            return default;
        Vector256<ushort> ofLong = default, ofShort = default;
        for (int r = 0; r < RowsAtOnce; r++)
        {
            Vector256<ushort> whole = default;
            for (byte* end = rows + Inputs; rows < end;)
            {
                Vector256<ushort> part = Squares(rows) + Squares(rows + Stride) + (Squares(rows + 2 * Stride) + Squares(rows + 3 * Stride));
                ofShort = Vector256.Max(ofShort, part);
                whole += part;
                rows += ShortRun;
            }
            ofLong = Vector256.Max(ofLong, whole);
        }
        return new Lengths(ofLong, Vector256.LessThanOrEqualAll(ofShort, _shortRoom));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Squares(byte* quads)
    {
        Vector256<sbyte> absolute = Vector256.Abs((Vector256.Load(quads) - Vector256.Create((byte)IntegerProduct.Offset)).AsSByte());
        return Avx2.MultiplyAddAdjacent(absolute.AsByte(), absolute).AsUInt16();
    }

    private void MultiplyPanel(byte* activations, float* scales, float* output, int first, int end, int panel, ReadOnlySpan<Lengths> lengths)
    {
        output += panel * IntegerProduct.Panel;
        if (end - first < RowsAtOnce)
        {
            Singly(activations + (long)first * Inputs, scales + first, panel, end - first, output + (long)first * Columns);
            return;
        }
        for (int four = 0, r = first; r < end; r += RowsAtOnce, four++)
        {
            // The last four may begin among those before them, which are made once more.
            int at = Math.Min(r, end - RowsAtOnce);
            byte* a = activations + (long)at * Inputs;
            float* o = output + (long)at * Columns;
            if (Vector256.LessThanOrEqualAll(lengths[four].OfLong, _longRoom[panel]) && Avx2.IsSupported)
                Four(a, scales + at, panel, Inputs, o);
            else if (lengths[four].FitShort)
                Four(a, scales + at, panel, ShortRun, o);
            else
                Singly(a, scales + at, panel, RowsAtOnce, o);
        }
    }

    private void Four(byte* rows, float* scales, int panel, int run, float* output)
    {
        short* starts = run == Inputs ? _longStarts + panel * Runs * PairsOfQuad : _shortStarts + panel * Runs * (Inputs / ShortRun) * PairsOfQuad;
        if (Avx512BW.IsSupported)
            Four512(rows, scales, panel, run, starts, output);
        else
            Four256(rows, scales, panel, run, starts, output);
    }

    private void Singly(byte* row, float* scales, int panel, int rows, float* output)
    {
        for (float* end = scales + rows; scales < end; scales++, row += Inputs, output += Columns)
        {
            if (Avx512BW.IsSupported)
                One512(row, *scales, panel, output);
            else if (Avx2.IsSupported)
                One256(row, *scales, panel, output);
            else
                OnePlain(row, *scales, panel, output);
        }
    }

    /// <summary>The squares of the lengths of four rows' long runs, and whether their short runs have room.</summary>
    private readonly record struct Lengths(Vector256<ushort> OfLong, bool FitShort);
}
