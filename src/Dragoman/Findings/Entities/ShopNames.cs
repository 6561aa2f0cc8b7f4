using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Names of houses that are called after somebody: "at Kenneally's", "Ray's Pizza", "King's College".</summary>
internal static class ShopNames
{
    // What such houses are, with a capital.
    private static readonly WordSet Houses = DataFiles.List("names/sign-words.txt", "houses");

    public static void Take(ParsedText t, List<NameSpan> names)
    {
        for (int k = 0; k < names.Count; k++)
        {
            NameSpan n = names[k];
            if (n is not { Actor: null, Kind: EntityKind.Person or EntityKind.Other or EntityKind.Organization or EntityKind.Place }
                || n.End >= t.Count || t.Xpos[n.End] is not Xpos.POS || t.Form[n.End] is not ("'s" or "’s")
                || t.SentenceOf[n.End] != t.SentenceOf[n.First])
                continue;
            int end = HouseEnd(t, n);
            if (end > 0)
                names[k] = n with { End = end, Kind = EntityKind.Organization };
            else if (IsAt(t, n))
                names[k] = n with { End = n.End + 1, Kind = EntityKind.Place };
            // "Brandt's refused to repair it".
            else if (n.Kind is EntityKind.Person && n.End + 1 < t.Count && t.Upos[n.End + 1] is Upos.VERB && t.Head[n.First] == n.End + 1
                && t.Deprel[n.First] is Deprel.nsubj)
                names[k] = n with { End = n.End + 1, Kind = EntityKind.Organization };
            else
                continue;
            while (k + 1 < names.Count && names[k + 1].First < names[k].End)
            {
                if (names[k + 1].End > names[k].End)
                    names[k] = names[k] with { End = names[k + 1].End };
                names.RemoveAt(k + 1);
            }
        }
    }

    // "Ray's | Pizza", "Platt's | Music Hall": the end of what the house is; 0 where it is none. A state's or a town's college is its own.
    private static int HouseEnd(ParsedText t, NameSpan n)
    {
        int sentenceEnd = t.Sentences[t.SentenceOf[n.First]].End;
        for (int end = n.End + 1; n.Kind is not EntityKind.Place && !NameKinds.IsKindOfPlace(t.Form[n.End - 1]) && end < sentenceEnd
            && end <= n.End + 3 && char.IsUpper(t.Form[end][0]) && t.Upos[end] is Upos.PROPN or Upos.NOUN; end++)
        {
            if (Houses.Contains(t.Form[end]) && (end + 1 >= sentenceEnd || !char.IsUpper(t.Form[end + 1][0]) || t.Upos[end + 1] is not Upos.PROPN))
                return end + 1;
        }
        return 0;
    }

    // "at Kenneally's", "going to Del Frisco's for dinner": nothing behind it that would be his.
    private static bool IsAt(ParsedText t, NameSpan n)
    {
        int before = n.First - 1, behind = n.End + 1;
        if (before < 0 || t.SentenceOf[before] != t.SentenceOf[n.First]
            || !(t.Form[before] is "at" or "At" || t.Form[before] is "to" && PlaceSigns.IsReached(t, n.First)))
            return false;
        return behind >= t.Count || t.SentenceOf[behind] != t.SentenceOf[n.First]
            // "at Brandt's Philadelphia".
            || t.Upos[behind] is Upos.PROPN && GazetteerWords.IsPlace(t.Form[behind])
                && (behind + 1 >= t.Count || t.Upos[behind + 1] is Upos.PUNCT)
            || t.Upos[behind] is Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ or Upos.VERB or Upos.AUX or Upos.PRON
                && t.Head[NameFinder.HeadOf(t, n.First, n.End)] < behind;
    }
}
