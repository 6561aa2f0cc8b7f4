using System.Data.Common;
using System.Globalization;
using Dragoman.Findings;
using Dragoman.Store;
using Dragoman.Tests.Across;

namespace Dragoman.Tests.Store;

public sealed class SqliteThreadTests : ThreadTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-threads-").FullName;

    protected override string NewLocation() => Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

public sealed class PostgresThreadTests(PostgresServer server) : ThreadTests, IClassFixture<PostgresServer>
{
    protected override string NewLocation() => server.NewDatabase();
}

/// <summary>One thing told in several reports, in whichever database.</summary>
public abstract class ThreadTests
{
    private const string Ukraine = "country Ukraine UKR", Russia = "country Russia RUS", Egypt = "country Egypt EGY", Israel = "country Israel ISR", Palestine = "country Palestine PSE";
    private const string Putin = "person Vladimir_Putin RUS GOV", Trump = "person Donald_Trump USA GOV", Lavrov = "person Sergei_Lavrov RUS GOV", Rubio = "person Marco_Rubio USA GOV";

    protected abstract string NewLocation();

    private static string Words(int number, string told) => $"{CopyTexts.Text(CopyTexts.Story(number, 6))} {told}";

    // One ceasefire over ten days, told by three publishers; one of them changes its mind. Egypt mediates here and in another war.
    private static List<ToldReport> Truce() =>
    [
        new ToldReport("a1", "2025-03-11", "Courier", Words(1, "Ukraine accepts the 30-day ceasefire. Egypt backs it.")).Event(EventClass.ASSAULT, null, "Ukraine", Russia, Ukraine)
            .Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Ukraine, Stance.Accepts, "Ukraine accepts"), (Egypt, Stance.Accepts, "Egypt backs it")),
        new ToldReport("a2", "2025-03-13", "Herald", Words(2, "Russia rejects the truce.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine)
            .Proposal(ProposalKind.Ceasefire, "truce", null, (Russia, Stance.Rejects, "Russia rejects")),
        new ToldReport("a3", "2025-03-14", "Post", Words(3, "Russia turns the 30-day truce down.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine)
            .Proposal(ProposalKind.Ceasefire, "30-day truce", "P30D", (Russia, Stance.Rejects, "Russia turns")),
        new ToldReport("a4", "2025-03-21", "Courier", Words(4, "Russia would accept a ceasefire of a month if arms stop.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine)
            .Proposal(ProposalKind.Ceasefire, "ceasefire of a month", "P1M", (Russia, Stance.AcceptsIf, "Russia would accept")),
        new ToldReport("b1", "2025-03-12", "Herald", Words(5, "Israel rejects the 60-day ceasefire. Egypt backs it.")).Event(EventClass.ASSAULT, null, "Israel", Israel, Palestine)
            .Proposal(ProposalKind.Ceasefire, "60-day ceasefire", "P60D", (Israel, Stance.Rejects, "Israel rejects"), (Egypt, Stance.Accepts, "Egypt backs it")),
        new ToldReport("b2", "2025-03-13", "Post", Words(6, "Israel rejects the ceasefire.")).Event(EventClass.ASSAULT, null, "Israel", Israel, Palestine)
            .Proposal(ProposalKind.Ceasefire, "ceasefire", null, (Israel, Stance.Rejects, "Israel rejects")),
    ];

    private static List<ToldReport> Meetings() =>
    [
        new ToldReport("c1", "2025-03-16", "Courier", Words(11, "Putin and Trump will speak on Tuesday.")).Engagement(EngagementForm.Call, EngagementStatus.Planned, "2025-03-18", "will speak", null, Putin, Trump),
        new ToldReport("c2", "2025-03-18", "Herald", Words(12, "Trump spoke with Putin.")).Engagement(EngagementForm.Call, EngagementStatus.Held, "2025-03-18", "spoke", null, Trump, Putin),
        new ToldReport("c3", "2025-03-19", "Post", Words(13, "The call of Trump and Putin was long.")).Engagement(EngagementForm.Call, EngagementStatus.Held, null, "The call", null, Trump, Putin),
        new ToldReport("c4", "2025-03-18", "Post", Words(14, "Lavrov spoke with Rubio.")).Engagement(EngagementForm.Call, EngagementStatus.Held, "2025-03-18", "spoke", null, Lavrov, Rubio),
        new ToldReport("c5", "2025-03-25", "Post", Words(15, "Trump spoke with Putin again.")).Engagement(EngagementForm.Call, EngagementStatus.Held, "2025-03-25", "spoke", null, Trump, Putin),
        new ToldReport("c6", "2025-03-18", "Herald", Words(16, "Trump met Putin.")).Engagement(EngagementForm.Meeting, EngagementStatus.Held, "2025-03-18", "met", null, Trump, Putin),
    ];

    private static List<ToldReport> Attacks() =>
    [
        new ToldReport("d1", "2025-03-17", "Courier", Words(21, "Russia shelled Sumy on Sunday.")).Event(EventClass.ASSAULT, "2025-03-16", "shelled", Russia, Ukraine, "place Sumy UA PPLA"),
        new ToldReport("d2", "2025-03-17", "Herald", Words(22, "Russian guns hit Ukraine on Sunday.")).Event(EventClass.ASSAULT, "2025-03-16", "hit", Russia, Ukraine),
        new ToldReport("d3", "2025-03-18", "Herald", Words(23, "Russia shelled Odesa on Sunday.")).Event(EventClass.ASSAULT, "2025-03-16", "shelled", Russia, Ukraine, "place Odesa UA PPLA"),
        new ToldReport("d4", "2025-03-18", "Herald", Words(24, "Russia shelled Sumy on Monday.")).Event(EventClass.ASSAULT, "2025-03-17", "shelled", Russia, Ukraine, "place Sumy UA PPLA"),
        // The same words at another address are a copy, and no further source.
        new ToldReport("d5", "2025-03-18", "Mirror", Words(24, "Russia shelled Sumy on Monday.")).Event(EventClass.ASSAULT, "2025-03-17", "shelled", Russia, Ukraine, "place Sumy UA PPLA"),
    ];

    private static List<object?[]> Rows(ReportStore store, string sql)
    {
        using DbConnection connection = store.Connect();
        using DbCommand command = ReportStore.Command(connection, sql);
        using DbDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    private static List<string> Lines(ReportStore store, string sql) => [.. Rows(store, sql).Select(r => string.Join(' ', r.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))))];

    private static List<string> Threads(ReportStore store, string section) => [.. Rows(store, $"select i.thread, r.id from {section}_thread_item i join report r on r.report = i.report")
        .GroupBy(r => (long)r[0]!).Select(g => string.Join(' ', g.Select(r => (string)r[1]!).Distinct().Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private ReportStore Filled(IEnumerable<ToldReport> reports)
    {
        ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([.. reports.Select(r => r.Read())], []);
        return store;
    }

    [Fact]
    public void One_ceasefire_told_by_many_is_one_and_two_wars_with_one_mediator_are_two()
    {
        using ReportStore store = Filled(Truce());
        Assert.Equal(["a1 a2 a3 a4", "b1 b2"], Threads(store, "proposal"));
        Assert.Equal(["ceasefire P30D RUS | UKR 2025-03-11 2025-03-21 4 3 4", "ceasefire P60D ISR | PSE 2025-03-12 2025-03-13 2 2 2"],
            Lines(store, "select kind, duration, sides, first_day, last_day, sources, publishers, reports from proposal_thread order by first_day"));
    }

    [Fact]
    public void A_stance_is_told_once_until_it_changes()
    {
        using ReportStore store = Filled(Truce());
        Assert.Equal(["RUS 1 rejects  2025-03-13 2025-03-14 2 Russia rejects", "RUS 2 accepts_if rejects 2025-03-21 2025-03-21 1 Russia would accept", "UKR 1 accepts  2025-03-11 2025-03-11 1 Ukraine accepts"],
            Lines(store, "select party_key, nth, stance, stance_before, day, until_day, sources, words from position_history where party_key in ('RUS', 'UKR') order by party_key, nth"));
    }

    [Fact]
    public void A_call_is_planned_and_held_and_other_calls_are_others()
    {
        using ReportStore store = Filled(Meetings());
        Assert.Equal(["c1 c2 c3", "c4", "c5", "c6"], Threads(store, "engagement"));
        Assert.Equal(["call held 2025-03-18 2025-03-16 planned; 2025-03-18 held 3"],
            Lines(store, "select form, status, date, history, sources from engagement_thread where reports = 3"));
    }

    [Fact]
    public void A_deed_of_one_day_and_place_is_one_and_copies_are_one_source()
    {
        using ReportStore store = Filled(Attacks());
        // Sunday's shelling of Ukraine may be that of Sumy or that of Odesa.
        Assert.Equal(["d1 d2 d3", "d4 d5"], Threads(store, "event"));
        Assert.Equal(["2025-03-17 1 2 2"], Lines(store, "select date, sources, publishers, reports from event_thread where date = '2025-03-17'"));
    }

    [Fact]
    public void Threads_are_the_same_in_whatever_order_and_portions_the_reports_come()
    {
        ReadReport[] reports = [.. Truce().Concat(Meetings()).Concat(Attacks()).Select(r => r.Read())];
        List<string> before = Told(reports, reports.Length);
        Assert.Equal(8, before.Count);
        for (int seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(reports);
            Assert.Equal(before, Told(reports, 1 + 2 * seed));
        }
    }

    private List<string> Told(ReadReport[] reports, int atOnce)
    {
        string location = NewLocation();
        ReportStore.Open(location, create: true).Dispose();
        foreach (ReadReport[] some in reports.Chunk(atOnce))
        {
            using ReportStore store = ReportStore.Open(location, create: false);
            store.Add(some, []);
        }
        using ReportStore all = ReportStore.Open(location, create: false);
        return [.. Lines(all, "select key, kind, label, duration, sides, first_day, last_day, sources, publishers, reports from proposal_thread order by key"),
            .. Lines(all, "select key, form, participants, place_name, date, status, history, sources, publishers, reports from engagement_thread order by key"),
            .. Lines(all, "select key, class, actors, recipients, place_name, date, status, sources, publishers, reports from event_thread where reports > 1 order by key")];
    }

    [Fact]
    public void A_store_made_before_threads_gets_the_same()
    {
        ReadReport[] reports = [.. Truce().Concat(Meetings()).Select(r => r.Read())];
        string location = NewLocation();
        using (ReportStore old = ReportStore.Open(location, create: true, TimeProvider.System, newest: ThreadTables.Step - 1))
            old.Add(reports, []);
        using ReportStore store = ReportStore.Open(location, create: false);
        Assert.Equal(["a1 a2 a3 a4", "b1 b2"], Threads(store, "proposal"));
        Assert.Equal(["c1 c2 c3", "c4", "c5", "c6"], Threads(store, "engagement"));
    }
}
