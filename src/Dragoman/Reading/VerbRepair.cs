namespace Dragoman.Reading;

/// <summary>Finds the verb of a sentence that the network took for a noun or for a part of another clause ("M23 since January controls the town"),
/// and the object that stands before its verb or apart from it: "the initiative it supports", "asked from Washington guarantees", "…, a demand Kyiv
/// has refused".</summary>
/// <remarks>Each rule looks at one verb and its sentence; a verb of the list in <c>data/tokens/final-verbs.txt</c> has an object. Two subjects of one
/// verb are
/// settled in <see cref="OrderRepair"/>. Examples are in spec/table.md.</remarks>
internal static class VerbRepair
{
    private const int MostWords = 80;

    private static readonly WordSet Transitive = DataFiles.Lines("tokens/final-verbs.txt").ToWordSet();

    // What nobody's will can be: it is accepted, refused or wanted, and does nothing of the kind itself.
    private static readonly WordSet Things = DataFiles.Lines("tokens/final-things.txt").ToWordSet();

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count > MostWords)
                continue;
            RaisePresent(t, s);
            RaiseBehindRelative(t, s);
            RaiseProgressive(t, s);
            for (int i = s.First + 1; i < s.End; i++)
            {
                // "the city's gas main has been shut off": no adjective.
                if (t.Upos[i] is Upos.ADJ && t.Form[i] is "main" && t.Form[i - 1] is "gas" or "water" or "power"
                    && t.Upos[i + 1 < s.End ? i + 1 : i] is not (Upos.NOUN or Upos.PROPN))
                    RaiseMain(t, i);
                if (t.Upos[i] is Upos.PRON && t.Form[i] is "mine" && (t.Upos[i - 1] is Upos.NOUN or Upos.PROPN || t.Form[i - 1] is "ore"))
                    RaiseMine(t, s, i);
                if (t.Form[i] is "cut" or "cuts" && t.Form[i - 1] is "-" && i - 2 >= s.First && t.Form[i - 2] is "fire" or "Fire")
                    RaiseFireCut(t, i);
                // "entered on Saturday Kupiansk": a day behind "on" begins no name.
                if (t.Name[i - 1] is not NameKind.None && t.NameBegins[i - 1] && !t.NameBegins[i] && t.Name[i] is not NameKind.None
                    && i - 2 >= s.First && t.Form[i - 2] is "on" or "On" && t.Form[i - 1].EndsWith("day", StringComparison.Ordinal))
                    (t.Name[i - 1], t.NameBegins[i - 1], t.NameBegins[i]) = (NameKind.None, false, true);
                JoinName(t, s, i);
                if (t.Upos[i] is not Upos.VERB)
                    continue;
                if (t.Lemma[i] is "ask" or "demand" or "request" or "want")
                    SplitAsked(t, s, i);
                if (t.Form[i] is "opposed")
                    RaiseOpposed(t, s, i);
                if (t.Deprel[i] is Deprel.amod)
                    RaiseImposed(t, s, i);
                RepairApposed(t, s, i);
                RepairParted(t, s, i);
                RepairEntered(t, s, i);
                RepairFinal(t, s, i);
            }
        }
    }

    // "said it opposed any amnesty", "Ankara opposed sanctions": the network may take the verb for a preposition, its object for an oblique.
    private static void RaiseOpposed(ParsedText t, SentenceRange s, int verb)
    {
        if (verb + 1 >= s.End || t.Form[verb + 1] is "to" or "by" || t.Form[verb - 1] is "as")
            return;
        if (t.Deprel[verb] is not Deprel.@case)
        {
            int thing = t.Child(s, verb, Deprel.obl);
            if (thing > verb && t.Upos[thing] is Upos.NOUN && t.Child(s, thing, Deprel.@case) < 0 && t.Child(s, verb, Deprel.obj, Deprel.aux_pass) < 0
                && t.Child(s, verb, Deprel.nsubj) >= 0 && thing - verb < 6)
                t.Deprel[thing] = Deprel.obj;
            return;
        }
        int noun = t.Head[verb], subject = verb - 1;
        if (noun < verb || t.Upos[subject] is not (Upos.NOUN or Upos.PROPN or Upos.PRON))
            return;
        while (t.Deprel[subject] is Deprel.nmod or Deprel.compound or Deprel.flat or Deprel.conj or Deprel.appos
            && t.Head[subject] is >= 0 and int above && above < verb)
            subject = t.Head[subject];
        int governor = t.Head[noun], was = t.Head[subject];
        if (governor == subject)
            (t.Head[verb], t.Deprel[verb]) = (was, t.Deprel[subject]);
        else if (governor < 0)
            (t.Head[verb], t.Deprel[verb]) = (-1, Deprel.root);
        else if (governor < subject && t.Upos[governor] is Upos.VERB && TreeRepair.IsSaying(t.Lemma[governor]))
            (t.Head[verb], t.Deprel[verb]) = (governor, Deprel.ccomp);
        else
            return;
        (t.Head[noun], t.Deprel[noun]) = (verb, Deprel.obj);
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.nsubj);
        t.Xpos[verb] = Xpos.VBD;
        // "sanctions that would hurt them": what the clause behind says of the thing.
        if (was > noun && t.Deprel[was] is Deprel.ccomp or Deprel.advcl or Deprel.conj && t.Head[was] == governor)
            (t.Head[was], t.Deprel[was]) = (noun, Deprel.acl_relcl);
    }

    // "moved away from Russian supplies and imposed sanctions on companies": sanctions with no article that are joined by "and" to what stands before
    // were imposed by whoever moved.
    private static void RaiseImposed(ParsedText t, SentenceRange s, int verb)
    {
        int noun = t.Head[verb];
        if (t.Lemma[verb] is not ("impose" or "slap" or "levy" or "launch" or "mount" or "stage" or "wage") || !TreeRepair.IsPast(t.Form[verb])
            || t.Upos[verb - 1] is not Upos.CCONJ || noun <= verb || noun - verb > 3 || t.Upos[noun] is not Upos.NOUN
            || t.Deprel[noun] is not Deprel.conj
            || t.Head[noun] is not (>= 0 and int joined) || joined > verb || noun + 1 >= s.End
            || t.Form[noun + 1] is not ("on" or "against" or "upon"))
            return;
        int main = joined;
        for (int level = 0; level < 6 && main >= 0 && t.Xpos[main] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN); level++)
            main = t.Head[main];
        if (main < s.First || main > verb || t.Upos[main] is not Upos.VERB || t.Child(s, main, Deprel.nsubj) < 0)
            return;
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb]) = (main, Deprel.conj, t.Xpos[main] is Xpos.VBN ? Xpos.VBN : Xpos.VBD);
        (t.Head[noun], t.Deprel[noun], t.Head[verb - 1]) = (verb, Deprel.obj, verb);
    }

    // "the initiative it supports without condition", "the rebels any truce reject": the thing before such a verb is its object.
    private static void RepairFinal(ParsedText t, SentenceRange s, int verb)
    {
        if (!Transitive.Contains(t.Lemma[verb]) || t.Deprel[verb] is Deprel.acl_relcl or Deprel.acl or Deprel.amod || t.Xpos[verb] is Xpos.VBG)
            return;
        int subject = -1, thing = -1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != verb)
                continue;
            if (t.Deprel[i] is Deprel.obj or Deprel.ccomp or Deprel.xcomp or Deprel.aux_pass or Deprel.iobj)
                return;
            if (i < verb && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.expl or Deprel.dislocated)
                (subject, thing) = (thing, i);
        }
        if (subject < 0 || thing < 0)
            return;
        // "the initiative it supports": the pronoun is who does so.
        if (t.Xpos[thing] is Xpos.PRP && Things.Contains(t.Lemma[subject]) && t.Upos[subject] is Upos.NOUN && thing >= verb - 2)
        {
            (t.Deprel[subject], t.Deprel[thing]) = (Deprel.obj, Deprel.nsubj);
            return;
        }
        // "Pakistan the verdict welcomed", "Iran this has rejected": behind a name with nothing in between any thing.
        bool behindName = t.Upos[subject] is Upos.PROPN && IsRightBehind(t, s, subject, thing)
            && (verb + 1 >= s.End || t.Upos[verb + 1] is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ);
        bool named = behindName
            && (t.Upos[thing] is Upos.NOUN && !SubjectRepair.Offices.Contains(t.Lemma[thing])
                && t.Child(s, thing, Deprel.det, Deprel.nmod_poss) >= 0
                || t.Form[thing] is "this" or "that" or "it");
        if (!named && (t.Upos[subject] is not (Upos.NOUN or Upos.PROPN) || !Things.Contains(t.Lemma[thing]) || t.Upos[thing] is not Upos.NOUN)
            || t.Name[thing] is not NameKind.None
            || !named && t.Child(s, thing, Deprel.det, Deprel.nmod_poss, Deprel.amod, Deprel.nmod) < 0)
            return;
        // Nothing but its own phrase, adverbs and auxiliaries between the thing and the verb.
        for (int i = thing + 1; i < verb; i++)
        {
            if (t.Upos[i] is Upos.PUNCT && t.Form[i] is ","
                || !t.Hangs(i, thing, 6) && !(t.Head[i] == verb && t.Upos[i] is Upos.ADV or Upos.AUX or Upos.PART))
                return;
        }
        t.Deprel[thing] = Deprel.obj;
        if (t.Deprel[subject] is Deprel.nsubj_pass)
            t.Deprel[subject] = Deprel.nsubj;
    }

    // Whether the phrase of a thing begins right where that of the subject ends, but for an adverb.
    private static bool IsRightBehind(ParsedText t, SentenceRange s, int subject, int thing)
    {
        for (int i = subject + 1; i < thing; i++)
        {
            if (t.Upos[i] is Upos.PUNCT or Upos.VERB or Upos.CCONJ
                || !t.Hangs(i, subject, 4) && !t.Hangs(i, thing, 4) && t.Upos[i] is not Upos.ADV)
                return false;
        }
        return true;
    }

    // "…, an idea the government has turned down repeatedly": what stands apposed to the clause is what the second subject turned down.
    private static void RepairApposed(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Head[verb] is not (>= 0 and int main) || main > verb
            || t.Deprel[verb] is not (Deprel.parataxis or Deprel.conj or Deprel.ccomp or Deprel.advcl or Deprel.appos))
            return;
        int thing = -1, subject = -1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != verb)
                continue;
            if (i > verb && t.Deprel[i] is Deprel.obj or Deprel.ccomp or Deprel.xcomp || t.Deprel[i] is Deprel.mark or Deprel.cc or Deprel.aux_pass)
                return;
            if (i < verb && t.Deprel[i] is Deprel.nsubj or Deprel.obj or Deprel.dislocated)
                (thing, subject) = (subject, i);
        }
        if (thing <= main + 1 || subject <= thing || t.Deprel[subject] is not Deprel.nsubj || t.Upos[thing] is not Upos.NOUN
            || !Things.Contains(t.Lemma[thing]) || t.Child(s, thing, Deprel.det) is not (> 0 and int article)
            || t.Form[article] is not ("a" or "an") || t.Form[article - 1] is not ",")
            return;
        (t.Head[thing], t.Deprel[thing]) = (main, Deprel.parataxis);
        (t.Head[verb], t.Deprel[verb]) = (thing, Deprel.acl_relcl);
        if (t.Head[article - 1] == verb)
            t.Head[article - 1] = thing;
    }

    // "entered on Saturday Kupiansk": a place without a preposition behind such a verb is what was entered.
    private static void RepairEntered(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Lemma[verb] is not "enter" && !Transitive.Contains(t.Lemma[verb])
            || t.Child(s, verb, Deprel.obj, Deprel.ccomp, Deprel.xcomp, Deprel.aux_pass) >= 0)
            return;
        for (int i = verb + 1; i < Math.Min(s.End, verb + 6); i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obl or Deprel.obl_unmarked && t.Upos[i] is Upos.PROPN
                && !t.Form[i].EndsWith("day", StringComparison.Ordinal) && t.Form[i - 1].EndsWith("day", StringComparison.Ordinal)
                && t.Child(s, i, Deprel.@case) < 0)
            {
                t.Deprel[i] = Deprel.obj;
                return;
            }
        }
    }

    // "The army which Rwanda supports on Wednesday night entered the town": a second verb behind a relative clause, with its own object, is the
    // sentence's.
    private static void RaiseBehindRelative(ParsedText t, SentenceRange s)
    {
        int root = s.First;
        while (root < s.End && t.Head[root] >= 0)
            root++;
        if (root >= s.End || t.Upos[root] is not (Upos.NOUN or Upos.PROPN)
            || t.Child(s, root, Deprel.nsubj, Deprel.nsubj_pass, Deprel.cop, Deprel.expl) >= 0)
            return;
        // Behind a dateline the noun is apposed to the place.
        int noun = t.Child(s, root, Deprel.acl_relcl) >= 0 ? root : t.Child(s, root, Deprel.appos);
        for (int i = noun; i >= 0 && i < s.End && t.Child(s, noun, Deprel.acl_relcl) < 0; i++)
        {
            if (t.Head[i] == root && t.Deprel[i] is Deprel.appos)
                noun = i;
        }
        if (noun < 0 || t.Child(s, noun, Deprel.acl_relcl) is not (>= 0 and int relative) || relative < noun)
            return;
        for (int i = relative + 1; i + 1 < s.End; i++)
        {
            if (t.Head[i] != relative || t.Upos[i] is not Upos.VERB || t.Xpos[i] is not (Xpos.VBN or Xpos.VBD)
                || t.Deprel[i] is not (Deprel.advcl or Deprel.conj or Deprel.xcomp or Deprel.parataxis) || t.Form[i + 1] is "by"
                || t.Child(s, i, Deprel.mark, Deprel.aux, Deprel.aux_pass, Deprel.nsubj, Deprel.nsubj_pass, Deprel.cc) >= 0
                    || t.Child(s, i, Deprel.obj) < i)
                continue;
            (t.Head[i], t.Deprel[i], t.Xpos[i]) = (-1, Deprel.root, Xpos.VBD);
            for (int k = s.First; k < s.End; k++)
            {
                if (t.Head[k] == root && k > i)
                    t.Head[k] = i;
            }
            if (noun != root)
                (t.Head[root], t.Deprel[root]) = (i, Deprel.dep);
            (t.Head[noun], t.Deprel[noun]) = (i, Deprel.nsubj);
            return;
        }
    }

    // "The pipeline is leaking gas": behind its auxiliary a participle is no attribute.
    private static void RaiseProgressive(ParsedText t, SentenceRange s)
    {
        for (int i = s.First + 1; i + 1 < s.End; i++)
        {
            if (t.Xpos[i] is not Xpos.VBG || t.Deprel[i] is not Deprel.amod || t.Head[i] is not (>= 0 and int thing) || thing != i + 1
                || t.Upos[thing] is not Upos.NOUN)
                continue;
            int be = t.Child(s, i, Deprel.aux), subject = t.Child(s, thing, Deprel.nsubj);
            if (be != i - 1 || t.Lemma[be] is not "be" || subject < 0 || subject > be)
                continue;
            (t.Upos[i], t.Head[i], t.Deprel[i]) = (Upos.VERB, t.Head[thing], t.Deprel[thing]);
            for (int k = s.First; k < s.End; k++)
            {
                if (t.Head[k] != thing || k == i)
                    continue;
                t.Head[k] = i;
                if (t.Deprel[k] is Deprel.nmod)
                    t.Deprel[k] = Deprel.obl;
            }
            (t.Head[thing], t.Deprel[thing]) = (i, Deprel.obj);
        }
    }

    // "the gold mine has not worked": behind a noun it is nobody's.
    private static void RaiseMine(ParsedText t, SentenceRange s, int mine)
    {
        int stuff = mine - 1;
        bool above = t.Head[mine] == stuff;
        if (!above && t.Head[mine] != t.Head[stuff])
            return;
        (t.Upos[mine], t.Xpos[mine], t.Lemma[mine]) = (Upos.NOUN, Xpos.NN, "mine");
        if (above)
            (t.Head[mine], t.Deprel[mine]) = (t.Head[stuff], t.Deprel[stuff]);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == stuff && i != mine && (i < stuff || above))
            {
                t.Head[i] = mine;
                // "The tin ore mine": what was taken for a subject is what is mined.
                if (i < stuff && t.Deprel[i] is Deprel.nsubj)
                    t.Deprel[i] = Deprel.compound;
            }
        }
        if (t.Upos[stuff] is Upos.VERB)
            (t.Upos[stuff], t.Xpos[stuff]) = (Upos.NOUN, Xpos.NN);
        (t.Head[stuff], t.Deprel[stuff]) = (mine, Deprel.compound);
        // "The ore mine, 60 km away, stopped production": without its false verb the sentence has the next one.
        if (t.Head[mine] >= 0)
            return;
        for (int i = mine + 1; i < s.End; i++)
        {
            if (t.Head[i] != mine || t.Deprel[i] is not Deprel.conj || t.Upos[i] is not Upos.VERB
                || t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
                continue;
            (t.Head[i], t.Deprel[i]) = (-1, Deprel.root);
            for (int k = i + 1; k < s.End; k++)
            {
                if (t.Head[k] == mine)
                    t.Head[k] = i;
            }
            (t.Head[mine], t.Deprel[mine]) = (i, Deprel.nsubj);
            return;
        }
    }

    // "a fire-cut was signed": a truce, in the words of another language.
    private static void RaiseFireCut(ParsedText t, int cut)
    {
        (t.Upos[cut], t.Xpos[cut], t.Lemma[cut]) = (Upos.NOUN, t.Form[cut] is "cut" ? Xpos.NN : Xpos.NNS, "cut");
        (t.Upos[cut - 2], t.Xpos[cut - 2], t.Lemma[cut - 2], t.Head[cut - 2], t.Deprel[cut - 2]) = (Upos.NOUN, Xpos.NN, "fire", cut, Deprel.compound);
        (t.Name[cut - 2], t.NameBegins[cut - 2], t.Head[cut - 1]) = (NameKind.None, false, cut - 2);
    }

    private static void RaiseMain(ParsedText t, int main)
    {
        (t.Upos[main], t.Xpos[main]) = (Upos.NOUN, Xpos.NN);
        for (int k = t.Sentences[t.SentenceOf[main]].First; k < main - 1; k++)
        {
            if (t.Head[k] == main - 1)
                t.Head[k] = main;
        }
        if (t.Head[main] == main - 1)
            (t.Head[main], t.Deprel[main]) = (t.Head[main - 1], t.Deprel[main - 1]);
        (t.Head[main - 1], t.Deprel[main - 1]) = (main, Deprel.compound);
    }

    // "He accepts, he added, the dividing of power": what stands behind who says so is what is accepted.
    private static void RepairParted(ParsedText t, SentenceRange s, int says)
    {
        // "…, he added, the sharing of power, provided that": the tree may give the thing to what comes behind it.
        if (t.Deprel[says] is Deprel.parataxis && says + 2 < s.End && t.Form[says + 1] is "," && TreeRepair.IsSaying(t.Lemma[says])
            && t.Head[says] is >= 0 and int accepts && accepts < says && Transitive.Contains(t.Lemma[accepts])
            && t.Child(s, accepts, Deprel.obj, Deprel.ccomp, Deprel.xcomp) < 0)
        {
            for (int i = says + 2; i < s.End; i++)
            {
                if (t.Upos[i] is not Upos.NOUN || t.Deprel[i] is not Deprel.nsubj || t.Head[i] is not (>= 0 and int provided) || provided < i
                    || t.Form[provided] is not "provided")
                    continue;
                (t.Head[i], t.Deprel[i], t.Head[provided], t.Deprel[provided]) = (accepts, Deprel.obj, accepts, Deprel.advcl);
                return;
            }
        }
        if (says + 2 >= s.End || t.Form[says + 1] is not "," || !TreeRepair.IsSaying(t.Lemma[says])
            || t.Child(s, says, Deprel.ccomp) is not (>= 0 and int verb) || verb > says || !Transitive.Contains(t.Lemma[verb])
            || t.Child(s, verb, Deprel.obj, Deprel.ccomp, Deprel.xcomp) >= 0
            || t.Child(s, says, Deprel.nsubj) is not (>= 0 and int who) || who > says)
            return;
        for (int i = says + 2; i < s.End; i++)
        {
            if (t.Head[i] == says && t.Deprel[i] is Deprel.nsubj or Deprel.obj && t.Upos[i] is Upos.NOUN)
            {
                (t.Head[i], t.Deprel[i]) = (verb, Deprel.obj);
                return;
            }
        }
    }

    // "Sanski Most, which remains in their hands": a word with a capital behind a name, within a sentence, is of the name, whatever it means in small
    // letters.
    private static void JoinName(ParsedText t, SentenceRange s, int word)
    {
        if (t.Form[word] is not "Most" || word <= s.First || t.Upos[word - 1] is not Upos.PROPN || t.Name[word - 1] is NameKind.None
            || t.Head[word] != word - 1 || t.Name[word] is not NameKind.None)
            return;
        (t.Upos[word], t.Xpos[word], t.Lemma[word], t.Deprel[word]) = (Upos.PROPN, Xpos.NNP, t.Form[word], Deprel.flat);
        for (int i = word - 1; i <= word; i++)
            t.Name[i] = NameKind.Place;
        t.NameBegins[word] = false;
    }

    // "asked from Washington written guarantees": whom, and behind him what.
    private static void SplitAsked(ParsedText t, SentenceRange s, int verb)
    {
        if (verb + 3 >= s.End || t.Form[verb + 1] is not "from" || t.Upos[verb + 2] is not Upos.PROPN || t.Head[verb + 1] is not (>= 0 and int thing)
            || thing < verb + 3 || t.Head[thing] != verb || t.Deprel[thing] is not Deprel.obl || t.Upos[thing] is not Upos.NOUN)
            return;
        int whom = verb + 2;
        while (whom + 1 < thing && t.Upos[whom + 1] is Upos.PROPN)
            whom++;
        if (t.Head[whom] != thing)
            return;
        (t.Head[whom], t.Deprel[whom], t.Head[verb + 1], t.Deprel[thing]) = (verb, Deprel.obl, whom, Deprel.obj);
    }

    // "Eritrea any withdrawal of its soldiers rejects": the tree may hang both from the name.
    private static void RaiseFinal(ParsedText t, SentenceRange s, int root)
    {
        int thing = t.Child(s, root, Deprel.obj), verb =
            t.Child(s, root, Deprel.ccomp, Deprel.acl_relcl, Deprel.conj, Deprel.parataxis, Deprel.dep);
        if (t.Upos[root] is not Upos.PROPN || thing < root || verb < thing || t.Upos[thing] is not Upos.NOUN || t.Upos[verb] is not Upos.VERB
            || t.Xpos[verb] is not (Xpos.VBZ or Xpos.VBD or Xpos.VBP) || !Transitive.Contains(t.Lemma[verb])
            || t.Child(s, verb, Deprel.nsubj, Deprel.obj, Deprel.ccomp, Deprel.mark, Deprel.aux_pass) >= 0)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == root && (i > thing || t.Deprel[i] is Deprel.punct))
                t.Head[i] = verb;
        }
        (t.Head[verb], t.Deprel[verb], t.Head[thing], t.Head[root], t.Deprel[root]) = (-1, Deprel.root, verb, verb, Deprel.nsubj);
    }

    // "M23 since the end of January controls Goma": in a sentence without a finite verb a form in "-s" between a name and another is one.
    private static void RaisePresent(ParsedText t, SentenceRange s)
    {
        int root = s.First;
        while (root < s.End && t.Head[root] >= 0)
            root++;
        if (root >= s.End || t.Form[s.End - 1] is not "." || t.Upos[root] is not (Upos.PROPN or Upos.NOUN)
            || t.Upos[root] is Upos.NOUN && t.Xpos[root] is not Xpos.NNS)
            return;
        RaiseFinal(t, s, root);
        if (t.Head[root] >= 0)
            return;
        bool several = t.Xpos[root] is Xpos.NNS || t.Form[root].EndsWith('s');
        int verb = -1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Upos[i] is Upos.AUX or Upos.VERB && t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD
                && t.Deprel[i] is not (Deprel.acl_relcl or Deprel.advcl))
                return;
            if (verb < 0 && i > root + 1 && i + 1 < s.End
                && (t.Xpos[i] is Xpos.NNS && t.Form[i].EndsWith('s') && t.Upos[root] is Upos.PROPN
                    || several && t.Xpos[i] is Xpos.NN && Transitive.Contains(t.Form[i]))
                && Transitive.Contains(Lemmatizer.Lemma(t.Form[i], Upos.VERB, Xpos.VBZ)) && t.Upos[i + 1] is Upos.PROPN or Upos.DET
                && t.Upos[i - 1] is Upos.PROPN or Upos.NOUN or Upos.ADV or Upos.NUM
                && t.Child(s, i, Deprel.det, Deprel.amod, Deprel.nmod_poss) < 0)
                verb = i;
        }
        if (verb < 0)
            return;
        int above = t.Head[verb], before = verb - 1;
        for (int i = s.First; i < s.End; i++)
        {
            // What the noun had before it is the phrase before the verb.
            if (i < verb && t.Head[i] == verb)
                (t.Head[i], t.Deprel[i]) = i == before ? (above > verb ? root : above, t.Deprel[i] is Deprel.punct ? Deprel.punct : Deprel.nmod)
                    : (t.Deprel[i] is Deprel.@case or Deprel.punct ? before : above > verb ? root : above, t.Deprel[i]);
            else if (t.Head[i] == root && i != verb && t.Deprel[i] is Deprel.nmod or Deprel.obl)
                (t.Head[i], t.Deprel[i]) = (verb, Deprel.obl);
            else if (t.Head[i] == root && i > verb)
                t.Head[i] = verb;
        }
        if (above > verb)
            (t.Head[above], t.Deprel[above]) = (verb, Deprel.obj);
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) =
            (Upos.VERB, t.Xpos[verb] is Xpos.NN ? Xpos.VBP : Xpos.VBZ, Lemmatizer.Lemma(t.Form[verb], Upos.VERB, Xpos.VBZ));
        (t.Head[verb], t.Deprel[verb], t.Head[root], t.Deprel[root]) = (-1, Deprel.root, verb, Deprel.nsubj);
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == verb && t.Upos[i] is Upos.PROPN or Upos.NOUN && t.Child(s, i, Deprel.@case) < 0)
            {
                t.Deprel[i] = Deprel.obj;
                break;
            }
        }
    }
}
