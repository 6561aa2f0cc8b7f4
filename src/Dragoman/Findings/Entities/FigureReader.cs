using System.Globalization;
using Dragoman.Figures;
using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Knows public figures again: gives them country and sector, and the standard spelling where the report's is damaged.</summary>
/// <remarks>A name is repaired only when its sound and the role agree and the country agrees or, for a full name, nothing speaks against it;
/// one figure alone must fit. Else the report's spelling stays. Examples: spec/figures.md.</remarks>
internal sealed partial class FigureReader(FigureTable figures, ParsedText text, List<Entity> entities, int year, bool repairs)
{
    // A report may look back on an office, or be written shortly before it.
    private const int Slack = 2;

    // Sound of a surname with the country known; of a full name where no country is told.
    private const double SurnameAlike = NameMatcher.AlikeSound, FullSoundAlike = 0.75;

    // Sound of given name and surname, each, where nothing else tells who it is.
    private const double FullySame = 0.85, ShortSame = 0.97;

    // Letters of a surname that is heard at all.
    private const int ShortestHeard = 4;

    // Letters and sound of a surname alone that is damaged.
    private const int ShortestDamaged = 6;
    private const double DamagedSame = 0.88;

    // Letters of a surname that tells its bearer; mentions of a state in a report that is about it.
    private const int ShortestTelling = 5, TimesTold = 3;

    // Words between a given name and the rest of the name that a translation has parted from it; between a given name with an initial and the
    // surname.
    private const int FarthestRest = 4, FarthestSurname = 8;

    // How much more a figure's name sounds like the report's than the next figure's does.
    private const double ClearlyBest = 0.05;

    private static readonly WordSet CommonSurnames =
        DataFiles.Lines("names/common-parts.txt").SelectMany(static l => l.ToLowerInvariant().Split(' ')).ToWordSet();

    private readonly Dictionary<Figure, int> _known = [];

    private readonly PersonCountries _countries = new(text, entities);

    // The states of the report's entities; null where one may have got another since they were gathered.
    private HashSet<string>? _named;

    // Who held an office of one of those states; null where they are to be gathered again.
    private List<FigureTable.OfficeHolders>? _holders;

    // Those of them who can be told by sound, and of any such state as a name without one may be of; null likewise.
    private List<Figure>? _ofNamed;

    public void Read(Func<int, int> entityAt)
    {
        List<int> people = [];
        for (int e = 0; e < entities.Count; e++)
        {
            // A full name that is a figure's is a person's, whatever it was taken for.
            if (entities[e].Kind is EntityKind.Other or EntityKind.Organization or EntityKind.Place && entities[e].Code is null
                && entities[e].Name.Contains(' ', StringComparison.Ordinal) && figures.Find(entities[e].Name).Length > 0)
                entities[e].Kind = EntityKind.Person;
            if (entities[e] is { Kind: EntityKind.Other, Code: null, Spellings.Count: 1 } && IsOwnedFigure(entities[e], entityAt))
                entities[e].Kind = EntityKind.Person;
            if (entities[e].Kind is EntityKind.Person && entities[e].Spellings.Count > 0)
                people.Add(e);
        }
        // First those who are spelt right: their country tells whose envoy another is.
        foreach (int e in people)
        {
            if (BySpelling(e, entityAt) is { } figure)
                Settle(e, figure, repairs && IsMisspelt(entities[e], figure) ? figure.Name : null);
        }
        foreach (int e in people)
        {
            if (repairs && !_known.ContainsValue(e) && BySoundAndRole(e, entityAt) is { } figure)
                Settle(e, figure, figure.Name);
        }
        for (int e = 0; repairs && e < entities.Count; e++)
        {
            // What was taken for nobody's name may be one.
            bool open = entities[e].Kind is EntityKind.Person || entities[e].Kind is EntityKind.Other && entities[e].Code is null;
            if (!open || _known.ContainsValue(e) || entities[e].Mentions.Count == 0 || entities[e].Spellings.Count == 0
                || ByFullSound(e, entityAt) is not { } figure)
                continue;
            entities[e].Kind = EntityKind.Person;
            Settle(e, figure, figure.Name);
        }
        foreach (int e in people)
        {
            if (!_known.ContainsValue(e) && entities[e].Mentions.Count > 0 && SurnameOfKnown(entities[e]) is { } figure)
                Settle(e, figure, null);
        }
        ReadLeaders(people);
        foreach (int e in people)
        {
            if (repairs && !_known.ContainsValue(e) && entities[e] is { Mentions.Count: > 0, Spellings.Count: 1 } entity && IsSurnameAlone(entity)
                && ByDamagedSurname(entity.Spellings[0]) is { } figure)
                Settle(e, figure, figure.Name);
        }
        JoinMiskinded();
        JoinCutNames(entityAt);
        if (repairs)
            JoinParted();
        JoinDescriptions(entityAt);
    }

