namespace Dragoman.Tests.Cli;

/// <summary>The page that the README begins with is what the program prints.</summary>
public sealed class ReadmeTests
{
    private const string LeftOut = "[lines left out]";

    [Fact]
    public void The_page_of_the_readme_is_what_the_program_prints()
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "README.md")).ReplaceLineEndings("\n");
        int first = readme.IndexOf("```text\n", StringComparison.Ordinal) + "```text\n".Length;
        string[] shown = readme[first..readme.IndexOf("\n```", first, StringComparison.Ordinal)].Split('\n');
        using DragomanProcess dragoman = new();
        dragoman.File("samples/minsk-2015.txt", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "minsk-2015.txt")));

        string[] printed = dragoman.Run("read", "samples/minsk-2015.txt", "--format", "text", "--width", "100").Output.Split('\n');

        int at = 0;
        bool leftOut = false;
        foreach (string line in shown)
        {
            if (line == LeftOut)
            {
                leftOut = true;
                continue;
            }
            // The blank line before a heading may be that of any.
            if (line.Length == 0 && leftOut)
                continue;
            int found = Array.IndexOf(printed, line, at);
            Assert.True(found >= 0, $"README.md shows a line that the program does not print, or not there: \"{line}\"");
            Assert.True(found == at || leftOut, $"README.md leaves out a line before \"{line}\" and does not say so: \"{printed[at]}\"");
            (at, leftOut) = (found + 1, false);
        }
    }
}
