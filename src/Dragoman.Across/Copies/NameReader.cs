using Dragoman.Names;
using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>Finds names that a damaged report spells otherwise than the clean copy does in the aligned sentence.</summary>
internal sealed class NameReader(CopyText damaged, CopyText clean)
{
    private const int ShortestWord = 3, ShortestStem = 4;
    private readonly List<TextSpan> _here = [.. damaged.Names.Select(static n => n.Span)], _there = [.. clean.Names.Select(static n => n.Span)];

    private readonly record struct Word(TextSpan Span, string Form);

    public void Read(AlignedPassage passage, List<ReadingDifference> differences)
    {
        // "Ukrainian" is no other spelling of "Ukraine", but it may stand in the clean copy as it stands here.
        List<Word> names = WordsWithin(clean.Text, _there, passage.Clean), parts = WordsWithin(clean.Text, clean.Parts, passage.Clean);
        HashSet<string> spellings = new(names.Concat(parts).Select(static w => w.Form), StringComparer.OrdinalIgnoreCase);
        foreach (TextSpan name in Within(_here, passage.Here))
        {
            foreach (Word word in Words(damaged.Text, name))
            {
                if (!spellings.Contains(word.Form) && Best(word, names) is { } found && !IsPart(word, found.Word, found.Sound, parts))
                    differences.Add(Difference(word, found.Word, found.Sound));
            }
        }
    }

    // The word that it sounds most like, unless another sounds as much like it.
    private static (Word Word, double Sound)? Best(Word word, List<Word> clean)
    {
        (Word Word, double Sound)? best = null;
        double second = 0;
        foreach (Word w in clean)
        {
            double sound = NameMatcher.SoundSimilarity(word.Form, w.Form);
            if (best is { } b && string.Equals(b.Word.Form, w.Form, StringComparison.Ordinal))
                continue;
            if (best is null || sound > best.Value.Sound)
                (best, second) = ((w, sound), best?.Sound ?? 0);
            else
                second = Math.Max(second, sound);
        }
        return best is { } found && found.Sound >= NameMatcher.AlikeSound && found.Sound > second + 0.05 ? best : null;
    }

    // "Ukrainia" is nearer to "Ukrainian" than to "Crimea", and "Morocco" beside "Moroccan" is no damage.
    private static bool IsPart(Word word, Word found, double sound, List<Word> parts) =>
        parts.Exists(p => NameMatcher.SoundSimilarity(word.Form, p.Form) > sound)
        || IsDemonym(word.Form) != IsDemonym(found.Form) && word.Form.AsSpan().CommonPrefixLength(found.Form) >= ShortestStem;

    private static bool IsDemonym(string form) =>
        form.EndsWith("an", StringComparison.Ordinal) || form.EndsWith("ese", StringComparison.Ordinal)
            || form.EndsWith("ish", StringComparison.Ordinal);

    private static ReadingDifference Difference(Word here, Word there, double sound) =>
        new(DifferenceKind.Name, here.Span, there.Span, here.Form, there.Form,
        CopyReader.Reason($"\"{here.Form}\" sounds like \"{there.Form}\" ({sound:F2}), which the clean copy has in the same sentence"), []);

    private static IEnumerable<TextSpan> Within(IReadOnlyList<TextSpan> names, TextSpan passage) => names.Where(passage.Contains);

    private static List<Word> WordsWithin(string text, IReadOnlyList<TextSpan> names, TextSpan passage) =>
        [.. Within(names, passage).SelectMany(n => Words(text, n))];

    private static IEnumerable<Word> Words(string text, TextSpan name)
    {
        for (int i = name.Start; i < name.End;)
        {
            int start = i;
            while (i < name.End && CharClasses.IsWord(text[i]))
                i++;
            if (i - start >= ShortestWord && char.IsUpper(text[start]))
                yield return new Word(new TextSpan(start, i), text[start..i]);
            i += i == start ? 1 : 0;
        }
    }
}
