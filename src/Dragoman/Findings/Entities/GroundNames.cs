using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Says of a name whether the words round it make it a piece of ground: "X, the capital of South Kivu", "X fell to the rebels", "X remains
/// in Serb hands", "troops who captured X", "hold X, their headquarters".</summary>
/// <remarks>No person is held by an army as its headquarters, and none falls to it. Examples are in spec/table.md.</remarks>
internal static class GroundNames
{
    // What a piece of ground is called behind a comma.
    private static readonly WordSet Kinds = DataFiles.List("names/sign-words.txt", "ground-kinds");

    private static readonly WordSet Takes = DataFiles.List("names/sign-words.txt", "takes");

    // What troops do out of ground and into it.
    private static readonly WordSet Leaves = DataFiles.List("names/sign-words.txt", "leaves");

    private static readonly WordSet Enters = DataFiles.List("names/sign-words.txt", "enters");

    private static readonly WordSet DoneToGround = DataFiles.List("names/sign-words.txt", "done-to-ground");

    private static readonly WordSet Troops = DataFiles.List("names/sign-words.txt", "troops");

    // Armed bodies by the last word of their names.
    private static readonly WordSet ArmedNames = DataFiles.List("names/sign-words.txt", "armed-names");

    public static bool IsGround(ParsedText t, int head)
    {
        int above = t.Head[head];
        if (above < 0)
            return IsCalledGround(t, head);
        if (IsCalledGround(t, head) || t.Deprel[head] is Deprel.nsubj && IsHeld(t, above)
            || t.Deprel[head] is Deprel.nsubj && Relative(t, head) is >= 0 and int clause && IsHeld(t, clause))
            return true;
        // "X, besieged since August, was without power".
        if (t.Tree.Child(head, Deprel.acl) is >= 0 and int state && state > head && t.Xpos[state] is Xpos.VBN or Xpos.VBD
            && t.Lemma[state] is "besiege" or "encircle" or "recapture" or "retake" or "overrun" or "reconquer" or "shell")
            return true;
        // "the approaches to X, which remains in Serb hands".
        if (Relative(t, head) is >= 0 and int told && IsHeld(t, told))
            return true;
        // "drove the militants from X".
        int drives = t.Deprel[head] is Deprel.nmod && t.Deprel[above] is Deprel.obj && t.Head[above] >= 0 && IsTroops(t, above) ? t.Head[above]
            : above;
        if (t.Deprel[head] is Deprel.obl or Deprel.nmod
            && t.Lemma[drives] is "expel" or "drive" or "oust" or "dislodge" or "push" or "evict" or "chase"
                or "eject" or "rout" or "flush"
            && t.Tree.Child(head, Deprel.@case) is >= 0 and int from && t.Form[from] is "from" or "out" && t.Tree.Child(drives, Deprel.obj) >= 0)
            return true;
        // "X is run by the front".
        if (t.Deprel[head] is Deprel.nsubj_pass && t.Lemma[above] is "run" or "rule" or "govern" or "administer" or "garrison" or "patrol"
            && t.Tree.Child(above, Deprel.obl_agent) is >= 0 and int runs
            && (Troops.Contains(t.Lemma[runs].ToLowerInvariant()) || t.Form[runs] is "Front" or "Movement" or "Forces"
                || t.Form[runs].Length > 2 && !t.Form[runs].AsSpan().ContainsAnyExceptInRange('A', 'Z')))
            return true;
        // "X was abandoned by South Vietnamese troops", "X, occupied by the army": nobody abandons or garrisons a person.
        if (t.Deprel[head] is Deprel.nsubj_pass && DoneToGround.Contains(t.Lemma[above]) && t.Tree.Child(above, Deprel.obl_agent) is >= 0 and int doer
            && IsTroops(t, doer)
            || t.Tree.Child(head, Deprel.acl) is >= 0 and int done && done > head && DoneToGround.Contains(t.Lemma[done])
                && t.Tree.Child(done, Deprel.obl_agent) is >= 0 and int by && IsTroops(t, by))
            return true;
        // "X's fall to the rebels", "X's liberation from the group".
        if (t.Deprel[head] is Deprel.nmod_poss && t.Lemma[above] is "fall" or "liberation" or "recapture" or "reconquest" or "encirclement" or "siege"
            && t.Tree.Child(above, Deprel.nmod) is >= 0 and int toWhom && toWhom > above
            && t.Tree.Child(toWhom, Deprel.@case) is >= 0 and int way && t.Form[way] is "to" or "from" or "by")
            return true;
        // "soldiers were in control of X".
        if (t.Deprel[head] is Deprel.nmod && t.Lemma[above] is "control" or "possession" && t.Tree.Child(above, Deprel.cop) >= 0
            && t.Tree.Child(above, Deprel.nsubj) is >= 0 and int keeper && IsTroops(t, keeper)
            && t.Tree.Child(head, Deprel.@case) is >= 0 and int of && t.Form[of] is "of")
            return true;
        // "still have X and Pailin": what stands first in a list of places that somebody holds.
        if (t.Deprel[head] is Deprel.obj && (Takes.Contains(t.Lemma[above]) || t.Lemma[above] is "have" or "keep" or "retain")
            && t.Tree.Child(head, Deprel.conj) is >= 0 and int peer && peer > head && t.Upos[peer] is Upos.PROPN && t.Name[peer] is NameKind.Place
            && GazetteerWords.IsPlace(t.Form[peer]))
            return true;
        // "took control of X", "lost control over X": nobody's grip is on a person where troops have it.
        if (t.Deprel[head] is Deprel.nmod or Deprel.obl && t.Lemma[above] is "control" && t.Upos[above] is Upos.NOUN
            && t.Tree.Child(head, Deprel.@case) is >= 0 and int mark && t.Form[mark] is "of" or "over" && t.Head[above] is >= 0 and int gets
            && t.Upos[gets] is Upos.VERB && ByTroops(t, gets))
            return true;
        // "X is surrounded by troops".
        if (t.Deprel[head] is Deprel.nsubj_pass && t.Lemma[above] is "surround" or "retake" or "liberate" or "overrun"
            && t.Tree.Child(above, Deprel.obl_agent) is >= 0 and int agent && Troops.Contains(t.Lemma[agent]))
            return true;
        // "gave up X", "took over X", "handed X over".
        bool partly = t.Tree.Child(above, Deprel.compound_prt) is >= 0 and int particle
            && (t.Lemma[above] is "give" or "take" or "win" && t.Form[particle] is "up" or "over" or "back" || t.Lemma[above] is "hand");
        // "cleared X of fighters".
        if (t.Deprel[head] is Deprel.obj && t.Lemma[above] is "clear" or "purge" or "cleanse" or "rid" or "purify" or "empty"
            && (IsRidOf(t, head) || IsRidOf(t, above)))
            return true;
        return t.Deprel[head] is Deprel.obj && (Takes.Contains(t.Lemma[above]) || partly) && ByTroops(t, above);
    }

