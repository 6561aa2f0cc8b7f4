using System.Globalization;
using Dragoman.Findings;
using Dragoman.Findings.Entities;
using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>Joins the spellings of one place that a report has, and finds the region that a damaged name means.</summary>
/// <remarks>A name that the gazetteer has in the states that the report speaks of stays as it is. Of the rest, one that sounds like another place of
/// the report is that place. One with "region" behind it that sounds like one first-level division alone, of a state the report speaks of, is that
/// division, but only in a report that damages names elsewhere as well: lists lack regions, and what is not in a list is not damaged for
/// that.</remarks>
internal sealed class PlaceRepair(Gazetteer gazetteer)
{
    // Between these an unknown name is a damaged one only where a state and the word "region" agree.
    private const double Same = NameMatcher.SameSound, Alike = NameMatcher.AlikeSound, Apart = 0.05;
    private const int Shortest = 4, FewestDamaged = 2;

    // Letters and sound of a name that is another place of the report, whatever it was taken for.
    private const int LongName = 6, LongestName = 40;
    private const double Misheard = 0.9, LikeState = 0.75, Respelt = 0.93;

    // Open names of a report up to which they are compared with one another.
    private const int MostCompared = 120;

    private readonly TownRepair _towns = new(gazetteer);

    public EntityTable Repair(ParsedText parsed, EntityTable table)
    {
        List<Entity> places = table.Entities.FindAll(static e => e.Kind is EntityKind.Place && e.Spellings.Count > 0);
        if (places.Count == 0)
            return table;
        PlaceContext context = new(gazetteer, parsed);
        HashSet<string> countries = Countries(table);
        Dictionary<Entity, bool> known = [];
        foreach (Entity e in places)
            known[e] = IsKnownHere(e, countries);
        bool changed = false;
        // A spelling that another romanization might have says half as much.
        int damaged = table.Entities.Count(static e => e.Repaired) + table.Entities.Count(static e => e.Standard is not null) / 2;
        foreach (Entity e in places)
        {
            if (e.Name.Length < Shortest || known[e])
                continue;
            if (Spoken(e, places, known) is { } other && !MayBeState(e, table.Entities))
            {
                changed |= Join(e, other);
                damaged++;
            }
        }
        foreach (Entity e in places)
        {
            if (damaged < FewestDamaged || e.Mentions.Count == 0 || e.Name.Length < Shortest || known[e])
                continue;
            if (HasRegionWord(e, context) && Division(e, Within(e, context, countries)) is { } division)
            {
                Settle(e, division);
                changed = true;
            }
        }
        if (damaged >= FewestDamaged && _towns.Repair(parsed, table.Entities, e => IsKnownHere(e, countries) || MayBeState(e, table.Entities)))
        {
            changed = true;
            places = table.Entities.FindAll(static e => e.Kind is EntityKind.Place && e.Spellings.Count > 0 && e.Mentions.Count > 0);
        }
        changed |= JoinSame(places);
        changed |= damaged >= FewestDamaged && JoinMisheard(table.Entities, places);
        changed |= JoinRespelt(table.Entities, damaged >= FewestDamaged);
        foreach (Entity e in places)
            NameAsKnown(e);
        _towns.Locate(parsed, table.Entities, e => IsKnownHere(e, countries));
        return changed ? EntityTable.Ordered(table.Entities, parsed.Count) : table;
    }

