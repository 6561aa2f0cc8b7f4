using System.Globalization;

namespace Dragoman.Names;

/// <summary>How Latin spellings sound, and what sounds cost against one another: data/names/sounds.txt and sound-costs.txt.</summary>
internal sealed class SoundTable
{
    /// <summary>Sounds are characters below this.</summary>
    private const int SoundLimit = 128;

    private readonly record struct Rule(string Spelling, string Sounds, bool AtStart, bool AtEnd);

    // What costs less than the first of these is taken to cost nothing, what costs less than the second as much as the first, and so on.
    private static readonly float[] Steps = [0.2f, 0.4f, 1f];

    public static SoundTable Shared { get; } = new();

    private readonly Rule[][] _rules = new Rule[26][];
    private readonly float[] _costs = new float[SoundLimit * SoundLimit];

    // For each sound and step, the set of sounds against which it costs less.
    private readonly ulong[] _near = new ulong[SoundLimit * Steps.Length];

    private SoundTable()
    {
        List<Rule> rules = [.. DataFiles.Lines("names/sounds.txt").Select(ReadRule)];
        for (int letter = 0; letter < 26; letter++)
            _rules[letter] =
                [.. rules.Where(r => r.Spelling[0] == 'a' + letter).OrderByDescending(r => r.Spelling.Length).ThenByDescending(r => r.AtStart
                    || r.AtEnd)];
        Array.Fill(_costs, 1f);
        for (int sound = 0; sound < SoundLimit; sound++)
            _costs[sound * SoundLimit + sound] = 0;
        foreach (string line in DataFiles.Lines("names/sound-costs.txt"))
        {
            float cost = float.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            _costs[line[0] * SoundLimit + line[2]] = cost;
            _costs[line[2] * SoundLimit + line[0]] = cost;
        }
        for (int a = 0; a < SoundLimit; a++)
        {
            for (int b = 0; b < SoundLimit; b++)
            {
                for (int step = 0; step < Steps.Length; step++)
                    _near[a * Steps.Length + step] |= _costs[a * SoundLimit + b] < Steps[step] ? Bit((char)b) : 0;
            }
        }
    }

    // Letters have bits of their own; a digit may share one with a letter, so that a word seems to have more sounds than it has, never fewer.
    private static ulong Bit(char sound) => 1UL << (sound & 63);

    /// <summary>The sounds of a word as a set, for <see cref="CheapestInto"/>.</summary>
    public static ulong SetOf(ReadOnlySpan<char> sounds)
    {
        ulong set = 0;
        foreach (char sound in sounds)
            set |= Bit(sound);
        return set;
    }

    /// <summary>The sounds that cost less than a step against some sound of a word, as a set.</summary>
    /// <param name="step">0 for next to nothing, 1 for little, 2 for 1.</param>
    public ulong ReachOf(ReadOnlySpan<char> sounds, int step)
    {
        ulong set = 0;
        foreach (char sound in sounds)
            set |= _near[sound * Steps.Length + step];
        return set;
    }

    /// <summary>What sounds cost at least of which so many are out of the reach of all others by each step.</summary>
    public static float Cheapest(int first, int second, int third) =>
        first * Steps[0] + second * (Steps[1] - Steps[0]) + third * (Steps[2] - Steps[1]);

    /// <summary>What turning one word into another costs at least, by what the cheapest of the other's sounds costs against each of its own: no more
    /// than
    /// <see cref="SoundAlignment"/> finds, and found in a fraction of the time.</summary>
    /// <param name="weights">What it costs to leave out each sound.</param>
    /// <param name="other">The other word's sounds (<see cref="SetOf"/>).</param>
    /// <param name="limit">Where it is more than this, some such number is enough.</param>
    public float CheapestInto(ReadOnlySpan<char> sounds, ReadOnlySpan<float> weights, ulong other, float limit = float.PositiveInfinity)
    {
        float least = 0;
        for (int i = 0; i < sounds.Length && least <= limit; i++)
        {
            int near = sounds[i] * Steps.Length;
            if ((_near[near] & other) == 0)
                least += Math.Min(weights[i], (_near[near + 1] & other) != 0 ? Steps[0] : (_near[near + 2] & other) != 0 ? Steps[1] : Steps[2]);
        }
        return least;
    }

    /// <summary>What it costs to put one sound for another, 0 to 1.</summary>
    public float Cost(char a, char b) => _costs[a * SoundLimit + b];

    /// <summary>The sounds of a word in lower-case ASCII letters and digits; the same sound twice running is once, a digit is its own
    /// sound.</summary>
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
