namespace Dragoman.Reading;

/// <summary>Mends the class of words that their form or place tells: a file is a noun, and so is what a transcript has in brackets ("(Laughter.)");
/// capitals in brackets behind a name, or told again and again with an article, are a name; "over here" has no preposition.</summary>
internal static class CapitalRepair
{
    // Letters of short forms of names; times that one is told from which on it is one.
    private const int ShortestBrief = 3, LongestBrief = 6, FewestTold = 2;

    // What the room does in a transcript.
    private static readonly WordSet Noises = DataFiles.List("tokens/repair-words.txt", "transcript-noises");

    // Short forms of things.
    private static readonly WordSet Things = DataFiles.List("tokens/repair-words.txt", "common-capitals");

    private static readonly WordSet Endings = DataFiles.List("tokens/repair-words.txt", "file-endings");

    public static void Repair(ParsedText t)
    {
        Dictionary<string, int>? told = null;
        for (int i = 0; i < t.Count; i++)
        {
            string form = t.Form[i];
            if (t.Upos[i] is Upos.PROPN && (IsFile(form) || IsNoise(t, i)))
                (t.Upos[i], t.Xpos[i], t.Lemma[i], t.Name[i], t.NameBegins[i]) =
                    (Upos.NOUN, Xpos.NN, IsFile(form) ? form : form.ToLowerInvariant(), NameKind.None, false);
            else if (t.Upos[i] is Upos.NOUN && t.Xpos[i] is Xpos.NN && i > 0 && IsBrief(form))
            {
                if (IsBracketed(t, i) || IsTold(t, i) && Told(t, form, told ??= new(StringComparer.Ordinal)) >= FewestTold)
                    (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.PROPN, Xpos.NNP, form);
            }
            else if (t.Deprel[i] is Deprel.@case && i + 1 < t.Count && t.Head[i] == i + 1 && t.Form[i + 1] is "here" or "there"
                && form is "over" or "out" or "up" or "down" or "Over" or "Out" or "Up" or "Down")
                (t.Upos[i], t.Xpos[i], t.Deprel[i]) = (Upos.ADV, Xpos.RB, Deprel.advmod);
        }
    }

    /// <summary>Whether capitals are short for a thing and no name: "CEO", "GDP".</summary>
    public static bool IsThing(string form) => Things.Contains(form);

    // "stocks.pdf".
    private static bool IsFile(string form) =>
        form.Length > 4 && form.LastIndexOf('.') is > 0 and int dot && Endings.Contains(form[(dot + 1)..].ToLowerInvariant())
            && !form.Contains('/', StringComparison.Ordinal);

    // "(Laughter.)": alone between brackets.
    private static bool IsNoise(ParsedText t, int i) =>
        i > 0 && i + 1 < t.Count && t.Form[i - 1] is "(" or "[" && t.Form[i + 1] is ")" or "]" or "." && Noises.Contains(t.Form[i]);

    private static bool IsBrief(string form) =>
        form.Length is >= ShortestBrief and <= LongestBrief && LetterCase.IsCapitals(form) && !Things.Contains(form);

    // "the World Conservation Union (IUCN)".
    private static bool IsBracketed(ParsedText t, int i) =>
        i > 1 && i + 1 < t.Count && t.Form[i - 1] is "(" && t.Form[i + 1] is ")" && t.Upos[i - 2] is Upos.PROPN;

    // "the CPA did", "in the CPA", but not "the CPA account" nor "THE NEWS".
    private static bool IsTold(ParsedText t, int i) =>
        t.Form[i - 1] is "the" or "The" && t.Head[i - 1] == i && t.SentenceOf[i - 1] == t.SentenceOf[i]
            && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj or Deprel.obl or Deprel.obl_agent or Deprel.nmod or Deprel.nmod_poss;

    private static int Told(ParsedText t, string form, Dictionary<string, int> told)
    {
        if (told.TryGetValue(form, out int times))
            return times;
        for (int i = 1; i < t.Count; i++)
            times += t.Form[i] == form && IsTold(t, i) ? 1 : 0;
        return told[form] = times;
    }
}
