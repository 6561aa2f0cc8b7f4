using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>What the words round a name that no list has say of its being an armed group's or a party's.</summary>
/// <remarks>Known groups need none of this; of others the network makes people, towns or nothing (gold/swaps.py groups).</remarks>
internal static class GroupSigns
{
    // "movement", "faction": what such a name stands beside, who fights for it, who leads it, and what it does.
    private static readonly WordSet Kinds = DataFiles.List("names/sign-words.txt", "group-kinds");
    private static readonly WordSet Fighters = DataFiles.List("names/sign-words.txt", "group-fighters");
    private static readonly WordSet Heads = DataFiles.List("names/sign-words.txt", "group-heads");

    // "militant group", "rebel X": what groups are called before their names.
    private static readonly WordSet Epithets = DataFiles.List("names/sign-words.txt", "group-epithets");

    private static readonly WordSet Deeds = DataFiles.List("names/sign-words.txt", "group-deeds");

    private const int FewestCapitals = 3, MostCapitals = 6;

    public static bool IsGroup(ParsedText t, NameSpan n)
    {
        if (n.Kind is not (EntityKind.Person or EntityKind.Other or EntityKind.Place) || !char.IsUpper(t.Form[n.First][0])
            || NameKinds.HasPersonTitle(t, n.First) || GivenNameList.Has(t.Form[n.First]) || n.End - n.First > 3
            || NameKinds.IsNoBody(t.Form[n.End - 1])
            || n.Kind is EntityKind.Place && GazetteerWords.IsPlace(t.SpanOf(n.First, n.End).WordsIn(t.Text)))
            return false;
        bool capitals = n.End - n.First == 1 && t.Form[n.First].Length is >= FewestCapitals and <= MostCapitals
            && LetterCase.IsCapitals(t.Form[n.First]);
        int head = NameFinder.HeadOf(t, n.First, n.End);
        return IsBefore(t, n, head) || IsBehind(t, n, head, capitals) || IsExplained(t, n, head) || n.Kind is EntityKind.Person && IsWhich(t, n, head)
            || capitals && n.Kind is not EntityKind.Person && IsSomebody(t, n, head);
    }

    // "the ruling Zarkhel movement", "Tambiri militiamen": places have militias and fighters too.
    private static bool IsBefore(ParsedText t, NameSpan n, int head)
    {
        if (n.End >= t.Count || t.SentenceOf[n.End] != t.SentenceOf[n.First] || t.Head[head] != n.End || !char.IsLower(t.Form[n.End][0])
            || t.Deprel[head] is not (Deprel.compound or Deprel.amod or Deprel.nmod_desc))
            return false;
        // "Thunder fighter jets", "the Green and Delta parties".
        if (t.Deprel[n.End] is Deprel.compound)
            return false;
        string noun = t.Lemma[n.End];
        return noun is "movement" or "party" or "faction" && t.Xpos[n.End] is Xpos.NN
            || n.Kind is not EntityKind.Place && (noun is "militia" || Fighters.Contains(noun));
    }

    // "the pro-Syrian militant group UHF", "the opposition EWA".
    private static bool IsBehind(ParsedText t, NameSpan n, int head, bool capitals)
    {
        int before = n.First - 1;
        if (before < 1 || t.SentenceOf[before] != t.SentenceOf[n.First] || !char.IsLower(t.Form[before][0]))
            return false;
        bool one = t.Head[before] == head || t.Head[head] == before || t.Head[before] == t.Head[head] && t.Deprel[before] == t.Deprel[head];
        if (!one)
            return false;
        return Kinds.Contains(t.Lemma[before]) && t.Xpos[before] is Xpos.NN && t.SentenceOf[before - 1] == t.SentenceOf[before]
                && Epithets.Contains(t.Lemma[before - 1].ToLowerInvariant())
            || capitals && Epithets.Contains(t.Lemma[before].ToLowerInvariant());
    }

    // "Kolomé, a political faction,"; but a people is an ethnic group.
    private static bool IsExplained(ParsedText t, NameSpan n, int head)
    {
        int end = t.Sentences[t.SentenceOf[n.First]].End;
        if (n.End + 2 >= end || t.Form[n.End] is not ",")
            return false;
        for (int i = n.End + 1; i < Math.Min(end, n.End + 7); i++)
        {
            if (t.Deprel[i] is Deprel.appos && t.Head[i] == head)
                return Kinds.Contains(t.Lemma[i]) && t.Xpos[i] is Xpos.NN
                    && (i + 1 == end || t.Upos[i + 1] is not (Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.PROPN))
                    && t.Lemma[i - 1] is not ("ethnic" or "indigenous" or "minority" or "tribal" or "religious");
        }
        return false;
    }

    // "Dantabé, which took power in January": nobody is a "which", and no town takes power.
    private static bool IsWhich(ParsedText t, NameSpan n, int head)
    {
        int which = n.End + 1;
        return which + 1 < t.Count && t.Form[n.End] is "," && t.Form[which] is "which" && t.Deprel[which] is Deprel.nsubj
            && t.Head[which] is >= 0 and int verb
            && t.Deprel[verb] is Deprel.acl_relcl && t.Head[verb] == head && t.Upos[verb] is Upos.VERB && n.End - n.First < 3
            && (SayingVerbs.Contains(t.Lemma[verb]) || Deeds.Contains(t.Lemma[verb]));
    }

    // "EDC said", "EDC fighters", "EDC's leader": initials that speak, fight and have leaders; an index "added 2 percent".
    private static bool IsSomebody(ParsedText t, NameSpan n, int head)
    {
        int above = t.Head[head];
        if (above < 0)
            return false;
        return t.Deprel[head] switch
        {
            Deprel.nsubj => t.Xpos[above] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && t.Lemma[above] is not "add"
                && (SayingVerbs.Contains(t.Lemma[above]) || Deeds.Contains(t.Lemma[above])),
            Deprel.compound => above == n.End && t.Deprel[above] is not Deprel.compound
                && (Heads.Contains(t.Lemma[above]) || Fighters.Contains(t.Lemma[above])),
            Deprel.nmod_poss => Heads.Contains(t.Lemma[above]),
            _ => false,
        };
    }
}
