using Dragoman.Text;

namespace Dragoman.Findings;

public enum StatementForm { Direct, Indirect, Mixed }

/// <summary>Who says, thinks, wants or refuses to say what.</summary>
public sealed class Statement
{
    /// <summary>Index into <see cref="EntityTable.Entities"/>; null where the source is not an entity.</summary>
    public int? Speaker { get; set; }
    public TextSpan? Source { get; set; }
    public TextSpan? Cue { get; set; }

    /// <summary>One span, or several where the cue or the source stands inside the content.</summary>
    public required List<TextSpan> Content { get; init; }
    public required StatementForm Form { get; set; }
    public int? Addressee { get; set; }

    /// <summary>Where it was said, in the report's words: "Interview with CBS News", "Air Force One".</summary>
    public string? Venue { get; set; }

    /// <summary>TIMEX3 value of when it was said.</summary>
    public string? Date { get; set; }

    /// <summary>The statement is that nothing will be said, revealed or commented.</summary>
    public bool Refusal { get; set; }
}
