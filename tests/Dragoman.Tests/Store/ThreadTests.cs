using System.Data.Common;
using System.Globalization;
using Dragoman.Findings;
using Dragoman.Store;
using Dragoman.Tests.Across;
using static Dragoman.Tests.Store.StoreQueries;

namespace Dragoman.Tests.Store;

public sealed class SqliteThreadTests(SqliteFolder folder) : ThreadTests, IClassFixture<SqliteFolder>
{
    protected override string NewLocation() => folder.NewDatabase();
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

    // One call that many tell of, some in the same words, and a proposal on which many speak: more findings than are counted again with each further
    // one.
    private static IEnumerable<ToldReport> Throng()
    {
        for (int i = 0; i < 30; i++)
        {
            (string day, EngagementStatus status, string words) = (i % 6) switch
            {
                0 => ("2025-03-16", EngagementStatus.Planned, "will speak"),
                1 => ("2025-03-17", EngagementStatus.Confirmed, "are to speak"),
                2 => ("2025-03-20", EngagementStatus.Denied, "did not speak"),
                _ => ($"2025-03-{18 + i % 3}", EngagementStatus.Held, "spoke"),
            };
            // Three in four are in words that another one has too.
            string text = Words(60 + i % 8, $"Putin and Trump {words} on Tuesday, and Russia wants a ceasefire of {(i % 5 == 0 ? 20 : 30)} days. Shells fell on Ukraine.");
            yield return new ToldReport($"k{i:00}", i == 7 ? "" : day, $"Paper {i % 4}", text)
                .Engagement(EngagementForm.Call, status, "2025-03-18", words, i % 7 == 0 ? "place Moscow RU PPLC" : null, i % 9 == 0 ? [Putin, Trump, Lavrov] : [Putin, Trump])
                .Event(EventClass.ASSAULT, "2025-03-18", "fell", Russia, Ukraine, i % 4 == 0 ? "place Sumy UA PPLA" : null)
                .Proposal(ProposalKind.Ceasefire, i % 2 == 0 ? "ceasefire" : "truce", i % 5 == 0 ? "P20D" : "P30D", (Russia, Stance.Demands, "Russia wants"));
        }
    }

