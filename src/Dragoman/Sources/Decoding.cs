using System.Text;
using UtfUnknown;

namespace Dragoman.Sources;

/// <summary>Turns bytes into text: UTF-8 where it is valid, else what the byte order mark or a detector says.</summary>
public static class Decoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <param name="input">The input's name, for messages.</param>
    /// <param name="notice">Told when the text was not UTF-8.</param>
    /// <param name="declared">The character set that a server or a mail names; believed only where the bytes are not UTF-8. Null for none.</param>
    /// <exception cref="ReportFormatException">The bytes are not text.</exception>
    public static string Decode(string input, long line, ReadOnlySpan<byte> bytes, Action<string> notice, string? declared = null)
    {
        if (bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((byte[])[0xFF, 0xFE]) && bytes.Length % 2 == 0)
            return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((byte[])[0xFE, 0xFF]) && bytes.Length % 2 == 0)
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (IsBinary(bytes))
            throw new ReportFormatException(input, line, "this is a binary file, not text.",
                "Give it with its own ending (.pdf, .docx, .zip, .gz), or as text.");
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return StrictUtf8.GetString(bytes);
        if (Declared(declared, bytes) is { } text)
            return text;
        DetectionDetail? detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 1 << 20)].ToArray()).Detected;
        // What the detector will not name is read as Windows-1252's common part, Latin-1: every byte is a character, none is lost.
        Encoding encoding = detected is { Encoding: not null, Confidence: > 0.2f } && detected.Encoding is not UTF8Encoding ? detected.Encoding
            : Mostly8(bytes);
        notice($"{(line > 0 ? $"{input}:{line}" : input)}: not valid UTF-8; read as {encoding.WebName}.");
        return encoding.GetString(bytes);
    }

    // Many servers name one character set for all that they have: it is kept where no byte speaks against it.
    private static string? Declared(string? name, ReadOnlySpan<byte> bytes)
    {
        if (name is null || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            || CodePagesEncodingProvider.Instance.GetEncoding(name) is not { } encoding)
            return null;
        string text = encoding.GetString(bytes);
        return text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 && !text.Contains('\uFFFD', StringComparison.Ordinal) ? text : null;
    }

    // A few broken bytes in UTF-8 become U+FFFD; a text that is hardly UTF-8 at all is Latin-1.
    private static Encoding Mostly8(ReadOnlySpan<byte> bytes)
    {
        int broken = 0, high = 0;
        ReadOnlySpan<byte> rest = bytes[..Math.Min(bytes.Length, 1 << 20)];
        while (!rest.IsEmpty)
        {
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(rest, out Rune rune, out int used);
            if (status != System.Buffers.OperationStatus.Done)
                broken++;
            else if (rune.Value > 127)
                high++;
            rest = rest[used..];
        }
        return broken > high ? Encoding.Latin1 : Encoding.UTF8;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 8192)];
        int odd = 0;
        foreach (byte b in head)
            odd += b is 0 or (< 32 and not 9 and not 10 and not 12 and not 13 and not 27) ? b == 0 ? 4 : 1 : 0;
        return odd * 10 > head.Length;
    }
}
