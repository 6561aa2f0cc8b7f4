using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Times;

/// <summary>Matches temporal expressions at a word, longest reading first.</summary>
internal sealed class TimeMatcher(ParsedText text, TimeWord[] words, TimeAnchor anchor)
{
    private int _limit;

    /// <summary>Whether an expression begins at <paramref name="at"/>.</summary>
    public bool Match(int at, out int first, out int end, out TimexType type, out string value)
    {
        (first, end, type, value) = (at, at, TimexType.DATE, "");
        bool article = text.Lemma[at] is "the" or "a" or "an" || text.Form[at] is "half";
        if (words[at].Kind is TimeWordKind.None && !article && !LooksLikeTime(at))
            return false;
        _limit = text.Sentences[text.SentenceOf[at]].End;
        int core = at;
        bool edge = words[core].Kind is TimeWordKind.Edge;
        if (edge)
        {
            core++;
            if (core < _limit && text.Form[core] is "in" or "of" or "on" or "-")
                core++;
            if (core < _limit && text.Form[core] is "the" && core + 1 < _limit && words[core + 1].Kind is TimeWordKind.None)
                return false;
            if (core >= _limit || !MatchCore(core, out end, out type, out value) || type is TimexType.DURATION or TimexType.SET || value.EndsWith("_REF", StringComparison.Ordinal))
                return false;
            return true;
        }
        return MatchCore(core, out end, out type, out value);
    }

    private TimeWord At(int i) => i < _limit ? words[i] : default;

    private string Form(int i) => i < _limit ? text.Form[i] : "";

    private bool LooksLikeTime(int i)
    {
        string f = text.Form[i];
        return f.Length > 3 && (char.IsAsciiDigit(f[0]) && (f.Contains('/') || f.Contains(':') || f.Contains('-') || f[^1] == 's') || f[0] is '\'' or '’' && char.IsAsciiDigit(f[1])) || f is "noon" or "midnight" or "overnight" or "Noon" or "Midnight" or "Overnight";
    }

    private bool MatchCore(int i, out int end, out TimexType type, out string value)
    {
        type = TimexType.DATE;
        bool the = Form(i) is "the" or "The" or "a" or "A" or "an";
        return Written(i, out end, ref type, out value) || Calendar(i, out end, ref type, out value) || Weekday(i, out end, ref type, out value)
            || Amount(i, out end, ref type, out value) || Deictic(the && Form(i) is not ("a" or "A" or "an") ? i + 1 : i, the, out end, ref type, out value)
            || Named(the && Form(i) is "the" or "The" ? i + 1 : i, the, out end, ref type, out value) || Single(i, out end, ref type, out value);
    }

