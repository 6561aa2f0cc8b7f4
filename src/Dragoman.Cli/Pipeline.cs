using System.Buffers;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary>Writes an answer for each of some reports, one behind the other.</summary>
internal delegate void AnswerWriter(IReadOnlyList<Report> reports, IBufferWriter<byte> output);

/// <summary>Reads reports on several threads and writes the answers in input order, with bounded look-ahead.</summary>
/// <remarks>Some reports are read together, which is faster (<see cref="ReportReader"/>). Look-ahead is bounded in reports and in characters, so
/// memory does not grow with the input, and the bytes written do not depend on the number of threads.</remarks>
internal static class Pipeline
{
    private const long LookAheadCharacters = 4 << 20;

    // From this length on a report is read alone, and its answer goes out while it is written, not in one piece. Nor are shorter ones read together
    // that are as long.
    private const int LongReport = 1 << 18;

    // So many reports are read together at most. (Of 32, one thread is as fast, two are slower, for the collector follows more that is alive.)
    private const int MostTogether = 24;

    /// <param name="write">Writes the answers of some reports; called on any thread. Where it fails, each of them is tried alone.</param>
    /// <param name="failed">Told, in input order, of a report on which <paramref name="write"/> failed: the others are written, of it
    /// nothing.</param>
    /// <returns>The number of reports written.</returns>
    public static long Run(IEnumerable<Report> reports, AnswerWriter write, Stream output, int threads, Action<Report, Exception> failed,
        Action<long>? progress = null)
    {
        long done = 0, characters = 0;
        StreamBufferWriter direct = new(output);
        // Groups get smaller towards the end of the input, so that no thread has much left when the others are done.
        int parts = threads == 1 ? 1 : 2 * threads;
        Queue<Report> waiting = new();
        Queue<Task<Answers>> ahead = new();
        System.Collections.Concurrent.ConcurrentBag<ArrayBufferWriter<byte>> pool = [];
        foreach (Report report in reports)
        {
            bool isLong = report.Text.Length >= LongReport;
            while (waiting.Count + ahead.Count > 0 && (isLong || characters + report.Text.Length > LookAheadCharacters))
                Advance();
            if (isLong)
            {
                WriteAtOnce(report);
                continue;
            }
            waiting.Enqueue(report);
            characters += report.Text.Length;
            if (waiting.Count >= parts * MostTogether || threads > 1 && ahead.Count(static a => !a.IsCompleted) < threads)
                Begin();
        }
        while (waiting.Count + ahead.Count > 0)
            Advance();
        return done;

        void Advance()
        {
            if (waiting.Count > 0)
                Begin();
            else
                WriteNext();
        }

        void Begin()
        {
            while (ahead.Count >= parts)
                WriteNext();
            int most = (waiting.Count + parts - 1) / parts, length = 0;
            List<Report> group = [];
            while (group.Count < most && (group.Count == 0 || length + waiting.Peek().Text.Length < LongReport))
            {
                length += waiting.Peek().Text.Length;
                group.Add(waiting.Dequeue());
            }
            ArrayBufferWriter<byte> buffer = pool.TryTake(out ArrayBufferWriter<byte>? used) ? used : new ArrayBufferWriter<byte>(1 << 16);
            ahead.Enqueue(threads == 1 ? Task.FromResult(Answers.Of(group, write, buffer)) : Task.Run(() => Answers.Of(group, write, buffer)));
            if (threads == 1)
                WriteNext();
        }

        void WriteAtOnce(Report report)
        {
            try
            {
                write([report], direct);
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
            Answers answers = ahead.Dequeue().GetAwaiter().GetResult();
            characters -= answers.Group.Sum(static r => (long)r.Text.Length);
            output.Write(answers.Buffer.WrittenSpan);
            answers.Buffer.ResetWrittenCount();
            if (answers.Buffer.Capacity <= 1 << 22)
                pool.Add(answers.Buffer);
            foreach ((Report report, Exception fault) in answers.Faults)
                failed(report, fault);
            done += answers.Group.Count - answers.Faults.Count;
            progress?.Invoke(done);
        }
    }

    /// <summary>The answers of a group of reports, one behind the other, and on which of them the reading failed.</summary>
    private sealed record Answers(List<Report> Group, ArrayBufferWriter<byte> Buffer, List<(Report Report, Exception Fault)> Faults)
    {
        public static Answers Of(List<Report> group, AnswerWriter write, ArrayBufferWriter<byte> buffer)
        {
            List<(Report, Exception)> faults = [];
            try
            {
                write(group, buffer);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                buffer.ResetWrittenCount();
                foreach (Report report in group)
                    Add(report, write, buffer, faults);
            }
            return new(group, buffer, faults);
        }

        private static void Add(Report report, AnswerWriter write, ArrayBufferWriter<byte> buffer, List<(Report, Exception)> faults)
        {
            ArrayBufferWriter<byte> alone = new(1 << 16);
            try
            {
                write([report], alone);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                faults.Add((report, e));
                return;
            }
            buffer.Write(alone.WrittenSpan);
        }
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