    [Fact]
    public void What_many_tell_is_counted_the_same_in_whatever_order_and_portions_they_come()
    {
        ReadReport[] reports = [.. Throng().Select(r => r.Read())];
        List<string> before = Told(reports, reports.Length);
        Assert.Contains(before, static l => l.Contains("2025-03-16 planned; 2025-03-17 confirmed; 2025-03-18 held; 2025-03-20 denied", StringComparison.Ordinal));
        for (int seed = 0; seed < 4; seed++)
        {
            new Random(seed).Shuffle(reports);
            Assert.Equal(before, Told(reports, 1 + 3 * seed));
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

    // What two papers tell of one thing, and a third that copies the first.
    private static List<ToldReport> Quarrels() =>
    [
        new ToldReport("e1", "2025-03-13", "Courier", Words(31, "Russia accepts the 30-day ceasefire. Ukraine accuses Russia of shelling the power plant at Sumy.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine)
            .Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Russia, Stance.Accepts, "Russia accepts")).Claim(ClaimKind.Accusation, Ukraine, Russia, "of shelling the power plant at Sumy"),
        new ToldReport("e2", "2025-03-13", "Herald", Words(32, "Russia rejects the 30-day ceasefire. Moscow denies shelling a power plant at Sumy.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine)
            .Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Russia, Stance.Rejects, "Russia rejects")).Claim(ClaimKind.Denial, Russia, null, "shelling a power plant at Sumy"),
        new ToldReport("e3", "2025-03-13", "Mirror", Words(31, "Russia accepts the 30-day ceasefire. Ukraine accuses Russia of shelling the power plant at Sumy.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine)
            .Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Russia, Stance.Accepts, "Russia accepts")),
        // The next day it has changed its mind: no contradiction.
        new ToldReport("e4", "2025-03-14", "Post", Words(34, "Russia accepts the 30-day ceasefire after all.")).Event(EventClass.ASSAULT, null, "Russia", Russia, Ukraine)
            .Proposal(ProposalKind.Ceasefire, "30-day ceasefire", "P30D", (Russia, Stance.Accepts, "Russia accepts")),
        new ToldReport("f1", "2025-03-13", "Courier", Words(35, "Shells killed at least 12 civilians in Sumy.")).Event(EventClass.ASSAULT, "2025-03-13", "killed", null, "group at_least_12_civilians", "place Sumy UA PPLA", about: "at least 12 civilians"),
        new ToldReport("f2", "2025-03-14", "Herald", Words(36, "Shells killed 20 people in Sumy.")).Event(EventClass.ASSAULT, "2025-03-13", "killed", null, "group 20_people", "place Sumy UA PPLA", about: "20 people"),
        new ToldReport("f3", "2025-03-14", "Post", Words(37, "In Sumy shells killed five people.")).Event(EventClass.ASSAULT, "2025-03-13", "killed", null, "group five_people", "place Sumy UA PPLA", about: "five people"),
        // No day of its own, and nobody to whom it was done: the number is the sentence's.
        new ToldReport("i1", "2025-03-20", "Courier", Words(46, "Shells hit a market in Izium and twelve people were killed.")).Event(EventClass.ASSAULT, null, "hit", null, null, "place Izium UA PPL"),
        new ToldReport("i2", "2025-03-20", "Herald", Words(47, "Shelling of the market in Izium left 17 people dead.")).Event(EventClass.ASSAULT, "2025-03-20", "Shelling", null, null, "place Izium UA PPL"),
        // A town that no gazetteer knows.
        new ToldReport("j1", "2025-03-21", "Courier", Words(48, "Shells killed nine people in Novoye Selo.")).Event(EventClass.ASSAULT, "2025-03-20", "killed", null, "group nine_people", "place Novoye_Selo", about: "nine people"),
        new ToldReport("j2", "2025-03-21", "Herald", Words(49, "In Novoye Selo 15 people were killed by shells.")).Event(EventClass.ASSAULT, "2025-03-20", "killed", null, "group 15_people", "place Novoye_Selo", about: "15 people"),
        new ToldReport("j3", "2025-03-21", "Post", Words(50, "Shells killed four people in Staroye Selo.")).Event(EventClass.ASSAULT, "2025-03-20", "killed", null, "group four_people", "place Staroye_Selo", about: "four people"),
        new ToldReport("g1", "2025-03-14", "Courier", Words(38, "Ukraine holds Sudzha.")).Control(ControlKind.Holds, "place Sudzha RU PPLA2", Ukraine, null, "holds"),
        new ToldReport("g2", "2025-03-14", "Herald", Words(39, "Sudzha is in the hands of Russia.")).Control(ControlKind.Holds, "place Sudzha RU PPLA2", Russia, null, "in the hands"),
        new ToldReport("g3", "2025-03-15", "Courier", Words(40, "Russia took Kazachya from Ukraine.")).Control(ControlKind.Gains, "place Kazachya RU PPL", Russia, null, "took"),
        new ToldReport("g4", "2025-03-14", "Herald", Words(41, "Ukraine holds Kazachya.")).Control(ControlKind.Holds, "place Kazachya RU PPL", Ukraine, null, "holds"),
        new ToldReport("h1", "2025-03-18", "Courier", Words(42, "Trump spoke with Putin for three hours.")).Engagement(EngagementForm.Call, EngagementStatus.Held, "2025-03-18", "spoke", null, Putin, Trump),
        new ToldReport("h2", "2025-03-18", "Herald", Words(43, "No call of Trump and Putin took place.")).Engagement(EngagementForm.Call, EngagementStatus.Denied, "2025-03-18", "No call", null, Putin, Trump),
        // The day is that of the plan, in the words alone.
        new ToldReport("l1", "2025-03-28", "Courier", Words(51, "A meeting of Trump and Rubio planned for Thursday was cancelled.")).Engagement(EngagementForm.Meeting, EngagementStatus.Cancelled, null, "meeting", null, Trump, Rubio),
        new ToldReport("l2", "2025-03-28", "Herald", Words(52, "Trump met Rubio on Thursday.")).Engagement(EngagementForm.Meeting, EngagementStatus.Held, "2025-03-27", "met", null, Trump, Rubio),
        new ToldReport("h3", "2025-03-20", "Courier", Words(44, "Lavrov met Rubio in Riyadh.")).Engagement(EngagementForm.Meeting, EngagementStatus.Held, "2025-03-20", "met", "place Riyadh SA PPLC", Lavrov, Rubio),
        new ToldReport("h4", "2025-03-20", "Herald", Words(45, "Lavrov met Rubio in Jeddah.")).Engagement(EngagementForm.Meeting, EngagementStatus.Held, "2025-03-20", "met", "place Jeddah SA PPLA", Lavrov, Rubio),
    ];

    [Fact]
    public void What_cannot_both_be_so_stands_side_by_side_and_a_change_does_not()
    {
        using ReportStore store = Filled(Quarrels());
        Assert.Equal(
        [
            "control RU:sudzha RUS holds 1 UKR holds 1",
            "denial RUS accusation 1 denial 1",
            "number killed: Izium, 2025-03-20 17 people 1 twelve people 1",
            "number killed: Novoye Selo, 2025-03-20 15 people 1 nine people 1",
            "number killed: Sumy, 2025-03-13 at least 12 civilians 2 five people 1",
            "place meeting: Sergei Lavrov | Marco Rubio Jeddah 1 Riyadh 1",
            "stance RUS: 30-day ceasefire accepts 1 rejects 1",
            "status call: Vladimir Putin | Donald Trump denied 1 held 1",
            "status meeting: Donald Trump | Marco Rubio cancelled 1 held 1",
        ], Sides(store));
        Assert.Equal(["Russia accepts 2025-03-13", "Russia rejects Herald 2025-03-13"],
            Lines(store, "select a_words, a_publisher, a_day from contradiction where kind = 'stance' union all select b_words, b_publisher, b_day from contradiction where kind = 'stance'")
                // The first to tell it is one of two copies of one day.
                .Select(static l => l.Replace("Courier ", "", StringComparison.Ordinal).Replace("Mirror ", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Putin and Trump spoke by phone on Monday, the Kremlin said.", "Putin held a telephone call with Trump on Tuesday, the White House said.", "day call 2025-03-17 2025-03-18")]
    [InlineData("Lavrov met Rubio in Riyadh on Tuesday to discuss a truce.", "Russian Foreign Minister Sergei Lavrov held talks with US Secretary of State Marco Rubio in Jeddah on Tuesday.", "place talks Jeddah Riyadh")]
    [InlineData("The call between Trump and Putin on Tuesday lasted two hours.", "Tuesday's phone call between Vladimir Putin and Donald Trump lasted about 90 minutes, the Kremlin said.", "duration call PT2H PT90M")]
    [InlineData("M23 rebels seized the town of Walikale on Wednesday, residents said.", "The Congolese army remains in control of Walikale, a government spokesman said on Thursday.", "control walikale COD holds COD-REB gains")]
    [InlineData("Hamas has accepted the ceasefire proposal put forward by Egypt and Qatar, the group said on Sunday.", "Hamas on Sunday rejected the Egyptian-Qatari ceasefire proposal, a senior official of the group said.", "stance PSE-REB accepts rejects")]
    [InlineData("Russia and Ukraine exchanged 175 prisoners each on Wednesday.", "Russia and Ukraine exchanged 150 prisoners each on Wednesday.", "number exchanged each 150 prisoners 175 prisoners")]
    [InlineData("Hamas released six hostages on Saturday, the army said.", "Hamas on Saturday freed eight hostages under the truce, mediators said.", "number released eight hostages six hostages")]
    [InlineData("Ukraine and Russia swapped 307 prisoners of war on Saturday, Zelensky said.", "On Saturday 270 prisoners were exchanged by Russia and Ukraine, the ministry in Moscow said.", "number exchanged 270 prisoners 307 prisoners")]
    [InlineData("Hamas handed over four hostages on Saturday.", "Three hostages were released by Hamas on Saturday, Israel's army said.", "number released Three hostages four hostages")]
    [InlineData("Both the army and the Rapid Support Forces claimed to hold the town of Nyala in Sudan on Monday. Sudan mourns.", "Shops opened.", "control nyala SDN claims SDN-REB claims")]
    [InlineData("Sudan's army accused the United Arab Emirates of arming the rebels. The UAE denies this.", "Shops opened.", "denial ARE accusation denial")]
    [InlineData("India says Pakistan was behind the attack on tourists in Pahalgam. Pakistan denies involvement.", "Shops opened.", "denial PAK accusation denial")]
    [InlineData("The UAE denies this. Sudan's army accused the United Arab Emirates of arming the rebels.", "Shops opened.", null)]
    [InlineData("Congo accuses Rwanda of sending 4,000 troops to back the M23.", "Rwanda denies supporting the M23 rebels.", "denial RWA accusation denial")]
    [InlineData("Critics accused President Donald Trump of fraud on Monday. Senator Bernie Sanders denied the allegations.", "Shops opened.", null)]
    [InlineData("Russia and Ukraine exchanged 175 prisoners each on Wednesday.", "Russia and Ukraine exchanged 350 prisoners on Wednesday.", null)]
    [InlineData("Russia and Ukraine exchanged 175 prisoners on Wednesday.", "Russia and Ukraine exchanged the bodies of 350 soldiers on Wednesday.", null)]
    public void Two_papers_contradict_each_other_in_their_own_words(string one, string other, string? expected)
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([.. new[] { one, other }.Select(static (text, i) => TestReports.Read(TestReports.Of(text, $"p{i}") with { Published = "2025-03-20", Publisher = i == 0 ? "Courier" : "Herald" }))], []);
        string[] found = [.. Rows(store, "select kind, subject, a_value, b_value from contradiction").Select(static r =>
            $"{r[0]} {System.Text.RegularExpressions.Regex.Split((string)r[1]!, ": ")[0].Split(':')[^1]} {string.Join(' ', new[] { $"{r[2]}", $"{r[3]}" }.Order(StringComparer.Ordinal))}")];
        Assert.Equal(expected is null ? [] : [expected], found);
    }

    [Theory]
    [InlineData("Turkish Foreign Minister Hakan Fidan received his Syrian counterpart Asaad al-Shaibani in Ankara on Tuesday.", "Syria's foreign minister, Asaad Hassan al-Shibani, met Hakan Fidan, Turkey's top diplomat, in Ankara on Tuesday.", "engagement")]
    [InlineData("A summit of Arab leaders will take place in Cairo on Tuesday.", "Arab leaders are due to gather in Cairo for a summit on Tuesday.", "engagement")]
    [InlineData("Police in Kenya arrested opposition leader Raila Odinga on Monday.", "Kenyan opposition leader Raila Odinga was arrested on Monday in Nairobi.", "event")]
    [InlineData("Congo demands that Rwanda withdraw its troops from North Kivu.", "Kinshasa insists on the withdrawal of Rwandan forces from eastern Congo.", "proposal")]
    [InlineData("Armenia and Azerbaijan agreed on Thursday on the text of a peace agreement.", "Azerbaijan will sign the peace treaty with Armenia only after Yerevan amends its constitution, Baku said. Armenia accepts the treaty.", "proposal")]
    [InlineData("Sudan's army chief, Gen Abdel Fattah al-Burhan, agreed on Thursday to a 14-day truce. The Rapid Support Forces rejected a demand to leave El Fasher.", "Sudanese army commander Abdel Fattah al-Burhan agreed on Thursday to a 14-day humanitarian ceasefire proposed by the United States. The Rapid Support Forces rebels welcomed the ceasefire.", "proposal")]
    public void Two_papers_tell_of_one_thing_in_their_own_words(string one, string other, string section)
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([.. new[] { one, other }.Select(static (text, i) => TestReports.Read(TestReports.Of(text, $"p{i}") with { Published = "2025-03-14", Publisher = i == 0 ? "Courier" : "Herald" }))], []);
        Assert.Contains(Rows(store, $"select reports from {section}_thread"), static r => Convert.ToInt64(r[0], CultureInfo.InvariantCulture) == 2);
    }

    // Which of two reports of one day comes first is a matter of their keys.
    private static List<string> Sides(ReportStore store) => [.. Rows(store, "select kind, subject, a_value, a_sources, b_value, b_sources from contradiction").Select(r =>
        string.Create(CultureInfo.InvariantCulture, $"{r[0]} {r[1]} {string.Join(' ', new[] { $"{r[2]} {r[3]}", $"{r[4]} {r[5]}" }.Order(StringComparer.Ordinal))}")).Order(StringComparer.Ordinal)];

    [Fact]
    public void Contradictions_are_the_same_in_whatever_order_and_portions_the_reports_come()
    {
        ReadReport[] reports = [.. Quarrels().Select(r => r.Read())];
        List<string>? before = null;
        for (int seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(reports);
            string location = NewLocation();
            using ReportStore store = ReportStore.Open(location, create: true);
            foreach (ReadReport[] some in reports.Chunk(1 + 4 * seed))
                store.Add(some, []);
            List<string> now = Lines(store, "select key, kind, subject, day, a_value, a_sources, a_words, b_value, b_sources, b_words from contradiction order by key");
            before ??= now;
            Assert.Equal(before, now);
        }
    }

    // Keys are of the finding, so they may be given before its report is there.
    private static string KeyOf(ToldReport report, string section) => ThreadFindings.KeyOf(section, report.Read().Key, 1);

    private static void Decide(ReportStore store, int number, string kind, string? subject, string? other, int? undoes = null)
    {
        using DbConnection connection = store.Connect();
        using DbCommand command = ReportStore.Command(connection, "insert into decision (decision, made_at, kind, section, subject, object, undoes) values (@n, '2025-04-01', @kind, 'engagement', @subject, @object, @undoes)",
            ("@n", (long)number), ("@kind", kind), ("@subject", subject ?? ""), ("@object", other), ("@undoes", (long?)undoes));
        command.ExecuteNonQuery();
    }

    [Fact]
    public void What_an_analyst_decides_holds_for_what_is_there_and_what_comes_and_can_be_undone()
    {
        List<ToldReport> meetings = Meetings();
        (string c1, string c4, string c5) = (KeyOf(meetings[0], "engagement"), KeyOf(meetings[3], "engagement"), KeyOf(meetings[4], "engagement"));
        using ReportStore store = Filled(meetings.Take(4));
        Decide(store, 1, "merge", c1, c5);
        Decide(store, 2, "separate", c1, KeyOf(meetings[1], "engagement"));
        store.ApplyDecisions();
        Assert.Equal(["c1 c3", "c2", "c4"], Threads(store, "engagement"));
        store.Add([.. meetings.Skip(4).Select(r => r.Read())], []);
        Assert.Equal(["c1 c3 c5", "c2", "c4", "c6"], Threads(store, "engagement"));
        Assert.Equal(["3"], Lines(store, "select sources from engagement_thread where reports = 3"));
        Decide(store, 3, "merge", c4, c1);
        store.ApplyDecisions();
        Assert.Equal(["c1 c3 c4 c5", "c2", "c6"], Threads(store, "engagement"));
        foreach (int number in (int[])[1, 2, 3])
            Decide(store, 10 + number, "undo", null, null, number);
        store.ApplyDecisions();
        Assert.Equal(["c1 c2 c3", "c4", "c5", "c6"], Threads(store, "engagement"));
        using ReportStore fresh = Filled(meetings);
        Assert.Equal(Lines(fresh, "select key, participants, status, history, sources from engagement_thread order by key"), Lines(store, "select key, participants, status, history, sources from engagement_thread order by key"));
    }

    [Fact]
    public void What_an_analyst_decides_by_keys_holds_and_can_be_undone()
    {
        List<ToldReport> meetings = Meetings();
        (string c1, string c2, string c4) = (KeyOf(meetings[0], "engagement"), KeyOf(meetings[1], "engagement"), KeyOf(meetings[3], "engagement"));
        using ReportStore store = Filled(meetings);
        List<string> before = Threads(store, "engagement");
        Assert.Equal(["c1 c2 c3", "c4", "c5", "c6"], before);
        DecisionRow same = store.DecideSame("engagement", c1[..12], c4, "desk", "one call");
        Assert.Equal(("merge", "engagement", c1, c4), (same.Kind, same.Section, same.Subject, same.Object));
        DecisionRow apart = store.DecideApart("engagement", c2);
        Assert.Equal(["c1 c3 c4", "c2", "c5", "c6"], Threads(store, "engagement"));
        foreach ((string fault, Action decide) in new (string, Action)[]
        {
            ("are one engagement already", () => store.DecideSame("engagement", c1, c4)), ("by itself already", () => store.DecideApart("engagement", c2)),
            ("No engagement has the key", () => store.DecideSame("engagement", "abcdef0123", c1)), ("No proposal has the key", () => store.DecideApart("proposal", c1)),
            ("No engagement has the key", () => store.DecideApart("engagement", "Geneva'")),
        })
            Assert.Contains(fault, Assert.Throws<DecisionException>(decide).Message, StringComparison.Ordinal);
        store.Undo(apart.Number);
        store.Undo(same.Number);
        Assert.Equal(before, Threads(store, "engagement"));
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
