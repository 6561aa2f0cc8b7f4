using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads when, where and for how long an engagement is, which one of a row it is, and whether it took place.</summary>
internal sealed partial class EngagementCircumstances(TableContext context, TableLexicon lexicon)
{
    private readonly TableContext _c = context;
    private readonly ParsedText _t = context.T;

    public void Read(EngagementMention m, int word, int verb)
    {
        string preposition = verb == word ? "" : _c.Case(word);
        bool otherTime = preposition is "after" or "before" or "since" or "ahead" or "until" or "following" or "about"
            || preposition is "from" && !(verb >= 0 && _t.Lemma[verb] is "emerge")
            || verb >= 0 && verb != word && IsOtherDeed(word, verb)
            || _t.Deprel[word] is Deprel.nmod && _t.Head[word] is >= 0 and int eve && lexicon.Has("- eve", _t.Lemma[eve]);
        int time = _c.DateBelow(word);
        Staging? clause = StagedBehind(word);
        if (time < 0 && clause is { Day: >= 0 })
            time = clause.Value.Day;
        // "The talks had nearly collapsed overnight": that is not when they were.
        if (time < 0 && verb >= 0 && verb != word && !otherTime && !_c.HasAdverb(verb, "nearly", "almost"))
            time = preposition is "at" or "in" or "during" ? _c.DateOf(verb) : _c.DateBelow(verb);
        // "talks are expected to continue in Cairo next week".
        int told = verb >= 0 && verb != word && lexicon.Has("planned governor", _t.Lemma[verb]) ? _c.Tree.Child(verb, Deprel.xcomp) : -1;
        if (time < 0 && told >= 0)
            time = _c.DateBelow(told);
        int relative = PlannedClause(word);
        if (time < 0 && relative >= 0)
            time = _c.DateBelow(relative);
        // "the conference that Washington plans to host in November".
        int hosts = relative >= 0 ? _c.Tree.Child(relative, Deprel.xcomp) : -1;
        if (time < 0 && hosts >= 0)
            time = _c.DateBelow(hosts);
        if (time < 0 && verb == word)
            time = DayBeforeSubject(verb);
        if (time < 0 && verb == word && LastOfSubject(verb) is >= 0 and int last)
            time = _c.DateBelow(last);
        if (time < 0 && verb != word)
            time = DayBehind(word);
        if (time < 0 && !otherTime)
            time = DayInClause(word) is >= 0 and int behind ? behind : DayAtFront(word);
        // "said after talks with A in Kigali on Tuesday": the day behind them is theirs.
        if (time < 0 && preposition is "after" or "following" && verb >= 0 && _t.Upos[word] is Upos.NOUN)
            time = DayInClause(word);
        if (time < 0 && verb >= 0 && !otherTime)
            time = DayOfMain(verb);
        if (time < 0 && verb >= 0 && verb != word)
            time = DayOfDeed(preposition, word, verb);
        if (time < 0 && verb >= 0 && !otherTime)
            time = DayOfFirst(verb);
        // "boycotted the fifth round, which opened in Arusha in October": it was held.
        if (verb >= 0 && verb != word && IsQuit(word, verb) && !(_t.Lemma[verb] is "walk" or "storm" && m.Participants.Count > 0)
            && !(relative >= 0 && _c.PlaceBelow(relative) >= 0))
        {
            m.IsWeak = true;
            time = -1;
        }
        if (time < 0 && verb == word && (Mover(word) is >= 0 and int journey || (journey = StayBefore(word)) >= 0))
            time = _c.DateBelow(journey);
        if (time >= 0)
            time = Begins(time);
        if (time >= 0)
            m.DateBy(_c.Times[time]);
        m.Place ??= _c.PlaceBelow(word) is >= 0 and int place ? place : clause is { Site: >= 0 } ? clause.Value.Site
            : verb >= 0 && verb != word && !otherTime && _c.PlaceBelow(verb) is >= 0 and int there ? there : null;
        // "called off the talks in Doha": theirs.
        if (m.Place is null && verb >= 0 && verb < word && _t.Deprel[word] is Deprel.obj && EngagementStatusReader.CallsOff(_c, lexicon, verb)
            && ((_c.PlaceBelow(verb) is >= 0 and int off ? off : PlaceOfSides(verb)) is { } theirs))
            m.Place = theirs;
        // "On the eve of talks with B in Muscat": the tree may hang the place on the eve.
        if (m.Place is null && _t.Deprel[word] is Deprel.nmod && _t.Head[word] is >= 0 and int dayBefore && lexicon.Has("- eve", _t.Lemma[dayBefore])
            && _c.PlaceBelow(dayBefore) is >= 0 and int venueAhead)
            m.Place = venueAhead;
        // "are under way in Minsk".
        if (UnderWay(word) is >= 0 and int way)
        {
            m.Place ??= _c.PlaceBelow(way) is >= 0 and int going ? going : null;
            if (m.Date is null && _c.DateBelow(way) is >= 0 and int wayDay)
                m.DateBy(_c.Times[wayDay]);
        }
        if (verb >= 0 && !otherTime)
            ReadCleft(m, verb);
        if (told >= 0 && m.Place is null && _c.PlaceBelow(told) is >= 0 and int venue)
            m.Place = venue;
        m.Place ??= PlaceOfSides(word) ?? PlaceOfKind(word) ?? (verb >= 0 && verb != word && !otherTime ? Destination(verb)
            : null) ?? Destination(word) ?? VisitBeside(verb);
        if (m.Place is null && verb == word && LastOfSubject(verb) is >= 0 and int side && _c.PlaceBelow(side) is >= 0 and int where)
            m.Place = where;
        if (relative >= 0 && m.Place is null && (_c.PlaceBelow(relative) is >= 0 and int planned || (planned = PlannedFor(relative)) >= 0
            || hosts >= 0 && (planned = _c.PlaceBelow(hosts)) >= 0))
            m.Place = planned;
        // "A visit of the envoy in Nicosia, foreseen for Monday": the tree may hang the place on the participle behind it.
        if (m.Place is null && verb != word && _c.Tree.Child(word, Deprel.acl) is >= 0 and int staged && staged > word && _t.Xpos[staged] is Xpos.VBN
            && _c.PlaceBelow(staged) is >= 0 and int stage)
            m.Place = stage;
        // "worked out in Doha, where eight rounds of talks were held": the place right before the comma, wherever the tree hangs the clause.
        if (m.Place is null && verb >= 0 && verb != word && _c.Clause.IsPassive(verb) && Where(verb) is > 3 and int adverb
            && _t.Form[adverb - 1] is "," && _t.Upos[adverb - 3] is Upos.ADP && _c.SiteAt(adverb - 2) is >= 0 and int before)
            m.Place = before;
        if (Setting(word) is >= 0 and int setting)
        {
            int called = _c.Clause.OwnSubject(setting);
            m.Place ??= _c.SiteAt(_c.Tree.Child(called, Deprel.appos) is >= 0 and int named && _c.SiteAt(named) >= 0 ? named : called);
            m.IsDue |= _c.HasMood(setting, "to come");
            if (m.Date is null && _c.DateBelow(setting) is >= 0 and int settingDay)
                m.DateBy(_c.Times[settingDay]);
        }
        if (m.Date is null && verb != word && DayOfSides(word) is >= 0 and int sidesDay)
            m.DateBy(_c.Times[sidesDay]);
        if (DueDay(word) is >= 0 and int dueDay)
        {
            int due = _c.TimeOf(dueDay);
            (m.Date, m.DateSpan, m.IsDue) = (_c.Times[due].Value, _c.Times[due].Span, true);
            m.Place ??= _c.PlaceBelow(dueDay) is >= 0 and int spot ? spot : null;
        }
        if (m.Place is null && ToBe(word) is >= 0 and int venueToBe)
            (m.Place, m.IsDue) = (venueToBe, true);
        m.IsDue |= relative >= 0 && _t.Deprel[relative] is Deprel.acl && _c.HasAdverb(relative, "due");
        m.IsDue |= clause is { IsToCome: true } && !IsPast(m.Date);
        if (verb >= 0 && !otherTime)
            ReadWhere(m, verb);
        if (m.Place is null && lexicon.Has("visit noun", _t.Lemma[word]))
            m.Place = VisitTo(word);
        if (m.Place is null && verb == word)
            ReadBehind(m, word);
        if (m.Place is null && verb >= 0 && !otherTime)
            ReadAfterTravel(m, verb);
        if (m.Place is null && verb >= 0 && !otherTime && PlaceOfFirst(verb) is >= 0 and int stays)
            m.Place = stays;
        // "after negotiations which lasted six weeks in Lome".
        if (m.Place is null && LastingClause(word) is >= 0 and int lasted && _c.PlaceBelow(lasted) is >= 0 and int seat)
            m.Place = seat;
        if (m.Place is null)
            ReadHosted(m, word);
        // "In talks mediated by Norway in Doha on Tuesday".
        if (m.Date is null && HostedOn(word) is >= 0 and int hostedDay)
            m.DateBy(_c.Times[hostedDay]);
        m.Place ??= Hosting(word);
        // "The teams will meet there": at the place told last.
        if (m.Place is null && (_c.HasAdverb(word, "there") || verb >= 0 && verb != word && _c.HasAdverb(verb, "there"))
            && SiteBefore(word) is >= 0 and int told0)
            m.Place = told0;
        // "met B in the same city".
        if (m.Place is null && SameSite(verb == word || verb < 0 ? word : verb) && SiteBefore(word) is >= 0 and int same)
            m.Place = same;
        bool own = verb < 0 || !otherTime || verb == word;
        m.Place ??= Sideline(word, own ? verb : -1) ?? (own ? PlaceInClause(word) ?? PlaceAtFront(word) : null);
        if (m.Place is null && PlaceBefore(word) is { } town)
            (m.Place, m.IsNamed) = (town, true);
        // "held a round of talks here": where the report is dated from.
        if (m.Place is null
            && (_c.HasAdverb(word, "here") || verb >= 0 && _c.HasAdverb(verb, "here")
                || BelowRound(word) is >= 0 and int talks && _c.HasAdverb(talks, "here"))
            && _c.Dateline() is >= 0 and int here)
            m.Place = here;
        // "Egypt, which will host a conference": there.
        if (m.Place is null && verb >= 0 && verb != word && _t.Lemma[verb] is "host" && _c.Entity(_c.Subject(verb)) is >= 0 and int land
            && _c.Entities.Entities[land] is { Kind: EntityKind.Country } or { Kind: EntityKind.Place, Place: not null })
        {
            m.Place = land;
            // "Abuja has hosted several rounds": a town that hosts is where, not who.
            if (_c.Entities.Entities[land].Sector is "GOV")
                m.Participants.Remove(land);
        }
        m.Participants.RemoveAll(p => p == m.Place && _c.Entities.Entities[p].Kind is not EntityKind.Country);
        m.Duration = Duration(word, verb);
        m.Status = EngagementStatusReader.Read(_c, lexicon, word, verb, m.Date);
        if (verb != word && _t.Upos[word] is Upos.NOUN && m.Status is not (EngagementStatus.Denied or EngagementStatus.Cancelled))
            ReadWhich(m, word);
        // "have not met since October": they met then.
        if (verb == word && m.Status is EngagementStatus.Denied && _c.DateSince(word) is >= 0 and int since && !_c.HasMood(word, "to come"))
            (m.Status, m.Date, m.DateSpan, m.IsLast) = (EngagementStatus.Held, _c.Times[since].Value, _c.Times[since].Span, true);
        // "the round, due on Sunday, has been called off".
        if (m.IsDue && m.Status is not (EngagementStatus.Cancelled or EngagementStatus.Denied))
            m.Status = EngagementStatus.Planned;
    }

