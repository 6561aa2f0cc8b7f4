namespace Dragoman;

/// <summary>The lexicons of <c>data/</c>, compiled into the program.</summary>
public static class DataFiles
{
    /// <summary>Opens a file of <c>data/</c> by its path below that folder, e.g. <c>actors/states.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">The program was built without that file.</exception>
    public static TextReader Open(string name) =>
        new StreamReader(typeof(DataFiles).Assembly.GetManifestResourceStream("data/" + name)
            ?? throw new FileNotFoundException($"data/{name} is not part of this build.", name));

    public static bool Has(string name) => typeof(DataFiles).Assembly.GetManifestResourceInfo("data/" + name) is not null;

    /// <summary>Lines of a data file without blank ones and without comments (<c>#</c> at the start of a line).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using TextReader reader = Open(name);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
