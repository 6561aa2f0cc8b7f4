using Dragoman.Places;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Uses the gazetteer to tell places from people and bodies of the same name, and finds places inside longer names.</summary>
/// <remarks>A name alone proves nothing ("Jackson", "Washington"): it must be in the gazetteer and stand where places stand, behind "in" or "near"
/// or before ", Texas". What holds at one place in the report holds for the same words elsewhere.</remarks>
internal sealed class PlaceNames(Gazetteer gazetteer, ActorTable actors)
{
    private const int Known = 15_000;

    private static readonly HashSet<string> Surnames = new(DataFiles.Lines("names/surnames.txt"), StringComparer.Ordinal);

    /// <summary>Changes kinds in <paramref name="names"/> and adds datelines in capitals that nobody took for a name.</summary>
    public void Settle(ParsedText t, List<NameSpan> names)
    {
        Lengthen(t, names);
        HashSet<string> people = new(StringComparer.Ordinal), places = new(StringComparer.Ordinal);
        foreach (NameSpan n in names)
        {
            if (n.Kind is EntityKind.Person && (n.End - n.First > 1 || NameKinds.HasPersonTitle(t, n.First)))
            {
                for (int i = n.First; i < n.End; i++)
                    people.Add(t.Form[i]);
            }
        }
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is not null || n.Kind is EntityKind.Place or EntityKind.Country || n.End - n.First > 4 || NameKinds.HasPersonTitle(t, n.First))
                continue;
            if (IsStateShort(t, names, i) || IsPlace(t, n, people))
            {
                names[i] = n with { Kind = EntityKind.Place };
                places.Add(Spelling(t, n));
            }
        }
        for (int i = 0; i < names.Count && places.Count > 0; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is null && n.Kind is EntityKind.Person or EntityKind.Other && places.Contains(Spelling(t, n)) && !NameKinds.HasPersonTitle(t, n.First))
                names[i] = n with { Kind = EntityKind.Place };
        }
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            // "Highway", "the Center": a kind of place is no place.
            if (n.Kind is EntityKind.Place && n.Actor is null && n.End - n.First == 1 && NameKinds.IsKindOfPlace(t.Form[n.First]))
                names[i] = n with { Kind = EntityKind.Other };
        }
        AddDateline(t, names);
    }

    // "Las" a place and "Vegas" nothing: the longest name that the gazetteer has from here, over proper nouns that follow.
    private void Lengthen(ParsedText t, List<NameSpan> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is not null || n.End - n.First > 1 || n.Kind is not (EntityKind.Place or EntityKind.Other) || !IsOpening(t.Form[n.First]))
                continue;
            for (int end = Math.Min(n.First + 4, t.Sentences[t.SentenceOf[n.First]].End); end > n.End; end--)
            {
                if (!char.IsUpper(t.Form[end - 1][0]) || t.Upos[end - 1] is not (Upos.PROPN or Upos.NOUN or Upos.ADJ) || Inhabitants(t.SpanOf(n.First, end).In(t.Text)) < 1_000)
                    continue;
                names[i] = n with { End = end, Kind = EntityKind.Place };
                while (i + 1 < names.Count && names[i + 1].First < end)
                    names.RemoveAt(i + 1);
                break;
            }
        }
    }

    private static bool IsOpening(string form) => form is "New" or "Las" or "Los" or "San" or "Santa" or "Fort" or "Port" or "Mount" or "Mt." or "St." or "St" or "Saint" or "El" or "La" or "Le" or "Al" or "East" or "West" or "North" or "South" or "Lake" or "Cape" or "Glen" or "Palm" or "Grand" or "Little" or "Great" or "Big" or "Sharm" or "Tel" or "Abu" or "Ras" or "Bad" or "Rio" or "São" or "Sao" or "Ciudad" or "Strait" or "Gulf" or "Sea" or "Bay" or "Horn" or "Isle";

    // "Charleston, W.Va.", "Fort Wayne, Ind.": a short form of a state behind a place.
    private bool IsStateShort(ParsedText t, List<NameSpan> names, int i)
    {
        NameSpan n = names[i];
        return t.Form[n.End - 1][^1] == '.' && n.First >= 2 && t.Form[n.First - 1] is "," && i > 0 && names[i - 1].End == n.First - 1 && IsRegion(SpellingSpan(t, n));
    }

    private bool IsRegion(ReadOnlySpan<char> name)
    {
        foreach (int p in gazetteer.Find(name))
        {
            if (gazetteer.Word(gazetteer.Places[p].Feature) is "ADM1" or "PCLI")
                return true;
        }
        return false;
    }

    private bool IsPlace(ParsedText t, NameSpan n, HashSet<string> people)
    {
        int inhabitants = Inhabitants(SpellingSpan(t, n));
        if (inhabitants < 0 || n.End - n.First == 1 && (NameKinds.IsKindOfPlace(t.Form[n.First]) || t.Form[n.First] is "God"))
            return false;
        bool several = n.End - n.First > 1;
        bool given = GenderLexicon.IsGiven(t.Form[n.First]);
        if (BeforeState(t, n))
            return true;
        if (!several && people.Contains(t.Form[n.First]))
            return false;
        bool located = n.First > 0 && t.SentenceOf[n.First - 1] == t.SentenceOf[n.First] && t.Lemma[n.First - 1] is "in" or "at" or "near" or "around" or "outside" or "across" or "through" or "throughout" or "toward" or "downtown" or "northern" or "southern" or "eastern" or "western" or "central";
        bool moved = n.First > 0 && t.Lemma[n.First - 1] is "to" or "from" or "of";
        return n.Kind switch
        {
            EntityKind.Other => inhabitants >= 1_000 && (located || moved) || inhabitants >= Known && !given,
            EntityKind.Person when several => located && inhabitants >= 1_000 && !given || inhabitants >= 100_000 && !given,
            EntityKind.Person => located && (!given || inhabitants >= Known) || !given && inhabitants >= 200_000 && !Surnames.Contains(t.Form[n.First]),
            EntityKind.Organization => located && inhabitants >= Known && t.Lemma[n.First - 1] is not "at",
            _ => false,
        };
    }

    // Of the largest place of that name; −1 for none.
    private int Inhabitants(ReadOnlySpan<char> name)
    {
        int most = -1;
        foreach (int p in gazetteer.Find(name))
            most = Math.Max(most, gazetteer.Places[p].Population);
        return most;
    }

    // "Jackson, Miss.", "Paris, Texas", "Georgetown, Guyana".
    private bool BeforeState(ParsedText t, NameSpan n)
    {
        if (n.End + 1 >= t.Count || t.Form[n.End] is not "," || t.SentenceOf[n.End + 1] != t.SentenceOf[n.First] || !char.IsUpper(t.Form[n.End + 1][0]))
            return false;
        int last = n.End + 1;
        while (last + 1 < t.Count && last - n.End < 3 && t.Upos[last + 1] is Upos.PROPN && t.Head[last + 1] == last)
            last++;
        if (t.Form[n.End + 1].Length == 2 && !t.Form[n.End + 1].EndsWith('.'))
            return t.Form[n.End + 1].All(char.IsAsciiLetterUpper) && IsRegion(t.Form[n.End + 1]);
        return IsRegion(t.SpanOf(n.End + 1, last + 1).In(t.Text)) || IsRegion(t.Form[n.End + 1]);
    }

    // "COLUMBUS, Ohio —", "BEIRUT (Reuters) —": capitals that open a paragraph and a dash or a bracket behind them.
    private void AddDateline(ParsedText t, List<NameSpan> names)
    {
        for (int s = 0; s < Math.Min(3, t.Sentences.Length); s++)
        {
            int first = t.Sentences[s].First, end = first;
            while (end < t.Count && end - first < 3 && t.Form[end].Length > 2 && IsCapitals(t.Form[end]))
                end++;
            if (end == first || end >= t.Count || t.Form[end] is not ("(" or "-" or "–" or "—" or "--" or ",") || Inhabitants(t.SpanOf(first, end).In(t.Text)) < 0)
                continue;
            int at = names.FindIndex(n => n.End > first);
            if (at >= 0 && names[at].First < end)
            {
                if (names[at].First == first && names[at].End == end && names[at].Actor is null)
                    names[at] = names[at] with { Kind = EntityKind.Place };
            }
            else
                names.Insert(at < 0 ? names.Count : at, new NameSpan(first, end, EntityKind.Place, null, default));
        }
    }

    private static bool IsCapitals(string form)
    {
        foreach (char c in form)
        {
            if (!char.IsUpper(c))
                return false;
        }
        return true;
    }

    /// <summary>The place that a longer name of a body begins with or has behind "of": "Ohio" in "Ohio State University"; null for none.</summary>
    public NameSpan? Inside(ParsedText t, NameSpan n)
    {
        if (n.Kind is not (EntityKind.Organization or EntityKind.Facility) || n.End - n.First < 2 || n.Actor is not null)
            return null;
        int from = n.First;
        for (int i = n.First; i + 1 < n.End; i++)
        {
            if (t.Form[i] is "of")
                from = i + 1;
        }
        if (from < n.End && t.Form[from] is "the" or "The")
            from++;
        for (int end = Math.Min(n.End, from + 3); end > from; end--)
        {
            if (end == n.End && from == n.First)
                continue;
            Actor? actor = actors.Find(t.Form, from, end, out int length, out ActorPhrase phrase);
            if (actor is { Kind: EntityKind.Country } && length == end - from)
                return new NameSpan(from, end, phrase is ActorPhrase.Capital ? EntityKind.Place : EntityKind.Country, actor, phrase);
            bool county = end - from >= 2 && t.Form[end - 1] is "County" or "Parish" or "Province" or "Township";
            int inhabitants = county ? 1 : Inhabitants(t.SpanOf(from, end).In(t.Text));
            if (county || inhabitants >= Known && !(end - from == 1 && GenderLexicon.IsGiven(t.Form[from])))
                return new NameSpan(from, end, EntityKind.Place, null, default);
        }
        return null;
    }

    private static ReadOnlySpan<char> SpellingSpan(ParsedText t, NameSpan n) => t.SpanOf(n.First, n.End).In(t.Text);

    private static string Spelling(ParsedText t, NameSpan n) => SpellingSpan(t, n).ToString();
}
