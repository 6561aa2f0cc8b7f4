using System.Text.Json;
using Dragoman.Tests.Cli;
using Microsoft.Data.Sqlite;

namespace Dragoman.Tests.Store;

/// <summary>The commands that ask a store, as their users start them.</summary>
public sealed class AnswerCommandTests : IDisposable
{
    private readonly DragomanProcess _program = new();

    public void Dispose() => _program.Dispose();

    private void AddReports() => _program.Run("add", _program.File("reports.jsonl", """
        {"id":"a","published":"2022-07-01","publisher":"Courier","title":"Talks in Geneva","text":"Sergei Lavrov said that Russia rejects the ceasefire. Sergei Lavrov met Antony Blinken in Geneva on Friday. Russia controls Kherson."}
        {"id":"b","published":"2022-08-03","publisher":"Herald","title":"Ships leave","text":"Ukraine accepts the ceasefire. Oleksandr Kubrakov said that ships with grain left Odesa. Ukraine seized Kherson on Tuesday."}
        {"id":"c","published":"2003-02-01","publisher":"Herald","title":"Two brothers","text":"George Bush said that Iraq must disarm. Jeb Bush said that Florida was safe."}
        """ + "\n"));

    [Theory]
    [InlineData("who Lavrov", "Sergei Lavrov", "\"name\":\"Sergei Lavrov\"")]
    [InlineData("said Kubrakov --about grain", "“Oleksandr Kubrakov said that ships with grain left Odesa.”", "\"words\":\"that ships with grain left Odesa\"")]
    [InlineData("positions ceasefire", "Ukraine: accepts · ceasefire", "\"stance\":\"accepts\"")]
    [InlineData("positions --party Russia", "Russia: rejects · ceasefire", "\"stance\":\"rejects\"")]
    [InlineData("timeline --party Lavrov --place Geneva", "meeting: Sergei Lavrov, Antony Blinken", "\"finding\":\"engagement\"")]
    [InlineData("control Kherson --on 2022-07", "held by     Russia", "\"holder\":\"Russia\"")]
    [InlineData("sources", "Courier", "\"publisher\":\"Herald\",\"reports\":2")]
    [InlineData("changes --since 2020-01-01", "Ukraine: accepts · ceasefire", "\"change\":\"new\"")]
    [InlineData("search grain ships", "[ships] with [grain]", "\"report\":\"b\"")]
    public void Each_answers_with_a_page_and_with_lines(string question, string page, string line)
    {
        AddReports();
        Run asked = _program.Run(question.Split(' '));
        Assert.True(asked.Status == 0, asked.Errors);
        Assert.Contains(page, asked.Output, StringComparison.Ordinal);
        Run lines = _program.Run([.. question.Split(' '), "--json"]);
        Assert.True(lines.Status == 0, lines.Errors);
        Assert.Contains(line, lines.Output, StringComparison.Ordinal);
        Assert.All(lines.Lines, static l => JsonDocument.Parse(l).Dispose());
    }

    [Fact]
    public void A_copy_is_read_beside_the_clean_one_and_stays_what_it_says()
    {
        const string Clean = "Foreign Minister Tibor Szalai will travel to Bratislava on Friday to speak with 19 Slovak negotiators about the river dam. The two governments have argued about the share of water for three decades, and a court ruled on it in 1997. Szalai said that he expected an agreement in principle by summer. Farmers on both banks have lost a third of their harvest to drought in the last two years, and the power station at the dam has worked at half of its capacity since November.";
        string damaged = Clean.Replace("Szalai", "Salai", StringComparison.Ordinal).Replace("speak with", "speaking to", StringComparison.Ordinal);
        string Line(string id, string day, string text) => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["published"] = day, ["text"] = text }) + "\n";
        _program.Run("add", _program.File("copies.jsonl", Line("later", "2024-03-05", damaged) + Line("first", "2024-03-04", Clean) + Line("other", "2024-03-04", "Ships left Odesa with grain on Monday, the harbour master said.")));
        Run groups = _program.Run("copies");
        Assert.Contains("earliest, cleanest", groups.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("other", groups.Output, StringComparison.Ordinal);
        List<JsonElement> lines = [.. _program.Run("copies", "later", "--json").Lines.Select(static l => JsonDocument.Parse(l).RootElement)];
        JsonElement name = lines.First(static l => l.TryGetProperty("difference", out JsonElement kind) && kind.GetString() == "name");
        Assert.Equal(("Salai", "Szalai"), (name.GetProperty("words").GetString(), name.GetProperty("clean_words").GetString()));
        Assert.Equal("Salai", damaged[name.GetProperty("start").GetInt32()..name.GetProperty("end").GetInt32()]);
        Assert.Equal("Szalai", Clean[name.GetProperty("clean_start").GetInt32()..name.GetProperty("clean_end").GetInt32()]);
        // Its own words are kept.
        Assert.Contains("Salai", _program.Run("search", "Salai").Output, StringComparison.Ordinal);
        Assert.Equal(1, _program.Run("copies", "nobody").Status);
    }

    [Theory]
    [InlineData("who Zzyzxqwv", 1, "nobody and nothing in the store is called Zzyzxqwv")]
    [InlineData("said Lavrov --about cheese", 1, "nothing in the store answers this")]
    [InlineData("contradictions", 1, "nothing in the store answers this")]
    [InlineData("timeline --from 2022-13", 2, "--from is \"2022-13\". Write a day as 2025-03-17")]
    [InlineData("control Kherson --on yesterday", 2, "--on is \"yesterday\". Write a day as 2025-03-17")]
    [InlineData("changes --since noon", 2, "--since is \"noon\". Write a day as 2025-03-17")]
    [InlineData("changes", 2, "--since")]
    [InlineData("timeline --only gossip", 2, "gossip")]
    [InlineData("sources --store nowhere.db", 2, "nowhere.db: there is no store here.")]
    [InlineData("sources --store other.db", 2, "other.db: this is another program's database.")]
    public void What_cannot_be_answered_is_told(string question, int status, string fault)
    {
        AddReports();
        Execute("create table bird (name text)");
        Run asked = _program.Run(question.Split(' '));
        Assert.Equal((status, ""), (asked.Status, asked.Output));
        Assert.Contains(fault, asked.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_a_name_may_mean_is_listed()
    {
        AddReports();
        Run asked = _program.Run("said", "Bush", "--json");
        Assert.Equal(3, asked.Status);
        Assert.Equal(["George W. Bush", "Jeb Bush"], asked.Lines.Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("candidate").GetString()).Order(StringComparer.Ordinal));
        Assert.Contains("Bush may mean any of 2 names.", asked.Errors, StringComparison.Ordinal);
        Assert.Equal(0, _program.Run("said", "Jeb Bush").Status);
    }

    [Theory]
    [InlineData("who Lavrov")]
    [InlineData("positions")]
    [InlineData("timeline")]
    [InlineData("contradictions")]
    [InlineData("sources")]
    [InlineData("changes --since 2020-01-01")]
    [InlineData("search grain")]
    public void An_empty_store_answers_nothing(string question)
    {
        _program.Run("add", _program.File("empty.jsonl", "\n"));
        Run asked = _program.Run(question.Split(' '));
        Assert.Equal((1, ""), (asked.Status, asked.Output));
        Assert.Single(asked.Errors.TrimEnd().Split('\n'));
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(_program.Folder, "other.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
