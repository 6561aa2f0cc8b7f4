using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Tests.Findings;

/// <summary>What an event has from the engagement that it speaks of: <see cref="Dragoman.Findings.Events"/>.</summary>
public sealed class EngagedEventsTests
{
    [Fact]
    public void A_visit_told_again_has_the_day_and_the_place_of_the_visit()
    {
        ReportRecord record = Read("2019-03-13", "President Lungu arrived in Kampala on Tuesday on a two-day visit. The visit pleased the opposition.");
        PoliticalEvent again = Last(record, "visit");
        Assert.Equal("2019-03-12", again.Date);
        Assert.Equal("Kampala", record.Entities.Entities[again.Place!.Value].Name);
    }

    [Theory]
    [InlineData("The ministers of Chad and Niger will meet in Tunis on Friday. The meeting comes at the end of a hard year.", EventStatus.Planned)]
    [InlineData("The ministers of Chad and Niger met in Tunis on Monday. The meeting comes at the end of a hard year.", EventStatus.Held)]
    public void Whether_a_meeting_has_been_is_told_where_its_day_is(string text, EventStatus status) =>
        Assert.Equal(status, Last(Read("2019-03-13", text), "meeting").Status);

    private static ReportRecord Read(string published, string text) => RecordSpecTests.Reader.Read(new Report { Text = text, Published = published });

    private static PoliticalEvent Last(ReportRecord record, string trigger)
    {
        List<PoliticalEvent> found = record.Events.FindAll(e => e.Class is EventClass.CONSULT && e.Trigger.In(record.Report.Text).SequenceEqual(trigger));
        Assert.NotEmpty(found);
        return found[^1];
    }
}
