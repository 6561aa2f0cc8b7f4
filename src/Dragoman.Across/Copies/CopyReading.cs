using Dragoman.Text;

namespace Dragoman.Across.Copies;

public enum DifferenceKind
{
    /// <summary>A name that is spelt otherwise.</summary>
    Name,
    /// <summary>A quotation with other words.</summary>
    Quote,
    /// <summary>The clean copy quotes where this one does not.</summary>
    LostQuote,
    /// <summary>Another number in what is otherwise the same sentence.</summary>
    Number,
}

/// <summary>A place where a report reads one thing and a clean copy of it another.</summary>
/// <param name="Here">In the text of the report, UTF-16.</param>
/// <param name="Clean">In the text of the clean copy, UTF-16.</param>
/// <param name="Reads">The report's words.</param>
/// <param name="CleanReads">The clean copy's words.</param>
/// <param name="Reason">Why these two places are taken for one.</param>
/// <param name="Words">For quotations, word by word from the report's words to the clean copy's; empty for the rest.</param>
public sealed record ReadingDifference(DifferenceKind Kind, TextSpan Here, TextSpan Clean, string Reads, string CleanReads, string Reason,
    IReadOnlyList<WordChange> Words);

/// <summary>A damaged report read beside a clean copy of it. It says what the clean copy reads; the damaged report's own record stays as it
/// is.</summary>
/// <param name="Differences">In the order of the report's text.</param>
/// <param name="Aligned">Share of the report's sentences that have a counterpart in the clean copy, 0 to 1.</param>
public sealed record CopyReading(IReadOnlyList<ReadingDifference> Differences, double Aligned);
