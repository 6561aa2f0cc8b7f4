using System.Globalization;

namespace Dragoman.Across.Threads;

/// <summary>What a proposal's label tells besides its kind: "30-day energy truce" is an energy truce of thirty days.</summary>
internal static class ProposalLabel
{
    private const int MostWords = 6;

    // Words that every proposal of a kind has, or that praise it.
    private static readonly WordSet Common =
        DataFiles.Lists("threads/words.txt", "label-small", "label-praise", "label-kinds", "label-papers");

    private static readonly WordSet Accords = DataFiles.List("threads/words.txt", "accords");

    /// <summary>The words that tell it from others of its kind, without endings, in order; numbers are left to <see cref="Days"/>.</summary>
    public static string[] Words(string label)
    {
        SortedSet<string> words = new(StringComparer.Ordinal);
        foreach (string word in Party.Words(label.Replace('-', ' ')).Split(' '))
        {
            string stem = Stem(word);
            if (word.Length > 2 && !char.IsDigit(word[0]) && !Common.Contains(word) && !Common.Contains(stem))
                words.Add(stem);
        }
        return [.. words.OrderByDescending(static w => w.Length).ThenBy(static w => w,
            StringComparer.Ordinal).Take(MostWords).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a label ends with a word for an accord: "peace treaty", "nuclear deal".</summary>
    public static bool IsAccord(string label)
    {
        string words = Party.Words(label);
        return Accords.Contains(words.AsSpan(words.LastIndexOf(' ') + 1));
    }

    /// <summary>A TIMEX3 duration in days; 0 where it is none, or no number: "PXM".</summary>
    public static int Days(string? duration)
    {
        if (duration is not { Length: > 2 } || duration[0] != 'P' || duration.Contains('/', StringComparison.Ordinal))
            return 0;
        bool isTime = duration[1] == 'T';
        if (!double.TryParse(duration.AsSpan(isTime ? 2 : 1, duration.Length - (isTime ? 3 : 2)), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out double number))
            return 0;
        double days =
            number * (duration[^1],
                isTime) switch
            { ('D', _) => 1, ('W', _) => 7, ('M', false) => 30, ('Y', _) => 365, ('H', _) => 1 / 24.0, _ => 0 };
        return days is > 0 and < 100_000 ? Math.Max(1, (int)Math.Round(days)) : 0;
    }

    // "troops", "attacks", "countries": one form for one and many; "Rwandan" is of Rwanda.
    private static string Stem(string word) => word.Length > 5 && word.EndsWith("an", StringComparison.Ordinal) ? word[..^1] : word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
}
