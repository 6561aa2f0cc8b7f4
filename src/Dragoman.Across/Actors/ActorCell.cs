using System.Globalization;
using Dragoman.Across.Threads;
using Dragoman.Names;

namespace Dragoman.Across.Actors;

/// <summary>Entities of reports that are alike in all that actors are told by: one name, one country, and of a surname alone one office in one
/// year.</summary>
/// <remarks>Full names, known figures and all that are no persons are strong. A surname alone is weak: it is the only full name of that surname that
/// had the same office of the same country about that year (docs/actors.md). Which offices a full name is told to have had stands in cells of their
/// own, facets, which no entity is.</remarks>
public sealed class ActorCell : ThreadCell
{
    // An office told of in one year may be told of so long before and after.
    private const int Years = 2;

    private const string Person = "person", Figure = "figure", Organization = "organization";

    private readonly ActorDecisions _decisions;
    private readonly PersonName _person;

    private ActorCell(string @class, string name, string code, string office, int year, ActorDecisions decisions)
    {
        (Class, Name, Code, Office, Year, _decisions) = (@class, name, code, office, year, decisions);
        _person = IsPerson ? new PersonName(name) : default;
    }

    /// <summary>Kind of the record, or figure.</summary>
    public string Class { get; }

    /// <summary>In the form in which it is compared; of a state its code, of a place the number of its GeoNames entry where there is one.</summary>
    public string Name { get; }

    /// <summary>Country code; empty where none is known.</summary>
    public string Code { get; }

    public string Office { get; }

    /// <summary>0 where it is not told.</summary>
    public int Year { get; }

    /// <summary>Kind of the record.</summary>
    public string Kind => Class == Figure ? Person : Class;

    /// <summary>The name by which a decision and a user speak of it: the same in every store.</summary>
    public string Reference => $"{Class}:{Name}";

    /// <summary>Like the reference, told apart from others of the name.</summary>
    public string Key =>
        string.Join(':', new[] { Class, Name, Code, Office, Year == 0 ? "" : Year.ToString(CultureInfo.InvariantCulture) }).TrimEnd(':');

    /// <summary>Whether it is a person of whom the surname alone is told, or a body that may be any country's.</summary>
    public bool IsVague => IsPerson ? !IsFull : Class == Organization && Code.Length == 0;

    /// <summary>The name that the program's own lists have; null where it is in none.</summary>
    public string? StandardName => Class switch
    {
        Figure => KnownActors.StandardOf(Name),
        "country" when Name == Code => KnownActors.StateOf(Code),
        Organization => KnownActors.StandardOf(Name),
        _ => null,
    };

    private bool IsPerson => Class is Person or Figure;

    private bool IsFull => Class == Figure || _person.IsFull;

    private bool IsFacet => IsPerson && IsFull && Office.Length > 0;

    public override bool IsWeak => IsVague && !_decisions.IsMerged(this);

    /// <summary>The cell of an entity; null for what nobody can tell across reports: descriptions, and a surname without a country and an
    /// office.</summary>
    public static ActorCell? Of(ActorEntity entity, ActorDecisions decisions)
    {
        if (!entity.Named)
            return null;
        if (entity.Kind == Person)
            return OfPerson(entity, decisions);
        string code = entity.Code ?? "", words = Party.Words(entity.Name);
        if (entity.Kind is Organization or "country" && KnownActors.Find(entity.Name) is { } known)
        {
            return known.Kind is Findings.EntityKind.Country && known.Code is not null
                ? new ActorCell("country", known.Code, known.Code, "", 0, decisions)
                : new ActorCell(Organization, Party.Words(known.Name), known.Code ?? "*", "", 0, decisions);
        }
        // "Beijing" that stands for its government.
        if (entity.Kind == "country" && code.Length == 3 && entity.Feature is not "ADM1")
            return new ActorCell("country", code, code, "", 0, decisions);
        if (words.Length == 0)
            return null;
        if (entity.Kind is "place" or "facility" or "country")
            return new ActorCell(entity.Kind, entity.GeonamesId?.ToString(CultureInfo.InvariantCulture) ?? words, entity.GeonamesId is null
                ? entity.Country ?? "" : "", "", 0, decisions);
        return new ActorCell(entity.Kind, words, code, "", 0, decisions);
    }

    private static ActorCell? OfPerson(ActorEntity person, ActorDecisions decisions)
    {
        PersonName name = PersonName.Of(person.Name);
        if (name.Text.Length == 0)
            return null;
        if (KnownActors.FigureOf(person, name) is { } figure)
            return new ActorCell(Figure, Party.Words(figure.Name), figure.Offices[^1].Country, "", 0, decisions);
        string code = person.Code ?? "", office = Actors.Office.Of(person.Roles);
        if (name.IsFull)
            return new ActorCell(Person, name.Text, code, "", 0, decisions);
        return (code.Length == 0 || office.Length == 0) && !decisions.Names($"{Person}:{name.Text}") ? null
            : new ActorCell(Person, name.Text, code, office, person.Year, decisions);
    }

    /// <summary>The cell that says which office this full name had in a report; null where there is none.</summary>
    public ActorCell? Facet(ActorEntity entity) =>
        Class == Person && IsFull && Actors.Office.Of(entity.Roles) is { Length: > 0 } office
            ? new ActorCell(Class, Name, Code, office, entity.Year, _decisions) : null;

    public static ActorCell Parse(string signature, ActorDecisions decisions)
    {
        string[] f = signature.Split('\t');
        return new ActorCell(f[0], f[1], f[2], f[3], int.Parse(f[4], CultureInfo.InvariantCulture), decisions);
    }

