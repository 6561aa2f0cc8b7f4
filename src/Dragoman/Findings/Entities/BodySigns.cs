using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>What a name's form and the words before it say of its being a company's or a body's.</summary>
internal static class BodySigns
{
    private static readonly WordSet Companies = DataFiles.List("names/sign-words.txt", "companies");

    private static readonly WordSet CenterKinds = DataFiles.List("names/sign-words.txt", "center-kinds");

    public static bool IsBody(ParsedText t, NameSpan n) =>
        IsBehindCompany(t, n) || IsCenter(t, n)
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
        return t.Form[before] is "like" && Companies.Contains(t.Lemma[before - 1]) && t.Xpos[before - 1] is Xpos.NNS;
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
