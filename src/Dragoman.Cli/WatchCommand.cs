using System.CommandLine;
using System.Runtime.InteropServices;
using Dragoman.Sources;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary><c>dragoman watch</c>: feeds into the store, as they bring something new.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        Argument<string[]> feeds = new("FEED")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Addresses of RSS, Atom or JSON feeds. Default: the feeds that the store knows.",
        };
        Option<string?> list = new("--feeds")
        {
            Description = "A file of addresses, one a line; blank lines and lines that begin with # are passed over.",
            HelpName = "FILE",
        };
        Option<int?> every = Job.AtLeast(1, new("--every")
        {
            Description = "Minutes between two visits to a feed; 15 by default. A feed that fails is asked less and less often.",
            HelpName = "MINUTES",
        });
        Option<bool> once = new("--once") { Description = "Visit the feeds that are due, then end." };
        StoreOption store = StoreOption.Create();
        ReadingOptions reading = new();
        Command command = new("watch", """
            Visits feeds and adds what is new in them to a store, until it is stopped (Ctrl+C, or a signal to end); it may be stopped at any moment and goes on where it was.
            It asks politely (docs/sources.md): one request at a time to a host, robots.txt heeded, unchanged feeds not sent again, longer and longer pauses where a host fails.

            Examples:
              dragoman watch https://example.org/world.rss --store talks.db
              dragoman watch --feeds desk-feeds.txt --every 30
              dragoman watch --once
            """)
        { feeds, list, every, once, store };
        reading.AddTo(command);
        command.SetAction(result => Job.Guard(() =>
        {
            // Without addresses the store must know some, so it must be there.
            using ReportStore opened = store.Open(result, create: result.GetValue(feeds) is { Length: > 0 } || result.GetValue(list) is not null);
            List<string> addresses;
            try
            {
                addresses = Addresses(result.GetValue(feeds) ?? [], result.GetValue(list), opened);
            }
            catch (ReportFormatException e)
            {
                Console.Error.WriteLine($"dragoman: {e.Message}");
                return 2;
            }
            using CancellationTokenSource stop = new();
            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Stop(c, stop));
            using PosixSignalRegistration end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => Stop(c, stop));
            return Run(opened, reading.Reader(result), addresses, TimeSpan.FromMinutes(result.GetValue(every) ?? 15), result.GetValue(once),
                stop.Token);
        }));
        return command;
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static List<string> Addresses(string[] feeds, string? list, ReportStore store)
    {
        List<string> all = [];
        if (feeds.Length > 0)
            all.AddRange(FeedWatch.ReadList("the command line", new StringReader(string.Join('\n', feeds))));
        if (list is not null)
        {
            using StreamReader file = new(list);
            all.AddRange(FeedWatch.ReadList(list, file).Except(all));
        }
        if (feeds.Length == 0 && list is null)
            all = store.Sources();
        return all.Count > 0 ? all : throw new ReportFormatException(
            store.Name, 0, "the store knows no feed yet.", "Name feeds, or a file of them with --feeds.");
    }

    private static int Run(ReportStore store, ReportReader reader, List<string> feeds, TimeSpan every, bool once, CancellationToken stop)
    {
        bool complained = false;
        StoreFeedMemory memory = new(store);
        using WebFetcher fetcher = new(new WebManners(), TimeProvider.System);
        Ingest? ingest = null;
        FeedWatch watch = new(fetcher, memory, TimeProvider.System, complaint =>
        {
            complained = true;
            ingest!.Reject(RejectedInput.Of(complaint));
            Console.Error.WriteLine(complaint);
        }, Console.Error.WriteLine)
        { Interval = every };
        while (!stop.IsCancellationRequested)
        {
            foreach (string feed in feeds)
            {
                if (stop.IsCancellationRequested)
                    break;
                ingest = new Ingest(store, reader);
                IngestProgress done = ingest.Run(watch.VisitAsync([feed], stop).ToBlockingEnumerable(CancellationToken.None), 1);
                memory.Flush();
                if (done.Added > 0)
                    Console.Error.WriteLine(FormattableString.Invariant($"{DateTimeOffset.Now:yyyy-MM-dd HH:mm} {feed}: {done.Added} added"));
            }
            if (once)
                break;
            DateTimeOffset next = feeds.Min(f => memory.Load(f)?.Next ?? DateTimeOffset.UtcNow);
            TimeSpan wait = next - DateTimeOffset.UtcNow;
            if (wait > TimeSpan.Zero)
                stop.WaitHandle.WaitOne(wait);
        }
        return once && complained ? 1 : 0;
    }
}
