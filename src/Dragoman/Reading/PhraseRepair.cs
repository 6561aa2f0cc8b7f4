namespace Dragoman.Reading;

/// <summary>Mends clauses whose parts the network hung from the wrong word where commas and order leave one reading: a name and what stands apposed
/// to it, what a relative clause is about, "demanded that the rebels hand over", "ruled that out", "made clear before the press that …", "Asked
/// whether …, he would not be drawn".</summary>
/// <remarks>Each rule looks at one word and its sentence; examples are in spec/table.md.</remarks>
internal static class PhraseRepair
{
    private const int MostWords = 80;

    // Verbs that are never without an object, which a relative clause has in front; not so "confidence that the truce holds".
    private static readonly WordSet Taking = DataFiles.List("tokens/repair-words.txt", "taking");

    private static readonly WordSet Asks = DataFiles.List("tokens/repair-words.txt", "asks");

    // Plain forms of verbs that are nouns as well, with the particle that makes them verbs.
    private static readonly WordSet Parted = DataFiles.List("tokens/repair-words.txt", "parted");

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count > MostWords)
                continue;
            DrawnAnswer(t, s);
            RaiseBehindAside(t, s);
            for (int i = s.First; i < s.End; i++)
            {
                if (t.Deprel[i] is Deprel.nsubj && t.Upos[i] is Upos.NOUN && t.Head[i] < i)
                    ChargeBehind(t, s, i);
                // "controlled the area around the hill": which area it is.
                if (t.Deprel[i] is Deprel.obl && i > s.First + 3 && t.Form[i - 1] is "around" or "near" or "surrounding" && t.Head[i - 1] == i
                    && t.Deprel[i - 1] is Deprel.@case && t.Lemma[i - 2] is "area" or "region" or "zone" or "territory" or "district" or "village"
                    && t.Deprel[i - 2] is Deprel.obj && t.Head[i - 2] == t.Head[i])
                    (t.Head[i], t.Deprel[i]) = (i - 2, Deprel.nmod);
                // "a charge dismissed as absurd by X": who dismissed it.
                if (t.Deprel[i] is Deprel.obl_agent && t.Head[i] is >= 0 and int brand && t.Upos[brand] is Upos.ADJ or Upos.NOUN
                    && t.Deprel[brand] is Deprel.obl or Deprel.xcomp or Deprel.advcl && t.Head[brand] is >= 0 and int brands
                    && t.Xpos[brands] is Xpos.VBN && brand > brands && t.Form[brand - 1] is "as")
                    t.Head[i] = brands;
                if (t.Deprel[i] is Deprel.ccomp && t.Upos[i] is Upos.NOUN && i + 1 < s.End)
                    RaiseAsked(t, s, i);
                if (t.Deprel[i] is Deprel.mark && t.Form[i] is "that" && t.Head[i] > i)
                    RelativeObject(t, s, i, t.Head[i]);
                if (t.Deprel[i] is Deprel.compound_prt && i > s.First + 1 && t.Form[i - 1] is "that" or "this" && t.Head[i] == i - 2)
                    ObjectBetween(t, i - 1, t.Head[i]);
                if (t.Deprel[i] is Deprel.@case && i > s.First && t.Form[i] is "off" or "up" or "out" or "down" or "back" or "away"
                    && t.Upos[i - 1] is Upos.VERB && t.Head[i] is >= 0 and int thing && thing > i && t.Head[thing] == i - 1
                    && t.Deprel[thing] is Deprel.obj)
                    (t.Head[i], t.Deprel[i]) = (i - 1, Deprel.compound_prt);
                if (t.Xpos[i] is Xpos.VBN && t.Upos[i] is Upos.VERB)
                {
                    RaiseJoined(t, s, i);
                    Active(t, s, i);
                }
                if (t.Deprel[i] is Deprel.flat && t.Upos[i] is Upos.PROPN && i + 1 < s.End)
                    SpeakerBehindCompany(t, s, i);
                if (t.Deprel[i] is Deprel.compound && t.Upos[i] is Upos.PROPN && t.Head[i] > i && t.Form[i].EndsWith("day", StringComparison.Ordinal))
                    DayBeforeOffice(t, s, i);
                if (t.Upos[i] is Upos.VERB && t.Form[i] is "told")
                    ToldBehind(t, s, i);
                if (t.Form[i] is "held" or "controlled" or "occupied" && i > s.First + 2 && t.Form[i - 1] is "-"
                    && t.Deprel[i] is Deprel.advcl or Deprel.xcomp or Deprel.acl && i + 1 < s.End && t.Upos[i + 1] is Upos.PROPN
                    && t.Head[i + 1] == i)
                    HeldGround(t, s, i, i + 1);
                if (t.Deprel[i] is Deprel.appos && t.Upos[i] is Upos.NOUN && t.Head[i] < i)
                    ObjectBehind(t, s, i);
                if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.PROPN or Upos.NOUN && i > s.First + 2 && t.Form[i - 1] is ","
                    && t.Head[i] is >= 0 and int front && front < i - 1)
                    SubjectsBehind(t, s, i, front);
                if (t.Deprel[i] is Deprel.compound && t.Upos[i] is Upos.PROPN && t.Form[i - (i > s.First ? 1 : 0)] is "of" && t.Head[i] > i)
                    PartGovernment(t, s, i, t.Head[i]);
                if (t.Deprel[i] is Deprel.conj && t.Xpos[i] is Xpos.VBD or Xpos.VBZ && t.Head[i] is >= 0 and int shared
                    && t.Deprel[shared] is Deprel.ccomp)
                    RaiseSaying(t, s, i, shared);
                if (t.Form[i] is "telephone" or "phone" && i > s.First + 1 && t.Form[i - 1] is "by" && t.Deprel[i] is Deprel.compound
                    && t.Head[i] > i)
                    CalledByPhone(t, s, i);
                if (t.Upos[i] is Upos.VERB && (t.Deprel[i] is not Deprel.root || t.Form[i] is "told")
                    && t.Form[i] is "told" or "accused" or "warned" or "complained" or "threatened" or "blamed" or "lamented" or "protested"
                    && i > s.First + 2 && t.Form[i - 1] is "”" or "\"" or "''" && t.Form[i - 2] is "," or "!" or "?")
                    Turned(t, s, i);
                if (t.Upos[i] is Upos.ADJ && t.Form[i] is "last" or "first" or "next" && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass
                    && t.Head[i] == i + 1)
                    TellWhen(t, s, i, i + 1);
                if (t.Upos[i] is Upos.VERB && t.Deprel[i] is Deprel.acl_relcl or Deprel.acl)
                {
                    ClearThat(t, s, i);
                    CalledBy(t, s, i);
                }
            }
        }
    }

    /// <summary>Gives a name its clause where the subject was found in what stands apposed to it; last, because repairs of two subjects come
    /// before.</summary>
    public static void Name(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i < s.End && s.Count <= MostWords; i++)
            {
                // "is to be signed before the prime minister": he does not sign it.
                if (t.Deprel[i] is Deprel.obl_agent && FirstOf(t, s, i) is var first
                    && (t.Form[first] is "before" or "after" or "near" or "during"
                        || first > s.First && t.Form[first] is not "by" && t.Form[first - 1] is "before" or "after" or "near" or "during"))
                    t.Deprel[i] = Deprel.obl;
                if (t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && t.Head[i] > i && t.Upos[i] is Upos.NOUN)
                    NameApposed(t, s, i);
            }
        }
    }

    // "Anton Balasingham, the theoretician who leads the team, accused": the name is the subject, and what stands behind the comma describes it; so
    // in "The A9 highway, the only route to Jaffna, was reopened".
    private static void NameApposed(ParsedText t, SentenceRange s, int noun)
    {
        int verb = t.Head[noun], first = FirstOf(t, s, noun);
        if (first < s.End && t.Form[first] is "," && first < noun)
            first++;
        if (first <= s.First + 1 || t.Form[first - 1] is not "," || t.Form[first] is not ("the" or "a" or "an"))
            return;
        for (int i = s.First; i < first - 1; i++)
        {
            if (t.Head[i] != verb
                || !(t.Deprel[i] is Deprel.dep or Deprel.dislocated && t.Upos[i] is Upos.PROPN
                    || t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && t.Upos[i] is Upos.PROPN or Upos.NOUN)
                || EndOf(t, s, i) is var end && end != first - 1 && !(end == first && t.Form[end - 1] is ","))
                continue;
            int comma = EndOf(t, s, noun);
            if (comma >= s.End || t.Form[comma] is not "," && t.Form[comma - 1] is not "," || comma > verb)
                return;
            (t.Deprel[i], t.Head[noun], t.Deprel[noun]) = (t.Deprel[noun], i, Deprel.appos);
            return;
        }
    }

    // "demanded that the rebels hand over their weapons": the hand of no rebels.
    private static void RaiseAsked(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Head[verb] is not (>= 0 and int asks) || asks > verb || !Asks.Contains(t.Lemma[asks])
            || !Parted.Contains($"{t.Form[verb]} {t.Form[verb + 1]}") || t.Child(s, verb, Deprel.mark) is not (>= 0 and int that)
            || t.Form[that] is not "that")
            return;
        int subject = verb - 1, particle = verb + 1;
        if (t.Head[subject] != verb || t.Deprel[subject] is not (Deprel.compound or Deprel.nmod_poss or Deprel.amod or Deprel.nsubj)
            || t.Upos[subject] is not (Upos.NOUN or Upos.PROPN))
            return;
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb], t.Deprel[subject]) = (Upos.VERB, Xpos.VB, t.Form[verb], Deprel.nsubj);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == verb && i < subject && t.Deprel[i] is Deprel.det or Deprel.amod)
                t.Head[i] = subject;
        }
        if (t.Deprel[particle] is Deprel.@case && t.Head[particle] is > 0 and int thing && t.Head[thing] == verb)
            t.Deprel[thing] = Deprel.obj;
        (t.Head[particle], t.Deprel[particle]) = (verb, Deprel.compound_prt);
    }

    // "the island that Venezuela occupied", "a conference that Japan will host": what a verb lacks as its object is what the clause is about.
    private static void RelativeObject(ParsedText t, SentenceRange s, int that, int verb)
    {
        if (t.Deprel[verb] is not (Deprel.acl or Deprel.acl_relcl) || t.Head[verb] is not (>= 0 and int noun) || noun > that
            || t.Upos[noun] is not (Upos.NOUN or Upos.PROPN) || t.Upos[verb] is not Upos.VERB || !Taking.Contains(t.Lemma[verb])
            || t.Child(s, verb, Deprel.nsubj) is not (> 0 and int subject) || subject < that
                || t.Child(s, verb, Deprel.obj, Deprel.ccomp, Deprel.xcomp, Deprel.aux_pass, Deprel.nsubj_pass) >= 0
                || t.Form[that - 1] is "so" or "such")
            return;
        (t.Deprel[that], t.Upos[that], t.Xpos[that], t.Deprel[verb]) = (Deprel.obj, Upos.PRON, Xpos.WDT, Deprel.acl_relcl);
    }

    // "The two last talked by telephone in May": when they did, no subject of its own; a verb without an auxiliary is no passive.
    private static void TellWhen(ParsedText t, SentenceRange s, int when, int verb)
    {
        if (t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not (Xpos.VBD or Xpos.VBN))
            return;
        int subject = -1;
        for (int i = s.First; i < when; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                subject = i;
        }
        // "A and his counterpart, B, last talked": the tree may hang the verb on the last of them.
        if (subject < 0 && t.Deprel[verb] is Deprel.acl && t.Head[verb] is var top and >= 0)
        {
            while (t.Head[top] >= 0)
                top = t.Head[top];
            if (top >= when || t.Upos[top] is not (Upos.PROPN or Upos.NOUN) || t.Child(s, top, Deprel.cop, Deprel.nsubj) >= 0)
                return;
            for (int i = verb + 1; i < s.End; i++)
            {
                if (t.Head[i] == top)
                    t.Head[i] = verb;
            }
            (t.Head[verb], t.Deprel[verb], t.Head[top]) = (-1, Deprel.root, verb);
            subject = top;
        }
        if (subject < 0)
            return;
        (t.Upos[when], t.Xpos[when], t.Deprel[when], t.Deprel[subject], t.Xpos[verb]) = (Upos.ADV, Xpos.RB, Deprel.advmod, Deprel.nsubj, Xpos.VBD);
        if (t.Child(s, verb, Deprel.obl_agent) is >= 0 and int by)
            t.Deprel[by] = Deprel.obl;
    }

    // "The president on Monday evening twice called the prime minister and asked": what "and" joins to a finite verb is one, and so is what it is
    // joined to.
    private static void RaiseJoined(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Deprel[verb] is not Deprel.acl || t.Head[verb] is not (>= 0 and int below) || below > verb
            || t.Child(s, verb, Deprel.conj) is not (>= 0 and int second) || second < verb || t.Xpos[second] is not Xpos.VBD
            || t.Child(s, second, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux, Deprel.aux_pass) >= 0
            || t.Child(s, verb, Deprel.aux, Deprel.aux_pass) >= 0)
            return;
        int root = below;
        while (t.Head[root] >= 0)
            root = t.Head[root];
        if (root > verb || t.Upos[root] is not (Upos.NOUN or Upos.PROPN) || t.Child(s, root, Deprel.cop, Deprel.nsubj) >= 0)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (i != verb && t.Head[i] == root
                && (i > verb
                    || i > root && t.Deprel[i] is Deprel.nmod
                        && (t.Form[i].EndsWith("day", StringComparison.Ordinal) || t.Form[i] is "evening" or "morning" or "night" or "afternoon")))
                (t.Head[i], t.Deprel[i]) = (verb, t.Deprel[i] is Deprel.nmod ? Deprel.obl : t.Deprel[i]);
        }
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb], t.Head[root], t.Deprel[root]) = (-1, Deprel.root, Xpos.VBD, verb, Deprel.nsubj);
    }

    // "The leader celebrated that …": what has an object or a clause of its own and no auxiliary is no passive.
    private static void Active(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Deprel[verb] is Deprel.root or Deprel.conj && t.Child(s, verb, Deprel.nsubj_pass) is >= 0 and int subject
            && subject < verb && t.Child(s, verb, Deprel.aux, Deprel.aux_pass, Deprel.obl_agent) < 0
            && t.Child(s, verb, Deprel.obj, Deprel.ccomp) > verb)
            (t.Xpos[verb], t.Deprel[subject]) = (Xpos.VBD, Deprel.nsubj);
    }

    // "at breakfast with editors Musharraf said": the name before a verb that lacks a subject is no part of a common noun.
    private static void SpeakerBehindCompany(ParsedText t, SentenceRange s, int name)
    {
        int company = t.Head[name], verb = name + 1;
        while (verb < s.End && t.Head[verb] == name && t.Deprel[verb] is Deprel.flat)
            verb++;
        if (company < 0 || company > name || t.Xpos[company] is not Xpos.NNS || verb >= s.End || t.Upos[verb] is not Upos.VERB
            || t.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ) || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0
            || t.Head[verb] == company)
            return;
        (t.Head[name], t.Deprel[name]) = (verb, Deprel.nsubj);
    }

    // "announced in Tuesday the minister X", "on Tuesday Foreign Minister X said": the day is no part of the office.
    private static void DayBeforeOffice(ParsedText t, SentenceRange s, int day)
    {
        int office = t.Head[day];
        if (day <= s.First || t.Form[day - 1] is not ("on" or "in" or "On" or "In") || t.Head[day - 1] != office || t.Deprel[office] is not Deprel.obl
            || t.Head[office] is not (>= 0 and int verb) || t.Upos[verb] is not Upos.VERB || !SubjectRepair.Offices.Contains(t.Form[office])
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        (t.Head[day], t.Deprel[day], t.Head[day - 1], t.Deprel[office]) = (verb, Deprel.obl, day, Deprel.nsubj);
    }

    // "X will leave, told on Monday the leader of Guyana": who is told nothing speaks.
    private static void ToldBehind(ParsedText t, SentenceRange s, int verb)
    {
        if (verb <= s.First + 2 || t.Form[verb - 1] is not "," || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.xcomp) >= 0
            || t.Child(s, verb, Deprel.ccomp) is not (>= 0 and int content) || content > verb
            || t.Child(s, verb, Deprel.obj, Deprel.iobj) is not (>= 0 and int who) || who < verb
            || t.Name[who] is not NameKind.Person && !SubjectRepair.Offices.Contains(t.Form[who]))
            return;
        t.Deprel[who] = Deprel.nsubj;
    }

    // "travel to rebel-held Kilinochchi": where to, and no deed.
    private static void HeldGround(ParsedText t, SentenceRange s, int held, int ground)
    {
        if (t.Child(s, held, Deprel.mark) is not (>= 0 and int to) || t.Form[to] is not ("to" or "in" or "into" or "from") || to > held
            || t.Head[held] is not (>= 0 and int verb) || verb > held)
            return;
        (t.Head[ground], t.Deprel[ground], t.Head[held], t.Deprel[held], t.Head[to], t.Deprel[to], t.Upos[to]) =
            (verb, Deprel.obl, ground, Deprel.amod, ground, Deprel.@case, Upos.ADP);
        for (int i = held + 2; i < s.End; i++)
        {
            if (t.Head[i] == held)
                t.Head[i] = verb;
        }
    }

    // "After eleven days of talks in Doha, Mali and the rebels signed": behind the comma those who did, whom the tree joined to the town.
    private static void SubjectsBehind(ParsedText t, SentenceRange s, int first, int front)
    {
        int top = front, second = -1;
        while (t.Head[top] >= 0 && t.Deprel[top] is Deprel.nmod or Deprel.flat or Deprel.compound)
            top = t.Head[top];
        if (t.Deprel[top] is not Deprel.obl || t.Head[top] is not (>= 0 and int verb) || verb < first || t.Upos[verb] is not Upos.VERB
            || t.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP) || FirstOf(t, s, top) > s.First + 1
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        for (int i = first + 1; i < verb; i++)
        {
            if (t.Head[i] == front && t.Deprel[i] is Deprel.conj)
                second = i;
        }
        // "and the rebels" and nothing else between.
        if (second < 0 || EndOf(t, s, second) != verb || t.Child(s, second, Deprel.cc) is not (> 0 and int and)
            || t.Form[and] is not "and" || EndOf(t, s, first) < and)
            return;
        (t.Head[first], t.Deprel[first], t.Head[second]) = (verb, Deprel.nsubj, first);
        if (t.Head[first - 1] == first)
            t.Head[first - 1] = verb;
    }

    // "accused X of selling out, a charge dismissed by Y": what stands behind the comma is no subject.
    private static void ChargeBehind(ParsedText t, SentenceRange s, int charge)
    {
        int verb = t.Head[charge];
        if (verb < s.First || verb > charge || charge < s.First + 3 || t.Form[charge - 1] is not ("a" or "an") || t.Form[charge - 2] is not ","
            || t.Child(s, charge, Deprel.acl, Deprel.acl_relcl) < charge)
            return;
        t.Deprel[charge] = Deprel.parataxis;
    }

    // "signed in the capital an accord": what stands apposed without a mark, with an article of its own, is the object that the verb lacks.
    private static void ObjectBehind(ParsedText t, SentenceRange s, int thing)
    {
        int beside = t.Head[thing], first = FirstOf(t, s, thing);
        if (t.Form[first] is not ("a" or "an") || first <= s.First || t.Upos[first - 1] is Upos.PUNCT
            || t.Deprel[beside] is not (Deprel.obl or Deprel.obl_unmarked) || t.Head[beside] is not (>= 0 and int verb) || verb > beside
            || t.Upos[verb] is not Upos.VERB
            || t.Child(s, verb, Deprel.obj, Deprel.ccomp, Deprel.xcomp, Deprel.aux_pass) >= 0)
            return;
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
    }

    // "the government of Mali and Tuareg rebels": the rebels are not Mali's.
    private static void PartGovernment(ParsedText t, SentenceRange s, int state, int rebels)
    {
        if (t.Xpos[rebels] is not Xpos.NNS || t.Deprel[rebels] is not Deprel.nmod || t.Head[rebels] is not (>= 0 and int government)
            || government > state || t.Form[government] is not ("government" or "army" or "authorities" or "Government") || state + 2 >= s.End
            || t.Form[state + 1] is not "and"
            || t.Deprel[state + 2] is not Deprel.conj || t.Head[state + 2] != state || rebels != state + 3)
            return;
        (t.Head[state], t.Deprel[state], t.Head[state + 2], t.Deprel[state + 2], t.Head[rebels], t.Deprel[rebels]) =
            (government, Deprel.nmod, rebels, Deprel.compound, government, Deprel.conj);
        (t.Head[state - 1], t.Head[state + 1]) = (state, rebels);
    }

    // "judged that no army should remain, and demands that …": a verb with a tense of its own shares no modal; it is told beside the first.
    private static void RaiseSaying(ParsedText t, SentenceRange s, int verb, int shared)
    {
        if (shared > verb || t.Head[shared] is not (>= 0 and int says) || says > shared || t.Upos[says] is not Upos.VERB
            || t.Xpos[says] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBN) || t.Child(s, shared, Deprel.aux) is not (>= 0 and int modal)
            || t.Xpos[modal] is not Xpos.MD
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux) >= 0
                || t.Child(s, verb, Deprel.ccomp, Deprel.xcomp, Deprel.obj) < verb
                || !TreeRepair.IsSaying(t.Lemma[verb]) && !Asks.Contains(t.Lemma[verb])
                    && t.Lemma[verb] is not ("call" or "accuse" or "reject" or "refuse" or "offer" or "threaten" or "vow" or "pledge" or "warn"))
            return;
        t.Head[verb] = says;
    }

    // "called by telephone Prime Minister X": by what, and whom.
    private static void CalledByPhone(ParsedText t, SentenceRange s, int phone)
    {
        int whom = t.Head[phone];
        while (t.Deprel[whom] is Deprel.nmod_desc or Deprel.compound && t.Head[whom] > whom)
            whom = t.Head[whom];
        if (t.Head[whom] is not (>= 0 and int verb) || verb > phone || t.Upos[verb] is not Upos.VERB
            || t.Deprel[whom] is not (Deprel.obl_agent or Deprel.obl) || t.Child(s, verb, Deprel.aux_pass, Deprel.obj) >= 0)
            return;
        (t.Head[phone], t.Deprel[phone], t.Head[phone - 1], t.Deprel[phone - 1], t.Deprel[whom]) =
            (verb, Deprel.obl, phone, Deprel.@case, Deprel.obj);
        if (t.Xpos[verb] is Xpos.VBN)
            t.Xpos[verb] = Xpos.VBD;
    }

    // "“They kill with one hand,” accused Dr. Sasa.": behind his words, and before him, the verb that says that he speaks.
    private static void Turned(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Child(s, verb, Deprel.obj, Deprel.iobj) is not (>= 0 and int who) || who < verb || who > verb + 4
            || EndOf(t, s, who) is var end && end < s.End && t.Form[end] is not ("." or ",")
            || t.Child(s, verb, Deprel.nsubj, Deprel.acl, Deprel.obl) >= 0)
            return;
        // "“…,” told the speaker Sun": who speaks, where it is somebody.
        if (t.Form[verb] is "told" && t.Name[who] is not NameKind.Person && !SubjectRepair.Offices.Contains(t.Form[who])
            && !(verb + 2 < s.End && SubjectRepair.Offices.Contains(t.Form[verb + 2])))
            return;
        (t.Deprel[who], t.Xpos[verb]) = (Deprel.nsubj, Xpos.VBD);
        if (t.Deprel[verb] is not Deprel.root)
            t.Deprel[verb] = Deprel.parataxis;
    }

    // "Talks between the two, the first since 2019, opened in Oslo": a noun with a finite verb behind an aside is its subject.
    private static void RaiseBehindAside(ParsedText t, SentenceRange s)
    {
        int root = -1;
        for (int i = s.First; i < s.End && root < 0; i++)
            root = t.Head[i] < 0 ? i : -1;
        if (root < 0 || t.Upos[root] is not (Upos.NOUN or Upos.PROPN) || t.Child(s, root, Deprel.cop, Deprel.nsubj) >= 0)
            return;
        for (int verb = root + 4; verb < s.End; verb++)
        {
            if (t.Xpos[verb] is not Xpos.VBD || t.Upos[verb] is not Upos.VERB || t.Form[verb - 1] is not ","
                || t.Deprel[verb] is not (Deprel.advcl or Deprel.acl or Deprel.acl_relcl or Deprel.parataxis)
                || t.Head[verb] is not (>= 0 and int aside) || aside != root && (t.Deprel[aside] is not Deprel.appos || t.Head[aside] != root)
                || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.mark, Deprel.cc, Deprel.aux) >= 0 || aside == root
                    || aside < 2 || FirstOf(t, s, aside) is var first && (first < 1 || t.Form[first] is not "," && t.Form[first - 1] is not ","))
                continue;
            for (int i = s.First; i < s.End; i++)
            {
                if (t.Head[i] == verb && i < verb)
                    t.Head[i] = aside;
                else if (t.Head[i] == root && i > verb)
                    t.Head[i] = verb;
            }
            (t.Head[verb], t.Deprel[verb], t.Head[root], t.Deprel[root]) = (-1, Deprel.root, verb, Deprel.nsubj);
            return;
        }
    }

    // "ruled that out", "turned this down": between a verb and its particle stands its object.
    private static void ObjectBetween(ParsedText t, int that, int verb) =>
        (t.Upos[that], t.Xpos[that], t.Head[that], t.Deprel[that]) = (Upos.PRON, Xpos.DT, verb, Deprel.obj);

    // "made clear before the press that his country will not negotiate": what was made clear, no press.
    private static void ClearThat(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Head[verb] is not (> 0 and int noun) || noun > verb || t.Head[noun] is not (>= 0 and int makes) || makes > noun
            || t.Lemma[makes] is not ("make" or "say" or "declare" or "announce" or "state" or "tell" or "celebrate" or "write" or "post"
                or "complain" or "warn" or "insist")
            || t.Upos[makes] is not Upos.VERB || t.Deprel[noun] is not (Deprel.obl or Deprel.nmod)
            || t.Child(s, verb, Deprel.mark) is not (>= 0 and int that) || t.Form[that] is not "that" || that != noun + 1
                || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) < 0
                || t.Child(s, makes, Deprel.ccomp, Deprel.obj) >= 0)
            return;
        bool clear = t.Lemma[makes] is not "make"
            || t.Child(s, makes, Deprel.xcomp) is >= 0 and int adjective && t.Form[adjective] is "clear" or "plain" or "known";
        if (clear)
            (t.Head[verb], t.Deprel[verb]) = (t.Lemma[makes] is "make" ? t.Child(s, makes, Deprel.xcomp) : makes, Deprel.ccomp);
    }

    // "which the embassy called a fabrication": of two objects the second is what it was called.
    private static void CalledBy(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Lemma[verb] is not ("call" or "brand" or "label" or "term" or "dub" or "consider"))
            return;
        int which = -1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != verb || t.Deprel[i] is not Deprel.obj)
                continue;
            if (i < verb && t.Xpos[i] is Xpos.WDT)
                which = i;
            else if (i > verb && which >= 0)
                t.Deprel[i] = Deprel.xcomp;
        }
    }

    // "Asked whether compensation would be paid, Peiris would not be drawn": he was asked, and the rest is what he did.
    private static void DrawnAnswer(ParsedText t, SentenceRange s)
    {
        int asked = s.First;
        if (t.Form[asked] is not "Asked" || t.Head[asked] >= 0)
            return;
        for (int i = asked + 2; i < s.End; i++)
        {
            if (t.Head[i] != asked || t.Deprel[i] is not (Deprel.ccomp or Deprel.parataxis or Deprel.conj) || t.Upos[i] is not Upos.VERB
                || t.Child(s, i, Deprel.mark) >= 0
                || t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass) is not (> 0 and int subject)
                || t.Form[FirstOf(t, s, subject) - 1] is not ",")
                continue;
            (t.Head[i], t.Deprel[i], t.Head[asked], t.Deprel[asked], t.Xpos[asked]) = (-1, Deprel.root, i, Deprel.advcl, Xpos.VBN);
            for (int k = s.First; k < s.End; k++)
            {
                if (t.Head[k] == asked && k > i && t.Deprel[k] is Deprel.punct or Deprel.conj or Deprel.parataxis)
                    t.Head[k] = i;
            }
            return;
        }
    }

    private const int Deepest = 8;

    // The first word of what hangs from a word without a gap.
    private static int FirstOf(ParsedText t, SentenceRange s, int word)
    {
        int first = word;
        while (first > s.First && t.Hangs(first - 1, word, Deepest))
            first--;
        return first;
    }

    // The word behind what hangs from a word without a gap.
    private static int EndOf(ParsedText t, SentenceRange s, int word)
    {
        int end = word + 1;
        while (end < s.End && t.Hangs(end, word, Deepest))
            end++;
        return end;
    }
}
