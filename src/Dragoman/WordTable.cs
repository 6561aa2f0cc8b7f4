using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dragoman;

/// <summary>Numbers for words, from 0 in the order in which they were given, compared ordinally. Immutable; made for words that are mostly not
/// there.</summary>
/// <remarks>A word's hash is made of its length, its first four and its last four letters, so it takes as long for a long word as for a short one,
/// and what is not there is mostly told by one bit. Those letters stand in the table, so that a word of up to eight is found without its string.
/// <c>FrozenDictionary</c> reads the whole word, and is slow to build: look-ups took 7 % of <c>read</c> (2026-11-28), most of it waiting for memory
/// (2026-11-30).</remarks>
internal readonly struct WordIndex
{
    // Letters of a word that its first and last four are all of.
    private const int Told = 8;

    private readonly string[] _words;

    // At most half are taken.
    private readonly Slot[] _slots;
    private readonly uint _mask;

    // A bit for the upper part of each word's hash, eight bits a word: what is not there is mostly told by these alone, and of all tables they fit
    // the cache where the slots do not.
    private readonly ulong[] _bits;
    private readonly int _shift;

    // Letters of the shortest word, and how many more the longest has: few lists have marks and words of one letter in them.
    private readonly int _shortest;
    private readonly uint _more;

    /// <summary>A word by its length, its first four and its last four letters as they stand (of a short word some twice), and its number, from 1; a
    /// number of 0 is free.</summary>
    private struct Slot
    {
        public ulong First, Last;
        public int Length, Number;
    }

    /// <param name="words">Each of them once.</param>
    public WordIndex(string[] words)
    {
        uint size = BitOperations.RoundUpToPowerOf2((uint)(2 * words.Length + 2));
        (_words, _slots, _mask) = (words, new Slot[size], size - 1);
        uint bits = Math.Max(64, 4 * size);
        (_bits, _shift) = (new ulong[bits / 64], 32 - BitOperations.Log2(bits));
        int shortest = int.MaxValue, longest = -1;
        foreach (string word in words)
            (shortest, longest) = (Math.Min(shortest, word.Length), Math.Max(longest, word.Length));
        (_shortest, _more) = (shortest, (uint)Math.Max(0, longest - shortest));
        for (int i = 0; i < words.Length; i++)
        {
            uint hash = Hash(words[i], out ulong first, out ulong last), slot = hash & _mask;
            while (_slots[slot].Number != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = new() { First = first, Last = last, Length = words[i].Length, Number = i + 1 };
            _bits[hash >> _shift >> 6] |= 1UL << (int)(hash >> _shift);
        }
    }

    /// <summary>The word's number; −1 for a word that is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if ((uint)(word.Length - _shortest) > _more)
            return -1;
        // There are as many slots as the mask has numbers, and as many bits as the shift leaves, so none is looked for outside.
        uint hash = Hash(word, out ulong first, out ulong last);
        if ((Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), hash >> _shift >> 6) >> (int)(hash >> _shift) & 1) == 0)
            return -1;
        uint mask = _mask, slot = hash & mask;
        ref Slot slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        while (true)
        {
            ref readonly Slot entry = ref Unsafe.Add(ref slots, slot);
            if (entry.Number == 0)
                return -1;
            if (entry.First == first && entry.Last == last && entry.Length == word.Length
                && (word.Length <= Told || word.SequenceEqual(_words[entry.Number - 1])))
                return entry.Number - 1;
            slot = (slot + 1) & mask;
        }
    }

    /// <summary>A hash of a word's length, its first four and its last four letters.</summary>
    public static uint Hash(ReadOnlySpan<char> word) => Hash(word, out _, out _);

    /// <summary>A word's length, its first two and its last two letters, mixed: less than <see cref="Hash(ReadOnlySpan{char})"/> tells, in less
    /// time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Ends(string word)
    {
        ref byte letters = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(word.AsSpan()));
        ulong ends = word.Length < 2 ? word.Length == 0 ? 0UL : word[0]
            : Two(ref letters, 0) | Two(ref letters, 2 * (word.Length - 2)) << 32;
        return ends + (ulong)word.Length * 0x10001;
    }

    // Words of two and three letters are half of a text, so they are not told from longer ones by a branch that is guessed wrong as often as right.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> word, out ulong first, out ulong last)
    {
        int length = word.Length;
        ref byte letters = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(word));
        if (length < 2)
            (first, last) = (length == 0 ? 0UL : word[0], 0);
        else
        {
            int end = 2 * (length - 2);
            first = Two(ref letters, 0) | Two(ref letters, Math.Min(4, end)) << 32;
            last = Two(ref letters, end) | Two(ref letters, Math.Max(0, end - 4)) << 32;
        }
        ulong h = (first + (ulong)length) * 0x9E3779B97F4A7C15 ^ BitOperations.RotateLeft(last * 0xD6E8FEB86659FD93, 29);
        return (uint)(h * 0xD6E8FEB86659FD93 >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Two(ref byte letters, int at) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref letters, at));
}

