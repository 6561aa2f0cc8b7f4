using System.Text;

namespace Dragoman.Sources;

/// <summary>What form an input has.</summary>
internal enum SourceKind { Text, Html, JsonLines, Feed, Warc, CompressedWarc }

/// <summary>Tells the form of an input by how it begins, where no file name says it.</summary>
internal static class SourceKinds
{
    // A page that was saved in part may begin with any of these.
    private static readonly string[] PageElements = ["html", "head", "body", "meta", "title", "link", "script", "style", "base", "article", "main", "section", "div", "p", "h1", "table", "header", "svg"];
    private static readonly string[] FeedElements = ["rss", "feed", "rdf:RDF"];

    public static SourceKind Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((byte[])[0x1F, 0x8B]))
            return SourceKind.CompressedWarc;
        string start = BeginsAsUtf16(head) ? Encoding.Unicode.GetString(head[2..(head.Length & ~1)]) : Encoding.Latin1.GetString(head);
        start = start.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\n', '\r', '\t');
        if (start.StartsWith("WARC/", StringComparison.Ordinal))
            return SourceKind.Warc;
        if (start.StartsWith('{'))
            return SourceKind.JsonLines;
        return start.StartsWith('<') ? OfMarkup(start) : SourceKind.Text;
    }

    private static bool BeginsAsUtf16(ReadOnlySpan<byte> head) => head.StartsWith((byte[])[0xFF, 0xFE]);

    // Declarations, comments and a document type may come before the first element: "<?xml …?><!DOCTYPE html …><html".
    private static SourceKind OfMarkup(string start)
    {
        ReadOnlySpan<char> rest = start;
        bool isXml = rest.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        while (rest.StartsWith("<?") || rest.StartsWith("<!"))
        {
            if (rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
                return SourceKind.Html;
            string close = rest.StartsWith("<!--") ? "-->" : ">";
            int end = rest.IndexOf(close);
            // A comment longer than what was looked at: pages have such, feeds do not.
            if (end < 0)
                return SourceKind.Html;
            rest = rest[(end + close.Length)..].TrimStart();
        }
        if (IsAny(rest, FeedElements, StringComparison.Ordinal))
            return SourceKind.Feed;
        if (IsAny(rest, PageElements, StringComparison.OrdinalIgnoreCase))
            return SourceKind.Html;
        // XML of another kind is given to the feed reader, which says what is wrong with it.
        return isXml ? SourceKind.Feed : SourceKind.Text;
    }

    private static bool IsAny(ReadOnlySpan<char> rest, string[] elements, StringComparison comparison)
    {
        foreach (string element in elements)
        {
            if (rest.Length > element.Length + 1 && rest[1..].StartsWith(element, comparison) && rest[element.Length + 1] is '>' or ' ' or '\n' or '\r' or '\t' or '/')
                return true;
        }
        return false;
    }
}
