using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>Pairs the quotations of a damaged report with those of the clean copy in the aligned sentence.</summary>
internal sealed class QuoteReader(CopyText damaged, CopyText clean)
{
    // So many of the words of one are in the other: enough to tell two quotations of one sentence apart.
    private const double FewestShared = 0.2;

    public void Read(AlignedPassage passage, List<ReadingDifference> differences)
    {
        string text = damaged.Text, cleanText = clean.Text;
        List<TextSpan> here = [.. damaged.Quotes.Where(passage.Here.Overlaps)];
        foreach (TextSpan quote in clean.Quotes.Where(passage.Clean.Overlaps))
        {
            string cleanWords = quote.In(cleanText).ToString();
            TextSpan? best = here.Count == 0 ? null : here.MaxBy(h => Shared(h.In(text).ToString(), cleanWords));
            double shared = best is { } b ? Shared(b.In(text).ToString(), cleanWords) : 0;
            if (best is { } found && (shared >= FewestShared || here.Count == 1))
            {
                string words = found.In(text).ToString();
                if (!WordsOf(words).SequenceEqual(WordsOf(cleanWords)))
                    differences.Add(new ReadingDifference(DifferenceKind.Quote, found, quote, words, cleanWords, "quotations of the same sentence",
                        WordDiff.Between(words, cleanWords)));
            }
            else if (here.Count == 0 && passage.Clean.Contains(quote))
            {
                string words = passage.Here.In(text).ToString();
                differences.Add(new ReadingDifference(DifferenceKind.LostQuote, passage.Here, quote, words, cleanWords,
                    "the clean copy quotes in the same sentence", WordDiff.Between(words, cleanWords)));
            }
        }
    }

    private static double Shared(string a, string b)
    {
        HashSet<uint> first = [.. WordsOf(a)], second = [.. WordsOf(b)];
        int fewer = Math.Min(first.Count, second.Count);
        return fewer == 0 ? 0 : (double)first.Count(second.Contains) / fewer;
    }

    private static IEnumerable<uint> WordsOf(string text) => TextWords.Of(text).Select(static w => w.Hash);
}
