namespace Dragoman.Reading;

/// <summary>Hangs what is said from the verb of saying where the network took it for something else: a second subject ("said that about four million
/// people live there"), what a listener is like ("told a news conference they are ready"), a circumstance ("asked the minister if he would resign");
/// and reads "finds that" and "shows that" as verbs.</summary>
/// <remarks>Each rule looks at one word and its sentence; examples are in spec/statements.md.</remarks>
internal static class SpeechRepair
{
    private static readonly WordSet Telling = DataFiles.List("tokens/repair-words.txt", "telling-somebody");

    private static readonly WordSet Intransitive = DataFiles.List("tokens/repair-words.txt", "intransitive");

    private static readonly WordSet ReportForms = DataFiles.List("tokens/repair-words.txt", "report-forms");

    private static readonly WordSet Adjectival = DataFiles.List("tokens/repair-words.txt", "adjectival");

    private static readonly WordSet Blaming = DataFiles.Lines("actors/judging-verbs.txt").ToWordSet();

    private const int MostWords = 120;

    // Words between one and what it hangs from, at most.
    private const int MostLevels = 6;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count > MostWords)
                continue;
            SpeakWhenAsked(t, s);
            OpenWithParticiple(t, s);
            for (int i = s.First + 1; i + 1 < s.End; i++)
            {
                if (t.Deprel[i] is Deprel.amod or Deprel.compound && t.Head[i] > i
                    && (t.Xpos[i] is Xpos.VBG || t.Lemma[i - 1] is "deny" && t.Form[i].EndsWith("ing", StringComparison.Ordinal)))
                    ReadAsDoing(t, s, i);
                if (t.Upos[i] is Upos.NOUN or Upos.PROPN && t.Form[i + 1] is "that" && IsReportForm(t.Form[i]))
                    ReadAsVerb(t, s, i);
                if (t.Deprel[i] is Deprel.root or Deprel.parataxis && Says(t, i) && t.Child(s, i, Deprel.nsubj) < 0)
                    LowerAfter(t, s, i);
                int head = t.Head[i];
                if (head < s.First)
                    continue;
                switch (t.Deprel[i])
                {
                    // "Asked whether A, who is wanted, might come, he replied: “…”": who replies governs, whatever the tree makes of it.
                    case Deprel.ccomp or Deprel.parataxis or Deprel.conj when t.Form[s.First] is "Asked" or "Pressed" or "Questioned"
                        && t.Head[s.First] < 0 && t.Xpos[i] is Xpos.VBD && t.Lemma[i] is "reply" or "answer" or "respond" or "say" or "tell" or "add"
                        && SpeakerBehindComma(t, s, i) >= 0:
                        (t.Head[i], t.Deprel[i], t.Head[s.First], t.Deprel[s.First]) = (-1, Deprel.root, i, Deprel.advcl);
                        t.Xpos[s.First] = Xpos.VBN;
                        for (int k = i + 1; k < s.End; k++)
                        {
                            if (t.Head[k] < i && t.Head[k] >= 0)
                                t.Head[k] = i;
                        }
                        break;
                    // "said they refuse any deal, because it is a trick": the reason hangs on what is said.
                    case Deprel.ccomp when head < i && t.Child(s, i, Deprel.mark) is >= 0 and int reason
                        && t.Form[reason] is "because" or "unless" or "although"
                        && t.Child(s, head, Deprel.ccomp) is >= 0 and int before && before < reason && before > head:
                        (t.Head[i], t.Deprel[i]) = (before, Deprel.advcl);
                        break;
                    // "described the idea as “not serious” and said that": what it is described as does not hang from what follows.
                    case Deprel.ccomp when head > i && t.Child(s, i, Deprel.mark) is >= 0 and int role && t.Form[role] is "as"
                        && Describing(t, s, role) is >= 0 and int describes && head != describes && t.Head[head] == describes:
                        (t.Head[i], t.Deprel[i]) = (describes, Deprel.advcl);
                        break;
                    // "wants to open the road, free the prisoners": a bare form goes on with the infinitive, not with the finite verb over it.
                    case Deprel.conj when head < i && t.Xpos[i] is Xpos.VB && t.Upos[i] is Upos.VERB
                        && t.Xpos[head] is Xpos.VBZ or Xpos.VBD or Xpos.VBN or Xpos.VBG
                        && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux, Deprel.aux_pass, Deprel.mark) < 0
                        && t.Child(s, head, Deprel.xcomp) is var aim && aim > head && aim < i && t.Xpos[aim] is Xpos.VB
                        && t.Child(s, aim, Deprel.mark) is >= 0 and int to && t.Xpos[to] is Xpos.TO:
                        t.Head[i] = aim;
                        break;
                    // "accused X, who was born there, of plotting": what he is accused of does not belong to where he was born.
                    case Deprel.advcl or Deprel.acl when head < i && t.Xpos[i] is Xpos.VBG && i > s.First + 3 && t.Form[i - 1] is "of"
                        && t.Form[i - 2] is "," && Accused(t, s, head) is >= 0 and int accuses:
                        (t.Head[i], t.Deprel[i]) = (accuses, Deprel.advcl);
                        break;
                    // "declined to explain on Thursday why he changed": a day is not why.
                    case Deprel.acl_relcl when head < i && t.Deprel[head] is Deprel.obl or Deprel.obl_unmarked
                        && t.Form[head].EndsWith("day", StringComparison.Ordinal) && t.Form[head + 1] is "why" or "whether" or "how" or "what"
                        && t.Head[head] is >= 0 and int explains && explains < head && t.Upos[explains] is Upos.VERB
                        && t.Child(s, explains, Deprel.ccomp, Deprel.obj) < 0:
                        (t.Head[i], t.Deprel[i]) = (explains, Deprel.ccomp);
                        break;
                    // "A will resume the talks on Nov. 18, mediators announced Friday": what stands before the speaker's comma is of what is said.
                    case Deprel.obl or Deprel.obl_unmarked or Deprel.advmod when head > i && Says(t, head)
                        && ContentBefore(t, s, head, i) is >= 0 and int content:
                        t.Head[i] = content;
                        break;
                    // "A met B; C accused him of bias and said": of two verbs before "and" the one with its own subject goes on.
                    case Deprel.conj when head < i && t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBD or Xpos.VBZ
                        && t.Xpos[head] is Xpos.VBD or Xpos.VBZ && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass) < 0
                        && Nearer(t, s, head, i) is >= 0 and int nearer:
                        t.Head[i] = nearer;
                        break;
                    // "A fired missiles, state media reported, and accused B": of what is reported the next goes on, not who reports.
                    case Deprel.conj when head < i && t.Upos[i] is Upos.VERB && t.Lemma[head] is "report" or "say" && t.Form[head + 1] is ","
                        && t.Child(s, i, Deprel.cc) == head + 2 && Told(t, s, head) is >= 0 and int deed
                        && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.ccomp) < 0 && (!Says(t, i) || t.Lemma[i] is "accuse"):
                        t.Head[i] = deed;
                        break;
                    // "accuses X of smuggling fuel": what he is accused of doing, with its object.
                    case Deprel.compound or Deprel.amod when head > i && head - i < 3 && t.Form[i].EndsWith("ing", StringComparison.Ordinal)
                        && t.Form[i - 1] is "of" && t.Head[i - 1] == i && t.Upos[head] is Upos.NOUN && t.Deprel[head] is Deprel.nmod or Deprel.obl
                        && Accuser(t, head) >= 0:
                        (t.Upos[i], t.Xpos[i], t.Head[i], t.Deprel[i]) =
                            (Upos.VERB, Xpos.VBG, t.Head[head], t.Deprel[head] is Deprel.nmod ? Deprel.acl : Deprel.advcl);
                        t.Lemma[i] = Lemmatizer.Lemma(t.Form[i], Upos.VERB, Xpos.VBG);
                        (t.Head[head], t.Deprel[head]) = (i, Deprel.obj);
                        (t.Deprel[i - 1], t.Upos[i - 1]) = (Deprel.mark, Upos.SCONJ);
                        break;
                    case Deprel.acl when t.Upos[i] is Upos.NOUN && t.Xpos[i] is Xpos.VBG && t.Form[i - 1] is "of" && t.Head[i - 1] == i
                        && t.Child(s, i, Deprel.obj) >= 0:
                        (t.Upos[i], t.Deprel[i - 1], t.Upos[i - 1]) = (Upos.VERB, Deprel.mark, Upos.SCONJ);
                        t.Lemma[i] = Lemmatizer.Lemma(t.Form[i], Upos.VERB, Xpos.VBG);
                        break;
                    // The same, where the tree joins the two as if by "and".
                    case Deprel.conj when head < i && t.Xpos[i] is Xpos.VBD or Xpos.VBZ && Says(t, i) && t.Upos[head] is Upos.VERB
                        && t.Deprel[head] is Deprel.root && t.Child(s, i, Deprel.cc, Deprel.ccomp, Deprel.obj, Deprel.xcomp) < 0
                        && SpeakerBehindComma(t, s, i) > head:
                        (t.Head[i], t.Deprel[i]) = (t.Head[head], Deprel.root);
                        (t.Head[head], t.Deprel[head]) = (i, Deprel.ccomp);
                        break;
                    // "A B, the party's secretary general, said": the office between commas is his.
                    case Deprel.nsubj when head > i && t.Upos[i] is Upos.NOUN && t.Form[i + 1] is ","
                        && t.Child(s, head, Deprel.nsubj) is >= 0 and int named && named < i - 1 && t.Upos[named] is Upos.PROPN
                        && t.HasComma(named + 1, i):
                        (t.Head[i], t.Deprel[i]) = (named, Deprel.appos);
                        break;
                    // "the board said, reasoning that …": what a participle behind the comma adds is not what was said.
                    case Deprel.ccomp when head < i && t.Xpos[i] is Xpos.VBG && t.Form[i - 1] is "," && Says(t, head)
                        && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux) < 0:
                        t.Deprel[i] = Deprel.advcl;
                        break;
                    // "is continuing to insist she will go", "noted that …, and asked whether …": what stands right behind a verb of saying is said
                    // by it.
                    case Deprel.ccomp when head < i && SayingBefore(t, s, i) is >= 0 and int said && said != head:
                        t.Head[i] = said;
                        break;
                    // "…, promising the league will return": the participle governs the clause whose subject stands behind it.
                    case Deprel.advcl when head > i && t.Xpos[i] is Xpos.VBG && t.Form[i - 1] is "," && t.Deprel[head] is Deprel.ccomp or Deprel.advcl
                        && t.Head[head] >= s.First && t.Head[head] < i && IsSaying(t.Lemma[i])
                        && t.Child(s, head, Deprel.nsubj, Deprel.nsubj_pass) is var behind && behind > i && behind < head
                        && t.Child(s, i, Deprel.ccomp, Deprel.obj, Deprel.xcomp) < 0:
                        (t.Head[i], t.Head[head], t.Deprel[head]) = (t.Head[head], i, Deprel.ccomp);
                        break;
                    case Deprel.acl_relcl when head < i && SayingBefore(t, s, i) is >= 0 and int said && t.Head[said] == head
                        && t.Deprel[said] is Deprel.acl_relcl:
                        (t.Head[i], t.Deprel[i]) = (said, Deprel.ccomp);
                        break;
                    case Deprel.nsubj when head < i && Says(t, head):
                        HangSecondSubject(t, s, i, head);
                        break;
                    case Deprel.acl_relcl or Deprel.acl when head < i && t.Deprel[head] is Deprel.obj or Deprel.iobj
                        && t.Head[head] is >= 0 and int teller && Telling.Contains(t.Lemma[teller])
                        && (t.Deprel[head] is Deprel.iobj || t.Child(s, teller, Deprel.iobj) < 0) && IsWhole(t, s, i, head):
                        (t.Head[i], t.Deprel[i]) = (teller, Deprel.ccomp);
                        break;
                    // "Reporters were told by a diplomat that the truce was broken": what they were told.
                    case Deprel.acl_relcl or Deprel.acl when head < i && t.Deprel[head] is Deprel.obl_agent
                        && t.Head[head] is >= 0 and int informed && Telling.Contains(t.Lemma[informed]) && IsWhole(t, s, i, head):
                        (t.Head[i], t.Deprel[i]) = (informed, Deprel.ccomp);
                        break;
                    case Deprel.acl or Deprel.acl_relcl or Deprel.advcl when head < i && t.Deprel[head] is Deprel.obj or Deprel.iobj
                        && t.Head[head] is >= 0 and int asker && t.Lemma[asker] is "ask"
                        && t.Child(s, i, Deprel.mark) is >= 0 and int whether && t.Form[whether] is "if" or "whether":
                        (t.Head[i], t.Deprel[i]) = (asker, Deprel.ccomp);
                        break;
                    // "declined to speculate on when they might meet": of what follows the preposition.
                    case Deprel.advcl when head + 2 < i && t.Upos[head + 1] is Upos.ADP && t.Head[head + 1] == head
                        && t.Form[head + 1] is "on" or "about" && t.Xpos[head + 2] is Xpos.WRB or Xpos.WP or Xpos.WDT && t.Head[head + 2] == i:
                        (t.Head[head + 1], t.Deprel[head + 1], t.Deprel[i]) = (i, Deprel.mark, Deprel.ccomp);
                        break;
                    case Deprel.advcl when head < i && t.Xpos[head + 1] is Xpos.WRB or Xpos.WP && t.Head[head + 1] == i && IsAsked(t, s, head):
                        t.Deprel[i] = Deprel.ccomp;
                        break;
                    case Deprel.advcl when head < i && t.Lemma[head] is "ask" or "question" or "wonder" or "inquire"
                        && t.Child(s, i, Deprel.mark) is >= 0 and int mark && t.Form[mark] is "if" or "whether" && mark > head
                        && t.Form[mark - 1] is not "," && t.Child(s, head, Deprel.ccomp) < 0:
                        t.Deprel[i] = Deprel.ccomp;
                        break;
                }
            }
        }
    }

    // "accused it of blocking aid convoys", "denied blocking aid convoys": what is blocked, not what blocks.
    private static void ReadAsDoing(ParsedText t, SentenceRange s, int doing)
    {
        if (Adjectival.Contains(t.Form[doing]))
            return;
        int noun = t.Head[doing], before = doing - 1;
        while (noun + 1 < s.End && t.Deprel[noun] is Deprel.compound && t.Head[noun] > noun)
            noun = t.Head[noun];
        int verb = t.Head[noun];
        bool denied = t.Upos[before] is Upos.VERB && verb == before && t.Lemma[verb] is "deny" && t.Deprel[noun] is Deprel.obj;
        bool accused = !denied && t.Form[before] is "of" or "for" && verb >= s.First && verb < before
            && t.Deprel[noun] is Deprel.obj or Deprel.obl or Deprel.nmod or Deprel.advcl
            && (t.Upos[verb] is Upos.NOUN ? t.Lemma[verb] is "accusation" or "allegation" or "charge" or "claim" or "suspicion" ? verb : -1
                : t.Form[before] is "of" ? Accuser(t, noun) : t.Upos[verb] is Upos.VERB && Blaming.Contains(t.Lemma[verb]) ? verb : -1) >= 0
            && (t.Head[before] == noun || t.Head[before] == doing);
        if (!denied && !accused || t.Child(s, noun, Deprel.det) is var article && article >= 0 && article < doing)
            return;
        (t.Upos[doing], t.Xpos[doing], t.Lemma[doing], t.Head[doing], t.Deprel[doing]) =
            (Upos.VERB, Xpos.VBG, Lemmatizer.Lemma(t.Form[doing], Upos.VERB, Xpos.VBG), verb, denied ? Deprel.xcomp : t.Upos[verb] is Upos.VERB
                ? Deprel.advcl : Deprel.acl);
        (t.Head[noun], t.Deprel[noun]) = (doing, Deprel.obj);
        if (accused)
            (t.Upos[before], t.Xpos[before], t.Head[before], t.Deprel[before]) = (Upos.SCONJ, Xpos.IN, doing, Deprel.mark);
    }

    // "Arguing that the border would open, the commander left the hall": of what is argued the comma is the end.
    private static void OpenWithParticiple(ParsedText t, SentenceRange s)
    {
        int verb = s.First;
        if (t.Xpos[verb] is not Xpos.VBG || t.Head[verb] >= 0 || verb + 6 >= s.End || t.Form[verb + 1] is not "that"
            || t.Child(s, verb, Deprel.nsubj, Deprel.aux) >= 0)
            return;
        int said = t.Head[verb + 1];
        if (said < verb || t.Head[said] != verb)
            return;
        for (int i = said + 2; i < s.End; i++)
        {
            if (t.Head[i] != verb && t.Head[i] != said || t.Deprel[i] is not (Deprel.ccomp or Deprel.parataxis or Deprel.conj or Deprel.advcl)
                || t.Xpos[i] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP)
                || t.Child(s, i, Deprel.nsubj) is not (> 0 and int subject) || subject < said || !t.HasComma(said + 1, subject)
                || t.Child(s, i, Deprel.mark, Deprel.cc) >= 0)
                continue;
            (t.Head[i], t.Deprel[i], t.Head[verb], t.Deprel[verb]) = (-1, Deprel.root, i, Deprel.advcl);
            t.Head[s.End - 1] = t.Upos[s.End - 1] is Upos.PUNCT ? i : t.Head[s.End - 1];
            return;
        }
    }

    // "Asked about the talks, A B, the leader's sister, said": who is named behind the comma said it.
    private static void SpeakWhenAsked(ParsedText t, SentenceRange s)
    {
        int asked = s.First, said = t.Head[asked];
        if (t.Form[asked] is not ("Asked" or "Pressed" or "Questioned") || said < asked || t.Deprel[asked] is not (Deprel.ccomp or Deprel.advcl)
            || !Says(t, said))
            return;
        (t.Deprel[asked], t.Xpos[asked]) = (Deprel.advcl, Xpos.VBN);
        if (t.Child(s, said, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        for (int i = asked + 2; i < said; i++)
        {
            if (t.Head[i] == asked && t.Upos[i] is Upos.PROPN or Upos.NOUN && t.Form[i - 1] is "," && t.Child(s, i, Deprel.@case) < 0)
            {
                (t.Head[i], t.Deprel[i]) = (said, Deprel.nsubj);
                return;
            }
        }
    }

    // The verb of accusing over the object that a clause speaks of, its verb or one joined to that; −1 for none.
    private static int Accused(ParsedText t, SentenceRange s, int relative)
    {
        int at = relative;
        for (int level = 0; level < MostLevels && at >= s.First && t.Deprel[at] is not (Deprel.acl_relcl or Deprel.appos); level++)
            at = t.Head[at];
        return at >= s.First && t.Head[at] is >= 0 and int thing && t.Deprel[thing] is Deprel.obj && t.Head[thing] is >= 0 and int verb
            && t.Lemma[verb] is "accuse" or "suspect" ? verb : -1;
    }

    // The verb of describing before "as", its object between; −1 for none.
    private static int Describing(ParsedText t, SentenceRange s, int role)
    {
        for (int i = role - 1; i > s.First; i--)
        {
            if (t.Upos[i] is Upos.VERB && t.Deprel[i] is not (Deprel.amod or Deprel.acl))
                return t.Lemma[i] is "describe" or "characterize" or "characterise" or "denounce" or "dismiss" or "brand" or "label" or "portray"
                    or "condemn" or "reject" or "hail" or "praise" or "regard"
                    && t.Child(s, i, Deprel.obj) is var thing && thing > i && thing < role ? i : -1;
        }
        return -1;
    }

    // The verb of saying, without content of its own, right before the first word of a clause; −1 for none.
    private static int SayingBefore(ParsedText t, SentenceRange s, int clause)
    {
        int first = clause;
        while (first > s.First && t.Hangs(first - 1, clause, MostLevels))
            first--;
        int verb = first - 1;
        return verb > s.First && first < clause && t.Upos[verb] is Upos.VERB && t.Xpos[verb] is not Xpos.VBN
            && (Says(t, verb) || IsSaying(t.Lemma[verb])) && t.Child(s, verb, Deprel.ccomp, Deprel.obj, Deprel.xcomp) < 0
            && t.Child(s, clause, Deprel.nsubj, Deprel.nsubj_pass, Deprel.csubj) is >= 0 and int subject && subject < clause ? verb
                : -1;
    }

    private static bool IsSaying(string lemma) =>
        TreeRepair.IsSaying(lemma)
            || lemma is "promise" or "ask" or "wonder" or "emphasize" or "emphasise" or "stress" or "vow" or "pledge" or "acknowledge" or "predict"
                or "complain";

    // What is told before a verb of reporting between commas, with a subject of its own; −1 for nothing.
    private static int Told(ParsedText t, SentenceRange s, int reported)
    {
        int told = t.Deprel[reported] is Deprel.parataxis ? t.Head[reported] : t.Child(s, reported, Deprel.ccomp);
        return told >= s.First && told < reported && t.Upos[told] is Upos.VERB && SpeakerBehindComma(t, s, reported) > told
            && t.Child(s, told, Deprel.nsubj) >= 0 ? told : -1;
    }

    // The verb of accusing over a noun, or over the one it hangs from; −1 for none.
    private static int Accuser(ParsedText t, int noun)
    {
        int at = t.Head[noun];
        for (int level = 0; level < 2 && at >= 0; level++, at = t.Head[at])
        {
            if (t.Upos[at] is Upos.VERB)
                return t.Lemma[at] is "accuse" or "suspect" or "convict" or "acquit" ? at : -1;
        }
        return -1;
    }

    // The last verb before a word that is joined to the same one, behind a semicolon or comma, and has a subject of its own; −1 for none.
    private static int Nearer(ParsedText t, SentenceRange s, int head, int verb)
    {
        if (t.Child(s, verb, Deprel.cc) is not (>= 0 and int and) || and > verb || t.Form[and] is not "and" || and == s.First
            || t.Form[and - 1] is "," or ";")
            return -1;
        for (int i = verb - 1; i > head; i--)
        {
            if (t.Head[i] == head && t.Deprel[i] is Deprel.conj or Deprel.parataxis && t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBD or Xpos.VBZ
                && t.Child(s, i, Deprel.nsubj) is >= 0 and int own && own > head)
                return i;
        }
        return -1;
    }

    // "The government ruled out talks, a day after the rebels' leader, X, said it would halt its advance": what is said behind "after" does not
    // govern what stands before.
    private static void LowerAfter(ParsedText t, SentenceRange s, int said)
    {
        bool beside = t.Deprel[said] is Deprel.parataxis;
        int main = beside ? t.Head[said] : t.Child(s, said, Deprel.ccomp);
        if (main < 0 || main > said || t.Upos[main] is not Upos.VERB
            || t.Child(s, main, Deprel.nsubj, Deprel.nsubj_pass) is not (>= 0 and int subject) || subject > main)
            return;
        for (int i = main + 2; i < said - 1; i++)
        {
            if (t.Form[i] is not ("after" or "before") || t.Upos[i] is not (Upos.ADP or Upos.SCONJ) || t.Head[i] is not (>= 0 and int speaker)
                || speaker <= i || speaker >= said || t.Upos[speaker] is not (Upos.NOUN or Upos.PROPN) || !IsSpan(t.Lemma[i - 1]))
                continue;
            if (!beside)
                (t.Head[main], t.Deprel[main]) = (t.Head[said], Deprel.root);
            (t.Head[said], t.Deprel[said]) = (main, Deprel.advcl);
            (t.Head[speaker], t.Deprel[speaker]) = (said, Deprel.nsubj);
            (t.Head[i], t.Deprel[i]) = (said, Deprel.mark);
            return;
        }
    }

    private static bool IsSpan(string lemma) => lemma is "day" or "week" or "month" or "hour" or "year" or "minute" or "shortly" or "soon" or "just";

    // The first word of who says so, where a comma stands before it and nothing but it and its attributes before the verb; −1 for nobody.
    private static int SpeakerBehindComma(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int speaker) || speaker > verb)
            return -1;
        int first = speaker;
        while (first > s.First && t.Form[first - 1] is not "," && t.Hangs(first - 1, speaker, MostLevels))
            first--;
        return first > s.First && t.Form[first - 1] is "," ? first : -1;
    }

    // The clause that is said before a word, which stands before the speaker's comma; −1 where there is none.
    private static int ContentBefore(ParsedText t, SentenceRange s, int verb, int word) =>
        t.Child(s, verb, Deprel.ccomp) is >= 0 and int content && content < word && t.Upos[content] is Upos.VERB
            && SpeakerBehindComma(t, s, verb) is var speaker && speaker > word ? content : -1;

    // "would not say when", "did not specify how", "refused to reveal where": what is left open, not when it was said.
    private static bool IsAsked(ParsedText t, SentenceRange s, int verb) =>
        t.Lemma[verb] is "say" or "specify" or "reveal" or "disclose" or "explain" or "clarify" or "know" or "discuss" or "decide"
        && (t.Xpos[verb] is Xpos.VB || t.Child(s, verb, Deprel.aux) >= 0) && t.Child(s, verb, Deprel.ccomp) < 0;

    private static bool IsReportForm(string form) => ReportForms.Contains(form);

    private static bool Says(ParsedText t, int verb) =>
        t.Upos[verb] is Upos.VERB && (TreeRepair.IsSaying(t.Lemma[verb]) || t.Lemma[verb] is "think" or "show" or "find" or "suggest");

    // "A new poll finds that voters want peace": what has a noun before it and "that" behind it is a verb, where nothing else in the sentence governs
    // it.
    private static void ReadAsVerb(ParsedText t, SentenceRange s, int noun)
    {
        int clause = t.Head[noun + 1], subject = noun - 1;
        if (t.Head[noun] >= 0 || clause <= noun + 1 || t.Head[subject] != noun
            || t.Deprel[subject] is not (Deprel.compound or Deprel.amod or Deprel.nsubj) || t.Upos[subject] is not (Upos.NOUN or Upos.PROPN))
            return;
        (t.Upos[noun], t.Xpos[noun]) = (Upos.VERB, Xpos.VBZ);
        t.Lemma[noun] = Lemmatizer.Lemma(t.Form[noun], Upos.VERB, Xpos.VBZ);
        t.Deprel[subject] = Deprel.nsubj;
        for (int i = s.First; i < subject; i++)
        {
            if (t.Head[i] >= noun && t.Deprel[i] is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nmod_poss or Deprel.nummod)
                t.Head[i] = subject;
        }
        (t.Head[clause], t.Deprel[clause]) = (noun, Deprel.ccomp);
        (t.Upos[noun + 1], t.Xpos[noun + 1], t.Deprel[noun + 1]) = (Upos.SCONJ, Xpos.IN, Deprel.mark);
    }

    private static void HangSecondSubject(ParsedText t, SentenceRange s, int noun, int verb)
    {
        int first = t.Child(s, verb, Deprel.nsubj);
        if (first < 0 || first >= verb)
            return;
        // "said that about four million people of that descent live there": the noun stands for its clause.
        if (t.Child(s, noun, Deprel.mark) is >= 0 and int mark && t.Form[mark] is "that")
        {
            t.Deprel[noun] = Deprel.ccomp;
            return;
        }
        // "says President A and the party's leaders should meet": the verb behind is what they do.
        for (int k = noun + 1; k < s.End; k++)
        {
            if (t.Head[k] != verb || t.Upos[k] is not (Upos.VERB or Upos.ADJ or Upos.NOUN)
                || t.Deprel[k] is not (Deprel.conj or Deprel.ccomp or Deprel.parataxis) || !HasAuxiliary(t, s, k))
                continue;
            int own = t.Child(s, k, Deprel.nsubj, Deprel.nsubj_pass);
            int and = t.Child(s, k, Deprel.cc);
            if (own >= 0 && (own < noun || and < 0 || and > own))
                return;
            if (own >= 0)
            {
                (t.Head[noun], t.Deprel[noun]) = (k, t.Deprel[own]);
                (t.Head[own], t.Deprel[own], t.Head[and]) = (noun, Deprel.conj, own);
            }
            else
            {
                t.Head[noun] = k;
            }
            t.Deprel[k] = Deprel.ccomp;
            return;
        }
    }

    private static bool HasAuxiliary(ParsedText t, SentenceRange s, int verb) =>
        t.Xpos[verb] is Xpos.VBZ or Xpos.VBD or Xpos.VBP || t.Child(s, verb, Deprel.aux, Deprel.aux_pass, Deprel.cop) >= 0;

    // "told a news conference they are ready": a clause with a subject of its own that stands right behind the listener and lacks no object.
    private static bool IsWhole(ParsedText t, SentenceRange s, int clause, int listener)
    {
        int subject = t.Child(s, clause, Deprel.nsubj, Deprel.nsubj_pass);
        if (subject <= listener || subject > clause || t.Xpos[subject] is Xpos.WP or Xpos.WDT || t.Form[subject] is "that" or "who" or "which")
            return false;
        for (int i = listener + 1; i < subject; i++)
        {
            // "told the envoys that prices will rise": nothing is risen, so that "that" is no object of it.
            if (t.Form[i] is "that" && (Intransitive.Contains(t.Lemma[clause]) || t.Child(s, clause, Deprel.aux_pass) >= 0))
            {
                (t.Head[i], t.Deprel[i], t.Xpos[i], t.Upos[i]) = (clause, Deprel.mark, Xpos.IN, Upos.SCONJ);
                continue;
            }
            if (t.Xpos[i] is Xpos.WP or Xpos.WDT or Xpos.WRB || t.Form[i] is "," or "who" or "whom" or "where")
                return false;
        }
        return true;
    }
}
