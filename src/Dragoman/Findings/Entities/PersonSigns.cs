using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>What the words round a name say of its being a person's, whatever town or body is called so.</summary>
internal static class PersonSigns
{
    private static readonly WordSet Kin = DataFiles.List("names/sign-words.txt", "kin");

    // What a letter closes with, and how many words that has with its stop.
    private static readonly WordSet Closings = DataFiles.List("names/sign-words.txt", "closings");
    private const int LongestClosing = 6;

    public static bool IsPerson(ParsedText t, NameSpan n)
    {
        if (n.End - n.First == 1 && (IsOfKin(t, n.First) || HasAdministration(t, n)))
            return true;
        if (n.End - n.First == 1 && n.Kind is EntityKind.Place or EntityKind.Other && IsMet(t, n.First))
            return true;
        if (n.Kind is EntityKind.Place or EntityKind.Other && IsLikePeople(t, n)
            || n.Kind is EntityKind.Place or EntityKind.Other && n.End - n.First == 1 && IsSpeltAsPerson(t.Form[n.First])
                && !GazetteerWords.IsPlace(t.Form[n.First]) && !PlaceSigns.IsLocated(t, n.First)
                && !(n.End < t.Count && t.Form[n.End] is "Airport" or "airport" or "County"))
            return true;
        return n.Kind is not EntityKind.Organization && n.End - n.First < 3 && (IsAddressed(t, n) || IsCited(t, n) || IsSelf(t, n) || IsSigned(t, n));
    }

    // "for O'Brien", "Cécile said": a surname that is spelt as no other word, a given name with its accents.
    private static bool IsSpeltAsPerson(string form) =>
        form.Length > 4 && form[0] is 'O' && form[1] is '\'' or '’' && char.IsUpper(form[2]) && char.IsLower(form[^1])
            || !System.Text.Ascii.IsValid(form) && Names.GivenNameList.Has(form);

    // "people like Okonjo", "leaders like Okonjo".
    private static bool IsLikePeople(ParsedText t, NameSpan n) =>
        n.First > 1 && t.Form[n.First - 1] is "like" && t.SentenceOf[n.First - 2] == t.SentenceOf[n.First] && t.Xpos[n.First - 2] is Xpos.NNS
            && (t.Form[n.First - 2] is "people" or "guys" or "men" or "women" || RoleNouns.Shared.IsPerson(t.Lemma[n.First - 2]))
            && t.Xpos[n.End - 1] is Xpos.NNP && char.IsLower(t.Form[n.First][^1]);

    // "had met Vang in Beijing", "talked with Lavrof by phone": a word that no list has for a place.
    private static bool IsMet(ParsedText t, int name)
    {
        if (t.Form[name].Length < 3 || !char.IsUpper(t.Form[name][0]) || !char.IsLower(t.Form[name][^1]) || t.Xpos[name] is not Xpos.NNP
            || t.Head[name] is not (>= 0 and int verb) || t.Upos[verb] is not Upos.VERB || name > 0 && t.Form[name - 1] is "the"
            || GazetteerWords.IsPlace(t.Form[name]) || NameKinds.IsBody(t.Form[name]) || NameKinds.IsCompany(t.Form[name]))
            return false;
        return t.Deprel[name] is Deprel.obj && name > verb && t.Lemma[verb] is "meet" or "phone" or "telephone"
            || t.Deprel[name] is Deprel.obl && t.Tree.Case(name) is "to" && t.Lemma[verb] is "speak" or "talk" or "thank"
                && t.Form[name - 1] is "to" or "both"
            || t.Deprel[name] is Deprel.obl && t.Tree.Case(name) is "with" && t.Lemma[verb] is "talk" or "speak" or "meet" or "confer" or "converse";
    }

    // "the Bush administration": a state or a town is in the lists.
    private static bool HasAdministration(ParsedText t, NameSpan n)
    {
        string name = t.Form[n.First];
        return char.IsLower(name[^1]) && n.End < t.Count && t.Form[n.End] is "administration" or "presidency" or "campaign" or "family" or "doctrine"
            && t.Head[n.First] == n.End
            && t.Deprel[n.First] is Deprel.compound && !GazetteerWords.IsPlace(name) && !NameKinds.IsBody(name) && !NameKinds.IsCompany(name);
    }

    // "his wife Jan", "my friend Paris".
    private static bool IsOfKin(ParsedText t, int name) =>
        name > 0 && t.Upos[name - 1] is Upos.NOUN && t.SentenceOf[name - 1] == t.SentenceOf[name] && Kin.Contains(t.Form[name - 1])
            && (t.Head[name] == name - 1 || t.Head[name - 1] == name);

    // "Dear Hannah", "Thanks, Rudwell", "Darin, welcome".
    private static bool IsAddressed(ParsedText t, NameSpan n)
    {
        if (t.Deprel[NameFinder.HeadOf(t, n.First, n.End)] is Deprel.vocative && char.IsLower(t.Form[n.First][^1]))
            return true;
        int before = n.First - 1;
        if (before > 0 && t.Form[before] is ",")
            before--;
        return before >= 0 && t.Sentences[t.SentenceOf[n.First]].First >= before
            && t.Form[before] is "Dear" or "Hi" or "Hey" or "Hello" or "Thanks" or "Regards" or "Sincerely" or "Cheers" or "Best" && n.End < t.Count
            && t.Form[n.End] is "," or "." or ":" or "!";
    }

    // "Thank you.", a blank line, "Vadi Okonjo": who signs a letter.
    private static bool IsSigned(ParsedText t, NameSpan n)
    {
        int sentence = t.SentenceOf[n.First];
        if (sentence == 0 || n.First != t.Sentences[sentence].First || n.First == 0 || !char.IsUpper(t.Form[n.First][0])
            || t.Text.AsSpan(t.Span[n.First - 1].End, t.Span[n.First].Start - t.Span[n.First - 1].End).Count('\n') < 2)
            return false;
        SentenceRange before = t.Sentences[sentence - 1];
        return before.Count < LongestClosing && Closings.Contains(t.Form[before.First]);
    }

    // "(Williams, 2010)", "Biggs et al.".
    private static bool IsCited(ParsedText t, NameSpan n)
    {
        if (n.End + 2 >= t.Count || n.First == 0)
            return false;
        if (t.Form[n.End] is "et" && t.Form[n.End + 1] is "al." or "al")
            return true;
        string year = t.Form[n.End + 1];
        return t.Form[n.First - 1] is "(" or ";" && t.Form[n.End] is "," && year.Length == 4 && year[0] is '1' or '2' && year.All(char.IsAsciiDigit)
            && t.Form[n.End + 2] is ")" or ";" or ",";
    }

    // "I'm Sahar", "my name is Katie".
    private static bool IsSelf(ParsedText t, NameSpan n)
    {
        int head = NameFinder.HeadOf(t, n.First, n.End), be = n.First - 1;
        return be > 0 && t.Xpos[head] is Xpos.NNP && t.Lemma[be] is "be" && t.Head[be] == head && t.SentenceOf[be - 1] == t.SentenceOf[head]
            && t.Head[be - 1] == head
            && (t.Form[be - 1] is "I" || t.Lemma[be - 1] is "name"
                || n.Kind is EntityKind.Other && char.IsLower(t.Form[head][^1])
                    && t.Form[be - 1] is "This" or "this" or "That" or "that" or "He" or "he" or "She" or "she" && !NameKinds.IsThing(t.Form[head])
                    && !NameKinds.IsCompany(t.Form[head]) && !GazetteerWords.IsPlace(t.Form[head]) && t.Upos[n.First] is Upos.PROPN);
    }
}
