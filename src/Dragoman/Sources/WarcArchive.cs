using System.Globalization;
using System.Text;

namespace Dragoman.Sources;

/// <summary>Web archives (ISO 28500, WARC 1.0 and 1.1): a report for each page of a response record.</summary>
internal static class WarcArchive
{
    private const int LargestPage = 64 << 20;

    public static IEnumerable<Report> Read(string input, Stream stream, Action<string> complain, Action<string> notice)
    {
        using BufferedStream buffered = new(stream, 1 << 16);
        while (ReadHeaders(buffered) is { } headers)
        {
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
            if (answer.GetValueOrDefault("content-encoding", "") is "gzip")
            {
                using System.IO.Compression.GZipStream gzip = new(new MemoryStream(body), System.IO.Compression.CompressionMode.Decompress);
                using MemoryStream plain = new();
                gzip.CopyTo(plain);
                body = plain.ToArray();
            }
            Report page = HtmlPage.ToReport(Decoding.Decode($"{input} ({url})", 0, body, notice));
            return string.IsNullOrWhiteSpace(page.Text) ? null
                : page with { Id = headers.GetValueOrDefault("warc-record-id")?.Trim('<', '>'), Path = input, Url = url };
        }
        catch (Exception e) when (e is ReportFormatException or InvalidDataException)
        {
            complain(e is ReportFormatException ? e.Message : $"{input} ({url}): the page's compressed content is damaged. It was passed over.");
            return null;
        }
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
