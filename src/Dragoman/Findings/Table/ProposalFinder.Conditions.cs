using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Conditions that no stance of their sentence has taken: "is ready for a dialogue on all questions, as soon as India returns", "the first
/// batch will be delivered if the army stops".</summary>
/// <remarks>Asked last. A stance told right before takes them; where there is none, the clause that they limit is one, if a party speaks of
/// itself.</remarks>
internal sealed partial class ProposalFinder
{
    // Words of a condition, at most.
    private const int LongestCondition = 45;

    // What was told of whom in the sentence that is being read.
    private readonly List<(Position Position, int Predicate, int Thing)> _recent = [];

    private void ReadLooseConditions(SentenceRange s)
    {
        for (int i = s.First; i < s.End; i++)
        {
            if (!_conditions.OpensAny(i, s.End, out int last, out bool weak) || _conditions.EndOf(i, last) is not (>= 0 and int end)
                || end <= last + 1)
                continue;
            TextSpan span = _t.SpanOf(i, Math.Min(end, i + LongestCondition));
            if (!IsRecent(span) && !IsTime(last) && !AddToStance(s, i, last, span))
                ReadConditional(i, last, weak, Math.Min(end, i + LongestCondition));
            i = last;
        }
    }

    private bool IsRecent(TextSpan span) => _recent.Exists(r => r.Position.Conditions.Exists(k => k.Overlaps(span)));

    // "until Friday", "in return for the first time": no condition.
    private bool IsTime(int last) =>
        _c.TimeOf(Math.Min(last + 1, _t.Count - 1)) >= 0 || _t.Head[last] is >= 0 and int noun && _t.Upos[noun] is Upos.NOUN && _c.TimeOf(noun) >= 0;

    private string Opener(int first, int last) => string.Concat(_t.Form[first], first == last ? "" : " " + _t.Form[last]).ToLowerInvariant();

    // The stance told last before the condition, or first behind one that opens the sentence, with nothing told between them.
    private bool AddToStance(SentenceRange s, int first, int last, TextSpan span)
    {
        bool opens = first - s.First < 2;
        (Position Position, int Predicate, int Thing)? best = null;
        foreach ((Position Position, int Predicate, int Thing) r in _recent)
        {
            if (r.Predicate < 0 || _t.SentenceOf[r.Predicate] != _t.SentenceOf[first]
                || r.Position.Stance is not (Stance.Accepts or Stance.SupportsInPrinciple or Stance.AcceptsIf) || opens != r.Predicate > first)
                continue;
            if (best is null || (opens ? r.Predicate < best.Value.Predicate : r.Predicate > best.Value.Predicate))
                best = r;
        }
        if (best is not { } told || told.Position.Conditions.Count > 0 || Opener(first, last) is "until" or "till" or "without"
            || !opens && HasClauseBetween(told.Predicate, told.Thing, first) || !IsJoined(first, last, told.Predicate, told.Thing))
            return false;
        foreach ((Position position, int predicate, int _) in _recent)
        {
            if (predicate != told.Predicate)
                continue;
            position.Conditions.Add(span);
            Qualify(position);
        }
        return true;
    }

    // Whether another clause with a subject of its own stands between a stance and a condition.
    private bool HasClauseBetween(int predicate, int thing, int condition)
    {
        for (int i = predicate + 1; i < condition; i++)
        {
            if (_t.Form[i] is ";" or ":" || _t.Upos[i] is Upos.VERB && i != thing && _c.Clause.OwnSubject(i) >= 0
                && _t.Deprel[i] is not Deprel.acl_relcl)
                return true;
        }
        return false;
    }

    // Whether the tree hangs the condition on the stance, on what it is about, or on what is above them.
    private bool IsJoined(int first, int last, int predicate, int thing)
    {
        int outer = _conditions.Outer(first, last);
        if (outer < 0)
            return false;
        for (int at = outer, level = 0; at >= 0 && level < 4; level++, at = _t.Head[at])
        {
            if (at == predicate || at == thing)
                return true;
            if (_t.Deprel[at] is Deprel.acl_relcl)
                return false;
        }
        for (int at = predicate, level = 0; at >= 0 && level < 4; level++, at = _t.Head[at])
        {
            if (at == outer)
                return true;
        }
        return false;
    }

    // "Washington will contribute to it if both exchange the maps": the clause that the condition limits is the stance.
    private void ReadConditional(int first, int last, bool weak, int end)
    {
        string opener = Opener(first, last);
        if (opener is "without" or "till" or "pending" or "barring" or "in exchange" or "in return" or "always when")
            return;
        int verb = _conditions.Outer(first, last);
        for (int level = 0; level < 3 && verb >= 0 && _t.Upos[verb] is not (Upos.VERB or Upos.ADJ); level++)
            verb = _t.Head[verb];
        if (verb < 0 || verb >= first && verb < end)
            return;
        // "said it would sign, provided that": the tree may hang the condition on who says so.
        if (_t.Upos[verb] is Upos.VERB && TreeRepair.IsSaying(_t.Lemma[verb]) && _c.Tree.Child(verb, Deprel.ccomp) is >= 0 and int said
            && said < first == verb < first)
            verb = said;
        if (_t.SentenceOf[verb] != _t.SentenceOf[first] || _told.Contains(verb) || !IsGiven(verb, opener, weak)
            || PartyOf(verb, !weak) is not { } party || IsHarm(first, last, end, weak))
            return;
        Stance stance = _c.IsNegated(verb) ? Stance.Rejects : Stance.Accepts;
        ReadOpen(new OpenStance(stance, party, verb, verb) { Words = new WordRange(first, end), IsOnLast = _t.Upos[verb] is Upos.ADJ });
    }

