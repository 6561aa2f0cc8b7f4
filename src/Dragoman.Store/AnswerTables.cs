using System.Data.Common;
using Dragoman.Names;

namespace Dragoman.Store;

/// <summary>Keeps the tables from which questions are answered: answer_name, answer_name_detail, answer_sound, answer_part,
/// answer_position.</summary>
/// <remarks>Made from the rows of the reports, not from their records, so that a store of an older program gets the same by <see cref="FillAll"/>.
/// Names have numbers in the order in which they came, so that what is told of the names of one time lies together, wherever they are in the
/// alphabet. Counts are added up in the transaction that adds the reports, behind <see cref="CopyTables"/>' lock where there are several
/// writers.</remarks>
internal sealed class AnswerTables(Dialect dialect)
{
    /// <summary>The step of migrations.sql behind which all its tables are there as they are now, and empty.</summary>
    public const int Step = 20;

    /// <summary>The name in answer_part of the rows that have every finding: no name has this number.</summary>
    public const long AnyName = 0;

    /// <summary>Longer names and labels are cut: PostgreSQL's indexes hold no more than 2,700 bytes of a key.</summary>
    public const int LongestName = 200;

    private const int ReportsAtOnce = 250;
    private const int NamesAtOnce = 500;
    // Names whose sounds are known to be in the store; kept small, since an ingest's memory does not grow.
    private const int MostRemembered = 100_000;

    private readonly HashSet<string> _sounded = new(StringComparer.Ordinal);
    private bool _unsure;

    /// <summary>Reports in which something is so, and the days of the first and the last.</summary>
    private sealed class Count
    {
        private long _last = -1;

        public int Reports { get; private set; }
        public string? FirstDay { get; private set; }
        public string? LastDay { get; private set; }

        // Rows come report by report.
        public void Add(long report, string? day)
        {
            if (report == _last)
                return;
            _last = report;
            Reports++;
            if (day is null)
                return;
            FirstDay = FirstDay is null || string.CompareOrdinal(day, FirstDay) < 0 ? day : FirstDay;
            LastDay = LastDay is null || string.CompareOrdinal(day, LastDay) > 0 ? day : LastDay;
        }
    }

    /// <summary>Enters the reports of these numbers, whose rows are in the store.</summary>
    public void Add(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        // The transaction before this one did not end as it should: what is remembered of it may not be in the store.
        if (_unsure)
            _sounded.Clear();
        _unsure = reports.Count > 0;
        if (reports.Count == 0)
            return;
        AddNames(connection, transaction, reports);
        AddStatements(connection, transaction, reports);
        foreach (string sql in AnswerSql.Insertions())
            ThreadRows.Execute(connection, transaction, sql, reports.Order());
    }

