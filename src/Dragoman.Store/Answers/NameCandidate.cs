namespace Dragoman.Store.Answers;

/// <summary>Somebody or something whom a name may mean.</summary>
/// <param name="Name">The best spelling known.</param>
/// <param name="Names">The names that reports have, as in answer_name.</param>
/// <param name="Actor">The number in table actor, where entities have been resolved across reports.</param>
/// <param name="Kinds">person, organization, country, …, the most frequent first.</param>
public sealed record NameCandidate(
    string Name, IReadOnlyList<string> Names, long? Actor, IReadOnlyList<string> Kinds, string? Code, long Reports, string? FirstDay, string? LastDay)
{
    /// <summary>The actor, and those that are it where the reader took it for a place.</summary>
    public IReadOnlyList<long> Actors { get; init; } = [];

    /// <summary>Other actors of whom reports use one of <see cref="Names"/>.</summary>
    public IEnumerable<long> Namesakes => NamesakesOf.SelectMany(static n => n.Value.Actors).Distinct().Order();

    /// <summary>Those by the name that they bear, and in how many reports they are, each counted by itself; names without any are left out.</summary>
    public IReadOnlyDictionary<string, (IReadOnlyList<long> Actors, long Reports)> NamesakesOf { get; init; } =
        new Dictionary<string, (IReadOnlyList<long> Actors, long Reports)>();
}
