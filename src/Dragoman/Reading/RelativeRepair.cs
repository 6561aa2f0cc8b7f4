namespace Dragoman.Reading;

/// <summary>Mends clauses that speak of what stands before them, and what "and" joins behind an attribution, where order and form leave one
/// reading.</summary>
/// <remarks>Each rule looks at one verb and its sentence; examples are in the tests.</remarks>
internal static class RelativeRepair
{
    // Words between a noun and the verb of the clause that speaks of it.
    private const int Near = 6;

    private static readonly WordSet Afterthoughts = DataFiles.List("tokens/repair-words.txt", "afterthoughts");
    private static readonly WordSet Deeds = DataFiles.List("tokens/repair-words.txt", "deeds");
    private static readonly WordSet Occasions = DataFiles.List("tokens/repair-words.txt", "occasions");

    private static readonly WordSet Bodies = DataFiles.List("tokens/repair-words.txt", "bodies");

    private static readonly WordSet AskedFor = DataFiles.List("tokens/repair-words.txt", "asked-for");

    private static readonly WordSet WithInfinitive = DataFiles.List("tokens/repair-words.txt", "with-infinitive");

    // "supporting the rebels, which Kigali denies": of "which" and a name right before the verb the name does it.
    private static void NameDenier(ParsedText t, int which)
    {
        int verb = t.Head[which], name = verb - 1;
        if (which + 1 >= verb || t.Deprel[which] is not Deprel.nsubj || t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not (Xpos.VBZ or Xpos.VBD or Xpos.VBP)
            || t.Upos[name] is not Upos.PROPN || t.Deprel[name] is not (Deprel.compound or Deprel.flat or Deprel.nmod or Deprel.obl)
            || t.Head[name] != verb || t.Deprel[verb] is not Deprel.acl_relcl)
            return;
        (t.Deprel[which], t.Deprel[name]) = (Deprel.obj, Deprel.nsubj);
    }

    // "which the council and the envoy accuse Rwanda of supporting": a finite verb with a subject is no attribute of whom it accuses.
    private static void RaiseFinite(ParsedText t, SentenceRange s, int verb, int name)
    {
        if (t.Xpos[verb] is not (Xpos.VBP or Xpos.VBZ or Xpos.VBD) || t.Deprel[verb] is not Deprel.amod || t.Child(s, verb, Deprel.nsubj) < 0)
            return;
        (t.Head[verb], t.Deprel[verb]) = (t.Head[name], Deprel.acl_relcl);
        (t.Head[name], t.Deprel[name]) = (verb, Deprel.obj);
        for (int k = s.First; k < verb; k++)
        {
            if (t.Head[k] == name)
                t.Head[k] = verb;
        }
    }

