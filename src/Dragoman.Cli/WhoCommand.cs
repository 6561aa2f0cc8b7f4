using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Page;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman who</c>: who somebody is, as far as reports tell.</summary>
internal static class WhoCommand
{
    // Of roles and spellings the page has the most frequent; --json has all.
    private const int MostDetails = 8;

    public static Command Create()
    {
        Argument<string> name = new("NAME") { Description = "A person, organization, country, place or group, in any spelling and script." };
        Asking asking = new(5);
        Command command = new("who", """
            Tells who somebody is: roles and when they were held, spellings, how often reports tell of him, and the latest of his positions, engagements and
            statements. A name is found by how it sounds; whom it may mean is listed where there are several (exit status 3).

            Examples:
              dragoman who Zelinski
              dragoman who "African Union" --json
            """)
        { name };
        asking.AddTo(command, names: true);
        command.SetAction(result => asking.Run(
            result, q => ProfileAnswer.Find(q.Connection, q.Who(result.GetValue(name)!), q.Most), WriteJson, WritePage));
        return command;
    }

    private static void WriteJson(AnswerJson json, ProfileAnswer p) => json.Line(j =>
    {
        j.Text("name", p.Who.Name);
        j.List("names", p.Who.Names);
        j.List("kinds", p.Who.Kinds);
        j.List("codes", [.. p.Codes.Select(static c => c.Value)]);
        j.Number("reports", p.Who.Reports);
        if (p.Sources is { } sources)
            j.Number("sources", sources);
        j.Text("first_day", p.Who.FirstDay);
        j.Text("last_day", p.Who.LastDay);
        j.Objects("roles", p.Roles, d => Detail(j, "role", d));
        j.Objects("spellings", p.Spellings, d => Detail(j, "spelling", d));
        j.Objects("misspelt", p.Misspelt, d => Detail(j, "spelling", d));
        j.Number("statements", p.Statements);
        j.Number("engagements", p.Engagements);
        j.Number("positions", p.Positions);
        j.Number("events", p.Events);
        j.Objects("latest", p.Latest, j.Fields);
    });

    private static void Detail(AnswerJson json, string name, NameDetail d)
    {
        json.Text(name, d.Value);
        json.Number("reports", d.Reports);
        json.Text("first_day", d.FirstDay);
        json.Text("last_day", d.LastDay);
    }

    private static void WritePage(AnswerPage page, ProfileAnswer p)
    {
        page.Heading(p.Who.Name, string.Join(" · ", p.Who.Kinds.Take(2).Concat(p.Codes.Take(1).Select(static c => c.Value))));
        string of = p.Sources is { } sources && sources < p.Who.Reports ? $" of {AnswerPage.Count(sources, "source")}" : "";
        page.Field("reports",
            $"{p.Who.Reports.ToString(CultureInfo.InvariantCulture)}{of}, {AnswerPage.Period(p.Who.FirstDay, p.Who.LastDay)}");
        if (p.Roles.Count > 0)
            page.Field("roles", Listed(p.Roles, static d => $"{d.Value} ({AnswerPage.Period(d.FirstDay, d.LastDay)})"));
        if (p.Spellings.Count > 0)
            page.Field("spellings", Listed(p.Spellings, static d => $"{d.Value} ({d.Reports.ToString(CultureInfo.InvariantCulture)})"));
        if (p.Misspelt.Count > 0)
            page.Field("misspelt", Listed(
                p.Misspelt, static d => $"{d.Value} ({AnswerPage.Count(d.Reports, "damaged copy")}, the name taken from a clean one)"));
        (long Count, string Noun)[] found =
            [(p.Statements, "statement"), (p.Engagements, "engagement"), (p.Positions, "position"), (p.Events, "event")];
        page.Field("found in", string.Join(", ", found.Where(static f => f.Count > 0).DefaultIfEmpty((0, "finding"))
            .Select(static f => AnswerPage.Count(f.Count, f.Noun))));
        foreach (IGrouping<string, Told> kind in p.Latest.GroupBy(static t => t.First.Kind, StringComparer.Ordinal))
        {
            page.Heading(kind.Key + "s", "the latest");
            foreach (Told told in kind)
                page.Item(told);
        }
    }

    private static string Listed(IReadOnlyList<NameDetail> details, Func<NameDetail, string> words) =>
        string.Join("; ", details.Take(MostDetails).Select(words))
        + (details.Count > MostDetails ? $"; {AnswerPage.Count(details.Count - MostDetails, "other")}" : "");
}
