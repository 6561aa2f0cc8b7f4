using System.Text;

namespace Dragoman.DamageTool;

/// <summary>What genuine text can look like though nobody translated it: upper case, hard line breaks, headlines, straight and curly quotation
/// marks.</summary>
internal static class GenuineOddities
{
    private const int LineLength = 72;
    private static readonly (string American, string British)[] Spellings =
    [
        ("organiz", "organis"), ("color", "colour"), ("labor", "labour"), ("defense", "defence"), ("center", "centre"), ("favor", "favour"), ("program", "programme"), ("recogniz", "recognis"), ("traveled", "travelled"),
    ];

    public static readonly string[] Kinds = ["upper case", "small letters", "hard lines", "lines without stops", "straight quotes", "curly quotes", "two spaces", "British spelling"];

    public static CleanText Of(CleanText text, string kind) => text with
    {
        Body = kind switch
        {
            "upper case" => text.Body.ToUpperInvariant(),
            "small letters" => text.Body.ToLowerInvariant(),
            "hard lines" => Wrapped(text.Body),
            "lines without stops" => text.Body.Replace(". ", "\n", StringComparison.Ordinal),
            "straight quotes" => text.Body.Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace("—", "--", StringComparison.Ordinal),
            "curly quotes" => Curly(text.Body),
            "two spaces" => text.Body.Replace(". ", ".  ", StringComparison.Ordinal),
            _ => Spellings.Aggregate(text.Body, static (body, s) => body.Replace(s.American, s.British, StringComparison.Ordinal)),
        },
    };

    private static string Wrapped(string text)
    {
        StringBuilder wrapped = new();
        int column = 0;
        foreach (string word in text.Split(' '))
        {
            if (column + word.Length > LineLength)
                (_, column) = (wrapped.Append('\n'), 0);
            else if (column > 0)
                wrapped.Append(' ');
            wrapped.Append(word);
            column += word.Length + 1;
        }
        return wrapped.ToString();
    }

    private static string Curly(string text)
    {
        StringBuilder curly = new(text.Length);
        for (int i = 0; i < text.Length; i++)
            curly.Append(text[i] is not '"' ? text[i] is '\'' ? '’' : text[i] : i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' ? '“'
                : '”');
        return curly.ToString();
    }
}
