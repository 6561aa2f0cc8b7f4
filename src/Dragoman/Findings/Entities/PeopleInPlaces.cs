using Dragoman.Names;
using Dragoman.Places;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Names of one word that the network takes for people though something is in them: "in Rogersville", "in Ri-Kwangba", "in George,
/// Western Cape".</summary>
/// <remarks>Nobody is in a person, but one may have a stake or faith in him, and see or lose something in him. A given name must be a place of some
/// size.</remarks>
internal static class PeopleInPlaces
{
    private const int Smallest = 1_000;

    // What one has in somebody or in a company: "stake", "confidence".
    private static readonly WordSet HeldIn = DataFiles.List("names/sign-words.txt", "held-in");

    public static void Settle(ParsedText t, List<NameSpan> names, Gazetteer gazetteer)
    {
        HashSet<string>? people = null, places = null;
        for (int k = 0; k < names.Count; k++)
        {
            NameSpan n = names[k];
            if (!IsIn(t, n))
                continue;
            string form = Spelling(t, n);
            people ??= People(t, names);
            bool given = GivenNameList.HasVariant(t.Form[n.First]);
            if (people.Contains(t.Form[n.End - 1]) && !GazetteerWords.IsPlace(form) || given && gazetteer.MostInhabitants(form) < Smallest
                || !char.IsLower(form[^1]))
                continue;
            names[k] = n with { Kind = EntityKind.Place };
            if (!given)
                (places ??= new(StringComparer.Ordinal)).Add(form);
        }
        for (int k = 0; places is not null && k < names.Count; k++)
        {
            if (names[k] is { Actor: null, Kind: EntityKind.Person } n && !NameKinds.HasPersonTitle(t, n.First) && places.Contains(Spelling(t, n)))
                names[k] = n with { Kind = EntityKind.Place };
        }
    }

    // One word, or several that hyphens join, behind "in", with nothing that would be his.
    private static bool IsIn(ParsedText t, NameSpan n)
    {
        if (n is not { Actor: null, Kind: EntityKind.Person } || n.First == 0 || t.Form[n.First - 1] is not ("in" or "In")
            || t.SentenceOf[n.First - 1] != t.SentenceOf[n.First] || n.End < t.Count && t.Xpos[n.End] is Xpos.POS)
            return false;
        for (int i = n.First + 1; i < n.End; i++)
        {
            if (t.Form[i] is not "-" && t.Form[i - 1] is not "-")
                return false;
        }
        int head = NameFinder.HeadOf(t, n.First, n.End), above = t.Head[head];
        return t.Deprel[head] is Deprel.obl or Deprel.nmod && above >= 0 && t.Head[n.First - 1] == head && !HeldIn.Contains(t.Lemma[above]);
    }

    // Surnames of those who are told in full or with a title, and names of those who say something.
    private static HashSet<string> People(ParsedText t, List<NameSpan> names)
    {
        HashSet<string> people = new(StringComparer.Ordinal);
        foreach (NameSpan n in names)
        {
            if (n.Kind is not EntityKind.Person)
                continue;
            int head = NameFinder.HeadOf(t, n.First, n.End);
            if (n.End - n.First > 1 && GivenNameList.HasVariant(t.Form[n.First]) || NameKinds.HasPersonTitle(t, n.First)
                || t.Deprel[head] is Deprel.nsubj && t.Head[head] is >= 0 and int verb && TreeRepair.IsSaying(t.Lemma[verb]))
                people.Add(t.Form[n.End - 1]);
        }
        return people;
    }

    private static string Spelling(ParsedText t, NameSpan n) => t.SpanOf(n.First, n.End).WordsIn(t.Text);
}
