namespace Dragoman.Across.Threads;

/// <summary>Between whom a report's proposals are: those who fight, hold and give ground in it, and those who take positions; never who only
/// mediates.</summary>
public sealed class Conflict
{
    // Two fight; a third is let in, since wars of three are told of.
    private const int MostSides = 3;
    private const string Rebels = "-REB";

    private readonly Dictionary<string, int> _fighters = new(StringComparer.Ordinal);

    /// <summary>Enters a party that acts in an event, or to whom it is done.</summary>
    public void AddEvent(string @class, string status, Party party)
    {
        int weight = @class switch { "ASSAULT" => 3, "COERCE" or "RETREAT" or "MOBILIZE" => 2, "THREATEN" or "ACCUSE" or "REQUEST" => 1, _ => 0 };
        if (weight > 0 && status != "hypothetical")
            Add(party, weight);
    }

    /// <summary>Enters who holds, takes or loses a place.</summary>
    public void AddHolder(Party holder) => Add(holder, 2);

    /// <summary>Enters who takes a stance on anything that the report has on the table: rebels are a side of what their state negotiates.</summary>
    public void AddStance(Party party)
    {
        if (party.Side.EndsWith(Rebels, StringComparison.Ordinal))
            Add(party, 1);
    }

    private void Add(Party party, int weight)
    {
        if (IsSide(party))
            _fighters[party.Side] = _fighters.GetValueOrDefault(party.Side) + weight;
    }

    /// <summary>The sides of a proposal of the report: those of its parties that fight, with their chief opponents; where no two fight, its
    /// parties.</summary>
    /// <param name="parties">Of its positions; of its backers where it has none.</param>
    /// <param name="kind">Of the proposal; "other" may be about anything, and not about the war that the report also tells of.</param>
    public string[] SidesOf(IEnumerable<Party?> parties, string kind)
    {
        string[] own = [.. parties.OfType<Party>().Where(IsSide).Select(static p => p.Side).Distinct(StringComparer.Ordinal)];
        if (kind == "other")
            return [.. own.Order(StringComparer.Ordinal).Take(MostSides)];
        string[] fighters =
            [.. _fighters.OrderByDescending(static f => f.Value).ThenBy(static f => f.Key, StringComparer.Ordinal).Select(static f => f.Key)];
        IEnumerable<string> sides = fighters.Length < 2 ? own.Concat(fighters.Except(own)) : fighters.Intersect(own) is var both && both.Skip(1).Any()
            ? both : both.Concat(fighters.Except(own)).Take(2);
        string[] found = [.. sides.Take(MostSides)];
        // Who rebels does so against his state, whether or not the report names it.
        return found is [var rebels] && rebels.EndsWith(Rebels, StringComparison.Ordinal) ? [rebels[..^Rebels.Length], rebels] : Distinguish(found);
    }

    // An organization of states has no side of its own in a war of others.
    private static bool IsSide(Party party) => party.Side.Length > 0 && party.Side[0] is not ('=' or '?');

    // Rebels and citizens are another side than their state; where it is not in the conflict, they are their country's.
    private static string[] Distinguish(string[] sides) =>
        [.. sides.Select(s => s.IndexOf('-', StringComparison.Ordinal) is > 0 and int end && !sides.Contains(s[..end]) ? s[..end]
            : s).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
