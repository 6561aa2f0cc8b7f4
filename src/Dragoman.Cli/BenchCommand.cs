using System.Buffers;
using System.CommandLine;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary><c>dragoman bench</c>: times the whole job, on one thread and on all, side by side in one run.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = Job.Paths();
        Option<int> rounds = new("--rounds") { Description = "Passes over the input; the best counts.", DefaultValueFactory = _ => 3 };
        Command command = new("bench", """
            Times reading: parse alone and the whole of read, from report to JSON, on one thread and on all of them.

            Example:
              dragoman bench reports.jsonl
            """)
        { paths, rounds };
        command.SetAction(result => Job.Guard(() => Run(result.GetValue(paths) ?? [], result.GetValue(rounds))));
        return command;
    }

    private static int Run(string[] paths, int rounds)
    {
        int status = 0;
        ReportSources sources = new(m => { status = 1; Console.Error.WriteLine(m); }, Console.Error.WriteLine, Job.Formats);
        using Stream input = Console.OpenStandardInput();
        List<Report> reports = [.. sources.Open(paths.Length == 0 ? ["-"] : paths, input)];
        Stopwatch load = Stopwatch.StartNew();
        Models models = Models.Load();
        double loadMilliseconds = load.Elapsed.TotalMilliseconds;
        ReportReader reader = new(models);
        long words = reports.Sum(r => CountWords(r.Text)), tokens = 0;
        foreach (Report r in reports)
            tokens += models.Parser.Parse(r.Text).Count;
        void Read(IReadOnlyList<Report> reports, IBufferWriter<byte> output)
        {
            foreach (ReportRecord record in reader.Read(reports))
                RecordWriter.Write(record, output);
        }
        void Parse(IReadOnlyList<Report> reports, IBufferWriter<byte> output)
        {
            foreach (Report report in reports)
                models.Parser.Parse(report.Text);
        }
        Console.WriteLine(
            FormattableString.Invariant($"{reports.Count} reports, {words} words (between white space), {tokens} tokens; model loaded in {loadMilliseconds:F1} ms"));
        int all = Environment.ProcessorCount;
        // Rounds take turns, so that a machine's moods fall on all alike.
        double[] best = [double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue];
        for (int round = 0; round < rounds; round++)
        {
            best[0] = Math.Min(best[0], Time(reports, Parse, 1));
            best[1] = Math.Min(best[1], Time(reports, Read, 1));
            best[2] = Math.Min(best[2], Time(reports, Parse, all));
            best[3] = Math.Min(best[3], Time(reports, Read, all));
        }
        string[] names = ["parse, 1 thread", "read, 1 thread", $"parse, {all} threads", $"read, {all} threads"];
        Console.WriteLine("job\treports/s\twords/s\ttokens/s");
        for (int i = 0; i < names.Length; i++)
            Console.WriteLine(FormattableString.Invariant($"{names[i]}\t{reports.Count / best[i]:F0}\t{words / best[i]:F0}\t{tokens / best[i]:F0}"));
        Console.WriteLine(
            FormattableString.Invariant($"parse/read on one thread {best[1] / best[0]:F2}; read scales by {best[1] / best[3]:F2} on {all} threads"));
        using Process process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"peak memory {process.PeakWorkingSet64 / 1048576.0:F0} MB (all reports held in memory)"));
        return status;
    }

    private static double Time(List<Report> reports, AnswerWriter write, int threads)
    {
        Stopwatch clock = Stopwatch.StartNew();
        Pipeline.Run(reports, write, Stream.Null, threads, static (_, fault) => ExceptionDispatchInfo.Throw(fault));
        return clock.Elapsed.TotalSeconds;
    }

    private static long CountWords(string text)
    {
        long words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }
}
