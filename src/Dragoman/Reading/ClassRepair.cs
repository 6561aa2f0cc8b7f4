namespace Dragoman.Reading;

/// <summary>Mends words that were given the class of another word of the same spelling, where what stands round them rules it out: "offered to free
/// 80 prisoners" (no free prisoners), "security guarantees" (nobody guarantees), "Kyiv demands guarantees", "demanded from Islamabad that it
/// stops".</summary>
/// <remarks>It comes first: the other repairs ask for classes. Examples are in spec/table.md.</remarks>
internal static class ClassRepair
{
    private const int MostWords = 80;

    // Adjectives that are plain forms of verbs as well.
    private static readonly WordSet Plain = DataFiles.List("tokens/repair-words.txt", "plain");

    // Those who are held, and can be freed.
    private static readonly WordSet Held = DataFiles.Lines("tokens/held-people.txt").ToWordSet();

    // Forms of verbs that could be plural nouns, and have one as their object.
    private static readonly WordSet Asking = DataFiles.List("tokens/repair-words.txt", "asking");

    // What a thing stays or remains.
    private static readonly WordSet States = DataFiles.List("tokens/repair-words.txt", "stays");

    // Plants whose names in the singular end in "works".
    private static readonly WordSet Works = DataFiles.List("tokens/repair-words.txt", "works");

    // Forms that are the past of a verb and nothing else.
    private static readonly WordSet OnlyPast = DataFiles.List("tokens/repair-words.txt", "only-past");

    // Forms that are nouns, and the past of a verb with an object.
    private static readonly WordSet PastForms = DataFiles.List("tokens/repair-words.txt", "past-nouns");

    // What goes on in a war, in forms that are verbs as well.
    private static readonly WordSet Noises = DataFiles.List("tokens/repair-words.txt", "noises");

    // Men who fight, at the head of a sentence.
    private static readonly WordSet Men = DataFiles.List("tokens/repair-words.txt", "men");

