using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Store;
using Dragoman.Tests.Findings;
using Dragoman.Text;

namespace Dragoman.Tests.Store;

/// <summary>A report whose findings are put in by hand: what is joined across reports is tested apart from what is read.</summary>
internal sealed class ToldReport
{
    private readonly Report _report;
    private readonly List<Entity> _entities = [];
    private readonly List<PoliticalEvent> _events = [];
    private readonly NegotiationTable _table = new();

    public ToldReport(string id, string day, string publisher, string text) =>
        _report = new Report { Id = id, Published = day.Length == 0 ? null : day, Publisher = publisher, Text = text };

    /// <param name="who">Kind and name, and where they are known code and sector: "country Ukraine UKR", "person Vladimir_Putin RUS GOV", "place
    /// Geneva CH PPL".</param>
    private int Entity(string who)
    {
        string[] parts = who.Split(' ');
        string name = parts[1].Replace('_', ' ');
        int known = _entities.FindIndex(e => e.Name == name);
        if (known >= 0)
            return known;
        EntityKind kind = Enum.Parse<EntityKind>(parts[0], ignoreCase: true);
        bool isPlace = kind is EntityKind.Place;
        Entity entity = new() { Kind = kind, Name = name, Code = isPlace ? null : parts.ElementAtOrDefault(2), Sector = isPlace ? null : parts.ElementAtOrDefault(3) };
        // A place without a country is one that no gazetteer knows.
        if (isPlace && parts.Length > 3)
            entity.Place = new PlacePoint(0, 0, parts[2], null, parts[3]);
        entity.Spellings.Add(name);
        entity.Mentions.Add(new Mention(default, MentionType.Name, 0, 1, 0));
        _entities.Add(entity);
        return _entities.Count - 1;
    }

    private TextSpan Find(string words)
    {
        int start = _report.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new TextSpan(start, start + words.Length);
    }

    /// <summary>Names somebody, with a role and further spellings of the name.</summary>
    public ToldReport Name(string who, string? role = null, params string[] spellings)
    {
        Entity entity = _entities[Entity(who)];
        if (role is not null)
            entity.Roles.Add(role);
        entity.Spellings.AddRange(spellings);
        return this;
    }

    public ToldReport Proposal(ProposalKind kind, string label, string? duration, params (string Party, Stance Stance, string Words)[] positions)
    {
        Proposal proposal = new() { Kind = kind, Label = label, Duration = duration };
        proposal.Evidence.Add(Find(positions.Length > 0 ? positions[0].Words : label));
        foreach ((string party, Stance stance, string words) in positions)
        {
            Position position = new() { Party = Entity(party), Stance = stance };
            position.Evidence.Add(Find(words));
            proposal.Positions.Add(position);
        }
        _table.Proposals.Add(proposal);
        return this;
    }

    public ToldReport Engagement(EngagementForm form, EngagementStatus status, string? date, string words, string? place, params string[] participants)
    {
        Engagement engagement = new() { Form = form, Status = status, Date = date, Place = place is null ? null : Entity(place) };
        engagement.Participants.AddRange(participants.Select(Entity));
        engagement.Evidence.Add(Find(words));
        _table.Engagements.Add(engagement);
        return this;
    }

    public ToldReport Event(EventClass @class, string? date, string words, string? actor, string? recipient, string? place = null, string? about = null, EventStatus status = EventStatus.Held)
    {
        PoliticalEvent told = new() { Class = @class, Score = 0, Trigger = Find(words), Date = date, Status = status, Place = place is null ? null : Entity(place) };
        if (actor is not null)
            told.Actors.Add(new Participant(Entity(actor), Find(words)));
        if (recipient is not null)
            told.Recipients.Add(new Participant(Entity(recipient), Find(about ?? words)));
        _events.Add(told);
        return this;
    }

    public ToldReport Claim(ClaimKind kind, string? by, string? against, string words)
    {
        _table.Claims.Add(new Claim { Kind = kind, By = by is null ? null : Entity(by), Against = against is null ? null : Entity(against), Content = Find(words) });
        return this;
    }

    public ToldReport Control(ControlKind change, string place, string holder, string? since, string words)
    {
        ControlChange control = new() { Place = Entity(place), Holder = Entity(holder), Change = change, Since = since };
        control.Evidence.Add(Find(words));
        _table.Control.Add(control);
        return this;
    }

    public ReadReport Read() => ReadReport.Of(ReportKey.Of(_report), new ReportRecord
    {
        Report = _report,
        Parsed = RecordSpecTests.Reader.Read(_report).Parsed,
        Entities = new EntityTable(_entities, Math.Max(1, _report.Text.Length)),
        Times = [],
        Statements = [],
        Events = _events,
        Table = _table,
    });
}
