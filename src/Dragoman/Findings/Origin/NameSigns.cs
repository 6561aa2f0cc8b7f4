using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>Signs of damage in names: names that had to be repaired, and one name in two spellings.</summary>
internal static class NameSigns
{
    // Names beyond this many are not compared: a long report has spellings enough.
    private const int MostNames = 400;

    public static void Read(ParsedText t, EntityTable entities, DamageCounts counts)
    {
        foreach (Entity e in entities.Entities)
        {
            if (e.Repaired)
                counts.Found(DamageSign.RepairedName, e.Mentions[0].Span, e.Repair ?? "a damaged name");
        }
        ReadKnown(t, entities, counts);
        ReadSpellings(t, counts);
        ReadTorn(t, counts);
    }

    // Names that lists do not know: common in any report, more so in a damaged one.
    private static void ReadKnown(ParsedText t, EntityTable entities, DamageCounts counts)
    {
        foreach (Entity e in entities.Entities)
        {
            Mention m = e.Mentions[0];
            if (m.Type is not MentionType.Name)
                continue;
            if (e.Kind is EntityKind.Place)
                counts.Add(DamageSign.PlaceNowhere, e.Place is null && e.Candidates.Count == 0 ? 1 : 0);
            else if (e.Kind is EntityKind.Person && m.End - m.First > 1 && t.Name[m.First] is NameKind.Person && t.Form[m.First].Length > 2)
                counts.Add(DamageSign.UnknownGivenName, GivenNameList.Has(t.Form[m.First]) ? 0 : 1);
        }
    }

    // "Luha Nsk" beside "Luhansk", "putin" beside "Putin".
    private static void ReadTorn(ParsedText t, DamageCounts counts)
    {
        HashSet<ulong> names = [];
        for (int i = 0; i < t.Count && names.Count < MostNames; i++)
        {
            if (IsName(t, i) && t.Form[i].Length > 4 && char.IsAsciiLetterLower(t.Form[i][1]))
                names.Add(SurpriseSymbols.Letters(t.Form[i]));
        }
        for (int i = 0; i + 1 < t.Count && names.Count > 0; i++)
        {
            string form = t.Form[i], next = t.Form[i + 1];
            if (form.Length > 4 && char.IsAsciiLetterLower(form[0]) && t.Name[i] is not NameKind.None
                && names.Contains(SurpriseSymbols.Letters(form)))
                counts.Found(DamageSign.SmallName, t.Span[i], "a name without its capital");
            else if (char.IsAsciiLetterUpper(form[0]) && form.Length > 2 && next.Length > 1 && char.IsAsciiLetter(next[0])
                && t.Span[i + 1].Start == t.Span[i].End + 1 && names.Contains(SurpriseSymbols.Letters(form, next)))
                counts.Found(DamageSign.TornWord, t.SpanOf(i, i + 2), "a name torn in two");
        }
    }

    private static bool IsName(ParsedText t, int i) =>
        t.Upos[i] is Upos.PROPN && t.Name[i] is NameKind.Person or NameKind.Organization or NameKind.Place;

    private static void ReadSpellings(ParsedText t, DamageCounts counts)
    {
        Dictionary<ulong, int> byConsonants = [];
        for (int i = 0; i < t.Count && byConsonants.Count < MostNames; i++)
        {
            if (!IsName(t, i) || t.Form[i].Length < 4 || Consonants(t.Form[i]) is not (not 0 and ulong key))
                continue;
            if (!byConsonants.TryAdd(key, i) && AreTwoSpellings(t.Form[byConsonants[key]], t.Form[i]))
            {
                counts.Found(DamageSign.TwoSpellings, t.Span[i], $"“{t.Form[byConsonants[key]]}” in another spelling");
                byConsonants[key] = i;
            }
        }
    }

    // The classes of a name's consonants, vowels and doubling left out; 0 for fewer than three of them.
    private static ulong Consonants(string form)
    {
        ulong key = 0;
        int count = 0, last = 0;
        foreach (char c in form)
        {
            int sound = Sound(char.ToLowerInvariant(c));
            if (sound < 0)
                return 0;
            if (sound > 0 && sound != last)
                (key, count) = (key * 16 + (ulong)sound, count + 1);
            last = sound;
        }
        return count is < 3 or > 15 ? 0 : key;
    }

    private static int Sound(char c) => c switch
    {
        'b' or 'p' => 1,
        'f' or 'v' or 'w' => 2,
        'd' or 't' => 3,
        'c' or 'k' or 'q' or 'g' => 4,
        's' or 'z' or 'x' => 5,
        'j' => 6,
        'l' => 7,
        'm' => 8,
        'n' => 9,
        'r' => 10,
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or '’' or '\'' => 0,
        _ => -1,
    };

    // "Koreans" is no spelling of "Korean", "KURSK" none of "Kursk", "Irish" none of "Iris".
    private static bool AreTwoSpellings(string a, string b) => !a.Equals(b, StringComparison.OrdinalIgnoreCase) && Math.Abs(a.Length - b.Length) <= 2
        && char.IsAsciiLetterLower(a[^1]) && char.IsAsciiLetterLower(b[^1]) && char.IsUpper(a[0]) && char.IsUpper(b[0])
            && !a.StartsWith(b, StringComparison.Ordinal) && !b.StartsWith(a, StringComparison.Ordinal)
            && DifferentLetters(a, b) <= Math.Min(a.Length, b.Length) / 3;

    // Letters behind a common beginning and before a common end, of the longer one: names of one sound differ in one place as a rule, namesakes all
    // over.
    private static int DifferentLetters(string a, string b)
    {
        int first = 0, last = 0;
        while (first < Math.Min(a.Length, b.Length) && a[first] == b[first])
            first++;
        while (last < Math.Min(a.Length, b.Length) - first && a[^(last + 1)] == b[^(last + 1)])
            last++;
        return Math.Max(a.Length, b.Length) - first - last;
    }
}
