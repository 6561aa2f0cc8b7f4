
namespace Dragoman.Findings.Entities;

/// <summary>What titles and given names tell of he or she: 'm', 'f', or '\0' where they tell nothing.</summary>
internal static class GenderLexicon
{
    private static readonly WordTable<char> Titles = Read("names/titles.txt"), Given = Read("names/given-names.txt"), Roles =
        Read("names/role-genders.txt");

    private static WordTable<char> Read(string file)
    {
        Dictionary<string, char> genders = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines(file))
        {
            string[] f = line.Split('\t');
            if (f.Length > 1 && f[1].Length == 1 && f[1][0] is 'm' or 'f')
                genders[f[0]] = f[1][0];
        }
        return genders.ToWordTable();
    }

    public static char OfTitle(string title) => Titles.GetValueOrDefault(title);

    /// <summary>What a role tells: "spokeswoman", "mother of one of the hostages".</summary>
    public static char OfRole(string role)
    {
        int end = role.IndexOf(" of ", StringComparison.Ordinal);
        string head = end > 0 ? role[..end] : role;
        string noun = head[(head.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return Roles.TryGetValue(noun, out char gender) ? gender : noun.EndsWith("woman", StringComparison.Ordinal) ? 'f' : '\0';
    }

    public static char Of(string given) => Given.GetValueOrDefault(given);
}
