using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Several engagements told at once: "met A on Monday and B on Tuesday", "met in Singapore in June and in Hanoi last week".</summary>
internal sealed partial class EngagementFinder
{
    // From the word that tells of engagements to the last of their row, in words.
    private const int FarthestLeg = 32;

    // One of a row: what stands between its first word and its end. −1 for what it does not say.
    private sealed record Leg(int Start, int End, string Preposition, int Whom, int Site, int Day)
    {
        // "in Geneva on Monday", "with A in Geneva", "with A on Monday".
        public bool IsWhole => (Site >= 0 ? 1 : 0) + (Day >= 0 ? 1 : 0) + (Whom >= 0 ? 1 : 0) > 1;
    }

    // "met in Singapore in June and in Hanoi last week", "spoke with A on Monday and with B on Tuesday": each with a place, a day or a partner of its
    // own, wherever the tree hangs them. Leaves the first its own and returns the others; none where there is no row.
    private List<EngagementMention> ReadRow(EngagementMention first, int from)
    {
        List<EngagementMention> others = [];
        if (first.Form is EngagementForm.Visit or EngagementForm.PressConference || first.IsTopic)
            return others;
        List<Leg> legs = Legs(from);
        if (legs.Count < 2 || !AreParallel(legs, first.Form))
            return others;
        bool apart = legs[^1].Preposition is "with";
        List<List<int>> whom = [];
        foreach (Leg leg in legs)
        {
            EngagementMention side = new() { Form = first.Form, Word = first.Word, Evidence = first.Evidence };
            if (apart)
                _sides.AddSides(side, leg.Whom);
            // The tree may join whom the next is with to this one.
            whom.ForEach(w => w.RemoveAll(side.Participants.Contains));
            whom.Add(side.Participants);
        }
        List<int> common = first.Participants.FindAll(p => !whom.Exists(w => w.Contains(p)));
        if (apart && (common.Count == 0 || whom.Exists(static w => w.Count == 0)))
            return others;
        // What the tree took from another of the row is not the first's.
        bool sitePolluted = legs.Exists(l => l.Site >= 0 && l.Site == first.Place),
            dayPolluted = legs.Exists(l => l.Day >= 0 && _c.Times[l.Day].Value == first.Date);
        for (int i = 0; i < legs.Count; i++)
        {
            TextSpan words = new(_t.Span[legs[i].Start].Start, _t.Span[legs[i].End - 1].End);
            EngagementMention m = i == 0 ? first
                : new() { Form = first.Form, Word = first.Word, Evidence = words, HasWith = apart, IsApart = true, Status = first.Status };
            if (i > 0)
                others.Add(m);
            m.Participants.Clear();
            m.Participants.AddRange(common);
            m.Participants.AddRange(whom[i]);
            if (legs[i].Site >= 0 || i == 0 && sitePolluted)
                m.Place = legs[i].Site >= 0 ? legs[i].Site : null;
            if (legs[i].Day >= 0)
                m.DateBy(_c.Times[legs[i].Day]);
            else if (i == 0 && dayPolluted)
                (m.Date, m.DateSpan) = (null, null);
        }
        return others;
    }

    // Adds what is told behind a word, and the others of its row.
    private void AddRow(EngagementMention m, int from)
    {
        List<EngagementMention> others = ReadRow(m, from);
        Add(m);
        others.ForEach(Add);
    }

    // Whether each of a row has one of its own of what its preposition opens.
    private bool AreParallel(List<Leg> legs, EngagementForm form)
    {
        string preposition = legs[^1].Preposition;
        for (int i = 1; i < legs.Count; i++)
        {
            Leg a = legs[i - 1], b = legs[i];
            bool days = a.Day >= 0 && b.Day >= 0 && _c.Times[a.Day].Value != _c.Times[b.Day].Value;
            bool sites = a.Site >= 0 && b.Site >= 0 && a.Site != b.Site;
            bool own = preposition switch
            {
                "with" => a.Whom >= 0 && b.Whom >= 0 && (days || sites),
                // Talks may go on for two days, and be of two places; a meeting is not.
                "in" or "at" when b.Site >= 0 => sites && (days || a.Day < 0 == b.Day < 0 && form is not EngagementForm.Talks),
                "on" or "in" => days && b.Whom < 0 && b.Site < 0 && form is not EngagementForm.Talks,
                _ => false,
            };
            if (!own || b.Preposition != preposition)
                return false;
        }
        return true;
    }

