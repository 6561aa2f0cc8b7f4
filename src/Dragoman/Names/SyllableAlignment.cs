namespace Dragoman.Names;

/// <summary>Compares names that are both in syllable signs by the signs themselves, as many signs share a sound.</summary>
internal static class SyllableAlignment
{
    private const int MaxSigns = 48;
    private static readonly Lazy<RomanizationTable> Simplified = new(() => RomanizationTable.Load("han-variants"));

    /// <summary>The share of signs that need not be changed, 0 to 1; traditional characters count as the simplified ones.</summary>
    public static double Similarity(string a, string b)
    {
        Span<char> signsA = stackalloc char[MaxSigns], signsB = stackalloc char[MaxSigns];
        signsA = signsA[..Signs(a, signsA)];
        signsB = signsB[..Signs(b, signsB)];
        int longest = Math.Max(signsA.Length, signsB.Length);
        return longest == 0 ? 1 : 1 - (double)Edits(signsA, signsB) / longest;
    }

    private static int Signs(string name, Span<char> signs)
    {
        int count = 0;
        foreach (char c in name)
        {
            if (char.IsLetter(c) && count < signs.Length)
                signs[count++] = Simplified.Value.Single(c)?[0] ?? c;
        }
        return count;
    }

    private static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[MaxSigns + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < b.Length; j++)
            {
                int edits = Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (a[i] == b[j] ? 0 : 1));
                diagonal = row[j + 1];
                row[j + 1] = edits;
            }
        }
        return row[b.Length];
    }
}
