using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

public class FeedTests
{
    private static List<Report> Read(string xml) => [.. Feed.Read("wire.xml", new MemoryStream(Encoding.UTF8.GetBytes(xml)))];

    [Fact]
    public void An_item_of_RSS_is_a_report_with_its_date_author_and_whole_text()
    {
        Report report = Assert.Single(Read("""
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="m">
            <channel><title>The Wire</title><language>en-gb</language><image><title>Logo</title></image>
            <item><title>Talks &amp;amp; terms</title><media:title>A picture</media:title><link>https://x.org/1</link><guid>g1</guid><dc:creator>Ana Petrova</dc:creator>
            <pubDate>Mon, 17 Mar 2025 10:00:00 EST</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The two sides met.</p><p>They agreed.</p>]]></content:encoded></item>
            <item><title>Nothing</title></item></channel></rss>
            """));
        Assert.Equal(("g1", "https://x.org/1", "Talks & terms", "The Wire", "en", "2025-03-17T10:00:00-05:00"), (report.Id, report.Url, report.Title, report.Publisher, report.Language, report.Published));
        Assert.Equal(["Ana Petrova"], report.Byline);
        Assert.Equal("The two sides met.\n\nThey agreed.", report.Text);
    }

    [Fact]
    public void An_entry_of_Atom_has_its_main_link_and_the_name_of_its_author()
    {
        Report report = Assert.Single(Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>e1</id><title>T</title><link rel="self" href="s"/><link href="https://x.org/2"/>
            <author><name>Ana</name><email>a@x.org</email></author><updated>2025-03-17T10:00:00Z</updated><content type="xhtml"><div><p>One &lt; two, they said.</p></div></content></entry></feed>
            """));
        Assert.Equal(("e1", "https://x.org/2", "2025-03-17T10:00:00+00:00", "One < two, they said."), (report.Id, report.Url, report.Published, report.Text));
        Assert.Equal(["Ana"], report.Byline);
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_left_out_and_the_report_stays() =>
        Assert.Null(Assert.Single(Read("<rss><channel><item><pubDate>last week</pubDate><description>They met.</description></item></channel></rss>")).Published);

    [Theory]
    [InlineData("<note><to>x</to></note>", "wire.xml:1: this is not a feed: it begins with <note>.")]
    [InlineData("<rss><channel>\n<item>", "wire.xml:2: from here on this is not XML")]
    [InlineData("", "wire.xml: the file is empty.")]
    public void What_is_no_feed_is_refused(string xml, string fault) =>
        Assert.StartsWith(fault, Assert.Throws<ReportFormatException>(() => Read(xml)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_came_before_a_fault_is_read()
    {
        List<Report> reports = [];
        Assert.Throws<ReportFormatException>(() =>
        {
            foreach (Report r in Feed.Read("wire.xml", new MemoryStream("<rss><channel><item><description>They met.</description></item><item></rss>"u8.ToArray())))
                reports.Add(r);
        });
        Assert.Equal("They met.", Assert.Single(reports).Text);
    }
}
