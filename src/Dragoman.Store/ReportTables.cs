using Dragoman.Findings;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Store;

/// <summary>The rows for a report itself, its sentences and its entities.</summary>
internal static class ReportTables
{
    /// <summary>Written before all others, and by itself, since a report that is there already ends here.</summary>
    public static readonly StoreTable Report = new("report", """
        report, key, id, path, url, title, byline, publisher, published, published_from, day, language, origin_publisher, credit, republished,
        translated, characters, added_at
        """, WriteReport);

    public static readonly StoreTable[] All =
    [
        new("report_text", "report, title, text", WriteText),
        new("record", "report, json", static (row, r) =>
        {
            row.Add(r.Number);
            row.Add(r.Read.Json);
            row.EndRow();
        }),
        new("sentence", "report, sentence, span_start, span_end", WriteSentences),
        new("entity", """
            report, entity, kind, name, repaired, repair, roles, code, sector, latitude, longitude, country, geonames_id, feature, mentions,
            span_start, span_end
            """, WriteEntities),
        new("entity_spelling", "report, entity, nth, spelling", WriteSpellings),
        new("mention", "report, entity, mention, type, span_start, span_end", WriteMentions),
    ];

    private static void WriteReport(RowWriter row, StoredReport stored)
    {
        Report report = stored.Record.Report;
        ReportOrigin origin = stored.Record.Origin;
        row.Add(stored.Number);
        row.Add(stored.Read.Key);
        row.Add(RecordWriter.IdOf(report));
        row.Add(report.Path);
        row.Add(report.Url);
        row.Add(report.Title);
        row.Add(StoredReport.Joined(report.Byline));
        row.Add(report.Publisher);
        row.Add(report.Published);
        row.Add(report.PublishedFrom);
        row.Add(report.Published is { Length: > 10 } published ? published[..10] : report.Published);
        row.Add(report.Language);
        row.Add(origin.Publisher);
        row.Add(StoredReport.Joined(origin.Credit));
        row.Add(origin.Republished);
        row.Add(origin.Translated);
        row.Add(new Dragoman.Text.CodePointMap(report.Text).ToCodePoint(report.Text.Length));
        row.Add(stored.AddedAt);
        row.EndRow();
    }

    public static void WriteText(RowWriter row, StoredReport stored)
    {
        row.Add(stored.Number);
        row.Add(stored.Record.Report.Title);
        row.Add(stored.Text);
        row.EndRow();
    }

    private static void WriteSentences(RowWriter row, StoredReport stored)
    {
        ParsedText parsed = stored.Record.Parsed;
        for (int s = 0; s < parsed.Sentences.Length; s++)
        {
            stored.AddKey(row, s);
            stored.AddSpan(row, parsed.SpanOf(parsed.Sentences[s].First, parsed.Sentences[s].End));
            row.EndRow();
        }
    }

    private static void WriteEntities(RowWriter row, StoredReport stored)
    {
        List<Entity> entities = stored.Record.Entities.Entities;
        for (int e = 0; e < entities.Count; e++)
        {
            Entity entity = entities[e];
            stored.AddKey(row, e);
            row.Add(RecordWriter.NameOf(entity.Kind));
            row.Add(entity.Name);
            row.Add(entity.Repaired);
            row.Add(entity.Repaired ? entity.Repair : null);
            row.Add(StoredReport.Joined(entity.Roles));
            row.Add(entity.Code);
            row.Add(entity.Sector);
            row.Add(entity.Place?.Latitude);
            row.Add(entity.Place?.Longitude);
            row.Add(entity.Place?.Country);
            row.Add(entity.Place?.GeonamesId);
            row.Add(entity.Place?.Feature);
            row.Add(entity.Mentions.Count);
            stored.AddSpan(row, entity.Mentions.Count > 0 ? entity.Mentions[0].Span : default);
            row.EndRow();
        }
    }

    private static void WriteSpellings(RowWriter row, StoredReport stored)
    {
        List<Entity> entities = stored.Record.Entities.Entities;
        for (int e = 0; e < entities.Count; e++)
        {
            for (int s = 0; s < entities[e].Spellings.Count; s++)
            {
                stored.AddKey(row, e, s);
                row.Add(entities[e].Spellings[s]);
                row.EndRow();
            }
        }
    }

    private static void WriteMentions(RowWriter row, StoredReport stored)
    {
        List<Entity> entities = stored.Record.Entities.Entities;
        for (int e = 0; e < entities.Count; e++)
        {
            for (int m = 0; m < entities[e].Mentions.Count; m++)
            {
                Mention mention = entities[e].Mentions[m];
                stored.AddKey(row, e, m);
                row.Add(RecordWriter.NameOf(mention.Type));
                stored.AddSpan(row, mention.Span);
                row.EndRow();
            }
        }
    }
}