    protected override string[] Fields() => [Class, Name, Code, Office, Year.ToString(CultureInfo.InvariantCulture)];

    protected override HashSet<long> MakeKeys() => AllKeys("strong", "weak", isEntered: true);

    public override HashSet<long> Lookups() => AllKeys("weak", "strong", isEntered: false);

    private HashSet<long> AllKeys(string ofFull, string ofSurname, bool isEntered)
    {
        HashSet<long> keys = [];
        _decisions.AddKeys(this, keys);
        // A facet finds the cell of its name, which is there before it, and need not be found by it.
        if (!IsFacet || !isEntered)
            keys.Add(NameKey(Reference));
        if (Class == Organization)
            AddSounds(keys);
        if (!IsPerson)
            return keys;
        string[] words = _person.Words is { Length: > 0 } own ? own : [Name];
        uint last = Sound(words[^1]), first = Sound(words[0]);
        if (!IsFull)
            keys.Add(KeyOf(ofSurname, $"{Code} {Office}", last));
        else if (!IsFacet)
            keys.Add(KeyOf("full", Math.Min(first, last).ToString(CultureInfo.InvariantCulture), Math.Max(first, last)));
        else
            keys.UnionWith([KeyOf(ofFull, $"{Code} {Office}", last), KeyOf(ofFull, $"{Code} {Office}", first)]);
        return keys;
    }

    /// <summary>The key under which every cell but a facet stands that a reference or key names.</summary>
    public static long NameKey(string reference)
    {
        string[] parts = reference.Split(':');
        return KeyOf("name", parts[0] == Figure ? Person : parts[0], parts.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>The references that a name as a user writes it may stand for.</summary>
    public static IEnumerable<string> References(string name)
    {
        string words = Party.Words(name), person = PersonName.Of(name).Text;
        if (KnownActors.Find(name) is { } known)
            yield return known.Kind is Findings.EntityKind.Country ? "country:" + known.Code : $"{Organization}:{Party.Words(known.Name)}";
        foreach (string figure in KnownActors.FiguresOf(person))
            yield return $"{Figure}:{Party.Words(figure)}";
        yield return $"{Person}:{person}";
        foreach (string kind in Enum.GetNames<Findings.EntityKind>())
            yield return $"{kind.ToLowerInvariant()}:{words}";
    }

    private void AddSounds(HashSet<long> keys)
    {
        Span<uint> sounds = stackalloc uint[NameKeys.MaxWords];
        sounds = sounds[..NameKeys.Of(Name, sounds)];
        if (sounds.Length > 0)
            keys.Add(Hash("sounds\t" + string.Join(' ', sounds.ToArray())));
    }

    private static uint Sound(string word)
    {
        Span<uint> keys = stackalloc uint[1];
        return NameKeys.Of(word, keys) > 0 ? keys[0] : 0;
    }

    private static long KeyOf(string what, string name, uint sound) => KeyOf(what, name, sound.ToString(CultureInfo.InvariantCulture));

    private static long KeyOf(string what, string a, string b) => Hash($"{what}\t{a}\t{b}");

    public override bool IsSame(ThreadCell other)
    {
        ActorCell o = (ActorCell)other;
        if (_decisions.AreMerged(this, o))
            return true;
        if (Reference != o.Reference && (_decisions.IsSplit(this) || _decisions.IsSplit(o)))
            return false;
        if (IsPerson != o.IsPerson)
            return false;
        return IsPerson ? IsSamePerson(o) : IsSameBody(o);
    }

    private bool IsSamePerson(ActorCell o)
    {
        if (!IsFull || !o.IsFull)
            return Name == o.Name && Code == o.Code && Office == o.Office && NearYears(o);
        if (Class == Figure && o.Class == Figure)
            return Name == o.Name;
        // One full name is one person, told to be of whatever countries, unless many bear it.
        if (Name == o.Name)
            return Code == o.Code || !_person.IsCommon;
        return !Conflicts(o) && _person.IsSame(o._person, Code.Length > 0 && Code == o.Code);
    }

    private bool IsSameBody(ActorCell o)
    {
        if (Class != o.Class || Code != o.Code)
            return false;
        return Name == o.Name || Class == Organization && IsSpelling(Name, o.Name);
    }

    // "Organisation" and "organization"; numbers and short words are never two spellings.
    private static bool IsSpelling(string a, string b)
    {
        const double same = 0.95;
        const int shortWord = 5;
        string[] wordsA = a.Split(' '), wordsB = b.Split(' ');
        if (wordsA.Length != wordsB.Length || wordsA.Length < 2)
            return false;
        for (int i = 0; i < wordsA.Length; i++)
        {
            if (wordsA[i] != wordsB[i] && (Math.Min(wordsA[i].Length, wordsB[i].Length) <= shortWord || wordsA[i].Any(char.IsDigit)))
                return false;
        }
        return NameMatcher.Compare(a, b, NameSchema.Organization) >= same;
    }

    public override bool Fits(ThreadCell strong)
    {
        ActorCell o = (ActorCell)strong;
        if (_decisions.IsSplit(this) || IsPerson != o.IsPerson)
            return false;
        if (!IsPerson)
            return Class == o.Class && Name == o.Name;
        return o.IsFacet && Code.Length > 0 && Code == o.Code && Office == o.Office && NearYears(o) && o._person.EndsIn(_person);
    }

    private bool Conflicts(ActorCell o) => Code.Length > 0 && o.Code.Length > 0 && Code != o.Code;

    private bool NearYears(ActorCell o) => Year == 0 || o.Year == 0 ? Year == o.Year : Math.Abs(Year - o.Year) <= Years;
}
