using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Times;

/// <summary>Which time tells the day of an event or a statement: the one that hangs from its word, or from the verb that the word goes
/// with.</summary>
/// <remarks>"The council, which imposed sanctions in 2006, met on Wednesday": the nearest time is another verb's. Where no time hangs from the word,
/// nothing is guessed.</remarks>
internal static class TimeAttachment
{
    private const int Reach = 10;

    /// <summary>Index into <paramref name="times"/> of the date or time of day of <paramref name="word"/>; −1 for none.</summary>
    /// <param name="outside">Whether a time may not be taken, as those within what was said.</param>
    public static int Of(ParsedText t, List<Timex3> times, int word, Func<TextSpan, bool>? outside = null)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[word]];
        if (BeforeWhen(t, times, s, word) is >= 0 and int named && outside?.Invoke(times[named].Span) is not true)
            return named;
        int start = t.Span[s.First].Start, end = t.Span[s.End - 1].End;
        int best = -1, distance = int.MaxValue, first = s.First;
        for (int k = Timex3.FirstFrom(times, start); k < times.Count && times[k].Span.End <= end; k++)
        {
            while (first < s.End - 1 && t.Span[first].End <= times[k].Span.Start)
                first++;
            if (times[k].Type is not (TimexType.DATE or TimexType.TIME) || times[k].Value.EndsWith("_REF", StringComparison.Ordinal)
                || outside?.Invoke(times[k].Span) is true)
                continue;
            int head = HeadWord(t, first, times[k].Span.End);
            // What the word has of its own comes before what it shares.
            int apart = Math.Abs(head - word) + (Climb(t, head, word) == word ? 0 : s.Count);
            if (apart < distance && Tells(t, head, word))
                (best, distance) = (k, apart);
        }
        return best;
    }

    // "has held it since 1974, when the army invaded": the time that "when" takes up; −1 for none.
    private static int BeforeWhen(ParsedText t, List<Timex3> times, SentenceRange s, int word)
    {
        for (int k = t.Tree.FirstChild(word); k >= 0 && k < word; k = t.Tree.NextSibling(k))
        {
            if (t.Form[k] is not "when" || k < s.First + 2)
                continue;
            int last = t.Form[k - 1] is "," ? k - 2 : k - 1;
            for (int i = Timex3.FirstFrom(times, t.Span[s.First].Start); i < times.Count && times[i].Span.Start < t.Span[k].Start; i++)
            {
                if (times[i].Span.End == t.Span[last].End && times[i].Type is TimexType.DATE or TimexType.TIME
                    && !times[i].Value.EndsWith("_REF", StringComparison.Ordinal))
                    return i;
            }
            return -1;
        }
        return -1;
    }

    /// <summary>Whether the TIMEX3 <paramref name="value"/> begins behind the day of publication (ISO 8601, null where it is not known).</summary>
    public static bool IsAfter(string value, string? published)
    {
        if (published is not { Length: >= 10 })
            return false;
        // What is not a month or a day ("2006-W49", "2006-Q4") is compared by its year.
        int length = value.Length >= 10 && char.IsAsciiDigit(value[5]) && char.IsAsciiDigit(value[9]) ? 10
            : value.Length == 7 && char.IsAsciiDigit(value[5]) ? 7 : 4;
        return value.Length >= 4 && char.IsAsciiDigit(value[0]) && char.IsAsciiDigit(value[3])
            && string.CompareOrdinal(value, 0, published, 0, length) > 0;
    }

    // The word of the expression that the rest of the sentence holds on to.
    private static int HeadWord(ParsedText t, int first, int end)
    {
        for (int i = first; i < t.Count && t.Span[i].Start < end; i++)
        {
            if (t.Head[i] < first || t.Span[t.Head[i]].Start >= end)
                return i;
        }
        return first;
    }

    private static bool Tells(ParsedText t, int time, int word)
    {
        // "the 2014 annexation": tells which, and when only the annexation itself was.
        if (t.Head[time] > time && t.Deprel[time] is Deprel.compound or Deprel.amod or Deprel.nummod or Deprel.nmod_poss && t.Head[time] != word)
            return false;
        if (IsBorder(t, time))
            return false;
        int verb = Climb(t, time, word);
        if (verb == word)
            return true;
        // "the call, scheduled to be held on Tuesday", "talks that began on Monday"
        int clause = verb;
        while (clause >= 0 && t.Deprel[clause] is Deprel.xcomp && t.Head[clause] >= 0)
            clause = t.Head[clause];
        if (clause >= 0 && t.Head[clause] == word && t.Deprel[clause] is Deprel.acl or Deprel.acl_relcl)
            return t.Upos[word] is not Upos.VERB;
        for (int at = word, steps = 0; steps < Reach; steps++)
        {
            int up = t.Head[at];
            if (up < 0)
                return verb < 0;
            // "opened fire on Monday, killing three", "managed on Monday to leave", "met on Thursday and said".
            bool shares = t.Upos[at] is not Upos.VERB && t.Deprel[at] is not (Deprel.acl_relcl or Deprel.ccomp or Deprel.advcl)
                || t.Deprel[at] is Deprel.xcomp && time < at && !ClauseDirection.IntendsAhead(t, up)
                    || t.Deprel[at] is Deprel.advcl && t.Xpos[at] is Xpos.VBG || t.Deprel[at] is Deprel.conj && time < at && Subject(t, at) < 0;
            if (!shares)
                return false;
            if (up == verb)
                return true;
            at = up;
        }
        return false;
    }

    // "since 2014", "until Friday": where something begins or ends, not when it is.
    private static bool IsBorder(ParsedText t, int time)
    {
        for (int i = Math.Max(0, time - 5); i < time; i++)
        {
            if (t.Head[i] == time && t.Deprel[i] is Deprel.@case or Deprel.mark && t.Lemma[i] is "since" or "until" or "till" or "before" or "after")
                return true;
        }
        return false;
    }

    // The word itself, else the nearest verb above a time; −1 where there is none. In "said last week he would go" the time is that of "said",
    // wherever the tree hangs it.
    private static int Climb(ParsedText t, int time, int word)
    {
        int at = t.Head[time];
        for (int steps = 0; steps < Reach && at >= 0; steps++, at = t.Head[at])
        {
            if (at == word || t.Upos[at] is Upos.VERB)
                return t.Deprel[at] is Deprel.ccomp && t.Head[at] >= 0 && t.Head[at] < time && time < Subject(t, at) ? t.Head[at] : at;
        }
        return -1;
    }

    private static int Subject(ParsedText t, int verb)
    {
        for (int i = Math.Max(0, verb - 8); i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                return i;
        }
        return -1;
    }
}
