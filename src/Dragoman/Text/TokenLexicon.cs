using System.Collections.Frozen;

namespace Dragoman.Text;

/// <summary>When an abbreviation keeps its full stop.</summary>
internal enum StopRule : byte { Always, BeforeCapital, BeforeDigit, Within }

/// <summary>A word that is several: the lengths of its syntactic words ("cannot": 3, 3), and the words that it must stand before ("its not"); null
/// where it is cut wherever it stands.</summary>
internal readonly record struct Contraction(byte[] Lengths, FrozenSet<string>? Before)
{
    /// <summary>Whether it is one before <paramref name="next"/>.</summary>
    public bool StandsBefore(ReadOnlySpan<char> next) => Before is null || Before.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next);
}

/// <summary>The word lists of <c>data/tokens</c>, looked up where the words stand in the text.</summary>
internal static class TokenLexicon
{
    private static readonly FrozenDictionary<string, StopRule>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        ReadAbbreviations().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Contraction>.AlternateLookup<ReadOnlySpan<char>> Contractions =
        ReadContractions().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        ReadSet("prefixes.txt", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        ReadSet("units.txt", StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wholes =
        ReadSet("wholes.txt", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains =
        ReadSet("domains.txt", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Emoticons =
        ReadSet("emoticons.txt", StringComparer.Ordinal);

    /// <summary>The longest entry of any list: longer words need not be looked up.</summary>
    public const int Longest = 12;

    /// <summary>Whether <paramref name="word"/>, without its last stop, is an abbreviation.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word, out StopRule rule) => Abbreviations.TryGetValue(word, out rule);

    /// <summary>Whether <paramref name="word"/> may be cut into the syntactic words of a contraction: "cannot"; "its" only before some
    /// words.</summary>
    public static bool TryFindContraction(ReadOnlySpan<char> word, out Contraction contraction) => Contractions.TryGetValue(word, out contraction);

    /// <summary>Whether <paramref name="part"/> before a hyphen stays joined to what follows: "non", "anti".</summary>
    public static bool IsPrefix(ReadOnlySpan<char> part) => Prefixes.Contains(part);

    /// <summary>Whether <paramref name="letters"/> behind a number are a unit of their own: "km", "pm".</summary>
    public static bool IsUnit(ReadOnlySpan<char> letters) => Units.Contains(letters);

    /// <summary>Whether a word with a slash in it stays whole: "w/o".</summary>
    public static bool IsWhole(ReadOnlySpan<char> word) => Wholes.Contains(word);

    /// <summary>Whether <paramref name="label"/> ends a web address or a file name: "com", "pdf".</summary>
    public static bool IsDomain(ReadOnlySpan<char> label) => Domains.Contains(label);

    public static bool IsEmoticon(ReadOnlySpan<char> signs) => Emoticons.Contains(signs);

    private static FrozenDictionary<string, StopRule> ReadAbbreviations()
    {
        Dictionary<string, StopRule> rules = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in DataFiles.Lines("tokens/abbreviations.txt"))
        {
            int tab = line.IndexOf('\t');
            if (tab < 0)
                rules.Add(line, StopRule.Always);
            else
                rules.Add(line[..tab],
                    line[(tab + 1)..] switch { "digit" => StopRule.BeforeDigit, "within" => StopRule.Within, _ => StopRule.BeforeCapital });
        }
        return rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, Contraction> ReadContractions()
    {
        Dictionary<string, Contraction> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in DataFiles.Lines("tokens/contractions.txt"))
        {
            string[] columns = line.Split('\t');
            string[] parts = columns[0].Split('|');
            found.Add(string.Concat(parts), new(Array.ConvertAll(parts, static part => (byte)part.Length),
                columns.Length > 1 ? columns[1].Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase) : null));
        }
        return found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadSet(string name, StringComparer comparer) =>
        DataFiles.Lines("tokens/" + name).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
