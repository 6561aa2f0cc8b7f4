using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Whether what a word tells is done, denied, in doubt, asked for or still to come.</summary>
internal sealed partial class TableContext
{
    /// <summary>Whether "in principle" stands in the clause behind a word, wherever the tree hangs it: "agreed in principle", "supported the idea of
    /// a truce in principle".</summary>
    public bool InPrinciple(int word)
    {
        // "In principle, Doha supports it".
        for (int k = Tree.FirstChild(word); k >= 0 && k < word; k = Tree.NextSibling(k))
        {
            if (T.Lemma[k] is "principle" && Case(k) is "in" || T.Form[k] is "broadly" && T.Deprel[k] is Deprel.advmod)
                return true;
        }
        int end = Math.Min(T.Sentences[T.SentenceOf[word]].End, word + FarthestPrinciple);
        for (int i = word + 1; i < end; i++)
        {
            if (T.Form[i] is "principle" && T.Form[i - 1] is "in"
                || T.Form[i] is "terms" && T.Form[i - 1] is "general" or "broad" && T.Form[i - 2] is "in")
                return true;
            if (T.Upos[i] is Upos.PUNCT or Upos.CCONJ || T.Upos[i] is Upos.VERB && Clause.OwnSubject(i) >= 0)
                return false;
        }
        return false;
    }

    /// <summary>A mark that parts words; the hyphen of a name does not.</summary>
    public bool IsMark(int word) => T.Upos[word] is Upos.PUNCT && T.Form[word] is not "-";

    /// <summary>Whether "have" helps a verb: "said to have called".</summary>
    public bool HasHave(int verb) => T.Xpos[verb] is Xpos.VBN && Tree.Child(verb, Deprel.aux) is >= 0 and int have && T.Lemma[have] is "have";

    public bool HasModal(int verb, string lemma)
    {
        for (int c = Tree.HasModal(verb) ? Tree.FirstChild(verb) : -1; c >= 0 && c < verb; c = Tree.NextSibling(c))
        {
            if (T.Xpos[c] is Xpos.MD && T.Lemma[c] == lemma)
                return true;
        }
        return false;
    }

    /// <summary>Whether a modal of one of the groups in <c>data/table/moods.txt</c> stands with the verb: "to come", "unreal", "foretold", "duty".</summary>
    public bool HasMood(int verb, string group)
    {
        for (int c = Tree.HasModal(verb) ? Tree.FirstChild(verb) : -1; c >= 0 && c < verb; c = Tree.NextSibling(c))
        {
            if (T.Xpos[c] is Xpos.MD && Moods.Has(group, T.Lemma[c]))
                return true;
        }
        return false;
    }

    /// <summary>"another round", "the next meeting": none that was told before.</summary>
    public bool IsFurther(int noun)
    {
        for (int k = Tree.FirstChild(noun); k >= 0 && k < noun; k = Tree.NextSibling(k))
        {
            if (T.Deprel[k] is Deprel.amod or Deprel.det && T.Lemma[k] is "another" or "new" or "next" or "further" or "fresh" or "more")
                return true;
        }
        // "a follow-up round".
        return noun >= 3 && T.Form[noun - 1] is "up" && T.Form[noun - 2] is "-" && T.Lemma[noun - 3] is "follow";
    }

    /// <summary>Whether the verb's subject does it: not denied, not in doubt, and not done to the subject.</summary>
    public bool IsDone(int verb) => !IsNegated(verb) && !IsInDoubt(verb) && !Clause.IsPassive(verb);

