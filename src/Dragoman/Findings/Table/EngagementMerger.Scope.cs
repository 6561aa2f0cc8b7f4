using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>What a report tells of an engagement in another sentence: the day on which somebody spoke there, the land that a visitor was
/// in.</summary>
internal sealed partial class EngagementMerger
{
    // From the visit to whom the visitor met, in sentences; and from whom he met to a visit that is told behind it.
    private const int FarthestHost = 5, FarthestVisitBehind = 2;

    // A visit is no longer than this, in days.
    private const int LongestVisit = 10;

    private readonly Dictionary<int, string?> _dayOf = [];
    private readonly Dictionary<int, int> _placeOf = [];

    // "A said on Friday that … He made the remarks in talks with B": he spoke there on Friday.
    private void TakeDayOfWords(Known k)
    {
        if (k.SpokenBy >= 0 && k.Engagement is { Date: null, Duration: null, Ordinal: null, Status: EngagementStatus.Held } e
            && e.Form is EngagementForm.Meeting or EngagementForm.Talks or EngagementForm.Call or EngagementForm.PressConference)
            (e.Date, e.Place) = (DayOfWords(k.SpokenBy), e.Place ?? (_placeOf.TryGetValue(k.SpokenBy, out int there) ? there : null));
    }

    // "BERLIN, Nov. 3 - The chancellor met the visitor on Monday": where a report is dated from, one of that land who receives somebody from
    // elsewhere, or speaks to the press, does so there, unless it says otherwise.
    private void TakeDateline(Engagement e)
    {
        if (e is not { Place: null, Status: EngagementStatus.Held, Participants.Count: > 0 }
            || e.Form is not (EngagementForm.Meeting or EngagementForm.Talks or EngagementForm.PressConference)
            || NewsDay(e.Date) is null || c.Dateline() is not (>= 0 and int town) || LandOf(town) is not { } land)
            return;
        int atHome = e.Participants.Count(p => c.Entities.Entities[p] is { Kind: not EntityKind.Country } one && one.Code == land);
        bool others = e.Participants.Exists(p => c.Entities.Entities[p].Code is { } code && code != land);
        if (atHome > 0 && others == (e.Form is not EngagementForm.PressConference))
            e.Place = town;
    }

