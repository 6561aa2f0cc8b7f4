using System.CommandLine;
using Dragoman.Cli.Page;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman positions</c>: where parties stand on what is on the table, and how that changed.</summary>
internal static class PositionsCommand
{
    public static Command Create()
    {
        Argument<string?> proposal = new("PROPOSAL")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description =
                "Words of what it is called, or its kind (ceasefire, withdrawal, prisoner_exchange, sanctions_relief, aid, territory, energy, security_guarantee). Default: all.",
        };
        Option<string?> party = new("--party") { Description = "Whose position.", HelpName = "NAME" };
        Asking asking = new(20);
        Command command = new("positions", """
            Tells where parties stand on proposals: each stance that a party took on each, with the words and the report that changed it. The proposal of which
            reports spoke last comes first; --limit counts proposals.

            Examples:
              dragoman positions ceasefire
              dragoman positions "grain exports" --party Ukraine
            """)
        { proposal, party };
        asking.AddTo(command, names: true);
        command.SetAction(result => asking.Run(result, q =>
        {
            string? who = result.GetValue(party);
            List<ProposalHistory> found = PositionAnswer.Find(
                q.Connection, result.GetValue(proposal), who is null ? null
                : q.Who(who, c => NameFinder.HasPart(q.Connection, c, "position", "party")), q.Most, out bool more);
            q.More = more;
            return found.Count == 0 ? null : found;
        }, WriteJson, WritePage));
        return command;
    }

    private static void WriteJson(AnswerJson json, List<ProposalHistory> found)
    {
        foreach (ProposalHistory p in found)
        {
            json.Line(j =>
            {
                j.Text("proposal", p.Label);
                j.Text("proposal_kind", p.Kind);
                j.Text("last_day", p.LastDay.Length > 0 ? p.LastDay : null);
                j.Objects("parties", p.Parties, party =>
                {
                    j.Text("party", party.Party);
                    j.Text("stance", ((PositionFinding)party.Stances[^1].First).Stance);
                    j.Objects("history", party.Stances, j.Fields);
                });
            });
        }
    }

    private static void WritePage(AnswerPage page, List<ProposalHistory> found)
    {
        foreach (ProposalHistory p in found)
        {
            page.Heading(p.Label, FindingWords.Words(p.Kind));
            foreach (StanceHistory party in p.Parties)
            {
                if (party.Stances.Count > 1)
                    page.Field("stances", $"{party.Party}: {Moves(party.Stances)}");
                foreach (Told stance in party.Stances)
                    page.Item(stance);
            }
        }
    }

    // "rejects, then accepts and demands": day by day.
    private static string Moves(IReadOnlyList<Told> stances) =>
        string.Join(", then ", stances.GroupBy(static s => s.First.Day, StringComparer.Ordinal)
            .Select(static day => string.Join(" and ", day.Select(static s => FindingWords.Words(((PositionFinding)s.First).Stance)))));
}