    private static HashSet<string> Countries(EntityTable table)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (Entity e in table.Entities)
        {
            if (e.Kind is EntityKind.Country && e.Place?.Country is { } country)
                found.Add(country);
        }
        return found;
    }

    private bool IsKnownHere(Entity e, HashSet<string> countries)
    {
        // A name with several places is known, though not which of them it means.
        if (e.Candidates.Count > 0)
            return true;
        foreach (int p in gazetteer.Find(e.Name))
        {
            string country = gazetteer.Word(gazetteer.Places[p].Country);
            if (country.Length == 0 || countries.Contains(country) || gazetteer.Places[p].Population >= 50_000)
                return true;
        }
        return false;
    }

    // Another place of the report, well known, of which this is a spelling.
    private static Entity? Spoken(Entity e, List<Entity> places, Dictionary<Entity, bool> known)
    {
        Entity? found = null;
        foreach (Entity other in places)
        {
            if (ReferenceEquals(other, e) || other.Mentions.Count == 0 || other.Place?.GeonamesId is null && other.Place?.Feature is not "ADM1"
                || !known[other] || NameMatcher.SoundSimilarity(e.Name, other.Name) < Same)
                continue;
            if (found is not null)
                return null;
            found = other;
        }
        return found;
    }

    // "Luwanda" sounds like Luanda, and like Rwanda too: in a report that names such a state it stays what it is.
    private static bool MayBeState(Entity e, List<Entity> entities) =>
        entities.Exists(s => s.Kind is EntityKind.Country && s.Mentions.Count > 0 && !ReferenceEquals(s, e)
            && s.Spellings.Exists(n => NameMatcher.SoundSimilarity(n, e.Name) >= LikeState));

    private static HashSet<string> Within(Entity e, PlaceContext context, HashSet<string> countries)
    {
        foreach (Mention m in e.Mentions)
        {
            if (context.CountryBehindRegion(m) is { Length: > 0 } country)
                return [country];
        }
        return countries;
    }

    private static bool HasRegionWord(Entity e, PlaceContext context) => e.Mentions.Exists(m => context.RegionWord(m).Length > 0);

    // The one division of the report's states that sounds so.
    private int? Division(Entity e, HashSet<string> countries)
    {
        double top = 0, second = 0;
        int best = -1;
        foreach (string country in countries.Order(StringComparer.Ordinal))
        {
            foreach (int p in gazetteer.SeatsOf(country))
            {
                string name = gazetteer.NameOf(p);
                double sound = NameMatcher.SoundSimilarity(e.Name, name);
                if (best >= 0 && name == gazetteer.NameOf(best))
                    continue;
                if (sound > top)
                    (second, top, best) = (top, sound, p);
                else if (sound > second)
                    second = sound;
            }
        }
        return top >= Alike && top - second >= Apart ? best : null;
    }

    private void Settle(Entity e, int place)
    {
        GazetteerPlace p = gazetteer.Places[place];
        string name = gazetteer.NameOf(place);
        e.Repair =
            string.Create(CultureInfo.InvariantCulture,
                $"\"{e.Name}\" sounds like {name} ({gazetteer.Word(p.Country)}), and the report calls it a region");
        (e.Name, e.Repaired) = (name, !e.Spellings.Contains(name));
        e.Place = new PlacePoint(p.Latitude / 1e5, p.Longitude / 1e5, gazetteer.Word(p.Country), p.GeonamesId == 0 ? null : p.GeonamesId, "ADM1");
    }

    private static bool Join(Entity from, Entity to)
    {
        to.Mentions.AddRange(from.Mentions);
        from.Mentions.Clear();
        to.Spellings.AddRange(from.Spellings.Where(s => !to.Spellings.Contains(s)));
        to.Repaired = !to.Spellings.Contains(to.Name);
        return true;
    }

    // "North Cotabato" and "South Cotabato" sound alike too: of names of several words nothing is joined.
    private static bool AreSpellings(string a, string b) =>
        !a.Contains(' ', StringComparison.Ordinal) && !b.Contains(' ', StringComparison.Ordinal) && NameMatcher.SoundSimilarity(a, b) >= Alike;

    // Spellings that came out as one place: "Sumeri" and "Sumi".
    private static bool JoinSame(List<Entity> places)
    {
        bool changed = false;
        for (int i = 0; i < places.Count; i++)
        {
            for (int k = 0; k < i && places[i].Mentions.Count > 0; k++)
            {
                if (places[k].Mentions.Count == 0 || places[i].Place?.GeonamesId is not { } id || places[k].Place?.GeonamesId != id
                    || !AreSpellings(places[i].Name, places[k].Name))
                    continue;
                // The better spelling is the one that was repaired to, else the one told first.
                if (places[i].Repair is not null && places[k].Repair is null)
                    (places[k].Name, places[k].Repair) = (places[i].Name, places[i].Repair);
                changed |= Join(places[i], places[k]);
            }
        }
        return changed;
    }

    // "Bokrovsk", which nobody took for a place, where "Bukrovsk" was found to be Pokrovsk; "Walikalai", where the report has Walikale.
    private static bool JoinMisheard(List<Entity> entities, List<Entity> places)
    {
        bool changed = false;
        foreach (Entity e in entities)
        {
            if (e.Mentions.Count == 0 || e.Spellings.Count != 1 || e.Name.Length < LongName || e.Code is not null || e.Roles.Count > 0
                || e.Place is not null || e.Repaired || GazetteerWords.IsPlace(e.Name) || GivenNameList.HasVariant(e.Name)
                || e.Kind is not (EntityKind.Place or EntityKind.Person or EntityKind.Other) || e.Name.Contains(' ', StringComparison.Ordinal))
                continue;
            Entity? same = null;
            bool several = false;
            foreach (Entity p in places)
            {
                if (ReferenceEquals(p, e) || p.Mentions.Count == 0 || p.Place is null && !GazetteerWords.IsPlace(p.Name)
                    || !p.Spellings.Append(p.Name)
                        .Any(s => !s.Contains(' ', StringComparison.Ordinal) && NameMatcher.SoundSimilarity(s, e.Name) >= Misheard))
                    continue;
                several |= same is not null;
                same = p;
            }
            if (same is not null && !several && !MayBeState(e, entities))
                changed |= Join(e, same);
        }
        return changed;
    }

    // "Couciurgan" and "Cuciurgan", "Ras Lanouf" and "Ras Lanuf": two spellings of which no list has both.
    private static bool JoinRespelt(List<Entity> entities, bool damaged)
    {
        bool changed = false;
        List<Entity> open =
            entities.FindAll(static e => e is { Mentions.Count: > 0, Spellings.Count: > 0, Code: null, Roles.Count: 0, Candidates.Count: 0 }
                && e.Name.Length is >= LongName and < LongestName
                && (e.Kind is EntityKind.Place or EntityKind.Facility || e.Place is null && e.Kind is EntityKind.Other or EntityKind.Person)
                && char.IsLower(e.Name[^1]) && (char.IsUpper(e.Name[0]) || e.Name.StartsWith("al-", StringComparison.Ordinal)));
        for (int i = 0; i < open.Count && open.Count <= MostCompared; i++)
        {
            for (int k = 0; k < i && open[i].Mentions.Count > 0; k++)
            {
                Entity a = open[k], b = open[i];
                bool place = a.Kind is EntityKind.Place or EntityKind.Facility || b.Kind is EntityKind.Place or EntityKind.Facility;
                if (a.Mentions.Count == 0 || !place || a.Place is not null && b.Place is not null && a.Place != b.Place
                    || Math.Abs(a.Name.Length - b.Name.Length) > 3
                    || !a.Spellings.Exists(x => b.Spellings.Exists(y => AreRespelt(WithoutArticle(x), WithoutArticle(y), damaged)))
                    || MayBeState(b, entities))
                    continue;
                // What is found on the map is named rather than what is not.
                changed |= b.Place is not null || a.Kind is not (EntityKind.Place or EntityKind.Facility) ? Join(a, b) : Join(b, a);
            }
        }
        return changed;
    }

    private static string WithoutArticle(string name) => name.StartsWith("al-", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;

    // Word by word the same, or nearly the same by sound: "North Cotabato" and "South Cotabato" are not.
    private static bool AreRespelt(string a, string b, bool damaged)
    {
        string[] x = a.Split(' '), y = b.Split(' ');
        // "Jingjing" and "Yingying" sound alike and are two; "Charara" in damaged copy is Sharara.
        if (x.Length != y.Length || !damaged && a[0] != b[0])
            return false;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] != y[i] && (Math.Min(x[i].Length, y[i].Length) < Shortest || NameMatcher.SoundSimilarity(x[i], y[i]) < Respelt))
                return false;
        }
        return true;
    }

    // "Luoanda" first and Luanda further down: what the gazetteer calls it, where the report does so too.
    private void NameAsKnown(Entity e)
    {
        if (e.Spellings.Count < 2 || e.Place?.GeonamesId is not { } id || e.Repaired)
            return;
        foreach (string spelling in e.Spellings)
        {
            foreach (int p in gazetteer.Find(spelling))
            {
                if (gazetteer.Places[p].GeonamesId == id && gazetteer.NameOf(p) == spelling
                    && !string.Equals(spelling, e.Name, StringComparison.OrdinalIgnoreCase))
                {
                    e.Name = spelling;
                    return;
                }
            }
        }
    }
}
