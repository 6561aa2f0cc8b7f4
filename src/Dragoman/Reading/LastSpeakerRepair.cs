namespace Dragoman.Reading;

/// <summary>Gives the verb of saying with which a sentence ends the speaker before it: "the port was closed, an official of the Harbour Authority
/// (HA) said", "…, industry and security officials said on Friday".</summary>
/// <remarks>Where the network took the noun phrase behind the last comma for part of what is said, the verb has no subject, or is one more deed of
/// the clause before it.</remarks>
internal static class LastSpeakerRepair
{
    private const int MostWords = 120;

    // Words behind the verb: "on Friday in a statement".
    private const int LongestTail = 10;

    private const int LongestSpeaker = 24;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count is < 6 or > MostWords || LastSaying(t, s) is not (> 0 and int verb))
                continue;
            if (t.Form[verb - 1] is ",")
            {
                SpeakBeforeAside(t, s, verb);
                continue;
            }
            if (CommaBefore(t, s, verb) is not (> 0 and int comma)
                || IsApposed(t, s, comma) || HeadBetween(t, comma + 1, verb) is not (> 0 and int speaker) || !HasClause(t, s, comma))
                continue;
            int subject = t.Child(s, verb, Deprel.nsubj);
            int root = t.Root(s);
            if (subject > comma)
                speaker = subject;
            if (root < s.First || subject >= 0 && subject < comma
                || subject > comma && (root == verb ? !IsScattered(t, comma, verb) : t.Deprel[verb] is not Deprel.conj))
                continue;
            Speak(t, s, verb, comma, speaker, root);
        }
    }

    // "The rebels hold the city, A B, who leads them, told reporters": the name between commas before what is said of him, where the verb has no
    // subject.
    private static void SpeakBeforeAside(ParsedText t, SentenceRange s, int verb)
    {
        int root = t.Root(s);
        if (t.Deprel[verb] is not (Deprel.root or Deprel.conj or Deprel.parataxis) || root < s.First || t.Child(s, verb, Deprel.nsubj) >= 0)
            return;
        for (int close = verb - 2; close > Math.Max(s.First + 3, verb - 2 * LongestSpeaker); close--)
        {
            int first = close;
            while (first > s.First && t.Upos[first - 1] is Upos.PROPN)
                first--;
            if (t.Form[close] is not "," || first == close || t.Form[first - 1] is not "," || t.Name[close - 1] is not NameKind.Person
                || t.Xpos[close + 1] is not (Xpos.WP or Xpos.DT or Xpos.PRPS or Xpos.NN or Xpos.WPS) || !HasClause(t, s, first - 1))
                continue;
            int speaker = HeadBetween(t, first, close);
            if (speaker >= 0 && t.Head[speaker] < first && t.Head[speaker] >= s.First)
                Speak(t, s, verb, first - 1, speaker, root);
            return;
        }
    }

    // The verb of saying behind which a sentence has no more than when and where; −1 for none.
    private static int LastSaying(ParsedText t, SentenceRange s)
    {
        for (int i = s.End - 1; i > Math.Max(s.First + 3, s.End - 2 - LongestTail); i--)
        {
            if (t.Upos[i] is Upos.VERB)
                return t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN && TreeRepair.IsSaying(t.Lemma[i]) ? i : -1;
            if (t.Upos[i] is not (Upos.ADP or Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADV or Upos.NUM or Upos.ADJ)
                && !(t.Form[i] is "." && i == s.End - 1))
                return -1;
        }
        return -1;
    }

    // The comma that parts what is said from who says it; −1 where another mark, a clause or a relative stands between.
    private static int CommaBefore(ParsedText t, SentenceRange s, int verb)
    {
        bool bracket = false;
        for (int i = verb - 1; i > Math.Max(s.First + 2, verb - LongestSpeaker); i--)
        {
            if (t.Form[i] is ",")
                return !bracket && i < verb - 1 ? i : -1;
            if (t.Form[i] is ")")
                bracket = true;
            else if (t.Form[i] is "(")
                bracket = false;
            bool phrase = t.Upos[i] is Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.ADP or Upos.CCONJ or Upos.PART
                || t.Xpos[i] is Xpos.PRPS || t.Form[i] is "(" or ")" or "-" || t.Upos[i] is Upos.VERB && t.Deprel[i] is Deprel.amod;
            if (!phrase || t.Xpos[i] is Xpos.WP or Xpos.WDT or Xpos.WRB or Xpos.WPS)
                return -1;
        }
        return -1;
    }

    // "“We asked,” Keheliya Rambukwella, the spokesman told reporters": the name before the comma speaks, and what stands behind it is his office.
    private static bool IsApposed(ParsedText t, SentenceRange s, int comma)
    {
        int first = comma;
        while (first > s.First && t.Upos[first - 1] is Upos.PROPN)
            first--;
        return first < comma && first > s.First && t.Form[first - 1] is "," or "\"" or "”" or "''";
    }

    // The head of the noun phrase between two words: its last noun before a preposition or a bracket; −1 for none.
    private static int HeadBetween(ParsedText t, int first, int end)
    {
        if (t.Upos[first] is Upos.ADP or Upos.CCONJ or Upos.PART)
            return -1;
        int head = -1;
        for (int i = first; i < end && t.Upos[i] is not Upos.ADP && t.Form[i] is not "("; i++)
        {
            if (t.Upos[i] is Upos.NOUN or Upos.PROPN)
                head = i;
        }
        while (head > first && t.Deprel[head] is Deprel.flat && t.Head[head] >= first && t.Head[head] < head)
            head = t.Head[head];
        return head;
    }

    // Whether words of the speaker hang from what is said.
    private static bool IsScattered(ParsedText t, int comma, int verb)
    {
        for (int i = comma + 1; i < verb; i++)
        {
            if (t.Head[i] < comma)
                return true;
        }
        return false;
    }

    private static bool HasClause(ParsedText t, SentenceRange s, int comma)
    {
        for (int i = s.First; i < comma; i++)
        {
            if (t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return t.Xpos[s.First] is not (Xpos.VBG or Xpos.WRB) && t.Upos[s.First] is not Upos.SCONJ;
        }
        return false;
    }

    private static void Speak(ParsedText t, SentenceRange s, int verb, int comma, int speaker, int root)
    {
        int said = root != verb ? root : t.Child(s, verb, Deprel.ccomp, Deprel.parataxis);
        if (root != verb)
        {
            // Only where the verb hangs from what is said.
            if (t.Head[verb] < s.First || t.Head[verb] >= comma || root >= comma)
                return;
            t.Head[verb] = -1;
            (t.Deprel[verb], t.Head[root], t.Deprel[root]) = (Deprel.root, verb, Deprel.ccomp);
            if (t.Upos[s.End - 1] is Upos.PUNCT)
                t.Head[s.End - 1] = verb;
        }
        else if (said < 0 || said > comma)
        {
            return;
        }
        if (t.Xpos[verb] is Xpos.VBN)
            t.Xpos[verb] = Xpos.VBD;
        for (int i = s.First; i < s.End; i++)
        {
            bool within = i > comma && i < verb;
            // What hung the speaker's words on those before the comma, or those on his.
            if (within && i != speaker && t.Head[i] != verb && (t.Head[i] <= comma || t.Head[i] > verb))
                (t.Head[i], t.Deprel[i]) = (speaker, t.Deprel[i] is Deprel.appos or Deprel.conj or Deprel.nsubj ? Deprel.compound : t.Deprel[i]);
            else if (i < comma && t.Head[i] > comma && t.Head[i] < verb)
                t.Head[i] = said;
            else if (i < comma && i != said && t.Head[i] == verb && t.Deprel[i] is Deprel.ccomp or Deprel.parataxis or Deprel.advcl)
                (t.Head[i], t.Deprel[i]) = (said, Deprel.advcl);
        }
        (t.Head[speaker], t.Deprel[speaker], t.Head[comma]) = (verb, Deprel.nsubj, verb);
    }
}
