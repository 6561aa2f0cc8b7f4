using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Tells whether a capital stands for its government: "Moscow rejected the plan", but "talks in Moscow". Words: <c>data/actors/governments.txt</c>.</summary>
internal static class Metonyms
{
    private static readonly WordSet City = Read("city"), Told = Read("told"), Owned = Read("owned"), Stance = Read("stance"), Way =
        Read("way"), Pressed = Read("pressed"), Parts = Read("part"), Sent = Read("sent");

    private static WordSet Read(string list) => DataFiles.List("actors/governments.txt", list);

    /// <summary>Whether a name that is a capital's does what governments do.</summary>
    /// <param name="head">Row of the name's syntactic head.</param>
    /// <param name="end">Row behind the name.</param>
    public static bool IsGovernment(ParsedText t, int head, int end)
    {
        // "Moscow-backed".
        if (end + 1 < t.Count && t.Form[end] is "-" && Parts.Contains(t.Form[end + 1]))
            return true;
        int governor = t.Head[head];
        if (governor < 0)
            return false;
        string lemma = t.Lemma[governor];
        return t.Deprel[head] switch
        {
            Deprel.nsubj or Deprel.nsubj_outer => ActsAs(t, governor, lemma),
            // "Tehran is prepared to accept limits".
            Deprel.nsubj_pass when t.Form[governor] is "prepared" or "disposed" or "inclined" or "opposed" or "committed" or "determined"
                or "bound" =>
                true,
            // "held Tehran responsible".
            Deprel.obj when lemma is "hold" or "find" && t.Tree.Child(governor, Deprel.xcomp) is >= 0 and int guilty
                && t.Lemma[guilty] is "responsible" or "accountable" or "liable" or "guilty" or "culpable" => true,
            Deprel.nsubj_pass or Deprel.obj or Deprel.iobj => Told.Contains(lemma),
            Deprel.nmod_poss => Owned.Contains(lemma),
            Deprel.obl_agent => t.Upos[governor] is Upos.VERB && !HasCase(t, head, "in", "at"),
            Deprel.nmod or Deprel.obl => IsSide(t, head, lemma),
            // "Moscow and Kyiv agreed": the second does what the first does.
            Deprel.conj => governor != head && t.Deprel[governor] is not Deprel.conj && IsGovernment(t, governor, head),
            _ => false,
        };
    }

    // A city falls, lies and burns; a government says and sends, or is ready to.
    private static bool ActsAs(ParsedText t, int governor, string lemma) =>
        t.Upos[governor] is Upos.VERB ? !City.Contains(lemma) || lemma is "look" && t.Form[governor + 1] is "favourably" or "favorably" or "kindly"
                || lemma is "host" && HoldsTalks(t, governor)
            : t.Upos[governor] is Upos.ADJ && Stance.Contains(lemma)
                || t.Upos[governor] is Upos.NOUN && (HasCase(t, governor, "in") && Stance.Contains(lemma)
                    // "Tehran was behind the attack": no city is behind a deed.
                    || HasCase(t, governor, "behind") && t.Tree.Child(governor, Deprel.cop) >= 0);

    // "Paris will host a conference", not the games.
    private static bool HoldsTalks(ParsedText t, int verb) =>
        t.Tree.Child(verb, Deprel.obj) is >= 0 and int held
            && t.Lemma[held] is "conference" or "talk" or "talks" or "summit" or "meeting" or "negotiation" or "round" or "delegation" or "envoy"
                or "dialogue" or "expert" or "negotiator" or "diplomat" or "leader" or "minister";

    // "talks between Moscow and Kyiv", but "flights between Moscow and Kyiv"; "pressure on Moscow", but "an attack on Moscow".
    private static bool IsSide(ParsedText t, int head, string lemma)
    {
        if (HasCase(t, head, "between", "with", "against", "by", "towards", "toward"))
            return !Way.Contains(lemma);
        // "delegations from Kyiv and Moscow": who sends them.
        if (Sent.Contains(lemma) && HasCase(t, head, "from", "of") && t.Tree.Child(head, Deprel.conj) is >= 0 and int peer
            && t.Upos[peer] is Upos.PROPN)
            return true;
        // "lashed out at Tehran", "pointed the finger at Tehran".
        if (HasCase(t, head, "at") && lemma is "lash" or "finger" or "aim" or "hit" or "point" or "take" && t.Head[head] is var strikes)
            return lemma switch
            {
                "point" or "take" => t.Tree.Child(strikes, Deprel.obj) is >= 0 and int what && t.Lemma[what] is "finger" or "aim",
                "hit" or "lash" => t.Form[strikes + 1] is "out",
                _ => true,
            };
        return HasCase(t, head, "on", "from", "to", "of") && Pressed.Contains(lemma)
            && !(HasCase(t, head, "of") && lemma is not ("demand" or "request"));
    }

    private static bool HasCase(ParsedText t, int head, params ReadOnlySpan<string> words)
    {
        for (int i = Math.Max(t.Sentences[t.SentenceOf[head]].First, head - 4); i < head; i++)
        {
            if (t.Head[i] == head && t.Deprel[i] is Deprel.@case && words.Contains(t.Lemma[i]))
                return true;
        }
        return false;
    }
}
