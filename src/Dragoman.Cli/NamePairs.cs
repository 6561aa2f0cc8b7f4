using System.Globalization;
using System.Text;
using Dragoman.Names;
using Dragoman.Sources;
using Sylvan.Data.Csv;

namespace Dragoman.Cli;

/// <summary>Pairs of names in CSV: read whole, then written whole with a score, so that a fault in a row leaves no half answer.</summary>
internal static class NamePairs
{
    private const string Remedy =
        "The first line names the columns, name1 and name2 among them; every further line has as many fields, quoted where they hold a comma, a quote or a line break.";

    /// <exception cref="ReportFormatException">The file is not such CSV; the message names the line.</exception>
    public static void Score(string path, Stream standardInput, Stream output)
    {
        string input = path == "-" ? "standard input" : path;
        if (Directory.Exists(path))
            throw new ReportFormatException(input, 0, "this is a folder.", "Name a CSV file.");
        using Stream file = path == "-" ? standardInput : File.OpenRead(path);
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        string text = Decoding.Decode(input, 0, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), Console.Error.WriteLine);
        List<string[]> rows = Read(input, text);
        using StreamWriter writer = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        Write(input, rows, writer);
    }

    private static List<string[]> Read(string input, string text)
    {
        List<string[]> rows = [];
        CsvDataReaderOptions options = new() { Delimiter = ',', HasHeaders = false, CsvStyle = CsvStyle.Standard, MaxBufferSize = 1 << 24 };
        long line = 1;
        try
        {
            using CsvDataReader reader = CsvDataReader.Create(new StringReader(text), options);
            while (reader.Read())
            {
                string[] row = new string[reader.RowFieldCount];
                for (int i = 0; i < row.Length; i++)
                    row[i] = reader.GetString(i);
                bool isBlank = row.Length == 1 && row[0].Length == 0;
                if (rows.Count > 0 && !isBlank && row.Length != rows[0].Length)
                    throw new ReportFormatException(input, line, $"this row has {row.Length} fields, the first has {rows[0].Length}.", Remedy);
                if (!isBlank)
                    rows.Add(row);
                line += reader.GetRawRecordSpan().Count('\n');
            }
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException or CsvMissingHeadersException)
        {
            throw new ReportFormatException(input, line, "from here on this is not CSV (is a quote left open?).", Remedy);
        }
        return rows.Count > 0 ? rows : throw new ReportFormatException(input, 1, "the file is empty.", Remedy);
    }

    private static void Write(string input, List<string[]> rows, StreamWriter writer)
    {
        string[] header = rows[0];
        int name1 = Column(input, header, "name1"), name2 = Column(input, header, "name2"), schema = Array.IndexOf(header, "schema");
        WriteRow(writer, header, "score");
        foreach (string[] row in rows.Skip(1))
        {
            // No name is nobody's, and two of them are not the same.
            double score = string.IsNullOrWhiteSpace(row[name1]) || string.IsNullOrWhiteSpace(row[name2]) ? 0
                : NameMatcher.Compare(row[name1], row[name2], schema < 0 ? NameSchema.Unknown : NameSchemas.Parse(row[schema]));
            WriteRow(writer, row, score.ToString("F4", CultureInfo.InvariantCulture));
        }
    }

    private static int Column(string input, string[] header, string name)
    {
        int column = Array.IndexOf(header, name);
        return column >= 0 ? column : throw new ReportFormatException(input, 1, $"there is no column {name}.", Remedy);
    }

    private static void WriteRow(StreamWriter writer, string[] row, string score)
    {
        foreach (string field in row)
        {
            writer.Write(field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            writer.Write(',');
        }
        writer.WriteLine(score);
    }
}
