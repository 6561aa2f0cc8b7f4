using System.Data.Common;

namespace Dragoman.Store;

/// <summary>What differs between the two databases that a store may live in. Everything else is one text of SQL for both.</summary>
internal abstract class Dialect : IDisposable
{
    /// <summary>The store as messages name it: a path, or an address without its password.</summary>
    public abstract string Store { get; }

    /// <summary>A connection, opened and set up; the caller closes it.</summary>
    /// <param name="create">Whether a store that is not there may be made.</param>
    /// <exception cref="StoreException">There is no store, or it is another program's.</exception>
    public abstract DbConnection Connect(bool create);

    /// <summary>Sets a connection up on which reports are added.</summary>
    public virtual void ForAdding(DbConnection connection) { }

    /// <summary>Sets a connection up on which questions are asked, and nothing is written.</summary>
    public virtual void ForQuestions(DbConnection connection) { }

    /// <summary>Begins a transaction in which nothing is written, and in which the store stays as it is now, whoever adds to it. It ends with the
    /// connection.</summary>
    public abstract void BeginReading(DbConnection connection);

    protected static void Execute(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The migration step that the store has reached; 0 for an empty one.</summary>
    /// <exception cref="StoreException">The tables are another program's.</exception>
    public abstract int VersionOf(DbConnection connection);

    /// <summary>Marks the store as Dragoman's and as having reached a step, inside the transaction that takes it there.</summary>
    public abstract void SetVersion(DbConnection connection, DbTransaction transaction, int version);

    /// <summary>Begins a transaction that nobody else's migration or, where the database can have but one writer, writing runs beside.</summary>
    public abstract DbTransaction BeginMigration(DbConnection connection);

    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Told behind each transaction in which reports were added.</summary>
    public virtual void AfterCommit(DbConnection connection) { }

    /// <summary>Waits until no other writer seeks copies, and keeps others waiting until the transaction ends.</summary>
    public virtual void LockCopies(DbConnection connection, DbTransaction transaction) { }

    /// <summary>A step of migrations.sql in this database's words.</summary>
    public string Translate(string step)
    {
        StringWriter sql = new() { NewLine = "\n" };
        bool ours = true;
        foreach (string line in step.Split('\n'))
        {
            if (line.StartsWith("-- only ", StringComparison.Ordinal))
                ours = line.AsSpan(8).Trim().SequenceEqual(Name);
            else if (line.StartsWith("-- end", StringComparison.Ordinal))
                ours = true;
            else if (ours)
                sql.WriteLine(TranslateLine(line));
        }
        return sql.ToString();
    }

    /// <summary>A query in SQLite's words in this database's.</summary>
    public string TranslateQuery(string sql) => string.Join('\n', sql.Split('\n').Select(TranslateLine));

    /// <summary>As "-- only" in migrations.sql has it.</summary>
    protected abstract string Name { get; }

    protected abstract string TranslateLine(string line);

    /// <summary>Numbers for reports to come, rising; gaps are no fault.</summary>
    public abstract long[] ReserveReports(DbConnection connection, DbTransaction transaction, int count);

    /// <summary>Writes the rows of table <c>report</c>, but those whose key is there already.</summary>
    /// <returns>The numbers written.</returns>
    public abstract HashSet<long> InsertReports(DbConnection connection, DbTransaction transaction, IReadOnlyList<StoredReport> reports);

    /// <summary>Writes new rows of a table; the caller disposes of the writer.</summary>
    /// <param name="columns">Their names, ", " between them.</param>
    public abstract RowWriter WriteRows(DbConnection connection, string table, string columns);

    /// <summary>The bytes of a column, which is not null.</summary>
    /// <param name="buffer">Where they may be put; made longer where it is too short.</param>
    public virtual ReadOnlyMemory<byte> Bytes(DbDataReader row, int column, ref byte[] buffer) => buffer = (byte[])row.GetValue(column);

    /// <summary>Writes rows of which some may be there already.</summary>
    /// <param name="conflict">What is done with those, such as "on conflict (name) do nothing". No key may come twice.</param>
    public abstract void Upsert(DbConnection connection, DbTransaction transaction, string table, string columns, string conflict,
        Action<RowWriter> write);

    /// <summary>Tables that only this database wants filled.</summary>
    public virtual IReadOnlyList<StoreTable> OwnTables => [];

    /// <summary>Reports that match, best first: columns report, rank (higher is better) and text (its beginning), for parameters @query and
    /// @limit.</summary>
    public abstract string SearchSql { get; }

    /// <summary>Column report of all reports that match parameter @query, in no order.</summary>
    public abstract string MatchSql { get; }

    /// <summary>A query in this database's syntax, of the words, "phrases", -exclusions and ORs that a user types.</summary>
    public abstract string SearchQuery(string words);

    public abstract StoreException Explain(DbException fault);

    /// <summary>Whether what failed may go well on another connection.</summary>
    public abstract bool IsPassing(DbException fault);

    public virtual void Dispose() { }
}
