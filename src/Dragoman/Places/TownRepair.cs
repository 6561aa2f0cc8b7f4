using System.Collections.Concurrent;
using System.Globalization;
using Dragoman.Findings;
using Dragoman.Findings.Entities;
using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>Finds the town that a damaged name means among the towns of the states that a report speaks of most: "Kobiansk" in a report on Ukraine is
/// Kupiansk.</summary>
/// <remarks>Asked only in a report that damages names elsewhere as well. A name that the gazetteer has there stays; one town alone must sound so, a
/// small one nearly the same; what was not taken for a place must stand where places stand.</remarks>
internal sealed class TownRepair(Gazetteer gazetteer)
{
    // Inhabitants of a town that news speaks of, and of a large one; letters of its name; states that are asked, and mentions that a report has of
    // one at least.
    private const int Town = 10_000, Large = 50_000, Shortest = 4, Long = 7, MostStates = 3, FewestMentions = 2;

    // How alike the names must sound, those of large towns and of small ones, long names and short ones; and the next town not.
    private const double LargeLong = NameMatcher.SameSound, LargeShort = 0.86, SmallLong = 0.86, SmallShort = 0.93, Located = 0.96, Apart = 0.05;

    private static readonly WordSet Taken = DataFiles.List("names/sign-words.txt", "town-verbs");

    // How alike a name of another language and the English one must sound at least, and to be no other's name.
    private const double LeastAlike = 0.3, Likely = 0.85;

    private static readonly WordSet Works = DataFiles.List("names/sign-words.txt", "named-works");

    private static readonly WordSet Rivers = DataFiles.List("names/sign-words.txt", "rivers");

    private static readonly WordSet BehindTown = DataFiles.List("places/words.txt", "behind-town");

    // The key beside the name: nearly all towns are told apart by it alone.
    private readonly record struct Heard(int Place, string Name, HeardName Sounds, HeardKey Key)
    {
        public Heard(int place, string name)
            : this(place, name, new HeardName(name), default) => Key = Sounds.Key;
    }

    private readonly ConcurrentDictionary<string, Heard[]> _towns = new(StringComparer.Ordinal);

    // The towns of all states: a walk through the whole gazetteer for each state took a hundredth of reading 2,000 reports (2026-12-01).
    private readonly Lazy<(int Place, ushort Country)[]> _allTowns = new(() => AllTowns(gazetteer));

    // Well-known names of the places that the gazetteer calls otherwise: "Kupiansk" for "Kupjansk".
    private readonly Lazy<Dictionary<int, string>> _standard = new(() => Standards(gazetteer));

    public bool Repair(ParsedText t, List<Entity> entities, Func<Entity, bool> staysAsItIs)
    {
        bool changed = false;
        List<string>? states = null;
        foreach (Entity e in entities)
        {
            // "Kilo 16", "Point 1040": what has a number is no misspelt town.
            if (e.Mentions.Exists(m => m.End < t.Count && t.Upos[m.End] is Upos.NUM && char.IsAsciiDigit(t.Form[m.End][0])
                && t.SentenceOf[m.End] == t.SentenceOf[m.First]))
                continue;
            changed |= Standardize(t, e);
            if (e.Mentions.Count == 0 || e.Spellings.Count != 1 || e.Name.Length < Shortest
                || e.Name.Contains(' ', StringComparison.Ordinal)
                    && !(e.Name.StartsWith("El ", StringComparison.Ordinal) || e.Name.StartsWith("Al ", StringComparison.Ordinal))
                || !char.IsLower(e.Name[^1]) || !IsOpen(t, e))
                continue;
            states ??= States(entities);
            // "left Bahmut": a town of these states, whatever the word was taken for.
            Heard? town = e.Kind is EntityKind.Place ? null : Listed(e.Name, states);
            town ??= staysAsItIs(e) || IsNoTown(t, e) ? null : TownOf(e.Name, states);
            if (town is null)
                continue;
            Settle(e, town.Value);
            changed = true;
        }
        return changed;
    }

    /// <summary>Gives places that no gazetteer has under the report's spelling the point of the one town of its states that sounds the same: "Um
    /// Ruwaba" is Umm Ruwaba. The name stays as it is written.</summary>
    public void Locate(ParsedText t, List<Entity> entities, Func<Entity, bool> staysAsItIs)
    {
        List<string>? states = null;
        foreach (Entity e in entities)
        {
            if (e is not { Kind: EntityKind.Place, Code: null, Place: null, Candidates.Count: 0, Spellings.Count: > 0 } || e.Mentions.Count == 0
                || e.Name.Length <= Shortest || !IsTownlike(e.Name) || staysAsItIs(e) || IsNoTown(t, e))
                continue;
            // English towns are written in one way, and of Chinese ones too many sound alike.
            states ??= States(entities).FindAll(static s => !ForeignNames.IsEnglish(s) && s is not "CN");
            if (TownOf(e.Name, states, Located) is { } town)
                e.Place = PointOf(town);
        }
    }

