using System.Collections.Frozen;

namespace Dragoman.Sources.Pages;

/// <summary>What HTML's elements do to text.</summary>
internal static class PageElements
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
            "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
            "td", "tfoot",
        "th", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an element begins on a line of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static BlockKind KindOf(string name) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.Item,
        "td" or "th" => BlockKind.Cell,
        _ => BlockKind.Paragraph,
    };
}
