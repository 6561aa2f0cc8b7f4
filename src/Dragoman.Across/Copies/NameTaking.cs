using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>Somebody or something in a report that is read beside a copy.</summary>
/// <param name="Kind">As in the record.</param>
/// <param name="Known">Who it is is known without a copy: a state, a town of the gazetteer, a public figure. Its name stays.</param>
public readonly record struct CopyEntity(string Kind, string Name, bool Known);

/// <summary>A name that a damaged report takes over from a clean copy.</summary>
/// <param name="Entity">Whose: index into the damaged record's entities.</param>
/// <param name="CleanEntity">The same in the clean record.</param>
public sealed record TakenName(int Entity, string Name, int CleanEntity, string Reason);

/// <summary>Decides which names of a damaged report are those of a clean copy, misspelt. What is in any doubt stays as it is written.</summary>
/// <remarks>Examples: spec/copy-readings.md.</remarks>
public sealed class NameTaking
{
    private static readonly char[] Separators = [' ', '-', '\u2019', '\''];

    private readonly CopyText _damaged, _clean;
    private readonly IReadOnlyList<CopyEntity> _own, _theirs;
    private readonly HashSet<string> _cleanWords;

    private NameTaking(CopyText damaged, IReadOnlyList<CopyEntity> own, CopyText clean, IReadOnlyList<CopyEntity> theirs)
    {
        (_damaged, _own, _clean, _theirs) = (damaged, own, clean, theirs);
        _cleanWords =
            new(clean.Names.Select(static n => n.Span).Concat(clean.Parts).SelectMany(s => Words(s.In(clean.Text).ToString())),
                StringComparer.OrdinalIgnoreCase);
    }

    private readonly record struct Pair(string Reads, string CleanReads, int Entity, int CleanEntity, string Reason);

    /// <param name="own">The damaged report's entities.</param>
    /// <param name="theirs">The clean copy's.</param>
    /// <returns>In the order of the entities.</returns>
    public static List<TakenName> Of(CopyText damaged, IReadOnlyList<CopyEntity> own, CopyText clean, IReadOnlyList<CopyEntity> theirs,
        CopyReading reading)
    {
        NameTaking taking = new(damaged, own, clean, theirs);
        List<Pair> pairs = [];
        foreach (ReadingDifference d in reading.Differences)
        {
            if (d.Kind is DifferenceKind.Name && EntityAt(damaged, d.Here) is { } entity && EntityAt(clean, d.Clean) is { } other)
                pairs.Add(new Pair(d.Reads, d.CleanReads, entity, other, d.Reason));
        }
        return [.. pairs.GroupBy(static p => p.Entity).OrderBy(static g => g.Key).Select(g => taking.Taken([.. g])).OfType<TakenName>()];
    }

    private TakenName? Taken(List<Pair> pairs)
    {
        Pair first = pairs[0];
        CopyEntity own = _own[first.Entity], other = _theirs[first.CleanEntity];
        // "Defense Ministry" is no slip: the words of longer names of bodies are words of the language.
        if (own.Known || own.Kind != other.Kind || own.Kind is not ("person" or "place" or "facility") && Words(own.Name).Length > 1
            || !pairs.TrueForAll(p => p.CleanEntity == first.CleanEntity && IsMisspelt(p)))
            return null;
        string spelt = own.Name;
        foreach (Pair p in pairs)
        {
            // One word read in two ways is no slip that can be told.
            if (pairs.Exists(q => q.Reads == p.Reads && q.CleanReads != p.CleanReads))
                return null;
            spelt = Replaced(spelt, p.Reads, p.CleanReads);
        }
        if (spelt == own.Name)
            return null;
        HashSet<string> words = new(Words(spelt), StringComparer.OrdinalIgnoreCase), whole = new(Words(other.Name), StringComparer.OrdinalIgnoreCase);
        string? name = words.IsSubsetOf(whole) ? other.Name : whole.IsSubsetOf(words) ? spelt : null;
        return name is null ? null : new TakenName(first.Entity, name, first.CleanEntity, first.Reason);
    }

    // What the clean copy writes anywhere is a name of its own, and so is what another in the damaged report is called.
    private bool IsMisspelt(Pair pair) => !_cleanWords.Contains(pair.Reads)
        && !_damaged.Names.Any(n => n.Entity != pair.Entity
            && Words(n.Span.In(_damaged.Text).ToString()).Contains(pair.CleanReads, StringComparer.OrdinalIgnoreCase));

    private static int? EntityAt(CopyText report, TextSpan word)
    {
        foreach (CopyName name in report.Names)
        {
            if (name.Span.Contains(word))
                return name.Entity;
        }
        return null;
    }

    private static string[] Words(string name) => name.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static string Replaced(string name, string word, string other)
    {
        for (int at = name.IndexOf(word, StringComparison.Ordinal); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            bool whole = (at == 0 || !char.IsLetter(name[at - 1])) && (at + word.Length == name.Length || !char.IsLetter(name[at + word.Length]));
            if (whole)
                return string.Concat(name.AsSpan(0, at), other, name.AsSpan(at + word.Length));
        }
        return name;
    }
}
