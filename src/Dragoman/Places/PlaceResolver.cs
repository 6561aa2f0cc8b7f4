using Dragoman.Findings;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>Decides which place of the gazetteer each place of a report is.</summary>
/// <remarks>One name is one place throughout a report. A candidate's score is the logarithm of its inhabitants, with credit for capitals and regions,
/// for what contains it in the words themselves ("Paris, Texas"), for the states and regions that the report speaks of, and for other places of
/// the report that lie near it, in the manner of Leidner (2007) and Lieberman and Samet (2012). Examples: spec/places.md.</remarks>
public sealed class PlaceResolver(Gazetteer gazetteer)
{
    private const int MostCandidates = 40, MostNames = 60, Rounds = 2;
    private const double NearKilometres = 160;

    // Set on the dev half of LGL and checked on GeoWebNews, 2026-11-23: LGL 161 km 72.5 -> 78.4, GeoWebNews 85.6 -> 86.2 against the first guess.
    private const double PopulationWeight = 0.6, NeighbourCredit = 2.5, MostNeighbourCredit = 10, EnglishPrior = 1.5, StateCredit = 2;

    private sealed class Name(int entity, Mention first)
    {
        public int Entity { get; } = entity;
        public Mention First { get; } = first;
        public List<int> Candidates { get; } = [];
        public List<double> Base { get; } = [];
        public int Best { get; set; } = -1;
        public double Margin { get; set; }

        /// <summary>A county is in no list; it lies where the report's other places of its state lie.</summary>
        public bool IsCounty { get; set; }
        public Container County { get; set; } = Container.None;
    }

