using System.Data.Common;
using System.Globalization;

namespace Dragoman.Store.Answers;

/// <summary>Which findings are wanted.</summary>
/// <param name="Kinds">statement, engagement, event, position, control.</param>
/// <param name="Party">Who takes part; null for anybody.</param>
/// <param name="Place">Where; null for anywhere.</param>
/// <param name="From">First day, ISO 8601; what is known to the month alone, "2025-03", stands before that month's first day.</param>
/// <param name="To">Last day.</param>
public sealed record FindingQuery(
    IReadOnlyList<string> Kinds, NameCandidate? Party = null, NameCandidate? Place = null, string? From = null, string? To = null)
{
    /// <summary>Of the party; none for any but that of a place.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Only in these reports; null for any.</summary>
    public IReadOnlyCollection<long>? Reports { get; init; }

    /// <summary>Only what may have these words (<see cref="ContentWords.Needed"/>); 0 for all.</summary>
    internal long Words { get; init; }

    /// <summary>Only of days behind this one in the order asked for; null for all.</summary>
    internal string? Beyond { get; init; }

    /// <summary>The latest first; else the earliest first.</summary>
    public bool LatestFirst { get; init; } = true;
}

/// <summary>Finds findings by who takes part, where, and when, without going through them.</summary>
internal static class FindingSearch
{
    private const int FirstStep = 400, NextStep = 2;

    /// <summary>At least <paramref name="least"/> where there are so many, in the order asked for. No day is cut in the middle, so that the order of
    /// arrival shows nowhere.</summary>
    public static List<FindingKey> Keys(DbConnection store, FindingQuery query, int least) => Keys(store, query, least, out _);

    /// <param name="last">The day with which they end; null where there are no more.</param>
    private static List<FindingKey> Keys(DbConnection store, FindingQuery query, int least, out string? last)
    {
        HashSet<FindingKey> keys = [];
        string? until = null;
        foreach (string kind in query.Kinds)
        {
            foreach (string name in (query.Place ?? query.Party)?.Names ?? [""])
            {
                // Beyond the day where one list ends for now the others are no use.
                if (AddKeys(store, query, kind, name, least, keys) is { } end && (until is null || IsBehind(query, until, end)))
                    until = end;
            }
        }
        last = until;
        List<FindingKey> sorted = [.. keys.Where(k => until is null || k.Day == until || !IsBehind(query, k.Day, until))];
        sorted.Sort();
        if (query.LatestFirst)
            sorted.Reverse();
        return sorted;
    }

    /// <summary>All, in the order asked for, found as they are wanted.</summary>
    /// <param name="first">So many at first.</param>
    public static IEnumerable<FindingKey> Walk(DbConnection store, FindingQuery query, int first = FirstStep)
    {
        for (int least = first; ; least *= NextStep)
        {
            List<FindingKey> keys = Keys(store, query, least, out string? last);
            foreach (FindingKey key in keys)
                yield return key;
            if (last is null)
                yield break;
            query = query with { Beyond = last };
        }
    }

    private static bool IsBehind(FindingQuery query, string day, string other)
    {
        int order = string.CompareOrdinal(day, other);
        return query.LatestFirst ? order < 0 : order > 0;
    }

    private static string? AddKeys(DbConnection store, FindingQuery query, string kind, string name, int least, HashSet<FindingKey> keys)
    {
        (string where, List<(string, object?)> parameters) = Where(query, kind, name);
        string order = query.LatestFirst ? "desc" : "asc";
        // The same finding may stand there in two roles.
        int most = 2 * least;
        string columns = "select x.day, x.report, x.number, r.key from answer_part x join report r on r.report = x.report";
        FindingKey Make(DbDataReader row) => new(kind, row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3));
        List<FindingKey> found = NameFinder.Query(store, $"{columns}{where} order by x.day {order} limit {most}", Make, [.. parameters]);
        keys.UnionWith(found);
        if (found.Count < most)
            return null;
        // The rest of the day in which the list was cut.
        string last = found[^1].Day;
        keys.UnionWith(NameFinder.Query(store, $"{columns}{where} and x.day = @last", Make, [.. parameters, ("@last", last)]));
        return last;
    }

    private static (string Where, List<(string, object?)> Parameters) Where(FindingQuery query, string kind, string name)
    {
        List<(string, object?)> parameters = [("@kind", kind)];
        string number = AnswerTables.AnyName.ToString(CultureInfo.InvariantCulture);
        if (name.Length > 0)
        {
            parameters.Add(("@name", name));
            number = "(select number from answer_name where name = @name)";
        }
        string where = $" where x.name = {number} and x.finding = @kind";
        if (query.Reports is { } reports)
            where += $" and x.report in ({string.Join(", ", reports.Order().Select(static r => r.ToString(CultureInfo.InvariantCulture)))})";
        if (query.Words != 0)
        {
            where += " and (x.words & @words) = @words";
            parameters.Add(("@words", query.Words));
        }
        if (query.From is not null)
        {
            where += " and x.day >= @from";
            parameters.Add(("@from", query.From));
        }
        if (query.To is not null)
        {
            where += " and x.day <= @to and x.day > ''";
            parameters.Add(("@to", query.To));
        }
        if (query.Beyond is not null)
        {
            where += query.LatestFirst ? " and x.day < @beyond" : " and x.day > @beyond";
            parameters.Add(("@beyond", query.Beyond));
        }
        // Who takes part is in more than what happens at a place, so that the place leads.
        if (query.Place is { } place)
        {
            where += " and x.role = 'place'" + IsActor(place, "x", name);
            if (query.Party is { } there)
            {
                where += " and " + $"""
                    exists (select 1 from answer_part y where y.name in ({NameFinder.Numbers(there.Names.Count)})
                    and y.finding = x.finding and y.day = x.day and y.report = x.report and y.number = x.number{IsParty(query, there, "y")})
                    """;
                parameters.AddRange(NameFinder.Values(there.Names));
            }
        }
        else if (query.Party is { } party)
            where += IsParty(query, party, "x", name);
        return (where, parameters);
    }

    private static string IsParty(FindingQuery query, NameCandidate party, string part, string? name = null) =>
        (query.Roles.Count == 0 ? $" and {part}.role <> 'place'"
            : $" and {part}.role in ({string.Join(", ", query.Roles.Select(static r => $"'{r}'"))})") + IsActor(party, part, name);

    // Of so many the list is made at once; the findings of those that are in none of these reports need not be looked at one by one.
    private const int FewNamesakes = 20_000;

    /// <summary>That an entity of that name is no other actor, where actors are known: two may have one name, and one told of by a surname alone is
    /// often nobody.</summary>
    /// <param name="name">The name under which the finding stands; null for any of them.</param>
    public static string IsActor(NameCandidate who, string part, string? name = null)
    {
        (IReadOnlyList<long> actors, long reports) =
            name is null ? ([.. who.Namesakes], who.NamesakesOf.Values.Sum(static n => n.Reports)) : who.NamesakesOf.GetValueOrDefault(name, ([], 0));
        if (actors.Count == 0)
            return "";
        string others = ThreadRows.List(actors), other =
            $"""
            exists (select 1 from entity_cell l join actor_cell c on c.number = l.cell
            where l.report = {part}.report and l.entity = {part}.entity and c.actor in ({others}))
            """;
        string theirs = $"select n.report from actor_cell d join entity_cell n on n.cell = d.number where d.actor in ({others})";
        return reports > FewNamesakes ? $" and not {other}" : $" and not ({part}.report in ({theirs}) and {other})";
    }
}
