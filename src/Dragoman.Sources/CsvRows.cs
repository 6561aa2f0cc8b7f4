using Sylvan.Data.Csv;

namespace Dragoman.Sources;

/// <summary>One row of a table.</summary>
/// <param name="Line">Line of the file on which it begins, from 1.</param>
/// <param name="Field">The value in a column, trimmed; empty where there is no such column.</param>
public readonly record struct CsvRow(long Line, Func<string, string> Field);

/// <summary>A CSV table with named columns, row by row (RFC 4180).</summary>
public static class CsvRows
{
    private const string Remedy =
        "The first line names the columns; every further line has as many fields, quoted where they hold a comma, a quote or a line break.";

    /// <summary>The rows behind the header; the columns of <paramref name="wanted"/> must be there.</summary>
    /// <param name="rename">Gives columns the names that they are asked by; null leaves them.</param>
    /// <param name="complain">Told of rows with too few or too many fields, which are then passed over; where null, such a row ends the
    /// reading.</param>
    /// <exception cref="ReportFormatException">The file is not such CSV.</exception>
    public static IEnumerable<CsvRow> Read(
        string input, TextReader text, IReadOnlyList<string> wanted, char delimiter = ',', Func<string, string>? rename = null,
        Action<string>? complain = null)
    {
        CsvDataReaderOptions options = new() { Delimiter = delimiter, HasHeaders = false, CsvStyle = CsvStyle.Standard, MaxBufferSize = 1 << 26 };
        using CsvDataReader reader = Guard(input, 1, () => CsvDataReader.Create(text, options));
        string[]? header = null;
        long line = 1;
        while (Guard(input, line, reader.Read))
        {
            string[] row = new string[reader.RowFieldCount];
            for (int i = 0; i < row.Length; i++)
                row[i] = Guard(input, line, () => reader.GetString(i));
            long at = line;
            line += reader.GetRawRecordSpan().Count('\n');
            if (row.Length == 1 && row[0].Length == 0)
                continue;
            if (header is null)
            {
                header = [.. row.Select(c => c.Trim('\uFEFF', ' ')).Select(c => rename?.Invoke(c) ?? c)];
                foreach (string column in wanted)
                {
                    if (!header.Contains(column))
                        throw new ReportFormatException(input, at, $"there is no column {column}.", Remedy);
                }
                continue;
            }
            if (row.Length != header.Length)
            {
                ReportFormatException fault = new(input, at, $"this row has {row.Length} fields, the first has {header.Length}.", Remedy);
                if (complain is null)
                    throw fault;
                complain(fault.Message);
                continue;
            }
            string[] names = header;
            yield return new CsvRow(at, name => Array.IndexOf(names, name) is >= 0 and int i ? row[i].Trim() : "");
        }
        if (header is null)
            throw new ReportFormatException(input, 1, "the file is empty.", Remedy);
    }

    private static T Guard<T>(string input, long line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException or CsvMissingHeadersException)
        {
            throw new ReportFormatException(input, line, "from here on this is not CSV (is a quote left open?).", Remedy);
        }
    }
}
