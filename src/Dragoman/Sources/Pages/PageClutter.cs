using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Dragoman.Sources.Pages;

/// <summary>Tells the parts of a page that are not its article: by element, by role, by the words of class and id.</summary>
/// <remarks>The words are in data/pages/clutter.txt. Pages are labelled carelessly, so nothing that holds a large part of the page's
/// text is clutter by a word alone.</remarks>
internal static class PageClutter
{
    // Parts of the page's text above which a label is not believed.
    private const double LargestByLabel = 0.35, LargestByElement = 0.6;

    // Readers' comments can be longer than the article, and so can the column beside it.
    private const double LargestBySureLabel = 0.85;

    private static readonly FrozenSet<string> Textless = new[]
    {
        "script", "style", "noscript", "template", "iframe", "svg", "canvas", "video", "audio", "object", "embed", "select", "option", "textarea",
            "math", "map", "head", "datalist", "progress", "meter",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordSet Elements =
        new[] { "nav", "aside", "footer", "form", "button", "figure", "figcaption", "dialog", "menu", "label", "input" }.ToWordSet();
    private static readonly WordSet Roles =
        new[] { "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "tablist", "toolbar",
            "tooltip" }.ToWordSet();
    private static readonly FrozenSet<string> SureLabels =
        new[] { "comments", "comment-list", "commentlist", "disqus_thread", "respond", "sidebar" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet Words =
        DataFiles.Lines("pages/clutter.txt").Where(static l => !l.Contains(' ', StringComparison.Ordinal)).ToWordSet();
    private static readonly WordSet Pairs =
        DataFiles.Lines("pages/clutter.txt").Where(static l => l.Contains(' ', StringComparison.Ordinal)).ToWordSet();

    /// <summary>Elements whose content no reader sees as text.</summary>
    public static bool NeverText(string name) => Textless.Contains(name);

    /// <param name="whole">Characters of text in the page.</param>
    /// <param name="inArticle">Whether an article or main element is around it.</param>
    public static bool IsClutter(IElement e, PageContent content, int whole, bool inArticle)
    {
        string name = e.LocalName;
        if (name is "html" or "body" or "main")
            return false;
        double share = whole == 0 ? 0 : (double)content.Length / whole;
        if (share < LargestByElement
            && (Elements.Contains(name) || IsHidden(e) || e.GetAttribute("role") is { } role && Roles.Contains(role)
                || IsPageHeader(e, content, inArticle)))
            return true;
        if (name is "article" or "p" or "h1" || !PageElements.IsBlock(name) && name is not "span" || IsArticleBody(e))
            return false;
        if (share < LargestByLabel && (IsLabelled(e) || e.ClassList.Contains("widget")))
            return true;
        return share < LargestBySureLabel && (SureLabels.Contains(e.Id ?? "") || e.ClassList.Any(SureLabels.Contains)) && !content.HasBody;
    }

    private static bool IsArticleBody(IElement e) => e.GetAttribute("itemprop") is "articleBody";

    private static bool IsHidden(IElement e) =>
        e.HasAttribute("hidden") || e.GetAttribute("aria-hidden") is "true" || e.GetAttribute("style") is { } style && IsHiddenStyle(style);

    private static bool IsHiddenStyle(string style)
    {
        string bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    // The header of the page, or that of the article with headline and byline; one within the text stays.
    private static bool IsPageHeader(IElement e, PageContent content, bool inArticle) =>
        e.LocalName is "header" && (!inArticle || content.HasBody || content.HasNavigation);

    private static bool IsLabelled(IElement e) => IsLabelled(e.ClassName) || IsLabelled(e.Id);

    /// <summary>Whether a class or id has a word of clutter: "article-relatedLinks" has "related" and "related links".</summary>
    internal static bool IsLabelled(string? label)
    {
        if (string.IsNullOrEmpty(label))
            return false;
        // "social-embed", "comment-embed": what the article shows of others is part of it.
        if (label.Contains("embed", StringComparison.OrdinalIgnoreCase)
            && (label.Contains("social", StringComparison.OrdinalIgnoreCase) || label.Contains("comment", StringComparison.OrdinalIgnoreCase)))
            return false;
        string previous = "";
        for (int at = 0; at < label.Length;)
        {
            int end = at;
            while (end < label.Length && char.IsAsciiLetter(label[end])
                && (end == at || !char.IsAsciiLetterUpper(label[end]) || char.IsAsciiLetterUpper(label[end - 1])))
                end++;
            if (end == at)
            {
                // A blank parts two labels, any other sign two words of one.
                previous = char.IsWhiteSpace(label[at]) ? "" : previous;
                at++;
                continue;
            }
            string word = label[at..end].ToLowerInvariant();
            if (Words.Contains(word) || previous.Length > 0 && Pairs.Contains(previous + " " + word))
                return true;
            (previous, at) = (word, end);
        }
        return false;
    }
}
