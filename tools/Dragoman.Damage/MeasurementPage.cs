namespace Dragoman.DamageTool;

/// <summary>Puts figures into a page of the documentation, between two marks, and the plot beside it.</summary>
internal static class MeasurementPage
{
    private const string Begin = "<!-- measured -->", End = "<!-- /measured -->";

    public static void Write(string path, string figures, string plot)
    {
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal), end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidDataException($"{path}: there is no \"{Begin}\" with \"{End}\" behind it, between which the figures go. Write both into the page.");
        File.WriteAllText(path, page[..(begin + Begin.Length)] + "\n```text\n" + figures.Trim() + "\n```\n" + page[end..]);
        File.WriteAllText(Path.ChangeExtension(path, ".svg"), plot);
    }
}
