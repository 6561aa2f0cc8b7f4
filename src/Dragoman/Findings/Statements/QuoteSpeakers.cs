using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Sees to it that content takes quotations whole, and finds who speaks where no cue stands beside a quotation.</summary>
internal sealed class QuoteSpeakers(CueLexicon lexicon, ClauseReader clause, List<Quote> quotes)
{
    private const int ShortestSpoken = 3;
    private const int ParagraphsBack = 2;

    // Words and marks of what something is called.
    private const int LongestTitle = 9;

    // The same behind what it belongs to: "the theme is: “Growth and Peace: Building a Common House”".
    private const int LongestHeadedTitle = 20;

    private readonly ParsedText _parsed = clause.Parsed;

    /// <summary>Content that touches a quotation from outside takes it whole; content inside a quotation stays inside.</summary>
    public void TakeWhole(Attribution found)
    {
        int within = found.Cue.IsEmpty ? -1 : clause.QuoteOf(found.CueWord);
        int cueFirst = found.Cue.First;
        for (int k = 0; k < found.Content.Count; k++)
        {
            WordRange range = found.Content[k];
            int first = range.First;
            int end = range.End;
            if (within >= 0)
            {
                WordRange inner = Inner(quotes[within]);
                first = Math.Max(first, inner.First);
                end = Math.Min(end, inner.End);
            }
            else
            {
                if (clause.QuoteOf(end - 1) is >= 0 and int last)
                    end = Math.Max(end, quotes[last].Words.End);
                else if (end < _parsed.Count && clause.QuoteOf(end) is >= 0 and int next && quotes[next].Words.End == end + 1
                    && quotes[next].Words.First >= first)
                    end++;
                if (clause.QuoteOf(first) is >= 0 and int initial && (!quotes[initial].Words.Has(cueFirst) || found.Cue.IsEmpty))
                    first = Math.Min(first, quotes[initial].Words.First);
                KeepOff(found.Cue, range, ref first, ref end);
                KeepOff(found.Source, range, ref first, ref end);
            }
            found.Content[k] = new WordRange(first, Math.Max(first, end));
        }
        Merge(found.Content);
    }

    private static void KeepOff(WordRange other, WordRange from, ref int first, ref int end)
    {
        if (other.IsEmpty)
            return;
        if (other.End <= from.First)
            first = Math.Max(first, other.End);
        if (other.First >= from.End)
            end = Math.Min(end, other.First);
    }

    private static WordRange Inner(Quote quote) =>
        new(quote.Words.First + (quote.Opened ? 1 : 0), quote.Words.End - (quote.Closed ? 1 : 0));

    private static void Merge(List<WordRange> content)
    {
        content.Sort(static (a, b) => a.First.CompareTo(b.First));
        int kept = 0;
        for (int k = 0; k < content.Count; k++)
        {
            if (content[k].IsEmpty)
                continue;
            if (kept > 0 && content[k].First <= content[kept - 1].End)
                content[kept - 1] = new WordRange(content[kept - 1].First, Math.Max(content[kept - 1].End, content[k].End));
            else
                content[kept++] = content[k];
        }
        content.RemoveRange(kept, content.Count - kept);
    }

    /// <summary>Gives each quotation that no statement covers to the statement it goes on with, or to whoever spoke before.</summary>
    /// <param name="found">In text order; new statements are added at the end.</param>
    public void GiveRest(List<Attribution> found)
    {
        bool[] taken = Taken(found);
        Attribution[] byEnd = ByEnd(found);
        Attribution? speaking = null;
        int ended = 0;
        for (int q = 0; q < quotes.Count; q++)
        {
            WordRange words = quotes[q].Words;
            for (; ended < byEnd.Length && byEnd[ended].End <= words.First; ended++)
            {
                if (Speaks(byEnd[ended]) && !(speaking is not null && IsAside(byEnd[ended], speaking)))
                    speaking = byEnd[ended];
            }
            if (!taken[q] && words.Count >= ShortestSpoken + 2 && (IsSentence(words) || GoesOn(words, speaking)))
                speaking = Give(found, words, speaking, quotes[q]);
        }
    }

    /// <summary>A cue beside a quotation whose subject is missing has the source of the statement before it.</summary>
    /// <param name="found">In text order.</param>
    public void FillSources(List<Attribution> found)
    {
        Attribution? before = null;
        foreach (Attribution a in found)
        {
            if (a.SourceHead < 0 && a.CueWord >= 0 && IsQuoted(a) && clause.QuoteOf(a.Content[0].First) >= 0 && a.Entry.Allows(CueFrames.Quote)
                && !clause.IsPassive(a.CueWord) && before is not null && before.First < a.First
                    && ParagraphsBetween(before.End, a.First) <= ParagraphsBack)
                (a.SourceHead, a.Source) = (before.SourceHead, before.Source);
            if (Speaks(a))
                before = a;
        }
    }

    // "“…,” she said, recalling a vote. “…”": she goes on, whatever the sentence has besides.
    private bool IsAside(Attribution later, Attribution speaking) =>
        speaking.CueWord >= 0 && later.CueWord >= 0 && _parsed.SentenceOf[later.CueWord] == _parsed.SentenceOf[speaking.CueWord]
            && IsQuoted(speaking) && !IsQuoted(later);

