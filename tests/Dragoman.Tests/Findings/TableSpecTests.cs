using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Tests.Findings;

/// <summary>The examples of spec/table.md, through the real reader.</summary>
public sealed class TableSpecTests
{
    [Theory, MemberData(nameof(Spec.Examples), "table.md", MemberType = typeof(Spec))]
    public void Finds_the_table_of_the_specification(Example example)
    {
        string[] lines = example.Input.Split('\n');
        bool dated = lines[0].StartsWith("published ", StringComparison.Ordinal);
        Report report = new() { Text = dated ? string.Join('\n', lines[1..]) : example.Input, Published = dated ? lines[0][10..] : null };
        List<string> found = Notation(RecordSpecTests.Reader.Read(report));

        foreach (string line in example.Expected.Split('\n'))
        {
            bool holds = line.StartsWith("no ", StringComparison.Ordinal)
                ? !found.Exists(f => f.StartsWith(line[3..], StringComparison.Ordinal))
                : found.Exists(f => line.Split("; ").All(part => f.Contains(part, StringComparison.Ordinal)));
            Assert.True(holds, $"expected: {line}\nfound:\n{string.Join('\n', found)}");
        }
    }

    [Fact]
    public void A_report_on_sport_has_an_empty_table()
    {
        NegotiationTable table = RecordSpecTests.Reader.Read(new Report
        {
            Text = "LONDON - England beat Australia by five wickets at Lord's on Sunday. The captain said that the side had met its target early. "
                + "France meet Italy in the final on Saturday, and the coach accepted that the draw had been kind. Brazil withdrew from the cup.",
        }).Table;

        Assert.Empty(table.Proposals);
        Assert.Empty(table.Engagements);
        Assert.Empty(table.Control);
        Assert.Empty(table.Facilities);
    }

    private static List<string> Notation(ReportRecord r)
    {
        string text = r.Report.Text;
        string Name(int? e) => e is { } i ? r.Entities.Entities[i].Name : "nobody";
        List<string> found = [];
        foreach (Engagement e in r.Table.Engagements)
        {
            found.Add($"engagement {TableWriter.NameOf(e.Form)}; {TableWriter.NameOf(e.Status)}; {string.Join(", ", e.Participants.Select(p => Name(p)))}; in {Name(e.Place)}; {e.Date}; {e.Duration}; ordinal {e.Ordinal}; "
                + string.Join("; ", e.Agenda.Select(a => "agenda " + a.Topic)));
        }
        foreach (Proposal p in r.Table.Proposals)
        {
            found.Add($"proposal {TableWriter.NameOf(p.Kind)}; {p.Label}; {p.Duration}; backed by {string.Join(", ", p.Backers.Select(b => Name(b)))}");
            foreach (Position q in p.Positions)
                found.Add($"position {TableWriter.NameOf(p.Kind)}; {Name(q.Party)} {TableWriter.NameOf(q.Stance)}; " + string.Join("; ", q.Conditions.Select(c => "condition " + c.In(text).ToString())));
        }
        foreach (Claim c in r.Table.Claims)
            found.Add($"claim {TableWriter.NameOf(c.Kind)}; by {Name(c.By)}; against {Name(c.Against)}; {c.Content.In(text)}");
        foreach (ControlChange c in r.Table.Control)
            found.Add($"control {Name(c.Place)}; {Name(c.Holder)} {TableWriter.NameOf(c.Change)}; since {c.Since}; according to {string.Join(", ", c.AccordingTo.Select(a => Name(a)))}");
        foreach (FacilityState f in r.Table.Facilities)
            found.Add($"facility {Name(f.Facility)}; state {f.State}; risk {f.Risk}");
        return found;
    }
}
