using System.CommandLine;
using Dragoman.Cli.Page;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman contradictions</c>: reports that cannot both be right, side by side.</summary>
internal static class ContradictionsCommand
{
    public static Command Create()
    {
        Option<string[]> only = new("--only")
        {
            Description = "stance, status, day, place, duration, number, control, denial; may be given several times.",
            HelpName = "KIND",
        };
        only.AcceptOnlyFromAmong(ContradictionAnswer.Kinds);
        Asking asking = new();
        Command command = new("contradictions", """
            Lists where reports differ, side by side, the latest first: a party's stance on a proposal on one day; whether, when, where and how long the same
            sides met; how many were killed; who holds a town; an accusation and its denial. Copies of one report do not contradict each other.

            Examples:
              dragoman contradictions
              dragoman contradictions --only number --only control --json
            """)
        { only };
        asking.AddTo(command, names: false);
        command.SetAction(result => asking.Run(result, q =>
        {
            List<ContradictionAnswer> found = ContradictionAnswer.Find(q.Connection, result.GetValue(only) ?? [], q.Most, out bool more);
            q.More = more;
            return found.Count == 0 ? null : found;
        }, WriteJson, WritePage));
        return command;
    }

    private static void WriteJson(AnswerJson json, List<ContradictionAnswer> found)
    {
        foreach (ContradictionAnswer c in found)
        {
            json.Line(j =>
            {
                j.Text("contradiction", c.Kind);
                j.Text("subject", c.Subject);
                j.Text("day", c.Day.Length > 0 ? c.Day : null);
                j.Objects("sides", [c.Told, c.Against], side =>
                {
                    j.Text("value", side.Value);
                    j.Number("sources", side.Sources);
                    j.Fields(side.Finding);
                });
            });
        }
    }

    private static void WritePage(AnswerPage page, List<ContradictionAnswer> found)
    {
        foreach (ContradictionAnswer c in found)
        {
            page.Heading(c.Subject, c.Kind is "denial" ? "accused and denies" : c.Kind + " told otherwise");
            foreach (ContradictionSide side in new[] { c.Told, c.Against })
                page.Item(side.Finding, AnswerPage.Count(side.Sources, "source"));
        }
    }
}
