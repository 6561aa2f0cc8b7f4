namespace Dragoman.Reading;

/// <summary>Gives a word the class that its place in the tree leaves it, where the network's class denies it: a particle of a verb is no adverb
/// ("pull out"), what goes with a noun as its quality is no adverb ("the upstairs room"), what has a degree is no name ("extremely frank"), and a
/// name is spelt with capitals inside ("NiMo").</summary>
/// <remarks>Shapes as in UD English: relations come from the same network and are the surer of the two here.</remarks>
internal static class RelationClasses
{
    // Letters of an adjective of a state: "Lao Cai" is a town.
    private const int ShortestPeople = 4;

    // Adjectives of states.
    private static readonly WordSet Peoples =
        DataFiles.Lines("actors/states.csv").SelectMany(static l => l.Split(';')[6].Split('|')).Where(static a => a.Length >= ShortestPeople)
            .Where(static a => a[^1] is not 's' || a is "Swiss").ToWordSet();

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
                // "Riverside Tramway Company": the parts of a name are one. So are "Office of Harbour Works"'s.
                case (Upos.NOUN, Deprel.compound or Deprel.nmod) when t.Name[i] is not NameKind.None && char.IsUpper(t.Form[i][0]) && IsOfName(t, i):
                    (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.PROPN, t.Xpos[i] is Xpos.NNS or Xpos.NNPS ? Xpos.NNPS : Xpos.NNP, t.Form[i]);
                    break;
                // "Dutch libraries": how things are, no name.
                case (Upos.PROPN, Deprel.compound) when Peoples.Contains(t.Form[i]) && t.Head[i] is >= 0 and int thing && thing > i
                    && t.Upos[thing] is Upos.NOUN && t.Xpos[i] is Xpos.NNP:
                    (t.Upos[i], t.Xpos[i], t.Deprel[i], t.Lemma[i]) = (Upos.ADJ, Xpos.JJ, Deprel.amod, t.Form[i]);
                    break;
                case (Upos.SCONJ or Upos.PRON, Deprel.det) when t.Form[i] is "this" or "these" or "those" && t.Head[i] > i
                    && t.Upos[t.Head[i]] is Upos.NOUN:
                    (t.Upos[i], t.Xpos[i]) = (Upos.DET, Xpos.DT);
                    break;
                case (Upos.NOUN, _) when IsMixed(t.Form[i]):
                    (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.PROPN, Xpos.NNP, t.Form[i]);
                    break;
            }
        }
    }

    // A part before the last word of a name, or what stands behind its "of".
    private static bool IsOfName(ParsedText t, int i) =>
        t.Head[i] is >= 0 and int name && t.Upos[name] is Upos.PROPN && t.Xpos[name] is Xpos.NNP or Xpos.NNPS && char.IsUpper(t.Form[name][0])
            && (t.Deprel[i] is Deprel.compound) == (name > i);

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
