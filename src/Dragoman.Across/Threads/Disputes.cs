namespace Dragoman.Across.Threads;

/// <summary>Finds what reports tell of one thing that cannot both be so. What may be a change from one day to the next is none.</summary>
public static class Disputes
{
    // A fight for a town takes days; who is told to hold it on one day and who three days later may both have held it.
    private const int DaysOfControl = 1;

    /// <summary>Denials follow within so many days.</summary>
    public const int DaysToDeny = 3;
    private const int WordsInCommon = 2;

    /// <summary>The change of who holds a place by his own word alone.</summary>
    public const string Claims = "claims";

    // Words for an accusation count whole: what is denied is often called by one.
    private static readonly WordSet Accusations = DataFiles.List("threads/words.txt", "accusations");

    private static readonly WordSet Common = DataFiles.List("threads/words.txt", "common");

    // Verbs that accusers and accused call one thing by: "sent troops to back", "denies supporting".
    private static readonly Dictionary<string, string> OneDeed =
        new[] { "deed-back", "deed-shell", "deed-kill", "deed-invade", "deed-spy" }
            .SelectMany(static list => DataFiles.List("threads/words.txt", list).Words.Select(w => (Word: w, List: list)))
            .ToDictionary(static d => d.Word, static d => d.List, StringComparer.Ordinal);

    private static readonly WordSet Pronouns = DataFiles.List("threads/words.txt", "pronouns");

    /// <summary>A party's stance on one proposal, told otherwise of the same day.</summary>
    /// <param name="stances">Of one thread: party, the stance's day, and who tells which stance.</param>
    public static IEnumerable<Contradiction> Stances(string label, IEnumerable<(string Party, string Day, Telling Told)> stances)
    {
        foreach (var day in stances.GroupBy(static s => (s.Party, s.Day)).OrderBy(static g => g.Key))
        {
            if (Contradiction.Between("stance", $"{day.Key.Party}: {label}", day.Where(static s => Sign(s.Told.Value) > 0).Select(static s => s.Told),
                day.Where(static s => Sign(s.Told.Value) < 0).Select(static s => s.Told)) is { } found)
                yield return found;
        }
    }

    private static int Sign(string stance) => stance switch { "rejects" => -1, "undecided" => 0, _ => 1 };

    /// <summary>An engagement of which one report says that it was held and another that it was not, or how long it lasted otherwise.</summary>
    public static IEnumerable<Contradiction> Engagements(string subject, IReadOnlyCollection<(Telling Status, string? Duration)> told)
    {
        // What was planned and is called off is a change.
        IEnumerable<Telling> held = told.Select(static t => t.Status).Where(static s => s.Value == "held"), off =
            told.Select(static t => t.Status).Where(static s => s.Value is "cancelled" or "denied");
        if (Contradiction.Between("status", subject, held, off) is { } status)
            yield return status;
        List<(Telling Told, double Least, double Most)> lasted =
            [.. told.Where(static t => t.Status.Value == "held").Select(static t => (t.Status with { Value = t.Duration ?? "" },
                Hours(t.Duration))).Where(static t => t.Item2 is not null)
            .Select(static t => (t.Item1, t.Item2!.Value.Least, t.Item2.Value.Most)).OrderBy(static t => t.Item1, Telling.Earliest)];
        if (lasted.Count > 1
            && Contradiction.Between("duration", subject, lasted.Where(l => Overlap(l, lasted[0])).Select(static l => l.Told),
                lasted.Where(l => !Overlap(l, lasted[0])).Select(static l => l.Told)) is { } duration)
            yield return duration;

        // A few minutes more or less are no contradiction.
        static bool Overlap((Telling, double Least, double Most) a, (Telling, double Least, double Most) b) =>
            a.Least <= b.Most * 1.25 && b.Least <= a.Most * 1.25;
    }

