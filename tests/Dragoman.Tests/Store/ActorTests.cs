using System.Data.Common;
using Dragoman.Findings;
using Dragoman.Store;
using Dragoman.Store.Answers;
using Dragoman.Tests.Across;

namespace Dragoman.Tests.Store;

public sealed class SqliteActorTests(SqliteFolder folder) : ActorTests, IClassFixture<SqliteFolder>
{
    protected override string NewLocation() => folder.NewDatabase();
}

public sealed class PostgresActorTests(PostgresServer server) : ActorTests, IClassFixture<PostgresServer>
{
    protected override string NewLocation() => server.NewDatabase();
}

/// <summary>Who is who across reports, in whichever database.</summary>
public abstract class ActorTests
{
    protected abstract string NewLocation();

    private static ToldReport Report(int number, string day = "2025-03-17") => new($"r{number:00}", day, "Courier", CopyTexts.Text(CopyTexts.Story(number, 3)));

    private static ReadReport[] Read(params ToldReport[] reports) => [.. reports.Select(static r => r.Read())];

    // Spellings, a surname with its office, one office after another, two of a surname, two of a name.
    private static ReadReport[] Envoys() => Read(
        Report(1).Name("person Volodimir_Tarasenko UKR GOV", "Ukrainian envoy").Name("country Ukraine UKR"),
        Report(2).Name("person Volodymyr_Tarasenko UKR GOV", "foreign minister", "Tarasenko").Name("country Russia RUS"),
        Report(3, "2025-04-02").Name("person Volodymyr_Tarasenko UKR GOV", "foreign minister").Name("person Marek_Dvorsky CZE GOV", "Czech envoy"),
        Report(4, "2025-04-03").Name("person Tarasenko UKR GOV", "Foreign Minister").Name("person Marek_Dvorski CZE GOV", "envoy"),
        Report(5, "2025-04-04").Name("person Oksana_Tarasenko UKR GOV", "ambassador").Name("person Dvorsky"),
        Report(6, "2025-04-05").Name("person Tarasenko UKR GOV", "spokesman").Name("country Ukraine UKR"),
        Report(7, "2025-04-06").Name("person John_Smith USA GOV", "envoy").Name("organization Foreign_Ministry RUS GOV"),
        Report(8, "2025-04-07").Name("person John_Smith GBR GOV", "minister").Name("organization Foreign_Ministry UKR GOV"),
        Report(9, "2025-04-08").Name("person Pavel_Dvorsky CZE GOV", "minister").Name("place Sumy UA PPLA").Name("organization Foreign_Ministry"));

    private static List<string> Lines(ReportStore store, string sql) => StoreQueries.Lines(store, sql, "-");

    // "name: reports" of each actor.
    private static List<string> Who(ReportStore store, string kind = "person") =>
        [.. Lines(store, $"select e.actor, r.id, a.name from actor a join actor_entity e on e.actor = a.actor join report r on r.report = e.report where a.kind = '{kind}' order by r.id")
            .Select(static l => l.Split(' ', 3)).GroupBy(static l => l[0]).Select(static g => $"{g.First()[2]}: {string.Join(' ', g.Select(static l => l[1]))}").Order(StringComparer.Ordinal)];

    private ReportStore Filled(IEnumerable<ReadReport> reports)
    {
        ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([.. reports], []);
        return store;
    }

    private static List<string> All(ReportStore store) =>
    [
        .. Lines(store, "select key, kind, name, code, sector, reports, first_day, last_day from actor order by key"),
        .. Lines(store, "select a.key, s.spelling, s.reports from actor_spelling s join actor a on a.actor = s.actor order by a.key, s.spelling"),
        .. Lines(store, "select a.key, s.role, s.first_day, s.last_day, s.reports from actor_role s join actor a on a.actor = s.actor order by a.key, s.role"),
        .. Lines(store, "select r.id, e.entity, a.key from actor_entity e join actor a on a.actor = e.actor join report r on r.report = e.report order by r.id, e.entity"),
    ];

    [Fact]
    public void Spellings_are_joined_and_others_of_the_surname_are_not()
    {
        using ReportStore store = Filled(Envoys());
        // r05's bare "Dvorsky" and r06's spokesman Tarasenko may be anybody.
        Assert.Equal(["John Smith: r07", "John Smith: r08", "Marek Dvorski: r03 r04", "Oksana Tarasenko: r05", "Pavel Dvorsky: r09", "Tarasenko: r06", "Volodymyr Tarasenko: r01 r02 r03 r04"], Who(store));
        Assert.Equal(["Foreign Ministry: r07", "Foreign Ministry: r08", "Foreign Ministry: r09"], Who(store, "organization"));
        Assert.Equal(["Russia: r02", "Ukraine: r01 r06"], Who(store, "country"));
    }

