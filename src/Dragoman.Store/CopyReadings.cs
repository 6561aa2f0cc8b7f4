using System.Data.Common;
using System.Globalization;
using Dragoman.Across.Actors;
using Dragoman.Across.Copies;
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

    /// <summary>Where the quotations of a report stand, as copy_signature.quotes has it.</summary>
    internal static string? Quotes(StoredReport report)
    {
        List<TextSpan> quotes = CopyText.QuotesOf(report.Record);
        CodePointMap map = new(report.Text);
        return quotes.Count == 0 ? null
            : string.Join(' ', quotes.Select(q => FormattableString.Invariant($"{map.ToCodePoint(q.Start)}-{map.ToCodePoint(q.End)}")));
    }

    /// <summary>Reads again those of the reports that are to be read beside another copy than before.</summary>
    /// <returns>The entities whose taken name is another now, with the one that they had; null for none.</returns>
    internal static Dictionary<(long Report, long Entity), string?> Update(
        Dialect dialect, DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        if (reports.Count == 0)
            return [];
        Dictionary<(long Report, long Entity), string> before = [], now = [];
        Dictionary<long, ReportRows> clean = [];
        List<Reading> readings = [];
        foreach ((long report, long? beside) in Besides(connection, transaction, reports))
        {
            Forget(connection, transaction, report, beside, before);
            if (beside is not { } cleanest)
                continue;
            if (!clean.TryGetValue(cleanest, out ReportRows? its))
                clean[cleanest] = its = ReportRows.Read(connection, transaction, cleanest);
            Reading reading = new(report, cleanest, ReportRows.Read(connection, transaction, report), its);
            reading.Take(connection, transaction, now);
            readings.Add(reading);
        }
        using RowWriter rows = dialect.WriteRows(
            connection, "copy_reading",
            "report, nth, kind, words, span_start, span_end, clean_report, clean_words, clean_start, clean_end, reason, entity, statement");
        foreach (Reading reading in readings)
            reading.Write(rows);
        rows.Complete();
        // Beside another clean copy most names are what they were, and those who bear them need not be counted anew.
        return before.Keys.Union(now.Keys).Where(e => before.GetValueOrDefault(e) != now.GetValueOrDefault(e))
            .ToDictionary(static e => e, before.GetValueOrDefault);
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
    private static List<(long Report, long? Beside)> Besides(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        HashSet<string> own =
            [.. Decisions.List(connection, transaction).Where(static d => d.Section == "copy" && d.Kind == "own"
                && d.UndoneBy is null).Select(static d => d.Subject)];
        List<(long, long?)> other = [];
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
                other.Add((row.GetInt64(0), wanted));
        }
        return other;
    }

    private static void Forget(
        DbConnection connection, DbTransaction transaction, long report, long? beside, Dictionary<(long Report, long Entity), string> taken)
    {
        foreach (DbDataReader row in ThreadRows.Read(
            connection, transaction, FormattableString.Invariant($"select entity, taken from entity where report = {report} and taken is not null")))
            taken[(report, row.GetInt64(0))] = row.GetString(1);
        foreach (string sql in new[]
        {
            "update entity set taken = null, taken_from = null where report = {0} and taken is not null",
            "update statement set restored = null, restored_from = null where report = {0} and restored is not null",
            "delete from copy_reading where report = {0}",
            $"update copy_group set beside = {beside?.ToString(CultureInfo.InvariantCulture) ?? "null"} where report = {{0}}",
        })
            ThreadRows.Execute(connection, transaction, sql.Replace("{0}", report.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    /// <summary>One damaged report beside its clean copy.</summary>
    private sealed class Reading(long report, long cleanReport, ReportRows damaged, ReportRows clean)
    {
        private readonly List<(ReadingDifference Difference, int? Entity, long? Statement)> _rows = [];

        public void Take(DbConnection connection, DbTransaction transaction, Dictionary<(long Report, long Entity), string> taken)
        {
            CopyReading reading = CopyReader.Read(damaged.Text, clean.Text);
            List<TakenName> names = NameTaking.Of(damaged.Text, damaged.Entities, clean.Text, clean.Entities, reading);
            foreach (TakenName name in names)
            {
                taken[(report, name.Entity + 1)] = RowWriter.Clean(name.Name);
                Execute("""
                    update entity set taken = @value, taken_from = @clean where report = @report and entity = @number
                    """, name.Name, name.Entity + 1);
            }
            foreach (ReadingDifference d in reading.Differences)
            {
                long? statement = d.Kind is DifferenceKind.Quote or DifferenceKind.LostQuote ? StatementOf(reading, d) : null;
                if (statement is { } number)
                    Execute("""
                        update statement set restored = @value, restored_from = @clean where report = @report and statement = @number
                        """, StoredReport.Cut(d.CleanReads), number);
                _rows.Add((d, d.Kind is DifferenceKind.Name && names.Find(n => IsOf(n, d)) is { } its ? its.Entity + 1 : null, statement));
            }

            void Execute(string sql, string value, long number)
            {
                using DbCommand command = ReportStore.Command(
                    connection, sql, ("@value", RowWriter.Clean(value)), ("@clean", cleanReport), ("@report", report), ("@number", number));
                command.Transaction = transaction;
                command.ExecuteNonQuery();
            }
        }

        private bool IsOf(TakenName name, ReadingDifference difference) =>
            damaged.Text.Names.Any(n => n.Entity == name.Entity && n.Span.Contains(difference.Here));

        // The one statement whose words they are; none where a quotation may be either of two, or is two people's.
        private long? StatementOf(CopyReading reading, ReadingDifference quote)
        {
            if (reading.Differences.Count(d => d.Kind == quote.Kind && (d.Here == quote.Here || d.Clean == quote.Clean)) != 1)
                return null;
            List<long> statements = [.. damaged.Contents.Where(c => c.Span.Overlaps(quote.Here)).Select(static c => c.Statement).Distinct()];
            return statements.Count == 1 ? statements[0] : null;
        }

        public void Write(RowWriter rows)
        {
            CodePointMap here = new(damaged.Text.Text), there = new(clean.Text.Text);
            for (int i = 0; i < _rows.Count; i++)
            {
                (ReadingDifference d, int? entity, long? statement) = _rows[i];
                rows.Add(report);
                rows.Add(i + 1);
                rows.Add(NameOf(d.Kind));
                rows.Add(StoredReport.Cut(d.Reads));
                rows.Add(here.ToCodePoint(d.Here.Start));
                rows.Add(here.ToCodePoint(d.Here.End));
                rows.Add(cleanReport);
                rows.Add(StoredReport.Cut(d.CleanReads));
                rows.Add(there.ToCodePoint(d.Clean.Start));
                rows.Add(there.ToCodePoint(d.Clean.End));
                rows.Add(d.Reason);
                rows.Add(entity);
                rows.Add(statement);
                rows.EndRow();
            }
        }
    }

    /// <summary>As table copy_reading and `dragoman copies --json` call it.</summary>
    public static string NameOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Name => "name",
        DifferenceKind.Quote => "quotation",
        DifferenceKind.LostQuote => "lost_marks",
        _ => "number",
    };

    /// <summary>What of a stored report is read beside a copy.</summary>
    private sealed record ReportRows(CopyText Text, List<CopyEntity> Entities, List<(long Statement, TextSpan Span)> Contents)
    {
        public static ReportRows Read(DbConnection connection, DbTransaction transaction, long report)
        {
            string text = One("select text from report_text where report = {0}").Select(static row => row.GetString(0)).Single();
            int[]? places = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? CodePoints(text) : null;
            (CopySignature signature, string? quotes) = One("select signature, quotes from copy_signature where report = {0}")
                .Select(static row => (CopySignature.FromBytes((byte[])row.GetValue(0)), row.TextOrNull(1))).First();
            List<CopyName> names = [];
            List<TextSpan> parts = [];
            foreach (DbDataReader row in One("""
                select entity, type, span_start, span_end from mention where report = {0} and (type = 'name' or type is null)
                """))
            {
                TextSpan span = Span(row.GetInt64(2), row.GetInt64(3));
                if (row.IsDBNull(1))
                    parts.Add(span);
                else
                    names.Add(new CopyName(span, (int)row.GetInt64(0) - 1));
            }
            List<(long, TextSpan)> contents = [.. One("""
                select number, span_start, span_end from evidence where report = {0} and finding = 'statement' order by number, nth
                """)
                .Select(row => (row.GetInt64(0), Span(row.GetInt64(1), row.GetInt64(2))))];
            return new ReportRows(CopyText.Sorted(text, signature, names, parts, [.. quotes?.Split(' ').Select(QuoteOf) ?? []]),
                EntitiesOf(connection, transaction, report), contents);

            IEnumerable<DbDataReader> One(string sql) =>
                ThreadRows.Read(connection, transaction, sql.Replace("{0}", report.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            TextSpan Span(long start, long end) => places is null ? new TextSpan((int)start, (int)end) : new TextSpan(places[start], places[end]);
            TextSpan QuoteOf(string range) =>
                Span(long.Parse(range.AsSpan(0, range.IndexOf('-')), CultureInfo.InvariantCulture),
                    long.Parse(range.AsSpan(range.IndexOf('-') + 1), CultureInfo.InvariantCulture));
        }

        // Where each code point begins, and the end.
        private static int[] CodePoints(string text)
        {
            List<int> places = [];
            for (int i = 0; i < text.Length; i++)
            {
                places.Add(i);
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    i++;
            }
            places.Add(text.Length);
            return [.. places];
        }

        private static List<CopyEntity> EntitiesOf(DbConnection connection, DbTransaction transaction, long report)
        {
            Dictionary<long, ActorEntity> named =
                StoredEntity.Read(connection, transaction, [report]).ToDictionary(static e => e.Number, static e => e.Entity);
            return [.. ThreadRows.Read(connection, transaction, FormattableString.Invariant($"""
                select entity, kind, name, repaired, geonames_id from entity where report = {report} order by entity
                """)).Select(row =>
                new CopyEntity(row.GetString(1), row.GetString(2), Convert.ToBoolean(row.GetValue(3), CultureInfo.InvariantCulture)
                    || row.GetString(1) == "country" || !row.IsDBNull(4)
                    || !named.TryGetValue(row.GetInt64(0), out ActorEntity? entity)
                        || ActorCell.Of(entity, ActorDecisions.None)?.StandardName is not null))];
        }
    }
}
