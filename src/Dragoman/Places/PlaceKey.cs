using Dragoman.Names;

namespace Dragoman.Places;

/// <summary>The form under which the gazetteer knows a name: Latin, lower case, single spaces, no marks; "Saint" is "st".</summary>
internal static class PlaceKey
{
    private const int Longest = 96;

    /// <summary>Writes the key of a name in any script and returns its length; 0 where nothing is left or the name is too long.</summary>
    public static int Write(ReadOnlySpan<char> name, Span<byte> key)
    {
        if (name.Length > Longest)
            return 0;
        int written = WriteAscii(name, key);
        return Shorten(key[..(written < 0 ? WriteRomanized(name, key) : written)]);
    }

    // As the romanizer has it, without its tables: most names are ASCII. −1 where the name is not.
    private static int WriteAscii(ReadOnlySpan<char> name, Span<byte> key)
    {
        int written = 0;
        foreach (char c in name)
        {
            if (c >= 128 || written >= key.Length)
                return -1;
            if (char.IsAsciiLetterOrDigit(c))
                key[written++] = (byte)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            else if (c is not ('.' or '\'' or '`') && written > 0 && key[written - 1] != (byte)' ')
                key[written++] = (byte)' ';
        }
        return written > 0 && key[written - 1] == (byte)' ' ? written - 1 : written;
    }

    private static int WriteRomanized(ReadOnlySpan<char> name, Span<byte> key)
    {
        Span<char> latin = stackalloc char[(Longest + 1) * Romanizer.LongestSpelling];
        int length = Romanizer.Romanize(name, latin, out _);
        int written = 0;
        for (int i = 0; i < length && written < key.Length; i++)
        {
            char c = latin[i];
            if (char.IsAsciiLetterOrDigit(c))
                key[written++] = (byte)c;
            else if (c is not '.' && written > 0 && key[written - 1] != (byte)' ')
                key[written++] = (byte)' ';
        }
        while (written > 0 && key[written - 1] == (byte)' ')
            written--;
        return written;
    }

    // "saint petersburg" is "st petersburg", "the bahamas" is "bahamas".
    private static int Shorten(Span<byte> key)
    {
        if (key.StartsWith("saint "u8))
        {
            key[1] = (byte)'t';
            key[5..].CopyTo(key[2..]);
            return key.Length - 3;
        }
        if (!key.StartsWith("the "u8))
            return key.Length;
        key[4..].CopyTo(key);
        return key.Length - 4;
    }
}
