using Dragoman.Findings;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>What the words behind a name say that contains it. Empty strings say nothing.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Division">Code of a first-level division within it.</param>
internal readonly record struct Container(string Country, string Division)
{
    public static Container None { get; } = new("", "");
}

/// <summary>The states and regions that a report speaks of, and what stands round a name.</summary>
internal sealed class PlaceContext
{
    // See PlaceResolver for how they were set.
    private const double WordWeight = 2, SaidCredit = 1.5, VotedCredit = 2;

    private readonly Gazetteer _gazetteer;
    private readonly ParsedText _t;
    private readonly Dictionary<string, double> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _voted = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Area, double Weight)> _own = [];
    private double _saidSum, _votedSum;

    public PlaceContext(Gazetteer gazetteer, ParsedText parsed, EntityTable entities)
    {
        (_gazetteer, _t) = (gazetteer, parsed);
        SayByWords();
        for (int i = 0; i < entities.Entities.Count; i++)
        {
            Entity e = entities.Entities[i];
            if (e.Kind is EntityKind.Country or EntityKind.Organization or EntityKind.Group && e.Place?.Country is { } country)
            {
                Say(country, e.Mentions.Count);
                _own[i] = (country, e.Mentions.Count);
            }
            else if (e.Kind is EntityKind.Place && RegionOf(e.Name) is { } region)
            {
                Say(region.Country, e.Mentions.Count);
                if (region.Division.Length > 0)
                    Say(region.Country + "." + region.Division, e.Mentions.Count);
            }
        }
    }

    // Counties and sheriffs are American far more often than not; councillors are British.
    private void SayByWords()
    {
        int american = 0, british = 0;
        for (int i = 0; i < _t.Count && american + british < 6; i++)
        {
            switch (_t.Form[i])
            {
                case "County" or "Sheriff" or "sheriff" or "deputies" or "Deputies" or "Highway" or "Elementary" or "Interstate" or "ZIP":
                    american++;
                    break;
                case "councillor" or "Councillor" or "councillors" or "Cllr" or "MP" or "£" or "pence" or "GCSE" or "constabulary" or "Constabulary" or "pensioner":
                    british++;
                    break;
                default:
                    break;
            }
        }
        if (american > 0)
            Say("US", american * WordWeight);
        if (british > 0)
            Say("GB", british * WordWeight);
    }

    /// <summary>Whether a name is that of a county or parish.</summary>
    public static bool IsCounty(ReadOnlySpan<char> name) => name.EndsWith(" County", StringComparison.Ordinal) || name.EndsWith(" Parish", StringComparison.Ordinal) || name.StartsWith("County ", StringComparison.Ordinal);

    private void Say(string area, double weight)
    {
        _said[area] = _said.GetValueOrDefault(area) + weight;
        _saidSum += weight;
    }

    public void Clear()
    {
        _voted.Clear();
        _votedSum = 0;
    }

    /// <summary>A place that was decided on speaks for its state and its division.</summary>
    public void Vote(GazetteerPlace p, int mentions, double margin)
    {
        double weight = Math.Sqrt(mentions) * Math.Clamp(margin, 0.2, 4);
        string country = _gazetteer.Word(p.Country), division = _gazetteer.Word(p.Division);
        if (country.Length == 0)
            return;
        _voted[country] = _voted.GetValueOrDefault(country) + weight;
        if (division.Length > 0)
            _voted[country + "." + division] = _voted.GetValueOrDefault(country + "." + division) + weight;
        _votedSum += weight;
    }

    /// <summary>What the context adds to a candidate's score; what the entity itself says of its state does not count.</summary>
    public double Credit(GazetteerPlace p, int entity)
    {
        string country = _gazetteer.Word(p.Country), division = country + "." + _gazetteer.Word(p.Division);
        double credit = 0;
        (string area, double weight) = _own.GetValueOrDefault(entity, ("", 0));
        double said = _said.GetValueOrDefault(country) - (area == country ? weight : 0), sum = _saidSum - weight;
        if (sum > 0 && country.Length > 0)
            credit += SaidCredit * (2.0 * said / sum + (said > 0 ? 1.0 : 0) + 2.0 * Share(_said, division, sum) + (_said.ContainsKey(division) ? 2.0 : 0));
        if (_votedSum > 0 && country.Length > 0)
            credit += VotedCredit * (2.0 * Share(_voted, country, _votedSum) + 2.5 * Share(_voted, division, _votedSum));
        return credit;
    }

    private static double Share(Dictionary<string, double> of, string area, double sum) => of.GetValueOrDefault(area) / sum;

    private Container? RegionOf(ReadOnlySpan<char> name)
    {
        foreach (int i in _gazetteer.Find(name))
        {
            GazetteerPlace p = _gazetteer.Places[i];
            string feature = _gazetteer.Word(p.Feature);
            if (feature is "ADM1" or "PCLI" && _gazetteer.Word(p.Country).Length == 2)
                return new Container(_gazetteer.Word(p.Country), _gazetteer.Word(p.Division));
        }
        return null;
    }

    /// <summary>"Paris, Texas", "Tripoli in Lebanon", "the city of Hama, Syria", "Springfield (Mass.)".</summary>
    public Container ContainerOf(Mention m)
    {
        int at = m.End;
        int sentenceEnd = _t.Sentences[_t.SentenceOf[m.First]].End;
        if (at + 1 >= sentenceEnd || _t.Form[at] is not ("," or "(" or "in"))
            return Container.None;
        int first = at + 1;
        for (int length = Math.Min(3, sentenceEnd - first); length > 0; length--)
        {
            if (!char.IsUpper(_t.Form[first][0]))
                break;
            ReadOnlySpan<char> words = _t.SpanOf(first, first + length).In(_t.Text);
            // "AL" and "IN" are states only in capitals.
            if (words.Length <= 2 && !(words.Length == 2 && char.IsAsciiLetterUpper(words[0]) && char.IsAsciiLetterUpper(words[1])))
                continue;
            if (RegionOf(words) is { } region)
                return region;
        }
        return Container.None;
    }

    /// <summary>"region", "province", "state" behind a name, or the same in it; empty for none.</summary>
    public string RegionWord(Mention m)
    {
        if (m.End >= _t.Count || _t.SentenceOf[m.End] != _t.SentenceOf[m.First])
            return "";
        return _t.Lemma[m.End] is "region" or "province" or "oblast" or "state" or "governorate" or "prefecture" or "territory" ? _t.Lemma[m.End] : "";
    }

    /// <summary>The state behind the word "region": "the Sumy region of Ukraine"; empty for none.</summary>
    public string CountryBehindRegion(Mention m)
    {
        if (RegionWord(m).Length == 0 || m.End + 2 >= _t.Count || _t.Form[m.End + 1] is not ("of" or "in" or ","))
            return "";
        int first = _t.Form[m.End + 2] is "southern" or "northern" or "eastern" or "western" or "central" ? m.End + 3 : m.End + 2;
        return first < _t.Count && RegionOf(_t.Form[first]) is { } region ? region.Country : "";
    }

    /// <summary>"Licking" of "Licking County", "Sumy" of "Sumy Oblast"; null where the name has no such word.</summary>
    public static string? WithoutKind(string name)
    {
        int space = name.LastIndexOf(' ');
        if (space > 0 && name[(space + 1)..] is "Oblast" or "Province" or "Governorate" or "Region" or "District" or "Township" or "Prefecture" or "City" or "State")
            return name[..space];
        if (space > 0 && name[..name.IndexOf(' ', StringComparison.Ordinal)] is "Northeast" or "Northwest" or "Southeast" or "Southwest" or "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western" or "Central" or "northeast" or "northwest" or "southeast" or "southwest" or "northern" or "southern" or "eastern" or "western" or "central" or "Upper" or "Lower" or "Greater")
            return name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return name.StartsWith("City of ", StringComparison.Ordinal) ? name[8..] : name.StartsWith("Town of ", StringComparison.Ordinal) ? name[8..] : null;
    }
}
