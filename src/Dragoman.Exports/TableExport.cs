using System.Data.Common;
using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Dragoman.Exports;

/// <summary>A view as CSV, Parquet or JSON Lines.</summary>
public static class TableExport
{
    // Rows that one group of a Parquet file holds, and so the memory that an export takes.
    private const int GroupRows = 20_000;

    public static void WriteCsv(ExportView view, DbConnection store, ExportFilter filter, Stream output)
    {
        using DbCommand command = view.Query(store, filter);
        using DbDataReader rows = command.ExecuteReader();
        using StreamWriter text = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        SeparatedText line = new(text, ',');
        List<ExportColumn> columns = ExportView.Columns(rows);
        foreach (ExportColumn column in columns)
            line.Add(column.Name);
        line.End();
        while (rows.Read())
        {
            foreach (ExportColumn column in columns)
                line.Add(column.Value(rows));
            line.End();
        }
    }

    /// <summary>One object a row; what is not stated is left out.</summary>
    public static void WriteJsonLines(ExportView view, DbConnection store, ExportFilter filter, Stream output)
    {
        using DbCommand command = view.Query(store, filter);
        using DbDataReader rows = command.ExecuteReader();
        List<ExportColumn> columns = ExportView.Columns(rows);
        using Utf8JsonWriter json = new(
            output, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        while (rows.Read())
        {
            json.WriteStartObject();
            foreach (ExportColumn column in columns)
                WriteProperty(json, column.Name, column.Value(rows));
            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    internal static void WriteProperty(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case long whole: json.WriteNumber(name, whole); break;
            case double real: json.WriteNumber(name, real); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            default: break;
        }
    }

    public static async Task WriteParquet(ExportView view, DbConnection store, ExportFilter filter, Stream output)
    {
        using DbCommand command = view.Query(store, filter);
        using DbDataReader rows = command.ExecuteReader();
        List<ExportColumn> columns = ExportView.Columns(rows);
        DataField[] fields = [.. columns.Select(static c => FieldOf(c))];
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            List<object?[]> group = [];
            bool more = rows.Read();
            do
            {
                for (; more && group.Count < GroupRows; more = rows.Read())
                    group.Add([.. columns.Select(c => c.Value(rows))]);
                await WriteGroup(writer, columns, fields, group).ConfigureAwait(false);
                group.Clear();
            }
            while (more);
        }
    }

    private static DataField FieldOf(ExportColumn column) => column.Kind switch
    {
        ColumnKind.Whole => new DataField<long?>(column.Name),
        ColumnKind.Real => new DataField<double?>(column.Name),
        ColumnKind.Flag => new DataField<bool?>(column.Name),
        _ => new DataField<string>(column.Name),
    };

    private static async Task WriteGroup(ParquetWriter writer, List<ExportColumn> columns, DataField[] fields, List<object?[]> rows)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < columns.Count; i++)
        {
            switch (columns[i].Kind)
            {
                case ColumnKind.Whole:
                    await group.WriteAsync<long>(fields[i], rows.Select(r => (long?)r[i]).ToArray()).ConfigureAwait(false);
                    break;
                case ColumnKind.Real:
                    await group.WriteAsync<double>(fields[i], rows.Select(r => (double?)r[i]).ToArray()).ConfigureAwait(false);
                    break;
                case ColumnKind.Flag:
                    await group.WriteAsync<bool>(fields[i], rows.Select(r => (bool?)r[i]).ToArray()).ConfigureAwait(false);
                    break;
                default:
                    await group.WriteAsync(fields[i], rows.Select(r => (string)r[i]!).ToArray()).ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>The records as `dragoman read` writes them, a line each.</summary>
    public static void WriteRecords(DbConnection store, ExportFilter filter, Stream output)
    {
        string where = string.Join(" and ",
            new[] { filter.From is null ? null : "r.day >= @from", filter.To is null ? null : "r.day <= @to" }.OfType<string>());
        using DbCommand command = Store.ReportStore.Command(store, $"""
            select c.json from record c join report r on r.report = c.report{(where.Length > 0 ? " where " + where : "")}
            order by coalesce(r.day, ''), r.key
            """,
            [.. new (string, object?)[] { ("@from", filter.From), ("@to", filter.To) }.Where(static p => p.Item2 is not null)]);
        using DbDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            using MemoryStream packed = new((byte[])rows.GetValue(0));
            using System.IO.Compression.ZLibStream record = new(packed, System.IO.Compression.CompressionMode.Decompress);
            using MemoryStream line = new();
            record.CopyTo(line);
            output.Write(line.GetBuffer().AsSpan(0, (int)line.Length).TrimEnd("\r\n"u8));
            output.WriteByte((byte)'\n');
        }
    }
}
