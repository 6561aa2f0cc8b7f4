using Dragoman.Findings;
using Dragoman.Sources;
using Dragoman.Store;
using Dragoman.Tests.Cli;
using Dragoman.Tests.Findings;
using static Dragoman.Tests.Store.StoreQueries;

namespace Dragoman.Tests.Store;

public sealed class SqliteRereadTests(SqliteFolder folder) : RereadTests(folder), IClassFixture<SqliteFolder>
{
    protected override string NewLocation() => Folder.NewDatabase();
}

public sealed class PostgresRereadTests(SqliteFolder folder, PostgresServer server) : RereadTests(folder), IClassFixture<SqliteFolder>, IClassFixture<PostgresServer>
{
    protected override string NewLocation() => server.NewDatabase();
}

/// <summary>A SQLite store read again into whichever database.</summary>
public abstract class RereadTests(SqliteFolder folder)
{
    private const string Call = "Sergei Lavrov spoke with Marco Rubio by phone on Tuesday.", Visit = "Marco Rubio visited Geneva on Monday, where he met Sergei Lavrov.";

    protected SqliteFolder Folder => folder;

    protected abstract string NewLocation();

    private static Report Of(string id, string day, string text) => TestReports.Of(text, id) with { Published = day, PublishedFrom = "input" };

    private static IReadOnlyList<DecisionRow> Reread(ReportStore from, ReportStore into)
    {
        Rereading rereading = new(from, into);
        rereading.Begin();
        new Ingest(into, RecordSpecTests.Reader).Run(rereading.Reports(), 2);
        return rereading.End();
    }

    [Fact]
    public void Reports_are_read_again_under_their_keys_and_times()
    {
        string location = folder.NewDatabase();
        using ReportStore from = ReportStore.Open(location, create: true), into = ReportStore.Open(NewLocation(), create: true);
        Report dated = Of("a", "2025-03-19", Call), undated = new() { Text = "GENEVA, March 17, 2025 – " + Visit, Url = "https://example.org/visit" }, bare = new() { Text = "No\u0000body met." };
        ReadReport[] before = [.. new[] { dated, undated, bare }.Select(static r => TestReports.Read(r) with { AddedAt = "2025-03-20T08:00:00.000Z" })];
        from.Add(before, [new RejectedInput("b.pdf", "", "it has no text.")]);
        from.SaveSource("https://example.org/feed", new KnownSource("\"1\"", null, ["x", "y"], DateTimeOffset.UnixEpoch, 2));
        Assert.Empty(Reread(from, into));

        const string Report = "select key, id, url, title, byline, publisher, published, published_from, language, added_at from report order by key", Found = "select key, party, stance from positions order by key, party, stance";
        Assert.Equal(Lines(from, Report), Lines(into, Report));
        Assert.Equal(3, Lines(into, "select 1 from report where added_at = '2025-03-20T08:00:00.000Z'").Count);
        Assert.Equal(Lines(from, Found), Lines(into, Found));
        Assert.Equal(Lines(from, "select key, form, participants from engagements order by key, span_start"), Lines(into, "select key, form, participants from engagements order by key, span_start"));
        Assert.Equal("b.pdf", Assert.Single(into.Rejected()).Input);
        Assert.Equal(["x", "y"], into.LoadSource("https://example.org/feed")!.Seen);
        // What comes in again is known.
        Assert.Equal(3, new Ingest(into, RecordSpecTests.Reader).Run([dated, undated, bare], 1).Known);
    }

    [Fact]
    public void What_was_stopped_is_finished_and_what_is_done_is_left()
    {
        using ReportStore from = ReportStore.Open(folder.NewDatabase(), create: true), into = ReportStore.Open(NewLocation(), create: true);
        List<Report> reports = TestReports.Many(150);
        new Ingest(from, RecordSpecTests.Reader).Run(reports, 2);
        Rereading stopped = new(from, into);
        stopped.Begin();
        new Ingest(into, RecordSpecTests.Reader).Run(stopped.Reports().Take(40), 2);
        Assert.Equal(40, into.CountReports());
        Reread(from, into);
        Reread(from, into);
        Assert.Equal(150, into.CountReports());
        Assert.Equal(Lines(from, "select key from report order by report"), Lines(into, "select key from report order by report"));
    }

    [Fact]
    public void Decisions_hold_for_what_now_stands_where_theirs_stood()
    {
        using ReportStore from = ReportStore.Open(folder.NewDatabase(), create: true), into = ReportStore.Open(NewLocation(), create: true);
        const string Lavrov = "person Sergei_Lavrov RUS GOV", Rubio = "person Marco_Rubio USA GOV", Meeting = "Sergei Lavrov met Marco Rubio in Geneva on Tuesday.";
        // An older reader took the first words for a meeting as well, so that the call was the second engagement and is the first now.
        ReadReport one = new ToldReport("a", "2025-03-19", "Courier", "The prices met expectations. " + Call)
            .Engagement(EngagementForm.Meeting, EngagementStatus.Held, null, "met expectations", null, "country China CHN", "country India IND")
            .Engagement(EngagementForm.Call, EngagementStatus.Held, "2025-03-18", "spoke", null, Lavrov, Rubio).Read();
        ReadReport other = new ToldReport("b", "2025-03-19", "Herald", Meeting).Engagement(EngagementForm.Meeting, EngagementStatus.Held, "2025-03-18", "met", null, Lavrov, Rubio).Read();
        from.Add([one, other], []);
        string[] items = [.. Lines(from, "select i.key from engagement_thread_item i join report r on r.report = i.report order by r.id, i.engagement")];
        Assert.Equal(3, items.Length);
        from.DecideSame("engagement", items[1], items[2], "desk", "one and the same");
        from.DecideSame("engagement", items[0], items[2]);
        from.Decide("rename", "Sergei Lavrov", "Sergey Lavrov");
        from.Undo(2);
        from.Undo(4);

        DecisionRow[] left = [.. Reread(from, into)];
        Assert.Equal([2, 4, 5], left.Select(static d => (int)d.Number));
        Assert.Equal(["1 merge desk one and the same", "3 rename  "], Lines(into, "select decision, kind, made_by, note from decision order by decision"));
        Assert.Equal(["2"], Lines(into, "select count(*) from engagement_thread_item group by thread"));
        Assert.Equal(["Sergey Lavrov"], Lines(into, "select name from actor where name like 'Serge%'"));
    }

    [Fact]
    public void A_store_with_decisions_of_its_own_is_refused()
    {
        using ReportStore from = ReportStore.Open(folder.NewDatabase(), create: true), into = ReportStore.Open(NewLocation(), create: true);
        into.Add([TestReports.Read(TestReports.Of(TestReports.Talks))], []);
        into.Decide("rename", "Angela Merkel", "A. Merkel");
        StoreException refused = Assert.Throws<StoreException>(() => new Rereading(from, into).Begin());
        Assert.Contains("it has decisions of its own (decision 1). Name a store that is not there yet.", refused.Message, StringComparison.Ordinal);
    }
}
