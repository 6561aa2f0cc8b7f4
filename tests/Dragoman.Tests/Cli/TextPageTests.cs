using Dragoman.Cli;
using Dragoman.Record;

namespace Dragoman.Tests.Cli;

/// <summary>The page for a person. The golden files are pages that were read and found good; a change to them is read again.</summary>
public class TextPageTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Prints_a_whole_record(int width) =>
        IsGolden($"call-{width}.txt", Page(HandMadeRecord.OfCall(), width));

    [Fact]
    public void Says_what_is_missing() =>
        IsGolden("nothing-80.txt", Page(HandMadeRecord.OfNothing(""), 80));

    [Fact]
    public void Colours_only_when_asked()
    {
        ReportRecord record = HandMadeRecord.OfCall();

        string coloured = Page(record, 80, colour: true);

        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", Page(record, 80), StringComparison.Ordinal);
        Assert.Equal(Page(record, 80), WithoutColour(coloured));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_page(int width)
    {
        int limit = Math.Max(width, TextPage.MinimumWidth);

        foreach (string line in Page(HandMadeRecord.OfCall(), width).Split('\n'))
        {
            Assert.InRange(line.Length, 0, limit);
            Assert.Equal(line.TrimEnd(), line);
        }
    }

    [Fact]
    public void Never_sends_the_report_s_own_escapes_to_the_terminal()
    {
        const string hostile = "\u001b[2J\u001b]0;owned\u0007 a\u0000b \u202Egnp.exe\u202C \u0085 \u200F \u009b31m \ud800 [bold]x[/] [[ ]";

        string page = Page(HandMadeRecord.OfOneStatement(hostile), 100);

        Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(page, c => c is '\u202E' or '\u200F' or '\u202C' || char.IsSurrogate(c));
        Assert.Contains("␛[2J", page, StringComparison.Ordinal);
        Assert.Contains("‹U+202E›gnp.exe", page, StringComparison.Ordinal);
        Assert.Contains("[bold]x[/]", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Cuts_a_long_statement_in_its_middle()
    {
        string text = "Begin " + string.Concat(Enumerable.Repeat("word ", 1_000_000)) + "finish.";

        string page = Page(HandMadeRecord.OfOneStatement(text), 80);

        Assert.InRange(page.Length, 1, 10_000);
        Assert.Contains("Begin word", page, StringComparison.Ordinal);
        Assert.Contains("[…]", page, StringComparison.Ordinal);
        Assert.Contains("word finish.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_lines_and_columns_as_an_editor_does()
    {
        ReportRecord record = HandMadeRecord.OfOneStatement("x");
        record.Statements[0].Content[0] = new Dragoman.Text.TextSpan(0, 1);

        Assert.Contains("[s1 1:1]", Page(record, 80), StringComparison.Ordinal);
    }

    private static string Page(ReportRecord record, int width, bool colour = false)
    {
        using StringWriter output = new() { NewLine = "\n" };
        TextPage.Write(record, output, width, colour);
        return output.ToString();
    }

    private static string WithoutColour(string page) =>
        string.Join('\n', System.Text.RegularExpressions.Regex.Replace(page, "\u001b\\[[0-9;]*m", "").Split('\n').Select(line => line.TrimEnd()));

    // What was written is left beside the expected file, to be read and, if it is right, to take its place.
    private static void IsGolden(string name, string page)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Cli", "golden");
        string expected = Path.Combine(folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Path.ChangeExtension(name, ".received.txt")), page);
        Assert.True(File.Exists(expected), $"There is no golden file Cli/golden/{name}.");
        Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), page);
    }
}
