using System.Globalization;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Surface;

/// <summary>Dates that are written out: "17 марта 2025 года", "17 mars 2025", "17.03.2025", "2025年3月17日", "۱۷ مارس".</summary>
/// <remarks>Names of months: data/languages/months.txt.</remarks>
internal sealed class SurfaceDates
{
    private readonly Dictionary<(string Language, string Name), int> _months = [];

    public SurfaceDates()
    {
        foreach (string line in DataFiles.Lines("languages/months.txt"))
        {
            string[] fields = line.Split(';');
            for (int month = 1; month <= 12; month++)
            {
                foreach (string name in fields[month].Split('|'))
                    _months[(fields[0], name)] = month;
            }
        }
    }

    /// <param name="anchor">ISO date whose year a date without one is taken from; null leaves the year open.</param>
    public List<Timex3> Find(ParsedText text, string language, string? anchor)
    {
        List<Timex3> times = [];
        int? anchorYear = anchor is { Length: >= 4 } && int.TryParse(anchor.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int y)
            ? y : null;
        for (int i = 0; i < text.Count; i++)
        {
            if (Numeric(text, ref i) is { } numeric)
                times.Add(numeric);
            else if (MonthAt(text, language, i, out int words) is > 0 and int month)
                times.Add(Named(text, month, i, ref i, words, anchorYear));
        }
        return times;
    }

    // A month is one word or, in Arabic, two; "l’août" and "de marzo" have theirs behind an article.
    private int MonthAt(ParsedText text, string language, int i, out int words)
    {
        words = 1;
        string word = text.Form[i].ToLowerInvariant();
        if (i + 1 < text.Count && _months.TryGetValue((language, word + " " + text.Form[i + 1]), out int month))
        {
            words = 2;
            return month;
        }
        if (!_months.TryGetValue((language, word), out month))
            return 0;
        // "mai", "mars", "marca" and "mart" are other words as well: a day or a year must stand by.
        return DayBefore(text, i) > 0 || Year(text, i + 1) > 0 || Year(text, i + 2) > 0 ? month : 0;
    }

    private static Timex3 Named(ParsedText text, int month, int at, ref int next, int words, int? anchorYear)
    {
        int first = DayBefore(text, at), day = first > 0 ? Number(text.Form[at - first]) : 0, end = at + words;
        int year = Year(text, end);
        int behind = year > 0 ? 1 : 0;
        // "17 de marzo de 2025", "17 марта, 2025".
        if (year == 0 && end + 1 < text.Count && text.Form[end] is "de" or "," or "do" or "del" && (year = Year(text, end + 1)) > 0)
            behind = 2;
        next = end + behind - 1;
        string written = year > 0 ? $"{year:0000}" : anchorYear is { } a ? $"{a:0000}" : "XXXX";
        string value = day is >= 1 and <= 31 ? FormattableString.Invariant($"{written}-{month:00}-{day:00}")
            : FormattableString.Invariant($"{written}-{month:00}");
        return new Timex3(text.SpanOf(at - first, end + behind), TimexType.DATE, value);
    }

    // How many words before the month its day stands: "17 mars", "1er mai", "17. März", "17 de marzo"; 0 for none.
    private static int DayBefore(ParsedText text, int at)
    {
        for (int back = 1; back <= 2 && at - back >= 0; back++)
        {
            if (Number(text.Form[at - back]) is >= 1 and <= 31)
                return back;
            if (back == 1 && text.Form[at - back] is not ("." or "de" or "º" or "-"))
                return 0;
        }
        return 0;
    }

    private static int Year(ParsedText text, int at) =>
        at < text.Count && text.Form[at].Length == 4 && Number(text.Form[at]) is >= 1900 and < 2100 and int year ? year : 0;

    // The number in digits of any script, an ordinal's letters behind it aside ("1er"); −1 for none.
    private static int Number(string word)
    {
        int value = 0, digits = 0;
        while (digits < word.Length && digits < 5 && char.IsDigit(word[digits]))
            value = value * 10 + (int)char.GetNumericValue(word[digits++]);
        return digits > 0 && word.Length - digits <= 2 ? value : -1;
    }

    // 17.03.2025, 17/03/2025 (the day first, as in most of the world), 2025-03-17, 2025年3月17日.
    private static Timex3? Numeric(ParsedText text, ref int i)
    {
        if (!char.IsDigit(text.Form[i][0]))
            return null;
        int start = text.Span[i].Start, at = start;
        string s = text.Text;
        Span<int> part = stackalloc int[3];
        for (int k = 0; k < 3; k++)
        {
            int from = at;
            while (at < s.Length && at - from < 4 && char.IsDigit(s[at]))
                part[k] = part[k] * 10 + (int)char.GetNumericValue(s[at++]);
            if (at == from || k < 2 && (at >= s.Length || s[at] is not ('.' or '/' or '-' or '年' or '月')))
                return null;
            at += k < 2 || at < s.Length && s[at] == '日' ? 1 : 0;
        }
        (int year, int month, int day) = part[0] > 31 ? (part[0], part[1], part[2]) : (part[2], part[1], part[0]);
        if (year is < 1900 or > 2099 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        while (i + 1 < text.Count && text.Span[i + 1].Start < at)
            i++;
        return new Timex3(new TextSpan(start, at), TimexType.DATE, FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}"));
    }
}
