using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Dragoman.Tests.Cli;

/// <summary>The program as its users start it: what it reads, what it refuses, and the status it ends with.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Text = "GENEVA, March 17, 2025 - Envoy Ana Petrova said on Monday that the two sides had agreed to meet again.";
    private const string Page = "<html lang=en><head><title>Talks go on</title></head><body><nav><a href=/>Home</a></nav><article><p>" + Text + "</p></article></body></html>";
    private const string Line = """{"id":"a1","text":"The envoy met ministers in Geneva on Monday."}""";

    private readonly DragomanProcess _program = new();

    public void Dispose() => _program.Dispose();

    private static string[] Texts(Run run) => [.. run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("report").GetProperty("text").GetString()!)];

    [Fact]
    public void A_folder_of_several_forms_is_read_in_the_order_of_names_and_what_is_bad_is_told()
    {
        _program.File("in/a.txt", Text);
        _program.File("in/b.html", Page);
        _program.File("in/c.jsonl", Line + "\n{\"id\": \"broken\"\n\n" + Line.Replace("a1", "a2", StringComparison.Ordinal) + "\n");
        _program.File("in/d.xml", $"<rss version=\"2.0\"><channel><title>Wire</title><item><title>T</title><pubDate>Mon, 17 Mar 2025 10:00:00 GMT</pubDate><description>{Text}</description></item></channel></rss>");
        _program.File("in/e.txt", "");
        _program.File("in/f.txt", [0, 1, 2, 3, 0, 0, 0, 255, 0, 0]);
        _program.File("in/g.txt", [.. "Talks in S"u8, 0xE3, .. "o Paulo went on, the minister said.\u0007\u202E"u8]);
        _program.File("in/h.bin", [1, 2, 3]);
        Run run = _program.Run("read", "in", "--format", "json");
        Assert.Equal(1, run.Status);
        string[] texts = Texts(run);
        Assert.Equal(6, texts.Length);
        Assert.Equal(Text, texts[0]);
        Assert.Equal(Text, texts[1]);
        Assert.Equal(Text, texts[4]);
        Assert.Contains("c.jsonl:2:", run.Errors, StringComparison.Ordinal);
        Assert.Contains("e.txt: the file is empty.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("f.txt: this is a binary file", run.Errors, StringComparison.Ordinal);
        Assert.Contains("g.txt: not valid UTF-8", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        // One thread and two give the same bytes.
        Assert.Equal(run.Output, _program.Run("read", "in", "--format", "json", "--threads", "1").Output);
    }

    [Fact]
    public void Parse_and_extract_read_files_and_standard_input()
    {
        string file = _program.File("a.txt", Text);
        Run parsed = _program.Run("parse", file);
        Assert.Equal(0, parsed.Status);
        Assert.StartsWith("# newdoc id = ", parsed.Output, StringComparison.Ordinal);
        Assert.Contains("TokenRange=0:6", parsed.Output, StringComparison.Ordinal);
        Run extracted = _program.Run(Encoding.UTF8.GetBytes(Page), ["extract", "-"]);
        Assert.Equal(0, extracted.Status);
        JsonElement page = JsonDocument.Parse(extracted.Output).RootElement;
        Assert.Equal(("Talks go on", Text), (page.GetProperty("title").GetString(), page.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("<!DOCTYPE html>" + Page)]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">" + Page)]
    [InlineData("\uFEFF<!-- saved -->\n<head><title>T</title></head><body><p>" + Text + "</p></body>")]
    [InlineData("<div><p>" + Text + "</p></div>")]
    [InlineData("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><entry><title>T</title><summary>" + Text + "</summary></entry></feed>")]
    [InlineData("{\"text\":\"" + Text + "\"}")]
    [InlineData(Text)]
    public void Standard_input_is_told_by_how_it_begins(string input)
    {
        Run run = _program.Run(Encoding.UTF8.GetBytes(input), ["read", "--format", "json", "--threads", "1"]);
        Assert.Equal((0, ""), (run.Status, run.Errors));
        Assert.Equal([Text], Texts(run));
    }

    [Theory]
    [InlineData(2, "There is no option --bogus.", "read", "--bogus", "a.txt")]
    [InlineData(2, "'xml'", "read", "--format", "xml")]
    [InlineData(2, "--threads is a whole number from 1", "parse", "--threads", "0")]
    [InlineData(2, "Required command was not provided.")]
    [InlineData(2, "no-model.bin", "read", "--model", "no-model.bin", "a.txt")]
    [InlineData(2, "no-actors.csv", "read", "--actors", "no-actors.csv", "a.txt")]
    [InlineData(1, "missing.txt: there is no such file or folder.", "read", "missing.txt")]
    [InlineData(1, "empty: there are no reports in this folder.", "read", "empty")]
    [InlineData(1, "standard input: the file is empty.", "read")]
    public void What_cannot_be_done_is_told_in_a_line_and_by_the_status(int status, string said, params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "empty"));
        Run run = _program.Run(arguments);
        Assert.Equal(status, run.Status);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void An_actor_of_the_users_own_gets_its_code()
    {
        string actors = _program.File("mine.csv", "# ours\nLake Front Union;organization;LFU;;REB;the Fronters\n");
        string report = _program.File("a.txt", "The Lake Front Union said on Monday that it would sign the agreement.");
        Run run = _program.Run("read", "--actors", actors, report, "--format", "json");
        Assert.Equal((0, ""), (run.Status, run.Errors));
        JsonElement entity = JsonDocument.Parse(run.Output).RootElement.GetProperty("entities").EnumerateArray().First(e => e.GetProperty("name").GetString() == "Lake Front Union");
        Assert.Equal(("LFU", "REB"), (entity.GetProperty("code").GetString(), entity.GetProperty("sector").GetString()));
    }

    [Fact]
    public void A_broken_actors_file_is_refused_with_its_line()
    {
        string actors = _program.File("mine.csv", "# ours\nLake Front Union;organization;LFU\nOther Front;bird;OFR\n");
        Run run = _program.Run("read", "--actors", actors, _program.File("a.txt", Text));
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("mine.csv:3: \"bird\" is not a kind.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_ends_when_nobody_reads_its_output()
    {
        string many = _program.File("many.jsonl", string.Concat(Enumerable.Repeat(Line + "\n", 20_000)));
        using Process process = _program.Start("read", many, "--format", "json");
        Assert.StartsWith("{\"report\"", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        process.StandardOutput.Close();
        string errors = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.Equal((0, ""), (process.ExitCode, errors));
    }

    [Fact]
    public void Ctrl_C_ends_it_without_a_stack()
    {
        if (OperatingSystem.IsWindows())
            return;
        // Standard input stays open, so the program waits for more.
        using Process process = _program.Start("read", "-", "--format", "json", "--threads", "1");
        process.StandardInput.Write(string.Concat(Enumerable.Repeat(Line + "\n", 300)));
        process.StandardInput.Flush();
        Assert.StartsWith("{\"report\"", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(130, process.ExitCode);
        Assert.DoesNotContain("   at ", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_command_line_is_what_the_commands_say()
    {
        Run run = _program.Run("docs");
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "cli.md")).ReplaceLineEndings("\n");
        Assert.True(page == run.Output, "docs/cli.md is stale. Run: dotnet run -c Release --project src/Dragoman.Cli -- docs > docs/cli.md");
    }

    [Theory]
    [InlineData("who")]
    [InlineData("decide merge")]
    [InlineData("export")]
    [InlineData("changes")]
    [InlineData("figures import")]
    public void Help_is_given_also_where_something_is_required(string command)
    {
        Run run = _program.Run([.. command.Split(' '), "--help"]);
        Assert.Equal((0, ""), (run.Status, run.Errors));
        Assert.Contains($"dragoman {command} <", run.Output.Replace("[options]", "<", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("raed x", "There is no command raed.", "Ask `dragoman --help`.")]
    [InlineData("--foo", "There is no option --foo.", "Ask `dragoman --help`.")]
    [InlineData("decide undo x", "\"x\" is not the number of a decision. `dragoman decide list` shows them.", "Ask `dragoman decide undo --help`.")]
    [InlineData("export map --format parquet", "map has a form of its own (docs/exports.md): leave --format out.", "Ask `dragoman export --help`.")]
    [InlineData("search -- -peace", "There is no word to look for: give at least one that must be there.", "Ask `dragoman search --help`.")]
    public void A_wrong_command_line_is_told_in_a_line_with_where_to_ask(string arguments, string fault, string ask)
    {
        Run run = _program.Run(arguments.Split(' '));
        Assert.Equal((2, $"{fault}\n{ask}\n"), (run.Status, run.Errors));
    }

    [Fact]
    public void A_store_that_cannot_be_written_to_can_be_asked()
    {
        string text = _program.File("kept/a.txt", "Sergei Lavrov met Antony Blinken in Geneva on Friday.");
        string store = Path.Combine(_program.Folder, "kept", "s.db");
        Assert.Equal(0, _program.Run("add", text, "--store", store).Status);
        // Who is root may write all the same; then this says less.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_program.Folder, "kept"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Run asked = _program.Run("who", "Lavrov", "--store", store);
            Assert.True(asked.Status == 0, asked.Errors);
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path.Combine(_program.Folder, "kept"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
