namespace Dragoman.Tests;

/// <summary>An example of a specification: what goes in, what must come out. The name tells file and line.</summary>
public sealed record Example(string Name, string Input, string Expected)
{
    public override string ToString() => Name;
}

/// <summary>Reads the examples of <c>spec/*.md</c>: fenced blocks marked <c>example</c>, input and expected output parted by <c>---</c>.</summary>
public static class Spec
{
    private const string Opening = "```example";

    /// <summary>Every example of a file, as the rows that <c>[MemberData(nameof(Spec.Examples), "tokens.md", MemberType = typeof(Spec))]</c>
    /// wants.</summary>
    public static TheoryData<Example> Examples(string file)
    {
        var rows = new TheoryData<Example>();
        foreach (Example example in Read(file))
            rows.Add(example);
        return rows;
    }

    /// <summary>Every block of a file that is marked <c>published</c>: a text, and when it was published.</summary>
    public static TheoryData<Example> Publications(string file)
    {
        var rows = new TheoryData<Example>();
        foreach (Example example in Read(file, "```published"))
            rows.Add(example);
        return rows;
    }

    /// <summary>Every example of a file, in file order. Line breaks are LF; none at the ends.</summary>
    /// <param name="opening">How a block begins; null for an example.</param>
    /// <exception cref="FormatException">A block is not closed or has no <c>---</c>.</exception>
    public static IEnumerable<Example> Read(string file, string? opening = null)
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "spec", file));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() != (opening ?? Opening))
                continue;
            int close = Array.IndexOf(lines, "```", i + 1);
            int rule = close < 0 ? -1 : Array.IndexOf(lines, "---", i + 1, close - i - 1);
            if (rule < 0)
                throw new FormatException($"{file}:{i + 1}: the example is not closed by ``` or has no --- line.");
            yield return new Example(
                $"{file}:{i + 1}",
                string.Join('\n', lines[(i + 1)..rule]),
                string.Join('\n', lines[(rule + 1)..close]));
            i = close;
        }
    }
}
