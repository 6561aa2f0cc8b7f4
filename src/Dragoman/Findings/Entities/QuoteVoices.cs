using Dragoman.Findings.Statements;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Who speaks the words between quotation marks. He calls himself "I" there, so that "he" is somebody else.</summary>
/// <remarks>Where the marks hold a few words of a sentence that is told ("said he would \"do his best\""), the persons are those of the teller,
/// and nothing follows.</remarks>
internal sealed class QuoteVoices
{
    // Words between two quotations of one sentence: "“…,” the minister of X, Y, told Z on Monday, “…”".
    private const int LongestBreak = 20;

    // Verbs over a verb of saying whose subject may be its own.
    private const int LongestChain = 4;

    private readonly ParsedText _text;
    private readonly List<Quote> _quotes;
    private readonly int[] _voice;
    private readonly bool[] _direct;

    public QuoteVoices(ParsedText text)
    {
        _text = text;
        _quotes = UnclosedQuotes.End(QuoteFinder.Find(text), text);
        (_voice, _direct) = (new int[_quotes.Count], new bool[_quotes.Count]);
        for (int q = 0; q < _quotes.Count; q++)
        {
            _direct[q] = IsDirect(q);
            _voice[q] = _direct[q] ? VoiceOf(q) : -1;
        }
    }

    /// <summary>Whether a word stands in somebody's own words.</summary>
    public bool IsQuoted(int word) => QuoteAt(word) is >= 0 and int q && _direct[q];

    /// <summary>The word that names who speaks the quotation in which a word stands; −1 where nothing says.</summary>
    public int Of(int word) => QuoteAt(word) is >= 0 and int q ? _voice[q] : -1;

    private int QuoteAt(int word)
    {
        int low = 0, high = _quotes.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (word < _quotes[middle].Words.First)
                high = middle - 1;
            else if (word >= _quotes[middle].Words.End)
                low = middle + 1;
            else
                return middle;
        }
        return -1;
    }

    // A quotation that begins with a capital, in which somebody speaks of himself, or that goes on with one before it.
    private bool IsDirect(int q)
    {
        WordRange words = _quotes[q].Words;
        int first = words.First;
        while (first < words.End && _text.Upos[first] is Upos.PUNCT or Upos.SYM)
            first++;
        if (first >= words.End || words.End - first < 3)
            return false;
        if (char.IsUpper(_text.Form[first][0]) && _text.Upos[first] is not Upos.PROPN || GoesOn(q))
            return true;
        for (int i = first; i < words.End; i++)
        {
            if (_text.Upos[i] is Upos.PRON && _text.Lemma[i] is "I" or "we" or "my" or "our")
                return true;
            if (i > first && char.IsUpper(_text.Form[first][0]) && _text.Upos[i] is Upos.VERB or Upos.AUX && _text.Xpos[i] is not Xpos.VBG)
                return true;
        }
        return false;
    }

    private bool GoesOn(int q) =>
        q > 0 && _direct[q - 1] && _text.SentenceOf[_quotes[q].Words.First] == _text.SentenceOf[_quotes[q - 1].Words.End - 1]
            && _quotes[q].Words.First - _quotes[q - 1].Words.End < LongestBreak;

    private int VoiceOf(int q)
    {
        WordRange words = _quotes[q].Words;
        int from = _text.Sentences[_text.SentenceOf[words.First]].First, to = _text.Sentences[_text.SentenceOf[words.End - 1]].End;
        int best = -1, nearest = int.MaxValue;
        for (int verb = from; verb < to; verb++)
        {
            if (verb >= words.First && verb < words.End)
                continue;
            int away = verb < words.First ? words.First - verb : verb - words.End;
            if (away < nearest && Speaker(verb) is >= 0 and int speaker)
                (best, nearest) = (speaker, away);
        }
        if (best >= 0)
            return best;
        // "“…,” A said. “He …”", and a quotation that goes on in the next paragraph.
        if (q > 0 && _direct[q - 1] && (_quotes[q].Continues || !BeginsParagraphBetween(_quotes[q - 1].Words.End, words.First)))
            return _voice[q - 1];
        // "A said that B had shown strength. “He …”".
        int sentence = _text.SentenceOf[words.First];
        if (sentence == 0 || from != words.First)
            return -1;
        SentenceRange before = _text.Sentences[sentence - 1];
        for (int verb = before.First; verb < before.End; verb++)
        {
            if (_text.Deprel[verb] is Deprel.root)
                return Speaker(verb);
        }
        return -1;
    }

    private bool BeginsParagraphBetween(int from, int to)
    {
        for (int i = from; i <= to && i < _text.Count; i++)
        {
            if (QuoteFinder.BeginsParagraph(_text, i))
                return true;
        }
        return false;
    }

    // The subject of a verb of saying outside quotation marks; −1 for none.
    private int Speaker(int verb)
    {
        if (_text.Upos[verb] is not Upos.VERB || QuoteAt(verb) >= 0
            || !(TreeRepair.IsSaying(_text.Lemma[verb])
                || CueLexicon.Shared.TryVerb(_text.Lemma[verb], out CueEntry entry) && entry.Kind is CueKind.Speech or CueKind.Judgement))
            return -1;
        int at = verb;
        for (int step = 0; step < LongestChain && at >= 0; step++)
        {
            int subject = _text.Tree.Child(at, Deprel.nsubj) is >= 0 and int active ? active : _text.Tree.Child(at, Deprel.nsubj_pass);
            if (subject >= 0)
                return QuoteAt(subject) < 0 ? subject : -1;
            // "A went further and told the audience", "A was quoted as saying".
            if (_text.Deprel[at] is not (Deprel.conj or Deprel.xcomp or Deprel.advcl))
                break;
            at = _text.Head[at];
        }
        return -1;
    }
}
