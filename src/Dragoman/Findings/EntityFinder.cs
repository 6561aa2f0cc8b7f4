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
    private readonly PlaceNames? _places;
    private readonly PlaceResolver? _resolver;

    /// <param name="gazetteer">Tells places from other names and says where they are; null leaves that open.</param>
    public EntityFinder(ActorTable actors, Gazetteer? gazetteer = null)
    {
        _places = gazetteer is null ? null : new PlaceNames(gazetteer, actors);
        _resolver = gazetteer is null ? null : new PlaceResolver(gazetteer);
        _names = new NameFinder(actors, _places);
    }

    /// <summary>The entities, in order of first mention. None is a normal answer.</summary>
    public EntityTable Find(ParsedText parsed, Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        EntityBuilder builder = new(parsed);
        foreach (NameSpan name in _names.Find(parsed))
        {
            builder.AddName(name);
            if (_places?.Inside(parsed, name) is { } part)
                builder.AddPart(part);
        }
        RoleReader roles = new(parsed, builder);
        roles.ReadRoles();
        builder.AddDescriptions();
        builder.AddPronouns();
        EntityTable table = builder.Build();
        _resolver?.Resolve(parsed, table);
        return table;
    }
}
