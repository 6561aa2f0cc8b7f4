using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Times;

/// <content>Periods that are called by a name: quarters, seasons, years, feasts.</content>
internal sealed partial class TimeMatcher
{
    private static readonly WordSet FeastThings = DataFiles.List("times/words.txt", "feast-things");

    // the third quarter; third-quarter; the quarter; the weekend; the day before; recent years; the year 2000; summer 1999; 1988; fiscal 1989
    private bool Named(int i, bool the, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        TimeWord w = At(i);
        if (w.Kind is TimeWordKind.Ordinal || Form(i) is "second")
            return NamedQuarter(i, out end, out value);
        if (w is { Kind: TimeWordKind.Past, Value: 1 })
        {
            bool unit = At(i + 1).Kind is TimeWordKind.Unit;
            end = i + (unit ? 2 : 1);
            value = unit && words[i + 1].Code is not "Y" ? Duration("X", words[i + 1].Code) : "PAST_REF";
            type = unit && words[i + 1].Code is not "Y" ? TimexType.DURATION : TimexType.DATE;
            return true;
        }
        if (w.Kind is TimeWordKind.Season && (IsYear(i + 1) || Form(i + 1) is "of" && IsYear(i + 2)))
        {
            int at = IsYear(i + 1) ? i + 1 : i + 2;
            (end, value) = (at + 1, Form(at) + "-" + w.Code);
            return true;
        }
        if (w.Kind is TimeWordKind.Season && WordYear(Form(i + 1) is "of" ? i + 2 : i + 1, out int spelled) is > 0 and int seasonYear)
        {
            (end, value) = (spelled, string.Create(CultureInfo.InvariantCulture, $"{seasonYear}-{w.Code}"));
            return true;
        }
        if (w.Kind is TimeWordKind.Unit && w.Value == 0)
            return NamedUnit(i, the, out end, ref type, out value);
        if (the && Form(i) is "near" && Form(i + 1) is "future")
        {
            (end, value) = (i + 2, "FUTURE_REF");
            return true;
        }
        if (Form(i) is "future" && the && text.Upos[i] is Upos.NOUN)
        {
            (end, value) = (i + 1, "FUTURE_REF");
            return true;
        }
        if (Form(i) is "fiscal" or "Fiscal" && FiscalYear(i, the, out end, ref type, out value))
            return true;
        if (the && Form(i) is "full" && At(i + 1) is { Kind: TimeWordKind.Unit, Code: "Y", Value: 0 } && Form(i + 2) is not ("of" or "-"))
        {
            (end, value) = (i + 2, anchor.Unit("Y", 0));
            return true;
        }
        if (w.Kind is TimeWordKind.Feast or TimeWordKind.Holiday)
            return Feast(i, out end, out value);
        return BareYear(i, out end, out value);
    }

    // "the third quarter of 1998", "second-quarter".
    private bool NamedQuarter(int i, out int end, out string value)
    {
        (end, value) = (i, "");
        int number = At(i) is { Kind: TimeWordKind.Ordinal } w ? w.Value : 2;
        int at = Form(i + 1) is "-" ? i + 2 : i + 1;
        if (At(at) is not { Kind: TimeWordKind.Unit, Code: "Q", Value: 0 })
            return false;
        end = at + 1;
        string? year = IsYear(end) ? Form(end) : Form(end) is "of" ? YearAt(end + 1, out at) : null;
        if (year is not null)
            end = Form(end) is "of" ? at : end + 1;
        value = Quarter(number, year);
        if (ClauseDirection.Of(text, i) <= 0 || anchor.Quarter.Value is null)
            anchor.Quarter = (value, text.SentenceOf[i]);
        return true;
    }

