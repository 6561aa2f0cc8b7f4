using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Behind a semicolon, and between commas, somebody else acts and speaks than before them: "…; the minister denied it", "…, an aide predicted,
/// …", "Ask them, answers A B".</summary>
internal static class SemicolonRepair
{
    // Words of who acts behind a semicolon, with what describes him.
    private const int LongestSubject = 14;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First + 1; i + 2 < s.End; i++)
            {
                if (t.Form[i] is ";")
                {
                    EndBefore(t, s, i);
                    BeginBehind(t, s, i);
                }
                else if (t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBD or Xpos.VBZ && IsTelling(t.Lemma[i]))
                    Tell(t, s, i);
            }
        }
    }

    private static readonly WordSet Telling = DataFiles.List("tokens/repair-words.txt", "telling");

    private static bool IsTelling(string lemma) => SayingVerbs.Contains(lemma) || Telling.Contains(lemma);

    private static void Tell(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Form[verb - 1] is "," or "”" or "\"" or "''")
            TurnRound(t, s, verb);
        else if (t.Form[verb + 1] is "," && t.Deprel[verb] is Deprel.acl or Deprel.acl_relcl)
            TellAside(t, s, verb);
    }

    // "Iran, which borders it, threatened to block it; A said": who stands before the mark does what stands before it. "… holds the hills, according to
    // A; B denies it": so does what is told of it there.
    private static void EndBefore(ParsedText t, SentenceRange s, int mark)
    {
        int subject = -1, root = -1;
        for (int i = s.First; i < mark; i++)
        {
            if (t.Head[i] < 0)
                root = i;
            if (subject < 0 && t.Deprel[i] is Deprel.nsubj && t.Head[i] > mark)
                subject = i;
        }
        if (root >= 0)
        {
            int last = mark - 1;
            while (last > root && t.Head[last] > root && t.Head[last] < mark)
                last = t.Head[last];
            if (last > root && t.Head[last] > mark && t.Deprel[last] is Deprel.obl or Deprel.nmod or Deprel.advcl)
                t.Head[last] = root;
            return;
        }
        if (subject < 0)
            return;
        int then = t.Head[subject];
        if (t.ChildWithin(then, mark, s.End, Deprel.nsubj) < 0 || t.Head[then] >= 0)
            return;
        int verb = subject + 1;
        while (verb < mark && !(t.Upos[verb] is Upos.VERB && t.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && t.Head[verb] == subject
            && t.ChildWithin(verb, s.First, verb, Deprel.nsubj, Deprel.nsubj_pass) < 0 && t.Form[verb - 1] is ","))
            verb++;
        if (verb == mark)
            return;
        (t.Head[verb], t.Deprel[verb]) = (-1, Deprel.root);
        (t.Head[then], t.Deprel[then]) = (verb, Deprel.parataxis);
        for (int i = s.First; i < mark; i++)
        {
            if (i != verb && t.Head[i] > mark)
                t.Head[i] = verb;
        }
    }

    // "said they could not confirm it; the minister denied it": who stands right behind a semicolon does what stands there, and nothing before it.
    private static void BeginBehind(ParsedText t, SentenceRange s, int mark)
    {
        int first = mark + 1;
        while (first + 1 < s.End && t.Upos[first] is Upos.CCONJ or Upos.ADV)
            first++;
        int subject = -1;
        for (int i = first; i < Math.Min(s.End, first + LongestSubject) && t.Upos[i] is not (Upos.VERB or Upos.AUX) && t.Form[i] is not ";"; i++)
        {
            if (t.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.PRON && t.Head[i] >= s.First && t.Head[i] < mark
                && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj or Deprel.conj or Deprel.appos)
            {
                subject = i;
                break;
            }
        }
        if (subject < 0 || t.Deprel[first] is Deprel.@case or Deprel.mark && t.Head[first] == subject)
            return;
        for (int i = first; i < subject; i++)
        {
            if (!t.Hangs(i, subject, 3))
                return;
        }
        int verb = subject + 1;
        while (verb < s.End && t.Form[verb] is not ";"
            && !(t.Upos[verb] is Upos.VERB && t.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && !t.Hangs(verb, subject, 6)))
            verb++;
        if (verb >= s.End || t.Form[verb] is ";" || t.Head[verb] > mark && t.Head[verb] < verb
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0 || t.Deprel[verb] is Deprel.acl or Deprel.acl_relcl or Deprel.amod)
            return;
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.nsubj);
        int then = t.Head[verb];
        // "…; the minister denied it, then left": the first of two comes first.
        if (then > verb && t.Deprel[verb] is Deprel.ccomp or Deprel.advcl && t.Head[then] < mark
            && t.Child(s, then, Deprel.nsubj, Deprel.nsubj_pass) < 0)
            (t.Head[verb], t.Deprel[verb], t.Head[then], t.Deprel[then]) = (t.Head[then], t.Deprel[then], verb, Deprel.conj);
    }

    // "Ask them, answers A B", "…; the party has had enough, said the politician A B": who stands behind the verb speaks.
    private static void TurnRound(ParsedText t, SentenceRange s, int verb)
    {
        // "“…”, declared he": no object.
        if (t.Upos[verb + 1] is Upos.PRON && t.Form[verb + 1] is "he" or "she" or "they" && t.Head[verb + 1] == verb
            && t.Deprel[verb + 1] is Deprel.obj or Deprel.iobj && t.Child(s, verb, Deprel.nsubj) < 0)
        {
            t.Deprel[verb + 1] = Deprel.nsubj;
            return;
        }
        if (t.Lemma[verb] is "tell" || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.ccomp, Deprel.csubj) >= 0
            || t.Child(s, verb, Deprel.obj, Deprel.iobj) is not (>= 0 and int teller) || teller < verb || !IsNamed(t, s, teller))
            return;
        if (t.Deprel[verb] is Deprel.parataxis && t.Head[verb] >= s.First && t.Head[verb] < verb)
        {
            t.Deprel[teller] = Deprel.nsubj;
            return;
        }
        // What "said" is said to have said is a second speaker's clause behind a semicolon.
        if (t.Deprel[verb] is not (Deprel.ccomp or Deprel.conj) || t.Head[verb] is not (>= 0 and int before) || before > verb)
            return;
        for (int i = verb - 1; i > before; i--)
        {
            if (t.Form[i] is ";")
                return;
            if (t.Head[i] == before && t.Deprel[i] is Deprel.conj or Deprel.parataxis && t.Upos[i] is Upos.VERB or Upos.ADJ or Upos.NOUN
                && HasSemicolon(t, before, i))
            {
                (t.Deprel[i], t.Head[verb], t.Deprel[verb], t.Deprel[teller]) = (Deprel.parataxis, i, Deprel.parataxis, Deprel.nsubj);
                return;
            }
        }
    }

    private static bool HasSemicolon(ParsedText t, int first, int last)
    {
        for (int i = first + 1; i < last; i++)
        {
            if (t.Form[i] is ";")
                return true;
        }
        return false;
    }

    private static bool IsNamed(ParsedText t, SentenceRange s, int word) =>
        t.Name[word] is NameKind.Person
            || t.Child(s, word, Deprel.appos, Deprel.flat) is >= 0 and int name && name > word && t.Name[name] is NameKind.Person;

    // "His answer, an aide predicted, will be no": between the commas somebody tells it, and is not what it is about.
    private static void TellAside(ParsedText t, SentenceRange s, int verb)
    {
        int teller = t.Head[verb];
        if (teller != verb - 1 || t.Deprel[teller] is not Deprel.appos || t.Head[teller] is not (>= 0 and int subject) || subject > teller
            || t.Head[subject] is not (>= 0 and int main) || main < verb || t.Deprel[subject] is not (Deprel.nsubj or Deprel.nsubj_pass)
            || t.Child(s, verb, Deprel.nsubj, Deprel.obj, Deprel.ccomp, Deprel.obl_agent) >= 0)
            return;
        int first = teller;
        while (first > subject && t.Form[first - 1] is not ",")
            first--;
        if (first <= subject + 1 || t.Form[first - 1] is not ",")
            return;
        (t.Head[teller], t.Deprel[teller], t.Head[verb], t.Deprel[verb]) = (verb, Deprel.nsubj, main, Deprel.parataxis);
    }
}
