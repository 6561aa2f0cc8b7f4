using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dragoman.Names;

/// <summary>Whether shares of a company are offered to the public; companies that differ in it are different companies.</summary>
[Flags]
internal enum LegalForms
{
    None = 0,
    Private = 1,
    Public = 2,
    Any = 4,
    Other = 8,
}

/// <summary>What a word within a personal name is, where it is no name itself.</summary>
internal enum Particle
{
    None,
    Article,
    /// <summary>"bin", "ibn", "ben": whose child.</summary>
    Parent,
    /// <summary>"abu", "umm": whose parent.</summary>
    Kunya,
    /// <summary>"abd", "abdul": the first half of a name.</summary>
    Servant,
}

/// <summary>What is known of the words of names: data/names. Words are in lower-case Latin letters, as <see cref="Romanizer"/> writes them.</summary>
internal sealed class NameLexicon
{
    private const int LongestCut = 3, LeastCut = 4;

    private static readonly Lazy<NameLexicon> Loaded = new(() => new NameLexicon());

    public static NameLexicon Shared => Loaded.Value;

    public FrozenDictionary<string, Particle> Particles { get; }
    public FrozenSet<string> Honorifics { get; }
    public FrozenSet<string> CommonParts { get; }
    public FrozenSet<string> VesselPrefixes { get; }
    public FrozenSet<string> GenericWords { get; }
    public FrozenSet<string> RegionWords { get; }
    /// <summary>Names of one word and adjectives of states, with the number of the state from 1.</summary>
    public FrozenDictionary<string, int> States { get; }
    public FrozenSet<string> SmallWords { get; }
    public FrozenSet<string> OrganizationWords { get; }
    public FrozenSet<string> PlaceWords { get; }
    public FrozenDictionary<string, int> Numbers { get; }
    public FrozenDictionary<string, string> Synonyms { get; }
    public FrozenDictionary<string, string> Phrases { get; }
    /// <summary>By the phrase without spaces: "sp. z o.o." is cut into words in more than one way.</summary>
    public FrozenDictionary<string, LegalForms> LegalForms { get; }
    /// <summary>Legal forms without their last letters, one to three, four letters at least being left.</summary>
    public HashSet<string> CutForms { get; } = new(StringComparer.Ordinal);
    public GivenNames GivenNames { get; } = new();

    private readonly FrozenDictionary<string, Particle>.AlternateLookup<ReadOnlySpan<char>> _particles;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _honorifics;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenDictionary<string, LegalForms>.AlternateLookup<ReadOnlySpan<char>> _legalForms;

    /// <summary>Whether a word is a particle or a title of personal names.</summary>
    public bool IsParticle(ReadOnlySpan<char> word) => _particles.ContainsKey(word) || _honorifics.Contains(word);

    /// <param name="words">Without spaces.</param>
    public bool TryGetLegalForm(ReadOnlySpan<char> words, out LegalForms form) => _legalForms.TryGetValue(words, out form);

    /// <summary>What is put for a well-known phrase.</summary>
    public bool TryGetShortForm(ReadOnlySpan<char> phrase, [NotNullWhen(true)] out string? shortForm) => _phrases.TryGetValue(phrase, out shortForm);

    private NameLexicon()
    {
        Particles = First(Rows("particles.txt", ' ')).ToFrozenDictionary(r => r.Key, r => Enum.Parse<Particle>(r.Value, ignoreCase: true));
        Honorifics = Words("honorifics.txt").Concat(FirstColumn("names/titles.txt", '\t')).ToFrozenSet();
        _particles = Particles.GetAlternateLookup<ReadOnlySpan<char>>();
        _honorifics = Honorifics.GetAlternateLookup<ReadOnlySpan<char>>();
        CommonParts = Words("common-parts.txt").ToFrozenSet();
        VesselPrefixes = Words("vessel-prefixes.txt").ToFrozenSet();
        GenericWords = Rows("organization-generic.txt", ' ').Where(r => r.Key == "generic").Select(r => r.Word).ToFrozenSet();
        RegionWords = Rows("organization-generic.txt", ' ').Where(r => r.Key == "region").Select(r => r.Word).ToFrozenSet();
        States = ReadStates();
        SmallWords = Rows("organization-generic.txt", ' ').Where(r => r.Key == "small").Select(r => r.Word).ToFrozenSet();
        OrganizationWords = FirstColumn("names/organization-words.txt", '\t').ToFrozenSet();
        PlaceWords = FirstColumn("names/place-words.txt", '\t').ToFrozenSet();
        Numbers = First(Rows("numbers.txt", ' ')).ToFrozenDictionary(r => r.Key, r => int.Parse(r.Value, CultureInfo.InvariantCulture));
        Synonyms = First(Rows("organization-synonyms.txt", ' '));
        Phrases = First(Rows("phrases.txt", '|'));
        LegalForms =
            First(Rows("legal-forms.txt", '|').Select(r => (r.Word.Replace(" ", "", StringComparison.Ordinal), r.Key)))
                .ToFrozenDictionary(r => r.Key, r => Enum.Parse<LegalForms>(r.Value, ignoreCase: true));
        _phrases = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _legalForms = LegalForms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string form in LegalForms.Keys)
        {
            for (int cut = 1; cut <= LongestCut && form.Length - cut >= LeastCut; cut++)
                CutForms.Add(form[..^cut]);
        }
    }

    /// <summary>A line is a key, a tab, and words or phrases.</summary>
    private static IEnumerable<(string Word, string Key)> Rows(string file, char separator) =>
        from line in DataFiles.Lines("names/" + file)
        let tab = line.IndexOf('\t')
        from word in line[(tab + 1)..].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select (word, line[..tab]);

    private static IEnumerable<string> Words(string file) => DataFiles.Lines("names/" + file).SelectMany(line => line.Split(' '));

    private static FrozenDictionary<string, int> ReadStates()
    {
        Dictionary<string, int> states = [];
        int number = 0;
        foreach (string line in DataFiles.Lines("actors/states.csv"))
        {
            string[] columns = line.Split(';');
            number++;
            foreach (string name in columns[0].Split('|').Concat(columns[5].Split('|')).Concat(columns[6].Split('|')))
                states.TryAdd(Romanizer.Romanize(name), number);
        }
        states.Remove("");
        return states.ToFrozenDictionary();
    }

    private static IEnumerable<string> FirstColumn(string file, char separator) =>
        DataFiles.Lines(file).Select(line => Romanizer.Romanize(line.Split(separator)[0]).Trim('.', ' '));

    // A word on two lines keeps the first.
    private static FrozenDictionary<string, string> First(IEnumerable<(string Word, string Key)> rows) =>
        rows.DistinctBy(r => r.Word).ToFrozenDictionary(r => r.Word, r => r.Key);
}
