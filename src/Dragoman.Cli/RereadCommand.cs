using System.CommandLine;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary><c>dragoman reread</c>: what a store holds, read again into another.</summary>
internal static class RereadCommand
{
    public static Command Create()
    {
        StoreOption store = StoreOption.Create();
        Option<string> into = new("--into") { Description = "The store to make: a file, or postgres://user@host/database.", Required = true };
        Option<int?> threads = Job.Threads();
        ReadingOptions reading = new();
        Command command = new("reread", """
            Reads the reports of a store again into a new one, as after a new version of Dragoman, with other actors or figures, or to move between SQLite and PostgreSQL. Decisions,
            times of adding, refused inputs and watched feeds go along; the first store stays as it is. A command that was stopped is simply given again.

            Examples:
              dragoman reread --store talks.db --into talks-new.db
              dragoman reread --store talks.db --into postgres://desk@localhost/talks
            """)
        { store, into, threads };
        reading.AddTo(command);
        command.SetAction(result => Job.Guard(() =>
        {
            string target = result.GetRequiredValue(into);
            using ReportStore from = store.Open(result, create: false);
            if (Path.GetFullPath(target) == Path.GetFullPath(from.Name))
                throw new StoreException(target, "this is the store itself.", "Name a store that is not there yet.");
            using ReportStore opened = ReportStore.Open(target, create: true);
            return Run(from, opened, reading.Reader(result), result.GetValue(threads) ?? Environment.ProcessorCount);
        }));
        return command;
    }

    private static int Run(ReportStore from, ReportStore into, ReportReader reader, int threads)
    {
        Rereading rereading = new(from, into);
        rereading.Begin();
        IngestProgress done;
        using (IngestMeter meter = new(() => from.CountReports(), TimeProvider.System))
            done = new Ingest(into, reader).Run(rereading.Reports(), threads, (_, progress) => meter.Show(progress, progress.Added + progress.Known));
        IReadOnlyList<DecisionRow> left = rereading.End();
        Console.Error.WriteLine(
            FormattableString.Invariant($"{into.Name}: {done.Added} added, {done.Known} already there, {done.Rejected} rejected."));
        foreach (DecisionRow row in left)
        {
            string other = row.Object is null ? "" : " " + row.Object;
            string decision = FormattableString.Invariant($"Decision {row.Number} ({row.Kind} {row.Section} {row.Subject}{other})");
            Console.Error.WriteLine(decision + " is left out: nothing is read any more where it stood. Decide again where it matters.");
        }
        return done.Rejected > 0 || left.Count > 0 ? 1 : 0;
    }
}
