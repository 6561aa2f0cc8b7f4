using System.IO.Compression;
using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

/// <summary>Inputs as they arrive: bent feeds, archives cut short, files of other programs.</summary>
public sealed class BentInputTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Rss(string title, string date = "", string text = "They met.") =>
        $"\n<?xml version=\"1.0\"?><rss><channel><title>Wire</title><item><title>{title}</title><pubDate>{date}</pubDate><description>{text}</description></item></channel></rss>";

    [Theory]
    [InlineData("Talks&nbsp;on", "Talks on")]
    [InlineData("Smith & Co &copy; AT&T", "Smith & Co © AT&T")]
    [InlineData("<![CDATA[Smith & Co]]> &amp; &#8211; &bogus;", "Smith & Co & – &bogus;")]
    [InlineData("Bell \u0007 rings", "Bell rings")]
    public void A_feed_with_the_entities_of_pages_is_read(string title, string read) =>
        Assert.Equal(read, Assert.Single(_folder.Read("f.xml", Rss(title))).Title);

    [Fact]
    public void An_entry_that_is_a_title_alone_is_not_lost()
    {
        Report report = Assert.Single(_folder.Read("f.xml", "<rss><channel><title>Wire</title><item><title>Sides meet in Geneva</title><link>https://x.org/1</link></item><item><guid>2</guid></item></channel></rss>"));
        Assert.Equal(("Sides meet in Geneva", "Sides meet in Geneva", "https://x.org/1"), (report.Text, report.Title, report.Url));
    }

    [Fact]
    public void A_long_feed_is_mended_throughout()
    {
        string items = string.Concat(Enumerable.Range(0, 3000).Select(i => $"<item><title>A & B&nbsp;{i}</title><description><![CDATA[<p>R&D talks {i}.</p>]]></description></item>"));
        List<Report> reports = _folder.Read("f.xml", $"<rss><channel><title>Wire</title>{items}</channel></rss>");
        Assert.Equal(Enumerable.Range(0, 3000).Select(i => ($"A & B {i}", $"R&D talks {i}.")), reports.Select(r => (r.Title, r.Text))!);
    }

    [Theory]
    [InlineData("Fri, 03 Mar 2024 10:00:00 +0100", "2024-03-03T10:00:00+01:00")]   // was a Sunday
    [InlineData("Sun, 03 Mar 2024 10:00:00 EST", "2024-03-03T10:00:00-05:00")]
    [InlineData("Sun, 03 Mar 2024 10:00:00 CET", "2024-03-03")]
    [InlineData("Sun, 03 Mar 2024 10:00:00 +0100 (CET)", "2024-03-03T10:00:00+01:00")]
    [InlineData("03 Mar 24 10:00 GMT", "2024-03-03T10:00:00+00:00")]
    [InlineData("2024-03-03", "2024-03-03")]
    [InlineData("03/04/2024", null)]                                               // March or April?
    [InlineData("10:00", null)]
    [InlineData("3 March", null)]
    public void A_date_of_a_feed_is_what_it_says_and_no_more(string date, string? published) =>
        Assert.Equal(published, Assert.Single(_folder.Read("f.xml", Rss("x", date))).Published);

    [Fact]
    public void What_comes_before_the_damage_of_an_archive_is_read()
    {
        byte[] gzip = SourceFolder.Gzip(Encoding.UTF8.GetBytes("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n{\"text\":\"Three, and " + string.Concat(Enumerable.Range(0, 300)) + "\"}"));
        Assert.Equal(["One.", "Two."], _folder.Read("r.jsonl.gz", gzip[..^200]).Select(r => r.Text));
        Assert.Equal("r.jsonl.gz: it is damaged or cut short. What came before the damage was read; get the file anew.", Assert.Single(_folder.Complaints));
    }

    [Fact]
    public void What_is_not_packed_although_its_name_says_so_is_read() =>
        Assert.Equal("They met.", Assert.Single(_folder.Read("r.txt.gz", "They met.")).Text);

    [Fact]
    public void Of_an_array_that_is_cut_short_the_whole_reports_are_read()
    {
        Assert.Equal(["One.", "Two."], _folder.Read("r.json", "[{\"text\":\"One.\"},\n{\"text\":\"Two.\"},\n{\"text\":\"Thr").Select(r => r.Text));
        Assert.StartsWith("r.json:3: from here on this is not JSON", Assert.Single(_folder.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_program_is_named_with_what_to_do()
    {
        (byte[] Bytes, string Fault)[] strangers =
        [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "this is a document of an old office program (.doc, .xls, .ppt)."),
            ("{\\rtf1\\ansi They met.}"u8.ToArray(), "this is rich text (RTF)."),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "this is a picture."),
            ("SQLite format 3\0"u8.ToArray(), "this is a database."),
            (SourceFolder.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<x/>"u8.ToArray())), "this is a document of another office program"),
        ];
        foreach ((byte[] bytes, string fault) in strangers)
        {
            _folder.Complaints.Clear();
            Assert.StartsWith("report: " + fault, _folder.Refused("report", bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_mail_that_is_passed_on_as_an_attachment_is_read()
    {
        string mail = "From: jo@x.org\nSubject: Fwd\nMessage-ID: <o@x.org>\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\nFrom: ana@x.org\nSubject: Talks\nMessage-ID: <i@x.org>\nDate: Tue, 18 Mar 2025 10:00:00 +0000\n\nThe sides met.\n";
        Report report = Assert.Single(_folder.Read("m.eml", mail));
        Assert.Equal(("i@x.org", "Talks", "The sides met."), (report.Id, report.Title, report.Text));
    }

    private static byte[] Warc(params (string Headers, byte[] Body)[] answers)
    {
        MemoryStream archive = new();
        foreach ((string headers, byte[] body) in answers)
        {
            byte[] http = [.. Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n"), .. body];
            archive.Write(Encoding.Latin1.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.org/\r\nContent-Length: {http.Length}\r\n\r\n"));
            archive.Write([.. http, .. "\r\n\r\n"u8]);
        }
        return archive.ToArray();
    }

    [Fact]
    public void Pages_of_a_web_archive_are_read_as_they_came_over_the_wire()
    {
        const string Words = "The sides met in Geneva on Monday and agreed to meet again before the end of the month, officials said.";
        byte[] page = Encoding.UTF8.GetBytes($"<html><body><article><p>{Words}</p></article></body></html>");
        byte[] chunks = [.. page.Chunk(40).SelectMany(c => (byte[])[.. Encoding.Latin1.GetBytes($"{c.Length:x}\r\n"), .. c, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
        MemoryStream brotli = new();
        using (BrotliStream packing = new(brotli, CompressionLevel.Optimal, leaveOpen: true))
            packing.Write(page);
        byte[] archive = Warc(("Content-Type: text/html\r\nTransfer-Encoding: chunked", chunks), ("Content-Type: text/html\r\nContent-Encoding: br", brotli.ToArray()),
            ("Content-Type: text/html\r\nContent-Encoding: br", [0, 1, 2, 3]));
        Assert.Equal([Words, Words], _folder.Read("a.warc", archive).Select(r => r.Text));
        Assert.Equal("a.warc (https://x.org/): the page's compressed content is damaged. It was passed over.", Assert.Single(_folder.Complaints));
        Assert.StartsWith("c.warc (https://x.org/): the page has no text.", new SourceFolder().Refused("c.warc", Warc(("Content-Type: text/html", "<html><script>x()</script></html>"u8.ToArray()))), StringComparison.Ordinal);
        Assert.StartsWith("b.warc: this is not a WARC archive.", new SourceFolder().Refused("b.warc", "They met."u8.ToArray()), StringComparison.Ordinal);
    }
}
