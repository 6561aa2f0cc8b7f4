using System.Text;

namespace Dragoman.Sources;

/// <summary>What form an input has.</summary>
public enum SourceKind { Text, Html, JsonLines, Json, Csv, Feed, Warc, Gzip, Zip, Word, Pdf, Mail, Mailbox }

/// <summary>Tells the form of an input by its name, by what a server says of it, and by how it begins.</summary>
internal static class SourceKinds
{
    // A page that was saved in part may begin with any of these.
    private static readonly string[] PageElements =
        ["html", "head", "body", "meta", "title", "link", "script", "style", "base", "article", "main", "section", "div", "p", "h1", "table",
            "header", "svg"];
    private static readonly string[] FeedElements = ["rss", "feed", "rdf:RDF", "urlset", "sitemapindex"];

    private static readonly (string Ending, SourceKind Kind)[] Endings =
    [
        (".txt", SourceKind.Text), (".html", SourceKind.Html), (".htm", SourceKind.Html), (".json", SourceKind.Json),
            (".jsonl", SourceKind.JsonLines),
        (".csv", SourceKind.Csv), (".xml", SourceKind.Feed), (".eml", SourceKind.Mail), (".mbox", SourceKind.Mailbox), (".pdf", SourceKind.Pdf),
        (".docx", SourceKind.Word), (".zip", SourceKind.Zip), (".gz", SourceKind.Gzip), (".warc", SourceKind.Warc),
    ];

    /// <summary>The endings of names that are read, as a message lists them.</summary>
    public const string List = ".txt .html .json .jsonl .csv .xml .eml .mbox .pdf .docx .warc, and .gz or .zip of these";

    /// <summary>The form that a name's ending tells; null where it is none of those that are read.</summary>
    public static SourceKind? OfName(string name)
    {
        foreach ((string ending, SourceKind kind) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }

    /// <summary>Whether a file of this name in a folder is read. What was packed must name what it holds: "reports.txt.gz", but not
    /// "dump.sql.gz".</summary>
    public static bool IsKnown(string name) => OfName(name) is { } kind && (kind is not SourceKind.Gzip || OfName(name[..^3]) is not null);

    /// <summary>The form that a media type tells; null for those that say nothing.</summary>
    public static SourceKind? OfMediaType(string? type) => type?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => SourceKind.Html,
        "application/pdf" => SourceKind.Pdf,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" => SourceKind.Feed,
        "application/feed+json" or "application/json" => SourceKind.Json,
        "application/jsonl" or "application/x-ndjson" => SourceKind.JsonLines,
        "text/csv" => SourceKind.Csv,
        "message/rfc822" => SourceKind.Mail,
        "application/mbox" => SourceKind.Mailbox,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => SourceKind.Word,
        _ => null,
    };

