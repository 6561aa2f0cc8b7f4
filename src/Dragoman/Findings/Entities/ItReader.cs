using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Finds the state or body that "it" and "its" speak of: who the sentence says it of itself ("Hamas said that it had agreed"),
/// or, at the head of a sentence, who did the speaking in the one before ("It added that …", "Its spokesman").</summary>
/// <remarks>"It" that does nothing of its own ("it was", "it seems") speaks of nobody and is left alone.</remarks>
internal sealed class ItReader(ParsedText text, EntityBuilder builder)
{
    private const int Levels = 5;

    private static readonly WordSet Judging = DataFiles.Lines("actors/judging-verbs.txt").ToWordSet();

    private static readonly WordSet States = DataFiles.List("names/sign-words.txt", "states-of-body");

    public void Read()
    {
        for (int i = 0; i < text.Count; i++)
        {
            if (text.Upos[i] is Upos.PRON && text.Form[i] is "it" or "It" or "its" or "Its"
                && (builder.At(i) < 0 || text.Deprel[i] is Deprel.nmod_poss && builder.At(i) == builder.At(text.Head[i]))
                && Antecedent(i) is >= 0 and int entity)
                builder.AddMention(entity, i, i + 1, MentionType.Pronoun);
            else if (text.Xpos[i] is Xpos.WDT or Xpos.WP && builder.At(i) < 0 && CutOff(i) is >= 0 and int told)
                builder.AddMention(told, i, i + 1, MentionType.Pronoun);
        }
    }

    // "… a war with Ethiopia. Which has rejected the truce.": a relative clause that a stray stop cut off tells of whom the sentence before ended
    // with.
    private int CutOff(int word)
    {
        int sentence = text.SentenceOf[word];
        if (sentence == 0 || word < 2 || word != First(sentence) || text.Form[word].ToLowerInvariant() is not ("which" or "who")
            || text.Deprel[word] is not (Deprel.nsubj or Deprel.nsubj_pass) || text.Upos[word + 1] is not (Upos.VERB or Upos.AUX)
            || text.Form[text.Sentences[sentence].End - 1] is not "." || text.Form[word - 1] is not "."
            || builder.At(word - 2) is not (>= 0 and int last))
            return -1;
        EntityKind kind = builder.Entities[last].Kind;
        // "Who began it is not known" asks.
        return text.Form[word] is "Who" && (kind is not EntityKind.Person || text.Upos[word - 2] is not Upos.PROPN)
            || text.Form[word] is "Which" or "which" && kind is EntityKind.Person ? -1 : last;
    }

    private int Antecedent(int word)
    {
        bool owns = text.Deprel[word] is Deprel.nmod_poss;
        if (!owns
            && !(text.Deprel[word] is Deprel.nsubj or Deprel.expl && text.Head[word] is >= 0 and int does
                && (text.Upos[does] is Upos.VERB or Upos.ADJ && Acts(does) || IsIn(does))))
            return -1;
        int sentence = text.SentenceOf[word];
        if (owns && Judged(word) is >= 0 and int judged)
            return judged;
        if (Above(word) is >= 0 and int subject)
            return subject;
        if (owns && Told(word) is >= 0 and int told)
            return told;
        // "… ,” it said": who spoke in the sentence before, or in the one before that.
        if (!owns && text.Head[word] is >= 0 and int says && text.Lemma[says] is "say" or "add" or "note" or "announce" && word > 1
            && text.Upos[word - 1] is Upos.PUNCT)
        {
            for (int back = 1; back <= 2 && sentence - back >= 0; back++)
            {
                int spoke = SubjectOf(sentence - back);
                if (spoke != -1)
                    return Math.Max(spoke, -1);
            }
        }
        if (word != First(sentence) || sentence == 0)
            return -1;
        int before = SubjectOf(sentence - 1);
        return before >= 0 ? before
            : owns && RoleNouns.Shared.TryFind(text.Lemma[text.Head[word]].ToLowerInvariant(), text.Xpos[text.Head[word]] is Xpos.NNS, out _, out _)
            ? OnlyState(sentence - 1) : -1;
    }