    // Letters alone, in two words at most, and no work of man or nature: "Mount Mayon", "George Square".
    private static bool IsTownlike(string name) =>
        char.IsLower(name[^1]) && name.Count(static c => c is ' ') < 2 && name.All(static c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’');

    // "Bahmut", "Viyana": what the gazetteer has under a name that English does not use, by the well-known one.
    private bool Standardize(ParsedText t, Entity e)
    {
        if (e.Kind is not EntityKind.Place || e.Repaired || e.Code is not null || e.Mentions.Count == 0 || e.Place?.GeonamesId is not { } id
            || e.Spellings.Count == 0 || e.Spellings.Exists(static s => GazetteerWords.IsPlace(s) || !char.IsLower(s[^1])))
            return false;
        foreach (int p in gazetteer.Find(e.Name))
        {
            string name = gazetteer.NameOf(p);
            if (gazetteer.Places[p].GeonamesId != id || gazetteer.Places[p].Population < Town)
                continue;
            name = GazetteerWords.IsPlace(name) ? name : _standard.Value.GetValueOrDefault(p) ?? e.Name;
            if (e.Spellings.Contains(name) || !name.All(char.IsAsciiLetter))
                return false;
            // "Hatay" is a province of which Antakya is the town; "the Enguri station" is on a river, whatever Ankara was once called.
            double sound = NameMatcher.SoundSimilarity(e.Name, name);
            if (sound < LeastAlike || sound < Likely && e.Mentions.TrueForAll(m => IsOfWorks(t, m)))
                return false;
            e.Respell(name, string.Create(CultureInfo.InvariantCulture, $"\"{e.Name}\" is another name of {name}"));
            return true;
        }
        return false;
    }

    // "the Enguri hydroelectric station", "the Aras river".
    private static bool IsOfWorks(ParsedText t, Mention m) =>
        t.Head[m.Head] is >= 0 and int noun && noun > m.Head && t.Deprel[m.Head] is Deprel.compound or Deprel.nmod_poss or Deprel.amod
            && t.Upos[noun] is Upos.NOUN or Upos.PROPN && Works.Contains(t.Lemma[noun].ToLowerInvariant());

    // "the plants Kishenganga and Ratle", "the Brahmaputra": waters and works that no list of towns has are not misspelt for that.
    private static bool IsNoTown(ParsedText t, Entity e) =>
        Rivers.Contains(e.Name) || e.Mentions.Exists(m => m.Type is MentionType.Name && (IsOfWorks(t, m)
        || m.First > 0
            && (Works.Contains(t.Lemma[m.First - 1].ToLowerInvariant())
                || t.Deprel[m.Head] is Deprel.conj && t.Head[m.Head] is > 0 and int other && Works.Contains(t.Lemma[other - 1].ToLowerInvariant()))));

    // A place without coordinates, or a word of which nothing but the network says that it is no place.
    private static bool IsOpen(ParsedText t, Entity e)
    {
        if (e.Kind is EntityKind.Place)
            return e.Place?.GeonamesId is null && e.Code is null;
        return e.Kind is EntityKind.Person or EntityKind.Other or EntityKind.Organization or EntityKind.Group && e.Code is null && e.Roles.Count == 0
            && e.Place is null && !GivenNameList.HasVariant(e.Name) && e.Mentions.TrueForAll(m => !NameKinds.HasPersonTitle(t, m.First))
            && e.Mentions.Exists(m => m.Type is MentionType.Name && StandsAsPlace(t, m));
    }

    // "in X", "X road", "entered X", "X, the capital of".
    private static bool StandsAsPlace(ParsedText t, Mention m)
    {
        if (PlaceSigns.IsLocated(t, m.First) || PlaceSigns.IsTownOf(t, m.First) || PlaceSigns.IsReached(t, m.First)
            || m.First > 0 && t.Form[m.First - 1] is "around" or "near" or "towards" or "toward")
            return true;
        if (m.End < t.Count
            && BehindTown.Contains(t.Lemma[m.End]))
            return true;
        int verb = t.Head[m.Head];
        if (verb >= 0 && t.Deprel[m.Head] is Deprel.obj or Deprel.nsubj_pass or Deprel.obl && Taken.Contains(t.Lemma[verb]))
            return true;
        if (verb >= 0 && t.Deprel[m.Head] is Deprel.nsubj && t.Lemma[verb] is "fall")
            return true;
        return t.Tree.Child(m.Head, Deprel.appos) is >= 0 and int kind && t.Lemma[kind] is "capital" or "city" or "town" or "village";
    }

    // The states that the report names most, by itself or by its places.
    private static List<string> States(List<Entity> entities)
    {
        Dictionary<string, int> mentions = new(StringComparer.Ordinal);
        foreach (Entity e in entities)
        {
            if (e.Kind is EntityKind.Country or EntityKind.Place or EntityKind.Facility && e.Place?.Country is { } country)
                mentions[country] = mentions.GetValueOrDefault(country) + e.Mentions.Count;
        }
        return [.. mentions.Where(static s => s.Value >= FewestMentions).OrderByDescending(static s => s.Value).ThenBy(static s => s.Key,
            StringComparer.Ordinal).Take(MostStates).Select(static s => s.Key)];
    }

    private Heard? Listed(string name, List<string> states)
    {
        foreach (int p in gazetteer.Find(name))
        {
            if (gazetteer.Places[p].Population >= Town && states.Contains(gazetteer.Word(gazetteer.Places[p].Country)))
                return new Heard(p, GazetteerWords.IsPlace(name) ? name : NameFor(p));
        }
        return null;
    }

    private string NameFor(int place) => _standard.Value.GetValueOrDefault(place) ?? Plain(gazetteer.NameOf(place));

    // The one town that sounds so; at least that much alike, where it is told.
    private Heard? TownOf(string name, List<string> states, double? asAlike = null)
    {
        HeardName heard = new(name);
        HeardKey key = heard.Key;
        bool hasArticle = HasArticle(name);
        // Less than the next town may sound is not asked for.
        double least = (asAlike ?? NameMatcher.SameSound) - Apart;
        double top = 0, second = 0;
        Heard? best = null;
        foreach (string state in states)
        {
            Heard[] towns = _towns.GetOrAdd(state, TownsOf);
            for (int i = 0; i < towns.Length; i++)
            {
                ref readonly Heard town = ref towns[i];
                // "Al-Dhale" is no Oildale: an article of the other language is kept.
                if (SoundAlignment.AreApart(key, town.Key, (float)least) || hasArticle && !HasArticle(town.Name))
                    continue;
                double sound = NameMatcher.HeardSimilarity(heard, town.Sounds, least);
                if (sound > top)
                    (second, top, best) = (best?.Name == town.Name ? second : top, sound, town);
                else if (sound > second && best?.Name != town.Name)
                    second = sound;
            }
        }
        bool large = best is { } found && gazetteer.Places[found.Place].Population >= Large;
        double enough = asAlike ?? (name.Length < Long ? large ? LargeShort : SmallShort : large ? LargeLong : SmallLong);
        return top >= enough && top - second >= Apart ? best : null;
    }

    private static bool HasArticle(string name) =>
        name.Length > 4 && name[2] is '-' or ' ' && name[1] is 'l' or 's' or 'r' or 'n' or 't' or 'd' or 'z' && name[0] is 'A' or 'E' or 'a' or 'e';

    private static (int Place, ushort Country)[] AllTowns(Gazetteer gazetteer)
    {
        ReadOnlySpan<GazetteerPlace> places = gazetteer.Places;
        List<(int Place, ushort Country)> towns = [];
        for (int p = 0; p < places.Length; p++)
        {
            string feature = gazetteer.Word(places[p].Feature);
            if (places[p].Population >= Town ? feature.StartsWith("PPL", StringComparison.Ordinal) : feature is "PPLA" or "PPLA2" or "PPLC")
                towns.Add((p, places[p].Country));
        }
        return [.. towns];
    }

    private Heard[] TownsOf(string country)
    {
        List<Heard> towns = [];
        ushort id = gazetteer.WordId(country);
        foreach ((int p, ushort of) in _allTowns.Value)
        {
            if (of == id)
                towns.Add(new Heard(p, NameFor(p)));
        }
        // The larger of two of one name comes first and stays.
        towns.Sort((a, b) => gazetteer.Places[b.Place].Population != gazetteer.Places[a.Place].Population
            ? gazetteer.Places[b.Place].Population.CompareTo(gazetteer.Places[a.Place].Population) : a.Place.CompareTo(b.Place));
        return [.. towns];
    }

    // "Debaltseve" for "Debal’tseve": news writes no marks of romanization.
    private static string Plain(string name) => string.Concat(name.Where(static c => c is not ('’' or '‘' or '\'' or 'ʼ' or 'ʿ' or 'ʾ')));

    private static Dictionary<int, string> Standards(Gazetteer gazetteer)
    {
        Dictionary<int, string> standards = [];
        foreach (string name in GazetteerWords.All)
        {
            // "Goris" is a town itself, and no better name of Gori, which some call so.
            bool own = false;
            foreach (int p in gazetteer.Find(name))
                own |= gazetteer.Places[p].Population >= Town && gazetteer.NameOf(p) == name;
            foreach (int p in own ? [] : gazetteer.Find(name))
            {
                if (gazetteer.Places[p].Population >= Town && !GazetteerWords.IsPlace(gazetteer.NameOf(p)))
                    standards.TryAdd(p, name);
            }
        }
        return standards;
    }

    private void Settle(Entity e, Heard town)
    {
        GazetteerPlace p = gazetteer.Places[town.Place];
        if (e.Name != town.Name)
            e.Respell(town.Name,
                string.Create(CultureInfo.InvariantCulture,
                    $"\"{e.Name}\" sounds like {town.Name} ({gazetteer.Word(p.Country)}), and like no other town of the states that the report speaks of"));
        (e.Kind, e.Sector, e.Place) = (EntityKind.Place, null, PointOf(town));
    }

    private PlacePoint PointOf(Heard town)
    {
        GazetteerPlace p = gazetteer.Places[town.Place];
        return new PlacePoint(p.Latitude / 1e5, p.Longitude / 1e5, gazetteer.Word(p.Country), p.GeonamesId == 0 ? null : p.GeonamesId,
            gazetteer.Word(p.Feature));
    }
}
