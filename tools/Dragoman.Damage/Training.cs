using Dragoman.Findings.Origin;
using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <param name="WithoutUnseen">Learned from damage of the seen kinds alone.</param>
internal sealed record Learned(SurpriseTable Table, Regression Regression, Regression WithoutUnseen, int Instances);

/// <summary>Learns the tables of surprise from clean texts, then the weights of the signs from clean and damaged ones.</summary>
/// <remarks>Surprise of a text is always read off a table that did not count it: the texts go in turn into four folds.</remarks>
internal sealed class Training(InstanceMaker maker, NeighbourList neighbours, TextWriter log)
{
    private const int Folds = 4;
    private static readonly int[] Lengths = [100, 250, int.MaxValue];

    public Learned Learn(List<CleanText> texts)
    {
        ParsedText[] parsed = [.. texts.Select(t => maker.Parse(t.Body))];
        log.WriteLine($"{texts.Count} texts, {parsed.Sum(static p => p.Count)} words");
        SurpriseCounter[] counters = [.. Enumerable.Range(0, Folds).Select(_ => new SurpriseCounter())];
        for (int i = 0; i < texts.Count; i++)
            counters[i % Folds].Add(parsed[i]);
        List<Instance> instances = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            SurpriseTable table = Sum(counters.Where((_, i) => i != fold)).ToTable(neighbours);
            for (int i = fold; i < texts.Count; i += Folds)
                AddOf(texts[i], parsed[i], table, instances);
            log.WriteLine($"fold {fold}: {instances.Count} instances");
        }
        return new Learned(Sum(counters).ToTable(neighbours), Regression.Fit(Weighed(instances)), Regression.Fit(Weighed([.. instances.Where(static i => i.Profile != DamageProfile.OfAll)])), instances.Count);
    }

    private void AddOf(CleanText text, ParsedText parsed, SurpriseTable table, List<Instance> instances)
    {
        Random random = new((int)(Seeds.Of(text.Id) & 0x7FFFFFFF));
        foreach (int length in Lengths)
        {
            if ((length == int.MaxValue ? text : InstanceMaker.Cut(text, parsed, length, random)) is not { } cut)
                continue;
            ParsedText piece = length == int.MaxValue ? parsed : maker.Parse(cut.Body);
            if (!InstanceMaker.IsLongEnough(piece))
                continue;
            instances.Add(maker.Clean(cut, table));
            instances.Add(maker.Clean(GenuineOddities.Of(cut, GenuineOddities.Kinds[random.Next(GenuineOddities.Kinds.Length)]), table, "odd"));
            for (int copy = 0; copy < 3; copy++)
            {
                if (maker.Damaged(cut, piece, DamageProfile.Drawn(random, copy == 0 ? DamageProfile.SeenKinds : DamageProfile.Kinds), random.Next(), table) is { } damaged)
                    instances.Add(damaged);
            }
        }
    }

    // An oddity weighs a third of a text as it is.
    private static List<Instance> Weighed(List<Instance> instances)
    {
        List<Instance> weighed = [.. instances.Select(static i => i.Profile == "odd" ? i with { Weight = 1 / 3.0 } : i)];
        double clean = weighed.Where(static i => !i.IsDamaged).Sum(static i => i.Weight), damaged = weighed.Where(static i => i.IsDamaged).Sum(static i => i.Weight);
        return [.. weighed.Select(i => i.IsDamaged ? i with { Weight = DamageProfile.DamagedForClean * clean / damaged } : i)];
    }

    private static SurpriseCounter Sum(IEnumerable<SurpriseCounter> counters)
    {
        SurpriseCounter sum = new();
        foreach (SurpriseCounter c in counters)
            sum.Add(c);
        return sum;
    }
}
