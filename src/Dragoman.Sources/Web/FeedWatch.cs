using System.Runtime.CompilerServices;

namespace Dragoman.Sources;

/// <summary>What is remembered of a feed between two visits.</summary>
/// <param name="Seen">Keys of the entries that were given out, oldest first.</param>
/// <param name="Next">Not to be asked before.</param>
/// <param name="Failures">Visits in a row that brought nothing readable; the pause grows with them.</param>
public sealed record FeedMemory(string? ETag, string? LastModified, IReadOnlyList<string> Seen, DateTimeOffset Next, int Failures = 0);

/// <summary>Where the memory of feeds is kept, so that a watch goes on where it was stopped.</summary>
public interface IFeedMemory
{
    /// <summary>Null for a feed that was never visited.</summary>
    FeedMemory? Load(string feed);

    void Save(string feed, FeedMemory memory);
}

/// <summary>Visits feeds again and again and gives out what is new. It can be stopped at any moment.</summary>
/// <remarks>A feed's memory is saved once its new reports have been taken, so that a stop in between gives them again rather than never.</remarks>
/// <param name="complain">Told of feeds and entries that cannot be read; the others go on.</param>
public sealed class FeedWatch(WebFetcher fetcher, IFeedMemory memory, TimeProvider clock, Action<string> complain, Action<string> notice)
{
    // Feeds hold tens of entries; what is longer gone does not come back.
    private const int MostSeen = 5_000;

    // An entry with fewer characters is a summary: the page it leads to is fetched.
    private const int Summary = 600;

    // A feed that has been gone for long is asked once a day or so: sixty-four times fifteen minutes.
    private const int MostDoublings = 6;

    private readonly ReportSources _sources =
        new(complain, notice, new SourceFormats { Readers = DocumentFormats.All, Fetch = url => fetcher.Get(url) }, clock);

    /// <summary>Between two visits to a feed.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The addresses in a list: one a line, blank lines and comments (#) aside.</summary>
    /// <exception cref="ReportFormatException">A line is not an http or https address.</exception>
    public static List<string> ReadList(string input, TextReader list)
    {
        List<string> feeds = [];
        for (int number = 1; list.ReadLine() is { } line; number++)
        {
            string url = line.Trim();
            if (url.Length == 0 || url[0] == '#')
                continue;
            if (!ReportSources.IsAddress(url) || !Uri.IsWellFormedUriString(url, UriKind.Absolute))
                throw new ReportFormatException(input, number, $"\"{url}\" is not an http or https address.", "Write one feed's address a line.");
            if (!feeds.Contains(url))
                feeds.Add(url);
        }
        return feeds.Count > 0 ? feeds
            : throw new ReportFormatException(input, 0, "there is no feed in this list.", "Write one feed's address a line.");
    }

    /// <summary>Visits once the feeds that are due.</summary>
    public async IAsyncEnumerable<Report> VisitAsync(IReadOnlyList<string> feeds, [EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (string feed in feeds)
        {
            FeedMemory known = memory.Load(feed) ?? new FeedMemory(null, null, [], DateTimeOffset.MinValue);
            if (known.Next > clock.GetUtcNow())
                continue;
            WebAnswer? answer = null;
            int failures = 0;
            try
            {
                answer = await fetcher.GetAsync(feed, new WebValidators(known.ETag, known.LastModified), stop).ConfigureAwait(false);
            }
            catch (ReportFormatException e)
            {
                complain(e.Message);
                failures = known.Failures + 1;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                yield break;
            }
            List<string> seen = [.. known.Seen];
            if (answer?.Document is { } document)
            {
                HashSet<string> before = new(known.Seen, StringComparer.Ordinal);
                foreach (Report entry in _sources.ReadFeed(document))
                {
                    if (stop.IsCancellationRequested)
                        yield break;
                    string key = entry.Id ?? entry.Url ?? entry.Text;
                    if (!before.Add(key))
                        continue;
                    seen.Add(key);
                    if (await WholeAsync(document.Url, entry, stop).ConfigureAwait(false) is not { } whole)
                        yield break;
                    yield return whole;
                }
            }
            if (stop.IsCancellationRequested)
                yield break;
            WebValidators validators = answer?.Validators ?? new WebValidators(known.ETag, known.LastModified);
            memory.Save(feed, new FeedMemory(
                validators.ETag ?? known.ETag, validators.LastModified ?? known.LastModified, seen.Count > MostSeen ? seen[^MostSeen..] : seen,
                clock.GetUtcNow() + Interval * (1 << Math.Min(failures, MostDoublings)), failures));
        }
    }

    // Where the page cannot be had, the summary is still a report. Null where it was stopped.
    private async Task<Report?> WholeAsync(string feed, Report entry, CancellationToken stop)
    {
        if (entry.Text.Length >= Summary || entry.Url is not { } url || !ReportSources.IsAddress(url) || url == feed)
            return entry;
        try
        {
            WebDocument page = (await fetcher.GetAsync(url, null, stop).ConfigureAwait(false)).Document!;
            Report? whole = _sources.Read(page).MaxBy(static r => r.Text.Length);
            if (whole is null || whole.Text.Length <= entry.Text.Length)
                return entry;
            return whole with
            {
                Id = entry.Id,
                Url = url,
                Title = entry.Title ?? whole.Title,
                Published = entry.Published ?? whole.Published,
                PublishedFrom = entry.Published is null ? whole.PublishedFrom : entry.PublishedFrom,
                Publisher = whole.Publisher ?? entry.Publisher,
            };
        }
        catch (ReportFormatException e)
        {
            notice($"{e.Message} The feed's summary was kept.");
            return entry;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
