using Dragoman.Findings.Origin;
using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>Counts what the models of surprise look at, and turns counts into costs by absolute discounting.</summary>
internal sealed class SurpriseCounter
{
    private const double Discount = 0.75;
    private readonly record struct Event(SequenceModel Model, ulong Before2, ulong Before1, ulong Symbol);
    private readonly Dictionary<Event, int> _events = [];

    public void Add(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
            AddSentence(t, s);
    }

    public void Add(SurpriseCounter other)
    {
        foreach ((Event e, int count) in other._events)
            _events[e] = _events.GetValueOrDefault(e) + count;
    }

    // The same walk as SurpriseReader's.
    private void AddSentence(ParsedText t, SentenceRange s)
    {
        ulong before2 = SurpriseSymbols.Edge, before1 = SurpriseSymbols.Edge;
        for (int i = s.First; i < s.End; i++)
        {
            ulong symbol = SurpriseSymbols.Symbol(t, i), next = i + 1 < s.End ? SurpriseSymbols.Symbol(t, i + 1) : SurpriseSymbols.Edge;
            Count(SequenceModel.Symbols, before2, before1, symbol);
            if (SurpriseSymbols.IsClosed(t.Upos[i]))
                Count(SequenceModel.Slot, before1, next, symbol);
            if (SurpriseSymbols.TryGovernor(t, i, out int governor))
            {
                Count(SequenceModel.Objects, SurpriseSymbols.Lemma(t, t.Head[i]), SurpriseSymbols.Tag(t, t.Head[i]), symbol);
                Count(SequenceModel.Governed, SurpriseSymbols.Lemma(t, governor), SurpriseSymbols.Tag(t, governor), symbol);
            }
            else if (SurpriseSymbols.TryArticle(t, i, out ulong surroundings, out ulong article))
                Count(SequenceModel.Articles, SurpriseSymbols.Lemma(t, i), surroundings, article);
            Count(SequenceModel.Arcs, SurpriseSymbols.Tag(t, t.Head[i]), SurpriseSymbols.Tag(t, i), SurpriseSymbols.Arc(t, i));
            (before2, before1) = (before1, symbol);
        }
    }

    private void Count(SequenceModel model, ulong before2, ulong before1, ulong symbol)
    {
        Event e = new(model, before2, before1, symbol);
        _events[e] = _events.GetValueOrDefault(e) + 1;
    }

    /// <param name="neighbours">What is known of words side by side.</param>
    /// <param name="fewestPairs">Pairs and triples seen less often are left to the costs of backing off.</param>
    public SurpriseTable ToTable(NeighbourList neighbours, int fewestPairs = 2)
    {
        Dictionary<ulong, byte> costs = [];
        neighbours.AddTo(costs);
        Dictionary<Event, int> triples = [], pairs = [], singles = [];
        foreach ((Event e, int count) in _events)
        {
            if (e.Before2 != 0)
                triples[e] = count;
            Sum(pairs, e with { Before2 = 0 }, count);
            Sum(singles, e with { Before2 = 0, Before1 = 0 }, count);
        }
        Dictionary<Event, double> probabilities = [], entropies = [];
        Singles(singles, probabilities, entropies, costs);
        Level(pairs, fewestPairs, static e => e with { Before1 = 0 }, probabilities, entropies, costs);
        Level(triples, fewestPairs, static e => e with { Before2 = 0 }, probabilities, entropies, costs);
        return new SurpriseTable(costs);
    }

    private static void Sum(Dictionary<Event, int> counts, Event e, int count) => counts[e] = counts.GetValueOrDefault(e) + count;

    private static void Singles(Dictionary<Event, int> singles, Dictionary<Event, double> probabilities, Dictionary<Event, double> entropies, Dictionary<ulong, byte> costs)
    {
        foreach (IGrouping<SequenceModel, KeyValuePair<Event, int>> model in singles.GroupBy(static s => s.Key.Model).OrderBy(static g => g.Key))
        {
            // What was met once is as good as unknown; it shares what is left with as many others that were not met.
            int rare = Math.Max(1, model.Count(static s => s.Value < 2));
            double total = model.Sum(static s => (double)s.Value), left = 1 - model.Where(static s => s.Value >= 2).Sum(s => (s.Value - Discount) / total), unknown = left / (2 * rare);
            double entropy = -left * Math.Log(Math.Max(1e-12, unknown));
            foreach ((Event e, int count) in model)
            {
                double p = count < 2 ? unknown : (count - Discount) / total;
                probabilities[e] = p;
                if (count < 2)
                    continue;
                entropy -= p * Math.Log(p);
                costs[SurpriseTable.Key(e.Model, SurpriseEntry.Cost, 0, 0, e.Symbol)] = Cost(-Math.Log(p));
            }
            costs[SurpriseTable.Key(model.Key, SurpriseEntry.Cost, 0, 0, SurpriseTable.Unknown)] = Cost(-Math.Log(Math.Max(1e-12, unknown)));
            entropies[new Event(model.Key, 0, 0, 0)] = entropy;
            costs[SurpriseTable.Key(model.Key, SurpriseEntry.Expected, 0, 0, 0)] = Cost(entropy);
        }
    }

    // One order of n-grams: costs of those often enough, and for each context what backing off costs and what is to be expected.
    private static void Level(Dictionary<Event, int> counts, int fewest, Func<Event, Event> shorter, Dictionary<Event, double> probabilities, Dictionary<Event, double> entropies, Dictionary<ulong, byte> costs)
    {
        foreach (IGrouping<Event, KeyValuePair<Event, int>> group in counts.GroupBy(static c => c.Key with { Symbol = 0 }))
        {
            Event context = group.Key, less = shorter(context);
            double total = group.Sum(static c => (double)c.Value), kept = group.Where(c => c.Value >= fewest).Sum(static c => c.Value - Discount), left = 1 - kept / total;
            double entropy = left * (entropies[less] - Math.Log(Math.Max(1e-12, left)));
            bool anyKept = false;
            foreach ((Event e, int count) in group)
            {
                double p = left * probabilities[shorter(e)] + (count >= fewest ? (count - Discount) / total : 0);
                probabilities[e] = p;
                if (count < fewest)
                    continue;
                anyKept = true;
                entropy -= p * Math.Log(p);
                costs[SurpriseTable.Key(e.Model, SurpriseEntry.Cost, e.Before2, e.Before1, e.Symbol)] = Cost(-Math.Log(p));
            }
            entropies[context] = anyKept ? entropy : entropies[less];
            // A context of which nothing was kept says nothing; its cost of backing off is none.
            if (!anyKept)
                continue;
            (ulong before2, ulong before1) = context.Before2 != 0 ? (context.Before2, context.Before1) : (0, context.Before1);
            costs[SurpriseTable.Key(context.Model, SurpriseEntry.BackOff, 0, before2, before1)] = Cost(-Math.Log(left));
            costs[SurpriseTable.Key(context.Model, SurpriseEntry.Expected, 0, before2, before1)] = Cost(entropy);
        }
    }

    public static byte Cost(double nats) => (byte)Math.Clamp(Math.Round(nats * SurpriseTable.Steps), 0, SurpriseTable.Highest);
}