    // 2025-03-17, 3/17/2025, 10:30, 1990s, '80s
    private bool Written(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 1, "");
        string f = Form(i);
        if (f is "noon" or "midnight" or "Noon" or "Midnight")
        {
            type = TimexType.TIME;
            value = DayOrUnknown() + (f[0] is 'n' or 'N' ? "T12:00" : "T24:00");
            return true;
        }
        if (f is "overnight" or "Overnight")
        {
            type = TimexType.TIME;
            value = DayOrUnknown() + "TNI";
            return true;
        }
        if (f.Length < 2)
            return false;
        if (f.Length >= 3 && f[^1] == 's' && f.Length <= 5 && int.TryParse(f.AsSpan(f[0] is '\'' or '’' ? 1 : 0, f.Length - 1 - (f[0] is '\'' or '’' ? 1 : 0)), NumberStyles.None, CultureInfo.InvariantCulture, out int decade) && decade % 10 == 0 && (decade is >= 1000 and < 2100 || decade is >= 10 and < 100 && f[0] is '\'' or '’'))
        {
            value = decade >= 1000 ? (decade / 10).ToString(CultureInfo.InvariantCulture) : "19" + decade / 10;
            return true;
        }
        if (f.Length == 10 && f[4] == '-' && DateOnly.TryParseExact(f, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso))
        {
            value = anchor.Remember(iso);
            return true;
        }
        if (f.Contains('/') && (DateOnly.TryParseExact(f, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly d) || DateOnly.TryParseExact(f, "M/d/yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out d)))
        {
            value = anchor.Remember(d);
            return true;
        }
        return Clock(i, out end, ref type, out value);
    }

    private string DayOrUnknown() => anchor.Published is { } p ? TimeAnchor.Day(p) : "XXXX-XX-XX";

    // 10:30 a.m., 3 p.m., 18:00 GMT
    private bool Clock(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 1, "");
        string f = Form(i);
        if (!char.IsAsciiDigit(f[0]))
            return false;
        int colon = f.IndexOf(':', StringComparison.Ordinal);
        if (!int.TryParse(colon > 0 ? f[..colon] : f, NumberStyles.None, CultureInfo.InvariantCulture, out int hour) || hour > 24)
            return false;
        int minute = 0;
        if (colon > 0 && (f.Length - colon != 3 || !int.TryParse(f[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59))
            return false;
        string half = Form(i + 1).Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        if (half is "am" or "pm")
        {
            end++;
            hour = hour % 12 + (half is "pm" ? 12 : 0);
        }
        else if (colon < 0)
            return false;
        if (Form(end) is "GMT" or "EST" or "EDT" or "UTC" or "ET" or "PST" or "MDT" or "CDT" or "CET")
            end++;
        else if (half is not ("am" or "pm") && colon > 0 && hour > 23)
            return false;
        type = TimexType.TIME;
        value = string.Create(CultureInfo.InvariantCulture, $"{DayOrUnknown()}T{hour:00}:{minute:00}");
        return true;
    }

    // March 17, 2025; 17 March 2025; the 17th of March; March 2025; last March; March
    private bool Calendar(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        int at = i, day = 0, last = -3;
        if (Form(at) is "the" or "The" && IsDay(at + 1) && (At(at + 2).Kind is TimeWordKind.Month || Form(at + 2) is "of" && At(at + 3).Kind is TimeWordKind.Month))
            at++;
        if (At(at).Kind is TimeWordKind.Deictic && At(at).Value is >= -1 and <= 1 && At(at + 1).Kind is TimeWordKind.Month && IsMonth(at + 1))
            last = At(at++).Value;
        if (IsDay(at) && (IsMonth(at + 1) || Form(at + 1) is "of" && IsMonth(at + 2)))
        {
            day = words[at].Value;
            at += Form(at + 1) is "of" ? 2 : 1;
        }
        if (!IsMonth(at))
            return false;
        int month = words[at++].Value;
        if (day == 0 && IsDay(at) && !IsUnitAhead(at + 1))
            day = words[at++].Value;
        string? year = null;
        if (IsYear(at))
            year = Form(at++);
        else if (Form(at) is "," && IsYear(at + 1))
        {
            year = Form(at + 1);
            at += 2;
        }
        else if (Form(at) is "of" && IsYear(at + 1))
        {
            year = Form(at + 1);
            at += 2;
        }
        end = at;
        int direction = last is -1 ? -1 : last is 1 ? 1 : TimeAnchor.Direction(text, i);
        if (last is 0 && year is null && anchor.Published is { } now)
            year = now.Year.ToString("0000", CultureInfo.InvariantCulture);
        year ??= anchor.YearOf(month, day, direction);
        value = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
        if (day > 0)
        {
            value += string.Create(CultureInfo.InvariantCulture, $"-{day:00}");
            if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly d))
                anchor.Narrated = d;
        }
        return true;
    }

    private bool IsUnitAhead(int i) => At(i).Kind is TimeWordKind.Unit || Form(i) is "-" or "%" or "percent" or "million" or "billion";

    // "may" and "march" are months only with a capital, and "May" not where it is a verb; "second" of a date is an ordinal.
    private bool IsMonth(int i) =>
        At(i).Kind is TimeWordKind.Month && (char.IsUpper(Form(i)[0]) || IsDated(i)) && !(words[i].Value is 5 or 3 && text.Upos[i] is Upos.AUX or Upos.VERB) && !(Form(i) is "Jan" or "April" or "June" or "May" or "August" && text.Name[i] is NameKind.Person);

    // "14 march 2022": in careless writing a month between a day and a year has no capital.
    private bool IsDated(int i) => i > 0 && IsDay(i - 1) && IsYear(i + 1) || IsYear(i + 1) && words[i].Value is not (3 or 5) || i > 0 && IsDay(i - 1) && words[i].Value is not 3;

    private bool IsDay(int i) => At(i) is { Kind: TimeWordKind.Number or TimeWordKind.Ordinal, Value: >= 1 and <= 31 } w && w.Code.Length > 0;

    private bool IsYear(int i) => At(i) is { Kind: TimeWordKind.Number, Value: >= 1000 and <= 2100, Code: "#" } && Form(i).Length == 4;

    // Monday; last Monday; Sunday evening; Monday, March 17
    private bool Weekday(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        int at = i, which = 9;
        if (At(at).Kind is TimeWordKind.Deictic && At(at).Value is >= -1 and <= 1 && At(at + 1).Kind is TimeWordKind.Weekday)
            which = At(at++).Value;
        if (At(at).Kind is not TimeWordKind.Weekday || !char.IsUpper(Form(at)[0]) || Form(at).Length < 4)
            return false;
        int weekday = words[at++].Value;
        int direction = which is 1 ? 1 : which is -1 ? -2 : TimeAnchor.Direction(text, i) > 0 ? 1 : -1;
        value = anchor.Weekday(weekday, direction);
        if (Form(at) is "," && IsMonth(at + 1) && Calendar(at + 1, out int after, ref type, out string date) || IsMonth(at) && Calendar(at, out after, ref type, out date))
        {
            (end, value) = (after, date);
            return true;
        }
        if (At(at).Kind is TimeWordKind.PartOfDay)
        {
            value += "T" + words[at++].Code;
            type = TimexType.TIME;
        }
        end = at;
        return true;
    }

    // three days; a year ago; three to four hours; 30-day; two years earlier; the past two months; the first nine months
    private bool Amount(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        int at = i;
        int deictic = 9;
        bool the = Form(at) is "the" or "The";
        if (the)
            at++;
        if (At(at).Kind is TimeWordKind.Deictic)
            deictic = At(at++).Value;
        else if (the && At(at) is { Kind: TimeWordKind.Ordinal } or { Kind: TimeWordKind.Past, Value: 1 } || the && Form(at) is "final" or "last")
            at++;
        if (!Quantity(ref at, out string low, out string? high, out long number))
            return false;
        bool single = Form(i) is "a" or "an" or "A" or "An";
        bool hyphen = Form(at) is "-" or "–";
        if (hyphen)
            at++;
        while (Form(at) is "full" or "consecutive" or "straight" or "more" or "long" or "whole" or "or" && At(at + 1).Kind is TimeWordKind.Unit)
            at++;
        if (At(at).Kind is not TimeWordKind.Unit || words[at].Code is "WE" && low == "X")
            return false;
        string unit = words[at].Code;
        // "the second" is an ordinal; "a second term" too.
        if (unit is "TS" && single || single && deictic == 9 && unit is "Q")
            return false;
        at++;
        end = at;
        string duration = Duration(low, unit) + (high is null ? "" : "/" + Duration(high, unit));
        type = TimexType.DATE;
        if (Form(at) is "ago" && !hyphen)
        {
            end = at + 1;
            value = low == "X" ? "PAST_REF" : unit is "Y" && number == 1 ? anchor.YearBefore(text.SentenceOf[i]) : anchor.Unit(unit, -number);
            return true;
        }
        if (Form(at) is "earlier" or "before" or "previously" && deictic == 9 && !hyphen && (Form(at) is not "before" || At(at + 1).Kind is TimeWordKind.None && text.Upos[Math.Min(at + 1, _limit - 1)] is Upos.PUNCT))
        {
            end = at + 1;
            value = low == "X" ? "PAST_REF" : unit is "Y" && number == 1 ? anchor.YearBefore(text.SentenceOf[i]) : anchor.Unit(unit, -number, unit is "D" or "W" ? anchor.Narrated : null);
            return true;
        }
        if (Form(at) is "later" or "hence" && !hyphen || Form(at) is "from" && Form(at + 1) is "now" or "today")
        {
            end = at + (Form(at) is "from" ? 2 : 1);
            value = low == "X" ? "FUTURE_REF" : anchor.Unit(unit, number, Form(at) is "later" ? anchor.Narrated : null);
            return true;
        }
        if (single && IsRate(i))
        {
            type = TimexType.SET;
            value = duration;
            return true;
        }
        if (hyphen && Form(at) is "-" && Form(at + 1) is "old")
            end = at + 2;
        type = TimexType.DURATION;
        value = duration;
        return !(the && deictic == 9 && low == "1");
    }

    // "$5 a year", "twice a week": a rate, not a length.
    private bool IsRate(int i) => i > 0 && (text.Lemma[i - 1] is "once" or "twice" or "time" or "cent" or "dollar" or "%" or "percent" || text.Upos[i - 1] is Upos.NUM or Upos.SYM || text.Xpos[i - 1] is Xpos.NNS && i > 1 && text.Upos[i - 2] is Upos.NUM);

    private bool Quantity(ref int at, out string low, out string? high, out long number)
    {
        (low, high, number) = ("X", null, 0);
        while (Form(at) is "about" or "around" or "nearly" or "almost" or "over" or "roughly" or "approximately" && At(at + 1).Kind is TimeWordKind.Number)
            at++;
        if (Form(at) is "a" or "an" or "A" or "An")
        {
            at++;
            if (Form(at) is "half" && At(at + 1).Kind is TimeWordKind.Unit)
            {
                at++;
                low = "0.5";
                return true;
            }
            if (At(at).Kind is TimeWordKind.Vague)
            {
                at++;
                if (Form(at) is "of")
                    at++;
                return true;
            }
            (low, number) = ("1", 1);
            return At(at).Kind is TimeWordKind.Unit || Form(at) is "full" or "whole" or "-";
        }
        if (Form(at) is "half" or "Half" && Form(at + 1) is "a" or "an")
        {
            at += 2;
            low = "0.5";
            return true;
        }
        if (At(at).Kind is TimeWordKind.Vague)
        {
            at++;
            return true;
        }
        if (At(at).Kind is not TimeWordKind.Number)
            return false;
        number = Read(ref at);
        low = number.ToString(CultureInfo.InvariantCulture);
        if (Form(at) is "to" or "or" or "-" or "and" && At(at + 1).Kind is TimeWordKind.Number && Form(at) is not "and")
        {
            int next = at + 1;
            high = Read(ref next).ToString(CultureInfo.InvariantCulture);
            at = next;
        }
        else if (Form(at) is "and" && Form(at + 1) is "a" && Form(at + 2) is "half")
        {
            at += 3;
            low += ".5";
        }
        return true;
    }

    // 30; thirty; twenty - five; two hundred
    private long Read(ref int at)
    {
        long n = words[at++].Value;
        if (words[at - 1].Code.Length == 0 && n is >= 20 and < 100)
        {
            int next = Form(at) is "-" ? at + 1 : at;
            if (At(next) is { Kind: TimeWordKind.Number, Value: < 10, Code: "" })
            {
                n += words[next].Value;
                at = next + 1;
            }
        }
        if (At(at) is { Kind: TimeWordKind.Number, Value: 100, Code: "" })
        {
            n *= 100;
            at++;
        }
        return n;
    }

    private static string Duration(string number, string unit) => unit switch
    {
        "TH" => $"PT{number}H",
        "TM" => $"PT{number}M",
        "TS" => $"PT{number}S",
        "Q" => number == "X" ? "PXQ" : $"P{number}Q",
        "WE" => $"P{number}WE",
        "FN" => "P2W",
        _ => $"P{number}{unit}",
    };

    // last year; this week; the next day; the following month; the same day; this summer; this morning; the past
    private bool Deictic(int i, bool the, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        if (At(i).Kind is not TimeWordKind.Deictic)
            return false;
        int which = words[i].Value;
        TimeWord next = At(i + 1);
        end = i + 2;
        if (next.Kind is TimeWordKind.Ordinal && At(i + 2) is { Kind: TimeWordKind.Unit, Code: "Q" })
            return false;
        if (next.Kind is TimeWordKind.Unit)
        {
            bool plural = next.Value == 1 && next.Code is not "Q";
            if (plural)
            {
                type = TimexType.DURATION;
                value = Duration("X", next.Code);
                return which is -2 or -1 or 1;
            }
            if (next.Code is "D")
                return NarrativeDay(which, the, out value);
            if (next.Code is "TH" or "TM" or "TS" or "DE" or "CE" && which is 3)
                return false;
            if (the && which is -1 or -2 or 1 && next.Code is "Y" or "M" or "W" && !(which is 1))
            {
                type = which is -2 && the ? TimexType.DURATION : TimexType.DATE;
                value = type is TimexType.DURATION ? Duration("1", next.Code) : anchor.Unit(next.Code, -1);
                return true;
            }
            value = anchor.Unit(next.Code, which switch { -1 or -2 => -1, 1 or 2 => 1, _ => 0 });
            if (which is 4 && next.Code is "Q")
                value = anchor.Quarter.Value ?? anchor.Unit("Q", -1);
            return true;
        }
        if (next.Kind is TimeWordKind.Season)
        {
            value = Season(next.Code, which is -1 or -2 ? -1 : which is 1 ? 1 : 0);
            return true;
        }
        if (next.Kind is TimeWordKind.PartOfDay && which is -1 or 0 && !the)
        {
            type = TimexType.TIME;
            value = (anchor.Published is { } p ? TimeAnchor.Day(TimeAnchor.Shift(p, which)) : "XXXX-XX-XX") + "T" + next.Code;
            return true;
        }
        end = i + 1;
        if (which is -2 && the && Form(i) is "past" && text.Upos[i] is Upos.NOUN)
        {
            value = "PAST_REF";
            return true;
        }
        if (which is 4 && Form(i) is "current" or "Current" && text.Upos[i] is Upos.ADJ)
        {
            value = "PRESENT_REF";
            return true;
        }
        return false;
    }

    private bool NarrativeDay(int which, bool the, out string value)
    {
        DateOnly? from = the ? anchor.Narrated ?? anchor.Published : anchor.Published;
        int shift = which switch { -1 or -2 => -1, 1 or 2 => 1, _ => 0 };
        value = from is { } d ? anchor.Remember(TimeAnchor.Shift(d, shift)) : shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF";
        return true;
    }

    private string Season(string code, int step) => anchor.Published is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p.Year + step:0000}-{code}") : "XXXX-" + code;

