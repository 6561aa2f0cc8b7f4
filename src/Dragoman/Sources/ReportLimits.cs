using System.Globalization;

namespace Dragoman.Sources;

/// <summary>How long a report may be. A report is held whole while it is read, some two hundred bytes a word; what is longer than any report would
/// fill memory.</summary>
internal static class ReportLimits
{
    /// <summary>Characters of a report: a book of a thousand pages.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>Bytes of a file with one text, and of one with a page or a line of JSON Lines, which have more than their words.</summary>
    public const int LongestFile = 4 * LongestText, LongestPage = 16 * LongestText;

    public static ReportFormatException TooLong(string input, long line) => new(input, line,
        string.Create(CultureInfo.InvariantCulture, $"the report is longer than {LongestText / 1_000_000} million characters."),
            "Cut it into its reports; many go into one file as JSON Lines.");
}
