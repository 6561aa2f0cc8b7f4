using System.Collections.Frozen;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds the conditions of a stance in its sentence: "as long as …", "provided that …", "only if …", "in exchange for …".</summary>
internal sealed class ConditionReader(TableContext c)
{
    private const int Climb = 12;

    // Words between a predicate and its condition, at most; the bound keeps a sentence without an end linear.
    private const int Farthest = 90;

    /// <summary>Words in a row that open a condition; a weak one counts only where the tree hangs it on the stance.</summary>
    private static readonly (string[] Words, bool IsWeak)[] Connectives =
        [.. DataFiles.Lines("table/conditions.txt").Select(static l => l.StartsWith('?') ? (l[1..].Trim().Split(' '), true)
            : (l.Trim().Split(' '), false))];

    // In the order of the list.
    private static readonly FrozenDictionary<string, (string[] Words, bool IsWeak)[]> ByFirstWord =
        Connectives.GroupBy(static c => c.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    // The letters that connectives begin with, as bits: of all words few begin with one.
    private static readonly uint FirstLetters = Connectives.Aggregate(0u, static (letters, connective) => letters | Bit(connective.Words[0][0]));

    private readonly ParsedText _t = c.T;

    // Whether a condition may open at each word: nearly all readers ask for conditions, and of nearly all verbs.
    private readonly Openness[] _openings = new Openness[c.T.Count];

    private enum Openness : byte
    {
        Unknown,
        None,
        Possible,
    }

    /// <summary>Whether words that open a condition and nothing else stand at a place: "provided that", "in case".</summary>
    public bool Opens(int at, int end) => Connective(at, end, out _, out bool weak) && (!weak || IsInverted(at));

    /// <summary>Whether a condition hangs from a predicate itself, opened by words that are nothing else: "in return for", "provided that".</summary>
    public bool HasStrong(int predicate) => HasBelow(predicate, false);

    /// <summary>Whether a condition of any kind hangs from a predicate itself: "if", "once", "in return for".</summary>
    public bool Has(int predicate) => HasBelow(predicate, true);

    /// <summary>Whether a condition may open at a word, by whatever words.</summary>
    public bool OpensAny(int at, int end, out int last, out bool weak) =>
        Connective(at, end, out last, out weak) && !(_t.Form[last] is "without" or "of" && weak);

    /// <summary>The word outside of a condition that the tree hangs it on; −1 for none.</summary>
    public int Outer(int first, int last)
    {
        int head = _t.Head[last] < last ? last : _t.Head[last];
        int at = head < 0 ? last : head;
        for (int level = 0; level < Climb && _t.Head[at] >= first && _t.Head[at] != at; level++)
            at = _t.Head[at];
        return _t.Head[at];
    }

    /// <summary>Where the clause or phrase ends that the last word of a connective opens; −1 where there is none.</summary>
    public int EndOf(int first, int last)
    {
        int head = _t.Head[last] < last ? last : _t.Head[last];
        int end = head == last ? ClauseBehind(last) : Math.Min(c.Tree.Subtree(head).End, first + Farthest);
        if (end <= last + 1)
            end = ClauseBehind(last);
        while (end > last + 1 && _t.Upos[end - 1] is Upos.PUNCT)
            end--;
        return end < 0 ? -1 : BeforeEndOfQuotation(first, end);
    }

    private bool HasBelow(int predicate, bool withWeak)
    {
        WordRange clause = c.Tree.Subtree(predicate);
        int stop = Math.Min(clause.End, predicate + Farthest);
        for (int i = Math.Max(clause.First, predicate - Farthest); i < stop; i++)
        {
            if (withWeak && IsAfterOthers(i, predicate))
                return true;
            if (withWeak && i > predicate && _t.Form[i] is "when" && (c.HasModal(predicate, "will") || c.HasModal(predicate, "would"))
                && _t.Head[i] >= 0 && _t.Head[_t.Head[i]] == predicate && _t.Deprel[_t.Head[i]] is Deprel.advcl)
                return true;
            if (Connective(i, clause.End, out int last, out bool weak) && (withWeak || !weak) && ClauseEnd(i, last, predicate, weak) > last)
                return true;
        }
        return IsBehindSpeech(predicate, withWeak);
    }

    // "said it would take part, provided that …": the tree may hang the condition on who says so.
    private bool IsBehindSpeech(int predicate, bool withWeak)
    {
        int speech = _t.Head[predicate];
        if (speech < 0 || _t.Deprel[predicate] is not (Deprel.ccomp or Deprel.xcomp or Deprel.conj))
            return false;
        int end = Math.Min(c.Tree.Subtree(speech).End, predicate + Farthest);
        for (int i = predicate + 1; i < end; i++)
        {
            if (Connective(i, end, out int last, out bool weak) && (withWeak || !weak) && Attached(i, last) == speech
                && ClauseEnd(i, last, predicate, weak) > last)
                return true;
        }
        return false;
    }

    // The word outside of a connective and its clause that both hang from.
    private int Attached(int first, int last)
    {
        int at = _t.Head[last] < last ? last : _t.Head[last];
        for (int level = 0; level < Climb && _t.Head[at] >= first && _t.Head[at] != at; level++)
            at = _t.Head[at];
        return _t.Head[at];
    }

    /// <summary>The conditions in the sentence of a predicate, as spans from the connective to the end of its clause.</summary>
    /// <param name="onlyStrong">What is demanded has a price ("in return for"); what comes "if talks fail" is a threat, and no condition of the
    /// demand.</param>
    public void Find(int predicate, List<TextSpan> conditions, bool refuses = false, bool onlyStrong = false)
    {
        SentenceRange sentence = Clauses(predicate);
        for (int i = sentence.First; i < sentence.End; i++)
        {
            // "no talks while they occupy our cities", in what is refused.
            // "will return to the table when the group frees the hostages".
            // "is ready to talk when the ships have left".
            bool when = i > predicate && _t.Form[i] is "when" && IsOfReadiness(i, predicate)
                || i > predicate && _t.Form[i] is "when" && _t.Deprel[i] is Deprel.advmod or Deprel.mark
                    && (c.HasModal(predicate, "will") || c.HasModal(predicate, "would")) && _t.Head[i] >= 0 && _t.Deprel[_t.Head[i]] is Deprel.advcl
                    && _t.Head[_t.Head[i]] == predicate && !StanceReader.Lexicon.Has("befalls", _t.Lemma[predicate]);
            // "would collect the arms after Israel withdraws": another has to come first.
            when |= IsAfterOthers(i, predicate);
            if (when && ClauseEnd(i, i, predicate, true) is var past && past > i + 1)
            {
                conditions.Add(_t.SpanOf(i, past));
                i = past - 1;
                continue;
            }
            // "refuses to leave before a general agreement".
            bool during = refuses && i > predicate && _t.Form[i] is "while" or "before"
                && (_t.Deprel[i] is Deprel.mark
                    || _t.Form[i] is "before" && _t.Deprel[i] is Deprel.@case && _t.Head[i] is >= 0 and int due && due > i
                        && _t.Upos[due] is Upos.NOUN && c.TimeOf(due) < 0 && !c.CanAct(c.Entities.AtHead(due))
                        && (StanceReader.Lexicon.Has("pact", _t.Lemma[due]) || StanceReader.Lexicon.Has("owed", _t.Lemma[due])
                            || StanceReader.Lexicon.Has("refusable", _t.Lemma[due]) || _t.Lemma[due] is "exit" or "departure" or "payment"
                            // "before the fight against terror", "before the delivery of the bodies": a deed told by a noun.
                            || _t.Xpos[due] is Xpos.NN && c.Tree.Child(due, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the"
                                && c.Tree.Child(due, Deprel.nmod) is >= 0 and int of && of > due && c.Case(of) is "of" && c.TimeOf(of) < 0
                                && _t.Lemma[due] is not ("end" or "start" or "beginning" or "eyes" or "rest" or "house" or "court" or "board")))
                && _t.Form[i - 1] is not "," && !IsContrast(i);
            if (during && ClauseEnd(i, i, predicate, true, refuses) is var close && close > i + 1)
            {
                conditions.Add(_t.SpanOf(i, close));
                i = close - 1;
            }
            else if (Connective(i, sentence.End, out int last, out bool weak) && !(weak && onlyStrong)
                && (refuses || _t.Form[last] is not "without" && !IsTerm(last) || IsNo(predicate, last)) && !IsManner(predicate, last)
                && ClauseEnd(i, last, predicate, weak, refuses) is var end
                && end > last)
            {
                TextSpan span = _t.SpanOf(i, end);
                if (!conditions.Exists(s => s.Overlaps(span)))
                    conditions.Add(span);
                i = end - 1;
            }
        }
    }

    // "walked out of the talks without signing": how they went.
    private bool IsManner(int predicate, int without) =>
        _t.Form[without] is "without" && without > predicate && without + 1 < _t.Count && _t.Xpos[without + 1] is Xpos.VBG
            && _t.Xpos[predicate] is Xpos.VBD && !c.IsNegated(predicate) && !StanceReader.Lexicon.Has("refuses", _t.Lemma[predicate]);

    // "opposed to it while the other supports it": two who differ.
    private bool IsContrast(int @while) =>
        _t.Form[@while] is "while" && _t.Head[@while] is >= 0 and int clause && c.Clause.OwnSubject(clause) is >= 0 and int other
            && (_t.Lemma[other] is "other" or "another" or "rest" or "latter" or "former"
                || c.Tree.Child(other, Deprel.amod) is >= 0 and int kind && _t.Lemma[kind] is "other");

    private bool IsAfterOthers(int after, int predicate) =>
        after > predicate && _t.Deprel[after] is Deprel.mark && _t.Form[after] is "after"
            && (c.HasModal(predicate, "will") || c.HasModal(predicate, "would")) && _t.Head[after] is >= 0 and int clause
            && _t.Deprel[clause] is Deprel.advcl && _t.Head[clause] == predicate && _t.Xpos[clause] is Xpos.VBZ or Xpos.VBP
            && StanceReader.Lexicon.Has("deed", _t.Lemma[clause]) && c.Clause.OwnSubject(clause) is >= 0 and int other
                && _t.Upos[other] is not Upos.PRON && c.IsPolitical(c.Entity(other)) && c.Entity(other) != c.Entity(c.Subject(predicate));

    private bool IsOfReadiness(int when, int predicate) =>
        StanceReader.Lexicon.Has("supports_in_principle adjective", _t.Lemma[predicate]) && _t.Upos[predicate] is Upos.ADJ
            && _t.Head[when] is >= 0 and int clause && _t.Deprel[clause] is Deprel.advcl && _t.Upos[clause] is Upos.VERB
            && c.Clause.OwnSubject(clause) >= 0 && IsPresent(clause)
        && (_t.Head[clause] == predicate
            || _t.Head[clause] is >= 0 and int deed && _t.Head[deed] == predicate && _t.Deprel[deed] is Deprel.xcomp or Deprel.advcl);

    private bool IsPresent(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.aux or Deprel.aux_pass)
                return _t.Xpos[k] is Xpos.VBZ or Xpos.VBP;
        }
        return _t.Xpos[verb] is Xpos.VBZ or Xpos.VBP or Xpos.VB;
    }

