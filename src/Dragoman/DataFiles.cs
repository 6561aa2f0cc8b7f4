using System.Text;

namespace Dragoman;

/// <summary>The lexicons of <c>data/</c>, compiled into the program.</summary>
public static class DataFiles
{
    /// <summary>Opens a file of <c>data/</c> by its path below that folder, e.g. <c>actors/states.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">The program was built without that file.</exception>
    public static TextReader Open(string name) => new StreamReader(Resource(name));

    private static Stream Resource(string name) => typeof(DataFiles).Assembly.GetManifestResourceStream("data/" + name)
        ?? throw new FileNotFoundException($"data/{name} is not part of this build.", name);

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
        using Stream stream = Resource(name);
        byte[] file = new byte[stream.Length];
        stream.ReadExactly(file);
        byte[] start = Encoding.UTF8.GetBytes(list + ":");
        // Sought in the bytes: some hundred lists are read when the program starts, most of them from files of many.
        for (int line = 0; line < file.Length;)
        {
            ReadOnlySpan<byte> rest = file.AsSpan(line);
            int length = rest.IndexOf((byte)'\n') is >= 0 and int end ? end : rest.Length;
            if (rest[..length].StartsWith(start))
                return Encoding.UTF8.GetString(rest[start.Length..length])
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToWordSet();
            line += length + 1;
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
