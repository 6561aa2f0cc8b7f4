using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Text;

namespace Dragoman.Tests.Findings;

/// <summary>The examples of spec/dates.md: when a report was published, and when what it tells was said and done.</summary>
public sealed class DateSpecTests
{
    [Theory, MemberData(nameof(Spec.Examples), "dates.md", MemberType = typeof(Spec))]
    public void Finds_the_dates_of_what_was_said_and_done(Example example)
    {
        string[] lines = example.Input.Split('\n');
        Report report = new() { Text = string.Join('\n', lines[1..]), Published = lines[0]["published ".Length..] };
        ReportRecord record = RecordSpecTests.Reader.Read(report);
        string Line(string kind, string name, string? date) => $"{kind} {name} {date ?? "none"}";
        List<string> found =
        [
            .. record.Statements.Where(s => s.Cue is not null).Select(s => Line("S", s.Cue!.Value.In(report.Text).ToString(), s.Date)),
            .. record.Events.Select(e => Line("V", e.Trigger.In(report.Text).ToString(), e.Date)),
            .. record.Table.Engagements.Select(g => Line("G", g.Form.ToString().ToLowerInvariant(), g.Date)),
        ];
        foreach (string line in example.Expected.Split('\n'))
            Assert.Contains(line, found);
    }

    [Theory, MemberData(nameof(Spec.Publications), "dates.md", MemberType = typeof(Spec))]
    public void Finds_the_day_of_publication(Example example)
    {
        Report report = PublicationDate.Resolve(new Report { Text = example.Input });
        Assert.Equal(example.Expected, report.Published is null ? "none" : $"{report.Published} {report.PublishedFrom}");
    }
}