    /// <summary>Sets <see cref="Entity.Place"/> of the countries, places and facilities that the gazetteer knows.</summary>
    public void Resolve(ParsedText parsed, EntityTable entities)
    {
        PlaceContext context = new(gazetteer, parsed, entities);
        List<Name> names = [];
        for (int e = 0; e < entities.Entities.Count; e++)
        {
            Entity entity = entities.Entities[e];
            if (entity.Kind is not (EntityKind.Place or EntityKind.Country or EntityKind.Facility) || entity.Mentions.Find(static m => m.Type is MentionType.Name or MentionType.Part) is not { } first)
                continue;
            if (names.Count < MostNames)
                names.Add(new Name(e, first));
        }
        foreach (Name n in names)
            Gather(parsed, entities.Entities[n.Entity], n, context);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Name n in names)
                Choose(n, names, context, round);
            context.Clear();
            foreach (Name n in names)
            {
                if (n.Best >= 0)
                    context.Vote(gazetteer.Places[n.Candidates[n.Best]], entities.Entities[n.Entity].Mentions.Count, n.Margin);
            }
        }
        foreach (Name n in names)
        {
            if (n.Best >= 0)
                Settle(entities.Entities[n.Entity], gazetteer.Places[n.Candidates[n.Best]]);
        }
        foreach (Name n in names)
        {
            if (n.IsCounty)
                entities.Entities[n.Entity].Place = CountyPoint(n, names, entities);
        }
    }

    // The middle of the towns told with it, the nearest told first; those of its state alone where the words name one.
    private PlacePoint? CountyPoint(Name county, List<Name> names, EntityTable entities)
    {
        double north = 0, east = 0, weight = 0;
        GazetteerPlace state = default;
        string country = "";
        foreach (Name n in names)
        {
            if (n.Best < 0)
                continue;
            GazetteerPlace p = gazetteer.Places[n.Candidates[n.Best]];
            bool fits = gazetteer.Word(p.Country) is "US" or "GB" or "IE" or "KE" or "LR" && (county.County.Division.Length == 0 || gazetteer.Word(p.Division) == county.County.Division);
            if (!fits)
                continue;
            if (!gazetteer.Word(p.Feature).StartsWith("PPL", StringComparison.Ordinal))
            {
                if (gazetteer.Word(p.Feature) is "ADM1" && country.Length == 0)
                    (state, country) = (p, gazetteer.Word(p.Country));
                continue;
            }
            int apart = Math.Abs(n.First.First - county.First.First);
            double w = entities.Entities[n.Entity].Mentions.Count / (5.0 + apart);
            w *= w;
            (north, east, weight) = (north + w * p.Latitude, east + w * p.Longitude, weight + w);
            country = gazetteer.Word(p.Country);
        }
        if (weight > 0)
            return new PlacePoint(Math.Round(north / weight) / 1e5, Math.Round(east / weight) / 1e5, country, null, "ADM2");
        return country.Length > 0 ? new PlacePoint(state.Latitude / 1e5, state.Longitude / 1e5, country, null, "ADM2") : null;
    }

    // Georgia in a report on Atlanta is no state of the world.
    private void Settle(Entity entity, GazetteerPlace p)
    {
        entity.Place = Point(p);
        if (entity.Kind is EntityKind.Country && gazetteer.Word(p.Feature) is not "PCLI" && gazetteer.Word(p.Country) is "US" or "GB" or "CA" or "AU")
            (entity.Kind, entity.Code, entity.Sector) = (EntityKind.Place, null, null);
    }

    private PlacePoint Point(GazetteerPlace p)
    {
        string country = gazetteer.Word(p.Country);
        return new PlacePoint(p.Latitude / 1e5, p.Longitude / 1e5, country.Length == 2 ? country : null, p.GeonamesId == 0 ? null : p.GeonamesId, gazetteer.Word(p.Feature));
    }

    private void Gather(ParsedText t, Entity entity, Name n, PlaceContext context)
    {
        Container container = context.ContainerOf(n.First);
        string region = context.RegionWord(n.First);
        AddCandidates(entity.Name, n);
        foreach (string spelling in entity.Spellings)
        {
            if (n.Candidates.Count == 0)
                AddCandidates(spelling, n);
        }
        if (n.Candidates.Count == 0 && PlaceContext.IsCounty(entity.Name))
        {
            n.County = container;
            n.IsCounty = true;
            return;
        }
        if (n.Candidates.Count == 0 && PlaceContext.WithoutKind(entity.Name) is { } bare)
            AddCandidates(bare, n);
        if (n.Candidates.Count == 0 && entity.Kind is EntityKind.Place)
            AddOpening(entity.Name, n);
        for (int k = 0; k < n.Candidates.Count; k++)
            n.Base.Add(BaseScore(gazetteer.Places[n.Candidates[k]], entity, container, region));
    }

    // "Florida Highway Patrol" taken for a place lies in Florida: the longest opening that is a large place.
    private void AddOpening(string name, Name n)
    {
        for (int space = name.LastIndexOf(' '); space > 0; space = name.LastIndexOf(' ', space - 1))
        {
            foreach (int p in gazetteer.Find(name.AsSpan(0, space)))
            {
                if (gazetteer.Places[p].Population >= 15_000)
                    n.Candidates.Add(p);
            }
            if (n.Candidates.Count > 0)
                return;
        }
    }

    private void AddCandidates(string name, Name n)
    {
        ReadOnlySpan<int> found = gazetteer.Find(name);
        // The largest come first where there are too many.
        if (found.Length <= MostCandidates)
        {
            foreach (int p in found)
            {
                n.Candidates.Add(p);
            }
            return;
        }
        int[] sorted = found.ToArray();
        Array.Sort(sorted, (a, b) => gazetteer.Places[b].Population != gazetteer.Places[a].Population ? gazetteer.Places[b].Population.CompareTo(gazetteer.Places[a].Population) : a.CompareTo(b));
        n.Candidates.AddRange(sorted.AsSpan(0, MostCandidates));
    }

    private double BaseScore(GazetteerPlace p, Entity entity, Container container, string region)
    {
        string feature = gazetteer.Word(p.Feature), country = gazetteer.Word(p.Country);
        double score = Math.Log(500 + p.Population) * PopulationWeight;
        score += feature switch
        {
            "PCLI" => 4,
            "ADM1" => region.Length > 0 ? 5 : 2.5,
            "PPLC" => 2,
            "PPLA" => 1,
            "PPLA2" => 0.3,
            "PPLX" => -1,
            "CONT" or "SEA" or "OCN" or "STRT" or "RGN" or "GULF" => 2,
            _ => 0,
        };
        score += country switch { "US" => EnglishPrior, "GB" or "CA" or "AU" => EnglishPrior * 0.6, _ => 0 };
        if (entity.Kind is EntityKind.Country)
            score += feature is "PCLI" ? entity.Mentions.Exists(static m => m.Type is MentionType.Part) ? 2 * StateCredit : StateCredit : 0;
        if (entity.Kind is EntityKind.Facility)
            score += (p.Flags & 1) != 0 ? 8 : 0;
        if (container.Country.Length > 0)
            score += country == container.Country ? 6 : -8;
        if (container.Division.Length > 0 && container.Country == country)
            score += gazetteer.Word(p.Division) == container.Division ? 7 : -6;
        return score;
    }

    private void Choose(Name n, List<Name> names, PlaceContext context, int round)
    {
        double best = double.NegativeInfinity, second = double.NegativeInfinity;
        int chosen = -1;
        for (int k = 0; k < n.Candidates.Count; k++)
        {
            GazetteerPlace p = gazetteer.Places[n.Candidates[k]];
            double score = n.Base[k] + context.Credit(p, n.Entity) + Neighbours(n, p, names, round);
            if (score > best)
                (second, best, chosen) = (best, score, k);
            else if (score > second)
                second = score;
        }
        n.Best = chosen;
        n.Margin = double.IsNegativeInfinity(second) ? 4 : Math.Min(4, best - second);
    }

    // How many other names of the report could lie near: a name with one candidate says more than one with many.
    private double Neighbours(Name n, GazetteerPlace p, List<Name> names, int round)
    {
        double credit = 0;
        foreach (Name other in names)
        {
            if (ReferenceEquals(other, n) || other.Candidates.Count == 0)
                continue;
            if (round > 0 && other.Best >= 0)
            {
                if (IsNear(p, gazetteer.Places[other.Candidates[other.Best]]))
                    credit += NeighbourCredit;
                continue;
            }
            for (int k = 0; k < other.Candidates.Count; k++)
            {
                if (IsNear(p, gazetteer.Places[other.Candidates[k]]))
                {
                    credit += NeighbourCredit / Math.Sqrt(other.Candidates.Count);
                    break;
                }
            }
        }
        return Math.Min(credit, MostNeighbourCredit);
    }

    private bool IsNear(GazetteerPlace a, GazetteerPlace b)
    {
        // States and seas are near to nothing.
        if (gazetteer.Word(a.Feature) is "PCLI" or "ADM1" or "CONT" or "RGN" || gazetteer.Word(b.Feature) is "PCLI" or "ADM1" or "CONT" or "RGN")
            return false;
        double north = (a.Latitude - b.Latitude) / 1e5 * 111.2;
        if (Math.Abs(north) > NearKilometres)
            return false;
        double east = (a.Longitude - b.Longitude) / 1e5 * 111.2 * Math.Cos(a.Latitude / 1e5 * Math.PI / 180);
        return north * north + east * east < NearKilometres * NearKilometres;
    }
}
