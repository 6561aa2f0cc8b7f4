using System.Runtime.CompilerServices;

namespace Dragoman.Reading;

/// <summary>Memory of one thread's reading, used again for every report.</summary>
/// <remarks>Numbers begin where a line of the cache does: a vector of 512 bits that lies across two lines is loaded in twice the time.</remarks>
internal sealed class Scratch
{
    public const int LineBytes = 64;

    private readonly float[]?[] _floats = new float[]?[8];
    private byte[]? _bytes;
    private byte[] _steps = [];
    private float[] _rowScales = [];

    private WordRow[] _rows = [];
    private uint[] _hashes = [];

    public WordRow[] Rows(int size) => _rows.Length >= size ? _rows : _rows = new WordRow[size + size / 2];

    public List<int> Missing { get; } = [];

    public TreeKeeper Trees { get; } = new();

    public Span<uint> Hashes(int size)
    {
        if (_hashes.Length < size)
            _hashes = new uint[size + size / 2];
        return _hashes.AsSpan(0, size);
    }

    /// <summary>The rows computed last; <see cref="BeginRecent"/> comes first.</summary>
    public RecentRows Recent { get; private set; } = null!;

    /// <summary>The rows computed last, with room for those of a batch.</summary>
    public RecentRows BeginRecent(int columns, int words)
    {
        if (Recent is null || Recent.Capacity < words)
            Recent = new RecentRows(columns, words);
        Recent.Begin(words);
        return Recent;
    }

    /// <summary>One of eight float buffers, of at least <paramref name="size"/> values; what is in it is anybody's guess.</summary>
    public Span<float> Floats(int which, int size) => Aligned(ref _floats[which], size);

    public Span<byte> Bytes(int size) => Aligned(ref _bytes, size);

    /// <summary>Steps of a search, beside <see cref="Bytes"/>.</summary>
    public byte[] Steps(int size) => _steps.Length >= size ? _steps : _steps = new byte[size + size / 2];

    public float[] RowScales(int size) => _rowScales.Length >= size ? _rowScales : _rowScales = new float[size + size / 2];

    // Pinned, so that what begins a line goes on doing so.
    private static unsafe Span<T> Aligned<T>(ref T[]? buffer, int size) where T : unmanaged
    {
        int line = LineBytes / sizeof(T);
        if (buffer is null || buffer.Length < size + line)
            buffer = GC.AllocateUninitializedArray<T>(size + size / 2 + line, pinned: true);
        int over = (int)((nuint)Unsafe.AsPointer(ref buffer[0]) % LineBytes) / sizeof(T);
        return buffer.AsSpan((line - over) % line, size);
    }
}
