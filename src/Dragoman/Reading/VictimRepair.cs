namespace Dragoman.Reading;

/// <summary>Turns what headlines, captions and lists cut short into the passive that it is: "Five soldiers killed in a blast", "R. Krieger, sentenced to
/// death in June". Whoever is killed or jailed there does nothing.</summary>
/// <remarks>Only verbs that must have an object, where none follows and none is asked for, and where a preposition, a stop or nothing stands behind
/// them.</remarks>
internal static class VictimRepair
{
    // Words whose past tense and participle are one, and which nobody does without doing it to somebody.
    private static readonly WordSet Verbs = DataFiles.List("tokens/repair-words.txt", "done-to");

    private static readonly WordSet Behind = DataFiles.List("tokens/repair-words.txt", "behind-done");

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First + 1; i < s.End; i++)
            {
                if (t.Xpos[i] is Xpos.VBD or Xpos.VBN && t.Upos[i] is Upos.VERB && Verbs.Contains(t.Lemma[i])
                    && t.Deprel[i] is Deprel.root or Deprel.parataxis or Deprel.ccomp)
                    Turn(t, s, i);
            }
        }
    }

    private static void Turn(ParsedText t, SentenceRange s, int verb)
    {
        // "shot dead in Gaza".
        int next = verb + 1 < s.End && t.Form[verb + 1] is "dead" ? verb + 2 : verb + 1;
        if (t.Lemma[verb] is "shoot" && next == verb + 1)
            return;
        if (next < s.End && !Behind.Contains(t.Form[next]) && t.Upos[next] is not Upos.PUNCT
            || next + 1 < s.End && t.Form[next] is "at" && t.Form[next + 1] is "least" or "most")
            return;
        int subject = -1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != verb)
                continue;
            if (t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && i < verb && subject < 0)
                subject = i;
            else if (t.Deprel[i] is Deprel.obj or Deprel.iobj or Deprel.ccomp or Deprel.aux or Deprel.aux_pass or Deprel.nsubj or Deprel.nsubj_pass
                or Deprel.mark or Deprel.cop)
                return;
        }
        if (subject < 0 || t.Upos[subject] is Upos.PRON or Upos.DET or Upos.SCONJ)
            return;
        (t.Deprel[subject], t.Xpos[verb]) = (Deprel.nsubj_pass, Xpos.VBN);
        // "sentenced in June and pardoned by the president".
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.conj && t.Xpos[i] is Xpos.VBD && Verbs.Contains(t.Lemma[i])
                && t.Child(s, i, Deprel.obj, Deprel.nsubj, Deprel.aux) < 0)
                t.Xpos[i] = Xpos.VBN;
        }
    }
}
