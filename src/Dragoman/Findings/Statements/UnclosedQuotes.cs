using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Finds where a quotation ends that was opened and never closed, as damaged copies have them: it would take in all that follows in its
/// paragraph, other people's words among it.</summary>
/// <remarks>Quotations that the next paragraph goes on with are whole: print closes only the last.</remarks>
internal static class UnclosedQuotes
{
    private const int FewestWords = 3, LongestTail = 14, LongestSource = 12;

    public static List<Quote> End(List<Quote> quotes, ParsedText parsed)
    {
        for (int q = 0; q < quotes.Count; q++)
        {
            if (quotes[q] is { Opened: true, Closed: false } open && !(q + 1 < quotes.Count && quotes[q + 1].Continues)
                && EndOf(open.Words, parsed) is var end && end < open.Words.End)
                quotes[q] = open with { Words = new WordRange(open.Words.First, end) };
        }
        return quotes;
    }

    private static int EndOf(WordRange words, ParsedText t)
    {
        int first = t.SentenceOf[words.First], last = t.SentenceOf[words.End - 1];
        // "drew attention to “attacks on the plant, which may have consequences. Kyiv denied it": a few words in a clause of the reporter's end with
        // his sentence.
        if (t.Sentences[first].First < words.First && words.First + 1 < words.End && char.IsLower(t.Form[words.First + 1][0]))
            return Math.Min(words.End, t.Sentences[first].End);
        for (int s = first; s <= last; s++)
        {
            SentenceRange sentence = t.Sentences[s];
            if (s > first && TellsOfAnother(sentence, t))
                return sentence.First;
            if (Attribution(new WordRange(Math.Max(sentence.First, words.First), Math.Min(sentence.End, words.End)), t) is >= 0 and int comma)
                return comma;
        }
        return words.End;
    }

    // "Mr. Smith said that …", "Kyiv denied the bombing": not said by one who says "we".
    private static bool TellsOfAnother(SentenceRange s, ParsedText t)
    {
        int verb = -1;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Form[i] is "I" or "we" or "We" or "us" or "our" or "Our" or "my" or "My" or "me")
                return false;
            if (t.Head[i] < 0 && t.Upos[i] is Upos.VERB && t.Xpos[i] is Xpos.VBD or Xpos.VBZ
                && (TreeRepair.IsSaying(t.Lemma[i]) || t.Lemma[i] is "reject" or "add" or "describe" or "call"))
                verb = i;
        }
        if (verb < 0)
            return false;
        int subject = t.Tree.Child(verb, Deprel.nsubj);
        return subject >= 0
            && (t.Upos[subject] is Upos.PROPN || t.Upos[verb - 1] is Upos.PROPN || t.Form[subject] is "He" or "She" && t.Xpos[verb] is Xpos.VBD);
    }

    // "… we will not accept it, Minister A B told a press conference on Tuesday.", "…, said A B.": the comma before who speaks; −1 for none.
    private static int Attribution(WordRange words, ParsedText t)
    {
        for (int comma = words.First + FewestWords; comma + 2 < words.End; comma++)
        {
            if (t.Form[comma] is not ",")
                continue;
            int verb = comma + 1;
            bool named = false;
            while (verb < words.End && verb - comma < LongestSource
                && t.Upos[verb] is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET or Upos.PART or Upos.ADP
                || verb == comma + 1 && t.Form[verb] is "he" or "she")
            {
                named |= t.Name[verb] is NameKind.Person || t.Upos[verb] is Upos.PRON
                    || t.Upos[verb] is Upos.PROPN && t.Name[verb] is not (NameKind.Place or NameKind.Organization);
                verb++;
            }
            if (verb >= words.End || t.Upos[verb] is not Upos.VERB || t.Xpos[verb] is not Xpos.VBD
                || !(TreeRepair.IsSaying(t.Lemma[verb]) && t.Lemma[verb] is not ("hope" or "want" or "believe" or "agree")))
                continue;
            bool turned = verb == comma + 1;
            if (!turned && t.Upos[comma + 1] is Upos.ADP || !IsTail(verb + 1, words.End, t, ref named) || !named)
                continue;
            return comma;
        }
        return -1;
    }

    // Behind who says so nothing but to whom, when and where.
    private static bool IsTail(int first, int end, ParsedText t, ref bool named)
    {
        for (int i = first; i < end; i++)
        {
            if (i - first >= LongestTail)
                return false;
            // "…, said A B, a mother of five, as she left": behind the name of who speaks the reporter goes on.
            if (t.Form[i] is "," && named && i > first)
                return true;
            if (t.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ && t.Deprel[i] is not Deprel.amod || t.Form[i] is ",")
                return false;
            named |= i == first && (t.Upos[i] is Upos.PROPN && t.Name[i] is NameKind.Person || t.Form[i] is "he" or "she");
        }
        return true;
    }
}
