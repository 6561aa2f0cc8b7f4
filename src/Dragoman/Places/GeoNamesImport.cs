using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dragoman.Places;

/// <summary>A line of a GeoNames dump cannot be read; the message names file, line, fault and remedy.</summary>
public sealed class GeoNamesFormatException(string file, long line, string fault, string remedy)
    : FormatException(line > 0 ? $"{file}:{line}: {fault} {remedy}" : $"{file}: {fault} {remedy}");

/// <summary>Reads a dump of GeoNames (a .zip, or the .txt in it) line by line into a gazetteer that has the project's own places too.</summary>
/// <remarks>The dump's nineteen columns are described in GeoNames' readme.txt. Taken are populated places, divisions, waters, mountains, areas,
/// and of buildings those that reports speak of; states stay as they are. Nothing is written where a line is wrong.</remarks>
public sealed class GeoNamesImport
{
    private const int Columns = 19;

    private readonly GazetteerBuilder _builder = new();
    private readonly Dictionary<int, int> _known = [];
    private readonly string _file;
    private long _line;

    private GeoNamesImport(Gazetteer own, string file)
    {
        _file = file;
        _builder.AddAll(own);
        for (int p = 0; p < own.Places.Length; p++)
        {
            if (own.Places[p].GeonamesId > 0)
                _known[own.Places[p].GeonamesId] = p;
        }
    }

    /// <summary>Writes <paramref name="output"/> and returns how many places and names it has.</summary>
    /// <exception cref="GeoNamesFormatException">The dump cannot be read; the output is as it was before.</exception>
    /// <exception cref="FileNotFoundException">There is no such dump.</exception>
    public static (int Places, int Names) Run(string dump, Gazetteer own, string output)
    {
        GeoNamesImport import = new(own, dump);
        import.Read();
        string unfinished = output + ".unfinished";
        import._builder.Write(unfinished);
        File.Move(unfinished, output, overwrite: true);
        return (import._builder.Places, import._builder.Names);
    }

    private void Read()
    {
        using FileStream file = File.OpenRead(_file);
        if (!_file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            ReadLines(file);
            return;
        }
        try
        {
            using ZipArchive archive = new(file, ZipArchiveMode.Read);
            string inside = Path.GetFileNameWithoutExtension(_file) + ".txt";
            ZipArchiveEntry entry =
                archive.GetEntry(inside) ?? throw new GeoNamesFormatException(_file, 0, $"There is no {inside} in it.",
                    "Take a dump as GeoNames names it, such as allCountries.zip or UA.zip.");
            using Stream lines = entry.Open();
            ReadLines(lines);
        }
        catch (InvalidDataException)
        {
            throw new GeoNamesFormatException(_file, _line, "The archive is damaged.", "Download it again.");
        }
    }

    private void ReadLines(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            _line++;
            if (line.Length > 0)
                Take(line.Split('\t'));
        }
        if (_line == 0)
            throw Fault("The dump is empty.", "Download it again.");
    }

    private void Take(string[] f)
    {
        if (f.Length != Columns)
            throw Fault($"The line has {f.Length} columns, not {Columns}.",
                "Take a dump of places such as allCountries.zip, not alternateNames or hierarchy.");
        int id = (int)Number(f[0], "geonameid", 1, int.MaxValue);
        double latitude = Degrees(f[4], "latitude", 90), longitude = Degrees(f[5], "longitude", 180);
        int population = f[14].Length == 0 ? 0 : (int)Math.Min(int.MaxValue, Number(f[14], "population", 0, long.MaxValue));
        if (!IsTaken(f[6], f[7]))
            return;
        if (!_known.TryGetValue(id, out int place))
        {
            if (f[1].Length == 0)
                throw Fault("The place has no name.", "Download the dump again.");
            _known[id] = place = _builder.Add(new GazetteerPlace
            {
                GeonamesId = id,
                Latitude = (int)Math.Round(latitude * 1e5),
                Longitude = (int)Math.Round(longitude * 1e5),
                Population = population,
                Country = _builder.Word(f[8]),
                Division = _builder.Word(f[10]),
                Feature = _builder.Word(f[7]),
                Flags = (ushort)(f[6] is "S" ? 1 : 0),
            }, f[1]);
        }
        _builder.AddName(place, f[1]);
        foreach (string other in f[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            // Codes of airports and stations ("IST") are no names.
            if (other.Length > 3 || !IsCode(other))
                _builder.AddName(place, other);
        }
    }

    // Shops, schools, churches and roads share their names with people and would turn them into places.
    private static bool IsTaken(string kind, string feature) => kind switch
    {
        "P" or "H" or "T" or "L" => true,
        "A" => !feature.StartsWith("PCL", StringComparison.Ordinal),
        "S" =>
            feature is "AIRB" or "AIRP" or "AIRF" or "DAM" or "PS" or "PSH" or "PSN" or "PSNL" or "ENRY" or "MILB" or "INSM" or "NAVL" or "PRT"
                or "OILR" or "OILT" or "GOSP" or "PMPO" or "BDG" or "CSTM" or "PSTB" or "NUCL",
        _ => false,
    };

    private static bool IsCode(string name) => !name.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    private long Number(string text, string column, long least, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long n) && n >= least && n <= most
            ? n : throw Fault($"{column} is \"{text}\".", "It is a whole number; download the dump again.");

    private double Degrees(string text, string column, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double d) && Math.Abs(d) <= most
            ? d : throw Fault($"{column} is \"{text}\".", $"It is in degrees, from -{most} to {most}; download the dump again.");

    private GeoNamesFormatException Fault(string fault, string remedy) => new(_file, _line, fault, remedy);
}
