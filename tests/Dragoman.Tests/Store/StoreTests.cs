using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dragoman.Across.Copies;
using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Store;
using Dragoman.Tests.Across;
using static Dragoman.Tests.Store.StoreQueries;

namespace Dragoman.Tests.Store;

public sealed class SqliteStoreTests(SqliteFolder folder) : StoreTests, IClassFixture<SqliteFolder>
{
    protected override string NewLocation() => folder.NewDatabase();
}

public sealed class PostgresStoreTests(PostgresServer server) : StoreTests, IClassFixture<PostgresServer>
{
    protected override string NewLocation() => server.NewDatabase();
}

/// <summary>What a store does, in whichever database it lives.</summary>
public abstract class StoreTests
{
    protected abstract string NewLocation();

    private static string Text(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static long Count(ReportStore store, string from) => Convert.ToInt64(Rows(store, $"select count(*) from {from}")[0][0], System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void The_same_thing_twice_is_added_once()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        ReadReport one = TestReports.Read(TestReports.Of(TestReports.Talks)), other = TestReports.Read(TestReports.Of(TestReports.Talks, "elsewhere"));
        Assert.Equal(2, store.Add([one, other, one], []));
        long mentions = Count(store, "mention");
        Assert.Equal(0, store.Add([other], []));
        Assert.Equal((2, mentions), (store.CountReports(), Count(store, "mention")));
        Assert.True(store.Has(one.Key));
        Assert.False(store.Has(TestReports.Read(TestReports.Of("Something else.")).Key));
    }

    [Fact]
    public void Copies_are_grouped_as_they_come_in_whatever_the_order()
    {
        string story = CopyTexts.Text(CopyTexts.Story(1, 12)), other = CopyTexts.Text(CopyTexts.Story(2, 12));
        string[] texts =
        [
            story, "Another headline. " + story, CopyTexts.Text(CopyTexts.Story(1, 12).Take(6)), CopyTexts.Text(CopyTexts.Story(1, 12).Skip(5)), story + " Subscribe to our letter.",
            other, other.ToUpperInvariant(), CopyTexts.Text(CopyTexts.Story(3, 12)),
        ];
        ReadReport[] reports = [.. texts.Select((t, i) => TestReports.Read(TestReports.Of(t, $"paper{i}") with { Published = $"2025-03-{20 - i}" }))];
        List<string> before = Groups(reports, 1);
        Assert.Equal([1, 2, 5], before.GroupBy(row => row.Split(' ')[1]).Select(g => g.Count()).Order());
        Assert.Equal(3, before.Count(row => row.Contains(" earliest", StringComparison.Ordinal)));
        for (int seed = 0; seed < 4; seed++)
        {
            new Random(seed).Shuffle(reports);
            Assert.Equal(before, Groups(reports, 1 + seed));
            // The keys of each part go to the tables at once, and those of several become one run.
            Assert.Equal(before, Groups(reports, 4, latestKeys: 2));
        }
    }

    // Added in parts, by two writers in turn, one of them opened anew each time.
    private List<string> Groups(ReadReport[] reports, int parts, int latestKeys = CopySeeker.MostLatest)
    {
        string location = NewLocation();
        ReportStore.Open(location, create: true).Dispose();
        using ReportStore second = Open();
        foreach ((int nth, ReadReport[] part) in reports.Chunk((reports.Length + parts - 1) / parts).Index())
        {
            using ReportStore first = Open();
            (nth % 2 == 0 ? first : second).Add(part, []);
        }
        return [.. Rows(second, """
            select r.id, l.id as leader, g.relation, g.similarity, case when g.earliest then ' earliest' else '' end, case when g.cleanest then ' cleanest' else '' end
            from copy_group g join report r on r.report = g.report join report l on l.report = g.leader order by r.id
            """).Select(row => $"{row[0]} {row[1]} {row[2]} {Text(row[3])}{row[4]}{row[5]}")];

        ReportStore Open() => ReportStore.Open(location, create: false, TimeProvider.System, Migrations.Newest, latestKeys);
    }

    [Fact]
    public void Every_finding_of_the_record_has_its_row()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        ReadReport read = TestReports.HandMade();
        store.Add([read], []);
        ReportRecord r = read.Record;
        NegotiationTable t = r.Table;
        (string Table, int Rows)[] expected =
        [
            ("sentence", r.Parsed.Sentences.Length), ("entity", r.Entities.Entities.Count), ("entity_spelling", r.Entities.Entities.Sum(e => e.Spellings.Count)),
            ("mention", r.Entities.Entities.Sum(e => e.Mentions.Count)), ("statement", r.Statements.Count), ("event", r.Events.Count),
            ("event_participant", r.Events.Sum(v => v.Actors.Count + v.Recipients.Count)), ("engagement", t.Engagements.Count),
            ("engagement_participant", t.Engagements.Sum(e => e.Participants.Count)), ("engagement_agenda", t.Engagements.Sum(e => e.Agenda.Count)),
            ("proposal", t.Proposals.Count), ("proposal_backer", t.Proposals.Sum(p => p.Backers.Count)), ("position", t.Proposals.Sum(p => p.Positions.Count)),
            ("position_condition", t.Proposals.Sum(p => p.Positions.Sum(s => s.Conditions.Count))), ("claim", t.Claims.Count), ("control", t.Control.Count),
            ("control_source", t.Control.Sum(c => c.AccordingTo.Count)), ("facility", t.Facilities.Count),
            ("evidence where finding = 'statement'", r.Statements.Sum(s => s.Content.Count)), ("evidence where finding = 'position'", t.Proposals.Sum(p => p.Positions.Sum(s => s.Evidence.Count))),
        ];
        Assert.All(expected, e => Assert.Equal((e.Table, e.Rows), (e.Table, Count(store, e.Table))));
        // The example would prove little if it had nothing of the kind.
        Assert.All(expected, e => Assert.NotEqual((e.Table, 0), e));
    }

