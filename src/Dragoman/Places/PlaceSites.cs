using Dragoman.Findings;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>Where a place lies that no gazetteer knows: in or near what the words say, "Desire Street in Bywater", "Umemger village of Guma",
/// "Seoul's Jamsil Stadium"; a street whose town is not said there lies in the town that was told last.</summary>
/// <remarks>It gets the point of that place and its state, without id and feature: where it is to within a town or a region, not which entry of a
/// gazetteer it is. Done when all else is read, for what a place is matters to repairs and to control of ground.</remarks>
internal static class PlaceSites
{
    private const int MostBetween = 5, MostSentences = 6;

    private static readonly WordSet Sites = DataFiles.List("places/surroundings.txt", "site"), Ways =
        DataFiles.List("places/surroundings.txt", "way"), Within = DataFiles.List("places/surroundings.txt", "within");
    private static readonly WordSet Kinds = DataFiles.Lines("names/place-kinds.txt").ToWordSet();

    /// <summary>A mention by name of a place that the gazetteer knows.</summary>
    private readonly record struct Known(int First, int End, Entity Entity);

    /// <summary>Whether a name is a street's: it says nothing of the town that it is called after.</summary>
    public static bool IsWay(ReadOnlySpan<char> name) => name.LastIndexOf(' ') is > 0 and int space && Ways.Contains(name[(space + 1)..]);

    // "Washington Square" is no town, whatever the gazetteer has of it.
    private static bool IsSite(ReadOnlySpan<char> name) => name.LastIndexOf(' ') is > 0 and int space && Sites.Contains(name[(space + 1)..]);

    /// <summary>Sets <see cref="Entity.Place"/> of the places and facilities that have none.</summary>
    public static void Locate(ParsedText t, EntityTable entities)
    {
        List<Known>? known = null;
        List<(Entity Site, PlacePoint Point)> found = [];
        foreach (Entity e in entities.Entities)
        {
            if (e.Kind is not (EntityKind.Place or EntityKind.Facility) || e.Place?.Latitude is not null || e.Candidates.Count > 0)
                continue;
            known ??= KnownIn(entities);
            if (known.Count > 0 && LiesIn(t, known, e) is { Place: { } at })
                found.Add((e, new PlacePoint(at.Latitude, at.Longitude, at.Country, null, null)));
        }
        foreach ((Entity site, PlacePoint point) in found)
            site.Place = point;
    }

    private static List<Known> KnownIn(EntityTable entities)
    {
        List<Known> known = [];
        foreach (Entity e in entities.Entities)
        {
            if (e.Kind is not (EntityKind.Place or EntityKind.Facility) || e.Place is not { Latitude: not null, Feature: { } feature }
                || feature is "PCLI" or "CONT" or "RGN" or "OCN" or "SEA" || e.Name.Length < 3 || IsSite(e.Name))
                continue;
            foreach (Mention m in e.Mentions)
            {
                if (m.Type is MentionType.Name)
                    known.Add(new Known(m.First, m.End, e));
            }
        }
        known.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        return known;
    }

    private static Entity? LiesIn(ParsedText t, List<Known> known, Entity e)
    {
        foreach (Mention m in e.Mentions)
        {
            if (IsNamed(e, m) && (Behind(t, known, m) ?? Owner(t, known, m)) is { } said)
                return said;
        }
        foreach (Mention m in e.Mentions)
        {
            if (m.Type is MentionType.Name && m.End - m.First > 1 && Ways.Contains(t.Form[m.End - 1]) && TownTold(t, known, m) is { } town)
                return town;
        }
        return null;
    }

    // "the hospital in X" is told by its kind.
    private static bool IsNamed(Entity e, Mention m) => m.Type is MentionType.Name || m.Type is MentionType.Nominal && e.Kind is EntityKind.Facility;

