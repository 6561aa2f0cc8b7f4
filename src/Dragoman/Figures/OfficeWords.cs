using System.Collections.Frozen;

namespace Dragoman.Figures;

/// <summary>What an office's words say of where it stands.</summary>
/// <param name="Department">One word for all words of the department; null where none is told.</param>
/// <param name="IsSecond">A vice president, a deputy minister.</param>
internal sealed record OfficeBranch(string? Department, bool IsSecond);

/// <summary>Which words are the same office ("envoy", "negotiator") and which are not the same department ("foreign", "prime"):
/// <c>data/figures/office-words.txt</c>.</summary>
internal static class OfficeWords
{
    private static readonly FrozenDictionary<string, string> Offices = Read("office");

    private static readonly FrozenDictionary<string, string> Departments = Read("department");

    private static FrozenDictionary<string, string> Read(string kind)
    {
        Dictionary<string, string> first = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in DataFiles.Lines("figures/office-words.txt"))
        {
            if (!line.StartsWith(kind + ":", StringComparison.Ordinal))
                continue;
            string[] words = line[(kind.Length + 1)..].Split(',', StringSplitOptions.TrimEntries);
            foreach (string word in words)
                first[word] = words[0];
        }
        return first.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>One word for all words of an office; the word itself in lower case where the list has none.</summary>
    public static string Same(string word) => Offices.TryGetValue(word, out string? same) ? same : word.ToLowerInvariant();

    /// <summary>Whether a word of a role is a soldier's rank, "Gen. X", and not part of an office such as director general's.</summary>
    public static bool IsRank(string[] role, int word) =>
        role[word] is "Gen." or "General" or "general"
            && (word == 0
                || role[word - 1]
                    .ToLowerInvariant() is not ("director" or "secretary" or "attorney" or "prosecutor" or "governor" or "inspector" or "consul"
                        or "surgeon" or "comptroller" or "auditor" or "solicitor"));

    /// <summary>Whether two offices are of different departments: a foreign minister is not the prime minister.</summary>
    /// <remarks>Nor is a vice president the president.</remarks>
    public static bool Differ(string role, string title) => Differ(BranchOf(role), BranchOf(title));

    /// <summary>The same, for words whose department was found before.</summary>
    public static bool Differ(OfficeBranch role, OfficeBranch title) =>
        role.Department is { } a && title.Department is { } b && a != b || role.IsSecond && !title.IsSecond;

    public static OfficeBranch BranchOf(string words) => new(Department(words), IsSecond(words));

    private static bool IsSecond(string words)
    {
        foreach (string word in words.Split([' ', '-']))
        {
            if (word.Equals("vice", StringComparison.OrdinalIgnoreCase) || word.Equals("deputy", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether two offices are told to be of one department: "Qatari prime minister" and "prime minister".</summary>
    public static bool Agree(string role, string title) => Department(role) is { } a && a == Department(title);

    /// <summary>The first word that names a department; null for none, and for a former holder, who may have had any.</summary>
    internal static string? Department(string words)
    {
        foreach (string word in words.Split([' ', '-']))
        {
            if (Departments.TryGetValue(word, out string? department))
                return department is "former" ? null : department;
        }
        return null;
    }
}