    // "the quarter", "the weekend", "the day before", "the year 2000", "year-end", "the year ended Aug. 31".
    private bool NamedUnit(int i, bool the, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        TimeWord w = At(i);
        if (w.Code is "D" && the && Form(i + 1) is "before" or "after")
        {
            end = i + 2;
            return NarrativeDay(Form(i + 1) is "before" ? -1 : 1, true, out value);
        }
        if (Form(i + 1) is "-" && Form(i + 2) is "earlier" or "ago" && w.Code is "Y")
            return YearAgo(i + 3, text.SentenceOf[i], out end, out value);
        if (Form(i + 1) is "-" && Form(i + 2) is "end" && w.Code is "Y")
        {
            (end, value) = (i + 3, YearEnd());
            return true;
        }
        if (w.Code is "Y" && IsYear(i + 1))
        {
            (end, value) = (i + 2, Form(i + 1));
            return true;
        }
        if (w.Code is "Y" && WordYear(i + 1, out int afterYear) is > 0 and int year)
        {
            (end, value) = (afterYear, year.ToString("0000", CultureInfo.InvariantCulture));
            return true;
        }
        // "the quarter ended July 31": the one that most of its three months are in, where none was named by its number.
        if (the && w.Code is "Q" && anchor.Quarter.Value is null && Form(i + 1) is "ended" or "ending"
            && Calendar(i + 2, out _, ref type, out string closes)
            && DateOnly.TryParseExact(closes, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly close))
        {
            (end, value) = (i + 1, QuarterTo(close));
            anchor.Quarter = (value, text.SentenceOf[i]);
            return true;
        }
        // "the year ended Aug. 31"
        if (the && w.Code is "Y" && Form(i + 1) is "ended" or "ending")
        {
            (end, type, value) = (i + 1, TimexType.DURATION, "P1Y");
            return true;
        }
        if (Form(i + 1) is "'s" or "’s" && Form(i + 2) is "end" && w.Code is "Y"
            || Form(i + 1) is "end" && w.Code is "Y" && text.Upos[i + 1] is Upos.NOUN)
        {
            (end, value) = (Form(i + 1) is "end" ? i + 2 : i + 3, YearEnd());
            return true;
        }
        if (the && w.Code is "Q" or "WE" or "Y" && Form(i + 1) is not ("-" or "of" or "'s" or "’s"))
        {
            end = i + 1;
            value = w.Code is "Q" ? anchor.Quarter.Value ?? anchor.Unit("Q", -1) : w.Code is "WE"
                ? anchor.Unit("WE", ClauseDirection.Of(text, i) > 0 ? 0 : -1) : anchor.Unit("Y", 0);
            return true;
        }
        return false;
    }

    // "fiscal 1989", "the fiscal year".
    private bool FiscalYear(int i, bool the, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i, "");
        int year = At(i + 1) is { Kind: TimeWordKind.Unit, Code: "Y", Value: 0 } ? i + 2 : i + 1;
        if (IsYear(year))
        {
            (end, value) = (year + 1, Form(year));
            return true;
        }
        if (the && year == i + 2)
        {
            bool length = Form(year) is "ended" or "ending";
            (end, type, value) = (year, length ? TimexType.DURATION : TimexType.DATE, length ? "P1Y" : anchor.Unit("Y", 0));
            return true;
        }
        return false;
    }

    // "1988", "1992-95".
    private bool BareYear(int i, out int end, out string value)
    {
        (end, value) = (i, "");
        if (!IsYear(i) || !IsBareYear(i))
            return false;
        (end, value) = (i + 1, Form(i));
        int given = words[i].Value;
        anchor.Given = (new DateOnly(given, 1, 1), 'Y', text.SentenceOf[i]);
        if (Form(i + 1) is "-" or "–" && At(i + 2) is { Kind: TimeWordKind.Number, Code: "#" } last && Form(i + 2).Length == 2
            && last.Value > given % 100)
            _rangeEnd = (i + 2, (given / 100 * 100 + last.Value).ToString("0000", CultureInfo.InvariantCulture));
        return true;
    }

    // "year-ago quarter", "year-earlier third quarter", "year-earlier loss"
    private bool YearAgo(int i, int sentence, out int end, out string value)
    {
        int ordinal = At(i).Kind is TimeWordKind.Ordinal ? words[i].Value : Form(i) is "second" ? 2 : 0;
        int unit = ordinal > 0 ? i + 1 : i;
        bool period = At(unit) is { Kind: TimeWordKind.Unit, Code: "Q" } || ordinal == 0 && Form(unit) is "period";
        end = period ? unit + 1 : i;
        value = anchor.YearBefore(sentence);
        if (period && ordinal > 0 && value.Length >= 4)
            value = $"{value[..4]}-Q{ordinal}";
        return true;
    }

    // "Christmas trees" stand in no time, a "Christmas truce" does.
    private bool IsOfFeast(int i) =>
        text.Head[i] > i
            && FeastThings.Contains(text.Lemma[text.Head[i]]);

    private bool Feast(int i, out int end, out string value)
    {
        (end, value) = (i, "");
        if (!char.IsUpper(Form(i)[0]) || Form(i) is "Ramadan" or "Eid" or "Easter" && text.Name[i] is NameKind.Person || IsOfFeast(i))
            return false;
        ReadOnlySpan<string> forms = text.Form.AsSpan(i, _limit - i);
        if (!Holidays.Match(forms, null, anchor.Published, 0, out int length, out value))
            return false;
        end = i + length;
        string? year = IsYear(end) ? Form(end) : null;
        Holidays.Match(forms, year, anchor.Published, ClauseDirection.Of(text, i), out _, out value);
        end += year is null ? 0 : 1;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            anchor.Narrated = day;
            anchor.Given = (day, 'D', text.SentenceOf[i]);
        }
        return true;
    }
}
