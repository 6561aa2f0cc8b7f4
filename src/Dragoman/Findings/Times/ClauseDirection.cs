using Dragoman.Reading;

namespace Dragoman.Findings.Times;

/// <summary>Whether a time without a year or week is to come or past: the tense of the verb that governs it says so, and what stands before
/// it.</summary>
internal static class ClauseDirection
{
    // Steps up the tree from an expression.
    private const int Reach = 8;

    private static readonly WordSet Lasting = DataFiles.List("times/words.txt", "lasting");
    private static readonly WordSet Demanding = DataFiles.List("times/words.txt", "demanding");
    private static readonly WordSet Appointing = DataFiles.List("times/words.txt", "appointing");
    private static readonly WordSet Scheduled = DataFiles.List("times/words.txt", "scheduled");
    private static readonly WordSet PointingAhead = DataFiles.List("times/words.txt", "pointing-ahead");

    /// <summary>Forward (+1), back (−1) or neither (0), for the expression that begins at <paramref name="first"/>.</summary>
    public static int Of(ParsedText t, int first)
    {
        // "Friday's losses", "the June accord": a time that only tells one thing from another is past, unless the verb says otherwise.
        int date = t.Head[first] == first + 1 && t.Upos[first + 1] is Upos.NUM ? first + 1 : first;
        bool tellsApart = t.Head[date] > date
            && t.Deprel[date] is Deprel.nmod_poss or Deprel.compound or Deprel.nmod_unmarked or Deprel.amod or Deprel.nummod;
        // "said Saturday it will open", wherever the tree hung the day.
        if (!tellsApart && first > 0 && t.SentenceOf[first - 1] == t.SentenceOf[first] && t.Xpos[first - 1] is Xpos.VBD
            && t.Lemma[first - 1] is "say" or "announce" or "report" or "warn" or "declare" or "confirm" or "reveal" or "admit" or "tell")
            return -1;
        // "freed ten prisoners ahead of talks in Vienna on Monday": they are to come, where no other day is told.
        if (!tellsApart && IsBehindAhead(t, first) && !HasOtherDay(t, first))
            return 1;
        (int direction, int verb) = Governing(t, first, tellsApart);
        string preposition = Preposition(t, first);
        if (preposition is "since")
            return -1;
        if (tellsApart && preposition is not ("ahead" or "before"))
            preposition = "";
        // "supposed to conclude by May": a deadline of what is still to be done.
        if (preposition is "by" or "until" or "till" or "before" or "through" && NearestVerb(t, first) is >= 0 and int nearest
            && t.Xpos[nearest] is Xpos.VB && !HasPerfect(t, nearest))
            return 1;
        if (tellsApart && preposition is "before")
            return direction;
        bool settled = verb >= 0 && HasPerfect(t, verb);
        switch (preposition)
        {
            // "gave them until Friday", but "stayed until Friday".
            case "until" or "till" when direction >= 0 || !settled && !(verb >= 0 && Lasts(t.Lemma[verb])):
                return 1;
            // "told them to leave by Friday", but "had left by Friday".
            case "by" or "before" when direction >= 0 || !settled && verb >= 0 && Demands(t.Lemma[verb]):
                return 1;
            // "a meeting that had been planned for Tuesday": what was put off is still before us, where "had been due to end on Tuesday" is over.
            case "for" when verb >= 0
                && t.Lemma[verb] is "plan" or "propose" or "schedule" or "slate" or "set" or "fix" or "determine" or "appoint" or "arrange" or "book" or "pencil" or "foresee"
                    or "earmark":
                return 1;
            // "postponed to Friday", "called a meeting for Friday".
            case "for" or "to" when !settled && verb >= 0 && Appoints(t.Lemma[verb]):
                return 1;
            case "until" or "till" or "to" or "through" when verb >= 0
                && t.Lemma[verb] is "extend" or "postpone" or "delay" or "prolong" or "plan" or "schedule" && !WasPerfect(t, verb):
                return 1;
            case "through" when direction == 0:
                return 1;
            // "The truce holds from Saturday."
            case "from" when verb < 0 && NearestVerb(t, first) is >= 0 and int present && t.Xpos[present] is Xpos.VBZ or Xpos.VBP:
                return 1;
            case "ahead" or "effective" or "payable":
                return 1;
            default:
                return direction;
        }
    }

