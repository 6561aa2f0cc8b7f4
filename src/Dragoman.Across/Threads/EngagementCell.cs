using System.Globalization;

namespace Dragoman.Across.Threads;

/// <summary>Calls, meetings, rounds of talks, visits that look alike.</summary>
/// <remarks>Strong: with a day, and either two parties of whom one is named, or a person's visit to a place.</remarks>
public sealed class EngagementCell : ThreadCell
{
    public const string Section = "engagement";

    // "will meet" is of the next two weeks; "met" of the last days.
    private const int DaysAhead = 14, DaysBack = 3;

    /// <summary>call, meeting, visit, press_conference.</summary>
    public required string Form { get; init; }
    public required Party[] Parties { get; init; }
    public required PlaceKey Place { get; init; }
    public required ThreadDay? Day { get; init; }
    public required int? Ordinal { get; init; }

    /// <summary>Of the report, where the engagement has no day of its own.</summary>
    public required ThreadDay? ReportDay { get; init; }

    /// <summary>Whether it is still to come; where it has no day.</summary>
    public required bool IsToCome { get; init; }

    /// <returns>Null where it says too little.</returns>
    public static EngagementCell? Of(string form, IEnumerable<Party?> participants, PlaceKey place, string? date, int? ordinal, string status,
        string? reportDay)
    {
        Party[] parties = Threads.Parties.Of(participants);
        string kind = form is "call" or "visit" or "press_conference" ? form : "meeting";
        ThreadDay? day = ThreadDay.Of(date), reported = ThreadDay.Of(reportDay);
        bool isVisit = kind is "visit" or "press_conference" && parties.Length == 1 && Threads.Parties.HasPerson(parties)
            && (day is not null || place != PlaceKey.None);
        // "The ministers meet in Brussels on Monday": a body that meets in a town on a day does so once.
        bool gathers = kind is "meeting" && parties.Length == 1 && day is not null && place.IsTown;
        // A date that is no day, such as "last year", is not of today either.
        if (parties.Length < 2 && !isVisit && !gathers || day is null && (reported is null || date is not null))
            return null;
        return new EngagementCell
        {
            Form = kind,
            Parties = parties,
            Place = place,
            Day = day,
            Ordinal = ordinal,
            ReportDay = day is null ? reported : null,
            IsToCome = day is null && status is "planned" or "confirmed" or "cancelled",
        };
    }

    public override bool IsWeak => Day is null || !Threads.Parties.HasPerson(Parties);

    // Those with a day stand under it, and under their fortnight for "will meet"; those without under the report's day, or its fortnight.
    protected override HashSet<long> MakeKeys()
    {
        HashSet<long> keys = [];
        if (Day is { } day)
        {
            AddKeys(keys, "on", day.Number);
            AddKeys(keys, "fortnight", day.Number / DaysAhead);
        }
        else if (IsToCome)
            AddKeys(keys, "to come", ReportDay!.Value.Number / DaysAhead);
        else
            AddKeys(keys, "held", ReportDay!.Value.Number);
        return keys;
    }

    public override HashSet<long> Lookups()
    {
        HashSet<long> keys = [];
        if (Day is { Number: int day })
        {
            AddKeys(keys, "on", day - 1, day, day + 1);
            AddKeys(keys, "to come", day / DaysAhead - 1, day / DaysAhead);
            for (int at = day; at <= day + DaysBack; at++)
                AddKeys(keys, "held", at);
            return keys;
        }
        int told = ReportDay!.Value.Number;
        if (IsToCome)
        {
            AddKeys(keys, "fortnight", told / DaysAhead, told / DaysAhead + 1);
            AddKeys(keys, "to come", told / DaysAhead);
            return keys;
        }
        AddKeys(keys, "held", told);
        for (int at = told - DaysBack; at <= told; at++)
            AddKeys(keys, "on", at);
        return keys;
    }

    private void AddKeys(HashSet<long> keys, string kind, params ReadOnlySpan<int> times)
    {
        foreach (Party party in Parties)
        {
            foreach (string name in party.Names())
            {
                foreach (int time in times)
                    keys.Add(Hash(Section + Form + kind, name, time));
            }
        }
    }

    public override bool IsSame(ThreadCell other)
    {
        EngagementCell b = (EngagementCell)other;
        if (!Agree(b))
            return false;
        if (Day is { } day && b.Day is { } theirs)
            return day.IsSame(theirs);
        return Day is null && b.Day is null && IsToCome == b.IsToCome && ReportDay == b.ReportDay;
    }

    public override bool Fits(ThreadCell strong)
    {
        EngagementCell s = (EngagementCell)strong;
        if (!Agree(s) || s.Day is not { } day)
            return false;
        if (Day is { } own)
            return own.IsSame(day);
        int apart = day.Number - ReportDay!.Value.Number;
        return IsToCome ? apart is >= 0 and <= DaysAhead : apart is <= 0 and >= -DaysBack;
    }

    /// <summary>What differs between two engagements that are likely one: the same persons on both sides, but another town on one day, or the day
    /// before. Null for nothing.</summary>
    public string? Rivalry(EngagementCell b)
    {
        if (Form != b.Form || Day is not { } day || b.Day is not { } theirs || Ordinal is { } n && b.Ordinal is { } m && n != m)
            return null;
        bool samePersons = Threads.Parties.Shared(Parties, b.Parties) >= 2
            && Parties.Count(p => p.Person is not null && Array.Exists(b.Parties, o => o.Person is not null && o.Agrees(p))) >= 2;
        if (!samePersons)
            return null;
        if (day.IsSame(theirs))
            return Place.IsTown && b.Place.IsTown && Place.Conflicts(b.Place) ? "place" : null;
        // Who talk through two days tell of both; a call is of one.
        return Form == "call" && Math.Abs(day.Number - theirs.Number) == 1 && !Place.Conflicts(b.Place) ? "day" : null;
    }

    private bool Agree(EngagementCell b)
    {
        if (Form != b.Form || Ordinal is { } n && b.Ordinal is { } m && n != m || Place.Conflicts(b.Place))
            return false;
        int shared = Threads.Parties.Shared(Parties, b.Parties);
        // Of one who travels or speaks to the press alone, day and place must say the same.
        return shared >= 2 || shared == 1 && Parties.Length == b.Parties.Length && Place == b.Place;
    }

    protected override string[] Fields() =>
        [Section, Form, Threads.Parties.Write(Parties), Place.ToString(), Day?.ToString() ?? "",
            Ordinal?.ToString(CultureInfo.InvariantCulture) ?? "",
        ReportDay?.ToString() ?? "", IsToCome ? "1" : ""];

    internal static EngagementCell Read(string[] f) => new()
    {
        Form = f[1],
        Parties = Threads.Parties.Read(f[2]),
        Place = PlaceKey.Parse(f[3]),
        Day = ThreadDay.Parse(f[4]),
        Ordinal = f[5].Length == 0 ? null : int.Parse(f[5], CultureInfo.InvariantCulture),
        ReportDay = ThreadDay.Parse(f[6]),
        IsToCome = f[7].Length > 0,
    };
}
