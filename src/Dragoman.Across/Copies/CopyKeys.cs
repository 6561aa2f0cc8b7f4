namespace Dragoman.Across.Copies;

/// <summary>The few keys under which a report is looked for, and how many two reports must share before they are compared at all.</summary>
/// <remarks>Shingle keys are a part of the signature's shingles; anchor keys are three names or numbers in a row, in any order. How many must
/// be shared depends on the smaller set alone, so the pairs that are compared are the same whichever came first.</remarks>
/// <param name="Content">A part of the content key: reports of the same words have it.</param>
/// <param name="Shingles">Ascending, each once.</param>
/// <param name="Triples">Ascending, each once.</param>
internal readonly record struct CopyKeys(uint Content, uint[] Shingles, uint[] Triples)
{
    // One shingle in eight is a key, and one anchor triple in two.
    private const uint ShingleBelow = CopySignature.SampleBelow / 2, TripleBelow = 1u << 31;
    private const int MostKeys = 1024;
    private const double ShingleShare = 0.2, TripleShare = 0.2;

    public static CopyKeys Of(CopySignature s) => new((uint)(s.Key.High >> 99), OfShingles(s), OfAnchors(s));

    /// <summary>Whether two reports share so many keys of either kind that they are compared.</summary>
    public static bool AreCompared(CopyKeys a, CopyKeys b) =>
        Shared(a.Shingles, b.Shingles) >= RequiredShingles(Math.Min(a.Shingles.Length, b.Shingles.Length))
        || Shared(a.Triples, b.Triples) >= RequiredTriples(Math.Min(a.Triples.Length, b.Triples.Length));

    private static uint[] OfShingles(CopySignature s)
    {
        int count = 0;
        while (count < s.Shingles.Length && count < MostKeys && s.Shingles[count] < ShingleBelow)
            count++;
        return s.Shingles[..count];
    }

    private static uint[] OfAnchors(CopySignature s)
    {
        List<uint> keys = [];
        uint a = 0, b = 0;
        foreach (Anchor anchor in s.Anchors)
        {
            uint c = anchor.Value;
            if (!anchor.IsStrong || c == b || c == a)
                continue;
            if (a != 0)
            {
                uint low = Math.Min(a, Math.Min(b, c)), high = Math.Max(a, Math.Max(b, c)), middle = a ^ b ^ c ^ low ^ high;
                uint key = WordHash.Join(WordHash.Join(low, middle), high);
                if (key < TripleBelow)
                    keys.Add(key);
            }
            (a, b) = (b, c);
        }
        keys.Sort();
        int count = 0;
        for (int i = 0; i < keys.Count && count < MostKeys; i++)
        {
            if (count == 0 || keys[count - 1] != keys[i])
                keys[count++] = keys[i];
        }
        return [.. keys.Take(count)];
    }

    /// <summary>Shingle keys that two reports must share of which the one with fewer has <paramref name="keys"/>.</summary>
    public static int RequiredShingles(int keys) => Math.Max(1, (int)Math.Ceiling(ShingleShare * keys));

    public static int RequiredTriples(int keys) => Math.Max(2, (int)Math.Ceiling(TripleShare * keys));

    /// <summary>How many elements two ascending lists share.</summary>
    public static int Shared(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }
        return shared;
    }
}