    // "from April 29 to May 2": an engagement is on the first of its days.
    private int Begins(int time)
    {
        int first = _c.T.FirstFrom(_c.Times[time].Span.Start);
        return first > 1 && _t.Form[first - 1] is "to" or "until" or "till" or "through" or "-" or "–"
            && _t.SentenceOf[first - 2] == _t.SentenceOf[first] && _c.TimeOf(first - 2) is >= 0 and int from && from != time
            && _c.Times[from].Type is TimexType.DATE && _c.Times[from].Value.Length >= 7 ? from : time;
    }

    // "is to travel to Beijing on May 20 to meet the president": the journey; −1 for none.
    private int Mover(int verb) =>
        _t.Deprel[verb] is Deprel.advcl or Deprel.xcomp && _c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int mover && mover < verb
            && _t.Upos[mover] is Upos.VERB && (lexicon.Has("- move", _t.Lemma[mover]) || lexicon.Has("visit travel", _t.Lemma[mover])) ? mover : -1;

    // "a visit by the foreign minister to Tokyo": the tree may hang the town on the visitor or on what stands behind it.
    private int? VisitTo(int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestClause);
        for (int i = noun + 1; i + 1 < end && _t.Upos[i] is not (Upos.PUNCT or Upos.VERB or Upos.AUX); i++)
        {
            if (_t.Form[i] is "to" && _t.Upos[i + 1] is Upos.PROPN && _c.Entities.AtHead(i + 1) is >= 0 and int town && _c.IsGround(town))
                return town;
        }
        return null;
    }

    // The place that the sentence, or the one before, told last as where something is or goes; −1 for none.
    public int SiteBefore(int word)
    {
        int sentence = _t.SentenceOf[word], first = _t.Sentences[Math.Max(0, sentence - 1)].First;
        for (int i = word - 1; i >= first; i--)
        {
            if (_t.Upos[i] is Upos.PROPN && _t.Deprel[i] is Deprel.obl or Deprel.nmod && _c.Case(i) is "in" or "at" or "to"
                && _c.SiteAt(i) is >= 0 and int site)
                return site;
        }
        return -1;
    }

    private bool SameSite(int word)
    {
        for (int k = _c.Tree.FirstChild(word); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.obl or Deprel.nmod
                && _t.Lemma[k] is "city" or "town" or "capital" or "place" or "hotel" or "resort"
                && _c.Case(k) is "in" or "at" && _c.Tree.Child(k, Deprel.amod) is >= 0 and int same && _t.Form[same] is "same")
                return true;
        }
        return false;
    }

    // "planned for Nairobi"; −1 for none.
    private int PlannedFor(int participle)
    {
        for (int k = _c.Tree.FirstChild(participle); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > participle && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "for" && _c.SiteAt(k) is >= 0 and int site)
                return site;
        }
        return -1;
    }

    // "Juba was the venue for a round of talks", "Muscat will be the setting for talks": what the town is called; −1 for none.
    private int Setting(int noun)
    {
        int venue = noun;
        for (int level = 0; level < 2 && venue >= 0 && !lexicon.Has("- venue", _t.Lemma[venue]); level++)
            venue = _t.Deprel[venue] is Deprel.nmod && _c.Case(venue) is "for" or "of" ? _t.Head[venue] : -1;
        return venue >= 0 && venue != noun && lexicon.Has("- venue", _t.Lemma[venue]) && _c.Tree.Child(venue, Deprel.cop) >= 0 && !_c.IsNegated(venue)
            && _c.Clause.OwnSubject(venue) is >= 0 and int town && _c.SiteAt(town) >= 0 ? venue : -1;
    }

    // "between A and B on Saturday took place": the tree may hang the day on the last of the sides; −1 for none.
    private int DayOfSides(int noun)
    {
        int end = _c.Tree.Subtree(noun).End;
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (c < noun || _t.Deprel[c] is not Deprel.nmod || _c.Case(c) is not ("between" or "with" or "of"))
                continue;
            int last = _c.Tree.Child(c, Deprel.conj) is >= 0 and int second ? second : c;
            if (_c.DateBelow(last) is >= 0 and int day && _c.Times[day].Span.End >= _t.Span[end - 1].End)
                return day;
        }
        return -1;
    }

    // "On Monday Peruvian President X met Y": the tree may hang the day on the subject; −1 for none.
    private int DayBeforeSubject(int verb)
    {
        if (_c.Clause.OwnSubject(verb) is not (>= 0 and int subject))
            return -1;
        int first = _c.Tree.Subtree(subject).First;
        return first + 1 < subject && _t.Form[first] is "On" or "on" && _c.TimeOf(first + 1) is >= 0 and int day
            && _c.Times[day].Type is TimexType.DATE or TimexType.TIME ? day : -1;
    }

    // "The government and the rebels' envoys Tuesday in Pretoria sat down": what stands right before the verb may hang on the last of those who did;
    // −1 for none.
    private int LastOfSubject(int verb)
    {
        if (_t.Upos[verb] is not Upos.VERB || _c.Clause.OwnSubject(verb) is not (>= 0 and int subject) || subject > verb)
            return -1;
        int last = subject;
        for (int k = _c.Tree.FirstChild(subject); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.conj && k > last)
                last = k;
        }
        int end = _c.Tree.Subtree(subject).End;
        while (end < verb && _t.Upos[end] is Upos.ADV or Upos.AUX)
            end++;
        return end == verb && _t.Upos[end - 1] is not Upos.PUNCT && last < verb - 2 ? last : -1;
    }

    // "a meeting here Friday between A and B": the tree may hang the day elsewhere; −1 for none.
    private int DayBehind(int noun)
    {
        int next = noun + 1 < _t.Count && _t.Form[noun + 1] is "here" or "there" ? noun + 2 : noun + 1;
        return next < _t.Sentences[_t.SentenceOf[noun]].End && _t.Upos[noun] is Upos.NOUN && _c.TimeOf(next) is >= 0 and int day
            && _c.Times[day].Type is TimexType.DATE or TimexType.TIME && _t.Upos[next] is Upos.PROPN ? day : -1;
    }

    // "confirmed the visit at midnight", "cancelled the talks on Monday": the hour and the day of the word about it, not its own.
    private bool IsOtherDeed(int noun, int verb) =>
        _t.Deprel[noun] is Deprel.obj or Deprel.nsubj_pass && lexicon.Has("- told", _t.Lemma[verb])
            || _t.Deprel[noun] is Deprel.obj or Deprel.nsubj_pass && lexicon.Has("cancelled governor", _t.Lemma[verb]) && _t.Lemma[verb] is not "push"
            || IsQuit(noun, verb);

    // "walked away from the talks in November": who left then.
    private bool IsQuit(int noun, int verb) => _t.Deprel[noun] is Deprel.obj or Deprel.obl && lexicon.Has("- quits", _t.Lemma[verb]);

    // "a meeting on August 4, which Cambodia hosts": there; the tree may hang the clause on the day.
    private int? Hosting(int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestClause + 4);
        for (int k = noun + 1; k < end && _t.Upos[noun] is Upos.NOUN; k++)
        {
            if (_t.Deprel[k] is Deprel.acl_relcl && lexicon.Has("- host", _t.Lemma[k]) && _t.Head[k] is >= 0 and int of
                && (of == noun || _c.TimeOf(of) >= 0) && _c.Clause.OwnSubject(k) is >= 0 and int host
                && _c.Entities.AtHead(host) is >= 0 and int country && _c.Entities.Entities[country].Kind is EntityKind.Country or EntityKind.Place)
                return country;
        }
        return null;
    }

    // "a round of talks": the talks; −1 for none.
    private int BelowRound(int word)
    {
        for (int k = _c.IsRound(word) ? _c.Tree.FirstChild(word) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "of")
                return k;
        }
        return -1;
    }

    // "a summit, which was to be in Juba": the place; −1 for none.
    private int ToBe(int noun)
    {
        int site = _c.Tree.Child(noun, Deprel.acl_relcl);
        return site > noun && _c.Clause.HasTo(site) && _c.Tree.Child(site, Deprel.cop) >= 0 && _c.Case(site) is "in" or "at" ? _c.SiteAt(site) : -1;
    }

    /// <summary>Where and when a meal or a session was held by somebody: "over a lunch hosted by X in Brussels on Wednesday".</summary>
    public void ReadHost(EngagementMention m, int noun)
    {
        if (m.Place is null)
            ReadHosted(m, noun);
        if (m.Date is null && HostedOn(noun) is >= 0 and int day)
            m.DateBy(_c.Times[day]);
    }

    // The day of the participle that says who holds them; −1 for none.
    private int HostedOn(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < noun || _t.Deprel[k] is not Deprel.acl || _t.Xpos[k] is not (Xpos.VBN or Xpos.VBD))
                continue;
            int agent = _c.Tree.Child(k, Deprel.obl_agent);
            if (!lexicon.Has("- host", _t.Lemma[k]) && !lexicon.Has("- leads", _t.Lemma[k]))
                continue;
            if (_c.DateBelow(k) is >= 0 and int day)
                return day;
            // "led by Norway in Minsk on Tuesday": the tree may hang the day on who leads them, or on the place.
            WordRange part = _c.Tree.Subtree(k);
            for (int i = agent < 0 ? part.End : agent + 1; i < part.End && _t.Form[i] is not ","; i++)
            {
                if (_t.Form[i - 1] is "on" && _c.TimeOf(i) is >= 0 and int behind && _c.Times[behind] is { Type: TimexType.DATE, Value.Length: >= 8 })
                    return behind;
            }
        }
        return -1;
    }

    // "talks hosted by the African Union in Kinshasa", "the round held in Doha".
    private void ReadHosted(EngagementMention m, int word)
    {
        for (int k = _c.Tree.FirstChild(word); k >= 0 && m.Place is null; k = _c.Tree.NextSibling(k))
        {
            if (k < word)
                continue;
            if (_c.IsRound(word) && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "of")
                ReadHosted(m, k);
            if (_t.Deprel[k] is not Deprel.acl || _t.Xpos[k] is not (Xpos.VBN or Xpos.VBD)
                || !lexicon.Has("- host", _t.Lemma[k]) && _t.Lemma[k] is not ("hold" or "stage" or "convene"))
                continue;
            m.Place = _c.PlaceBelow(k) is >= 0 and int site ? site : null;
            // The tree may hang the place on the host.
            if (m.Place is null && _c.Tree.Child(k, Deprel.obl_agent) is >= 0 and int host)
            {
                for (int p = _c.Tree.FirstChild(host); p >= 0; p = _c.Tree.NextSibling(p))
                {
                    if (_t.Deprel[p] is Deprel.nmod && _c.Case(p) is "in" or "at" && _c.IsGround(_c.Entities.AtHead(p)))
                        m.Place = _c.Entities.AtHead(p);
                }
            }
        }
    }

    // "The talks are under way": the way; −1 for none.
    private int UnderWay(int noun) =>
        _t.Deprel[noun] is Deprel.nsubj && _t.Head[noun] is >= 0 and int way
            && (_t.Lemma[way] is "way" && _c.Case(way) is "under" || _t.Lemma[way] is "underway") ? way : -1;

    // "It was in Kigali that he met the leader", "It was on Monday that the two spoke": where and when.
    private void ReadCleft(EngagementMention m, int verb)
    {
        if (_t.Deprel[verb] is not (Deprel.acl_relcl or Deprel.ccomp or Deprel.csubj or Deprel.advcl) || _t.Head[verb] is not (> 2 and int stressed)
            || stressed > verb || _c.Tree.Child(stressed, Deprel.cop) is not (> 0 and int be) || _t.Lemma[be - 1] is not "it"
            || _c.Case(stressed) is not ("in" or "at" or "on"))
            return;
        if (_c.TimeOf(stressed) is >= 0 and int day)
        {
            if (m.Date is null)
                m.DateBy(_c.Times[day]);
        }
        else if (_c.SiteAt(stressed) is >= 0 and int site)
        {
            m.Place ??= site;
        }
    }

    // "flew to Moscow on Tuesday, where he met the president": there, and then.
    private void ReadWhere(EngagementMention m, int verb)
    {
        if (_t.Deprel[verb] is not (Deprel.acl_relcl or Deprel.advcl) || _t.Head[verb] is not (>= 0 and int place) || place > verb)
            return;
        bool aside = _t.Deprel[verb] is Deprel.advcl;
        bool where = false;
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is not "where")
                continue;
            // "The path ran through Berlin, where the two met": the tree may hang the clause on the verb.
            bool dated = aside && k > 1 && _t.Form[k - 1] is "," && _c.TimeOf(k - 2) >= 0;
            if (aside && !dated && !(k > 1 && _t.Form[k - 1] is "," && _c.SiteAt(k - 2) >= 0))
                continue;
            where = true;
            // "flew to Kigali on Tuesday, where he held talks": a day may stand between.
            for (int p = dated ? _c.Tree.FirstChild(place) : -1; p >= 0 && p < k; p = _c.Tree.NextSibling(p))
            {
                if (p > place && _t.Deprel[p] is Deprel.obl or Deprel.obj && _c.SiteAt(p) >= 0)
                {
                    place = p;
                    break;
                }
            }
            // "sent a delegation led by X to Doha, where it held talks": the tree may hang the clause on the delegation.
            int before = k > 0 && _t.Form[k - 1] is "," ? k - 2 : k - 1;
            if (before > place && _c.SiteAt(before) >= 0 && _c.SiteAt(place) < 0)
                place = before;
        }
        // "a visit to Sanaa, during which he met X".
        bool during = !where && lexicon.Has("visit noun", _t.Lemma[place]) && HasDuringWhich(verb);
        if (during && m.Place is null && To(place, 1) is { } visited)
            m.Place = visited;
        if (!where && !during)
            return;
        int moves = _t.Head[place];
        // The tree may hang the clause on the day.
        if (_c.TimeOf(place) >= 0 && moves >= 0)
        {
            for (int k = _c.Tree.FirstChild(moves); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > moves && k < verb && _t.Deprel[k] is Deprel.obl or Deprel.obj && _c.SiteAt(k) >= 0)
                    place = k;
            }
        }
        // "flew to Cairo, where the president received him at the airport": in Cairo.
        if (_c.SiteAt(place) is >= 0 and int there
            && (m.Place is null || where && _c.Entities.Entities[m.Place.Value] is { Kind: EntityKind.Facility, Name: { Length: > 0 } named }
                && char.IsLower(named[0])))
            m.Place = there;
        // "was in Tehran on Tuesday, where he held talks".
        if (m.Date is null && where && _c.Tree.Child(place, Deprel.cop) >= 0 && _c.DateBelow(place) is >= 0 and int stay
            && _c.Times[stay].Type is TimexType.DATE)
            m.DateBy(_c.Times[stay]);
        if (m.Date is null && moves >= 0 && _t.Upos[moves] is Upos.VERB && _c.DateOf(moves) is >= 0 and int day
            && _c.Times[day].Type is TimexType.DATE)
            m.DateBy(_c.Times[day]);
    }

    /// <summary>"Arrived at the castle, where he saw B": at a place that has been told.</summary>
    public bool IsThere(int verb) => Where(verb) > 0 && _t.Deprel[verb] is Deprel.acl_relcl or Deprel.advcl && _c.SiteAt(_t.Head[verb]) >= 0;

    private int Where(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "where" && _t.Deprel[k] is Deprel.advmod)
                return k;
        }
        return -1;
    }

    // "flew to Riyadh on Sunday and met the crown prince": there, and then.
    private void ReadAfterTravel(EngagementMention m, int verb)
    {
        int moves = _t.Head[verb];
        if (_t.Deprel[verb] is not Deprel.conj || moves < 0 || moves > verb || _t.Upos[moves] is not Upos.VERB
            || !lexicon.Has("visit travel", _t.Lemma[moves]) && VisitedBy(moves) is null || _t.Lemma[moves] is "leave" or "depart"
            || _c.IsNegated(moves) || _t.Xpos[moves] != _t.Xpos[verb]
            || _c.Clause.OwnSubject(verb) is >= 0 and int own && own != _c.Clause.OwnSubject(moves)
                && _c.Entity(own) != _c.Entity(_c.Clause.OwnSubject(moves)))
            return;
        if ((To(moves, 1) ?? VisitedBy(moves)) is not { } there)
            return;
        m.Place = there;
        if (m.Date is null && _c.DateBelow(moves) is >= 0 and int day && _c.Times[day].Type is TimexType.DATE)
            m.DateBy(_c.Times[day]);
    }

    // "made a stop in Baghdad", "paid a visit to Cairo": where.
    private int? VisitedBy(int verb) =>
        _t.Lemma[verb] is "make" or "pay" or "visit" or "land" && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int stay
            ? lexicon.Has("visit noun", _t.Lemma[stay]) || _t.Lemma[stay] is "stop"
            ? To(stay, 1) ?? (_c.PlaceBelow(stay) is >= 0 and int there ? there : _c.PlaceBelow(verb) is >= 0 and int here ? here : null)
            : _t.Lemma[verb] is "visit" && _c.SiteAt(stay) is >= 0 and int site ? site : null : null;

    private bool HasDuringWhich(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "which" && _c.Case(k) is "during" or "in" or "on")
                return true;
        }
        return false;
    }

    // "spoke after meeting the minister in Cairo on Sunday": the tree may hang the place and the day on the verb before.
    private void ReadBehind(EngagementMention m, int word)
    {
        int above = _t.Head[word];
        if (above < 0 || above > word || _t.Deprel[word] is not Deprel.advcl || _c.Clause.HasTo(word))
            return;
        // "spent the day in Tel Aviv, meeting the prime minister": there and then.
        bool aside = _t.Xpos[word] is Xpos.VBG && word > 0 && _t.Form[word - 1] is ",";
        for (int k = _c.Tree.FirstChild(above); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < word && !(aside && k > above) || _t.Deprel[k] is not Deprel.obl)
                continue;
            if (m.Place is null && _c.Case(k) is "in" or "at" && _c.IsGround(_c.Entities.AtHead(k)))
                m.Place = _c.Entities.AtHead(k);
            int time = _c.TimeOf(k) >= 0 ? _c.TimeOf(k) : _c.DateBelow(k);
            if (m.Date is null && time >= 0 && _c.Times[time].Type is TimexType.DATE or TimexType.TIME)
                m.DateBy(_c.Times[time]);
        }
    }

    // "talks with officials in Jeddah": the tree may hang the place on the last side.
    private int? PlaceOfSides(int word)
    {
        for (int c = _c.Tree.FirstChild(word); c >= 0; c = _c.Tree.NextSibling(c))
        {
            // "met the Omani foreign minister in Muscat", "will host A and B in Ankara".
            bool met = _t.Deprel[c] is Deprel.obj && _t.Upos[word] is Upos.VERB
                && (_t.Xpos[c] is Xpos.NN or Xpos.NNS && _c.Entities.AtHead(c) >= 0
                    || _t.Upos[c] is Upos.PROPN && _c.Entities.AtHead(c) is >= 0 and int one && _c.Entities.Entities[one].Kind is EntityKind.Person);
            if (c > word && (met || _t.Deprel[c] is Deprel.nmod or Deprel.obl && _c.Case(c) is "with" or "between" or "among")
                && PlaceInside(c, 0) is >= 0 and int place)
                return place;
        }
        // "a new round of talks between A and B in Doha".
        return BelowRound(word) is >= 0 and int talks && lexicon.Has("talks noun", _t.Lemma[talks]) ? PlaceOfSides(talks) : null;
    }

    // "the Amsterdam summit", "the Geneva talks": a town before the noun is where, a state who.
    private int? PlaceBefore(int noun)
    {
        for (int k = _t.Upos[noun] is Upos.NOUN or Upos.PROPN && !_c.IsRound(noun) ? _c.Tree.FirstChild(noun)
            : -1; k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound && char.IsUpper(_t.Form[k][0]) && _c.Entities.AtHead(k) is >= 0 and int town
                && _c.Entities.Entities[town] is { Kind: EntityKind.Place or EntityKind.Country, Place.Feature: { } feature }
                && (feature.StartsWith("PPL", StringComparison.Ordinal) || IsMeeting(noun) && feature.StartsWith("ADM", StringComparison.Ordinal)))
                return town;
        }
        return null;
    }

    // "the Camp David summit", "the Alaska meeting": talks may be about a region, a meeting is in it.
    private bool IsMeeting(int noun) => lexicon.Has("summit noun", _t.Lemma[noun].ToLowerInvariant()) || _t.Lemma[noun] is "meeting";

    // "a meeting of crisis in Brussels": the place hangs on what kind of meeting it is.
    private int? PlaceOfKind(int word)
    {
        for (int c = _c.Tree.FirstChild(word); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (c > word && _t.Deprel[c] is Deprel.nmod && _c.Case(c) is "of"
                && (_t.Upos[c] is Upos.NOUN && _c.Entity(c) < 0
                    || _t.Upos[c] is Upos.PROPN && _c.Entities.AtHead(c) is >= 0 and int body
                        && _c.Entities.Entities[body].Kind is not EntityKind.Person)
                && _c.PlaceBelow(c) is >= 0 and int place)
                return place;
        }
        return null;
    }

    // "between A and B in Budapest", "between leaders of the two sides in Putrajaya": the last of the sides has it.
    private int PlaceInside(int side, int depth)
    {
        if (_c.PlaceBelow(side) is >= 0 and int place)
            return place;
        for (int k = _c.Tree.FirstChild(side); k >= 0 && depth < 3; k = _c.Tree.NextSibling(k))
        {
            if (k > side && (_t.Deprel[k] is Deprel.conj or Deprel.flat or Deprel.appos || _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "of")
                && PlaceInside(k, depth + 1) is >= 0 and int inner)
                return inner;
        }
        return -1;
    }

    // "a meeting that had been planned for Tuesday in Luanda"; −1 for none.
    private int PlannedClause(int noun)
    {
        // "a meeting of the centre in Istanbul, which was expected on Tuesday": what is expected is the meeting.
        for (int k = _t.Upos[noun] is Upos.NOUN ? _c.Tree.FirstChild(noun) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "of" or "in" or "at" && _c.Tree.Child(k, Deprel.acl_relcl) is > 0 and int on
                && _c.Clause.IsPassive(on) && _t.Lemma[on] is "expect" or "schedule" or "plan" or "set" or "arrange" or "fix" or "hold"
                && _c.DateBelow(on) >= 0)
                return on;
            // "a meeting with the backers planned for Monday".
            if (k > noun && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "of" or "with" or "between" or "by" or "to"
                && _c.Tree.Child(k, Deprel.acl) is > 0 and int forDay
                && (_t.Form[forDay] is "planned" or "scheduled" or "set" or "slated" or "due" || IsHeld(forDay)) && _c.DateBelow(forDay) >= 0)
                return forDay;
        }
        int due = _c.Tree.Child(noun, Deprel.acl);
        if (due >= 0 && _c.Clause.HasTo(due) && _c.HasAdverb(due, "due") || due > noun && IsHeld(due)
            || due >= 0 && _t.Form[due] is "scheduled" or "planned" or "set" or "expected" or "foreseen" or "fixed" or "slated" or "appointed")
            return due;
        int clause = _c.Tree.Child(noun, Deprel.acl_relcl);
        if (clause < 0 && BelowRound(noun) is >= 0 and int talks)
            clause = _c.Tree.Child(talks, Deprel.acl_relcl);
        return clause >= 0
            && (lexicon.Has("planned governor", _t.Lemma[clause]) || lexicon.Has("- host", _t.Lemma[clause])
                || _t.Lemma[clause] is "begin" or "start" or "open" or "hold" or "take" or "lead" or "conduct" or "foresee" or "fix" or "appoint") ? clause : -1;
    }

    /// <summary>Whether somebody goes somewhere to do it: "travelled to Berlin to see the chancellor".</summary>
    // … or "travelled to Cairo and saw the mediators".
    public bool IsAfterTravel(int verb) =>
        Destination(verb) is not null
            || _t.Deprel[verb] is Deprel.conj && _t.Head[verb] is >= 0 and int moves && lexicon.Has("- move", _t.Lemma[moves])
                && To(moves, 0) is not null;

    // "was in Cairo on Saturday to see the president": the place; −1 for none.
    private int StayBefore(int verb) =>
        _t.Deprel[verb] is Deprel.advcl && _c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int site && site < verb
            && _c.Tree.Child(site, Deprel.cop) >= 0 && _c.Case(site) is "in" or "at" && _c.SiteAt(site) >= 0 ? site : -1;

    // "would send a delegation to Cairo to meet the mediators".
    private int? Destination(int verb)
    {
        if (StayBefore(verb) is >= 0 and int stay)
            return _c.SiteAt(stay);
        int mover = _t.Head[verb];
        if (mover < 0 || _t.Deprel[verb] is not (Deprel.advcl or Deprel.xcomp or Deprel.acl) || !_c.Clause.HasTo(verb))
            return null;
        if (_t.Upos[mover] is Upos.NOUN)
            mover = _t.Head[mover];
        return mover >= 0 && (lexicon.Has("- move", _t.Lemma[mover]) || lexicon.Has("visit travel", _t.Lemma[mover])) ? To(mover, 0) : null;
    }

    // "Guterres, on a visit to Kyiv, met the president".
    private int? VisitBeside(int verb)
    {
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || _c.Clause.OwnSubject(verb) is not (>= 0 and int subject))
            return null;
        foreach (int top in (ReadOnlySpan<int>)[subject, verb])
        {
            for (int k = _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (_t.Deprel[k] is not (Deprel.nmod or Deprel.obl) || _c.Case(k) is not ("on" or "during")
                    || !lexicon.Has("visit noun", _t.Lemma[k]))
                    continue;
                // "During her stay in Kinshasa, A met B".
                if ((To(k, 1) ?? (_t.Lemma[k] is "stay" or "stopover" && _c.PlaceBelow(k) is >= 0 and int here ? here : null)) is { } there)
                    return there;
            }
        }
        return null;
    }

    private int? To(int word, int depth)
    {
        for (int c = _c.Tree.FirstChild(word); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.obl or Deprel.nmod
                && (_c.Case(c) is "to" or "into" || _c.Case(c) is "in" or "at" && _t.Lemma[word] is "arrive" or "land"
                    || _c.Case(c) is "for" && _t.Lemma[word] is "leave" or "depart" or "head")
                && _c.Entities.AtHead(c) is >= 0 and int place && _c.IsGround(place))
                return place;
            if (depth == 0 && _t.Deprel[c] is Deprel.obj && To(c, 1) is { } there)
                return there;
        }
        return null;
    }
}
