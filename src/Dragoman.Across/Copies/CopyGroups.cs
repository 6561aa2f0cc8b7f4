namespace Dragoman.Across.Copies;

/// <summary>Groups reports into sources: reports that are copies of one another count as one.</summary>
public static class CopyGroups
{
    /// <summary>The independent sources among the reports, by key; a report without copies is a group of its own. The order of the reports does not
    /// matter.</summary>
    public static IReadOnlyList<CopyGroup> IndependentSources(IEnumerable<CopyReport> reports)
    {
        CopyIndex index = new();
        List<(CopyReport Report, int Text)> added = [];
        foreach (CopyReport r in reports)
            added.Add((r, index.Add(r.Signature)));
        return [.. added.GroupBy(r => index.GroupOf(r.Text), static r => r.Report).Select(CopyGroup.Of).OrderBy(static g => g.Key)];
    }
}
