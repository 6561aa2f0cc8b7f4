using Dragoman.Text;

namespace Dragoman.Findings.Origin;

/// <summary>A sign of damage found in the text. <paramref name="Strength"/> is 1 for a plain case of its kind.</summary>
internal readonly record struct DamageFinding(DamageSign Sign, TextSpan Span, string Note, double Strength);

/// <summary>Counts of signs and sums of surprise in one report, on the way to the features of the score.</summary>
internal sealed class DamageCounts
{
    public const int Features = (int)DamageSign.ArcExcess + 1;
    private readonly double[] _sums = new double[Features];
    private readonly int[] _over = new int[Features];

    public int Words { get; init; }
    public List<DamageFinding> Findings { get; } = [];

    public void Count(DamageSign sign) => _sums[(int)sign]++;

    public void Add(DamageSign sign, double surprise)
    {
        _sums[(int)sign] += surprise;
        _over[(int)sign]++;
    }

    public void Found(DamageSign sign, TextSpan span, string note)
    {
        Count(sign);
        Show(sign, span, note, 1);
    }

    /// <summary>Keeps where a sign stands, without counting it.</summary>
    public void Show(DamageSign sign, TextSpan span, string note, double strength) => Findings.Add(new DamageFinding(sign, span, note, strength));

    /// <summary>Counts per hundred words, sums as means; NaN where there was nothing to take a mean of.</summary>
    public double Feature(DamageSign sign) => sign < DamageSign.SymbolSurprise
        // A sign that is rare in clean text tells by its first appearances; the root keeps a flood of one kind from outweighing all else.
        ? Math.Sqrt(_sums[(int)sign] * 100 / Math.Max(1, Words))
        : _over[(int)sign] == 0 ? double.NaN : _sums[(int)sign] / _over[(int)sign];
}
