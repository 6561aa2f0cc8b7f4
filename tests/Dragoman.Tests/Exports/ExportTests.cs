using System.Data.Common;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Dragoman.Exports;
using Dragoman.Store;
using Dragoman.Tests.Store;
using Ical.Net;
using Parquet;
using Parquet.Schema;
using Sylvan.Data.Csv;

namespace Dragoman.Tests.Exports;

public sealed class SqliteExportTests : ExportTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-export-").FullName;

    protected override string NewLocation() => Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

public sealed class PostgresExportTests(PostgresServer server) : ExportTests, IClassFixture<PostgresServer>
{
    protected override string NewLocation() => server.NewDatabase();
}

/// <summary>What an export writes, read again by other people's readers, from whichever database.</summary>
public abstract class ExportTests
{
    private static readonly ExportFilter Everything = new();

    protected abstract string NewLocation();

    private T On<T>(Func<DbConnection, T> use)
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([TestReports.HandMade(), TestReports.Read(TestReports.Of(TestReports.Talks))], []);
        using DbConnection connection = store.Connect();
        return use(connection);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }

    private static string Text(Action<Stream> write) => Encoding.UTF8.GetString(Bytes(write));

    public static TheoryData<string> Views() => [.. ExportView.All.Select(v => v.Name)];

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_says_the_same_as_CSV_as_JSON_and_as_Parquet(string name)
    {
        ExportView view = ExportView.Of(name);
        (string csv, string json, byte[] parquet) = On(c => (Text(s => TableExport.WriteCsv(view, c, Everything, s)), Text(s => TableExport.WriteJsonLines(view, c, Everything, s)),
            Bytes(s => TableExport.WriteParquet(view, c, Everything, s).GetAwaiter().GetResult())));
        List<Dictionary<string, string>> fromCsv = ReadCsv(csv);
        Assert.NotEmpty(fromCsv);
        List<Dictionary<string, string>> fromJson = [.. json.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
            JsonDocument.Parse(line).RootElement.EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.ToString(), StringComparer.Ordinal))];
        Assert.Equal(fromCsv.Count, fromJson.Count);
        for (int i = 0; i < fromCsv.Count; i++)
            Assert.All(fromJson[i], p => Assert.Equal((p.Key, SeparatedText.Defused(p.Value)), (p.Key, fromCsv[i][p.Key] is "true" ? "True" : fromCsv[i][p.Key] is "false" ? "False" : Apostrophe(p.Value, fromCsv[i][p.Key]))));
        using MemoryStream file = new(parquet);
        await using ParquetReader reader = await ParquetReader.CreateAsync(file);
        Assert.Equal(fromCsv[0].Keys, reader.Schema.GetDataFields().Select(static f => f.Name));
        Assert.Equal(fromCsv.Count, reader.Metadata!.NumRows);
    }

    // Numbers below zero are not defused, texts are.
    private static string Apostrophe(string json, string csv) => json.StartsWith('-') && csv == json ? "'" + csv : csv;

    private static List<Dictionary<string, string>> ReadCsv(string csv)
    {
        using CsvDataReader reader = CsvDataReader.Create(new StringReader(csv));
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString, StringComparer.Ordinal));
        return rows;
    }

    [Fact]
    public void Events_have_the_columns_of_GDELT_and_of_POLECAT_and_only_what_has_happened()
    {
        (string second, string first, string polecat, long held) = On(c =>
        {
            using DbCommand count =
                ReportStore.Command(c,
                    "select count(distinct cast(report as text) || '/' || cast(event as text)) from event_participant n join event v using (report, event) where v.status = 'held'");
            return (Text(s => PoliticalEventFormats.WriteGdelt(c, Everything, s, second: true)), Text(s => PoliticalEventFormats.WriteGdelt(c, Everything, s, second: false)),
                Text(s => PoliticalEventFormats.WritePolecat(c, Everything, s)), Convert.ToInt64(count.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));
        });
        string[] rows = second.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(rows.Length >= held && held > 0);
        Assert.All(rows, static r => Assert.Equal(61, r.Split('\t').Length));
        Assert.All(first.Split('\n', StringSplitOptions.RemoveEmptyEntries), static r => Assert.Equal(58, r.Split('\t').Length));
        Assert.All(polecat.Split('\n', StringSplitOptions.RemoveEmptyEntries), static r => Assert.Equal(40, r.Split('\t').Length));
        Assert.Equal(rows.Length + 1, polecat.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void An_engagement_to_come_is_in_the_calendar()
    {
        Calendar calendar = Calendar.Load(On(c => Text(s => CalendarExport.Write(c, Everything, s))))!;
        Ical.Net.CalendarComponents.CalendarEvent call = Assert.Single(calendar.Events);
        Assert.Equal((new DateOnly(2025, 3, 18), false), (call.Start!.Date, call.Start.HasTime));
        Assert.StartsWith("call: ", call.Summary, StringComparison.Ordinal);
        // The sentence that says so, then the report.
        Assert.StartsWith("Kremlin confirms call with Trump\n", call.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_has_points_at_longitude_and_latitude()
    {
        using JsonDocument map = JsonDocument.Parse(On(c => Text(s => MapExport.Write(c, Everything, s))));
        Assert.Equal("FeatureCollection", map.RootElement.GetProperty("type").GetString());
        Assert.All(map.RootElement.GetProperty("features").EnumerateArray(), static f =>
        {
            JsonElement point = f.GetProperty("geometry").GetProperty("coordinates");
            Assert.InRange(point[0].GetDouble(), -180, 180);
            Assert.InRange(point[1].GetDouble(), -90, 90);
            Assert.NotEqual("", f.GetProperty("properties").GetProperty("words").GetString());
        });
    }

    [Fact]
    public void Those_who_met_are_joined_in_the_graph()
    {
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        XElement graph = XDocument.Parse(On(c => Text(s => GraphExport.Write(c, Everything, s)))).Root!.Element(ns + "graph")!;
        HashSet<string> nodes = [.. graph.Elements(ns + "node").Select(static n => n.Attribute("id")!.Value)];
        Assert.Contains(nodes, static n => n.Contains("Sergei Lavrov", StringComparison.Ordinal));
        Assert.NotEmpty(graph.Elements(ns + "edge"));
        Assert.All(graph.Elements(ns + "edge"),
            e => Assert.True(nodes.Contains(e.Attribute("source")!.Value) && nodes.Contains(e.Attribute("target")!.Value)));
    }

    [Fact]
    public void A_brief_escapes_what_reports_say_and_asks_the_network_for_nothing()
    {
        using ReportStore store = ReportStore.Open(NewLocation(), create: true);
        store.Add([TestReports.Read(TestReports.Of("Rebels shelled the army. Ukraine accepts a 30-day ceasefire if Russia withdraws its troops.") with { Publisher = "<script>alert(1)</script>" })], []);
        using DbConnection connection = store.Connect();
        string html = Text(s => BriefPage.Write(connection, new ExportFilter(Proposal: "ceasefire"), s));
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.Contains("accepts if", html, StringComparison.Ordinal);
        Assert.Contains("if Russia withdraws its troops", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_in_which_reports_came_in_changes_no_byte()
    {
        ReadReport one = TestReports.HandMade(), other = TestReports.Read(TestReports.Of(TestReports.Talks));
        string[] exports = [.. new[] { new[] { one, other }, [other, one] }.Select(reports =>
        {
            using ReportStore store = ReportStore.Open(NewLocation(), create: true);
            foreach (ReadReport report in reports)
                store.Add([report], []);
            using DbConnection connection = store.Connect();
            return string.Concat(ExportView.All.Select(v => Text(s => TableExport.WriteCsv(v, connection, Everything, s)))) + Text(s => GraphExport.Write(connection, Everything, s));
        })];
        Assert.Equal(exports[0], exports[1]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("-2 or so", "'-2 or so")]
    [InlineData("plain", "plain")]
    public void A_formula_in_a_text_is_defused(string text, string safe) => Assert.Equal(safe, SeparatedText.Defused(text));

    [Fact]
    public void A_file_that_cannot_be_finished_leaves_the_one_before()
    {
        string folder = Directory.CreateTempSubdirectory("dragoman-atomic-").FullName, path = Path.Combine(folder, "a.csv");
        File.WriteAllText(path, "before");
        Assert.Throws<IOException>(() => AtomicFile.Write(path, static s =>
        {
            s.WriteByte(1);
            throw new IOException("the disk is full");
        }));
        Assert.Equal(("before", 1), (File.ReadAllText(path), Directory.GetFiles(folder).Length));
        Directory.Delete(folder, recursive: true);
    }
}