    // The day on which the first sentences say that somebody said or did something, where it is that of the report or the one before; null for none.
    private string? DayOfWords(int speaker)
    {
        if (_dayOf.TryGetValue(speaker, out string? day))
            return day;
        for (int s = 0; s < Math.Min(LeadSentences, c.T.Sentences.Length) && day is null; s++)
        {
            for (int i = c.T.Sentences[s].First; i < c.T.Sentences[s].End && day is null; i++)
            {
                if (c.T.Xpos[i] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBN))
                    continue;
                int statement = c.StatementByCue(i), subject = c.Subject(i);
                if (statement >= 0 && c.Statements[statement].Speaker == speaker)
                    day = NewsDay(c.Statements[statement].Date);
                else if (subject < 0 || c.Entity(subject) != speaker)
                    continue;
                day ??= NewsDay(c.DateOf(i) is >= 0 and int time ? c.Times[time].Value : null);
                // "President A B on Friday said": the tree may hang the day on the name.
                if (subject >= 0)
                    day ??= NewsDay(c.DateBelow(subject) is >= 0 and int hung ? c.Times[hung].Value : null);
                // "said here on Monday": where he spoke.
                if (day is not null && (c.HasAdverb(i, "here") ? c.Dateline() : c.PlaceBelow(i)) is >= 0 and int there)
                    _placeOf[speaker] = there;
            }
        }
        return _dayOf[speaker] = day;
    }

    // A day that is the report's or the one before; null for others.
    private string? NewsDay(string? value)
    {
        if (value is not { Length: >= 10 } || c.Published is not { Length: >= 10 } published || !TryDay(published, out DateOnly today)
            || !TryDay(value, out DateOnly day))
            return null;
        return today.DayNumber - day.DayNumber is 0 or 1 ? value[..10] : null;
    }

    private static bool TryDay(string? value, out DateOnly day)
    {
        day = default;
        return value is { Length: >= 10 }
            && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    // "A is in Singapore for a four-day visit … He also met the prime minister": in Singapore, whose prime minister it is.
    private void TakeVisited()
    {
        foreach (Known k in _known)
        {
            if (k.Engagement is not { Place: null, Form: EngagementForm.Meeting or EngagementForm.Talks, Participants.Count: > 1 } e
                || e.Status is EngagementStatus.Cancelled or EngagementStatus.Denied)
                continue;
            Known? nearest = null;
            foreach (Known v in _known)
            {
                if (IsDuring(v, k) && (nearest is null || Apart(v, k) < Apart(nearest, k)))
                    nearest = v;
            }
            e.Place = nearest?.Engagement.Place;
        }
    }

    private static int Apart(Known visit, Known k) =>
        Math.Min(Math.Abs(k.FirstSentence - visit.FirstSentence), Math.Abs(k.FirstSentence - visit.LastSentence));

    private bool IsDuring(Known visit, Known k)
    {
        if (visit.Engagement is not { Form: EngagementForm.Visit, Place: { } land } v
            || v.Status is EngagementStatus.Cancelled or EngagementStatus.Denied)
            return false;
        Engagement e = k.Engagement;
        if (Apart(visit, k) > (visit.FirstSentence > k.FirstSentence ? FarthestVisitBehind : FarthestHost)
            || IsToCome(v.Status) && !IsToCome(e.Status) || !IsOnDays(v.Date, e.Date))
            return false;
        // "arrived in Arusha on Tuesday. He met B the same day": whoever B is.
        if (e.Date is { Length: >= 10 } && v.Date == e.Date && Apart(visit, k) <= 1 && visit.FirstSentence <= k.FirstSentence
            && v.Participants.Exists(e.Participants.Contains) && IsTold(visit, k))
            return true;
        string? code = LandOf(land);
        return code is not null && v.Participants.Exists(p => e.Participants.Contains(p) && c.Entities.Entities[p].Code != code)
            && e.Participants.Exists(h => !v.Participants.Contains(h) && (h == land || c.Entities.Entities[h].Code == code));
    }

    // Whether no other visit of that day stands between a visit and a meeting.
    private bool IsTold(Known visit, Known k) =>
        !_known.Exists(o => o != visit && o.Engagement is { Form: EngagementForm.Visit } other && other.Date == visit.Engagement.Date
            && other.Place != visit.Engagement.Place && other.Participants.Exists(k.Engagement.Participants.Contains));

    // Whether whom a visitor met he may have met then; days that are not told agree with all of these days.
    private bool IsOnDays(string? visit, string? meeting)
    {
        if (meeting is null)
            return true;
        if (!TryDay(meeting, out DateOnly met) || !TryDay(visit ?? c.Published, out DateOnly come))
            return false;
        int days = met.DayNumber - come.DayNumber;
        return days <= LongestVisit && days >= (visit is null ? -LongestVisit : 0);
    }

    // The state of a place by three letters; null for none.
    private string? LandOf(int place) =>
        c.Entities.Entities[place] is { Code: { Length: 3 } code } ? code
        : c.Entities.Entities[place].Place?.Country is { } two && CountryCodes.FromAlpha2(two) is { Length: 3 } three ? three : null;

    // "talks in Vienna … The talks, held at a palace": a house stands in a town, a town in a land.
    private bool IsWithin(int? a, int? b) =>
        a is { } one && b is { } two && (IsHouse(two) && !IsHouse(one)
            || (c.Entities.Entities[one].Kind is EntityKind.Country) != (c.Entities.Entities[two].Kind is EntityKind.Country)
                && LandOf(one) is { } land && land == LandOf(two));

    private bool IsHouse(int place) =>
        c.Entities.Entities[place] is { Kind: EntityKind.Facility or EntityKind.Organization } or { Kind: EntityKind.Place, Place: null };
}
