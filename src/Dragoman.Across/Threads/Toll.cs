using System.Globalization;

namespace Dragoman.Across.Threads;

/// <summary>How many were killed or injured, as a report says it: "at least 12 civilians".</summary>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; <see cref="int.MaxValue"/> where nothing bounds it.</param>
public readonly record struct Toll(string Kind, int Least, int Most)
{
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    // "Some 40" may be 33 or 47.
    private const double About = 0.2;

    /// <param name="trigger">The event's verb or noun.</param>
    /// <param name="before">Words that stand before the number's phrase.</param>
    /// <param name="who">The phrase itself: "an estimated 25 rebels".</param>
    /// <returns>Null where nobody was killed or injured, or no number is told.</returns>
    public static Toll? Of(string trigger, string before, string who)
    {
        string? kind = KindOf(trigger.ToLowerInvariant());
        string[] words = who.ToLowerInvariant().Split([' ', '\n', '"', '“'], StringSplitOptions.RemoveEmptyEntries);
        int at = Array.FindIndex(words, static w => Number(w) is not null);
        // "Both men, 27" is no number of men: what is counted stands behind its number.
        if (kind is null || at < 0 || at == words.Length - 1 || at > 3 || words[at + 1] is "percent" or "year-old" or "years" or "of" || words[at].Length == 4 && words[at][0] is '1' or '2' && !words[at].Contains(','))
            return null;
        int number = Number(words[at])!.Value;
        string lead = " " + string.Join(' ', before.ToLowerInvariant().Split([' ', '\n', '"', '“'], StringSplitOptions.RemoveEmptyEntries).TakeLast(3).Concat(words[..at])) + " ";
        if (Has(lead, "at least", "more than", "over", "no fewer than", "no less than"))
            return new Toll(kind, number, int.MaxValue);
        if (Has(lead, "up to", "as many as", "fewer than", "less than"))
            return new Toll(kind, 0, number);
        return Has(lead, "about", "some", "around", "nearly", "almost", "estimated", "roughly", "approximately")
            ? new Toll(kind, (int)(number * (1 - About)), (int)Math.Ceiling(number * (1 + About)))
            : new Toll(kind, number, number);
    }

    /// <summary>Whether this one, told earlier or on the same day, and the later one cannot both be so: tolls rise.</summary>
    public bool Contradicts(Toll later, bool sameDay) => Kind == later.Kind && (later.Most < Least || sameDay && later.Least > Most);

    private static string? KindOf(string trigger) => trigger switch
    {
        _ when Starts(trigger, "kill", "die", "dead", "death", "murder", "slay", "slain", "massacr", "execut") => "killed",
        _ when Starts(trigger, "injur", "wound", "hurt") => "injured",
        _ => null,
    };

    private static bool Starts(string word, params ReadOnlySpan<string> stems)
    {
        foreach (string stem in stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(" " + word + " ", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static int? Number(string word)
    {
        if (char.IsAsciiDigit(word[0]))
            return int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int digits) ? digits : null;
        if (Array.IndexOf(Small, word) is > 0 and int small)
            return small;
        int hyphen = word.IndexOf('-', StringComparison.Ordinal);
        int tens = Array.IndexOf(Tens, hyphen < 0 ? word : word[..hyphen]);
        if (tens < 0)
            return null;
        int ones = hyphen < 0 ? 0 : Array.IndexOf(Small, word[(hyphen + 1)..]);
        return ones < 0 ? null : 20 + 10 * tens + ones;
    }
}
