namespace Dragoman.Store.Answers;

/// <summary>A report as an answer names it.</summary>
/// <param name="Number">Column <c>report</c> of every table: tells nothing outside this store.</param>
/// <param name="Key">Stays the same in every store; answers are ordered by it where days are the same.</param>
/// <param name="Origin">Its first publisher, where the report names one.</param>
/// <param name="Group">The number of the report by which its copies are known; its own where it has none.</param>
public sealed record ToldBy(long Number, string Key, string Id, string? Day, string? Publisher, string? Origin, string? Title, string? Url,
    long Group);

/// <summary>Where it says so.</summary>
/// <param name="Words">Verbatim; cut with … where they are long.</param>
/// <param name="Start">Code points into the report's text.</param>
/// <param name="End">End exclusive.</param>
/// <param name="Sentence">The sentence in which they stand, where they are but a few; null where they speak for themselves.</param>
public sealed record Evidence(ToldBy Report, string Words, long Start, long End, string? Sentence);

/// <summary>Something that a report says: a position, an engagement, an event, a statement, who holds what.</summary>
/// <param name="Day">The day that it belongs to: its date where that begins with a year, month or day, else the report's; "" where neither is
/// known.</param>
public abstract record Finding(string Day, Evidence Evidence)
{
    /// <summary>As tables and JSON call it.</summary>
    public abstract string Kind { get; }

    /// <summary>What is the same where two reports tell the same thing of the same day.</summary>
    public abstract string Same { get; }

    /// <summary>Key of this finding among those of one proposal, engagement or event across reports; null where it is in none.</summary>
    public string? ItemKey { get; init; }

    /// <summary>Key of that proposal, engagement or event: its earliest finding's.</summary>
    public string? ThreadKey { get; init; }

    /// <summary>What is the same where two copies tell the same in the same words, whatever was read from these.</summary>
    public string Copied => FormattableString.Invariant($"{Kind}\n{Evidence.Report.Group}\n{Head}\n{Evidence.Words}\n{Evidence.Sentence}");

    /// <summary>What tells findings apart that have the same words.</summary>
    protected abstract string Head { get; }
}

public sealed record PositionFinding(
    string Day, Evidence Evidence, string Party, string? PartyCode, string Proposal, string ProposalKind, string Stance,
    IReadOnlyList<string> Conditions, string? SaidBy, string? Date, long? Thread) : Finding(Day, Evidence)
{
    public override string Kind => "position";

    /// <summary>What the party's other stances are compared with: the proposal across reports where that is known, else its kind and label.</summary>
    public string Subject => Thread is { } thread
        ? FormattableString.Invariant($"#{thread}") : AnswerTables.Cut($"{ProposalKind}: {Proposal.ToLowerInvariant()}");

    protected override string Head => $"{Party}\n{Stance}\n{Proposal}";

    public override string Same => $"{Party}\n{Subject}\n{Stance}";
}

public sealed record EngagementFinding(string Day, Evidence Evidence, string Form, string Status, string? Date, string? Duration, long? Ordinal,
    IReadOnlyList<string> Participants, string? Place, IReadOnlyList<string> Agenda, long? Thread) : Finding(Day, Evidence)
{
    public override string Kind => "engagement";

    protected override string Head => $"{Form}\n{Status}";

    public override string Same =>
        Thread is { } thread ? FormattableString.Invariant($"#{thread} {Status}")
        : $"{Form}\n{Status}\n{Place}\n{string.Join('|', Participants.Order(StringComparer.Ordinal))}";
}

public sealed record EventFinding(string Day, Evidence Evidence, string Class, string? Mode, double Score, string Status, string? Date,
    IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients, string? Place, string? AccordingTo, long? Thread) : Finding(Day, Evidence)
{
    public override string Kind => "event";

    protected override string Head => $"{Class}\n{Status}\n{string.Join('|', Actors)}\n{string.Join('|', Recipients)}";

    public override string Same =>
        Thread is { } thread ? FormattableString.Invariant($"#{thread} {Status}")
        : $"{Class}\n{Mode}\n{Status}\n{Place}\n{string.Join('|', Actors)}\n{string.Join('|', Recipients)}";
}

public sealed record ControlFinding(string Day, Evidence Evidence, string Place, string Change, string Holder, string? HolderCode, string? Since,
    IReadOnlyList<string> AccordingTo) : Finding(Day, Evidence)
{
    public override string Kind => "control";

    /// <summary>Whose word it is: of those named, else of the publisher.</summary>
    public string Voice => AccordingTo.Count > 0 ? string.Join(", ", AccordingTo) : Evidence.Report.Publisher ?? Evidence.Report.Origin
        ?? "the report";

    protected override string Head => $"{Place}\n{Change}\n{Holder}";

    public override string Same => $"{Place}\n{Change}\n{Holder}\n{Voice}";
}

/// <param name="Content">What is said, verbatim; its parts with " … " between them.</param>
/// <param name="Source">The words that name the speaker here.</param>
public sealed record StatementFinding(
    string Day, Evidence Evidence, string? Speaker, string? SpeakerCode, string? Source, string? Cue, string Content, string Form,
    bool Refusal, string? Addressee, string? Venue, string? Date) : Finding(Day, Evidence)
{
    public override string Kind => "statement";

    /// <summary>The quotation as a clean copy of the damaged report has it; null where nothing was taken over.</summary>
    public string? Restored { get; init; }

    /// <summary>Key of the clean copy.</summary>
    public string? RestoredFrom { get; init; }

    protected override string Head => $"{Speaker}\n{Content}";

    public override string Same => $"{Speaker}\n{Content}";
}

