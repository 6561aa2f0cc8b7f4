namespace Dragoman.Across.Copies;

/// <summary>What the anchors of two reports weigh: less where either report has one often.</summary>
internal sealed class AnchorWeights
{
    private readonly uint[] _values;
    private readonly float[] _weights;

    private AnchorWeights(uint[] values, float[] weights) => (_values, _weights) = (values, weights);

    public static AnchorWeights Of(Anchor[] a, Anchor[] b)
    {
        uint[] ofA = Sorted(a), ofB = Sorted(b), values = new uint[a.Length + b.Length];
        float[] weights = new float[values.Length];
        int count = 0;
        for (int i = 0, j = 0; i < ofA.Length || j < ofB.Length; count++)
        {
            uint value = j == ofB.Length || i < ofA.Length && ofA[i] < ofB[j] ? ofA[i] : ofB[j];
            int inA = CountOf(ofA, ref i, value), inB = CountOf(ofB, ref j, value);
            (values[count], weights[count]) = (value, KindWeight((AnchorKind)(value >> 30)) / Math.Max(inA, inB));
        }
        return new AnchorWeights(values[..count], weights);
    }

    /// <param name="value">Of an anchor of one of the two.</param>
    public float Of(uint value) => _weights[Array.BinarySearch(_values, value)];

    private static int CountOf(uint[] sorted, ref int at, uint value)
    {
        int first = at;
        while (at < sorted.Length && sorted[at] == value)
            at++;
        return at - first;
    }

    private static uint[] Sorted(Anchor[] anchors)
    {
        uint[] values = Array.ConvertAll(anchors, static x => x.Value);
        Array.Sort(values);
        return values;
    }

    private static float KindWeight(AnchorKind kind) =>
        kind switch { AnchorKind.Name or AnchorKind.Number => 1, AnchorKind.Quote => 0.6f, _ => 0.4f };
}
