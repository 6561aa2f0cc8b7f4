namespace Dragoman.Reading;

/// <summary>Hangs what is asked for on the word for the asking, past whoever asks: in "rejected a call by Washington to resume talks" and "a demand
/// by
/// the agency that it end enrichment" the clause is the call's and the demand's. In "Iran-US talks" both names go with the talks.</summary>
internal static class RequestRepair
{
    // Words of who asks: "by the foreign ministers of the six states".
    private const int LongestAsker = 10;

    private static readonly WordSet AskedFor = DataFiles.List("tokens/repair-words.txt", "asked-for");
    private static readonly WordSet Leanings = DataFiles.List("tokens/repair-words.txt", "leanings");
    private static readonly WordSet Hands = DataFiles.List("tokens/repair-words.txt", "hands");
    private static readonly WordSet Occasions = DataFiles.List("tokens/repair-words.txt", "between-two");

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i + 3 < s.End; i++)
            {
                if (t.Upos[i] is Upos.NOUN && t.Form[i + 1] is "to" or "for" or "on" && Leanings.Contains(t.Lemma[i]))
                    HangLeaning(t, s, i);
                if (t.Upos[i] is Upos.NOUN && t.Form[i + 1] is "by" or "from" && AskedFor.Contains(t.Lemma[i]))
                    HangClause(t, s, i);
                else if (t.Upos[i] is Upos.NOUN && t.Form[i + 1] is "to" && t.Deprel[i] is Deprel.obj && AskedFor.Contains(t.Lemma[i]))
                    HangDeed(t, s, i);
                else if (t.Form[i + 1] is "-" or "–" && t.Upos[i] is Upos.PROPN && t.Upos[i + 2] is Upos.PROPN)
                    JoinPair(t, s, i);
            }
        }
    }

    // "repeated its agreement to the plan", "spoke of its support for a truce", "expressed its readiness to sign": what the agreement, the support
    // and the readiness are to, and no more of the verb's.
    private static void HangLeaning(ParsedText t, SentenceRange s, int noun)
    {
        if (t.Head[noun] is not (>= 0 and int verb) || t.Upos[verb] is not Upos.VERB || verb > noun || Hands.Contains(t.Lemma[verb])
            || t.ChildWithin(noun, s.First, noun, Deprel.nmod_poss) < 0)
            return;
        for (int thing = noun + 2; thing < Math.Min(s.End, noun + LongestAsker); thing++)
        {
            if (t.Head[noun + 1] != thing)
                continue;
            bool deed = t.Xpos[thing] is Xpos.VB && t.Deprel[thing] is Deprel.advcl or Deprel.xcomp;
            if (t.Head[thing] == verb && (deed || t.Upos[thing] is Upos.NOUN && t.Deprel[thing] is Deprel.obl or Deprel.obj && !HasOffice(t, thing)))
                (t.Head[thing], t.Deprel[thing]) = (noun, deed ? Deprel.acl : Deprel.nmod);
            return;
        }
    }

    // Those to whom something is told: "repeated its objections to the mediators".
    private static bool HasOffice(ParsedText t, int noun) =>
        SubjectRepair.Offices.Contains(t.Form[noun]) || t.Lemma[noun] is "mediator" or "negotiator" or "reporter" or "diplomat" or "envoy";

    // "has refused American demands to leave": what is to be done is the demand's, not the refusal's.
    private static void HangDeed(ParsedText t, SentenceRange s, int demand)
    {
        if (t.Head[demand] is not (>= 0 and int verb) || verb > demand
            || t.Lemma[verb] is not ("refuse" or "reject" or "accept" or "resist" or "rebuff" or "ignore" or "dismiss"))
            return;
        for (int deed = demand + 2; deed < Math.Min(s.End, demand + 5); deed++)
        {
            if (t.Head[deed] == verb && t.Deprel[deed] is Deprel.xcomp or Deprel.advcl && t.Xpos[deed] is Xpos.VB && t.Head[demand + 1] == deed)
            {
                (t.Head[deed], t.Deprel[deed]) = (demand, Deprel.acl);
                return;
            }
        }
    }

    private static void HangClause(ParsedText t, SentenceRange s, int asking)
    {
        int asker = -1;
        for (int k = asking + 2; k < Math.Min(s.End, asking + LongestAsker) && asker < 0; k++)
        {
            if (t.Head[k] == asking && t.Deprel[k] is Deprel.nmod && t.Upos[k] is Upos.NOUN or Upos.PROPN)
                asker = k;
        }
        for (int k = asker < 0 ? s.End : asker + 1; k < Math.Min(s.End, asking + LongestAsker + 4); k++)
        {
            if (t.Form[k] is "," or ";" || t.Upos[k] is Upos.VERB && t.Head[k] < asking && t.Head[k] != t.Head[asking])
                return;
            bool isAim = t.Xpos[k] is Xpos.VB && t.Form[k - 1] is "to" && t.Deprel[k] is Deprel.advcl or Deprel.xcomp or Deprel.acl,
                isThat = t.Upos[k] is Upos.VERB && t.Deprel[k] is Deprel.acl_relcl or Deprel.acl or Deprel.ccomp or Deprel.advcl
                    && HasThat(t, asker, k);
            if (!isAim && !isThat)
                continue;
            if (t.Head[k] == asker || t.Head[k] == t.Head[asking] && t.Deprel[asking] is Deprel.obj or Deprel.nsubj_pass)
            {
                (t.Head[k], t.Deprel[k]) = (asking, Deprel.acl);
            }
            return;
        }
    }

    // "That" right behind who asks, with a subject of the verb's own behind it.
    private static bool HasThat(ParsedText t, int asker, int verb)
    {
        int that = asker + 1;
        while (that < verb && t.Form[that] is not "that")
            that++;
        if (that >= verb || t.Head[that] != verb || t.Deprel[that] is not Deprel.mark)
            return false;
        for (int k = that + 1; k < verb; k++)
        {
            if (t.Head[k] == verb && t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass)
                return true;
        }
        return false;
    }

    // "the next round of Iran-US talks": the first name had the place that the talks have.
    private static void JoinPair(ParsedText t, SentenceRange s, int first)
    {
        int second = first + 2, noun = first + 3;
        if (t.Upos[noun] is not Upos.NOUN || !Occasions.Contains(t.Lemma[noun]) || t.Span[first].End != t.Span[first + 1].Start
            || t.Span[first + 1].End != t.Span[second].Start || t.Head[second] != noun || t.Head[first] == noun)
            return;
        int above = t.Head[first];
        if (t.Head[noun] != above && t.Head[noun] != first || above >= first && above <= noun)
            return;
        for (int k = s.First; k < s.End; k++)
        {
            if (t.Head[k] == first && k != noun || t.Head[k] == above && k == first + 1)
                t.Head[k] = noun;
        }
        (t.Head[noun], t.Deprel[noun]) = (above, t.Deprel[first]);
        (t.Head[first], t.Deprel[first]) = (noun, Deprel.compound);
    }
}
