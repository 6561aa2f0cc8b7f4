namespace Dragoman.Reading;

/// <summary>Gives the verb that tells who said what stands before it its place in the tree: "“The road is closed,” the rebel commander insisted in
/// Vienna", "The truce would hold, lamented Bineta Diop, who has led the talks", "The convoy, President Mnangagwa repeated, has left".</summary>
/// <remarks>The network takes a past form behind a noun for its participle, and the noun for one more of what was said. Where the tree has the verb
/// over its subject it is left as it is. Examples: spec/statements.md.</remarks>
internal static class ReportingTailRepair
{
    // Behind a clause and behind a quotation; behind a quotation alone. With a particle as "point-out".
    internal static readonly WordSet Telling = DataFiles.List("tokens/repair-words.txt", "tail");
    private static readonly WordSet Quoting = DataFiles.List("tokens/repair-words.txt", "tail-quoted");

    // Who can say something without a name.
    private static readonly WordSet Speakers =
        DataFiles.Lines("actors/role-nouns.csv").Select(static l => l.Split(';')).Where(static f => f[1] is not "facility")
            .Select(static f => f[0]).ToWordSet();

    private const int FewestWords = 6, MostWords = 120, LongestTail = 12, LongestSpeaker = 24;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count is < FewestWords or > MostWords)
                continue;
            for (int i = s.First + 1; i + 1 < s.End; i++)
            {
                if (t.Upos[i] is Upos.VERB)
                {
                    HitBack(t, i);
                    if (t.Xpos[i] is Xpos.VBN)
                        ToldBy(t, s, i);
                }
                bool form = t.Upos[i] is Upos.VERB && t.Xpos[i] is not (Xpos.VB or Xpos.VBG) || t.Xpos[i] is Xpos.NNS or Xpos.JJ
                    && IsClosing(t, i - 1);
                if (form && IsReporting(t, s, i, out bool quoted, out int particle)
                    && (i > s.First + 2 && (Behind(t, s, i, particle, quoted) || Before(t, s, i, particle, quoted)) || Ahead(t, s, i, particle)))
                    break;
            }
        }
    }

    // "hit back": the particle of the verb.
    private static void HitBack(ParsedText t, int verb)
    {
        if (t.Form[verb + 1] is "back" && t.Lemma[verb] is "hit" or "shoot" or "fire" or "snap" && t.Head[verb + 1] == verb)
            t.Deprel[verb + 1] = Deprel.compound_prt;
    }

    // "It was noted by the minister that the border would open": what he noted, and nothing about him.
    private static void ToldBy(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Child(s, verb, Deprel.nsubj_pass, Deprel.expl) is not (>= 0 and int it) || t.Form[it] is not ("It" or "it")
            || t.Child(s, verb, Deprel.obl_agent) is not (>= 0 and int teller))
            return;
        int that = teller + 1;
        while (that + 2 < s.End && t.Upos[that] is Upos.PROPN or Upos.ADP or Upos.DET or Upos.NOUN && that - teller < 8)
            that++;
        int told = t.Head[that];
        // "A and what he told" hang from the agent, or from a part of its name.
        if (t.Form[that] is not "that" || told <= that || told >= s.End
            || t.Deprel[told] is not (Deprel.acl_relcl or Deprel.acl or Deprel.ccomp or Deprel.advcl)
            || !(t.Head[told] == verb || t.Head[told] >= teller && t.Head[told] < that)
            || t.Child(s, told, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl) <= that)
            return;
        (t.Head[told], t.Deprel[told], t.Deprel[it]) = (verb, Deprel.ccomp, Deprel.expl);
        (t.Upos[that], t.Xpos[that], t.Head[that], t.Deprel[that]) = (Upos.SCONJ, Xpos.IN, told, Deprel.mark);
    }

    // "The prime minister promised on Tuesday: “The road is closed.”": what opens the sentence speaks.
    private static bool Ahead(ParsedText t, SentenceRange s, int verb, int particle)
    {
        int first = verb + (particle >= 0 ? 2 : 1), tail = TailEnd(t, s, first);
        if (t.Xpos[verb] is not Xpos.VBN || t.Deprel[verb] is not (Deprel.acl or Deprel.acl_relcl) || tail < 0 || tail + 1 >= s.End
            || t.Form[tail] is not ":"
            || t.Form[tail + 1] is not ("\"" or "“" or "``" or "‘") || !IsSpeaker(t, s.First, verb, isQuote: false))
            return false;
        for (int i = s.First; i < verb; i++)
        {
            if (!(t.Upos[i] is Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.PART || t.Upos[i] is Upos.ADP
                && t.Form[i] is "of" or "for"))
                return false;
        }
        int speaker = HeadOf(t, new(s.First, verb), verb), root = t.Root(s);
        if (speaker < 0 || root <= tail || t.Head[verb] != speaker)
            return false;
        t.Xpos[verb] = Xpos.VBD;
        (t.Head[verb], t.Deprel[verb], t.Head[root], t.Deprel[root]) = (-1, Deprel.root, verb, Deprel.ccomp);
        (t.Head[speaker], t.Deprel[speaker], t.Head[tail]) = (verb, Deprel.nsubj, verb);
        return true;
    }

    // Whether a form is one of a verb of reporting, and of one that stands beside quotations alone.
    private static bool IsReporting(ParsedText t, SentenceRange s, int verb, out bool quoted, out int particle)
    {
        string lemma = t.Upos[verb] is Upos.VERB ? t.Lemma[verb]
            : Lemmatizer.Lemma(t.Form[verb], Upos.VERB, t.Form[verb].EndsWith('s') ? Xpos.VBZ : Xpos.VBD);
        (quoted, particle) = (false, verb + 1 < s.End && t.Form[verb + 1] is "out" or "on" or "back" or "in" or "up" ? verb + 1 : -1);
        if (particle >= 0)
        {
            string both = $"{lemma}-{t.Form[particle]}";
            quoted = Quoting.Contains(both);
            if (quoted || Telling.Contains(both))
                return true;
            particle = -1;
        }
        if (Telling.Contains(lemma))
            return true;
        return quoted = Quoting.Contains(lemma);
    }

    // "…, the rebel commander insisted on Tuesday", "The convoy, the minister repeated, has left".
    private static bool Behind(ParsedText t, SentenceRange s, int verb, int particle, bool quoted)
    {
        // "Mr. Obama often says": how often is not who.
        int end = t.Upos[verb - 1] is Upos.ADV ? verb - 1 : verb, mark = MarkBefore(t, s, end);
        if (mark < 0)
            (mark, end) = MarkBeforeApposed(t, s, verb);
        if (mark < 0)
            return false;
        bool isQuote = IsClosing(t, mark) || t.Form[mark] is "," && IsClosing(t, mark - 1);
        if (quoted && !(isQuote && IsWholeQuote(t, s, mark)) || IsClosing(t, mark + 1))
            return false;
        int behind = verb + (particle >= 0 ? 2 : 1), tail = TailEnd(t, s, behind);
        if (tail < 0 || !IsSpeaker(t, mark + 1, end, isQuote))
            return false;
        bool last = IsEnd(t, s, tail), clause = HasClause(t, s.First, mark);
        // "The convoy, the minister repeated, has left": another comma, and right behind it the verb that the sentence lacks before.
        bool parted = !last && t.Form[tail] is "," && tail == behind && (clause ? isQuote : tail + 2 < s.End
            && t.Upos[tail + 1] is Upos.AUX or Upos.VERB && HasClause(t, tail, s.End));
        if (!parted && !(last && clause) || IsBroken(t, s, mark))
            return false;
        return Speak(t, s, new(mark + 1, t.Upos[verb - 1] is Upos.ADV ? verb - 1 : verb), verb, particle, mark, tail, last);
    }

    // "“…”, lamented Bineta Diop, who has led the talks", "…, noted the minister".
    private static bool Before(ParsedText t, SentenceRange s, int verb, int particle, bool quoted)
    {
        int mark = verb - 1;
        bool isQuote = IsClosing(t, mark) || t.Form[mark] is "," && IsClosing(t, mark - 1);
        if (t.Form[mark] is not "," && !isQuote || (quoted || t.Upos[verb] is not Upos.VERB) && !(isQuote && IsWholeQuote(t, s, mark)))
            return false;
        int first = verb + (particle >= 0 ? 2 : 1), end = first;
        while (end < s.End && end - first < LongestSpeaker
            && (t.Upos[end] is Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.PART && t.Form[end] is not "to"
            || t.Xpos[end] is Xpos.PRPS or Xpos.HYPH
                || t.Upos[end] is Upos.PRON && end == first && t.Xpos[end] is Xpos.PRP
                || t.Upos[end] is Upos.ADP && end > first && t.Form[end] is "of" or "for"))
            end++;
        if (end == first || !IsSpeaker(t, first, end, isQuote) || !HasClause(t, s.First, mark) || IsBroken(t, s, mark)
            || end < s.End && t.Upos[end] is Upos.VERB or Upos.AUX or Upos.SCONJ)
            return false;
        // "Britain, which drew the border, repeated its support": what stands before it lacks nothing.
        if (!isQuote && (TopOf(t, s, mark, t.Root(s)) is not (>= 0 and int said)
            || t.Child(s, said, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl) < 0))
            return false;
        // Unless a quotation ends before it, the sentence ends with who says it, with what he is, where and when.
        if (!isQuote && HasClause(t, end, s.End) && !(t.Form[end] is "," && end + 1 < s.End && t.Form[end + 1] is "who"))
            return false;
        int tail = end < s.End && t.Form[end] is "," ? end : TailEnd(t, s, end);
        return tail >= 0 && Speak(t, s, new(first, end), verb, particle, mark, tail, IsEnd(t, s, tail));
    }

    // The comma or closing quotation mark before the noun phrase right before a verb; −1 where another mark, a clause or a relative stands between.
    private static int MarkBefore(ParsedText t, SentenceRange s, int verb)
    {
        for (int i = verb - 1; i > Math.Max(s.First, verb - LongestSpeaker); i--)
        {
            if (t.Form[i] is "," || IsClosing(t, i))
                return i < verb - 1 && t.Upos[i + 1] is not (Upos.ADP or Upos.CCONJ or Upos.SCONJ or Upos.PART)
                    && t.Upos[verb - 1] is not (Upos.ADP or Upos.DET)
                    ? i : -1;
            bool phrase = t.Upos[i] is Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.PART && t.Form[i] is not "to"
                || t.Upos[i] is Upos.ADP && t.Form[i] is "of" or "for" or "in" or "at" || t.Xpos[i] is Xpos.PRPS or Xpos.HYPH
                || t.Upos[i] is Upos.PRON && i == verb - 1 && t.Xpos[i] is Xpos.PRP;
            if (!phrase)
                return -1;
        }
        return -1;
    }

    // "“…,” Tariq al-Majidi, the governor of the province, cried": the mark before a name that has another comma, what he is, and the comma before
    // the verb behind it, and the end of the name; −1 for none.
    private static (int Mark, int End) MarkBeforeApposed(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Form[verb - 1] is not ",")
            return (-1, verb);
        for (int i = verb - 2; i > Math.Max(s.First + 3, verb - LongestSpeaker); i--)
        {
            if (t.Form[i] is ",")
                return t.Upos[i - 1] is Upos.PROPN && MarkBefore(t, s, i) is >= 0 and int mark && (IsClosing(t, mark) || t.Form[mark] is ","
                    && IsClosing(t, mark - 1))
                    ? (mark, i) : (-1, verb);
            if (t.Upos[i] is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.ADP or Upos.PART or Upos.CCONJ)
                && t.Xpos[i] is not (Xpos.PRPS or Xpos.HYPH))
                return (-1, verb);
        }
        return (-1, verb);
    }

    // "X said: “…,” he said", "he called it “absurd”; “we stay,” he said": what stands before a mark is not all one speech.
    private static bool IsBroken(ParsedText t, SentenceRange s, int mark)
    {
        // "According to the rule, it should be closed, said Zhao": the rule says so.
        if (t.Form[s.First] is "According")
            return true;
        for (int i = s.First + 1; i < mark; i++)
        {
            if (t.Form[i] is ";" || t.Form[i] is ":" && t.Form[i + 1] is "\"" or "“" or "``" or "‘")
                return true;
        }
        return false;
    }

    // Where the circumstances behind a verb end: the end of the sentence or a comma; −1 where something else stands there.
    private static int TailEnd(ParsedText t, SentenceRange s, int first)
    {
        for (int i = first; i < s.End && i - first <= LongestTail; i++)
        {
            if (IsEnd(t, s, i) || t.Form[i] is "," or ":")
                return i;
            bool circumstance = i == first
                ? t.Upos[i] is Upos.ADP && t.Form[i] is not ("of" or "by" or "as") || t.Upos[i] is Upos.ADV
                || t.Form[i].EndsWith("day", StringComparison.Ordinal)
                    || t.Form[i] is "last" or "this"
                : t.Upos[i] is Upos.ADP or Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADV or Upos.NUM or Upos.ADJ or Upos.PART
                || t.Xpos[i] is Xpos.PRPS;
            if (!circumstance)
                return -1;
        }
        return first >= s.End ? s.End : -1;
    }

    // The stop, or where a headline has none.
    private static bool IsEnd(ParsedText t, SentenceRange s, int word) => word >= s.End || word == s.End - 1 && t.Upos[word] is Upos.PUNCT;

    private static bool IsClosing(ParsedText t, int word) =>
        t.Form[word] is "\"" or "”" or "''" || t.Form[word] is "’" or "'" && word > 0 && t.Form[word - 1] is "," or "." or "!" or "?";

    // Whether the sentence begins with the quotation that ends at a mark, or within it.
    private static bool IsWholeQuote(ParsedText t, SentenceRange s, int mark)
    {
        int close = IsClosing(t, mark) ? mark : mark - 1;
        for (int i = close - 1; i > s.First; i--)
        {
            if (t.Form[i] is "\"" or "“" or "``" or "”" or "''" or "‘")
                return false;
        }
        return close > s.First;
    }

    // A name, a pronoun, or a noun for somebody; behind a quotation any.
    private static bool IsSpeaker(ParsedText t, int first, int end, bool isQuote)
    {
        bool noun = false;
        for (int i = first; i < end && t.Upos[i] is not Upos.ADP; i++)
        {
            if (t.Name[i] is NameKind.Person or NameKind.Organization || t.Xpos[i] is Xpos.PRP && t.Lemma[i] is not "it"
                || t.Upos[i] is Upos.NOUN && Speakers.Contains(t.Lemma[i])
                || t.Name[i] is NameKind.Place && i == end - 1)
                return true;
            noun |= t.Upos[i] is Upos.NOUN or Upos.PROPN;
        }
        return isQuote && noun;
    }

    // A finite verb or auxiliary between two words.
    private static bool HasClause(ParsedText t, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return true;
        }
        return false;
    }

    private static bool Speak(ParsedText t, SentenceRange s, WordRange who, int verb, int particle, int mark, int tail, bool last)
    {
        int root = t.Root(s), subject = t.Child(s, verb, Deprel.nsubj);
        // What the network took for the verb's governor stands behind the speaker: "…" he said, "…".
        bool aside = !last && root >= tail;
        // "Thousands would flee, Armenia feared": said, and no circumstance.
        if (last && root == verb && subject >= 0 && who.Has(subject) && IsOwn(t, who, subject, verb))
        {
            if (TopOf(t, s, mark, root) is >= 0 and int fled && t.Head[fled] == verb && t.Deprel[fled] is Deprel.advcl
                && t.Child(s, fled, Deprel.mark) < 0
                && t.Child(s, fled, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl) >= 0)
                t.Deprel[fled] = Deprel.ccomp;
            return false;
        }
        if (root < s.First || !who.Has(verb) && root == verb && subject >= 0 && who.Has(subject) && IsOwn(t, who, subject, verb)
            || !last && !aside && root != verb && !who.Has(root) && root > mark)
            return false;
        if (subject >= 0 && who.Has(subject) && IsOwn(t, who, subject, verb)
            && (t.Deprel[verb] is Deprel.parataxis || t.Deprel[verb] is Deprel.ccomp && aside))
            return true;
        int speaker = HeadOf(t, who, verb);
        if (speaker < 0)
            return false;
        int said = aside ? root : TopOf(t, s, mark, root);
        if (said < 0)
            return false;
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, t.Form[verb].EndsWith('s') ? Xpos.VBZ : Xpos.VBD,
            t.Upos[verb] is Upos.VERB ? t.Lemma[verb] : Lemmatizer.Lemma(t.Form[verb], Upos.VERB, t.Form[verb].EndsWith('s') ? Xpos.VBZ : Xpos.VBD));
        for (int i = s.First; i < s.End; i++)
        {
            if (i == verb || i == said || i == speaker)
                continue;
            if (who.Has(i) && !who.Has(t.Head[i]))
                (t.Head[i], t.Deprel[i]) = (speaker, Within(t, i, speaker));
            else if (i <= mark && (t.Head[i] > mark && t.Head[i] < tail || t.Head[i] < 0))
                t.Head[i] = said;
            else if (i > mark && !who.Has(i) && i < tail && (t.Head[i] <= mark || i > verb && t.Upos[i] is Upos.ADV && who.Has(t.Head[i])))
                t.Head[i] = verb;
            else if (aside && i >= tail && (t.Head[i] == verb || who.Has(t.Head[i])))
                t.Head[i] = said;
        }
        if (particle >= 0)
            (t.Head[particle], t.Deprel[particle]) = (verb, Deprel.compound_prt);
        (t.Head[speaker], t.Deprel[speaker]) = (verb, Deprel.nsubj);
        if (aside)
        {
            (t.Head[verb], t.Deprel[verb]) = (root, Deprel.parataxis);
            return true;
        }
        (t.Head[verb], t.Deprel[verb], t.Head[said], t.Deprel[said]) = (-1, Deprel.root, verb, Deprel.ccomp);
        if (t.Upos[s.End - 1] is Upos.PUNCT)
            t.Head[s.End - 1] = verb;
        return true;
    }

    // Whether the words of the speaker hang together under the subject.
    private static bool IsOwn(ParsedText t, WordRange who, int subject, int verb)
    {
        for (int i = who.First; i < who.End; i++)
        {
            if (i != subject && !who.Has(t.Head[i]) && t.Upos[i] is not (Upos.PUNCT or Upos.ADV))
                return false;
        }
        return t.Head[subject] == verb;
    }

    // The word of what was said that nothing of it governs; −1 for none.
    private static int TopOf(ParsedText t, SentenceRange s, int mark, int root)
    {
        if (root < mark)
            return root;
        int top = -1;
        for (int i = s.First; i < mark; i++)
        {
            if (t.Upos[i] is not Upos.PUNCT && (t.Head[i] >= mark || t.Head[i] < 0)
                && (top < 0 || t.Upos[i] is Upos.VERB && t.Upos[top] is not Upos.VERB))
                top = i;
        }
        return top;
    }

    // The head of the noun phrase: the one word that hangs from none of the others; of several a name that has its title before it.
    private static int HeadOf(ParsedText t, WordRange who, int verb)
    {
        int first = -1, name = -1;
        for (int i = who.First; i < who.End; i++)
        {
            if (who.Has(t.Head[i]) || t.Upos[i] is not (Upos.NOUN or Upos.PROPN or Upos.PRON))
                continue;
            if (first < 0)
                first = i;
            if (name < 0 && t.Name[i] is NameKind.Person)
                name = i;
        }
        if (first < 0)
        {
            // They hang in a ring through the verb alone.
            for (int i = who.End - 1; i >= who.First && first < 0; i--)
                first = t.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.PRON && t.Head[i] == verb ? i : -1;
            return first;
        }
        return name > first && t.Upos[who.First] is not Upos.DET ? name : first;
    }

    private static Deprel Within(ParsedText t, int word, int speaker) =>
        t.Upos[word] switch
        {
            Upos.DET => Deprel.det,
            Upos.ADJ => Deprel.amod,
            Upos.NUM => Deprel.nummod,
            Upos.ADP => Deprel.@case,
            Upos.NOUN or Upos.PROPN when word < speaker => t.Name[speaker] is NameKind.Person ? Deprel.nmod_desc : Deprel.compound,
            Upos.NOUN or Upos.PROPN when t.Name[speaker] is NameKind.Person && t.Name[word] is NameKind.Person => Deprel.flat,
            Upos.NOUN or Upos.PROPN => Deprel.appos,
            _ => t.Deprel[word],
        };
}
