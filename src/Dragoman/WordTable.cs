using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dragoman;

/// <summary>A table from words to what is known of them, compared ordinally. Immutable; made for words that are mostly not there.</summary>
/// <remarks>A word's hash is made of its length, its first four and its last four letters, so it takes as long for a long word as for a short one, and what is
/// not there is mostly told by one entry of four bytes. <c>FrozenDictionary</c> reads the whole word, and is slow to build (2026-11-28: 0.65 % of <c>read</c> was
/// one such table of 1,500 words).</remarks>
internal sealed class WordTable<TValue>
{
    private readonly string[] _words;
    private readonly TValue[] _values;

    // Places in _words from 1, beside the upper bits of the hash; 0 is free. At most half are taken.
    private readonly uint[] _slots;
    private readonly uint _placeMask;

    public WordTable(IReadOnlyCollection<KeyValuePair<string, TValue>> entries)
    {
        uint size = BitOperations.RoundUpToPowerOf2((uint)(2 * entries.Count + 2));
        (_slots, _placeMask) = (new uint[size], size - 1);
        (_words, _values) = (new string[entries.Count], new TValue[entries.Count]);
        int count = 0;
        foreach ((string word, TValue value) in entries)
        {
            uint hash = Hash(word), slot = hash & _placeMask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _placeMask;
            (_words[count], _values[count]) = (word, value);
            count++;
            _slots[slot] = hash & ~_placeMask | (uint)count;
        }
    }

    /// <summary>In the order in which the words were given.</summary>
    public IReadOnlyList<TValue> Values => _values;

    public bool ContainsKey(ReadOnlySpan<char> word) => Find(word) >= 0;

    public bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out TValue value)
    {
        int at = Find(word);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }

    private int Find(ReadOnlySpan<char> word)
    {
        uint hash = Hash(word), mask = _placeMask;
        for (uint slot = hash & mask; _slots[slot] is not 0 and uint entry; slot = (slot + 1) & mask)
        {
            if (((entry ^ hash) & ~mask) == 0 && word.SequenceEqual(_words[(int)(entry & mask) - 1]))
                return (int)(entry & mask) - 1;
        }
        return -1;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        ref byte first = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(word));
        ulong head, tail = 0;
        if (word.Length >= 4)
        {
            head = Unsafe.ReadUnaligned<ulong>(ref first);
            tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 2 * (word.Length - 4)));
        }
        else
            head = word.Length switch { 0 => 0, 1 => word[0], 2 => word[0] | (ulong)word[1] << 16, _ => word[0] | (ulong)word[1] << 16 | (ulong)word[2] << 32 };
        ulong h = (head + (ulong)word.Length) * 0x9E3779B97F4A7C15 ^ BitOperations.RotateLeft(tail * 0xD6E8FEB86659FD93, 29);
        h *= 0xD6E8FEB86659FD93;
        return (uint)(h >> 32);
    }
}

/// <summary>A set of words, compared ordinally: <see cref="WordTable{TValue}"/> without values.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly WordTable<bool> _table = new([.. words.Distinct(StringComparer.Ordinal).Select(static w => KeyValuePair.Create(w, true))]);

    public bool Contains(ReadOnlySpan<char> word) => _table.ContainsKey(word);
}

internal static class WordTables
{
    public static WordTable<TValue> ToWordTable<TValue>(this IReadOnlyCollection<KeyValuePair<string, TValue>> entries) => new(entries);

    public static WordTable<TTo> ToWordTable<TFrom, TTo>(this IReadOnlyCollection<KeyValuePair<string, TFrom>> entries, Func<TFrom, TTo> value) =>
        new([.. entries.Select(e => KeyValuePair.Create(e.Key, value(e.Value)))]);

    public static WordSet ToWordSet(this IEnumerable<string> words) => new(words);
}
