using Dragoman.Text;

namespace Dragoman.Findings.Surface;

/// <summary>Words in quotation marks, by the marks of all languages. Who said them is not told.</summary>
internal static class SurfaceQuotes
{
    // Shorter ones are titles and names of newspapers.
    private const int FewestWords = 3;
    private const int FewestCharactersOfHan = 8;
    private const int MostCharacters = 3_000;

    public static List<Statement> Find(string text)
    {
        List<Statement> quotes = [];
        for (int at = 0; at < text.Length; at++)
        {
            if (Closing(text[at]) is not { } closing)
                continue;
            int end = End(text, at, closing);
            if (end < 0)
                continue;
            if (IsSpeech(text.AsSpan(at + 1, end - at - 1)))
                quotes.Add(new Statement { Content = [new TextSpan(at, end + 1)], Form = StatementForm.Direct });
            at = end;
        }
        return quotes;
    }

    private static string? Closing(char opening) => opening switch
    {
        '«' => "»",
        '»' => "«",
        '“' => "”",
        '„' => "“”\"",
        '"' => "\"",
        '「' => "」",
        '『' => "』",
        _ => null,
    };

    // Quotation marks that are never closed end with their paragraph and hold nothing.
    private static int End(string text, int opening, string closing)
    {
        int limit = Math.Min(text.Length, opening + MostCharacters), depth = 0;
        for (int i = opening + 1; i < limit; i++)
        {
            if (text[i] == '\n' && i + 1 < limit && text[i + 1] == '\n')
                return -1;
            if (text[i] == '«' && text[opening] == '«')
                depth++;
            else if (closing.Contains(text[i], StringComparison.Ordinal) && depth-- == 0)
                return i;
        }
        return -1;
    }

    private static bool IsSpeech(ReadOnlySpan<char> content)
    {
        content = content.Trim();
        int spaces = 0, han = 0;
        foreach (char c in content)
        {
            spaces += char.IsWhiteSpace(c) ? 1 : 0;
            han += c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
        }
        return spaces >= FewestWords - 1 || han >= FewestCharactersOfHan;
    }
}
