using System.Diagnostics;
using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

public sealed class WebTests : IDisposable
{
    private const string Page = "<html><head><title>Talks in Geneva</title></head><body><article><p>The two sides met in Geneva on Monday and agreed to go on with the talks next week.</p><p>The third round of the talks lasted five hours, the mediator said.</p></article></body></html>";

    private static readonly WebManners Quick = new() { Delay = TimeSpan.FromMilliseconds(1), FirstBackOff = TimeSpan.FromMilliseconds(10), Timeout = TimeSpan.FromSeconds(2), LargestBody = 100_000 };

    private readonly LocalServer _server = new();
    private readonly WebFetcher _fetcher = new(Quick, TimeProvider.System);
    private readonly List<string> _complaints = [];

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
    }

    private string Fault(string path) => Assert.Throws<ReportFormatException>(() => _fetcher.Get(_server.Address + path)).Message;

    private List<Report> Read(string path) =>
        [.. new ReportSources(_complaints.Add, _ => { }, new SourceFormats { Readers = DocumentFormats.All, Fetch = url => _fetcher.Get(url) }).Open([_server.Address + path], Stream.Null)];

    [Fact]
    public void A_page_is_a_report_with_its_address()
    {
        _server.On("/a", "text/html; charset=utf-8", Page);
        Report report = Assert.Single(Read("/a"));
        Assert.Equal((_server.Address + "/a", "Talks in Geneva", null), (report.Url, report.Title, report.Path));
        Assert.Contains("User-Agent: Dragoman/", _server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_page_is_asked_for_with_its_validators()
    {
        _server.On("/a", request => request.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) ? LocalServer.Answer(304, [], "ETag: \"v1\"") : LocalServer.Answer(200, Encoding.UTF8.GetBytes(Page), "ETag: \"v1\"", "Content-Type: text/html"));
        WebAnswer first = await _fetcher.GetAsync(_server.Address + "/a", null, CancellationToken.None);
        Assert.NotNull(first.Document);
        Assert.Null((await _fetcher.GetAsync(_server.Address + "/a", first.Validators, CancellationToken.None)).Document);
    }

    [Fact]
    public void A_host_that_has_too_many_requests_is_left_alone_as_long_as_it_asks()
    {
        int asked = 0;
        _server.On("/a", _ => ++asked == 1 ? LocalServer.Answer(429, [], "Retry-After: 1") : LocalServer.Answer(200, Encoding.UTF8.GetBytes(Page)));
        Stopwatch clock = Stopwatch.StartNew();
        Assert.NotNull(_fetcher.Get(_server.Address + "/a"));
        Assert.InRange(clock.ElapsedMilliseconds, 900, 20_000);
        _server.On("/b", _ => LocalServer.Answer(503, [], "Retry-After: 3600"));
        Assert.Contains("asks to come again in 60 minutes", Fault("/b"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_stays_overloaded_is_given_up()
    {
        _server.On("/a", _ => LocalServer.Answer(503, []));
        Assert.Contains("answered 503 (it has a fault of its own) 3 times", Fault("/a"), StringComparison.Ordinal);
        Assert.Equal(3, _server.Paths.Count(p => p == "/a"));
    }

    [Fact]
    public void What_robots_txt_forbids_is_not_asked_for()
    {
        _server.On("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\nAllow: /private/open$\n");
        _server.On("/private/open", "text/html", Page);
        Assert.Contains("robots.txt asks programs not to fetch this", Fault("/private/a"), StringComparison.Ordinal);
        Assert.NotNull(_fetcher.Get(_server.Address + "/private/open"));
        Assert.Equal(["/robots.txt", "/private/open"], _server.Paths);
    }

    [Fact]
    public void A_redirection_is_followed_and_a_loop_is_not_for_long()
    {
        _server.On("/old", _ => LocalServer.Answer(301, [], "Location: /new"));
        _server.On("/new", "text/html", Page);
        Assert.Equal(_server.Address + "/new", _fetcher.Get(_server.Address + "/old").Url);
        _server.On("/loop", _ => LocalServer.Answer(302, [], "Location: /loop"));
        Assert.Contains("leads on more than 5 times", Fault("/loop"), StringComparison.Ordinal);
        _server.On("/file", _ => LocalServer.Answer(302, [], "Location: file:///etc/hostname"));
        Assert.Contains("not an http or https address", Fault("/file"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_does_not_end_in_time_or_in_size_is_given_up()
    {
        _server.On("/large", _ => LocalServer.Answer(200, new byte[200_000]));
        Assert.Contains("it is larger than", Fault("/large"), StringComparison.Ordinal);
        // Small on its way, large when unpacked.
        _server.On("/bomb", _ => LocalServer.Answer(200, SourceFolder.Gzip(new byte[10_000_000]), "Content-Encoding: gzip"));
        Assert.Contains("it is larger than", Fault("/bomb"), StringComparison.Ordinal);
        _server.Slowness = TimeSpan.FromSeconds(30);
        _server.On("/slow", "text/html", Page);
        Assert.Contains("not there after 2 seconds", Fault("/slow"), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_may_be_compressed_and_its_character_set_misnamed()
    {
        string page = Page.Replace("mediator", "médiateur", StringComparison.Ordinal);
        _server.On("/gzip", _ => LocalServer.Answer(200, SourceFolder.Gzip(Encoding.UTF8.GetBytes(page)), "Content-Encoding: gzip", "Content-Type: text/html; charset=iso-8859-1"));
        Assert.Contains("médiateur", Assert.Single(Read("/gzip")).Text, StringComparison.Ordinal);
        _server.On("/latin", _ => LocalServer.Answer(200, Encoding.Latin1.GetBytes(page), "Content-Type: text/html; charset=iso-8859-1"));
        Assert.Contains("médiateur", Assert.Single(Read("/latin")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_of_a_news_sitemap_are_fetched_one_at_a_time()
    {
        for (int i = 1; i <= 3; i++)
            _server.On($"/{i}", "text/html", Page);
        _server.On("/map.xml", "application/xml", $"<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
            + string.Concat(Enumerable.Range(1, 4).Select(i => $"<url><loc>{_server.Address}/{i}</loc><news:news><news:publication><news:name>Wire</news:name></news:publication><news:publication_date>2025-03-17</news:publication_date><news:title>T</news:title></news:news></url>")) + "</urlset>");
        List<Report> reports = Read("/map.xml");
        Assert.Equal(["/1", "/2", "/3"], reports.Select(r => new Uri(r.Url!).AbsolutePath));
        Assert.All(reports, r => Assert.Equal(("Wire", "2025-03-17", "meta"), (r.Publisher, r.Published, r.PublishedFrom)));
        Assert.Contains("/4: the server answers 404", Assert.Single(_complaints), StringComparison.Ordinal);
        Assert.Equal(1, _server.MostAtOnce);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: DRAGOMAN/2\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: dragoman\nDisallow: /x\nUser-agent: *\nDisallow: /\nUser-agent: dragoman\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php?c", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/café", false)]
    [InlineData("User-agent: *\nDisallow: /a # not this\n", "/ab", false)]
    [InlineData("<html>not found</html>", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void Robots_txt_is_read_as_RFC_9309_has_it(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(robots, WebManners.ProductToken).Allows(path));
}