    // "PT3H/PT4H" is three to four hours.
    private static (double Least, double Most)? Hours(string? duration)
    {
        if (duration is null)
            return null;
        double[] hours = [.. duration.Split('/').Select(Length)];
        return hours.Contains(0) ? null : (hours.Min(), hours.Max());

        static double Length(string one)
        {
            if (one.Length < 3 || one[0] != 'P')
                return 0;
            bool isTime = one[1] == 'T';
            if (!double.TryParse(one.AsSpan(isTime ? 2 : 1, one.Length - (isTime ? 3 : 2)), System.Globalization.NumberStyles.AllowDecimalPoint,
                System.Globalization.CultureInfo.InvariantCulture, out double n))
                return 0;
            return n * (one[^1], isTime) switch { ('M', true) => 1 / 60.0, ('H', true) => 1, ('D', false) => 24, _ => 0 };
        }
    }

    /// <summary>Numbers of killed or injured in one event that differ otherwise than by rising.</summary>
    public static IEnumerable<Contradiction> Tolls(string subject, IEnumerable<(Telling Told, Toll Toll)> told)
    {
        foreach (var kind in told.GroupBy(static t => t.Toll.Kind).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            (Telling Told, Toll Toll)[] all = [.. kind.OrderBy(static t => t.Told, Telling.Earliest)];
            foreach ((Telling first, Toll toll) in all)
            {
                ILookup<bool, Telling> others =
                    all.ToLookup(t => Telling.Earliest.Compare(first, t.Told) <= 0 ? toll.Contradicts(t.Toll, first.Day == t.Told.Day)
                        : t.Toll.Contradicts(toll, first.Day == t.Told.Day), static t => t.Told);
                if (Contradiction.Between("number", $"{kind.Key}: {subject}", others[false], others[true]) is not { } found)
                    continue;
                yield return found;
                break;
            }
        }
    }

    /// <summary>Another holder of a place on the same day or the next, of whom no taking is told in between.</summary>
    /// <remarks>Who holds a place by his own word while another is told to hold it quarrels with him, though one report may tell of both.</remarks>
    /// <param name="told">Of one place: the holder's key, the day, and who tells it; the value is the change.</param>
    public static IEnumerable<Contradiction> Control(string place, IEnumerable<(string Holder, int Day, Telling Told)> told)
    {
        (string Holder, int Day, Telling Told)[] held =
            [.. told.Where(static t => t.Told.Value is "holds" or Claims or "gains" or "annexes")
                .OrderBy(static t => t.Day).ThenBy(static t => t.Told, Telling.Earliest)];
        HashSet<(string, string, int)> found = [];
        foreach ((string holder, int day, Telling now) in held)
        {
            foreach (var other in held.Where(o => o.Holder != holder && o.Day <= day
                && day - o.Day <= DaysOfControl).GroupBy(static o => o.Holder).OrderBy(static g => g.Key, StringComparer.Ordinal))
            {
                // Who takes a place from another does not contradict him.
                if (!IsHeld(now) && other.All(o => o.Day < day || IsHeld(o.Told)))
                    continue;
                (string, string, int) pair = string.CompareOrdinal(holder, other.Key) < 0 ? (holder, other.Key, day) : (other.Key, holder, day);
                if (found.Contains(pair))
                    continue;
                Telling[] others = WithHolder(other), own = WithHolder(held.Where(h => h.Holder == holder && Math.Abs(h.Day - day) <= DaysOfControl));
                if ((Contradiction.Between("control", place, others, own) ?? Quarrel(place, others, own)) is { } dispute)
                {
                    found.Add(pair);
                    yield return dispute;
                }
            }
        }
    }

    // Who holds the place, and how, is the value; the earliest report first.
    private static Telling[] WithHolder(IEnumerable<(string Holder, int Day, Telling Told)> held) =>
        [.. held.Select(static h => h.Told with { Value = $"{h.Holder} {h.Told.Value}" }).Order(Telling.Earliest)];

    // What one report tells of two is a quarrel where one of them has but his own word.
    private static Contradiction? Quarrel(string place, Telling[] one, Telling[] other)
    {
        foreach (Telling b in other)
        {
            if (one.FirstOrDefault(a => a.Report == b.Report && (IsClaim(a) || IsClaim(b))) is { } a)
                return new Contradiction("control", place, a, one.Select(static t => t.Source).Distinct().Count(), b,
                    other.Select(static t => t.Source).Distinct().Count());
        }
        return null;
    }

    private static bool IsClaim(Telling told) => told.Value.EndsWith(" " + Claims, StringComparison.Ordinal);

    private static bool IsHeld(Telling told) => told.Value is "holds" or Claims;

