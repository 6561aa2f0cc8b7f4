using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dragoman.Findings.Origin;

/// <summary>What the models of surprise count.</summary>
internal enum SequenceModel : uint
{
    /// <summary>Closed-class words as themselves, all others as their Penn tag, in reading order.</summary>
    Symbols,
    /// <summary>A closed-class word between the symbols before and behind it.</summary>
    Slot,
    /// <summary>Words in lower case, names and numbers as their class, in reading order.</summary>
    Words,
    /// <summary>A preposition under the word that governs its noun.</summary>
    Governed,
    /// <summary>A noun's article, or none, by its lemma, number and preposition.</summary>
    Articles,
    /// <summary>An arc's relation, direction and length by the tags of its head and dependant.</summary>
    Arcs,
}

/// <summary>Surprise (negative log probability, in nats) of a symbol after one or two others, read off one hashed table of back-off costs.</summary>
/// <remarks>Costs of n-grams and of backing off are kept as bytes, a twelfth of a nat each, under 16 bits of their hash, with linear probing: three bytes an
/// entry. One look-up in ten thousand meets a stranger's fingerprint, which a mean over a report does not feel. Made by tools/Dragoman.Damage.</remarks>
internal sealed class SurpriseTable
{
    public const double Steps = 12;

    /// <summary>Stands for every word that training did not see.</summary>
    public const ulong Unknown = 1;
    private const uint Magic = 0x44525332;
    private const int Most = 1 << 22;
    private readonly ushort[] _keys;
    private readonly byte[] _costs;

    public static SurpriseTable Shipped { get; } = LoadShipped();

    /// <param name="costs">Costs in steps, by <see cref="Key"/>.</param>
    public SurpriseTable(IReadOnlyCollection<KeyValuePair<ulong, byte>> costs)
    {
        int capacity = costs.Count * 8 / 7 + 16;
        _keys = new ushort[capacity];
        _costs = new byte[capacity];
        foreach ((ulong key, byte cost) in costs.OrderBy(static c => c.Key))
        {
            int slot = Find(key);
            _keys[slot] = Fingerprint(key);
            _costs[slot] = cost;
        }
    }

    private SurpriseTable(ushort[] keys, byte[] costs) => (_keys, _costs) = (keys, costs);

    public static ulong Key(SequenceModel model, bool backOff, ulong before2, ulong before1, ulong symbol)
    {
        ulong h = (ulong)model * 2 + (backOff ? 1u : 0u) + 0x9E3779B97F4A7C15;
        h = Mix(h ^ before2);
        h = Mix(h ^ before1);
        return Mix(h ^ symbol);
    }

    /// <summary>Surprise at <paramref name="symbol"/> behind two others; 0 for <paramref name="before2"/> means that only one is looked at.</summary>
    public double Of(SequenceModel model, ulong before2, ulong before1, ulong symbol)
    {
        int cost = 0;
        if (before2 != 0)
        {
            if (TryGet(Key(model, false, before2, before1, symbol), out byte three))
                return three / Steps;
            if (TryGet(Key(model, true, 0, before2, before1), out byte twice))
                cost += twice;
        }
        if (before1 != 0)
        {
            if (TryGet(Key(model, false, 0, before1, symbol), out byte two))
                return (cost + two) / Steps;
            if (TryGet(Key(model, true, 0, 0, before1), out byte once))
                cost += once;
        }
        return cost / Steps + Alone(model, symbol);
    }

    /// <summary>Surprise at a symbol of which nothing before it is known.</summary>
    public double Alone(SequenceModel model, ulong symbol) =>
        TryGet(Key(model, false, 0, 0, symbol), out byte one) || TryGet(Key(model, false, 0, 0, Unknown), out one) ? one / Steps : 12;

    public bool Knows(SequenceModel model, ulong symbol) => TryGet(Key(model, false, 0, 0, symbol), out _);

    public void Write(Stream output)
    {
        output.Write(MemoryMarshal.AsBytes<uint>([Magic, (uint)_keys.Length]));
        output.Write(MemoryMarshal.AsBytes<ushort>(_keys));
        output.Write(_costs);
    }

    /// <exception cref="InvalidDataException">The stream does not hold a table.</exception>
    public static SurpriseTable Read(Stream input)
    {
        Span<uint> head = stackalloc uint[2];
        input.ReadExactly(MemoryMarshal.AsBytes(head));
        if (head[0] != Magic || head[1] is 0 or > Most)
            throw new InvalidDataException("This is not a table of surprise, or its beginning is damaged. Make it again with tools/Dragoman.Damage.");
        ushort[] keys = new ushort[head[1]];
        byte[] costs = new byte[head[1]];
        input.ReadExactly(MemoryMarshal.AsBytes<ushort>(keys.AsSpan()));
        input.ReadExactly(costs);
        return new SurpriseTable(keys, costs);
    }

    private static SurpriseTable LoadShipped()
    {
        using Stream stream = typeof(SurpriseTable).Assembly.GetManifestResourceStream("models/surprise.dragoman")
            ?? throw new FileNotFoundException("models/surprise.dragoman is not part of this build.", "models/surprise.dragoman");
        return Read(stream);
    }

    private bool TryGet(ulong key, out byte cost)
    {
        int slot = Find(key);
        cost = _costs[slot];
        return _keys[slot] != 0;
    }

    // A table is never full: an eighth of it is free.
    private int Find(ulong key)
    {
        ushort print = Fingerprint(key);
        int slot = (int)((key >> 32) * (ulong)_keys.Length >> 32);
        while (_keys[slot] != 0 && _keys[slot] != print)
            slot = slot + 1 == _keys.Length ? 0 : slot + 1;
        return slot;
    }

    private static ushort Fingerprint(ulong key) => (ushort)((ushort)key | 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong h)
    {
        h ^= h >> 32;
        h *= 0xD6E8FEB86659FD93;
        h ^= h >> 29;
        return h;
    }
}
