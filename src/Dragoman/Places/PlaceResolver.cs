using System.Collections.Frozen;
using Dragoman.Findings;
using Dragoman.Findings.Entities;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>Decides which place of the gazetteer each place of a report is.</summary>
/// <remarks>One name is one place throughout a report. A candidate's score is the logarithm of its inhabitants, with credit for capitals and regions,
/// for what contains it in the words themselves ("Paris, Texas"), for the states and regions that the report speaks of, and for other names of
/// the report whose likely places lie near it; likelihoods and credits are settled together in a few rounds. Examples: spec/places.md.</remarks>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    private const int MostCandidates = 40, Rounds = 5, Large = 15_000, MostOpen = 5, Hamlet = 10_000, Region = 500_000, Listed =
        1_000_000, FewestStates = 3;

    // Set on the dev half of LGL and checked on GeoWebNews and GeoVirus, 2026-11-23 (docs/decisions.md).
    private const double PopulationWeight = 0.6, NeighbourCredit = 2.5, MostNeighbourCredit = 10, EnglishPrior = 1.5, WellKnownCredit =
        2, AbroadCredit = 4, StateCredit = 2, Softness = 1, FewestInhabitants = 100, LeastCertainty = 0.5, LeastShare = 0.05;

    /// <summary>Sets <see cref="Entity.Place"/> of the countries, places and facilities that the gazetteer knows.</summary>
    public void Resolve(ParsedText parsed, EntityTable entities)
    {
        PlaceContext context = new(gazetteer, parsed);
        PlaceAreas areas = new(gazetteer, parsed, entities);
        List<PlaceName> names = [];
        bool abroad =
            entities.Entities.Where(static e => e is { Kind: EntityKind.Country, Code: not null }).Select(static e => e.Code).Distinct()
                .Count() >= FewestStates;
        for (int e = 0; e < entities.Entities.Count; e++)
        {
            Entity entity = entities.Entities[e];
            if (entity.Kind is EntityKind.Place or EntityKind.Country or EntityKind.Facility
                && (entity.Mentions.Find(static m => m.Type is MentionType.Name or MentionType.Part) ?? NamedIn(entity)) is { } first)
                names.Add(Gather(entity, new PlaceName(e, first, entity.Mentions.Count), context, areas, abroad));
        }
        FollowLeaders(names, entities);
        Settle(names.FindAll(static n => n.Leader is null), areas);
        foreach (PlaceName n in names)
            n.TakeOver();
        HashSet<ushort> spokenOf = SpokenOf(entities, names);
        foreach (PlaceName n in names)
        {
            if (n.Best >= 0 && IsFarHamlet(entities.Entities[n.Entity], n, spokenOf, areas))
                continue;
            if (n.Best >= 0 && IsAmbiguous(entities.Entities[n.Entity], n))
                LeaveOpen(entities.Entities[n.Entity], n);
            else if (n.Best >= 0)
                Place(entities.Entities[n.Entity], gazetteer.Places[n.Candidates[n.Best]], n.IsWithin);
            else if (n.IsUnlistedCounty)
                entities.Entities[n.Entity].Place = CountyPoint(n, names);
        }
    }

    // "Dublin", "City of Dublin" and "Dublin City Hall" are of one Dublin, that of the report that is called so by itself.
    private static void FollowLeaders(List<PlaceName> names, EntityTable entities)
    {
        Dictionary<string, PlaceName> leaders = new(StringComparer.OrdinalIgnoreCase);
        foreach (PlaceName n in names)
        {
            if (n.Candidates.Count > 1 && entities.Entities[n.Entity].Kind is EntityKind.Place && n.Key == entities.Entities[n.Entity].Name)
                leaders.TryAdd(n.Key, n);
        }
        foreach (PlaceName n in names)
        {
            if (n.Candidates.Count > 1 && entities.Entities[n.Entity].Kind is EntityKind.Place or EntityKind.Facility
                && leaders.TryGetValue(n.Key, out PlaceName? leader) && leader != n
                && (n.Container.Country.Length == 0 || n.Container == leader.Container) && n.Candidates.SequenceEqual(leader.Candidates))
                n.Follow(leader);
        }
    }

    // "the Metsamor nuclear power plant": a description that begins with a name.
    private static Mention? NamedIn(Entity entity) =>
        entity.Kind is EntityKind.Facility && entity.Name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(entity.Name[0])
            && entity.Mentions.Count > 0 ? entity.Mentions[0] : null;

    // The words with capitals that it begins with.
    private static string Opening(string name)
    {
        int end = 0;
        while (end < name.Length && char.IsUpper(name[end]))
        {
            int space = name.IndexOf(' ', end);
            end = space < 0 ? name.Length : space + 1;
        }
        return name[..end].TrimEnd();
    }

    private static readonly FrozenDictionary<string, string> Abbreviations =
        DataFiles.Lines("places/abbreviations.csv").Select(static l => l.Split(';'))
            .ToFrozenDictionary(static f => f[0], static f => f[1], StringComparer.Ordinal);

    // Whose city a name means by itself: data/places/well-known.csv.
    private static readonly FrozenDictionary<string, string> WellKnown =
        DataFiles.Lines("places/well-known.csv").Select(static l => l.Split(';'))
            .ToFrozenDictionary(static f => f[0], static f => f[1], StringComparer.Ordinal);

    private PlaceName Gather(Entity entity, PlaceName n, PlaceContext context, PlaceAreas areas, bool abroad)
    {
        n.Container = context.ContainerOf(n.First);
        string? listed = context.ListedAs(n.First);
        if (listed is not null)
            AddCandidates(entity.Name + listed, n);
        if (n.Candidates.Count == 0)
            AddCandidates(StateName(entity) ?? Abbreviations.GetValueOrDefault(entity.Name, entity.Name), n);
        if (listed is null && context.IsConstituency(n.First))
            AddCandidates(entity.Name + " County", n);
        if (PlaceContext.WithoutDirection(entity.Name) is { } whole)
            AddRegion(whole, n);
        foreach (string spelling in entity.Spellings)
        {
            if (n.Candidates.Count == 0)
                AddCandidates(spelling, n);
        }
        // "Qamishli" is Al Qamishli.
        if (n.Candidates.Count == 0 && entity.Kind is EntityKind.Place && !entity.Name.Contains(' ', StringComparison.Ordinal)
            && entity.Name.Length > 4)
        {
            AddCandidates("Al " + entity.Name, n);
            if (n.Candidates.Count == 0)
                AddCandidates("El " + entity.Name, n);
        }
        bool way = PlaceSites.IsWay(entity.Name);
        if (n.Candidates.Count == 0 && !way && entity.Kind is EntityKind.Facility && Opening(entity.Name) is { Length: > 2 } opening)
        {
            AddCandidates(opening, n);
            n.IsWithin = opening != entity.Name;
            if (n.Candidates.Count == 0 && opening.LastIndexOf(' ') is > 0 and int space)
                AddCandidates(opening[..space], n);
            // "the Toussaint airport" is at no hamlet of that name.
            n.Candidates.RemoveAll(p => (gazetteer.Places[p].Flags & 1) == 0 && gazetteer.Places[p].Population < Large
                && !areas.IsSaid(gazetteer.Places[p].Country));
        }
        if (n.Candidates.Count == 0 && PlaceContext.IsCounty(entity.Name))
            n.IsUnlistedCounty = true;
        else if (n.Candidates.Count == 0 && PlaceContext.WithoutKind(entity.Name) is { } bare)
        {
            AddCandidates(bare, n);
            // "Upper Nile" is no part of the river.
            if (PlaceContext.WithoutDirection(entity.Name) is not null)
                n.Candidates.RemoveAll(p => gazetteer.Word(gazetteer.Places[p].Feature) is "STM" or "LK" or "RSV" or "MT" or "MTS" or "SEA");
        }
        if (n.Candidates.Count == 0 && !way && !n.IsUnlistedCounty && entity.Kind is EntityKind.Place)
            AddOpening(entity.Name, n);
        n.Candidates.RemoveAll(p => !IsSpokenOf(gazetteer.Places[p], n.Container, areas) && ForeignNames.IsForeign(gazetteer, p, n.Key));
        n.Begin();
        int known = WellKnownOf(entity, n);
        bool region = context.RegionWord(n.First).Length > 0, division = context.IsDivision(n.First);
        for (int k = 0; k < n.Candidates.Count; k++)
        {
            GazetteerPlace p = gazetteer.Places[n.Candidates[k]];
            n.Base[k] =
                BaseScore(p, entity, n.Container, region) + DivisionCredit(n.Candidates[k], entity, division) + areas.Said(p, n.Entity) + (k == known
                    ? abroad ? AbroadCredit : WellKnownCredit : 0);
        }
        return n;
    }

    // What some language calls a town counts in a report on its state.
    private bool IsSpokenOf(GazetteerPlace p, Container container, PlaceAreas areas)
    {
        string country = gazetteer.Word(p.Country);
        return !ForeignNames.IsEnglish(country) && (container.Country.Length > 0 ? container.Country == country : areas.IsSaid(p.Country));
    }

    // The largest city of the state that the name means by itself, the more so in a report on several states; −1 for none.
    private int WellKnownOf(Entity entity, PlaceName n)
    {
        int largest = -1;
        if (!WellKnown.TryGetValue(entity.Name, out string? state))
            return largest;
        for (int k = 0; k < n.Candidates.Count; k++)
        {
            GazetteerPlace p = gazetteer.Places[n.Candidates[k]];
            if (gazetteer.Word(p.Country) == state && (largest < 0 || p.Population > gazetteer.Places[n.Candidates[largest]].Population))
                largest = k;
        }
        return largest;
    }

    // A report that says "England" and "UK" of one state speaks of the whole.
    private string? StateName(Entity entity) =>
        entity.Kind is EntityKind.Country && entity.Spellings.Count > 1 && !PlaceAreas.IsCapital(entity)
            ? entity.Spellings.Find(s => gazetteer.RegionOf(s) is { Division.Length: 0 }) : null;

    // "New York" alone is the city.
    private double DivisionCredit(int place, Entity entity, bool division)
    {
        if (gazetteer.Word(gazetteer.Places[place].Feature) is not "ADM1")
            return 0;
        return (division ? 4 : 0) - (gazetteer.IsCityFirst(entity.Name, place) ? 4 : 0);
    }

    // "East Texas" is part of Texas, though a hamlet has that name; "North Carolina" is a state itself.
    private void AddRegion(string name, PlaceName n)
    {
        foreach (int p in n.Candidates)
        {
            if (!gazetteer.Word(gazetteer.Places[p].Feature).StartsWith("PPL", StringComparison.Ordinal) || gazetteer.Places[p].Population >= Large)
                return;
        }
        foreach (int p in gazetteer.Find(name))
        {
            if (gazetteer.Word(gazetteer.Places[p].Feature) is "ADM1" or "PCLI")
                n.Candidates.Add(p);
        }
    }

    // "Florida Highway Patrol" taken for a place lies in Florida: the longest opening that is a large place; "Khan Sheikhoun" does not lie in some
    // Khan.
    private void AddOpening(string name, PlaceName n)
    {
        for (int space = name.LastIndexOf(' '); space > 0; space = name.LastIndexOf(' ', space - 1))
        {
            if (PlaceContext.IsDirection(name.AsSpan(0, space)))
                return;
            if (!IsKindBehind(name[(space + 1)..]) && !GazetteerWords.IsPlace(name[..space]) && !IsListed(name.AsSpan(0, space)))
                continue;
            (n.Key, n.IsWithin) = (name[..space], true);
            foreach (int p in gazetteer.Find(n.Key))
            {
                if (gazetteer.Places[p].Population >= Large)
                    n.Candidates.Add(p);
            }
            if (n.Candidates.Count > 0)
                return;
        }
    }

    // A state or region of the world, and no town or district: "Beni Sueif" does not lie in some Beni.
    private bool IsListed(ReadOnlySpan<char> name)
    {
        foreach (int p in gazetteer.Find(name))
        {
            if (gazetteer.Word(gazetteer.Places[p].Feature) is "PCLI"
                || gazetteer.Word(gazetteer.Places[p].Feature) is "ADM1" && gazetteer.Places[p].Population >= Listed)
                return true;
        }
        return false;
    }

    private static bool IsKindBehind(string words) =>
        NameKinds.IsKindOfPlace(words[(words.LastIndexOf(' ') + 1)..]) || NameKinds.IsThing(words[(words.LastIndexOf(' ') + 1)..]);

    private void AddCandidates(string name, PlaceName n)
    {
        ReadOnlySpan<int> found = gazetteer.Find(name);
        if (n.Candidates.Count == 0)
            n.Key = name;
        if (found.Length <= MostCandidates)
        {
            foreach (int p in found)
                n.Candidates.Add(p);
            return;
        }
        // The largest where there are too many.
        int[] sorted = found.ToArray();
        Array.Sort(sorted, (a, b) => gazetteer.Places[b].Population != gazetteer.Places[a].Population
            ? gazetteer.Places[b].Population.CompareTo(gazetteer.Places[a].Population) : a.CompareTo(b));
        n.Candidates.AddRange(sorted.AsSpan(0, MostCandidates));
    }

    private double BaseScore(GazetteerPlace p, Entity entity, Container container, bool region)
    {
        string feature = gazetteer.Word(p.Feature), country = gazetteer.Word(p.Country);
        double score = Math.Log((p.Population == 0 ? FewestInhabitants : 500) + p.Population) * PopulationWeight;
        score += feature switch
        {
            "PCLI" => 4,
            "ADM1" => region ? 5 : p.Population < Region ? 0.5 : p.Population == Listed ? 2.5 : 1,
            "PPLC" => PlaceAreas.IsCapital(entity) && country == entity.Place?.Country ? 2 + StateCredit : 2,
            "PPLA" => 1,
            "PPLA2" => 0.3,
            "PPLX" => -1,
            "CONT" or "SEA" or "OCN" or "STRT" or "RGN" or "GULF" => 2,
            _ => 0,
        };
        score += country switch { "US" => EnglishPrior, "GB" or "CA" or "AU" => EnglishPrior * 0.6, _ => 0 };
        if (entity.Kind is EntityKind.Country && feature is "PCLI")
            score += entity.Mentions.Exists(static m => m.Type is MentionType.Part) ? 2 * StateCredit : StateCredit;
        if (entity.Kind is EntityKind.Facility && (p.Flags & 1) != 0)
            score += 8;
        if (container.Country.Length > 0)
            score += country == container.Country ? 6 : -8;
        if (container.Division.Length > 0 && container.Country == country)
            score += gazetteer.Word(p.Division) == container.Division ? 7 : -6;
        return score;
    }

    private void Settle(List<PlaceName> names, PlaceAreas areas)
    {
        foreach (PlaceName n in names)
            n.SetShares(n.Base, Softness);
        PlaceNeighbours neighbours = new(gazetteer, names);
        double[] scores = new double[MostCandidates];
        for (int round = 0; round < Rounds; round++)
        {
            neighbours.Credit();
            areas.Vote(names);
            foreach (PlaceName n in names)
            {
                if (n.Candidates.Count < 2)
                    continue;
                if (scores.Length < n.Candidates.Count)
                    scores = new double[n.Candidates.Count];
                for (int k = 0; k < n.Candidates.Count; k++)
                    scores[k] = n.Base[k] + areas.Voted(n, k) + Math.Min(NeighbourCredit * n.Near[k], MostNeighbourCredit);
                n.SetShares(scores.AsSpan(0, n.Candidates.Count), Softness);
            }
        }
    }

    // States and places told by name, by their state; what is only part of another name ("U.S. Central Command") tells of no place there.
    private HashSet<ushort> SpokenOf(EntityTable entities, List<PlaceName> names)
    {
        HashSet<ushort> spoken = [];
        foreach (PlaceName n in names)
        {
            if (n.Best < 0 || !entities.Entities[n.Entity].Mentions.Exists(static m => m.Type is MentionType.Name))
                continue;
            GazetteerPlace p = gazetteer.Places[n.Candidates[n.Best]];
            if (p.Population >= Large || gazetteer.Word(p.Feature) is "PCLI" or "ADM1" or "ADM2")
                spoken.Add(p.Country);
        }
        return spoken;
    }

    // Mount Hermon in a report on Syria and Israel is no hamlet of America, though the gazetteer has no other of that name.
    private bool IsFarHamlet(Entity entity, PlaceName n, HashSet<ushort> spokenOf, PlaceAreas areas)
    {
        if (entity.Kind is not EntityKind.Place || spokenOf.Count == 0)
            return false;
        foreach (int candidate in n.Candidates)
        {
            GazetteerPlace p = gazetteer.Places[candidate];
            if (p.Population >= Hamlet || spokenOf.Contains(p.Country) || spokenOf.Count < FewestStates && areas.IsSaid(p.Country)
                || !gazetteer.Word(p.Feature).StartsWith("PPL", StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private bool IsAmbiguous(Entity entity, PlaceName n) =>
        entity.Kind is EntityKind.Place or EntityKind.Facility && n.Candidates.Count > 1 && n.Certainty(gazetteer) < LeastCertainty;

    // Springfield in a report that says nothing else is any of the Springfields.
    private void LeaveOpen(Entity entity, PlaceName n)
    {
        entity.Place = null;
        List<PlaceCandidate> open = [];
        foreach (int k in Enumerable.Range(0,
            n.Candidates.Count).Where(k => n.Share[k] >= LeastShare).OrderByDescending(k => n.Share[k]).Take(MostOpen))
        {
            GazetteerPlace p = gazetteer.Places[n.Candidates[k]];
            open.Add(new PlaceCandidate(gazetteer.NameOf(n.Candidates[k]), Point(p), gazetteer.DivisionOf(p)));
        }
        entity.Candidates = open;
    }

    private PlacePoint Point(GazetteerPlace p) =>
        new(p.Latitude / 1e5, p.Longitude / 1e5, gazetteer.Word(p.Country) is { Length: 2 } country ? country : null, p.GeonamesId == 0 ? null
            : p.GeonamesId, gazetteer.Word(p.Feature));

    // Georgia in a report on Atlanta is no state of the world, Paris in a report on Texas no government.
    private void Place(Entity entity, GazetteerPlace p, bool within)
    {
        string country = gazetteer.Word(p.Country), feature = gazetteer.Word(p.Feature);
        bool own = entity.Place?.Country is not { } actors || actors == country;
        // "Beijing Zoo" lies in Beijing, and is not Beijing; a plant is known by the name of its place.
        entity.Place = within && (p.Flags & 1) == 0 ? Point(p) with { GeonamesId = null, Feature = null } : Point(p);
        // "Natanz", "Yongbyon": a plant that is called by its place.
        if ((p.Flags & 1) != 0 && entity.Kind is EntityKind.Place)
            entity.Kind = EntityKind.Facility;
        bool capital = PlaceAreas.IsCapital(entity);
        if (!own || capital && feature is not "PPLC")
            (entity.Kind, entity.Code, entity.Sector) = (EntityKind.Place, null, null);
    }

    // The middle of the towns told with it, the nearest told first; those of its state alone where the words name one.
    private PlacePoint? CountyPoint(PlaceName county, List<PlaceName> names)
    {
        double north = 0, east = 0, weight = 0;
        GazetteerPlace state = default;
        string country = "";
        foreach (PlaceName n in names)
        {
            if (n.Best < 0)
                continue;
            GazetteerPlace p = gazetteer.Places[n.Candidates[n.Best]];
            if (gazetteer.Word(p.Country) is not ("US" or "GB" or "IE" or "KE" or "LR")
                || county.Container.Division.Length > 0 && gazetteer.Word(p.Division) != county.Container.Division)
                continue;
            if (!gazetteer.Word(p.Feature).StartsWith("PPL", StringComparison.Ordinal))
            {
                if (gazetteer.Word(p.Feature) is "ADM1" && country.Length == 0)
                    (state, country) = (p, gazetteer.Word(p.Country));
                continue;
            }
            double w = n.Mentions / (5.0 + Math.Abs(n.First.First - county.First.First));
            w *= w;
            (north, east, weight) = (north + w * p.Latitude, east + w * p.Longitude, weight + w);
            country = gazetteer.Word(p.Country);
        }
        if (weight > 0)
            return new PlacePoint(Math.Round(north / weight) / 1e5, Math.Round(east / weight) / 1e5, country, null, "ADM2");
        return country.Length > 0 ? new PlacePoint(state.Latitude / 1e5, state.Longitude / 1e5, country, null, "ADM2") : null;
    }
}
