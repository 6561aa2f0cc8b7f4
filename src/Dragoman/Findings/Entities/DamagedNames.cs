namespace Dragoman.Findings.Entities;

/// <summary>Gives public figures their standard spelling in a report that a machine has translated or rewritten.</summary>
/// <remarks>"Abas Iraqchi" may be how a writer romanizes the name of Abbas Araghchi; in a report whose words show the machine it is what the machine
/// made of it.</remarks>
internal static class DamagedNames
{
    // From which score on a report counts as translated.
    private const double Damaged = 0.5;

    public static void Respell(EntityTable entities, ReportOrigin origin)
    {
        if (origin.Translated is not >= Damaged)
            return;
        foreach (Entity entity in entities.Entities)
        {
            if (entity.Standard is { } name)
                entity.Respell(name,
                    $"\"{entity.Name}\" is another spelling of {name}, and the report was translated or rewritten by machine; the role in the report agrees");
        }
    }
}
