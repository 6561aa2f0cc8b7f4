using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>A quotation with its marks.</summary>
/// <param name="Words">From the opening to the closing mark; where one is missing, to where the quotation seems to end.</param>
/// <param name="Continues">It goes on with a quotation left open at the end of the paragraph before.</param>
internal readonly record struct Quote(WordRange Words, bool Opened, bool Closed, bool Continues);

/// <summary>Pairs quotation marks: curly, straight, doubled singles, guillemets, single; sound where marks are missing.</summary>
/// <remarks>A quotation never runs over the end of a paragraph: print opens every paragraph of a long one anew and closes
/// only the last. A mark that opens while another quotation is open ends that one. Inner quotations are not listed.</remarks>
internal sealed class QuoteFinder
{
    private enum Mark : byte { None, Open, Close, Straight, SingleOpen, SingleEither }

    private readonly ParsedText _parsed;
    private readonly List<Quote> _quotes = [];
    private int _open = -1;
    private int _single = -1;
    private bool _inner;
    private int _paragraph;
    private bool _leftOpen;
    private bool _continues;

    private QuoteFinder(ParsedText parsed) => _parsed = parsed;

    /// <summary>The quotations in text order; they do not overlap.</summary>
    public static List<Quote> Find(ParsedText parsed)
    {
        QuoteFinder finder = new(parsed);
        for (int i = 0; i < parsed.Count; i++)
            finder.Take(i);
        finder.EndParagraph(parsed.Count);
        return finder._quotes;
    }

    /// <summary>Whether a paragraph begins at this word: a line ends before it and a sentence begins.</summary>
    public static bool BeginsParagraph(ParsedText parsed, int word)
    {
        if (word == 0)
            return true;
        if (parsed.Sentences[parsed.SentenceOf[word]].First != word)
            return false;
        int gap = parsed.Span[word - 1].End;
        return parsed.Text.AsSpan(gap, Math.Max(0, parsed.Span[word].Start - gap)).Contains('\n');
    }

    private void Take(int i)
    {
        if (BeginsParagraph(_parsed, i))
            EndParagraph(i);
        Mark mark = MarkOf(_parsed.Form[i]);
        if (mark == Mark.None)
            return;
        // “Is it true?“ he asked: a mark that leans on the word before it closes what is open, whatever its form.
        if (mark == Mark.Straight || mark == Mark.Open && _open >= 0 && _parsed.Form[i] is "“" && !SpaceBefore(i) && SpaceAfter(i))
            mark = Side(i);
        else if (IsInner(mark))
            return;
        switch (mark)
        {
            case Mark.Open:
                if (_open >= 0)
                    Add(_open, i, opened: true, closed: false);
                _open = i;
                _continues = _leftOpen && i == _paragraph;
                break;
            case Mark.Close:
                Close(i);
                break;
            case Mark.SingleOpen or Mark.SingleEither when _open < 0:
                TakeSingle(i, mark);
                break;
        }
    }

    // "… the question: “Do you …?” …": a curly quotation within a straight one.
    private bool IsInner(Mark mark)
    {
        if (mark is not (Mark.Open or Mark.Close) || _open < 0 || _parsed.Form[_open] is not ("\"" or "''"))
            return false;
        bool inner = mark == Mark.Open || _inner;
        _inner = mark == Mark.Open;
        return inner;
    }

    private void Close(int i)
    {
        if (_open >= 0)
        {
            Add(_open, i + 1, opened: true, closed: true);
            _open = -1;
            return;
        }
        // Never opened: from the quotation before it in this paragraph, or from the paragraph's beginning.
        if (i > 0 && _parsed.Upos[i - 1] == Upos.NUM && _parsed.Form[i] == "\"")
            return;
        int first = _quotes.Count > 0 ? Math.Max(_paragraph, _quotes[^1].Words.End) : _paragraph;
        if (first < i && _parsed.Sentences[_parsed.SentenceOf[first]].First == first && char.IsUpper(_parsed.Form[first][0]))
            Add(first, i + 1, opened: false, closed: true);
    }

    private void TakeSingle(int i, Mark mark)
    {
        bool letterFollows = i + 1 < _parsed.Count && !SpaceAfter(i) && char.IsLetter(_parsed.Form[i + 1][0]);
        if (_single < 0)
        {
            if (letterFollows && (mark == Mark.SingleOpen || (SpaceBefore(i) && !IsElision(_parsed.Form[i + 1]))))
                _single = i;
            return;
        }
        bool possessive = _parsed.Xpos[i] == Xpos.POS && _parsed.Upos[i - 1] != Upos.PUNCT;
        if (mark == Mark.SingleEither && !letterFollows && !possessive)
        {
            if (i - _single > 1)
                Add(_single, i + 1, opened: true, closed: true);
            _single = -1;
        }
    }

    private void EndParagraph(int next)
    {
        _leftOpen = _open >= 0;
        if (_open >= 0)
            Add(_open, next, opened: true, closed: false);
        _open = -1;
        _single = -1;
        _inner = false;
        _paragraph = next;
    }

    private void Add(int first, int end, bool opened, bool closed)
    {
        // A single quotation that began before a double one is no quotation but an apostrophe.
        if (_quotes.Count > 0 && first < _quotes[^1].Words.End)
            return;
        _quotes.Add(new Quote(new WordRange(first, end), opened, closed, _continues));
        _continues = false;
    }

    private static Mark MarkOf(string form) => form switch
    {
        "“" or "„" or "‟" or "«" or "``" => Mark.Open,
        "”" or "»" => Mark.Close,
        "\"" or "''" => Mark.Straight,
        "‘" or "`" => Mark.SingleOpen,
        "’" or "'" => Mark.SingleEither,
        _ => Mark.None,
    };

    // A straight mark leans on the word that it opens or closes; with space on both sides, or none, it takes turns.
    private Mark Side(int i)
    {
        bool before = SpaceBefore(i);
        bool after = SpaceAfter(i);
        if (before != after)
            return before ? Mark.Open : Mark.Close;
        return _open >= 0 ? Mark.Close : Mark.Open;
    }

    private bool SpaceBefore(int i) =>
        i == 0 || _parsed.Span[i - 1].End < _parsed.Span[i].Start || _parsed.Form[i - 1] is "(" or "[" or "—" or "–" or "--";

    private bool SpaceAfter(int i) =>
        i + 1 >= _parsed.Count || _parsed.Span[i].End < _parsed.Span[i + 1].Start
            || _parsed.Form[i + 1] is ")" or "]" or "," or "." or "—" or "–" or "--" or ";" or ":";

    private static bool IsElision(string form) => form is "s" or "em" or "n" or "til" or "tis" or "twas" or "cause" or "bout" or "round";
}