    // the third quarter; third-quarter; the quarter; the weekend; the day before; recent years; the year 2000; summer 1999; 1988; fiscal 1989
    private bool Named(int i, bool the, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        TimeWord w = At(i);
        if (w.Kind is TimeWordKind.Ordinal || Form(i) is "second")
        {
            int number = w.Kind is TimeWordKind.Ordinal ? w.Value : 2;
            int at = Form(i + 1) is "-" ? i + 2 : i + 1;
            if (At(at) is not { Kind: TimeWordKind.Unit, Code: "Q", Value: 0 })
                return false;
            end = at + 1;
            string? year = IsYear(end) ? Form(end) : Form(end) is "of" && IsYear(end + 1) ? Form(end + 1) : null;
            if (year is not null)
                end += Form(end) is "of" ? 2 : 1;
            value = Quarter(number, year);
            anchor.Quarter = (value, text.SentenceOf[i]);
            return true;
        }
        if (w is { Kind: TimeWordKind.Past, Value: 1 })
        {
            bool unit = At(i + 1).Kind is TimeWordKind.Unit;
            end = i + (unit ? 2 : 1);
            value = unit ? Duration("X", words[i + 1].Code) : "PAST_REF";
            type = unit && words[i + 1].Code is not "Y" ? TimexType.DURATION : TimexType.DATE;
            return true;
        }
        if (w.Kind is TimeWordKind.Season && (IsYear(i + 1) || Form(i + 1) is "of" && IsYear(i + 2)))
        {
            int at = IsYear(i + 1) ? i + 1 : i + 2;
            (end, value) = (at + 1, Form(at) + "-" + w.Code);
            return true;
        }
        if (w.Kind is TimeWordKind.Unit && w.Value == 0)
        {
            if (w.Code is "D" && the && Form(i + 1) is "before" or "after")
            {
                end = i + 2;
                return NarrativeDay(Form(i + 1) is "before" ? -1 : 1, true, out value);
            }
            if (Form(i + 1) is "-" && Form(i + 2) is "earlier" or "ago" && w.Code is "Y")
            {
                (end, value) = (At(i + 3) is { Kind: TimeWordKind.Unit, Code: "Q" } || Form(i + 3) is "period" ? i + 4 : i + 3, anchor.YearBefore(text.SentenceOf[i]));
                return true;
            }
            if (Form(i + 1) is "-" && Form(i + 2) is "end" && w.Code is "Y")
            {
                (end, value) = (i + 3, anchor.Unit("Y", 0));
                return true;
            }
            if (w.Code is "Y" && IsYear(i + 1))
            {
                (end, value) = (i + 2, Form(i + 1));
                return true;
            }
            if (the && w.Code is "Q" or "WE" or "Y" && Form(i + 1) is not ("-" or "of" or "'s" or "’s"))
            {
                end = i + 1;
                value = w.Code is "Q" ? anchor.Quarter.Value ?? anchor.Unit("Q", -1) : w.Code is "WE" ? anchor.Unit("WE", TimeAnchor.Direction(text, i) > 0 ? 0 : -1) : anchor.Unit("Y", 0);
                return true;
            }
            return false;
        }
        if (Form(i) is "future" && the && text.Upos[i] is Upos.NOUN)
        {
            (end, value) = (i + 1, "FUTURE_REF");
            return true;
        }
        if (Form(i) is "fiscal" or "Fiscal" && IsYear(i + 1))
        {
            (end, value) = (i + 2, Form(i + 1));
            return true;
        }
        if (!IsYear(i) || !IsBareYear(i))
            return false;
        (end, value) = (i + 1, Form(i));
        return true;
    }