    // "Ukraine's Zelenskiy": a surname alone behind the state that its bearer leads.
    private bool IsOwnedFigure(Entity entity, Func<int, int> entityAt)
    {
        if (entity.Name.Length < ShortestTelling || entity.Name.Contains(' ', StringComparison.Ordinal)
            || CommonSurnames.Contains(entity.Name.ToLowerInvariant()))
            return false;
        foreach (Figure f in figures.Find(entity.Name))
        {
            if (OfficeAt(f, null) is { } office && Leads(office.Title) && _countries.Of(entity, entityAt).Contains(office.Country))
                return true;
        }
        return false;
    }

    // "Mr. Putin" without an office: in a report on Russia, in one sentence with another state's leader ("Putin and Trump spoke"), or where the
    // Kremlin is named and so is another leader.
    private void ReadLeaders(List<int> people)
    {
        List<(int Entity, Figure Figure, string Country)> leaders = [];
        foreach (int e in people)
        {
            if (!_known.ContainsValue(e) && entities[e].Mentions.Count > 0 && LeaderCalled(entities[e]) is var (figure, country))
                leaders.Add((e, figure, country));
        }
        List<(int Entity, string Country)> others =
            [.. leaders.Select(static l => (l.Entity, l.Country)),
                .. _known.Where(k => OfficeAt(k.Key, null) is { } office && Leads(office.Title))
                    .Select(k => (k.Value, entities[k.Value].Code ?? ""))];
        foreach ((int e, Figure figure, string country) in leaders.FindAll(l => IsTold(l.Country)
            || others.Exists(o => o.Country.Length == 3 && o.Country != l.Country
                && (IsNamed(l.Country) || InOneSentence(entities[l.Entity], entities[o.Entity])))))
            Settle(e, figure, null);
    }

    private static bool IsSurnameAlone(Entity entity) =>
        entity.Roles.Count == 0 && entity.Code is null
            && !entity.Spellings.Exists(static s => s.Length < ShortestTelling || s.Contains(' ', StringComparison.Ordinal)
                || CommonSurnames.Contains(s.ToLowerInvariant()) || GivenNameList.Has(s));

    // A surname that few bear, and one alone who then led a state or spoke for it abroad.
    private (Figure Figure, string Country)? LeaderCalled(Entity entity)
    {
        if (!IsSurnameAlone(entity))
            return null;
        (Figure Figure, string Country)? found = null;
        foreach (string spelling in entity.Spellings)
        {
            foreach (Figure f in figures.Find(spelling))
            {
                if (OfficeAt(f, null) is not { } office || !Leads(office.Title) || f == found?.Figure)
                    continue;
                if (found is not null)
                    return null;
                found = (f, office.Country);
            }
        }
        return found;
    }

    private bool InOneSentence(Entity a, Entity b) =>
        a.Mentions.Exists(m => b.Mentions.Exists(n => text.SentenceOf[m.First] == text.SentenceOf[n.First]));

    private bool IsNamed(string country) =>
        country.Length == 3
            && entities.Exists(x => x.Code == country && x.Kind is EntityKind.Country or EntityKind.Organization && x.Mentions.Count > 0);

    private static bool Leads(string title) =>
        title.Contains("president", StringComparison.Ordinal) || title.Contains("prime minister", StringComparison.Ordinal)
            || title.Contains("chancellor", StringComparison.Ordinal) || title.Contains("foreign minister", StringComparison.Ordinal)
            || title.Contains("secretary of state", StringComparison.Ordinal) || title.Contains("supreme leader", StringComparison.Ordinal);

