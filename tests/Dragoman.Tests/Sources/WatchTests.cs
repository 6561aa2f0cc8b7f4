using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

public sealed class WatchTests : IDisposable
{
    private const string Long = "The two sides met in Geneva on Monday and agreed to go on with the talks next week. ";
    private readonly LocalServer _server = new();
    private readonly WebFetcher _fetcher = new(new WebManners { Delay = TimeSpan.FromMilliseconds(1), FirstBackOff = TimeSpan.FromMilliseconds(5) }, TimeProvider.System);
    private readonly List<string> _complaints = [];
    private readonly Memory _memory = new();
    private readonly SettableClock _clock = new();

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
    }

    private sealed class Memory : IFeedMemory
    {
        private readonly Dictionary<string, FeedMemory> _feeds = [];
        public FeedMemory? Load(string feed) => _feeds.GetValueOrDefault(feed);
        public void Save(string feed, FeedMemory memory) => _feeds[feed] = memory;
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 3, 17, 12, 0, 0, TimeSpan.Zero);
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static string Feed(params string[] ids) =>
        "<rss version=\"2.0\"><channel><title>Wire</title>" + string.Concat(ids.Select(i => $"<item><guid>{i}</guid><title>{i}</title><description>{string.Concat(Enumerable.Repeat(Long, 10))}</description></item>")) + "</channel></rss>";

    private async Task<List<string?>> VisitAsync(params string[] feeds)
    {
        List<string?> ids = [];
        await foreach (Report r in new FeedWatch(_fetcher, _memory, _clock, _complaints.Add, _ => { }).VisitAsync(feeds))
            ids.Add(r.Id);
        return ids;
    }

    [Fact]
    public async Task Each_entry_comes_once_and_an_unchanged_feed_is_not_sent_again()
    {
        string feed = Feed("a", "b");
        _server.On("/feed", request => request.Contains("If-None-Match: \"1\"", StringComparison.Ordinal) && feed == Feed("a", "b")
            ? LocalServer.Answer(304, [])
            : LocalServer.Answer(200, Encoding.UTF8.GetBytes(feed), "ETag: \"1\"", "Content-Type: application/rss+xml"));
        string url = _server.Address + "/feed";
        Assert.Equal(["a", "b"], await VisitAsync(url));
        Assert.Empty(await VisitAsync(url));
        Assert.Equal(1, _server.Paths.Count(p => p == "/feed"));
        _clock.Now += TimeSpan.FromMinutes(16);
        Assert.Empty(await VisitAsync(url));
        Assert.Equal(2, _server.Paths.Count(p => p == "/feed"));
        feed = Feed("c", "a", "b");
        _clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(["c"], await VisitAsync(url));
    }

    [Fact]
    public async Task A_page_in_place_of_a_feed_is_told_and_the_other_feeds_go_on()
    {
        _server.On("/page", "text/html", "<html><body><p>Our feed has moved.</p></body></html>");
        _server.On("/feed", "text/xml", Feed("a"));
        Assert.Equal(["a"], await VisitAsync(_server.Address + "/page", _server.Address + "/gone", _server.Address + "/feed"));
        Assert.Contains("this is not a feed but a page", _complaints[0], StringComparison.Ordinal);
        Assert.Contains("the server answers 404", _complaints[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_is_replaced_by_the_page_that_it_leads_to()
    {
        _server.On("/feed", "text/xml", $"<rss><channel><title>Wire</title><item><guid>a</guid><link>{_server.Address}/a</link><description>They met.</description></item></channel></rss>");
        _server.On("/a", "text/html", $"<html><body><article><p>{Long}</p><p>{Long}</p></article></body></html>");
        List<Report> reports = [];
        await foreach (Report r in new FeedWatch(_fetcher, _memory, _clock, _complaints.Add, _ => { }).VisitAsync([_server.Address + "/feed"]))
            reports.Add(r);
        Report report = Assert.Single(reports);
        Assert.StartsWith("The two sides met", report.Text, StringComparison.Ordinal);
        Assert.Equal(("a", _server.Address + "/a"), (report.Id, report.Url));
    }

    [Fact]
    public async Task A_stop_loses_nothing_that_was_not_taken()
    {
        _server.On("/feed", "text/xml", Feed("a", "b"));
        using CancellationTokenSource stop = new();
        List<string?> ids = [];
        await foreach (Report r in new FeedWatch(_fetcher, _memory, _clock, _complaints.Add, _ => { }).VisitAsync([_server.Address + "/feed"], stop.Token))
        {
            ids.Add(r.Id);
            stop.Cancel();
        }
        Assert.Equal(["a"], ids);
        Assert.Equal(["a", "b"], await VisitAsync(_server.Address + "/feed"));
    }

    [Fact]
    public void A_list_of_feeds_names_the_line_that_is_none()
    {
        Assert.Equal(["https://x.org/feed"], FeedWatch.ReadList("feeds.txt", new StringReader("# wires\n\nhttps://x.org/feed\nhttps://x.org/feed\n")));
        Assert.StartsWith("feeds.txt:2: \"x.org\" is not an http", Assert.Throws<ReportFormatException>(() => FeedWatch.ReadList("feeds.txt", new StringReader("https://x.org/feed\nx.org"))).Message, StringComparison.Ordinal);
    }
}
