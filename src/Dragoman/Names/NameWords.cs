namespace Dragoman.Names;

/// <summary>A word of a romanized name and what stood around it.</summary>
/// <param name="IsAside">Within parentheses.</param>
/// <param name="AfterComma">The first word behind a comma.</param>
/// <param name="IsDotted">A stop or a stop and a letter follows: an initial or an abbreviation.</param>
internal readonly record struct NameWord(string Text, bool IsAside, bool AfterComma, bool IsDotted);

/// <summary>Cuts a romanized name into words.</summary>
internal static class NameWords
{
    /// <summary>Words beyond this many are left out.</summary>
    public const int MaxWords = 24;

    public static List<NameWord> Split(string romanized)
    {
        List<NameWord> words = [];
        int depth = 0;
        bool comma = false;
        for (int i = 0; i < romanized.Length && words.Count < MaxWords;)
        {
            char c = romanized[i];
            int start = i++;
            if (char.IsAsciiLetterOrDigit(c))
            {
                i = End(romanized, i);
                string text = romanized[start..i];
                // "Co-operation" is one word, and no company.
                if (text is "co" or "re" or "non" or "anti" && i + 1 < romanized.Length && romanized[i] == '-'
                    && char.IsAsciiLetter(romanized[i + 1]))
                {
                    int rest = i + 1;
                    i = End(romanized, rest);
                    text += romanized[rest..i];
                }
                words.Add(new NameWord(text, depth > 0, comma, i < romanized.Length && romanized[i] == '.'));
                comma = false;
                continue;
            }
            if (c is '&' or '%')
                words.Add(new NameWord(c == '&' ? "and" : "percent", depth > 0, false, false));
            comma |= c == ',';
            depth = Math.Max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
        }
        return words;
    }

    private static int End(string text, int i)
    {
        while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            i++;
        return i;
    }

    /// <summary>"a.b.c", "l. l. c." and "s a" as one word: what is written letter by letter is an abbreviation.</summary>
    public static List<NameWord> JoinLetters(List<NameWord> words)
    {
        List<NameWord> joined = [];
        for (int i = 0; i < words.Count;)
        {
            int end = i;
            while (end < words.Count && words[end].Text.Length == 1 && char.IsAsciiLetter(words[end].Text[0])
                && (end == i || words[end - 1].IsDotted || !words[end].IsDotted))
                end++;
            if (end - i < 2)
            {
                joined.Add(words[i++]);
                continue;
            }
            joined.Add(words[i] with { Text = string.Concat(words[i..end].Select(w => w.Text)), IsDotted = true });
            i = end;
        }
        return joined;
    }
}
