using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dragoman.Sources;

/// <summary>Web archives (ISO 28500, WARC 1.0 and 1.1): a report for each page of a response record.</summary>
internal static class WarcArchive
{
    private const int LargestPage = 64 << 20;

    public static IEnumerable<Report> Read(string input, Stream stream, Action<string> complain, Action<string> notice)
    {
        using BufferedStream buffered = new(stream, 1 << 16);
        bool any = false;
        while (ReadHeaders(buffered) is { } headers)
        {
            any = true;
            if (!headers.TryGetValue("", out string? version) || !version.StartsWith("WARC/", StringComparison.Ordinal))
                throw new ReportFormatException(input, 0, "this is not a WARC archive.", "Give a .warc or .warc.gz file.");
            if (!long.TryParse(headers.GetValueOrDefault("content-length"), CultureInfo.InvariantCulture, out long length) || length < 0)
                throw new ReportFormatException(input, 0, "a record has no length.",
                    "The archive is damaged from there on; what came before was read.");
            string url = headers.GetValueOrDefault("warc-target-uri", "").Trim('<', '>');
            bool wanted = headers.GetValueOrDefault("warc-type") is "response" && length <= LargestPage;
            byte[] block = new byte[wanted ? length : 0];
            if (wanted)
                buffered.ReadExactly(block);
            else
                Skip(buffered, length);
            if (wanted && ToReport(input, url, headers, block, complain, notice) is { } report)
                yield return report;
        }
        if (!any)
            throw new ReportFormatException(input, 0, "this is not a WARC archive.", "Give a .warc or .warc.gz file.");
    }

    private static Report? ToReport(string input, string url, Dictionary<string, string> headers, byte[] block, Action<string> complain,
        Action<string> notice)
    {
        using MemoryStream http = new(block);
        Dictionary<string, string> answer = ReadHeaders(http) ?? [];
        if (!answer.GetValueOrDefault("content-type", "").Contains("html", StringComparison.OrdinalIgnoreCase)
            || !answer.GetValueOrDefault("", "").Contains(" 200", StringComparison.Ordinal))
            return null;
        try
        {
            byte[] body = block[(int)http.Position..];
            if (answer.GetValueOrDefault("transfer-encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase))
                body = Unchunked(body) ?? body;
            body = Unpacked(answer.GetValueOrDefault("content-encoding", ""), body);
            string? charset = Charset(answer["content-type"]) ?? Decoding.NamedInPage(body);
            Report page = HtmlPage.ToReport(Decoding.Decode($"{input} ({url})", 0, body, notice, charset));
            return string.IsNullOrWhiteSpace(page.Text)
                ? throw new ReportFormatException($"{input} ({url})", 0, "the page has no text.",
                    "Save it as a browser shows it, after its scripts ran.")
                : page with { Id = headers.GetValueOrDefault("warc-record-id")?.Trim('<', '>'), Path = input, Url = url };
        }
        catch (Exception e) when (e is ReportFormatException or InvalidDataException)
        {
            complain(e is ReportFormatException ? e.Message : $"{input} ({url}): the page's compressed content is damaged. It was passed over.");
            return null;
        }
    }

    private static string? Charset(string contentType)
    {
        int at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"');
    }

    private static byte[] Unpacked(string encoding, byte[] body)
    {
        MemoryStream packed = new(body);
        using Stream? unpacking = encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        // Some archives keep the header of an answer that they have unpacked.
        if (unpacking is null || body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<', ..])
            return body;
        using MemoryStream plain = new();
        byte[] buffer = new byte[1 << 16];
        int read;
        try
        {
            while ((read = unpacking.Read(buffer)) > 0 && plain.Length <= LargestPage)
                plain.Write(buffer, 0, read);
        }
        catch (InvalidOperationException e)
        {
            // What Brotli's decoder throws where the others throw InvalidDataException.
            throw new InvalidDataException(e.Message, e);
        }
        return plain.Length > 0 || body.Length == 0 ? plain.ToArray() : throw new InvalidDataException("Nothing came out.");
    }

    // An answer in chunks (RFC 9112, 7.1) is kept as it came over the wire; null where it is none, although its header says so.
    private static byte[]? Unchunked(ReadOnlySpan<byte> body)
    {
        using MemoryStream whole = new();
        while (body.IndexOf((byte)'\n') is var end and >= 0)
        {
            string size = Encoding.Latin1.GetString(body[..end]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0)
                return null;
            if (length == 0)
                return whole.ToArray();
            body = body[(end + 1)..];
            // The last chunk of an answer that was cut short is there in part.
            length = Math.Min(length, body.Length);
            whole.Write(body[..length]);
            body = body[length..];
            if (body.StartsWith("\r\n"u8))
                body = body[2..];
        }
        return whole.Length > 0 ? whole.ToArray() : null;
    }

    // Header lines to a blank line; the first line under "". Null at the end of the stream.
    private static Dictionary<string, string>? ReadHeaders(Stream stream)
    {
        Dictionary<string, string> headers = new(StringComparer.Ordinal);
        StringBuilder line = new();
        int c;
        while ((c = stream.ReadByte()) >= 0)
        {
            if (c != '\n')
            {
                if (line.Length < 16_384)
                    line.Append((char)c);
                continue;
            }
            string text = line.ToString().TrimEnd('\r');
            line.Clear();
            if (text.Length == 0)
            {
                if (headers.Count > 0)
                    return headers;
                continue;
            }
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (headers.Count == 0)
                headers[""] = text;
            else if (colon > 0)
                headers[text[..colon].ToLowerInvariant()] = text[(colon + 1)..].Trim();
        }
        return headers.Count > 0 ? headers : null;
    }

    private static void Skip(Stream stream, long length)
    {
        byte[] buffer = new byte[1 << 16];
        while (length > 0)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(length, buffer.Length));
            if (read == 0)
                return;
            length -= read;
        }
    }
}
