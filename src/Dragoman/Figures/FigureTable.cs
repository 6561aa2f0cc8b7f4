using System.Buffers;
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

    private readonly WordTable<Figure[]> _byName;
    private readonly WordTable<Figure[]> _byCountry;
    private readonly WordTable<string[][]> _byFirstWord;

    // Made when a name in another script is first asked for: the tables of all scripts take longer to load than the rest.
    private readonly Lazy<FrozenDictionary<string, Figure[]>> _byNative;

    private FigureTable(List<Figure> figures)
    {
        All = figures;
        Dictionary<string, List<Figure>> names = new(StringComparer.Ordinal), countries = new(StringComparer.Ordinal);
        foreach (Figure f in figures)
        {
            foreach (string spelling in f.Spellings.Prepend(f.Name))
                Add(names, Key(spelling), f);
            foreach (Office o in f.Offices)
                Add(countries, o.Country, f);
        }
        Dictionary<string, List<string[]>> byFirstWord = new(StringComparer.Ordinal);
        foreach (Figure f in figures)
        {
            AddWords(byFirstWord, f.Name);
            foreach (string spelling in f.Spellings)
                AddWords(byFirstWord, spelling);
        }
        _byFirstWord = byFirstWord.ToWordTable(static w => w.ToArray());
        _byName = names.ToWordTable(static f => f.ToArray());
        _byNative = new(() => figures.Where(static f => f.Native.Length > 0).GroupBy(static f => Key(f.Native), StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal));
        _byCountry = countries.ToWordTable(static f => f.ToArray());
    }

    // The longest names come first, and of one length those that the list has first.
    private static void AddWords(Dictionary<string, List<string[]>> to, string name)
    {
        if (!name.Contains(' ', StringComparison.Ordinal))
            return;
        string[] words = (name.Contains('-', StringComparison.Ordinal) ? name.Replace("-", " - ", StringComparison.Ordinal) : name).Split(' ');
        if (!to.TryGetValue(words[0], out List<string[]>? list))
            to[words[0]] = list = [];
        int at = list.Count;
        while (at > 0 && list[at - 1].Length < words.Length)
            at--;
        list.Insert(at, words);
    }

    // All spellings and offices of a figure come before those of the next.
    private static void Add(Dictionary<string, List<Figure>> to, string key, Figure figure)
    {
        if (!to.TryGetValue(key, out List<Figure>? list))
            to[key] = list = [];
        if (list.Count == 0 || list[^1] != figure)
            list.Add(figure);
    }

    /// <summary>In the order of the list.</summary>
    public IReadOnlyList<Figure> All { get; }

    /// <summary>The list that comes with the program, and the user's files behind it.</summary>
    /// <exception cref="FigureTableException">A line is wrong; nothing of any file is used then.</exception>
    public static FigureTable Load(IReadOnlyList<string>? files = null)
    {
        Dictionary<string, Figure> figures = new(StringComparer.Ordinal);
        List<Figure> order = [];
        foreach ((string name, TextReader reader) in DataFiles.OpenAll(["figures/public-figures.csv"], files))
            Read(name, reader, figures, order);
        return new FigureTable(order);
    }

    private static void Read(string file, TextReader reader, Dictionary<string, Figure> figures, List<Figure> order)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] f = line.Split(';');
            if (f.Length != Fields)
                throw new FigureTableException(file, number, $"there are {f.Length} fields. A line is name;native script;spellings;country;sector;office;from;to, with seven semicolons.");
            if (f[0].Trim().Length == 0)
                throw new FigureTableException(file, number, "the name is empty. Give the name, or leave the line out.");
            if (f[3].Length is not (0 or 3) || f[3].AsSpan().ContainsAnyExceptInRange('A', 'Z'))
                throw new FigureTableException(file, number, $"\"{f[3]}\" is not a country. Write three capitals: an ISO 3166 alpha-3 code, or IGO; or leave it empty.");
            Office office = new(f[3], f[4], f[5], Year(file, number, f[6], 0), Year(file, number, f[7], 9999));
            if (office.To < office.From)
                throw new FigureTableException(file, number, $"the office ends in {f[7]}, before it begins in {f[6]}.");
            if (!figures.TryGetValue(f[0], out Figure? figure))
            {
                figures[f[0]] = figure = new Figure { Name = f[0], Native = f[1] };
                order.Add(figure);
            }
            foreach (string spelling in f[2].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!figure.Spellings.Contains(spelling))
                    figure.Spellings.Add(spelling);
            }
            figure.Offices.Add(office);
        }
    }

    private static int Year(string file, int line, string text, int otherwise)
    {
        if (text.Length == 0)
            return otherwise;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year : throw new FigureTableException(file, line, $"\"{text}\" is not a year. Write four digits, or leave it empty.");
    }

    /// <summary>The figures of whom a name is a spelling, initials and marks aside; empty for none.</summary>
    public ReadOnlySpan<Figure> Find(string name) =>
        _byName.TryGetValue(Key(name), out Figure[]? found) || name.AsSpan().IndexOfAnyInRange('\u0370', '\uFFFF') >= 0 && _byNative.Value.TryGetValue(Key(name), out found) ? found : default;

    /// <summary>The length in words of the longest full name that begins at a word; 0 for none.</summary>
    public int LengthAt(string[] forms, int first, int end)
    {
        if (!_byFirstWord.TryGetValue(forms[first], out string[][]? names))
            return 0;
        foreach (string[] words in names)
        {
            if (first + words.Length <= end && forms.AsSpan(first, words.Length).SequenceEqual(words))
                return words.Length;
        }
        return 0;
    }

    // The year that was asked for last: reports of one year come one after the other. Threads that meet here find the same again.
    private YearInOffice? _inOffice;

    /// <summary>Those who held an office in a year, give or take <paramref name="slack"/> years, and can be told by sound, by each state or organization that they held one of.</summary>
    internal IReadOnlyList<KeyValuePair<string, Figure[]>> InOffice(int year, int slack)
    {
        if (_inOffice is { } known && known.Year == year && known.Slack == slack)
            return known.Figures;
        KeyValuePair<string, Figure[]>[] figures = [.. All.Where(static f => !f.IsSyllabic).SelectMany(f => f.Offices.Where(o => o.Covers(year, slack)).Select(static o => o.Country).Distinct(StringComparer.Ordinal).Select(c => (Country: c, Figure: f)))
            .GroupBy(static p => p.Country, static p => p.Figure, StringComparer.Ordinal).Select(static g => KeyValuePair.Create(g.Key, g.ToArray()))];
        _inOffice = new(year, slack, figures);
        return figures;
    }

    private sealed record YearInOffice(int Year, int Slack, KeyValuePair<string, Figure[]>[] Figures);

    /// <summary>The figures that held an office of a country or organization.</summary>
    public ReadOnlySpan<Figure> Of(string country) => _byCountry.TryGetValue(country, out Figure[]? found) ? found : default;

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
                    length += Lower(name.AsSpan(first, i - first), key[length..]);
                    initial = words == 1 && one;
                }
            }
            first = i + 1;
        }
        return new string(key[..length]);
    }

    private static int Lower(ReadOnlySpan<char> word, Span<char> to)
    {
        for (int i = 0; i < word.Length; i++)
            to[i] = (char)(word[i] | 0x20);
        return word.Length;
    }

    private static string Key(string[] words) => string.Join(' ', words.Length > 1 ? Array.FindAll(words, static w => w.Length > 1) : words);
}
