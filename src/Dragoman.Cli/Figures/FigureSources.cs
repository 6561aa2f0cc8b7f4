using System.Globalization;
using Dragoman.Sources;

namespace Dragoman.Cli.Figures;

/// <summary>Tables and dictionaries of other projects, read as rows of public figures.</summary>
internal static class FigureSources
{
    /// <summary>Our own table with commas: name and office are needed; native, spellings, country, sector, from, to may be there.</summary>
    public static IEnumerable<FigureRow> ReadCsv(string input, TextReader text)
    {
        foreach ((long line, Func<string, string> field) in CsvRows.Read(input, text, ["name", "office"]))
        {
            if (field("name").Length == 0)
                throw new ReportFormatException(input, line, "the name is empty.", "Give the name, or leave the row out.");
            yield return new FigureRow(field("name"), field("native"),
                field("spellings").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                field("country"), field("sector"), field("office"), field("from"), field("to"));
        }
    }

    /// <summary>OpenSanctions' targets.simple.csv: people with the first country that is known. The file says no office.</summary>
    public static IEnumerable<FigureRow> ReadOpenSanctions(string input, TextReader text)
    {
        foreach ((_, Func<string, string> field) in CsvRows.Read(input, text, ["schema", "name", "aliases", "countries"]))
        {
            if (field("schema") != "Person" || field("name").Length == 0)
                continue;
            string country = field("countries").Split(';', StringSplitOptions.TrimEntries).Select(CountryCodes.FromAlpha2)
                .FirstOrDefault(static c => c.Length > 0) ?? "";
            if (country.Length > 0)
                yield return new FigureRow(field("name"), "",
                    field("aliases").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), country, "", "official", "",
                    "");
        }
    }

    /// <summary>An actor dictionary of PETRARCH or Phoenix: NAME [CODE dates] or NAME, then [CODE dates] lines; +SYNONYM lines between; #
    /// comments.</summary>
    /// <remarks>Names of one word and codes without a sector are states and bodies, not people's offices, and are left out.</remarks>
    public static IEnumerable<FigureRow> ReadPetrarch(string input, TextReader text)
    {
        string? name = null;
        List<string> synonyms = [];
        List<(string Code, string From, string To)> codes = [];
        long number = 0;
        for (; text.ReadLine() is { } line; number++)
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string s = (comment < 0 ? line : line[..comment]).Trim();
            if (s.Length == 0 || s[0] is '@' or '!')
                continue;
            int open = s.IndexOf('[', StringComparison.Ordinal);
            string words = (open < 0 ? s : s[..open]).Trim();
            if (words.Length > 0 && words[0] != '+')
            {
                foreach (FigureRow row in Rows(name, synonyms, codes))
                    yield return row;
                (name, synonyms, codes) = (Title(words), [], []);
            }
            else if (name is null)
                throw new ReportFormatException(
                    input, number + 1, "a synonym or a code stands before the first name.", "Begin with NAME [CODE], then +SYNONYM lines.");
            else if (words.Length > 0)
                synonyms.Add(Title(words[1..]));
            if (open >= 0)
                codes.AddRange(Codes(input, number + 1, s[open..]));
        }
        foreach (FigureRow row in Rows(name, synonyms, codes))
            yield return row;
    }

    private static IEnumerable<FigureRow> Rows(string? name, List<string> synonyms, List<(string Code, string From, string To)> codes)
    {
        if (name is null || !name.Contains(' ', StringComparison.Ordinal))
            yield break;
        foreach ((string code, string from, string to) in codes)
        {
            if (code.Length >= 6 && (CountryCodes.IsAlpha3(code[..3]) || code.StartsWith("IGO", StringComparison.Ordinal)))
                yield return new FigureRow(name, "", [.. synonyms], code[..3], code[3..6], code[3..6] is "MIL" ? "commander" : code[3..6] is "REB"
                    ? "rebel leader" : "official", from, to);
        }
    }

    // "[USAGOV >20090120]", "[USAGOV <20170120]", "[USAGOV 20090120-20170120]", several in a row.
    private static IEnumerable<(string, string, string)> Codes(string input, long line, string s)
    {
        foreach (string part in s.Split('[', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!part.EndsWith(']'))
                throw new ReportFormatException(
                    input, line, $"\"[{part}\" is not closed.", "Write [CODE], [CODE >20090120], [CODE <20170120] or [CODE 20090120-20170120].");
            string[] words = part[..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string dates = words.Length > 1 ? string.Concat(words[1..]) : "";
            string[] ends = dates.TrimStart('<', '>').Split('-', 2);
            string first = Year(ends[0]), second = ends.Length > 1 ? Year(ends[1]) : "";
            if (words.Length > 0)
                yield return dates.StartsWith('<') ? (words[0], "", first) : (words[0], first, second);
        }
    }

    // 20090120 or 090120.
    private static string Year(string digits) => digits.Length switch
    {
        >= 8 when digits[..8].All(char.IsAsciiDigit) => digits[..4],
        6 when digits.All(char.IsAsciiDigit) => (digits[0] > '4' ? "19" : "20") + digits[..2],
        4 when digits.All(char.IsAsciiDigit) => digits,
        _ => "",
    };

    private static string Title(string words) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words.Replace('_', ' ').Trim().ToLowerInvariant());
}