    // "would not sign without guarantees" names a condition; "should settle it without outside influence" says how.
    private bool IsNo(int predicate, int without)
    {
        int at = _t.Head[without];
        for (int level = 0; level < Climb && at >= 0; level++, at = _t.Head[at])
        {
            if (c.IsNegated(at) && _t.Head[without] != at)
                return true;
            if (at == predicate)
                break;
        }
        return c.IsNegated(predicate);
    }

    // Behind a semicolon somebody else speaks, on his own conditions.
    private SentenceRange Clauses(int predicate)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[predicate]];
        int first = predicate, end = predicate;
        while (first > s.First && _t.Form[first - 1] is not ";")
            first--;
        while (end < s.End && _t.Form[end] is not ";")
            end++;
        return new SentenceRange(first, end);
    }

    // The five lowest bits of a letter, which small ones and capitals share.
    private static uint Bit(char c) => 1u << (c & 31);

    private bool MayOpen(int at)
    {
        if (_openings[at] is Openness.Unknown)
            _openings[at] = IsInverted(at) || IsUponDeed(at) || BeginsConnective(_t.Form[at]) ? Openness.Possible : Openness.None;
        return _openings[at] is Openness.Possible;
    }

    private static bool BeginsConnective(string form) =>
        !(char.IsAscii(form[0]) && (FirstLetters & Bit(form[0])) == 0) && ByFirstWord.ContainsKey(form);

    private bool Connective(int at, int end, out int last, out bool weak)
    {
        if (!MayOpen(at) || IsQuestion(at))
        {
            (last, weak) = (-1, false);
            return false;
        }
        if (IsInverted(at) || IsUponDeed(at))
        {
            (last, weak) = (at, true);
            return true;
        }
        foreach ((string[] words, bool isWeak) in ByFirstWord.GetValueOrDefault(_t.Form[at], []))
        {
            if (at + words.Length < end && Matches(at, words) && !IsIdiom(at, words))
            {
                // "provided Israel allows it": a conjunction is no participle.
                (last, weak) =
                    (at + words.Length - 1, isWeak && !(words is ["provided"] && _t.Upos[at] is Upos.SCONJ && _t.Deprel[at] is Deprel.mark));
                return true;
            }
        }
        (last, weak) = (-1, false);
        return false;
    }

    // "should Washington give up its policy", "were Russia to withdraw": the verb before its subject.
    private bool IsInverted(int at)
    {
        if (_t.Form[at] is not ("should" or "Should" or "were" or "Were") || _t.Upos[at] is not Upos.AUX || _t.Head[at] is not (>= 0 and int verb)
            || verb < at + 2 || _t.Form[_t.Sentences[_t.SentenceOf[at]].End - 1] is "?")
            return false;
        // "why should I not come as well?"
        if (at > 0 && _t.Xpos[at - 1] is Xpos.WRB or Xpos.WP || _t.Form[Math.Max(0, _t.Sentences[_t.SentenceOf[at]].End - 2)] is "?")
            return false;
        bool opens = at == _t.Sentences[_t.SentenceOf[at]].First || _t.Deprel[verb] is not Deprel.root;
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (k > at && _t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass && c.Tree.Subtree(k).First == at + 1)
                return opens && (_t.Lemma[at] is "should" || c.Clause.HasTo(verb));
        }
        return false;
    }

    // "would withdraw its ship upon the removal of the barrier".
    private bool IsUponDeed(int at) =>
        _t.Form[at] is "upon" && _t.Deprel[at] is Deprel.@case && _t.Head[at] is > 0 and int deed && StanceReader.Lexicon.Has("owed", _t.Lemma[deed])
            && _t.Head[deed] is >= 0 and int verb && verb < at && (c.HasModal(verb, "will") || c.HasModal(verb, "would"));

    // "avoided saying if he would back the loan": a question.
    private bool IsQuestion(int at) =>
        _t.Form[at] is "if" && _t.Head[at] is >= 0 and int clause && _t.Deprel[clause] is Deprel.ccomp && _t.Head[clause] is >= 0 and int asks
            && asks < at && (TreeRepair.IsSaying(_t.Lemma[asks]) || StanceReader.Lexicon.Has("asks after", _t.Lemma[asks]));

    // "at once" is no condition, nor is "without conditions" or "without delay"; "In return they would" takes up what the sentence before told.
    private bool IsIdiom(int at, string[] words) =>
        words is ["in", "return" or "exchange"] && at == _t.Sentences[_t.SentenceOf[at]].First && at + 2 < _t.Count && _t.Form[at + 2] is not "for"
            || words is ["with", "the", "exception", "of"] && at == _t.Sentences[_t.SentenceOf[at]].First
            || words is ["if"] && at > 0 && _t.Form[at - 1] is "even" or "Even" or "as" or "what" or "What"
            || words is [.., "condition"] or [.., "condition", _] or [.., "condition", ",", _] && IsAnonymity(at + words.Length)
            || words is ["if"] && at + 1 < _t.Count && _t.Form[at + 1] is "possible" or "necessary" or "needed" or "required" or "confirmed" or "ever"
            || words[0] is "once" && _t.Upos[at] is not Upos.SCONJ
            || words is ["as", "soon", "as"] && at + 3 < _t.Count && _t.Form[at + 3] is "possible" or "they" or "practicable"
            || words is ["as", "long", "as"] && at + 3 < _t.Count && _t.Form[at + 3] is "possible"
            || words[0] is "without" && _t.Head[at] >= 0
                && (_t.Deprel[at] is Deprel.@case && StanceReader.Lexicon.Has("no condition", _t.Lemma[_t.Head[at]])
                    || _t.Xpos[_t.Head[at]] is Xpos.VBG && IsUntold(_t.Head[at]));

    // "on condition of anonymity", "on condition that he not be named": how somebody speaks, and no condition of what he says.
    private bool IsAnonymity(int behind)
    {
        for (int i = behind; i < Math.Min(_t.Count, behind + 7) && _t.SentenceOf[i] == _t.SentenceOf[behind]; i++)
        {
            if (_t.Form[i] is "anonymity" or "anonymous" or "named" or "identified" or "quoted")
                return true;
        }
        return false;
    }

    // "without elaborating", "without giving more details".
    private bool IsUntold(int verb) =>
        StanceReader.Lexicon.Has("untold", _t.Lemma[verb])
            || c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing && StanceReader.Lexicon.Has("no condition", _t.Lemma[thing]);

    private bool Matches(int at, string[] words)
    {
        for (int k = 0; k < words.Length; k++)
        {
            if (!_t.Form[at + k].Equals(words[k], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    // The clause or phrase that the connective's last word opens; for a weak connective it must hang below the stance or its governors.
    private int ClauseEnd(int first, int last, int predicate, bool weak, bool refuses = false)
    {
        int head = _t.Head[last];
        if (head < last)
        {
            // "provided Russia …": the connective is itself the head of what follows.
            head = last;
        }
        WordRange range = c.Tree.Subtree(head);
        int end = Math.Min(range.End, first + 60);
        // "until June" is a day, not a condition.
        if (weak && (c.TimeOf(head) >= 0 || IsSeason(last, head, end)))
            return -1;
        // "as long as one fighter remains, hours after they agreed": what the tree hangs below the condition is not on it.
        if (head != predicate && IsAbove(head, predicate))
            return -1;
        // "would not sign unless the executive, the commission, was reduced": with commas in it the tree may hang the clause elsewhere.
        if (weak && _t.Form[last] is "unless" && last > predicate && !HangsOn(head, predicate, refuses) && IsRightBehind(predicate, last))
            return EndOfSentence(last);
        if (weak && !HangsOn(head, predicate, refuses)
            || !weak && (!IsOfConsent(first, last, predicate) && IsOfAnotherClause(head, predicate) || IsOfClauseBefore(first, predicate)))
            return -1;
        // "If the siege ends, we would sign, he said": a comma further on may hang on the condition, which ends before who would.
        if (head < predicate && first < predicate && predicate < end)
            end = Math.Max(last + 1, Math.Min(end, Opening(predicate, head)));
        // "as soon as their troops withdraw and Kyiv gives up its plans": the tree may hang the first clause on the second, and that on who would.
        if (_t.Head[head] is >= 0 and int second && second > head && second > predicate && head > predicate && _t.Deprel[second] is Deprel.conj
            && _t.Head[second] == predicate && _t.Xpos[second] is Xpos.VBZ or Xpos.VBP
            && (c.HasModal(predicate, "will") || c.HasModal(predicate, "would")))
            end = c.Tree.Subtree(second).End;
        while (end > last + 1 && _t.Upos[end - 1] is Upos.PUNCT)
            end--;
        // "agreed to talks on one condition: that the ambassador leave": what stands behind the colon.
        if (_t.Form[last] is "condition" && last + 1 < _t.Count && _t.Form[last + 1] is ":" && predicate < first)
            end = EndOfSentence(last);
        // "on condition Kiev does not use the pause": without "that" the tree makes the first noun of the clause its name.
        if (_t.Form[last] is "condition" && last > first && ClauseBehind(last) is var behind && behind > end)
            end = behind;
        // "would not attend unless the rebels first left": the tree may hang "unless" on the verb before it, and the clause behind it beside.
        if (head == last && end == last + 1)
            end = ClauseBehind(last);
        return BeforeEndOfQuotation(first, end);
    }

    // Where the clause of a predicate begins behind the condition in front of it: "Until it stops, there will be none".
    private int Opening(int predicate, int condition)
    {
        int first = predicate;
        for (int k = c.Tree.FirstChild(predicate); k >= 0 && k < predicate; k = c.Tree.NextSibling(k))
        {
            if (k > condition && _t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.expl or Deprel.aux)
                first = Math.Min(first, Math.Max(condition + 1, c.Tree.Subtree(k).First));
        }
        return first;
    }

    // Whether nothing but the predicate's own object stands between it and a connective.
    private bool IsRightBehind(int predicate, int connective)
    {
        for (int i = predicate + 1; i < connective; i++)
        {
            if (_t.Upos[i] is Upos.PUNCT or Upos.VERB or Upos.AUX)
                return false;
        }
        return connective - predicate < Climb;
    }

    private int EndOfSentence(int from)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[from]];
        int end = Math.Min(s.End, from + Farthest);
        while (end > from + 1 && _t.Upos[end - 1] is Upos.PUNCT)
            end--;
        return end > from + 2 ? end : -1;
    }

    // "ruled out talks "as long as a single fighter remains", hours after …": a condition that a quotation opens with ends with it.
    private int BeforeEndOfQuotation(int first, int end)
    {
        if (first == 0 || _t.Form[first - 1] is not ("\"" or "“" or "``"))
            return end;
        for (int i = first; i < end; i++)
        {
            if (_t.Form[i] is "\"" or "”" or "''")
                return i;
        }
        return end;
    }

    // "agreed to watch the truce until the arrival of a U.N. team": how long, where nothing is refused.
    private bool IsTerm(int until) => _t.Form[until] is "until" or "till" && _t.Deprel[until] is Deprel.@case;

    // "until the end of the rainy season": a time as well.
    private bool IsSeason(int preposition, int noun, int end)
    {
        if (_t.Form[preposition] is not "until" || _t.Upos[noun] is not Upos.NOUN || _t.Deprel[preposition] is not Deprel.@case)
            return false;
        for (int i = noun; i < end; i++)
        {
            if (c.TimeOf(i) >= 0 || _t.Lemma[i] is "season" or "year" or "month" or "week" or "summer" or "winter" or "decade" or "term")
                return true;
        }
        return false;
    }

    private int ClauseBehind(int mark)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[mark]];
        bool verb = false;
        for (int i = mark + 1; i < s.End; i++)
        {
            if (_t.Upos[i] is Upos.PUNCT && _t.Form[i] is not "-")
                return verb ? i : -1;
            verb |= _t.Upos[i] is Upos.VERB;
        }
        return verb ? s.End : -1;
    }

    // "its acceptance of the road map that the U.N. mediates on condition that …": a condition so called is of the consent before it.
    private bool IsOfConsent(int first, int last, int predicate)
    {
        for (int i = first; i <= last; i++)
        {
            if (_t.Form[i] is "condition")
                return predicate < first && (StanceReader.IsConsent(_t.Lemma[predicate]) || _t.Lemma[predicate] is "agree" or "accept");
        }
        return false;
    }

    // "an agreement that limits the programme in return for relief": the condition is the limit's, not the agreement's.
    private bool IsOfAnotherClause(int head, int predicate)
    {
        int at = head;
        for (int level = 0; level < Climb && at >= 0 && at != predicate; level++)
        {
            if (_t.Deprel[at] is Deprel.acl_relcl && at != head || at != head && IsToldBeside(at, predicate, refuses: true))
                return true;
            // "has refused to freeze it, insisting that the process can resume only once …": of what is insisted on.
            if (_t.Deprel[at] is Deprel.ccomp && at != head && c.Tree.Child(at, Deprel.nsubj) >= 0 && !IsAbove(at, predicate) && at > predicate
                && _t.Head[at] != predicate && _t.Xpos[_t.Head[at]] is Xpos.VBG)
                return true;
            // "neither wanted talks and Iran would accept limits in exchange for relief".
            if (_t.Deprel[at] is Deprel.conj && at != head && _t.Upos[at] is Upos.VERB or Upos.ADJ && c.Tree.Child(at, Deprel.nsubj) >= 0
                && !IsAbove(at, predicate))
                return true;
            at = _t.Head[at];
        }
        return false;
    }

    private bool IsAbove(int word, int predicate)
    {
        int at = predicate;
        for (int level = 0; level < Climb && at >= 0; level++)
        {
            if (at == word)
                return true;
            at = _t.Head[at];
        }
        return false;
    }

    // "would accept limits in exchange for relief, but would never give up enrichment": what stands before "but" is the first verb's.
    private bool IsOfClauseBefore(int first, int predicate) => IsBeforeClause(first, predicate) || IsBeforeSpeech(first, predicate);

    // "wants relief in return for limits, and has said that its missiles are not up for discussion": the price is of what was wanted.
    private bool IsBeforeSpeech(int first, int predicate)
    {
        int at = predicate;
        for (int level = 0; level < 3 && _t.Deprel[at] is Deprel.ccomp or Deprel.xcomp && _t.Head[at] >= 0; level++)
            at = _t.Head[at];
        return at != predicate && first < predicate && _t.Deprel[at] is Deprel.conj && c.Tree.Child(at, Deprel.cc) is >= 0 and int and && and > first;
    }

    private bool IsBeforeClause(int first, int predicate) =>
        first < predicate && _t.Deprel[predicate] is Deprel.conj && c.Tree.Child(predicate, Deprel.cc) is >= 0 and int and && and > first
            && (_t.Form[and] is "but" || c.Tree.Child(predicate, Deprel.nsubj) >= 0);

    // A clause with a subject of its own that a participle or a verb joined by "and" tells beside the predicate.
    private bool IsToldBeside(int clause, int predicate, bool refuses)
    {
        if (_t.Deprel[clause] is not Deprel.ccomp || c.Clause.OwnSubject(clause) < 0 && c.Tree.Child(clause, Deprel.expl) < 0
            || _t.Head[clause] is not (>= 0 and int tells) || tells == predicate || IsAbove(clause, predicate) || IsAbove(tells, predicate))
            return false;
        return _t.Deprel[tells] is Deprel.conj && tells > predicate
            || refuses && _t.Deprel[tells] is Deprel.advcl && _t.Xpos[tells] is Xpos.VBG && tells > predicate;
    }

    private bool HangsOn(int head, int predicate, bool refuses)
    {
        int at = head;
        for (int level = 0; level < Climb && at >= 0; level++)
        {
            if (at == predicate)
                return true;
            // "signed the accord, but the rebels said they could not do so without their people": another's condition.
            if (_t.Deprel[at] is Deprel.conj && _t.Upos[at] is Upos.VERB && c.Clause.OwnSubject(at) >= 0)
                return false;
            // "refused the truce and fights on until independence": how long the second goes on.
            if (refuses && at != head && _t.Deprel[at] is Deprel.conj && _t.Upos[at] is Upos.VERB && at > predicate && _t.Head[at] == predicate
                && c.Case(head) is "until" && _t.Xpos[at] is Xpos.VBZ or Xpos.VBP or Xpos.VBD)
                return false;
            // "rejected a statement which urges it to stop before the two resume talks": what is urged.
            if (at != head && _t.Deprel[at] is Deprel.acl_relcl)
                return false;
            // "rejected a truce, saying it would not negotiate until they leave", "ruled it out and said that the war would end only when …": of what
            // is told beside.
            if (at != head && IsToldBeside(at, predicate, refuses))
                return false;
            // "would suspend the talks, while Britain threatened to cut aid unless the troops left": the same.
            if (at != head && _t.Deprel[at] is Deprel.advcl && _t.Upos[at] is Upos.VERB
                && c.Case(at) is "while" or "whereas" or "as" or "after" or "before" && c.Clause.OwnSubject(at) >= 0)
                return false;
            at = _t.Head[at];
        }
        // "If Russia does the same, Ukraine said, it would accept": the condition hangs from what governs the stance.
        // "has no objection as soon as it is signed": of "soon" and "long" what they hang from.
        at = predicate;
        int above = _t.Head[head];
        if (above >= 0 && _t.Form[above] is "soon" or "long" && _t.Head[above] >= 0)
            above = _t.Head[above];
        for (int level = 0; level < 3 && at >= 0; level++)
        {
            if (at == above)
                return true;
            at = _t.Head[at];
        }
        return false;
    }
}