    [Fact]
    public void Roles_have_periods_and_spellings_are_counted()
    {
        using ReportStore store = Filled(Envoys());
        Assert.Equal(["Foreign Minister 2025-04-03 2025-04-03 1", "Ukrainian envoy 2025-03-17 2025-03-17 1", "foreign minister 2025-03-17 2025-04-02 2"],
            Lines(store, "select r.role, r.first_day, r.last_day, r.reports from actor_role r join actor a on a.actor = r.actor where a.name = 'Volodymyr Tarasenko'").Order(StringComparer.Ordinal));
        Assert.Equal(["Tarasenko 2", "Volodimir Tarasenko 1", "Volodymyr Tarasenko 2"],
            Lines(store, "select spelling, s.reports from actor_spelling s join actor a on a.actor = s.actor where a.name = 'Volodymyr Tarasenko'").Order(StringComparer.Ordinal));
        Assert.Equal(["person:volodimir tarasenko:UKR UKR GOV 4 2025-03-17 2025-04-03"],
            Lines(store, "select key, code, sector, reports, first_day, last_day from actor where name = 'Volodymyr Tarasenko'"));
    }

    [Fact]
    public void Actors_are_the_same_in_whatever_order_and_portions_the_reports_come()
    {
        ReadReport[] reports = Envoys();
        List<string> before;
        using (ReportStore store = Filled(reports))
            before = All(store);
        for (int seed = 0; seed < 6; seed++)
        {
            new Random(seed).Shuffle(reports);
            string location = NewLocation();
            ReportStore.Open(location, create: true).Dispose();
            foreach (ReadReport[] some in reports.Chunk(1 + seed))
            {
                using ReportStore store = ReportStore.Open(location, create: false);
                store.Add(some, []);
            }
            using ReportStore all = ReportStore.Open(location, create: false);
            Assert.Equal(before, All(all));
        }
    }

    [Fact]
    public void A_store_made_before_actors_gets_the_same()
    {
        string location = NewLocation();
        using (ReportStore old = ReportStore.Open(location, create: true, TimeProvider.System, newest: ActorTables.Step - 1))
            old.Add(Envoys(), []);
        using ReportStore store = ReportStore.Open(location, create: false);
        using ReportStore other = Filled(Envoys());
        Assert.Equal(All(other), All(store));
    }

    [Fact]
    public void A_report_that_is_there_counts_once()
    {
        using ReportStore store = Filled(Envoys());
        List<string> before = All(store);
        store.Add(Envoys(), []);
        Assert.Equal(before, All(store));
    }

    [Fact]
    public void A_merge_holds_at_once_and_for_reports_to_come_until_it_is_undone()
    {
        ReadReport[] reports = Envoys();
        using ReportStore undecided = Filled(reports);
        using ReportStore store = Filled(reports[..4]);
        store.Add(reports[8..], []);
        DecisionRow merge = store.Decide("merge", "Pavel Dvorsky", "Marek Dvorsky", "desk", "one man, two first names");
        Assert.Equal(("person:pavel dvorsky", "person:marek dvorski"), (merge.Subject, merge.Object));
        Assert.Contains("Marek Dvorski: r03 r04 r09", Who(store));
        store.Add(Read(Report(30, "2025-05-01").Name("person Pavel_Dvorsky CZE GOV")), []);
        Assert.Contains("Marek Dvorski: r03 r04 r09 r30", Who(store).Select(static w => w.Replace("Pavel Dvorsky:", "Marek Dvorski:", StringComparison.Ordinal)));
        DecisionRow undo = store.Undo(merge.Number);
        Assert.Contains("Pavel Dvorsky: r09 r30", Who(store));
        Assert.Contains("Marek Dvorski: r03 r04", Who(store));
        // The undoing undone: the merge holds again.
        store.Undo(undo.Number);
        Assert.DoesNotContain("Marek Dvorski: r03 r04", Who(store));
        Assert.Equal([(1L, (long?)null), (2L, 3L), (3L, null)], store.ListDecisions().Select(static d => (d.Number, d.UndoneBy)));
    }

    [Fact]
    public void A_split_parts_a_spelling_also_in_reports_to_come()
    {
        ReadReport[] reports = Envoys();
        using ReportStore store = Filled(reports);
        List<string> before = All(store);
        store.Decide("split", "Marek Dvorski", "Marek Dvorsky");
        Assert.Contains("Marek Dvorsky: r03", Who(store));
        Assert.Contains("Marek Dvorski: r04", Who(store));
        store.Add(Read(Report(31).Name("person Marek_Dvorsky CZE GOV"), Report(32).Name("person Marek_Dvorski CZE GOV")), []);
        Assert.Contains("Marek Dvorsky: r03 r31", Who(store));
        Assert.Contains("Marek Dvorski: r04 r32", Who(store));
        store.Undo(1);
        Assert.Contains("Marek Dvorski: r03 r04 r31 r32", Who(store));
        Assert.NotEqual(before, All(store));
    }

