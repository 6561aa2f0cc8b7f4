using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Takes in what belongs to a name at its edges: initials before a surname, the number of a pope, the kind of water before its name, the
/// second half of a land.</summary>
internal static class NameEdges
{
    // Lands of two names: "Newfoundland and Labrador".
    private static readonly WordSet Lands = DataFiles.List("names/sign-words.txt", "double-lands");

    public static void Take(ParsedText t, List<NameSpan> names)
    {
        for (int k = 0; k < names.Count; k++)
        {
            if (names[k].Actor is not null)
                continue;
            if (names[k].Kind is EntityKind.Place)
                TakeWater(t, names, k);
            else if (names[k].Kind is EntityKind.Organization)
                TakeLand(t, names, ref k);
            else
            {
                TakeInitials(t, names, ref k);
                if (names[k].Kind is EntityKind.Person)
                {
                    TakeGiven(t, names, k);
                    LeaveQuality(t, names, k);
                }
            }
        }
    }

    // "the | Bay of | Bengal", "Cape of Good Hope".
    private static void TakeWater(ParsedText t, List<NameSpan> names, int k)
    {
        int kind = names[k].First - 2;
        if (kind < 0 || t.Form[kind + 1] is not "of" || t.SentenceOf[kind] != t.SentenceOf[names[k].First] || k > 0 && names[k - 1].End > kind)
            return;
        if (t.Form[kind] is "Bay" or "Gulf" or "Cape" or "Sea" or "Strait" or "Straits" or "Horn" or "Isle" or "Firth")
            names[k] = names[k] with { First = kind };
    }

    // "Newfoundland and | Labrador Court of Appeal".
    private static void TakeLand(ParsedText t, List<NameSpan> names, ref int k)
    {
        NameSpan body = names[k];
        if (body.First < 2 || t.Form[body.First - 1] is not "and" || t.SentenceOf[body.First - 2] != t.SentenceOf[body.First]
            || !Lands.Contains($"{t.Form[body.First - 2]} and {t.Form[body.First]}"))
            return;
        names[k] = body with { First = body.First - 2 };
        while (k > 0 && names[k - 1].End > names[k].First)
            names.RemoveAt(--k);
    }

    // "W.H.S. | Koerner", "ELIZABETH | B. PRELOGAR", "V K Choudhry", "Karekin | II".
    private static void TakeInitials(ParsedText t, List<NameSpan> names, ref int k)
    {
        NameSpan n = names[k];
        SentenceRange s = t.Sentences[t.SentenceOf[n.First]];
        if (n.Kind is EntityKind.Person && n.End < s.End && IsNumber(t.Form[n.End]) && (k + 1 == names.Count || names[k + 1].First > n.End))
            names[k] = n = n with { End = n.End + 1 };
        // "John | Griffith@ACME": a surname with the address of the house, as letters within it are headed.
        if (n.Kind is EntityKind.Person && n.End < s.End && IsHouseAddress(t.Form[n.End]) && (k + 1 == names.Count || names[k + 1].First > n.End))
            names[k] = n = n with { End = n.End + 1 };
        int end = n.End;
        while (end < s.End && IsInitial(t.Form[end]) && t.Upos[end] is Upos.PROPN)
            end++;
        bool initials = IsInitial(t.Form[n.End - 1]) || end > n.End;
        if (n.Kind is EntityKind.Person && initials && end < s.End && IsSurname(t, end)
            && (GivenNameList.Has(Titled(t.Form[n.First])) || n.End - n.First == 1 && IsInitial(t.Form[n.First])))
        {
            int next = k + 1;
            while (next < names.Count && names[next].First < end)
                next++;
            if (next < names.Count && names[next].First == end && names[next] is not { Actor: null, Kind: EntityKind.Person or EntityKind.Other })
                return;
            int whole = next < names.Count && names[next].First == end ? names[next].End : end + 1;
            names[k] = n = n with { End = whole };
            while (k + 1 < names.Count && names[k + 1].First < whole)
                names.RemoveAt(k + 1);
        }
        // "A. | Noel Kramer".
        int first = n.First;
        while (n.Kind is EntityKind.Person && first > s.First && IsInitial(t.Form[first - 1]) && t.Form[first - 1] is not "I"
            && t.Upos[first - 1] is Upos.PROPN
            && (k == 0 || names[k - 1].End <= first - 1 || names[k - 1] is { Actor: null } initial && initial.First == first - 1)
            && (t.Form[first - 1][^1] is '.' || first - 1 > s.First && t.Head[first - 1] >= s.First && t.Head[first - 1] == n.First))
            first--;
        if (first == n.First)
            return;
        names[k] = n with { First = first };
        while (k > 0 && names[k - 1].End > first)
            names.RemoveAt(--k);
    }

