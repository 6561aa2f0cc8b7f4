using System.Collections.Frozen;
using Dragoman.Names;

namespace Dragoman.Reading;

/// <summary>Gives clauses the subject that order leaves them, and names the office before them: "and talks are expected to go on", "said an
/// official", "the army chief, General A B".</summary>
/// <remarks>Each rule looks at one word and its sentence; examples are in the tests.</remarks>
internal static class SubjectRepair
{
    private const int MostTitle = 3, LongestName = 6, LongestOffice = 14;

    /// <summary>Nouns for offices that somebody holds in a body or a state.</summary>
    internal static readonly FrozenSet<string> Offices = DataFiles.Lines("names/offices-of.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            CountVerb(t, s, s.First);
            for (int i = s.First + 1; i < s.End; i++)
            {
                CountVerb(t, s, i);
                if (t.Deprel[i] is Deprel.conj && t.Xpos[i] is Xpos.VBD or Xpos.VBZ)
                {
                    RaiseSpeech(t, s, i);
                    RaiseBearer(t, s, i);
                }
                if (t.Xpos[i] is Xpos.VBD or Xpos.VBZ && TreeRepair.IsSaying(t.Lemma[i]))
                {
                    if (t.Form[i - 1] is ",")
                    {
                        SpeakBetween(t, s, i);
                        SpeakBefore(t, s, i);
                        SpeakJoined(t, s, i);
                    }
                    LowerSaid(t, s, i);
                }
                if (t.Form[i] is ";" && i + 2 < s.End)
                    EndSaid(t, s, i);
                if (t.Xpos[i] is Xpos.VBZ && t.Xpos[i - 1] is Xpos.VBZ && t.Upos[i] is Upos.VERB && t.Upos[i - 1] is Upos.VERB)
                    NameObject(t, s, i);
                if (t.Deprel[i] is Deprel.aux_pass)
                    TurnPassive(t, s, i);
                if (t.Upos[i] is not (Upos.NOUN or Upos.PROPN) || t.Head[i] < 0)
                    continue;
                if (t.Deprel[i] is Deprel.nsubj && t.Head[i] > i && t.Head[t.Head[i]] is >= 0 and int office && office < i)
                    LowerOf(t, s, i, office);
                if (t.Deprel[i] is Deprel.nsubj && t.Upos[i] is Upos.PROPN && t.Head[i] > i + 1)
                    NameBearer(t, s, i);
                if (t.Deprel[i] is Deprel.nsubj && t.Xpos[i] is Xpos.NN && t.Form[i - 1] is "," && t.Head[i] > i + 2)
                    ActAsBearer(t, s, i, t.Head[i]);
                if (t.Deprel[i] is Deprel.nsubj && t.Head[i] < i)
                    HangBehind(t, s, i);
                if (t.Deprel[i] is Deprel.conj)
                {
                    BeginClause(t, s, i);
                    BeginBehindCircumstance(t, s, i);
                    NameOffice(t, s, i);
                    JoinOffice(t, s, i);
                }
                else if (t.Deprel[i] is Deprel.appos && t.Head[i] < i)
                {
                    BeginMain(t, s, i);
                    ListName(t, s, i);
                }
                else if (t.Deprel[i] is Deprel.obj && t.Head[i] < i && TreeRepair.IsSaying(t.Lemma[t.Head[i]]))
                    SpeakBehind(t, s, i, t.Head[i]);
                else if (t.Deprel[i] is Deprel.obl && (BeginCircumstance(t, s, i) || BeginAroundAside(t, s, i)))
                    continue;
                else if (t.Deprel[i] is Deprel.obl)
                    LeaveParticiple(t, s, i, t.Head[i]);
            }
        }
    }

    // "Its spokesman, Major General A B, maintained": of two subjects, the second a name between commas, the first is who that is.
    private static void NameBearer(ParsedText t, SentenceRange s, int name)
    {
        int verb = t.Head[name], office = -1, last = name;
        for (int i = s.First; i < name; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj)
                office = i;
        }
        while (last + 1 < verb && t.Head[last + 1] == name && t.Deprel[last + 1] is Deprel.flat or Deprel.punct && t.Form[last + 1] is not ",")
            last++;
        if (office < s.First || t.Upos[office] is not Upos.NOUN || t.Xpos[office] is not Xpos.NN || t.Form[last + 1] is not ","
            || t.Upos[verb] is not Upos.VERB)
            return;
        int first = name;
        while (first > office && t.Form[first - 1] is not ",")
            first--;
        for (int i = first; i < name; i++)
        {
            if (!t.Hangs(i, name, 3))
                return;
        }
        for (int i = office + 1; i < first - 1; i++)
        {
            if (t.Form[i] is "," || !t.Hangs(i, office, 4))
                return;
        }
        if (first - 1 > office)
            (t.Head[name], t.Deprel[name]) = (office, Deprel.appos);
    }

    // "The rebels, said the governor, had used the school": who stands between the commas behind the verb speaks, who stands before them acts in
    // what is told.
    private static void SpeakBetween(ParsedText t, SentenceRange s, int verb)
    {
        int actor = t.Child(s, verb, Deprel.nsubj), told = t.Child(s, verb, Deprel.ccomp);
        if (actor < 0 || actor > verb || told < verb)
            return;
        // The tree may also take who speaks for whom he speaks to.
        int teller = t.Child(s, told, Deprel.nsubj, Deprel.nsubj_pass) is >= 0 and int own ? own
            : -1;
        for (int i = verb + 1; i < told && teller < 0 && t.Lemma[verb] is not "tell"; i++)
            teller = t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj or Deprel.obj or Deprel.iobj ? i : -1;
        if (teller < verb)
            return;
        // "The article, first reported by CNN, said Bush": that comma ends what is told of the article.
        for (int i = actor + 1; i < verb - 1; i++)
        {
            if (t.Form[i] is "," or "(" or ")")
                return;
        }
        int comma = verb + 1;
        while (comma < told && t.Form[comma] is not ",")
            comma++;
        if (comma <= teller || comma >= told)
            return;
        for (int i = verb + 1; i < comma; i++)
        {
            if (!t.Hangs(i, teller, 4))
                return;
        }
        Deprel acts = t.Deprel[teller] is Deprel.nsubj_pass ? Deprel.nsubj_pass : Deprel.nsubj;
        (t.Head[actor], t.Deprel[actor], t.Head[teller], t.Deprel[teller]) = (told, acts, verb, Deprel.nsubj);
    }

    // "Poplasen, leader of the party, rejected it": an office without an article between commas is his who is named before it, and he acts.
    private static void ActAsBearer(ParsedText t, SentenceRange s, int office, int verb)
    {
        int name = office - 2;
        while (name > s.First && t.Deprel[name] is Deprel.flat)
            name = t.Head[name];
        if (name < s.First || t.Upos[name] is not Upos.PROPN || t.Head[name] != verb || t.Deprel[name] is Deprel.nsubj or Deprel.nsubj_pass
            || t.Form[verb - 1] is not "," || !Offices.Contains(t.Form[office]))
            return;
        (t.Deprel[name], t.Head[office], t.Deprel[office]) = (Deprel.nsubj, name, Deprel.appos);
    }

    // "A called it a betrayal, and B, head of the council, said he had not been asked": B is no second betrayal, and what A did is not what B said.
    private static void SpeakJoined(ParsedText t, SentenceRange s, int verb)
    {
        int told = t.Child(s, verb, Deprel.ccomp);
        if (told < 0 || told > verb || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0 || t.Xpos[told] is not (Xpos.VBD or Xpos.VBZ)
            || t.Child(s, told, Deprel.nsubj) is not (>= 0 and int first) || first > told)
            return;
        int name = verb - 2;
        while (name > told + 2
            && !(t.Deprel[name] is Deprel.conj && t.Upos[name] is Upos.PROPN && t.Form[name - 1] is "and" or "but" or "while"
                && t.Form[name - 2] is ","))
            name--;
        if (name <= told + 2 || t.Child(s, name, Deprel.appos) is not (>= 0 and int apposed) || apposed < name || !t.Hangs(name, told, 4))
            return;
        (t.Head[name], t.Deprel[name]) = (verb, Deprel.nsubj);
        (t.Head[name - 1], t.Head[name - 2]) = (verb, verb);
        (t.Head[told], t.Deprel[told], t.Head[verb], t.Deprel[verb]) = (t.Head[verb], t.Deprel[verb], told, Deprel.conj);
    }

    // "Claims of a blockade are false, the government said": of two subjects, the first is of what is said, which has none.
    private static void LowerSaid(ParsedText t, SentenceRange s, int verb)
    {
        int said = t.Child(s, verb, Deprel.ccomp), subject = t.Child(s, verb, Deprel.nsubj), speaker = -1;
        for (int i = said + 1; said >= 0 && i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj)
                speaker = i;
        }
        if (subject < 0 || said <= subject || speaker <= said || t.Child(s, said, Deprel.nsubj, Deprel.nsubj_pass, Deprel.csubj, Deprel.expl) >= 0
            || !(t.Xpos[said] is Xpos.VBD or Xpos.VBZ or Xpos.VBP || t.Child(s, said, Deprel.cop, Deprel.aux) >= 0))
            return;
        (t.Head[subject], t.Deprel[subject]) = (said, t.Child(s, said, Deprel.aux_pass) >= 0 ? Deprel.nsubj_pass : Deprel.nsubj);
    }

    // "The ministry of defense denies that …": what "of" leads is no subject; the ministry is.
    private static void LowerOf(ParsedText t, SentenceRange s, int noun, int office)
    {
        int verb = t.Head[noun], of = office + 1;
        if (of >= noun || t.Form[of] is not "of" || t.Deprel[of] is not Deprel.@case || t.Head[of] != noun && t.Head[of] != verb
            || t.Upos[verb] is not Upos.VERB || t.Upos[office] is not (Upos.NOUN or Upos.PROPN) || t.Head[office] >= 0
            || t.Deprel[verb] is not (Deprel.parataxis or Deprel.acl_relcl or Deprel.acl or Deprel.ccomp)
            || t.Xpos[verb] is not (Xpos.VBZ or Xpos.VBD or Xpos.VBP))
            return;
        for (int i = verb; i < s.End; i++)
        {
            if (t.Head[i] == office)
                t.Head[i] = verb;
        }
        (t.Head[of], t.Head[verb], t.Deprel[verb]) = (noun, -1, Deprel.root);
        (t.Head[office], t.Deprel[office], t.Head[noun], t.Deprel[noun]) = (verb, Deprel.nsubj, office, Deprel.nmod);
    }

    // "President A from B Mr. C was accused of stalling", "President A from Ukraine Russia was accused", word for word from a language whose verb
    // comes first: a name behind a title of its own, or one state behind another, that is run together with the one before is whom that one accuses,
    // for nobody else is there to do so.
    private static void TurnPassive(ParsedText t, SentenceRange s, int be)
    {
        int verb = t.Head[be], name = be - 1;
        if (name - 1 <= s.First)
            return;
        // "President A from Azerbaijan Armenia was accused": not one name.
        if (be - 3 > s.First && t.Deprel[be - 2] is Deprel.compound && t.Head[be - 2] == name && t.Name[name] is NameKind.Place
            && t.Name[be - 2] is NameKind.Place && t.Deprel[name] is Deprel.nmod && t.Deprel[be - 3] is Deprel.@case
            && t.Form[be - 3] is "from" or "of" && t.Lemma[verb] is "accuse")
        {
            (t.Head[be - 2], t.Deprel[be - 2], t.Head[be - 3]) = (t.Head[name], Deprel.nmod, be - 2);
            t.Deprel[name] = Deprel.flat;
        }
        bool titled = t.Deprel[be - 2] is Deprel.nmod_desc && t.Head[be - 2] == name, state = t.Name[name] is NameKind.Place
            && t.Name[be - 2] is NameKind.Place;
        if (verb != be + 1 || t.Upos[name] is not Upos.PROPN || t.Deprel[name] is not (Deprel.flat or Deprel.nmod) || !titled && !state
            || t.Child(s, verb, Deprel.nsubj_pass) is not (>= 0 and int subject) || subject >= name - 1
                || !titled && t.Name[subject] is not NameKind.Person || !t.Hangs(name, subject, 3)
                || t.Child(s, verb, Deprel.obl_agent, Deprel.aux) >= 0)
            return;
        // "from B": the first name is over before the second begins.
        if (t.Child(s, subject, Deprel.nmod) is not (>= 0 and int origin) || origin >= (titled ? name - 1 : name)
            || t.Child(s, origin, Deprel.@case) < 0)
            return;
        (t.Head[name], t.Deprel[name]) = (verb, Deprel.obj);
        (t.Deprel[subject], t.Deprel[be]) = (Deprel.nsubj, Deprel.aux);
        t.NameBegins[name] = true;
    }

    // "it demands guarantees": of two forms in "-s" side by side the second is what the first is about.
    private static void NameObject(ParsedText t, SentenceRange s, int noun)
    {
        int verb = noun - 1;
        if (t.Head[verb] != noun || t.Child(s, noun, Deprel.obj) >= 0 || t.Child(s, verb, Deprel.nsubj) < 0 && t.Child(s, noun, Deprel.nsubj) < 0)
            return;
        (t.Head[verb], t.Deprel[verb]) = (t.Head[noun], t.Deprel[noun]);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == noun && (i < verb || t.Deprel[i] is Deprel.punct or Deprel.advcl or Deprel.conj))
                t.Head[i] = verb;
            else if (t.Head[i] == noun && t.Deprel[i] is Deprel.obl)
                t.Deprel[i] = Deprel.nmod;
        }
        (t.Head[noun], t.Deprel[noun], t.Upos[noun], t.Xpos[noun]) = (verb, Deprel.obj, Upos.NOUN, Xpos.NNS);
        t.Lemma[noun] = Lemmatizer.Lemma(t.Form[noun], Upos.NOUN, Xpos.NNS);
    }

    // "Clashes between soldiers and militiamen broke out": what does something is a noun.
    private static void CountVerb(ParsedText t, SentenceRange s, int word)
    {
        // "Gunmen shot dead two officers".
        if (t.Xpos[word] is Xpos.NN or Xpos.VB or Xpos.VBP or Xpos.VBN or Xpos.JJ && t.Form[word] is "shot" && word + 1 < s.End
            && t.Form[word + 1] is "dead" && t.Deprel[word] is Deprel.root or Deprel.conj or Deprel.ccomp or Deprel.parataxis
            && t.Child(s, word, Deprel.aux, Deprel.aux_pass) < 0)
        {
            (t.Upos[word], t.Xpos[word], t.Lemma[word]) = (Upos.VERB, Xpos.VBD, "shoot");
            return;
        }
        // "rebel delegates rejected it": a verb does not hang from the finite verb right behind it, a subject does.
        if (t.Xpos[word] is Xpos.VBZ && t.Upos[word] is Upos.VERB && word + 1 < s.End && t.Head[word] == word + 1 && t.Deprel[word] is Deprel.conj
            && t.Xpos[word + 1] is Xpos.VBD or Xpos.VBP && t.Child(s, word + 1, Deprel.nsubj) < 0)
        {
            t.Deprel[word] = Deprel.nsubj;
            if (t.Child(s, word, Deprel.nsubj) is >= 0 and int whose && whose == word - 1)
                t.Deprel[whose] = Deprel.compound;
            for (int i = s.First; i < word; i++)
            {
                if (t.Head[i] == word && t.Deprel[i] is Deprel.cc or Deprel.punct)
                    t.Head[i] = word + 1;
            }
        }
        if (t.Xpos[word] is not Xpos.VBZ || t.Upos[word] is not Upos.VERB || t.Deprel[word] is not (Deprel.nsubj or Deprel.nsubj_pass)
            || t.Child(s, word, Deprel.nsubj, Deprel.nsubj_pass, Deprel.obj, Deprel.aux) >= 0)
            return;
        (t.Upos[word], t.Xpos[word]) = (Upos.NOUN, Xpos.NNS);
        t.Lemma[word] = Lemmatizer.Lemma(t.Form[word], Upos.NOUN, Xpos.NNS);
    }

    // "denied it had lost the town and accused the army of bombing it": who denies goes on speaking; he does not deny that he accuses.
    private static void RaiseSpeech(ParsedText t, SentenceRange s, int verb)
    {
        int denied = t.Head[verb], denies = denied < 0 ? -1 : t.Head[denied];
        if (denies < 0 || denied > verb || denies > denied || t.Deprel[denied] is not Deprel.ccomp || t.Lemma[denies] is not "deny"
            || t.Xpos[denies] != t.Xpos[verb]
            || t.Lemma[verb] is not ("accuse" or "blame" or "condemn" or "denounce" or "urge" or "call" or "vow" or "insist" or "reject" or "demand"
                or "warn" or "say")
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux, Deprel.aux_pass) >= 0)
            return;
        t.Head[verb] = denies;
    }

    /// <summary>Makes one subject of two that the other repairs left to a verb.</summary>
    public static void Join(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First + 2; i < s.End; i++)
            {
                if (t.Deprel[i] is Deprel.nsubj && t.Upos[i] is Upos.NOUN or Upos.PROPN)
                {
                    JoinSubjects(t, s, i);
                    JoinHeadline(t, s, i);
                }
                // "a gathering of the mediator A and the commander B": "of" leads both, and not the second.
                if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.NOUN or Upos.PROPN && t.Head[i] is >= 0 and int former && former < i
                    && t.Deprel[former] is Deprel.nmod or Deprel.obl && !t.IsLed(s, former)
                    && t.ChildWithin(i, s.First, former, Deprel.@case) is >= 0 and int of && t.Form[of] is "of" or "with" or "between")
                    t.Head[of] = former;
            }
        }
    }

    // "Blinken, Aliyev meet in Minsk": a comma stands for "and" in headlines.
    private static void JoinHeadline(ParsedText t, SentenceRange s, int second)
    {
        int verb = t.Head[second], comma = second - 1;
        while (comma > s.First && t.Head[comma] == second && t.Form[comma] is not ",")
            comma--;
        int first = comma - 1;
        while (first > s.First && t.Deprel[first] is Deprel.flat)
            first--;
        if (verb < second || t.Form[comma] is not "," || first < s.First || t.Upos[second] is not Upos.PROPN || t.Upos[first] is not Upos.PROPN
            || t.Head[first] != verb || t.Deprel[first] is not Deprel.nsubj || t.Xpos[verb] is not (Xpos.VB or Xpos.VBP)
            || first > s.First && t.Head[s.First] != first)
            return;
        (t.Head[second], t.Deprel[second], t.Head[comma]) = (first, Deprel.conj, second);
    }

    // "The government and the ELN resumed talks", "A, the negotiator, and B signed the text": of one verb two before "and" are its one subject.
    private static void JoinSubjects(ParsedText t, SentenceRange s, int second)
    {
        int verb = t.Head[second], and = second - 1;
        while (and > s.First && second - and < LongestName && t.Head[and] == second && t.Form[and] is not "and")
            and--;
        if (verb < second || t.Form[and] is not "and" || t.Deprel[and] is not Deprel.cc || t.Head[and] != verb && t.Head[and] != second
            || t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int first) || first >= and
            || !t.Hangs(t.Form[and - 1] is "," && and - 2 > first ? and - 2 : and - 1, first, 4))
            return;
        (t.Head[second], t.Deprel[second], t.Head[and]) = (first, Deprel.conj, second);
    }

    // "met in Doha on Sunday and talks are expected to go on": a noun right before the auxiliary of a verb without a subject.
    private static void BeginClause(ParsedText t, SentenceRange s, int noun)
    {
        int be = noun + 1;
        if (be >= s.End || t.Upos[be] is not Upos.AUX || t.Head[be] is not (>= 0 and int verb) || verb <= be
            || t.Deprel[verb] is Deprel.acl_relcl or Deprel.root || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl, Deprel.mark) >= 0
            || ClauseRepair.Reaches(t, t.Head[noun], verb))
            return;
        t.Head[noun] = verb;
        t.Deprel[noun] = t.Deprel[be] is Deprel.aux_pass ? Deprel.nsubj_pass : Deprel.nsubj;
        for (int i = noun - 1; i > s.First && t.Head[i] == noun; i--)
        {
            if (t.Deprel[i] is Deprel.cc)
                t.Head[i] = verb;
        }
        if (t.Deprel[verb] is Deprel.advcl)
            t.Deprel[verb] = Deprel.conj;
    }

    // "since the capital, Sanaa, fell to the rebels": a finite verb without a subject right behind a phrase of time is what happened then.
    private static bool BeginCircumstance(ParsedText t, SentenceRange s, int noun)
    {
        int end = noun + 1;
        while (end < s.End && end - noun < 8 && t.Upos[end] is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.PUNCT or Upos.ADP or Upos.DET)
            end++;
        if (end >= s.End || t.Upos[end] is not Upos.VERB || t.Xpos[end] is not (Xpos.VBD or Xpos.VBZ)
            || t.Child(s, noun, Deprel.@case) is not (>= 0 and int mark) || t.Form[mark] is not ("since" or "after" or "before" or "until" or "as")
            || t.Child(s, end, Deprel.nsubj, Deprel.nsubj_pass, Deprel.cc, Deprel.aux_pass) >= 0)
            return false;
        // The tree hangs both from the same word, or the phrase from the verb itself.
        bool beside = t.Deprel[end] is Deprel.conj && t.Head[end] >= 0 && ClauseRepair.Reaches(t, noun, t.Head[end]), below = t.Head[noun] == end
            && t.Deprel[end] is Deprel.advcl;
        if (!beside && !below)
            return false;
        (t.Head[noun], t.Deprel[noun]) = (end, Deprel.nsubj);
        (t.Head[mark], t.Deprel[mark], t.Upos[mark]) = (end, Deprel.mark, Upos.SCONJ);
        t.Deprel[end] = Deprel.advcl;
        return true;
    }

    // "held talks with former president A": behind a verb that has its subject, what a preposition leads is no second one.
    private static void HangBehind(ParsedText t, SentenceRange s, int name)
    {
        int verb = t.Head[name];
        bool subject = false;
        for (int i = s.First; i < verb; i++)
            subject |= t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj;
        if (!subject)
            return;
        for (int i = verb + 1; i < name; i++)
        {
            if (t.Deprel[i] is not Deprel.@case || t.Upos[i] is not Upos.ADP
                || t.Head[i] != name && !(t.Head[t.Head[i]] == name && t.Deprel[t.Head[i]] is Deprel.nmod_desc or Deprel.compound or Deprel.amod))
                continue;
            t.Deprel[name] = Deprel.obl;
            t.Head[i] = name;
            return;
        }
    }

    // "came a day after the army, accusing the rebels of looting, withdrew": a participle between commas parts the noun from its verb.
    private static bool BeginAroundAside(ParsedText t, SentenceRange s, int noun)
    {
        if (noun + 3 >= s.End || t.Form[noun + 1] is not "," || t.Xpos[noun + 2] is not Xpos.VBG
            || t.Child(s, noun, Deprel.@case) is not (>= 0 and int mark) || t.Form[mark] is not ("since" or "after" or "before" or "until" or "as"))
            return false;
        int aside = noun + 2;
        for (int verb = aside + 2; verb < Math.Min(s.End, aside + 24); verb++)
        {
            if (t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not Xpos.VBD || t.Form[verb - 1] is not ",")
                continue;
            if (t.Head[verb] != t.Head[noun] || t.Deprel[verb] is not Deprel.conj || t.Child(s, verb, Deprel.nsubj, Deprel.cc, Deprel.aux_pass) >= 0)
                return false;
            (t.Head[noun], t.Deprel[noun]) = (verb, Deprel.nsubj);
            (t.Head[mark], t.Deprel[mark], t.Upos[mark]) = (verb, Deprel.mark, Upos.SCONJ);
            (t.Head[aside], t.Deprel[aside], t.Deprel[verb]) = (verb, Deprel.advcl, Deprel.advcl);
            return true;
        }
        return false;
    }

    // From a phrase before a comma to what hangs from the verb, in steps.
    private const int MostAbove = 3;

    // "Hours after the session, Russian planes and missiles hit the port": what stands between the comma and a verb without a subject does it, and is
    // joined to nothing before the comma.
    private static void BeginBehindCircumstance(ParsedText t, SentenceRange s, int noun)
    {
        int phrase = t.Head[noun];
        int top = phrase;
        // "After 16 hours of talks in Astana, Serbia and Eritrea agreed".
        for (int level = 0; level < MostAbove && top >= s.First && t.Deprel[top] is Deprel.nmod && t.Head[top] < top; level++)
            top = t.Head[top];
        if (phrase < s.First || phrase + 1 >= noun || t.Form[phrase + 1] is not "," || top < s.First || t.Deprel[top] is not Deprel.obl
            || t.Head[top] is not (>= 0 and int verb) || verb <= noun || t.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ)
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl, Deprel.csubj, Deprel.aux_pass) >= 0)
            return;
        int last = noun;
        for (int i = phrase + 2; i < verb; i++)
        {
            // "…, Serbia and Eritrea agreed": the tree may join both to the phrase.
            if (i > noun + 1 && t.Head[i] == phrase && t.Deprel[i] is Deprel.conj && t.Upos[noun] is Upos.PROPN
                && t.ChildWithin(i, noun + 1, i, Deprel.cc) is >= 0 and int and && and == noun + 1)
                t.Head[i] = noun;
            // Another joined to the phrase, a second comma, or a conjunction of the phrase itself: a list.
            if (i != noun && t.Head[i] == phrase && t.Deprel[i] is Deprel.conj || t.Form[i] is "," || t.Head[i] == noun && t.Deprel[i] is Deprel.cc)
                return;
            if (t.Deprel[i] is Deprel.conj && t.Head[i] == noun)
                last = i;
        }
        if (verb - last > 2)
            return;
        (t.Head[noun], t.Deprel[noun]) = (verb, Deprel.nsubj);
    }

    // "With the signing of an accord, the government and the movement have agreed to": what stands between the comma and the auxiliary of a main verb
    // without a subject is its subject, no apposition.
    private static void BeginMain(ParsedText t, SentenceRange s, int noun)
    {
        int be = noun + 1;
        while (be < s.End && be - noun < 6 && t.Upos[be] is not (Upos.AUX or Upos.VERB) && (t.Upos[be] is not Upos.PUNCT || t.Form[be] is "/"))
            be++;
        if (be >= s.End || t.Upos[be] is not Upos.AUX || t.Head[be] is not (>= 0 and int verb) || verb <= be || t.Deprel[verb] is not Deprel.root
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.expl, Deprel.csubj) >= 0)
            return;
        int first = noun;
        while (first > s.First && t.Form[first] is not ",")
            first--;
        if (first <= s.First || noun - first > 6 || t.Head[first + 1] != noun && first + 1 != noun)
            return;
        (t.Head[noun], t.Deprel[noun]) = (verb, t.Deprel[be] is Deprel.aux_pass ? Deprel.nsubj_pass : Deprel.nsubj);
    }

    // "The line was cut, the agency's director general, A B, said in Vienna": an office and its bearer between commas, behind a clause.
    private static void SpeakBefore(ParsedText t, SentenceRange s, int verb)
    {
        int name = verb - 1;
        while (name - 1 > s.First && verb - name < LongestName && t.Upos[name - 1] is Upos.PROPN)
            name--;
        int end = name - 1, first = end;
        if (name == verb - 1 || end <= s.First || t.Form[end] is not ",")
            return;
        while (first - 1 > s.First && end - first < LongestOffice && t.Form[first - 1] is not ","
            && t.Upos[first - 1] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.PRON or Upos.PART or Upos.ADP or Upos.NUM)
            first--;
        if (first == end || first - 2 < s.First || t.Form[first - 1] is not ",")
            return;
        // The last noun before a preposition, where one of the words is an office.
        int office = -1;
        bool isOffice = false;
        for (int i = first; i < end && t.Upos[i] is not Upos.ADP; i++)
        {
            isOffice |= Offices.Contains(t.Form[i]);
            office = t.Upos[i] is Upos.NOUN or Upos.PROPN ? i : office;
        }
        int content = Clause(t, s, first - 1);
        if (office < 0 || !isOffice || content < 0 || t.Upos[first] is Upos.ADP)
            return;
        for (int i = first; i < verb; i++)
        {
            if (i != office && (t.Head[i] < first || t.Head[i] >= verb || i < end && t.Head[i] > end))
                (t.Head[i], t.Deprel[i]) =
                    (i < name - 1 ? office : name, t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.root ? Deprel.dep : t.Deprel[i]);
        }
        (t.Head[name], t.Deprel[name]) = (office, Deprel.appos);
        int above = t.Head[verb];
        (t.Head[office], t.Deprel[office]) = (verb, Deprel.nsubj);
        if (t.Head[content] != verb && !ClauseRepair.Reaches(t, verb, content))
            (t.Head[content], t.Deprel[content]) = (verb, Deprel.ccomp);
        else if (above == content)
            (t.Head[verb], t.Deprel[verb], t.Head[content], t.Deprel[content]) = (t.Head[content], t.Deprel[content], verb, Deprel.ccomp);
    }

    // The verb or predicate with a subject that governs the words before a comma; −1 for none.
    private static int Clause(ParsedText t, SentenceRange s, int comma)
    {
        for (int i = s.First; i < comma; i++)
        {
            bool governs = t.Head[i] < s.First || t.Head[i] > comma;
            if (governs && t.Upos[i] is Upos.VERB or Upos.ADJ or Upos.NOUN or Upos.AUX
                && t.Child(s, i, Deprel.nsubj, Deprel.nsubj_pass) is >= 0 and int subject && subject < comma)
                return i;
        }
        return -1;
    }

    // "Britain said it would send a ship; the minister denounced it": behind a semicolon somebody else speaks.
    private static void EndSaid(ParsedText t, SentenceRange s, int mark)
    {
        for (int v = mark + 2; v < s.End; v++)
        {
            if (t.Upos[v] is not Upos.VERB || t.Deprel[v] is not Deprel.ccomp || t.Head[v] is not (>= 0 and int saying) || saying > mark
                || !TreeRepair.IsSaying(t.Lemma[saying]) || t.Child(s, v, Deprel.nsubj) is not (>= 0 and int subject) || subject < mark
                || t.Child(s, v, Deprel.mark) >= 0)
                continue;
            t.Deprel[v] = Deprel.conj;
            return;
        }
    }

    // "…, said an Egyptian official": what is said stands before it.
    private static void SpeakBehind(ParsedText t, SentenceRange s, int speaker, int verb)
    {
        if (t.Lemma[verb] is not "tell" && verb > s.First + 1 && t.Form[verb - 1] is "," or "”" or "\"" or "''"
            && t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) < 0 && t.Child(s, verb, Deprel.ccomp) is >= 0 and int content && content < verb)
            t.Deprel[speaker] = Deprel.nsubj;
    }

    // "King A, Egyptian President B and Palestinian President C": names behind titles of their own are several people.
    private static void ListName(ParsedText t, SentenceRange s, int name)
    {
        int first = t.Head[name];
        if (t.Deprel[name] is not Deprel.appos || t.Upos[name] is not Upos.PROPN || t.Upos[first] is not Upos.PROPN
            || t.Child(s, name, Deprel.nmod_desc) < 0 || t.Child(s, first, Deprel.nmod_desc) < 0
            || t.Child(s, name, Deprel.conj) is not (>= 0 and int last) || last < name || t.Child(s, last, Deprel.nmod_desc) < 0)
            return;
        t.Deprel[name] = Deprel.conj;
        t.Head[last] = first;
    }

    // "A B, a commander and the spokesman of the movement denied it": one man of two offices, for no comma ends the first.
    private static void JoinOffice(ParsedText t, SentenceRange s, int office)
    {
        int name = t.Head[office];
        if (t.Xpos[office] is not Xpos.NN || name > office || t.Upos[name] is not Upos.PROPN
            || t.Child(s, office, Deprel.cc) is not (> 0 and int and) || and - 1 <= name || t.Form[and - 1] is ","
            || t.Child(s, name, Deprel.appos) is not (>= 0 and int first) || first < name || first > and || t.Xpos[first] is not Xpos.NN
                || t.Child(s, office, Deprel.appos, Deprel.flat) >= 0)
            return;
        t.Head[office] = first;
    }

    // "A B, the minister of planning and the spokesman accused": a finite verb that hangs from a name has it for its subject.
    private static void RaiseBearer(ParsedText t, SentenceRange s, int verb)
    {
        int name = t.Head[verb];
        if (name > verb || t.Deprel[name] is not Deprel.root || t.Upos[name] is not Upos.PROPN || t.Upos[verb] is not Upos.VERB
            || t.Upos[verb - 1] is not (Upos.NOUN or Upos.PROPN)
            || t.Child(s, name, Deprel.nsubj, Deprel.nsubj_pass, Deprel.cop, Deprel.expl) >= 0
                || t.Child(s, name, Deprel.appos) is not (>= 0 and int office) || office > verb
                || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.cc, Deprel.mark) >= 0)
            return;
        TreeRepair.Raise(t, s, verb, name);
    }

    // "Pakistan's army chief, General A B, and": one man, no third.
    private static void NameOffice(ParsedText t, SentenceRange s, int name)
    {
        if (t.Upos[name] is not Upos.PROPN || name + 1 >= s.End)
            return;
        int comma = name - 1, office;
        while (comma > s.First && t.Head[comma] == name && t.Deprel[comma] is Deprel.nmod_desc or Deprel.compound && name - comma <= MostTitle)
            comma--;
        office = comma - 1;
        bool titled = comma < name - 1;
        if (t.Form[comma] is not "," || office <= s.First || t.Upos[office] is not Upos.NOUN || t.Xpos[office] is not Xpos.NN
            || office == t.Head[name] || t.Deprel[office] is not Deprel.conj || t.Head[office] != t.Head[name]
            || t.Child(s, office, Deprel.cc) < 0 || t.Child(s, name, Deprel.cc) >= 0 || !titled && !GivenNameList.Has(t.Form[name]))
            return;
        (t.Head[name], t.Deprel[name]) = (office, Deprel.appos);
    }

    // "met a delegation headed by A B in Doha on Sunday": the meeting was there and then.
    private static void LeaveParticiple(ParsedText t, SentenceRange s, int place, int verb)
    {
        if (verb > place || t.Deprel[verb] is not Deprel.acl || t.Lemma[verb] is not ("head" or "lead" or "chair")
            || t.Child(s, verb, Deprel.obl_agent) is not (>= 0 and int agent) || agent > place || t.Head[verb] is not (>= 0 and int body)
            || t.Head[body] is not (>= 0 and int met) || met > body || t.Upos[met] is not Upos.VERB)
            return;
        int led = t.Child(s, place, Deprel.@case);
        if (led > agent && t.Form[led] is "in" or "on" or "at")
            t.Head[place] = met;
    }

    /// <summary>How a subject hangs from a verb: passive where the verb has its auxiliary.</summary>
    internal static Deprel RelationOf(ParsedText t, SentenceRange s, int verb) =>
        t.Child(s, verb, Deprel.aux_pass) >= 0 ? Deprel.nsubj_pass : Deprel.nsubj;
}
