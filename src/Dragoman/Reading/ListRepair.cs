using Dragoman.Names;

namespace Dragoman.Reading;

/// <summary>Mends lists of names and names behind offices before a verb: "Armenia, Azerbaijan and Russia announced" and "in a call with his
/// counterpart, Prince A B, he thanked".</summary>
/// <remarks>Each rule looks at one word and its sentence; examples are in spec/table.md.</remarks>
internal static class ListRepair
{
    // Words between two names of a list, at most: "the United Arab Emirates, ".
    private const int FarthestName = 6;

    // Heads above a subject that is hung too low, at most.
    private const int MostLevels = 6;

    // "The foreign ministers of A and B, X and Y, signed": X and Y are the ministers, no third and fourth state.
    private static void NameBearers(ParsedText t, SentenceRange s, int person)
    {
        int state = t.Head[person];
        if (state >= person || t.Name[state] is not NameKind.Place || t.Deprel[state] is not Deprel.nmod || t.Head[state] is not (>= 0 and int office)
            || office >= state || t.Xpos[office] is not Xpos.NNS || t.ChildWithin(state, state + 1, person, Deprel.conj) is not (>= 0 and int second)
            || t.Name[second] is not NameKind.Place)
            return;
        (t.Head[person], t.Deprel[person]) = (office, Deprel.appos);
        for (int k = person + 1; k < s.End; k++)
        {
            if (t.Head[k] == state && t.Deprel[k] is Deprel.conj && t.Name[k] is NameKind.Person)
                t.Head[k] = person;
        }
    }

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i < s.End; i++)
            {
                // "won't return until the equality is acknowledged": "until" opens the clause, whatever the tree hangs it on.
                if (t.Deprel[i] is Deprel.@case && t.Form[i] is "until" && t.Head[i] is >= 0 and int what && what > i)
                    OpenUntil(t, s, i, what);
                // "which the group denies": an article is of the noun behind it, not of the verb that was taken for one.
                if (t.Deprel[i] is Deprel.det && t.Lemma[i] is "the" or "a" && t.Head[i] is >= 0 and int over && over > i && t.Upos[over] is Upos.VERB
                    && NounBehind(t, i, over) is >= 0 and int its)
                    t.Head[i] = its;
                if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.PROPN && t.Name[i] is NameKind.Person && i > s.First + 3 && t.Form[i - 1] is ",")
                    NameBearers(t, s, i);
                if (t.Deprel[i] is Deprel.nmod or Deprel.obl or Deprel.obj or Deprel.nsubj or Deprel.dep && t.Upos[i] is Upos.PROPN or Upos.NOUN
                    && i > s.First + 2)
                    JoinSecond(t, s, i);
                if (t.Deprel[i] is Deprel.nsubj_outer && t.Head[i] is >= 0 and int done
                    && t.Child(s, done, Deprel.nsubj, Deprel.nsubj_pass) < 0)
                    t.Deprel[i] = Deprel.nsubj;
                if (t.Deprel[i] is Deprel.obl or Deprel.appos && t.Upos[i] is Upos.PROPN && i + 3 < s.End && t.Form[i + 1] is ","
                    && t.Xpos[i + 2] is Xpos.VBG)
                    RaiseName(t, s, i, i + 2);
                // "The commander, whose forces hold the east, has not announced his position": without "been" nothing is done to him.
                if (t.Deprel[i] is Deprel.nsubj_pass && t.Head[i] is >= 0 and int active && active > i && t.Upos[active] is Upos.VERB
                    && t.Child(s, active, Deprel.aux_pass) < 0 && t.Child(s, active, Deprel.aux) is >= 0 and int has
                    && t.Lemma[has] is "have")
                    t.Deprel[i] = Deprel.nsubj;
                if (t.Deprel[i] is Deprel.acl && t.Xpos[i] is Xpos.VBN or Xpos.VBD && i > s.First + 2 && t.Form[i - 1] is ",")
                    RaiseFirst(t, s, i);
                if (t.Deprel[i] is Deprel.root && t.Xpos[i] is Xpos.VBG && i > s.First)
                    LowerGerund(t, s, i);
                if (t.Deprel[i] is Deprel.conj && t.Xpos[i] is Xpos.VBD or Xpos.VBZ && i > s.First && t.Form[i - 1] is ",")
                    RaiseVerb(t, s, i);
                if (t.Deprel[i] is Deprel.ccomp or Deprel.acl or Deprel.advcl or Deprel.xcomp && t.Form[i] is "provided" && i + 2 < s.End)
                    OpenCondition(t, s, i);
                if (t.Deprel[i] is Deprel.ccomp && t.Xpos[i] is Xpos.NNS && i > s.First && t.Upos[i - 1] is Upos.PROPN)
                    ReadVerb(t, s, i);
                // "the delegation it had gone": who does it is named before.
                if (t.Deprel[i] is Deprel.nsubj && t.Xpos[i] is Xpos.PRP && i > s.First && t.Lemma[i] is "it" or "he" or "she" or "they"
                    && t.Head[i] is >= 0 and int said && t.Child(s, said, Deprel.nsubj) is >= 0 and int own && own < i
                    && t.Upos[own] is Upos.NOUN or Upos.PROPN && t.Form[i - 1] is not ",")
                    t.Deprel[i] = Deprel.expl;
                // "Presidents A and B".
                if (t.Deprel[i] is Deprel.nsubj or Deprel.obj
                    && (t.Xpos[i] is Xpos.NN && (t.Deprel[i] is Deprel.nsubj || char.IsUpper(t.Form[i][0]))
                        || t.Xpos[i] is Xpos.NNS or Xpos.NNPS && char.IsUpper(t.Form[i][0]))
                    && i + 1 < s.End && t.Upos[i + 1] is Upos.PROPN && t.Deprel[i + 1] == t.Deprel[i] && t.Head[i + 1] == t.Head[i])
                    (t.Head[i], t.Deprel[i]) = (i + 1, Deprel.nmod_desc);
                if (t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && t.Upos[i] is Upos.NOUN or Upos.PROPN && t.Head[i] > i)
                    RaiseSubject(t, s, i);
                if (t.Deprel[i] is Deprel.appos && t.Upos[i] is Upos.PROPN && t.Head[i] is >= 0 and int next && next > i && next - i <= FarthestName)
                    HeadList(t, s, i, next);
                else if (t.Deprel[i] is Deprel.conj && i > s.First + 2 && t.Head[i] is >= 0 and int head && head < i)
                {
                    // "of Russia and Ukraine in Istanbul or Ankara": what "or" leads is joined to the word before it, where that does not hang from
                    // the other.
                    if (t.Upos[i] is Upos.PROPN && t.Form[i - 1] is "or" or "and" && t.Upos[i - 2] is Upos.PROPN
                        && t.Deprel[i - 2] is Deprel.obl or Deprel.nmod && !Reaches(t, i - 2, head)
                        && !t.Hangs(i - 2, head, MostLevels))
                    {
                        t.Head[i] = i - 2;
                        t.Head[i - 1] = i;
                        continue;
                    }
                    // "A, B and C": three of one list, not B and C beside A.
                    if (t.Upos[i] is Upos.PROPN && t.Upos[head] is Upos.PROPN && t.Deprel[head] is Deprel.conj && t.Head[head] is >= 0 and int first
                        && t.Upos[first] is Upos.PROPN && t.Child(s, head, Deprel.cc) < 0
                        && t.Child(s, i, Deprel.cc) >= 0)
                        t.Head[i] = first;
                    NameMember(t, s, i, t.Head[i]);
                }
                else if (t.Deprel[i] is Deprel.nsubj && t.Upos[i] is Upos.NOUN && t.Head[i] is >= 0 and int saying && saying > i
                    && TreeRepair.IsSaying(t.Lemma[saying]))
                    LowerSubject(t, s, i, saying);
                else if (t.Deprel[i] is Deprel.nsubj && t.Upos[i] is Upos.PROPN && t.Head[i] is >= 0 and int verb && verb > i && i > s.First + 2)
                    NameCounterpart(t, s, i, verb);
            }
        }
    }

    // The noun that ends the phrase an article begins, before the verb; −1 where something else stands between.
    private static int NounBehind(ParsedText t, int article, int verb)
    {
        for (int i = article + 1; i < verb && i - article <= 4; i++)
        {
            if (t.Upos[i] is Upos.NOUN or Upos.PROPN && (i + 1 == verb || t.Upos[i + 1] is not (Upos.NOUN or Upos.PROPN)))
                return t.Head[i] == verb ? i : -1;
            if (t.Upos[i] is not (Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM))
                return -1;
        }
        return -1;
    }

    private static void OpenUntil(ParsedText t, SentenceRange s, int until, int subject)
    {
        if (t.Deprel[subject] is not (Deprel.nsubj or Deprel.nsubj_pass) || t.Head[subject] is not (>= 0 and int clause) || clause < subject
            || t.Deprel[clause] is not (Deprel.ccomp or Deprel.conj or Deprel.parataxis))
            return;
        int above = t.Head[clause];
        for (int i = until - 1; i > s.First; i--)
        {
            if (t.Upos[i] is not Upos.VERB || i != above && t.Head[i] != above)
                continue;
            (t.Head[clause], t.Deprel[clause]) = (i, Deprel.advcl);
            (t.Head[until], t.Deprel[until], t.Upos[until]) = (clause, Deprel.mark, Upos.SCONJ);
            return;
        }
    }

    // "a meeting between A and rebel chief B": what "and" leads is joined to what stands before it.
    private static void JoinSecond(ParsedText t, SentenceRange s, int second)
    {
        int and = second;
        while (and > s.First && Reaches(t, and - 1, second))
            and--;
        if (and == second || t.Deprel[and] is not Deprel.cc || t.Form[and] is not ("and" or "or"))
            return;
        int first = and - 1;
        while (first >= s.First && first != t.Head[second]
            && (t.Deprel[first] is Deprel.flat or Deprel.punct || t.Head[first] > first && t.Head[first] < and
                || t.Head[first] < first && t.Head[first] != t.Head[second] && t.Head[first] >= s.First && t.Deprel[first] is not Deprel.conj))
            first--;
        if (first < s.First || t.Head[first] != t.Head[second] || t.Deprel[first] != t.Deprel[second]
            || t.Upos[first] is not (Upos.PROPN or Upos.NOUN))
            return;
        (t.Head[second], t.Deprel[second]) = (first, Deprel.conj);
        t.Head[and] = second;
    }

    // Whether a word hangs from another, by what stands between them alone.
    private static bool Reaches(ParsedText t, int word, int top)
    {
        for (int level = 0; level < MostLevels && word >= 0 && word < top; level++)
        {
            word = t.Head[word];
            if (word == top)
                return true;
        }
        return false;
    }

    // "Earlier X, wearing a bracelet, had told a news conference": who did both.
    private static void RaiseName(ParsedText t, SentenceRange s, int name, int doing)
    {
        int verb = t.Head[doing];
        if (verb <= doing || t.Upos[verb] is not Upos.VERB || t.Deprel[doing] is not Deprel.advcl
            || t.Child(s, name, Deprel.@case) >= 0 || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        (t.Head[name], t.Deprel[name]) = (verb, SubjectRepair.RelationOf(t, s, verb));
    }

    // "President X, the union's mediator, hosted Y and will receive Z": behind the comma that ends what X is stands what he did, and "and" joins the
    // next to it.
    private static void RaiseFirst(ParsedText t, SentenceRange s, int done)
    {
        int office = t.Head[done], name = office >= s.First && t.Deprel[office] is Deprel.appos ? t.Head[office]
            : -1, verb = name >= s.First && name < office ? t.Head[name] : -1;
        if (verb <= done || t.Upos[verb] is not Upos.VERB || t.Deprel[name] is not Deprel.nsubj
            || t.Child(s, verb, Deprel.cc) is not (> 0 and int and) || and < done || and > verb
            || t.Child(s, done, Deprel.obl_agent) >= 0)
            return;
        (t.Head[done], t.Deprel[done], t.Xpos[done]) = (t.Head[verb], t.Deprel[verb], Xpos.VBD);
        (t.Head[verb], t.Deprel[verb]) = (done, Deprel.conj);
        t.Head[name] = done;
    }

    // "Leaders meeting in the capital called for a truce": of a form in "-ing" without "be" and a past tense behind it, the past tense is what they
    // did.
    private static void LowerGerund(ParsedText t, SentenceRange s, int gerund)
    {
        if (t.Form[s.End - 1] is not "." || t.Child(s, gerund, Deprel.aux, Deprel.cop) >= 0
            || t.Child(s, gerund, Deprel.nsubj) is not (>= 0 and int subject) || subject != gerund - 1)
            return;
        for (int i = gerund + 1; i < s.End; i++)
        {
            if (t.Head[i] != gerund || t.Xpos[i] is not (Xpos.VBD or Xpos.VBN)
                || t.Deprel[i] is not (Deprel.advcl or Deprel.conj or Deprel.ccomp or Deprel.parataxis or Deprel.acl) || t.Form[i - 1] is ","
                || t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass, Deprel.mark, Deprel.aux, Deprel.aux_pass, Deprel.cc) >= 0)
                continue;
            (t.Head[i], t.Deprel[i], t.Xpos[i]) = (t.Head[gerund], Deprel.root, Xpos.VBD);
            (t.Head[gerund], t.Deprel[gerund]) = (subject, Deprel.acl);
            (t.Head[subject], t.Deprel[subject]) = (i, Deprel.nsubj);
            for (int k = i + 1; k < s.End; k++)
            {
                if (t.Head[k] == gerund)
                    t.Head[k] = i;
            }
            return;
        }
    }

    // "Britain, the former ruler, which drew the border that the neighbour calls void, repeated its support": a sentence without a verb of its own
    // has the one behind the comma.
    private static void RaiseVerb(ParsedText t, SentenceRange s, int verb)
    {
        int at = verb, relative = 0;
        for (int level = 0; level < MostLevels && t.Head[at] >= 0; level++)
        {
            relative += t.Deprel[at] is Deprel.acl_relcl ? 1 : 0;
            at = t.Head[at];
        }
        if (relative == 0 || t.Deprel[at] is not Deprel.root || t.Upos[at] is not (Upos.PROPN or Upos.NOUN) || at > verb
            || t.Child(s, at, Deprel.cop, Deprel.nsubj) >= 0
            || t.Child(s, verb, Deprel.cc, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        (t.Head[verb], t.Deprel[verb]) = (t.Head[at], Deprel.root);
        (t.Head[at], t.Deprel[at]) = (verb, SubjectRepair.RelationOf(t, s, verb));
    }

    // "would back the declaration provided the case went ahead": "provided" opens the clause behind it, and has no object before it.
    private static void OpenCondition(ParsedText t, SentenceRange s, int provided)
    {
        int governor = t.Head[provided], clause = -1;
        if (governor < 0 || governor > provided || t.Upos[governor] is not Upos.VERB
            || t.Child(s, provided, Deprel.aux, Deprel.aux_pass, Deprel.nsubj, Deprel.mark) >= 0)
            return;
        for (int i = provided + 2; i < s.End && clause < 0 && t.Form[i] is not ("," or ";"); i++)
            clause = t.Upos[i] is Upos.VERB && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass) is >= 0 and int subject
                && subject > provided ? i : -1;
        if (clause < 0)
            return;
        for (int i = governor + 1; i < provided; i++)
        {
            if (t.Head[i] == provided)
                t.Head[i] = governor;
        }
        (t.Head[provided], t.Deprel[provided], t.Upos[provided]) = (clause, Deprel.mark, Upos.SCONJ);
        (t.Head[clause], t.Deprel[clause]) = (governor, Deprel.advcl);
    }

    // "demanded that X resigns": what "that" and a name lead, without an article, is no plural.
    private static void ReadVerb(ParsedText t, SentenceRange s, int word)
    {
        int name = word - 1;
        if (t.Head[name] != word || t.Deprel[name] is not Deprel.compound || t.Child(s, word, Deprel.mark) is not (>= 0 and int that)
            || t.Form[that] is not "that" || t.Child(s, word, Deprel.det, Deprel.cop, Deprel.amod, Deprel.nsubj, Deprel.nummod) >= 0)
            return;
        (t.Upos[word], t.Xpos[word], t.Deprel[name]) = (Upos.VERB, Xpos.VBZ, Deprel.nsubj);
        t.Lemma[word] = Lemmatizer.Lemma(t.Form[word], Upos.VERB, Xpos.VBZ);
    }

    // "The minister signed an agreement, under which a militia is disbanded": of the verbs that follow a noun, it is the subject of the first that
    // governs the others and has none.
    private static void RaiseSubject(ParsedText t, SentenceRange s, int noun)
    {
        int above = t.Head[noun];
        for (int level = 0; level < MostLevels && above >= 0 && t.Head[above] is >= 0 and int governor; level++, above = governor)
        {
            if (governor <= noun || governor >= t.Head[noun] || t.Upos[governor] is not Upos.VERB
                || t.Xpos[governor] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP) || t.Deprel[governor] is not Deprel.root
                || t.Child(s, governor, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl, Deprel.csubj) >= 0)
                continue;
            (t.Head[noun], t.Deprel[noun]) = (governor, SubjectRepair.RelationOf(t, s, governor));
            return;
        }
    }

    // Nothing is in apposition to what follows it: the first of a list is its head, and does what the list does.
    private static void HeadList(ParsedText t, SentenceRange s, int first, int second)
    {
        if (t.Upos[second] is not Upos.PROPN || t.Child(s, second, Deprel.conj) < 0)
            return;
        (t.Head[first], t.Deprel[first]) = (t.Head[second], t.Deprel[second]);
        (t.Head[second], t.Deprel[second]) = (first, Deprel.conj);
        for (int i = second + 1; i < s.End; i++)
        {
            if (t.Head[i] == second && t.Deprel[i] is Deprel.conj)
                t.Head[i] = first;
        }
    }

    // "between Iran's top diplomat, A B, and C D, the president's envoy": behind the last of a list, which "and" leads, stands what he is; behind an
    // office its bearer.
    private static void NameMember(ParsedText t, SentenceRange s, int member, int head)
    {
        int comma = member - 1;
        while (comma > head && t.Upos[comma] is Upos.DET or Upos.PROPN or Upos.ADJ or Upos.NOUN or Upos.PART && t.Form[comma] is not ",")
            comma--;
        if (t.Form[comma] is not "," || t.Child(s, member, Deprel.cc) >= 0)
            return;
        int last = -1;
        for (int i = head + 1; i < s.End; i++)
        {
            if (i != member && t.Head[i] == head && t.Deprel[i] is Deprel.conj && t.Child(s, i, Deprel.cc) is >= 0 and int and
                && and < i)
                last = i;
        }
        if (last < 0)
            return;
        bool bears = last > member && t.Upos[member] is Upos.PROPN && t.Upos[head] is Upos.NOUN && t.Xpos[head] is Xpos.NN && comma == head + 1
            && GivenNameList.Has(t.Form[member]);
        bool isWhat = last < member && t.Upos[last] is Upos.PROPN && t.Upos[member] is Upos.NOUN && t.Xpos[member] is Xpos.NN
            && t.Child(s, member, Deprel.det, Deprel.nmod_poss) >= 0;
        if (bears || isWhat)
            (t.Head[member], t.Deprel[member]) = (bears ? head : last, Deprel.appos);
    }

    // "A summit on the crisis was postponed, said the spokesman": who says so stands behind his verb, and what stands before it is of what is said.
    private static void LowerSubject(ParsedText t, SentenceRange s, int noun, int saying)
    {
        int content = -1;
        bool speaker = false;
        for (int i = noun + 1; i < s.End; i++)
        {
            if (t.Head[i] != saying)
                continue;
            if (i < saying && t.Deprel[i] is Deprel.ccomp && content < 0)
                content = i;
            speaker |= i > saying && t.Deprel[i] is Deprel.nsubj;
        }
        if (speaker && content >= 0 && t.Child(s, content, Deprel.nsubj, Deprel.nsubj_pass, Deprel.mark) < 0)
            (t.Head[noun], t.Deprel[noun]) = (content, SubjectRepair.RelationOf(t, s, content));
    }

    // A verb has one subject: of a name between commas and the pronoun before the verb, it is the pronoun; the name is of the noun before it.
    private static void NameCounterpart(ParsedText t, SentenceRange s, int name, int verb)
    {
        int comma = name - 1;
        while (comma > s.First && t.Head[comma] == name && t.Deprel[comma] is Deprel.nmod_desc or Deprel.compound or Deprel.det)
            comma--;
        int noun = comma - 1, pronoun = -1;
        if (noun < s.First || t.Form[comma] is not "," || t.Upos[noun] is not Upos.NOUN || t.Deprel[noun] is not (Deprel.nmod or Deprel.obl))
            return;
        for (int i = name + 1; i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj && t.Upos[i] is Upos.PRON && t.Form[i - 1] is ",")
                pronoun = i;
        }
        if (pronoun >= 0)
            (t.Head[name], t.Deprel[name]) = (noun, Deprel.appos);
    }
}
