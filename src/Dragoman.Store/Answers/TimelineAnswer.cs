using System.Data.Common;
using System.Globalization;

namespace Dragoman.Store.Answers;

/// <summary>Engagements, positions, events and who holds what, in the order of their days.</summary>
public static class TimelineAnswer
{
    public static readonly string[] Kinds = ["engagement", "position", "event", "control"];

    /// <param name="query">Without a last day it ends a month behind the last report.</param>
    /// <param name="most">The latest so many, unless the query asks for the earliest.</param>
    /// <returns>The earliest first; what has no day is left out.</returns>
    public static List<Told> Find(DbConnection store, FindingQuery query, int most, out bool more)
    {
        if (query.To is null)
            query = query with { To = AMonthBehind(store) };
        using FindingReader reader = new(store);
        List<Told> told = Told.Merge(reader, FindingSearch.Walk(store, query, 2 * most).Where(static k => k.Day.Length > 0), most, out more);
        if (query.LatestFirst)
            told.Reverse();
        return told;
    }

    // What is planned is of interest while it is near; reports of today also speak of the year 2100.
    private static string? AMonthBehind(DbConnection store)
    {
        string? last = NameFinder.Query(store, "select day from report where day < '9999' order by day desc limit 1", static row => row.GetString(0))
            .FirstOrDefault();
        return DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day.AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }
}