    // Verbs of reporting.

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count > MostWords)
                continue;
            if (t.Upos[s.First] is Upos.PROPN && Men.Contains(t.Form[s.First].ToLowerInvariant()))
                (t.Upos[s.First], t.Xpos[s.First], t.Lemma[s.First], t.Name[s.First], t.NameBegins[s.First]) =
                    (Upos.NOUN, Xpos.NNS, t.Form[s.First].ToLowerInvariant()[..^2] + "an", NameKind.None, false);
            if (s.Count > 6)
                OpenWithTelling(t, s);
            for (int i = s.First; i + 1 < s.End; i++)
            {
                if (t.Xpos[i] is Xpos.VBG && t.Deprel[i] is Deprel.advcl or Deprel.csubj && t.Head[i] is >= 0 and int rages && rages > i
                    && Noises.Contains(t.Form[i].ToSmall()))
                    NameFighting(t, s, i, rages);
            }
            for (int i = s.First + 1; i + 1 < s.End; i++)
            {
                if (t.Xpos[i] is Xpos.NNS && Works.Contains(t.Form[i]))
                    (t.Xpos[i], t.Lemma[i]) = (Xpos.NN, t.Form[i]);
                if (OnlyPast.Contains(t.Form[i]) && t.Form[i + 1] is not "-"
                    && (t.Xpos[i] is not (Xpos.VBD or Xpos.VBN) || t.Deprel[i] is Deprel.amod))
                    RaiseOnlyPast(t, s, i);
                if (t.Deprel[i] is Deprel.root && t.Upos[i] is Upos.NOUN && t.Form[i + 1] is "and" && PastForms.Contains(t.Form[i]))
                    RaiseJoinedPast(t, s, i);
                if (t.Form[i] is "lays" or "stakes" && t.Form[i + 1] is "claim" && t.Upos[i] is Upos.NOUN && t.Head[i] == i + 1)
                    RaiseClaim(t, s, i);
                else if (t.Xpos[i] is Xpos.NNS && t.Deprel[i] is Deprel.acl_relcl && t.Xpos[i - 1] is Xpos.NNP && t.Head[i - 1] == i
                    && t.Deprel[i - 1] is Deprel.compound && t.Child(s, i, Deprel.nsubj, Deprel.cop, Deprel.aux) < 0
                    && t.Child(s, i, Deprel.obj) is >= 0 and int which && t.Xpos[which] is Xpos.WDT)
                    (t.Upos[i], t.Xpos[i], t.Lemma[i], t.Deprel[i - 1]) =
                        (Upos.VERB, Xpos.VBZ, Lemmatizer.Lemma(t.Form[i], Upos.VERB, Xpos.VBZ), Deprel.nsubj);
                else if (t.Upos[i] is Upos.ADJ && t.Form[i - 1] is "to" && Plain.Contains(t.Form[i]))
                    RaiseInfinitive(t, s, i);
                else if (t.Upos[i] is Upos.ADJ && t.Form[i] is "loyal" or "allied" or "hostile" or "faithful" or "close" or "opposed" or "sympathetic"
                    && t.Form[i + 1] is "to" or "with" && t.Upos[i - 1] is Upos.NOUN && t.Head[i - 1] == i)
                    HangLoyal(t, s, i);
                else if (t.Upos[i] is Upos.NOUN && t.Form[i] is "control" or "hold" or "occupy" or "dominate" or "besiege"
                    && t.Upos[i + 1] is Upos.PROPN or Upos.DET)
                    RaiseRelative(t, s, i);
                else if (t.Upos[i] is Upos.NOUN && t.Form[i] is "control" or "hold" or "dominate" or "besiege" && t.Xpos[i - 1] is Xpos.NNS
                    && t.Head[i - 1] == i && t.Deprel[i - 1] is Deprel.compound && t.Child(s, i, Deprel.obj) > i
                    && t.Child(s, i, Deprel.nsubj, Deprel.cop, Deprel.det) < 0)
                    (t.Upos[i], t.Xpos[i], t.Lemma[i], t.Deprel[i - 1]) = (Upos.VERB, Xpos.VBP, t.Form[i], Deprel.nsubj);
                else if (t.Xpos[i] is Xpos.VBG && t.Form[i] is "crossing" && t.Xpos[i - 1] is Xpos.NNP
                    && t.Child(s, i, Deprel.obj, Deprel.aux, Deprel.mark) < 0)
                    NameCrossing(t, s, i);
                // "Myanmar's military retook the town": what an owner stands before, and a verb behind, is a noun.
                else if (t.Xpos[i] is Xpos.JJ && t.Xpos[i - 1] is Xpos.POS && t.Deprel[i] is Deprel.amod && t.Head[i] == i + 1
                    && t.Xpos[i + 1] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && t.Child(s, i + 1, Deprel.nsubj, Deprel.nsubj_pass) < 0)
                    NameOwned(t, s, i);
                else if (t.Upos[i] is Upos.NOUN && t.Form[i] is "rules" && t.Form[i + 1] is "out" && t.Upos[i - 1] is Upos.NOUN or Upos.PROPN
                    && i + 2 < s.End && t.Form[i + 2] is not ("of" or ","))
                    RuleOut(t, s, i);
                // "agreed to talks": two classes for one word; behind a preposition it is the noun.
                else if (t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.NNS && t.Deprel[i] is Deprel.obl or Deprel.obj or Deprel.nmod)
                    RaiseNoun(t, s, i);
                else if (t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBZ && t.Form[i].EndsWith('s')
                    && t.Deprel[i] is Deprel.obj or Deprel.obl or Deprel.nmod && IsModified(t, s, i))
                    (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.NOUN, Xpos.NNS, Lemmatizer.Lemma(t.Form[i], Upos.NOUN, Xpos.NNS));
                else if (t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBZ && t.Xpos[i - 1] is Xpos.NNS && t.Head[i - 1] == i
                    && t.Deprel[i - 1] is Deprel.nsubj && Asking.Contains(t.Form[i - 1]))
                    RaiseAsking(t, s, i - 1, i);
                else if (t.Upos[i] is Upos.VERB && t.Deprel[i] is Deprel.advcl && t.Head[i] is >= 0 and int asks && asks < i
                    && t.Upos[asks] is Upos.VERB)
                    ToldThat(t, s, i, asks);
                else if (t.Form[i].EndsWith("ed", StringComparison.Ordinal) && t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBG
                    && t.Xpos[i + 1] is Xpos.VBG)
                    RaisePast(t, s, i);
                else if (t.Upos[i] is Upos.NOUN && t.Form[i] is "stays" or "remains" && t.Upos[i - 1] is Upos.NOUN or Upos.PROPN
                    && States.Contains(t.Form[i + 1]))
                    RaiseStay(t, s, i);
                else if (t.Form[i] is "that" && t.Xpos[i] is Xpos.WDT && t.Upos[i + 1] is Upos.VERB && t.Xpos[i + 1] is Xpos.VBZ)
                    NameTalks(t, s, i);
                else if (t.Upos[i] is Upos.NOUN && t.Form[i - 1] is "to" && t.Form[i + 1] is "that"
                    && t.Deprel[i] is Deprel.obl or Deprel.nmod or Deprel.xcomp
                    && ReportingTailRepair.Telling.Contains(t.Form[i]))
                    RaiseTelling(t, s, i);
                else if (t.Deprel[i] is Deprel.expl && t.Form[i] is "it" or "he" or "she" or "they" && t.Head[i] is >= 0 and int told && told > i)
                    ToldWhom(t, s, i, told);
            }
        }
    }

    // "said that talks with the rebels had collapsed": a form in "-s" with an auxiliary of the past or a modal behind it is no verb.
    private static void NameTalks(ParsedText t, SentenceRange s, int that)
    {
        int noun = that + 1, verb = -1;
        if (noun + 2 >= s.End || t.Upos[noun + 1] is not Upos.ADP || t.Form[noun] is "has" or "does" or "is")
            return;
        for (int i = noun + 2; i < s.End && verb < 0 && i < noun + 12; i++)
        {
            if (t.Form[i] is "," or "and" or "that" or "who" or "which" || t.Upos[i] is Upos.VERB)
                return;
            if (t.Upos[i] is Upos.AUX && (t.Xpos[i] is Xpos.MD || t.Form[i] is "had" or "have" or "were" or "are"))
                verb = t.Head[i];
        }
        if (verb < noun || verb >= s.End || t.Head[that] != noun || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) is var other && other > that)
            return;
        (int head, Deprel relation) = (t.Head[noun], t.Deprel[noun]);
        for (int i = noun + 1; i < s.End; i++)
        {
            if (t.Head[i] == noun && i > verb)
                t.Head[i] = verb;
            else if (t.Head[i] == noun && t.Deprel[i] is Deprel.obl)
                t.Deprel[i] = Deprel.nmod;
        }
        (t.Upos[noun], t.Xpos[noun], t.Lemma[noun]) = (Upos.NOUN, Xpos.NNS, Lemmatizer.Lemma(t.Form[noun], Upos.NOUN, Xpos.NNS));
        (t.Head[verb], t.Deprel[verb]) = (head, relation is Deprel.acl_relcl or Deprel.acl or Deprel.root ? relation : Deprel.ccomp);
        (t.Head[noun], t.Deprel[noun]) = (verb, t.Child(s, verb, Deprel.aux_pass) >= 0 ? Deprel.nsubj_pass : Deprel.nsubj);
        (t.Upos[that], t.Xpos[that], t.Head[that], t.Deprel[that]) = (Upos.SCONJ, Xpos.IN, verb, Deprel.mark);
    }

    // "went on to vow that the army would stay": no noun.
    private static void RaiseTelling(ParsedText t, SentenceRange s, int verb)
    {
        int to = verb - 1;
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb], t.Deprel[verb]) = (Upos.VERB, Xpos.VB, t.Form[verb], t.Deprel[verb] is Deprel.nmod
            ? Deprel.acl : Deprel.xcomp);
        (t.Upos[to], t.Xpos[to], t.Head[to], t.Deprel[to]) = (Upos.PART, Xpos.TO, verb, Deprel.mark);
        if (t.Child(s, verb, Deprel.acl_relcl, Deprel.acl) is not (>= 0 and int said) || said < verb)
            return;
        t.Deprel[said] = Deprel.ccomp;
        if (t.Xpos[verb + 1] is Xpos.WDT)
            (t.Upos[verb + 1], t.Xpos[verb + 1], t.Head[verb + 1], t.Deprel[verb + 1]) = (Upos.SCONJ, Xpos.IN, said, Deprel.mark);
    }

    // "Warning that the border would close, the minister left": no noun.
    private static void OpenWithTelling(ParsedText t, SentenceRange s)
    {
        int verb = s.First;
        if (t.Upos[verb] is not Upos.NOUN || !t.Form[verb].EndsWith("ing", StringComparison.Ordinal) || t.Form[verb + 1] is not "that"
            || t.Child(s, verb, Deprel.acl_relcl, Deprel.acl, Deprel.ccomp) is not (>= 0 and int said) || t.Head[verb] < s.First
            || t.Child(s, t.Head[verb], Deprel.nsubj, Deprel.nsubj_pass) is var subject && (subject < 0 || subject == verb && !HasOther(t, s, verb))
            || !ReportingTailRepair.Telling.Contains(Lemmatizer.Lemma(t.Form[verb].ToSmall(), Upos.VERB, Xpos.VBG)))
            return;
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBG, Lemmatizer.Lemma(t.Form[verb].ToSmall(), Upos.VERB, Xpos.VBG));
        (t.Deprel[verb], t.Deprel[said]) = (Deprel.advcl, Deprel.ccomp);
    }

    private static bool HasOther(ParsedText t, SentenceRange s, int subject)
    {
        for (int i = subject + 1; i < s.End; i++)
        {
            if (t.Head[i] == t.Head[subject] && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                return true;
        }
        return false;
    }

    private static void RaiseNoun(ParsedText t, SentenceRange s, int noun)
    {
        (t.Upos[noun], t.Lemma[noun]) = (Upos.NOUN, Lemmatizer.Lemma(t.Form[noun], Upos.NOUN, Xpos.NNS));
        if (t.Child(s, noun, Deprel.mark) is >= 0 and int to && to < noun && t.Form[to] is "to")
            (t.Upos[to], t.Xpos[to], t.Deprel[to]) = (Upos.ADP, Xpos.IN, Deprel.@case);
    }

    // "The Taliban overran Kunduz": no adjective.
    private static void RaiseOnlyPast(ParsedText t, SentenceRange s, int verb)
    {
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBD, Lemmatizer.Lemma(t.Form[verb], Upos.VERB, Xpos.VBD));
        int subject = verb - 1, thing = t.Head[verb];
        // "The Houthis, who had marched south, overran Amran": the town may be apposed to who did.
        if (t.Form[subject] is "," && thing > verb && t.Deprel[thing] is Deprel.appos && t.Head[thing] is >= 0 and int far && far < subject
            && t.Child(s, far, Deprel.acl_relcl) >= 0)
            subject = far;
        if (t.Upos[subject] is not (Upos.NOUN or Upos.PROPN) || thing < s.First || t.Deprel[verb] is not Deprel.amod
            || thing != subject && t.Head[thing] != subject)
            return;
        Deprel was = t.Deprel[subject] is Deprel.obj or Deprel.nsubj && t.Head[subject] < subject && t.Head[subject] >= s.First
            && TreeRepair.IsSaying(t.Lemma[t.Head[subject]]) ? Deprel.ccomp : t.Deprel[subject];
        (t.Head[verb], t.Deprel[verb], t.Head[subject], t.Deprel[subject]) = (t.Head[subject], was, verb, Deprel.nsubj);
        for (int k = verb + 1; k < s.End; k++)
        {
            if (t.Head[k] == subject)
                (t.Head[k], t.Deprel[k]) =
                    (verb, t.Deprel[k] is Deprel.appos or Deprel.flat ? Deprel.obj : t.Deprel[k] is Deprel.nmod ? Deprel.obl
                        : t.Deprel[k] is Deprel.acl ? Deprel.advcl : t.Deprel[k]);
        }
    }

    // "Fighting raged in the town": before a verb that has no other subject it is what raged.
    private static void NameFighting(ParsedText t, SentenceRange s, int fighting, int verb)
    {
        if (t.Upos[verb] is not Upos.VERB || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl) >= 0
            || t.Child(s, fighting, Deprel.obj, Deprel.mark, Deprel.advmod) >= 0)
            return;
        for (int i = fighting + 1; i < verb; i++)
        {
            if (t.Form[i] is ",")
                return;
        }
        (t.Upos[fighting], t.Xpos[fighting], t.Lemma[fighting], t.Deprel[fighting]) =
            (Upos.NOUN, Xpos.NN, t.Form[fighting].ToSmall(), Deprel.nsubj);
        for (int i = s.First; i < verb; i++)
        {
            if (t.Head[i] == fighting && t.Deprel[i] is Deprel.obl)
                t.Deprel[i] = Deprel.nmod;
        }
    }

    // "A soldier shot and killed him": what has a deed in the past joined to it, and who did both before it, is a deed itself.
    private static void RaiseJoinedPast(ParsedText t, SentenceRange s, int verb)
    {
        int subject = t.Child(s, verb, Deprel.compound, Deprel.nmod_desc), next = t.Child(s, verb, Deprel.conj);
        if (subject != verb - 1 || next < verb + 2 || t.Xpos[next] is not (Xpos.VBD or Xpos.VBN)
            || t.Child(s, next, Deprel.nsubj) >= 0)
            return;
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBD, Lemmatizer.Lemma(t.Form[verb], Upos.VERB, Xpos.VBD));
        t.Deprel[subject] = Deprel.nsubj;
        for (int i = s.First; i < subject; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nummod or Deprel.nmod_poss)
                t.Head[i] = subject;
        }
    }

    // "Rafah crossing, closed by Israel, is unmanned", "the Bab al-Hawa crossing into Turkey": behind a name it is what the name is of.
    private static void NameCrossing(ParsedText t, SentenceRange s, int crossing)
    {
        int name = crossing - 1;
        while (t.Deprel[name] is Deprel.flat && t.Head[name] >= s.First && t.Head[name] < name)
            name = t.Head[name];
        if (t.Upos[name] is not Upos.PROPN || t.Head[crossing] < s.First && t.Head[name] != crossing)
            return;
        if (t.Head[name] != crossing)
            (t.Head[crossing], t.Deprel[crossing]) = (t.Head[name], t.Deprel[name]);
        (t.Head[name], t.Deprel[name], t.Upos[crossing], t.Xpos[crossing], t.Lemma[crossing]) =
            (crossing, Deprel.compound, Upos.NOUN, Xpos.NN, "crossing");
        for (int k = s.First; k < s.End; k++)
        {
            if (t.Head[k] == name && (k > crossing && t.Deprel[k] is not Deprel.flat || k < name
                && t.Deprel[k] is Deprel.det or Deprel.amod or Deprel.@case))
                (t.Head[k], t.Deprel[k]) = (crossing, k > crossing && t.Deprel[k] is Deprel.advcl ? Deprel.acl : t.Deprel[k]);
            else if (t.Head[k] == crossing && k > crossing && t.Deprel[k] is Deprel.obl)
                t.Deprel[k] = Deprel.nmod;
        }
    }

    private static void NameOwned(ParsedText t, SentenceRange s, int noun)
    {
        (t.Upos[noun], t.Xpos[noun], t.Lemma[noun], t.Deprel[noun]) = (Upos.NOUN, Xpos.NN, t.Form[noun].ToSmall(), Deprel.nsubj);
        for (int k = s.First; k < noun; k++)
        {
            if (t.Head[k] == noun + 1 && t.Deprel[k] is Deprel.nmod_poss)
                t.Head[k] = noun;
        }
    }

    // "Venezuela lays claim to Essequibo": nobody has lays.
    private static void RaiseClaim(ParsedText t, SentenceRange s, int lays)
    {
        int claim = lays + 1, subject = t.Child(s, lays, Deprel.compound, Deprel.nmod, Deprel.nsubj);
        if (subject < 0 || subject > lays)
            return;
        for (int k = s.First; k < s.End; k++)
        {
            if (t.Head[k] == claim && k != lays)
                t.Head[k] = lays;
        }
        (t.Upos[lays], t.Xpos[lays], t.Lemma[lays]) = (Upos.VERB, Xpos.VBZ, t.Form[lays][..^1]);
        (t.Head[lays], t.Deprel[lays], t.Deprel[subject]) = (t.Head[claim], t.Deprel[claim], Deprel.nsubj);
        (t.Upos[claim], t.Xpos[claim], t.Lemma[claim], t.Head[claim], t.Deprel[claim]) = (Upos.NOUN, Xpos.NN, "claim", lays, Deprel.obj);
    }

    // "Forces loyal to Haftar took the field": the forces did.
    private static void HangLoyal(ParsedText t, SentenceRange s, int loyal)
    {
        int forces = loyal - 1, verb = t.Head[loyal];
        // The tree may take the adjective for what is told: "Forces loyal to Assad captured Homs".
        int took = t.Child(s, loyal, Deprel.advcl, Deprel.ccomp, Deprel.conj, Deprel.parataxis), lord = took < 0 ? -1
            : t.Child(s, took, Deprel.obl, Deprel.nsubj);
        if (took > loyal + 1 && t.Upos[took] is Upos.VERB && t.Xpos[took] is Xpos.VBD or Xpos.VBN && TreeRepair.IsPast(t.Form[took])
            && t.Deprel[forces] is Deprel.nsubj && t.Child(s, loyal, Deprel.cop) < 0 && (lord < 0 || lord > loyal && lord < took))
        {
            (t.Head[took], t.Deprel[took], t.Xpos[took]) = (verb, t.Deprel[loyal], Xpos.VBD);
            for (int i = s.First; i < s.End; i++)
            {
                if (t.Head[i] == loyal && i != took && t.Deprel[i] is not Deprel.obl)
                    t.Head[i] = took;
            }
            (t.Head[forces], t.Deprel[forces], t.Head[loyal], t.Deprel[loyal]) = (took, Deprel.nsubj, forces, Deprel.amod);
            if (lord > loyal)
                (t.Head[lord], t.Deprel[lord]) = (loyal, Deprel.obl);
            return;
        }
        if (verb < s.First || t.Upos[verb] is not Upos.VERB
            || t.Deprel[loyal] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.obl_agent or Deprel.obj or Deprel.obl)
            || t.Child(s, loyal, Deprel.cop) >= 0)
            return;
        (t.Head[forces], t.Deprel[forces], t.Head[loyal], t.Deprel[loyal]) = (verb, t.Deprel[loyal], forces, Deprel.amod);
        for (int i = s.First; i < forces; i++)
        {
            if (t.Head[i] == loyal)
                t.Head[i] = forces;
        }
    }

    // "the Houthis who since 2014 control Sanaa": a noun with "who" for its subject and no copula is a verb.
    private static void RaiseRelative(ParsedText t, SentenceRange s, int verb)
    {
        int who = t.Child(s, verb, Deprel.nsubj);
        if (who <= s.First || who > verb || t.Form[who] is not ("who" or "which" or "that")
            || t.Child(s, verb, Deprel.cop, Deprel.det, Deprel.amod) >= 0)
            return;
        int noun = who - 1;
        if (t.Form[noun] is ",")
            noun--;
        if (noun < s.First || t.Upos[noun] is not (Upos.NOUN or Upos.PROPN))
            return;
        while (t.Deprel[noun] is Deprel.flat && t.Head[noun] >= s.First && t.Head[noun] < noun)
            noun = t.Head[noun];
        int thing = verb + 1;
        while (thing + 1 < s.End && t.Upos[thing] is Upos.DET or Upos.ADJ)
            thing++;
        if (t.Upos[thing] is not (Upos.NOUN or Upos.PROPN)
            || t.Head[thing] >= verb + 1 && t.Head[thing] != verb && t.Upos[t.Head[thing]] is Upos.VERB)
            return;
        while (t.Head[thing] > thing && t.Head[thing] < s.End && t.Deprel[thing] is Deprel.compound or Deprel.amod)
            thing = t.Head[thing];
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb], t.Head[verb], t.Deprel[verb], t.Head[thing], t.Deprel[thing]) =
            (Upos.VERB, Xpos.VBP, t.Form[verb], noun, Deprel.acl_relcl, verb, Deprel.obj);
        for (int i = who + 1; i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nummod or Deprel.nmod or Deprel.compound)
                t.Deprel[i] = Deprel.obl;
        }
    }

    // "The ruling party rules out any amnesty": no rules are out.
    private static void RuleOut(ParsedText t, SentenceRange s, int verb)
    {
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBZ, "rule");
        int thing = t.Head[verb + 1] > verb + 1 ? t.Head[verb + 1] : t.Child(s, verb, Deprel.obj);
        int party = t.Head[verb - 1] == verb && t.Deprel[verb - 1] is Deprel.compound ? verb - 1 : -1;
        (t.Head[verb + 1], t.Deprel[verb + 1]) = (verb, Deprel.compound_prt);
        if (thing > verb && t.Upos[thing] is Upos.NOUN or Upos.PROPN)
            (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
        if (party < 0)
            return;
        for (int i = s.First; i < party; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.det or Deprel.amod or Deprel.nmod_poss or Deprel.compound or Deprel.nummod)
                t.Head[i] = party;
        }
        // What the plural was the subject of, behind it, is told by itself.
        int above = t.Head[verb];
        t.Deprel[party] = Deprel.nsubj;
        if (above > verb && t.Deprel[verb] is Deprel.nsubj && t.Head[above] < 0)
        {
            (t.Head[verb], t.Deprel[verb], t.Head[above], t.Deprel[above]) = (-1, Deprel.root, verb, Deprel.parataxis);
            t.Head[s.End - 1] = verb;
        }
    }

    // "to free the hostages", "to free 80 political prisoners": an article, a number or a possessive stands behind no adjective, and those who are
    // held are not free.
    private static void RaiseInfinitive(ParsedText t, SentenceRange s, int verb)
    {
        int to = verb - 1, noun = t.Deprel[verb] is Deprel.amod && t.Head[verb] > verb ? t.Head[verb] : -1;
        if (noun < 0)
        {
            // "refuses to free Mohamed B": the tree has the object, whatever it makes of "to".
            if (t.Head[to] == verb && t.Deprel[to] is Deprel.mark or Deprel.@case && t.Child(s, verb, Deprel.obj) > verb)
            {
                (t.Upos[verb], t.Xpos[verb], t.Lemma[verb], t.Upos[to], t.Xpos[to]) = (Upos.VERB, Xpos.VB, t.Form[verb], Upos.PART, Xpos.TO);
                t.Deprel[to] = Deprel.mark;
                if (t.Deprel[verb] is Deprel.obl)
                    t.Deprel[verb] = Deprel.xcomp;
            }
            return;
        }
        bool certain = t.Upos[verb + 1] is Upos.DET or Upos.NUM || t.Xpos[verb + 1] is Xpos.PRPS
            || t.Form[verb] is "free" && Held.Contains(t.Lemma[noun]);
        if (!certain || t.Head[to] != noun || t.Deprel[to] is not Deprel.@case || t.Head[noun] is not (>= 0 and int above) || above >= to)
            return;
        // "called on Israel to free": what is called for, not Israel's.
        while (t.Upos[above] is Upos.PROPN && t.Head[above] >= 0 && t.Head[above] < above)
            above = t.Head[above];
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb], t.Upos[to], t.Xpos[to]) = (Upos.VERB, Xpos.VB, t.Form[verb], Upos.PART, Xpos.TO);
        (t.Head[verb], t.Deprel[verb]) = (above, t.Upos[above] is Upos.VERB or Upos.ADJ ? Deprel.xcomp : Deprel.acl);
        (t.Head[to], t.Deprel[to], t.Head[noun], t.Deprel[noun]) = (verb, Deprel.mark, verb, Deprel.obj);
    }

    // A noun with something before it that only nouns have, and nothing that only verbs have: "wants security guarantees".
    private static bool IsModified(ParsedText t, SentenceRange s, int word) =>
        t.Head[word - 1] == word && t.Deprel[word - 1] is Deprel.compound or Deprel.amod or Deprel.det or Deprel.nummod or Deprel.nmod_poss
            && t.Child(s, word, Deprel.nsubj, Deprel.nsubj_pass, Deprel.obj, Deprel.aux, Deprel.ccomp, Deprel.xcomp) < 0;

    // "Kyiv demands guarantees from the West": a plural is no subject of a form in "-s".
    private static void RaiseAsking(ParsedText t, SentenceRange s, int verb, int thing)
    {
        int party = verb - 1;
        if (party < s.First || t.Upos[party] is not Upos.PROPN || t.Head[party] != verb
            || t.Deprel[party] is not (Deprel.compound or Deprel.nmod_desc or Deprel.nmod)
            || t.Child(s, thing, Deprel.obj, Deprel.ccomp, Deprel.xcomp, Deprel.aux) >= 0)
            return;
        (t.Head[verb], t.Deprel[verb], t.Head[thing], t.Deprel[thing]) = (t.Head[thing], t.Deprel[thing], verb, Deprel.obj);
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBZ, Lemmatizer.Lemma(t.Form[verb], Upos.VERB, Xpos.VBZ));
        (t.Upos[thing], t.Xpos[thing], t.Lemma[thing]) = (Upos.NOUN, Xpos.NNS, Lemmatizer.Lemma(t.Form[thing], Upos.NOUN, Xpos.NNS));
        t.Deprel[party] = Deprel.nsubj;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != thing)
                continue;
            if (t.Deprel[i] is Deprel.obl)
                t.Deprel[i] = Deprel.nmod;
            else if (t.Deprel[i] is Deprel.punct or Deprel.conj or Deprel.advcl or Deprel.parataxis)
                t.Head[i] = verb;
        }
    }

    // "demanded from Islamabad that it stops the strikes": a clause with "that" behind such a verb is what is demanded.
    private static void ToldThat(ParsedText t, SentenceRange s, int clause, int asks)
    {
        if (!TreeRepair.IsSaying(t.Lemma[asks])
            && t.Lemma[asks] is not ("insist" or "request" or "ask" or "require" or "propose" or "agree" or "promise" or "pledge")
            || t.Child(s, clause, Deprel.mark) is not (> 0 and int that) || t.Form[that] is not "that" || that < asks
                || t.Form[that - 1] is "so" or "such" or "provided" or "given" or "now" or "except" or "in" or "condition"
            || t.Child(s, asks, Deprel.ccomp, Deprel.xcomp, Deprel.obj) >= 0
                || t.Child(s, clause, Deprel.nsubj, Deprel.nsubj_pass) < 0)
            return;
        t.Deprel[clause] = Deprel.ccomp;
    }

    // "Berlin opposed giving Kyiv the missiles": a form in "-ed" is no gerund; it is what Berlin did.
    private static void RaisePast(ParsedText t, SentenceRange s, int verb)
    {
        int deed = verb + 1, root = t.Head[deed];
        if (root < s.First || root > verb || t.Head[root] >= 0 || t.Upos[root] is not (Upos.PROPN or Upos.NOUN) || t.Deprel[deed] is not Deprel.acl
            || t.Head[verb] != root && t.Head[verb] != deed || t.Child(s, root, Deprel.nsubj, Deprel.cop) >= 0)
            return;
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == root && i != deed)
                t.Head[i] = verb;
        }
        (t.Xpos[verb], t.Lemma[verb]) = (Xpos.VBD, Lemmatizer.Lemma(t.Form[verb], Upos.VERB, Xpos.VBD));
        (t.Head[verb], t.Deprel[verb], t.Head[root], t.Deprel[root], t.Head[deed], t.Deprel[deed]) =
            (-1, Deprel.root, verb, Deprel.nsubj, verb, Deprel.xcomp);
    }

    // "The pipeline stays shut": nobody's stays are shut.
    private static void RaiseStay(ParsedText t, SentenceRange s, int verb)
    {
        int state = verb + 1, subject = verb - 1;
        if (t.Head[state] == verb)
            (t.Head[state], t.Deprel[state]) = (t.Head[verb], t.Deprel[verb]);
        if (t.Head[state] >= s.First && t.Head[state] <= state && t.Head[state] >= subject)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (i != subject && i < verb && t.Head[i] == verb)
                t.Head[i] = subject;
            else if (i != verb && t.Head[i] == state && (i < subject || i > state))
                t.Head[i] = verb;
        }
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBZ, t.Form[verb][..^1]);
        (t.Head[verb], t.Deprel[verb]) = (t.Head[state], t.Deprel[state]);
        (t.Head[state], t.Deprel[state], t.Head[subject], t.Deprel[subject]) = (verb, Deprel.xcomp, verb, Deprel.nsubj);
    }

    // "told the mediators in Doha it agrees": the mediators are told, and it agrees.
    private static void ToldWhom(ParsedText t, SentenceRange s, int pronoun, int verb)
    {
        if (t.Upos[verb] is not Upos.VERB || t.Head[verb] is not (>= 0 and int tells) || tells > pronoun
            || t.Lemma[tells] is not ("tell" or "inform" or "assure" or "remind" or "notify")
            || t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int whom) || whom < tells || whom > pronoun
            || t.Child(s, tells, Deprel.iobj, Deprel.obj) >= 0)
            return;
        (t.Head[whom], t.Deprel[whom], t.Deprel[pronoun]) = (tells, Deprel.iobj, Deprel.nsubj);
        for (int i = whom + 1; i < pronoun; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obl or Deprel.nmod)
                (t.Head[i], t.Deprel[i]) = (whom, Deprel.nmod);
        }
    }
}
