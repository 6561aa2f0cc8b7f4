namespace Dragoman;

/// <summary>The lexicons of <c>data/</c>, compiled into the program.</summary>
public static class DataFiles
{
    /// <summary>Opens a file of <c>data/</c> by its path below that folder, e.g. <c>actors/states.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">The program was built without that file.</exception>
    public static TextReader Open(string name) =>
        new StreamReader(typeof(DataFiles).Assembly.GetManifestResourceStream("data/" + name)
            ?? throw new FileNotFoundException($"data/{name} is not part of this build.", name));

    /// <summary>Opens the program's own files of a kind, then a user's, each with the name that an error about it gives.</summary>
    public static IEnumerable<(string Name, TextReader Reader)> OpenAll(IEnumerable<string> own, IEnumerable<string>? files)
    {
        foreach (string name in own)
        {
            using TextReader reader = Open(name);
            yield return (name, reader);
        }
        foreach (string file in files ?? [])
        {
            using StreamReader reader = new(file);
            yield return (file, reader);
        }
    }

    /// <summary>The words of a list, of a data file whose lines are "list: word, word".</summary>
    /// <exception cref="FileNotFoundException">The file has no such list.</exception>
    internal static WordSet List(string name, string list)
    {
        foreach (string line in Lines(name))
        {
            if (line.StartsWith(list, StringComparison.Ordinal) && line.Length > list.Length && line[list.Length] == ':')
                return line[(list.Length + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToWordSet();
        }
        throw new FileNotFoundException($"data/{name} has no list \"{list}\".", name);
    }

    /// <summary>The words of several lists of a data file, as one.</summary>
    /// <exception cref="FileNotFoundException">The file lacks one of them.</exception>
    internal static WordSet Lists(string name, params string[] lists) => lists.SelectMany(list => List(name, list).Words).ToWordSet();

    /// <summary>Lines of a data file without blank ones and without comments (<c>#</c> at the start of a line).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        foreach ((_, string line) in NumberedLines(name))
            yield return line;
    }

    /// <summary>The same lines, each with its number in the file, from 1: what an error about it names.</summary>
    public static IEnumerable<(int Number, string Line)> NumberedLines(string name)
    {
        using TextReader reader = Open(name);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return (number, line);
        }
    }
}
