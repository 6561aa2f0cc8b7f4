namespace Dragoman.Text;

/// <summary>A text cut into syntactic words, by column; sentences are found later, by the network.</summary>
public sealed class TokenizedText
{
    public required string Text { get; init; }
    public required int Count { get; init; }

    /// <summary>Where each word stands, in UTF-16 code units; in text order, never overlapping.</summary>
    public required TextSpan[] Span { get; init; }

    /// <summary>Number of words of the multiword token ("can't": 2) that begins at this row; 0 inside one; 1 for an ordinary token.</summary>
    public required byte[] TokenWords { get; init; }

    /// <summary>Whether a sentence must begin at this word: a blank line, or a line end that is not a wrapped line's, stands before it.</summary>
    public required bool[] BeginsParagraph { get; init; }
}
