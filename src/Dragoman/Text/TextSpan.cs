namespace Dragoman.Text;

/// <summary>A half-open range of a report's text, in UTF-16 code units: <c>text[Start..End]</c>.</summary>
/// <remarks>The record counts Unicode code points; <see cref="CodePointMap"/> is the one place where one becomes the other.</remarks>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The words of the range with one blank between them, whatever white space stands there in the text.</summary>
    public string WordsIn(string text)
    {
        ReadOnlySpan<char> span = In(text);
        for (int i = 0; i < span.Length; i++)
        {
            if (char.IsWhiteSpace(span[i]) && (span[i] is not ' ' || i > 0 && span[i - 1] is ' '))
                return string.Join(' ', span.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        return span.ToString();
    }
}
