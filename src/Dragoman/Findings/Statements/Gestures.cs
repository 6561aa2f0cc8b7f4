using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Who is told to shrug, to nod or to be blunt right before a quotation: it is his. Words: <c>data/cues/gestures.txt</c>.</summary>
internal static class Gestures
{
    private static readonly WordSet Verbs = Words("verb"), Manners = Words("manner"), Pairs = Words("pair");

    // "shake>head" for pairs.
    private static WordSet Words(string kind)
    {
        List<string> words = [];
        foreach (string line in DataFiles.Lines("cues/gestures.txt"))
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields[0] != kind)
                continue;
            for (int i = kind is "pair" ? 2 : 1; i < fields.Length; i++)
                words.Add(kind is "pair" ? fields[1] + ">" + fields[i] : fields[i]);
        }
        return words.Distinct().ToWordSet();
    }

    /// <summary>The word that names whose gesture the sentence right before a quotation tells; −1 for nobody's.</summary>
    /// <param name="quote">The first word of the quotation, which begins its sentence in the same paragraph.</param>
    public static int Before(ParsedText t, int quote)
    {
        int sentence = t.SentenceOf[quote];
        if (sentence == 0 || t.Sentences[sentence].First != quote || QuoteFinder.BeginsParagraph(t, quote))
            return -1;
        SentenceRange before = t.Sentences[sentence - 1];
        int root = -1, subject = -1;
        for (int i = before.First; i < before.End; i++)
        {
            if (t.Form[i] is "\"" or "“" or "”" or "''" or "``")
                return -1;
            if (t.Head[i] < 0)
                root = i;
        }
        for (int i = before.First; root >= 0 && i < root; i++)
        {
            if (t.Head[i] == root && t.Deprel[i] is Deprel.nsubj)
                subject = i;
        }
        if (subject < 0 || !IsPerson(t, subject))
            return -1;
        bool gesture = t.Upos[root] is Upos.VERB
            ? t.Xpos[root] is Xpos.VBD or Xpos.VBZ
                && (Verbs.Contains(t.Lemma[root]) && t.Tree.Child(root, Deprel.obj) < 0 && t.Tree.Child(root, Deprel.xcomp) < 0
                        && t.Tree.Child(root, Deprel.ccomp) < 0
                    || t.Tree.Child(root, Deprel.obj) is >= 0 and int what && Pairs.Contains(t.Lemma[root] + ">" + t.Lemma[what])
                    || t.Lemma[root] is "sound" or "remain" or "seem" or "appear" && t.Tree.Child(root, Deprel.xcomp) is >= 0 and int how
                        && Manners.Contains(t.Lemma[how]))
            : Manners.Contains(t.Lemma[root]) && t.Tree.Child(root, Deprel.cop) >= 0;
        return gesture ? subject : -1;
    }

    private static bool IsPerson(ParsedText t, int word) =>
        t.Name[word] is NameKind.Person || t.Tree.Child(word, Deprel.appos) is >= 0 and int name && t.Name[name] is NameKind.Person;
}
