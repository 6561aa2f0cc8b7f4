namespace Dragoman.Reading;

/// <summary>Gives a verb of saying the speaker before it, where the network gave him to another verb: "advisers who have run the numbers argue that X
/// will win", "people briefed on the talks said that …", "said it was too early, but added".</summary>
/// <remarks>Each rule looks at one verb and its sentence; examples are in spec/statements.md.</remarks>
internal static class SpeakerRepair
{
    private static readonly WordSet Reporting = DataFiles.List("tokens/repair-words.txt", "reporting");

    private static readonly WordSet Judging = DataFiles.List("tokens/repair-words.txt", "judging");

    private const int MostWords = 120;

    // Words from the speaker to the verb.
    private const int Reach = 40;

    // Steps up the tree from a clause to the verb that governs it.
    private const int MostSteps = 4;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count > MostWords)
                continue;
            SpeakBehindAside(t, s);
            OpenWithVerb(t, s);
            for (int i = s.First + 1; i < s.End; i++)
            {
                // "officers had armed": who does it does not hang from the auxiliary.
                if (t.Deprel[i] is Deprel.nsubj && t.Head[i] >= s.First && t.Deprel[t.Head[i]] is Deprel.aux && t.Head[t.Head[i]] >= s.First
                    && t.Head[t.Head[i]] != i)
                    t.Head[i] = t.Head[t.Head[i]];
                if (t.Xpos[i] is Xpos.VBG && t.Deprel[i] is Deprel.acl && i + 2 < s.End && t.Head[i] >= s.First && Reports(t.Lemma[i]))
                    HangContent(t, s, i);
                if (t.Upos[i] is not Upos.VERB || t.Xpos[i] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VB))
                    continue;
                GiveBackSubject(t, s, i);
                TellListener(t, s, i);
                if (t.Deprel[i] is Deprel.conj or Deprel.parataxis)
                    TakeSubjectBehindAs(t, s, i);
                SpeakByQuality(t, s, i);
                if (t.Deprel[i] is Deprel.conj)
                {
                    TakeSubjectBehindLink(t, s, i);
                    if (!JoinOverRelative(t, s, i) && !JoinOverAside(t, s, i))
                        JoinToSaying(t, s, i);
                    continue;
                }
                LendAuxiliary(t, s, i);
                LeaveDay(t, s, i);
                SpeakBehindCircumstance(t, s, i);
                if (!Reports(t.Lemma[i]))
                    continue;
                HangFromPaper(t, s, i);
                // "Sources close to him say": without "to" or an auxiliary a verb at the top is finite.
                if (t.Xpos[i] is Xpos.VB && t.Head[i] < 0 && i > s.First + 1 && t.Child(s, i, Deprel.aux, Deprel.mark, Deprel.cop) < 0
                    && ContentBehind(t, s, i) >= 0)
                    t.Xpos[i] = Xpos.VBP;
                if (t.Xpos[i] is Xpos.VB)
                    continue;
                if (IsFinite(t, s, i)
                    && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl, Deprel.csubj, Deprel.aux_pass) < 0)
                {
                    if (!RaiseOverRelative(t, s, i))
                        FindSpeaker(t, s, i);
                }
            }
        }
    }

    // "Some officials - among them a minister - warn that it will fail", "Farmers, like the millers, say prices rose": a plain form of a verb of
    // saying behind an aside has the plural before it for its subject, where the sentence has no other verb.
    private static void SpeakBehindAside(ParsedText t, SentenceRange s)
    {
        int root = t.Root(s), plural = root < s.First ? -1
            : t.Xpos[root] is Xpos.NN or Xpos.VB && t.Child(s, root, Deprel.nsubj) is >= 0 and int subject ? subject
            : root, mark = plural + 1;
        if (plural < s.First || plural > root || t.Xpos[plural] is not (Xpos.NNS or Xpos.NNPS) || mark + 4 >= s.End
            || t.Form[mark] is not ("," or "-" or "–" or "—" or "--") || t.Child(s, plural, Deprel.nsubj, Deprel.cop) >= 0)
            return;
        int closing = ClosingMark(t, s, mark), verb = closing + 1;
        if (closing < 0 || plural < root && verb != root || t.Xpos[verb] is not (Xpos.NN or Xpos.VB or Xpos.VBP) || !TreeRepair.IsSaying(t.Form[verb])
            || t.Form[verb + 1] is not "that" && t.Upos[verb + 1] is Upos.PUNCT or Upos.ADP or Upos.CCONJ)
            return;
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBP, t.Form[verb]);
        if (verb != root)
            TreeRepair.Raise(t, s, verb, root);
        for (int k = plural + 1; k < s.End; k++)
        {
            if (k < verb && t.Head[k] == verb && t.Upos[k] is not Upos.PUNCT)
                (t.Head[k], t.Deprel[k]) = (plural, Deprel.nmod);
            else if (k > verb && t.Head[k] == verb && t.Deprel[k] is Deprel.acl or Deprel.acl_relcl
                && t.Child(s, k, Deprel.mark) == verb + 1)
                t.Deprel[k] = Deprel.ccomp;
        }
    }

    // The mark that ends an aside in a sentence that has no finite verb before that; −1 for none.
    private static int ClosingMark(ParsedText t, SentenceRange s, int opening)
    {
        for (int i = s.First; i < s.End - 2; i++)
        {
            if (t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return -1;
            if (i > opening + 1 && (t.Form[i] == t.Form[opening] || t.Form[opening] is not "," && t.Form[i] is "-" or "–" or "—" or "--"))
                return i;
        }
        return -1;
    }

    // "The government will hand the port over, Guterres said", "The talks lasted two hours, though Babayan said …": of two subjects the first is that
    // of the clause before the speaker, where that has none.
    private static void GiveBackSubject(ParsedText t, SentenceRange s, int verb)
    {
        int subject = t.Child(s, verb, Deprel.nsubj), clause = -1, speaker = -1;
        for (int i = subject + 1; subject >= 0 && i < verb; i++)
        {
            if (t.Head[i] != verb)
                continue;
            if (t.Deprel[i] is Deprel.ccomp or Deprel.parataxis && t.Upos[i] is Upos.VERB && IsTold(t, s, i))
                (clause, speaker) = (i, -1);
            else if (clause >= 0 && t.Deprel[i] is Deprel.nsubj)
                speaker = i;
        }
        if (clause < 0)
            return;
        int content = ContentBehind(t, s, verb);
        if (speaker < 0 && content >= 0 && t.Child(s, content, Deprel.nsubj, Deprel.nsubj_pass) is var stray && stray > clause
            && stray < verb)
        {
            Speak(t, stray, verb);
            speaker = stray;
        }
        if (speaker < 0)
            return;
        (t.Head[subject], t.Deprel[subject]) = (clause, SubjectRepair.RelationOf(t, s, clause));
        for (int mark = clause + 1; mark < speaker; mark++)
        {
            // "…, though Babayan said": the speaker's is the clause that hangs.
            if (t.Deprel[mark] is Deprel.mark && (t.Head[mark] == verb || t.Head[mark] == content)
                && t.Form[mark] is "though" or "although" or "while" or "whereas" or "as" or "after" or "because" or "since")
            {
                (t.Head[clause], t.Deprel[clause]) = (t.Head[verb], t.Deprel[verb]);
                (t.Head[verb], t.Deprel[verb], t.Head[mark]) = (clause, Deprel.advcl, verb);
                return;
            }
        }
    }

    // "Wrote the newspaper Maariv: “…”": a verb of saying that opens its sentence has its subject behind it.
    private static void OpenWithVerb(ParsedText t, SentenceRange s)
    {
        int verb = s.First;
        if (t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ) || t.Head[verb] >= 0
            || !TreeRepair.IsSaying(t.Lemma[verb]) && t.Lemma[verb] is not "write"
            || t.Child(s, verb, Deprel.nsubj, Deprel.obj, Deprel.xcomp) is not (>= 0 and int speaker)
            || t.Upos[speaker] is not (Upos.NOUN or Upos.PROPN))
            return;
        for (int i = speaker + 1; i + 1 < s.End && i < speaker + 12; i++)
        {
            if (t.Form[i] is not (":" or ",") || t.Form[i + 1] is not ("\"" or "“" or "``" or "''"))
                continue;
            // "the newspaper Maariv": the name is the newspaper's.
            if (t.Head[speaker + 1] == verb && t.Upos[speaker + 1] is Upos.PROPN)
                (t.Head[speaker + 1], t.Deprel[speaker + 1]) = (speaker, Deprel.appos);
            Speak(t, speaker, verb);
            return;
        }
    }

    // "“…,” A, a spokesman for B, told AFP": who stands right behind "told", where it tells nobody else, is told; who tells stands between what was
    // said and the verb.
    private static void TellListener(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Lemma[verb] is not "tell" || t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int listener) || listener < verb
            || t.Child(s, verb, Deprel.obj, Deprel.iobj) >= 0 || t.Upos[listener] is not (Upos.NOUN or Upos.PROPN))
            return;
        int closing = verb - 1;
        while (closing >= s.First && t.Form[closing] is not ("\"" or "”" or "''"))
            closing--;
        for (int i = closing + 1; i < verb; i++)
        {
            if (t.Upos[i] is not (Upos.NOUN or Upos.PROPN) || t.Head[i] > closing && t.Head[i] != verb
                || closing < s.First && t.Head[i] != verb || t.IsLed(s, i))
                continue;
            t.Deprel[listener] = Deprel.obj;
            Speak(t, i, verb);
            return;
        }
    }

    // "“…,” said the EU representative to the talks, A", "said 29-year-old manager A": who is taken for a quality is a noun, where nobody else says
    // it.
    private static void SpeakByQuality(ParsedText t, SentenceRange s, int verb)
    {
        if (verb + 2 >= s.End || !TreeRepair.IsSaying(t.Lemma[verb]) || t.Xpos[verb] is Xpos.VBN
            || t.Child(s, verb, Deprel.ccomp) is not (>= 0 and int said) || said > verb || t.Form[verb - 1] is not ("\"" or "”" or "''" or ",")
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl) is var subject && subject > said)
            return;
        for (int i = verb + 2; i < s.End && (t.Upos[i] is not (Upos.PUNCT or Upos.VERB) || t.Xpos[i] is Xpos.HYPH); i++)
        {
            if (t.Head[i] != verb || t.Upos[i] is not (Upos.ADJ or Upos.NOUN) || t.Deprel[i] is not (Deprel.ccomp or Deprel.xcomp)
                || t.Child(s, i, Deprel.det) is not (> 0 and int article) || article != verb + 1 || t.Child(s, i, Deprel.cop, Deprel.nsubj) >= 0)
                continue;
            (t.Upos[i], t.Xpos[i]) = (Upos.NOUN, Xpos.NN);
            // What stands before the clause that was said is that clause's.
            if (subject >= 0)
                (t.Head[subject], t.Deprel[subject]) = (said, SubjectRepair.RelationOf(t, s, said));
            Speak(t, i, verb);
            return;
        }
    }

    // "said it should be opened to farming, and his critics, who include A, blame him": the noun right behind the conjunction of a verb without a
    // subject is its subject, and joined to nothing before that.
    private static void TakeSubjectBehindLink(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.csubj, Deprel.expl, Deprel.aux_pass) >= 0)
            return;
        int link = t.Child(s, verb, Deprel.cc);
        if (link < 0)
            link = LinkOverRelative(t, s, verb);
        if (link <= s.First || verb - link < 2 || t.Form[link - 1] is not ",")
            return;
        for (int i = link + 1; i < verb && t.Upos[i] is not (Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADP); i++)
        {
            if (t.Head[i] >= link || t.Deprel[i] is not Deprel.conj || t.Upos[i] is not (Upos.NOUN or Upos.PROPN))
                continue;
            (t.Head[i], t.Deprel[i], t.Head[link]) = (verb, Deprel.nsubj, verb);
            if (t.Xpos[verb] is Xpos.VB && t.Child(s, verb, Deprel.aux) < 0)
                t.Xpos[verb] = Xpos.VBP;
            return;
        }
    }

    // ", and his critics, who include A, blame": the conjunction of a noun with a clause about it right before the verb; −1 for none.
    private static int LinkOverRelative(ParsedText t, SentenceRange s, int verb)
    {
        for (int i = verb - 2; i > s.First + 1 && t.Form[verb - 1] is "," && verb - i < Reach; i--)
        {
            if (t.Upos[i] is Upos.CCONJ && t.Form[i - 1] is "," && t.Head[i] > i)
                return t.Deprel[t.Head[i]] is Deprel.conj && t.Head[i] < verb
                    && t.ChildWithin(t.Head[i], t.Head[i], verb, Deprel.acl_relcl) >= 0 ? i : -1;
        }
        return -1;
    }

    // "was put off as UNITA then argued that": before a verb in a tense that has no subject "as" opens a clause.
    private static void TakeSubjectBehindAs(ParsedText t, SentenceRange s, int verb)
    {
        int noun = verb - 1;
        while (noun > s.First && t.Upos[noun] is Upos.ADV)
            noun--;
        if (noun <= s.First || t.Upos[noun] is not (Upos.NOUN or Upos.PROPN) || t.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP)
            || t.Deprel[noun] is not (Deprel.obl or Deprel.nmod) || t.Head[noun] < s.First || t.Head[noun] > noun
            || t.Child(s, noun, Deprel.@case) is not (>= 0 and int mark) || t.Form[mark] is not "as"
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.csubj, Deprel.expl, Deprel.cc) >= 0)
            return;
        (t.Head[verb], t.Deprel[verb]) = (t.Head[noun], Deprel.advcl);
        (t.Head[noun], t.Deprel[noun]) = (verb, Deprel.nsubj);
        (t.Head[mark], t.Deprel[mark]) = (verb, Deprel.mark);
    }

    // "repeated the line that the forces would leave if asked but said, “…”": who opens a quotation is not whom the aside is about.
    private static bool JoinOverAside(ParsedText t, SentenceRange s, int verb)
    {
        int aside = t.Head[verb], top = t.Root(s);
        if (aside < s.First || aside > verb || t.Deprel[aside] is not Deprel.advcl || t.Child(s, aside, Deprel.mark) is not (>= 0 and int mark)
            || t.Form[mark] is not ("if" or "when" or "as" or "unless" or "until") || t.Child(s, aside, Deprel.nsubj, Deprel.nsubj_pass) >= 0
            || top < s.First || top > aside || Tense(t, verb) != t.Xpos[top] || !QuotesBehind(t, s, verb)
            || t.Child(s, top, Deprel.nsubj) < 0 || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return false;
        (t.Head[verb], t.Xpos[verb]) = (top, Tense(t, verb));
        return true;
    }

    // A clause with a verb of its own in a tense, and nobody who does it.
    private static bool IsTold(ParsedText t, SentenceRange s, int verb) =>
        (t.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP || t.Child(s, verb, Deprel.aux) >= 0)
        && t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.csubj, Deprel.expl) < 0;

    private static bool Reports(string lemma) =>
        TreeRepair.IsSaying(lemma)
            || Reporting.Contains(lemma);

    private static bool IsFinite(ParsedText t, SentenceRange s, int verb) =>
        t.Xpos[verb] is not Xpos.VBN || t.Child(s, verb, Deprel.aux) >= 0;

    // "issued a statement saying the blockade would end": what the statement says, not a clause about the statement.
    private static void HangContent(ParsedText t, SentenceRange s, int saying)
    {
        int noun = t.Head[saying];
        if (ContentBehind(t, s, saying) >= 0)
            return;
        for (int i = saying + 2; i < s.End; i++)
        {
            if (t.Head[i] != noun || t.Deprel[i] is not Deprel.acl_relcl)
                continue;
            if (t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass) is >= 0 and int subject && subject > saying
                && t.Xpos[subject] is not (Xpos.WP or Xpos.WDT) && t.Form[saying + 1] is not ",")
                (t.Head[i], t.Deprel[i]) = (saying, Deprel.ccomp);
            return;
        }
    }

    // "said in a report that officers had armed the rebels": it is said, and not about the report.
    private static void HangFromPaper(ParsedText t, SentenceRange s, int verb)
    {
        if (ContentBehind(t, s, verb) >= 0)
            return;
        for (int i = verb + 4; i < s.End; i++)
        {
            if (t.Deprel[i] is not (Deprel.acl_relcl or Deprel.acl) || t.Head[i] is not (>= 0 and int paper) || t.Head[paper] != verb
                || t.Deprel[paper] is not Deprel.obl || paper < verb || t.Form[paper + 1] is not "that" || t.Head[paper + 1] != i
                || t.Form[paper] is not ("report" or "statement" or "letter" or "interview" or "speech" or "briefing" or "conference" or "message" or "call"))
                continue;
            if (t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl) is var subject && subject > paper + 1)
            {
                (t.Head[i], t.Deprel[i], t.Deprel[paper + 1]) = (verb, Deprel.ccomp, Deprel.mark);
                return;
            }
        }
    }

    // "mediators who have met both sides insist that …": behind a clause about a noun the finite verb is that noun's.
    private static bool RaiseOverRelative(ParsedText t, SentenceRange s, int verb)
    {
        int relative = t.Head[verb];
        if (t.Deprel[verb] is not (Deprel.xcomp or Deprel.ccomp) || relative < s.First || relative > verb
            || t.Deprel[relative] is not Deprel.acl_relcl || ContentBehind(t, s, verb) < 0 || t.Child(s, verb, Deprel.mark) >= 0)
            return false;
        int noun = t.Head[relative];
        if (noun < s.First || noun > relative || t.Head[noun] >= 0 || t.Upos[noun] is not (Upos.NOUN or Upos.PROPN or Upos.PRON)
            || t.Upos[verb - 1] is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADV or Upos.NUM or Upos.PUNCT))
            return false;
        (t.Head[verb], t.Deprel[verb]) = (t.Head[noun], t.Deprel[noun]);
        (t.Head[noun], t.Deprel[noun]) = (verb, Deprel.nsubj);
        if (t.Upos[s.End - 1] is Upos.PUNCT && t.Head[s.End - 1] == noun)
            t.Head[s.End - 1] = verb;
        return true;
    }

    // "announced support from mothers who have lost children and said that …": in the tense of the main verb, not of the clause about the mothers.
    private static bool JoinOverRelative(ParsedText t, SentenceRange s, int verb)
    {
        int relative = t.Head[verb];
        if (relative < s.First || relative > verb || t.Deprel[relative] is not Deprel.acl_relcl || !Reports(t.Lemma[verb])
            || t.Child(s, relative, Deprel.aux) < 0
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux) >= 0 || ContentBehind(t, s, verb) < 0)
            return false;
        int main = t.Head[relative];
        for (int step = 0; step < MostSteps && main >= s.First && t.Upos[main] is not Upos.VERB; step++)
            main = t.Head[main];
        if (main < s.First || t.Upos[main] is not Upos.VERB || main > relative || t.Xpos[main] is not (Xpos.VBD or Xpos.VBZ)
            || Tense(t, verb) != t.Xpos[main] || t.Child(s, main, Deprel.nsubj) is not (>= 0 and int subject)
            || t.Xpos[subject] is Xpos.WP or Xpos.WDT)
            return false;
        (t.Head[verb], t.Xpos[verb]) = (main, Tense(t, verb));
        return true;
    }

    // "In the interview, Reid, who leaves in May, reiterated his view", "Friday, Texas asked a judge": behind the circumstance that opens the
    // sentence stands the subject, where the verb has no other.
    private static void SpeakBehindCircumstance(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Deprel[verb] is not (Deprel.root or Deprel.parataxis) || !IsFinite(t, s, verb)
            || t.Xpos[verb] is Xpos.VB && t.Child(s, verb, Deprel.aux) < 0
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.csubj, Deprel.expl) >= 0)
            return;
        for (int i = s.First + 1; i < verb; i++)
        {
            if (t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD || t.Form[i] is "\"" or "“" or "”" or "''" or ";" or ":")
                return;
            if (t.Deprel[i] is not Deprel.appos || t.Head[i] > i || t.Upos[i] is not (Upos.PROPN or Upos.NOUN or Upos.PRON)
                || !OpensSentence(t, s, t.Head[i], verb))
                continue;
            int first = i;
            while (first > s.First && t.Upos[first - 1] is not Upos.PUNCT && t.Hangs(first - 1, i, MostSteps))
                first--;
            if (first == s.First || t.Form[first - 1] is not ("," or "—" or "–" or "--"))
                return;
            (t.Head[i], t.Deprel[i]) = (verb, SubjectRepair.RelationOf(t, s, verb));
            return;
        }
    }

    // Whether a noun stands in a circumstance of the verb with which the sentence opens: "in addition to the mayor".
    private static bool OpensSentence(ParsedText t, SentenceRange s, int noun, int verb)
    {
        for (int step = 0; step < MostSteps && noun >= s.First; step++)
        {
            if (t.Head[noun] == verb)
                return t.Deprel[noun] is Deprel.obl && t.Child(s, noun, Deprel.@case) is >= 0 and int mark
                    && (mark <= s.First + 1 && t.Upos[s.First] is Upos.ADP or Upos.CCONJ or Upos.ADV)
                    || t.Deprel[noun] is Deprel.obl_unmarked && noun <= s.First + 1;
            // "In a letter seen by A, its envoy accused": a participle is no clause of its own.
            if (t.Upos[noun] is Upos.VERB && !(t.Deprel[noun] is Deprel.acl && t.Xpos[noun] is Xpos.VBN))
                return false;
            noun = t.Head[noun];
        }
        return false;
    }

    // "Friday, Texas asked a judge", "A document filed Thursday says that": no day does anything.
    private static void LeaveDay(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int day) || day > verb
            || !t.Form[day].EndsWith("day", StringComparison.Ordinal) || t.Upos[day] is not Upos.PROPN)
            return;
        int form = day - 1;
        if (form >= s.First && t.Head[form] == verb && t.Deprel[form] is Deprel.ccomp && t.Child(s, form, Deprel.nsubj) == form - 1)
            (t.Head[day], t.Deprel[day]) = (form, Deprel.obl_unmarked);
        else if (day == s.First && t.Form[day + 1] is ",")
            t.Deprel[day] = Deprel.obl_unmarked;
    }

    // "allies have in the past said that …": the auxiliary that a circumstance parts from its verb.
    private static void LendAuxiliary(ParsedText t, SentenceRange s, int verb)
    {
        int have = t.Child(s, verb, Deprel.ccomp);
        if (have < 0 || have > verb || t.Lemma[have] is not "have" || !Reports(t.Lemma[verb]) || t.Child(s, verb, Deprel.nsubj) >= 0
            || t.Child(s, have, Deprel.obj, Deprel.xcomp, Deprel.ccomp) >= 0)
            return;
        for (int i = s.First; i < verb; i++)
        {
            if (t.Head[i] == have)
                t.Head[i] = verb;
        }
        (t.Upos[have], t.Deprel[have], t.Xpos[verb]) = (Upos.AUX, Deprel.aux, Xpos.VBN);
    }

    private static void FindSpeaker(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Deprel[verb] is Deprel.acl or Deprel.amod or Deprel.xcomp or Deprel.csubj)
            return;
        int content = ContentBehind(t, s, verb);
        for (int i = verb - 1; i >= Math.Max(s.First, verb - Reach); i--)
        {
            if (t.Form[i] is "\"" or "”" or "''" or ";" or ":")
                return;
            // "advisers who have run the numbers argue that by May X will have won": nothing before "that" belongs to the clause behind it.
            if (content >= 0 && t.Head[i] == content && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && Opening(t, content, verb) > verb)
            {
                Speak(t, i, verb);
                return;
            }
            if (t.Head[i] != verb)
                continue;
            if (t.Upos[i] is Upos.PROPN or Upos.NOUN && !t.IsLed(s, i)
                && t.Deprel[i] is Deprel.ccomp or Deprel.advcl or Deprel.parataxis or Deprel.vocative or Deprel.dislocated
                && t.Child(s, i, Deprel.cop, Deprel.nsubj) < 0)
            {
                Speak(t, i, verb);
                return;
            }
            if (t.Deprel[i] is Deprel.vocative)
            {
                Speak(t, i, verb);
                return;
            }
            if (content >= 0 && t.Deprel[i] is Deprel.ccomp or Deprel.advcl && Modifier(t, s, i, verb) is >= 0 and int speaker)
            {
                (t.Head[speaker], t.Deprel[speaker]) = (verb, Deprel.nsubj);
                (t.Head[i], t.Deprel[i], t.Xpos[i]) = t.Upos[i] is Upos.ADJ ? (speaker, Deprel.amod, t.Xpos[i]) : (speaker, Deprel.acl, Xpos.VBN);
                return;
            }
        }
    }

    private static void Speak(ParsedText t, int speaker, int verb) => (t.Head[speaker], t.Deprel[speaker]) = (verb, Deprel.nsubj);

    // "people briefed on the talks said", "sources close to him say": the noun right before a past form without auxiliaries, commas or object; −1
    // where the form is no participle.
    private static int Modifier(ParsedText t, SentenceRange s, int form, int verb)
    {
        bool close = t.Upos[form] is Upos.ADJ && t.Child(s, form, Deprel.cop) < 0;
        if (!close && (t.Upos[form] is not Upos.VERB || t.Xpos[form] is not (Xpos.VBD or Xpos.VBN))
            || t.Child(s, form, Deprel.nsubj, Deprel.nsubj_pass) is not (>= 0 and int subject) || subject != form - 1
            || t.Upos[subject] is not (Upos.NOUN or Upos.PROPN))
            return -1;
        if (t.Child(s, form, Deprel.aux, Deprel.obj, Deprel.ccomp, Deprel.xcomp) >= 0)
            return -1;
        // "veterans interviewed at rallies, including Mr. Jebens, said": commas that open and close.
        int commas = 0;
        for (int i = form; i < verb; i++)
        {
            if (t.Form[i] is ",")
                commas++;
            else if (i > form && t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return -1;
        }
        return commas == 0 || commas == 2 && t.Form[verb - 1] is "," ? subject : -1;
    }

    // What is said behind the verb; −1 for none.
    private static int ContentBehind(ParsedText t, SentenceRange s, int verb)
    {
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.ccomp)
                return i;
        }
        return -1;
    }

    // "that" which opens a clause; −1 for none.
    private static int Opening(ParsedText t, int clause, int verb)
    {
        for (int i = verb + 1; i < clause; i++)
        {
            if (t.Head[i] == clause && t.Deprel[i] is Deprel.mark)
                return i;
        }
        return -1;
    }

    // "said she regretted it and promised to stay out", "says it takes time but adds": a verb of saying in the tense of the first goes on with what
    // the speaker said.
    private static void JoinToSaying(ParsedText t, SentenceRange s, int verb)
    {
        int content = t.Head[verb], above = content < s.First ? -1 : t.Head[content];
        if (above < s.First || above > content || content > verb || t.Deprel[content] is not Deprel.ccomp || !Reports(t.Lemma[above])
            || t.Upos[above] is not Upos.VERB || Tense(t, verb) != Tense(t, above)
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux, Deprel.aux_pass) >= 0
                || t.Child(s, above, Deprel.nsubj) < 0 && !(LinkBefore(t, verb) is >= 0 and int link && t.Form[link] is "but"))
            return;
        // "insisted that prisoners come first, and left the hall": what people do at once he does not say in the past.
        if (t.Xpos[above] is Xpos.VBD && t.Xpos[content] is Xpos.VBP or Xpos.VBZ && LinkBefore(t, verb) is > 0 and int comma
            && t.Form[comma - 1] is ",")
        {
            (t.Head[verb], t.Xpos[verb]) = (above, Xpos.VBD);
            return;
        }
        bool judges = Judges(t, s, content, verb);
        if (!judges
            && (!Reports(t.Lemma[verb]) && t.Lemma[verb] is not ("refuse" or "decline")
                || ContentBehind(t, s, verb) < 0 && t.Child(s, verb, Deprel.xcomp) < 0 && !QuotesBehind(t, s, verb)))
            return;
        int cc = t.Child(s, verb, Deprel.cc);
        if (cc < 0)
            return;
        bool turns = t.Form[cc] is "but" || IsClosed(t, content, verb)
            || t.Child(s, content, Deprel.aux, Deprel.aux_pass, Deprel.cop) >= 0 || t.Lemma[verb] == t.Lemma[above]
            || t.Lemma[verb] is "add" || IsThing(t, s, content);
        if (turns)
            (t.Head[verb], t.Xpos[verb]) = (above, Tense(t, verb));
    }

    // "said the militia had shelled the town, and accused Sofia of arming it", "was negotiating, but denied any threat": who speaks of what had
    // happened or was so goes on to judge others.
    private static bool Judges(ParsedText t, SentenceRange s, int content, int verb)
    {
        if (!Judging.Contains(t.Lemma[verb]) || t.Child(s, verb, Deprel.obj) < verb
            || LinkBefore(t, verb) is not (> 0 and int link))
            return false;
        return t.Form[link] is "but" || t.Form[link - 1] is "," && t.Child(s, content, Deprel.aux, Deprel.aux_pass, Deprel.cop) >= 0
            || t.Child(s, content, Deprel.cop) >= 0;
    }

    // "but added, “…”".
    private static bool QuotesBehind(ParsedText t, SentenceRange s, int verb) =>
        verb + 2 < s.End && t.Form[verb + 1] is "," or ":" && t.Form[verb + 2] is "\"" or "“" or "''" or "``";

    // The conjunction right before a verb; −1 for none.
    private static int LinkBefore(ParsedText t, int verb) => t.Deprel[verb - 1] is Deprel.cc && t.Head[verb - 1] == verb ? verb - 1 : -1;

    // A past form without auxiliaries is no participle here.
    private static Xpos Tense(ParsedText t, int verb) => t.Xpos[verb] is Xpos.VBN ? Xpos.VBD : t.Xpos[verb];

    // "said “we are ready” and promised": quotation marks close what was said.
    private static bool IsClosed(ParsedText t, int content, int verb)
    {
        for (int i = content + 1; i < verb; i++)
        {
            if (t.Form[i] is "\"" or "”" or "''")
                return true;
        }
        return false;
    }

    // A pronoun for the speaker himself ("said he regretted it and promised") as good as a thing: it is no other speaker.
    private static bool IsThing(ParsedText t, SentenceRange s, int content) =>
        t.Child(s, content, Deprel.nsubj, Deprel.nsubj_pass) is >= 0 and int subject
            && (t.Form[subject] is "he" or "she" or "it" or "they" or "there");
}
