using System.Collections.Frozen;

namespace Dragoman.Sources;

/// <summary>Says which language a text is in, by its script, its commonest small words and its letters.</summary>
/// <remarks>Word lists: data/languages/small-words.txt. Scripts that serve one language, or nearly, tell by themselves.
/// "und" where nothing is clear (BCP 47).</remarks>
public static class LanguageGuess
{
    // Characters looked at: the beginning, as a long text is rarely in another language behind it.
    private const int Sample = 6000;

    private const int LongestWord = 24;

    private static readonly LanguageTable Table = LanguageTable.Load();

    /// <summary>Whether a text in this language would be told as such.</summary>
    public static bool Knows(string language) =>
        Table.Languages.Contains(language) || ScriptLanguages.Any(s => s.Language == language) || language is "zh" or "ja";

    // Scripts that one language has nearly for itself, by their range in Unicode.
    private static readonly (char From, char To, string Language)[] ScriptLanguages =
    [
        ('\u0370', '\u03FF', "el"), ('\u0530', '\u058F', "hy"), ('\u0980', '\u09FF', "bn"), ('\u0A00', '\u0A7F', "pa"), ('\u0A80', '\u0AFF', "gu"),
            ('\u0B00', '\u0B7F', "or"),
        ('\u0B80', '\u0BFF', "ta"), ('\u0C00', '\u0C7F', "te"), ('\u0C80', '\u0CFF', "kn"), ('\u0D00', '\u0D7F', "ml"), ('\u0D80', '\u0DFF', "si"),
            ('\u0E00', '\u0E7F', "th"),
        ('\u0E80', '\u0EFF', "lo"), ('\u0F00', '\u0FFF', "bo"), ('\u1000', '\u109F', "my"), ('\u10A0', '\u10FF', "ka"), ('\u1200', '\u137F', "am"),
            ('\u1780', '\u17FF', "km"), ('\uAC00', '\uD7AF', "ko"),
    ];

    public static string Of(string text) => Judge(text).Language;

    /// <param name="IsForeign">Clearly in another language than English, so that a parser of English would find only what is not there.</param>
    public readonly record struct Verdict(string Language, bool IsForeign);

    public static Verdict Judge(string text)
    {
        ReadOnlySpan<char> sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        int letters = 0, latin = 0, cyrillic = 0, arabic = 0, hebrew = 0, devanagari = 0, han = 0, kana = 0;
        Span<int> scripts = stackalloc int[ScriptLanguages.Length];
        scripts.Clear();
        foreach (char c in sample)
        {
            if (c < '\u0080')
            {
                int ascii = char.IsAsciiLetter(c) ? 1 : 0;
                letters += ascii;
                latin += ascii;
                continue;
            }
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF')
                latin++;
            else if (c is >= '\u0400' and <= '\u052F')
                cyrillic++;
            else if (c is >= '\u0590' and <= '\u05FF')
                hebrew++;
            else if (c is >= '\u0600' and <= '\u077F')
                arabic++;
            else if (c is >= '\u0900' and <= '\u097F')
                devanagari++;
            else if (c is >= '\u4E00' and <= '\u9FFF')
                han++;
            else if (c is >= '\u3040' and <= '\u30FF')
                kana++;
            else
                CountScript(c, scripts);
        }
        if (letters == 0)
            return new Verdict("und", false);
        // A character of Chinese is a word; so that a name in Latin letters does not outweigh it, it counts as two letters.
        int cjk = 2 * (han + kana);
        int most = Math.Max(Math.Max(latin, cyrillic), Math.Max(Math.Max(arabic, hebrew), Math.Max(devanagari, cjk)));
        int script = IndexOfMost(scripts);
        bool isClear = 10L * Math.Max(most, scripts[script]) > 6L * (letters + han + kana);
        if (scripts[script] > most)
            return new Verdict(ScriptLanguages[script].Language, isClear);
        if (most == latin)
            return OfLatin(sample);
        if (most == cjk)
            return new Verdict(kana * 10 > han ? "ja" : "zh", isClear);
        string first = most == cyrillic ? "ru" : most == arabic ? "ar" : most == hebrew ? "he" : "hi";
        return new Verdict(OfScript(sample, first), isClear);
    }

    private static void CountScript(char c, Span<int> scripts)
    {
        for (int s = 0; s < ScriptLanguages.Length; s++)
        {
            if (c >= ScriptLanguages[s].From && c <= ScriptLanguages[s].To)
            {
                scripts[s]++;
                return;
            }
        }
    }

    private static int IndexOfMost(ReadOnlySpan<int> counts)
    {
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            best = counts[i] > counts[best] ? i : best;
        return best;
    }

