using System.Globalization;

namespace Dragoman.Findings.Times;

/// <summary>Turns relative times into TIMEX3 values, from the day of publication. Without one, what is unknown is X.</summary>
internal sealed class TimeAnchor(DateOnly? published)
{
    public DateOnly? Published { get; } = published;

    /// <summary>The day last spoken of, which "the next day" follows.</summary>
    public DateOnly? Narrated { get; set; }

    /// <summary>The day, month or year last given outright and its grain (D, M, Y), which "the following year" follows, with the sentence that gave
    /// it.</summary>
    public (DateOnly First, char Grain, int Sentence) Given { get; set; } = (default, ' ', int.MinValue);

    private readonly List<DateOnly> _fullDates = [];

    /// <summary>Notes a day that the text gives with its year: "Oct. 7" in a later sentence is that day.</summary>
    public void NoteFullDate(DateOnly day)
    {
        if (_fullDates.Count < 64)
            _fullDates.Add(day);
    }

    /// <summary>The year of a month and day that the text has given with its year, latest first; null where it has not.</summary>
    public string? YearGiven(int month, int day)
    {
        for (int i = _fullDates.Count - 1; i >= 0; i--)
        {
            if (_fullDates[i].Month == month && _fullDates[i].Day == day)
                return _fullDates[i].Year.ToString("0000", CultureInfo.InvariantCulture);
        }
        return null;
    }

    /// <summary>The day, month or year that a unit is counted from in a story ("two years later"): what was given within three sentences, and is fine
    /// enough.</summary>
    public DateOnly? GivenFor(string unit, int sentence)
    {
        if (sentence - Given.Sentence is < 0 or > 3)
            return null;
        return unit switch
        {
            "Y" or "DE" or "CE" => Given.First,
            "M" or "Q" => Given.Grain is 'M' or 'D' ? Given.First : null,
            _ => Given.Grain is 'D' ? Given.First : null,
        };
    }

    public static TimeAnchor Of(string? iso) =>
        new(iso is { Length: >= 10 }
            && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day : null);

    /// <summary>The quarter last spoken of and the sentence that did, which "a year earlier" goes back from.</summary>
    public (string? Value, int Sentence) Quarter { get; set; }

    /// <summary>A year before the quarter spoken of some sentences ago, where there is one; else the year before publication.</summary>
    public string YearBefore(int sentence)
    {
        if (Quarter.Value is { Length: 7 } q && sentence - Quarter.Sentence <= 12
            && int.TryParse(q.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return string.Create(CultureInfo.InvariantCulture, $"{year - 1:0000}{q[4..]}");
        return Unit("Y", -1);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string DayFromNow(int days) =>
        Published is { } p ? Remember(Shift(p, days)) : days == 0 ? "PRESENT_REF" : days < 0 ? "PAST_REF" : "FUTURE_REF";

    public string Remember(DateOnly day)
    {
        Narrated = day;
        return Day(day);
    }

    public static DateOnly Shift(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    private static string Week(DateOnly day)
    {
        DateTime d = day.ToDateTime(default);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(d):0000}-W{ISOWeek.GetWeekOfYear(d):00}");
    }

    /// <summary>A weekday: backwards (−1) or forwards (+1), where the day of publication counts, as newspapers name it too; "last" (−2) and "next"
    /// (+2), where it does not.</summary>
    public string Weekday(int weekday, int direction)
    {
        if (Published is not { } p)
            return $"XXXX-WXX-{weekday}";
        int today = ((int)p.DayOfWeek + 6) % 7 + 1;
        int back = (today - weekday + 7) % 7;
        // "last Thursday" is not yesterday; "next Tuesday" may be tomorrow, as it was said on another day.
        int shift = direction switch
        {
            > 1 => 7 - back,
            1 => back == 0 ? 0 : 7 - back,
            -2 => back is 0 or 1 ? -7 - back : -back,
            _ => -back,
        };
        return Remember(Shift(p, shift));
    }

    /// <summary>A unit some steps away from a day, in the grain of the unit.</summary>
    public string Unit(string code, long steps, DateOnly? from = null)
    {
        if ((from ?? Published) is not { } p)
            return steps == 0 ? "PRESENT_REF" : steps < 0 ? "PAST_REF" : "FUTURE_REF";
        steps = Math.Clamp(steps, -5000, 5000);
        switch (code)
        {
            case "Y":
                return Math.Clamp(p.Year + steps, 1, 9999).ToString("0000", CultureInfo.InvariantCulture);
            case "M":
                return Month(p, (int)steps);
            case "W":
                return Week(Shift(p, 7 * steps));
            case "FN":
                return Week(Shift(p, 14 * steps));
            case "WE":
                return Week(Shift(p, 7 * steps)) + "-WE";
            case "Q":
                long quarter = (long)p.Year * 4 + (p.Month - 1) / 3 + steps;
                return string.Create(CultureInfo.InvariantCulture, $"{quarter / 4:0000}-Q{quarter % 4 + 1}");
            case "DE":
                return ((p.Year / 10) + steps).ToString("000", CultureInfo.InvariantCulture);
            case "CE":
                return ((p.Year / 100) + steps).ToString("00", CultureInfo.InvariantCulture);
            case "D":
                return Remember(Shift(p, steps));
            default:
                return steps < 0 ? "PAST_REF" : steps == 0 ? "PRESENT_REF" : "FUTURE_REF";
        }
    }

    private static string Month(DateOnly p, int steps)
    {
        int months = p.Year * 12 + p.Month - 1 + steps;
        return string.Create(CultureInfo.InvariantCulture, $"{months / 12:0000}-{months % 12 + 1:00}");
    }

    private static bool IsLately(DateOnly published, int month, int day) =>
        (published.Month - month) * 30 + (day == 0 ? 0 : published.Day - day) is > 0 and int days && days <= (day == 0 ? 30 : 60);

    /// <summary>The year of a month (and day) without one: the last before publication, or the next after it.</summary>
    public string YearOf(int month, int day, int direction)
    {
        if (Published is not { } p)
            return "XXXX";
        int order = (month * 40 + day).CompareTo(p.Month * 40 + (day == 0 ? 0 : p.Day));
        int year = direction switch
        {
            // A day of the last two months is nearer than the same day in ten: "on May 25, for example, they could see it".
            > 0 => order < 0 && !IsLately(p, month, day) ? p.Year + 1 : p.Year,
            < 0 => order > 0 && (day == 0 || month - p.Month > 2) ? p.Year - 1 : order < 0 && day > 0 && p.Month - month > 9 ? p.Year + 1 : p.Year,
            _ => order > 0 && month - p.Month > 6 ? p.Year - 1 : order < 0 && p.Month - month > 8 ? p.Year + 1 : p.Year,
        };
        return year.ToString("0000", CultureInfo.InvariantCulture);
    }
}