/// <param name="Claims">accusation, denial, prediction, assertion.</param>
public sealed record ClaimFinding(string Day, Evidence Evidence, string Claims, string? By, string? Against) : Finding(Day, Evidence)
{
    public override string Kind => "claim";

    protected override string Head => $"{Claims}\n{By}\n{Against}";

    public override string Same => $"{Claims}\n{By}\n{Against}\n{Evidence.Words}";
}

/// <summary>A finding and every report that tells it.</summary>
public sealed class Told(Finding first)
{
    private readonly HashSet<long> _reports = [first.Evidence.Report.Number], _groups = [first.Evidence.Report.Group];

    public Finding First => first;

    public int Reports => _reports.Count;

    /// <summary>Reports that are no copies of one another.</summary>
    public int Sources => _groups.Count;

    public void Add(ToldBy report) => Add(report.Number, report.Group);

    public void Add(long report, long group)
    {
        _reports.Add(report);
        _groups.Add(group);
    }

    /// <summary>The same thing told twice is one, in the order of first telling.</summary>
    /// <param name="most">Further things are left out.</param>
    /// <param name="more">Whether any was.</param>
    /// <param name="daily">Whether what is told of another day is another thing.</param>
    public static List<Told> Merge(IEnumerable<Finding> findings, int most, out bool more, bool daily = true)
    {
        ToldThings things = new(most, daily);
        more = findings.Any(finding => !things.Add(finding));
        return things.All;
    }

    // Of so many it is asked at once whether they are told already: of few at first, since the first may be enough.
    private const int FewestAtOnce = 50, MostAtOnce = 400;

    /// <summary>Reads findings as far as they are needed, and makes one of what is told twice.</summary>
    internal static List<Told> Merge(FindingReader reader, IEnumerable<FindingKey> keys, int most, out bool more)
    {
        ToldThings things = new(most, daily: true, reader);
        more = false;
        foreach (List<FindingKey> some in InParts(keys))
        {
            Dictionary<FindingKey, FindingPrint> prints = reader.Prints(some);
            foreach (FindingKey key in some)
            {
                if ((!prints.TryGetValue(key, out FindingPrint print) || !things.AddUnread(key, print)) && !things.Add(reader.Read(key)))
                {
                    more = true;
                    return things.All;
                }
            }
        }
        return things.All;
    }

    /// <summary>Keys in parts that grow.</summary>
    internal static IEnumerable<List<FindingKey>> InParts(IEnumerable<FindingKey> keys)
    {
        List<FindingKey> some = [];
        int size = FewestAtOnce;
        foreach (FindingKey key in keys)
        {
            some.Add(key);
            if (some.Count < size)
                continue;
            yield return some;
            (some, size) = ([], Math.Min(2 * size, MostAtOnce));
        }
        if (some.Count > 0)
            yield return some;
    }

    /// <summary>What was told so far.</summary>
    private sealed class ToldThings(int most, bool daily, FindingReader? reader = null)
    {
        private readonly Dictionary<string, Told> _byWhat = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Kind, long Group, string Words), List<(FindingKey Key, Told Told)>> _unread = [];

        public List<Told> All { get; } = [];

        private string What(string kind, string day, string same) => $"{kind}\n{(daily ? day : "")}\n{same}";

        /// <returns>False where it is not known for something told.</returns>
        public bool AddUnread(in FindingKey key, FindingPrint print)
        {
            if (!_byWhat.TryGetValue(What(key.Finding, key.Day, print.Same), out Told? told))
                return false;
            told.Add(key.Report, print.Group);
            (string, long, string) words = (key.Finding, print.Group, print.Words);
            if (!_unread.TryGetValue(words, out List<(FindingKey, Told)>? others))
                _unread[words] = others = [];
            others.Add((key, told));
            return true;
        }

        // What a copy says in the same words is one, whatever was read from these: then the others' sentences count too.
        private Told? Copied(Finding finding, string copied)
        {
            if (!_byWhat.ContainsKey(copied)
                && _unread.Remove((finding.Kind, finding.Evidence.Report.Group, finding.Evidence.Words),
                    out List<(FindingKey Key, Told Told)>? others))
            {
                foreach ((FindingKey key, Told told) in others)
                    _byWhat.TryAdd(reader!.Read(key).Copied, told);
            }
            return _byWhat.GetValueOrDefault(copied);
        }

        /// <returns>False where it is another thing, and there are enough.</returns>
        public bool Add(Finding finding)
        {
            string what = What(finding.Kind, finding.Day, finding.Same), copied = finding.Copied;
            Told? told = _byWhat.GetValueOrDefault(what) ?? Copied(finding, copied);
            if (told is not null)
                told.Add(finding.Evidence.Report);
            else if (All.Count == most)
                return false;
            else
                All.Add(told = new Told(finding));
            _byWhat.TryAdd(what, told);
            _byWhat.TryAdd(copied, told);
            return true;
        }
    }
}
