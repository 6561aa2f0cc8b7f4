namespace Dragoman.Names;

/// <summary>A number under which words that sound alike are found together: their first consonant classes.</summary>
/// <remarks>Sounds that are cheap against one another in data/names/sound-costs.txt share a class; vowels, h and y have none.
/// A key holds at most <see cref="MaxClasses"/> classes, four bits each, the first in the highest bits used.</remarks>
internal static class SoundKey
{
    private const int MaxClasses = 6;

    /// <summary>Classes are 1 to this many; 0 ends a key.</summary>
    private const int ClassCount = 10;

    // A name of vowels alone, such as "Ou", has a class for its first sound.
    private const int VowelOnly = 9, Digit = 10;

    /// <summary>0 for a word without sounds.</summary>
    public static uint Of(ReadOnlySpan<char> sounds)
    {
        uint key = 0;
        int count = 0, last = 0;
        foreach (char sound in sounds)
        {
            int current = Class(sound);
            if (current != 0 && current != last && count < MaxClasses)
            {
                key = key << 4 | (uint)current;
                count++;
            }
            last = current == 0 ? last : current;
        }
        return key != 0 || sounds.IsEmpty ? key : VowelOnly;
    }

    /// <summary>The key and all that differ from it in one class: changed, left out, or put in.</summary>
    /// <returns>The number of keys written; the same key may stand there twice.</returns>
    public static int Neighbours(uint key, Span<uint> neighbours)
    {
        int count = 0, length = Length(key);
        neighbours[count++] = key;
        for (int at = 0; at < length; at++)
        {
            int shift = 4 * at;
            uint low = key & ((1u << shift) - 1), high = key >> (shift + 4);
            if (length > 1)
                neighbours[count++] = high << shift | low;
            for (uint other = 1; other <= ClassCount; other++)
                neighbours[count++] = (high << 4 | other) << shift | low;
        }
        for (int at = 0; at <= length && length < MaxClasses; at++)
        {
            int shift = 4 * at;
            uint low = key & ((1u << shift) - 1), high = key >> shift;
            for (uint other = 1; other <= ClassCount; other++)
                neighbours[count++] = (high << 4 | other) << shift | low;
        }
        return count;
    }

    /// <summary>Room that <see cref="Neighbours"/> needs at most.</summary>
    public const int MaxNeighbours = 1 + MaxClasses * (ClassCount + 1) + (MaxClasses + 1) * ClassCount;

    private static int Length(uint key)
    {
        int length = 0;
        for (; key != 0; key >>= 4)
            length++;
        return length;
    }

    private static int Class(char sound) => sound switch
    {
        'p' or 'b' => 1,
        'f' or 'v' or 'w' => 2,
        't' or 'd' or 'T' => 3,
        's' or 'z' or 'S' or 'Z' or 'c' => 4,
        'C' or 'J' => 5,
        'k' or 'g' or 'x' or 'q' => 6,
        'm' or 'n' => 7,
        'l' or 'r' => 8,
        >= '0' and <= '9' => Digit,
        _ => 0,
    };
}
