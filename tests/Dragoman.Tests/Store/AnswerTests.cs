using System.Data.Common;
using System.Text;
using Dragoman.Cli.Page;
using Dragoman.Findings;
using Dragoman.Sources;
using Dragoman.Store;
using Dragoman.Store.Answers;
using Dragoman.Tests.Across;

namespace Dragoman.Tests.Store;

public sealed class SqliteAnswerTests(SqliteFolder folder) : AnswerTests, IClassFixture<SqliteFolder>
{
    protected override string NewLocation() => folder.NewDatabase();
}

public sealed class PostgresAnswerTests(PostgresServer server) : AnswerTests, IClassFixture<PostgresServer>
{
    protected override string NewLocation() => server.NewDatabase();

    [Fact]
    public void It_answers_as_sqlite_does()
    {
        string folder = Directory.CreateTempSubdirectory("dragoman-answers-").FullName;
        ReadReport[] reports = [.. Reports()];
        using (ReportStore here = Filled(NewLocation(), reports, reports.Length), there = Filled(Path.Combine(folder, "a.db"), reports, reports.Length))
            Assert.Equal(Answers(there), Answers(here));
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>What is answered from a store, in whichever database.</summary>
public abstract class AnswerTests
{
    private const string Ukraine = "country Ukraine UKR", Russia = "country Russia RUS", Kherson = "place Kherson UA PPLA", Geneva = "place Geneva CH PPL";
    private const string Putin = "person Vladimir_Putin RUS GOV", Trump = "person Donald_Trump USA GOV", Lavrov = "person Sergei_Lavrov RUS GOV", Rubio = "person Marco_Rubio USA GOV";

    protected abstract string NewLocation();

    private static string Words(int number, string told) => $"{CopyTexts.Text(CopyTexts.Story(number, 6))} {told}";

    private static ReadReport Real(string id, string day, string publisher, string text) => TestReports.Read(new Report { Id = id, Published = day, Publisher = publisher, Title = $"Title of {id}", Text = text });

    private protected static List<ReadReport> Reports() =>
    [
        Real("s1", "2025-03-12", "Courier", "Sergei Lavrov said that ships with grain left Odesa."),
        Real("s2", "2025-03-12", "Mirror", "Sergei Lavrov said that ships with grain left Odesa."),
        Real("s3", "2025-03-14", "Herald", "Sergei Lavrov said that prisoners will be exchanged next week. Sergey Lavrov met Marco Rubio in Geneva."),
        .. new[]
        {
            new ToldReport("p1", "2025-03-11", "Courier", Words(1, "Ukraine accepts the 30-day ceasefire.")).Event(EventClass.ASSAULT, null, "Ukraine", Russia, Ukraine).Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Ukraine, Stance.Accepts, "Ukraine accepts")),
            new ToldReport("p2", "2025-03-13", "Herald", Words(2, "Russia rejects the 30-day ceasefire.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine).Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Russia, Stance.Rejects, "Russia rejects")),
            new ToldReport("p3", "2025-03-13", "Mirror", Words(2, "Russia rejects the 30-day ceasefire.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine).Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Russia, Stance.Rejects, "Russia rejects")),
            new ToldReport("p4", "2025-03-21", "Courier", Words(4, "Russia would accept the 30-day ceasefire.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine).Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Russia, Stance.AcceptsIf, "Russia would accept")),
            new ToldReport("m1", "2025-03-18", "Herald", Words(12, "Trump spoke with Putin.")).Engagement(EngagementForm.Call, EngagementStatus.Held, "2025-03-18", "spoke", null, Trump, Putin),
            new ToldReport("m2", "2025-03-18", "Post", Words(13, "Trump has not spoken with Putin.")).Engagement(EngagementForm.Call, EngagementStatus.Denied, "2025-03-18", "has not spoken", null, Trump, Putin),
            new ToldReport("m3", "2025-03-19", "Post", Words(14, "Lavrov met Rubio in Geneva.")).Engagement(EngagementForm.Meeting, EngagementStatus.Held, "2025-03-19", "met", Geneva, Lavrov, Rubio),
            new ToldReport("e1", "2025-03-17", "Courier", Words(21, "Russia shelled Kherson on Sunday.")).Event(EventClass.ASSAULT, "2025-03-16", "shelled", Russia, Ukraine, Kherson),
            new ToldReport("k1", "2025-03-01", "Courier", Words(31, "Russia took Kherson.")).Control(ControlKind.Gains, Kherson, Russia, "2025-03-01", "Russia took Kherson"),
            new ToldReport("k2", "2025-03-20", "Courier", Words(32, "Ukraine took Kherson.")).Control(ControlKind.Gains, Kherson, Ukraine, "2025-03-20", "Ukraine took Kherson"),
            new ToldReport("k3", "2025-03-21", "Herald", Words(33, "Russia holds Kherson.")).Control(ControlKind.Holds, Kherson, Russia, null, "Russia holds Kherson"),
            new ToldReport("k4", "2025-03-21", "Post", Words(34, "Ukraine holds Kherson.")).Control(ControlKind.Holds, Kherson, Ukraine, null, "Ukraine holds Kherson"),
            new ToldReport("k5", "2025-03-21", "Times", Words(35, "Kherson is Ukraine's.")).Control(ControlKind.Holds, Kherson, Ukraine, null, "Kherson is Ukraine's"),
        }.Select(static r => r.Read()),
    ];

    private protected static ReportStore Filled(string location, IReadOnlyCollection<ReadReport> reports, int atOnce)
    {
        ReportStore.Open(location, create: true).Dispose();
        foreach (ReadReport[] some in reports.Chunk(atOnce))
        {
            using ReportStore store = ReportStore.Open(location, create: false);
            store.Add(some, []);
        }
        return ReportStore.Open(location, create: false);
    }

    private ReportStore Filled() => Filled(NewLocation(), Reports(), 100);

    /// <summary>All that can be asked, as JSON Lines.</summary>
    private protected static List<string> Answers(ReportStore store)
    {
        using DbConnection connection = store.Connect();
        using MemoryStream output = new();
        using (AnswerJson json = new(output))
        {
            foreach (string name in (string[])["Lavrov", "Sergej Lawrow", "Putin", "Russia", "Ukraine", "Kherson", "Geneva", "Odessa"])
            {
                foreach (NameCandidate who in NameFinder.Find(connection, name))
                    Tell(json, store, connection, who);
            }
            foreach (ProposalHistory p in PositionAnswer.Find(connection, null, null, 10, out _))
            {
                foreach (StanceHistory party in p.Parties)
                    json.Line(j => { j.Text("proposal", p.Label); j.Text("party", party.Party); j.Objects("history", party.Stances, j.Fields); });
            }
            TimelineAnswer.Find(connection, new FindingQuery(TimelineAnswer.Kinds), 100, out _).ForEach(json.Told);
            foreach (ContradictionAnswer c in ContradictionAnswer.Find(connection, [], 100, out _))
                json.Line(j => { j.Text(c.Kind, c.Subject); j.Objects("sides", [c.Told, c.Against], side => { j.Text("value", side.Value); j.Number("sources", side.Sources); j.Fields(side.Finding); }); });
            foreach (SourceAnswer s in SourceAnswer.Find(connection))
                json.Line(j => { j.Text("publisher", s.Publisher); j.Number("reports", s.Reports); j.Number("copies", s.Copies); });
            foreach (string words in (string[])["ships with grain", "\"prisoners will be\"", "shelled"])
            {
                foreach (SearchAnswer hit in SearchAnswer.Find(store, connection, words, 10))
                    json.Line(j => { j.Report(hit.Report); j.Text("snippet", hit.Snippet); j.Number("copies", hit.Copies); });
            }
        }
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static void Tell(AnswerJson json, ReportStore store, DbConnection connection, NameCandidate who)
    {
        ProfileAnswer profile = ProfileAnswer.Find(connection, who, 3);
        json.Line(j =>
        {
            j.Text("name", who.Name);
            j.List("names", [.. who.Names.Order(StringComparer.Ordinal)]);
            j.Number("reports", who.Reports);
            j.Number("sources", profile.Sources ?? -1);
            j.List("spellings", [.. profile.Spellings.Select(static s => s.Value)]);
            j.Objects("latest", profile.Latest, j.Fields);
        });
        StatementAnswer.Find(store, connection, who, null, null, 10, out _).ForEach(json.Told);
        StatementAnswer.Find(store, connection, who, "grain", null, 10, out _).ForEach(json.Told);
        TimelineAnswer.Find(connection, new FindingQuery(TimelineAnswer.Kinds, Party: who), 100, out _).ForEach(json.Told);
        TimelineAnswer.Find(connection, new FindingQuery(TimelineAnswer.Kinds, Place: who) { LatestFirst = false }, 100, out _).ForEach(json.Told);
        if (ControlAnswer.Find(connection, who, null) is { } control)
            json.Line(j => { j.Text("holder", control.Holder); j.Objects("says", control.Says, j.Fields); j.Objects("against", control.Against, j.Fields); j.Objects("before", control.Before, j.Fields); });
    }

    [Fact]
    public void Answers_are_the_same_in_whatever_order_and_portions_the_reports_come()
    {
        ReadReport[] reports = [.. Reports()];
        List<string>? before = null;
        for (int seed = 0; seed < 4; seed++)
        {
            using ReportStore store = Filled(NewLocation(), reports, 1 + 6 * seed);
            List<string> now = Answers(store);
            Assert.True(now.Count > 30, $"{now.Count}");
            before ??= now;
            Assert.Equal(before, now);
            new Random(seed).Shuffle(reports);
        }
    }

    [Theory]
    [InlineData(AnswerTables.Step - 1)]
    [InlineData(ActorTables.NumbersStep - 1)]
    [InlineData(7)]
    public void A_store_made_before_these_tables_answers_the_same(int step)
    {
        ReadReport[] reports = [.. Reports()];
        string location = NewLocation();
        using (ReportStore old = ReportStore.Open(location, create: true, TimeProvider.System, newest: step))
            old.Add(reports, []);
        using ReportStore brought = ReportStore.Open(location, create: false), made = Filled();
        Assert.Equal(Answers(made), Answers(brought));
    }

    [Theory]
    [InlineData("The government's negotiators signed; others have not.", "governments sign")]
    [InlineData("GOVERNMENT", "government")]
    [InlineData("L’État négocie à Genève", "négocier Genève")]
    [InlineData("Talks on gas and the war", "talk gas war")]
    [InlineData("𐐔𐐀𐐝𐐀𐐡𐐇𐐓 words", "𐐼𐐨𐑅𐐨𐑉𐐯𐐻")]
    public void What_has_the_words_looked_for_has_their_bits(string content, string words)
    {
        string[] stems = Snippet.StemsOf(SearchWords.Wanted(words));
        long needed = ContentWords.Needed(stems);
        Assert.True(!Snippet.HasAll(content, stems) || (ContentWords.Of(content) & needed) == needed);
        Assert.Equal(needed == 0, (ContentWords.Of("An elephant eats.") & needed) == needed);
    }

    [Theory]
    [InlineData("Lavrov", "Sergei Lavrov")]
    [InlineData("lavrov", "Sergei Lavrov")]
    [InlineData("Sergej Lawrow", "Sergei Lavrov")]
    [InlineData("Сергей Лавров", "Sergei Lavrov")]
    [InlineData("Russia", "Russia")]
    [InlineData("Xqzwvk Brthlmp", "")]
    [InlineData("", "")]
    [InlineData("' or 1=1 --", "")]
    public void A_name_is_found_in_any_spelling_and_script(string name, string found)
    {
        using ReportStore store = Filled();
        using DbConnection connection = store.Connect();
        Assert.Equal(found, string.Join(", ", NameFinder.Find(connection, name).Select(static c => c.Name)));
    }

    [Fact]
    public void Of_two_of_one_surname_both_may_be_meant_and_the_whole_name_tells_them_apart()
    {
        ToldReport[] reports =
        [
            new("b1", "2003-01-01", "Courier", Words(1, "George Bush spoke with Putin.")), new("b2", "2003-01-02", "Courier", Words(2, "Jeb Bush spoke with Putin.")),
        ];
        reports[0].Engagement(EngagementForm.Call, EngagementStatus.Held, null, "spoke", null, "person George_Bush USA GOV", Putin);
        reports[1].Engagement(EngagementForm.Call, EngagementStatus.Held, null, "spoke", null, "person Jeb_Bush USA GOV", Putin);
        using ReportStore store = Filled(NewLocation(), [.. reports.Select(static r => r.Read())], 10);
        using DbConnection connection = store.Connect();
        Assert.Equal(["George W. Bush", "Jeb Bush"], NameFinder.Find(connection, "Bush").Select(static c => c.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Jeb Bush"], NameFinder.Find(connection, "Jeb Bush").Select(static c => c.Name));
    }

    [Fact]
    public void A_person_whom_the_reader_takes_for_a_place_in_a_report_is_still_one_person()
    {
        const string Karzai = "person Hamid_Karzai AFG GOV";
        (string Words, string Who)[] told = [("Hamid Karzai met Putin.", Karzai), ("Hamid Karzai called on Putin.", Karzai), ("Hamid Karzai saw Putin.", Karzai), ("Hamid Karzai and Putin.", Karzai),
            ("Karzai met Putin there.", "place Karzai AF PPL"), ("President Hamid Karzai.", "place President_Hamid_Karzai AF PPL")];
        using ReportStore store = Filled(NewLocation(), [.. told.Select(static (t, n) => new ToldReport($"r{n}", "2006-01-01", "Courier", Words(40 + n, t.Words))
            .Engagement(EngagementForm.Meeting, EngagementStatus.Held, null, t.Words, null, t.Who, Putin).Read())], 10);
        using DbConnection connection = store.Connect();
        Assert.Equal(("Hamid Karzai", 6L), NameFinder.Find(connection, "Karzai").Select(static c => (c.Name, c.Reports)).Single());
        Assert.True(NameFinder.HasPart(connection, NameFinder.Find(connection, "Karzai")[0], "engagement", "participant"));
        Assert.False(NameFinder.HasPart(connection, NameFinder.Find(connection, "Karzai")[0], "statement", "speaker"));
    }

    [Fact]
    public void A_stance_is_there_once_until_it_changes_and_copies_are_one_source()
    {
        using ReportStore store = Filled();
        using DbConnection connection = store.Connect();
        ProposalHistory proposal = Assert.Single(PositionAnswer.Find(connection, "ceasefire", null, 10, out bool more));
        Assert.False(more);
        StanceHistory russia = proposal.Parties.Single(static p => p.Party == "Russia");
        Assert.Equal(["2025-03-13 rejects, 2 reports, 1 source", "2025-03-21 accepts_if, 1 reports, 1 source"],
            russia.Stances.Select(static t => $"{t.First.Day} {((PositionFinding)t.First).Stance}, {t.Reports} reports, {t.Sources} source"));
        Assert.Equal(("Russia would accept", "p4", "Courier"), (russia.Stances[1].First.Evidence.Words, russia.Stances[1].First.Evidence.Report.Id, russia.Stances[1].First.Evidence.Report.Publisher));
        Assert.Empty(PositionAnswer.Find(connection, "grain", null, 10, out _));
    }

    [Fact]
    public void Copies_are_one_source_of_what_is_known_of_somebody()
    {
        using ReportStore store = Filled();
        using DbConnection connection = store.Connect();
        NameCandidate lavrov = Assert.Single(NameFinder.Find(connection, "Lavrov"));
        Assert.Equal((4L, 3L), (lavrov.Reports, ProfileAnswer.Find(connection, lavrov, 3).Sources!.Value));
        Assert.Equal([3L], NameFinder.Query(connection, "select s.sources from actor_source s join actor a on a.actor = s.actor where a.name = 'Sergei Lavrov'", static row => row.GetInt64(0)));
    }

    [Fact]
    public void What_was_said_is_there_once_however_many_copies_tell_it_and_can_be_asked_by_its_words()
    {
        using ReportStore store = Filled();
        using DbConnection connection = store.Connect();
        NameCandidate lavrov = Assert.Single(NameFinder.Find(connection, "Lavrov"));
        Assert.Equal([("2025-03-14", 1, 1), ("2025-03-12", 2, 1)], StatementAnswer.Find(store, connection, lavrov, null, null, 10, out _).Select(static t => (t.First.Day, t.Reports, t.Sources)));
        Told grain = Assert.Single(StatementAnswer.Find(store, connection, lavrov, "ships grain", null, 10, out _));
        Assert.Contains("ships with grain left Odesa", ((StatementFinding)grain.First).Content, StringComparison.Ordinal);
        Assert.Empty(StatementAnswer.Find(store, connection, lavrov, "ships prisoners", null, 10, out _));
        Assert.Empty(StatementAnswer.Find(store, connection, lavrov, null, new FindingQuery([], From: "2025-03-15"), 10, out _));
        Assert.Single(StatementAnswer.Find(store, connection, lavrov, null, null, 1, out bool more));
        Assert.True(more);
    }

    [Theory]
    [InlineData("2025-03-10", "Russia", 1, 0, 0)]
    [InlineData("2025-03-20", "Ukraine", 1, 0, 1)]
    [InlineData(null, "Ukraine", 3, 1, 1)]
    [InlineData("2025-02-01", null, 0, 0, 0)]
    public void Who_holds_a_place_is_told_for_a_day_with_what_speaks_against_it(string? on, string? holder, int says, int against, int before)
    {
        using ReportStore store = Filled();
        using DbConnection connection = store.Connect();
        ControlAnswer? answer = ControlAnswer.Find(connection, Assert.Single(NameFinder.Find(connection, "Kherson")), on);
        Assert.Equal((holder, says, against, before), (answer?.Holder, answer?.Says.Count ?? 0, answer?.Against.Count ?? 0, answer?.Before.Count ?? 0));
    }

    [Fact]
    public void A_timeline_has_what_happened_to_a_party_or_in_a_place_between_two_days()
    {
        using ReportStore store = Filled();
        using DbConnection connection = store.Connect();
        NameCandidate russia = Assert.Single(NameFinder.Find(connection, "Russia")), kherson = Assert.Single(NameFinder.Find(connection, "Kherson"));
        Assert.Equal(["2025-03-01 control", "2025-03-11 event", "2025-03-13 event", "2025-03-13 position", "2025-03-16 event", "2025-03-21 control", "2025-03-21 event", "2025-03-21 position"],
            TimelineAnswer.Find(connection, new FindingQuery(TimelineAnswer.Kinds, russia), 100, out _).Select(static t => $"{t.First.Day} {t.First.Kind}").Order(StringComparer.Ordinal));
        Assert.Equal(["2025-03-16 event"], TimelineAnswer.Find(connection, new FindingQuery(["event"], russia, kherson, "2025-03", "2025-03-31"), 100, out _).Select(static t => $"{t.First.Day} {t.First.Kind}"));
        Assert.Empty(TimelineAnswer.Find(connection, new FindingQuery(TimelineAnswer.Kinds, russia, To: "2025-02-28"), 100, out _));
    }

    [Fact]
    public void Contradictions_have_both_passages_with_who_tells_them()
    {
        using ReportStore store = Filled();
        using DbConnection connection = store.Connect();
        ContradictionAnswer call = Assert.Single(ContradictionAnswer.Find(connection, ["status"], 10, out _));
        Assert.Equal(["denied: has not spoken, Post", "held: spoke, Herald"],
            new[] { call.Told, call.Against }.Select(static s => $"{s.Value}: {s.Finding.Evidence.Words}, {s.Finding.Evidence.Report.Publisher}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Changes_are_what_reports_added_since_tell_otherwise()
    {
        string location = NewLocation();
        List<ReadReport> reports = Reports();
        Filled(location, [.. reports.Where(static r => r.Record.Report.Id != "p4")], 100).Dispose();
        using ReportStore store = ReportStore.Open(location, create: false, new LaterClock());
        store.Add([.. reports.Where(static r => r.Record.Report.Id == "p4")], []);
        using DbConnection connection = store.Connect();
        ChangeAnswer answer = ChangeAnswer.Find(connection, "2100-01-01T00:00:00.000Z", 10);
        StanceChange change = Assert.Single(answer.Changed);
        Assert.Equal((1L, "accepts_if", "rejects"), (answer.Reports, ((PositionFinding)change.Now.First).Stance, ((PositionFinding)change.Before!.First).Stance));
        Assert.Empty(answer.New);
        Assert.Equal(reports.Count, ChangeAnswer.Find(connection, "2000-01-01T00:00:00.000Z", 10).Reports);
    }

    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
