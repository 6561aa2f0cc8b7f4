using System.Globalization;
using Dragoman.Record;

namespace Dragoman.Across.Copies;

/// <summary>Reads a damaged report with the help of a clean copy: what the clean copy has where the damaged one has a name, a quotation or a
/// number.</summary>
/// <remarks>Examples: spec/copy-readings.md.</remarks>
public static class CopyReader
{
    public static CopyReading Read(ReportRecord damaged, ReportRecord clean) => Read(CopyText.Of(damaged), CopyText.Of(clean));

    public static CopyReading Read(CopyText damaged, CopyText clean)
    {
        AlignedSentences aligned = AlignedSentences.Of(damaged, clean);
        NameReader names = new(damaged, clean);
        QuoteReader quotes = new(damaged, clean);
        List<ReadingDifference> differences = [];
        foreach (AlignedPassage passage in aligned.Passages)
        {
            names.Read(passage, differences);
            quotes.Read(passage, differences);
            NumberReader.Read(damaged.Text, clean.Text, passage, differences);
        }
        return new CopyReading(
            [.. differences.Distinct().OrderBy(static d => d.Here.Start).ThenBy(static d => d.Here.End).ThenBy(static d => d.Kind)],
            Math.Round(aligned.Share, 3));
    }

    internal static string Reason(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
