using System.CommandLine;
using Dragoman.Cli.Page;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman timeline</c>: what happened, day by day.</summary>
internal static class TimelineCommand
{
    public static Command Create()
    {
        Option<string?> party = new("--party")
        {
            Description = "Who takes part: acts, is acted on, meets, takes a position, holds.",
            HelpName = "NAME",
        };
        Option<string?> place = new("--place") { Description = "Where.", HelpName = "NAME" };
        Option<string?> from = IsoDate.Day("--from", "First day; the answer then begins there."), to =
            IsoDate.Day("--to", "Last day. Default: a month behind the last report, so that what is planned is there.");
        Option<string[]> only = new("--only")
        {
            Description = "engagement, position, event, control; may be given several times.",
            HelpName = "KIND",
        };
        only.AcceptOnlyFromAmong(TimelineAnswer.Kinds);
        Asking asking = new();
        Command command = new("timeline", """
            Engagements, positions, events and who held what, in the order of their days: the latest, or with --from the earliest from that day. A day is the
            finding's own where it has one, else its report's. What several reports tell is there once, with their number.

            Examples:
              dragoman timeline --party Russia --from 2022-07 --to 2022-08
              dragoman timeline --place Geneva --only engagement
            """)
        { party, place, from, to, only };
        asking.AddTo(command, names: true);
        command.SetAction(result => asking.Run(result, q =>
        {
            string? first = result.GetValue(from), who = result.GetValue(party), where = result.GetValue(place);
            string[] kinds = result.GetValue(only) is { Length: > 0 } some ? some : TimelineAnswer.Kinds;
            FindingQuery query = new(kinds, who is null ? null : q.Who(who), where is null ? null : q.Who(where, ControlCommand.IsPlace), first,
                IsoDate.LastDay(result.GetValue(to)))
            {
                LatestFirst = first is null,
            };
            List<Told> told = TimelineAnswer.Find(q.Connection, query, q.Most, out bool more);
            q.More = more;
            return told.Count == 0 ? null : told;
        }, WriteJson, WritePage));
        return command;
    }

    public static void WriteJson(AnswerJson json, List<Told> told)
    {
        foreach (Told t in told)
            json.Told(t);
    }

    public static void WritePage(AnswerPage page, List<Told> told)
    {
        foreach (Told t in told)
            page.Item(t);
    }
}
