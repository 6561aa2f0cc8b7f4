using System.Globalization;
using Dragoman.Findings.Origin;

namespace Dragoman.DamageTool;

/// <summary>How often words stand alone and side by side, out of the file that write_neighbours.py writes; only the pairs that tell most are
/// kept.</summary>
internal sealed class NeighbourList
{
    // In nats: words rarer than this are unknown; pairs that are hardly likelier than chance are left out.
    private const double RarestWord = -15, LeastGain = 0.7;
    private const int MostPairs = 110_000;
    private readonly Dictionary<string, double> _alone = [];
    private readonly List<(string First, string Second, double P, double Worth)> _pairs = [];

    public NeighbourList(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] f = line.Split(' ');
            double p = double.Parse(f[^1], CultureInfo.InvariantCulture);
            if (f[0][0] is '<' || f[1][0] is '<')
                continue;
            if (f.Length == 2)
                _alone[f[0]] = p;
            else if (p - _alone[f[1]] is >= LeastGain and double gain)
                _pairs.Add((f[0], f[1], p, Math.Exp(_alone[f[0]] + p) * gain));
        }
        _pairs = [.. _pairs.OrderByDescending(static x => x.Worth).ThenBy(static x => x.First, StringComparer.Ordinal).ThenBy(static x => x.Second, StringComparer.Ordinal).Take(MostPairs)];
    }

    public void AddTo(Dictionary<ulong, byte> costs)
    {
        foreach ((string word, double p) in _alone)
        {
            if (p >= RarestWord)
                costs[SurpriseTable.Key(SequenceModel.Neighbours, SurpriseEntry.Cost, 0, 0, SurpriseSymbols.Letters(word))] = SurpriseCounter.Cost(-p);
        }
        foreach (var first in _pairs.GroupBy(static x => x.First))
        {
            ulong before = SurpriseSymbols.Letters(first.Key);
            double kept = first.Sum(static x => Math.Exp(x.P)), alone = first.Sum(x => Math.Exp(_alone[x.Second]));
            costs[SurpriseTable.Key(SequenceModel.Neighbours, SurpriseEntry.BackOff, 0, 0, before)] = SurpriseCounter.Cost(-Math.Log(Math.Max(1e-3, 1 - kept) / Math.Max(1e-3, 1 - alone)));
            foreach ((_, string second, double p, _) in first)
                costs[SurpriseTable.Key(SequenceModel.Neighbours, SurpriseEntry.Cost, 0, before, SurpriseSymbols.Letters(second))] = SurpriseCounter.Cost(-p);
        }
    }
}
