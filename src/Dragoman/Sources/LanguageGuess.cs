namespace Dragoman.Sources;

/// <summary>Says which language a text is in, by its script and its commonest small words.</summary>
/// <remarks>Enough to keep a reader of English from reading French; "und" where nothing is clear (BCP 47).</remarks>
public static class LanguageGuess
{
    private const int Sample = 4000;

    private static readonly (string Language, HashSet<string> Words)[] SmallWords =
    [
        ("en", ["the", "and", "of", "to", "in", "that", "is", "was", "for", "with", "said", "on", "by", "has", "have", "it", "he", "they", "from", "at"]),
        ("fr", ["le", "la", "les", "des", "et", "du", "une", "est", "dans", "que", "pour", "qui", "sur", "au", "par", "avec", "il", "pas"]),
        ("de", ["der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "nicht", "ein", "eine", "auf", "für", "dem", "im", "sich", "des"]),
        ("es", ["el", "los", "las", "que", "y", "en", "del", "por", "con", "una", "para", "es", "se", "al", "su", "la", "no"]),
        ("pt", ["o", "os", "as", "que", "e", "em", "do", "da", "por", "com", "uma", "para", "não", "no", "na", "um", "ao"]),
        ("it", ["il", "gli", "che", "e", "di", "della", "per", "con", "una", "non", "sono", "nel", "alla", "del", "ha", "un"]),
    ];

    /// <summary>Whether a text in this language would be told as such.</summary>
    public static bool Knows(string language) => language is "ru" or "uk" or "ar" or "fa" or "he" or "ko" or "ja" or "zh" || Array.Exists(SmallWords, w => w.Language == language);

    public static string Of(string text)
    {
        int latin = 0, cyrillic = 0, arabic = 0, hebrew = 0, han = 0, kana = 0, hangul = 0, ukrainian = 0, persian = 0;
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (c < 0x250)
                latin += char.IsLetter(c) ? 1 : 0;
            else if (c is >= '\u0400' and <= '\u052F')
            {
                cyrillic++;
                ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' ? 1 : 0;
            }
            else if (c is >= '\u0590' and <= '\u05FF')
                hebrew++;
            else if (c is >= '\u0600' and <= '\u06FF')
            {
                arabic++;
                persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک' ? 1 : 0;
            }
            else if (c is >= '\u4E00' and <= '\u9FFF')
                han++;
            else if (c is >= '\u3040' and <= '\u30FF')
                kana++;
            else if (c is >= '\uAC00' and <= '\uD7AF')
                hangul++;
        }
        int most = Math.Max(Math.Max(Math.Max(latin, cyrillic), Math.Max(arabic, hebrew)), Math.Max(han + kana, hangul));
        if (most == 0)
            return "und";
        if (most == latin)
            return Latin(text);
        if (most == cyrillic)
            return ukrainian * 50 > cyrillic ? "uk" : "ru";
        if (most == arabic)
            return persian * 20 > arabic ? "fa" : "ar";
        if (most == hebrew)
            return "he";
        if (most == hangul)
            return "ko";
        return kana * 10 > han ? "ja" : "zh";
    }

    private static string Latin(string text)
    {
        int[] hits = new int[SmallWords.Length];
        int words = 0;
        foreach (string word in text[..Math.Min(text.Length, Sample)].Split([' ', '\n', '\r', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            words++;
            string lower = word.ToLowerInvariant();
            for (int l = 0; l < hits.Length; l++)
                hits[l] += SmallWords[l].Words.Contains(lower) ? 1 : 0;
        }
        int best = Array.IndexOf(hits, hits.Max());
        // A headline may hold no small word at all; what reads as nothing else is taken as English only with one.
        return hits[best] == 0 || hits[best] * 25 < words ? "und" : SmallWords[best].Language;
    }
}
