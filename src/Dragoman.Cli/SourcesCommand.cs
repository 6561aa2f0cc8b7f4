using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Page;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman sources</c>: whose reports the store has.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        Asking asking = new(200);
        Command command = new("sources", """
            Lists the publishers of the reports in the store: how many reports, how many of these are copies of an earlier one, and from which days.

            Example:
              dragoman sources
            """);
        asking.AddTo(command, names: false);
        command.SetAction(result => asking.Run(result, static q =>
        {
            List<SourceAnswer> found = SourceAnswer.Find(q.Connection);
            q.More = found.Count > q.Most;
            return found.Count == 0 ? null : found[..Math.Min(found.Count, q.Most)];
        }, static (json, found) =>
        {
            foreach (SourceAnswer s in found)
            {
                json.Line(j =>
                {
                    j.Text("publisher", s.Publisher);
                    j.Number("reports", s.Reports);
                    j.Number("copies", s.Copies);
                    j.Text("first_day", s.FirstDay);
                    j.Text("last_day", s.LastDay);
                });
            }
        }, static (page, found) => page.Table(["publisher", "days", "reports", "copies"], 2, found.Select(static s => new[]
        {
            s.Publisher ?? "not stated", AnswerPage.Period(s.FirstDay, s.LastDay), s.Reports.ToString(CultureInfo.InvariantCulture),
                s.Copies.ToString(CultureInfo.InvariantCulture),
        }))));
        return command;
    }
}
