using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>A read report under the number that it has in the store, with what its rows are made with.</summary>
/// <param name="Number">Column <c>report</c> of every table.</param>
internal sealed record StoredReport(long Number, ReadReport Read, string AddedAt)
{
    // What is longer is cut: the span tells where the rest is.
    private const int LongestWords = 600;

    private readonly CodePointMap _map = new(Read.Record.Report.Text);

    public ReportRecord Record => Read.Record;

    public string Text => Read.Record.Report.Text;

    /// <summary>The first columns of every finding's row: the report, and the finding's number within it, from 1.</summary>
    public void AddKey(RowWriter row, int index)
    {
        row.Add(Number);
        row.Add(index + 1);
    }

    public void AddKey(RowWriter row, int index, int nth)
    {
        AddKey(row, index);
        row.Add(nth + 1);
    }

    /// <summary>span_start, span_end.</summary>
    public void AddSpan(RowWriter row, TextSpan span)
    {
        row.Add(_map.ToCodePoint(span.Start));
        row.Add(_map.ToCodePoint(span.End));
    }

    /// <summary>words, span_start, span_end.</summary>
    public void AddWords(RowWriter row, TextSpan span)
    {
        row.Add(Words(span));
        AddSpan(row, span);
    }

    /// <summary>words, span_start, span_end of what may be missing.</summary>
    public void AddWords(RowWriter row, TextSpan? span)
    {
        if (span is { } s)
        {
            AddWords(row, s);
            return;
        }
        row.AddNull();
        row.AddNull();
        row.AddNull();
    }

    public string Words(TextSpan span) => Cut(Text.Substring(span.Start, span.Length));

    public static string Cut(string words)
    {
        if (words.Length <= LongestWords)
            return words;
        int end = char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
        return string.Concat(words.AsSpan(0, end), "…");
    }

    /// <summary>An index into the record's entities or statements as the number that the store has it under, from 1.</summary>
    public static int? NumberOf(int? index) => index + 1;

    public static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join("; ", values);
}

/// <summary>A table of the store that every report adds rows to.</summary>
/// <param name="Columns">In the order in which <paramref name="Write"/> gives values.</param>
internal sealed record StoreTable(string Name, string Columns, Action<RowWriter, StoredReport> Write)
{
    /// <summary>The tables behind <c>report</c>, in the order in which they are filled.</summary>
    public static readonly StoreTable[] All = [.. ReportTables.All, .. FindingTables.All, .. NegotiationTables.All];
}
