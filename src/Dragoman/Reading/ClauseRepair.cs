using Dragoman.Names;

namespace Dragoman.Reading;

/// <summary>Mends what a greedy reading of clauses joins wrongly, where order and form of the words leave one reading: whose subject a noun is, what
/// "and" joins a verb to, an office with "of" before a name.</summary>
/// <remarks>Each rule looks at one word and its sentence; examples are in the tests, figures in docs/decisions.md.</remarks>
internal static class ClauseRepair
{
    // A sentence that is longer is no sentence.
    private const int MostWords = 120;

    // An attribution at the end: words before it, behind its verb, and of its source.
    private const int FewestWords = 6, MostBehind = 8, LongestSource = 16;

    private static readonly WordSet TimeNouns = DataFiles.List("tokens/repair-words.txt", "time-nouns");

    private static readonly WordSet Wings = DataFiles.List("tokens/repair-words.txt", "wings");

    // "return to the platform which the kingdom sponsored, warning of division", "… which led to killing nine, while the station is shut": what goes
    // on behind a comma is told of who acts in the sentence, not of the clause by the way before it.
    private static void RaiseAfterthought(ParsedText t, SentenceRange s, int i)
    {
        bool opens = t.Form[i] is "while" or "whereas" && t.Deprel[i] is Deprel.mark;
        bool warns = t.Form[i] is "warning" && t.Upos[i] is Upos.NOUN && t.Deprel[i] is Deprel.obj or Deprel.obl or Deprel.conj && i + 1 < s.End
            && t.Form[i + 1] is "of" or "from" or "that" or "against";
        bool tells = t.Xpos[i] is Xpos.VBG && t.Deprel[i] is Deprel.advcl && TreeRepair.IsSaying(t.Lemma[i]);
        if (!opens && !warns && !tells)
            return;
        int told = opens ? t.Head[i] : i;
        if (told < i || opens && t.Deprel[told] is not Deprel.advcl || t.Head[told] is not (>= 0 and int aside) || aside > i
            || t.Deprel[aside] is not Deprel.acl_relcl || TreeRepair.IsSaying(t.Lemma[aside]))
            return;
        // "the envoy, who came to Baku, saying that": it may be his word.
        int subject = t.ChildWithin(aside, s.First, aside, Deprel.nsubj);
        if (!opens && (subject < 0 || t.Form[subject] is "who"))
            return;
        int root = s.First;
        while (root < s.End && t.Head[root] >= 0)
            root++;
        if (root >= aside || t.Upos[root] is not Upos.VERB)
            return;
        (t.Head[told], t.Deprel[told]) = (root, Deprel.advcl);
        if (warns)
            (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.VERB, Xpos.VBG, "warn");
    }

