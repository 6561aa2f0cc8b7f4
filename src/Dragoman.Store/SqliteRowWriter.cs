using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dragoman.Store;

/// <summary>Rows by one prepared statement, its values bound without boxing: this is most of what the writing thread does.</summary>
internal sealed class SqliteRowWriter : RowWriter
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[4096];
    private int _column;

    /// <param name="columns">Their names, ", " between them.</param>
    /// <param name="conflict">What follows the values, such as "on conflict (key) do nothing".</param>
    public SqliteRowWriter(SqliteConnection connection, string table, string columns, string conflict = "")
    {
        _database = connection.Handle!;
        int count = columns.Count(static c => c == ',') + 1;
        string sql = $"insert into {table} ({columns}) values ({string.Join(", ", Enumerable.Repeat("?", count))}) {conflict}";
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Whether the last row went in; false where it was there already.</summary>
    public bool WasInserted => raw.sqlite3_changes(_database) > 0;

    public override void Add(int value) => Check(raw.sqlite3_bind_int(_statement, ++_column, value));

    public override void Add(long value) => Check(raw.sqlite3_bind_int64(_statement, ++_column, value));

    public override void Add(double value) => Check(raw.sqlite3_bind_double(_statement, ++_column, value));

    public override void Add(bool value) => Check(raw.sqlite3_bind_int(_statement, ++_column, value ? 1 : 0));

    public override void Add(byte[] value) => Check(raw.sqlite3_bind_blob(_statement, ++_column, value));

    public override void AddNull() => Check(raw.sqlite3_bind_null(_statement, ++_column));

    protected override void AddClean(string value)
    {
        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _utf8.Length)
            _utf8 = new byte[most];
        int length = Encoding.UTF8.GetBytes(value, _utf8);
        // Of an empty span SQLite would be given a null pointer, and that is NULL to it.
        Check(length == 0 ? raw.sqlite3_bind_text(_statement, ++_column, "") : raw.sqlite3_bind_text(_statement, ++_column, _utf8.AsSpan(0, length)));
    }

    public override void EndRow()
    {
        int result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        _column = 0;
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    public override void Complete() { }

    public override void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
