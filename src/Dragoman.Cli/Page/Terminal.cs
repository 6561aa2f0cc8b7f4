namespace Dragoman.Cli.Page;

/// <summary>What standard output is written on: a terminal, a pipe or a file.</summary>
internal static class Terminal
{
    private const int UsualColumns = 100;
    private const string NoColours = "NO_COLOR";

    /// <summary>Columns of a page: what is asked for, else the terminal's, else 100; a terminal that does not know tells none.</summary>
    public static int Columns(int? asked) =>
        asked ?? (Console.IsOutputRedirected || Console.WindowWidth is <= 0 ? UsualColumns : Console.WindowWidth);

    /// <summary>Whether a page may have colours. Where it may not, .NET is kept from writing codes of its own.</summary>
    public static bool HasColours(bool asksForNone)
    {
        if (asksForNone)
            Environment.SetEnvironmentVariable(NoColours, "1");
        return !Console.IsOutputRedirected && Environment.GetEnvironmentVariable(NoColours) is null or "";
    }
}
