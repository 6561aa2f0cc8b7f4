using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Times;

/// <summary>Matches temporal expressions at a word, longest reading first.</summary>
internal sealed partial class TimeMatcher(ParsedText text, TimeWord[] words, TimeAnchor anchor)
{
    private static readonly WordSet Counted = DataFiles.List("times/words.txt", "counted");

    private int _limit;
    private int _lastEnd;

    // The second day of "May 5-7", found with the first.
    private (int Word, string Value) _rangeEnd = (-1, "");

    /// <summary>Whether an expression begins at <paramref name="at"/> (<paramref name="first"/> may be a word or three before it: "more than two
    /// years").</summary>
    public bool Match(int at, out int first, out int end, out TimexType type, out string value)
    {
        if (!Find(at, out first, out end, out type, out value))
            return false;
        _lastEnd = end;
        if (type is TimexType.DATE && value.Length == 10 && value[4] == '-')
            _day = (end, value);
        else if (type is TimexType.TIME && value.Length > 10 && value[10] == 'T')
            _day = (end, value[..10]);
        return true;
    }

    private bool Find(int at, out int first, out int end, out TimexType type, out string value)
    {
        (first, end, type, value) = (at, at, TimexType.DATE, "");
        if (at == _rangeEnd.Word)
        {
            (end, value) = (at + 1, _rangeEnd.Value);
            return true;
        }
        bool article = text.Lemma[at] is "the" or "a" or "an" || text.Form[at] is "half";
        if (words[at].Kind is TimeWordKind.None && !(article ? MayFollowArticle(at + 1) : LooksLikeTime(at)))
            return false;
        _limit = text.Sentences[text.SentenceOf[at]].End;
        // "would last six weeks"
        if (words[at].Kind is TimeWordKind.Deictic && text.Upos[at] is Upos.VERB && text.Xpos[at] is Xpos.VB
            && At(at + 1).Kind is TimeWordKind.Number or TimeWordKind.Vague or TimeWordKind.None)
            return false;
        if (IsTitleWord(at) || at > 0 && text.Form[at - 1] is "as" or "As" && Form(at) is "soon")
            return false;
        int core = at;
        // "the late 1970s", "the end of November".
        if (article && At(at + 1).Kind is TimeWordKind.Edge && Form(at) is "the" or "The")
            core++;
        bool edge = words[core].Kind is TimeWordKind.Edge;
        if (edge)
        {
            core++;
            if (core < _limit && text.Form[core] is "in" or "of" or "on" or "-")
                core++;
            if (core < _limit && text.Form[core] is "the" && At(core + 1).Kind is TimeWordKind.None && !LooksLikeTime(core + 1))
                return false;
            // "late afternoon", "early morning Friday"
            if (At(core) is { Kind: TimeWordKind.PartOfDay } part && core == (article ? at + 2 : at + 1))
            {
                type = TimexType.TIME;
                end = core + 1;
                if (DayAt(end, out int after, out value))
                    end = after;
                else
                    value = DayOrUnknown();
                value += "T" + part.Code;
                return true;
            }
            if (EndOfUnit(core, out end, out value))
                return true;
            if (core >= _limit || !MatchCore(core, out end, out type, out value) || type is TimexType.DURATION or TimexType.SET
                || value.EndsWith("_REF", StringComparison.Ordinal))
                return false;
            return true;
        }
        if (!MatchCore(at, out end, out type, out value))
            return false;
        // "the 2014 annexation", "the two-week truce", "the current talks": the article belongs to the noun.
        if (article && Form(at) is "the" or "The"
            && (end == at + 2
                && (IsYear(at + 1) || type is TimexType.DATE && value.EndsWith("T_REF", StringComparison.Ordinal) && text.Upos[at + 1] is Upos.ADJ)
                || type is TimexType.DURATION && Form(at + 2) is "-"))
            first = at + 1;
        else if (type is TimexType.DURATION || end > at && Form(end - 1) is "ago")
            first = Modified(at);
        return true;
    }

    // Most articles are no time's: one look ahead spares the rest. "half" counts as one itself ("half a year").
    private bool MayFollowArticle(int i) =>
        i < text.Count && (words[i].Kind is not TimeWordKind.None || LooksLikeTime(i) || text.Form[i - 1] is "half" or "Half"
            || text.Form[i] is "half" or "couple" or "full" or "whole" or "fiscal" or "financial" or "near" or "future" or "final" or "latter");

