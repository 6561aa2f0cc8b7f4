using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>Signs of another language's grammar under English words: a noun taken up again in its relative clause, pairs of small words that English
/// does not have, a comma between a subject and its verb, a participle without its auxiliary, negation said twice.</summary>
internal static class CalqueSigns
{
    private const int FarthestObject = 7;

    public static void Read(ParsedText t, DamageCounts counts)
    {
        for (int i = 1; i + 1 < t.Count; i++)
        {
            if (t.SentenceOf[i - 1] != t.SentenceOf[i + 1])
                continue;
            if (t.Form[i] is "which" or "whom" or "who" or "that")
                ReadRelative(t, i, counts);
            if (t.Upos[i] is Upos.ADP or Upos.SCONJ)
                ReadSmallWords(t, i, counts);
            else if (t.Form[i] is ",")
                ReadComma(t, i, counts);
            else if (t.Form[i] is "nothing" or "nobody" or "no" && IsBehindNot(t, i))
                counts.Found(DamageSign.NegationTwice, t.SpanOf(i - 1, i + 1), "a negation said twice");
        }
    }

    // "which Azerbaijan recovered it in September": only a pronoun that ends its clause or stands before a small word is an object for certain.
    private static void ReadRelative(ParsedText t, int relative, DamageCounts counts)
    {
        int next = relative + 1;
        // "which grew by three per cent" is whole: a measure is no agent.
        if (t.Form[relative] is not "that" && t.Xpos[next] is Xpos.VBN or Xpos.VBD && t.Upos[next] is Upos.VERB && next + 2 < t.Count
            && t.Form[next + 1] is "by" && t.Upos[next + 2] is Upos.PROPN or Upos.DET or Upos.PRON
            && t.Form[next] is [.., 'e', 'd'] or [.., 'e', 'n'])
        {
            counts.Found(DamageSign.BareParticiple, t.SpanOf(relative, next + 2), "a participle without its auxiliary");
            return;
        }
        if (t.Form[relative] is "that" && (t.Upos[relative - 1] is not (Upos.NOUN or Upos.PROPN) || t.Upos[next] is not (Upos.PRON or Upos.PROPN))
            || t.Upos[next] is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADV or Upos.PART)
            return;
        bool verb = false;
        for (int i = next; i + 1 < t.Count && i < relative + FarthestObject && t.SentenceOf[i + 1] == t.SentenceOf[relative]; i++)
        {
            if (t.Upos[i] is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ || t.Form[i] is "that" or "to")
                return;
            if (verb && t.Form[i] is "it" or "them" or "him" && t.Upos[i - 1] is Upos.VERB
                && t.Upos[i + 1] is Upos.ADP or Upos.PUNCT or Upos.ADV or Upos.CCONJ && t.Head[i] == i - 1
                && t.Deprel[i] is Deprel.obj && t.Deprel[i - 1] is Deprel.acl_relcl or Deprel.acl)
            {
                counts.Found(DamageSign.NounTakenUp, t.SpanOf(relative, i + 1), "a noun taken up again in its relative clause");
                return;
            }
            verb |= t.Upos[i] is Upos.VERB;
        }
    }

    // "after of weeks", "without of a truce", "because that", "after that Hamas fighters", "for to bridge".
    private static void ReadSmallWords(ParsedText t, int i, DamageCounts counts)
    {
        string first = t.Form[i], second = t.Form[i + 1];
        bool twice = second switch
        {
            "of" =>
                first is "after" or "before" or "without" or "between" or "during" or "against" or "since" or "until" or "from" or "for" or "near"
                    or "by",
            "to" =>
                first is "for" or "between" or "inside" or "toward" or "towards" or "during" or "without"
                    || first is "after" && t.Upos[i + 1] is Upos.ADP,
            "from" => first is "against" or "without" or "of" or "about" or "between",
            "that" =>
                first is "although" or "because" or "while" or "since" or "until" or "before" or "after" && i + 2 < t.Count
                    && t.Upos[i + 2] is Upos.PROPN or Upos.DET,
            _ => false,
        };
        if (twice && char.IsAsciiLetterLower(first[0]))
            counts.Found(DamageSign.SmallWordTwice, t.SpanOf(i, i + 2), "two small words that do not go together");
    }

    // "The United Nations, says that": nothing stands between the subject, the comma and its verb.
    private static void ReadComma(ParsedText t, int comma, DamageCounts counts)
    {
        int verb = comma + 1, subject = comma - 1;
        // A form in -ed behind a comma is more often a participle: "a bomber, believed to be …".
        if (t.Upos[verb] is not (Upos.VERB or Upos.AUX) || t.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP) || t.Form[verb] is [.., 'e', 'd']
            || t.Upos[subject] is not (Upos.NOUN or Upos.PROPN))
            return;
        int head = t.Deprel[subject] is Deprel.flat ? t.Head[subject] : subject;
        if (head < 0 || t.Deprel[head] is not (Deprel.nsubj or Deprel.nsubj_pass)
            || t.Head[head] != verb && (t.Upos[verb] is not Upos.AUX || t.Head[verb] != t.Head[head]))
            return;
        int first = t.Sentences[t.SentenceOf[comma]].First;
        for (int i = head; i >= first && head - i < 12; i--)
        {
            if (t.Upos[i] is Upos.PUNCT or Upos.CCONJ or Upos.VERB or Upos.PRON)
                return;
        }
        counts.Found(DamageSign.CommaBehindSubject, t.SpanOf(comma - 1, verb + 1), "a comma between a subject and its verb");
    }

    // "will not sign nothing", "no interest of whatever" is beyond it.
    private static bool IsBehindNot(ParsedText t, int word) =>
        t.Upos[word - 1] is Upos.VERB && word > 2 && (t.Form[word - 2] is "not" or "n't" or "n’t" or "never")
            && t.Deprel[word] is Deprel.obj or Deprel.det;
}
