namespace Dragoman.Reading;

/// <summary>Makes the first word of a person's name its head, where the tree has one of the others for it: "Juan Manuel Santos and the leader met" is
/// no Juan beside a Manuel, and what "and" joins to him is joined to the whole name.</summary>
internal static class PersonNameRepair
{
    public static void Repair(ParsedText t)
    {
        for (int first = 0; first + 1 < t.Count; first++)
        {
            if (!t.NameBegins[first] || t.Name[first] is not NameKind.Person || t.Upos[first] is not Upos.PROPN)
                continue;
            int end = first + 1;
            while (end < t.Count && t.Name[end] is NameKind.Person && !t.NameBegins[end] && t.SentenceOf[end] == t.SentenceOf[first]
                && t.Upos[end] is Upos.PROPN)
                end++;
            if (end > first + 2 && t.Head[first] == first + 1 && t.Deprel[first] is Deprel.appos or Deprel.nmod_desc or Deprel.compound or Deprel.nmod
                && t.ChildWithin(first, first + 2, end, Deprel.flat) >= 0)
                Turn(t, first, end, t.Head[first]);
        }
    }

    // The word that the first hangs from gives it its own place.
    private static void Turn(ParsedText t, int first, int end, int head)
    {
        if (t.Head[head] >= first && t.Head[head] < end)
            return;
        SentenceRange s = t.Sentences[t.SentenceOf[first]];
        (t.Head[first], t.Deprel[first]) = (t.Head[head], t.Deprel[head]);
        for (int i = s.First; i < s.End; i++)
        {
            if (i != first && t.Head[i] >= first && t.Head[i] < end)
                t.Head[i] = first;
        }
        for (int i = first + 1; i < end; i++)
            (t.Head[i], t.Deprel[i]) = (first, Deprel.flat);
    }
}
