using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Sources.Pages;

/// <summary>Leaves out of an article's blocks what is not its text: the headline, links to other articles, invitations to subscribe.</summary>
internal static partial class BlockFilter
{
    private const int LongestInvitation = 200;

    // Phrases that open a line of the page's own; data/pages/invitations.txt.
    private static readonly string[] Invitations = [.. DataFiles.Lines("pages/invitations.txt").Where(static l => l[0] != '=')];
    private static readonly HashSet<string> WholeLines =
        [.. DataFiles.Lines("pages/invitations.txt").Where(static l => l[0] == '=').Select(static l => l[1..].Trim())];

    private static readonly string[] Networks = ["twitter", "facebook", "instagram", "youtube", "telegram", "linkedin"];

    [GeneratedRegex("(^|[.!?] )follow |\\bfollow (him|her|them|us|me|@)")]
    private static partial Regex FollowUs();

    public static List<PageBlock> Keep(List<PageBlock> blocks, string? title)
    {
        List<PageBlock> kept = [];
        string headline = Bare(title ?? "");
        bool begun = false;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            if (!begun && (headline.Length > 0 && IsHeadline(block, headline) || IsLineOfTheHead(block)))
                continue;
            bool leadsIn = block.Kind is BlockKind.Heading && i + 1 < blocks.Count && MainText.Weight(blocks[i + 1]) > 0;
            if (!leadsIn && IsLink(block) || IsInvitation(block.Text))
                continue;
            begun |= MainText.Weight(block) > 100;
            kept.Add(block);
        }
        // A heading with nothing under it belongs to what was left out.
        while (kept.Count > 0 && kept[^1].Kind is BlockKind.Heading)
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    // Before the text begins: the date, the time it takes, who wrote it.
    private static bool IsLineOfTheHead(PageBlock block) =>
        block.Kind is BlockKind.Paragraph && block.Text.Length < 80 && !EndsSentence(block.Text) && HeadLine().IsMatch(block.Text);

    [GeneratedRegex("\\b\\d{1,2}[:.h]\\d\\d\\b|\\b(19|20)\\d\\d\\b.{0,20}$|\\bmin(ute)?s?\\.? read|^(by|published|updated|posted)\\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex HeadLine();

    private static bool EndsSentence(string text) =>
        text[^1] is '.' or '!' or '?' or ':' or '"' or '”' or '»' or '…' or '。' or '！' or '？' or ')' or ',';

    // The page's title often has the name of the site behind it.
    private static bool IsHeadline(PageBlock block, string headline)
    {
        if (block.Text.Length > 300)
            return false;
        string bare = Bare(block.Text);
        return bare == headline || block.Kind is BlockKind.Heading && bare.Length > 12 && headline.StartsWith(bare, StringComparison.Ordinal);
    }

    // Letters and digits alone.
    private static string Bare(string text)
    {
        StringBuilder bare = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                bare.Append(char.ToLowerInvariant(c));
        }
        return bare.ToString();
    }

    // A line that is a link to the same site is one to another article; what leads away is a reference of this one.
    private static bool IsLink(PageBlock block) => block.Kind switch
    {
        BlockKind.Paragraph => block.OwnLinkShare > (EndsSentence(block.Text) ? 0.9 : 0.6) && block.Text.Length < LongestInvitation,
        _ => block.OwnLinkShare > 0.6,
    };

    private static bool IsInvitation(string text)
    {
        if (text.Length > LongestInvitation)
            return false;
        string lower = text.ToLowerInvariant().Trim(' ', '.', ':', '»', '>', '*', '|', '-', '–', '—', '[', ']', '(', ')', '•', '→');
        if (lower.Length == 0 || WholeLines.Contains(lower))
            return true;
        foreach (string opening in Invitations)
        {
            if (lower.StartsWith(opening, StringComparison.Ordinal))
                return true;
        }
        return lower.Contains("follow", StringComparison.Ordinal) && Networks.Any(n => lower.Contains(n, StringComparison.Ordinal))
            && FollowUs().IsMatch(lower);
    }
}
