using Dragoman.Sources;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary>The memory of feeds in a store. What is to be remembered waits until the reports that it is about are in the store: who stops in between
/// gets them again rather than never.</summary>
internal sealed class StoreFeedMemory(ReportStore store) : IFeedMemory
{
    private readonly Dictionary<string, FeedMemory> _waiting = new(StringComparer.Ordinal);

    public FeedMemory? Load(string feed) =>
        _waiting.TryGetValue(feed, out FeedMemory? memory) ? memory
        : store.LoadSource(feed) is { } known ? new FeedMemory(known.ETag, known.LastModified, known.Seen, known.Next, known.Failures) : null;

    public void Save(string feed, FeedMemory memory) => _waiting[feed] = memory;

    /// <summary>Writes what has been waiting. To be called when the reports taken so far are in the store.</summary>
    public void Flush()
    {
        foreach ((string feed, FeedMemory m) in _waiting)
            store.SaveSource(feed, new KnownSource(m.ETag, m.LastModified, m.Seen, m.Next, m.Failures));
        _waiting.Clear();
    }
}
