using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Finds the surname that a report spells otherwise than where it gives the full name: "Sadiq al-Kabir" and "al-Kebir", "Imran Chan" and
/// "Mr. Khan".</summary>
/// <remarks>A surname that another full name of the report has letter by letter is that one's; two spellings in one sentence are two persons; of
/// several full names that sound so none is chosen. Examples: spec/entities.md.</remarks>
internal static class RespeltNames
{
    // Entities up to which names are compared, letters of a surname that may be heard otherwise, and by how many letters two spellings may differ.
    private const int MostCompared = 300, Shortest = 4, Long = 6, MostLonger = 3;

    // How alike a short surname, a long one, and a long one with the same first letter must sound.
    private const double ShortSame = 0.93, LongSame = 0.86, SameLetter = 0.82;

    // How alike each word of a whole name must sound.
    private const double WholeSame = 0.95;

    // Of full names of three parts or more that differ in one, how alike that one must sound.
    private const int FewestParts = 3;
    private const double OnePart = 0.6;

    // States whose people are called by the first part of their names.
    private static readonly WordSet CalledByFirst = DataFiles.List("names/sign-words.txt", "called-by-first");

    // What stands before the name of a place, or behind it.
    private static readonly WordSet PlaceMarks = DataFiles.List("names/sign-words.txt", "place-marks"), BehindPlaces =
        DataFiles.List("names/sign-words.txt", "behind-places");

    private readonly record struct Part(int Entity, string Text, HeardName Sounds);

    /// <summary>Joins what is one person; <paramref name="join"/> takes the one who is named in full, and the other.</summary>
    public static void Join(ParsedText t, List<Entity> entities, Action<int, int> join)
    {
        List<int> alone = [];
        List<Part> parts = [];
        for (int e = 0; e < entities.Count; e++)
        {
            Entity entity = entities[e];
            if (entity.Mentions.Count == 0 || entity.Spellings.Count == 0)
                continue;
            if (IsSurnameAlone(entity))
                alone.Add(e);
            else if (entity.Kind is EntityKind.Person)
                AddParts(e, entity, parts);
        }
        if (entities.Count > MostCompared)
            return;
        foreach (int e in alone)
        {
            if (BearerOf(t, entities, e, parts) is >= 0 and int bearer)
                join(bearer, e);
        }
        JoinInOnePart(entities, join);
        JoinWhole(t, entities, join);
    }

    // "Abu Sayaff" and the Abu Sayyaf, "Ayala Laso" and José Ayala Lasso, "Naseeb" and Nasib: of what nothing is known but its name, every word of
    // which sounds like that of one other.
    private static void JoinWhole(ParsedText t, List<Entity> entities, Action<int, int> join)
    {
        if (!entities.Exists(IsUntold))
            return;
        // Each name is parted once, not for every other that it is held against.
        string[][]?[] parts = new string[][]?[entities.Count];
        bool[] open = new bool[entities.Count];
        for (int e = 0; e < open.Length; e++)
            open[e] = IsUntold(entities[e]);
        for (int e = 0; e < open.Length; e++)
        {
            if (!open[e] || entities[e].Mentions.Count == 0)
                continue;
            string[] words = entities[e].Name.Split(' ');
            int found = -1;
            for (int o = 0; o < entities.Count && found < int.MaxValue; o++)
            {
                if (o != e && entities[o].Mentions.Count > 0 && Fits(entities[e], entities[o])
                    && IsTailHeard(words, parts[o] ??= PartsOf(entities[o])))
                    found = found < 0 ? o : int.MaxValue;
            }
            if (found is < 0 or int.MaxValue || InOneSentence(t, entities[e], entities[found]))
                continue;
            join(found, e);
            parts[found] = PartsOf(entities[found]);
        }

        static string[][] PartsOf(Entity e)
        {
            string[][] parts = new string[e.Spellings.Count][];
            for (int i = 0; i < parts.Length; i++)
                parts[i] = e.Spellings[i].Split(' ');
            return parts;
        }
    }

    private static bool IsTailHeard(string[] words, string[][] names)
    {
        foreach (string[] parts in names)
        {
            if (IsTailHeard(words, parts))
                return true;
        }
        return false;
    }

    private static bool IsUntold(Entity e) =>
        e is { Kind: EntityKind.Person or EntityKind.Other or EntityKind.Place, Spellings.Count: 1, Code: null, Roles.Count: 0, Repaired: false, Mentions.Count: > 0 }
            && e.Name.Length is >= Shortest + 1 and < 40
            && char.IsUpper(e.Name[0]) && (e.Kind is EntityKind.Place || e.Name.Contains(' ', StringComparison.Ordinal))
                && !GazetteerWords.IsPlace(e.Name);

    // A place is no man's; what was taken for nobody's name or for a man's may be a body's.
    private static bool Fits(Entity open, Entity other) =>
        open.Kind is EntityKind.Place ? other.Kind is EntityKind.Place && other.Mentions.Count >= open.Mentions.Count
            : other.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group
                && (other.Code is not null || other.Roles.Count > 0 || other.Kind is not EntityKind.Person);

    // Whether the last words of a name are these, word by word, and at least one is spelt otherwise.
    private static bool IsTailHeard(string[] words, string[] parts)
    {
        if (parts.Length < words.Length || words.Length == 1 && parts.Length > 1)
            return false;
        bool differs = false;
        for (int i = 1; i <= words.Length; i++)
        {
            string a = words[^i], b = parts[^i];
            if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
                continue;
            if (Math.Min(a.Length, b.Length) < Shortest || Math.Abs(a.Length - b.Length) > MostLonger
                || char.ToLowerInvariant(a[0]) != char.ToLowerInvariant(b[0]) || NameMatcher.SoundSimilarity(a, b) < WholeSame)
                return false;
            differs = true;
        }
        return differs;
    }

