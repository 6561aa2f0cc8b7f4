using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>Finds the number that differs where all others of two aligned sentences agree.</summary>
internal static class NumberReader
{
    public static void Read(string text, string cleanText, AlignedPassage passage, List<ReadingDifference> differences)
    {
        List<(TextSpan Span, uint Value)> here = Numbers(text, passage.Here), there = Numbers(cleanText, passage.Clean);
        List<(TextSpan Span, uint Value)> odd = [.. here.Where(h => there.TrueForAll(t => t.Value != h.Value))], oddClean =
            [.. there.Where(t => here.TrueForAll(h => h.Value != t.Value))];
        if (odd.Count != 1 || oddClean.Count != 1)
            return;
        (TextSpan a, TextSpan b) = (odd[0].Span, oddClean[0].Span);
        differences.Add(new ReadingDifference(DifferenceKind.Number, a, b, a.In(text).ToString(), b.In(cleanText).ToString(),
            "the only number of the sentence that differs", []));
    }

    private static List<(TextSpan, uint)> Numbers(string text, TextSpan passage)
    {
        List<(TextSpan, uint)> numbers = [];
        string part = passage.In(text).ToString();
        List<TextWord> words = TextWords.Of(part);
        for (int i = 0; i < words.Count; i++)
        {
            if (AnchorReader.NumberAt(part, words, i, out int last) is not { } value)
                continue;
            numbers.Add((new TextSpan(passage.Start + words[i].Span.Start, passage.Start + words[last].Span.End), value));
            i = last;
        }
        return numbers;
    }
}