    public static void Repair(ParsedText t)
    {
        for (int i = 1; i + 2 < t.Count; i++)
        {
            if (t.Xpos[i] is Xpos.WDT && t.Form[i] is "which")
                NameDenier(t, i);
        }
        foreach (SentenceRange s in t.Sentences)
        {
            LowerRelative(t, s);
            LowerWhose(t, s);
            LowerWho(t, s);
            for (int i = s.First + 1; i < s.End; i++)
            {
                if (t.Deprel[i] is Deprel.acl_relcl && t.Upos[i] is Upos.PROPN or Upos.NOUN && t.Upos[i - 1] is Upos.VERB && t.Head[i - 1] == i)
                    RaiseFinite(t, s, i - 1, i);
                if (t.Upos[i] is Upos.NOUN && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && i + 2 < s.End && t.Form[i + 1] is ","
                    && t.Head[i] > i + 2)
                    ApposeToPlace(t, s, i);
                if (t.Upos[i] is Upos.NOUN && t.Deprel[i] is Deprel.conj && IsDeed(t.Lemma[i]))
                    JoinDeeds(t, s, i);
                if (t.Upos[i] is Upos.NOUN && t.Deprel[i] is Deprel.obl)
                    HangOnDeed(t, s, i);
                if (t.Upos[i] is Upos.NOUN && t.Deprel[i] is Deprel.nsubj && t.Form[i - 1] is "a" or "an" && i > s.First + 2 && i + 2 < s.End
                    && t.Form[i - 2] is "," && t.Form[i + 1] is "that" or "which" && Afterthoughts.Contains(t.Lemma[i]))
                    HangAfterthought(t, s, i);
                if (t.Upos[i] is Upos.NOUN && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj or Deprel.conj && t.Head[i] < i
                    && i > s.First + 3 && Afterthoughts.Contains(t.Lemma[i]))
                    HangSpokenOf(t, s, i);
                // "objects to Baku's demand for a corridor": what is demanded is the demand's.
                if (t.Upos[i] is Upos.NOUN or Upos.PROPN && t.Deprel[i] is Deprel.obl && t.Head[i] is >= 0 and int asked && asked < i)
                    HangOnRequest(t, s, i, asked);
                if (t.Upos[i] is Upos.NOUN && t.Deprel[i] is Deprel.conj && t.Form[i + 1 < s.End ? i + 1 : i] is ","
                    && t.Head[i] is >= 0 and int bearer && bearer < i && t.Upos[bearer] is Upos.PROPN)
                    AppointBearer(t, s, i, bearer);
                // "…, an accusation the M23 denies": not one more clause beside it.
                if (t.Deprel[i] is Deprel.parataxis && t.Upos[i] is Upos.VERB && t.Head[i] is >= 0 and int charge && charge < i
                    && charge > s.First + 2
                    && t.Upos[charge] is Upos.NOUN && Afterthoughts.Contains(t.Lemma[charge]) && t.Form[charge - 1] is "a" or "an"
                    && t.Form[charge - 2] is ","
                    && t.Child(s, i, Deprel.nsubj) > charge && t.Child(s, i, Deprel.obj, Deprel.ccomp) < 0)
                    t.Deprel[i] = Deprel.acl_relcl;
                // "a claim Kigali rejects", taken for a noun.
                if (t.Upos[i] is Upos.NOUN && t.Form[i] is "rejects" or "denies" or "dismisses" or "disputes" or "opposes"
                    && t.Upos[i - 1] is Upos.PROPN)
                    (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.VERB, Xpos.VBZ, Saying(t.Form[i]));
                // "a meeting with A that lasted an hour": no person lasts.
                if (t.Deprel[i] is Deprel.acl_relcl && t.Lemma[i] is "last" or "drag" && t.Upos[i] is Upos.VERB && t.Head[i] is >= 0 and int guest
                    && t.Deprel[guest] is Deprel.nmod && t.Head[guest] is >= 0 and int occasion && Occasions.Contains(t.Lemma[occasion])
                    && t.Upos[guest] is Upos.PROPN)
                    t.Head[i] = occasion;
                if (t.Deprel[i] is Deprel.acl_relcl && t.Form[i] is "due" or "scheduled" or "planned" or "expected" or "slated")
                    HangOnMeeting(t, i);
                // "is due in Tehran": the copula goes with what "due" leads to.
                if (t.Deprel[i] is Deprel.cop && t.Form[i] is "is" or "are" or "was" or "were" && t.Head[i] == i + 1 && t.Form[i + 1] is "due"
                    && t.Deprel[i + 1] is Deprel.@case)
                    t.Head[i] = t.Head[i + 1];
                if (t.Upos[i] is not Upos.VERB)
                    continue;
                if (t.Xpos[i] is Xpos.VBG && t.Deprel[i] is Deprel.advcl && t.Form[i - 1] is "," && i + 1 < s.End)
                    HangOnMain(t, s, i);
                // "executed men from the family, accusing them of spying": they do not accuse themselves.
                if (t.Xpos[i] is Xpos.VBG && t.Deprel[i] is Deprel.acl && t.Lemma[i] is "accuse" or "blame" or "urge" or "warn" && i + 1 < s.End
                    && t.Form[i + 1] is "them" or "him" or "her" or "it")
                    AccuseThem(t, s, i);
                if (t.Deprel[i] is Deprel.conj)
                {
                    JoinBehindAttribution(t, s, i);
                    JoinBehindQuote(t, s, i);
                    HangInfinitive(t, s, i);
                }
                if (t.Deprel[i] is Deprel.acl_relcl)
                {
                    TakeSubject(t, s, i);
                    FindWho(t, s, i);
                }
                if (t.Deprel[i] is Deprel.ccomp or Deprel.advcl && t.Head[i] > i)
                    TakeWho(t, s, i);
                FrontObject(t, s, i);
                if (t.Deprel[i] is Deprel.ccomp)
                {
                    TakeMade(t, s, i);
                    TakeSaid(t, s, i);
                }
                PointAtThat(t, i);
                DenyWhole(t, s, i);
                ReleaseObject(t, s, i);
                RaiseAfterthought(t, s, i);
            }
        }
    }

    // "a meeting of experts that had been due on Monday": the meeting was due.
    private static void HangOnMeeting(ParsedText t, int due)
    {
        int people = t.Head[due], meeting = people < 0 ? -1 : t.Head[people];
        if (meeting >= 0 && meeting < people && t.Deprel[people] is Deprel.nmod && Occasions.Contains(t.Lemma[meeting]))
            t.Head[due] = meeting;
        // "due on Monday": as treebanks have it, "due" leads the day and is no predicate.
        int day = due + 2;
        if (t.Upos[due] is not Upos.ADJ || day >= t.Count || t.Head[day] != due || t.Deprel[day] is not Deprel.obl
            || t.Deprel[day - 1] is not Deprel.@case)
            return;
        (t.Head[day], t.Deprel[day]) = (t.Head[due], t.Deprel[due]);
        for (int i = t.Sentences[t.SentenceOf[due]].First; i < t.Sentences[t.SentenceOf[due]].End; i++)
        {
            if (t.Head[i] == due)
                t.Head[i] = day;
        }
        (t.Head[due], t.Deprel[due]) = (day, Deprel.@case);
    }

