using System.Collections.Frozen;
using Dragoman.Names;

namespace Dragoman.Reading;

/// <summary>Hangs the title of several people from the first of their names: in "Prime Ministers A B of Britain and C D of Ireland" the names are the
/// heads, and C is joined to A, not to his land; so are the parts of a title with a hyphen. In "a meeting with visiting President A"
/// A is met.</summary>
internal static class TitleRepair
{
    private static readonly FrozenDictionary<string, string> Plurals =
        DataFiles.Lines("names/plural-titles.txt").Select(static l => l.Split('\t'))
            .ToFrozenDictionary(static l => l[0], static l => l[1], StringComparer.Ordinal);

    /// <summary>The title of one of several: "President" of "Presidents"; null where a word is no such title.</summary>
    public static string? OfOne(string form) => Plurals.GetValueOrDefault(form);

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i + 2 < s.End; i++)
            {
                if (Plurals.ContainsKey(t.Form[i]) && IsPerson(t, i + 1))
                    LeadWithName(t, s, i);
                if (t.Form[i + 1] is "-" && i + 3 < s.End)
                    JoinParts(t, i);
                if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.PROPN && t.Head[i] is >= 0 and int land && land < i)
                    JoinToPerson(t, s, i, land);
            }
        }
    }

    // "Secretary-General A B said": the first part of the title is no second subject.
    private static void JoinParts(ParsedText t, int part)
    {
        int second = part + 2;
        if (t.Upos[part] is Upos.PROPN && t.Upos[second] is Upos.PROPN && t.Deprel[second] is Deprel.nmod_desc && t.Head[second] is > 0 and int name
            && name > second && t.Head[part] >= 0 && t.Head[part] == t.Head[name] && t.Deprel[part] == t.Deprel[name]
            && t.Span[part].End == t.Span[part + 1].Start && t.Span[part + 1].End == t.Span[second].Start)
            (t.Head[part], t.Deprel[part]) = (name, Deprel.nmod_desc);
    }

    private static bool IsPerson(ParsedText t, int word) =>
        t.Upos[word] is Upos.PROPN && char.IsUpper(t.Form[word][0]) && (t.Name[word] is NameKind.Person || GivenNameList.Has(t.Form[word]));

    /// <summary>Mends guests, when the rest of the tree is mended.</summary>
    public static void RepairGuests(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i + 2 < s.End; i++)
            {
                if (t.Form[i] is "visiting" or "Visiting" && t.Deprel[i] is Deprel.acl or Deprel.advcl && t.Head[i] is >= 0 and int above)
                    LeadGuest(t, s, i, above);
            }
        }
    }

    // "held talks with visiting U.S. Secretary A", "Visiting Russian Premier B said": a word for the guest, where the tree takes it for a verb with
    // him
    // for its object. Behind "after" or "before" it is one.
    private static void LeadGuest(ParsedText t, SentenceRange s, int visiting, int above)
    {
        bool leads = visiting == s.First, behind = !leads && t.Head[visiting - 1] == visiting
            && (t.Form[visiting - 1] is "with" or "to" or "of" or "for" or "between" || t.Form[visiting - 1] is "by" && t.Xpos[above] is Xpos.VBN);
        int guest = t.Child(s, visiting, Deprel.obj);
        if (guest < 0 && leads && t.Child(s, above, Deprel.nsubj) is >= 0 and int subject && subject < above)
            guest = subject;
        if (!leads && !behind || guest < visiting + 2 || t.Upos[guest] is not Upos.PROPN
            || t.Child(s, guest, Deprel.nmod_desc) is var title && (title < visiting || title > guest))
            return;
        for (int i = visiting + 1; i < guest; i++)
        {
            if (t.Upos[i] is not (Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.PUNCT) && t.Form[i] is not ("of" or "'s") || t.Form[i] is ",")
                return;
        }
        if (leads && t.Child(s, above, Deprel.nsubj) is >= 0 and int own && own != guest)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == visiting && i != guest && i != visiting - 1)
                t.Head[i] = above;
        }
        if (guest > visiting && t.Head[guest] == visiting)
            (t.Head[guest], t.Deprel[guest]) = (above, leads ? Deprel.nsubj : t.Form[visiting - 1] is "by" ? Deprel.obl_agent
                : t.Upos[above] is Upos.VERB ? Deprel.obl : Deprel.nmod);
        (t.Head[visiting], t.Deprel[visiting]) = (guest, Deprel.amod);
        if (behind)
            (t.Head[visiting - 1], t.Deprel[visiting - 1], t.Upos[visiting - 1]) = (guest, Deprel.@case, Upos.ADP);
    }

    private static void LeadWithName(ParsedText t, SentenceRange s, int title)
    {
        int name = title + 1, end = name + 1;
        while (end < s.End && t.Upos[end] is Upos.PROPN && t.Name[end] is NameKind.Person)
            end++;
        // What governs them all; where the words of the title and the name govern each other alone, the first of them that has another governor.
        int above = Outside(t, title, title, end) ?? Outside(t, end - 1, title, end) ?? -2;
        if (above == -2)
            return;
        int top = Top(t, title, end);
        Deprel how = t.Deprel[top];
        for (int i = s.First; i < s.End; i++)
        {
            // "Prime Ministers": what stands before the title goes on with it.
            if (t.Head[i] < title || t.Head[i] >= end || i >= title && i < end
                || i < title && i >= title - 3 && t.Deprel[i] is Deprel.amod or Deprel.compound or Deprel.det or Deprel.nmod_poss)
                continue;
            t.Head[i] = name;
        }
        (t.Head[name], t.Deprel[name]) = (above, how);
        (t.Head[title], t.Deprel[title]) = (name, Deprel.nmod_desc);
        for (int i = name + 1; i < end; i++)
            (t.Head[i], t.Deprel[i]) = (name, Deprel.flat);
        // "of Britain and C D": no land is joined to a person.
        for (int i = end; i < s.End; i++)
        {
            if (t.Deprel[i] is Deprel.conj && (IsPerson(t, i) || IsOfLand(t, s, i)) && t.Head[i] is >= 0 and int land && land >= end && land < i
                && t.Head[land] == name && t.Deprel[land] is Deprel.nmod && t.Name[land] is not NameKind.Person)
                t.Head[i] = name;
        }
    }

    // "his counterparts, A B of Armenia and C D of Azerbaijan": two of the same build are two people.
    private static void JoinToPerson(ParsedText t, SentenceRange s, int person, int land)
    {
        if (t.Deprel[land] is Deprel.nmod && t.Name[land] is not NameKind.Person && t.Upos[land] is Upos.PROPN && t.Head[land] is >= 0 and int first
            && first < land && t.Upos[first] is Upos.PROPN && t.Name[first] is NameKind.Person && t.Name[person] is NameKind.Person
            && IsOfLand(t, s, person))
            t.Head[person] = first;
    }

    // "Bertie Ahern of Ireland".
    private static bool IsOfLand(ParsedText t, SentenceRange s, int word)
    {
        int end = word;
        while (end < s.End && t.Upos[end] is Upos.PROPN)
            end++;
        return end - word is 2 or 3 && end + 1 < s.End && t.Form[end] is "of" && t.Upos[end + 1] is Upos.PROPN;
    }

    // The word of a range whose governor stands outside it.
    private static int Top(ParsedText t, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (t.Head[i] < first || t.Head[i] >= end)
                return i;
        }
        return first;
    }

    // The first governor of a word outside a range; null where there is none but the word's own ring.
    private static int? Outside(ParsedText t, int word, int first, int end)
    {
        int at = t.Head[word];
        for (int level = 0; level < 6 && at >= first && at < end; level++)
            at = t.Head[at];
        return at >= first && at < end ? null : at;
    }
}
