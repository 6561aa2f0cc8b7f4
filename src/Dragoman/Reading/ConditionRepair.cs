namespace Dragoman.Reading;

/// <summary>Mends "provided" that opens a clause and was taken for a participle or a verb: "accepted a truce provided the militia leaves the
/// town". It is a conjunction, and the clause hangs from what the condition is of.</summary>
internal static class ConditionRepair
{
    public static void Repair(ParsedText t)
    {
        for (int i = 1; i + 2 < t.Count; i++)
        {
            if (t.Upos[i] is Upos.VERB && t.Form[i] is "provided" or "providing" && t.Deprel[i] is Deprel.acl or Deprel.advcl or Deprel.conj
                && t.Head[i] is >= 0 and int governor && governor < i)
                Mend(t, i, governor);
        }
    }

    private static void Mend(ParsedText t, int provided, int governor)
    {
        int end = t.Sentences[t.SentenceOf[provided]].End, clause = -1;
        for (int k = provided - 1; k > governor; k--)
        {
            // "Aid, often provided": it has something of its own before it.
            if (t.Head[k] == provided && t.Upos[k] is not Upos.PUNCT)
                return;
        }
        for (int k = provided + 1; k < end; k++)
        {
            if (t.Head[k] == provided && t.Deprel[k] is Deprel.obj or Deprel.ccomp or Deprel.xcomp && IsFinite(t, k) && HasSubject(t, k, provided))
                clause = k;
            // "provided | the militia | leaves": its object is the subject of a finite verb right behind it that has none.
            else if (t.Head[k] == provided && t.Deprel[k] is Deprel.obj && k + 1 < end && t.Upos[k + 1] is Upos.VERB && t.Head[k + 1] < provided
                && t.Xpos[k + 1] is Xpos.VBZ or Xpos.VBP or Xpos.VBD && !HasSubject(t, k + 1, provided))
                (clause, t.Head[k], t.Deprel[k]) = (k + 1, k + 1, Deprel.nsubj);
            if (clause >= 0)
                break;
        }
        if (clause < 0)
            return;
        for (int k = provided + 1; k < end; k++)
        {
            if (t.Head[k] == provided && k != clause)
                t.Head[k] = clause;
        }
        // "A truce provided the militia leaves" is accepted on that condition.
        int of = t.Deprel[provided] is Deprel.acl && t.Head[governor] is >= 0 and int verb && t.Upos[verb] is Upos.VERB && verb < governor ? verb
            : governor;
        (t.Head[clause], t.Deprel[clause]) = (of, Deprel.advcl);
        (t.Upos[provided], t.Xpos[provided], t.Lemma[provided]) = (Upos.SCONJ, Xpos.IN, t.Form[provided]);
        (t.Head[provided], t.Deprel[provided]) = (clause, Deprel.mark);
    }

    private static bool IsFinite(ParsedText t, int word) =>
        t.Upos[word] is Upos.VERB && t.Xpos[word] is Xpos.VBZ or Xpos.VBP or Xpos.VBD or Xpos.VB or Xpos.VBN;

    // Between two words.
    private static bool HasSubject(ParsedText t, int verb, int from)
    {
        for (int k = from + 1; k < verb; k++)
        {
            if (t.Head[k] == verb && t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass)
                return true;
        }
        return false;
    }
}
