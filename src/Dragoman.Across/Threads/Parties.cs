namespace Dragoman.Across.Threads;

/// <summary>Sets of parties as they stand in a cell's signature, in the order of their text.</summary>
internal static class Parties
{
    // Who else was in the room does not tell one meeting from another; the bound keeps keys few.
    private const int Most = 8;

    /// <summary>The parties without doubles, a side as such left out where a person acts for it, the first eight in order.</summary>
    public static Party[] Of(IEnumerable<Party?> parties)
    {
        List<Party> all = [.. parties.OfType<Party>().Distinct()];
        all.RemoveAll(p => p.Person is null && all.Exists(o => o.Person is not null && o.Side == p.Side));
        return [.. all.OrderBy(static p => p.ToString(), StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>How many the two sets have in common; −1 where one of the smaller set agrees with none of the larger.</summary>
    public static int Shared(Party[] a, Party[] b)
    {
        (Party[] small, Party[] large) = a.Length <= b.Length ? (a, b) : (b, a);
        // One man under two names is one.
        int met = large.Count(l => Array.Exists(small, l.Agrees));
        bool all = Array.TrueForAll(small, s => Array.Exists(large, s.Agrees)) && (small.Length < large.Length || met == large.Length);
        return all ? Math.Min(met, small.Length) : -1;
    }

    public static bool HasPerson(Party[] parties) => Array.Exists(parties, static p => p.Person is not null);

    public static string Write(Party[] parties) => string.Join('|', parties);

    public static Party[] Read(string text) => text.Length == 0 ? [] : [.. text.Split('|').Select(Party.Parse)];
}
