using Dragoman.Findings.Statements;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings;

/// <summary>Finds who says, thinks, wants or refuses to say what: source, cue and content as spans.</summary>
/// <remarks>Every word that the lexicon in <c>data/cues</c> knows is a possible cue; its tree must show content. Quotations that
/// are left over go to whoever is speaking. Examples: spec/statements.md. Immutable; share one between threads.</remarks>
public sealed class StatementFinder
{
    private const int LongestQuotedPhrase = 6;
    private const int LongestLookedAt = 1_000;

    private readonly CueLexicon _lexicon = CueLexicon.Shared;

    /// <summary>The statements, in order of first evidence. None is a normal answer.</summary>
    /// <param name="published">ISO 8601 date of the report: nothing has been said after it.</param>
    public List<Statement> Find(ParsedText parsed, EntityTable entities, List<Timex3> times, string? published = null)
    {
        List<Quote> quotes = QuoteCuts.Cut(UnclosedQuotes.End(QuoteFinder.Find(parsed), parsed), parsed);
        ClauseReader clause = new(parsed, parsed.Tree, QuoteOfWords(parsed, quotes));
        List<Attribution> found = FindCues(parsed, clause, quotes);
        BlockSpeech.Add(found, clause, quotes);
        NestedCues.Leave(found, parsed);
        NestedCues.LeaveOwn(found, parsed);
        NestedCues.EndBeforeTeller(found, parsed);
        QuoteSpeakers speakers = new(_lexicon, clause, quotes);
        foreach (Attribution a in found)
            speakers.TakeWhole(a);
        CutAtCues(found);
        SortByFirst(found);
        speakers.GiveRest(found);
        CutAtCues(found);
        SortByFirst(found);
        speakers.FillSources(found);
        CircumstanceReader circumstances = new(_lexicon, clause, entities, times, published);
        List<Statement> statements = new(found.Count);
        Unasserted unasserted = Unasserted.Of(parsed);
        foreach (Attribution a in found)
        {
            // "Does the Foreign Secretary agree that it is grotesque?": he has not said.
            if (a.CueWord >= 0 && clause.QuoteOf(a.CueWord) < 0 && unasserted.IsAsked(a.CueWord) && parsed.Upos[a.CueWord] is Upos.VERB)
                continue;
            if (!circumstances.IsPlaceHeading(a))
                statements.Add(ToStatement(a, clause, circumstances));
        }
        return statements;
    }

    private List<Attribution> FindCues(ParsedText parsed, ClauseReader clause, List<Quote> quotes)
    {
        VerbCues verbs = new(_lexicon, clause, quotes);
        NominalCues nominals = new(_lexicon, clause);
        RefusalCues refusals = new(_lexicon, verbs, clause);
        List<Attribution> found = [];
        foreach (SentenceRange sentence in parsed.Sentences)
        {
            if (nominals.ReadHeading(sentence) is { } heading)
                found.Add(heading);
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (IsSpoken(i, clause, quotes))
                    continue;
                if (refusals.Read(i) is { } refusal)
                {
                    found.Add(refusal);
                    // "avoided answering": the second word is no cue of its own.
                    i = Math.Max(i, refusal.Cue.End - 1);
                    continue;
                }
                if ((nominals.ReadAccording(i) ?? nominals.ReadView(i) ?? nominals.ReadSigned(i) ?? verbs.ReadSo(i) ?? verbs.Read(i) ?? nominals.Read(i)) is { } attribution)
                    found.Add(attribution);
            }
        }
        // "“You deserve it,” he tells B. “You stayed.” A learns of it next day": what A learns of is told, and is not what was said before.
        found.RemoveAll(a => a.CueWord >= 0 && parsed.Lemma[a.CueWord] is "learn" or "hear" or "know" && a.Content.Count > 0
            && a.Content[^1].End <= a.Cue.First && clause.QuoteOf(a.Content[0].First) >= 0 && parsed.Form[a.Cue.End] is "of" or "about" or "nothing");
        foreach (Attribution a in found)
            refusals.Mark(a);
        return found;
    }

    private static void CutAtCues(List<Attribution> found)
    {
        foreach (Attribution a in found)
            a.CutContentAtCue();
        found.RemoveAll(static a => a.Content.Count == 0);
    }

    // What somebody says within a quotation is the speaker's, not the report's; a few quoted words are the report's own clause.
    private static bool IsSpoken(int word, ClauseReader clause, List<Quote> quotes) =>
        clause.QuoteOf(word) is >= 0 and int quote && quotes[quote].Words.Count > LongestQuotedPhrase;

    private static int[] QuoteOfWords(ParsedText parsed, List<Quote> quotes)
    {
        int[] quoteOf = new int[parsed.Count];
        Array.Fill(quoteOf, -1);
        for (int q = 0; q < quotes.Count; q++)
            Array.Fill(quoteOf, q, quotes[q].Words.First, quotes[q].Words.Count);
        return quoteOf;
    }

    // Stable, so that statements that begin together keep the order of their cues.
    private static void SortByFirst(List<Attribution> found)
    {
        long[] keys = new long[found.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((long)found[i].First << 32) | (uint)i;
        Attribution[] sorted = [.. found];
        Array.Sort(keys, sorted);
        found.Clear();
        found.AddRange(sorted);
    }

    private static Statement ToStatement(Attribution a, ClauseReader clause, CircumstanceReader circumstances)
    {
        ParsedText parsed = clause.Parsed;
        List<TextSpan> content = new(a.Content.Count);
        foreach (WordRange range in a.Content)
            content.Add(parsed.SpanOf(range.First, range.End));
        // "A told the ambassador": whoever that is, not A.
        int? speaker = circumstances.Speaker(a), addressee = circumstances.Entity(a.Addressee);
        return new Statement
        {
            Speaker = speaker,
            Source = a.Source.IsEmpty ? null : parsed.SpanOf(a.Source.First, a.Source.End),
            Cue = a.Cue.IsEmpty ? null : parsed.SpanOf(a.Cue.First, a.Cue.End),
            Content = content,
            Form = FormOf(a, clause),
            Addressee = addressee == speaker ? null : addressee,
            Venue = circumstances.Venue(a),
            Date = circumstances.Date(a),
            Refusal = a.Refusal,
        };
    }

    private static StatementForm FormOf(Attribution a, ClauseReader clause)
    {
        int words = 0;
        int quoted = 0;
        foreach (WordRange range in a.Content)
        {
            for (int i = range.First; i < Math.Min(range.End, range.First + LongestLookedAt); i++)
            {
                if (clause.Parsed.Upos[i] == Upos.PUNCT)
                    continue;
                words++;
                if (clause.QuoteOf(i) >= 0
                    && (a.Cue.IsEmpty || clause.Parsed.Form[a.CueWord] is ":" || clause.QuoteOf(i) != clause.QuoteOf(a.CueWord)))
                    quoted++;
            }
        }
        return quoted == 0 ? StatementForm.Indirect : quoted == words ? StatementForm.Direct : StatementForm.Mixed;
    }
}
