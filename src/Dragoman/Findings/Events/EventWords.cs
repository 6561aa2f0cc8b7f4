using System.Collections.Frozen;

namespace Dragoman.Findings.Events;

/// <summary>The lists of <c>data/events/words.txt</c>, which says there what each is for.</summary>
internal static class EventWords
{
    private const string File = "events/words.txt";

    public static FrozenSet<string> Disasters { get; } = Read("disaster");
    public static FrozenSet<string> Violence { get; } = Read("violence");
    public static FrozenSet<string> Accusing { get; } = Read("accusing");
    public static FrozenSet<string> Planning { get; } = Read("planning");
    public static FrozenSet<string> Distancing { get; } = Read("distancing");
    public static FrozenSet<string> Accidental { get; } = Read("accidental");

    public static FrozenSet<string> Saying { get; } = Read("saying");
    public static FrozenSet<string> Refusable { get; } = Read("refusable");

    public static FrozenSet<string> Refusing { get; } = Read("refusing");
    public static FrozenSet<string> Proposing { get; } = Read("proposing");
    public static FrozenSet<string> Supposing { get; } = Read("supposing");
    public static FrozenSet<string> Promising { get; } = Read("promising");
    public static FrozenSet<string> Inclined { get; } = Read("inclined");
    public static FrozenSet<string> Suffered { get; } = Read("suffered");
    public static FrozenSet<string> Harming { get; } = Read("harming");
    public static FrozenSet<string> Loyal { get; } = Read("loyal");
    public static FrozenSet<string> Takers { get; } = Read("takers");
    public static FrozenSet<string> Vengeful { get; } = Read("vengeful");
    public static FrozenSet<string> Evils { get; } = Read("evils");
    public static FrozenSet<string> Building { get; } = Read("building");
    public static FrozenSet<string> Moving { get; } = Read("moving");
    public static FrozenSet<string> Kin { get; } = Read("kin");
    public static FrozenSet<string> Calamities { get; } = Read("calamities");
    public static FrozenSet<string> Persons { get; } = Read("persons");
    public static FrozenSet<string> Receiving { get; } = Read("receiving");
    public static FrozenSet<string> Natural { get; } = Read("natural");
    public static FrozenSet<string> Ideals { get; } = Read("ideals");
    public static FrozenSet<string> Common { get; } = Read("common");
    public static FrozenSet<string> Papers { get; } = Read("papers");
    public static FrozenSet<string> Followers { get; } = Read("followers");
    public static FrozenSet<string> Intentions { get; } = Read("intentions");
    public static FrozenSet<string> Hearsay { get; } = Read("hearsay");

    private static FrozenSet<string> Read(string list)
    {
        foreach (string line in DataFiles.Lines(File))
        {
            if (line.StartsWith(list + ":", StringComparison.Ordinal))
                return line[(list.Length + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        }
        throw new EventLexiconException(File, 1, $"the list \"{list}\" is missing: a line begins with its name and a colon");
    }
}
