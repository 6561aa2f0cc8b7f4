using System.Numerics;

namespace Dragoman.Findings.Table;

/// <summary>One of the lists in <c>data/table</c>: for each group of words ("accepts verb") the single words and the pairs in it.</summary>
/// <remarks>A line is "group: word, first&gt;second, verb+particle". A word may stand in several groups.</remarks>
internal sealed class TableLexicon
{
    private readonly WordTable<string[]> _groupsOfWord;
    private readonly WordTable<string[]> _groupsOfPair;
    private readonly WordSet _leaders, _followers;

    // A bit for each word with each of its groups: of hundreds of questions a word, nearly all are answered by these alone, where a look into the
    // table waits for memory (docs/speed.md, 2026-12-01).
    private readonly ulong[] _told;
    private readonly int _shift;

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
        int inGroups = 0;
        foreach (List<string> groups in words.Values)
            inGroups += groups.Count;
        uint bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, 8 * inGroups));
        (_told, _shift) = (new ulong[bits / 64], 32 - BitOperations.Log2(bits));
        foreach ((string word, List<string> groups) in words)
        {
            foreach (string group in groups)
            {
                uint bit = Hash(group, word) >> _shift;
                _told[bit >> 6] |= 1UL << (int)bit;
            }
        }
    }

    // Of what is cheap to read of both: words that are taken for each other here are told apart in the table.
    private static uint Hash(string group, string word) =>
        (uint)((WordIndex.Ends(word) * 0x9E3779B97F4A7C15 ^ WordIndex.Ends(group)) * 0xD6E8FEB86659FD93 >> 32);

    private static void Add(Dictionary<string, List<string>> to, string entry, string group)
    {
        if (!to.TryGetValue(entry, out List<string>? groups))
            to[entry] = groups = [];
        groups.Add(group);
    }

    /// <summary>Whether a lemma is in the group.</summary>
    public bool Has(string group, string lemma)
    {
        uint bit = Hash(group, lemma) >> _shift;
        if ((_told[bit >> 6] >> (int)bit & 1) == 0 || !_groupsOfWord.TryGetValue(lemma, out string[]? groups))
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