    /// <summary>The form whose mark an input begins with, which no other form can begin with; null for none.</summary>
    public static SourceKind? OfMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((byte[])[0x1F, 0x8B]))
            return SourceKind.Gzip;
        if (head.StartsWith("PK\u0003\u0004"u8))
            return SourceKind.Zip;
        return head.StartsWith("%PDF-"u8) ? SourceKind.Pdf : null;
    }

    // What begins so is no report, and which program makes it one is known.
    private static readonly (byte[] Mark, string Fault, string Remedy)[] Strangers =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "this is a document of an old office program (.doc, .xls, .ppt).",
            "Save it as .docx, .pdf or text, a table as .csv."),
        ([(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f'], "this is rich text (RTF).", "Save it as .docx, .pdf or text."),
        ([0xFF, 0xD8, 0xFF], "this is a picture.", "Recognise its text (OCR) first, or leave it out."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "this is a picture.", "Recognise its text (OCR) first, or leave it out."),
        ([(byte)'G', (byte)'I', (byte)'F', (byte)'8'], "this is a picture.", "Recognise its text (OCR) first, or leave it out."),
        ([(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', (byte)'f'], "this is a database.",
            "A store is asked with --store (docs/answers.md), and read again with `dragoman reread`."),
        ([(byte)'B', (byte)'Z', (byte)'h'], "this is packed with bzip2.", "Unpack it and give what comes out."),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "this is packed with xz.", "Unpack it and give what comes out."),
        ([0x28, 0xB5, 0x2F, 0xFD], "this is packed with zstd.", "Unpack it and give what comes out."),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "this is a 7z archive.", "Unpack it and give the folder."),
        ([(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A], "this is a rar archive.", "Unpack it and give the folder."),
    ];

    private const int TarMarkAt = 257;

    /// <summary>Refuses what begins with the mark of a form that is not read, with what to do about it.</summary>
    public static void RefuseStranger(string input, ReadOnlySpan<byte> head)
    {
        foreach ((byte[] mark, string fault, string remedy) in Strangers)
        {
            if (head.StartsWith(mark))
                throw new ReportFormatException(input, 0, fault, remedy);
        }
        if (head.Length > TarMarkAt && head[TarMarkAt..].StartsWith("ustar"u8))
            throw new ReportFormatException(input, 0, "this is a tar archive.", "Unpack it and give the folder.");
    }

    public static SourceKind Of(ReadOnlySpan<byte> head)
    {
        if (OfMark(head) is { } marked)
            return marked;
        string start = BeginsAsUtf16(head) ? Encoding.Unicode.GetString(head[2..(head.Length & ~1)]) : Encoding.Latin1.GetString(head);
        start = start.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\n', '\r', '\t');
        if (start.StartsWith("WARC/", StringComparison.Ordinal))
            return SourceKind.Warc;
        if (start.StartsWith('{'))
            return OfObject(start);
        if (start.StartsWith('[') && start.AsSpan(1).TrimStart() is ['{' or ']', ..])
            return SourceKind.Json;
        if (start.StartsWith("From ", StringComparison.Ordinal) && BeginsWithHeaders(start.AsSpan(start.IndexOf('\n', StringComparison.Ordinal) + 1)))
            return SourceKind.Mailbox;
        if (BeginsWithHeaders(start))
            return SourceKind.Mail;
        return start.StartsWith('<') ? OfMarkup(start) : SourceKind.Text;
    }

    // JSON Lines has a whole object on its first line; an object that is laid out over lines is one.
    private static SourceKind OfObject(ReadOnlySpan<char> start)
    {
        int end = start.IndexOf('\n');
        return end >= 0 && start[..end].TrimEnd() is not [.., '}'] ? SourceKind.Json : SourceKind.JsonLines;
    }

    // Three header lines on end, of which one is a mail's own: articles have "From:" too, but not these together.
    private static bool BeginsWithHeaders(ReadOnlySpan<char> start)
    {
        int headers = 0;
        bool isMail = false;
        foreach (ReadOnlySpan<char> line in start.EnumerateLines())
        {
            if (line.IsEmpty || headers >= 3 && isMail)
                break;
            if (line[0] is ' ' or '\t')
                continue;
            int colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].IndexOfAnyExceptInRange('!', '~') >= 0)
                return false;
            headers++;
            ReadOnlySpan<char> name = line[..colon];
            isMail |= name.Equals("Message-ID", StringComparison.OrdinalIgnoreCase) || name.Equals("MIME-Version", StringComparison.OrdinalIgnoreCase)
                || name.Equals("Received", StringComparison.OrdinalIgnoreCase) || name.Equals("Return-Path", StringComparison.OrdinalIgnoreCase);
        }
        return headers >= 3 && isMail;
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
            if (rest.Length > element.Length + 1 && rest[1..].StartsWith(element, comparison)
                && rest[element.Length + 1] is '>' or ' ' or '\n' or '\r' or '\t' or '/')
                return true;
        }
        return false;
    }
}