    // A headline may hold no small word at all: what reads as nothing is "und" and read as English. To be told as foreign, a text needs small
    // words of that language in number, and more than twice as many as of English: damaged English keeps its own.
    private static Verdict OfLatin(ReadOnlySpan<char> sample)
    {
        Span<float> scores = stackalloc float[Table.Languages.Length];
        int words = Score(sample, scores);
        int english = Table.English, best = Best(scores);
        if (scores[best] <= 0 || scores[best] * 25 < words)
            return new Verdict("und", false);
        bool isForeign = best != english && scores[best] >= 4 && scores[best] * 9 >= words && scores[best] > 2 * scores[english];
        // Of two that are close, the English one is said: its words are in nobody else's text by chance.
        if (best != english && !isForeign && scores[english] * 12 >= words)
            best = english;
        return new Verdict(Table.Languages[best], isForeign);
    }

    // The language of the script whose small words and letters are most frequent; the commonest where none is.
    private static string OfScript(ReadOnlySpan<char> sample, string first)
    {
        Span<float> scores = stackalloc float[Table.Languages.Length];
        Score(sample, scores);
        int best = Best(scores);
        return scores[best] > 0 && Table.IsSameScript(best, first) ? Table.Languages[best] : first;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        return best;
    }

    /// <returns>The number of words.</returns>
    private static int Score(ReadOnlySpan<char> sample, Span<float> scores)
    {
        scores.Clear();
        Span<char> lower = stackalloc char[LongestWord];
        int words = 0, at = 0;
        while (at < sample.Length)
        {
            if (!IsWordCharacter(sample[at]))
            {
                at++;
                continue;
            }
            int start = at;
            while (at < sample.Length && IsWordCharacter(sample[at]))
                at++;
            words++;
            if (at - start > LongestWord)
                continue;
            for (int i = start; i < at; i++)
                lower[i - start] = sample[i] < '\u0080' ? (char)(sample[i] | (char.IsAsciiLetterUpper(sample[i]) ? 0x20 : 0))
                    : char.ToLowerInvariant(sample[i]);
            Table.Count(lower[..(at - start)], scores);
        }
        return words;
    }

    private static bool IsWordCharacter(char c) =>
        c < '\u0080' ? char.IsAsciiLetter(c)
            : char.IsLetter(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpacingCombiningMark
                || c is '\u02BB' or '\u2018';

    /// <summary>The lists, as one table from a word or letter to the languages that it tells for.</summary>
    private sealed class LanguageTable
    {
        // A letter that few languages have tells less than a word: it may stand in a name.
        private const float LetterWeight = 0.15f;

        // "a", "l" and "s" are initials and the codes of tables as well.
        private const float SingleLetterWeight = 0.25f;

        private readonly WordTable<byte[]> _words;
        private readonly FrozenDictionary<char, byte[]> _letters;
        private readonly string[] _firstWords;

        private LanguageTable(string[] languages, Dictionary<string, List<byte>> words, Dictionary<char, List<byte>> letters, string[] firstWords)
        {
            Languages = languages;
            English = Array.IndexOf(languages, "en");
            _words = words.ToWordTable(static l => l.ToArray());
            _letters = letters.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray());
            _firstWords = firstWords;
        }

        public string[] Languages { get; }

        public int English { get; }

        public static LanguageTable Load()
        {
            List<string> languages = [], firstWords = [];
            Dictionary<string, List<byte>> words = new(StringComparer.Ordinal);
            Dictionary<char, List<byte>> letters = [];
            foreach (string line in DataFiles.Lines("languages/small-words.txt"))
            {
                string[] fields = line.Split(';');
                byte language = (byte)languages.Count;
                languages.Add(fields[0]);
                string[] own = fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                firstWords.Add(own[0]);
                foreach (string word in own.Distinct())
                    Add(words, word, language);
                foreach (char letter in fields[2].Where(static c => c != ' '))
                    Add(letters, letter, language);
            }
            return new LanguageTable([.. languages], words, letters, [.. firstWords]);
        }

        private static void Add<T>(Dictionary<T, List<byte>> to, T key, byte language) where T : notnull
        {
            if (!to.TryGetValue(key, out List<byte>? list))
                to[key] = list = [];
            list.Add(language);
        }

        public bool IsSameScript(int language, string other) => ScriptOf(language) == ScriptOf(Array.IndexOf(Languages, other));

        // The block of 256 characters that a language's first word is in: scripts that are told here are each within one or two.
        private int ScriptOf(int language) => _firstWords[language][0] >> 8;

        public void Count(ReadOnlySpan<char> word, Span<float> scores)
        {
            if (_words.TryGetValue(word, out byte[]? languages))
            {
                float weight = word.Length == 1 && word[0] < '\u0080' ? SingleLetterWeight : 1;
                foreach (byte language in languages)
                    scores[language] += weight;
            }
            foreach (char c in word)
            {
                if (c > '\u007F' && _letters.TryGetValue(c, out languages))
                {
                    foreach (byte language in languages)
                        scores[language] += LetterWeight;
                }
            }
        }
    }
}
