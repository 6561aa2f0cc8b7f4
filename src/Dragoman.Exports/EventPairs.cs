using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Store;

namespace Dragoman.Exports;

/// <summary>Somebody in an event, as the older formats want one: name, ISO code, PLOVER sector.</summary>
internal readonly record struct EventActor(string? Name, string? Raw, string? Code, string? Sector, string? Roles)
{
    /// <summary>ISO 3166 alpha-3; empty for international and other bodies.</summary>
    public string Country => Code is { Length: 3 } code && code is not ("IGO" or "NGO" or "MNC" or "IMG") ? code : "";
}

/// <summary>An event between one actor and one recipient.</summary>
internal sealed record EventPair(
    string Key, int Event, int Nth, string Class, string? Mode, string? Contexts, double Score, string Day, EventActor Actor, EventActor Recipient,
    string? Place, double? Latitude, double? Longitude, string? Country, long? GeonamesId, string? Feature, string? Publisher, string? Url,
    string? ReportDay, string? Language)
{
    /// <summary>The same event of the same report has the same number in every export.</summary>
    public ulong Id => BitConverter.ToUInt64(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Key}/{Event}/{Nth}")))) >> 1;
}

/// <summary>Events by pairs of actor and recipient. Only what the report says has happened is an event to these formats, which know no status: plans,
/// denials and accusations are in the view "events".</summary>
internal static class EventPairs
{
    private const string Sql = """
        select r.key, v.event, v.class, v.mode, v.contexts, v.score, v.date, r.day, r.publisher, r.url, r.language,
            coalesce(aa.name, ae.name), ae.name, ae.code, ae.sector, ae.roles, coalesce(ba.name, be.name), be.name, be.code, be.sector, be.roles,
            pe.name, pe.latitude, pe.longitude, pe.country, pe.geonames_id, pe.feature
        from event v
        join report r on r.report = v.report
        left join event_participant a on a.report = v.report and a.event = v.event and a.role = 'actor'
        left join entity ae on ae.report = v.report and ae.entity = a.entity
        left join entity_cell al on al.report = v.report and al.entity = a.entity left join actor_cell alc on alc.number = al.cell
        left join actor aa on aa.actor = alc.actor
        left join event_participant b on b.report = v.report and b.event = v.event and b.role = 'recipient'
        left join entity be on be.report = v.report and be.entity = b.entity
        left join entity_cell bl on bl.report = v.report and bl.entity = b.entity left join actor_cell blc on blc.number = bl.cell
        left join actor ba on ba.actor = blc.actor
        left join entity pe on pe.report = v.report and pe.entity = v.place
        where v.status = 'held' and (ae.name is not null or be.name is not null)
        """;

    public static IEnumerable<EventPair> Of(DbConnection store, ExportFilter filter)
    {
        List<(string, object?)> parameters = [];
        string sql = Sql;
        foreach ((string? value, string name, string condition) in new[] { (filter.From, "@from", "r.day >= @from"),
            (filter.To, "@to", "r.day <= @to"),
            (filter.Party is null ? null : $"%{filter.Party.ToLowerInvariant()}%", "@party",
                "(lower(coalesce(aa.name, ae.name)) like @party or lower(coalesce(ba.name, be.name)) like @party)") })
        {
            if (value is null)
                continue;
            sql += $" and {condition}";
            parameters.Add((name, value));
        }
        using DbCommand command = ReportStore.Command(store, sql + " order by coalesce(r.day, ''), r.key, v.event, a.nth, b.nth", [.. parameters]);
        using DbDataReader row = command.ExecuteReader();
        (string Key, int Event) last = ("", -1);
        int nth = 0;
        while (row.Read())
        {
            (string, int) at = (row.GetString(0), Convert.ToInt32(row.GetValue(1), CultureInfo.InvariantCulture));
            nth = at == last ? nth + 1 : 0;
            last = at;
            string? Text(int i) => row.IsDBNull(i) ? null : row.GetString(i);
            double? Real(int i) => row.IsDBNull(i) ? null : row.GetDouble(i);
            yield return new EventPair(at.Item1, at.Item2, nth, row.GetString(2), Text(3), Text(4), row.GetDouble(5), Day(Text(6)) ?? Text(7) ?? "",
                new EventActor(Text(11), Text(12), Text(13), Text(14), Text(15)), new EventActor(Text(16), Text(17), Text(18), Text(19), Text(20)),
                Text(21), Real(22), Real(23), Text(24), row.IsDBNull(25) ? null : Convert.ToInt64(row.GetValue(25), CultureInfo.InvariantCulture),
                Text(26), Text(8), Text(9), Text(7), Text(10));
        }
    }

    // A TIMEX3 value that is a day; of a month or a week the day is not known.
    private static string? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? value[..10] : null;
}
