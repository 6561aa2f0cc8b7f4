using System.Collections.Concurrent;

namespace Dragoman.Reading;

/// <summary>Gives the dictionary form of a word, as the English treebanks of Universal Dependencies (EWT, GUM) write it.</summary>
/// <remarks>What is irregular stands in data/lemmas/exceptions.txt, the rest is <see cref="LemmaRules"/>. Examples: spec/lemmas.md.
/// Thread-safe; the result depends on the arguments alone.</remarks>
public static class Lemmatizer
{
    // Words met once are looked up afterwards. Bounded, so that no stream of new words can fill the memory.
    private const int MostRemembered = 1 << 17;
    private const int LongestRemembered = 40;

    private static readonly ConcurrentDictionary<string, string>[] Caches = NewCaches();
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] Remembered =
        Array.ConvertAll(Caches, cache => cache.GetAlternateLookup<ReadOnlySpan<char>>());

    private static int _remembered;

    /// <summary>The lemma of <paramref name="form"/>, a shared string; nothing is allocated for a word seen before.</summary>
    public static string Lemma(ReadOnlySpan<char> form, Upos upos, Xpos xpos)
    {
        LemmaClass kind = LemmaClasses.Of(upos, xpos);
        if (Remembered[(int)kind].TryGetValue(form, out string? known))
            return known;
        string lemma = form.IsEmpty ? "" : LemmaRules.Find(form.ToString(), kind);
        if (form.Length <= LongestRemembered && Volatile.Read(ref _remembered) < MostRemembered)
        {
            Interlocked.Increment(ref _remembered);
            lemma = Caches[(int)kind].GetOrAdd(form.ToString(), lemma);
        }
        return lemma;
    }

    private static ConcurrentDictionary<string, string>[] NewCaches()
    {
        var caches = new ConcurrentDictionary<string, string>[LemmaClasses.Count];
        for (int i = 0; i < caches.Length; i++)
            caches[i] = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        return caches;
    }
}
