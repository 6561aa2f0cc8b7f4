using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Sources;

/// <summary>Finds out when a report was published: what the input says, else its dateline, else the newest full date of a
/// picture's address or of the text.</summary>
public static partial class PublicationDate
{
    private const string Months = "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";

    // A dateline stands at the very beginning: "KYIV, March 17, 2025 (Reuters) -", "Monday, March 17, 2025".
    private const int DatelineReach = 120;

    /// <summary>The report with <see cref="Report.Published"/> and <see cref="Report.PublishedFrom"/> filled in, where anything says.</summary>
    public static Report Resolve(Report report)
    {
        if (report.Published is not null)
            return report.PublishedFrom is null ? report with { PublishedFrom = "input" } : report;
        string text = report.Text;
        if (FullDate(text, 0, Math.Min(text.Length, DatelineReach)) is { } dateline)
            return report with { Published = dateline, PublishedFrom = "dateline" };
        if (report.Url is not null && Newest(AddressDate().Matches(report.Url)) is { } url)
            return report with { Published = url, PublishedFrom = "url" };
        string? address = text.Contains("://", StringComparison.Ordinal) ? Newest(AddressDate().Matches(text)) : null;
        string? written = FullDate(text, 0, text.Length);
        if (address is not null && (written is null || string.CompareOrdinal(address, written) >= 0))
            return report with { Published = address, PublishedFrom = "image_url" };
        return written is null ? report : report with { Published = written, PublishedFrom = "text" };
    }

    private static string? FullDate(string text, int start, int end)
    {
        string? newest = null;
        string part = start == 0 && end == text.Length ? text : text[start..end];
        // Most texts have no full date; looking for the century first spares the patterns.
        if (!part.Contains("20", StringComparison.Ordinal) && !part.Contains("19", StringComparison.Ordinal))
            return null;
        foreach (Match m in MonthFirst().Matches(part))
            newest = Later(newest, ToIso(m));
        foreach (Match m in DayFirst().Matches(part))
            newest = Later(newest, ToIso(m));
        foreach (Match m in IsoDate().Matches(part))
            newest = Later(newest, Checked(m.Value));
        return newest;
    }

    private static string? Newest(MatchCollection matches)
    {
        string? newest = null;
        foreach (Match m in matches)
            newest = Later(newest, Checked($"{m.Groups["y"].Value}-{m.Groups["m"].Value}-{m.Groups["d"].Value}"));
        return newest;
    }

    private static string? Later(string? a, string? b) => a is null || b is not null && string.CompareOrdinal(b, a) > 0 ? b : a;

    private static string? ToIso(Match m)
    {
        int month = "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(m.Groups["m"].Value[..3], StringComparison.OrdinalIgnoreCase) / 3 + 1;
        return Checked(string.Create(CultureInfo.InvariantCulture, $"{m.Groups["y"].Value}-{month:00}-{int.Parse(m.Groups["d"].Value, CultureInfo.InvariantCulture):00}"));
    }

    private static string? Checked(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? iso : null;

    [GeneratedRegex("\\b(?<m>" + Months + ")\\s+(?<d>[0-3]?\\d)(?:st|nd|rd|th)?,?\\s+(?<y>(?:19|20)\\d\\d)\\b")]
    private static partial Regex MonthFirst();

    [GeneratedRegex("\\b(?<d>[0-3]?\\d)(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m>" + Months + "),?\\s+(?<y>(?:19|20)\\d\\d)\\b")]
    private static partial Regex DayFirst();

    [GeneratedRegex("\\b(?:19|20)\\d\\d-[01]\\d-[0-3]\\d\\b")]
    private static partial Regex IsoDate();

    [GeneratedRegex("://[^\\s\"<>]*?/(?<y>(?:19|20)\\d\\d)[/-](?<m>[01]\\d)[/-](?<d>[0-3]\\d)\\b")]
    private static partial Regex AddressDate();
}