/// <summary>A table from words to what is known of them: <see cref="WordIndex"/> with values.</summary>
internal sealed class WordTable<TValue>
{
    // No table has a longer entry that is a pair.
    private const int LongestPair = 96;

    private readonly WordIndex _index;
    private readonly TValue[] _values;

    // By plain loops, here and below: LINQ is compiled anew for each kind of value, which took a tenth of loading (2026-11-29).
    public WordTable(IReadOnlyCollection<KeyValuePair<string, TValue>> entries)
    {
        string[] words = new string[entries.Count];
        _values = new TValue[entries.Count];
        int i = 0;
        foreach (KeyValuePair<string, TValue> entry in entries)
        {
            words[i] = entry.Key;
            _values[i++] = entry.Value;
        }
        _index = new WordIndex(words);
    }

    /// <summary>In the order in which the words were given.</summary>
    public IReadOnlyList<TValue> Values => _values;

    public bool ContainsKey(ReadOnlySpan<char> word) => _index.Find(word) >= 0;

    /// <summary>Looks up two words with a sign between them, "take+part", without making a string of them.</summary>
    public bool TryGetPair(string first, char sign, string second, [MaybeNullWhen(false)] out TValue value)
    {
        int length = first.Length + 1 + second.Length;
        if (length > LongestPair)
        {
            value = default;
            return false;
        }
        Span<char> pair = stackalloc char[LongestPair];
        first.CopyTo(pair);
        pair[first.Length] = sign;
        second.CopyTo(pair[(first.Length + 1)..]);
        return TryGetValue(pair[..length], out value);
    }

    /// <summary>What is known of a word; the default for a word that is not there.</summary>
    public TValue? GetValueOrDefault(ReadOnlySpan<char> word) => TryGetValue(word, out TValue? value) ? value : default;

    public bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out TValue value)
    {
        int at = _index.Find(word);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }
}

/// <summary>Words and what there is of each: <see cref="WordIndex"/> with several values a word, all of them in one array. Immutable.</summary>
internal sealed class WordGroups<TValue> where TValue : class
{
    private readonly WordIndex _index;

    // Where the values of each word begin, and where those of the last end.
    private readonly int[] _starts;
    private readonly TValue[] _values;

    private WordGroups(string[] words, int[] starts, TValue[] values) => (_index, _starts, _values) = (new WordIndex(words), starts, values);

    /// <summary>A word's values in the order in which they were added; empty for a word that is not there.</summary>
    public ReadOnlySpan<TValue> Of(scoped ReadOnlySpan<char> word)
    {
        int at = _index.Find(word);
        return at < 0 ? default : _values.AsSpan(_starts[at].._starts[at + 1]);
    }

    /// <summary>Takes words and values one by one.</summary>
    /// <remarks>Of collections that .NET has compiled: those of other kinds are compiled anew, which took longer than the work
    /// (2026-11-30).</remarks>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly List<string> _words = [];
        private readonly List<TValue> _last = [];

        // Number of the word and value, one beside the other.
        private readonly List<int> _added = [];
        private readonly List<TValue> _values = [];

        /// <summary>Adds a value to a word's, unless it is the one that was added to it last.</summary>
        public void Add(string word, TValue value)
        {
            if (!_ids.TryGetValue(word, out int id))
            {
                _ids[word] = id = _words.Count;
                _words.Add(word);
                _last.Add(value);
            }
            else if (ReferenceEquals(_last[id], value))
                return;
            _last[id] = value;
            _added.Add(id);
            _values.Add(value);
        }

        public WordGroups<TValue> Build()
        {
            int[] starts = new int[_words.Count + 1], free = new int[_words.Count];
            foreach (int word in _added)
                starts[word + 1]++;
            for (int i = 0; i < free.Length; i++)
                starts[i + 1] += free[i] = starts[i];
            TValue[] values = new TValue[_added.Count];
            for (int i = 0; i < values.Length; i++)
                values[free[_added[i]]++] = _values[i];
            return new([.. _words], starts, values);
        }
    }
}

/// <summary>A set of words: <see cref="WordIndex"/> without numbers.</summary>
internal sealed class WordSet
{
    private readonly WordIndex _index;

    public WordSet(IEnumerable<string> words)
    {
        string[] each = [.. words.Distinct(StringComparer.Ordinal)];
        (Words, _index) = (each, new WordIndex(each));
    }

    /// <summary>In the order in which they were given.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool Contains(ReadOnlySpan<char> word) => _index.Find(word) >= 0;
}

internal static class WordTables
{
    public static WordTable<TValue> ToWordTable<TValue>(this IReadOnlyCollection<KeyValuePair<string, TValue>> entries) => new(entries);

    public static WordTable<TTo> ToWordTable<TFrom, TTo>(this IReadOnlyCollection<KeyValuePair<string, TFrom>> entries, Func<TFrom, TTo> value)
    {
        var converted = new KeyValuePair<string, TTo>[entries.Count];
        int i = 0;
        foreach (KeyValuePair<string, TFrom> entry in entries)
            converted[i++] = new(entry.Key, value(entry.Value));
        return new(converted);
    }

    public static WordSet ToWordSet(this IEnumerable<string> words) => new(words);
}
