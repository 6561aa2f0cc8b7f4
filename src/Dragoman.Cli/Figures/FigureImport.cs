using System.Text;
using Dragoman.Sources;

namespace Dragoman.Cli.Figures;

/// <summary>Turns a list of another project into one of ours. The output is written when the source has been read whole.</summary>
internal static class FigureImport
{
    public static readonly string[] Kinds = ["wikidata", "opensanctions", "petrarch", "csv"];

    /// <returns>The number of rows written.</returns>
    /// <exception cref="ReportFormatException">The source cannot be read; nothing is written then.</exception>
    /// <exception cref="Dragoman.Figures.FigureTableException">A row has no place in our form; nothing is written then.</exception>
    public static int Run(string kind, string source, string output)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        StringBuilder text =
            new($"# Public figures from {Path.GetFileName(source)} ({kind}): name;native script;usual spellings;country;sector;office;from;to\n");
        foreach (FigureRow row in Rows(kind, source))
        {
            if (seen.Add(row.ToString()))
                text.Append(row).Append('\n');
        }
        if (seen.Count == 0)
            throw new ReportFormatException(
                source, 0, "no person with an office and a country was found.", $"Is it a {kind} file? See docs/figures.md.");
        string fresh = output + ".part";
        File.WriteAllText(fresh, text.ToString(), new UTF8Encoding(false));
        try
        {
            // What `read --figures` would refuse is refused here.
            Dragoman.Figures.FigureTable.Load([fresh]);
            File.Move(fresh, output, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
        return seen.Count;
    }

    private static List<FigureRow> Rows(string kind, string source)
    {
        if (Directory.Exists(source))
            throw new ReportFormatException(source, 0, "this is a folder.", "Name a file.");
        if (kind == "wikidata")
            return WikidataDump.Read(source);
        using StreamReader reader = new(source);
        return kind switch
        {
            "opensanctions" => [.. FigureSources.ReadOpenSanctions(source, reader)],
            "petrarch" => [.. FigureSources.ReadPetrarch(source, reader)],
            _ => [.. FigureSources.ReadCsv(source, reader)],
        };
    }
}
