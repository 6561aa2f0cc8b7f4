using Dragoman.Across.Actors;
using Dragoman.Across.Threads;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dragoman.Tests.Across;

/// <summary>Entities drawn from few names, countries, offices and years, so that many are alike.</summary>
public sealed record DrawnActors(ActorEntity[] Entities)
{
    private static readonly string[] People = ["Volodymyr Zelensky", "Vladimir Zelenskiy", "Zelensky", "Olena Zelenska", "Marek Dvorsky", "Marek Dvorski", "Pavel Dvorsky", "Dvorsky", "P. Dvorsky", "John Smith", "Smith", "Kim Jong Un", "Kim Jong-il", "Kim", "George Bush", "Bush"];
    private static readonly string[] Bodies = ["Foreign Ministry", "World Health Organisation", "World Health Organization", "UN", "Party of Labour", "Party of Labor"];

    public static Arbitrary<DrawnActors> Arbitrary() => Gen.ArrayOf(Gen.OneOf(Person, Body)).Where(static e => e.Length > 1).Select(static e => new DrawnActors(e)).ToArbitrary();

    private static Gen<ActorEntity> Person =>
        from name in Gen.Elements(People)
        from code in Gen.Elements(null, "UKR", "CZE", "USA")
        from role in Gen.Elements(null, "envoy", "foreign minister", "president")
        from day in Gen.Elements(null, "1991-05-01", "2003-05-01", "2005-05-01", "2025-05-01")
        select Of("person", name, code, role, day);

    private static Gen<ActorEntity> Body =>
        from name in Gen.Elements(Bodies)
        from code in Gen.Elements(null, "RUS", "UKR")
        select Of("organization", name, code, null, "2025-05-01");

    public static ActorEntity Of(string kind, string name, string? code = null, string? role = null, string? day = "2025-05-01") =>
        new(kind, name, code, null, null, null, null, role is null ? [] : [role], [name], true, day);
}

public sealed class ActorCellTests
{
    private static readonly ActorDecisions[] Decided =
    [
        ActorDecisions.None,
        new([new ActorDecision(1, "merge", "person:dvorsky", "person:marek dvorsky"), new ActorDecision(2, "split", "person:volodymyr zelensky", "person:vladimir zelenskiy")]),
        new([new ActorDecision(1, "split", "person:marek dvorsky", "person:marek dvorski"), new ActorDecision(2, "merge", "person:john smith", "person:marek dvorski")]),
    ];

    [Property(Arbitrary = [typeof(DrawnActors)], MaxTest = 300)]
    public bool Actors_do_not_depend_on_order_or_portions(DrawnActors actors, int seed)
    {
        ActorEntity[] shuffled = [.. actors.Entities];
        Random random = new(seed);
        random.Shuffle(shuffled);
        ActorDecisions decisions = Decided[random.Next(Decided.Length)];
        return Actors([actors.Entities], decisions).SequenceEqual(Actors(shuffled.Chunk(1 + random.Next(3)), decisions));
    }

    [Property(Arbitrary = [typeof(DrawnActors)], MaxTest = 200)]
    public bool Who_is_the_same_is_so_both_ways(DrawnActors actors)
    {
        List<ActorCell> cells = CellsOf(actors.Entities, ActorDecisions.None);
        return cells.TrueForAll(a => cells.TrueForAll(b => a.IsSame(b) == b.IsSame(a)
            && ActorCell.Parse(a.Signature, ActorDecisions.None).Signature == a.Signature));
    }

    private static List<ActorCell> CellsOf(IEnumerable<ActorEntity> entities, ActorDecisions decisions)
    {
        List<ActorCell> cells = [];
        foreach (ActorEntity entity in entities)
        {
            if (ActorCell.Of(entity, decisions) is not { } cell)
                continue;
            cells.Add(cell);
            if (cell.Facet(entity) is { } facet)
                cells.Add(facet);
        }
        return cells;
    }

