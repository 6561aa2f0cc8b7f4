namespace Dragoman.Reading;

/// <summary>What the network is told of a word: its place in the vocabulary and rows of a hashed table for its affixes,
/// shape and the name lexicons it stands in. It depends on the form alone, so it is computed once a form.</summary>
public sealed class WordFeatures
{
    /// <summary>Rows of the hashed table; a power of two.</summary>
    public const int TableRows = 1 << 15;

    /// <summary>Most rows that one word can have.</summary>
    public const int MaxRows = 32;

    // The first rows are kept for lexicon flags; hashes fall behind them.
    private const int FlagRows = 16;

    private static readonly string[] Lexicons =
        ["names/given-names.txt", "names/surnames.txt", "names/places.txt", "names/organization-words.txt", "names/titles.txt",
            "names/place-words.txt"];

    private readonly WordTable<int> _flags;

    public WordFeatures()
    {
        Dictionary<string, int> flags = new(StringComparer.Ordinal);
        for (int lexicon = 0; lexicon < Lexicons.Length; lexicon++)
        {
            foreach (string line in DataFiles.Lines(Lexicons[lexicon]))
                AddEntry(flags, line, lexicon);
        }
        _flags = flags.ToWordTable();
    }

    // An entry of one word and a part of a longer entry are told apart: "York" alone is less of a place than "Paris".
    private static void AddEntry(Dictionary<string, int> flags, string line, int lexicon)
    {
        string[] words = line.Split('\t')[0].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in words)
        {
            int bit = 1 << (lexicon * 2 + (words.Length > 1 ? 1 : 0));
            flags[word] = flags.GetValueOrDefault(word) | bit;
        }
    }

    /// <summary>The form as the vocabulary has it: lower case, every digit a zero. Returns the length written.</summary>
    public static int Normalize(ReadOnlySpan<char> form, Span<char> normalized)
    {
        int length = Math.Min(form.Length, normalized.Length);
        for (int i = 0; i < length; i++)
        {
            char c = form[i];
            normalized[i] = c switch
            {
                >= '0' and <= '9' => '0',
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                _ => char.ToLowerInvariant(c),
            };
        }
        return length;
    }

    /// <summary>Writes the table rows of a form and returns how many. Row 0 of the result stands for the whole cased form.</summary>
    public int Rows(ReadOnlySpan<char> form, Span<int> rows)
    {
        Span<char> lower = stackalloc char[48];
        int length = Normalize(form, lower);
        int count = 0;
        rows[count++] = Hash(1, form[..Math.Min(form.Length, 48)]);
        rows[count++] = ShapeRow(form);
        for (int n = 1; n <= 4; n++)
            rows[count++] = Hash(10 + n, lower[..Math.Min(n, length)]);
        for (int n = 1; n <= 5; n++)
            rows[count++] = Hash(20 + n, lower[(length - Math.Min(n, length))..length]);
        rows[count++] = Hash(3, lower[..length]);
        if (_flags.TryGetValue(form, out int flags))
        {
            for (; flags != 0; flags &= flags - 1)
                rows[count++] = System.Numerics.BitOperations.TrailingZeroCount(flags);
        }
        return count;
    }

    // "Xx", "XX", "xx", "dd-dd" …: runs of one class of characters folded to at most two.
    private static int ShapeRow(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[12];
        int length = 0;
        char previous = '\0', beforePrevious = '\0';
        foreach (char c in form)
        {
            char s = char.IsAsciiLetterLower(c) ? 'x' : char.IsAsciiLetterUpper(c) ? 'X' : char.IsAsciiDigit(c) ? 'd'
                : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            if (s == previous && s == beforePrevious)
                continue;
            if (length == shape.Length)
                break;
            shape[length++] = s;
            beforePrevious = previous;
            previous = s;
        }
        return Hash(2, shape[..length]);
    }

    private static int Hash(int salt, ReadOnlySpan<char> text)
    {
        uint hash = 2166136261u ^ (uint)salt * 0x9E3779B9u;
        foreach (char c in text)
            hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 13;
        return FlagRows + (int)(hash % (TableRows - FlagRows));
    }
}
