namespace Dragoman.Reading;

/// <summary>Mends what the network tells two ways at once: a class that its own tag denies ("will march" as an adverb), a verb between commas that it
/// hung as a noun ("Israel, which …, demands that"), phrases that stand on one side of a verb and hang on the other.</summary>
/// <remarks>Each rule looks at one word and its sentence, and comes before the repairs that stand on classes. Examples are in spec/table.md and
/// spec/statements.md.</remarks>
internal static class AgreementRepair
{
    private const int MostWords = 80;

    // Forms that are nouns as well, before "that": what somebody does there, not what he has.
    private static readonly WordSet Tells = DataFiles.List("tokens/repair-words.txt", "tells-that");

    // What is taken away from somewhere, or goes from there.
    private static readonly WordSet Leavings = DataFiles.List("tokens/repair-words.txt", "leavings");

    // What one holds with somebody.
    private static readonly WordSet Parleys = DataFiles.List("tokens/repair-words.txt", "parleys");

    private static readonly WordSet Titles = DataFiles.Lines("names/titles.txt").Select(static l => l.Split('\t')[0]).ToWordSet();

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count > MostWords)
                continue;
            EndAtTop(t, s);
            for (int i = s.First; i + 1 < s.End; i++)
            {
                if (t.Upos[i] is not (Upos.VERB or Upos.AUX) && t.Xpos[i] is Xpos.VBZ or Xpos.VB)
                    BeVerb(t, s, i);
                if (t.Upos[i] is Upos.NOUN && i > s.First + 1 && t.Form[i + 1] is "that" && t.Form[i - 1] is "," or "and"
                    && Tells.Contains(t.Form[i]))
                    TellThat(t, s, i);
                if (t.Xpos[i] is Xpos.VBG && i > s.First + 1 && t.Form[i - 1] is "of")
                    AccuseOf(t, s, i);
                if (t.Deprel[i] is Deprel.@case && t.Form[i] is "after" or "before" or "since" or "until" && t.Head[i] is >= 0 and int subject
                    && subject > i && t.Deprel[subject] is Deprel.nsubj or Deprel.nsubj_pass && t.Head[subject] > subject
                    && t.Upos[t.Head[subject]] is Upos.VERB)
                    (t.Head[i], t.Deprel[i], t.Upos[i]) = (t.Head[subject], Deprel.mark, Upos.SCONJ);
                if (t.Form[i] is ";" && i + 2 < s.End)
                    BeginBehind(t, s, i);
                if (t.Deprel[i] is Deprel.obl && i > s.First && t.Form[i - 1] is "from" && t.Head[i] < i)
                    LeaveFrom(t, s, i);
                if (t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && t.Head[i] > i)
                    OneSubject(t, s, i, t.Head[i]);
                if (t.Deprel[i] is Deprel.acl_relcl && t.Upos[i] is Upos.ADJ or Upos.VERB && t.Head[i] >= s.First && t.Head[i] < i)
                    KeepInRelative(t, s, i, t.Head[i]);
                if (t.Upos[i] is Upos.VERB && t.Form[i] is "defeat" && i > s.First && t.Lemma[i - 1] is "concede" or "admit" && t.Head[i] == i - 1)
                    (t.Upos[i], t.Xpos[i], t.Deprel[i]) = (Upos.NOUN, Xpos.NN, Deprel.obj);
                if (t.Xpos[i + 1] is Xpos.VBG && t.Lemma[i] is "tell" && t.Head[i + 1] == i && i + 3 < s.End && t.Xpos[i + 2] is Xpos.NNS
                    && t.Form[i + 3] is "that")
                    TellCheering(t, s, i);
                if (t.Deprel[i] is Deprel.@case && t.Form[i] is "opposed" && t.Head[i] is >= 0 and int opposed && opposed > i
                    && t.Deprel[opposed] is Deprel.root)
                    Oppose(t, s, i, opposed);
                if (t.Xpos[i] is Xpos.VBZ && t.Upos[i] is Upos.VERB && t.Deprel[i] is Deprel.nmod && t.Head[i] is >= 0 and int holder
                    && t.Deprel[holder] is Deprel.root && t.Upos[holder] is Upos.PROPN && t.Child(s, i, Deprel.obj) > i)
                    RaiseHolds(t, s, i, holder);
                if (t.Deprel[i] is Deprel.xcomp && t.Form[i] is "loyal" or "allied" or "hostile" or "opposed" && t.Head[i] > i && i > s.First
                    && t.Xpos[i - 1] is Xpos.NNS && t.Form[i + 1] is "to" or "with")
                    LoyalBefore(t, s, i, t.Head[i]);
                if (t.Upos[i] is Upos.VERB && t.Lemma[i] is "have" && t.Head[i] > i && t.Xpos[t.Head[i]] is Xpos.VBD or Xpos.VBN
                    && t.Head[i] + 2 >= s.End && t.Child(s, i, Deprel.obj, Deprel.xcomp) < 0)
                    HavePast(t, s, i, t.Head[i]);
                if (t.Deprel[i] is Deprel.nmod_desc && t.Upos[i] is Upos.NOUN && char.IsLower(t.Form[i][0]) && t.Form[i + 1] is "of"
                    && t.Head[i] > i + 2)
                    LeadWithOffice(t, i, t.Head[i]);
                if (t.Deprel[i + 1] is Deprel.flat && t.Head[i + 1] == i && t.Upos[i] is Upos.PROPN && t.Deprel[i] is not Deprel.flat
                    && Titles.Contains(t.Form[i]))
                    LeadWithName(t, s, i);
                if (i + 2 < s.End && t.Deprel[i + 2] is Deprel.flat && t.Head[i + 2] == i && t.Deprel[i + 1] is Deprel.nmod_desc
                    && t.Head[i + 1] == i + 2)
                    LeadBehindTitle(t, s, i);
                if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.ADJ && t.Form[i - (i > s.First ? 1 : 0)] is "and"
                    && t.Head[i] is >= 0 and int partner && t.Deprel[partner] is Deprel.nsubj && t.Head[partner] > i)
                    JoinSubject(t, s, i, partner);
                if (t.Deprel[i] is Deprel.advcl && t.Lemma[i] is "accuse" && t.Head[i] > i + 1 && t.Deprel[t.Head[i]] is Deprel.root
                    && t.Xpos[t.Head[i]] is Xpos.VBN)
                    RaiseAccused(t, s, i, t.Head[i]);
                // "rebel delegates rejected it": what is joined stands behind what it is joined to.
                if (t.Deprel[i] is Deprel.conj && t.Head[i] > i && t.Upos[i] is Upos.NOUN or Upos.PROPN && t.Upos[t.Head[i]] is Upos.VERB
                    && t.Child(s, t.Head[i], Deprel.nsubj, Deprel.nsubj_pass) < 0)
                    t.Deprel[i] = Deprel.nsubj;
                // "was prepared to make concessions, provided Baku did the same": on what it hangs.
                if (t.Deprel[i] is Deprel.mark && t.Form[i] is "provided" or "unless" or "because" or "although" && t.Head[i] > i
                    && t.Deprel[t.Head[i]] is Deprel.conj && t.Child(s, t.Head[i], Deprel.cc) < 0)
                    t.Deprel[t.Head[i]] = Deprel.advcl;
                // "met with commanders for two hours": no preposition stands behind its noun.
                if (t.Deprel[i] is Deprel.@case && t.Upos[i] is Upos.ADP && t.Head[i] >= s.First && t.Head[i] < i
                    && t.Form[i] is "for" or "in" or "on" or "at" or "with" or "from" or "to" && NounBehind(t, s, i) is >= 0 and int led)
                    t.Head[i] = led;
                if (i == s.First + 1 && t.Form[i] is "same" && t.Head[s.First] == i && t.Upos[s.First] is Upos.PROPN
                    && t.Root(s) is >= 0 and int met && met > i && t.Upos[met] is Upos.VERB
                    && t.Child(s, met, Deprel.nsubj) < 0)
                    (t.Head[s.First], t.Deprel[s.First]) = (met, Deprel.nsubj);
                if (t.Name[i] is NameKind.Organization && t.Form[i] is "County" && i > s.First && !t.NameBegins[i]
                    && (t.Name[i + 1] is not NameKind.Organization || t.NameBegins[i + 1]))
                    BePlace(t, s, i);
                if (t.Deprel[i] is Deprel.root && t.Upos[i] is Upos.VERB && i + 3 < s.End)
                    RaiseBehindWho(t, s, i);
                if (t.Deprel[i] is Deprel.obj && t.Form[i] is "that" && t.Head[i] is >= 0 and int deed && deed > i
                    && t.Xpos[deed] is Xpos.VB or Xpos.VBP && i > s.First && Tells.Contains(t.Form[i - 1]) && t.Head[deed] == i - 1
                    && t.Child(s, deed, Deprel.nsubj) > i && t.Child(s, deed, Deprel.aux) < 0)
                    (t.Upos[i], t.Xpos[i], t.Deprel[i]) = (Upos.SCONJ, Xpos.IN, Deprel.mark);
            }
        }
    }

    /// <summary>What the other repairs leave so, or make so: it comes behind them.</summary>
    public static void Settle(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i + 1 < s.End && s.Count <= MostWords; i++)
            {
                // "Forces loyal to Assad captured it": to him they are loyal, not where they did it.
                if (i > s.First && t.Head[i] == i - 1 && t.Form[i] is "loyal" or "allied" or "hostile" or "faithful"
                    && t.Form[i + 1] is "to" or "with" && t.Head[i + 1] is >= 0 and int lord && lord > i + 1 && t.Deprel[lord] is Deprel.obl
                    && t.Head[lord] > lord && t.Head[lord] == t.Head[i - 1])
                    t.Head[lord] = i;
                if (t.Deprel[i] is Deprel.acl_relcl && t.Upos[i] is Upos.VERB && t.Head[i] >= s.First && t.Head[i] < i
                    && t.Child(s, i, Deprel.nsubj) is >= 0 and int who && t.Form[who] is "who" or "which")
                    KeepBehindWho(t, who, i, t.Head[t.Head[i]]);
                if (t.Deprel[i] is Deprel.obl && t.Head[i] >= s.First && t.Head[i] < i && t.Lemma[t.Head[i]] is not ("meet" or "agree")
                    && t.Child(s, i, Deprel.@case) is >= 0 and int with && t.Form[with] is "with")
                    HoldWith(t, s, i, with);
                if (t.Deprel[i] is Deprel.nsubj && t.Head[i] > i + 3 && TreeRepair.IsSaying(t.Lemma[t.Head[i]]))
                    ActInTold(t, s, i, t.Head[i]);
                // "China and the United States on Wednesday held talks": the day is of what they did.
                if (t.Deprel[i] is Deprel.nmod && t.Upos[i] is Upos.PROPN && t.Form[i].EndsWith("day", StringComparison.Ordinal) && i > s.First
                    && t.Form[i - 1] is "on" && t.Xpos[i + 1] is Xpos.VBD or Xpos.VBZ && t.Head[i] is >= 0 and int named && named < i
                    && t.Upos[named] is Upos.PROPN)
                    (t.Head[i], t.Deprel[i]) = (t.Upos[i + 1] is Upos.AUX && t.Head[i + 1] >= 0 ? t.Head[i + 1] : i + 1, Deprel.obl);
                // "held talks with Marco Rubio in Jeddah": the talks were there.
                if (t.Deprel[i] is Deprel.nmod && t.Name[i] is NameKind.Place && t.Form[i - (i > s.First ? 1 : 0)] is "in"
                    && t.Head[i] is >= 0 and int guest && guest < i && t.Name[guest] is NameKind.Person && t.Deprel[guest] is Deprel.obl or Deprel.obj
                    && t.Head[guest] is >= 0 and int meets && t.Upos[meets] is Upos.VERB)
                    (t.Head[i], t.Deprel[i]) = (meets, Deprel.obl);
                if (t.Deprel[i] is Deprel.nsubj && t.Upos[i] is Upos.NOUN && t.Head[i] is >= 0 and int tells && tells > i
                    && t.Deprel[tells] is Deprel.conj && TreeRepair.IsSaying(t.Lemma[tells]))
                    JoinOffice(t, s, i, tells);
                if (t.Form[i] is "told" && t.Child(s, i, Deprel.nsubj) is >= 0 and int told && told == i + 1
                    && t.Child(s, i, Deprel.ccomp) is >= 0 and int words && words < i)
                    TellBehindQuote(t, s, i, told, words);
                if (t.Form[i] is "saying" && i > s.First + 3 && t.Form[i - 1] is "as" && t.Head[i] > i)
                    QuoteAsSaying(t, s, i, t.Head[i]);
                // "Alibaba president Ma Yun": whose second part is a name has one in front as well.
                if (t.Name[i] is NameKind.None && t.Name[i + 1] is NameKind.Person && t.NameBegins[i + 1] && t.Deprel[i + 1] is Deprel.flat
                    && t.Head[i + 1] == i && t.Upos[i] is Upos.NOUN or Upos.PROPN && char.IsUpper(t.Form[i][0]) && i > s.First && !IsTitle(t.Form[i])
                    && t.Child(s, i, Deprel.nmod_desc) is >= 0 and int office && office == i - 1)
                    (t.Name[i], t.NameBegins[i], t.NameBegins[i + 1], t.Upos[i], t.Xpos[i], t.Lemma[i]) =
                        (NameKind.Person, true, false, Upos.PROPN, Xpos.NNP, t.Form[i]);
                // "veterans, including Mr. Jebens, said": he is one of them.
                if (t.Deprel[i] is Deprel.@case && t.Form[i] is "including" or "excluding" && t.Head[i] is >= 0 and int one
                    && t.Deprel[one] is Deprel.obl && t.Head[one] is >= 0 and int says && says > one
                    && t.Child(s, says, Deprel.nsubj) is >= 0 and int all && all < i)
                    (t.Head[one], t.Deprel[one]) = (all, Deprel.nmod);
                // "called the reports of poisoning absurd": behind "of" stands what they are of.
                if (t.Deprel[i] is Deprel.compound && t.Upos[i] is Upos.NOUN && i > s.First + 1 && t.Form[i - 1] is "of" && t.Upos[i - 2] is Upos.NOUN
                    && t.Head[i] == i + 1 && t.Upos[i + 1] is Upos.ADJ && t.Deprel[i + 1] is Deprel.xcomp)
                    (t.Head[i], t.Deprel[i], t.Head[i - 1]) = (i - 2, Deprel.nmod, i);
                // "Itamar Ben Gvir": one name, whose parts hang from each other.
                if (t.Name[i] is NameKind.Person && t.Name[i + 1] is NameKind.Person && t.NameBegins[i + 1] && t.Head[i] == i + 1
                    && t.Deprel[i] is Deprel.nmod_desc && t.Upos[i] is Upos.PROPN && t.Head[i + 1] >= 0 && !IsTitle(t.Form[i]))
                    t.NameBegins[i + 1] = false;
                if (t.Deprel[i] is Deprel.appos && t.Name[i] is NameKind.Person && t.Head[i] is >= 0 and int land && land < i
                    && t.Name[land] is NameKind.Place && t.Deprel[land] is Deprel.nmod)
                    NameOfficer(t, s, i, land);
            }
        }
    }

    // "was speaking after two hours of talks in Conakry on Tuesday with the ambassador": the talks were with him.
    private static void HoldWith(ParsedText t, SentenceRange s, int guest, int with)
    {
        int verb = t.Head[guest];
        for (int i = with - 1; i > verb && t.Form[i] is not ","; i--)
        {
            if (t.Upos[i] is not Upos.NOUN || !Parleys.Contains(t.Lemma[i]))
                continue;
            int after = t.Deprel[i] is Deprel.nmod && t.Head[i] is >= 0 and int hours && hours > verb && hours < i ? hours : i;
            if (t.Head[after] != verb || t.Deprel[after] is not Deprel.obl || t.Child(s, after, Deprel.@case) is not (>= 0 and int led)
                || t.Form[led] is not ("after" or "following" or "during" or "before" or "at"))
                return;
            // With him go the place and the day between.
            for (int k = i + 1; k <= guest; k++)
            {
                if (t.Head[k] == verb && t.Deprel[k] is Deprel.obl)
                    (t.Head[k], t.Deprel[k]) = (i, Deprel.nmod);
            }
            return;
        }
    }

    // "The envoy, X, is due in Monrovia on Friday, diplomats said": who stands before what is told, where another tells it, acts there.
    private static void ActInTold(ParsedText t, SentenceRange s, int subject, int says)
    {
        int told = -1, teller = -1;
        for (int i = subject + 1; i < says; i++)
        {
            if (t.Head[i] != says)
                continue;
            if (t.Deprel[i] is Deprel.ccomp)
                told = i;
            else if (t.Deprel[i] is Deprel.nsubj && told >= 0)
                teller = i;
        }
        if (teller < 0 || t.Child(s, told, Deprel.nsubj, Deprel.nsubj_pass) >= 0)
            return;
        for (int i = subject + 1; i < told; i++)
        {
            if (t.Head[i] == says && t.Deprel[i] is Deprel.ccomp)
                (t.Head[i], t.Deprel[i]) = (told, t.Form[i] is "due" ? Deprel.@case : Deprel.advmod);
        }
        t.Head[subject] = told;
    }

    // The stop at the end belongs to the whole.
    private static void EndAtTop(ParsedText t, SentenceRange s)
    {
        int stop = s.End - 1, root = t.Root(s);
        if (root >= 0 && stop > root && t.Deprel[stop] is Deprel.punct && t.Form[stop] is "." or "?" or "!" && t.Head[stop] != root)
            t.Head[stop] = root;
    }

    // "it will march": what has an auxiliary is no adverb; "most of it lies in ruins": nor is what has a subject and is of a verb's form a noun.
    private static void BeVerb(ParsedText t, SentenceRange s, int word)
    {
        if (t.Xpos[word] is Xpos.VB ? t.Child(s, word, Deprel.aux) < 0 : t.Child(s, word, Deprel.nsubj) < 0)
            return;
        (t.Upos[word], t.Lemma[word]) = (Upos.VERB, Lemmatizer.Lemma(t.Form[word], Upos.VERB, t.Xpos[word]));
        // "once it takes the town it will march": the verb in front has the mark, this one the place.
        if (t.Deprel[word] is Deprel.advmod && t.Head[word] is >= 0 and int before && before < word && t.Upos[before] is Upos.VERB
            && t.Child(s, word, Deprel.nsubj) >= 0)
            (t.Head[word], t.Deprel[word], t.Head[before], t.Deprel[before]) = (t.Head[before], t.Deprel[before], word, Deprel.advcl);
    }

    // "Israel, which …, demands that it be dismantled", "judged that …, and demands that".
    private static void TellThat(ParsedText t, SentenceRange s, int word)
    {
        if (t.Child(s, word, Deprel.det, Deprel.amod, Deprel.nmod_poss, Deprel.compound, Deprel.nummod) >= 0
            || t.Child(s, word, Deprel.acl, Deprel.acl_relcl, Deprel.ccomp) is not (>= 0 and int told) || told < word)
            return;
        int above = t.Head[word];
        bool apart = t.Form[word - 1] is ",";
        if (apart ? above < s.First || t.Deprel[above] is not Deprel.root || t.Upos[above] is Upos.VERB : !HasVerbAbove(t, s, ref above))
            return;
        (t.Upos[word], t.Xpos[word], t.Lemma[word]) = (Upos.VERB, Xpos.VBZ, Lemmatizer.Lemma(t.Form[word], Upos.VERB, Xpos.VBZ));
        t.Deprel[told] = Deprel.ccomp;
        if (!apart)
        {
            (t.Head[word], t.Deprel[word]) = (above, Deprel.conj);
            return;
        }
        TreeRepair.Raise(t, s, word, above);
        (t.Xpos[word], t.Lemma[word]) = (Xpos.VBZ, Lemmatizer.Lemma(t.Form[word], Upos.VERB, Xpos.VBZ));
    }

    // The verb of the sentence that a joined word hangs below.
    private static bool HasVerbAbove(ParsedText t, SentenceRange s, ref int above)
    {
        for (int level = 0; level < 6 && above >= s.First && t.Deprel[above] is not Deprel.root; level++)
            above = t.Head[above];
        return above >= s.First && t.Upos[above] is Upos.VERB && t.Xpos[above] is Xpos.VBD or Xpos.VBZ;
    }

    // "accused India of shelling villages": what India does, not what the villages are like.
    private static void AccuseOf(ParsedText t, SentenceRange s, int doing)
    {
        // "accused fighters linked to Wagner of executing them": they are not linked to that.
        if (t.Deprel[doing] is Deprel.advcl && t.Head[doing] is >= 0 and int linked && linked < doing && t.Xpos[linked] is Xpos.VBN
            && t.Head[linked] is >= 0 and int accuses && accuses < linked && t.Lemma[accuses] is "accuse"
            && t.Upos[linked - 1] is Upos.NOUN or Upos.PROPN)
        {
            (t.Head[doing], t.Head[linked], t.Deprel[linked]) = (accuses, linked - 1, Deprel.acl);
            return;
        }
        int thing = t.Deprel[doing] is Deprel.amod or Deprel.compound ? t.Head[doing] : t.Child(s, doing, Deprel.obj), of = doing - 1;
        int verb = of - 1;
        while (verb >= s.First && t.Upos[verb] is not Upos.VERB)
            verb--;
        if (verb < s.First || t.Lemma[verb] is not ("accuse" or "suspect" or "convict" or "acquit") || thing <= doing
            || t.Head[of] != thing && t.Head[of] != doing || t.Head[doing] != thing && t.Head[of] == doing
            || t.Xpos[verb] is Xpos.VBN && t.Child(s, verb, Deprel.aux_pass) >= 0)
            return;
        bool modifier = t.Head[doing] == thing;
        (t.Head[of], t.Deprel[of], t.Upos[of]) = (doing, Deprel.mark, Upos.SCONJ);
        (t.Head[doing], t.Deprel[doing], t.Upos[doing]) = (verb, Deprel.advcl, Upos.VERB);
        (t.Head[thing], t.Deprel[thing]) = (doing, Deprel.obj);
        for (int i = thing + 1; modifier && i < s.End; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.conj or Deprel.cc or Deprel.punct)
                break;
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obl)
                t.Head[i] = doing;
        }
    }

    // "…; the PKK accused Turkey": a clause of its own behind the mark, with its subject, its verb and its object, is no part of a name behind it.
    private static void BeginBehind(ParsedText t, SentenceRange s, int mark)
    {
        int root = t.Root(s);
        for (int v = mark + 2; v + 1 < s.End; v++)
        {
            if (t.Xpos[v] is not (Xpos.VBD or Xpos.VBZ) || t.Upos[v] is not Upos.VERB)
                continue;
            if (t.Deprel[v] is not Deprel.acl_relcl || t.Head[v] is not (>= 0 and int thing) || thing != v + 1 || root < s.First || root > mark
                || t.Child(s, v, Deprel.nsubj) is not (>= 0 and int subject) || subject < mark
                || t.Xpos[subject] is Xpos.WDT or Xpos.WP)
                return;
            (t.Head[v], t.Deprel[v], t.Head[thing], t.Deprel[thing], t.Head[mark]) = (root, Deprel.parataxis, v, Deprel.obj, v);
            return;
        }
    }

    // "the withdrawal of the force from cities": what is withdrawn leaves them.
    private static void LeaveFrom(ParsedText t, SentenceRange s, int place)
    {
        int verb = t.Head[place];
        for (int i = place - 3; i > verb && i > s.First; i--)
        {
            if (t.Upos[i] is Upos.NOUN && Leavings.Contains(t.Lemma[i]) && t.Child(s, i, Deprel.nmod) is >= 0 and int whose
                && whose < place - 1 && whose > i && t.Form[i + 1] is "of" && OnlyNames(t, whose + 1, place - 1))
            {
                (t.Head[place], t.Deprel[place]) = (i, Deprel.nmod);
                return;
            }
        }
    }

    private static bool OnlyNames(ParsedText t, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (t.Upos[i] is not (Upos.PROPN or Upos.NOUN))
                return false;
        }
        return true;
    }

    // "A summit with King A, President B and President C was called off": who stands behind the comma is joined to A; "Tajik President R was
    // welcomed": of two side by side the first is of the second.
    private static void OneSubject(ParsedText t, SentenceRange s, int subject, int verb)
    {
        int second = -1;
        for (int i = subject + 1; i < verb && second < 0; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] == t.Deprel[subject] && t.Upos[i] is Upos.PROPN)
                second = i;
        }
        if (second < 0 || t.Upos[verb] is not Upos.VERB)
            return;
        int first = second;
        while (first > subject + 1 && (t.Head[first - 1] == second || t.Head[first - 1] == first) && t.Deprel[first - 1] is not Deprel.punct)
            first--;
        if (first == subject + 1)
        {
            if (t.Upos[subject] is Upos.PROPN && t.Child(s, second, Deprel.nmod_desc) == first)
                (t.Head[subject], t.Deprel[subject]) = (second, Deprel.nmod_desc);
            return;
        }
        if (t.Form[first - 1] is not "," || t.Upos[subject] is not Upos.NOUN || t.Child(s, second, Deprel.conj) < 0)
            return;
        int joined = first - 2;
        while (joined > subject && (t.Deprel[joined] is Deprel.flat || t.Upos[joined] is not Upos.PROPN))
            joined--;
        if (joined <= subject || t.Deprel[joined] is not (Deprel.obl or Deprel.nmod or Deprel.conj) || !t.Hangs(joined, subject, 3))
            return;
        (t.Head[second], t.Deprel[second]) = (joined, Deprel.conj);
        for (int i = second + 1; i < verb; i++)
        {
            if (t.Head[i] == second && t.Deprel[i] is Deprel.conj)
                t.Head[i] = joined;
        }
    }

    // "a meeting that had been due on Monday in Luanda was put off": what stands between the two verbs without a comma is told in the first clause.
    private static void KeepInRelative(ParsedText t, SentenceRange s, int relative, int noun)
    {
        for (int level = 0; level < 3 && t.Deprel[noun] is Deprel.nmod && t.Head[noun] >= s.First && t.Head[noun] < noun; level++)
            noun = t.Head[noun];
        int verb = t.Head[noun];
        if (verb <= relative || t.Upos[verb] is not Upos.VERB || t.Deprel[noun] is not (Deprel.nsubj or Deprel.nsubj_pass))
            return;
        for (int i = relative + 1; i < verb; i++)
        {
            if (t.Form[i] is ",")
                return;
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obl && t.Form[relative + 1] is not ("," or "-"))
                t.Head[i] = relative;
        }
    }

    // "told cheering supporters that": those who cheer are told.
    private static void TellCheering(ParsedText t, SentenceRange s, int tell)
    {
        int cheering = tell + 1, whom = tell + 2;
        for (int i = whom + 1; i < s.End; i++)
        {
            if (t.Head[i] == cheering && t.Deprel[i] is Deprel.ccomp
                || t.Head[i] == whom && t.Deprel[i] is Deprel.acl or Deprel.acl_relcl && t.Head[whom + 1] == i && t.Deprel[whom + 1] is Deprel.mark)
                (t.Head[i], t.Deprel[i]) = (tell, Deprel.ccomp);
        }
        (t.Head[cheering], t.Deprel[cheering], t.Head[whom], t.Deprel[whom]) = (whom, Deprel.amod, tell, Deprel.obj);
    }

    // "The Kurdish force opposed the withdrawal": no preposition, where the noun at the top has a subject.
    private static void Oppose(ParsedText t, SentenceRange s, int verb, int thing)
    {
        if (t.Child(s, thing, Deprel.nsubj) is not (>= 0 and int subject) || subject > verb
            || t.Child(s, thing, Deprel.cop) >= 0)
            return;
        TreeRepair.Raise(t, s, verb, subject);
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == thing && (i < verb || t.Deprel[i] is Deprel.punct))
                t.Head[i] = verb;
        }
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.obj);
    }

    // "M23 since end of January controls Goma".
    private static void RaiseHolds(ParsedText t, SentenceRange s, int verb, int holder)
    {
        for (int i = s.First; i < verb; i++)
        {
            // What the verb took for its subject is of the day before it.
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj && i > s.First + 1 && t.Form[i - 1] is "of")
                (t.Head[i], t.Deprel[i]) = (i - 2, Deprel.nmod);
            else if (t.Head[i] == holder && i > holder && t.Deprel[i] is Deprel.nmod)
                (t.Head[i], t.Deprel[i]) = (verb, Deprel.obl);
        }
        Xpos tag = t.Xpos[verb];
        TreeRepair.Raise(t, s, verb, holder);
        (t.Xpos[verb], t.Lemma[verb]) = (tag, Lemmatizer.Lemma(t.Form[verb], Upos.VERB, tag));
    }

    // "Forces loyal to President Assad captured Homs": the adjective is theirs, and its lord is no place where they did it.
    private static void LoyalBefore(ParsedText t, SentenceRange s, int loyal, int verb)
    {
        int forces = loyal - 1;
        if (t.Head[forces] != loyal && t.Head[forces] != verb)
            return;
        (t.Head[forces], t.Deprel[forces], t.Head[loyal], t.Deprel[loyal]) = (verb, Deprel.nsubj, forces, Deprel.amod);
        for (int i = loyal + 1; i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obl)
                t.Head[i] = loyal;
        }
    }

    private static bool IsTitle(string form) => form.EndsWith('.') || Titles.Contains(form);

    private static void BePlace(ParsedText t, SentenceRange s, int end)
    {
        for (int i = end; i >= s.First; i--)
        {
            t.Name[i] = NameKind.Place;
            if (t.NameBegins[i])
                return;
        }
    }

    // "The minister of security in Israel, Itamar Ben Gvir, opposed": the minister has the name, not the land.
    private static void NameOfficer(ParsedText t, SentenceRange s, int name, int land)
    {
        int office = land;
        while (office >= s.First && t.Deprel[office] is Deprel.nmod && t.Head[office] < office)
            office = t.Head[office];
        if (office >= s.First && office < land && t.Upos[office] is Upos.NOUN && t.Deprel[office] is Deprel.nsubj && t.Head[office] > name
            && t.Form[name + 1 < s.End ? name + 1 : name] is not "and")
            t.Head[name] = office;
    }

    // "Borrell, who met Erdogan in Ankara, announced aid": the verb of "who" is not the sentence's, where another has no subject.
    private static void RaiseBehindWho(ParsedText t, SentenceRange s, int root)
    {
        int who = -1, name = -1, main = -1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] != root)
                continue;
            if (i < root && t.Form[i] is "who" && t.Deprel[i] is Deprel.nsubj && i > s.First + 1 && t.Form[i - 1] is ",")
                who = i;
            else if (i > root + 2 && main < 0 && t.Deprel[i] is Deprel.advcl or Deprel.parataxis or Deprel.ccomp && t.Upos[i] is Upos.VERB
                && t.Xpos[i] is Xpos.VBD or Xpos.VBZ && t.Child(s, i, Deprel.mark) < 0)
                (main, name) = (i, t.Child(s, i, Deprel.nsubj));
        }
        if (who < 0 || name < 0 || name > who)
            return;
        (t.Head[main], t.Deprel[main], t.Head[root], t.Deprel[root], t.Head[name], t.Deprel[name]) =
            (-1, Deprel.root, name, Deprel.acl_relcl, main, Deprel.nsubj);
        for (int i = who; i < main; i++)
        {
            // What stands before the verb of "who" is told of it.
            if (t.Head[i] == main && i < root && t.Deprel[i] is Deprel.obl)
                t.Head[i] = root;
        }
        if (t.Deprel[s.End - 1] is Deprel.punct && t.Head[s.End - 1] == root)
            t.Head[s.End - 1] = main;
    }

    // "Borrell, who on Wednesday met him, announced": what stands between "who" and its verb is told of that verb.
    private static void KeepBehindWho(ParsedText t, int who, int verb, int main)
    {
        for (int i = who + 1; i < verb && main > verb; i++)
        {
            if (t.Head[i] == main && t.Deprel[i] is Deprel.obl or Deprel.obl_unmarked)
                t.Head[i] = verb;
        }
    }

    // "The chancellor has with the president on Friday telephoned": the auxiliary far from its verb, as other languages have it.
    private static void HavePast(ParsedText t, SentenceRange s, int have, int verb)
    {
        for (int i = s.First; i < verb; i++)
        {
            if (t.Head[i] == have)
                t.Head[i] = verb;
        }
        (t.Upos[have], t.Deprel[have], t.Upos[verb], t.Xpos[verb]) = (Upos.AUX, Deprel.aux, Upos.VERB, Xpos.VBN);
    }

    // "'…', Rambukwella, the minister of planning and the government's spokesman told reporters": one man has both offices, and tells what was
    // quoted.
    private static void JoinOffice(ParsedText t, SentenceRange s, int office, int tells)
    {
        int quoted = t.Head[tells];
        if (t.Child(s, tells, Deprel.cc) is not (> 0 and int and) || and > office || and < s.First + 3 || quoted > and)
            return;
        int name = -1, first = -1;
        for (int i = quoted; i < and && first < 0; i++)
        {
            if (t.Deprel[i] is Deprel.appos && t.Upos[i] is Upos.NOUN && t.Head[i] is >= 0 and int bearer && bearer < i && t.Head[bearer] == quoted
                && t.Deprel[bearer] is Deprel.nsubj && t.Name[bearer] is NameKind.Person)
                (name, first) = (bearer, i);
        }
        if (first < 0 || name < s.First + 1 || t.Form[name - 1] is not ("\"" or "”" or "''"))
            return;
        (t.Head[office], t.Deprel[office], t.Head[and]) = (first, Deprel.conj, office);
        (t.Head[name], t.Deprel[name]) = (tells, Deprel.nsubj);
        (t.Head[tells], t.Deprel[tells], t.Head[quoted], t.Deprel[quoted]) = (t.Head[quoted], t.Deprel[quoted], tells, Deprel.ccomp);
        if (t.Deprel[s.End - 1] is Deprel.punct && t.Head[s.End - 1] == quoted)
            t.Head[s.End - 1] = tells;
    }

    // "Martin, the representative of Secretary-General Annan, flew": who stands apposed is the representative, and Annan is whose.
    private static void LeadWithOffice(ParsedText t, int office, int whose)
    {
        for (int i = office + 2; i < whose; i++)
        {
            if (t.Head[i] == office)
                t.Head[i] = whose;
        }
        (t.Head[office], t.Deprel[office], t.Head[whose], t.Deprel[whose], t.Head[office + 1]) =
            (t.Head[whose], t.Deprel[whose], office, Deprel.nmod, whose);
    }

    // "Mayor Celso Lobregat said": the name leads, not its title.
    private static void LeadWithName(ParsedText t, SentenceRange s, int title)
    {
        int name = title + 1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == title && i > name)
                t.Head[i] = name;
        }
        (t.Head[name], t.Deprel[name], t.Head[title], t.Deprel[title]) = (t.Head[title], t.Deprel[title], name, Deprel.nmod_desc);
    }

    // "with Yugoslav President Slobodan Milosevic": behind the title stands the name, before it whose president he is.
    private static void LeadBehindTitle(ParsedText t, SentenceRange s, int whose)
    {
        int name = whose + 2;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == whose && i != name)
                t.Head[i] = name;
        }
        (t.Head[name], t.Deprel[name], t.Head[whose], t.Deprel[whose]) = (t.Head[whose], t.Deprel[whose], name - 1, Deprel.amod);
    }

    // "Kurti and Serbian President Vucic sat": the adjective is of the title behind it, and whose title it is sat with him.
    private static void JoinSubject(ParsedText t, SentenceRange s, int adjective, int partner)
    {
        int verb = t.Head[partner];
        for (int i = adjective + 2; i < verb; i++)
        {
            if (t.Head[i] != verb || t.Deprel[i] is not Deprel.nsubj || t.Upos[i] is not Upos.PROPN || t.Head[adjective + 1] != i)
                continue;
            (t.Head[adjective], t.Deprel[adjective], t.Head[i], t.Deprel[i], t.Head[adjective - 1]) =
                (adjective + 1, Deprel.amod, partner, Deprel.conj, i);
            return;
        }
    }

    // "Human Rights Watch accused soldiers and fighters linked to Wagner of executing them": a participle behind a noun is not the sentence's verb.
    private static void RaiseAccused(ParsedText t, SentenceRange s, int verb, int participle)
    {
        if (t.Upos[participle - 1] is not (Upos.NOUN or Upos.PROPN) || t.Child(s, participle, Deprel.aux, Deprel.aux_pass) >= 0)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == participle && i != verb && (i < verb || t.Deprel[i] is Deprel.advcl or Deprel.parataxis or Deprel.punct or Deprel.conj))
                t.Head[i] = verb;
            else if (t.Head[i] == participle && i > verb && i < participle)
                (t.Head[i], t.Deprel[i]) = (verb, Deprel.obj);
        }
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb], t.Head[participle], t.Deprel[participle]) =
            (-1, Deprel.root, Xpos.VBD, participle - 1, Deprel.acl);
    }

    // The noun that the words behind a preposition lead to; −1 where none follows at once.
    private static int NounBehind(ParsedText t, SentenceRange s, int preposition)
    {
        int at = preposition + 1;
        while (at < s.End && t.Head[at] > at
            && t.Deprel[at] is Deprel.det or Deprel.amod or Deprel.nummod or Deprel.compound or Deprel.nmod_poss or Deprel.nmod_desc)
            at = t.Head[at];
        return at < s.End && t.Upos[at] is Upos.NOUN or Upos.PROPN or Upos.NUM && t.Child(s, at, Deprel.@case) < 0 ? at : -1;
    }

    // "'…', Jaipal Reddy, spokesman of the front, told AFP": who stands behind the quotation tells, and who stands behind the verb is told.
    private static void TellBehindQuote(ParsedText t, SentenceRange s, int tell, int told, int words)
    {
        for (int i = s.First + 1; i < tell; i++)
        {
            if (t.Head[i] != words || t.Deprel[i] is not (Deprel.nsubj or Deprel.nsubj_pass) || t.Upos[i] is not Upos.PROPN || i < words
                || t.Form[i - 1] is not ("\"" or "”" or "''"))
                continue;
            (t.Head[i], t.Deprel[i], t.Deprel[told]) = (tell, Deprel.nsubj, Deprel.iobj);
            return;
        }
    }

    // "quoted him as saying, 'Individualism is an enemy'": he says it.
    private static void QuoteAsSaying(ParsedText t, SentenceRange s, int saying, int said)
    {
        int quotes = saying - 2;
        while (quotes >= s.First && t.Lemma[quotes] is not ("quote" or "cite"))
            quotes--;
        if (quotes < s.First || t.Upos[quotes] is not Upos.VERB || t.Head[said] != quotes)
            return;
        (t.Head[saying], t.Deprel[saying], t.Head[said], t.Deprel[said]) = (quotes, Deprel.advcl, saying, Deprel.ccomp);
    }
}
