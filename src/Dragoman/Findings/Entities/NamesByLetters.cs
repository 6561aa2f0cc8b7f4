using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Makes whole what stands before capitals in brackets that are its first letters: "the Movement for National Renewal (MNR)", of which the
/// network took "Movement" and "National Renewal" for two.</summary>
internal static class NamesByLetters
{
    private const int FewestLetters = 3, MostLetters = 7, MostSmallWords = 2;

    public static void Join(ParsedText t, List<NameSpan> names)
    {
        for (int k = 0; k < names.Count; k++)
        {
            NameSpan n = names[k];
            if (n.Actor is not null && n.Kind is not EntityKind.Country || n.End + 2 >= t.Count || t.Form[n.End] is not "(" || t.Form[n.End + 2] is not ")"
                || !IsLetters(t.Form[n.End + 1]))
                continue;
            int first = Start(t, n.End, t.Form[n.End + 1]);
            if (first < 0)
                first = StartOfMost(t, n.End, t.Form[n.End + 1]);
            if (first < 0 || first >= n.First)
                continue;
            names[k] = new NameSpan(first, n.End, EntityKind.Organization, null, default);
            while (k > 0 && names[k - 1].First >= first)
                names.RemoveAt(--k);
            if (k > 0 && names[k - 1].End > first)
                EndBefore(t, names, ref k, first);
        }
    }

    /// <summary>Whether capitals in brackets stand behind a name of several words: "Rally for the Republic (RPR)" is no place.</summary>
    public static bool HasLetters(ParsedText t, NameSpan n) =>
        n.End - n.First > 1 && n.End + 2 < t.Count && t.Form[n.End] is "(" && t.Form[n.End + 2] is ")" && IsLetters(t.Form[n.End + 1]);

    // What began before the whole keeps what is its own: "the Pacific Chapter" of the Association.
    private static void EndBefore(ParsedText t, List<NameSpan> names, ref int k, int end)
    {
        NameSpan before = names[k - 1];
        while (end > before.First && !char.IsUpper(t.Form[end - 1][0]))
            end--;
        if (end > before.First)
            names[k - 1] = before with { End = end };
        else
            names.RemoveAt(--k);
    }

    // Letters that stand for words of another language, or for more than first letters, in another order: "the Rally for Social Democracy (RSPD)", "the
    // UN Environment Program (UNEP)". The nearest word from which on all first letters are among them, all but two of them found; −1 for none.
    private static int StartOfMost(ParsedText t, int end, string letters)
    {
        int sentence = t.Sentences[t.SentenceOf[end]].First, small = 0, words = 0, found = 0;
        Span<bool> used = stackalloc bool[letters.Length];
        for (int i = end - 1; i >= sentence; i--)
        {
            string form = t.Form[i];
            if (form is "-" or "'s" or "’s" or "'")
                continue;
            if (!char.IsUpper(form[0]))
            {
                if (form is not ("of" or "for" or "and" or "the" or "in" or "on" or "to" or "&") || ++small > MostSmallWords)
                    return -1;
                continue;
            }
            small = 0;
            bool whole = form.Length <= 3 && LetterCase.IsCapitals(form);
            foreach (char c in whole ? form : form[..1])
            {
                int at = 0;
                while (at < letters.Length && (used[at] || letters[at] != c))
                    at++;
                if (at == letters.Length)
                    return -1;
                used[at] = true;
                found++;
            }
            words++;
            if (words > 1 && form[0] == letters[0] && found >= letters.Length - 2)
                return i;
        }
        return -1;
    }

    private static bool IsLetters(string form) => form.Length is >= FewestLetters and <= MostLetters && LetterCase.IsCapitals(form);

    // The word from which the words up to the bracket have these first letters, small words between them left out; −1 for none.
    private static int Start(ParsedText t, int end, string letters)
    {
        int sentence = t.Sentences[t.SentenceOf[end]].First, letter = letters.Length - 1, small = 0;
        for (int i = end - 1; i >= sentence; i--)
        {
            string form = t.Form[i];
            if (form is "-" or "'s" or "’s" or "'")
                continue;
            if (char.IsUpper(form[0]) && char.ToUpperInvariant(form[0]) == letters[letter])
            {
                small = 0;
                if (--letter < 0)
                    return i;
            }
            else if (form is not ("of" or "for" or "and" or "the" or "in" or "on" or "to" or "&") || ++small > MostSmallWords)
                return -1;
        }
        return -1;
    }
}
