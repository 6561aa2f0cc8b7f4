using System.Data.Common;
using System.Globalization;
using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Store;
using Dragoman.Store.Answers;
using Dragoman.Tests.Findings;

namespace Dragoman.Tests.Store;

public sealed class SqliteCopyReadingTests(SqliteFolder folder) : CopyReadingTests, IClassFixture<SqliteFolder>
{
    protected override string NewLocation() => folder.NewDatabase();
}

public sealed class PostgresCopyReadingTests(PostgresServer server) : CopyReadingTests, IClassFixture<PostgresServer>
{
    protected override string NewLocation() => server.NewDatabase();
}

/// <summary>A damaged report takes names and quotations over from a clean copy, in whichever database.</summary>
public abstract class CopyReadingTests
{
    private const string Clean = """
        Foreign Minister Tibor Szalai of Slovakia will travel to Budapest on Friday to speak with 19 negotiators about the river dam. The two governments have argued about the share of water for three decades, and a court ruled on it in 1997.
        "We are closer to an agreement than at any time since 2019," Katalin Horvath, a member of parliament, told journalists on Monday. Szalai said that he expected an agreement in principle by summer.
        Farmers on both banks have lost a third of their harvest to drought in the last two years, and the power station at the dam has worked at half of its capacity since November.
        """;

    private static readonly string Damaged = Clean.Replace("Tibor Szalai", "Tibor Salai", StringComparison.Ordinal).Replace("Szalai said", "Salai said", StringComparison.Ordinal).Replace("Katalin Horvath", "Katalyn Horvat", StringComparison.Ordinal)
        .Replace("We are closer to an agreement than at any time since 2019", "We became more close to an agreement from any time since 2019", StringComparison.Ordinal).Replace("will travel to", "he goes to the", StringComparison.Ordinal);

    protected abstract string NewLocation();

    private static ReadReport Read(string id, string day, string text, double translated)
    {
        Report report = new() { Text = text, Id = id, Published = day, Publisher = "Paper " + id };
        ReportRecord read = RecordSpecTests.Reader.Read(report);
        ReportRecord record = new()
        {
            Report = read.Report,
            Parsed = read.Parsed,
            Entities = read.Entities,
            Times = read.Times,
            Statements = read.Statements,
            Events = read.Events,
            Table = read.Table,
            Origin = new ReportOrigin { Translated = translated },
        };
        return ReadReport.Of(ReportKey.Of(report), record);
    }

    // Another man really is called Salai, and another copy is cut. Another woman really is called Katalyn Horvat, and is told of before the damaged
    // reports and on the day of one of them: the counts of her name are what they were when they have left it.
    private static ReadReport[] Reports() =>
    [
        Read("clean", "2024-03-05", Clean, 0.02),
        Read("damaged", "2024-03-06", Damaged, 0.9),
        Read("other damaged", "2024-03-07", Damaged + " It was published again.", 0.8),
        Read("cut", "2024-03-04", Clean[..Clean.IndexOf("Farmers", StringComparison.Ordinal)], 0.03),
        Read("elsewhere", "2024-03-05", "Foreign Minister Tibor Salai of Slovenia met fishermen in Koper. He said that nets were dear.", 0.02),
        Read("later", "2024-05-05", "Katalin Horvath, a member of parliament, opened a bridge in Gyor. \"It has taken long,\" Katalin Horvath said.", 0.02),
        Read("hers", "2024-03-07", "Katalyn Horvat opened a school in Pecs. \"It is a good day for all children,\" Katalyn Horvat said.", 0.02),
        Read("hers before", "2024-02-01", "A school will be built in Pecs. Katalyn Horvat told parents that work begins in March.", 0.02),
    ];

