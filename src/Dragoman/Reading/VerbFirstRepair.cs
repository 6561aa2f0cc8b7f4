namespace Dragoman.Reading;

/// <summary>Gives its subject to a verb that begins its clause, as languages put it that begin with the verb: "accused the ministry two companies of
/// arming them", "has denied Kigali that it did", "but refused the rebels to leave".</summary>
/// <remarks>English begins no finite clause so, other than behind a quotation; of the two that follow the first does it. One alone behind a verb of
/// saying or refusing does it where a clause or an infinitive stands behind. Examples are in spec/table.md.</remarks>
internal static class VerbFirstRepair
{
    private const int MostWords = 120, LongestNoun = 9, MostSteps = 8;

    // Verbs with a clause and no listener; verbs with an infinitive of whoever is their subject; verbs with whom a thing is given to and the thing.
    private static readonly WordSet Telling = DataFiles.List("tokens/repair-words.txt", "untold");
    private static readonly WordSet Willing = DataFiles.List("tokens/repair-words.txt", "with-infinitive");
    private static readonly WordSet Giving = DataFiles.List("tokens/repair-words.txt", "giving");

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count is > MostWords or < 5 || t.Form[s.End - 1] is "?")
                continue;
            for (int i = s.First; i + 3 < s.End; i++)
            {
                if (t.Upos[i] is Upos.VERB && t.Deprel[i] is Deprel.root or Deprel.ccomp or Deprel.advcl or Deprel.conj
                    && (t.Upos[i + 1] is Upos.DET or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.NUM || t.Xpos[i + 1] is Xpos.PRPS)
                    && BeginsClause(t, s, i)
                    && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.csubj, Deprel.expl) < 0)
                    Settle(t, s, i);
            }
        }
    }

    // Finite, and with nothing before it in its clause but its auxiliary, a conjunction, an adverb or a circumstance.
    private static bool BeginsClause(ParsedText t, SentenceRange s, int verb)
    {
        int first = verb;
        bool helped = false;
        while (first > s.First && t.Head[first - 1] == verb && t.Deprel[first - 1] is Deprel.aux or Deprel.advmod
            && t.Upos[first - 1] is not Upos.PUNCT)
        {
            first--;
            helped |= t.Deprel[first] is Deprel.aux && t.Xpos[first] is Xpos.MD or Xpos.VBZ or Xpos.VBP or Xpos.VBD;
        }
        if (!helped && t.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ)
                && !(t.Xpos[verb] is Xpos.VBN && t.Head[verb] < 0 && Telling.Contains(t.Lemma[verb]))
            || t.Child(s, verb, Deprel.aux_pass) >= 0)
            return false;
        if (t.Deprel[verb] is not Deprel.root
            && !(first > s.First && t.Head[first - 1] == verb && (t.Deprel[first - 1] is Deprel.mark || t.Form[first - 1] is "but" or "But")))
            return false;
        if (first == s.First || t.Head[first - 1] == verb && t.Deprel[first - 1] is Deprel.mark or Deprel.cc)
            return true;
        // "On Tuesday accused", "In Goma, denied": a circumstance, which hangs from the verb.
        int before = t.Form[first - 1] is "," ? first - 2 : first - 1;
        if (before < s.First || t.Upos[before] is Upos.PUNCT)
            return false;
        for (int steps = 0; steps < MostSteps && before >= 0; before = t.Head[before], steps++)
        {
            if (t.Head[before] == verb)
                return t.Deprel[before] is Deprel.obl or Deprel.obl_unmarked or Deprel.advmod
                    || t.Deprel[before] is Deprel.advcl && t.Form[first - 1] is ",";
        }
        return false;
    }

    private static void Settle(ParsedText t, SentenceRange s, int verb)
    {
        int doer = -1;
        for (int i = verb + 1; i < Math.Min(s.End, verb + LongestNoun) && doer < 0; i++)
        {
            // "said the leader the army was to blame": the clause may have taken both for its subjects.
            if ((t.Head[i] == verb && t.Deprel[i] is Deprel.obj or Deprel.iobj or Deprel.nsubj
                    || t.Head[i] > i && t.Head[t.Head[i]] == verb && t.Deprel[t.Head[i]] is Deprel.ccomp
                        && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer)
                && t.Upos[i] is Upos.NOUN or Upos.PROPN)
                doer = i;
        }
        if (doer < 0)
            return;
        int end = doer + 1;
        while (end < s.End && t.Hangs(end, doer, MostSteps) && t.Upos[end] is not (Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ)
            && t.Form[end] is not "that")
            end++;
        for (int i = verb + 1; i < doer; i++)
        {
            if (!t.Hangs(i, doer, MostSteps) || t.Upos[i] is Upos.PUNCT or Upos.VERB)
                return;
        }
        if (end >= s.End)
            return;
        bool tells = Telling.Contains(t.Lemma[verb]);
        if (t.Head[doer] != verb)
        {
            if (tells && HasOther(t, t.Head[doer], doer, end))
                (t.Head[doer], t.Deprel[doer]) = (verb, Deprel.nsubj);
        }
        else if (tells && Told(t, s, verb, doer) is >= 0 and int told)
        {
            t.Deprel[doer] = Deprel.nsubj;
            (t.Head[told], t.Deprel[told]) = (verb, Deprel.ccomp);
        }
        else if (t.Xpos[end] is Xpos.TO)
        {
            if (t.Child(s, verb, Deprel.xcomp) > end && (Willing.Contains(t.Lemma[verb]) || t.Lemma[verb] is "claim" or "decide" or "plan"))
                t.Deprel[doer] = Deprel.nsubj;
        }
        else if (!Giving.Contains(t.Lemma[verb]) && Second(t, s, verb, doer, end) is >= 0 and int thing)
            (t.Deprel[doer], t.Head[thing], t.Deprel[thing]) = (Deprel.nsubj, verb, Deprel.obj);
    }

    // Whether a clause has a subject of its own beside one that stands before it.
    private static bool HasOther(ParsedText t, int clause, int first, int end)
    {
        for (int i = end; i < clause; i++)
        {
            if (t.Head[i] == clause && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer or Deprel.expl && i != first)
                return true;
        }
        return false;
    }

    // The predicate of the clause that tells what is said, wherever the tree hung it: "that the rebels left", "it had any links"; −1 for none.
    private static int Told(ParsedText t, SentenceRange s, int verb, int doer)
    {
        for (int i = doer + 2; i < s.End; i++)
        {
            if (t.Deprel[i] is not (Deprel.ccomp or Deprel.acl_relcl or Deprel.acl) || t.Head[i] > doer && t.Head[i] > verb && t.Head[i] >= i
                || !t.Hangs(i, verb, MostSteps))
                continue;
            int that = t.Child(s, i, Deprel.mark);
            // "warned some analysts that the truce may fall": no pronoun, where the clause has a subject behind it.
            if (that < 0 && t.Deprel[i] is Deprel.acl_relcl && t.Child(s, i, Deprel.obj) is var taken && taken > doer && t.Form[taken] is "that"
                && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass) > taken)
            {
                (t.Deprel[taken], t.Upos[taken], t.Xpos[taken]) = (Deprel.mark, Upos.SCONJ, Xpos.IN);
                return i;
            }
            if (that > doer && t.Form[that] is "that")
                return i;
            int subject = t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl);
            return subject > doer && subject < i && t.Xpos[subject] is not (Xpos.WDT or Xpos.WP) && that < 0
                && t.Upos[subject - 1] is not Upos.PUNCT ? i : -1;
        }
        return -1;
    }

    // The second noun, which begins right behind the first, or which the tree took for another name of it; −1 for none.
    private static int Second(ParsedText t, SentenceRange s, int verb, int doer, int end)
    {
        for (int i = doer + 1; i < end; i++)
        {
            if (t.Head[i] == doer && t.Deprel[i] is Deprel.appos or Deprel.nmod_desc && i - doer < LongestNoun
                && t.Upos[i] is Upos.NOUN or Upos.PROPN)
                return t.Child(s, i, Deprel.det) > doer && t.ChildWithin(doer, doer + 1, i, Deprel.punct) < 0 ? i : -1;
        }
        if (t.Upos[end] is not (Upos.DET or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.NUM) && t.Xpos[end] is not Xpos.PRPS)
            return -1;
        for (int i = end; i < Math.Min(s.End, end + LongestNoun); i++)
        {
            if (t.Head[i] == verb)
                return t.Deprel[i] is Deprel.obj && t.Upos[i] is Upos.NOUN or Upos.PROPN ? i : -1;
        }
        return -1;
    }
}
