namespace Dragoman.Reading;

/// <summary>Puts two who are named together side by side, where the tree parts them: "talks between Yerevan and Baku will be held", "hours after
/// Kyiv and Moscow traded fire", "on Tuesday Juba and the rebels met", and the two faces of "met face to face".</summary>
/// <remarks>Behind "between", in a clause of time and behind a day "and" joins the name before it to the one behind it: the second is no subject of
/// its own. Examples are in spec/table.md.</remarks>
internal static class PairRepair
{
    // From "and" to the second name, and from "between" to the noun that it hangs from, in words and steps.
    private const int LongestName = 7, MostSteps = 3;

    // What is done with a meeting before it is held.
    private static readonly WordSet Appointed = DataFiles.List("tokens/repair-words.txt", "appointed");

    private static readonly WordSet Hosting = DataFiles.List("tokens/repair-words.txt", "hosting");

    private static readonly WordSet Wrangling = DataFiles.List("tokens/repair-words.txt", "wrangling");

    private static readonly WordSet Parleying = DataFiles.List("tokens/repair-words.txt", "parleying");

    private static readonly WordSet Fighters = DataFiles.List("tokens/repair-words.txt", "fighters");

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First + 1; i < s.End; i++)
            {
                if (t.Form[i] is "face" && i + 2 < s.End && t.Form[i + 1] is "to" && t.Form[i + 2] is "face" && t.Upos[i - 1] is Upos.VERB)
                    JoinFaces(t, s, i);
                // "talks between A and B set for Monday": no set, they are set.
                if (t.Form[i] is "set" && t.Upos[i] is Upos.NOUN && t.Deprel[i] is Deprel.nmod && i + 1 < s.End && t.Form[i + 1] is "for"
                    && t.Head[i] < i && !t.IsLed(s, i) && t.Child(s, i, Deprel.det, Deprel.compound, Deprel.amod) < 0)
                    RaiseSet(t, s, i, t.Head[i]);
                if (t.Deprel[i] is Deprel.acl && t.Xpos[i] is Xpos.VB && t.Form[i - 1] is "to")
                    RaiseSaidHeadline(t, s, i);
                if (t.Deprel[i] is Deprel.acl && t.Xpos[i] is Xpos.VBN or Xpos.VBD && i + 1 < s.End)
                {
                    HangPlanned(t, s, i);
                    RaiseParley(t, s, i);
                }
                // "after 16 hours of bargaining": what is done for hours is a thing, and those hours are not done to.
                if (t.Xpos[i] is Xpos.VBG && t.Deprel[i] is Deprel.acl && Wrangling.Contains(t.Form[i]) && t.Form[i - 1] is "of")
                    NameWrangling(t, s, i);
                if (t.Deprel[i] is Deprel.advcl && t.Xpos[i] is Xpos.VBN or Xpos.VBD && t.Form[i - 1] is ","
                    && t.Head[i] is >= 0 and int first && first < i)
                    RaiseBehindAgent(t, s, i, first);
                if (t.Deprel[i] is Deprel.amod && t.Xpos[i] is Xpos.VBN or Xpos.VBD && Hosting.Contains(t.Form[i]))
                    RaiseHosted(t, s, i);
                // "brushed aside Canada's offer": how it was brushed, and no preposition.
                if (t.Form[i] is "aside" && t.Deprel[i] is Deprel.@case && t.Upos[i - 1] is Upos.VERB
                    && t.Head[i] is >= 0 and int swept && t.Head[swept] == i - 1)
                    (t.Head[i], t.Deprel[i], t.Upos[i], t.Xpos[i], t.Deprel[swept]) =
                        (i - 1, Deprel.compound_prt, Upos.ADV, Xpos.RB, t.Deprel[swept] is Deprel.obl ? Deprel.obj : t.Deprel[swept]);
                if (t.Form[i] is not "and" || t.Deprel[i] is not Deprel.cc)
                    continue;
                PartAdjective(t, s, i);
                PartPeople(t, s, i);
                FreeSet(t, s, i);
                int second = SubjectBehind(t, s, i);
                if (second < 0)
                    continue;
                if (!JoinBetween(t, s, i, second) && !JoinPlanned(t, s, i, second) && !JoinFrom(t, s, i, second) && !JoinAfter(t, s, i, second))
                    JoinBehindDay(t, s, i, second);
            }
        }
    }

    // The subject whose words begin right behind "and"; −1 for none.
    private static int SubjectBehind(ParsedText t, SentenceRange s, int and)
    {
        for (int i = and + 1; i < Math.Min(s.End, and + LongestName); i++)
        {
            if (t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && t.Upos[i] is Upos.NOUN or Upos.PROPN && t.Head[i] > i
                && (t.Head[and] == i || t.Head[and] == t.Head[i] || t.Hangs(and, i, 2)))
                return i;
            if (t.Upos[i] is Upos.PUNCT && t.Form[i] is not ("-" or "'") || t.Upos[i] is Upos.VERB or Upos.AUX or Upos.ADP)
                return -1;
        }
        return -1;
    }

    // "Talks between the government and the ELN resumed", "a round of talks between A and B will be held": who is between is two.
    private static bool JoinBetween(ParsedText t, SentenceRange s, int and, int second)
    {
        int verb = t.Head[second], noun = t.Head[verb];
        // "A round of talks between A and B was held": the tree may give the verb two subjects.
        if (t.Child(s, verb, t.Deprel[second]) is >= 0 and int own && own < and && t.Upos[own] is Upos.NOUN
            && Between(t, s, and, own) is >= 0 and int one)
        {
            (t.Head[second], t.Deprel[second], t.Head[and]) = (one, Deprel.conj, second);
            return true;
        }
        if (noun < 0 || noun > and || t.Deprel[verb] is not Deprel.conj || t.Upos[noun] is not (Upos.NOUN or Upos.PROPN)
            || Between(t, s, and, noun) is not (>= 0 and int first))
            return false;
        (t.Head[verb], t.Deprel[verb]) = (t.Head[noun], t.Deprel[noun]);
        (t.Head[noun], t.Deprel[noun]) = (verb, t.Deprel[second]);
        (t.Head[second], t.Deprel[second], t.Head[and]) = (first, Deprel.conj, second);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == noun && i > verb)
                t.Head[i] = verb;
        }
        return true;
    }

    // Who stands behind "between" and before "and", of a noun or of what hangs from it; −1 for nobody.
    private static int Between(ParsedText t, SentenceRange s, int and, int noun)
    {
        for (int i = and - 1; i > noun; i--)
        {
            if (t.Deprel[i] is not (Deprel.nmod or Deprel.obl) || t.Child(s, i, Deprel.@case) is not (>= 0 and int between)
                || t.Form[between] is not "between")
                continue;
            return t.Hangs(i, noun, MostSteps) && t.Child(s, i, Deprel.conj) < 0 ? i : -1;
        }
        return -1;
    }

    // "Representatives from Serbia and the Tigray Front held talks, a diplomat said": who held them came from both, and says nothing.
    private static bool JoinFrom(ParsedText t, SentenceRange s, int and, int second)
    {
        int verb = t.Head[second], says = t.Head[verb];
        if (t.Deprel[verb] is not Deprel.ccomp || says < verb || t.Deprel[second] is not Deprel.nsubj
            || t.Child(s, says, Deprel.nsubj) is not (>= 0 and int noun) || noun > and || t.Xpos[noun] is not (Xpos.NNS or Xpos.NNPS)
            || t.ChildWithin(says, verb, s.End, Deprel.nsubj) < 0 || t.ChildWithin(noun, noun, and, Deprel.nmod) is not (>= 0 and int first)
            || t.Child(s, first, Deprel.@case) is not (>= 0 and int from) || t.Form[from] is not ("from" or "of" or "between")
            || t.Child(s, first, Deprel.conj) >= 0)
            return false;
        (t.Head[noun], t.Head[second], t.Deprel[second], t.Head[and]) = (verb, first, Deprel.conj, second);
        return true;
    }

    // "between Kyiv and Western governments", "Ukraine and communist rebels met": a state is no kind of rebels; the adjective is theirs.
    private static void PartAdjective(ParsedText t, SentenceRange s, int and)
    {
        int first = and - 1, kind = and + 1, many = and + 2;
        bool parted = kind < s.End && (t.Deprel[kind] is Deprel.conj && t.Head[kind] == first
            || t.Deprel[kind] is Deprel.amod && t.Head[kind] == many && t.Head[and] == many);
        if (first < s.First || many >= s.End || t.Upos[kind] is not Upos.ADJ || !parted || t.Upos[many] is not Upos.NOUN
            || t.Upos[first] is not Upos.PROPN || t.Form[first].AsSpan(1).IndexOfAnyInRange('a', 'z') < 0)
            return;
        if (t.Deprel[many] is Deprel.conj && t.Head[many] == first)
        {
            (t.Head[kind], t.Deprel[kind], t.Head[and]) = (many, Deprel.amod, many);
            return;
        }
        if (t.Head[first] != many || t.Deprel[first] is not (Deprel.compound or Deprel.nmod or Deprel.amod) || t.Xpos[many] is not Xpos.NNS)
            return;
        (t.Head[first], t.Deprel[first]) = (t.Head[many], t.Deprel[many]);
        (t.Head[many], t.Deprel[many], t.Head[kind], t.Deprel[kind], t.Head[and]) = (first, Deprel.conj, many, Deprel.amod, many);
        for (int i = s.First; i < first; i++)
        {
            if (t.Head[i] == many)
                t.Head[i] = first;
        }
    }

    // "between Ukraine and Tuareg separatists": nor is a state where the people that the separatists are of is a name.
    private static void PartPeople(ParsedText t, SentenceRange s, int and)
    {
        int first = and - 1, kind = and + 1, many = and + 2;
        if (first < s.First || many >= s.End || t.Upos[first] is not Upos.PROPN || t.Upos[kind] is not Upos.PROPN || t.Xpos[many] is not Xpos.NNS
            || t.Head[first] != many || t.Deprel[first] is not Deprel.compound || t.Head[kind] != first || t.Deprel[kind] is not Deprel.conj
            || !Fighters.Contains(t.Lemma[many]) || t.Name[first] is not NameKind.Place)
            return;
        (t.Head[first], t.Deprel[first]) = (t.Head[many], t.Deprel[many]);
        (t.Head[many], t.Deprel[many], t.Head[kind], t.Deprel[kind], t.Head[and]) = (first, Deprel.conj, many, Deprel.compound, many);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == many && (i < first || i > many && t.Deprel[i] is Deprel.nmod))
                t.Head[i] = first;
        }
    }

    // "Delegations of the government and the rebels negotiated in Sochi": nobody is negotiated in a town; who talks does so.
    private static void RaiseParley(ParsedText t, SentenceRange s, int verb)
    {
        if (!Parleying.Contains(t.Lemma[verb]) || t.Form[verb + 1] is "by" or "as" || t.Head[verb] is not (>= 0 and int last) || last != verb - 1
            || t.Deprel[last] is not Deprel.conj || t.Child(s, verb, Deprel.obj, Deprel.aux_pass, Deprel.obl_agent) >= 0)
            return;
        int top = t.Head[last];
        while (top >= 0 && t.Deprel[top] is Deprel.nmod or Deprel.conj && t.Head[top] < top)
            top = t.Head[top];
        if (top < 0 || top > last || t.Upos[top] is not (Upos.NOUN or Upos.PROPN) || t.IsLed(s, top))
            return;
        int says = t.Head[top];
        bool begins = t.Deprel[top] is Deprel.root;
        // "…, a diplomat said": the tree gives those who talked to the saying, which has a speaker of its own.
        if (!begins && !(t.Deprel[top] is Deprel.nsubj && says > verb && TreeRepair.IsSaying(t.Lemma[says])
            && t.ChildWithin(says, verb, says, Deprel.nsubj) >= 0))
            return;
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb]) = begins ? (-1, Deprel.root, Xpos.VBD) : (says, Deprel.ccomp, Xpos.VBD);
        (t.Head[top], t.Deprel[top]) = (verb, Deprel.nsubj);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == top && i > verb)
                t.Head[i] = verb;
        }
    }

    // "Muscat on Tuesday hosted talks between A and B": the town did, where nothing else is told of the talks.
    private static void RaiseHosted(ParsedText t, SentenceRange s, int verb)
    {
        int talks = verb + 1;
        if (talks >= s.End || t.Head[verb] != talks || t.Deprel[talks] is not Deprel.root || t.Child(s, talks, Deprel.cop, Deprel.aux) >= 0
            || t.ChildWithin(talks, s.First, verb, Deprel.nsubj) is not (>= 0 and int host) || t.Upos[host] is not Upos.PROPN)
            return;
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb], t.Upos[verb]) = (-1, Deprel.root, Xpos.VBD, Upos.VERB);
        (t.Head[talks], t.Deprel[talks]) = (verb, Deprel.obj);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == talks && (i < verb || t.Deprel[i] is Deprel.punct))
                (t.Head[i], t.Deprel[i]) = (verb, t.Deprel[i] is Deprel.nmod ? Deprel.obl : t.Deprel[i]);
        }
    }

    // "Two chiefs, brought together by Egypt, conferred in Aqaba": who was brought together by somebody conferred.
    private static void RaiseBehindAgent(ParsedText t, SentenceRange s, int verb, int aside)
    {
        if (t.Deprel[aside] is not Deprel.root || t.Xpos[aside] is not (Xpos.VBN or Xpos.VBD) || aside <= s.First || t.Form[aside - 1] is not ","
            || t.Child(s, aside, Deprel.obl_agent) < 0 || t.Child(s, aside, Deprel.nsubj, Deprel.nsubj_pass) is not (>= 0 and int who) || who > aside
            || t.Child(s, aside, Deprel.aux, Deprel.aux_pass) >= 0 || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.obl_agent) >= 0)
            return;
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb]) = (-1, Deprel.root, Xpos.VBD);
        (t.Head[who], t.Deprel[who]) = (verb, Deprel.nsubj);
        (t.Head[aside], t.Deprel[aside], t.Xpos[aside]) = (who, Deprel.acl, Xpos.VBN);
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == aside)
                t.Head[i] = verb;
        }
    }

    // "Armenia to recognise the border, Pashinyan says": a headline with its source, who is not Armenia.
    private static void RaiseSaidHeadline(ParsedText t, SentenceRange s, int verb)
    {
        int who = t.Head[verb], says = who < s.First ? -1 : t.Head[who];
        if (says < verb || who != verb - 2 || t.Deprel[who] is not Deprel.nsubj || t.Deprel[says] is not Deprel.root
            || !TreeRepair.IsSaying(t.Lemma[says])
            || t.ChildWithin(says, verb, says, Deprel.nsubj) is not (>= 0 and int source))
            return;
        int comma = source;
        while (comma > verb && t.Form[comma] is not ",")
            comma--;
        if (comma == verb)
            return;
        (t.Head[verb], t.Deprel[verb], t.Head[who]) = (says, Deprel.ccomp, verb);
    }

    private static void NameWrangling(ParsedText t, SentenceRange s, int noun)
    {
        (t.Upos[noun], t.Xpos[noun], t.Lemma[noun], t.Deprel[noun], t.Deprel[noun - 1]) =
            (Upos.NOUN, Xpos.NN, t.Form[noun].ToLowerInvariant(), Deprel.nmod, Deprel.@case);
        for (int i = noun + 1; i < s.End; i++)
        {
            if (t.Head[i] == noun && t.Deprel[i] is Deprel.obl)
                t.Deprel[i] = Deprel.nmod;
        }
    }

    // The tree may make one name of B and the set.
    private static void FreeSet(ParsedText t, SentenceRange s, int and)
    {
        for (int set = and + 2; set < Math.Min(s.End - 1, and + LongestName); set++)
        {
            if (t.Form[set] is not "set" || t.Upos[set] is not Upos.NOUN || t.Form[set + 1] is not "for" || t.Deprel[set] is not Deprel.conj
                || t.Upos[set - 1] is not (Upos.PROPN or Upos.NOUN) || t.Head[set - 1] != set || t.Head[set] is not (>= 0 and int top) || top > and)
                continue;
            int noun = t.Deprel[top] is Deprel.nmod ? t.Head[top] : top;
            if (noun < 0 || noun > and || Between(t, s, and, noun) is not (>= 0 and int first))
                return;
            for (int i = and; i < set - 1; i++)
            {
                if (t.Head[i] == set)
                    t.Head[i] = set - 1;
            }
            (t.Head[set - 1], t.Deprel[set - 1]) = (first, Deprel.conj);
            RaiseSet(t, s, set, noun);
            return;
        }
    }

    private static void RaiseSet(ParsedText t, SentenceRange s, int set, int noun)
    {
        (t.Head[set], t.Deprel[set], t.Upos[set], t.Xpos[set]) = (noun, Deprel.acl, Upos.VERB, Xpos.VBN);
        for (int i = set + 1; i < s.End; i++)
        {
            if (t.Head[i] == set && t.Deprel[i] is Deprel.nmod)
                t.Deprel[i] = Deprel.obl;
        }
    }

    // "the meeting between A and B planned for Monday": it is planned, and not B.
    private static void HangPlanned(ParsedText t, SentenceRange s, int participle)
    {
        if (!Appointed.Contains(t.Form[participle])
            || t.Form[participle + 1] is not ("for" or "on" or "in" or "to"))
            return;
        int side = t.Head[participle];
        if (side >= 0 && side < participle && t.Deprel[side] is Deprel.conj)
            side = t.Head[side];
        if (side < 0 || side > participle || t.Deprel[side] is not Deprel.nmod || t.Head[side] is not (>= 0 and int noun) || noun > side
            || t.Upos[noun] is not Upos.NOUN || t.Child(s, side, Deprel.@case) is not (>= 0 and int between)
            || t.Form[between] is not ("between" or "with"))
            return;
        (t.Head[participle], t.Xpos[participle]) = (noun, Xpos.VBN);
    }

    // "The talks planned for Monday between A and the B may end the war": what is planned may end it, not the B.
    private static bool JoinPlanned(ParsedText t, SentenceRange s, int and, int second)
    {
        int verb = t.Head[second], planned = t.Head[verb];
        if (planned < 0 || planned > and || t.Deprel[verb] is not Deprel.conj || t.Xpos[planned] is not (Xpos.VBD or Xpos.VBN)
            || t.Child(s, planned, Deprel.nsubj, Deprel.nsubj_pass) is not (>= 0 and int noun) || noun > planned
            || t.Child(s, planned, Deprel.aux, Deprel.aux_pass, Deprel.obj) >= 0 || Between(t, s, and, planned) is not (>= 0 and int first))
            return false;
        (t.Head[verb], t.Deprel[verb]) = (t.Head[planned], t.Deprel[planned]);
        (t.Head[planned], t.Deprel[planned], t.Xpos[planned]) = (noun, Deprel.acl, Xpos.VBN);
        (t.Head[noun], t.Deprel[noun]) = (verb, t.Deprel[second]);
        (t.Head[first], t.Deprel[first]) = (noun, Deprel.nmod);
        (t.Head[second], t.Deprel[second], t.Head[and]) = (first, Deprel.conj, second);
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == planned)
                t.Head[i] = verb;
        }
        return true;
    }

    // "fell hours after Kyiv and Moscow traded fire": the two did so after which it fell.
    private static bool JoinAfter(ParsedText t, SentenceRange s, int and, int second)
    {
        int verb = t.Head[second], above = t.Head[verb], first = and - 1;
        if (above < 0 || above > and || t.Deprel[verb] is not Deprel.conj || t.Deprel[second] is not Deprel.nsubj)
            return false;
        while (first > above && t.Deprel[first] is Deprel.flat)
            first--;
        if (t.Deprel[first] is not (Deprel.obl or Deprel.nmod) || t.Upos[first] is not Upos.PROPN && t.Lemma[first] is not "government"
            || !t.Hangs(first, above, 2)
            || t.Child(s, first, Deprel.@case) is not (>= 0 and int after)
            || t.Form[after] is not ("after" or "before" or "since" or "until") || Datelines.IsMonth(t.Form[first]) || IsDay(t.Form[first]))
            return false;
        (t.Head[first], t.Deprel[first]) = (verb, Deprel.nsubj);
        (t.Head[second], t.Deprel[second], t.Head[and]) = (first, Deprel.conj, second);
        (t.Head[after], t.Deprel[after], t.Upos[after]) = (verb, Deprel.mark, Upos.SCONJ);
        t.Deprel[verb] = Deprel.advcl;
        return true;
    }

    // "On Tuesday Juba and the rebels met": the day has no name of its own behind it.
    private static void JoinBehindDay(ParsedText t, SentenceRange s, int and, int second)
    {
        int first = and - 1;
        while (first > s.First && t.Deprel[first] is Deprel.flat)
            first--;
        int day = t.Head[first];
        // The tree may take the day for a part of the name.
        if (day == t.Head[second] && first - 2 >= s.First && IsDay(t.Form[first - 1]) && t.Head[first - 1] == first
            && t.Form[first - 2] is "On" or "on"
            && t.Upos[first] is Upos.PROPN && t.Deprel[first] is Deprel.obl)
        {
            (t.Head[first - 1], t.Deprel[first - 1], t.Head[first - 2]) = (day, Deprel.obl, first - 1);
            (t.Deprel[first], t.Head[second], t.Deprel[second], t.Head[and]) = (t.Deprel[second], first, Deprel.conj, second);
            return;
        }
        bool apposed = t.Deprel[first] is Deprel.appos or Deprel.conj && day >= s.First && day < first && first > s.First
            && t.Form[day + 1] is "," && t.Hangs(day, t.Head[second], 5);
        if (day < s.First || day > first || !IsDay(t.Form[day]) || t.Upos[first] is not Upos.PROPN
            || !apposed && (t.Deprel[first] is not (Deprel.nmod or Deprel.flat) || t.Head[day] != t.Head[second]) || t.IsLed(s, first))
            return;
        (t.Head[first], t.Deprel[first]) = (t.Head[second], t.Deprel[second]);
        (t.Head[second], t.Deprel[second], t.Head[and]) = (first, Deprel.conj, second);
    }

    // "met face to face in Muscat": how they met; what stands behind it is where.
    private static void JoinFaces(ParsedText t, SentenceRange s, int face)
    {
        int verb = face - 1;
        if (t.Head[face] != verb && t.Head[face + 2] != verb)
            return;
        (t.Head[face], t.Deprel[face], t.Head[face + 2], t.Deprel[face + 2]) = (verb, Deprel.obl_unmarked, face, Deprel.nmod);
        for (int i = face + 3; i < s.End; i++)
        {
            if (t.Head[i] == face || t.Head[i] == face + 2)
                (t.Head[i], t.Deprel[i]) = (verb, t.Deprel[i] is Deprel.nmod ? Deprel.obl : t.Deprel[i]);
        }
    }

    private static bool IsDay(string form) => form.EndsWith("day", StringComparison.Ordinal) && form.Length > 5 && char.IsUpper(form[0]);
}
