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

    [Fact]
    public void The_questions_of_the_readme_have_answers_in_the_samples()
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "README.md")).ReplaceLineEndings("\n");
        int first = readme.IndexOf("Then ask.", StringComparison.Ordinal);
        first = readme.IndexOf("```sh\n", first, StringComparison.Ordinal) + "```sh\n".Length;
        string[] questions = readme[first..readme.IndexOf("\n```", first, StringComparison.Ordinal)].Split('\n');
        using DragomanProcess dragoman = new();
        foreach (string sample in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples")))
            dragoman.File("samples/" + Path.GetFileName(sample), File.ReadAllBytes(sample));
        dragoman.Run("add", "samples/");
        foreach (string question in questions)
        {
            string[] words = [.. question.Split('#')[0].Replace("'", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            // What the shell takes as one word.
            if (Array.FindIndex(words, w => w.StartsWith('"')) is >= 0 and int open && !words[open].EndsWith('"'))
                words = [.. words[..open], words[open] + " " + words[open + 1], .. words[(open + 2)..]];
            Run asked = dragoman.Run(words[1..]);
            Assert.True(asked.Status == 0 && asked.Output.Length > 0, $"README.md asks \"{question}\", and the samples have no answer: {asked.Errors}");
        }
    }
}
