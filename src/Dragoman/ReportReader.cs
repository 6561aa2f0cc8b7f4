using Dragoman.Findings;
using Dragoman.Findings.Entities;
using Dragoman.Findings.Events;
using Dragoman.Findings.Origin;
using Dragoman.Places;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman;

/// <summary>Reads one report into one record: the stages, in order. Immutable; share one between threads.</summary>
public sealed class ReportReader(Models models)
{
    public ReportRecord Read(Report report)
    {
        Report dated = PublicationDate.Resolve(report);
        LanguageGuess.Verdict language = LanguageGuess.Judge(report.Text);
        if (models.Surface is { } surface && language.IsForeign)
            return surface.Read(dated, language.Language);
        ParsedText parsed = models.Parser.Parse(report.Text);
        List<Timex3> times = TimeFinder.Find(parsed, dated.Published);
        EntityTable entities = models.Entities.Find(parsed, report, dated.Published);
        List<Statement> statements = models.Statements.Find(parsed, entities, times, dated.Published);
        List<PoliticalEvent> events = models.Events.Find(parsed, entities, times, statements, dated.Published);
        NegotiationTable table = TableFinder.Find(parsed, entities, times, statements, dated.Published);
        ClaimedEvents.Settle(report.Text, events, table.Claims);
        ReportOrigin origin = OriginFinder.Find(parsed, dated, entities);
        DamagedNames.Respell(entities, origin);
        PlaceSites.Locate(parsed, entities);
        DescriptionNames.Complete(parsed, entities);
        return new ReportRecord
        {
            Report = dated with { Language = report.Language ?? language.Language },
            Parsed = parsed,
            Entities = entities,
            Times = times,
            Statements = statements,
            Events = events,
            Table = table,
            Origin = origin,
        };
    }
}