    [Fact]
    public void The_record_is_kept_as_read_writes_it()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        ReadReport read = TestReports.Read(TestReports.Of(TestReports.Talks));
        store.Add([read], []);
        System.Buffers.ArrayBufferWriter<byte> written = new();
        RecordWriter.Write(read.Record, written);
        using ZLibStream zlib = new(new MemoryStream((byte[])Rows(store, "select json from record")[0][0]!), CompressionMode.Decompress);
        using StreamReader kept = new(zlib, Encoding.UTF8);
        Assert.Equal(Encoding.UTF8.GetString(written.WrittenSpan), kept.ReadToEnd());
    }

    [Theory]
    [InlineData(TestReports.Talks)]
    [InlineData("\U0001F1FA\U0001F1E6 Kyiv said: “Peace \U0001F54A or nothing,” and \U0001D400nna Petrova met Li Wei in Geneva. \uFEFFRussia rejects the ceasefire.")]
    [InlineData("Ana Petrova said \0 that \uD83D the talks in Geneva had failed. Ukraine accepts a ceasefire.")]
    public void Spans_are_code_points_of_the_stored_text(string text)
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([TestReports.Read(TestReports.Of(text))], []);
        Rune[] stored = [.. Text(Rows(store, "select text from report_text")[0][0]).EnumerateRunes()];
        Assert.Equal(stored.Length, Convert.ToInt32(Rows(store, "select characters from report")[0][0], System.Globalization.CultureInfo.InvariantCulture));
        List<object?[]> rows = Rows(store, """
            select words, span_start, span_end from evidence union all select source, source_start, source_end from statement where source is not null
            union all select cue, cue_start, cue_end from statement where cue is not null union all select words, span_start, span_end from event
            union all select words, span_start, span_end from claim union all select words, span_start, span_end from proposal
            """);
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            int start = Convert.ToInt32(row[1], System.Globalization.CultureInfo.InvariantCulture), end = Convert.ToInt32(row[2], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(Text(row[0]), string.Concat(stored[start..end].Select(rune => rune.ToString())));
        });
    }

    [Fact]
    public void Views_tell_names_and_words()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([TestReports.HandMade()], []);
        Assert.Equal([["Ukraine", "accepts_if", "Tuesday | Monday", "Kremlin spokesman", "truce", "get ahead"], ["Russia", "rejects", null, null, "delay", "will not do it"]],
            Rows(store, "select party, stance, conditions, said_by, proposal_label, words from positions order by position"));
        Assert.Equal([["Donald Trump | Vladimir Putin", "call", "planned", "2025-03-18", "Sumy", "events", "Example Wire", "2025-03-17"]],
            Rows(store, "select participants, form, status, date, place, agenda, publisher, report_day from engagements"));
        Assert.Equal([["Kremlin spokesman", "RUS", "said", "President Putin will speak with President Trump on Tuesday"], ["Kremlin spokesman", "RUS", "told", "\"We never get ahead of events,\" … \"and this is why we will not do it.\""],
            [null, null, "shouted", "“Talk,”"], [null, null, null, "it shelled Sumi on Sunday night"]], Rows(store, "select speaker, speaker_code, cue, content from statements order by statement"));
        Assert.Equal([["Vladimir Putin", "CONSULT", "Donald Trump", null, "Kremlin spokesman"], ["Ukraine", "ACCUSE", "Russia", null, null], [null, "ASSAULT", null, "Sumy", null]],
            Rows(store, "select actors, class, recipients, place, according_to from events order by event"));
        Assert.Equal([["Sumy", "gains", "Russia", "2025-03-17", "Ukraine | Kremlin spokesman", 50.92]], Rows(store, "select place, change, holder, day, according_to, latitude from control_history"));
        // A name that was settled across reports stands in place of the report's own.
        store.Decide("rename", "Ukraine", "Ukraine (state)");
        Assert.Equal([["Ukraine (state)"], ["Russia"]], Rows(store, "select party from positions order by position"));
    }

    [Theory]
    [InlineData("ceasefires", "a b")]
    [InlineData("\"armed monitors\"", "a")]
    [InlineData("ceasefire -monitors", "b")]
    [InlineData("monitors OR grain", "a c")]
    [InlineData("ceasefire grain", "")]
    [InlineData("Courier talks", "")]
    [InlineData("go talks", "a b c")]
    [InlineData("AND NOT ( \" * : near", "")]
    public void Search_finds_words_phrases_exclusions_and_alternatives(string words, string found)
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        (string Id, string Text)[] texts = [("a", "The ceasefire is watched by armed monitors."), ("b", "A ceasefire was signed."), ("c", "Ships with grain left Odesa.")];
        store.Add([.. texts.Select(t => TestReports.Read(TestReports.Of(t.Text, t.Id)))], []);
        List<object?[]> ids = Rows(store, "select report, id from report");
        List<SearchHit> hits = store.Search(words, 10);
        Assert.Equal(found, string.Join(' ', hits.Select(h => Text(ids.Single(r => Convert.ToInt64(r[0], System.Globalization.CultureInfo.InvariantCulture) == h.Report)[1])).Order(StringComparer.Ordinal)));
        if (words == "ceasefires")
            Assert.All(hits, h => Assert.Contains("\u0002ceasefire\u0003", h.Snippet, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_refused_is_listed_once_with_its_reason()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([], [RejectedInput.Of("in/a.jsonl:17: there is neither \"text\" nor \"html\". Give the report's words."), RejectedInput.Of("b.txt: the file is empty. Leave it out.")]);
        store.Add([], [RejectedInput.Of("b.txt: the file is empty. Leave it out.")]);
        Assert.Equal([("b.txt", "", "the file is empty. Leave it out.", 2), ("in/a.jsonl", "17", "there is neither \"text\" nor \"html\". Give the report's words.", 1L)],
            store.Rejected().Select(r => (r.Input, r.Place, r.Reason, r.Times)));
    }

    [Fact]
    public void Every_table_and_view_is_in_the_page_of_the_store()
    {
        string location = NewLocation();
        using ReportStore store = ReportStore.Open(location, create: true);
        List<object?[]> names = Rows(store, location.StartsWith("postgres", StringComparison.Ordinal)
            ? "select table_name from information_schema.tables where table_schema = current_schema()"
            : "select name from sqlite_master where type in ('table', 'view') and name not like 'report_search_%' and name not like 'sqlite_%'");
        Assert.True(names.Count > 40);
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "store.md"));
        Assert.All(names, n => Assert.Contains($"`{n[0]}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_queries_that_the_documents_show_can_be_asked()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        int asked = 0;
        foreach (string page in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "docs"), "*.md"))
        {
            foreach (System.Text.RegularExpressions.Match query in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(page), "^(?:sqlite3|psql) .*\"(select [^\"]+)\"", System.Text.RegularExpressions.RegexOptions.Multiline))
            {
                asked++;
                Exception? fault = Xunit.Record.Exception(() => Rows(store, query.Groups[1].Value));
                Assert.True(fault is null, $"{Path.GetFileName(page)}: {query.Groups[1].Value}: {fault?.Message}");
            }
        }
        Assert.True(asked > 5);
    }

    [Fact]
    public void A_store_of_an_older_version_is_brought_forward_with_what_is_in_it()
    {
        string location = NewLocation();
        using (ReportStore old = ReportStore.Open(location, create: true, TimeProvider.System, newest: 1))
            old.Add([TestReports.Read(TestReports.Of(TestReports.Talks))], []);
        using ReportStore store = ReportStore.Open(location, create: false);
        Assert.NotEqual(0, Count(store, "positions"));
        Assert.Equal(0, Count(store, "rejected"));
        Assert.Equal(1, Count(store, "copy_signature"));
        Assert.Equal(1, Count(store, "copy_group where earliest and cleanest"));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused()
    {
        string location = NewLocation();
        ReportStore.Open(location, create: true).Dispose();
        StoreException refused = Assert.Throws<StoreException>(() => ReportStore.Open(location, create: true, TimeProvider.System, newest: 1));
        Assert.Contains("a newer Dragoman made this store", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_writers_with_the_same_reports_in_another_order_add_each_once()
    {
        string location = NewLocation();
        ReportStore.Open(location, create: true).Dispose();
        List<ReadReport> reports = [.. TestReports.Many(60).Select(TestReports.Read)];
        int[] added = await Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            using ReportStore store = ReportStore.Open(location, create: false);
            ReadReport[] order = [.. writer == 0 ? reports : writer == 1 ? Enumerable.Reverse(reports) : reports.OrderBy(r => r.Key, StringComparer.Ordinal)];
            return order.Chunk(7).Sum(batch => store.Add(batch, []));
        })));
        using ReportStore result = ReportStore.Open(location, create: false);
        Assert.Equal((60, 60), (added.Sum(), result.CountReports()));
        Assert.Equal(60, Count(result, "record"));
        Assert.Equal(0, Count(result, "mention where report not in (select report from report)"));
    }

    [Fact]
    public async Task Several_programs_may_begin_one_store_at_once()
    {
        for (int round = 0; round < 5; round++)
        {
            string location = NewLocation();
            ReadReport report = TestReports.Read(TestReports.Of(TestReports.Talks));
            int[] added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                using ReportStore store = ReportStore.Open(location, create: true);
                return store.Add([report], []);
            })));
            Assert.Equal(1, added.Sum());
        }
    }

    [Fact]
    public void Ingest_keeps_the_order_and_passes_over_what_is_known_before_reading_it()
    {
        string location = NewLocation();
        CountingParser parser = new();
        List<Report> reports = TestReports.Many(40);
        List<string> told = [];
        using (ReportStore store = ReportStore.Open(location, create: true))
        {
            IngestProgress done = new Ingest(store, parser.Reader).Run(reports.Concat(reports.Take(5)), 2, (keys, _) => told.AddRange(keys));
            Assert.Equal((40, 5, 0), (done.Added, done.Known, done.Rejected));
            Assert.Equal(reports.Select(ReportKey.Of), told);
            Assert.Equal(reports.Select(r => r.Id), Rows(store, "select id from report order by report").Select(r => Text(r[0])));
        }
        int read = parser.Texts;
        using ReportStore again = ReportStore.Open(location, create: false);
        IngestProgress second = new Ingest(again, parser.Reader).Run(reports, 2);
        Assert.Equal((0, 40, read), (second.Added, second.Known, parser.Texts));
    }

    [Fact]
    public void A_report_on_which_the_reader_fails_is_rejected_and_the_rest_goes_on()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        CountingParser parser = new() { FailsOn = "Round 3 " };
        IngestProgress done = new Ingest(store, parser.Reader).Run(TestReports.Many(9), 2);
        Assert.Equal((8, 1), (done.Added, done.Rejected));
        Assert.Contains("Dragoman fails on this report", store.Rejected().Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_fails_ends_the_work_with_its_fault_and_what_came_before_is_kept()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        static IEnumerable<Report> Broken()
        {
            foreach (Report r in TestReports.Many(3))
                yield return r;
            throw new InvalidDataException("broken");
        }
        Assert.Throws<InvalidDataException>(() => new Ingest(store, new CountingParser().Reader).Run(Broken(), 1));
        Assert.Equal(3, store.CountReports());
    }

    [Fact]
    public void A_report_longer_than_all_that_may_be_read_ahead_goes_in()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        string text = string.Concat(Enumerable.Repeat("The envoy met ministers in Geneva on Monday. ", 250_000));
        IngestProgress done = new Ingest(store, new CountingParser { Words = 100 }.Reader).Run([.. TestReports.Many(3), TestReports.Of(text), .. TestReports.Many(6)], 2);
        Assert.Equal((7, 3), (done.Added, done.Known));
        Assert.Single(store.Search("envoy -useful", 5));
    }

    [Fact]
    public void A_feed_is_remembered_with_what_was_seen_of_it()
    {
        string location = NewLocation();
        DateTimeOffset next = new(2025, 3, 17, 12, 15, 0, TimeSpan.Zero);
        using (ReportStore store = ReportStore.Open(location, create: true))
        {
            Assert.Null(store.LoadSource("https://example.org/feed"));
            store.SaveSource("https://example.org/feed", new KnownSource("\"1\"", null, ["a", "b"], next, 0));
            store.SaveSource("https://example.org/feed", new KnownSource("\"2\"", "Mon", ["b", "c"], next, 2));
        }
        using ReportStore again = ReportStore.Open(location, create: false);
        Assert.Equal(["https://example.org/feed"], again.Sources());
        KnownSource? known = again.LoadSource("https://example.org/feed");
        Assert.NotNull(known);
        Assert.Equal(("\"2\"", "Mon", next, 2), (known.ETag, known.LastModified, known.Next, known.Failures));
        Assert.Equal(["b", "c"], known.Seen);
    }
}
