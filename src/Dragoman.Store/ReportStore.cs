using System.Data.Common;

namespace Dragoman.Store;

/// <summary>A report that a search found.</summary>
/// <param name="Snippet">Some of its words, those that match between U+0002 and U+0003.</param>
public sealed record SearchHit(long Report, double Rank, string Snippet);

/// <summary>A row of table rejected.</summary>
public sealed record RejectedRow(string Input, string Place, string Reason, string FirstAt, string LastAt, long Times);

/// <summary>One record across many reports, in a SQLite file or in PostgreSQL. docs/store.md explains the tables.</summary>
/// <remarks>One thread adds; <see cref="Has"/> may be asked on another meanwhile. Readers take connections of their own.</remarks>
public sealed class ReportStore : IDisposable
{
    // How long to wait for a server that has gone away, before each further try.
    private static readonly double[] Pauses = [0.2, 1, 3, 6, 12];

    private readonly Dialect _dialect;
    // Null in a store of a step before their tables.
    private readonly CopyTables? _copies;
    private readonly int _step;
    private readonly bool _hasThreads, _hasActors, _hasReadings;
    private readonly AnswerTables? _answers;
    private readonly TimeProvider _clock;
    private readonly Lazy<KnownReports> _known;
    private DbConnection _connection;

    private ReportStore(Dialect dialect, DbConnection connection, int step, TimeProvider clock, int latestKeys)
    {
        _dialect = dialect;
        _connection = connection;
        _step = step;
        _copies = step < CopyTables.Step ? null : new CopyTables(dialect, step, latestKeys);
        _hasThreads = step >= ThreadTables.Step;
        _answers = step < AnswerTables.Step ? null : new AnswerTables(dialect);
        _hasActors = step >= ActorTables.Step;
        _hasReadings = step >= CopyReadings.Step;
        _clock = clock;
        _known = new Lazy<KnownReports>(() => new KnownReports(dialect));
    }

    /// <summary>The store as messages name it.</summary>
    public string Name => _dialect.Store;

    /// <param name="location">A path, or postgres://user:password@host:port/database.</param>
    /// <param name="create">Whether a store that is not there is made.</param>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static ReportStore Open(string location, bool create, TimeProvider? clock = null) =>
        Open(location, create, clock ?? TimeProvider.System, Migrations.Newest);

    /// <param name="newest">The last migration step to take, so that a test can have an older store.</param>
    /// <param name="latestKeys">Reports of which the keys that copies are found by are held in memory.</param>
    internal static ReportStore Open(
        string location, bool create, TimeProvider clock, int newest, int latestKeys = Across.Copies.CopySeeker.MostLatest)
    {
        Dialect dialect = StoreLocation.Of(location);
        DbConnection? connection = null;
        try
        {
            connection = dialect.Connect(create);
            Migrations.Run(dialect, connection, newest);
            dialect.ForAdding(connection);
            return new ReportStore(dialect, connection, newest, clock, latestKeys);
        }
        catch (Exception e)
        {
            connection?.Dispose();
            dialect.Dispose();
            if (e is DbException fault)
                throw dialect.Explain(fault);
            throw;
        }
    }

    /// <summary>Whether the report with this key is in the store. For one thread, which need not be the one that adds.</summary>
    public bool Has(string key) => Persist(again => _known.Value.Has(key, again));

    /// <summary>Adds reports and refused inputs in one transaction: when this returns, they are in the store and stay there.</summary>
    /// <returns>The number of reports added; those already there are not added again.</returns>
    /// <exception cref="StoreException">Nothing of it was added.</exception>
    public int Add(IReadOnlyList<ReadReport> reports, IReadOnlyCollection<RejectedInput> rejected) => OnConnection(() =>
    {
        using DbTransaction transaction = _dialect.BeginWriting(_connection);
        string now = Now();
        int added = reports.Count == 0 ? 0 : AddReports(transaction, reports, now);
        foreach (RejectedInput input in rejected)
            AddRejected(transaction, input, now);
        transaction.Commit();
        _dialect.AfterCommit(_connection);
        _copies?.Keep();
        _answers?.Keep();
        return added;
    });

    /// <summary>Brings decisions on proposals, engagements and events to bear on what is in the store; adding reports does so too.</summary>
    public void ApplyDecisions() => OnConnection(() =>
    {
        using DbTransaction transaction = _dialect.BeginWriting(_connection);
        _dialect.LockCopies(_connection, transaction);
        if (_hasThreads)
            ApplyToThreads(transaction);
        transaction.Commit();
        return true;
    });

