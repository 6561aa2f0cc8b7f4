using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Days and places that the tree hangs elsewhere, read off the words around an engagement.</summary>
internal sealed partial class EngagementCircumstances
{
    // "a meeting that had been due on Monday in Luanda": the day is the clause's word; −1 for none.
    private int DueDay(int noun)
    {
        int day = _c.Tree.Child(noun, Deprel.acl_relcl);
        if (day < 0)
        {
            // The tree may hang the day on the verb behind it.
            for (int k = noun + 1; k < Math.Min(_t.Count, noun + FarthestClause) && day < 0; k++)
                day = _t.Form[k] is "due" && _t.Deprel[k] is Deprel.@case && _t.Head[k] > k && _c.TimeOf(_t.Head[k]) >= 0 ? _t.Head[k] : -1;
        }
        if (day > noun && _c.TimeOf(day) >= 0 && IsDueThere(day))
            return day;
        // "a session, that for Tuesday it had been fixed": word for word from another language.
        int last = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestClause);
        for (int k = noun + 1; k + 3 < last && _t.Upos[noun] is Upos.NOUN; k++)
        {
            if (_t.Form[k] is "that" or "which" && _t.Form[k + 1] is "for" or "on" && _c.TimeOf(k + 2) is >= 0 and int t
                && _c.Times[t].Type is TimexType.DATE && IsFixedBehind(k + 3, last + 4))
                return k + 2;
        }
        if (FixedFor(noun) is >= 0 and int appointed)
            return appointed;
        // "a visit that had been due to begin on Saturday": the tree may hang the clause on the verb that calls it off.
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestClause);
        for (int k = noun + 1; k + 2 < end && _t.Upos[noun] is Upos.NOUN; k++)
        {
            if (_t.Form[k] is not ("due" or "scheduled" or "set" or "expected" or "meant") || _t.Form[k + 1] is not "to")
                continue;
            for (int d = k + 2; d < end && _t.Upos[d] is not Upos.PUNCT; d++)
            {
                if (_c.TimeOf(d) is >= 0 and int t && _c.Times[t].Type is TimexType.DATE && _t.Form[d - 1] is "on" or "in")
                    return d;
            }
            break;
        }
        return -1;
    }

    private bool IsFixedBehind(int first, int end)
    {
        for (int k = first; k < Math.Min(_t.Count, end) && _t.Upos[k] is not Upos.PUNCT; k++)
        {
            if (_t.Upos[k] is Upos.VERB
                && _t.Lemma[k] is "determine" or "fix" or "set" or "plan" or "schedule" or "expect" or "arrange" or "foresee" or "appoint")
                return true;
        }
        return false;
    }

    private bool IsDueThere(int day)
    {
        for (int k = Math.Max(0, day - 3); k < day; k++)
        {
            if (_t.Form[k] is "due" or "scheduled" or "expected" or "planned")
                return true;
        }
        return false;
    }

    // "The visit of the minister B to Islamabad, foreseen for Thursday", "a visit to Doha starting Sunday": the day, wherever the tree hangs the
    // participle; −1 for none.
    private int FixedFor(int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End - 1, noun + FarthestDay);
        bool relative = false;
        for (int k = noun + 1; k < end && _t.Upos[noun] is Upos.NOUN && (relative || _t.Upos[k] is not (Upos.AUX or Upos.SCONJ)); k++)
        {
            // Another engagement has days of its own.
            if (IsGathering(k) || relative && _t.Upos[k] is Upos.VERB && !lexicon.Has("- fixed", _t.Form[k]))
                return -1;
            // "a meeting with the envoy, A B, that had been set for Saturday".
            relative |= _t.Form[k] is "that" or "which" && _t.Xpos[k] is Xpos.WDT && _t.Upos[k + 1] is Upos.AUX;
            bool starts = _t.Form[k] is "starting" or "beginning";
            if (!starts && !lexicon.Has("- fixed", _t.Form[k]))
                continue;
            // "arranged by Moscow for July 25".
            bool by = _t.Form[k + 1] is "by";
            for (int d = k + 1; d < Math.Min(end + 1, by ? k + 6 : k + 4) && _t.Upos[d] is not Upos.VERB; d++)
            {
                if (_c.TimeOf(d) is >= 0 and int t && _c.Times[t].Type is TimexType.DATE
                    && (starts || by && _t.Form[d - 1] is "for" or "on"
                        || _t.Form[k + 1] is "for" or "on" || _t.Form[k + 1] is "in" && _t.Form[k + 2] is "for"))
                    return d;
            }
        }
        return -1;
    }

    // "talks on the waters in New Delhi on May 30".
    private bool IsDayBehind(int site) =>
        site + 2 < _t.Count && _t.Form[site + 1] is "on" && _c.TimeOf(site + 2) >= 0 || site + 1 < _t.Count && _c.TimeOf(site + 1) >= 0;

    // "had a telephone talk with his colleague A B on Thursday": the tree may hang the day on a name; before any other verb or stop it is the
    // engagement's. Behind the comma of an apposition it stands with a comma of its own: "dined with his counterpart, A B, on Monday evening".
    private int DayInClause(int word)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[word]].End, word + FarthestDay);
        bool aside = false, beside = false;
        for (int i = word + 1; i + 1 < end; i++)
        {
            // "confer with A at the summit on Friday", "on the margins of the gathering": then as well.
            beside |= _t.Form[i] is "at" || lexicon.Has("- sideline", _t.Lemma[i]);
            if (_t.Form[i] is ",")
            {
                aside = true;
                // ", as late as Sunday night".
                if (_t.Form[i + 1] is "as" && i + 4 < end && _t.Form[i + 3] is "as" && IsDay(i + 4))
                    return _c.TimeOf(i + 4);
                continue;
            }
            if (_t.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ || _t.Upos[i] is Upos.CCONJ && !JoinsNames(i) || _c.IsMark(i)
                || _t.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.TO && _t.Upos[i] is Upos.PART)
                return -1;
            // "consult on the possibility of a meeting on Monday": the day of another.
            if (IsGathering(i) && !beside)
                return -1;
            // ", in Beirut on Monday": the place has the comma.
            if (_t.Form[i] is "on" && (!aside || _t.Form[i - 1] is ","
                    || i > 3 && _t.Form[i - 2] is "in" or "at" && _t.Form[i - 3] is ",") && IsDay(i + 1))
                return _c.TimeOf(i + 1);
            // "met with rebel leader A B Friday for their first talks".
            if (!aside && IsBareDay(i) && (_t.Upos[i - 1] is Upos.PROPN || i == word + 1))
                return _c.TimeOf(i);
        }
        return -1;
    }

    // "walked a fine line Friday as he met B", "warned on Tuesday when they gathered in Abuja": on the day of what was done then; −1 for none.
    private int DayOfMain(int verb) =>
        _t.Deprel[verb] is Deprel.advcl && _t.Head[verb] is >= 0 and int main && main < verb && _t.Xpos[main] is Xpos.VBD
            && _t.Xpos[verb] is Xpos.VBD or Xpos.VBG && !_c.HasMood(verb, "to come") && _c.Tree.Child(verb, Deprel.mark) is >= 0 and int mark
            && _t.Form[mark] is "as" or "when" or "while" ? _c.DateOf(main) : -1;

    // "handed him a list of demands on Tuesday in the first talks": on that day; −1 for none.
    private int DayOfDeed(string preposition, int noun, int verb)
    {
        if (preposition is not ("in" or "at" or "during") || _t.Xpos[verb] is not Xpos.VBD)
            return -1;
        for (int i = verb + 1; i + 1 < noun; i++)
        {
            if (_t.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ || _c.IsMark(i) || IsGathering(i) || _t.Xpos[i] is Xpos.WDT or Xpos.WP)
                return -1;
            if (_t.Form[i] is "on" && IsDay(i + 1))
                return _c.TimeOf(i + 1);
        }
        return -1;
    }

    // "the talks, launched on January 29 at a hotel", "a summit of the council held in Libreville on January 9".
    private bool IsHeld(int participle) =>
        _t.Xpos[participle] is Xpos.VBN
            && _t.Form[participle] is "held" or "convened" or "launched" or "opened" or "hosted" or "staged" or "started" or "begun" or "organized";

    private bool IsDay(int word) =>
        _c.TimeOf(word) is >= 0 and int day && _c.Times[day].Type is TimexType.DATE or TimexType.TIME && _c.Times[day].Value.Length >= 10;

    // "On Monday, as the talks seemed about to founder, A telephoned B, officials said": the day that opens a sentence is that of its main verb; −1
    // for none.
    private int DayAtFront(int word)
    {
        int verb = word;
        for (int level = 0; level < 3 && verb >= 0 && _t.Upos[verb] is not Upos.VERB; level++)
            verb = _t.Head[verb];
        // "Later on Monday the delegations are scheduled to begin discussions".
        if (verb >= 0 && _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int due && lexicon.Has("- fixed", _t.Form[due]))
            verb = due;
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB
            || !(_t.Deprel[verb] is Deprel.root
                || _t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int says && says > verb && _t.Deprel[says] is Deprel.root))
            return -1;
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        int first = s.First;
        // "In Budapest, on Tuesday, A met B".
        if (first + 4 < s.End && _t.Form[first] is "In" or "At" && _t.Form[first + 2] is "," && _t.Form[first + 3] is "on")
            first += 3;
        // "Later Monday, A met B", "Saturday the two met".
        if (first + 1 < verb && IsDay(first)
            && (IsBareDay(first) || _t.Form[first] is "Later" or "Earlier" or "Early" or "Late" && IsBareDay(first + 1)))
            return _c.TimeOf(first);
        if (first + 1 >= verb)
            return -1;
        if (_t.Form[first] is "On" or "on" && IsDay(first + 1))
            return _c.TimeOf(first + 1);
        // "In Bali on Monday, A and B sat down with C": before the first comma.
        for (int i = first; i < Math.Min(verb, first + FarthestFront)
            && _t.Upos[i] is Upos.ADP or Upos.DET or Upos.ADJ or Upos.PROPN or Upos.NOUN or Upos.NUM; i++)
        {
            if (_t.Form[i] is "on" && _t.Form[first] is "In" or "At" && IsDay(i + 1))
                return _c.TimeOf(i + 1);
        }
        return -1;
    }

    // Words from the beginning of a sentence to its first comma.
    private const int FarthestFront = 8;

    // "At Blair House, A and B closed two days of talks", "On Thursday, in the Serbian capital, A and B signed": where the main clause is; null for
    // none.
    private int? PlaceAtFront(int word)
    {
        int verb = word;
        for (int level = 0; level < 3 && verb >= 0 && _t.Upos[verb] is not Upos.VERB; level++)
            verb = _t.Head[verb];
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || _t.Deprel[verb] is not Deprel.root)
            return null;
        int first = _t.Sentences[_t.SentenceOf[verb]].First;
        if (_t.Form[first] is "On" && IsDay(first + 1))
        {
            while (first < verb && _t.Form[first] is not ",")
                first++;
            first++;
        }
        if (first + 2 >= verb || _t.Form[first] is not ("In" or "At" or "in" or "at"))
            return null;
        for (int i = first + 1; i < Math.Min(verb, first + FarthestFront) && _t.Form[i] is not ","
            && _t.Upos[i] is not (Upos.ADP or Upos.VERB or Upos.PRON); i++)
        {
            if (_c.TimeOf(i) >= 0)
                return null;
            if (_t.Deprel[i] is not (Deprel.compound or Deprel.amod or Deprel.nmod_poss)
                && (_c.SiteAt(i) is >= 0 and int site && _c.Entities.Entities[site].Kind is EntityKind.Place or EntityKind.Facility
                    || (site = _c.CapitalAt(i)) >= 0))
                return site;
        }
        return null;
    }

    // "the sixth round, which in Muscat on 15 June should be held, was cancelled": the words between the commas, wherever the tree hangs them.
    private void ReadWhich(EngagementMention m, int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, noun + FarthestDay), first = noun + 1;
        // "the sixth round of their indirect negotiations, which".
        while (first < end && _t.Upos[first] is Upos.ADP or Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PRON
            && _t.Xpos[first] is not (Xpos.WDT or Xpos.WP) && !_c.IsMark(first))
            first++;
        if (first + 1 >= end || _t.Form[first] is not "," || _t.Form[first + 1] is not ("which" or "that"))
            return;
        int site = -1, day = -1, last = first + 2;
        bool held = false;
        for (; last < end && _t.Form[last] is not ","; last++)
        {
            held |= _t.Upos[last] is Upos.VERB
                && (lexicon.Has("planned governor", _t.Lemma[last]) || _t.Lemma[last] is "hold" or "begin" or "start" or "open" or "take" or "pass");
            day = day < 0 && IsDay(last) ? _c.TimeOf(last) : day;
            site = site < 0 && _t.Form[last] is "in" or "at" && last + 1 < end ? _c.SiteAt(last + 1) : site;
        }
        if (!held || last >= end)
            return;
        m.Place ??= site >= 0 ? site : null;
        if (m.Date is null && day >= 0)
            m.DateBy(_c.Times[day]);
        // Behind the second comma: what became of it.
        for (int i = last + 1; i < Math.Min(_t.Sentences[_t.SentenceOf[noun]].End, last + FarthestDay); i++)
        {
            if (_t.Xpos[i] is Xpos.VBN && _t.Upos[i - 1] is Upos.AUX && _t.Lemma[i - 1] is "be" && EngagementStatusReader.CallsOff(_c, lexicon, i)
                && !_c.IsNegated(i))
                m.Status = EngagementStatus.Cancelled;
        }
    }

    // "with A and B on Tuesday": what joins two names ends no clause.
    private bool JoinsNames(int and) =>
        _t.Head[and] is >= 0 and int second && _t.Upos[second] is Upos.PROPN or Upos.NOUN && _t.Deprel[second] is Deprel.conj
            && _t.Head[second] is >= 0 and int first
            && _t.Upos[first] is Upos.PROPN or Upos.NOUN && _c.Clause.OwnSubject(second) < 0;

    // A noun that tells of an engagement.
    private bool IsGathering(int word)
    {
        foreach (string group in _t.Upos[word] is Upos.NOUN ? lexicon.Groups(_t.Lemma[word]) : default)
        {
            if (group.EndsWith(" noun", StringComparison.Ordinal) || group.EndsWith(" weak", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // "sat opposite the minister B in Geneva in March": the place that stands in the clause behind a name, a day or the word itself.
    private int? PlaceInClause(int word)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[word]].End - 1, word + FarthestDay);
        bool aside = false;
        for (int i = word + 1; i < end; i++)
        {
            // "meetings of A with B, the adviser of the president, in Doha": behind an apposition the place has a comma of its own.
            if (_t.Form[i] is ",")
            {
                aside = true;
                continue;
            }
            if (aside && !(_t.Form[i] is "in" or "at" && _t.Form[i - 1] is ",")
                && _t.Upos[i] is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ) && !_c.IsMark(i)
                && _t.Xpos[i] is not (Xpos.WDT or Xpos.WP or Xpos.WRB))
                continue;
            if (_t.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ || aside && _t.Upos[i] is Upos.CCONJ || _c.IsMark(i)
                || _t.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB || IsGathering(i))
                return null;
            if (_t.Form[i] is not ("in" or "at") || _t.Upos[i - 1] is Upos.ADJ or Upos.DET or Upos.NUM)
                continue;
            // "talks on the fighting in the north": what is there is the fighting, unless a capital is named.
            bool beside = i == word + 1 || aside || _t.Upos[i - 1] is Upos.PROPN || _c.TimeOf(i - 1) >= 0 || _t.Lemma[i - 1] is "time"
                || SidesReader.Lexicon.Has("people", _t.Lemma[i - 1]);
            int site = _t.Upos[i + 1] is Upos.DET && i + 2 <= end ? i + 2 : i + 1;
            while (site < end && _t.Upos[site] is Upos.ADJ or Upos.PROPN && _c.SiteAt(site) < 0)
                site++;
            if (_t.Upos[site] is Upos.PROPN or Upos.NOUN
                && _t.Deprel[site] is not (Deprel.compound or Deprel.amod or Deprel.nmod_poss or Deprel.nmod_desc) && _c.TimeOf(site) < 0
                && _c.SiteAt(site) is >= 0 and int there
                && (beside || _c.Entities.Entities[there].Place is { Feature: "PPLC" or "PPLG" } || IsDayBehind(site)))
                return there;
        }
        return null;
    }

    // "On the sidelines of the Munich conference, A and B met": in Munich.
    private int? Sideline(int word, int verb)
    {
        foreach (int top in (ReadOnlySpan<int>)[word, verb])
        {
            for (int k = top < 0 ? -1 : _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (_t.Deprel[k] is not (Deprel.obl or Deprel.nmod) || !lexicon.Has("- sideline", _t.Lemma[k])
                    || _c.Tree.Child(k, Deprel.nmod) is not (> 0 and int gathering) || gathering < k)
                    continue;
                if (_c.PlaceBelow(gathering) is >= 0 and int there)
                    return there;
                if (PlaceBefore(gathering) is { } town)
                    return town;
            }
        }
        return SidelineBehind(word);
    }

    // "sat down for two hours on the margins of the gathering in Hamburg": wherever the tree hangs them; null for none.
    private int? SidelineBehind(int word)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[word]].End, word + FarthestDay), margins = -1;
        for (int i = word + 1; i < end && (_t.Upos[i] is not (Upos.VERB or Upos.AUX or Upos.SCONJ) || _t.Xpos[i] is Xpos.VBG) && !_c.IsMark(i); i++)
        {
            if (lexicon.Has("- sideline", _t.Lemma[i]))
                margins = i;
            else if (margins >= 0 && IsGathering(i) && PlaceBefore(i) is { } town)
                return town;
            else if (margins >= 0 && i > margins + 2 && _t.Form[i - 1] is "in" or "at" && _c.TimeOf(i) < 0 && _c.SiteAt(i) is >= 0 and int site)
                return site;
        }
        return null;
    }
}