    private string Quarter(int number, string? year)
    {
        if (year is null && anchor.Published is { } p)
            year = (number > (p.Month - 1) / 3 + 1 ? p.Year - 1 : p.Year).ToString("0000", CultureInfo.InvariantCulture);
        return $"{year ?? "XXXX"}-Q{number}";
    }

    // A number of four digits is a year where it stands as one: after a preposition, in brackets, or before no noun it counts.
    private bool IsBareYear(int i)
    {
        if (words[i].Value is < 1500 or > 2100 || text.Form[Math.Max(0, i - 1)] is "$" or "£" or "€" or "#")
            return false;
        if (At(i + 1).Kind is TimeWordKind.Unit && words[i + 1].Code is not "Q" || Form(i + 1) is "%" or "percent" or "people" or "dollars" or "meters" or "metres" or "feet" or "miles" or "troops" or "million")
            return false;
        return text.Deprel[i] is not Deprel.nummod || text.Head[i] < 0 || text.Head[i] < i || text.Xpos[text.Head[i]] is not Xpos.NNS;
    }

    private bool Single(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 1, "");
        TimeWord w = At(i);
        switch (w.Kind)
        {
            case TimeWordKind.Day:
                value = anchor.DayFromNow(w.Value);
                if (w.Code.Length > 0 || At(i + 1).Kind is TimeWordKind.PartOfDay)
                {
                    value = (anchor.Published is null ? "XXXX-XX-XX" : value) + "T" + (w.Code.Length > 0 ? w.Code : words[i + 1].Code);
                    type = TimexType.TIME;
                    end += w.Code.Length > 0 ? 0 : 1;
                }
                return true;
            case TimeWordKind.Present:
                value = "PRESENT_REF";
                return text.Upos[i] is not Upos.SCONJ;
            case TimeWordKind.Past:
                value = "PAST_REF";
                return true;
            case TimeWordKind.Future:
                value = "FUTURE_REF";
                return Form(i + 1) is not "after" && Form(i) is not "shortly";
            case TimeWordKind.Set when w.Value == 0:
                type = TimexType.SET;
                value = w.Code;
                return text.Upos[i] is Upos.ADV or Upos.ADJ;
            case TimeWordKind.Set:
                return Every(i, out end, ref type, out value);
            case TimeWordKind.Holiday:
                value = anchor.Published is null ? "XXXX-12-25" : anchor.YearOf(12, 25, 0) + "-12-25";
                return true;
            case TimeWordKind.PartOfDay when Form(Math.Max(0, i - 1)) is "the" && w.Code is not "NI":
                return false;
            default:
                return false;
        }
    }

    // every day, each year, every two weeks, every Monday
    private bool Every(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 2, "");
        type = TimexType.SET;
        int at = i + 1;
        if (At(at) is { Kind: TimeWordKind.Unit, Value: 0 } u)
        {
            value = Duration("1", u.Code);
            return true;
        }
        if (At(at).Kind is TimeWordKind.Weekday)
        {
            value = $"XXXX-WXX-{words[at].Value}";
            return true;
        }
        if (At(at).Kind is TimeWordKind.PartOfDay)
        {
            value = "XXXX-XX-XXT" + words[at].Code;
            return true;
        }
        if (At(at).Kind is not TimeWordKind.Number)
            return false;
        long n = Read(ref at);
        if (At(at).Kind is not TimeWordKind.Unit)
            return false;
        end = at + 1;
        value = Duration(n.ToString(CultureInfo.InvariantCulture), words[at].Code);
        return true;
    }
}
