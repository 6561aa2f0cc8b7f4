using System.Globalization;

namespace Dragoman.Findings.Times;

/// <summary>Feasts and the days they fall on.</summary>
/// <remarks>Fixed days, days counted from Easter (the Gauss–Meeus rules for the Gregorian and the Julian calendar), and the Islamic year, whose days
/// depend on the sighting of the moon in each country: for those only the year is said.</remarks>
internal static class Holidays
{
    /// <summary>The words, in lower case, with which the name of a feast begins.</summary>
    public static readonly string[] FirstWords =
        ["christmas", "easter", "ramadan", "eid", "thanksgiving", "halloween", "boxing", "good", "orthodox", "new"];

    private enum Rule : byte { Fixed, Easter, OrthodoxEaster, Thanksgiving, IslamicMonth }

    // Longest first. Number: month * 100 + day, days from Easter, or month * 100 + day of the Islamic year.
    private static readonly (string[] Words, Rule Rule, int Number)[] All =
    [
        (["new", "year", "'s", "eve"], Rule.Fixed, 1231), (["new", "year", "’s", "eve"], Rule.Fixed, 1231),
        (["new", "year", "'s", "day"], Rule.Fixed, 101), (["new", "year", "’s", "day"], Rule.Fixed, 101),
        (["christmas", "eve"], Rule.Fixed, 1224), (["christmas", "day"], Rule.Fixed, 1225), (["orthodox", "christmas"], Rule.Fixed, 107),
            (["christmas"], Rule.Fixed, 1225),
        (["boxing", "day"], Rule.Fixed, 1226), (["halloween"], Rule.Fixed, 1031), (["good", "friday"], Rule.Easter, -2),
            (["easter", "monday"], Rule.Easter, 1),
        (["easter", "sunday"], Rule.Easter, 0), (["easter"], Rule.Easter, 0), (["orthodox", "easter"], Rule.OrthodoxEaster, 0),
        (["thanksgiving", "day"], Rule.Thanksgiving, 0), (["thanksgiving"], Rule.Thanksgiving, 0),
        (["ramadan"], Rule.IslamicMonth, 901), (["eid", "al", "-", "fitr"], Rule.IslamicMonth, 1001),
            (["eid", "al", "-", "adha"], Rule.IslamicMonth, 1210), (["eid", "al-fitr"], Rule.IslamicMonth, 1001),
        (["eid", "al-adha"], Rule.IslamicMonth, 1210),
    ];

    /// <summary>The feast whose name begins the words <paramref name="forms"/>: how many are its name, and its value as of a day of
    /// publication.</summary>
    /// <param name="year">A year that the text gives.</param>
    /// <param name="direction">+1 for the next such day, −1 for the last, 0 for the nearest.</param>
    public static bool Match(ReadOnlySpan<string> forms, string? year, DateOnly? published, int direction, out int length, out string value)
    {
        foreach ((string[] words, Rule rule, int number) in All)
        {
            length = 0;
            while (length < words.Length && length < forms.Length && forms[length].Equals(words[length], StringComparison.OrdinalIgnoreCase))
                length++;
            if (length < words.Length)
                continue;
            value = Value(rule, number, year, published, direction);
            return true;
        }
        (length, value) = (0, "");
        return false;
    }

    private static string Value(Rule rule, int number, string? year, DateOnly? published, int direction)
    {
        if (year is not null && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int said) && said is > 1600 and < 2077)
            return rule is Rule.IslamicMonth ? year : TimeAnchor.Day(DayIn(rule, number, said));
        if (published is not { } p || p.Year is < 1901 or > 2075)
            return rule is Rule.Fixed ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{number / 100:00}-{number % 100:00}") : "XXXX";
        DateOnly best = DayIn(rule, number, p.Year);
        for (int y = p.Year - 1; y <= p.Year + 1; y++)
        {
            DateOnly day = DayIn(rule, number, y);
            if (Distance(day, p, direction) < Distance(best, p, direction))
                best = day;
        }
        return rule is Rule.IslamicMonth ? best.Year.ToString("0000", CultureInfo.InvariantCulture) : TimeAnchor.Day(best);
    }

    // What is to come is never past; what is told in the past ("agreed on a truce over Christmas") may be near at hand all the same.
    private static int Distance(DateOnly day, DateOnly published, int direction)
    {
        int days = day.DayNumber - published.DayNumber;
        return Math.Abs(days) + (direction > 0 && days < 0 ? 400 : direction < 0 && days > 0 ? 120 : 0);
    }

    private static DateOnly DayIn(Rule rule, int number, int year) => rule switch
    {
        Rule.Easter => Easter(year).AddDays(number),
        Rule.OrthodoxEaster => OrthodoxEaster(year),
        Rule.Thanksgiving => FourthThursdayOfNovember(year),
        Rule.IslamicMonth => Islamic(number, year),
        _ => new DateOnly(year, number / 100, number % 100),
    };

    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    private static DateOnly OrthodoxEaster(int year)
    {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        return new DateOnly(year, n / 31, n % 31 + 1).AddDays(year / 100 - year / 400 - 2);
    }

    private static DateOnly FourthThursdayOfNovember(int year)
    {
        DateOnly first = new(year, 11, 1);
        return first.AddDays((11 - (int)first.DayOfWeek) % 7 + 21);
    }

    private static DateOnly Islamic(int number, int year)
    {
        UmAlQuraCalendar calendar = new();
        int islamic = calendar.GetYear(new DateTime(Math.Clamp(year, 1901, 2075), 7, 1, 0, 0, 0, DateTimeKind.Unspecified));
        DateOnly best = default;
        for (int y = islamic - 1; y <= islamic + 1; y++)
        {
            DateOnly day = DateOnly.FromDateTime(calendar.ToDateTime(Math.Max(1318, y), number / 100, number % 100, 0, 0, 0, 0));
            if (best == default || Math.Abs(day.Year - year) < Math.Abs(best.Year - year))
                best = day;
        }
        return best;
    }
}