    // "Said it was in full control of the town", "in talks with the rebels": what only somebody is.
    private bool IsIn(int noun) =>
        text.Upos[noun] is Upos.NOUN && States.Contains(text.Lemma[noun]) && text.Tree.Case(noun) is "in" or "under"
            && text.Tree.Child(noun, Deprel.cop) >= 0;

    // "The text did not mention Eritrea by name. Its soldiers …": the one state that a sentence names, where nobody acts in it; −1 for none, or
    // several.
    private int OnlyState(int sentence)
    {
        SentenceRange s = text.Sentences[sentence];
        int found = -1;
        for (int i = s.First; i < s.End; i++)
        {
            int entity = builder.At(i);
            if (text.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && entity >= 0
                || !IsBody(entity) && text.Deprel[i] is Deprel.nsubj && text.Upos[i] is Upos.PRON)
                return -1;
            if (entity < 0 || builder.Entities[entity].Kind is not EntityKind.Country || entity == found)
                continue;
            if (found >= 0)
                return -1;
            found = entity;
        }
        return found;
    }

    // "praised Jordan for its support of refugees", "imposed sanctions on the Taliban for its support": whose deeds are judged; −1 for nobody's.
    private int Judged(int word)
    {
        int deed = text.Head[word];
        if (deed < 0 || text.Tree.Case(deed) is not ("for" or "over") || text.Deprel[deed] is not (Deprel.obl or Deprel.nmod)
            || text.Head[deed] is not (>= 0 and int verb))
            return -1;
        for (int steps = 0; steps < 3 && text.Upos[verb] is not Upos.VERB && text.Head[verb] >= 0; steps++)
            verb = text.Head[verb];
        if (text.Upos[verb] is not Upos.VERB || text.Tree.Child(verb, Deprel.obj) is not (>= 0 and int target))
            return -1;
        if (Judging.Contains(text.Lemma[verb]))
            return target < word && IsBody(builder.At(target)) ? builder.At(target) : -1;
        if (text.Lemma[verb] is not "impose" || text.Lemma[target] is not ("sanction" or "embargo" or "penalty" or "fine" or "ban" or "restriction"))
            return -1;
        foreach (int of in (ReadOnlySpan<int>)[target, verb])
        {
            for (int k = text.Tree.FirstChild(of); k >= 0; k = text.Tree.NextSibling(k))
            {
                if (k < verb || k > word || text.Deprel[k] is not (Deprel.obl or Deprel.nmod)
                    || text.Tree.Case(k) is not ("on" or "against" or "upon" or "from"))
                    continue;
                if (IsBody(builder.At(k)))
                    return builder.At(k);
                // "a ban on imports from Israel"
                if (text.Tree.Child(k, Deprel.nmod) is >= 0 and int from && from < word && text.Tree.Case(from) is "from" or "to"
                    && IsBody(builder.At(from)))
                    return builder.At(from);
            }
        }
        return -1;
    }

    // "Chad will not take part, its defence minister said": who acts in what somebody of its own tells; −1 for nobody.
    private int Told(int word)
    {
        int says = text.Head[word];
        for (int steps = 0; steps < 3 && says >= 0 && text.Deprel[says] is not Deprel.nsubj; steps++)
            says = text.Head[says];
        if (says < 0 || text.Head[says] is not (>= 0 and int verb) || !TreeRepair.IsSaying(text.Lemma[verb]))
            return -1;
        return text.Tree.Child(verb, Deprel.ccomp) is >= 0 and int clause && clause < word
            && text.Tree.Child(clause, Deprel.nsubj) is >= 0 and int subject && IsBody(builder.At(subject))
            && !IsSeveral(subject, builder.At(subject)) ? builder.At(subject) : -1;
    }

