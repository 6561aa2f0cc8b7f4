namespace Dragoman.Across.Copies;

/// <summary>What a report is to the report that it is compared with.</summary>
public enum CopyRelation
{
    /// <summary>Another report.</summary>
    None,
    /// <summary>The same words.</summary>
    Exact,
    /// <summary>The same text but for slips, a headline, a line or two, or the order of paragraphs.</summary>
    Near,
    /// <summary>A part of it.</summary>
    Cut,
    /// <summary>The whole or a part of it, and text of its own.</summary>
    Extended,
    /// <summary>Told sentence by sentence in other words: translated and back, or rewritten word by word.</summary>
    Rewritten,
}

/// <summary>How two reports are related.</summary>
/// <param name="Relation">What the first is to the second.</param>
/// <param name="Similarity">0 to 1: how much of the one of which more is found in the other is found there.</param>
public readonly record struct CopyLink(CopyRelation Relation, double Similarity)
{
    public bool IsCopy => Relation is not CopyRelation.None;
}
