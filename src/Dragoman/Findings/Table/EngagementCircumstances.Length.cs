using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>How long an engagement is, and which one of a row.</summary>
internal sealed partial class EngagementCircumstances
{
    // "a three-hour meeting", "the meeting lasted three hours", "met for two hours".
    private string? Duration(int word, int verb)
    {
        for (int c = _c.Tree.FirstChild(word); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_c.TimeOf(c) is >= 0 and int t && _c.Times[t].Type is TimexType.DURATION
                && (c < word && !(c + 1 < _t.Count && _t.Form[c + 1] is "before" or "after" or "ago" or "earlier" or "later" or "into")
                    || _c.Case(c) is "for" or "of"))
                return Length(t);
        }
        if (_t.Upos[word] is Upos.NOUN && LastingBehind(word) is { } behind)
            return behind;
        // "held talks with B for three hours".
        for (int k = verb >= 0 && verb < word && _t.Deprel[word] is Deprel.obj && lexicon.Has("held governor", _t.Lemma[verb])
            ? _c.Tree.NextSibling(word) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && _c.Case(k) is "for" && _c.TimeOf(k) is >= 0 and int hours
                && _c.Times[hours] is { Type: TimexType.DURATION, Value: var hoursLong } && hoursLong.StartsWith("PT", StringComparison.Ordinal))
                return Length(hours);
        }
        if (LastingClause(word) is >= 0 and int lasting)
            (verb, word) = (lasting, _c.Clause.OwnSubject(lasting));
        // "was held and two hours lasted".
        if (verb >= 0 && verb != word && word >= 0 && _t.Deprel[word] is Deprel.nsubj or Deprel.nsubj_pass
            && _c.Tree.Child(verb, Deprel.conj) is >= 0 and int lasted && _t.Lemma[lasted] is "last" && _c.Clause.OwnSubject(lasted) < 0)
            verb = lasted;
        if (verb >= 0 && _t.Lemma[verb] is "last" && DurationRight(verb) is { } told)
            return told;
        // "ended after three and a half hours", "collapsed after two weeks".
        if (verb >= 0 && verb != word && _t.Deprel[word] is Deprel.nsubj && lexicon.Has("- ends", _t.Lemma[verb]) && DurationAfter(verb) is { } spent)
            return spent;
        // "was over in forty minutes".
        if (verb >= 0 && verb != word && IsOver(_c, verb) && _t.Form[Math.Min(verb + 1, _t.Count - 1)] is "in" or "within" or "after"
            && DurationRight(verb) is { } until)
            return until;
        // "the session three hours continued".
        if (verb > 0 && verb != word && _t.Deprel[word] is Deprel.nsubj && lexicon.Has("- lasts", _t.Lemma[verb])
            && _c.TimeOf(verb - 1) is >= 0 and int span && _c.Times[span].Type is TimexType.DURATION && !IsVague(_c.Times[span].Value))
            return Length(span);
        if (verb >= 0 && word >= 0
            && (_t.Deprel[word] is Deprel.nsubj or Deprel.nsubj_pass && lexicon.Has("- lasts", _t.Lemma[verb]) || verb == word))
        {
            for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
            {
                WordRange part = _c.Tree.Subtree(c);
                // "will gather for extending the mission six months": six months are the mission's; nor "for the first time in two years".
                if (verb == word && (_t.Upos[c] is Upos.VERB || _t.Lemma[c] is "time"))
                    continue;
                for (int i = part.First; c > verb && i < Math.Min(part.End, part.First + 8); i++)
                {
                    if (_c.TimeOf(i) is >= 0 and int t && _c.Times[t].Type is TimexType.DURATION
                        && (verb != word || _c.Case(c) is "for" || _t.Form[part.First] is "for"))
                        return Length(t);
                }
            }
        }
        return null;
    }

    // "two hours and 15 minutes" is one length, though the minutes are an expression of their own; null for "days".
    private string? Length(int time)
    {
        string value = _c.Times[time].Value;
        if (IsVague(value))
            return null;
        int next = _t.FirstFrom(_c.Times[time].Span.End);
        if (next < _t.Count && _t.Form[next] is "and")
            next++;
        return value.StartsWith("PT", StringComparison.Ordinal) && value[^1] is 'H' && next < _t.Count && _c.TimeOf(next) is >= 0 and int rest
            && rest != time && _c.Times[rest] is { Type: TimexType.DURATION, Value: var minutes } && !IsVague(minutes)
            && minutes.StartsWith("PT", StringComparison.Ordinal) && minutes[^1] is 'M' ? string.Concat(value, minutes.AsSpan(2)) : value;
    }

    // "lasted nine hours", "did not last more than 40 minutes", and, word for word from another language, "two hours lasted".
    private string? DurationRight(int verb)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        for (int i = verb + 1; i < Math.Min(s.End, verb + 6) && _t.Upos[i] is not Upos.PUNCT; i++)
        {
            if (_c.TimeOf(i) is >= 0 and int t && _c.Times[t].Type is TimexType.DURATION)
                return Length(t);
        }
        return verb > s.First && _c.TimeOf(verb - 1) is >= 0 and int before && _c.Times[before].Type is TimexType.DURATION
            && !IsVague(_c.Times[before].Value) ? _c.Times[before].Value : null;
    }

    // "after three hours", "after barely an hour", right behind a verb or its place and day.
    private string? DurationAfter(int verb)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        for (int i = verb + 1; i < Math.Min(s.End, verb + 9) && _t.Upos[i] is not (Upos.VERB or Upos.AUX) && !_c.IsMark(i); i++)
        {
            if (_t.Form[i] is not ("after" or "within"))
                continue;
            for (int k = i + 1; k < Math.Min(s.End, i + 6) && _t.Upos[k] is not (Upos.PUNCT or Upos.VERB or Upos.ADP or Upos.PROPN); k++)
            {
                if (_c.TimeOf(k) is >= 0 and int t && _c.Times[t].Type is TimexType.DURATION && !IsVague(_c.Times[t].Value))
                {
                    // "after two weeks of fighting": that lasted so long.
                    int behind = _t.FirstFrom(_c.Times[t].Span.End);
                    return behind < s.End && _t.Form[behind] is "of" ? null : Length(t);
                }
            }
            return null;
        }
        return null;
    }

    // "a session that extended nine hours": the tree may hang the clause on the verb before.
    private string? LastingBehind(int noun)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[noun]];
        int i = noun + 1;
        if (i < s.End && _t.Form[i] is ",")
            i++;
        if (i + 1 < s.End && _t.Form[i] is "that" or "which")
            i++;
        return i < s.End && i > noun + 1 && lexicon.Has("- lasts", _t.Lemma[i]) || i < s.End && _t.Form[i] is "lasting" ? DurationRight(i) : null;
    }

    /// <summary>"The talks were over": they have ended.</summary>
    public static bool IsOver(TableContext c, int word) => c.T.Form[word] is "over" && c.Tree.Child(word, Deprel.cop) >= 0;

    private const int FarthestClause = 12;

    // Words from an engagement to its day.
    private const int FarthestDay = 18;

    // "talks that lasted three hours", and "a round of talks that …"; −1 for none.
    private int LastingClause(int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.acl_relcl && _t.Lemma[c] is "last" or "take" or "run" && _c.Clause.OwnSubject(c) >= 0
                && !(c + 1 < _t.Count && _t.Form[c + 1] is "place"))
                return c;
            if (_t.Deprel[c] is Deprel.nmod && _c.Case(c) is "of" && LastingClause(c) is >= 0 and int inner)
                return inner;
        }
        // "talks in Muscat on Sunday that lasted three hours": the tree may hang the clause on the day.
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestDay);
        for (int i = noun + 1; i < end; i++)
        {
            if (_t.Lemma[i] is "last" && _t.Deprel[i] is Deprel.acl_relcl && _c.TimeOf(_t.Head[i]) >= 0 && _c.Clause.OwnSubject(i) == i - 1)
                return i;
            // "a meeting of A and B that stretched over seven hours": people do not.
            if (_t.Deprel[i] is Deprel.acl_relcl && lexicon.Has("- lasts", _t.Lemma[i]) && _t.Form[i - 1] is "that" or "which"
                && _c.Clause.OwnSubject(i) == i - 1 && _c.Entities.AtHead(_t.Head[i]) >= 0 && DurationRight(i) is not null)
                return i;
            // "after a meeting with the envoy, which took two hours": … or on a side.
            if (_t.Lemma[i] is "last" or "take" && _t.Deprel[i] is Deprel.acl_relcl && _t.Form[i - 1] is "which" && _t.Form[i - 2] is ","
                && _c.CanAct(_c.Entities.AtHead(_t.Head[i])) && i + 1 < _t.Count && _c.TimeOf(i + 1) is >= 0 and int span
                && _c.Times[span].Type is TimexType.DURATION)
                return i;
        }
        return -1;
    }

    // "for days" is no duration to note.
    private static bool IsVague(string value) => value.Contains('X', StringComparison.Ordinal);

    public int? Ordinal(int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0 && c < noun; c = _c.Tree.NextSibling(c))
        {
            int ordinal = _t.Deprel[c] is Deprel.amod ? OrdinalOf(_t.Lemma[c]) : 0;
            // "the first known call since …" does not say which call it is.
            if (ordinal > 0)
                return IsFirstOfSomething(noun) ? null : ordinal;
        }
        return OrdinalBehind(noun);
    }

    // "The round in Vienna, the ninth since the war, broke up", "the next sitting, its fifth".
    private int? OrdinalBehind(int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End - 2, noun + 9);
        for (int i = noun + 1; i < end && _t.Upos[noun] is Upos.NOUN && _t.Upos[i] is not (Upos.VERB or Upos.AUX); i++)
        {
            if (_t.Form[i] is "," && _t.Lemma[i + 1] is "the" or "its" or "their" && OrdinalOf(_t.Lemma[i + 2]) is > 1 and int told
                && _c.TimeOf(i + 2) < 0
                && (i + 3 >= _t.Count || _t.Upos[i + 3] is Upos.PUNCT or Upos.SCONJ or Upos.ADP or Upos.VERB || _t.Form[i + 3] is "such" or "round"))
                return told;
        }
        return null;
    }

    private bool IsFirstOfSomething(int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.amod && _t.Lemma[c] is "know" or "direct" or "formal" or "official"
                || c > noun && _c.Case(c) is "since" or "in" && _c.TimeOf(c) >= 0 || c > noun && _c.Case(c) is "since")
                return true;
        }
        return false;
    }

    public static int OrdinalOf(string lemma) => lemma switch
    {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "thirtieth" => 30,
        "fortieth" => 40,
        "fiftieth" => 50,
        _ =>
            lemma.Length is > 2 and < 5 && char.IsAsciiDigit(lemma[0]) && lemma[^2..] is "st" or "nd" or "rd" or "th"
                && int.TryParse(lemma[..^2], out int n) ? n : 0,
    };
}