    private static List<string> Actors(IEnumerable<ActorEntity[]> portions, ActorDecisions decisions)
    {
        CellTable table = new();
        List<ActorCell> all = [];
        foreach (ActorEntity[] portion in portions)
        {
            List<ActorCell> cells = CellsOf(portion, decisions);
            all.AddRange(cells);
            ThreadIndex.Add(table, cells);
        }
        return [.. all.DistinctBy(static c => c.Id).GroupBy(c => table.Find(c.Id)!.Thread.Value).Select(static g => string.Join(" ", g.Select(static c => c.Key).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private static bool AreOne(ActorEntity a, ActorEntity b) => Actors([[a, b]], ActorDecisions.None).Count == 1;

    [Theory]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy", "UKR")]
    [InlineData("Volodymyr Zelensky", "Vladimir Zelenskiy", "UKR")]
    [InlineData("Steve Witkoff", "Steve Witkeov", "USA")]
    [InlineData("Fouad Siniora", "Foaud Siniora", "LBN")]
    [InlineData("Bashar al-Assad", "Bashar Assad", "SYR")]
    [InlineData("Володимир Зеленський", "Volodymyr Zelenskyi", "UKR")]
    [InlineData("Foreign Minister Marek Dvorsky", "Marek Dvorsky", "CZE")]
    public void Spellings_of_one_name_are_one_person(string a, string b, string code) => Assert.True(AreOne(DrawnActors.Of("person", a, code), DrawnActors.Of("person", b, code)));

    [Theory]
    [InlineData("Kim Jong-il", "Kim Jong-un", "PRK")]
    [InlineData("Fidel Castro", "Raul Castro", "CUB")]
    [InlineData("Rafik Hariri", "Saad Hariri", "LBN")]
    [InlineData("Hafez al-Assad", "Bashar al-Assad", "SYR")]
    [InlineData("Sergei Ivanov", "Sergei Ivanova", "RUS")]
    [InlineData("Li Peng", "Li Ping", "CHN")]
    [InlineData("Volodymyr Zelensky", "Olena Zelenska", "UKR")]
    [InlineData("Ivan Petrov", "Ivan Petrenko", "UKR")]
    [InlineData("David Davies", "David Davis", "GBR")]
    [InlineData("George H. W. Bush", "George W. Bush", "USA")]
    [InlineData("Martin King", "Martin King Jr", "USA")]
    public void Others_of_a_family_or_a_surname_are_others(string a, string b, string code) => Assert.False(AreOne(DrawnActors.Of("person", a, code), DrawnActors.Of("person", b, code)));

    [Fact]
    public void A_president_of_a_surname_is_told_by_the_year()
    {
        Assert.False(AreOne(DrawnActors.Of("person", "George Bush", "USA", "President", "1991-02-01"), DrawnActors.Of("person", "George Bush", "USA", "President", "2003-03-20")));
        Assert.False(AreOne(DrawnActors.Of("person", "Dvorsky", "CZE", "minister", "1995-02-01"), DrawnActors.Of("person", "Marek Dvorsky", "CZE", "minister", "2010-03-20")));
        Assert.True(AreOne(DrawnActors.Of("person", "Dvorsky", "CZE", "minister", "2011-02-01"), DrawnActors.Of("person", "Marek Dvorsky", "CZE", "minister", "2010-03-20")));
    }

    [Fact]
    public void A_surname_that_two_may_bear_stays_apart()
    {
        ActorEntity[] two = [DrawnActors.Of("person", "Marek Dvorsky", "CZE", "envoy"), DrawnActors.Of("person", "Pavel Dvorsky", "CZE", "envoy"), DrawnActors.Of("person", "Dvorsky", "CZE", "envoy")];
        Assert.Equal(3, Actors([two], ActorDecisions.None).Count);
        Assert.Single(Actors([[two[0], two[2]]], ActorDecisions.None));
        Assert.Null(ActorCell.Of(DrawnActors.Of("person", "Dvorsky", "CZE"), ActorDecisions.None));
    }

    [Fact]
    public void What_is_only_described_is_nobody() =>
        Assert.Null(ActorCell.Of(new ActorEntity("group", "officials", null, "GOV", null, null, null, [], ["officials"], Named: false, null), ActorDecisions.None));
}
