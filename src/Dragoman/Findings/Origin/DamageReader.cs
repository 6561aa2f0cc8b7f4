using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Origin;

/// <summary>Weighs what machine translation and word-by-word rewriting leave behind: stray spaces and capitals, articles before names of states, one name in
/// several spellings, doubled stops, sentences without a verb.</summary>
/// <remarks>A logistic sum over signs per hundred words. Its weights were set by hand on the samples and held against 2,295 clean reports; see docs/decisions.md.</remarks>
internal static class DamageReader
{
    private const int MostEvidence = 12, FewestWords = 60;
    private const double Bias = -4.2;

    public static void Read(ParsedText t, EntityTable entities, ReportOrigin origin)
    {
        if (t.Count < FewestWords)
            return;
        double signs = 0;
        for (int i = 1; i < t.Count; i++)
            signs += At(t, entities, i, origin);
        foreach (Entity e in entities.Entities)
        {
            if (e.Repaired)
                signs += Sign(e.Mentions[0].Span, e.Repair ?? "a damaged name", 2.5, origin);
        }
        foreach (SentenceRange s in t.Sentences)
        {
            if (s.Count is >= 6 and <= 60 && !HasVerb(t, s) && t.Form[s.End - 1] is ".")
                signs += 0.6;
        }
        double rate = signs * 100 / Math.Max(t.Count, 150);
        origin.Translated = Math.Round(1 / (1 + Math.Exp(-(Bias + 4.5 * rate))), 3);
    }

    private static double At(ParsedText t, EntityTable entities, int i, ReportOrigin origin)
    {
        string form = t.Form[i], before = t.Form[i - 1];
        bool apart = t.Span[i].Start > t.Span[i - 1].End;
        // "30 -day", "US -backed": a hyphen that belongs to what stands before it.
        if (form is "-" && apart && i + 1 < t.Count && t.Span[i + 1].Start == t.Span[i].End && char.IsAsciiLetterOrDigit(before[^1]) && char.IsAsciiLetterLower(t.Form[i + 1][0]))
            return Sign(t.SpanOf(i - 1, i + 2), "a hyphen torn off", 1.5, origin);
        if (form is "." or "," && apart && char.IsLetterOrDigit(before[^1]) && t.Text[t.Span[i].Start - 1] is ' ')
            return Sign(t.SpanOf(i - 1, i + 1), "a space before a stop", 0.7, origin);
        if (form is "." && before is ".")
            return Sign(t.SpanOf(i - 1, i + 1), "two stops", 0.7, origin);
        // "looking To take", "deprived From most": a small word with a capital inside a sentence.
        if (t.Upos[i] is Upos.ADP or Upos.PART or Upos.SCONJ or Upos.CCONJ or Upos.PRON or Upos.DET && form.Length is > 1 and < 6 && char.IsUpper(form[0]) && !char.IsUpper(form[1])
            && char.IsAsciiLetterLower(before[^1]) && t.SentenceOf[i] == t.SentenceOf[i - 1] && t.Text.AsSpan(t.Span[i - 1].End, t.Span[i].Start - t.Span[i - 1].End) is " " && form is not "The" && t.Name[i] is NameKind.None && (i + 1 >= t.Count || !char.IsUpper(t.Form[i + 1][0])))
            return Sign(t.SpanOf(i - 1, i + 1), "a capital inside a sentence", 1.2, origin);
        // "the Russia said", "the Kyiv": an article that English does not put there.
        if (before is "the" or "The" && entities.AtHead(i) is >= 0 and int e && entities.Entities[e] is { Kind: EntityKind.Country } country && t.Upos[i] is Upos.PROPN && t.Deprel[i] is not (Deprel.compound or Deprel.amod or Deprel.nmod_poss)
            && t.Head[i - 1] == i && country.Code is not ("USA" or "GBR" or "PHL" or "NLD" or "BHS" or "GMB" or "MDV" or "COD" or "COG" or "CZE" or "ARE" or "SDN" or "CAF" or "DOM" or "KOR" or "PRK" or "UKR" or "MHL" or "SLB" or "COM" or "SYC") && form[^1] is not 's')
            return Sign(t.SpanOf(i - 1, i + 1), "an article before the name of a state", 1.5, origin);
        // "Mr. Putin It seems": a noun and a pronoun for one subject.
        if (t.Upos[i] is Upos.PRON && t.Upos[i - 1] is Upos.PROPN && form is "it" or "It" or "they" or "he" && t.Deprel[i] is Deprel.nsubj or Deprel.expl && t.Deprel[i - 1] is Deprel.nsubj or Deprel.flat && t.SentenceOf[i] == t.SentenceOf[i - 1] && t.Head[i] == HeadOfName(t, i - 1))
            return Sign(t.SpanOf(i - 1, i + 1), "a subject told twice", 1.5, origin);
        return 0;
    }

    private static int HeadOfName(ParsedText t, int word) => t.Deprel[word] is Deprel.flat && t.Head[word] >= 0 ? t.Head[t.Head[word]] : t.Head[word];

    private static bool HasVerb(ParsedText t, SentenceRange s)
    {
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Upos[i] is Upos.VERB or Upos.AUX)
                return true;
        }
        return false;
    }

    private static double Sign(TextSpan span, string note, double weight, ReportOrigin origin)
    {
        if (origin.Evidence.Count < MostEvidence)
            origin.Evidence.Add(new OriginEvidence(span, note));
        return weight;
    }
}
