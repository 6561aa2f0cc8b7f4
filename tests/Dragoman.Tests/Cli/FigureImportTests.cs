using System.IO.Compression;
using System.Text;
using Dragoman.Cli.Figures;
using Dragoman.Figures;
using Dragoman.Sources;
using ICSharpCode.SharpZipLib.BZip2;

namespace Dragoman.Tests.Cli;

public sealed class FigureImportTests : IDisposable
{
    private const string Dump = """
        [
        {"id":"Q900","type":"item","labels":{"en":{"language":"en","value":"Freedonia Prime Example"}},"claims":{"P298":[{"mainsnak":{"datavalue":{"value":"LVA"}}}]}},
        {"id":"Q1","labels":{"en":{"value":"Janis Paraugs"}},"aliases":{"en":[{"value":"J. Paraugs"},{"value":"Yanis Paraugs"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q900"}}}}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q800"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2001-02-03T00:00:00Z"}}}],"P582":[{"datavalue":{"value":{"time":"+2004-00-00T00:00:00Z"}}}]}}]}},
        {"id":"Q2","labels":{"en":{"value":"A Ship"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q11446"}}}}],"P39":[{"mainsnak":{"snaktype":"somevalue"}}]}},
        {"id":"Q800","labels":{"en":{"value":"Minister of Foreign Affairs of Freedonia"}},"claims":{}}
        ]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    private string Import(string kind, string content, string name = "source.txt")
    {
        string source = Path.Combine(_folder, name), output = Path.Combine(_folder, "out.csv");
        using (Stream file = File.Create(source))
        using (Stream packed = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Compress) : name.EndsWith(".bz2", StringComparison.Ordinal) ? new BZip2OutputStream(file) : file)
            packed.Write(Encoding.UTF8.GetBytes(content));
        FigureImport.Run(kind, source, output);
        return string.Join('\n', File.ReadAllLines(output).Skip(1));
    }

    [Theory, InlineData("dump.json"), InlineData("dump.json.gz"), InlineData("dump.json.bz2")]
    public void A_Wikidata_dump_gives_people_with_offices_and_years(string name) =>
        Assert.Equal("Janis Paraugs;;J. Paraugs|Yanis Paraugs;LVA;GOV;foreign minister;2001;2004", Import("wikidata", Dump, name));

    [Fact]
    public void OpenSanctions_gives_people_with_a_country() => Assert.Equal("Ivan Primer;;Iwan Primer;RUS;;official;;", Import("opensanctions", """
        id,schema,name,aliases,birth_date,countries
        Q1,Person,Ivan Primer,Iwan Primer,1960,xx;ru
        Q2,Company,"Primer, OOO",,,ru
        Q3,Person,No Country,,,
        """));

    [Fact]
    public void An_actor_dictionary_gives_people_with_their_roles_and_years() => Assert.Equal(
        "Juan Ejemplo;;J Ejemplo;COL;GOV;official;1998;2002\nJuan Ejemplo;;J Ejemplo;COL;OPP;official;2003;\nRebel Uno;;;COL;REB;rebel leader;;1999", Import("petrarch", """
        # a comment
        FREEDONIA_ [COL]
        JUAN_EJEMPLO_ ; of the examples
        """.Replace(" ; of the examples", "", StringComparison.Ordinal) + """

        +J_EJEMPLO
            [COLGOV 19980807-20020807] # in office
            [COLOPP >20030101]
        REBEL_UNO [COLREB <991231]
        """));

    [Fact]
    public void A_table_of_ones_own_gives_its_rows() => Assert.Equal("Ann Sample;;Anne Sample;IGO;IGO;U.N. envoy;2019;", Import("csv", "name,office,country,sector,from,spellings\nAnn Sample,U.N. envoy,IGO,IGO,2019,Anne Sample\n"));

    [Theory]
    [InlineData("csv", "name,country\nA B,USA\n", ":1: there is no column office")]
    [InlineData("csv", "name,office\nA B\n", ":2: this row has 1 fields")]
    [InlineData("csv", "name,office\n,envoy\n", ":2: the name is empty")]
    [InlineData("csv", "", "the file is empty")]
    [InlineData("opensanctions", "id,name\n1,A\n", "there is no column schema")]
    [InlineData("petrarch", "+LOST\n", ":1: a synonym or a code stands before the first name")]
    [InlineData("petrarch", "A_B_ [COLGOV 1998\n", ":1: \"[COLGOV 1998\" is not closed")]
    [InlineData("petrarch", "just words\n", "no person with an office")]
    [InlineData("wikidata", "[\n{\"claims\":{\"P39\":\n]", ":2: this line is not JSON")]
    public void A_wrong_source_is_told_and_nothing_is_written(string kind, string content, string fault)
    {
        string message = Assert.Throws<ReportFormatException>(() => Import(kind, content)).Message;
        Assert.Contains(fault, message, StringComparison.Ordinal);
        Assert.Equal(["source.txt"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_row_that_read_would_refuse_is_refused_here()
    {
        Assert.Throws<FigureTableException>(() => Import("csv", "name,office,country\nA B,envoy,Utopia\n"));
        Assert.Equal(["source.txt"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_damaged_archive_is_told()
    {
        string path = Path.Combine(_folder, "dump.json.gz");
        File.WriteAllText(path, "this is no archive");
        Assert.Contains("damaged", Assert.Throws<ReportFormatException>(() => FigureImport.Run("wikidata", path, path + ".csv")).Message, StringComparison.Ordinal);
    }
}
