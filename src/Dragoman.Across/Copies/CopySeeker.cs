namespace Dragoman.Across.Copies;

/// <summary>Finds those with which a text is to be compared among any number of texts, in memory that does not grow with them.</summary>
/// <remarks>Two texts are compared if they share enough keys (<see cref="CopyKeys"/>), and no pair that does is missed (<see cref="SoughtText"/>).
/// The keys of the latest texts are in memory; those of the others on a shelf, as sorted runs of blocks of which the first entries alone are in
/// memory, two bytes a text. Runs of like size are merged, so that there are few, whose number grows as the logarithm of the texts (O'Neil et al.,
/// "The log-structured merge-tree", 1996). Not for several threads at once.</remarks>
public sealed class CopySeeker(IKeyShelf shelf, int latest = CopySeeker.MostLatest)
{
    /// <summary>Texts whose keys are held in memory, some 3 KB each.</summary>
    public const int MostLatest = 4096;

    private readonly LatestKeys _latest = new();
    private List<SoughtText> _sought = [];
    private int _texts, _seen, _until = -1;

    /// <summary>Memory of the keys of the latest texts.</summary>
    public long Bytes => _latest.Bytes;

    /// <summary>Whether so many texts came since that they are to be shelved.</summary>
    public bool IsFull => _seen >= latest;

    /// <summary>Walks the shelf for texts that are to be added. Few at a time: what is met is held until the next.</summary>
    public void Look(IEnumerable<CopySignature> texts)
    {
        _sought = [.. texts.Select(t => new SoughtText(CopyKeys.Of(t), Rarity))];
        Dictionary<long, List<(SoughtText Text, SoughtKey Key)>> wanted = [];
        foreach (KeyRun run in shelf.Runs)
        {
            foreach (SoughtText text in _sought)
            {
                foreach (SoughtKey key in text.Keys)
                {
                    (int from, int to) = KeyBlocks.Range(run, KeyEntry.First(key.Key), KeyEntry.Last(key.Key, key.All));
                    for (int block = from; block <= to; block++)
                        Want(wanted, run.FirstBlock + block, (text, key));
                }
            }
        }
        foreach ((long number, ReadOnlyMemory<byte> block) in shelf.Read(wanted.Keys.Order()))
        {
            foreach ((SoughtText text, SoughtKey key) in wanted[number])
                Collect(block.Span, text, key);
        }
    }

    private static void Want(Dictionary<long, List<(SoughtText Text, SoughtKey Key)>> wanted, long block, (SoughtText, SoughtKey) sought)
    {
        if (!wanted.TryGetValue(block, out List<(SoughtText, SoughtKey)>? list))
            wanted[block] = list = [];
        list.Add(sought);
    }

    private static void Collect(ReadOnlySpan<byte> block, SoughtText text, SoughtKey key)
    {
        ulong last = KeyEntry.Last(key.Key, key.All);
        for (int i = KeyBlocks.Seek(block, KeyEntry.First(key.Key)); i < KeyBlocks.Count(block); i++)
        {
            ulong entry = KeyBlocks.At(block, i);
            if (entry > last)
                return;
            text.Add(key.Key, (uint)entry);
        }
    }

    /// <summary>Who is to be compared with the text at <paramref name="index"/> of those that were looked for: of the shelf, and of those in memory
    /// now.</summary>
    /// <returns>Numbers of texts that may have the same words, and of those that may share enough keys.</returns>
    public (IReadOnlyList<int> Same, List<int> Alike) Find(int index)
    {
        SoughtText text = _sought[index];
        foreach (SoughtKey key in text.Keys)
            _latest.Collect(key.Key, key.All, text);
        return (text.Same, text.ToCompare());
    }

    /// <summary>Whether the text at <paramref name="index"/> of those that were looked for shares enough keys with another to be compared.</summary>
    public bool AreCompared(int index, CopySignature other) => _sought[index].IsComparedWith(other);

    /// <summary>Leaves the text at <paramref name="index"/> of those that were looked for to be found under its number.</summary>
    /// <param name="number">Higher than that of every text before it.</param>
    public void Enter(int index, int number) => Enter(_sought[index], number);

    /// <summary>Leaves a text to be found that need not find others any more.</summary>
    public void Enter(CopySignature text, int number) => Enter(new SoughtText(CopyKeys.Of(text), Rarity), number);

    private void Enter(SoughtText text, int number)
    {
        foreach (SoughtKey key in text.Keys)
            _latest.Add(key.Key, KeyEntry.Tail(key.Chosen, key.Required, number));
        _texts++;
        Pass(number);
    }

    /// <summary>Passes over a text of the same words as one before it, which is found in its place.</summary>
    public void Pass(int number)
    {
        _seen++;
        _until = number;
    }

    /// <summary>Forgets the latest texts.</summary>
    public void Clear()
    {
        _latest.Clear();
        _sought = [];
        _texts = _seen = 0;
    }

    /// <summary>Brings the latest texts to the shelf, with the runs there that are no more than twice as long.</summary>
    public void Shelve()
    {
        IEnumerable<ulong> entries = _latest.ToSorted();
        int merged = 0;
        foreach (KeyRun run in shelf.Runs.Reverse())
        {
            if (run.Texts > 2 * _texts)
                break;
            entries = KeyBlocks.Merge(KeyBlocks.EntriesOf(shelf, run), entries);
            _texts += run.Texts;
            merged++;
        }
        (List<ulong> fences, int texts, int until) = ([], _texts, _until);
        shelf.Replace(merged, KeyBlocks.Of(entries, fences), first => new KeyRun(first, [.. fences], texts, until));
        Clear();
    }

    // About: what is on the shelf is counted by blocks.
    private long Rarity(uint key)
    {
        long count = _latest.Count(key);
        foreach (KeyRun run in shelf.Runs)
        {
            (int from, int to) = KeyBlocks.Range(run, KeyEntry.First(key), KeyEntry.Last(key, all: true));
            count += (long)Math.Max(0, to - from) * KeyBlocks.Entries;
        }
        return count;
    }
}
