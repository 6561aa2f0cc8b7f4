using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>The noun that an infinitive stands right behind ("Sweden's <u>decision</u> to send them back"), to whatever verb the tree hangs it.</summary>
internal static class Infinitives
{
    /// <summary>The row of the noun of deciding, asking or trying right before the "to" of a verb; −1 for none.</summary>
    public static int NounBefore(ParsedText t, int verb)
    {
        foreach (int c in t.Tree.Children(verb))
        {
            if (t.Xpos[c] is not Xpos.TO || c == 0 || c > verb)
                continue;
            int noun = c - 1;
            // "an appeal from the president to lay down their arms": the noun of a phrase that ends here.
            for (int steps = 0; steps < 4 && noun >= 0 && t.SentenceOf[noun] == t.SentenceOf[verb]; steps++)
            {
                if (t.Upos[noun] is Upos.NOUN && EventWords.Intentions.Contains(t.Lemma[noun]))
                    return noun;
                if (t.Head[noun] is not (>= 0 and int above) || above >= noun && t.Deprel[noun] is not Deprel.flat
                    || t.Deprel[noun] is not (Deprel.nmod or Deprel.flat or Deprel.obl))
                    return -1;
                noun = above;
            }
            return -1;
        }
        return -1;
    }
}
