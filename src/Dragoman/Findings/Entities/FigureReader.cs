using System.Globalization;
using Dragoman.Figures;
using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Knows public figures again: gives them country and sector, and the standard spelling where the report's is damaged.</summary>
/// <remarks>A name is repaired only when its sound and the role agree and the country agrees or, for a full name, nothing speaks against it;
/// one figure alone must fit. Else the report's spelling stays. Examples: spec/figures.md.</remarks>
internal sealed class FigureReader(FigureTable figures, ParsedText text, List<Entity> entities, int year, bool repairs)
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

    // Words between a given name and the rest of the name that a translation has parted from it.
    private const int FarthestRest = 4;

    private static readonly WordSet CommonSurnames =
        DataFiles.Lines("names/common-parts.txt").SelectMany(static l => l.ToLowerInvariant().Split(' ')).ToWordSet();

    private readonly Dictionary<Figure, int> _known = [];
    private readonly PersonCountries _countries = new(text, entities);

    // The states of the report's entities; null where one may have got another since they were gathered.
    private HashSet<string>? _named;

    // Who held an office of one of those states; null where they are to be gathered again.
    private List<FigureTable.OfficeHolders>? _holders;

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
            if (Exact(e, entityAt) is { } figure)
                Settle(e, figure, repairs && IsMisspelt(entities[e], figure) ? figure.Name : null);
        }
        foreach (int e in people)
        {
            if (repairs && !_known.ContainsValue(e) && Alike(e, entityAt) is { } figure)
                Settle(e, figure, figure.Name);
        }
        for (int e = 0; repairs && e < entities.Count; e++)
        {
            // What was taken for nobody's name may be one.
            bool open = entities[e].Kind is EntityKind.Person || entities[e].Kind is EntityKind.Other && entities[e].Code is null;
            if (!open || _known.ContainsValue(e) || entities[e].Mentions.Count == 0 || entities[e].Spellings.Count == 0
                || FullNameAlike(e, entityAt) is not { } figure)
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
                && BySound(entity.Spellings[0]) is { } figure)
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

    // "Vladimir Poutine" without an office: given name and surname both sound like those of one figure alone, of a state that the report names.
    private Figure? FullNameAlike(int e, Func<int, int> entityAt)
    {
        Entity entity = entities[e];
        if (!entity.Spellings.Exists(static s => s.Contains(' ', StringComparison.Ordinal)))
            return null;
        List<HeardSpelling> spellings = Hear(entity);
        if (!spellings.Exists(static s => s.Given is not null))
            return null;
        // Nearly all are told apart by sound, so that the rest is seldom asked for.
        HashSet<string>? countries = null;
        List<RoleWord>? roles = null;
        Figure? found = null;
        foreach (FigureTable.OfficeHolders holders in NamedHolders())
        {
            HeardKey[] keys = holders.GivenKeys;
            for (int i = 0; i < keys.Length; i++)
            {
                if (AreApart(spellings, keys[i]))
                    continue;
                Figure f = holders.Figures[i];
                if (f.Surname.Length < ShortestHeard || !SoundsFully(spellings, f) || CommonSurnames.Contains(f.Surname.ToLowerInvariant())
                    || Contradicts(countries ??= _countries.Of(entity, entityAt), f) || DiffersInOffice(roles ??= RoleWords(entity), f))
                    continue;
                if (found is not null && found != f)
                    return null;
                found = f;
            }
        }
        return found;
    }

    private static bool AreApart(List<HeardSpelling> spellings, in HeardKey given)
    {
        foreach (HeardSpelling spelling in spellings)
        {
            if (spelling.Given is { } own && !SoundAlignment.AreApart(own.Key, given, (float)FullySame))
                return false;
        }
        return true;
    }

    // Who held an office of a state that the report names.
    private List<FigureTable.OfficeHolders> NamedHolders()
    {
        if (_holders is not null)
            return _holders;
        _holders = [];
        HashSet<string> named = NamedCountries();
        foreach (FigureTable.OfficeHolders holders in figures.InOffice(year, Slack))
        {
            if (holders.Country.Length == 3 && named.Contains(holders.Country))
                _holders.Add(holders);
        }
        return _holders;
    }

    // Whether the roles of the report are of another department than any office of the figure.
    private static bool DiffersInOffice(List<RoleWord> roles, Figure f)
    {
        foreach (RoleWord word in roles)
        {
            if (word.Branch.Department is not null && f.Offices.TrueForAll(o => OfficeWords.Differ(word.Branch, o.Branch)))
                return true;
        }
        return false;
    }

    private static bool SoundsFully(List<HeardSpelling> spellings, Figure f)
    {
        foreach (HeardSpelling spelling in spellings)
        {
            if (spelling.Given is not { } given || f.Given.Length == 0 || NameMatcher.HeardSimilarity(given, f.GivenHeard, FullySame) < FullySame)
                continue;
            foreach (HeardName surname in f.SurnamesHeard)
            {
                if (NameMatcher.HeardSimilarity(spelling.Surname, surname, FullySame) >= (f.Surname.Length < ShortestTelling ? ShortSame : FullySame))
                    return true;
            }
        }
        return false;
    }

    // "Corneille Nanjia", and "Mr. Nangaa" spelt right further down: the surname of a figure that the report was found to speak of.
    private Figure? SurnameOfKnown(Entity entity)
    {
        if (entity.Roles.Count > 0 || entity.Code is not null || entity.Spellings.Exists(static s => s.Length < ShortestTelling))
            return null;
        Figure? found = null;
        foreach (Figure f in _known.Keys)
        {
            if (!entity.Spellings.TrueForAll(s => IsSurname(s, f)))
                continue;
            if (found is not null)
                return null;
            found = f;
        }
        return found;
    }

    // "Abdul Salam" is Mr. Abdulsalam's name too.
    private static bool IsSurname(string spelling, Figure f)
    {
        if (spelling == f.Surname || f.Spellings.Contains(spelling))
            return true;
        return spelling.Contains(' ', StringComparison.Ordinal)
            && spelling.Replace(" ", "", StringComparison.Ordinal).Equals(f.Surname, StringComparison.OrdinalIgnoreCase);
    }

    // "Volker Perthes", and "the mission of Perthes" taken for a place.
    private void JoinMiskinded()
    {
        if (_known.Count == 0)
            return;
        for (int e = 0; e < entities.Count; e++)
        {
            if (entities[e].Kind is EntityKind.Other or EntityKind.Place && entities[e].Spellings.Count == 1
                && !GazetteerWords.IsPlace(entities[e].Name) && SurnameOfKnown(entities[e]) is { } figure)
                Join(e, _known[figure]);
        }
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

    // "Poutine" in a report on Russia that damages other figures' names as well.
    private Figure? BySound(string surname)
    {
        if (surname.Length < ShortestDamaged || !entities.Exists(static e => e.Kind is EntityKind.Person && e.Repaired))
            return null;
        HeardName heard = new(surname);
        Figure? found = null;
        foreach (FigureTable.OfficeHolders holders in figures.InOffice(year, Slack))
        {
            if (!IsTold(holders.Country))
                continue;
            foreach (Figure f in holders.Figures)
            {
                if (OfficeAt(f, null) is not { } office || !Leads(office.Title)
                    || NameMatcher.HeardSimilarity(heard, f.SurnamesHeard[0], DamagedSame) < DamagedSame)
                    continue;
                if (found is not null)
                    return null;
                found = f;
            }
        }
        return found;
    }

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
            (_named, _holders) = (null, null);
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

    private Figure? Exact(int e, Func<int, int> entityAt)
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

    // A full name in the report whose given name is the figure's and whose surname sounds like his.
    private static bool IsNamedInFull(Entity entity, Figure f) =>
        f.Given.Length >= ShortestHeard && entity.Spellings.Exists(s => s.IndexOf(' ', StringComparison.Ordinal) is > 0 and int space
        && NameMatcher.SoundSimilarity(s.AsSpan(0, space), f.Given) >= FullySame
            && char.ToLowerInvariant(s[s.LastIndexOf(' ') + 1]) == char.ToLowerInvariant(f.Surname[0])
            && NameMatcher.SoundSimilarity(s.AsSpan(s.LastIndexOf(' ') + 1), f.Surname) >= SurnameAlike);

    // "Gustavo Pettro", once "Mr. Petro": the surname that is right in one place says how it is spelt in the other.
    // "Riek Machar Teny" is told in full.
    private bool IsMisspelt(Entity entity, Figure f) =>
        entity.Name.Contains(' ', StringComparison.Ordinal) && !entity.Name.StartsWith(f.Name + " ", StringComparison.Ordinal)
            && !figures.Find(entity.Name).Contains(f) && !f.IsSyllabic
            && (RoleAgrees(RoleWords(entity), f) || entity.Roles.Count == 0 || entity.Spellings.Contains(f.Surname))
            && Sound(Hear(entity), f, true) > 0;

    private Figure? Alike(int e, Func<int, int> entityAt)
    {
        Entity entity = entities[e];
        if (entity.Roles.Count == 0)
            return null;
        // "Austin" is a name as it stands.
        if (entity.Spellings.TrueForAll(static s => !s.Contains(' ', StringComparison.Ordinal) && GivenNameList.Has(s)))
            return null;
        HashSet<string> countries = _countries.Of(entity, entityAt);
        List<RoleWord>? roles = null;
        List<HeardSpelling> spellings = Hear(entity);
        Figure? best = null;
        double top = 0, second = 0;
        foreach (Figure f in Candidates(countries))
        {
            double sound = Sound(spellings, f, countries.Count > 0);
            if (sound <= second || !RoleAgrees(roles ??= RoleWords(entity), f))
                continue;
            if (sound > top)
                (second, top, best) = (top, sound, f);
            else
                second = sound;
        }
        return top > 0 && top - second > 0.05 ? best : null;
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

    // Who holds an office of one of the states, or, where none is told, of any that the report names; none of those whose names cannot be told by
    // sound.
    private List<Figure> Candidates(HashSet<string> countries)
    {
        List<Figure> found = [];
        if (countries.Count == 0)
        {
            HashSet<string> named = NamedCountries();
            foreach (FigureTable.OfficeHolders holders in figures.InOffice(year, Slack))
            {
                if (IsNamed(holders.Country, named))
                    found.AddRange(holders.Figures);
            }
            return found;
        }
        foreach (string c in countries)
        {
            foreach (Figure f in figures.Of(c))
            {
                if (!f.IsSyllabic && OfficeAt(f, null) is not null && !Contradicts(countries, f) && !found.Contains(f))
                    found.Add(f);
            }
        }
        return found;
    }

    /// <summary>A spelling of a name in the report as it sounds; no given name for a surname alone.</summary>
    /// <param name="Letters">Letters of the surname.</param>
    private readonly record struct HeardSpelling(HeardName Surname, HeardName? Given, int Letters);

    private static List<HeardSpelling> Hear(Entity entity)
    {
        List<HeardSpelling> heard = [];
        foreach (string spelling in entity.Spellings)
        {
            int space = spelling.LastIndexOf(' ');
            if (spelling.Length - space <= (space > 0 ? 3 : 4))
                continue;
            // "De Mistura" is a surname alone.
            int given = space > 0 && spelling.IndexOf(' ', StringComparison.Ordinal) is var first
                && !EntityBuilder.SurnameParticles.Contains(spelling[..first].ToLowerInvariant()) ? first : 0;
            heard.Add(new(new(spelling.AsSpan(space + 1)), given > 1 ? new(spelling.AsSpan(0, given)) : null, spelling.Length - space - 1));
        }
        return heard;
    }

    // 0 where the names do not sound alike enough.
    private static double Sound(List<HeardSpelling> spellings, Figure f, bool hasCountry)
    {
        double best = 0;
        foreach (HeardSpelling spelling in spellings)
        {
            // "Vera Grabe" is no Alvaro Uribe, though "Ms. Grabe" alone might be.
            if (spelling.Given is { } own && f.Given.Length > 0
                && NameMatcher.HeardSimilarity(own, f.GivenHeard, NameMatcher.AlikeSound) < NameMatcher.AlikeSound)
                return 0;
            double sound = 0;
            foreach (HeardName surname in f.SurnamesHeard)
                sound = Math.Max(sound, NameMatcher.HeardSimilarity(spelling.Surname, surname, SurnameAlike));
            // "Isaac Dar": of three letters all must sound the same.
            if (sound < (spelling.Letters < ShortestHeard ? ShortSame : SurnameAlike))
                continue;
            if (spelling.Given is { } given && f.Given.Length > 0)
            {
                double first = NameMatcher.HeardSimilarity(given, f.GivenHeard, NameMatcher.AlikeSound), both = (sound + first) / 2;
                if (first >= NameMatcher.AlikeSound && (hasCountry || both >= FullSoundAlike))
                    best = Math.Max(best, both);
            }
            else if (hasCountry)
                best = Math.Max(best, sound);
        }
        return best;
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

    // "Dmitry S. spokesman said. Peskov, …": a given name with an initial whose surname stands a few words on.
    private void JoinCutNames(Func<int, int> entityAt)
    {
        foreach (Entity e in entities)
        {
            if (e.Kind is not EntityKind.Person || e.Mentions.Count == 0 || !IsCut(e.Name))
                continue;
            Mention m = e.Mentions[0];
            for (int i = m.End; i < Math.Min(text.Count, m.End + 8); i++)
            {
                if (!char.IsUpper(text.Form[i][0]) || text.Form[i].Length < 4 || Match(e.Name, text.Form[i]) is not { } figure)
                    continue;
                string whole = e.Name + " " + text.Form[i];
                // The surname may be taken for a second man, of whom "he" is then said.
                if (entityAt(i) is >= 0 and int surname && entities[surname] != e
                    && entities[surname] is { Kind: EntityKind.Person, Code: null } alone && alone.Name == text.Form[i])
                    Join(surname, entities.IndexOf(e));
                else
                {
                    e.Mentions.Add(new Mention(text.Span[i], MentionType.Name, i, i + 1, i));
                    e.Spellings.Add(text.Form[i]);
                }
                e.Name = whole;
                for (int k = m.End; k < i; k++)
                {
                    if (!RoleNouns.Shared.IsPerson(text.Lemma[k].ToLowerInvariant()) || text.Xpos[k] is Xpos.NNS)
                        continue;
                    if (!e.Roles.Contains(text.Form[k]))
                        e.Roles.Add(text.Form[k]);
                    if (entityAt(k) is >= 0 and int said && entities[said].Spellings.Count == 0)
                        Join(said, entities.IndexOf(e));
                }
                Settle(entities.IndexOf(e), figure, null);
                (e.Repaired, e.Repair) = (true, $"a name cut in two: \"{e.Spellings[0]}\" and \"{text.Form[i]}\" behind it are {figure.Name}");
                break;
            }
        }
    }

    // "Dmitry told reporters S. Beskov": a given name alone, and in the same sentence the rest of the name with an initial.
    private void JoinParted()
    {
        for (int e = 0; e < entities.Count; e++)
        {
            if (entities[e] is not { Kind: EntityKind.Person, Spellings.Count: 1, Code: null } given || given.Mentions.Count != 1
                || given.Name.Contains(' ', StringComparison.Ordinal) || !GivenNameList.HasVariant(given.Name))
                continue;
            Mention m = given.Mentions[0];
            int rest =
                entities.FindIndex(o => o is { Kind: EntityKind.Person, Code: null } && o.Mentions.Count > 0 && o.Name.Length > 3 && o.Name[1] is '.'
                    && o.Name[2] is ' ' && o.Mentions[0].First >= m.End && o.Mentions[0].First - m.End <= FarthestRest
                    && text.SentenceOf[o.Mentions[0].First] == text.SentenceOf[m.First]);
            if (rest < 0)
                continue;
            HeardName heardGiven = new(given.Name), heardSurname = new(entities[rest].Name.AsSpan(entities[rest].Name.LastIndexOf(' ') + 1));
            Figure? found = null;
            bool several = false;
            HashSet<string> named = NamedCountries();
            foreach (FigureTable.OfficeHolders holders in figures.InOffice(year, Slack))
            {
                foreach (Figure f in holders.Figures)
                {
                    if (!named.Contains(holders.Country) || f.Given.Length == 0
                        || NameMatcher.HeardSimilarity(heardGiven, f.GivenHeard, FullySame) < FullySame
                        || NameMatcher.HeardSimilarity(heardSurname, f.SurnamesHeard[0], FullySame) < FullySame)
                        continue;
                    several |= found is not null;
                    found = f;
                }
            }
            if (found is null || several)
                continue;
            Join(e, rest);
            Settle(rest, found, found.Name);
        }
    }

    private static bool IsCut(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 1 && name.Length - space <= 3 && name[^1] == '.';
    }

    private Figure? Match(string given, string surname)
    {
        foreach (Figure f in figures.Find(given[..given.IndexOf(' ', StringComparison.Ordinal)] + " " + surname))
        {
            if (OfficeAt(f, null) is not null)
                return f;
        }
        return null;
    }

    // "the Kremlin spokesman", "the leader of Russia": the one figure of the report who holds that office.
    private void JoinDescriptions(Func<int, int> entityAt)
    {
        for (int e = 0; e < entities.Count; e++)
        {
            Entity description = entities[e];
            if (description.Kind is not EntityKind.Person || description.Spellings.Count > 0 || description.Mentions.Count == 0
                || description.Code is not { } code)
                continue;
            string head = text.Lemma[description.Mentions[0].Head].ToLowerInvariant();
            if (head is "counterpart" && OnlyOfficer(code, description.Mentions[0].First) is >= 0 and int equal)
            {
                Join(e, equal);
                continue;
            }
            int found = -1;
            foreach ((Figure f, int known) in _known)
            {
                if (entities[known].Code != code || !HoldsOffice(f, head, description.Name))
                    continue;
                if (found >= 0 && found != known)
                {
                    found = -1;
                    break;
                }
                found = known;
            }
            if (found >= 0)
                Join(e, found);
        }
    }

    // "his French counterpart": the one whom the report told before with an office of that state; −1 for none, or several.
    private int OnlyOfficer(string code, int before)
    {
        int found = -1;
        for (int e = 0; e < entities.Count; e++)
        {
            if (entities[e] is not { Kind: EntityKind.Person, Sector: "GOV" } other || other.Code != code || other.Spellings.Count == 0
                || other.Roles.Count == 0 || !other.Mentions.Exists(m => m.First < before))
                continue;
            if (found >= 0)
                return -1;
            found = e;
        }
        return found;
    }

    private bool HoldsOffice(Figure f, string head, string words)
    {
        foreach (Office o in f.Offices)
        {
            if (!o.Covers(year, 0) || o.Sector is not "GOV")
                continue;
            // A leader is the head of the state, not of a party in it or of its diplomacy.
            if (head is "leader" or "president" or "ruler" ? o.Title is "president" or "leader" or "king" or "emir" or "supreme leader"
                : head is "spokesman" or "spokeswoman" or "chancellor" or "king" && o.HasWord(OfficeWords.Same(head))
                    && (words.Contains(' ', StringComparison.Ordinal) || o.Title == head)
                || head is "minister" or "secretary" && OfficeWords.Agree(words, o.Title) && o.HasWord(OfficeWords.Same(head)))
                return true;
        }
        return false;
    }
}