    private static List<string> Lines(ReportStore store, string sql)
    {
        using DbConnection connection = store.Connect();
        return NameFinder.Query(connection, sql, static row => string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "-" : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture))));
    }

    private static List<string> All(ReportStore store) =>
    [
        .. Lines(store, "select r.id, e.name, e.taken, c.id from entity e join report r on r.report = e.report join report c on c.report = e.taken_from order by r.id, e.entity"),
        .. Lines(store, "select r.id, s.content, s.restored, c.id from statement s join report r on r.report = s.report join report c on c.report = s.restored_from order by r.id, s.statement"),
        .. Lines(store, "select r.id, x.nth, x.kind, x.words, x.span_start, x.span_end, c.id, x.clean_words, x.clean_start, x.clean_end, x.reason, x.entity, x.statement from copy_reading x join report r on r.report = x.report join report c on c.report = x.clean_report order by r.id, x.nth"),
        .. Lines(store, "select r.id, c.id from copy_group g join report r on r.report = g.report left join report c on c.report = g.beside order by r.id"),
        .. Lines(store, "select key, kind, name, code, sector, reports, first_day, last_day from actor order by key"),
        .. Lines(store, "select r.id, e.entity, a.key from actor_entity e join actor a on a.actor = e.actor join report r on r.report = e.report order by r.id, e.entity"),
        .. Lines(store, "select c.signature, f.fact, f.value, f.reports, f.first_day, f.last_day from actor_cell c left join actor_fact f on f.cell = c.number order by c.signature, f.fact, f.value"),
    ];

    private ReportStore Filled(IEnumerable<ReadReport> reports, int portion = 100)
    {
        string location = NewLocation();
        ReportStore.Open(location, create: true).Dispose();
        foreach (ReadReport[] some in reports.Chunk(portion))
        {
            using ReportStore part = ReportStore.Open(location, create: false);
            part.Add(some, []);
        }
        return ReportStore.Open(location, create: false);
    }

    [Fact]
    public void Names_and_quotations_are_taken_over_and_what_the_report_says_stays()
    {
        using ReportStore store = Filled(Reports());
        Assert.Equal(["damaged | Katalyn Horvat | Katalin Horvath | clean", "damaged | Tibor Salai | Tibor Szalai | clean"],
            Lines(store, "select r.id, e.name, e.taken, c.id from entity e join report r on r.report = e.report join report c on c.report = e.taken_from where r.id = 'damaged'").Order(StringComparer.Ordinal));
        Assert.Equal(["\"We are closer to an agreement than at any time since 2019,\""], Lines(store, "select s.restored from statements s join report r on r.key = s.restored_from where s.publisher = 'Paper damaged' and r.id = 'clean'"));
        // Its spans are its own, and lead to its own words.
        Assert.Equal(["Salai", "Salai"], Lines(store, "select substr(t.text, cast(x.span_start + 1 as int), cast(x.span_end - x.span_start as int)) from copy_reading x join report_text t on t.report = x.report join report r on r.report = x.report where r.id = 'damaged' and x.clean_words = 'Szalai'"));
        Assert.Equal(["Szalai", "Szalai"], Lines(store, "select substr(t.text, cast(x.clean_start + 1 as int), cast(x.clean_end - x.clean_start as int)) from copy_reading x join report_text t on t.report = x.clean_report join report r on r.report = x.report where r.id = 'damaged' and x.clean_words = 'Szalai'"));
        Assert.Equal(["clean | person:tibor szalai:SVK", "cut | person:tibor szalai:SVK", "damaged | person:tibor szalai:SVK", "elsewhere | person:tibor salai:SVN", "other damaged | person:tibor szalai:SVK"],
            Lines(store, "select r.id, a.key from actor_entity e join actor a on a.actor = e.actor join report r on r.report = e.report where a.key like 'person:tibor%' order by r.id"));
        // Nothing is taken over where no copy is damaged.
        Assert.Empty(Lines(store, "select 1 from copy_reading x join report r on r.report = x.report where r.id in ('clean', 'cut', 'elsewhere', 'later')"));
    }

    [Fact]
    public void Readings_are_the_same_in_whatever_order_and_portions_the_reports_come()
    {
        ReadReport[] reports = Reports();
        List<string> before;
        using (ReportStore store = Filled(reports))
            before = All(store);
        Assert.Contains(before, static l => l.StartsWith("damaged | Tibor Salai | Tibor Szalai", StringComparison.Ordinal));
        for (int seed = 0; seed < 8; seed++)
        {
            new Random(seed).Shuffle(reports);
            using ReportStore store = Filled(reports, 1 + seed % 4);
            Assert.Equal(before, All(store));
        }
    }

    [Fact]
    public void A_report_may_keep_its_own_names_and_take_them_over_again()
    {
        ReadReport[] reports = Reports();
        using ReportStore store = Filled(reports);
        List<string> taken = All(store);
        DecisionRow own = store.DecideOwn("damaged", "desk");
        Assert.Equal(("own", "copy", reports[1].Key), (own.Kind, own.Section, own.Subject));
        Assert.Empty(Lines(store, "select 1 from copy_reading x join report r on r.report = x.report where r.id = 'damaged'"));
        Assert.Equal(["person:tibor salai:SVK"], Lines(store, "select a.key from actor_entity e join actor a on a.actor = e.actor join report r on r.report = e.report where r.id = 'damaged' and a.key like 'person:tibor%'"));
        Assert.Contains("decided already", Assert.Throws<DecisionException>(() => store.DecideOwn(reports[1].Key)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no report", Assert.Throws<DecisionException>(() => store.DecideOwn("nobody's")).Message, StringComparison.Ordinal);
        // Decided first, it holds for reports to come.
        string location = NewLocation();
        using ReportStore other = ReportStore.Open(location, create: true);
        other.Add([reports[1]], []);
        other.DecideOwn("damaged");
        other.Add(reports, []);
        Assert.Equal(All(store), All(other));
        store.Undo(own.Number);
        Assert.Equal(taken, All(store));
    }

    [Fact]
    public void A_store_made_before_readings_takes_the_same_names()
    {
        const string Names = "select r.id, e.name, e.taken, c.id from entity e join report r on r.report = e.report join report c on c.report = e.taken_from order by r.id, e.entity";
        const string Actors = "select r.id, e.entity, a.key from actor_entity e join actor a on a.actor = e.actor join report r on r.report = e.report order by r.id, e.entity";
        string location = NewLocation();
        using (ReportStore old = ReportStore.Open(location, create: true, TimeProvider.System, newest: CopyReadings.Step - 1))
            old.Add(Reports(), []);
        using ReportStore store = ReportStore.Open(location, create: false), other = Filled(Reports());
        Assert.Equal(Lines(other, Names), Lines(store, Names));
        Assert.Equal(Lines(other, Actors), Lines(store, Actors));
    }

    [Fact]
    public void Who_is_found_under_the_name_of_the_damaged_copy()
    {
        using ReportStore store = Filled(Reports());
        using DbConnection connection = store.Connect();
        NameCandidate who = Assert.Single(NameFinder.Find(connection, "Katalyn Horvat"));
        Assert.Equal("Katalin Horvath", who.Name);
        ProfileAnswer profile = ProfileAnswer.Find(connection, who, 5);
        Assert.Equal([("Katalyn Horvat", 2L)], profile.Misspelt.Select(static m => (m.Value, m.Reports)));
        Told told = StatementAnswer.Find(store, connection, who, null, null, 10, out _).First(static t => ((StatementFinding)t.First).Restored is not null);
        Assert.StartsWith("\"We are closer", ((StatementFinding)told.First).Restored, StringComparison.Ordinal);
        Assert.Contains("more close", ((StatementFinding)told.First).Content, StringComparison.Ordinal);
    }
}
