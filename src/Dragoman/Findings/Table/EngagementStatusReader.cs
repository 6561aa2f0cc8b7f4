using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Whether an engagement took place, is to come, is off, or is denied, from the words around its mention.</summary>
internal static class EngagementStatusReader
{
    private const int Levels = 5;

    /// <param name="word">The noun or verb that speaks of the engagement.</param>
    /// <param name="verb">Its governing verb, or itself; −1 for none.</param>
    /// <param name="date">TIMEX3 value of its date; null for none.</param>
    public static EngagementStatus Read(TableContext c, TableLexicon lexicon, int word, int verb, string? date)
    {
        ParsedText t = c.T;
        // "The meeting is off".
        if (t.Deprel[word] is Deprel.nsubj && t.Head[word] is >= 0 and int off && t.Form[off] is "off" && c.Tree.Child(off, Deprel.cop) >= 0)
            return c.IsNegated(off) ? EngagementStatus.Planned : EngagementStatus.Cancelled;
        if (verb >= 0 && verb != word && t.Deprel[word] is Deprel.nsubj && FellThrough(c, lexicon, word, verb)
            || IsQuitBefore(c, lexicon, word, verb))
            return EngagementStatus.Cancelled;
        if (verb >= 0 && verb != word && t.Deprel[word] is Deprel.obl && c.Case(word) is "for" or "at" && StaysAway(c, lexicon, verb))
            return EngagementStatus.Cancelled;
        // "will not meet him on Tuesday as planned": it was on.
        if (c.IsNegated(word) && t.Upos[word] is Upos.VERB && c.HasMood(word, "to come") && IsAsPlanned(c, word))
            return EngagementStatus.Cancelled;
        if (c.IsNegated(word)
            || verb >= 0 && verb != word && lexicon.Has("held governor", t.Lemma[verb]) && c.IsNegated(verb) && !IsAbsence(c, word, verb))
            return EngagementStatus.Denied;
        if (IsCalledOff(c, lexicon, word)
            && !(verb >= 0 && verb != word && t.Deprel[word] is Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass
                && lexicon.Has("- begins", t.Lemma[verb]) && t.Lemma[verb] is not "begin" and not "start" and not "commence"))
            return EngagementStatus.Cancelled;
        // "had been planned for Friday but was called off".
        for (int k = verb >= 0 && verb != word && t.Deprel[word] is Deprel.nsubj or Deprel.nsubj_pass ? c.Tree.FirstChild(verb)
            : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && t.Deprel[k] is Deprel.conj && c.Clause.OwnSubject(k) < 0 && c.Tree.Child(k, Deprel.aux_pass) >= 0 && !c.IsNegated(k)
                && CallsOff(c, lexicon, k))
                return EngagementStatus.Cancelled;
        }
        // "were due to begin on Wednesday, but the North pulled out".
        if (verb >= 0 && verb != word && t.Deprel[word] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obl && IsLeftBehindBut(c, lexicon, verb))
            return EngagementStatus.Cancelled;
        // "had been due to meet him on Monday, but the trip was called off".
        if (verb >= 0 && (verb == word || t.Deprel[word] is Deprel.obj) && t.Upos[verb] is Upos.VERB && (c.Clause.HasTo(verb) || IsDue(c, verb))
            && IsCalledOffBut(c, lexicon, verb))
            return EngagementStatus.Cancelled;
        bool planned = IsFuture(c.Published, date)
            || HasPlannedModifier(c, lexicon, word), confirmed = false, aim = false, offered = false, foretold = false;
        // "are expected to seal the deal when they meet".
        if (t.Xpos[word] is Xpos.VBP or Xpos.VBZ && t.Deprel[word] is Deprel.advcl && t.Head[word] is >= 0 and int seen
            && (c.Clause.HasTo(seen) || c.HasMood(seen, "to come") || lexicon.Has("planned governor", t.Lemma[seen])))
            planned = true;
        // "leaves for Moscow on Tuesday": on the day of the report, or behind it.
        if (t.Xpos[word] is Xpos.VBZ or Xpos.VBP && lexicon.Has("- sets off", t.Lemma[word]) && Compare(date, c.Published) == 0
            && date is { Length: >= 10 })
            planned = true;
        // "goes to Gaza first", told in the report itself: he is to go. A headline tells so of what is over.
        if (t.Xpos[word] is Xpos.VBZ or Xpos.VBP && lexicon.Has("- sets off", t.Lemma[word]) && date is null && t.SentenceOf[word] > 0)
            planned = true;
        // "will be the first conversation between the two".
        if (c.Tree.Child(word, Deprel.cop) >= 0 && c.HasMood(word, "to come"))
            planned = true;
        int at = word;
        for (int level = 0; level < Levels && at >= 0; level++)
        {
            if (t.Upos[at] is Upos.VERB or Upos.AUX || t.Xpos[at] is Xpos.VBG or Xpos.VBN)
            {
                if (at != word && !aim && CallsOff(c, lexicon, at))
                    return c.IsNegated(at) || c.HasModal(at, "may") || c.HasModal(at, "might") || c.HasModal(at, "could") ? EngagementStatus.Planned
                        : IsBriefly(c, at) ? EngagementStatus.Held : EngagementStatus.Cancelled;
                if (c.HasMood(at, "to come") || IsDue(c, at))
                    planned = true;
                // "Armenia and Azerbaijan to hold talks": in a headline.
                planned |= t.Deprel[at] is Deprel.root && t.Xpos[at] is Xpos.VB && c.Clause.HasTo(at);
                // "must meet him on Tuesday", "should meet": they have not.
                planned |= at == word && t.Upos[word] is Upos.VERB && (c.HasModal(at, "must") || c.HasModal(at, "should"));
                foretold |= level < 2 && IsForetold(c, lexicon, word, verb, at);
                if (at != word && level > 0 && lexicon.Has("planned governor", t.Lemma[at])
                    && !(level == 1 && t.Deprel[word] is Deprel.nsubj && t.Xpos[at] is Xpos.VBD && !c.Clause.IsPassive(at))
                    && !(t.Lemma[at] is "set" && t.Xpos[at] is not Xpos.VBN))
                {
                    if (c.IsNegated(at))
                        return EngagementStatus.Denied;
                    planned = true;
                }
                if (c.Clause.HasTo(at) && t.Head[at] >= 0 && t.Deprel[at] is Deprel.xcomp or Deprel.ccomp or Deprel.acl
                    && t.Lemma[t.Head[at]] is "undertake" or "pledge" or "promise" or "vow" or "be" or "due" or "ready" or "set" or "plan"
                        or "willing" or "able" or "intention" or "commitment" or "agreement" or "decision" or "invitation")
                    planned = true;
                // "announced that he is ready to host a summit": he would.
                offered |= c.Clause.HasTo(at) && t.Head[at] >= 0
                    && t.Lemma[t.Head[at]] is "ready" or "willing" or "prepared" or "open" or "offer" or "propose";
                if (at != word && t.Lemma[at] is "deny" && t.Deprel[at] is not Deprel.acl_relcl)
                    return EngagementStatus.Denied;
                confirmed |= at != word && t.Lemma[at] is "confirm" or "announce";
                // "The two will meet in Ohrid, the envoy announced."
                confirmed |= t.Deprel[at] is Deprel.root && c.Tree.Child(at, Deprel.parataxis) is >= 0 and int told && told > at
                    && t.Lemma[told] is "confirm" or "announce" && c.Clause.OwnSubject(told) >= 0;
            }
            // "will be in Kyiv on Saturday to see the president".
            planned |= at != word && t.Upos[at] is Upos.PROPN && c.Tree.Child(at, Deprel.cop) >= 0 && c.HasMood(at, "to come");
            // "was planning to discuss it during his visit to India": the visit is to come as well.
            if (at == word && t.Deprel[at] is Deprel.obl
                && t.Lemma[at] is "visit" or "trip" or "tour" or "stay" or "summit" or "talk" or "talks" or "meeting" && c.Case(at) is "during"
                && t.Head[at] is >= 0 and int ahead && !IsPast(c.Published, date)
                && (c.HasModal(ahead, "will")
                    || c.Clause.IsPassive(ahead) && t.Xpos[ahead] is Xpos.VBN && lexicon.Has("planned governor", t.Lemma[ahead])
                        && c.Tree.Child(ahead, Deprel.xcomp) >= 0
                    || c.Clause.HasTo(ahead) && t.Deprel[ahead] is Deprel.xcomp && t.Head[ahead] is >= 0 and int plans
                        && lexicon.Has("planned governor", t.Lemma[plans])))
                planned = true;
            if (t.Deprel[at] is Deprel.advcl && !c.Clause.HasTo(at) || t.Deprel[at] is Deprel.acl_relcl or Deprel.parataxis or Deprel.root
                || t.Deprel[at] is Deprel.obl or Deprel.nmod && c.Case(at) is "after" or "before" or "since" or "during" or "following"
                || t.Deprel[at] is Deprel.obl && c.Case(at) is "ahead")
                break;
            // "The ministers, meeting in Kuala Lumpur, agreed to a truce": they are there.
            if (at == word && t.Xpos[word] is Xpos.VBG && word > 0 && t.Form[word - 1] is "," && t.Deprel[word] is Deprel.acl or Deprel.advcl
                && t.Head[word] is >= 0 and int they && (t.Xpos[they] is Xpos.VBD || t.Head[they] is >= 0 and int did && t.Xpos[did] is Xpos.VBD))
                break;
            // "At the first summit they agreed to set up a zone": what was done there is over.
            if (at == word && t.Deprel[at] is Deprel.obl && c.Case(at) is "at" or "in" && t.Head[at] is >= 0 and int deed
                && (t.Xpos[deed] is Xpos.VBD || IsPerfect(c, deed)) && !c.IsInDoubt(deed))
                break;
            // "is expected to brief him on his talks in Washington": told of, not to come.
            if (at == word && t.Deprel[at] is Deprel.obl or Deprel.nmod && c.Case(at) is "on" or "about" or "over"
                && t.Head[at] is >= 0 and int telling && t.Lemma[telling] is not ("agree" or "decide" or "insist" or "plan")
                && !CallsOff(c, lexicon, telling))
                break;
            // "scrapped a news conference but agreed to meet again": what stands beside a verb with a tense of its own bears not on it.
            if (t.Deprel[at] is Deprel.conj
                && (t.Xpos[at] is Xpos.VBD or Xpos.VBZ or Xpos.VBP
                    || t.Upos[at] is Upos.VERB && c.Clause.OwnSubject(at) >= 0 && c.Tree.Child(at, Deprel.aux) >= 0))
                break;
            // "suspended the warrants in order to resume the talks": the warrants are off.
            if (t.Deprel[at] is Deprel.advcl && c.Clause.HasTo(at))
            {
                aim = true;
                planned |= HasInOrder(c, at);
            }
            at = t.Head[at];
        }
        // "was originally arranged for Tuesday": whether it took place is another matter.
        if (verb >= 0 && verb != word && t.Deprel[word] is Deprel.nsubj or Deprel.nsubj_pass
            && t.Lemma[verb] is "arrange" or "schedule" or "plan" or "fix" or "set" or "expect" or "slate"
            && (c.HasAdverb(verb, "originally", "initially") || c.HasAdverb(word, "originally", "initially")))
            return EngagementStatus.Planned;
        planned |= date is null && IsAhead(c, lexicon, word) || IsBeginning(c, lexicon, word, verb, date);
        // "will be the first since …": what a definite noun will be is to come.
        // A month that lies behind is little against words that say what is to come, and so is a day against "will" and "is scheduled".
        if (IsPast(c.Published, date) && (!planned || date is { Length: >= 10 } && !foretold))
            return EngagementStatus.Held;
        return !planned ? EngagementStatus.Held : confirmed && !offered ? EngagementStatus.Confirmed : EngagementStatus.Planned;
    }

    /// <summary>Whether somebody keeps away from an engagement, which goes on without him: "did not attend the summit", "will not take part in the
    /// talks".</summary>
    public static bool IsAbsence(TableContext c, int word, int verb) =>
        verb >= 0 && verb != word && (c.IsNegated(verb) || IsDeclined(c, verb)) && !c.IsNegated(word)
            && (c.T.Lemma[verb] is "attend" or "join" && c.T.Deprel[word] is Deprel.obj
                || c.T.Deprel[word] is Deprel.obl or Deprel.nmod && c.Case(word) is "in"
                    && (c.T.Lemma[verb] is "participate" or "partake"
                        || c.T.Lemma[verb] is "take" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int part && c.T.Lemma[part] is "part"));

    // "declined to attend", "refused to take part".
    private static bool IsDeclined(TableContext c, int verb) =>
        c.T.Deprel[verb] is Deprel.xcomp && c.T.Head[verb] is >= 0 and int declines && c.T.Lemma[declines] is "decline" or "refuse"
            && !c.IsNegated(declines);

    /// <summary>Whether a verb calls off what it governs; "call", "put" and "push" do so with their particle alone ("called off", "put back", "put on
    /// hold").</summary>
    public static bool CallsOff(TableContext c, TableLexicon lexicon, int verb)
    {
        ParsedText t = c.T;
        // "was taken off because of the vote".
        if (t.Lemma[verb] is "take" && c.Clause.IsPassive(verb) && verb + 1 < t.Count && t.Form[verb + 1] is "off")
            return true;
        if (!lexicon.Has("cancelled governor", t.Lemma[verb]))
            return false;
        if (!lexicon.Has("- off with particle", t.Lemma[verb]))
            return true;
        // "called off peace talks": the tree may take the particle for a preposition.
        if (verb + 1 < t.Count && t.Form[verb + 1] is "off" && t.Lemma[verb] is not "pull")
            return true;
        // "was put back sine die"; but "pushed back against it".
        if (verb + 1 < t.Count && t.Form[verb + 1] is "back" && t.Lemma[verb] is "put" or "push"
            && !(verb + 2 < t.Count && t.Form[verb + 2] is "against" or "at" or "on"))
            return true;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (t.Lemma[verb] is "pull")
            {
                // "pulled the plug on the talks".
                if (k > verb && t.Deprel[k] is Deprel.obj && t.Lemma[k] is "plug")
                    return true;
                continue;
            }
            if (k > verb && (t.Deprel[k] is Deprel.compound_prt || k == verb + 1) && t.Form[k] is "off" or "back"
                || k > verb && t.Deprel[k] is Deprel.obl && c.Case(k) is "on" && lexicon.Has("- on hold", t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "The meeting, appointed for Wednesday, did not take place", "the round will not go ahead": it was on. "The talks fell through", "failed to take
    // place".
    private static bool FellThrough(TableContext c, TableLexicon lexicon, int word, int verb)
    {
        ParsedText t = c.T;
        if (c.IsNegated(word))
            return false;
        int happens = t.Lemma[verb] is "fail" ? c.Tree.Child(verb, Deprel.xcomp) : verb;
        if (happens >= 0 && IsFalling(c, lexicon, happens))
            return !c.IsNegated(happens) && !c.HasMood(happens, "to come");
        if (happens < 0 || !TakesPlace(c, lexicon, happens))
            return false;
        if (happens != verb)
            return !c.IsNegated(verb);
        if (!c.IsNegated(verb) && !HasNoLonger(c, verb) && !c.HasAdverb(verb, "never"))
            return false;
        if (c.Tree.Child(verb, Deprel.aux) is not (>= 0 and int aux))
            return c.HasAdverb(verb, "never") && (IsTheOne(c, lexicon, word) || IsDefinite(c, word));
        return t.Lemma[aux] is "do" && IsTheOne(c, lexicon, word)
            || t.Lemma[aux] is "will" or "would" or "be" && (IsTheOne(c, lexicon, word) || IsDefinite(c, word));
    }

    private static bool IsLeftBehindBut(TableContext c, TableLexicon lexicon, int verb)
    {
        ParsedText t = c.T;
        if (!c.Clause.HasTo(verb) && !IsDue(c, verb) && !lexicon.Has("planned governor", t.Lemma[verb]))
            return false;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || t.Deprel[k] is not Deprel.conj || t.Upos[k] is not Upos.VERB || c.Tree.Child(k, Deprel.cc) is not (>= 0 and int but)
                || t.Form[but] is not "but" || c.IsNegated(k) || t.Xpos[k] is not Xpos.VBD)
                continue;
            // "but Pyongyang pulled out", "but the rebels withdrew": from it, and from nothing else that is told.
            bool nothing = c.Tree.Child(k, Deprel.obj) is var thing && (thing < 0 || t.Form[thing] is "it" or "them");
            if (nothing && (t.Lemma[k] is "pull" or "back" or "drop" && k + 1 < t.Count && t.Form[k + 1] is "out"
                || t.Lemma[k] is "withdraw" or "boycott"
                || CallsOff(c, lexicon, k) && thing >= 0))
                return true;
        }
        return false;
    }

    // From "due to meet" to "the trip was called off", in words.
    private const int FarthestOff = 24;

    private static bool IsCalledOffBut(TableContext c, TableLexicon lexicon, int verb)
    {
        ParsedText t = c.T;
        int end = Math.Min(t.Sentences[t.SentenceOf[verb]].End, verb + FarthestOff);
        for (int i = verb + 1; i < end; i++)
        {
            if (t.Form[i] is not "but" || t.Head[i] is not (> 0 and int off) || off < i || off >= end || t.Upos[off] is not Upos.VERB)
                continue;
            return CallsOff(c, lexicon, off) && !c.IsNegated(off) && c.Clause.IsPassive(off) && t.Xpos[off] is Xpos.VBN
                && c.Clause.OwnSubject(off) is > 0 and int thing && (t.Lemma[thing] is "it" or "this" or "appointment" or "engagement"
                    || lexicon.Has("meeting noun", t.Lemma[thing]) || lexicon.Has("visit noun", t.Lemma[thing])
                    || lexicon.Has("talks noun", t.Lemma[thing]) || lexicon.Has("summit noun", t.Lemma[thing]));
        }
        return false;
    }

    private static bool TakesPlace(TableContext c, TableLexicon lexicon, int verb) =>
        c.T.Lemma[verb] is "hold" && c.Clause.IsPassive(verb)
        || lexicon.Has("- happens", c.T.Lemma[verb])
            && (c.T.Lemma[verb] is not "come" || verb + 1 < c.T.Count && c.T.Form[verb + 1] is "about" or "off")
            && (c.T.Lemma[verb] is not ("take" or "go") || verb + 1 < c.T.Count && c.T.Form[verb + 1] is "place" or "ahead" or "forward");

    private static bool HasNoLonger(TableContext c, int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (c.T.Form[k] is "longer" && c.T.Form[k - 1] is "no")
                return true;
        }
        return false;
    }

    private static bool IsFalling(TableContext c, TableLexicon lexicon, int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            foreach (string group in k > verb && (c.T.Deprel[k] is Deprel.compound_prt or Deprel.advmod || k == verb + 1 && c.Tree.FirstChild(k) < 0)
                ? lexicon.PairGroups(c.T.Lemma[verb], '+', c.T.Form[k]) : default)
            {
                if (group is "- falls")
                    return true;
            }
        }
        return false;
    }

    // "pulled out of Tuesday's talks with B", "withdrew from the planned talks": two who were to sit down do not; who walks out of talks was there.
    private static bool IsQuitBefore(TableContext c, TableLexicon lexicon, int word, int verb) =>
        verb >= 0 && verb != word && c.T.Deprel[word] is Deprel.obl or Deprel.obj && lexicon.Has("- pulls out", c.T.Lemma[verb])
            && c.Case(word) is "of" or "from" or "out" && !c.IsNegated(verb) && !c.HasMood(verb, "to come")
            && (HasPlannedModifier(c, lexicon, word) || c.Tree.Child(word, Deprel.nmod_poss) is >= 0 and int day && c.TimeOf(day) >= 0);

    private static bool IsDefinite(TableContext c, int noun) =>
        c.Tree.Child(noun, Deprel.det) is >= 0 and int the && c.T.Lemma[the] is "the" or "this" || c.Tree.Child(noun, Deprel.nmod_poss) >= 0;

    private static bool IsTheOne(TableContext c, TableLexicon lexicon, int noun) =>
        HasPlannedModifier(c, lexicon, noun)
            // "A visit to Kinshasa, pencilled in for Monday": one that was on.
            || c.Tree.Child(noun, Deprel.acl) is >= 0 and int on && c.T.Xpos[on] is Xpos.VBN && lexicon.Has("- fixed", c.T.Form[on])
            && c.DateBelow(on) >= 0
            || c.Tree.Child(noun, Deprel.det) is >= 0 and int the && c.T.Lemma[the] is "the"
                && (c.DateBelow(noun) >= 0
                    || c.Tree.Child(noun, Deprel.acl) is >= 0 and int due && c.T.Lemma[due] is "appoint" or "set" or "fix" or "arrange" or "foresee")
        || c.Tree.Child(noun, Deprel.acl_relcl) is >= 0 and int clause && c.Clause.IsPassive(clause)
            && (c.T.Lemma[clause] is "foresee" or "fix" or "set" || lexicon.Has("planned governor", c.T.Lemma[clause])) && c.DateBelow(clause) >= 0
        // "which were to start on Saturday".
        || c.Tree.Child(noun, Deprel.acl_relcl) is >= 0 and int toStart && c.Clause.HasTo(toStart)
            && (lexicon.Has("held governor", c.T.Lemma[toStart]) || c.T.Lemma[toStart] is "start" or "begin" or "open");

    // "had offered his help in a call".
    private static bool IsPerfect(TableContext c, int verb) =>
        c.T.Xpos[verb] is Xpos.VBN && c.Tree.Child(verb, Deprel.aux) is >= 0 and int have && c.T.Lemma[have] is "have"
            && c.Tree.Child(verb, Deprel.aux_pass) < 0 && !c.HasMood(verb, "to come") && !c.HasMood(verb, "unreal");

    // "the summit, which the president had cancelled", "the talks that were called off".
    private static bool IsCalledOff(TableContext c, TableLexicon lexicon, int noun)
    {
        int clause = c.T.Upos[noun] is Upos.NOUN ? c.Tree.Child(noun, Deprel.acl_relcl) : -1;
        if (clause < 0 || c.IsNegated(clause) || !CallsOff(c, lexicon, clause))
            return false;
        int thing = c.Tree.Child(clause, Deprel.obj);
        return c.Clause.IsPassive(clause) || thing < 0 || c.T.Upos[thing] is Upos.PRON or Upos.DET or Upos.SCONJ;
    }

    // "the talks are resuming next week": they have not begun.
    private static bool IsBeginning(TableContext c, TableLexicon lexicon, int noun, int verb, string? date)
    {
        ParsedText t = c.T;
        return verb >= 0 && verb != noun && t.Deprel[noun] is Deprel.nsubj && t.Xpos[verb] is Xpos.VBG && lexicon.Has("- begins", t.Lemma[verb])
            && Compare(date, c.Published) is var when && (when > 0 || date is null)
            && c.Tree.Child(verb, Deprel.aux) is >= 0 and int be && t.Xpos[be] is Xpos.VBP or Xpos.VBZ && t.Lemma[be] is "be";
    }

    // "was delayed for nearly half an hour": it took place.
    private static bool IsBriefly(TableContext c, int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            WordRange part = c.Tree.Subtree(k);
            for (int i = part.First; k > verb && c.T.Deprel[k] is Deprel.obl or Deprel.obl_unmarked && i < Math.Min(part.End, part.First + 6); i++)
            {
                if (c.TimeOf(i) is >= 0 and int t && c.Times[t].Type is TimexType.DURATION
                    && c.Times[t].Value.StartsWith("PT", StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    // "before the summit", "ahead of the talks", "to save the summit": it is still to come.
    private static bool IsAhead(TableContext c, TableLexicon lexicon, int noun)
    {
        ParsedText t = c.T;
        if (t.Upos[noun] is not Upos.NOUN || t.Head[noun] is not (>= 0 and int head))
            return false;
        // "on the eve of a summit", "in the run-up to the talks".
        if (t.Deprel[noun] is Deprel.nmod && lexicon.Has("- eve", t.Lemma[head]) && c.Case(noun) is "of" or "to" or "for")
            return true;
        return t.Deprel[noun] is Deprel.obl or Deprel.nmod && c.Case(noun) is "ahead"
            || t.Deprel[noun] is Deprel.obl or Deprel.nmod && c.Case(noun) is "before"
            && (c.Tree.Child(noun, Deprel.nmod_poss) >= 0 || c.Tree.Child(noun, Deprel.det) is >= 0 and int det && t.Lemma[det] is "the")
            || t.Deprel[noun] is Deprel.obj && t.Lemma[head] is "save" or "salvage" or "rescue" && c.Clause.HasTo(head);
    }

    /// <summary>Whether somebody refuses, rules out or merely calls for the engagement: then there is none.</summary>
    // "will not meet as planned".
    private static bool IsAsPlanned(TableContext c, int verb)
    {
        int end = c.T.Sentences[c.T.SentenceOf[verb]].End - 1;
        for (int i = verb + 1; i < end; i++)
        {
            if (c.T.Form[i] is "as" && c.T.Form[i + 1] is "planned" or "scheduled" or "expected" or "announced" or "agreed")
                return true;
        }
        return false;
    }

    /// <summary>Whether somebody did not come: "failed to turn up", "did not show up".</summary>
    public static bool StaysAway(TableContext c, TableLexicon lexicon, int verb)
    {
        ParsedText t = c.T;
        if (!lexicon.Has("- appears", t.Lemma[verb])
            || c.Tree.Child(verb, Deprel.compound_prt) < 0 && t.Lemma[verb] is "turn" or "show")
            return false;
        return c.IsNegated(verb) && !c.HasMood(verb, "to come")
            || t.Deprel[verb] is Deprel.xcomp && t.Head[verb] is >= 0 and int fails && t.Lemma[fails] is "fail" && !c.IsNegated(fails);
    }

    public static bool IsUnwanted(TableContext c, TableLexicon lexicon, int word)
    {
        ParsedText t = c.T;
        int at = word;
        // "a summit is unlikely in the near future".
        if (t.Deprel[word] is Deprel.nsubj && t.Head[word] is >= 0 and int doubt && t.Lemma[doubt] is "unlikely" or "impossible" or "improbable")
            return true;
        // "her willingness to meet him", wherever the tree hangs the verb.
        if (t.Upos[word] is Upos.VERB && word > 1 && t.Form[word - 1] is "to" && lexicon.Has("- spoken of", t.Lemma[word - 2])
            && t.Upos[word - 2] is Upos.NOUN or Upos.ADJ)
            return true;
        for (int level = 0; level < Levels
            && t.Deprel[at] is Deprel.obj or Deprel.obl or Deprel.xcomp or Deprel.ccomp or Deprel.nmod or Deprel.acl or Deprel.nsubj_pass
                or Deprel.advcl; level++)
        {
            int head = t.Head[at];
            string relation = t.Deprel[at] is Deprel.obl or Deprel.nmod ? c.Case(at) : "";
            // "failed to turn up for talks": they were on.
            if (at == word && relation is "for" or "at" && StaysAway(c, lexicon, head))
                return false;
            // "it is unclear whether he will hold a summit": he may.
            if (t.Deprel[at] is Deprel.obj && t.Upos[head] is Upos.VERB && c.IsInDoubt(head)
                && c.Tree.Child(head, Deprel.mark) is >= 0 and int whether && t.Form[whether] is "whether")
                return true;
            // "hopes of talks", "the possibility of a meeting", "a proposal for peace talks": nobody meets.
            if (t.Deprel[at] is Deprel.nmod && relation is "of" or "for" && t.Upos[head] is Upos.NOUN && lexicon.Has("- hoped", t.Lemma[head]))
                return true;
            // "There are no plans for a meeting".
            if (t.Deprel[at] is Deprel.nmod && relation is "of" or "for" && t.Lemma[head] is "plan" or "sign" or "question" or "agreement" or "date"
                && (c.IsNegated(head) || c.Tree.Child(head, Deprel.det) is >= 0 and int none && t.Lemma[none] is "no"))
                return true;
            // "her willingness to meet him": she may.
            if (t.Deprel[at] is Deprel.acl or Deprel.xcomp && c.Clause.HasTo(at) && t.Upos[head] is Upos.NOUN or Upos.ADJ
                && lexicon.Has("- spoken of", t.Lemma[head]))
                return true;
            // "did not want to meet him", "is not going to negotiate", "has no plans to meet": nothing is called off, and nothing was on.
            if (t.Deprel[at] is Deprel.xcomp or Deprel.acl or Deprel.ccomp && lexicon.Has("- willing", t.Lemma[head]) && c.IsNegated(head)
                && (t.Lemma[head] is not "go" || t.Xpos[head] is Xpos.VBG))
                return true;
            if (t.Deprel[at] is Deprel.advcl && !c.Clause.HasTo(at)
                || relation is "after" or "before" or "during" or "since" or "at" or "in" or "following" or "ahead"
                    // "refused to engage in talks".
                    && !(relation is "in" && t.Lemma[head] is "engage" or "participate" && c.Clause.HasTo(head)))
                return false;
            if (lexicon.Has("refused governor", t.Lemma[head]) && relation is "" or "to" or "of" or "for" or "on")
                return !(t.Lemma[head] is "rule" && c.Tree.Child(head, Deprel.compound_prt) < 0);
            // "a recommendation to freeze the talks", "threatened to suspend the dialogue": nothing is off.
            if (c.Clause.HasTo(at) && t.Upos[at] is Upos.VERB && CallsOff(c, lexicon, at) && lexicon.Has("- would call off", t.Lemma[head]))
                return true;
            // "asked him to meet the leader": he has not said that he will.
            if (t.Deprel[at] is Deprel.xcomp or Deprel.advcl or Deprel.ccomp && t.Upos[at] is Upos.VERB && c.Clause.HasTo(at)
                && lexicon.Has("- asks", t.Lemma[head]) && c.Tree.Child(head, Deprel.obj) is var asked
                && (asked >= 0 && asked < at || c.Tree.Child(head, Deprel.iobj) >= 0))
                return true;
            if (relation is "for" && lexicon.Has("wished governor", t.Lemma[head]))
                return true;
            if (relation is "" && t.Deprel[at] is Deprel.obj && lexicon.Has("wished object", t.Lemma[head]))
                return true;
            at = head;
        }
        return false;
    }

    // "will resume negotiations on June 2", "is scheduled for May 12": the report looks ahead, whatever day it was taken up on.
    private static bool IsForetold(TableContext c, TableLexicon lexicon, int word, int verb, int at)
    {
        ParsedText t = c.T;
        bool own = at == word ? t.Upos[word] is Upos.VERB
            : at == verb
                && (lexicon.Has("held governor", t.Lemma[at]) || lexicon.Has("planned governor", t.Lemma[at]) || lexicon.Has("- host", t.Lemma[at]))
                || at != verb && t.Deprel[word] is Deprel.xcomp;
        if (!own || c.IsNegated(at))
            return false;
        if (c.HasModal(at, "will") || c.HasModal(at, "shall"))
            return true;
        for (int k = c.Tree.FirstChild(at); k >= 0 && k < at; k = c.Tree.NextSibling(k))
        {
            if (t.Form[k] is "is" or "are" && (t.Xpos[at] is Xpos.VBN && lexicon.Has("planned governor", t.Lemma[at]) || c.Clause.HasTo(at)))
                return true;
        }
        return false;
    }

    private static bool HasInOrder(TableContext c, int verb)
    {
        for (int k = Math.Max(0, verb - 3); k < verb; k++)
        {
            if (c.T.Form[k] is "order" && k > 0 && c.T.Form[k - 1] is "in")
                return true;
        }
        return false;
    }

    // "is due to meet", "are to meet".
    private static bool IsDue(TableContext c, int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (c.T.Form[k] is "is" or "are" or "was" or "were" or "due" or "set" or "expected" or "scheduled" or "about" && k + 1 < verb
                && (c.T.Form[k + 1] is "to" || k + 2 < verb && c.T.Upos[k + 1] is Upos.ADV && c.T.Form[k + 2] is "to"))
                return true;
        }
        return false;
    }

    private static bool HasPlannedModifier(TableContext c, TableLexicon lexicon, int word)
    {
        for (int m = c.Tree.FirstChild(word); m >= 0; m = c.Tree.NextSibling(m))
        {
            // "the talks, set to begin on Monday".
            if (m > word && c.T.Deprel[m] is Deprel.acl && c.T.Form[m] is "set" or "slated" && c.Tree.Child(m, Deprel.xcomp) >= 0)
                return true;
            if (c.T.Deprel[m] is Deprel.amod or Deprel.acl
                && (lexicon.Has("planned modifier", c.T.Lemma[m]) || lexicon.Has("planned modifier", c.T.Form[m])))
                return true;
        }
        return false;
    }

    private static bool IsFuture(string? published, string? date) => Compare(date, published) > 0;

    private static bool IsPast(string? published, string? date) => Compare(date, published) < 0;

    // Days with days, months with months, weeks with weeks; the same day, week, month or year may be before or behind.
    private static int Compare(string? date, string? published)
    {
        // "next week".
        if (date is { Length: 8 } && date[4] is '-' && date[5] is 'W' && published is { Length: >= 10 }
            && DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            DateTime at = day.ToDateTime(TimeOnly.MinValue);
            string week = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
            return string.CompareOrdinal(date, week);
        }
        if (date is not { Length: 4 or 7 or >= 10 } || published is not { Length: >= 10 } || !char.IsAsciiDigit(date[0])
            || date.Length > 5 && (!char.IsAsciiDigit(date[5]) || !char.IsAsciiDigit(date[6])) || date.Length >= 10 && !char.IsAsciiDigit(date[9]))
            return 0;
        int known = Math.Min(date.Length, 10);
        return string.CompareOrdinal(date[..known], published[..known]);
    }
}
