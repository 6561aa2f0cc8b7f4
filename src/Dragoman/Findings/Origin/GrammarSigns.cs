using Dragoman.Reading;

namespace Dragoman.Findings.Origin;

/// <summary>Signs of damage in grammar: articles that English does not set, verbs that do not agree, subjects told twice, sentences cut
/// off.</summary>
internal static class GrammarSigns
{
    private static readonly WordSet WithArticle = DataFiles.List("origin/words.txt", "states-with-article");

    private static readonly WordSet Collective = DataFiles.List("origin/words.txt", "collective");

    public static void Read(ParsedText t, EntityTable entities, DamageCounts counts)
    {
        for (int i = 1; i < t.Count; i++)
        {
            if (t.Upos[i - 1] is Upos.DET)
                ReadArticle(t, entities, i, counts);
            if (t.Upos[i] is Upos.PRON && t.Upos[i - 1] is Upos.PROPN or Upos.NOUN)
                ReadSecondSubject(t, i, counts);
            else if (t.Deprel[i] is Deprel.nsubj && t.Upos[i] is Upos.NOUN or Upos.PRON)
                ReadAgreement(t, i, counts);
        }
        foreach (SentenceRange s in t.Sentences)
            ReadSentence(t, s, counts);
    }

    private static void ReadArticle(ParsedText t, EntityTable entities, int i, DamageCounts counts)
    {
        string article = t.Form[i - 1], form = t.Form[i];
        // "the Russia said": an article that English does not put there.
        if (article is "the" or "The" && t.Upos[i] is Upos.PROPN && t.Head[i - 1] == i && form[^1] is not 's'
            && t.Deprel[i] is not (Deprel.compound or Deprel.amod or Deprel.nmod_poss)
            && entities.AtHead(i) is >= 0 and int e && entities.Entities[e] is { Kind: EntityKind.Country } country && country.Name == form
                && !TakesArticle(country.Code)
            && (i + 1 == t.Count || t.Upos[i + 1] is not (Upos.PROPN or Upos.NOUN or Upos.PART)))
            counts.Found(DamageSign.ArticleBeforeState, t.SpanOf(i - 1, i + 1), "an article before the name of a state");
        else if (t.Upos[i] is Upos.DET && article is "the" or "The" or "a" or "A" or "an"
            && form is "the" or "a" or "an" or "this" or "that" or "his" or "their"
            || article is "the" or "a" && form is "Mr." or "Mrs." or "Ms." or "Dr.")
            counts.Found(DamageSign.ArticleClash, t.SpanOf(i - 1, i + 1), "an article where none can stand");
        else if (article is "a" && IsVowelSound(form) || article is "an" && IsConsonantSound(form))
            counts.Found(DamageSign.WrongArticle, t.SpanOf(i - 1, i + 1), "“a” for “an” or “an” for “a”");
        else if (article is "a" or "an" && t.Upos[i] is Upos.ADJ && i + 2 < t.Count && t.Head[i - 1] == i + 1 && t.Xpos[i + 1] is Xpos.NNS
            && t.Upos[i + 2] is not (Upos.NOUN or Upos.ADJ or Upos.PART)
            && form is not ("few" or "good" or "great" or "full" or "mere" or "further" or "additional" or "many")
                && t.Form[i + 1] is not ("means" or "series" or "headquarters" or "crossroads" or "barracks" or "politics" or "fireworks"
                    or "people"))
            counts.Found(DamageSign.ArticleClash, t.SpanOf(i - 1, i + 2), "“a” before a plural");
        else if (article is "a" or "an" && t.Head[i - 1] == i && t.Xpos[i] is Xpos.NNS
            && form is not ("means" or "series" or "headquarters" or "crossroads" or "barracks" or "politics" or "fireworks")
            && (i + 1 == t.Count || t.Form[i + 1] is not ("'" or "’") && t.Upos[i + 1] is not (Upos.NOUN or Upos.ADJ)))
            counts.Found(DamageSign.ArticleClash, t.SpanOf(i - 1, i + 1), "“a” before a plural");
    }

    private static bool TakesArticle(string? code) => WithArticle.Contains(code);

    private static bool IsVowelSound(string form) =>
        form.Length > 2 && char.IsAsciiLetterLower(form[1]) && char.IsAsciiLetterLower(form[0]) && form[0] is 'a' or 'e' or 'i' or 'o'
        && !form.StartsWith("one", StringComparison.Ordinal) && !form.StartsWith("once", StringComparison.Ordinal)
            && !form.StartsWith("eu", StringComparison.Ordinal);

