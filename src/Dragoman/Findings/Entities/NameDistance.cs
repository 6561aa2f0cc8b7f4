namespace Dragoman.Findings.Entities;

/// <summary>Whether two spellings met in one report can be one name: few letters apart, for their length.</summary>
internal static class NameDistance
{
    public static bool IsClose(string a, string b)
    {
        if (a.Length < 5 || b.Length < 5 || Math.Abs(a.Length - b.Length) > 2 || a.Length > 40 || b.Length > 40)
            return string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
        int limit = Math.Min(a.Length, b.Length) >= 8 ? 2 : 1;
        return Distance(a, b) <= limit;
    }

    /// <summary>Whether at most so many letters differ; names that are far apart in length are not compared.</summary>
    public static bool IsAtMost(string a, string b, int limit) => Math.Abs(a.Length - b.Length) <= limit && b.Length <= 40 && Distance(a, b) <= limit;

    /// <summary>Whether two names of three parts or more are one, each of whose parts is at most a letter off: "Min Aung Hlaing" and "Min Aun Hlain".
    /// Two given names that are both right are two.</summary>
    public static bool IsPartwise(string a, string b)
    {
        if (a.AsSpan().Count(' ') is not (>= 2 and int spaces) || b.AsSpan().Count(' ') != spaces || a.Length > 40 || b.Length > 40)
            return false;
        string[] parts = a.Split(' '), others = b.Split(' ');
        int same = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (string.Equals(parts[i], others[i], StringComparison.OrdinalIgnoreCase))
                same++;
            else if (Math.Min(parts[i].Length, others[i].Length) < 3 || !IsAtMost(parts[i], others[i], 1)
                || Names.GivenNameList.Has(parts[i]) && Names.GivenNameList.Has(others[i]))
                return false;
        }
        return same > 0;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                int same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + same);
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
