namespace Dragoman.Across.Actors;

/// <summary>What was decided by hand about two names.</summary>
/// <param name="Number">Of the decision.</param>
/// <param name="Kind">merge, split, rename.</param>
/// <param name="Subject">A cell's reference or key.</param>
/// <param name="Object">Another; of a rename the new name.</param>
public sealed record ActorDecision(long Number, string Kind, string Subject, string? Object);

/// <summary>The decisions that hold: whatever was undone is not among them.</summary>
public sealed class ActorDecisions
{
    public static readonly ActorDecisions None = new([]);

    private readonly Dictionary<string, List<long>> _merges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _splits = new(StringComparer.Ordinal), _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Number, string Name)> _renames = new(StringComparer.Ordinal);

    public ActorDecisions(IEnumerable<ActorDecision> decisions)
    {
        foreach (ActorDecision decision in decisions.OrderBy(static d => d.Number))
        {
            _names.Add(decision.Subject);
            switch (decision.Kind)
            {
                case "merge":
                    Merge(decision.Subject, decision.Number);
                    Merge(decision.Object!, decision.Number);
                    _names.Add(decision.Object!);
                    break;
                case "split":
                    // What was joined before is what is parted now.
                    _merges.Remove(decision.Object!);
                    _splits.Add(decision.Object!);
                    _names.Add(decision.Object!);
                    break;
                default:
                    _renames[decision.Subject] = (decision.Number, decision.Object!);
                    break;
            }
        }
    }

    private void Merge(string name, long decision)
    {
        if (!_merges.TryGetValue(name, out List<long>? list))
            _merges[name] = list = [];
        list.Add(decision);
    }

    /// <summary>Whether any decision speaks of this reference or key.</summary>
    public bool Names(string reference) => _names.Contains(reference);

    public bool IsMerged(ActorCell cell) => _merges.Count > 0 && (_merges.ContainsKey(cell.Reference) || _merges.ContainsKey(cell.Key));

    public bool IsSplit(ActorCell cell) => _splits.Count > 0 && (_splits.Contains(cell.Reference) || _splits.Contains(cell.Key));

    public bool AreMerged(ActorCell a, ActorCell b) => _merges.Count > 0 && Merges(a).Intersect(Merges(b)).Any();

    /// <summary>The name that a cell was last given, with the number of the decision; null where it was given none.</summary>
    public (long Number, string Name)? RenameOf(ActorCell cell)
    {
        (long Number, string Name)? best = null;
        foreach (string name in new[] { cell.Reference, cell.Key })
        {
            if (_renames.TryGetValue(name, out (long Number, string Name) rename) && (best is null || rename.Number > best.Value.Number))
                best = rename;
        }
        return best;
    }

    /// <summary>Adds the keys under which cells that a decision joins are found.</summary>
    internal void AddKeys(ActorCell cell, HashSet<long> keys)
    {
        if (_merges.Count == 0)
            return;
        foreach (long decision in Merges(cell))
            keys.Add(Threads.ThreadCell.Hash($"merge\t{decision}"));
    }

    private IEnumerable<long> Merges(ActorCell cell) => _merges.GetValueOrDefault(cell.Reference, []).Concat(_merges.GetValueOrDefault(cell.Key, []));
}
