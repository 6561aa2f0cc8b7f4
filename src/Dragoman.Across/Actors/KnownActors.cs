using Dragoman.Figures;
using Dragoman.Findings;
using Dragoman.Names;

namespace Dragoman.Across.Actors;

/// <summary>Who is known without other reports: the public figures, the states and organizations that come with the program.</summary>
internal static class KnownActors
{
    // A report may look back on an office, or be written shortly before it.
    private const int Slack = 2;

    private static readonly Lazy<FigureTable> Figures = new(static () => FigureTable.Load());
    private static readonly Lazy<ActorTable> Table = new(static () => ActorTable.Load());

    /// <summary>The one figure that a person is; null where there is none or several.</summary>
    public static Figure? FigureOf(ActorEntity person, PersonName name)
    {
        List<Figure> fitting = [.. Figures.Value.Find(name.Text)];
        if (fitting.Count == 0)
            return null;
        if (!name.IsFull)
            return Single(fitting.FindAll(f => person.Code is not null
                && f.Offices.Exists(o => o.Country == person.Code && person.Year != 0 && o.Covers(person.Year, Slack))));
        if (Single(fitting) is { } only)
            return only;
        // "George W. Bush" is told by the letter, "George Bush" by the year.
        return Single(fitting.FindAll(f => f.Spellings.Prepend(f.Name).Any(s => PersonName.Of(s) == name)))
            ?? Single(fitting.FindAll(f => person.Year != 0 && f.Offices.Exists(o => o.Covers(person.Year, Slack))));
    }

    /// <summary>The figures that bear a name.</summary>
    public static IEnumerable<string> FiguresOf(string name)
    {
        List<string> names = [];
        foreach (Figure figure in Figures.Value.Find(name))
            names.Add(figure.Name);
        return names;
    }

    private static Figure? Single(List<Figure> figures) => figures.Count == 1 ? figures[0] : null;

    /// <summary>The state or organization of a name; null where the table has none.</summary>
    public static Actor? Find(string name)
    {
        string[] words = name.Replace("'s ", " 's ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        return Table.Value.Find(words, 0, words.Length, out int length, out ActorPhrase phrase) is { } actor && length == words.Length
            && phrase is ActorPhrase.Name ? actor : null;
    }

    private static readonly Lazy<Dictionary<string, string>> Standard = new(static () =>
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (string name in Figures.Value.All.Select(static f => f.Name)
            .Concat(Table.Value.Actors.Where(static a => a.Kind is not EntityKind.Country).Select(static a => a.Name)))
            names.TryAdd(Threads.Party.Words(name), name);
        return names;
    });

    private static readonly Lazy<Dictionary<string, string>> States = new(static () =>
        Table.Value.Actors.Where(static a => a.Kind is EntityKind.Country && a.Code is not null).DistinctBy(static a => a.Code)
            .ToDictionary(static a => a.Code!, static a => a.Name, StringComparer.Ordinal));

    /// <summary>The name of a figure or organization as the lists write it, by its words; null where they have none.</summary>
    public static string? StandardOf(string words) => Standard.Value.GetValueOrDefault(words);

    /// <summary>The name of a state by its ISO 3166 alpha-3 code.</summary>
    public static string? StateOf(string code) => States.Value.GetValueOrDefault(code);
}
