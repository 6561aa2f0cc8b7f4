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
        ulong before2 = SurpriseSymbols.Edge, before1 = SurpriseSymbols.Edge, wordBefore = SurpriseSymbols.Edge;
        for (int i = s.First; i < s.End; i++)
        {
            ulong symbol = SurpriseSymbols.Symbol(t, i), next = i + 1 < s.End ? SurpriseSymbols.Symbol(t, i + 1) : SurpriseSymbols.Edge, word = SurpriseSymbols.Word(t, i);
            Count(SequenceModel.Symbols, before2, before1, symbol);
            if (SurpriseSymbols.IsClosed(t.Upos[i]))
                Count(SequenceModel.Slot, before1, next, symbol);
            if (SurpriseSymbols.TryGovernor(t, i, out int governor))
                Count(SequenceModel.Governed, SurpriseSymbols.Lemma(t, governor), SurpriseSymbols.Tag(t, governor), symbol);
            else if (SurpriseSymbols.TryArticle(t, i, out ulong surroundings, out ulong article))
                Count(SequenceModel.Articles, SurpriseSymbols.Lemma(t, i), surroundings, article);
            Count(SequenceModel.Arcs, SurpriseSymbols.Tag(t, t.Head[i]), SurpriseSymbols.Tag(t, i), SurpriseSymbols.Arc(t, i));
            Count(SequenceModel.Words, 0, wordBefore, word);
            (before2, before1, wordBefore) = (before1, symbol, word);
        }
    }

    private void Count(SequenceModel model, ulong before2, ulong before1, ulong symbol)
    {
        Event e = new(model, before2, before1, symbol);
        _events[e] = _events.GetValueOrDefault(e) + 1;
    }

    /// <param name="fewestPairs">Pairs and triples seen less often are left to the costs of backing off.</param>
    public SurpriseTable ToTable(int fewestPairs = 2)
    {
        Dictionary<ulong, byte> costs = [];
        Dictionary<Event, int> triples = [], pairs = [], singles = [];
        foreach ((Event e, int count) in _events)
        {
            if (e.Before2 != 0)
                triples[e] = count;
            Sum(pairs, e with { Before2 = 0 }, count);
            Sum(singles, e with { Before2 = 0, Before1 = 0 }, count);
        }
        Dictionary<Event, double> single = Singles(singles, costs), pair = Level(pairs, fewestPairs, e => e with { Before1 = 0 }, single, costs);
        Level(triples, fewestPairs, static e => e with { Before2 = 0 }, pair, costs);
        return new SurpriseTable(costs);
    }

    private static void Sum(Dictionary<Event, int> counts, Event e, int count) => counts[e] = counts.GetValueOrDefault(e) + count;

    private static Dictionary<Event, double> Singles(Dictionary<Event, int> singles, Dictionary<ulong, byte> costs)
    {
        Dictionary<Event, double> probabilities = [];
        foreach (IGrouping<SequenceModel, KeyValuePair<Event, int>> model in singles.GroupBy(static s => s.Key.Model).OrderBy(static g => g.Key))
        {
            double total = model.Sum(static s => (double)s.Value), left = total;
            foreach ((Event e, int count) in model)
            {
                // A word met once is as good as unknown.
                if (count < 2)
                    continue;
                left -= count - Discount;
                probabilities[e] = (count - Discount) / total;
                costs[SurpriseTable.Key(e.Model, false, 0, 0, e.Symbol)] = Cost(probabilities[e]);
            }
            // What is left is shared by all that was met once, and as many that were not.
            int rare = Math.Max(1, model.Count(static s => s.Value < 2));
            costs[SurpriseTable.Key(model.Key, false, 0, 0, SurpriseTable.Unknown)] = Cost(left / total / (2 * rare));
            foreach ((Event e, int count) in model.Where(static s => s.Value < 2))
                probabilities[e] = left / total / (2 * rare);
        }
        return probabilities;
    }

    // One order of n-grams: costs of those often enough, and for each context what backing off costs.
    private static Dictionary<Event, double> Level(Dictionary<Event, int> counts, int fewest, Func<Event, Event> shorter, Dictionary<Event, double> lower, Dictionary<ulong, byte> costs)
    {
        Dictionary<Event, double> probabilities = [];
        foreach (IGrouping<Event, KeyValuePair<Event, int>> context in counts.GroupBy(static c => c.Key with { Symbol = 0 }))
        {
            double total = context.Sum(static c => (double)c.Value), kept = context.Where(c => c.Value >= fewest).Sum(static c => c.Value - Discount), left = 1 - kept / total;
            Event k = context.Key;
            bool anyKept = false;
            foreach ((Event e, int count) in context)
            {
                double backedOff = left * lower[shorter(e)];
                probabilities[e] = count >= fewest ? (count - Discount) / total + backedOff : backedOff;
                if (count < fewest)
                    continue;
                anyKept = true;
                costs[SurpriseTable.Key(e.Model, false, e.Before2, e.Before1, e.Symbol)] = Cost(probabilities[e]);
            }
            // A context of which nothing was kept says nothing; its cost of backing off is none.
            if (anyKept)
                costs[k.Before2 != 0 ? SurpriseTable.Key(k.Model, true, 0, k.Before2, k.Before1) : SurpriseTable.Key(k.Model, true, 0, 0, k.Before1)] = Cost(left);
        }
        return probabilities;
    }

    private static byte Cost(double probability) => (byte)Math.Clamp(Math.Round(-Math.Log(Math.Max(1e-12, probability)) * SurpriseTable.Steps), 0, 255);
}