    // Whether the report is about a state.
    private bool IsTold(string country) =>
        country.Length == 3 && country is not "IGO"
            && entities.Where(x => x.Kind is EntityKind.Country && x.Code == country).Sum(static x => x.Mentions.Count) >= TimesTold;

    private void Settle(int e, Figure figure, string? repaired)
    {
        Entity entity = entities[e];
        Office? office = OfficeOf(figure, entity);
        if (office is not null)
        {
            entity.Code = office.Country.Length > 0 ? office.Country : entity.Code;
            (_named, _holders, _ofNamed) = (null, null, null);
            entity.Sector = office.Sector.Length > 0 ? office.Sector : entity.Sector;
        }
        // Where the report has the standard surname as well, the other spelling is none of its own.
        if ((repaired ?? figure.Name) is { } known && entity.Spellings.Contains(known))
            (entity.Name, entity.Repaired) = (known, false);
        else if (repaired is not null)
        {
            entity.Repair =
                string.Create(CultureInfo.InvariantCulture,
                    $"\"{entity.Name}\" sounds like {repaired}, {office?.Title ?? figure.Offices[^1].Title} ({figure.Offices[^1].Country}); the role in the report agrees");
            if (entity.Spellings.Contains(figure.Surname) || !Transliteration.IsRight(entity.Name, figure))
                entity.Respell(repaired, entity.Repair);
            else
                (entity.Standard, entity.Repair) = (repaired, null);
        }
        if (!_known.TryAdd(figure, e))
            Join(e, _known[figure]);
    }

    // Two names of the report that are one figure are one person.
    private void Join(int from, int to)
    {
        if (from == to)
            return;
        Entity source = entities[from], target = entities[to];
        target.Mentions.AddRange(source.Mentions);
        source.Mentions.Clear();
        foreach (string spelling in source.Spellings)
            _countries.Add(spelling, to);
        target.Spellings.AddRange(source.Spellings.Where(s => !target.Spellings.Contains(s)));
        target.Roles.AddRange(source.Roles.Where(r => !target.Roles.Contains(r)));
        if (source.Spellings.Count > 0 && source.Name.Length > target.Name.Length && !target.Repaired && !source.Repaired)
            target.Name = source.Name;
        target.Repaired = !target.Spellings.Contains(target.Name);
    }

    // The latest office that fits the year of the report; with a word of the role, one that has it in its title.
    private Office? OfficeAt(Figure figure, string? sameWord)
    {
        if (sameWord is null)
            return figure.OfficeIn(year, Slack);
        Office? best = null;
        foreach (Office o in figure.Offices)
        {
            if (o.Covers(year, Slack) && o.HasWord(sameWord))
                best = o;
        }
        return best;
    }

    // Of several offices the one that the report tells of: "the EU's foreign policy chief" is no longer her country's prime minister.
    // Where it tells of none, the one held in its year: who becomes an envoy two years on is still prime minister.
    private Office? OfficeOf(Figure figure, Entity entity)
    {
        Office? best = null;
        int most = 0;
        foreach (Office o in figure.Offices)
        {
            if (!o.Covers(year, Slack))
                continue;
            int told =
                1 + 2 * RoleWords(entity)
                    .Count(w => o.HasWord(w.Same) && !OfficeWords.Differ(w.Branch, o.Branch)) + (o.Covers(year, 0) ? 1
                        : 0) + (entity.Code == o.Country ? 1 : 0) + (year == 0 && o.Country is not "IGO" && IsNamed(o.Country) ? 1 : 0);
            if (told >= most)
                (most, best) = (told, o);
        }
        return best;
    }

