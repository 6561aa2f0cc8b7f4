using System.CommandLine;
using Dragoman.Sources;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary><c>dragoman add</c>: sources into the store.</summary>
internal static class AddCommand
{
    // Of the extensions of files that were left alone.
    private const int MostNamed = 8;

    public static Command Create()
    {
        Argument<string[]> sources = Job.Paths("SOURCE");
        StoreOption store = StoreOption.Create();
        Option<int?> threads = Job.Threads();
        Option<bool> list = new("--list") { Description = "Print the key of each report once it is safely in the store." };
        ReadingOptions reading = new();
        Command command = new("add", """
            Reads reports and adds what they say to a store (docs/store.md), across which it can then be asked. Adding the same thing again adds
            nothing, so a command that was stopped is simply given again. What could not be read is listed by `dragoman rejected`.

            Examples:
              dragoman add reports/ archive.warc.gz
              dragoman add morning.jsonl --store talks.db
              dragoman add reports/ --store postgres://desk@localhost/talks
            """)
        { sources, store, threads, list };
        reading.AddTo(command);
        command.SetAction(result => Job.Guard(() =>
        {
            // The store first: whether it can be used is known at once, the models take a moment.
            using ReportStore opened = store.Open(result, create: true);
            return Run(opened, reading.Reader(result), result.GetValue(sources) ?? [], result.GetValue(threads) ?? Environment.ProcessorCount,
                result.GetValue(list));
        }));
        return command;
    }

    private static int Run(ReportStore store, ReportReader reader, string[] paths, int threads, bool list)
    {
        Ingest ingest = new(store, reader);
        using IngestMeter meter = new(() => ReportSources.SizeOf(paths), TimeProvider.System);
        ReportSources sources = new(complaint =>
        {
            ingest.Reject(RejectedInput.Of(complaint));
            meter.WriteLine(complaint);
        }, meter.WriteLine, Job.Formats);
        using Stream input = Console.OpenStandardInput();
        IngestProgress done = ingest.Run(sources.Open(paths.Length == 0 ? ["-"] : paths, input), threads, (keys, progress) =>
        {
            if (list)
                Print(keys);
            meter.Show(progress, sources.BytesRead);
        });
        meter.Dispose();
        Console.Error.WriteLine(
            FormattableString.Invariant($"{store.Name}: {done.Added} added, {done.Known} already there, {done.Rejected} rejected."));
        if (sources.LeftAlone is { Count: > 0 } others)
        {
            IEnumerable<string> most = others.OrderByDescending(static o => o.Value).Take(MostNamed)
                .Select(static o => FormattableString.Invariant($"{o.Value} {(o.Key.Length == 0 ? "without extension" : o.Key)}"));
            string more = others.Count > MostNamed ? ", …" : "";
            Console.Error.WriteLine($"Left alone, since their names are no reports': {string.Join(", ", most)}{more}.");
        }
        return done.Rejected > 0 ? 1 : 0;
    }

    // Flushed after every batch, so that whoever reads it knows no later than the store.
    private static void Print(IReadOnlyList<string> keys)
    {
        using StreamWriter output = new(new StandardOutput()) { NewLine = "\n" };
        foreach (string key in keys)
            output.WriteLine(key);
    }
}
