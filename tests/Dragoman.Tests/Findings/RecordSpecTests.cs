using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Tests.Findings;

/// <summary>The examples of spec/events.md, spec/times.md and spec/entities.md, through the real reader.</summary>
public sealed class RecordSpecTests
{
    // The last line of an example that shows all there is to find.
    private const string NothingElse = "nothing else";

    internal static readonly ReportReader Reader = new(Models.Load());

    [Theory, MemberData(nameof(Spec.Examples), "events.md", MemberType = typeof(Spec))]
    public void Finds_the_events_of_the_specification(Example example)
    {
        ReportRecord record = Reader.Read(new Report { Text = example.Input });
        string[] lines = example.Expected.Split('\n');
        string[] told = [.. record.Events.Select(e => Notation(e, record))];
        bool all = lines[^1] is NothingElse;
        if (lines is not [NothingElse])
            Contains(all ? string.Join('\n', lines[..^1]) : example.Expected, told);
        if (all)
            Assert.True(told.Length == lines.Length - 1, $"more than was expected:\n{string.Join('\n', told)}");
    }

    // Every part that the example names must be in the event's notation.
    private static string Notation(PoliticalEvent e, ReportRecord r)
    {
        string Names(string role, List<Participant> list) => list.Count == 0 ? "" : $" {role}=" + string.Join("|", list.Select(p => p.Span.In(r.Report.Text).ToString()));
        return $"{e.Class}{(e.Mode is null ? "" : "/" + e.Mode)}{Names("actors", e.Actors)}{Names("recipients", e.Recipients)}{(e.Place is { } place ? " place=" + r.Entities.Entities[place].Name : "")}{(e.Date is { } date ? " date=" + date : "")} {e.Status.ToString().ToLowerInvariant()}";
    }

    [Theory, MemberData(nameof(Spec.Examples), "times.md", MemberType = typeof(Spec))]
    public void Finds_the_times_of_the_specification(Example example)
    {
        string[] lines = example.Input.Split('\n');
        bool dated = lines[0].StartsWith("published ", StringComparison.Ordinal);
        Report report = new() { Text = dated ? string.Join('\n', lines[1..]) : example.Input, Published = dated ? lines[0][10..] : null };
        IEnumerable<string> found = Reader.Read(report).Times.Select(t => $"{t.Span.In(report.Text)}\t{t.Type}\t{t.Value}");
        foreach (string line in example.Expected.Split('\n'))
            Assert.Contains(line, found);
    }

    [Theory, MemberData(nameof(Spec.Examples), "entities.md", MemberType = typeof(Spec))]
    public void Finds_the_entities_of_the_specification(Example example)
    {
        List<Entity> entities = Reader.Read(new Report { Text = example.Input }).Entities.Entities;
        Contains(example.Expected, entities.Select(e =>
            $"{e.Kind.ToString().ToLowerInvariant()} {e.Name} [{string.Join('|', e.Spellings)}] {e.Code} {e.Sector} {string.Join(' ', e.Roles.Select(r => "role=" + r))}"
                + string.Concat(e.Mentions.Where(static m => m.Type is MentionType.Pronoun).Select(m => " pronoun=" + m.Span.In(example.Input).ToString()))));
    }

    private static void Contains(string expected, IEnumerable<string> found)
    {
        List<string> all = [.. found];
        foreach (string line in expected.Split('\n'))
            Assert.True(all.Exists(f => Parts(line).All(p => f.Contains(p, StringComparison.Ordinal))), $"expected: {line}\nfound:\n{string.Join('\n', all)}");
    }

    // "ASSAULT actors=The army denied": words before the first "=" stand alone, the rest by key.
    private static IEnumerable<string> Parts(string line) => System.Text.RegularExpressions.Regex.Split(line, " (?=actors=|recipients=|place=|date=|denied$|alleged$|planned$|proposed$|hypothetical$|held$|role=|pronoun=|[A-Z]{3}( |$))").Where(p => p.Trim().Length > 0);
}
