using Dragoman.Figures;
using Dragoman.Findings.Entities;
using Dragoman.Places;
using Dragoman.Reading;
using Dragoman.Sources;

namespace Dragoman.Findings;

/// <summary>Finds who and what a report speaks of: names, descriptions and pronouns, gathered into entities.</summary>
/// <remarks>In order: names (network and actor table), whose they are (parts, titles, acronyms, slight misspellings), roles by
/// apposition and compound, descriptions ("the Kremlin spokesman"), pronouns. What stays ambiguous stays apart.
/// Examples: spec/entities.md. Immutable; share one between threads.</remarks>
public sealed class EntityFinder
{
    private readonly NameFinder _names;
    private readonly PlaceParts? _parts;
    private readonly PlaceResolver? _resolver;
    private readonly FigureTable? _figures;
    private readonly PlaceRepair? _repair;

    /// <summary>Whether damaged names of public figures are given their standard spelling.</summary>
    public bool Repairs { get; init; } = true;

    /// <param name="figures">Public figures, whose country and sector are given; null for none.</param>
    /// <param name="gazetteer">Tells places from other names and says where they are; null leaves that open.</param>
    public EntityFinder(ActorTable actors, Gazetteer? gazetteer = null, FigureTable? figures = null)
    {
        _figures = figures;
        PlaceNames? places = gazetteer is null ? null : new PlaceNames(gazetteer);
        _parts = gazetteer is null ? null : new PlaceParts(gazetteer, actors);
        _resolver = gazetteer is null ? null : new PlaceResolver(gazetteer);
        _repair = gazetteer is null ? null : new PlaceRepair(gazetteer);
        _names = new NameFinder(actors, places, figures, gazetteer is null ? null : new MisspeltStates(actors, gazetteer));
    }

    /// <summary>The entities, in order of first mention. None is a normal answer.</summary>
    /// <param name="published">ISO 8601 date that the report was resolved to; null where nothing says.</param>
    public EntityTable Find(ParsedText parsed, Report report, string? published = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        EntityBuilder builder = new(parsed) { Repairs = Repairs };
        foreach (NameSpan name in _names.Find(parsed))
        {
            if (_parts?.Constituency(parsed, name) is { } constituency)
            {
                builder.AddPlace(name, constituency);
                continue;
            }
            builder.AddName(name);
            if (_names.StateOf(parsed, name) is { Code: { } code })
                builder.GiveState(name, code);
            if (_parts?.Inside(parsed, name) is { } part)
                builder.AddPart(part);
        }
        builder.JoinAliases();
        builder.JoinQuotedNames();
        builder.JoinShortForms();
        builder.JoinHeadWords();
        builder.JoinCompanies();
        RoleReader roles = new(parsed, builder);
        roles.ReadRoles();
        builder.AddDescriptions();
        builder.AddPronouns();
        builder.JoinRespelt();
        if (_figures is not null)
        {
            builder.ReadFigures(_figures, YearOf(published), Repairs);
            builder.JoinRespelt();
        }
        builder.FollowMasters();
        EntityTable table = builder.Build();
        _resolver?.Resolve(parsed, table);
        DatelineState.Give(parsed, table);
        OfficeState.Give(parsed, table);
        TownOffices.Give(table);
        if (_repair is not null && Repairs)
            table = _repair.Repair(parsed, table);
        return table;
    }

    private static int YearOf(string? published) =>
        published is { Length: >= 4 }
            && int.TryParse(published.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out int year) ? year : 0;
}