    // "the end of the month", "later in the day", "early in the year": the unit that goes on, or that is spoken of.
    private bool EndOfUnit(int i, out int end, out string value)
    {
        (end, value) = (i + 2, "");
        if (Form(i) is not ("the" or "that")
            || At(i + 1) is not { Kind: TimeWordKind.Unit, Value: 0, Code: "D" or "W" or "M" or "Y" or "DE" or "CE" or "WE" or "Q" } unit
            || Form(i + 2) is "of" or "before" or "after" or "-" or "ended" or "ending")
            return false;
        value = unit.Code is "D" && anchor.Narrated is { } day && Form(i) is "that" ? TimeAnchor.Day(day) : anchor.Unit(unit.Code, 0);
        return true;
    }

    // "more than two years", "at least 30 days": what the length is compared with belongs to it.
    private int Modified(int at)
    {
        int first = at;
        if (at > _lastEnd
            && text.Form[at - 1] is "nearly" or "almost" or "about" or "around" or "roughly" or "approximately" or "over" or "exactly" or "only"
            && text.Form[at] is not ("the" or "this"))
            first = at - 1;
        else if (at - 1 > _lastEnd
            && (text.Form[at - 1] is "than" && text.Form[at - 2] is "more" or "less" or "fewer" or "longer"
                || text.Form[at - 1] is "least" or "most" && text.Form[at - 2] is "at" || text.Form[at - 1] is "to" && text.Form[at - 2] is "up"))
            first = at - 2 > _lastEnd && text.Form[at - 3] is "no" or "not" && text.Form[at - 1] is "than" ? at - 3 : at - 2;
        return text.SentenceOf[first] == text.SentenceOf[at] ? first : at;
    }

    // "This Week", "Today": the name of a broadcast, where capitals stand that a time would not have.
    private bool IsTitleWord(int i) =>
        words[i].Kind is TimeWordKind.Deictic && At(i + 1).Kind is TimeWordKind.Unit && char.IsUpper(Form(i)[0]) && char.IsUpper(Form(i + 1)[0])
        || words[i].Kind is TimeWordKind.Day && char.IsUpper(Form(i)[0]) && i > text.Sentences[text.SentenceOf[i]].First
            && text.Upos[i - 1] is Upos.PROPN;

    private TimeWord At(int i) => i < _limit ? words[i] : default;

    private string Form(int i) => i < _limit ? text.Form[i] : "";

    private bool LooksLikeTime(int i)
    {
        string f = i < text.Count ? text.Form[i] : "";
        return f.Length > 3
            && (char.IsAsciiDigit(f[0]) && (f.Contains('/') || f.Contains(':') || f.Contains('-') || f.Contains('.') || f[^1] == 's')
                || f[0] is '\'' or '’' && char.IsAsciiDigit(f[1]))
            || f is "noon" or "midnight" or "overnight" or "Noon" or "Midnight" or "Overnight" || f.Length > 6 && IsMid(f);
    }

    private bool MatchCore(int i, out int end, out TimexType type, out string value)
    {
        type = TimexType.DATE;
        bool the = Form(i) is "the" or "The" or "a" or "A" or "an";
        return Middle(i, out end, ref type, out value) || YearPart(the && Form(i) is "the" or "The" ? i + 1 : i, the, out end, out value)
            || Written(i, out end, ref type, out value) || Calendar(i, out end, ref type, out value) || Weekday(i, out end, ref type, out value)
            || Amount(i, out end, ref type, out value)
                || Deictic(the && Form(i) is not ("a" or "A" or "an") ? i + 1 : i, the, out end, ref type, out value)
            || Uncounted(i, out end, ref type, out value) || the && PartOfDay(i + 1, out end, ref type, out value)
                || Named(the && Form(i) is "the" or "The" ? i + 1 : i, the, out end, ref type, out value) || Single(i, out end, ref type, out value);
    }

