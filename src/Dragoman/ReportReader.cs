using Dragoman.Findings;
using Dragoman.Findings.Entities;
using Dragoman.Findings.Events;
using Dragoman.Findings.Origin;
using Dragoman.Places;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman;

/// <summary>Reads reports into records: the stages, in order. Immutable; share one between threads.</summary>
public sealed class ReportReader(Models models)
{
    public ReportRecord Read(Report report) => Read([report])[0];

    /// <summary>Reads several reports, each stage for all of them before the next; a record is the same whatever stands beside it. A fault in one
    /// is a fault in all: then each must be read alone.</summary>
    /// <remarks>The code and the tables of all stages together are larger than the caches: report by report, an eighth of the time went into
    /// fetching them again (docs/speed.md, 2026-11-30).</remarks>
    public ReportRecord[] Read(IReadOnlyList<Report> reports)
    {
        Draft[] all = [.. reports.Select(static r => new Draft(r))];
        Draft[] drafts = models.Surface is null ? all : Array.FindAll(all, static d => !d.Language.IsForeign);
        ParsedText[] parsed = models.Parser.Parse(Array.ConvertAll(drafts, static d => d.Report.Text));
        for (int i = 0; i < drafts.Length; i++)
            drafts[i].Parsed = parsed[i];
        Each(drafts, static d => d.Times = TimeFinder.Find(d.Parsed, d.Published));
        Each(drafts, d => d.Entities = models.Entities.Find(d.Parsed, d.Report, d.Published));
        Each(drafts, d => d.Statements = models.Statements.Find(d.Parsed, d.Entities, d.Times, d.Published));
        Each(drafts, d => d.Events = models.Events.Find(d.Parsed, d.Entities, d.Times, d.Statements, d.Published));
        Each(drafts, static d => d.Table = TableFinder.Find(d.Parsed, d.Entities, d.Times, d.Statements, d.Published));
        Each(drafts, static d => d.Origin = OriginFinder.Find(d.Parsed, d.Dated, d.Entities));
        foreach (Draft d in drafts)
        {
            ClaimedEvents.Settle(d.Parsed, d.Events, d.Table.Claims);
            EngagedEvents.Settle(d.Parsed, d.Events, d.Table.Engagements);
            DamagedNames.Respell(d.Entities, d.Origin);
            PlaceSites.Locate(d.Parsed, d.Entities);
            CapitalNames.Settle(d.Entities);
            PlainNouns.Drop(d.Parsed, d.Entities);
            DescriptionNames.Complete(d.Parsed, d.Entities);
        }
        return Array.ConvertAll(all, d => models.Surface is { } surface && d.Language.IsForeign
            ? surface.Read(d.Dated, d.Language.Language) : d.ToRecord());
    }

    private static void Each(Draft[] drafts, Action<Draft> stage)
    {
        foreach (Draft d in drafts)
        {
            d.Parsed.AskAhead();
            stage(d);
        }
    }

    /// <summary>A record on its way; what a stage has not come to yet is null.</summary>
    private sealed class Draft(Report report)
    {
        public Report Report { get; } = report;
        public Report Dated { get; } = PublicationDate.Resolve(report);
        public LanguageGuess.Verdict Language { get; } = LanguageGuess.Judge(report.Text);
        public string? Published => Dated.Published;
        public ParsedText Parsed { get; set; } = null!;
        public List<Timex3> Times { get; set; } = null!;
        public EntityTable Entities { get; set; } = null!;
        public List<Statement> Statements { get; set; } = null!;
        public List<PoliticalEvent> Events { get; set; } = null!;
        public NegotiationTable Table { get; set; } = null!;
        public ReportOrigin Origin { get; set; } = null!;

        public ReportRecord ToRecord() => new()
        {
            Report = Dated with { Language = Report.Language ?? Language.Language },
            Parsed = Parsed,
            Entities = Entities,
            Times = Times,
            Statements = Statements,
            Events = Events,
            Table = Table,
            Origin = Origin,
        };
    }
}
