using Dragoman.Figures;
using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>What else in the report means a figure that it was found to speak of: a surname alone, a name in two parts, an office.</summary>
internal sealed partial class FigureReader
{
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

    // "Dmitry S. spokesman said. Peskov, …": a given name with an initial whose surname stands a few words on.
    private void JoinCutNames(Func<int, int> entityAt)
    {
        foreach (Entity e in entities)
        {
            if (e.Kind is not EntityKind.Person || e.Mentions.Count == 0 || !IsCut(e.Name))
                continue;
            Mention m = e.Mentions[0];
            for (int i = m.End; i < Math.Min(text.Count, m.End + FarthestSurname); i++)
            {
                if (!char.IsUpper(text.Form[i][0]) || text.Form[i].Length < 4 || CutFigure(e.Name, text.Form[i]) is not { } figure)
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

    private static bool IsCut(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 1 && name.Length - space <= 3 && name[^1] == '.';
    }

    private Figure? CutFigure(string given, string surname)
    {
        foreach (Figure f in figures.Find(given[..given.IndexOf(' ', StringComparison.Ordinal)] + " " + surname))
        {
            if (OfficeAt(f, null) is not null)
                return f;
        }
        return null;
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
