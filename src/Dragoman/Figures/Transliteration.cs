using System.Globalization;
using System.Text;

namespace Dragoman.Figures;

/// <summary>Whether two spellings of a name differ only in how one transliterates: then neither is damaged.</summary>
internal static class Transliteration
{
    private static readonly WordSet Latin = DataFiles.Lines("figures/latin-script.txt").ToWordSet();

    /// <summary>Whether a figure's surname is spelt in a way that is nobody's mistake: "Sergey Lavrov" for "Sergei", "Moamer Kadhafi" for "Muammar
    /// Qadhafi".</summary>
    public static bool IsRight(string name, Figure figure)
    {
        if (IsLatin(figure))
            return SameLetters(name, figure.Name) || figure.Spellings.Any(s => SameLetters(name, s));
        bool vowels = !figure.Native.Any(static c => c is >= '\u0590' and <= '\u08FF');
        if (SameSurname(name, figure.Name, vowels))
            return true;
        foreach (string spelling in figure.Spellings)
        {
            if (SameSurname(name, spelling, vowels))
                return true;
        }
        return false;
    }

    // Names that were never written in another script: "Curti" is not how Mr. Kurti is spelt anywhere.
    private static bool IsLatin(Figure figure) => figure.Native.Length == 0 && figure.Offices.All(static o => Latin.Contains(o.Country));

    private static bool SameLetters(string a, string b) =>
        Words(a) is { Count: > 0 } one && Words(b) is { Count: > 0 } other && Umlauts(one[^1]) == Umlauts(other[^1]);

    // "Stoere" and "Støre", "Guel" and "Gül".
    private static string Umlauts(string word) =>
        word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    private static bool SameSurname(string a, string b, bool vowels)
    {
        List<string> one = Words(a), other = Words(b);
        return one.Count > 0 && other.Count > 0 && Transliterated(one[^1], vowels) == Transliterated(other[^1], vowels);
    }

    /// <summary>The words that count, folded.</summary>
    private static List<string> Words(ReadOnlySpan<char> name)
    {
        List<string> words = [];
        StringBuilder word = new();
        string text = Ascii.IsValid(name) ? name.ToString() : name.ToString().Normalize(NormalizationForm.FormD);
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
                Append(word, char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘' or 'ʼ' or '`' or 'ʿ' or 'ʾ'
                || char.IsSurrogate(c))
                continue;
            else
            {
                // Initials, and the Arabic article in any of its spellings.
                string done = word.ToString();
                bool drops = done.Length < 2 && (done.Length == 0 || done[0] < 0x2E80) || done is "al" or "el" or "jr" or "sr";
                if (!drops)
                    words.Add(done);
                word.Clear();
            }
        }
        return words;
    }

    private static void Append(StringBuilder word, char c)
    {
        switch (c)
        {
            case 'ł': word.Append('l'); break;
            case 'ø': word.Append('o'); break;
            case 'đ' or 'ð': word.Append('d'); break;
            case 'ı': word.Append('i'); break;
            case 'ß': word.Append("ss"); break;
            case 'æ': word.Append("ae"); break;
            case 'ə': word.Append('a'); break;
            default: word.Append(c); break;
        }
    }

    /// <summary>What is left of a word when spellings that are all right are made one: "Sergei" and "Sergey", "Qaddafi" and "Kadafi".</summary>
    /// <param name="vowels">False for names from scripts that write no short vowels: "Mohamed" and "Muhammad".</param>
    private static string Transliterated(string folded, bool vowels)
    {
        StringBuilder key = new(folded.Length);
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i], next = i + 1 < folded.Length ? folded[i + 1] : '\0';
            char one = c switch
            {
                'y' or 'j' => 'i',
                'w' => 'v',
                'q' or 'c' when next != 'h' => 'k',
                'k' when next == 'h' => 'h',
                'x' => 'k',
                _ => c,
            };
            if (!vowels && one is 'a' or 'e' or 'i' or 'o' or 'u')
                continue;
            if (key.Length > 0 && (key[^1] == one || one == 'h' && key[^1] is 'd' or 'g' or 't'))
                continue;
            key.Append(one);
            if (c == 'x')
                key.Append('s');
        }
        return key.ToString();
    }
}
