namespace Dragoman.Text;

/// <summary>How far a word that begins with a letter or a digit reaches over stops, hyphens, slashes and apostrophes.</summary>
internal static class WordShape
{
    private const int LongestPhoneNumber = 40;
    private const int LongestNewsgroup = 60;
    private const int LongestBrokenOff = 4;

    /// <summary>The end of the word at <paramref name="start"/>; never beyond <paramref name="end"/>, never <paramref name="start"/>
    /// itself.</summary>
    public static int End(string text, int start, int end)
    {
        int at = Letters(text, start, end);
        if (at == start)
            return start + 1;
        int part = start;
        while (at < end)
        {
            int joined = Join(text, start, part, at, end);
            if (joined == 0)
                break;
            part = at + 1;
            at = joined;
        }
        return at;
    }

    // The end of the letters and digits from start on, with their marks.
    private static int Letters(string text, int start, int end)
    {
        int at = start;
        while (at < end)
        {
            if (CharClasses.IsWord(text[at]))
                at++;
            else if (char.IsHighSurrogate(text[at]) && Emoji.IsWordAt(text, at, end))
                at += 2;
            else
                break;
        }
        ScanCount.Characters += at - start + 1;
        return at;
    }

    // Where the word reaches if the character at `at` joins it to what follows; 0 if it does not. The last part began at `part`.
    private static int Join(string text, int start, int part, int at, int end)
    {
        char c = text[at];
        switch (c)
        {
            case '.':
                return JoinDot(text, start, part, at, end);
            case ',' or '\u066B' or '\u066C':
                return IsDigit(text, at - 1) && IsDigit(text, at + 1, end) && !HasLetter(text, part, at) ? Letters(text, at + 1, end) : 0;
            case ':':
                return IsDigit(text, at - 1) && IsDigit(text, at + 1, end) && at - part <= 2 ? Letters(text, at + 1, end) : 0;
            case '/':
                return JoinSlash(text, start, part, at, end);
            case '&':
                int behind = Letters(text, at + 1, end);
                return at - start <= 3 && behind - at is > 1 and <= 4 ? behind : 0;
            case '$':
                return at - start is >= 1 and <= 3 && AllUpper(text, start, at) && (at + 1 == end || IsDigit(text, at + 1, end)) ? at + 1 : 0;
            case '-':
                return JoinHyphen(text, start, part, at, end);
            case '@':
                return IsLetter(text, at + 1, end) && IsLetter(text, at - 1, end) ? Letters(text, at + 1, end) : 0;
            default:
                return CharClasses.Of(c) == CharClass.Apostrophe && IsLetterOrDigit(text, at + 1, end) && c != '\u2018' ? Letters(text, at + 1, end)
                    : 0;
        }
    }

    private static int JoinDot(string text, int start, int part, int at, int end)
    {
        int next = Letters(text, at + 1, end);
        ReadOnlySpan<char> word = text.AsSpan(start, at - start);
        if (next == at + 1)
            return KeepsStop(text, word, part, at, end) ? at + 1 : 0;
        if (IsDigit(text, at - 1) && IsDigit(text, at + 1, end))
            return next;
        // U.S, a.m, e.g: single letters with stops between them.
        if (at - part == 1 && next - at == 2 && IsLetter(text, part, end))
            return next;
        if (TokenLexicon.IsDomain(text.AsSpan(at + 1, next - at - 1)))
            return next;
        // A label in the middle of an address: look for the last one, not for ever.
        int last = at;
        int scan = next;
        for (int labels = 0; labels < 6 && scan < end && text[scan] == '.' && Letters(text, scan + 1, end) is int further
            && further > scan + 1; labels++)
        {
            last = scan;
            scan = further;
        }
        if (last > at && (TokenLexicon.IsDomain(text.AsSpan(last + 1, scan - last - 1)) || IsNewsgroup(text, start, scan)))
            return scan;
        // Ph.D., M.Sc.
        return TokenLexicon.IsAbbreviation(text.AsSpan(start, next - start), out _) ? next : 0;
    }

    // alt.animals.cat: small letters throughout, and at least two stops.
    private static bool IsNewsgroup(string text, int start, int end)
    {
        if (end - start > LongestNewsgroup)
            return false;
        for (int i = start; i < end; i++)
            if (!char.IsAsciiLetterLower(text[i]) && text[i] != '.')
                return false;
        return true;
    }

