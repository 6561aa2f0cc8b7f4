namespace Dragoman.Names;

/// <summary>Numbers under which names that sound alike are found together, for indexes outside memory; <see cref="NameIndex"/> is the one
/// within.</summary>
public static class NameKeys
{
    /// <summary>Words of a name beyond this many have no key.</summary>
    public const int MaxWords = 6;

    /// <summary>Room that <see cref="Near"/> needs at most.</summary>
    public const int MaxNear = SoundKey.MaxNeighbours;

    /// <summary>The keys of a name's words, each once. Titles, particles and single letters are in too many names to find one by.</summary>
    /// <returns>The number of keys written.</returns>
    public static int Of(string name, Span<uint> keys)
    {
        Span<char> latin = stackalloc char[256], sounds = stackalloc char[SoundAlignment.MaxSounds];
        latin = latin[..Romanizer.Romanize(name, latin, out _)];
        int count = 0;
        for (int i = 0; i < latin.Length && count < keys.Length;)
        {
            int start = i;
            while (i < latin.Length && char.IsAsciiLetterOrDigit(latin[i]))
                i++;
            if (i - start > 1 || (i > start && char.IsAsciiDigit(latin[start])))
            {
                uint key = SoundKey.Of(sounds[..SoundTable.Shared.Encode(latin[start..i], sounds)]);
                if (key != 0 && !keys[..count].Contains(key) && !NameLexicon.Shared.IsParticle(latin[start..i]))
                    keys[count++] = key;
            }
            i += i == start ? 1 : 0;
        }
        return count;
    }

    /// <summary>The key of all words as if written as one: "김정은" is one word where "Kim Jong Un" is three. 0 for a name without sounds.</summary>
    public static uint Joined(string name)
    {
        Span<char> latin = stackalloc char[256], sounds = stackalloc char[SoundAlignment.MaxSounds];
        latin = latin[..Romanizer.Romanize(name, latin, out _)];
        return SoundKey.Of(sounds[..SoundTable.Shared.Encode(latin, sounds)]);
    }

    /// <summary>A key and all that differ from it in one class of sounds; the same may stand there twice.</summary>
    /// <returns>The number of keys written.</returns>
    public static int Near(uint key, Span<uint> near) => SoundKey.Neighbours(key, near);
}
