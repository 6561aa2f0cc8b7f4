namespace Dragoman.Across.Copies;

/// <summary>A sorted run of the keys of some thousands of texts and more, in blocks.</summary>
/// <param name="FirstBlock">The number of its first block; the others follow.</param>
/// <param name="Fences">The first entry of each block.</param>
/// <param name="Texts">How many texts it has the keys of.</param>
/// <param name="Until">Texts of higher numbers are not in it, nor in any run before it.</param>
public sealed record KeyRun(long FirstBlock, ulong[] Fences, int Texts, int Until)
{
    /// <summary>The number behind its last block.</summary>
    public long EndBlock => FirstBlock + Fences.Length;
}

/// <summary>Where the keys of all texts but the latest are kept.</summary>
public interface IKeyShelf
{
    /// <summary>The runs that are kept, by their texts.</summary>
    IReadOnlyList<KeyRun> Runs { get; }

    /// <summary>The blocks of these numbers, in their order. What is given is another block's when the next is asked for.</summary>
    /// <param name="blocks">Ascending.</param>
    IEnumerable<(long Number, ReadOnlyMemory<byte> Entries)> Read(IEnumerable<long> blocks);

    /// <summary>Keeps a run, and forgets those that it is made of, which are the last.</summary>
    /// <param name="blocks">Its blocks; while they are made those that it is made of are read.</param>
    /// <param name="make">Makes the run when the blocks have been made, given the number of the first.</param>
    void Replace(int last, IEnumerable<byte[]> blocks, Func<long, KeyRun> make);
}

/// <summary>Keys in memory, for groups that are kept nowhere.</summary>
internal sealed class KeysInMemory : IKeyShelf
{
    private readonly List<KeyRun> _runs = [];
    private readonly Dictionary<long, byte[]> _blocks = [];
    private long _next;

    public IReadOnlyList<KeyRun> Runs => _runs;

    public long Bytes => _blocks.Values.Sum(static b => (long)b.Length);

    public IEnumerable<(long Number, ReadOnlyMemory<byte> Entries)> Read(IEnumerable<long> blocks) =>
        blocks.Select(b => (b, (ReadOnlyMemory<byte>)_blocks[b]));

    public void Replace(int last, IEnumerable<byte[]> blocks, Func<long, KeyRun> make)
    {
        long first = _next;
        foreach (byte[] block in blocks)
            _blocks.Add(_next++, block);
        foreach (KeyRun run in _runs.TakeLast(last))
        {
            for (long block = run.FirstBlock; block < run.EndBlock; block++)
                _blocks.Remove(block);
        }
        _runs.RemoveRange(_runs.Count - last, last);
        _runs.Add(make(first));
    }
}
