using Dragoman.Names;

namespace Dragoman.Reading;

/// <summary>Mends trees where the words themselves rule the network's reading out: a sentence of running prose without its finite verb ("The
/// president on Wednesday rejected calls for a truce" is no noun phrase about rejected calls), "denies" as a noun, a place for a speaker ("In
/// Washington, X said").</summary>
/// <remarks>A sentence that ends with a stop has a finite verb. Where the tree has none at its top and one form could be the past tense with a
/// subject before it and an object behind it, that word becomes the root. Figures: docs/decisions.md.</remarks>
internal static class TreeRepair
{
    private const int FewestWords = 5, MostWords = 80;

    // Irregular forms that are past tense and participle alike; those in "-ed" are told by their ending.
    private static readonly WordSet Irregular = DataFiles.Lines("tokens/past-forms.txt").ToWordSet();

    private static readonly WordSet Saying = DataFiles.List("tokens/repair-words.txt", "saying");

    // Forms that could be plural nouns, of verbs that take a gerund.
    private static readonly WordSet Present = DataFiles.List("tokens/repair-words.txt", "present");

    // Plain forms that no noun and no adjective has.
    private static readonly WordSet Plain = DataFiles.List("tokens/repair-words.txt", "tree-plain");

    private static readonly WordSet Collective = DataFiles.List("tokens/repair-words.txt", "collective");

    // What happens of itself, and is done to nothing.
    private static readonly WordSet Happening = DataFiles.List("tokens/repair-words.txt", "happening");

    private static readonly WordSet Bare = DataFiles.List("tokens/repair-words.txt", "bare");

