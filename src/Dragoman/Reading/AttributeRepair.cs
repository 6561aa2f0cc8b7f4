namespace Dragoman.Reading;

/// <summary>Mends participles that describe somebody in wire copy and are taken for clauses: "talks with visiting President X", "met visiting
/// President X", "X and visiting diplomats".</summary>
/// <remarks>Who visits whom would have its object behind an article or by its bare name; a title or an office behind the participle is the visitor's
/// own.</remarks>
internal static class AttributeRepair
{
    // Words between the participle and the name it describes ("visiting senior U.S. Treasury official X").
    private const int Farthest = 8;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First + 1; i + 1 < s.End; i++)
            {
                if (t.Xpos[i] is Xpos.VBG && t.Form[i] is "visiting" or "ruling" or "acting" or "governing"
                    && t.Deprel[i] is Deprel.advcl or Deprel.acl or Deprel.conj or Deprel.xcomp
                    || t.Xpos[i] is Xpos.VBN && t.Form[i] is "exiled" or "ousted" or "deposed"
                        && t.Deprel[i] is Deprel.advcl or Deprel.acl or Deprel.amod)
                    Describe(t, s, i);
            }
        }
    }

    private static void Describe(ParsedText t, SentenceRange s, int participle)
    {
        int head = t.Head[participle], person = t.Child(s, participle, Deprel.obj);
        if (head < s.First || head > participle || person <= participle || person - participle > Farthest
            || t.Upos[person] is not (Upos.PROPN or Upos.NOUN) || !HasOffice(t, participle, person))
            return;
        int before = participle - 1;
        bool joined = t.Deprel[participle] is Deprel.conj && t.Deprel[before] is Deprel.cc && t.Head[before] == participle;
        bool led = t.Deprel[participle] is Deprel.advcl or Deprel.acl or Deprel.amod && t.Deprel[before] is Deprel.mark or Deprel.@case
            && t.Head[before] == participle && t.Form[before] is "with" or "by" or "of" or "between" or "to" or "from" or "for" or "on";
        bool met = before == head && t.Upos[head] is Upos.VERB
            && t.Lemma[head] is "meet" or "tell" or "receive" or "greet" or "host" or "assure" or "inform";
        if (!joined && !led && !met)
            return;
        Deprel relation = joined ? Deprel.conj : met ? Deprel.obj : t.Upos[head] is Upos.VERB ? Deprel.obl : Deprel.nmod;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != participle || i == person)
                continue;
            t.Head[i] = i < participle || t.Upos[head] is not Upos.VERB || t.Upos[i] is Upos.PUNCT ? person : head;
        }
        if (led)
            (t.Upos[before], t.Deprel[before]) = (Upos.ADP, Deprel.@case);
        (t.Head[person], t.Deprel[person]) = (head, relation);
        (t.Head[participle], t.Deprel[participle]) = (person, Deprel.amod);
    }

    // "visiting President X", "ruling Fatah movement": between the participle and its noun stand titles and names, and no article.
    private static bool HasOffice(ParsedText t, int participle, int person)
    {
        for (int i = participle + 1; i < person; i++)
        {
            if (t.Upos[i] is Upos.DET or Upos.PRON or Upos.ADP or Upos.PUNCT or Upos.VERB)
                return false;
        }
        return person > participle + 1;
    }
}
