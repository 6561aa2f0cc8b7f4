namespace Dragoman.Reading;

/// <summary>Gives a word the class that its place in the tree leaves it, where the network's class denies it: a particle of a verb is no adverb
/// ("pull out"), what goes with a noun as its quality is no adverb ("the upstairs room"), what has a degree is no name ("extremely frank"), and a
/// name is spelt with capitals inside ("NiMo").</summary>
/// <remarks>Shapes as in UD English: relations come from the same network and are the surer of the two here.</remarks>
internal static class RelationClasses
{
    public static void Repair(ParsedText t)
    {
        for (int i = 0; i < t.Count; i++)
        {
            switch (t.Upos[i], t.Deprel[i])
            {
                case (Upos.ADV, Deprel.compound_prt):
                    (t.Upos[i], t.Xpos[i]) = (Upos.ADP, Xpos.RP);
                    break;
                case (Upos.SCONJ, Deprel.@case):
                    t.Upos[i] = Upos.ADP;
                    break;
                case (Upos.ADV, Deprel.amod):
                    (t.Upos[i], t.Xpos[i]) = (Upos.ADJ, Xpos.JJ);
                    break;
                case (Upos.VERB, Deprel.advmod) or (Upos.VERB, Deprel.discourse) or (Upos.ADP, Deprel.discourse):
                    (t.Upos[i], t.Xpos[i]) = (Upos.INTJ, Xpos.UH);
                    break;
                case (Upos.SCONJ, Deprel.obj or Deprel.nsubj):
                    (t.Upos[i], t.Xpos[i]) = (Upos.PRON, Xpos.WDT);
                    break;
                case (Upos.PROPN, _) when i > 0 && char.IsLower(t.Form[i][0]) && t.Upos[i - 1] is Upos.ADV && t.Head[i - 1] == i
                    && t.Deprel[i - 1] is Deprel.advmod:
                    (t.Upos[i], t.Xpos[i], t.Name[i], t.NameBegins[i]) = (Upos.ADJ, Xpos.JJ, NameKind.None, false);
                    break;
                case (Upos.NOUN, _) when IsMixed(t.Form[i]):
                    (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.PROPN, Xpos.NNP, t.Form[i]);
                    break;
            }
        }
    }

    // A small letter before a capital, and no stop, slash or sign as in the name of a file.
    private static bool IsMixed(string form)
    {
        bool mixed = false;
        for (int i = 0; i < form.Length; i++)
        {
            if (!char.IsAsciiLetter(form[i]))
                return false;
            mixed |= i > 0 && char.IsAsciiLetterUpper(form[i]) && char.IsAsciiLetterLower(form[i - 1]);
        }
        return mixed;
    }
}
