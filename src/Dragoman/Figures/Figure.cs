using Dragoman.Names;

namespace Dragoman.Figures;

/// <summary>An office that somebody held.</summary>
/// <param name="Country">ISO 3166 alpha-3, IGO, or empty.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Title">In words as reports say it: "foreign minister".</param>
/// <param name="From">First year; 0 where not known.</param>
/// <param name="To">Last year; 9999 where the office is still held or its end is not known.</param>
public sealed record Office(string Country, string Sector, string Title, int From, int To)
{
    private string[]? _words;

    // Found when first asked for; threads that meet here find the same.
    private OfficeBranch? _branch;

    /// <summary>Where the title says that the office stands.</summary>
    internal OfficeBranch Branch => _branch ??= OfficeWords.BranchOf(Title);

    /// <summary>Whether a word of the title is the same office as <paramref name="same"/>, which comes from <see cref="OfficeWords.Same"/>.</summary>
    internal bool HasWord(string same)
    {
        foreach (string word in _words ??= Array.ConvertAll(Title.Split([' ', '-', '\'']), OfficeWords.Same))
        {
            if (word == same)
                return true;
        }
        return false;
    }

    /// <summary>Whether the office was held in a year, give or take <paramref name="slack"/> years; a year of 0 fits all.</summary>
    public bool Covers(int year, int slack) => year == 0 || year >= From - slack && year <= (To == 9999 ? To : To + slack);
}

/// <summary>A public figure: the standard spelling, others in use, and the offices held.</summary>
public sealed class Figure
{
    public required string Name { get; init; }

    /// <summary>In the native script; empty where that is Latin.</summary>
    public required string Native { get; init; }
    public List<string> Spellings { get; } = [];
    public List<Office> Offices { get; } = [];

    // The office of the year that was asked for last: reports of one year come one after the other. Threads that meet here find it again.
    private OfficeOfYear? _office;

    /// <summary>The latest office held in a year, else the latest that covers it, give or take <paramref name="slack"/> years; null for
    /// none.</summary>
    internal Office? OfficeIn(int year, int slack)
    {
        if (_office is { } known && known.Year == year && known.Slack == slack)
            return known.Office;
        Office? latest = null;
        foreach (Office o in Offices)
        {
            if (o.Covers(year, slack) && (latest is null || o.Covers(year, 0) || !latest.Covers(year, 0)))
                latest = o;
        }
        _office = new(year, slack, latest);
        return latest;
    }

    private sealed record OfficeOfYear(int Year, int Slack, Office? Office);

    /// <summary>Last word of the name.</summary>
    public string Surname => field ??= Name[(Name.LastIndexOf(' ') + 1)..];

    /// <summary>First word of the name.</summary>
    public string Given => field ??= Name[..Math.Max(Name.IndexOf(' ', StringComparison.Ordinal), 0)];

    /// <summary>Whether the name is of one-syllable parts, which are too short and too few to be told by sound: Kim Yong-chun is not Kim
    /// Young-sam.</summary>
    internal bool IsSyllabic
    {
        get
        {
            if (_script == NameScript.Unknown)
                _script = Native.AsSpan().ContainsAnyInRange('\u2E80', '\uFFFF')
                    || Offices[0].Country is "CHN" or "TWN" or "KOR" or "PRK" or "VNM" or "KHM" or "MMR" ? NameScript.Syllabic : NameScript.Other;
            return _script == NameScript.Syllabic;
        }
    }

    // Found when first asked for; threads that meet here find the same.
    private NameScript _script;

    private enum NameScript : byte
    {
        Unknown,
        Other,
        Syllabic,
    }

    /// <summary>Surname and single-word spellings as they sound.</summary>
    internal HeardName[] SurnamesHeard =>
        field ??= [new(Surname), .. Spellings.Where(static s => !s.Contains(' ', StringComparison.Ordinal)).Select(static s => new HeardName(s))];

    internal HeardName GivenHeard => field ??= new(Given);
}
