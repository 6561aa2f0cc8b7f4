using Dragoman.Sources;
using Sylvan.Data.Csv;

namespace Dragoman.Cli.Figures;

/// <summary>A CSV table with commas and named columns, row by row.</summary>
internal static class ImportCsv
{
    private const string Remedy = "The first line names the columns; every further line has as many fields, quoted where they hold a comma, a quote or a line break.";

    /// <summary>The rows as dictionaries by column, with their lines; the columns of <paramref name="wanted"/> must be there.</summary>
    /// <exception cref="ReportFormatException">The file is not such CSV.</exception>
    public static IEnumerable<(long Line, Func<string, string> Field)> Rows(string input, TextReader text, params string[] wanted)
    {
        CsvDataReaderOptions options = new() { Delimiter = ',', HasHeaders = false, CsvStyle = CsvStyle.Standard, MaxBufferSize = 1 << 24 };
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
                header = [.. row.Select(static c => c.Trim('\uFEFF', ' '))];
                foreach (string column in wanted)
                {
                    if (!header.Contains(column))
                        throw new ReportFormatException(input, at, $"there is no column {column}.", Remedy);
                }
                continue;
            }
            if (row.Length != header.Length)
                throw new ReportFormatException(input, at, $"this row has {row.Length} fields, the first has {header.Length}.", Remedy);
            string[] names = header;
            yield return (at, name => Array.IndexOf(names, name) is >= 0 and int i ? row[i].Trim() : "");
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