    // One word, or one with an article, that nothing else is known of.
    private static bool IsSurnameAlone(Entity e) =>
        e is { Kind: EntityKind.Person or EntityKind.Other or EntityKind.Place, Spellings.Count: 1, Code: null, Place: null, Roles.Count: 0, Repaired: false }
            && e.Name.Length is >= Shortest - 1 and < 40 && !e.Name.Contains(' ', StringComparison.Ordinal)
            && (char.IsUpper(e.Name[0]) || e.Name.StartsWith("al-", StringComparison.Ordinal)) && char.IsLower(e.Name[^1])
                && !GazetteerWords.IsPlace(e.Name);

    // The surname of every spelling, and of those so called the first part: "Lee" of "Lee Hsien Loong", "Abiy" of "Abiy Ahmed".
    private static void AddParts(int e, Entity entity, List<Part> parts)
    {
        foreach (string full in entity.Spellings.Append(entity.Name))
        {
            int last = full.LastIndexOf(' ');
            if (last <= 0 || full.Length >= 60)
                continue;
            Add(full[(last + 1)..]);
            // "Ben Gavir" is told as "Benguir".
            if (full.LastIndexOf(' ', last - 1) is >= 0 and int before && last - before <= Shortest)
                Add(full[(before + 1)..].Replace(" ", "", StringComparison.Ordinal));
            if (entity.Code is { } code && CalledByFirst.Contains(code))
                Add(full[..full.IndexOf(' ', StringComparison.Ordinal)]);
        }

        void Add(string part)
        {
            if (part.Length >= Shortest - 1 && !parts.Exists(p => p.Entity == e && p.Text == part))
                parts.Add(new(e, part, new HeardName(part)));
        }
    }

    // The one whose surname it is; −1 for nobody, and for one of several.
    private static int BearerOf(ParsedText t, List<Entity> entities, int e, List<Part> parts)
    {
        Entity entity = entities[e];
        HeardName? heard = null;
        int exact = -1, found = -1;
        foreach (Part p in parts)
        {
            if (p.Text.Equals(entity.Name, StringComparison.OrdinalIgnoreCase))
                exact = exact < 0 || exact == p.Entity ? p.Entity : int.MaxValue;
            else if (Math.Abs(p.Text.Length - entity.Name.Length) <= MostLonger && Math.Min(p.Text.Length, entity.Name.Length) >= Shortest
                && IsHeard(p, entity.Name, heard ??= new HeardName(entity.Name)))
                found = found < 0 || found == p.Entity ? p.Entity : int.MaxValue;
        }
        int bearer = exact >= 0 ? exact : found;
        // "Kim", of whom the report has three.
        if (bearer is >= 0 and < int.MaxValue
            && entities.Exists(o => o.Kind is EntityKind.Person && o.Mentions.Count > 0 && !ReferenceEquals(o, entities[bearer])
                && o.Name.Length > entity.Name.Length
                && (o.Name.StartsWith(entity.Name + " ", StringComparison.OrdinalIgnoreCase)
                    || o.Name.EndsWith(" " + entity.Name, StringComparison.OrdinalIgnoreCase))))
            return -1;
        // A given name may be anybody's.
        return bearer is < 0 or int.MaxValue || exact < 0 && (GivenNameList.Has(entity.Name) || IsPlaced(t, entity))
            || InOneSentence(t, entity, entities[bearer]) ? -1 : bearer;
    }

    // "in Senafe", "Senafe town": where places stand, whatever the name was taken for.
    private static bool IsPlaced(ParsedText t, Entity e) =>
        e.Mentions.Exists(m => m.First > 0 && PlaceMarks.Contains(t.Form[m.First - 1]) || m.End < t.Count && BehindPlaces.Contains(t.Form[m.End]));

    private static bool IsHeard(Part p, string name, HeardName heard)
    {
        bool sameLetter = char.ToLowerInvariant(p.Text[0]) == char.ToLowerInvariant(name[0]);
        double least = Math.Min(p.Text.Length, name.Length) < Long ? ShortSame : sameLetter ? SameLetter : LongSame;
        return NameMatcher.HeardSimilarity(p.Sounds, heard, least) >= least;
    }

    private static bool InOneSentence(ParsedText t, Entity a, Entity b) =>
        a.Mentions.Exists(m => m.Type is MentionType.Name
            && b.Mentions.Exists(n => n.Type is MentionType.Name && t.SentenceOf[m.First] == t.SentenceOf[n.First]));

    // "Min Aung Hlaing" and "Min Aung Hline": full names that differ in one part of several.
    private static void JoinInOnePart(List<Entity> entities, Action<int, int> join)
    {
        List<(int Entity, string[] Parts)> full = [];
        for (int e = 0; e < entities.Count; e++)
        {
            if (entities[e] is not { Kind: EntityKind.Person, Mentions.Count: > 0, Spellings.Count: > 0 } person
                || person.Spellings[0].Split(' ') is not { Length: >= FewestParts } parts)
                continue;
            int same = full.FindIndex(f => f.Parts.Length == parts.Length && DifferInOne(f.Parts, parts));
            if (same < 0)
                full.Add((e, parts));
            else if (person.Code is null || entities[full[same].Entity].Code is not { } code || code == person.Code)
                join(full[same].Entity, e);
        }
    }

    private static bool DifferInOne(string[] a, string[] b)
    {
        int differs = -1;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
                continue;
            if (differs >= 0)
                return false;
            differs = i;
        }
        return differs >= 0 && a[differs][0] == b[differs][0] && a[differs].Length >= Shortest && b[differs].Length >= Shortest
            && NameMatcher.SoundSimilarity(a[differs], b[differs]) >= OnePart;
    }
}