    // The parts of what stands behind a word before the next verb: an "and", or a comma behind what is whole, and a preposition begin another.
    private List<Leg> Legs(int from)
    {
        List<Leg> legs = [];
        int end = Math.Min(_t.Sentences[_t.SentenceOf[from]].End, from + FarthestLeg), start = from + 1;
        for (int i = start; i <= end; i++)
        {
            bool comma = i < end && _t.Form[i] is ",";
            bool over = i == end || _t.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ || _t.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB
                || _c.IsMark(i) && !comma;
            int next = over ? -1 : LegAt(i, end);
            if (comma && next < 0)
                over = i + 1 < end && _c.TimeOf(i + 1) < 0 && LegAt(i + 1, end) < 0;
            if (!over && next < 0)
                continue;
            Leg leg = ReadLeg(start, i);
            if (!over && comma && !leg.IsWhole)
                continue;
            legs.Add(leg);
            if (over)
                break;
            start = next;
            i = next;
        }
        return legs;
    }

    // "and in", ", and then with": the preposition behind what joins; −1 for none.
    private int LegAt(int join, int end)
    {
        int i = join;
        if (_t.Form[i] is ",")
            i++;
        bool and = i < end && _t.Form[i] is "and" or "then";
        if (and)
            i++;
        while (i < end && (_t.Form[i] is "," || _t.Upos[i] is Upos.ADV && _t.Form[i] is "then" or "again" or "later" or "separately"))
            i++;
        return i > join && i + 1 < end && _t.Form[i] is "in" or "at" or "on" or "with" && _t.Head[i] > i ? i : -1;
    }

    private Leg ReadLeg(int start, int end)
    {
        int whom = -1, site = -1, day = -1;
        for (int i = start; i < end; i++)
        {
            if (day < 0 && _c.TimeOf(i) is >= 0 and int t && _c.Times[t] is { Type: TimexType.DATE or TimexType.TIME, Value.Length: >= 4 })
                day = t;
            else if (whom < 0 && _t.Form[i] is "with" && _t.Head[i] is >= 0 and int side && side > i && side < end)
                whom = side;
            else if (site < 0 && _c.TimeOf(i) < 0 && _t.Upos[i] is Upos.PROPN or Upos.NOUN && i > start && _c.Case(i) is "in" or "at"
                && (_c.SiteAt(i) is >= 0 and int there || (there = _c.Entities.AtHead(i)) >= 0 && _c.IsGround(there)))
                site = there;
        }
        return new Leg(start, end, start < end ? _t.Form[start] : "", whom, site, day);
    }

