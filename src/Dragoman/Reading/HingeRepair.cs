namespace Dragoman.Reading;

/// <summary>Mends words of dependence that were taken for nouns: "its acceptance of the truce hinges on …" (no hinges of a truce), "made its support for
/// the plan conditional on …" (no conditional of a plan), and "tied it to guarantees" (nobody is to guarantee).</summary>
internal static class HingeRepair
{
    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First + 2; i + 1 < s.End; i++)
            {
                if (t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBZ && t.Form[i - 1] is "to" && t.Head[i - 1] == i)
                    Guarantees(t, s, i);
                else if (t.Form[i + 1] is "on" or "upon" && t.Deprel[i] is Deprel.nmod or Deprel.obl)
                    Hinges(t, s, i);
            }
        }
    }

    // "to" leads no form in "-s": it is a plural.
    private static void Guarantees(ParsedText t, SentenceRange s, int noun)
    {
        if (t.Head[noun] is not (>= 0 and int above) || above > noun || t.Child(s, noun, Deprel.nsubj, Deprel.obj, Deprel.ccomp, Deprel.xcomp) >= 0)
            return;
        (t.Upos[noun], t.Xpos[noun], t.Lemma[noun]) = (Upos.NOUN, Xpos.NNS, Lemmatizer.Lemma(t.Form[noun], Upos.NOUN, Xpos.NNS));
        t.Deprel[noun] = t.Upos[above] is Upos.VERB ? Deprel.obl : Deprel.nmod;
        (t.Upos[noun - 1], t.Xpos[noun - 1], t.Deprel[noun - 1]) = (Upos.ADP, Xpos.IN, Deprel.@case);
        for (int i = noun + 1; i < s.End; i++)
        {
            if (t.Head[i] == noun && t.Deprel[i] is Deprel.obl)
                t.Deprel[i] = Deprel.nmod;
        }
    }

    private static void Hinges(ParsedText t, SentenceRange s, int word)
    {
        int before = word - 1, carrier = t.Head[word];
        if (t.Head[before] != word || t.Deprel[before] is not (Deprel.compound or Deprel.amod) || carrier < 0 || carrier > before
            || t.Upos[carrier] is not Upos.NOUN)
            return;
        bool verb = t.Form[word] is "hinges" or "depends" or "rests" && t.Deprel[carrier] is Deprel.root or Deprel.ccomp,
            adjective = t.Form[word] is "conditional" or "contingent" or "dependent" && t.Deprel[carrier] is Deprel.obj
                && t.Head[carrier] is >= 0 and int makes && t.Lemma[makes] is "make" or "keep";
        if (!verb && !adjective)
            return;
        // What the noun was thought to be of is the word before it.
        (t.Head[before], t.Deprel[before]) = (carrier, t.Deprel[word]);
        (t.Upos[before], t.Xpos[before]) = (Upos.NOUN, t.Xpos[before] is Xpos.NNS ? Xpos.NNS : Xpos.NN);
        for (int i = carrier + 1; i < before; i++)
        {
            if (t.Head[i] == word)
                t.Head[i] = before;
        }
        if (verb)
        {
            (t.Upos[word], t.Xpos[word], t.Lemma[word]) = (Upos.VERB, Xpos.VBZ, Lemmatizer.Lemma(t.Form[word], Upos.VERB, Xpos.VBZ));
            (t.Head[word], t.Deprel[word], t.Head[carrier], t.Deprel[carrier]) = (t.Head[carrier], t.Deprel[carrier], word, Deprel.nsubj);
        }
        else
        {
            (t.Upos[word], t.Xpos[word], t.Lemma[word]) = (Upos.ADJ, Xpos.JJ, t.Form[word]);
            (t.Head[word], t.Deprel[word]) = (t.Head[carrier], Deprel.xcomp);
        }
        // The price hangs from the word that it is told by, and so do the marks behind it.
        for (int i = word + 1; i < s.End; i++)
        {
            if (t.Head[word + 1] == i && t.Head[i] is var from && (from == word || from == carrier || adjective && from == t.Head[word]))
                (t.Head[i], t.Deprel[i]) = (word, Deprel.obl);
            else if (verb && t.Head[i] == carrier && t.Deprel[i] is Deprel.punct)
                t.Head[i] = word;
        }
    }
}
