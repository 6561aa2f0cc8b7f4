namespace Dragoman.Across.Copies;

/// <summary>What the reports of a group are measured by to find the cleanest.</summary>
/// <param name="Translated">Of the least translated.</param>
/// <param name="Words">Of the longest of those that are as clean.</param>
public readonly record struct CopyMeasure(double Translated, int Words)
{
    /// <param name="reports">At least one.</param>
    public static CopyMeasure Of(IReadOnlyCollection<CopyReport> reports)
    {
        CopyMeasure least = new(reports.Min(static r => r.Translated), 0);
        return least with { Words = reports.Where(least.IsClean).Max(static r => r.Signature.Words) };
    }

    /// <summary>Whether a report is as clean as the least translated.</summary>
    public bool IsClean(CopyReport report) => report.Translated <= Translated + CopyGroup.TranslatedStep;

    /// <summary>Whether the group has the same measure with a further report.</summary>
    public bool Holds(CopyReport report) => report.Translated >= Translated && (!IsClean(report) || report.Signature.Words <= Words);
}
