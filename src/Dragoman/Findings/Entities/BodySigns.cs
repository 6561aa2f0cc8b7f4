using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>What a name's form and the words before it say of its being a company's or a body's.</summary>
internal static class BodySigns
{
    private static readonly WordSet Companies = DataFiles.List("names/sign-words.txt", "companies");

    private static readonly WordSet CenterKinds = DataFiles.List("names/sign-words.txt", "center-kinds");

    public static bool IsBody(ParsedText t, NameSpan n) =>
        IsBehindCompany(t, n) || IsBehindMovement(t, n) || IsCenter(t, n) || IsAcquired(t, n)
            || n.End - n.First == 1
                && (IsTheBody(t, n)
                    || n.Kind is EntityKind.Place or EntityKind.Person && HasInnerCapital(t.Form[n.First])
                        && !GazetteerWords.IsPlace(t.Form[n.First]));

    // "the oil company Keyhole", "companies like Keyhole".
    private static bool IsBehindCompany(ParsedText t, NameSpan n)
    {
        int before = n.First - 1;
        if (before < 1 || t.SentenceOf[before] != t.SentenceOf[n.First])
            return false;
        if (Companies.Contains(t.Lemma[before]) && t.Upos[before] is Upos.NOUN && IsNameOf(t, before, NameFinder.HeadOf(t, n.First, n.End)))
            return !GivenNameList.Has(t.Form[n.First]);
        if (t.Form[before] is "like")
            return IsLikeCompanies(t, before);
        // "companies like Keyhole, Marsk and Ostara".
        int head = NameFinder.HeadOf(t, n.First, n.End), first = t.Head[head];
        if (t.Deprel[head] is not Deprel.conj || first < 2 || first > n.First || GivenNameList.Has(t.Form[n.First]))
            return false;
        while (first > 2 && t.Form[first] is not "like" && t.Upos[first] is Upos.PROPN)
            first--;
        return IsLikeCompanies(t, first);
    }

    // "The movement Hezbola refused": what the definite kind of a body stands before, and no given name.
    private static bool IsBehindMovement(ParsedText t, NameSpan n)
    {
        int before = n.First - 1;
        return before > 0 && t.Lemma[before] is "movement" or "party" or "militia" or "faction" && t.Xpos[before] is Xpos.NN
            && IsDefinite(t, before) && t.SentenceOf[before] == t.SentenceOf[n.First]
            && IsNameOf(t, before, NameFinder.HeadOf(t, n.First, n.End)) && !GivenNameList.Has(t.Form[n.First]);
    }

    // "the party", "the Shiite movement".
    private static bool IsDefinite(ParsedText t, int noun)
    {
        int first = noun - 1;
        if (first > 0 && t.Upos[first] is Upos.ADJ)
            first--;
        return t.Form[first] is "the" or "The";
    }

    private static bool IsLikeCompanies(ParsedText t, int like) =>
        like > 0 && t.Form[like] is "like" && Companies.Contains(t.Lemma[like - 1]) && t.Xpos[like - 1] is Xpos.NNS;

    // "They acquired Keyhole, Marsk and Ostara": what is no town and has no given name, and is bought whole.
    private static bool IsAcquired(ParsedText t, NameSpan n)
    {
        int head = NameFinder.HeadOf(t, n.First, n.End);
        if (t.Deprel[head] is Deprel.conj && t.Head[head] is >= 0 and int first && first < head)
            head = first;
        return t.Deprel[head] is Deprel.obj or Deprel.nsubj_pass && t.Head[head] is >= 0 and int verb && t.Lemma[verb] is "acquire"
            && t.Upos[n.End - 1] is Upos.PROPN && t.Form[n.End - 1].Length > 2 && !NameCuts.IsCompanyForm(t.Form[n.First])
            && t.Form[n.First] is not "Limited" && !GivenNameList.Has(t.Form[n.First])
            && !GazetteerWords.IsPlace(t.SpanOf(n.First, n.End).WordsIn(t.Text));
    }

    // The tree has the two as one phrase, or both as what the verb is said of.
    private static bool IsNameOf(ParsedText t, int company, int name) =>
        t.Head[company] == name || t.Head[name] == company || t.Head[company] == t.Head[name] && t.Deprel[company] == t.Deprel[name];

    // "Fair Housing Action Center", "Center for Policy Research".
    private static bool IsCenter(ParsedText t, NameSpan n) =>
        n.End - n.First > 2
            && (t.Form[n.End - 1] is "Center" or "Centre" && CenterKinds.Contains(t.Form[n.End - 2])
                || t.Form[n.First] is "Center" or "Centre" && t.Form[n.First + 1] is "for");

    // "the Coalition decided".
    private static bool IsTheBody(ParsedText t, NameSpan n) =>
        n.Kind is EntityKind.Other && n.First > 0 && t.Lemma[n.First - 1] is "the" && t.Xpos[n.First] is Xpos.NNP
            && NameKinds.IsBody(t.Form[n.First]);

    /// <summary>"WashPost", "NiMo"; not "McDonald", "DeLay", "LaRouche".</summary>
    public static bool HasInnerCapital(string form)
    {
        if (form.Length < 4 || !char.IsUpper(form[0]) || form.StartsWith("Mc", StringComparison.Ordinal)
            || form.StartsWith("Mac", StringComparison.Ordinal))
            return false;
        int inner = form.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
        return inner > 2 && char.IsLower(form[inner - 1])
            || inner == 2
                && form[..2] is not ("De" or "La" or "Le" or "Di" or "Du" or "Da" or "Fi" or "O'" or "Al" or "El" or "Mc" or "Lo" or "Ci" or "Su")
                && char.IsLower(form[1]);
    }
}
