using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

public sealed class DecodingTests : IDisposable
{
    private const string Wire = "“We are ready,” Senator Iván Cepeda said – in Nariño – on Monday. The other side’s envoy did not answer the offer.";
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Encoding Encoding1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void Quotation_marks_of_Windows_1252_are_quotation_marks()
    {
        Assert.Equal(Wire, Assert.Single(_folder.Read("w.txt", Encoding1252.GetBytes(Wire))).Text);
        Assert.Equal("w.txt: not valid UTF-8; read as windows-1252.", Assert.Single(_folder.Notices));
    }

    [Fact]
    public void Text_of_two_or_four_bytes_a_character_is_read_with_and_without_a_mark()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true)])
            Assert.Equal(Wire, Assert.Single(_folder.Read("w.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Wire)])).Text);
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal(Wire, Assert.Single(_folder.Read("w.txt", encoding.GetBytes(Wire))).Text);
    }

    [Fact]
    public void Lines_in_UTF_16_are_read()
    {
        byte[] lines = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"text\":\"“One.”\"}\r\n{\"text\":\"Two.\"}\r\n")];
        Assert.Equal(["“One.”", "Two."], _folder.Read("l.jsonl", lines).Select(r => r.Text));
        Assert.Empty(_folder.Complaints);
    }

    [Fact]
    public void A_broken_byte_in_UTF_8_costs_itself_alone()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Wire);
        Assert.Equal("\uFFFD" + Wire, Assert.Single(_folder.Read("w.txt", [0xFF, .. bytes])).Text);
        Assert.Equal("w.txt: not valid UTF-8 in one place; there the text has U+FFFD.", Assert.Single(_folder.Notices));
        Assert.EndsWith("the other side\uFFFD", Assert.Single(_folder.Read("w.txt", Encoding.UTF8.GetBytes("“We are ready,” said the other side’")[..^1])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_read_in_the_character_set_that_it_names()
    {
        byte[] page = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes("<html><head><meta charset='koi8-r'><title>x</title></head><body><article><p>Министр заявил в Москве.</p></article></body></html>");
        Assert.Equal("Министр заявил в Москве.", Assert.Single(_folder.Read("p.html", page)).Text);
        Assert.Empty(_folder.Notices);
    }

    [Fact]
    public void Feeds_and_mails_in_other_character_sets_are_read()
    {
        Encoding cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        byte[] feed = cyrillic.GetBytes("<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>Лента</title><item><title>x</title><description>Министр заявил в Москве.</description></item></channel></rss>");
        Assert.Equal("Министр заявил в Москве.", Assert.Single(_folder.Read("f.xml", feed)).Text);
        byte[] mail = cyrillic.GetBytes("From: a@x.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=windows-1251\n\nМинистр заявил в Москве.\n");
        Assert.Equal("Министр заявил в Москве.", Assert.Single(_folder.Read("m.eml", mail)).Text);
    }
}