    private T OnConnection<T>(Func<T> work) => Persist(again =>
    {
        if (again || _connection.State is not System.Data.ConnectionState.Open)
        {
            _connection.Dispose();
            _connection = _dialect.Connect(create: false);
            _dialect.ForAdding(_connection);
        }
        return work();
    });

    // A server may be restarted under a long ingest. To do a batch again is safe even if it was its answer that was lost: what is there is not added
    // twice.
    private T Persist<T>(Func<bool, T> work)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return work(attempt > 0);
            }
            catch (Exception e) when (attempt < Pauses.Length && FaultOf(e) is { } fault && _dialect.IsPassing(fault))
            {
                Task.Delay(TimeSpan.FromSeconds(Pauses[attempt]), _clock).GetAwaiter().GetResult();
            }
            catch (DbException e)
            {
                throw _dialect.Explain(e);
            }
        }
    }

    private static DbException? FaultOf(Exception e) => e as DbException ?? (e as StoreException)?.InnerException as DbException;

    private int AddReports(DbTransaction transaction, IReadOnlyList<ReadReport> reports, string now)
    {
        long[] numbers = _dialect.ReserveReports(_connection, transaction, reports.Count);
        List<StoredReport> stored = [.. reports.Select((r, i) => new StoredReport(numbers[i], r, r.AddedAt ?? now))];
        HashSet<long> inserted = _dialect.InsertReports(_connection, transaction, stored);
        foreach (StoreTable table in StoreTable.All.Concat(_dialect.OwnTables))
        {
            using RowWriter rows = _dialect.WriteRows(_connection, table.Name, table.Columns);
            foreach (StoredReport report in stored)
            {
                if (inserted.Contains(report.Number))
                    table.Write(rows, report);
            }
            rows.Complete();
        }
        _copies?.Add(_connection, transaction, stored.FindAll(r => inserted.Contains(r.Number)));
        // Threads and answers know the reports' own words alone, so the readings are waited for behind them.
        CopyReadingWork? readings = _hasReadings ? CopyReadings.Begin(_connection, transaction, _copies!.Changed) : null;
        IReadOnlyCollection<long> threads =
            _hasThreads ? ThreadTables.Add(_dialect, _connection, transaction, _step, inserted, _copies!.Regrouped) : [];
        _answers?.Add(_connection, transaction, inserted);
        if (_answers is not null)
            AnswerStances.Update(_connection, transaction, threads);
        Dictionary<(long Report, long Entity), string?> renamed = readings?.Write(_dialect, _connection, transaction) ?? [];
        // Behind the threads, which compare parties by the reports' own names: an actor's name may become another with the next report.
        if (_hasActors)
        {
            List<StoredEntity> entities = [.. stored.Where(r => inserted.Contains(r.Number)).SelectMany(StoredEntity.Of)];
            ActorTables.Add(_dialect, _connection, transaction, _step, _hasReadings ? StoredEntity.WithTakenNames(_connection, transaction, entities)
                : entities);
            ActorTables.Move(_dialect, _connection, transaction, _step,
                renamed.Where(e => !inserted.Contains(e.Key.Report)).ToDictionary(static e => e.Key, static e => e.Value));
        }
        return inserted.Count;
    }

    /// <summary>Decides about who is who, at once and for reports to come (docs/actors.md).</summary>
    /// <param name="kind">merge: the two are one; split: a spelling of the first is another; rename: it is called so.</param>
    /// <exception cref="DecisionException">A name means nobody, or several; nothing was decided.</exception>
    public DecisionRow Decide(string kind, string subject, string other, string? by = null, string? note = null) => Decide(row => row.Kind switch
    {
        "merge" => row.Deciding.Merge(row.Row),
        "split" => row.Deciding.Split(row.Row),
        _ => row.Deciding.Rename(row.Row),
    }, new DecisionRow(0, Now(), by, kind, "actor", subject, other, null, note, null));

    /// <summary>Decides that two proposals, engagements or events are one, however many reports tell of either (docs/threads.md).</summary>
    /// <param name="section">proposal, engagement, event.</param>
    /// <param name="key">Of a thread or of a finding in it; its beginning is enough.</param>
    /// <exception cref="DecisionException">A key means nothing, or they are one; nothing was decided.</exception>
    public DecisionRow DecideSame(string section, string key, string other, string? by = null, string? note = null) =>
        Decide(static row => row.Deciding.MergeThreads(row.Row), new DecisionRow(0, Now(), by, "merge", section, key, other, null, note, null));

    /// <summary>Decides that what one report tells of is another proposal, engagement or event than the others of its thread tell of.</summary>
    /// <exception cref="DecisionException">The key means nothing, or it stands alone; nothing was decided.</exception>
    public DecisionRow DecideApart(string section, string key, string? by = null, string? note = null) =>
        Decide(static row => row.Deciding.Separate(row.Row), new DecisionRow(0, Now(), by, "separate", section, key, null, null, note, null));

    /// <summary>Decides that a damaged report keeps its own names and quotations, whatever a clean copy has (docs/copies.md).</summary>
    /// <param name="report">Its id or its key.</param>
    /// <exception cref="DecisionException">There is no such report, or it is decided already; nothing was decided.</exception>
    public DecisionRow DecideOwn(string report, string? by = null, string? note = null) =>
        Decide(static row => row.Deciding.Own(row.Row), new DecisionRow(0, Now(), by, "own", "copy", report, null, null, note, null));

    /// <summary>Undoes a decision; to undo the undoing brings it back.</summary>
    /// <exception cref="DecisionException">There is no such decision, or it is undone.</exception>
    public DecisionRow Undo(long decision, string? by = null, string? note = null) =>
        Decide(static row => row.Deciding.Undo(row.Row), new DecisionRow(0, Now(), by, "undo", "actor", "", null, decision, note, null));

    private DecisionRow Decide(Func<(string Kind, Deciding Deciding, DecisionRow Row), DecisionRow> decide, DecisionRow row) => OnConnection(() =>
    {
        using DbTransaction transaction = _dialect.BeginWriting(_connection);
        _dialect.LockCopies(_connection, transaction);
        DecisionRow made = decide((row.Kind, new Deciding(_dialect, _connection, transaction, _step), row));
        if (made.Section == "copy")
            ActorTables.Move(_dialect, _connection, transaction, _step,
                CopyReadings.Update(_dialect, _connection, transaction, Deciding.ReportsOf(_connection, transaction, made.Subject)));
        else if (made.Section != "actor")
            ApplyToThreads(transaction);
        transaction.Commit();
        return made;
    });

    private void ApplyToThreads(DbTransaction transaction)
    {
        IReadOnlyCollection<long> changed = ThreadTables.Add(_dialect, _connection, transaction, _step, [], []);
        if (_answers is not null)
            AnswerStances.Update(_connection, transaction, changed);
    }

    /// <summary>What was decided by hand, in the order in which it was.</summary>
    public List<DecisionRow> ListDecisions() => OnConnection(() => Decisions.List(_connection, null));

    /// <summary>Takes over decisions as they stand, with their numbers, and what another store knows of refused inputs and feeds, in one transaction.
    /// What is there already stays.</summary>
    internal void TakeOver(IReadOnlyList<DecisionRow> decisions, ReportStore? other) => OnConnection(() =>
    {
        using DbTransaction transaction = _dialect.BeginWriting(_connection);
        foreach (DecisionRow row in decisions)
            Decisions.Write(_connection, transaction, row, "on conflict (decision) do nothing");
        if (other is not null)
        {
            using DbConnection from = other.Connect();
            foreach ((string table, string key, string[] columns) in SourceTables.Kept)
                Copy(from, transaction, table, key, columns);
        }
        transaction.Commit();
        return true;
    });

    private void Copy(DbConnection from, DbTransaction transaction, string table, string key, string[] columns)
    {
        using DbCommand all = Command(from, $"select {string.Join(", ", columns)} from {table}");
        using DbDataReader row = all.ExecuteReader();
        while (row.Read())
        {
            using DbCommand insert = Command(_connection, $"""
                insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(static c => "@" + c))})
                on conflict ({key}) do nothing
                """, [.. columns.Select((c, i) => ("@" + c, (object?)row.GetValue(i)))]);
            insert.Transaction = transaction;
            insert.ExecuteNonQuery();
        }
    }

    private void AddRejected(DbTransaction transaction, RejectedInput input, string now)
    {
        using DbCommand command = Command(_connection, """
            insert into rejected (input, place, reason, first_at, last_at, times) values (@input, @place, @reason, @now, @now, 1)
            on conflict (input, place, reason) do update set last_at = excluded.last_at, times = rejected.times + 1
            """, ("@input", RowWriter.Clean(input.Input)), ("@place", RowWriter.Clean(input.Place)), ("@reason", RowWriter.Clean(input.Reason)),
            ("@now", now));
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private string Now() => _clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What is remembered of a feed; null for one that was never asked.</summary>
    public KnownSource? LoadSource(string source) => OnConnection(() => SourceTables.Load(_connection, source));

    /// <summary>The feeds that have been asked, by address.</summary>
    public List<string> Sources() => OnConnection(() => SourceTables.All(_connection));

    /// <summary>Remembers a feed, in one transaction.</summary>
    public void SaveSource(string source, KnownSource known) => OnConnection(() =>
    {
        using DbTransaction transaction = _dialect.BeginWriting(_connection);
        SourceTables.Save(_connection, transaction, source, known, Now());
        transaction.Commit();
        return true;
    });

    public long CountReports() => OnConnection(() =>
    {
        using DbCommand command = Command(_connection, "select count(*) from report");
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    });

    /// <summary>What could not be read, latest first.</summary>
    public IEnumerable<RejectedRow> Rejected()
    {
        using DbCommand command = Command(_connection, """
            select input, place, reason, first_at, last_at, times from rejected order by last_at desc, input, place, reason
            """);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
            yield return new RejectedRow(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4),
                rows.GetInt64(5));
    }

    /// <summary>Full-text search over titles and texts.</summary>
    /// <param name="words">Words that must all be there; "a phrase"; -without; this OR that.</param>
    public List<SearchHit> Search(string words, int limit)
    {
        string query = _dialect.SearchQuery(words);
        List<SearchHit> hits = [];
        if (query.Length == 0)
            return hits;
        List<string> wanted = SearchWords.Wanted(words);
        using DbCommand command = Command(_connection, _dialect.SearchSql, ("@query", query), ("@limit", limit));
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
            hits.Add(new SearchHit(rows.GetInt64(0), rows.GetDouble(1), Snippet.Of(rows.GetString(2), wanted)));
        return hits;
    }

    /// <summary>The numbers of all reports that <see cref="Search"/> would find.</summary>
    /// <param name="most">No more than so many, whichever.</param>
    public HashSet<long> Matching(DbConnection connection, string words, int most)
    {
        HashSet<long> reports = [];
        string query = _dialect.SearchQuery(words);
        if (query.Length == 0)
            return reports;
        using DbCommand command = Command(connection, FormattableString.Invariant($"{_dialect.MatchSql} limit {most}"), ("@query", query));
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
            reports.Add(rows.GetInt64(0));
        return reports;
    }

    /// <summary>A connection for queries of one's own, opened; the caller closes it. The views of docs/store.md are the same in both
    /// databases.</summary>
    /// <param name="asItIs">Whether all queries see the store as it is at the first, whatever is added meanwhile; many of them are then quicker
    /// too.</param>
    public DbConnection Connect(bool asItIs = false)
    {
        try
        {
            DbConnection connection = _dialect.Connect(create: false);
            _dialect.ForQuestions(connection);
            if (asItIs)
                _dialect.BeginReading(connection);
            return connection;
        }
        catch (DbException e)
        {
            throw _dialect.Explain(e);
        }
    }

    /// <summary>What a failed query of one's own means to a user.</summary>
    public StoreException Explain(DbException fault) => _dialect.Explain(fault);

    /// <summary>A command with parameters, named as in the SQL: "@name".</summary>
    public static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public void Dispose()
    {
        if (_known.IsValueCreated)
            _known.Value.Dispose();
        _connection.Dispose();
        _dialect.Dispose();
    }

    /// <summary>Looks keys up on a connection of its own.</summary>
    private sealed class KnownReports(Dialect dialect) : IDisposable
    {
        private DbConnection? _connection;
        private DbCommand? _command;

        /// <param name="again">Whether the connection failed at the last try.</param>
        public bool Has(string key, bool again)
        {
            if (again || _command is null)
            {
                Dispose();
                _connection = dialect.Connect(create: false);
                _command = Command(_connection, "select 1 from report where key = @key", ("@key", ""));
                _command.Prepare();
            }
            _command.Parameters[0].Value = key;
            return _command.ExecuteScalar() is not null;
        }

        public void Dispose()
        {
            _command?.Dispose();
            _connection?.Dispose();
            (_command, _connection) = (null, null);
        }
    }
}
