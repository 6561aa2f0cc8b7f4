using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Store.Answers;

namespace Dragoman.Cli.Page;

/// <summary>Writes answers as JSON Lines; docs/answers.md names the fields. What is not stated is left out.</summary>
internal sealed class AnswerJson(Stream output) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>One object, one line.</summary>
    public void Line(Action<AnswerJson> write)
    {
        _json.WriteStartObject();
        write(this);
        _json.WriteEndObject();
        _json.Flush();
        output.WriteByte((byte)'\n');
        _json.Reset();
    }

    public void Told(Told told) => Line(json => json.Fields(told));

    public void Fields(Told told)
    {
        Fields(told.First);
        Number("reports", told.Reports);
        Number("sources", told.Sources);
    }

    public void Fields(Finding finding)
    {
        Text("finding", finding.Kind);
        Text("day", finding.Day.Length > 0 ? finding.Day : null);
        switch (finding)
        {
            case PositionFinding p: Position(p); break;
            case EngagementFinding g: Engagement(g); break;
            case EventFinding v: Event(v); break;
            case ControlFinding c: Control(c); break;
            case StatementFinding s: Statement(s); break;
            case ClaimFinding c: Claim(c); break;
            default: break;
        }
        Text("item", finding.ItemKey);
        Text("thread", finding.ThreadKey);
        Text("words", finding.Evidence.Words);
        Text("sentence", finding.Evidence.Sentence);
        Number("start", finding.Evidence.Start);
        Number("end", finding.Evidence.End);
        Report(finding.Evidence.Report);
    }

    public void Report(ToldBy report)
    {
        Text("report", report.Id);
        Text("key", report.Key);
        Text("report_day", report.Day);
        Text("publisher", report.Publisher);
        Text("origin_publisher", report.Origin);
        Text("title", report.Title);
        Text("url", report.Url);
    }

    public void Text(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }

    public void Number(string name, long? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
    }

    public void Real(string name, double value) => _json.WriteNumber(name, value);

    public void List(string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        _json.WriteStartArray(name);
        foreach (string value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    /// <summary>A list of objects; there even if it is empty.</summary>
    public void Objects<T>(string name, IEnumerable<T> values, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T value in values)
        {
            _json.WriteStartObject();
            write(value);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    public void Object(string name, Action write)
    {
        _json.WriteStartObject(name);
        write();
        _json.WriteEndObject();
    }

    private void Position(PositionFinding p)
    {
        Text("party", p.Party);
        Text("party_code", p.PartyCode);
        Text("stance", p.Stance);
        Text("proposal", p.Proposal);
        Text("proposal_kind", p.ProposalKind);
        List("conditions", p.Conditions);
        Text("said_by", p.SaidBy);
        Text("date", p.Date);
    }

    private void Engagement(EngagementFinding g)
    {
        Text("form", g.Form);
        Text("status", g.Status);
        List("participants", g.Participants);
        Text("place", g.Place);
        Text("date", g.Date);
        Text("duration", g.Duration);
        Number("ordinal", g.Ordinal);
        List("agenda", g.Agenda);
    }

    private void Event(EventFinding v)
    {
        Text("class", v.Class);
        Text("mode", v.Mode);
        Real("score", v.Score);
        Text("status", v.Status);
        List("actors", v.Actors);
        List("recipients", v.Recipients);
        Text("place", v.Place);
        Text("according_to", v.AccordingTo);
        Text("date", v.Date);
    }

    private void Control(ControlFinding c)
    {
        Text("place", c.Place);
        Text("change", c.Change);
        Text("holder", c.Holder);
        Text("holder_code", c.HolderCode);
        Text("since", c.Since);
        List("according_to", c.AccordingTo);
    }

    private void Statement(StatementFinding s)
    {
        Text("speaker", s.Speaker);
        Text("speaker_code", s.SpeakerCode);
        Text("source", s.Source);
        Text("cue", s.Cue);
        Text("form", s.Form);
        _json.WriteBoolean("refusal", s.Refusal);
        Text("addressee", s.Addressee);
        Text("venue", s.Venue);
        Text("date", s.Date);
        Text("restored", s.Restored);
        Text("restored_from", s.RestoredFrom);
    }

    private void Claim(ClaimFinding c)
    {
        Text("claim", c.Claims);
        Text("by", c.By);
        Text("against", c.Against);
    }

    public void Dispose() => _json.Dispose();
}
