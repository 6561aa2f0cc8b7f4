using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        using DbCommand command = ExportView.Of("engagements").Query(store, filter);
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
            calendar.Events.Add(new CalendarEvent
            {
                // The same engagement of the same report is the same entry, however often it is imported.
                Uid = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text("key")}/{Text("engagement")}")))[..32] + "@dragoman",
                DtStamp = new CalDateTime(since.Year, since.Month, since.Day, 0, 0, 0, "UTC"),
                Start = new CalDateTime(day.Year, day.Month, day.Day),
                Summary = $"{Text("form")?.Replace('_', ' ')}: {Text("participants")?.Replace(" | ", ", ", StringComparison.Ordinal) ?? "participants not stated"}",
                Location = Text("place"),
                Description = $"{Text("words")}\n{Text("publisher") ?? "publisher not stated"}, {Text("report_day") ?? "day not stated"}{(Text("agenda") is { } agenda ? "\nAgenda: " + agenda : "")}",
                Url = Uri.TryCreate(Text("url"), UriKind.Absolute, out Uri? url) ? url : null,
                Status = Text("status") switch { "confirmed" => "CONFIRMED", "cancelled" => "CANCELLED", _ => "TENTATIVE" },
            });
        }
        using StreamWriter text = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        text.Write(new CalendarSerializer().SerializeToString(calendar));
    }
}