    // "had planned to see A and, separately, B", "met A and B separately": two meetings, and each has its own.
    private bool ReadSeparately(EngagementMention of, int verb, int whom)
    {
        bool apart = _c.HasAdverb(verb, "separately") || _c.HasAdverb(whom, "separately");
        List<int> each = [whom];
        for (int k = _c.Tree.FirstChild(whom); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is not Deprel.conj)
                continue;
            apart |= _t.Lemma[k] is "separately" || _c.HasAdverb(k, "separately");
            if (_t.Upos[k] is not (Upos.NOUN or Upos.PROPN))
                continue;
            each.Add(k);
            // "is to see A in Paris on July 1 and B in Berlin a week later".
            apart |= PlaceRightBehind(k) is >= 0 and int there && (PlaceRightBehind(whom) is >= 0 and int here || (here = _c.PlaceBelow(verb)) >= 0)
                && here != there && _c.Entities.Entities[there].Kind is not EntityKind.Country && IsPerson(k);
            // "met A on Monday and B on Tuesday".
            apart |= IsPerson(k) && OwnDay(k) is >= 0 and int second && (OwnDay(whom) is >= 0 and int one || (one = _c.DateOf(verb)) >= 0)
                && one != second
                && _c.Times[one].Value != _c.Times[second].Value;
        }
        // "met A in Sochi on Monday and B in Tunis on Tuesday": the tree may join B to the day or the town.
        int last = _t.Sentences[_t.SentenceOf[verb]].End;
        for (int k = whom + 1; k < Math.Min(last, whom + FarthestLeg) && _t.Upos[k] is not (Upos.VERB or Upos.AUX or Upos.SCONJ); k++)
        {
            if (_t.Deprel[k] is not Deprel.conj || each.Contains(k) || !IsPerson(k) || _t.Head[k] is not (> 0 and int beside) || beside <= whom
                || _c.TimeOf(beside) < 0 && _c.SiteAt(beside) < 0 || PlaceRightBehind(k) < 0 && OwnDay(k) < 0)
                continue;
            each.Add(k);
            apart = true;
        }
        // Wherever the tree hangs it, between those who are met or right behind them.
        int end = Math.Min(_c.Tree.Subtree(each[^1]).End + 1, _t.Sentences[_t.SentenceOf[verb]].End);
        for (int k = whom; k < end; k++)
            apart |= _t.Form[k] is "separately";
        if (!apart || each.Count < 2 || of.Participants.Count == 0)
            return false;
        foreach (int other in each)
        {
            EngagementMention m = new() { Form = of.Form, Word = verb, Evidence = _c.NounPhrase(other), HasWith = true, IsApart = true };
            m.Participants.AddRange(of.Participants);
            if (_c.Entities.AtHead(other) is >= 0 and int e && _c.CanAct(e) && !m.Participants.Contains(e))
                m.Participants.Add(e);
            if (m.Participants.Count == of.Participants.Count)
                continue;
            _circumstances.Read(m, verb, verb);
            if (other != whom && PlaceRightBehind(other) is >= 0 and int own)
            {
                m.Place = own;
                (m.Date, m.DateSpan) = (null, null);
                if (_c.DateBelow(other) is >= 0 and int later || (later = DayBehindPlace(other)) >= 0)
                    m.DateBy(_c.Times[later]);
            }
            else if (OwnDay(other) is >= 0 and int ownDay)
                m.DateBy(_c.Times[ownDay]);
            else if (_c.DateBelow(verb) is >= 0 and int day && m.Date is null)
                m.DateBy(_c.Times[day]);
            Add(m);
        }
        return true;
    }

    // "A B on Tuesday": the day right behind a name; −1 for none.
    private int OwnDay(int name)
    {
        int i = name + 1, end = _t.Sentences[_t.SentenceOf[name]].End - 1;
        while (i < end && _t.Deprel[i] is Deprel.flat)
            i++;
        if (i < end && _t.Form[i] is "on")
            i++;
        return i <= end && i > name + 1 && _c.TimeOf(i) is >= 0 and int day
            && _c.Times[day] is { Type: TimexType.DATE or TimexType.TIME, Value.Length: >= 10 }
            ? day : -1;
    }

    // "A B in Tunis on Tuesday"; −1 for none.
    private int DayBehindPlace(int name)
    {
        int i = name + 1, end = _t.Sentences[_t.SentenceOf[name]].End - 1;
        while (i < end && (_t.Deprel[i] is Deprel.flat || _t.Form[i] is "in" or "at" || _t.Upos[i] is Upos.PROPN && _c.TimeOf(i) < 0))
            i++;
        if (i < end && _t.Form[i] is "on")
            i++;
        return i <= end && _c.TimeOf(i) is >= 0 and int day && _c.Times[day] is { Type: TimexType.DATE or TimexType.TIME, Value.Length: >= 8 }
            ? day : -1;
    }

    // "Chancellor A B in Berlin": where, by what stands right behind the name; −1 for none.
    private int PlaceRightBehind(int name)
    {
        int i = name + 1, end = _t.Sentences[_t.SentenceOf[name]].End - 1;
        while (i < end && _t.Deprel[i] is Deprel.flat)
            i++;
        return i < end && _t.Form[i] is "in" or "at" && _c.TimeOf(i + 1) < 0 ? _c.SiteAt(i + 1) : -1;
    }
}
