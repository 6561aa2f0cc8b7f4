namespace Dragoman.Text;

/// <summary>Cuts one run of characters without white space into words, from left to right.</summary>
internal sealed class TokenCutter(string text, WordColumns words)
{
    // A single quotation mark is open: the next ' behind an s closes it and is no possessive.
    private bool _singleQuoteOpen;
    private int _end;

    public void BeginParagraph() => _singleQuoteOpen = false;

    /// <summary>Cuts <c>text[start..end]</c>, which holds no white space and at least one character.</summary>
    public void Cut(int start, int end)
    {
        _end = end;
        if (IsPlain(start, end))
        {
            AddWord(start, end);
            return;
        }
        if (end - start <= 4 && end - start >= 2 && TokenLexicon.IsEmoticon(text.AsSpan(start, end - start)))
        {
            words.Add(start, end, 1);
            return;
        }
        bool mayBeAddress = text.AsSpan(start, end - start).IndexOfAny('@', '/') >= 0
            || text.AsSpan(start, end - start).StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        for (int at = start; at < end;)
        {
            int address = mayBeAddress ? WebAddress.End(text, at, end) : 0;
            if (address > at)
            {
                words.Add(at, address, 1);
                at = address;
            }
            else
                at = CutNext(at);
        }
    }

    private bool IsPlain(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (CharClasses.Of(text[i]) != CharClass.Letter)
                return false;
        return true;
    }

    /// <summary>Adds the word or words at <paramref name="at"/> and tells where the next begins.</summary>
    private int CutNext(int at) => CharClasses.Of(text[at]) switch
    {
        CharClass.Letter or CharClass.Digit or CharClass.Mark => CutWord(at),
        CharClass.Surrogate => CutSurrogate(at),
        CharClass.Apostrophe => CutApostrophe(at),
        CharClass.Dot => CutRun(at, '.'),
        CharClass.Hyphen => CutRun(at, text[at]),
        _ => CutSign(at),
    };

    private int CutWord(int start)
    {
        int end = WordShape.End(text, start, _end);
        if (WordShape.UnitStart(text, start, end, out int unit))
        {
            words.Add(start, unit, 1);
            start = unit;
            if (end < _end && text[end] == '.' && text.AsSpan(start, end - start) is "a.m" or "p.m")
                end++;
            words.Add(start, end, 1);
            return end;
        }
        // "parents' house", but not "the so-called 'parents' …".
        if (end < _end && !_singleQuoteOpen && text[end] is '\'' or '\u2019' && end - start > 2 && text[end - 1] is 's' or 'S'
            && (end + 1 == _end || CharClasses.Of(text[end + 1]) is CharClass.Hyphen or CharClass.Other or CharClass.Dot))
        {
            words.Add(start, end, 2);
            words.Add(end, end + 1, 0);
            return end + 1;
        }
        AddWord(start, end);
        return end;
    }

    /// <summary>Adds a word, parting what is more than one: "cannot", "Byron's", "shouldn't've".</summary>
    private void AddWord(int start, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        if (word.Length <= TokenLexicon.Longest && TokenLexicon.TryFindContraction(word, out Contraction found)
            && found.StandsBefore(found.Before is null ? default : NextWord(end)))
        {
            for (int i = 0, at = start; i < found.Lengths.Length; at += found.Lengths[i++])
                words.Add(at, at + found.Lengths[i], i == 0 ? found.Lengths.Length : 0);
            return;
        }
        int second = Clitic.Start(word);
        if (second == 0)
        {
            words.Add(start, end, 1);
            return;
        }
        int first = Clitic.Start(word[..second]);
        if (first > 0)
        {
            words.Add(start, start + first, 3);
            words.Add(start + first, start + second, 0);
        }
        else
            words.Add(start, start + second, 2);
        words.Add(start + second, end, 0);
    }

    // The word behind a space, as far as it has letters alone; empty where none follows or something is joined to it ("its in-house lawyers").
    private ReadOnlySpan<char> NextWord(int end)
    {
        int from = end + 1, to = from;
        if (from >= text.Length || text[end] is not (' ' or '\u00A0'))
            return default;
        while (to < text.Length && to - from <= TokenLexicon.Longest && CharClasses.Of(text[to]) == CharClass.Letter)
            to++;
        return to < text.Length && text[to] is '-' ? default : text.AsSpan(from, to - from);
    }

    private int CutSurrogate(int at)
    {
        int end = Emoji.End(text, at, _end);
        if (end == 0)
            return CutWord(at);
        words.Add(at, end, 1);
        return end;
    }

    private int CutApostrophe(int at)
    {
        int end = at + 1;
        char c = text[at];
        if (end < _end && text[end] == c)
            return CutRun(at, c);
        if (end < _end && CharClasses.IsWord(text[end]) && c != '`')
        {
            int wordEnd = WordShape.End(text, end, _end);
            ReadOnlySpan<char> rest = text.AsSpan(end, wordEnd - end);
            bool startsToken = at == 0 || !CharClasses.IsWord(text[at - 1]);
            // '80s, 'em, 'til: the apostrophe stands for what was left out.
            if (startsToken && (WordShape.IsDecade(rest) || Clitic.IsElided(rest)))
            {
                AddWord(at, wordEnd);
                return wordEnd;
            }
            if (startsToken && c is '\'' or '\u2018')
                _singleQuoteOpen = true;
            // A clitic cut off from its word by a space or a bracket.
            if (Clitic.IsClitic(rest) && c != '\u2018')
            {
                words.Add(at, wordEnd, 1);
                return wordEnd;
            }
        }
        else if (c is '\'' or '\u2019')
            _singleQuoteOpen = false;
        words.Add(at, end, 1);
        return end;
    }

    private int CutRun(int at, char c)
    {
        int end = at + 1;
        while (end < _end && text[end] == c)
            end++;
        if (c == '.' && end < _end && text[end] is '?' or '!')
            end = EndOfMarks(end);
        end = WithMarks(end);
        words.Add(at, end, 1);
        return end;
    }

    private int CutSign(int at)
    {
        char c = text[at];
        int end = at + 1;
        switch (c)
        {
            case '!' or '?':
                end = EndOfMarks(at);
                break;
            case '*' or '=' or '~' or '<' or '>' or '|' or '+' or '\u2014' or '\u2013' or '\u2026' or ',' or '\u2500' or '#' or '^' or '\\' or '$':
                while (end < _end && text[end] == c)
                    end++;
                if (end == at + 1 && c == '+' && end < _end && CharClasses.Of(text[end]) == CharClass.Digit)
                    return CutWithWord(at);
                if (end == at + 1 && c == '#' && end < _end && CharClasses.Of(text[end]) == CharClass.Letter)
                    return CutWithWord(at);
                if (c == '\u2026' && end < _end && text[end] == '.')
                    end++;
                break;
            case '@' when end < _end && CharClasses.IsWord(text[end]):
                return CutWithWord(at);
            case ':' or ';' or '(' when _end - at is >= 2 and <= 3 && TokenLexicon.IsEmoticon(text.AsSpan(at, _end - at)):
                end = _end;
                break;
        }
        end = WithMarks(end);
        words.Add(at, end, 1);
        return end;
    }

    private int CutWithWord(int at)
    {
        int end = WordShape.End(text, at + 1, _end);
        words.Add(at, end, 1);
        return end;
    }

    private int EndOfMarks(int end)
    {
        while (end < _end && text[end] is '!' or '?')
            end++;
        return end;
    }

    private int WithMarks(int end)
    {
        while (end < _end && CharClasses.Of(text[end]) == CharClass.Mark)
            end++;
        return end;
    }
}
