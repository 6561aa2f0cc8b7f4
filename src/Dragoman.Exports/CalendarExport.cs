using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Store;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Calendar = Ical.Net.Calendar;

namespace Dragoman.Exports;

/// <summary>Engagements to come as iCalendar (RFC 5545): a whole day each, where the day is known.</summary>
public static class CalendarExport
{
    public static void Write(DbConnection store, ExportFilter filter, Stream output)
    {
        Calendar calendar = new() { ProductId = "-//Dragoman//Dragoman//EN" };
        // What the entry's sentence is asked by; PostgreSQL answers one question at a time on a connection.
        List<(CalendarEvent Entry, string Key, long At)> entries = [];
        using (DbCommand command = ExportView.Of("engagements").Query(store, filter))
            Read(command, calendar, entries);
        foreach ((CalendarEvent entry, string key, long at) in entries)
        {
            // Where a headline says it, the title below would say it again.
            if (Sentence(store, key, at) is { } sentence && entry.Description?.StartsWith(sentence + "\n", StringComparison.Ordinal) is not true)
                entry.Description = $"{sentence}\n{entry.Description}";
        }
        using StreamWriter text = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        text.Write(new CalendarSerializer().SerializeToString(calendar));
    }

    private static string? Sentence(DbConnection store, string key, long at)
    {
        using DbCommand command = ReportStore.Command(store, """
            select substr(t.text, cast(s.span_start + 1 as int), cast(s.span_end - s.span_start as int))
            from report r
            join sentence s on s.report = r.report and s.span_start <= @at and s.span_end > @at
            join report_text t on t.report = r.report
            where r.key = @key
            """, ("@key", key), ("@at", at));
        return command.ExecuteScalar() is string sentence ? string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;
    }

    private static void Read(DbCommand command, Calendar calendar, List<(CalendarEvent Entry, string Key, long At)> entries)
    {
        using DbDataReader rows = command.ExecuteReader();
        Dictionary<string, ExportColumn> columns = ExportView.Columns(rows).ToDictionary(static c => c.Name, StringComparer.Ordinal);
        string? Text(string name) => columns[name].Value(rows)?.ToString();
        while (rows.Read())
        {
            if (Text("status") is not ("planned" or "confirmed" or "cancelled") || Text("date") is not { Length: >= 10 } value
                || !DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                continue;
            string stamp = Text("report_day") is { } told
                && DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                ? told : value[..10];
            DateOnly since = DateOnly.ParseExact(stamp, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            string sides = Text("participants")?.Replace(" | ", ", ", StringComparison.Ordinal) ?? "participants not stated";
            string title = Text("title") is { } headline ? headline + "\n" : "", agenda = Text("agenda") is { } topics ? "\nAgenda: " + topics : "";
            CalendarEvent entry = new()
            {
                // The same engagement of the same report is the same entry, however often it is imported.
                Uid = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text("key")}/{Text("engagement")}")))[..32] + "@dragoman",
                DtStamp = new CalDateTime(since.Year, since.Month, since.Day, 0, 0, 0, "UTC"),
                Start = new CalDateTime(day.Year, day.Month, day.Day),
                Summary = $"{Text("form")?.Replace('_', ' ')}: {sides}",
                Location = Text("place"),
                Description = $"{title}{Text("publisher") ?? "publisher not stated"}, {Text("report_day") ?? "day not stated"}{agenda}",
                Url = Uri.TryCreate(Text("url"), UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url : null,
                Status = Text("status") switch { "confirmed" => "CONFIRMED", "cancelled" => "CANCELLED", _ => "TENTATIVE" },
            };
            calendar.Events.Add(entry);
            entries.Add((entry, Text("key")!, Convert.ToInt64(columns["span_start"].Value(rows), CultureInfo.InvariantCulture)));
        }
    }
}
