using System.IO.Compression;

namespace Dragoman.Sources;

/// <summary>Opens what the command line names and hands out reports, in input order. What cannot be read is told and passed over.</summary>
/// <param name="complain">Told of each input that is refused.</param>
/// <param name="notice">Told of what was read in another way than asked, such as another encoding.</param>
/// <param name="formats">The readers beyond the engine's own; none where null.</param>
/// <param name="clock">Tells what lies in the future; that of the machine where null.</param>
public sealed class ReportSources(Action<string> complain, Action<string> notice, SourceFormats? formats = null, TimeProvider? clock = null)
{
    private const int HeadBytes = 4096;

    // The sets of characters that .NET does not bring by itself, for those who ask it by name: XML's declaration, mail.
    static ReportSources() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    private readonly SourceFormats _formats = formats ?? SourceFormats.None;
    private readonly DateOnly _tomorrow = DateOnly.FromDateTime((clock ?? TimeProvider.System).GetUtcNow().UtcDateTime).AddDays(1);
    private readonly Dictionary<string, int> _leftAlone = new(StringComparer.Ordinal);
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
                size += new DirectoryInfo(path)
                    .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
                    .Where(f => SourceKinds.IsKnown(f.Name)).Sum(f => f.Length);
            else if (File.Exists(path))
                size += new FileInfo(path).Length;
            else
                return null;
        }
        return size;
    }

    /// <param name="paths">Files, folders, http and https addresses; "-" is <paramref name="standardInput"/>.</param>
    public IEnumerable<Report> Open(IEnumerable<string> paths, Stream standardInput)
    {
        foreach (string path in paths)
        {
            IEnumerable<Report> reports;
            if (path == "-")
                reports =
                    Guard("standard input",
                        Deferred(() => Read(new Input("standard input", "", 0, null), standardInput).Select(static r => r with { Path = null })));
            else if (IsAddress(path))
                reports = Guard(path, Deferred(() => ReadAddress(path, null, 0)));
            else if (Directory.Exists(path))
                reports = OpenFolder(path);
            else
                reports = Guard(path, OpenFile(path));
            foreach (Report report in reports)
            {
                TellFuture(path == "-" ? "standard input" : path, report);
                yield return report;
            }
        }
    }

    /// <summary>Whether an input is an address that has to be fetched.</summary>
    public static bool IsAddress(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The reports in what a server gave, by its media type where that says what it is.</summary>
    public IEnumerable<Report> Read(WebDocument document) => Guard(document.Url, ReadDocument(document, null, 0));

    /// <summary>The reports in what a server gave for a feed's address. A page in its place is refused.</summary>
    public IEnumerable<Report> ReadFeed(WebDocument document)
    {
        SourceKind kind = SourceKinds.OfMediaType(document.MediaType) is { } told and not SourceKind.Html ? told
            : SourceKinds.Of(document.Body.AsSpan(0, Math.Min(document.Body.Length, HeadBytes)));
        if (kind is SourceKind.Feed or SourceKind.Json or SourceKind.JsonLines or SourceKind.Gzip)
            return Read(document);
        complain($"{document.Url}: this is not a feed but {(kind is SourceKind.Html ? "a page" : "something else")}. Give the address of an RSS, Atom or JSON Feed or of a news sitemap.");
        return [];
    }

    // One input on its way to its reader. What is in an archive is named "archive.zip/entry.txt".
    private sealed record Input(string Name, string FileName, int Nesting, UnpackedBytes? Archive)
    {
        public string? Charset { get; init; }
        public SourceKind? Kind { get; init; }
    }

    private IEnumerable<Report> OpenFolder(string path)
    {
        List<string> files = [];
        foreach (string file in Directory.EnumerateFiles(path, "*",
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
        {
            if (SourceKinds.IsKnown(Path.GetFileName(file)))
                files.Add(file);
            else
                LeaveAlone(Path.GetExtension(file).ToLowerInvariant());
        }
        files.Sort(StringComparer.Ordinal);
        if (files.Count == 0)
            complain($"{path}: there are no reports in this folder. Reports end in {SourceKinds.List}.");
        return files.SelectMany(file => Guard(file, OpenFile(file)));
    }

    private void LeaveAlone(string extension)
    {
        lock (_leftAlone)
            _leftAlone[extension] = _leftAlone.GetValueOrDefault(extension) + 1;
    }

    /// <summary>Files of folders that are no reports by their names, by their extension in small letters, with its dot; "" for none. Any thread may
    /// ask.</summary>
    public IReadOnlyDictionary<string, int> LeftAlone
    {
        get
        {
            lock (_leftAlone)
                return new SortedDictionary<string, int>(_leftAlone, StringComparer.Ordinal);
        }
    }

    // A date that has not come yet is most often a wrong clock or a wrong month; which, only a reader can tell.
    private void TellFuture(string input, Report report)
    {
        if (report.Published is { Length: >= 10 } date && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", out DateOnly day)
            && day > _tomorrow)
            notice($"{report.Path ?? report.Url ?? (report.Id is { } id ? $"{input} ({id})" : input)}: it says it was published on {date[..10]}, which is in the future. It is kept with that date; check it.");
    }

    // An input that fails ends there; what it gave before stands, and the next one is read.
    private IEnumerable<Report> Guard(string input, IEnumerable<Report> reports)
    {
        using IEnumerator<Report> walk = reports.GetEnumerator();
        for (bool any = false; ; any = true)
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
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                complain($"{input}: it is damaged or cut short. {(any ? "What came before the damage was read; get" : "Get")} the file anew.");
                yield break;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                complain($"{input}: it cannot be read ({e.Message.TrimEnd('.')}). Check the file and its permissions.");
                yield break;
            }
            if (walk.Current.Text.Length > ReportLimits.LongestText)
                complain(ReportLimits.TooLong(walk.Current.Id is { } id ? $"{input} ({id})" : input, 0).Message);
            else
                yield return walk.Current;
        }
    }

    private IEnumerable<Report> OpenFile(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        long before = BytesRead;
        foreach (Report r in Read(new Input(path, path, 0, null), file))
        {
            if (file.CanSeek)
                Interlocked.Exchange(ref _bytesRead, before + file.Position);
            yield return r;
        }
        // A pipe has neither place nor length.
        if (file.CanSeek)
            Interlocked.Exchange(ref _bytesRead, before + file.Length);
    }

    // The name says what an input is, and where there is none its first kilobytes; a mark that only one format has goes before a name.
    private IEnumerable<Report> Read(Input input, Stream stream)
    {
        byte[] head = new byte[HeadBytes];
        int length = ReadHead(stream, head);
        Stream whole = new CountedStream(stream, head.AsMemory(0, length));
        if (stream is FileStream { CanSeek: true } or MemoryStream)
        {
            stream.Position = 0;
            whole = stream;
        }
        ReadOnlyMemory<byte> begin = head.AsMemory(0, length);
        SourceKinds.RefuseStranger(input.Name, begin.Span);
        SourceKind? named = input.Kind ?? SourceKinds.OfName(input.FileName);
        SourceKind kind = named ?? SourceKinds.Of(begin.Span);
        if (SourceKinds.OfMark(begin.Span) is { } marked && marked != kind && !(marked is SourceKind.Zip && kind is SourceKind.Word))
        {
            notice($"{input.Name}: its name says otherwise, but it is a {marked.ToString().ToLowerInvariant()} file; read as that.");
            kind = marked;
        }
        else if (kind is SourceKind.Gzip && length > 0 && SourceKinds.OfMark(begin.Span) is not SourceKind.Gzip)
        {
            notice($"{input.Name}: its name says otherwise, but it is not packed; read as it is.");
            kind = SourceKinds.OfName(input.FileName[..^3]) ?? SourceKinds.Of(begin.Span);
        }
        return kind switch
        {
            SourceKind.Gzip => ReadGzip(input, whole),
            SourceKind.Zip or SourceKind.Word => ReadZip(input, whole, kind),
            SourceKind.Warc => WarcArchive.Read(input.Name, whole, complain, notice),
            SourceKind.JsonLines => ReadJsonLines(input.Name, Decoding.InUtf8(whole, begin.Span)),
            SourceKind.Json => ReadJson(input, whole),
            SourceKind.Feed => NewsSitemap.IsSitemap(begin.Span) ? ReadSitemap(input, whole) : Feed.Read(input.Name, whole),
            SourceKind.Html => ReadHtml(input, whole),
            SourceKind.Text => ReadText(input, whole),
            _ => _formats.Readers.TryGetValue(kind, out FormatReader? reader) ? reader(input.Name, Seekable(input, whole), complain, notice)
                : throw new ReportFormatException(input.Name, 0,
                    $"this program was built without what reads {kind.ToString().ToLowerInvariant()} files.",
                    "Convert it to text, HTML or JSON Lines first."),
        };
    }

    // Damage in what is unpacked is told when what comes before it is used up.
    private static int ReadHead(Stream stream, byte[] head)
    {
        int length = 0, read;
        try
        {
            while (length < head.Length && (read = stream.Read(head, length, head.Length - length)) > 0)
                length += read;
        }
        catch (InvalidDataException) when (length > 0)
        {
        }
        return length;
    }

    private IEnumerable<Report> ReadText(Input input, Stream stream)
    {
        string text = Decoding.Decode(input.Name, 0, ReadAll(input, stream, ReportLimits.LongestFile), notice, input.Charset);
        if (string.IsNullOrWhiteSpace(text))
            throw new ReportFormatException(input.Name, 0, "the file is empty.", "Give it a report, or leave it out.");
        yield return new Report { Path = input.Name, Text = text, Title = Headline.Of(text) };
    }

    private IEnumerable<Report> ReadHtml(Input input, Stream stream)
    {
        byte[] bytes = ReadAll(input, stream, ReportLimits.LongestPage);
        string html = Decoding.Decode(input.Name, 0, bytes, notice, input.Charset ?? Decoding.NamedInPage(bytes));
        Report report = HtmlPage.ToReport(html) with { Path = input.Name };
        if (string.IsNullOrWhiteSpace(report.Text))
            throw new ReportFormatException(input.Name, 0, "the page has no text.",
                "Save the page with its content (as a browser shows it, after its scripts ran), or its text as .txt.");
        yield return report;
    }

    private IEnumerable<Report> ReadJson(Input input, Stream stream)
    {
        byte[] bytes = ReadAll(input, stream, int.MaxValue);
        string json = Decoding.Decode(input.Name, 0, bytes, notice);
        if (string.IsNullOrWhiteSpace(json))
            throw new ReportFormatException(input.Name, 0, "the file is empty.", "Give it a report, or leave it out.");
        return JsonFile.Read(input.Name, json, complain)?.Select(r => r with { Path = r.Path ?? input.Name }) ?? ReadJsonLines(input.Name,
            new MemoryStream(bytes));
    }

    private IEnumerable<Report> ReadGzip(Input input, Stream stream)
    {
        string inner = input.FileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? input.FileName[..^3] : "";
        CheckNesting(input);
        using UnpackedStream unpacked = UnpackedStream.OfGzip(input.Name, stream, input.Archive);
        foreach (Report report in Read(input with { FileName = inner, Nesting = input.Nesting + 1, Kind = null }, unpacked))
            yield return report;
    }

    // An entry is an input by itself. Its name is for people; nothing is written to disk.
    private IEnumerable<Report> ReadZip(Input input, Stream stream, SourceKind kind)
    {
        CheckNesting(input);
        using ZipArchive archive = OpenZip(input, Seekable(input, stream));
        UnpackedBytes unpacked = input.Archive ?? new UnpackedBytes();
        if (kind is SourceKind.Word || archive.GetEntry(WordDocument.Body) is not null)
        {
            yield return WordDocument.ToReport(input.Name, archive, unpacked);
            yield break;
        }
        if (archive.GetEntry("mimetype") is not null || archive.GetEntry("[Content_Types].xml") is not null)
            throw new ReportFormatException(input.Name, 0, "this is a document of another office program, or an e-book.",
                "Save it as .docx, .pdf or text, a table as .csv.");
        if (archive.Entries.Count > UnpackLimits.MostEntries)
            throw new ReportFormatException(input.Name, 0, $"the archive has {archive.Entries.Count} entries, more than {UnpackLimits.MostEntries}.",
                "Unpack it yourself and give the folder.");
        bool any = false;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!SourceKinds.IsKnown(entry.Name) || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                continue;
            any = true;
            string name = $"{input.Name}/{ShownName(entry.FullName)}";
            foreach (Report report in Guard(name, ReadEntry(new Input(name, entry.Name, input.Nesting + 1, unpacked), entry)))
                yield return report;
            if (unpacked.Count > UnpackLimits.LargestArchive)
                yield break;
        }
        if (!any)
            throw new ReportFormatException(input.Name, 0, "there are no reports in this archive.", $"Reports end in {SourceKinds.List}.");
    }

    private static ZipArchive OpenZip(Input input, Stream stream)
    {
        try
        {
            ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw new ReportFormatException(input.Name, 0, "the archive is damaged or cut short: its list of entries cannot be read.",
                "Get the file anew.");
        }
    }

    private IEnumerable<Report> ReadEntry(Input input, ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new ReportFormatException(input.Name, 0, "it is encrypted.", "Unpack the archive with its password and give what comes out.");
        using UnpackedStream unpacked = new(input.Name, entry.Open(), () => entry.CompressedLength, input.Archive);
        foreach (Report report in Read(input, unpacked))
            yield return report;
    }

    private static void CheckNesting(Input input)
    {
        if (input.Nesting >= UnpackLimits.DeepestNesting)
            throw new ReportFormatException(input.Name, 0, $"archives stand in archives more than {UnpackLimits.DeepestNesting} deep.",
                "Unpack the outer ones yourself.");
    }

    // Control characters in an entry's name would be carried out by a terminal.
    private static string ShownName(string name) => string.Concat(name.Select(static c => char.IsControl(c) ? '\uFFFD' : c));

    private IEnumerable<Report> ReadAddress(string url, SitemapEntry? listed, int depth)
    {
        if (_formats.Fetch is not { } fetch)
            throw new ReportFormatException(url, 0, "this program was built without what fetches addresses.", "Save the page and give the file.");
        return ReadDocument(fetch(url), listed, depth);
    }

    private IEnumerable<Report> ReadDocument(WebDocument document, SitemapEntry? listed, int depth)
    {
        Input input =
            new(document.Url, new Uri(document.Url).AbsolutePath, depth,
                null)
            { Charset = document.Charset, Kind = SourceKinds.OfMediaType(document.MediaType) };
        // "text/xml" and "text/plain" are said of much; the beginning tells better.
        if (input.Kind is null && document.MediaType is "text/xml" or "application/xml" or "text/plain")
            input = input with { FileName = "" };
        foreach (Report report in Read(input, new MemoryStream(document.Body)))
        {
            yield return report with
            {
                Path = null,
                Url = report.Url ?? document.Url,
                Title = report.Title ?? listed?.Title,
                Publisher = report.Publisher ?? listed?.Publisher,
                Published = report.Published ?? listed?.Published,
                PublishedFrom = report.Published is null && listed?.Published is not null ? "meta" : report.PublishedFrom,
            };
        }
    }

    // A sitemap has no reports itself: each page that it names is fetched, each an input by itself.
    private IEnumerable<Report> ReadSitemap(Input input, Stream stream)
    {
        if (_formats.Fetch is null || input.Nesting >= UnpackLimits.DeepestNesting)
            throw new ReportFormatException(input.Name, 0, "this is a sitemap, which only names the addresses of reports.",
                "Give the addresses, or saved pages.");
        foreach (SitemapEntry entry in NewsSitemap.Read(input.Name, stream))
        {
            if (!IsAddress(entry.Url))
            {
                complain($"{input.Name}: \"{entry.Url}\" is not an http address. It was passed over.");
                continue;
            }
            foreach (Report report in Guard(entry.Url, Deferred(() => ReadAddress(entry.Url, entry.IsMap ? null : entry, input.Nesting + 1))))
                yield return report;
        }
    }

    // So that what opening throws is thrown within the guard.
    private static IEnumerable<Report> Deferred(Func<IEnumerable<Report>> open)
    {
        foreach (Report report in open())
            yield return report;
    }

    private IEnumerable<Report> ReadJsonLines(string path, Stream stream)
    {
        bool any = false;
        long number = 0;
        foreach (byte[]? line in Lines(stream))
        {
            number++;
            if (line is null)
            {
                any = true;
                complain(ReportLimits.TooLong(path, number).Message);
                continue;
            }
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

    // Pages, mails and archives are read whole, up to a bound.
    private static byte[] ReadAll(Input input, Stream stream, int longest)
    {
        if (stream is FileStream { CanSeek: true, Position: 0, Length: > 0 and < int.MaxValue } file)
        {
            if (file.Length > longest)
                throw ReportLimits.TooLong(input.Name, 0);
            byte[] bytes = new byte[file.Length];
            int read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }
        MemoryStream memory = Held(input, stream, longest);
        return memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray();
    }

    private static Stream Seekable(Input input, Stream stream) =>
        stream is FileStream { CanSeek: true } or MemoryStream ? stream : Held(input, stream, int.MaxValue);

    private static MemoryStream Held(Input input, Stream stream, int longest)
    {
        MemoryStream memory = new();
        byte[] buffer = new byte[1 << 16];
        // What is packed too tightly is told as such, which shows only behind some megabytes.
        long most = input.Nesting > 0 ? Math.Max(longest, 2 * UnpackLimits.RatioFrom) : longest;
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > most)
                throw ReportLimits.TooLong(input.Name, 0);
            if (input.Nesting > 0 && memory.Length > UnpackLimits.LargestDocument)
                throw new ReportFormatException(input.Name, 0,
                    $"it unpacks to more than {UnpackLimits.LargestDocument >> 20} MiB, which is no report.", "Give it unpacked and in parts.");
        }
        memory.Position = 0;
        return memory;
    }

    // Null for a line that is too long to be held.
    private static IEnumerable<byte[]?> Lines(Stream stream)
    {
        byte[] buffer = new byte[1 << 16];
        MemoryStream line = new();
        bool tooLong = false;
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            int from = 0;
            while (from < read)
            {
                int end = buffer.AsSpan(from, read - from).IndexOf((byte)'\n');
                tooLong |= line.Length > ReportLimits.LongestPage;
                if (!tooLong)
                    line.Write(buffer, from, end < 0 ? read - from : end);
                if (end < 0)
                    break;
                from += end + 1;
                yield return tooLong ? null : line.ToArray();
                tooLong = false;
                line.SetLength(0);
                if (line.Capacity > 1 << 22)
                    line = new MemoryStream();
            }
        }
        if (line.Length > 0)
            yield return tooLong ? null : line.ToArray();
    }
}
