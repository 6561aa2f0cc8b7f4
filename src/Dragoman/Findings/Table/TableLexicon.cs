namespace Dragoman.Findings.Table;

/// <summary>One of the lists in <c>data/table</c>: for each group of words ("accepts verb") the single words and the pairs in it.</summary>
/// <remarks>A line is "group: word, first&gt;second, verb+particle". A word may stand in several groups.</remarks>
internal sealed class TableLexicon
{
    private readonly WordTable<string[]> _groupsOfWord;
    private readonly WordTable<string[]> _groupsOfPair;
    private readonly WordSet _leaders, _followers;

    public TableLexicon(string file)
    {
        Dictionary<string, List<string>> words = new(StringComparer.Ordinal), pairs = new(StringComparer.Ordinal);
        HashSet<string> leaders = new(StringComparer.Ordinal), followers = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines(file))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            // Of the same letters as in the code: one string, so that two are mostly told apart, and found the same, by where they are.
            string group = string.Intern(line[..colon]);
            foreach (string entry in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                int at = entry.IndexOfAny(['>', '+']);
                Add(at < 0 ? words : pairs, entry, group);
                if (at < 0)
                    continue;
                leaders.Add(entry[..at]);
                followers.Add(entry[(at + 1)..]);
            }
        }
        _groupsOfWord = words.ToWordTable(static g => g.ToArray());
        _groupsOfPair = pairs.ToWordTable(static g => g.ToArray());
        (_leaders, _followers) = (leaders.ToWordSet(), followers.ToWordSet());
    }

    private static void Add(Dictionary<string, List<string>> to, string entry, string group)
    {
        if (!to.TryGetValue(entry, out List<string>? groups))
            to[entry] = groups = [];
        groups.Add(group);
    }

    /// <summary>Whether a lemma is in the group.</summary>
    public bool Has(string group, string lemma)
    {
        if (!_groupsOfWord.TryGetValue(lemma, out string[]? groups))
            return false;
        foreach (string g in groups)
        {
            if (g == group)
                return true;
        }
        return false;
    }

    /// <summary>The groups that a single lemma is in; none is a normal answer.</summary>
    public ReadOnlySpan<string> Groups(string lemma) => _groupsOfWord.TryGetValue(lemma, out string[]? groups) ? groups : default;

    /// <summary>The groups of "first&gt;second" or "verb+particle".</summary>
    public ReadOnlySpan<string> PairGroups(string first, char sign, string second)
    {
        if (!_leaders.Contains(first))
            return default;
        return _groupsOfPair.TryGetPair(first, sign, second, out string[]? groups) ? groups : default;
    }

    /// <summary>Whether some pair ends with this lemma.</summary>
    public bool Follows(string lemma) => _followers.Contains(lemma);

    /// <summary>Whether some pair begins with this lemma.</summary>
    public bool Leads(string lemma) => _leaders.Contains(lemma);
}
