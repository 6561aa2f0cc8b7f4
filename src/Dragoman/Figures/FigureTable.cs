using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Names;

namespace Dragoman.Figures;

/// <summary>A line of a list of public figures cannot be read.</summary>
public sealed class FigureTableException(string file, int line, string fault) : FormatException($"{file}:{line}: {fault}");

/// <summary>Public figures by name and by country. Immutable; share one between threads.</summary>
/// <remarks>Files in the form of <c>data/figures/public-figures.csv</c>: name;native script;usual spellings;country;sector;office;from;to.</remarks>
public sealed class FigureTable
{
    private const int Fields = 8;

    // The program's own list is read while the first report is parsed: whoever asks first waits for what is left of it.
    private readonly Task<Tables> _reading;
    private Tables? _tables;

    private FigureTable(Task<Tables> reading) => _reading = reading;

    private Tables Known => _tables ??= _reading.GetAwaiter().GetResult();

    private sealed class Tables
    {
        public Tables(List<Figure> figures)
        {
            All = figures;
            WordGroups<Figure>.Builder names = new(), countries = new();
            WordGroups<string>.Builder firstWords = new();
            foreach (Figure f in figures)
            {
                Add(f, f.Name);
                foreach (string spelling in f.Spellings)
                    Add(f, spelling);
                foreach (Office o in f.Offices)
                    countries.Add(o.Country, f);
            }
            (ByName, ByCountry, ByFirstWord) = (names.Build(), countries.Build(), firstWords.Build());
            ByNative =
                new(() => figures.Where(static f => f.Native.Length > 0).GroupBy(static f => Key(f.Native),
                    StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal));

            void Add(Figure figure, string name)
            {
                names.Add(Key(name), figure);
                int first = name.Contains(' ', StringComparison.Ordinal) ? name.AsSpan().IndexOfAny(' ', '-') : 0;
                if (first > 0)
                    firstWords.Add(name[..first], name);
            }
        }

        public List<Figure> All { get; }
        public WordGroups<Figure> ByName { get; }
        public WordGroups<Figure> ByCountry { get; }

        /// <summary>Names of more than one word by their first; a hyphen is a word.</summary>
        public WordGroups<string> ByFirstWord { get; }

        /// <summary>Made when a name in another script is first asked for: the tables of all scripts take longer to load than the rest.</summary>
        public Lazy<FrozenDictionary<string, Figure[]>> ByNative { get; }
    }

    /// <summary>In the order of the list.</summary>
    public IReadOnlyList<Figure> All => Known.All;

    /// <summary>The list that comes with the program, and the user's files behind it.</summary>
    /// <exception cref="FigureTableException">A line is wrong; nothing of any file is used then.</exception>
    public static FigureTable Load(IReadOnlyList<string>? files = null)
    {
        FigureTable table = new(Task.Run(() => Read(files)));
        // What is wrong with a user's file is told at once; the program's own list has its test.
        if (files is { Count: > 0 })
            _ = table.Known;
        return table;
    }

    private static Tables Read(IReadOnlyList<string>? files)
    {
        Dictionary<string, Figure> figures = new(StringComparer.Ordinal);
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        List<Figure> order = [];
        foreach ((string name, TextReader reader) in DataFiles.OpenAll(["figures/public-figures.csv"], files))
            Read(name, reader, figures, order, known);
        return new Tables(order);
    }