    [Fact]
    public void Decisions_made_before_and_after_the_reports_give_the_same()
    {
        ReadReport[] reports = Envoys();
        using ReportStore after = Filled(reports), before = Filled(reports[..6].Append(reports[8]));
        foreach (ReportStore store in new[] { after, before })
        {
            store.Decide("merge", "Oksana Tarasenko", "Volodymyr Tarasenko");
            store.Decide("split", "Volodymyr Tarasenko", "Volodimir Tarasenko");
            store.Decide("rename", "Pavel Dvorsky", "Pavel A. Dvorsky");
        }
        before.Add(reports[6..8], []);
        Assert.Equal(All(after), All(before));
        Assert.Contains("Pavel A. Dvorsky: r09", Who(after));
        after.Undo(3);
        Assert.Contains("Pavel Dvorsky: r09", Who(after));
    }

    [Fact]
    public void A_decision_that_cannot_be_made_says_why_and_leaves_nothing()
    {
        using ReportStore store = Filled(Envoys());
        List<string> before = All(store);
        Assert.Contains("\"Nemo\"", Fault(() => store.Decide("merge", "Nemo", "Pavel Dvorsky")), StringComparison.Ordinal);
        string several = Fault(() => store.Decide("merge", "John Smith", "Pavel Dvorsky"));
        Assert.Contains("person:john smith:GBR", several, StringComparison.Ordinal);
        Assert.Contains("person:john smith:USA", several, StringComparison.Ordinal);
        Assert.Contains("one already", Fault(() => store.Decide("merge", "Marek Dvorsky", "Marek Dvorski")), StringComparison.Ordinal);
        Assert.Contains("nothing to split", Fault(() => store.Decide("split", "Pavel Dvorsky", "Pavel Dvorsky")), StringComparison.Ordinal);
        Assert.Contains("no spelling", Fault(() => store.Decide("split", "Pavel Dvorsky", "Nemo")), StringComparison.Ordinal);
        Assert.Contains("empty", Fault(() => store.Decide("rename", "Pavel Dvorsky", " ")), StringComparison.Ordinal);
        Assert.Contains("nothing to undo", Fault(() => store.Undo(1)), StringComparison.Ordinal);
        store.Decide("rename", "Pavel Dvorsky", "Paul");
        store.Undo(1);
        Assert.Contains("undone already", Fault(() => store.Undo(1)), StringComparison.Ordinal);
        Assert.Contains("no decision 7", Fault(() => store.Undo(7)), StringComparison.Ordinal);
        Assert.Equal(before, All(store));

        static string Fault(Action decide) => Assert.Throws<DecisionException>(decide).Message;
    }

    [Fact]
    public void One_of_two_with_a_name_is_merged_by_key()
    {
        using ReportStore store = Filled(Envoys());
        store.Decide("merge", "person:john smith:GBR", "Pavel Dvorsky");
        Assert.Contains("John Smith: r07", Who(store));
        Assert.Single(Who(store), static w => w.EndsWith(": r08 r09", StringComparison.Ordinal));
    }

    [Fact]
    public void Views_show_the_actors_name()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        ToldReport[] reports =
        [
            .. Enumerable.Range(1, 3).Select(n => Report(n).Name("person Volodymyr_Tarasenko UKR GOV", "envoy")),
            new ToldReport("p", "2025-03-18", "Herald", "Tarasenko accepts the truce.").Proposal(ProposalKind.Ceasefire, "truce", null, ("person Volodimir_Tarasenko UKR GOV", Stance.Accepts, "Tarasenko accepts")),
        ];
        store.Add(Read(reports), []);
        Assert.Equal(["Volodymyr Tarasenko UKR accepts"], Lines(store, "select party, party_code, stance from positions"));
    }

    [Fact]
    public void Questions_are_asked_of_the_actor_under_all_its_names()
    {
        using ReportStore store = Filled(Envoys());
        store.Decide("merge", "Oksana Tarasenko", "Volodymyr Tarasenko");
        using DbConnection connection = store.Connect();
        NameCandidate envoy = Assert.Single(NameFinder.Find(connection, "Volodimir Tarasenko"));
        Assert.Equal(["Oksana Tarasenko", "Tarasenko", "Volodimir Tarasenko", "Volodymyr Tarasenko"], envoy.Names.Order(StringComparer.Ordinal));
        Assert.NotNull(envoy.Actor);
        Assert.Equal(["GBR 1", "USA 1"], NameFinder.Find(connection, "John Smith").Select(static c => $"{c.Code} {c.Reports}").Order(StringComparer.Ordinal));
        Assert.Equal("GBR", Assert.Single(NameFinder.Find(connection, "person:john smith:GBR")).Code);
    }
}
