using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Says what a thing on the table is called, by which key it is known again, and for how long it is to last.</summary>
internal sealed partial class ProposalLabels(TableContext c, ConditionReader conditions)
{
    // Words behind the head of a clause that a label is made of, at most.
    private const int LongestLabel = 14;

    // Words of a name before it is cut at its phrases.
    private const int MostWords = 10;

    private readonly ParsedText _t = c.T;

    /// <summary>Label of what a stance is about: the clause of a deed, the phrase of a thing.</summary>
    public TextSpan OpenLabel(OpenStance open) => WithoutStop(
        _t.Upos[open.Thing] is Upos.VERB || _t.Upos[open.Thing] is Upos.ADJ && c.Tree.Child(open.Thing, Deprel.cop) >= 0 ? ClauseLabel(open)
            // "the plan, rejected by the rebels": what is said of it behind it is no part of its name.
            : _t.Head[Math.Max(open.Predicate, 0)] == open.Thing && _t.Deprel[open.Predicate] is Deprel.acl or Deprel.acl_relcl
                ? c.NounPhrase(open.Thing) : ThingLabel(open.Thing));

    /// <summary>What a record calls the thing: the words of its label up to where something else begins, and not many.</summary>
    public string Name(OpenStance open, TextSpan label, ProposalKind kind)
    {
        int first = -1, end = -1, head = open.Thing;
        SentenceRange s = _t.Sentences[_t.SentenceOf[head]];
        for (int i = s.First; i < s.End; i++)
        {
            if (_t.Span[i].Start < label.Start || _t.Span[i].End > label.End)
                continue;
            first = first < 0 ? i : first;
            end = i + 1;
        }
        if (first < 0)
            return label.WordsIn(_t.Text);
        first = Start(first, head);
        // "Denmark would send observers": what it would do itself.
        if (open.Stance is not Stance.Demands && _t.Upos[head] is Upos.VERB && c.Clause.OwnSubject(head) is >= 0 and int doer && doer >= first
            && doer < head
            && open.Party >= 0 && (_t.Upos[doer] is Upos.PRON || c.Entity(doer) is >= 0 and int self && c.Entity(open.Party) == self)
            && c.HasMood(head, "to come"))
            first = head;
        end = End(first, Math.Max(head, first), end);
        _party = open.Party >= 0 ? c.Entity(open.Party) : -1;
        string name = (kind is ProposalKind.Withdrawal ? Withdrawal(open, end) : null) ?? Words(first, end);
        // "China) should be held accountable": half of a bracket.
        if (name.AsSpan().Count('(') != name.AsSpan().Count(')'))
            name = name.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Trim();
        return name.AsSpan().Count('"') == 1 ? name.Replace("\"", "", StringComparison.Ordinal).Trim() : name;
    }

    // "for the premier to resign", "to take part", "them to have a veto", "Iran until August to suspend": without what only leads there.
    private int Start(int first, int head)
    {
        while (first < head && (_t.Upos[first] is Upos.PUNCT or Upos.CCONJ || _t.Deprel[first] is Deprel.mark
            && _t.Form[first] is "that" or "That" or "to"
            || _t.Form[first] is "for" && _t.Upos[first] is Upos.ADP or Upos.SCONJ))
            first++;
        bool clause = _t.Upos[head] is Upos.VERB && head > 0 && _t.Form[head - 1] is "to" && first < head - 1;
        return clause && (_t.Upos[first] is Upos.PRON && first == head - 2 || HasTimeBetween(first, head)) ? head : first;
    }

    private bool HasTimeBetween(int first, int head)
    {
        for (int i = first; i < head; i++)
        {
            if (c.TimeOf(i) >= 0)
                return true;
        }
        return false;
    }