    public static void Repair(ParsedText t)
    {
        RepairWords(t);
        RepairSurnames(t);
        RepairModifiers(t);
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count is >= FewestWords and <= MostWords && Root(t, s) is >= 0 and int top && t.Upos[top] is Upos.VERB)
            {
                LowerParticiple(t, s, top);
                LowerMarked(t, s, top);
            }
            if (s.Count <= MostWords && Root(t, s) is >= 0 and int noun && t.Upos[noun] is Upos.NOUN
                && SubjectRepair.Child(t, s, noun, Deprel.cop, Deprel.aux, Deprel.expl) < 0)
                RaiseBehindSubject(t, s, noun);
            if (s.Count is < FewestWords or > MostWords || t.Form[s.End - 1] is not "." || Root(t, s) is not (>= 0 and int root)
                || t.Upos[root] is not (Upos.NOUN or Upos.PROPN) || HasFinite(t, s, root))
                continue;
            if (RaiseLast(t, s, root))
                continue;
            if (IsPresent(t, root))
            {
                RaisePresent(t, s, root);
                continue;
            }
            for (int i = s.First + 1; i < s.End - 1; i++)
            {
                // "The Greek Cypriots accuse Tatar of undermining it": a plain form right behind a plural is no clause about what follows.
                if (i == root + 1 && t.Xpos[i] is Xpos.VBP && t.Xpos[root] is Xpos.NNS or Xpos.NNPS && Plain.Contains(t.Form[i])
                    && t.Upos[i + 1] is Upos.PROPN or Upos.NOUN && t.Head[i] == i + 1 && t.Head[i + 1] == root)
                {
                    Raise(t, s, i, root);
                    (t.Head[i + 1], t.Deprel[i + 1]) = (i, Deprel.obj);
                    break;
                }
                // "Angola, the mediator, called for a truce": behind the comma that ends what is apposed stands no participle of that.
                // "The minister, for his part, accused Belgrade".
                bool apposed = t.Deprel[i] is Deprel.acl && t.Head[i] >= 0
                    && (t.Deprel[t.Head[i]] is Deprel.appos
                        || t.Deprel[t.Head[i]] is Deprel.nmod && SubjectRepair.Child(t, s, i, Deprel.obj, Deprel.ccomp) > i)
                    && t.Head[t.Head[i]] == root && t.Form[i - 1] is "," && i - 1 > t.Head[i] && t.Xpos[i] is Xpos.VBD or Xpos.VBN
                    && IsPast(t.Form[i]) && t.Form[i + 1] is not "by";
                // "The minister, who voted against, called it a mistake".
                bool behind = i > root && t.Form[i - 1] is "," && t.Xpos[i] is Xpos.VBD
                    && t.Deprel[i] is Deprel.advcl or Deprel.conj or Deprel.parataxis && t.Head[i] is >= 0 and int clause
                    && (t.Head[clause] == root || clause > root && t.Head[clause] >= s.First && SubjectRepair.Hangs(t, t.Head[clause], root, 4))
                    && t.Deprel[clause] is Deprel.acl_relcl;
                // "A, who received on Monday in Tripoli the minister B, called": whom he received is not called.
                if (behind && t.Head[i] is var receives && SubjectRepair.Child(t, s, receives, Deprel.obj, Deprel.ccomp, Deprel.xcomp) < 0
                    && SubjectRepair.Child(t, s, i, Deprel.obj) is >= 0 and int received && received > receives && received < i)
                    t.Head[received] = receives;
                // "A, whose party walked out when B was let in, accused C": behind the last comma, with an object of its own, however deep in what is
                // told of A.
                behind |= i > root + 4 && i + 1 < s.End && t.Form[root + 1] is "," && t.Upos[root] is Upos.PROPN && t.Form[i - 1] is ","
                    && t.Deprel[i] is Deprel.xcomp or Deprel.acl or Deprel.advcl && t.Xpos[i] is Xpos.VBD or Xpos.VBN && IsPast(t.Form[i])
                    && t.Form[i + 1] is not ("by" or "in" or "on" or "at" or "from") && IsBare(t, i)
                    && SubjectRepair.Child(t, s, i, Deprel.obj, Deprel.ccomp) > i && RelativeOf(t, i) is >= 0 and int told && t.Head[told] == root;
                // "The forces opposed the withdrawal": no preposition between a noun and an article.
                if (t.Deprel[i] is Deprel.@case && t.Form[i] is "opposed" && i > s.First
                    && (t.Upos[i - 1] is Upos.NOUN or Upos.PROPN || t.Form[i - 1] is "," && i - 1 > s.First && t.Upos[i - 2] is Upos.PROPN)
                    && t.Head[i] > i && t.Head[t.Head[i]] == root)
                {
                    int thing = t.Head[i];
                    for (int k = thing + 1; k < s.End; k++)
                    {
                        if (t.Head[k] == thing && t.Deprel[k] is Deprel.conj && t.Upos[k] is Upos.VERB)
                            t.Head[k] = i;
                    }
                    Raise(t, s, i, root);
                    (t.Head[thing], t.Deprel[thing]) = (i, Deprel.obj);
                    break;
                }
                // "Israel, which considers it a danger, opposes a deal": the second has no "which".
                // "Mediators who have met both delegations insist that it will hold": nor has this one, whose clause is told by "that".
                bool main = i > root + 3 && (t.Form[i - 1] is "," || t.Form[i + 1] is "that" && t.Upos[i - 1] is Upos.NOUN or Upos.PROPN)
                    && t.Xpos[i] is Xpos.VBZ or Xpos.VBP or Xpos.VBD && t.Deprel[i] is Deprel.acl_relcl && t.Head[i] == root && IsBare(t, i)
                    && HasRelative(t, root, i);
                // "The White Helmets, which work in the region, accuse him": nor has this one.
                main |= i > root + 3 && t.Form[i - 1] is "," && Plain.Contains(t.Form[i]) && t.Xpos[root] is Xpos.NNPS or Xpos.NNS
                    && t.Xpos[i] is Xpos.VB or Xpos.VBP && t.Form[root + 1] is "," && t.Deprel[i] is not (Deprel.acl_relcl or Deprel.root)
                    && HasRelative(t, root, i) && t.Upos[i + 1] is Upos.PROPN or Upos.DET or Upos.NOUN or Upos.ADJ;
                // "The talks in Havana, now in their fourth year, resumed on Monday".
                bool goes = i > root + 3 && t.Head[i] == root && t.Deprel[i] is Deprel.acl && t.Form[i - 1] is ","
                    && t.Form[i] is "resumed" or "ended" or "began" or "opened" or "continued" or "failed" or "collapsed" or "concluded" or "started"
                        or "arrived" or "agreed"
                    && t.HasComma(root + 1, i - 1);
                // "The last round of negotiations collapsed in Kinshasa in April": what happens of itself is done to nothing.
                goes |= i > root && t.Deprel[i] is Deprel.acl && t.Xpos[i] is Xpos.VBD or Xpos.VBN && Happening.Contains(t.Form[i])
                    && t.Form[i - 1] is not "," && t.Form[i + 1] is "in" or "on" or "at" or "after" or "last" or "without"
                    && (t.Head[i] == root || t.Head[i] == i - 1 && IsInName(t, i - 1, root));
                if ((t.Head[i] == root || IsPartOf(t, t.Head[i], root)) && t.Deprel[i] is Deprel.acl && i > root && IsPastOfClause(t, s, i) || goes
                    || apposed || behind || main)
                {
                    Raise(t, s, i, root);
                    break;
                }
                if (t.Deprel[i] is Deprel.amod && t.Head[i] > i && (t.Head[i] == root || t.Head[t.Head[i]] == root && root < i)
                    && (IsPast(t.Form[i]) || Plain.Contains(t.Form[i]) && t.Xpos[i - 1] is Xpos.NNS or Xpos.NNPS) && EndsSubject(t, s, i))
                {
                    RaiseModifier(t, s, i, root);
                    // "The Greek Cypriots accuse Tatar of undermining".
                    if (!IsPast(t.Form[i]))
                    {
                        (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.VERB, Xpos.VBP, t.Form[i]);
                        for (int k = t.Head[i + 1] == i ? i + 1 : s.End; k < s.End; k++)
                        {
                            // "of undermining" is of whom they accuse.
                            if (t.Form[i] is "accuse" or "blame" && t.Deprel[k] is Deprel.acl && t.Head[k] == i + 1)
                                (t.Head[k], t.Deprel[k]) = (i, Deprel.advcl);
                        }
                    }
                    break;
                }
            }
        }
    }

    // A noun at the top with a subject and no copula is a verb, or has the verb between the two.
    private static void RaiseBehindSubject(ParsedText t, SentenceRange s, int noun)
    {
        int subject = SubjectRepair.Child(t, s, noun, Deprel.nsubj), verb = SubjectRepair.Child(t, s, noun, Deprel.amod);
        // "The council voiced concern over it": a past form behind its subject is no participle of the noun.
        if (verb > s.First && verb < noun && t.Xpos[verb] is Xpos.VBD or Xpos.VBN && IsPast(t.Form[verb]) && t.Deprel[verb - 1] is Deprel.nsubj
            && (t.Head[verb - 1] == verb || t.Head[verb - 1] == noun))
            RaiseModifier(t, s, verb, noun);
        // "Analysts doubt that it will hold".
        else if (subject >= s.First && subject == noun - 1 && t.Xpos[noun] is Xpos.NN && t.Xpos[subject] is Xpos.NNS or Xpos.NNPS or Xpos.PRP
            && SubjectRepair.Child(t, s, noun, Deprel.ccomp) > noun && SubjectRepair.Child(t, s, noun, Deprel.det, Deprel.amod) < 0)
            (t.Upos[noun], t.Xpos[noun]) = (Upos.VERB, Xpos.VBP);
    }

    // "The group accused soldiers and fighters linked to a militia of killing": a participle without an auxiliary right behind the object of a past
    // form is said of that object, and is not what the group did.
    private static void LowerParticiple(ParsedText t, SentenceRange s, int root)
    {
        if (t.Xpos[root] is not Xpos.VBN || root < s.First + 3 || t.Upos[root - 1] is not (Upos.NOUN or Upos.PROPN)
            || SubjectRepair.Child(t, s, root, Deprel.nsubj) is not (>= 0 and int subject) || subject > root
            || SubjectRepair.Child(t, s, root, Deprel.aux, Deprel.aux_pass, Deprel.cop, Deprel.obj) >= 0)
            return;
        int verb = SubjectRepair.Child(t, s, subject, Deprel.acl);
        if (verb != subject + 1 || verb >= root - 1 || t.Xpos[verb] is not (Xpos.VBN or Xpos.VBD) || t.Form[verb + 1] is "by"
            || SubjectRepair.Child(t, s, verb, Deprel.obj) is not (> 0 and int thing) || thing < verb || thing >= root
            || !SubjectRepair.Hangs(t, root - 1, thing, 4))
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == root
                && (i < verb || t.Upos[i] is Upos.PUNCT || t.Deprel[i] is Deprel.advcl && t.Xpos[i] is Xpos.VBG
                    || t.Deprel[i] is Deprel.conj or Deprel.parataxis))
                t.Head[i] = verb;
        }
        Top(t, verb);
        (t.Head[subject], t.Deprel[subject], t.Head[root], t.Deprel[root]) = (verb, Deprel.nsubj, root - 1, Deprel.acl);
    }

    // "The last round of negotiations collapsed in Kinshasa, after Ethiopia refused the offer": what a conjunction opens behind a comma is not the
    // sentence's own verb, where a form before it could be that.
    private static void LowerMarked(ParsedText t, SentenceRange s, int root)
    {
        int mark = SubjectRepair.Child(t, s, root, Deprel.mark);
        if (mark < s.First + 4 || mark > root || t.Form[mark] is not ("after" or "as" or "because" or "when" or "while" or "before" or "since")
            || t.Form[mark - 1] is not "," || SubjectRepair.Child(t, s, root, Deprel.nsubj) is not (>= 0 and int subject) || subject > mark)
            return;
        int own = -1, verb = -1;
        for (int i = mark + 1; i < root; i++)
        {
            if (t.Head[i] == root && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                own = i;
        }
        for (int i = subject + 1; own >= 0 && i < mark - 1 && verb < 0; i++)
        {
            if (t.Deprel[i] is Deprel.acl && t.Xpos[i] is Xpos.VBD or Xpos.VBN && t.Form[i - 1] is not "," && t.Form[i + 1] is not "by"
                && (Happening.Contains(t.Form[i]) || t.Xpos[i] is Xpos.VBD || SubjectRepair.Child(t, s, i, Deprel.obj, Deprel.ccomp) > i)
                && SubjectRepair.Hangs(t, i, subject, 4))
                verb = i;
        }
        if (verb < 0)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == root && i < mark - 1 || i == s.End - 1)
                t.Head[i] = verb;
        }
        Top(t, verb);
        (t.Head[subject], t.Deprel[subject], t.Head[root], t.Deprel[root]) = (verb, Deprel.nsubj, verb, Deprel.advcl);
    }

    // Whether a word hangs from the root by phrases with "of" alone: "the Council of Security of the United Nations".
    private static bool IsInName(ParsedText t, int word, int root)
    {
        for (int level = 0; level < 3 && word > root && t.Deprel[word] is Deprel.nmod; level++)
            word = t.Head[word];
        return word == root;
    }

    // The relative clause that a verb hangs in, at most three clauses deep; −1 for none.
    private static int RelativeOf(ParsedText t, int verb)
    {
        int at = t.Head[verb];
        for (int level = 0; level < 3 && at >= 0 && t.Deprel[at] is Deprel.advcl or Deprel.xcomp or Deprel.ccomp or Deprel.conj; level++)
            at = t.Head[at];
        return at >= 0 && at < verb && t.Deprel[at] is Deprel.acl_relcl ? at : -1;
    }

    // "Blinken on Wednesday with the minister by phone spoke", "Washington on Thursday to four firms sanctions applied": word for word from a
    // language whose verb comes last, a name at the beginning, phrases, and one past form right before the stop.
    private static bool RaiseLast(ParsedText t, SentenceRange s, int root)
    {
        int verb = s.End - 2;
        if (t.Upos[root] is not Upos.PROPN || verb < root + 3 || t.Xpos[verb] is not (Xpos.VBD or Xpos.VBN)
            || t.Xpos[verb] is Xpos.VBN && !IsPast(t.Form[verb]) || t.Deprel[verb] is Deprel.amod or Deprel.compound)
            return false;
        bool led = false;
        for (int i = s.First; i < verb; i++)
        {
            // Another verb or a comma: no such sentence.
            // … but what "to" leads: "Marcos also the idea to arm the guard rejected".
            if (t.Xpos[i] is Xpos.VB && t.Form[i - 1] is "to" && t.Deprel[i] is Deprel.acl)
                continue;
            if (t.Upos[i] is Upos.VERB or Upos.AUX || i > root && t.Upos[i] is Upos.PUNCT or Upos.SCONJ)
                return false;
            led |= t.Head[i] > root && t.Head[i] < verb && t.Deprel[i] is Deprel.@case && i > root;
        }
        if (!led || HasPart(t, verb))
            return false;
        for (int i = root + 1; i < s.End; i++)
        {
            if (t.Head[i] == root && i != verb && t.Deprel[i] is not (Deprel.flat or Deprel.nmod_poss or Deprel.appos)
                && !(t.Deprel[i] is Deprel.nmod && t.Head[Math.Max(i - 1, 0)] == i && t.Form[i - 1] is "of"))
                Hang(t, i, verb);
        }
        int thing = verb - 1;
        Top(t, verb);
        (t.Head[root], t.Deprel[root], t.Head[s.End - 1]) = (verb, Deprel.nsubj, verb);
        for (int i = root + 1; i < thing; i++)
        {
            if (t.Head[i] == root && t.Deprel[i] is Deprel.appos && t.Upos[i] is Upos.NOUN
                && SubjectRepair.Child(t, s, i, Deprel.det) is >= 0 and int article && article > root)
            {
                (t.Head[i], t.Deprel[i]) = (verb, Deprel.obj);
                return true;
            }
        }
        if (t.Upos[thing] is not Upos.NOUN || t.Form[thing - 1] is "by" or "on" or "in" or "at" or "with" or "to" or "from")
            return true;
        // "to four firms sanctions applied": the plural before it closes its own phrase.
        if (t.Deprel[thing - 1] is Deprel.compound && t.Head[thing - 1] == thing && t.Xpos[thing - 1] is Xpos.NNS)
        {
            for (int i = root + 1; i < thing - 1; i++)
            {
                if (t.Head[i] == thing)
                    t.Head[i] = thing - 1;
            }
            (t.Head[thing - 1], t.Deprel[thing - 1]) = (verb, Deprel.obl);
        }
        for (int i = root + 1; i < thing; i++)
        {
            if (t.Head[i] == thing && t.Deprel[i] is Deprel.@case)
                return true;
        }
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
        return true;
    }

    private static bool HasPart(ParsedText t, int verb)
    {
        for (int i = Math.Max(0, verb - 3); i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.aux or Deprel.aux_pass)
                return true;
        }
        return false;
    }

    // "Since the American shooting suggestion": behind an article a gerund with a noun right behind it is that noun's, and governs nothing.
    private static void RepairModifiers(ParsedText t)
    {
        for (int i = 2; i + 1 < t.Count; i++)
        {
            int noun = i + 1;
            if (t.Xpos[i] is not Xpos.VBG || t.Head[noun] != i || t.Deprel[noun] is not Deprel.obj
                || t.Deprel[i] is not (Deprel.advcl or Deprel.acl or Deprel.nmod or Deprel.obl))
                continue;
            int det = -1, first = Math.Max(t.Sentences[t.SentenceOf[i]].First, i - 4);
            for (int k = first; k < i; k++)
            {
                if (t.Deprel[k] is Deprel.det && t.Lemma[k] is "the" or "a" or "this" && (t.Head[k] == noun || t.Head[k] == i))
                    det = k;
            }
            if (det < 0)
                continue;
            (t.Head[noun], t.Deprel[noun]) =
                (t.Head[i], t.Deprel[i] is Deprel.advcl ? Deprel.obl : t.Deprel[i] is Deprel.acl ? Deprel.nmod : t.Deprel[i]);
            for (int k = first; k < t.Sentences[t.SentenceOf[i]].End; k++)
            {
                if (t.Head[k] != i || k == noun)
                    continue;
                t.Head[k] = noun;
                if (t.Deprel[k] is Deprel.mark)
                    t.Deprel[k] = Deprel.@case;
            }
            (t.Head[i], t.Deprel[i]) = (noun, Deprel.amod);
        }
    }

    /// <summary>Whether a form in "-s" is one of the verbs of saying: "demands", "claims".</summary>
    public static bool IsSayingForm(string form, out string lemma)
    {
        lemma = form.EndsWith('s') ? form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y" : form[..^1] : "";
        return Saying.Contains(lemma);
    }

    /// <summary>Whether a lemma is a verb of saying.</summary>
    public static bool IsSaying(string lemma) => lemma is "tell" or "write" or "state" or "affirm" or "tweet" or "explain" || Saying.Contains(lemma);

    // "…, Sameh Shoukry said. “…,” Shoukry told lawmakers": what ends a name in one place is a name in another.
    private static void RepairSurnames(ParsedText t)
    {
        HashSet<string>? surnames = null;
        for (int i = 1; i < t.Count; i++)
        {
            // "Sediq Sediqqi, the spokesman, said": what stands behind a person's name and goes with it, in capitals, is the rest of the name.
            if (t.Upos[i] is Upos.NOUN && char.IsUpper(t.Form[i][0]) && t.Name[i] is NameKind.None && t.Name[i - 1] is NameKind.Person
                && (t.Deprel[i] is Deprel.nsubj && t.Head[i - 1] == i && t.Deprel[i - 1] is Deprel.compound
                    || t.Deprel[i] is Deprel.flat && t.Head[i] == i - 1)
                && i + 1 < t.Count && t.Form[i + 1] is "," && t.Form[i].Length > 3 && char.IsLower(t.Form[i][1]) && t.Lemma[i - 1].Length > 2)
                (t.Upos[i], t.Xpos[i], t.Lemma[i], t.Name[i]) = (Upos.PROPN, Xpos.NNP, t.Form[i], NameKind.Person);
            // At the beginning of a sentence, where all words have a capital, only as what does something.
            if (t.Sentences[t.SentenceOf[i]].First == i && t.Upos[i] is Upos.NOUN or Upos.VERB && t.Xpos[i] is Xpos.NN && t.Deprel[i] is Deprel.nsubj
                && t.Form[i].Length > 3)
            {
                surnames ??= Surnames(t);
                if (surnames.Contains(t.Form[i]))
                    (t.Upos[i], t.Xpos[i], t.Lemma[i], t.Name[i], t.NameBegins[i]) = (Upos.PROPN, Xpos.NNP, t.Form[i], NameKind.Person, true);
                continue;
            }
            if (t.Upos[i] is not Upos.NOUN || t.Xpos[i] is not Xpos.NN || t.Form[i].Length < 4 || !char.IsUpper(t.Form[i][0])
                || !char.IsLower(t.Form[i][1]) || t.Sentences[t.SentenceOf[i]].First == i)
                continue;
            surnames ??= Surnames(t);
            if (surnames.Contains(t.Form[i]))
                (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.PROPN, Xpos.NNP, t.Form[i]);
        }
    }

    // What is to come first goes with the verb before the conjunction.
    private static void BeginUntil(ParsedText t, int until, int verb)
    {
        (t.Head[until], t.Deprel[until], t.Upos[until]) = (verb, Deprel.mark, Upos.SCONJ);
        int first = t.Sentences[t.SentenceOf[until]].First, before = until - 1;
        while (before > first && t.Upos[before] is not Upos.VERB)
            before--;
        if (t.Upos[before] is Upos.VERB && t.Deprel[verb] is Deprel.advcl && SubjectRepair.Hangs(t, before, t.Head[verb], 6))
            t.Head[verb] = before;
    }

    private static void RaiseDeed(ParsedText t, int deed, int done, int claims)
    {
        bool of = t.Form[deed - 1] is "of";
        (t.Head[deed], t.Deprel[deed]) = (claims, of ? Deprel.advcl : Deprel.xcomp);
        (t.Head[done], t.Deprel[done]) = (deed, Deprel.obj);
        if (of)
            (t.Head[deed - 1], t.Deprel[deed - 1]) = (deed, Deprel.mark);
        // "of shelling villages along the line": where the deed was done.
        if (of && done + 2 < t.Count && t.Deprel[done + 1] is Deprel.@case
            && t.Form[done + 1] is "along" or "near" or "inside" or "outside" or "across" or "around" && t.Head[done + 1] is var place && place > done
            && t.Head[place] == claims)
            t.Head[place] = deed;
    }

    private static HashSet<string> Surnames(ParsedText t)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int i = 1; i < t.Count; i++)
        {
            if (t.Upos[i] is Upos.PROPN && t.Upos[i - 1] is Upos.PROPN && t.Name[i] is not (NameKind.Place or NameKind.Organization)
                && (t.Deprel[i] is Deprel.flat && t.Head[i] < i
                    || t.Head[i - 1] == i && t.Deprel[i - 1] is Deprel.compound
                        && (t.Name[i] is NameKind.Person || GivenNameList.Has(t.Form[i - 1])
                            || i > 1 && t.Head[i - 2] == i && t.Deprel[i - 2] is Deprel.nmod_desc)))
                found.Add(t.Form[i]);
        }
        return found;
    }

    private static void RepairWords(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            // "Talks between A and B": a capital at the beginning makes no name of it.
            if (s.Count > 2 && t.Form[s.First] is "Talks" or "Negotiations" or "Consultations" && t.Upos[s.First] is Upos.PROPN
                && t.Upos[s.First + 1] is Upos.ADP or Upos.VERB or Upos.AUX)
            {
                (t.Upos[s.First], t.Xpos[s.First], t.Name[s.First], t.NameBegins[s.First]) = (Upos.NOUN, Xpos.NNS, NameKind.None, false);
                t.Lemma[s.First] = Lemmatizer.Lemma(t.Form[s.First], Upos.NOUN, Xpos.NNS);
            }
            // "Visit to Baku of the envoy is not planned": what something is done with is no verb.
            else if (s.Count > 4 && t.Xpos[s.First] is Xpos.VB && t.Deprel[s.First] is Deprel.nsubj or Deprel.nsubj_pass
                && t.Upos[s.First + 1] is Upos.ADP)
            {
                (t.Upos[s.First], t.Xpos[s.First]) = (Upos.NOUN, Xpos.NN);
                t.Lemma[s.First] = Lemmatizer.Lemma(t.Form[s.First], Upos.NOUN, Xpos.NN);
                for (int k = s.First + 1; k < s.End; k++)
                {
                    if (t.Head[k] == s.First && t.Deprel[k] is Deprel.obl)
                        t.Deprel[k] = Deprel.nmod;
                }
            }
            // "Demonstrators blocked a road": tagged as a plural noun, it is no name.
            else if (s.Count > 2 && t.Upos[s.First] is Upos.PROPN && t.Xpos[s.First] is Xpos.NNS && t.Name[s.First] is not NameKind.Place
                && t.Upos[s.First + 1] is Upos.ADP or Upos.VERB or Upos.AUX)
            {
                (t.Upos[s.First], t.Name[s.First], t.NameBegins[s.First]) = (Upos.NOUN, NameKind.None, false);
                t.Lemma[s.First] = Lemmatizer.Lemma(t.Form[s.First], Upos.NOUN, Xpos.NNS);
            }
        }
        for (int i = 1; i + 1 < t.Count; i++)
        {
            // "Saeed Khatibzada, the spokesman, told …": tagged as a name, it is one.
            if (t.Upos[i - 1] is Upos.VERB && t.Xpos[i - 1] is Xpos.NNP && t.Upos[i] is Upos.PROPN && t.Head[i] == i - 1 && t.Deprel[i] is Deprel.flat
                && t.Deprel[i - 1] is Deprel.ccomp or Deprel.advcl or Deprel.csubj or Deprel.dep or Deprel.parataxis)
            {
                (t.Upos[i - 1], t.Lemma[i - 1]) = (Upos.PROPN, t.Form[i - 1]);
                if (t.Head[i - 1] is >= 0 and int says && says > i)
                    t.Deprel[i - 1] = Deprel.nsubj;
            }
            // "until equality is acknowledged": before a subject stands a conjunction.
            if (t.Deprel[i] is Deprel.@case && t.Form[i] is "until" && t.Head[i] is >= 0 and int what && what > i
                && t.Deprel[what] is Deprel.nsubj or Deprel.nsubj_pass && t.Head[what] > what)
                BeginUntil(t, i, t.Head[what]);
            // "the Cypriots' demand": no quotation opens there.
            if (t.Deprel[i] is Deprel.@case && t.Form[i] is "'" or "’" && t.Head[i] == i - 1)
                (t.Upos[i], t.Xpos[i]) = (Upos.PART, Xpos.POS);
            // "will phone the president": what the modal goes with is a verb.
            if (t.Upos[i] is Upos.NOUN && t.Xpos[i - 1] is Xpos.MD && t.Head[i - 1] == i && t.Deprel[i - 1] is Deprel.aux)
                (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.VERB, Xpos.VB, t.Form[i].ToLowerInvariant());
            // "Wang Yi urged restraint": a gerund ends in "-ing".
            if (t.Xpos[i - 1] is Xpos.VBG && t.Upos[i] is Upos.PROPN && char.IsUpper(t.Form[i - 1][0])
                && !t.Form[i - 1].EndsWith("ing", StringComparison.OrdinalIgnoreCase))
                RaiseName(t, i - 1);
            // A name that stands as one is a noun, whatever its ending.
            if (t.Upos[i] is Upos.ADJ && t.Xpos[i] is Xpos.NNP && t.Deprel[i] is Deprel.nsubj or Deprel.obj or Deprel.conj
                && t.Upos[i + 1] is not (Upos.PROPN or Upos.NOUN) && t.Head[i] >= 0
                && (t.Deprel[i] is not Deprel.conj || t.Upos[t.Head[i]] is Upos.PROPN))
                (t.Upos[i], t.Lemma[i]) = (Upos.PROPN, t.Form[i]);
            if (t.Upos[i] is Upos.NOUN && t.Form[i] is "denies" && NameBefore(t, i) is >= 0 and int denier)
                RaiseDenial(t, i, denier);
            else if (t.Upos[i] is Upos.VERB && t.Form[i] is "denies" or "denied" && t.Xpos[i + 1] is Xpos.VBG && t.Head[i + 1] == i
                && t.Deprel[i + 1] is Deprel.acl or Deprel.advcl)
                t.Deprel[i + 1] = Deprel.xcomp;
            // "Nigeria's military denied it": what acts is a noun.
            if (t.Upos[i] is Upos.ADJ && t.Form[i] is "military" && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj)
                (t.Upos[i], t.Xpos[i]) = (Upos.NOUN, Xpos.NN);
            // "a charge the police deny": never a noun.
            if (t.Upos[i] is Upos.NOUN && t.Form[i] is "deny" && t.Upos[i - 1] is Upos.NOUN or Upos.PROPN && t.Head[i - 1] == i
                && t.Deprel[i - 1] is Deprel.compound && t.Head[i] is >= 0 and int charge && charge < i)
            {
                (t.Upos[i], t.Xpos[i], t.Deprel[i]) = (Upos.VERB, Xpos.VBP, Deprel.acl_relcl);
                t.Deprel[i - 1] = Deprel.nsubj;
                for (int k = Math.Max(charge + 1, i - 4); k < i - 1; k++)
                {
                    if (t.Head[k] == i && t.Deprel[k] is Deprel.det or Deprel.amod or Deprel.compound)
                        t.Head[k] = i - 1;
                }
            }
            // "denied killing civilians", "accused of burning villages": what is denied is the deed, not the civilians.
            if (t.Xpos[i] is Xpos.VBG && t.Deprel[i] is Deprel.amod && t.Head[i] is >= 0 and int done && done > i && done <= i + 3
                && t.Head[done] is >= 0 and int claims && claims < i
                && (t.Form[i - 1] is "denied" or "denies" or "deny" && claims == i - 1 && t.Deprel[done] is Deprel.obj
                    || t.Form[i - 1] is "of" && t.Head[i - 1] == done && t.Lemma[claims] is "accuse" or "suspect"
                        && t.Deprel[done] is Deprel.obl or Deprel.nmod or Deprel.obj))
                RaiseDeed(t, i, done, claims);
            // "said that it is ready": who is ready is somebody.
            else if (t.Deprel[i] is Deprel.expl && t.Form[i] is "it" or "It" && t.Head[i] is > 0 and int eager && t.Upos[eager] is Upos.ADJ
                && t.Lemma[eager] is "ready" or "willing" or "prepared" or "determined" or "committed" or "unwilling" or "eager" or "keen")
                t.Deprel[i] = Deprel.nsubj;
            else if (t.Deprel[i - 1] is Deprel.expl && t.Form[i - 1] is "It" or "it" && t.Head[i - 1] == i && IsSaying(t, i))
                t.Deprel[i - 1] = Deprel.nsubj;
            else if (t.Deprel[i] is Deprel.appos && t.Upos[i] is Upos.PROPN && t.Deprel[i - 1] is Deprel.punct)
                RaiseApposed(t, i);
            else if (t.Deprel[i] is Deprel.mark && t.Form[i] is "that" && t.Upos[i] is Upos.SCONJ)
                RaiseTold(t, t.Head[i]);
            // "said last week that the party had accepted the offer".
            else if (t.Deprel[i] is Deprel.obj or Deprel.nsubj && t.Form[i] is "that" && t.Head[i] is >= 0 and int told && told > i
                && t.Deprel[told] is Deprel.acl_relcl && t.Head[told] == i - 1 && t.Deprel[i - 1] is Deprel.obl_unmarked or Deprel.obl
                && t.Head[i - 1] is >= 0 and int saying && IsSaying(t.Lemma[saying]))
                (t.Upos[i], t.Xpos[i], t.Deprel[i], t.Head[told], t.Deprel[told]) = (Upos.SCONJ, Xpos.IN, Deprel.mark, saying, Deprel.ccomp);
        }
    }

    // The name that was taken for a verb is the subject of the verb it hung from, where that has none.
    private static void RaiseName(ParsedText t, int name)
    {
        (t.Upos[name], t.Xpos[name], t.Lemma[name]) = (Upos.PROPN, Xpos.NNP, t.Form[name]);
        if (t.Head[name] is not (>= 0 and int verb) || verb < name || t.Deprel[name] is not (Deprel.advcl or Deprel.csubj or Deprel.amod))
            return;
        for (int i = t.Sentences[t.SentenceOf[verb]].First; i < verb; i++)
        {
            if (t.Head[i] != verb || t.Deprel[i] is not (Deprel.nsubj or Deprel.nsubj_pass))
                continue;
            // "Wang Yi, China's foreign minister, urged": the office between two commas is his.
            if (t.Upos[i] is not Upos.NOUN || t.Form[i + 1] is not "," || i < name + 2)
                return;
            (t.Head[i], t.Deprel[i]) = (name, Deprel.appos);
            break;
        }
        t.Deprel[name] = Deprel.nsubj;
    }

    // "In Washington, X, the spokesman, said": the name behind the place is the one who says so, where nobody else does.
    private static void RaiseApposed(ParsedText t, int name)
    {
        int place = t.Head[name], verb = place < 0 ? -1 : t.Head[place];
        if (verb < name || t.Deprel[place] is not Deprel.obl || t.Upos[place] is not Upos.PROPN || name - place > 3 || t.Upos[verb] is not Upos.VERB)
            return;
        bool led = false;
        for (int i = t.Sentences[t.SentenceOf[verb]].First; i < verb; i++)
        {
            led |= t.Head[i] == place && t.Deprel[i] is Deprel.@case;
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                return;
        }
        if (!led)
            return;
        (t.Head[name], t.Deprel[name]) = (verb, Deprel.nsubj);
        for (int i = name + 1; i < verb; i++)
        {
            if (t.Head[i] == place)
                t.Head[i] = t.Deprel[i] is Deprel.punct && i == verb - 1 ? verb : name;
        }
    }

    // "told the channel that …", "told him in a call that …": what was told, not what channel.
    private static void RaiseTold(ParsedText t, int clause)
    {
        if (clause < 0 || t.Deprel[clause] is not Deprel.acl_relcl || t.Head[clause] is not (>= 0 and int whom)
            || t.Deprel[whom] is not (Deprel.obj or Deprel.iobj or Deprel.obl or Deprel.obl_unmarked) || t.Head[whom] is not (>= 0 and int verb))
            return;
        if (t.Deprel[whom] is Deprel.obl_unmarked && IsSaying(t.Lemma[verb])
            || t.Deprel[whom] is Deprel.obl && t.Form[whom].EndsWith("day", StringComparison.Ordinal) && IsSaying(t.Lemma[verb])
            || t.Lemma[verb] is "tell" or "inform" or "assure" or "remind" or "warn" or "convince" or "notify")
            (t.Head[clause], t.Deprel[clause]) = (verb, Deprel.ccomp);
    }

    // The word before, or the name that it ends, where it hangs from the verb; −1 for neither.
    private static int NameBefore(ParsedText t, int verb)
    {
        int at = t.Deprel[verb - 1] is Deprel.flat ? t.Head[verb - 1] : verb - 1;
        return at >= 0 && t.Head[at] == verb && t.Upos[at] is Upos.PROPN or Upos.NOUN ? at : -1;
    }

    // "denies" is no noun, wherever it stands.
    private static void RaiseDenial(ParsedText t, int verb, int denier)
    {
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBZ, "deny");
        t.Deprel[denier] = Deprel.nsubj;
        if (t.Deprel[verb] is not (Deprel.root or Deprel.conj or Deprel.ccomp or Deprel.parataxis))
            t.Deprel[verb] = Deprel.parataxis;
        if (t.Head[verb + 1] == verb && t.Xpos[verb + 1] is Xpos.VBG)
            t.Deprel[verb + 1] = Deprel.xcomp;
    }

    // "It insists that …": somebody says so; "it seems that" nobody does.
    private static bool IsSaying(ParsedText t, int verb)
    {
        if (t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not (Xpos.VBZ or Xpos.VBD) || !Saying.Contains(t.Lemma[verb]))
            return false;
        for (int i = verb + 1; i < t.Count && t.SentenceOf[i] == t.SentenceOf[verb]; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.ccomp)
                return true;
        }
        return false;
    }

    // "Rwanda denies supporting the rebels": a plural noun with a name before it and a clause behind it.
    private static bool IsPresent(ParsedText t, int root) =>
        t.Xpos[root] is Xpos.NNS && Present.Contains(t.Form[root]) && root > 0 && t.Head[root - 1] == root && t.Upos[root - 1] is Upos.PROPN
            && t.Deprel[root - 1] is Deprel.compound or Deprel.nmod_desc
            && t.Head[root + 1] == root && t.Xpos[root + 1] is Xpos.VBG
        || IsBareVerb(t, root);

    // "The FDS control always a large part", "The army controls about a fifth", "Hamas demand guarantees": a noun before it, what is held or asked
    // for behind it.
    private static bool IsBareVerb(ParsedText t, int root)
    {
        if (root < 1 || root + 2 >= t.Count || !Bare.Contains(t.Form[root]) || t.Head[root - 1] != root || t.Deprel[root - 1] is not Deprel.compound
            || t.Upos[root - 1] is not (Upos.PROPN or Upos.NOUN))
            return false;
        // "Baku demands from Yerevan a change".
        if (t.Form[root] is "demands" or "demand" && t.Form[root + 1] is "from" or "of" && t.Upos[root + 2] is Upos.PROPN or Upos.DET)
            return true;
        return t.Upos[root + 1] is Upos.ADV or Upos.DET or Upos.PROPN or Upos.NUM
            || t.Form[root + 1] is "most" or "much" or "many" or "all" or "parts" or "half" or "several"
            || t.Form[root + 1] is "about" or "around" or "over" && t.Upos[root + 2] is Upos.DET or Upos.NUM;
    }

    private static void RaisePresent(ParsedText t, SentenceRange s, int root)
    {
        (t.Upos[root], t.Xpos[root], t.Lemma[root]) = (Upos.VERB, Xpos.VBZ, Lemmatizer.Lemma(t.Form[root], Upos.VERB, Xpos.VBZ));
        t.Deprel[root - 1] = Deprel.nsubj;
        if (t.Xpos[root + 1] is Xpos.VBG)
        {
            t.Deprel[root + 1] = Deprel.xcomp;
            return;
        }
        bool any = false;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != root)
                continue;
            // What stood before the noun stands before its subject.
            if (i < root - 1 && t.Deprel[i] is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nmod_poss)
                t.Head[i] = root - 1;
            // "demands from Yerevan a change": whom, not what.
            else if (i > root && t.Form[root + 1] is "from" or "of" && t.Head[root + 1] == i)
                t.Deprel[i] = Deprel.obl;
            else if (i > root && !any && t.Upos[i] is Upos.NOUN or Upos.PROPN
                && t.Deprel[i] is Deprel.nmod or Deprel.appos or Deprel.obl or Deprel.conj or Deprel.nmod_unmarked or Deprel.dep)
                (any, t.Deprel[i]) = (true, Deprel.obj);
        }
    }

    internal static int Root(ParsedText t, SentenceRange s)
    {
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] < 0)
                return i;
        }
        return -1;
    }

    // A subject or copula of the root, or a finite verb beside it; those of clauses below it do not count.
    private static bool HasFinite(ParsedText t, SentenceRange s, int root)
    {
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == root
                && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.cop or Deprel.expl or Deprel.aux or Deprel.parataxis or Deprel.list
                    or Deprel.ccomp or Deprel.csubj
                || t.Head[i] == root && t.Deprel[i] is Deprel.conj && t.Upos[i] is not (Upos.NOUN or Upos.PROPN))
                return true;
        }
        return false;
    }

    // A verb without a subject or a relative pronoun before it.
    private static bool IsBare(ParsedText t, int verb)
    {
        for (int i = t.Sentences[t.SentenceOf[verb]].First; i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is not (Deprel.punct or Deprel.advmod or Deprel.obl or Deprel.aux))
                return false;
        }
        return true;
    }

    // Whether a relative clause about the noun stands before a word.
    private static bool HasRelative(ParsedText t, int noun, int before)
    {
        for (int i = noun + 1; i < before; i++)
        {
            if (t.Head[i] == noun && t.Deprel[i] is Deprel.acl_relcl)
                return true;
        }
        return false;
    }

    // A participle behind the noun that has an object or a content clause is none.
    private static bool IsPastOfClause(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Xpos[verb] is not (Xpos.VBD or Xpos.VBN) || !IsPast(t.Form[verb]) && t.Xpos[verb] is not Xpos.VBD || t.Form[verb + 1] is "by")
            return false;
        // "The prime minister called for a ban.", "The talks resumed in Mexico City on Saturday."
        bool has = t.Xpos[verb] is Xpos.VBD
            || Happening.Contains(t.Form[verb]) && t.Form[verb - 1] is not "," && t.Form[verb + 1] is "in" or "on" or "at" or "after"
            || t.Form[verb] is "called" && t.Form[verb + 1] is "for" or "on";
        for (int i = verb + 1; i < s.End; i++)
            has |= (t.Head[i] == verb || t.Head[i] > verb && t.Head[t.Head[i]] == verb && t.Deprel[t.Head[i]] is Deprel.conj)
                && t.Deprel[i] is Deprel.obj or Deprel.ccomp;
        return has;
    }

    // "Doctors from two aid groups donated goods": the tree may hang the verb on the groups.
    private static bool IsPartOf(ParsedText t, int word, int noun) =>
        word > noun && t.Deprel[word] is Deprel.nmod && t.Head[word] == noun && t.Xpos[noun] is Xpos.NNS;

    internal static bool IsPast(string form) => form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) || Irregular.Contains(form);

    // A name, a noun or a day ends a subject; a determiner, an adjective or a conjunction goes on to the noun behind. "The British" is one.
    private static bool EndsSubject(ParsedText t, SentenceRange s, int verb)
    {
        int last = verb - 1;
        // "Helicopters and tanks shelled positions": nor does a plural stand before a participle that is another noun's.
        if (t.Upos[last] is Upos.PROPN || t.Xpos[last] is Xpos.NNS && t.Deprel[last] is not Deprel.compound)
            return last > s.First || t.Deprel[last] is not Deprel.compound;
        // "Israel's military accused".
        if (t.Form[last] is "military" && last > s.First && (t.Xpos[last - 1] is Xpos.POS || char.IsUpper(t.Form[last - 1][0]))
            && t.Upos[verb + 1] is Upos.PROPN or Upos.NOUN or Upos.DET)
            return true;
        // "The Turkish air force bombed positions": in a sentence without a verb one body of many did it.
        if (Collective.Contains(t.Form[last]) && last > s.First + 1 && verb + 1 < s.End
            && (t.Xpos[last - 1] is Xpos.POS || char.IsUpper(t.Form[last - 1][0]) || char.IsUpper(t.Form[last - 2][0]))
            && t.Upos[verb + 1] is Upos.PROPN or Upos.NOUN or Upos.DET)
            return true;
        // "Amnesty International accused".
        if (t.Upos[last] is Upos.ADJ && char.IsUpper(t.Form[last][0]) && last > s.First && t.Upos[last - 1] is Upos.PROPN
            && (char.IsUpper(t.Form[verb + 1][0]) || t.Upos[verb + 1] is Upos.DET or Upos.PRON))
            return true;
        return t.Upos[last] is Upos.ADJ && char.IsUpper(t.Form[last][0]) && last > s.First && t.Upos[last - 1] is Upos.DET
            && t.Upos[verb + 1] is Upos.NOUN;
    }

    /// <summary>Makes a verb the root and the old root its subject; what hung from that behind the verb goes with the verb.</summary>
    internal static void Raise(ParsedText t, SentenceRange s, int verb, int subject)
    {
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == subject)
                Hang(t, i, verb);
        }
        Top(t, verb);
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.nsubj);
    }

    private static void RaiseModifier(ParsedText t, SentenceRange s, int verb, int root)
    {
        int thing = t.Head[verb], subject = root == thing ? verb - 1 : root;
        for (int i = s.First; i < s.End; i++)
        {
            if (i == verb || i == subject || t.Head[i] != thing && t.Head[i] != root)
                continue;
            // "X and the Y resumed talks": the article is the second's.
            if (i < verb && t.Head[i] == thing && root != thing && t.Deprel[i] is Deprel.det or Deprel.cc && t.Deprel[verb - 1] is Deprel.conj
                && t.Head[verb - 1] == root)
            {
                t.Head[i] = verb - 1;
                continue;
            }
            // Before the verb: the subject's own words, and days; behind it: the object's own words and what hung from the old root.
            if (i < verb && t.Head[i] == thing)
                (t.Head[i], t.Deprel[i]) = root == thing ? (subject, t.Deprel[i]) : (verb, t.Deprel[i] is Deprel.nmod ? Deprel.obl : t.Deprel[i]);
            else if (i > verb && i != thing
                && (t.Head[i] == root && root != thing || t.Deprel[i] is Deprel.punct or Deprel.acl && i > 0 && t.Form[i - 1] is ","))
                Hang(t, i, verb);
        }
        if (t.Form[s.End - 1] is ".")
            t.Head[s.End - 1] = verb;
        Top(t, verb);
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.nsubj);
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
        if (root == thing && t.Deprel[subject] is Deprel.nsubj)
            t.Upos[subject] = t.Upos[subject] is Upos.ADJ ? Upos.PROPN : t.Upos[subject];
    }

    private static void Hang(ParsedText t, int word, int verb)
    {
        t.Head[word] = verb;
        t.Deprel[word] = t.Deprel[word] switch
        {
            Deprel.nmod => Deprel.obl,
            Deprel.nmod_unmarked => Deprel.obl_unmarked,
            Deprel.acl => Deprel.advcl,
            Deprel other => other,
        };
    }

    private static void Top(ParsedText t, int verb)
    {
        (t.Head[verb], t.Deprel[verb], t.Upos[verb], t.Xpos[verb]) = (-1, Deprel.root, Upos.VERB, Xpos.VBD);
        t.Lemma[verb] = Lemmatizer.Lemma(t.Form[verb], Upos.VERB, Xpos.VBD);
    }
}
