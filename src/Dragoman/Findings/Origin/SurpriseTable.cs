using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Findings.Origin;

/// <summary>What the models of surprise count.</summary>
internal enum SequenceModel : uint
{
    /// <summary>Closed-class words as themselves, all others as their Penn tag, in reading order.</summary>
    Symbols,
    /// <summary>A closed-class word between the symbols before and behind it.</summary>
    Slot,
    /// <summary>Two words side by side, by a model of far more text than the others are counted from.</summary>
    Neighbours,
    /// <summary>A preposition under the word that governs its noun.</summary>
    Governed,
    /// <summary>A preposition before its noun.</summary>
    Objects,
    /// <summary>A noun's article, or none, by its lemma, number and preposition.</summary>
    Articles,
    /// <summary>An arc's relation, direction and length by the tags of its head and dependant.</summary>
    Arcs,
}

/// <summary>What an entry of the table holds.</summary>
internal enum SurpriseEntry : uint
{
    /// <summary>The cost of a symbol after others.</summary>
    Cost,
    /// <summary>What it costs to fall back on a shorter context.</summary>
    BackOff,
    /// <summary>The cost to be expected of whatever comes after others: their entropy.</summary>
    Expected,
}

/// <summary>Surprise (negative log probability, in nats) of a symbol after one or two others, read off one hashed table of back-off costs.</summary>
/// <remarks>Costs are kept as six bits, a quarter of a nat each, beside ten bits of a hash, with linear probing: two bytes an entry. One look-up in
/// two hundred of what is not there meets a stranger's entry, which a mean over a report does not feel. Made by tools/Dragoman.Damage.</remarks>
internal sealed class SurpriseTable
{
    /// <summary>Steps of cost in a nat, and the highest cost.</summary>
    public const double Steps = 4, Highest = CostMask;

    /// <summary>Stands for every word that training did not see.</summary>
    public const ulong Unknown = 1;
    private const uint Magic = 0x44525333;
    private const int Most = 1 << 22, CostBits = 6, CostMask = (1 << CostBits) - 1;

    // The first entries stand behind the last once more, so that those behind any place can be looked at together.
    private const int Together = 8;
    private readonly ushort[] _entries;
    private readonly int _size;

    public static SurpriseTable Shipped { get; } = LoadShipped();

    /// <param name="costs">Costs in steps, by <c>Key</c>.</param>
    public SurpriseTable(IReadOnlyCollection<KeyValuePair<ulong, byte>> costs)
    {
        _size = costs.Count * 3 / 2 + 16;
        _entries = new ushort[_size + Together];
        foreach ((ulong key, byte cost) in costs.OrderBy(static c => c.Key))
        {
            int slot = Find(key);
            _entries[slot] = (ushort)(Fingerprint(key) << CostBits | cost);
            if (slot < Together)
                _entries[_size + slot] = _entries[slot];
        }
    }

    // Of a table without those behind the last.
    private SurpriseTable(ushort[] entries, int size)
    {
        (_entries, _size) = (entries, size);
        entries.AsSpan(0, Together).CopyTo(entries.AsSpan(size));
    }

    public static ulong Key(SequenceModel model, SurpriseEntry entry, ulong before2, ulong before1, ulong symbol) =>
        Mix(Mix(Mix(Start(model, entry) ^ before2) ^ before1) ^ symbol);

    // Most keys are of one symbol or two: what comes before those is the same for all.
    private static readonly ulong[] BeforeTwo = StartsOf(1), BeforeOne = StartsOf(2);

