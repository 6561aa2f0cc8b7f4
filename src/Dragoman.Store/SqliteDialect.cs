using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dragoman.Store;

/// <summary>A store in one SQLite file, with a write-ahead log, so that it is read while it is written.</summary>
/// <param name="foldedPages">Pages of the log at which it is folded into the file.</param>
internal sealed class SqliteDialect(string path, int foldedPages = SqliteDialect.FoldedPages) : Dialect
{
    // "DRGM": tells our files from other programs' (https://www.sqlite.org/pragma.html#pragma_application_id).
    private const int ApplicationId = 0x4452474D;
    private const int BusyMilliseconds = 60_000;

    // A connection is used by one thread at a time here, and need not lock itself for each value that is written or read.
    static SqliteDialect()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    // 128 MB, not 4, so that a page that is written often is folded in once.
    public const int FoldedPages = 16_000;
    private const int LongestLog = 4;

    private SqliteConnection? _folder;
    private int _logged;

    private static readonly StoreTable Search = new("report_search", "rowid, title, text", ReportTables.WriteText);

    public override string Store => path;

    protected override string Name => "sqlite";

    public override IReadOnlyList<StoreTable> OwnTables => [Search];

    public override DbConnection Connect(bool create)
    {
        if (!create && !File.Exists(path))
            throw new StoreException(path, "there is no store here.", "Make one with `dragoman add SOURCE --store PATH`, or check the path.");
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = false,
            DefaultTimeout = BusyMilliseconds / 1000,
        }.ConnectionString);
        try
        {
            connection.Open();
            // FULL, not NORMAL: what was reported as added survives the machine's fall too, for one flush a batch (docs/decisions.md).
            Execute(connection, $"""
                pragma busy_timeout = {BusyMilliseconds}; pragma synchronous = full; pragma cache_size = -65536; pragma temp_store = memory;
                pragma wal_autocheckpoint = {foldedPages};
                """);
            // The file and its log are opened with the first thing that is read.
            Number(connection, "pragma schema_version");
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            if (!create && e.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && ConnectUnchanging() is { } unchanging)
                return unchanging;
            throw Explain(e);
        }
    }

    // A store on a medium or in a folder that cannot be written to can be asked all the same, where its log has been folded into it: who opens it
    // so keeps no log and takes no locks (https://www.sqlite.org/uri.html#uriimmutable). Null where that fails too.
    private SqliteConnection? ConnectUnchanging()
    {
        if (new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
            return null;
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = $"file:{string.Join('/', Path.GetFullPath(path).Split('/').Select(Uri.EscapeDataString))}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            Execute(connection, "pragma cache_size = -65536; pragma temp_store = memory;");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            return null;
        }
    }

    // Of a batch that comes to 100,000 reports about as much is written; with half of it pages were written before the batch ended, and read again.
    // The log is folded in beside the next batches. It is begun anew where all of it is folded in when a batch begins, which is seldom so: at four
    // times the length the writing thread folds in what is left.
    public override void ForAdding(DbConnection connection) =>
        Execute(connection, $"pragma cache_size = -131072; pragma wal_autocheckpoint = {LongestLog * foldedPages};");

    /// <summary>Ends when the log has been folded in, as far as that was begun.</summary>
    public Task Folding { get; private set; } = Task.CompletedTask;

    public override void AfterCommit(DbConnection connection)
    {
        raw.sqlite3_db_status(((SqliteConnection)connection).Handle!, raw.SQLITE_DBSTATUS_CACHE_WRITE, out int pages, out _, resetFlg: 1);
        _logged += pages;
        if (_logged < foldedPages || !Folding.IsCompleted)
            return;
        _logged = 0;
        Folding = Task.Factory.StartNew(Fold, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Fold()
    {
        try
        {
            _folder ??= (SqliteConnection)Connect(create: false);
            Execute(_folder, "pragma wal_checkpoint(passive)");
        }
        catch (Exception e) when (e is SqliteException or StoreException)
        {
            // All is in the log and stays there, as where SQLite folds by itself: a disk that is full or broken is told of when more is written.
        }
    }

    public override void Dispose()
    {
        Folding.GetAwaiter().GetResult();
        _folder?.Dispose();
        base.Dispose();
    }

    // The file is read where the system has it in memory, not copied page by page: some 20 to 50 ms less of a dear question among 100,000 reports
    // (2026-11). Not while reports are added, whose memory would seem to grow with the file.
    public override void ForQuestions(DbConnection connection) => Execute(connection, "pragma mmap_size = 2147418112");

    // Of a question of some hundred statements each would take and leave the locks by itself: 1,400 calls of the system.
    public override void BeginReading(DbConnection connection) => Execute(connection, "begin");

    public override int VersionOf(DbConnection connection)
    {
        long application = Number(connection, "pragma application_id"), tables = Number(connection, "select count(*) from sqlite_master");
        if (application == 0 && tables == 0)
        {
            // Both are written into the file's head and stay with it; they must stand before its first table does.
            Execute(connection, "pragma page_size = 8192; pragma journal_mode = wal;");
            return 0;
        }
        if (application != ApplicationId)
            throw new StoreException(path, "this is another program's database.", "Name another file; a new one is made where there is none.");
        return (int)Number(connection, "pragma user_version");
    }

    public override void SetVersion(DbConnection connection, DbTransaction transaction, int version) =>
        Execute(connection, $"pragma application_id = {ApplicationId}; pragma user_version = {version};");

    public override DbTransaction BeginMigration(DbConnection connection) => BeginWriting(connection);

    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    protected override string TranslateLine(string line) => line.Replace("bigint primary key", "integer primary key", StringComparison.Ordinal);

    public override long[] ReserveReports(DbConnection connection, DbTransaction transaction, int count)
    {
        long last = Number(connection, "select coalesce(max(report), 0) from report");
        return [.. Enumerable.Range(1, count).Select(n => last + n)];
    }

    public override HashSet<long> InsertReports(DbConnection connection, DbTransaction transaction, IReadOnlyList<StoredReport> reports)
    {
        HashSet<long> inserted = [];
        using SqliteRowWriter rows = new((SqliteConnection)connection, ReportTables.Report.Name, ReportTables.Report.Columns,
            "on conflict (key) do nothing");
        foreach (StoredReport report in reports)
        {
            ReportTables.Report.Write(rows, report);
            if (rows.WasInserted)
                inserted.Add(report.Number);
        }
        return inserted;
    }

    public override void Upsert(DbConnection connection, DbTransaction transaction, string table, string columns, string conflict,
        Action<RowWriter> write)
    {
        using SqliteRowWriter rows = new((SqliteConnection)connection, table, columns, conflict);
        write(rows);
    }

    public override ReadOnlyMemory<byte> Bytes(DbDataReader row, int column, ref byte[] buffer)
    {
        ReadOnlySpan<byte> bytes = raw.sqlite3_column_blob(((SqliteDataReader)row).Handle!, column);
        if (buffer.Length < bytes.Length)
            buffer = new byte[bytes.Length];
        bytes.CopyTo(buffer);
        return buffer.AsMemory(0, bytes.Length);
    }

    public override RowWriter WriteRows(DbConnection connection, string table, string columns) =>
        new SqliteRowWriter((SqliteConnection)connection, table, columns);

    public override string SearchSql => """
        select t.report, s.rank, substr(t.text, 1, 200000) as text from
            (select rowid as report, -bm25(report_search, 4.0, 1.0) as rank from report_search where report_search match @query
            order by rank desc, rowid limit @limit) s
        join report_text t on t.report = s.report order by s.rank desc, s.report
        """;

    public override string MatchSql => "select rowid from report_search where report_search match @query";

    public override string SearchQuery(string words) => SearchWords.ToFts5(words);

    public override StoreException Explain(DbException fault)
    {
        int code = fault is SqliteException e ? e.SqliteErrorCode : 0;
        (string what, string remedy) = code switch
        {
            raw.SQLITE_NOTADB => ("this is not a Dragoman store.", "Name another file; a new one is made where there is none."),
            raw.SQLITE_FULL => ("the disk is full.", "Make room and run the command again: what was reported as added is kept."),
            raw.SQLITE_READONLY => ("the store cannot be written to.", "Check the permissions of the file and of its folder."),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            ("another program has been writing to the store for a minute.", "Wait until it is done, or use PostgreSQL for several writers."),
            raw.SQLITE_CANTOPEN => ("the store cannot be opened.", "Check that the folder is there and that you may write to it."),
            raw.SQLITE_CORRUPT => ($"the store is damaged ({fault.Message}).", "Restore a copy, or make a new store and add the sources again."),
            raw.SQLITE_IOERR => ($"the store cannot be read or written ({fault.Message}).",
                "Check the disk and the space left; what was reported as added is kept."),
            _ => ($"the store failed ({fault.Message}).", "What was reported as added is kept."),
        };
        return new StoreException(path, what, remedy, fault);
    }

    public override bool IsPassing(DbException fault) => false;

    private static long Number(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
