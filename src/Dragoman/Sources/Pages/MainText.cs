using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace Dragoman.Sources.Pages;

/// <summary>The words of a page's article, a paragraph a line with a blank line between, without headline, captions and links to other
/// articles.</summary>
/// <remarks>Blocks are weighed by their length outside links; the element around most of that weight is the article (after the idea
/// of text density, Kohlschütter et al., 2010). Examples: tests/Dragoman.Tests/Sources/HtmlPageTests.cs.</remarks>
internal static class MainText
{
    // An element that holds this much of the weight of what is around it is where the article is.
    private const double Most = 0.85;

    private const int ShortestSentence = 60;
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,!?:;。、！？،؟");

    /// <param name="url">The page's address, where it is known: links to its own site are told from those that lead away.</param>
    public static string Of(IDocument document, string? title, string? url)
    {
        if (document.Body is not { } body)
            return "";
        PageTree tree = PageTree.Of(body, SiteOf(url));
        double[] weights = Weights(tree);
        int article = FindArticle(tree, weights);
        List<PageBlock> blocks = [];
        foreach (PageBlock block in tree.Blocks)
        {
            if (block.Element >= article && block.Element < tree.End[article])
                blocks.Add(block);
        }
        StringBuilder text = new();
        foreach (PageBlock block in BlockFilter.Keep(blocks, title))
            text.Append(text.Length > 0 ? "\n\n" : "").Append(block.Text);
        return text.ToString();
    }

    // "edition.example.co.uk" is "example.co.uk" as far as one can tell without a list: its last two labels, three where the second last is short.
    private static string? SiteOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
            return null;
        string[] labels = address.Host.Split('.');
        int kept = labels.Length > 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels.TakeLast(kept));
    }

    // How much an element's blocks, and those of the elements in it, look like running text.
    private static double[] Weights(PageTree tree)
    {
        double[] weights = new double[tree.Elements.Count];
        foreach (PageBlock block in tree.Blocks)
            weights[block.Element] += Weight(block);
        for (int i = weights.Length - 1; i > 0; i--)
            weights[tree.Parent[i]] += weights[i];
        return weights;
    }

    internal static double Weight(PageBlock block)
    {
        if (block.Kind is BlockKind.Heading || block.LinkShare > 0.5)
            return 0;
        double outside = block.Text.Length - 2 * block.Links;
        if (outside <= 0)
            return 0;
        bool isSentence = block.Text.Length >= ShortestSentence && block.Text.AsSpan().ContainsAny(Stops);
        return outside * (isSentence ? 1 : 0.2) * (block.Kind is BlockKind.Paragraph ? 1 : 0.5);
    }

    private static int FindArticle(PageTree tree, double[] weights)
    {
        int best = BestParent(tree);
        int root = 0;
        for (int at = best; at > 0; at = tree.Parent[at])
        {
            if (IsArticle(tree.Elements[at]) && weights[at] >= 0.4 * weights[0])
            {
                root = at;
                break;
            }
        }
        int found = root;
        for (int at = best; at > root; at = tree.Parent[at])
        {
            if (weights[at] >= Most * weights[root])
            {
                found = at;
                break;
            }
        }
        return found;
    }

    private static bool IsArticle(IElement e) =>
        e.LocalName is "article" or "main" || e.GetAttribute("itemprop") is "articleBody" || e.GetAttribute("role") is "main" or "article";

    // The element whose own blocks, and half of those of its children, weigh most.
    private static int BestParent(PageTree tree)
    {
        double[] scores = new double[tree.Elements.Count];
        foreach (PageBlock block in tree.Blocks)
        {
            double weight = Weight(block);
            int holder = tree.Elements[block.Element].LocalName is "p" or "li" or "blockquote" or "pre" or "td"
                ? Math.Max(0, tree.Parent[block.Element]) : block.Element;
            scores[holder] += weight;
            if (tree.Parent[holder] >= 0)
                scores[tree.Parent[holder]] += weight / 2;
        }
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        return best;
    }
}
