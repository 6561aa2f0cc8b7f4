using System.Globalization;

namespace Dragoman.GazetteerTool;

/// <summary>Reads <c>cities500.txt</c>, a dump of GeoNames with its nineteen columns: places of five hundred inhabitants and more.</summary>
internal static class Cities500
{
    public static IEnumerable<City> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] f = line.Split('\t');
            if (f.Length != 19)
                throw new FormatException($"{path}: a line has {f.Length} columns, not 19: {line}");
            yield return new City(int.Parse(f[0], CultureInfo.InvariantCulture), f[1], f[8], f[7], f[10], int.Parse(f[14], CultureInfo.InvariantCulture),
                double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture))
            {
                Division2 = f[11],
                Spellings = [.. f[3].Split(',').Where(IsSpelling)]
            };
        }
    }

    // Codes of airports are in capitals; short forms mean many things.
    private static bool IsSpelling(string name) =>
        name.Length >= 5 && name.All(static c => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'') && name.Any(char.IsAsciiLetterLower);
}