    // Where a label ends: before a participle behind a comma, a relative clause, "despite", a dash; a long one before its last phrases.
    private int End(int first, int head, int end)
    {
        int stop = head + 1;
        while (stop < end && !IsBreak(stop, head))
            stop++;
        if (stop - first > MostWords)
        {
            int cut = -1;
            for (int i = head + 2; i < stop && (i - first <= MostWords || cut < 0); i++)
            {
                if (OpensPhrase(i, head))
                    cut = i;
            }
            if (cut > 0)
                stop = cut;
        }
        while (stop > head + 1 && (_t.Upos[stop - 1] is Upos.PUNCT && _t.Form[stop - 1] is not ("\"" or "”" or ")")
            || _t.Upos[stop - 1] is Upos.ADP && _t.Deprel[stop - 1] is not Deprel.compound_prt
            || _t.Form[stop - 1] is "here" or "there" or "today" or "now" or "even" && stop - 1 > head
            || _t.Upos[stop - 1] is Upos.DET or Upos.CCONJ or Upos.SCONJ or Upos.PART or Upos.AUX || _t.Xpos[stop - 1] is Xpos.WDT or Xpos.WP))
            stop--;
        return stop;
    }

    private bool IsBreak(int i, int head) =>
        _t.Form[i] is "--" or "-" or "(" or ";" or ":" && _t.Upos[i] is Upos.PUNCT && !(_t.Form[i] is "-" && _t.Span[i].Start == _t.Span[i - 1].End)
            || _t.Form[i] is "," && i + 1 < _t.Count && (_t.Xpos[i + 1] is Xpos.VBG && _t.Deprel[i + 1] is not (Deprel.conj or Deprel.amod)
                || _t.Form[i + 1] is "a" or "an" && _t.Head[i + 1] is >= 0 and int named && _t.Deprel[named] is Deprel.appos
                // "withdraw, not even by one metre".
                || _t.Form[i + 1] is "not" or "nor" or "even"
                || _t.Form[i + 1] is "and" && _t.Xpos[Math.Min(_t.Count - 1, i + 2)] is Xpos.PRP or Xpos.MD)
            || _t.Form[i] is "despite" or "amid" or "although" or "but" or "because" or "whereas" or "while" or "so"
            || _t.Xpos[i] is Xpos.WDT or Xpos.WP && _t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj && i > head + 1;

    // Whether a word opens a phrase that a label can do without.
    private bool OpensPhrase(int i, int head)
    {
        int at = i;
        for (int level = 0; level < 3; level++)
        {
            if (c.Tree.Subtree(at).First != i)
                return false;
            int governor = _t.Head[at];
            if (governor < 0)
                return false;
            // What stands right behind its governor completes it ("the status | of the region", "boost efforts | to solve it").
            bool loose = governor < i - 1 && !(governor == i - 2 && _t.Upos[i - 1] is Upos.ADP or Upos.ADV or Upos.PART)
                || _t.Deprel[at] is Deprel.acl && _t.Xpos[at] is Xpos.VBN || _t.Deprel[at] is Deprel.acl_relcl;
            if (loose && governor < i && (_t.Deprel[at] is Deprel.obl or Deprel.nmod or Deprel.advcl or Deprel.acl or Deprel.appos or Deprel.acl_relcl
                && c.Case(at) is not "of"
                || _t.Deprel[at] is Deprel.conj && _t.Upos[governor] is Upos.NOUN or Upos.VERB or Upos.PROPN))
                return true;
            at = governor;
        }
        return false;
    }

    // The stop and the quotation mark at the end of somebody's words are no part of what he wants.
    private TextSpan WithoutStop(TextSpan label)
    {
        int end = label.End;
        if (_t.Text.AsSpan(label.Start, end - label.Start).IndexOf(';') is > 0 and int semicolon)
            end = label.Start + semicolon;
        while (end > label.Start + 1
            && (_t.Text[end - 1] is '.' or ',' or ';' or ' '
                || _t.Text[end - 1] is '”' or '"' && !_t.Text.AsSpan(label.Start, end - 1 - label.Start).ContainsAny('"', '“')))
            end--;
        return new TextSpan(label.Start, end);
    }

    /// <summary>Two stances are about one thing where their keys are the same.</summary>
    public string OpenKey(OpenStance open) =>
        _t.Upos[open.Thing] is Upos.VERB ? $"open {_t.Lemma[open.Thing]} {ObjectLemma(open.Thing)}"
            : $"open {Telling(open.Thing)}{_t.Lemma[open.Thing]}{Complement(open.Thing)}";

