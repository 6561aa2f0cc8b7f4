using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Sources;

/// <summary>Finds out when a report was published: what the input says, else its dateline or a line that says when it was published or updated,
/// else the newest full date of a picture's address or of the text.</summary>
/// <remarks>A date in a sentence ("Since 24 February 2022 …") is no dateline, one that something lasts until is no day of publication, and figures
/// whose day and month could change places ("05/06/2025") say something only where their weekday or the months that the text names tell which is
/// which. Examples: spec/dates.md.</remarks>
internal static partial class PublicationDate
{
    private const string Months =
        "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";

    // The end of a year: of its word, or a date that was glued to it ("12 Mar 202414 Mar 2024").
    private const string Year = "(?<y>(?:19|20)\\d\\d)(?:\\b|(?=[0-3]?\\d\\s+\\p{L}))";

    // A dateline stands at the very beginning: "KYIV, March 17, 2025 (Reuters) -", "Monday, March 17, 2025".
    private const int DatelineReach = 120;

    // How far the first lines reach, and how many days before its date what they tell may be.
    private const int LeadReach = 300, LeadDays = 2;

    // How far from its end a report is signed off; years of two figures are of this century below this one.
    private const int SignOffReach = 160, FirstShortYear = 80;

    // Entries of a chronology; characters of one; years that a report tells of at most.
    private const int FewestEntries = 5, LongestChronology = 60_000, LongestDate = 24, FarthestYear = 40;

    private static readonly string[] Labels =
        ["published", "updated", "posted", "last updated", "last modified", "modified", "first published", "date", "issued", "release date",
            "publication date"];

    // What a day may be of that is not the report's: declassification, the time that is reported on, birth, the session that comes next.
    private static readonly string[] Others =
        ["DECL:", "declassify on", "reporting period", "period:", "covering", "DOB", "date of birth", "born", "listed on", "next meeting", "next update", "next report"];

    private const int LongestOther = 40;

    /// <summary>The report with <see cref="Report.Published"/> and <see cref="Report.PublishedFrom"/> filled in, where anything says.</summary>
    public static Report Resolve(Report report)
    {
        if (report.Published is not null)
            return report.PublishedFrom is null ? report with { PublishedFrom = "input" } : report;
        string text = report.Text;
        // A list of dated entries is no older than the last of them.
        bool listed = IsChronology(text);
        if (!listed && Newest(Dates(text, Math.Min(text.Length, DatelineReach)), at => IsDateline(text, at)) is { } dateline)
            return report with { Published = dateline, PublishedFrom = "dateline" };
        if (report.Url is not null && Newest(AddressDate().Matches(report.Url)) is { } url)
            return report with { Published = url, PublishedFrom = "url" };
        if (SignOff(text) is { } sent)
            return report with { Published = sent, PublishedFrom = "dateline" };
        if (!listed && OwnLine(text) is { } alone)
            return report with { Published = alone, PublishedFrom = "dateline" };
        List<(int At, string Iso)> dates = Dates(text, text.Length);
        if (Newest(dates, at => LineSaysWhen(text, at)) is { } labelled)
            return report with { Published = labelled, PublishedFrom = "dateline" };
        if (!listed && CopyrightDay(text) is { } copied)
            return report with { Published = copied, PublishedFrom = "dateline" };
        string? address = text.Contains("://", StringComparison.Ordinal) ? Newest(AddressDate().Matches(text)) : null;
        string? written = Newest(dates, at => !IsLimit(text, at));
        // "On 3 June 1999 he sat opposite him": what goes on to tell of later years was not published then.
        if (written is not null && !listed && IsLongPast(text, written))
            written = null;
        if (address is not null && (written is null || string.CompareOrdinal(address, written) >= 0))
            return report with { Published = address, PublishedFrom = "image_url" };
        return written is null ? report : report with { Published = written, PublishedFrom = "text" };
    }

    // A timeline, a diary of a war: many lines begin with a day of their own.
    private static bool IsChronology(string text)
    {
        if (text.Length > LongestChronology || CountDatedLines(text) < FewestEntries)
            return false;
        HashSet<string> days = new(StringComparer.Ordinal);
        foreach ((int at, string iso) in Dates(text, text.Length))
        {
            int start = at;
            while (start > 0 && text[start - 1] is ' ' or '\t' or '-' or '–' or '•' or '*')
                start--;
            if (start == 0 || text[start - 1] is '\n' or '\r')
                days.Add(iso);
        }
        return days.Count >= FewestEntries;
    }

