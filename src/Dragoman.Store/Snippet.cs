using System.Text;

namespace Dragoman.Store;

/// <summary>Some words of a text around those that were looked for, which stand between U+0002 and U+0003.</summary>
/// <remarks>Not left to the databases: FTS5's own snippet() and highlight() take time with the square of the matches in a text (1.8 s for
/// 16,000, SQLite 3.40), and PostgreSQL's cuts elsewhere. Endings are compared loosely; the databases decide what matches.</remarks>
internal static class Snippet
{
    private const int Window = 30;
    private const int Reach = 200_000;

    public static string Of(string text, IReadOnlyList<string> wanted)
    {
        List<(int Start, int End, int Wanted)> words = Words(text.AsSpan(0, Math.Min(text.Length, Reach)), wanted);
        if (words.Count == 0)
            return "";
        int first = BestWindow(words, wanted.Count), end = Math.Min(words.Count, first + Window);
        StringBuilder snippet = new();
        if (first > 0)
            snippet.Append('…');
        int at = words[first].Start;
        for (int w = first; w < end; w++)
        {
            (int start, int stop, int match) = words[w];
            if (match < 0)
                continue;
            snippet.Append(text, at, start - at).Append('\u0002').Append(text, start, stop - start).Append('\u0003');
            at = stop;
        }
        int close = end == words.Count ? text.Length : words[end - 1].End;
        if (close - words[first].Start > 40 * Window)
            close = Math.Max(at, Math.Min(close, words[end - 1].End));
        snippet.Append(text, at, close - at);
        if (end < words.Count)
            snippet.Append('…');
        return snippet.ToString();
    }

    /// <summary>Whether every word looked for is in a text, whatever its ending.</summary>
    /// <param name="stems">Of the words looked for, as <see cref="StemsOf"/> has them.</param>
    public static bool HasAll(ReadOnlySpan<char> text, string[] stems)
    {
        text = text[..Math.Min(text.Length, Reach)];
        bool[] found = new bool[stems.Length];
        int left = stems.Length;
        for (int at = 0; left > 0 && NextWord(text, ref at, out int start);)
        {
            int match = Match(text[start..at], stems);
            if (match < 0 || found[match])
                continue;
            found[match] = true;
            left--;
        }
        return left == 0;
    }

    /// <summary>Words without their endings, for many texts to be asked about.</summary>
    public static string[] StemsOf(IReadOnlyList<string> words) => [.. words.Select(static w => Stem(w).ToString())];

    private static List<(int Start, int End, int Wanted)> Words(ReadOnlySpan<char> text, IReadOnlyList<string> wanted)
    {
        string[] stems = StemsOf(wanted);
        List<(int, int, int)> words = [];
        for (int at = 0; NextWord(text, ref at, out int start);)
            words.Add((start, at, Match(text[start..at], stems)));
        return words;
    }

    // Goes to the end of the next word; false where there is none.
    internal static bool NextWord(ReadOnlySpan<char> text, ref int at, out int start)
    {
        while (at < text.Length && !IsOfWord(text[at]))
            at++;
        start = at;
        while (at < text.Length && IsOfWord(text[at]))
            at++;
        return at > start;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '’';

    // The stretch with most of the different words looked for, the first of such; it begins a little before its first match.
    private static int BestWindow(List<(int Start, int End, int Wanted)> words, int wanted)
    {
        int[] inside = new int[wanted];
        int different = 0, most = 0, best = 0, tail = 0;
        for (int head = 0; head < words.Count; head++)
        {
            if (words[head].Wanted >= 0 && inside[words[head].Wanted]++ == 0)
                different++;
            for (; head - tail >= Window - 6; tail++)
            {
                if (words[tail].Wanted >= 0 && --inside[words[tail].Wanted] == 0)
                    different--;
            }
            if (different > most)
                (most, best) = (different, tail);
        }
        while (best < words.Count - 1 && words[best].Wanted < 0 && most > 0)
            best++;
        return Math.Max(0, best - 5);
    }

    private static int Match(ReadOnlySpan<char> word, string[] stems)
    {
        for (int i = 0; i < stems.Length; i++)
        {
            if (word.StartsWith(stems[i], StringComparison.OrdinalIgnoreCase) && Stem(word).Length <= stems[i].Length + 1)
                return i;
        }
        return -1;
    }

    /// <summary>A word without its ending; enough for marking: negotiations, negotiation, negotiate; signed, signs, signing.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (string ending in (ReadOnlySpan<string>)["ations", "ation", "ating", "ated", "ates", "ate", "ions", "ion", "ings", "ing", "ies",
            "ied", "es", "ed", "'s", "’s", "s", "e", "y"])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return word[..^ending.Length];
        }
        return word;
    }
}
