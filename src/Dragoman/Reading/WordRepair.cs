using Dragoman.Names;

namespace Dragoman.Reading;

/// <summary>Mends words whose class their neighbours rule out, with what hangs from them: "Talks" at the beginning as a name, "denies" as a noun, a
/// surname in capitals as a common noun, "the American shooting suggestion" as somebody who shoots.</summary>
/// <remarks>Runs as the first part of <see cref="TreeRepair"/>, whose rules ask for the classes that it settles.</remarks>
internal static class WordRepair
{
    public static void Repair(ParsedText t)
    {
        RepairWords(t);
        RepairSurnames(t);
        RepairModifiers(t);
    }

    private static void RepairWords(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
            MendOpening(t, s);
        for (int i = 1; i + 1 < t.Count; i++)
        {
            MendClass(t, i);
            MendDenial(t, i);
            MendContent(t, i);
        }
    }

    // The first word of a sentence, whose capital tells nothing.
    private static void MendOpening(ParsedText t, SentenceRange s)
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

    // A word, or the one before it, that its tag or its ending shows to be of another class.
    private static void MendClass(ParsedText t, int i)
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
    }

    // "deny" and its forms, and who denies.
    private static void MendDenial(ParsedText t, int i)
    {
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
    }

    // What is denied, said or told, and by whom.
    private static void MendContent(ParsedText t, int i)
    {
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
            && t.Head[i - 1] is >= 0 and int saying && SayingVerbs.Contains(t.Lemma[saying]))
            (t.Upos[i], t.Xpos[i], t.Deprel[i], t.Head[told], t.Deprel[told]) = (Upos.SCONJ, Xpos.IN, Deprel.mark, saying, Deprel.ccomp);
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

    // What is to come first goes with the verb before the conjunction.
    private static void BeginUntil(ParsedText t, int until, int verb)
    {
        (t.Head[until], t.Deprel[until], t.Upos[until]) = (verb, Deprel.mark, Upos.SCONJ);
        int first = t.Sentences[t.SentenceOf[until]].First, before = until - 1;
        while (before > first && t.Upos[before] is not Upos.VERB)
            before--;
        if (t.Upos[before] is Upos.VERB && t.Deprel[verb] is Deprel.advcl && t.Hangs(before, t.Head[verb], 6))
            t.Head[verb] = before;
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

    // The word before, or the name that it ends, where it hangs from the verb; −1 for neither.
    private static int NameBefore(ParsedText t, int verb)
    {
        int at = t.Deprel[verb - 1] is Deprel.flat ? t.Head[verb - 1] : verb - 1;
        return at >= 0 && t.Head[at] == verb && t.Upos[at] is Upos.PROPN or Upos.NOUN ? at : -1;
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

    // "It insists that …": somebody says so; "it seems that" nobody does.
    private static bool IsSaying(ParsedText t, int verb)
    {
        if (t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not (Xpos.VBZ or Xpos.VBD) || !SayingVerbs.HasNounForm(t.Lemma[verb]))
            return false;
        for (int i = verb + 1; i < t.Count && t.SentenceOf[i] == t.SentenceOf[verb]; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.ccomp)
                return true;
        }
        return false;
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
        if (t.Deprel[whom] is Deprel.obl_unmarked && SayingVerbs.Contains(t.Lemma[verb])
            || t.Deprel[whom] is Deprel.obl && t.Form[whom].EndsWith("day", StringComparison.Ordinal) && SayingVerbs.Contains(t.Lemma[verb])
            || t.Lemma[verb] is "tell" or "inform" or "assure" or "remind" or "warn" or "convince" or "notify")
            (t.Head[clause], t.Deprel[clause]) = (verb, Deprel.ccomp);
    }

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
}