    /// <summary>"Soldiers were forced out of X", "troops withdrew from X", "rebels marched into X": nobody goes out of a person, whatever given name
    /// X may be.</summary>
    public static bool IsLeft(ParsedText t, int head) =>
        t.Deprel[head] is Deprel.obl && t.Head[head] is >= 0 and int above && t.Tree.Child(head, Deprel.@case) is >= 0 and int way
            && (t.Form[way] is "from" or "out" && Leaves.Contains(t.Lemma[above]) || t.Form[way] is "into" && Enters.Contains(t.Lemma[above]))
            && ByTroops(t, above);

    // What stands on the ground, by the last word of its name.
    private static readonly WordSet Buildings = DataFiles.List("names/sign-words.txt", "buildings");

    /// <summary>"took the National Museum": a house, not the body in it.</summary>
    public static bool IsTakenHouse(ParsedText t, string last, int head) =>
        Buildings.Contains(last) && t.Head[head] is >= 0 and int verb && t.Deprel[head] is Deprel.obj or Deprel.nsubj_pass
            && t.Lemma[verb] is "take" or "seize" or "capture" or "storm" or "occupy" or "retake" or "recapture" or "hold" or "control";

    // "X, the capital of South Kivu"; "the capital of the region X".
    private static bool IsCalledGround(ParsedText t, int head)
    {
        int kind = t.Tree.Child(head, Deprel.appos);
        if (kind > head && kind < t.Count && t.Upos[kind] is Upos.NOUN && Kinds.Contains(t.Lemma[kind])
            && (t.Form[head + 1] is "," or ")" or "(" || t.Tree.Subtree(kind).First is > 0 and int edge && t.Form[edge - 1] is ","))
            return true;
        return t.Deprel[head] is Deprel.flat or Deprel.appos && t.Head[head] is >= 0 and int noun && noun < head && t.Upos[noun] is Upos.NOUN
            && Kinds.Contains(t.Lemma[noun].ToLowerInvariant()) && t.Form[head - 1] is not ",";
    }

