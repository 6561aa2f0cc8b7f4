using Dragoman.Text;

namespace Dragoman.Findings;

public enum EntityKind { Person, Organization, Country, Place, Facility, Group, Weapon, Other }

/// <summary>How a mention speaks of its entity. A part is a nationality word, or a name inside a longer name: it speaks of the entity without
/// naming it there, and has no type in the record.</summary>
public enum MentionType { Name, Nominal, Pronoun, Part }

/// <summary>A place in the text that speaks of an entity.</summary>
/// <param name="First">First word, a row of the parsed text.</param>
/// <param name="End">Row behind the last word.</param>
/// <param name="Head">Row of the syntactic head of the mention.</param>
public sealed record Mention(TextSpan Span, MentionType Type, int First, int End, int Head);

/// <summary>Somebody or something that the report speaks of, with every mention.</summary>
public sealed class Entity
{
    public required EntityKind Kind { get; set; }

    /// <summary>The best spelling known.</summary>
    public required string Name { get; set; }

    /// <summary>Every spelling of the name that the report uses, in order of first use.</summary>
    public List<string> Spellings { get; } = [];

    /// <summary>True where <see cref="Name"/> differs from every spelling in the report.</summary>
    public bool Repaired { get; set; }

    /// <summary>Why the name was repaired; null where it was not.</summary>
    public string? Repair { get; set; }

    /// <summary>The standard spelling of a figure whose name the report spells in a way that another romanization might; null for none.</summary>
    internal string? Standard { get; set; }

    /// <summary>Gives the entity a name that is not the report's.</summary>
    internal void Respell(string name, string reason) => (Name, Repaired, Repair, Standard) = (name, true, reason, null);

    /// <summary>Offices and descriptions as the report says them: "special envoy", "Kremlin spokesman".</summary>
    public List<string> Roles { get; } = [];

    /// <summary>ISO 3166 alpha-3 country, or IGO, NGO, …; null where nothing says.</summary>
    public string? Code { get; set; }

    /// <summary>Whether the report says nowhere of which state it is, and <see cref="Code"/> is the one that the report is about.</summary>
    internal bool IsOfHomeState { get; set; }

    /// <summary>PLOVER sector: GOV, MIL, REB, …; null where nothing says.</summary>
    public string? Sector { get; set; }

    /// <summary>Where it is; null where no gazetteer knows, and where it may be any of <see cref="Candidates"/>.</summary>
    public PlacePoint? Place { get; set; }

    /// <summary>The places that it may be, the likeliest first, where nothing in the report tells which; else empty.</summary>
    public IReadOnlyList<PlaceCandidate> Candidates { get; set; } = [];

    public List<Mention> Mentions { get; } = [];
}

/// <summary>Where a place is, by a gazetteer. Degrees WGS 84; country by ISO 3166 alpha-2.</summary>
public sealed record PlacePoint(double? Latitude, double? Longitude, string? Country, long? GeonamesId, string? Feature);

/// <summary>A place that an ambiguous name may mean.</summary>
/// <param name="Division">Name of the first-level division that it lies in; null where the gazetteer has none.</param>
public sealed record PlaceCandidate(string Name, PlacePoint Point, string? Division);

/// <summary>The entities of a report, in order of first mention, and which of them a word belongs to.</summary>
public sealed class EntityTable
{
    private readonly int[] _entityOfWord;

    /// <param name="entities">In order of first mention.</param>
    /// <param name="words">Number of words of the parsed text.</param>
    public EntityTable(List<Entity> entities, int words)
    {
        Entities = entities;
        _entityOfWord = new int[words];
        Array.Fill(_entityOfWord, -1);
        for (int e = 0; e < entities.Count; e++)
        {
            foreach (Mention m in entities[e].Mentions)
                _entityOfWord[m.Head] = e;
        }
    }

    public List<Entity> Entities { get; }

    /// <summary>The table of entities that have mentions left, in order of first mention.</summary>
    /// <param name="words">Number of words of the parsed text.</param>
    public static EntityTable Ordered(IEnumerable<Entity> entities, int words)
    {
        List<Entity> kept = [.. entities.Where(static e => e.Mentions.Count > 0)];
        // Most are in order as they were found.
        foreach (Entity e in kept)
        {
            for (int m = 1; m < e.Mentions.Count; m++)
            {
                if (Order(e.Mentions[m - 1], e.Mentions[m]) < 0)
                    continue;
                e.Mentions.Sort(Order);
                break;
            }
        }
        for (int k = 1; k < kept.Count; k++)
        {
            if (Order(kept[k - 1].Mentions[0], kept[k].Mentions[0]) > 0)
                return new EntityTable([.. kept.OrderBy(static e => e.Mentions[0].Span.Start).ThenBy(static e => -e.Mentions[0].Span.End)], words);
        }
        return new EntityTable(kept, words);
    }

    private static int Order(Mention a, Mention b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End);

    /// <summary>The entity one of whose mentions has its head at this word, as an index into <see cref="Entities"/>; −1 for none.</summary>
    public int AtHead(int word) => _entityOfWord[word];
}