    private static ulong[] StartsOf(int mixed)
    {
        ulong[] starts = new ulong[((int)SequenceModel.Arcs + 1) * 4];
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = Start((SequenceModel)(i / 4), (SurpriseEntry)(i % 4));
            for (int k = 0; k < mixed; k++)
                starts[i] = Mix(starts[i]);
        }
        return starts;
    }

    private static ulong Start(SequenceModel model, SurpriseEntry entry) => (ulong)model * 4 + (ulong)entry + 0x9E3779B97F4A7C15;

    private static ulong Key(SequenceModel model, SurpriseEntry entry, ulong before1, ulong symbol) =>
        Mix(Mix(BeforeTwo[(int)model * 4 + (int)entry] ^ before1) ^ symbol);

    private static ulong Key(SequenceModel model, SurpriseEntry entry, ulong symbol) => Mix(BeforeOne[(int)model * 4 + (int)entry] ^ symbol);

    /// <summary>Asks memory for what <see cref="TryAlone"/> will look at, and <see cref="Of"/> of two words side by side.</summary>
    public void AskNeighbours(ulong before, ulong symbol)
    {
        Prefetch(Key(SequenceModel.Neighbours, SurpriseEntry.Cost, symbol));
        if (before == 0)
            return;
        Prefetch(Key(SequenceModel.Neighbours, SurpriseEntry.Cost, before, symbol));
        Prefetch(Key(SequenceModel.Neighbours, SurpriseEntry.BackOff, before));
    }

    /// <summary>Asks memory for what <see cref="Of"/> and <see cref="Expected"/> will look at first: the table is larger than the caches.</summary>
    public void Ask(SequenceModel model, ulong before2, ulong before1, ulong symbol)
    {
        Prefetch(Key(model, SurpriseEntry.Cost, before2, before1, symbol));
        Prefetch(Key(model, SurpriseEntry.Expected, before2, before1));
    }

    /// <summary>Surprise at <paramref name="symbol"/> behind two others; 0 for <paramref name="before2"/> means that only one is looked at.</summary>
    public double Of(SequenceModel model, ulong before2, ulong before1, ulong symbol)
    {
        // All places that may be looked at are asked for at once: the table is larger than the caches, and one wait is shorter than five.
        ulong pair = Key(model, SurpriseEntry.Cost, before1, symbol), behindOne = Key(model, SurpriseEntry.BackOff, before1), alone =
            Key(model, SurpriseEntry.Cost, symbol);
        Prefetch(pair);
        Prefetch(behindOne);
        Prefetch(alone);
        int cost = 0;
        if (before2 != 0)
        {
            ulong triple = Key(model, SurpriseEntry.Cost, before2, before1, symbol), behindTwo =
                Key(model, SurpriseEntry.BackOff, before2, before1);
            Prefetch(behindTwo);
            if (TryGet(triple, out byte three))
                return three / Steps;
            if (TryGet(behindTwo, out byte twice))
                cost += twice;
        }
        if (TryGet(pair, out byte two))
            return (cost + two) / Steps;
        if (TryGet(behindOne, out byte once))
            cost += once;
        return cost / Steps + Alone(model, alone);
    }

    /// <summary>The surprise to be expected of whatever comes behind two others. What is hard to foretell is no sign of damage; what breaks an
    /// expectation is.</summary>
    public double Expected(SequenceModel model, ulong before2, ulong before1) =>
        TryGet(Key(model, SurpriseEntry.Expected, before2, before1), out byte expected)
            || TryGet(Key(model, SurpriseEntry.Expected, before1), out expected)
            || TryGet(Key(model, SurpriseEntry.Expected, 0), out expected) ? expected / Steps : 0;

    // Surprise at a symbol of which nothing before it is known.
    private double Alone(SequenceModel model, ulong key) =>
        TryGet(key, out byte one) || TryGet(Key(model, SurpriseEntry.Cost, Unknown), out one) ? one / Steps : 12;

    /// <summary>The same; false where the symbol is unknown.</summary>
    public bool TryAlone(SequenceModel model, ulong symbol, out double surprise)
    {
        bool known = TryGet(Key(model, SurpriseEntry.Cost, symbol), out byte cost);
        surprise = cost / Steps;
        return known;
    }

    public void Write(Stream output)
    {
        output.Write(MemoryMarshal.AsBytes<uint>([Magic, (uint)_size]));
        output.Write(MemoryMarshal.AsBytes<ushort>(_entries.AsSpan(0, _size)));
    }

    /// <exception cref="InvalidDataException">The stream does not hold a table.</exception>
    public static SurpriseTable Read(Stream input)
    {
        Span<uint> head = stackalloc uint[2];
        input.ReadExactly(MemoryMarshal.AsBytes(head));
        if (head[0] != Magic || head[1] is < Together or > Most)
            throw new InvalidDataException("This is not a table of surprise, or its beginning is damaged. Make it again with tools/Dragoman.Damage.");
        int size = (int)head[1];
        ushort[] entries = new ushort[size + Together];
        input.ReadExactly(MemoryMarshal.AsBytes<ushort>(entries.AsSpan(0, size)));
        return new SurpriseTable(entries, size);
    }

    private static SurpriseTable LoadShipped()
    {
        using Stream stream = typeof(SurpriseTable).Assembly.GetManifestResourceStream("models/surprise.dragoman")
            ?? throw new FileNotFoundException("models/surprise.dragoman is not part of this build.", "models/surprise.dragoman");
        return Read(stream);
    }

    private bool TryGet(ulong key, out byte cost)
    {
        ushort entry = _entries[Find(key)];
        cost = (byte)(entry & CostMask);
        return entry != 0;
    }

    // A third of the table is free, so that a look-up of what is not there ends after some five entries: they are looked at together.
    private int Find(ulong key)
    {
        Vector128<ushort> print = Vector128.Create((ushort)Fingerprint(key));
        int slot = Slot(key);
        while (true)
        {
            // There are as many behind the last slot.
            Vector128<ushort> entries = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_entries), (nuint)slot);
            Vector128<ushort> found = Vector128.Equals(entries >> CostBits, print) | Vector128.Equals(entries, Vector128<ushort>.Zero);
            uint ends = found.ExtractMostSignificantBits();
            slot += ends == 0 ? Together : BitOperations.TrailingZeroCount(ends);
            if (slot >= _size)
                slot -= _size;
            if (ends != 0)
                return slot;
        }
    }

    private int Slot(ulong key) => (int)((key >> 32) * (ulong)_size >> 32);

    // A wrong address does no harm: nothing is read.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Prefetch(ulong key)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), Slot(key))));
    }

    // Ten bits, never zero.
    private static uint Fingerprint(ulong key) => (uint)key % 1023 + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong h)
    {
        h ^= h >> 32;
        h *= 0xD6E8FEB86659FD93;
        h ^= h >> 29;
        return h;
    }
}
