namespace Dragoman.Across.Threads;

/// <summary>Events that look alike: one deed of one side towards another on one day.</summary>
/// <remarks>As event data sets count them (one a day for a class, a source and a target), but that two persons are two, and that what is said or
/// offered must be about the same. Strong: with a day of its own, and either a deed or the word of somebody named.</remarks>
public sealed class EventCell : ThreadCell
{
    public const string Section = "event";

    public required string Class { get; init; }
    public required string Mode { get; init; }
    public required Party[] Actors { get; init; }
    public required Party[] Recipients { get; init; }
    public required PlaceKey Place { get; init; }

    /// <summary>What its sentence speaks of (<see cref="TopicWords"/>); empty for deeds of known actors, and meetings, of which one a day is
    /// one.</summary>
    public required string[] Words { get; init; }
    public required ThreadDay? Day { get; init; }

    /// <summary>Of the report, where the event has no day of its own.</summary>
    public required ThreadDay? ReportDay { get; init; }

    /// <returns>Null where it says too little, or did not happen.</returns>
    public static EventCell? Of(string @class, string? mode, IEnumerable<Party?> actors, IEnumerable<Party?> recipients, PlaceKey place, string? date,
        string status, string? reportDay, ReadOnlySpan<char> sentence)
    {
        ThreadDay? day = ThreadDay.Of(date), reported = ThreadDay.Of(reportDay);
        Party[] from = Parties.Of(actors), to = Parties.Of(recipients);
        // "X was arrested": by whom, another report may tell. "Russia and Ukraine exchanged prisoners", "Hamas released six hostages": who it is
        // done to is nobody by name.
        bool isToldOf = from.Length > 0 && (to.Length > 0 || place.IsTown || IsRelease(@class, mode)) || from.Length > 1 && @class == "COOPERATE"
            || @class == "ASSAULT" && place.IsTown || IsDeed(@class) && Parties.HasPerson(to);
        if (!isToldOf || status is "hypothetical" or "proposed" || day is null && (reported is null || date is not null || status != "held"))
            return null;
        return new EventCell
        {
            Class = @class,
            Mode = mode ?? "",
            Actors = from,
            Recipients = to,
            Place = place,
            Day = day,
            ReportDay = day is null ? reported : null,
            Words = from.Length > 0 && (IsDeed(@class) || @class == "CONSULT") ? [] : TopicWords.Of(sentence),
        };
    }

    public override bool IsWeak => Day is null || !IsDeed(Class) && !Parties.HasPerson(Actors);

    private static bool IsDeed(string @class) => @class is "ASSAULT" or "COERCE" or "MOBILIZE" or "RETREAT" or "AID" or "SANCTION" or "PROTEST";

    private static bool IsRelease(string @class, string? mode) => @class == "RETREAT" && mode == "release";

    protected override HashSet<long> MakeKeys() => KeysAt(Day?.Number ?? ReportDay!.Value.Number);

    public override HashSet<long> Lookups()
    {
        int day = Day?.Number ?? ReportDay!.Value.Number;
        HashSet<long> keys = KeysAt(day);
        keys.UnionWith(KeysAt(day - 1));
        keys.UnionWith(KeysAt(day + 1));
        return keys;
    }

    private HashSet<long> KeysAt(int day)
    {
        HashSet<long> keys = [];
        foreach (Party party in Actors)
        {
            foreach (string name in party.Names())
                keys.Add(Hash(Section + Class, name, day));
        }
        // Without an actor it is found by its town, also by those that know who it was.
        if (Place.IsTown)
            keys.Add(Hash(Section + Class, Place.ToString(), day));
        // Nor by whom somebody was arrested need be told.
        foreach (Party party in IsDeed(Class) ? Recipients : [])
        {
            if (party.Person is { } person)
                keys.Add(Hash(Section + Class, "to/" + person[(person.LastIndexOf(' ') + 1)..], day));
        }
        return keys;
    }

    public override bool IsSame(ThreadCell other)
    {
        EventCell b = (EventCell)other;
        return Agree(b) && (Day is { } day && b.Day is { } theirs ? day.IsSame(theirs) : Day is null && b.Day is null && ReportDay == b.ReportDay);
    }

    public override bool Fits(ThreadCell strong)
    {
        EventCell s = (EventCell)strong;
        if (!Agree(s) || s.Day is not { } day)
            return false;
        // What has no day happened on the report's or the one before.
        return Day is { } own ? own.IsSame(day) : ReportDay!.Value.Number - day.Number is 0 or 1;
    }

    private bool Agree(EventCell b)
    {
        if (Class != b.Class || Mode.Length > 0 && b.Mode.Length > 0 && Mode != b.Mode || Place.Conflicts(b.Place))
            return false;
        bool samePlace = Place.IsTown && Place == b.Place;
        int shared = Parties.Shared(Actors, b.Actors);
        bool isOfActors = (Recipients.Length == 0 || b.Recipients.Length == 0)
            && (shared > 1 && Class == "COOPERATE" || shared > 0 && IsRelease(Class, Mode) && IsRelease(b.Class, b.Mode));
        return (isOfActors || SidesAgree(Actors, b.Actors, samePlace || IsOfOnePerson(b)) && SidesAgree(Recipients, b.Recipients, samePlace))
            && TopicsAgree(b);
    }

    // On one day a government demands several things, and a town sees several attacks by nobody knows whom; but one man is shot once.
    private bool TopicsAgree(EventCell b) =>
        Words.Length == 0 || b.Words.Length == 0 || TopicWords.Shared(Words, b.Words) >= (IsDeed(Class) ? 1 : TopicWords.Enough)
        || IsOfOnePerson(b);

    private bool IsOfOnePerson(EventCell b) =>
        IsDeed(Class) && Recipients.Any(p => p.Person is not null && Array.Exists(b.Recipients, o => o.Person is not null && o.Agrees(p)));

    // Who did it or to whom may be left untold where the place says that it is the same.
    private static bool SidesAgree(Party[] a, Party[] b, bool samePlace) => a.Length == 0 || b.Length == 0 ? samePlace : Parties.Shared(a, b) > 0;

    protected override string[] Fields() =>
        [Section, Class, Mode, Parties.Write(Actors), Parties.Write(Recipients), Place.ToString(), string.Join('|', Words), Day?.ToString() ?? "",
            ReportDay?.ToString() ?? ""];

    internal static EventCell Read(string[] f) => new()
    {
        Class = f[1],
        Mode = f[2],
        Actors = Parties.Read(f[3]),
        Recipients = Parties.Read(f[4]),
        Place = PlaceKey.Parse(f[5]),
        Words = f[6].Length == 0 ? [] : f[6].Split('|'),
        Day = ThreadDay.Parse(f[7]),
        ReportDay = ThreadDay.Parse(f[8]),
    };
}