    private void AddStatements(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        foreach ((string role, string sql) in AnswerSql.Statements)
        {
            List<(long Name, string Day, long Report, long Statement, long Entity, long Words)> parts =
                [.. ThreadRows.Read(connection, transaction, sql, reports.Order()).Select(static row => (row.GetInt64(0), row.GetString(1),
                    row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), ContentWords.Of(row.GetString(5))))];
            dialect.Upsert(connection, transaction, "answer_part", $"{AnswerSql.PartKey}, entity, words",
                $"on conflict ({AnswerSql.PartKey}) do nothing", rows =>
            {
                foreach ((long name, string day, long report, long statement, long entity, long words) in parts.Order())
                {
                    rows.Add(name);
                    rows.Add("statement");
                    rows.Add(day);
                    rows.Add(report);
                    rows.Add(statement);
                    rows.Add(role);
                    rows.Add(entity);
                    rows.Add(words);
                    rows.EndRow();
                }
            });
        }
    }

    /// <summary>The transaction is in the store.</summary>
    public void Keep() => _unsure = false;

    /// <summary>Enters every report of a store that was made before these tables.</summary>
    public static void FillAll(Dialect dialect, DbConnection connection, DbTransaction transaction)
    {
        AnswerTables tables = new(dialect);
        for (long last = 0; ;)
        {
            List<long> reports = [.. ThreadRows.Read(connection, transaction, $"""
                select report from report where report > {last} order by report limit {ReportsAtOnce}
                """).Select(static row => row.GetInt64(0))];
            if (reports.Count == 0)
                return;
            tables.Add(connection, transaction, reports);
            tables.Keep();
            last = reports[^1];
        }
    }

    private void AddNames(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports)
    {
        Dictionary<string, Count> names = new(StringComparer.Ordinal);
        Dictionary<(string Name, string Detail, string Value), Count> details = [];
        void Detail(string name, string detail, string? value, long report, string? day)
        {
            if (value is null)
                return;
            value = Cut(value);
            if (!details.TryGetValue((name, detail, value), out Count? count))
                details[(name, detail, value)] = count = new Count();
            count.Add(report, day);
        }
        foreach ((long report, string name, string kind, string? code, string? roles, string? day) in ThreadRows.Read(connection, transaction, """
            select e.report, e.name, e.kind, e.code, e.roles, r.day from entity e join report r on r.report = e.report where e.report in ({0})
            order by e.report, e.entity
            """, reports.Order()).Select(static row => (row.GetInt64(0), Cut(row.GetString(1)), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4),
                row.TextOrNull(5))))
        {
            if (!names.TryGetValue(name, out Count? count))
                names[name] = count = new Count();
            count.Add(report, day);
            Detail(name, "kind", kind, report, day);
            Detail(name, "code", code, report, day);
            foreach (string role in roles?.Split("; ") ?? [])
                Detail(name, "role", role, report, day);
        }
        foreach ((long report, string name, string spelling, string? day) in ThreadRows.Read(connection, transaction, """
            select s.report, e.name, s.spelling, r.day from entity_spelling s join entity e on e.report = s.report and e.entity = s.entity
            join report r on r.report = s.report where s.report in ({0}) order by s.report, s.entity, s.nth
            """, reports.Order()).Select(static row => (row.GetInt64(0), Cut(row.GetString(1)), row.GetString(2), row.TextOrNull(3))))
        {
            Detail(name, "spelling", spelling, report, day);
        }
        WriteNames(connection, transaction, names, details);
    }

    private void WriteNames(DbConnection connection, DbTransaction transaction, Dictionary<string, Count> names,
        Dictionary<(string Name, string Detail, string Value), Count> details)
    {
        Dictionary<string, long> numbers = NumbersOf(connection, transaction, names.Keys);
        dialect.Upsert(connection, transaction, "answer_name", "number, name, reports, first_day, last_day", AddUp("answer_name", "number"), rows =>
        {
            // In the order of the tables, here and below: neighbours go to one page one after the other.
            foreach ((string name, Count count) in names.OrderBy(n => numbers[n.Key]))
            {
                rows.Add(numbers[name]);
                rows.Add(name);
                EndRow(rows, count);
            }
        });
        dialect.Upsert(connection, transaction, "answer_name_detail", "name, detail, value, reports, first_day, last_day",
            AddUp("answer_name_detail", "name, detail, value"), rows =>
        {
            foreach (((string name, string detail, string value), Count count) in details.OrderBy(d => numbers[d.Key.Name])
                .ThenBy(static d => d.Key.Detail, StringComparer.Ordinal).ThenBy(static d => d.Key.Value, StringComparer.Ordinal))
            {
                rows.Add(numbers[name]);
                rows.Add(detail);
                rows.Add(value);
                EndRow(rows, count);
            }
        });
        // Sounds of spellings too: who is looked for by what one report calls him is found under the name that he has there.
        WriteSounds(connection, transaction, numbers,
            names.Keys.Select(static n => (n, n))
            .Concat(details.Keys.Where(static d => d.Detail == "spelling").Select(static d => (d.Name, d.Value))));
    }

    // New names have the numbers behind the last, in the order in which the reports have them.
    private static Dictionary<string, long> NumbersOf(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<string> names)
    {
        Dictionary<string, long> numbers = new(StringComparer.Ordinal);
        foreach (string[] some in names.Chunk(NamesAtOnce))
        {
            using DbCommand command = ReportStore.Command(
                connection, $"select name, number from answer_name where name in ({Answers.NameFinder.Parameters(some.Length)})",
                Answers.NameFinder.Values(some));
            command.Transaction = transaction;
            using DbDataReader rows = command.ExecuteReader();
            while (rows.Read())
                numbers[rows.GetString(0)] = rows.GetInt64(1);
        }
        long last = ThreadRows.Read(connection, transaction, "select coalesce(max(number), 0) from answer_name")
            .Select(static row => row.GetInt64(0)).Single();
        foreach (string name in names)
        {
            if (numbers.TryAdd(name, last + 1))
                last++;
        }
        return numbers;
    }

    private void WriteSounds(
        DbConnection connection, DbTransaction transaction, Dictionary<string, long> numbers, IEnumerable<(string Name, string Spelling)> spellings)
    {
        if (_sounded.Count > MostRemembered)
            _sounded.Clear();
        HashSet<(long Sound, long Name)> sounds = [];
        Span<uint> keys = stackalloc uint[NameKeys.MaxWords];
        foreach ((string name, string spelling) in spellings)
        {
            if (!_sounded.Add(name + "\n" + spelling))
                continue;
            Span<uint> own = keys[..NameKeys.Of(spelling, keys)];
            foreach (uint key in own)
                sounds.Add((key, numbers[name]));
            if (own.Length > 1 && NameKeys.Joined(spelling) is > 0 and uint joined)
                sounds.Add((joined, numbers[name]));
        }
        dialect.Upsert(connection, transaction, "answer_sound", "sound, name", "on conflict (sound, name) do nothing", rows =>
        {
            foreach ((long sound, long name) in sounds.Order())
            {
                rows.Add(sound);
                rows.Add(name);
                rows.EndRow();
            }
        });
    }

    private static string AddUp(string table, string key) => $"""
        on conflict ({key}) do update set reports = {table}.reports + excluded.reports,
            first_day = case when {table}.first_day is null or excluded.first_day < {table}.first_day then excluded.first_day
            else {table}.first_day end,
            last_day = case when {table}.last_day is null or excluded.last_day > {table}.last_day then excluded.last_day else {table}.last_day end
        """;

    private static void EndRow(RowWriter rows, Count count)
    {
        rows.Add(count.Reports);
        rows.Add(count.FirstDay);
        rows.Add(count.LastDay);
        rows.EndRow();
    }

    /// <summary>A name or label as these tables have it.</summary>
    public static string Cut(string text)
    {
        // As substr counts in both databases: code points, none of them cut in two.
        if (text.Length <= LongestName)
            return text;
        int at = 0;
        for (int runes = 0; runes < LongestName && at < text.Length; runes++)
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return text[..at];
    }
}