    // 2025-03-17, 3/17/2025, 10:30, 1990s, '80s
    private bool Written(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 1, "");
        string f = i < text.Count ? text.Form[i] : "";
        if (f is "noon" or "midnight" or "Noon" or "Midnight")
            return OnDay(i + 1, f[0] is 'n' or 'N' ? "T12:00" : "T24:00", out end, ref type, out value, i);
        if (f is "overnight" or "Overnight")
        {
            type = TimexType.TIME;
            value = DayOrUnknown() + "TNI";
            return true;
        }
        if (f.Length < 2)
            return Clock(i, out end, ref type, out value);
        if (DecadeOf(f, out value))
            return true;
        if (f.Length == 10 && f[4] == '-'
            && DateOnly.TryParseExact(f, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso))
        {
            value = anchor.Remember(iso);
            return true;
        }
        return Numeric(f, out value) || ReadYearInWords(i, out end, out value) || Clock(i, out end, ref type, out value);
    }

    // March 17, 2025; 17 March 2025; the 17th of March; March 2025; last March; March
    private bool Calendar(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        int at = i, day = 0, last = -3;
        // "5-7 May": the first day has month and year of the second.
        if (IsDay(at) && IsRange(at + 1) && IsDay(at + 2) && words[at + 2].Value > words[at].Value && IsMonth(at + 3)
            && Calendar(at + 2, out _, ref type, out value) && value.Length == 10)
        {
            (end, value) = (at + 1, string.Create(CultureInfo.InvariantCulture, $"{value[..8]}{words[at].Value:00}"));
            return true;
        }
        if (Form(at) is "the" or "The" && IsDay(at + 1)
            && (At(at + 2).Kind is TimeWordKind.Month || Form(at + 2) is "of" && At(at + 3).Kind is TimeWordKind.Month
                || Form(at + 2) is "-" && Form(at + 4) is "of"))
            at++;
        if (Form(at) is "the" or "The" && DayInWords(at + 1) > 0)
            at++;
        if (At(at).Kind is TimeWordKind.Deictic && At(at).Value is >= -1 and <= 1 && At(at + 1).Kind is TimeWordKind.Month && IsMonth(at + 1))
            last = At(at++).Value;
        // "17 March", "17 of March"; in broken English "17-th of March".
        int named = IsDay(at) && Form(at + 1) is "-" && Form(at + 2) is "th" or "st" or "nd" or "rd" ? at + 3
            : IsDay(at) && Form(at + 1) is "." && IsMonth(at + 2) ? at + 2 : at + 1;
        if (IsDay(at) && (IsMonth(named) || Form(named) is "of" && IsMonth(named + 1)))
        {
            day = words[at].Value;
            at = Form(named) is "of" ? named + 1 : named;
        }
        if (DayInWords(at) is > 0 and int spoken)
        {
            day = spoken;
            at += 2;
        }
        if (!IsMonth(at))
            return false;
        int month = words[at++].Value;
        // "March the 11", in broken English.
        if (day == 0 && Form(at) is "the" && IsDay(at + 1) && At(at + 2).Kind is TimeWordKind.None && text.Head[at + 1] <= at + 1)
            at++;
        // "March , 17 , 2025"
        else if (day == 0 && Form(at) is "," && IsDay(at + 1) && Form(at + 2) is "," && IsYear(at + 3))
            at++;
        if (day == 0 && IsDay(at) && !IsUnitAhead(at + 1))
            day = words[at++].Value;
        string? year = null;
        if (day == 0 && WordYear(at, out int afterYear) is > 0 and int spelled)
        {
            year = spelled.ToString(CultureInfo.InvariantCulture);
            at = afterYear;
        }
        else if (At(Form(at) is "of" ? at + 1 : at) is { Kind: TimeWordKind.Deictic, Value: >= -1 and <= 1 } which
            && At(Form(at) is "of" ? at + 2 : at + 1) is { Kind: TimeWordKind.Unit, Code: "Y", Value: 0 } && anchor.Published is { } today)
        {
            // "June last year", "May of this year".
            year = (today.Year + which.Value).ToString("0000", CultureInfo.InvariantCulture);
            at += Form(at) is "of" ? 3 : 2;
        }
        int second = day > 0 && IsRange(at) && IsDay(at + 1) && words[at + 1].Value > day && !IsUnitAhead(at + 2) && !IsMonth(at + 2)
            && text.Xpos[Math.Min(at + 2, text.Count - 1)] is not Xpos.NNS ? at + 1 : -1;
        if (second > 0 && Form(at + 2) is "," && IsYear(at + 3))
            year = Form(at + 3);
        else if (second > 0 && IsYear(at + 2))
            year = Form(at + 2);
        else if (IsYear(at))
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
        int direction = last is -1 ? -1 : last is 1 ? 1 : ClauseDirection.Of(text, i);
        if (last is 0 && year is null && anchor.Published is { } now)
            year = now.Year.ToString("0000", CultureInfo.InvariantCulture);
        year ??= day > 0 && IsRange(at) || Form(at) is "until" ? YearOfDate(at + 1) : null;
        if (direction < 0 && last is -3 && day == 0 && year is null && IsJustAhead(i, month))
            direction = 1;
        bool full = year is not null;
        year ??= (day > 0 ? anchor.YearGiven(month, day) : null) ?? anchor.YearOf(month, day, direction);
        // "last February" in March: the one that has just passed would be last month.
        if (last is -1 && day == 0 && !full && anchor.Published is { } published && published.Month - month == 1)
            year = (published.Year - 1).ToString("0000", CultureInfo.InvariantCulture);
        value = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
        if (day > 0)
        {
            value += string.Create(CultureInfo.InvariantCulture, $"-{day:00}");
            if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly d))
            {
                anchor.Narrated = d;
                anchor.Given = (d, 'D', text.SentenceOf[i]);
                if (full)
                    anchor.NoteFullDate(d);
                if (second > 0 && words[second].Value <= DateTime.DaysInMonth(d.Year, d.Month))
                    _rangeEnd = (second, TimeAnchor.Day(new DateOnly(d.Year, d.Month, words[second].Value)));
            }
        }
        else if (DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly begins))
        {
            anchor.Given = (begins, 'M', text.SentenceOf[i]);
        }
        return true;
    }

    // "the first of September": the days whose words count other things too; 0 for none.
    private int DayInWords(int i)
    {
        if (Form(i + 1) is not "of" || !IsMonth(i + 2))
            return 0;
        return Form(i) switch { "first" or "First" => 1, "second" or "Second" => 2, "third" or "Third" => 3, "fourth" or "Fourth" => 4, _ => 0 };
    }

    // "from 1 January to 31 March 2024": the year of the second is that of the first.
    private string? YearOfDate(int i)
    {
        if (IsDay(i) && IsMonth(i + 1))
            return IsYear(i + 2) ? Form(i + 2) : null;
        if (!IsMonth(i) || !IsDay(i + 1))
            return null;
        return IsYear(i + 2) ? Form(i + 2) : Form(i + 2) is "," && IsYear(i + 3) ? Form(i + 3) : null;
    }

    private bool IsRange(int i) => Form(i) is "-" or "–" or "—" or "to" or "and" or "through";

    private bool IsUnitAhead(int i) => At(i).Kind is TimeWordKind.Unit || Form(i) is "%" or "percent" or "million" or "billion";

    // "may" and "march" are months only with a capital, and "May" not where it is a verb; "second" of a date is an ordinal.
    private bool IsMonth(int i) =>
        At(i).Kind is TimeWordKind.Month && (char.IsUpper(Form(i)[0]) || IsDated(i))
            && !(words[i].Value is 5 or 3 && text.Upos[i] is Upos.AUX or Upos.VERB)
            && !(Form(i) is "Jan" or "April" or "June" or "May" or "August" && text.Name[i] is NameKind.Person);

    // "14 march 2022": in careless writing a month between a day and a year has no capital.
    private bool IsDated(int i) =>
        i > 0 && IsDay(i - 1) && IsYear(i + 1) || IsYear(i + 1) && words[i].Value is not (3 or 5) || i > 0 && IsDay(i - 1) && words[i].Value is not 3;

    private bool IsDay(int i) => At(i) is { Kind: TimeWordKind.Number or TimeWordKind.Ordinal, Value: >= 1 and <= 31 } w && w.Code.Length > 0;

    private bool IsYear(int i) => At(i) is { Kind: TimeWordKind.Number, Value: >= 1000 and <= 2100, Code: "#" } && Form(i).Length == 4;

    // Monday; last Monday; Sunday evening; Monday, March 17
    private bool Weekday(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        int at = i, which = 9;
        if (At(at).Kind is TimeWordKind.Deictic && At(at).Value is >= -2 and <= 1 && At(at + 1).Kind is TimeWordKind.Weekday)
            which = Math.Sign(At(at++).Value);
        // "this past Friday", "this coming Sunday".
        else if (Form(at) is "this" or "This" or "the" or "The" && At(at + 1) is { Kind: TimeWordKind.Deictic, Value: -2 or -1 or 1 or 2 }
            && At(at + 2).Kind is TimeWordKind.Weekday)
        {
            which = Math.Sign(At(at + 1).Value);
            at += 2;
        }
        if (At(at).Kind is not TimeWordKind.Weekday || !char.IsUpper(Form(at)[0]) || Form(at).Length < 4)
            return false;
        int weekday = words[at++].Value;
        int direction = which is 1 ? 2 : which is -1 ? -2 : ClauseDirection.Of(text, i) > 0 ? 1 : -1;
        // "down from the previous Friday": before the Friday last spoken of, not before the report's day.
        if (direction is -2 && at >= 2 && Form(at - 2) is "previous" or "preceding" && anchor.Narrated is { } told
            && ((int)told.DayOfWeek + 6) % 7 + 1 == weekday)
            value = anchor.Remember(TimeAnchor.Shift(told, -7));
        else
            value = anchor.Weekday(weekday, direction);
        // "Tuesday, March 18", "Tuesday 18 March"; in "Tuesday (March 18)" there are two.
        int dated = Form(at) is "," or "(" ? at + 1 : Form(at) is "the" && IsDay(at + 1) ? at + 1 : at;
        if ((IsMonth(dated) || IsDay(dated)) && Calendar(dated, out int after, ref type, out string date) && date.Length == 10)
        {
            (end, value) = Form(at) is "(" ? (at, date) : (after, date);
            return true;
        }
        // "Sunday evening"; in broken English "Sunday the evening", "Sunday in the evening".
        int part = Form(at) is "in" && Form(at + 1) is "the" ? at + 2 : Form(at) is "the" ? at + 1 : at;
        if (At(part).Kind is TimeWordKind.PartOfDay && !(part > at && words[part].Code is "NI"))
        {
            // "on Tuesday nights": every week.
            bool every = which is 9 && Form(part) is "nights" or "mornings" or "evenings" or "afternoons";
            value = (every ? string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}") : value) + "T" + words[part].Code;
            at = part + 1;
            type = every ? TimexType.SET : TimexType.TIME;
        }
        else if (Form(at) is "noon" or "midnight")
        {
            value += Form(at++) is "noon" ? "T12:00" : "T24:00";
            type = TimexType.TIME;
        }
        end = at;
        return true;
    }

    // last year; this week; the next day; the following month; the same day; this summer; this morning; the past
    private bool Deictic(int i, bool the, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        if (At(i).Kind is not TimeWordKind.Deictic)
            return false;
        int which = words[i].Value;
        TimeWord next = At(i + 1);
        end = i + 2;
        if (which is 5)
            return ThatUnit(i, next, out value);
        // "this past spring", "the current fiscal year"
        if (next.Kind is TimeWordKind.Deictic && next.Value is -2 or 1 && At(i + 2).Kind is TimeWordKind.Season or TimeWordKind.Unit && which is 0
            && Deictic(i + 1, false, out end, ref type, out value))
        {
            if (At(i + 2).Kind is TimeWordKind.Season)
                value = Season(words[i + 2].Code, next.Value > 0 ? 0 : SeasonsPast(words[i + 2].Code));
            return true;
        }
        if (Form(i + 1) is "fiscal" or "financial" && At(i + 2) is { Kind: TimeWordKind.Unit, Code: "Y", Value: 0 })
        {
            (end, value) = (i + 3, anchor.Unit("Y", which switch { -1 or -2 => -1, 1 or 2 => 1, 4 when Form(i) is "latest" => -1, _ => 0 }));
            return true;
        }
        if (which is 4 && Form(i) is "latest" && Form(i + 1) is "period" && anchor.Quarter.Value is { } reported)
        {
            value = reported;
            return true;
        }
        if (next.Kind is TimeWordKind.Ordinal && At(i + 2) is { Kind: TimeWordKind.Unit, Code: "Q" })
            return false;
        if (next.Kind is TimeWordKind.Unit)
        {
            bool plural = next.Value == 1 && (next.Code is not "Q" || Form(i) is "coming");
            if (plural)
            {
                type = Form(i) is "coming" or "Coming" ? TimexType.DATE : TimexType.DURATION;
                value = type is TimexType.DATE ? "FUTURE_REF" : Duration("X", next.Code);
                return which is -2 or -1 or 1;
            }
            if (next.Code is "D")
                return NarrativeDay(which, the, out value);
            if (next.Code is "TH" or "TM" or "TS" or "DE" or "CE" && which is 3)
                return false;
            if (the && which is -1 or -2 or 1 && next.Code is "Y" or "M" or "W" && !(which is 1))
            {
                type = which is -2 && the && next.Code is not "Y" && Form(i) is "past" ? TimexType.DURATION : TimexType.DATE;
                value = type is TimexType.DURATION ? Duration("1", next.Code) : anchor.Unit(next.Code, -1);
                return true;
            }
            DateOnly? told = which is 2 or 3 || which is -2 && the ? anchor.GivenFor(next.Code, text.SentenceOf[i]) : null;
            value = anchor.Unit(next.Code, which switch { -1 or -2 => -1, 1 or 2 => 1, _ => 0 }, told);
            if (which is 4 && next.Code is "Q" && Form(i) is "latest")
                value = anchor.Quarter.Value ?? anchor.Unit("Q", -1);
            return true;
        }
        if (next.Kind is TimeWordKind.Season)
        {
            value = Season(next.Code, which is -1 or -2 ? -1 : which is 1 ? 1 : 0);
            return true;
        }
        // "the following morning", "the next day"
        if (next.Kind is TimeWordKind.PartOfDay && the && which is 1 or 2 or 3 or -2 && anchor.Narrated is not null)
        {
            type = TimexType.TIME;
            NarrativeDay(which, true, out value);
            value += "T" + next.Code;
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

    // "by year-end": its last day.
    private string YearEnd() => anchor.Unit("Y", 0) is { Length: 4 } year && year[0] is not 'X' ? year + "-12-31" : anchor.Unit("Y", 0);

    // "that year", "that day": the one spoken of; nothing where none was.
    private bool ThatUnit(int i, TimeWord unit, out string value)
    {
        value = "";
        if (unit is not { Kind: TimeWordKind.Unit, Value: 0, Code: "Y" or "M" or "W" or "D" } || text.Upos[i] is not (Upos.DET or Upos.PRON)
            || anchor.GivenFor(unit.Code, text.SentenceOf[i]) is not { } given)
            return false;
        value = anchor.Unit(unit.Code, 0, given);
        return true;
    }

    private int SeasonsPast(string code) =>
        anchor.Published is { } p && p.Month <= code switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 2 } ? -1 : 0;

    private bool NarrativeDay(int which, bool the, out string value)
    {
        DateOnly? from = the ? anchor.Narrated ?? anchor.Published : anchor.Published;
        int shift = which switch { -1 or -2 => -1, 1 or 2 => 1, _ => 0 };
        value = from is { } d ? anchor.Remember(TimeAnchor.Shift(d, shift)) : shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF";
        return true;
    }

    private string Season(string code, int step) =>
        anchor.Published is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p.Year + step:0000}-{code}") : "XXXX-" + code;

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
        if (At(i + 1).Kind is TimeWordKind.Unit && words[i + 1].Code is not "Q"
            || Form(i + 1) is "%" or "percent" or "people" or "dollars" or "meters" or "metres" or "feet" or "miles" or "troops" or "million")
            return false;
        // "1989 results" are those of a year; "1989 soldiers" are counted.
        return text.Deprel[i] is not Deprel.nummod || text.Head[i] < i || text.Xpos[text.Head[i]] is not Xpos.NNS
            || words[i].Value is >= 1900 and <= 2050 && !IsCounted(text.Lemma[text.Head[i]]);
    }

    private static bool IsCounted(string lemma) => Counted.Contains(lemma);

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
            // "these days"
            case TimeWordKind.Present when w.Value == 1:
                (end, value) = (i + 2, "PRESENT_REF");
                return Form(i + 1) is "days";
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
                // A quarterly dividend is a kind of dividend.
                if (w.Code is "P3M" && text.Upos[i] is Upos.ADJ)
                    return false;
                type = TimexType.SET;
                value = w.Code;
                return text.Upos[i] is Upos.ADV or Upos.ADJ;
            case TimeWordKind.Set:
                return Every(i, out end, ref type, out value);
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
            if (At(at + 1).Kind is TimeWordKind.PartOfDay)
                (end, value) = (end + 1, value + "T" + words[at + 1].Code);
            return true;
        }
        if (IsMonth(at) || At(at).Kind is TimeWordKind.Season)
        {
            value = At(at).Kind is TimeWordKind.Season ? "XXXX-" + words[at].Code
                : string.Create(CultureInfo.InvariantCulture, $"XXXX-{words[at].Value:00}");
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
