namespace Dragoman.Across.Actors;

/// <summary>What the reports tell of one cell.</summary>
public sealed class CellFacts(ActorCell cell)
{
    public ActorCell Cell => cell;
    public long Reports { get; set; }
    public string? FirstDay { get; set; }
    public string? LastDay { get; set; }

    /// <summary>Names, with the reports that have them.</summary>
    public List<(string Value, long Reports)> Names { get; } = [];
    public List<(string Value, long Reports)> Sectors { get; } = [];
}

/// <summary>An actor, from all its cells.</summary>
/// <param name="Key">That of the first of its cells in order, full names before others: the same in every store with these reports.</param>
public sealed record ActorSummary(string Key, string Kind, string Name, string? Code, string? Sector, string? FirstDay, string? LastDay)
{
    /// <param name="cells">At least one of which an entity is.</param>
    public static ActorSummary Of(IReadOnlyCollection<CellFacts> cells, ActorDecisions decisions)
    {
        List<CellFacts> all =
            [.. cells.OrderBy(static c => c.Cell.Class != "figure").ThenBy(static c => c.Cell.IsVague).ThenBy(static c => c.Cell.Signature,
                StringComparer.Ordinal)];
        CellFacts main =
            all.Where(c => c.Cell.IsVague == all[0].Cell.IsVague && (c.Cell.Class == "figure") == (all[0].Cell.Class == "figure"))
                .MaxBy(static c => c.Reports)!;
        string? code = main.Cell.Code.Length == 3 ? main.Cell.Code
            : Most(all.Where(static c => c.Cell.Code.Length == 3).Select(static c => (c.Cell.Code, c.Reports)));
        return new ActorSummary(all[0].Cell.Key, main.Cell.Kind, NameOf(all, main, decisions), code, Most(all.SelectMany(static c => c.Sectors)),
            all.Select(static c => c.FirstDay).OfType<string>().Min(StringComparer.Ordinal),
                all.Select(static c => c.LastDay).OfType<string>().Max(StringComparer.Ordinal));
    }

    private static string NameOf(List<CellFacts> all, CellFacts main, ActorDecisions decisions)
    {
        (long Number, string Name)? given =
            all.Select(c => decisions.RenameOf(c.Cell)).Where(static r => r is not null).MaxBy(static r => r!.Value.Number);
        return given?.Name ?? main.Cell.StandardName ?? Most(main.Names) ?? main.Cell.Name;
    }

    // Of two that are told as often the first in order.
    private static string? Most(IEnumerable<(string Value, long Reports)> told) =>
        told.GroupBy(static t => t.Value, StringComparer.Ordinal).OrderByDescending(static g => g.Sum(static t => t.Reports))
            .ThenBy(static g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
