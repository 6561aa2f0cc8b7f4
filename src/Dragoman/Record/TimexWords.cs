using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Record;

/// <summary>TIMEX3 values as a person reads them; days of the calendar stay as they are. The record keeps the values.</summary>
public static partial class TimexWords
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>A date: "2025-03-16TEV" is "2025-03-16, evening", "XXXX-WXX-3" a "Wednesday" of which the week is not known.</summary>
    public static string OfDate(string value)
    {
        if (value.StartsWith('P') && Duration().IsMatch(value))
            return OfDuration(value);
        if (value.EndsWith("_REF", StringComparison.Ordinal))
            return value[0] switch { 'F' => "in the future", 'P' when value[1] == 'R' => "now", _ => "in the past" };
        int time = value.IndexOf('T', StringComparison.Ordinal);
        string day = Day(time < 0 ? value : value[..time]);
        return time < 0 ? day : $"{day}, {PartOfDay(value[(time + 1)..])}".TrimStart(',', ' ');
    }

    /// <summary>A duration: "PT3H/PT4H" is "3 to 4 hours".</summary>
    public static string OfDuration(string value)
    {
        string[] bounds = value.Split('/');
        if (bounds.Length == 2 && Duration().Match(bounds[0]) is { Success: true } from && Duration().Match(bounds[1]) is { Success: true } to
            && Unit(from) == Unit(to))
            return $"{from.Groups["n"].Value} to {Count(to)}";
        return Duration().Match(value) is { Success: true } one ? Count(one) : value;
    }

    private static string Day(string value)
    {
        if (Week().Match(value) is { Success: true } week)
        {
            DateTime monday = ISOWeek.ToDateTime(int.Parse(week.Groups["year"].ValueSpan, CultureInfo.InvariantCulture),
                Math.Clamp(int.Parse(week.Groups["week"].ValueSpan, CultureInfo.InvariantCulture), 1, 53), DayOfWeek.Monday);
            return week.Groups["end"].Success ? $"weekend of {Iso(monday.AddDays(5))}" : $"week of {Iso(monday)}";
        }
        if (SomeWeekday().Match(value) is { Success: true } weekday)
            return weekday.Groups["day"].Value is "WE" ? "weekend" : Days[weekday.Groups["day"].Value[0] - '1'];
        if (SomeMonth().Match(value) is { Success: true } month)
        {
            int number = int.Parse(month.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
            string name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number);
            return month.Groups["day"].Success ? $"{month.Groups["day"].Value.TrimStart('0')} {name}" : name;
        }
        if (PartOfYear().Match(value) is { Success: true } part)
        {
            string name = part.Groups["part"].Value switch
            {
                "SP" => "spring",
                "SU" => "summer",
                "FA" => "autumn",
                "WI" => "winter",
                "H1" => "first half",
                "H2" => "second half",
                var quarter => "quarter " + quarter[1..],
            };
            string year = part.Groups["year"].Value;
            return year is "XXXX" ? name : char.IsAsciiDigit(part.Groups["part"].Value[1]) ? $"{name} of {year}" : $"{name} {year}";
        }
        return value.Length switch
        {
            3 when value.All(char.IsAsciiDigit) => $"{value}0s",
            2 when value.All(char.IsAsciiDigit) => $"{value}00s",
            _ => value,
        };
    }

    private static string PartOfDay(string value) => value switch
    {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        _ => value,
    };

    private static string Count(Match duration)
    {
        string number = duration.Groups["n"].Value, unit = Unit(duration);
        return number is "X" ? $"some {unit}s" : $"{number} {unit}{(number is "1" ? "" : "s")}";
    }

    private static string Unit(Match duration) => (duration.Groups["t"].Success, duration.Groups["unit"].Value) switch
    {
        (true, "H") => "hour",
        (true, "M") => "minute",
        (true, _) => "second",
        (_, "D") => "day",
        (_, "W") => "week",
        (_, "M") => "month",
        _ => "year",
    };

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^P(?<t>T)?(?<n>\d+(\.\d+)?|X)(?<unit>(?(t)[HMS]|[DWMY]))$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^(?<year>\d{4})-W(?<week>\d\d)(?<end>-WE)?$")]
    private static partial Regex Week();

    [GeneratedRegex(@"^XXXX-WXX-(?<day>[1-7]|WE)$")]
    private static partial Regex SomeWeekday();

    [GeneratedRegex(@"^XXXX-(?<month>0[1-9]|1[0-2])(-(?<day>\d\d))?$")]
    private static partial Regex SomeMonth();

    [GeneratedRegex(@"^(?<year>\d{4}|XXXX)-(?<part>SP|SU|FA|WI|H[12]|Q[1-4])$")]
    private static partial Regex PartOfYear();
}
