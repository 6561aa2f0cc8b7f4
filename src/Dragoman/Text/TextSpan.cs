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
}
