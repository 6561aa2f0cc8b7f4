using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>Sentences of a report and those of its copy that say the same.</summary>
internal readonly record struct AlignedPassage(TextSpan Here, TextSpan Clean);

/// <summary>The sentences of a report beside those of its copy.</summary>
/// <param name="Passages">In text order.</param>
/// <param name="Share">Of the report's sentences, those that have a counterpart.</param>
internal sealed record AlignedSentences(List<AlignedPassage> Passages, double Share)
{
    public static AlignedSentences Of(CopyText report, CopyText clean)
    {
        List<TextSpan> here = Spans(report.Text), there = Spans(clean.Text);
        List<AlignedPassage> passages = [];
        int aligned = 0;
        foreach (SentenceAlignment.Pair p in SentenceAlignment.Pairs(report.Signature, clean.Signature))
        {
            passages.Add(new AlignedPassage(here[p.A].Union(here[p.A + p.CountA - 1]), there[p.B].Union(there[p.B + p.CountB - 1])));
            aligned += p.CountA;
        }
        return new AlignedSentences(passages, here.Count == 0 ? 0 : (double)aligned / here.Count);
    }

    // As far as its words; a sentence's quotation marks and stop belong to it, too.
    private static List<TextSpan> Spans(string text)
    {
        List<TextSpan> spans = [];
        foreach (TextWord w in TextWords.Of(text))
        {
            if (w.Sentence == spans.Count)
                spans.Add(w.Span);
            else
                spans[^1] = spans[^1].Union(w.Span);
        }
        for (int i = 0; i < spans.Count; i++)
        {
            int end = i + 1 < spans.Count ? spans[i + 1].Start : text.Length, start = i > 0 ? spans[i - 1].End : 0;
            spans[i] = new TextSpan(Grown(text, spans[i].Start, start, -1), Grown(text, spans[i].End, end, 1));
        }
        return spans;
    }

    private static int Grown(string text, int from, int limit, int step)
    {
        int at = from;
        while (at != limit && !char.IsWhiteSpace(text[step > 0 ? at : at - 1]))
            at += step;
        return at;
    }
}
