using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements that are told by the time that somebody gives somebody: "had an hour with B", "spent Wednesday in C".</summary>
internal sealed partial class EngagementFinder
{
    // "spent two hours with the speaker on Tuesday", "had an hour with B", "B gave him an hour", "spent half an hour alone": hours with somebody in
    // office are a meeting, unless a noun tells what they were.
    private bool ReadSpent(int verb)
    {
        if (_t.Lemma[verb] is "spend" && ReadSpentDay(verb))
            return true;
        if (!Lexicon.Has("- has hours", _t.Lemma[verb]) || !_c.IsConflict || !_c.IsDone(verb) || HoursOf(verb) is not (>= 0 and int hours)
            || _c.Times[_c.TimeOf(hours)].Value is not { } length)
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        if (m.Participants.Count == 0 && _t.Deprel[verb] is Deprel.advcl && _t.Head[verb] is >= 0 and int above
            && _c.Subject(above) is >= 0 and int who)
            _sides.AddSides(m, who);
        AddWhoPair(m, verb);
        int before = m.Participants.Count;
        bool alone = _t.Lemma[verb] is "spend" or "have" && before > 1
            && m.Participants.TrueForAll(p => _c.Entities.Entities[p].Kind is EntityKind.Person)
            && IsAlone(hours + 1, _t.Sentences[_t.SentenceOf[verb]].End);
        foreach (int top in (ReadOnlySpan<int>)[verb, hours])
        {
            for (int k = _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > hours && _t.Deprel[k] is Deprel.obl && FormOfNoun(k, _t.Lemma[k], out _) is not null && _c.Case(k) is "in" or "at")
                    return false;
                bool with = k > hours && _t.Deprel[k] is Deprel.obl or Deprel.nmod && _c.Case(k) is "with";
                bool given = _t.Lemma[verb] is "give" or "grant" or "accord" or "devote" && k > verb
                    && (_t.Deprel[k] is Deprel.iobj or Deprel.obj || _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to");
                if ((with || given) && k != hours && (IsPeople(k) || _t.Upos[k] is Upos.PRON) && _c.IsPolitical(_c.Entity(k)))
                    _sides.AddSides(m, k);
            }
        }
        // "spent eight minutes": somebody's time with nobody.
        if (before == 0 || m.Participants.Count == before && !alone)
            return false;
        _circumstances.Read(m, verb, verb);
        m.Duration ??= length.Contains('X', StringComparison.Ordinal) ? null : length;
        Add(m);
        return true;
    }

    // "After 16 hours behind closed doors in Jeddah, A and B emerged without a truce": hours that no noun calls talks.
    private void ReadClosedDoors(int door)
    {
        if (_t.Lemma[door] is not "door" || door < 4 || _t.Form[door - 1] is not "closed" || _t.Form[door - 2] is not "behind" || !_c.IsConflict
            || _c.TimeOf(door - 3) is not (>= 0 and int hours) || _c.Times[hours] is not { Type: TimexType.DURATION, Value: { } length })
            return;
        int verb = ClauseVerb(door);
        if (_t.Upos[verb] is not Upos.VERB || !_c.IsDone(verb) || _c.IsInDoubt(verb) || IsTold(verb))
            return;
        EngagementMention m = new() { Form = EngagementForm.Talks, Word = door, Evidence = _t.Span[door], Duration = length };
        _sides.AddSubject(m, verb);
        SentenceRange s = _t.Sentences[_t.SentenceOf[door]];
        if (m.Participants.Count < 2 || HasGathering(s.First, s.End))
            return;
        _circumstances.Read(m, door, door);
        m.Duration ??= length;
        m.Place ??= _c.PlaceBelow(door - 3) is >= 0 and int site ? site : _c.PlaceBelow(verb) is >= 0 and int there ? there : null;
        m.Status = EngagementStatus.Held;
        Add(m);
    }

    // "spent Wednesday in Asmara": a visit to a land that is not his own.
    private bool ReadSpentDay(int verb)
    {
        if (!_c.IsConflict || !_c.IsDone(verb) || _c.Tree.Child(verb, Deprel.obj) is not (> 0 and int day)
            || _c.TimeOf(day) is not (>= 0 and int time)
            || _c.Times[time].Type is not TimexType.DATE
            || (_c.PlaceBelow(verb) is >= 0 and int here ? here : _c.PlaceBelow(day)) is not (>= 0 and int site))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Visit, Word = verb, Evidence = _t.Span[verb], Place = site };
        m.DateBy(_c.Times[time]);
        _sides.AddSubject(m, verb);
        if (m.Participants.Count != 1 || _c.Entities.Entities[m.Participants[0]].Kind is not EntityKind.Person || !_c.IsPolitical(m.Participants[0])
            || _c.Entities.Entities[m.Participants[0]].Code is not { } code || code == _c.Entities.Entities[site].Code)
            return false;
        m.Status = EngagementStatusReader.Read(_c, Lexicon, verb, verb, m.Date);
        Add(m);
        return true;
    }

    // The hours that somebody spends, has or gives, wherever they stand behind the verb; −1 for none.
    private int HoursOf(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && (_t.Deprel[k] is Deprel.obj || _t.Deprel[k] is Deprel.iobj or Deprel.obl or Deprel.obl_unmarked && _c.Case(k).Length == 0)
                && _c.TimeOf(k) is >= 0 and int span
                && _c.Times[span] is { Type: TimexType.DURATION, Value: { } length }
                && (_t.Lemma[verb] is "spend" || length.StartsWith("PT", StringComparison.Ordinal)))
                return k;
        }
        return -1;
    }

    // "alone", "together", "in private" among the words behind hours.
    private bool IsAlone(int first, int end)
    {
        for (int i = first; i < Math.Min(end, first + 4) && !_c.IsMark(i); i++)
        {
            if (_t.Form[i] is "alone" or "together" or "private" or "closeted" or "huddled")
                return true;
        }
        return false;
    }
}