    // "X in Y", "X, Y", "X village of Y", "X, a suburb of southern Y".
    private static Entity? Behind(ParsedText t, List<Known> known, Mention m)
    {
        int end = t.Sentences[t.SentenceOf[m.First]].End, i = m.End;
        if (i < end && Kinds.Contains(t.Lemma[i]))
            i++;
        if (i >= end || t.Form[i] is not ("," or "(") && !Within.Contains(t.Form[i]))
            return null;
        bool said = Within.Contains(t.Form[i]);
        i++;
        for (int stop = Math.Min(end, i + MostBetween); i < stop; i++)
        {
            if (At(known, i) is { } k)
                return said || IsBelow(t, k, m) && !IsInList(t, known, k, m) ? k.Entity : null;
            if (char.IsUpper(t.Form[i][0]) || t.Upos[i] is not (Upos.DET or Upos.ADJ or Upos.ADV or Upos.ADP or Upos.NOUN)
                || t.Upos[i] is Upos.NOUN && !Kinds.Contains(t.Lemma[i]) || t.Upos[i] is Upos.ADP && !Within.Contains(t.Form[i]))
                return null;
            said |= t.Upos[i] is Upos.ADP;
        }
        return null;
    }

    // "Beyond X, Y have other branches": two phrases, and no place that the other lies in.
    private static bool IsBelow(ParsedText t, Known next, Mention m)
    {
        for (int i = next.First; i < next.End; i++)
        {
            if (t.Head[i] >= m.First && t.Head[i] < m.End)
                return true;
        }
        return false;
    }

    // "X, Y and Z": what stands behind the comma is no more than the next of several.
    private static bool IsInList(ParsedText t, List<Known> known, Known next, Mention m)
    {
        bool goesOn = next.End < t.Count && next.Entity.Place?.Feature is not "ADM1"
            && (t.Form[next.End] is "and" or "or" or "&"
                || t.Form[next.End] is "," && next.End + 1 < t.Count && (char.IsUpper(t.Form[next.End + 1][0]) || t.Form[next.End + 1] is "and"));
        return goesOn
            || m.First > 1
                && (t.Form[m.First - 1] is "and"
                    || t.Form[m.First - 1] is "," && LastBefore(known, m.First) is >= 0 and int last && known[last].End == m.First - 1);
    }

    // "Nairobi's Kibera", "Gaza City's Rimal neighbourhood".
    private static Entity? Owner(ParsedText t, List<Known> known, Mention m)
    {
        int owner = m.First - 1;
        while (owner > 0 && t.Upos[owner] is Upos.ADJ && !char.IsUpper(t.Form[owner][0]))
            owner--;
        if (owner < 1 || t.Form[owner] is not ("'s" or "’s" or "'" or "’"))
            return null;
        int at = LastBefore(known, owner);
        return at >= 0 && known[at].End == owner ? known[at].Entity : null;
    }

    // The town told last before a street, or in its sentence behind it.
    private static Entity? TownTold(ParsedText t, List<Known> known, Mention m)
    {
        int sentence = t.SentenceOf[m.First], before = LastBefore(known, m.First);
        for (int k = before; k >= 0 && sentence - t.SentenceOf[known[k].First] <= MostSentences; k--)
        {
            if (IsTown(known[k]))
                return known[k].Entity;
        }
        for (int k = before + 1; k < known.Count && t.SentenceOf[known[k].First] == sentence; k++)
        {
            if (IsTown(known[k]) && known[k].First >= m.End)
                return known[k].Entity;
        }
        return null;
    }

    private static bool IsTown(Known k) =>
        k.Entity.Place?.Feature is { } feature && (feature.StartsWith("PPL", StringComparison.Ordinal) || feature is "ADM2");

    private static Known? At(List<Known> known, int word) =>
        LastBefore(known, word + 1) is >= 0 and int at && known[at].First == word ? known[at] : null;

    // The last that begins before a word; −1 for none.
    private static int LastBefore(List<Known> known, int word)
    {
        int low = 0, high = known.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (known[middle].First < word)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
