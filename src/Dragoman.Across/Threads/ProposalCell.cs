using System.Globalization;

namespace Dragoman.Across.Threads;

/// <summary>Proposals of one day that look alike: of one kind, on one conflict, under labels that say the same.</summary>
/// <remarks>Strong: the label says which of its kind it is, by a duration or by words of its own, and it has two sides; for kind "other", whose label
/// is all that it has, two words. "The ceasefire" is weak: it is the one that is on the table at the time, where there is but one.</remarks>
public sealed class ProposalCell : ThreadCell
{
    public const string Section = "proposal";

    /// <summary>The kind of treaties, deals and accords between the sides of a conflict, which records call "other".</summary>
    public const string Accord = "accord";

    // What nobody spoke of for a quarter of a year is spoken of anew. Other proposals have no kind to hold them together.
    private const int MostGap = 90, MostGapOfOther = 30;

    // "The ceasefire" is one that is spoken of within a month.
    private const int Near = 30;
    private const double SharedWords = 0.6;

    public required string Kind { get; init; }
    public required string[] Sides { get; init; }
    public required string[] Words { get; init; }

    /// <summary>How long it is to last; 0 where nothing says.</summary>
    public required int Days { get; init; }

    /// <summary>Of the report.</summary>
    public required int Day { get; init; }

    /// <summary>The kind by which proposals are compared: "the treaty" is on the table between two, as a ceasefire is, and need not be called by two
    /// words.</summary>
    public static string KindOf(string kind, string label) => kind == "other" && ProposalLabel.IsAccord(label) ? Accord : kind;

    /// <returns>Null where it says too little.</returns>
    public static ProposalCell? Of(string kind, string label, string? duration, string[] sides, string? reportDay)
    {
        string[] words = ProposalLabel.Words(label);
        kind = KindOf(kind, label);
        if (ThreadDay.Of(reportDay) is not { } day || sides.Length == 0 || kind == "other" && words.Length < 2)
            return null;
        return new ProposalCell { Kind = kind, Sides = sides, Words = words, Days = ProposalLabel.Days(duration), Day = day.Number };
    }

    private bool IsOther => Kind == "other";

    private int Gap => IsOther ? MostGapOfOther : MostGap;

    public override bool IsWeak => !IsOther && (Sides.Length < 2 || Days == 0 && Words.Length == 0);

    protected override HashSet<long> MakeKeys() => KeysAt(Day / Gap);

    public override HashSet<long> Lookups()
    {
        HashSet<long> keys = KeysAt(Day / Gap);
        keys.UnionWith(KeysAt(Day / Gap - 1));
        keys.UnionWith(KeysAt(Day / Gap + 1));
        return keys;
    }

    private HashSet<long> KeysAt(int time)
    {
        HashSet<long> keys = [];
        foreach (string side in Sides)
        {
            if (!IsOther)
                keys.Add(Hash(Section + Kind, side, time));
            else
            {
                foreach (string word in Words)
                    keys.Add(Hash(Section + Kind, side + word, time));
            }
        }
        return keys;
    }

    public override bool IsSame(ThreadCell other)
    {
        ProposalCell b = (ProposalCell)other;
        if (Kind != b.Kind || Math.Abs(Day - b.Day) > Gap)
            return false;
        if (IsOther)
            return Sides.Intersect(b.Sides).Any() && Likeness(b) >= SharedWords;
        if (!SidesAgree(b))
            return false;
        if (!IsWeak)
            return SameLabel(b);
        // Where one side alone is told, it is the same for as long as the conflict is likely to be.
        return Sides.Length > 1 ? b.Sides.Length > 1 : SameLabel(b) && Math.Abs(Day - b.Day) <= Near;
    }

    public override bool Fits(ThreadCell strong)
    {
        ProposalCell s = (ProposalCell)strong;
        if (Kind != s.Kind || Math.Abs(Day - s.Day) > Near || !(Sides.Length == 1 ? s.Sides.Contains(Sides[0]) : SidesAgree(s)))
            return false;
        return Days == 0 && Words.Length == 0 || SameLabel(s);
    }

    private bool SidesAgree(ProposalCell b)
    {
        int shared = Sides.Intersect(b.Sides).Count();
        return shared >= 2 || shared == 1 && Sides.Length == 1 && b.Sides.Length == 1;
    }

    // A 30-day truce is not a 60-day truce, an energy truce not a naval one; what the one leaves unsaid, the other must not be known by alone.
    private bool SameLabel(ProposalCell b)
    {
        if (Days > 0 && b.Days > 0)
            return Math.Abs(Days - b.Days) * 10 <= Math.Max(Days, b.Days)
                && (Words.Length == 0 || b.Words.Length == 0 || Words.Intersect(b.Words).Any());
        return Words.SequenceEqual(b.Words) || Words.Intersect(b.Words).Any();
    }

    private double Likeness(ProposalCell b)
    {
        int shared = Words.Intersect(b.Words).Count();
        return shared < 2 ? 0 : (double)shared / (Words.Length + b.Words.Length - shared);
    }

    protected override string[] Fields() =>
        [Section, Kind, string.Join('|', Sides), string.Join('|', Words), Days.ToString(CultureInfo.InvariantCulture),
            Day.ToString(CultureInfo.InvariantCulture)];

    internal static ProposalCell Read(string[] f) => new()
    {
        Kind = f[1],
        Sides = f[2].Split('|'),
        Words = f[3].Length == 0 ? [] : f[3].Split('|'),
        Days = int.Parse(f[4], CultureInfo.InvariantCulture),
        Day = int.Parse(f[5], CultureInfo.InvariantCulture),
    };
}
