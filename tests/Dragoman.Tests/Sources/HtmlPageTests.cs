using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

/// <summary>What of a web page is its article, on small pages of our own.</summary>
public class HtmlPageTests
{
    private const string One = "Negotiators of the two governments met in the lakeside town on Monday, a spokeswoman said, and agreed to continue on Thursday.";
    private const string Two = "The talks, the second this month, turned on the withdrawal of heavy weapons and on the return of prisoners held since the spring.";
    private const string Three = "Neither side would say whether the draft had been accepted, but both called the day useful and promised another statement.";

    private static Report Read(string body, string head = "") => HtmlPage.ToReport($"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>");

    private static string Paragraphs(params string[] texts) => string.Concat(texts.Select(t => $"<p>{t}</p>"));

    private static void IsWhole(string body, string head = "") => Assert.Equal(string.Join("\n\n", One, Two, Three), Read(body, head).Text);

    [Fact]
    public void Navigation_captions_bylines_and_related_links_are_left_out() => IsWhole($"""
        <header><nav><a href=/>Home</a> <a href=/world>World</a></nav></header>
        <main><article><h1>Talks go on by the lake</h1><div class="article-byline">By Ana Petrova</div>
        <figure><img src=x><figcaption>Delegates arrive for the talks on Monday morning, before the doors were closed.</figcaption></figure>
        {Paragraphs(One)}<p><a href="/other">WHAT THE DRAFT SAYS</a></p>{Paragraphs(Two)}<div class="ad-slot">Advertisement</div><p>Read more: what the draft says</p>{Paragraphs(Three)}
        <h3>Related articles</h3><ul><li><a href="/a">A quiet month in the hills</a></li><li><a href="/b">Who sits at the table</a></li></ul>
        <div class="newsletterSignup">Get our best stories by mail every morning.</div></article></main>
        <section id=comments><p>{One.Replace("Monday", "Tuesday", StringComparison.Ordinal)} I do not believe a word of this, and neither should anybody who reads it.</p></section>
        <footer>© The Wire 2025</footer>
        """, "<title>Talks go on by the lake | The Wire</title>");

    [Fact]
    public void A_text_in_divisions_or_between_line_breaks_is_a_text_too()
    {
        IsWhole($"<div id=top><a href=/>Home</a></div><div class=story><div>{One}</div><div>{Two}</div><div>{Three}</div></div>");
        IsWhole($"<div id=top><a href=/>Home</a></div><div class=story>{One}<br><br>{Two}<br><br>{Three}</div>");
    }

    [Fact]
    public void A_text_that_is_cut_into_sections_stays_whole() =>
        IsWhole($"<div class=page><section class=part>{Paragraphs(One)}</section><section class=part>{Paragraphs(Two)}</section><section class=part>{Paragraphs(Three)}</section></div>");

    [Fact]
    public void A_label_is_not_believed_of_what_holds_the_page() =>
        IsWhole($"<div class='sidebar-left social-page'><h1>Talks</h1>{Paragraphs(One, Two, Three)}</div>");

    [Fact]
    public void Subheads_lists_quotes_and_embedded_messages_stay() => Assert.Equal(
        $"{One}\n\nWhat is asked for\n\nThe return of all prisoners.\n\nA line that no gun may cross.\n\nWe will come back on Thursday, wrote the minister.\n\n{Two}\n\n{Three}",
        Read($"""
            <article>{Paragraphs(One)}<h2>What is asked for</h2><ul><li>The return of all prisoners.</li><li>A line that no gun may cross.</li></ul>
            <div class="social-embed"><blockquote><p>We will come back on Thursday, wrote the minister.</p></blockquote></div>{Paragraphs(Two, Three)}</article>
            """).Text);

    [Fact]
    public void Metadata_come_from_linked_data_first()
    {
        Report report = Read(Paragraphs(One, Two, Three), """
            <title>Talks go on by the lake - The Wire</title><meta property="og:title" content="Talks by the lake"><meta property="og:site_name" content="Wire">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Talks go on &amp; on","datePublished":"2025-03-17T10:00:00Z",
            "author":[{"@type":"Person","name":"Ana Petrova"}],"publisher":{"name":"The Wire"}}]}</script><link rel=canonical href="https://wire.example/2025/03/16/talks">
            """);
        Assert.Equal(("Talks go on & on", "2025-03-17T10:00:00Z", "meta", "The Wire", "https://wire.example/2025/03/16/talks", "en"),
            (report.Title, report.Published, report.PublishedFrom, report.Publisher, report.Url, report.Language));
        Assert.Equal(["Ana Petrova"], report.Byline);
    }

    [Fact]
    public void Without_linked_data_meta_and_mark_up_say_and_last_the_address()
    {
        Report report = Read("<h1>Talks go on by the lake</h1><a rel=author href=/ana>By Ana Petrova | 17 March</a>" + Paragraphs(One, Two, Three), """
            <title>Talks go on by the lake | The Wire</title><script type="application/ld+json">{broken</script><link rel=canonical href="https://wire.example/2025/03/16/talks">
            """);
        Assert.Equal(("Talks go on by the lake", "2025-03-16", "url"), (report.Title, report.Published, report.PublishedFrom));
        Assert.Equal(["Ana Petrova"], report.Byline);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("3/4/2025", null)]
    [InlineData("March 17, 2025 10:00", "2025-03-17")]
    [InlineData("20250317", "2025-03-17")]
    public void A_date_is_taken_only_where_it_has_one_meaning(string written, string? date) =>
        Assert.Equal(date, Read(Paragraphs(One), $"<meta name=date content=\"{written}\">").Published);

    [Fact]
    public void The_words_of_the_text_tell_its_language_where_the_page_is_mistaken() =>
        Assert.Equal("de", Read("<p>Die Unterhändler der beiden Regierungen trafen sich am Montag und werden am Donnerstag mit den Gesprächen fortfahren, sagte eine Sprecherin.</p>").Language);

    [Theory]
    [InlineData("<div>", 20_000)]
    [InlineData("<header><h1>", 5_000)]
    [InlineData("<a href=x>", 5_000)]
    [InlineData("<p class='related ads'>x", 20_000)]
    public void Any_nesting_is_read(string piece, int times)
    {
        StringBuilder page = new();
        for (int i = 0; i < times; i++)
            page.Append(piece);
        page.Append(One);
        Assert.NotNull(HtmlPage.ToReport(page.ToString()).Text);
    }

    [Theory]
    [InlineData("article-relatedLinks", true)]
    [InlineData("mostRead", true)]
    [InlineData("shared-content readable", false)]
    [InlineData("headline adventure", false)]
    public void A_label_is_read_by_its_words(string label, bool isClutter) => Assert.Equal(isClutter, Dragoman.Sources.Pages.PageClutter.IsLabelled(label));
}
