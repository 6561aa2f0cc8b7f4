using System.Buffers;
using System.Text;
using System.Text.Json;
using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Tests.Findings;
using Dragoman.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dragoman.Tests.Record;

/// <summary>Texts made of pieces of real reports and of what breaks readers.</summary>
public static class ReportTexts
{
    private static readonly string[] Pieces =
    [
        "President Vladimir Putin", "said on Monday", "“We want peace,”", "the minister said.", "Russia", " and ", "Ukraine", ", ", "\n\n", "\r\n", "30 -day ceasefire", ". .",
        "Киев заявил", "🇺🇦", "👩‍🚒", "\uD83D", "\uDE00", "\u200F", "\u202E", "\u0001", "\t", "\"", "“", "”", "‘", "’", "can't", "U.S.", "3.5%", "https://example.org/2025/03/17/a.jpg",
        "accused Moscow of attacking Kyiv", "talks in Geneva", "according to officials", "he", "refused to comment", "last week", "-", "—", "…", " ", "a", "中国", "السلام", "\u00A0", "\uFEFF", "",
    ];

    public static Arbitrary<string> Text() => Gen.Elements(Pieces).ListOf().Select(p => string.Join("", p)).ToArbitrary();
}

public sealed class RecordPropertyTests
{
    [Property(Arbitrary = [typeof(ReportTexts)], MaxTest = 150)]
    public void A_record_of_any_text_is_valid_and_its_offsets_lie_inside(string text)
    {
        byte[] bytes = Write(text);
        using JsonDocument json = JsonDocument.Parse(bytes);
        int length = json.RootElement.GetProperty("report").GetProperty("text").GetString()!.EnumerateRunes().Count();
        Assert.Equal(new CodePointMap(text).ToCodePoint(text.Length), length);
        Check(json.RootElement, length);
    }

    // Every object with a start and an end lies inside the text and is not empty.
    private static void Check(JsonElement e, int length)
    {
        if (e.ValueKind is JsonValueKind.Array)
        {
            foreach (JsonElement item in e.EnumerateArray())
                Check(item, length);
        }
        else if (e.ValueKind is JsonValueKind.Object)
        {
            if (e.TryGetProperty("start", out JsonElement start))
            {
                int from = start.GetInt32(), to = e.GetProperty("end").GetInt32();
                Assert.True(from >= 0 && from < to && to <= length, $"{from}..{to} of {length}");
            }
            foreach (JsonProperty p in e.EnumerateObject())
                Check(p.Value, length);
        }
    }

    [Property(Arbitrary = [typeof(ReportTexts)], MaxTest = 50)]
    public void The_same_text_gives_the_same_bytes_on_one_thread_and_on_many(string text)
    {
        byte[] one = Write(text);
        byte[][] many = new byte[4][];
        Parallel.For(0, many.Length, i => many[i] = Write(text));
        Assert.All(many, b => Assert.Equal(one, b));
    }

    [Property(Arbitrary = [typeof(ReportTexts)], MaxTest = 50)]
    public void Texts_read_together_give_the_bytes_that_each_gives_alone(string first, string second, string third)
    {
        string[] texts = [first, second, third];
        ReportRecord[] together = RecordSpecTests.Reader.Read(Array.ConvertAll(texts, static t => new Report { Text = t }));
        for (int i = 0; i < texts.Length; i++)
        {
            ArrayBufferWriter<byte> output = new();
            RecordWriter.Write(together[i], output);
            Assert.Equal(Write(texts[i]), output.WrittenSpan.ToArray());
        }
    }

    [Property(Arbitrary = [typeof(ReportTexts)], MaxTest = 100)]
    public void Words_rebuild_the_text_but_for_white_space(string text)
    {
        var parsed = RecordSpecTests.Reader.Read(new Report { Text = text }).Parsed;
        StringBuilder words = new();
        for (int i = 0; i < parsed.Count; i++)
            words.Append(parsed.Span[i].In(text));
        Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(words.ToString().Where(c => !char.IsWhiteSpace(c))));
    }

    private static byte[] Write(string text)
    {
        ArrayBufferWriter<byte> output = new();
        RecordWriter.Write(RecordSpecTests.Reader.Read(new Report { Text = text }), output);
        return output.WrittenSpan.ToArray();
    }
}

public sealed class SourceTests
{
    private static (List<Report> Reports, List<string> Complaints) Open(string name, byte[] content)
    {
        string folder = Directory.CreateTempSubdirectory("dragoman").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            File.WriteAllBytes(path, content);
            List<string> complaints = [];
            List<Report> reports = [.. new ReportSources(complaints.Add, complaints.Add).Open([path], Stream.Null)];
            return (reports, complaints);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void A_bad_line_is_named_and_its_neighbours_are_read()
    {
        (List<Report> reports, List<string> complaints) = Open("r.jsonl", Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"One.\"}\nnot json\n{\"id\":\"b\",\"published\":\"17 March\",\"text\":\"x\"}\n{\"id\":\"c\",\"text\":\"half \\ud800 a pair\"}\n"));
        Assert.Equal(["a", "c"], reports.Select(r => r.Id));
        Assert.Equal(2, complaints.Count);
        Assert.Contains("r.jsonl:2:", complaints[0], StringComparison.Ordinal);
        Assert.Contains("Write it as 2025-03-17", complaints[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("blank.txt", " \n ")]
    [InlineData("binary.txt", "\0\0\0\u0001\0\0\u0002")]
    [InlineData("broken.xml", "<rss><channel>")]
    [InlineData("none.warc", "hello\r\n\r\n")]
    public void What_is_no_report_is_refused_in_one_line(string name, string content)
    {
        (List<Report> reports, List<string> complaints) = Open(name, Encoding.UTF8.GetBytes(content));
        Assert.Empty(reports);
        Assert.Single(complaints);
        Assert.Contains(name, complaints[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_is_kept_to_the_last_character()
    {
        (List<Report> reports, _) = Open("t.txt", Encoding.UTF8.GetBytes(" A line.\r\n\r\nAnother.\n\n"));
        Assert.Equal(" A line.\r\n\r\nAnother.\n\n", Assert.Single(reports).Text);
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_read_and_said_to_be()
    {
        (List<Report> reports, List<string> notices) = Open("l.txt", [.. "Der Minister sagte in Z"u8, 0xFC, .. "rich, dass die Verhandlungen fortgesetzt w"u8, 0xFC, .. "rden."u8]);
        Assert.Contains("Zürich", Assert.Single(reports).Text, StringComparison.Ordinal);
        Assert.Contains("not valid UTF-8", Assert.Single(notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Broken;nonsense")]
    [InlineData("Broken;3;ABC")]
    [InlineData("|;group")]
    [InlineData("Broken;group;abcd")]
    public void A_wrong_line_of_an_actors_file_is_named(string wrong)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "# mine\nNorthern Front;organization;XYZ;;REB\n" + wrong + "\n");
            ActorTableException e = Assert.Throws<ActorTableException>(() => ActorTable.Load([file]));
            Assert.Contains(":3:", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
