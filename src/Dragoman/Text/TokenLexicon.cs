using System.Collections.Frozen;

namespace Dragoman.Text;

/// <summary>When an abbreviation keeps its full stop.</summary>
internal enum StopRule : byte { Always, BeforeCapital, BeforeDigit }

/// <summary>The word lists of <c>data/tokens</c>, looked up where the words stand in the text.</summary>
internal static class TokenLexicon
{
    private static readonly FrozenDictionary<string, StopRule>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        ReadAbbreviations().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> Contractions =
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

    /// <summary>The lengths of the syntactic words of a word such as "cannot": 3, 3.</summary>
    public static bool TryCutContraction(ReadOnlySpan<char> word, out byte[] lengths) => Contractions.TryGetValue(word, out lengths!);

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
                rules.Add(line[..tab], line[(tab + 1)..] == "digit" ? StopRule.BeforeDigit : StopRule.BeforeCapital);
        }
        return rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, byte[]> ReadContractions() =>
        DataFiles.Lines("tokens/contractions.txt").Select(line => line.Split('|')).ToFrozenDictionary(
            string.Concat, parts => Array.ConvertAll(parts, part => (byte)part.Length), StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadSet(string name, StringComparer comparer) =>
        DataFiles.Lines("tokens/" + name).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