    /// <summary>Label of a thing that is known by name.</summary>
    public string Label(ProposalMention m)
    {
        string label = NameOf(m);
        return label.AsSpan().Count('"') == 1 ? label.Replace("\"", "", StringComparison.Ordinal) : label;
    }

    private string NameOf(ProposalMention m)
    {
        // "the agreement of cease fire": the tree has two words.
        if (_t.Lemma[m.Topic] is "fire" && m.Topic > 0 && _t.Lemma[m.Topic - 1] is "cease" or "ceasing")
            return _t.SpanOf(m.Topic - 1, m.Topic + 1).WordsIn(_t.Text);
        _party = -1;
        if (_t.Upos[m.Topic] is not Upos.VERB)
            return Extension(m.Topic) + Phrase(m.Topic, out _);
        int thing = c.Tree.Child(m.Topic, Deprel.obj);
        // "stop fighting".
        if (thing < 0 && c.Tree.Child(m.Topic, Deprel.xcomp) is >= 0 and int doing && _t.Xpos[doing] is Xpos.VBG)
            thing = doing;
        if (m.Kind is ProposalKind.Withdrawal
            && Withdrawal(new OpenStance(Stance.Demands, -1, -1, m.Topic), c.Tree.Subtree(m.Topic).End) is { } withdrawal)
            return withdrawal;
        // "swapped 146 prisoners": what has been done is named by its noun.
        if (thing > m.Topic && thing - m.Topic < 10 && _t.Lemma[m.Topic] is "swap" or "exchange")
            return "exchange of " + Phrase(thing, out _);
        return thing > m.Topic && thing - m.Topic < 10 ? WithObject(m.Topic, thing) : _t.Form[m.Topic];
    }

    // "recognise the independence of the region": with what the thing is of.
    private string WithObject(int verb, int thing)
    {
        Phrase(thing, out int end);
        return Words(verb, Math.Max(end, thing + 1));
    }

    // "extended their truce", "an extension of the ceasefire": that it go on, not that it begin.
    private string Extension(int topic) =>
        _t.Head[topic] is >= 0 and int up
            && (_t.Lemma[up] is "extension" or "prolongation" && _t.Deprel[topic] is Deprel.nmod && c.Case(topic) is "of" or "to"
                || _t.Lemma[up] is "extend" or "prolong" && _t.Deprel[topic] is Deprel.obj or Deprel.nsubj_pass) ? "extension of " : "";

