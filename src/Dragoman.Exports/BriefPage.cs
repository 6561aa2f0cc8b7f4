using System.Data.Common;
using System.Net;
using System.Text;
using Dragoman.Record;

namespace Dragoman.Exports;

/// <summary>One negotiation on one page that can be mailed: positions, engagements, control, accusations, each with the words that say so and where
/// they stand.</summary>
/// <remarks>No script, no address that is fetched. Everything that comes from reports is escaped.</remarks>
public static class BriefPage
{
    // A page for a reader: what is further down in the store is in the other exports.
    private const int MostItems = 400;

    // As wide as a printed page; the list below has the rest.
    private const int MostColumns = 6;

    private const string NoDay = "day not stated";

    private sealed record Stance(string Day, string Party, string Label, string What, string? Conditions, string? SaidBy, string Words,
        string Source);

    public static void Write(DbConnection store, ExportFilter filter, Stream output)
    {
        using StreamWriter html = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        string about = filter.Proposal ?? filter.Party ?? "all reports";
        html.WriteLine("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        html.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.WriteLine($"<title>Brief: {Safe(about)}</title>\n<style>\n{Css()}</style>\n</head>\n<body>");
        html.WriteLine($"<h1>{Safe(about)}</h1>");
        html.WriteLine($"<p class=\"lead\">{Safe(Period(filter))} What reports say, with their words. What no report states is not here.</p>");
        List<Stance> stances = [.. Read(store, "positions", filter, static row =>
            new Stance(row("report_day") ?? "", row("party") ?? "", row("proposal_label") ?? "", row("stance") ?? "",
                row("conditions"), row("said_by"), row("words") ?? "", Source(row)))];
        WriteMatrix(html, stances);
        WriteStances(html, stances);
        WriteList(html, "Calls, meetings, talks", Read(store, "engagements", filter, Engagement));
        WriteList(html, "Who holds what", Read(store, "control", filter, Control));
        WriteList(html, "Accusations, denials, predictions", Read(store, "claims", filter, Claim));
        html.WriteLine("</body>\n</html>");
    }

    private static string Engagement(Func<string, string?> row)
    {
        string day = row("date") is { } date ? TimexWords.OfDate(date) : row("report_day") ?? NoDay;
        string sides = (row("participants") ?? "participants not stated").Replace(" | ", ", ", StringComparison.Ordinal);
        string place = row("place") is { } where ? " in " + Safe(where) : "";
        return $"{Time(day)}<b>{Safe((row("form") ?? "").Replace('_', ' '))}</b>: {Safe(sides)}{place}{Tag(row("status") ?? "")}{Quote(row)}";
    }

    private static string Control(Func<string, string?> row)
    {
        string voice = row("according_to") is { } word ? Tag("according to " + word) : "";
        string told = $"<b>{Safe(row("place") ?? "")}</b>: {Safe(row("holder") ?? "")} {Safe(row("change") ?? "")}";
        return Time(row("day") ?? NoDay) + told + voice + Quote(row);
    }

    private static string Claim(Func<string, string?> row)
    {
        string against = row("against") is { } other ? " against " + Safe(other) : "";
        return $"{Time(row("report_day") ?? NoDay)}{Safe(row("by_name") ?? "Somebody not named")}{Tag(row("kind") ?? "")}{against}{Quote(row)}";
    }

    private static string Time(string day) => $"<time>{Safe(day)}</time>";

    private static string Tag(string words) => $"<span class=\"tag\">{Safe(words)}</span>";

    private static IEnumerable<T> Read<T>(DbConnection store, string view, ExportFilter filter, Func<Func<string, string?>, T> make)
    {
        using DbCommand command = ExportView.Of(view).Query(store, filter);
        using DbDataReader rows = command.ExecuteReader();
        Dictionary<string, ExportColumn> columns = ExportView.Columns(rows).ToDictionary(static c => c.Name, StringComparer.Ordinal);
        for (int i = 0; i < MostItems && rows.Read(); i++)
            yield return make(name => columns[name].Value(rows) is { } value
                ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    // Each stance once, where it changed, with its conditions.
    private static IEnumerable<string> Changes(List<Stance> held)
    {
        for (int i = 0; i < held.Count; i++)
        {
            if (i == 0 || held[i].What != held[i - 1].What)
                yield return $"{Safe(held[i].What.Replace('_', ' '))}{(held[i].Conditions is { } c ? $" <small>{Safe(c)}</small>" : "")}";
        }
    }

    // The stances of each party on each thing, as they changed; the things that most parties speak of first.
    private static void WriteMatrix(StreamWriter html, List<Stance> stances)
    {
        if (stances.Count == 0)
            return;
        List<string> things = [.. stances.GroupBy(static s => s.Label, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static g => g.Select(static s => s.Party).Distinct().Count()).ThenBy(static g => g.First().Day, StringComparer.Ordinal)
            .Select(static g => g.Key).Take(MostColumns)];
        List<string> parties = [.. stances.Where(s => things.Contains(s.Label, StringComparer.OrdinalIgnoreCase)).Select(static s => s.Party)
            .Distinct(StringComparer.Ordinal)];
        html.WriteLine("<h2>Positions</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Party</th>"
            + string.Concat(things.Select(static t => $"<th scope=\"col\">{Safe(t)}</th>")) + "</tr></thead>\n<tbody>");
        foreach (string party in parties)
        {
            html.Write($"<tr><th scope=\"row\">{Safe(party)}</th>");
            foreach (string thing in things)
            {
                List<Stance> held = stances.FindAll(s => s.Party == party && string.Equals(s.Label, thing, StringComparison.OrdinalIgnoreCase));
                html.Write(held.Count == 0 ? "<td class=\"none\">not stated</td>"
                    : $"<td class=\"{held[^1].What}\">{string.Join(", then ", Changes(held))}</td>");
            }
            html.WriteLine("</tr>");
        }
        html.WriteLine("</tbody></table></div>");
        int others = stances.Select(static s => s.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count() - things.Count;
        if (others > 0)
        {
            string shown = FormattableString.Invariant($"The {things.Count} proposals of which most parties speak; {others} more are in the list.");
            html.WriteLine($"<p class=\"lead\">{shown}</p>");
        }
    }

    private static void WriteStances(StreamWriter html, List<Stance> stances) =>
        WriteList(html, "How positions moved", stances.Select(static s =>
        {
            string stance = $"<span class=\"{s.What}\">{Safe(s.What.Replace('_', ' '))}</span>", by = s.SaidBy is { } who ? Tag("said by " + who) : "";
            return $"{Time(s.Day.Length > 0 ? s.Day : NoDay)}<b>{Safe(s.Party)}</b> {stance} {Safe(s.Label)}{by}{Quote(s.Words, s.Source)}";
        }));

    private static void WriteList(StreamWriter html, string title, IEnumerable<string> items)
    {
        bool any = false;
        foreach (string item in items)
        {
            if (!any)
                html.WriteLine($"<h2>{title}</h2>\n<ol>");
            any = true;
            html.WriteLine($"<li>{item}</li>");
        }
        if (any)
            html.WriteLine("</ol>");
    }

    private static string Quote(Func<string, string?> row) => Quote(row("words") ?? "", Source(row));

    /// <param name="source">As HTML.</param>
    private static string Quote(string words, string source) => $"<blockquote><q>{Safe(words)}</q><cite>{source}</cite></blockquote>";

    private static string Source(Func<string, string?> row) =>
        Safe((row("publisher") ?? "publisher not stated") + (row("title") is { } title ? $", “{title}”" : "") + ", " + (row("report_day") ?? NoDay));

    private static string Period(ExportFilter filter) => (filter.From, filter.To) switch
    {
        ({ } from, { } to) => $"Reports from {from} to {to}.",
        ({ } from, null) => $"Reports from {from} on.",
        (null, { } to) => $"Reports up to {to}.",
        _ => "",
    };

    private static string Safe(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(static c => !char.IsControl(c) || c is '\n' or '\t')));

    private static string Css()
    {
        using StreamReader reader = new(typeof(BriefPage).Assembly.GetManifestResourceStream("brief.css")!);
        return reader.ReadToEnd();
    }
}
