namespace Dragoman.Reading;

/// <summary>Memory of one thread's reading, used again for every report.</summary>
internal sealed class Scratch
{
    private readonly float[][] _floats = new float[8][];
    private byte[] _bytes = [];
    private byte[] _steps = [];
    private float[] _rowScales = [];

    private WordRow[] _rows = [];

    public WordRow[] Rows(int size) => _rows.Length >= size ? _rows : _rows = new WordRow[size + size / 2];

    public List<int> Missing { get; } = [];

    /// <summary>One of eight float buffers, of at least <paramref name="size"/> values; what is in it is anybody's guess.</summary>
    public float[] Floats(int which, int size) => _floats[which] is { } a && a.Length >= size ? a : _floats[which] = new float[size + size / 2];

    public byte[] Bytes(int size) => _bytes.Length >= size ? _bytes : _bytes = new byte[size + size / 2];

    /// <summary>Steps of a search, beside <see cref="Bytes"/>.</summary>
    public byte[] Steps(int size) => _steps.Length >= size ? _steps : _steps = new byte[size + size / 2];

    public float[] RowScales(int size) => _rowScales.Length >= size ? _rowScales : _rowScales = new float[size + size / 2];
}
