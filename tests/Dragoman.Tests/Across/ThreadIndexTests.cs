using Dragoman.Across.Threads;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dragoman.Tests.Across;

/// <summary>Cells drawn from few parties, places and days, so that many are alike.</summary>
public sealed record ThreadCells(ThreadCell[] Cells)
{
    private static readonly Party?[] Who = [new("RUS", "vladimir putin"), new("RUS", "putin"), new("RUS", null), new("USA", "donald trump"), new("USA", null), new("?", "putin"), new("UKR", null), null];
    private static readonly PlaceKey[] Where = [PlaceKey.None, new("UA", ""), new("UA", "sumy"), new("UA", "odesa")];
    private static readonly string?[] Days = ["2025-03-17", "2025-03-18", "2025-03-18TNI", "2025-03-19", null, "2025-03"];
    private static readonly string[] Reported = ["2025-03-17", "2025-03-18", "2025-03-20", "2025-04-01", "2025-09-01"];

    public static Arbitrary<ThreadCells> Arbitrary() =>
        Gen.ArrayOf(Gen.OneOf(Engagement, Event, Proposal)).Select(cells => new ThreadCells([.. cells.OfType<ThreadCell>()])).Where(c => c.Cells.Length > 1).ToArbitrary();

    private static Gen<Party?[]> Parties => Gen.Choose(1, 3).SelectMany(n => Gen.ArrayOf(Gen.Elements(Who), n));

    private static Gen<ThreadCell?> Engagement =>
        from form in Gen.Elements("call", "meeting", "talks", "visit")
        from parties in Parties
        from place in Gen.Elements(Where)
        from date in Gen.Elements(Days)
        from ordinal in Gen.Elements<int?>(null, null, 2)
        from status in Gen.Elements("held", "planned")
        from day in Gen.Elements(Reported)
        select (ThreadCell?)EngagementCell.Of(form, parties, place, date, ordinal, status, day);

    private static Gen<ThreadCell?> Event =>
        from @class in Gen.Elements("ASSAULT", "ACCUSE")
        from actors in Parties
        from recipients in Parties
        from place in Gen.Elements(Where)
        from date in Gen.Elements(Days)
        from day in Gen.Elements(Reported)
        from words in Gen.Elements("He spoke of grain and harbours.", "Grain, harbours and pipelines.", "Pipelines and harbours burnt.", "")
        select (ThreadCell?)EventCell.Of(@class, null, actors, recipients, place, date, "held", day, words);

    private static Gen<ThreadCell?> Proposal =>
        from kind in Gen.Elements("ceasefire", "other")
        from label in Gen.Elements("ceasefire", "30-day ceasefire", "energy truce", "naval and energy truce", "new grain corridor", "grain corridor for ships")
        from duration in Gen.Elements(null, "P30D", "P60D")
        from sides in Gen.Elements<string[]>(["RUS", "UKR"], ["UKR"], ["ISR", "PSE"], ["RUS", "UKR", "USA"])
        from day in Gen.Elements(Reported)
        select (ThreadCell?)ProposalCell.Of(kind, label, duration, sides, day);
}

public sealed class ThreadIndexTests
{
    [Property(Arbitrary = [typeof(ThreadCells)], MaxTest = 300)]
    public bool Threads_do_not_depend_on_order_or_portions(ThreadCells cells, int seed)
    {
        ThreadCell[] shuffled = [.. cells.Cells];
        Random random = new(seed);
        random.Shuffle(shuffled);
        return Threads([cells.Cells]).SequenceEqual(Threads(shuffled.Chunk(1 + random.Next(3))));
    }

    [Property(Arbitrary = [typeof(ThreadCells)], MaxTest = 300)]
    public bool Cells_that_are_the_same_share_a_key_and_say_so_both_ways(ThreadCells cells)
    {
        foreach (ThreadCell a in cells.Cells)
        {
            foreach (ThreadCell b in cells.Cells.Where(b => b.GetType() == a.GetType()))
            {
                if (a.IsWeak == b.IsWeak && a.IsSame(b) && (!b.IsSame(a) || !a.Lookups().Overlaps(b.Keys())))
                    return false;
                if (a.IsWeak && !b.IsWeak && a.Fits(b) && (!a.Lookups().Overlaps(b.Keys()) || !b.Lookups().Overlaps(a.Keys())))
                    return false;
            }
        }
        return true;
    }

    [Property(Arbitrary = [typeof(ThreadCells)], MaxTest = 100)]
    public bool A_signature_is_read_back(ThreadCells cells) =>
        Array.TrueForAll(cells.Cells, c => ThreadCell.Parse(c.Signature) is var again && again.Signature == c.Signature && again.IsWeak == c.IsWeak
            && again.Keys().SetEquals(c.Keys()));

    private static List<string> Threads(IEnumerable<ThreadCell[]> portions)
    {
        CellTable table = new();
        foreach (ThreadCell[] portion in portions)
            ThreadIndex.Add(table, portion);
        return [.. table.Cells.GroupBy(c => c.Thread.Value, c => c.Cell.Signature).Select(g => string.Join('\n', g.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData("country", "Ukraine", "UKR", null, true, "UKR")]
    [InlineData("group", "Ukrainian officials", "UKR", "GOV", false, "UKR")]
    [InlineData("person", "Volodymyr Zelenskyy", "UKR", "GOV", true, "UKR/volodymyr zelenskyy")]
    [InlineData("person", "Ukrainian president", "UKR", "GOV", false, "UKR")]
    [InlineData("person", "José Núñez", null, null, true, "?/jose nunez")]
    [InlineData("organization", "Hamas", "PSE", "REB", true, "PSE-REB")]
    [InlineData("group", "American investors", "USA", "BUS", false, "USA-BUS")]
    [InlineData("organization", "The United Nations", "IGO", "IGO", true, "=united nations")]
    [InlineData("group", "officials", null, "GOV", false, null)]
    [InlineData("person", "spokesman", null, null, false, null)]
    public void A_party_is_known_by_its_side_and_its_person(string kind, string name, string? code, string? sector, bool named, string? expected) =>
        Assert.Equal(expected, Party.Of(kind, name, code, sector, named)?.ToString());
}