    /// <summary>Whether a conjunction such as "if" or "whether" opens the verb's clause, so that nothing is said to be so.</summary>
    public bool IsInDoubt(int verb)
    {
        for (int c = Tree.Child(verb, Deprel.mark); c >= 0 && c < verb; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.mark && Moods.Has("doubt", T.Lemma[c]))
                return true;
        }
        // "If all could commit themselves and agree to further steps": what "and" joins is in doubt with it.
        int first = verb;
        for (int level = 0; level < Depth && T.Deprel[first] is Deprel.conj && T.Head[first] is >= 0 and int before && before < first
            && Clause.OwnSubject(first) < 0; level++)
            first = before;
        return first != verb && T.Deprel[first] is Deprel.advcl && T.Upos[first] is Upos.VERB && IsInDoubt(first);
    }

    /// <summary>Whether a verb's clause says when something else would be: "not before A had signed", "unless it accepts", "until they
    /// agree".</summary>
    public bool IsCondition(int verb)
    {
        // "agreed to the zone on condition that the coalition lifts its blockade".
        if (T.Deprel[verb] is Deprel.ccomp or Deprel.acl && Tree.Child(verb, Deprel.mark) is > 0 and int that && T.Form[that] is "that"
            && T.Lemma[that - 1] is "condition" or "proviso" or "premise" or "provided")
            return true;
        for (int k = T.Deprel[verb] is Deprel.advcl or Deprel.conj ? Tree.Child(verb, Deprel.mark) : -1; k >= 0 && k < verb; k = Tree.NextSibling(k))
        {
            if (T.Deprel[k] is Deprel.mark
                && (T.Form[k] is "unless" or "until" or "till"
                    || T.Form[k] is "as" && k > 1 && T.Form[k - 1] is "long" or "soon" && T.Form[k - 2] is "as" or "so" or "As"
                    || T.Form[k] is "before" && k > 0 && T.Form[k - 1] is "not"))
                return true;
        }
        return false;
    }

    /// <summary>Whether a verb's clause tells what is to come behind something else: "before it will sign", "before it lifts the siege".</summary>
    public bool IsYetToCome(int verb) =>
        T.Upos[verb] is Upos.VERB && T.Deprel[verb] is Deprel.advcl && Tree.Child(verb, Deprel.mark) is >= 0 and int before
            && T.Form[before] is "before" && Clause.OwnSubject(verb) >= 0 && (HasMood(verb, "to come") || T.Xpos[verb] is Xpos.VBZ or Xpos.VBP);

    /// <summary>Whether a verb or noun is denied: "not", "never", "no", "without", or by its subject ("neither side").</summary>
    public bool IsNegated(int word)
    {
        if (_negated[word] is Answer.Unknown)
            _negated[word] = IsNegatedBelow(word) ? Answer.Yes : Answer.No;
        return _negated[word] is Answer.Yes;
    }

    private bool IsNegatedBelow(int word)
    {
        for (int c = Tree.FirstChild(word); c >= 0; c = Tree.NextSibling(c))
        {
            // "was signed not by the presidents but by their envoys": it was signed.
            if (T.Form[c] is "not" && c + 1 < T.Count && T.Form[c + 1] is "by" or "only" or "just" or "merely" or "because")
                continue;
            if (T.Lemma[c] is "not" or "n't" or "never" or "no" or "neither" or "without"
                && T.Deprel[c] is Deprel.advmod or Deprel.det or Deprel.@case or Deprel.mark or Deprel.cc_preconj)
                return true;
            // "no more weapons".
            if (T.Form[c] is "more" && T.Upos[word] is Upos.NOUN && c > 0 && T.Form[c - 1] is "no")
                return true;
            // "will under no circumstances give up its arms".
            if (T.Deprel[c] is Deprel.obl && T.Lemma[c] is "circumstance" or "condition" or "way" or "account" or "event" or "case" or "means"
                && Tree.Child(c, Deprel.det) is >= 0 and int none && T.Lemma[none] is "no" && Case(c) is "under" or "in" or "on" or "by")
                return true;
            // "have not asked him to go or asked anybody else to": neither.
            if (T.Deprel[word] is Deprel.conj && T.Deprel[c] is Deprel.cc && T.Lemma[c] is "or" or "nor" && T.Upos[word] is Upos.VERB
                && T.Head[word] is >= 0 and int before && before < word && T.Upos[before] is Upos.VERB && Clause.OwnSubject(word) < 0
                && IsNegated(before))
                return true;
            // "neither party raised objections", "no side accepted".
            if (T.Deprel[c] is Deprel.nsubj && Tree.Child(c, Deprel.det) is >= 0 and int nobody && T.Lemma[nobody] is "neither" or "no")
                return true;
        }
        return false;
    }

    /// <summary>Whether what a verb does is done to nothing: "will release no prisoners", "will hand in no more weapons".</summary>
    public bool HasNothing(int verb)
    {
        for (int k = Tree.Has(verb, Deprel.obj, Deprel.obl) ? Tree.FirstChild(verb) : -1; k >= 0; k = Tree.NextSibling(k))
        {
            if (k > verb && k - verb < 6 && T.Upos[k] is Upos.NOUN
                && (T.Deprel[k] is Deprel.obj || T.Deprel[k] is Deprel.obl && Case(k) is "in" or "up" or "over" or "out" && TimeOf(k) < 0)
                && IsNegated(k))
                return true;
        }
        return false;
    }

    /// <summary>What is said of a verb above it: that it is denied ("denied that he had agreed"), or that somebody is accused of it.</summary>
    public bool IsUnder(int verb, params ReadOnlySpan<string> lemmas)
    {
        int at = verb;
        for (int level = 0; level < Depth
            && (T.Deprel[at] is Deprel.ccomp or Deprel.xcomp or Deprel.conj or Deprel.advcl or Deprel.acl
                || T.Deprel[at] is Deprel.acl_relcl && Tree.Child(at, Deprel.mark) is >= 0 and int that && T.Form[that] is "that"); level++)
        {
            // "denied backing them and called for …": what "and" joins to a verb is not under it.
            bool beside = T.Deprel[at] is Deprel.conj;
            at = T.Head[at];
            if (at < 0)
                return false;
            if (!beside && lemmas.Contains(T.Lemma[at]))
                return true;
            // "denied reports that it was urging people to vote": what is denied is what they report.
            if (!beside && T.Upos[at] is Upos.NOUN && T.Deprel[at] is Deprel.obj && StanceReader.Lexicon.Has("charge", T.Lemma[at])
                && T.Head[at] is >= 0 and int denier && lemmas.Contains(T.Lemma[denier]))
                return true;
        }
        return false;
    }

    // Infinitives within each other: "decided to be the first to sign".
    private const int DeepestInfinitive = 3;

    /// <summary>Whether an infinitive tells only what may be done: "to sign" by itself, but not in "decided to sign", "was the first to sign", "is said
    /// to have signed", "was forced to sign".</summary>
    public bool IsMereInfinitive(int verb) => IsMereInfinitive(verb, 0);

    private bool IsMereInfinitive(int verb, int depth)
    {
        if (!Clause.HasTo(verb))
            return false;
        int above = T.Head[verb];
        // "Ethiopia to accept truce": in a headline it will.
        if ((above < 0 || above > verb && T.Deprel[verb] is Deprel.ccomp) && T.Xpos[verb] is Xpos.VB && T.Form[verb - 1] is "to"
            && Clause.OwnSubject(verb) is >= 0 and int who && who < verb
            && Tree.Child(verb, Deprel.cop) < 0 && Tree.Child(verb, Deprel.aux) < 0)
            return false;
        if (above < 0 || above > verb || depth >= DeepestInfinitive || IsNegated(above) || IsInDoubt(above)
            || HasMood(above, "to come") && !HasModal(above, "will") && !HasModal(above, "would") || IsMereInfinitive(above, depth + 1)
            || IsAlsoAsked(above) || IsProposed(above))
            return true;
        // "its decision to sign", "announced a decision to sign".
        if (IsOrdinal(above)
            || T.Deprel[verb] is Deprel.acl && StanceReader.Lexicon.Has("decides noun", T.Lemma[above]) && Tree.Child(above, Deprel.nmod_poss) >= 0)
            return false;
        if (T.Upos[above] is not Upos.VERB || T.Deprel[verb] is not (Deprel.xcomp or Deprel.advcl or Deprel.ccomp))
            return true;
        string lemma = T.Lemma[above];
        if (Clause.IsPassive(above))
            return !(StanceReader.Lexicon.Has("forces", lemma) || StanceReader.Lexicon.Has("holds to have", lemma) && HasHave(verb));
        return !(StanceReader.Lexicon.Has("decides", lemma) || T.Deprel[verb] is Deprel.xcomp && StanceReader.Lexicon.Has("commits", lemma));
    }

    // "was the first to sign": the head of what one was the first to do.
    private bool IsOrdinal(int word) =>
        T.Lemma[word] is "first" or "second" or "third" or "last" or "latest" or "only" && Tree.Child(word, Deprel.cop) >= 0 && !IsNegated(word);

    /// <summary>Whether "and" joins a bare verb to what somebody is asked to do: "demands that it stop and agree to the deal".</summary>
    public bool IsAlsoAsked(int verb)
    {
        if (T.Upos[verb] is not Upos.VERB || T.Deprel[verb] is not Deprel.conj || T.Xpos[verb] is not (Xpos.VB or Xpos.VBP)
            || Clause.OwnSubject(verb) >= 0)
            return false;
        int first = T.Head[verb];
        for (int level = 0; level < Depth && T.Deprel[first] is Deprel.conj; level++)
            first = T.Head[first];
        return T.Deprel[first] is Deprel.ccomp or Deprel.xcomp or Deprel.advcl or Deprel.acl && T.Upos[first] is Upos.VERB
            && T.Head[first] is >= 0 and int asking && StanceReader.Lexicon.Has("asks", T.Lemma[asking]);
    }

    /// <summary>Whether somebody asks or proposes that a thing be done: "proposed that Ethiopia and Somalia sign", so that nobody has.</summary>
    public bool IsProposed(int verb) =>
        T.Upos[verb] is Upos.VERB && T.Xpos[verb] is Xpos.VB or Xpos.VBP && T.Deprel[verb] is Deprel.ccomp && Clause.OwnSubject(verb) >= 0
            && !HasMood(verb, "to come") && Tree.Child(verb, Deprel.mark) is >= 0 and int that && T.Form[that] is "that"
            && T.Head[verb] is >= 0 and int asks
            && (StanceReader.Lexicon.Has("asks that", T.Lemma[asks]) || StanceReader.Lexicon.Has("offers", T.Lemma[asks]));

    /// <summary>Whether an adverb with this lemma hangs from the word.</summary>
    public bool HasAdverb(int word, params ReadOnlySpan<string> lemmas)
    {
        for (int c = Tree.Child(word, Deprel.advmod); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.advmod && lemmas.Contains(T.Lemma[c]))
                return true;
        }
        return false;
    }
}
