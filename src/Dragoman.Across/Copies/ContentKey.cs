using System.Buffers.Binary;
using System.Globalization;

namespace Dragoman.Across.Copies;

/// <summary>SHA-256 of a report's words: the same for two reports that differ in capitals, punctuation, mark-up and white space alone.</summary>
/// <remarks>Ordered as its hexadecimal digits are, so that "the smallest key" of a group depends on nothing but its texts.</remarks>
public readonly record struct ContentKey(UInt128 High, UInt128 Low) : IComparable<ContentKey>
{
    public const int Bytes = 32;

    public static ContentKey Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], Low);
    }

    public int CompareTo(ContentKey other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    public static bool operator <(ContentKey a, ContentKey b) => a.CompareTo(b) < 0;

    public static bool operator >(ContentKey a, ContentKey b) => a.CompareTo(b) > 0;

    public static bool operator <=(ContentKey a, ContentKey b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ContentKey a, ContentKey b) => a.CompareTo(b) >= 0;

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x32}{Low:x32}");
}
