using System.Data.Common;
using Dragoman.Across.Copies;

namespace Dragoman.Store;

/// <summary>Keeps the groups of copies as reports come in: tables copy_signature and copy_group.</summary>
/// <remarks>In memory are the keys of the latest few thousand reports; those of the others, all signatures and all groups are in tables
/// (<see cref="CopyKeyTables"/>), so that memory is the same for a thousand reports and for a million. What another writer added in the meantime is
/// read before copies of the new reports are sought; writers do that one after the other. The rows depend on the reports alone, not on their
/// order.</remarks>
internal sealed class CopyTables
{
    /// <summary>The step of migrations.sql that made its tables.</summary>
    public const int Step = 5;

    /// <summary>The step at which keys are kept in tables; before it they are read anew from all signatures.</summary>
    public const int KeysStep = 13;

    /// <summary>The step at which the measures of groups are kept; before it all reports of a group are read when one joins it.</summary>
    private const int MeasureStep = 16;

    // Of so many reports the blocks that have their keys are held at a time: some 10 MB in a store of a million.
    private const int LookAtOnce = 32;
    private const int SignaturesAtOnce = 500;

    private readonly Dialect _dialect;
    private readonly bool _hasQuotes, _hasKeys, _hasMeasures;
    private readonly CopyKeyTables _keys;
    private readonly CopySeeker _seeker;
    private long _last;
    private bool _unsure;

    /// <param name="step">That the store has reached.</param>
    /// <param name="latest">Reports whose keys are held in memory.</param>
    public CopyTables(Dialect dialect, int step, int latest = CopySeeker.MostLatest)
    {
        _dialect = dialect;
        _hasQuotes = step >= CopyReadings.Step;
        _hasKeys = step >= KeysStep;
        _hasMeasures = step >= MeasureStep;
        _keys = new CopyKeyTables(dialect);
        _seeker = new CopySeeker(_keys, latest);
    }

    /// <summary>Earlier reports whose group has another leader since the last reports were added.</summary>
    public HashSet<long> Regrouped { get; } = [];

    /// <summary>Reports, new or earlier, that have copies and of which the row in copy_group is another since the last reports were added.</summary>
    public HashSet<long> Changed { get; } = [];

    /// <summary>Seeks the copies of reports that this transaction has added, and writes their groups.</summary>
    public void Add(DbConnection connection, DbTransaction transaction, List<StoredReport> added) =>
        Add(connection, transaction, added.ConvertAll(static stored => (new GroupedReport(stored.Number, new CopyReport
        {
            Id = stored.Read.Key,
            Signature = stored.Read.Signature,
            Published = stored.Record.Report.Published,
            Republished = stored.Record.Origin.Republished,
            Translated = stored.Record.Origin.Translated,
        }), stored.Read.Quotes)));

    private void Add(DbConnection connection, DbTransaction transaction, List<(GroupedReport Member, string? Quotes)> added)
    {
        // The transaction before this one did not end as it should: what is remembered of it may not be in the store.
        if (_unsure)
            Forget();
        _unsure = added.Count > 0;
        Regrouped.Clear();
        Changed.Clear();
        if (added.Count == 0)
            return;
        _dialect.LockCopies(connection, transaction);
        CatchUp(connection, transaction);
        CopyLinks links = new(connection, transaction, (int)_last + 1, added.ConvertAll(static a => a.Member));
        WriteSignatures(connection, added);
        foreach ((int nth, GroupedReport[] some) in links.Added.Chunk(LookAtOnce).Index())
            Seek(links, links.FirstText + nth * LookAtOnce, some);
        new CopyGroupRows(_dialect, connection, transaction, Regrouped, Changed).Write(links, _hasMeasures);
        if (_hasKeys && _seeker.IsFull)
            _seeker.Shelve();
    }

    /// <summary>The transaction is in the store.</summary>
    public void Keep() => _unsure = false;

    private void Forget()
    {
        _seeker.Clear();
        _keys.Forget();
        _last = 0;
    }

    private void Seek(CopyLinks links, int firstText, GroupedReport[] some)
    {
        _seeker.Look(some.Select(static m => m.Report.Signature));
        List<(int Index, List<int> Alike)> alike = [];
        for (int i = 0; i < some.Length; i++)
        {
            (IReadOnlyList<int> same, List<int> others) = _seeker.Find(i);
            if (links.JoinSame(firstText + i, same))
            {
                _seeker.Pass(firstText + i);
                continue;
            }
            _seeker.Enter(i, firstText + i);
            alike.Add((i, others));
        }
        links.Load(alike.SelectMany(static a => a.Alike));
        foreach ((int index, List<int> others) in alike)
            links.JoinCopies(firstText + index, others, other => _seeker.AreCompared(index, other));
    }

    // What others have added, and what was added before this program began.
    private void CatchUp(DbConnection connection, DbTransaction transaction)
    {
        if (_hasKeys && _keys.Use(connection, transaction))
        {
            _seeker.Clear();
            _last = _keys.Until;
        }
        HashSet<ContentKey> known = [];
        for (int read = SignaturesAtOnce; read == SignaturesAtOnce;)
        {
            read = 0;
            foreach (DbDataReader row in ThreadRows.Read(connection, transaction, FormattableString.Invariant($"""
                select nth, signature from copy_signature where nth > {_last} order by nth limit {SignaturesAtOnce}
                """)))
            {
                _last = row.GetInt64(0);
                CopySignature signature = CopySignature.FromBytes((byte[])row.GetValue(1));
                if (known.Add(signature.Key))
                    _seeker.Enter(signature, (int)_last);
                else
                    _seeker.Pass((int)_last);
                read++;
            }
            if (_hasKeys && _seeker.IsFull)
                _seeker.Shelve();
        }
    }

    private void WriteSignatures(DbConnection connection, List<(GroupedReport Member, string? Quotes)> added)
    {
        using RowWriter rows = _dialect.WriteRows(connection, "copy_signature", "nth, report, signature" + (_hasQuotes ? ", quotes" : ""));
        foreach ((GroupedReport member, string? quotes) in added)
        {
            rows.Add(++_last);
            rows.Add(member.Number);
            rows.Add(member.Report.Signature.ToBytes());
            if (_hasQuotes)
                rows.Add(quotes);
            rows.EndRow();
        }
        rows.Complete();
    }

    /// <summary>Seeks the copies of reports of a store that was made before copies were sought, and brings the keys of all into their
    /// tables.</summary>
    public static void FillAll(Dialect dialect, DbConnection connection, DbTransaction transaction)
    {
        CopyTables tables = new(dialect, KeysStep);
        tables.CatchUp(connection, transaction);
        for (; ; )
        {
            List<GroupedReport> unsigned = [.. ThreadRows.Read(connection, transaction, $"""
                select r.report, r.key, r.published, r.republished, r.translated, x.text
                from report r join report_text x on x.report = r.report
                where not exists (select 1 from copy_signature s where s.report = r.report) order by r.report limit {SignaturesAtOnce}
                """).Select(static row => GroupedReport.Of(row, SignatureBuilder.Build(row.GetString(5))))];
            if (unsigned.Count == 0)
                return;
            tables.Add(connection, transaction, unsigned.ConvertAll(static m => (m, (string?)null)));
            tables.Keep();
            ActorTables.Move(
                dialect, connection, transaction, KeysStep, CopyReadings.Update(dialect, connection, transaction, tables.Changed));
            ThreadTables.CountAnew(dialect, connection, transaction, tables.Changed);
        }
    }
}
