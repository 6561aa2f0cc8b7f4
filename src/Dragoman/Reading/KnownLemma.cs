namespace Dragoman.Reading;

/// <summary>A lemma that a form was given once, beside the form: found again without a look into a table.</summary>
internal sealed record KnownLemma(LemmaClass Kind, string Lemma, KnownLemma? Next)
{
    public static string Of(WordRow word, Upos upos, Xpos xpos)
    {
        LemmaClass kind = LemmaClasses.Of(upos, xpos);
        for (KnownLemma? known = word.Lemmas; known is not null; known = known.Next)
        {
            if (known.Kind == kind)
                return known.Lemma;
        }
        string lemma = Lemmatizer.Lemma(word.Form, upos, xpos);
        // Where two threads meet here, one's is lost and found again another time.
        word.Lemmas = new KnownLemma(kind, lemma, word.Lemmas);
        return lemma;
    }
}
