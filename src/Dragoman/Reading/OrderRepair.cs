using Dragoman.Names;

namespace Dragoman.Reading;

/// <summary>Reads clauses that keep the word order of another language, as machine translation leaves them: the verb first ("Denied Kyiv the
/// bombing") or last ("Moscow any withdrawal rejects"), a name taken up again by a pronoun ("As for the ministry, it said"), a bearer behind the body
/// he heads ("the director of the agency Rafael Grossi"), a name cut in two by its verb.</summary>
/// <remarks>Each rule looks at one word and its sentence; examples are in spec/statements.md.</remarks>
internal static class OrderRepair
{
    // Verbs of wills and of ground, which damaged copy may put last behind a subject that is no name.
    private static readonly WordSet FinalVerbs = DataFiles.Lines("tokens/final-verbs.txt").ToWordSet();

    private const int MostWords = 120, LongestLead = 30, LongestName = 6, MostSteps = 8;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count is > MostWords or < 3)
                continue;
            BeginWithVerb(t, s);
            for (int i = s.First; i + 1 < s.End; i++)
            {
                if (t.Deprel[i] is Deprel.nsubj && t.Head[i] > i)
                    LedByPreposition(t, s, i);
                if (t.Upos[i] is Upos.VERB && t.Lemma[i] is "have" && t.Xpos[i] is Xpos.VBZ or Xpos.VBP or Xpos.VBD && t.Form[s.End - 1] is ".")
                    JoinAuxiliary(t, s, i);
                if (t.Deprel[i] is Deprel.nmod_desc or Deprel.nsubj or Deprel.nsubj_pass
                    && t.Form[i] is "Mr." or "Mrs." or "Ms." or "Mr" or "Mrs" or "Ms")
                    NameBehindTitle(t, i);
                if (t.Upos[i] is Upos.PROPN && i > s.First + 2 && t.Name[i - 1] is not NameKind.Person
                    && (t.Name[i] is NameKind.Person || GivenNameList.Has(t.Form[i])
                        || t.Xpos[i - 1] is Xpos.NNS && t.Name[i] is not (NameKind.Organization or NameKind.Place)))
                    HangBearer(t, s, i);
                if (t.Upos[i] is Upos.PRON && t.Deprel[i] is Deprel.nsubj && t.Head[i] > i)
                    TakeUp(t, s, i);
                if (t.Upos[i] is Upos.VERB && t.Lemma[i] is "tell" or "inform")
                {
                    SpeakBeforeListener(t, s, i);
                    JoinCutName(t, s, i);
                }
                if (t.Xpos[i] is Xpos.VBD && t.Lemma[i] is "tell" or "say" && i > s.First)
                {
                    SpeakBehindListener(t, s, i);
                    TellToListener(t, s, i);
                }
                if (t.Xpos[i] is Xpos.VBD && t.Lemma[i] is "say" or "add" or "announce" or "declare")
                    SpeakBehindVerb(t, s, i);
                if (t.Upos[i] is Upos.VERB
                    && (t.Xpos[i] is Xpos.VBZ or Xpos.VBD || t.Xpos[i] is Xpos.VB && t.Upos[i - 1 < s.First ? i : i - 1] is Upos.AUX))
                    EndWithVerb(t, s, i);
                else if (t.Xpos[i] is Xpos.VBN && t.Deprel[i] is Deprel.acl
                    && (t.Form[i + 1] is "." && i + 2 >= s.End
                        || t.Upos[i + 1] is Upos.ADP && t.Form[i + 1] is not "by"
                            && t.Lemma[i] is "deny" or "reject" or "refuse" or "dismiss" or "denounce" or "accuse" && t.Form[s.End - 1] is "."))
                    EndWithParticiple(t, s, i);
                if (t.Xpos[i] is Xpos.POS)
                    HangOwner(t, s, i);
                if (t.Upos[i] is Upos.VERB && t.Lemma[i] is "deny" && t.Child(s, i, Deprel.xcomp) is >= 0 and int deed && deed > i
                    && t.Xpos[deed] is Xpos.VB && t.Child(s, deed, Deprel.mark) < 0)
                    t.Xpos[deed] = Xpos.VBG;
                if (t.Form[i] is "accuse" && i > s.First && t.Upos[i] is Upos.NOUN or Upos.VERB && t.Deprel[i] is Deprel.compound or Deprel.nmod_desc
                    && t.Head[i] > i)
                    AccuseBarely(t, s, i);
                if (t.Deprel[i] is Deprel.acl_relcl)
                {
                    PassOverBody(t, s, i);
                    PointBack(t, s, i);
                }
            }
        }
    }

    // "Denied Kyiv the bombing of the factory": of the two behind a verb that begins the sentence the first did it.
    private static void BeginWithVerb(ParsedText t, SentenceRange s)
    {
        int verb = s.First;
        if (t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not (Xpos.VBN or Xpos.VBD) || t.Head[verb] >= 0
            || !t.Form[verb].EndsWith("ed", StringComparison.Ordinal)
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.aux, Deprel.aux_pass) >= 0
            || t.Form[verb] is "Asked" or "Based" or "Born" or "Compared" or "Provided")
            return;
        int name = t.Child(s, verb, Deprel.iobj, Deprel.obj);
        if (name < 0 || name - verb > LongestName || t.Upos[name] is not Upos.PROPN || t.Upos[verb + 1] is Upos.ADP or Upos.PUNCT)
            return;
        int thing = -1;
        for (int i = name + 1; i < s.End && thing < 0; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obj or Deprel.ccomp)
                thing = i;
        }
        if (thing < 0)
            return;
        (t.Deprel[name], t.Xpos[verb]) = (Deprel.nsubj, Xpos.VBD);
    }

    // "Mr. Mally said": what stands behind a title is a name, whatever it looks like.
    private static void NameBehindTitle(ParsedText t, int title)
    {
        int name = title + 1;
        if (t.Upos[name] is Upos.PROPN or Upos.PUNCT || !char.IsUpper(t.Form[name][0]) || t.Form[name].Length < 3
            || t.SentenceOf[name] != t.SentenceOf[title])
            return;
        (t.Upos[name], t.Xpos[name], t.Lemma[name]) = (Upos.PROPN, Xpos.NNP, t.Form[name]);
        if (t.Name[name] is NameKind.None)
            (t.Name[name], t.NameBegins[name]) = (NameKind.Person, t.Name[title] is not NameKind.Person);
        if (t.Deprel[title] is Deprel.nmod_desc || t.Head[title] == name || t.Head[name] != t.Head[title] && t.Head[name] != title)
            return;
        (t.Head[name], t.Deprel[name]) = (t.Head[title], t.Deprel[title]);
        (t.Head[title], t.Deprel[title]) = (name, Deprel.nmod_desc);
    }

    // "the director of the agency Rafael Grossi", "its delegate at the United Nations Vasily Nebenzya": a person is not the body's name but bears the
    // office.
    private static void HangBearer(ParsedText t, SentenceRange s, int first)
    {
        int end = first + 1;
        while (end < s.End && t.Upos[end] is Upos.PROPN && t.Name[end] == t.Name[first])
            end++;
        if (t.Name[first] is not NameKind.Person && end - first < 2)
            return;
        int top = -1;
        for (int i = first; i < end; i++)
        {
            if (top < 0 && (t.Head[i] < first || t.Head[i] >= end))
                top = i;
        }
        if (top < 0 || t.Head[top] is not (>= 0 and int body) || body >= first
            || t.Deprel[top] is not (Deprel.flat or Deprel.appos or Deprel.nmod or Deprel.compound)
            || t.Child(s, top, Deprel.@case) >= 0
            || t.Name[body] is NameKind.Person || t.Upos[body] is not (Upos.NOUN or Upos.PROPN) || first - body > 2 || t.Form[first - 1] is ","
            || t.Deprel[body] is not Deprel.nmod || t.Child(s, body, Deprel.@case) is not (>= 0 and int of)
                || t.Form[of] is not ("of" or "at" or "in" or "to" or "for")
            || Office(t, body) is not (>= 0 and int office) || office >= of || t.Upos[office] is not (Upos.NOUN or Upos.PROPN)
                || !SubjectRepair.Offices.Contains(t.Form[office]))
            return;
        for (int i = first; i < end; i++)
        {
            if (i != top && t.Head[i] == body)
                (t.Head[i], t.Deprel[i]) = (top, Deprel.flat);
            (t.Name[i], t.NameBegins[i]) = (NameKind.Person, i == first);
        }
        ClauseRepair.TakePlace(t, top, office);
    }

    // "the envoy of the council to the region": over one body or two.
    private static int Office(ParsedText t, int body)
    {
        int above = t.Head[body];
        return above >= 0 && t.Deprel[above] is Deprel.nmod && t.Name[above] is not NameKind.Person && !SubjectRepair.Offices.Contains(t.Form[above])
            && t.Head[above] is >= 0 and int office && SubjectRepair.Offices.Contains(t.Form[office]) ? office : above;
    }

    // "As for the ministry, it said", "The ambassador A B, “…”, he said", "The rebels they hold": who is named first and taken up by a pronoun is the
    // subject.
    private static void TakeUp(ParsedText t, SentenceRange s, int pronoun)
    {
        int verb = t.Head[pronoun];
        bool it = t.Form[pronoun] is "it" or "It", person = t.Form[pronoun] is "he" or "He" or "she" or "She";
        if (!it && !person && t.Form[pronoun] is not ("they" or "They") || t.Deprel[verb] is Deprel.acl_relcl)
            return;
        // "The movement, whose leader lives abroad, she said": two subjects, and the second only repeats the first.
        if (SubjectOf(t, s, verb) is >= 0 and int named && named < pronoun && verb == pronoun + 1 && t.Upos[named] is Upos.NOUN or Upos.PROPN
            && t.Form[pronoun - 1] is "," && t.Child(s, named, Deprel.acl_relcl) is var aside && aside > named && aside < pronoun)
        {
            t.Deprel[pronoun] = Deprel.expl;
            return;
        }
        int topic = Topic(t, s, pronoun, it) is >= 0 and int concerned ? concerned : verb == pronoun + 1 && person ? BeforeQuote(t, s, pronoun) : -1;
        if (topic < 0 || t.Head[topic] < 0 || SubjectOf(t, s, verb) != pronoun || t.Hangs(verb, topic, MostSteps))
            return;
        (t.Head[topic], t.Deprel[topic], t.Deprel[pronoun]) = (verb, Deprel.nsubj, Deprel.expl);
        for (int i = s.First; i < topic; i++)
        {
            if (t.Head[i] == topic && t.Deprel[i] is Deprel.@case)
                (t.Head[i], t.Deprel[i]) = (verb, Deprel.dep);
        }
    }

    private static int SubjectOf(ParsedText t, SentenceRange s, int verb) => t.Child(s, verb, Deprel.nsubj);

    // "As for the Elysee, it said": the name between "as for" and the comma right before the pronoun; −1 for none.
    private static int Topic(ParsedText t, SentenceRange s, int pronoun, bool it)
    {
        if (pronoun < s.First + 4 || t.Form[s.First] is not "As" || t.Form[s.First + 1] is not "for" || t.Form[pronoun - 1] is not ",")
            return -1;
        int topic = -1;
        for (int i = s.First + 2; i < pronoun - 1; i++)
        {
            if (t.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ)
                return -1;
            if (topic < 0 && t.Upos[i] is Upos.PROPN or Upos.NOUN && !(t.Head[i] > s.First + 1 && t.Head[i] < pronoun - 1))
                topic = i;
        }
        return topic >= 0
            && (it ? t.Head[pronoun] is >= 0 and int says && t.Upos[says] is Upos.VERB && TreeRepair.IsSaying(t.Lemma[says])
                : t.Name[topic] is NameKind.Person || SubjectRepair.Offices.Contains(t.Form[topic])) ? topic : -1;
    }

    // "The ambassador A B “We regret it”, he said": the person, named without a verb before the quotation; −1 for none.
    private static int BeforeQuote(ParsedText t, SentenceRange s, int pronoun)
    {
        int close = pronoun - 1;
        if (close > s.First && t.Form[close] is ",")
            close--;
        if (close <= s.First || t.Form[close] is not ("”" or "\"" or "''"))
            return -1;
        int open = close - 1;
        while (open > s.First && t.Form[open] is not ("“" or "\"" or "``" or "”"))
            open--;
        if (open <= s.First + 1 || open - s.First > LongestLead || t.Form[open] is "”")
            return -1;
        int end = t.Form[open - 1] is "," ? open - 1 : open, last = end - 1;
        // "A B, who goes out on a tour, “…”".
        for (int i = s.First; i < end; i++)
        {
            if (t.Upos[i] is not (Upos.VERB or Upos.AUX) || t.Deprel[i] is Deprel.amod or Deprel.compound)
                continue;
            int at = i;
            for (int step = 0; step < MostSteps && at >= s.First && t.Deprel[at] is not (Deprel.acl_relcl or Deprel.acl); step++)
                at = t.Head[at];
            if (at < s.First || at >= end || t.Deprel[at] is not (Deprel.acl_relcl or Deprel.acl) || t.Head[at] < s.First || t.Head[at] >= i)
                return -1;
            last = Math.Min(last, t.Head[at]);
        }
        int first = last + 1;
        bool named = false;
        while (first > s.First && last - first < 2 * LongestName && t.Upos[first - 1] is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.PART
            && !(first <= last && t.Upos[first] is Upos.DET))
        {
            first--;
            named |= t.Name[first] is NameKind.Person;
        }
        if (!named || first > s.First && t.Upos[first - 1] is Upos.ADP or Upos.VERB or Upos.CCONJ)
            return -1;
        for (int i = first; i <= last; i++)
        {
            if (t.Upos[i] is Upos.PROPN or Upos.NOUN && (t.Head[i] < first || t.Head[i] > last))
                return i;
        }
        return -1;
    }

    // "“…,” told Lavrov reporters in Moscow": a person's name before the listeners is no part of theirs.
    private static void SpeakBeforeListener(ParsedText t, SentenceRange s, int verb)
    {
        if (verb == s.First || t.Form[verb - 1] is not ("”" or "\"" or "''" or ",")
            || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        // "“…,” told them the Russian president": they were told, and he told it.
        int told = t.Child(s, verb, Deprel.iobj), teller = t.Child(s, verb, Deprel.obj);
        if (told == verb + 1 && t.Upos[told] is Upos.PRON && teller > told && t.Upos[teller] is Upos.NOUN or Upos.PROPN)
        {
            t.Deprel[teller] = Deprel.nsubj;
            return;
        }
        int listener = t.Child(s, verb, Deprel.iobj, Deprel.obj);
        if (listener < verb + 2 || t.Xpos[listener] is not Xpos.NNS || t.Upos[listener] is not Upos.NOUN || t.Name[verb + 1] is not NameKind.Person)
            return;
        int name = listener - 1;
        for (int i = verb + 1; i < listener; i++)
        {
            if (t.Name[i] is not NameKind.Person && t.Upos[i] is not Upos.PROPN)
                return;
        }
        for (int i = verb + 1; i < listener; i++)
            (t.Head[i], t.Deprel[i]) = i == name ? (verb, Deprel.nsubj) : (name, Deprel.compound);
    }

    // "“A fiction”, told the minister A B to journalists": who is told has "to" before him, and whoever stands before that tells.
    private static void TellToListener(ParsedText t, SentenceRange s, int verb)
    {
        int speaker = t.Child(s, verb, Deprel.iobj, Deprel.obj), listener = t.Child(s, verb, Deprel.obl, Deprel.nmod);
        if (listener < 0 && speaker > verb)
            listener = t.Child(s, speaker, Deprel.nmod);
        if (t.Lemma[verb] is not "tell" || verb < s.First + 2 || speaker <= verb || listener < speaker || t.Xpos[listener] is not Xpos.NNS
            || t.Child(s, listener, Deprel.@case) is not (>= 0 and int to) || t.Form[to] is not "to"
            || t.Form[verb - 1] is not ("”" or "\"" or "''" or ","))
            return;
        // A subject within the quotation is what was said.
        int own = t.Child(s, verb, Deprel.nsubj);
        if (own > verb || own >= 0 && t.Form[verb - 1] is "," && t.Form[verb - 2] is not ("”" or "\"" or "''"))
            return;
        if (own >= 0)
            t.Deprel[own] = Deprel.ccomp;
        int name = -1;
        for (int i = verb + 1; i < listener; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.iobj or Deprel.obj && i != speaker)
                name = i;
        }
        if (name < 0)
            t.Deprel[speaker] = Deprel.nsubj;
        else
            (t.Head[speaker], t.Deprel[speaker], t.Deprel[name]) = (name, Deprel.nmod_desc, Deprel.nsubj);
    }

    // "“…,” said to journalists A B", "“…,” told reporters A in Moscow": a person's name behind the listeners is no part of theirs.
    private static void SpeakBehindListener(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Form[verb - 1] is not ("”" or "\"" or "''" or ",") || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        int listener = t.Child(s, verb, Deprel.iobj, Deprel.obj, Deprel.obl), name = listener + 1;
        if (listener < verb || listener - verb > 4 || t.Upos[listener] is not Upos.NOUN || t.Xpos[listener] is not Xpos.NNS || name >= s.End
            || t.Upos[name] is not Upos.PROPN || t.Name[name] is NameKind.Organization or NameKind.Place
            || t.Head[name] != listener && !(name + 1 < s.End && t.Head[name] == name + 1 && t.Head[name + 1] == listener))
            return;
        int top = t.Head[name] == listener ? name : name + 1;
        (t.Head[top], t.Deprel[top]) = (verb, Deprel.nsubj);
    }

    // "…, and said the spokesman A B that the two are far": what "said" has behind it before "that" says it.
    private static void SpeakBehindVerb(ParsedText t, SentenceRange s, int verb)
    {
        int speaker = t.Child(s, verb, Deprel.obj, Deprel.iobj);
        if (speaker <= verb || t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0
            || t.Upos[speaker] is not (Upos.NOUN or Upos.PROPN)
            || !(t.Name[speaker] is NameKind.Person or NameKind.Organization || SubjectRepair.Offices.Contains(t.Form[speaker]))
            || t.Child(s, verb, Deprel.ccomp) is not (>= 0 and int content) || content < speaker
                || t.Child(s, content, Deprel.mark) is not (>= 0 and int that) || that < speaker || t.Form[that] is not "that")
            return;
        for (int i = verb + 1; i < speaker; i++)
        {
            if (!t.Hangs(i, speaker, MostSteps))
                return;
        }
        t.Deprel[speaker] = Deprel.nsubj;
    }

    // "Dmitry told reporters S. Peskov on Thursday that": the rest of the name behind the listeners is what he is known by.
    private static void JoinCutName(ParsedText t, SentenceRange s, int verb)
    {
        int given = verb - 1;
        if (given < s.First || t.Upos[given] is not Upos.PROPN || t.Head[given] != verb || t.Deprel[given] is not Deprel.nsubj
            || given > s.First && t.Upos[given - 1] is Upos.PROPN)
            return;
        int listener = t.Child(s, verb, Deprel.iobj, Deprel.obj), initial = listener + 1;
        if (listener < verb || initial + 1 >= s.End || t.Upos[listener] is not Upos.NOUN || t.Xpos[listener] is not Xpos.NNS
            || t.Form[initial].Length != 2 || t.Form[initial][1] is not '.' || t.Upos[initial + 1] is not Upos.PROPN
            || !t.Hangs(initial, listener, 3))
            return;
        (t.Head[initial], t.Deprel[initial]) = (verb, Deprel.nsubj);
        (t.Head[initial + 1], t.Deprel[initial + 1]) = (initial, Deprel.flat);
        t.Deprel[given] = Deprel.dep;
    }

    // "Haftar the same Wednesday in Moscow with the minister A B met": what a preposition leads is no subject; the name that the sentence begins with
    // is.
    private static void LedByPreposition(ParsedText t, SentenceRange s, int noun)
    {
        int verb = t.Head[noun], mark = t.Child(s, noun, Deprel.@case);
        if (t.Upos[verb] is not Upos.VERB || mark < s.First || mark > noun
            || t.Form[mark] is not ("with" or "at" or "from" or "by" or "against" or "to") || t.Upos[mark] is not Upos.ADP)
            return;
        for (int i = mark + 1; i < noun; i++)
        {
            if (t.Upos[i] is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM) || !t.Hangs(i, noun, 3))
                return;
        }
        t.Deprel[noun] = Deprel.obl;
        if (t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0 || t.Head[verb] >= 0)
            return;
        int name = s.First;
        while (name < mark && t.Upos[name] is Upos.DET or Upos.ADJ)
            name++;
        while (name + 1 < mark && t.Head[name] == name + 1 && t.Deprel[name] is Deprel.compound or Deprel.nmod_desc or Deprel.flat
            && t.Upos[name + 1] is Upos.PROPN or Upos.NOUN)
            name++;
        if (name < mark && t.Upos[name] is Upos.PROPN or Upos.NOUN && t.Head[name] > name
            && t.Deprel[name] is Deprel.compound or Deprel.nmod or Deprel.dep or Deprel.nmod_unmarked or Deprel.obl_unmarked
            && t.Child(s, name, Deprel.@case) < 0)
            (t.Head[name], t.Deprel[name]) = (verb, Deprel.nsubj);
    }

    // "The chancellor has with the president on Friday telephoned", "Moscow has the proposal rejected": the participle at the end is what was done.
    private static void JoinAuxiliary(ParsedText t, SentenceRange s, int has)
    {
        int verb = has + 2;
        while (verb < s.End && t.Upos[verb] is not (Upos.VERB or Upos.AUX) && t.Form[verb] is not ("," or ";" or "that" or "which" or "who"))
            verb++;
        if (verb + 1 >= s.End)
            return;
        // "have the two states accused of waging a war".
        bool judges = t.Form[verb + 1] is "of" or "for"
            && t.Lemma[verb] is "accuse" or "blame" or "criticize" or "criticise" or "condemn" or "denounce";
        if (t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not (Xpos.VBN or Xpos.VBD) || t.Upos[verb + 1] is not Upos.PUNCT && !judges
            || !t.Hangs(verb, has, 3) || t.Child(s, verb, Deprel.nsubj, Deprel.mark, Deprel.obl_agent) >= 0
            || t.Child(s, has, Deprel.nsubj) is not (>= 0 and int subject) || t.Upos[subject] is not Upos.PROPN && !judges)
            return;
        int thing = t.Head[verb] != has && t.Deprel[verb] is Deprel.acl or Deprel.amod ? t.Head[verb] : t.Child(s, has, Deprel.obj);
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb]) = (t.Head[has], t.Deprel[has], Xpos.VBN);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == has && i != verb)
                t.Head[i] = verb;
        }
        if (thing > has && thing < verb)
            (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
        (t.Head[has], t.Deprel[has], t.Upos[has]) = (verb, Deprel.aux, Upos.AUX);
    }

    // Where the phrases that stand between a subject and what is done end, from behind: "in Antalya", "on Saturday".
    private static int BeforePhrases(ParsedText t, SentenceRange s, int word, int subject, int verb)
    {
        for (int phrases = 0; phrases < 4 && word > subject && !t.Hangs(word, subject, 3); phrases++)
        {
            int top = word;
            for (int level = 0; level < MostSteps && t.Head[top] != verb && t.Head[top] > subject; level++)
                top = t.Head[top];
            if (t.Head[top] != verb || t.Deprel[top] is not (Deprel.obl or Deprel.advmod or Deprel.obl_unmarked) || top > word)
                return word;
            int first = top;
            while (first > subject + 1 && t.Hangs(first - 1, top, 3))
                first--;
            word = first - 1;
        }
        return word;
    }

    // "Moscow any withdrawal of her soldiers rejects", "The minister the demand refused on Sunday": of two subjects the second, right before the
    // verb, is what it is done to.
    private static void EndWithVerb(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Deprel[verb] is Deprel.acl_relcl or Deprel.ccomp or Deprel.acl)
            return;
        int subject = -1, thing = -1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != verb)
                continue;
            if (t.Deprel[i] is Deprel.nsubj && i < verb)
                (subject, thing) = subject < 0 ? (i, thing) : (subject, i);
            else if (t.Deprel[i] is Deprel.obj or Deprel.ccomp or Deprel.xcomp or Deprel.cop or Deprel.aux_pass or Deprel.nsubj or Deprel.expl)
                return;
        }
        if (thing < 0 || t.Upos[thing] is not Upos.NOUN
            || t.Upos[subject] is not Upos.PROPN
                && !(t.Upos[subject] is Upos.NOUN && FinalVerbs.Contains(t.Lemma[verb]) && t.Form[s.First] is "The" or "the" && subject < s.First + 4)
            || t.Form[subject].EndsWith("day", StringComparison.Ordinal) || verb + 1 < s.End && t.Upos[verb + 1] is not (Upos.PUNCT or Upos.ADP))
            return;
        int first = thing;
        while (first > subject + 1 && t.Hangs(first - 1, thing, 3))
            first--;
        int name = BeforePhrases(t, s, first - 1, subject, verb);
        if (t.Upos[first] is not (Upos.DET or Upos.PRON or Upos.ADJ or Upos.NUM) || !t.Hangs(name, subject, 3))
            return;
        // "The American minister A B the demand refused": the first article is the minister's.
        for (int i = s.First; i < subject; i++)
        {
            if (t.Head[i] == thing)
                t.Head[i] = subject;
        }
        t.Deprel[thing] = Deprel.obj;
    }

    // "Russia's ministry a Ukrainian group accused.", "The ministry the charge denied on Sunday.": a sentence has a verb, and it is the last word but
    // for when and where.
    private static void EndWithParticiple(ParsedText t, SentenceRange s, int verb)
    {
        int thing = t.Head[verb], name = thing < 0 ? -1 : t.Head[thing];
        if (name < s.First || name >= thing || t.Head[name] >= 0 || t.Upos[name] is not (Upos.PROPN or Upos.NOUN)
            || t.Deprel[thing] is not (Deprel.appos or Deprel.nmod or Deprel.dep) || t.Upos[thing] is not Upos.NOUN
            || t.Child(s, thing, Deprel.@case) >= 0)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (i != verb && t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD || t.Form[i] is "," or ":" && t.Head[i] == thing)
                return;
        }
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb]) = (-1, Deprel.root, Xpos.VBD);
        (t.Head[name], t.Deprel[name]) = (verb, Deprel.nsubj);
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
        if (t.Head[s.End - 1] == name)
            t.Head[s.End - 1] = verb;
    }

    // "accuses President A B's forces of killing": whose the forces are is not himself accused.
    private static void HangOwner(ParsedText t, SentenceRange s, int mark)
    {
        int owner = t.Head[mark];
        for (int step = 0; step < MostSteps && owner >= s.First && t.Deprel[owner] is Deprel.flat or Deprel.compound && t.Head[owner] < owner; step++)
            owner = t.Head[owner];
        int noun = mark + 1;
        while (noun + 1 < s.End && t.Upos[noun] is Upos.ADJ)
            noun++;
        if (owner < s.First || owner >= mark || t.Deprel[owner] is not (Deprel.obj or Deprel.nsubj or Deprel.iobj) || t.Upos[noun] is not Upos.NOUN
            || t.Head[noun] != t.Head[owner] || t.Deprel[noun] is not (Deprel.obj or Deprel.nsubj) || t.Head[noun] is not (>= 0 and int verb)
            || (verb < owner) != (verb < noun))
            return;
        (t.Head[owner], t.Deprel[owner]) = (noun, Deprel.nmod_poss);
    }

    // "The rebels' side accuse Eritrea artillery aim at the camp", from a language whose verbs have no endings: who accuses, whom, and what of.
    private static void AccuseBarely(ParsedText t, SentenceRange s, int verb)
    {
        int last = verb - 1, accused = verb + 1, deed = verb;
        for (int steps = 0; t.Head[deed] >= 0 && steps < s.Count; steps++)
            deed = t.Head[deed];
        if (t.Head[last] != verb || t.Upos[accused] is not Upos.PROPN || deed <= accused || !t.Hangs(accused, deed, MostSteps)
            || t.Child(s, deed, Deprel.nsubj, Deprel.cop, Deprel.aux) >= 0)
            return;
        for (int i = s.First; i < last; i++)
        {
            if (t.Head[i] > last)
                (t.Head[i], t.Deprel[i]) = (last, Deprel.compound);
        }
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb], t.Head[verb], t.Deprel[verb]) = (Upos.VERB, Xpos.VBP, "accuse", -1, Deprel.root);
        (t.Head[last], t.Deprel[last]) = (verb, Deprel.nsubj);
        (t.Head[accused], t.Deprel[accused]) = (verb, Deprel.obj);
        (t.Upos[deed], t.Xpos[deed], t.Head[deed], t.Deprel[deed]) = (Upos.VERB, Xpos.VB, verb, Deprel.xcomp);
        if (t.Upos[s.End - 1] is Upos.PUNCT)
            t.Head[s.End - 1] = verb;
    }

    // "A B, head of the company, who called for": what "who" speaks of is a person, not the body he heads.
    private static void PassOverBody(ParsedText t, SentenceRange s, int verb)
    {
        int body = t.Head[verb];
        if (body < s.First || body > verb || t.Name[body] is not (NameKind.Organization or NameKind.Place) || t.Deprel[body] is not Deprel.nmod
            || t.Child(s, body, Deprel.@case) < 0 || t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int who)
            || t.Form[who] is not "who" || t.Form[who - 1] is not ","
            || t.Head[body] is not (>= 0 and int person) || person >= body
                || !(t.Name[person] is NameKind.Person || SubjectRepair.Offices.Contains(t.Form[person])))
            return;
        t.Head[verb] = person;
    }

    // "children, whom Kyiv accuses Moscow of kidnapping them": who is accused stands behind the verb.
    private static void PointBack(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Lemma[verb] is not ("accuse" or "blame" or "suspect") || t.Child(s, verb, Deprel.obj) is not (>= 0 and int whom)
            || whom > verb || t.Xpos[whom] is not (Xpos.WP or Xpos.WDT))
            return;
        for (int i = verb + 1; i < s.End; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obj)
                t.Deprel[whom] = Deprel.dislocated;
        }
    }
}
