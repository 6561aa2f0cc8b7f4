namespace Dragoman.Sources;

/// <summary>One request at a time to a host, with a pause between two.</summary>
internal sealed class HostGate(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>What the host's robots.txt says; null where it was not asked, or too long ago.</summary>
    public (RobotsRules Rules, DateTimeOffset At)? Robots { get; set; }

    public async Task<T> RunAsync<T>(TimeSpan pause, Func<Task<T>> request, CancellationToken stop)
    {
        await _one.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            TimeSpan wait = _next - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, stop).ConfigureAwait(false);
            return await request().ConfigureAwait(false);
        }
        finally
        {
            PauseUntil(clock.GetUtcNow() + pause);
            _one.Release();
        }
    }

    /// <summary>Keeps the host alone until a moment.</summary>
    public void PauseUntil(DateTimeOffset moment) => _next = moment > _next ? moment : _next;

    public void Dispose() => _one.Dispose();
}
