using System.Data.Common;
using System.Globalization;
using Dragoman.Across.Actors;
using Dragoman.Across.Copies;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>Reads damaged reports beside the cleanest of their copies as groups of copies grow (docs/copies.md): table copy_reading, and the names
/// and quotations that are taken over (entity.taken, statement.restored).</summary>
/// <remarks>What a report itself says, and where, is never changed. A reading is made of the rows of the two reports alone, so it does not matter
/// which came first; where another copy becomes the cleanest, or an analyst decides so, the reading before is taken back whole.</remarks>
public static class CopyReadings
{
    /// <summary>The step of migrations.sql that made its tables.</summary>
    internal const int Step = 12;

    // Damaged reports of which the rows are read in one go, with those of their clean copies.
    private const int ReadAtOnce = 25;

    /// <summary>Where the quotations of a report stand, as copy_signature.quotes has it.</summary>
    internal static string? Quotes(ReportRecord record)
    {
        List<TextSpan> quotes = CopyText.QuotesOf(record);
        CodePointMap map = new(record.Report.Text);
        return quotes.Count == 0 ? null
            : string.Join(' ', quotes.Select(q => FormattableString.Invariant($"{map.ToCodePoint(q.Start)}-{map.ToCodePoint(q.End)}")));
    }

    /// <summary>Reads again those of the reports that are to be read beside another copy than before.</summary>
    /// <returns>The entities whose taken name is another now, with the one that they had; null for none.</returns>
    internal static Dictionary<(long Report, long Entity), string?> Update(
        Dialect dialect, DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports) =>
        Begin(connection, transaction, reports).Write(dialect, connection, transaction);

    /// <summary>Takes back the readings that are no longer, and begins those of the reports that are to be read beside another copy than before. They
    /// are read on other threads.</summary>
    internal static CopyReadingWork Begin(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        CopyReadingWork work = new();
        if (reports.Count == 0)
            return work;
        List<(long Report, long? Before, long? Beside)> besides = Besides(connection, transaction, reports);
        Forget(connection, transaction, [.. besides.Where(static b => b.Before is not null).Select(static b => b.Report)], work.Before);
        ThreadRows.Execute(connection, transaction, "update copy_group set beside = null where report in ({0})",
            besides.Where(static b => b.Beside is null).Select(static b => b.Report));
        (long Report, long Cleanest)[] read =
            [.. besides.Where(static b => b.Beside is not null).Select(static b => (b.Report, b.Beside!.Value))];
        ThreadRows.ExecuteEach(connection, transaction, "update copy_group set beside = @p0 where report = @p1",
            read.Select(static r => new object[] { r.Cleanest, r.Report }));
        Dictionary<long, ReadingRows> clean = [];
        foreach ((long Report, long Cleanest)[] some in read.Chunk(ReadAtOnce))
        {
            Dictionary<long, ReadingRows> rows = ReadingRows.Read(connection, transaction,
                [.. some.SelectMany(static s => new[] { s.Report, s.Cleanest }).Distinct().Where(r => !clean.ContainsKey(r))]);
            List<DamagedReading> readings = [];
            foreach ((long report, long cleanest) in some)
            {
                if (!clean.TryGetValue(cleanest, out ReadingRows? its))
                    clean[cleanest] = its = rows[cleanest];
                readings.Add(new DamagedReading(report, cleanest, clean.GetValueOrDefault(report) ?? rows[report], its));
            }
            work.Begin(readings);
        }
        return work;
    }

    /// <summary>Reads the damaged reports of a store that was made before their readings.</summary>
    internal static void FillAll(Dialect dialect, DbConnection connection, DbTransaction transaction)
    {
        List<long> reports = [.. ThreadRows.Read(connection, transaction, """
            select report from copy_group where leader in (select leader from copy_group group by leader having count(*) > 1) order by report
            """).Select(static row => row.GetInt64(0))];
        foreach (long[] some in reports.Chunk(2000))
            ActorTables.Move(dialect, connection, transaction, Step, Update(dialect, connection, transaction, some));
    }

    // Those that are to be read beside another report than they are, or beside none any more.
    private static List<(long Report, long? Before, long? Beside)> Besides(
        DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        HashSet<string> own =
            [.. Decisions.List(connection, transaction).Where(static d => d.Section == "copy" && d.Kind == "own"
                && d.UndoneBy is null).Select(static d => d.Subject)];
        List<(long, long?, long?)> other = [];
        foreach (DbDataReader row in ThreadRows.Read(connection, transaction, """
            select g.report, r.key, g.beside, coalesce(r.translated, 0), g.relation, c.report, coalesce(cr.translated, 0)
            from copy_group g join report r on r.report = g.report join copy_group c on c.leader = g.leader and c.cleanest
            join report cr on cr.report = c.report
            where g.report in ({0}) order by g.report
            """, reports.Order()))
        {
            CopyRelation relation = Enum.Parse<CopyRelation>(row.GetString(4), ignoreCase: true);
            bool damaged = row.GetInt64(0) != row.GetInt64(5) && !own.Contains(row.GetString(1))
                && CopyGroup.IsDamaged(row.GetDouble(3), row.GetDouble(6), relation);
            long? wanted = damaged ? row.GetInt64(5) : null, before = row.IsDBNull(2) ? null : row.GetInt64(2);
            if (wanted != before)
                other.Add((row.GetInt64(0), before, wanted));
        }
        return other;
    }

    private static void Forget(
        DbConnection connection, DbTransaction transaction, List<long> reports, Dictionary<(long Report, long Entity), string> taken)
    {
        foreach (DbDataReader row in ThreadRows.Read(
            connection, transaction, "select report, entity, taken from entity where report in ({0}) and taken is not null", reports))
            taken[(row.GetInt64(0), row.GetInt64(1))] = row.GetString(2);
        foreach (string sql in new[]
        {
            "update entity set taken = null, taken_from = null where report in ({0}) and taken is not null",
            "update statement set restored = null, restored_from = null where report in ({0}) and restored is not null",
            "delete from copy_reading where report in ({0})",
        })
            ThreadRows.Execute(connection, transaction, sql, reports);
    }

    /// <summary>As table copy_reading and `dragoman copies --json` call it.</summary>
    public static string NameOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Name => "name",
        DifferenceKind.Quote => "quotation",
        DifferenceKind.LostQuote => "lost_marks",
        _ => "number",
    };
}