    private static int Relative(ParsedText t, int head) =>
        t.Tree.Child(head, Deprel.acl_relcl) is >= 0 and int verb && t.Tree.Child(verb, Deprel.nsubj) is >= 0 and int subject
            && t.Form[subject] is "which" or "that" ? verb : -1;

    // "fell to the rebels", "is in the hands of the army", "remains under rebel control".
    private static bool IsHeld(ParsedText t, int verb)
    {
        for (int k = t.Tree.FirstChild(verb); k >= 0; k = t.Tree.NextSibling(k))
        {
            if (k < verb || t.Deprel[k] is not Deprel.obl || t.Tree.Child(k, Deprel.@case) is not (>= 0 and int mark))
                continue;
            bool hands = t.Lemma[k] is "hand" or "hands" or "control";
            if (t.Lemma[verb] is "fall" && (t.Form[mark] is "to" && (Troops.Contains(t.Lemma[k]) || t.Form[k] is "them") || hands)
                || hands && (t.Form[mark] is "in" or "into" or "under" || t.Form[mark] is "to" && t.Lemma[verb] is "pass" or "return" or "revert")
                    && t.Lemma[verb] is "remain" or "stay" or "pass" or "come" or "return" or "revert" or "be")
                return true;
        }
        return t.Upos[verb] is Upos.NOUN && t.Lemma[verb] is "hand" or "hands" or "control" && t.Tree.Child(verb, Deprel.cop) >= 0
            && t.Tree.Child(verb, Deprel.@case) is >= 0 and int led && t.Form[led] is "in" or "under";
    }

    // "soldiers", "the RSF", "the Taliban", "the Serbs".
    private static bool IsTroops(ParsedText t, int word) =>
        t.Upos[word] is Upos.NOUN or Upos.PROPN && Troops.Contains(t.Lemma[word].ToLowerInvariant())
            || t.Upos[word] is Upos.PROPN
                && (ArmedNames.Contains(t.Form[word]) || t.Xpos[word] is Xpos.NNPS && t.Form[word][^1] is 's'
                    || t.Form[word].Length is > 2 and < 7 && !t.Form[word].AsSpan().ContainsAnyExceptInRange('A', 'Z'));

    private static bool IsRidOf(ParsedText t, int word)
    {
        for (int k = t.Tree.FirstChild(word); k >= 0; k = t.Tree.NextSibling(k))
        {
            if (k > word && t.Deprel[k] is Deprel.nmod or Deprel.obl && t.Tree.Child(k, Deprel.@case) is >= 0 and int mark
                && t.Form[mark] is "of" or "from"
                && IsTroops(t, k))
                return true;
        }
        return false;
    }

    /// <summary>"abandon", "evacuate": whether a verb is said of ground that troops take or leave.</summary>
    public static bool IsDoneToGround(string lemma) => DoneToGround.Contains(lemma);

    /// <summary>"The army took X", "rebels seized X": those who fight take the object of a verb that is said of ground among other things.</summary>
    public static bool IsTakenBy(ParsedText t, int verb) => Takes.Contains(t.Lemma[verb]) && ByTroops(t, verb);

    private static bool ByTroops(ParsedText t, int verb)
    {
        int subject = t.Tree.Child(verb, Deprel.nsubj) is >= 0 and int active ? active : t.Tree.Child(verb, Deprel.nsubj_pass);
        if (subject >= 0 && t.Form[subject] is "who" or "which" or "that" && t.Deprel[verb] is Deprel.acl_relcl)
            subject = t.Head[verb];
        return subject >= 0 && IsTroops(t, subject);
    }
}
