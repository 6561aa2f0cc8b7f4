using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Names;
using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>Reads the anchors of a text: what is left of a sentence after a translation and back.</summary>
internal static class AnchorReader
{
    // Of a shorter word too much is in the part that translation changes.
    private const int ShortestStemmed = 7, StemLetters = 5;
    private const int ShortestName = 3;
    private const int MostSentences = ushort.MaxValue;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”«»„");
    private static readonly FrozenDictionary<string, int> NumberValues = NameLexicon.Shared.Numbers
        // "one" and "second" are more often no numbers.
        .Where(n => n.Value > 1 && n.Key is not ("second" or "null")).ToFrozenDictionary(n => n.Key, n => n.Value);
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> NumberWords =
        NumberValues.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Anchor[] Read(string text, List<TextWord> words, IReadOnlyList<NameRepair> repairs)
    {
        HashSet<uint> lower = [], inside = [];
        foreach (TextWord w in words)
        {
            if (!char.IsUpper(text[w.Span.Start]))
                lower.Add(w.Hash);
            else if (!w.First)
                inside.Add(w.Hash);
        }
        List<Anchor> anchors = [];
        int repair = 0, quoted = -1, end = 0;
        for (int i = 0; i < words.Count && anchors.Count < CopySignature.MostAnchors && words[i].Sentence < MostSentences; i++)
        {
            TextWord w = words[i];
            if (quoted != w.Sentence && text.AsSpan(end, w.Span.Start - end).ContainsAny(QuotationMarks))
            {
                quoted = w.Sentence;
                Add(anchors, AnchorKind.Quote, 1, w);
            }
            end = w.Span.End;
            while (repair < repairs.Count && repairs[repair].Span.End <= w.Span.Start)
                repair++;
            ReadOnlySpan<char> form = w.Span.In(text);
            if (char.IsAsciiDigit(form[0]))
                i = ReadNumber(text, words, i, anchors);
            else if (repair < repairs.Count && repairs[repair].Span.Contains(w.Span) && IsCapitalized(form))
                AddName(anchors, Nearest(form, repairs[repair].Name), w);
            else if (IsName(form, w, lower, inside))
                AddName(anchors, form, w);
            else
                ReadWord(form, w, anchors);
        }
        return [.. anchors];
    }

    private static bool IsCapitalized(ReadOnlySpan<char> form) => form.Length >= ShortestName && char.IsUpper(form[0]);

    // A word with a capital that the text has nowhere without one; at the beginning of a sentence only where it is met inside one, too.
    private static bool IsName(ReadOnlySpan<char> form, TextWord w, HashSet<uint> lower, HashSet<uint> inside) =>
        (IsCapitalized(form) || form.Length == 2 && char.IsUpper(form[0]) && char.IsUpper(form[1])) && !lower.Contains(w.Hash)
            && (!w.First || inside.Contains(w.Hash));

    private static void AddName(List<Anchor> anchors, ReadOnlySpan<char> name, TextWord w)
    {
        Span<char> latin = stackalloc char[256], sounds = stackalloc char[SoundAlignment.MaxSounds];
        latin = latin[..Romanizer.Romanize(name, latin, out _)];
        uint key = SoundKey.Of(sounds[..SoundTable.Shared.Encode(latin, sounds)]);
        if (key != 0)
            Add(anchors, AnchorKind.Name, key, w);
    }

    // The word of the repaired name that this word sounds most like.
    private static ReadOnlySpan<char> Nearest(ReadOnlySpan<char> form, string name)
    {
        ReadOnlySpan<char> best = form;
        double top = NameMatcher.AlikeSound;
        foreach (Range part in name.AsSpan().Split(' '))
        {
            double sound = NameMatcher.SoundSimilarity(form, name.AsSpan(part));
            if (sound <= top)
                continue;
            top = sound;
            best = name.AsSpan(part);
        }
        return best;
    }

    /// <summary>The anchor value of the number at a word, in digits or in words; null where there is none.</summary>
    /// <param name="last">Its last word.</param>
    internal static uint? NumberAt(string text, List<TextWord> words, int first, out int last)
    {
        List<Anchor> anchors = [];
        last = first;
        ReadOnlySpan<char> form = words[first].Span.In(text);
        if (char.IsAsciiDigit(form[0]))
            last = ReadNumber(text, words, first, anchors);
        else
            ReadWord(form, words[first], anchors);
        return anchors.Count > 0 && anchors[0].Kind is AnchorKind.Number ? anchors[0].Value : null;
    }

    // "1,189.42" is three words of the text and one number.
    private static int ReadNumber(string text, List<TextWord> words, int first, List<Anchor> anchors)
    {
        Span<char> digits = stackalloc char[32];
        int written = 0, last = first;
        for (int i = first; i < words.Count && written < digits.Length; i++)
        {
            if (i > first
                && (words[i].Span.Start != words[i - 1].Span.End + 1 || text[words[i - 1].Span.End] is not (',' or '.')
                    || !char.IsAsciiDigit(text[words[i].Span.Start])))
                break;
            if (i > first && text[words[i - 1].Span.End] is '.')
                digits[written++] = '.';
            foreach (char c in words[i].Span.In(text))
            {
                if (char.IsAsciiDigit(c) && written < digits.Length)
                    digits[written++] = c;
            }
            last = i;
        }
        AddNumber(anchors, digits[..written], words[first]);
        return last;
    }

    private static void ReadWord(ReadOnlySpan<char> form, TextWord w, List<Anchor> anchors)
    {
        if (NumberWords.TryGetValue(form, out int value))
        {
            Span<char> digits = stackalloc char[12];
            value.TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
            AddNumber(anchors, digits[..written], w);
        }
        else if (form.Length >= ShortestStemmed && char.IsLetter(form[0]))
        {
            Span<char> stem = stackalloc char[StemLetters];
            form[..StemLetters].ToLowerInvariant(stem);
            Add(anchors, AnchorKind.Stem, WordHash.Of(stem), w);
        }
    }

    private static void AddNumber(List<Anchor> anchors, ReadOnlySpan<char> digits, TextWord w)
    {
        bool year = digits.Length == 4 && (digits.StartsWith("19") || digits.StartsWith("20"));
        uint exact = !year && (digits.Length > 3 || digits.Contains('.')) ? 1u : 0;
        anchors.Add(new Anchor(Anchor.ValueOf(AnchorKind.Number, WordHash.Of(digits)) & ~1u | exact, (ushort)w.Sentence));
    }

    private static void Add(List<Anchor> anchors, AnchorKind kind, uint value, TextWord w) =>
        anchors.Add(new Anchor(Anchor.ValueOf(kind, kind is AnchorKind.Name or AnchorKind.Quote ? WordHash.Mix(value) : value), (ushort)w.Sentence));
}