    private static void AccuseThem(ParsedText t, SentenceRange s, int verb)
    {
        int main = t.Head[verb];
        for (int level = 0; level < 5 && main >= s.First && t.Upos[main] is Upos.NOUN or Upos.PROPN
            && t.Deprel[main] is Deprel.nmod or Deprel.obj or Deprel.obl or Deprel.compound or Deprel.flat; level++)
            main = t.Head[main];
        if (main >= s.First && main < verb && t.Upos[main] is Upos.VERB)
            (t.Head[verb], t.Deprel[verb]) = (main, Deprel.advcl);
    }

    // "The front rejected the plan that Morocco has presented, requesting a referendum": behind the comma the front does so, where none opens what
    // Morocco did.
    private static void HangOnMain(ParsedText t, SentenceRange s, int participle)
    {
        int relative = t.Head[participle];
        if (relative < s.First || relative > participle || t.Deprel[relative] is not Deprel.acl_relcl || t.Head[relative] is not (>= 0 and int noun)
            || noun > relative || t.Deprel[noun] is not (Deprel.obj or Deprel.obl) || t.Head[noun] is not (>= 0 and int main) || main > noun
            || t.Upos[main] is not Upos.VERB || t.Child(s, main, Deprel.nsubj) is not (>= 0 and int subject) || subject > main)
            return;
        for (int i = noun + 1; i < participle - 1; i++)
        {
            if (t.Form[i] is "," or ";")
                return;
        }
        // Who did what the relative clause tells is somebody of his own.
        if (t.Child(s, relative, Deprel.nsubj) is >= 0 and int other && t.Xpos[other] is not (Xpos.WDT or Xpos.WP)
            && t.Form[other] is not "that")
            t.Head[participle] = main;
    }

    // "A, for his part, accused B of arming gangs, which his office called a lie": what "which" opens behind a comma is not the main clause.
    private static void LowerRelative(ParsedText t, SentenceRange s)
    {
        int verb = s.First;
        while (verb < s.End && t.Head[verb] >= 0)
            verb++;
        if (verb >= s.End || t.Upos[verb] is not Upos.VERB)
            return;
        int which = verb - 1;
        while (which > s.First + 3
            && !(t.Head[which] == verb && t.Form[which] is "which" or "whom" && t.Form[which - 1] is "," or "”" or "\"" or "''"))
            which--;
        int noun = which - 1;
        while (noun > s.First && t.Upos[noun] is Upos.PUNCT)
            noun--;
        if (which <= s.First + 3 || t.Upos[noun] is not (Upos.NOUN or Upos.PROPN))
            return;
        for (int main = s.First + 1; main < noun; main++)
        {
            if (t.Upos[main] is not Upos.VERB || t.Xpos[main] is not (Xpos.VBD or Xpos.VBN) || !TreeRepair.IsPast(t.Form[main])
                || t.Child(s, main, Deprel.nsubj, Deprel.nsubj_pass) is not (>= 0 and int subject) || subject > main
                || t.Child(s, main, Deprel.aux, Deprel.aux_pass, Deprel.mark) >= 0)
                continue;
            int thing = t.Head[main];
            (t.Head[main], t.Deprel[main], t.Xpos[main], t.Deprel[subject]) = (-1, Deprel.root, Xpos.VBD, Deprel.nsubj);
            for (int i = s.First; i < s.End; i++)
            {
                if (t.Head[i] == verb && (i < noun || i == s.End - 1))
                    t.Head[i] = main;
            }
            if (thing > main && thing < which)
                (t.Head[thing], t.Deprel[thing]) = (main, Deprel.obj);
            (t.Head[verb], t.Deprel[verb]) = (noun, Deprel.acl_relcl);
            return;
        }
    }

    // "Forces took the town, the army said, and now hold the region": what the army said goes on.
    private static void JoinBehindAttribution(ParsedText t, SentenceRange s, int verb)
    {
        int said = t.Head[verb];
        if (said < s.First || said >= verb || !TreeRepair.IsSaying(t.Lemma[said]) || TreeRepair.IsSaying(t.Lemma[verb]) || said + 1 >= verb
            || t.Form[said + 1] is not ",")
            return;
        int content = -1;
        for (int i = s.First; i < said; i++)
        {
            if (t.Head[i] == said && t.Deprel[i] is Deprel.ccomp && t.Upos[i] is Upos.VERB)
                content = i;
        }
        // Who speaks may also act: in "X has won, Y said, and left the room" both are in one tense.
        if (content >= 0 && t.ChildWithin(verb, s.First, verb, Deprel.nsubj, Deprel.nsubj_pass) < 0 && t.Xpos[verb] != t.Xpos[said])
            t.Head[verb] = content;
    }

