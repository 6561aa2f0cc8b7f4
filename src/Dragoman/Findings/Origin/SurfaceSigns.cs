using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>Signs of damage on the surface of the text: spaces, stops, capitals, quotation marks.</summary>
internal static class SurfaceSigns
{
    public static void Read(ParsedText t, DamageCounts counts)
    {
        for (int i = 1; i < t.Count; i++)
        {
            if (t.Upos[i] is Upos.PUNCT)
                Mark(t, i, counts);
            else if (char.IsUpper(t.Form[i][0]))
                Capital(t, i, counts);
            else
                Small(t, i, counts);
        }
    }

    private static void Mark(ParsedText t, int i, DamageCounts counts)
    {
        string form = t.Form[i], before = t.Form[i - 1];
        bool apart = t.Span[i].Start > t.Span[i - 1].End;
        // "30 -day", "US -backed": a hyphen that belongs to what stands before it.
        if (form is "-" && apart && i + 1 < t.Count && t.Span[i + 1].Start == t.Span[i].End && char.IsAsciiLetterOrDigit(before[^1])
            && char.IsAsciiLetterLower(t.Form[i + 1][0]))
            counts.Found(DamageSign.TornHyphen, t.SpanOf(i - 1, i + 2), "a hyphen torn off");
        else if (form is "." or "," or ";" && apart && char.IsLetterOrDigit(before[^1]) && t.Text[t.Span[i].Start - 1] is ' ')
            counts.Found(DamageSign.SpaceBeforeStop, t.SpanOf(i - 1, i + 1), "a space before a stop");
        else if (form is "." or "," && before is "." or "," && (form is "." || before is ".") && (apart || before is ",")
            && t.Text[t.Span[i].Start - 1] is ' ' or '.' or ',')
            counts.Found(DamageSign.DoubledStop, t.SpanOf(i - 1, i + 1), "two stops");
        else if (form is "”" && apart && t.Text[t.Span[i].Start - 1] is ' ' && before is "." or ",")
            counts.Found(DamageSign.QuoteFault, t.SpanOf(i - 1, i + 1), "a quotation mark torn off");
    }

    // "looking To take", "deprived From most": a small word with a capital inside a sentence.
    private static void Capital(ParsedText t, int i, DamageCounts counts)
    {
        string form = t.Form[i], before = t.Form[i - 1];
        if (form.Length is > 1 and < 8 && !char.IsUpper(form[1]) && SurpriseSymbols.IsClosed(t.Upos[i]) && char.IsAsciiLetterLower(before[^1])
            && char.IsAsciiLetterLower(before[0])
            && t.SentenceOf[i] == t.SentenceOf[i - 1] && IsOneSpace(t, i) && form is not "The" && t.Name[i] is NameKind.None
                && (i + 1 >= t.Count || char.IsAsciiLetterLower(t.Form[i + 1][0])))
            counts.Found(DamageSign.InsideCapital, t.SpanOf(i - 1, i + 1), "a capital inside a sentence");
    }

    private static void Small(ParsedText t, int i, DamageCounts counts)
    {
        string form = t.Form[i], before = t.Form[i - 1];
        // ". and there is": a sentence goes on, or begins, with a small letter.
        if (before is "." or "!" or "?" && char.IsAsciiLetterLower(form[0]) && form.Length > 1 && IsOneSpace(t, i)
            && (i < 2 || t.Form[i - 2].Length > 2 && char.IsAsciiLetterLower(t.Form[i - 2][^1])))
            counts.Found(DamageSign.SmallBeginning, t.SpanOf(i - 1, i + 1), "a small letter behind a stop");
        if (form.Length > 1 && char.IsAsciiLetterLower(form[0]) && form == before
            && form is not ("that" or "had" or "very" or "bye" or "no" or "so" or "is" or "ha" or "really" or "her") && IsOneSpace(t, i))
            counts.Found(DamageSign.WordTwice, t.SpanOf(i - 1, i + 1), "a word twice");
    }

    private static bool IsOneSpace(ParsedText t, int i) => t.Span[i].Start == t.Span[i - 1].End + 1 && t.Text[t.Span[i - 1].End] is ' ';
}
