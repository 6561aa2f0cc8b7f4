using Dragoman.Findings;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>The states and regions that a report speaks of: those that it names, those that its words betray, and those that its places lie
/// in.</summary>
internal sealed class PlaceAreas
{
    // See PlaceResolver for how they were set.
    private const double WordWeight = 2, SaidCredit = 1.5, VotedCredit = 2, InsideCredit = 1.2, MostInsideCredit = 6;
    private const int MostWords = 6;

    private static readonly WordTable<string> Signs = ReadSigns();

    private readonly Gazetteer _gazetteer;

    // By country, and by country and division.
    private readonly Dictionary<int, double> _said = [], _voted = [];
    private readonly Dictionary<int, (int Area, double Weight)> _own = [];
    private double _saidSum, _votedSum;

    public PlaceAreas(Gazetteer gazetteer, ParsedText parsed, EntityTable entities)
    {
        _gazetteer = gazetteer;
        SayByWords(parsed);
        for (int i = 0; i < entities.Entities.Count; i++)
        {
            Entity e = entities.Entities[i];
            if (e.Kind is EntityKind.Country or EntityKind.Organization or EntityKind.Group && e.Place?.Country is { } country && !IsCapital(e))
            {
                int area = AreaOf(country);
                Say(area, e.Mentions.Count);
                _own[i] = (area, e.Mentions.Count);
            }
            else if (e.Kind is EntityKind.Place && gazetteer.RegionOf(e.Name, alone: true) is { } region)
            {
                Say(AreaOf(region.Country), e.Mentions.Count);
                if (region.Division.Length > 0)
                    Say(AreaOf(region.Country, region.Division), e.Mentions.Count);
            }
        }
    }

    private static WordTable<string> ReadSigns()
    {
        Dictionary<string, string> signs = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines("places/country-signs.csv"))
        {
            string[] f = line.Split(';');
            foreach (string word in f[1].Split('|'))
                signs[word] = f[0];
        }
        return signs.ToWordTable();
    }

    /// <summary>Whether an entity is a capital that stands for its state; it may yet be another town of that name.</summary>
    public static bool IsCapital(Entity e) => e.Kind is EntityKind.Country && e.Sector is "GOV";

    // Counties and sheriffs are American far more often than not; councillors are British.
    private void SayByWords(ParsedText t)
    {
        int found = 0;
        for (int i = 0; i < t.Count && found < MostWords; i++)
        {
            if (t.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.SYM or Upos.VERB && Signs.TryGetValue(t.Form[i], out string? country))
            {
                Say(AreaOf(country), WordWeight);
                found++;
            }
        }
    }

    private int AreaOf(string country, string division = "") => _gazetteer.WordId(country) << 16 | _gazetteer.WordId(division);

    private void Say(int area, double weight)
    {
        _said[area] = _said.GetValueOrDefault(area) + weight;
        _saidSum += weight;
    }

    /// <summary>Whether the report names a state, or its words betray it.</summary>
    public bool IsSaid(ushort country) => _said.ContainsKey(country << 16);

    /// <summary>Every name speaks for the states and divisions of its candidates, as likely as they are.</summary>
    public void Vote(List<PlaceName> names)
    {
        _voted.Clear();
        _votedSum = 0;
        foreach (PlaceName n in names)
        {
            double weight = Math.Sqrt(n.Mentions);
            for (int k = 0; k < n.Candidates.Count; k++)
            {
                GazetteerPlace p = _gazetteer.Places[n.Candidates[k]];
                if (p.Country == 0 || n.Share[k] < 0.01)
                    continue;
                Add(_voted, p.Country << 16, weight * n.Share[k]);
                if (p.Division != 0)
                    Add(_voted, p.Country << 16 | p.Division, weight * n.Share[k]);
                _votedSum += weight * n.Share[k];
            }
        }
    }

    private static void Add(Dictionary<int, double> to, int area, double weight) => to[area] = to.GetValueOrDefault(area) + weight;

    /// <summary>What is said adds to a candidate's score; what the entity itself says of its state does not count.</summary>
    public double Said(GazetteerPlace p, int entity)
    {
        if (p.Country == 0)
            return 0;
        int country = p.Country << 16, division = country | p.Division;
        (int area, double weight) = _own.GetValueOrDefault(entity, (-1, 0));
        double said = _said.GetValueOrDefault(country) - (area == country ? weight : 0), sum = _saidSum - weight;
        if (sum <= 0)
            return 0;
        double inDivision = p.Division == 0 ? 0 : _said.GetValueOrDefault(division);
        return SaidCredit * (2.0 * said / sum + (said > 0 ? 1.0 : 0) + 2.0 * inDivision / sum + (inDivision > 0 ? 2.0 : 0));
    }

    /// <summary>What the other names' likely places add.</summary>
    public double Voted(PlaceName n, int candidate)
    {
        GazetteerPlace p = _gazetteer.Places[n.Candidates[candidate]];
        if (p.Country == 0)
            return 0;
        double weight = Math.Sqrt(n.Mentions), country = 0, division = 0, all = 0;
        for (int k = 0; k < n.Candidates.Count; k++)
        {
            GazetteerPlace own = _gazetteer.Places[n.Candidates[k]];
            double share = own.Country == 0 || n.Share[k] < 0.01 ? 0 : n.Share[k] * weight;
            all += share;
            country += own.Country == p.Country ? share : 0;
            division += own.Country == p.Country && own.Division == p.Division ? share : 0;
        }
        double rest = _votedSum - all;
        if (rest <= 0.01)
            return 0;
        // One other name says less than ten.
        double trust = rest / (rest + 1);
        double credit = 2.0 * (_voted.GetValueOrDefault(p.Country << 16) - country) / rest;
        if (p.Division != 0)
            credit += 2.5 * (_voted.GetValueOrDefault(p.Country << 16 | p.Division) - division) / rest;
        credit *= VotedCredit * trust;
        // A state or region has no neighbours, but its places speak for it.
        if (p.Division != 0 && _gazetteer.Word(p.Feature) is "ADM1")
            credit += Math.Min(MostInsideCredit, InsideCredit * (_voted.GetValueOrDefault(p.Country << 16 | p.Division) - division));
        return credit;
    }
}