    /// <summary>What the nearest verb with a tense says, and which it is (−1 for none).</summary>
    private static (int Direction, int Verb) Governing(ParsedText t, int word, bool tellsApart)
    {
        int at = word;
        for (int steps = 0; steps < Reach && at >= 0; steps++)
        {
            // "a deadline of Friday"; but "Friday's deadline passed".
            if (t.Lemma[at] is "deadline" && steps == 1 && at < word)
                return (1, -1);
            if (t.Upos[at] is Upos.ADJ && t.Form[at] is "due" or "set" or "scheduled" or "slated" or "expected" or "planned")
                return (HasPerfect(t, at) ? -1 : 1, at);
            // "was due in Zagreb on Friday": the tree has "due in" as what marks the place.
            if (steps <= 1 && !tellsApart && DueBefore(t, at) is >= 0 and int due)
                return (HasPerfect(t, due) || HasPerfect(t, at) ? -1 : 1, at);
            // "invited him to a meeting on Monday": to what is to come.
            if (!tellsApart && t.Lemma[at] is "invite" && at < word && InvitesTo(t, word, at))
                return (1, at);
            // "proposed signing the treaty in April".
            if (!tellsApart && t.Xpos[at] is Xpos.VBG && t.Deprel[at] is Deprel.xcomp or Deprel.ccomp or Deprel.obj
                && t.Head[at] is >= 0 and int offers
                && t.Lemma[offers] is "propose" or "suggest" or "recommend" or "consider" or "plan")
                return (1, at);
            if ((t.Upos[at] is Upos.VERB || t.Xpos[at] is Xpos.VB) && Tense(t, at, tellsApart) is var tense && tense != 0
                && !(tellsApart && tense > 0 && t.Xpos[at] is Xpos.VBG))
                return (tense, at);
            if (steps <= 1 && !tellsApart && t.Upos[at] is not Upos.VERB && Copula(t, at) is var said && said != 0)
                return (said, at);
            at = t.Head[at];
        }
        return (0, -1);
    }

    // Words between "ahead of" and the day, at most.
    private const int FarthestAhead = 12;

    private static bool IsBehindAhead(ParsedText t, int day)
    {
        if (day < 2 || t.Form[day - 1] is not "on")
            return false;
        for (int i = day - 2; i > 0 && day - i <= FarthestAhead
            && t.Upos[i] is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.ADP or Upos.CCONJ; i--)
        {
            if (t.Form[i] is "of" && t.Form[i - 1] is "ahead" or "Ahead" && t.SentenceOf[i - 1] == t.SentenceOf[day])
                return true;
        }
        return false;
    }

