using System.IO.Compression;

namespace Dragoman.Sources;

/// <summary>Opens what the command line names and hands out reports, in input order. What cannot be read is told and passed over.</summary>
/// <param name="complain">Told of each input that is refused.</param>
/// <param name="notice">Told of what was read in another way than asked, such as another encoding.</param>
public sealed class ReportSources(Action<string> complain, Action<string> notice)
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".html", ".htm", ".jsonl", ".xml", ".warc", ".gz" };

    private long _bytesRead;

    /// <summary>Bytes of the files named that have been gone through, as they are on disk. Any thread may ask.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Bytes of all files that <see cref="Open"/> would read, to tell how far it is; null where that cannot be known beforehand.</summary>
    public static long? SizeOf(IEnumerable<string> paths)
    {
        long size = 0;
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
                size += new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Where(f => IsKnown(f.Name)).Sum(f => f.Length);
            else if (File.Exists(path))
                size += new FileInfo(path).Length;
            else
                return null;
        }
        return size;
    }

    public IEnumerable<Report> Open(IEnumerable<string> paths, Stream standardInput)
    {
        foreach (string path in paths)
        {
            if (path == "-")
            {
                foreach (Report r in Guard("standard input", Sniff("standard input", standardInput)))
                    yield return r;
            }
            else if (Directory.Exists(path))
            {
                string[] files = [.. Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Where(IsKnown).Order(StringComparer.Ordinal)];
                if (files.Length == 0)
                    complain($"{path}: there are no reports in this folder. Reports end in .txt, .html, .jsonl, .xml, .warc or .warc.gz.");
                foreach (string file in files)
                {
                    foreach (Report r in Guard(file, OpenFile(file)))
                        yield return r;
                }
            }
            else
            {
                foreach (Report r in Guard(path, OpenFile(path)))
                    yield return r;
            }
        }
    }

    private static bool IsKnown(string file) =>
        Known.Contains(Path.GetExtension(file)) && (!file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase));

    // An input that fails ends there; what it gave before stands, and the next one is read.
    private IEnumerable<Report> Guard(string input, IEnumerable<Report> reports)
    {
        using IEnumerator<Report> walk = reports.GetEnumerator();
        while (true)
        {
            try
            {
                if (!walk.MoveNext())
                    yield break;
            }
            catch (ReportFormatException e)
            {
                complain(e.Message);
                yield break;
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                complain($"{input}: there is no such file or folder. Check the path.");
                yield break;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                complain($"{input}: it cannot be read ({e.Message.TrimEnd('.')}). Check the file and its permissions.");
                yield break;
            }
            yield return walk.Current;
        }
    }

    private IEnumerable<Report> OpenFile(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        string name = path.ToLowerInvariant();
        long before = BytesRead;
        IEnumerable<Report> reports;
        if (name.EndsWith(".warc.gz", StringComparison.Ordinal))
            reports = WarcArchive.Read(path, new GZipStream(file, CompressionMode.Decompress), complain, notice);
        else if (name.EndsWith(".warc", StringComparison.Ordinal))
            reports = WarcArchive.Read(path, file, complain, notice);
        else if (name.EndsWith(".jsonl", StringComparison.Ordinal))
            reports = ReadJsonLines(path, file);
        else if (name.EndsWith(".xml", StringComparison.Ordinal))
            reports = Feed.Read(path, file);
        else if (name.EndsWith(".html", StringComparison.Ordinal) || name.EndsWith(".htm", StringComparison.Ordinal))
            reports = ReadHtml(path, file);
        else
            reports = ReadText(path, file);
        foreach (Report r in reports)
        {
            Interlocked.Exchange(ref _bytesRead, before + file.Position);
            yield return r;
        }
        Interlocked.Exchange(ref _bytesRead, before + file.Length);
    }

    private IEnumerable<Report> ReadText(string path, Stream stream)
    {
        string text = Decoding.Decode(path, 0, ReadAll(stream), notice);
        if (string.IsNullOrWhiteSpace(text))
            throw new ReportFormatException(path, 0, "the file is empty.", "Give it a report, or leave it out.");
        yield return new Report { Path = path, Text = text };
    }

    private IEnumerable<Report> ReadHtml(string path, Stream stream)
    {
        string html = Decoding.Decode(path, 0, ReadAll(stream), notice);
        Report report = HtmlPage.ToReport(html) with { Path = path };
        if (string.IsNullOrWhiteSpace(report.Text))
            throw new ReportFormatException(path, 0, "the page has no text.", "Save the page with its content, or its text as .txt.");
        yield return report;
    }

    private IEnumerable<Report> ReadJsonLines(string path, Stream stream)
    {
        bool any = false;
        long number = 0;
        foreach (byte[] line in Lines(stream))
        {
            number++;
            if (line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0)
                continue;
            any = true;
            Report report;
            try
            {
                report = JsonLine.ToReport(path, number, Decoding.Decode(path, number, line, notice));
                if (string.IsNullOrWhiteSpace(report.Text))
                    throw new ReportFormatException(path, number, "the report has no words.", "Give \"text\" some, or leave the line out.");
            }
            catch (ReportFormatException e)
            {
                complain(e.Message);
                continue;
            }
            yield return report;
        }
        if (!any)
            throw new ReportFormatException(path, 0, "the file is empty.", "Give it a report a line, or leave it out.");
    }

    // Standard input has no name to go by, so its first kilobytes tell what it is.
    private IEnumerable<Report> Sniff(string name, Stream stream)
    {
        byte[] head = new byte[4096];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        using Stream whole = new Prefixed(head.AsMemory(0, length), stream);
        IEnumerable<Report> reports = SourceKinds.Of(head.AsSpan(0, length)) switch
        {
            SourceKind.Warc => WarcArchive.Read(name, whole, complain, notice),
            SourceKind.CompressedWarc => WarcArchive.Read(name, new GZipStream(whole, CompressionMode.Decompress), complain, notice),
            SourceKind.JsonLines => ReadJsonLines(name, whole),
            SourceKind.Feed => Feed.Read(name, whole),
            SourceKind.Html => ReadHtml(name, whole),
            _ => ReadText(name, whole),
        };
        foreach (Report r in reports)
            yield return r with { Path = null };
    }

    private static byte[] ReadAll(Stream stream)
    {
        if (stream is FileStream { CanSeek: true, Position: 0, Length: > 0 and < int.MaxValue } file)
        {
            byte[] bytes = new byte[file.Length];
            int read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }
        using MemoryStream memory = new();
        stream.CopyTo(memory);
        return memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray();
    }

    private static IEnumerable<byte[]> Lines(Stream stream)
    {
        byte[] buffer = new byte[1 << 16];
        MemoryStream line = new();
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            int from = 0;
            while (from < read)
            {
                int end = buffer.AsSpan(from, read - from).IndexOf((byte)'\n');
                if (end < 0)
                {
                    line.Write(buffer, from, read - from);
                    break;
                }
                line.Write(buffer, from, end);
                from += end + 1;
                yield return line.ToArray();
                line.SetLength(0);
                if (line.Capacity > 1 << 22)
                    line = new MemoryStream();
            }
        }
        if (line.Length > 0)
            yield return line.ToArray();
    }

    /// <summary>A stream whose first bytes were already read.</summary>
    private sealed class Prefixed(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_head.IsEmpty)
                return rest.Read(buffer, offset, count);
            int n = Math.Min(count, _head.Length);
            _head[..n].CopyTo(buffer.AsMemory(offset));
            _head = _head[n..];
            return n;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