    private Figure? BySpelling(int e, Func<int, int> entityAt)
    {
        Entity entity = entities[e];
        HashSet<string>? countries = null;
        List<RoleWord>? roles = null;
        Figure? found = null;
        for (int s = -1; s < entity.Spellings.Count; s++)
        {
            string spelling = s < 0 ? entity.Name : entity.Spellings[s];
            bool full = spelling.Contains(' ', StringComparison.Ordinal);
            foreach (Figure f in Begun(spelling))
            {
                if (OfficeAt(f, null) is not { } office || Contradicts(countries ??= _countries.Of(entity, entityAt), f))
                    continue;
                // "Rafael Grossy", and "Grossi" further down: the right surname, and the given name of its bearer.
                bool agrees = RoleAgrees(roles ??= RoleWords(entity), f) || countries.Contains(office.Country) || !full && IsNamedInFull(entity, f);
                if (!full && !agrees || found is not null && found != f && !agrees)
                    continue;
                if (found is not null && found != f)
                    return null;
                found = f;
            }
        }
        return found;
    }

    // "Sheikh Hasina Wajed": who is told by a longer name than the list has.
    private ReadOnlySpan<Figure> Begun(string name)
    {
        ReadOnlySpan<Figure> found = figures.Find(name);
        for (int end = name.LastIndexOf(' '); found.IsEmpty && end > 0
            && name.IndexOf(' ', StringComparison.Ordinal) < end; end = name.LastIndexOf(' ', end - 1))
            found = figures.Find(name[..end]);
        return found;
    }

    // Whom no country is told of holds no office of a state that the report does not name.
    private static bool IsNamed(string country, HashSet<string> named) => country.Length != 3 || country is "IGO" || named.Contains(country);

    private HashSet<string> NamedCountries()
    {
        if (_named is not null)
            return _named;
        _named = new(StringComparer.Ordinal);
        foreach (Entity e in entities)
        {
            if (e.Code is { } code)
                _named.Add(code);
        }
        return _named;
    }

    /// <summary>A word of a role that may name an office, and where the role says that it stands.</summary>
    private readonly record struct RoleWord(string Same, OfficeBranch Branch);

    private List<RoleWord> RoleWords(Entity entity)
    {
        List<RoleWord> words = [];
        AddRoleWords(entity, words);
        if (entity.Roles.Exists(IsEqual) && Counterpart(entity) is { } other)
            AddRoleWords(other, words);
        return words;
    }

    private static bool IsEqual(string role) =>
        role.EndsWith("counterpart", StringComparison.OrdinalIgnoreCase) || role.EndsWith("colleague", StringComparison.OrdinalIgnoreCase);

    // "the French President X and his counterpart the Russian Y": who has an office that the report tells, before the one who is called like him.
    private Entity? Counterpart(Entity entity)
    {
        Entity? nearest = null;
        int last = -1;
        foreach (Mention m in entity.Mentions)
        {
            if (m.Type is not MentionType.Name)
                continue;
            int sentence = text.Sentences[text.SentenceOf[m.First]].First;
            foreach (Entity other in entities)
            {
                if (other.Kind is not EntityKind.Person || ReferenceEquals(other, entity) || other.Roles.Count == 0
                    || other.Roles.TrueForAll(IsEqual))
                    continue;
                foreach (Mention before in other.Mentions)
                {
                    if (before.First >= sentence && before.End <= m.First && before.First > last)
                        (nearest, last) = (other, before.First);
                }
            }
            break;
        }
        return nearest;
    }

    private static void AddRoleWords(Entity entity, List<RoleWord> words)
    {
        foreach (string role in entity.Roles)
        {
            OfficeBranch branch = OfficeWords.BranchOf(role);
            string[] parts = role.Split(' ');
            for (int i = 0; i < parts.Length; i++)
            {
                if (parts[i].Length > 3 && !OfficeWords.IsRank(parts, i))
                    words.Add(new(OfficeWords.Same(parts[i].Trim(',', '.')), branch));
            }
        }
    }

    private bool RoleAgrees(List<RoleWord> roles, Figure f)
    {
        foreach (RoleWord word in roles)
        {
            if (OfficeAt(f, word.Same) is { } office && !OfficeWords.Differ(word.Branch, office.Branch))
                return true;
        }
        return false;
    }

    private static bool Contradicts(HashSet<string> countries, Figure f)
    {
        if (countries.Count == 0)
            return false;
        foreach (Office o in f.Offices)
        {
            if (countries.Contains(o.Country) || o.Country is "" or "IGO")
                return false;
        }
        return true;
    }
}
