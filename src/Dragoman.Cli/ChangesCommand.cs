using System.CommandLine;
using Dragoman.Cli.Page;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman changes</c>: what came into the store since a moment, changed positions first.</summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        Option<string> since = IsoDate.Moment("--since",
            "When reports were added to the store (not when they were published): a day, or a moment as 2025-03-17T14:30Z.");
        Asking asking = new(20);
        Command command = new("changes", """
            Tells what reports added since then bring: stances that differ from the party's one before on the same proposal, with both; then stances of whom none
            was known, who holds what, and engagements. --limit counts each kind by itself.

            Examples:
              dragoman changes --since 2025-03-17
              dragoman changes --since 2025-03-17T06:00+02:00 --json
            """)
        { since };
        asking.AddTo(command, names: false);
        command.SetAction(result => asking.Run(
            result, q => ChangeAnswer.Find(q.Connection, IsoDate.MomentOf(result.GetValue(since)!)!, q.Most) is { Reports: > 0 } found ? found : null,
            WriteJson, WritePage));
        return command;
    }

    private static void WriteJson(AnswerJson json, ChangeAnswer answer)
    {
        foreach (StanceChange change in answer.Changed)
        {
            json.Line(j =>
            {
                j.Text("change", "stance");
                j.Fields(change.Now);
                j.Object("before", () => j.Fields(change.Before!));
            });
        }
        foreach (Told told in answer.New.Select(static n => n.Now).Concat(answer.Control).Concat(answer.Engagements))
        {
            json.Line(j =>
            {
                j.Text("change", "new");
                j.Fields(told);
            });
        }
    }

    private static void WritePage(AnswerPage page, ChangeAnswer answer)
    {
        page.Note($"{AnswerPage.Count(answer.Reports, "report")} added.");
        if (answer.Changed.Count > 0)
            page.Heading("changed positions", "the new one, and the one before");
        foreach (StanceChange change in answer.Changed)
        {
            page.Item(change.Now);
            page.Item(change.Before!);
        }
        Section(page, "new positions", answer.New.Select(static n => n.Now));
        Section(page, "who holds what", answer.Control);
        Section(page, "engagements", answer.Engagements);
    }

    private static void Section(AnswerPage page, string title, IEnumerable<Told> told)
    {
        bool any = false;
        foreach (Told t in told)
        {
            if (!any)
                page.Heading(title);
            any = true;
            page.Item(t);
        }
    }
}
