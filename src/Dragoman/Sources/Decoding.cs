using System.Buffers;
using System.Text;
using UtfUnknown;

namespace Dragoman.Sources;

/// <summary>Turns bytes into text: UTF-8 where it is valid, else what the byte order mark, the input or a detector says.</summary>
public static class Decoding
{
    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create(" \"'/>;");

    // What is said to be in a page's first bytes (WHATWG looks at 1,024; scripts may come before).
    private const int DeclarationBytes = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <param name="input">The input's name, for messages.</param>
    /// <param name="notice">Told when the text was not UTF-8.</param>
    /// <param name="declared">The character set that a server or a mail names; believed only where the bytes are not UTF-8. Null for none.</param>
    /// <exception cref="ReportFormatException">The bytes are not text.</exception>
    public static string Decode(string input, long line, ReadOnlySpan<byte> bytes, Action<string> notice, string? declared = null)
    {
        string place = line > 0 ? $"{input}:{line}" : input;
        if (bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((byte[])[0xFF, 0xFE, 0, 0]))
            return Encoding.UTF32.GetString(bytes[4..]);
        else if (bytes.StartsWith((byte[])[0, 0, 0xFE, 0xFF]))
            return new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes[4..]);
        else if (bytes.StartsWith((byte[])[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((byte[])[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (UnmarkedUtf16(bytes) is { } wide)
        {
            notice($"{place}: not valid UTF-8; read as {wide.WebName}.");
            return wide.GetString(bytes);
        }
        if (IsBinary(bytes))
            throw new ReportFormatException(input, line, "this is a binary file, not text.",
                "Give it with its own ending (.pdf, .docx, .zip, .gz), or as text.");
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return StrictUtf8.GetString(bytes);
        if (Declared(declared, bytes) is { } text)
            return text;
        if (BrokenUtf8(bytes) is { } broken)
        {
            notice($"{place}: not valid UTF-8 in {(broken == 1 ? "one place" : $"{broken} places")}; there the text has U+FFFD.");
            return Encoding.UTF8.GetString(bytes);
        }
        Encoding encoding = Detected(bytes);
        notice($"{place}: not valid UTF-8; read as {encoding.WebName}.");
        return encoding.GetString(bytes);
    }

    /// <summary>A stream of lines whose first mark says UTF-16, as some shells write it, in UTF-8; every other as it is.</summary>
    public static Stream InUtf8(Stream stream, ReadOnlySpan<byte> head) =>
        head.StartsWith((byte[])[0xFF, 0xFE]) ? Encoding.CreateTranscodingStream(stream, Encoding.Unicode, Encoding.UTF8)
        : head.StartsWith((byte[])[0xFE, 0xFF]) ? Encoding.CreateTranscodingStream(stream, Encoding.BigEndianUnicode, Encoding.UTF8)
        : stream;

    /// <summary>The character set that a page names in its first elements; null for none.</summary>
    public static string? NamedInPage(ReadOnlySpan<byte> page)
    {
        string head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, DeclarationBytes)]);
        int at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        int from = at < 0 || head.LastIndexOf("<meta", at, StringComparison.OrdinalIgnoreCase) < 0 ? -1
            : head.AsSpan(at + "charset".Length).IndexOfAnyExcept(" =\"'");
        if (from < 0)
            return null;
        ReadOnlySpan<char> rest = head.AsSpan(at + "charset".Length + from);
        int end = rest.IndexOfAny(CharsetEnds);
        return end > 0 ? rest[..end].ToString() : null;
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding Detected(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, 1 << 20)];
        DetectionDetail? detected = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        // What the detector will not name is read as Windows-1252: every byte is a character, none is lost.
        if (detected is not { Encoding: { } encoding, Confidence: > 0.2f } || encoding is UTF8Encoding)
            return Windows1252;
        // What calls itself Latin-1 or ASCII is Windows-1252, of which they are parts: quotation marks stand where Latin-1 has nothing (WHATWG).
        if (encoding.CodePage is 28591 or 20127)
            return Windows1252;
        // The sets for Latin letters differ in few bytes, so that in a few hundred words one is as likely as another: the language decides.
        bool isMac = encoding.WebName.StartsWith("x-mac", StringComparison.Ordinal);
        if (!isMac && encoding.CodePage is not (1250 or 1254 or 1257 or 28592 or 28593 or 28594 or 28599 or 28600 or 28603 or 28606))
            return encoding;
        Encoding western = isMac ? CodePagesEncodingProvider.Instance.GetEncoding(10000)! : Windows1252;
        return LanguageGuess.Of(western.GetString(bytes)) is "en" or "fr" or "de" or "es" or "it" or "pt" or "nl" or "und" ? western : encoding;
    }

    // Many servers and pages name one character set for all that they have: it is kept where no byte speaks against it.
    private static string? Declared(string? name, ReadOnlySpan<byte> bytes)
    {
        if (name is null || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
            return null;
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase))
            name = "windows-1252";
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is not { } encoding)
            return null;
        string text = encoding.GetString(bytes);
        return text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 && !text.Contains('\uFFFD', StringComparison.Ordinal) ? text : null;
    }

    // Text of two bytes a character without a mark: the zeros of its spaces and digits are all in even or all in odd places, and read so no
    // character is a control or half a pair, of which bytes of any other kind soon give one.
    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..(Math.Min(bytes.Length, 8192) & ~1)];
        int even = 0, odd = 0;
        for (int i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        if (even + odd < 1 + head.Length / 50 || even > 0 && odd > 0)
            return null;
        Encoding encoding = even > 0 ? Encoding.BigEndianUnicode : Encoding.Unicode;
        foreach (char c in encoding.GetString(head))
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f') || c is '\uFFFD')
                return null;
        }
        return encoding;
    }

    /// <returns>In how many places a text that is mostly UTF-8 is broken; null where it is hardly UTF-8 at all.</returns>
    private static int? BrokenUtf8(ReadOnlySpan<byte> bytes)
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
        return broken > high ? null : broken;
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
