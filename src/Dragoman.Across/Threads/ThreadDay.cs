using System.Globalization;

namespace Dragoman.Across.Threads;

/// <summary>A day as a number, and whether it is told as the evening or night that ends it.</summary>
/// <param name="Number">Days since 0001-01-01.</param>
public readonly record struct ThreadDay(int Number, bool IsNight)
{
    /// <summary>The day of a TIMEX3 value; null where it names none ("2025-W12", "PAST_REF").</summary>
    public static ThreadDay? Of(string? value)
    {
        if (value is null || value.Length < 10
            || !DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return null;
        return new ThreadDay(day.DayNumber, value.AsSpan(10) is "TNI" or "TEV");
    }

    /// <summary>Whether the two are one day, or one night told as of its first day and of its second.</summary>
    public bool IsSame(ThreadDay other) =>
        Number == other.Number || Number + 1 == other.Number && IsNight || other.Number + 1 == Number && other.IsNight;

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture) + (IsNight ? "n" : "");

    public static ThreadDay? Parse(string text) =>
        text.Length == 0 ? null : new ThreadDay(int.Parse(text.TrimEnd('n'), CultureInfo.InvariantCulture), text[^1] == 'n');
}
