using Dragoman.Findings;
using Dragoman.Places;
using Dragoman.Reading;
using Dragoman.Sources;
using Dragoman.Tests.Findings;

namespace Dragoman.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer World = Gazetteer.Load(Gazetteer.DefaultPath);

    [Theory]
    [InlineData("Kyiv", "UA")]
    [InlineData("kiev", "UA")]
    [InlineData("Київ", "UA")]
    [InlineData("Saint Petersburg", "RU")]
    [InlineData("St. Petersburg", "RU")]
    [InlineData("Zürich", "CH")]
    [InlineData("the Bahamas", "BS")]
    public void Knows_a_place_by_its_names(string name, string country)
    {
        bool found = false;
        foreach (int p in World.Find(name))
            found |= World.Word(World.Places[p].Country) == country;
        Assert.True(found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("no such place anywhere")]
    [InlineData("\ud800\udc00\ud800")]
    public void Has_no_places_for_what_is_no_name(string name) => Assert.Equal(0, World.Find(name).Length);

    [Fact]
    public void Looks_up_without_allocating()
    {
        World.Find("Kyiv");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            World.Find("Springfield");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Names_a_file_that_is_no_gazetteer()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "no gazetteer, though long enough to be one");
        try
        {
            ModelFormatException e = Assert.Throws<ModelFormatException>(() => Gazetteer.Load(path));
            Assert.Contains(path, e.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_built_gazetteer_reads_back()
    {
        string path = Path.GetTempFileName();
        GazetteerBuilder builder = new();
        int place = builder.Add(new GazetteerPlace { GeonamesId = 7, Latitude = 100_000, Longitude = -200_000, Population = 9, Country = builder.Word("UA"), Division = 0, Feature = builder.Word("PPL"), Flags = 0 }, "Нове Місто");
        builder.AddName(place, "New Town");
        builder.Write(path);
        Gazetteer read = Gazetteer.Load(path);
        Assert.Equal(1, read.Find("new town").Length);
        Assert.Equal(7, read.Places[read.Find("Нове Місто")[0]].GeonamesId);
        Assert.Equal(0, read.Find("newtown").Length);
    }

    [Theory, MemberData(nameof(Spec.Examples), "places.md", MemberType = typeof(Spec))]
    public void Finds_the_places_of_the_specification(Example example)
    {
        List<string> found = [.. RecordSpecTests.Reader.Read(new Report { Text = example.Input }).Entities.Entities
            .SelectMany(e => e.Spellings.DefaultIfEmpty(e.Name).SelectMany(s => e.Candidates.Select(c => $"{s} ? {c.Point.Country} {c.Division}").Prepend($"{s} {e.Place?.Country} {e.Place?.Feature}")))];
        foreach (string line in example.Expected.Split('\n'))
        {
            bool holds = line.StartsWith("no ", StringComparison.Ordinal)
                ? !found.Exists(f => f.StartsWith($"{line[3..]} ", StringComparison.Ordinal) && f.Trim() != line[3..]) : found.Contains(line);
            Assert.True(holds, $"expected: {line}\nfound:\n{string.Join('\n', found)}");
        }
    }

    [Fact]
    public void An_ambiguous_name_has_candidates_and_no_place()
    {
        Entity springfield = RecordSpecTests.Reader.Read(new Report { Text = "Police in Springfield said that a man was arrested." }).Entities.Entities.Single(static e => e.Name == "Springfield");
        Assert.Null(springfield.Place);
        Assert.True(springfield.Candidates.Count > 1);
        Assert.All(springfield.Candidates, static c => Assert.True(c.Point is { Latitude: not null, Longitude: not null, Country: not null }));
    }
}