    private bool IsQuoted(Attribution a) => clause.QuoteOf(a.Content[^1].End - 1) >= 0;

    // "“…,” she said, “and …”"
    private bool GoesOn(WordRange words, Attribution? speaking) =>
        speaking is not null && speaking.CueWord >= 0 && IsQuoted(speaking) && speaking.End <= words.First
            && _parsed.SentenceOf[speaking.CueWord] == _parsed.SentenceOf[words.First] && words.First > 0
                && (_parsed.Form[words.First - 1] is "," or ":" or "—" or "–" || words.First == speaking.Cue.End
                    || _parsed.Form[words.First - 1] is "but" or "and" or "because" or "that" && _parsed.Form[words.First - 2] is ",")
                && !HasClause(speaking.End, words.First);

    // "called it “unfair,” but he had a kind word: “…”": a clause of its own stands between.
    private bool HasClause(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return true;
        }
        return false;
    }

    // In the order in which they end; of those that end together the one that began first, which holds the others, comes last.
    private static Attribution[] ByEnd(List<Attribution> found)
    {
        Attribution[] byEnd = [.. found];
        long[] keys = new long[byEnd.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((long)byEnd[i].End << 32) | (uint)(int.MaxValue - byEnd[i].First);
        Array.Sort(keys, byEnd);
        return byEnd;
    }

    private Attribution? Give(List<Attribution> found, WordRange words, Attribution? speaking, Quote quote)
    {
        if (IsTitle(words, LongestHeadedTitle, 2))
            return speaking;
        int headed = Heading(words);
        if (headed >= 0 && !GoesOn(words, speaking))
        {
            Attribution named = new() { SourceHead = headed, Source = clause.NounPhrase(headed, new WordRange(words.First, words.First)) };
            named.Content.Add(words);
            found.Add(named);
            return named;
        }
        if (Gestures.Before(_parsed, words.First) is >= 0 and int made && !IsTitle(words, LongestTitle, 0)
            && (speaking is null || speaking.SourceHead != made))
        {
            int verb = _parsed.Head[made];
            Attribution gesture = new() { SourceHead = made, Entry = new CueEntry(CueKind.Speech, CueFrames.Quote, 0) };
            gesture.Source = clause.NounPhrase(made, new WordRange(verb, verb + 1));
            // "Smith agreed. “…”": the verb tells that he speaks.
            if (_parsed.Upos[verb] is Upos.VERB && lexicon.TryVerb(_parsed.Lemma[verb], out CueEntry says) && says.Kind is CueKind.Speech
                && says.Allows(CueFrames.Quote))
                (gesture.CueWord, gesture.Cue) = (verb, clause.VerbGroup(verb));
            gesture.Content.Add(words);
            found.Add(gesture);
            return gesture;
        }
        if (speaking is null || ParagraphsBetween(speaking.End, words.First) > ParagraphsBack || IsTitle(words, LongestTitle, 0))
            return speaking;
        // "A B agreed. “…”": the sentence before the quotation is about somebody else, and is his word only where it says that he speaks.
        if (Introduced(words, speaking) is >= 0 and int other)
        {
            int verb = _parsed.Head[other];
            if (_parsed.Upos[verb] is not Upos.VERB || !lexicon.TryVerb(_parsed.Lemma[verb], out CueEntry entry) || entry.Kind is not CueKind.Speech
                || clause.IsPassive(verb) || PersonsNamed(clause.NounPhrase(other, clause.VerbGroup(verb))) > 1)
                return null;
            Attribution agreed =
                new() { CueWord = verb, Cue = clause.VerbGroup(verb), Entry = entry with { Frames = entry.Frames | CueFrames.Quote }, SourceHead = other };
            agreed.Source = clause.NounPhrase(other, agreed.Cue);
            agreed.Content.Add(words);
            found.Add(agreed);
            return agreed;
        }
        bool same = ParagraphsBetween(speaking.End, words.First) <= 1 || quote.Continues;
        if (same && clause.QuoteOf(speaking.Content[^1].End - 1) >= 0 && SentencesBetween(speaking.End, words.First) <= 1)
        {
            speaking.Content.Add(words);
            return speaking;
        }
        Attribution more = new() { SourceHead = speaking.SourceHead, Source = speaking.Source, Entry = speaking.Entry };
        more.Content.Add(words);
        found.Add(more);
        return more;
    }

    // The subject of the sentence right before a quotation, in its paragraph, where that is a person by another name than who speaks; −1 for none.
    private int Introduced(WordRange words, Attribution speaking)
    {
        int sentence = _parsed.SentenceOf[words.First];
        int first = _parsed.Sentences[sentence].First;
        if (first != words.First || sentence == 0 || QuoteFinder.BeginsParagraph(_parsed, first))
            return -1;
        SentenceRange before = _parsed.Sentences[sentence - 1];
        for (int i = before.First; i < before.End && speaking.End <= before.First; i++)
        {
            if (_parsed.Deprel[i] is Deprel.nsubj && _parsed.Name[i] is NameKind.Person && _parsed.Head[i] >= 0 && _parsed.Head[_parsed.Head[i]] < 0
                && clause.QuoteOf(i) < 0)
                return IsNamed(clause.NounPhrase(i, new WordRange(_parsed.Head[i], _parsed.Head[i] + 1)), speaking.Source) ? -1 : i;
        }
        return -1;
    }

    // "Or maybe A B, the analyst C D says": who of the two?
    private int PersonsNamed(WordRange phrase)
    {
        int persons = 0;
        for (int i = phrase.First; i < phrase.End; i++)
        {
            if (_parsed.Name[i] is NameKind.Person && (i == phrase.First || _parsed.Name[i - 1] is not NameKind.Person))
                persons++;
        }
        return persons;
    }

    // Whether two noun phrases share a part of a name.
    private bool IsNamed(WordRange one, WordRange other)
    {
        for (int i = one.First; i < one.End; i++)
        {
            for (int k = other.First; k < other.End && _parsed.Upos[i] is Upos.PROPN; k++)
            {
                if (_parsed.Form[k] == _parsed.Form[i])
                    return true;
            }
        }
        return false;
    }

    // "his memoir, “Gifted Hands,”": a few words in capitals behind a comma or a colon are what something is called.
    private bool IsTitle(WordRange words, int longest, int fewest)
    {
        if (words.Count > longest || words.First == 0 || _parsed.Form[words.First - 1] is not ("," or ":" or "include" or "titled" or "called"))
            return false;
        int capitals = 0;
        for (int i = words.First; i < words.End; i++)
        {
            if (_parsed.Upos[i] is Upos.PUNCT or Upos.ADP or Upos.DET or Upos.CCONJ || _parsed.Form[i] is "'s" or "’s"
                || char.IsDigit(_parsed.Form[i][0]))
                continue;
            if (!char.IsUpper(_parsed.Form[i][0]))
                return false;
            capitals++;
        }
        return capitals >= fewest;
    }

    // "Peskov, “We …”": a name and a comma, or "X was defiant: “…”".
    private int Heading(WordRange quote)
    {
        int mark = quote.First - 1;
        if (mark <= 0 || _parsed.Sentences[_parsed.SentenceOf[mark]].First == mark || _parsed.Form[mark] is not ("," or ":")
            || QuoteFinder.BeginsParagraph(_parsed, quote.First))
            return -1;
        int sentence = _parsed.Sentences[_parsed.SentenceOf[mark]].First;
        int subject = -1;
        for (int i = sentence; i < mark; i++)
        {
            if (_parsed.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass)
                subject = i;
        }
        if (subject >= 0)
            return subject;
        int head = mark - 1;
        while (_parsed.Head[head] >= sentence && _parsed.Head[head] < mark)
            head = _parsed.Head[head];
        return head >= sentence && _parsed.Upos[head] is Upos.PROPN or Upos.NOUN or Upos.PRON ? head : -1;
    }

    private static bool Speaks(Attribution a) => a.Content.Count > 0 && a.SourceHead >= 0 && a.Entry.Allows(CueFrames.Quote);

    // A title or a phrase in quotation marks is not spoken; a sentence is.
    private bool IsSentence(WordRange words)
    {
        int before = words.First - 1;
        if (_parsed.Sentences[_parsed.SentenceOf[words.First]].First < words.First && _parsed.Form[before] is not (":" or "," or "." or "!" or "?"))
            return false;
        int first = words.First + (clause.QuoteOf(words.First) >= 0 && _parsed.Upos[words.First] == Upos.PUNCT ? 1 : 0);
        return first < words.End && char.IsUpper(_parsed.Form[first][0]);
    }

    private int ParagraphsBetween(int from, int to)
    {
        int breaks = 0;
        for (int s = _parsed.SentenceOf[Math.Min(from, _parsed.Count - 1)]; s <= _parsed.SentenceOf[to] && breaks <= ParagraphsBack; s++)
        {
            int first = _parsed.Sentences[s].First;
            if (first >= from && first <= to && first > 0 && QuoteFinder.BeginsParagraph(_parsed, first))
                breaks++;
        }
        return breaks;
    }

    private int SentencesBetween(int from, int to) => _parsed.SentenceOf[to] - _parsed.SentenceOf[Math.Max(0, from - 1)];

    private bool[] Taken(List<Attribution> found)
    {
        bool[] taken = new bool[quotes.Count];
        foreach (Attribution a in found)
        {
            foreach (WordRange range in a.Content)
                TakeIn(range, taken);
        }
        return taken;
    }

    private void TakeIn(WordRange range, bool[] taken)
    {
        int q = FirstEndingAfter(range.First);
        for (; q < quotes.Count && quotes[q].Words.First < range.End; q++)
        {
            WordRange words = quotes[q].Words;
            int shared = Math.Min(words.End, range.End) - Math.Max(words.First, range.First);
            taken[q] |= 2 * shared > words.Count;
        }
    }

    private int FirstEndingAfter(int word)
    {
        int low = 0;
        int high = quotes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotes[middle].Words.End <= word)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
