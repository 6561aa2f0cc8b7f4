using System.Buffers;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary>Reads reports on several threads and writes the answers in input order, with bounded look-ahead.</summary>
/// <remarks>Look-ahead is bounded in reports and in characters, so memory does not grow with the input, and the bytes
/// written do not depend on the number of threads.</remarks>
internal static class Pipeline
{
    private const long LookAheadCharacters = 4 << 20;

    /// <param name="write">Writes one report's answer; called on any thread.</param>
    /// <returns>The number of reports written.</returns>
    public static long Run(IEnumerable<Report> reports, Action<Report, IBufferWriter<byte>> write, Stream output, int threads, Action<long>? progress = null)
    {
        long done = 0;
        if (threads == 1)
        {
            ArrayBufferWriter<byte> buffer = new(1 << 16);
            foreach (Report report in reports)
            {
                write(report, buffer);
                Flush(buffer, output);
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
}
