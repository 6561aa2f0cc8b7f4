namespace Dragoman.Findings.Entities;

/// <summary>Names what a headline or a dateline has in capitals as the rest of the report spells it.</summary>
internal static class CapitalNames
{
    public static void Settle(EntityTable entities)
    {
        foreach (Entity e in entities.Entities)
        {
            if (e.Repaired || e.Spellings.Count < 2 || e.Name.AsSpan().ContainsAnyInRange('a', 'z'))
                continue;
            if (e.Spellings.Find(s => s.Equals(e.Name, StringComparison.OrdinalIgnoreCase) && s != e.Name && s.AsSpan().ContainsAnyInRange('a', 'z'))
                is { } small)
                e.Name = small;
        }
    }
}
