using System.Globalization;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Surface;

/// <summary>A text cut into words and sentences by its marks alone, where no parser knows the language.</summary>
internal static class SurfaceText
{
    /// <summary>The words, without tags or trees: every tag is X, every word its own root.</summary>
    public static ParsedText Cut(string text)
    {
        List<TextSpan> words = [];
        List<SentenceRange> sentences = [];
        int first = 0;
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                if (c == '\n' && IsBlankLine(text, at))
                    End(words.Count);
                at++;
                continue;
            }
            int start = at++;
            // Chinese and Japanese do not part words: there every character is one.
            if (IsWordPart(c))
            {
                while (at < text.Length && (IsWordPart(text[at]) || IsJoiner(text, at)))
                    at++;
            }
            else if (char.IsHighSurrogate(c) && at < text.Length && char.IsLowSurrogate(text[at]))
                at++;
            words.Add(new TextSpan(start, at));
            if (c is '。' or '！' or '？' or '؟' or '۔' or '।'
                || c is '.' or '!' or '?' or '…' && (at >= text.Length || char.IsWhiteSpace(text[at])) && !IsAbbreviation(text, start))
                End(words.Count);
        }
        End(words.Count);
        return Columns(text, words, sentences);

        void End(int count)
        {
            if (count > first)
                sentences.Add(new SentenceRange(first, count));
            first = count;
        }
    }

    private static ParsedText Columns(string text, List<TextSpan> words, List<SentenceRange> sentences)
    {
        int count = words.Count;
        Dictionary<string, string> forms = new(StringComparer.Ordinal);
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> shared = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        string[] form = new string[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> word = words[i].In(text);
            if (!shared.TryGetValue(word, out string? known))
                forms[known = word.ToString()] = known;
            form[i] = known;
        }
        int[] sentenceOf = new int[count], head = new int[count];
        for (int s = 0; s < sentences.Count; s++)
            Array.Fill(sentenceOf, s, sentences[s].First, sentences[s].Count);
        Array.Fill(head, -1);
        byte[] tokenWords = new byte[count];
        Array.Fill(tokenWords, (byte)1);
        Upos[] upos = new Upos[count];
        Array.Fill(upos, Upos.X);
        Deprel[] deprel = new Deprel[count];
        Array.Fill(deprel, Deprel.root);
        Xpos[] xpos = new Xpos[count];
        Array.Fill(xpos, Xpos.FW);
        return new ParsedText
        {
            Text = text,
            Count = count,
            Span = [.. words],
            Form = form,
            TokenWords = tokenWords,
            Upos = upos,
            Xpos = xpos,
            Lemma = form,
            Head = head,
            Deprel = deprel,
            Name = new NameKind[count],
            NameBegins = new bool[count],
            Sentences = [.. sentences],
            SentenceOf = sentenceOf,
        };
    }

    internal static bool IsHan(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    private static bool IsWordPart(char c) =>
        !IsHan(c) && char.IsLetterOrDigit(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    // "États-Unis", "l’Ukraine" is two words, "М'янма" one: an apostrophe joins within Cyrillic and Hebrew alone.
    private static bool IsJoiner(string text, int at) =>
        at + 1 < text.Length && char.IsLetter(text[at + 1])
            && (text[at] is '-' or '\u2011' || text[at] is '\'' or '’' or 'ʼ' or '"' && text[at + 1] > '\u03FF' && text[at - 1] > '\u03FF');

    // "г.", "J.", "z. B.": one or two letters before the stop, or a number ("17. März").
    private static bool IsAbbreviation(string text, int stop)
    {
        int start = stop;
        while (start > 0 && IsWordPart(text[start - 1]))
            start--;
        return text[stop] == '.' && stop - start is 1 or 2;
    }

    private static bool IsBlankLine(string text, int at)
    {
        int next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
            next++;
        return next < text.Length && text[next] == '\n';
    }
}
