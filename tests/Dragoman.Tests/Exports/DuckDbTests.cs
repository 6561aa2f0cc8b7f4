using System.Data.Common;
using System.Globalization;
using Dragoman.Exports;
using Dragoman.Store;
using Dragoman.Tests.Store;
using DuckDB.NET.Data;

namespace Dragoman.Tests.Exports;

/// <summary>Exports as DuckDB, which many analysts ask them with, opens them: every row, numbers as numbers, times as times.</summary>
public sealed class DuckDbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-duckdb-").FullName;
    private readonly DuckDBConnection _duck = new("DataSource=:memory:");

    public DuckDbTests() => _duck.Open();

    public void Dispose()
    {
        _duck.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory, MemberData(nameof(ExportTests.Views), MemberType = typeof(ExportTests))]
    public async Task A_view_opens_as_Parquet_and_as_CSV_with_the_same_rows(string name)
    {
        string parquet = Path.Combine(_folder, name + ".parquet"), csv = Path.Combine(_folder, name + ".csv");
        using ReportStore store = ReportStore.Open(Path.Combine(_folder, name + ".db"), create: true);
        store.Add([TestReports.HandMade(), TestReports.Read(TestReports.Of(TestReports.Talks))], []);
        using DbConnection connection = store.Connect();
        ExportView view = ExportView.Of(name);
        await using (FileStream file = File.Create(parquet))
            await TableExport.WriteParquet(view, connection, new ExportFilter(), file);
        await using (FileStream file = File.Create(csv))
            TableExport.WriteCsv(view, connection, new ExportFilter(), file);

        using MemoryStream lines = new();
        TableExport.WriteJsonLines(view, connection, new ExportFilter(), lines);
        long rows = lines.ToArray().Count(static b => b == (byte)'\n');
        Assert.True(rows > 0);
        Assert.Equal(rows, Number($"select count(*) from read_parquet('{parquet}')"));
        Assert.Equal(rows, Number($"select count(*) from read_csv('{csv}', all_varchar = true)"));
        Dictionary<string, string> types = Types(parquet);
        Assert.All(types.Where(static t => t.Key is "span_start" or "span_end" or "report" or "reports"), static t => Assert.Contains("INT", t.Value, StringComparison.Ordinal));
        // The same columns by name, in the same order.
        Assert.Equal(types.Keys, Columns($"describe select * from read_csv('{csv}', all_varchar = true)").Select(static c => c.Name));
        // Every row with the same words in it: a comma, a quotation mark or a line's end in a text parts nothing.
        if (types.ContainsKey("words"))
            Assert.Equal(0, Number($"select count(*) from (select trim(words, '''') as words from read_csv('{csv}', all_varchar = true) except all select trim(words, '''') from read_parquet('{parquet}'))"));
    }

    private long Number(string sql)
    {
        using DbCommand command = _duck.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private Dictionary<string, string> Types(string parquet) => Columns($"describe select * from read_parquet('{parquet}')").ToDictionary(static c => c.Name, static c => c.Type, StringComparer.Ordinal);

    private List<(string Name, string Type)> Columns(string sql)
    {
        using DbCommand command = _duck.CreateCommand();
        command.CommandText = sql;
        using DbDataReader rows = command.ExecuteReader();
        List<(string, string)> columns = [];
        while (rows.Read())
            columns.Add((rows.GetString(0), rows.GetString(1)));
        return columns;
    }
}
