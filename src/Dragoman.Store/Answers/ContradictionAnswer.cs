using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>What is told on one side of a contradiction.</summary>
/// <param name="Value">What the other side tells otherwise: a stance, a status, a number, a place, a holder.</param>
/// <param name="Sources">Independent reports that tell it.</param>
/// <param name="Finding">As the first of them tells it.</param>
public sealed record ContradictionSide(string Value, long Sources, Finding Finding);

/// <summary>Reports that cannot both be right, side by side; docs/threads.md says what is one.</summary>
/// <param name="Kind">stance, status, day, place, duration, number, control, denial.</param>
/// <param name="Subject">Whose stance on what, who met, what happened, which place, who denies.</param>
/// <param name="Day">Of the later side; "" where that is not known.</param>
public sealed record ContradictionAnswer(string Kind, string Subject, string Day, ContradictionSide Told, ContradictionSide Against)
{
    public static readonly string[] Kinds = ["stance", "status", "day", "place", "duration", "number", "control", "denial"];

    /// <param name="kinds">Which; all where none is named.</param>
    /// <param name="most">Of the latest.</param>
    public static List<ContradictionAnswer> Find(DbConnection store, IReadOnlyCollection<string> kinds, int most, out bool more)
    {
        using FindingReader reader = new(store);
        string condition = kinds.Count == 0 ? "" : $" where kind in ({string.Join(", ", kinds.Select(static k => $"'{k}'"))})";
        List<(string, string, string, Side Told, Side Against)> found = NameFinder.Query(store, $"""
            select kind, subject, coalesce(day, ''), a_value, a_sources, a_finding, a_day, a_report, a_number, b_value, b_sources, b_finding, b_day,
            b_report, b_number
            from contradiction{condition} order by coalesce(day, '') desc, key limit {most + 1}
            """, static row => (row.GetString(0), row.GetString(1), row.GetString(2), Side.At(row, 3), Side.At(row, 9)));
        more = found.Count > most;
        return [.. found.Take(most).Select(f => Of(f.Item1, f.Item2, f.Item3, f.Told.Read(reader), f.Against.Read(reader)))];
    }

    // The table has parties by their keys: "RUS: ceasefire", "=hamas".
    private static ContradictionAnswer Of(string kind, string subject, string day, ContradictionSide told, ContradictionSide against) =>
        new(kind, told.Finding switch
        {
            PositionFinding p => $"{p.Party}: {p.Proposal}",
            ControlFinding c => c.Place,
            ClaimFinding c => (told.Finding, against.Finding) switch
            {
                (_, ClaimFinding { Claims: "denial", By: { } by }) => by,
                (ClaimFinding { Claims: "denial", By: { } by }, _) => by,
                _ => c.Against ?? subject,
            },
            _ => subject,
        }, day, told, against);

    private readonly record struct Side(string Value, long Sources, string Finding, string Day, long Report, long Number)
    {
        public static Side At(DbDataReader row, int at) =>
            new(row.GetString(at), row.GetInt64(at + 1), row.GetString(at + 2), row.TextOrNull(at + 3) ?? "", row.GetInt64(at + 4),
                row.GetInt64(at + 5));

        public ContradictionSide Read(FindingReader reader) =>
            new(Value, Sources, reader.Read(new FindingKey(Finding, Day, Report, Number, reader.Report(Report).Key)));
    }
}
