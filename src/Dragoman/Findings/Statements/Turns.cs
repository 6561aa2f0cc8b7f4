using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Whose turn it is where a transcript has letters in place of names: "Q: … A: …".</summary>
internal static class Turns
{
    // Words of a paragraph that can name who is interviewed.
    private const int LongestHeading = 60;

    /// <summary>Whether a paragraph begins with a letter or a word for a question or an answer, and a colon.</summary>
    public static bool BeginsAt(ParsedText t, int word) =>
        word + 1 < t.Count && t.Form[word + 1] is ":" && (IsAnswer(t.Form[word]) || t.Form[word] is "Q" or "Question" or "QUESTION")
            && QuoteFinder.BeginsParagraph(t, word);

    public static bool IsAnswer(string form) => form is "A" or "Answer" or "ANSWER";

    public static bool IsMark(ParsedText t, Attribution a) =>
        a.Source.Count == 1 && a.CueWord == a.SourceHead + 1 && BeginsAt(t, a.SourceHead);

    /// <summary>Who answers: the one person that the words above the first turn name; null where they name none or several.</summary>
    /// <param name="turn">The mark of some turn.</param>
    public static int? Interviewed(ParsedText t, EntityTable entities, int turn)
    {
        int first = 0;
        while (first < turn && !BeginsAt(t, first))
            first = t.Sentences[t.SentenceOf[first]].End;
        int? found = null;
        for (int i = Math.Max(0, first - LongestHeading); i < first; i++)
        {
            if (t.Name[i] is not NameKind.Person || entities.AtHead(i) is not (>= 0 and int e) || entities.Entities[e].Kind is not EntityKind.Person
                || e == found)
                continue;
            if (found is not null)
                return null;
            found = e;
        }
        return found;
    }
}
