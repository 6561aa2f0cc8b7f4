using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>When and where an engagement is by the clause that stands behind it, and by the clause that its own is joined to.</summary>
internal sealed partial class EngagementCircumstances
{
    private static readonly WordSet Weekdays = DataFiles.List("table/engagements.txt", "- weekdays");

    /// <summary>What a clause behind a noun says of it. Indices of a time and an entity, −1 for none.</summary>
    private readonly record struct Staging(int Day, int Site, bool IsToCome);

    // "the Summit of the Forum on Trade, slated for Nov. 4", "a meeting of envoys held on Monday night", "talks that ended in Pretoria Tuesday",
    // "the first summit, to be held on Thursday in Kiev": wherever the tree hangs the clause, what stands before it are sides and names alone.
    private Staging? StagedBehind(int noun)
    {
        if (_t.Upos[noun] is not (Upos.NOUN or Upos.PROPN))
            return null;
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestDay);
        // "A second round of talks between A and B, expected this week".
        int first = BelowRound(noun) is >= 0 and int talks && lexicon.Has("talks noun", _t.Lemma[talks]) ? talks + 1 : noun + 1;
        for (int k = first; k + 1 < end; k++)
        {
            if (StagesAt(k, end, out bool toCome) is >= 0 and int verb)
                return _c.IsNegated(verb) ? null
                    : ReadStaging(verb, Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, Math.Max(end, verb + FarthestClause)), toCome);
            bool isThing = _t.Upos[k] is Upos.NOUN && !char.IsUpper(_t.Form[k][0]) && _c.Entities.AtHead(k) < 0 && _c.TimeOf(k) < 0
                && !SidesReader.Lexicon.Has("people", _t.Lemma[k])
                && _t.Deprel[k] is not Deprel.compound;
            if (isThing || _t.Upos[k] is Upos.VERB or Upos.AUX or Upos.SCONJ || _c.IsMark(k) && _t.Form[k] is not ","
                || _t.Xpos[k] is Xpos.WDT or Xpos.WP or Xpos.WRB
                || IsGathering(k) && !char.IsUpper(_t.Form[k][0]))
                return null;
        }
        return null;
    }

    /// <summary>Whether the words behind a noun say when or where it is to be.</summary>
    public bool IsStaged(int noun) => StagedBehind(noun) is { IsToCome: true };

    // The verb by which an engagement is staged, where its clause begins at a word; −1 for none.
    private int StagesAt(int first, int end, out bool toCome)
    {
        // "talks due in Oslo on Tuesday".
        if (_t.Form[first] is "due" && _t.Form[first + 1] is "in" or "at" or "on" or "next" or "this")
        {
            toCome = true;
            return first;
        }
        toCome = false;
        bool relative = _t.Xpos[first] is Xpos.WDT && _t.Upos[first + 1] is Upos.AUX or Upos.VERB;
        int verb = relative ? first + 1 : first;
        for (; verb < end && (_t.Upos[verb] is Upos.AUX or Upos.PART || _t.Form[verb] is "due" or "to"); verb++)
            toCome |= _t.Form[verb] is "to" or "due" or "will" or "would";
        if (verb >= end || _t.Upos[verb] is not Upos.VERB || !relative && verb > first && _t.Form[first] is not ("to" or "due"))
            return -1;
        bool fixedFor = _t.Xpos[verb] is Xpos.VBN && lexicon.Has("- fixed", _t.Form[verb]);
        toCome |= fixedFor;
        // "talks that were to take place in Oslo".
        if (relative && _t.Form[verb] is "take" or "taking" && verb + 1 < end && _t.Form[verb + 1] is "place")
            return verb;
        bool opens = relative && (lexicon.Has("- begins", _t.Lemma[verb]) || _t.Lemma[verb] is "end" or "close" or "conclude" or "kick" or "wrap");
        return fixedFor || opens
            || (_t.Xpos[verb] is Xpos.VBN || _t.Deprel[verb] is Deprel.acl)
                && (IsHeld(verb) || relative && _t.Form[verb] is "closed" or "concluded") ? verb : -1;
    }

    private Staging? ReadStaging(int verb, int end, bool toCome)
    {
        int day = -1, site = -1;
        for (int i = verb + 1; i < end && (day < 0 || site < 0); i++)
        {
            if (_t.Upos[i] is Upos.VERB && _t.Form[i] is not ("held" or "begin" or "open" or "start") || _c.IsMark(i)
                || _t.Upos[i] is Upos.SCONJ or Upos.CCONJ
                || _t.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB || _t.Form[i] is "after" or "before" or "since" or "until" or "by" or ","
                || IsGathering(i))
                break;
            if (day < 0 && _c.TimeOf(i) is >= 0 and int t && _c.Times[t] is { Type: TimexType.DATE or TimexType.TIME, Value: { Length: >= 7 } value }
                && char.IsAsciiDigit(value[0]))
                day = t;
            else if (site < 0 && _t.Form[i] is "here")
                site = _c.Dateline();
            else if (site < 0 && _t.Upos[i] is Upos.PROPN or Upos.NOUN && _c.TimeOf(i) < 0
                && (_c.Case(i) is "in" or "at" || _t.Form[i - 1] is "in" or "at") && _c.SiteAt(i) is >= 0 and int there)
                site = there;
        }
        return day >= 0 || site >= 0 ? new Staging(day, site, toCome) : null;
    }

    private bool IsPast(string? date) =>
        date is { Length: >= 10 } day && _c.Published is { Length: >= 10 } today
            && string.CompareOrdinal(day[..10], today[..10]) < 0;

    // A day told by its name without "on".
    private bool IsBareDay(int word) => Weekdays.Contains(_t.Form[word]) && IsDay(word);

    // "waited in Ijevan and dined with A": there as well; −1 for none.
    private int PlaceOfFirst(int verb) =>
        _t.Deprel[verb] is Deprel.conj && _t.Head[verb] is >= 0 and int first && first < verb && _t.Upos[first] is Upos.VERB
            && _t.Lemma[first] is "wait" or "stay" or "remain" or "stop" or "spend" or "appear" or "arrive" or "land" or "sit" or "meet" or "attend"
            && _t.Xpos[first] == _t.Xpos[verb] && !_c.IsNegated(first)
            && (_c.Clause.OwnSubject(verb) < 0 || _c.Clause.OwnSubject(verb) == _c.Clause.OwnSubject(first)) ? _c.PlaceBelow(first) : -1;

    // "was due to meet A on Sunday morning and hold talks with B": then as well; −1 for none.
    private int DayOfFirst(int verb)
    {
        if (_t.Deprel[verb] is not Deprel.conj || _t.Head[verb] is not (>= 0 and int first) || _t.Upos[first] is not Upos.VERB || first > verb
            || _t.Xpos[first] != _t.Xpos[verb] && !(_t.Xpos[verb] is Xpos.VB && _t.Xpos[first] is Xpos.VB) || _c.IsNegated(first)
            || _c.StatementByCue(first) >= 0 || _c.Clause.OwnSubject(verb) >= 0 && _c.Clause.OwnSubject(verb) != _c.Clause.OwnSubject(first))
            return -1;
        return _c.DateOf(first) is >= 0 and int day && _c.Times[day].Span.End <= _t.Span[verb].Start
            && _c.Times[day] is { Type: TimexType.DATE or TimexType.TIME, Value.Length: >= 10 } ? day : -1;
    }
}
