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
            if (n.Actor is not null || n.End + 2 >= t.Count || t.Form[n.End] is not "(" || t.Form[n.End + 2] is not ")"
                || !IsLetters(t.Form[n.End + 1]))
                continue;
            int first = Start(t, n.End, t.Form[n.End + 1]);
            if (first < 0 || first >= n.First)
                continue;
            names[k] = n with { First = first, Kind = EntityKind.Organization };
            while (k > 0 && names[k - 1].First >= first)
                names.RemoveAt(--k);
            if (k > 0 && names[k - 1].End > first)
                EndBefore(t, names, ref k, first);
        }
    }

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

    private static bool IsLetters(string form) => form.Length is >= FewestLetters and <= MostLetters && form.All(char.IsAsciiLetterUpper);

    // The word from which the words up to the bracket have these first letters, small words between them left out; −1 for none.
    private static int Start(ParsedText t, int end, string letters)
    {
        int sentence = t.Sentences[t.SentenceOf[end]].First, letter = letters.Length - 1, small = 0;
        for (int i = end - 1; i >= sentence; i--)
        {
            string form = t.Form[i];
            if (form is "-")
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
