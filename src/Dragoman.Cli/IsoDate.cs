using System.CommandLine;
using System.Globalization;

namespace Dragoman.Cli;

/// <summary>Days and moments as options take them: ISO 8601.</summary>
internal static class IsoDate
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>An option that is a day, or a month or year: all of its days.</summary>
    public static Option<string?> Day(string name, string description)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !IsDay(result.Tokens[0].Value))
                result.AddError($"{name} is \"{result.Tokens[0].Value}\". Write a day as 2025-03-17, a month as 2025-03, a year as 2025 (ISO 8601).");
        });
        return option;
    }

    /// <summary>An option that is a day or a moment.</summary>
    public static Option<string> Moment(string name, string description)
    {
        Option<string> option = new(name) { Description = description, HelpName = "DATE|TIME", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && MomentOf(result.Tokens[0].Value) is null)
                result.AddError($"{name} is \"{result.Tokens[0].Value}\". Write a day as 2025-03-17, or a moment as 2025-03-17T14:30Z or 2025-03-17T16:30+02:00 (ISO 8601; UTC where no zone is given).");
        });
        return option;
    }

    /// <summary>The last day of a day, month or year: 2025-02 ends on 2025-02-28.</summary>
    public static string? LastDay(string? day) => day?.Length switch
    {
        4 => day + "-12-31",
        7 => DateOnly.ParseExact(day + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => day,
    };

    /// <summary>The beginning as report.added_at has moments; null where it is none.</summary>
    public static string? MomentOf(string text)
    {
        DateTime moment;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out moment)
            || DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, Utc, out moment))
            return moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return null;
    }

    // A year 9999 has no month behind its last.
    private static bool IsDay(string text) => text.Length switch
    {
        4 => Parses(text + "-01-01"),
        7 => Parses(text + "-01"),
        _ => Parses(text),
    };

    private static bool Parses(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            && date.Year is > 0 and < 9999;
}
