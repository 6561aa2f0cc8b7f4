namespace Dragoman.Findings.Entities;

/// <summary>Nouns that speak of actors without naming them: "president", "police", "rebels".</summary>
internal sealed class RoleNouns
{
    public static readonly RoleNouns Shared = new();

    private readonly WordTable<(EntityKind Kind, string? Sector)> _persons, _groups;

    // Last words of entries of two words.
    private readonly WordSet _secondWords;

    private readonly WordSet _anaphors = DataFiles.Lines("actors/body-nouns.txt").ToWordSet();

    private RoleNouns()
    {
        Dictionary<string, (EntityKind, string?)> persons = new(StringComparer.Ordinal), groups = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines("actors/role-nouns.csv"))
        {
            string[] f = line.Split(';');
            string? sector = f[2].Length == 0 ? null : f[2];
            if (f[1] == "person")
                persons.TryAdd(f[0], (EntityKind.Person, sector));
            else
                groups.TryAdd(f[0], (f[1] == "facility" ? EntityKind.Facility : EntityKind.Group, sector));
        }
        (_persons, _groups) = (persons.ToWordTable(), groups.ToWordTable());
        _secondWords =
            persons.Keys.Concat(groups.Keys).Where(static n => n.Contains(' ', StringComparison.Ordinal))
                .Select(static n => n[(n.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToWordSet();
    }

    /// <summary>A noun that is one only with the word before it: "General Staff".</summary>
    public bool TryFindPair(string before, string lemma, bool plural, out EntityKind kind, out string? sector)
    {
        (kind, sector) = (default, null);
        return _secondWords.Contains(lemma) && TryFind($"{before.ToLowerInvariant()} {lemma}", plural, out kind, out sector);
    }

    public bool TryFind(string lemma, bool plural, out EntityKind kind, out string? sector)
    {
        bool person = _persons.TryGetValue(lemma, out (EntityKind Kind, string? Sector) p), group =
            _groups.TryGetValue(lemma, out (EntityKind Kind, string? Sector) g);
        (kind, sector) = person && !(plural && group) ? p : g;
        if (person && plural)
            kind = EntityKind.Group;
        return person || group;
    }

    /// <summary>Whether the noun is an office or a description that a person can have.</summary>
    public bool IsPerson(string lemma) =>
        _persons.ContainsKey(lemma) || lemma.StartsWith("ex-", StringComparison.Ordinal) && _persons.ContainsKey(lemma.AsSpan(3));

    /// <summary>Whether the noun takes up an armed group or a party that was named before: "the group", "the rebels".</summary>
    public bool IsAnaphor(string lemma) => _anaphors.Contains(lemma);

    public string? SectorOf(string lemma) => _persons.TryGetValue(lemma, out (EntityKind Kind, string? Sector) p) ? p.Sector : null;
}