    private static bool IsConsonantSound(string form) =>
        form.Length > 2 && char.IsAsciiLetterLower(form[0]) && char.IsAsciiLetterLower(form[1])
            && form[0] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'h' or 'x');

    // "Mr. Putin It seems", "the officials they met": a noun and a pronoun for one subject.
    private static void ReadSecondSubject(ParsedText t, int i, DamageCounts counts)
    {
        if (t.Form[i] is "it" or "It" or "they" or "he" or "she" && t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.expl
            && t.Deprel[i - 1] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.flat or Deprel.dislocated
            && t.SentenceOf[i] == t.SentenceOf[i - 1] && (t.Head[i] == HeadOfName(t, i - 1) || t.Deprel[i - 1] is Deprel.dislocated))
            counts.Found(DamageSign.SubjectTwice, t.SpanOf(i - 1, i + 1), "a subject told twice");
    }

    private static int HeadOfName(ParsedText t, int word) => t.Deprel[word] is Deprel.flat && t.Head[word] >= 0 ? t.Head[t.Head[word]] : t.Head[word];

    // Only where subject and finite verb stand side by side: no tree is needed to be sure.
    private static void ReadAgreement(ParsedText t, int subject, DamageCounts counts)
    {
        int verb = subject + 1;
        if (verb >= t.Count || t.SentenceOf[verb] != t.SentenceOf[subject]
            || t.Head[subject] != verb && (t.Head[verb] != t.Head[subject] || t.Upos[verb] is not Upos.AUX))
            return;
        string s = t.Form[subject], v = t.Form[verb];
        if (char.IsUpper(s[0]) && t.Upos[subject] is Upos.NOUN || IsCollective(t.Lemma[subject])
            || v is "were" && subject > 0 && t.Form[subject - 1] is "if" or "as" or "though" or "wish" or "wishes" or "If")
            return;
        bool many = t.Xpos[subject] is Xpos.NNS || s is "they" or "They" or "we" or "We";
        bool one = t.Xpos[subject] is Xpos.NN && subject > 0
            && t.Form[subject - 1] is "the" or "The" or "a" or "an" or "this" or "This" or "his" or "His" or "its" or "Its"
            || s is "he" or "He" or "she" or "She" or "it" or "It";
        bool conjoined = subject > 1 && t.Upos[subject - 1] is Upos.CCONJ || subject > 2 && t.Upos[subject - 2] is Upos.CCONJ;
        if (many && (t.Xpos[verb] is Xpos.VBZ && v is not "'s" || v is "was" or "has" or "is")
            || one && !conjoined
                && (v is "were" or "are" or "have" or "do"
                    || t.Xpos[verb] is Xpos.VBP && t.Upos[verb] is Upos.VERB && t.Upos[subject] is Upos.NOUN && t.Head[subject] == verb))
            counts.Found(DamageSign.Disagreement, t.SpanOf(subject, verb + 1), "a verb that does not agree");
    }

    // One body, many members: English lets it have either number.
    private static bool IsCollective(string lemma) => Collective.Contains(lemma);

    private static void ReadSentence(ParsedText t, SentenceRange s, DamageCounts counts)
    {
        if (s.Count < 3 || t.Form[s.End - 1] is not ".")
            return;
        if (s.Count is >= 6 and <= 60 && !HasVerb(t, s))
            counts.Count(DamageSign.NoVerb);
        // ". Where President …", ". While the army advances.": a clause without the one that it belongs to.
        int first = s.First;
        if ((IsClauseWord(t.Form[first]) && t.Head[first] is >= 0 and int root && t.Head[root] < 0
            && t.Deprel[first] is Deprel.mark or Deprel.nsubj or Deprel.advmod or Deprel.nsubj_pass)
            || t.Form[first] is "Such" && t.Form[first + 1] is "as")
            counts.Found(DamageSign.Fragment, t.SpanOf(first, first + 2), "a clause cut off");
    }

    private static bool IsClauseWord(string form) =>
        form is "Which" or "Who" or "Whose" or "Whom" or "Where" or "When" or "While" or "Because" or "Although" or "Though" or "If" or "Since"
            or "Until" or "Unless"
        or "Whether" or "After" or "Before" or "As";

    public static bool HasVerb(ParsedText t, SentenceRange s)
    {
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Upos[i] is Upos.VERB or Upos.AUX)
                return true;
        }
        return false;
    }
}
