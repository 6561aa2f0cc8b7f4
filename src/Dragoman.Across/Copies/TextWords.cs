using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>A word of a text: a run of letters and digits, or one sign of a script that parts no words.</summary>
/// <param name="Hash">Of the word in lower case.</param>
/// <param name="Sentence">From 0. Sentences are cut roughly, and in every text in the same way.</param>
/// <param name="First">A sentence begins with it.</param>
internal readonly record struct TextWord(TextSpan Span, uint Hash, int Sentence, bool First);

/// <summary>Cuts a text into words and rough sentences, without a parser: what is compared is the text of any language.</summary>
internal static class TextWords
{
    private const int LongestWord = 64;

    public static List<TextWord> Of(string text)
    {
        List<TextWord> words = new(text.Length / 5);
        Span<char> folded = stackalloc char[LongestWord];
        int sentence = 0;
        bool first = true;
        for (int i = 0; i < text.Length;)
        {
            if (!CharClasses.IsWord(text[i]))
            {
                if (!first && EndsSentence(text, i))
                    (sentence, first) = (sentence + 1, true);
                i++;
                continue;
            }
            int start = i++;
            while (i < text.Length && i - start < LongestWord && CharClasses.IsWord(text[i]) && !IsSign(text[start]) && !IsSign(text[i]))
                i++;
            Span<char> word = folded[..(i - start)];
            text.AsSpan(start, i - start).ToLowerInvariant(word);
            words.Add(new TextWord(new TextSpan(start, i), WordHash.Of(word), sentence, first));
            first = false;
        }
        return words;
    }

    // Chinese, Japanese, Thai, Lao, Burmese, Khmer.
    private static bool IsSign(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF'
            or >= '\uF900' and <= '\uFAFF';

    // "Mr. Putin", "Dmitry S. Peskov": short words with a capital before the stop do not end a sentence.
    private static bool EndsSentence(string text, int at)
    {
        char c = text[at];
        if (c is '\n')
            return at + 1 < text.Length
                && (text[at + 1] is '\n' or '\r' || at > 0 && !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not (',' or '-'));
        if (c is '。' or '！' or '？' or '۔' or '।')
            return true;
        if (c is not ('.' or '!' or '?')
            || at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('"' or '”' or '’' or '\'' or ')' or '»'))
            return false;
        int start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return c is not '.' || at - start > 3 || at == start || !char.IsUpper(text[start]);
    }
}