    // "if it is attacked", "if the talks fail": how somebody would strike back, and no price.
    private bool IsHarm(int first, int last, int end, bool weak)
    {
        for (int i = last + 1; weak && i < end; i++)
        {
            if (_t.Upos[i] is Upos.VERB && (StanceReader.Lexicon.Has("harms", _t.Lemma[i]) || StanceReader.Lexicon.Has("fails", _t.Lemma[i]))
                && !_c.IsNegated(i))
                return true;
        }
        return first > 0 && _t.Form[first - 1] is "even" or "Even" or "as" or "ask";
    }

    // Whether a verb tells of something that is given, or not, on a condition.
    private bool IsGiven(int verb, string opener, bool weak)
    {
        TableLexicon lexicon = StanceReader.Lexicon;
        string lemma = _t.Lemma[verb];
        if (_c.IsInDoubt(verb) || _c.HasMood(verb, "duty") || _t.Deprel[verb] is Deprel.acl_relcl or Deprel.acl
            || _t.Form[_t.Sentences[_t.SentenceOf[verb]].End - 1] is "?")
            return false;
        if (_t.Upos[verb] is Upos.ADJ)
            return lexicon.Has("supports_in_principle adjective", lemma) && !_c.IsNegated(verb);
        if (lexicon.Has("fights", lemma) || lexicon.Has("minded", lemma) || lexicon.Has("hostile", lemma) || _c.Tree.Child(verb, Deprel.cop) >= 0
            || lexicon.Has("befalls", lemma) && lemma is not ("come" or "lift") || lexicon.Has("gets", lemma) || lexicon.Has("punishes", lemma)
            && weak)
            return false;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.aux && _t.Lemma[k] is "have" && (_c.HasModal(verb, "would") || _c.HasModal(verb, "could"))
                || k < verb && _t.Xpos[k] is Xpos.WP or Xpos.WRB)
                return false;
        }
        bool known = lexicon.Has("deed", lemma) || lexicon.Has("proceeds", lemma) || lexicon.Has("accepts verb", lemma)
            || lexicon.Has("concedes", lemma)
            || lexicon.Has("carries", lemma);
        if (_c.IsNegated(verb))
            return known && opener is "unless" or "as as" or "so as" or "until" or "before" or "except when" or "except if"
                && (_c.HasModal(verb, "will") || _c.HasModal(verb, "would") || _c.HasModal(verb, "can"));
        if (opener is "until" or "unless" or "before")
            return opener is "until" && lemma is "stay" or "remain" && _c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int state
                && lexicon.Has("barred", _t.Lemma[state]);
        bool mood = _c.HasModal(verb, "will") || _c.HasModal(verb, "would") || _c.HasModal(verb, "could") && !weak || _c.HasModal(verb, "can")
            && !weak;
        bool pledge = (lexicon.Has("pledges", lemma) || lexicon.Has("offers", lemma) || lexicon.Has("bare accepts", lemma)
            || lemma is "allow" or "permit" or "give" or "grant") && !weak;
        return mood && (known || !weak) || pledge;
    }

    // Whose clause it is: its subject's, where he speaks of himself or nobody is quoted; the speaker's where a thing is its subject. Null for
    // nobody's.
    private int? PartyOf(int verb, bool strong)
    {
        int speaker = _c.PoliticalSpeaker(verb);
        bool voiced = _c.StatementOf(verb) >= 0;
        int subject = _c.Clause.IsPassive(verb) ? _c.Clause.OwnSubject(verb) : _c.Subject(verb);
        if (subject < 0)
            return null;
        bool acts = !_c.Clause.IsPassive(verb) && (_c.IsPolitical(_c.Entity(subject))
            || _t.Upos[subject] is Upos.PRON && _t.Lemma[subject] is "we" or "it" or "they" or "he" or "she");
        if (acts && speaker >= 0)
            return _open.IsOwn(subject, speaker) ? subject : null;
        if (acts)
            return !voiced && _c.IsPolitical(_c.Entity(subject)) ? subject : null;
        bool thing = _t.Upos[subject] is Upos.NOUN && !_c.IsPolitical(_c.Entities.AtHead(subject));
        return thing && speaker >= 0 && (strong || _c.Clause.IsPassive(verb)) ? OpenStance.Speaker : null;
    }
}
