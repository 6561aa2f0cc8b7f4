using System.Collections.Concurrent;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Store;

/// <summary>How far an ingest is. What it counts as added is in the store and stays there.</summary>
/// <param name="Known">Reports that were there before.</param>
/// <param name="Seen">Characters of all reports so far, added or known.</param>
public readonly record struct IngestProgress(long Added, long Known, long Rejected, long Seen);

/// <summary>Brings reports into a store: one thread opens sources, several read, one writes, all at once and in the order of the sources.</summary>
/// <remarks>A report that the store has is passed over before it is read. Memory does not grow with the input: what is read ahead is bounded
/// in reports and in characters.</remarks>
public sealed class Ingest(ReportStore store, ReportReader reader, TimeProvider? clock = null)
{
    // What a batch changes in many places, such as the sources of a thread, is written once for all of it: a thousand at once took a seventh less
    // processor time than 250 at once (4,000 reports, 2026-11-29); five hundred are two seconds.
    private const int BatchReports = 500;
    private const int AheadReports = 600;
    private const long AheadCharacters = 8 << 20;
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(2);

    // Reports that are read together at most (ReportReader): so many as wait, shared out among the threads.
    private const int MostTogether = 32, CharactersTogether = 1 << 18;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly ConcurrentDictionary<string, bool> _underway = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<RejectedInput> _rejected = new();
    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly object _gate = new();
    private long _ahead, _known, _seen, _added, _refused;

    /// <summary>Keeps an input that was refused, to be written with the next batch. May be called on any thread.</summary>
    public void Reject(RejectedInput input) => _rejected.Enqueue(input);

    /// <param name="committed">Told after each batch of its keys, which are in the store now, and of the progress.</param>
    /// <exception cref="StoreException">The store failed; what was told as committed is in it.</exception>
    public IngestProgress Run(IEnumerable<Report> reports, int threads, Action<IReadOnlyList<string>, IngestProgress>? committed = null) =>
        Run(reports.Select(IncomingReport.Of), threads, committed);

