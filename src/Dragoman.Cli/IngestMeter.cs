using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary>A bar on standard error with rate and time left, where that is a terminal; complaints are written above it.</summary>
/// <param name="size">How much there is to do, in what <see cref="Show"/> is told as done; null where that is not known. Asked only where the bar is
/// shown.</param>
/// <param name="clock">What the rate is measured with.</param>
internal sealed class IngestMeter(Func<long?> size, TimeProvider clock) : IDisposable
{
    private const int BarColumns = 24;
    private const int Columns = 78;

    // The rate is that of the last moments, so that a run over much that is known already tells how fast the rest goes.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly bool _shown = !Console.IsErrorRedirected;
    private readonly long? _size = Console.IsErrorRedirected ? null : size();
    private readonly Queue<(long At, long Reports, long Done)> _moments = new([(clock.GetTimestamp(), 0, 0)]);
    private readonly Lock _gate = new();
    private string _line = "";

    public void Show(IngestProgress progress, long done)
    {
        if (!_shown)
            return;
        long reports = progress.Added + progress.Known;
        _moments.Enqueue((clock.GetTimestamp(), reports, done));
        while (_moments.Count > 2 && clock.GetElapsedTime(_moments.Peek().At) > Window)
            _moments.Dequeue();
        (long at, long before, long doneBefore) = _moments.Peek();
        double seconds = clock.GetElapsedTime(at).TotalSeconds;
        string line = Line(progress, (reports - before) / seconds, done, (done - doneBefore) / seconds);
        lock (_gate)
        {
            Console.Error.Write("\r" + line.PadRight(_line.Length));
            _line = line;
        }
    }

    private string Line(IngestProgress progress, double rate, long done, double doneRate)
    {
        string counts =
            FormattableString.Invariant($"{progress.Added:N0} added, {progress.Known:N0} known, {progress.Rejected:N0} rejected · {rate:F0}/s");
        if (_size is not > 0)
            return counts;
        double share = Math.Clamp((double)done / _size.Value, 0, 1);
        int full = (int)(share * BarColumns);
        string left = doneRate > 0 ? " · " + Left(TimeSpan.FromSeconds((_size.Value - done) / doneRate)) : "";
        string line =
            FormattableString.Invariant($"{new string('━', full)}{new string('╌', BarColumns - full)} {share * 100,3:F0} % · {counts}{left}");
        return line.Length <= Columns ? line : $"{share * 100:F0} % · {counts}{left}";
    }

    private static string Left(TimeSpan time) => time.TotalHours >= 1 ? $"{(int)time.TotalHours}:{time:mm\\:ss} left" : $"{time:m\\:ss} left";

    /// <summary>A line of its own, above the bar.</summary>
    public void WriteLine(string message)
    {
        lock (_gate)
        {
            if (_line.Length > 0)
                Console.Error.Write("\r" + new string(' ', _line.Length) + "\r");
            Console.Error.WriteLine(message);
            Console.Error.Write(_line);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_line.Length > 0)
                Console.Error.Write("\r" + new string(' ', _line.Length) + "\r");
            _line = "";
        }
    }
}
