using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Times;

/// <summary>Turns relative times into TIMEX3 values, from the day of publication. Without one, what is unknown is X.</summary>
internal sealed class TimeAnchor(DateOnly? published)
{
    public DateOnly? Published { get; } = published;

    /// <summary>The day last spoken of, which "the next day" follows.</summary>
    public DateOnly? Narrated { get; set; }

    public static TimeAnchor Of(string? iso) =>
        new(iso is { Length: >= 10 } && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null);

    /// <summary>The quarter last spoken of and the sentence that did, which "a year earlier" goes back from.</summary>
    public (string? Value, int Sentence) Quarter { get; set; }

    /// <summary>A year before the quarter spoken of a sentence or three ago, where there is one; else the year before publication.</summary>
    public string YearBefore(int sentence)
    {
        if (Quarter.Value is { Length: 7 } q && sentence - Quarter.Sentence <= 3 && int.TryParse(q.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return string.Create(CultureInfo.InvariantCulture, $"{year - 1:0000}{q[4..]}");
        return Unit("Y", -1);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string DayFromNow(int days) => Published is { } p ? Remember(Shift(p, days)) : days == 0 ? "PRESENT_REF" : days < 0 ? "PAST_REF" : "FUTURE_REF";

    public string Remember(DateOnly day)
    {
        Narrated = day;
        return Day(day);
    }

    public static DateOnly Shift(DateOnly day, long days) => DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    public static string Week(DateOnly day)
    {
        DateTime d = day.ToDateTime(default);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(d):0000}-W{ISOWeek.GetWeekOfYear(d):00}");
    }

    /// <summary>A weekday: backwards (today counts), forwards (today does not).</summary>
    public string Weekday(int weekday, int direction)
    {
        if (Published is not { } p)
            return $"XXXX-WXX-{weekday}";
        int today = ((int)p.DayOfWeek + 6) % 7 + 1;
        int back = (today - weekday + 7) % 7;
        int shift = direction switch { > 0 => back == 0 ? 7 : 7 - back, -2 => back == 0 ? -7 : -back, _ => -back };
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

    /// <summary>The year of a month (and day) without one: the last before publication, or the next after it.</summary>
    public string YearOf(int month, int day, int direction)
    {
        if (Published is not { } p)
            return "XXXX";
        int order = (month * 40 + day).CompareTo(p.Month * 40 + (day == 0 ? 0 : p.Day));
        int year = direction switch
        {
            > 0 => order < 0 ? p.Year + 1 : p.Year,
            < 0 => order > 0 && (day == 0 || month - p.Month > 2) ? p.Year - 1 : order < 0 && day > 0 && p.Month - month > 9 ? p.Year + 1 : p.Year,
            _ => order > 0 && month - p.Month > 6 ? p.Year - 1 : order < 0 && p.Month - month > 8 ? p.Year + 1 : p.Year,
        };
        return year.ToString("0000", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the clause of a word looks forward (+1), back (−1) or neither (0).</summary>
    public static int Direction(ParsedText t, int word)
    {
        int at = word;
        for (int steps = 0; steps < 8 && at >= 0; steps++)
        {
            if (t.Upos[at] is Upos.VERB && Tense(t, at) is var tense && tense != 0)
                return tense;
            at = t.Head[at];
        }
        return 0;
    }

    private static int Tense(ParsedText t, int verb)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[verb]];
        bool past = t.Xpos[verb] is Xpos.VBD or Xpos.VBN;
        for (int i = Math.Max(s.First, verb - 7); i < Math.Min(s.End, verb + 2); i++)
        {
            if (t.Head[i] != verb)
                continue;
            if (t.Xpos[i] is Xpos.MD && t.Lemma[i] is "will" or "shall" or "may" or "can" or "should" or "must" or "would" && t.Xpos[verb] is Xpos.VB && !HasPerfect(t, verb))
                return 1;
            // "due to take place in Oman on Sunday".
            if (t.Form[i] is "due" && i < verb)
                return 1;
            if (t.Deprel[i] is Deprel.mark && t.Xpos[i] is Xpos.TO)
                return t.Head[verb] >= 0 && t.Lemma[t.Head[verb]] is "expect" or "schedule" or "plan" or "set" or "intend" or "hope" or "want" or "agree" or "decide" or "due" or "prepare" or "promise" or "be" || i > s.First && t.Form[i - 1] is "due" ? 1 : 0;
        }
        if (past && t.Lemma[verb] is "schedule" or "expect" or "plan" or "due" or "slate")
            return 1;
        // "begins on Tuesday": what is planned is told in the present.
        if (t.Xpos[verb] is Xpos.VBZ or Xpos.VBP && t.Lemma[verb] is "begin" or "start" or "open" or "resume" or "arrive" or "leave" or "visit" or "travel" or "fly" or "meet" or "host" or "depart" or "kick")
            return 1;
        return past ? -1 : t.Xpos[verb] is Xpos.VBG && t.Lemma[verb] is "come" or "go" ? 1 : 0;
    }

    // "would have met": not to come any more.
    private static bool HasPerfect(ParsedText t, int verb)
    {
        for (int i = Math.Max(0, verb - 4); i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.aux && t.Lemma[i] is "have")
                return true;
        }
        return false;
    }
}
