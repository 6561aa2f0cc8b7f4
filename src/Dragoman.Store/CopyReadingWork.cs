using System.Data.Common;

namespace Dragoman.Store;

/// <summary>Damaged reports that are read beside their clean copies on other threads, while the transaction that wants it goes on.</summary>
internal sealed class CopyReadingWork
{
    // Of more the texts are not held: the writing thread reads them itself until so few are left.
    private const int MostAhead = 1000;

    private readonly List<DamagedReading> _readings = [];
    private int _first;

    /// <summary>Entities whose taken name was taken back, with that name.</summary>
    public Dictionary<(long Report, long Entity), string> Before { get; } = [];

    public void Begin(List<DamagedReading> readings)
    {
        _readings.AddRange(readings);
        for (; _readings.Count - _first > MostAhead; _first++)
            _readings[_first].Read();
        // From the end: who waits for them begins at the beginning, and they meet.
        Task.Run(() =>
        {
            for (int i = readings.Count - 1; i >= 0; i--)
                readings[i].Read();
        });
    }

    /// <summary>Waits for the readings and writes their rows.</summary>
    /// <returns>The entities whose taken name is another now, with the one that they had; null for none.</returns>
    public Dictionary<(long Report, long Entity), string?> Write(Dialect dialect, DbConnection connection, DbTransaction transaction)
    {
        Dictionary<(long Report, long Entity), string> now = [];
        foreach (((long, long) entity, string name) in _readings.SelectMany(static r => r.Names))
            now[entity] = name;
        ThreadRows.ExecuteEach(connection, transaction, "update entity set taken = @p0, taken_from = @p1 where report = @p2 and entity = @p3",
            _readings.SelectMany(static r => r.NameRows));
        ThreadRows.ExecuteEach(connection, transaction,
            "update statement set restored = @p0, restored_from = @p1 where report = @p2 and statement = @p3",
            _readings.SelectMany(static r => r.QuoteRows));
        using RowWriter rows = dialect.WriteRows(
            connection, "copy_reading",
            "report, nth, kind, words, span_start, span_end, clean_report, clean_words, clean_start, clean_end, reason, entity, statement");
        foreach (DamagedReading reading in _readings)
            reading.Write(rows);
        rows.Complete();
        // Beside another clean copy most names are what they were, and those who bear them need not be counted anew.
        return Before.Keys.Union(now.Keys).Where(e => Before.GetValueOrDefault(e) != now.GetValueOrDefault(e))
            .ToDictionary(static e => e, Before.GetValueOrDefault);
    }
}