    // "A, whose party walked out when B was let in, accused C": what "whose" opens is told of A, and the verb behind the last comma is the
    // sentence's.
    private static void LowerWhose(ParsedText t, SentenceRange s)
    {
        int name = s.First;
        while (name + 2 < s.End && t.Form[name + 1] is not "," && name - s.First < 8)
            name++;
        if (name + 3 >= s.End || t.Form[name + 1] is not "," || t.Form[name + 2] is not "whose" || t.Upos[name] is not (Upos.PROPN or Upos.NOUN))
            return;
        int head = name;
        while (t.Head[head] >= s.First && t.Head[head] <= name)
            head = t.Head[head];
        int told = t.Head[head];
        if (told <= name + 2 || t.Head[told] >= 0 || t.Upos[told] is not Upos.VERB || t.Deprel[head] is not (Deprel.nsubj or Deprel.nsubj_pass)
            || !t.Hangs(name + 2, told, 3))
            return;
        for (int i = told + 2; i + 1 < s.End; i++)
        {
            if (t.Form[i - 1] is not "," || t.Upos[i] is not Upos.VERB || t.Xpos[i] is not (Xpos.VBD or Xpos.VBN or Xpos.VBZ)
                || t.Xpos[i] is Xpos.VBN && !TreeRepair.IsPast(t.Form[i]) || t.Form[i + 1] is "by"
                || t.ChildWithin(i, s.First, i, Deprel.nsubj, Deprel.nsubj_pass) >= 0
                || t.Child(s, i, Deprel.obj, Deprel.ccomp, Deprel.xcomp) < i)
                continue;
            (t.Head[i], t.Deprel[i]) = (-1, Deprel.root);
            if (t.Xpos[i] is Xpos.VBN)
                t.Xpos[i] = Xpos.VBD;
            (t.Head[head], t.Deprel[head], t.Head[told], t.Deprel[told]) = (i, Deprel.nsubj, head, Deprel.acl_relcl);
            t.Head[s.End - 1] = i;
            return;
        }
    }

    // "A, who on Wednesday in Ankara with B met, aid announced": of two subjects "who" is that of the clause about the other, and what is told behind
    // its comma is the sentence's.
    private static void LowerWho(ParsedText t, SentenceRange s)
    {
        int who = s.First + 2;
        while (who < s.End && who - s.First < 16
            && !(t.Form[who] is "who" && t.Form[who - 1] is "," && t.Deprel[who] is Deprel.nsubj or Deprel.nsubj_pass && t.Head[who] > who
                && t.Head[t.Head[who]] < 0))
            who++;
        if (who >= s.End || who - s.First >= 16)
            return;
        int told = t.Head[who], name = -1;
        for (int i = s.First; i < who; i++)
        {
            if (t.Head[i] == told && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                name = i;
        }
        if (name < 0 || told + 2 >= s.End || t.Form[told + 1] is not "," || t.Upos[told] is not Upos.VERB)
            return;
        for (int i = told + 2; i + 1 < s.End; i++)
        {
            bool ends = t.Form[i + 1] is "," or "." or ";" || t.Form[i - 1] is ",";
            if (t.Upos[i] is not Upos.VERB || t.Xpos[i] is not (Xpos.VBD or Xpos.VBZ) || !ends || !t.Hangs(i, told, 3))
                continue;
            int thing = t.Child(s, i, Deprel.nsubj);
            if (thing >= 0 && (thing != i - 1 || t.Upos[thing] is not Upos.NOUN))
                return;
            if (thing >= 0)
                t.Deprel[thing] = Deprel.obj;
            (t.Head[i], t.Deprel[i], t.Head[name], t.Deprel[name], t.Head[told], t.Deprel[told]) =
                (-1, Deprel.root, i, Deprel.nsubj, name, Deprel.acl_relcl);
            for (int k = told + 1; k < s.End; k++)
            {
                if (t.Head[k] == told)
                    t.Head[k] = i;
            }
            return;
        }
    }

    // "said the pipeline that carries oil was working": behind a verb of saying a clause without a subject has what stands between for its own.
    private static void TakeSaid(ParsedText t, SentenceRange s, int verb)
    {
        int said = t.Head[verb], thing = said < s.First || said > verb || !TreeRepair.IsSaying(t.Lemma[said])
            || t.Lemma[said] is "tell" or "accuse" or "deny" ? -1 : t.Child(s, said, Deprel.obj);
        if (thing > said && thing < verb && t.Upos[thing] is Upos.NOUN or Upos.PROPN
            && t.ChildWithin(verb, s.First, verb, Deprel.nsubj, Deprel.nsubj_pass) < 0 && t.Child(s, verb, Deprel.mark) < 0
            && t.Child(s, verb, Deprel.aux, Deprel.aux_pass, Deprel.cop) is >= 0 and int finite && finite > thing
            && t.Form[finite - 1] is not "," && t.Form[thing + 1] is not ",")
            (t.Head[thing], t.Deprel[thing]) = (verb, t.Child(s, verb, Deprel.aux_pass) >= 0 ? Deprel.nsubj_pass : Deprel.nsubj);
    }

    // "In Stepanakert, the regional capital, the station was hit": of two subjects the one between commas right behind a place is that place.
    private static void ApposeToPlace(ParsedText t, SentenceRange s, int noun)
    {
        int first = noun;
        while (first > s.First && t.Form[first - 1] is not ",")
            first--;
        int place = first - 2, verb = t.Head[noun];
        if (place < s.First + 1 || noun - first > 4 || t.Upos[place] is not Upos.PROPN || !t.Hangs(first, noun, 3))
            return;
        while (t.Deprel[place] is Deprel.flat && t.Head[place] >= s.First)
            place = t.Head[place];
        if (t.Head[place] != verb || t.Deprel[place] is not Deprel.obl)
            return;
        for (int i = noun + 2; i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && t.Upos[i] is Upos.NOUN or Upos.PROPN)
            {
                (t.Head[noun], t.Deprel[noun]) = (place, Deprel.appos);
                return;
            }
        }
    }

