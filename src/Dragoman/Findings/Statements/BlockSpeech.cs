using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>The statement that a press release prints without quotation marks: "The Foreign Secretary said:" and everything behind it.</summary>
/// <remarks>Only where it stands near the top and nothing behind it is in quotation marks: there the rest is the speaker's, to the last
/// word.</remarks>
internal static class BlockSpeech
{
    // A release names its speaker in its first sentences.
    private const int LastSentence = 4, FewestWords = 12, LongestQuotedPhrase = 6, MostBetween = 8;

    /// <summary>Adds the release's statement, and leaves out those within it and the ones that only its verb gave.</summary>
    public static void Add(List<Attribution> found, ClauseReader clause, List<Quote> quotes)
    {
        ParsedText t = clause.Parsed;
        for (int s = 0; s < Math.Min(LastSentence, t.Sentences.Length); s++)
        {
            SentenceRange sentence = t.Sentences[s];
            for (int colon = sentence.First + 2; colon < sentence.End; colon++)
            {
                if (t.Form[colon] is not ":" || Verb(t, sentence, colon) is not (>= 0 and int verb)
                    || t.Tree.Child(verb, Deprel.nsubj) is not (>= 0 and int subject) || subject > verb)
                    continue;
                if (t.Count - colon < FewestWords || HasQuoteBehind(quotes, colon) || !char.IsUpper(t.Form[colon + 1][0]))
                    return;
                RemoveBehind(found, colon, verb);
                Attribution block =
                    new() { CueWord = verb, Cue = new WordRange(verb, verb + 1), Entry = new CueEntry(CueKind.Speech, CueFrames.Quote, 0), SourceHead = subject };
                block.Source = clause.NounPhrase(subject, block.Cue);
                if (clause.AddContent(block, new WordRange(colon + 1, t.Count)))
                    found.Add(block);
                return;
            }
        }
    }

    private static bool HasQuoteBehind(List<Quote> quotes, int colon) =>
        quotes.Exists(q => q.Words.End > colon && q.Words.Count > LongestQuotedPhrase);

    private static void RemoveBehind(List<Attribution> found, int colon, int verb) => found.RemoveAll(a => a.CueWord >= colon || a.CueWord == verb);

    // "said:", "said in a statement:"; −1 for none.
    private static int Verb(ParsedText t, SentenceRange sentence, int colon)
    {
        for (int i = colon - 1; i > sentence.First && colon - i <= MostBetween; i--)
        {
            if (t.Upos[i] is Upos.VERB)
                return t.Lemma[i] is "say" && t.Xpos[i] is Xpos.VBD ? i : -1;
            if (t.Upos[i] is Upos.PUNCT)
                return -1;
        }
        return -1;
    }
}
