using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Times;

/// <content>Years, their parts and what is made of many: numeric dates, years in words, decades, centuries, halves, quarters of a year.</content>
internal sealed partial class TimeMatcher
{
    private static readonly WordSet SetAhead = DataFiles.List("times/words.txt", "set-ahead");

    private const int HalfQuarter = 45;

    // 17/03/2025, 3/17/2025, 17.03.2025. Where day and month may be either, they are left open; points are the manner of countries that put the day
    // first.
    private bool Numeric(string f, out string value)
    {
        value = "";
        char mark = f.Contains('/') ? '/' : '.';
        int first = f.IndexOf(mark, StringComparison.Ordinal);
        int second = first < 0 ? -1 : f.IndexOf(mark, first + 1);
        if (first is < 1 or > 2 || second - first is < 2 or > 3 || f.Length - second - 1 is not (2 or 4)
            || !int.TryParse(f.AsSpan(0, first), NumberStyles.None, CultureInfo.InvariantCulture, out int a)
                || !int.TryParse(f.AsSpan(first + 1, second - first - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int b)
            || !int.TryParse(f.AsSpan(second + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                || mark is '.' && f.Length - second - 1 is 2)
            return false;
        year += year < 100 ? year < 50 ? 2000 : 1900 : 0;
        (int day, int month) = mark is '.' || a > 12 ? (a, b) : (b, a);
        if (year is < 1500 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        value = mark is '/' && a <= 12 && b <= 12 && a != b ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-XX-XX")
            : anchor.Remember(new DateOnly(year, month, day));
        return true;
    }

    // "nineteen ninety-six"
    private bool ReadYearInWords(int i, out int end, out string value)
    {
        int year = WordYear(i, out end);
        value = year.ToString("0000", CultureInfo.InvariantCulture);
        if (year > 0 && anchor.Published is not null)
            anchor.Given = (new DateOnly(year, 1, 1), 'Y', text.SentenceOf[i]);
        return year > 0;
    }

    /// <summary>A year written in words at a word; 0 for none. "two thousand" is a year only behind "year" or a month.</summary>
    private int WordYear(int i, out int end)
    {
        end = i + 1;
        if (At(i) is not { Kind: TimeWordKind.Number, Code: "", Value: 2 or >= 17 and <= 20 } century)
            return 0;
        int next = i + 1;
        if (century.Value == 2)
        {
            if (At(next) is not { Kind: TimeWordKind.Number, Value: 1000 } || i == 0
                || text.Form[i - 1] is not ("year" or "Year") && At(i - 1).Kind is not TimeWordKind.Month)
                return 0;
            next++;
            int rest = Form(next) is "and" ? next + 1 : next;
            int years = 0;
            if (At(rest) is { Kind: TimeWordKind.Number, Value: < 100, Code: "" })
            {
                years = (int)Read(ref rest);
                next = rest;
            }
            end = next;
            return 2000 + years;
        }
        if (At(next) is not { Kind: TimeWordKind.Number, Value: >= 10 and < 100, Code: "" })
            return 0;
        long tail = Read(ref next);
        if (tail > 99 || At(next).Kind is TimeWordKind.Unit || Form(next) is "percent" or "%" or "dollars")
            return 0;
        end = next;
        return century.Value * 100 + (int)tail;
    }

    // "a cut of its supply in September", told in August, or "the September summit": the month that follows the report's, of something that has a
    // date before it is.
    private bool IsJustAhead(int i, int month) =>
        anchor.Published is { } p && (month - p.Month + 12) % 12 == 1 && text.Head[i] is >= 0 and int thing && text.Upos[thing] is Upos.NOUN
            && (text.Deprel[i] is Deprel.nmod && thing < i
                || thing > i && SetAhead.Contains(text.Lemma[thing]));

    // The quarter of a year that most of the three months up to a day are in.
    private static string QuarterTo(DateOnly close)
    {
        DateOnly middle = close.AddDays(-HalfQuarter);
        return string.Create(CultureInfo.InvariantCulture, $"{middle.Year:0000}-Q{(middle.Month - 1) / 3 + 1}");
    }

    // the nineties; the 19th century; the second half of 1998; the 1988 quarter; the summer
    private bool YearPart(int i, bool the, out int end, out string value)
    {
        (end, value) = (i + 1, "");
        TimeWord w = At(i);
        if (w.Kind is TimeWordKind.Decade)
        {
            value = "19" + w.Value.ToString(CultureInfo.InvariantCulture);
            return the;
        }
        return Century(i, out end, out value) || Half(i, out end, out value) || QuarterOfYear(i, out end, out value)
            || the && BareSeason(i, out end, out value);
    }

    private bool Century(int i, out int end, out string value)
    {
        (end, value) = (i, "");
        int at = i, number = 0;
        if (At(at) is { Kind: TimeWordKind.Number, Code: "", Value: 20 } && Form(at + 1) is "-" && At(at + 2).Kind is TimeWordKind.Ordinal)
        {
            number = 20;
            at += 2;
        }
        if (At(at) is not ({ Kind: TimeWordKind.Ordinal } or { Kind: TimeWordKind.Number, Code: "th" }) && Form(at) is not "second")
            return false;
        number += Form(at) is "second" ? 2 : words[at].Value;
        at += Form(at + 1) is "-" ? 2 : 1;
        if (At(at) is not { Kind: TimeWordKind.Unit, Code: "CE", Value: 0 } || number > 21)
            return false;
        (end, value) = (at + 1, (number - 1).ToString("00", CultureInfo.InvariantCulture));
        return true;
    }

    private bool Half(int i, out int end, out string value)
    {
        (end, value) = (i, "");
        if (Form(i) is not ("first" or "second" or "last" or "latter") || Form(i + 1) is not "half" || Form(i + 2) is not "of"
            || YearAt(i + 3, out end) is not { } year)
            return false;
        value = year + (Form(i) is "first" ? "-H1" : "-H2");
        return true;
    }

    // 1998; the year 1998; last year; fiscal 1998
    private string? YearAt(int i, out int end)
    {
        int at = i;
        if (Form(at) is "the" && Form(at + 1) is "year")
            at += 2;
        if (Form(at) is "fiscal" or "calendar")
            at += Form(at + 1) is "year" ? 2 : 1;
        end = at + 1;
        if (IsYear(at))
            return Form(at);
        end = at + 2;
        return At(at) is { Kind: TimeWordKind.Deictic, Value: >= -1 and <= 1 } which && At(at + 1) is { Kind: TimeWordKind.Unit, Code: "Y", Value: 0 }
            && anchor.Published is { } p ? (p.Year + which.Value).ToString("0000", CultureInfo.InvariantCulture) : null;
    }

    // the 1988 third quarter; the 1988 quarter; next year's first quarter; last year's quarter
    private bool QuarterOfYear(int i, out int end, out string value)
    {
        (end, value) = (i, "");
        if (!IsYear(i) && At(i) is not { Kind: TimeWordKind.Deictic, Value: >= -1 and <= 1 } || YearAt(i, out int at) is not { } year)
            return false;
        if (Form(at) is "'s" or "’s")
            at++;
        else if (!IsYear(i))
            return false;
        int number = At(at).Kind is TimeWordKind.Ordinal ? words[at].Value : Form(at) is "second" ? 2 : 0;
        if (number > 0)
            at += Form(at + 1) is "-" ? 2 : 1;
        if (At(at) is not { Kind: TimeWordKind.Unit, Code: "Q", Value: 0 } && Form(at) is not "period" || number > 4)
            return false;
        end = at + 1;
        if (number > 0)
            anchor.Quarter = ($"{year}-Q{number}", text.SentenceOf[i]);
        string? same = anchor.Quarter.Value is { Length: 7 } q ? q[4..] : null;
        value = number > 0 ? $"{year}-Q{number}" : year + (same ?? (Form(at) is "period" ? "" : "-QX"));
        return true;
    }

    // "over the summer": "fall" and "spring" are other words too often.
    private bool BareSeason(int i, out int end, out string value)
    {
        int at = At(i).Kind is TimeWordKind.Edge ? i + 1 : i;
        end = at + 1;
        value = "";
        if (At(at) is not { Kind: TimeWordKind.Season } season || text.Upos[at] is not Upos.NOUN || text.Deprel[at] is Deprel.compound
            || Form(at + 1) is "of" || IsYear(at + 1) || i < 2 || text.Upos[i - 2] is not Upos.ADP)
            return false;
        value = Season(season.Code, 0);
        return true;
    }

    // mid-November, mid-1996, mid-1990s, mid-afternoon
    private bool Middle(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 1, "");
        string f = Form(i);
        if (f.Length <= 6 || !IsMid(f))
            return false;
        string rest = f[4..];
        TimeWord w = TimeWords.Of(rest);
        switch (w.Kind)
        {
            case TimeWordKind.Month when char.IsUpper(rest[0]):
                string? year = IsYear(i + 1) ? Form(i + 1) : Form(i + 1) is "," && IsYear(i + 2) ? Form(i + 2) : null;
                end += year is null ? 0 : Form(i + 1) is "," ? 2 : 1;
                value = string.Create(CultureInfo.InvariantCulture, $"{year ?? anchor.YearOf(w.Value, 0, ClauseDirection.Of(text, i))}-{w.Value:00}");
                return true;
            case TimeWordKind.Number when w.Value is >= 1500 and <= 2100 && rest.Length == 4:
                value = rest;
                return true;
            case TimeWordKind.PartOfDay:
                type = TimexType.TIME;
                if (DayAt(i + 1, out int after, out value))
                    end = after;
                else
                    value = DayOrUnknown();
                value += "T" + w.Code;
                return true;
            default:
                return DecadeOf(rest, out value);
        }
    }

    private static bool IsMid(string form) => form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase);

    // 1990s, '90s, 90s
    private static bool DecadeOf(string f, out string value)
    {
        value = "";
        int sign = f[0] is '\'' or '’' ? 1 : 0;
        if (f.Length is < 3 or > 5 || f[^1] != 's'
            || !int.TryParse(f.AsSpan(sign, f.Length - 1 - sign), NumberStyles.None, CultureInfo.InvariantCulture, out int decade)
            || decade % 10 != 0)
            return false;
        if (decade is not (>= 1000 and < 2100) && !(decade is >= 10 and < 100 && sign == 1))
            return false;
        value = decade >= 1000 ? (decade / 10).ToString(CultureInfo.InvariantCulture) : "19" + decade / 10;
        return true;
    }

    // "the first hours of the war"
    private bool IsOpening(int i) =>
        !DayAt(i + 2, out _, out _) && i > 1 && Form(i + 1) is "of" && text.Form[i - 1] is "first" or "early" or "opening" or "final" or "last"
            && text.Form[i - 2] is "the" or "its" or "their";

    // "within weeks", "for centuries", "months later": a length that is not counted.
    private bool Uncounted(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 1, "");
        if (At(i) is not { Kind: TimeWordKind.Unit, Value: 1, Code: not ("TS" or "Q" or "WE") } unit || i == 0)
            return false;
        bool after = Form(i + 1) is "ago" or "later" or "earlier" or "after" or "before";
        bool the = text.Form[i - 1] is "the" && i > 1 && text.Form[i - 2] is "over" or "Over";
        if (!after && !the
            && text.Form[i - 1] is not ("for" or "within" or "in" or "over" or "after" or "into" or "For" or "Within" or "After" or "In")
            && !IsOpening(i))
            return false;
        if (Form(i + 1) is "ago")
        {
            (end, value) = (i + 2, "PAST_REF");
            return true;
        }
        type = TimexType.DURATION;
        value = Duration("X", unit.Code);
        return true;
    }
}