    // "“They shelled it,” said the staff in a statement, and called the charge a game": who speaks goes on, not who is quoted.
    private static void JoinBehindQuote(ParsedText t, SentenceRange s, int verb)
    {
        int quoted = t.Head[verb];
        if (quoted < s.First || quoted > verb || t.Deprel[quoted] is not Deprel.ccomp || t.Head[quoted] is not (>= 0 and int said) || said < quoted
            || said > verb || !TreeRepair.IsSaying(t.Lemma[said]) || t.Child(s, said, Deprel.nsubj) is not (>= 0 and int speaker)
            || speaker < said)
            return;
        for (int i = quoted + 1; i < said; i++)
        {
            if (t.Form[i] is "”" or "\"" or "''" && t.ChildWithin(verb, s.First, verb, Deprel.nsubj, Deprel.nsubj_pass) < 0)
            {
                t.Head[verb] = said;
                return;
            }
        }
    }

    // "calls that the minister made to both": without an object of its own the verb is said of the noun before "that".
    private static void TakeMade(ParsedText t, SentenceRange s, int verb)
    {
        if (t.Lemma[verb] is not ("make" or "hold" or "have" or "sign" or "place" or "conduct")
            || t.Child(s, verb, Deprel.obj, Deprel.xcomp, Deprel.ccomp) >= 0
            || t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int subject) || subject > verb)
            return;
        int that = t.Child(s, verb, Deprel.mark);
        if (that <= s.First || that > subject || t.Form[that] is not ("that" or "which") || t.Upos[that - 1] is not Upos.NOUN
            || !Occasions.Contains(t.Lemma[that - 1]))
            return;
        (t.Head[verb], t.Deprel[verb]) = (that - 1, Deprel.acl_relcl);
        (t.Upos[that], t.Xpos[that], t.Deprel[that], t.Head[that]) = (Upos.PRON, Xpos.WDT, Deprel.obj, verb);
    }

    // "dismissed that as a lie", "called that a distortion": what is dismissed or called so.
    private static void PointAtThat(ParsedText t, int verb)
    {
        int that = verb + 1;
        if (that + 1 < t.Count && t.Form[that] is "that" && t.Deprel[that] is Deprel.mark
            && (t.Form[that + 1] is "as"
                || t.Lemma[verb] is "call" or "brand" or "label" or "deem" && t.Form[that + 1] is "\"" or "“" or "``" or "a" or "an")
            && (t.Head[that] == verb
                || t.Head[t.Head[that]] == verb && t.Deprel[t.Head[that]] is Deprel.obl or Deprel.xcomp or Deprel.obj or Deprel.ccomp))
        {
            if (t.Head[that] != verb && t.Deprel[t.Head[that]] is Deprel.ccomp)
                t.Deprel[t.Head[that]] = Deprel.xcomp;
            (t.Upos[that], t.Xpos[that], t.Deprel[that], t.Head[that]) = (Upos.PRON, Xpos.DT, Deprel.obj, verb);
        }
    }

    // "talks hosted by Sergei Lavrov, who spoke to both": talks are no "who".
    private static void FindWho(ParsedText t, SentenceRange s, int verb)
    {
        int noun = t.Head[verb], who = verb - 1;
        while (who > s.First + 2 && t.Form[who] is not "who" && verb - who < Near)
            who--;
        // "the chief of the mission, A B, who met": a mission is no "who" either.
        bool thing = noun >= s.First && t.Upos[noun] is Upos.NOUN
            && Bodies.Contains(t.Lemma[noun]);
        if (who <= s.First + 2 || t.Form[who] is not "who" || t.Head[who] != verb || t.Form[who - 1] is not "," || t.Upos[who - 2] is not Upos.PROPN
            || noun < s.First || !Occasions.Contains(t.Lemma[noun]) && !(thing && t.Name[who - 2] is NameKind.Person))
            return;
        int name = who - 2;
        while (t.Deprel[name] is Deprel.flat && t.Head[name] < name && t.Head[name] > noun)
            name = t.Head[name];
        int first = name;
        while (first > noun + 1 && t.Upos[first - 1] is Upos.PROPN)
            first--;
        // "In the interview, Reid, who": behind a comma the name is the sentence's own.
        if (t.Form[first - 1] is not "," && t.Name[name] is not (NameKind.Place or NameKind.Organization))
            t.Head[verb] = name;
    }

    // "A conference that the envoy had planned was called off": the noun between "that" and the verb of the clause is its subject, whatever the tree
    // hangs it on.
    private static void TakeSubject(ParsedText t, SentenceRange s, int verb)
    {
        int noun = t.Head[verb];
        if (noun < s.First || noun + 2 >= verb || t.Form[noun + 1] is not ("that" or "which")
            || t.ChildWithin(verb, s.First, verb, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        for (int i = noun + 2; i < verb; i++)
        {
            if (t.Deprel[i] is not (Deprel.nsubj or Deprel.nsubj_pass) || t.Head[i] <= verb || t.Head[i] != t.Head[noun]
                || t.Deprel[noun] is not (Deprel.nsubj or Deprel.nsubj_pass))
                continue;
            (t.Head[i], t.Deprel[i]) = (verb, Deprel.nsubj);
            (t.Head[noun + 1], t.Deprel[noun + 1]) = (verb, Deprel.obj);
            return;
        }
    }

    // "a proposal that Kyiv endorsed": with a subject of its own behind it, "that" is what was endorsed.
    private static void ReleaseObject(ParsedText t, SentenceRange s, int verb)
    {
        int first = -1, own = -1;
        for (int i = Math.Max(s.First, verb - 12); i < verb; i++)
        {
            if (t.Head[i] != verb)
                continue;
            if (t.Deprel[i] is Deprel.obj)
                return;
            if (t.Deprel[i] is Deprel.nsubj && first < 0)
                first = i;
            else if (t.Deprel[i] is Deprel.nsubj)
                own = i;
        }
        if (first < 0 || own < 0 || t.Deprel[verb] is not Deprel.acl_relcl || t.Form[first] is not ("that" or "which"))
            return;
        for (int i = verb + 1; i < Math.Min(s.End, verb + 12); i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obj or Deprel.ccomp)
                return;
        }
        t.Deprel[first] = Deprel.obj;
    }

    // "accused Rwanda of arming the rebels, a charge Kigali has rejected": the name behind the noun is the verb's subject, the noun what is rejected.
    private static void RaiseAfterthought(ParsedText t, SentenceRange s, int verb)
    {
        int name = verb - 1;
        while (name > s.First && t.Upos[name] is Upos.AUX or Upos.ADV or Upos.PART)
            name--;
        int last = name;
        while (name > s.First && t.Upos[name] is Upos.PROPN && verb - name < Near)
            name--;
        int noun = name++;
        if (name > last || noun < s.First + 3 || t.Upos[noun] is not Upos.NOUN || !Afterthoughts.Contains(t.Lemma[noun])
            || t.Form[noun - 1] is not ("a" or "an") || t.Form[noun - 2] is not ","
            || !(t.Xpos[verb] is Xpos.VBZ or Xpos.VBD or Xpos.VBP or Xpos.VBN))
            return;
        int above = Outside(t, verb, noun, verb) is >= 0 and int own ? own : Outside(t, noun, noun, verb);
        if (above < s.First || above >= noun)
            return;
        for (int i = name; i <= last; i++)
            (t.Head[i], t.Deprel[i]) = i == name ? (verb, Deprel.nsubj) : (name, Deprel.flat);
        (t.Head[noun], t.Deprel[noun]) = (above, t.Upos[above] is Upos.VERB or Upos.AUX ? Deprel.parataxis : Deprel.appos);
        (t.Head[verb], t.Deprel[verb]) = (noun, Deprel.acl_relcl);
        for (int i = noun - 1; i < verb; i++)
        {
            if (t.Upos[i] is Upos.AUX or Upos.ADV)
                t.Head[i] = verb;
            else if (i == noun - 1)
                t.Head[i] = noun;
        }
    }

    // "a demand that Lebanon's prime minister, A B, has rejected": the noun has no verb but the one that speaks of it.
    private static void HangAfterthought(ParsedText t, SentenceRange s, int noun)
    {
        int verb = t.Head[noun], that = noun + 1;
        if (verb <= that || t.Upos[verb] is not Upos.VERB || t.Head[that] != verb || t.Head[verb] is not (>= 0 and int above) || above > noun)
            return;
        bool own = false;
        for (int i = that + 1; i < verb; i++)
            own |= t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj;
        if (!own)
            return;
        (t.Head[noun], t.Deprel[noun]) = (above, t.Upos[above] is Upos.VERB or Upos.AUX ? Deprel.parataxis : Deprel.appos);
        (t.Head[verb], t.Deprel[verb]) = (noun, Deprel.acl_relcl);
        (t.Upos[that], t.Xpos[that], t.Deprel[that]) = (Upos.PRON, Xpos.WDT, Deprel.obj);
    }

    // "accused them of killing, a charge the government in Bamako denied", "an idea the Americans refused to consider": behind the comma and its
    // article the noun speaks of the clause before it and is neither the subject nor the object of a verb there.
    private static void HangSpokenOf(ParsedText t, SentenceRange s, int noun)
    {
        int article = noun - 1;
        while (article > s.First && t.Upos[article] is Upos.ADJ && t.Head[article] == noun)
            article--;
        if (t.Form[article] is not ("a" or "an") || t.Form[article - 1] is not "," || t.Head[noun] is not (>= 0 and int above) || above < s.First
            || t.Upos[above] is not (Upos.VERB or Upos.AUX))
            return;
        int verb = t.Child(s, noun, Deprel.acl, Deprel.acl_relcl);
        if (verb <= noun + 1 || t.Upos[verb] is not Upos.VERB || t.Child(s, verb, Deprel.nsubj) is not (>= 0 and int subject)
            || subject < noun || subject > verb)
            return;
        (t.Deprel[noun], t.Deprel[verb]) = (Deprel.parataxis, Deprel.acl_relcl);
    }

    // "; the decision Beijing does not recognise": a noun with its article before a state is no title of it, and a verb without an object is about
    // that noun.
    private static void FrontObject(ParsedText t, SentenceRange s, int verb)
    {
        int party = t.Child(s, verb, Deprel.nsubj), thing = party - 1;
        if (thing < s.First + 1 || party > verb || t.Upos[party] is not Upos.PROPN || t.Name[party] is not (NameKind.Place or NameKind.Organization)
            || t.Head[thing] != party || t.Deprel[thing] is not (Deprel.nmod_desc or Deprel.compound)
            || t.Form[thing - 1] is not ("the" or "The" or "this" or "This")
            || !(Afterthoughts.Contains(t.Lemma[thing])
                || t.Lemma[thing] is "ruling" or "deal" or "agreement" or "resolution" or "treaty" or "verdict" or "text")
            || t.Child(s, verb, Deprel.obj, Deprel.ccomp, Deprel.xcomp) >= 0)
            return;
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
        if (t.Head[thing - 1] == party)
            t.Head[thing - 1] = thing;
    }

    // "The minister, who had a conversation with the envoy, said that …": what "who" opens behind a name is told of it, and is not what the minister
    // said.
    private static void TakeWho(ParsedText t, SentenceRange s, int verb)
    {
        int who = t.Child(s, verb, Deprel.nsubj), said = t.Head[verb];
        if (who < s.First + 2 || who > verb || t.Form[who] is not "who" || t.Form[who - 1] is not "," || t.Upos[who - 2] is not Upos.PROPN
            || t.Child(s, said, Deprel.nsubj) is not (>= 0 and int name) || name > who - 2
            || !t.Hangs(who - 2, name, 3))
            return;
        (t.Head[verb], t.Deprel[verb]) = (name, Deprel.acl_relcl);
        for (int i = who; i < verb; i++)
        {
            // "who before the session had": a phrase with a preposition is no second subject.
            if (i != who && t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj && t.Child(s, i, Deprel.@case) >= 0)
                t.Deprel[i] = Deprel.obl;
        }
    }

    // "…, which Baku denies": behind a comma, all that was said.
    private static void DenyWhole(ParsedText t, SentenceRange s, int verb)
    {
        int which = verb - 1;
        while (which > s.First && t.Form[which] is not "which" && verb - which < Near)
            which--;
        if (t.Form[which] is not "which" || t.Head[which] != verb || t.Deprel[which] is not Deprel.det || t.Deprel[verb] is not Deprel.parataxis
            || t.ChildWithin(verb, s.First, verb, Deprel.nsubj, Deprel.nsubj_pass) < 0)
            return;
        (t.Upos[which], t.Xpos[which], t.Deprel[which], t.Deprel[verb]) = (Upos.PRON, Xpos.WDT, Deprel.obj, Deprel.acl_relcl);
    }

    private static void HangOnRequest(ParsedText t, SentenceRange s, int noun, int verb)
    {
        int first = noun;
        while (first > s.First && t.Head[first - 1] == noun && t.Deprel[first - 1] is not Deprel.punct)
            first--;
        string led = t.Form[first];
        if (first <= verb || t.Deprel[first] is not Deprel.@case)
            return;
        int before = first - 1;
        if (led is "for" && t.Upos[before] is Upos.NOUN && t.Head[before] == verb
            && AskedFor.Contains(t.Lemma[before]))
        {
            (t.Head[noun], t.Deprel[noun]) = (before, Deprel.nmod);
            return;
        }
        // "objects to a corridor to the exclave": no verb is said with one preposition twice.
        if (led is not "to")
            return;
        for (int i = verb + 1; i < first; i++)
        {
            if (t.Head[i] != verb || t.Deprel[i] is not Deprel.obl)
                continue;
            for (int k = verb + 1; k < i; k++)
            {
                if (t.Head[k] == i && t.Form[k] is "to" && t.Upos[before] is Upos.NOUN or Upos.PROPN)
                {
                    (t.Head[noun], t.Deprel[noun]) = (before, Deprel.nmod);
                    return;
                }
            }
        }
    }

    // "Wang Yi, its foreign minister, urged": one person between two commas, no list.
    private static void AppointBearer(ParsedText t, SentenceRange s, int office, int name)
    {
        int at = office - 1;
        while (at > name && t.Head[at] == office && t.Deprel[at] is not Deprel.cc)
            at--;
        bool comma = t.Form[at] is "," || at + 1 < office && t.Form[at + 1] is ",";
        if (!comma || !(t.Head[at] == name || t.Form[at] is "," || t.Deprel[at] is Deprel.flat))
            return;
        for (int i = name + 1; i < s.End; i++)
        {
            if (t.Deprel[i] is Deprel.cc
                && (t.Head[i] == office || t.Head[i] == name || t.Head[i] >= 0 && t.Deprel[t.Head[i]] is Deprel.conj && t.Head[t.Head[i]] == name))
                return;
        }
        t.Deprel[office] = Deprel.appos;
    }

    // "refused again and again to commit": "and" joins the adverbs.
    private static void HangInfinitive(ParsedText t, SentenceRange s, int verb)
    {
        int above = t.Head[verb];
        if (t.Xpos[verb] is not Xpos.VB || above < s.First || above > verb || t.Upos[above] is not Upos.VERB
            || !WithInfinitive.Contains(t.Lemma[above]))
            return;
        bool to = false;
        for (int i = above + 1; i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.cc || t.Head[i] == above && t.Deprel[i] is Deprel.xcomp)
                return;
            to |= t.Head[i] == verb && t.Form[i] is "to" && t.Deprel[i] is Deprel.mark;
        }
        if (to)
            t.Deprel[verb] = Deprel.xcomp;
    }

    // The first governor of a word that is outside a range; −1 for none.
    private static int Outside(ParsedText t, int word, int first, int last)
    {
        int at = t.Head[word];
        for (int level = 0; level < Near && at >= first && at <= last; level++)
            at = t.Head[at];
        return at >= first && at <= last ? -1 : at;
    }

    // "the release of the prisoners and the lifting of the blockade": two deeds, each of something.
    private static void JoinDeeds(ParsedText t, SentenceRange s, int second)
    {
        int thing = t.Head[second];
        if (thing < s.First || thing > second || IsDeed(t.Lemma[thing])
            || t.Form[second - 1] is not ("the" or "a" or "an" or "and") && t.Xpos[second] is not Xpos.VBG)
            return;
        int first = t.Deprel[thing] is Deprel.nmod ? t.Head[thing] : -1;
        for (int i = thing - 1; i >= s.First && thing - i < Near && t.Deprel[thing] is Deprel.obl; i--)
        {
            if (t.Head[i] == t.Head[thing] && t.Deprel[i] is Deprel.obj && i > t.Head[i])
                first = i;
        }
        bool of = second + 2 < s.End && t.Form[second + 1] is "of" or "to" or "from" or "on" or "for" or "by";
        if (first >= s.First && first < thing && of && t.Upos[first] is Upos.NOUN && IsDeed(t.Lemma[first]))
            t.Head[second] = first;
    }

    // "demanded a halt to the attacks": what is to be halted is the halt's.
    private static void HangOnDeed(ParsedText t, SentenceRange s, int noun)
    {
        int to = noun - 1;
        while (to > s.First && t.Head[to] == noun && t.Form[to] is not "to")
            to--;
        int deed = to - 1;
        if (deed > s.First && t.Form[to] is "to" && t.Head[to] == noun
            && t.Form[deed] is "halt" or "end" or "alternative" or "return" or "answer" or "opposition" or "objection" && t.Upos[deed] is Upos.NOUN
            && t.Head[deed] == t.Head[noun] && t.Deprel[deed] is Deprel.obj or Deprel.obl
            && t.Lemma[t.Head[deed]] is not ("put" or "bring" or "call"))
            (t.Head[noun], t.Deprel[noun]) = (deed, Deprel.nmod);
    }

    private static string Saying(string form) => form switch
    {
        "rejects" => "reject",
        "denies" => "deny",
        "dismisses" => "dismiss",
        "disputes" => "dispute",
        _ => "oppose",
    };

    private static bool IsDeed(string lemma) => Deeds.Contains(lemma);
}
