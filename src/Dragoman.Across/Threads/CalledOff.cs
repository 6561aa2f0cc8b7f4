namespace Dragoman.Across.Threads;

/// <summary>The day for which something was planned that is called off, where the report gives it with the plan alone: "a meeting planned for
/// Thursday was cancelled".</summary>
public static class CalledOff
{
    private const int DaysBack = 1, DaysAhead = 3;

    private static readonly HashSet<string> Plans = new(StringComparer.Ordinal) { "planned", "scheduled", "set", "due", "expected", "slated" };

    /// <param name="sentence">The one that says so.</param>
    /// <param name="reportDay">ISO 8601; null where it is not known.</param>
    /// <returns>ISO 8601; null where no weekday is named, or two are, or it may be the one before the report or the one behind it.</returns>
    public static string? DayOf(string sentence, string? reportDay)
    {
        if (ThreadDay.Of(reportDay) is not { } reported)
            return null;
        string[] words = sentence.Split([' ', ',', '.', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        DayOfWeek? planned = null;
        for (int i = 0; i + 2 < words.Length; i++)
        {
            if (!Plans.Contains(words[i]) || words[i + 1] is not ("for" or "on") || !Enum.TryParse(words[i + 2], out DayOfWeek day)
                || !char.IsAsciiLetterUpper(words[i + 2][0]))
                continue;
            if (planned is not null && planned != day)
                return null;
            planned = day;
        }
        for (int apart = -DaysBack; planned is not null && apart <= DaysAhead; apart++)
        {
            DateOnly day = DateOnly.FromDayNumber(reported.Number).AddDays(apart);
            if (day.DayOfWeek == planned)
                return day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }
        return null;
    }
}
