namespace Dragoman.Reading;

/// <summary>Makes the name the head where ministries put an honour or a long office before it: "His Excellency Dr. A B denied", "a call from His Majesty
/// King C", "Member of the Political Bureau of the Committee and Foreign Minister D had a call with E".</summary>
internal static class HonorificRepair
{
    private static readonly WordSet Honours = DataFiles.List("tokens/repair-words.txt", "honours");

    // Ranks without their stop, as British papers write them: the tree may take "Gen" for a first name.
    private static readonly WordSet Briefs = DataFiles.List("tokens/repair-words.txt", "brief-ranks");

    // Words between an honour and the name: "His Excellency the President, Dr. A".
    private const int FarthestName = 5;

    public static void Repair(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i + 1 < s.End; i++)
            {
                if (Honours.Contains(t.Form[i]) && i > s.First && t.Form[i - 1].ToLowerInvariant() is "his" or "her" or "their" or "your" or "royal" or "serene")
                    LeadWithName(t, s, i);
                else if (t.Upos[i] is Upos.PROPN && Briefs.Contains(t.Form[i]) && t.Head[i + 1] == i && t.Deprel[i + 1] is Deprel.flat
                    && t.Name[i + 1] is NameKind.Person)
                    LeadWithName(t, s, i);
                else if (t.Form[i] is "Member" or "member" && t.Form[i + 1] is "of" && t.Deprel[i] is Deprel.nsubj)
                    LeadWithMember(t, s, i);
            }
        }
    }

    private static void LeadWithName(ParsedText t, SentenceRange s, int honour)
    {
        int name = honour + 1;
        while (name < Math.Min(s.End, honour + FarthestName) && t.Deprel[name] is Deprel.nmod_desc or Deprel.det && t.Head[name] > name)
            name++;
        if (name >= s.End || t.Upos[name] is not Upos.PROPN || t.Name[name] is not NameKind.Person || !char.IsUpper(t.Form[name][0]))
        {
            return;
        }
        if (t.Name[honour] is NameKind.Person && (t.Head[name] == honour || t.Head[name] == t.Head[honour]))
            t.NameBegins[name] = true;
        t.Name[honour] = NameKind.None;
        t.NameBegins[honour] = false;
        if (t.Head[honour] == name)
        {
            t.Deprel[honour] = Deprel.nmod_desc;
            for (int i = s.First; i < honour; i++)
            {
                if (t.Head[i] == honour && t.Deprel[i] is Deprel.@case or Deprel.cc or Deprel.punct)
                    t.Head[i] = name;
            }
            return;
        }
        int above = t.Head[honour];
        if (t.Head[name] != honour && t.Head[name] != above)
            return;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Head[i] == honour && i != name && (i > honour || t.Deprel[i] is Deprel.@case or Deprel.cc or Deprel.punct))
                t.Head[i] = name;
        }
        (t.Head[name], t.Deprel[name]) = (above, t.Deprel[honour]);
        (t.Head[honour], t.Deprel[honour]) = (name, Deprel.nmod_desc);
    }

    // "Member of the Bureau and Foreign Minister D": one person, who is named last.
    private static void LeadWithMember(ParsedText t, SentenceRange s, int member)
    {
        int verb = t.Head[member], name = -1;
        for (int i = member + 2; i < verb; i++)
        {
            if (t.Deprel[i] is Deprel.conj && t.Upos[i] is Upos.PROPN && t.Name[i] is NameKind.Person && t.Deprel[i - 1] is Deprel.nmod_desc
                && t.Head[i - 1] == i)
                name = i;
        }
        if (name < 0 || t.Child(s, verb, Deprel.cop) >= 0)
            return;
        for (int i = name + 1; i < verb; i++)
        {
            if (t.Deprel[i] is not (Deprel.flat or Deprel.punct or Deprel.aux or Deprel.advmod))
                return;
        }
        (t.Head[name], t.Deprel[name]) = (verb, Deprel.nsubj);
        (t.Head[member], t.Deprel[member]) = (name, Deprel.nmod_desc);
        for (int i = member + 1; i < name; i++)
        {
            if (t.Form[i] is "and" && t.Deprel[i] is Deprel.cc)
                t.Head[i] = name;
        }
    }
}