    private static bool HasOtherDay(ParsedText t, int day)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[day]];
        for (int i = s.First; i < s.End; i++)
        {
            if (i != day && t.Form[i].EndsWith("day", StringComparison.OrdinalIgnoreCase) && t.Form[i].Length > 4
                && t.Form[i] is not ("someday" or "everyday" or "birthday" or "holiday"))
                return true;
        }
        return false;
    }

    // Whether a time hangs from that to which somebody is invited.
    private static bool InvitesTo(ParsedText t, int time, int verb)
    {
        int what = t.Head[time];
        for (int i = verb + 1; what == verb && i < time; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.obl && t.Upos[i] is Upos.NOUN)
                what = i;
        }
        for (int steps = 0; steps < 3 && what > verb && t.Head[what] != verb; steps++)
            what = t.Head[what];
        if (what < verb || t.Head[what] != verb)
            return false;
        for (int i = verb + 1; i < what; i++)
        {
            if (t.Head[i] == what && t.Deprel[i] is Deprel.@case)
                return t.Form[i] is "to" or "for";
        }
        return false;
    }

    private static int DueBefore(ParsedText t, int place)
    {
        for (int i = Math.Max(t.Sentences[t.SentenceOf[place]].First, place - 3); i < place; i++)
        {
            if (t.Form[i] is "due" && t.Head[i] == place && t.Deprel[i] is Deprel.@case)
                return i;
        }
        return -1;
    }

    private static int NearestVerb(ParsedText t, int word)
    {
        int at = t.Head[word];
        for (int steps = 0; steps < Reach && at >= 0; steps++, at = t.Head[at])
        {
            if (t.Upos[at] is Upos.VERB)
                return at;
        }
        return -1;
    }

    // The word that puts the time in its place: "by the end of May", "until early on Friday", "ahead of Friday".
    private static string Preposition(ParsedText t, int first)
    {
        int start = t.Sentences[t.SentenceOf[first]].First;
        for (int i = first - 1, steps = 0; i >= start && steps < 5; i--, steps++)
        {
            switch (t.Form[i])
            {
                case "of" when i > start && t.Form[i - 1] is "ahead" or "Ahead":
                    return "ahead";
                case "of" or "the" or "end" or "start" or "beginning" or "middle" or "early" or "late" or "on" or "in" or "next" or "midnight"
                    or "noon" or "local" or "time" or "GMT":
                    continue;
                case "Since" or "Until" or "By" or "Before" or "From":
                    return t.Lemma[i];
                case "since" or "until" or "till" or "by" or "before" or "for" or "to" or "through" or "from" or "effective" or "payable":
                    return t.Form[i];
                case var _ when t.Upos[i] is Upos.NUM:
                    continue;
                default:
                    return "";
            }
        }
        return "";
    }

    private static bool Lasts(string lemma) => Lasting.Contains(lemma);

    private static bool Demands(string lemma) => Demanding.Contains(lemma);

    private static bool Appoints(string lemma) => Appointing.Contains(lemma);

    private static int Tense(ParsedText t, int verb, bool tellsApart)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[verb]];
        bool perfect = HasPerfect(t, verb);
        for (int i = Math.Max(s.First, verb - 7); i < Math.Min(s.End, verb + 2); i++)
        {
            if (t.Head[i] != verb)
                continue;
            if (t.Xpos[i] is Xpos.MD && t.Lemma[i] is "will" or "shall" or "may" or "can" or "should" or "must" or "would" or "could" or "might"
                && !perfect)
            {
                // "might comfort those whom Tuesday's verdict hurt": only what will be done to it makes it to come.
                if (!tellsApart || t.Lemma[i] is "will" or "shall")
                    return 1;
                return 0;
            }
            // "due to take place in Oman on Sunday"; but "had been due to".
            if (t.Form[i] is "due" && i < verb)
                return perfect ? -1 : 1;
            // "was to have begun"
            if (t.Deprel[i] is Deprel.mark && t.Xpos[i] is Xpos.TO && perfect)
                return -1;
            if (t.Deprel[i] is Deprel.mark && t.Xpos[i] is Xpos.TO && i > s.First && t.Form[i - 1] is "due" && HasPerfect(t, i - 1))
                return -1;
            if (t.Deprel[i] is Deprel.mark && t.Xpos[i] is Xpos.TO)
                // "is to fly", "is instead to fly".
                return i > s.First && t.Form[i - 1] is "due" or "is" or "are" or "was" or "were" or "ready" or "about"
                    || i > s.First + 1 && t.Upos[i - 1] is Upos.ADV && t.Form[i - 2] is "is" or "are" or "was" or "were"
                    || t.Head[verb] < 0 || IntendsAhead(t, t.Head[verb]) ? 1 : 0;
        }
        if (perfect)
            return -1;
        if (t.Xpos[verb] is Xpos.VBN or Xpos.VBD)
            return t.Lemma[verb] is "schedule" or "expect" or "plan" or "due" or "slate" ? 1 : -1;
        if (t.Xpos[verb] is Xpos.VBG)
            return Progressive(t, verb);
        // "begins on Tuesday": what is planned is told in the present.
        return t.Xpos[verb] is Xpos.VBZ or Xpos.VBP && (IsScheduled(t.Lemma[verb]) || ComesIntoForce(t, verb)) ? 1 : 0;
    }

    // "takes effect on Saturday", "comes into force at midnight".
    private static bool ComesIntoForce(ParsedText t, int verb)
    {
        for (int i = verb + 1; i < Math.Min(t.Sentences[t.SentenceOf[verb]].End, verb + 4); i++)
        {
            if (t.Head[i] == verb
                && (t.Lemma[verb] is "take" && t.Lemma[i] is "effect" or "place" or "office"
                    || t.Lemma[verb] is "come" or "go" or "enter" && t.Lemma[i] is "effect" or "force"))
                return true;
        }
        return false;
    }

    private static bool IsScheduled(string lemma) => Scheduled.Contains(lemma);

    // A verb or noun whose "to" points ahead: "agreed to meet", "a plan to withdraw", "likely to resume".
    // "has agreed to meet" does so still, "had agreed to meet" no more; "is going to meet" is to come, "went on to meet" is past.
    public static bool IntendsAhead(ParsedText t, int head) =>
        PointingAhead.Contains(t.Lemma[head]) && (t.Lemma[head] is "agree" or "decide" or "promise" or "vow" or "pledge" ? !WasPerfect(t, head)
            : !HasPerfect(t, head))
            && (t.Lemma[head] is not "go" || t.Xpos[head] is Xpos.VBG);

    // "is meeting on Tuesday" is to come, "was meeting" is past; a bare "meeting" says nothing, "starting on Tuesday" does.
    private static int Progressive(ParsedText t, int verb)
    {
        for (int i = Math.Max(0, verb - 5); i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.aux)
                return t.Xpos[i] is Xpos.VBZ or Xpos.VBP ? 1 : t.Xpos[i] is Xpos.VBD ? -1 : 0;
        }
        // "after coming face to face on Tuesday": that is over.
        if (verb > 0 && t.Form[verb - 1] is "after" or "After" or "since" or "Since" or "following" or "by" or "By" or "upon")
            return -1;
        return t.Lemma[verb] is "come" or "go" or "start" or "begin" ? 1 : 0;
    }

    // "The deadline is Friday", "the vote was on Friday".
    private static int Copula(ParsedText t, int predicate)
    {
        for (int i = Math.Max(0, predicate - 6); i < predicate; i++)
        {
            if (t.Head[i] == predicate && t.Deprel[i] is Deprel.cop)
                return t.Xpos[i] is Xpos.VBZ or Xpos.VBP or Xpos.VB ? 1 : t.Xpos[i] is Xpos.VBD or Xpos.VBN ? -1 : 0;
        }
        return 0;
    }

    // "had been extended", where "has been extended" still holds.
    private static bool WasPerfect(ParsedText t, int verb)
    {
        for (int i = Math.Max(0, verb - 4); i < verb; i++)
        {
            if (t.Head[i] == verb && t.Form[i] is "had")
                return true;
        }
        return false;
    }

    // "would have met", "had been due": not to come any more.
    private static bool HasPerfect(ParsedText t, int verb)
    {
        for (int i = Math.Max(0, verb - 4); i < verb; i++)
        {
            if (t.Head[i] == verb && t.Deprel[i] is Deprel.aux && t.Lemma[i] is "have")
                return true;
        }
        return false;
    }
}
