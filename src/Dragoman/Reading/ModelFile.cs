using System.Runtime.CompilerServices;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Reading;

/// <summary>A model file is missing, cut short or of another kind.</summary>
public sealed class ModelFormatException(string path, string fault) : FormatException($"{path}: {fault}");

/// <summary>A file of named arrays: an index, then the arrays, each at a multiple of 64 bytes, so that it can be used where it lies.</summary>
/// <remarks>Little-endian. "DRAGOMAN", int32 version, int32 number of arrays; for each: name (length-prefixed UTF-8), int64 offset, int64
/// bytes.</remarks>
public sealed unsafe class ModelFile : IDisposable
{
    private static readonly byte[] Magic = "DRAGOMAN"u8.ToArray();
    private const int Version = 1;

    private readonly string _path;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Dictionary<string, (long Offset, long Bytes)> _index = new(StringComparer.Ordinal);
    private readonly byte* _start;

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ModelFormatException">It is not a model file of this version, or it is cut short.</exception>
    public ModelFile(string path)
    {
        _path = path;
        long length = new FileInfo(path).Length;
        if (length < 16)
            throw new ModelFormatException(path, "this is not a model file: it is too short.");
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        using UnmanagedMemoryStream stream = new(_start, length);
        using BinaryReader reader = new(stream, Encoding.UTF8);
        if (!reader.ReadBytes(8).AsSpan().SequenceEqual(Magic) || reader.ReadInt32() != Version)
            throw new ModelFormatException(path, "this is not a model file of version 1.");
        for (int n = reader.ReadInt32(); n > 0; n--)
        {
            string name = reader.ReadString();
            (long offset, long bytes) = (reader.ReadInt64(), reader.ReadInt64());
            if (offset < 0 || bytes < 0 || offset + bytes > length)
                throw new ModelFormatException(path, $"the file is cut short in \"{name}\".");
            _index[name] = (offset, bytes);
        }
    }

    public bool Has(string name) => _index.ContainsKey(name);

    /// <summary>An array of the file, where it lies.</summary>
    public ReadOnlySpan<T> Get<T>(string name) where T : unmanaged
    {
        if (!_index.TryGetValue(name, out (long Offset, long Bytes) at))
            throw new ModelFormatException(_path, $"the file has no \"{name}\".");
        return new ReadOnlySpan<T>(_start + at.Offset, (int)(at.Bytes / sizeof(T)));
    }

    /// <summary>The same array, looked up once; it stays valid while the file is open.</summary>
    public ModelArray<T> Array<T>(string name) where T : unmanaged
    {
        ReadOnlySpan<T> span = Get<T>(name);
        return new ModelArray<T>((T*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(span)), span.Length);
    }

    /// <summary>The address of an array; it stays valid while the file is open.</summary>
    public T* Address<T>(string name) where T : unmanaged => (T*)(_start + _index[name].Offset);

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>Writes arrays in the order given.</summary>
    public static void Write(string path, IReadOnlyList<(string Name, byte[] Bytes)> arrays)
    {
        int header = 16;
        foreach ((string name, _) in arrays)
            header += 1 + Encoding.UTF8.GetByteCount(name) + 16;
        using FileStream file = File.Create(path);
        using BinaryWriter writer = new(file, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(arrays.Count);
        long offset = Align(header);
        foreach ((string name, byte[] bytes) in arrays)
        {
            writer.Write(name);
            writer.Write(offset);
            writer.Write((long)bytes.Length);
            offset = Align(offset + bytes.Length);
        }
        foreach ((_, byte[] bytes) in arrays)
        {
            while (writer.BaseStream.Position % 64 != 0)
                writer.Write((byte)0);
            writer.Write(bytes);
        }
    }

    public static byte[] BytesOf<T>(ReadOnlySpan<T> values) where T : unmanaged => MemoryMarshal.AsBytes(values).ToArray();

    private static long Align(long offset) => (offset + 63) / 64 * 64;
}

/// <summary>An array of a mapped file, for those who read it too often to look it up by name.</summary>
public readonly unsafe struct ModelArray<T>(T* start, int length) where T : unmanaged
{
    // The file is mapped: nothing moves it.
    private readonly T* _start = start;
    private readonly int _length = length;

    public ReadOnlySpan<T> Span => new(_start, _length);
}
