using System.Globalization;

namespace Dragoman.Names;

/// <summary>How Latin spellings sound, and what sounds cost against one another: data/names/sounds.txt and sound-costs.txt.</summary>
internal sealed class SoundTable
{
    /// <summary>Sounds are characters below this.</summary>
    public const int SoundLimit = 128;

    private readonly record struct Rule(string Spelling, string Sounds, bool AtStart, bool AtEnd);

    public static SoundTable Shared { get; } = new();

    private readonly Rule[][] _rules = new Rule[26][];
    private readonly float[] _costs = new float[SoundLimit * SoundLimit];

    private SoundTable()
    {
        List<Rule> rules = [.. DataFiles.Lines("names/sounds.txt").Select(ReadRule)];
        for (int letter = 0; letter < 26; letter++)
            _rules[letter] = [.. rules.Where(r => r.Spelling[0] == 'a' + letter).OrderByDescending(r => r.Spelling.Length).ThenByDescending(r => r.AtStart || r.AtEnd)];
        Array.Fill(_costs, 1f);
        for (int sound = 0; sound < SoundLimit; sound++)
            _costs[sound * SoundLimit + sound] = 0;
        foreach (string line in DataFiles.Lines("names/sound-costs.txt"))
        {
            float cost = float.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            _costs[line[0] * SoundLimit + line[2]] = cost;
            _costs[line[2] * SoundLimit + line[0]] = cost;
        }
    }

    /// <summary>What it costs to put one sound for another, 0 to 1.</summary>
    public float Cost(char a, char b) => _costs[a * SoundLimit + b];

    /// <summary>The sounds of a word in lower-case ASCII letters and digits; the same sound twice running is once, a digit is its own sound.</summary>
    /// <returns>The number of sounds; what does not fit is left out.</returns>
    public int Encode(ReadOnlySpan<char> word, Span<char> sounds)
    {
        int count = 0;
        for (int i = 0; i < word.Length;)
        {
            char c = word[i];
            if (!char.IsAsciiLetterLower(c))
            {
                if (char.IsAsciiDigit(c) && count < sounds.Length)
                    sounds[count++] = c;
                i++;
                continue;
            }
            ref readonly Rule rule = ref Find(word, i);
            foreach (char sound in rule.Sounds)
            {
                if (count < sounds.Length && (count == 0 || sounds[count - 1] != sound))
                    sounds[count++] = sound;
            }
            i += rule.Spelling.Length;
        }
        return count;
    }

    private ref readonly Rule Find(ReadOnlySpan<char> word, int i)
    {
        ReadOnlySpan<char> rest = word[i..];
        Rule[] rules = _rules[word[i] - 'a'];
        for (int r = 0; r < rules.Length; r++)
        {
            ref readonly Rule rule = ref rules[r];
            if (rest.StartsWith(rule.Spelling) && !(rule.AtStart && i > 0) && !(rule.AtEnd && rest.Length > rule.Spelling.Length))
                return ref rule;
        }
        throw new InvalidOperationException($"data/names/sounds.txt has no line for the letter {word[i]}.");
    }

    private static Rule ReadRule(string line)
    {
        int tab = line.IndexOf('\t');
        string spelling = line[..tab];
        return new Rule(spelling.Trim('^', '$'), line[(tab + 1)..], spelling[0] == '^', spelling[^1] == '$');
    }
}
