using System.Buffers.Binary;

namespace Dragoman.Across.Copies;

/// <summary>All that is kept of a report's text to tell its copies: about a kilobyte for three hundred words. Immutable.</summary>
/// <remarks>Two parts. A sample of word shingles measures how much of a text stands word for word in another (Broder, "On the resemblance and
/// containment of documents", 1997: a shingle is kept for its hash alone, so that the same ones are kept on both sides and a part can be told from
/// the whole). The anchors, in order, tell a text that was rewritten word by word, where no shingle lives.</remarks>
public sealed class CopySignature
{
    /// <summary>Words in a shingle.</summary>
    public const int ShingleWords = 4;

    /// <summary>A shingle is kept where its hash is below this: one in four. Of a short text more are kept, the smallest
    /// <see cref="FewestShingles"/>.</summary>
    public const uint SampleBelow = 1u << 30;

    public const int FewestShingles = 96;

    /// <summary>Of a text so long that its sample would be longer, the smallest hashes are kept.</summary>
    public const int MostShingles = 2048;

    /// <summary>Of longer texts only the anchors up to here are kept.</summary>
    public const int MostAnchors = 4096;

    /// <summary>A shingle's place is counted in steps of so many words.</summary>
    internal const int PlaceWords = 8;

    private const byte Version = 1;

    public required ContentKey Key { get; init; }

    /// <summary>Words of the text.</summary>
    public required int Words { get; init; }

    /// <summary>The shingles kept, ascending, each once.</summary>
    internal uint[] Shingles { get; init; } = [];

    /// <summary>Where each shingle first stands, in steps of <see cref="PlaceWords"/> words, 255 for all beyond.</summary>
    internal byte[] Places { get; init; } = [];

    /// <summary>In text order.</summary>
    internal Anchor[] Anchors { get; init; } = [];

    /// <summary>Every shingle of the text with a hash below this is in <see cref="Shingles"/>.</summary>
    internal uint Complete { get; init; }

    /// <summary>The signature as a store keeps it; the same on every machine.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[1 + ContentKey.Bytes + 16 + 5 * Shingles.Length + 6 * Anchors.Length];
        bytes[0] = Version;
        Span<byte> rest = bytes.AsSpan(1);
        Key.Write(rest);
        rest = rest[ContentKey.Bytes..];
        BinaryPrimitives.WriteInt32LittleEndian(rest, Words);
        BinaryPrimitives.WriteInt32LittleEndian(rest[4..], Shingles.Length);
        BinaryPrimitives.WriteInt32LittleEndian(rest[8..], Anchors.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[12..], Complete);
        rest = rest[16..];
        for (int i = 0; i < Shingles.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(rest[(4 * i)..], Shingles[i]);
        rest = rest[(4 * Shingles.Length)..];
        Places.CopyTo(rest);
        rest = rest[Places.Length..];
        for (int i = 0; i < Anchors.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest[(6 * i)..], Anchors[i].Value);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[(6 * i + 4)..], Anchors[i].Sentence);
        }
        return bytes;
    }

    /// <summary>So many bytes of a signature say how many words it has, and which.</summary>
    public const int HeadBytes = 1 + ContentKey.Bytes + 4;

    /// <summary>A signature of which only <see cref="Key"/> and <see cref="Words"/> are known: enough for the order in a group.</summary>
    /// <param name="bytes">The first <see cref="HeadBytes"/>.</param>
    /// <exception cref="FormatException">The bytes are not a signature of this version.</exception>
    public static CopySignature FromHead(ReadOnlySpan<byte> bytes) => bytes.Length >= HeadBytes && bytes[0] == Version
        ? new CopySignature { Key = ContentKey.Read(bytes[1..]), Words = BinaryPrimitives.ReadInt32LittleEndian(bytes[(1 + ContentKey.Bytes)..]) }
        : throw new FormatException($"A copy signature of {bytes.Length} bytes is cut or of another version. Compute the copies again.");

    /// <exception cref="FormatException">The bytes are not a signature of this version.</exception>
    public static CopySignature FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 1 + ContentKey.Bytes + 16 || bytes[0] != Version)
            throw new FormatException($"A copy signature of {bytes.Length} bytes is cut or of another version. Compute the copies again.");
        ContentKey key = ContentKey.Read(bytes[1..]);
        ReadOnlySpan<byte> rest = bytes[(1 + ContentKey.Bytes)..];
        int words = BinaryPrimitives.ReadInt32LittleEndian(rest), shingles = BinaryPrimitives.ReadInt32LittleEndian(rest[4..]), anchors =
            BinaryPrimitives.ReadInt32LittleEndian(rest[8..]);
        uint complete = BinaryPrimitives.ReadUInt32LittleEndian(rest[12..]);
        rest = rest[16..];
        if (shingles is < 0 or > MostShingles || anchors is < 0 or > MostAnchors || rest.Length != 5 * shingles + 6 * anchors)
            throw new FormatException($"A copy signature of {bytes.Length} bytes does not hold what it says. Compute the copies again.");
        uint[] hashes = new uint[shingles];
        for (int i = 0; i < shingles; i++)
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(rest[(4 * i)..]);
        byte[] places = rest.Slice(4 * shingles, shingles).ToArray();
        rest = rest[(5 * shingles)..];
        Anchor[] read = new Anchor[anchors];
        for (int i = 0; i < anchors; i++)
            read[i] =
                new Anchor(BinaryPrimitives.ReadUInt32LittleEndian(rest[(6 * i)..]), BinaryPrimitives.ReadUInt16LittleEndian(rest[(6 * i + 4)..]));
        return new CopySignature { Key = key, Words = words, Shingles = hashes, Complete = complete, Places = places, Anchors = read };
    }
}
