namespace Dragoman.Reading;

/// <summary>Gives a verb of saying back the clause that is said, where the network hung it on a day, a venue or a listener that stands in between:
/// "said in a video on Saturday evening that Israel will not agree".</summary>
/// <remarks>What speaks of a noun needs that noun: "the offer that Kyiv made" has no object of its own. A clause that lacks nothing is
/// content.</remarks>
internal static class ContentRepair
{
    private static readonly WordSet Rumours = DataFiles.List("events/words.txt", "rumours");

    private static readonly WordSet ToldNouns = DataFiles.List("tokens/repair-words.txt", "told-nouns");

    // Steps from the noun before "that" up to the verb of saying.
    private const int MostSteps = 6;

    public static void Repair(ParsedText t)
    {
        for (int i = 2; i + 2 < t.Count; i++)
        {
            // "and said that A, which would host them, had been briefed": straight behind the verb it is what is said, whatever the tree joins it to.
            if (t.Deprel[i] is Deprel.mark && t.Form[i] is "that" && t.Head[i] is > 0 and int said && said > i + 1
                && t.Deprel[said] is Deprel.parataxis or Deprel.conj or Deprel.advcl && t.Head[said] != i - 1 && t.Upos[i - 1] is Upos.VERB
                && TreeRepair.IsSaying(t.Lemma[i - 1]) && HasSubject(t, i, said) && !HasContent(t, i - 1, i) && !Has(t, i, i - 1, Deprel.ccomp))
            {
                (t.Head[said], t.Deprel[said]) = (i - 1, Deprel.ccomp);
                continue;
            }
            if (t.Form[i] is "that" && t.Deprel[i] is Deprel.mark && t.Head[i] > i)
                EndToldClause(t, i);
            if (t.Form[i] is not "that" || t.Deprel[i] is not (Deprel.mark or Deprel.obj) || t.Head[i] is not (> 0 and int clause) || clause <= i + 1
                || t.Deprel[clause] is not (Deprel.acl or Deprel.acl_relcl))
                continue;
            int noun = t.Head[clause];
            // "denied reports by agencies that he met the envoy": he met somebody, so that nothing is missing, and the reports say so.
            int telling = noun >= 0 && noun < i && !Rumours.Contains(t.Lemma[noun]) && t.Deprel[noun] is Deprel.nmod ? t.Head[noun] : noun;
            if (t.Deprel[i] is Deprel.obj && telling >= 0 && telling < i && Rumours.Contains(t.Lemma[telling]) && t.Upos[clause] is Upos.VERB
                && HasSubject(t, i, clause) && Has(t, i, clause, Deprel.obj, Deprel.ccomp, Deprel.xcomp))
            {
                (t.Head[clause], t.Deprel[clause]) = (telling, Deprel.acl);
                (t.Upos[i], t.Xpos[i], t.Deprel[i]) = (Upos.SCONJ, Xpos.IN, Deprel.mark);
                continue;
            }
            if (noun < 0 || noun >= i || Sayer(t, noun) is not (>= 0 and int verb) || !HasSubject(t, i, clause) || HasContent(t, verb, i)
                || !IsWhole(t, i, clause, noun))
                continue;
            (t.Head[clause], t.Deprel[clause]) = (verb, Deprel.ccomp);
            (t.Upos[i], t.Xpos[i], t.Deprel[i]) = (Upos.SCONJ, Xpos.IN, Deprel.mark);
        }
    }