    /// <summary>ISO 8601 duration of a thing ("30-day ceasefire", "a ceasefire for a month"); null where nothing says.</summary>
    public string? Duration(int topic)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[topic]];
        // "a seven-day, short-termed ceasefire": the measure may stand some words before.
        for (int i = Math.Max(s.First, topic - 8); i < topic - 4; i++)
        {
            if (c.TimeOf(i) is >= 0 and int far && c.Times[far].Type is TimexType.DURATION && c.Tree.Subtree(topic).First <= i
                && _t.Upos[i] is Upos.NOUN && _t.Form[i + 1] is not ",")
                return c.Times[far].Value;
        }
        for (int i = Math.Max(s.First, topic - 4); i < Math.Min(s.End, topic + 5); i++)
        {
            if (c.TimeOf(i) is not (>= 0 and int t) || c.Times[t].Type is not TimexType.DURATION)
                continue;
            // "short calmings, from 24 to 48 hours".
            if (i > topic && topic + 2 < s.End && _t.Form[topic + 1] is "," && _t.Form[topic + 2] is "of" or "for" or "from" or "lasting"
                && i <= topic + 4)
                return c.Times[t].Value;
            if (i < topic && (_t.Head[i] == topic || _t.Head[i] >= 0 && _t.Head[_t.Head[i]] == topic)
                || i > topic && c.TimeOf(i - 1) != t && IsMeasure(i, topic))
                return c.Times[t].Value;
        }
        return null;
    }

    /// <summary>For how long, or within what time, a deed is to be done ("would halt fighting for six months", "would leave within 135 days"); null
    /// where nothing says.</summary>
    public string? Span(int verb)
    {
        for (int at = verb; at >= 0; at = at == verb ? c.Tree.Child(verb, Deprel.xcomp) : -1)
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > at && _t.Deprel[k] is Deprel.obl && c.Case(k) is "for" or "within" or "in" or "over" && c.TimeOf(k) is >= 0 and int t
                    && c.Times[t].Type is TimexType.DURATION)
                    return c.Times[t].Value;
            }
        }
        return null;
    }

    // "for a month", "of at least 30 days", "lasting ten days": right behind the noun, and the measure right behind that.
    private bool IsMeasure(int time, int topic) =>
        _t.Form[topic + 1] is "for" or "of" or "lasting"
            && (time == topic + 2 || time <= topic + 4 && _t.Form[topic + 2] is "a" or "an" or "at" or "up" or "about" or "some" or "the");

    // "the arms embargo lifted", "the killers to be brought to justice": with what is to become of it.
    private TextSpan ThingLabel(int noun)
    {
        TextSpan label = c.DeedPhrase(noun, LongestLabel);
        // "the resumption of the talks between …": however much hangs from what it is of, a bare word says nothing.
        if (c.Tree.Child(noun, Deprel.nmod) is >= 0 and int of && of > noun && of - noun <= LongestLabel && c.Case(of) is "of"
            && label.End < _t.Span[of].End)
            label = new TextSpan(label.Start, c.NounPhrase(of).End);
        int deed = c.Tree.Child(noun, Deprel.acl);
        // "rejected Adair as premier".
        if (_t.Head[noun] is >= 0 and int takes && c.Entities.AtHead(noun) >= 0 && Office(c, takes, noun) is >= 0 and int office)
            return new TextSpan(label.Start, Math.Max(label.End, c.NounPhrase(office).End));
        // "insists on its right to enrich uranium": the tree may hang what it is a right to on the verb.
        if (deed < 0 && _t.Head[noun] >= 0 && c.Tree.Child(_t.Head[noun], Deprel.advcl) is >= 0 and int right && right == noun + 2
            && c.Clause.HasTo(right) && _t.Lemma[noun] is "right" or "decision" or "plan" or "freedom" or "authority" or "power" or "chance")
            deed = right;
        if (deed < 0 && _t.Head[noun] >= 0 && _t.Deprel[noun] is Deprel.obj or Deprel.obl
            && c.Tree.Child(_t.Head[noun], Deprel.xcomp) is > 0 and int told && told > noun)
            deed = told;
        // "wants the troops out of Quneitra".
        if (noun + 1 < _t.Count && _t.Form[noun + 1] is "out" or "off" && _t.Head[noun] is >= 0 and int wants && _t.Lemma[wants] is "want" or "need"
            && _t.Head[noun + 1] is >= 0 and int from && from > noun && _t.Deprel[from] is Deprel.obl or Deprel.nmod)
            return new TextSpan(label.Start, Math.Max(label.End, c.Phrase(from, LongestLabel).End));
        if (deed < noun || _t.Upos[deed] is not Upos.VERB || deed - noun > LongestLabel || !c.Clause.HasTo(deed) && _t.Xpos[deed] is not Xpos.VBN)
            return label;
        return new TextSpan(label.Start, Math.Max(label.End, c.Phrase(deed, LongestLabel).End));
    }

    // Indirect talks are another thing than direct ones.
    private string Telling(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (StanceReader.Lexicon.Has("telling adjective", _t.Lemma[k]))
                return _t.Lemma[k] + " ";
        }
        return "";
    }

    // An end to one thing is not the end of another.
    private string Complement(int noun)
    {
        for (int k = StanceReader.Lexicon.Has("pact", _t.Lemma[noun]) || StanceReader.Lexicon.Has("welcomed", _t.Lemma[noun]) ? -1
            : c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "to" or "into" or "from")
                return $" of {_t.Lemma[k]}";
        }
        return "";
    }

    // What is done to, else what is begun or gone on with, else where to: "continue" is nothing by itself.
    private string ObjectLemma(int verb)
    {
        if (c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing)
            return _t.Lemma[thing];
        if (c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int inner && inner > verb)
            return $"{_t.Lemma[inner]} {(c.Tree.Child(inner, Deprel.obj) is >= 0 and int its ? _t.Lemma[its] : "")}";
        if (ProposalMentions.Lexicon.Has("- leaving", _t.Lemma[verb]))
            return "";
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.TimeOf(k) < 0 && _t.Upos[k] is Upos.NOUN)
                return $"{c.Case(k)} {_t.Lemma[k]}";
        }
        return "";
    }

    /// <summary>The noun behind "as" by which a verb says what somebody is taken or refused for ("rejected Adair as premier"); −1 for
    /// none.</summary>
    public static int Office(TableContext c, int verb, int person)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > person && c.T.Deprel[k] is Deprel.obl or Deprel.advcl && c.Case(k) is "as" && c.T.Upos[k] is Upos.NOUN)
                return k;
        }
        return c.Tree.Child(person, Deprel.nmod) is >= 0 and int office && office > person && c.Case(office) is "as" ? office : -1;
    }

    // What is to be done, in the words of the clause without "that" or "to" before it, and without the one who will not do it.
    private TextSpan ClauseLabel(OpenStance open)
    {
        TextSpan phrase = Cut(c.Phrase(open.Thing, LongestLabel), open.Thing);
        if (c.Tree.Child(open.Thing, Deprel.cop) is >= 0 and int be && be < open.Thing)
            return new TextSpan(_t.Span[be].Start, Math.Max(_t.Span[open.Thing].End, phrase.End));
        // "vowed not to use force": force it is that is refused.
        bool refuses = open.Stance is Stance.Rejects && open.Thing != open.Predicate && _t.Upos[open.Thing] is Upos.VERB && c.IsNegated(open.Thing);
        int first = refuses || open.Thing == open.Predicate && open.Stance is not Stance.Demands ? open.Thing : -1;
        for (int k = c.Tree.FirstChild(open.Thing); k >= 0 && first < 0 && k < open.Thing; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is not Deprel.mark)
                break;
            if (_t.Span[k].Start == phrase.Start)
                phrase = new TextSpan(_t.Span[k + 1].Start, phrase.End);
        }
        // "called for Sarajevo to be divided": what is to be.
        for (int k = open.Stance is Stance.Demands ? c.Tree.FirstChild(open.Predicate) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > open.Predicate && k < open.Thing && _t.Deprel[k] is Deprel.obl && c.Case(k) is "for" && c.TimeOf(k) < 0
                && c.Clause.HasTo(open.Thing))
                return new TextSpan(c.NounPhrase(k).Start, phrase.End);
        }
        // "wants foreign forces to leave": who is to.
        if (open.Stance is Stance.Demands && c.Tree.Child(open.Predicate, Deprel.obj) is >= 0 and int whom && whom > open.Predicate
            && whom < open.Thing && open.Thing - whom < LongestLabel)
            return new TextSpan(c.Tree.Child(whom, Deprel.det) is >= 0 and int all && _t.Lemma[all] is "both" or "all" ? _t.Span[all].Start
                : c.NounPhrase(whom).Start, phrase.End);
        SentenceRange s = _t.Sentences[_t.SentenceOf[open.Thing]];
        // "then foreign powers should leave".
        for (int i = s.First; i < open.Thing && first < 0; i++)
        {
            if (_t.Span[i].Start == phrase.Start && _t.Upos[i] is Upos.ADV or Upos.CCONJ or Upos.PUNCT)
                phrase = new TextSpan(_t.Span[i + 1].Start, phrase.End);
        }
        return first >= 0 ? new TextSpan(_t.Span[first].Start, phrase.End) : phrase;
    }

    // Whether the phrase that begins at a word is the subject of a verb of saying right behind it.
    private bool IsSpeakersName(int first)
    {
        int at = first;
        for (int level = 0; level < 3 && at >= 0 && _t.Deprel[at] is not Deprel.nsubj; level++)
            at = _t.Head[at];
        return at >= first && _t.Deprel[at] is Deprel.nsubj && _t.Head[at] is >= 0 and int says && says == c.Tree.Subtree(at).End
            && TreeRepair.IsSaying(_t.Lemma[says]);
    }

    // The last word before a place that is no comma and no conjunction.
    private int LastBefore(int place, int head)
    {
        int last = place - 1;
        while (last > head && (_t.Upos[last] is Upos.PUNCT or Upos.CCONJ))
            last--;
        return last;
    }

    // A label ends where a relative clause or a condition begins.
    private TextSpan Cut(TextSpan phrase, int head)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[head]];
        for (int i = head + 1; i < s.End && _t.Span[i].Start < phrase.End; i++)
        {
            if (conditions.Opens(i, s.End)
                || _t.Form[i] is "before" && _t.Deprel[i] is Deprel.mark && _t.Head[i] is >= 0 and int later && c.IsYetToCome(later))
                return new TextSpan(phrase.Start, _t.Span[LastBefore(i, head)].End);
            if (_t.Form[i] is "only" or "in" && i + 1 < s.End && _t.Form[i + 1] is "if" or "after" or "once" or "exchange" or "return")
                return new TextSpan(phrase.Start, _t.Span[i - 1].End);
            // "withdraw from the villages as soon as observers arrive".
            if (_t.Form[i] is "as" or "so" && i + 2 < s.End && _t.Form[i + 1] is "soon" or "long" && _t.Form[i + 2] is "as"
                && !(i + 3 < s.End && _t.Form[i + 3] is "possible"))
                return new TextSpan(phrase.Start, _t.Span[i - 1].End);
            // "turn back to the town, on condition that": the condition is none of it.
            if (_t.Form[i] is "on" or "under" or "in" && i + 1 < s.End
                && (_t.Form[i + 1] is "condition" || i + 2 < s.End && _t.Form[i + 2] is "condition"))
                return new TextSpan(phrase.Start, _t.Span[_t.Form[i - 1] is "," ? i - 2 : i - 1].End);
            // "returns the soldiers, a thing that the capital said it will do": an afterthought.
            if (_t.Form[i - 1] is "," && i > head + 1 && _t.Deprel[i] is Deprel.det && _t.Head[i] is >= 0 and int thought && thought > i
                && _t.Deprel[thought] is Deprel.appos or Deprel.parataxis or Deprel.conj or Deprel.obj
                && _t.Lemma[thought] is "thing" or "demand" or "step" or "move" or "condition" or "matter" or "request" or "measure" or "something"
                    or "action" or "position")
                return new TextSpan(phrase.Start, _t.Span[i - 2].End);
            // "would establish it, he said, but not before": what is said ends before who says so.
            if (_t.Form[i - 1] is "," && i > head + 1 && _t.Deprel[i] is Deprel.nsubj && _t.Head[i] is >= 0 and int says && says == i + 1
                && TreeRepair.IsSaying(_t.Lemma[says]))
                return new TextSpan(phrase.Start, _t.Span[i - 2].End);
            // "would not sit with them, General X said": the same behind a title.
            if (_t.Form[i - 1] is "," && i > head + 1 && IsSpeakersName(i))
                return new TextSpan(phrase.Start, _t.Span[LastBefore(i, head)].End);
            // "… wake up,” the minister said": his words end there.
            if (i > head + 1 && _t.Form[i] is "”" && !phrase.WordsIn(_t.Text).Contains('“', StringComparison.Ordinal))
                return new TextSpan(phrase.Start, _t.Span[i - 1].End);
            if (_t.Form[i] is "which" or "who" or "whose" or "such" && _t.Form[i - 1] is ","
                || _t.Deprel[i] is Deprel.mark
                    && _t.Form[i] is "if" or "once" or "unless" or "until" or "because" or "provided" or "while" or "although" or "as")
                return new TextSpan(phrase.Start, _t.Span[_t.Form[i - 1] is "," ? i - 2 : i - 1].End);
        }
        return phrase;
    }
}
