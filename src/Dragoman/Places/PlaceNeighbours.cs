namespace Dragoman.Places;

/// <summary>Which candidates of a report's names lie near one another, and what each therefore speaks for the others.</summary>
/// <remarks>A report tells of places that lie together (Leidner 2007, Lieberman and Samet 2012): each candidate is credited with the likelihood of
/// the candidates of other names that lie within a hundred miles of it, the nearer the more.</remarks>
internal sealed class PlaceNeighbours
{
    private const double Farthest = 161, Half = 50, CountyRadius = 30, InCounty = 2, KilometresADegree = 111.2;
    private const int MostItems = 1_500;

    private readonly record struct Item(int Latitude, int Longitude, PlaceName Name, int Candidate, bool IsCounty);
    private readonly record struct Pair(int First, int Second, double Nearness);

    private readonly List<Item> _items = [];
    private readonly List<Pair> _pairs = [];

    public PlaceNeighbours(Gazetteer gazetteer, List<PlaceName> names)
    {
        foreach (PlaceName name in names)
        {
            for (int k = 0; k < name.Candidates.Count && _items.Count < MostItems; k++)
            {
                GazetteerPlace p = gazetteer.Places[name.Candidates[k]];
                // States, their parts and seas are near to nothing.
                string feature = gazetteer.Word(p.Feature);
                if (feature is not ("PCLI" or "ADM1" or "CONT" or "RGN" or "OCN" or "SEA"))
                    _items.Add(new Item(p.Latitude, p.Longitude, name, k, feature is "ADM2"));
            }
        }
        _items.Sort(static (a, b) => a.Latitude != b.Latitude ? a.Latitude.CompareTo(b.Latitude) : a.Longitude != b.Longitude
            ? a.Longitude.CompareTo(b.Longitude) : a.Name.Entity.CompareTo(b.Name.Entity));
        Pairs();
    }

    private void Pairs()
    {
        const int window = (int)(Farthest / KilometresADegree * 1e5);
        for (int i = 0; i < _items.Count; i++)
        {
            Item a = _items[i];
            double narrow = Math.Cos(a.Latitude / 1e5 * Math.PI / 180);
            for (int k = i + 1; k < _items.Count && _items[k].Latitude - a.Latitude <= window; k++)
            {
                Item b = _items[k];
                double east = (b.Longitude - a.Longitude) / 1e5 * KilometresADegree * narrow;
                if (Math.Abs(east) > Farthest || ReferenceEquals(a.Name, b.Name))
                    continue;
                double north = (b.Latitude - a.Latitude) / 1e5 * KilometresADegree;
                double square = north * north + east * east;
                if (square <= Farthest * Farthest)
                    _pairs.Add(new Pair(i, k,
                        1 / (1 + square / (Half * Half)) + (a.IsCounty != b.IsCounty ? InCounty * Inside(Math.Sqrt(square)) : 0)));
            }
        }
    }

    // Athens lies in the Henderson County whose middle is two miles off, and not in one of the four others.
    private static double Inside(double distance) => distance < CountyRadius ? 1 : Math.Exp((CountyRadius - distance) / 10);

    /// <summary>Whether two places lie within a hundred miles of one another.</summary>
    public static bool AreNear(GazetteerPlace a, GazetteerPlace b)
    {
        double north = (b.Latitude - a.Latitude) / 1e5 * KilometresADegree;
        double east = (b.Longitude - a.Longitude) / 1e5 * KilometresADegree * Math.Cos(a.Latitude / 1e5 * Math.PI / 180);
        return north * north + east * east <= Farthest * Farthest;
    }

    /// <summary>Sets <see cref="PlaceName.Near"/> of every candidate from the shares as they are.</summary>
    public void Credit()
    {
        foreach (Item i in _items)
            i.Name.Near[i.Candidate] = 0;
        foreach (Pair p in _pairs)
        {
            (Item a, Item b) = (_items[p.First], _items[p.Second]);
            a.Name.Near[a.Candidate] += p.Nearness * b.Name.Share[b.Candidate];
            b.Name.Near[b.Candidate] += p.Nearness * a.Name.Share[a.Candidate];
        }
    }
}
