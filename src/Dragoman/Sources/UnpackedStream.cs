using System.IO.Compression;

namespace Dragoman.Sources;

/// <summary>How much may come out of what is packed, so that a small file cannot fill memory or time without end.</summary>
internal static class UnpackLimits
{
    /// <summary>Bytes that all entries of a zip archive, and of archives in it, may unpack to together.</summary>
    public const long LargestArchive = 8L << 30;

    /// <summary>Bytes of a document that must be held whole (a text, a page, a PDF, an archive within an archive) once it is unpacked.</summary>
    public const int LargestDocument = 256 << 20;

    /// <summary>Bytes out for each byte in, once <see cref="RatioFrom"/> bytes have come out. Reports pack three to twentyfold.</summary>
    public const int LargestRatio = 200;
    public const long RatioFrom = 32 << 20;

    /// <summary>Entries of one zip archive.</summary>
    public const int MostEntries = 200_000;

    /// <summary>Archives within archives.</summary>
    public const int DeepestNesting = 3;
}

/// <summary>Counts what has come out of an archive so far; shared by all that is unpacked from it.</summary>
internal sealed class UnpackedBytes
{
    public long Count { get; set; }
}

/// <summary>What comes out of a decompressor, within <see cref="UnpackLimits"/>.</summary>
/// <param name="packed">Bytes that went in so far.</param>
/// <param name="archive">What the archive it comes from has given in all; null outside archives, where length alone is no fault.</param>
internal sealed class UnpackedStream(string input, Stream unpacked, Func<long> packed, UnpackedBytes? archive) : ForwardStream
{
    private long _out;
    private bool _isDamaged;

    // Null where what is unpacked is no gzip stream.
    private CountedStream? _gzip;

    /// <summary>What a gzip stream holds; the compressed bytes are counted as they go in.</summary>
    public static UnpackedStream OfGzip(string input, Stream packed, UnpackedBytes? archive)
    {
        CountedStream counted = new(packed);
        return new UnpackedStream(input, new GZipStream(counted, CompressionMode.Decompress), () => counted.Count, archive) { _gzip = counted };
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = Unpack(buffer);
        _out += read;
        // .NET takes the end of a file that is cut short for the end of what it holds. A gzip stream ends with its last part's length (RFC 1952),
        // which is no more than has come out.
        if (read == 0 && buffer.Length > 0 && _gzip is { Count: > 0 } && _gzip.Tail > _out && _out <= int.MaxValue)
            throw new InvalidDataException("The gzip stream is cut short.");
        if (_out > UnpackLimits.RatioFrom && _out / UnpackLimits.LargestRatio > packed())
            throw new ReportFormatException(input, 0, $"it unpacks to more than {UnpackLimits.LargestRatio} times its size, as a zip bomb does.",
                "If it is meant to, unpack it yourself and give what comes out.");
        if (archive is not null && (archive.Count += read) > UnpackLimits.LargestArchive)
            throw new ReportFormatException(input, 0, $"the archive unpacks to more than {UnpackLimits.LargestArchive >> 30} GiB.",
                "Unpack it yourself and give the folder.");
        return read;
    }

    // Damage stays damage: who asks again is told again.
    private int Unpack(Span<byte> buffer)
    {
        if (_isDamaged)
            throw new InvalidDataException("The packed data is damaged.");
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException)
        {
            _isDamaged = true;
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Counts the bytes read; a head that was read before to see what the stream is comes first.</summary>
internal sealed class CountedStream(Stream rest, ReadOnlyMemory<byte> head = default) : ForwardStream
{
    private ReadOnlyMemory<byte> _head = head;

    public long Count { get; private set; }

    /// <summary>The last four bytes read as a number, the first of them the least.</summary>
    public uint Tail { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int n;
        if (_head.IsEmpty)
            n = rest.Read(buffer);
        else
        {
            n = Math.Min(buffer.Length, _head.Length);
            _head.Span[..n].CopyTo(buffer);
            _head = _head[n..];
        }
        Count += n;
        foreach (byte b in buffer[Math.Max(0, n - sizeof(uint))..n])
            Tail = Tail >> 8 | (uint)b << 24;
        return n;
    }
}
