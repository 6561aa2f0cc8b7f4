using Dragoman.Findings.Entities;
using Dragoman.Reading;
using Dragoman.Sources;

namespace Dragoman.Findings;

/// <summary>Finds who and what a report speaks of: names, descriptions and pronouns, gathered into entities.</summary>
/// <remarks>In order: names (network and actor table), whose they are (parts, titles, acronyms, slight misspellings), roles by
/// apposition and compound, descriptions ("the Kremlin spokesman"), pronouns. What stays ambiguous stays apart.
/// Examples: spec/entities.md. Immutable; share one between threads.</remarks>
public sealed class EntityFinder(ActorTable actors)
{
    private readonly NameFinder _names = new(actors);

    /// <summary>The entities, in order of first mention. None is a normal answer.</summary>
    public EntityTable Find(ParsedText parsed, Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        EntityBuilder builder = new(parsed);
        foreach (NameSpan name in _names.Find(parsed))
            builder.AddName(name);
        RoleReader roles = new(parsed, builder);
        roles.ReadRoles();
        builder.AddDescriptions();
        builder.AddPronouns();
        return builder.Build();
    }
}
