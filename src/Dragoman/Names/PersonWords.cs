namespace Dragoman.Names;

/// <summary>Spellings within personal names that are undone before sounds are compared.</summary>
internal static class PersonWords
{
    /// <summary>"1gor": digits that were put for the letters they look like, or struck instead of the letter below them.</summary>
    public static string WithoutDigits(string word)
    {
        int letters = word.Count(char.IsAsciiLetter), digits = word.Length - letters;
        if (digits == 0 || letters < 2 * digits)
            return word;
        return string.Create(word.Length, word, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiDigit(source[i]) ? "oizeasgtbg"[source[i] - '0'] : source[i];
        });
    }

    /// <summary>Of "abdulrahman" and its like, how many letters are "abdul"; 0 where the word is none of them.</summary>
    /// <remarks>The l is often written as the consonant that it becomes before: "abdurrahman", "abdussalam".</remarks>
    public static int ServantLength(string word)
    {
        if (word.Length < 9 || !word.StartsWith("abd", StringComparison.Ordinal) || word[3] is not ('u' or 'e' or 'a' or 'o' or 'i'))
            return 0;
        int at = word[3] == 'o' && word[4] == 'u' ? 5 : 4;
        // What is left must be a name and not the "llah" of Abdullah.
        bool isArticle = word[at] == 'l' || word[at] == word[at + 1];
        return isArticle && word.Length - at > 4 && !word.AsSpan(at).StartsWith("llah") && !word.AsSpan(at).StartsWith("lah") ? at + 1 : 0;
    }
}