    private static void Read(string file, TextReader reader, Dictionary<string, Figure> figures, List<Figure> order, Dictionary<string, string> known)
    {
        int number = 0;
        Span<Range> fields = stackalloc Range[Fields + 1];
        ReadOnlySpan<char> rest = reader.ReadToEnd();
        while (!rest.IsEmpty)
        {
            number++;
            int end = rest.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? rest : rest[..end].TrimEnd('\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line.Count(';') != Fields - 1)
                throw new FigureTableException(file, number,
                    $"there are {line.Count(';') + 1} fields. A line is name;native script;spellings;country;sector;office;from;to, with seven semicolons.");
            line.Split(fields, ';');
            ReadOnlySpan<char> country = line[fields[3]], from = line[fields[6]], to = line[fields[7]];
            if (line[fields[0]].IsWhiteSpace())
                throw new FigureTableException(file, number, "the name is empty. Give the name, or leave the line out.");
            if (country.Length is not (0 or 3) || country.ContainsAnyExceptInRange('A', 'Z'))
                throw new FigureTableException(file, number,
                    $"\"{country}\" is not a country. Write three capitals: an ISO 3166 alpha-3 code, or IGO; or leave it empty.");
            Office office =
                new(Shared(country, known), Shared(line[fields[4]], known), Shared(line[fields[5]], known), Year(file, number, from, 0),
                    Year(file, number, to, 9999));
            if (office.To < office.From)
                throw new FigureTableException(file, number, $"the office ends in {to}, before it begins in {from}.");
            string name = Shared(line[fields[0]], known);
            if (!figures.TryGetValue(name, out Figure? figure))
            {
                figures[name] = figure = new Figure { Name = name, Native = line[fields[1]].ToString() };
                order.Add(figure);
            }
            foreach (Range each in line[fields[2]].Split('|'))
            {
                string spelling = line[fields[2]][each].Trim().ToString();
                if (spelling.Length > 0 && !figure.Spellings.Contains(spelling))
                    figure.Spellings.Add(spelling);
            }
            figure.Offices.Add(office);
        }
    }

    // Countries, sectors, offices and names come again and again: one string of each.
    private static string Shared(ReadOnlySpan<char> text, Dictionary<string, string> known)
    {
        string own = text.ToString();
        if (!known.TryGetValue(own, out string? same))
            known[own] = same = own;
        return same;
    }

    private static int Year(string file, int line, ReadOnlySpan<char> text, int otherwise)
    {
        if (text.Length == 0)
            return otherwise;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year : throw new FigureTableException(file, line, $"\"{text}\" is not a year. Write four digits, or leave it empty.");
    }

    /// <summary>The figures of whom a name is a spelling, initials and marks aside; empty for none.</summary>
    public ReadOnlySpan<Figure> Find(string name)
    {
        string key = Key(name);
        ReadOnlySpan<Figure> found = Known.ByName.Of(key);
        return found.IsEmpty && name.AsSpan().IndexOfAnyInRange('\u0370', '\uFFFF') >= 0 ? Known.ByNative.Value.GetValueOrDefault(key) : found;
    }

    /// <summary>The length in words of the longest full name that begins at a word; 0 for none.</summary>
    public int LengthAt(string[] forms, int first, int end)
    {
        int longest = 0;
        foreach (string name in Known.ByFirstWord.Of(forms[first]))
            longest = Math.Max(longest, LengthOf(name, forms.AsSpan(first, end - first)));
        return longest;
    }

    // The words of a name that the forms begin with in full; 0 where they do not.
    private static int LengthOf(ReadOnlySpan<char> name, ReadOnlySpan<string> forms)
    {
        int words = 0;
        while (words < forms.Length)
        {
            int stop = name.IndexOfAny(' ', '-'), length = stop < 0 ? name.Length : Math.Max(stop, 1);
            if (!name[..length].SequenceEqual(forms[words]))
                return 0;
            words++;
            if (length == name.Length)
                return words;
            name = name[(name[length] == ' ' ? length + 1 : length)..];
        }
        return 0;
    }

    // Reports of several years come in turn, and what holds for a year takes as long to find as a report to read (2026-11-30).
    private const int MostYears = 32;
    private readonly ConcurrentDictionary<(int Year, int Slack), OfficeHolders[]> _inOffice = new();

    /// <summary>Those who held an office in a year, give or take <paramref name="slack"/> years, and can be told by sound, by each state or
    /// organization that they held one of.</summary>
    internal ReadOnlySpan<OfficeHolders> InOffice(int year, int slack)
    {
        if (_inOffice.TryGetValue((year, slack), out OfficeHolders[]? known))
            return known;
        OfficeHolders[] figures =
            [.. All.Where(static f => !f.IsSyllabic).SelectMany(f => f.Offices.Where(o => o.Covers(year,
                slack)).Select(static o => o.Country).Distinct(StringComparer.Ordinal).Select(c => (Country: c, Figure: f)))
            .GroupBy(static p => p.Country, static p => p.Figure, StringComparer.Ordinal)
                .Select(static g => new OfficeHolders(g.Key, [.. g]))];
        if (_inOffice.Count >= MostYears)
            _inOffice.Clear();
        _inOffice[(year, slack)] = figures;
        return figures;
    }

    /// <summary>Those who held an office of a state or organization in a year.</summary>
    internal sealed class OfficeHolders(string country, Figure[] figures)
    {
        private HeardKey[]? _givenKeys;

        public string Country { get; } = country;
        public Figure[] Figures { get; } = figures;

        /// <summary>Of their given names, side by side: nearly all are told apart by these alone. Found when first asked for; threads that meet
        /// here find the same.</summary>
        public HeardKey[] GivenKeys => _givenKeys ??= Array.ConvertAll(Figures, static f => f.GivenHeard.Key);
    }

    /// <summary>The figures that held an office of a country or organization.</summary>
    public ReadOnlySpan<Figure> Of(string country) => Known.ByCountry.Of(country);

    // What names in Latin letters without marks are mostly of: the romanizer would only put them in lower case.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -.,");

    private const int LongestPlain = 96;

    // "Vladimir V. Putin" and "Vladimir Putin" are one key.
    private static string Key(string name)
    {
        if (name.Length > LongestPlain || name.AsSpan().ContainsAnyExcept(Plain))
            return Key(Romanizer.Romanize(name).Split([' ', '.', '-', ','], StringSplitOptions.RemoveEmptyEntries));
        Span<char> key = stackalloc char[LongestPlain];
        int length = 0, words = 0, first = 0;
        bool initial = false;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsAsciiLetter(name[i]))
                continue;
            if (i > first)
            {
                // Of several words initials say nothing.
                bool one = i - first == 1;
                if (++words > 1 && initial)
                    (length, initial) = (0, false);
                if (words == 1 || !one)
                {
                    if (length > 0)
                        key[length++] = ' ';
                    length += name.AsSpan(first, i - first).ToLowerInvariant(key[length..]);
                    initial = words == 1 && one;
                }
            }
            first = i + 1;
        }
        return new string(key[..length]);
    }

    private static string Key(string[] words) => string.Join(' ', words.Length > 1 ? Array.FindAll(words, static w => w.Length > 1) : words);
}
