using System.Buffers;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary>Reads reports on several threads and writes the answers in input order, with bounded look-ahead.</summary>
/// <remarks>Look-ahead is bounded in reports and in characters, so memory does not grow with the input, and the bytes
/// written do not depend on the number of threads.</remarks>
internal static class Pipeline
{
    private const long LookAheadCharacters = 4 << 20;

    // From this length on a report is read alone, and its answer goes out while it is written, not in one piece.
    private const int LongReport = 1 << 18;

    /// <param name="write">Writes one report's answer; called on any thread.</param>
    /// <param name="failed">Told, in input order, of a report on which <paramref name="write"/> failed: the others are written, of it
    /// nothing.</param>
    /// <returns>The number of reports written.</returns>
    public static long Run(IEnumerable<Report> reports, Action<Report, IBufferWriter<byte>> write, Stream output, int threads, Action<Report, Exception> failed, Action<long>? progress = null)
    {
        long done = 0;
        StreamBufferWriter direct = new(output);
        if (threads == 1)
        {
            foreach (Report report in reports)
                WriteAtOnce(report);
            return done;
        }
        Queue<(Report Report, Task<ArrayBufferWriter<byte>> Answer)> ahead = new();
        System.Collections.Concurrent.ConcurrentBag<ArrayBufferWriter<byte>> pool = [];
        long characters = 0;
        foreach (Report report in reports)
        {
            while (ahead.Count >= threads * 8 || ahead.Count > 0 && characters + report.Text.Length > LookAheadCharacters)
                WriteNext();
            if (report.Text.Length >= LongReport)
            {
                while (ahead.Count > 0)
                    WriteNext();
                WriteAtOnce(report);
                continue;
            }
            characters += report.Text.Length;
            ahead.Enqueue((report, Task.Run(() =>
            {
                ArrayBufferWriter<byte> buffer = pool.TryTake(out ArrayBufferWriter<byte>? used) ? used : new ArrayBufferWriter<byte>(1 << 16);
                write(report, buffer);
                return buffer;
            })));
        }
        while (ahead.Count > 0)
            WriteNext();
        return done;

        void WriteAtOnce(Report report)
        {
            try
            {
                write(report, direct);
            }
            catch (Exception e) when (e is not OutOfMemoryException && direct.Drop())
            {
                failed(report, e);
                return;
            }
            direct.Flush();
            done++;
            progress?.Invoke(done);
        }

        void WriteNext()
        {
            (Report report, Task<ArrayBufferWriter<byte>> answer) = ahead.Dequeue();
            characters -= report.Text.Length;
            ArrayBufferWriter<byte> buffer;
            try
            {
                buffer = answer.GetAwaiter().GetResult();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failed(report, e);
                return;
            }
            Flush(buffer, output);
            if (buffer.Capacity <= 1 << 22)
                pool.Add(buffer);
            done++;
            progress?.Invoke(done);
        }
    }

    private static void Flush(ArrayBufferWriter<byte> buffer, Stream output)
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    /// <summary>A buffer that is emptied into a stream whenever it is full.</summary>
    private sealed class StreamBufferWriter(Stream output) : IBufferWriter<byte>
    {
        private const int Usual = 1 << 16;
        private byte[] _buffer = new byte[Usual];
        private int _count;
        private bool _halfWritten;

        public void Advance(int count) => _count += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            Reserve(sizeHint);
            return _buffer.AsMemory(_count);
        }

        public Span<byte> GetSpan(int sizeHint = 0)
        {
            Reserve(sizeHint);
            return _buffer.AsSpan(_count);
        }

        /// <summary>Forgets what was written since the last <see cref="Flush"/>; false where a part of it has gone out.</summary>
        public bool Drop()
        {
            _count = 0;
            return !_halfWritten;
        }

        public void Flush()
        {
            output.Write(_buffer.AsSpan(0, _count));
            (_count, _halfWritten) = (0, false);
            if (_buffer.Length > 16 * Usual)
                _buffer = new byte[Usual];
        }

        private void Reserve(int size)
        {
            size = Math.Max(size, 4096);
            if (_buffer.Length - _count >= size)
                return;
            output.Write(_buffer.AsSpan(0, _count));
            (_count, _halfWritten) = (0, _halfWritten || _count > 0);
            if (_buffer.Length < size)
                _buffer = new byte[size];
        }
    }
}