    // Lines that have a year among their first letters; looking for full dates takes longer.
    private static int CountDatedLines(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            ReadOnlySpan<char> begin = line[..Math.Min(line.Length, LongestDate)];
            count += begin.Contains("20", StringComparison.Ordinal) || begin.Contains("19", StringComparison.Ordinal) ? 1 : 0;
        }
        return count;
    }

    // Whether two later years are told of, neither of them as a limit or an aim.
    private static bool IsLongPast(string text, string iso)
    {
        int year = int.Parse(iso.AsSpan(0, 4), CultureInfo.InvariantCulture);
        HashSet<int> later = [];
        foreach (Match m in LoneYear().Matches(text))
        {
            int told = Number(m, "y");
            if (told > year && told <= year + FarthestYear)
                later.Add(told);
        }
        return later.Count > 1;
    }

    // "dpa hj/kw 271630 Aug 00", "AFP 171205 GMT MAR 25": day, hour and month in which an agency sent it, in its last lines.
    private static string? SignOff(string text)
    {
        string end = text[Math.Max(0, text.Length - SignOffReach)..];
        string? sent = null;
        foreach (Match m in SentGroup().Matches(end).Concat(HeardAt().Matches(end)))
        {
            int year = Number(m, "y");
            sent =
                Iso((year >= 100 ? year : year >= FirstShortYear ? 1900 + year : 2000 + year).ToString(CultureInfo.InvariantCulture), MonthOf(m),
                    Number(m, "d"));
        }
        return sent;
    }

    // "25.11.03, 14:31" in a line of its own among the first: with points the day goes first.
    private static string? OwnLine(string text)
    {
        Match m = ShortFigures().Match(text, 0, Math.Min(text.Length, LeadReach));
        if (!m.Success)
            return null;
        int year = Number(m, "y");
        return Iso((year >= FirstShortYear ? 1900 + year : 2000 + year).ToString(CultureInfo.InvariantCulture), Number(m, "b"), Number(m, "a"));
    }

    // "Copyright 1998 AFP" above "WASHINGTON, Oct 23 (AFP)": the year of the one and the day of the other.
    private static string? CopyrightDay(string text)
    {
        if (CopyrightYear().Match(text) is not { Success: true } year)
            return null;
        Match day = DayOfDateline().Match(text, year.Index, Math.Min(text.Length - year.Index, LeadReach));
        return day.Success ? Iso(year.Groups["y"].Value, MonthOf(day), Number(day, "d")) : null;
    }

    private static string? Newest(List<(int At, string Iso)> dates, Func<int, bool> stands)
    {
        string? newest = null;
        foreach ((int at, string iso) in dates)
        {
            if (stands(at))
                newest = Later(newest, iso);
        }
        return newest;
    }

    // The full dates that begin before an offset.
    private static List<(int At, string Iso)> Dates(string text, int end)
    {
        List<(int At, string Iso)> dates = [];
        string part = end == text.Length ? text : text[..end];
        // Most texts have no full date; looking for the century first spares the patterns.
        if (!part.Contains("20", StringComparison.Ordinal) && !part.Contains("19", StringComparison.Ordinal))
            return dates;
        void Add(MatchCollection matches, Func<Match, string?> read)
        {
            foreach (Match m in matches)
            {
                if (read(m) is { } iso)
                    dates.Add((m.Index, iso));
            }
        }
        Add(MonthFirst().Matches(part), ToIso);
        Add(DayFirst().Matches(part), ToIso);
        Add(Figures().Matches(part), m => ReadFigures(m) ?? Decided(text, m));
        return dates;
    }

    // "Since 24 February 2022, …" and "the accord of 12 May 2020" are sentences; "Published on 12 May 2020" and "KYIV, 12 May 2020" are not.
    private static bool IsDateline(string text, int at)
    {
        if (LineSaysOther(text, at))
            return false;
        ReadOnlySpan<char> word = WordBefore(text, at, out int start);
        if (word.IsEmpty || LineSaysWhen(text, at))
            return true;
        if (Is(word, "on") || Is(word, "in") || Is(word, "since") || Is(word, "until") || Is(word, "from") || Is(word, "by") || Is(word, "before")
            || Is(word, "after") || Is(word, "of") || Is(word, "the") || Is(word, "between") || Is(word, "to"))
            return false;
        return !char.IsLower(text[start]) || Is(word, "am") || Is(word, "pm") || Is(word, "m") || Is(word, "time");
    }

    // "until 31 December 2026", "expires on March 1, 2027"
    private static bool IsLimit(string text, int at)
    {
        if (LineSaysOther(text, at))
            return true;
        ReadOnlySpan<char> word = WordBefore(text, at, out int start);
        if (Is(word, "on") || Is(word, "the"))
            word = WordBefore(text, start, out start);
        return Is(word, "until") || Is(word, "till") || Is(word, "by") || Is(word, "before") || Is(word, "through") || Is(word, "expires")
            || Is(word, "expire") || Is(word, "for");
    }

    // "DECL: 02/23/2016", "Reporting period: 1 - 15 October 2024", "DOB: 3 May 1960": a day with a name of its own.
    private static bool LineSaysOther(string text, int at)
    {
        int start = Math.Max(0, at - LongestOther);
        ReadOnlySpan<char> before = text.AsSpan(start, at - start);
        int line = before.LastIndexOfAny('\n', '\r', '|');
        if (line >= 0)
            before = before[(line + 1)..];
        foreach (string other in Others)
        {
            if (before.Contains(other, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // Whether the line begins with "Updated", "Published:" and the like, and the date comes soon.
    private static bool LineSaysWhen(string text, int at)
    {
        int line = at;
        while (line > 0 && at - line < DatelineReach && text[line - 1] is not ('\n' or '\r' or '|'))
            line--;
        ReadOnlySpan<char> before = text.AsSpan(line, at - line).TrimStart(" \t*-–—•([");
        foreach (string label in Labels)
        {
            if (!before.StartsWith(label, StringComparison.OrdinalIgnoreCase) || before.Length > label.Length && char.IsLetter(before[label.Length]))
                continue;
            return before.Length - label.Length < 40;
        }
        return false;
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    // The word before an offset in its line, weekdays left out.
    private static ReadOnlySpan<char> WordBefore(string text, int at, out int start)
    {
        while (true)
        {
            int end = at;
            while (end > 0 && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] is not ('\n' or '|'))
                end--;
            start = end;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
                start--;
            ReadOnlySpan<char> word = text.AsSpan(start, end - start);
            if (!word.EndsWith("day", StringComparison.OrdinalIgnoreCase) || word.Length < 6)
                return word;
            at = start;
        }
    }

    private static string? Newest(MatchCollection matches)
    {
        string? newest = null;
        foreach (Match m in matches)
            newest = Later(newest, Checked($"{m.Groups["y"].Value}-{m.Groups["m"].Value}-{m.Groups["d"].Value}"));
        return newest;
    }

    private static string? Later(string? a, string? b) => a is null || b is not null && string.CompareOrdinal(b, a) > 0 ? b : a;

    private static string? ToIso(Match m) => Iso(m.Groups["y"].Value, MonthOf(m), Number(m, "d"));

    // 2025-03-17 and 2025/03/17; 17.03.2025; 17/03/2025 and 3/17/2025, where only one order can be.
    private static string? ReadFigures(Match m)
    {
        if (m.Groups["y"].Success)
            return Iso(m.Groups["y"].Value, Number(m, "m"), Number(m, "d"));
        int a = Number(m, "a"), b = Number(m, "b");
        bool points = m.Groups["mark"].Value is ".";
        if (!points && a <= 12 && b <= 12 && a != b)
            return null;
        return points || a > 12 ? Iso(m.Groups["last"].Value, b, a) : Iso(m.Groups["last"].Value, a, b);
    }

    // "Friday, 11/4/2025" by its weekday; "11/4/2025" in a text that names "April 9", and no day of November or October, by its month. Null where
    // neither tells.
    private static string? Decided(string text, Match m)
    {
        if (m.Groups["y"].Success)
            return null;
        int a = Number(m, "a"), b = Number(m, "b");
        string? dayFirst = Iso(m.Groups["last"].Value, b, a), monthFirst = Iso(m.Groups["last"].Value, a, b);
        if (dayFirst is null || monthFirst is null)
            return null;
        int end = m.Index;
        while (end > 0 && text[end - 1] is ' ' or ',')
            end--;
        int start = end;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            start--;
        if (start < end && Enum.TryParse(text[start..end], ignoreCase: true, out DayOfWeek weekday))
            return IsOn(dayFirst, weekday) == IsOn(monthFirst, weekday) ? null : IsOn(dayFirst, weekday) ? dayFirst : monthFirst;
        HashSet<int> named = [.. DayOfMonth().Matches(text).Select(MonthOf)];
        bool byDay = IsNamed(named, b), byMonth = IsNamed(named, a);
        if (byDay == byMonth)
            (byDay, byMonth) = (IsNewIn(text, m.Index + m.Length, dayFirst), IsNewIn(text, m.Index + m.Length, monthFirst));
        return byDay == byMonth ? null : byDay ? dayFirst : monthFirst;

        static bool IsOn(string iso, DayOfWeek weekday) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayOfWeek == weekday;
        // What its first lines tell is of the day itself or of the two before: "a source said on Thursday, and units entered on Friday".
        static bool IsNewIn(string text, int from, string iso)
        {
            DateOnly day = DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            bool told = false;
            foreach (Match w in Weekday().Matches(text.Substring(from, Math.Min(LeadReach, text.Length - from))))
            {
                if (((int)day.DayOfWeek - (int)Enum.Parse<DayOfWeek>(w.Value) + 7) % 7 > LeadDays)
                    return false;
                told = true;
            }
            return told;
        }
        // What a report tells of is of its month or of the one before.
        static bool IsNamed(HashSet<int> named, int month) => named.Contains(month) || named.Contains((month + 10) % 12 + 1);
    }

    private static int MonthOf(Match m) =>
        "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(m.Groups["m"].Value[..3], StringComparison.OrdinalIgnoreCase) / 3 + 1;

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string? Iso(string year, int month, int day) =>
        Checked(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}"));

    private static string? Checked(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? iso : null;

    [GeneratedRegex("\\b(?<m>" + Months + ")\\s+(?<d>[0-3]?\\d)(?:st|nd|rd|th)?\\s*,?\\s+" + Year,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex("(?:\\b|(?<=(?:19|20)\\d\\d))(?<d>[0-3]?\\d)(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?|-)(?<m>" + Months + ")(?:\\s*,?\\s+|-)" + Year,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex("(?<![\\w/])(?:(?<y>(?:19|20)\\d\\d)(?<iso>[-/.])(?<m>[01]\\d)\\k<iso>(?<d>[0-3]\\d)|(?<a>[0-3]?\\d)(?<mark>[-/.])(?<b>[0-3]?\\d)\\k<mark>(?<last>(?:19|20)\\d\\d))(?![\\d/])")]
    private static partial Regex Figures();

    [GeneratedRegex("\\b(?:(?<m>" + Months
        + ")\\s+[0-3]?\\d(?!\\d)|(?:[0-3]?\\d(?:st|nd|rd|th)?|(?:twenty-|thirty-)?(?:first|second|third|[a-z]+th))\\s+(?:of\\s+)?(?<m>" + Months
        + ")\\b)", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex("(?<![\\w/])(?<d>[0-3]\\d)[0-2]\\d[0-5]\\d\\s*(?:GMT|UTC|Z)?\\s*(?<m>" + Months + ")\\s*(?<y>(?:19|20)?\\d\\d)(?!\\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SentGroup();

    [GeneratedRegex("(?:^|\\n)(?<a>[0-3]\\d)\\.(?<b>[01]\\d)\\.(?<y>\\d\\d)(?:[ ,]+[0-2]?\\d[:.][0-5]\\d)?[ \\t]*(?=[\\r\\n])")]
    private static partial Regex ShortFigures();

    // At the head of the text; a page's foot has the year in which the page was made.
    [GeneratedRegex("\\A\\s*(?:Copyright|\\(c\\)|©)[^\\n]{0,40}?\\b(?<y>(?:19|20)\\d\\d)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CopyrightYear();

    [GeneratedRegex("\\n\\p{Lu}[\\p{L} .'’-]{2,30},?(?: \\p{Lu}[\\p{L} .]{2,20},)? (?:(?<m>" + Months + ")\\s+(?<d>[0-3]?\\d)|(?<d>[0-3]?\\d)\\s+(?<m>" + Months
        + "))\\s*(?:\\([\\p{L} -]{2,30}\\)|[-–—:])", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfDateline();

    // "in Georgian 1600 gmt 12 Jul 08".
    [GeneratedRegex("\\b[0-2]\\d[0-5]\\d\\s*(?:gmt|utc)\\s+(?<d>[0-3]?\\d)\\s+(?<m>" + Months + ")\\s+(?<y>(?:19|20)?\\d\\d)(?!\\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeardAt();

    // "In 2015", "in February 2012", "since 2007"; not "by 2030".
    [GeneratedRegex("\\b(?:[Ii]n|[Ss]ince|[Aa]fter|[Dd]uring)\\s+(?:(?:" + Months + ")\\s+)?(?<y>(?:19|20)\\d\\d)\\b(?!-)", RegexOptions.CultureInvariant)]
    private static partial Regex LoneYear();

    [GeneratedRegex("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b")]
    private static partial Regex Weekday();

    // "/2025/05/11/", "talks-2025-05-31", "__20250511__".
    [GeneratedRegex("://[^\\s\"<>]*?[/_-](?<y>(?:19|20)\\d\\d)(?:[/-](?<m>[01]\\d)[/-](?<d>[0-3]\\d)(?!\\d)|(?<m>0[1-9]|1[0-2])(?<d>[0-3]\\d)(?=[_.-]))")]
    private static partial Regex AddressDate();
}
