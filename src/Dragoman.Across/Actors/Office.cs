using Dragoman.Figures;

namespace Dragoman.Across.Actors;

/// <summary>An office in the form in which it is compared: "leader", "minister/foreign".</summary>
internal static class Office
{
    private static readonly string[] Ends = [" of ", " for ", " to ", " at ", " in ", " with ", " who ", " on ", " from "];

    /// <returns>Empty where the roles name none.</returns>
    public static string Of(string[] roles)
    {
        if (roles.Length == 0)
            return "";
        string role = roles[0];
        int end = role.Length;
        foreach (string stop in Ends)
        {
            if (role.IndexOf(stop, StringComparison.Ordinal) is > 0 and int at && at < end)
                end = at;
        }
        string[] words = role[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return "";
        string head = OfficeWords.Same(words[^1]);
        bool isFormer = Array.Exists(words, static w => w is "former" or "Former" or "ex");
        return isFormer ? head + "/former" : OfficeWords.Department(role[..end]) is { } department ? $"{head}/{department}" : head;
    }
}
