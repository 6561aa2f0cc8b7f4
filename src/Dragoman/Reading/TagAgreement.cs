namespace Dragoman.Reading;

/// <summary>A word's universal class and its Penn class come from two heads of the network, and now and then the one denies the other: a noun that is
/// "NNP", a verb that is "JJ". Which of them is right the word's relation tells: what stands before a noun as its part is no verb, what is
/// joined to clauses is no noun.</summary>
/// <remarks>Each line is a pair that no gold tree has; a pair that no relation decides stays. Examples: tests, TagAgreementTests.</remarks>
internal static class TagAgreement
{
    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i < s.End; i++)
                Settle(t, s, i);
        }
    }

    private static void Settle(ParsedText t, SentenceRange s, int i)
    {
        Deprel relation = t.Deprel[i];
        switch (t.Upos[i], t.Xpos[i])
        {
            case (Upos.NOUN, Xpos.NNP or Xpos.NNPS) when t.Name[i] is not NameKind.None && !CapitalRepair.IsThing(t.Form[i]):
                Set(t, i, Upos.PROPN, t.Xpos[i]);
                break;
            // "Tickets wanted": what begins with a capital at the head of a line.
            case (Upos.PROPN, Xpos.NN or Xpos.NNS) when relation is Deprel.root && t.Name[i] is NameKind.None:
                Set(t, i, Upos.NOUN, t.Xpos[i]);
                break;
            // "the weighing station", "a lunch menu".
            case (Upos.VERB, Xpos.NN or Xpos.NNS) when IsNominal(relation):
            case (Upos.ADJ, Xpos.NN or Xpos.NNS) when relation is Deprel.obj or Deprel.obl or Deprel.nsubj or Deprel.nsubj_pass:
                Set(t, i, Upos.NOUN, t.Xpos[i]);
                break;
            case (Upos.VERB, Xpos.JJ) when relation is Deprel.amod or Deprel.conj:
            case (Upos.NOUN, Xpos.JJ) when relation is Deprel.nmod && i > s.First && t.Form[i - 1] is "in":
                Set(t, i, Upos.ADJ, Xpos.JJ);
                break;
            case (Upos.NOUN, Xpos.VBG) when relation is Deprel.ccomp or Deprel.acl_relcl
                || relation is Deprel.conj && t.Head[i] >= 0 && t.Upos[t.Head[i]] is Upos.VERB:
            case (Upos.NOUN, Xpos.VB or Xpos.VBP or Xpos.VBZ or Xpos.VBD)
                when relation is Deprel.root or Deprel.ccomp or Deprel.acl_relcl && !HasArticle(t, s, i):
            case (Upos.ADJ, Xpos.VBN) when relation is not (Deprel.amod or Deprel.xcomp or Deprel.conj):
            case (Upos.ADJ, Xpos.VB) when relation is Deprel.root:
                Set(t, i, Upos.VERB, t.Xpos[i]);
                break;
            case (Upos.ADJ, Xpos.RB) when relation is Deprel.xcomp or Deprel.conj:
            case (Upos.DET, Xpos.RB) when relation is Deprel.advmod or Deprel.cc_preconj:
                Set(t, i, Upos.ADV, Xpos.RB);
                break;
            // "it rained, so they stayed": a link between clauses, no mark of one.
            case (Upos.SCONJ, Xpos.RB) when t.Form[i] is "so" or "So" && relation is Deprel.mark or Deprel.advmod:
                (t.Upos[i], t.Deprel[i]) = (Upos.ADV, Deprel.advmod);
                break;
            case (Upos.DET, Xpos.WP):
                t.Upos[i] = Upos.PRON;
                break;
            case (Upos.VERB, Xpos.IN) when relation is Deprel.@case:
                Set(t, i, Upos.ADP, Xpos.IN);
                break;
            case (Upos.VERB, Xpos.ADD):
                (t.Upos[i], t.Lemma[i]) = (Upos.PROPN, t.Form[i]);
                break;
            case (Upos.PRON or Upos.ADV, Xpos.UH) when relation is Deprel.discourse:
                Set(t, i, Upos.INTJ, Xpos.UH);
                break;
        }
    }

    private static void Set(ParsedText t, int i, Upos upos, Xpos xpos) =>
        (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (upos, xpos, Lemmatizer.Lemma(t.Form[i], upos, xpos));

    private static bool IsNominal(Deprel relation) =>
        relation is Deprel.compound or Deprel.amod or Deprel.obj or Deprel.obl or Deprel.nmod or Deprel.nsubj or Deprel.nsubj_pass;

    private static bool HasArticle(ParsedText t, SentenceRange s, int i) =>
        t.Child(s, i, Deprel.det, Deprel.amod, Deprel.nmod_poss, Deprel.nummod, Deprel.compound) >= 0;
}
