using System.Globalization;

namespace Dragoman.Findings.Origin;

/// <summary>The learned score: a logistic regression over the signs, whose evidence counts for less the shorter the report is.</summary>
/// <param name="mean">By sign: its mean in training.</param>
/// <param name="weight">By sign: what one unit above the mean adds to the logit.</param>
/// <param name="shortWords">Words for which a report's own figures are worth as much as the mean.</param>
internal sealed class DamageScore(double[] mean, double[] weight, double bias, double shortWords)
{
    public static DamageScore Shipped { get; } = Load();

    /// <summary>How much a finding of this sign tells, for choosing among findings.</summary>
    public double WeightOf(DamageSign sign) => Math.Max(0.05, weight[(int)sign]);

    /// <summary>Probability, 0 to 1, that the report was damaged; docs/translated.md says among which reports.</summary>
    public double Of(DamageCounts counts)
    {
        Span<double> features = stackalloc double[DamageCounts.Features];
        for (int i = 0; i < features.Length; i++)
            features[i] = counts.Feature((DamageSign)i);
        return Of(features, counts.Words);
    }

    /// <param name="features">By sign; NaN where the report has nothing to tell.</param>
    public double Of(ReadOnlySpan<double> features, int words)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            if (!double.IsNaN(features[i]))
                sum += weight[i] * (features[i] - mean[i]);
        }
        return 1 / (1 + Math.Exp(-(bias + sum * words / (words + shortWords))));
    }

    public static DamageScore Read(TextReader reader)
    {
        double[] mean = new double[DamageCounts.Features], weight = new double[DamageCounts.Features];
        double bias = 0, shortWords = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] is '#')
                continue;
            string[] f = line.Split(';');
            double value = double.Parse(f[1], CultureInfo.InvariantCulture);
            if (f[0] is "bias")
                bias = value;
            else if (f[0] is "short_words")
                shortWords = value;
            else
                (mean[(int)Enum.Parse<DamageSign>(f[0])], weight[(int)Enum.Parse<DamageSign>(f[0])]) =
                    (value, double.Parse(f[2], CultureInfo.InvariantCulture));
        }
        return new DamageScore(mean, weight, bias, shortWords);
    }

    private static DamageScore Load()
    {
        using TextReader reader = DataFiles.Open("origin/translated.csv");
        return Read(reader);
    }
}
