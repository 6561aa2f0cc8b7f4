using System.Globalization;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Cli.Page;

/// <summary>Says where in a report a span stands, for a person who looks it up: <c>[s4 9:17]</c> is sentence 4, line 9, column 17.</summary>
/// <remarks>All three count from 1; columns count code points. Each answer takes logarithmic time, however long a line is.</remarks>
internal sealed class EvidenceLocator
{
    private readonly CodePointMap _codePoints;
    private readonly ParsedText _parsed;
    private readonly int[] _sentenceStarts;
    private readonly int[] _lineStarts;

    public EvidenceLocator(ParsedText parsed)
    {
        _parsed = parsed;
        _codePoints = new CodePointMap(parsed.Text);
        _sentenceStarts = SentenceStarts(parsed);
        _lineStarts = LineStarts(parsed.Text);
    }

    /// <summary>The reference of the place where <paramref name="span"/> begins; without a sentence number where the text has no sentences.</summary>
    public string Reference(TextSpan span)
    {
        int line = LastAtOrBefore(_lineStarts, span.Start);
        int column = _codePoints.ToCodePoint(span.Start) - _codePoints.ToCodePoint(_lineStarts[line]) + 1;
        int sentence = LastAtOrBefore(_sentenceStarts, span.Start);
        return sentence < 0
            ? string.Create(CultureInfo.InvariantCulture, $"[{line + 1}:{column}]")
            : string.Create(CultureInfo.InvariantCulture, $"[s{sentence + 1} {line + 1}:{column}]");
    }

    /// <summary>The sentence in which <paramref name="span"/> begins, made as wide as the span; the span itself where there is none.</summary>
    public TextSpan SentenceAt(TextSpan span)
    {
        int found = LastAtOrBefore(_sentenceStarts, span.Start);
        if (found < 0)
            return span;
        SentenceRange sentence = _parsed.Sentences[found];
        return _parsed.SpanOf(sentence.First, sentence.End).Union(span);
    }

    private static int LastAtOrBefore(int[] starts, int offset)
    {
        int found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    private static int[] SentenceStarts(ParsedText parsed)
    {
        int[] starts = new int[parsed.Sentences.Length];
        for (int s = 0; s < starts.Length; s++)
            starts[s] = parsed.Span[parsed.Sentences[s].First].Start;
        return starts;
    }

    // A line ends with LF, CR LF or CR alone.
    private static int[] LineStarts(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
