using System.Runtime.InteropServices;

namespace Dragoman.Cli;

/// <summary>Standard output that says when nobody reads it any more.</summary>
/// <remarks>.NET's own stream drops what is written to a closed pipe without a word, so <c>dragoman read big.jsonl | head -1</c> would
/// read to the end for nobody.</remarks>
internal sealed class StandardOutput : Stream
{
    private const int Descriptor = 1;
    private const short Broken = 0x8 | 0x10 | 0x20;

    private readonly Stream _console = Console.OpenStandardOutput();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="ClosedOutputException">The other end of the pipe is closed.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (IsBroken())
            throw new ClosedOutputException();
        _console.Write(buffer);
    }

    private static bool IsBroken()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return false;
        PollDescriptor descriptor = new() { Descriptor = Descriptor };
        return Poll(ref descriptor, 1, 0) > 0 && (descriptor.Returned & Broken) != 0;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Descriptor;
        public short Wanted;
        public short Returned;
    }

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollDescriptor descriptors, nuint count, int milliseconds);

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() => _console.Flush();
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Whoever read our output has seen enough.</summary>
internal sealed class ClosedOutputException() : IOException("Broken pipe");
