using System.Text;

namespace Dragoman.Store;

/// <summary>What a user types to search: words, "phrases", -exclusions, OR between alternatives.</summary>
/// <remarks>PostgreSQL reads this itself (websearch_to_tsquery); for SQLite's FTS5 it is put into FTS5's syntax, where every word is
/// quoted so that none is taken for an operator.</remarks>
internal static class SearchWords
{
    /// <returns>An FTS5 expression; "" where nothing is left to look for.</returns>
    public static string ToFts5(string words)
    {
        List<string> alternatives = [];
        StringBuilder wanted = new(), unwanted = new();
        foreach ((string word, bool excluded, bool quoted) in Parts(words))
        {
            if (!quoted && word is "OR" or "or")
            {
                Close();
                continue;
            }
            if (!word.AsSpan().ContainsAnyLetterOrDigit())
                continue;
            StringBuilder to = excluded ? unwanted : wanted;
            if (excluded)
                to.Append(" NOT ");
            else if (to.Length > 0)
                to.Append(" AND ");
            to.Append('"').Append(word).Append('"');
        }
        Close();
        return string.Join(" OR ", alternatives);

        void Close()
        {
            // FTS5 has no search for what is merely not there.
            if (wanted.Length > 0)
                alternatives.Add($"({wanted}{unwanted})");
            wanted.Clear();
            unwanted.Clear();
        }
    }

    /// <summary>The single words that are looked for, to be marked in what was found.</summary>
    public static List<string> Wanted(string words) =>
        [.. Parts(words).Where(p => !p.Excluded
            && (p.Quoted || p.Word is not ("OR" or "or"))).SelectMany(p => Letters(p.Word)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string[] Letters(string part) =>
        string.Concat(part.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '’' ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Word, bool Excluded, bool Quoted)> Parts(string words)
    {
        int at = 0;
        while (at < words.Length)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
                continue;
            }
            bool excluded = words[at] == '-';
            if (excluded)
                at++;
            bool quoted = at < words.Length && words[at] == '"';
            int start = quoted ? at + 1 : at, end = start;
            while (end < words.Length && (quoted ? words[end] != '"' : !char.IsWhiteSpace(words[end]) && words[end] != '"'))
                end++;
            yield return (words[start..end], excluded, quoted);
            at = quoted ? end + 1 : end;
        }
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }
}
