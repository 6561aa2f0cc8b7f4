using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

public sealed class FormatTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_json_file_is_one_report_or_an_array_of_them()
    {
        Report one = Assert.Single(_folder.Read("one.json", "{\n \"id\": 7,\n \"text\": \"They met.\",\n \"published\": \"2025-03-17\"\n}"));
        Assert.Equal(("7", "They met.", "2025-03-17", "input"), (one.Id, one.Text, one.Published, one.PublishedFrom));
        List<Report> two = _folder.Read("two.json", "[{\"text\":\"They met.\"},{\"title\":\"no words\"},{\"text\":\"They parted.\"}]");
        Assert.Equal(["They met.", "They parted."], two.Select(r => r.Text));
        Assert.StartsWith("two.json (item 2): there is neither \"text\" nor \"html\".", Assert.Single(_folder.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_json_file_that_holds_JSON_Lines_is_read_as_such() =>
        Assert.Equal(["a", "b"], _folder.Read("lines.json", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n").Select(r => r.Id));

    [Fact]
    public void A_text_longer_than_any_report_is_refused_in_one_line()
    {
        byte[] some = "They met in Geneva. "u8.ToArray();
        byte[] text = new byte[100 * some.Length * 1_000 + some.Length];
        for (int i = 0; i < text.Length; i++)
            text[i] = some[i % some.Length];
        Assert.Equal("long.txt: the report is longer than 2 million characters. Cut it into its reports; many go into one file as JSON Lines.", _folder.Refused("long.txt", text));
    }

    [Fact]
    public void A_line_longer_than_any_report_costs_its_neighbours_nothing()
    {
        string lines = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"" + new string('x', 2_000_001) + "\"}\n" + new string('y', 33_000_000) + "\n{\"id\":\"d\",\"text\":\"Four.\"}\n";
        Assert.Equal(["a", "d"], _folder.Read("lines.jsonl", lines).Select(r => r.Id));
        Assert.Equal(["lines.jsonl (b): the report is longer than 2 million characters.", "lines.jsonl:3: the report is longer than 2 million characters."], _folder.Complaints.Select(c => c[..(c.IndexOf('.', 12) + 1)]));
    }

    [Fact]
    public void A_broken_json_file_is_refused_with_its_line() =>
        Assert.StartsWith("bad.json:2: from here on this is not JSON", _folder.Refused("bad.json", "{\"text\": \"One.\",\n oops}"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void An_item_of_a_JSON_Feed_is_a_report()
    {
        Report report = Assert.Single(_folder.Read("feed.json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"Wire","language":"en-GB","authors":[{"name":"Desk"}],
             "items":[{"id":"x1","url":"https://x.org/1","title":"Talks","content_html":"<p>The sides met.</p><p>They agreed.</p>","date_published":"2025-03-17T10:00:00Z"},{"id":"x2"}]}
            """));
        Assert.Equal(("x1", "https://x.org/1", "Talks", "Wire", "en", "2025-03-17T10:00:00Z"), (report.Id, report.Url, report.Title, report.Publisher, report.Language, report.Published));
        Assert.Equal("The sides met.\n\nThey agreed.", report.Text);
        Assert.Equal(["Desk"], report.Byline);
    }

    [Fact]
    public void A_row_of_a_table_is_a_report_by_its_columns()
    {
        List<Report> reports = _folder.Read("t.csv", "Headline;Body;Date;Source;id\n\"Talks; day 2\";\"They met.\n\nThey \"\"agreed\"\".\";2025-03-17;Wire;1\nx;No date.;;;2\nshort;row\nx;Late.;17 March;;4\n");
        Assert.Equal(["1", "2"], reports.Select(r => r.Id));
        Assert.Equal(("Talks; day 2", "They met.\n\nThey \"agreed\".", "2025-03-17", "Wire"), (reports[0].Title, reports[0].Text, reports[0].Published, reports[0].Publisher));
        Assert.Equal(2, _folder.Complaints.Count);
        Assert.StartsWith("t.csv:6: this row has 2 fields, the first has 5.", _folder.Complaints[0], StringComparison.Ordinal);
        Assert.StartsWith("t.csv:7: \"published\" is \"17 March\".", _folder.Complaints[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_words_is_refused() =>
        Assert.StartsWith("t.csv:1: there is no column with the reports' words. Name it \"text\"", _folder.Refused("t.csv", "id,title\n1,Talks\n"u8.ToArray()), StringComparison.Ordinal);

    private const string Mail = "From: =?utf-8?q?Ana_Petrov=C3=A1?= <ana@x.org>\nTo: desk@x.org\nSubject: Talks in Geneva\nDate: Mon, 17 Mar 2025 10:00:00 +0200\nMessage-ID: <m1@x.org>\nMIME-Version: 1.0\n"
        + "Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: 8bit\n\nThe sides met in \nGeneva.\n\nOn Sunday, 16 March 2025 at 9:00, Jo <jo@x.org> wrote:\n> Did they meet?\n\nThey agreed.\n\n-- \nAna\nThe Wire\n";

    [Fact]
    public void A_mail_is_what_its_writer_says_without_quotation_and_signature()
    {
        Report report = Assert.Single(_folder.Read("m.eml", Mail));
        Assert.Equal(("m1@x.org", "Talks in Geneva", "2025-03-17T10:00:00+02:00", "The sides met in Geneva.\n\n\nThey agreed."), (report.Id, report.Title, report.Published, report.Text));
        Assert.Equal(["Ana Petrová"], report.Byline);
    }

    [Fact]
    public void A_mailbox_has_a_report_a_message_and_a_mail_without_words_is_told()
    {
        string mbox = "From ana@x.org Mon Mar 17 10:00:00 2025\n" + Mail + "\nFrom jo@x.org Mon Mar 17 11:00:00 2025\nFrom: jo@x.org\nSubject: empty\nMessage-ID: <m2@x.org>\n\n\nFrom jo@x.org Mon Mar 17 12:00:00 2025\nFrom: jo@x.org\nSubject: page\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>The talks ended on Monday without any result.</p></body></html>\n";
        Assert.Equal(["Talks in Geneva", "page"], _folder.Read("box.mbox", mbox).Select(r => r.Title));
        Assert.StartsWith("box.mbox (message 2): the mail has no text.", Assert.Single(_folder.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_mail_is_refused() =>
        Assert.StartsWith("m.eml: this is not a mail", _folder.Refused("m.eml", "Just words.\n"u8.ToArray()), StringComparison.Ordinal);

    private static byte[] Word(string body) => SourceFolder.Zip(
        ("word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>")),
        ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"t\"><dc:title>Talks</dc:title><dc:creator>Ana</dc:creator><dcterms:created>2025-03-17T08:00:00Z</dcterms:created></cp:coreProperties>"u8.ToArray()));

    [Fact]
    public void A_word_document_has_its_paragraphs_title_author_and_date()
    {
        Report report = Assert.Single(_folder.Read("d.docx", Word("<w:p><w:r><w:t>The sides</w:t></w:r><w:r><w:t xml:space=\"preserve\"> met.</w:t></w:r></w:p><w:p/><w:p><w:del><w:r><w:delText>Not</w:delText><w:t>Not</w:t></w:r></w:del><w:r><w:t>They agreed.</w:t></w:r></w:p>")));
        Assert.Equal(("The sides met.\n\nThey agreed.", "Talks", "2025-03-17T08:00:00Z", "meta"), (report.Text, report.Title, report.Published, report.PublishedFrom));
    }

    [Fact]
    public void A_damaged_word_document_is_refused()
    {
        byte[] whole = Word("<w:p><w:r><w:t>The sides met.</w:t></w:r></w:p>");
        Assert.StartsWith("d.docx: the archive is damaged or cut short", _folder.Refused("d.docx", whole[..(whole.Length / 2)]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_has_not_come_is_kept_and_told()
    {
        Assert.Equal("2031-01-01", Assert.Single(_folder.Read("late.jsonl", "{\"text\":\"They met.\",\"published\":\"2031-01-01\"}")).Published);
        Assert.Contains("2031-01-01, which is in the future", Assert.Single(_folder.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_by_the_name_of_a_text_is_refused()
    {
        byte[] picture = [13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0];
        Assert.StartsWith("p.txt: this is a binary file, not text.", _folder.Refused("p.txt", picture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_scripts_is_refused() =>
        Assert.StartsWith("p.html: the page has no text.", _folder.Refused("p.html", "<html><head><script>load('app')</script></head><body><div id=root></div><script>start()</script></body></html>"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public async Task A_pipe_is_read_like_a_file()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using System.IO.Pipes.AnonymousPipeServerStream pipe = new(System.IO.Pipes.PipeDirection.Out);
        IEnumerable<Report> reports = new ReportSources(_ => { }, _ => { }, new SourceFormats()).Open([$"/proc/self/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}"], Stream.Null);
        Task<List<Report>> read = Task.Run(() => reports.ToList());
        // More than a pipe holds: when it is written, it is being read.
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("They met in Geneva. ", 10_000)).TrimEnd());
        await pipe.WriteAsync(text);
        await pipe.DisposeAsync();
        Assert.Equal(text.Length, Assert.Single(await read).Text.Length);
    }

    [Theory]
    [InlineData("Sides meet in Geneva, agree to meet again", "Sides meet in Geneva, agree to meet again")]
    [InlineData("The sides met in Geneva on Monday.", null)]
    [InlineData("GENEVA, March 3, 2025 (Wire) -- talks", null)]
    [InlineData("By Ana Petrova of the Wire", null)]
    [InlineData("GENEVA", null)]
    [InlineData("Monday, 3 March 2025", null)]
    public void The_first_line_of_a_text_is_its_title_where_it_reads_like_one(string line, string? title)
    {
        string body = string.Concat(Enumerable.Repeat("They met in Geneva and talked. ", 10));
        Report report = Assert.Single(_folder.Read("h.txt", line + "\n\n" + body));
        Assert.Equal((title, line + "\n\n" + body), (report.Title, report.Text));
        // A line of running text is none.
        Assert.Null(Assert.Single(_folder.Read("h.txt", line + "\n" + body)).Title);
    }
}
