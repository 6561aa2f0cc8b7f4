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

    // Damaged reports of which the rows are read in one go, with those of their clean copies.
    private const int ReadAtOnce = 25;

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
        List<(long Report, long? Before, long? Beside)> besides = Besides(connection, transaction, reports);
        Forget(connection, transaction, [.. besides.Where(static b => b.Before is not null).Select(static b => b.Report)], before);
        foreach (IGrouping<long?, long> some in besides.GroupBy(static b => b.Beside, static b => b.Report))
            ThreadRows.Execute(connection, transaction,
                $"update copy_group set beside = {some.Key?.ToString(CultureInfo.InvariantCulture) ?? "null"} where report in ({{0}})", some);
        foreach ((long Report, long Cleanest)[] some in besides.Where(static b => b.Beside is not null)
            .Select(static b => (b.Report, b.Beside!.Value)).Chunk(ReadAtOnce))
        {
            Dictionary<long, ReportRows> read = ReportRows.Read(connection, transaction,
                [.. some.SelectMany(static s => new[] { s.Report, s.Cleanest }).Distinct().Where(r => !clean.ContainsKey(r))]);
            foreach ((long report, long cleanest) in some)
            {
                if (!clean.TryGetValue(cleanest, out ReportRows? its))
                    clean[cleanest] = its = read[cleanest];
                Reading reading = new(report, cleanest, clean.GetValueOrDefault(report) ?? read[report], its);
                reading.Take(now);
                readings.Add(reading);
            }
        }
        Reading.WriteTaken(connection, transaction, readings);
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

    /// <summary>One damaged report beside its clean copy.</summary>
    private sealed class Reading(long report, long cleanReport, ReportRows damaged, ReportRows clean)
    {
        private readonly List<(ReadingDifference Difference, int? Entity, long? Statement)> _rows = [];
        private readonly List<(string Value, long Number)> _names = [], _quotes = [];

        public void Take(Dictionary<(long Report, long Entity), string> taken)
        {
            CopyReading reading = CopyReader.Read(damaged.Text, clean.Text);
            List<TakenName> names = NameTaking.Of(damaged.Text, damaged.Entities, clean.Text, clean.Entities, reading);
            foreach (TakenName name in names)
            {
                taken[(report, name.Entity + 1)] = RowWriter.Clean(name.Name);
                _names.Add((name.Name, name.Entity + 1));
            }
            foreach (ReadingDifference d in reading.Differences)
            {
                long? statement = d.Kind is DifferenceKind.Quote or DifferenceKind.LostQuote ? StatementOf(reading, d) : null;
                if (statement is { } number)
                    _quotes.Add((StoredReport.Cut(d.CleanReads), number));
                _rows.Add((d, d.Kind is DifferenceKind.Name && names.Find(n => IsOf(n, d)) is { } its ? its.Entity + 1 : null, statement));
            }
        }

        public static void WriteTaken(DbConnection connection, DbTransaction transaction, List<Reading> readings)
        {
            ThreadRows.ExecuteEach(connection, transaction, "update entity set taken = @p0, taken_from = @p1 where report = @p2 and entity = @p3",
                readings.SelectMany(static r => r.Rows(r._names)));
            ThreadRows.ExecuteEach(connection, transaction,
                "update statement set restored = @p0, restored_from = @p1 where report = @p2 and statement = @p3",
                readings.SelectMany(static r => r.Rows(r._quotes)));
        }

        private IEnumerable<object[]> Rows(List<(string Value, long Number)> taken) =>
            taken.Select(t => new object[] { RowWriter.Clean(t.Value), cleanReport, report, t.Number });

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
        public static Dictionary<long, ReportRows> Read(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
        {
            Dictionary<long, StoredText> texts = All("select report, text from report_text where report in ({0})")
                .ToDictionary(static row => row.GetInt64(0), static row => new StoredText(row.GetString(1)));
            foreach (DbDataReader row in All("""
                select report, entity, type, span_start, span_end from mention where report in ({0}) and (type = 'name' or type is null)
                """))
            {
                StoredText text = texts[row.GetInt64(0)];
                TextSpan span = text.Span(row.GetInt64(3), row.GetInt64(4));
                if (row.IsDBNull(2))
                    text.Parts.Add(span);
                else
                    text.Names.Add(new CopyName(span, (int)row.GetInt64(1) - 1));
            }
            foreach (DbDataReader row in All("""
                select report, number, span_start, span_end from evidence where report in ({0}) and finding = 'statement' order by report, number, nth
                """))
                texts[row.GetInt64(0)].Contents.Add((row.GetInt64(1), texts[row.GetInt64(0)].Span(row.GetInt64(2), row.GetInt64(3))));
            ILookup<long, CopyEntity> entities = EntitiesOf(connection, transaction, reports);
            return All("select report, signature, quotes from copy_signature where report in ({0})")
                .ToDictionary(static row => row.GetInt64(0), row =>
            {
                StoredText text = texts[row.GetInt64(0)];
                CopySignature signature = CopySignature.FromBytes((byte[])row.GetValue(1));
                return new ReportRows(CopyText.Sorted(text.Text, signature, text.Names, text.Parts, text.Quotes(row.TextOrNull(2))),
                    [.. entities[row.GetInt64(0)]], text.Contents);
            });

            IEnumerable<DbDataReader> All(string sql) => ThreadRows.Read(connection, transaction, sql, reports);
        }

        /// <summary>A text whose rows have code points.</summary>
        private sealed class StoredText(string text)
        {
            private readonly int[]? _places = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? CodePoints(text) : null;

            public string Text => text;
            public List<CopyName> Names { get; } = [];
            public List<TextSpan> Parts { get; } = [];
            public List<(long Statement, TextSpan Span)> Contents { get; } = [];

            public TextSpan Span(long start, long end) =>
                _places is null ? new TextSpan((int)start, (int)end) : new TextSpan(_places[start], _places[end]);

            /// <param name="ranges">As copy_signature.quotes has them.</param>
            public List<TextSpan> Quotes(string? ranges) => [.. ranges?.Split(' ').Select(Quote) ?? []];

            private TextSpan Quote(string range) =>
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

        private static ILookup<long, CopyEntity> EntitiesOf(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
        {
            Dictionary<(long, long), ActorEntity> named =
                StoredEntity.Read(connection, transaction, reports).ToDictionary(static e => (e.Report, e.Number), static e => e.Entity);
            return ThreadRows.Read(connection, transaction, """
                select report, entity, kind, name, repaired, geonames_id from entity where report in ({0}) order by report, entity
                """, reports).ToLookup(static row => row.GetInt64(0), row =>
                new CopyEntity(row.GetString(2), row.GetString(3), Convert.ToBoolean(row.GetValue(4), CultureInfo.InvariantCulture)
                    || row.GetString(2) == "country" || !row.IsDBNull(5)
                    || !named.TryGetValue((row.GetInt64(0), row.GetInt64(1)), out ActorEntity? entity)
                        || ActorCell.Of(entity, ActorDecisions.None)?.StandardName is not null));
        }
    }
}
