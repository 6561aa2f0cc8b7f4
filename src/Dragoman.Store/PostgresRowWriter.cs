using Npgsql;
using NpgsqlTypes;

namespace Dragoman.Store;

/// <summary>Rows by COPY in its binary form.</summary>
internal sealed class PostgresRowWriter(NpgsqlConnection connection, string table, string columns) : RowWriter
{
    private readonly NpgsqlBinaryImporter _rows = connection.BeginBinaryImport($"copy {table} ({columns}) from stdin (format binary)");
    private bool _inRow;

    public override void Add(int value) => Add((long)value);

    public override void Add(long value) => Row().Write(value, NpgsqlDbType.Bigint);

    public override void Add(double value) => Row().Write(value, NpgsqlDbType.Double);

    public override void Add(bool value) => Row().Write(value, NpgsqlDbType.Boolean);

    public override void Add(byte[] value) => Row().Write(value, NpgsqlDbType.Bytea);

    public override void AddNull() => Row().WriteNull();

    protected override void AddClean(string value) => Row().Write(value, NpgsqlDbType.Text);

    public override void EndRow() => _inRow = false;

    public override void Complete() => _rows.Complete();

    public override void Dispose() => _rows.Dispose();

    private NpgsqlBinaryImporter Row()
    {
        if (!_inRow)
        {
            _rows.StartRow();
            _inRow = true;
        }
        return _rows;
    }
}
