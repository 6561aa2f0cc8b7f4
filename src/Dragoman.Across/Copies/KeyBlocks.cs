using System.Buffers.Binary;

namespace Dragoman.Across.Copies;

/// <summary>Sorted entries as blocks of bytes, the same on every machine.</summary>
internal static class KeyBlocks
{
    /// <summary>Four blocks, with what a database keeps beside them, fill a page of 8 KB; PostgreSQL keeps rows of this length in one
    /// piece.</summary>
    public const int Entries = 240;

    private const int EntryBytes = 8;
    private const int ReadAtOnce = 1000;

    public static ulong At(ReadOnlySpan<byte> block, int entry) =>
        BinaryPrimitives.ReadUInt64LittleEndian(block[(EntryBytes * entry)..]);

    public static int Count(ReadOnlySpan<byte> block) => block.Length / EntryBytes;

    /// <summary>The first entry that is not below <paramref name="least"/>.</summary>
    public static int Seek(ReadOnlySpan<byte> block, ulong least)
    {
        int low = 0, high = Count(block);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (At(block, middle) < least)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The blocks of a run in which entries from <paramref name="first"/> to <paramref name="last"/> may stand; both counted from the run's
    /// first.</summary>
    public static (int From, int To) Range(KeyRun run, ulong first, ulong last) => (Math.Max(0, Below(run.Fences, first)), Below(run.Fences, last));

    // The last block that begins with this entry or an earlier one; −1 where all begin behind it.
    private static int Below(ulong[] fences, ulong entry)
    {
        int found = Array.BinarySearch(fences, entry);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Parts entries in order into blocks, and notes the first of each.</summary>
    public static IEnumerable<byte[]> Of(IEnumerable<ulong> entries, List<ulong> fences)
    {
        byte[] block = new byte[Entries * EntryBytes];
        int count = 0;
        foreach (ulong entry in entries)
        {
            if (count == 0)
                fences.Add(entry);
            BinaryPrimitives.WriteUInt64LittleEndian(block.AsSpan(EntryBytes * count++), entry);
            if (count < Entries)
                continue;
            yield return block;
            (block, count) = (new byte[Entries * EntryBytes], 0);
        }
        if (count > 0)
            yield return block[..(EntryBytes * count)];
    }

    /// <summary>The entries of a run, some blocks at a time.</summary>
    public static IEnumerable<ulong> EntriesOf(IKeyShelf shelf, KeyRun run)
    {
        for (long from = run.FirstBlock; from < run.EndBlock; from += ReadAtOnce)
        {
            long[] numbers = [.. Numbers(from, Math.Min(from + ReadAtOnce, run.EndBlock))];
            foreach (byte[] block in shelf.Read(numbers).Select(static b => b.Entries.ToArray()).ToList())
            {
                for (int i = 0; i < Count(block); i++)
                    yield return At(block, i);
            }
        }
    }

    private static IEnumerable<long> Numbers(long from, long end)
    {
        for (long number = from; number < end; number++)
            yield return number;
    }

    /// <summary>Two sequences in order as one.</summary>
    public static IEnumerable<ulong> Merge(IEnumerable<ulong> a, IEnumerable<ulong> b)
    {
        using IEnumerator<ulong> first = a.GetEnumerator(), second = b.GetEnumerator();
        bool hasFirst = first.MoveNext(), hasSecond = second.MoveNext();
        while (hasFirst || hasSecond)
        {
            if (hasFirst && (!hasSecond || first.Current <= second.Current))
            {
                yield return first.Current;
                hasFirst = first.MoveNext();
            }
            else
            {
                yield return second.Current;
                hasSecond = second.MoveNext();
            }
        }
    }
}
