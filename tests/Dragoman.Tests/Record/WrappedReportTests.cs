using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Tests.Findings;

namespace Dragoman.Tests.Record;

/// <summary>A report whose lines were broken to fit a page says what it says without the breaks.</summary>
public sealed class WrappedReportTests
{
    private const int PageWidth = 72;

    [Theory]
    [InlineData("\n", "\n\n", "")]
    [InlineData("\n", "\n", "   ")]
    [InlineData("\r\n", "\r\n\r\n", "")]
    public void Line_breaks_of_a_page_change_no_finding(string lineEnd, string paragraphEnd, string indent)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Order(StringComparer.Ordinal))
        {
            string[] paragraphs = File.ReadAllText(file).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            string flat = string.Join("\n\n", paragraphs);
            string wrapped = string.Join(paragraphEnd, paragraphs.Select(p => indent + Wrap(p, lineEnd)));
            Assert.Equal(WithoutPlaces(flat), WithoutPlaces(wrapped));
        }
    }

    private static string Wrap(string paragraph, string lineEnd)
    {
        StringBuilder lines = new();
        int width = 0;
        foreach (string word in paragraph.Split(' '))
        {
            if (width > 0)
            {
                bool fits = width + 1 + word.Length <= PageWidth;
                lines.Append(fits ? " " : lineEnd);
                width = fits ? width + 1 : 0;
            }
            lines.Append(word);
            width += word.Length;
        }
        return lines.ToString();
    }

    // The record with the words of each span, white space made one blank, in place of where they stand.
    private static string WithoutPlaces(string text)
    {
        ArrayBufferWriter<byte> bytes = new();
        RecordWriter.Write(RecordSpecTests.Reader.Read(new Report { Text = text }), bytes);
        JsonNode record = JsonNode.Parse(bytes.WrittenSpan)!;
        int[] units = CodePoints(text);
        record.AsObject().Remove("report");
        // Blanks that a break leaves behind count as such where damage is measured.
        record["origin"]!.AsObject().Remove("translated");
        Replace(record, text, units);
        return record.ToJsonString();
    }

    private static void Replace(JsonNode node, string text, int[] units)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
                Replace(item!, text, units);
        }
        else if (node is JsonObject o)
        {
            if (o["start"] is { } start && o["end"] is { } end)
            {
                string words = text[units[(int)start]..units[(int)end]];
                o.Remove("start");
                o.Remove("end");
                o["words"] = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
            foreach (KeyValuePair<string, JsonNode?> p in o)
            {
                if (p.Value is JsonArray or JsonObject)
                    Replace(p.Value, text, units);
            }
        }
    }

    private static int[] CodePoints(string text)
    {
        List<int> units = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i]))
                units.Add(i);
        }
        units.Add(text.Length);
        return [.. units];
    }
}