    // "Kyiv's claim that the island belonged to it drew criticism": the clause is the claim's, and the claim is the subject of the verb behind it.
    private static void EndToldClause(ParsedText t, int that)
    {
        int clause = t.Head[that];
        SentenceRange s = t.Sentences[t.SentenceOf[that]];
        int subject = t.Child(s, clause, Deprel.nsubj, Deprel.nsubj_pass), noun = subject >= 0 && subject < that ? subject : t.Head[clause];
        if (clause >= s.End || noun < s.First || noun >= that || t.Upos[noun] is not Upos.NOUN || !ToldNouns.Contains(t.Lemma[noun])
            || noun != subject && t.Head[noun] >= s.First)
            return;
        int verb = -1;
        for (int i = clause + 1; i < s.End && verb < 0; i++)
        {
            if (t.Head[i] == clause && t.Upos[i] is Upos.VERB
                && t.Deprel[i] is Deprel.ccomp or Deprel.advcl or Deprel.conj or Deprel.parataxis or Deprel.xcomp
                && (t.Xpos[i] is Xpos.VBD or Xpos.VBZ || t.Child(s, i, Deprel.aux, Deprel.aux_pass) > clause)
                && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.mark, Deprel.cc) < 0 && t.Form[i - 1] is not ",")
                verb = i;
        }
        // A clause has a subject of its own.
        if (verb < 0 || !HasSubject(t, that, clause))
            return;
        (t.Head[verb], t.Deprel[verb]) = noun == subject ? (t.Head[clause], t.Deprel[clause]) : (-1, Deprel.root);
        (t.Head[clause], t.Deprel[clause], t.Head[noun], t.Deprel[noun]) = (noun, Deprel.acl, verb, t.Child(s, verb, Deprel.aux_pass) >= 0
            ? Deprel.nsubj_pass : Deprel.nsubj);
        if (t.Upos[s.End - 1] is Upos.PUNCT && t.Head[verb] < 0)
            t.Head[s.End - 1] = verb;
    }

    // The verb of saying above a noun that tells when, where or to whom something was said; −1 where the noun is what the verb is about.
    private static int Sayer(ParsedText t, int noun)
    {
        int at = noun;
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            int above = t.Head[at];
            if (above < 0 || above > at && t.Deprel[at] is not (Deprel.compound or Deprel.flat))
                return -1;
            if (t.Upos[above] is Upos.VERB && t.Deprel[at] is Deprel.obl or Deprel.obl_unmarked or Deprel.iobj
                || t.Deprel[at] is Deprel.obj && t.Lemma[above] is "tell" or "inform" or "warn" or "assure" or "remind")
            {
                if (TreeRepair.IsSaying(t.Lemma[above]) && t.Xpos[above] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VBG or Xpos.VB)
                    return above;
                // "in a video published on Saturday evening".
                if (t.Deprel[above] is not Deprel.acl)
                    return -1;
            }
            else if (t.Deprel[at] is not (Deprel.nmod or Deprel.nmod_unmarked or Deprel.nmod_poss or Deprel.compound or Deprel.flat or Deprel.conj
                or Deprel.appos or Deprel.acl))
            {
                return -1;
            }
            at = above;
        }
        return -1;
    }

    // Whether nothing is missing in the clause that the noun before it would have to be.
    private static bool IsWhole(ParsedText t, int that, int clause, int noun)
    {
        if (t.Deprel[that] is Deprel.mark || t.Xpos[clause] is Xpos.VBN && Has(t, that, clause, Deprel.aux_pass))
            return true;
        if (IsDay(t, noun))
            return true;
        return Has(t, that, clause, Deprel.obj, Deprel.ccomp, Deprel.xcomp, Deprel.cop);
    }

    private static bool IsDay(ParsedText t, int noun) =>
        t.Form[noun].EndsWith("day", StringComparison.Ordinal) || Datelines.IsMonth(t.Form[noun])
            || t.Lemma[noun] is "week" or "month" or "year" or "night" or "evening" or "morning" or "afternoon";

    private static bool HasSubject(ParsedText t, int that, int clause) =>
        t.ChildWithin(clause, that + 1, clause, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl) >= 0;

    private static bool Has(ParsedText t, int that, int clause, params ReadOnlySpan<Deprel> relations) =>
        t.ChildWithin(clause, that + 1, t.Sentences[t.SentenceOf[clause]].End, relations) >= 0;

    // What was said already, before "that" or in quotation marks.
    private static bool HasContent(ParsedText t, int verb, int that)
    {
        for (int i = t.Sentences[t.SentenceOf[verb]].First; i < that; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.ccomp or Deprel.xcomp
                || t.Head[i] == verb && t.Deprel[i] is Deprel.obj && t.Lemma[verb] is not "tell")
                return true;
        }
        return false;
    }
}
