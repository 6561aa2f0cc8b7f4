using System.CommandLine;
using Dragoman.Figures;
using Dragoman.Findings;
using Dragoman.Places;
using Dragoman.Reading;
using Dragoman.Sources;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary>What the commands that go through reports have in common: paths, threads, complaints, exit status.</summary>
internal static class Job
{
    /// <summary>What reads the formats beyond the engine's own, and fetches addresses when one is first asked for.</summary>
    public static SourceFormats Formats { get; } = new() { Readers = DocumentFormats.All, Fetch = FetchPolitely };

    private static readonly Lazy<WebFetcher> Fetcher = new(static () => new WebFetcher(new WebManners(), TimeProvider.System));

    private static WebDocument FetchPolitely(string url) => Fetcher.Value.Get(url);

    public static Argument<string[]> Paths(string name = "PATH")
    {
        Argument<string[]> paths = new(name)
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description =
                "Files, folders or addresses (docs/sources.md: .txt .html .json .jsonl .csv .xml .eml .mbox .pdf .docx .warc, .gz and .zip of these, http and https); - for standard input, also when nothing is given.",
        };
        // What is no option is taken for a path; a slip such as "--formt" is told as one.
        paths.Validators.Add(result =>
        {
            foreach (string path in result.Tokens.Select(t => t.Value).Where(p => p.StartsWith("--", StringComparison.Ordinal) && !File.Exists(p)
                && !Directory.Exists(p)))
                result.AddError($"There is no option {path}.");
        });
        return paths;
    }

    /// <summary>How many threads to read with; null for one a processor.</summary>
    public static Option<int?> Threads() =>
        AtLeast(1, new("--threads") { Description = "Threads to read with; one a processor by default. The output is the same for any number." });

    public static Option<int?> AtLeast(int least, Option<int?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Tokens.Count == 0)
                return;
            if (!int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out int value) || value < least)
                result.AddError($"{option.Name} is a whole number from {least}, not \"{result.Tokens[0].Value}\".");
        });
        return option;
    }

    /// <summary>Runs <paramref name="work"/> with the errors that concern a user told in one line each.</summary>
    /// <returns>The exit status: 0, 1 where an input was refused, 2 where the program could not start.</returns>
    public static int Guard(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine($"dragoman: {e.Message} Check the path.");
            return 2;
        }
        catch (Exception e) when (e is ModelFormatException or GeoNamesFormatException or ActorTableException or FigureTableException
            or EventLexiconException or StoreException)
        {
            Console.Error.WriteLine($"dragoman: {e.Message}");
            return 2;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // The reader of our output has seen enough.
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"dragoman: {e.Message.TrimEnd('.')}. Check the file, its permissions and the space left.");
            return 2;
        }
    }

    private static bool IsBrokenPipe(IOException e) => e is ClosedOutputException || e.HResult is 32 or unchecked((int)0x8007006D);

    public static int Run(string[] paths, int? threads, AnswerWriter write)
    {
        int status = 0;
        void Complain(string message)
        {
            status = 1;
            Console.Error.WriteLine(message);
        }
        ReportSources sources = new(Complain, Console.Error.WriteLine, Formats);
        using Stream output = new BufferedStream(new StandardOutput(), 1 << 16);
        using Stream input = Console.OpenStandardInput();
        IEnumerable<Report> reports = sources.Open(paths.Length == 0 ? ["-"] : paths, input);
        using Progress progress = new();
        long read = Pipeline.Run(reports, write, output, threads ?? Environment.ProcessorCount,
            (report, fault) => Complain(RejectedInput.Of(report, fault).ToString()), progress.Show);
        output.Flush();
        if (read == 0 && status == 0)
            Complain("There was no report in the input.");
        return status;
    }
}

/// <summary>Says on standard error how far long work is, where that is a terminal.</summary>
internal sealed class Progress : IDisposable
{
    private readonly bool _shown = !Console.IsErrorRedirected;
    private readonly System.Diagnostics.Stopwatch _clock = System.Diagnostics.Stopwatch.StartNew();
    private long _last;

    public void Show(long reports)
    {
        if (!_shown || _clock.ElapsedMilliseconds - _last < 500)
            return;
        _last = _clock.ElapsedMilliseconds;
        Console.Error.Write(FormattableString.Invariant($"\r{reports} reports, {reports / _clock.Elapsed.TotalSeconds:F0} a second "));
    }

    public void Dispose()
    {
        if (_last > 0)
            Console.Error.Write("\r                                                  \r");
    }
}
