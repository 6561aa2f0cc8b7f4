namespace Dragoman.Reading;

/// <summary>Whose deeds the points of a list are: "The two governments, meeting in Nairobi: 1. Reaffirm …; 2. Agree that …", "The Security Council, …
/// 3. Demands that …".</summary>
internal static class ListItems
{
    // Sentences between a point and the head of its list, at most: resolutions recall much before they decide.
    private const int FarthestHead = 80;

    // What councils do in their points, and what may be taken for a noun: "Demands that", "Requests the Secretary-General to".
    private static readonly WordSet Deeds = DataFiles.List("tokens/repair-words.txt", "points");

    /// <summary>Makes the verb of a point of what the network took for a noun.</summary>
    public static void Repair(ParsedText t)
    {
        for (int s = 0; s < t.Sentences.Length; s++)
        {
            int verb = t.Sentences[s].First;
            if (t.Xpos[verb] is not Xpos.NNS || t.Deprel[verb] is not Deprel.root || !Deeds.Contains(t.Lemma[verb].ToSmall())
                || !IsPoint(t, s) || verb + 2 >= t.Sentences[s].End || t.Upos[verb + 1] is not (Upos.DET or Upos.PROPN or Upos.PRON or Upos.SCONJ))
                continue;
            (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBZ, t.Lemma[verb].ToSmall());
            for (int c = verb + 1; c < t.Sentences[s].End; c++)
            {
                if (t.Head[c] != verb)
                    continue;
                if (t.Deprel[c] is Deprel.appos or Deprel.nmod or Deprel.compound or Deprel.flat && t.Upos[c] is Upos.NOUN or Upos.PROPN
                    && t.Child(t.Sentences[s], c, Deprel.@case) < 0)
                    t.Deprel[c] = Deprel.obj;
                else if (t.Deprel[c] is Deprel.acl or Deprel.acl_relcl)
                    t.Deprel[c] = t.Form[verb + 1] is "that" ? Deprel.ccomp : Deprel.xcomp;
            }
            if (t.Form[verb + 1] is "that")
                (t.Upos[verb + 1], t.Xpos[verb + 1], t.Deprel[verb + 1]) = (Upos.SCONJ, Xpos.IN, Deprel.mark);
        }
    }

    /// <summary>The head of the noun phrase that heads the list of which a verb opens a point; −1 for none.</summary>
    public static int SubjectOf(ParsedText t, int verb)
    {
        if (t.Deprel[verb] is not Deprel.root || t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not (Xpos.VB or Xpos.VBP or Xpos.VBZ or Xpos.VBG)
            || t.Tree.Child(verb, Deprel.nsubj) >= 0)
            return -1;
        int sentence = t.SentenceOf[verb];
        SentenceRange point = t.Sentences[sentence];
        // "Also decides", "Strongly condemns".
        int opening = point.First;
        bool numbered = IsPoint(t, sentence);
        while (opening < verb && (IsMark(t, opening) || t.Upos[opening] is Upos.PUNCT or Upos.ADV))
            opening++;
        if (!numbered || opening != verb)
            return -1;
        for (int s = sentence - 1; s >= Math.Max(0, sentence - FarthestHead); s--)
        {
            SentenceRange head = t.Sentences[s];
            if (t.Form[head.End - 1] is not (":" or ",") || head.Count < 3)
                continue;
            int root = head.First;
            while (root < head.End && t.Deprel[root] is not Deprel.root)
                root++;
            if (root < head.End && t.Upos[root] is Upos.NOUN or Upos.PROPN && root - head.First < 6)
                return root;
        }
        return -1;
    }

    private static bool IsPoint(ParsedText t, int sentence) =>
        IsMark(t, t.Sentences[sentence].First)
            || sentence > 0 && t.Sentences[sentence - 1] is { Count: <= 3 } alone && IsMark(t, alone.First);

    // "1", "(a)", "-", "•".
    private static bool IsMark(ParsedText t, int word) =>
        t.Xpos[word] is Xpos.LS or Xpos.CD || t.Form[word] is "-" or "–" or "•" or "*" or "(";
}
