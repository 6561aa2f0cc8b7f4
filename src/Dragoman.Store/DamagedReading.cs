using Dragoman.Across.Copies;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>One damaged report beside its clean copy.</summary>
internal sealed class DamagedReading
{
    private readonly record struct Row(string Kind, string Words, TextSpan Span, string CleanWords, TextSpan CleanSpan, string? Reason, int? Entity,
        long? Statement);

    private readonly record struct Taken(List<(string Value, long Number)> Names, List<(string Value, long Number)> Quotes, List<Row> Rows);

    private readonly long _report, _cleanReport;
    private readonly Lazy<Taken> _taken;

    public DamagedReading(long report, long cleanReport, ReadingRows damaged, ReadingRows clean)
    {
        (_report, _cleanReport) = (report, cleanReport);
        _taken = new Lazy<Taken>(() => Take(damaged, clean));
    }

    /// <summary>The entities that take a name over, with the name.</summary>
    public IEnumerable<((long Report, long Entity), string Name)> Names =>
        _taken.Value.Names.Select(n => ((_report, n.Number), n.Value));

    /// <summary>Reads the two texts, unless that is done. May be called on any thread.</summary>
    public void Read() => _ = _taken.Value;

    private static Taken Take(ReadingRows damaged, ReadingRows clean)
    {
        CopyReading reading = CopyReader.Read(damaged.Text, clean.Text);
        List<TakenName> names = NameTaking.Of(damaged.Text, damaged.Entities, clean.Text, clean.Entities, reading);
        Taken taken = new([.. names.Select(static n => (RowWriter.Clean(n.Name), n.Entity + 1L))], [], []);
        CodePointMap here = new(damaged.Text.Text), there = new(clean.Text.Text);
        foreach (ReadingDifference d in reading.Differences)
        {
            long? statement = d.Kind is DifferenceKind.Quote or DifferenceKind.LostQuote ? StatementOf(damaged, reading, d) : null;
            if (statement is { } number)
                taken.Quotes.Add((RowWriter.Clean(StoredReport.Cut(d.CleanReads)), number));
            int? entity = d.Kind is DifferenceKind.Name && names.Find(n => IsOf(damaged, n, d)) is { } its ? its.Entity + 1 : null;
            taken.Rows.Add(new Row(CopyReadings.NameOf(d.Kind), StoredReport.Cut(d.Reads), PlaceOf(here, d.Here), StoredReport.Cut(d.CleanReads),
                PlaceOf(there, d.Clean), d.Reason, entity, statement));
        }
        return taken;
    }

    private static TextSpan PlaceOf(CodePointMap map, TextSpan span) => new(map.ToCodePoint(span.Start), map.ToCodePoint(span.End));

    private static bool IsOf(ReadingRows damaged, TakenName name, ReadingDifference difference) =>
        damaged.Text.Names.Any(n => n.Entity == name.Entity && n.Span.Contains(difference.Here));

    // The one statement whose words they are; none where a quotation may be either of two, or is two people's.
    private static long? StatementOf(ReadingRows damaged, CopyReading reading, ReadingDifference quote)
    {
        if (reading.Differences.Count(d => d.Kind == quote.Kind && (d.Here == quote.Here || d.Clean == quote.Clean)) != 1)
            return null;
        List<long> statements = [.. damaged.Contents.Where(c => c.Span.Overlaps(quote.Here)).Select(static c => c.Statement).Distinct()];
        return statements.Count == 1 ? statements[0] : null;
    }

    /// <summary>Rows for "set … = @p0, …_from = @p1 where report = @p2 and … = @p3".</summary>
    public IEnumerable<object[]> NameRows => Updates(_taken.Value.Names);

    /// <inheritdoc cref="NameRows"/>
    public IEnumerable<object[]> QuoteRows => Updates(_taken.Value.Quotes);

    private IEnumerable<object[]> Updates(List<(string Value, long Number)> taken) =>
        taken.Select(t => new object[] { t.Value, _cleanReport, _report, t.Number });

    /// <summary>Writes the rows of copy_reading.</summary>
    public void Write(RowWriter rows)
    {
        foreach ((int i, Row row) in _taken.Value.Rows.Index())
        {
            rows.Add(_report);
            rows.Add(i + 1);
            rows.Add(row.Kind);
            rows.Add(row.Words);
            rows.Add(row.Span.Start);
            rows.Add(row.Span.End);
            rows.Add(_cleanReport);
            rows.Add(row.CleanWords);
            rows.Add(row.CleanSpan.Start);
            rows.Add(row.CleanSpan.End);
            rows.Add(row.Reason);
            rows.Add(row.Entity);
            rows.Add(row.Statement);
            rows.EndRow();
        }
    }
}
