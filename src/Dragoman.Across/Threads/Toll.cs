using System.Globalization;

namespace Dragoman.Across.Threads;

/// <summary>How many were killed, injured, released or exchanged, as a report says it: "at least 12 civilians".</summary>
/// <param name="Kind">killed, injured, released, exchanged; "bodies exchanged" where they are dead; "exchanged each" where it is each side's
/// number.</param>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; <see cref="int.MaxValue"/> where nothing bounds it.</param>
public readonly record struct Toll(string Kind, int Least, int Most)
{
    /// <summary>Of whom it is told: true for who bears arms, false for who does not, null for people.</summary>
    public bool? IsArmed { get; private init; }

    private static readonly WordSet Armed = DataFiles.List("threads/words.txt", "armed");
    private static readonly WordSet Unarmed = DataFiles.List("threads/words.txt", "unarmed");
    private static readonly WordSet Captives = DataFiles.List("threads/words.txt", "captives");
    private static readonly WordSet OfMore = DataFiles.List("threads/words.txt", "of-more");
    private static readonly WordSet Leads = DataFiles.List("threads/words.txt", "leads");
    private static readonly WordSet Links = DataFiles.List("threads/words.txt", "links");

    // In the order in which they are told: who was killed goes before who was injured.
    private static readonly string[] Kinds = ["killed", "injured", "exchanged", "released"];

    // Words between a number and the verb behind it; between "toll" and its number.
    private const int FarthestVerb = 6, FarthestNoun = 12;

    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
            "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    // "Some 40" may be 33 or 47.
    private const double About = 0.2;

    /// <param name="trigger">The event's verb or noun.</param>
    /// <param name="before">Words that stand before the number's phrase.</param>
    /// <param name="who">The phrase itself: "an estimated 25 rebels".</param>
    /// <returns>Null where nobody was killed, injured, released or exchanged, or no number is told.</returns>
    public static Toll? Of(string trigger, string before, string who)
    {
        string? kind = KindOf(trigger.ToLowerInvariant());
        string[] words = who.ToLowerInvariant().Split([' ', '\n', '"', '“'], StringSplitOptions.RemoveEmptyEntries);
        int at = Array.FindIndex(words, static w => Number(w) is not null);
        // "Both men, 27" is no number of men: what is counted stands behind its number.
        if (kind is null || at < 0 || at == words.Length - 1 || at > 3 || words[at + 1] is "percent" or "year-old" or "years" or "of"
            || words[at].Length == 4 && words[at][0] is '1' or '2' && !words[at].Contains(','))
            return null;
        if (kind is "released" or "exchanged")
            kind = KindOfCaptives(kind, words.AsSpan(at + 1, Math.Min(3, words.Length - at - 1)));
        if (kind is null)
            return null;
        int number = Number(words[at])!.Value;
        bool? armed = ArmedOf(words.AsSpan(at + 1, Math.Min(4, words.Length - at - 1)));
        string lead =
            " " + string.Join(' ',
                before.ToLowerInvariant().Split([' ', '\n', '"', '“'], StringSplitOptions.RemoveEmptyEntries).TakeLast(3).Concat(words[..at])) + " ";
        if (Has(lead, "at least", "more than", "over", "no fewer than", "no less than"))
            return new Toll(kind, number, int.MaxValue) { IsArmed = armed };
        if (Has(lead, "up to", "as many as", "fewer than", "less than"))
            return new Toll(kind, 0, number) { IsArmed = armed };
        return Has(lead, "about", "some", "around", "nearly", "almost", "estimated", "roughly", "approximately")
            ? new Toll(kind, (int)(number * (1 - About)), (int)Math.Ceiling(number * (1 + About))) { IsArmed = armed }
            : new Toll(kind, number, number) { IsArmed = armed };
    }

    // "Three towns were freed" tells of nobody; of the dead and the living each has its number.
    private static string? KindOfCaptives(string kind, ReadOnlySpan<string> words)
    {
        foreach (string written in words)
        {
            string word = written.TrimEnd(',', '.', ';');
            if (word is "bodies")
                return "bodies " + kind;
            if (Captives.Contains(word))
                return kind;
        }
        return null;
    }

    private static bool? ArmedOf(ReadOnlySpan<string> words)
    {
        foreach (string written in words)
        {
            string word = written.TrimEnd(',', '.', ';');
            if (Armed.Contains(word) || Unarmed.Contains(word))
                return Armed.Contains(word);
        }
        return null;
    }

    /// <summary>The one number of killed, or else of injured, released, exchanged, that a sentence tells: "left 17 people dead", "12 sailors were
    /// wounded", "the death toll was 40".</summary>
    /// <returns>The toll and its words; null where there is none, or several, or it may be of more than one deed.</returns>
    public static (Toll Toll, string Words)? InSentence(string sentence)
    {
        string[] written = sentence.Split([' ', '\n', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. written.Select(static w => w.TrimEnd(',', '.', ';', ':', '-', '—').ToLowerInvariant())];
        bool isEach = Array.IndexOf(words, "each") >= 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (OfMore.Contains(words[i]) && words[i] is not "each" && !(words[i] is "war" && i > 1 && words[i - 2] is "prisoners"))
                return null;
        }
        List<(Toll Toll, string Words)> found = [];
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (Number(words[i]) is not null && TriggerOf(written, words, i) is { } trigger
                && Of(trigger, string.Join(' ', words[..i].TakeLast(3)), string.Join(' ', words[i..Math.Min(i + 4, words.Length)])) is { } toll)
                found.Add((toll.Kind.EndsWith("exchanged", StringComparison.Ordinal) && isEach ? toll with { Kind = toll.Kind + " each" }
                    : toll, string.Join(' ', written[LeadOf(words, i)..(written[i][^1] is ',' or ';' ? i + 1 : i + 2)]).TrimEnd(',', '.', ';')));
        }
        // "Each" is of one deed where two sides exchange as many.
        found.RemoveAll(f => isEach && !f.Toll.Kind.EndsWith(" each", StringComparison.Ordinal));
        string? kind = Array.Find(Kinds, k => found.Exists(f => f.Toll.Kind.Contains(k, StringComparison.Ordinal)));
        return kind is not null && found.FindAll(f => f.Toll.Kind.Contains(kind, StringComparison.Ordinal)) is [var one] ? one : null;
    }

    private static int LeadOf(string[] words, int number)
    {
        int lead = number;
        while (lead > 0 && Leads.Contains(words[lead - 1]))
            lead--;
        return lead;
    }

    // What was done to those whose number it is: the verb before it, the one behind, or the toll of which it is the number.
    private static string? TriggerOf(string[] written, string[] words, int number)
    {
        int before = LeadOf(words, number) - 1;
        if (before >= 0 && KindOf(words[before]) is not null && words[before] is not ("dead" or "death" or "deaths"))
            return words[before];
        // "12 soldiers, killing": what stands behind a comma is another's.
        for (int i = number + 1; i < Math.Min(words.Length, number + 1 + FarthestVerb); i++)
        {
            if (words[i] is "dead" or "died"
                || words[i] is "killed" or "wounded" or "injured" or "hurt" or "released" or "freed" or "exchanged" or "swapped"
                    && IsPassive(words, i))
                return words[i];
            if (Number(words[i]) is not null || words[i] is "and" or "that" or "who" or "which" or "in" or "by" || written[i].EndsWith(',')
                || written[i].EndsWith(';'))
                break;
        }
        int toll = before >= 0 && Links.Contains(words[before]) ? Array.LastIndexOf(words, "toll", before) : -1;
        return toll >= 0 && before - toll <= FarthestNoun ? "dead" : null;
    }

    // "Two men killed the mayor" tells of one dead.
    private static bool IsPassive(string[] words, int verb) =>
        words[verb - 1] is "were" or "was" or "been" or "being" or "are" or "is" || verb + 1 == words.Length
            || words[verb + 1] is "in" or "on" or "by" or "when" or "during" or "at" or "and";

    /// <summary>Whether this one, told earlier or on the same day, and the later one cannot both be so: tolls rise, and 14 civilians are not 30
    /// rebels.</summary>
    public bool Contradicts(Toll later, bool sameDay) =>
        Kind == later.Kind && (IsArmed is null || later.IsArmed is null || IsArmed == later.IsArmed)
            && (later.Most < Least || sameDay && later.Least > Most);

    private static string? KindOf(string trigger) => trigger switch
    {
        _ when Starts(trigger, "kill", "die", "dead", "death", "murder", "slay", "slain", "massacr", "execut") => "killed",
        _ when Starts(trigger, "injur", "wound", "hurt") => "injured",
        _ when Starts(trigger, "exchang", "swap") => "exchanged",
        _ when Starts(trigger, "releas", "free") && trigger is not "freedom" => "released",
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
        // What was nothing but a dash.
        if (word.Length == 0)
            return null;
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
