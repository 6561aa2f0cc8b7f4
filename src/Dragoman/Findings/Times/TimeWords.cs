using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dragoman.Findings.Times;

internal enum TimeWordKind
    : byte
{ None, Weekday, Month, Unit, Number, PartOfDay, Season, Day, Deictic, Ordinal, Present, Past, Future, Set, Vague, Holiday, Edge, Decade, Feast }

/// <summary>What a word can say of time. Value: weekday 1–7 (ISO), month 1–12, number, days from today, −1/0/+1 for last/this/next; Code: TIMEX3
/// letters.</summary>
internal readonly record struct TimeWord(TimeWordKind Kind, int Value, string Code);

/// <summary>The words that temporal expressions are made of.</summary>
internal static class TimeWords
{
    private static readonly WordTable<TimeWord> Words = Build().ToWordTable();

    private static Dictionary<string, TimeWord> Build()
    {
        Dictionary<string, TimeWord> w = new(StringComparer.Ordinal);
        void Add(TimeWordKind kind, int value, string code, string words)
        {
            foreach (string word in words.Split(' '))
                w[word] = new TimeWord(kind, value, code);
        }
        string[] days =
            ["monday mon.", "tuesday tues. tue.", "wednesday wed.", "thursday thurs. thu.", "friday fri.", "saturday sat.", "sunday sun."];
        for (int i = 0; i < 7; i++)
            Add(TimeWordKind.Weekday, i + 1, "", days[i] + " " + days[i].Split(' ')[0] + "s");
        string[] months =
            ["january jan. jan", "february feb. feb", "march mar.", "april apr. apr", "may", "june jun.", "july jul.", "august aug. aug",
                "september sept. sep. sept", "october oct. oct", "november nov. nov", "december dec. dec"];
        for (int i = 0; i < 12; i++)
            Add(TimeWordKind.Month, i + 1, "", months[i]);
        (string Code, string Names)[] units =
            [("Y", "year years"), ("M", "month months"), ("W", "week weeks"), ("D", "day days"), ("Q", "quarter quarters"), ("DE", "decade decades"),
                ("CE", "century centuries"), ("TH", "hour hours"), ("TM", "minute minutes"), ("TS", "second seconds"), ("WE", "weekend weekends"),
                ("FN", "fortnight fortnights")];
        foreach ((string code, string names) in units)
        {
            Add(TimeWordKind.Unit, 0, code, names.Split(' ')[0]);
            Add(TimeWordKind.Unit, 1, code, names.Split(' ')[1]);
        }
        string[] numbers =
            ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
                "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
        for (int i = 1; i < numbers.Length; i++)
            Add(TimeWordKind.Number, i, "", numbers[i]);
        string[] tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (int i = 0; i < tens.Length; i++)
            Add(TimeWordKind.Number, 30 + i * 10, "", tens[i]);
        Add(TimeWordKind.Number, 100, "", "hundred");
        Add(TimeWordKind.Number, 1000, "", "thousand");
        string[] higher =
            ["fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
                "seventeenth", "eighteenth", "nineteenth", "twentieth"];
        for (int i = 0; i < higher.Length; i++)
            Add(TimeWordKind.Number, i + 5, "th", higher[i]);
        string[] decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
        for (int i = 0; i < decades.Length; i++)
            Add(TimeWordKind.Decade, i + 2, "", decades[i]);
        string[] ordinals = ["first 1st", "second 2nd", "third 3rd", "fourth 4th"];
        for (int i = 0; i < 4; i++)
            Add(TimeWordKind.Ordinal, i + 1, "", i == 1 ? "2nd" : ordinals[i]);
        Add(TimeWordKind.PartOfDay, 0, "MO", "morning mornings");
        Add(TimeWordKind.PartOfDay, 0, "AF", "afternoon afternoons");
        Add(TimeWordKind.PartOfDay, 0, "EV", "evening evenings");
        Add(TimeWordKind.PartOfDay, 0, "NI", "night nights");
        Add(TimeWordKind.Season, 0, "SP", "spring");
        Add(TimeWordKind.Season, 0, "SU", "summer");
        Add(TimeWordKind.Season, 0, "FA", "fall autumn");
        Add(TimeWordKind.Season, 0, "WI", "winter");
        Add(TimeWordKind.Day, 0, "", "today");
        Add(TimeWordKind.Day, -1, "", "yesterday");
        Add(TimeWordKind.Day, 1, "", "tomorrow");
        Add(TimeWordKind.Day, 0, "NI", "tonight");
        Add(TimeWordKind.Deictic, -1, "", "last");
        Add(TimeWordKind.Deictic, 0, "", "this");
        Add(TimeWordKind.Deictic, 1, "", "next coming");
        Add(TimeWordKind.Deictic, -2, "", "past previous preceding prior");
        Add(TimeWordKind.Deictic, 2, "", "following");
        Add(TimeWordKind.Deictic, 3, "", "same");
        Add(TimeWordKind.Deictic, 4, "", "current latest");
        Add(TimeWordKind.Deictic, 5, "", "that");
        Add(TimeWordKind.Present, 0, "", "now currently nowadays presently");
        Add(TimeWordKind.Present, 1, "", "these");
        Add(TimeWordKind.Past, 0, "", "recently lately formerly");
        Add(TimeWordKind.Past, 1, "", "recent");
        Add(TimeWordKind.Future, 0, "", "soon shortly");
        Add(TimeWordKind.Set, 0, "P1D", "daily nightly");
        Add(TimeWordKind.Set, 0, "P1W", "weekly");
        Add(TimeWordKind.Set, 0, "P1M", "monthly");
        Add(TimeWordKind.Set, 0, "P1Y", "annually yearly");
        Add(TimeWordKind.Set, 0, "P3M", "quarterly");
        Add(TimeWordKind.Set, 1, "", "every each");
        Add(TimeWordKind.Vague, 0, "", "several few many some dozens dozen hundreds");
        Add(TimeWordKind.Edge, 0, "", "early earlier late later mid end beginning start middle mid-");
        foreach (string feast in Holidays.FirstWords)
            Add(feast is "christmas" ? TimeWordKind.Holiday : TimeWordKind.Feast, 0, "", feast);
        return w;
    }

    public static TimeWord Of(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or > 12)
            return form.Length == 1 && char.IsAsciiDigit(form[0]) ? new TimeWord(TimeWordKind.Number, form[0] - '0', "#") : default;
        Span<char> lower = stackalloc char[12];
        if (Ascii.ToLower(form, lower, out int n) is not OperationStatus.Done)
            n = form.ToLowerInvariant(lower);
        if (char.IsAsciiDigit(form[0]))
            return Number(lower[..n]);
        return Words.TryGetValue(lower[..n], out TimeWord word) ? word : default;
    }

    private static TimeWord Number(ReadOnlySpan<char> form)
    {
        ReadOnlySpan<char> digits = form.EndsWith("th") || form.EndsWith("st") || form.EndsWith("nd") || form.EndsWith("rd") ? form[..^2] : form;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            return default;
        return digits.Length == form.Length ? new TimeWord(TimeWordKind.Number, value, "#") : value <= 4
            ? new TimeWord(TimeWordKind.Ordinal, value, "th") : new TimeWord(TimeWordKind.Number, value, "th");
    }
}
