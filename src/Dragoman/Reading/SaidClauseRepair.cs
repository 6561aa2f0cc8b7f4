namespace Dragoman.Reading;

/// <summary>Hangs what is said from the verb of saying, where the network made one more deed of it, or a clause about the statement in which it was
/// said: "said he and his ministers backed it", "said in a statement it welcomed the vote", "warned that as many as 500 may come".</summary>
internal static class SaidClauseRepair
{
    // Steps up the tree from a clause to the verb of saying.
    private const int MostSteps = 4;

    private static readonly WordSet Utterances = DataFiles.List("tokens/repair-words.txt", "utterances");

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int verb = s.First; verb + 2 < s.End; verb++)
            {
                if (t.Upos[verb] is not Upos.VERB || !TreeRepair.IsSaying(t.Lemma[verb]) || t.Xpos[verb] is Xpos.VBN && t.Form[verb] is not "said")
                    continue;
                LeaveDay(t, s, verb);
                NameHe(t, s, verb);
                if (t.Child(s, verb, Deprel.ccomp, Deprel.parataxis) >= 0)
                    continue;
                for (int clause = verb + 2; clause < s.End; clause++)
                {
                    if (t.Upos[clause] is not (Upos.VERB or Upos.ADJ or Upos.NOUN) || t.Head[clause] < verb || t.Head[clause] > clause)
                        continue;
                    if (IsSaid(t, s, verb, clause))
                    {
                        (t.Head[clause], t.Deprel[clause]) = (verb, Deprel.ccomp);
                        break;
                    }
                }
            }
        }
    }

    private static bool IsSaid(ParsedText t, SentenceRange s, int verb, int clause)
    {
        int subject = t.Child(s, clause, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl);
        if (subject <= verb || subject > clause || t.Xpos[subject] is Xpos.WP or Xpos.WDT || !IsFinite(t, s, clause))
            return false;
        int first = subject;
        while (first > verb + 1 && (t.Head[first - 1] == subject || t.Head[first - 1] >= first && t.Head[first - 1] <= subject
            || t.Head[first - 1] == clause && t.Deprel[first - 1] is Deprel.mark))
            first--;
        // "said he and his ministers backed it".
        if (t.Deprel[clause] is Deprel.conj && t.Head[clause] == verb)
            return first == verb + 1 && t.Child(s, clause, Deprel.cc) is var and && !(and > verb && and < first);
        int that = t.Child(s, clause, Deprel.mark);
        // "warned that as many as 500 may come".
        if (t.Deprel[clause] is Deprel.xcomp && t.Head[clause] == verb && t.Form[verb + 1] is "that" && t.Head[verb + 1] == verb)
        {
            (t.Upos[verb + 1], t.Xpos[verb + 1], t.Deprel[verb + 1], t.Head[verb + 1]) = (Upos.SCONJ, Xpos.IN, Deprel.mark, clause);
            return true;
        }
        if (t.Deprel[clause] is not Deprel.acl_relcl || !IsOccasion(t, verb, t.Head[clause]))
            return false;
        // "said in a statement announcing the cuts that more was needed".
        if (that > verb && that < subject && t.Form[that] is "that" && t.Upos[that] is Upos.SCONJ)
            return true;
        // "said in a statement it welcomed the vote", not "in a statement it issued on Monday".
        return that < 0 && t.Upos[subject] is Upos.PRON && subject == t.Head[clause] + 1
            && (t.Child(s, clause, Deprel.obj, Deprel.ccomp, Deprel.xcomp) > clause || t.Upos[clause] is not Upos.VERB);
    }

    private static bool IsFinite(ParsedText t, SentenceRange s, int clause) =>
        t.Xpos[clause] is Xpos.VBD or Xpos.VBZ or Xpos.VBP || t.Child(s, clause, Deprel.aux, Deprel.aux_pass, Deprel.cop) >= 0;

    // Whether a noun is the occasion on which a verb says something, or what is told of that.
    private static bool IsOccasion(ParsedText t, int verb, int noun)
    {
        for (int step = 0; step < MostSteps && noun > verb; step++)
        {
            if (t.Head[noun] == verb)
                return t.Deprel[noun] is Deprel.obl && Utterances.Contains(t.Lemma[noun]);
            if (t.Deprel[noun] is not (Deprel.obj or Deprel.nmod or Deprel.acl or Deprel.obl or Deprel.conj))
                return false;
            noun = t.Head[noun];
        }
        return false;
    }

    // "said He Luping, a local official": a surname.
    private static void NameHe(ParsedText t, SentenceRange s, int verb)
    {
        int he = verb + 1;
        if (verb == s.First || he + 1 >= s.End || t.Form[he] is not "He" || t.Upos[he] is not Upos.PRON || t.Upos[he + 1] is not Upos.PROPN
            || t.Form[verb - 1] is not ("," or "”" or "\"" or "''"))
            return;
        (t.Upos[he], t.Xpos[he], t.Lemma[he], t.Deprel[he], t.Head[he]) = (Upos.PROPN, Xpos.NNP, "He", Deprel.nsubj, verb);
        (t.Name[he], t.Name[he + 1], t.NameBegins[he], t.NameBegins[he + 1]) = (NameKind.Person, NameKind.Person, true, false);
        (t.Head[he + 1], t.Deprel[he + 1]) = (he, Deprel.flat);
        for (int i = he + 2; i < s.End; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.ccomp or Deprel.nsubj && t.Upos[i] is Upos.NOUN)
                (t.Head[i], t.Deprel[i]) = (he, Deprel.appos);
        }
        for (int i = s.First; i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj)
                t.Deprel[i] = Deprel.dep;
        }
    }

    // "Earlier Tuesday an Iraqi judge announced that": of two subjects the day is none.
    private static void LeaveDay(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int day) || day > verb || t.Upos[day] is not Upos.PROPN
            || !t.Form[day].EndsWith("day", StringComparison.Ordinal))
            return;
        for (int i = day + 1; i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj)
                t.Deprel[day] = Deprel.obl_unmarked;
        }
    }
}
