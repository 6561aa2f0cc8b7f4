using System.Data.Common;
using Npgsql;

namespace Dragoman.Store;

/// <summary>A store in a PostgreSQL database, for several writers and readers at once.</summary>
internal sealed class PostgresDialect : Dialect
{
    // Any number will do, if all Dragomans use the same.
    private const long MigrationLock = 0x4452474D, CopyLock = MigrationLock + 1;

    private readonly NpgsqlDataSource _source;

    /// <param name="address">postgres://user:password@host:port/database?name=value, as libpq reads it.</param>
    public PostgresDialect(string address)
    {
        NpgsqlConnectionStringBuilder settings = PostgresAddress.Parse(address, out string shown);
        Store = shown;
        NpgsqlSlimDataSourceBuilder source = new(settings.ConnectionString);
        source.EnableTransportSecurity();
        _source = source.Build();
    }

    public override string Store { get; }

    protected override string Name => "postgres";

    public override DbConnection Connect(bool create)
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (NpgsqlException e)
        {
            throw Explain(e);
        }
    }

    public override int VersionOf(DbConnection connection)
    {
        // One statement: between two, another program may have made the first tables.
        if (Scalar(connection, """
            select exists (select from pg_tables where schemaname = current_schema()) and to_regclass('dragoman_store') is null
            """) is true)
            throw new StoreException(Store, "this database has other tables in it.",
                "Use an empty database, or an empty schema with ?search_path=NAME.");
        return Scalar(connection, "select to_regclass('dragoman_store') is not null") is true
            ? (int)(long)Scalar(connection, "select version from dragoman_store")! : 0;
    }

    public override void SetVersion(DbConnection connection, DbTransaction transaction, int version) =>
        Execute(connection, $"""
            create table if not exists dragoman_store (version bigint not null); delete
            from dragoman_store; insert into dragoman_store values ({version});
            """);

    public override DbTransaction BeginMigration(DbConnection connection)
    {
        DbTransaction transaction = connection.BeginTransaction();
        Execute(connection, $"select pg_advisory_xact_lock({MigrationLock})");
        return transaction;
    }

    public override DbTransaction BeginWriting(DbConnection connection) => connection.BeginTransaction();

    public override void BeginReading(DbConnection connection) => Execute(connection, "begin isolation level repeatable read, read only");

    // Taken when the reports are in, so that nobody who holds it waits for a report of another's.
    public override void LockCopies(DbConnection connection, DbTransaction transaction) =>
        Execute(connection, $"select pg_advisory_xact_lock({CopyLock})");

    protected override string TranslateLine(string line)
    {
        line = line.Replace(" without rowid", "", StringComparison.Ordinal);
        // Whole numbers are all read as 64 bits, as SQLite gives them.
        line = line.Replace(" blob ", " bytea ", StringComparison.Ordinal).Replace(" integer", " bigint", StringComparison.Ordinal);
        // Rows come in no order of their own here; SQLite has them in the key's.
        return line.Replace("group_concat(", "string_agg(", StringComparison.Ordinal)
            .Replace("' | ')", "' | ' order by n.nth)", StringComparison.Ordinal);
    }

    public override long[] ReserveReports(DbConnection connection, DbTransaction transaction, int count)
    {
        long[] numbers = new long[count];
        using DbCommand command = ReportStore.Command(
            connection, "select nextval('report_number') from generate_series(1, @count)", ("@count", count));
        using DbDataReader rows = command.ExecuteReader();
        for (int i = 0; rows.Read(); i++)
            numbers[i] = rows.GetInt64(0);
        return numbers;
    }

    // Keys go in sorted, so that two writers with the same reports wait for each other and never for themselves.
    public override HashSet<long> InsertReports(DbConnection connection, DbTransaction transaction, IReadOnlyList<StoredReport> reports)
    {
        Execute(connection, "create temporary table if not exists incoming_report (like report) on commit delete rows");
        StoreTable table = ReportTables.Report;
        using (RowWriter rows = WriteRows(connection, "incoming_report", table.Columns))
        {
            foreach (StoredReport report in reports)
                table.Write(rows, report);
            rows.Complete();
        }
        HashSet<long> inserted = [];
        using DbCommand command = ReportStore.Command(connection,
            $"""
                insert into report ({table.Columns}) select {table.Columns} from incoming_report order by key
                on conflict (key) do nothing returning report
                """);
        using DbDataReader numbers = command.ExecuteReader();
        while (numbers.Read())
            inserted.Add(numbers.GetInt64(0));
        return inserted;
    }

    public override void Upsert(DbConnection connection, DbTransaction transaction, string table, string columns, string conflict,
        Action<RowWriter> write)
    {
        string incoming = "incoming_" + table;
        Execute(connection, $"create temporary table if not exists {incoming} (like {table}) on commit delete rows");
        using (RowWriter rows = WriteRows(connection, incoming, columns))
        {
            write(rows);
            rows.Complete();
        }
        Execute(connection, $"insert into {table} ({columns}) select {columns} from {incoming} {conflict}; delete from {incoming};");
    }

    public override RowWriter WriteRows(DbConnection connection, string table, string columns) =>
        new PostgresRowWriter((NpgsqlConnection)connection, table, columns);

    public override string SearchSql => """
        select t.report, s.rank, left(t.text, 200000) as text from
            (select report, ts_rank_cd(search, query)::double precision as rank
            from report_text, websearch_to_tsquery('english', @query) query where search @@ query order by rank desc, report limit @limit) s
        join report_text t on t.report = s.report order by s.rank desc, s.report
        """;

    public override string MatchSql => "select report from report_text where search @@ websearch_to_tsquery('english', @query)";

    public override string SearchQuery(string words) => RowWriter.Clean(words);

    public override StoreException Explain(DbException fault)
    {
        (string what, string remedy) = fault is PostgresException e
            ? e.SqlState switch
            {
                "28P01" or "28000" => ($"the server refuses the user or the password ({e.MessageText}).", "Check them in the store's address."),
                "3D000" => ("there is no such database.", "Make it with `createdb NAME`, or check the address."),
                "42501" => ($"the user may not do this ({e.MessageText}).", "Grant it, or use a database of the user's own."),
                "53100" => ("the server's disk is full.", "Make room and run the command again: what was reported as added is kept."),
                "53300" => ("the server has no connection left.", "Try again later, or raise max_connections."),
                "25006" => ("the database can only be read.", "Write to the primary server."),
                PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
                    ("the server is being stopped or started.", "Run the command again when it is up: what was reported as added is kept."),
                _ => ($"the database failed ({e.SqlState}: {e.MessageText}).", "What was reported as added is kept."),
            }
            : fault.InnerException is System.Net.Sockets.SocketException or IOException or TimeoutException
                ? ($"the connection to the server failed ({fault.InnerException.Message}).",
                    "Check that it runs and that the address is right, and run the command again: what was reported as added is kept.")
                : ($"the database failed ({fault.Message}).", "What was reported as added is kept.");
        return new StoreException(Store, what, remedy, fault);
    }

    public override bool IsPassing(DbException fault) => fault.IsTransient;

    public override void Dispose()
    {
        _source.Dispose();
        base.Dispose();
    }

    private static object? Scalar(DbConnection connection, string sql)
    {
        using DbCommand command = ReportStore.Command(connection, sql);
        return command.ExecuteScalar();
    }
}
