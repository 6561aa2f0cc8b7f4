using Dragoman.Names;

namespace Dragoman.Reading;

/// <summary>Puts the first part of a name back to the rest of it, where the tree hangs the two from one verb, "Phnom Penh denies", and parts whoever
/// has an office from the body that he has it in: "the member of the Sovereignty Council | Yasser al-Atta".</summary>
internal static class NamePartRepair
{
    // Words of a rank before a name: "Lieutenant-General".
    private const int LongestRank = 4;

    private static readonly WordSet Bodies = DataFiles.List("tokens/repair-words.txt", "bodies");
    private static readonly WordSet Ranks = DataFiles.List("names/sign-words.txt", "ranks");

    public static void Repair(ParsedText t)
    {
        for (int i = 1; i + 1 < t.Count; i++)
        {
            if (t.Upos[i] is not Upos.PROPN || t.Head[i] is not (>= 0 and int head))
                continue;
            if (head == i - 1 && t.Deprel[i] is Deprel.flat)
                PartFromBody(t, i, head);
            else if (t.Deprel[i] is Deprel.nmod && head < i && t.Name[i] is NameKind.Person)
                PartFromForce(t, i, head);
            else if (t.Upos[head] is Upos.VERB && t.Head[i + 1] == head
                && (head > i + 1 && t.Deprel[i] is Deprel.compound or Deprel.flat && t.Upos[i + 1] is Upos.PROPN && t.Deprel[i + 1] is Deprel.nsubj
                    || head < i && t.Deprel[i] is Deprel.obj && t.Deprel[i + 1] is Deprel.obj && t.Xpos[i + 1] is Xpos.NN or Xpos.NNP
                        && char.IsLower(t.Form[i + 1][0])))
                (t.Head[i], t.Deprel[i]) = (i + 1, Deprel.compound);
        }
    }

    // "the member of the Sovereignty Council Yasser al-Atta": he is no part of the Council's name.
    private static void PartFromBody(ParsedText t, int person, int body)
    {
        if (!IsBody(t.Form[body]) && t.Name[body] is not NameKind.Organization || !GivenNameList.Has(t.Form[person]))
            return;
        // "the member of the political bureau of Hamas Bassem Naim".
        int office = body;
        while (t.Deprel[office] is Deprel.nmod && t.Head[office] >= 0 && t.Head[office] < office)
            office = t.Head[office];
        if (office == body || t.Xpos[office] is not Xpos.NN || t.Deprel[office] is not (Deprel.nsubj or Deprel.obj or Deprel.obl or Deprel.nsubj_pass))
            return;
        (t.Head[person], t.Deprel[person]) = (office, Deprel.appos);
        for (int k = person + 1; k < t.Count && t.Head[k] == body && t.Deprel[k] is Deprel.flat or Deprel.punct; k++)
            t.Head[k] = person;
    }

    /// <summary>Whether a word ends the name of a body in which people hold offices.</summary>
    public static bool IsBody(string form) => Bodies.Contains(form.ToLowerInvariant());

    private static bool IsRank(string form) => Ranks.Contains(form) || NameLexicon.Shared.Honorifics.Contains(form.ToLowerInvariant());

    // "the commander of the national army Lieutenant-General A": the rank is his, and the army not.
    private static void PartFromForce(ParsedText t, int person, int office)
    {
        if (t.Xpos[office] is not Xpos.NN || t.Form[office + 1] is not "of" || t.Head[office + 1] != person)
            return;
        int rank = person;
        while (rank > office + 3 && person - rank < LongestRank && (IsRank(t.Form[rank - 1]) || t.Form[rank - 1] is "-"))
            rank--;
        int force = rank - 1;
        if (rank == person || t.Xpos[force] is not (Xpos.NN or Xpos.NNS) || !char.IsLower(t.Form[force][0]))
            return;
        (t.Head[force], t.Deprel[force]) = (office, Deprel.nmod);
        (t.Head[person], t.Deprel[person]) = (office, Deprel.appos);
        for (int k = office + 1; k < force; k++)
        {
            if (t.Head[k] >= rank)
                t.Head[k] = force;
        }
        for (int k = rank; k < person; k++)
        {
            if (t.Upos[k] is Upos.PROPN or Upos.NOUN)
                (t.Head[k], t.Deprel[k]) = (person, Deprel.nmod_desc);
        }
    }
}