    /// <summary>A side's denials, each with the accusations that it answers.</summary>
    /// <param name="claims">Of one accused side: who of it is accused or denies, the day, the claim's words, and who tells it; the value is
    /// accusation or denial.</param>
    /// <param name="name">The side's own name, which is in all of them.</param>
    public static IEnumerable<Contradiction> Denials(string name, IEnumerable<(Party Who, int Day, string Words, Telling Told)> claims)
    {
        List<(Party Who, int Day, string Words, Telling Told)> all =
            [.. claims.OrderBy(static c => c.Day).ThenBy(static c => c.Told, Telling.Earliest)];
        List<(int Day, HashSet<string> Words, Telling Told)> answers = [];
        foreach ((Party who, int day, string words, Telling denial) in all.Where(static c => c.Told.Value == "denial"))
        {
            HashSet<string> own = Stems(words);
            List<Telling> accusers =
                [.. all.Where(c => c.Told.Value == "accusation" && day - c.Day is >= 0 and <= DaysToDeny
                    && (Answers(denial, words, own, c.Told, c.Words, !AreTwo(who, c.Who)) || IsBare(words) && IsLastBefore(all, c, denial)))
                    .Select(static c => c.Told)];
            if (accusers.Count == 0)
                continue;
            // What was denied a day before in the same words is denied again.
            bool again = answers.Exists(d => day - d.Day <= DaysToDeny && IsAlike(d.Words, own));
            answers.Add((day, own, denial));
            if (!again)
            {
                yield return new Contradiction("denial", name, accusers[0], accusers.Select(static a => a.Source).Distinct().Count(), denial,
                    all.Where(c => c.Told.Value == "denial" && Math.Abs(c.Day - day) <= DaysToDeny && IsAlike(Stems(c.Words), own))
                        .Select(static c => c.Told.Source).Append(denial.Source).Distinct().Count());
            }
        }
    }

    private static bool IsAlike(HashSet<string> a, HashSet<string> b) =>
        a.Intersect(b).Count() >= Math.Min(WordsInCommon, Math.Min(a.Count, b.Count));

    // A minister's denial is no answer to what another is accused of, unless it says so; a spokesman's or a side's may be.
    private static bool AreTwo(Party a, Party b) => a.Person is not null && b.Person is not null && !a.Agrees(b);

    // "Denies this": what is denied is told before.
    private static bool IsBare(string words) => words.Length == 0 || Pronouns.Contains(words);

    // Whether an accusation is the one that the denial's report told last before it.
    private static bool IsLastBefore(
        List<(Party Who, int Day, string Words, Telling Told)> all, (Party Who, int Day, string Words, Telling Told) accusation, Telling denial) =>
        accusation.Told.Report == denial.Report && accusation.Told.Number < denial.Number
            && !all.Exists(c => c.Told.Value == "accusation" && c.Told.Report == denial.Report && c.Told.Number < denial.Number
                && c.Told.Number > accusation.Told.Number);

    // In one report "the allegations" are those told there against whoever denies them.
    private static bool Answers(Telling denial, string denied, HashSet<string> own, Telling accusation, string words, bool isSelf)
    {
        int common = Stems(words).Intersect(own).Count();
        if (denial.Report != accusation.Report)
            return common >= WordsInCommon;
        // "Accused of denying his people": the accusation's own words are no answer to it.
        return (common > (isSelf ? 0 : 1) || isSelf && own.Overlaps(Accusations.Words))
            && !(words.Length > denied.Length && words.Contains(denied, StringComparison.Ordinal));
    }

    private static HashSet<string> Stems(string words)
    {
        HashSet<string> stems = new(StringComparer.Ordinal);
        foreach (string word in Party.Words(words).Split(' '))
        {
            if (Accusations.Contains(word))
                stems.Add(word);
            else if (OneDeed.TryGetValue(word, out string? deed))
                stems.Add(deed);
            // "M23".
            else if (word.Length is 2 or 3 && char.IsLetter(word[0]) && char.IsDigit(word[^1]))
                stems.Add(word);
            else if (word.Length > 3 && !Common.Contains(word))
                stems.Add(word.Length > 6 ? word[..6] : word.TrimEnd('s'));
        }
        return stems;
    }
}
