using System.Globalization;
using Dragoman.Findings.Origin;

namespace Dragoman.DamageTool;

/// <summary>A report's features and whether it was damaged.</summary>
/// <param name="Features">By sign; NaN where the report has nothing to tell.</param>
internal sealed record Instance(string Set, string Profile, CleanText Text, double[] Features, int Words, double ChangesPerHundred)
{
    public bool IsDamaged => ChangesPerHundred > 0;
    public double Weight { get; init; } = 1;
}

/// <summary>Logistic regression by coordinate descent with a ridge. Counted signs never speak for a clean text.</summary>
internal sealed class Regression
{
    private const double Ridge = 2;
    private const int Rounds = 200;
    public double[] Mean { get; } = new double[DamageCounts.Features];
    public double[] Weight { get; } = new double[DamageCounts.Features];
    public double Bias { get; private set; }
    public double ShortWords { get; private init; }
    public double Loss { get; private set; }

    /// <summary>The best of several lengths at which a report's own figures are believed by half.</summary>
    public static Regression Fit(IReadOnlyList<Instance> instances, IReadOnlySet<DamageSign>? without = null) =>
        new double[] { 50, 100, 200, 400 }.Select(shortWords => Fit(instances, shortWords, without)).MinBy(static r => r.Loss)!;

    private static Regression Fit(IReadOnlyList<Instance> instances, double shortWords, IReadOnlySet<DamageSign>? without)
    {
        Regression r = new() { ShortWords = shortWords };
        double[] scale = r.Standardize(instances);
        double[][] x = [.. instances.Select(i => r.Row(i, scale))];
        double[] logit = new double[x.Length], weight = new double[r.Mean.Length];
        for (int round = 0; round < Rounds; round++)
        {
            for (int f = -1; f < weight.Length; f++)
            {
                if (f >= 0 && (scale[f] == 0 || without?.Contains((DamageSign)f) == true))
                    continue;
                (double gradient, double curvature) = (f < 0 ? 0 : -Ridge * weight[f], f < 0 ? 1e-9 : Ridge);
                for (int i = 0; i < x.Length; i++)
                {
                    double value = f < 0 ? 1 : x[i][f], p = 1 / (1 + Math.Exp(-logit[i])), w = instances[i].Weight;
                    gradient += w * value * ((instances[i].IsDamaged ? 1 : 0) - p);
                    curvature += w * value * value * Math.Max(0.02, p * (1 - p));
                }
                double step = gradient / curvature;
                if (f >= 0 && f < (int)DamageSign.SymbolSurprise && weight[f] + step < 0)
                    step = -weight[f];
                if (f < 0)
                    r.Bias += step;
                else
                    weight[f] += step;
                for (int i = 0; i < x.Length; i++)
                    logit[i] += step * (f < 0 ? 1 : x[i][f]);
            }
        }
        for (int f = 0; f < weight.Length; f++)
            r.Weight[f] = scale[f] == 0 ? 0 : weight[f] / scale[f];
        r.Loss = instances.Select((instance, i) => instance.Weight * Math.Log(1 + Math.Exp(instance.IsDamaged ? -logit[i] : logit[i]))).Sum();
        return r;
    }

    public DamageScore ToScore() => new(Mean, Weight, Bias, ShortWords);

    public void Write(string path, string note)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        List<string> lines =
        [
            "# Weights of the score of damage: sign; mean in training; what one unit above it adds to the logit. Read by Findings/Origin/DamageScore.",
            "# Origin: learned by tools/Dragoman.Damage from clean texts and what it damaged of them: Wikinews (CC BY 2.5), UD English GUM (its free parts) and EWT (CC BY-SA 4.0).",
            $"# {note} Licence: CC BY-SA 4.0. Date: 2026-11-28.",
            string.Create(c, $"bias;{Bias:F4}"),
            string.Create(c, $"short_words;{ShortWords:F0}"),
            .. Enumerable.Range(0, Mean.Length).Select(f => string.Create(c, $"{(DamageSign)f};{Mean[f]:F4};{Weight[f]:F4}")),
        ];
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private double[] Standardize(IReadOnlyList<Instance> instances)
    {
        double[] scale = new double[Mean.Length];
        for (int f = 0; f < Mean.Length; f++)
        {
            double sum = 0, squares = 0, total = 0;
            foreach (Instance i in instances)
            {
                if (!double.IsNaN(i.Features[f]))
                    (sum, squares, total) = (sum + i.Weight * i.Features[f], squares + i.Weight * i.Features[f] * i.Features[f], total + i.Weight);
            }
            Mean[f] = total == 0 ? 0 : Math.Round(sum / total, 4);
            scale[f] = total == 0 ? 0 : Math.Sqrt(Math.Max(0, squares / total - Mean[f] * Mean[f]));
        }
        return scale;
    }

    private double[] Row(Instance instance, double[] scale)
    {
        double believed = instance.Words / (instance.Words + ShortWords);
        return [.. instance.Features.Select((v, f) => double.IsNaN(v) || scale[f] == 0 ? 0 : (v - Mean[f]) / scale[f] * believed)];
    }
}
