namespace Dragoman.DamageTool;

/// <summary>Prints scores as tables.</summary>
internal sealed class MeasurementTables(TextWriter log)
{
    /// <summary>One line: all damage together.</summary>
    public void PrintSum(string title, List<Scored> scored)
    {
        double[] clean = [.. scored.Where(static s => !s.Instance.IsDamaged).Select(static s => s.Probability)], damaged = [.. scored.Where(static s => s.Instance.IsDamaged).Select(static s => s.Probability)];
        double[] light = [.. scored.Where(static s => s.Instance.Profile == "all kinds, light").Select(static s => s.Probability)];
        log.WriteLine($"{title}, {clean.Length} clean and {damaged.Length} damaged: AUC {Auc(damaged, clean):F3} light {Auc(light, clean):F3} Brier {Brier(damaged, clean):F3} clean >= 0.5 {clean.Count(static p => p >= 0.5) / (double)clean.Length:F3}");
    }

    public void PrintProfiles(string title, List<Scored> scored, List<Scored> clean)
    {
        double[] negatives = [.. clean.Where(static s => !s.Instance.IsDamaged).Select(static s => s.Probability)];
        log.WriteLine($"\n{title}: {negatives.Length} clean");
        log.WriteLine("profile                    texts  changes/100w    AUC  Brier  >= 0.5");
        foreach (IGrouping<string, Scored> g in scored.Where(static s => s.Instance.IsDamaged).GroupBy(static s => s.Instance.Profile).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            double[] positives = [.. g.Select(static s => s.Probability)];
            log.WriteLine($"{g.Key,-25} {positives.Length,6} {g.Average(static s => s.Instance.ChangesPerHundred),13:F1} {Auc(positives, negatives),6:F3} {Brier(positives, negatives),6:F3} {positives.Count(static p => p >= 0.5) / (double)positives.Length,7:F3}");
        }
    }

    public void PrintClean(string title, IEnumerable<Scored> clean, Func<Scored, string> by)
    {
        log.WriteLine($"\n{title}                    texts   mean  >= 0.2  >= 0.5  >= 0.8");
        foreach (IGrouping<string, Scored> g in clean.GroupBy(by).OrderBy(static g => g.Key, StringComparer.Ordinal))
            log.WriteLine($"{g.Key,-25} {g.Count(),5} {g.Average(static s => s.Probability),6:F3} {Share(g, 0.2),7:F3} {Share(g, 0.5),7:F3} {Share(g, 0.8),7:F3}");
    }

    /// <summary>Ten steps of the score: what was said and what share was damaged, with clean texts weighed so that one text in four is
    /// damaged.</summary>
    public static List<(double Said, double Found, int Texts)> Reliability(List<Scored> scored)
    {
        double clean = scored.Count(static s => !s.Instance.IsDamaged), damaged = scored.Count - clean, weight = DamageProfile.DamagedForClean * clean / damaged;
        List<(double, double, int)> steps = [];
        foreach (IGrouping<int, Scored> g in scored.GroupBy(static s => Math.Min(9, (int)(s.Probability * 10))).OrderBy(static g => g.Key))
        {
            double of = g.Sum(s => s.Instance.IsDamaged ? weight : 1);
            steps.Add((g.Sum(s => s.Probability * (s.Instance.IsDamaged ? weight : 1)) / of, g.Sum(s => s.Instance.IsDamaged ? weight : 0) / of, g.Count()));
        }
        return steps;
    }

    public void PrintReliability(List<Scored> scored)
    {
        log.WriteLine("\nsaid   found  texts");
        foreach ((double said, double found, int texts) in Reliability(scored))
            log.WriteLine($"{said:F3}  {found:F3}  {texts,5}");
    }

    /// <summary>How often a damaged text has the higher score, ties counted by half.</summary>
    public static double Auc(double[] positives, double[] negatives)
    {
        double[] sorted = [.. negatives.Order()];
        double wins = 0;
        foreach (double p in positives)
        {
            int below = LowerBound(sorted, p), upTo = LowerBound(sorted, Math.BitIncrement(p));
            wins += below + (upTo - below) / 2.0;
        }
        return wins / positives.Length / negatives.Length;
    }

    // Clean and damaged weigh the same.
    private static double Brier(double[] positives, double[] negatives) => (positives.Average(static p => (1 - p) * (1 - p)) + negatives.Average(static p => p * p)) / 2;

    private static double Share(IEnumerable<Scored> scored, double from) => scored.Average(s => s.Probability >= from ? 1.0 : 0.0);

    private static int LowerBound(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
