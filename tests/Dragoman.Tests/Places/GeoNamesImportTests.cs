using System.IO.Compression;
using Dragoman.Places;

namespace Dragoman.Tests.Places;

/// <summary>The places of these dumps are made up.</summary>
public sealed class GeoNamesImportTests : IDisposable
{
    private const string Village = "900000001\tVeldunivka\tVeldunivka\tVeldunowka,Вельдунівка,VDV\t48.5\t35.25\tP\tPPL\tUA\t\t04\t\t\t\t812\t\t90\tEurope/Kyiv\t2020-01-01";
    private const string School = "900000002\tZorglub School\tZorglub School\t\t48.5\t35.25\tS\tSCH\tUA\t\t04\t\t\t\t0\t\t90\tEurope/Kyiv\t2020-01-01";

    private static readonly Gazetteer World = Gazetteer.Load(Gazetteer.DefaultPath);
    private readonly string _folder = Directory.CreateTempSubdirectory("geonames").FullName;

    private string Dump(params string[] lines)
    {
        string path = Path.Combine(_folder, "UA.txt");
        File.WriteAllLines(path, lines);
        return path;
    }

    private string Output => Path.Combine(_folder, "mine.dragoman");

    [Fact]
    public void Adds_the_places_of_a_dump_to_those_of_the_program()
    {
        GeoNamesImport.Run(Dump(Village, School), World, Output);
        Gazetteer mine = Gazetteer.Load(Output);
        GazetteerPlace place = mine.Places[mine.Find("Вельдунівка")[0]];
        Assert.Equal((900000001, 4850000, 3525000, 812, "UA"), (place.GeonamesId, place.Latitude, place.Longitude, place.Population, mine.Word(place.Country)));
        Assert.Equal(1, mine.Find("veldunowka").Length);
        Assert.Equal(World.Find("Paris").Length, mine.Find("Paris").Length);
        Assert.Equal(0, mine.Find("VDV").Length);
        Assert.Equal(0, mine.Find("Zorglub School").Length);
    }

    [Fact]
    public void Reads_the_archive_as_it_is_downloaded()
    {
        string zip = Path.Combine(_folder, "UA.zip");
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
            archive.CreateEntryFromFile(Dump(Village), "UA.txt");
        GeoNamesImport.Run(zip, World, Output);
        Assert.Equal(1, Gazetteer.Load(Output).Find("Veldunivka").Length);
    }

    [Theory]
    [InlineData("48.5", "148.5", "latitude is \"148.5\"")]
    [InlineData("\t812\t", "\tmany\t", "population is \"many\"")]
    [InlineData("\t2020-01-01", "", "18 columns")]
    [InlineData("900000001", "", "geonameid is \"\"")]
    public void Names_file_and_line_of_what_is_wrong_and_writes_nothing(string right, string wrong, string fault)
    {
        string dump = Dump(School, Village.Replace(right, wrong, StringComparison.Ordinal));
        GeoNamesFormatException e = Assert.Throws<GeoNamesFormatException>(() => GeoNamesImport.Run(dump, World, Output));
        Assert.Contains(dump + ":2: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(fault, e.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
