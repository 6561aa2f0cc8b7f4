namespace Dragoman.Across.Copies;

/// <summary>Hashes of words and of sequences of them, the same on every machine.</summary>
internal static class WordHash
{
    /// <summary>FNV-1a over the UTF-16 units.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
            hash = (hash ^ c) * 16777619;
        return Mix(hash);
    }

    public static uint Join(uint a, uint b) => Mix(a * 0x9E3779B1u + b);

    // The finalizer of MurmurHash3: without it the sample would follow the last letters of words.
    public static uint Mix(uint h)
    {
        h = (h ^ h >> 16) * 0x85EBCA6B;
        h = (h ^ h >> 13) * 0xC2B2AE35;
        return h ^ h >> 16;
    }
}
