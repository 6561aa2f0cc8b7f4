using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Findings;
using Dragoman.Reading;
using Dragoman.Sources;
using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Writes a record as one line of JSON, with the field names of docs/record.md. Offsets become code points here.</summary>
public static class RecordWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the record and a line feed.</summary>
    public static void Write(ReportRecord record, IBufferWriter<byte> output)
    {
        CodePointMap map = new(record.Report.Text);
        using (Utf8JsonWriter json = new(output, Options))
        {
            json.WriteStartObject();
            WriteReport(json, record.Report, record.Reading);
            WriteOrigin(json, map, record.Origin);
            WriteSentences(json, map, record.Parsed);
            WriteEntities(json, map, record.Entities);
            WriteTimes(json, map, record.Times);
            WriteStatements(json, map, record.Statements);
            WriteEvents(json, map, record.Events);
            TableWriter.Write(json, map, record.Table);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>The report's own id, else the SHA-256 of its text in hexadecimal.</summary>
    public static string IdOf(Report report) => report.Id ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)));

    private static void WriteReport(Utf8JsonWriter json, Report report, string? reading)
    {
        json.WriteStartObject("report");
        json.WriteString("id", IdOf(report));
        WriteOptional(json, "path", report.Path);
        WriteOptional(json, "url", report.Url);
        WriteOptional(json, "title", report.Title);
        if (report.Byline.Count > 0)
            WriteStrings(json, "byline", report.Byline);
        WriteOptional(json, "publisher", report.Publisher);
        if (report.Published is null)
            json.WriteNull("published");
        else
            json.WriteString("published", report.Published);
        WriteOptional(json, "published_from", report.PublishedFrom);
        WriteOptional(json, "language", report.Language);
        WriteOptional(json, "reading", reading);
        json.WriteString("text", report.Text);
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, CodePointMap map, ReportOrigin origin)
    {
        json.WriteStartObject("origin");
        WriteOptional(json, "publisher", origin.Publisher);
        if (origin.Credit.Count > 0)
            WriteStrings(json, "credit", origin.Credit);
        json.WriteNumber("republished", origin.Republished);
        json.WriteNumber("translated", origin.Translated);
        if (origin.Evidence.Count > 0)
        {
            json.WriteStartArray("evidence");
            foreach (OriginEvidence e in origin.Evidence)
            {
                json.WriteStartObject();
                WriteOffsets(json, map, e.Span);
                json.WriteString("note", e.Note);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, CodePointMap map, ParsedText parsed)
    {
        if (parsed.Sentences.Length == 0)
            return;
        json.WriteStartArray("sentences");
        foreach (SentenceRange s in parsed.Sentences)
            WriteSpan(json, map, parsed.SpanOf(s.First, s.End));
        json.WriteEndArray();
    }

    private static void WriteEntities(Utf8JsonWriter json, CodePointMap map, EntityTable table)
    {
        if (table.Entities.Count == 0)
            return;
        json.WriteStartArray("entities");
        for (int e = 0; e < table.Entities.Count; e++)
        {
            Entity entity = table.Entities[e];
            json.WriteStartObject();
            json.WriteString("id", Id('E', e));
            json.WriteString("kind", NameOf(entity.Kind));
            json.WriteString("name", entity.Name);
            if (entity.Spellings.Count > 0)
                WriteStrings(json, "spellings", entity.Spellings);
            if (entity.Repaired)
                json.WriteBoolean("repaired", true);
            WriteOptional(json, "repair", entity.Repaired ? entity.Repair : null);
            if (entity.Roles.Count > 0)
                WriteStrings(json, "roles", entity.Roles);
            WriteOptional(json, "code", entity.Code);
            WriteOptional(json, "sector", entity.Sector);
            if (entity.Place is { } place)
                WritePlace(json, place);
            WriteCandidates(json, entity);
            json.WriteStartArray("mentions");
            foreach (Mention m in entity.Mentions)
            {
                json.WriteStartObject();
                WriteOffsets(json, map, m.Span);
                WriteOptional(json, "type", NameOf(m.Type));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The contract's word for a kind of entity.</summary>
    public static string NameOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Organization => "organization",
        EntityKind.Country => "country",
        EntityKind.Place => "place",
        EntityKind.Facility => "facility",
        EntityKind.Group => "group",
        EntityKind.Weapon => "weapon",
        _ => "other",
    };

    /// <summary>The contract's word for a type of mention; null for a part of a longer name, which has none.</summary>
    public static string? NameOf(MentionType type) => type switch
    {
        MentionType.Name => "name",
        MentionType.Nominal => "nominal",
        MentionType.Pronoun => "pronoun",
        _ => null,
    };

    /// <summary>The contract's word for a form of statement.</summary>
    public static string NameOf(StatementForm form) => form switch
    {
        StatementForm.Direct => "direct",
        StatementForm.Indirect => "indirect",
        _ => "mixed",
    };

    /// <summary>The contract's word for a status of an event.</summary>
    public static string NameOf(EventStatus status) => status switch
    {
        EventStatus.Held => "held",
        EventStatus.Planned => "planned",
        EventStatus.Proposed => "proposed",
        EventStatus.Denied => "denied",
        EventStatus.Hypothetical => "hypothetical",
        _ => "alleged",
    };

    private static void WriteCandidates(Utf8JsonWriter json, Entity entity)
    {
        if (entity.Candidates.Count == 0)
            return;
        json.WriteStartArray("candidates");
        foreach (PlaceCandidate c in entity.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("name", c.Name);
            WritePoint(json, c.Point);
            WriteOptional(json, "admin", c.Division);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, PlacePoint place)
    {
        json.WriteStartObject("place");
        WritePoint(json, place);
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, PlacePoint place)
    {
        if (place.Latitude is { } latitude)
            json.WriteNumber("latitude", latitude);
        if (place.Longitude is { } longitude)
            json.WriteNumber("longitude", longitude);
        WriteOptional(json, "country", place.Country);
        if (place.GeonamesId is { } id)
            json.WriteNumber("geonames_id", id);
        WriteOptional(json, "feature", place.Feature);
    }

    private static void WriteTimes(Utf8JsonWriter json, CodePointMap map, List<Timex3> times)
    {
        if (times.Count == 0)
            return;
        json.WriteStartArray("times");
        foreach (Timex3 t in times)
        {
            json.WriteStartObject();
            WriteOffsets(json, map, t.Span);
            json.WriteString("type",
                t.Type switch { TimexType.DATE => "DATE", TimexType.TIME => "TIME", TimexType.DURATION => "DURATION", _ => "SET" });
            json.WriteString("value", t.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStatements(Utf8JsonWriter json, CodePointMap map, List<Statement> statements)
    {
        if (statements.Count == 0)
            return;
        json.WriteStartArray("statements");
        for (int i = 0; i < statements.Count; i++)
        {
            Statement s = statements[i];
            json.WriteStartObject();
            json.WriteString("id", Id('S', i));
            if (s.Speaker is { } speaker)
                json.WriteString("speaker", Id('E', speaker));
            else
                json.WriteNull("speaker");
            WriteSpan(json, map, "source", s.Source);
            WriteSpan(json, map, "cue", s.Cue);
            json.WriteStartArray("content");
            foreach (TextSpan span in s.Content)
                WriteSpan(json, map, span);
            json.WriteEndArray();
            json.WriteString("form", NameOf(s.Form));
            if (s.Addressee is { } addressee)
                json.WriteString("addressee", Id('E', addressee));
            WriteOptional(json, "venue", s.Venue);
            WriteOptional(json, "date", s.Date);
            json.WriteBoolean("refusal", s.Refusal);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEvents(Utf8JsonWriter json, CodePointMap map, List<PoliticalEvent> events)
    {
        if (events.Count == 0)
            return;
        json.WriteStartArray("events");
        for (int i = 0; i < events.Count; i++)
        {
            PoliticalEvent v = events[i];
            json.WriteStartObject();
            json.WriteString("id", Id('V', i));
            json.WriteString("class", v.Class.ToString());
            WriteOptional(json, "mode", v.Mode);
            if (v.Contexts.Count > 0)
                WriteStrings(json, "contexts", v.Contexts);
            json.WriteNumber("score", v.Score);
            WriteSpan(json, map, "trigger", v.Trigger);
            WriteParticipants(json, map, "actors", v.Actors);
            WriteParticipants(json, map, "recipients", v.Recipients);
            if (v.Place is { } place)
                json.WriteString("place", Id('E', place));
            WriteOptional(json, "date", v.Date);
            json.WriteString("status", NameOf(v.Status));
            if (v.Statement is { } statement)
                json.WriteString("statement", Id('S', statement));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteParticipants(Utf8JsonWriter json, CodePointMap map, string name, List<Participant> participants)
    {
        if (participants.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (Participant p in participants)
        {
            json.WriteStartObject();
            json.WriteString("entity", Id('E', p.Entity));
            WriteOffsets(json, map, p.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // "E1" and the like.
    internal static ReadOnlySpan<char> Id(char letter, int index)
    {
        char[] id = new char[12];
        id[0] = letter;
        (index + 1).TryFormat(id.AsSpan(1), out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        return id.AsSpan(0, written + 1);
    }

    internal static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, CodePointMap map, string name, TextSpan? span)
    {
        if (span is { } s)
        {
            json.WritePropertyName(name);
            WriteSpan(json, map, s);
        }
    }

    internal static void WriteSpan(Utf8JsonWriter json, CodePointMap map, TextSpan span)
    {
        json.WriteStartObject();
        WriteOffsets(json, map, span);
        json.WriteEndObject();
    }

    internal static void WriteOffsets(Utf8JsonWriter json, CodePointMap map, TextSpan span)
    {
        json.WriteNumber("start", map.ToCodePoint(span.Start));
        json.WriteNumber("end", map.ToCodePoint(span.End));
    }
}
