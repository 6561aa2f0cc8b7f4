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
    /// <returns>The number of reports written.</returns>
    public static long Run(IEnumerable<Report> reports, Action<Report, IBufferWriter<byte>> write, Stream output, int threads, Action<long>? progress = null)
    {
        long done = 0;
        if (threads == 1)
        {
            StreamBufferWriter buffer = new(output);
            foreach (Report report in reports)
            {
                write(report, buffer);
                buffer.Flush();
                progress?.Invoke(++done);
            }
            return done;
        }
        Queue<(Task<ArrayBufferWriter<byte>> Answer, long Characters)> ahead = new();
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
                StreamBufferWriter direct = new(output);
                write(report, direct);
                direct.Flush();
                progress?.Invoke(++done);
                continue;
            }
            characters += report.Text.Length;
            ahead.Enqueue((Task.Run(() =>
            {
                ArrayBufferWriter<byte> buffer = pool.TryTake(out ArrayBufferWriter<byte>? used) ? used : new ArrayBufferWriter<byte>(1 << 16);
                write(report, buffer);
                return buffer;
            }), report.Text.Length));
        }
        while (ahead.Count > 0)
            WriteNext();
        return done;

        void WriteNext()
        {
            (Task<ArrayBufferWriter<byte>> answer, long length) = ahead.Dequeue();
            ArrayBufferWriter<byte> buffer = answer.GetAwaiter().GetResult();
            characters -= length;
            Flush(buffer, output);
            if (buffer.Capacity <= 1 << 22)
                pool.Add(buffer);
            progress?.Invoke(++done);
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

        public void Flush()
        {
            output.Write(_buffer.AsSpan(0, _count));
            _count = 0;
            if (_buffer.Length > 16 * Usual)
                _buffer = new byte[Usual];
        }

        private void Reserve(int size)
        {
            size = Math.Max(size, 4096);
            if (_buffer.Length - _count >= size)
                return;
            output.Write(_buffer.AsSpan(0, _count));
            _count = 0;
            if (_buffer.Length < size)
                _buffer = new byte[size];
        }
    }
}