    /// <summary>Whether the stop at <paramref name="at"/>, with nothing of the word behind it, belongs to the word.</summary>
    private static bool KeepsStop(string text, ReadOnlySpan<char> word, int part, int at, int end)
    {
        // "and so on..." has an ellipsis; in "Rio Tinto Inc.." the second stop ends the sentence.
        if (at + 1 < end && text[at + 1] == '.' && (at + 2 < end || word.Length == 1))
            return false;
        if (at - part == 1 && CharClasses.Of(text[part]) == CharClass.Letter)
        {
            if (part < at && word.Length > 1)
                return word[0] != '.' && word.Contains('.');
            // "wrote on X. The government": a service, and the end of the sentence.
            if (text[part] is 'X' && part > 3 && text.AsSpan(part - 4, 4) is " on " or " via" or "via ")
                return false;
            if (char.IsUpper(text[part]))
                return NextWord(text, at + 1) is int initial && initial < text.Length && (text[part] != 'I' || char.IsUpper(text[initial]));
        }
        if (word.Length > TokenLexicon.Longest || !TokenLexicon.IsAbbreviation(word, out StopRule rule))
            return false;
        int next = NextWord(text, at + 1);
        return rule switch
        {
            StopRule.Always => true,
            StopRule.BeforeDigit => next < text.Length && char.IsAsciiDigit(text[next]),
            StopRule.Within => next < text.Length && !char.IsUpper(text[next]),
            _ => next < text.Length && (char.IsUpper(text[next]) || char.IsAsciiDigit(text[next])),
        };
    }

    // Where the next word on this line begins; the length of the text when none does.
    private static int NextWord(string text, int at)
    {
        int first = at;
        while (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
        ScanCount.Characters += at - first + 1;
        return at < text.Length && text[at] is '\n' or '\r' ? text.Length : at;
    }

    private static int JoinSlash(string text, int start, int part, int at, int end)
    {
        int next = Letters(text, at + 1, end);
        if (IsDigit(text, at - 1) && IsDigit(text, at + 1, end))
            return next;
        return next - start <= TokenLexicon.Longest && TokenLexicon.IsWhole(text.AsSpan(start, next - start)) ? next : 0;
    }

    private static int JoinHyphen(string text, int start, int part, int at, int end)
    {
        int next = Letters(text, at + 1, end);
        if (next == at + 1)
            return next == end && IsBrokenOff(text.AsSpan(start, at - start)) ? next : 0;
        if (IsDigit(text, part, end) && IsDigit(text, at + 1, end))
            return IsPhoneNumber(text, start, end) ? next : 0;
        return at - part <= TokenLexicon.Longest && start == part && TokenLexicon.IsPrefix(text.AsSpan(part, at - part)) ? next : 0;
    }

    // "W- we asked th- the minister": the first sounds of a word that a speaker breaks off.
    private static bool IsBrokenOff(ReadOnlySpan<char> letters)
    {
        if (letters.Length > LongestBrokenOff || TokenLexicon.IsUnit(letters) || TokenLexicon.IsAbbreviation(letters, out _))
            return false;
        for (int i = 0; i < letters.Length; i++)
        {
            if (!char.IsAsciiLetter(letters[i]) || i > 0 && char.IsAsciiLetterUpper(letters[i])
                || (letters[i] | 0x20) is 'a' or 'e' or 'i' or 'o' or 'u' || letters.Length > 1 && letters[i] is 'y')
                return false;
        }
        return true;
    }

    // 713-853-3989, 345-9945, 77042-2016 and dates such as 2001-11-20 stay whole; 1990-95 and 10-12 are ranges.
    private static bool IsPhoneNumber(string text, int start, int end)
    {
        int groups = 0, first = 0, length = 0;
        for (int at = start; at <= end && at < start + LongestPhoneNumber; at++)
        {
            if (at < end && char.IsAsciiDigit(text[at]))
            {
                length++;
                continue;
            }
            groups++;
            if (groups == 1)
                first = length;
            if (at == end || text[at] != '-' || at + 1 == end || !char.IsAsciiDigit(text[at + 1]))
                break;
            length = 0;
        }
        return groups >= 3 || groups == 2 && length == 4 && first is 1 or 3 or 5;
    }

    /// <summary>Where the unit begins in a word such as "5km"; false when the word is no number with a unit.</summary>
    public static bool UnitStart(string text, int start, int end, out int unit)
    {
        unit = start;
        if (!char.IsAsciiDigit(text[start]) || char.IsAsciiDigit(text[end - 1]))
            return false;
        while (unit < end && (char.IsAsciiDigit(text[unit]) || text[unit] is '.' or ',' or ':'))
            unit++;
        return unit < end && end - unit <= TokenLexicon.Longest && TokenLexicon.IsUnit(text.AsSpan(unit, end - unit));
    }

    /// <summary>Whether <paramref name="word"/> is a year or decade cut short: '72, '80s.</summary>
    public static bool IsDecade(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');

    private static bool IsDigit(string text, int at) => char.IsDigit(text[at]);

    private static bool IsDigit(string text, int at, int end) => at < end && char.IsDigit(text[at]);

    private static bool IsLetter(string text, int at, int end) => at < end && CharClasses.Of(text[at]) == CharClass.Letter;

    private static bool IsLetterOrDigit(string text, int at, int end) => at < end && CharClasses.IsWord(text[at]);

    private static bool HasLetter(string text, int start, int end)
    {
        ScanCount.Characters += end - start;
        for (int i = start; i < end; i++)
            if (CharClasses.Of(text[i]) == CharClass.Letter)
                return true;
        return false;
    }

    private static bool AllUpper(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!char.IsUpper(text[i]))
                return false;
        return true;
    }
}
