using System.Globalization;

namespace Dragoman.Names;

/// <summary>Numbers in the names of companies, brigades and ships: digits, words, ordinals, Roman numerals.</summary>
internal static class NumberWords
{
    private static readonly string[] Roman =
        ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];
    private static readonly int[] RomanValues = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

    /// <summary>"V" and "X" alone, which are numbers only where they end the name of a ship, a fund, a division.</summary>
    public static bool TryReadRomanLetter(string word, out int number)
    {
        number = word switch { "i" => 1, "v" => 5, "x" => 10, _ => 0 };
        return number > 0;
    }

    public static bool TryRead(string word, out int number)
    {
        if (NameLexicon.Shared.Numbers.TryGetValue(word, out number))
            return true;
        int roman = Array.IndexOf(Roman, word);
        if (roman >= 0)
        {
            number = RomanValues[roman];
            return true;
        }
        ReadOnlySpan<char> digits = word.AsSpan().TrimEnd("stndrh");
        int letters = word.Length - digits.Length;
        return letters is 0 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
