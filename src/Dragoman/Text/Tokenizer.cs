namespace Dragoman.Text;

/// <summary>Cuts a text into syntactic words as Universal Dependencies' English treebanks (EWT, GUM) do.</summary>
/// <remarks>Every character that is not white space belongs to a word. Clitics are words of a multiword token ("ca|n't"),
/// hyphens stand alone save after prefixes. Examples: spec/tokens.md; word lists: data/tokens. One pass, linear.</remarks>
public static class Tokenizer
{
    public static TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new WordColumns(text.Length / 5 + 16);
        if (Paragraphs.IsHardWrapped(text))
            text = Paragraphs.Unwrap(text);
        var cutter = new TokenCutter(text, words);
        int at = 0, lineBreaks = 2;
        while (at < text.Length)
        {
            char c = text[at];
            if (CharClasses.Of(c) == CharClass.Space)
            {
                lineBreaks += LineBreak(text, at);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.Length && CharClasses.Of(text[end]) != CharClass.Space)
                end++;
            int first = words.Count;
            bool begins = lineBreaks > 0;
            if (begins)
                cutter.BeginParagraph();
            cutter.Cut(at, end);
            words.BeginsParagraph[first] = begins;
            lineBreaks = 0;
            at = end;
        }
        return words.ToTokenizedText(text);
    }

    // CR LF is one break; a paragraph separator and a form feed are two.
    private static int LineBreak(string text, int at) => text[at] switch
    {
        '\n' => at > 0 && text[at - 1] == '\r' ? 0 : 1,
        '\r' or '\u0085' or '\u2028' => 1,
        '\u2029' or '\f' or '\v' => 2,
        _ => 0,
    };
}

/// <summary>The columns of a <see cref="TokenizedText"/> while they grow.</summary>
internal sealed class WordColumns(int capacity)
{
    private TextSpan[] _span = new TextSpan[capacity];
    private byte[] _tokenWords = new byte[capacity];

    public int Count { get; private set; }
    public bool[] BeginsParagraph { get; private set; } = new bool[capacity];

    /// <summary>Adds a word. <paramref name="tokenWords"/> is 1, or the number of words of the token that begins here, or 0 inside one.</summary>
    public void Add(int start, int end, int tokenWords)
    {
        if (Count == _span.Length)
            Grow();
        _span[Count] = new TextSpan(start, end);
        _tokenWords[Count] = (byte)tokenWords;
        Count++;
    }

    public TokenizedText ToTokenizedText(string text) => new()
    {
        Text = text,
        Count = Count,
        Span = _span,
        TokenWords = _tokenWords,
        BeginsParagraph = BeginsParagraph,
    };

    private void Grow()
    {
        int capacity = Count * 2;
        Array.Resize(ref _span, capacity);
        Array.Resize(ref _tokenWords, capacity);
        bool[] begins = BeginsParagraph;
        Array.Resize(ref begins, capacity);
        BeginsParagraph = begins;
    }
}