    // "Destiny | Brandt": a given name that is a word as well, at the head of a sentence.
    private static void TakeGiven(ParsedText t, List<NameSpan> names, int k)
    {
        NameSpan n = names[k];
        int given = n.First - 1;
        if (n.End - n.First == 1 && given >= 0 && given == t.Sentences[t.SentenceOf[n.First]].First && (k == 0 || names[k - 1].End <= given)
            && t.Upos[given] is Upos.NOUN or Upos.PROPN && t.Head[given] == n.First
            && t.Deprel[given] is Deprel.nmod_desc or Deprel.compound or Deprel.flat
            && GivenNameList.Has(t.Form[given]) && !NameFinder.Titles.Contains(t.Form[given])
            && !RoleNouns.Shared.IsPerson(t.Form[given].ToLowerInvariant()) && char.IsLower(t.Form[n.First][^1]))
            names[k] = n with { First = given };
    }

    // "Tarek Salim | Interim party leader": how a third is, who stands behind it.
    private static void LeaveQuality(ParsedText t, List<NameSpan> names, int k)
    {
        NameSpan n = names[k];
        int last = n.End - 1;
        if (last > n.First + 1 && t.Form[last - 1] is not "-" && t.Upos[last] is Upos.ADJ && t.Deprel[last] is Deprel.amod && t.Head[last] >= n.End
            && t.Upos[t.Head[last]] is Upos.NOUN && !GivenNameList.Has(t.Form[last]))
            names[k] = n with { End = last };
    }

    private static bool IsHouseAddress(string form) =>
        form.IndexOf('@', StringComparison.Ordinal) is > 1 and int at && at + 2 < form.Length && char.IsUpper(form[0]) && char.IsLower(form[1])
            && !form.AsSpan(at).Contains('.');

    private static string Titled(string form) => form.Length > 1 && char.IsUpper(form[1]) ? form[0] + form[1..].ToLowerInvariant() : form;

    // "B.", "W.H.S.", "K".
    private static bool IsInitial(string form) =>
        char.IsAsciiLetterUpper(form[0])
            && (form.Length == 1
                || form.Length <= 6 && form[1] is '.' && form[^1] is '.' && !form.AsSpan().ContainsAnyInRange('a', 'z')
                    && form is not ("U.S." or "U.N." or "U.K." or "E.U." or "D.C." or "P.M." or "A.M." or "M.P." or "P.C." or "N.Y."));

    private static bool IsSurname(ParsedText t, int word) =>
        t.Upos[word] is Upos.PROPN && t.Form[word].Length > 2 && char.IsAsciiLetterUpper(t.Form[word][0]) && !NameKinds.IsBody(t.Form[word])
            && !RoleNouns.Shared.IsPerson(t.Form[word].ToLowerInvariant()) && Times.TimeWords.Of(t.Form[word]).Kind is Times.TimeWordKind.None;

    // Numbers of popes and kings; "I" is also "me", and "X" a service.
    private static bool IsNumber(string form) =>
        form is "II" or "III" or "IV" or "VI" or "VII" or "VIII" or "IX" or "XI" or "XII" or "XIII" or "XIV" or "XV" or "XVI" or "XVII" or "XXIII";
}
