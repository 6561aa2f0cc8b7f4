using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Store;
using Dragoman.Tests.Cli;
using Dragoman.Tests.Findings;
using Dragoman.Text;

namespace Dragoman.Tests.Store;

/// <summary>Reports for the store's tests, read by the real reader.</summary>
internal static class TestReports
{
    public const string Talks = "Angela Merkel said that Ukraine accepts a 30-day ceasefire if Russia withdraws its troops. Sergei Lavrov met John Kerry in Geneva.";

    public static Report Of(string text, string? id = null) => new() { Text = text, Id = id, Title = "Talks go on", Publisher = "The Courier", Byline = ["Ana Petrova", "Li Wei"] };

    public static ReadReport Read(Report report) => ReadReport.Of(ReportKey.Of(report), RecordSpecTests.Reader.Read(report));

    /// <summary>A record made by hand with something in every table, so that what is stored is tested apart from what is read.</summary>
    public static ReadReport HandMade()
    {
        ReportRecord call = HandMadeRecord.OfCall();
        string text = call.Report.Text;
        Engagement talk = new() { Form = EngagementForm.Call, Date = "2025-03-18", Status = EngagementStatus.Planned, Ordinal = 2, Place = 5 };
        talk.Participants.AddRange([1, 0]);
        talk.Agenda.Add(new AgendaItem("events", Find(text, "events")));
        talk.Evidence.AddRange([Find(text, "call with Trump"), Find(text, "speak with President Trump")]);
        Proposal truce = new() { Kind = ProposalKind.Ceasefire, Label = "truce" };
        truce.Backers.Add(1);
        truce.Evidence.Add(Find(text, "events"));
        Position yes = new() { Party = 3, Stance = Stance.AcceptsIf, SaidBy = 2, Date = "2025-03-17" }, no = new() { Party = 4, Stance = Stance.Rejects };
        yes.Conditions.AddRange([Find(text, "Tuesday"), Find(text, "Monday")]);
        yes.Evidence.Add(Find(text, "get ahead"));
        no.Evidence.Add(Find(text, "will not do it"));
        truce.Positions.Add(yes);
        Proposal other = new() { Kind = ProposalKind.Other, Label = "delay" };
        other.Evidence.Add(Find(text, "delay"));
        other.Positions.Add(no);
        ControlChange control = new() { Place = 5, Holder = 4, Change = ControlKind.Gains };
        control.AccordingTo.AddRange([3, 2]);
        control.Evidence.Add(Find(text, "shelled Sumi"));
        FacilityState plant = new() { Facility = 5, State = "shelled" };
        plant.Evidence.Add(Find(text, "shelled Sumi"));
        ReportRecord record = new()
        {
            Report = call.Report with { Url = "https://example.org/call", Byline = ["Ana Petrova", "Li Wei"] },
            Parsed = call.Parsed,
            Entities = call.Entities,
            Times = call.Times,
            Statements = call.Statements,
            Events = call.Events,
            Table = new NegotiationTable
            {
                Engagements = [talk],
                Proposals = [truce, other],
                Claims = [new Claim { Kind = ClaimKind.Accusation, By = 3, Against = 4, Content = Find(text, "of delay"), Statement = 2 }],
                Control = [control],
                Facilities = [plant],
            },
        };
        return ReadReport.Of(ReportKey.Of(record.Report), record);
    }

    private static TextSpan Find(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    /// <summary>So many reports, each another, all short.</summary>
    public static List<Report> Many(int count) => [.. Enumerable.Range(1, count).Select(n => Of($"The envoy met ministers in Geneva on Monday. Round {n} of the talks, he said, was useful.", $"r{n}"))];
}
