using Dragoman.Figures;
using Dragoman.Findings.Surface;
using Dragoman.Places;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Findings;

/// <summary>Reads what a report says on its surface, in languages that no parser here knows: names of the lists, dates that are written out,
/// words in quotation marks. Immutable; share one between threads.</summary>
/// <remarks>Statements then have content and no speaker; there are no events and no table.</remarks>
public sealed class SurfaceReader(ActorTable actors, Gazetteer? gazetteer, FigureTable? figures)
{
    // Most runs read English alone.
    private readonly Lazy<SurfaceNames> _names = new(() => new SurfaceNames(actors, gazetteer, figures));
    private readonly Lazy<SurfaceDates> _dates = new(static () => new SurfaceDates());

    /// <param name="report">With its date resolved.</param>
    /// <param name="language">The language that the text is in.</param>
    public ReportRecord Read(Report report, string language)
    {
        ParsedText text = SurfaceText.Cut(report.Text);
        return new ReportRecord
        {
            Report = report with { Language = report.Language ?? language },
            Reading = "surface",
            Parsed = text,
            Entities = _names.Value.Find(text),
            Times = _dates.Value.Find(text, language, report.Published),
            Statements = SurfaceQuotes.Find(report.Text),
            Events = [],
        };
    }
}
