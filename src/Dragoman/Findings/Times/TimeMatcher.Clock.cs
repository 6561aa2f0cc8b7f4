using System.Globalization;

namespace Dragoman.Findings.Times;

/// <content>Times of day, and the day that they belong to.</content>
internal sealed partial class TimeMatcher
{
    // The day that the text named last, and where its words ended: "Saturday at 0600 GMT".
    private (int End, string Value) _day = (-1, "");

    private string DayOrUnknown() => anchor.Published is { } p ? TimeAnchor.Day(p) : "XXXX-XX-XX";

    // 10:30 a.m., 3 p.m., 18:00 GMT, 0600 GMT, 6 o'clock
    private bool Clock(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 1, "");
        string f = Form(i);
        if (f.Length > 5 || !char.IsAsciiDigit(f[0]))
            return false;
        // "10.30 a.m." is British.
        int colon = f.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 && f.Contains('.') && (HalfOfDay(Form(i + 1)).Length > 0 || ZoneEnd(i + 1) > i + 1))
            colon = f.IndexOf('.', StringComparison.Ordinal);
        bool military = colon < 0 && f.Length == 4 && (ZoneEnd(i + 1) > i + 1 || Form(i + 1) is "hours" or "hrs");
        if (!int.TryParse(military ? f[..2] : colon > 0 ? f[..colon] : f, NumberStyles.None, CultureInfo.InvariantCulture, out int hour) || hour > 24)
            return false;
        int minute = 0;
        if (colon > 0 && f.Length - colon != 3
            || (colon > 0 || military)
                && !int.TryParse(f.AsSpan(military ? 2 : colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out minute)
            || minute > 59)
            return false;
        int at = i + 1;
        string half = HalfOfDay(Form(at));
        if (half.Length > 0)
        {
            at++;
            hour = hour % 12 + (half is "pm" ? 12 : 0);
        }
        else if (military)
            at += Form(at) is "hours" or "hrs" ? 1 : 0;
        else if (Form(at) is "o'clock" or "o’clock")
            at++;
        else if (colon < 0 || hour > 23)
            return false;
        return OnDay(at, string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}"), out end, ref type, out value, i);
    }

    private static string HalfOfDay(string form) => form switch
    {
        "am" or "a.m." or "a.m" or "AM" or "A.M." => "am",
        "pm" or "p.m." or "p.m" or "PM" or "P.M." => "pm",
        _ => "",
    };

    // "GMT", "local time", "Moscow time", "Eastern Standard Time"
    private int ZoneEnd(int at)
    {
        if (Form(at) is "GMT" or "UTC" or "EST" or "EDT" or "ET" or "CST" or "CDT" or "MST" or "MDT" or "PST" or "PDT" or "CET" or "CEST" or "BST"
            or "MSK" or "Z")
            return at + 1;
        for (int words = 1; words <= 3 && at + words < _limit; words++)
        {
            if (Form(at + words) is "time" or "Time" && Form(at) is { Length: > 2 } name && (name is "local" or "Local" || char.IsUpper(name[0])))
                return at + words + 1;
        }
        return at;
    }

    // "10 p.m. Wednesday" is one expression; in "10 p.m. on Wednesday" and "Wednesday at 10 p.m." there are two, on the same day.
    private bool OnDay(int at, string time, out int end, ref TimexType type, out string value, int first)
    {
        type = TimexType.TIME;
        end = ZoneEnd(at);
        int day = Form(end) is "," or "on" or "of" ? end + 1 : end;
        int aside = AsideEnd(end);
        if (aside > end)
            day = Form(aside) is "on" or "," ? aside + 1 : aside;
        if (DayAt(day, out int after, out value))
        {
            if (aside == end && Form(end) is not ("on" or "of"))
                end = after;
            value += time;
            return true;
        }
        value = DayOfTelling(first) + time;
        return true;
    }

    // "02:00 GMT (04:00 local time) on Wednesday": what is in brackets stands aside, from both sides.
    private int AsideEnd(int at)
    {
        if (Form(at) is ")")
            return at + 1;
        if (Form(at) is not "(")
            return at;
        for (int i = at + 1; i < at + 7; i++)
        {
            if (Form(i) is ")")
                return i + 1;
        }
        return at;
    }

    // The day last named in this sentence or the one before, else that of publication.
    private string DayOfTelling(int word) =>
        _day.End > 0 && text.SentenceOf[word] - text.SentenceOf[_day.End - 1] is 0 or 1 ? _day.Value : DayOrUnknown();

    private bool DayAt(int i, out int end, out string value)
    {
        TimexType type = TimexType.DATE;
        (end, value) = (i, "");
        switch (At(i).Kind)
        {
            case TimeWordKind.Weekday or TimeWordKind.Deictic when Weekday(i, out end, ref type, out value):
            case TimeWordKind.Month or TimeWordKind.Number when Calendar(i, out end, ref type, out value):
                return type is TimexType.DATE && value.Length == 10;
            // "11:30 p.m. last night", "5 a.m. this morning"
            case TimeWordKind.Deictic when words[i].Value is -1 or 0 && At(i + 1).Kind is TimeWordKind.PartOfDay && anchor.Published is { } p:
                (end, value) = (i + 2, TimeAnchor.Day(TimeAnchor.Shift(p, words[i].Value)));
                return true;
            case TimeWordKind.Day when words[i].Code.Length == 0:
                (end, value) = (i + 1, anchor.DayFromNow(words[i].Value));
                return value.Length == 10;
            default:
                return false;
        }
    }

    // "in the morning"
    private bool PartOfDay(int i, out int end, ref TimexType type, out string value)
    {
        (end, value) = (i + 1, "");
        if (At(i) is not { Kind: TimeWordKind.PartOfDay, Code: not "NI" } part || i < 2 || text.Form[i - 2] is not ("in" or "during" or "In")
            || Form(i).EndsWith('s'))
            return false;
        type = TimexType.TIME;
        int of = Form(i + 1) is "of" or "on" ? i + 2 : i + 1;
        if (DayAt(of, out int after, out value))
        {
            end = Form(i + 1) is "of" ? after : end;
            value += "T" + part.Code;
            return true;
        }
        value = DayOfTelling(i) + "T" + part.Code;
        return true;
    }
}