    // The body that is the subject of a clause over the word, nearest first.
    private int Above(int word)
    {
        int at = text.Head[word];
        for (int level = 0; level < Levels && at >= 0; level++)
        {
            for (int k = text.Tree.FirstChild(at); k >= 0 && k < word; k = text.Tree.NextSibling(k))
            {
                if (text.Deprel[k] is not Deprel.nsubj)
                    continue;
                int entity = builder.At(k);
                // "gunmen" are they.
                if (IsSeveral(k, entity))
                    continue;
                if (IsBody(entity))
                    return entity;
                if (text.Upos[at] is Upos.VERB && TreeRepair.IsSaying(text.Lemma[at]) && Owner(k) is >= 0 and int body)
                    return body;
                // Somebody else stands between.
                if (text.Upos[at] is Upos.VERB && text.Deprel[word] is Deprel.nmod_poss)
                    return -1;
            }
            // "Kinshasa ruled out talks, a day after the group's leader said it would halt": not the one outside.
            if (text.Deprel[at] is Deprel.advcl && text.Upos[at] is Upos.VERB && TreeRepair.IsSaying(text.Lemma[at]))
                return -1;
            at = text.Head[at];
        }
        return -1;
    }

    // "the group's leader, X, said it would": the group.
    private int Owner(int subject)
    {
        int office = text.Deprel[subject] is Deprel.appos && text.Head[subject] >= 0 ? text.Head[subject] : subject;
        return text.Tree.Child(office, Deprel.nmod_poss) is >= 0 and int whose && IsBody(builder.At(whose)) ? builder.At(whose) : -1;
    }

    private int First(int sentence)
    {
        SentenceRange s = text.Sentences[sentence];
        int first = s.First;
        while (first < s.End - 1 && text.Upos[first] is Upos.PUNCT)
            first++;
        return first;
    }

    // "…, said the report. It said": somebody told it, and is no body that is known.
    private const int Another = -2;

    private int SubjectOf(int sentence)
    {
        SentenceRange s = text.Sentences[sentence];
        // "The hospital is without electricity, the aid agency reported. It warned": who told it, not what it was told of.
        for (int i = s.End - 1; i > s.First; i--)
        {
            if (text.Deprel[i] is Deprel.parataxis && TreeRepair.IsSaying(text.Lemma[i]) && text.Tree.Child(i, Deprel.nsubj) is >= 0 and int teller)
                return IsBody(builder.At(teller)) && !IsSeveral(teller, builder.At(teller)) ? builder.At(teller) : Another;
        }
        for (int i = s.First; i < s.End; i++)
        {
            if (text.Deprel[i] is Deprel.nsubj && text.Head[i] >= 0 && text.Deprel[text.Head[i]] is Deprel.root)
                return IsBody(builder.At(i)) && !IsSeveral(i, builder.At(i)) ? builder.At(i)
                    // "The APEC statement urged both to go on. “It will be hard,” it said": whose statement it is.
                    : text.Upos[i] is Upos.NOUN && text.Lemma[i] is "statement" or "report" or "communique" or "study" ? Issuer(i) : -1;
        }
        return -1;
    }

    private int Issuer(int paper)
    {
        foreach (int k in text.Tree.Children(paper))
        {
            if (text.Deprel[k] is Deprel.compound or Deprel.nmod_poss && IsBody(builder.At(k)))
                return builder.At(k);
        }
        return -1;
    }

    private bool IsBody(int entity) =>
        entity >= 0 && builder.Entities[entity].Kind is EntityKind.Organization or EntityKind.Country or EntityKind.Group;

    private bool IsSeveral(int word, int entity) => entity >= 0 && text.Xpos[word] is Xpos.NNS && builder.Entities[entity].Kind is EntityKind.Group;

    // "it seems", "it takes", "it is clear that": nobody does anything.
    private bool Acts(int predicate)
    {
        if (text.Upos[predicate] is Upos.ADJ)
            return text.Lemma[predicate] is "ready" or "willing" or "prepared" or "open" or "unwilling" or "committed";
        if (text.Lemma[predicate] is "seem" or "appear" or "happen" or "be" or "rain" or "matter" or "depend" or "emerge" or "transpire")
            return false;
        return !(text.Lemma[predicate] is "take" && text.Tree.Child(predicate, Deprel.obj) is >= 0 and int thing
            && text.Lemma[thing] is "time" or "week" or "day" or "hour" or "month" or "year");
    }
}
