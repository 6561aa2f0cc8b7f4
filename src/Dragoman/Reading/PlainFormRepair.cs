namespace Dragoman.Reading;

/// <summary>Reads plain forms of verbs as the participles that a damaged text has lost the endings of: "were accuse of shelling the town", "has
/// collapse in Nairobi", "accord to the army".</summary>
/// <remarks>Each rule looks at one form of a list that is no adjective and, where it stands, no noun. Examples are in spec/table.md.</remarks>
internal static class PlainFormRepair
{
    private static readonly WordSet Done = DataFiles.List("tokens/repair-words.txt", "done-plain");
    private static readonly WordSet Happening = DataFiles.List("tokens/repair-words.txt", "happening-plain");

    private const int LongestNoun = 8;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i + 2 < s.End; i++)
            {
                if (t.Form[i] is "accord" or "Accord" or "accords" && t.Form[i + 1] is "to")
                    ReadAccording(t, s, i);
                else if (i > s.First && t.Lemma[i - 1] is "be" && t.Head[i - 1] == i && Done.Contains(t.Form[i]))
                    ReadPassive(t, s, i);
                else if (i > s.First && t.Form[i - 1] is "has" or "have" or "had" && t.Head[i] == i - 1 && t.Deprel[i] is Deprel.obj
                    && Happening.Contains(t.Form[i]))
                    ReadPerfect(t, s, i);
            }
        }
    }

    // "The rebels were accuse of it": no adjective.
    private static void ReadPassive(ParsedText t, SentenceRange s, int verb)
    {
        // "was bombard the town" is no passive.
        if (t.Child(s, verb, Deprel.obj) >= 0 || t.Deprel[verb] is Deprel.amod or Deprel.compound
            // "the answer is force".
            || t.Upos[verb] is Upos.NOUN && t.Form[verb + 1] is not ("by" or "of" or "for" or "to" or "until" or "with"))
            return;
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBN, t.Form[verb]);
        (t.Upos[verb - 1], t.Deprel[verb - 1]) = (Upos.AUX, Deprel.aux_pass);
        if (t.Child(s, verb, Deprel.nsubj) is >= 0 and int subject && subject < verb)
            t.Deprel[subject] = Deprel.nsubj_pass;
    }

    // "The talks has collapse in Nairobi": nobody has one.
    private static void ReadPerfect(ParsedText t, SentenceRange s, int verb)
    {
        int have = verb - 1;
        if (t.Child(s, verb, Deprel.det, Deprel.amod, Deprel.compound) >= 0)
            return;
        (t.Head[verb], t.Deprel[verb], t.Head[have], t.Deprel[have]) = (t.Head[have], t.Deprel[have], verb, Deprel.aux);
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb], t.Upos[have]) = (Upos.VERB, Xpos.VBN, t.Form[verb], Upos.AUX);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == have)
                t.Head[i] = verb;
            else if (t.Head[i] == verb && t.Deprel[i] is Deprel.nmod)
                t.Deprel[i] = Deprel.obl;
        }
    }

    // "The rebels left, accord to the army": whose word it is.
    private static void ReadAccording(ParsedText t, SentenceRange s, int accord)
    {
        int to = accord + 1, noun = t.Head[to];
        if (accord > s.First && t.Upos[accord - 1] is not (Upos.PUNCT or Upos.NOUN or Upos.PROPN or Upos.ADV or Upos.VERB)
            || noun <= to || noun - to > LongestNoun || t.Upos[noun] is not (Upos.NOUN or Upos.PROPN or Upos.PRON)
            || t.Child(s, accord, Deprel.det, Deprel.amod, Deprel.compound, Deprel.nmod_poss) >= 0
            || t.Child(s, accord, Deprel.nsubj, Deprel.obj) >= 0)
            return;
        // The clause: what the word hangs from, or, where that is a noun, the verb over it; where all hangs from it, the verb behind.
        int clause = t.Head[accord];
        for (int level = 0; level < LongestNoun && clause >= 0 && t.Upos[clause] is not Upos.VERB && t.Head[clause] >= 0; level++)
            clause = t.Head[clause];
        if (clause < 0 || clause >= accord && clause <= noun)
            return;
        (t.Head[noun], t.Deprel[noun]) = (clause, Deprel.obl);
        (t.Head[accord], t.Deprel[accord], t.Upos[accord], t.Xpos[accord], t.Lemma[accord]) = (noun, Deprel.@case, Upos.VERB, Xpos.VBG, "accord");
        (t.Head[to], t.Deprel[to], t.Upos[to], t.Xpos[to]) = (accord, Deprel.@fixed, Upos.ADP, Xpos.IN);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == accord && i != to)
                t.Head[i] = t.Deprel[i] is Deprel.punct ? noun : clause;
        }
    }
}
