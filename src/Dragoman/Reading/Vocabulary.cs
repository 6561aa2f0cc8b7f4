using System.Text;

namespace Dragoman.Reading;

/// <summary>The words of a model, by number from 0, found where they lie in the file: nothing is built of them when it is opened.</summary>
public readonly struct Vocabulary
{
    private const int LongestUtf8 = 48 * 3;

    private readonly ModelArray<byte> _words;
    private readonly ModelArray<int> _ends;
    private readonly ModelArray<int> _slots;

    public Vocabulary(ModelFile model) =>
        (_words, _ends, _slots) = (model.Array<byte>("vocabulary"), model.Array<int>("vocabulary.ends"), model.Array<int>("vocabulary.slots"));

    /// <summary>The number of a word of up to 48 letters; 0, the unknown word, for one that is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<byte> buffer = stackalloc byte[LongestUtf8];
        ReadOnlySpan<byte> utf8 = buffer[..Encoding.UTF8.GetBytes(word, buffer)], words = _words.Span;
        ReadOnlySpan<int> ends = _ends.Span, slots = _slots.Span;
        for (int slot = Slot(utf8, slots.Length); slots[slot] is not 0 and int at; slot = Next(slot, slots.Length))
        {
            if (words[ends[at - 1]..ends[at]].SequenceEqual(utf8))
                return at;
        }
        return 0;
    }

    /// <summary>The arrays of a model file that hold a vocabulary, whose first word is the unknown one.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Pack(IReadOnlyList<string> words)
    {
        using MemoryStream packed = new();
        int[] ends = new int[words.Count];
        int[] slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words.Count * 2)];
        for (int i = 0; i < words.Count; i++)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(words[i]);
            packed.Write(utf8);
            ends[i] = (int)packed.Length;
            if (i == 0)
                continue;
            int slot = Slot(utf8, slots.Length);
            while (slots[slot] != 0)
                slot = Next(slot, slots.Length);
            slots[slot] = i;
        }
        return [("vocabulary", packed.ToArray()), ("vocabulary.ends", ModelFile.BytesOf<int>(ends)),
            ("vocabulary.slots", ModelFile.BytesOf<int>(slots))];
    }

    // FNV-1a.
    private static int Slot(ReadOnlySpan<byte> word, int slots)
    {
        uint hash = 2166136261u;
        foreach (byte b in word)
            hash = (hash ^ b) * 16777619u;
        return (int)((hash ^ hash >> 15) & (uint)(slots - 1));
    }

    private static int Next(int slot, int slots) => (slot + 1) & (slots - 1);
}
