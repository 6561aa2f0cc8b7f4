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

    // Forms that could be plural nouns, of verbs that take a gerund.
    private static readonly WordSet Present = DataFiles.List("tokens/repair-words.txt", "present");

    // Forms that could be plural nouns, of verbs that take "to".
    private static readonly WordSet Intents = DataFiles.List("tokens/repair-words.txt", "intents");

    // Those who do something, in headlines.
    private static readonly WordSet Actors = DataFiles.List("tokens/repair-words.txt", "actors");

    // Plain forms that no noun and no adjective has.
    private static readonly WordSet Plain = DataFiles.List("tokens/repair-words.txt", "tree-plain");

    private static readonly WordSet Collective = DataFiles.List("tokens/repair-words.txt", "collective");

    // What happens of itself, and is done to nothing.
    private static readonly WordSet Happening = DataFiles.List("tokens/repair-words.txt", "happening");

    // What talks do, as forms that could be participles of them.
    private static readonly WordSet Courses = DataFiles.List("tokens/repair-words.txt", "courses");

    // Verbs with an object in forms that are nouns as well.
    private static readonly WordSet Bare = DataFiles.List("tokens/repair-words.txt", "bare");

    public static void Repair(ParsedText t)
    {
        WordRepair.Repair(t);
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count > MostWords)
                continue;
            // "plans to telephone him": what a verb's "to" leads says what is planned.
            for (int i = s.First + 2; i < s.End; i++)
            {
                if (t.Deprel[i] is Deprel.acl && t.Xpos[i] is Xpos.VB && t.Head[i] == i - 2 && t.Form[i - 1] is "to" && t.Upos[i - 2] is Upos.VERB)
                    t.Deprel[i] = Deprel.xcomp;
            }
            if (s.Count >= FewestWords && t.Root(s) is >= 0 and int top && t.Upos[top] is Upos.VERB)
            {
                LowerParticiple(t, s, top);
                LowerMarked(t, s, top);
            }
            if (t.Root(s) is >= 0 and int intent && t.Xpos[intent] is Xpos.NNS && Intents.Contains(t.Form[intent]))
                RaiseIntent(t, s, intent);
            if (t.Root(s) is >= 0 and int name && t.Upos[name] is Upos.PROPN or Upos.NOUN)
                RaiseHeadline(t, s, name);
            if (t.Root(s) is >= 0 and int noun && t.Upos[noun] is Upos.NOUN
                && t.Child(s, noun, Deprel.cop, Deprel.aux, Deprel.expl) < 0)
                RaiseBehindSubject(t, s, noun);
            if (s.Count >= FewestWords && t.Form[s.End - 1] is "." && t.Root(s) is >= 0 and int root && t.Upos[root] is Upos.NOUN or Upos.PROPN
                && !HasFinite(t, s, root))
                RaiseVerb(t, s, root);
        }
    }

    // "Armenia and Azerbaijan to sign a deal", "UN envoy to visit Sanaa": in a headline somebody is to do so.
    private static void RaiseHeadline(ParsedText t, SentenceRange s, int root)
    {
        int verb = t.ChildWithin(root, root + 2, s.End, Deprel.acl, Deprel.xcomp, Deprel.advcl);
        // The tree may hang the verb on the second of two.
        if (verb < 0 && t.ChildWithin(root, root + 1, s.End, Deprel.conj) is >= 0 and int joined)
            verb = t.ChildWithin(joined, joined + 1, s.End, Deprel.acl, Deprel.xcomp);
        if (verb < 0 || t.Xpos[verb] is not Xpos.VB || t.Form[verb - 1] is not "to" || t.Head[verb - 1] != verb
            || t.Upos[root] is Upos.NOUN && !SubjectRepair.Offices.Contains(t.Form[root]) && !Actors.Contains(t.Lemma[root])
            || t.Child(s, root, Deprel.cop, Deprel.aux, Deprel.expl, Deprel.nsubj, Deprel.@case) >= 0)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            // Another verb of its own: no headline.
            if (t.Xpos[i] is Xpos.VBZ or Xpos.VBP or Xpos.VBD or Xpos.MD && !t.Hangs(i, verb, 6)
                || i < verb - 1 && i > root && (t.Upos[i] is Upos.VERB or Upos.SCONJ || !t.Hangs(i, root, 4)))
                return;
        }
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == root)
                Hang(t, i, verb);
        }
        (t.Head[verb], t.Deprel[verb], t.Head[root], t.Deprel[root]) = (-1, Deprel.root, verb, Deprel.nsubj);
        // "US, Iran to hold talks": two, by a headline's comma.
        if (t.Child(s, root, Deprel.appos) is > 0 and int second && second == root + 2 && t.Form[root + 1] is "," && t.Upos[second] is Upos.PROPN)
            t.Deprel[second] = Deprel.conj;
    }

    // "The envoy A B plans to meet him": what stands behind a name and before "to" is what somebody plans.
    private static void RaiseIntent(ParsedText t, SentenceRange s, int root)
    {
        int name = root - 1;
        if (name < s.First || root + 2 >= s.End || t.Form[root + 1] is not "to" || t.Xpos[root + 2] is not Xpos.VB || t.Head[root + 2] != root
            || t.Child(s, root, Deprel.cop, Deprel.aux, Deprel.expl) >= 0)
            return;
        if (t.Deprel[name] is Deprel.flat)
            name = t.Head[name];
        if (name < s.First || t.Upos[name] is not Upos.PROPN || t.Head[name] != root || t.Deprel[name] is not (Deprel.nsubj or Deprel.compound))
            return;
        for (int i = s.First; i < name; i++)
        {
            if (t.Head[i] == root && t.Deprel[i] is Deprel.compound or Deprel.amod or Deprel.nmod_poss or Deprel.nmod_desc or Deprel.det)
                t.Head[i] = name;
        }
        (t.Upos[root], t.Xpos[root], t.Lemma[root]) = (Upos.VERB, Xpos.VBZ, Lemmatizer.Lemma(t.Form[root], Upos.VERB, Xpos.VBZ));
        (t.Deprel[name], t.Deprel[root + 2]) = (Deprel.nsubj, Deprel.xcomp);
    }

    // The verb of a sentence that has none at its top: what could be one there, tried from left to right.
    private static void RaiseVerb(ParsedText t, SentenceRange s, int root)
    {
        if (RaiseLast(t, s, root))
            return;
        if (IsPresent(t, root))
        {
            RaisePresent(t, s, root);
            return;
        }
        for (int i = s.First + 1; i < s.End - 1; i++)
        {
            if (RaisePlain(t, s, i, root) || RaiseOpposed(t, s, i, root) || RaiseClause(t, s, i, root) || RaiseBeforeNoun(t, s, i, root))
                return;
        }
    }

    // "The Greek Cypriots accuse Tatar of undermining it": a plain form right behind a plural is no clause about what follows.
    private static bool RaisePlain(ParsedText t, SentenceRange s, int verb, int root)
    {
        if (verb != root + 1 || t.Xpos[verb] is not Xpos.VBP || t.Xpos[root] is not (Xpos.NNS or Xpos.NNPS) || !Plain.Contains(t.Form[verb])
            || t.Upos[verb + 1] is not (Upos.PROPN or Upos.NOUN) || t.Head[verb] != verb + 1 || t.Head[verb + 1] != root)
            return false;
        Raise(t, s, verb, root);
        (t.Head[verb + 1], t.Deprel[verb + 1]) = (verb, Deprel.obj);
        return true;
    }

    // "The forces opposed the withdrawal": no preposition between a noun and an article.
    private static bool RaiseOpposed(ParsedText t, SentenceRange s, int verb, int root)
    {
        int thing = t.Head[verb];
        if (t.Deprel[verb] is not Deprel.@case || t.Form[verb] is not "opposed" || thing < verb || t.Head[thing] != root
            || !(t.Upos[verb - 1] is Upos.NOUN or Upos.PROPN || t.Form[verb - 1] is "," && verb - 1 > s.First && t.Upos[verb - 2] is Upos.PROPN))
            return false;
        for (int i = thing + 1; i < s.End; i++)
        {
            if (t.Head[i] == thing && t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.VERB)
                t.Head[i] = verb;
        }
        Raise(t, s, verb, root);
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
        return true;
    }

    // A form that the tree has in a clause about the noun, and that is what the noun does.
    private static bool RaiseClause(ParsedText t, SentenceRange s, int verb, int root)
    {
        if (GoesOnBehindRelative(t, s, verb, root))
            FreeReceived(t, s, verb);
        else if (!IsBehindApposed(t, s, verb, root) && !IsBehindLastComma(t, s, verb, root) && !IsBehindTold(t, s, verb, root)
            && !IsNoRelative(t, verb, root)
            && !IsWithoutObject(t, verb, root) && !IsPastOfNoun(t, s, verb, root))
            return false;
        Raise(t, s, verb, root);
        return true;
    }

    // "Angola, the mediator, called for a truce", "The minister, for his part, accused Belgrade": behind the comma that ends what is apposed stands
    // no participle of that.
    private static bool IsBehindApposed(ParsedText t, SentenceRange s, int verb, int root) =>
        t.Deprel[verb] is Deprel.acl && t.Head[verb] is >= 0 and int apposed
            && (t.Deprel[apposed] is Deprel.appos
                || t.Deprel[apposed] is Deprel.nmod && t.Child(s, verb, Deprel.obj, Deprel.ccomp) > verb)
            && t.Head[apposed] == root && t.Form[verb - 1] is "," && verb - 1 > apposed && t.Xpos[verb] is Xpos.VBD or Xpos.VBN
            && IsPast(t.Form[verb]) && t.Form[verb + 1] is not "by";

    // "The minister, who voted against, called it a mistake".
    private static bool GoesOnBehindRelative(ParsedText t, SentenceRange s, int verb, int root) =>
        verb > root && t.Form[verb - 1] is "," && t.Xpos[verb] is Xpos.VBD
            && t.Deprel[verb] is Deprel.advcl or Deprel.conj or Deprel.parataxis && t.Head[verb] is >= 0 and int clause
            && (t.Head[clause] == root || clause > root && t.Head[clause] >= s.First && t.Hangs(t.Head[clause], root, 4))
            && t.Deprel[clause] is Deprel.acl_relcl;

    // "A, who received on Monday in Tripoli the minister B, called": whom he received is not called.
    private static void FreeReceived(ParsedText t, SentenceRange s, int verb)
    {
        int receives = t.Head[verb];
        if (t.Child(s, receives, Deprel.obj, Deprel.ccomp, Deprel.xcomp) < 0
            && t.Child(s, verb, Deprel.obj) is >= 0 and int received && received > receives && received < verb)
            t.Head[received] = receives;
    }

    // "A, whose party walked out when B was let in, accused C": behind the last comma, with an object of its own, however deep in what is told of A.
    private static bool IsBehindLastComma(ParsedText t, SentenceRange s, int verb, int root) =>
        verb > root + 4 && t.Form[root + 1] is "," && t.Upos[root] is Upos.PROPN && t.Form[verb - 1] is ","
            && t.Deprel[verb] is Deprel.xcomp or Deprel.acl or Deprel.advcl && t.Xpos[verb] is Xpos.VBD or Xpos.VBN && IsPast(t.Form[verb])
            && t.Form[verb + 1] is not ("by" or "in" or "on" or "at" or "from") && IsBare(t, verb)
            && t.Child(s, verb, Deprel.obj, Deprel.ccomp) > verb && RelativeOf(t, verb) is >= 0 and int told && t.Head[told] == root;

    // "A, who said that the border would reopen on Monday, left for Vienna": behind the comma that ends what he said.
    private static bool IsBehindTold(ParsedText t, SentenceRange s, int verb, int root) =>
        verb > root + 4 && t.Form[verb - 1] is "," && t.Deprel[verb] is Deprel.xcomp or Deprel.acl or Deprel.advcl or Deprel.conj
            && t.Xpos[verb] is Xpos.VBD or Xpos.VBN && (IsPast(t.Form[verb]) || t.Xpos[verb] is Xpos.VBD || t.Form[verb] is "left")
            && t.Form[verb + 1] is not "by" && IsBare(t, verb)
            && RelativeOf(t, verb) is >= 0 and int told && t.Head[told] == root && t.Child(s, told, Deprel.ccomp) is > 0 and int clause
            && clause > told && clause < verb
            && t.Child(s, told, Deprel.nsubj) is >= 0 and int who && t.Xpos[who] is Xpos.WP && t.Form[who - 1] is ",";

    // What the tree has for a second relative clause, without a "who" or "which" of its own.
    private static bool IsNoRelative(ParsedText t, int verb, int root)
    {
        if (verb <= root + 3 || t.ChildWithin(root, root + 1, verb, Deprel.acl_relcl) < 0)
            return false;
        // "Israel, which considers it a danger, opposes a deal", "Mediators who have met both delegations insist that it will hold".
        if ((t.Form[verb - 1] is "," || t.Form[verb + 1] is "that" && t.Upos[verb - 1] is Upos.NOUN or Upos.PROPN)
            && t.Xpos[verb] is Xpos.VBZ or Xpos.VBP or Xpos.VBD && t.Deprel[verb] is Deprel.acl_relcl && t.Head[verb] == root && IsBare(t, verb))
            return true;
        // "The White Helmets, which work in the region, accuse him".
        return t.Form[verb - 1] is "," && Plain.Contains(t.Form[verb]) && t.Xpos[root] is Xpos.NNPS or Xpos.NNS
            && t.Xpos[verb] is Xpos.VB or Xpos.VBP && t.Form[root + 1] is "," && t.Deprel[verb] is not (Deprel.acl_relcl or Deprel.root)
            && t.Upos[verb + 1] is Upos.PROPN or Upos.DET or Upos.NOUN or Upos.ADJ;
    }

    private static bool IsWithoutObject(ParsedText t, int verb, int root)
    {
        if (t.Deprel[verb] is not Deprel.acl)
            return false;
        // "The talks in Havana, now in their fourth year, resumed on Monday".
        if (verb > root + 3 && t.Head[verb] == root && t.Form[verb - 1] is "," && Courses.Contains(t.Form[verb]) && t.HasComma(root + 1, verb - 1))
            return true;
        // "The last round of negotiations collapsed in Kinshasa in April": what happens of itself is done to nothing.
        return verb > root && t.Xpos[verb] is Xpos.VBD or Xpos.VBN && Happening.Contains(t.Form[verb]) && t.Form[verb - 1] is not ","
            && t.Form[verb + 1] is "in" or "on" or "at" or "after" or "last" or "without"
            && (t.Head[verb] == root || t.Head[verb] == verb - 1 && IsInName(t, verb - 1, root));
    }

    // "The prime minister called for a ban", "Doctors from two aid groups donated goods".
    private static bool IsPastOfNoun(ParsedText t, SentenceRange s, int verb, int root) =>
        (t.Head[verb] == root || IsPartOf(t, t.Head[verb], root)) && t.Deprel[verb] is Deprel.acl && verb > root && IsPastOfClause(t, s, verb);

    // "Amnesty International accused both sides": what the tree has for an adjective of the noun behind it.
    private static bool RaiseBeforeNoun(ParsedText t, SentenceRange s, int verb, int root)
    {
        int thing = t.Head[verb];
        if (t.Deprel[verb] is not Deprel.amod || thing < verb || thing != root && (t.Head[thing] != root || root > verb))
            return false;
        bool past = IsPast(t.Form[verb]);
        if (!past && (!Plain.Contains(t.Form[verb]) || t.Xpos[verb - 1] is not (Xpos.NNS or Xpos.NNPS)) || !EndsSubject(t, s, verb))
            return false;
        RaiseModifier(t, s, verb, root);
        // "The Greek Cypriots accuse Tatar of undermining".
        if (!past)
        {
            (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.VERB, Xpos.VBP, t.Form[verb]);
            for (int i = t.Head[verb + 1] == verb ? verb + 1 : s.End; i < s.End; i++)
            {
                // "of undermining" is of whom they accuse.
                if (t.Form[verb] is "accuse" or "blame" && t.Deprel[i] is Deprel.acl && t.Head[i] == verb + 1)
                    (t.Head[i], t.Deprel[i]) = (verb, Deprel.advcl);
            }
        }
        return true;
    }

    // A noun at the top with a subject and no copula is a verb, or has the verb between the two.
    private static void RaiseBehindSubject(ParsedText t, SentenceRange s, int noun)
    {
        int subject = t.Child(s, noun, Deprel.nsubj), verb = t.Child(s, noun, Deprel.amod);
        // "The council voiced concern over it": a past form behind its subject is no participle of the noun.
        if (verb > s.First && verb < noun && t.Xpos[verb] is Xpos.VBD or Xpos.VBN && IsPast(t.Form[verb]) && t.Deprel[verb - 1] is Deprel.nsubj
            && (t.Head[verb - 1] == verb || t.Head[verb - 1] == noun))
            RaiseModifier(t, s, verb, noun);
        // "Analysts doubt that it will hold".
        else if (subject >= s.First && subject == noun - 1 && t.Xpos[noun] is Xpos.NN && t.Xpos[subject] is Xpos.NNS or Xpos.NNPS or Xpos.PRP
            && t.Child(s, noun, Deprel.ccomp) > noun && t.Child(s, noun, Deprel.det, Deprel.amod) < 0)
            (t.Upos[noun], t.Xpos[noun]) = (Upos.VERB, Xpos.VBP);
    }

    // "The group accused soldiers and fighters linked to a militia of killing": a participle without an auxiliary right behind the object of a past
    // form is said of that object, and is not what the group did.
    private static void LowerParticiple(ParsedText t, SentenceRange s, int root)
    {
        if (t.Xpos[root] is not Xpos.VBN || root < s.First + 3 || t.Upos[root - 1] is not (Upos.NOUN or Upos.PROPN)
            || t.Child(s, root, Deprel.nsubj) is not (>= 0 and int subject) || subject > root
            || t.Child(s, root, Deprel.aux, Deprel.aux_pass, Deprel.cop, Deprel.obj) >= 0)
            return;
        int verb = t.Child(s, subject, Deprel.acl);
        if (verb != subject + 1 || verb >= root - 1 || t.Xpos[verb] is not (Xpos.VBN or Xpos.VBD) || t.Form[verb + 1] is "by"
            || t.Child(s, verb, Deprel.obj) is not (> 0 and int thing) || thing < verb || thing >= root
            || !t.Hangs(root - 1, thing, 4))
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
        int mark = t.Child(s, root, Deprel.mark);
        if (mark < s.First + 4 || mark > root || t.Form[mark] is not ("after" or "as" or "because" or "when" or "while" or "before" or "since")
            || t.Form[mark - 1] is not "," || t.Child(s, root, Deprel.nsubj) is not (>= 0 and int subject) || subject > mark)
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
                && (Happening.Contains(t.Form[i]) || t.Xpos[i] is Xpos.VBD || t.Child(s, i, Deprel.obj, Deprel.ccomp) > i)
                && t.Hangs(i, subject, 4))
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
        for (int level = 0; level < 4 && word > root && t.Deprel[word] is Deprel.nmod or Deprel.conj; level++)
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
                && t.Child(s, i, Deprel.det) is >= 0 and int article && article > root)
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

    /// <summary>Whether a lemma is a verb of saying.</summary>
    public static bool IsSaying(string lemma) => SayingVerbs.Contains(lemma);

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
