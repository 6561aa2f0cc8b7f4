namespace Dragoman.Names;

/// <summary>Latin spellings of characters and of pairs of characters, from data/names/scripts.</summary>
internal sealed class RomanizationTable
{
    private readonly string?[]?[] _pages = new string?[256][];
    private readonly Dictionary<(char, char), string> _pairs = [];

    /// <summary>A line is the spelling, a tab, the characters so spelt; behind a second tab, pairs of characters, with spaces between.</summary>
    public static RomanizationTable Load(params ReadOnlySpan<string> scripts)
    {
        RomanizationTable table = new();
        foreach (string script in scripts)
        {
            foreach (string line in DataFiles.Lines($"names/scripts/{script}.txt"))
                table.Add(line.Split('\t'));
        }
        return table;
    }

    public string? Single(char c) => _pages[c >> 8]?[c & 255];

    public string? Pair(char first, char second) => _pairs.GetValueOrDefault((first, second));

    private void Add(string[] columns)
    {
        string spelling = columns[0].Length <= Romanizer.LongestSpelling ? columns[0] : columns[0][..Romanizer.LongestSpelling];
        foreach (char c in columns[1])
            (_pages[c >> 8] ??= new string?[256])[c & 255] = spelling;
        if (columns.Length < 3)
            return;
        foreach (string pair in columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _pairs[(pair[0], pair[1])] = spelling;
    }
}

/// <summary>Korean syllables in Latin: each is computed from its initial, medial and final sound.</summary>
internal sealed class HangulSpelling
{
    private const int Medials = 21, Finals = 28;
    private readonly string[] _initial, _medial, _final;

    private HangulSpelling(string[] initial, string[] medial, string[] final) => (_initial, _medial, _final) = (initial, medial, final);

    public static HangulSpelling Load()
    {
        string[][] rows =
            [.. DataFiles.Lines("names/scripts/hangul.txt").Select(line => line.Split('\t')[1].Split(' ').Select(s => s == "-" ? "" : s).ToArray())];
        return new HangulSpelling(rows[0], rows[1], rows[2]);
    }

    /// <param name="syllable">From U+AC00 to U+D7A3.</param>
    public int Write(char syllable, Span<char> output)
    {
        int index = syllable - '\uAC00', written = 0;
        foreach (string sound in (ReadOnlySpan<string>)[_initial[index / (Medials * Finals)], _medial[index / Finals % Medials],
            _final[index % Finals]])
        {
            sound.CopyTo(output[written..]);
            written += sound.Length;
        }
        return written;
    }
}
