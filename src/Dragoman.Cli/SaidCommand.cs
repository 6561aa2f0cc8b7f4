using System.CommandLine;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman said</c>: what somebody said.</summary>
internal static class SaidCommand
{
    public static Command Create()
    {
        Argument<string> name = new("NAME") { Description = "Whose words; in any spelling and script." };
        Option<string?> about = new("--about")
        {
            Description = "Words that must all be in what was said, whatever their endings.",
            HelpName = "WORDS",
        };
        Option<string?> from = IsoDate.Day("--from", "First day."), to = IsoDate.Day("--to", "Last day.");
        Asking asking = new();
        Command command = new("said", """
            Lists what somebody said, verbatim, the latest first. What several reports quote is there once, with their number.

            Examples:
              dragoman said Lavrov
              dragoman said "Recep Tayyip Erdogan" --about "grain corridor" --from 2022-07
            """)
        { name, about, from, to };
        asking.AddTo(command, names: true);
        command.SetAction(result => asking.Run(result, q =>
        {
            FindingQuery period = new([], From: result.GetValue(from), To: IsoDate.LastDay(result.GetValue(to)));
            List<Told> told = StatementAnswer.Find(
                q.Store, q.Connection, q.Who(result.GetValue(name)!, c => NameFinder.HasPart(q.Connection, c, "statement", "speaker")),
                result.GetValue(about), period, q.Most, out bool more);
            q.More = more;
            return told.Count == 0 ? null : told;
        }, TimelineCommand.WriteJson, TimelineCommand.WritePage));
        return command;
    }
}
