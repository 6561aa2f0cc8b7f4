using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Dragoman.Across.Copies;

namespace Dragoman.Store;

/// <summary>The keys of all reports but the latest, in tables copy_key_run and copy_key_block.</summary>
internal sealed class CopyKeyTables(Dialect dialect) : IKeyShelf
{
    private const int BlocksAtOnce = 1000;

    private readonly List<KeyRun> _runs = [];
    private byte[] _block = [];
    private DbConnection? _connection;
    private DbTransaction? _transaction;

    public IReadOnlyList<KeyRun> Runs => _runs;

    /// <summary>The last report of the runs, by copy_signature.nth; −1 where there is none.</summary>
    public long Until => _runs.Count == 0 ? -1 : _runs[^1].Until;

    /// <summary>Reads and writes in this transaction from now on.</summary>
    /// <returns>Whether another writer has made runs since.</returns>
    public bool Use(DbConnection connection, DbTransaction transaction)
    {
        (_connection, _transaction) = (connection, transaction);
        long until = ThreadRows.Read(connection, transaction, "select coalesce(max(until), -1) from copy_key_run")
            .Select(static row => row.GetInt64(0)).Single();
        if (until == Until)
            return false;
        Forget();
        _runs.AddRange(ThreadRows.Read(connection, transaction, "select first_block, fences, texts, until from copy_key_run order by until")
            .Select(static row =>
            new KeyRun(row.GetInt64(0), row.IsDBNull(1) ? [] : FencesOf((byte[])row.GetValue(1)), (int)row.GetInt64(2), (int)row.GetInt64(3))));
        return true;
    }

    public void Forget() => _runs.Clear();

    // More than a third of what the writing thread would leave to the garbage collector are blocks of keys.
    public IEnumerable<(long Number, ReadOnlyMemory<byte> Entries)> Read(IEnumerable<long> blocks) =>
        ThreadRows.Read(_connection!, _transaction!, """
            select block, entries from copy_key_block where block in ({0}) order by block
            """, blocks).Select(row => (row.GetInt64(0), dialect.Bytes(row, 1, ref _block)));

    public void Replace(int last, IEnumerable<byte[]> blocks, Func<long, KeyRun> make)
    {
        long first = _runs.Count == 0 ? 1 : _runs.Max(static r => r.EndBlock), next = first;
        // A database that answers one question at a time cannot be read while rows are on their way to it.
        foreach (byte[][] some in blocks.Chunk(BlocksAtOnce))
        {
            using RowWriter rows = dialect.WriteRows(_connection!, "copy_key_block", "block, entries");
            foreach (byte[] block in some)
            {
                rows.Add(next++);
                rows.Add(block);
                rows.EndRow();
            }
            rows.Complete();
        }
        foreach (KeyRun gone in _runs.TakeLast(last))
        {
            Execute($"delete from copy_key_block where block >= {gone.FirstBlock} and block < {gone.EndBlock}");
            Execute($"delete from copy_key_run where until = {gone.Until}");
        }
        _runs.RemoveRange(_runs.Count - last, last);
        KeyRun made = make(first);
        _runs.Add(made);
        using RowWriter run = dialect.WriteRows(_connection!, "copy_key_run", "until, texts, first_block, fences");
        run.Add(made.Until);
        run.Add(made.Texts);
        run.Add(made.FirstBlock);
        run.Add(BytesOf(made.Fences));
        run.EndRow();
        run.Complete();
    }

    private void Execute(FormattableString sql) => ThreadRows.Execute(_connection!, _transaction!, sql.ToString(CultureInfo.InvariantCulture));

    // All machines that Dragoman runs on have the lowest byte first.
    private static byte[] BytesOf(ulong[] fences) => MemoryMarshal.AsBytes(fences.AsSpan()).ToArray();

    private static ulong[] FencesOf(byte[] bytes) => MemoryMarshal.Cast<byte, ulong>(bytes).ToArray();
}