    /// <inheritdoc cref="Run(IEnumerable{Report}, int, Action{IReadOnlyList{string}, IngestProgress}?)"/>
    public IngestProgress Run(IEnumerable<IncomingReport> reports, int threads, Action<IReadOnlyList<string>, IngestProgress>? committed = null)
    {
        using BlockingCollection<Pending> queue = new(AheadReports);
        using CancellationTokenSource stop = new();
        TaskFactory factory = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        void Read() => factory.StartNew(() => ReadSome(threads), stop.Token);
        Task source = Task.Factory.StartNew(() => Open(reports, queue, Read, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            Write(queue, committed);
        }
        finally
        {
            stop.Cancel();
        }
        source.GetAwaiter().GetResult();
        return Progress();
    }

    private readonly record struct Pending(string Key, Task<ReadReport?> Read, int Characters);

    private readonly record struct Waiting(IncomingReport Incoming, TaskCompletionSource<ReadReport?> Done);

    private IngestProgress Progress() => new(_added, Interlocked.Read(ref _known), _refused, Interlocked.Read(ref _seen));

    private void Open(IEnumerable<IncomingReport> reports, BlockingCollection<Pending> queue, Action read, CancellationToken stop)
    {
        try
        {
            foreach (IncomingReport incoming in reports)
            {
                stop.ThrowIfCancellationRequested();
                string key = incoming.Key;
                int characters = incoming.Report.Text.Length;
                Interlocked.Add(ref _seen, characters);
                // First those underway: a report leaves them only when the store has it.
                if (_underway.ContainsKey(key) || store.Has(key))
                {
                    Interlocked.Increment(ref _known);
                    continue;
                }
                _underway.TryAdd(key, true);
                WaitForRoom(characters, stop);
                Waiting waiting = new(incoming, new TaskCompletionSource<ReadReport?>());
                queue.Add(new Pending(key, waiting.Done.Task, characters), stop);
                _waiting.Enqueue(waiting);
                read();
            }
        }
        catch (OperationCanceledException)
        {
            // The writer has failed and tells why.
        }
        finally
        {
            queue.CompleteAdding();
        }
    }

    private void WaitForRoom(int characters, CancellationToken stop)
    {
        lock (_gate)
        {
            while (_ahead > 0 && _ahead + characters > AheadCharacters)
            {
                stop.ThrowIfCancellationRequested();
                Monitor.Wait(_gate, BatchTime);
            }
            _ahead += characters;
        }
    }

    // Asked for once for each report that waits; whoever finds none left has nothing to do.
    private void ReadSome(int threads)
    {
        List<Waiting> group = [];
        int most = Math.Clamp(_waiting.Count / threads, 1, MostTogether), characters = 0;
        while (group.Count < most && characters < CharactersTogether && _waiting.TryDequeue(out Waiting next))
        {
            group.Add(next);
            characters += next.Incoming.Report.Text.Length;
        }
        try
        {
            ReadReport?[] read = ReadTogether(group);
            for (int i = 0; i < read.Length; i++)
                group[i].Done.SetResult(read[i]);
        }
        catch (OutOfMemoryException e)
        {
            // Who waits for them must be told.
            group.ForEach(w => w.Done.TrySetException(e));
        }
    }

    private ReadReport?[] ReadTogether(List<Waiting> group)
    {
        try
        {
            ReportRecord[] records = reader.Read([.. group.Select(static w => w.Incoming.Report)]);
            return [.. records.Select((record, i) => Of(group[i].Incoming, record))];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [.. group.Select(w => ReadAlone(w.Incoming))];
        }
    }

    // A fault of the reader in one report must not end the work on a hundred thousand others, today and whenever it is tried again.
    private ReadReport? ReadAlone(IncomingReport incoming)
    {
        try
        {
            return Of(incoming, reader.Read(incoming.Report));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Reject(RejectedInput.Of(incoming.Report, e));
            return null;
        }
    }

    private static ReadReport Of(IncomingReport incoming, ReportRecord record) =>
        ReadReport.Of(incoming.Key, record) with { AddedAt = incoming.AddedAt };

    private void Write(BlockingCollection<Pending> queue, Action<IReadOnlyList<string>, IngestProgress>? committed)
    {
        List<Pending> batch = [];
        long characters = 0, begun = 0;
        while (!queue.IsCompleted)
        {
            TimeSpan left = batch.Count == 0 && _rejected.IsEmpty ? BatchTime : BatchTime - _clock.GetElapsedTime(begun);
            if (left > TimeSpan.Zero && queue.TryTake(out Pending pending, left))
            {
                if (batch.Count == 0)
                    begun = _clock.GetTimestamp();
                pending.Read.GetAwaiter().GetResult();
                batch.Add(pending);
                characters += pending.Characters;
                if (batch.Count < BatchReports && characters < AheadCharacters / 4 && _clock.GetElapsedTime(begun) < BatchTime)
                    continue;
            }
            Commit(batch, committed);
            characters = 0;
        }
        Commit(batch, committed);
    }

    private void Commit(List<Pending> batch, Action<IReadOnlyList<string>, IngestProgress>? committed)
    {
        List<RejectedInput> rejected = [];
        while (_rejected.TryDequeue(out RejectedInput input))
            rejected.Add(input);
        if (batch.Count == 0 && rejected.Count == 0)
            return;
        List<ReadReport> reports = [.. batch.Select(p => p.Read.Result).OfType<ReadReport>()];
        int added = store.Add(reports, rejected);
        _added += added;
        _refused += rejected.Count;
        Interlocked.Add(ref _known, reports.Count - added);
        foreach (Pending pending in batch)
            _underway.TryRemove(pending.Key, out _);
        lock (_gate)
        {
            _ahead -= batch.Sum(static p => (long)p.Characters);
            Monitor.Pulse(_gate);
        }
        batch.Clear();
        committed?.Invoke([.. reports.Select(r => r.Key)], Progress());
    }
}
