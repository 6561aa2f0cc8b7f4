using Dragoman.Figures;
using Dragoman.Names;

namespace Dragoman.Findings.Entities;

/// <summary>Whose name a damaged spelling sounds like.</summary>
internal sealed partial class FigureReader
{
    // "Vladimir Poutine" without an office: given name and surname both sound like those of one figure alone, of a state that the report names.
    private Figure? ByFullSound(int e, Func<int, int> entityAt)
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

    private Figure? BySoundAndRole(int e, Func<int, int> entityAt)
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
        return top > 0 && top - second > ClearlyBest ? best : null;
    }

    // Who holds an office of one of the states, or, where none is told, of any that the report names; none of those whose names cannot be told by
    // sound.
    private List<Figure> Candidates(HashSet<string> countries)
    {
        List<Figure> found = [];
        if (countries.Count == 0)
        {
            if (_ofNamed is not null)
                return _ofNamed;
            _ofNamed = found;
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

    // "Poutine" in a report on Russia that damages other figures' names as well.
    private Figure? ByDamagedSurname(string surname)
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
}
