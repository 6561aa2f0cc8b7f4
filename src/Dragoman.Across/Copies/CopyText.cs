using Dragoman.Findings;
using Dragoman.Findings.Statements;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>A name in a report's text.</summary>
/// <param name="Entity">Whose name it is: index into the record's entities.</param>
public readonly record struct CopyName(TextSpan Span, int Entity);

/// <summary>What of a report is read beside a copy of it. It can be had from a record, and from the rows of a store.</summary>
/// <param name="Names">In text order.</param>
/// <param name="Parts">Names within longer names, in text order: "Ukrainian" in "Ukrainian Army".</param>
/// <param name="Quotes">Quotations of more than a few words, with their marks, in text order.</param>
public sealed record CopyText(string Text, CopySignature Signature, IReadOnlyList<CopyName> Names, IReadOnlyList<TextSpan> Parts,
    IReadOnlyList<TextSpan> Quotes)
{
    // A title in quotation marks is no quotation.
    private const int FewestWords = 4;

    public static CopyText Of(ReportRecord record)
    {
        List<CopyName> names = [];
        List<TextSpan> parts = [];
        for (int e = 0; e < record.Entities.Entities.Count; e++)
        {
            foreach (Mention m in record.Entities.Entities[e].Mentions)
            {
                if (m.Type is MentionType.Name)
                    names.Add(new CopyName(m.Span, e));
                else if (m.Type is MentionType.Part)
                    parts.Add(m.Span);
            }
        }
        return Sorted(record.Report.Text, SignatureBuilder.Build(record), names, parts, QuotesOf(record));
    }

    /// <summary>Names and parts may come in any order.</summary>
    public static CopyText Sorted(string text, CopySignature signature, List<CopyName> names, List<TextSpan> parts, IReadOnlyList<TextSpan> quotes)
    {
        names.Sort(static (a, b) => Compare(a.Span, b.Span) is var order and not 0 ? order : a.Entity.CompareTo(b.Entity));
        parts.Sort(Compare);
        return new CopyText(text, signature, names, parts, quotes);
    }

    /// <summary>The quotations of a report that are read beside those of a copy.</summary>
    public static List<TextSpan> QuotesOf(ReportRecord record) =>
        [.. QuoteFinder.Find(record.Parsed).Where(static q => q.Words.End - q.Words.First >= FewestWords)
            .Select(q => record.Parsed.SpanOf(q.Words.First, q.Words.End))];

    // The longer of two that begin at one place first.
    private static int Compare(TextSpan a, TextSpan b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End);
}