    // "if the talks are held, while the minister announced": a conjunction opens the clause behind it, not the one before.
    private static void OpenBehind(ParsedText t, SentenceRange s, int mark)
    {
        int verb = mark + 1;
        while (verb < s.End && t.Head[verb] > mark)
            verb = t.Head[verb];
        if (t.Upos[verb] is not Upos.VERB || t.ChildWithin(verb, mark, s.End, Deprel.nsubj, Deprel.nsubj_pass) < 0)
            return;
        t.Head[mark] = verb;
        if (t.Deprel[verb] is Deprel.ccomp or Deprel.conj or Deprel.parataxis && t.Head[verb] >= 0)
            t.Deprel[verb] = Deprel.advcl;
    }

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count > MostWords)
                continue;
            MendAttribution(t, s);
            for (int i = s.First; i < s.End; i++)
            {
                if (t.Deprel[i] is Deprel.mark && t.Form[i] is "while" or "whereas" && t.Head[i] < i && i + 2 < s.End)
                    OpenBehind(t, s, i);
                if (i > s.First + 3 && t.Form[i - 1] is ",")
                    RaiseAfterthought(t, s, i);
                // "a number agreed upon of prisoners": nobody agrees there.
                if (t.Form[i] is "agreed" && i + 1 < s.End && t.Form[i + 1] is "upon" or "on" && i > s.First && t.Upos[i - 1] is Upos.NOUN
                    && t.Deprel[i] is Deprel.advcl or Deprel.conj or Deprel.parataxis && t.ChildWithin(i, s.First, i, Deprel.nsubj, Deprel.aux) < 0)
                    (t.Xpos[i], t.Head[i], t.Deprel[i]) = (Xpos.VBN, i - 1, Deprel.acl);
                // "Thai leader A B and Indian leader C D": joined to the name, not to its last word.
                if (t.Deprel[i] is Deprel.conj or Deprel.appos or Deprel.acl_relcl or Deprel.acl && t.Head[i] is >= 0 and int part && part < i
                    && t.Deprel[part] is Deprel.flat && t.Head[part] < part)
                    t.Head[i] = t.Head[part];
                // "Kyrgyz leader A B and his counterpart C D": to the office before the name, "Juan Manuel A and the leader B": to the name.
                else if (t.Deprel[i] is Deprel.conj && t.Head[i] is >= 0 and int bearer && bearer < i && t.Upos[bearer] is Upos.PROPN
                    && (t.Deprel[bearer] is Deprel.appos && t.Head[bearer] == bearer - 1 && t.Upos[bearer - 1] is Upos.NOUN && t.Upos[i] is Upos.NOUN
                        || t.Deprel[bearer] is Deprel.nmod_desc && t.Head[bearer] == bearer + 1 && t.Upos[bearer + 1] is Upos.PROPN))
                    t.Head[i] = t.Head[bearer];
                // "EU envoy A B and President C D": nor to a part of it.
                else if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.PROPN && t.Head[i] is >= 0 and int given && given < i
                    && t.Deprel[given] is Deprel.compound && t.Head[given] == given + 1 && t.Deprel[given + 1] is Deprel.flat
                    && t.Head[given + 1] is >= 0 and int envoy && envoy < given)
                    t.Head[i] = envoy;
                if (t.Upos[i] is Upos.NOUN && t.Xpos[i] is Xpos.NNS or Xpos.VBZ && i > s.First && i + 2 < s.End && t.Form[i + 1] is "that"
                    && Asker(t, s, i) is >= 0 and int asker)
                    RaiseRoot(t, i, asker);
                else if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.PROPN or Upos.ADJ)
                    JoinAdjective(t, s, i);
                if (t.Upos[i] is Upos.NOUN && i > s.First + 1 && t.Deprel[i] is Deprel.conj or Deprel.obj or Deprel.compound)
                    RaiseSaying(t, s, i);
                // "demanded for months a vote", "rejected as baseless an accusation": no preposition leads the object.
                if (t.Deprel[i] is Deprel.obl && t.Upos[i] is Upos.NOUN && t.Head[i] is >= 0 and int demand && demand < i
                    && t.Upos[demand] is Upos.VERB && !t.IsLed(s, i) && HasArticle(t, demand, i)
                    && t.ChildWithin(demand, demand + 1, s.End, Deprel.obj, Deprel.ccomp, Deprel.xcomp) < 0
                    && t.ChildWithin(demand, s.First, demand, Deprel.aux_pass, Deprel.nsubj_pass) < 0)
                    t.Deprel[i] = Deprel.obj;
                if (t.Deprel[i] is Deprel.root && t.Upos[i] is Upos.NUM && i > s.First + 1 && t.Form[i - 1] is "since")
                    HoldSince(t, s, i);
                // "met the last time in May", "spoke several times": when, not whom.
                if (t.Deprel[i] is Deprel.obj && t.Lemma[i] is "time" && t.Head[i] is >= 0 and int meets
                    && t.Lemma[meets] is "meet" or "speak" or "talk" or "gather" or "convene" or "negotiate" or "confer")
                    t.Deprel[i] = Deprel.obl_unmarked;
                if (t.Deprel[i] is Deprel.obj or Deprel.nmod or Deprel.acl or Deprel.amod or Deprel.advcl && t.Head[i] is >= 0 and int before
                    && before < i)
                    NameCalled(t, i);
                // "gave at the airport of Geneva a press conference": nor is it of the airport.
                if (t.Deprel[i] is Deprel.nmod && t.Upos[i] is Upos.NOUN && t.Head[i] is >= 0 and int venue && venue < i
                    && t.Deprel[venue] is Deprel.obl && t.Head[venue] is >= 0 and int gives && gives < venue
                    && t.Lemma[gives] is "give" or "hold" or "make" or "pay" or "have" && t.Upos[gives] is Upos.VERB && !t.IsLed(s, i)
                    && HasArticle(t, venue, i) && t.ChildWithin(gives, gives + 1, s.End, Deprel.obj, Deprel.ccomp, Deprel.xcomp) < 0)
                    (t.Head[i], t.Deprel[i]) = (gives, Deprel.obj);
                // "India and Pakistan agreed": no preposition leads them.
                if (t.Deprel[i] is Deprel.obl && t.Upos[i] is Upos.PROPN && !IsDay(t.Form[i]) && t.Head[i] > i && IsFinite(t, t.Head[i])
                    && !t.IsLed(s, i) && Subject(t, s, t.Head[i]) < 0)
                    t.Deprel[i] = Deprel.nsubj;
                // "A face-to-face between A and B broke up": nor that.
                else if (t.Deprel[i] is Deprel.obl && t.Upos[i] is Upos.NOUN && t.Head[i] > i && IsFinite(t, t.Head[i]) && !t.IsLed(s, i)
                    && Subject(t, s, t.Head[i]) < 0 && t.ChildWithin(i, i + 1, t.Head[i], Deprel.nmod) is >= 0 and int side
                    && t.ChildWithin(side, i + 1, side, Deprel.@case) == i + 1 && t.Form[i + 1] is "between")
                    t.Deprel[i] = Deprel.nsubj;
                // "days after Hamid Karzai publicly accused the government": who accused, not after whom.
                if (t.Deprel[i] is Deprel.obl && (t.Upos[i] is Upos.PROPN || t.Lemma[i] is "government") && !IsDay(t.Form[i])
                    && t.Head[i] is >= 0 and int accused && accused > i
                    && t.Deprel[accused] is Deprel.advcl && t.Xpos[accused] is Xpos.VBD or Xpos.VBZ && Subject(t, s, accused) < 0
                    && t.ChildWithin(i, s.First, i, Deprel.@case) is >= 0 and int conjunction
                    && t.Form[conjunction] is "after" or "before" or "since" or "as" or "until" or "because"
                    && !HasChildBefore(t, accused, s.First, i))
                {
                    t.Deprel[i] = Deprel.nsubj;
                    (t.Head[conjunction], t.Deprel[conjunction]) = (accused, Deprel.mark);
                }
                // "accused the government of persecuting them and carrying out arrests": accused of both.
                if (t.Deprel[i] is Deprel.conj && t.Xpos[i] is Xpos.VBG && t.Head[i] is >= 0 and int accuses && accuses < i
                    && t.Lemma[accuses] is "accuse" or "suspect" && t.Xpos[accuses] is not Xpos.VBG && OfDoing(t, accuses, i) is >= 0 and int doing)
                    t.Head[i] = doing;
                // "Paul Kagame denies": before a verb a name is no part of its name.
                if (t.Deprel[i] is Deprel.compound or Deprel.nmod_desc && t.Upos[i] is Upos.PROPN && !IsDay(t.Form[i]) && t.Head[i] > i
                    && t.Upos[t.Head[i]] is Upos.VERB && t.Xpos[t.Head[i]] is Xpos.VBZ or Xpos.VBD && Subject(t, s, t.Head[i]) < 0)
                    t.Deprel[i] = Deprel.nsubj;
                if (t.Deprel[i] is Deprel.nmod && t.Upos[i] is Upos.PROPN or Upos.NUM && t.Head[i] is >= 0 and int named && named < i
                    && t.Deprel[named] is Deprel.nsubj && t.Head[named] > i && IsTime(t, i) && t.IsLed(s, i))
                    (t.Head[i], t.Deprel[i]) = (t.Head[named], Deprel.obl);
                if (t.Deprel[i] is Deprel.acl && t.Head[i] is > 0 and int span && span < i && t.Deprel[span] is Deprel.obl_unmarked or Deprel.obl
                    && TimeNouns.Contains(t.Lemma[span]) && t.Xpos[i] is Xpos.VBG && t.IsLed(s, i) && t.Head[span] is >= 0 and int accuser
                    && t.Lemma[accuser] is "accuse" or "blame" or "suspect")
                    (t.Head[i], t.Deprel[i]) = (accuser, Deprel.advcl);
                // "A B for the union, the ambassador C D, and E F": a name behind a name, with more to come, is one of a list.
                if (t.Deprel[i] is Deprel.appos && t.Name[i] is NameKind.Person && t.Head[i] is >= 0 and int listed && listed < i
                    && t.Name[listed] is NameKind.Person && t.ChildWithin(listed, i + 1, s.End, Deprel.conj) >= 0)
                    t.Deprel[i] = Deprel.conj;
                // "since forces invaded in February": with a subject and no auxiliary it is no participle.
                if (t.Xpos[i] is Xpos.VBN && t.Upos[i] is Upos.VERB && t.ChildWithin(i, s.First, i, Deprel.nsubj) >= 0
                    && t.ChildWithin(i, s.First, i, Deprel.mark) is >= 0 and int since
                    && t.Form[since] is "since" or "after" or "before" or "when" or "because" or "until" or "while"
                    && t.ChildWithin(i, s.First, i, Deprel.aux, Deprel.aux_pass) < 0)
                    (t.Xpos[i], t.Deprel[i]) = (Xpos.VBD, t.Deprel[i] is Deprel.acl ? Deprel.advcl : t.Deprel[i]);
                // "announced in the capital by A B": by whom it was announced, not whose capital.
                if (t.Deprel[i] is Deprel.nmod && t.Name[i] is NameKind.Person or NameKind.Organization && t.Head[i] is >= 0 and int site && site < i
                    && t.Deprel[site] is Deprel.obl && t.Head[site] is >= 0 and int announced && announced < site && t.Xpos[announced] is Xpos.VBN
                    && t.ChildWithin(i, site + 1, i, Deprel.@case) is >= 0 and int by && t.Form[by] is "by"
                        && t.ChildWithin(announced, s.First, announced, Deprel.aux_pass) >= 0
                        && t.ChildWithin(announced, announced + 1, s.End, Deprel.obl_agent) < 0)
                    (t.Head[i], t.Deprel[i]) = (announced, Deprel.obl_agent);
                // "A welcomed the deal, and his colleague, B, said that it was good": who speaks is not welcomed.
                if (t.Deprel[i] is Deprel.ccomp && IsFinite(t, i) && t.Head[i] > i && t.Deprel[t.Head[i]] is Deprel.root)
                    PartSpeaker(t, s, i, t.Head[i]);
                if (t.Form[i] is "not" && i + 2 < s.End && t.Upos[i + 1] is Upos.ADP)
                    TurnToOther(t, s, i);
                // "accused by residents and groups of killing civilians": the accused are said to have killed, not the groups.
                if (t.Deprel[i] is Deprel.acl && t.Xpos[i] is Xpos.VBG && t.IsLed(s, i) && AccusedBy(t, t.Head[i]) is >= 0 and int charged
                    && charged < i)
                    (t.Head[i], t.Deprel[i]) = (charged, Deprel.advcl);
                if (t.Deprel[i] is Deprel.advcl && t.Xpos[i] is Xpos.VBN or Xpos.VBD && i > s.First + 2 && t.Head[i] is >= 0 and int governor
                    && governor < i - 2 && t.Head[i - 1] == i && t.Deprel[i - 1] is Deprel.obl && t.Upos[i - 1] is Upos.NOUN && t.IsLed(s, i - 1)
                    && !HasChildBefore(t, i, s.First, i - 1))
                    HangParticiple(t, i, governor);
                if (t.Form[i] is ";" && i + 3 < s.End)
                    RaiseAfterSemicolon(t, s, i);
                if (t.Deprel[i] is Deprel.mark && t.Form[i] is "due" && t.Head[i] is >= 0 and int opening && opening > i
                    && t.Xpos[opening] is Xpos.VB)
                    HangDue(t, s, i, opening);
                if (t.Deprel[i] is Deprel.appos && t.Upos[i] is Upos.PROPN && i > s.First + 2)
                    NameOfficer(t, s, i);
                if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.VERB && i > s.First + 2)
                    JoinSaying(t, s, i);
                if (t.Deprel[i] is Deprel.nsubj)
                    MendSubject(t, s, i);
                if (t.Deprel[i] is Deprel.obl && t.Upos[i] is Upos.NOUN or Upos.PROPN && i + 2 < s.End)
                    RaiseTimeClause(t, s, i);
                if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBZ or Xpos.VBD)
                    JoinToFinite(t, s, i);
                if (t.Deprel[i] is Deprel.conj && IsPastVerb(t, i))
                    JoinToRelative(t, s, i);
                if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.VERB or Upos.ADJ or Upos.NOUN)
                    JoinContents(t, s, i);
                if (t.Deprel[i] is Deprel.nmod && t.Upos[i] is Upos.PROPN && i > s.First + 2 && t.Head[i] is >= 0 and int post && post < i - 1
                    && t.Upos[post] is Upos.NOUN && SubjectRepair.Offices.Contains(t.Form[post]))
                    NameBehindOffice(t, s, i, post);
                if (t.Deprel[i] is Deprel.acl_relcl && t.Head[i] is >= 0 and int denier && t.Upos[denier] is Upos.VERB
                    && TreeRepair.IsSaying(t.Lemma[denier]))
                    t.Deprel[i] = Deprel.ccomp;
                if (t.Deprel[i] is Deprel.nmod && t.Upos[i] is Upos.PROPN && i > s.First + 1 && t.Form[i - 1] is "of")
                    NameBearer(t, s, i);
                else if (t.Deprel[i] is Deprel.compound && t.Upos[i] is Upos.PROPN && i > s.First + 1 && i + 1 < s.End && t.Form[i - 1] is "of"
                    && t.Head[i] == i + 1)
                    RaiseBearer(t, s, i);
            }
        }
    }

    // "The region is since 2017 in the hands of the rebels": a year is nothing that a region is.
    private static void HoldSince(ParsedText t, SentenceRange s, int year)
    {
        int hands = -1;
        for (int i = year + 1; i < s.End && hands < 0; i++)
        {
            if (t.Head[i] == year && t.Deprel[i] is Deprel.nmod or Deprel.obl
                && t.Lemma[i] is "hand" or "hands" or "control" or "rule" or "occupation" or "siege" or "administration"
                && t.ChildWithin(i, year, i, Deprel.@case) >= 0)
                hands = i;
        }
        if (hands < 0 || t.ChildWithin(year, s.First, year, Deprel.cop) < 0)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == year && i != hands && t.Deprel[i] is not Deprel.@case)
                t.Head[i] = hands;
        }
        (t.Head[hands], t.Deprel[hands], t.Head[year], t.Deprel[year]) = (-1, Deprel.root, hands, Deprel.obl);
    }

    // "Talks between A and B ended in the capital on Saturday, a negotiator said": the clause before the last comma has its own subject.
    private static void MendAttribution(ParsedText t, SentenceRange s)
    {
        int verb = s.End - 1;
        while (verb > s.First && (t.Upos[verb] is Upos.PUNCT || !IsFinite(t, verb)))
            verb--;
        if (verb - s.First < FewestWords || s.End - verb > MostBehind || !TreeRepair.IsSaying(t.Lemma[verb]))
            return;
        int comma = verb - 1;
        while (comma > s.First && t.Form[comma] is not "," && t.Upos[comma] is not (Upos.VERB or Upos.AUX or Upos.SCONJ)
            && verb - comma < LongestSource)
            comma--;
        if (t.Form[comma] is not "," || comma + 1 == verb)
            return;
        int speaker = -1;
        for (int i = comma + 1; i < verb; i++)
        {
            if (t.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.PRON && (t.Head[i] <= comma || t.Head[i] >= verb) && t.Deprel[i] is Deprel.nsubj
                && speaker < 0)
                speaker = i;
        }
        if (speaker < 0)
            return;
        (t.Head[speaker], t.Deprel[speaker]) = (verb, Deprel.nsubj);
        for (int a = s.First; a < comma; a++)
        {
            if (t.Head[a] != verb || t.Deprel[a] is not Deprel.nsubj)
                continue;
            for (int f = a + 1; f < comma; f++)
            {
                if (!IsFinite(t, f) || t.Deprel[f] is Deprel.acl_relcl or Deprel.acl or Deprel.advcl || Subject(t, s, f) >= 0)
                    continue;
                t.Head[a] = f;
                if (t.Head[f] != verb && t.Head[f] >= 0 && Reaches(t, t.Head[f], a))
                    (t.Head[f], t.Deprel[f]) = (verb, Deprel.ccomp);
                return;
            }
        }
    }

    // "has rejected the ruling and demands that …": a plural noun behind "and" with "that" behind it and a clause that needs something to hang from.
    private static void RaiseSaying(ParsedText t, SentenceRange s, int noun)
    {
        if (t.Xpos[noun] is not Xpos.NNS || noun + 2 >= s.End || t.Form[noun + 1] is not "that" || t.Form[noun - 1] is not ("and" or "but")
            || !SayingVerbs.IsNounForm(t.Form[noun], out string lemma))
            return;
        int clause = t.Head[noun + 1], before = t.Head[noun];
        while (before >= 0 && (before > noun || t.Upos[before] is not Upos.VERB))
            before = t.Head[before];
        if (before < 0 || clause <= noun + 1)
            return;
        (t.Upos[noun], t.Xpos[noun], t.Lemma[noun], t.Head[noun], t.Deprel[noun]) = (Upos.VERB, Xpos.VBZ, lemma, before, Deprel.conj);
        (t.Head[clause], t.Deprel[clause], t.Deprel[noun + 1]) = (noun, Deprel.ccomp, Deprel.mark);
    }

    // "Israel, which accuses Iran, demands that …": what has a subject before it and "that" behind it is a verb.
    private static void RaiseRoot(ParsedText t, int noun, int asker)
    {
        int clause = t.Head[noun + 1];
        if (!SayingVerbs.IsNounForm(t.Form[noun], out string lemma) || clause <= noun + 1)
            return;
        t.Deprel[asker] = Deprel.nsubj;
        (t.Upos[noun], t.Xpos[noun], t.Lemma[noun]) = (Upos.VERB, Xpos.VBZ, lemma);
        (t.Head[clause], t.Deprel[clause], t.Deprel[noun + 1]) = (noun, Deprel.ccomp, Deprel.mark);
    }

    // The subject that a plural noun has, or the name that stands right before it where nothing governs it: "Moscow demands that".
    private static int Asker(ParsedText t, SentenceRange s, int noun)
    {
        int subject = Subject(t, s, noun);
        if (subject >= 0 && subject < noun)
            return subject;
        return t.Head[noun] < 0 && t.Head[noun - 1] == noun && t.Upos[noun - 1] is Upos.PROPN && t.Deprel[noun - 1] is Deprel.compound ? noun - 1
            : -1;
    }

    // "Somali President A and Ethiopian Prime Minister B": the adjective is the second's, no third.
    private static void JoinAdjective(ParsedText t, SentenceRange s, int word)
    {
        for (int j = word + 2; j < Math.Min(s.End, word + 6); j++)
        {
            if (t.Deprel[j] is not Deprel.conj || t.Head[j] != t.Head[word] || t.Upos[j] is not Upos.PROPN)
                continue;
            for (int k = word + 1; k < j; k++)
            {
                if (t.Upos[k] is Upos.PUNCT or Upos.CCONJ || !Reaches(t, k, j))
                    return;
            }
            (t.Head[word], t.Deprel[word]) = (j, Deprel.amod);
            return;
        }
    }

    // "wrote that the state had failed, and that the group would not disarm": a second "that" goes with the first.
    private static void JoinContents(ParsedText t, SentenceRange s, int clause)
    {
        int verb = t.Head[clause], first = -1;
        if (verb < 0 || verb > clause)
            return;
        bool marked = false;
        for (int i = verb + 1; i < clause; i++)
        {
            marked |= t.Head[i] == clause && t.Form[i] is "that" && t.Deprel[i] is Deprel.mark;
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.ccomp)
                first = i;
        }
        if (marked && first >= 0)
            t.Head[clause] = first;
    }

    // One verb has two subjects, the second behind it: that is the next verb's ("…, while the rebels of X, led by Y, hold the rest").
    private static void MendSubject(ParsedText t, SentenceRange s, int noun)
    {
        int verb = t.Head[noun];
        if (verb < 0 || t.Upos[verb] is not (Upos.VERB or Upos.AUX))
            return;
        int other = Subject(t, s, verb);
        if (other < 0 || other == noun)
            return;
        if (noun == other + 1 && noun < verb && t.Upos[noun] is Upos.PROPN && t.Upos[other] is Upos.PROPN)
        {
            // "Hun Manet thanked": two words of one name.
            (t.Head[noun], t.Deprel[noun]) = (other, Deprel.flat);
            return;
        }
        if (noun < verb)
        {
            // "Delegations from X and the Y sat down": what "and" leads is joined to the noun before it.
            // "The minister accused Ethiopia of stalling on the dam it is building": the first subject has a verb of its own, taken for a participle.
            int own = other < noun ? t.ChildWithin(other, other + 1, noun, Deprel.acl) : -1;
            if (own >= 0 && IsPastVerb(t, own) && t.Upos[noun - 1] is Upos.NOUN && t.ChildWithin(own, own + 1, noun, Deprel.obj) >= 0
                && t.ChildWithin(own, own + 1, noun, Deprel.obl_agent) < 0)
            {
                (t.Head[own], t.Deprel[own], t.Xpos[own]) = (t.Head[verb], t.Deprel[verb], Xpos.VBD);
                (t.Head[other], t.Deprel[other]) = (own, Deprel.nsubj);
                (t.Head[verb], t.Deprel[verb]) = (noun - 1, Deprel.acl_relcl);
                if (t.Head[s.End - 1] == verb)
                    t.Head[s.End - 1] = own;
                return;
            }
            // "The envoy of Mr. X, A B described it": the name is the envoy's.
            if (other < noun && t.Form[noun - 1] is "," && t.Upos[noun] is Upos.PROPN && t.Upos[other] is Upos.NOUN
                && SubjectRepair.Offices.Contains(t.Form[other]))
            {
                (t.Head[noun], t.Deprel[noun]) = (other, Deprel.appos);
                return;
            }
            int and = -1;
            for (int k = other + 1; k < noun && and < 0; k++)
                and = t.Deprel[k] is Deprel.cc && (t.Head[k] == noun || t.Head[k] > k && t.Head[t.Head[k]] == noun) ? k : -1;
            if (and > other + 1 && t.Upos[and - 1] is Upos.NOUN or Upos.PROPN && Reaches(t, and - 1, other))
                (t.Head[noun], t.Deprel[noun]) = (t.Deprel[and - 1] is Deprel.flat ? t.Head[and - 1] : and - 1, Deprel.conj);
            return;
        }
        for (int k = noun + 1; k < s.End; k++)
        {
            if (!IsFinite(t, k) || t.Head[k] != verb)
                continue;
            if (Subject(t, s, k) < 0 && k > noun)
                t.Head[noun] = k;
            return;
        }
    }

    private static bool IsTime(ParsedText t, int word) =>
        Datelines.IsMonth(t.Form[word]) || IsDay(t.Form[word])
            || t.Upos[word] is Upos.NUM && t.Form[word].Length == 4 && t.Form[word][0] is '1' or '2';

    // "The army rejects the finding; the head of its commission, X, called it …": a new subject for the verb behind.
    private static void RaiseAfterSemicolon(ParsedText t, SentenceRange s, int mark)
    {
        int noun = -1;
        for (int i = mark + 1; i < Math.Min(s.End, mark + 8) && noun < 0; i++)
        {
            if (t.Deprel[i] is Deprel.appos or Deprel.conj or Deprel.parataxis or Deprel.list or Deprel.dep && t.Upos[i] is Upos.NOUN or Upos.PROPN
                && t.Head[i] >= s.First && t.Head[i] < mark)
                noun = i;
        }
        for (int v = noun + 1; noun >= 0 && v < s.End; v++)
        {
            if (!IsFinite(t, v) || Reaches(t, v, noun) || Subject(t, s, v) >= 0)
                continue;
            if (t.Head[v] < mark && t.Head[v] >= 0 && t.Deprel[v] is Deprel.advcl or Deprel.conj or Deprel.parataxis)
            {
                (t.Head[noun], t.Deprel[noun], t.Deprel[v]) = (v, Deprel.nsubj, Deprel.conj);
            }
            return;
        }
        // "…; the PKK accused Turkey": nobody is an accused Turkey.
        for (int v = mark + 2; v < Math.Min(s.End - 1, mark + 8); v++)
        {
            int thing = t.Head[v], who = v - 1;
            if (t.Deprel[v] is not Deprel.amod || thing != v + 1 || t.Xpos[v] is not (Xpos.VBN or Xpos.VBD) || !TreeRepair.IsPast(t.Form[v])
                || t.Upos[thing] is not Upos.PROPN || t.Upos[who] is not (Upos.PROPN or Upos.NOUN) || t.Head[who] != thing || t.Head[thing] < s.First
                || t.Head[thing] > mark)
                continue;
            int main = t.Head[thing];
            for (int level = 0; level < 6 && t.Head[main] >= 0 && t.Deprel[main] is not (Deprel.root or Deprel.parataxis); level++)
                main = t.Head[main];
            (t.Head[v], t.Deprel[v], t.Upos[v], t.Xpos[v], t.Lemma[v]) =
                (main, Deprel.parataxis, Upos.VERB, Xpos.VBD, Lemmatizer.Lemma(t.Form[v], Upos.VERB, Xpos.VBD));
            (t.Head[who], t.Deprel[who], t.Head[thing], t.Deprel[thing], t.Head[mark]) = (v, Deprel.nsubj, v, Deprel.obj, v);
            return;
        }
        // "…; a commander beside her repeated the words", "…; the group accused Turkey": the tree may take its verb for a participle.
        for (int v = noun + 1; noun >= 0 && v < Math.Min(s.End, noun + 12); v++)
        {
            if (t.Head[v] != noun || t.Deprel[v] is not Deprel.acl || t.Xpos[v] is not (Xpos.VBD or Xpos.VBN) || !TreeRepair.IsPast(t.Form[v])
                || t.Xpos[v] is Xpos.VBN
                    && (v + 1 == s.End || t.Form[v + 1] is "by" or "in" or "to" or "on" or "at" or "with"
                        || t.ChildWithin(v, v + 1, s.End, Deprel.obj, Deprel.ccomp, Deprel.xcomp) < 0))
                continue;
            int main = t.Head[noun];
            for (int level = 0; level < 6 && t.Head[main] >= 0 && t.Deprel[main] is not (Deprel.root or Deprel.parataxis); level++)
                main = t.Head[main];
            if (main < s.First || main > mark)
                return;
            (t.Head[v], t.Deprel[v], t.Xpos[v], t.Head[noun], t.Deprel[noun], t.Head[mark]) = (main, Deprel.parataxis, Xpos.VBD, v, Deprel.nsubj, v);
            for (int i = v + 1; i < s.End - 1; i++)
            {
                // "…, whose ministry": what is told of the object behind the verb.
                if (t.Head[i] == noun && t.Deprel[i] is not Deprel.acl_relcl)
                    t.Head[i] = v;
                else if (t.Head[i] == noun && t.ChildWithin(v, v + 1, i, Deprel.obj) is >= 0 and int thing)
                    t.Head[i] = thing;
            }
            return;
        }
    }

    // "talks, due to open in Geneva on Wednesday, were thrown into doubt": what is due are the talks.
    private static void HangDue(ParsedText t, SentenceRange s, int due, int verb)
    {
        int governor = t.Head[verb];
        if (t.Deprel[verb] is not Deprel.advcl || governor < verb || Subject(t, s, governor) is not (>= 0 and int subject) || subject > due)
            return;
        (t.Head[verb], t.Deprel[verb], t.Deprel[due]) = (subject, Deprel.acl, Deprel.advmod);
        if (t.Form[due + 1] is "to" && due + 2 <= verb)
            (t.Head[due + 1], t.Deprel[due + 1]) = (verb, Deprel.mark);
    }

    // "The minister of national security in Israel, Itamar Ben Gvir,": a person is no country.
    private static void NameOfficer(ParsedText t, SentenceRange s, int name)
    {
        int place = t.Head[name], first = name;
        if (place < s.First || place > name || t.Upos[place] is not (Upos.PROPN or Upos.NOUN) || t.Deprel[place] is not Deprel.nmod
            || SubjectRepair.Offices.Contains(t.Form[place]))
            return;
        while (first > s.First + 1 && t.Upos[first - 1] is Upos.PROPN && Reaches(t, first - 1, name))
            first--;
        // Between commas, and of two words at least, where no given name tells.
        int last = name;
        while (last + 1 < s.End && t.Upos[last + 1] is Upos.PROPN && t.Head[last + 1] == name)
            last++;
        bool wing = last == first && t.Form[first].Length is >= 3 and <= 6 && LetterCase.IsCapitals(t.Form[first]) && last + 1 < s.End
            && t.Form[last + 1] is ",";
        if (wing && first - 1 > s.First && t.Form[first - 1] is ",")
        {
            int body = t.Head[place];
            if (body >= s.First && t.Upos[body] is Upos.NOUN
                && Wings.Contains(t.Lemma[body]))
                t.Head[name] = body;
            return;
        }
        bool named = GivenNameList.Has(t.Form[first]) || last > first && last + 1 < s.End && t.Form[last + 1] is ",";
        if (t.Form[first - 1] is not "," || first - 2 < place || !named || GivenNameList.Has(t.Form[place]))
            return;
        int office = t.Head[place];
        while (office >= s.First && t.Deprel[office] is Deprel.nmod && !SubjectRepair.Offices.Contains(t.Form[office]))
            office = t.Head[office];
        if (office >= s.First && t.Upos[office] is Upos.NOUN && SubjectRepair.Offices.Contains(t.Form[office]))
            t.Head[name] = office;
    }

    // "says famine has taken hold, and accuses both sides", "has said that the law needs to be replaced and has called for a vote": a thing accuses
    // nobody.
    private static void JoinSaying(ParsedText t, SentenceRange s, int verb)
    {
        int content = t.Head[verb], above = content < 0 ? -1 : t.Head[content];
        // "accused Ethiopia of stalling on the dam it is building on the Nile, and warned": behind a comma, after a present in between.
        if (above >= s.First && above < content && content < verb && t.Deprel[content] is Deprel.ccomp or Deprel.acl_relcl && verb > s.First + 1
            && t.Form[verb - 1] is "and" && t.Form[verb - 2] is "," && t.Xpos[verb] is Xpos.VBD && Present(t, s, content))
        {
            int main = above;
            while (!(t.Upos[main] is Upos.VERB && t.Xpos[main] is Xpos.VBD) && t.Head[main] >= s.First && t.Head[main] < main)
                main = t.Head[main];
            if (t.Upos[main] is Upos.VERB && t.Xpos[main] is Xpos.VBD && Subject(t, s, verb) < 0 && Saying(t.Lemma[verb]))
                t.Head[verb] = main;
            return;
        }
        if (above < s.First || above > content || content > verb || t.Deprel[content] is not Deprel.ccomp || !TreeRepair.IsSaying(t.Lemma[above])
            || !Saying(t.Lemma[verb]) || Subject(t, s, verb) >= 0 || !IsFinite(t, verb))
            return;
        // An embedded subject that can speak may go on speaking, but hardly in another tense.
        bool turns = Perfect(t, s, content) && !Perfect(t, s, above) && t.Xpos[above] is Xpos.VBD && !Past(t, s, content);
        if (Subject(t, s, content) is not (>= 0 and int subject)
            || !turns && (t.Upos[subject] is not (Upos.NOUN or Upos.NUM) || RoleNounLike(t, subject)))
            return;
        if (Perfect(t, s, verb) == Perfect(t, s, above) && (t.Xpos[verb] == t.Xpos[above] || Perfect(t, s, verb)))
            t.Head[verb] = above;
    }

    // "is building", "builds".
    private static bool Present(ParsedText t, SentenceRange s, int verb) =>
        t.Xpos[verb] is Xpos.VBZ or Xpos.VBP
            || t.Xpos[verb] is Xpos.VBG && t.ChildWithin(verb, Math.Max(s.First, verb - 4), verb, Deprel.aux) is >= 0 and int aux
                && t.Form[aux] is "is" or "are";

    private static bool Past(ParsedText t, SentenceRange s, int verb) =>
        t.ChildWithin(verb, Math.Max(s.First, verb - 4), verb, Deprel.aux) is >= 0 and int aux && t.Form[aux] is "had";

    private static bool Calls(string lemma) => lemma is "call" or "brand" or "label" or "term" or "consider" or "declare" or "deem";

    // "called the agreement a mistake", "called the reports of poisoning absurd": what stands last is what something is called; "called Hun Manet"
    // rang up one man.
    private static void NameCalled(ParsedText t, int word)
    {
        int head = t.Head[word], call = t.Deprel[word] is Deprel.obj && t.Upos[head] is Upos.VERB ? head : t.Head[head];
        if (call < 0 || call > head || !Calls(t.Lemma[call]))
            return;
        // "called the UN report a fabrication": the report is no verb.
        if (t.Deprel[word] is Deprel.obj && call != head && t.Deprel[head] is Deprel.xcomp)
        {
            t.Deprel[head] = Deprel.obj;
            (t.Head[word], t.Deprel[word]) = (call, Deprel.xcomp);
            return;
        }
        if (call != head)
        {
            if (t.Upos[word] is Upos.ADJ && t.Deprel[head] is Deprel.obj && t.Deprel[word - 1] is not (Deprel.@case or Deprel.cc)
                && (word + 1 == t.Count || t.Upos[word + 1] is Upos.PUNCT))
                (t.Head[word], t.Deprel[word]) = (call, Deprel.xcomp);
            return;
        }
        int thing = t.ChildWithin(call, call + 1, word, Deprel.obj, Deprel.xcomp);
        if (thing < 0)
            return;
        if (t.Deprel[thing] is Deprel.xcomp && t.Upos[thing] is Upos.PROPN && t.Upos[word] is Upos.PROPN && thing == word - 1)
        {
            t.Deprel[thing] = Deprel.obj;
            (t.Head[word], t.Deprel[word]) = (thing, Deprel.flat);
        }
        else if (t.Deprel[thing] is Deprel.obj || t.Upos[thing] is Upos.NOUN or Upos.PROPN)
            (t.Deprel[thing], t.Deprel[word]) = (Deprel.obj, Deprel.xcomp);
    }

    private static bool Saying(string lemma) =>
        TreeRepair.IsSaying(lemma)
            || lemma is "call" or "urge" or "reject" or "criticize" or "criticise" or "condemn" or "ask" or "promise" or "vow" or "offer";

    // A noun in the plural or in "-er", "-or" may be people.
    private static bool RoleNounLike(ParsedText t, int noun) =>
        t.Xpos[noun] is Xpos.NNS || t.Lemma[noun].EndsWith("er", StringComparison.Ordinal) || t.Lemma[noun].EndsWith("or", StringComparison.Ordinal)
            || t.Lemma[noun] is "government" or "president" or "army" or "party" or "group" or "state" or "country" or "spokesman" or "ministry"
                or "chief" or "head" or "man" or "woman";

    private static bool Perfect(ParsedText t, SentenceRange s, int verb) =>
        t.ChildWithin(verb, Math.Max(s.First, verb - 4), verb, Deprel.aux) is >= 0 and int aux && t.Form[aux] is "has" or "have" or "had";

    // "change its law before a treaty is signed": what stands between "before" and a passive of its own is the subject.
    private static void RaiseTimeClause(ParsedText t, SentenceRange s, int noun)
    {
        int mark = t.ChildWithin(noun, s.First, noun, Deprel.@case), be = noun + 1, governor = t.Head[noun];
        if (mark < 0 || t.Form[mark] is not ("before" or "after" or "until" or "once") || governor < 0 || governor > mark
            || t.Upos[governor] is not (Upos.VERB or Upos.ADJ) || t.Deprel[be] is not (Deprel.aux_pass or Deprel.aux))
            return;
        int verb = t.Head[be];
        if (verb <= be || verb >= s.End || t.Upos[verb] is not Upos.VERB || Subject(t, s, verb) >= 0 || Reaches(t, governor, verb))
            return;
        (t.Head[noun], t.Deprel[noun]) = (verb, t.ChildWithin(verb, be, verb, Deprel.aux_pass) >= 0 ? Deprel.nsubj_pass : Deprel.nsubj);
        (t.Head[mark], t.Deprel[mark]) = (verb, Deprel.mark);
        (t.Head[verb], t.Deprel[verb]) = (governor, Deprel.advcl);
    }

    // "thanked the president, who had called both and warned that …": without a comma "and" joins what stands nearest.
    private static void JoinToRelative(ParsedText t, SentenceRange s, int verb)
    {
        int above = t.Head[verb], and = verb - 1;
        while (and > above && t.Upos[and] is Upos.ADV)
            and--;
        if (above < 0 || and <= above || t.Form[and] is not "and" || and == s.First || t.Form[and - 1] is "," || t.Upos[above] is not Upos.VERB
            || Subject(t, s, verb) >= 0)
            return;
        for (int r = and - 1; r > above; r--)
        {
            if (t.Deprel[r] is not Deprel.acl_relcl || !IsFinite(t, r) || !Reaches(t, and - 1, r))
                continue;
            // "who" is the subject of both; a clause about a thing ("the talks which began") seldom goes on.
            if (Subject(t, s, r) is >= 0 and int who && t.Form[who] is "who" && (above == s.First || t.Form[above - 1] is not "and"))
                t.Head[verb] = r;
            return;
        }
    }

    // "denies backing the group and says that …": a finite verb is joined to a finite one.
    private static void JoinToFinite(ParsedText t, SentenceRange s, int verb)
    {
        int at = t.Head[verb];
        if (at < 0 || at > verb || t.Upos[at] is not Upos.VERB || t.Xpos[at] is not (Xpos.VBG or Xpos.VB) || IsFinite(t, at)
            || Subject(t, s, verb) >= 0)
            return;
        int finite = at;
        while (finite >= 0 && finite < verb && !(t.Upos[finite] is Upos.VERB && IsFinite(t, finite)))
            finite = t.Deprel[finite] is Deprel.xcomp or Deprel.advcl or Deprel.acl or Deprel.conj or Deprel.obj or Deprel.obl or Deprel.ccomp
                ? t.Head[finite] : -1;
        if (finite >= 0 && finite < at)
            t.Head[verb] = finite;
    }

    /// <summary>Whether a word hangs from another, or is it.</summary>
    internal static bool Reaches(ParsedText t, int word, int top)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[word]];
        int steps = 0;
        for (int at = word; at >= 0 && steps <= s.Count; at = t.Head[at], steps++)
        {
            if (at == top)
                return true;
        }
        return false;
    }

    // "Secretary of State Marco Rubio": the office stands before its bearer.
    private static void NameBearer(ParsedText t, SentenceRange s, int department)
    {
        int office = t.Head[department];
        if (office < 0 || office >= department - 1 || !SubjectRepair.Offices.Contains(t.Form[office]))
            return;
        int name = department + 1;
        while (name < s.End && t.Head[name] == department && t.Deprel[name] is Deprel.flat && !GivenNameList.Has(t.Form[name]))
            name++;
        if (name + 1 >= s.End || t.Head[name] != department || t.Deprel[name] is not Deprel.flat || t.Head[name + 1] != department
            || t.Deprel[name + 1] is not Deprel.flat)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            // What was joined to the department or the office behind the name is the name's.
            if (i > name && (t.Head[i] == department || t.Head[i] == office))
                t.Head[i] = name;
        }
        TakePlace(t, name, office);
    }

    // "The spokesman of the government Patrick Muyaya said", "the minister of foreign affairs Olivier N. hailed": the name is the officer's.
    private static void NameBehindOffice(ParsedText t, SentenceRange s, int name, int office)
    {
        int body = t.ChildWithin(name, office + 1, name, Deprel.nmod_desc), of = t.ChildWithin(name, office + 1, name, Deprel.@case);
        bool several = name + 1 < s.End && t.Head[name + 1] == name && t.Deprel[name + 1] is Deprel.flat;
        // "the spokesman of President X" is not X.
        if (!several && !GivenNameList.Has(t.Form[name])
            || of >= 0
                && (body < 0 || t.Upos[body] is not Upos.NOUN
                    || RoleNounLike(t, body)
                        && t.Lemma[body] is not ("government" or "army" or "party" or "group" or "state" or "country" or "ministry"))
            || t.ChildWithin(office, office + 1, name, Deprel.nmod) < 0 && of < 0)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (i > name && t.Head[i] == office && t.Deprel[i] is not Deprel.nmod)
                t.Head[i] = name;
            // "of the government" is the office's.
            if (of >= 0 && i > office && i < name && t.Head[i] == name && i != body)
                t.Head[i] = body;
        }
        if (of >= 0)
            (t.Head[body], t.Deprel[body]) = (office, Deprel.nmod);
        TakePlace(t, name, office);
    }

    // The same where the tree has the department as a part of the name.
    private static void RaiseBearer(ParsedText t, SentenceRange s, int department)
    {
        int name = department + 1, office = t.Head[name];
        if (office < 0 || office >= department - 1 || t.Deprel[name] is not Deprel.nmod || !SubjectRepair.Offices.Contains(t.Form[office])
            || !GivenNameList.Has(t.Form[name]) || t.Upos[name] is not Upos.PROPN)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == office && i > name)
                t.Head[i] = name;
            else if (t.Head[i] == name && i < department)
                t.Head[i] = department;
        }
        (t.Head[department], t.Deprel[department]) = (office, Deprel.nmod);
        TakePlace(t, name, office);
    }

    // The name stands in the sentence where the office stood, which describes it.
    /// <summary>Puts a name where its office stands in the tree, and the office before it.</summary>
    internal static void TakePlace(ParsedText t, int name, int office)
    {
        (t.Head[name], t.Deprel[name]) = (t.Head[office], t.Deprel[office]);
        (t.Head[office], t.Deprel[office]) = (name, Deprel.nmod_desc);
    }

    private static int Subject(ParsedText t, SentenceRange s, int verb) => t.Child(s, verb, Deprel.nsubj, Deprel.nsubj_pass);

    // The gerund behind "of" that somebody is accused of, before a word; −1 for none.
    private static int OfDoing(ParsedText t, int accuses, int before)
    {
        for (int i = accuses + 2; i < before; i++)
        {
            if (t.Xpos[i] is Xpos.VBG && t.Form[i - 1] is "of" && t.Head[i - 1] == i
                && (t.Head[i] == accuses || t.Head[i] > accuses && t.Head[t.Head[i]] == accuses))
                return i;
        }
        return -1;
    }

    private static bool HasChildBefore(ParsedText t, int head, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (t.Head[i] == head)
                return true;
        }
        return false;
    }

    // "issued warrants for two men sought in the killing": right behind the men stands their participle.
    private static void HangParticiple(ParsedText t, int participle, int governor)
    {
        int noun = participle - 1;
        (t.Head[noun], t.Deprel[noun]) = (governor, Deprel.obl);
        (t.Head[participle], t.Deprel[participle], t.Xpos[participle]) = (noun, Deprel.acl, Xpos.VBN);
    }

    private static bool IsDay(string form) =>
        form.EndsWith("day", StringComparison.Ordinal) || form is "Thurs." or "Fri." or "Mon." or "Tues." or "Wed.";

    private static bool HasArticle(ParsedText t, int first, int noun)
    {
        for (int i = first + 1; i < noun; i++)
        {
            if (t.Head[i] == noun && t.Deprel[i] is Deprel.det && t.Form[i] is "a" or "an" or "the")
                return true;
        }
        return false;
    }

    private static void PartSpeaker(ParsedText t, SentenceRange s, int clause, int says)
    {
        if (!TreeRepair.IsSaying(t.Lemma[says]) || t.Xpos[says] is not (Xpos.VBD or Xpos.VBZ)
            || t.ChildWithin(says, s.First, says, Deprel.nsubj) >= 0 || t.ChildWithin(says, says + 1, s.End, Deprel.ccomp) < 0
            || t.ChildWithin(clause, clause + 1, says, Deprel.obj) is not (>= 0 and int thing)
            || t.ChildWithin(thing, thing + 1, says, Deprel.conj) is not (>= 0 and int speaker)
                || t.ChildWithin(speaker, thing + 1, speaker, Deprel.cc) is not (>= 0 and int and) || t.Form[and - 1] is not ","
                || !(t.Name[speaker] is NameKind.Person
                    || t.ChildWithin(speaker, speaker + 1, says, Deprel.appos) is >= 0 and int called && t.Name[called] is NameKind.Person))
            return;
        // Nothing but what names the speaker stands between him and his verb.
        for (int i = speaker + 1; i < says; i++)
        {
            if (t.Upos[i] is Upos.VERB or Upos.AUX || t.Upos[i] is Upos.CCONJ)
                return;
        }
        (t.Head[clause], t.Deprel[clause]) = (t.Head[says], t.Deprel[says]);
        (t.Head[says], t.Deprel[says]) = (clause, Deprel.conj);
        (t.Head[speaker], t.Deprel[speaker]) = (says, Deprel.nsubj);
        t.Head[and] = says;
    }

    // "signed not by the presidents but by envoys": by the envoys. What was denied hangs from what is so, as nothing that any reader looks for.
    private static void TurnToOther(ParsedText t, SentenceRange s, int not)
    {
        int denied = t.Head[not];
        if (denied < not || t.Deprel[denied] is not (Deprel.obl or Deprel.obl_agent or Deprel.nmod)
            || t.ChildWithin(denied, denied + 1, s.End, Deprel.conj) is not (>= 0 and int other)
            || t.ChildWithin(other, denied + 1, other, Deprel.cc) is not (>= 0 and int but) || t.Form[but] is not "but"
            || t.ChildWithin(other, but + 1, other, Deprel.@case) is not (>= 0 and int preposition) || t.Form[preposition] != t.Form[not + 1])
            return;
        (t.Head[other], t.Deprel[other]) = (t.Head[denied], t.Deprel[denied]);
        (t.Head[denied], t.Deprel[denied]) = (other, Deprel.dislocated);
        for (int i = other + 1; i < s.End; i++)
        {
            if (t.Head[i] == denied)
                t.Head[i] = other;
        }
    }

    // The verb of accusing by whose agent, or one beside it, a word hangs; −1 for none.
    private static int AccusedBy(ParsedText t, int agent)
    {
        while (agent >= 0 && t.Deprel[agent] is Deprel.conj && t.Head[agent] < agent)
            agent = t.Head[agent];
        return agent >= 0 && t.Deprel[agent] is Deprel.obl_agent && t.Head[agent] is >= 0 and int verb
            && t.Lemma[verb] is "accuse" or "suspect" or "convict" or "acquit" ? verb : -1;
    }

    private static bool IsPastVerb(ParsedText t, int word) => t.Upos[word] is Upos.VERB && t.Xpos[word] is Xpos.VBD or Xpos.VBN;

    private static bool IsFinite(ParsedText t, int word)
    {
        if (t.Upos[word] is not Upos.VERB)
            return false;
        if (t.Xpos[word] is Xpos.VBZ or Xpos.VBD or Xpos.VBP)
            return true;
        return t.ChildWithin(word, Math.Max(0, word - 4), word, Deprel.aux, Deprel.aux_pass) >= 0;
    }
}
